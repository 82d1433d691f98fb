/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where a story plays that names no place: where most of the things in it would be found. */

#include "config.h"

#include <string.h>

#include "ptm-character.h"
#include "ptm-layout-comic.h"
#include "ptm-layout-heights.h"

#define LARGE_ANIMAL 1.35 /* metres */

/** Home: a place, and words in the names of the pictures that belong there. */
typedef struct
{
  const char *setting;
  const char *words;
  gboolean    narrow; /* no place for an elephant */
} Home;

/* Of two with as many things the first counts. */
static const Home homes[] = {
  { "space", "astronaut comet galaxy planet rocket satellite saucer saturn alien ufo", FALSE },
  { "bedroom", "bed pillow blanket cradle teddy wardrobe pyjamas crib", TRUE },
  { "kitchen", "pizza cheese bread cookie cake cooking oven stove refrigerator fridge toaster kettle saucepan pan pot teapot bowl plate cup soup sandwich pancakes egg knife whisk blender pie doughnut spaghetti chef cook", TRUE },
  { "classroom", "teacher student blackboard pencil backpack ruler abacus school", TRUE },
  { "hospital", "nurse doctor dentist health stethoscope syringe pill bandage adhesive thermometer", TRUE },
  { "laboratory", "scientist microscope tube flask beaker petri alembic", TRUE },
  { "office", "businesswoman businessman office briefcase printer keyboard laptop", TRUE },
  { "room", "sofa couch chair armchair television lamp rug bookshelf table yarn clock piano bathtub window door book telephone", TRUE },
  { "street", "car automobile taxi bus truck ambulance police traffic scooter motorcycle skateboard firefighter engine", FALSE },
  { "castle", "king queen prince princess knight castle crown throne wizard mage dragon", FALSE },
  { "beach", "pirate shell palm sandcastle surfer surfing parrot", FALSE },
  { "farm", "farmer tractor cow pig barn sheaf hay", FALSE },
  { "garden", "seedling flower tulip sunflower rose watering gardener butterfly snail wheelbarrow carrot", FALSE },
};

static gboolean
names_one_of (const char *name, char **words)
{
  g_auto (GStrv) parts = g_strsplit_set (name, ":- ", 12);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && g_strv_contains ((const char *const *)words, parts[i]))
      return TRUE;
  return FALSE;
}

static const char *
get_name (const PtmNode *node)
{
  return node->asset != NULL ? node->asset : node->noun != NULL ? node->noun
                                                                : "";
}

/* Three cookies say no more than one. */
static int
count_things (GPtrArray *objects, const Home *home)
{
  g_auto (GStrv) words = g_strsplit (home->words, " ", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  int count = 0;

  for (guint i = 0; i < objects->len; i++)
    {
      const char *name = get_name (objects->pdata[i]);

      count += g_hash_table_add (seen, (gpointer)name) && names_one_of (name, words);
    }
  return count;
}

/* Fish are at home in the sea, boats on it. */
static const char *
find_water (GPtrArray *objects)
{
  guint in = 0, on = 0;

  for (guint i = 0; i < objects->len; i++)
    {
      in += ptm_thing_get_water (objects->pdata[i]) == PTM_WATER_IN || strstr (get_name (objects->pdata[i]), "wave") != NULL;
      on += ptm_thing_get_water (objects->pdata[i]) == PTM_WATER_ON;
    }
  if ((in + on) * 2 < MAX (objects->len, 1))
    return NULL;
  return on > 0 ? "beach" : "underwater";
}

/* Elephants and horses do not stand in kitchens; who goes on four legs is longer than people are. */
static gboolean
has_large_animal (PtmScene *scene, GPtrArray *objects)
{
  for (guint i = 0; i < objects->len; i++)
    {
      const PtmNode *node = objects->pdata[i];

      if (node->asset != NULL && ptm_character_has_rig (scene, node) && ptm_thing_look_up (node).height >= LARGE_ANIMAL && ptm_character_get_aspect (scene, node) > 0.8)
        return TRUE;
    }
  return FALSE;
}

const char *
ptm_comic_find_home (PtmLayout *layout)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  const char *best = find_water (objects), *found = NULL;
  gboolean    large = has_large_animal (layout->scene, objects);
  int         most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (homes) && best == NULL; i++)
    {
      int count = large && homes[i].narrow ? 0 : count_things (objects, &homes[i]);

      if (count > most)
        found = homes[i].setting;
      most = MAX (most, count);
    }
  if (best == NULL)
    best = found;
  return best != NULL ? best : "meadow";
}
