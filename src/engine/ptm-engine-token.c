/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The secret that opens the engine's TCP door. It lies in a file because the arguments of a program can be read by
 * everyone on the computer. */

#include "config.h"

#include "ptm-engine-token.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>

#define MIN_TOKEN    16
#define RANDOM_BYTES 32

static char *
make_token (const char *path, GError **error)
{
  guint8           random[RANDOM_BYTES];
  g_autofree char *token = NULL;

  if (getrandom (random, sizeof random, 0) != sizeof random)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "No random numbers: %s", g_strerror (errno));
      return NULL;
    }
  token = g_base64_encode (random, sizeof random);
  g_strdelimit (token, "+", '-');
  g_strdelimit (token, "/", '_');
  g_strdelimit (token, "=", '\0');
  if (!g_file_set_contents_full (path, token, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error))
    return NULL;
  return g_steal_pointer (&token);
}

char *
ptm_engine_token_load (const char *path, gboolean *made, GError **error)
{
  g_autofree char *token = NULL;
  GStatBuf         status;

  *made = g_stat (path, &status) != 0 && errno == ENOENT;
  if (*made)
    return make_token (path, error);
  if (!g_file_get_contents (path, &token, NULL, error))
    return NULL;
  if ((status.st_mode & 077) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "“%s” can be read by others: run “chmod 600” on it", path);
      return NULL;
    }
  g_strstrip (token);
  if (strlen (token) < MIN_TOKEN)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The token in “%s” is shorter than %d characters", path, MIN_TOKEN);
      return NULL;
    }
  return g_steal_pointer (&token);
}

gboolean
ptm_engine_token_matches (const char *token, const char *authorization)
{
  gsize length = strlen (token);
  guint difference = 0;

  if (authorization == NULL || g_ascii_strncasecmp (authorization, "Bearer ", 7) != 0)
    return FALSE;
  authorization += 7;
  if (strlen (authorization) != length)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    difference |= (guchar)token[i] ^ (guchar)authorization[i];
  return difference == 0;
}
