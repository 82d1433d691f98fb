/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file reads the tables of the pictorial templates: places on a drawing and their words in eight languages.
 *
 * A line is key, place and the words in en, de, es, fr, zh, ja, hi, ar, separated by tabs. The place of the row "title" is
 * empty. Lines that begin with # name the works the facts were checked against. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-private.h"

static const char *const langs[PTM_FIGURE_LANGS] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };

int
ptm_figure_get_lang (const char *lang)
{
  for (int i = 0; lang != NULL && i < PTM_FIGURE_LANGS; i++)
    if (g_ascii_strncasecmp (lang, langs[i], 2) == 0)
      return i;
  return 0;
}

static void
place_free (gpointer data)
{
  PtmFigurePlace *place = data;

  g_free (place->key);
  g_free (place->path);
  for (int i = 0; i < PTM_FIGURE_LANGS; i++)
    g_free (place->names[i]);
  g_free (place);
}

void
ptm_figure_table_free (PtmFigureTable *table)
{
  for (int i = 0; i < PTM_FIGURE_LANGS; i++)
    g_free (table->titles[i]);
  g_ptr_array_unref (table->places);
  g_free (table);
}

static gboolean
read_box (PtmFigureTable *table, GBytes *svg)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  char            *at = strstr (text, "viewBox=\"");
  double           numbers[4] = { 0 };

  if (at == NULL)
    return FALSE;
  at += strlen ("viewBox=\"");
  for (int i = 0; i < 4; i++)
    numbers[i] = g_ascii_strtod (at, &at);
  table->width = numbers[2];
  table->height = numbers[3];
  return numbers[0] == 0 && numbers[1] == 0 && table->width > 0 && table->height > 0;
}

/* An empty word is English; English stays empty. */
static void
take_names (char **names, char **cells)
{
  for (int i = 0; i < PTM_FIGURE_LANGS; i++)
    names[i] = g_strdup (*cells[i + 2] != '\0' ? cells[i + 2] : cells[2]);
}

static PtmFigurePlace *
read_place (char **cells)
{
  PtmFigurePlace *place = g_new0 (PtmFigurePlace, 1);
  gboolean        arrow = cells[0][0] == '>';

  place->key = g_strdup (cells[0] + arrow);
  take_names (place->names, cells);
  if (arrow)
    {
      g_autoptr (GArray) points = ptm_figure_path_flatten (cells[1]);
      guint middle = points->len / 4 * 2;

      if (points->len >= 4)
        {
          place->path = g_strdup (cells[1]);
          place->x = g_array_index (points, double, middle);
          place->y = g_array_index (points, double, middle + 1);
        }
    }
  else
    {
      char *end;

      place->x = g_ascii_strtod (cells[1], &end);
      place->y = *end == ',' ? g_ascii_strtod (end + 1, NULL) : 0;
    }
  return place;
}

static void
read_line (PtmFigureTable *table, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  if (line[0] == '#' || g_strv_length (cells) < PTM_FIGURE_LANGS + 2)
    return;
  if (g_str_equal (cells[0], "title"))
    {
      if (table->titles[0] == NULL)
        take_names (table->titles, cells);
    }
  else
    g_ptr_array_add (table->places, read_place (cells));
}

PtmFigureTable *
ptm_figure_table_load (PtmArt *art, const char *name)
{
  g_autoptr (PtmFigureTable) table = NULL;
  g_autofree char *asset = g_strconcat ("figure:", name, NULL);
  g_autofree char *path = g_strconcat ("figures/", name, ".tsv", NULL);
  g_autoptr (GBytes) svg = art != NULL ? ptm_art_dup_svg (art, asset) : NULL;
  g_autoptr (GBytes) bytes = svg != NULL ? ptm_art_dup_file (art, path) : NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (bytes == NULL)
    return NULL;
  table = g_new0 (PtmFigureTable, 1);
  table->places = g_ptr_array_new_with_free_func (place_free);
  if (!read_box (table, svg))
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++)
    read_line (table, lines[i]);
  return g_steal_pointer (&table);
}

char *
ptm_figure_dup_first (const char *names)
{
  const char *bar = names != NULL ? strchr (names, '|') : NULL;

  if (names == NULL || *names == '\0')
    return NULL;
  return bar != NULL ? g_strndup (names, bar - names) : g_strdup (names);
}

static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (g_strstrip (plain), -1);
}

gboolean
ptm_figure_has_name (const char *names, const char *text)
{
  g_auto (GStrv) parts = names != NULL ? g_strsplit (names, "|", -1) : NULL;
  g_autofree char *wanted = NULL;

  if (parts == NULL || text == NULL || *text == '\0')
    return FALSE;
  wanted = fold (text);
  for (int i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *name = fold (parts[i]);

      if (g_str_equal (name, wanted))
        return TRUE;
    }
  return FALSE;
}

const PtmFigurePlace *
ptm_figure_table_match (const PtmFigureTable *table, const PtmNode *label)
{
  for (guint i = 0; label->anchor != NULL && i < table->places->len; i++)
    if (g_ascii_strcasecmp (((PtmFigurePlace *)table->places->pdata[i])->key, label->anchor) == 0)
      return table->places->pdata[i];
  for (guint i = 0; i < table->places->len; i++)
    {
      const PtmFigurePlace *place = table->places->pdata[i];

      if (ptm_figure_has_name (place->key, label->text) || ptm_figure_has_name (place->key, label->noun))
        return place;
      for (int lang = 0; lang < PTM_FIGURE_LANGS; lang++)
        if (ptm_figure_has_name (place->names[lang], label->text) || ptm_figure_has_name (place->names[lang], label->anchor))
          return place;
    }
  return NULL;
}
