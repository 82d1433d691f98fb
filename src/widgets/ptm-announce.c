/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Announcements. GTK has gtk_accessible_announce () from 4.14 on; before, a status label of no size changes its text, which
 * screen readers read out. */

#include "config.h"

#include "ptm-announce.h"

struct _PtmAnnouncer
{
  GtkWidget parent;

  char *message; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PtmAnnouncer, ptm_announcer, GTK_TYPE_WIDGET)

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
  G_OBJECT_CLASS (klass)->finalize = ptm_announcer_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "announcer");
}

static void
ptm_announcer_init (PtmAnnouncer *self)
{
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
