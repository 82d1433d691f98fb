/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Says what a sentence asked for and nobody read. Nothing is dropped silently. */

#include "config.h"

#include <string.h>

#include "ptm-called.h"
#include "ptm-choice.h"
#include "ptm-ledger.h"
#include "ptm-missed.h"
#include "ptm-wishes.h"

/* More than this many wishes are not listed one by one. */
#define MOST_WISHES 64

/* A phrase of the table of wishes has at most so many words, and so many words and marks where a slash joins them. */
#define MOST_PHRASE_WORDS 3
#define MOST_JOINED_WORDS 5

/* So far from a thing stands what it does by itself. */
#define NATURAL_REACH 8

static const PtmWordClass IGNORABLE[] = {
  PTM_WORD_IGNORE,
  PTM_WORD_ARTICLE,
  PTM_WORD_PREP,
  PTM_WORD_AND,
  PTM_WORD_DRAW,
  PTM_WORD_PRONOUN,
  PTM_WORD_TITLED,
  PTM_WORD_SAYS,
  PTM_WORD_RELATION,
  PTM_WORD_THEN,
  PTM_WORD_ARROWED,
  PTM_WORD_COUNTER,
  PTM_WORD_LINK,
  PTM_WORD_ORDER,
};

/* "Angela Merkel" has "Merkel" in it. */
static gboolean
ends_name (const char *name, const char *part)
{
  return g_str_has_suffix (name, part) && name[strlen (name) - strlen (part) - 1] == ' ';
}

void
ptm_ledger_add (GPtrArray *unmet, const char *text, const char *why)
{
  PtmUnmet *wish;

  if (unmet->len >= MOST_WISHES)
    return;
  wish = ptm_unmet_new (text, why);
  for (guint i = 0; i < unmet->len; i++)
    {
      const PtmUnmet *told = g_ptr_array_index (unmet, i);

      if (strcmp (told->text, wish->text) != 0 && !(strcmp (why, "person") == 0 && strcmp (told->why, why) == 0 && ends_name (told->text, wish->text)))
        continue;
      ptm_unmet_free (wish);
      return;
    }
  g_ptr_array_add (unmet, wish);
}

/* One word of such a phrase; what is written without a gap is one, as in "f/1.8". FALSE when no phrase goes on there. */
static gboolean
append_word (PtmReading *reading, guint at, gboolean follows, GString *phrase)
{
  const PtmToken *token = ptm_reading_token (reading, at);
  gboolean        joins = follows && token != NULL && !token->space_before && (ptm_reading_is_mark (reading, at, '/') || ptm_reading_is_mark (reading, at, '.'));

  if (token == NULL || (token->norm[0] == '\0' && !joins))
    return FALSE;
  g_string_append (phrase, follows && token->space_before ? " " : "");
  g_string_append (phrase, !joins ? token->norm : ptm_reading_is_mark (reading, at, '/') ? "/"
                                                                                         : ".");
  return TRUE;
}

/* The longest phrase of the table of wishes that begins here; n is set to its tokens. (nullable) */
static const char *
find_listed (PtmReading *reading, guint at, guint *n)
{
  for (*n = MOST_JOINED_WORDS; *n > 0; (*n)--)
    {
      g_autoptr (GString) phrase = g_string_new (NULL);
      const char *why;
      guint       i;

      for (i = at; i < at + *n && append_word (reading, i, i > at, phrase); i++)
        ;
      why = i == at + *n && (*n <= MOST_PHRASE_WORDS || strchr (phrase->str, '/') != NULL) ? ptm_wishes_find (ptm_lexicon_get_wishes (reading->lexicon), ptm_grammar_get_lang (reading->grammar), phrase->str) : NULL;
      if (why != NULL)
        return why;
    }
  return NULL;
}

const char *
ptm_ledger_find_wish (PtmReading *reading, guint at)
{
  guint n = 0;

  return find_listed (reading, at, &n);
}

