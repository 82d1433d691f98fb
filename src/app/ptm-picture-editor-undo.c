/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Undo within the editor. A step is the state of all pages; changes that follow each other at once, as those of one drag, are one step. */

#include "config.h"

#include "ptm-picture-editor-private.h"

/* Changes of the same page nearer than this belong together, µs; and how many steps there are. */
#define MOMENT    (G_USEC_PER_SEC / 2)
#define MAX_STEPS 1000

typedef struct
{
  Page         page;
  PtmTreatment treatments[N_PAGES];
} Step;

static gboolean
is_same (const Step *one, const Step *other)
{
  for (int i = 0; i < N_PAGES; i++)
    if (!ptm_treatment_equal (&one->treatments[i], &other->treatments[i]))
      return FALSE;
  return TRUE;
}

static Step *
peek_step (PtmPictureEditor *self, guint i)
{
  return &g_array_index (self->steps, Step, i);
}

static void
update_actions (PtmPictureEditor *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.undo", self->step > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.redo", self->step + 1 < self->steps->len);
}

static Step
read_step (PtmPictureEditor *self)
{
  Step step = { .page = self->page };

  memcpy (step.treatments, self->treatments, sizeof step.treatments);
  return step;
}

GArray *
ptm_picture_editor_steps_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Step));
}

void
ptm_picture_editor_forget_steps (PtmPictureEditor *self)
{
  Step step = read_step (self);

  g_array_set_size (self->steps, 0);
  g_array_append_val (self->steps, step);
  self->step = 0;
  self->step_time = 0;
  update_actions (self);
}

void
ptm_picture_editor_remember (PtmPictureEditor *self)
{
  Step     step = read_step (self);
  gint64   now = g_get_monotonic_time ();
  gboolean joins;

  if (self->steps->len == 0 || is_same (peek_step (self, self->step), &step))
    return;
  joins = self->step > 0 && peek_step (self, self->step)->page == step.page && now - self->step_time < MOMENT;
  self->step_time = now;
  g_array_set_size (self->steps, joins ? self->step : self->step + 1);
  g_array_append_val (self->steps, step);
  if (self->steps->len > MAX_STEPS)
    g_array_remove_index (self->steps, 0);
  self->step = self->steps->len - 1;
  update_actions (self);
}

/* The page that is shown is the one on which something changes. */
static void
go_to_step (PtmPictureEditor *self, guint to, Page page)
{
  self->step = to;
  self->step_time = 0;
  memcpy (self->treatments, peek_step (self, to)->treatments, sizeof self->treatments);
  ptm_picture_editor_go_to_page (self, page);
  update_actions (self);
}

static gboolean
undo_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (widget);

  if (self->step > 0)
    go_to_step (self, self->step - 1, peek_step (self, self->step)->page);
  return TRUE;
}

static gboolean
redo_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (widget);

  if (self->step + 1 < self->steps->len)
    go_to_step (self, self->step + 1, peek_step (self, self->step + 1)->page);
  return TRUE;
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  undo_cb (widget, NULL, NULL);
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  redo_cb (widget, NULL, NULL);
}

/* The keys stop here also when there is nothing to undo: the version beneath must not change. */
void
ptm_picture_editor_class_bind_undo (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "editor.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "editor.redo", NULL, redo);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, redo_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, redo_cb, NULL);
}
