/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The same sentence gives the same picture, and the same change the same plan, with tables loaded anew as well. */

#include "config.h"

#include "rows.h"

static char *
hash_picture (Desk *desk, const char *sentence)
{
  g_autofree char *answer = NULL;
  g_autoptr (PtmScene) scene = desk_draw (desk, sentence, &answer);
  g_autoptr (PtmImage) image = scene != NULL ? ptm_render (scene, desk->art, PTM_RENDER_ALL, NULL) : NULL;

  return image != NULL ? ptm_image_dup_hash (image) : g_steal_pointer (&answer);
}

/* One that has read the tables anew. */
static Desk *
get_other_desk (void)
{
  static Desk other;

  if (other.art == NULL)
    desk_open (&other);
  return &other;
}

void
row_repeats_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autofree char *first = hash_picture (desk, prompt->sentence);
  g_autofree char *second = hash_picture (get_other_desk (), prompt->sentence);

  verdict_add (verdict, g_str_equal (first, second), "%s, then %s", first, second);
}

/* Of every fourth change, as this takes long. */
void
row_again_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (g_str_hash (prompt->sentence) % 4 != 0)
    return;
  first = row_edits_dup_result (desk, prompt);
  second = row_edits_dup_result (get_other_desk (), prompt);
  verdict_add (verdict, g_str_equal (first, second), "%s, then %s", first, second);
}
