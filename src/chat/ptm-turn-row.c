/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A turn of the conversation. What changes while it runs is bound in the template; this file only fills what needs words
 * put together: where the sentence applies. */

#include "config.h"

#include "ptm-turn-row.h"

#include <glib/gi18n.h>

#include "ptm-chat-resources.h"
#include "ptm-edit-slot.h"
#include "ptm-region.h"
#include "ptm-turn-account.h"
#include "ptm-turn-choices.h"
#include "ptm-turn-notes.h"
#include "ptm-version-button.h"
#include "ptm-wrap-box.h"

/* A sentence longer than this is shown shortened, with a button for the whole of it. */
#define SHORT_SENTENCE 480

struct _PtmTurnRow
{
  GtkListBoxRow parent;

  /* template */
  GtkWidget *account;
  GtkWidget *choices;
  GtkLabel  *circumstances;
  GtkWidget *notes;
  GtkLabel  *sentence;
  GtkLabel  *status;
  GtkWidget *versions;
  GtkWidget *whole;

  /* owned */
  PtmTurn      *turn;
  GSignalGroup *edit_signals;
  GtkFilter    *running_filter;
  GListModel   *slots; /* the versions, then a place for each that is still drawn */
};

G_DEFINE_FINAL_TYPE (PtmTurnRow, ptm_turn_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_TURN = 1,
} PtmTurnRowProperty;

static GParamSpec *properties[PROP_TURN + 1];

/* "On v2", "Region on v2 (12 %)", "2 pictures attached"; empty when the turn draws from nothing. */
static char *
describe_circumstances (PtmTurn *turn)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  PtmVersion *base = ptm_turn_get_base (turn);
  PtmRegion  *region = ptm_turn_get_region (turn);
  guint       attached = ptm_turn_get_attachments (turn)->len;

  if (base != NULL && region != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_ ("⬚ Region on %s (%d %%)"), ptm_version_get_label (base), MAX (1, (int)(ptm_region_get_fraction (region) * 100 + 0.5))));
  else if (base != NULL)
    /* Translators: the sentence changes this version: "Change of v2". */
    g_ptr_array_add (parts, g_strdup_printf (_ ("Change of %s"), ptm_version_get_label (base)));
  if (attached > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u picture attached", "%u pictures attached", attached), attached));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

static GtkWidget *
create_slot (gpointer item)
{
  GtkWidget *slot = PTM_IS_VERSION (item) ? ptm_version_button_new (item) : ptm_edit_slot_new (item);

  gtk_widget_set_valign (slot, GTK_ALIGN_START);
  return slot;
}

static void
slots_changed_cb (PtmTurnRow *self, guint position, guint removed, guint added, GListModel *slots)
{
  GtkWidget *after = NULL, *next = gtk_widget_get_first_child (self->versions);

  for (guint i = 0; i < position; i++)
    {
      after = next;
      next = gtk_widget_get_next_sibling (next);
    }
  for (guint i = 0; i < removed; i++)
    {
      GtkWidget *gone = next;

      next = gtk_widget_get_next_sibling (gone);
      gtk_widget_unparent (gone);
    }
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (slots, i);
      GtkWidget *slot = create_slot (item);

      gtk_widget_insert_after (slot, self->versions, after);
      after = slot;
    }
  gtk_widget_set_visible (self->versions, g_list_model_get_n_items (slots) > 0);
}

/* A single picture shows its progress above; of several, each has its place. */
static gboolean
has_slot (gpointer item, gpointer user_data)
{
  return ptm_turn_get_count (PTM_TURN_ROW (user_data)->turn) > 1 && ptm_edit_is_running (item);
}

static void
running_changed_cb (PtmTurnRow *self)
{
  gtk_filter_changed (self->running_filter, GTK_FILTER_CHANGE_MORE_STRICT);
}

