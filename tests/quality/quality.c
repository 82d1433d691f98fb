/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The quality table: prompts in eight languages, judged from the pictures. See docs/quality.md. */

#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report.h"
#include "rows.h"

/* The goals are those of the plan of the program; edits must reach theirs in each language. */
static const Row rows[] = {
  { "text", "text", 98, TRUE, FALSE, 10, row_text_judge },
  { "counting", "counting", 98, TRUE, FALSE, 10, row_counting_judge },
  { "relations", "relations", 98, TRUE, FALSE, 10, row_relations_judge },
  { "strays", "relations", 95, TRUE, FALSE, 10, row_strays_judge },
  { "colors", "colors", 98, TRUE, FALSE, 10, row_colors_judge },
  { "grids", "grids", 98, TRUE, FALSE, 10, row_grids_judge },
  { "comics", "comics", 95, TRUE, FALSE, 10, row_comics_judge },
  { "nouns", "nouns", 97, FALSE, FALSE, 10, row_nouns_judge },
  { "free", "free", 88, FALSE, FALSE, 10, row_nouns_judge },
  { "kinds", "kinds", 95, TRUE, FALSE, 10, row_kinds_judge },
  { "unmet", "unmet", 90, FALSE, FALSE, 10, row_unmet_judge },
  { "alarms", "drawable", 95, TRUE, FALSE, 10, row_alarms_judge },
  { "langs", "nouns", 95, TRUE, FALSE, 10, row_langs_judge },
  { "edits", "edits", 85, TRUE, TRUE, 20, row_edits_judge },
  { "locality", "edits", 100, TRUE, FALSE, 60, row_locality_judge },
  { "repeats", "free", 100, TRUE, FALSE, 30, row_repeats_judge },
  { "again", "edits", 100, TRUE, FALSE, 10, row_again_judge },
  { "scans", "scans", 90, TRUE, FALSE, 0, row_scans_judge },
};

/** Wishes: what the command line asks for. */
typedef struct
{
  gboolean    quick;
  char       *row;
  char       *floors;
  char       *folder;
  TallyLimits limits;
} Wishes;

static gboolean
is_wanted (const Wishes *wishes, const Row *row)
{
  if (wishes->row != NULL)
    return g_str_equal (wishes->row, row->name);
  return !wishes->quick || row->quick > 0;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

static double
get_median (GArray *values)
{
  g_array_sort (values, compare_doubles);
  return values->len > 0 ? g_array_index (values, double, values->len / 2) : 0;
}

/* Milliseconds for reading a sentence, laying it out and drawing it: what a user waits for. */
static void
report_speed (Desk *desk)
{
  g_autoptr (GPtrArray) prompts = prompts_read ("free");
  g_autoptr (GArray) reading = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) drawing = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < prompts->len; i += 3)
    {
      const Prompt *prompt = g_ptr_array_index (prompts, i);
      gint64        start = g_get_monotonic_time ();
      g_autoptr (PtmScene) scene = ptm_language_plan (desk->language, prompt->sentence, NULL);
      gint64 read = g_get_monotonic_time ();
      double ms = (double)(read - start) / 1000;
      g_autoptr (PtmImage) image = NULL;

      g_array_append_val (reading, ms);
      if (scene == NULL || !ptm_layout_apply (scene, desk->art, 0, NULL))
        continue;
      image = ptm_render (scene, desk->art, PTM_RENDER_ALL, NULL);
      ms = (double)(g_get_monotonic_time () - read) / 1000;
      g_array_append_val (drawing, ms);
    }
  printf ("speed        %u sentences: %.2f ms to read one, %.0f ms to lay out and draw it (medians)\n", reading->len, get_median (reading), get_median (drawing));
}

/* floors.tsv: row and percent of the quick run. FALSE when the row fell below. */
static gboolean
check_floor (const char *floors, const Tally *tally)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Score total = tally_get_total (tally);

  if (!g_file_get_contents (floors, &text, NULL, NULL))
    {
      fprintf (stderr, "%s cannot be read\n", floors);
      return FALSE;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 2);

      if (fields[0] == NULL || fields[1] == NULL || !g_str_equal (fields[0], tally->row->name) || score_get_percent (&total) >= g_ascii_strtod (fields[1], NULL))
        continue;
      printf ("             %s fell below its floor of %s %%\n", fields[0], fields[1]);
      return FALSE;
    }
  return TRUE;
}

static gboolean
run_row (const Row *row, Desk *desk, const Wishes *wishes, GPtrArray *tallies, GPtrArray *files)
{
  TallyLimits limits = wishes->limits;
  GPtrArray  *prompts;
  Tally      *tally;

  if (row->judge == row_scans_judge && !row_scans_is_possible ())
    {
      printf ("%-12s skipped: tesseract is not installed\n", row->name);
      return TRUE;
    }
  prompts = prompts_read (row->file);
  g_ptr_array_add (files, prompts);
  limits.step = wishes->quick ? row->quick : 1;
  tally = tally_run (row, desk, prompts, &limits);
  g_ptr_array_add (tallies, tally);
  report_row (tally);
  return wishes->floors == NULL || check_floor (wishes->floors, tally);
}

static gboolean
run (const Wishes *wishes)
{
  g_auto (Desk) desk = { NULL, NULL };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GPtrArray) tallies = g_ptr_array_new_with_free_func ((GDestroyNotify)tally_free);
  gboolean fine = TRUE;

  desk_open (&desk);
  report_head ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (is_wanted (wishes, &rows[i]))
      fine = run_row (&rows[i], &desk, wishes, tallies, files) && fine;
  if (!wishes->quick && wishes->row == NULL)
    report_speed (&desk);
  if (wishes->folder != NULL && !report_failures (tallies, &desk, wishes->folder, wishes->limits.half))
    {
      fprintf (stderr, "%s cannot be written\n", wishes->folder);
      return FALSE;
    }
  return fine;
}

int
main (int argc, char **argv)
{
  Wishes       wishes = { FALSE, NULL, NULL, NULL, { 1, NULL, NULL } };
  char        *half = NULL, *lang = NULL;
  GOptionEntry entries[] = {
    { "quick", 0, 0, G_OPTION_ARG_NONE, &wishes.quick, "Judge a part of the prompts, in half a minute", NULL },
    { "row", 0, 0, G_OPTION_ARG_STRING, &wishes.row, "Judge one row only", "NAME" },
    { "half", 0, 0, G_OPTION_ARG_STRING, &half, "Judge one half only", "open|held" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &lang, "Judge one language only", "CODE" },
    { "floors", 0, 0, G_OPTION_ARG_FILENAME, &wishes.floors, "Fail when a row falls below its floor", "FILE" },
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &wishes.folder, "Write the failures and their pictures", "FOLDER" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 2;
    }
  wishes.limits = (TallyLimits){ 1, half, lang };
  return run (&wishes) ? 0 : 1;
}
