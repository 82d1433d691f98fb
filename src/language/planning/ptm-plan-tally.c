/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Numbers that count things named elsewhere. "Four cats sleep on the sofa, a fifth is on the rug", "two on the roof and one below it":
 * more of what was named, or a part of it, at a place of its own. "Seven animals: three cows and four pigs": the sum of what is named
 * besides, which is no further things. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"
#include "ptm-wishes.h"

/* So far on stand the things a sum is made of, and the colon before them. */
#define REACH       60
#define COLON_REACH 8
/* So many small words may stand between a number and its place. */
#define MOST_BETWEEN 3

/** PtmTally: "another", "a fourth one", "two more", "two". */
typedef struct
{
  int      count;
  int      nth;  /* 0 = not said */
  gboolean more; /* besides what was named */
  guint    end;
} PtmTally;

/* "एक कप" is a cup. */
static guint
skip_counter (PtmReading *reading, guint at)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL)
    return at;
  return ptm_reading_skip (reading, at, PTM_WORD_COUNTER);
}

/* "a fourth", "der dritte" */
static gboolean
read_ordinal (PtmReading *reading, guint at, PtmTally *tally)
{
  guint           name = ptm_reading_skip (reading, at, PTM_WORD_ARTICLE);
  const PtmSense *ordinal = ptm_reading_sense (reading, name, PTM_WORD_ORDINAL);

  if (ordinal == NULL || ordinal->number < 2)
    return FALSE;
  tally->nth = (int)ordinal->number;
  tally->count = 1;
  tally->end = skip_counter (reading, name + ptm_reading_span (reading, name));
  return TRUE;
}

static gboolean
read_tally (PtmReading *reading, guint at, PtmTally *tally)
{
  guint taken = 0, first = at;

  *tally = (PtmTally){ 0 };
  /* "both on a table", "all three" are those that were named. */
  if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "both") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "all"))
    return FALSE;
  if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "another"))
    {
      *tally = (PtmTally){ .count = 1, .more = TRUE, .end = skip_counter (reading, at + ptm_reading_span (reading, at)) };
      return TRUE;
    }
  if (read_ordinal (reading, at, tally))
    return TRUE;
  if (ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more"))
    {
      tally->more = TRUE;
      first += ptm_reading_span (reading, at);
    }
  if (ptm_reading_is (reading, first, PTM_WORD_OTHER, "both"))
    return FALSE;
  tally->count = ptm_phrase_read_number (reading, first, &taken);
  /* "un sur le toit", "eine auf dem Dach" */
  if (tally->count <= 0 && ptm_reading_is (reading, first, PTM_WORD_ARTICLE, "indefinite") && ptm_reading_sense (reading, first + 1, PTM_WORD_RELATION) != NULL)
    {
      tally->count = 1;
      taken = ptm_reading_span (reading, first);
    }
  if (tally->count <= 0 || taken == 0)
    return FALSE;
  tally->count *= ptm_phrase_get_factor (reading, first + taken);
  tally->end = skip_counter (reading, first + taken);
  /* "drei davon" are some of those. */
  if (ptm_reading_is (reading, tally->end, PTM_WORD_FOLLOW, "more") && !ptm_reading_is (reading, tally->end, PTM_WORD_ASIDE, "part"))
    {
      tally->more = TRUE;
      tally->end += ptm_reading_span (reading, tally->end);
    }
  return TRUE;
}

/* "one of them", "a fifth one" */
static guint
skip_of_them (PtmReading *reading, guint at)
{
  while (ptm_reading_is (reading, at, PTM_WORD_OTHER, "one") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "part"))
    at += ptm_reading_span (reading, at);
  return at;
}

static gboolean
is_deed (PtmReading *reading, guint at)
{
  const char *norm;

  if (!ptm_reading_is_unknown (reading, at))
    return FALSE;
  norm = ptm_reading_token (reading, at)->norm;
  return ptm_grammar_is_action (reading->grammar, norm) || ptm_grammar_is_deed (reading->grammar, norm) || ptm_wishes_find (ptm_lexicon_get_wishes (reading->lexicon), ptm_grammar_get_lang (reading->grammar), norm) != NULL;
}

