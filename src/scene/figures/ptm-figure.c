/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file knows all knowledge templates and lays out the figures that name one: the parametric by their builders, the
 * pictorial from their drawing and its table. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

#define WORDS "figures/words.tsv"

/* The parametric templates; their titles are the words "title-NAME". */
static const struct
{
  const char *name;
  void (*build) (PtmLayout *layout, PtmNode *figure, PtmFrame box);
} builders[] = {
  { "angles", ptm_figure_angles },
  { "atom-bohr", ptm_figure_atom_bohr },
  { "bar-model", ptm_figure_bar_model },
  { "calendar", ptm_figure_calendar },
  { "certificate", ptm_figure_certificate },
  { "clock", ptm_figure_clock },
  { "coordinate-plane", ptm_figure_coordinate_plane },
  { "cycle", ptm_figure_cycle },
  { "element-tile", ptm_figure_element_tile },
  { "family-tree", ptm_figure_family_tree },
  { "fishbone", ptm_figure_fishbone },
  { "food-chain", ptm_figure_food_chain },
  { "fractions", ptm_figure_fractions },
  { "function-machine", ptm_figure_function_machine },
  { "hundred-square", ptm_figure_hundred_square },
  { "menu", ptm_figure_menu },
  { "multiplication-table", ptm_figure_multiplication_table },
  { "number-line", ptm_figure_number_line },
  { "org-chart", ptm_figure_org_chart },
  { "periodic-table", ptm_figure_periodic_table },
  { "place-value", ptm_figure_place_value },
  { "probability-tree", ptm_figure_probability_tree },
  { "protractor", ptm_figure_protractor },
  { "punnett", ptm_figure_punnett },
  { "pyramid", ptm_figure_pyramid },
  { "ruler", ptm_figure_ruler },
  { "recipe", ptm_figure_recipe },
  { "shapes", ptm_figure_shapes },
  { "solids", ptm_figure_solids },
  { "swot", ptm_figure_swot },
  { "ten-frame", ptm_figure_ten_frame },
  { "triangles", ptm_figure_triangles },
  { "venn", ptm_figure_venn },
  { "week-plan", ptm_figure_week_plan },
  { NULL, NULL }
};

static int
find_builder (const char *name)
{
  for (int i = 0; builders[i].name != NULL; i++)
    if (g_strcmp0 (builders[i].name, name) == 0)
      return i;
  return -1;
}

static gboolean
has_drawing (PtmArt *art, const char *name)
{
  g_autofree char *asset = name != NULL ? g_strconcat ("figure:", name, NULL) : NULL;

  return art != NULL && asset != NULL && ptm_art_has (art, asset);
}

