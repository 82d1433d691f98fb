/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the window does by itself is recognised with certainty or not at all. Each file of tests/language/local has lines of an
 * expectation and of sentences, parted by "|"; "none" stands before those that only look like it. */

#include "config.h"

#include <string.h>

#include "ptm-local.h"

static PtmLocalReader *reader;

static void
add_picture_op (GString *line, const PtmLocal *local)
{
  static const char *const names[] = { "left", "right", "top", "bottom" };

  if (local->type == PTM_LOCAL_CROP_FORMAT || local->type == PTM_LOCAL_EXTEND_FORMAT)
    {
      g_string_append_printf (line, " %s", local->format);
      g_assert_cmpint (local->width, >, 0);
      g_assert_cmpint (local->height, >, 0);
    }
  else if (local->type == PTM_LOCAL_RESIZE)
    g_string_append_printf (line, " %dx%d", local->width, local->height);
  else if (local->type == PTM_LOCAL_FLIP)
    g_string_append (line, local->axis == PTM_LOCAL_VERTICAL ? " vertical" : " horizontal");
  else if (local->type == PTM_LOCAL_ROTATE || local->type == PTM_LOCAL_STRAIGHTEN || local->type == PTM_LOCAL_SCALE || local->type == PTM_LOCAL_ZOOM)
    g_string_append_printf (line, " %g", local->amount);
  else if (local->type == PTM_LOCAL_EXTEND_SIDES)
    {
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        if (local->sides & (1 << i))
          g_string_append_printf (line, " %s", names[i]);
      g_string_append_printf (line, " %g%s", local->amount, local->unit == PTM_LOCAL_PIXELS ? "px" : "%");
    }
}

static void
add_version_op (GString *line, const PtmLocal *local)
{
  static const char *const modes[] = { "", " side", " slider", " onion", " flicker", " difference" };
  static const char *const channels[] = { "brightness", "contrast", "saturation", "temperature", "hue" };

  if (local->type == PTM_LOCAL_UNDO || local->type == PTM_LOCAL_REDO || local->type == PTM_LOCAL_VARIANTS)
    g_string_append_printf (line, " %u", local->count);
  else if (local->type == PTM_LOCAL_COMPARE)
    g_string_append_printf (line, " %d %d%s", local->first, local->second, modes[local->mode]);
  else if (local->type == PTM_LOCAL_GO_TO)
    g_string_append_printf (line, " %d", local->first);
  else if (local->type == PTM_LOCAL_RENAME_VERSION)
    g_string_append_printf (line, " %d %s", local->first, local->text);
  else if (local->type == PTM_LOCAL_RENAME_PROJECT || (local->type == PTM_LOCAL_EXPORT && local->text != NULL))
    g_string_append_printf (line, " %s", local->text);
  else if (local->type == PTM_LOCAL_FAVORITE)
    g_string_append_printf (line, " %d %s", local->first, local->on ? "on" : "off");
  else if (local->type == PTM_LOCAL_ADJUST)
    g_string_append_printf (line, " %s %+g", channels[local->channel], local->amount);
}

static char *
dup_summary (const PtmLocal *local)
{
  static const char *const names[] = { "crop", "crop-region", "rotate", "straighten", "flip", "resize", "scale", "extend", "extend", "undo", "redo", "compare", "go-to", "rename", "rename-project", "favorite", "zoom", "zoom-fit", "region-all", "region-invert", "region-clear", "export", "variants", "adjust" };
  GString                 *line = g_string_new (local != NULL ? names[local->type] : "none");

  if (local != NULL)
    {
      add_picture_op (line, local);
      add_version_op (line, local);
    }
  return g_string_free (line, FALSE);
}

static void
check_sentence (const char *expected, const char *sentence)
{
  g_autoptr (PtmLocal) local = ptm_local_read (reader, sentence);
  g_autofree char *found = dup_summary (local);

  if (strcmp (found, expected) == 0)
    return;
  g_test_message ("%s\n     expected: %s\n     found:    %s", sentence, expected, found);
  g_test_fail ();
}