/* Nothing follows that the number could count or that says how it looks. */
static gboolean
is_headless (PtmReading *reading, guint at)
{
  static const PtmWordClass goes_on[] = { PTM_WORD_NOUN, PTM_WORD_CATEGORY, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIZE, PTM_WORD_KIND, PTM_WORD_PIECE, PTM_WORD_MONTH, PTM_WORD_CLOCK, PTM_WORD_UNIT, PTM_WORD_CURRENCY, PTM_WORD_NUMBER };
  static const PtmWordClass ends[] = { PTM_WORD_AND, PTM_WORD_RELATION, PTM_WORD_BESIDES, PTM_WORD_SIDE, PTM_WORD_PREP, PTM_WORD_IGNORE, PTM_WORD_POSE, PTM_WORD_ACTION, PTM_WORD_NATURAL, PTM_WORD_VERB };
  g_auto (PtmPhrase) phrase = { 0 };

  if (ptm_reading_is_pause (reading, at))
    return TRUE;
  if (ptm_reading_is_any (reading, at, goes_on, G_N_ELEMENTS (goes_on)) || ptm_reading_is (reading, at, PTM_WORD_VARIED, "each") || ptm_reading_is (reading, at, PTM_WORD_VARIED, "colors"))
    return FALSE;
  /* "noch drei schöne Äpfel" */
  if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL && ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) && phrase.first == at && !phrase.definite && !phrase.indefinite && phrase.count == 0)
    return FALSE;
  return ptm_reading_is_any (reading, at, ends, G_N_ELEMENTS (ends)) || is_deed (reading, at);
}

/* "two on the roof", "two are below it" */
static gboolean
has_place (PtmReading *reading, guint at)
{
  static const PtmWordClass places[] = { PTM_WORD_RELATION, PTM_WORD_BESIDES, PTM_WORD_SIDE };

  for (guint i = 0; i < MOST_BETWEEN && !ptm_reading_is_any (reading, at, places, G_N_ELEMENTS (places)) && (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_POSE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_NATURAL) != NULL || is_deed (reading, at)); i++)
    at += ptm_reading_span (reading, at);
  return ptm_reading_is_any (reading, at, places, G_N_ELEMENTS (places)) && !ptm_reading_is (reading, at, PTM_WORD_RELATION, "in-a-row");
}

static gboolean
has_stand (PtmDraft *draft, const PtmNode *node)
{
  for (guint i = 0; i < draft->scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = g_ptr_array_index (draft->scene->constraints, i);

      if (g_strcmp0 (constraint->a, node->id) == 0 && constraint->b != NULL)
        return TRUE;
    }
  return FALSE;
}

int
ptm_draft_count_like (PtmDraft *draft, const PtmNode *one)
{
  int sum = 0;

  for (guint i = 0; i < draft->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (draft->scene->nodes, i);

      sum += node->type == PTM_NODE_OBJECT && g_strcmp0 (node->asset, one->asset) == 0 ? node->count : 0;
    }
  return sum;
}

/* "Three cats: one on the roof, …": they stand nowhere yet, and so many of them are left. (nullable) */
static PtmNode *
find_rest (PtmDraft *draft, PtmNode *one, const PtmTally *tally)
{
  PtmNode *whole = draft->whole != NULL ? draft->whole : one;

  if (draft->whole == NULL && (tally->more || tally->nth > 0 || draft->closed))
    return NULL;
  if (whole->asset == NULL || g_strcmp0 (whole->asset, one->asset) != 0)
    return NULL;
  return whole->count >= tally->count && (draft->whole != NULL || whole->count > tally->count) && !has_stand (draft, whole) ? whole : NULL;
}

/* The things that are meant here: some of those that are there, else more of them. (nullable) */
static PtmNode *
take_some (PtmDraft *draft, PtmNode *one, const PtmTally *tally)
{
  PtmNode *rest = find_rest (draft, one, tally), *node;
  g_auto (PtmPhrase) phrase = { .asset = g_strdup (one->asset), .word = g_strdup (one->noun), .count = tally->count, .color = one->color, .size = one->size };

  if (rest != NULL && rest->count == tally->count)
    {
      draft->whole = NULL;
      return rest;
    }
  node = ptm_draft_add_object (draft, NULL, &phrase, "item");
  if (node != NULL && rest != NULL)
    {
      rest->count -= tally->count;
      draft->whole = rest;
    }
  return node;
}

