/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "A timeline, please", "mind map about energy": who names a kind and nothing of what stands in it gets its form, with lines to fill. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

/* A line to write on, in every script. */
#define BLANK "____________"

#define EVENTS   4
#define STEPS    4
#define BRANCHES 5
#define FACTS    4
#define BOXES    3
#define CELLS    9
#define POINTS   3
#define PANELS   4
#define FRAMES   6
/* More steps than fit on a page are not asked for. */
#define MOST_STEPS 12
#define USUAL_TASK "addition and subtraction to 20, 12 tasks"

static gboolean
has_type (PtmScene *scene, PtmNodeType type)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    if (((PtmNode *)g_ptr_array_index (scene->nodes, i))->type == type)
      return TRUE;
  return FALSE;
}

static PtmNode *
add_blank (PtmDraft *draft, const char *role)
{
  PtmNode *node = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_SHAPE);

  ptm_node_set (&node->text, BLANK);
  ptm_node_set (&node->lang, draft->scene->lang);
  ptm_node_set (&node->role, role);
  return node;
}

static void
add_events (PtmDraft *draft)
{
  for (guint i = 0; i < EVENTS; i++)
    add_blank (draft, NULL);
}

/* Boxes, each with an arrow to the next one. */
static void
add_steps (PtmDraft *draft, guint n)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      gboolean is_end = i == 0 || i + 1 == n;
      PtmNode *node = add_blank (draft, i == 0 ? "start" : is_end ? "end"
                                                                  : "step");

      ptm_node_set (&node->shape, is_end ? "rounded" : "rect");
      if (last != NULL)
        ptm_scene_add_edge (draft->scene, last, node->id, NULL, TRUE);
      g_free (last);
      last = g_strdup (node->id);
    }
}

/* "In five steps": how many are asked for, 0 when nobody says. */
static guint
read_steps (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      guint taken = 0;
      int   number = ptm_phrase_read_number (reading, at, &taken);
      guint next = number > 1 ? ptm_reading_skip (reading, at + taken, PTM_WORD_COUNTER) : at;

      if (number > 1 && number <= MOST_STEPS && (ptm_reading_is (reading, next, PTM_WORD_ROLE, "step") || ptm_reading_is (reading, next, PTM_WORD_ROLE, "steps")))
        {
          ptm_draft_use (draft, at, next + ptm_reading_span (reading, next));
          return (guint)number;
        }
    }
  return 0;
}

/* Lines to write on, each beside its number. */
static void
add_numbered_lines (PtmDraft *draft, guint n)
{
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      ptm_draft_add_text (draft, "number", number);
      ptm_draft_add_text (draft, "body", BLANK);
    }
}

static char *
dup_kind_word (PtmDraft *draft)
{
  g_autofree char *word = ptm_reading_dup (draft->reading, draft->kind_at, draft->kind_end);

  return ptm_text_capitalize (word);
}

static void
add_branches (PtmDraft *draft)
{
  gboolean         has_middle = draft->scene->nodes->len > 0;
  PtmNode         *middle = has_middle ? g_ptr_array_index (draft->scene->nodes, 0) : add_blank (draft, NULL);
  g_autofree char *id = g_strdup (middle->id);
  g_autofree char *word = dup_kind_word (draft);

  if (!has_middle)
    ptm_node_set (&middle->text, word);
  for (guint i = 0; i < BRANCHES; i++)
    ptm_scene_add_edge (draft->scene, id, add_blank (draft, NULL)->id, NULL, FALSE);
}

static void
add_lines (PtmDraft *draft, const char *role, guint n)
{
  for (guint i = 0; i < n; i++)
    ptm_draft_add_text (draft, role, BLANK);
}

static void
add_panels (PtmDraft *draft, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      PtmNode *panel = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_PANEL);
      PtmNode *paper = ptm_scene_add_node (draft->scene, panel, PTM_NODE_BACKGROUND);
      PtmNode *caption = ptm_scene_add_node (draft->scene, panel, PTM_NODE_TEXT);

      ptm_node_set (&paper->setting, "plain");
      ptm_color_parse ("#ffffff", &paper->fill);
      ptm_node_set (&caption->role, "caption");
      ptm_node_set (&caption->text, BLANK);
      ptm_node_set (&caption->lang, draft->scene->lang);
    }
}

