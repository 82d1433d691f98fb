/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where things are at home: a plan that names no place is laid where most of its things would be found. */

#include "config.h"

#include <string.h>

#include "ptm-layout-place.h"

static const char *const furniture[] = { "bookshelf", "chair", "couch", "desk", "lamp", "rug", "sofa", "stool", "table", "television", "armchair", NULL };
static const char *const of_bath[] = { "bathtub", "shower", "toilet", NULL };
static const char *const of_sleep[] = { "bed", "crib", "wardrobe", NULL };
static const char *const of_kitchen[] = { "fridge", "refrigerator", "microwave", "oven", "stove", NULL };
static const char *const spacecraft[] = { "astronaut", "comet", "earth-globe", "galaxy", "planet", "ringed-planet", "rocket", "satellite", "flying-saucer", "saturn", "mars", "alien", NULL };
/* What tells nothing of where it is but beside a ship. */
static const char *const ship_gear[] = { "anchor", "ring-buoy", "fishing-pole", NULL };
/* At home on water and beside it. */
static const char *const waders[] = { "duck", "goose", "swan", "flamingo", "frog", "turtle", NULL };
/* What floats and is made, those of a lake or river, and what stands by the sea. */
static const char *const vessels[] = { "boat", "canoe", "ferry", "kayak", "motor-boat", "rowboat", "sailboat", "ship", "speedboat", NULL };
static const char *const river_craft[] = { "canoe", "kayak", "rowboat", NULL };
static const char *const seaside[] = { "cliff", "crab", "lighthouse", "palm", "palm-tree", "pirate", "sailor", "sandcastle", "spiral-shell", NULL };
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

