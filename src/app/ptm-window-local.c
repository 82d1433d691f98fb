/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sending a sentence. What the window can do by itself it does at once, exactly and free, and says so in a turn; everything else goes to
 * the provider. A sentence is only taken for the window's own when that is certain. */

#include "config.h"

#include <glib/gi18n.h>

#include "ptm-canvas.h"
#include "ptm-region.h"
#include "ptm-window-private.h"

/* A sentence with all it is sent with, while it is read. */
typedef struct
{
  PtmWindow  *window;
  PtmProject *project;
  char       *sentence;
  PtmVersion *base; /* (nullable) */
  PtmMask    *mask; /* (nullable) */
  char       *size; /* (nullable) */
  int         count;
  char       *profile_id; /* (nullable) */
} Sending;

static void
sending_free (Sending *sending)
{
  g_clear_object (&sending->window);
  g_clear_object (&sending->project);
  g_free (sending->sentence);
  g_clear_object (&sending->base);
  g_clear_pointer (&sending->mask, ptm_mask_unref);
  g_free (sending->size);
  g_free (sending->profile_id);
  g_free (sending);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

static gboolean
ask (PtmWindow *self, const PtmAsk *order)
{
  if (!ptm_window_ask (self, order))
    return FALSE;
  ptm_composer_clear (self->composer);
  ptm_composer_set_new_picture (self->composer, FALSE);
  ptm_canvas_pane_set_region (self->canvas, NULL);
  return TRUE;
}

/* NULL after having said that there is no such version. */
static PtmVersion *
find_version (PtmWindow *self, int number)
{
  PtmVersion *selected = ptm_project_get_selected_version (self->project);
  int         last = ptm_project_get_next_version_number (self->project) - 1;
  PtmVersion *version = NULL;

  if (number == PTM_LOCAL_THIS)
    version = selected;
  else if (number == PTM_LOCAL_PREVIOUS)
    version = selected != NULL ? ptm_version_get_parent (selected) : NULL;
  else if (number == PTM_LOCAL_NEXT)
    version = selected != NULL ? ptm_project_get_version (self->project, ptm_version_get_number (selected) + 1) : NULL;
  else
    version = ptm_project_get_version (self->project, number == PTM_LOCAL_LAST ? last : number == PTM_LOCAL_FIRST_ONE ? 1
                                                                                                                      : number);
  if (version == NULL && number > 0)
    {
      g_autofree char *text = g_strdup_printf (_ ("There is no version %d."), number);

      ptm_window_say (self, text);
    }
  else if (version == NULL)
    ptm_window_say (self, _ ("There is no such version."));
  return version;
}

static char *
say_shown (PtmWindow *self)
{
  PtmVersion *selected = ptm_project_get_selected_version (self->project);

  /* Translators: a version, as “v3”. */
  return selected != NULL ? g_strdup_printf (_ ("%s is shown"), ptm_version_get_label (selected)) : g_strdup (_ ("No version is shown"));
}

static char *
step (PtmWindow *self, guint count, gboolean back)
{
  gboolean moved = FALSE;

  for (; count > 0 && (back ? ptm_project_can_undo (self->project) : ptm_project_can_redo (self->project)); count--)
    {
      moved = TRUE;
      if (back)
        ptm_project_undo (self->project);
      else
        ptm_project_redo (self->project);
    }
  if (moved)
    return say_shown (self);
  ptm_window_say (self, back ? _ ("There is nothing to undo.") : _ ("There is nothing to redo."));
  return NULL;
}

static char *
compare (PtmWindow *self, const PtmLocal *local)
{
  static const PtmCompareMode modes[] = {
    [PTM_LOCAL_COMPARE_AS_BEFORE] = PTM_COMPARE_SIDE,
    [PTM_LOCAL_COMPARE_SIDE] = PTM_COMPARE_SIDE,
    [PTM_LOCAL_COMPARE_SLIDER] = PTM_COMPARE_SLIDER,
    [PTM_LOCAL_COMPARE_ONION] = PTM_COMPARE_ONION,
    [PTM_LOCAL_COMPARE_FLICKER] = PTM_COMPARE_FLICKER,
    [PTM_LOCAL_COMPARE_DIFFERENCE] = PTM_COMPARE_DIFFERENCE,
  };
  PtmVersion *first = find_version (self, local->first);
  PtmVersion *second = first != NULL ? find_version (self, local->second) : NULL;

  if (second == NULL || first == second)
    return NULL;
  /* The first that was named stands first; what is looked at is the other one. */
  if (local->mode != PTM_LOCAL_COMPARE_AS_BEFORE)
    g_object_set (self->canvas, "compare-mode", modes[local->mode], NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "version.compare-pair", "(ss)", ptm_version_get_id (second), ptm_version_get_id (first));
  /* Translators: two versions, as “v3” and “v5”. */
  return g_strdup_printf (_ ("%s is compared with %s"), ptm_version_get_label (first), ptm_version_get_label (second));
}

static char *
go_to (PtmWindow *self, const PtmLocal *local)
{
  PtmVersion *version = find_version (self, local->first);

  if (version == NULL)
    return NULL;
  ptm_project_select_version (self->project, version);
  return say_shown (self);
}

static char *
rename_version (PtmWindow *self, const PtmLocal *local)
{
  PtmVersion *version = find_version (self, local->first);

  if (version == NULL)
    return NULL;
  ptm_remarks_set_name (ptm_version_get_remarks (version), local->text);
  ptm_session_save_remarks (self->session, version);
  /* Translators: a version, as “v3”, and its new name. */
  return g_strdup_printf (_ ("%s is called “%s” now"), ptm_version_get_label (version), local->text);
}

static char *
rename_project (PtmWindow *self, const PtmLocal *local)
{
  ptm_session_rename_project (self->session, self->project, local->text);
  return g_strdup_printf (_ ("The project is called “%s” now"), local->text);
}

static char *
set_favourite (PtmWindow *self, const PtmLocal *local)
{
  PtmVersion *version = find_version (self, local->first);

  if (version == NULL)
    return NULL;
  ptm_remarks_set_favourite (ptm_version_get_remarks (version), local->on);
  ptm_session_save_remarks (self->session, version);
  return g_strdup_printf (local->on ? _ ("%s is a favourite now") : _ ("%s is no favourite any more"), ptm_version_get_label (version));
}

static char *
zoom (PtmWindow *self, const PtmLocal *local)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);

  ptm_split_view_set_show_sidebar (self->split, FALSE);
  if (local->type == PTM_LOCAL_ZOOM_FIT)
    {
      gtk_widget_activate_action (canvas, "canvas.zoom-fit", NULL);
      return g_strdup (_ ("The whole picture is shown"));
    }
  gtk_widget_activate_action (canvas, "canvas.zoom", "d", local->amount / 100);
  /* Translators: the zoom in percent. */
  return g_strdup_printf (_ ("Shown at %.0f %% of its size"), local->amount);
}

