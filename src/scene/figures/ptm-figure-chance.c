/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws what chance does. punnett, params: mother and father ("Bb", "BbCc": pairs of letters, up to three). The
 * square and the ratio below are computed. probability-tree, params: stages ("red 3/5, blue 2/5; red 1/2, blue 1/2"). The
 * probabilities of the ends are multiplied. With labels = blank the results are for the pupil to write. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

/* Which letters a parent can pass on: one of every pair. (transfer full) */
static char **
dup_gametes (const char *genes)
{
  int    n = (int)strlen (genes) / 2;
  char **gametes = g_new0 (char *, (1 << n) + 1);

  for (int i = 0; i < 1 << n; i++)
    {
      gametes[i] = g_new0 (char, n + 1);
      for (int k = 0; k < n; k++)
        gametes[i][k] = genes[2 * k + ((i >> (n - 1 - k)) & 1)];
    }
  return gametes;
}

/* The capital, dominant letter first. */
static char *
dup_child (const char *a, const char *b)
{
  g_autoptr (GString) genes = g_string_new (NULL);

  for (int i = 0; a[i] != '\0'; i++)
    {
      g_string_append_c (genes, g_ascii_isupper (a[i]) ? a[i] : b[i]);
      g_string_append_c (genes, g_ascii_isupper (a[i]) ? b[i] : a[i]);
    }
  return g_string_free (g_steal_pointer (&genes), FALSE);
}

static gboolean
is_genotype (const char *text)
{
  gsize n = text != NULL ? strlen (text) : 0;

  if (n < 2 || n > 6 || n % 2 != 0)
    return FALSE;
  for (gsize i = 0; i < n; i += 2)
    if (!g_ascii_isalpha (text[i]) || g_ascii_tolower (text[i]) != g_ascii_tolower (text[i + 1]))
      return FALSE;
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* "1 BB : 2 Bb : 1 bb" */
static char *
dup_ratio (GPtrArray *children)
{
  g_autoptr (GString) ratio = g_string_new (NULL);

  g_ptr_array_sort (children, compare_names);
  for (guint i = 0; i < children->len;)
    {
      guint n = 1;

      while (i + n < children->len && strcmp (children->pdata[i], children->pdata[i + n]) == 0)
        n++;
      g_string_append_printf (ratio, "%s%u %s", i > 0 ? " : " : "", n, (const char *)children->pdata[i]);
      i += n;
    }
  return g_string_free (g_steal_pointer (&ratio), FALSE);
}

static const char *
read_parent (PtmPen *pen, const char *name)
{
  const char *genes = ptm_pen_get (pen, name);

  if (genes == NULL || is_genotype (genes))
    return genes != NULL ? genes : "Bb";
  ptm_pen_reject (pen, genes);
  return "Bb";
}

void
ptm_figure_punnett (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  const char *mother = read_parent (pen, "mother"), *father = read_parent (pen, "father");
  g_auto (GStrv) across = strlen (mother) == strlen (father) ? dup_gametes (mother) : dup_gametes ("Bb");
  g_auto (GStrv) down = strlen (mother) == strlen (father) ? dup_gametes (father) : dup_gametes ("Bb");
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_free);
  int              columns = (int)g_strv_length (across), rows = (int)g_strv_length (down);
  double           below = columns <= 2 && !pen->mute && !pen->blank ? pen->text * 2.2 : 0, side = floor (MIN (box.width / (columns + 0.8), (box.height - below) / (rows + 0.8)));
  double           left = round (box.x + (box.width - side * (columns + 0.8)) / 2 + side * 0.8), top = round (box.y + (box.height - below - side * (rows + 0.8)) / 2 + side * 0.8);
  g_autofree char *ratio = NULL;

  if (strlen (mother) != strlen (father))
    ptm_pen_reject (pen, father);
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      {
        char    *child = dup_child (across[column], down[row]);
        gboolean shown = g_ascii_isupper (child[0]);

        g_ptr_array_add (children, child);
        ptm_pen_rect (pen, (PtmFrame){ left + column * side, top + row * side, side, side }, pen->blank ? PTM_RGB (255, 255, 255) : ptm_pen_get_tint (pen, shown ? 0 : 1, shown ? 0.2 : 0.12), ptm_color_mix (pen->paper, pen->ink, 0.5));
        if (!pen->blank && !pen->mute)
          ptm_pen_text (pen, child, left + (column + 0.5) * side, top + (row + 0.5) * side, side * (strlen (child) > 2 ? 0.24 : 0.36), "center");
      }
  pen->strong = TRUE;
  for (int i = 0; i < columns; i++)
    ptm_pen_text (pen, across[i], left + (i + 0.5) * side, top - side * 0.4, side * (strlen (across[i]) > 2 ? 0.22 : 0.34), "center")->color = ptm_pen_get_strong (pen, 0);
  for (int i = 0; i < rows; i++)
    ptm_pen_text (pen, down[i], left - side * 0.4, top + (i + 0.5) * side, side * (strlen (down[i]) > 2 ? 0.22 : 0.34), "center")->color = ptm_pen_get_strong (pen, 1);
  pen->strong = FALSE;
  ptm_pen_shape (pen, "rect", (PtmFrame){ left, top, columns * side, rows * side }, PTM_COLOR_NONE, pen->ink, pen->line);
  ratio = dup_ratio (children);
  if (below > 0)
    ptm_pen_text_in (pen, ratio, (PtmFrame){ box.x, top + rows * side + pen->text * 0.5, box.width, pen->text * 1.7 }, pen->text * 0.6, pen->text, 1, "center");
}

