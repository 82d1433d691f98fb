/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Knowledge templates in a sentence: which one is named, and whether it is wanted or only a thing among others. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"

/* A title has at most so many words. */
#define MOST_TITLE_WORDS 7
/* How many words are looked at to find a template. */
#define FIGURE_REACH 400
/* "Die Teile einer", "的各个": words between the parts and what they are of. */
#define MOST_BEFORE_PARTS 4
#define MOST_BEHIND_PARTS 3

/* A genitive of a title: "des Wasserkreislaufs", "des Herzens". */
static const char *
find_inflected (PtmReading *reading, const char *title)
{
  static const char *const endings[] = { "s", "es", "ens", "n", "en" };
  gsize                    length = strlen (title);

  for (guint i = 0; ptm_grammar_has_rule (reading->grammar, "capital-nouns") && i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (title, endings[i]) && length > strlen (endings[i]) + 3)
      {
        g_autofree char *stem = g_strndup (title, length - strlen (endings[i]));
        const char      *name = ptm_figures_find (reading->figures, stem);

        if (name != NULL)
          return name;
      }
  return NULL;
}

/* The longest title that begins at a token. (nullable) */
static const char *
find_title (PtmReading *reading, guint at, guint *end)
{
  g_autoptr (GString) title = g_string_new (NULL);
  const char *found = NULL;

  for (guint i = at; i < reading->length && i < at + MOST_TITLE_WORDS; i++)
    {
      const PtmToken *token = ptm_reading_token (reading, i);
      const char     *name;

      if (token->norm[0] == '\0')
        break;
      g_string_append_printf (title, "%s%s", i > at && token->space_before ? " " : "", token->norm);
      name = ptm_figures_find (reading->figures, title->str);
      if (name == NULL)
        name = find_inflected (reading, title->str);
      if (name != NULL)
        {
          found = name;
          *end = i + 1;
        }
    }
  return found;
}

/* "y = 2x + 1" */
static gboolean
is_equation (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && (strcmp (ptm_reading_token (reading, at)->norm, "y") == 0 || strcmp (ptm_reading_token (reading, at)->norm, "f") == 0) && (ptm_reading_is_mark (reading, at + 1, '=') || (ptm_reading_is_mark (reading, at + 1, '(') && ptm_reading_is_mark (reading, at + 4, '=')));
}

static void
set_figure (PtmDraft *draft, const char *name, guint first, guint end)
{
  draft->figure = name;
  draft->figure_at = first;
  draft->figure_end = end;
}

void
ptm_draft_find_figure (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  gboolean    is_list = draft->has_kind && ptm_reading_is (reading, draft->kind_at, PTM_WORD_PIECE, "list");
  guint       reach = is_list ? ptm_draft_find_colon (reading) : reading->length; /* "règles : lever la main" */
  guint       best = 0;

  if (draft->cued_figure != NULL)
    {
      set_figure (draft, draft->cued_figure, 0, 0);
      return;
    }

  for (guint at = 0; at < MIN (reach, FIGURE_REACH); at++)
    {
      const PtmSense *sense = ptm_reading_sense (reading, at, PTM_WORD_FIGURE);
      guint           end = at;
      const char     *name = find_title (reading, at, &end);

      if (is_equation (reading, at))
        {
          set_figure (draft, "coordinate-plane", at, at);
          return;
        }
      /* "Sales as bars" are no fractions. */
      if (sense != NULL && strcmp (sense->value, "fractions") == 0 && ptm_reading_sense (reading, at, PTM_WORD_CHART) != NULL && ptm_draft_find_mark (draft, 0, reading->length, '/') >= reading->length)
        sense = NULL;
      if (sense != NULL && at + ptm_reading_span (reading, at) >= end)
        {
          name = sense->value;
          end = at + ptm_reading_span (reading, at);
        }
      if (ptm_reading_token (reading, at)->use == PTM_USE_IGNORED || ptm_reading_token (reading, at)->use == PTM_USE_UNWANTED)
        continue;
      /* The word for the kind, such as "ورقة عمل", names no leaf. */
      if (end <= draft->kind_end && at >= draft->kind_at && draft->scene->kind != PTM_KIND_DIAGRAM)
        continue;
      /* "the parts of a plant cell": of two that overlap the one that reaches further. */
      if (name != NULL && (draft->figure != NULL && at < draft->figure_end ? end > draft->figure_end : end - at > best))
        {
          best = end - at;
          set_figure (draft, name, at, end);
        }
    }
}

gboolean
ptm_draft_has_sense (PtmReading *reading, PtmWordClass class)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, class) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
has_type (PtmReading *reading, PtmTokenType type)
{
  for (guint at = 0; at < reading->length; at++)
    if (ptm_reading_is_type (reading, at, type))
      return TRUE;
  return FALSE;
}

