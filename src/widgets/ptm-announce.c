/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Announcements. GTK has gtk_accessible_announce () from 4.14 on; before, a status of no size changes its name, which screen readers
 * read out. Its text can be found in a label, too, as newer GTK gives a status no name. */

#include "config.h"

#include "ptm-announce.h"

struct _PtmAnnouncer
{
  GtkWidget parent;

  GtkWidget *label;
  char      *message; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PtmAnnouncer, ptm_announcer, GTK_TYPE_WIDGET)

static void
ptm_announcer_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
ptm_announcer_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (PTM_ANNOUNCER (widget)->label, &size, NULL);
  gtk_widget_size_allocate (PTM_ANNOUNCER (widget)->label, &(GtkAllocation){ 0, 0, size.width, size.height }, -1);
}

static void
ptm_announcer_dispose (GObject *object)
{
  g_clear_pointer (&PTM_ANNOUNCER (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (ptm_announcer_parent_class)->dispose (object);
}

static void
ptm_announcer_finalize (GObject *object)
{
  PtmAnnouncer *self = PTM_ANNOUNCER (object);

  g_free (self->message);
  G_OBJECT_CLASS (ptm_announcer_parent_class)->finalize (object);
}

static void
ptm_announcer_class_init (PtmAnnouncerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_announcer_dispose;
  G_OBJECT_CLASS (klass)->finalize = ptm_announcer_finalize;
  widget_class->measure = ptm_announcer_measure;
  widget_class->size_allocate = ptm_announcer_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_css_name (widget_class, "announcer");
}

static void
ptm_announcer_init (PtmAnnouncer *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
ptm_announcer_new (void)
{
  return g_object_new (PTM_TYPE_ANNOUNCER, NULL);
}

void
ptm_announce (PtmAnnouncer *self, const char *message)
{
  g_return_if_fail (PTM_IS_ANNOUNCER (self));
  g_return_if_fail (message != NULL);

  g_free (self->message);
  self->message = g_strdup (message);
  if (self->label != NULL)
    gtk_label_set_text (GTK_LABEL (self->label), message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, message, -1);
#if GTK_CHECK_VERSION(4, 14, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#endif
}

const char *
ptm_announcer_get_message (PtmAnnouncer *self)
{
  g_return_val_if_fail (PTM_IS_ANNOUNCER (self), NULL);

  return self->message;
}
