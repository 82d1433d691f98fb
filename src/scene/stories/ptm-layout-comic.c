/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out the pages of a comic: which panels there are, on which page they stand, the title over the first and the
 * borders round all of them. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-comic.h"
#include "ptm-palette.h"
#include "ptm-text.h"

#define MAX_PAGES 10
#define MAX_PANEL 9

static void
free_cell (gpointer pointer)
{
  PtmCell *cell = pointer;

  g_ptr_array_unref (cell->items);
  g_free (cell->path);
  g_free (cell);
}

static gboolean
has_role (const PtmNode *node, const char *word)
{
  return node->role != NULL && strstr (node->role, word) != NULL;
}

static PtmCell *
add_cell (GPtrArray *cells, PtmNode *panel, gboolean own)
{
  PtmCell *cell = g_new0 (PtmCell, 1);

  cell->panel = panel;
  cell->own = own;
  cell->items = g_ptr_array_new ();
  cell->page = MAX (panel->page, 0);
  cell->weight = CLAMP (panel->size, 0.4, 3);
  cell->splash = has_role (panel, "splash");
  cell->wide = cell->splash || has_role (panel, "wide") || has_role (panel, "establish");
  g_ptr_array_add (cells, cell);
  return cell;
}

static void
collect_items (GPtrArray *nodes, GPtrArray *items)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      if (node->type == PTM_NODE_GROUP)
        collect_items (node->children, items);
      else
        g_ptr_array_add (items, node);
    }
}

static gboolean
is_told (const PtmNode *node)
{
  return (node->type == PTM_NODE_TEXT && !has_role (node, "title") && g_strcmp0 (node->role, "subtitle") != 0) || node->type == PTM_NODE_BUBBLE;
}

static gboolean
is_shown (const PtmNode *node)
{
  return node->type == PTM_NODE_OBJECT || node->type == PTM_NODE_PHOTO;
}

/* A plan of words and things only: the words are told one a panel, the things are spread over them in their order. */
static void
invent_cells (PtmLayout *layout, GPtrArray *cells)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint n_told = 0, n_shown = 0, n, told = 0, shown = 0, first = cells->len;

  collect_items (layout->scene->nodes, all);
  for (guint i = 0; i < all->len; i++)
    {
      n_told += is_told (all->pdata[i]);
      n_shown += is_shown (all->pdata[i]);
    }
  n = CLAMP (n_told > 0 ? MAX (n_told, (n_shown + 3) / 4) : (n_shown + 1) / (n_shown > 4 ? 2 : 1), 1, MAX_PAGES * MAX_PANEL);
  for (guint i = 0; i < n; i++)
    {
      PtmNode *panel = ptm_scene_add_node (layout->scene, NULL, PTM_NODE_PANEL);

      ptm_node_set (&panel->role, "ornament");
      add_cell (cells, panel, FALSE);
    }
  for (guint i = 0; i < all->len; i++)
    {
      PtmNode *node = all->pdata[i];
      PtmCell *cell = NULL;

      if (is_told (node))
        cell = cells->pdata[first + told++ * n / MAX (n_told, n)];
      else if (is_shown (node))
        cell = cells->pdata[first + shown++ * n / MAX (n_shown, n)];
      if (cell != NULL)
        g_ptr_array_add (cell->items, node);
    }
}

GPtrArray *
ptm_comic_collect (PtmLayout *layout)
{
  g_autoptr (GPtrArray) panels = ptm_layout_collect (layout, PTM_NODE_PANEL);
  GPtrArray *cells = g_ptr_array_new_with_free_func (free_cell);

  ptm_comic_cast (layout);
  for (guint i = 0; i < panels->len; i++)
    {
      PtmNode *panel = panels->pdata[i];

      if (cells->len >= MAX_PAGES * MAX_PANEL)
        ptm_scene_add_unmet (layout->scene, panel->id, "layout");
      else
        collect_items (panel->children, add_cell (cells, panel, TRUE)->items);
    }
  if (cells->len == 0)
    invent_cells (layout, cells);
  return cells;
}

