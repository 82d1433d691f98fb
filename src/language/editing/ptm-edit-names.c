/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Which meaning of a word an edit has, told by what the picture shows: "rends le chat noir" speaks of the cat that is there, "كمان"
 * is "one more" where there is no violin, and a name that is nearly written like the one of a thing that is there means it. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"
#include "ptm-edit-reader.h"
#include "ptm-tokens.h"

/* In letters. Short words are near too many others. */
#define SHORTEST_NAME 4
#define LONG_NAME     7
#define LONGEST_NAME  24
/* Words and things that are compared. */
#define MOST_NEAR   12
#define MOST_THINGS 40
/* "The sun, too" names so few things, a new picture more. */
#define MOST_BROUGHT 3
/* So far back a number belongs to the same things. */
#define MOST_WORDS 20

static const PtmNode *
find_shown (GPtrArray *nodes, const char *asset)
{
  for (guint i = 0; asset != NULL && i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i), *inner;

      if (g_strcmp0 (node->asset, asset) == 0)
        return node;
      inner = find_shown (node->children, asset);
      if (inner != NULL)
        return inner;
    }
  return NULL;
}

static gboolean
is_shown (PtmScene *scene, const PtmSense *sense)
{
  return sense != NULL && find_shown (scene->nodes, ptm_sense_get_asset (sense)) != NULL;
}

/* "Le chat noir", although there is a picture of a black cat, too; "have the dog face the other way". */
static void
split_name (PtmReading *reading, PtmScene *scene, guint at)
{
  PtmMatch       *match = ptm_reading_match (reading, at);
  const PtmSense *whole = ptm_reading_sense (reading, at, PTM_WORD_NOUN), *part;

  if (whole == NULL || match->length != 2 || (ptm_reading_sense (reading, at + 1, PTM_WORD_COLOR) == NULL && ptm_reading_sense (reading, at + 1, PTM_WORD_ARRANGE) == NULL) || is_shown (scene, whole))
    return;
  part = ptm_grammar_lookup (reading->grammar, ptm_reading_token (reading, at)->norm);
  if (!is_shown (scene, ptm_sense_find (part, PTM_WORD_NOUN)))
    return;
  match->senses = part;
  match->length = 1;
}

static gboolean
names_shown (PtmReading *reading, PtmScene *scene)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (is_shown (scene, ptm_reading_sense (reading, at, PTM_WORD_NOUN)))
      return TRUE;
  return FALSE;
}

/* "मेज पर एक कप": where words stand apart, what shall stand by a thing is no count of it. */
static gboolean
stands_by_other (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_RELATION, PTM_WORD_SIDE, PTM_WORD_DIRECTION };

  return !ptm_grammar_has_rule (reading->grammar, "unspaced") && ptm_reading_is_any (reading, at + 1, classes, G_N_ELEMENTS (classes));
}

/* "もう一本": what counts the things that are there is no thing of its own. */
static gboolean
is_only_counter (PtmReading *reading, guint at)
{
  return at > 0 && !stands_by_other (reading, at) && ptm_reading_sense (reading, at, PTM_WORD_COUNTER) != NULL && (ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER) || ptm_reading_sense (reading, at - 1, PTM_WORD_NUMBER) != NULL) && ptm_reading_sense (reading, at + 1, PTM_WORD_LINK) == NULL && ptm_reading_sense (reading, at + 1, PTM_WORD_NOUN) == NULL;
}

/* "बस तीन रखिए": "just three", though a bus is called so, too. */
static gboolean
is_only_here (PtmReading *reading, PtmScene *scene, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (!ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "but") || (ptm_reading_sense (reading, next, PTM_WORD_NUMBER) == NULL && !ptm_reading_is_type (reading, next, PTM_TOKEN_NUMBER) && !is_shown (scene, ptm_reading_sense (reading, next, PTM_WORD_NOUN))))
    return FALSE;
  return at == 0 || ptm_reading_is_pause (reading, at - 1) || ptm_reading_sense (reading, at - 1, PTM_WORD_VERB) != NULL;
}

/* "واحد مثله كمان" */
static gboolean
ends_with_more (PtmReading *reading, guint at)
{
  return at > 1 && at + ptm_reading_span (reading, at) >= reading->length && ptm_reading_sense (reading, at - 1, PTM_WORD_VERB) == NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_DRAW) == NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_AND) == NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_IGNORE) == NULL;
}

/* "موزة وحدة كمان": where "one" stands behind its noun, it is no article of what follows. */
static gboolean
has_article_before (PtmReading *reading, guint at)
{
  const PtmSense *article = ptm_reading_sense (reading, at - 1, PTM_WORD_ARTICLE);

  return article != NULL && !(ptm_grammar_has_rule (reading->grammar, "nominal-sentences") && g_str_equal (article->value, "indefinite"));
}

