/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* See the header. */

#include "config.h"

#include "run-edit.h"

static gboolean
too_long_cb (gpointer user_data)
{
  g_error ("This took too long");
  return G_SOURCE_REMOVE;
}

void
run_loop_until (const gboolean *done)
{
  guint id = g_timeout_add_seconds (20, too_long_cb, NULL);

  while (!*done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  EditRun *run = user_data;

  run->answer = ptm_provider_run_finish (PTM_PROVIDER (source), result, &run->error);
  run->done = TRUE;
}

void
run_edit_begin (EditRun *run, PtmProvider *provider, PtmEdit *edit)
{
  *run = (EditRun){ NULL, NULL, FALSE };
  ptm_provider_run_async (provider, edit, done_cb, run);
}

void
run_edit_wait (EditRun *run)
{
  run_loop_until (&run->done);
  g_assert_true ((run->answer != NULL) != (run->error != NULL));
  if (run->error != NULL)
    g_test_message ("%s", run->error->message);
}

void
run_edit_clear (EditRun *run)
{
  g_clear_pointer (&run->answer, ptm_answer_free);
  g_clear_error (&run->error);
}

EditRun
run_edit (PtmProvider *provider, PtmEdit *edit)
{
  EditRun run;

  run_edit_begin (&run, provider, edit);
  run_edit_wait (&run);
  return run;
}

typedef struct
{
  char   **models;
  GError  *error;
  gboolean done;
} Models;

static void
models_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Models *models = user_data;

  models->models = ptm_provider_list_models_finish (PTM_PROVIDER (source), result, &models->error);
  models->done = TRUE;
}

char **
run_list_models (PtmProvider *provider, GError **error)
{
  Models models = { NULL, NULL, FALSE };

  ptm_provider_list_models_async (provider, NULL, models_cb, &models);
  run_loop_until (&models.done);
  if (models.error != NULL)
    g_propagate_error (error, models.error);
  return models.models;
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;

  g_assert_true (ptm_secrets_store_finish (PTM_SECRETS (source), result, NULL, NULL));
  *done = TRUE;
}

PtmProvider *
run_new_provider (const char *base_url, const char *model, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmProfile) profile = ptm_profile_new_openai (NULL, "Test", base_url, model, "auto", key != NULL, &error);
  g_autoptr (PtmSecrets) secrets = ptm_secrets_new_in_memory ();
  g_autoptr (PtmEngineProcess) engine = ptm_engine_process_new ();
  PtmHttpLimits      limits = { 400, 400, 1500, 4 * 1024 * 1024 };
  PtmOpenaiProvider *provider;
  gboolean           done = FALSE;

  g_assert_no_error (error);
  if (key != NULL)
    {
      ptm_secrets_store_async (secrets, ptm_profile_get_id (profile), "Test", key, NULL, stored_cb, &done);
      run_loop_until (&done);
    }
  provider = ptm_openai_provider_new (profile, engine, secrets);
  ptm_openai_provider_set_limits (provider, &limits);
  g_object_set_data_full (G_OBJECT (provider), "profile", g_steal_pointer (&profile), g_object_unref);
  return PTM_PROVIDER (provider);
}

PtmEdit *
run_new_edit (PtmProvider *provider, const char *sentence)
{
  g_autoptr (PtmEditRequest) request = ptm_edit_request_new (g_object_get_data (G_OBJECT (provider), "profile"), sentence);

  return ptm_edit_new (request);
}

GBytes *
run_new_png (int width, int height)
{
  gsize   size = (gsize)width * height * 4;
  guint8 *pixels = g_malloc (size);
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *png;

  for (gsize i = 0; i < size; i++)
    pixels[i] = i % 4 == 3 ? 255 : (guint8)(i * 31 >> 3);
  image = ptm_image_new_take (width, height, pixels);
  png = ptm_codec_encode_png (image, NULL, 0, &error);
  g_assert_no_error (error);
  return png;
}