static void
add_things (PtmDraft *draft)
{
  PtmNode *group = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_GROUP);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  PtmPhrase phrase = { 0 };

  ptm_node_set (&group->layout, "grid");
  g_ptr_array_add (tags, (gpointer) "*");
  ptm_draft_add_members (draft, group, tags, CELLS, &phrase);
}

static void
add_mover (PtmDraft *draft)
{
  static const char *const poses[] = { "walk", "jump" };
  const PtmNoun           *noun = ptm_lexicon_find_by_word (draft->reading->lexicon, "girl");

  for (guint i = 0; noun != NULL && i < G_N_ELEMENTS (poses); i++)
    {
      g_auto (PtmPhrase) phrase = { .asset = g_strdup (noun->asset), .word = ptm_noun_dup_label (noun, draft->scene->lang), .count = 1 };
      PtmNode *node = ptm_draft_add_object (draft, NULL, &phrase, "item");

      if (node == NULL)
        return;
      ptm_node_set (&node->pose, poses[i]);
      node->count = FRAMES;
      ptm_draft_cast (draft, node, NULL);
    }
}

static void
add_sums (PtmDraft *draft)
{
  PtmNode *task = ptm_draft_add_text (draft, "task", "");

  if (task != NULL)
    ptm_node_set_param (task, "generate", USUAL_TASK);
}

/* "Thanks for this year, to hand over on the last day": of a page that is only meant, what was said before how it is used. */
static char *
dup_told (PtmDraft *draft)
{
  PtmReading      *reading = draft->reading;
  guint            end = reading->length;
  g_autofree char *words = NULL;

  while (end > 0 && ptm_reading_is_pause (reading, end - 1))
    end--;
  for (guint at = end; at > 1; at--)
    if (ptm_reading_is_pause (reading, at - 1))
      {
        end = at - 1;
        break;
      }
  words = ptm_draft_dup_span (draft, 0, end);
  ptm_draft_use (draft, 0, reading->length);
  return ptm_text_capitalize (words);
}

/* "On 14 May at 2 pm is Leo's birthday, come all": of an invitation that is only meant, the longest words of a clause between its
 * dates. (transfer full) (nullable) */
static char *
dup_occasion (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  PtmSpan     best = { 0, 0 };
  guint       first = 0;

  for (guint at = 0; at <= reading->length && !(at > 0 && ptm_reading_is_pause (reading, at - 1) && best.end > best.first); at++)
    {
      PtmFact fact = { 0 };
      guint   end = at < reading->length && ptm_fact_read (reading, at, &fact) ? fact.end : at;

      g_free (fact.text);
      if (end == at && at < reading->length && !ptm_reading_is_pause (reading, at) && !ptm_reading_is_mark (reading, at, '!'))
        continue;
      while (first < at && (ptm_reading_sense (reading, first, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, first, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, first, PTM_WORD_SINCE) != NULL))
        first += ptm_reading_span (reading, first);
      if (first < at && at - first > best.end - best.first)
        best = (PtmSpan){ first, at };
      first = MAX (end, at + 1);
      at = first - 1;
    }
  return best.end > best.first ? ptm_draft_dup_span (draft, best.first, best.end) : NULL;
}

static void
add_occasion (PtmDraft *draft)
{
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;

  if (!draft->cued || draft->scene->kind != PTM_KIND_INVITATION || draft->scene->nodes->len == 0 || ptm_draft_find_role (draft, "title") != NULL)
    return;
  words = dup_occasion (draft);
  if (words == NULL)
    return;
  title = ptm_text_capitalize (words);
  ptm_draft_add_text (draft, "title", title);
}

/* The name of the page stands where its title will. */
static void
add_page (PtmDraft *draft)
{
  static const char *const facts[] = { "date", "time", "place" };
  gboolean                 is_named = draft->kind_end > draft->kind_at;
  g_autofree char         *title = NULL;

  if (draft->scene->nodes->len > 0 || !(is_named || draft->cued))
    return;
  title = is_named ? dup_kind_word (draft) : dup_told (draft);
  ptm_draft_add_text (draft, "title", title);
  if (!is_named)
    return;
  for (guint i = 0; draft->scene->kind == PTM_KIND_INVITATION && i < G_N_ELEMENTS (facts); i++)
    ptm_draft_add_text (draft, facts[i], BLANK);
  if (draft->scene->kind == PTM_KIND_SLIDE)
    add_lines (draft, "body", POINTS);
}

