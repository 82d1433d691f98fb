/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A tokenizer that knows only what it must: strings, escapes, and whether a string is a member's name. It accepts more than
 * JSON; whether the rest is JSON is for the parser to say. */

#include "config.h"

#include "ptm-json-scan.h"

#include <string.h>
#include "ptm-base64.h"

#define MAX_NAME 20

typedef enum
{
  STATE_OUTSIDE,
  STATE_STRING,
  STATE_STRING_ESCAPE,
  STATE_PICTURE,
  STATE_PICTURE_ESCAPE,
  STATE_PICTURE_UNICODE,
} State;

struct _PtmJsonScan
{
  gsize max_picture;
  gsize max_text;

  State       state;
  char        name[MAX_NAME + 1]; /* of the last string, when it was that short */
  guint       name_length;
  gboolean    is_picture; /* the next string is one */
  PtmBase64   picture;
  PtmArrival *arrival; /* (nullable) of the picture at hand, or the last one */
  gboolean    damaged; /* the picture at hand */
  guint       code;    /* of a \u escape */
  guint       n_code;

  GString   *text;
  GPtrArray *pictures; /* of GBytes, NULL for damaged ones */
  gboolean   too_large;
};

static void
clear_picture (gpointer bytes)
{
  if (bytes != NULL)
    g_bytes_unref (bytes);
}

PtmJsonScan *
ptm_json_scan_new (gsize max_picture, gsize max_text)
{
  PtmJsonScan *scan = g_new0 (PtmJsonScan, 1);

  scan->max_picture = max_picture;
  scan->max_text = max_text;
  scan->text = g_string_new (NULL);
  scan->pictures = g_ptr_array_new_with_free_func (clear_picture);
  ptm_base64_init (&scan->picture);
  return scan;
}

void
ptm_json_scan_free (PtmJsonScan *scan)
{
  g_clear_pointer (&scan->arrival, ptm_arrival_free);
  ptm_base64_clear (&scan->picture);
  g_string_free (scan->text, TRUE);
  g_ptr_array_unref (scan->pictures);
  g_free (scan);
}

void
ptm_json_scan_reset (PtmJsonScan *scan)
{
  g_clear_pointer (&scan->arrival, ptm_arrival_free);
  ptm_base64_clear (&scan->picture);
  g_string_truncate (scan->text, 0);
  g_ptr_array_set_size (scan->pictures, 0);
  scan->state = STATE_OUTSIDE;
  scan->name_length = 0;
  scan->is_picture = FALSE;
  scan->damaged = FALSE;
}

static gboolean
has_picture_name (PtmJsonScan *scan)
{
  return (scan->name_length == 8 && memcmp (scan->name, "b64_json", 8) == 0) ||
         (scan->name_length == 17 && memcmp (scan->name, "partial_image_b64", 17) == 0);
}

static void
keep (PtmJsonScan *scan, char c)
{
  if (scan->text->len < scan->max_text)
    g_string_append_c (scan->text, c);
  else
    scan->too_large = TRUE;
}

static void
push_outside (PtmJsonScan *scan, char c)
{
  keep (scan, c);
  if (c == '"')
    {
      scan->state = scan->is_picture ? STATE_PICTURE : STATE_STRING;
      if (scan->is_picture)
        g_clear_pointer (&scan->arrival, ptm_arrival_free);
      scan->name_length = 0;
      scan->is_picture = FALSE;
    }
  else if (c == ':')
    scan->is_picture = has_picture_name (scan);
  else if (strchr (" \t\r\n", c) == NULL || c == '\0')
    {
      scan->is_picture = FALSE;
      scan->name_length = 0;
    }
}

static void
push_string (PtmJsonScan *scan, char c)
{
  keep (scan, c);
  if (c == '"')
    scan->state = STATE_OUTSIDE;
  else if (c == '\\')
    scan->state = STATE_STRING_ESCAPE;
  else if (scan->name_length < MAX_NAME)
    scan->name[scan->name_length++] = c;
  else
    scan->name_length = MAX_NAME + 1;
}

static void
end_picture (PtmJsonScan *scan)
{
  GBytes *bytes = NULL;

  /* Nobody may look at what is thrown away. */
  if (scan->damaged || !ptm_base64_is_whole (&scan->picture))
    {
      g_clear_pointer (&scan->arrival, ptm_arrival_free);
      ptm_base64_clear (&scan->picture);
    }
  else
    bytes = ptm_base64_steal (&scan->picture);
  scan->damaged = FALSE;
  g_string_append_printf (scan->text, "%u\"", scan->pictures->len);
  g_ptr_array_add (scan->pictures, bytes);
  scan->state = STATE_OUTSIDE;
}

