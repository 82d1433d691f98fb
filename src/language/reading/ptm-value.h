/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"

G_BEGIN_DECLS

/* The number in digits that begins at a token, and where it ends; FALSE when there is none. */
gboolean ptm_value_read (PtmReading *reading, guint at, guint *end, double *value);
/* TRUE for the sign inside a number: "3.5" and "1,200" are no two parts. */
gboolean ptm_value_joins (PtmReading *reading, guint at);

G_END_DECLS
