/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Places: which backdrop a word means. */

#include "config.h"

#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-place.h"

/* Settings that stand for many places. */
static const char *const COARSE[] = { "room", "meadow", "city", "street", "forest", "mountains", NULL };

const char *
ptm_place_find (PtmReading *reading, guint at)
{
  const PtmSense  *setting = ptm_reading_sense (reading, at, PTM_WORD_SETTING);
  g_autofree char *words = NULL;
  const char      *near;

  if (setting == NULL || !g_strv_contains (COARSE, setting->value))
    return setting != NULL ? setting->value : NULL;
  words = ptm_reading_dup (reading, at, at + ptm_reading_span (reading, at));
  near = ptm_backdrop_find (words);
  return *near != '\0' && strcmp (near, "night") != 0 ? near : setting->value;
}
