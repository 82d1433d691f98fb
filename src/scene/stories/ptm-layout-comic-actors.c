/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file puts who acts in a panel, and what is there, on the ground: those who act side by side and as near as the shot wants
 * it, small things before their feet, what is taller than they are behind them, and who sits or sleeps on what is there for it. */

#include "config.h"

#include "ptm-layout-comic-stage.h"

#include <math.h>
#include <string.h>

#include "ptm-character.h"
#include "ptm-layout-heights.h"

#define METRE   60   /* figure units; a grown-up stands about 100 high */
#define BACK    1.05 /* metres from which on a thing stands behind those who act */
#define SQUEEZE 0.55 /* heights are drawn nearer to each other than they are */

/* What a thing or somebody is to the panel. */
typedef enum
{
  BEING,
  PROP,    /* before their feet */
  SCENERY, /* behind them */
  AIRBORNE,
  SEATED, /* on the seat */
} Part;

/** Figure: one of the panel while it is placed. */
typedef struct
{
  PtmNode *node;
  PtmFrame ink;   /* figure units */
  double   share; /* of its width that is its own */
  Part     part;
} Figure;

/** Cast: all of the panel, and the thing somebody sits or lies on. */
typedef struct
{
  Figure figures[PTM_STAGE_ACTORS];
  int    n;
  int    seat;    /* -1 for none */
  double tallest; /* figure units */
  double width;
} Cast;

/* What is in the sky and not on the ground. */
static gboolean
is_airborne (const PtmNode *node)
{
  static const char *const words[] = { "moon", "sun", "star", "cloud", "rainbow", "airplane", "helicopter", "kite", "balloon", "butterfly", "comet", "bee", "saucer" };
  const char              *name = node->asset != NULL ? strchr (node->asset, ':') : NULL;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (name + 1, words[i]) || g_str_has_suffix (name + 1, words[i]))
      return strstr (name, "sunflower") == NULL;
  return FALSE;
}

static gboolean
has_pose (const PtmNode *node, const char *const *poses)
{
  return g_strv_contains (poses, node->pose != NULL ? node->pose : "stand");
}

static Figure
measure_figure (PtmStage *stage, PtmNode *node)
{
  Figure figure = { .node = node, .share = 1 };
  double metres, height, width;

  if (ptm_character_has_rig (stage->layout->scene, node))
    {
      double grown = CLAMP (node->size, 0.4, 2.5) * ptm_character_get_stature (stage->layout->scene, node);

      figure.ink = ptm_character_measure (stage->layout->scene, node);
      figure.ink = (PtmFrame){ figure.ink.x * grown, figure.ink.y * grown, figure.ink.width * grown, figure.ink.height * grown };
      return figure;
    }
  /* Somebody who acts as his picture is somebody all the same. */
  metres = CLAMP (ptm_thing_look_up (node).height, node->character != NULL ? 0.5 : 0.1, 8);
  figure.part = is_airborne (node) ? AIRBORNE : node->character != NULL ? BEING
                                              : metres > BACK           ? SCENERY
                                                                        : PROP;
  height = (figure.part == AIRBORNE ? 24 : CLAMP (METRE * pow (metres, SQUEEZE), 23, 150)) * CLAMP (node->size, 0.2, 3);
  width = MIN (height * ptm_layout_get_aspect (stage->layout, node), height * 2.2);
  figure.share = figure.part == SCENERY ? 0.6 : figure.part == PROP ? 0.86
                                                                    : 1;
  figure.ink = (PtmFrame){ -width / 2, -height, width, height };
  return figure;
}

/* Three cookies lie closer together than a cookie and a cup. */
static void
gather_equals (Cast *cast)
{
  for (int i = 1; i < cast->n; i++)
    if (cast->figures[i].part == PROP && g_strcmp0 (cast->figures[i].node->asset, cast->figures[i - 1].node->asset) == 0)
      cast->figures[i].share = 0.5;
}

