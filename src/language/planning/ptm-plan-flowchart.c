/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Flowcharts: steps in arrows, numbers, lines or commas; a question is a decision, "if … then … else" too. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

typedef enum
{
  PTM_STEP_PLAIN,
  PTM_STEP_BRANCH,
  PTM_STEP_IF,
  PTM_STEP_THEN,
  PTM_STEP_ELSE,
} PtmStepType;

/** PtmFlow: the chart while its steps are read. Ids are borrowed from the scene's nodes. */
typedef struct
{
  PtmDraft   *draft;
  gboolean    has_arrows;
  gboolean    has_numbers;
  const char *last;     /* (nullable) the step the next one follows */
  const char *decision; /* (nullable) */
  GPtrArray  *tails;    /* (element-type utf8) ends of finished branches that the next step joins */
  gboolean    in_if;    /* the next step is what follows when the condition holds */
  gboolean    branching;
  GHashTable *by_text; /* (element-type utf8 utf8): text to id */
} PtmFlow;

static gboolean
is_branch (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_BRANCH) != NULL && (ptm_reading_is_mark (reading, at + 1, ':') || ptm_reading_is_type (reading, at + 1, PTM_TOKEN_ARROW));
}

/* "if yes" */
static gboolean
is_condition_branch (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_IF) != NULL && ptm_reading_sense (reading, at + ptm_reading_span (reading, at), PTM_WORD_BRANCH) != NULL;
}

/* "2." or "2)" */
static gboolean
is_step_number (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && (ptm_reading_is_mark (reading, at + 1, '.') || ptm_reading_is_mark (reading, at + 1, ')')) && ptm_reading_token (reading, at)->end == ptm_reading_token (reading, at + 1)->start;
}

static gboolean
is_separator (PtmFlow *flow, guint at)
{
  PtmReading *reading = flow->draft->reading;

  if (ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW) || ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK))
    return TRUE;
  if (ptm_reading_is_mark (reading, at, '/') || ptm_reading_is_mark (reading, at, '|') || ptm_reading_is_mark (reading, at, ';'))
    return TRUE;
  if (ptm_reading_is_mark (reading, at, ','))
    return !flow->has_arrows && !flow->has_numbers;
  if (ptm_reading_is_mark (reading, at, '.'))
    return !flow->has_numbers || ptm_reading_is_pause (reading, at + 1) || is_step_number (reading, at + 1);
  return FALSE;
}

/* A place where a new step begins without a sign before it. */
static gboolean
begins_step (PtmFlow *flow, guint at)
{
  PtmReading *reading = flow->draft->reading;

  if (is_branch (reading, at) || is_condition_branch (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_ELSE) != NULL)
    return TRUE;
  if (flow->has_numbers)
    return is_step_number (reading, at);
  /* "First" may be said of anything within a step. */
  return ptm_reading_sense (reading, at, PTM_WORD_THEN) != NULL && !ptm_reading_is (reading, at, PTM_WORD_THEN, "first");
}

static PtmStepType
read_step_type (PtmFlow *flow, guint *at)
{
  PtmReading *reading = flow->draft->reading;
  PtmStepType type = PTM_STEP_PLAIN;

  if (is_step_number (reading, *at))
    *at += 2;
  if (ptm_reading_sense (reading, *at, PTM_WORD_AND) != NULL && !is_branch (reading, *at))
    *at += ptm_reading_span (reading, *at);
  if (is_condition_branch (reading, *at))
    *at += ptm_reading_span (reading, *at);
  if (is_branch (reading, *at) || is_condition_branch (reading, *at - MIN (*at, 1)))
    return PTM_STEP_BRANCH;
  if (ptm_reading_sense (reading, *at, PTM_WORD_IF) != NULL)
    type = PTM_STEP_IF;
  else if (ptm_reading_sense (reading, *at, PTM_WORD_ELSE) != NULL)
    type = PTM_STEP_ELSE;
  else if (ptm_reading_sense (reading, *at, PTM_WORD_THEN) != NULL)
    type = PTM_STEP_THEN;
  if (type != PTM_STEP_PLAIN)
    *at += ptm_reading_span (reading, *at);
  return type;
}

