/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The background of a photograph: taken away, changed, or another one drawn. What is subject is found once a run, from the
 * picture as it was. */

#include "config.h"

#include "ptm-engine-photo.h"

#include <math.h>
#include <string.h>
#include "ptm-adjust.h"
#include "ptm-compose.h"
#include "ptm-effect.h"
#include "ptm-matte.h"
#include "ptm-render.h"

/* A colour of less chroma is white, grey or black: then the background is painted and not only tinted. */
#define COLORLESS 0.03

/* How far a gradient goes from its colour, in OKLab lightness. */
#define GRADIENT 0.16

gboolean
ptm_photo_edit_find_subject (PtmPhotoEdit *edit, GError **error)
{
  if (edit->subject != NULL)
    return TRUE;
  edit->subject = ptm_subject_find (edit->master, edit->mask, edit->run->cancellable, error);
  return edit->subject != NULL;
}

/* What is uncertain is said beside the picture, in the words of the reasons of unmet wishes. */
static void
say_how_certain (PtmPhotoEdit *edit, const PtmOp *op)
{
  if (edit->subject->source == PTM_SUBJECT_GUESS || !edit->subject->certain)
    ptm_photo_edit_add_unmet (edit, op, "guess");
}

static PtmImage *
clear_ground (PtmImage *image, PtmMask *subject)
{
  gsize         n = (gsize)ptm_image_get_width (image) * ptm_image_get_height (image);
  const guint8 *coverage = ptm_mask_get_coverage (subject);
  g_autoptr (PtmImage) front = ptm_matte_clean (image, subject);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (front), 4 * n);

  for (gsize i = 0; i < n; i++)
    pixels[4 * i + 3] = MIN (pixels[4 * i + 3], coverage[i]);
  return ptm_image_new_take (ptm_image_get_width (image), ptm_image_get_height (image), pixels);
}

/* From a lighter tone above to a darker one below. */
static PtmImage *
new_gradient (int width, int height, PtmColor color)
{
  guint8  *pixels = g_malloc ((gsize)width * height * 4);
  PtmOklab lab = ptm_color_to_oklab (color.a > 0 ? color : PTM_RGB (120, 150, 190));

  for (int y = 0; y < height; y++)
    {
      double   offset = GRADIENT * (1 - 2.0 * y / MAX (1, height - 1));
      PtmColor tone = ptm_color_from_oklab ((PtmOklab){ CLAMP (lab.L + offset, 0, 1), lab.a, lab.b });

      for (int x = 0; x < width; x++)
        memcpy (pixels + ((gsize)y * width + x) * 4, &tone, 4);
    }
  return ptm_image_new_take (width, height, pixels);
}

static PtmImage *
new_plain (int width, int height, PtmColor color)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (gsize i = 0; i < (gsize)width * height; i++)
    memcpy (pixels + 4 * i, &color, 4);
  return ptm_image_new_take (width, height, pixels);
}

/* One of the places the engine draws, as a page of its own. */
static PtmImage *
draw_place (PtmPhotoEdit *edit, const PtmNode *node, GError **error)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, "en");
  PtmNode *ground = ptm_scene_add_node (scene, NULL, PTM_NODE_BACKGROUND);

  scene->width = ptm_image_get_width (edit->image);
  scene->height = ptm_image_get_height (edit->image);
  scene->placed = TRUE;
  ptm_node_set (&ground->setting, node->setting);
  ground->fill = node->fill;
  ground->frame = (PtmFrame){ 0, 0, scene->width, scene->height };
  return ptm_render (scene, ptm_engine_get_art (edit->run->engine), PTM_RENDER_ALL, error);
}

static PtmImage *
make_ground (PtmPhotoEdit *edit, const PtmOp *op, GError **error)
{
  const PtmNode *node = op->node;
  int            width = ptm_image_get_width (edit->image), height = ptm_image_get_height (edit->image);

  if (g_strcmp0 (node->setting, "gradient") == 0)
    return new_gradient (width, height, node->fill);
  if (node->setting == NULL || strcmp (node->setting, "plain") == 0)
    return new_plain (width, height, node->fill.a > 0 ? node->fill : PTM_RGB (255, 255, 255));
  ptm_photo_edit_add_unmet (edit, op, "drawn");
  return draw_place (edit, node, error);
}

