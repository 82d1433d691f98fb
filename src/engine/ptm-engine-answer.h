/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-engine.h"

G_BEGIN_DECLS

/* The picture as the file that was asked for; a PNG of a drawing carries its scene. */
GBytes *ptm_engine_answer_encode (const PtmEngineRequest *request, PtmImage *image, PtmScene *scene, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The body of an answer that is not streamed; files and pictures belong together by index.
 * (element-type GBytes) (element-type PtmEnginePicture) */
GBytes *ptm_engine_answer_write (const PtmEngineRequest *request, GPtrArray *files, GPtrArray *pictures) G_GNUC_WARN_UNUSED_RESULT;

/* Whole server-sent events. */
GBytes *ptm_engine_answer_write_partial (const PtmEngineRequest *request, GBytes *file, PtmImage *image, int partial_index) G_GNUC_WARN_UNUSED_RESULT;
GBytes *ptm_engine_answer_write_completed (const PtmEngineRequest *request, GBytes *file, const PtmEnginePicture *picture, int index) G_GNUC_WARN_UNUSED_RESULT;
GBytes *ptm_engine_answer_write_error (const PtmEngineFailure *failure) G_GNUC_WARN_UNUSED_RESULT;

/* The list of models, all one of them. */
char *ptm_engine_answer_dup_models (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