static char *
dup_step_text (PtmFlow *flow, guint first, guint end)
{
  PtmReading *reading = flow->draft->reading;

  if (end == first + 1 && ptm_reading_is_type (reading, first, PTM_TOKEN_QUOTE))
    return ptm_reading_dup_inner (reading, first);
  return g_strstrip (ptm_reading_dup (reading, first, end));
}

static const char *
add_step (PtmFlow *flow, const char *text, const char *role)
{
  PtmScene   *scene = flow->draft->scene;
  const char *known = g_hash_table_lookup (flow->by_text, text);
  PtmNode    *node;

  if (known != NULL)
    return known;
  if (ptm_draft_is_full (flow->draft))
    {
      ptm_ledger_add (scene->unmet, text, "layout");
      return NULL;
    }
  node = ptm_scene_add_node (scene, NULL, PTM_NODE_SHAPE);
  ptm_node_set (&node->text, text);
  ptm_node_set (&node->lang, scene->lang);
  ptm_node_set (&node->role, role);
  ptm_node_set (&node->shape, strcmp (role, "decision") == 0 ? "diamond" : "rounded");
  g_hash_table_insert (flow->by_text, g_strdup (text), g_strdup (node->id));
  return g_hash_table_lookup (flow->by_text, text);
}

static void
link_steps (PtmFlow *flow, const char *from, const char *to, const char *label)
{
  if (from != NULL && to != NULL && strcmp (from, to) != 0)
    ptm_draft_add_arrow (flow->draft, from, to, label);
}

static void
link_tails (PtmFlow *flow, const char *to)
{
  for (guint i = 0; i < flow->tails->len; i++)
    link_steps (flow, g_ptr_array_index (flow->tails, i), to, NULL);
  g_ptr_array_set_size (flow->tails, 0);
}

static void
set_decision (PtmFlow *flow, const char *id)
{
  flow->decision = id;
  flow->last = id;
  flow->branching = FALSE;
}

/* A step that follows the one before; after branches in a list it joins them all. */
static void
follow (PtmFlow *flow, const char *id)
{
  link_steps (flow, flow->last, id, NULL);
  link_tails (flow, id);
  flow->branching = FALSE;
  flow->last = id;
}

static void
branch (PtmFlow *flow, const char *id, const char *label)
{
  if (flow->branching && flow->last != NULL)
    g_ptr_array_add (flow->tails, (gpointer)flow->last);
  link_steps (flow, flow->decision, id, label);
  flow->branching = TRUE;
  flow->last = id;
}

static void
read_condition (PtmFlow *flow, guint first, guint end)
{
  g_autofree char *text = dup_step_text (flow, first, end);
  g_autofree char *capital = ptm_text_capitalize (text);
  g_autofree char *question = g_str_has_suffix (capital, "?") ? g_strdup (capital) : g_strconcat (capital, "?", NULL);
  const char      *id = add_step (flow, question, "decision");

  follow (flow, id);
  set_decision (flow, id);
  flow->in_if = TRUE;
}

/* The text up to a question mark is a decision; what stands behind it is read as the next step. */
static guint
find_question (PtmFlow *flow, guint first, guint end)
{
  for (guint at = first; at < end; at++)
    if (ptm_reading_is_mark (flow->draft->reading, at, '?') || ptm_reading_is_mark (flow->draft->reading, at, 0xff1f))
      return at + 1;
  return 0;
}

static void
add_plain (PtmFlow *flow, PtmStepType type, const char *label, guint first, guint end)
{
  guint            question = find_question (flow, first, end);
  g_autofree char *text = dup_step_text (flow, first, question > 0 ? question : end);
  PtmGrammar      *grammar = flow->draft->reading->grammar;
  const char      *id;

  if (text[0] == '\0')
    return;
  id = add_step (flow, text, question > 0 ? "decision" : "step");
  if (type == PTM_STEP_BRANCH && flow->decision != NULL)
    branch (flow, id, label);
  else if (type == PTM_STEP_ELSE && flow->decision != NULL)
    branch (flow, id, ptm_grammar_find_value (grammar, PTM_WORD_BRANCH, 0));
  else if (flow->in_if)
    branch (flow, id, ptm_grammar_find_value (grammar, PTM_WORD_BRANCH, 1));
  else
    follow (flow, id);
  flow->in_if = FALSE;
  if (question > 0)
    set_decision (flow, id);
  if (question > 0 && question < end)
    add_plain (flow, PTM_STEP_PLAIN, NULL, question, end);
}

