/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <pango/pango.h>

/* Where a line should not end, as a compositor knows: between a number and what it counts, after a short word of a headline,
 * within a phrase of Japanese. Adds attributes to the list; TRUE when there are any. */
gboolean ptm_text_add_breaks (PangoAttrList *attributes, const char *text, gboolean headline);
