/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Running a row over its prompts and counting. */

#include "config.h"

#include <stdarg.h>

#include "tally.h"

void
verdict_add (Verdict *verdict, gboolean right, const char *format, ...)
{
  va_list list;

  verdict->asked++;
  verdict->right += right ? 1 : 0;
  if (right)
    return;
  if (verdict->came->len > 0)
    g_string_append (verdict->came, "; ");
  va_start (list, format);
  g_string_append_vprintf (verdict->came, format, list);
  va_end (list);
}

void
verdict_fail (Verdict *verdict, const char *answer)
{
  verdict->asked = MAX (verdict->asked, 1);
  verdict->right = 0;
  g_string_assign (verdict->came, answer);
}

void
verdict_show (Verdict *verdict, PtmScene *scene)
{
  g_clear_pointer (&verdict->scene, ptm_scene_unref);
  verdict->scene = ptm_scene_ref (scene);
}

PtmScene *
verdict_draw (Verdict *verdict, Desk *desk, const Prompt *prompt)
{
  g_autofree char *answer = NULL;
  PtmScene        *scene = desk_draw (desk, prompt->sentence, &answer);

  if (scene == NULL)
    verdict_fail (verdict, answer);
  else
    verdict_show (verdict, scene);
  return scene;
}

static void
failure_free (gpointer data)
{
  Failure *failure = data;

  g_free (failure->came);
  g_clear_pointer (&failure->scene, ptm_scene_unref);
  g_free (failure);
}

static void
score_add (Score *score, guint asked, guint right)
{
  score->asked += asked;
  score->right += right;
}

static Score *
get_lang_score (Tally *tally, const char *lang)
{
  Score *score = g_hash_table_lookup (tally->langs, lang);

  if (score == NULL)
    {
      score = g_new0 (Score, 1);
      g_hash_table_insert (tally->langs, g_strdup (lang), score);
    }
  return score;
}

static void
judge (Tally *tally, Desk *desk, const Prompt *prompt)
{
  Verdict  verdict = { 0, 0, g_string_new (NULL), NULL };
  gboolean passed;

  tally->row->judge (desk, prompt, &verdict);
  passed = verdict.right == verdict.asked;
  if (!passed)
    {
      Failure *failure = g_new0 (Failure, 1);

      failure->prompt = prompt;
      failure->came = g_strdup (verdict.came->str);
      failure->scene = verdict.scene != NULL ? ptm_scene_ref (verdict.scene) : NULL;
      g_ptr_array_add (tally->failures, failure);
    }
  if (tally->row->whole && verdict.asked > 0)
    {
      verdict.asked = 1;
      verdict.right = passed ? 1 : 0;
    }
  tally->prompts++;
  score_add (prompt_is_open (prompt) ? &tally->open : &tally->held, verdict.asked, verdict.right);
  score_add (get_lang_score (tally, prompt->lang), verdict.asked, verdict.right);
  g_string_free (verdict.came, TRUE);
  g_clear_pointer (&verdict.scene, ptm_scene_unref);
}

Tally *
tally_run (const Row *row, Desk *desk, GPtrArray *prompts, const TallyLimits *limits)
{
  Tally *tally = g_new0 (Tally, 1);
  gint64 start = g_get_monotonic_time ();

  tally->row = row;
  tally->langs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  tally->failures = g_ptr_array_new_with_free_func (failure_free);
  for (guint i = 0; i < prompts->len; i++)
    {
      const Prompt *prompt = g_ptr_array_index (prompts, i);

      if (i % MAX (limits->step, 1) == 0 && (limits->half == NULL || g_str_equal (prompt->half, limits->half)) &&
          (limits->lang == NULL || g_str_equal (prompt->lang, limits->lang)))
        judge (tally, desk, prompt);
    }
  tally->seconds = (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  return tally;
}

void
tally_free (Tally *tally)
{
  g_hash_table_unref (tally->langs);
  g_ptr_array_unref (tally->failures);
  g_free (tally);
}

double
score_get_percent (const Score *score)
{
  return score->asked > 0 ? 100.0 * score->right / score->asked : 100;
}

Score
tally_get_total (const Tally *tally)
{
  return (Score){ tally->open.asked + tally->held.asked, tally->open.right + tally->held.right };
}

gboolean
tally_is_reached (const Tally *tally)
{
  Score          total = tally_get_total (tally);
  GHashTableIter iter;
  gpointer       score;

  if (score_get_percent (&total) < tally->row->goal)
    return FALSE;
  g_hash_table_iter_init (&iter, tally->langs);
  while (tally->row->each && g_hash_table_iter_next (&iter, NULL, &score))
    if (score_get_percent (score) < tally->row->goal)
      return FALSE;
  return TRUE;
}