/* "They sleep on the sofa": who sits or lies does it on what is there for it, which is made wide enough. */
static void
find_seat (PtmStage *stage, Cast *cast)
{
  static const char *const poses[] = { "sleep", "lie", "sit", NULL };
  double                   width = 0, grown;

  for (int i = 0; i < cast->n && cast->seat < 0; i++)
    if (cast->figures[i].part != BEING && ptm_thing_look_up (cast->figures[i].node).surface >= 0.4)
      cast->seat = i;
  for (int i = 0; i < cast->n && cast->seat >= 0; i++)
    if (ptm_character_has_rig (stage->layout->scene, cast->figures[i].node) && has_pose (cast->figures[i].node, poses))
      {
        cast->figures[i].part = SEATED;
        width += cast->figures[i].ink.width;
      }
  if (width <= 0)
    cast->seat = -1;
  if (cast->seat < 0)
    return;
  grown = MAX (width * 1.16 / cast->figures[cast->seat].ink.width, 1);
  cast->figures[cast->seat].ink = (PtmFrame){ -cast->figures[cast->seat].ink.width * grown / 2, -cast->figures[cast->seat].ink.height * grown, cast->figures[cast->seat].ink.width * grown, cast->figures[cast->seat].ink.height * grown };
  cast->figures[cast->seat].share = 1;
  cast->figures[cast->seat].part = SCENERY;
}

/* How high above the foot of the seat its surface is. */
static double
get_rise (const Cast *cast)
{
  const Figure *seat = &cast->figures[cast->seat];

  return seat->ink.height * (1 - ptm_thing_look_up (seat->node).surface);
}

/* Only what nobody stands before counts with its full height. */
static void
measure_cast (PtmStage *stage, Cast *cast)
{
  double behind = 0;

  *cast = (Cast){ .n = stage->n_actors, .seat = -1, .tallest = 1 };
  for (int i = 0; i < cast->n; i++)
    cast->figures[i] = measure_figure (stage, stage->actors[i]);
  gather_equals (cast);
  find_seat (stage, cast);
  for (int i = 0; i < cast->n; i++)
    {
      const Figure *f = &cast->figures[i];

      if (f->part == SCENERY)
        behind = MAX (behind, -f->ink.y);
      else
        cast->tallest = MAX (cast->tallest, f->part == AIRBORNE ? 60 : -f->ink.y + (f->part == SEATED ? get_rise (cast) : 0));
    }
  cast->tallest = cast->tallest > 1 ? MAX (cast->tallest, MIN (behind, cast->tallest * 1.25)) : behind;
  for (int i = 0; i < cast->n; i++)
    {
      Figure *f = &cast->figures[i];
      double  shrunk = f->part == SCENERY ? MIN (cast->tallest / -f->ink.y, 1) : 1;

      f->ink = (PtmFrame){ f->ink.x * shrunk, f->ink.y * shrunk, f->ink.width * shrunk, f->ink.height * shrunk };
      cast->width += f->part == SEATED ? 0 : f->ink.width * f->share;
    }
}

typedef enum
{
  WIDE,
  MEDIUM,
  CLOSE,
} Shot;

static gboolean
is_upright (PtmScene *scene, const PtmNode *node)
{
  static const char *const poses[] = { "sleep", "lie", "sit", "jump", "fly", "run", "walk", NULL };

  return ptm_character_has_rig (scene, node) && !has_pose (node, poses);
}

/* The shot the plan asks for, else a rhythm: from afar at first, then nearer and away again. */
static Shot
choose_shot (const PtmStage *stage, double tallest)
{
  const char       *role = stage->cell->panel->role != NULL ? stage->cell->panel->role : "";
  static const Shot rhythm[] = { WIDE, MEDIUM, CLOSE, WIDE, MEDIUM, MEDIUM };
  Shot              shot = rhythm[stage->index % G_N_ELEMENTS (rhythm)];

  if (strstr (role, "close") != NULL)
    shot = CLOSE;
  else if (strstr (role, "medium") != NULL)
    shot = MEDIUM;
  else if (strstr (role, "wide") != NULL || strstr (role, "long") != NULL || strstr (role, "establish") != NULL || strstr (role, "splash") != NULL)
    shot = WIDE;
  if (!stage->cell->own || tallest < 45)
    return WIDE;
  for (int i = 0; i < stage->n_actors; i++)
    if (!is_upright (stage->layout->scene, stage->actors[i]))
      return WIDE;
  return shot == CLOSE && stage->n_actors > 2 ? MEDIUM : shot;
}

static void
find_heads (PtmStage *stage)
{
  for (int i = 0; i < stage->n_actors; i++)
    {
      const PtmNode *node = stage->actors[i];

      stage->heads[i] = node->frame;
      stage->mouths[i] = (PtmFrame){ node->frame.x + node->frame.width / 2, node->frame.y + node->frame.height / 2, 0, 0 };
      if (!ptm_character_has_rig (stage->layout->scene, node))
        continue;
      stage->heads[i] = ptm_character_get_place (stage->layout->scene, node, PTM_CHARACTER_HEAD);
      stage->mouths[i] = ptm_character_get_place (stage->layout->scene, node, PTM_CHARACTER_MOUTH);
    }
}

