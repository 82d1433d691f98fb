/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Our own drawings of the pack: they are plain vectors, stand well in their box and have a name; and the signs taken from
 * the icon sets. */

#include "config.h"

#include "ptm-art.h"

#include <librsvg/rsvg.h>
#include <string.h>

#define OWN_PATH "/io/github/pentimento/art/own"
#define BOX      128
#define MARGIN   32
#define SIDE     (BOX + 2 * MARGIN)

static PtmArt *
open_art (void)
{
  g_autoptr (GError) error = NULL;
  PtmArt *art = ptm_art_new (&error);

  g_assert_no_error (error);
  return art;
}

/* The assets of our own drawings, such as "own:bench". */
static GStrv
list_own (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PENTIMENTO_DATADIR"), "pentimento-art.gresource", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GResource) pack = g_resource_load (path, &error);
  GStrv names;

  g_assert_no_error (error);
  names = g_resource_enumerate_children (pack, OWN_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_steal_pointer (&names[i]);

      g_assert_true (g_str_has_suffix (name, ".svg"));
      names[i] = g_strdup_printf ("own:%.*s", (int)(strlen (name) - strlen (".svg")), name);
    }
  return names;
}

static char *
dup_text (GBytes *bytes)
{
  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
dup_svg (PtmArt *art, const char *asset)
{
  g_autoptr (GBytes) bytes = ptm_art_dup_svg (art, asset);

  return dup_text (bytes);
}

/* The lines of a table without its comments. */
static GPtrArray *
read_table (PtmArt *art, const char *path)
{
  g_autoptr (GBytes) bytes = ptm_art_dup_file (art, path);
  g_autofree char *text = dup_text (bytes);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      g_ptr_array_add (rows, g_strsplit (lines[i], "\t", -1));
  return rows;
}

/* Draws a picture with room around its box and gives the extents of its ink in units of the box. */
static void
measure_ink (const char *svg, int *left, int *top, int *right, int *bottom)
{
  g_auto (GStrv) parts = g_strsplit (svg, "viewBox=\"0 0 128 128\"", 2);
  g_autofree char *wide = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) handle = NULL;
  RsvgRectangle    viewport = { 0, 0, SIDE, SIDE };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t         *cr = cairo_create (surface);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  wide = g_strconcat (parts[0], "viewBox=\"-32 -32 192 192\"", parts[1], NULL);
  handle = (GObject *)rsvg_handle_new_from_data ((const guint8 *)wide, strlen (wide), &error);
  g_assert_no_error (error);
  g_assert_true (rsvg_handle_render_document (RSVG_HANDLE (handle), cr, &viewport, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  *left = *top = SIDE;
  *right = *bottom = 0;
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if (cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x * 4 + 3] > 16)
        {
          *left = MIN (*left, x);
          *top = MIN (*top, y);
          *right = MAX (*right, x + 1);
          *bottom = MAX (*bottom, y + 1);
        }
  cairo_surface_destroy (surface);
}

static void
test_ink (void)
{
  g_autoptr (PtmArt) art = open_art ();
  g_auto (GStrv) assets = list_own ();

  g_assert_cmpuint (g_strv_length (assets), >=, 135);
  for (guint i = 0; assets[i] != NULL; i++)
    {
      g_autofree char *svg = dup_svg (art, assets[i]);
      int              left, top, right, bottom;

      g_test_message ("%s", assets[i]);
      measure_ink (svg, &left, &top, &right, &bottom);
      g_assert_cmpint (left, >=, MARGIN);
      g_assert_cmpint (top, >=, MARGIN);
      g_assert_cmpint (right, <=, MARGIN + BOX);
      g_assert_cmpint (bottom, <=, MARGIN + BOX);
      g_assert_cmpint (MAX (right - left, bottom - top) * 10, >=, BOX * 6);
    }
}

static void
test_plain_vectors (void)
{
  static const char *const unwanted[] = { "<text", "<image", "<filter", "<script", "<style", "<foreignObject", "href", "url(", "data:", "currentColor" };
  g_autoptr (PtmArt) art = open_art ();
  g_auto (GStrv) assets = list_own ();

  for (guint i = 0; assets[i] != NULL; i++)
    {
      g_autofree char *svg = dup_svg (art, assets[i]);

      g_test_message ("%s", assets[i]);
      for (guint k = 0; k < G_N_ELEMENTS (unwanted); k++)
        g_assert_null (strstr (svg, unwanted[k]));
      g_assert_cmpuint (strlen (svg), <, 12000);
    }
}

static void
test_names (void)
{
  g_autoptr (PtmArt) art = open_art ();
  g_autoptr (GPtrArray) nouns = read_table (art, "lexicon/nouns.tsv");
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) assets = list_own ();

  for (guint i = 0; i < nouns->len; i++)
    {
      char **row = g_ptr_array_index (nouns, i);

      g_test_message ("%s", row[0]);
      /* Columns that are missing at the end are empty. */
      g_assert_cmpuint (g_strv_length (row), >=, 3);
      g_assert_cmpuint (g_strv_length (row), <=, 7);
      g_assert_true (strcmp (row[0], "-") == 0 || ptm_art_has (art, row[0]));
      if (*row[1] != '\0' && row[3] != NULL && *row[3] != '\0')
        g_hash_table_add (named, row[0]);
    }
  for (guint i = 0; assets[i] != NULL; i++)
    {
      g_test_message ("%s", assets[i]);
      g_assert_true (g_hash_table_contains (named, assets[i]));
    }
}