typedef struct
{
  char *name;
  int   above;
  int   below;
} Outcome;

static void
clear_outcome (gpointer outcome)
{
  g_free (((Outcome *)outcome)->name);
}

static void
reduce (gint64 *above, gint64 *below)
{
  gint64 a = *above, b = *below;

  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }
  if (a > 1)
    {
      *above /= a;
      *below /= a;
    }
}

static gboolean
read_outcome (const char *text, Outcome *outcome)
{
  const char *last = strrchr (text, ' '), *bar = last != NULL ? strchr (last, '/') : NULL;

  if (bar == NULL)
    return FALSE;
  outcome->above = atoi (last + 1);
  outcome->below = atoi (bar + 1);
  outcome->name = g_strstrip (g_strndup (text, last - text));
  if (outcome->above >= 0 && outcome->below > 0 && outcome->above <= outcome->below && outcome->below < 10000)
    return TRUE;
  g_clear_pointer (&outcome->name, g_free);
  return FALSE;
}

typedef struct
{
  PtmPen *pen;
  GArray *stages[4];
  int     n;
  double  column;
  int     n_ends;
  double  ends; /* where the results stand */
  double  size;
} Tree;

static void
draw_end (const Tree *tree, double y, gint64 above, gint64 below)
{
  PtmPen          *pen = tree->pen;
  g_autofree char *top = NULL;
  g_autofree char *bottom = NULL;

  reduce (&above, &below);
  top = g_strdup_printf ("%" G_GINT64_FORMAT, above);
  bottom = g_strdup_printf ("%" G_GINT64_FORMAT, below);
  pen->strong = TRUE;
  if (pen->blank)
    ptm_pen_answer (pen, top, tree->ends, y, tree->size * 1.2, tree->size * 2.6);
  else if (!pen->mute)
    ptm_pen_fraction (pen, top, bottom, tree->ends, y, tree->size);
  pen->strong = FALSE;
}

