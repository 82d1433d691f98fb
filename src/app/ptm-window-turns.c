/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sending a sentence with all that goes with it, and what a turn then offers. */

#include "config.h"

#include "ptm-attachment.h"
#include "ptm-region.h"
#include "ptm-window-private.h"

static PtmTurn *
find_turn (PtmWindow *self, GVariant *parameter)
{
  return self->project != NULL ? ptm_project_find_turn (self->project, g_variant_get_string (parameter, NULL)) : NULL;
}

static GPtrArray *
collect_attachments (PtmWindow *self)
{
  GListModel *attachments = ptm_composer_get_attachments (self->composer);
  GPtrArray  *files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  for (guint i = 0; i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (PtmAttachment) attachment = g_list_model_get_item (attachments, i);

      g_ptr_array_add (files, g_bytes_ref (ptm_attachment_get_file (attachment)));
    }
  return files;
}

/* Sends a sentence and shows what comes of it. */
gboolean
ptm_window_ask (PtmWindow *self, const PtmAsk *ask)
{
  g_autoptr (GError) error = NULL;
  PtmAsk order = *ask;

  order.cautious = TRUE;
  if (ptm_session_ask (self->session, self->project, &order, &error) == NULL)
    {
      ptm_window_say_error (self, error);
      return FALSE;
    }
  ptm_conversation_scroll_to_end (self->conversation);
  ptm_window_show_edit (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->composer));
  return TRUE;
}

static void
send (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow       *self = PTM_WINDOW (widget);
  gboolean         changes = ptm_composer_changes_base (self->composer);
  g_autofree char *sentence = ptm_composer_dup_sentence (self->composer);
  g_autoptr (PtmMask) mask = changes ? ptm_canvas_pane_dup_region (self->canvas) : NULL;
  g_autoptr (GPtrArray) files = collect_attachments (self);
  PtmProfile *profile = ptm_composer_get_profile (self->composer);
  PtmAsk      ask = {
         .sentence = sentence,
         .base = changes ? ptm_project_get_selected_version (self->project) : NULL,
         .mask = mask,
         .attachments = files->len > 0 ? files : NULL,
         .size = ptm_composer_get_size (self->composer),
         .count = ptm_composer_get_count (self->composer),
         .profile_id = profile != NULL ? ptm_profile_get_id (profile) : NULL,
  };

  if (ptm_composer_can_send (self->composer))
    ptm_window_send (self, &ask);
}

static void
stop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmTurn *turn = find_turn (PTM_WINDOW (widget), parameter);

  if (turn != NULL)
    ptm_turn_cancel (turn);
}

/* What the canvas shows being drawn is stopped with its whole turn. */
static void
stop_running (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow  *self = PTM_WINDOW (widget);
  GListModel *turns = self->project != NULL ? ptm_project_get_turns (self->project) : NULL;

  for (guint i = turns != NULL ? g_list_model_get_n_items (turns) : 0; i > 0; i--)
    {
      g_autoptr (PtmTurn) turn = g_list_model_get_item (turns, i - 1);

      if (ptm_turn_is_running (turn))
        {
          ptm_turn_cancel (turn);
          return;
        }
    }
}

/* Everything the sentence was sent with comes back, to be changed and sent again. */
static void
edit_sentence (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow  *self = PTM_WINDOW (widget);
  PtmTurn    *turn = find_turn (self, parameter);
  PtmVersion *base = turn != NULL ? ptm_turn_get_base (turn) : NULL;
  PtmRegion  *region = turn != NULL ? ptm_turn_get_region (turn) : NULL;
  g_autoptr (PtmMask) mask = region != NULL ? ptm_region_dup_mask (region) : NULL;

  if (turn == NULL)
    return;
  if (base != NULL && ptm_project_get_selected_version (self->project) != base)
    ptm_project_select_version (self->project, base);
  ptm_composer_set_new_picture (self->composer, base == NULL);
  if (mask != NULL)
    ptm_canvas_pane_set_region (self->canvas, mask);
  ptm_composer_set_sentence (self->composer, ptm_turn_get_sentence (turn));
  if (base == NULL)
    ptm_composer_set_size (self->composer, ptm_turn_get_size (turn));
  gtk_widget_grab_focus (GTK_WIDGET (self->composer));
}

static void
retry (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow *self = PTM_WINDOW (widget);
  PtmTurn   *turn = find_turn (self, parameter);
  g_autoptr (GError) error = NULL;

  if (turn == NULL)
    return;
  if (ptm_session_retry (self->session, self->project, turn, &error) == NULL)
    ptm_window_say_error (self, error);
  else
    ptm_conversation_scroll_to_end (self->conversation);
}

static void
start (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ptm_window_start (PTM_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
ptm_window_install_turn_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    const char                 *parameter; /* (nullable) */
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "turn.edit-sentence", "s", edit_sentence },
    { "turn.retry", "s", retry },
    { "turn.send", NULL, send },
    { "turn.starter", "s", start },
    { "turn.stop", "s", stop },
    { "turn.stop-running", NULL, stop_running },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "turn.send", NULL);
}
