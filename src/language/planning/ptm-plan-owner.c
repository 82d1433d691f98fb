/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Whose a thing is: "the hat of my grandmother", "Omas Hut", "奶奶的帽子", "قبعة جدتي". Where a colour is said of
 * the thing, its owner only tells which one is meant, unless he is in the picture already. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"

/* Between a thing and its colour. */
#define MOST_SMALL_WORDS 4

/* "… is yellow": whose it is matters only for what is said of it; "grandma's sewing machine" is a picture of both. */
static gboolean
is_described (PtmReading *reading, guint at)
{
  guint    taken = 0;
  PtmColor color;

  for (guint i = 0; i < MOST_SMALL_WORDS && !ptm_phrase_read_color (reading, at, &color, &taken) && (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_OTHER) != NULL || ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL) && ptm_reading_sense (reading, at, PTM_WORD_AND) == NULL; i++)
    at += ptm_reading_span (reading, at);
  return ptm_phrase_read_color (reading, at, &color, &taken) && ptm_reading_sense (reading, at + taken, PTM_WORD_NOUN) == NULL;
}

/* A hand is drawn with whom it belongs to. */
static gboolean
may_be_owned (const PtmPhrase *thing)
{
  const PtmNoun *noun = thing->sense != NULL ? thing->sense->noun : NULL;

  return noun != NULL && thing->asset != NULL && !ptm_noun_has_tag (noun, "people") && !ptm_noun_has_tag (noun, "body");
}

static gboolean
is_kin (PtmReading *reading, const PtmPhrase *phrase)
{
  return ptm_reading_is (reading, phrase->head, PTM_WORD_PIECE, "kin");
}

typedef enum
{
  JOINT_LOOSE, /* may mean something else */
  JOINT_FIRM,
  JOINT_CERTAIN
} Joint;

static gboolean
is_owner (PtmDraft *draft, const PtmPhrase *owner, Joint joint)
{
  const PtmNoun *noun = owner->sense != NULL ? owner->sense->noun : NULL;

  if (noun == NULL || !ptm_noun_has_tag (noun, "people") || owner->indefinite || owner->count > 0 || ptm_draft_find_object (draft, owner) != NULL)
    return FALSE;
  if (joint == JOINT_CERTAIN || is_kin (draft->reading, owner))
    return TRUE;
  return joint == JOINT_FIRM ? owner->definite : ptm_reading_is (draft->reading, owner->first, PTM_WORD_ARTICLE, "possessive");
}

/* Where the owner behind a thing begins; 0 when nothing can join one there. */
static guint
find_owner (PtmReading *reading, const PtmPhrase *thing, Joint *joint)
{
  guint at = thing->end;

  /* "le chapeau de la sorcière": the article is a part of the small word. */
  *joint = ptm_grammar_has_rule (reading->grammar, "attributes-after") ? JOINT_CERTAIN : JOINT_FIRM;
  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "of"))
    return at + (ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "genitive") ? 0 : ptm_reading_span (reading, at));
  *joint = JOINT_LOOSE;
  if (ptm_grammar_has_rule (reading->grammar, "genitives") && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL)
    return at;
  return ptm_grammar_has_rule (reading->grammar, "construct") && !thing->definite ? at : 0;
}

/* "قبعة جدتي صفراء": what stands behind the owner is said of the thing. */
void
ptm_draft_skip_owner (PtmDraft *draft, PtmPhrase *thing)
{
  Joint joint = JOINT_LOOSE;
  guint first = find_owner (draft->reading, thing, &joint);
  g_auto (PtmPhrase) owner = { 0 };

  if (first == 0 || !may_be_owned (thing) || !ptm_phrase_read (draft->reading, first, PTM_PHRASE_PLAIN, &owner) || !is_owner (draft, &owner, joint) || owner.plural)
    return;
  if (owner.color.a == 0 && !is_described (draft->reading, owner.end))
    return;
  if (thing->color.a == 0)
    thing->color = owner.color;
  ptm_draft_use (draft, thing->end, owner.end);
  thing->end = owner.end;
}

/* "Omas Hut": where nouns have a capital, a genitive stands right before what is owned. */
static gboolean
is_genitive (PtmReading *reading, const PtmPhrase *owner)
{
  return ptm_grammar_has_rule (reading->grammar, "genitives") && owner->head_end == owner->head + 1 && g_str_has_suffix (ptm_reading_token (reading, owner->head)->norm, "s");
}

guint
ptm_draft_read_owner (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       next;
  g_auto (PtmPhrase) owner = { 0 };
  g_auto (PtmPhrase) thing = { 0 };

  if (draft->scene->kind != PTM_KIND_SCENE || !ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &owner) || owner.color.a > 0 || !is_owner (draft, &owner, is_genitive (reading, &owner) ? JOINT_CERTAIN : JOINT_LOOSE))
    return at;
  next = ptm_reading_skip (reading, owner.end, PTM_WORD_LINK);
  if (next == owner.end && !is_genitive (reading, &owner))
    return at;
  if (ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) != NULL || !ptm_phrase_read (reading, next, PTM_PHRASE_PLAIN, &thing) || !may_be_owned (&thing) || !(thing.color.a > 0 || is_described (reading, thing.end)))
    return at;
  ptm_draft_use (draft, at, next);
  return next;
}