static void
test_signs (void)
{
  g_autoptr (PtmArt) art = open_art ();
  g_autoptr (GPtrArray) signs = read_table (art, "lexicon/icons.tsv");

  g_assert_cmpuint (signs->len, >=, 200);
  for (guint i = 0; i < signs->len; i++)
    {
      char           **row = g_ptr_array_index (signs, i);
      g_autofree char *svg = dup_svg (art, row[0]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GObject) handle = (GObject *)rsvg_handle_new_from_data ((const guint8 *)svg, strlen (svg), &error);

      g_test_message ("%s", row[0]);
      g_assert_no_error (error);
      g_assert_null (strstr (svg, "currentColor"));
      g_assert_nonnull (strstr (svg, "#37474f"));
      g_assert_cmpstr (row[1], !=, "");
    }
}

static void
test_flat (void)
{
  g_autoptr (PtmArt) art = open_art ();
  g_autoptr (GPtrArray) pairs = read_table (art, "lexicon/flat.tsv");
  g_autoptr (GHashTable) flat = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (pairs->len, >=, 1400);
  for (guint i = 0; i < pairs->len; i++)
    {
      char **row = g_ptr_array_index (pairs, i);

      g_assert_cmpuint (g_strv_length (row), ==, 2);
      g_assert_true (g_str_has_prefix (row[0], "noto:"));
      g_assert_true (g_str_has_prefix (row[1], "fluent:"));
      g_assert_true (ptm_art_has (art, row[0]));
      g_assert_true (ptm_art_has (art, row[1]));
      g_assert_true (g_hash_table_insert (flat, row[0], row[1]));
    }
  g_assert_cmpstr (g_hash_table_lookup (flat, "noto:red-apple"), ==, "fluent:red-apple");
  g_assert_cmpstr (g_hash_table_lookup (flat, "noto:ewe"), ==, "fluent:ewe");
  g_assert_false (ptm_art_has (art, "fluent:waving-hand-medium-dark"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/art-own/ink", test_ink);
  g_test_add_func ("/scene/art-own/plain-vectors", test_plain_vectors);
  g_test_add_func ("/scene/art-own/names", test_names);
  g_test_add_func ("/scene/art-own/signs", test_signs);
  g_test_add_func ("/scene/art-own/flat", test_flat);
  return g_test_run ();
}
