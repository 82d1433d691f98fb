/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets tables: a strong head, quiet lines between the rows, numbers flush right, words flush left. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-table.h"
#include "ptm-palette.h"
#include "ptm-text.h"

#define MOST_COLUMNS 12
#define MOST_ROWS    60

typedef struct
{
  PtmData *data;
  PtmNode *node;
  int      n_rows;
  int      n_columns;
  double   width[MOST_COLUMNS];
  gboolean numeric[MOST_COLUMNS];
  double   size;
} Table;

static const char *
get_cell (const Table *table, int row, int column)
{
  char **cells = table->node->rows->pdata[row];

  for (int i = 0; i <= column; i++)
    if (cells[i] == NULL)
      return "";
  return cells[column];
}

static gboolean
is_number (const char *text)
{
  gboolean digit = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      digit |= g_unichar_isdigit (c);
      if (g_unichar_isalpha (c) && p - text < 1)
        return FALSE;
      if (g_unichar_isalpha (c) && !digit)
        return FALSE;
    }
  return digit && g_utf8_strlen (text, -1) < 14;
}

static void
read_size (Table *table)
{
  PtmScene *scene = table->data->layout->scene;

  table->n_rows = MIN ((int)table->node->rows->len, MOST_ROWS);
  if ((int)table->node->rows->len > MOST_ROWS)
    ptm_scene_add_unmet (scene, ((char **)table->node->rows->pdata[MOST_ROWS])[0] != NULL ? ((char **)table->node->rows->pdata[MOST_ROWS])[0] : "table", "layout");
  for (int row = 0; row < table->n_rows; row++)
    {
      int n = g_strv_length (table->node->rows->pdata[row]);

      if (n > MOST_COLUMNS)
        ptm_scene_add_unmet (scene, ((char **)table->node->rows->pdata[row])[MOST_COLUMNS], "layout");
      table->n_columns = MAX (table->n_columns, MIN (n, MOST_COLUMNS));
    }
}

/* Every column gets what its longest word needs, and of the rest as much as its longest cell would like. */
static void
divide (Table *table, double width)
{
  PtmData *d = table->data;
  double   wanted[MOST_COLUMNS] = { 0 }, sum = 0;
  g_autoptr (PtmNode) probe = ptm_node_new (PTM_NODE_TEXT);

  for (int column = 0; column < table->n_columns; column++)
    {
      table->numeric[column] = table->n_rows > 1;
      for (int row = 0; row < table->n_rows; row++)
        {
          double      w;
          const char *cell = get_cell (table, row, column);

          ptm_node_set (&probe->text, cell);
          ptm_layout_set_face (d->layout, probe, FALSE, d->layout->type->strong_weight);
          ptm_data_measure (d, probe, d->size, 0, &w, NULL);
          wanted[column] = MAX (wanted[column], MIN (w, d->size * 22) + d->size * 1.6);
          table->numeric[column] &= row == 0 || *cell == '\0' || is_number (cell);
        }
      sum += wanted[column];
    }
  for (int column = 0; column < table->n_columns; column++)
    table->width[column] = wanted[column] / MAX (sum, 1) * width;
}

static gboolean
fits_at (Table *table, double height, double size)
{
  PtmData *d = table->data;
  g_autoptr (PtmNode) probe = ptm_node_new (PTM_NODE_TEXT);

  for (int row = 0; row < table->n_rows; row++)
    for (int column = 0; column < table->n_columns; column++)
      {
        const char *cell = get_cell (table, row, column);

        if (*cell == '\0')
          continue;
        ptm_node_set (&probe->text, cell);
        ptm_layout_set_face (d->layout, probe, FALSE, row == 0 ? d->layout->type->strong_weight : 0);
        if (!ptm_text_fit (probe, d->layout->scene->lang, MAX (table->width[column] - size * 1.2, 2), height * 0.92, size, size, 0))
          return FALSE;
      }
  return TRUE;
}

static void
add_cell (Table *table, int row, int column, PtmFrame f, PtmColor ink)
{
  PtmData    *d = table->data;
  const char *cell = get_cell (table, row, column);
  PtmNode    *text;

  if (*cell == '\0')
    return;
  text = ptm_data_add_text (d, table->node, cell, row == 0 || column == 0 ? d->layout->type->strong_weight : 0);
  text->color = ink;
  ptm_data_place (d, text, (PtmFrame){ f.x + table->size * 0.6, f.y + f.height * 0.03, MAX (f.width - table->size * 1.2, 2), f.height * 0.94 }, table->size * 0.6, table->size, 0, table->numeric[column] ? "right" : "left", 0.5);
}

static void
add_row (Table *table, int row, PtmFrame f)
{
  PtmData          *d = table->data;
  const PtmPalette *c = &d->layout->scene->palette;
  PtmColor          head = d->look == PTM_LOOK_EDITORIAL ? d->ground : d->look == PTM_LOOK_BOLD ? c->accent[0]
                                                                                                : c->bg[2];
  PtmColor          ink = row == 0 ? ptm_palette_readable (ptm_palette_is_dark (head) ? PTM_RGB (255, 255, 255) : d->ink, &head, 1, 4.6) : d->ink;
  double            x = f.x;

  if (row == 0 && d->look != PTM_LOOK_EDITORIAL)
    ptm_data_add_shape (d, table->node, "rect", f, head, 1);
  else if (row > 0 && d->look == PTM_LOOK_SCHOOL && row % 2 == 0)
    ptm_data_add_shape (d, table->node, "rect", f, ptm_color_mix (d->ground, c->bg[1], 0.4), 1);
  for (int column = 0; column < table->n_columns; column++)
    {
      add_cell (table, row, column, (PtmFrame){ x, f.y, table->width[column], f.height }, ink);
      x += table->width[column];
    }
  if (row > 0 || d->look == PTM_LOOK_EDITORIAL)
    ptm_data_add_line (d, table->node, f.x, f.y + f.height, f.x + f.width, f.y + f.height, row == 0 ? d->ink : d->rule, d->layout->unit * (row == 0 ? 0.34 : 0.16), 2);
}

void
ptm_layout_place_table (PtmData *data, PtmNode *node, PtmFrame box)
{
  Table  table = { data, node };
  double height;

  g_ptr_array_set_size (node->children, 0);
  node->frame = box;
  node->z = PTM_Z_PICTURE;
  if (node->rows != NULL)
    read_size (&table);
  if (table.n_columns == 0)
    {
      ptm_scene_add_unmet (data->layout->scene, "table", "layout");
      return;
    }
  divide (&table, box.width);
  height = MIN (box.height / table.n_rows, data->size * 5);
  for (table.size = MIN (data->size * 1.15, height * 0.6); table.size > data->size * 0.35 && !fits_at (&table, height, table.size);)
    table.size *= 0.92;
  for (int row = 0; row < table.n_rows; row++)
    add_row (&table, row, (PtmFrame){ box.x, box.y + row * height, box.width, height });
}
