/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-project.h"

G_BEGIN_DECLS

/**
 * PtmConversation:
 *
 * The turns of a project, oldest first. Stays at the end while it grows, unless the user has scrolled up. An empty
 * project shows three starters, which activate turn.starter.
 * Properties: project (nullable: nothing is open yet).
 */
#define PTM_TYPE_CONVERSATION (ptm_conversation_get_type ())
G_DECLARE_FINAL_TYPE (PtmConversation, ptm_conversation, PTM, CONVERSATION, GtkWidget)

GtkWidget  *ptm_conversation_new (void);
PtmProject *ptm_conversation_get_project (PtmConversation *self);
void        ptm_conversation_set_project (PtmConversation *self, PtmProject *project);
void        ptm_conversation_scroll_to_end (PtmConversation *self);
/* "loading", "welcome" or "turns". */
const char *ptm_conversation_get_page (PtmConversation *self);

G_END_DECLS
