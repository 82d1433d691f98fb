/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <adwaita.h>
#include "ptm-session.h"

G_BEGIN_DECLS

/**
 * PtmProfilePage:
 *
 * The page of one provider: name, address, model, quality and key. Signals: "done" when it is to be left, "said" (string)
 * with a word for the user.
 */
#define PTM_TYPE_PROFILE_PAGE (ptm_profile_page_get_type ())
G_DECLARE_FINAL_TYPE (PtmProfilePage, ptm_profile_page, PTM, PROFILE_PAGE, GtkWidget)

/* profile NULL = a new one, filled for OpenAI. */
GtkWidget *ptm_profile_page_new (PtmSession *session, PtmProfile *profile);
/* What the fields say; NULL with the error that is shown. */
PtmProfile *ptm_profile_page_dup_profile (PtmProfilePage *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
