/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What of the project is shown where. Everything that happens in it reaches the window by its own signals; the window only passes the
 * selected version and the running edit on. */

#include "config.h"

#include <glib/gi18n.h>

#include "ptm-window-private.h"

/* A version without a parent is laid beside the newest other one. */
void
ptm_window_choose_other (PtmWindow *self)
{
  g_autoptr (PtmVersion) other = NULL;
  PtmVersion *selected = ptm_window_find_version (self, NULL);
  GListModel *versions = self->project != NULL ? ptm_project_get_versions (self->project) : NULL;

  g_object_get (self->canvas, "compare-with", &other, NULL);
  if (other == selected)
    g_clear_object (&other);
  for (guint i = selected != NULL ? g_list_model_get_n_items (versions) : 0; other == NULL && i > 0; i--)
    {
      g_autoptr (PtmVersion) version = g_list_model_get_item (versions, i - 1);

      if (version != selected && (ptm_version_get_parent (selected) == NULL || ptm_version_get_parent (selected) == version))
        other = g_steal_pointer (&version);
    }
  ptm_canvas_pane_set_compare_with (self->canvas, other);
}

static void
selected_changed_cb (PtmWindow *self)
{
  PtmVersion *selected = ptm_window_find_version (self, NULL);

  ptm_canvas_pane_set_version (self->canvas, selected);
  if (ptm_window_is_editing (self) && ptm_picture_editor_get_version (self->editor) != selected)
    ptm_window_set_editing (self, FALSE);
  ptm_composer_set_base (self->composer, selected);
  ptm_window_find_choices (self, selected);
  if (ptm_canvas_pane_get_compare (self->canvas))
    ptm_window_choose_other (self);
  ptm_window_update_actions (self);
  g_object_notify (G_OBJECT (self), "selected");
}

static void
versions_changed_cb (PtmWindow *self, guint position, guint removed, guint added, GListModel *versions)
{
  ptm_window_update_actions (self);
  for (guint i = position; ptm_project_is_loaded (self->project) && i < position + added; i++)
    {
      g_autoptr (PtmVersion) version = g_list_model_get_item (versions, i);
      const char      *sentence = ptm_version_get_sentence (version);
      g_autofree char *message = g_strdup_printf (_ ("Version %d is ready: %s"), ptm_version_get_number (version), sentence != NULL ? sentence : "");

      ptm_announce (self->announcer, message);
    }
}

static PtmEdit *
find_running_edit (PtmWindow *self, gboolean *held)
{
  GListModel *turns = ptm_project_get_turns (self->project);

  for (guint i = g_list_model_get_n_items (turns); i > 0; i--)
    {
      g_autoptr (PtmTurn) turn = g_list_model_get_item (turns, i - 1);
      GListModel *edits = ptm_turn_get_edits (turn);

      for (guint j = 0; j < g_list_model_get_n_items (edits); j++)
        {
          g_autoptr (PtmEdit) edit = g_list_model_get_item (edits, j);

          if (ptm_edit_is_running (edit))
            {
              *held = ptm_turn_is_held (turn);
              return g_steal_pointer (&edit);
            }
        }
    }
  return NULL;
}

static void
project_loaded_cb (PtmWindow *self)
{
  gboolean loaded = self->project != NULL && ptm_project_is_loaded (self->project);

  ptm_composer_set_ready (self->composer, loaded);
  selected_changed_cb (self);
  if (!loaded)
    return;
  for (guint i = 0; i < self->files->len; i++)
    ptm_window_open_file (self, g_ptr_array_index (self->files, i));
  g_ptr_array_set_size (self->files, 0);
}

/* The canvas shows the newest running edit over the picture, but not while the user's word is waited for. */
void
ptm_window_show_edit (PtmWindow *self)
{
  gboolean held = FALSE;
  g_autoptr (PtmEdit) edit = self->project != NULL ? find_running_edit (self, &held) : NULL;

  ptm_canvas_pane_set_edit (self->canvas, held ? NULL : edit);
  g_signal_group_set_target (self->edit_signals, edit);
  ptm_window_update_actions (self);
}

static void
keep_draft (PtmWindow *self)
{
  if (self->project != NULL)
    g_hash_table_insert (self->drafts, g_strdup (ptm_project_get_id (self->project)), ptm_composer_dup_draft (self->composer));
}

void
ptm_window_set_project (PtmWindow *self, PtmProject *project)
{
  if (self->project == project)
    return;
  keep_draft (self);
  g_object_set (self, "compare", FALSE, NULL);
  g_set_object (&self->project, project);
  g_signal_group_set_target (self->project_signals, project);
  g_signal_group_set_target (self->version_signals, project != NULL ? ptm_project_get_versions (project) : NULL);
  g_signal_group_set_target (self->turn_signals, project != NULL ? ptm_project_get_turns (project) : NULL);
  ptm_conversation_set_project (self->conversation, project);
  ptm_version_strip_set_project (self->strip, project);
  ptm_library_set_project (self->library, project);
  project_loaded_cb (self);
  ptm_composer_set_draft (self->composer, project != NULL ? g_hash_table_lookup (self->drafts, ptm_project_get_id (project)) : NULL);
  ptm_window_show_edit (self);
  ptm_window_show_title (self);
  if (project != NULL && self->settings != NULL)
    g_settings_set_string (self->settings, "last-project", ptm_project_get_id (project));
  g_object_notify (G_OBJECT (self), "project");
}

void
ptm_window_init_follow (PtmWindow *self)
{
  self->project_signals = g_signal_group_new (PTM_TYPE_PROJECT);
  g_signal_group_connect_swapped (self->project_signals, "notify::title", G_CALLBACK (ptm_window_show_title), self);
  g_signal_group_connect_swapped (self->project_signals, "notify::loaded", G_CALLBACK (project_loaded_cb), self);
  g_signal_group_connect_swapped (self->project_signals, "notify::running", G_CALLBACK (ptm_window_show_edit), self);
  g_signal_group_connect_swapped (self->project_signals, "notify::selected-version", G_CALLBACK (selected_changed_cb), self);
  g_signal_group_connect_swapped (self->project_signals, "notify::can-undo", G_CALLBACK (ptm_window_update_actions), self);
  g_signal_group_connect_swapped (self->project_signals, "notify::can-redo", G_CALLBACK (ptm_window_update_actions), self);
  self->version_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->version_signals, "items-changed", G_CALLBACK (versions_changed_cb), self);
  self->turn_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->turn_signals, "items-changed", G_CALLBACK (ptm_window_show_edit), self);
  self->edit_signals = g_signal_group_new (PTM_TYPE_EDIT);
  g_signal_group_connect_swapped (self->edit_signals, "notify::state", G_CALLBACK (ptm_window_show_edit), self);
  g_signal_group_connect_swapped (self->edit_signals, "notify::status", G_CALLBACK (ptm_window_show_edit), self);
}
