/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file fills one panel: narration and speech at the top in the order they are read, who acts below, as near as the shot
 * wants it and the words allow, tails from the words to the mouths, and what is heard beside them. */

#include "config.h"

#include "ptm-layout-comic-stage.h"

#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-character.h"
#include "ptm-layout-bubble.h"
#include "ptm-palette.h"

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
  ptm_stage_place_cast (&stage, bodies);
  ptm_stage_join_bubbles (&stage, bodies);
  ptm_stage_place_sounds (&stage, bodies);
}
