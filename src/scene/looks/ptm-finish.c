/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file knows the finishes by name and takes a picture apart for them and puts it together again. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop-words.h"
#include "ptm-finish-private.h"
#include "ptm-palette.h"

#define SAMPLES 12
#define DROPPED 7 /* of the lightest and of the darkest samples, which are specks */
#define RATIO   4.5

/* reach: on a page of 1024. */
static const struct
{
  const char *name;
  double      reach;
  void (*draw) (PtmPlanes *planes);
  const char *words;
} finishes[] = {
  [PTM_FINISH_FLAT] = { "flat", 0, NULL, "flat none plain vector normal flach ohne plat aplat plano 扁平 平面 フラット सपाट مسطح" },
  [PTM_FINISH_PAPERCUT] = { "papercut", 26, ptm_finish_papercut, "papercut paper_cut paper-cut cut_paper cutout cut-out layered_paper paper_art scherenschnitt papierschnitt papier_découpé papel_cortado papel_recortado 剪纸 切り絵 切り紙 कागज़_कटाई पेपरकट قص_الورق ورق_مقصوص" },
  [PTM_FINISH_CRAYON] = { "crayon", 10, ptm_finish_crayon, "crayon crayons wax_crayon pastel_crayon wachsmalstift wachsmalkreide wachsmaler buntstift pastels_gras crayon_de_cire crayola cera ceras crayones 蜡笔 クレヨン क्रेयॉन मोम_रंग شمع ألوان_شمعية" },
  [PTM_FINISH_CHALK] = { "chalk", 8, ptm_finish_chalk, "chalk chalkboard blackboard kreide tafel schultafel craie tableau_noir tiza pizarra 粉笔 黑板 チョーク 黒板 चॉक चाक طباشير سبورة" },
  [PTM_FINISH_BLUEPRINT] = { "blueprint", 6, ptm_finish_blueprint, "blueprint blueprints technical_drawing blaupause bauplan plan_technique plan_bleu plano_técnico plano_azul 蓝图 青写真 設計図 ब्लूप्रिंट مخطط_هندسي مخطط_أزرق" },
  [PTM_FINISH_SKETCH] = { "sketch", 8, ptm_finish_sketch, "sketch sketched pencil pencil_drawing hand-drawn hand_drawn doodle skizze skizziert bleistift bleistiftzeichnung croquis crayonné esquisse au_crayon boceto bosquejo lápiz dibujo_a_lápiz 素描 铅笔 手绘 スケッチ 鉛筆 手描き रेखाचित्र पेंसिल स्केच رسم_بالقلم رصاص اسكتش" },
  [PTM_FINISH_PIXEL] = { "pixel", 14, ptm_finish_pixel, "pixel pixels pixel_art pixelart pixelated 8-bit 8_bit 16-bit retro_game pixelgrafik pixelig pixelisé pixel_art píxel píxeles 像素 ピクセル ドット絵 पिक्सेल بكسل" },
  [PTM_FINISH_MS_PAINT] = { "ms-paint", 15, ptm_finish_ms_paint, "ms-paint ms_paint mspaint paintbrush microsoft_paint windows_paint paint 画图 ペイント पेंट برنامج_الرسام" },
  [PTM_FINISH_HALFTONE] = { "halftone", 2, ptm_finish_halftone, "halftone half-tone comic_print newsprint newspaper_print ben_day pop_art popart risograph rasterdruck zeitungsdruck trame demi-teinte semitono medio_tono 网点 半色调 網点 ハーフトーン हाफ़टोन हाफटोन نصف_لون ألوان_نصفية" },
  [PTM_FINISH_FILM] = { "film", 2, ptm_finish_film, "film film_grain analog analogue vintage_photo old_photo grainy filmkorn analogfilm körnig grain_de_film argentique pellicule grano_de_película analógico 胶片 颗粒 フィルム 粒子 फ़िल्म_ग्रेन फिल्म فيلم حبيبات" },
  [PTM_FINISH_WATERCOLOR] = { "watercolor", 14, ptm_finish_watercolor, "watercolor watercolour watercolors water-color aquarell aquarelliert wasserfarben aquarelle acuarela acuarelas 水彩 水彩画 जलरंग वॉटरकलर ألوان_مائية مائية" },
  [PTM_FINISH_OUTLINE] = { "outline", 6, ptm_finish_outline, "outline outlines line_art lineart line_drawing ink_drawing coloring_page colouring_page coloring_book colouring_book ausmalbild malvorlage umriss umrisse strichzeichnung coloriage dessin_au_trait contour contours dibujo_para_colorear para_colorear contorno 线稿 涂色页 填色页 線画 塗り絵 ぬりえ रंग_भरने_वाला_चित्र रूपरेखा صفحة_تلوين رسم_للتلوين" },
};

const char *
ptm_finish_to_string (PtmFinish finish)
{
  g_return_val_if_fail ((guint)finish < G_N_ELEMENTS (finishes), NULL);
  return finishes[finish].name;
}

gboolean
ptm_finish_find (const char *text, PtmFinish *finish)
{
  g_autofree char *folded = ptm_words_fold (text);
  guint            best = 0;

  *finish = PTM_FINISH_FLAT;
  if (text == NULL || *text == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (finishes); i++)
    {
      guint length = strcmp (folded, finishes[i].name) == 0 ? G_MAXUINT : ptm_words_find (folded, finishes[i].words, NULL);

      if (length > best)
        {
          best = length;
          *finish = i;
        }
    }
  return best > 0;
}

