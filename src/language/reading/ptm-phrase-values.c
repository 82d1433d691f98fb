/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a single word or two say of a thing by themselves: a colour with its shade, a number, a side of the page. They are
 * read alike inside of a noun phrase and where they stand alone. */

#include "config.h"

#include <string.h>

#include "ptm-phrase.h"
#include "ptm-times.h"

/* What "bigger" and "smaller" mean of a thing that was not there before. */
#define BIGGER  1.6
#define SMALLER 0.6

#define MOST_COUNT 1000000

typedef struct
{
  const char *name;
  double      lightness; /* added, to Oklch's 0 to 1 */
  double      white;     /* the part of the way to white that is left, which is gone */
  double      chroma;    /* factor */
} PtmShade;

static const PtmShade SHADES[] = {
  { "dark", -0.18, 0, 0.95 },
  { "light", 0.16, 0, 0.8 },
  { "pastel", 0, 0.6, 0.6 },
  { "vivid", 0.03, 0, 1.25 },
  { "pale", 0, 0.7, 0.5 },
  { "muted", 0.06, 0, 0.5 },
};

PtmSide
ptm_side_from_string (const char *text)
{
  static const char *const names[] = { "left", "right", "top", "bottom", "center" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (text, names[i]) == 0)
      return (PtmSide)(PTM_SIDE_LEFT + i);
  return PTM_SIDE_NONE;
}

PtmSide
ptm_side_get_opposite (PtmSide side)
{
  static const PtmSide opposites[] = {
    [PTM_SIDE_LEFT] = PTM_SIDE_RIGHT,
    [PTM_SIDE_RIGHT] = PTM_SIDE_LEFT,
    [PTM_SIDE_TOP] = PTM_SIDE_BOTTOM,
    [PTM_SIDE_BOTTOM] = PTM_SIDE_TOP,
    [PTM_SIDE_CENTER] = PTM_SIDE_NONE,
  };

  return opposites[side];
}

static PtmColor
shade_color (PtmColor color, const char *name)
{
  PtmOklch lch = ptm_color_to_oklch (color);

  for (guint i = 0; i < G_N_ELEMENTS (SHADES); i++)
    if (strcmp (SHADES[i].name, name) == 0)
      {
        lch.L = CLAMP (lch.L + SHADES[i].lightness + (1 - lch.L) * SHADES[i].white, 0.05, 0.97);
        lch.C *= SHADES[i].chroma;
        return ptm_color_from_oklch (lch);
      }
  return color;
}

/* "dunkelviolett", "zartrosa": the shade that a compound begins with. (nullable) */
static const PtmSense *
find_shade_in (PtmReading *reading, guint at)
{
  const PtmMatch  *match = ptm_reading_match (reading, at);
  const PtmToken  *token = ptm_reading_token (reading, at);
  g_autofree char *stem = match != NULL && match->stem > 0 ? g_strndup (token->norm, match->stem) : NULL;

  return stem != NULL ? ptm_sense_find (ptm_grammar_lookup (reading->grammar, stem), PTM_WORD_SHADE) : NULL;
}

/* "verde botella", "rojo cereza", "bleu nuit": behind a colour, a thing without an article says which one it is. */
static guint
measure_likeness (PtmReading *reading, guint at)
{
  guint           next = at + ptm_reading_span (reading, at);
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  if (noun == NULL || noun->plural || !ptm_grammar_has_rule (reading->grammar, "colors-likened") || !ptm_reading_is_free (reading, at))
    return 0;
  return ptm_reading_sense (reading, next, PTM_WORD_COLOR) == NULL && ptm_reading_sense (reading, next, PTM_WORD_NOUN) == NULL ? next - at : 0;
}

gboolean
ptm_phrase_read_color (PtmReading *reading, guint at, PtmColor *color, guint *taken)
{
  const PtmSense *shade = ptm_reading_sense (reading, at, PTM_WORD_SHADE);
  guint           name_at = at + (shade != NULL ? ptm_reading_span (reading, at) : 0);
  const PtmSense *name;

  if (ptm_reading_is_type (reading, name_at, PTM_TOKEN_COLOR))
    {
      g_autofree char *text = ptm_reading_dup_inner (reading, name_at);

      *taken = name_at + 1 - at;
      return ptm_color_parse (text, color);
    }
  name = ptm_reading_sense (reading, name_at, PTM_WORD_COLOR);
  if (name == NULL || !ptm_color_parse (name->value, color))
    return FALSE;
  *taken = name_at + ptm_reading_span (reading, name_at) - at;
  /* "أزرق فاتح", "azul oscuro" */
  if (shade == NULL && ptm_grammar_has_rule (reading->grammar, "attributes-after"))
    {
      shade = ptm_reading_sense (reading, at + *taken, PTM_WORD_SHADE);
      *taken += shade != NULL ? ptm_reading_span (reading, at + *taken) : measure_likeness (reading, at + *taken);
    }
  shade = shade != NULL ? shade : find_shade_in (reading, name_at);
  if (shade != NULL)
    *color = shade_color (*color, shade->value);
  return TRUE;
}

int
ptm_phrase_read_number (PtmReading *reading, guint at, guint *taken)
{
  const PtmSense *sense = ptm_reading_sense (reading, at, PTM_WORD_NUMBER);

  if (sense != NULL)
    {
      *taken = ptm_reading_span (reading, at);
      return (int)sense->number;
    }
  /* "2026年" is no count of years. */
  if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && !(ptm_date_has_sign (reading, at + 1) && ptm_reading_sense (reading, at + 1, PTM_WORD_NOUN) == NULL))
    {
      *taken = 1;
      return (int)CLAMP (ptm_reading_token (reading, at)->number, 0, MOST_COUNT);
    }
  return 0;
}

int
ptm_phrase_get_factor (PtmReading *reading, guint at)
{
  for (const PtmSense *counter = ptm_reading_sense (reading, at, PTM_WORD_COUNTER); counter != NULL; counter = ptm_sense_find (counter->next, PTM_WORD_COUNTER))
    if (counter->number > 1)
      return (int)counter->number;
  return 1;
}

double
ptm_phrase_read_comparison (PtmReading *reading, guint at)
{
  for (const PtmSense *sense = ptm_reading_sense (reading, at, PTM_WORD_CHANGE); sense != NULL; sense = ptm_sense_find (sense->next, PTM_WORD_CHANGE))
    if (strcmp (sense->value, "size") == 0)
      return sense->number > 0 ? BIGGER : SMALLER;
  return 0;
}
