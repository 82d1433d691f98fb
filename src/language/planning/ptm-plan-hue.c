/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Colours that are named by a thing that has them: "a lemon-coloured scarf", "the colour of the sky", "couleur citron", "柠檬色的围巾". The words
 * become that colour before anything is read, and the thing is none that shall be drawn. The tables call the word for a colour "hue". */

#include "config.h"

#include <string.h>

#include "ptm-order.h"
#include "ptm-plan-private.h"

/* So many small words stand between the two, and before them. */
#define MOST_SMALL 3
/* How many words are looked at. */
#define REACH 400

/** PtmHue: the colour that a picture or a setting stands for. */
typedef struct
{
  const char *name;
  PtmSense    color;
} PtmHue;

static const PtmHue THINGS[] = {
  { "noto:lemon", { .class = PTM_WORD_COLOR, .value = (char *)"#fdd835" } },
  { "noto:banana", { .class = PTM_WORD_COLOR, .value = (char *)"#fdd835" } },
  { "noto:sunflower", { .class = PTM_WORD_COLOR, .value = (char *)"#fdd835" } },
  { "noto:ear-of-corn", { .class = PTM_WORD_COLOR, .value = (char *)"#fdd835" } },
  { "noto:honey-pot", { .class = PTM_WORD_COLOR, .value = (char *)"#e0a526" } },
  { "noto:tangerine", { .class = PTM_WORD_COLOR, .value = (char *)"#fb8c00" } },
  { "noto:carrot", { .class = PTM_WORD_COLOR, .value = (char *)"#fb8c00" } },
  { "noto:jack-o-lantern", { .class = PTM_WORD_COLOR, .value = (char *)"#fb8c00" } },
  { "noto:tomato", { .class = PTM_WORD_COLOR, .value = (char *)"#e53935" } },
  { "noto:strawberry", { .class = PTM_WORD_COLOR, .value = (char *)"#e53935" } },
  { "noto:cherries", { .class = PTM_WORD_COLOR, .value = (char *)"#c62828" } },
  { "noto:wine-glass", { .class = PTM_WORD_COLOR, .value = (char *)"#7f1d3a" } },
  { "noto:brick", { .class = PTM_WORD_COLOR, .value = (char *)"#b5523b" } },
  { "noto:flamingo", { .class = PTM_WORD_COLOR, .value = (char *)"#f48fb1" } },
  { "noto:pig", { .class = PTM_WORD_COLOR, .value = (char *)"#f48fb1" } },
  { "noto:cherry-blossom", { .class = PTM_WORD_COLOR, .value = (char *)"#f48fb1" } },
  { "noto:eggplant", { .class = PTM_WORD_COLOR, .value = (char *)"#6a1b9a" } },
  { "noto:grapes", { .class = PTM_WORD_COLOR, .value = (char *)"#7b1fa2" } },
  { "own:plum", { .class = PTM_WORD_COLOR, .value = (char *)"#6a1b9a" } },
  { "noto:blueberries", { .class = PTM_WORD_COLOR, .value = (char *)"#3949ab" } },
  { "noto:lime", { .class = PTM_WORD_COLOR, .value = (char *)"#7cb342" } },
  { "noto:avocado", { .class = PTM_WORD_COLOR, .value = (char *)"#558b2f" } },
  { "noto:olive", { .class = PTM_WORD_COLOR, .value = (char *)"#7c8a2f" } },
  { "noto:four-leaf-clover", { .class = PTM_WORD_COLOR, .value = (char *)"#2e9e4f" } },
  { "noto:chocolate-bar", { .class = PTM_WORD_COLOR, .value = (char *)"#6d4127" } },
  { "noto:hot-beverage", { .class = PTM_WORD_COLOR, .value = (char *)"#6f4a2f" } },
  { "noto:chestnut", { .class = PTM_WORD_COLOR, .value = (char *)"#7b4b32" } },
  { "noto:snowflake", { .class = PTM_WORD_COLOR, .value = (char *)"#ffffff" } },
  { "noto:cloud", { .class = PTM_WORD_COLOR, .value = (char *)"#ffffff" } },
  { "noto:glass-of-milk", { .class = PTM_WORD_COLOR, .value = (char *)"#ffffff" } },
  { "noto:black-bird", { .class = PTM_WORD_COLOR, .value = (char *)"#212121" } },
  { "own:coal", { .class = PTM_WORD_COLOR, .value = (char *)"#212121" } },
};

static const PtmHue PLACES[] = {
  { "sky", { .class = PTM_WORD_COLOR, .value = (char *)"#4fc3f7" } },
  { "underwater", { .class = PTM_WORD_COLOR, .value = (char *)"#1e88e5" } },
  { "meadow", { .class = PTM_WORD_COLOR, .value = (char *)"#43a047" } },
  { "forest", { .class = PTM_WORD_COLOR, .value = (char *)"#2e7d32" } },
  { "night", { .class = PTM_WORD_COLOR, .value = (char *)"#0d2f7a" } },
};

