/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Posters, flyers, invitations, cards, slides, logos: texts with roles, and things around them. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

/* Of a business card. */
#define MOST_LINES 8

typedef guint (*PtmDraftReader) (PtmDraft *draft, guint at);

static const PtmDraftReader READERS[] = {
  ptm_draft_read_heading,
  ptm_draft_read_ink,
  ptm_draft_read_role,
  ptm_draft_read_titled,
  ptm_draft_read_quote,
  ptm_draft_read_topic,
  ptm_draft_read_manner,
  ptm_draft_read_fact,
  ptm_draft_read_venue,
  ptm_draft_read_foreign,
  ptm_draft_read_name,
  ptm_draft_read_setting,
  ptm_draft_read_middle,
  ptm_draft_read_together,
  ptm_draft_read_likewise,
  ptm_draft_read_ellipsis,
  ptm_draft_read_color,
  ptm_draft_read_actor,
  ptm_draft_read_object,
};

/* The points of a slide: what a colon, lines or dashes list. */
static void
read_points (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       end = reading->length, first = draft->kind_end;
  g_autoptr (GArray) points = NULL;

  while (first < end && !ptm_reading_is_type (reading, first, PTM_TOKEN_BREAK) && !(ptm_reading_is_mark (reading, first, ':') && first > 0 && ptm_reading_sense (reading, first - 1, PTM_WORD_ROLE) == NULL))
    first++;
  if (draft->scene->kind != PTM_KIND_SLIDE || !draft->has_kind || first + 1 >= end)
    return;
  points = ptm_draft_split (draft, first + 1, end, "\n;|-\342\200\223\342\200\242*");
  if (points->len < 2)
    {
      g_clear_pointer (&points, g_array_unref);
      points = ptm_draft_split_list (draft, first + 1, end);
    }
  if (points->len < 2)
    return;
  for (guint i = 0; i < points->len; i++)
    {
      PtmSpan          point = g_array_index (points, PtmSpan, i);
      g_autofree char *words = ptm_draft_dup_span (draft, point.first, point.end);
      g_autofree char *capital = ptm_text_capitalize (words);

      if (*capital != '\0')
        ptm_draft_add_text (draft, "body", capital);
    }
  ptm_draft_use (draft, first, end);
}

static void
read_all (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = 0;

  while (at < reading->length)
    {
      guint next = at;

      for (guint i = 0; next == at && i < G_N_ELEMENTS (READERS) && ptm_reading_is_free (reading, at); i++)
        next = READERS[i](draft, at);
      at = next > at ? next : at + 1;
    }
}

/* The greeting for the first occasion the sentence names. (nullable) */
static const char *
find_greeting (PtmDraft *draft)
{
  const PtmMatch *match = ptm_reading_match (draft->reading, draft->kind_at);
  const PtmSense *stem = NULL;

  if (draft->scene->kind != PTM_KIND_CARD)
    return NULL;
  if (match != NULL && match->stem > 0)
    {
      g_autofree char *word = g_strndup (ptm_reading_token (draft->reading, draft->kind_at)->norm, match->stem);

      stem = ptm_sense_find (ptm_grammar_lookup (draft->reading->grammar, word), PTM_WORD_OCCASION);
    }
  if (stem != NULL)
    return stem->value;
  for (guint at = 0; at < draft->reading->length; at++)
    {
      const PtmSense *occasion = ptm_reading_sense (draft->reading, at, PTM_WORD_OCCASION);

      if (occasion == NULL)
        continue;
      ptm_draft_use (draft, at, at + ptm_reading_span (draft->reading, at));
      return occasion->value;
    }
  return NULL;
}

static void
add_capitalized (PtmDraft *draft, const char *role, const char *text)
{
  g_autofree char *capital = ptm_text_capitalize (text);

  ptm_draft_add_text (draft, role, capital);
}

/* "for Anna", as the user wrote it. */
static char *
dup_dedication (PtmDraft *draft)
{
  return draft->topic_prep != NULL ? g_strconcat (draft->topic_prep, " ", draft->topic, NULL) : g_strdup (draft->topic);
}

