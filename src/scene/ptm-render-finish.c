/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws a page that has a finish: its art first, the finish over that, then the words, crisp and with an ink that
 * reads on what the finish made of the art. */

#include "config.h"

#include "ptm-palette.h"
#include "ptm-render-private.h"
#include "ptm-text.h"

static gboolean
has_part (const PtmRenderStep *step, PtmParts parts)
{
  gboolean words = step->node == NULL ? step->labels : step->node->type == PTM_NODE_TEXT || step->node->type == PTM_NODE_LABEL;

  if (parts == PTM_PARTS_ART)
    return !words;
  /* Shapes and the cards of missing pictures may hold words of their own. */
  return words || (step->node != NULL && step->node->type != PTM_NODE_BACKGROUND);
}

void
ptm_render_finished (PtmPage *page, cairo_surface_t *surface, GArray *steps, PtmFinish finish)
{
  static const PtmParts order[] = { PTM_PARTS_ART, PTM_PARTS_WORDS };

  for (guint pass = 0; pass < G_N_ELEMENTS (order); pass++)
    {
      page->parts = order[pass];
      page->finished = order[pass] == PTM_PARTS_WORDS ? surface : NULL;
      for (guint i = 0; i < steps->len; i++)
        if (has_part (&g_array_index (steps, PtmRenderStep, i), page->parts))
          ptm_render_step (page, &g_array_index (steps, PtmRenderStep, i));
      if (order[pass] == PTM_PARTS_ART)
        ptm_finish_apply (surface, finish, page->scale);
    }
  page->parts = PTM_PARTS_ALL;
  page->finished = NULL;
}

PtmColor
ptm_render_choose_ink (PtmPage *page, const PtmFrame *frame, PtmColor ink)
{
  if (page->finished != NULL)
    ptm_finish_choose_ink (page->finished, frame, page->scale, &ink);
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
    ink = ptm_finish_choose_ink (page->finished, &text->frame, page->scale, &readable) ? readable : add_plate (page, text, ink);
  ptm_render_set_color (page->cr, ink, opacity);
  ptm_text_draw (page->cr, text, page->scene->lang);
}
