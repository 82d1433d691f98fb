/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws grounds for print in the colours of the palette, and knows all of them by name. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop-private.h"
#include "ptm-backdrop-words.h"
#include "ptm-palette.h"

static void
draw_papercut (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  PtmColor        deep = g->palette->bg[2];
  PtmColor        sun = ptm_color_mix (g->fill, g->palette->accent[2], 0.62);

  ptm_ground_vertical (g, g->fill, ptm_color_mix (g->fill, g->palette->bg[1], 0.55), 0, 1);
  ptm_ground_glow (g, f->x + f->width * 0.5, f->y + f->height * 0.55, f->width * 0.75, sun, 0.35);
  ptm_ground_disc (g, f->x + f->width * 0.5, f->y + f->height * 0.53, MIN (f->width * 0.33, f->height * 0.3), sun, 0.55);
  ptm_ground_hill (g, 0.6, 0.035, 0.8, 3, ptm_color_mix (g->palette->bg[1], deep, 0.08));
  ptm_ground_hill (g, 0.68, 0.035, 1.1, 7, ptm_color_mix (g->palette->bg[1], deep, 0.3));
  ptm_ground_hill (g, 0.76, 0.03, 0.9, 11, ptm_color_mix (g->palette->bg[1], deep, 0.58));
}

static void
draw_rays (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          cx = f->x + f->width / 2, cy = f->y + f->height * 0.56, reach = hypot (f->width, f->height);
  PtmColor        ray = ptm_color_mix (g->fill, g->palette->bg[1], 0.85);

  ptm_ground_set (g, g->fill, 1);
  cairo_paint (g->cr);
  for (int i = 0; i < 18; i++)
    {
      double a = i * G_PI / 9 + 0.06;

      cairo_move_to (g->cr, cx, cy);
      cairo_line_to (g->cr, cx + cos (a) * reach, cy + sin (a) * reach);
      cairo_line_to (g->cr, cx + cos (a + G_PI / 18) * reach, cy + sin (a + G_PI / 18) * reach);
      cairo_close_path (g->cr);
      ptm_ground_set (g, ray, 0.55);
      cairo_fill (g->cr);
    }
  ptm_ground_glow (g, cx, cy, reach * 0.42, g->fill, 0.95);
}

static void
draw_waves (PtmGround *g)
{
  ptm_ground_vertical (g, g->fill, ptm_color_mix (g->fill, g->palette->bg[1], 0.35), 0, 1);
  for (int i = 0; i < 5; i++)
    ptm_ground_hill (g, 0.66 + i * 0.07, 0.018, 1.6 + i * 0.2, 20 + i * 2, ptm_color_mix (g->palette->bg[1], g->palette->bg[2], i * 0.22));
}

static void
draw_shapes (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          side = MIN (f->width, f->height);

  ptm_ground_set (g, g->fill, 1);
  cairo_paint (g->cr);
  ptm_ground_disc (g, f->x + f->width * 0.96, f->y + f->height * 0.1, side * 0.3, g->palette->bg[1], 0.9);
  ptm_ground_disc (g, f->x + f->width * 0.02, f->y + f->height * 0.86, side * 0.36, ptm_color_mix (g->fill, g->palette->accent[2], 0.4), 0.8);
  ptm_ground_set (g, ptm_color_mix (g->fill, g->palette->accent[1], 0.35), 1);
  cairo_set_line_width (g->cr, side * 0.05);
  cairo_arc (g->cr, f->x + f->width * 0.98, f->y + f->height * 0.9, side * 0.22, 0, 2 * G_PI);
  cairo_stroke (g->cr);
}

static void
draw_bokeh (PtmGround *g)
{
  const PtmFrame *f = &g->frame;

  ptm_ground_vertical (g, g->fill, ptm_color_mix (g->fill, g->palette->bg[1], 0.7), 0, 1);
  for (guint32 i = 0; i < 26; i++)
    {
      double x = f->x + f->width * ptm_random_unit (g->seed, i * 4 + 1), y = f->y + f->height * ptm_random_unit (g->seed, i * 4 + 2);
      double r = g->unit * ptm_random_range (g->seed, i * 4 + 3, 3, 11);

      ptm_ground_glow (g, x, y, r * 1.5, g->palette->accent[i % 4], 0.16);
      ptm_ground_disc (g, x, y, r, ptm_color_mix (g->fill, g->palette->accent[i % 4], 0.5), 0.13);
    }
}

