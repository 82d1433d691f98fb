/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmAnnouncer:
 *
 * Tells assistive technology what happened without moving the focus. Takes no room on screen; one in each window.
 */
#define PTM_TYPE_ANNOUNCER (ptm_announcer_get_type ())
G_DECLARE_FINAL_TYPE (PtmAnnouncer, ptm_announcer, PTM, ANNOUNCER, GtkWidget)

GtkWidget *ptm_announcer_new (void);
void       ptm_announce (PtmAnnouncer *self, const char *message);
/* What was said last; (nullable) */
const char *ptm_announcer_get_message (PtmAnnouncer *self);

G_END_DECLS
