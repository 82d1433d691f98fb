/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The names of the knowledge templates and of their places, read once from the tables of the art pack. */

#include "config.h"

#include <string.h>

#include "ptm-figure.h"
#include "ptm-figures.h"
#include "ptm-tokens.h"

#define TITLE          "title"
#define ARABIC_ARTICLE "\330\247\331\204"
/* How much an ending may add to a name: "chloroplasts", "Zellkerns". */
#define LONGEST_ENDING 2
/* Shorter names are compared as they are. */
#define SHORTEST_STEM 5

/* The columns of the tables. */
static const char *const LANGUAGES[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };

struct _PtmFigures
{
  GHashTable *shown;  /* (element-type utf8 utf8): "name/lang" to the title to print */
  GPtrArray  *names;  /* (element-type utf8) of the drawings */
  GHashTable *titles; /* (element-type utf8 utf8): folded title to name */
  GHashTable *places; /* (element-type utf8): "name/folded place", and "name" of every template that has places */
};

/* "الخلية النباتية" is "للخلية النباتية" behind a preposition, which takes the first article. */
static void
add_title (PtmFigures *figures, const char *name, const char *folded)
{
  if (!g_hash_table_contains (figures->titles, folded))
    g_hash_table_insert (figures->titles, g_strdup (folded), g_strdup (name));
  if (g_str_has_prefix (folded, ARABIC_ARTICLE))
    add_title (figures, name, folded + strlen (ARABIC_ARTICLE));
}

/* All names of a row, in every language. */
static void
add_names (PtmFigures *figures, const char *name, char **cells, guint first, gboolean is_title)
{
  for (guint i = first; i < g_strv_length (cells); i++)
    {
      g_auto (GStrv) words = g_strsplit (cells[i], "|", -1);

      for (guint k = 0; words[k] != NULL; k++)
        {
          g_autofree char *folded = ptm_text_fold (g_strstrip (words[k]), -1);

          if (*folded == '\0')
            continue;
          if (!is_title)
            g_hash_table_add (figures->places, g_strconcat (name, "/", folded, NULL));
          else
            add_title (figures, name, folded);
        }
    }
}

static char **
dup_lines (PtmArt *art, const char *path)
{
  g_autoptr (GBytes) bytes = ptm_art_dup_file (art, path);
  gsize            size = 0;
  const char      *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  g_autofree char *copy = g_strndup (text != NULL ? text : "", size);

  return g_strsplit (copy, "\n", -1);
}

static void
keep_shown (PtmFigures *figures, const char *name, char **cells)
{
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES) && i + 2 < g_strv_length (cells); i++)
    g_hash_table_insert (figures->shown, g_strconcat (name, "/", LANGUAGES[i], NULL), g_strndup (cells[i + 2], strcspn (cells[i + 2], "|")));
}

/* A pictorial template: the row "title", then key, place and names of each place. */
static void
add_table (PtmFigures *figures, PtmArt *art, const char *name)
{
  g_autofree char *path = g_strconcat ("figures/", name, ".tsv", NULL);
  g_auto (GStrv) lines = dup_lines (art, path);

  if (lines[0] != NULL && lines[1] != NULL)
    {
      g_hash_table_add (figures->places, g_strdup (name));
      g_ptr_array_add (figures->names, g_strdup (name));
    }
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (strcmp (lines[i][0] != '\0' ? cells[0] : "", TITLE) == 0)
        keep_shown (figures, name, cells);
      if (lines[i][0] != '#' && g_strv_length (cells) > 2)
        add_names (figures, name, cells, 2, strcmp (cells[0], TITLE) == 0);
    }
}

/* Parametric templates have their titles in one table: "title-NAME". */
static void
add_titles (PtmFigures *figures, PtmArt *art)
{
  g_auto (GStrv) lines = dup_lines (art, "figures/words.tsv");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (g_str_has_prefix (lines[i], TITLE "-"))
        add_names (figures, cells[0] + strlen (TITLE "-"), cells, 1, TRUE);
    }
}

PtmFigures *
ptm_figures_new (PtmArt *art)
{
  PtmFigures *figures = g_new0 (PtmFigures, 1);
  g_auto (GStrv) names = ptm_figure_dup_names (art);

  figures->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  figures->names = g_ptr_array_new_with_free_func (g_free);
  figures->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  figures->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    add_table (figures, art, names[i]);
  add_titles (figures, art);
  return figures;
}

void
ptm_figures_free (PtmFigures *figures)
{
  g_hash_table_unref (figures->shown);
  g_ptr_array_unref (figures->names);
  g_hash_table_unref (figures->titles);
  g_hash_table_unref (figures->places);
  g_free (figures);
}

const char *
ptm_figures_find (PtmFigures *figures, const char *folded)
{
  return figures != NULL ? g_hash_table_lookup (figures->titles, folded) : NULL;
}

const char *
ptm_figures_get_title (PtmFigures *figures, const char *name, const char *lang)
{
  g_autofree char *key = g_strconcat (name, "/", lang, NULL);

  return figures != NULL ? g_hash_table_lookup (figures->shown, key) : NULL;
}

gboolean
ptm_figures_is_picture (PtmFigures *figures, const char *name)
{
  return figures != NULL && g_hash_table_contains (figures->places, name);
}

gboolean
ptm_figures_has_place (PtmFigures *figures, const char *name, const char *text)
{
  g_autofree char *folded = ptm_text_fold (text, -1);
  gsize            length = strlen (folded);

  for (gsize cut = 0; figures != NULL && cut <= LONGEST_ENDING && (cut == 0 || length >= SHORTEST_STEM + cut); cut++)
    {
      g_autofree char         *stem = g_strndup (folded, length - cut);
      static const char *const endings[] = { "", "s", "n", "en" };

      for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
        {
          g_autofree char *key = g_strconcat (name, "/", stem, endings[i], NULL);

          if (g_hash_table_contains (figures->places, key))
            return TRUE;
        }
    }
  return FALSE;
}

const char *
ptm_figures_find_whole (PtmFigures *figures, const char *title, GPtrArray *names)
{
  for (guint k = 0; figures != NULL && k < figures->names->len; k++)
    {
      const char *name = g_ptr_array_index (figures->names, k);
      gboolean    has_all = ptm_figures_has_place (figures, name, title);

      for (guint i = 0; has_all && i < names->len; i++)
        has_all = ptm_figures_has_place (figures, name, g_ptr_array_index (names, i));
      if (has_all)
        return name;
    }
  return NULL;
}
