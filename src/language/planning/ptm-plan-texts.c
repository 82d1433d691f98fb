/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The texts of a picture that are given with their roles: quotes, titles, facts, headings, and the colours of texts. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

#define MOST_SMALL_WORDS   3
#define MOST_HEADING_WORDS 8

static gboolean
has_titles (PtmDraft *draft)
{
  return draft->scene->kind != PTM_KIND_SCENE && draft->scene->kind != PTM_KIND_PANORAMA;
}

/* A quoted text without a role: the title if there is none yet, then the subtitle, then the text. */
static const char *
choose_role (PtmDraft *draft)
{
  if (!has_titles (draft))
    return "caption";
  if (ptm_draft_find_role (draft, "title") == NULL)
    return "title";
  return ptm_draft_find_role (draft, "subtitle") == NULL ? "subtitle" : "body";
}

guint
ptm_draft_read_quote (PtmDraft *draft, guint at)
{
  PtmReading      *reading = draft->reading;
  guint            quote = ptm_draft_skip (draft, at, PTM_WORD_SAYS);
  g_autofree char *text = NULL;

  if (ptm_reading_is_mark (reading, quote, ':'))
    quote++;
  /* "Diagram: “start” -> “check”": the first of a chain is no title. */
  if (!ptm_reading_is_type (reading, quote, PTM_TOKEN_QUOTE) || !ptm_reading_is_free (reading, quote) || (draft->scene->kind == PTM_KIND_DIAGRAM && ptm_reading_is_type (reading, quote + 1, PTM_TOKEN_ARROW)))
    return at;
  text = ptm_reading_dup_inner (reading, quote);
  if (text[strspn (text, " \t\n")] != '\0')
    ptm_draft_add_text (draft, choose_role (draft), text);
  ptm_draft_use (draft, at, quote + 1);
  return quote + 1;
}

static guint
find_foreign_end (PtmReading *reading, guint at)
{
  guint end = at;

  for (; at < reading->length && !ptm_reading_is_pause (reading, at); at++)
    if (ptm_reading_is_foreign (reading, at))
      end = at + 1;
    else if (!ptm_reading_is_type (reading, at, PTM_TOKEN_MARK) && !ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
      break;
  return end;
}

/* Words in another script are a text, as written. */
guint
ptm_draft_read_foreign (PtmDraft *draft, guint at)
{
  PtmReading      *reading = draft->reading;
  guint            first = ptm_draft_skip (draft, at, PTM_WORD_ARTICLE);
  guint            end;
  g_autofree char *text = NULL;

  if (!ptm_reading_is_foreign (reading, first))
    return at;
  end = find_foreign_end (reading, first);
  text = ptm_reading_dup (reading, first, end);
  ptm_draft_add_text (draft, choose_role (draft), text);
  ptm_draft_use (draft, at, end);
  return end;
}

/* The end of an unquoted value: a pause, or the next "role:". */
static guint
find_value_end (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;

  while (at < reading->length && !ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK) && !ptm_reading_is_mark (reading, at, ',') && !ptm_reading_is_mark (reading, at, ';'))
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL && ptm_reading_is_mark (reading, at + ptm_reading_span (reading, at), ':'))
        return at;
      if (ptm_reading_is_mark (reading, at, '.') && (at + 1 >= reading->length || ptm_reading_token (reading, at + 1)->space_before))
        return at;
      at++;
    }
  return at;
}

/* Who wrote it stands below the title; a text without another role takes the next free one. */
static const char *
get_page_role (PtmDraft *draft, const char *role)
{
  if (strcmp (role, "body") == 0 && ptm_draft_is_page (draft))
    return choose_role (draft);
  if (strcmp (role, "author") == 0)
    return ptm_draft_find_role (draft, "subtitle") == NULL ? "subtitle" : "note";
  return role;
}

/* "… and author Jane Doe", "… y debajo": another text begins. */
static gboolean
names_wording (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_TITLED) != NULL || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "foot");
}

