/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file fills one panel: narration and speech at the top in the order they are read, who acts below, as near as the shot
 * wants it and the words allow, tails from the words to the mouths, and what is heard beside them. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-character.h"
#include "ptm-layout-bubble.h"
#include "ptm-layout-comic.h"
#include "ptm-palette.h"
#include "ptm-text.h"

#define MAX_ACTORS 8
#define MAX_WORDS  8
#define THING      42 /* figure units a thing is high that is nobody */

/** Stage: one panel while it is filled. */
typedef struct
{
  PtmLayout *layout;
  PtmCell   *cell;
  PtmFrame   box; /* nothing that is read lies outside */
  int        index;
  gboolean   from_right;
  double     size; /* of spoken words */
  double     gap;

  PtmNode *actors[MAX_ACTORS];
  int      n_actors;
  PtmNode *bubbles[MAX_WORDS];
  int      n_bubbles;
  PtmNode *captions[MAX_WORDS];
  int      n_captions;
  PtmNode *sounds[MAX_WORDS];
  int      n_sounds;

  double top;    /* below what is read at the top */
  double bottom; /* above what is read at the bottom */

  PtmFrame told[MAX_WORDS]; /* the boxes of the captions */
  double   free_top;        /* where actors and bubbles may begin beside captions */
  double   free_bottom;
  PtmFrame heads[MAX_ACTORS];
  PtmFrame mouths[MAX_ACTORS];
} Stage;

const char *
ptm_comic_get_setting (const PtmCell *cell)
{
  for (guint i = 0; i < cell->items->len; i++)
    {
      const PtmNode *node = cell->items->pdata[i];

      if (node->type == PTM_NODE_BACKGROUND && node->setting != NULL)
        return node->setting;
    }
  return cell->panel->setting;
}

static void
take (PtmNode **list, int *n, int most, PtmNode *node, Stage *stage)
{
  const char *words = node->text != NULL ? node->text : node->noun != NULL ? node->noun
                                                                           : node->id;

  if (*n < most)
    list[(*n)++] = node;
  else
    ptm_scene_add_unmet (stage->layout->scene, words, "layout");
}

static void
sort_items (Stage *stage)
{
  for (guint i = 0; i < stage->cell->items->len; i++)
    {
      PtmNode *node = stage->cell->items->pdata[i];

      if (node->type == PTM_NODE_OBJECT || node->type == PTM_NODE_PHOTO)
        take (stage->actors, &stage->n_actors, MAX_ACTORS, node, stage);
      else if (node->type != PTM_NODE_TEXT && node->type != PTM_NODE_BUBBLE)
        continue;
      else if (node->text == NULL || *node->text == '\0')
        continue;
      else if (node->type == PTM_NODE_BUBBLE && !ptm_bubble_is_caption (node))
        take (stage->bubbles, &stage->n_bubbles, MAX_WORDS, node, stage);
      else if (g_strcmp0 (node->role, "sound") == 0)
        take (stage->sounds, &stage->n_sounds, MAX_WORDS, node, stage);
      else if (g_strcmp0 (node->role, "shot") != 0 && g_strcmp0 (node->role, "action") != 0 && g_strcmp0 (node->role, "dialogue") != 0)
        take (stage->captions, &stage->n_captions, MAX_WORDS, node, stage);
    }
}

static PtmNode *
add_part (Stage *stage, PtmNodeType type)
{
  PtmNode *node = ptm_scene_add_node (stage->layout->scene, stage->cell->panel, type);

  ptm_node_set (&node->role, "ornament");
  return node;
}

static void
place_backdrop (Stage *stage, const char *setting)
{
  const PtmPalette *palette = &stage->layout->scene->palette;
  PtmNode          *backdrop = NULL;

  for (guint i = 0; i < stage->cell->items->len && backdrop == NULL; i++)
    if (((PtmNode *)stage->cell->items->pdata[i])->type == PTM_NODE_BACKGROUND)
      backdrop = stage->cell->items->pdata[i];
  if (backdrop == NULL)
    {
      const char *found = setting != NULL && !ptm_backdrop_is_known (setting) ? ptm_backdrop_find_styled (setting, stage->layout->scene->style) : setting;

      backdrop = add_part (stage, PTM_NODE_BACKGROUND);
      ptm_node_set (&backdrop->setting, found != NULL && *found != '\0' ? found : "plain");
      if (found == NULL || *found == '\0')
        backdrop->fill = ptm_color_mix (palette->accent[stage->index % 4], PTM_RGB (255, 255, 255), 0.72);
    }
  else if (backdrop->setting != NULL && !ptm_backdrop_is_known (backdrop->setting))
    {
      const char *found = ptm_backdrop_find_styled (backdrop->setting, stage->layout->scene->style);

      if (found != NULL && *found != '\0')
        ptm_node_set (&backdrop->setting, found);
    }
  backdrop->frame = stage->cell->frame;
  backdrop->z = -80;
}

