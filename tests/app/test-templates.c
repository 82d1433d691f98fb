/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every interface file of the program is read, and every template is made as an object, shown, and goes again: also those that are still to
 * be written, for they are found in the program's own resources. */

#include "config.h"

#include <adwaita.h>

#include "widgets-fixture.h"
#include "window-fixture.h"

#define ROOT "/io/github/pentimento/Pentimento/"

/* A scope that finds no handlers: what a file connects is the business of who reads it. */
typedef struct
{
  GtkBuilderCScope parent_instance;
} DeafScope;

typedef GtkBuilderCScopeClass DeafScopeClass;

static GType deaf_scope_get_type (void);
static void  deaf_scope_iface_init (GtkBuilderScopeInterface *iface);

G_DEFINE_TYPE_WITH_CODE (DeafScope, deaf_scope, GTK_TYPE_BUILDER_CSCOPE, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDER_SCOPE, deaf_scope_iface_init))

static char *
say_nothing (void)
{
  return g_strdup ("");
}

static GClosure *
create_closure (GtkBuilderScope *scope, GtkBuilder *builder, const char *name, GtkBuilderClosureFlags flags, GObject *object, GError **error)
{
  return g_cclosure_new (G_CALLBACK (say_nothing), NULL, NULL);
}

static void
deaf_scope_iface_init (GtkBuilderScopeInterface *iface)
{
  iface->create_closure = create_closure;
}

static void
deaf_scope_class_init (DeafScopeClass *klass)
{
}

static void
deaf_scope_init (DeafScope *self)
{
}

static void
add_files (const char *folder, GPtrArray *files)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);

      if (g_str_has_suffix (path, "/"))
        add_files (path, files);
      else if (g_str_has_suffix (path, ".ui"))
        g_ptr_array_add (files, g_steal_pointer (&path));
    }
}

/* The class of a template; NULL when the file is none. */
static char *
dup_template_class (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_nonnull (bytes);
  if (!g_regex_match_full (regex, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), 0, 0, &match, NULL))
    return NULL;
  return g_match_info_fetch (match, 1);
}

/* What an object cannot be made without: a session of its own, and some text. */
static gboolean
find_value (WindowFixture *fixture, GParamSpec *property, GValue *value)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "templates", NULL);

  if ((property->flags & G_PARAM_CONSTRUCT_ONLY) == 0 || g_str_equal (property->name, "css-name"))
    return FALSE;
  if (property->value_type == PTM_TYPE_SESSION)
    g_value_take_object (g_value_init (value, PTM_TYPE_SESSION), ptm_session_new (folder));
  else if (property->value_type == G_TYPE_STRING)
    g_value_set_string (g_value_init (value, G_TYPE_STRING), "Test");
  else
    return FALSE;
  return TRUE;
}

static GtkWidget *
make (WindowFixture *fixture, GType type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  guint                   n_all, n = 0;
  g_autofree GParamSpec **all = g_object_class_list_properties (G_OBJECT_CLASS (klass), &n_all);
  g_autofree const char **names = g_new0 (const char *, n_all);
  g_autofree GValue      *values = g_new0 (GValue, n_all);
  GtkWidget              *widget;

  for (guint i = 0; i < n_all; i++)
    if (find_value (fixture, all[i], &values[n]))
      names[n++] = all[i]->name;
  widget = GTK_WIDGET (g_object_new_with_properties (type, n, names, values));
  for (guint i = 0; i < n; i++)
    g_value_unset (&values[i]);
  return g_object_ref_sink (widget);
}

static gboolean
is_gone (gpointer place)
{
  return *(gpointer *)place == NULL;
}

static void
show_template (WindowFixture *fixture, GType type)
{
  GtkWidget *widget = make (fixture, type);
  gpointer   place = widget;

  if (GTK_IS_WINDOW (widget))
    {
      gtk_window_present (GTK_WINDOW (widget));
      widgets_fixture_settle ();
      g_assert_true (gtk_widget_get_mapped (widget));
      gtk_window_destroy (GTK_WINDOW (widget));
    }
  else
    {
      gboolean   floats = GTK_IS_POPOVER (widget);
      GtkWidget *holder = floats ? gtk_menu_button_new () : GTK_IS_LIST_BOX_ROW (widget) ? gtk_list_box_new ()
                                                                                         : widget;
      GtkWindow *window;

      if (floats)
        gtk_menu_button_set_popover (GTK_MENU_BUTTON (holder), widget);
      else if (holder != widget)
        gtk_list_box_append (GTK_LIST_BOX (holder), widget);
      window = widgets_fixture_present (holder, 500, 600);
      g_assert_true (floats ? widgets_fixture_open (widget) : gtk_widget_get_mapped (widget));
      if (floats)
        gtk_popover_popdown (GTK_POPOVER (widget));
      widgets_fixture_settle ();
      gtk_window_destroy (window);
    }
  g_object_add_weak_pointer (G_OBJECT (widget), &place);
  g_object_unref (widget);
  g_assert_true (widgets_fixture_wait (is_gone, &place));
}

static void
test_all (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkBuilder) types = gtk_builder_new ();
  guint n_templates = 0;

  window_fixture_import (fixture, 60);
  add_files (ROOT, files);
  for (guint i = 0; i < files->len; i++)
    {
      const char      *path = g_ptr_array_index (files, i);
      g_autofree char *name = dup_template_class (path);
      GType            type = name != NULL ? gtk_builder_get_type_from_name (types, name) : G_TYPE_NONE;

      g_test_message ("%s", path);
      if (type == G_TYPE_INVALID)
        g_error ("%s is the template of %s, which is in no part of the program", path, name);
      if (type != G_TYPE_NONE)
        {
          show_template (fixture, type);
          n_templates++;
        }
      else
        {
          g_autoptr (GtkBuilder) builder = gtk_builder_new ();
          g_autoptr (GtkBuilderScope) scope = g_object_new (deaf_scope_get_type (), NULL);
          g_autoptr (GError) error = NULL;

          gtk_builder_set_scope (builder, scope);
          gtk_builder_add_from_resource (builder, path, &error);
          /* A part that speaks of the objects of its owner was made with it: the bars around the picture. */
          if (g_str_has_suffix (path, "-bars.ui"))
            g_assert_error (error, GTK_BUILDER_ERROR, GTK_BUILDER_ERROR_INVALID_ID);
          else
            g_assert_no_error (error);
        }
    }
  /* Finding none would be no proof. */
  g_assert_cmpuint (n_templates, >=, 16);
  g_assert_cmpuint (files->len, >, n_templates);
}

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  g_test_add ("/app/templates", WindowFixture, NULL, window_fixture_set_up, test_all, window_fixture_tear_down);
  return g_test_run ();
}
