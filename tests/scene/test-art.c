/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The pack that the build made: its pictures, names and tables. */

#include "config.h"

#include "ptm-art.h"
#include "ptm-error.h"

#include <string.h>

static PtmArt *
open_art (void)
{
  g_autoptr (GError) error = NULL;
  PtmArt *art = ptm_art_new (&error);

  g_assert_no_error (error);
  return art;
}

static void
test_svg (void)
{
  g_autoptr (PtmArt) art = open_art ();
  g_autoptr (GBytes) svg = ptm_art_dup_svg (art, "noto:red-apple");
  g_autofree char *text = NULL;

  g_assert_nonnull (svg);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_assert_true (g_str_has_prefix (text, "<svg xmlns=\"http://www.w3.org/2000/svg\""));
  g_assert_nonnull (strstr (text, "viewBox=\"0 0 128 128\""));
  g_assert_true (g_str_has_suffix (text, "</svg>\n"));
}

static void
test_has (void)
{
  static const char *const wrong[] = { "", "noto", "noto:", ":red-apple", "noto:no-such-thing", "red-apple", "noto:../noto/red-apple", "../art/noto:red-apple" };
  g_autoptr (PtmArt) art = open_art ();

  g_assert_true (ptm_art_has (art, "noto:red-apple"));
  g_assert_true (ptm_art_has (art, "noto:balloon"));
  g_assert_true (ptm_art_has (art, "noto:violin"));
  g_assert_true (ptm_art_has (art, "own:toaster"));
  g_assert_true (ptm_art_has (art, "fluent:red-apple"));
  g_assert_true (ptm_art_has (art, "mdi:arrow-up-bold"));
  g_assert_true (ptm_art_has (art, "tabler:circuit-resistor"));
  g_assert_true (ptm_art_has (art, "maki:windmill"));
  g_assert_true (ptm_art_has (art, "healthicons:kidneys"));
  g_assert_false (ptm_art_has (art, NULL));
  g_assert_null (ptm_art_dup_svg (art, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (ptm_art_has (art, wrong[i]));
      g_assert_null (ptm_art_dup_svg (art, wrong[i]));
    }
}

static void
test_leaves_out_skin_tones (void)
{
  g_autoptr (PtmArt) art = open_art ();

  g_assert_true (ptm_art_has (art, "noto:waving-hand"));
  g_assert_false (ptm_art_has (art, "noto:waving-hand-dark-skin-tone"));
}

static void
test_names (void)
{
  g_autoptr (PtmArt) art = open_art ();
  g_autoptr (GBytes) bytes = ptm_art_dup_file (art, "names/de.tsv");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_nonnull (bytes);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (text, "\nnoto:violin\tGeige\n"));

  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 1500);
  for (guint i = 0; *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (fields), ==, 2);
      g_assert_true (ptm_art_has (art, fields[0]));
      g_assert_cmpstr (fields[1], !=, "");
    }
}

static void
test_no_such_file (void)
{
  g_autoptr (PtmArt) art = open_art ();

  g_assert_null (ptm_art_dup_file (art, "names/xx.tsv"));
  g_assert_null (ptm_art_dup_file (art, ""));
  g_assert_null (ptm_art_dup_file (art, "../names/de.tsv"));
}

static gpointer
read_many (gpointer data)
{
  PtmArt *art = data;

  for (int i = 0; i < 200; i++)
    {
      g_autoptr (PtmArt) mine = ptm_art_ref (art);
      g_autoptr (GBytes) svg = ptm_art_dup_svg (mine, i % 2 == 0 ? "noto:balloon" : "noto:violin");

      g_assert_cmpuint (g_bytes_get_size (svg), >, 200);
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (PtmArt) art = open_art ();
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_many, art);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_true (ptm_art_has (art, "noto:balloon"));
}

static void
test_missing_pack (void)
{
  g_autofree char *folder = g_strdup (g_getenv ("PENTIMENTO_DATADIR"));
  g_autoptr (GError) error = NULL;

  g_setenv ("PENTIMENTO_DATADIR", "/nonexistent", TRUE);
  g_assert_null (ptm_art_new (&error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_ENGINE);
  g_assert_nonnull (strstr (error->message, "/nonexistent/pentimento-art.gresource"));
  g_setenv ("PENTIMENTO_DATADIR", folder, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/art/svg", test_svg);
  g_test_add_func ("/scene/art/has", test_has);
  g_test_add_func ("/scene/art/leaves-out-skin-tones", test_leaves_out_skin_tones);
  g_test_add_func ("/scene/art/names", test_names);
  g_test_add_func ("/scene/art/no-such-file", test_no_such_file);
  g_test_add_func ("/scene/art/threads", test_threads);
  g_test_add_func ("/scene/art/missing-pack", test_missing_pack);
  return g_test_run ();
}
