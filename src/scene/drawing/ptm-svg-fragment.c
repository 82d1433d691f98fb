/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pieces of SVG from cairo's own SVG surface. Each piece is a document of its own in the beginning; to stand beside others in
 * one document it loses its frame, and its ids get a prefix. */

#include "config.h"

#include "ptm-svg-fragment.h"

#include <cairo-svg.h>
#include <string.h>

struct _PtmSvgFragment
{
  GString         *document;
  cairo_surface_t *surface;
  cairo_t         *cr;
};

static cairo_status_t
append (void *document, const unsigned char *bytes, unsigned int length)
{
  g_string_append_len (document, (const char *)bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

PtmSvgFragment *
ptm_svg_fragment_new (double width, double height)
{
  PtmSvgFragment *self = g_new0 (PtmSvgFragment, 1);

  self->document = g_string_new (NULL);
  self->surface = cairo_svg_surface_create_for_stream (append, self->document, width, height);
  cairo_svg_surface_restrict_to_version (self->surface, CAIRO_SVG_VERSION_1_1);
  cairo_svg_surface_set_document_unit (self->surface, CAIRO_SVG_UNIT_PX);
  self->cr = cairo_create (self->surface);
  return self;
}

cairo_t *
ptm_svg_fragment_get_cairo (PtmSvgFragment *self)
{
  return self->cr;
}

/** Ids: where ids are written or named: id="…", url(#…), href="#…". */
typedef struct
{
  const char *next[3]; /* of each mark; NULL when there is no further one */
  GHashTable *numbered;
} Ids;

static const char *const marks[] = { " id=\"", "url(#", "href=\"#" };

static void
ids_init (Ids *ids, const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    ids->next[i] = strstr (text, marks[i]);
  ids->numbered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* The place behind the nearest mark; no part of a document is searched twice for one mark. (nullable) */
static const char *
take_next (Ids *ids)
{
  guint       nearest = 0;
  const char *place;

  for (guint i = 1; i < G_N_ELEMENTS (marks); i++)
    if (ids->next[nearest] == NULL || (ids->next[i] != NULL && ids->next[i] < ids->next[nearest]))
      nearest = i;
  if (ids->next[nearest] == NULL)
    return NULL;
  place = ids->next[nearest] + strlen (marks[nearest]);
  ids->next[nearest] = strstr (place, marks[nearest]);
  return place;
}

static gboolean
is_numbered (const char *id, gsize letters)
{
  static const char *const kinds[] = { "surface", "image", "source" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (letters == strlen (kinds[i]) && strncmp (id, kinds[i], letters) == 0)
      return TRUE;
  return FALSE;
}

/* cairo numbers surfaces through the whole run of a program (since 1.18 also sources); here they count from 0, so that equal
 * drawings give equal texts. */
static const char *
append_id (GString *out, const char *place, GHashTable *numbered)
{
  gsize            length = strcspn (place, "\")");
  g_autofree char *id = g_strndup (place, length);
  gsize            letters = strspn (id, "abcdefghijklmnopqrstuvwxyz");
  gpointer         index;

  if (!is_numbered (id, letters))
    {
      g_string_append (out, id);
      return place + length;
    }
  if (!g_hash_table_lookup_extended (numbered, id, NULL, &index))
    {
      index = GUINT_TO_POINTER (g_hash_table_size (numbered));
      g_hash_table_insert (numbered, g_strdup (id), index);
    }
  g_string_append_printf (out, "%.*s%u", (int)letters, id, GPOINTER_TO_UINT (index));
  return place + length;
}

static char *
dup_with_prefix (const char *text, const char *prefix)
{
  GString    *out = g_string_new (NULL);
  const char *place;
  Ids         ids;

  ids_init (&ids, text);
  while ((place = take_next (&ids)) != NULL)
    {
      g_string_append_len (out, text, place - text);
      g_string_append (out, prefix);
      text = append_id (out, place, ids.numbered);
    }
  g_string_append (out, text);
  g_hash_table_unref (ids.numbered);
  return g_string_free (out, FALSE);
}

static gboolean
shows_something (const char *piece)
{
  static const char *const elements[] = { "<path", "<rect", "<use", "<image" };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strstr (piece, elements[i]) != NULL)
      return TRUE;
  return FALSE;
}

char *
ptm_svg_fragment_finish (PtmSvgFragment *self, const char *prefix)
{
  cairo_status_t status;
  char          *begin = NULL, *end, *piece = NULL;

  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    begin = strstr (self->document->str, "<svg ");
  begin = begin != NULL ? strchr (begin, '>') : NULL;
  end = begin != NULL ? g_strrstr (begin, "</svg>") : NULL;
  if (end != NULL)
    {
      *end = '\0';
      piece = dup_with_prefix (begin + 1, prefix);
      if (!shows_something (piece))
        g_clear_pointer (&piece, g_free);
    }
  g_string_free (self->document, TRUE);
  g_free (self);
  return piece;
}