/* "Gift voucher for a massage": the word for the kind is the title. */
static char *
dup_own_name (PtmDraft *draft)
{
  return ptm_reading_is (draft->reading, draft->kind_at, PTM_WORD_PIECE, "slip") ? ptm_reading_dup (draft->reading, draft->kind_at, draft->kind_end) : NULL;
}

static void
add_business_line (PtmDraft *draft, const char *text)
{
  const char *role = "note";

  if (ptm_draft_find_role (draft, "title") == NULL)
    role = "title";
  else if (ptm_draft_find_role (draft, "subtitle") == NULL)
    role = "subtitle";
  if (*text != '\0')
    ptm_draft_add_text (draft, role, text);
}

/* "… style thing: "Ana Ruiz" "Violin lessons"": what is quoted is printed, and nothing around it. FALSE when nothing is. */
static gboolean
read_business_quotes (PtmDraft *draft, const PtmSpan *part)
{
  gboolean has_quote = FALSE;

  for (guint at = part->first; at < part->end; at++)
    if (ptm_reading_is_type (draft->reading, at, PTM_TOKEN_QUOTE))
      {
        g_autofree char *text = ptm_reading_dup_inner (draft->reading, at);

        add_business_line (draft, text);
        ptm_draft_use (draft, at, at + 1);
        has_quote = TRUE;
      }
  return has_quote;
}

/* "Business card for Jane Doe, plumber, 555-1234": what stands between the commas is printed as it is. */
static void
read_business (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       first = draft->kind_end;
  g_autoptr (GArray) parts = NULL;

  if (!ptm_reading_is (reading, draft->kind_at, PTM_WORD_PIECE, "business"))
    return;
  while (ptm_reading_sense (reading, first, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, first, PTM_WORD_ARTICLE) != NULL || ptm_reading_is_mark (reading, first, ':') || ptm_reading_is_mark (reading, first, ','))
    first += ptm_reading_span (reading, first);
  parts = ptm_draft_split (draft, first, reading->length, "\n;,|\343\200\201\357\274\214\330\214");
  for (guint i = 0; i < MIN (parts->len, MOST_LINES); i++)
    {
      PtmSpan          part = g_array_index (parts, PtmSpan, i);
      g_autofree char *words = ptm_draft_dup_span (draft, part.first, part.end);
      g_autofree char *capital = ptm_text_capitalize (words);

      if (read_business_quotes (draft, &part))
        continue;
      add_business_line (draft, capital);
      ptm_draft_use (draft, part.first, part.end);
    }
  ptm_draft_use (draft, draft->kind_end, first);
}

static gboolean
has_figure (PtmDraft *draft)
{
  for (guint i = 0; i < draft->scene->nodes->len; i++)
    if (((PtmNode *)g_ptr_array_index (draft->scene->nodes, i))->type == PTM_NODE_FIGURE)
      return TRUE;
  return FALSE;
}

/* "Wir feiern Geburtstag, eine Einladung bitte": the occasion, in the user's own word. (nullable) */
static char *
dup_occasion (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; draft->scene->kind == PTM_KIND_INVITATION && at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_OCCASION) != NULL && (ptm_reading_is_free (reading, at) || (at >= draft->kind_at && at < draft->kind_end)))
      {
        ptm_draft_use (draft, at, at + ptm_reading_span (reading, at));
        return ptm_reading_dup (reading, at, at + ptm_reading_span (reading, at));
      }
  return NULL;
}

/* Without a title the topic is it; nothing is made up that the sentence does not say. */
static void
derive_title (PtmDraft *draft, const char *before)
{
  const char      *greeting = find_greeting (draft);
  g_autofree char *dedication = draft->topic != NULL ? dup_dedication (draft) : NULL;

  g_autofree char *occasion = NULL;

  if (ptm_draft_find_role (draft, "title") != NULL)
    return;
  occasion = before == NULL && draft->topic == NULL ? dup_occasion (draft) : NULL;
  if (greeting != NULL || before != NULL)
    {
      /* "卒業おめでとうのカード" greets in its own words. */
      gboolean greets = greeting != NULL && before != NULL && g_str_has_suffix (before, greeting) && strchr (before, ' ') == NULL;

      add_capitalized (draft, "title", greeting != NULL && !greets ? greeting : before);
      if (dedication != NULL && ptm_draft_find_role (draft, "subtitle") == NULL)
        add_capitalized (draft, "subtitle", dedication);
    }
  else if (draft->topic != NULL)
    add_capitalized (draft, "title", draft->declined ? dedication : draft->topic);
  else if (occasion != NULL)
    add_capitalized (draft, "title", occasion);
  else if (draft->figure != NULL && has_figure (draft))
    {
      g_autofree char *title = ptm_draft_dup_figure_title (draft, MIN (ptm_draft_skip (draft, draft->figure_at, PTM_WORD_ARTICLE), draft->figure_end - 1));

      add_capitalized (draft, "title", title);
    }
}

