/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How tall things are, by words in the names of their pictures: what stands in no table by its whole name (ptm-layout-sizes.c). */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-heights.h"

/* Metres: of what no table knows, and of those who are drawn from head to foot. */
#define UNKNOWN  0.7
#define GROWN_UP 1.7
/* Persons are thin, but no taller for that. */
#define SLENDER 1.12

/* Longer and rarer words first: the first that occurs in the name counts. */
static const struct
{
  const char *word;
  double      height;
  double      surface;
  gboolean    floats;
} things[] = {
  { "jug", 0.32, 0, FALSE },
  { "cork", 0.06, 0, FALSE },
  { "kettle", 0.25, 0, FALSE },
  { "fork", 0.2, 0, FALSE },
  { "mug", 0.12, 0, FALSE },
  { "sofa", 0.9, 0.45, FALSE },
  { "armchair", 1, 0.45, FALSE },
  { "rug", 0.5, 0.5, FALSE },
  { "fan", 0.5, 0, FALSE },
  { "blanket", 0.25, 0, FALSE },
  { "rocking-chair", 1.1, 0.4, FALSE },
  { "rocking-horse", 0.8, 0.4, FALSE },
  { "cradle", 0.8, 0.45, FALSE },
  { "pram", 1, 0.5, FALSE },
  { "high-chair", 1, 0.45, FALSE },
  { "hammock", 2, 0.35, FALSE },
  { "swing", 2.2, 0.7, FALSE },
  { "mailbox", 1.2, 0, FALSE },
  { "chimney", 1.6, 0, FALSE },
  { "zebra-crossing", 1.5, 0.5, FALSE },
  { "pond", 1, 0.55, FALSE },
  { "notepad", 0.2, 0, FALSE },
  { "grand-piano", 1.5, 0.4, FALSE },
  { "rope", 0.3, 0, FALSE },
  { "nail", 0.08, 0, FALSE },
  { "balloon", 1.1, 0, TRUE },
  { "sun", 9, 0, TRUE },
  { "rainbow", 22, 0, TRUE },
  { "cloud", 6, 0, TRUE },
  { "moon", 7, 0, TRUE },
  { "star", 2.5, 0, TRUE },
  { "planet", 9, 0, TRUE },
  { "airplane", 6, 0, TRUE },
  { "butterfly", 0.3, 0, TRUE },
  { "bird", 0.5, 0, TRUE },
  { "bat", 0.3, 0, TRUE },
  { "umbrella", 1.1, 0, FALSE },
  { "castle", 16, 0, FALSE },
  { "tower", 18, 0, FALSE },
  { "office", 16, 0, FALSE },
  { "house", 7, 0, FALSE },
  { "tent", 2.2, 0, FALSE },
  { "mountain", 30, 0, FALSE },
  { "evergreen", 8, 0, FALSE },
  { "tree", 7, 0, FALSE },
  { "fountain", 3, 0, FALSE },
  { "bridge", 9, 0, FALSE },
  { "ferris", 14, 0, FALSE },
  { "carousel", 5, 0, FALSE },
  { "train", 3.5, 0, FALSE },
  { "bus", 3, 0, FALSE },
  { "truck", 2.8, 0, FALSE },
  { "automobile", 1.6, 0, FALSE },
  { "taxi", 1.6, 0, FALSE },
  { "car", 1.6, 0, FALSE },
  { "bicycle", 1.1, 0, FALSE },
  { "scooter", 1.1, 0, FALSE },
  { "ship", 9, 0, FALSE },
  { "boat", 2, 0, FALSE },
  { "horse", 1.8, 0.3, FALSE },
  { "cow", 1.5, 0, FALSE },
  { "camel", 2.1, 0.2, FALSE },
  { "tiger", 1.1, 0, FALSE },
  { "bear", 1.5, 0, FALSE },
  { "whale", 4, 0, FALSE },
  { "pig", 0.8, 0, FALSE },
  { "dog", 0.65, 0, FALSE },
  { "cat", 0.42, 0, FALSE },
  { "rabbit", 0.35, 0, FALSE },
  { "chicken", 0.42, 0, FALSE },
  { "mouse", 0.12, 0, FALSE },
  { "fish", 0.35, 0, FALSE },
  { "dragon", 5, 0, FALSE },
  { "monkey", 0.7, 0, FALSE },
  { "buffalo", 1.7, 0, FALSE },
  { "ox", 1.6, 0, FALSE },
  { "baby-chick", 0.15, 0, FALSE },
  { "beetle", 0.08, 0, FALSE },
  { "spider", 0.1, 0, FALSE },
  { "wrench", 0.25, 0, FALSE },
  { "hammer", 0.3, 0, FALSE },
  { "pencil", 0.2, 0, FALSE },
  { "glasses", 0.12, 0, FALSE },
  { "bread", 0.15, 0, FALSE },
  { "cookie", 0.08, 0, FALSE },
  { "ice-cream", 0.2, 0, FALSE },
  { "milk", 0.25, 0, FALSE },
  { "camera", 0.15, 0, FALSE },
  { "telephone", 0.2, 0, FALSE },
  { "spoon", 0.2, 0, FALSE },
  { "family", 1.75, 0, FALSE },
  { "man", 1.75, 0, FALSE },
  { "woman", 1.7, 0, FALSE },
  { "person", 1.72, 0, FALSE },
  { "child", 1.2, 0, FALSE },
  { "baby", 0.7, 0, FALSE },
  { "snowman", 1.6, 0, FALSE },
  { "table", 0.8, 0.07, FALSE },
  { "desk", 0.8, 0.06, FALSE },
  { "chair", 0.95, 0.5, FALSE },
  { "couch", 0.9, 0.45, FALSE },
  { "bed", 0.8, 0.45, FALSE },
  { "bench", 0.85, 0.54, FALSE },
  { "lamp", 0.6, 0, FALSE },
  { "drum", 0.5, 0, FALSE },
  { "box", 0.5, 0, FALSE },
  { "basket", 0.4, 0.15, FALSE },
  { "plate", 0.08, 0.3, FALSE },
  { "bowl", 0.15, 0.2, FALSE },
  { "cake", 0.3, 0, FALSE },
  { "cup", 0.12, 0, FALSE },
  { "glass", 0.18, 0, FALSE },
  { "bottle", 0.3, 0, FALSE },
  { "book", 0.25, 0, FALSE },
  { "potato", 0.1, 0, FALSE },
  { "mobile-phone", 0.15, 0, FALSE },
  { "envelope", 0.14, 0, FALSE },
  { "apple", 0.1, 0, FALSE },
  { "orange", 0.1, 0, FALSE },
  { "egg", 0.07, 0, FALSE },
  { "ball", 0.24, 0, FALSE },
  { "flower", 0.35, 0, FALSE },
  { "blossom", 0.3, 0, FALSE },
  { "mushroom", 0.2, 0, FALSE },
  { "key", 0.08, 0, FALSE },
  { "hat", 0.25, 0, FALSE },
  { "shoe", 0.15, 0, FALSE },
  { "clock", 0.35, 0, FALSE }
};

