/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PtmApplication:
 *
 * The program with a window: one session, one window, the actions that belong to no window.
 */
#define PTM_TYPE_APPLICATION (ptm_application_get_type ())
G_DECLARE_FINAL_TYPE (PtmApplication, ptm_application, PTM, APPLICATION, AdwApplication)

GApplication *ptm_application_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* To be called first in main (), before GTK looks at the environment. */
void ptm_application_prepare (void);

G_END_DECLS
