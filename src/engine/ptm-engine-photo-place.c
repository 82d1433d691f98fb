/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Things and words put into a photograph: in the region, or where the sentence says. A thing takes on some of the light around
 * it and stands on a soft shadow; words get the ink that can be read there, and a glow of the opposite one. */

#include "config.h"

#include "ptm-engine-photo.h"

#include <math.h>
#include <string.h>
#include "ptm-adjust.h"
#include "ptm-layout.h"
#include "ptm-render.h"

/* A thing without a region takes this part of the picture's smaller side, and stays this part away from its edges. */
#define THING_SHARE 0.3
#define MARGIN      0.04

/* Whose middle is below this part of the height stands on something. */
#define GROUND 0.42

/* How much of the surroundings' tone a thing takes on. */
#define TONE 0.3

/* Words without a region: the part of the width they may take, and of the height. */
#define WORDS_WIDTH  0.86
#define WORDS_HEIGHT 0.18

static const PtmColor LIGHT_INK = { 255, 255, 255, 255 }, DARK_INK = { 24, 24, 28, 255 };

static double
get_start (PtmSide side, PtmSide other, PtmSide first, PtmSide last, double fallback, double length, double inside)
{
  double margin = MARGIN * length;

  if (side == first || other == first)
    return margin;
  if (side == last || other == last)
    return length - margin - inside;
  return (length - inside) * fallback;
}

/* The box of a thing that has no region: at its sides, else in the lower middle (or, for fallback 0.5, the middle). */
static PtmRect
choose_box (PtmPhotoEdit *edit, PtmSide side, PtmSide other, double width, double height, double fallback)
{
  int picture_width = ptm_image_get_width (edit->image), picture_height = ptm_image_get_height (edit->image);

  if (side == PTM_SIDE_CENTER || ((side == PTM_SIDE_LEFT || side == PTM_SIDE_RIGHT) && other == PTM_SIDE_NONE))
    fallback = 0.5;
  return (PtmRect){
    (int)get_start (side, other, PTM_SIDE_LEFT, PTM_SIDE_RIGHT, 0.5, picture_width, width),
    (int)get_start (side, other, PTM_SIDE_TOP, PTM_SIDE_BOTTOM, fallback, picture_height, height),
    MAX (1, (int)width),
    MAX (1, (int)height),
  };
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
          pixels[((gsize)y * width + x) * 4 + 3] = (guint8)(120 * inside * inside);
      }
  return ptm_image_new_take (width, height, pixels);
}

/* The box of the ink in a picture on clear ground. */
static PtmRect
get_ink (PtmImage *object)
{
  int           width = ptm_image_get_width (object), height = ptm_image_get_height (object);
  const guint8 *pixels = ptm_image_get_pixels (object);
  int           left = width, right = 0, top = height, bottom = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (pixels[((gsize)y * width + x) * 4 + 3] > 64)
        {
          left = MIN (left, x);
          right = MAX (right, x + 1);
          top = MIN (top, y);
          bottom = y + 1;
        }
  return right > left ? (PtmRect){ left, top, right - left, bottom - top } : (PtmRect){ 0, 0, width, height };
}

/* The mean colour of a box of the picture, from some of its pixels. */
static PtmOklab
measure (PtmImage *image, const PtmRect *box)
{
  PtmRect       whole = { 0, 0, ptm_image_get_width (image), ptm_image_get_height (image) };
  PtmRect       seen = ptm_rect_intersect (box, &whole);
  int           step = MAX (1, MIN (seen.width, seen.height) / 32);
  const guint8 *pixels = ptm_image_get_pixels (image);
  PtmOklab      sum = { 0, 0, 0 };
  int           n = 0;

  for (int y = seen.y; y < seen.y + seen.height; y += step)
    for (int x = seen.x; x < seen.x + seen.width; x += step, n++)
      {
        const guint8 *p = pixels + ((gsize)y * whole.width + x) * 4;
        PtmOklab      lab = ptm_color_to_oklab (PTM_RGB (p[0], p[1], p[2]));

        sum = (PtmOklab){ sum.L + lab.L, sum.a + lab.a, sum.b + lab.b };
      }
  return n > 0 ? (PtmOklab){ sum.L / n, sum.a / n, sum.b / n } : (PtmOklab){ 0.7, 0, 0 };
}

