/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The composer's list of sizes: those offered, then the one the user wrote, if any, and at the end the entry that asks for
 * one. */

#include "config.h"

#include "ptm-composer-private.h"

#include <glib/gi18n.h>

#include "ptm-dialogs.h"
#include "ptm-layout.h"
#include "ptm-size-choice.h"

static guint
count_offered (void)
{
  guint n_choices;

  ptm_size_choices (&n_choices);
  return n_choices;
}

/* Puts the user's own size where it belongs, in place of an earlier one. */
static void
set_own_size (PtmComposer *self, const char *size)
{
  GtkStringList *sizes = GTK_STRING_LIST (gtk_drop_down_get_model (self->size));
  const char    *row[] = { size, NULL };

  self->filling = TRUE;
  gtk_string_list_splice (sizes, count_offered (), self->own_size != NULL ? 1 : 0, row);
  g_free (self->own_size);
  self->own_size = g_strdup (size);
  self->size_index = count_offered ();
  gtk_drop_down_set_selected (self->size, self->size_index);
  self->filling = FALSE;
  ptm_composer_choice_changed (self);
}

static char *
check_size (const char *text)
{
  int width, height;

  if (ptm_size_parse (text, &width, &height))
    return NULL;
  return g_strdup (_ ("Write two sides from 64 to 4096 pixels such as 1200 × 800, a shape such as 4:3, or a name such as A4."));
}

static void
asked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmComposer) self = user_data;
  g_autofree char *size = ptm_ask_text_finish (result);

  if (size != NULL)
    ptm_composer_set_size (self, g_strstrip (size));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
ptm_composer_size_selected (PtmComposer *self)
{
  guint       selected = gtk_drop_down_get_selected (self->size);
  GListModel *sizes = gtk_drop_down_get_model (self->size);
  GtkRoot    *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->filling || sizes == NULL || selected == self->size_index)
    return;
  if (selected + 1 < g_list_model_get_n_items (sizes))
    {
      self->size_index = selected;
      ptm_composer_choice_changed (self);
      return;
    }
  gtk_drop_down_set_selected (self->size, self->size_index);
  if (root != NULL)
    ptm_ask_checked_text_async (GTK_WINDOW (root), _ ("Custom Size"), _ ("Width × height in pixels, a shape such as 4:3, or a name such as A4."),
                                self->own_size, _ ("_Use"), check_size, asked_cb, g_object_ref (self));
}

const char *
ptm_composer_get_chosen_size (PtmComposer *self)
{
  guint                n_choices;
  const PtmSizeChoice *choices = ptm_size_choices (&n_choices);

  return self->size_index < n_choices ? choices[self->size_index].size : self->own_size;
}

void
ptm_composer_measure_size (PtmComposer *self, int *width, int *height)
{
  guint                n_choices;
  const PtmSizeChoice *choices = ptm_size_choices (&n_choices);
  const PtmSizeChoice *choice = &choices[self->size_index < n_choices ? self->size_index : 0];

  *width = choice->width;
  *height = choice->height;
  if (self->size_index >= n_choices)
    ptm_size_parse (self->own_size, width, height);
}

/* A size that is not offered becomes the user's own; one that is none at all, automatic. */
void
ptm_composer_set_size (PtmComposer *self, const char *size)
{
  guint offered;
  int   width, height;

  g_return_if_fail (PTM_IS_COMPOSER (self));

  offered = ptm_size_choice_find (size);
  if (offered == 0 && size != NULL && ptm_size_parse (size, &width, &height))
    set_own_size (self, size);
  else
    gtk_drop_down_set_selected (self->size, offered);
}

void
ptm_composer_init_size (PtmComposer *self)
{
  g_autoptr (GtkStringList) sizes = gtk_string_list_new (NULL);
  guint                n_choices;
  const PtmSizeChoice *choices = ptm_size_choices (&n_choices);

  for (guint i = 0; i < n_choices; i++)
    gtk_string_list_append (sizes, _ (choices[i].label));
  gtk_string_list_append (sizes, _ ("Custom…"));
  gtk_drop_down_set_model (self->size, G_LIST_MODEL (sizes));
}