/* One figure with its middle at x; what is before or behind the others stands nearer or farther off. */
static void
place_figure (PtmStage *stage, const Figure *f, double x, double ground, double scale, Shot shot, double top)
{
  PtmNode *node = f->node;
  double   depth = stage->n_actors > 1 && shot == WIDE ? stage->cell->safe.height * (f->part == SCENERY ? -0.035 : f->part == PROP ? 0.02
                                                                                                                                   : 0)
                                                       : 0;
  double   width = f->ink.width * scale, left = x - width / 2;

  if (width < stage->box.width)
    left = CLAMP (left, stage->box.x, stage->box.x + stage->box.width - width);
  node->frame = (PtmFrame){ left, ground + depth + f->ink.y * scale, width, f->ink.height * scale };
  node->z = PTM_Z_PICTURE + (f->part == SCENERY ? 0 : f->part == BEING ? 1
                                                                       : 2);
  if (f->part == AIRBORNE)
    node->frame.y = top;
  else if (f->ink.y + f->ink.height > -4 && shot == WIDE && f->part != SEATED)
    ptm_node_set (&node->shape, "standing");
}

/* Who sits on something, side by side on its surface. */
static void
place_seated (PtmStage *stage, const Cast *cast, double ground, double scale)
{
  const PtmFrame *seat = &cast->figures[cast->seat].node->frame;
  double          sum = 0, x;

  for (int i = 0; i < cast->n; i++)
    sum += cast->figures[i].part == SEATED ? cast->figures[i].ink.width * scale : 0;
  x = seat->x + (seat->width - sum) / 2;
  for (int i = 0; i < cast->n; i++)
    if (cast->figures[i].part == SEATED)
      {
        double width = cast->figures[i].ink.width * scale;

        place_figure (stage, &cast->figures[i], x + width / 2, seat->y + seat->height - get_rise (cast) * scale, scale, WIDE, ground);
        x += width;
      }
}

static void
place_actors (PtmStage *stage, double top)
{
  static const double parts[] = { 1, 0.66, 0.47 };
  double              ground = MIN (stage->cell->safe.y + stage->cell->safe.height * 0.955, stage->free_bottom), room = MAX (ground - top, stage->box.height * 0.18), scale, free_width, apart, x;
  Shot                shot;
  Cast                cast;

  measure_cast (stage, &cast);
  shot = choose_shot (stage, cast.tallest);
  scale = MIN (room / (cast.tallest * parts[shot]), stage->box.width * (cast.n > 1 ? 0.94 : 0.9) / cast.width);
  if (shot == WIDE)
    scale = MIN (scale, stage->box.height * (stage->n_actors == 1 && cast.figures[0].part != BEING ? 0.62 : 0.82) / cast.tallest);
  if (cast.tallest * scale > room)
    ground = top + cast.tallest * scale;
  free_width = stage->box.width - cast.width * scale;
  /* A group keeps together. */
  apart = MIN (free_width / (cast.n + 1), cast.tallest * scale * 0.3);
  x = stage->box.x + (cast.n == 1 ? free_width * (stage->index % 2 == 0 ? 0.42 : 0.58) : (free_width - apart * (cast.n - 1)) / 2);
  for (int i = 0; i < cast.n; i++)
    {
      const Figure *f = &cast.figures[i];
      double        own = f->ink.width * f->share * scale;

      if (f->part == SEATED)
        continue;
      place_figure (stage, f, x + own / 2, ground, scale, shot, top + MAX (room * 0.9 - cast.tallest * scale, 0) * 0.3);
      x += own + apart * f->share;
    }
  if (cast.seat >= 0)
    place_seated (stage, &cast, ground, scale);
  find_heads (stage);
}

void
ptm_stage_place_cast (PtmStage *stage, PtmFrame *bodies)
{
  double size = stage->size, room = stage->free_bottom - stage->free_top;

  for (int step = 0; step < 4 && stage->n_actors > 0; step++)
    {
      ptm_stage_measure_bubbles (stage, size, bodies);
      for (int share = 0; share < 6; share++)
        {
          place_actors (stage, stage->free_top + room * (share * 0.09 + (stage->n_bubbles > 0 ? 0.03 : 0)));
          /* What is said first near its mouth, or else high up, where it leaves room for the answers. */
          if (ptm_stage_scatter_bubbles (stage, bodies, 0.5) || ptm_stage_scatter_bubbles (stage, bodies, 2.5))
            {
              stage->size = size;
              return;
            }
        }
      size *= 0.9;
    }
  ptm_stage_stack_bubbles (stage, bodies);
  if (stage->n_actors > 0)
    place_actors (stage, stage->top);
}
