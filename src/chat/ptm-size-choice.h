/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PtmSizeChoice:
 *
 * One entry of the composer's list of sizes.
 */
typedef struct
{
  const char *size;  /* (nullable): as PtmAsk takes it; NULL = automatic */
  const char *label; /* untranslated */
  int         width; /* what it comes to, for the price */
  int         height;
} PtmSizeChoice;

/* The list, Automatic first. */
const PtmSizeChoice *ptm_size_choices (guint *n_choices);
/* The index of a size, 0 when it is not in the list. */
guint ptm_size_choice_find (const char *size);

G_END_DECLS
