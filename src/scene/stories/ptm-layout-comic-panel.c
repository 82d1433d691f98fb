/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file fills one panel: narration and speech at the top in the order they are read, who acts below, as near as the shot
 * wants it and the words allow, tails from the words to the mouths, and what is heard beside them. */

#include "config.h"

#include "ptm-layout-comic-stage.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-character.h"
#include "ptm-layout-bubble.h"
#include "ptm-palette.h"

#define THING 42 /* figure units a thing is high that is nobody */

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
take (PtmNode **list, int *n, int most, PtmNode *node, PtmStage *stage)
{
  const char *words = node->text != NULL ? node->text : node->noun != NULL ? node->noun
                                                                           : node->id;

  if (*n < most)
    list[(*n)++] = node;
  else
    ptm_scene_add_unmet (stage->layout->scene, words, "layout");
}

static void
sort_items (PtmStage *stage)
{
  for (guint i = 0; i < stage->cell->items->len; i++)
    {
      PtmNode *node = stage->cell->items->pdata[i];

      if (node->type == PTM_NODE_OBJECT || node->type == PTM_NODE_PHOTO)
        take (stage->actors, &stage->n_actors, PTM_STAGE_ACTORS, node, stage);
      else if (node->type != PTM_NODE_TEXT && node->type != PTM_NODE_BUBBLE)
        continue;
      else if (node->text == NULL || *node->text == '\0')
        continue;
      else if (node->type == PTM_NODE_BUBBLE && !ptm_bubble_is_caption (node))
        take (stage->bubbles, &stage->n_bubbles, PTM_STAGE_WORDS, node, stage);
      else if (g_strcmp0 (node->role, "sound") == 0)
        take (stage->sounds, &stage->n_sounds, PTM_STAGE_WORDS, node, stage);
      else if (g_strcmp0 (node->role, "shot") != 0 && g_strcmp0 (node->role, "action") != 0 && g_strcmp0 (node->role, "dialogue") != 0)
        take (stage->captions, &stage->n_captions, PTM_STAGE_WORDS, node, stage);
    }
}

PtmNode *
ptm_stage_add_part (PtmStage *stage, PtmNodeType type)
{
  PtmNode *node = ptm_scene_add_node (stage->layout->scene, stage->cell->panel, type);

  ptm_node_set (&node->role, "ornament");
  return node;
}

static void
place_backdrop (PtmStage *stage, const char *setting)
{
  const PtmPalette *palette = &stage->layout->scene->palette;
  PtmNode          *backdrop = NULL;

  for (guint i = 0; i < stage->cell->items->len && backdrop == NULL; i++)
    if (((PtmNode *)stage->cell->items->pdata[i])->type == PTM_NODE_BACKGROUND)
      backdrop = stage->cell->items->pdata[i];
  if (backdrop == NULL)
    {
      const char *found = setting != NULL && !ptm_backdrop_is_known (setting) ? ptm_backdrop_find_styled (setting, stage->layout->scene->style) : setting;

      backdrop = ptm_stage_add_part (stage, PTM_NODE_BACKGROUND);
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

/* Those who speak first stand where reading begins. */
static void
order_actors (PtmStage *stage)
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

static PtmFrame
measure_actor (PtmStage *stage, const PtmNode *node)
{
  double   height = THING * CLAMP (node->size, 0.2, 3), width;
  PtmFrame ink;

  if (ptm_character_has_rig (stage->layout->scene, node))
    {
      double grown = CLAMP (node->size, 0.4, 2.5);

      ink = ptm_character_measure (stage->layout->scene, node);
      return (PtmFrame){ ink.x * grown, ink.y * grown, ink.width * grown, ink.height * grown };
    }
  if (is_airborne (node))
    height *= 0.55;
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
is_upright (PtmScene *scene, const PtmNode *node)
{
  const char *pose = node->pose != NULL ? node->pose : "stand";

  return ptm_character_has_rig (scene, node) && !g_str_equal (pose, "sleep") && !g_str_equal (pose, "lie") && !g_str_equal (pose, "sit") && !g_str_equal (pose, "jump") && !g_str_equal (pose, "fly") && !g_str_equal (pose, "run") && !g_str_equal (pose, "walk");
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

/* Who is on the left looks to the right and the other way round, unless the plan says where they face. */
static void
face_actors (PtmStage *stage)
{
  for (int i = 0; i < stage->n_actors; i++)
    {
      const char *facing = ptm_node_get_param (stage->actors[i], "facing");

      if (!ptm_character_has_rig (stage->layout->scene, stage->actors[i]))
        continue;
      stage->actors[i]->flip = facing != NULL ? g_str_equal (facing, "left") : stage->n_actors > 1 ? i >= (stage->n_actors + 1) / 2
                                                                                                   : stage->from_right;
    }
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

static void
place_actors (PtmStage *stage, double top)
{
  static const double parts[] = { 1, 0.66, 0.47 };
  PtmFrame            inks[PTM_STAGE_ACTORS];
  double              tallest = 1, sum = 0, ground = MIN (stage->cell->safe.y + stage->cell->safe.height * 0.955, stage->free_bottom), room = MAX (ground - top, stage->box.height * 0.18), scale, free_width, apart, x;
  Shot                shot;

  for (int i = 0; i < stage->n_actors; i++)
    {
      inks[i] = measure_actor (stage, stage->actors[i]);
      tallest = MAX (tallest, !ptm_character_has_rig (stage->layout->scene, stage->actors[i]) && is_airborne (stage->actors[i]) ? THING * 1.4 : -inks[i].y);
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
      node->z = PTM_Z_PICTURE + (ptm_character_has_rig (stage->layout->scene, node) ? 1 : 0);
      if (!ptm_character_has_rig (stage->layout->scene, node) && is_airborne (node))
        node->frame.y = top + MAX (room * 0.9 - tallest * scale, 0) * 0.3;
      else if (inks[i].y + inks[i].height > -4 && shot == WIDE)
        ptm_node_set (&node->shape, "standing");
      x += inks[i].width * scale + apart;
    }
  find_heads (stage);
}

static void
place_cast (PtmStage *stage, PtmFrame *bodies)
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

/* A mouth moves with the words when the pose leaves it open. */
static void
let_speak (PtmStage *stage)
{
  for (int i = 0; i < stage->n_bubbles; i++)
    {
      int speaker = ptm_stage_find_speaker (stage, i);

      if (speaker >= 0 && ptm_character_has_rig (stage->layout->scene, stage->actors[speaker]) && stage->actors[speaker]->pose == NULL && g_strcmp0 (stage->bubbles[i]->shape, "thought") != 0)
        ptm_node_set (&stage->actors[speaker]->pose, "talk");
    }
}

void
ptm_comic_fill_panel (PtmLayout *layout, PtmCell *cell, int index, int n_cells, double size, const char *setting, gboolean from_right)
{
  PtmStage stage = { .layout = layout, .cell = cell, .index = index, .from_right = from_right };
  PtmFrame bodies[PTM_STAGE_WORDS] = { 0 };
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
  ptm_stage_place_captions (&stage);
  place_cast (&stage, bodies);
  ptm_stage_join_bubbles (&stage, bodies);
  ptm_stage_place_sounds (&stage, bodies);
}