static char *
change_region (PtmWindow *self, const PtmLocal *local, PtmVersion *base)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);

  if (local->type == PTM_LOCAL_REGION_CLEAR)
    {
      ptm_canvas_pane_set_region (self->canvas, NULL);
      return g_strdup (_ ("No region is marked"));
    }
  if (local->type == PTM_LOCAL_REGION_INVERT)
    {
      gtk_widget_activate_action (canvas, "region.invert", NULL);
      return g_strdup (_ ("The other part of the picture is marked"));
    }
  if (base != NULL)
    {
      g_autoptr (PtmMask) mask = ptm_mask_new (ptm_version_get_width (base), ptm_version_get_height (base));

      ptm_mask_invert (mask, NULL);
      ptm_canvas_pane_set_region (self->canvas, mask);
    }
  return g_strdup (_ ("The whole picture is marked"));
}

static char *
export_version (PtmWindow *self, const PtmLocal *local, PtmVersion *base)
{
  if (base == NULL)
    return NULL;
  ptm_window_export (self, base, local->text);
  return g_strdup_printf (_ ("Choose where %s is saved"), ptm_version_get_label (base));
}

/* What was done, in words; NULL when it could not be. */
static char *
follow (PtmWindow *self, const PtmLocal *local, PtmVersion *base)
{
  switch ((int)local->type)
    {
    case PTM_LOCAL_UNDO:
      return step (self, local->count, TRUE);
    case PTM_LOCAL_REDO:
      return step (self, local->count, FALSE);
    case PTM_LOCAL_COMPARE:
      return compare (self, local);
    case PTM_LOCAL_GO_TO:
      return go_to (self, local);
    case PTM_LOCAL_RENAME_VERSION:
      return rename_version (self, local);
    case PTM_LOCAL_RENAME_PROJECT:
      return rename_project (self, local);
    case PTM_LOCAL_FAVORITE:
      return set_favourite (self, local);
    case PTM_LOCAL_ZOOM:
    case PTM_LOCAL_ZOOM_FIT:
      return zoom (self, local);
    case PTM_LOCAL_REGION_ALL:
    case PTM_LOCAL_REGION_INVERT:
    case PTM_LOCAL_REGION_CLEAR:
      return change_region (self, local, base);
    case PTM_LOCAL_EXPORT:
    default:
      return export_version (self, local, base);
    }
}

