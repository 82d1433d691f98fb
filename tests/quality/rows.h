/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "referee.h"
#include "tally.h"

G_BEGIN_DECLS

/* One judge a row; what the fields of the prompt files mean stands in docs/quality.md. */
void row_text_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_counting_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_relations_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_strays_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_colors_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_grids_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_comics_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_nouns_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_kinds_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_unmet_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_alarms_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_langs_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_edits_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_locality_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_repeats_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_again_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);
void row_scans_judge (Desk *desk, const Prompt *prompt, Verdict *verdict);

/* What rows do once a sentence has become a picture; faults are planted here. want is the field of the prompt. */
void row_grids_look (Desk *desk, PtmScene *scene, const char *want, Verdict *verdict);
void row_comics_look (Desk *desk, PtmScene *scene, const char *want, Verdict *verdict);
/* Who appears again looks the same; with again somebody must. */
void row_comics_compare (const Look *look, gboolean again, Verdict *verdict);
void row_text_look (Desk *desk, PtmScene *scene, const char *want, Verdict *verdict);
void row_unmet_look (GPtrArray *told, const char *want, Verdict *verdict);
/* The plan of the changed picture as JSON, or what the engine answers instead. (transfer full) */
char   *row_edits_dup_result (Desk *desk, const Prompt *prompt);
guint64 row_edits_count_changed (PtmImage *before, PtmImage *after, const PtmRect *damage);

/* FALSE when there is no program that reads printed text. */
gboolean row_scans_is_possible (void);

G_END_DECLS