/* In a dark place a thing is darker, in a warm one warmer. Art is drawn for a page with lightness 0.75 or so. */
static PtmImage *
match_tone (PtmImage *object, PtmImage *image, const PtmRect *place)
{
  PtmRect       around = { place->x - place->width / 2, place->y - place->height / 2, place->width * 2, place->height * 2 };
  PtmOklab      tone = measure (image, &around);
  PtmAdjustment adjustment = {
    .lightness = CLAMP ((tone.L - 0.75) * TONE, -0.2, 0.04),
    .chroma = 0.92,
    .warmth = CLAMP (tone.b * TONE, -0.03, 0.03),
    .contrast = 1,
  };

  return ptm_adjust (object, NULL, &adjustment);
}

static gboolean
place_one (PtmPhotoEdit *edit, const PtmNode *node, const PtmRect *place, GError **error)
{
  int      shadow_height = MAX (1, place->height / 12);
  gboolean stands = place->y + place->height / 2 > GROUND * ptm_image_get_height (edit->image);
  int      height = MAX (1, place->height - (stands ? shadow_height / 2 : 0));
  g_autoptr (PtmImage) drawn = ptm_render_object (ptm_engine_get_art (edit->run->engine), node->asset, node->color, place->width, height, error);
  g_autoptr (PtmImage) object = NULL;
  PtmRect ink;
  int     y = place->y;

  if (drawn == NULL)
    return FALSE;
  object = match_tone (drawn, edit->image, place);
  ink = get_ink (object);
  if (stands)
    {
      /* It stands at the lower edge of its place, however high that is. */
      y += height - ink.y - ink.height;
      int width = MAX (1, ink.width * 9 / 10);
      g_autoptr (PtmImage) shadow = new_shadow (width, shadow_height);

      ptm_photo_edit_overlay (edit, shadow, place->x + ink.x + (ink.width - width) / 2, y + ink.y + ink.height - shadow_height * 6 / 10);
    }
  ptm_photo_edit_overlay (edit, object, place->x, y);
  return TRUE;
}

static gboolean
place_object (PtmPhotoEdit *edit, const PtmOp *op, PtmSide other, GError **error)
{
  int     count = CLAMP (op->node->count, 1, 24);
  double  side = THING_SHARE * MIN (ptm_image_get_width (edit->image), ptm_image_get_height (edit->image)) * (op->node->size > 0 ? CLAMP (op->node->size, 0.3, 2.5) : 1);
  PtmRect box = edit->mask != NULL ? ptm_mask_get_bounds (edit->mask) : choose_box (edit, op->to_side, other, MIN (side * count, ptm_image_get_width (edit->image) * 0.9), side, 0.78);

  for (int i = 0; i < count; i++)
    {
      PtmRect place = { box.x + box.width * i / count, box.y, MAX (1, box.width / count), box.height };

      if (!place_one (edit, op->node, &place, error))
        return FALSE;
    }
  ptm_photo_edit_add_unmet (edit, op, "pasted");
  return TRUE;
}

/* The text as the only node of a small clear scene of the box's size. */
static PtmImage *
set_text (PtmPhotoEdit *edit, const char *text, const char *lang, PtmColor ink, int width, int height, GError **error)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, lang != NULL ? lang : "en");
  PtmNode *node = ptm_scene_add_node (scene, NULL, PTM_NODE_TEXT);

  scene->width = width;
  scene->height = height;
  scene->transparent = TRUE;
  scene->placed = TRUE;
  ptm_node_set (&node->text, text);
  ptm_node_set (&node->role, "title");
  ptm_node_set (&node->align, "center");
  ptm_node_set (&node->font, "Lato");
  node->weight = 700;
  node->font_size = height * 0.75;
  node->color = ink;
  node->frame = (PtmFrame){ 0, 0, width, height };
  ptm_layout_fit_text (scene, node);
  return ptm_render (scene, ptm_engine_get_art (edit->run->engine), PTM_RENDER_ALL, error);
}

