/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where things are at home: a plan that names no place is laid where most of its things would be found. */

#include "config.h"

#include <string.h>

#include "ptm-layout-place.h"

static const char *const furniture[] = { "bed", "bookshelf", "chair", "couch", "desk", "fridge", "refrigerator", "lamp", "microwave", "oven", "rug", "shower", "sofa", "stool", "table", "television", "toilet", "bathtub", "wardrobe", "armchair", NULL };
static const char *const spacecraft[] = { "astronaut", "comet", "earth-globe", "galaxy", "planet", "ringed-planet", "rocket", "satellite", "flying-saucer", "saturn", "mars", "alien", NULL };
/* Things that carry what is said to be in them. */
static const char *const seats[] = { "bed", "bench", "chair", "couch", "desk", "mushroom", "rock", "shelf", "sofa", "stool", "stump", "table", NULL };

/* "noto:table-lamp" is a lamp, and so is the noun "floor lamp". */
static gboolean
is_one_of (const PtmNode *node, const char *const *words)
{
  const char *names[] = { node->asset, node->noun };

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    for (guint i = 0; names[n] != NULL && words[i] != NULL; i++)
      {
        gsize length = strlen (names[n]), tail = strlen (words[i]);

        if (length >= tail && g_ascii_strcasecmp (names[n] + length - tail, words[i]) == 0 && (length == tail || !g_ascii_isalpha (names[n][length - tail - 1])))
          return TRUE;
      }
  return FALSE;
}

gboolean
ptm_thing_is_seat (const PtmNode *node)
{
  return is_one_of (node, seats);
}

gboolean
ptm_thing_is_chair (const PtmNode *node)
{
  static const char *const chairs[] = { "armchair", "bench", "chair", "couch", "sofa", "stool", "swing", "throne", "horse", "donkey", "camel", "elephant", "unicorn", "hay-bale", "bed", "carousel-horse", "log", "stump", "rock", NULL };

  return is_one_of (node, chairs);
}

/* What lies on a piece of furniture, or in or under it, is wherever that is. */
static gboolean
goes_with_furniture (PtmScene *scene, const PtmNode *node)
{
  static const char *const rels[] = { "on", "inside", "under", "below", NULL };

  for (guint i = 0; i < scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = scene->constraints->pdata[i];
      const PtmNode       *base = constraint->b != NULL && strcmp (constraint->a, node->id) == 0 && g_strv_contains (rels, constraint->rel) ? ptm_scene_find (scene, constraint->b) : NULL;

      if (base != NULL && is_one_of (base, furniture))
        return TRUE;
    }
  return FALSE;
}

static gboolean
rests_on_meadow (const PtmNode *node)
{
  return ptm_thing_get_water (node) == PTM_WATER_NONE && !is_one_of (node, furniture) && !is_one_of (node, spacecraft);
}

/* A fish in a bowl tells nothing of where the bowl is, nor a duck on a pond. */
static gboolean
is_contained (PtmScene *scene, const PtmNode *node)
{
  for (guint i = 0; i < scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = scene->constraints->pdata[i];
      gsize                length = strlen (constraint->a);
      /* Copies are named behind a "~". */
      gboolean is_it = strncmp (constraint->a, node->id, length) == 0 && (node->id[length] == '\0' || node->id[length] == '~');

      if (constraint->b != NULL && is_it && (strcmp (constraint->rel, "inside") == 0 || (strcmp (constraint->rel, "on") == 0 && ptm_thing_get_water (node) != PTM_WATER_NONE)))
        return TRUE;
    }
  return FALSE;
}

const char *
ptm_place_find_home (PtmLayout *layout)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  guint in_water = 0, on_water = 0, indoors = 0, in_space = 0, elsewhere = 0;

  for (guint i = 0; i < objects->len; i++)
    {
      const PtmNode *node = objects->pdata[i];

      if (is_contained (layout->scene, node))
        continue;
      in_water += ptm_thing_get_water (node) == PTM_WATER_IN;
      on_water += ptm_thing_get_water (node) == PTM_WATER_ON;
      indoors += is_one_of (node, furniture);
      in_space += is_one_of (node, spacecraft);
      elsewhere += rests_on_meadow (node) && !goes_with_furniture (layout->scene, node);
    }
  if (on_water + in_water > elsewhere + indoors + in_space)
    return on_water == 0 ? "underwater" : "sea";
  if (in_space > elsewhere + indoors)
    return "space";
  /* A cat under a table is in a room, a table under a tree is not. */
  return indoors > 0 && indoors >= elsewhere ? "room" : "meadow";
}