/* The room a thing belongs into. (nullable) */
static const char *
find_room (const PtmNode *node)
{
  if (is_one_of (node, of_bath))
    return "bathroom";
  if (is_one_of (node, of_sleep))
    return "bedroom";
  if (is_one_of (node, of_kitchen))
    return "kitchen";
  return is_one_of (node, furniture) ? "room" : NULL;
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

/* Copies are named behind a "~". */
static gboolean
is_said_of (const PtmConstraint *constraint, const PtmNode *node)
{
  gsize length = strlen (constraint->a);

  return constraint->b != NULL && strncmp (constraint->a, node->id, length) == 0 && (node->id[length] == '\0' || node->id[length] == '~');
}

/* What lies on a piece of furniture, or in or under it, is wherever that is. */
static gboolean
goes_with_furniture (PtmScene *scene, const PtmNode *node)
{
  static const char *const rels[] = { "on", "inside", "under", "below", NULL };

  for (guint i = 0; i < scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = scene->constraints->pdata[i];
      const PtmNode       *base = is_said_of (constraint, node) && g_strv_contains (rels, constraint->rel) ? ptm_scene_find (scene, constraint->b) : NULL;

      if (base != NULL && find_room (base) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
rests_on_meadow (const PtmNode *node)
{
  return ptm_thing_get_water (node) == PTM_WATER_NONE && find_room (node) == NULL && !is_one_of (node, ship_gear) && !is_one_of (node, spacecraft);
}

/* A fish in a bowl tells nothing of where the bowl is, nor a duck on a pond. */
static gboolean
is_contained (PtmScene *scene, const PtmNode *node)
{
  for (guint i = 0; i < scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = scene->constraints->pdata[i];

      if (is_said_of (constraint, node) && (strcmp (constraint->rel, "inside") == 0 || (strcmp (constraint->rel, "on") == 0 && ptm_thing_get_water (node) != PTM_WATER_NONE)))
        return TRUE;
    }
  return FALSE;
}

/* A sailor on a ship is wherever that is. */
static gboolean
is_aboard (PtmScene *scene, const PtmNode *node)
{
  for (guint i = 0; i < scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = scene->constraints->pdata[i];
      const PtmNode       *base = is_said_of (constraint, node) && (strcmp (constraint->rel, "on") == 0 || strcmp (constraint->rel, "inside") == 0) ? ptm_scene_find (scene, constraint->b) : NULL;

      if (base != NULL && is_one_of (base, vessels))
        return TRUE;
    }
  return FALSE;
}

/* A cat under a boat, a boat under a tree: it lies on land. */
static gboolean
is_over_or_under (PtmScene *scene, const PtmNode *vessel)
{
  for (guint i = 0; i < scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = scene->constraints->pdata[i];

      if ((g_strcmp0 (constraint->b, vessel->id) == 0 || is_said_of (constraint, vessel)) && (strcmp (constraint->rel, "under") == 0 || strcmp (constraint->rel, "below") == 0))
        return TRUE;
    }
  return FALSE;
}

const char *
ptm_place_find_home (PtmLayout *layout)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  const char *room = "room";
  guint       in_water = 0, on_water = 0, ashore = 0, indoors = 0, in_space = 0, elsewhere = 0, afloat = 0, by_sea = 0;

  for (guint i = 0; i < objects->len; i++)
    {
      const PtmNode *node = objects->pdata[i];
      const char    *its_room = find_room (node);

      if (is_contained (layout->scene, node))
        continue;
      /* A table may stand in any room. */
      if (strcmp (room, "room") == 0 && its_room != NULL)
        room = its_room;
      in_water += ptm_thing_get_water (node) == PTM_WATER_IN;
      on_water += ptm_thing_get_water (node) == PTM_WATER_ON;
      ashore += ptm_thing_get_water (node) != PTM_WATER_NONE && is_one_of (node, waders);
      indoors += its_room != NULL;
      in_space += is_one_of (node, spacecraft);
      elsewhere += rests_on_meadow (node) && !goes_with_furniture (layout->scene, node) && !is_aboard (layout->scene, node);
      afloat += is_one_of (node, vessels) && !is_over_or_under (layout->scene, node);
      by_sea += is_one_of (node, seaside) || (is_one_of (node, vessels) && !is_one_of (node, river_craft));
    }
  /* However many ducks there are, a dog beside them does not stand on water. */
  if (elsewhere > 0 && ashore > 0 && ashore == on_water + in_water)
    return "meadow";
  /* A house and a boat stand and float on a shore; a whale beside them is out at sea. */
  if (afloat > 0 && elsewhere > 0 && indoors + in_space == 0 && (afloat == on_water + in_water || on_water + in_water <= elsewhere))
    return by_sea > 0 ? "beach" : "lake";
  if (on_water + in_water > elsewhere + indoors + in_space)
    return on_water == 0 ? "underwater" : "sea";
  if (in_space > elsewhere + indoors)
    return "space";
  /* A cat under a table is in a room, a table under a tree is not. */
  return indoors > 0 && indoors >= elsewhere ? room : "meadow";
}

/* The pieces of the backdrops, and the things beside or instead of which none of them is drawn: a sofa stands where the large things
 * go, and two boats would be three with one far off. */
static const struct
{
  const char *piece;
  const char *things[16];
} pieces[] = {
  { "sofa", { "sofa", "couch", "couch-and-lamp", "armchair", "bed", "bathtub", "bookshelf", "wardrobe", "cupboard", "desk", "table", "piano", "crib", "fireplace", "television" } },
  { "bed", { "bed", "crib", "wardrobe", "sofa", "desk", "cupboard" } },
  { "lamp", { "lamp", "couch-and-lamp" } },
  { "desk", { "desk", "table" } },
  { "rug", { "rug" } },
  { "stove", { "stove", "oven" } },
  { "fridge", { "fridge", "refrigerator" } },
  { "board", { "blackboard", "chalkboard", "whiteboard" } },
  { "computer", { "computer", "laptop", "desk" } },
  { "clock", { "clock" } },
  { "globe", { "globe" } },
  { "plant", { "potted-plant" } },
  { "picture", { "framed-picture", "painting" } },
  { "window", { "window" } },
  { "curtain", { "curtain" } },
  { "barn", { "barn" } },
  { "bench", { "bench" } },
  { "boat", { "boat", "canoe", "ferry", "kayak", "motor-boat", "rowboat", "sailboat", "ship", "speedboat" } },
  { "cactus", { "cactus" } },
  { "castle", { "castle" } },
  { "hay", { "hay-bale" } },
  { "lantern", { "lantern", "street-lamp" } },
  { "lighthouse", { "lighthouse" } },
  { "palm", { "palm", "palm-tree" } },
  { "slide", { "slide" } },
  { "swing", { "swing" } },
  { "windmill", { "windmill" } },
};

char *
ptm_place_list_doubled (PtmLayout *layout)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  g_autoptr (GString) doubled = g_string_new (NULL);

  for (guint p = 0; p < G_N_ELEMENTS (pieces); p++)
    for (guint i = 0; i < objects->len; i++)
      if (is_one_of (objects->pdata[i], pieces[p].things))
        {
          g_string_append_printf (doubled, "%s%s", doubled->len > 0 ? " " : "", pieces[p].piece);
          break;
        }
  return doubled->len > 0 ? g_string_free (g_steal_pointer (&doubled), FALSE) : NULL;
}
