/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws an organisation chart and a family tree. Params: tree ("Head > Sales, Design; Design > Ana, Ben": who is over
 * whom; a slash puts a second line in the box, "Ana/Director"; a plus joins a couple, "Joe + Rose"). Leaves share the width
 * evenly; everyone stands over the middle of his own. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

#define MAX_BOXES 120
/* Of a place's width, between the two of a couple. */
#define COUPLE_GAP 0.08

typedef struct
{
  char  *name;
  int    parent; /* -1 = at the top */
  int    depth;
  double column; /* in leaves */
} Member;

typedef struct
{
  PtmPen *pen;
  GArray *members;
  int     n_leaves;
  int     n_levels;
} Chart;

static void
clear_member (gpointer member)
{
  g_free (((Member *)member)->name);
}

static Member *
get_member (const Chart *chart, guint i)
{
  return &g_array_index (chart->members, Member, i);
}

static int
find_member (const Chart *chart, const char *name)
{
  for (guint i = 0; i < chart->members->len; i++)
    if (strcmp (get_member (chart, i)->name, name) == 0)
      return (int)i;
  return -1;
}

static int
add_member (const Chart *chart, const char *name, int parent)
{
  Member member = { .name = g_strdup (name), .parent = parent };

  g_array_append_val (chart->members, member);
  return (int)chart->members->len - 1;
}

/* A member has one superior: who is named again below somebody else, or above himself, is left where he was. */
static void
read_tree (const Chart *chart, const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, ";\n", MAX_BOXES);

  for (int i = 0; lines[i] != NULL; i++)
    {
      char            *arrow = strstr (lines[i], "→") != NULL ? strstr (lines[i], "→") : strchr (lines[i], '>');
      g_autofree char *head = g_strstrip (g_strndup (lines[i], arrow != NULL ? (gsize)(arrow - lines[i]) : strlen (lines[i])));
      g_auto (GStrv) names = ptm_pen_split (arrow != NULL ? arrow + (*arrow == '>' ? 1 : strlen ("→")) : "");
      int over = find_member (chart, head);

      if (*head == '\0')
        continue;
      if (over < 0)
        over = add_member (chart, head, -1);
      for (int k = 0; names[k] != NULL && chart->members->len < MAX_BOXES; k++)
        if (find_member (chart, names[k]) < 0)
          add_member (chart, names[k], over);
        else
          ptm_pen_reject (chart->pen, names[k]);
    }
}

static double
place (Chart *chart, int index, int depth)
{
  double first = -1, last = 0;

  get_member (chart, (guint)index)->depth = depth;
  chart->n_levels = MAX (chart->n_levels, depth + 1);
  for (guint i = 0; i < chart->members->len; i++)
    if (get_member (chart, i)->parent == index)
      {
        last = place (chart, (int)i, depth + 1);
        first = first < 0 ? last : first;
      }
  get_member (chart, (guint)index)->column = first < 0 ? chart->n_leaves++ : (first + last) / 2;
  return get_member (chart, (guint)index)->column;
}

typedef struct
{
  double   width; /* of a box */
  double   height;
  double   alone;  /* the part of the width somebody takes who is no half of a couple */
  double   column; /* from box to box */
  double   row;
  PtmFrame area;
  gboolean rtl;
} Grid;

static gboolean
is_couple (const Member *member)
{
  return strstr (member->name, " + ") != NULL;
}

static PtmFrame
get_frame (const Chart *chart, const Grid *grid, guint i)
{
  const Member *member = get_member (chart, i);
  double        column = grid->rtl ? chart->n_leaves - 1 - member->column : member->column;

  return (PtmFrame){ round (grid->area.x + (column + 0.5) * grid->column - grid->width / 2), round (grid->area.y + member->depth * grid->row), round (grid->width), round (grid->height) };
}