/* A thing of the picture with this tag, or of this picture; "@snow" is a place or a light. */
static gboolean
is_such_thing (PtmReading *reading, guint at, const char *tag)
{
  if (tag[0] == '@')
    return ptm_reading_is (reading, at, PTM_WORD_SETTING, tag + 1) || ptm_reading_is (reading, at, PTM_WORD_STYLE, tag + 1);
  if (ptm_reading_token (reading, at) == NULL || ptm_reading_token (reading, at)->use != PTM_USE_USED)
    return FALSE;
  for (const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN); noun != NULL; noun = ptm_sense_find (noun->next, PTM_WORD_NOUN))
    if ((noun->noun != NULL && ptm_noun_has_tag (noun->noun, tag)) || g_strcmp0 (ptm_sense_get_asset (noun), tag) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_any_such_thing (PtmReading *reading, guint at, char **tags, gboolean behind)
{
  for (guint i = 0; tags[i] != NULL; i++)
    if ((tags[i][0] != '+' || behind) && is_such_thing (reading, at, tags[i][0] == '+' ? tags[i] + 1 : tags[i]))
      return TRUE;
  return FALSE;
}

/* What a word with several meanings means here: "أوراق تتساقط" are leaves. */
static gboolean
means_such_thing (PtmReading *reading, guint at, char **tags)
{
  const PtmNoun *meant = ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL ? ptm_choice_find (reading, at, at + ptm_reading_span (reading, at)) : NULL;

  for (guint i = 0; meant != NULL && tags[i] != NULL; i++)
    if (ptm_noun_has_tag (meant, tags[i]) || g_strcmp0 (meant->asset, tags[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Before the deed, or behind it; what is done to something is done to what follows. */
static gboolean
has_such_thing_near (PtmReading *reading, guint at, char **tags)
{
  for (guint i = 1; i <= NATURAL_REACH; i++)
    if (is_any_such_thing (reading, at + i, tags, TRUE) || (i <= at && is_any_such_thing (reading, at - i, tags, FALSE)))
      return TRUE;
  return means_such_thing (reading, at + 1, tags) || (at > 0 && means_such_thing (reading, at - 1, tags));
}

/* Something follows that it is done to: "passe l'aspirateur", and not "passe avec son chien". */
static gboolean
has_object (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (ptm_reading_sense (reading, next, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, next, PTM_WORD_PREP) != NULL)
    return FALSE;
  return ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_NUMBER) != NULL || ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL;
}

/* "Ducks swim", "the sun shines", "he wears a hat": a picture of them shows it anyway. Of "*" that holds for everything, of "-" for
 * everything that does it to nothing. */
static gboolean
is_natural (PtmReading *reading, guint at)
{
  for (const PtmSense *deed = ptm_reading_sense (reading, at, PTM_WORD_NATURAL); deed != NULL; deed = ptm_sense_find (deed->next, PTM_WORD_NATURAL))
    {
      gboolean is_any = strcmp (deed->value, "*") == 0 || (strcmp (deed->value, "-") == 0 && !has_object (reading, at));
      g_auto (GStrv) tags = g_strsplit (deed->value, " ", -1);

      if (is_any || has_such_thing_near (reading, at, tags))
        return TRUE;
    }
  return FALSE;
}

/* "put a star", "setz", "pon" at the start of a clause asks for what follows. */
static gboolean
is_request (PtmReading *reading, guint at)
{
  static const char *const verbs[] = { "add", "change", "move", "setText", "write" };
  guint                    before = at;

  /* "setz ein Boot hinein" */
  if (ptm_reading_is (reading, at, PTM_WORD_VERB, "add") && ptm_reading_is_pause (reading, at + ptm_reading_span (reading, at)))
    return TRUE;
  while (before > 0 && (ptm_reading_sense (reading, before - 1, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, before - 1, PTM_WORD_PRONOUN) != NULL))
    before--;
  if (before > 0 && !ptm_reading_is_pause (reading, before - 1) && ptm_reading_sense (reading, before - 1, PTM_WORD_AND) == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_VERB, verbs[i]))
      return TRUE;
  return FALSE;
}

/* "over a little town": a place has the size it has. */
static gboolean
is_size_of_place (PtmReading *reading, guint at)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_SIZE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_DEGREE) == NULL)
    return FALSE;
  return ptm_reading_sense (reading, at + ptm_reading_span (reading, at), PTM_WORD_SETTING) != NULL || (at > 0 && ptm_reading_sense (reading, at - 1, PTM_WORD_SETTING) != NULL);
}

/* "Quickly", "rápidamente": how something is done that is not seen being done. */
static gboolean
is_adverb (PtmReading *reading, guint at)
{
  guint n;

  return ptm_reading_is_unknown (reading, at) && !ptm_reading_token (reading, at)->capital && ptm_grammar_is_adverb (reading->grammar, ptm_reading_token (reading, at)->norm) && find_listed (reading, at, &n) == NULL;
}

