/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A page that is only meant, and of which nothing is said but what it shows: "for the nursery wall: a ladybird, a butterfly and a
 * sunflower", "教室の壁に貼ります。てんとう虫とひまわりをお願いします". Its things are no title. */

#include "config.h"

#include "ptm-plan-private.h"

/* How many words are looked at, and of how many things a page may speak so. */
#define REACH        120
#define LEAST_THINGS 2

static gboolean
is_thing (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  return noun != NULL && ptm_sense_get_asset (noun) != NULL && !ptm_reading_is (reading, at, PTM_WORD_ASIDE, "use");
}

/* What may stand around things that are only listed. */
static gboolean
is_of_list (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_ARTICLE, PTM_WORD_AND, PTM_WORD_NUMBER, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIZE, PTM_WORD_COUNTER, PTM_WORD_LINK, PTM_WORD_DRAW, PTM_WORD_EXPRESSION };

  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_reading_is (reading, at, PTM_WORD_PREP, "of") || ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

/* Something that is printed as it is said. */
static gboolean
is_printed (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_FACT, PTM_WORD_MONTH, PTM_WORD_WEEKDAY, PTM_WORD_CLOCK, PTM_WORD_TITLED, PTM_WORD_SAYS, PTM_WORD_OCCASION, PTM_WORD_WITHOUT };

  return ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || (ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) && ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL);
}

/* The things of a clause that names nothing else; 0 of one that says where the page will hang, -1 of any other. */
static int
count_things (PtmReading *reading, guint first, guint end)
{
  int      n = 0;
  gboolean has_more = FALSE, is_purpose = FALSE;

  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      gboolean is_use = !ptm_reading_is_free (reading, at) || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "use");

      is_purpose = is_purpose || is_use;
      if (!is_use && is_thing (reading, at))
        n++;
      else if (!is_use && !is_of_list (reading, at))
        has_more = TRUE;
    }
  if (!has_more)
    return n;
  return is_purpose || n == 0 ? 0 : -1;
}

static gboolean
ends_clause (PtmReading *reading, guint at)
{
  return at >= reading->length || ptm_reading_is_pause (reading, at) || ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a);
}

static gboolean
shows_merely_things (PtmReading *reading)
{
  guint first = 0;
  int   n = 0;

  for (guint at = 0; at <= reading->length; at += at < reading->length ? ptm_reading_span (reading, at) : 1)
    {
      int more;

      if (at < reading->length && is_printed (reading, at))
        return FALSE;
      if (!ends_clause (reading, at))
        continue;
      more = count_things (reading, first, at);
      if (more < 0)
        return FALSE;
      n += more;
      first = at + 1;
    }
  return n >= LEAST_THINGS;
}

/* "教室の壁に貼ります": the wall is not in the picture. */
static void
set_purposes_aside (PtmReading *reading)
{
  guint first = 0;

  for (guint at = 0; at <= reading->length; at += at < reading->length ? ptm_reading_span (reading, at) : 1)
    if (ends_clause (reading, at))
      {
        if (count_things (reading, first, at) == 0)
          ptm_reading_use (reading, first, at - first, PTM_USE_IGNORED);
        first = at + 1;
      }
}

gboolean
ptm_draft_read_mere_things (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = 0;

  if (!draft->cued || reading->length > REACH || !shows_merely_things (reading))
    return FALSE;
  set_purposes_aside (reading);
  while (at < reading->length)
    {
      guint next = ptm_reading_is_free (reading, at) ? ptm_draft_read_actor (draft, at) : at;

      if (next == at && ptm_reading_is_free (reading, at))
        next = ptm_draft_read_object (draft, at);
      at = MAX (next, at + 1);
    }
  return TRUE;
}
