/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Text: what is quoted is drawn, character for character, with glyphs for all of them, on the page and in its box. */

#include "config.h"

#include "rows.h"
#include "texts.h"

/* "A ¦ B": both are written. */
void
row_text_look (Desk *desk, PtmScene *scene, const char *want, Verdict *verdict)
{
  g_auto (GStrv) wants = g_strsplit (want, "¦", -1);
  g_autoptr (GPtrArray) writings = texts_list (scene);
  g_autofree char *list = texts_dup_summary (writings);

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

void
row_text_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autoptr (PtmScene) scene = verdict_draw (verdict, desk, prompt);

  if (scene != NULL)
    row_text_look (desk, scene, prompt_get_want (prompt, 0), verdict);
}
