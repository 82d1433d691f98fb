/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out a storyboard: pictures in the shape of a screen, each with its number, the shot, what happens and what is
 * said; arrows in the picture for the camera. Three looks: a white sheet, a dark one, and a list with the words beside. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-bubble.h"
#include "ptm-layout-comic.h"
#include "ptm-palette.h"
#include "ptm-text.h"

typedef enum
{
  SHEET,
  DARK,
  LIST,
} Look;

/** Board: the measures of one page. */
typedef struct
{
  PtmLayout *layout;
  Look       look;
  int        columns;
  int        rows;
  PtmFrame   area;
  double     gap;
  double     size; /* of the words */
  gboolean   from_right;
} Board;

/* The camera's way as a path in the picture: params.camera is pan-left, pan-right, tilt-up, tilt-down, zoom-in, zoom-out. */
static const struct
{
  const char *name;
  const char *path[4];
} cameras[] = {
  { "pan-right", { "M28 88 L72 88", NULL } },
  { "pan-left", { "M72 88 L28 88", NULL } },
  { "tilt-up", { "M92 72 L92 28", NULL } },
  { "tilt-down", { "M92 28 L92 72", NULL } },
  { "zoom-in", { "M8 8 L22 22", "M92 8 L78 22", "M8 92 L22 78", "M92 92 L78 78" } },
  { "zoom-out", { "M22 22 L8 8", "M78 22 L92 8", "M22 78 L8 92", "M78 78 L92 92" } },
};

static void
draw_camera (Board *board, PtmCell *cell)
{
  const char *camera = ptm_node_get_param (cell->panel, "camera");

  for (guint i = 0; camera != NULL && i < G_N_ELEMENTS (cameras); i++)
    for (int k = 0; g_str_equal (camera, cameras[i].name) && k < 4 && cameras[i].path[k] != NULL; k++)
      for (int layer = 0; layer < 2; layer++)
        {
          PtmNode *arrow = ptm_layout_add_ornament (board->layout, "path", cell->frame.x, cell->frame.y, cell->frame.width, cell->frame.height, PTM_COLOR_NONE, PTM_Z_TEXT + 10 + layer);

          g_free (arrow->id);
          arrow->id = g_strdup_printf ("%s~d%u%d%d", cell->panel->id, i, k, layer);
          ptm_node_set (&arrow->role, "arrow");
          ptm_node_set (&arrow->path, cameras[i].path[k]);
          arrow->stroke = layer == 0 ? PTM_RGB (255, 255, 255) : PTM_RGB (214, 48, 56);
          arrow->stroke_width = MIN (cell->frame.width, cell->frame.height) * (layer == 0 ? 0.034 : 0.02);
        }
}

static gboolean
is_line (const PtmNode *node)
{
  return (node->type == PTM_NODE_TEXT || node->type == PTM_NODE_BUBBLE) && node->text != NULL && *node->text != '\0' && g_strcmp0 (node->role, "sound") != 0;
}

/* The shot first, then what happens, then what is said. */
static int
get_order (const PtmNode *node)
{
  if (g_strcmp0 (node->role, "shot") == 0)
    return 0;
  return node->type == PTM_NODE_BUBBLE || g_strcmp0 (node->role, "dialogue") == 0 ? 2 : 1;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return get_order (*(PtmNode *const *)a) - get_order (*(PtmNode *const *)b);
}

static void
place_line (Board *board, PtmNode *node, PtmFrame box)
{
  PtmLayout *layout = board->layout;
  int        order = get_order (node);

  ptm_layout_set_face (layout, node, FALSE, order == 0 ? layout->type->strong_weight : 0);
  ptm_layout_place_text (layout, node, box, board->size * 0.72, board->size * (order == 0 ? 0.92 : 1), 0, "left");
  if (order == 0)
    node->color = board->look == DARK ? PTM_RGB (255, 196, 84) : ptm_palette_readable (layout->scene->palette.accent[0], &layout->scene->palette.bg[0], 1, 4.6);
  if (node->type != PTM_NODE_BUBBLE)
    return;
  /* Speech is a line here, no bubble; shapes keep their words away from their edge. */
  g_clear_pointer (&node->path, g_free);
  node->fill = node->stroke = PTM_COLOR_NONE;
  node->color = layout->scene->palette.ink;
  node->frame.x -= node->frame.width * 0.0682;
  node->frame.y -= node->frame.height * 0.0682;
  node->frame.width /= 0.88;
  node->frame.height /= 0.88;
}