/* "كمان بطريق": a word that is "more", too, is no thing of its own beside one that is there. */
static void
take_small_meaning (PtmReading *reading, PtmScene *scene, guint at, gboolean names_other)
{
  static const PtmSense more = { .class = PTM_WORD_FOLLOW, .value = (char *)"more" };
  static const PtmSense counter = { .class = PTM_WORD_COUNTER, .value = (char *)"" };
  static const PtmSense keep = { .class = PTM_WORD_VERB, .value = (char *)"keep" };
  const PtmSense       *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  if (noun == NULL)
    return;
  if ((names_other || ptm_grammar_has_rule (reading->grammar, "unspaced")) && is_only_counter (reading, at) && !is_shown (scene, noun))
    ptm_reading_match (reading, at)->senses = &counter;
  if (names_other && is_only_here (reading, scene, at) && !is_shown (scene, noun))
    ptm_reading_match (reading, at)->senses = &keep;
  if (!ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more"))
    return;
  if (is_shown (scene, noun) || (at > 0 && (has_article_before (reading, at) || ptm_reading_sense (reading, at - 1, PTM_WORD_PREP) != NULL)))
    ptm_reading_match (reading, at)->senses = noun;
  else if (names_other || ends_with_more (reading, at))
    ptm_reading_match (reading, at)->senses = &more;
}

static gboolean
has_role (PtmScene *scene, const char *role)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    if (g_strcmp0 (((PtmNode *)g_ptr_array_index (scene->nodes, i))->role, role) == 0)
      return TRUE;
  return FALSE;
}

/* "المقعد" is the seat of a ticket, and the bench where one is drawn and no ticket is. */
static void
take_thing (PtmReading *reading, PtmScene *scene, guint at)
{
  const char *const *prefixes = ptm_grammar_get_prefixes (reading->grammar);
  const PtmSense    *role = ptm_reading_sense (reading, at, PTM_WORD_ROLE);
  const char        *norm = role != NULL && ptm_reading_span (reading, at) == 1 ? ptm_reading_token (reading, at)->norm : NULL;

  if (norm == NULL || has_role (scene, role->value))
    return;
  for (guint i = 0; prefixes[i] != NULL; i++)
    {
      gboolean        article = g_str_has_prefix (norm, prefixes[i]) && ptm_sense_find (ptm_grammar_lookup (reading->grammar, prefixes[i]), PTM_WORD_ARTICLE) != NULL;
      const PtmSense *noun = article ? ptm_sense_find (ptm_grammar_lookup (reading->grammar, norm + strlen (prefixes[i])), PTM_WORD_NOUN) : NULL;

      if (is_shown (scene, noun))
        ptm_reading_match (reading, at)->senses = noun;
    }
}

/* The senses of a word without those of a thing; they live as long as the reading. (nullable) */
static const PtmSense *
copy_without_noun (PtmReading *reading, const PtmSense *senses)
{
  PtmSense *first = NULL, *last = NULL;

  for (; senses != NULL; senses = senses->next)
    {
      PtmSense *copy;

      if (senses->class == PTM_WORD_NOUN)
        continue;
      copy = g_new0 (PtmSense, 1);
      *copy = *senses;
      copy->value = g_strdup (senses->value);
      copy->next = NULL;
      g_ptr_array_add (reading->borrowed, copy);
      if (last != NULL)
        last->next = copy;
      first = first != NULL ? first : copy;
      last = copy;
    }
  return first;
}

/* "Lighter" is no thing where none was drawn, nor are "yellow letters" envelopes; "a lighter" is. */
static void
take_saying (PtmReading *reading, PtmScene *scene, guint at)
{
  PtmMatch       *match = ptm_reading_match (reading, at);
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);
  gboolean        changes = ptm_reading_sense (reading, at, PTM_WORD_CHANGE) != NULL, letters = ptm_reading_is (reading, at, PTM_WORD_OTHER, "letters");

  if (noun == NULL || !(changes || letters) || is_shown (scene, noun))
    return;
  if (at > 0 && (ptm_reading_is (reading, at - 1, PTM_WORD_ARTICLE, "indefinite") || ptm_reading_sense (reading, at - 1, PTM_WORD_NUMBER) != NULL || ptm_reading_is (reading, at - 1, PTM_WORD_VERB, "add")))
    return;
  match->senses = copy_without_noun (reading, match->senses);
}