/* Words that only ask for it. */
static gboolean
is_idle (PtmReading *reading, guint at)
{
  static const PtmWordClass small[] = { PTM_WORD_IGNORE, PTM_WORD_DRAW, PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_PRONOUN, PTM_WORD_VERB, PTM_WORD_SIZE, PTM_WORD_STYLE, PTM_WORD_FORMAT, PTM_WORD_FINISH, PTM_WORD_LINK, PTM_WORD_COUNTER };

  return !ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) ? ptm_reading_is_type (reading, at, PTM_TOKEN_MARK) : ptm_reading_is_any (reading, at, small, G_N_ELEMENTS (small));
}

gboolean
ptm_plan_is_bare (PtmReading *reading)
{
  guint kinds = 0;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL)
      kinds++;
    else if (!is_idle (reading, at))
      return FALSE;
  return kinds == 1;
}

/* "make me a flowchart, please": nothing is to be read behind the kind. */
gboolean
ptm_draft_is_blank (PtmDraft *draft)
{
  static const PtmKind lists[] = { PTM_KIND_TIMELINE, PTM_KIND_FLOWCHART, PTM_KIND_MINDMAP, PTM_KIND_INFOGRAPHIC };
  gboolean             is_list = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    is_list = is_list || draft->scene->kind == lists[i];
  if (!is_list || !ptm_plan_is_bare (draft->reading))
    return FALSE;
  ptm_draft_use (draft, 0, draft->reading->length);
  return TRUE;
}

/* "How to enrol a pupil, as a flowchart": what stands before the kind is its title. */
static void
add_head (PtmDraft *draft)
{
  PtmReading      *reading = draft->reading;
  guint            first = 0, end = 0;
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;

  while (first < draft->kind_at && is_idle (reading, first))
    first += ptm_reading_span (reading, first);
  for (guint at = first; at < draft->kind_at; at += ptm_reading_span (reading, at))
    end = is_idle (reading, at) ? end : at + ptm_reading_span (reading, at);
  if (end <= first || ptm_draft_find_role (draft, "title") != NULL)
    return;
  words = ptm_draft_dup_span (draft, first, end);
  title = ptm_text_capitalize (words);
  ptm_draft_add_text (draft, "title", title);
  ptm_draft_use (draft, first, end);
}

void
ptm_draft_fill_blank (PtmDraft *draft)
{
  PtmScene *scene = draft->scene;
  guint     steps = scene->kind == PTM_KIND_FLOWCHART || scene->kind == PTM_KIND_INFOGRAPHIC ? read_steps (draft) : 0;
  gboolean  is_empty = scene->nodes->len == 0;
  gboolean  has_parts = has_type (scene, PTM_NODE_SHAPE) || has_type (scene, PTM_NODE_OBJECT) || has_type (scene, PTM_NODE_FIGURE);

  if (!draft->has_kind)
    return;
  if ((scene->kind == PTM_KIND_TIMELINE || scene->kind == PTM_KIND_FLOWCHART) && !has_parts)
    {
      add_head (draft);
      if (scene->kind == PTM_KIND_TIMELINE)
        add_events (draft);
      else
        add_steps (draft, steps > 0 ? steps : STEPS);
    }
  else if (scene->kind == PTM_KIND_DIAGRAM && is_empty)
    add_steps (draft, BOXES);
  else if (scene->kind == PTM_KIND_MINDMAP && scene->edges->len == 0)
    add_branches (draft);
  else if (scene->kind == PTM_KIND_INFOGRAPHIC && ptm_draft_find_role (draft, "body") == NULL)
    {
      add_head (draft);
      if (steps > 0)
        add_numbered_lines (draft, steps);
      else
        add_lines (draft, "body", FACTS);
    }
  else if (scene->kind == PTM_KIND_WORKSHEET && is_empty)
    add_sums (draft);
  else if ((scene->kind == PTM_KIND_COMIC || scene->kind == PTM_KIND_STORYBOARD) && !has_type (scene, PTM_NODE_PANEL))
    add_panels (draft, scene->kind == PTM_KIND_COMIC ? PANELS : FRAMES);
  else if (scene->kind == PTM_KIND_GRID && is_empty)
    add_things (draft);
  else if (scene->kind == PTM_KIND_SPRITESHEET && is_empty)
    add_mover (draft);
  else if (scene->kind == PTM_KIND_PANORAMA && is_empty)
    ptm_draft_set_background (draft, "meadow", PTM_COLOR_NONE);
  else if (ptm_draft_is_page (draft))
    {
      add_occasion (draft);
      add_page (draft);
    }
}
