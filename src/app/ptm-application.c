/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The program with a window. The session is opened after the first frame, so that the window is there at once. */

#include "config.h"

#include "ptm-application.h"

#include <glib/gi18n.h>

#include "pentimento-resources.h"
#include "ptm-icons.h"
#include "ptm-session.h"
#include "ptm-window.h"

struct _PtmApplication
{
  AdwApplication parent;

  PtmSession *session;
};

G_DEFINE_FINAL_TYPE (PtmApplication, ptm_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "version.export('')", { "<Control>s", "<Control>e" } },
  { "win.new-project", { "<Control>n" } },
  { "win.open-picture", { "<Control>o" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.show-library", { "F9" } },
  { "window.close", { "<Control>w" } },
};

static gboolean
has_render_device (void)
{
  g_autoptr (GDir) devices = g_dir_open ("/dev/dri", 0, NULL);
  const char *name;

  while (devices != NULL && (name = g_dir_read_name (devices)) != NULL)
    {
      if (g_str_has_prefix (name, "renderD"))
        return TRUE;
    }
  return FALSE;
}

static PtmWindow *
ensure_window (PtmApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (ptm_window_new (GTK_APPLICATION (self), self->session));
  gtk_window_present (window);
  return PTM_WINDOW (window);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  /* Closing asks when something is running, and waits until all is on disk. */
  if (window != NULL)
    gtk_window_close (window);
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *developers[] = { "The Pentimento developers", NULL };

  adw_show_about_window (gtk_application_get_active_window (user_data),
                         "application-name", "Pentimento",
                         "application-icon", APP_ID,
                         "version", PACKAGE_VERSION,
                         "developer-name", _ ("The Pentimento developers"),
                         "developers", developers,
                         "comments", _ ("A sentence becomes a picture; a marked region and another sentence become the next version."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", "© 2026 The Pentimento developers",
                         "translator-credits", _ ("translator-credits"),
                         NULL);
}

static void
ptm_application_activate (GApplication *application)
{
  ensure_window (PTM_APPLICATION (application));
}

static void
ptm_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  PtmWindow *window = ensure_window (PTM_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    ptm_window_open_file (window, files[i]);
}

static void
ptm_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "about", show_about },
    { "quit", quit },
  };

  G_APPLICATION_CLASS (ptm_application_parent_class)->startup (application);
  PTM_APPLICATION (application)->session = ptm_session_new (NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, (const char **)accels[i].accels);
}

static void
ptm_application_finalize (GObject *object)
{
  PtmApplication *self = PTM_APPLICATION (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (ptm_application_parent_class)->finalize (object);
}

static void
ptm_application_class_init (PtmApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  /* Named here, or the linker leaves the resources out of the program. */
  pentimento_get_resource ();
  ptm_icons_get_resource ();
  G_OBJECT_CLASS (klass)->finalize = ptm_application_finalize;
  application_class->activate = ptm_application_activate;
  application_class->open = ptm_application_open;
  application_class->startup = ptm_application_startup;
}

static void
ptm_application_init (PtmApplication *self)
{
}

GApplication *
ptm_application_new (void)
{
  return g_object_new (PTM_TYPE_APPLICATION, "application-id", APP_ID, "flags", G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/io/github/pentimento/Pentimento", NULL);
}

void
ptm_application_prepare (void)
{
  /* Without a render device GDK would load a software GL driver only to find it too slow: 60 ms and 60 MB of every start. */
  if (!has_render_device ())
    {
      if (gtk_get_minor_version () < 14)
        g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
      else
        g_setenv ("GDK_DISABLE", "gl", FALSE);
      g_setenv ("GSK_RENDERER", "cairo", FALSE);
    }
  g_set_application_name ("Pentimento");
}