static gboolean
is_meant (PtmDraft *draft, const PtmNode *one, const PtmTally *tally, guint end)
{
  gboolean waits = draft->front != NULL && draft->places->len > 0 && draft->subjects->len == 0;

  if (tally->nth > 0 && draft->whole == NULL)
    return ptm_draft_count_like (draft, one) + 1 == tally->nth;
  return tally->more || waits || has_place (draft->reading, end);
}

/* The relation that was just said of what stands at a place. (nullable) */
static PtmConstraint *
find_last_stand (PtmDraft *draft, const PtmNode *node, const PtmNode *place)
{
  GPtrArray     *constraints = draft->scene->constraints;
  PtmConstraint *last = constraints->len > 0 ? g_ptr_array_index (constraints, constraints->len - 1) : NULL;

  return last != NULL && g_strcmp0 (last->a, node->id) == 0 && g_strcmp0 (last->b, place->id) == 0 ? last : NULL;
}

/* "五只鸟在树上，三只在…", "पेड़ पर पाँच चिड़ियाँ और बाड़ पर तीन": the number behind a place is of what stands there, and that is more
 * of the same when it already stands elsewhere. */
static guint
count_at_place (PtmDraft *draft, PtmNode *one, const PtmTally *tally, guint end)
{
  PtmConstraint *stand = draft->last != NULL && draft->last != one ? find_last_stand (draft, one, draft->last) : NULL;
  PtmNode       *node;

  if (stand == NULL || !draft->closed || tally->more || tally->nth > 0 || !ptm_reading_is_pause (draft->reading, end))
    return 0;
  if (one->count == tally->count || draft->uncounted == one || one->count == 1)
    ptm_draft_set_count (draft, one, tally->count);
  else
    {
      node = ptm_draft_add_object (draft, NULL, &(PtmPhrase){ .asset = one->asset, .word = one->noun, .count = tally->count, .color = one->color }, "item");
      if (node != NULL)
        ptm_node_set (&stand->a, node->id);
    }
  return end;
}

/* "none behind another", "cada uno separado del otro": of several that are there, each is meant, and no further one. */
static gboolean
is_each_other (PtmReading *reading, const PtmNode *one, guint at)
{
  if (one->count < 2 || at == 0 || !ptm_reading_is (reading, at, PTM_WORD_OTHER, "another"))
    return FALSE;
  return ptm_reading_sense (reading, at - 1, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at - 1, PTM_WORD_RELATION) != NULL;
}

guint
ptm_draft_read_tally (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  PtmNode    *one = draft->it, *node;
  PtmTally    tally;
  guint       end;

  if (one == NULL || one->type != PTM_NODE_OBJECT || one->asset == NULL || draft->relation != NULL || !read_tally (reading, at, &tally))
    return at;
  if (is_each_other (reading, one, at))
    {
      ptm_draft_use (draft, at, tally.end);
      return tally.end;
    }
  /* "قطة أخرى": another one of what stands before it. */
  if (ptm_grammar_has_rule (reading->grammar, "attributes-after") && ptm_phrase_follows_name (reading, at))
    return at;
  end = skip_of_them (reading, tally.end);
  if (one->character == NULL && count_at_place (draft, one, &tally, end) > 0)
    {
      ptm_draft_use (draft, at, end);
      return end;
    }
  if (!is_headless (reading, end) || !is_meant (draft, one, &tally, end))
    return at;
  if (one->character != NULL && !tally.more && tally.nth == 0)
    return at;
  ptm_draft_use (draft, at, end);
  node = take_some (draft, one, &tally);
  if (node == NULL)
    return end;
  if (one->character != NULL)
    ptm_node_set (&node->character, one->character);
  draft->last = node;
  ptm_draft_relate (draft, node, end, FALSE);
  return end;
}

static gboolean
is_family (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  return noun != NULL && noun->noun != NULL && noun->noun->asset != NULL && strstr (noun->noun->asset, ":family-") != NULL;
}

