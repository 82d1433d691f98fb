/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Good pictures, for tests that plant faults in them. */

#include "config.h"

#include "changes.h"
#include "plant.h"
#include "relations.h"

Desk plant_desk;

int
plant_run (void)
{
  int result;

  desk_open (&plant_desk);
  result = g_test_run ();
  desk_clear (&plant_desk);
  return result;
}

PtmScene *
plant_draw (const char *sentence)
{
  g_autofree char *answer = NULL;
  PtmScene        *scene = desk_draw (&plant_desk, sentence, &answer);

  g_assert_nonnull (scene);
  return scene;
}

static void
collect (GPtrArray *nodes, GPtrArray *things)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->type == PTM_NODE_OBJECT)
        g_ptr_array_add (things, node);
      collect (node->children, things);
    }
}

GPtrArray *
plant_list (PtmScene *scene)
{
  GPtrArray *things = g_ptr_array_new ();

  collect (scene->nodes, things);
  return things;
}

PtmNode *
plant_find (PtmScene *scene, const char *name)
{
  g_autoptr (GPtrArray) things = plant_list (scene);

  for (guint i = 0; i < things->len; i++)
    {
      PtmNode *node = g_ptr_array_index (things, i);

      if (node->asset != NULL && g_str_has_suffix (node->asset, name))
        return node;
    }
  g_assert_not_reached ();
}

void
plant_place (PtmNode *node, double x, double y, double size)
{
  node->frame = (PtmFrame){ x, y, size, size };
}

gboolean
plant_holds (PtmScene *scene, const char *relation)
{
  g_autoptr (Look) look = referee_look (scene, plant_desk.art);
  g_autoptr (GString) came = g_string_new (NULL);

  return relations_hold (look, relation, came);
}

gboolean
plant_is_met (PtmScene *before, PtmScene *after, const char *wish)
{
  g_autoptr (Look) first = referee_look (before, plant_desk.art);
  g_autoptr (Look) second = referee_look (after, plant_desk.art);
  g_autoptr (GString) came = g_string_new (NULL);
  Change   change = { &plant_desk, before, after, first, second };
  gboolean met = changes_meet (&change, wish, came) && changes_spare_others (&change, wish, came);

  g_test_message ("%s:%s", wish, came->str);
  return met;
}
