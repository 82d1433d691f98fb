/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Preloaded into a GTK program: after the first frame of a mapped window it prints the seconds since the launcher's clock in
 * $FIRST_FRAME_SINCE and the peak memory, and ends the process. The program itself knows nothing of it. */

#include <gtk/gtk.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static gboolean
has_mapped_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        return TRUE;
    }
  return FALSE;
}

static long
read_peak_kilobytes (void)
{
  g_autofree char *status = NULL;
  const char      *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? strtol (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static gboolean
after_paint_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  const char *since = g_getenv ("FIRST_FRAME_SINCE");

  if (!has_mapped_window ())
    return G_SOURCE_CONTINUE;
  printf ("first-frame %.1f %ld\n", g_get_monotonic_time () / 1000.0 - g_ascii_strtod (since, NULL), read_peak_kilobytes ());
  fflush (stdout);
  _exit (0);
}

__attribute__ ((constructor)) static void
watch_first_frame (void)
{
  if (g_getenv ("FIRST_FRAME_SINCE") == NULL)
    return;
  g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, after_paint_cb, NULL, NULL);
}