static void
draw_spots (PtmGround *g, gboolean confetti)
{
  const PtmFrame *f = &g->frame;
  double          step = g->unit * (confetti ? 9 : 5);
  guint32         n = 0;

  ptm_ground_set (g, g->fill, 1);
  cairo_paint (g->cr);
  for (double y = step / 2; y < f->height; y += step)
    for (double x = step / 2; x < f->width; x += step, n++)
      {
        double   jitter = confetti ? step * 0.4 : 0;
        double   px = f->x + x + ptm_random_range (g->seed, n * 3, -jitter, jitter), py = f->y + y + ptm_random_range (g->seed, n * 3 + 1, -jitter, jitter);
        PtmColor color = confetti ? g->palette->accent[ptm_random_hash (g->seed, n) % 4] : g->palette->bg[1];

        ptm_ground_disc (g, px, py, g->unit * (confetti ? ptm_random_range (g->seed, n * 3 + 2, 0.35, 0.9) : 0.45), ptm_color_mix (g->fill, color, 0.7), 1);
      }
}

/* One tile of the old workshops: a quarter disc, a half one, two leaves or a ring, on a square of another colour. */
static void
draw_tile (PtmGround *g, double x, double y, double side, PtmColor ground, PtmColor form, guint32 hash)
{
  cairo_t *cr = g->cr;

  cairo_save (cr);
  cairo_rectangle (cr, x, y, side + 0.5, side + 0.5);
  ptm_ground_set (g, ground, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_translate (cr, x + side / 2, y + side / 2);
  cairo_rotate (cr, (hash >> 4) % 4 * G_PI / 2);
  ptm_ground_set (g, form, 1);
  switch (hash % 5)
    {
    case 0:
      cairo_arc (cr, -side / 2, -side / 2, side, 0, G_PI / 2);
      cairo_line_to (cr, -side / 2, -side / 2);
      break;
    case 1:
      cairo_arc (cr, 0, -side / 2, side / 2, 0, G_PI);
      break;
    case 2:
      cairo_arc (cr, 0, 0, side * 0.34, 0, 2 * G_PI);
      break;
    case 3:
      cairo_arc (cr, -side / 2, side / 2, side, -G_PI / 2, 0);
      cairo_arc (cr, side / 2, -side / 2, side, G_PI / 2, G_PI);
      break;
    default:
      cairo_move_to (cr, -side / 2, -side / 2);
      cairo_line_to (cr, side / 2, -side / 2);
      cairo_line_to (cr, -side / 2, side / 2);
      break;
    }
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_tiles (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  PtmColor        colors[] = { g->fill, g->palette->accent[0], g->palette->bg[2], g->palette->accent[1], g->palette->accent[2] };
  int             columns = f->width > f->height * 2 ? 6 : 4, rows = MAX ((int)round (f->height / (f->width / columns)), 1);
  double          side = MAX (f->width / columns, f->height / rows);
  guint32         before = 0;

  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      {
        guint32 hash = ptm_random_hash (g->seed, 700 + row * 16 + column);
        guint32 ground = (hash >> 8) % G_N_ELEMENTS (colors), form = (hash >> 16) % (G_N_ELEMENTS (colors) - 1);

        /* Neighbours differ, and so do a form and what it lies on. */
        if (ground == before)
          ground = (ground + 1) % G_N_ELEMENTS (colors);
        form += form >= ground;
        before = ground;
        draw_tile (g, f->x + column * side, f->y + row * side, side, colors[ground], colors[form], hash);
      }
}

static void
draw_dots (PtmGround *g)
{
  draw_spots (g, FALSE);
}

static void
draw_confetti (PtmGround *g)
{
  draw_spots (g, TRUE);
}

static void
draw_plain (PtmGround *g)
{
  ptm_ground_paint (g, g->fill);
}

/* grain: how strong the paper shows. Words are only those that mean a ground and nothing else. */
static const struct
{
  const char *name;
  double      grain;
  void (*draw) (PtmGround *ground);
  const char *words;
} prints[] = {
  { "plain", 0, draw_plain, "" },
  { "paper", 0.55, draw_plain, "" },
  { "papercut", 0.4, draw_papercut, "" },
  { "rays", 0.4, draw_rays, "sunburst sunrays strahlen rayons_de_soleil 放射线 放射線" },
  { "waves", 0.4, draw_waves, "" },
  { "shapes", 0.4, draw_shapes, "" },
  { "bokeh", 0.4, draw_bokeh, "bokeh 散景 ボケ" },
  { "dots", 0.4, draw_dots, "polka_dots polka-dots dotted pünktchen gepunktet à_pois lunares 圆点 水玉 बिंदीदार منقط" },
  { "confetti", 0.4, draw_confetti, "confetti konfetti confettis confeti 彩纸屑 紙吹雪 कंफ़ेटी قصاصات_ورق_ملونة" },
  { "tiles", 0.4, draw_tiles, "mosaic mosaik mosaïque mosaico 马赛克 モザイク मोज़ेक فسيفساء" },
  { "geometric", 0.3, ptm_print_geometric, "geometric bauhaus geometrisch géométrique geométrico geometría 几何 包豪斯 幾何学 バウハウス ज्यामितीय هندسي" },
  { "terrazzo", 0.3, ptm_print_terrazzo, "terrazzo 水磨石 テラゾー टेराज़ो تيرازو" },
  { "gradient", 0.2, ptm_print_gradient, "gradient gradient-mesh mesh_gradient farbverlauf verlauf dégradé degradado 渐变 グラデーション ग्रेडिएंट تدرج" },
  { "stripes", 0.4, ptm_print_stripes, "stripes striped streifen gestreift rayures rayé rayas a_rayas 条纹 縞模様 ストライプ धारीदार धारियाँ مخطط خطوط" },
  { "gingham", 0.4, ptm_print_gingham, "gingham checkered tablecloth vichy kariert karomuster vichy à_carreaux cuadros 格子 格纹 ギンガム チェック柄 चेकदार مربعات" },
  { "halftone", 0.2, ptm_print_halftone, "halftone rasterpunkte trame semitono 网点 網点 ハーフトーン हाफ़टोन نقطي" },
  { "marble", 0.2, ptm_print_marble, "marble marmor marbre mármol 大理石 マーブル संगमरमर رخام" },
  { "blueprint", 0.4, ptm_print_blueprint, "blueprint blueprint_grid blaupause bauplan plan_bleu plano_técnico 蓝图 青写真 ब्लूप्रिंट مخطط_أزرق" },
  { "chalkboard", 0.3, ptm_print_chalkboard, "chalkboard blackboard schultafel kreidetafel tableau_noir pizarra 黑板 黒板 श्यामपट्ट ब्लैकबोर्ड سبورة" },
  { "kraft", 0.3, ptm_print_kraft, "kraft kraft_paper packpapier kraftpapier papier_kraft papel_kraft 牛皮纸 クラフト紙 क्राफ़्ट ورق_كرافت" },
  { "notebook", 0.3, ptm_print_notebook, "notebook exercise_book lined_paper notebook-lined schulheft liniert cahier papier_ligné cuaderno papel_rayado 笔记本 横线纸 ノート कॉपी دفتر" },
  { "watercolor", 0.4, ptm_print_watercolor, "watercolor watercolour watercolor_wash aquarell aquarelle acuarela 水彩 水彩画 जलरंग ألوان_مائية" },
};

static int
find_print (const char *setting)
{
  for (guint i = 0; i < G_N_ELEMENTS (prints); i++)
    if (g_strcmp0 (setting, prints[i].name) == 0)
      return i;
  return -1;
}

gboolean
ptm_ground_is_print (const char *setting)
{
  return find_print (setting) >= 0;
}

/* (nullable) */
const char *
ptm_ground_find_print (const char *folded, guint *length)
{
  const char *best = NULL;

  *length = 0;
  for (guint i = 0; i < G_N_ELEMENTS (prints); i++)
    {
      guint found = ptm_words_find (folded, prints[i].words, NULL);

      if (found > *length)
        {
          *length = found;
          best = prints[i].name;
        }
    }
  return best;
}

gboolean
ptm_ground_draw_print (PtmGround *ground, const char *setting)
{
  int i = find_print (setting);

  if (i >= 0)
    prints[i].draw (ground);
  return i >= 0;
}

double
ptm_ground_get_grain (const char *setting)
{
  int i = find_print (setting);

  return i >= 0 ? prints[i].grain : 0.4;
}