static void
add_topics (PtmDraft *draft)
{
  for (guint i = 0; i < MIN (draft->topics->len, 3); i++)
    {
      const PtmNoun *noun = g_ptr_array_index (draft->topics, i);
      g_auto (PtmPhrase) phrase = { .asset = g_strdup (noun->asset), .word = ptm_noun_dup_label (noun, draft->scene->lang) };

      ptm_draft_add_object (draft, NULL, &phrase, "item");
    }
}

/* What a logo's name belongs to, "café «Luna»", is told by the name. */
static void
use_owner (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; draft->scene->kind == PTM_KIND_LOGO && at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_PLACE) != NULL && ptm_reading_is_type (reading, at + ptm_reading_span (reading, at), PTM_TOKEN_QUOTE))
      ptm_draft_use (draft, at, at + ptm_reading_span (reading, at));
}

/* The thing named alone is the main one; the many, and plurals without a number, are decoration. Who appears with somebody who is
 * the main one stands beside him. */
static void
choose_main (PtmDraft *draft)
{
  GPtrArray *nodes = draft->scene->nodes;
  PtmNode   *main = NULL;

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->type != PTM_NODE_OBJECT || g_strcmp0 (node->role, "decoration") == 0)
        continue;
      ptm_node_set (&node->role, "decoration");
      if (main == NULL || (main->count > 1 && node->count == 1))
        main = node;
    }
  for (guint i = 0; main != NULL && i < nodes->len; i++)
    if (g_ptr_array_index (nodes, i) == main || (main->character != NULL && ((PtmNode *)g_ptr_array_index (nodes, i))->character != NULL))
      ptm_node_set (&((PtmNode *)g_ptr_array_index (nodes, i))->role, "main");
}

static gboolean
has_objects (PtmDraft *draft)
{
  for (guint i = 0; i < draft->scene->nodes->len; i++)
    if (((PtmNode *)g_ptr_array_index (draft->scene->nodes, i))->type == PTM_NODE_OBJECT)
      return TRUE;
  return FALSE;
}

/* The text from a token to the next pause, fact or text of its own. */
static guint
find_line_end (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       first = at;

  for (; at < reading->length && !ptm_reading_is_pause (reading, at) && !ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE); at += ptm_reading_span (reading, at))
    {
      PtmFact  fact = { 0 };
      gboolean is_fact = at > first && ptm_fact_read (reading, at, &fact) && strcmp (fact.role, "place") != 0;

      g_free (fact.text);
      if (is_fact)
        break;
    }
  while (at > first && ptm_reading_sense (reading, at - 1, PTM_WORD_PREP) != NULL)
    at--;
  return at;
}

/* "Something to hang up in the hall: no dogs, please": of a page that is only meant, what it was not wished for with is its text. */
static void
add_rest (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       colon = ptm_draft_find_mark (draft, 0, reading->length, ':'), first = 0, end = 0;

  if (!draft->cued || ptm_draft_find_role (draft, "title") != NULL)
    return;
  if (colon + 1 < reading->length)
    {
      first = colon + 1;
      end = find_line_end (draft, first);
    }
  for (guint at = draft->kind_end; end <= first && at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is_free (reading, at) && ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL && ptm_reading_sense (reading, at, PTM_WORD_LINK) == NULL)
      {
        first = at;
        end = find_line_end (draft, at);
      }
  /* There is nothing else to say. */
  if (end <= first && draft->kind_end > 0 && draft->kind_end + 1 < reading->length && draft->scene->nodes->len == 0)
    {
      first = draft->kind_end;
      end = reading->length;
    }
  if (end > first)
    {
      g_autofree char *text = ptm_draft_dup_span (draft, first, end);

      if (*text != '\0')
        add_capitalized (draft, "title", text);
      ptm_draft_use (draft, first, end);
    }
}

