/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Operations on the pixels of a photograph. Whatever they do, where the mask's coverage is 0 the bytes stay those of the
 * base: keep_outside () has the last word. */

#include "config.h"

#include "ptm-engine.h"

#include <string.h>
#include "ptm-adjust.h"
#include "ptm-fill.h"
#include "ptm-layout.h"
#include "ptm-render.h"

/* A run of operations over one photograph. */
typedef struct
{
  const PtmEngineRun *run;
  PtmMask            *mask; /* (nullable) */
  PtmImage           *image;
  GPtrArray          *unmet;
  int                 previews; /* partial pictures shown so far */
  gboolean            changed;
} PhotoEdit;

static void
take_image (PhotoEdit *edit, PtmImage *image)
{
  g_clear_pointer (&edit->image, ptm_image_unref);
  edit->image = image;
  edit->changed = TRUE;
}

static void
add_unmet (PhotoEdit *edit, const PtmOp *op, const char *why)
{
  const char *text = op->target.noun != NULL ? op->target.noun : op->target.text != NULL ? op->target.text
                                                                                         : op->target.role;

  if (op->node != NULL && op->node->noun != NULL)
    text = op->node->noun;
  if (text == NULL)
    text = op->style != NULL ? op->style : op->text;
  g_ptr_array_add (edit->unmet, ptm_unmet_new (text != NULL ? text : edit->run->request->prompt, why));
}

static void
fill_progress_cb (PtmImage *preview, double fraction, gpointer user_data)
{
  PhotoEdit *edit = user_data;

  if (preview == NULL || edit->previews == edit->run->request->partials || fraction * (edit->run->request->partials + 1) < edit->previews + 1)
    return;
  edit->previews++;
  edit->run->partial (preview, edit->run->partial_data);
}

static gboolean
remove_marked (PhotoEdit *edit, GError **error)
{
  PtmImage *filled = ptm_fill_remove (edit->image, edit->mask, edit->run->request->stream ? fill_progress_cb : NULL, edit, edit->run->cancellable, error);

  if (filled == NULL)
    return FALSE;
  take_image (edit, filled);
  return TRUE;
}

/* Where a new thing goes: into the region, or without one into the lower middle. */
static PtmRect
get_place (PhotoEdit *edit)
{
  int width = ptm_image_get_width (edit->image);
  int height = ptm_image_get_height (edit->image);
  int side = MAX (1, MIN (width, height) / 3);

  if (edit->mask != NULL)
    return ptm_mask_get_bounds (edit->mask);
  return (PtmRect){ (width - side) / 2, (height - side) * 3 / 4, side, side };
}

/* A soft dark ellipse on clear ground, width × height, that lets a thing stand on what is under it. */
static PtmImage *
new_shadow (int width, int height)
{
  guint8 *pixels = g_malloc0_n ((gsize)width * height, 4);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        double dx = (x + 0.5) * 2 / width - 1;
        double dy = (y + 0.5) * 2 / height - 1;
        double inside = 1 - dx * dx - dy * dy;

        if (inside > 0)
          pixels[((gsize)y * width + x) * 4 + 3] = (guint8)(110 * inside * inside);
      }
  return ptm_image_new_take (width, height, pixels);
}

static void
overlay (PhotoEdit *edit, PtmImage *top, int x, int y)
{
  take_image (edit, ptm_adjust_overlay (edit->image, top, x, y));
}

/* The first row from the bottom in which the object has ink, as a height: where its shadow belongs. */
static int
get_foot (PtmImage *object)
{
  int           width = ptm_image_get_width (object);
  int           y = ptm_image_get_height (object);
  const guint8 *pixels = ptm_image_get_pixels (object);

  for (; y > 0; y--)
    for (int x = 0; x < width; x++)
      if (pixels[((gsize)(y - 1) * width + x) * 4 + 3] > 64)
        return y;
  return ptm_image_get_height (object);
}

static gboolean
place_object (PhotoEdit *edit, const PtmNode *node, GError **error)
{
  PtmRect place = get_place (edit);
  int     shadow_height = MAX (1, place.height / 12);
  int     height = MAX (1, place.height - shadow_height / 2);
  g_autoptr (PtmImage) object = ptm_render_object (ptm_engine_get_art (edit->run->engine), node->asset, node->color, place.width, height, error);
  g_autoptr (PtmImage) shadow = NULL;
  int shadow_width = MAX (1, place.width * 7 / 10);

  if (object == NULL)
    return FALSE;
  shadow = new_shadow (shadow_width, shadow_height);
  overlay (edit, shadow, place.x + (place.width - shadow_width) / 2, place.y + get_foot (object) - shadow_height / 2);
  overlay (edit, object, place.x, place.y);
  return TRUE;
}

