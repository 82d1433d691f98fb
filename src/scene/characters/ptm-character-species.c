/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lists the animals and other beings the rig can draw, and what makes each of them itself. */

#include "config.h"

#include <string.h>

#include "ptm-character-private.h"

#define UP   PTM_FORM_BIPED
#define FOUR PTM_FORM_QUADRUPED
#define BIRD PTM_FORM_BIRD

static const PtmSpecies all_species[] = {
  { "bear", UP, 0xa9744f, 0xe3bd94, 0x7a4f33, PTM_EARS_ROUND, PTM_SNOUT_ROUND, PTM_TAIL_STUB, PTM_MARK_NONE, 1.05, 0.85, 0.7, 1.3 },
  { "panda", UP, 0xfbf8f2, 0xffffff, 0x34323c, PTM_EARS_ROUND, PTM_SNOUT_ROUND, PTM_TAIL_STUB, PTM_MARK_MASK, 1, 0.8, 0.7, 1.3 },
  { "koala", UP, 0x9aa3b2, 0xdfe3ea, 0x4a4d5c, PTM_EARS_ROUND, PTM_SNOUT_ROUND, PTM_TAIL_NONE, PTM_MARK_NONE, 0.7, 0.7, 0.6, 1.2 },
  { "cat kitten", FOUR, 0xf0a65a, 0xfde8cc, 0xcf7c35, PTM_EARS_POINTED, PTM_SNOUT_SMALL, PTM_TAIL_THIN, PTM_MARK_STRIPES, 0.58, 0.8, 0.8, 0.85 },
  { "rabbit bunny hare", UP, 0xd9cbbd, 0xfaf3ea, 0xf2a9b4, PTM_EARS_LONG, PTM_SNOUT_SMALL, PTM_TAIL_STUB, PTM_MARK_NONE, 0.5, 0.7, 0.7, 1 },
  { "fox", UP, 0xe8793a, 0xfdf1e2, 0x4b3540, PTM_EARS_POINTED, PTM_SNOUT_LONG, PTM_TAIL_BUSHY, PTM_MARK_NONE, 0.62, 0.85, 0.8, 0.85 },
  { "wolf", FOUR, 0x8a93a5, 0xe6e9ef, 0x545b70, PTM_EARS_POINTED, PTM_SNOUT_LONG, PTM_TAIL_BUSHY, PTM_MARK_NONE, 0.8, 1, 0.9, 0.95 },
  { "mouse rat", UP, 0xb3aebd, 0xece8ee, 0xf1a7b0, PTM_EARS_ROUND, PTM_SNOUT_SMALL, PTM_TAIL_THIN, PTM_MARK_NONE, 0.36, 0.6, 0.6, 1 },
  { "monkey ape", UP, 0x8d5d40, 0xecc59c, 0x67402b, PTM_EARS_SIDE, PTM_SNOUT_ROUND, PTM_TAIL_THIN, PTM_MARK_NONE, 0.7, 0.9, 0.7, 1 },
  { "raccoon badger", UP, 0x8f8c98, 0xf0ecec, 0x3f3c4a, PTM_EARS_POINTED, PTM_SNOUT_SMALL, PTM_TAIL_BUSHY, PTM_MARK_MASK, 0.55, 0.7, 0.7, 1.05 },
  { "squirrel", UP, 0xc5743c, 0xfbe6cb, 0x8d4c26, PTM_EARS_POINTED, PTM_SNOUT_SMALL, PTM_TAIL_BUSHY, PTM_MARK_NONE, 0.4, 0.7, 0.6, 1 },
  { "pig piglet", FOUR, 0xf6b1b0, 0xfbd0cb, 0xe58f94, PTM_EARS_FLOPPY, PTM_SNOUT_PIG, PTM_TAIL_CURL, PTM_MARK_NONE, 0.72, 0.6, 0.5, 1.25 },
  { "frog toad", UP, 0x72b755, 0xd9eda6, 0x4c8f3c, PTM_EARS_NONE, PTM_SNOUT_WIDE, PTM_TAIL_NONE, PTM_MARK_NONE, 0.45, 0.7, 0.5, 1.1 },
  { "robot android", UP, 0xb8c6d4, 0x2d3f57, 0xf2b544, PTM_EARS_BOLTS, PTM_SNOUT_SCREEN, PTM_TAIL_NONE, PTM_MARK_NONE, 1, 1, 1, 1 },
  { "monster", UP, 0x8a72d0, 0xcfc1f2, 0xf6c64b, PTM_EARS_NONE, PTM_SNOUT_WIDE, PTM_TAIL_THICK, PTM_MARK_HORNS, 1, 1, 1, 1.2 },
  { "alien martian", UP, 0x86cfa0, 0xc8efd0, 0x3f8a6c, PTM_EARS_NONE, PTM_SNOUT_WIDE, PTM_TAIL_NONE, PTM_MARK_ANTLERS, 0.9, 1, 1, 0.9 },
  { "dragon", UP, 0x4fa97f, 0xf3e6a8, 0xe2674a, PTM_EARS_POINTED, PTM_SNOUT_ROUND, PTM_TAIL_THICK, PTM_MARK_PLATES, 1.2, 0.9, 1.3, 1.2 },
  { "dinosaur dino t-rex", UP, 0x86b84f, 0xeaf0b8, 0x4f8548, PTM_EARS_NONE, PTM_SNOUT_ROUND, PTM_TAIL_THICK, PTM_MARK_PLATES, 1.3, 0.9, 1.4, 1.2 },
  { "dog puppy hound", FOUR, 0xc98e56, 0xfbe9d0, 0x7b4f31, PTM_EARS_FLOPPY, PTM_SNOUT_LONG, PTM_TAIL_THIN, PTM_MARK_PATCHES, 0.66, 0.9, 0.9, 0.95 },
  { "horse pony foal donkey", FOUR, 0xa8683f, 0xd9a777, 0x4c2f24, PTM_EARS_POINTED, PTM_SNOUT_LONG, PTM_TAIL_HAIR, PTM_MARK_CREST, 1.12, 1.25, 1.5, 0.95 },
  { "zebra", FOUR, 0xf7f4ee, 0xffffff, 0x35323c, PTM_EARS_POINTED, PTM_SNOUT_LONG, PTM_TAIL_TUFT, PTM_MARK_STRIPES, 1.08, 1.2, 1.4, 0.95 },
  { "unicorn", FOUR, 0xfbf6fb, 0xf7dfee, 0xc79be6, PTM_EARS_POINTED, PTM_SNOUT_LONG, PTM_TAIL_HAIR, PTM_MARK_CREST, 1.12, 1.25, 1.5, 0.95 },
  { "cow bull calf ox", FOUR, 0xfaf5ec, 0xf3b7ae, 0x3f3a40, PTM_EARS_SIDE, PTM_SNOUT_ROUND, PTM_TAIL_TUFT, PTM_MARK_PATCHES, 1.08, 0.9, 0.8, 1.25 },
  { "sheep lamb", FOUR, 0xf6efe2, 0x4c4549, 0xfffaf2, PTM_EARS_SIDE, PTM_SNOUT_ROUND, PTM_TAIL_STUB, PTM_MARK_WOOL, 0.74, 0.7, 0.6, 1.2 },
  { "goat", FOUR, 0xe9dcc8, 0xf9f2e6, 0x8b7660, PTM_EARS_SIDE, PTM_SNOUT_LONG, PTM_TAIL_STUB, PTM_MARK_HORNS, 0.78, 0.95, 0.9, 1 },
  { "lion", FOUR, 0xeab860, 0xfbe8c2, 0xa9612c, PTM_EARS_ROUND, PTM_SNOUT_ROUND, PTM_TAIL_TUFT, PTM_MARK_MANE, 0.98, 0.9, 0.8, 1.05 },
  { "tiger", FOUR, 0xee9440, 0xfdf0dd, 0x3d2f33, PTM_EARS_ROUND, PTM_SNOUT_ROUND, PTM_TAIL_THIN, PTM_MARK_STRIPES, 0.96, 0.9, 0.8, 1.05 },
  { "leopard cheetah jaguar", FOUR, 0xecbd68, 0xfcefd6, 0x6d4526, PTM_EARS_ROUND, PTM_SNOUT_ROUND, PTM_TAIL_THIN, PTM_MARK_SPOTS, 0.9, 0.95, 0.8, 0.9 },
  { "elephant mammoth", FOUR, 0x97a3b6, 0xc3ccd9, 0x6d778c, PTM_EARS_BIG, PTM_SNOUT_TRUNK, PTM_TAIL_TUFT, PTM_MARK_NONE, 1.35, 0.9, 0.5, 1.5 },
  { "deer reindeer stag", FOUR, 0xb57b4b, 0xf0d9bb, 0x6f4a30, PTM_EARS_SIDE, PTM_SNOUT_LONG, PTM_TAIL_STUB, PTM_MARK_ANTLERS, 0.98, 1.25, 1.2, 0.85 },
  { "giraffe", FOUR, 0xf2c96b, 0xfbe9bd, 0xa9693a, PTM_EARS_SIDE, PTM_SNOUT_LONG, PTM_TAIL_TUFT, PTM_MARK_SPOTS, 1.25, 1.4, 3, 0.9 },
  { "hippo rhino", FOUR, 0x9c90a8, 0xd7c6d2, 0x75697f, PTM_EARS_ROUND, PTM_SNOUT_ROUND, PTM_TAIL_STUB, PTM_MARK_NONE, 1.15, 0.6, 0.5, 1.5 },
  { "bird robin sparrow", BIRD, 0x5aa0d8, 0xf9d9a0, 0xf29a3c, PTM_EARS_NONE, PTM_SNOUT_SMALL, PTM_TAIL_THIN, PTM_MARK_NONE, 0.42, 0.7, 0, 1 },
  { "chicken hen rooster", BIRD, 0xfaf4e8, 0xffffff, 0xe2483d, PTM_EARS_NONE, PTM_SNOUT_SMALL, PTM_TAIL_BUSHY, PTM_MARK_CREST, 0.55, 0.9, 0.5, 1.05 },
  { "chick", BIRD, 0xfbd85a, 0xfdeaa0, 0xf2a03c, PTM_EARS_NONE, PTM_SNOUT_SMALL, PTM_TAIL_STUB, PTM_MARK_NONE, 0.32, 0.6, 0, 1.1 },
  { "duck goose swan", BIRD, 0xfdfaf2, 0xffffff, 0xf5a03a, PTM_EARS_NONE, PTM_SNOUT_ROUND, PTM_TAIL_STUB, PTM_MARK_NONE, 0.55, 0.6, 0.8, 1 },
  { "owl", BIRD, 0x9a6f4b, 0xe9cfa9, 0xf2b13f, PTM_EARS_POINTED, PTM_SNOUT_SMALL, PTM_TAIL_STUB, PTM_MARK_SPOTS, 0.56, 0.5, 0, 1.15 },
  { "penguin", BIRD, 0x37405a, 0xfdfbf5, 0xf6a93b, PTM_EARS_NONE, PTM_SNOUT_SMALL, PTM_TAIL_STUB, PTM_MARK_MASK, 0.62, 0.35, 0, 1.05 },
  { "parrot macaw", BIRD, 0xe2503f, 0xf7c948, 0x3a8fd0, PTM_EARS_NONE, PTM_SNOUT_LONG, PTM_TAIL_THICK, PTM_MARK_NONE, 0.5, 0.5, 0.2, 0.9 },
  { "crow raven blackbird", BIRD, 0x3d3f52, 0x565a72, 0x2a2b38, PTM_EARS_NONE, PTM_SNOUT_SMALL, PTM_TAIL_THIN, PTM_MARK_NONE, 0.46, 0.8, 0.1, 0.95 },
  { "eagle hawk falcon", BIRD, 0x7b5336, 0xfdf6e8, 0xf2ae35, PTM_EARS_NONE, PTM_SNOUT_LONG, PTM_TAIL_BUSHY, PTM_MARK_NONE, 0.66, 0.6, 0.2, 1 },
  { "flamingo stork heron", BIRD, 0xf590a0, 0xfbb9bf, 0x3f3a44, PTM_EARS_NONE, PTM_SNOUT_LONG, PTM_TAIL_STUB, PTM_MARK_NONE, 0.8, 2.6, 2.2, 0.85 },
};

