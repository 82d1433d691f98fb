/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The sizes offered for a new picture. */

#include "config.h"

#include "ptm-size-choice.h"

#include <glib/gi18n.h>

static const PtmSizeChoice choices[] = {
  { NULL, N_ ("Automatic size"), 1024, 1024 },
  { "1:1", N_ ("Square"), 1024, 1024 },
  { "2:3", N_ ("Portrait 2:3"), 1024, 1536 },
  { "3:2", N_ ("Landscape 3:2"), 1536, 1024 },
  { "A4", N_ ("A4"), 1120, 1584 },
  { "A3", N_ ("A3"), 1120, 1584 },
  { "16:9", N_ ("Wide 16:9"), 1536, 864 },
  { "9:16", N_ ("Tall 9:16"), 864, 1536 },
};

const PtmSizeChoice *
ptm_size_choices (guint *n_choices)
{
  *n_choices = G_N_ELEMENTS (choices);
  return choices;
}

guint
ptm_size_choice_find (const char *size)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (g_strcmp0 (choices[i].size, size) == 0)
        return i;
    }
  return 0;
}
