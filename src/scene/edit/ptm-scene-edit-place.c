/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where something new goes on a page that is already laid out. Candidates are tried on a grid and judged by what they
 * would cover: writing never, pictures as little as can be. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-character.h"
#include "ptm-layout-heights.h"
#include "ptm-opening.h"
#include "ptm-render-object.h"
#include "ptm-rest.h"

#define GRID 24
/* So much of what is new may be hidden by what stands before it. */
#define MOST_BEHIND 0.4

/* Where somebody in a boat sits, in parts of its height. */
#define DECK 0.9

/* Behind a thing the foot is higher by so much of that one's height, and so much of a narrow thing is hidden by it. */
#define STEP_BACK   0.12
#define HALF_HIDDEN 0.55

/* A card with a name stands in for a thing without a picture. */
#define CARD_ASPECT (4.0 / 3)

static double
get_overlap (const PtmFrame *a, const PtmFrame *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return width > 0 && height > 0 ? width * height : 0;
}

static gboolean
is_writing (const PtmNode *node)
{
  return node->type == PTM_NODE_TEXT || node->type == PTM_NODE_LABEL || (node->type == PTM_NODE_SHAPE && node->text != NULL);
}

/** Cover: what a frame would lie on, in pixels. */
typedef struct
{
  double writing;
  double pictures;
  double hidden; /* of pictures farther away, in parts of each */
  double behind; /* of the frame, by pictures nearer to the viewer, in pixels */
} Cover;

/* On one ground what stands lower on the page is nearer. */
static void
measure_depth (const PtmNode *node, const PtmFrame *frame, Cover *cover)
{
  double common = get_overlap (frame, &node->frame), foot = node->frame.y + node->frame.height;

  if (g_strcmp0 (node->shape, "standing") == 0 && foot > frame->y + frame->height)
    cover->behind += common;
  else if (common > 0)
    cover->hidden += common / MAX (node->frame.width * node->frame.height, 1);
}

static void
measure_cover (GPtrArray *nodes, const PtmFrame *frame, const PtmNode *except, Cover *cover)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (node == except)
        continue;
      if (is_writing (node))
        cover->writing += get_overlap (frame, &node->frame);
      else if (node->type == PTM_NODE_OBJECT || node->type == PTM_NODE_PHOTO)
        {
          cover->pictures += get_overlap (frame, &node->frame);
          measure_depth (node, frame, cover);
        }
      measure_cover (node->children, frame, except, cover);
    }
}

double
ptm_editing_get_horizon (PtmEditing *editing)
{
  double horizon = 0;

  for (guint i = 0; i < editing->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (editing->scene->nodes, i);

      if (node->type == PTM_NODE_BACKGROUND && node->frame.width >= editing->scene->width - 1 && ptm_backdrop_has_ground (node->setting, &horizon))
        return horizon * editing->scene->height;
    }
  return 0;
}

/* What floats belongs high up, all else on the ground where the others stand, and never into the air. */
static double
get_unlikeliness (PtmEditing *editing, const PtmFrame *frame, double x)
{
  double foot = frame->y + frame->height, horizon = ptm_editing_get_horizon (editing);

  if (editing->in_air && horizon > 0)
    return fabs ((foot - frame->height / 2) / editing->scene->height - 0.25) + 0.15 * fabs (x - 0.5);
  return fabs (foot / editing->scene->height - 0.86) + 0.15 * fabs (x - 0.5) + (foot < horizon ? 3 : 0);
}

/* 0 at the wanted side, 1 at the opposite one. In a scene what stands at the left stands there, too. */
static double
get_remoteness (PtmEditing *editing, const PtmFrame *frame, PtmSide side)
{
  double x = (frame->x + frame->width / 2) / editing->scene->width, y = (frame->y + frame->height / 2) / editing->scene->height;
  double unlikely = editing->scene->kind == PTM_KIND_SCENE ? get_unlikeliness (editing, frame, x) : 0;

  switch (side)
    {
    case PTM_SIDE_LEFT:
      return x + 0.5 * unlikely;
    case PTM_SIDE_RIGHT:
      return 1 - x + 0.5 * unlikely;
    case PTM_SIDE_TOP:
      return y;
    case PTM_SIDE_BOTTOM:
      return 1 - y;
    case PTM_SIDE_CENTER:
      return hypot (x - 0.5, y - 0.5) + 0.3 * unlikely;
    case PTM_SIDE_NONE:
    default:
      if (editing->scene->kind == PTM_KIND_SCENE)
        return unlikely;
      /* The lower half of a page is where things stand. */
      return 0.15 * hypot (x - 0.5, y - 0.62);
    }
}

