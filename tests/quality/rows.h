/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "tally.h"

G_BEGIN_DECLS

/* One judge a row; what the fields of the prompt files mean stands in docs/quality.md. */
void row_text_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_counting_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_relations_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_colors_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_grids_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_comics_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_nouns_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_kinds_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_unmet_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_alarms_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_edits_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_locality_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_repeats_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_scans_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);

/* FALSE when there is no program that reads printed text. */
gboolean row_scans_is_possible (void);

G_END_DECLS
