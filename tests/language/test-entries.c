/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sentences that change what a page lists: the steps of a flowchart, the lines of a list, the dishes of a menu, the subjects of a
 * timetable, the events of a timeline, the rows of a chart. tests/language/entries.txt has the page, what it lists afterwards, and the changes that shall lead to it. */

#include "config.h"

#include <string.h>

#include "ptm-layout.h"
#include "ptm-scene-entries.h"
#include "ptm-scene-sequence.h"
#include "summary.h"

static PtmLanguage *language;

static void
append (GString *text, const char *label, const char *value)
{
  g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "; " : "", label, value != NULL ? "=" : "", value != NULL ? value : "");
}

static void
append_days (GString *text, const PtmNode *week)
{
  static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (ptm_node_get_param (week, days[i]) != NULL)
      append (text, days[i], ptm_node_get_param (week, days[i]));
}

/* "Soup=5; Salad=7"; of a chart or a timeline the words. (transfer full) */
static char *
describe (PtmScene *scene)
{
  g_autoptr (GPtrArray) own = ptm_scene_dup_entries (scene);
  g_autoptr (GPtrArray) others = ptm_scene_dup_sequence (scene);
  GPtrArray *entries = own->len > 0 ? own : others;
  GString   *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const PtmDatum  *entry = g_ptr_array_index (entries, i);
      g_autofree char *number = entry->values->len > 0 ? g_strdup_printf ("%g", g_array_index (entry->values, double, 0)) : NULL;

      append (text, entry->label, number);
    }
  for (guint i = 0; i < scene->nodes->len; i++)
    if (g_strcmp0 (((PtmNode *)g_ptr_array_index (scene->nodes, i))->template, "week-plan") == 0)
      append_days (text, g_ptr_array_index (scene->nodes, i));
  return g_string_free (text, FALSE);
}

static void
check (PtmScene *page, const char *wanted, const char *sentence)
{
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, sentence, page, FALSE, unmet);
  g_autoptr (PtmScene) changed = ptm_scene_edit (page, NULL, ops, NULL, NULL, unmet);
  g_autofree char *json = ptm_ops_to_json (ops);
  g_autofree char *now = describe (changed);

  if (strcmp (now, wanted) == 0 && unmet->len == 0 && !ptm_language_draws_anew (language, sentence, page))
    return;
  g_test_message ("%s by %s\n  is     %s ?%s\n  wanted %s", sentence, json, now, unmet->len > 0 ? ((PtmUnmet *)g_ptr_array_index (unmet, 0))->text : "", wanted);
  g_test_fail ();
}

static void
test_entries (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "language", "entries.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 3);
      g_auto (GStrv) sentences = NULL;
      g_autoptr (PtmScene) page = NULL;

      if (lines[i][0] == '#' || g_strv_length (columns) != 3)
        continue;
      page = ptm_language_plan (language, columns[0], &error);
      g_assert_no_error (error);
      g_assert_true (ptm_layout_apply (page, NULL, 0, &error));
      sentences = g_strsplit (columns[2], "|", -1);
      for (guint k = 0; sentences[k] != NULL; k++)
        check (page, columns[1], sentences[k]);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_func ("/language/entries", test_entries);
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
