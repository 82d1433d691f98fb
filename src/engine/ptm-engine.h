/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-engine-failure.h"
#include "ptm-engine-request.h"
#include "ptm-language.h"
#include "ptm-local.h"

G_BEGIN_DECLS

/**
 * PtmEngine:
 *
 * What all requests share: the art pack and the sentence reader, loaded by whoever needs them first. Thread-safe.
 */
typedef struct _PtmEngine PtmEngine;

PtmEngine *ptm_engine_new (void) G_GNUC_WARN_UNUSED_RESULT;
PtmEngine *ptm_engine_ref (PtmEngine *engine);
void       ptm_engine_unref (PtmEngine *engine);
/* Loads what is needed for drawing; a failed load is tried again by the next call. Blocks. */
gboolean     ptm_engine_load (PtmEngine *engine, GError **error);
PtmArt      *ptm_engine_get_art (PtmEngine *engine);
PtmLanguage *ptm_engine_get_language (PtmEngine *engine);
/* Of sentences like "crop to A4". */
PtmLocalReader *ptm_engine_get_local_reader (PtmEngine *engine);
/* Counts the requests at work: FALSE when there are too many for one more, else ptm_engine_leave () it. */
gboolean ptm_engine_enter (PtmEngine *engine);
void     ptm_engine_leave (PtmEngine *engine);

/**
 * PtmEnginePicture:
 *
 * A finished picture and what there is to say about it.
 */
typedef struct
{
  PtmImage  *image;      /* (not nullable) */
  PtmScene  *scene;      /* (nullable) what the image shows, exactly */
  GPtrArray *unmet;      /* (element-type PtmUnmet) (not nullable) */
  char      *operations; /* (nullable) JSON array */
  PtmRect    damage;     /* of an edit; empty = nothing changed */
  gboolean   whole;      /* an edit for which the region was only a hint; see ptm_engine_edit_photo () */
} PtmEnginePicture;

PtmEnginePicture *ptm_engine_picture_new (PtmImage *image) G_GNUC_WARN_UNUSED_RESULT;
void              ptm_engine_picture_free (PtmEnginePicture *picture);

/* Called on the drawing thread with what can be seen so far. */
typedef void (*PtmEnginePartial) (PtmImage *image, gpointer user_data);

/** PtmEngineRun: one run of a request: who wants to see it grow, and who may stop it. */
typedef struct
{
  PtmEngine        *engine;
  PtmEngineRequest *request;
  int               index; /* which of its n pictures */
  PtmEnginePartial  partial;
  gpointer          partial_data;
  GCancellable     *cancellable;
} PtmEngineRun;

/* Both block, on a worker thread, the engine being loaded. NULL with a failure; NULL without one when it was cancelled. */
PtmEnginePicture *ptm_engine_draw (const PtmEngineRun *run, PtmEngineFailure **failure) G_GNUC_WARN_UNUSED_RESULT;
PtmEnginePicture *ptm_engine_edit (const PtmEngineRun *run, PtmEngineFailure **failure) G_GNUC_WARN_UNUSED_RESULT;

/* Lays out and renders a plan (borrowed, changed) at the request's size; the second half of both. */
PtmEnginePicture *ptm_engine_draw_plan (const PtmEngineRun *run, PtmScene *plan, PtmEngineFailure **failure) G_GNUC_WARN_UNUSED_RESULT;
/* Applies operations to the pixels of a photograph. base has its own size; mask is (nullable) and has the same. What
 * cannot be done is added to unmet. The base itself when nothing could. *whole tells whether the mask was only a hint at the
 * subject, so that the picture may differ outside of it. NULL with an error, also when cancelled. */
PtmImage *ptm_engine_edit_photo (const PtmEngineRun *run, PtmImage *base, PtmMask *mask, GPtrArray *ops, GPtrArray *unmet, gboolean *whole, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The failure for a sentence in which nothing was understood, in the sentence's language. unmet is (nullable). */
PtmEngineFailure *ptm_engine_new_not_understood (PtmEngine *engine, const char *sentence, gboolean is_photo, GPtrArray *unmet) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmEngine, ptm_engine_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmEnginePicture, ptm_engine_picture_free)

G_END_DECLS
