/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "changes.h"

G_BEGIN_DECLS

/* One function for each kind of wish: verb is its first word, rest what follows it; what came instead is told in came. */

/* change-things.c */
gboolean change_is_moved (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_at (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_resized (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_turned (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_adjusted (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_colored (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_gone (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_counted (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_added (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_related (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_swapped (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_whole (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_aligned (const Change *change, const char *verb, const char *rest, GString *came);

/* change-pages.c */
gboolean change_is_inked (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_text_resized (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_written (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_grounded (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_named (const Change *change, const char *verb, const char *rest, GString *came);
gboolean change_is_shaped (const Change *change, const char *verb, const char *rest, GString *came);

G_END_DECLS
