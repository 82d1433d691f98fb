/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Elements as a plan has them. */

#include "config.h"

#include <string.h>

#include "ptm-choice.h"
#include "ptm-facts.h"
#include "ptm-plan-private.h"

/* How many of a thing a plural without a number means. */
#define PLURAL_COUNT     3
#define MOST_COPIES      100
#define MOST_TOPIC_WORDS 24
/* "Food chain" */
#define LONGEST_SORT 3

gboolean
ptm_draft_is_full (PtmDraft *draft)
{
  return draft->scene->nodes->len >= PTM_PLAN_MAX_NODES;
}

/* Kinds that carry texts: titles, dates, places. */
gboolean
ptm_draft_is_page (PtmDraft *draft)
{
  switch (draft->scene->kind)
    {
    case PTM_KIND_POSTER:
    case PTM_KIND_FLYER:
    case PTM_KIND_INVITATION:
    case PTM_KIND_CARD:
    case PTM_KIND_SLIDE:
    case PTM_KIND_LOGO:
      return TRUE;
    case PTM_KIND_DIAGRAM:
    case PTM_KIND_FLOWCHART:
    case PTM_KIND_MINDMAP:
    case PTM_KIND_TIMELINE:
    case PTM_KIND_INFOGRAPHIC:
    case PTM_KIND_CHART:
    case PTM_KIND_COMIC:
    case PTM_KIND_STORYBOARD:
    case PTM_KIND_SPRITESHEET:
    case PTM_KIND_PANORAMA:
    case PTM_KIND_WORKSHEET:
    case PTM_KIND_GRID:
    case PTM_KIND_SCENE:
    default:
      return FALSE;
    }
}

PtmNode *
ptm_draft_find_role (PtmDraft *draft, const char *role)
{
  for (guint i = 0; i < draft->scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (draft->scene->nodes, i);

      if (g_strcmp0 (node->role, role) == 0)
        return node;
    }
  return NULL;
}

PtmNode *
ptm_draft_add_text (PtmDraft *draft, const char *role, const char *text)
{
  PtmNode *node;

  if (ptm_draft_is_full (draft))
    {
      ptm_ledger_add (draft->scene->unmet, text, "layout");
      return NULL;
    }
  node = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_TEXT);
  ptm_node_set (&node->role, role);
  ptm_node_set (&node->text, text);
  ptm_node_set (&node->lang, draft->scene->lang);
  return node;
}

static int
choose_count (const PtmPhrase *phrase)
{
  if (phrase->count > 0)
    return phrase->count;
  return phrase->plural && !phrase->indefinite ? PLURAL_COUNT : 1;
}

void
ptm_draft_add_arrow (PtmDraft *draft, const char *from, const char *to, const char *label)
{
  if (draft->scene->edges->len < PTM_SCENE_MAX_EDGES)
    ptm_scene_add_edge (draft->scene, from, to, label, TRUE);
}

void
ptm_draft_set_count (PtmDraft *draft, PtmNode *node, int count)
{
  g_autofree char *wish = count > MOST_COPIES ? g_strdup_printf ("%d %s", count, node->noun) : NULL;

  node->count = CLAMP (count, 1, MOST_COPIES);
  if (wish != NULL)
    ptm_ledger_add (draft->scene->unmet, wish, "many");
}

PtmNode *
ptm_draft_add_object (PtmDraft *draft, PtmNode *parent, const PtmPhrase *phrase, const char *role)
{
  GPtrArray *siblings = parent != NULL ? parent->children : draft->scene->nodes;
  PtmNode   *node;
  int        count = choose_count (phrase);

  if (siblings->len >= PTM_PLAN_MAX_NODES)
    {
      ptm_ledger_add (draft->scene->unmet, phrase->word, "layout");
      return NULL;
    }
  node = ptm_scene_add_node (draft->scene, parent, PTM_NODE_OBJECT);
  ptm_node_set (&node->noun, phrase->word);
  ptm_node_set (&node->asset, phrase->asset);
  /* Many without a number surround what a page shows. */
  ptm_node_set (&node->role, phrase->count == 0 && count > 1 && ptm_draft_is_page (draft) ? "decoration" : role);
  node->size = phrase->size > 0 ? phrase->size : 1;
  node->color = phrase->color;
  ptm_choice_offer (draft->reading, phrase, node);
  if (parent == NULL)
    ptm_draft_note_naming (draft, node, phrase);
  if (phrase->asset == NULL)
    ptm_ledger_add (draft->scene->unmet, phrase->word, "noun");
  ptm_draft_set_count (draft, node, count);
  return node;
}

