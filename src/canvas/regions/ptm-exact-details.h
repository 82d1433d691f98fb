/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmExactDetails:
 *
 * What is behind the badge of an edit: how many pixels outside changed, what the answer wanted to change there and where, how it lay, and
 * what is seen of the border; with what can be done about each.
 */
#define PTM_TYPE_EXACT_DETAILS (ptm_exact_details_get_type ())
G_DECLARE_FINAL_TYPE (PtmExactDetails, ptm_exact_details, PTM, EXACT_DETAILS, GtkPopover)

/* version (nullable) */
void ptm_exact_details_set_version (PtmExactDetails *self, PtmVersion *version);

G_END_DECLS
