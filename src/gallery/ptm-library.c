/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The library of projects. */

#include "config.h"

#include "ptm-library.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ptm-accessible.h"
#include "ptm-gallery-resources.h"
#include "ptm-children.h"
#include "ptm-project-row.h"

struct _PtmLibrary
{
  GtkWidget parent;

  /* template */
  GtkListBox  *list;
  GtkEditable *search;

  /* owned */
  GtkFilterListModel *shown;
  GtkFilter          *filter;
  GHashTable         *hidden;  /* set of project ids */
  PtmProject         *project; /* (nullable) */
  char               *needle;  /* casefolded */
};

G_DEFINE_FINAL_TYPE (PtmLibrary, ptm_library, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PROJECTS = 1,
  PROP_PROJECT,
} PtmLibraryProperty;

static GParamSpec *properties[PROP_PROJECT + 1];

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  PtmLibrary      *self = user_data;
  const char      *title = ptm_project_get_title (item);
  g_autofree char *folded = NULL;

  if (g_hash_table_contains (self->hidden, ptm_project_get_id (item)))
    return FALSE;
  if (*self->needle == '\0')
    return TRUE;
  folded = g_utf8_casefold (title != NULL ? title : "", -1);
  return strstr (folded, self->needle) != NULL;
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  return ptm_project_row_new (item);
}

static void
select_open_project (PtmLibrary *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (PtmProject) project = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (project == self->project)
        gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int)i));
    }
}

static void
search_changed_cb (PtmLibrary *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->search)));

  g_free (self->needle);
  self->needle = g_utf8_casefold (text, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* The entry keeps Escape for itself; what it searches is left by it, too. */
static void
stop_search_cb (PtmLibrary *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.leave", NULL);
}

static void
row_activated_cb (PtmLibrary *self, PtmProjectRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-project", "s", ptm_project_get_id (ptm_project_row_get_project (row)));
}

static void
ptm_library_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmLibrary *self = PTM_LIBRARY (object);

  switch ((PtmLibraryProperty)prop_id)
    {
    case PROP_PROJECTS:
      g_value_set_object (value, gtk_filter_list_model_get_model (self->shown));
      break;
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_library_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmLibrary *self = PTM_LIBRARY (object);

  switch ((PtmLibraryProperty)prop_id)
    {
    case PROP_PROJECTS:
      ptm_library_set_projects (self, g_value_get_object (value));
      break;
    case PROP_PROJECT:
      ptm_library_set_project (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
ptm_library_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PTM_LIBRARY (widget)->search));
}

static void
ptm_library_dispose (GObject *object)
{
  PtmLibrary *self = PTM_LIBRARY (object);

  if (self->shown != NULL)
    gtk_filter_list_model_set_filter (self->shown, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_LIBRARY);
  ptm_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->shown);
  g_clear_object (&self->project);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_pointer (&self->needle, g_free);
  G_OBJECT_CLASS (ptm_library_parent_class)->dispose (object);
}

static void
ptm_library_class_init (PtmLibraryClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = ptm_library_dispose;
  object_class->get_property = ptm_library_get_property;
  object_class->set_property = ptm_library_set_property;
  widget_class->grab_focus = ptm_library_grab_focus;

  properties[PROP_PROJECTS] = g_param_spec_object ("projects", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PTM_TYPE_PROJECT, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (ADW_TYPE_HEADER_BAR);
  ptm_gallery_get_resource ();
  gtk_widget_class_set_css_name (widget_class, "library");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/gallery/ptm-library.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmLibrary, list);
  gtk_widget_class_bind_template_child (widget_class, PtmLibrary, search);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
ptm_library_init (PtmLibrary *self)
{
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->needle = g_strdup ("");
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  self->shown = gtk_filter_list_model_new (NULL, self->filter);
  gtk_widget_init_template (GTK_WIDGET (self));
  ptm_accessible_set_name (GTK_WIDGET (self->search), _ ("Search Projects"));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row_cb, NULL, NULL);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (select_open_project), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

GtkWidget *
ptm_library_new (void)
{
  return g_object_new (PTM_TYPE_LIBRARY, NULL);
}

void
ptm_library_set_projects (PtmLibrary *self, GListModel *projects)
{
  g_return_if_fail (PTM_IS_LIBRARY (self));

  if (gtk_filter_list_model_get_model (self->shown) == projects)
    return;
  gtk_filter_list_model_set_model (self->shown, projects);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECTS]);
}

void
ptm_library_set_project (PtmLibrary *self, PtmProject *project)
{
  g_return_if_fail (PTM_IS_LIBRARY (self));

  if (!g_set_object (&self->project, project))
    return;
  select_open_project (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

void
ptm_library_set_hidden (PtmLibrary *self, PtmProject *project, gboolean hidden)
{
  g_return_if_fail (PTM_IS_LIBRARY (self));
  g_return_if_fail (PTM_IS_PROJECT (project));

  if (hidden)
    g_hash_table_add (self->hidden, g_strdup (ptm_project_get_id (project)));
  else
    g_hash_table_remove (self->hidden, ptm_project_get_id (project));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

void
ptm_library_set_search (PtmLibrary *self, const char *text)
{
  g_return_if_fail (PTM_IS_LIBRARY (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (self->search, text);
  search_changed_cb (self);
}

guint
ptm_library_get_n_shown (PtmLibrary *self)
{
  g_return_val_if_fail (PTM_IS_LIBRARY (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}
