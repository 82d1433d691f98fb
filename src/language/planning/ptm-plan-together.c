/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A colour that is said once of several things: "a kettle and a toaster, both yellow", "茶壶和杯子都是黄色的", "alle in Grün", and what
 * is said of the next thing, too: "the umbrella is purple and so is the hat". */

#include "config.h"

#include "ptm-plan-private.h"

/* Between "both" and the colour. */
#define MOST_BETWEEN 4

static gboolean
is_small (PtmReading *reading, guint at)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL)
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "in") || ptm_reading_is (reading, at, PTM_WORD_PREP, "at") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "copula") || ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "part");
}

/* Where the colour ends; at when none is said, or of a thing that follows: "both red boats". */
static guint
read_common_color (PtmReading *reading, guint at, PtmColor *color)
{
  guint next = at, taken = 0;

  for (guint i = 0; i < MOST_BETWEEN && is_small (reading, next) && !ptm_phrase_read_color (reading, next, color, &taken); i++)
    next += ptm_reading_span (reading, next);
  if (!ptm_phrase_read_color (reading, next, color, &taken))
    return at;
  next = ptm_reading_skip (reading, next + taken, PTM_WORD_LINK);
  return ptm_reading_sense (reading, next, PTM_WORD_NOUN) == NULL || ptm_reading_is_pause (reading, next) ? next : at;
}

/* The last things that were named and have no colour yet, so many of them. */
static guint
tint_last (PtmDraft *draft, guint most, PtmColor color)
{
  GPtrArray *nodes = draft->scene->nodes;
  guint      n = 0;

  for (guint i = nodes->len; i > 0 && n < most; i--)
    {
      PtmNode *node = g_ptr_array_index (nodes, i - 1);

      if (node->type != PTM_NODE_OBJECT || node->color.a > 0)
        continue;
      node->color = color;
      n += (guint)MAX (node->count, 1);
    }
  return n;
}

guint
ptm_draft_read_together (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       next = at + ptm_reading_span (reading, at), end;
  gboolean    both = ptm_reading_is (reading, at, PTM_WORD_OTHER, "both");
  PtmColor    color = PTM_COLOR_NONE;

  if (at == 0 || !(both || ptm_reading_is (reading, at, PTM_WORD_OTHER, "all")) || draft->last == NULL)
    return at;
  end = read_common_color (reading, next, &color);
  if (end == next || tint_last (draft, both ? 2 : G_MAXUINT, color) == 0)
    return at;
  ptm_draft_use (draft, at, end);
  return end;
}

/* The thing before the last one, when a colour was said of it. (nullable) */
static PtmNode *
find_tinted (PtmDraft *draft)
{
  GPtrArray *nodes = draft->scene->nodes;
  PtmNode   *before = NULL;

  for (guint i = 0; i < nodes->len && g_ptr_array_index (nodes, i) != draft->last; i++)
    if (((PtmNode *)g_ptr_array_index (nodes, i))->type == PTM_NODE_OBJECT)
      before = g_ptr_array_index (nodes, i);
  if (before == NULL || before->color.a == 0)
    return NULL;
  return before == draft->tinted || ptm_grammar_has_rule (draft->reading->grammar, "nominal-sentences") ? before : NULL;
}

/* "so is the hat" */
static guint
read_so_is (PtmDraft *draft, guint at)
{
  PtmColor color = draft->tinted != NULL ? draft->tinted->color : PTM_COLOR_NONE;
  PtmNode *last = draft->last;
  guint    first = at + ptm_reading_span (draft->reading, at), end;

  if (color.a == 0 || !ptm_reading_is (draft->reading, at, PTM_WORD_OTHER, "likewise"))
    return at;
  end = ptm_draft_read_object (draft, first);
  if (end == first || draft->last == last || draft->last == NULL)
    return end > first ? end : at;
  if (draft->last->color.a == 0)
    draft->last->color = color;
  ptm_draft_use (draft, at, first);
  return end;
}

guint
ptm_draft_read_likewise (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = at + ptm_reading_span (reading, at);
  PtmNode    *tinted;

  if (!ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "too"))
    return read_so_is (draft, at);
  tinted = draft->last != NULL && draft->last->type == PTM_NODE_OBJECT && draft->last->color.a == 0 ? find_tinted (draft) : NULL;
  while (tinted != NULL && end < reading->length && !ptm_reading_is_pause (reading, end) && is_small (reading, end))
    end += ptm_reading_span (reading, end);
  if (tinted == NULL || !ptm_reading_is_pause (reading, end))
    return at;
  draft->last->color = tinted->color;
  draft->tinted = draft->last;
  ptm_draft_use (draft, at, end);
  return end;
}
