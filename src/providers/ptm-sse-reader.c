/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A state machine over bytes. Line ends are CR, LF and CRLF; a field's name ends at the first colon or with the line; one
 * space after the colon belongs to nobody. */

#include "config.h"

#include "ptm-sse-reader.h"

#include <string.h>

/* Longer names than the longest known one are unknown; longer types and ids are cut. */
#define MAX_NAME  8
#define MAX_VALUE 4096

typedef enum
{
  STATE_BOM,   /* at the very beginning */
  STATE_NAME,  /* in a field's name, or at a line's beginning */
  STATE_SPACE, /* behind the colon */
  STATE_VALUE,
} State;

typedef enum
{
  FIELD_OTHER,
  FIELD_DATA,
  FIELD_EVENT,
  FIELD_ID,
  FIELD_RETRY,
} Field;

struct _PtmSseReader
{
  PtmSseSink sink;
  gpointer   user_data;

  State    state;
  gboolean after_cr; /* a LF now belongs to the line end before */
  char     name[MAX_NAME + 1];
  guint    name_length; /* MAX_NAME + 1 = too long */
  Field    field;
  GString *value; /* of event, id, retry */
  guint    bom;   /* bytes of it seen */

  gboolean has_data;
  char    *type; /* (nullable) of the event at hand */
  char    *id;   /* (not nullable) */
  gint64   retry;
};

PtmSseReader *
ptm_sse_reader_new (const PtmSseSink *sink, gpointer user_data)
{
  PtmSseReader *reader = g_new0 (PtmSseReader, 1);

  reader->sink = *sink;
  reader->user_data = user_data;
  reader->value = g_string_new (NULL);
  reader->id = g_strdup ("");
  reader->retry = -1;
  return reader;
}

void
ptm_sse_reader_free (PtmSseReader *reader)
{
  g_string_free (reader->value, TRUE);
  g_free (reader->type);
  g_free (reader->id);
  g_free (reader);
}

static void
dispatch (PtmSseReader *reader)
{
  if (reader->has_data)
    reader->sink.event (reader->type != NULL && *reader->type != '\0' ? reader->type : "message", reader->id, reader->user_data);
  else
    reader->sink.drop (reader->user_data);
  g_clear_pointer (&reader->type, g_free);
  reader->has_data = FALSE;
}

static void
begin_field (PtmSseReader *reader)
{
  static const char *const names[] = { [FIELD_DATA] = "data", [FIELD_EVENT] = "event", [FIELD_ID] = "id", [FIELD_RETRY] = "retry" };

  reader->field = FIELD_OTHER;
  if (reader->name_length <= MAX_NAME)
    for (guint i = FIELD_DATA; i < G_N_ELEMENTS (names); i++)
      if (reader->name_length == strlen (names[i]) && memcmp (reader->name, names[i], reader->name_length) == 0)
        reader->field = i;
  g_string_truncate (reader->value, 0);
  if (reader->field == FIELD_DATA)
    {
      if (reader->has_data)
        reader->sink.data ("\n", 1, reader->user_data);
      reader->has_data = TRUE;
    }
}

static void
end_field (PtmSseReader *reader)
{
  const char *value = reader->value->str;

  if (reader->field == FIELD_EVENT)
    {
      g_free (reader->type);
      reader->type = g_strdup (value);
    }
  else if (reader->field == FIELD_ID && memchr (value, '\0', reader->value->len) == NULL)
    {
      g_free (reader->id);
      reader->id = g_strdup (value);
    }
  else if (reader->field == FIELD_RETRY && reader->value->len > 0 && strspn (value, "0123456789") == reader->value->len)
    reader->retry = g_ascii_strtoll (value, NULL, 10);
}

static void
end_line (PtmSseReader *reader)
{
  if (reader->state == STATE_NAME && reader->name_length == 0)
    {
      dispatch (reader);
      return;
    }
  if (reader->state == STATE_NAME)
    begin_field (reader);
  end_field (reader);
  reader->state = STATE_NAME;
  reader->name_length = 0;
}

static void
push_name (PtmSseReader *reader, char c)
{
  if (c == ':')
    {
      begin_field (reader);
      reader->state = STATE_SPACE;
    }
  else if (reader->name_length < MAX_NAME)
    reader->name[reader->name_length++] = c;
  else
    reader->name_length = MAX_NAME + 1;
}

/* Takes the value's bytes up to the line's end; gives how many those were. */
static gsize
push_value (PtmSseReader *reader, const char *bytes, gsize length)
{
  gsize       taken = 0;
  const char *stop;
  const char *cr;

  if (reader->field == FIELD_DATA && reader->sink.take != NULL)
    taken = reader->sink.take (bytes, length, reader->user_data);
  if (taken > 0)
    return taken;

  stop = memchr (bytes, '\n', length);
  taken = stop != NULL ? (gsize)(stop - bytes) : length;
  cr = memchr (bytes, '\r', taken);
  if (cr != NULL)
    taken = cr - bytes;
  if (reader->field == FIELD_DATA && taken > 0)
    reader->sink.data (bytes, taken, reader->user_data);
  else if (reader->field != FIELD_OTHER && reader->value->len < MAX_VALUE)
    g_string_append_len (reader->value, bytes, MIN (taken, MAX_VALUE));
  return taken;
}

/* A byte order mark in front is skipped; its first bytes without the rest are a name that means nothing. */
static gboolean
push_bom (PtmSseReader *reader, char c)
{
  static const char bom[] = "\xef\xbb\xbf";

  if (c == bom[reader->bom])
    {
      if (++reader->bom == 3)
        reader->state = STATE_NAME;
      return TRUE;
    }
  reader->state = STATE_NAME;
  for (guint i = 0; i < reader->bom; i++)
    push_name (reader, bom[i]);
  return FALSE;
}

void
ptm_sse_reader_push (PtmSseReader *reader, const char *bytes, gsize length)
{
  gsize at = 0;

  while (at < length)
    {
      char c = bytes[at];

      if (reader->after_cr)
        {
          reader->after_cr = FALSE;
          if (c == '\n')
            {
              at++;
              continue;
            }
        }
      if (reader->state == STATE_BOM && push_bom (reader, c))
        at++;
      else if (c == '\n' || c == '\r')
        {
          end_line (reader);
          reader->after_cr = c == '\r';
          at++;
        }
      else if (reader->state == STATE_NAME)
        {
          push_name (reader, c);
          at++;
        }
      else if (reader->state == STATE_SPACE)
        {
          reader->state = STATE_VALUE;
          at += c == ' ';
        }
      else
        at += push_value (reader, bytes + at, length - at);
    }
}

void
ptm_sse_reader_end (PtmSseReader *reader)
{
  reader->sink.drop (reader->user_data);
  g_clear_pointer (&reader->type, g_free);
  reader->has_data = FALSE;
}

gint64
ptm_sse_reader_get_retry (PtmSseReader *reader)
{
  return reader->retry;
}