static void
status_changed_cb (PtmTurnRow *self)
{
  PtmEdit    *edit = g_signal_group_dup_target (self->edit_signals);
  const char *status = edit != NULL ? ptm_edit_get_status (edit) : NULL;

  gtk_label_set_label (self->status, status != NULL ? status : _ ("Drawing…"));
  g_clear_object (&edit);
}

static void
show_edits (PtmTurnRow *self)
{
  g_autoptr (PtmEdit) edit = g_list_model_get_item (ptm_turn_get_edits (self->turn), 0);

  g_signal_group_set_target (self->edit_signals, edit);
  status_changed_cb (self);
}

static void
edits_changed_cb (PtmTurnRow *self, guint position, guint removed, guint added, GListModel *edits)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (PtmEdit) edit = g_list_model_get_item (edits, i);

      g_signal_connect_object (edit, "notify::running", G_CALLBACK (running_changed_cb), self, G_CONNECT_SWAPPED);
    }
  show_edits (self);
}

static void
bind_slots (PtmTurnRow *self)
{
  GListModel *edits = ptm_turn_get_edits (self->turn);
  g_autoptr (GListStore) models = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFilterListModel) running = NULL;

  self->running_filter = GTK_FILTER (gtk_custom_filter_new (has_slot, self, NULL));
  running = gtk_filter_list_model_new (g_object_ref (edits), g_object_ref (self->running_filter));
  g_list_store_append (models, ptm_turn_get_versions (self->turn));
  g_list_store_append (models, running);
  self->slots = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&models))));
  g_signal_connect_object (self->slots, "items-changed", G_CALLBACK (slots_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (edits, "items-changed", G_CALLBACK (edits_changed_cb), self, G_CONNECT_SWAPPED);
  edits_changed_cb (self, 0, 0, g_list_model_get_n_items (edits), edits);
  slots_changed_cb (self, 0, 0, g_list_model_get_n_items (self->slots), self->slots);
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* What was to be drawn is not told over a turn that failed and drew nothing. */
static gboolean
shows_summary_cb (PtmTurnRow *self, const char *summary, const char *error)
{
  gboolean has_failed = has_text (error) && g_list_model_get_n_items (ptm_turn_get_versions (self->turn)) == 0;

  return has_text (summary) && !has_failed;
}

/* While the user's word is waited for nothing goes on. */
static gboolean
is_at_work_cb (PtmTurnRow *self, gboolean running, gboolean held)
{
  return running && !held;
}

static gboolean
shows_end_cb (PtmTurnRow *self, const char *error, gboolean can_retry)
{
  return can_retry || has_text (error);
}

/* A turn that ended without an error and with too few versions was stopped, by the user or with the program. */
static char *
end_text_cb (PtmTurnRow *self, const char *error)
{
  return g_strdup (has_text (error) ? error : _ ("Stopped before the picture was finished."));
}

/* What the user stopped is no failure and does not look like one. */
static char **
end_classes_cb (PtmTurnRow *self, const char *error)
{
  gboolean    stopped = !has_text (error) || g_str_equal (error, _ ("Stopped."));
  const char *classes[] = { stopped ? "stopped" : "failure", NULL };

  return g_strdupv ((char **)classes);
}

static void
whole_toggled_cb (PtmTurnRow *self)
{
  gboolean whole = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->whole));

  gtk_label_set_lines (self->sentence, whole ? -1 : 8);
  gtk_label_set_ellipsize (self->sentence, whole ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_button_set_label (GTK_BUTTON (self->whole), whole ? _ ("Show Less") : _ ("Show All"));
}

static void
stop_cb (PtmTurnRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "turn.stop", "s", ptm_turn_get_id (self->turn));
}

static void
retry_cb (PtmTurnRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "turn.retry", "s", ptm_turn_get_id (self->turn));
}

static void
edit_sentence_cb (PtmTurnRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "turn.edit-sentence", "s", ptm_turn_get_id (self->turn));
}

