/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Files where the user wants them. GIO writes a new file in its place, and puts even the half of a file in the place
 * of an old one, unless it is closed as cancelled. */

#include "config.h"

#include "ptm-whole-file.h"

static void
discard (GFileOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
}

gboolean
ptm_whole_file_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gboolean is_new = !g_file_query_exists (file, cancellable);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  gsize       length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (stream == NULL)
    return FALSE;
  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, cancellable, error))
    discard (stream);
  else if (g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
    return TRUE;
  if (is_new)
    g_file_delete (file, NULL, NULL);
  return FALSE;
}
