/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-arrival.h"
#include "ptm-edit.h"
#include "ptm-engine-process.h"
#include "ptm-secrets.h"

G_BEGIN_DECLS

/**
 * PtmAnswer:
 *
 * What a provider answered: the picture file exactly as it came, and the provider's own words about it.
 */
typedef struct
{
  GBytes     *file;       /* (not nullable) PNG, JPEG or WebP */
  PtmArrival *arrival;    /* (nullable) what was decoded of file while it came; goes before it */
  PtmFormat   format;     /* by its magic bytes */
  GPtrArray  *unmet;      /* (element-type PtmUnmet) (not nullable) from the engine's extra member */
  gboolean    whole;      /* the engine took the region as a hint: the picture may differ outside of it */
  double      cost;       /* US dollars from usage; negative = not told */
  char       *request_id; /* (nullable) x-request-id */
} PtmAnswer;

void ptm_answer_free (PtmAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmAnswer, ptm_answer_free)

/**
 * PtmProvider:
 *
 * Turns a running edit into an answer from one back end. A back end is only request building and answer reading.
 */
#define PTM_TYPE_PROVIDER (ptm_provider_get_type ())
G_DECLARE_INTERFACE (PtmProvider, ptm_provider, PTM, PROVIDER, GObject)

struct _PtmProviderInterface
{
  GTypeInterface parent;

  /* REQUIRED */
  void (*run_async) (PtmProvider *self, PtmEdit *edit, GAsyncReadyCallback callback, gpointer user_data);
  PtmAnswer *(*run_finish) (PtmProvider *self, GAsyncResult *result, GError **error);
  /* REQUIRED: the ids of the models the provider offers; also the test of a profile in the preferences. */
  void (*list_models_async) (PtmProvider *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
  char **(*list_models_finish) (PtmProvider *self, GAsyncResult *result, GError **error);
};

/* The back end for a profile. engine and secrets are shared by all of them. */
PtmProvider *ptm_provider_new (PtmProfile *profile, PtmEngineProcess *engine, PtmSecrets *secrets) G_GNUC_WARN_UNUSED_RESULT;

/* Runs edit's request under edit's own cancellable: sets SENT when bytes may leave, previews and progress as they come. Does not end the edit.
 * Errors: NETWORK, KEY, QUOTA, REFUSED, UNSUPPORTED, ANSWER, ENGINE, PLAN in PTM_ERROR; G_IO_ERROR_CANCELLED.
 * ptm_edit_get_state () == PTM_EDIT_SENT tells whether the request may have been billed. */
void       ptm_provider_run_async (PtmProvider *self, PtmEdit *edit, GAsyncReadyCallback callback, gpointer user_data);
PtmAnswer *ptm_provider_run_finish (PtmProvider *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void       ptm_provider_list_models_async (PtmProvider *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char     **ptm_provider_list_models_finish (PtmProvider *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
