/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The table and the list of failures. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "ptm-codec.h"
#include "report.h"

enum
{
  THUMB = 320,
};

static const char *const langs[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };

void
report_head (void)
{
  printf ("%-12s %7s %7s %7s %7s %7s %7s |", "row", "prompts", "asked", "%", "open", "held", "goal");
  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    printf ("%6s", langs[i]);
  printf (" |      s\n");
}

void
report_row (const Tally *tally)
{
  Score total = tally_get_total (tally);

  printf ("%-12s %7u %7u %7.1f %7.1f %7.1f %7.1f |", tally->row->name, tally->prompts, total.asked, score_get_percent (&total), score_get_percent (&tally->open),
          score_get_percent (&tally->held), tally->row->goal);
  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      const Score *score = g_hash_table_lookup (tally->langs, langs[i]);

      if (score != NULL)
        printf ("%6.1f", score_get_percent (score));
      else
        printf ("%6s", "-");
    }
  printf (" | %6.1f%s\n", tally->seconds, tally_is_reached (tally) ? "" : "  below the goal");
  fflush (stdout);
}

static void
write_thumb (Desk *desk, PtmScene *scene, const char *path)
{
  g_autoptr (PtmImage) image = ptm_render (scene, desk->art, PTM_RENDER_ALL, NULL);
  g_autoptr (PtmImage) small = image != NULL ? ptm_image_scale_to_fit (image, THUMB) : NULL;
  g_autoptr (GBytes) png = small != NULL ? ptm_codec_encode_png (small, NULL, 0, NULL) : NULL;

  if (png != NULL)
    g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize)g_bytes_get_size (png), NULL);
}

static void
report_failure (GString *text, Desk *desk, const char *folder, const Tally *tally, guint number)
{
  const Failure   *failure = g_ptr_array_index (tally->failures, number);
  g_autofree char *wants = g_strjoinv ("  ", failure->prompt->wants);
  g_autofree char *name = g_strdup_printf ("%s-%03u.png", tally->row->name, number + 1);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *sentence = g_strescape (failure->prompt->sentence, "");
  g_autofree char *plain = g_strcompress (failure->prompt->sentence);

  g_string_append_printf (text, "%s %s  %s\n    wanted: %s\n    came:   %s\n    picture: %s\n", failure->prompt->half, failure->prompt->lang,
                          strchr (failure->prompt->sentence, '\n') != NULL ? sentence : plain, wants, failure->came, failure->scene != NULL ? name : "none");
  if (failure->scene != NULL)
    write_thumb (desk, failure->scene, path);
}

gboolean
report_failures (GPtrArray *tallies, Desk *desk, const char *folder, const char *half)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *path = g_build_filename (folder, "failures.txt", NULL);

  if (g_mkdir_with_parents (folder, 0755) != 0)
    return FALSE;
  for (guint i = 0; i < tallies->len; i++)
    {
      const Tally *tally = g_ptr_array_index (tallies, i);

      g_string_append_printf (text, "\n== %s\n", tally->row->name);
      for (guint k = 0; k < tally->failures->len; k++)
        if (half == NULL || g_str_equal (((Failure *)g_ptr_array_index (tally->failures, k))->prompt->half, half))
          report_failure (text, desk, folder, tally, k);
    }
  return g_file_set_contents (path, text->str, (gssize)text->len, NULL);
}
