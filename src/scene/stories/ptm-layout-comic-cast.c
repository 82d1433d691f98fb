/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lets the beings of a plan act: an object that is a person or an animal, and that the plan knows as a picture only,
 * becomes a character of its noun, so that it can walk, talk and be the same in every panel. */

#include "config.h"

#include <string.h>

#include "ptm-character.h"
#include "ptm-layout-comic.h"

/** Person: a picture of somebody, and who that is. */
typedef struct
{
  const char *names;
  const char *age;
  const char *gender;
} Person;

static const Person people[] = {
  { "man", "adult", "male" },
  { "woman", "adult", "female" },
  { "person", "adult", NULL },
  { "boy", "child", "male" },
  { "girl", "child", "female" },
  { "child", "child", NULL },
  { "old-man", "elder", "male" },
  { "old-woman", "elder", "female" },
  { "older-person", "elder", NULL },
};

static const char *const professions[] = { "teacher", "firefighter", "astronaut", "pilot", "judge", "farmer", "cook", "student", "singer", "artist", "scientist", "mechanic", "detective", "guard", "construction-worker", "police-officer", "health-worker", "office-worker", "prince", "princess", "person-with-crown", "superhero", "mage", "pirate", "knight", "king", "queen", "wizard", "witch", "nurse", "doctor", "sailor", "waiter", "builder", "gardener", "baker", "painter" };

/* Which word of the rig stands for a picture's word. */
static const char *
get_clothes (const char *name)
{
  static const char *const other[][2] = { { "construction-worker", "builder" }, { "police-officer", "police" }, { "health-worker", "doctor" }, { "office-worker", "businesswoman" }, { "mage", "wizard" }, { "person-with-crown", "king" } };

  for (guint i = 0; i < G_N_ELEMENTS (other); i++)
    if (g_str_equal (name, other[i][0]))
      return other[i][1];
  return name;
}

static gboolean
is_profession (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (professions); i++)
    if (g_str_equal (name, professions[i]))
      return TRUE;
  return ptm_character_knows_profession (name);
}

static const Person *
find_person (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    if (g_str_equal (name, people[i].names))
      return &people[i];
  return NULL;
}

/* The plain name of a picture: "noto:dog-face" is a dog, "noto:woman-teacher" a teacher who is a woman. */
static char *
dup_name (const char *asset)
{
  const char *colon = strchr (asset, ':');
  char       *name = g_strdup (colon != NULL ? colon + 1 : asset);

  if (g_str_has_suffix (name, "-face"))
    name[strlen (name) - strlen ("-face")] = '\0';
  if (g_str_has_suffix (name, "-standing"))
    name[strlen (name) - strlen ("-standing")] = '\0';
  return name;
}

/* Pictures whose kind the rig knows by another word. */
static const char *
get_species (const char *name)
{
  static const char *const other[][2] = { { "black-bird", "crow" }, { "baby-chick", "chick" }, { "hatching-chick", "chick" }, { "front-facing-baby-chick", "chick" }, { "ewe", "sheep" }, { "ram", "sheep" }, { "t-rex", "dinosaur" }, { "sauropod", "dinosaur" }, { "ox", "cow" }, { "water-buffalo", "cow" }, { "chipmunk", "squirrel" }, { "hippopotamus", "hippo" }, { "rhinoceros", "rhino" }, { "ogre", "monster" }, { "poodle", "dog" }, { "guide-dog", "dog" }, { "black-cat", "cat" } };

  for (guint i = 0; i < G_N_ELEMENTS (other); i++)
    if (g_str_equal (name, other[i][0]))
      return other[i][1];
  return name;
}

/* Species are single words here: a hot-dog is no dog. */
static gboolean
is_animal (const char *name)
{
  return strchr (name, '-') == NULL && ptm_character_knows_species (name);
}

gboolean
ptm_comic_let_act (PtmScene *scene, PtmNode *node, const char *id)
{
  g_autofree char *name = node->asset != NULL ? dup_name (node->asset) : g_strdup (node->noun);
  const char      *plain = name, *key = id != NULL ? id : node->noun != NULL && *node->noun != '\0' ? node->noun
                                                                                                    : name;
  const char      *gender = NULL;
  const Person    *person;
  PtmCharacter    *who;

  if (name == NULL)
    return FALSE;
  if (g_str_has_prefix (name, "woman-") || g_str_has_prefix (name, "man-"))
    {
      gender = name[0] == 'w' ? "female" : "male";
      plain = strchr (name, '-') + 1;
    }
  /* A queen has a picture of her own. */
  if (g_str_equal (name, "person-with-crown"))
    gender = "male";
  person = find_person (name);
  if (person == NULL && !is_profession (plain) && !is_animal (get_species (name)))
    return FALSE;
  if (ptm_scene_find_character (scene, key) == NULL)
    {
      who = ptm_scene_add_character (scene, key);
      if (person != NULL || is_profession (plain))
        {
          ptm_node_set (&who->form, "people");
          ptm_node_set (&who->age, person != NULL ? person->age : NULL);
          ptm_node_set (&who->gender, person != NULL ? person->gender : gender);
          ptm_node_set (&who->clothes, person != NULL ? NULL : get_clothes (plain));
        }
      else
        {
          ptm_node_set (&who->species, get_species (name));
          ptm_node_set (&who->form, ptm_node_get_param (node, "form"));
        }
    }
  ptm_node_set (&node->character, key);
  ptm_node_set_param (node, "form", NULL);
  return TRUE;
}

void
ptm_comic_cast (PtmLayout *layout)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);

  for (guint i = 0; i < objects->len; i++)
    {
      PtmNode *node = objects->pdata[i];

      if (node->character == NULL && node->count <= 1)
        ptm_comic_let_act (layout->scene, node, NULL);
    }
}