static gboolean
treat (Sending *sending, const PtmLocal *local)
{
  PtmWindow   *self = sending->window;
  PtmVersion  *base = sending->base;
  PtmTreatment treatment;
  g_autoptr (GError) error = NULL;

  if (!ptm_treatment_read (&treatment, local, ptm_version_get_width (base), ptm_version_get_height (base), sending->mask, &error) ||
      ptm_session_treat (self->session, self->project, base, sending->mask, &treatment, sending->sentence, &error) == NULL)
    {
      ptm_window_say_error (self, error);
      return FALSE;
    }
  ptm_window_show_edit (self);
  return TRUE;
}

static gboolean
do_here (Sending *sending, const PtmLocal *local)
{
  PtmWindow       *self = sending->window;
  g_autofree char *summary = NULL;

  if (ptm_treatment_can_read (local))
    return treat (sending, local);
  summary = follow (self, local, sending->base);
  if (summary != NULL)
    ptm_session_note (self->session, self->project, NULL, sending->sentence, summary);
  return summary != NULL;
}

/* "Two more": the last wish once more, in designs there were none of yet. */
static gboolean
ask_for_more (PtmWindow *self, guint count)
{
  GListModel *turns = ptm_project_get_turns (self->project);
  g_autoptr (PtmTurn) last = NULL;
  g_autoptr (PtmMask) mask = NULL;
  PtmProfile *profile = ptm_composer_get_profile (self->composer);
  PtmAsk      order = { .count = (int)MIN (count, 8), .profile_id = profile != NULL ? ptm_profile_get_id (profile) : NULL };

  for (guint i = g_list_model_get_n_items (turns); i > 0; i--)
    {
      g_autoptr (PtmTurn) turn = g_list_model_get_item (turns, i - 1);

      if (ptm_turn_is_local (turn))
        continue;
      if (last == NULL)
        last = g_object_ref (turn);
      if (g_str_equal (ptm_turn_get_sentence (turn), ptm_turn_get_sentence (last)) && ptm_turn_get_base (turn) == ptm_turn_get_base (last))
        order.first += ptm_turn_get_count (turn);
    }
  if (last == NULL)
    return FALSE;
  order.sentence = ptm_turn_get_sentence (last);
  order.base = ptm_turn_get_base (last);
  mask = ptm_turn_get_region (last) != NULL ? ptm_region_dup_mask (ptm_turn_get_region (last)) : NULL;
  order.mask = mask;
  order.size = ptm_turn_get_size (last);
  return ask (self, &order);
}