void
ptm_finish_normalize (PtmScene *scene)
{
  PtmFinish finish;

  if (scene->finish == NULL)
    return;
  if (!ptm_finish_find (scene->finish, &finish))
    ptm_scene_add_unmet (scene, scene->finish, "style");
  ptm_node_set (&scene->finish, finish != PTM_FINISH_FLAT ? finishes[finish].name : NULL);
}

static double
get_unit (double width, double height)
{
  return CLAMP (MIN (width, height) / 1024, 0.4, 4);
}

double
ptm_finish_get_reach (PtmFinish finish, int width, int height)
{
  g_return_val_if_fail ((guint)finish < G_N_ELEMENTS (finishes), 0);
  return ceil (finishes[finish].reach * get_unit (width, height));
}

static void
take_apart (cairo_surface_t *surface, PtmPlanes *planes, guint8 *alpha)
{
  int           stride = cairo_image_surface_get_stride (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < planes->height; y++)
    {
      const guint32 *row = (const guint32 *)(gconstpointer)(data + (gsize)y * stride);
      gsize          at = (gsize)y * planes->width;

      for (int x = 0; x < planes->width; x++, at++)
        {
          guint32 word = row[x], a = word >> 24;

          planes->c[0][at] = ((word >> 16) & 0xff) + 255 - a;
          planes->c[1][at] = ((word >> 8) & 0xff) + 255 - a;
          planes->c[2][at] = (word & 0xff) + 255 - a;
          alpha[at] = a;
        }
    }
}

static void
put_together (cairo_surface_t *surface, const PtmPlanes *planes, const guint8 *alpha)
{
  int     stride = cairo_image_surface_get_stride (surface);
  guint8 *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < planes->height; y++)
    {
      guint32 *row = (guint32 *)(gpointer)(data + (gsize)y * stride);
      gsize    at = (gsize)y * planes->width;

      for (int x = 0; x < planes->width; x++, at++)
        {
          guint32 a = alpha[at], r = planes->c[0][at], g = planes->c[1][at], b = planes->c[2][at];

          if (a < 255)
            {
              r = (r * a + 127) / 255;
              g = (g * a + 127) / 255;
              b = (b * a + 127) / 255;
            }
          row[x] = a << 24 | r << 16 | g << 8 | b;
        }
    }
}

static int *
create_positions (int n, double scale)
{
  int *positions = g_new (int, n);

  for (int i = 0; i < n; i++)
    positions[i] = (int)floor (i / scale);
  return positions;
}

void
ptm_finish_apply (cairo_surface_t *surface, PtmFinish finish, double scale)
{
  g_autofree guint8 *pixels = NULL;
  g_autofree guint8 *alpha = NULL;
  g_autofree int    *xs = NULL;
  g_autofree int    *ys = NULL;
  PtmPlanes          planes = { 0 };
  gsize              size;

  g_return_if_fail ((guint)finish < G_N_ELEMENTS (finishes) && scale > 0);

  if (finishes[finish].draw == NULL || cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return;
  cairo_surface_flush (surface);
  planes.width = cairo_image_surface_get_width (surface);
  planes.height = cairo_image_surface_get_height (surface);
  size = (gsize)planes.width * planes.height;
  pixels = g_malloc (size * 3);
  alpha = g_malloc (size);
  for (int c = 0; c < 3; c++)
    planes.c[c] = pixels + c * size;
  planes.scale = scale;
  planes.unit = scale * get_unit (planes.width / scale, planes.height / scale);
  planes.x = xs = create_positions (planes.width, scale);
  planes.y = ys = create_positions (planes.height, scale);
  take_apart (surface, &planes, alpha);
  finishes[finish].draw (&planes);
  put_together (surface, &planes, alpha);
  cairo_surface_mark_dirty (surface);
}

static int
compare_light (gconstpointer a, gconstpointer b)
{
  const PtmColor *p = a, *q = b;

  return (p->r * 54 + p->g * 183 + p->b * 19) - (q->r * 54 + q->g * 183 + q->b * 19);
}

gboolean
ptm_finish_choose_ink (cairo_surface_t *surface, const PtmFrame *frame, double scale, PtmColor *ink)
{
  PtmColor      grounds[SAMPLES * SAMPLES];
  int           n = 0, width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);
  PtmColor      found;

  cairo_surface_flush (surface);
  for (int row = 0; row < SAMPLES; row++)
    for (int column = 0; column < SAMPLES; column++)
      {
        int     x = CLAMP ((int)((frame->x + frame->width * (column + 0.5) / SAMPLES) * scale), 0, width - 1);
        int     y = CLAMP ((int)((frame->y + frame->height * (row + 0.5) / SAMPLES) * scale), 0, height - 1);
        guint32 word = ((const guint32 *)(gconstpointer)(data + (gsize)y * cairo_image_surface_get_stride (surface)))[x], a = word >> 24;

        grounds[n++] = PTM_RGB (((word >> 16) & 0xff) + 255 - a, ((word >> 8) & 0xff) + 255 - a, (word & 0xff) + 255 - a);
      }
  qsort (grounds, n, sizeof *grounds, compare_light);
  grounds[0] = grounds[DROPPED];
  grounds[1] = grounds[n - 1 - DROPPED];
  found = ptm_palette_readable (*ink, grounds, 2, RATIO);
  found.a = ink->a;
  *ink = found;
  return ptm_palette_contrast (found, grounds, 2) >= RATIO;
}
