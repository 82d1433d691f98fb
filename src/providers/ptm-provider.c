/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The door of the room: which back end a profile means, and the calls that go to it. */

#include "config.h"

#include "ptm-provider.h"

#include "ptm-openai-provider.h"

G_DEFINE_INTERFACE (PtmProvider, ptm_provider, G_TYPE_OBJECT)

static void
ptm_provider_default_init (PtmProviderInterface *iface)
{
}

void
ptm_answer_free (PtmAnswer *answer)
{
  if (answer == NULL)
    return;
  g_clear_pointer (&answer->arrival, ptm_arrival_free);
  g_clear_pointer (&answer->file, g_bytes_unref);
  g_clear_pointer (&answer->unmet, g_ptr_array_unref);
  g_free (answer->request_id);
  g_free (answer);
}

/**
 * ptm_provider_new:
 * @profile: how to reach it
 * @engine: the built-in engine
 * @secrets: where the keys are
 *
 * Returns: (transfer full): the back end for a profile
 */
PtmProvider *
ptm_provider_new (PtmProfile *profile, PtmEngineProcess *engine, PtmSecrets *secrets)
{
  return PTM_PROVIDER (ptm_openai_provider_new (profile, engine, secrets));
}

/**
 * ptm_provider_run_async:
 * @self: the back end
 * @edit: what to draw; its own cancellable stops the run
 *
 * Sends the edit's request, once, and reports on the edit what comes.
 */
void
ptm_provider_run_async (PtmProvider *self, PtmEdit *edit, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (PTM_IS_PROVIDER (self));
  g_return_if_fail (PTM_IS_EDIT (edit));

  PTM_PROVIDER_GET_IFACE (self)->run_async (self, edit, callback, user_data);
}

/**
 * ptm_provider_run_finish:
 *
 * Returns: (transfer full): the picture, or NULL with an error
 */
PtmAnswer *
ptm_provider_run_finish (PtmProvider *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (PTM_IS_PROVIDER (self), NULL);

  return PTM_PROVIDER_GET_IFACE (self)->run_finish (self, result, error);
}

/**
 * ptm_provider_list_models_async:
 *
 * Asks for the models; also the test of address and key.
 */
void
ptm_provider_list_models_async (PtmProvider *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (PTM_IS_PROVIDER (self));

  PTM_PROVIDER_GET_IFACE (self)->list_models_async (self, cancellable, callback, user_data);
}

/**
 * ptm_provider_list_models_finish:
 *
 * Returns: (transfer full): the ids of the models, NULL with an error
 */
char **
ptm_provider_list_models_finish (PtmProvider *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (PTM_IS_PROVIDER (self), NULL);

  return PTM_PROVIDER_GET_IFACE (self)->list_models_finish (self, result, error);
}
