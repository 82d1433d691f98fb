/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A running edit: what it tells, and that it ends once. */

#include "ptm-edit.h"
#include "test-tools.h"

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static PtmEdit *
new_edit (void)
{
  g_autoptr (PtmProfile) profile = ptm_profile_new_engine ();
  g_autoptr (PtmEditRequest) request = ptm_edit_request_new (profile, "a cat");

  return ptm_edit_new (request);
}

static PtmVersion *
new_version (void)
{
  PtmVersionFacts facts = { .number = 1, .sentence = "a cat", .blob = "00", .outside = -1 };

  return ptm_version_new (&facts, NULL);
}

/* What was sent is dropped with the end, what was asked is not. */
static void
test_pictures_go (void)
{
  g_autoptr (PtmProfile) profile = ptm_profile_new_engine ();
  PtmEditRequest *request = ptm_edit_request_new (profile, "a cat");
  g_autoptr (PtmVersion) version = new_version ();
  g_autofree char *id = g_strdup (request->id);
  PtmEdit         *edit;

  request->base = g_bytes_new_static ("file", 4);
  request->mask = ptm_mask_new (4, 4);
  request->width = 7;
  request->page = 3;
  edit = ptm_edit_new (request);
  ptm_edit_request_unref (request);
  g_assert_nonnull (ptm_edit_get_request (edit)->base);
  ptm_edit_complete (edit, version);
  g_assert_null (ptm_edit_get_request (edit)->base);
  g_assert_null (ptm_edit_get_request (edit)->mask);
  g_assert_cmpstr (ptm_edit_get_request (edit)->id, ==, id);
  g_assert_cmpint (ptm_edit_get_request (edit)->width, ==, 7);
  g_assert_cmpint (ptm_edit_get_request (edit)->page, ==, 3);
  g_assert_finalize_object (edit);
}

static void
test_defaults (void)
{
  PtmEdit *edit = new_edit ();

  g_assert_cmpint (ptm_edit_get_state (edit), ==, PTM_EDIT_QUEUED);
  g_assert_true (ptm_edit_is_running (edit));
  g_assert_cmpfloat (ptm_edit_get_progress (edit), ==, 0);
  g_assert_null (ptm_edit_get_preview (edit));
  g_assert_null (ptm_edit_get_status (edit));
  g_assert_null (ptm_edit_get_version (edit));
  g_assert_null (ptm_edit_get_error (edit));
  g_assert_cmpstr (ptm_edit_get_request (edit)->sentence, ==, "a cat");
  g_assert_finalize_object (edit);
}

static void
test_progress (void)
{
  PtmEdit *edit = new_edit ();
  g_autoptr (PtmImage) image = test_image (4, 4, 1);
  guint previews = 0;
  guint steps = 0;

  g_signal_connect (edit, "notify::preview", G_CALLBACK (count_cb), &previews);
  g_signal_connect (edit, "notify::progress", G_CALLBACK (count_cb), &steps);
  ptm_edit_set_preview (edit, image, 0.5);
  ptm_edit_set_preview (edit, image, 0.5);
  ptm_edit_set_preview (edit, NULL, 0.3);
  g_assert_cmpuint (previews, ==, 1);
  g_assert_cmpuint (steps, ==, 1);
  g_assert_cmpfloat (ptm_edit_get_progress (edit), ==, 0.5);
  g_assert_true (ptm_edit_get_preview (edit) == image);
  ptm_edit_set_preview (edit, NULL, 7);
  g_assert_cmpfloat (ptm_edit_get_progress (edit), ==, 1);
  g_assert_finalize_object (edit);
}

static void
test_status (void)
{
  PtmEdit *edit = new_edit ();
  guint    count = 0;

  g_signal_connect (edit, "notify::status", G_CALLBACK (count_cb), &count);
  ptm_edit_set_status (edit, "Drawing…");
  ptm_edit_set_status (edit, "Drawing…");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (ptm_edit_get_status (edit), ==, "Drawing…");
  g_assert_finalize_object (edit);
}

static void
test_complete (void)
{
  PtmEdit *edit = new_edit ();
  g_autoptr (PtmVersion) version = new_version ();
  g_autoptr (GError) error = g_error_new_literal (PTM_ERROR, PTM_ERROR_NETWORK, "no");
  guint running = 0;

  g_signal_connect (edit, "notify::running", G_CALLBACK (count_cb), &running);
  ptm_edit_set_sent (edit);
  ptm_edit_set_sent (edit);
  g_assert_cmpint (ptm_edit_get_state (edit), ==, PTM_EDIT_SENT);
  g_assert_cmpuint (running, ==, 0);
  ptm_edit_complete (edit, version);
  g_assert_cmpint (ptm_edit_get_state (edit), ==, PTM_EDIT_ANSWERED);
  g_assert_true (ptm_edit_get_version (edit) == version);
  g_assert_cmpuint (running, ==, 1);

  ptm_edit_fail (edit, error, TRUE);
  ptm_edit_cancel (edit);
  ptm_edit_set_status (edit, "late");
  g_assert_cmpint (ptm_edit_get_state (edit), ==, PTM_EDIT_ANSWERED);
  g_assert_null (ptm_edit_get_status (edit));
  g_assert_false (g_cancellable_is_cancelled (ptm_edit_get_cancellable (edit)));
  g_assert_finalize_object (edit);
}

static void
test_cancel (void)
{
  PtmEdit *edit = new_edit ();
  g_autoptr (PtmVersion) version = new_version ();
  g_autoptr (PtmImage) image = test_image (4, 4, 1);

  ptm_edit_set_sent (edit);
  ptm_edit_set_preview (edit, image, 0.2);
  ptm_edit_cancel (edit);
  g_assert_cmpint (ptm_edit_get_state (edit), ==, PTM_EDIT_STOPPED);
  g_assert_true (g_cancellable_is_cancelled (ptm_edit_get_cancellable (edit)));
  g_assert_null (ptm_edit_get_preview (edit));
  ptm_edit_complete (edit, version);
  g_assert_null (ptm_edit_get_version (edit));
  g_assert_cmpint (ptm_edit_get_state (edit), ==, PTM_EDIT_STOPPED);
  g_assert_finalize_object (edit);
}

static void
test_fail (void)
{
  g_autoptr (GError) error = g_error_new_literal (PTM_ERROR, PTM_ERROR_NETWORK, "no");

  for (int billed = 0; billed < 2; billed++)
    {
      PtmEdit *edit = new_edit ();

      ptm_edit_fail (edit, error, billed);
      g_assert_cmpint (ptm_edit_get_state (edit), ==, billed ? PTM_EDIT_MAYBE_BILLED : PTM_EDIT_FAILED);
      g_assert_error (ptm_edit_get_error (edit), PTM_ERROR, PTM_ERROR_NETWORK);
      g_assert_cmpstr (ptm_edit_get_error_message (edit), ==, "no");
      g_assert_finalize_object (edit);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/edit/pictures-go", test_pictures_go);
  g_test_add_func ("/core/edit/defaults", test_defaults);
  g_test_add_func ("/core/edit/progress", test_progress);
  g_test_add_func ("/core/edit/status", test_status);
  g_test_add_func ("/core/edit/complete", test_complete);
  g_test_add_func ("/core/edit/cancel", test_cancel);
  g_test_add_func ("/core/edit/fail", test_fail);
  return g_test_run ();
}
