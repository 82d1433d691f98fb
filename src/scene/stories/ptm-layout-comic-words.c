/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file finds the places of what is read in a panel: narration, and speech in an order that is read as it was said, near
 * who says it, on nobody's face. */

#include "config.h"

#include "ptm-layout-comic-stage.h"

#include <math.h>

#include "ptm-layout-bubble.h"

double
ptm_stage_get_overlap (const PtmFrame *a, const PtmFrame *b)
{
  double w = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x), h = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return w > 0 && h > 0 ? w * h : 0;
}

static PtmFrame
widen (PtmFrame f, double by)
{
  return (PtmFrame){ f.x - by, f.y - by, f.width + 2 * by, f.height + 2 * by };
}

/* A box for narration across a corner; the first at the top, the next at the bottom. */
void
ptm_stage_place_captions (PtmStage *stage)
{
  PtmLayout *layout = stage->layout;

  for (int i = 0; i < stage->n_captions; i++)
    {
      PtmNode *text = stage->captions[i], *box = text;
      double   pad = stage->size * 0.5, width = stage->box.width * (stage->n_bubbles + stage->n_actors > 0 ? 0.86 : 1), w = 0, h = 0, left, y;
      gboolean low = i % 2 == 1;

      ptm_bubble_measure (layout, text, width, stage->size * 0.94, &w, &h);
      if (text->type == PTM_NODE_TEXT)
        {
          /* The text stands in a box of its own. */
          w = MIN (w + pad, width);
          box = ptm_stage_add_part (stage, PTM_NODE_SHAPE);
          ptm_node_set (&box->shape, "rect");
          box->fill = PTM_RGB (255, 245, 208);
          box->stroke = PTM_RGB (38, 32, 40);
          box->stroke_width = MAX (stage->size * 0.07, 1);
          text->color = PTM_RGB (38, 32, 40);
          text->z = PTM_Z_TEXT;
        }
      h = MIN (h, MAX (stage->bottom - stage->top, stage->size * 2));
      left = stage->from_right ? stage->box.x + stage->box.width - w : stage->box.x;
      y = low ? stage->bottom - h : stage->top;
      if (box == text)
        ptm_bubble_place (layout, text, (PtmFrame){ left, y, w, h }, FALSE, 0, 0);
      else
        {
          box->frame = (PtmFrame){ left, y, w, h };
          box->z = PTM_Z_TEXT - 12;
          text->frame = (PtmFrame){ left + pad, y + pad * 0.4, w - 2 * pad, h - pad * 0.8 };
        }
      stage->told[i] = (PtmFrame){ left, y, w, h };
      if (low)
        stage->bottom = y - stage->gap;
      else
        stage->top = y + h + stage->gap;
      /* A narrow caption leaves the rest of its line free. */
      if (w > stage->box.width * 0.66 || i > 1)
        {
          stage->free_top = stage->top;
          stage->free_bottom = stage->bottom;
        }
    }
}

static gboolean
is_name_of (const PtmNode *node, const char *name)
{
  return name != NULL && (g_strcmp0 (node->id, name) == 0 || g_strcmp0 (node->character, name) == 0 || g_strcmp0 (node->noun, name) == 0);
}

/* Who says it: the one named, else one after the other. −1 for a voice from outside of the panel. */
int
ptm_stage_find_speaker (const PtmStage *stage, int number)
{
  const char *name = stage->bubbles[number]->speaker;
  int         speakers[PTM_STAGE_ACTORS], n = 0;

  for (int i = 0; i < stage->n_actors; i++)
    {
      if (is_name_of (stage->actors[i], name))
        return i;
      if (stage->actors[i]->character != NULL)
        speakers[n++] = i;
    }
  return name != NULL || n == 0 ? -1 : speakers[number % n];
}

static double
guess_center (const PtmStage *stage, int actor)
{
  if (actor < 0)
    return stage->from_right ? stage->box.x + stage->box.width * 0.3 : stage->box.x + stage->box.width * 0.7;
  return stage->box.x + stage->box.width * (actor + 0.5) / MAX (stage->n_actors, 1);
}

/* Bodies of the bubbles at a size of letters; returns where the lowest ends. A bubble is read after another when it is to its
 * right at about the same height, or below it. */