static gboolean
is_name_of_event (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || (ptm_reading_token (reading, at)->capital && ptm_grammar_has_rule (reading->grammar, "capital-nouns"));
}

/* "For our bake sale I need something to hang up": what it is for was said before the page was. */
static void
find_topic_before (PtmDraft *draft)
{
  static const PtmWordClass ends[] = { PTM_WORD_IGNORE, PTM_WORD_VERB, PTM_WORD_DRAW, PTM_WORD_KIND, PTM_WORD_PRONOUN, PTM_WORD_ASIDE };
  PtmReading               *reading = draft->reading;
  guint                     first = 0, end;

  if (draft->topic != NULL || ptm_draft_find_role (draft, "title") != NULL)
    return;
  while (first < draft->kind_at && !(ptm_reading_is_free (reading, first) && ptm_reading_is (reading, first, PTM_WORD_PREP, "for")))
    first += ptm_reading_span (reading, first);
  if (first >= draft->kind_at)
    return;
  end = first + ptm_reading_span (reading, first);
  while (end < draft->kind_at && ptm_reading_sense (reading, end, PTM_WORD_ARTICLE) != NULL)
    end += ptm_reading_span (reading, end);
  first = end;
  while (end < draft->kind_at && ptm_reading_is_type (reading, end, PTM_TOKEN_WORD) && !(ptm_reading_is_any (reading, end, ends, G_N_ELEMENTS (ends)) && !is_name_of_event (reading, end)))
    end += ptm_reading_span (reading, end);
  if (end == first)
    return;
  draft->topic = ptm_reading_dup (reading, first, end);
  ptm_draft_note_topics (draft, first, end);
  ptm_draft_use (draft, first, end);
}

/* "Notice for the stairwell: no bikes here": where a sign hangs is no title of what it says. */
static void
drop_sign_place (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  if (draft->topic == NULL || !ptm_reading_is (reading, draft->kind_at, PTM_WORD_PIECE, "sign") || !ptm_reading_is (reading, draft->kind_end, PTM_WORD_PREP, "for"))
    return;
  g_clear_pointer (&draft->topic, g_free);
  g_clear_pointer (&draft->topic_prep, g_free);
  g_ptr_array_set_size (draft->topics, 0);
}

/* A logo has a name, and a slide the points that were read. */
static gboolean
has_lines (PtmDraft *draft)
{
  return draft->scene->kind != PTM_KIND_LOGO && (draft->scene->kind != PTM_KIND_SLIDE || ptm_draft_find_role (draft, "body") == NULL);
}

void
ptm_plan_page (PtmDraft *draft)
{
  g_autofree char *own = NULL, *before = NULL;
  g_autoptr (GArray) lines = NULL;

  if (ptm_draft_read_mere_things (draft))
    {
      choose_main (draft);
      return;
    }
  own = dup_own_name (draft);
  before = own != NULL ? g_steal_pointer (&own) : ptm_draft_dup_words_before (draft);
  ptm_draft_read_notice (draft);
  read_points (draft);
  read_business (draft);
  if (has_lines (draft))
    lines = ptm_draft_find_lines (draft);
  read_all (draft);
  if (before == NULL && (lines == NULL || lines->len == 0))
    find_topic_before (draft);
  if (lines != NULL && lines->len > 0)
    drop_sign_place (draft);
  derive_title (draft, before);
  if (lines != NULL)
    ptm_draft_add_lines (draft, lines);
  add_rest (draft);
  ptm_draft_apply_inks (draft);
  use_owner (draft);
  if (!has_objects (draft))
    add_topics (draft);
  if (draft->scene->kind != PTM_KIND_LOGO && draft->scene->kind != PTM_KIND_SLIDE)
    ptm_draft_settle_views (draft);
  ptm_draft_join_held (draft);
  ptm_draft_join_deeds (draft);
  choose_main (draft);
}