static void
draw_links (const Chart *chart, const Grid *grid)
{
  PtmPen  *pen = chart->pen;
  PtmColor color = ptm_color_mix (pen->paper, pen->ink, 0.5);

  for (guint i = 0; i < chart->members->len; i++)
    {
      int      parent = get_member (chart, i)->parent;
      PtmFrame own, over;
      double   middle, x, top;

      if (parent < 0)
        continue;
      own = get_frame (chart, grid, i);
      over = get_frame (chart, grid, (guint)parent);
      /* A child's line ends at the one of the couple who is named first, and begins between its parents. */
      x = own.x + own.width * (!is_couple (get_member (chart, i)) ? 0.5 : grid->rtl ? 0.75 + COUPLE_GAP / 4
                                                                                    : 0.25 - COUPLE_GAP / 4);
      top = over.x + over.width / 2;
      middle = round ((over.y + over.height + own.y) / 2);
      ptm_pen_line (pen, top, over.y + over.height * (is_couple (get_member (chart, (guint)parent)) ? 0.5 : 1), top, middle + pen->line / 2, color, pen->line * 0.8);
      ptm_pen_line (pen, x, middle - pen->line / 2, x, own.y, color, pen->line * 0.8);
      if (fabs (x - top) > 0.5)
        ptm_pen_line (pen, x, middle, top, middle, color, pen->line * 0.8);
    }
}

static char *
dup_name (const char *name)
{
  return g_strstrip (g_strndup (name, strcspn (name, "/")));
}

/* One name, or the two of a couple. */
static char **
split_couple (const Member *member)
{
  return g_strsplit (member->name, " + ", 2);
}

/* The one size at which every name fits its box. */
static double
find_size (const Chart *chart, const Grid *grid)
{
  double size = chart->pen->text;

  chart->pen->strong = TRUE;
  for (guint i = 0; i < chart->members->len; i++)
    {
      g_auto (GStrv) names = split_couple (get_member (chart, i));
      double width = grid->width * (names[1] != NULL ? (1 - COUPLE_GAP) / 2 : grid->alone);

      for (guint k = 0; names[k] != NULL; k++)
        {
          g_autofree char *name = dup_name (names[k]);
          const char      *alone[] = { name, NULL };
          gboolean         two = strchr (names[k], '/') != NULL;

          size = ptm_pen_fit_box (chart->pen, alone, width * 0.88, grid->height * (two ? 0.44 : 0.88), two ? 1 : 2, chart->pen->text * 0.4, size);
        }
    }
  chart->pen->strong = FALSE;
  return size;
}

static void
draw_box (const Chart *chart, PtmFrame frame, double size, int depth, const char *text)
{
  PtmPen          *pen = chart->pen;
  guint            color = (guint)depth;
  gboolean         top = depth == 0;
  PtmNode         *words[2] = { NULL };
  const char      *slash = strchr (text, '/');
  g_autofree char *name = dup_name (text);
  double           pad = frame.width * 0.06, split = slash != NULL ? 0.56 : 1;

  ptm_pen_shape (pen, "card", frame, top ? ptm_pen_get_deep (pen, color) : ptm_pen_get_tint (pen, color, 0.18), top ? PTM_COLOR_NONE : ptm_pen_get_strong (pen, color), pen->line * 0.7);
  if (pen->blank || pen->mute)
    return;
  pen->strong = TRUE;
  words[0] = ptm_pen_text_in (pen, name, (PtmFrame){ frame.x + pad, frame.y + frame.height * (slash != NULL ? 0.08 : 0.06), frame.width - 2 * pad, frame.height * (split - 0.12) }, size, size, slash != NULL ? 1 : 2, "center");
  pen->strong = FALSE;
  if (slash != NULL)
    words[1] = ptm_pen_text_in (pen, slash + 1, (PtmFrame){ frame.x + pad, frame.y + frame.height * 0.54, frame.width - 2 * pad, frame.height * 0.38 }, size * 0.5, size * 0.82, 1, "center");
  for (guint i = 0; top && i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL)
      words[i]->color = PTM_RGB (255, 255, 255);
}

