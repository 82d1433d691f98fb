/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What can be said of any picture: texts and their roles, titles, topics, facts, settings, relations, things. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

#define CATEGORY_COUNT   3
#define MOST_TOPIC_WORDS 24
#define MOST_SKIPPED     6

static void
use (PtmDraft *draft, guint first, guint end)
{
  ptm_reading_use (draft->reading, first, end - first, PTM_USE_USED);
}

static guint
skip (PtmDraft *draft, guint at, PtmWordClass class)
{
  for (guint i = 0; i < MOST_SKIPPED && ptm_reading_sense (draft->reading, at, class) != NULL; i++)
    at += ptm_reading_span (draft->reading, at);
  return at;
}

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
  guint            quote = skip (draft, at, PTM_WORD_SAYS);
  g_autofree char *text = NULL;

  if (ptm_reading_is_mark (reading, quote, ':'))
    quote++;
  if (!ptm_reading_is_type (reading, quote, PTM_TOKEN_QUOTE))
    return at;
  text = ptm_reading_dup_inner (reading, quote);
  if (text[strspn (text, " \t\n")] != '\0')
    ptm_draft_add_text (draft, choose_role (draft), text);
  use (draft, at, quote + 1);
  return quote + 1;
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
    ptm_draft_add_text (draft, role, text);
  return end;
}

/* 'title: X', 'headline "X"', 'with the title saying "X"'. */
guint
ptm_draft_read_role (PtmDraft *draft, guint at)
{
  PtmReading     *reading = draft->reading;
  guint           name = skip (draft, at, PTM_WORD_ARTICLE);
  const PtmSense *role = ptm_reading_sense (reading, name, PTM_WORD_ROLE);
  guint           value, end;

  if (role == NULL || strcmp (role->value, "background") == 0)
    return at;
  value = name + ptm_reading_span (reading, name);
  value = skip (draft, value, PTM_WORD_SAYS);
  if (!ptm_reading_is_mark (reading, value, ':') && !ptm_reading_is_type (reading, value, PTM_TOKEN_QUOTE))
    return at;
  if (ptm_reading_is_mark (reading, value, ':'))
    value++;
  end = read_role_value (draft, role->value, value);
  use (draft, at, end);
  return end;
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
  use (draft, at, end);
  return end;
}

static gboolean
ends_topic (PtmDraft *draft, guint at)
{
  static const PtmWordClass classes[] = {
    PTM_WORD_TITLED,
    PTM_WORD_SAYS,
    PTM_WORD_WITHOUT,
    PTM_WORD_MANNER,
    PTM_WORD_LABELED,
    PTM_WORD_ARROWED,
    PTM_WORD_PHOTO,
  };
  PtmReading *reading = draft->reading;
  guint       next = at + ptm_reading_span (reading, at);
  PtmFact     fact = { 0 };
  gboolean    is_fact;

  if (ptm_reading_is_mark (reading, at, '.') && at > 0 && at + 1 < reading->length && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER))
    return FALSE;
  if (ptm_reading_is_pause (reading, at) || ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return TRUE;
  if (ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL && ptm_reading_sense (reading, next, PTM_WORD_VERB) != NULL)
    return TRUE;
  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_draft_read_ground (draft, at) > at)
    return TRUE;
  if (ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL && (ptm_reading_sense (reading, next, PTM_WORD_FORMAT) != NULL || ptm_reading_sense (reading, next, PTM_WORD_COLOR) != NULL))
    return TRUE;
  if (!ptm_draft_is_page (draft))
    return FALSE;
  is_fact = ptm_fact_read (reading, at, &fact) && strcmp (fact.role, "note") != 0;
  g_free (fact.text);
  return is_fact;
}