/* A box for narration across a corner; the first at the top, the next at the bottom. */
static void
place_captions (Stage *stage)
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
          box = add_part (stage, PTM_NODE_SHAPE);
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
static int
find_speaker (const Stage *stage, int number)
{
  const char *name = stage->bubbles[number]->speaker;
  int         speakers[MAX_ACTORS], n = 0;

  for (int i = 0; i < stage->n_actors; i++)
    {
      if (is_name_of (stage->actors[i], name))
        return i;
      if (stage->actors[i]->character != NULL)
        speakers[n++] = i;
    }
  return name != NULL || n == 0 ? -1 : speakers[number % n];
}

/* Those who speak first stand where reading begins. */
static void
order_actors (Stage *stage)
{
  if (!stage->from_right)
    return;
  for (int i = 0; i < stage->n_actors / 2; i++)
    {
      PtmNode *other = stage->actors[i];

      stage->actors[i] = stage->actors[stage->n_actors - 1 - i];
      stage->actors[stage->n_actors - 1 - i] = other;
    }
}

static double
guess_center (const Stage *stage, int actor)
{
  if (actor < 0)
    return stage->from_right ? stage->box.x + stage->box.width * 0.3 : stage->box.x + stage->box.width * 0.7;
  return stage->box.x + stage->box.width * (actor + 0.5) / MAX (stage->n_actors, 1);
}

/* Bodies of the bubbles at a size of letters; returns where the lowest ends. A bubble is read after another when it is to its
 * right at about the same height, or below it. */
