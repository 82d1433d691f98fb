/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file puts pictures and photographs on the page. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-character.h"
#include "ptm-backdrop.h"
#include "ptm-codec.h"
#include "ptm-opening.h"
#include "ptm-render-object.h"
#include "ptm-render-private.h"

#define MAX_COPIES 1000
#define MAX_SIDE   4096

/* Three box blurs of an 8-bit plane are near a Gaussian. */
static void
blur_rows (guint8 *plane, int width, int height, int step, int line, int radius)
{
  g_autofree guint8 *row = g_malloc (width);

  for (int y = 0; y < height; y++)
    {
      guint8 *p = plane + y * line;
      int     sum = 0;

      for (int x = 0; x < width; x++)
        row[x] = p[x * step];
      for (int x = -radius; x < width; x++)
        {
          sum += x + radius < width ? row[x + radius] : 0;
          sum -= x - radius - 1 >= 0 ? row[x - radius - 1] : 0;
          if (x >= 0)
            p[x * step] = sum / (2 * radius + 1);
        }
    }
}

/* The soft shadow of a surface at a quarter of its size, with a margin of 3 radii around. */
static cairo_surface_t *
create_shadow (cairo_surface_t *source, int radius, int *margin)
{
  int              m = radius * 3, w = cairo_image_surface_get_width (source) / 4 + 2 * m + 1, h = cairo_image_surface_get_height (source) / 4 + 2 * m + 1;
  cairo_surface_t *shadow = cairo_image_surface_create (CAIRO_FORMAT_A8, w, h);
  cairo_t         *cr = cairo_create (shadow);
  int              stride = cairo_image_surface_get_stride (shadow);

  cairo_translate (cr, m, m);
  cairo_scale (cr, 0.25, 0.25);
  cairo_set_source_surface (cr, source, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (shadow);
  for (int i = 0; i < 3; i++)
    {
      blur_rows (cairo_image_surface_get_data (shadow), w, h, 1, stride, radius);
      blur_rows (cairo_image_surface_get_data (shadow), h, w, stride, 1, radius);
    }
  cairo_surface_mark_dirty (shadow);
  *margin = m;
  return shadow;
}

/* A shadow or a light in its colour: cairo's SVG surface loses the place of a mask. */
static cairo_surface_t *
create_tinted (cairo_surface_t *shadow, PtmColor color)
{
  cairo_surface_t *tinted = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (shadow), cairo_image_surface_get_height (shadow));
  cairo_t         *cr = cairo_create (tinted);

  ptm_render_set_color (cr, color, 1);
  cairo_mask_surface (cr, shadow, 0, 0);
  cairo_destroy (cr);
  return tinted;
}

static void
draw_soft_shadow (PtmPage *page, cairo_surface_t *surface, double reach)
{
  static const PtmColor shade = { 20, 15, 41, 77 };
  int                   margin = 0, radius = CLAMP ((int)(reach / 4), 1, 24);
  cairo_surface_t      *shadow = create_shadow (surface, radius, &margin), *tinted = create_tinted (shadow, shade);

  cairo_save (page->cr);
  cairo_translate (page->cr, -margin * 4, reach * 0.7 - margin * 4);
  cairo_scale (page->cr, 4, 4);
  cairo_set_source_surface (page->cr, tinted, 0, 0);
  cairo_paint (page->cr);
  cairo_restore (page->cr);
  cairo_surface_destroy (tinted);
  cairo_surface_destroy (shadow);
}

/* What stands on a ground darkens it where it touches. */
static void
draw_contact_shadow (PtmPage *page, const PtmFrame *f)
{
  cairo_t         *cr = page->cr;
  cairo_pattern_t *gradient = cairo_pattern_create_radial (0, 0, 0, 0, 0, 1);

  cairo_pattern_add_color_stop_rgba (gradient, 0, 0.05, 0.06, 0.12, 0.42);
  cairo_pattern_add_color_stop_rgba (gradient, 0.6, 0.05, 0.06, 0.12, 0.2);
  cairo_pattern_add_color_stop_rgba (gradient, 1, 0.05, 0.06, 0.12, 0);
  cairo_save (cr);
  cairo_translate (cr, f->x + f->width / 2, f->y + f->height * 0.985);
  cairo_scale (cr, f->width * 0.56, MIN (f->height * 0.07, f->width * 0.1));
  cairo_set_source (cr, gradient);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_pattern_destroy (gradient);
}

/* The picture at 0, 0 in the frame's size, as paths. */
static void
paint_paths (PtmPage *page, const PtmNode *node, const PtmFrame *f)
{
  if (node->opacity < 0.999)
    cairo_push_group (page->cr);
  ptm_object_draw_paths (page->art, node->asset, node->color, &node->grade, page->cr, f->width, f->height);
  if (node->opacity < 0.999)
    {
      cairo_pop_group_to_source (page->cr);
      cairo_paint_with_alpha (page->cr, node->opacity);
    }
}