static void
draw_member (const Chart *chart, const Grid *grid, double size, guint i)
{
  const Member *member = get_member (chart, i);
  PtmFrame      frame = get_frame (chart, grid, i);
  double        width = frame.width * (1 - COUPLE_GAP) / 2, y = frame.y + frame.height / 2;
  PtmFrame      left = { frame.x, frame.y, width, frame.height }, right = { frame.x + frame.width - width, frame.y, width, frame.height };
  g_auto (GStrv) names = split_couple (member);

  if (names[0] == NULL || names[1] == NULL)
    {
      draw_box (chart, (PtmFrame){ frame.x + frame.width * (1 - grid->alone) / 2, frame.y, frame.width * grid->alone, frame.height }, size, member->depth, member->name);
      return;
    }
  ptm_pen_line (chart->pen, left.x + width, y, right.x, y, ptm_color_mix (chart->pen->paper, chart->pen->ink, 0.5), chart->pen->line * 0.8);
  draw_box (chart, grid->rtl ? right : left, size, member->depth, names[0]);
  draw_box (chart, grid->rtl ? left : right, size, member->depth, names[1]);
}

static void
draw_tree (PtmPen *pen, PtmLayout *layout, PtmFrame box, const char *otherwise)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
  Chart    chart = { .pen = pen, .members = members };
  Grid     grid = { .rtl = g_str_has_prefix (layout->scene->lang, "ar") };
  double   size;
  gboolean has_couples;

  g_array_set_clear_func (members, clear_member);
  read_tree (&chart, ptm_pen_get (pen, "tree") != NULL ? ptm_pen_get (pen, "tree") : otherwise);
  for (guint i = 0; i < members->len; i++)
    if (get_member (&chart, i)->parent < 0)
      place (&chart, (int)i, 0);
  if (chart.n_leaves == 0)
    return;
  has_couples = strstr (ptm_pen_get (pen, "tree") != NULL ? ptm_pen_get (pen, "tree") : otherwise, " + ") != NULL;
  grid.column = MIN (box.width / chart.n_leaves, pen->text * (has_couples ? 22 : 14));
  grid.width = grid.column * 0.86;
  grid.row = box.height / chart.n_levels;
  grid.height = MIN (grid.row * 0.6, MAX (grid.width * (has_couples ? 0.26 : 0.42), pen->text * 2.2));
  grid.alone = has_couples ? 0.62 : 1;
  grid.row = MIN ((box.height - grid.height) / MAX (chart.n_levels - 1, 1), grid.height * 1.9);
  grid.area = (PtmFrame){ box.x + (box.width - grid.column * chart.n_leaves) / 2, box.y + (box.height - grid.row * (chart.n_levels - 1) - grid.height) / 2, 0, 0 };
  size = find_size (&chart, &grid);
  draw_links (&chart, &grid);
  for (guint i = 0; i < members->len; i++)
    draw_member (&chart, &grid, size, i);
}

void
ptm_figure_org_chart (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  const char      *team = ptm_pen_get_word (pen, "team");
  g_autofree char *otherwise = g_strdup_printf ("%s > %s A, %s B, %s C", ptm_pen_get_word (pen, "director"), team, team, team);

  draw_tree (pen, layout, box, otherwise);
}

/* Three generations to write names over, when none are given. */
void
ptm_figure_family_tree (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  static const char *const family[] = { "grandmother", "grandfather", "mother", "father", "aunt", "uncle", "me", "sibling", "cousin" };
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  const char      *word[G_N_ELEMENTS (family)];
  g_autofree char *otherwise = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (family); i++)
    word[i] = ptm_pen_get_word (pen, family[i]);
  otherwise = g_strdup_printf ("%s + %s > %s + %s, %s + %s; %s + %s > %s, %s; %s + %s > %s", word[0], word[1], word[2], word[3], word[4], word[5], word[2], word[3], word[6], word[7], word[4], word[5], word[8]);
  draw_tree (pen, layout, box, otherwise);
}