/* "A family of hedgehogs", "あひるの家族": of animals, and no people besides. */
void
ptm_draft_hear_herds (PtmDraft *draft)
{
  static const PtmWordClass small[] = { PTM_WORD_ARTICLE, PTM_WORD_SIZE, PTM_WORD_IGNORE, PTM_WORD_EXPRESSION };
  PtmReading               *reading = draft->reading;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      guint           of = at + ptm_reading_span (reading, at), next = of + ptm_reading_span (reading, of);
      guint           first = at;
      const PtmSense *before = at > 1 ? ptm_reading_sense (reading, at - 2, PTM_WORD_NOUN) : NULL;
      g_auto (PtmPhrase) phrase = { 0 };

      if (!is_family (reading, at))
        continue;
      while (first > 0 && at - first < MOST_BETWEEN && ptm_reading_is_any (reading, first - 1, small, G_N_ELEMENTS (small)))
        first--;
      if (ptm_reading_is (reading, of, PTM_WORD_PREP, "of") && ptm_phrase_read (reading, next, PTM_PHRASE_PLAIN, &phrase) && phrase.sense != NULL && phrase.sense->noun != NULL && ptm_noun_has_tag (phrase.sense->noun, "animal"))
        ptm_reading_use (reading, first, next - first, PTM_USE_IGNORED);
      else if (before != NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_LINK) != NULL && before->noun != NULL && ptm_noun_has_tag (before->noun, "animal"))
        ptm_reading_use (reading, at - 1, of - at + 1, PTM_USE_IGNORED);
    }
}

static gboolean
is_colon (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a);
}

/* Where the list begins whose sum stands before it; at when there is none. */
static guint
find_list (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;

  for (guint next = at; next < at + COLON_REACH && !ptm_draft_ends_sentence (reading, next); next += ptm_reading_span (reading, next))
    if (is_colon (reading, next))
      return next + 1;
  return ptm_draft_is_comma (reading, at) ? at + 1 : at;
}

/* How many things a list names, each of them with its number; 0 when there is one without. */
static int
add_up (PtmDraft *draft, guint at, guint *kinds)
{
  PtmReading *reading = draft->reading;
  guint       end = MIN (reading->length, at + REACH);
  gboolean    counted = TRUE;
  int         sum = 0;

  for (*kinds = 0; at < end && !ptm_draft_ends_sentence (reading, at);)
    {
      g_auto (PtmPhrase) phrase = { 0 };
      gboolean is_thing = ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) && phrase.asset != NULL;

      /* "three cats: one on the roof, …" */
      if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL)
        return 0;
      counted = counted && (!is_thing || phrase.count > 0 || phrase.indefinite);
      sum += is_thing ? MAX (phrase.count, 1) : 0;
      *kinds += is_thing ? 1 : 0;
      at = is_thing ? phrase.end : at + ptm_reading_span (reading, at);
    }
  return counted ? sum : 0;
}

/* "…, seven animals in all" */
gboolean
ptm_draft_sums_up (PtmDraft *draft, int number)
{
  guint kinds = 0;
  int   sum = 0;

  for (guint i = 0; i < draft->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (draft->scene->nodes, i);

      kinds += node->type == PTM_NODE_OBJECT ? 1 : 0;
      sum += node->type == PTM_NODE_OBJECT ? node->count : 0;
    }
  return kinds > 1 && sum == number;
}

/* "Apples: 3 red apples and 5 green apples" */
static gboolean
heads_itself (PtmDraft *draft, const PtmPhrase *phrase, guint list)
{
  g_auto (PtmPhrase) first = { 0 };

  if (phrase->count > 0 || !phrase->plural || phrase->asset == NULL || !ptm_phrase_read (draft->reading, list, PTM_PHRASE_PLAIN, &first))
    return FALSE;
  return first.count > 0 && (g_strcmp0 (first.asset, phrase->asset) == 0 || g_strcmp0 (first.word, phrase->word) == 0);
}

gboolean
ptm_draft_is_sum (PtmDraft *draft, const PtmPhrase *phrase)
{
  gboolean is_kind = phrase->sense != NULL && phrase->sense->class == PTM_WORD_CATEGORY;
  guint    list = find_list (draft, phrase->end), kinds = 0;
  gboolean announced = list > phrase->end && is_colon (draft->reading, list - 1);
  int      sum;

  if (is_kind && phrase->count > 1 && ptm_draft_sums_up (draft, phrase->count))
    return TRUE;
  if (announced && heads_itself (draft, phrase, list))
    return TRUE;
  if (list == phrase->end || (phrase->count < 2 && !is_kind) || (!is_kind && !announced))
    return FALSE;
  sum = add_up (draft, list, &kinds);
  if (is_kind && announced && kinds > 0)
    return TRUE;
  return kinds > 1 && sum == phrase->count;
}