/* Upright pictures lie on whole device pixels and stay crisp. */
static void
scale_to_pixels (cairo_t *cr, const PtmFrame *f, int width, int height, gboolean turned)
{
  double dx = 0, dy = 0;

  cairo_scale (cr, f->width / width, f->height / height);
  if (turned)
    return;
  cairo_user_to_device (cr, &dx, &dy);
  dx = round (dx);
  dy = round (dy);
  cairo_device_to_user (cr, &dx, &dy);
  cairo_translate (cr, dx, dy);
}

static void
cast_character_shadow (PtmPage *page, const PtmNode *node, const PtmFrame *f)
{
  int              width = CLAMP ((int)round (f->width * page->scale), 1, MAX_SIDE), height = CLAMP ((int)round (f->height * page->scale), 1, MAX_SIDE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);
  PtmFrame         whole = { 0, 0, width, height };

  ptm_character_draw (cr, page->scene, page->art, node, &whole);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_save (page->cr);
  cairo_translate (page->cr, f->x, f->y);
  cairo_scale (page->cr, f->width / width, f->height / height);
  draw_soft_shadow (page, surface, ptm_render_get_unit (page->scene) * 4 * page->scale);
  cairo_restore (page->cr);
  cairo_surface_destroy (surface);
}

/* Somebody is drawn from bones, as paths on every page. */
static void
draw_character (PtmPage *page, const PtmNode *node, const PtmFrame *f, gboolean shadow)
{
  cairo_t *cr = page->cr;

  if (page->parts == PTM_PARTS_WORDS)
    return;
  if (shadow && g_strcmp0 (node->shape, "standing") == 0)
    draw_contact_shadow (page, f);
  cairo_save (cr);
  cairo_translate (cr, f->x + f->width / 2, f->y + f->height / 2);
  cairo_rotate (cr, node->rotate * G_PI / 180);
  cairo_translate (cr, -f->x - f->width / 2, -f->y - f->height / 2);
  if (shadow && g_strcmp0 (node->shape, "lifted") == 0)
    cast_character_shadow (page, node, f);
  if (node->opacity < 0.999)
    cairo_push_group (cr);
  ptm_character_draw (cr, page->scene, page->art, node, f);
  if (node->opacity < 0.999)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, node->opacity);
    }
  cairo_restore (cr);
}

