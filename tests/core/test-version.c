/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Versions and their pictures: one decoding for all who ask, errors and cancelling. */

#include "ptm-picture-cache.h"
#include "ptm-region.h"
#include "test-tools.h"

#define TEST_TYPE_SOURCE (test_source_get_type ())
G_DECLARE_FINAL_TYPE (TestSource, test_source, TEST, SOURCE, GObject)

/* Gives the same file for every version; fails without one. */
struct _TestSource
{
  GObject parent_instance;
  GBytes *file; /* (nullable) */
};

static void
test_source_load_file_async (PtmPictureSource *source, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  TestSource *self = TEST_SOURCE (source);
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  if (self->file != NULL)
    g_task_return_pointer (task, g_bytes_ref (self->file), (GDestroyNotify)g_bytes_unref);
  else
    g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_STORE, "missing");
}

static GBytes *
test_source_load_file_finish (PtmPictureSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
test_source_iface_init (PtmPictureSourceInterface *iface)
{
  iface->load_file_async = test_source_load_file_async;
  iface->load_file_finish = test_source_load_file_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestSource, test_source, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PTM_TYPE_PICTURE_SOURCE, test_source_iface_init))

static void
test_source_finalize (GObject *object)
{
  g_clear_pointer (&TEST_SOURCE (object)->file, g_bytes_unref);
  G_OBJECT_CLASS (test_source_parent_class)->finalize (object);
}

static void
test_source_class_init (TestSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_source_finalize;
}

static void
test_source_init (TestSource *self)
{
}

static PtmVersion *
new_version (TestSource *source, const char *blob)
{
  PtmVersionFacts facts = { .number = 3, .sentence = "a cat", .blob = blob, .width = 8, .height = 6, .outside = -1, .cost = -1 };

  return ptm_version_new (&facts, source != NULL ? PTM_PICTURE_SOURCE (source) : NULL);
}

static void
test_facts (void)
{
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  PtmVersionFacts facts = { .number = 3, .turn_id = "t", .sentence = "a cat", .provider = "Engine", .blob = "ab", .format = PTM_FORMAT_PNG, .width = 8, .height = 6, .outside = 40, .wanted_outside = 2, .cost = 0.5, .unmet = unmet };
  PtmVersion     *version;
  gboolean        imported;

  g_ptr_array_add (unmet, ptm_unmet_new ("riding", "action"));
  version = ptm_version_new (&facts, NULL);
  g_object_get (version, "imported", &imported, NULL);
  g_assert_false (imported);
  g_assert_true (g_uuid_string_is_valid (ptm_version_get_id (version)));
  g_assert_cmpstr (ptm_version_get_label (version), ==, "v3");
  g_assert_cmpint (ptm_version_get_outside (version), ==, 40);
  g_assert_cmpint (ptm_version_get_changed_outside (version), ==, 0);
  g_assert_cmpint (ptm_version_get_wanted_outside (version), ==, 2);
  g_assert_cmpfloat (ptm_version_get_cost (version), ==, 0.5);
  g_ptr_array_set_size (unmet, 0);
  g_assert_cmpuint (ptm_version_get_unmet (version)->len, ==, 1);
  g_assert_finalize_object (version);
}

static void
test_one_decoding (void)
{
  TestSource *source = g_object_new (TEST_TYPE_SOURCE, NULL);
  g_autoptr (PtmVersion) version = new_version (source, "ab");
  Wait first = { 0 };
  Wait second = { 0 };
  g_autoptr (GAsyncResult) a = NULL;
  g_autoptr (GAsyncResult) b = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) one = NULL;
  g_autoptr (PtmImage) two = NULL;

  source->file = test_png (8, 6, 1);
  ptm_version_load_image_async (version, NULL, test_done_cb, &first);
  ptm_version_load_image_async (version, NULL, test_done_cb, &second);
  a = test_wait (&first);
  b = test_wait (&second);
  one = ptm_version_load_image_finish (version, a, &error);
  g_assert_no_error (error);
  two = ptm_version_load_image_finish (version, b, &error);
  g_assert_no_error (error);
  g_assert_true (one == two);
  g_assert_cmpint (ptm_image_get_width (one), ==, 8);

  g_clear_object (&a);
  ptm_version_load_image_async (version, NULL, test_done_cb, &first);
  a = test_wait (&first);
  g_clear_pointer (&one, ptm_image_unref);
  one = ptm_version_load_image_finish (version, a, &error);
  g_assert_true (one == two);
  g_assert_cmpuint (ptm_picture_cache_get_decoded (ptm_picture_cache_get (PTM_PICTURE_SOURCE (source))), ==, 1);
  g_clear_object (&a);
  g_clear_object (&b);
  g_clear_object (&version);
  g_assert_finalize_object (source);
}

static void
check_error (PtmVersion *version, GCancellable *cancellable, GQuark domain, int code)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ptm_version_load_image_async (version, cancellable, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_null (ptm_version_load_image_finish (version, result, &error));
  g_assert_error (error, domain, code);
}

static void
test_errors (void)
{
  TestSource *source = g_object_new (TEST_TYPE_SOURCE, NULL);
  PtmVersion *version = new_version (source, "ab");
  PtmVersion *homeless = new_version (NULL, "ab");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  check_error (version, NULL, PTM_ERROR, PTM_ERROR_STORE);
  check_error (homeless, NULL, PTM_ERROR, PTM_ERROR_STORE);
  source->file = g_bytes_new_static ("not a picture", 13);
  check_error (version, NULL, PTM_ERROR, PTM_ERROR_IMAGE);
  g_cancellable_cancel (cancelled);
  check_error (version, cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_finalize_object (homeless);
  g_assert_finalize_object (version);
  g_assert_finalize_object (source);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/version/facts", test_facts);
  g_test_add_func ("/core/version/one-decoding", test_one_decoding);
  g_test_add_func ("/core/version/errors", test_errors);
  return g_test_run ();
}
