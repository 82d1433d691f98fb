/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What can be done with a version from the strip and the tree: show, remark on, compare, and blind tests. */

#include "config.h"

#include <glib/gi18n.h>

#include "ptm-window-private.h"

static PtmVersion *
find_version (GtkWidget *widget, GVariant *parameter)
{
  return ptm_window_find_version (PTM_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow  *self = PTM_WINDOW (widget);
  PtmVersion *version = find_version (widget, parameter);

  if (version == NULL)
    return;
  ptm_project_select_version (self->project, version);
  g_object_set (self, "show-tree", FALSE, NULL);
}

static void
save_remarks (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmVersion *version = find_version (widget, parameter);

  if (version != NULL)
    ptm_session_save_remarks (PTM_WINDOW (widget)->session, version);
}

static void
save_regions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmVersion *version = find_version (widget, parameter);

  if (version != NULL)
    ptm_session_save_kept_regions (PTM_WINDOW (widget)->session, version);
}

static void
favourite (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow       *self = PTM_WINDOW (widget);
  PtmVersion      *version = find_version (widget, parameter);
  PtmRemarks      *remarks = version != NULL ? ptm_version_get_remarks (version) : NULL;
  g_autofree char *text = NULL;

  if (version == NULL)
    return;
  ptm_remarks_set_favourite (remarks, !ptm_remarks_is_favourite (remarks));
  ptm_session_save_remarks (self->session, version);
  text = g_strdup_printf (ptm_remarks_is_favourite (remarks) ? _ ("Version %d is a favourite") : _ ("Version %d is no favourite any more"), ptm_version_get_number (version));
  ptm_announce (self->announcer, text);
}

static void
compare (PtmWindow *self, PtmVersion *version, PtmVersion *other)
{
  g_object_set (self, "compare", FALSE, NULL);
  ptm_project_select_version (self->project, version);
  ptm_canvas_pane_set_compare_with (self->canvas, other);
  g_object_set (self, "compare", TRUE, NULL);
}

static void
compare_pair (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow  *self = PTM_WINDOW (widget);
  const char *id, *other_id;
  PtmVersion *version, *other;

  g_variant_get (parameter, "(&s&s)", &id, &other_id);
  version = ptm_window_find_version (self, id);
  other = ptm_window_find_version (self, other_id);
  if (version != NULL && other != NULL && version != other)
    compare (self, version, other);
}

static void
compare_with_parent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmVersion *version = find_version (widget, parameter);

  if (version == NULL)
    return;
  if (ptm_version_get_parent (version) != NULL)
    compare (PTM_WINDOW (widget), version, ptm_version_get_parent (version));
  else
    ptm_window_say (PTM_WINDOW (widget), _ ("This version was drawn from nothing: it has no parent to compare with."));
}

/* While versions are compared, one more joins them. */
static void
compare_with (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow  *self = PTM_WINDOW (widget);
  PtmVersion *version = find_version (widget, parameter);

  if (version == NULL)
    return;
  if (ptm_canvas_pane_get_compare (self->canvas))
    ptm_canvas_pane_add_compare (self->canvas, version);
  else if (version == ptm_project_get_selected_version (self->project))
    compare_with_parent (widget, name, parameter);
  else
    compare (self, ptm_project_get_selected_version (self->project), version);
}

/* What a blind test asked, and which of the two was better; "" when neither was. */
static void
pick (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow  *self = PTM_WINDOW (widget);
  const char *a_id, *b_id, *better_id;
  PtmVersion *a, *b;

  g_variant_get (parameter, "(&s&s&s)", &a_id, &b_id, &better_id);
  a = ptm_window_find_version (self, a_id);
  b = ptm_window_find_version (self, b_id);
  if (a != NULL && b != NULL && a != b)
    ptm_session_add_pick (self->session, self->project, a, b, *better_id != '\0' ? ptm_window_find_version (self, better_id) : NULL);
}

void
ptm_window_install_version_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "version.compare-pair", "(ss)", compare_pair);
  gtk_widget_class_install_action (widget_class, "version.compare-with", "s", compare_with);
  gtk_widget_class_install_action (widget_class, "version.compare-with-parent", "s", compare_with_parent);
  gtk_widget_class_install_action (widget_class, "version.favourite", "s", favourite);
  gtk_widget_class_install_action (widget_class, "version.pick", "(sss)", pick);
  gtk_widget_class_install_action (widget_class, "version.save-regions", "s", save_regions);
  gtk_widget_class_install_action (widget_class, "version.save-remarks", "s", save_remarks);
  gtk_widget_class_install_action (widget_class, "version.show", "s", show);
  gtk_widget_class_install_property_action (widget_class, "win.show-tree", "show-tree");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "win.show-tree", NULL);
}