static guint
find_title_end (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  PtmFact     fact = { 0 };
  guint       first = at;

  while (at < reading->length && !ptm_reading_is_pause (reading, at) && !ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
    {
      gboolean is_fact;

      if (ptm_reading_is_mark (reading, at, ':') && (!ptm_draft_is_page (draft) || draft->scene->kind == PTM_KIND_SLIDE))
        return at;
      /* "… and three points:" */
      if (at > first && draft->scene->kind == PTM_KIND_SLIDE && ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL && ptm_reading_sense (reading, at + ptm_reading_span (reading, at), PTM_WORD_NUMBER) != NULL)
        return at;
      if (at > first && ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL && names_wording (reading, ptm_reading_skip (reading, at + ptm_reading_span (reading, at), PTM_WORD_ARTICLE)))
        return at;
      if (at > first && (ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL))
        return at;
      is_fact = at > first && ptm_fact_read (reading, at, &fact);
      g_clear_pointer (&fact.text, g_free);
      if (is_fact)
        return at;
      at += ptm_reading_span (reading, at);
    }
  return at;
}

static guint
read_role_value (PtmDraft *draft, const char *role, guint value)
{
  PtmReading      *reading = draft->reading;
  g_autofree char *text = NULL;
  PtmFact          fact = { 0 };
  guint            end;

  if (ptm_reading_is_type (reading, value, PTM_TOKEN_QUOTE))
    {
      text = ptm_reading_dup_inner (reading, value);
      end = value + 1;
    }
  else if (strcmp (role, "date") == 0 && ptm_fact_read (reading, value, &fact))
    {
      text = fact.text;
      end = fact.end;
    }
  else
    {
      end = find_value_end (draft, value);
      text = ptm_reading_dup (reading, value, end);
    }
  if (end > value)
    ptm_draft_add_text (draft, get_page_role (draft, role), text);
  return end;
}

/* "时间是6月8日", "場所は会議室": when and where, said without a colon. The end of the words before it; at when it is not so. */
static guint
read_stated (PtmDraft *draft, const char *role, guint at, guint value)
{
  static const char *const stated[] = { "date", "time", "place", NULL };
  PtmReading              *reading = draft->reading;
  PtmFact                  fact = { 0 };
  gboolean                 is_fact;
  guint                    end;

  if (!g_strv_contains (stated, role))
    return at;
  for (guint i = 0; i < MOST_SMALL_WORDS && (ptm_reading_sense (reading, value, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, value, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, value, PTM_WORD_ARTICLE) != NULL); i++)
    value += ptm_reading_span (reading, value);
  is_fact = strcmp (role, "place") == 0 ? ptm_reading_sense (reading, value, PTM_WORD_PLACE) != NULL : ptm_fact_read (reading, value, &fact);
  g_free (fact.text);
  if (!is_fact)
    return at;
  end = strcmp (role, "place") == 0 ? read_role_value (draft, role, value) : value;
  ptm_draft_use (draft, at, end);
  return end;
}

static gboolean
begins_part (PtmReading *reading, guint at)
{
  return at == 0 || ptm_reading_is_pause (reading, at - 1) || ptm_reading_is_mark (reading, at - 1, ':') || ptm_reading_is (reading, at - 1, PTM_WORD_PREP, "with") || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL;
}

/* A text can begin with it; "title in red", "the title should be bigger" are none. */
static gboolean
begins_value (PtmReading *reading, const char *role, guint at)
{
  static const PtmWordClass others[] = { PTM_WORD_PREP, PTM_WORD_RELATION, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIZE, PTM_WORD_STYLE, PTM_WORD_SIDE, PTM_WORD_VERB, PTM_WORD_AND, PTM_WORD_ROLE, PTM_WORD_CHANGE, PTM_WORD_IGNORE, PTM_WORD_DEGREE, PTM_WORD_LINK, PTM_WORD_FORMAT };
  static const char *const  names[] = { "title", "subtitle", "author", NULL };
  const PtmToken           *token = ptm_reading_token (reading, at);

  if (token == NULL || ptm_reading_is_pause (reading, at) || (token->type != PTM_TOKEN_WORD && token->type != PTM_TOKEN_NUMBER))
    return FALSE;
  if (token->capital && at > 0 && ptm_reading_is_unknown (reading, at))
    return TRUE;
  if (ptm_reading_is_any (reading, at, others, G_N_ELEMENTS (others)))
    return token->capital && !ptm_grammar_has_rule (reading->grammar, "capital-nouns");
  return token->capital || token->type == PTM_TOKEN_NUMBER || g_strv_contains (names, role) || ptm_grammar_has_rule (reading->grammar, "no-articles");
}

/* "…, title The Salt Road, author Hanna Weiss": a role that begins its part of the sentence gives the rest of it. */
static guint
read_plain_role (PtmDraft *draft, const char *role, guint at, guint value)
{
  static const char *const roles[] = { "title", "subtitle", "author", "date", "time", "place", "note", "body", NULL };
  PtmReading              *reading = draft->reading;
  g_autofree char         *text = NULL;
  guint                    end;

  if (!g_strv_contains (roles, role) || !begins_part (reading, at) || (at >= draft->kind_at && at < draft->kind_end))
    return at;
  if (ptm_reading_sense (reading, value, PTM_WORD_IGNORE) != NULL && !ptm_reading_token (reading, value)->capital)
    value += ptm_reading_span (reading, value);
  if (!begins_value (reading, role, value))
    return at;
  end = find_title_end (draft, value);
  if (end == value)
    return at;
  text = ptm_reading_dup (reading, value, end);
  ptm_draft_add_text (draft, get_page_role (draft, role), text);
  ptm_draft_use (draft, at, end);
  return end;
}

/* 'title: X', 'headline "X"', 'with the title saying "X"'. */
guint
ptm_draft_read_role (PtmDraft *draft, guint at)
{
  PtmReading     *reading = draft->reading;
  guint           name = ptm_draft_skip (draft, at, PTM_WORD_ARTICLE);
  const PtmSense *role = ptm_reading_sense (reading, name, PTM_WORD_ROLE);
  guint           value, end;

  if (role == NULL || strcmp (role->value, "background") == 0)
    return at;
  value = name + ptm_reading_span (reading, name);
  value = ptm_draft_skip (draft, value, PTM_WORD_SAYS);
  if (!ptm_reading_is_mark (reading, value, ':') && !ptm_reading_is_type (reading, value, PTM_TOKEN_QUOTE))
    {
      end = ptm_draft_is_page (draft) ? read_stated (draft, role->value, at, value) : at;
      return end == at && ptm_draft_is_page (draft) ? read_plain_role (draft, role->value, at, value) : end;
    }
  if (ptm_reading_is_mark (reading, value, ':'))
    value++;
  if (ptm_reading_is_type (reading, value, PTM_TOKEN_QUOTE) && !ptm_reading_is_free (reading, value))
    return at;
  end = read_role_value (draft, role->value, value);
  ptm_draft_use (draft, at, end);
  return end;
}

guint
ptm_draft_read_titled (PtmDraft *draft, guint at)
{
  PtmReading      *reading = draft->reading;
  guint            value = at + ptm_reading_span (reading, at);
  guint            end;
  g_autofree char *text = NULL;

  if (ptm_reading_sense (reading, at, PTM_WORD_TITLED) == NULL)
    return at;
  if (ptm_reading_is_mark (reading, value, ':'))
    value++;
  if (ptm_reading_is_type (reading, value, PTM_TOKEN_QUOTE) && !ptm_reading_is_free (reading, value))
    return at;
  if (ptm_reading_is_type (reading, value, PTM_TOKEN_QUOTE))
    {
      end = value + 1;
      text = ptm_reading_dup_inner (reading, value);
    }
  else
    {
      end = has_titles (draft) ? find_title_end (draft, value) : value;
      text = ptm_reading_dup (reading, value, end);
    }
  if (end == value)
    return at;
  ptm_draft_add_text (draft, has_titles (draft) ? "title" : "caption", text);
  ptm_draft_use (draft, at, end);
  return end;
}

guint
ptm_draft_read_fact (PtmDraft *draft, guint at)
{
  PtmFact          fact = { 0 };
  g_autofree char *text = NULL;
  const char      *role;

  if (!ptm_draft_is_page (draft) || !ptm_fact_read (draft->reading, at, &fact))
    return at;
  text = fact.text;
  role = ptm_draft_find_role (draft, fact.role) != NULL ? "note" : fact.role;
  ptm_draft_add_text (draft, role, text);
  ptm_draft_use (draft, at, fact.end);
  if (strcmp (fact.role, "date") == 0 || strcmp (fact.role, "time") == 0)
    draft->dated_end = fact.end;
  return fact.end;
}

static gboolean
is_name_word (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_reading_token (reading, at)->capital && (ptm_reading_is_unknown (reading, at) || !ptm_grammar_has_rule (reading->grammar, "capital-nouns"));
}

/* ", Mia & Leo," alone between two pauses: a name is printed as it is. */
guint
ptm_draft_read_name (PtmDraft *draft, guint at)
{
  PtmReading      *reading = draft->reading;
  guint            end = at;
  gboolean         has_unknown = FALSE;
  g_autofree char *text = NULL;

  if (!ptm_draft_is_page (draft) || at < draft->kind_end || at == 0 || !ptm_reading_is_pause (reading, at - 1))
    return at;
  while (end < at + MOST_HEADING_WORDS && (is_name_word (reading, end) || (end > at && (ptm_reading_sense (reading, end, PTM_WORD_AND) != NULL || ptm_reading_is_mark (reading, end, '&')))))
    {
      has_unknown = has_unknown || ptm_reading_is_unknown (reading, end);
      end++;
    }
  if (end == at || !has_unknown || !ptm_reading_is_pause (reading, end) || !is_name_word (reading, end - 1))
    return at;
  text = ptm_reading_dup (reading, at, end);
  ptm_draft_add_text (draft, ptm_draft_find_role (draft, "subtitle") == NULL ? "subtitle" : "note", text);
  ptm_draft_use (draft, at, end);
  return end;
}

/* "Flowchart fire drill: keep calm, …": a few words behind the kind, up to a colon. */
guint
ptm_draft_read_heading (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = at;

  if (at != draft->kind_end || draft->topic != NULL || !ptm_reading_is_free (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL)
    return at;
  if (draft->scene->kind == PTM_KIND_WORKSHEET && ptm_reading_sense (reading, at, PTM_WORD_TASK) != NULL)
    return at;
  while (end < at + MOST_HEADING_WORDS && ptm_reading_is_type (reading, end, PTM_TOKEN_WORD) && ptm_reading_sense (reading, end, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, end, PTM_WORD_BRANCH) == NULL && ptm_reading_sense (reading, end, PTM_WORD_ROLE) == NULL)
    end++;
  if (end == at || !ptm_reading_is_mark (reading, end, ':'))
    return at;
  draft->topic = ptm_reading_dup (reading, at, end);
  ptm_reading_use (reading, at, end - at, PTM_USE_USED);
  return end;
}

static gboolean
is_text_role (const PtmSense *role)
{
  static const char *const roles[] = { "title", "subtitle", "date", "time", "place", "note", NULL };

  return role != NULL && role->class == PTM_WORD_ROLE && g_strv_contains (roles, role->value);
}

static guint
keep_color (PtmDraft *draft, const char *role, PtmColor color, guint at, guint end)
{
  if (draft->n_inks == G_N_ELEMENTS (draft->inks))
    return at;
  draft->inks[draft->n_inks].role = role;
  draft->inks[draft->n_inks++].color = color;
  ptm_draft_use (draft, at, end);
  return end;
}

/* "with a red title", "title in dark green". The text itself may stand anywhere. */
guint
ptm_draft_read_ink (PtmDraft *draft, guint at)
{
  PtmReading     *reading = draft->reading;
  guint           name = ptm_reading_is (reading, at, PTM_WORD_PREP, "with") ? at + ptm_reading_span (reading, at) : at;
  const PtmSense *role;
  PtmColor        color;
  guint           taken;
  g_auto (PtmPhrase) phrase = { 0 };

  if (!ptm_phrase_read (reading, name, PTM_PHRASE_EDIT, &phrase) || !is_text_role (phrase.sense))
    return at;
  role = phrase.sense;
  if (phrase.color.a > 0)
    {
      gboolean is_named = ptm_reading_is_type (reading, phrase.end, PTM_TOKEN_QUOTE) || ptm_reading_is_mark (reading, phrase.end, ':');

      return keep_color (draft, role->value, phrase.color, at, is_named ? phrase.head : phrase.end);
    }
  name = ptm_draft_skip (draft, phrase.end, PTM_WORD_PREP);
  if (name == phrase.end || !ptm_phrase_read_color (reading, name, &color, &taken))
    return at;
  return keep_color (draft, role->value, color, at, name + taken);
}

void
ptm_draft_apply_inks (PtmDraft *draft)
{
  for (guint i = 0; i < draft->n_inks; i++)
    {
      PtmNode *node = ptm_draft_find_role (draft, draft->inks[i].role);

      if (node != NULL)
        node->color = draft->inks[i].color;
      else
        ptm_ledger_add (draft->scene->unmet, draft->inks[i].role, "word");
    }
}
