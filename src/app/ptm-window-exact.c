/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The other ways to lay an answer that is here already: with a larger region, aligned, or as it came. */

#include "config.h"

#include "ptm-window-private.h"

static void
placed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmVersion) version = ptm_session_place_again_finish (PTM_SESSION (object), result, &error);

  if (version == NULL)
    ptm_window_say_error (self, error);
}

/* Of the same answer and region, but aligned or not. */
static PtmVersion *
find_placed (PtmWindow *self, PtmVersion *version, gboolean align)
{
  PtmPlacement wanted = align ? PTM_PLACEMENT_ALIGNED : PTM_PLACEMENT_AS_IT_CAME;
  GListModel  *versions = ptm_project_get_versions (self->project);

  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (PtmVersion) other = g_list_model_get_item (versions, i);
      const PtmMeasures *measures = ptm_version_get_measures (other);

      if (measures != NULL && measures->placement == wanted && ptm_version_get_region (other) == ptm_version_get_region (version) &&
          g_str_equal (ptm_version_get_origin (other), ptm_version_get_origin (version)))
        return other;
    }
  return NULL;
}

static void
place (PtmWindow *self, const char *id, gboolean align)
{
  PtmVersion *version = ptm_window_find_version (self, id);
  PtmVersion *placed = version != NULL ? find_placed (self, version, align) : NULL;

  if (placed != NULL)
    ptm_project_select_version (self->project, placed);
  else if (version != NULL)
    ptm_session_place_again_async (self->session, self->project, version, align, NULL, placed_cb, g_object_ref (self));
}

static void
align (GtkWidget *widget, const char *name, GVariant *parameter)
{
  place (PTM_WINDOW (widget), g_variant_get_string (parameter, NULL), TRUE);
}

static void
use_as_it_came (GtkWidget *widget, const char *name, GVariant *parameter)
{
  place (PTM_WINDOW (widget), g_variant_get_string (parameter, NULL), FALSE);
}

static void
grown_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmVersion) version = ptm_session_grow_region_finish (PTM_SESSION (object), result, &error);

  if (version == NULL)
    ptm_window_say_error (self, error);
}

static void
grow_region (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow  *self = PTM_WINDOW (widget);
  PtmVersion *version = ptm_window_find_version (self, g_variant_get_string (parameter, NULL));

  if (version != NULL)
    ptm_session_grow_region_async (self->session, self->project, version, NULL, grown_cb, g_object_ref (self));
}

void
ptm_window_install_exact_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "version.align", "s", align);
  gtk_widget_class_install_action (widget_class, "version.grow-region", "s", grow_region);
  gtk_widget_class_install_action (widget_class, "version.use-as-it-came", "s", use_as_it_came);
}