static double
try_bubbles (Stage *stage, double size, PtmFrame *bodies)
{
  const PtmFrame *b = &stage->box;
  double          low = stage->top;

  for (int i = 0; i < stage->n_bubbles; i++)
    {
      double    most = b->width * (stage->n_bubbles == 1 ? 0.84 : 0.66), w = 0, h = 0, y = stage->top, center = guess_center (stage, find_speaker (stage, i));
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
static void
stack_bubbles (Stage *stage, PtmFrame *bodies)
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

static PtmFrame
measure_actor (Stage *stage, const PtmNode *node)
{
  double   height = THING * CLAMP (node->size, 0.2, 3), width;
  PtmFrame ink;

  if (node->character != NULL)
    {
      double grown = CLAMP (node->size, 0.4, 2.5);

      ink = ptm_character_measure (stage->layout->scene, node);
      return (PtmFrame){ ink.x * grown, ink.y * grown, ink.width * grown, ink.height * grown };
    }
  width = MIN (height * ptm_layout_get_aspect (stage->layout, node), height * 2);
  return (PtmFrame){ -width / 2, -height, width, height };
}

typedef enum
{
  WIDE,
  MEDIUM,
  CLOSE,
} Shot;

static gboolean
is_upright (const PtmNode *node)
{
  const char *pose = node->pose != NULL ? node->pose : "stand";

  return node->character != NULL && !g_str_equal (pose, "sleep") && !g_str_equal (pose, "lie") && !g_str_equal (pose, "sit") && !g_str_equal (pose, "jump") && !g_str_equal (pose, "fly") && !g_str_equal (pose, "run") && !g_str_equal (pose, "walk");
}

/* The shot the plan asks for, else a rhythm: from afar at first, then nearer and away again. */
static Shot
choose_shot (const Stage *stage, double tallest)
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
    if (!is_upright (stage->actors[i]))
      return WIDE;
  return shot == CLOSE && stage->n_actors > 2 ? MEDIUM : shot;
}

/* Who is on the left looks to the right and the other way round, unless the plan says where they face. */
static void
face_actors (Stage *stage)
{
  for (int i = 0; i < stage->n_actors; i++)
    {
      const char *facing = ptm_node_get_param (stage->actors[i], "facing");

      if (stage->actors[i]->character == NULL)
        continue;
      stage->actors[i]->flip = facing != NULL ? g_str_equal (facing, "left") : stage->n_actors > 1 ? i >= (stage->n_actors + 1) / 2
                                                                                                   : stage->from_right;
    }
}

static void
find_heads (Stage *stage)
{
  for (int i = 0; i < stage->n_actors; i++)
    {
      const PtmNode *node = stage->actors[i];

      stage->heads[i] = node->frame;
      stage->mouths[i] = (PtmFrame){ node->frame.x + node->frame.width / 2, node->frame.y + node->frame.height / 2, 0, 0 };
      if (node->character == NULL)
        continue;
      stage->heads[i] = ptm_character_get_place (stage->layout->scene, node, PTM_CHARACTER_HEAD);
      stage->mouths[i] = ptm_character_get_place (stage->layout->scene, node, PTM_CHARACTER_MOUTH);
    }
}

static void
place_actors (Stage *stage, double top)
{
  static const double parts[] = { 1, 0.66, 0.47 };
  PtmFrame            inks[MAX_ACTORS];
  double              tallest = 1, sum = 0, ground = MIN (stage->cell->safe.y + stage->cell->safe.height * 0.955, stage->free_bottom), room = MAX (ground - top, stage->box.height * 0.18), scale, free_width, apart, x;
  Shot                shot;

  for (int i = 0; i < stage->n_actors; i++)
    {
      inks[i] = measure_actor (stage, stage->actors[i]);
      tallest = MAX (tallest, -inks[i].y);
      sum += inks[i].width;
    }
  shot = choose_shot (stage, tallest);
  scale = MIN (room / (tallest * parts[shot]), stage->box.width * (stage->n_actors > 1 ? 0.94 : 0.9) / sum);
  if (shot == WIDE)
    scale = MIN (scale, stage->box.height * (stage->n_bubbles > 0 ? 0.8 : 0.74) / tallest);
  if (tallest * scale > room)
    ground = top + tallest * scale;
  free_width = stage->box.width - sum * scale;
  /* A group keeps together. */
  apart = MIN (free_width / (stage->n_actors + 1), tallest * scale * 0.6);
  x = stage->box.x + (stage->n_actors == 1 ? free_width * (stage->index % 2 == 0 ? 0.42 : 0.58) : (free_width - apart * (stage->n_actors - 1)) / 2);
  for (int i = 0; i < stage->n_actors; i++)
    {
      PtmNode *node = stage->actors[i];

      node->frame = (PtmFrame){ x, ground + inks[i].y * scale, inks[i].width * scale, inks[i].height * scale };
      node->z = PTM_Z_PICTURE + (node->character != NULL ? 1 : 0);
      if (inks[i].y + inks[i].height > -4 && shot == WIDE)
        ptm_node_set (&node->shape, "standing");
      x += inks[i].width * scale + apart;
    }
  find_heads (stage);
}

static double
get_overlap (const PtmFrame *a, const PtmFrame *b)
{
  double w = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x), h = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return w > 0 && h > 0 ? w * h : 0;
}

static PtmFrame
widen (PtmFrame f, double by)
{
  return (PtmFrame){ f.x - by, f.y - by, f.width + 2 * by, f.height + 2 * by };
}

/* Read after the other: below it, or beside it and not much higher. */
static gboolean
comes_after (const Stage *stage, const PtmFrame *body, const PtmFrame *other)
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

      if (get_overlap (&spot, obstacle) > 0)
        return TRUE;
    }
  return FALSE;
}

