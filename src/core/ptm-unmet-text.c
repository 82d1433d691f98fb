/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What was asked and not drawn, as sentences. The engine's answer has them in the language of the user's sentence; for answers
 * without any they are made here. */

#include "config.h"

#include "ptm-unmet-text.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *why;
  const char *say; /* with the things in it */
} Wording;

static const Wording wordings[] = {
  { "action", N_ ("Not drawn as an action: %s") },
  { "style", N_ ("This look is not imitated: %s") },
  { "person", N_ ("No likenesses of people are drawn: %s") },
  { "photograph", N_ ("Drawn as a picture, not as a photograph: %s") },
  { "light", N_ ("There is no camera and no lighting: %s") },
  { "noun", N_ ("There is no picture of %s; a labelled card stands for it") },
  { "word", N_ ("Not understood: %s") },
  { "relation", N_ ("Not everything stands where it was wanted: %s") },
  { "many", N_ ("Too many to draw: %s") },
  { "amount", N_ ("Only whole things are drawn, from one to a hundred: %s") },
  { "color", N_ ("A thing is drawn in one color; left out: %s") },
  { "layout", N_ ("There was no room for %s") },
  { "form", N_ ("This kind of page cannot be made: %s") },
  { "outside", N_ ("Not in the marked region, and so not changed: %s") },
  { "pasted", N_ ("What was added is a drawing, and looks laid on the photograph: %s") },
  { "region", N_ ("The marked region does not allow this: %s") },
  { "absent", N_ ("Not in the picture: %s") },
  { "several", N_ ("There are several that fit; the first was taken: %s") },
  { "which", N_ ("It is not clear which thing is meant: %s") },
  { "same", N_ ("That is so already: %s") },
  { "faint-dark", N_ ("Hard to read in this color: %s") },
  { "faint-light", N_ ("Hard to read in this color: %s") },
};

void
ptm_unmet_text_free (PtmUnmetText *text)
{
  g_free (text->say);
  g_free (text->offer);
  g_free (text);
}

static char *
list_things (GPtrArray *unmet, const char *why)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < unmet->len; i++)
    {
      const PtmUnmet *thing = g_ptr_array_index (unmet, i);

      if (g_strcmp0 (thing->why, why) == 0 && g_hash_table_add (seen, thing->text))
        /* Translators: one of several things in a list, in quotation marks. */
        g_string_append_printf (g_string_append (list, list->len > 0 ? ", " : ""), _ ("“%s”"), thing->text);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
dup_say (GPtrArray *unmet, const char *why)
{
  g_autofree char *things = list_things (unmet, why);
  const char      *say = N_ ("Not drawn: %s");
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    if (g_strcmp0 (wordings[i].why, why) == 0)
      say = wordings[i].say;
  parts = g_strsplit (_ (say), "%s", 2);
  return g_strconcat (parts[0], things, parts[1], NULL);
}

static gboolean
is_told (GPtrArray *unmet, guint at, const PtmUnmet *thing)
{
  for (guint i = 0; i < at; i++)
    {
      const PtmUnmet *before = g_ptr_array_index (unmet, i);

      if (thing->say != NULL ? g_strcmp0 (before->say, thing->say) == 0 : before->say == NULL && g_strcmp0 (before->why, thing->why) == 0)
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
ptm_unmet_texts_new (GPtrArray *unmet)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_text_free);

  for (guint i = 0; i < unmet->len; i++)
    {
      const PtmUnmet *thing = g_ptr_array_index (unmet, i);
      PtmUnmetText   *text;

      if (is_told (unmet, i, thing))
        continue;
      text = g_new0 (PtmUnmetText, 1);
      text->say = thing->say != NULL ? g_strdup (thing->say) : dup_say (unmet, thing->why);
      text->offer = g_strdup (thing->offer);
      g_ptr_array_add (texts, text);
    }
  return texts;
}
