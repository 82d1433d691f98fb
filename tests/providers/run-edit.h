/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-openai-provider.h"

/* An edit's run through a provider, waited for. */
typedef struct
{
  PtmAnswer *answer; /* (nullable) */
  GError    *error;  /* (nullable) */
  gboolean   done;
} EditRun;

void run_edit_begin (EditRun *run, PtmProvider *provider, PtmEdit *edit);
/* Fails the test when it takes longer than twenty seconds. */
void run_edit_wait (EditRun *run);
void run_edit_clear (EditRun *run);
/* Begins and waits. */
EditRun run_edit (PtmProvider *provider, PtmEdit *edit);
char  **run_list_models (PtmProvider *provider, GError **error);
void    run_loop_until (const gboolean *done);

/* A provider for base_url, with key or without, and short deadlines. */
PtmProvider *run_new_provider (const char *base_url, const char *model, const char *key);
/* An edit of the provider made last by run_new_provider (). */
PtmEdit *run_new_edit (PtmProvider *provider, const char *sentence);
/* A small picture as a PNG. */
GBytes *run_new_png (int width, int height);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EditRun, run_edit_clear)
