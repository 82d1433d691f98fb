/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The back end of the session's tests. */

#include "fake-provider.h"

#include "../core/test-tools.h"

static void fake_provider_iface_init (PtmProviderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FakeProvider, fake_provider, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PTM_TYPE_PROVIDER, fake_provider_iface_init))

static PtmAnswer *
make_answer (FakeProvider *self, PtmEditRequest *request)
{
  PtmAnswer *answer = g_new0 (PtmAnswer, 1);
  int        width = request->width > 0 ? request->width : 64;
  int        height = request->height > 0 ? request->height : 48;

  answer->file = self->answer != NULL ? g_bytes_ref (self->answer) : test_png (width, height, 77 + (guint32)request->variant);
  answer->format = ptm_format_sniff (answer->file);
  answer->unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_ptr_array_add (answer->unmet, ptm_unmet_new ("riding", "action"));
  answer->cost = 0.25;
  return answer;
}

static void
reply (FakeProvider *self, GTask *task)
{
  PtmEdit *edit = g_task_get_task_data (task);

  self->n_now--;
  if (!self->deaf && g_task_return_error_if_cancelled (task))
    return;
  if (self->error != NULL)
    g_task_return_error (task, g_error_copy (self->error));
  else
    g_task_return_pointer (task, make_answer (self, ptm_edit_get_request (edit)), (GDestroyNotify)ptm_answer_free);
}

static void
cancelled_cb (GCancellable *cancellable, FakeProvider *self)
{
  for (guint i = 0; i < self->held->len && !self->deaf; i++)
    {
      GTask *task = g_ptr_array_index (self->held, i);

      if (g_task_get_cancellable (task) != cancellable)
        continue;
      g_object_ref (task);
      g_ptr_array_remove_index (self->held, i);
      reply (self, task);
      g_clear_object (&task);
      break;
    }
}

static void
fake_provider_run_async (PtmProvider *provider, PtmEdit *edit, GAsyncReadyCallback callback, gpointer user_data)
{
  FakeProvider *self = FAKE_PROVIDER (provider);
  GCancellable *cancellable = ptm_edit_get_cancellable (edit);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, !self->deaf);
  g_task_set_task_data (task, g_object_ref (edit), g_object_unref);
  g_ptr_array_add (self->seen, ptm_edit_request_ref (ptm_edit_get_request (edit)));
  self->n_now++;
  self->n_most = MAX (self->n_most, self->n_now);
  if (!self->unsent)
    ptm_edit_set_sent (edit);
  ptm_edit_set_preview (edit, NULL, 0.5);
  if (!self->hold)
    {
      reply (self, task);
      return;
    }
  g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (cancelled_cb), self, 0);
  g_ptr_array_add (self->held, g_steal_pointer (&task));
}

static PtmAnswer *
fake_provider_run_finish (PtmProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fake_provider_list_models_async (PtmProvider *provider, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, user_data);
  static const char *const models[] = { "one", "two", NULL };

  g_task_return_pointer (task, g_strdupv ((char **)models), (GDestroyNotify)g_strfreev);
}

static char **
fake_provider_list_models_finish (PtmProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fake_provider_iface_init (PtmProviderInterface *iface)
{
  iface->run_async = fake_provider_run_async;
  iface->run_finish = fake_provider_run_finish;
  iface->list_models_async = fake_provider_list_models_async;
  iface->list_models_finish = fake_provider_list_models_finish;
}

static void
fake_provider_finalize (GObject *object)
{
  FakeProvider *self = FAKE_PROVIDER (object);

  g_clear_pointer (&self->answer, g_bytes_unref);
  g_clear_error (&self->error);
  g_clear_pointer (&self->held, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_ptr_array_unref);

  G_OBJECT_CLASS (fake_provider_parent_class)->finalize (object);
}

static void
fake_provider_class_init (FakeProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_provider_finalize;
}

static void
fake_provider_init (FakeProvider *self)
{
  self->held = g_ptr_array_new_with_free_func (g_object_unref);
  self->seen = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_edit_request_unref);
}

FakeProvider *
fake_provider_new (void)
{
  return g_object_new (FAKE_TYPE_PROVIDER, NULL);
}

void
fake_provider_release (FakeProvider *self, gboolean backwards)
{
  self->hold = FALSE;
  while (self->held->len > 0)
    {
      guint  index = backwards ? self->held->len - 1 : 0;
      GTask *task = g_object_ref (g_ptr_array_index (self->held, index));

      g_ptr_array_remove_index (self->held, index);
      reply (self, task);
      g_clear_object (&task);
    }
}
