/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A project in the library. */

#include "config.h"

#include "ptm-project-row.h"

#include <glib/gi18n.h>

#include "ptm-accessible.h"
#include "ptm-gallery-resources.h"
#include "ptm-thumbnail.h"

#define COVER_SIDE 56

struct _PtmProjectRow
{
  GtkListBoxRow parent;

  /* template */
  PtmThumbnail  *cover;
  GtkMenuButton *menu;
  GtkLabel      *title;
  GtkLabel      *when;

  /* owned */
  PtmProject *project;
};

G_DEFINE_FINAL_TYPE (PtmProjectRow, ptm_project_row, GTK_TYPE_LIST_BOX_ROW)

static void
title_changed_cb (PtmProjectRow *self)
{
  const char      *title = ptm_project_get_title (self->project);
  g_autofree char *menu_name = NULL;

  if (title == NULL || *title == '\0')
    title = _ ("New Project");
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  menu_name = g_strdup_printf (_ ("Menu of %s"), title);
  ptm_accessible_set_name (GTK_WIDGET (self->menu), menu_name);
}

static void
modified_changed_cb (PtmProjectRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = ptm_project_row_format_when (ptm_project_get_modified (self->project), now);

  gtk_label_set_label (self->when, when);
}

static void
cover_changed_cb (PtmProjectRow *self)
{
  PtmVersion *cover = ptm_project_get_cover (self->project);

  ptm_thumbnail_set_source (self->cover, G_OBJECT (cover), (PtmThumbnailLoad)ptm_version_load_thumbnail_async, (PtmThumbnailFinish)ptm_version_load_thumbnail_finish);
}

static void
fill_menu (PtmProjectRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) rename = g_menu_item_new (_ ("_Rename…"), NULL);
  g_autoptr (GMenuItem) remove = g_menu_item_new (_ ("_Delete"), NULL);

  g_menu_item_set_action_and_target (rename, "win.rename-project", "s", ptm_project_get_id (self->project));
  g_menu_item_set_action_and_target (remove, "win.delete-project", "s", ptm_project_get_id (self->project));
  g_menu_append_item (menu, rename);
  g_menu_append_item (menu, remove);
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
  ptm_accessible_skip_scrollers (GTK_WIDGET (self->menu));
}

static void
ptm_project_row_dispose (GObject *object)
{
  PtmProjectRow *self = PTM_PROJECT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_PROJECT_ROW);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (ptm_project_row_parent_class)->dispose (object);
}

static void
ptm_project_row_class_init (PtmProjectRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_project_row_dispose;
  g_type_ensure (PTM_TYPE_THUMBNAIL);
  ptm_gallery_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/gallery/ptm-project-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmProjectRow, cover);
  gtk_widget_class_bind_template_child (widget_class, PtmProjectRow, menu);
  gtk_widget_class_bind_template_child (widget_class, PtmProjectRow, title);
  gtk_widget_class_bind_template_child (widget_class, PtmProjectRow, when);
}

static void
ptm_project_row_init (PtmProjectRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ptm_thumbnail_set_size (self->cover, COVER_SIDE, COVER_SIDE);
}

GtkWidget *
ptm_project_row_new (PtmProject *project)
{
  PtmProjectRow *self;

  g_return_val_if_fail (PTM_IS_PROJECT (project), NULL);

  self = g_object_new (PTM_TYPE_PROJECT_ROW, NULL);
  self->project = g_object_ref (project);
  g_signal_connect_object (project, "notify::title", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "notify::modified", G_CALLBACK (modified_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "notify::cover", G_CALLBACK (cover_changed_cb), self, G_CONNECT_SWAPPED);
  title_changed_cb (self);
  modified_changed_cb (self);
  cover_changed_cb (self);
  fill_menu (self);
  return GTK_WIDGET (self);
}

PtmProject *
ptm_project_row_get_project (PtmProjectRow *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT_ROW (self), NULL);

  return self->project;
}

char *
ptm_project_row_format_when (gint64 modified, GDateTime *now)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (modified / G_USEC_PER_SEC);
  g_autoptr (GDateTime) then = utc != NULL ? g_date_time_to_timezone (utc, g_date_time_get_timezone (now)) : NULL;
  GDate today, day;
  int   days;

  if (then == NULL)
    return g_strdup ("");
  g_date_clear (&today, 1);
  g_date_clear (&day, 1);
  g_date_set_dmy (&today, g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
  g_date_set_dmy (&day, g_date_time_get_day_of_month (then), g_date_time_get_month (then), g_date_time_get_year (then));
  days = g_date_days_between (&day, &today);
  if (days == 0)
    return g_date_time_format (then, _ ("Today, %H:%M"));
  if (days == 1)
    return g_strdup (_ ("Yesterday"));
  if (days > 1 && days < 7)
    return g_date_time_format (then, "%A");
  /* Translators: a date in the library, see g_date_time_format (). */
  return g_date_time_format (then, _ ("%-d %B %Y"));
}