static gboolean
lay_on (PtmPhotoEdit *edit, PtmImage *ground)
{
  g_autoptr (PtmImage) front = ptm_matte_clean (edit->image, edit->subject->mask);

  ptm_photo_edit_take_image (edit, ptm_compose (ground, front, edit->subject->mask, 0, NULL));
  return TRUE;
}

static gboolean
replace_ground (PtmPhotoEdit *edit, const PtmOp *op, GError **error)
{
  g_autoptr (PtmImage) ground = NULL;

  if (op->node == NULL || op->node->type != PTM_NODE_BACKGROUND)
    {
      ptm_photo_edit_add_unmet (edit, op, "noun");
      return TRUE;
    }
  ground = make_ground (edit, op, error);
  return ground != NULL && lay_on (edit, ground);
}

static gboolean
recolor_ground (PtmPhotoEdit *edit, const PtmOp *op, PtmMask *rest)
{
  g_autoptr (PtmImage) plain = NULL;

  if (ptm_color_to_oklch (op->color).C >= COLORLESS)
    {
      ptm_photo_edit_take_image (edit, ptm_adjust_recolor (edit->image, rest, op->color));
      return TRUE;
    }
  plain = new_plain (ptm_image_get_width (edit->image), ptm_image_get_height (edit->image), op->color);
  return lay_on (edit, plain);
}

static gboolean
restyle_ground (PtmPhotoEdit *edit, const PtmOp *op, PtmMask *rest, GError **error)
{
  int longer = MAX (ptm_image_get_width (edit->image), ptm_image_get_height (edit->image));

  if (g_strcmp0 (op->style, "blur") != 0)
    return ptm_photo_edit_effect (edit, op, rest, error);
  ptm_photo_edit_take_image (edit, ptm_effect_blur_background (edit->image, edit->subject->mask, op->dx > 0 ? op->dx : MAX (2, longer / 90.0 * op->factor)));
  return TRUE;
}

static gboolean
change_ground (PtmPhotoEdit *edit, const PtmOp *op, GError **error)
{
  g_autoptr (PtmMask) rest = ptm_mask_snapshot (edit->subject->mask);
  PtmAdjustment adjustment = { op->lightness, op->chroma, op->warmth, op->contrast };

  ptm_mask_invert (rest, NULL);
  switch ((int)op->type)
    {
    case PTM_OP_REMOVE:
      ptm_photo_edit_take_image (edit, clear_ground (edit->image, edit->subject->mask));
      return TRUE;
    case PTM_OP_REPLACE:
    case PTM_OP_ADD:
      return replace_ground (edit, op, error);
    case PTM_OP_RECOLOR:
      return recolor_ground (edit, op, rest);
    case PTM_OP_ADJUST:
      ptm_photo_edit_take_image (edit, ptm_adjust (edit->image, rest, &adjustment));
      return TRUE;
    case PTM_OP_RESTYLE:
      return restyle_ground (edit, op, rest, error);
    default:
      ptm_photo_edit_add_unmet (edit, op, "photograph");
      return TRUE;
    }
}

gboolean
ptm_photo_edit_ground (PtmPhotoEdit *edit, const PtmOp *op, GError **error)
{
  if (!ptm_photo_edit_find_subject (edit, error))
    return FALSE;
  if (ptm_mask_is_empty (edit->subject->mask))
    {
      ptm_photo_edit_add_unmet (edit, op, "mark");
      return TRUE;
    }
  if (edit->subject->uncovers)
    ptm_photo_edit_take_image (edit, ptm_subject_uncover (edit->image));
  edit->subject->uncovers = FALSE;
  say_how_certain (edit, op);
  edit->whole = edit->whole || (edit->mask != NULL && edit->subject->source != PTM_SUBJECT_GROUND);
  return change_ground (edit, op, error);
}
