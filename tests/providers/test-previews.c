/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Previews that come faster than they can be read: the first and the last are shown. */

#include "config.h"

#include "ptm-previews.h"
#include "run-edit.h"

typedef struct
{
  GArray  *widths; /* of what was shown */
  int      last;   /* the width to wait for */
  gboolean done;
} Shown;

static void
preview_cb (PtmEdit *edit, GParamSpec *pspec, gpointer user_data)
{
  Shown *shown = user_data;
  int    width = ptm_image_get_width (ptm_edit_get_preview (edit));

  g_array_append_val (shown->widths, width);
  shown->done = width == shown->last;
}

static void
push (PtmPreviews *previews, int width, double progress)
{
  g_autoptr (GBytes) file = run_new_png (width, 8);

  ptm_previews_push (previews, file, progress);
}

static void
test_overtaken (void)
{
  g_autoptr (PtmProvider) provider = run_new_provider ("http://127.0.0.1:9", "gpt-image-2", NULL);
  g_autoptr (PtmEdit) edit = run_new_edit (provider, "A cat");
  g_autoptr (PtmPreviews) previews = ptm_previews_new (edit);
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (int));
  Shown shown = { widths, 11, FALSE };

  g_signal_connect (edit, "notify::preview", G_CALLBACK (preview_cb), &shown);
  push (previews, 8, 0.2);
  push (previews, 9, 0.4);
  push (previews, 10, 0.6);
  push (previews, 11, 0.8);
  run_loop_until (&shown.done);

  g_assert_cmpuint (widths->len, ==, 2);
  g_assert_cmpint (g_array_index (widths, int, 0), ==, 8);
  g_assert_cmpfloat_with_epsilon (ptm_edit_get_progress (edit), 0.8, 1e-9);
}

/* What is no picture is passed over, and so is what has less of the picture than is on show. */
static void
test_unfit (void)
{
  g_autoptr (PtmProvider) provider = run_new_provider ("http://127.0.0.1:9", "gpt-image-2", NULL);
  g_autoptr (PtmEdit) edit = run_new_edit (provider, "A cat");
  g_autoptr (PtmPreviews) previews = ptm_previews_new (edit);
  g_autoptr (GBytes) noise = g_bytes_new_static ("noise", 5);
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (int));
  Shown shown = { widths, 9, FALSE };

  g_signal_connect (edit, "notify::preview", G_CALLBACK (preview_cb), &shown);
  ptm_previews_push (previews, noise, 0.2);
  push (previews, 9, 0.4);
  run_loop_until (&shown.done);

  shown.done = FALSE;
  shown.last = 11;
  push (previews, 10, 0.3);
  push (previews, 11, 0.6);
  run_loop_until (&shown.done);
  g_assert_cmpuint (widths->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/previews/overtaken", test_overtaken);
  g_test_add_func ("/previews/unfit", test_unfit);
  return g_test_run ();
}
