/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws a page that has a finish: its art first, the finish over that, then the words, crisp and with an ink that
 * reads on what the finish made of the art. */

#include "config.h"

#include <math.h>

#include "ptm-codec.h"
#include "ptm-palette.h"
#include "ptm-render-private.h"
#include "ptm-text.h"

/* A file has the finished art at twice the size of the canvas, as long as that fits into memory. */
#define FILE_SCALE  2.0
#define FILE_PIXELS 16e6
#define QUALITY     93

PtmFinish
ptm_render_get_finish (PtmScene *scene)
{
  PtmFinish finish = PTM_FINISH_FLAT;

  return ptm_finish_find (scene->finish, &finish) ? finish : PTM_FINISH_FLAT;
}

gboolean
ptm_render_has_part (const PtmRenderStep *step, PtmParts parts)
{
  gboolean words = step->node == NULL ? step->labels : step->node->type == PTM_NODE_TEXT || step->node->type == PTM_NODE_LABEL;

  if (parts == PTM_PARTS_ART)
    return !words;
  /* Shapes and the cards of missing pictures may hold words of their own. */
  return words || (step->node != NULL && step->node->type != PTM_NODE_BACKGROUND);
}

static void
draw_parts (PtmPage *page, GArray *steps, PtmParts parts)
{
  page->parts = parts;
  for (guint i = 0; i < steps->len; i++)
    if (ptm_render_has_part (&g_array_index (steps, PtmRenderStep, i), parts))
      ptm_render_step (page, &g_array_index (steps, PtmRenderStep, i));
  page->parts = PTM_PARTS_ALL;
}

void
ptm_render_finished (PtmPage *page, cairo_surface_t *surface, GArray *steps, PtmFinish finish)
{
  draw_parts (page, steps, PTM_PARTS_ART);
  ptm_finish_apply (surface, finish, page->scale);
  page->finished = surface;
  page->finished_scale = page->scale;
  draw_parts (page, steps, PTM_PARTS_WORDS);
  page->finished = NULL;
}

/* JPEG keeps grain in a tenth of the bytes; where colours are few and edges hard, PNG is smaller and exact. */
static void
attach_jpeg (cairo_surface_t *surface, PtmFinish finish)
{
  g_autoptr (PtmImage) image = NULL;
  GBytes       *jpeg = NULL;
  gconstpointer bytes;
  gsize         length;

  if (finish == PTM_FINISH_PIXEL || finish == PTM_FINISH_MS_PAINT || finish == PTM_FINISH_OUTLINE || cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return;
  image = ptm_render_create_image (surface);
  if (ptm_image_is_opaque (image))
    jpeg = ptm_codec_encode (image, PTM_FORMAT_JPEG, QUALITY, NULL);
  if (jpeg == NULL)
    return;
  bytes = g_bytes_get_data (jpeg, &length);
  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, bytes, length, (cairo_destroy_func_t)g_bytes_unref, jpeg) != CAIRO_STATUS_SUCCESS)
    g_bytes_unref (jpeg);
}

cairo_surface_t *
ptm_render_create_finished_art (PtmScene *scene, PtmArt *art, GArray *steps, PtmFinish finish, double *scale)
{
  PtmPage          page = { scene, art, NULL };
  cairo_surface_t *surface;

  *scale = CLAMP (sqrt (FILE_PIXELS / ((double)scene->width * scene->height)), 1, FILE_SCALE);
  page.scale = *scale;
  page.cr = ptm_render_begin_page (scene, *scale);
  surface = cairo_surface_reference (cairo_get_target (page.cr));
  draw_parts (&page, steps, PTM_PARTS_ART);
  cairo_destroy (page.cr);
  ptm_finish_apply (surface, finish, *scale);
  attach_jpeg (surface, finish);
  return surface;
}

PtmColor
ptm_render_choose_ink (PtmPage *page, const PtmFrame *frame, PtmColor ink)
{
  if (page->finished != NULL)
    ptm_finish_choose_ink (page->finished, frame, page->finished_scale, &ink);
  return ink;
}

/* Where no ink reads, the words get a plate of their own. */
static PtmColor
add_plate (PtmPage *page, const PtmNode *text, PtmColor ink)
{
  PtmFrame plate = text->frame;
  PtmColor paper = ptm_palette_is_dark (ink) ? PTM_RGB (252, 250, 244) : PTM_RGB (22, 24, 32);
  double   width = 0, height = 0, pad = text->font_size * 0.2;

  ptm_text_measure (text, page->scene->lang, plate.width, &width, &height);
  if (g_strcmp0 (text->align, "center") == 0)
    plate.x += (plate.width - width) / 2;
  else if (g_strcmp0 (text->align, "right") == 0)
    plate.x += plate.width - width;
  plate.y += (plate.height - height) / 2;
  plate = (PtmFrame){ plate.x - pad, plate.y - pad / 2, width + 2 * pad, height + pad };
  ptm_render_shape_path (page->cr, "rounded", &plate);
  ptm_render_set_color (page->cr, paper, 0.94);
  cairo_fill (page->cr);
  return ptm_palette_readable (ink, &paper, 1, 7);
}

void
ptm_render_words (PtmPage *page, const PtmNode *text, PtmColor ink, double opacity)
{
  PtmColor readable = ink;

  if (page->parts == PTM_PARTS_ART)
    return;
  if (page->finished != NULL)
    ink = ptm_finish_choose_ink (page->finished, &text->frame, page->finished_scale, &readable) ? readable : add_plate (page, text, ink);
  ptm_render_set_color (page->cr, ink, opacity);
  ptm_text_draw (page->cr, text, page->scene->lang);
}
