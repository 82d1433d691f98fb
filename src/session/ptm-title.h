/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A short name for a project after its first sentence: what stands in quotation marks, else the first words. */
char *ptm_title_from_sentence (const char *sentence) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