static gboolean
is_ignorable (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);
  guint           n;

  if (token->type == PTM_TOKEN_MARK || token->type == PTM_TOKEN_BREAK || token->type == PTM_TOKEN_ARROW)
    return TRUE;
  if (is_natural (reading, at))
    return TRUE;
  /* "一张可爱的图" */
  if (token->type == PTM_TOKEN_NUMBER && token->number <= 1 && ptm_reading_sense (reading, at + 1, PTM_WORD_COUNTER) != NULL)
    return TRUE;
  /* "He loves trains" says what somebody likes. */
  if (ptm_reading_sense (reading, at, PTM_WORD_ACTION) != NULL && !ptm_reading_is (reading, at, PTM_WORD_IGNORE, "wish"))
    return FALSE;
  /* "holding" is a place only where there is something to hold. */
  if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL && g_strcmp0 (find_listed (reading, at, &n), "action") == 0)
    return FALSE;
  /* "खरगोश का फ़ोटो", where "the photo" is what is there already. */
  if (ptm_reading_sense (reading, at, PTM_WORD_PRONOUN) != NULL && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL && g_strcmp0 (find_listed (reading, at, &n), "photograph") == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (IGNORABLE); i++)
    if (ptm_reading_sense (reading, at, IGNORABLE[i]) != NULL)
      return TRUE;
  if (ptm_reading_is (reading, at, PTM_WORD_ROLE, "background") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "correction"))
    return TRUE;
  return is_request (reading, at) || is_size_of_place (reading, at) || ptm_called_is (reading, at) || is_adverb (reading, at);
}

/* Two or more unknown words in capitals, or a known name. */
static gboolean
is_person (PtmReading *reading, guint at)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_PERSON) != NULL)
    return TRUE;
  if (!ptm_reading_is_unknown (reading, at) || !ptm_reading_token (reading, at)->capital)
    return FALSE;
  if (ptm_reading_is_unknown (reading, at + 1) && ptm_reading_token (reading, at + 1)->capital)
    return TRUE;
  return at > 0 && ptm_reading_is_unknown (reading, at - 1) && ptm_reading_token (reading, at - 1)->capital;
}

static gboolean
is_action (PtmReading *reading, guint at)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_ACTION) != NULL || ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, at, PTM_WORD_NATURAL) != NULL || ptm_reading_sense (reading, at, PTM_WORD_BEARING) != NULL)
    return TRUE;
  return ptm_reading_is_unknown (reading, at) && !ptm_reading_token (reading, at)->capital && ptm_grammar_is_action (reading->grammar, ptm_reading_token (reading, at)->norm);
}

static const char *
find_reason (PtmReading *reading, guint at)
{
  guint       n;
  const char *listed = find_listed (reading, at, &n);

  if (listed != NULL)
    return listed;
  if (ptm_reading_sense (reading, at, PTM_WORD_PHOTO) != NULL)
    return "photograph";
  if (ptm_reading_sense (reading, at, PTM_WORD_MANNER) != NULL)
    return "style";
  if (is_action (reading, at))
    return "action";
  if (is_person (reading, at))
    return "person";
  return "word";
}

/* "in the style of Vermeer" is one wish, up to the next pause. */
static guint
find_manner_end (PtmReading *reading, guint at)
{
  guint end = at + ptm_reading_span (reading, at);

  while (ptm_reading_is_free (reading, end) && !ptm_reading_is_pause (reading, end) && ptm_reading_sense (reading, end, PTM_WORD_AND) == NULL && ptm_reading_sense (reading, end, PTM_WORD_PREP) == NULL)
    end += ptm_reading_span (reading, end);
  return end;
}

/* When something was drawn, also what nobody would miss. */
static gboolean
is_passed_over (PtmReading *reading, guint at, gboolean drawn)
{
  return is_ignorable (reading, at) || (drawn && !ptm_missed_is (reading, at, find_reason (reading, at)));
}

static guint
find_wish_end (PtmReading *reading, guint at, gboolean drawn, const char *why)
{
  guint end = at + ptm_reading_span (reading, at);
  guint listed = 0;

  if (find_listed (reading, at, &listed) != NULL)
    end = MAX (end, at + listed);
  else if (strcmp (why, "style") == 0)
    return find_manner_end (reading, at);
  while (ptm_reading_is_free (reading, end) && !is_passed_over (reading, end, drawn) && strcmp (find_reason (reading, end), why) == 0)
    end += ptm_reading_span (reading, end);
  return end;
}

