/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

/* The rounds of a fuzz test. PENTIMENTO_FUZZ_SECONDS makes it go on for longer than the few rounds of the test suite,
 * PENTIMENTO_FUZZ_SEED repeats a run, PENTIMENTO_FUZZ_VERBOSE names each round before it is played. */

/* The numbers of the round that is played: each round can be repeated by its own seed. */
GRand *fuzz_get_rand (void);
/* 0 … n - 1 */
int fuzz_pick (int n);
/* Plays at least so many rounds; a quarter of them must be TRUE, else it is only the door that is tested. */
void fuzz_run (guint least, gboolean (*play) (gpointer data), gpointer data);