static double
try_bubbles (PtmStage *stage, double size, PtmFrame *bodies)
{
  const PtmFrame *b = &stage->box;
  double          low = stage->top;

  for (int i = 0; i < stage->n_bubbles; i++)
    {
      double    most = b->width * (stage->n_bubbles == 1 ? 0.84 : 0.66), w = 0, h = 0, y = stage->top, center = guess_center (stage, ptm_stage_find_speaker (stage, i));
      PtmFrame *body = &bodies[i];

      ptm_bubble_measure (stage->layout, stage->bubbles[i], most, size, &w, &h);
      *body = (PtmFrame){ CLAMP (center - w / 2, b->x, MAX (b->x + b->width - w, b->x)), y, w, h };
      for (int k = 0; k < i; k++)
        {
          const PtmFrame *other = &bodies[k];
          gboolean        after = stage->from_right ? body->x + body->width + stage->gap <= other->x : body->x >= other->x + other->width + stage->gap;
          gboolean        apart = after || (stage->from_right ? body->x >= other->x + other->width + stage->gap : body->x + body->width + stage->gap <= other->x);

          y = MAX (y, after ? other->y + other->height * 0.22 : apart ? other->y + other->height * 0.8
                                                                      : other->y + other->height + stage->gap * 0.8);
        }
      body->y = y;
      low = MAX (low, y + h);
    }
  return low;
}

/* Bubbles above everybody: what always works. */
void
ptm_stage_stack_bubbles (PtmStage *stage, PtmFrame *bodies)
{
  double size = stage->size, share = stage->n_actors > 0 ? 0.56 : 0.94, most = stage->box.y + stage->box.height * share, low;

  most = MIN (MAX (most, stage->top + stage->box.height * 0.3), stage->bottom);
  low = try_bubbles (stage, size, bodies);
  for (int step = 0; low > most && step < 8; step++)
    {
      size *= 0.92;
      low = try_bubbles (stage, size, bodies);
    }
  for (int i = 0; i < stage->n_bubbles; i++)
    {
      double   end = stage->bottom - (stage->n_actors > 0 ? stage->box.height * 0.2 : 0);
      PtmNode *node = stage->bubbles[i];

      if (bodies[i].y + bodies[i].height <= end)
        continue;
      ptm_scene_add_unmet (stage->layout->scene, node->text, "layout");
      bodies[i].height = end - bodies[i].y;
      if (bodies[i].height < size * 2)
        bodies[i].width = 0;
    }
  stage->size = size;
  if (stage->n_bubbles > 0)
    stage->top = MIN (low, stage->bottom - stage->box.height * 0.2) + stage->gap * 1.4;
}

/* Read after the other: below it, or beside it and not much higher. */
static gboolean
comes_after (const PtmStage *stage, const PtmFrame *body, const PtmFrame *other)
{
  gboolean beside = stage->from_right ? body->x + body->width <= other->x : body->x >= other->x + other->width;

  return body->y >= other->y + other->height * 0.7 || (beside && body->y >= other->y - other->height * 0.2);
}

static gboolean
tail_hits (const PtmFrame *body, const PtmFrame *mouth, const PtmFrame *obstacle)
{
  double x = CLAMP (mouth->x, body->x + body->width * 0.2, body->x + body->width * 0.8), y = body->y + body->height / 2;

  for (int i = 1; i < 16; i++)
    {
      PtmFrame spot = { x + (mouth->x - x) * i / 16, y + (mouth->y - y) * i / 16, 1, 1 };

      if (ptm_stage_get_overlap (&spot, obstacle) > 0)
        return TRUE;
    }
  return FALSE;
}

