/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws the chemical elements. element-tile, params: element ("Fe", 26, "iron"; or several). periodic-table, params:
 * highlight ("Fe, Cu"). atom-bohr, params: element, isotope (mass number). With labels = blank the names are left out. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ptm-elements.h"
#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"
#include "ptm-palette.h"

static const char *const classes[] = { "alkali", "alkaline-earth", "transition", "post-transition", "metalloid", "nonmetal", "halogen", "noble-gas", "lanthanoid", "actinoid", "unknown" };

/* Tints of one lightness, so that no class shouts; hues as far apart as eleven can be. */
static PtmColor
get_tint (PtmPen *pen, const char *class, double lightness, double chroma)
{
  static const double hues[] = { 28, 62, 250, 210, 165, 140, 105, 305, 340, 5, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strcmp0 (classes[i], class) == 0 && i + 1 < G_N_ELEMENTS (classes))
      return ptm_color_from_oklch ((PtmOklch){ lightness, chroma, hues[i] });
  return ptm_color_from_oklch ((PtmOklch){ lightness, 0.005, 260 });
}

static void
draw_tile (PtmPen *pen, const PtmElement *element, PtmFrame tile)
{
  double           side = tile.width, pad = side * 0.09;
  g_autofree char *number = g_strdup_printf ("%d", element->number);
  g_autofree char *mass = g_strdup (element->mass);
  PtmColor         edge = get_tint (pen, element->class, 0.5, 0.13);

  ptm_pen_shape (pen, "card", tile, get_tint (pen, element->class, 0.93, 0.045), edge, pen->line);
  pen->strong = TRUE;
  ptm_pen_text (pen, number, tile.x + pad, tile.y + side * 0.13, side * 0.12, "left");
  ptm_pen_text (pen, element->symbol, tile.x + side / 2, tile.y + side * 0.44, side * 0.4, "center");
  pen->strong = FALSE;
  if (pen->mute)
    return;
  if (pen->blank)
    ptm_pen_line (pen, tile.x + side * 0.16, tile.y + side * 0.76, tile.x + side * 0.84, tile.y + side * 0.76, pen->grey, pen->hair);
  else
    ptm_pen_text_in (pen, ptm_element_get_name (element, pen->layout->scene->lang), (PtmFrame){ tile.x + side * 0.06, tile.y + side * 0.64, side * 0.88, side * 0.16 }, side * 0.05, side * 0.115, 1, "center");
  ptm_pen_text (pen, mass, tile.x + side / 2, tile.y + side * 0.87, side * 0.085, "center");
}

static GArray *
load (PtmPen *pen, const char *figure)
{
  GArray *elements = ptm_elements_load (pen->layout->art);

  if (elements == NULL || elements->len != PTM_ELEMENT_COUNT)
    {
      g_clear_pointer (&elements, g_array_unref);
      ptm_pen_reject (pen, figure);
    }
  return elements;
}

void
ptm_figure_element_tile (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autoptr (GArray) elements = load (pen, "element-tile");
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_auto (GStrv) items = ptm_pen_get_list (pen, "element", "Fe");

  for (int i = 0; elements != NULL && items[i] != NULL && found->len < 30; i++)
    {
      const PtmElement *element = ptm_elements_find (elements, items[i]);

      if (element != NULL)
        g_ptr_array_add (found, (gpointer)element);
      else
        ptm_pen_reject (pen, items[i]);
    }
  for (guint i = 0; i < found->len; i++)
    {
      PtmFrame cell = ptm_pen_get_cell (box, found->len, i, 1, pen->text);
      double   side = MIN (cell.width, cell.height) - pen->line;

      draw_tile (pen, found->pdata[i], (PtmFrame){ cell.x + (cell.width - side) / 2, cell.y + (cell.height - side) / 2, side, side });
    }
}

