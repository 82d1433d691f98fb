/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The rule that every text stays readable when colours change. A text the user gave a colour keeps exactly that, and the
 * answer says so when it can hardly be read; everything else moves its ink when its ground moved. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <math.h>

#include "ptm-palette.h"
#include "ptm-render.h"

#define READABLE 4.5

/* What has to change anyway may read well. */
#define RENEWED 6

/* Under this ratio even large letters are lost on their ground. */
#define LEGIBLE 3

PtmColor
ptm_editing_get_ink (PtmEditing *editing, const PtmNode *node)
{
  return node->color.a != 0 ? node->color : editing->scene->palette.ink;
}

/** Grounds: what lies under a text, its darker and its lighter half. */
typedef struct
{
  PtmColor colors[2];
} Grounds;

static double
get_luma (const guint8 *pixel)
{
  return 0.2126 * pixel[0] + 0.7152 * pixel[1] + 0.0722 * pixel[2];
}

static PtmRect
get_text_pixels (PtmImage *page, const PtmFrame *frame)
{
  PtmRect canvas = { 0, 0, ptm_image_get_width (page), ptm_image_get_height (page) };
  PtmRect box = { (int)floor (frame->x), (int)floor (frame->y), (int)ceil (frame->width), (int)ceil (frame->height) };

  return ptm_rect_intersect (&canvas, &box);
}

static double
get_mean_luma (PtmImage *page, const PtmRect *box)
{
  double sum = 0;

  for (int y = box->y; y < box->y + box->height; y++)
    for (int x = box->x; x < box->x + box->width; x++)
      sum += get_luma (ptm_image_get_pixels (page) + (gsize)y * ptm_image_get_stride (page) + (gsize)x * 4);
  return sum / ((double)box->width * box->height);
}

/* FALSE when the text lies outside the page. */
static gboolean
measure_grounds (PtmImage *page, const PtmFrame *frame, Grounds *grounds)
{
  PtmRect box = get_text_pixels (page, frame);
  double  sums[2][3] = { { 0 } }, counts[2] = { 0 }, mean;

  if (ptm_rect_is_empty (&box))
    return FALSE;
  mean = get_mean_luma (page, &box);
  for (int y = box.y; y < box.y + box.height; y++)
    for (int x = box.x; x < box.x + box.width; x++)
      {
        const guint8 *pixel = ptm_image_get_pixels (page) + (gsize)y * ptm_image_get_stride (page) + (gsize)x * 4;
        int           half = get_luma (pixel) > mean;

        for (int c = 0; c < 3; c++)
          sums[half][c] += pixel[c];
        counts[half]++;
      }
  for (int half = 0; half < 2; half++)
    {
      /* A flat ground has no lighter half. */
      int from = counts[half] > 0 ? half : 1 - half;

      grounds->colors[half] = PTM_RGB ((guint8)lround (sums[from][0] / counts[from]), (guint8)lround (sums[from][1] / counts[from]),
                                       (guint8)lround (sums[from][2] / counts[from]));
    }
  return TRUE;
}

static gboolean
is_obeyed (PtmEditing *editing, const PtmNode *node)
{
  return g_ptr_array_find_with_equal_func (editing->obeyed_ids, node->id, g_str_equal, NULL);
}

/* A wish that makes a text hard to read is done and told, with the way out. */
static void
tell_faint_ink (PtmEditing *editing, const PtmNode *node, PtmColor ink, const PtmColor *grounds, int n_grounds)
{
  const PtmColor white = PTM_RGB (255, 255, 255), black = PTM_RGB (0, 0, 0);
  gboolean       light = ptm_palette_contrast (white, grounds, n_grounds) >= ptm_palette_contrast (black, grounds, n_grounds);

  if (ptm_palette_contrast (ink, grounds, n_grounds) < LEGIBLE)
    g_ptr_array_add (editing->unmet, ptm_unmet_new (node->text != NULL ? node->text : "", light ? "faint-dark" : "faint-light"));
}

static void
renew_ink (PtmEditing *editing, PtmNode *node, const PtmColor *grounds, int n_grounds)
{
  PtmColor ink = ptm_editing_get_ink (editing, node);

  if (is_obeyed (editing, node))
    tell_faint_ink (editing, node, ink, grounds, n_grounds);
  else if (editing->ink_stale && ptm_palette_contrast (ink, grounds, n_grounds) < READABLE)
    node->color = ptm_palette_readable (ink, grounds, n_grounds, RENEWED);
}

static void
renew_inks_in (PtmEditing *editing, GPtrArray *nodes, PtmImage *page)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);
      Grounds  grounds;

      if (node->type == PTM_NODE_SHAPE && node->text != NULL && node->fill.a != 0)
        renew_ink (editing, node, &node->fill, 1);
      else if ((node->type == PTM_NODE_TEXT || node->type == PTM_NODE_LABEL) && node->fill.a == 255)
        renew_ink (editing, node, &node->fill, 1);
      else if ((node->type == PTM_NODE_TEXT || node->type == PTM_NODE_LABEL) && measure_grounds (page, &node->frame, &grounds))
        renew_ink (editing, node, grounds.colors, 2);
      renew_inks_in (editing, node->children, page);
    }
}

void
ptm_editing_renew_inks (PtmEditing *editing)
{
  g_autoptr (PtmScene) ground = NULL;
  g_autoptr (PtmImage) page = NULL;

  if (!editing->ink_stale && editing->obeyed_ids->len == 0)
    return;
  ground = ptm_scene_copy (editing->scene);
  /* What is transparent shows as paper. */
  ground->transparent = FALSE;
  page = ptm_render (ground, editing->art, PTM_RENDER_SHAPES, NULL);
  if (page != NULL)
    renew_inks_in (editing, editing->scene->nodes, page);
}
