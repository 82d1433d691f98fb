/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Things without a place around them: "an icon of a house", "a cat sticker", "a dog without a background". */

#include "config.h"

#include "ptm-plan-private.h"

/* "With no background at all", "the background should be transparent": so many small words stand between. */
#define REACH 3
#define SIDE  1024

static gboolean
is_nothing (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL || ptm_reading_is (reading, at, PTM_WORD_EFFECT, "transparent");
}

/* Whether the background that is named at a token is denied there; the words are used up. */
static gboolean
read_denied (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = at + ptm_reading_span (reading, at);
  guint       low = at > REACH ? at - REACH : 0, high = MIN (reading->length, end + REACH);

  for (guint before = at; before > low && !ptm_reading_is_pause (reading, before - 1); before--)
    if (is_nothing (reading, before - 1))
      {
        ptm_draft_use (draft, before - 1, end);
        return TRUE;
      }
  for (guint after = end; after < high && !ptm_reading_is_pause (reading, after); after++)
    if (is_nothing (reading, after))
      {
        ptm_draft_use (draft, at, after + 1);
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_cutout (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  gboolean    found = FALSE;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_ROLE, "background"))
      found = read_denied (draft, at) || found;
    else if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "cutout"))
      {
        ptm_draft_use (draft, at, at + ptm_reading_span (reading, at));
        found = TRUE;
      }
  return found;
}

void
ptm_draft_hear_cutout (PtmDraft *draft)
{
  PtmScene *scene = draft->scene;

  if (!find_cutout (draft))
    return;
  ptm_draft_set_background (draft, "plain", PTM_COLOR_NONE);
  scene->transparent = TRUE;
  if (scene->width == 0)
    scene->width = scene->height = SIDE;
}