static void
read_step (PtmFlow *flow, guint first, guint end)
{
  PtmReading      *reading = flow->draft->reading;
  g_autofree char *label = NULL;
  PtmStepType      type;

  type = read_step_type (flow, &first);
  if (type == PTM_STEP_BRANCH)
    {
      const PtmSense *sense = ptm_reading_sense (reading, first, PTM_WORD_BRANCH);

      label = is_branch (reading, first) ? ptm_reading_dup (reading, first, first + 1) : g_strdup (sense->value);
      first += is_branch (reading, first) || ptm_reading_is_mark (reading, first + 1, ',') ? 2 : 1;
    }
  while (end > first && (ptm_reading_is_pause (reading, end - 1) || ptm_reading_sense (reading, end - 1, PTM_WORD_AND) != NULL))
    end--;
  if (first >= end)
    return;
  if (type == PTM_STEP_IF)
    read_condition (flow, first, end);
  else
    add_plain (flow, type, label, first, end);
}

static void
read_steps (PtmFlow *flow, guint at)
{
  PtmReading *reading = flow->draft->reading;
  guint       first = at;

  for (; at < reading->length; at++)
    {
      if (at > first && begins_step (flow, at) && !(first + 1 == at && ptm_reading_sense (reading, first, PTM_WORD_AND) != NULL))
        {
          read_step (flow, first, at);
          first = at;
        }
      if (flow->has_arrows && ptm_reading_is_pause (reading, at) && ptm_draft_restarts_chain (reading, at))
        {
          read_step (flow, first, at);
          first = at + 1;
          flow->last = NULL;
          continue;
        }
      /* "yes -> bus": the arrow belongs to the branch. */
      if (is_branch (reading, at))
        at++;
      else if (is_separator (flow, at) && !(at > 0 && is_step_number (reading, at - 1)))
        {
          read_step (flow, first, at);
          first = at + 1;
        }
    }
  read_step (flow, first, reading->length);
}

static void
note_signs (PtmFlow *flow, guint body)
{
  guint numbers = 0;

  for (guint at = body; at < flow->draft->reading->length; at++)
    {
      flow->has_arrows = flow->has_arrows || (ptm_reading_is_type (flow->draft->reading, at, PTM_TOKEN_ARROW) && !is_branch (flow->draft->reading, at - 1));
      numbers += is_step_number (flow->draft->reading, at) ? 1 : 0;
    }
  flow->has_numbers = numbers > 1;
}

static gboolean
has_edge_from (PtmScene *scene, const char *id)
{
  for (guint i = 0; i < scene->edges->len; i++)
    if (strcmp (((PtmEdge *)g_ptr_array_index (scene->edges, i))->from, id) == 0)
      return TRUE;
  return FALSE;
}

static void
mark_ends (PtmScene *scene)
{
  gboolean first = TRUE;

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type != PTM_NODE_SHAPE)
        continue;
      if (strcmp (node->role, "step") == 0 && first)
        ptm_node_set (&node->role, "start");
      else if (strcmp (node->role, "step") == 0 && !has_edge_from (scene, node->id))
        ptm_node_set (&node->role, "end");
      else if (strcmp (node->role, "step") == 0)
        ptm_node_set (&node->shape, "rect");
      first = FALSE;
    }
}

void
ptm_plan_flowchart (PtmDraft *draft)
{
  g_autoptr (GPtrArray) tails = g_ptr_array_new ();
  g_autoptr (GHashTable) by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  PtmFlow flow = { .draft = draft, .tails = tails, .by_text = by_text };
  guint   body = ptm_draft_find_body (draft);

  note_signs (&flow, body);
  read_steps (&flow, body);
  mark_ends (draft->scene);
  if (draft->reading->length > body)
    ptm_reading_use (draft->reading, body, draft->reading->length - body, PTM_USE_USED);
  if (draft->topic == NULL && draft->has_kind && ptm_grammar_has_rule (draft->reading->grammar, "topic-first"))
    draft->topic = ptm_draft_dup_words_before (draft);
  if (draft->topic != NULL && ptm_draft_find_role (draft, "title") == NULL)
    {
      g_autofree char *title = ptm_text_capitalize (draft->topic);

      ptm_draft_add_text (draft, "title", title);
    }
}