static void
draw_cell (PtmPen *pen, const PtmElement *element, PtmFrame cell, gboolean marked)
{
  double           side = cell.width;
  g_autofree char *number = g_strdup_printf ("%d", element->number);

  ptm_pen_rect (pen, cell, get_tint (pen, element->class, marked ? 0.8 : 0.91, marked ? 0.13 : 0.055), PTM_COLOR_NONE);
  if (marked)
    ptm_pen_shape (pen, "rect", cell, PTM_COLOR_NONE, get_tint (pen, element->class, 0.5, 0.14), pen->line);
  if (pen->mute)
    return;
  ptm_pen_text (pen, number, cell.x + side * 0.1, cell.y + side * 0.22, side * 0.23, "left");
  if (pen->blank)
    return;
  pen->strong = TRUE;
  ptm_pen_text (pen, element->symbol, cell.x + side / 2, cell.y + side * 0.62, side * 0.42, "center");
  pen->strong = FALSE;
}

/* The classes stand in the gap over the transition metals. */
static void
draw_classes (PtmPen *pen, double x, double y, double side)
{
  const char *words[12] = { NULL };
  double      size, row = side * 0.66;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    words[i] = ptm_pen_get_word (pen, classes[i]);
  size = ptm_pen_fit (pen, words, side * 3.9, side * 0.12, side * 0.34);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      double left = x + i / 4 * side * 3.35, top = y + i % 4 * row;

      ptm_pen_rect (pen, (PtmFrame){ left, top + row * 0.2, row * 0.6, row * 0.6 }, get_tint (pen, classes[i], 0.8, 0.11), PTM_COLOR_NONE);
      ptm_pen_text (pen, words[i], left + row * 0.8, top + row / 2, MIN (size, side * 0.28), "left");
    }
}

void
ptm_figure_periodic_table (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autoptr (GArray) elements = load (pen, "periodic-table");
  g_auto (GStrv) marks = ptm_pen_get_list (pen, "highlight", "");
  double side = floor (MIN (box.width / 18, box.height / 9.5)), left = round (box.x + (box.width - side * 18) / 2), top = round (box.y + (box.height - side * 9.5) / 2), gap = MAX (round (side * 0.05), 1);

  if (elements == NULL || side < 6)
    return;
  for (guint i = 0; i < elements->len; i++)
    {
      const PtmElement *element = &g_array_index (elements, PtmElement, i);
      double            column = element->group > 0 ? element->group - 1 : element->number - (element->period == 6 ? 57 : 89) + 2, row = element->group > 0 ? element->period - 1 : element->period + 1.5;
      gboolean          marked = FALSE;

      for (int k = 0; marks[k] != NULL; k++)
        marked |= ptm_elements_find (elements, marks[k]) == element;
      draw_cell (pen, element, (PtmFrame){ left + column * side, top + row * side, side - gap, side - gap }, marked);
    }
  for (int i = 0; i < 2; i++)
    {
      ptm_pen_rect (pen, (PtmFrame){ left + 2 * side, top + (5 + i) * side, side - gap, side - gap }, get_tint (pen, i == 0 ? "lanthanoid" : "actinoid", 0.95, 0.03), PTM_COLOR_NONE);
      if (!pen->mute)
        ptm_pen_text (pen, i == 0 ? "57–71" : "89–103", left + 2.5 * side - gap / 2, top + (5.5 + i) * side, side * 0.24, "center");
    }
  if (!pen->mute)
    draw_classes (pen, left + side * 2.35, top + side * 0.12, side);
}

static int
read_mass (PtmPen *pen, const PtmElement *element)
{
  double mass = g_ascii_strtod (element->mass + (element->mass[0] == '['), NULL);

  return ptm_pen_get_int (pen, "isotope", (int)round (mass), element->number, 300);
}

/* Electrons stand in pairs, the first at the top. */
static void
draw_shell (PtmPen *pen, double x, double y, double r, int electrons, double dot)
{
  int pairs = (electrons + 1) / 2;

  ptm_pen_disc (pen, x, y, r, PTM_COLOR_NONE, pen->grey, pen->hair);
  for (int i = 0; i < electrons; i++)
    {
      double a = 90 - 360.0 * (i / 2) / pairs + (i % 2 == 0 ? 1 : -1) * (i == electrons - 1 && electrons % 2 == 1 ? 0 : dot * 1.25 / r * 180 / G_PI);

      ptm_pen_disc (pen, x + r * cos (a * G_PI / 180), y - r * sin (a * G_PI / 180), dot, ptm_pen_get_strong (pen, 0), pen->paper, pen->hair * 0.7);
    }
}

