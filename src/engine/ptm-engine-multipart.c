/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads a form. It copies no content, allocates nothing that grows with what the sender claims, and looks at every byte
 * of the body at most twice. Only names matter to the engine: file names and content types of parts are ignored, pictures
 * are known by their own magic bytes. */

#include "config.h"

#include "ptm-engine-multipart.h"

#include <libsoup/soup.h>
#include <string.h>

#define MAX_PARTS        64
#define MAX_HEADER_BYTES 8192
#define MAX_BOUNDARY     70 /* RFC 2046, 5.1.1 */

/* Where the parser stands in the body. */
typedef struct
{
  GBytes     *body;
  const char *start;
  const char *at;
  const char *end;
  char       *delimiter; /* "--boundary" */
  gsize       delimiter_length;
} Cursor;

void
ptm_engine_part_free (PtmEnginePart *part)
{
  g_free (part->name);
  g_clear_pointer (&part->content, g_bytes_unref);
  g_free (part);
}

static char *
dup_delimiter (const char *content_type)
{
  const char *params = strchr (content_type, ';');
  g_autoptr (GHashTable) table = NULL;
  const char *boundary;

  if (params == NULL)
    return NULL;
  table = soup_header_parse_semi_param_list (params + 1);
  boundary = g_hash_table_lookup (table, "boundary");
  if (boundary == NULL || *boundary == '\0' || strlen (boundary) > MAX_BOUNDARY)
    return NULL;
  return g_strconcat ("--", boundary, NULL);
}

static gboolean
starts_with (const Cursor *cursor, const char *text)
{
  gsize length = strlen (text);

  return (gsize)(cursor->end - cursor->at) >= length && memcmp (cursor->at, text, length) == 0;
}

/* The name in a part's headers, which are a block of lines without the empty one. */
static char *
dup_part_name (const char *headers, gsize length)
{
  g_autofree char *text = g_strndup (headers, length);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", 32);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *params;
      g_autoptr (GHashTable) table = NULL;

      if (g_ascii_strncasecmp (lines[i], "content-disposition:", 20) != 0)
        continue;
      params = strchr (lines[i], ';');
      if (params == NULL)
        return NULL;
      table = soup_header_parse_semi_param_list (params + 1);
      return g_strdup (g_hash_table_lookup (table, "name"));
    }
  return NULL;
}

/* Reads the headers at the cursor and leaves it at the content. */
static char *
read_headers (Cursor *cursor)
{
  gsize       left = cursor->end - cursor->at;
  const char *stop = memmem (cursor->at, MIN (left, MAX_HEADER_BYTES), "\r\n\r\n", 4);
  char       *name;

  if (stop == NULL)
    return NULL;
  name = dup_part_name (cursor->at, stop - cursor->at);
  cursor->at = stop + 4;
  return name;
}

/* Reads up to the next delimiter, which begins with the line break that belongs to it. */
static GBytes *
read_content (Cursor *cursor)
{
  const char *content = cursor->at;
  const char *stop = content;

  while (TRUE)
    {
      stop = memmem (stop, cursor->end - stop, cursor->delimiter, cursor->delimiter_length);
      if (stop == NULL)
        return NULL;
      if (stop - content >= 2 && stop[-2] == '\r' && stop[-1] == '\n')
        break;
      stop += cursor->delimiter_length;
    }
  cursor->at = stop + cursor->delimiter_length;
  return g_bytes_new_from_bytes (cursor->body, content - cursor->start, stop - 2 - content);
}

static gboolean
read_part (Cursor *cursor, GPtrArray *parts)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) content = NULL;
  PtmEnginePart *part;

  if (parts->len == MAX_PARTS || !starts_with (cursor, "\r\n"))
    return FALSE;
  cursor->at += 2;
  name = read_headers (cursor);
  if (name == NULL)
    return FALSE;
  content = read_content (cursor);
  if (content == NULL)
    return FALSE;

  part = g_new0 (PtmEnginePart, 1);
  part->name = g_steal_pointer (&name);
  part->content = g_steal_pointer (&content);
  g_ptr_array_add (parts, part);
  return TRUE;
}

GPtrArray *
ptm_engine_multipart_parse (GBytes *body, const char *content_type, PtmEngineFailure **failure)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_engine_part_free);
  g_autofree char *delimiter = dup_delimiter (content_type);
  gsize            size;
  const char      *start = g_bytes_get_data (body, &size);
  Cursor           cursor = { body, start, start, start + size, delimiter, delimiter != NULL ? strlen (delimiter) : 0 };

  if (delimiter == NULL)
    {
      *failure = ptm_engine_failure_new (400, "invalid_multipart", NULL, "The form has no boundary.");
      return NULL;
    }
  cursor.at = size > 0 ? memmem (start, size, delimiter, cursor.delimiter_length) : NULL;
  if (cursor.at != NULL)
    {
      cursor.at += cursor.delimiter_length;
      while (!starts_with (&cursor, "--"))
        if (!read_part (&cursor, parts))
          {
            cursor.at = NULL;
            break;
          }
    }
  if (cursor.at == NULL)
    {
      *failure = ptm_engine_failure_new (400, "invalid_multipart", NULL, "The form is incomplete or has too many parts.");
      return NULL;
    }
  return g_steal_pointer (&parts);
}
