/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"

G_BEGIN_DECLS

/* Whether somebody who was given the picture would miss a word that nothing was made of; why is the ledger's reason. Talk about
 * the picture, the order or the user is not missed. */
gboolean ptm_missed_is (PtmReading *reading, guint at, const char *why);

/* Whether the clause around a word tells of the user and wishes for nothing: "I haven't got a clue". */
gboolean ptm_missed_is_talk (PtmReading *reading, guint at);

/* Whether an unknown word is whose wish it is: "my little lad is mad about trains". */
gboolean ptm_missed_is_wisher (PtmReading *reading, guint at);

G_END_DECLS