static gboolean
means_same (const PtmNode *node, const PtmPhrase *phrase)
{
  if (node->type != PTM_NODE_OBJECT)
    return FALSE;
  if (phrase->asset != NULL)
    return g_strcmp0 (node->asset, phrase->asset) == 0;
  return node->asset == NULL && g_strcmp0 (node->noun, phrase->word) == 0;
}

/* The last element a phrase may refer to: "the sun" after "a sun". */
PtmNode *
ptm_draft_find_object (PtmDraft *draft, const PtmPhrase *phrase)
{
  for (guint i = draft->scene->nodes->len; i > 0; i--)
    {
      PtmNode *node = g_ptr_array_index (draft->scene->nodes, i - 1);

      if (means_same (node, phrase))
        return node;
    }
  return NULL;
}

void
ptm_draft_add_label (PtmDraft *draft, PtmNode *node, const char *text)
{
  g_autofree char *capital = ptm_text_capitalize (text);
  g_autofree char *target = g_strdup (node->id);
  PtmNode         *label = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_LABEL);

  ptm_node_set (&label->text, capital);
  ptm_node_set (&label->target, target);
  ptm_node_set (&label->lang, draft->scene->lang);
}

static PtmNode *
get_background (PtmDraft *draft)
{
  PtmScene *scene = draft->scene;

  for (guint i = 0; i < scene->nodes->len; i++)
    if (((PtmNode *)g_ptr_array_index (scene->nodes, i))->type == PTM_NODE_BACKGROUND)
      return g_ptr_array_index (scene->nodes, i);
  return ptm_scene_add_node (scene, NULL, PTM_NODE_BACKGROUND);
}

void
ptm_draft_add_style (PtmDraft *draft, const char *style)
{
  PtmScene *scene = draft->scene;
  g_auto (GStrv) styles = g_strsplit (scene->style != NULL ? scene->style : "", " ", -1);

  if (g_strv_contains ((const char *const *)styles, style))
    return;
  if (scene->style == NULL)
    ptm_node_set (&scene->style, style);
  else
    {
      g_autofree char *both = g_strconcat (scene->style, " ", style, NULL);

      ptm_node_set (&scene->style, both);
    }
}

/* The first place named is the setting; a second one, and the night, are a matter of style. */
void
ptm_draft_set_background (PtmDraft *draft, const char *setting, PtmColor fill)
{
  PtmNode *background = get_background (draft);
  gboolean is_first = background->setting == NULL || strcmp (background->setting, "plain") == 0;

  if (setting != NULL && is_first)
    ptm_node_set (&background->setting, setting);
  else if (setting != NULL && strcmp (background->setting, "night") == 0)
    {
      ptm_draft_add_style (draft, "night");
      ptm_node_set (&background->setting, setting);
    }
  else if (setting != NULL)
    ptm_draft_add_style (draft, setting);
  else if (background->setting == NULL)
    ptm_node_set (&background->setting, "plain");
  if (fill.a > 0)
    background->fill = fill;
}

gboolean
ptm_draft_is_about (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_PREP, "for") || ptm_reading_is (reading, at, PTM_WORD_PREP, "about");
}

static gboolean
is_topic_word (PtmReading *reading, guint at)
{
  if (!ptm_reading_is_free (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_COLOR) != NULL)
    return FALSE;
  /* "bedtime story poster" */
  if (ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL && ptm_reading_sense (reading, at, PTM_WORD_FORMAT) != NULL)
    return TRUE;
  return ptm_reading_is_unknown (reading, at) || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "event") || ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_OCCASION) != NULL || ptm_reading_sense (reading, at, PTM_WORD_PLACE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_CATEGORY) != NULL || ptm_reading_sense (reading, at, PTM_WORD_SETTING) != NULL;
}

/* "优雅的" says how the picture looks; a season belongs to what it is about. */
static gboolean
is_linked_style (PtmReading *reading, guint at)
{
  static const char *const seasons[] = { "spring", "summer", "autumn", "winter", NULL };
  const PtmSense          *style = ptm_reading_sense (reading, at, PTM_WORD_STYLE);

  return style != NULL && !g_strv_contains (seasons, style->value) && ptm_reading_sense (reading, at + ptm_reading_span (reading, at), PTM_WORD_LINK) != NULL;
}

