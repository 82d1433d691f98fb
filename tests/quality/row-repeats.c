/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The same sentence gives the same picture, with tables loaded anew as well. */

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

void
row_repeats_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  static Desk      other;
  g_autofree char *first = hash_picture (desk, prompt->sentence);
  g_autofree char *second = NULL;

  if (other.art == NULL)
    desk_open (&other);
  second = hash_picture (&other, prompt->sentence);
  verdict_add (verdict, g_str_equal (first, second), "%s, then %s", first, second);
}