static void
test_file (gconstpointer user_data)
{
  const char      *lang = user_data;
  g_autofree char *name = g_strconcat (lang, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "language", "local", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 2);
      g_auto (GStrv) sentences = NULL;

      if (lines[i][0] == '#' || g_strv_length (columns) != 2)
        continue;
      sentences = g_strsplit (columns[1], "|", -1);
      for (guint k = 0; sentences[k] != NULL; k++)
        check_sentence (columns[0], sentences[k]);
    }
}

/* A name is given back codepoint for codepoint. */
static void
test_names (void)
{
  g_autoptr (PtmLocal) quoted = ptm_local_read (reader, "Rename the project to “Ünïcode – 日本 🎉”");
  g_autoptr (PtmLocal) plain = ptm_local_read (reader, "rename the project to Mitternacht İm CAFÉ  2-3");

  g_assert_cmpstr (quoted->text, ==, "Ünïcode – 日本 🎉");
  g_assert_cmpstr (plain->text, ==, "Mitternacht İm CAFÉ  2-3");
}

/* "it" may mean what is marked; the picture does not. */
static void
test_named (void)
{
  g_autoptr (PtmLocal) picture = ptm_local_read (reader, "rotate the picture by 90 degrees");
  g_autoptr (PtmLocal) it = ptm_local_read (reader, "rotate it by 90 degrees");
  g_autoptr (PtmLocal) nothing = ptm_local_read (reader, "rotate by 90 degrees");

  g_assert_true (picture->named);
  g_assert_false (it->named);
  g_assert_false (nothing->named);
}

static void
test_sizes (void)
{
  g_autoptr (PtmLocal) sheet = ptm_local_read (reader, "crop to A4");
  g_autoptr (PtmLocal) pixels = ptm_local_read (reader, "crop to 1080x1350");
  g_autoptr (PtmLocal) shape = ptm_local_read (reader, "crop to 16:9");

  g_assert_cmpfloat_with_epsilon ((double)sheet->height / sheet->width, 1.4142, 0.02);
  g_assert_false (sheet->exact);
  g_assert_cmpint (pixels->width, ==, 1080);
  g_assert_cmpint (pixels->height, ==, 1350);
  g_assert_true (pixels->exact);
  g_assert_cmpfloat_with_epsilon ((double)shape->width / shape->height, 16.0 / 9, 0.02);
}

static void
test_strange (void)
{
  const char      *strange[] = { "", " ", "\n\n", "?", "\"\"", "“”", "crop", "crop to", "rotate by 0 degrees", "rotate by 360 degrees", "compare 3 and 3", "resize to 0x0", "resize to 99999x99999", "rename the project to", "rename the project to “”", "zoom to 0 %", "brightness +0", "brightness +900", "undo 0 steps", "\xff\xfe", "undo \xe2\x80\x8f\xe2\x80\xae 🙂", "1/0", "((((", "crop to A4 crop to A4" };
  g_autofree char *long_text = g_strnfill (100000, 'a');
  g_autofree char *spaces = g_strnfill (300, ' ');

  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    check_sentence ("none", strange[i]);
  check_sentence ("none", long_text);
  check_sentence ("none", spaces);
}

int
main (int argc, char **argv)
{
  static const char *const languages[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmArt) art = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  art = ptm_art_new (&error);
  g_assert_no_error (error);
  reader = ptm_local_reader_new (art);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/language/local/", languages[i], NULL);

      g_test_add_data_func (path, languages[i], test_file);
    }
  g_test_add_func ("/language/local/names", test_names);
  g_test_add_func ("/language/local/named", test_named);
  g_test_add_func ("/language/local/sizes", test_sizes);
  g_test_add_func ("/language/local/strange", test_strange);
  result = g_test_run ();
  ptm_local_reader_free (reader);
  return result;
}