PtmFrame
ptm_editing_get_canvas (PtmEditing *editing)
{
  return (PtmFrame){ 0, 0, editing->scene->width, editing->scene->height };
}

PtmFrame
ptm_editing_get_usable (PtmEditing *editing)
{
  double margin = 0.03 * MIN (editing->scene->width, editing->scene->height);

  return (PtmFrame){ margin, margin, editing->scene->width - 2 * margin, editing->scene->height - 2 * margin };
}

PtmFrame
ptm_editing_keep_inside (PtmFrame area, PtmFrame frame)
{
  double factor = MIN (1, MIN (area.width / MAX (frame.width, 1), area.height / MAX (frame.height, 1)));

  frame.x += frame.width * (1 - factor) / 2;
  frame.y += frame.height * (1 - factor) / 2;
  frame.width *= factor;
  frame.height *= factor;
  frame.x = CLAMP (frame.x, area.x, area.x + area.width - frame.width);
  frame.y = CLAMP (frame.y, area.y, area.y + area.height - frame.height);
  return frame;
}

double
ptm_editing_get_aspect (PtmEditing *editing, const PtmNode *node)
{
  double aspect = CARD_ASPECT;

  if (ptm_character_has_rig (editing->scene, node))
    aspect = ptm_character_get_aspect (editing->scene, node);
  else if (node->type == PTM_NODE_OBJECT && editing->art != NULL && ptm_art_has (editing->art, node->asset))
    aspect = ptm_object_get_aspect (editing->art, node->asset);
  return CLAMP (aspect, 0.05, 20);
}

PtmFrame
ptm_editing_fit (PtmFrame box, double aspect)
{
  double width = MIN (box.width, box.height * aspect), height = width / aspect;

  return (PtmFrame){ box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height };
}

/* Nothing that is there may vanish; on a ground what is new may look out behind it. */
static double
get_loss (PtmEditing *editing, const PtmFrame *frame, const Cover *cover)
{
  double own = frame->width * frame->height;

  if (editing->scene->kind != PTM_KIND_SCENE || ptm_editing_get_horizon (editing) <= 0)
    return 2 * cover->pictures / own;
  return 4 * cover->hidden + 2 * (cover->pictures - cover->behind) / own + 1.2 * cover->behind / own + MAX (cover->behind / own - MOST_BEHIND, 0) * 6;
}

double
ptm_editing_find_best (PtmEditing *editing, double width, double height, PtmSide side, PtmFrame *frame)
{
  PtmFrame usable = ptm_editing_get_usable (editing);
  double   best = G_MAXDOUBLE;

  if (width > usable.width || height > usable.height)
    return best;
  for (int row = 0; row <= GRID; row++)
    for (int column = 0; column <= GRID; column++)
      {
        PtmFrame place = { usable.x + (usable.width - width) * column / GRID, usable.y + (usable.height - height) * row / GRID, width, height };
        Cover    cover = { 0 };
        double   cost;

        measure_cover (editing->scene->nodes, &place, NULL, &cover);
        if (cover.writing > 0)
          continue;
        cost = get_loss (editing, &place, &cover) + get_remoteness (editing, &place, side);
        if (cost >= best)
          continue;
        best = cost;
        *frame = place;
      }
  return best;
}

gboolean
ptm_editing_find_free (PtmEditing *editing, double width, double height, PtmSide side, PtmFrame *frame)
{
  return ptm_editing_find_best (editing, width, height, side, frame) < G_MAXDOUBLE;
}