/* The words of a picture under each other; those that find no room are named. */
static void
place_lines (Board *board, PtmCell *cell, PtmFrame box)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  double y = box.y, end = box.y + box.height;

  for (guint i = 0; i < cell->items->len; i++)
    if (is_line (cell->items->pdata[i]))
      g_ptr_array_add (lines, cell->items->pdata[i]);
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    {
      PtmNode *node = lines->pdata[i];
      double   bottom, share = (end - y) / (lines->len - i);

      if (end - y < board->size * 0.9)
        {
          ptm_scene_add_unmet (board->layout->scene, node->text, "layout");
          continue;
        }
      place_line (board, node, (PtmFrame){ box.x, y, box.width, MAX (share, board->size * 1.3) });
      bottom = node->frame.y + node->frame.height - (node->type == PTM_NODE_BUBBLE ? node->frame.height * 0.06 : 0);
      y = bottom + board->size * 0.28;
    }
}

static void
place_number (Board *board, int number, double x, double y)
{
  double   side = board->size * 1.75;
  char     digits[16];
  PtmNode *disc;

  g_snprintf (digits, sizeof digits, "%d", number);
  disc = ptm_layout_add_ornament (board->layout, "rounded", x, y, side * (number > 99 ? 1.4 : 1), side, board->look == DARK ? PTM_RGB (255, 196, 84) : board->layout->scene->palette.ink, PTM_Z_TEXT - 5);
  ptm_node_set (&disc->text, digits);
  ptm_layout_set_face (board->layout, disc, FALSE, board->layout->type->strong_weight);
  disc->font_size = board->size * 0.9;
  ptm_node_set (&disc->align, "center");
  disc->color = ptm_palette_is_dark (disc->fill) ? PTM_RGB (255, 255, 255) : PTM_RGB (24, 22, 28);
}

/* The picture itself holds no words but sounds. */
static void
fill_picture (Board *board, PtmCell *cell, int index, int n, const char *setting)
{
  PtmCell picture = *cell;

  picture.items = g_ptr_array_new ();
  for (guint i = 0; i < cell->items->len; i++)
    if (!is_line (cell->items->pdata[i]))
      g_ptr_array_add (picture.items, cell->items->pdata[i]);
  ptm_comic_fill_panel (board->layout, &picture, index, n, board->size, setting, board->from_right);
  g_ptr_array_unref (picture.items);
}

static void
draw_border (Board *board, PtmCell *cell)
{
  PtmLayout *layout = board->layout;
  PtmNode   *border = ptm_layout_add_ornament (layout, "rect", cell->frame.x, cell->frame.y, cell->frame.width, cell->frame.height, PTM_COLOR_NONE, PTM_Z_TEXT - 30);

  border->stroke = board->look == DARK ? PTM_RGB (96, 98, 110) : layout->scene->palette.ink;
  border->stroke_width = layout->unit * 0.22;
  ptm_node_set (&cell->panel->shape, "rect");
  cell->panel->fill = PTM_RGB (245, 245, 242);
  cell->panel->frame = cell->frame;
  cell->panel->z = -90;
}

static void
place_cell (Board *board, PtmCell *cell, int slot, int number, int n, const char *setting)
{
  int      column = slot % board->columns, row = slot / board->columns;
  double   w = (board->area.width - board->gap * (board->columns - 1)) / board->columns, h = (board->area.height - board->gap * (board->rows - 1)) / board->rows;
  PtmFrame box = { board->area.x + (board->from_right ? board->columns - 1 - column : column) * (w + board->gap), board->area.y + row * (h + board->gap), w, h }, words = box;
  double   side = board->size * 2.2;

  if (board->look == LIST)
    {
      double picture = MIN (h * 16 / 9, w * 0.52);

      cell->frame = (PtmFrame){ board->from_right ? box.x + w - picture : box.x, box.y, picture, MIN (h, picture * 9 / 16) };
      words = (PtmFrame){ board->from_right ? box.x : box.x + picture + board->gap * 0.7, box.y, w - picture - board->gap * 0.7, h };
    }
  else
    {
      double picture = MIN (w * 9 / 16, h * 0.68);

      cell->frame = (PtmFrame){ box.x, box.y, w, picture };
      words = (PtmFrame){ box.x, box.y + picture + board->size * 0.6, w, h - picture - board->size * 0.6 };
    }
  cell->safe = cell->frame;
  draw_border (board, cell);
  fill_picture (board, cell, number - 1, n, setting);
  place_number (board, number, board->from_right ? words.x + words.width - side * 0.8 : words.x, words.y);
  place_lines (board, cell, (PtmFrame){ board->from_right ? words.x : words.x + side, words.y, words.width - side, words.height });
  draw_camera (board, cell);
}