/* What a place for a bubble costs: the way to its speaker and what it hides; negative where it may not be. */
static double
rate_place (const Stage *stage, const PtmFrame *bodies, int number, const PtmFrame *body, double rise)
{
  int    speaker = find_speaker (stage, number);
  double cost = (body->y - stage->box.y) * rise;

  for (int i = 0; i < stage->n_captions; i++)
    {
      PtmFrame told = widen (stage->told[i], stage->gap * 0.7);

      if (get_overlap (body, &told) > 0 || (i % 2 == 0 && !comes_after (stage, body, &stage->told[i])))
        return -1;
    }
  for (int k = 0; k < number; k++)
    {
      PtmFrame other = widen (bodies[k], stage->gap * 0.7);

      if (get_overlap (body, &other) > 0 || !comes_after (stage, body, &bodies[k]))
        return -1;
      if (speaker >= 0 && tail_hits (body, &stage->mouths[speaker], &other))
        return -1;
      if (find_speaker (stage, k) >= 0 && tail_hits (&bodies[k], &stage->mouths[find_speaker (stage, k)], body))
        return -1;
    }
  for (int i = 0; i < stage->n_actors; i++)
    {
      PtmFrame head = widen (stage->heads[i], stage->gap * (i == speaker ? 0.9 : 0.5));

      if (get_overlap (body, &head) > 0 || (i != speaker && speaker >= 0 && tail_hits (body, &stage->mouths[speaker], &stage->heads[i])))
        return -1;
      cost += get_overlap (body, &stage->actors[i]->frame) / MAX (stage->gap, 1) * 0.6;
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
search_place (const Stage *stage, const PtmFrame *bodies, int number, PtmFrame *body, double rise)
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

static void
measure_bubbles (Stage *stage, double size, PtmFrame *bodies)
{
  for (int i = 0; i < stage->n_bubbles; i++)
    {
      double w = 0, h = 0;

      ptm_bubble_measure (stage->layout, stage->bubbles[i], stage->box.width * (stage->n_bubbles == 1 ? 0.7 : 0.6), size, &w, &h);
      bodies[i] = (PtmFrame){ 0, 0, w, h };
    }
}

/* Bubbles beside and above the heads, for people as large as the panel lets them be. */
static gboolean
scatter_bubbles (Stage *stage, PtmFrame *bodies, double rise)
{
  for (int i = 0; i < stage->n_actors; i++)
    for (int k = 0; k < stage->n_captions; k++)
      if (get_overlap (&stage->heads[i], &stage->told[k]) > 0)
        return FALSE;
  for (int i = 0; i < stage->n_bubbles; i++)
    if (!search_place (stage, bodies, i, &bodies[i], i + 1 < stage->n_bubbles ? rise : 0.35))
      return FALSE;
  return TRUE;
}

static void
place_cast (Stage *stage, PtmFrame *bodies)
{
  double size = stage->size, room = stage->free_bottom - stage->free_top;

  for (int step = 0; step < 4 && stage->n_actors > 0; step++)
    {
      measure_bubbles (stage, size, bodies);
      for (int share = 0; share < 6; share++)
        {
          place_actors (stage, stage->free_top + room * (share * 0.09 + (stage->n_bubbles > 0 ? 0.03 : 0)));
          /* What is said first near its mouth, or else high up, where it leaves room for the answers. */
          if (scatter_bubbles (stage, bodies, 0.5) || scatter_bubbles (stage, bodies, 2.5))
            {
              stage->size = size;
              return;
            }
        }
      size *= 0.9;
    }
  stack_bubbles (stage, bodies);
  if (stage->n_actors > 0)
    place_actors (stage, stage->top);
}

static gboolean
is_outside (const PtmFrame *f, double x, double y)
{
  return x < f->x || y < f->y || x > f->x + f->width || y > f->y + f->height;
}

static void
join_bubbles (Stage *stage, const PtmFrame *bodies)
{
  for (int i = 0; i < stage->n_bubbles; i++)
    {
      int    speaker = find_speaker (stage, i);
      double x = 0, y = 0;

      if (bodies[i].width <= 0)
        continue;
      if (speaker >= 0)
        ptm_bubble_aim (&bodies[i], &stage->heads[speaker], &stage->mouths[speaker], &x, &y);
      ptm_bubble_place (stage->layout, stage->bubbles[i], bodies[i], speaker >= 0 && is_outside (&bodies[i], x, y), x, y);
    }
}

/* A burst behind a loud word. */
static char *
dup_burst (int n)
{
  GString *path = g_string_new (NULL);

  for (int i = 0; i < n * 2; i++)
    {
      double a = i * G_PI / n + 0.1, r = i % 2 == 0 ? 50 - (i / 2 % 3) * 4 : 37;
      char   x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (x, sizeof x, "%.2f", 50 + cos (a) * r);
      g_ascii_formatd (y, sizeof y, "%.2f", 50 + sin (a) * r);
      g_string_append_printf (path, "%c%s %s ", i == 0 ? 'M' : 'L', x, y);
    }
  g_string_append_c (path, 'Z');
  return g_string_free (path, FALSE);
}

/* Tries places all over the panel and takes the one that covers least; heads and words count most. */
static PtmFrame
find_free (Stage *stage, const PtmFrame *bodies, double w, double h)
{
  PtmFrame best = { stage->box.x, stage->box.y, w, h };
  double   least = G_MAXDOUBLE;

  for (int row = 0; row < 7; row++)
    for (int column = 0; column < 7; column++)
      {
        PtmFrame f = { stage->box.x + (stage->box.width - w) * column / 6, stage->box.y + (stage->box.height - h) * row / 6, w, h };
        double   cost = fabs (row - 2.6) * w * h * 0.01;

        for (int i = 0; i < stage->n_bubbles; i++)
          cost += 30 * get_overlap (&f, &bodies[i]);
        for (int i = 0; i < stage->n_captions; i++)
          cost += 30 * get_overlap (&f, &stage->captions[i]->frame);
        for (int i = 0; i < stage->n_actors; i++)
          {
            cost += get_overlap (&f, &stage->actors[i]->frame);
            cost += 8 * get_overlap (&f, &stage->heads[i]);
          }
        if (cost < least)
          {
            least = cost;
            best = f;
          }
      }
  return best;
}

static void
place_sounds (Stage *stage, const PtmFrame *bodies)
{
  PtmLayout *layout = stage->layout;

  for (int i = 0; i < stage->n_sounds; i++)
    {
      PtmNode *text = stage->sounds[i], *burst = add_part (stage, PTM_NODE_SHAPE);
      double   w = MIN (stage->box.width * 0.42, stage->box.height * 0.7), h = MIN (stage->box.height * 0.34, w * 0.62);
      PtmFrame f = find_free (stage, bodies, w, h);

      ptm_node_set (&burst->shape, "path");
      burst->path = dup_burst (13);
      burst->frame = f;
      burst->fill = PTM_RGB (255, 209, 63);
      burst->stroke = PTM_RGB (38, 32, 40);
      burst->stroke_width = MAX (stage->size * 0.12, 1);
      burst->rotate = stage->index % 2 == 0 ? -9 : 8;
      burst->z = PTM_Z_TEXT - 20;
      g_free (text->font);
      text->font = ptm_type_dup_family ("Bebas Neue", FALSE, text->text, text->lang != NULL ? text->lang : layout->scene->lang);
      text->weight = 700;
      text->color = PTM_RGB (184, 28, 40);
      ptm_layout_place_text (layout, text, (PtmFrame){ f.x + f.width * 0.19, f.y + f.height * 0.25, f.width * 0.62, f.height * 0.5 }, stage->size * 0.8, f.height * 0.5, 1, "center");
      text->frame.y = f.y + (f.height - text->frame.height) / 2;
      text->rotate = burst->rotate;
    }
}

/* A mouth moves with the words when the pose leaves it open. */
static void
let_speak (Stage *stage)
{
  for (int i = 0; i < stage->n_bubbles; i++)
    {
      int speaker = find_speaker (stage, i);

      if (speaker >= 0 && stage->actors[speaker]->character != NULL && stage->actors[speaker]->pose == NULL && g_strcmp0 (stage->bubbles[i]->shape, "thought") != 0)
        ptm_node_set (&stage->actors[speaker]->pose, "talk");
    }
}

void
ptm_comic_fill_panel (PtmLayout *layout, PtmCell *cell, int index, int n_cells, double size, const char *setting, gboolean from_right)
{
  Stage    stage = { .layout = layout, .cell = cell, .index = index, .from_right = from_right };
  PtmFrame bodies[MAX_WORDS] = { 0 };
  double   pad = MIN (cell->safe.width, cell->safe.height) * 0.035 + layout->unit * 0.35;

  stage.size = MIN (size, MIN (cell->safe.height * 0.085, cell->safe.width * 0.075));
  stage.gap = stage.size * 0.55;
  stage.box = (PtmFrame){ cell->safe.x + pad, cell->safe.y + pad, MAX (cell->safe.width - 2 * pad, 4), MAX (cell->safe.height - 2 * pad, 4) };
  stage.top = stage.box.y;
  stage.bottom = stage.box.y + stage.box.height;
  stage.free_top = stage.top;
  stage.free_bottom = stage.bottom;
  sort_items (&stage);
  order_actors (&stage);
  place_backdrop (&stage, setting);
  let_speak (&stage);
  face_actors (&stage);
  place_captions (&stage);
  place_cast (&stage, bodies);
  join_bubbles (&stage, bodies);
  place_sounds (&stage, bodies);
}