static gboolean
contains_word (const char *name, const char *word)
{
  const char *at = name;
  gsize       length = strlen (word);

  while ((at = strstr (at, word)) != NULL)
    {
      if ((at == name || !g_ascii_isalpha (at[-1])) && !g_ascii_isalpha (at[length]))
        return TRUE;
      at++;
    }
  return FALSE;
}

static gboolean
is_head (const char *asset)
{
  static const char *const heads[] = { "noto:man", "noto:woman", "noto:person", "noto:boy", "noto:girl", "noto:child", "noto:baby", "noto:old-man", "noto:old-woman", "noto:older-person" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (strcmp (asset, heads[i]) == 0)
      return TRUE;
  return FALSE;
}

PtmThing
ptm_thing_look_up (const PtmNode *node)
{
  const char *names[] = { node->asset, node->noun };
  PtmThing    thing = { node->character != NULL ? GROWN_UP : UNKNOWN, 0, FALSE };

  /* Heads without a body are no persons of full height. */
  if (node->character == NULL && node->asset != NULL && (g_str_has_suffix (node->asset, "-face") || is_head (node->asset)))
    return (PtmThing){ 0.55, 0, FALSE };
  if (ptm_thing_find_size (node->asset, &thing))
    return thing;
  /* Whole words first: a "carrot" is not a "car". */
  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    for (guint pass = 0; pass < 2; pass++)
      for (guint i = 0; names[n] != NULL && i < G_N_ELEMENTS (things); i++)
        if (pass == 0 ? contains_word (names[n], things[i].word) : strlen (things[i].word) > 4 && strstr (names[n], things[i].word) != NULL)
          return (PtmThing){ things[i].height, things[i].surface, things[i].floats };
  return thing;
}

double
ptm_thing_get_stature (const PtmNode *node, double aspect)
{
  /* Very wide and very thin things are scaled by their area. */
  return pow (ptm_thing_look_up (node).height, 0.47) * CLAMP (node->size, 0.2, 5) * CLAMP (pow (aspect, -0.25), 0.75, node->character != NULL ? SLENDER : 1.25);
}

PtmWater
ptm_thing_get_water (const PtmNode *node)
{
  static const char *const on[] = { "sailboat", "boat", "speedboat", "motor-boat", "ship", "ferry", "canoe", "kayak", "iceberg", "duck", "swan", "surfer", "surfing", "swimming", "whale", "rowing" };
  static const char *const in[] = { "fish", "goldfish", "swordfish", "eel", "stingray", "tadpole", "dolphin", "shark", "octopus", "squid", "seal", "jellyfish", "turtle", "shrimp", "lobster", "blowfish", "coral", "seahorse", "starfish", "submarine", "seaweed" };
  const char              *names[] = { node->asset, node->noun };

  /* It holds its own water. */
  if (node->asset != NULL && strstr (node->asset, "-bowl") != NULL)
    return PTM_WATER_NONE;
  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    {
      for (guint i = 0; names[n] != NULL && i < G_N_ELEMENTS (on); i++)
        if (contains_word (names[n], on[i]))
          return PTM_WATER_ON;
      for (guint i = 0; names[n] != NULL && i < G_N_ELEMENTS (in); i++)
        if (contains_word (names[n], in[i]))
          return PTM_WATER_IN;
    }
  return PTM_WATER_NONE;
}

gboolean
ptm_thing_is_bottom (const PtmNode *node)
{
  static const char *const words[] = { "crab", "lobster", "coral", "shell", "spiral-shell", "oyster", "anchor", "chest", "starfish", "rock" };
  const char              *names[] = { node->asset, node->noun };

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    for (guint i = 0; names[n] != NULL && i < G_N_ELEMENTS (words); i++)
      if (contains_word (names[n], words[i]))
        return TRUE;
  return FALSE;
}