/* A character of the picture's text. Line breaks are no part of it. */
static void
push_decoded (PtmJsonScan *scan, guint c)
{
  char byte = (char)c;

  if (c == '\n' || c == '\r' || c == ' ' || c == '\t')
    return;
  if (c >= 0x80 || ptm_base64_take (&scan->picture, &byte, 1) == 0)
    scan->damaged = TRUE;
}

static void
push_picture (PtmJsonScan *scan, char c)
{
  if (c == '"')
    end_picture (scan);
  else if (c == '\\')
    scan->state = STATE_PICTURE_ESCAPE;
  else
    push_decoded (scan, (guchar)c);
}

static void
push_picture_escape (PtmJsonScan *scan, char c)
{
  scan->state = STATE_PICTURE;
  if (c == 'u')
    {
      scan->state = STATE_PICTURE_UNICODE;
      scan->code = 0;
      scan->n_code = 0;
    }
  else if (c == '/')
    push_decoded (scan, '/');
  else if (c != 'n' && c != 'r' && c != 't')
    scan->damaged = TRUE;
}

static void
push_picture_unicode (PtmJsonScan *scan, char c)
{
  if (!g_ascii_isxdigit (c))
    {
      scan->damaged = TRUE;
      scan->state = STATE_PICTURE;
      push_picture (scan, c);
      return;
    }
  scan->code = scan->code << 4 | (guint)g_ascii_xdigit_value (c);
  if (++scan->n_code == 4)
    {
      scan->state = STATE_PICTURE;
      push_decoded (scan, scan->code);
    }
}

/* A picture that is not small is decoded as it comes, except for previews: whether they are seen is not sure. */
static void
follow_picture (PtmJsonScan *scan)
{
  PtmBase64 *picture = &scan->picture;

  if (picture->length < PTM_BASE64_STAYS || (scan->arrival == NULL && strstr (scan->text->str, "partial_image") != NULL))
    return;
  if (scan->arrival == NULL)
    scan->arrival = ptm_arrival_new ();
  ptm_arrival_push (scan->arrival, picture->bytes, picture->length);
}

gsize
ptm_json_scan_take (PtmJsonScan *scan, const char *bytes, gsize length)
{
  gsize taken;

  if (scan->state != STATE_PICTURE || scan->too_large)
    return 0;
  if (scan->picture.length + length / 4 * 3 > scan->max_picture)
    {
      scan->too_large = TRUE;
      return 0;
    }
  taken = ptm_base64_take (&scan->picture, bytes, length);
  follow_picture (scan);
  return taken;
}

void
ptm_json_scan_push (PtmJsonScan *scan, const char *bytes, gsize length)
{
  static void (*const push[]) (PtmJsonScan *, char) = {
    [STATE_OUTSIDE] = push_outside,
    [STATE_STRING] = push_string,
    [STATE_PICTURE] = push_picture,
    [STATE_PICTURE_ESCAPE] = push_picture_escape,
    [STATE_PICTURE_UNICODE] = push_picture_unicode,
  };

  for (gsize at = 0; at < length && !scan->too_large;)
    {
      gsize taken = ptm_json_scan_take (scan, bytes + at, length - at);

      at += taken;
      if (taken > 0)
        continue;
      if (scan->state == STATE_STRING_ESCAPE)
        {
          keep (scan, bytes[at++]);
          scan->name_length = MAX_NAME + 1;
          scan->state = STATE_STRING;
        }
      else
        push[scan->state](scan, bytes[at++]);
    }
}

gboolean
ptm_json_scan_is_too_large (PtmJsonScan *scan)
{
  return scan->too_large;
}

const char *
ptm_json_scan_get_text (PtmJsonScan *scan)
{
  return scan->text->str;
}

gsize
ptm_json_scan_get_text_length (PtmJsonScan *scan)
{
  return scan->text->len;
}

GBytes *
ptm_json_scan_dup_picture (PtmJsonScan *scan, const char *number)
{
  guint64 index;
  GBytes *bytes = NULL;

  if (scan->pictures->len > 0 && g_ascii_string_to_unsigned (number, 10, 0, scan->pictures->len - 1, &index, NULL))
    bytes = g_ptr_array_index (scan->pictures, index);
  return bytes != NULL ? g_bytes_ref (bytes) : NULL;
}

PtmArrival *
ptm_json_scan_steal_arrival (PtmJsonScan *scan, GBytes *picture)
{
  gboolean is_last = scan->pictures->len > 0 && g_ptr_array_index (scan->pictures, scan->pictures->len - 1) == picture;

  return is_last ? g_steal_pointer (&scan->arrival) : NULL;
}