static void
set_turn (PtmTurnRow *self, PtmTurn *turn)
{
  const char      *sentence = ptm_turn_get_sentence (turn);
  g_autofree char *circumstances = describe_circumstances (turn);
  /* Translators: the name of a turn for a screen reader: "Turn 2: make the sky darker". */
  g_autofree char *name = g_strdup_printf (_ ("Turn %d: %s"), ptm_turn_get_number (turn), sentence);

  self->turn = g_object_ref (turn);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_label (self->circumstances, circumstances);
  gtk_widget_set_visible (GTK_WIDGET (self->circumstances), *circumstances != '\0');
  gtk_widget_set_visible (self->whole, g_utf8_strlen (sentence, -1) > SHORT_SENTENCE);
  bind_slots (self);
  ptm_turn_notes_set_turn (PTM_TURN_NOTES (self->notes), turn);
  ptm_turn_choices_set_turn (PTM_TURN_CHOICES (self->choices), turn);
  ptm_turn_account_set_turn (PTM_TURN_ACCOUNT (self->account), turn);
}

static void
ptm_turn_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((PtmTurnRowProperty)prop_id)
    {
    case PROP_TURN:
      g_value_set_object (value, PTM_TURN_ROW (object)->turn);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_turn_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((PtmTurnRowProperty)prop_id)
    {
    case PROP_TURN:
      if (g_value_get_object (value) != NULL)
        set_turn (PTM_TURN_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_turn_row_dispose (GObject *object)
{
  PtmTurnRow *self = PTM_TURN_ROW (object);

  g_clear_object (&self->edit_signals);
  g_clear_object (&self->slots);
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_TURN_ROW);
  g_clear_object (&self->running_filter);
  g_clear_object (&self->turn);
  G_OBJECT_CLASS (ptm_turn_row_parent_class)->dispose (object);
}

static void
ptm_turn_row_class_init (PtmTurnRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ptm_turn_row_dispose;
  object_class->get_property = ptm_turn_row_get_property;
  object_class->set_property = ptm_turn_row_set_property;

  properties[PROP_TURN] = g_param_spec_object ("turn", NULL, NULL, PTM_TYPE_TURN, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /* Named here, or the linker leaves the resource out of the program. */
  ptm_chat_get_resource ();
  g_type_ensure (PTM_TYPE_TURN_ACCOUNT);
  g_type_ensure (PTM_TYPE_TURN_CHOICES);
  g_type_ensure (PTM_TYPE_TURN_NOTES);
  g_type_ensure (PTM_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/chat/ptm-turn-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmTurnRow, account);
  gtk_widget_class_bind_template_child (widget_class, PtmTurnRow, choices);
  gtk_widget_class_bind_template_child (widget_class, PtmTurnRow, circumstances);
  gtk_widget_class_bind_template_child (widget_class, PtmTurnRow, notes);
  gtk_widget_class_bind_template_child (widget_class, PtmTurnRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, PtmTurnRow, status);
  gtk_widget_class_bind_template_child (widget_class, PtmTurnRow, versions);
  gtk_widget_class_bind_template_child (widget_class, PtmTurnRow, whole);
  gtk_widget_class_bind_template_callback (widget_class, edit_sentence_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_classes_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_at_work_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, shows_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, shows_summary_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, whole_toggled_cb);
}

static void
ptm_turn_row_init (PtmTurnRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->edit_signals = g_signal_group_new (PTM_TYPE_EDIT);
  g_signal_group_connect_swapped (self->edit_signals, "notify::status", G_CALLBACK (status_changed_cb), self);
}

GtkWidget *
ptm_turn_row_new (PtmTurn *turn)
{
  g_return_val_if_fail (PTM_IS_TURN (turn), NULL);

  return g_object_new (PTM_TYPE_TURN_ROW, "turn", turn, NULL);
}

PtmTurn *
ptm_turn_row_get_turn (PtmTurnRow *self)
{
  g_return_val_if_fail (PTM_IS_TURN_ROW (self), NULL);

  return self->turn;
}
