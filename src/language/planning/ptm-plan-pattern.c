/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Patterns on a thing: "a shirt with stripes", "un mantel a cuadros", "ein kariertes Kissen", "水玉のワンピース". None is drawn, and that is told; the
 * words name no frames, diamonds or comic strips that lie beside it. A zebra has its stripes anyway. */

#include "config.h"

#include "ptm-order.h"
#include "ptm-plan-private.h"

/* How many words are looked at, and so many stand between a thing and its pattern. */
#define REACH      400
#define MOST_SMALL 4

/* Pictures that have their stripes or checks. */
static const char *const PATTERNED[] = { "own:picnic-blanket", "noto:zebra", "noto:tiger", "noto:honeybee", "noto:lady-beetle", "own:candy-cane", "noto:barber-pole", "noto:ring-buoy", NULL };

static gboolean
is_pattern (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_OTHER, "pattern");
}

static gboolean
is_thing (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  return noun != NULL && ptm_sense_get_asset (noun) != NULL && !is_pattern (reading, at);
}

/* "un mantel rojo y blanco a cuadros", "a striped little shirt" */
static gboolean
is_between (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIZE, PTM_WORD_AND, PTM_WORD_LINK, PTM_WORD_STYLE };

  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) || ptm_reading_is_unknown (reading, at);
}

/* The thing whose name ends before a token, with small words in between; (nullable). */
static const PtmSense *
find_before (PtmReading *reading, guint at)
{
  for (guint i = 0; i < MOST_SMALL && at > 0 && is_between (reading, at - 1) && !ptm_phrase_follows_name (reading, at); i++)
    at--;
  for (guint name = at; name > 0 && ptm_phrase_follows_name (reading, at); name--)
    if (name - 1 + ptm_reading_span (reading, name - 1) == at)
      return ptm_reading_sense (reading, name - 1, PTM_WORD_NOUN);
  return NULL;
}

static const PtmSense *
find_behind (PtmReading *reading, guint at)
{
  for (guint i = 0; i < MOST_SMALL && is_between (reading, at) && !is_thing (reading, at); i++)
    at += ptm_reading_span (reading, at);
  return is_thing (reading, at) ? ptm_reading_sense (reading, at, PTM_WORD_NOUN) : NULL;
}

static void
tell (PtmDraft *draft, guint at, guint end, const PtmSense *thing)
{
  g_autofree char *text = ptm_reading_dup (draft->reading, at, end);

  if (ptm_sense_get_asset (thing) == NULL || !g_strv_contains (PATTERNED, ptm_sense_get_asset (thing)))
    ptm_ledger_add (draft->scene->unmet, text, "style");
}

void
ptm_draft_hear_patterns (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  if (ptm_order_is_verbatim (reading))
    return;
  for (guint at = 0; at < MIN (reading->length, REACH);)
    {
      guint           end = at + ptm_reading_span (reading, at);
      const PtmSense *thing = is_pattern (reading, at) ? find_before (reading, at) : NULL;

      /* What a page shall say is kept as it is. */
      if (ptm_reading_sense (reading, at, PTM_WORD_SAYS) != NULL || ptm_reading_sense (reading, at, PTM_WORD_TITLED) != NULL)
        return;
      if (is_pattern (reading, at) && thing == NULL)
        thing = find_behind (reading, end);
      if (thing != NULL)
        {
          tell (draft, at, end, thing);
          ptm_reading_remove (reading, at, end);
        }
      else
        at = end;
    }
}
