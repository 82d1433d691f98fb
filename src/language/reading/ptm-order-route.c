/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A chain that is told in words, "diagram: from egg to caterpillar to butterfly", as if it were written with arrows. */

#include "config.h"

#include <string.h>

#include "ptm-order.h"

/* In words, of "the fully grown caterpillar". */
#define LONGEST_STAGE 5
/* From a place to another one is a way, not yet a chain. */
#define FEWEST_STAGES 3
#define MOST_STAGES   24

static gboolean
is_colon (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a);
}

/* Behind the word for a picture whose parts arrows may join; 0 when there is none. */
static guint
find_kind_end (PtmReading *reading)
{
  static const char *const kinds[] = { "diagram", "flowchart", "infographic", NULL };

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      const PtmSense *kind = ptm_reading_sense (reading, at, PTM_WORD_KIND);

      if (kind != NULL && kind->value != NULL && g_strv_contains (kinds, kind->value))
        return at + ptm_reading_span (reading, at);
    }
  return 0;
}

/* Where the chain may begin: "of the way from the egg" has two such words. */
static gboolean
is_start (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_PREP, "from") || ptm_reading_is (reading, at, PTM_WORD_PREP, "of");
}

/* Behind the words of a stage; "to the cloud and from the cloud to the rain" goes two ways. */
static guint
find_stage_end (PtmReading *reading, guint first)
{
  guint at = first;

  while (at - first < LONGEST_STAGE && ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && (at == first || !(ptm_reading_is (reading, at, PTM_WORD_PREP, "to") || ptm_reading_is (reading, at, PTM_WORD_PREP, "from"))) && ptm_reading_sense (reading, at, PTM_WORD_KIND) == NULL)
    at += ptm_reading_span (reading, at);
  return at;
}

/* The places of every "to" of the chain; fewer than two when it is none. (element-type guint) */
static GArray *
find_steps (PtmReading *reading, guint first)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (guint));
  guint   end = find_stage_end (reading, first);

  /* "diagrama de flujo | de la semilla a la flor" */
  for (guint at = first; at < end; at++)
    if (is_start (reading, at))
      return steps;
  for (guint at = end; at > first && steps->len < MOST_STAGES && ptm_reading_is (reading, at, PTM_WORD_PREP, "to"); at = find_stage_end (reading, first))
    {
      g_array_append_val (steps, at);
      first = at + ptm_reading_span (reading, at);
    }
  return steps;
}

static void
put_arrow (PtmReading *reading, guint at)
{
  ptm_reading_remove (reading, at + 1, at + ptm_reading_span (reading, at));
  g_array_index (reading->tokens, PtmToken, at).type = PTM_TOKEN_ARROW;
  g_array_index (reading->matches, PtmMatch, at) = (PtmMatch){ .length = 1 };
}

/* "how it grows, from": the chain begins behind a colon. */
static void
put_colon (PtmReading *reading, guint at)
{
  PtmToken *token = &g_array_index (reading->tokens, PtmToken, at);
  guint     first = at;

  while (first > 0 && (ptm_reading_is_mark (reading, first - 1, ',') || is_colon (reading, first - 1)))
    first--;
  token->type = PTM_TOKEN_MARK;
  token->mark = ':';
  ptm_reading_remove (reading, at + 1, at + ptm_reading_span (reading, at));
  g_array_index (reading->matches, PtmMatch, at) = (PtmMatch){ .length = 1 };
  ptm_reading_remove (reading, first, at);
}

/* "diagram: how it grows: egg -> …": what stands between two colons is its heading. */
static void
join_heads (PtmReading *reading, guint colon)
{
  guint at = colon + 1;

  if (!is_colon (reading, colon))
    return;
  while (at < reading->length && !is_colon (reading, at) && !ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW))
    at++;
  if (is_colon (reading, at) && at > colon + 1)
    ptm_reading_remove (reading, colon, colon + 1);
}

void
ptm_order_routes (PtmReading *reading)
{
  guint kind_end = find_kind_end (reading);

  for (guint at = 0; kind_end > 0 && at < reading->length; at++)
    if (is_start (reading, at))
      {
        g_autoptr (GArray) steps = find_steps (reading, at + ptm_reading_span (reading, at));

        if (steps->len + 1 < FEWEST_STAGES)
          continue;
        for (guint i = steps->len; i > 0; i--)
          put_arrow (reading, g_array_index (steps, guint, i - 1));
        put_colon (reading, at);
        join_heads (reading, kind_end);
        return;
      }
}