static gboolean
has_name (const PtmSpecies *species, const char *name)
{
  g_auto (GStrv) names = g_strsplit (species->name, " ", -1);

  return g_strv_contains ((const char *const *)names, name);
}

/* By its name or by a word of it: "little red fox". */
const PtmSpecies *
ptm_species_find (const char *name)
{
  g_autofree char *folded = name != NULL ? g_utf8_strdown (name, -1) : NULL;
  g_auto (GStrv) words = folded != NULL ? g_strsplit_set (folded, " -_:", 16) : NULL;

  for (guint i = 0; folded != NULL && i < G_N_ELEMENTS (all_species); i++)
    if (has_name (&all_species[i], folded))
      return &all_species[i];
  for (int w = words != NULL ? (int)g_strv_length (words) - 1 : -1; w >= 0; w--)
    for (guint i = 0; i < G_N_ELEMENTS (all_species); i++)
      if (*words[w] != '\0' && has_name (&all_species[i], words[w]))
        return &all_species[i];
  return NULL;
}

const PtmSpecies *
ptm_species_get (int index)
{
  return index >= 0 && index < (int)G_N_ELEMENTS (all_species) ? &all_species[index] : NULL;
}

gboolean
ptm_character_knows_species (const char *name)
{
  return ptm_species_find (name) != NULL;
}