/* What stands before a topic: what asks for it, when and where it is, how the picture looks. */
static gboolean
is_before_topic (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_DRAW, PTM_WORD_VERB, PTM_WORD_FORMAT, PTM_WORD_NUMBER, PTM_WORD_COUNTER, PTM_WORD_ARTICLE, PTM_WORD_COLOR, PTM_WORD_TITLED, PTM_WORD_SAYS, PTM_WORD_PREP, PTM_WORD_LINK };

  if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL)
    return FALSE;
  if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || is_linked_style (reading, at))
    return TRUE;
  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

/* "春祭りのポスター": the words before the kind, without what links them to it. */
static guint
find_topic_start (PtmReading *reading, guint kind, guint *end)
{
  guint first = kind;

  while (first > 0 && kind - first < MOST_TOPIC_WORDS && !ptm_reading_is_pause (reading, first - 1) && !ptm_reading_is_type (reading, first - 1, PTM_TOKEN_QUOTE) && (ptm_reading_is_free (reading, first - 1) || ptm_reading_sense (reading, first - 1, PTM_WORD_STYLE) != NULL))
    first--;
  while (first < kind)
    {
      PtmFact fact = { 0 };

      if (ptm_fact_read (reading, first, &fact) && fact.end < kind)
        first = fact.end;
      else if (is_before_topic (reading, first))
        {
          /* "一张海报" is one picture. */
          if (ptm_reading_is_type (reading, first, PTM_TOKEN_NUMBER) || ptm_reading_sense (reading, first, PTM_WORD_NUMBER) != NULL)
            ptm_reading_use (reading, first, 1, PTM_USE_USED);
          first += ptm_reading_span (reading, first);
        }
      else
        kind = 0;
      g_free (fact.text);
    }
  while (*end > first && (ptm_reading_sense (reading, *end - 1, PTM_WORD_LINK) != NULL || ptm_reading_sense (reading, *end - 1, PTM_WORD_STYLE) != NULL || ptm_reading_sense (reading, *end - 1, PTM_WORD_COLOR) != NULL || ptm_reading_sense (reading, *end - 1, PTM_WORD_LABELED) != NULL || ptm_draft_is_about (reading, *end - 1) || ptm_reading_is (reading, *end - 1, PTM_WORD_ARTICLE, "indefinite")))
    (*end)--;
  return MIN (first, *end);
}

/* "Food chain diagram", "life cycle diagram": where the name of a sort of diagram begins that ends here; end when none does. */
static guint
find_sort_start (PtmDraft *draft, guint end)
{
  PtmReading *reading = draft->reading;

  for (guint first = end > LONGEST_SORT ? end - LONGEST_SORT : 0; first < end && draft->scene->kind == PTM_KIND_DIAGRAM; first++)
    if (ptm_reading_span (reading, first) == end - first && (ptm_reading_is (reading, first, PTM_WORD_KIND, "diagram") || ptm_reading_sense (reading, first, PTM_WORD_CYCLE) != NULL))
      return first;
  return end;
}

/* "jazz night poster", "birthday card", "Konzertplakat": what stands before the kind. (nullable) */
char *
ptm_draft_dup_words_before (PtmDraft *draft)
{
  PtmReading     *reading = draft->reading;
  const PtmMatch *match = ptm_reading_match (reading, draft->kind_at);
  guint           first = draft->kind_at;
  guint           end = draft->kind_at;

  if (match != NULL && match->stem > 0)
    {
      g_autofree char *compound = ptm_reading_dup (reading, draft->kind_at, draft->kind_at + 1);

      return g_strndup (compound, MIN (match->stem, strlen (compound)));
    }
  if (ptm_grammar_has_rule (reading->grammar, "topic-first"))
    first = find_topic_start (reading, first, &end);
  else
    {
      first = find_sort_start (draft, first);
      while (first > 0 && is_topic_word (reading, first - 1))
        first--;
    }
  if (first == end)
    return NULL;
  ptm_draft_note_topics (draft, first, end);
  ptm_reading_use (reading, first, draft->kind_at - first, PTM_USE_USED);
  return ptm_reading_dup (reading, first, end);
}

guint
ptm_draft_find_colon (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at++)
    if (ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a))
      return at;
  return reading->length;
}