/* A text is set as the only node of a small clear scene of the region's size. */
static gboolean
place_text (PhotoEdit *edit, const PtmNode *node, GError **error)
{
  PtmRect place = get_place (edit);
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, node->lang != NULL ? node->lang : "en");
  PtmNode *text = ptm_scene_add_node (scene, NULL, PTM_NODE_TEXT);
  g_autoptr (PtmImage) image = NULL;

  scene->width = place.width;
  scene->height = place.height;
  scene->transparent = TRUE;
  scene->placed = TRUE;
  ptm_node_set (&text->text, node->text);
  ptm_node_set (&text->role, "title");
  ptm_node_set (&text->align, "center");
  ptm_node_set (&text->font, "Lato");
  text->weight = 700;
  text->font_size = place.height * 0.6;
  text->color = node->color.a != 0 ? node->color : PTM_RGB (255, 255, 255);
  text->frame = (PtmFrame){ 0, 0, place.width, place.height };
  ptm_layout_fit_text (scene, text);
  image = ptm_render (scene, ptm_engine_get_art (edit->run->engine), PTM_RENDER_ALL, error);
  if (image == NULL)
    return FALSE;
  overlay (edit, image, place.x, place.y);
  return TRUE;
}

static gboolean
place_node (PhotoEdit *edit, const PtmOp *op, GError **error)
{
  if (op->node != NULL && op->node->asset != NULL)
    return place_object (edit, op->node, error);
  if (op->node != NULL && op->node->type == PTM_NODE_TEXT && op->node->text != NULL)
    return place_text (edit, op->node, error);
  add_unmet (edit, op, "noun");
  return TRUE;
}

static gboolean
is_blur (const char *style)
{
  static const char *const words[] = { "blur", "blurred", "blurry", NULL };

  return style != NULL && g_strv_contains (words, style);
}

static void
adjust (PhotoEdit *edit, const PtmOp *op)
{
  PtmAdjustment adjustment = { op->lightness, op->chroma, op->warmth, op->contrast };

  take_image (edit, ptm_adjust (edit->image, edit->mask, &adjustment));
}

static void
blur (PhotoEdit *edit)
{
  int longer = MAX (ptm_image_get_width (edit->image), ptm_image_get_height (edit->image));

  take_image (edit, ptm_adjust_blur (edit->image, edit->mask, MAX (2, longer / 128.0)));
}

/* Without a region only the whole picture can be meant: nothing in a photograph has a name. */
static gboolean
needs_region (PhotoEdit *edit, const PtmOp *op)
{
  if (edit->mask != NULL || op->type == PTM_OP_ADD)
    return FALSE;
  if (op->type == PTM_OP_ADJUST || op->type == PTM_OP_RESTYLE)
    return op->target.noun != NULL || op->target.role != NULL || op->target.mask;
  return !op->target.everything || op->type == PTM_OP_REMOVE || op->type == PTM_OP_REPLACE;
}

static gboolean
apply (PhotoEdit *edit, const PtmOp *op, GError **error)
{
  if (needs_region (edit, op))
    {
      add_unmet (edit, op, "region");
      return TRUE;
    }
  switch (op->type)
    {
    case PTM_OP_REMOVE:
      return remove_marked (edit, error);
    case PTM_OP_REPLACE:
      if (op->node == NULL || (op->node->asset == NULL && op->node->type != PTM_NODE_TEXT))
        {
          add_unmet (edit, op, "noun");
          return TRUE;
        }
      return remove_marked (edit, error) && place_node (edit, op, error);
    case PTM_OP_ADD:
      return place_node (edit, op, error);
    case PTM_OP_RECOLOR:
      take_image (edit, ptm_adjust_recolor (edit->image, edit->mask, op->color));
      return TRUE;
    case PTM_OP_ADJUST:
      adjust (edit, op);
      return TRUE;
    case PTM_OP_RESTYLE:
      if (is_blur (op->style))
        blur (edit);
      else
        add_unmet (edit, op, "style");
      return TRUE;
    case PTM_OP_MOVE:
    case PTM_OP_RESIZE:
    case PTM_OP_SET_TEXT:
    default:
      add_unmet (edit, op, "photograph");
      return TRUE;
    }
}

/* The bytes of base where coverage is 0. */
static PtmImage *
keep_outside (PtmImage *base, PtmImage *image, PtmMask *mask)
{
  gsize         count = (gsize)ptm_image_get_width (base) * ptm_image_get_height (base);
  const guint8 *from = ptm_image_get_pixels (base);
  const guint8 *coverage = ptm_mask_get_coverage (mask);
  guint8       *pixels = g_memdup2 (ptm_image_get_pixels (image), count * 4);

  for (gsize i = 0; i < count; i++)
    if (coverage[i] == 0)
      memcpy (pixels + i * 4, from + i * 4, 4);
  return ptm_image_new_take (ptm_image_get_width (base), ptm_image_get_height (base), pixels);
}

PtmImage *
ptm_engine_edit_photo (const PtmEngineRun *run, PtmImage *base, PtmMask *mask, GPtrArray *ops, GPtrArray *unmet, GError **error)
{
  PhotoEdit edit = { run, mask, ptm_image_ref (base), unmet, 0, FALSE };
  g_autoptr (PtmImage) image = NULL;
  gboolean fine = TRUE;

  for (guint i = 0; fine && i < ops->len; i++)
    fine = !g_cancellable_set_error_if_cancelled (run->cancellable, error) && apply (&edit, g_ptr_array_index (ops, i), error);
  image = edit.image;
  if (!fine)
    return NULL;
  if (!edit.changed)
    return ptm_image_ref (base);
  return mask != NULL ? keep_outside (base, image, mask) : g_steal_pointer (&image);
}
