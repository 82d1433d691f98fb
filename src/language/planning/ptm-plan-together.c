/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A colour that is said once of several things: "a kettle and a toaster, both yellow", "茶壶和杯子都是黄色的", "alle in Grün". */

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