gboolean
ptm_editing_is_free (PtmEditing *editing, const PtmFrame *frame, const PtmNode *except)
{
  Cover cover = { 0 };

  measure_cover (editing->scene->nodes, frame, except, &cover);
  return cover.writing <= 0 && cover.pictures <= 0 && frame->x >= 0 && frame->y >= 0 && frame->x + frame->width <= editing->scene->width && frame->y + frame->height <= editing->scene->height;
}

double
ptm_editing_get_cover (PtmEditing *editing, const PtmFrame *frame)
{
  Cover cover = { 0 };

  if (frame->x < 0 || frame->y < 0 || frame->x + frame->width > editing->scene->width || frame->y + frame->height > editing->scene->height)
    return G_MAXDOUBLE;
  measure_cover (editing->scene->nodes, frame, NULL, &cover);
  return cover.writing > 0 ? G_MAXDOUBLE : cover.pictures / MAX (frame->width * frame->height, 1);
}

static PtmFrame
get_place_beside (const PtmFrame *anchor, double width, double height, double gap, PtmSide side)
{
  double x = anchor->x + (anchor->width - width) / 2, y = anchor->y + anchor->height - height;

  if (side == PTM_SIDE_LEFT)
    x = anchor->x - gap - width;
  else if (side == PTM_SIDE_RIGHT)
    x = anchor->x + anchor->width + gap;
  else if (side == PTM_SIDE_TOP)
    y = anchor->y - gap - height;
  else if (side == PTM_SIDE_BOTTOM)
    y = anchor->y + anchor->height + gap;
  else
    y = anchor->y + (anchor->height - height) / 2;
  return (PtmFrame){ x, y, width, height };
}

/* FALSE when the place, moved into the canvas, would lie on writing, or more on the anchor than it was meant to. */
static gboolean
take_place (PtmEditing *editing, const PtmNode *anchor, PtmFrame place, PtmFrame *frame)
{
  Cover cover = { 0 };

  *frame = ptm_editing_keep_inside (ptm_editing_get_canvas (editing), place);
  if (get_overlap (frame, &anchor->frame) > get_overlap (&place, &anchor->frame) + 0.05 * frame->width * frame->height)
    return FALSE;
  measure_cover (editing->scene->nodes, frame, anchor, &cover);
  return cover.writing <= 0.02 * frame->width * frame->height;
}

/* Beside the anchor's foot or its head, wherever the fewest pictures are; of equal places the one towards the middle. */
static gboolean
place_next_to (PtmEditing *editing, const PtmNode *anchor, double width, double height, double gap, PtmFrame *frame)
{
  gboolean is_left = anchor->frame.x + anchor->frame.width / 2 > editing->scene->width / 2.0;
  PtmSide  sides[] = { is_left ? PTM_SIDE_LEFT : PTM_SIDE_RIGHT, is_left ? PTM_SIDE_RIGHT : PTM_SIDE_LEFT };
  double   best = G_MAXDOUBLE, horizon = ptm_editing_get_horizon (editing);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (sides); i++)
    {
      PtmFrame place = get_place_beside (&anchor->frame, width, height, gap, sides[i % 2]), taken;
      Cover    cover = { 0 };

      if (i >= G_N_ELEMENTS (sides))
        place.y = anchor->frame.y - height / 2;
      /* What stands does not stand on air. */
      if (!editing->in_air && anchor->frame.y + anchor->frame.height >= horizon && place.y + height < horizon)
        continue;
      if (place.x < 0 || place.x + place.width > editing->scene->width || !take_place (editing, anchor, place, &taken))
        continue;
      measure_cover (editing->scene->nodes, &taken, anchor, &cover);
      if (cover.pictures >= best)
        continue;
      best = cover.pictures;
      *frame = taken;
    }
  return best < G_MAXDOUBLE;
}