static void
choose_paper (Board *board)
{
  PtmPalette *palette = &board->layout->scene->palette;

  if (board->look == DARK)
    palette->bg[0] = PTM_RGB (30, 31, 38);
  else
    palette->bg[0] = board->look == LIST ? PTM_RGB (250, 246, 238) : PTM_RGB (255, 255, 255);
  palette->ink = board->look == DARK ? PTM_RGB (240, 238, 232) : PTM_RGB (36, 34, 42);
}

static double
place_title (Board *board, double top, double side)
{
  PtmLayout *layout = board->layout;
  PtmNode   *title = ptm_layout_get_title (layout);

  if (title == NULL || title->text == NULL || *title->text == '\0' || layout->scene->page > 1)
    return top;
  ptm_layout_set_face (layout, title, TRUE, 0);
  return top + ptm_layout_place_text (layout, title, (PtmFrame){ side, top, layout->width - 2 * side, layout->height * 0.09 }, layout->unit * 2.4, layout->unit * 5, 1, "left") + layout->unit * 2;
}

/* As many columns as keep the cells nearest to what a picture with its words needs. */
static void
choose_grid (Board *board, int n)
{
  double best = G_MAXDOUBLE, wanted = board->look == LIST ? 3.3 : 1.25;

  for (int columns = 1; columns <= (board->look == LIST ? 2 : 4); columns++)
    {
      int    rows = (n + columns - 1) / columns;
      double aspect = board->area.width / columns / (board->area.height / rows), cost = fabs (log (aspect / wanted)) + (columns * rows - n) * 0.09;

      if (cost >= best)
        continue;
      best = cost;
      board->columns = columns;
      board->rows = rows;
    }
}

/* Words grow where a cell has more height than the picture needs. */
static double
get_size (const Board *board)
{
  double w = board->area.width / board->columns, h = board->area.height / board->rows, slack = CLAMP ((h / w - 0.75) / 0.6, 0, 1);

  if (board->look == LIST)
    return CLAMP (MIN (w * 0.042, h * 0.085), 4, 200);
  return CLAMP (MIN (w * (0.042 + 0.02 * slack), h * 0.062), 4, 200);
}

void
ptm_layout_storyboard (PtmLayout *layout)
{
  g_autoptr (GPtrArray) cells = ptm_comic_collect (layout);
  g_autoptr (GPtrArray) shown = ptm_comic_turn_page (layout, cells, 9);
  const char *lang = layout->scene->lang, *setting = ptm_comic_find_home (layout);
  double      side = layout->unit * 5;
  Board       board = { .layout = layout, .look = (Look)(layout->variant % 3), .gap = layout->unit * 3 };

  board.from_right = g_str_has_prefix (lang, "ar") || g_str_has_prefix (lang, "he") || g_str_has_prefix (lang, "fa") || g_str_has_prefix (lang, "ur");
  choose_paper (&board);
  board.area = (PtmFrame){ side, side, layout->width - 2 * side, layout->height - 2 * side };
  board.area.y = place_title (&board, side, side);
  board.area.height = MAX (layout->height - side - board.area.y, layout->unit * 10);
  choose_grid (&board, MAX ((int)shown->len, 1));
  board.size = get_size (&board);
  for (guint i = 0; i < shown->len; i++)
    {
      PtmCell *cell = shown->pdata[i];
      guint    number = 0;

      g_ptr_array_find (cells, cell, &number);
      if (ptm_comic_get_setting (cell) != NULL)
        setting = ptm_comic_get_setting (cell);
      place_cell (&board, cell, (int)i, (int)number + 1, (int)shown->len, setting);
    }
}
