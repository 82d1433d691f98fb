/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Text: what is quoted is drawn, character for character, with glyphs for all of them, on the page and in its box. */

#include "config.h"

#include "rows.h"
#include "texts.h"

void
row_text_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autofree char *answer = NULL;
  g_autoptr (PtmScene) scene = desk_draw (desk, prompt->sentence, &answer);
  g_auto (GStrv) wants = g_strsplit (prompt_get_want (prompt, 0), "¦", -1);
  g_autoptr (GPtrArray) writings = scene != NULL ? texts_list (scene) : NULL;
  g_autofree char *list = scene != NULL ? texts_dup_summary (writings) : NULL;

  if (scene == NULL)
    {
      verdict_fail (verdict, answer);
      return;
    }
  verdict_show (verdict, scene);
  for (guint i = 0; wants[i] != NULL; i++)
    {
      const Writing *writing = texts_find (writings, g_strstrip (wants[i]));

      verdict_add (verdict, writing != NULL, "“%s” is not drawn, but %s", wants[i], list);
      if (writing == NULL)
        continue;
      verdict_add (verdict, writing->unknown == 0 && !writing->cut, "“%s” is cut or lacks glyphs", wants[i]);
      verdict_add (verdict, texts_is_in_box (scene, desk->art, writing), "“%s” leaves its box", wants[i]);
    }
}