static void
draw_branch (const Tree *tree, int stage, double x, double top, double height, double y, gint64 above, gint64 below)
{
  PtmPen *pen = tree->pen;
  GArray *outcomes = stage < tree->n ? tree->stages[stage] : NULL;
  double  r = tree->size * 1.15;

  if (outcomes == NULL)
    {
      draw_end (tree, y, above, below);
      return;
    }
  for (guint i = 0; i < outcomes->len; i++)
    {
      const Outcome   *outcome = &g_array_index (outcomes, Outcome, i);
      double           part = height / outcomes->len, y2 = top + part * (i + 0.5), x2 = x + tree->column, x1 = x + (stage > 0 ? r * 1.7 : 0), mx = (x1 + x2 - r * 1.7) / 2, my = (y + y2) / 2;
      g_autofree char *share = g_strdup_printf ("%d/%d", outcome->above, outcome->below);
      PtmNode         *node;

      ptm_pen_line (pen, x1, y, x2 - r * 1.7, y2, ptm_pen_get_strong (pen, i), pen->line);
      ptm_pen_shape (pen, "pill", (PtmFrame){ x2 - r * 1.7, y2 - r * 0.8, r * 3.4, r * 1.6 }, ptm_pen_get_tint (pen, i, 0.25), ptm_pen_get_strong (pen, i), pen->hair);
      if (!pen->mute)
        {
          ptm_pen_text_in (pen, outcome->name, (PtmFrame){ x2 - r * 1.55, y2 - r * 0.75, r * 3.1, r * 1.5 }, tree->size * 0.4, tree->size * 0.95, 1, "center");
          node = ptm_pen_text (pen, share, mx, my, tree->size * 0.85, "center");
          node->fill = pen->paper;
          ptm_node_set (&node->shape, "rect");
        }
      draw_branch (tree, stage + 1, x2, top + part * i, part, y2, above * outcome->above, below * outcome->below);
    }
}

static gboolean
read_stages (Tree *tree, char **texts)
{
  for (int i = 0; texts[i] != NULL && i < 4; i++)
    {
      g_auto (GStrv) items = ptm_pen_split (texts[i]);
      double sum = 0;

      tree->stages[i] = g_array_new (FALSE, TRUE, sizeof (Outcome));
      g_array_set_clear_func (tree->stages[i], clear_outcome);
      tree->n = i + 1;
      for (int k = 0; items[k] != NULL && k < 6; k++)
        {
          Outcome outcome = { 0 };

          if (!read_outcome (items[k], &outcome))
            return FALSE;
          sum += (double)outcome.above / outcome.below;
          g_array_append_val (tree->stages[i], outcome);
        }
      /* Something happens at every stage. */
      if (fabs (sum - 1) > 1e-9)
        return FALSE;
    }
  return tree->n > 0;
}

void
ptm_figure_probability_tree (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autofree char *otherwise = g_strdup_printf ("%s 1/2, %s 1/2; %s 1/2, %s 1/2", ptm_pen_get_word (pen, "heads"), ptm_pen_get_word (pen, "tails"), ptm_pen_get_word (pen, "heads"), ptm_pen_get_word (pen, "tails"));
  const char      *given = ptm_pen_get (pen, "stages");
  g_auto (GStrv) texts = g_strsplit_set (given != NULL ? given : otherwise, ";\n", 5);
  Tree tree = { .pen = pen, .n_ends = 1 };

  if (read_stages (&tree, texts))
    {
      for (int i = 0; i < tree.n; i++)
        tree.n_ends *= (int)tree.stages[i]->len;
      tree.size = MIN (pen->text, box.height / tree.n_ends * 0.36);
      tree.size = MIN (tree.size, box.width / (tree.n * 7.5 + 5));
      tree.column = (box.width - tree.size * 5) / tree.n;
      tree.ends = box.x + box.width - tree.size * 1.6;
      ptm_pen_disc (pen, box.x + pen->line * 2, box.y + box.height / 2, pen->line * 2, pen->ink, PTM_COLOR_NONE, 0);
      draw_branch (&tree, 0, box.x + pen->line * 2, box.y, box.height, box.y + box.height / 2, 1, 1);
    }
  else
    ptm_pen_reject (pen, given != NULL ? given : "probability-tree");
  for (int i = 0; i < tree.n; i++)
    g_array_unref (tree.stages[i]);
}