/* What a place for a bubble costs: the way to its speaker and what it hides; negative where it may not be. */
static double
rate_place (const PtmStage *stage, const PtmFrame *bodies, int number, const PtmFrame *body, double rise)
{
  int    speaker = ptm_stage_find_speaker (stage, number);
  double cost = (body->y - stage->box.y) * rise;

  for (int i = 0; i < stage->n_captions; i++)
    {
      PtmFrame told = widen (stage->told[i], stage->gap * 0.7);

      if (ptm_stage_get_overlap (body, &told) > 0 || (i % 2 == 0 && !comes_after (stage, body, &stage->told[i])))
        return -1;
    }
  for (int k = 0; k < number; k++)
    {
      PtmFrame other = widen (bodies[k], stage->gap * 0.7);

      if (ptm_stage_get_overlap (body, &other) > 0 || !comes_after (stage, body, &bodies[k]))
        return -1;
      if (speaker >= 0 && tail_hits (body, &stage->mouths[speaker], &other))
        return -1;
      if (ptm_stage_find_speaker (stage, k) >= 0 && tail_hits (&bodies[k], &stage->mouths[ptm_stage_find_speaker (stage, k)], body))
        return -1;
    }
  for (int i = 0; i < stage->n_actors; i++)
    {
      PtmFrame head = widen (stage->heads[i], stage->gap * (i == speaker ? 0.9 : 0.5));

      if (ptm_stage_get_overlap (body, &head) > 0 || (i != speaker && speaker >= 0 && tail_hits (body, &stage->mouths[speaker], &stage->heads[i])))
        return -1;
      cost += ptm_stage_get_overlap (body, &stage->actors[i]->frame) / MAX (stage->gap, 1) * 0.6;
      if (i != speaker && speaker >= 0 && tail_hits (body, &stage->mouths[speaker], &stage->actors[i]->frame))
        return -1;
    }
  if (speaker >= 0)
    {
      const PtmFrame *mouth = &stage->mouths[speaker];
      double          dx = MAX (MAX (body->x - mouth->x, mouth->x - body->x - body->width), 0), dy = mouth->y - body->y - body->height;

      /* A tail hangs down to its speaker. */
      if (dy < -body->height * 0.45)
        return -1;
      cost += hypot (dx, dy) + fabs (body->x + body->width / 2 - mouth->x) * 0.3;
    }
  return cost;
}

static gboolean
search_place (const PtmStage *stage, const PtmFrame *bodies, int number, PtmFrame *body, double rise)
{
  double   least = -1, width = stage->box.width - body->width, height = stage->free_bottom - stage->free_top - body->height;
  PtmFrame best = *body;

  if (width < 0 || height < 0)
    return FALSE;
  for (int row = 0; row <= 14; row++)
    for (int column = 0; column <= 28; column++)
      {
        PtmFrame f = { stage->box.x + width * column / 28, stage->free_top + height * row / 14, body->width, body->height };
        double   cost = rate_place (stage, bodies, number, &f, rise);

        if (cost >= 0 && (least < 0 || cost < least))
          {
            least = cost;
            best = f;
          }
      }
  *body = best;
  return least >= 0;
}

void
ptm_stage_measure_bubbles (PtmStage *stage, double size, PtmFrame *bodies)
{
  for (int i = 0; i < stage->n_bubbles; i++)
    {
      double w = 0, h = 0;

      ptm_bubble_measure (stage->layout, stage->bubbles[i], stage->box.width * (stage->n_bubbles == 1 ? 0.7 : 0.6), size, &w, &h);
      bodies[i] = (PtmFrame){ 0, 0, w, h };
    }
}

/* Bubbles beside and above the heads, for people as large as the panel lets them be. */
gboolean
ptm_stage_scatter_bubbles (PtmStage *stage, PtmFrame *bodies, double rise)
{
  for (int i = 0; i < stage->n_actors; i++)
    for (int k = 0; k < stage->n_captions; k++)
      if (ptm_stage_get_overlap (&stage->heads[i], &stage->told[k]) > 0)
        return FALSE;
  for (int i = 0; i < stage->n_bubbles; i++)
    if (!search_place (stage, bodies, i, &bodies[i], i + 1 < stage->n_bubbles ? rise : 0.35))
      return FALSE;
  return TRUE;
}

static gboolean
is_outside (const PtmFrame *f, double x, double y)
{
  return x < f->x || y < f->y || x > f->x + f->width || y > f->y + f->height;
}

void
ptm_stage_join_bubbles (PtmStage *stage, const PtmFrame *bodies)
{
  for (int i = 0; i < stage->n_bubbles; i++)
    {
      int    speaker = ptm_stage_find_speaker (stage, i);
      double x = 0, y = 0;

      if (bodies[i].width <= 0)
        continue;
      if (speaker >= 0)
        ptm_bubble_aim (&bodies[i], &stage->heads[speaker], &stage->mouths[speaker], &x, &y);
      ptm_bubble_place (stage->layout, stage->bubbles[i], bodies[i], speaker >= 0 && is_outside (&bodies[i], x, y), x, y);
    }
}
