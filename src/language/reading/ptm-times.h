/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"

G_BEGIN_DECLS

/* The token behind a date that begins at a token; 0 when none does. */
guint ptm_date_read (PtmReading *reading, guint at);
/* "el 23 de abril", "le samedi 12": the article belongs to the date behind it. */
gboolean ptm_date_has_article (PtmReading *reading, guint at);
/* A word that begins with 年, 月, 日 or the Korean ones: a number before it counts nothing. */
gboolean ptm_date_has_sign (PtmReading *reading, guint at);
/* The token behind a time or a span of time; 0 when there is none. Bare numbers are one behind a date: "Saturday from 9 to 12". */
guint ptm_time_read (PtmReading *reading, guint at);

G_END_DECLS
