/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets a menu. Params: items, one a line or between semicolons: "Starters:" begins a section, "Tomato soup 4.50" is a
 * dish with its price, "Soup | with basil | 4.50" one with a description, one in
 * quotation marks is written as it is. Without items there are sections to write in. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-page.h"
#include "ptm-figure-params.h"
#include "ptm-text.h"

/* In letters. */
#define LONGEST_CURRENCY 8
/* Letters from here on are Chinese, Japanese and Korean. */
#define FIRST_EAST 0x2e80
#define MAX_ROWS   80
#define FEW_ROWS   9

/** Row: a line of the menu, its height in the size of a dish. */
typedef struct
{
  char    *name;
  char    *more;  /* (nullable) */
  char    *price; /* (nullable) */
  gboolean section;
  double   height;
} Row;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->name);
  g_free (row->more);
  g_free (row->price);
}

/* The last word is the price when it has a digit, or when the one before has and it is a sign such as "€". */
static void
split_price (Row *row)
{
  char *last = strrchr (row->name, ' '), *p;

  for (int words = 0; last != NULL && words < 2; words++)
    {
      for (p = last; *p != '\0' && !g_ascii_isdigit (*p) && g_unichar_digit_value (g_utf8_get_char (p)) < 0; p = g_utf8_next_char (p))
        ;
      if (*p != '\0')
        {
          row->price = g_strdup (last + 1);
          *last = '\0';
          g_strchomp (row->name);
          return;
        }
      *last = '\0';
      p = strrchr (row->name, ' ');
      *last = ' ';
      if (g_utf8_strlen (last, -1) > LONGEST_CURRENCY)
        return;
      last = p;
    }
}

/* "コーヒー250円": the digits at the end, with what stands behind them, where no space parts them. */
static void
split_glued_price (Row *row)
{
  const char *end = row->name + strlen (row->name), *digits;

  for (int letters = 0; end > row->name && !g_ascii_isdigit (end[-1]); letters++, end = g_utf8_prev_char (end))
    if (letters == LONGEST_CURRENCY)
      return;
  for (digits = end; digits > row->name && (g_ascii_isdigit (digits[-1]) || digits[-1] == '.' || digits[-1] == ','); digits--)
    ;
  if (digits == end || digits == row->name || g_utf8_get_char (g_utf8_prev_char (digits)) < FIRST_EAST)
    return;
  row->price = g_strdup (digits);
  row->name[digits - row->name] = '\0';
}

/* ""Espresso $2.80"": written as it is. */
static gboolean
is_quoted (const char *text)
{
  gsize length = strlen (text);

  return length > 2 && text[0] == '"' && text[length - 1] == '"';
}

static Row
read_row (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "|", 4);
  guint n = g_strv_length (parts);
  Row   row = { g_strstrip (g_strdup (n > 0 ? parts[0] : "")), NULL, NULL, FALSE, 1.55 };

  if (n == 1 && is_quoted (row.name))
    {
      g_autofree char *quoted = row.name;

      row.name = g_strndup (quoted + 1, strlen (quoted) - 2);
      return row;
    }
  if (n > 2)
    row.price = g_strstrip (g_strdup (parts[2]));
  if (n > 1)
    row.more = g_strstrip (g_strdup (parts[1]));
  if (n == 1 && (g_str_has_suffix (row.name, ":") || g_str_has_suffix (row.name, "：")))
    {
      *g_utf8_prev_char (row.name + strlen (row.name)) = '\0';
      row.section = TRUE;
      row.height = 2.9;
    }
  else if (n == 1)
    {
      split_price (&row);
      if (row.price == NULL)
        split_glued_price (&row);
    }
  if (row.more != NULL && *row.more != '\0')
    row.height = 2.25;
  return row;
}

static GArray *
read_rows (PtmPen *pen)
{
  static const char *const sections[] = { "starters", "mains", "desserts", "drinks" };
  GArray                  *rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_auto (GStrv) items = ptm_pen_get_list (pen, "items", "");

  g_array_set_clear_func (rows, clear_row);
  for (int i = 0; items[i] != NULL && i < MAX_ROWS; i++)
    {
      Row row = read_row (items[i]);

      g_array_append_val (rows, row);
    }
  for (guint s = 0; rows->len < 16 && items[0] == NULL && s < G_N_ELEMENTS (sections); s++)
    for (int i = 0; i < 4; i++)
      {
        Row row = { g_strdup (i == 0 ? ptm_pen_get_word (pen, sections[s]) : ""), NULL, NULL, i == 0, i == 0 ? 2.9 : 1.9 };

        g_array_append_val (rows, row);
      }
  return rows;
}