/* "Flip it" with a region marked may mean what is in the region: that is for the provider. A format is always the picture's. */
static gboolean
is_certain (const PtmLocal *local, gboolean has_region)
{
  static const PtmLocalType certain[] = { PTM_LOCAL_ADJUST, PTM_LOCAL_CROP_FORMAT, PTM_LOCAL_CROP_REGION, PTM_LOCAL_EXTEND_FORMAT, PTM_LOCAL_EXTEND_SIDES };

  if (!has_region || local->named)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (certain); i++)
    if (local->type == certain[i])
      return TRUE;
  return !ptm_treatment_can_read (local);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Sending) sending = user_data;
  PtmWindow *self = sending->window;
  g_autoptr (PtmLocal) local = ptm_session_read_local_finish (PTM_SESSION (object), result);
  PtmAsk order = {
    .sentence = sending->sentence,
    .base = sending->base,
    .mask = sending->mask,
    .size = sending->size,
    .count = sending->count,
    .profile_id = sending->profile_id,
  };

  self->reading = FALSE;
  if (self->project != sending->project || !ptm_project_is_loaded (self->project))
    return;
  if (local != NULL && local->type == PTM_LOCAL_VARIANTS && ask_for_more (self, local->count))
    return;
  if (local == NULL || local->type == PTM_LOCAL_VARIANTS || !is_certain (local, sending->mask != NULL))
    {
      ask (self, &order);
      return;
    }
  if (!do_here (sending, local))
    return;
  ptm_composer_clear (self->composer);
  ptm_conversation_scroll_to_end (self->conversation);
  gtk_widget_grab_focus (GTK_WIDGET (self->composer));
}

void
ptm_window_send (PtmWindow *self, const PtmAsk *order)
{
  Sending *sending;

  if (self->reading)
    return;
  /* What draws from nothing, or with other pictures, is never the window's own. */
  if (order->base == NULL || order->attachments != NULL)
    {
      ask (self, order);
      return;
    }
  self->reading = TRUE;
  sending = g_new0 (Sending, 1);
  sending->window = g_object_ref (self);
  sending->project = g_object_ref (self->project);
  sending->sentence = g_strdup (order->sentence);
  sending->base = g_object_ref (order->base);
  sending->mask = order->mask != NULL ? ptm_mask_ref (order->mask) : NULL;
  sending->size = g_strdup (order->size);
  sending->count = order->count;
  sending->profile_id = g_strdup (order->profile_id);
  ptm_session_read_local_async (self->session, order->sentence, NULL, read_cb, sending);
}

/* The same sentence about the same picture, to the provider that is chosen now. */
static void
ask_model (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow *self = PTM_WINDOW (widget);
  PtmTurn   *turn = self->project != NULL ? ptm_project_find_turn (self->project, g_variant_get_string (parameter, NULL)) : NULL;
  g_autoptr (PtmMask) mask = NULL;
  PtmProfile *profile = ptm_composer_get_profile (self->composer);
  PtmAsk      order = { .count = 1, .profile_id = profile != NULL ? ptm_profile_get_id (profile) : NULL };

  if (turn == NULL)
    return;
  order.sentence = ptm_turn_get_sentence (turn);
  order.base = ptm_turn_get_base (turn) != NULL ? ptm_turn_get_base (turn) : ptm_project_get_selected_version (self->project);
  mask = ptm_turn_get_region (turn) != NULL ? ptm_region_dup_mask (ptm_turn_get_region (turn)) : NULL;
  order.mask = mask;
  ptm_window_ask (self, &order);
}

/* What was held back because it will look bad is wanted. */
static void
proceed (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow *self = PTM_WINDOW (widget);
  PtmTurn   *turn = self->project != NULL ? ptm_project_find_turn (self->project, g_variant_get_string (parameter, NULL)) : NULL;

  if (turn != NULL)
    ptm_turn_proceed (turn);
}

void
ptm_window_install_local_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "turn.proceed", "s", proceed);
  gtk_widget_class_install_action (widget_class, "turn.ask-model", "s", ask_model);
}
