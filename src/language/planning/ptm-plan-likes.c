/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Why a picture is wanted: "我女儿喜欢独角兽", "息子は恐竜が大好きなので", "मेरे बेटे को डायनासोर पसंद हैं". Who likes something is not drawn; what is
 * liked is, unless another clause says what the picture shall show. */

#include "config.h"

#include "ptm-plan-private.h"

/* How many words are looked at. */
#define REACH 200
/* Who likes something is said in so many words. */
#define LONGEST_FAN 6
/* Who orders a picture is told in so many, and what kind of picture behind the verb. */
#define LONGEST_CLIENT 12
#define LONGEST_WORK   5

static guint
find_end (PtmReading *reading, guint at)
{
  while (at < reading->length && !ptm_reading_is_pause (reading, at))
    at += ptm_reading_span (reading, at);
  return at;
}

static gboolean
is_pictured (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  return noun != NULL && ptm_sense_get_asset (noun) != NULL;
}

static gboolean
is_person (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  return noun != NULL && noun->noun != NULL && ptm_noun_has_tag (noun->noun, "people");
}

/* Somebody of the speaker's, and not "a cat that likes fish". */
static gboolean
names_fan (PtmReading *reading, guint first, guint end)
{
  gboolean found = FALSE;

  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      gboolean owned = ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "possessive") || ptm_reading_sense (reading, at, PTM_WORD_PIECE) != NULL;

      if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || (ptm_reading_sense (reading, at, PTM_WORD_COUNTER) != NULL && at > first))
        return FALSE;
      found = found || owned || is_person (reading, at) || ptm_reading_is_unknown (reading, at);
    }
  return found;
}

/* Where the one who likes something stops being named: at a small word where the verb stands last, else at the verb. */
static guint
find_fan_end (PtmReading *reading, guint first, guint verb)
{
  guint end = verb;

  if (ptm_grammar_has_rule (reading->grammar, "verb-final"))
    for (end = first; end < verb && end - first < LONGEST_FAN && ptm_reading_sense (reading, end, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (reading, end, PTM_WORD_LINK) == NULL;)
      end += ptm_reading_span (reading, end);
  return end - first <= LONGEST_FAN ? end : first;
}

static gboolean
shows_more (PtmReading *reading, guint first, guint end)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at++)
    if ((at < first || at >= end) && (is_pictured (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_CATEGORY) != NULL))
      return TRUE;
  return FALSE;
}

/* "我家的狗喜欢趴在床底下": who likes to be somewhere is to be seen there. */
static gboolean
likes_to_be_there (PtmReading *reading, guint first, guint fan, guint end)
{
  gboolean seen = FALSE, there = FALSE;

  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      seen = seen || (at < fan && is_pictured (reading, at));
      there = there || (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL && (is_pictured (reading, at + ptm_reading_span (reading, at)) || (at > first && is_pictured (reading, at - 1))));
    }
  return seen && there;
}

/* Who asks: somebody of the speaker's, or a teacher, the children, that want so many of something. */
static gboolean
names_wisher (PtmReading *reading, guint first, guint end, gboolean several)
{
  gboolean known = FALSE, owned = FALSE;

  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      gboolean is_use = ptm_reading_is (reading, at, PTM_WORD_ASIDE, "use"), is_kin = ptm_reading_is (reading, at, PTM_WORD_PIECE, "kin");

      if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL || ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite") || (ptm_reading_sense (reading, at, PTM_WORD_COUNTER) != NULL && at > first))
        return FALSE;
      if (is_pictured (reading, at) && !is_person (reading, at))
        return FALSE;
      owned = owned || ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "possessive") || ptm_reading_is (reading, at, PTM_WORD_IGNORE, "speaker") || ptm_reading_is (reading, at, PTM_WORD_PIECE, "honorific") || (is_kin && ptm_grammar_has_rule (reading->grammar, "no-articles"));
      known = known || is_use || is_kin || is_person (reading, at);
    }
  return owned || (known && several);
}

/* "… wants a flyer", "… veut une enseigne": what is asked for is a picture, so that who asks is not in it. */
static gboolean
asks_for_work (PtmReading *reading, guint at, guint end)
{
  guint first = at;

  for (; at < end && at - first < LONGEST_WORK; at += ptm_reading_span (reading, at))
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL || ptm_reading_is (reading, at, PTM_WORD_PIECE, "sign") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "work"))
        return TRUE;
      if (is_pictured (reading, at))
        return FALSE;
    }
  return FALSE;
}

