/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Names given to pets, children and things. Whoever has one is drawn, and the name itself says nothing of the picture. It is known by a
 * word for naming beside it, or by its place behind somebody who belongs to the user. */

#include "config.h"

#include "ptm-called.h"

/* "名叫咪咪的猫", "ミケという名前の猫", "मिनी नाम की बिल्ली" */
static gboolean
is_named (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return (at > 0 && ptm_reading_is (reading, at - 1, PTM_WORD_IGNORE, "named")) || ptm_reading_is (reading, next, PTM_WORD_IGNORE, "named-so");
}

/* Somebody who is drawn. */
static gboolean
is_somebody (PtmReading *reading, guint at)
{
  static const char *const kinds[] = { "people", "person", "animal", "pet" };

  if (ptm_reading_token (reading, at)->use != PTM_USE_USED)
    return FALSE;
  for (const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN); noun != NULL; noun = ptm_sense_find (noun->next, PTM_WORD_NOUN))
    for (guint i = 0; noun->noun != NULL && i < G_N_ELEMENTS (kinds); i++)
      if (ptm_noun_has_tag (noun->noun, kinds[i]))
        return TRUE;
  return FALSE;
}

/* "うちの猫", "मेरा कुत्ता", "كلبي" */
static gboolean
is_owned (PtmReading *reading, guint at)
{
  if (ptm_grammar_has_rule (reading->grammar, "construct"))
    return g_str_has_suffix (ptm_reading_token (reading, at)->norm, "ي");
  return at > 0 && ptm_reading_is (reading, at - 1, PTM_WORD_ARTICLE, "possessive");
}

/* "うさぎのミミが": a thing of a rabbit's is hardly what the sentence is about. */
static gboolean
is_subject (PtmReading *reading, guint at)
{
  static const char *const particles[] = { "が", "は", "も", NULL };
  const PtmToken          *next = ptm_reading_token (reading, at + ptm_reading_span (reading, at));

  return ptm_grammar_has_rule (reading->grammar, "particles") && next != NULL && g_strv_contains (particles, next->norm);
}

/* Behind who has the name, with or without "of" between. */
static gboolean
is_behind_somebody (PtmReading *reading, guint at)
{
  guint who = at - (at > 1 && ptm_reading_sense (reading, at - 1, PTM_WORD_LINK) != NULL ? 2 : 1);

  return is_somebody (reading, who) && (is_owned (reading, who) || is_subject (reading, at));
}

gboolean
ptm_called_is (PtmReading *reading, guint at)
{
  if (!ptm_reading_is_unknown (reading, at))
    return FALSE;
  if (is_named (reading, at))
    return TRUE;
  /* Where all nouns have a capital it may be a thing. */
  if (at == 0 || ptm_grammar_has_rule (reading->grammar, "capital-nouns"))
    return FALSE;
  return ptm_reading_token (reading, at)->capital ? is_somebody (reading, at - 1) : is_behind_somebody (reading, at);
}