static void
note_topics (PtmDraft *draft, guint first, guint end)
{
  for (guint at = first; at < end; at += ptm_reading_span (draft->reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (draft->reading, at, PTM_WORD_NOUN);

      if (noun != NULL && noun->noun != NULL && noun->noun->asset != NULL)
        g_ptr_array_add (draft->topics, (gpointer)noun->noun);
    }
}

/* "for" may come later on a page; "of" and a colon follow the kind. What stands after the colon of a page is its topic
 * when nothing else is told by it. */
static gboolean
opens_topic (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       next = at + 1;
  PtmFact     fact = { 0 };
  gboolean    is_fact;

  if (at != draft->kind_end)
    return ptm_draft_is_page (draft) && at > draft->kind_end && draft->last == NULL && ptm_reading_is (reading, at, PTM_WORD_PREP, "for");
  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "for") || ptm_reading_is (reading, at, PTM_WORD_PREP, "of") || ptm_reading_is (reading, at, PTM_WORD_PREP, "to"))
    return TRUE;
  if (!ptm_draft_is_page (draft) || !ptm_reading_is_mark (reading, at, ':') || !ptm_reading_is_type (reading, next, PTM_TOKEN_WORD))
    return FALSE;
  if (ptm_reading_sense (reading, next, PTM_WORD_ROLE) != NULL || ptm_reading_is (reading, next, PTM_WORD_ARTICLE, "indefinite") || ptm_reading_sense (reading, next, PTM_WORD_NUMBER) != NULL)
    return FALSE;
  is_fact = ptm_fact_read (reading, next, &fact);
  g_free (fact.text);
  return !is_fact;
}

/* "for a spring concert", "of the water cycle", right after the kind. */
guint
ptm_draft_read_topic (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  gboolean    is_genitive;
  guint       first, end;

  if (draft->topic != NULL || !draft->has_kind || !opens_topic (draft, at))
    return at;
  end = at + ptm_reading_span (reading, at);
  is_genitive = ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "genitive") || ptm_reading_is (reading, end, PTM_WORD_ARTICLE, "genitive");
  first = skip (draft, end, PTM_WORD_ARTICLE);
  end = first;
  while (end < reading->length && end - first < MOST_TOPIC_WORDS && !ends_topic (draft, end))
    end += ptm_reading_span (reading, end);
  if (end == first)
    return at;
  draft->topic = ptm_reading_dup (reading, first, end);
  if (is_genitive)
    {
      g_autofree char *genitive = g_steal_pointer (&draft->topic);

      draft->topic = ptm_grammar_dup_nominative (reading->grammar, genitive);
    }
  if (!ptm_reading_is_mark (reading, at, ':'))
    draft->topic_prep = ptm_reading_dup (reading, at, at + ptm_reading_span (reading, at));
  note_topics (draft, first, end);
  use (draft, at, end);
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
  use (draft, at, fact.end);
  return fact.end;
}

/* "in the style of Vermeer" stays in the ledger, but is not searched for things. */
guint
ptm_draft_read_manner (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = at;

  if (ptm_reading_sense (reading, at, PTM_WORD_MANNER) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PHOTO) == NULL)
    return at;
  end += ptm_reading_span (reading, at);
  if (ptm_reading_sense (reading, at, PTM_WORD_MANNER) == NULL)
    return end;
  while (end < reading->length && !ptm_reading_is_pause (reading, end) && ptm_reading_sense (reading, end, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, end, PTM_WORD_AND) == NULL)
    end += ptm_reading_span (reading, end);
  return end;
}

/* "on a blue background", "blue background", "background: blue", "with a beach in the background". */
guint
ptm_draft_read_ground (PtmDraft *draft, guint at)
{
  PtmReading     *reading = draft->reading;
  guint           name = skip (draft, skip (draft, at, PTM_WORD_PREP), PTM_WORD_ARTICLE);
  const PtmSense *setting = NULL;
  PtmColor        color = PTM_COLOR_NONE;
  guint           taken = 0;
  guint           end;

  if (ptm_reading_is (reading, name, PTM_WORD_ROLE, "background"))
    {
      end = name + ptm_reading_span (reading, name);
      if (ptm_reading_is_mark (reading, end, ':'))
        end++;
      end = skip (draft, skip (draft, end, PTM_WORD_PREP), PTM_WORD_ARTICLE);
    }
  else
    end = name;
  if (!ptm_phrase_read_color (reading, end, &color, &taken))
    {
      setting = ptm_reading_sense (reading, end, PTM_WORD_SETTING);
      taken = setting != NULL ? ptm_reading_span (reading, end) : 0;
    }
  if (taken == 0)
    return at;
  end += taken;
  if (!ptm_reading_is (reading, name, PTM_WORD_ROLE, "background"))
    {
      guint ground = skip (draft, skip (draft, end, PTM_WORD_PREP), PTM_WORD_ARTICLE);

      if (!ptm_reading_is (reading, ground, PTM_WORD_ROLE, "background"))
        return at;
      end = ground + ptm_reading_span (reading, ground);
    }
  return end;
}