/* "The shop at the corner", "our club", "a florist", and not "a cat", "three pupils". */
static gboolean
names_known_one (PtmReading *reading, guint first, guint end)
{
  if (ptm_reading_is_type (reading, first, PTM_TOKEN_NUMBER))
    return FALSE;
  if (ptm_reading_is (reading, first, PTM_WORD_ARTICLE, "indefinite"))
    return is_person (reading, first + ptm_reading_span (reading, first)) || ptm_reading_is_unknown (reading, first + ptm_reading_span (reading, first));
  return ptm_reading_sense (reading, first, PTM_WORD_ARTICLE) != NULL || is_person (reading, first) || ptm_reading_sense (reading, first, PTM_WORD_PIECE) != NULL || (ptm_grammar_has_rule (reading->grammar, "no-articles") && end - first <= LONGEST_FAN);
}

/* "The farmer down the road wants a flyer for his eggs" */
static gboolean
hear_client (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       first = ptm_reading_find_start (reading, at), end = find_end (reading, at);

  if (at == first || at - first > LONGEST_CLIENT || !names_known_one (reading, first, at) || !asks_for_work (reading, at + ptm_reading_span (reading, at), end))
    return FALSE;
  ptm_reading_use (reading, first, at + ptm_reading_span (reading, at) - first, PTM_USE_IGNORED);
  return TRUE;
}

/* Behind the wish several things are counted. */
static gboolean
counts_things (PtmReading *reading, guint at, guint end)
{
  for (; at < end; at += ptm_reading_span (reading, at))
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) && phrase.asset != NULL && phrase.count > 1)
        return TRUE;
    }
  return FALSE;
}

/* "My grandson likes trains, draw him a train": the next clause asks for a picture. */
static gboolean
is_wish_next (PtmReading *reading, guint end)
{
  guint at = end + 1;

  for (guint i = 0; i < LONGEST_WORK && ptm_reading_sense (reading, at, PTM_WORD_DRAW) == NULL && (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL); i++)
    at += ptm_reading_span (reading, at);
  return end < reading->length && ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL && shows_more (reading, 0, at);
}

/* "My teacher needs twelve eggs", "老师要十二个鸡蛋": who needs them is not drawn. */
static void
hear_wisher (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       first = ptm_reading_find_start (reading, at), end = find_end (reading, at), fan = find_fan_end (reading, first, at), next = at + ptm_reading_span (reading, at);
  gboolean    behind = fan == first && at == first && is_person (reading, next);

  /* "تحتاج المعلمة إلى …" */
  if (behind)
    {
      first = next;
      fan = next + ptm_reading_span (reading, next);
    }
  if (fan > first && names_wisher (reading, first, fan, FALSE) && is_wish_next (reading, end))
    ptm_reading_use (reading, first, end - first, PTM_USE_IGNORED);
  else if (fan > first && names_wisher (reading, first, fan, counts_things (reading, fan, end)) && (counts_things (reading, fan, end) || shows_more (reading, first, fan)))
    ptm_reading_use (reading, first, fan - first, PTM_USE_IGNORED);
}

void
ptm_draft_hear_likes (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    {
      guint first, fan, end;

      if ((ptm_reading_is (reading, at, PTM_WORD_IGNORE, "wish") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "seeks")) && hear_client (draft, at))
        continue;
      if (ptm_reading_is (reading, at, PTM_WORD_IGNORE, "wish"))
        hear_wisher (draft, at);
      if (!ptm_reading_is (reading, at, PTM_WORD_ASIDE, "likes"))
        continue;
      first = ptm_reading_find_start (reading, at);
      fan = find_fan_end (reading, first, at);
      end = find_end (reading, at);
      /* "Our favourite dishes: …" is a heading. */
      if (fan == first || !names_fan (reading, first, fan) || ptm_draft_find_mark (draft, at, end, ':') < end)
        continue;
      if (likes_to_be_there (reading, first, fan, end))
        {
          ptm_reading_use (reading, at, ptm_reading_span (reading, at), PTM_USE_IGNORED);
          continue;
        }
      if (shows_more (reading, first, end))
        ptm_reading_use (reading, first, end - first, PTM_USE_IGNORED);
      ptm_reading_use (reading, first, fan - first, PTM_USE_IGNORED);
      ptm_reading_use (reading, at, ptm_reading_span (reading, at), PTM_USE_IGNORED);
    }
}