static gboolean
shines (const PtmNode *node)
{
  static const char *const words[] = { ":sun", "moon", "star", "candle", "lamp", "lantern", "fire", "light-bulb", "comet", "firework", "sparkle", "planet" };

  for (guint i = 0; node->asset != NULL && i < G_N_ELEMENTS (words); i++)
    if (strstr (node->asset, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* In a scene the light of the place lies on what stands in it, too; not on what shines. */
static void
draw_light (PtmPage *page, const PtmNode *node, cairo_surface_t *surface)
{
  GPtrArray       *nodes = page->scene->nodes;
  PtmColor         light = PTM_COLOR_NONE;
  cairo_surface_t *tinted;

  if ((page->scene->kind != PTM_KIND_SCENE && page->scene->kind != PTM_KIND_PANORAMA) || shines (node))
    return;
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *ground = nodes->pdata[i];

      if (ground->type == PTM_NODE_BACKGROUND && ground->frame.width >= page->scene->width - 1)
        light = ptm_backdrop_get_light (ground->setting);
    }
  if (light.a == 0)
    return;
  light.a = (guint8)round (light.a * node->opacity);
  if (!page->vector)
    {
      ptm_render_set_color (page->cr, light, 1);
      cairo_mask_surface (page->cr, surface, 0, 0);
      return;
    }
  tinted = create_tinted (surface, light);
  cairo_set_source_surface (page->cr, tinted, 0, 0);
  cairo_paint (page->cr);
  cairo_surface_destroy (tinted);
}

static void
draw_one (PtmPage *page, const PtmNode *node, const PtmFrame *f, gboolean shadow)
{
  int              width = CLAMP ((int)round (f->width * page->scale), 1, MAX_SIDE), height = CLAMP ((int)round (f->height * page->scale), 1, MAX_SIDE);
  cairo_surface_t *surface = ptm_object_create_surface (page->art, node->asset, node->color, &node->grade, width, height);
  cairo_t         *cr = page->cr;
  gboolean         turned = fabs (node->rotate) > 0.01;
  double           x = f->x + f->width / 2, y = f->y + f->height / 2;

  if (page->parts == PTM_PARTS_WORDS && surface != NULL)
    {
      cairo_surface_destroy (surface);
      return;
    }
  if (page->parts != PTM_PARTS_WORDS && shadow && g_strcmp0 (node->shape, "standing") == 0)
    draw_contact_shadow (page, f);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, node->rotate * G_PI / 180);
  if (surface == NULL)
    {
      PtmNode card = *node;

      cairo_translate (cr, -x, -y);
      card.frame = *f;
      ptm_render_card (page, &card);
      cairo_restore (cr);
      return;
    }
  if (node->flip)
    cairo_scale (cr, -1, 1);
  cairo_translate (cr, -f->width / 2, -f->height / 2);
  scale_to_pixels (cr, f, width, height, turned || page->vector);
  if (shadow && g_strcmp0 (node->shape, "lifted") == 0)
    draw_soft_shadow (page, surface, ptm_render_get_unit (page->scene) * 4 * page->scale);
  if (page->vector)
    {
      cairo_scale (cr, width / f->width, height / f->height);
      paint_paths (page, node, f);
      cairo_scale (cr, f->width / width, f->height / height);
    }
  else
    {
      cairo_set_source_surface (cr, surface, 0, 0);
      cairo_pattern_set_filter (cairo_get_source (cr), turned ? CAIRO_FILTER_GOOD : CAIRO_FILTER_BILINEAR);
      cairo_paint_with_alpha (cr, node->opacity);
    }
  draw_light (page, node, surface);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}

static void
draw_copies (PtmPage *page, const PtmNode *node, gboolean shadow)
{
  int    n = CLAMP (node->count, 1, MAX_COPIES), columns, rows;
  double cell_width, cell_height, aspect;

  if (ptm_character_has_rig (page->scene, node))
    {
      draw_character (page, node, &node->frame, shadow);
      return;
    }
  if (n == 1)
    {
      draw_one (page, node, &node->frame, shadow);
      return;
    }
  /* Several in one node share its frame in rows. */
  columns = MAX ((int)round (sqrt (n * node->frame.width / MAX (node->frame.height, 1))), 1);
  rows = (n + columns - 1) / columns;
  cell_width = node->frame.width / columns;
  cell_height = node->frame.height / rows;
  aspect = ptm_object_get_aspect (page->art, node->asset);
  for (int i = 0; i < n; i++)
    {
      int      in_row = MIN (columns, n - i / columns * columns);
      double   w = MIN (cell_width, cell_height * aspect) * 0.92, h = w / aspect;
      double   left = node->frame.x + (node->frame.width - in_row * cell_width) / 2;
      PtmFrame f = { left + i % columns * cell_width + (cell_width - w) / 2, node->frame.y + i / columns * cell_height + (cell_height - h) / 2, w, h };

      draw_one (page, node, &f, shadow);
    }
}

void
ptm_render_picture (PtmPage *page, const PtmNode *node, gboolean shadow)
{
  cairo_save (page->cr);
  ptm_opening_clip (page->cr, page->scene, node);
  draw_copies (page, node, shadow);
  cairo_restore (page->cr);
}

static cairo_surface_t *
create_photo_surface (PtmImage *image)
{
  int              width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  int              stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guint8 *from = ptm_image_get_pixels (image) + y * ptm_image_get_stride (image);
      guint32      *to = (guint32 *)(gpointer)(cairo_image_surface_get_data (surface) + y * stride);

      for (int x = 0; x < width; x++, from += 4)
        {
          guint32 a = from[3];

          to[x] = a << 24 | ((from[0] * a + 127) / 255) << 16 | ((from[1] * a + 127) / 255) << 8 | ((from[2] * a + 127) / 255);
        }
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* Covers the frame, its middle kept. */
void
ptm_render_photo (PtmPage *page, const PtmNode *node)
{
  GBytes *bytes = node->ref != NULL ? g_hash_table_lookup (page->scene->photos, node->ref) : NULL;
  g_autoptr (PtmImage) image = bytes != NULL ? ptm_codec_decode (bytes, NULL) : NULL;
  const PtmFrame  *f = &node->frame;
  cairo_surface_t *surface;
  double           scale;
  int              width, height;

  if (image == NULL)
    {
      ptm_render_card (page, node);
      return;
    }
  if (page->parts == PTM_PARTS_WORDS)
    return;
  width = ptm_image_get_width (image);
  height = ptm_image_get_height (image);
  scale = MAX (f->width / width, f->height / height);
  surface = create_photo_surface (image);
  cairo_save (page->cr);
  ptm_render_shape_path (page->cr, node->shape, f);
  cairo_clip (page->cr);
  cairo_translate (page->cr, f->x + (f->width - width * scale) / 2, f->y + (f->height - height * scale) / 2);
  cairo_scale (page->cr, scale, scale);
  cairo_set_source_surface (page->cr, surface, 0, 0);
  cairo_paint_with_alpha (page->cr, node->opacity);
  cairo_restore (page->cr);
  cairo_surface_destroy (surface);
}