static guint
take_ground (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = ptm_draft_read_ground (draft, at);

  for (guint i = at; i < end; i += ptm_reading_span (reading, i))
    {
      const PtmSense *setting = ptm_reading_sense (reading, i, PTM_WORD_SETTING);
      PtmColor        color;
      guint           taken;

      if (ptm_phrase_read_color (reading, i, &color, &taken))
        {
          ptm_draft_set_background (draft, NULL, color);
          break;
        }
      if (setting != NULL)
        ptm_draft_set_background (draft, setting->value, PTM_COLOR_NONE);
    }
  use (draft, at, end);
  return end;
}

/* "on the beach", "at night", "a forest". On a page a thing that has a picture is drawn as a thing. */
guint
ptm_draft_read_setting (PtmDraft *draft, guint at)
{
  PtmReading     *reading = draft->reading;
  guint           name = at;
  guint           end;
  const PtmSense *setting;

  if (ptm_draft_read_ground (draft, at) > at)
    return take_ground (draft, at);
  if (ptm_reading_sense (reading, name, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, name, PTM_WORD_RELATION) != NULL)
    name += ptm_reading_span (reading, name);
  name = skip (draft, name, PTM_WORD_ARTICLE);
  setting = ptm_reading_sense (reading, name, PTM_WORD_SETTING);
  if (setting == NULL || draft->scene->kind == PTM_KIND_DIAGRAM || draft->scene->kind == PTM_KIND_GRID)
    return at;
  if (ptm_draft_is_page (draft) && ptm_reading_sense (reading, name, PTM_WORD_NOUN) != NULL)
    return at;
  end = name + ptm_reading_span (reading, name);
  if (ptm_reading_sense (reading, end, PTM_WORD_NOUN) != NULL && ptm_reading_sense (reading, name, PTM_WORD_NOUN) != NULL)
    return at;
  ptm_draft_set_background (draft, setting->value, PTM_COLOR_NONE);
  use (draft, at, end);
  return end;
}

static void
add_row (PtmDraft *draft)
{
  for (guint i = 0; i < draft->subjects->len; i++)
    ptm_scene_add_constraint (draft->scene, "in-a-row", ((PtmNode *)g_ptr_array_index (draft->subjects, i))->id, NULL);
}