/* Pages the plan names stay; panels without a page go where the one before them is, or are spread evenly. */
static int
number_pages (PtmLayout *layout, GPtrArray *cells, int per_page)
{
  int highest = 0, count;

  for (guint i = 0; i < cells->len; i++)
    highest = MAX (highest, ((PtmCell *)cells->pdata[i])->page);
  if (highest > 0)
    {
      int last = 1;

      for (guint i = 0; i < cells->len; i++)
        {
          PtmCell *cell = cells->pdata[i];

          cell->page = MIN (cell->page > 0 ? cell->page : last, MAX_PAGES);
          last = cell->page;
        }
      return MIN (highest, MAX_PAGES);
    }
  count = (int)cells->len <= per_page ? 1 : (int)((cells->len + per_page - 3) / (per_page - 2));
  if (layout->scene->pages > 1)
    count = MIN (layout->scene->pages, (int)cells->len);
  count = CLAMP (count, MAX ((int)(cells->len + per_page - 1) / per_page, 1), MAX_PAGES);
  for (guint i = 0; i < cells->len; i++)
    ((PtmCell *)cells->pdata[i])->page = 1 + (int)(i * count / MAX (cells->len, 1));
  return count;
}

GPtrArray *
ptm_comic_turn_page (PtmLayout *layout, GPtrArray *cells, int per_page)
{
  PtmScene  *scene = layout->scene;
  int        pages = number_pages (layout, cells, per_page), page = CLAMP (scene->page, 1, pages);
  GPtrArray *shown = g_ptr_array_new ();

  scene->pages = pages;
  for (guint i = 0; i < cells->len; i++)
    {
      PtmCell *cell = cells->pdata[i];

      if (cell->page != page)
        continue;
      if ((int)shown->len < per_page)
        g_ptr_array_add (shown, cell);
      else
        ptm_scene_add_unmet (scene, cell->panel->id, "layout");
    }
  return shown;
}

PtmNode *
ptm_comic_add_text (PtmLayout *layout, const char *text, PtmFrame box, double size, const char *align)
{
  PtmNode *node = ptm_scene_add_node (layout->scene, NULL, PTM_NODE_TEXT);

  ptm_node_set (&node->role, "ornament");
  ptm_node_set (&node->text, text);
  ptm_layout_set_face (layout, node, FALSE, layout->type->strong_weight);
  ptm_layout_place_text (layout, node, box, size * 0.7, size, 1, align);
  return node;
}

static PtmComicStyle
choose_style (PtmLayout *layout)
{
  const char *style = layout->scene->style != NULL ? layout->scene->style : "";

  if (strstr (style, "manga") != NULL)
    return PTM_COMIC_MANGA;
  if (strstr (style, "superhero") != NULL || strstr (style, "action") != NULL || strstr (style, "dynamic") != NULL)
    return PTM_COMIC_DYNAMIC;
  return (PtmComicStyle)(layout->variant % 4);
}

/* Where one reads from the right, panels do, too. */
static gboolean
reads_from_right (PtmLayout *layout, PtmComicStyle style)
{
  const char *lang = layout->scene->lang;

  return g_str_has_prefix (lang, "ar") || g_str_has_prefix (lang, "he") || g_str_has_prefix (lang, "fa") || g_str_has_prefix (lang, "ur") || (style == PTM_COMIC_MANGA && g_str_has_prefix (lang, "ja"));
}

static double
place_title (PtmLayout *layout, double top, double side)
{
  PtmNode *title = ptm_layout_get_title (layout), *subtitle = ptm_layout_find_role (layout, PTM_NODE_TEXT, "subtitle");
  double   y = top, width = layout->width - 2 * side;

  if (layout->scene->page > 1)
    return top;
  if (title != NULL && title->text != NULL && *title->text != '\0')
    {
      ptm_layout_set_face (layout, title, TRUE, 0);
      y += ptm_layout_place_text (layout, title, (PtmFrame){ side, y, width, layout->height * 0.11 }, layout->unit * 3, layout->unit * 7.6, 2, "center") + layout->unit * 1.2;
    }
  if (subtitle != NULL && subtitle->text != NULL && *subtitle->text != '\0')
    {
      ptm_layout_set_face (layout, subtitle, FALSE, layout->type->strong_weight);
      y += ptm_layout_place_text (layout, subtitle, (PtmFrame){ side, y, width, layout->height * 0.06 }, layout->unit * 2, layout->unit * 3, 2, "center") + layout->unit;
    }
  return y > top ? y + layout->unit * 0.8 : top;
}