/* "holding" was read as a place, "laughing" as a mood of somebody who is not there: what was asked is not to be seen. */
static gboolean
is_lost_action (PtmReading *reading, guint at)
{
  guint       n;
  const char *why;

  if (ptm_reading_token (reading, at)->use != PTM_USE_USED || ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL || is_natural (reading, at))
    return FALSE;
  why = find_listed (reading, at, &n);
  return why != NULL && strcmp (why, "action") == 0;
}

/* "im Gegenlicht", "bokeh", but not "a drone". */
static gboolean
is_manner_of_light (PtmReading *reading, guint at, const char *why)
{
  if (strcmp (why, "light") != 0)
    return FALSE;
  return at == 0 || (ptm_reading_sense (reading, at - 1, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_NUMBER) == NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_COLOR) == NULL);
}

/* "大谷翔平的海报" */
static gboolean
is_unspaced_name (PtmReading *reading, guint at, const char *why)
{
  return strcmp (why, "person") == 0 && ptm_grammar_has_rule (reading->grammar, "unspaced") && ptm_reading_is_unknown (reading, at);
}

/* The other words of a name: "Albert" Einstein. */
static gboolean
is_name (PtmReading *reading, guint at)
{
  return ptm_reading_is_unknown (reading, at) && ptm_reading_token (reading, at)->capital && ptm_reading_is_free (reading, at);
}

void
ptm_ledger_set_aside (PtmReading *reading, gboolean all, GPtrArray *unmet)
{
  gboolean is_page = FALSE;

  for (guint at = 0; at < reading->length; at++)
    {
      guint            n = 0, first;
      const char      *why = find_listed (reading, at, &n);
      g_autofree char *text = NULL;

      /* In a timeline or on a poster it is a text. */
      is_page = is_page || (ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL && !all);
      /* "A lamp post glows" */
      if (why != NULL && strcmp (why, "light") == 0 && is_natural (reading, at))
        continue;
      if (is_page && why != NULL && !(n == 1 && is_unspaced_name (reading, at, why)))
        continue;
      if (why == NULL || strcmp (why, "action") == 0 || (n < 2 && !all && strcmp (why, "form") != 0 && !is_manner_of_light (reading, at, why) && !is_unspaced_name (reading, at, why)))
        continue;
      /* Where nothing is written apart, a name is one word; on a page it may stand as the title, too. */
      if (n == 1 && is_unspaced_name (reading, at, why))
        {
          text = ptm_reading_dup (reading, at, at + 1);
          ptm_ledger_add (unmet, text, why);
          continue;
        }
      first = at;
      n += at;
      while (strcmp (why, "person") == 0 && first > 0 && is_name (reading, first - 1))
        first--;
      while (strcmp (why, "person") == 0 && is_name (reading, n))
        n++;
      text = ptm_reading_dup (reading, first, n);
      ptm_ledger_add (unmet, text, why);
      ptm_reading_use (reading, first, n - first, PTM_USE_UNMET);
      at = n - 1;
    }
}

void
ptm_ledger_close (PtmReading *reading, gboolean drawn, GPtrArray *unmet)
{
  guint at = 0;

  while (at < reading->length)
    {
      const char      *why;
      guint            end;
      g_autofree char *text = NULL;

      if (is_lost_action (reading, at))
        {
          text = ptm_reading_dup (reading, at, at + 1);
          ptm_ledger_add (unmet, text, "action");
        }
      if (!ptm_reading_is_free (reading, at))
        {
          at++;
          continue;
        }
      if (is_passed_over (reading, at, drawn))
        {
          ptm_reading_use (reading, at, ptm_reading_span (reading, at), PTM_USE_IGNORED);
          at += ptm_reading_span (reading, at);
          continue;
        }
      why = find_reason (reading, at);
      end = find_wish_end (reading, at, drawn, why);
      end = MIN (end, reading->length);
      text = ptm_reading_dup (reading, at, end);
      /* A pose that nobody could take was understood all the same. */
      ptm_ledger_add (unmet, text, strcmp (why, "word") == 0 && ptm_reading_sense (reading, at, PTM_WORD_POSE) != NULL ? "action" : why);
      ptm_reading_use (reading, at, end - at, PTM_USE_UNMET);
      at = end;
    }
}
