/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* From sentences to scenes, along the same doors as the engine. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "desk.h"

void
desk_open (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  desk->art = ptm_art_new (&error);
  desk->language = desk->art != NULL ? ptm_language_new (desk->art, &error) : NULL;
  if (desk->language == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      exit (1);
    }
}

void
desk_clear (Desk *desk)
{
  g_clear_pointer (&desk->language, ptm_language_unref);
  g_clear_pointer (&desk->art, ptm_art_unref);
}

PtmScene *
desk_draw (Desk *desk, const char *sentence, char **answer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) scene = ptm_language_plan (desk->language, sentence, &error);

  if (scene != NULL && ptm_layout_apply (scene, desk->art, 0, &error))
    return g_steal_pointer (&scene);
  *answer = g_strdup_printf ("no picture: %s", error->message);
  return NULL;
}

PtmScene *
desk_edit (Desk *desk, PtmScene *scene, const char *sentence, PtmRect *damage, char **answer)
{
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = ptm_language_read_edit (desk->language, sentence, scene, FALSE, unmet);
  g_autofree char *words = NULL;
  g_autofree char *list = NULL;
  PtmScene        *edited;

  if (ptm_language_draws_anew (desk->language, sentence, scene))
    {
      *damage = (PtmRect){ 0, 0, scene->width, scene->height };
      edited = desk_draw (desk, sentence, answer);
      if (edited != NULL)
        *answer = g_strdup ("a new picture");
      return edited;
    }
  *damage = (PtmRect){ 0, 0, 0, 0 };
  edited = ops->len > 0 ? ptm_scene_edit (scene, desk->art, ops, NULL, damage, unmet) : NULL;
  words = desk_dup_unmet (unmet);
  list = ptm_ops_to_json (ops);
  *answer = g_strdup_printf ("%s%s%s", ops->len > 0 ? list : "not understood", words[0] != '\0' ? "; unmet: " : "", words);
  return edited;
}

char *
desk_dup_unmet (GPtrArray *unmet)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < unmet->len; i++)
    {
      const PtmUnmet *wish = g_ptr_array_index (unmet, i);

      g_string_append_printf (list, "%s%s (%s)", i > 0 ? ", " : "", wish->text, wish->why);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}