/* How many letters differ; more than most is not counted. */
static guint
count_differences (const char *a, const char *b, guint most)
{
  guint    rows[2][LONGEST_NAME + 1];
  gunichar letters[LONGEST_NAME];
  guint    n = 0, line = 0;

  for (const char *p = b; *p != '\0' && n < LONGEST_NAME; p = g_utf8_next_char (p))
    letters[n++] = g_utf8_get_char (p);
  for (guint k = 0; k <= n; k++)
    rows[0][k] = k;
  for (const char *p = a; *p != '\0' && line <= n + most; p = g_utf8_next_char (p))
    {
      guint *row = rows[(line + 1) % 2], *above = rows[line % 2];

      row[0] = ++line;
      for (guint k = 1; k <= n; k++)
        row[k] = MIN (MIN (row[k - 1], above[k]) + 1, above[k - 1] + (letters[k - 1] == g_utf8_get_char (p) ? 0 : 1));
    }
  return rows[line % 2][n];
}

/* The name of a thing that is there and is written like the word, up to a letter or two; NULL when it may be several. */
static const PtmSense *
find_near_name (PtmReading *reading, PtmScene *scene, const char *word, guint most)
{
  const PtmNode  *found = NULL;
  const PtmSense *sense = NULL;

  for (guint i = 0; i < MIN (scene->nodes->len, MOST_THINGS); i++)
    {
      const PtmNode   *node = g_ptr_array_index (scene->nodes, i);
      g_autofree char *name = node->noun != NULL && node->asset != NULL ? ptm_text_fold (node->noun, -1) : NULL;
      const PtmSense  *noun = name != NULL ? ptm_sense_find (ptm_grammar_lookup (reading->grammar, name), PTM_WORD_NOUN) : NULL;

      if (noun == NULL || g_utf8_strlen (name, -1) > LONGEST_NAME || g_utf8_get_char (name) != g_utf8_get_char (word) || count_differences (word, name, most) > most)
        continue;
      if (found != NULL && g_strcmp0 (found->asset, node->asset) != 0)
        return NULL;
      found = node;
      sense = noun;
    }
  return sense;
}

/* "पेन्सिल", "साइकल": another spelling of what is there. */
static gboolean
mend_name (PtmReading *reading, PtmScene *scene, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);
  glong           length = g_utf8_strlen (token->norm, -1);
  const PtmSense *sense;

  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) || !ptm_reading_is_unknown (reading, at) || length < SHORTEST_NAME || length > LONGEST_NAME)
    return FALSE;
  sense = find_near_name (reading, scene, token->norm, length >= LONG_NAME ? 2 : 1);
  if (sense != NULL)
    ptm_reading_match (reading, at)->senses = sense;
  return TRUE;
}

void
ptm_edit_settle_names (PtmReading *reading, PtmScene *scene)
{
  gboolean shown = names_shown (reading, scene);
  guint    tried = 0;

  for (guint at = 0; at < reading->length; at++)
    {
      split_name (reading, scene, at);
      take_thing (reading, scene, at);
      take_saying (reading, scene, at);
      take_small_meaning (reading, scene, at, shown);
      if (tried < MOST_NEAR && !ptm_grammar_has_rule (reading->grammar, "unspaced"))
        tried += mend_name (reading, scene, at) ? 1 : 0;
    }
}

static gboolean
has_number (PtmReading *reading, guint end)
{
  for (guint at = end > MOST_WORDS ? end - MOST_WORDS : 0; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL)
      return TRUE;
  return FALSE;
}

/* What only an edit says of what is there: "三把椅子改成两把", "sofas would be nicer in green". */
static gboolean
says_change (PtmReading *reading, guint at)
{
  static const char *const ways[] = { "align", "swap", "flip", "rotate", "top", "bottom", "level", "upright" };

  if (ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "would") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "prefer"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_ARRANGE, ways[i]))
      return TRUE;
  /* "自行车排成一排" of those that are there; "三种水果排成一排" is a picture of its own. */
  return at > 0 && (ptm_reading_is (reading, at, PTM_WORD_ARRANGE, "row") || ptm_reading_is (reading, at, PTM_WORD_ARRANGE, "column") || ptm_reading_is (reading, at, PTM_WORD_ARRANGE, "spaced")) && ptm_reading_sense (reading, at - 1, PTM_WORD_NOUN) != NULL && !has_number (reading, at);
}

gboolean
ptm_edit_speaks_of_shown (PtmReading *reading, PtmScene *scene)
{
  gboolean shown = FALSE, unknown = FALSE;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

      if (ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL || (noun != NULL && !is_shown (scene, noun)))
        return FALSE;
      shown = shown || noun != NULL || ptm_reading_sense (reading, at, PTM_WORD_CATEGORY) != NULL;
      unknown = unknown || ptm_reading_is_unknown (reading, at) || says_change (reading, at);
    }
  return shown && unknown;
}

gboolean
ptm_edit_asks_too (PtmReading *reading)
{
  gboolean too = FALSE;
  guint    things = 0;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL)
        return FALSE;
      things += ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL ? 1 : 0;
      too = too || (ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "too") && ptm_reading_sense (reading, at, PTM_WORD_AND) == NULL);
    }
  return too && things > 0 && things < MOST_BROUGHT;
}