/* "on", "under", "to the left of", when a thing follows; "with" joins two things of a scene. */
guint
ptm_draft_read_relation (PtmDraft *draft, guint at)
{
  PtmReading     *reading = draft->reading;
  const PtmSense *relation = ptm_reading_sense (reading, at, PTM_WORD_RELATION);
  const char     *name = relation != NULL ? relation->value : NULL;
  guint           end = at + ptm_reading_span (reading, at);
  g_auto (PtmPhrase) phrase = { 0 };

  if (draft->subjects->len == 0)
    return at;
  if (name == NULL && ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
    name = "next-to";
  if (name == NULL)
    return at;
  if (strcmp (name, "in-a-row") == 0)
    add_row (draft);
  else if (ptm_phrase_read (reading, end, PTM_PHRASE_OPEN, &phrase))
    {
      g_free (draft->relation);
      draft->relation = g_strdup (name);
    }
  else
    return at;
  use (draft, at, end);
  return end;
}

guint
ptm_draft_read_labeled (PtmDraft *draft, guint at)
{
  const PtmSense *sense = ptm_reading_sense (draft->reading, at, PTM_WORD_LABELED);
  guint           end = at + ptm_reading_span (draft->reading, at);

  if (sense != NULL && strcmp (sense->value, "yes") == 0)
    draft->labeled = TRUE;
  else if (sense != NULL)
    draft->unlabeled = TRUE;
  else
    return at;
  use (draft, at, end);
  return end;
}

/* A colour that no thing follows: of the thing before it, else of the whole picture. */
guint
ptm_draft_read_color (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       name = skip (draft, at, PTM_WORD_PREP);
  g_auto (PtmPhrase) phrase = { 0 };
  PtmColor color;
  guint    taken;

  if (!ptm_phrase_read_color (reading, name, &color, &taken) || ptm_phrase_read (reading, name, PTM_PHRASE_PLAIN, &phrase))
    return at;
  if (draft->last != NULL)
    draft->last->color = color;
  else if (draft->shades < G_N_ELEMENTS (draft->scene->palette.accent))
    draft->scene->palette.accent[draft->shades++] = color;
  use (draft, at, name + taken);
  return name + taken;
}

static void
add_category (PtmDraft *draft, const PtmPhrase *phrase)
{
  g_autoptr (GPtrArray) members = ptm_lexicon_list (draft->reading->lexicon, phrase->sense->value);
  guint count = phrase->count > 0 ? (guint)phrase->count : CATEGORY_COUNT;

  for (guint i = 0; i < MIN (count, members->len); i++)
    {
      const PtmNoun *noun = g_ptr_array_index (members, i);
      g_auto (PtmPhrase) member = { .asset = g_strdup (noun->asset), .word = ptm_noun_dup_label (noun, draft->scene->lang), .color = phrase->color };

      draft->last = ptm_draft_add_object (draft, NULL, &member, "item");
    }
}

/* The new thing is the right side of a waiting relation, and the left side of what follows. */
static void
relate (PtmDraft *draft, PtmNode *node, gboolean coordinated)
{
  if (draft->relation != NULL)
    {
      gboolean more = strcmp (draft->relation, "between") == 0;

      for (guint i = 0; i < draft->subjects->len; i++)
        ptm_scene_add_constraint (draft->scene, draft->relation, ((PtmNode *)g_ptr_array_index (draft->subjects, i))->id, node->id);
      if (more && !coordinated)
        return;
      g_clear_pointer (&draft->relation, g_free);
      g_ptr_array_set_size (draft->subjects, 0);
      draft->closed = TRUE;
    }
  else if (!coordinated || draft->closed)
    {
      g_ptr_array_set_size (draft->subjects, 0);
      draft->closed = FALSE;
    }
  g_ptr_array_add (draft->subjects, node);
}

static gboolean
is_coordinated (PtmDraft *draft, guint at)
{
  if (at == 0)
    return FALSE;
  return ptm_reading_sense (draft->reading, at - 1, PTM_WORD_AND) != NULL || ptm_reading_is_mark (draft->reading, at - 1, ',');
}

static gboolean
is_listed (PtmDraft *draft, guint at)
{
  return is_coordinated (draft, at) || (at > 0 && (ptm_reading_is (draft->reading, at - 1, PTM_WORD_PREP, "with") || ptm_reading_is_mark (draft->reading, at - 1, ':') || ptm_reading_sense (draft->reading, at - 1, PTM_WORD_RELATION) != NULL));
}

guint
ptm_draft_read_object (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  gboolean    coordinated = is_coordinated (draft, at);
  g_auto (PtmPhrase) phrase = { 0 };
  PtmNode *node = NULL;

  if (!ptm_phrase_read (reading, at, is_listed (draft, at) ? PTM_PHRASE_OPEN : PTM_PHRASE_PLAIN, &phrase))
    return at;
  ptm_phrase_use (reading, &phrase);
  if (phrase.sense != NULL && phrase.sense->class == PTM_WORD_CATEGORY)
    {
      add_category (draft, &phrase);
      return phrase.end;
    }
  if (phrase.definite)
    node = ptm_draft_find_object (draft, &phrase);
  if (node == NULL)
    node = ptm_draft_add_object (draft, NULL, &phrase, "item");
  if (node == NULL)
    return phrase.end;
  draft->last = node;
  relate (draft, node, coordinated);
  return phrase.end;
}