/* One word that is also an everyday thing: "heart", "fish", "clock". */
static gboolean
is_thing (PtmDraft *draft)
{
  PtmReading     *reading = draft->reading;
  guint           at = draft->figure_at;
  const PtmSense *noun;

  if (at + ptm_reading_span (reading, at) < draft->figure_end)
    at = ptm_draft_skip (draft, at, PTM_WORD_ARTICLE);
  noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);
  return noun != NULL && ptm_sense_get_asset (noun) != NULL && at + ptm_reading_span (reading, at) >= draft->figure_end;
}

/* "breakfast menu": the one word before it that says which. */
static gboolean
names_it (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;

  if (!ptm_grammar_has_rule (reading->grammar, "adjacent-nouns") || is_thing (draft) || at + ptm_reading_span (reading, at) != draft->figure_at)
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_AND) == NULL && ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL && ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL;
}

/* Nothing but small words before it, so the sentence is about it. */
static gboolean
stands_first (PtmDraft *draft)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_ARTICLE, PTM_WORD_DRAW, PTM_WORD_LABELED, PTM_WORD_STYLE, PTM_WORD_PIECE, PTM_WORD_NUMBER, PTM_WORD_SIZE, PTM_WORD_FINISH, PTM_WORD_PREP, PTM_WORD_FORMAT, PTM_WORD_COLOR };

  for (guint at = 0; at < draft->figure_at; at += ptm_reading_span (draft->reading, at))
    {
      gboolean known = !ptm_reading_is_type (draft->reading, at, PTM_TOKEN_WORD);

      for (guint i = 0; !known && i < G_N_ELEMENTS (classes); i++)
        known = ptm_reading_sense (draft->reading, at, classes[i]) != NULL;
      if (!known && !names_it (draft, at))
        return FALSE;
    }
  return TRUE;
}

/* "魚三匹": how many of it there are. */
static gboolean
is_count (PtmReading *reading, guint at)
{
  return ptm_grammar_has_rule (reading->grammar, "counts-after") && ptm_reading_sense (reading, at + 1, PTM_WORD_COUNTER) != NULL && ptm_reading_sense (reading, at + 1, PTM_WORD_CLOCK) == NULL;
}

/* "ساعة تشير إلى الثالثة": an hour that is no number. */
static gboolean
names_hour (PtmReading *reading, guint at)
{
  for (; at < reading->length && !ptm_reading_is_pause (reading, at) && ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_ORDINAL) != NULL || ptm_reading_sense (reading, at, PTM_WORD_HOUR) != NULL)
      return TRUE;
  return FALSE;
}

/* What it shall show follows: "clock showing 10:10", "calendar March", "menu: …". */
static gboolean
tells_more (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = draft->figure_end;

  at = ptm_draft_skip (draft, at, PTM_WORD_IGNORE);
  if (is_count (reading, at))
    return FALSE;
  if (ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_sense (reading, at, PTM_WORD_MONTH) != NULL)
    return TRUE;
  for (guint i = 0; strcmp (draft->figure, "triangles") == 0 && i < reading->length; i++)
    if (ptm_reading_sense (reading, i, PTM_WORD_PIECE) != NULL)
      return TRUE;
  if (strcmp (draft->figure, "calendar") == 0)
    return ptm_draft_has_sense (reading, PTM_WORD_MONTH) || has_type (reading, PTM_TOKEN_NUMBER);
  if (strcmp (draft->figure, "clock") == 0 && (ptm_draft_has_minutes (draft) || names_hour (reading, at)))
    return TRUE;
  if (strcmp (draft->figure, "certificate") == 0 || strcmp (draft->figure, "recipe") == 0 || strcmp (draft->figure, "menu") == 0)
    return ptm_reading_is (reading, at, PTM_WORD_PREP, "for") || at >= reading->length;
  if (ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PIECE) == NULL)
    return FALSE;
  for (; at < reading->length && !ptm_reading_is_mark (reading, at, '.'); at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
      return TRUE;
  return FALSE;
}

/* "王家的家谱", "शर्मा परिवार का वंश वृक्ष": in these languages whose it is comes first, and it last. */
static gboolean
stands_last (PtmDraft *draft)
{
  guint end = draft->figure_end;

  if (!ptm_grammar_has_rule (draft->reading->grammar, "topic-first") || (is_thing (draft) && !tells_more (draft)))
    return FALSE;
  while (ptm_reading_sense (draft->reading, end, PTM_WORD_DRAW) != NULL || ptm_reading_sense (draft->reading, end, PTM_WORD_IGNORE) != NULL)
    end += ptm_reading_span (draft->reading, end);
  return ptm_reading_is_pause (draft->reading, end) || ptm_reading_is_mark (draft->reading, end, ':') || ptm_reading_is_mark (draft->reading, end, 0xff1a);
}