static void
frame_panel (PtmLayout *layout, PtmCell *cell, PtmComicStyle style, gboolean from_right)
{
  PtmNode *border = ptm_layout_add_ornament (layout, cell->path != NULL ? "path" : style == PTM_COMIC_SOFT ? "card"
                                                                                                           : "rect",
                                             cell->frame.x, cell->frame.y, cell->frame.width, cell->frame.height, PTM_COLOR_NONE, PTM_Z_TEXT - 30);
  PtmNode *panel = cell->panel;

  border->stroke = style == PTM_COMIC_SOFT ? ptm_color_mix (layout->scene->palette.ink, layout->scene->palette.bg[0], 0.15) : PTM_RGB (34, 28, 36);
  border->stroke_width = layout->unit * (style == PTM_COMIC_MANGA ? 0.5 : style == PTM_COMIC_SOFT ? 0.28
                                                                                                  : 0.4);
  ptm_node_set (&panel->shape, cell->path != NULL ? "path" : style == PTM_COMIC_SOFT ? "card"
                                                                                     : "rect");
  ptm_node_set (&panel->path, cell->path);
  ptm_node_set (&border->path, cell->path);
  panel->flip = border->flip = from_right && cell->path != NULL;
  panel->frame = cell->frame;
  panel->fill = ptm_color_mix (layout->scene->palette.bg[0], PTM_RGB (255, 255, 255), 0.6);
  panel->z = -90;
}

/* What stands beside the panels of a plan has no place in the story. */
static void
report_strays (PtmLayout *layout, GPtrArray *cells)
{
  if (cells->len == 0 || !((PtmCell *)cells->pdata[0])->own)
    return;
  for (guint i = 0; i < layout->scene->nodes->len; i++)
    {
      const PtmNode *node = layout->scene->nodes->pdata[i];
      const char    *words = node->text != NULL ? node->text : node->noun;

      if (words != NULL && node->frame.width <= 0 && g_strcmp0 (node->role, "ornament") != 0 && ((is_told (node) && layout->scene->page <= 1) || is_shown (node)))
        ptm_scene_add_unmet (layout->scene, words, "layout");
    }
}

static void
choose_paper (PtmLayout *layout, PtmComicStyle style)
{
  PtmPalette *palette = &layout->scene->palette;

  if (style == PTM_COMIC_MANGA || ptm_palette_is_dark (palette->bg[0]))
    palette->bg[0] = PTM_RGB (255, 255, 255);
  else if (!layout->scene->placed)
    palette->bg[0] = ptm_color_mix (palette->bg[0], PTM_RGB (255, 255, 255), style == PTM_COMIC_SOFT ? 0.4 : 0.75);
  palette->ink = ptm_palette_readable (palette->ink, &palette->bg[0], 1, 7);
}

/* A place that covers the whole plan is the place of each panel that names none. */
static const char *
find_setting (PtmLayout *layout)
{
  for (guint i = 0; i < layout->scene->nodes->len; i++)
    {
      PtmNode *node = layout->scene->nodes->pdata[i];

      /* The page itself stays paper. */
      if (node->type == PTM_NODE_BACKGROUND && g_strcmp0 (node->role, "ornament") != 0)
        return node->setting;
    }
  return NULL;
}

void
ptm_layout_comic (PtmLayout *layout)
{
  g_autoptr (GPtrArray) cells = ptm_comic_collect (layout);
  g_autoptr (GPtrArray) shown = ptm_comic_turn_page (layout, cells, MAX_PANEL);
  PtmComicStyle style = choose_style (layout);
  gboolean      from_right = reads_from_right (layout, style);
  double        side = layout->unit * 4.4, top = side, bottom = layout->height - side, size = CLAMP (sqrt (layout->width * layout->height) / 42, 4, 200);
  const char   *setting = find_setting (layout);
  char          number[16];

  if (setting == NULL)
    setting = ptm_comic_find_home (layout);
  choose_paper (layout, style);
  top = place_title (layout, top, side);
  if (layout->scene->pages > 1)
    {
      g_snprintf (number, sizeof number, "%d", CLAMP (layout->scene->page, 1, layout->scene->pages));
      ptm_comic_add_text (layout, number, (PtmFrame){ side, bottom - layout->unit * 1.2, layout->width - 2 * side, layout->unit * 3 }, layout->unit * 2.1, "center");
      bottom -= layout->unit * 2.4;
    }
  ptm_comic_place_panels (layout, shown, (PtmFrame){ side, top, layout->width - 2 * side, MAX (bottom - top, layout->unit * 10) }, style, from_right);
  for (guint i = 0; i < shown->len; i++)
    {
      PtmCell *cell = shown->pdata[i];

      if (ptm_comic_get_setting (cell) != NULL)
        setting = ptm_comic_get_setting (cell);
      frame_panel (layout, cell, style, from_right);
      ptm_comic_fill_panel (layout, cell, (int)i, (int)shown->len, size, setting, from_right);
    }
  report_strays (layout, cells);
}