gboolean
ptm_figure_is_known (PtmArt *art, const char *name)
{
  return find_builder (name) >= 0 || has_drawing (art, name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

char **
ptm_figure_dup_names (PtmArt *art)
{
  g_auto (GStrv) files = art != NULL ? ptm_art_list (art, "art/figure") : NULL;
  GPtrArray *names = g_ptr_array_new ();

  for (int i = 0; builders[i].name != NULL; i++)
    g_ptr_array_add (names, g_strdup (builders[i].name));
  for (int i = 0; files != NULL && files[i] != NULL; i++)
    {
      char *dot = strrchr (files[i], '.');

      if (dot == NULL)
        continue;
      *dot = '\0';
      if (find_builder (files[i]) < 0)
        g_ptr_array_add (names, g_strdup (files[i]));
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (names, FALSE);
}

/* The cells of the line of a key; found in the whole text, as figures ask for many words. */
static char **
read_word (PtmArt *art, const char *key)
{
  g_autoptr (GBytes) bytes = art != NULL ? ptm_art_dup_file (art, WORDS) : NULL;
  g_autofree char *line = g_strdup_printf ("\n%s\t", key);
  g_autofree char *row = NULL;
  gsize            size = 0;
  const char      *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  const char      *at = data != NULL ? g_strstr_len (data, size, line) : NULL;
  const char      *end;
  char           **cells;

  if (at == NULL)
    return NULL;
  at++;
  end = memchr (at, '\n', size - (at - data));
  row = g_strndup (at, end != NULL ? (gsize)(end - at) : size - (at - data));
  cells = g_strsplit (g_strchomp (row), "\t", -1);
  if (g_strv_length (cells) < 2)
    g_clear_pointer (&cells, g_strfreev);
  return cells;
}

static const char *
get_cell (char **cells, int lang)
{
  guint at = lang + 1;

  return at < g_strv_length (cells) && *cells[at] != '\0' ? cells[at] : cells[1];
}

const char *
ptm_figure_word (PtmLayout *layout, const char *key)
{
  g_auto (GStrv) cells = read_word (layout->art, key);

  /* Words come from a fixed file: keeping them for good is bounded. */
  return cells != NULL ? g_intern_string (get_cell (cells, ptm_figure_get_lang (layout->scene->lang))) : key;
}

char *
ptm_figure_dup_title (PtmArt *art, const char *name, const char *lang)
{
  if (find_builder (name) >= 0)
    {
      g_autofree char *key = g_strconcat ("title-", name, NULL);
      g_auto (GStrv) cells = read_word (art, key);

      return cells != NULL ? ptm_figure_dup_first (get_cell (cells, ptm_figure_get_lang (lang))) : NULL;
    }
  else
    {
      g_autoptr (PtmFigureTable) table = name != NULL ? ptm_figure_table_load (art, name) : NULL;

      return table != NULL ? ptm_figure_dup_first (table->titles[ptm_figure_get_lang (lang)]) : NULL;
    }
}

static gboolean
has_title (PtmArt *art, const char *name, const char *title)
{
  if (find_builder (name) >= 0)
    {
      g_autofree char *key = g_strconcat ("title-", name, NULL);
      g_auto (GStrv) cells = read_word (art, key);

      for (int i = 1; cells != NULL && cells[i] != NULL; i++)
        if (ptm_figure_has_name (cells[i], title))
          return TRUE;
    }
  else
    {
      g_autoptr (PtmFigureTable) table = ptm_figure_table_load (art, name);

      for (int lang = 0; table != NULL && lang < PTM_FIGURE_LANGS; lang++)
        if (ptm_figure_has_name (table->titles[lang], title))
          return TRUE;
    }
  return FALSE;
}

char *
ptm_figure_find (PtmArt *art, const char *title)
{
  g_auto (GStrv) names = ptm_figure_dup_names (art);

  if (title == NULL || *title == '\0' || strlen (title) > 200)
    return NULL;
  for (int i = 0; names[i] != NULL; i++)
    if (ptm_figure_has_name (names[i], title) || has_title (art, names[i], title))
      return g_strdup (names[i]);
  return NULL;
}

PtmNode *
ptm_figure_add (PtmFigureRun *run, PtmNodeType type, const char *tag, const char *key)
{
  PtmNode *node = ptm_node_new (type);

  g_free (node->id);
  node->id = g_strconcat (run->figure->id, "~d", tag, key, NULL);
  g_ptr_array_add (run->figure->children, node);
  return node;
}

void
ptm_figure_map (const PtmFigureRun *run, double x, double y, double *out_x, double *out_y)
{
  *out_x = run->picture.x + x * run->picture.width / run->table->width;
  *out_y = run->picture.y + y * run->picture.height / run->table->height;
}

/* What a template that nobody knows looks like: its name on a card, as for a thing without a picture. */
static void
add_card (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  PtmFigureRun run = { .layout = layout, .figure = figure };
  PtmNode     *card = ptm_figure_add (&run, PTM_NODE_OBJECT, "card", "");
  const char  *name = figure->template != NULL ? figure->template : figure->text;

  ptm_node_set (&card->noun, name);
  ptm_layout_place_object (layout, card, (PtmFrame){ box.x + box.width * 0.15, box.y + box.height * 0.15, box.width * 0.7, box.height * 0.7 }, 0.5);
  ptm_scene_add_unmet (layout->scene, name != NULL ? name : "figure", "noun");
}

void
ptm_layout_figure (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  int index;

  g_return_if_fail (layout != NULL && figure != NULL);

  index = find_builder (figure->template);
  figure->frame = box;
  if (!(box.width > 0 && box.height > 0))
    return;
  if (index >= 0)
    builders[index].build (layout, figure, box);
  else if (!has_drawing (layout->art, figure->template) || !ptm_figure_draw_picture (layout, figure, box))
    add_card (layout, figure, box);
}