static const PtmSense *
find_in (const PtmHue *hues, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (hues[i].name, name) == 0)
      return &hues[i].color;
  return NULL;
}

/* The colour that the thing or the place at a token stands for. (nullable) */
static const PtmSense *
find_hue (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN), *setting = ptm_reading_sense (reading, at, PTM_WORD_SETTING);
  const PtmSense *hue = noun != NULL ? find_in (THINGS, G_N_ELEMENTS (THINGS), ptm_sense_get_asset (noun)) : NULL;

  return hue == NULL && setting != NULL ? find_in (PLACES, G_N_ELEMENTS (PLACES), setting->value) : hue;
}

static gboolean
is_hue_word (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_OTHER, "hue");
}

static guint
skip_small (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_LINK, PTM_WORD_ARTICLE };

  for (guint i = 0; i < MOST_SMALL && !is_hue_word (reading, at) && (ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) || ptm_reading_is (reading, at, PTM_WORD_PREP, "of") || ptm_reading_is_mark (reading, at, '-')); i++)
    at += ptm_reading_span (reading, at);
  return at;
}

static void
set_color (PtmReading *reading, guint at, const PtmSense *color)
{
  ptm_reading_match (reading, at)->senses = color;
}

/* "lemon-coloured", "柠檬色的", "नींबू के रंग का": TRUE when it was so. */
static gboolean
read_behind (PtmReading *reading, guint at)
{
  const PtmSense *hue = find_hue (reading, at);
  guint           first = at + ptm_reading_span (reading, at), word = skip_small (reading, first);

  if (hue == NULL || !is_hue_word (reading, word) || ptm_reading_sense (reading, first, PTM_WORD_ARTICLE) != NULL)
    return FALSE;
  set_color (reading, at, hue);
  ptm_reading_remove (reading, first, word + ptm_reading_span (reading, word));
  return TRUE;
}

/* "zitronenfarben", "tomatenfarbener": the first part of a compound, which may have a linking sound. */
static gboolean
read_compound (PtmReading *reading, guint at)
{
  static const char *const links[] = { "", "n", "en", "s" };
  const char              *norm = ptm_reading_token (reading, at)->norm, *end = strstr (norm, "farb");

  if (!ptm_grammar_has_rule (reading->grammar, "capital-nouns") || end == NULL || end == norm || !ptm_reading_is_unknown (reading, at))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *stem = g_strndup (norm, end - norm);
      const PtmSense  *noun;

      if (!g_str_has_suffix (stem, links[i]))
        continue;
      stem[strlen (stem) - strlen (links[i])] = '\0';
      noun = ptm_sense_find (ptm_grammar_lookup (reading->grammar, stem), PTM_WORD_NOUN);
      if (noun == NULL || find_in (THINGS, G_N_ELEMENTS (THINGS), ptm_sense_get_asset (noun)) == NULL)
        continue;
      set_color (reading, at, find_in (THINGS, G_N_ELEMENTS (THINGS), ptm_sense_get_asset (noun)));
      return TRUE;
    }
  return FALSE;
}

/* "the colour of the tomato is red" is said of a thing that is drawn. */
static gboolean
is_told_more (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_OTHER, "copula") || ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, at, PTM_WORD_COLOR) != NULL;
}

/* "in the colour of a lemon", "couleur citron", "بلون الليمون" */
static gboolean
read_before (PtmReading *reading, guint at)
{
  static const PtmWordClass small[] = { PTM_WORD_ARTICLE, PTM_WORD_PREP };
  guint                     name = skip_small (reading, at + ptm_reading_span (reading, at)), first = at;
  const PtmSense           *hue = is_hue_word (reading, at) ? find_hue (reading, name) : NULL;

  if (hue == NULL || at == 0 || is_told_more (reading, name + ptm_reading_span (reading, name)))
    return FALSE;
  for (guint i = 0; i < MOST_SMALL && first > 0 && ptm_reading_is_any (reading, first - 1, small, G_N_ELEMENTS (small)); i++)
    first--;
  set_color (reading, name, hue);
  ptm_reading_remove (reading, first, name);
  return TRUE;
}

/* "one as blue as the sky, one black as coal": what a colour is like says no more than the colour. */
static gboolean
read_likeness (PtmReading *reading, guint at)
{
  guint name = skip_small (reading, at + ptm_reading_span (reading, at));

  if (at == 0 || !ptm_reading_is (reading, at, PTM_WORD_PREP, "as") || ptm_reading_sense (reading, at - 1, PTM_WORD_COLOR) == NULL || find_hue (reading, name) == NULL)
    return FALSE;
  ptm_reading_remove (reading, at, name + ptm_reading_span (reading, name));
  return TRUE;
}

void
ptm_draft_name_hues (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  if (ptm_order_is_verbatim (reading))
    return;
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (!read_likeness (reading, at) && !read_compound (reading, at) && !read_behind (reading, at))
      read_before (reading, at);
}