static void
draw_row (PtmPen *pen, const Row *row, PtmFrame box, double size)
{
  double price = row->price != NULL ? ptm_pen_measure (pen, row->price, size, NULL) + size * 0.2 : 0, line = size * 1.35, name, left = box.width - price - (price > 0 ? size * 0.6 : 0);

  if (row->section)
    {
      PtmNode *node = ptm_page_heading (pen, row->name, (PtmFrame){ box.x, box.y + box.height - size * 2.1, box.width, size * 1.7 }, size * 1.45, "left");

      if (node != NULL)
        node->color = ptm_pen_get_strong (pen, 0);
      ptm_pen_line (pen, box.x, box.y + box.height - size * 0.25, box.x + box.width, box.y + box.height - size * 0.25, ptm_pen_get_accent (pen, 0), pen->line);
      return;
    }
  if (*row->name == '\0')
    {
      ptm_pen_line (pen, box.x, box.y + box.height - size * 0.3, box.x + box.width, box.y + box.height - size * 0.3, pen->grey, pen->hair);
      return;
    }
  name = MIN (ptm_pen_measure (pen, row->name, size, NULL) + size * 0.1, left);
  ptm_pen_text_in (pen, row->name, (PtmFrame){ box.x, box.y + size * 0.15, MAX (left, size), line }, size * 0.5, size, 1, "left");
  if (row->price != NULL)
    {
      pen->strong = TRUE;
      ptm_pen_text_in (pen, row->price, (PtmFrame){ box.x + box.width - price, box.y + size * 0.15, price, line }, size * 0.5, size, 1, "right");
      pen->strong = FALSE;
      ptm_page_dots (pen, box.x + name + size * 0.4, box.x + box.width - price - size * 0.3, box.y + size * 1.12);
    }
  if (row->more != NULL)
    {
      PtmNode *node = ptm_pen_text_in (pen, row->more, (PtmFrame){ box.x, box.y + line, left, size * 0.95 }, size * 0.4, size * 0.74, 1, "left");

      if (node != NULL)
        node->color = ptm_color_mix (pen->paper, pen->ink, 0.78);
    }
}

/* Where the second column begins: at the section nearest to the middle; the end when there is none. */
static guint
find_middle (GArray *rows, double total)
{
  double y = 0, nearest = total;
  guint  at = rows->len;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (i > 0 && row->section && fabs (y - total / 2) < nearest)
        {
          nearest = fabs (y - total / 2);
          at = i;
        }
      y += row->height;
    }
  return at;
}

static double
sum_heights (GArray *rows, guint from, guint to)
{
  double total = 0;

  for (guint i = from; i < to; i++)
    total += g_array_index (rows, Row, i).height;
  return total;
}

void
ptm_figure_menu (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autoptr (GArray) rows = read_rows (pen);
  double   total = sum_heights (rows, 0, rows->len), pad = MIN (box.width, box.height) * 0.07, gutter = box.width * 0.07, size, stretch;
  gboolean two = box.width > box.height * 0.95 && find_middle (rows, total) < rows->len;
  guint    middle = two ? find_middle (rows, total) : rows->len;
  PtmFrame page = box, column;

  if (!two)
    {
      page.width = MIN (box.width, box.height * (rows->len < FEW_ROWS ? 1.25 : 0.92));
      page.x = box.x + (box.width - page.width) / 2;
    }
  ptm_pen_shape (pen, "rect", page, PTM_COLOR_NONE, ptm_pen_get_strong (pen, 0), pen->line);
  ptm_pen_shape (pen, "rect", (PtmFrame){ page.x + pad * 0.2, page.y + pad * 0.2, page.width - pad * 0.4, page.height - pad * 0.4 }, PTM_COLOR_NONE, ptm_pen_get_accent (pen, 0), pen->hair);
  column = (PtmFrame){ page.x + pad, page.y + pad * 0.6, (page.width - 2 * pad - (two ? gutter : 0)) / (two ? 2 : 1), page.height - pad * 1.4 };
  size = MIN (column.height / MAX (MAX (sum_heights (rows, 0, middle), sum_heights (rows, middle, rows->len)), 1), MIN (layout->base * (rows->len < FEW_ROWS ? 2.2 : 1.5), column.width * 0.075));
  /* A few dishes take the room there is. */
  stretch = two ? 1 : CLAMP (column.height * 0.86 / MAX (size * total, 1), 1, 1.5);
  for (int c = 0; c < (two ? 2 : 1); c++)
    {
      guint  from = c == 0 ? 0 : middle, to = c == 0 ? middle : rows->len;
      double y = column.y + (two ? 0 : MAX (column.height - size * stretch * sum_heights (rows, from, to), 0) * 0.45);

      for (guint i = from; i < to; i++)
        {
          const Row *row = &g_array_index (rows, Row, i);

          draw_row (pen, row, (PtmFrame){ column.x + c * (column.width + gutter), y, column.width, row->height * size }, size);
          y += row->height * size * stretch;
        }
    }
  ptm_page_turn (pen);
}
