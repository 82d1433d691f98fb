/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmBlindTest:
 *
 * Which of some versions is better, asked pair by pair without saying which is which: every pair once, in random order and on
 * random sides.
 */
typedef struct _PtmBlindTest PtmBlindTest;

/* versions: (element-type PtmVersion), at least 2, all different. */
PtmBlindTest *ptm_blind_test_new (GPtrArray *versions, GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
void          ptm_blind_test_free (PtmBlindTest *self);
/* The pair to be looked at, A and B (transfer none); FALSE when all were. */
gboolean ptm_blind_test_get_pair (PtmBlindTest *self, PtmVersion **a, PtmVersion **b);
/* better: A, B, or NULL for neither; goes on to the next pair. */
void  ptm_blind_test_pick (PtmBlindTest *self, PtmVersion *better);
guint ptm_blind_test_get_n_rounds (PtmBlindTest *self);
/* How many pairs were answered. */
guint ptm_blind_test_get_round (PtmBlindTest *self);
/* The versions from best to worst, with how often each was better: "v3 (2), v1 (1), v2 (0)". (transfer full) */
char *ptm_blind_test_dup_result (PtmBlindTest *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmBlindTest, ptm_blind_test_free)

G_END_DECLS