/* The same letters in one colour, spread by a blur: what parts the words from a restless ground. */
static PtmImage *
new_glow (PtmImage *words, PtmColor color, double radius)
{
  int           width = ptm_image_get_width (words), height = ptm_image_get_height (words);
  gsize         n = (gsize)width * height;
  guint8       *pixels = g_malloc (4 * n);
  const guint8 *from = ptm_image_get_pixels (words);
  g_autoptr (PtmImage) flat = NULL;
  g_autoptr (PtmImage) blurred = NULL;

  for (gsize i = 0; i < n; i++)
    {
      const guint8 pixel[4] = { color.r, color.g, color.b, from[4 * i + 3] };

      memcpy (pixels + 4 * i, pixel, 4);
    }
  flat = ptm_image_new_take (width, height, pixels);
  blurred = ptm_adjust_blur (flat, NULL, radius);
  pixels = g_memdup2 (ptm_image_get_pixels (blurred), 4 * n);
  for (gsize i = 0; i < n; i++)
    pixels[4 * i + 3] = (guint8)MIN (215, pixels[4 * i + 3] * 3 / 2);
  return ptm_image_new_take (width, height, pixels);
}

static PtmColor
choose_ink (PtmPhotoEdit *edit, PtmColor wanted, const PtmRect *box)
{
  PtmColor ground = ptm_color_from_oklab (measure (edit->image, box));

  if (wanted.a > 0)
    return wanted;
  return ptm_color_contrast (LIGHT_INK, ground) >= ptm_color_contrast (DARK_INK, ground) * 0.6 ? LIGHT_INK : DARK_INK;
}

static gboolean
place_text (PtmPhotoEdit *edit, const PtmOp *op, PtmSide other, GError **error)
{
  const char *text = op->node != NULL ? op->node->text : op->text;
  double      width = WORDS_WIDTH * ptm_image_get_width (edit->image), height = WORDS_HEIGHT * MIN (ptm_image_get_height (edit->image), ptm_image_get_width (edit->image));
  PtmSide     side = op->to_side != PTM_SIDE_NONE ? op->to_side : PTM_SIDE_BOTTOM;
  PtmRect     box = edit->mask != NULL ? ptm_mask_get_bounds (edit->mask) : choose_box (edit, side, other, side == PTM_SIDE_LEFT || side == PTM_SIDE_RIGHT || other != PTM_SIDE_NONE ? width / 2 : width, height, 0.5);
  PtmColor    ink = choose_ink (edit, op->node != NULL ? op->node->color : op->color, &box);
  PtmColor    opposite = ptm_color_to_oklab (ink).L > 0.6 ? DARK_INK : LIGHT_INK;
  g_autoptr (PtmImage) words = set_text (edit, text, op->node != NULL ? op->node->lang : NULL, ink, box.width, box.height, error);
  g_autoptr (PtmImage) glow = NULL;

  if (words == NULL)
    return FALSE;
  glow = new_glow (words, opposite, MAX (1, box.height / 28.0));
  ptm_photo_edit_overlay (edit, glow, box.x, box.y);
  ptm_photo_edit_overlay (edit, words, box.x, box.y);
  return TRUE;
}

/* "at the top left" comes as an addition at one side and a move of the new thing to the other. */
static gboolean
is_second_side (const PtmOp *op, const PtmOp *second)
{
  if (second == NULL || second->type != PTM_OP_MOVE || second->to_side == PTM_SIDE_NONE || op->node == NULL)
    return FALSE;
  return (op->node->noun != NULL && g_strcmp0 (second->target.noun, op->node->noun) == 0) || (op->node->text != NULL && g_strcmp0 (second->target.text, op->node->text) == 0);
}

gboolean
ptm_photo_edit_place (PtmPhotoEdit *edit, const PtmOp *op, const PtmOp *second, gboolean *taken, GError **error)
{
  PtmSide other = PTM_SIDE_NONE;

  *taken = is_second_side (op, second);
  if (*taken)
    other = second->to_side;
  if (op->node != NULL && op->node->asset != NULL)
    return place_object (edit, op, other, error);
  if ((op->node != NULL && op->node->type == PTM_NODE_TEXT && op->node->text != NULL) || (op->type == PTM_OP_SET_TEXT && op->text != NULL))
    return place_text (edit, op, other, error);
  ptm_photo_edit_add_unmet (edit, op, "noun");
  return TRUE;
}