static void
draw_facts (PtmPen *pen, const PtmElement *element, int mass, double x, double top, double width)
{
  static const char *const keys[] = { "protons", "neutrons", "electrons" };
  const int                counts[] = { element->number, mass - element->number, element->number };
  static const guint       colors[] = { 1, 3, 0 };
  double                   row = pen->text * 1.9;

  pen->strong = TRUE;
  ptm_pen_text_in (pen, ptm_element_get_name (element, pen->layout->scene->lang), (PtmFrame){ x, top, width, pen->text * 2.2 }, pen->text * 0.7, pen->text * 1.5, 1, "left");
  pen->strong = FALSE;
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", counts[i]);
      g_autofree char *text = g_strdup_printf ("%d %s", counts[i], ptm_pen_get_word (pen, keys[i]));
      double           y = top + pen->text * 3.2 + row * i;

      ptm_pen_disc (pen, x + pen->text * 0.4, y, pen->text * 0.34, ptm_pen_get_accent (pen, colors[i]), PTM_COLOR_NONE, 0);
      if (pen->blank)
        {
          ptm_pen_answer (pen, number, x + pen->text * 2.2, y, pen->text, pen->text * 2);
          ptm_pen_text (pen, ptm_pen_get_word (pen, keys[i]), x + pen->text * 3.6, y, pen->text, "left");
        }
      else
        ptm_pen_text (pen, text, x + pen->text * 1.2, y, pen->text, "left");
    }
}

void
ptm_figure_atom_bohr (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autoptr (GArray) elements = load (pen, "atom-bohr");
  const char       *wanted = ptm_pen_get (pen, "element") != NULL ? ptm_pen_get (pen, "element") : "C";
  const PtmElement *element = elements != NULL ? ptm_elements_find (elements, wanted) : NULL;
  gboolean          beside = box.width > box.height * 1.2;
  double            facts = pen->mute ? 0 : MAX (ptm_pen_measure (pen, ptm_pen_get_word (pen, "electrons"), pen->text, NULL), ptm_pen_measure (pen, ptm_pen_get_word (pen, "neutrons"), pen->text, NULL)) + pen->text * 4;
  double            side = pen->mute ? MIN (box.width, box.height) : beside ? MIN (box.width - facts - pen->text * 2, box.height)
                                                                            : MIN (box.width, box.height - pen->text * 9);
  double            x = box.x + (beside && !pen->mute ? (box.width - side - facts - pen->text * 2) / 2 + side / 2 : box.width / 2), y = box.y + (beside || pen->mute ? box.height / 2 : side / 2);
  int               shells[8], n;
  double            core, dot;
  g_autofree char  *label = NULL;

  if (element == NULL || side < 20)
    {
      if (elements != NULL && element == NULL)
        ptm_pen_reject (pen, wanted);
      return;
    }
  n = ptm_element_get_shells (element->number, shells);
  core = side * (n > 4 ? 0.07 : 0.1);
  dot = MIN (side * 0.016, (side * 0.48 - core) / n * 0.26);
  for (int i = 0; i < n; i++)
    draw_shell (pen, x, y, core + (side * 0.48 - core) * (i + 1) / n, shells[i], MIN (dot, (core + (side * 0.48 - core) * (i + 1) / n) * G_PI / MAX (shells[i], 1) * 0.7));
  ptm_pen_disc (pen, x, y, core, ptm_pen_get_tint (pen, 1, 0.55), ptm_pen_get_strong (pen, 1), pen->line);
  label = g_strdup_printf ("%d+", element->number);
  pen->strong = TRUE;
  ptm_pen_text (pen, pen->mute ? element->symbol : label, x, y, core * 0.7, "center");
  pen->strong = FALSE;
  if (!pen->mute)
    draw_facts (pen, element, read_mass (pen, element), beside ? x + side / 2 + pen->text * 2 : box.x + (box.width - facts) / 2, beside ? y - pen->text * 4 : y + side / 2 + pen->text, facts);
}
