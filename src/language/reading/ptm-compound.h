/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"

G_BEGIN_DECLS

/* Whether an unknown word is a part of a compound whose other part is read: "お花見", "読書コーナー". */
gboolean ptm_compound_has (PtmReading *reading, guint at);

/* Whether two words stand without a gap or a particle between. */
gboolean ptm_compound_is_glued (PtmReading *reading, guint at, guint next);

/* "Brauntönen", "Blautöne": the colour of a word that is written as one with the word for its tones. (nullable) */
const PtmSense *ptm_compound_find_tones (PtmGrammar *grammar, const char *norm);

G_END_DECLS