/* On what one sees of it, in what is open, between the legs of what has some. FALSE when the box of the anchor has to do. */
static gboolean
place_by_ink (PtmEditing *editing, const char *rel, const PtmNode *anchor, double width, double height, PtmFrame *place)
{
  PtmOpening opening;
  gboolean   has_opening;
  gboolean   under = strcmp (rel, "under") == 0 || strcmp (rel, "below") == 0;

  if (anchor->type != PTM_NODE_OBJECT)
    return FALSE;
  if (strcmp (rel, "on") == 0)
    {
      double x = anchor->frame.x + (anchor->frame.width - width) / 2;
      double foot = ptm_rest_find (editing->art, anchor, &anchor->frame, width, TRUE, &x);

      *place = (PtmFrame){ x, foot - 0.96 * height, width, height };
      return TRUE;
    }
  has_opening = ptm_opening_find (anchor, &opening);
  /* Whoever is in a boat sits low in it. */
  if (strcmp (rel, "inside") == 0 && !has_opening && ptm_thing_get_water (anchor) == PTM_WATER_ON)
    {
      *place = (PtmFrame){ anchor->frame.x + (anchor->frame.width - width) / 2, anchor->frame.y + DECK * anchor->frame.height - height, width, height };
      return TRUE;
    }
  if ((!under && strcmp (rel, "inside") != 0) || !has_opening || under != (opening.kind == PTM_OPENING_ARCH))
    return FALSE;
  *place = ptm_opening_fit (&opening, &anchor->frame, width, height);
  return TRUE;
}

/* On a ground what is behind another thing stands farther away and looks out at its side; elsewhere it looks out above. */
static PtmFrame
get_place_behind (PtmEditing *editing, const PtmFrame *anchor, double width, double height)
{
  double   horizon = ptm_editing_get_horizon (editing), foot = anchor->y + anchor->height;
  double   right = MAX (anchor->x + anchor->width * 0.62 - width * 0.2, anchor->x + anchor->width - width * HALF_HIDDEN);
  double   left = 2 * anchor->x + anchor->width - right - width;
  PtmFrame place = get_place_beside (anchor, width, height, 0, PTM_SIDE_CENTER);

  if (editing->in_air || horizon <= 0 || foot < horizon)
    {
      place.x += anchor->width * 0.3;
      place.y -= anchor->height * 0.2;
      return place;
    }
  place.x = right + width <= editing->scene->width || left < 0 ? right : left;
  place.y = MAX (foot - STEP_BACK * anchor->height, horizon) - height;
  return place;
}

static gboolean
is_any (const char *rel, const char *const *names)
{
  return g_strv_contains (names, rel);
}

gboolean
ptm_editing_place_by (PtmEditing *editing, const char *rel, const PtmNode *anchor, double width, double height, PtmFrame *frame)
{
  static const char *const below[] = { "below", "under", NULL };
  static const char *const beside[] = { "next-to", "between", "around", "in-a-row", NULL };
  double                   gap = 12 * editing->unit;
  PtmFrame                 place;

  if (is_any (rel, beside))
    return place_next_to (editing, anchor, width, height, gap, frame);

  if (place_by_ink (editing, rel, anchor, width, height, &place))
    ;
  else if (strcmp (rel, "left-of") == 0)
    place = get_place_beside (&anchor->frame, width, height, gap, PTM_SIDE_LEFT);
  else if (strcmp (rel, "right-of") == 0)
    place = get_place_beside (&anchor->frame, width, height, gap, PTM_SIDE_RIGHT);
  else if (strcmp (rel, "above") == 0)
    place = get_place_beside (&anchor->frame, width, height, gap, PTM_SIDE_TOP);
  else if (strcmp (rel, "on") == 0)
    /* Things stand a little into what they stand on. */
    place = get_place_beside (&anchor->frame, width, height, -0.12 * height, PTM_SIDE_TOP);
  else if (is_any (rel, below))
    place = get_place_beside (&anchor->frame, width, height, gap, PTM_SIDE_BOTTOM);
  else if (strcmp (rel, "behind") == 0)
    place = get_place_behind (editing, &anchor->frame, width, height);
  else if (strcmp (rel, "in-front") == 0)
    place = get_place_beside (&anchor->frame, width, height, -0.5 * height, PTM_SIDE_BOTTOM);
  else
    place = get_place_beside (&anchor->frame, width, height, 0, PTM_SIDE_CENTER);
  return take_place (editing, anchor, place, frame);
}
