/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **ptm_openai_models_read (const char *body, gsize length, GError **error);

G_END_DECLS