/* Right behind the kind, or right before it: "diagram of the heart", "plant cell diagram". */
static gboolean
is_subject (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = draft->kind_end;

  if (draft->figure_at <= draft->kind_end)
    return TRUE;
  for (guint i = 0; i < 5 && at < draft->figure_at; i++)
    {
      if (ptm_reading_is_mark (reading, at, ',') || (i > 0 && ptm_reading_is_mark (reading, at, ':')) || ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
        return FALSE;
      at += ptm_reading_span (reading, at);
    }
  return at >= draft->figure_at;
}

/* "arrows from the sun to the plant", "grass -> rabbit": the user draws himself; only trees of offices are written so, too. */
static gboolean
has_own_arrows (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  if (has_type (reading, PTM_TOKEN_ARROW))
    return strcmp (draft->figure, "org-chart") != 0 && strcmp (draft->figure, "family-tree") != 0;
  for (guint at = 0; ptm_draft_has_sense (reading, PTM_WORD_ARROWED) && at < reading->length; at++)
    if (ptm_reading_is (reading, at, PTM_WORD_PREP, "from"))
      return TRUE;
  return FALSE;
}

/* "How a volcano works", "火山是怎么形成的" */
static gboolean
asks_how (PtmDraft *draft)
{
  guint end = draft->figure_end;

  while (ptm_reading_sense (draft->reading, end, PTM_WORD_LINK) != NULL || ptm_reading_sense (draft->reading, end, PTM_WORD_IGNORE) != NULL)
    end += ptm_reading_span (draft->reading, end);
  return ptm_reading_is (draft->reading, 0, PTM_WORD_PIECE, "how") || ptm_reading_is (draft->reading, draft->figure_end, PTM_WORD_PIECE, "how") || ptm_reading_is (draft->reading, end, PTM_WORD_PIECE, "how");
}

/* "Label the parts of a flower": words that stand right before the template, or behind it. */
static gboolean
asks_labels (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_TASK, "label") && at <= draft->figure_end + 4)
      {
        ptm_draft_use (draft, at, at + ptm_reading_span (reading, at));
        return TRUE;
      }
  return FALSE;
}

/* "The parts of a flower", "花的各个部分": said right before the template, within its name or behind it. */
static gboolean
asks_parts (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       first = draft->figure_at > MOST_BEFORE_PARTS ? draft->figure_at - MOST_BEFORE_PARTS : 0;

  for (guint at = draft->figure_end; at > first; at--)
    if (ptm_reading_is (reading, at - 1, PTM_WORD_PIECE, "parts"))
      return TRUE;
    else if (ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL)
      break;
  for (guint at = draft->figure_end; at < MIN (draft->figure_end + MOST_BEHIND_PARTS, reading->length); at++)
    if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "parts") && (at == draft->figure_end || ptm_grammar_has_rule (reading->grammar, "topic-first")))
      return TRUE;
  return FALSE;
}

/* Nobody has such a thing in a room: "compare cats and dogs in a Venn diagram". */
static gboolean
is_abstract (const char *figure)
{
  static const char *const names[] = { "venn", "swot", "fishbone", "org-chart", "number-line", "punnett", "probability-tree", "hundred-square", "place-value", NULL };

  return g_strv_contains (names, figure);
}

gboolean
ptm_draft_wants_figure (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  gboolean    is_picture = ptm_figures_is_picture (reading->figures, draft->figure);
  gboolean    is_plane = draft->figure_end == draft->figure_at;

  if (draft->cued_figure != NULL)
    return !has_own_arrows (draft);
  if (is_plane || (strcmp (draft->figure, "fractions") == 0 && !draft->has_kind))
    return !draft->has_kind || draft->scene->kind == PTM_KIND_CHART || draft->scene->kind == PTM_KIND_DIAGRAM;
  if (!draft->has_kind && is_abstract (draft->figure) && !has_own_arrows (draft))
    return TRUE;
  if (!draft->has_kind && is_picture && (asks_how (draft) || (asks_parts (draft) && !has_own_arrows (draft)) || (asks_labels (draft) && !has_own_arrows (draft))))
    return TRUE;
  if (!draft->has_kind)
    return !has_own_arrows (draft) && (stands_first (draft) || stands_last (draft)) && (!is_thing (draft) || ptm_draft_has_sense (reading, PTM_WORD_LABELED) || tells_more (draft));
  if (draft->scene->kind == PTM_KIND_DIAGRAM || draft->scene->kind == PTM_KIND_INFOGRAPHIC)
    return is_subject (draft) && !has_own_arrows (draft);
  if (draft->scene->kind == PTM_KIND_CARD)
    return strcmp (draft->figure, "menu") == 0 || strcmp (draft->figure, "certificate") == 0;
  return ptm_draft_is_page (draft) && is_picture && (!is_thing (draft) || ptm_draft_has_sense (reading, PTM_WORD_LABELED));
}
