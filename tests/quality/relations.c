/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Whether things stand to each other as was asked, told from their ink: boxes, centroids, and what covers what. */

#include "config.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "relations.h"

enum
{
  SOLID = 128,
};

/** Span: several sights as one. */
typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
  double x;
  double y;
} Span;

static Span
get_span (GPtrArray *sights)
{
  Span  span = { G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, 0, 0 };
  gsize ink = 0;

  for (guint i = 0; i < sights->len; i++)
    {
      const Sight *sight = g_ptr_array_index (sights, i);

      span.left = MIN (span.left, sight->box.x);
      span.right = MAX (span.right, sight->box.x + sight->box.width);
      span.top = MIN (span.top, sight->box.y);
      span.bottom = MAX (span.bottom, sight->box.y + sight->box.height);
      span.x += sight->x * (double)sight->ink;
      span.y += sight->y * (double)sight->ink;
      ink += sight->ink;
    }
  span.x /= (double)MAX (ink, 1);
  span.y /= (double)MAX (ink, 1);
  return span;
}

static double
get_common (double low_a, double high_a, double low_b, double high_b)
{
  return MIN (high_a, high_b) - MAX (low_a, low_b);
}

static gboolean
share_columns (const Span *a, const Span *b, double part)
{
  return get_common (a->left, a->right, b->left, b->right) >= part * MIN (a->right - a->left, b->right - b->left);
}

static gboolean
share_rows (const Span *a, const Span *b, double part)
{
  return get_common (a->top, a->bottom, b->top, b->bottom) >= part * MIN (a->bottom - a->top, b->bottom - b->top);
}

static gboolean
is_left_of (const Span *a, const Span *b)
{
  return a->x < b->x && get_common (a->left, a->right, b->left, b->right) <= 0.2 * MIN (a->right - a->left, b->right - b->left);
}

static gboolean
is_above (const Span *a, const Span *b)
{
  return a->y < b->y && get_common (a->top, a->bottom, b->top, b->bottom) <= 0.25 * MIN (a->bottom - a->top, b->bottom - b->top) && share_columns (a, b, 0);
}

/* Stands on it: the lower edge is on the other's body, not over its top and not under its foot. */
static gboolean
is_on (const Span *a, const Span *b)
{
  double height = b->bottom - b->top;

  return a->y < b->y && share_columns (a, b, 0.5) && a->bottom >= b->top - 0.06 * height && a->bottom <= b->bottom - 0.02 * height;
}

static gboolean
is_under (const Span *a, const Span *b)
{
  return a->y > b->y && a->top > b->top && share_columns (a, b, 0.3);
}

static gboolean
is_inside (const Span *a, const Span *b)
{
  double width = get_common (a->left, a->right, b->left, b->right), height = get_common (a->top, a->bottom, b->top, b->bottom);

  if (width <= 0 || height <= 0)
    return FALSE;
  return width * height >= 0.6 * (a->right - a->left) * (a->bottom - a->top) && a->x > b->left && a->x < b->right && a->y > b->top && a->y < b->bottom;
}

static gboolean
is_next_to (const Span *a, const Span *b)
{
  double gap = -get_common (a->left, a->right, b->left, b->right);

  return gap <= 0.8 * MAX (a->right - a->left, b->right - b->left) && gap >= -0.25 * MIN (a->right - a->left, b->right - b->left) && share_rows (a, b, 0.3);
}

/* How many pixels two have in common, and how many of those show the first. */
static gsize
count_common (const Look *look, const Sight *a, const Sight *b, gsize *shows_a)
{
  const guint8 *pa = ptm_image_get_pixels (a->alone), *pb = ptm_image_get_pixels (b->alone), *page = ptm_image_get_pixels (look->page);
  gsize         n = (gsize)ptm_image_get_width (look->page) * (gsize)ptm_image_get_height (look->page), common = 0;

  *shows_a = 0;
  for (gsize i = 0; i < 4 * n; i += 4)
    {
      int to_a = 0, to_b = 0;

      if (pa[i + 3] < SOLID || pb[i + 3] < SOLID)
        continue;
      common++;
      for (gsize c = 0; c < 3; c++)
        {
          to_a += abs (pa[i + c] - page[i + c]);
          to_b += abs (pb[i + c] - page[i + c]);
        }
      *shows_a += to_a < to_b ? 1 : 0;
    }
  return common;
}

/* Covers a part of the other, which still shows; or, when they do not meet, stands nearer to the viewer, that is lower, in the same columns. */
static gboolean
is_in_front (const Look *look, GPtrArray *in_front, GPtrArray *behind)
{
  Span  a = get_span (in_front), b = get_span (behind);
  gsize common = 0, shown = 0;

  for (guint i = 0; i < in_front->len; i++)
    for (guint k = 0; k < behind->len; k++)
      {
        gsize here;

        common += count_common (look, g_ptr_array_index (in_front, i), g_ptr_array_index (behind, k), &here);
        shown += here;
      }
  if (common >= 8)
    return shown * 10 >= common * 8;
  return a.bottom > b.bottom && share_columns (&a, &b, 0.1);
}

static gboolean
is_between (const Span *a, const Span *b, const Span *c)
{
  gboolean beside = (b->x < a->x && a->x < c->x) || (c->x < a->x && a->x < b->x);
  gboolean over = (b->y < a->y && a->y < c->y) || (c->y < a->y && a->y < b->y);

  if (beside && share_rows (a, b, 0.1) && share_rows (a, c, 0.1))
    return !share_columns (a, b, 0.4) && !share_columns (a, c, 0.4);
  return over && share_columns (a, b, 0.1) && share_columns (a, c, 0.1);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

/* Seen from a point, things are on all sides: no gap of half a turn. */
static gboolean
surround (GPtrArray *sights, double x, double y)
{
  g_autoptr (GArray) angles = g_array_new (FALSE, FALSE, sizeof (double));
  double widest;

  for (guint i = 0; i < sights->len; i++)
    {
      const Sight *sight = g_ptr_array_index (sights, i);
      double       angle = atan2 (sight->y - y, sight->x - x);

      g_array_append_val (angles, angle);
    }
  if (angles->len < 3)
    return FALSE;
  g_array_sort (angles, compare_numbers);
  widest = g_array_index (angles, double, 0) + 2 * G_PI - g_array_index (angles, double, angles->len - 1);
  for (guint i = 1; i < angles->len; i++)
    widest = MAX (widest, g_array_index (angles, double, i) - g_array_index (angles, double, i - 1));
  return widest < G_PI * 0.95;
}

/* Middles on one line, side by side or one over the other, with like steps. */
static gboolean
are_in_line (GPtrArray *sights, gboolean upright)
{
  g_autoptr (GArray) at = g_array_new (FALSE, FALSE, sizeof (double));
  double lowest = G_MAXDOUBLE, highest = -G_MAXDOUBLE, size = 0, least = G_MAXDOUBLE, most = 0;

  for (guint i = 0; i < sights->len; i++)
    {
      const Sight *sight = g_ptr_array_index (sights, i);
      double       along = upright ? sight->y : sight->x;
      /* Things of different heights stand on one ground. */
      double across = upright ? sight->x : sight->box.y + sight->box.height;

      g_array_append_val (at, along);
      lowest = MIN (lowest, across);
      highest = MAX (highest, across);
      size += (upright ? sight->box.width : sight->box.height) / (double)sights->len;
    }
  g_array_sort (at, compare_numbers);
  for (guint i = 1; i < at->len; i++)
    {
      double step = g_array_index (at, double, i) - g_array_index (at, double, i - 1);

      least = MIN (least, step);
      most = MAX (most, step);
    }
  return at->len > 1 && highest - lowest <= 0.35 * size && least > 2 && most <= 2.2 * least;
}

/* "in-3-rows": the feet stand on so many lines, with the same number on each but the last one or two. */
static gboolean
are_in_rows (GPtrArray *sights, int rows)
{
  g_autoptr (GArray) feet = g_array_new (FALSE, FALSE, sizeof (double));
  double size = 0;
  int    lines = 1, on_line = 1, most = 1, least = G_MAXINT;

  for (guint i = 0; i < sights->len; i++)
    {
      const Sight *sight = g_ptr_array_index (sights, i);
      double       foot = sight->box.y + sight->box.height;

      g_array_append_val (feet, foot);
      size += sight->box.height / (double)sights->len;
    }
  g_array_sort (feet, compare_numbers);
  for (guint i = 1; i < feet->len; i++)
    {
      gboolean same = g_array_index (feet, double, i) - g_array_index (feet, double, i - 1) < 0.12 * size;

      least = same ? least : MIN (least, on_line);
      lines += same ? 0 : 1;
      on_line = same ? on_line + 1 : 1;
      most = MAX (most, on_line);
    }
  return lines == rows && MIN (least, on_line) >= most - 2;
}

static gboolean
judge (const Look *look, const char *rel, GPtrArray *a, GPtrArray *b, GPtrArray *c)
{
  Span sa = get_span (a), sb = b != NULL ? get_span (b) : sa, sc = c != NULL ? get_span (c) : sb;
  int  rows = 0;

  if (g_str_equal (rel, "left-of"))
    return is_left_of (&sa, &sb);
  if (g_str_equal (rel, "right-of"))
    return is_left_of (&sb, &sa);
  if (g_str_equal (rel, "above"))
    return is_above (&sa, &sb);
  if (g_str_equal (rel, "below"))
    return is_above (&sb, &sa);
  if (g_str_equal (rel, "on"))
    return is_on (&sa, &sb);
  if (g_str_equal (rel, "under"))
    return is_under (&sa, &sb);
  if (g_str_equal (rel, "inside"))
    return is_inside (&sa, &sb);
  if (g_str_equal (rel, "next-to"))
    return is_next_to (&sa, &sb);
  if (g_str_equal (rel, "in-front"))
    return is_in_front (look, a, b);
  if (g_str_equal (rel, "behind"))
    return is_in_front (look, b, a);
  if (g_str_equal (rel, "between"))
    return is_between (&sa, &sb, &sc);
  if (g_str_equal (rel, "around"))
    return surround (a, sb.x, sb.y);
  if (g_str_equal (rel, "in-a-circle"))
    return surround (a, sa.x, sa.y) && !are_in_line (a, FALSE);
  if (g_str_equal (rel, "in-a-row"))
    return are_in_line (a, FALSE);
  if (g_str_equal (rel, "in-a-column"))
    return are_in_line (a, TRUE);
  if (sscanf (rel, "in-%d-rows", &rows) == 1)
    return are_in_rows (a, rows);
  g_error ("%s is not a relation", rel);
}

static void
tell (GString *came, const char *globs, GPtrArray *sights)
{
  Span span = get_span (sights);

  g_string_append_printf (came, " %s at %.0f,%.0f…%.0f,%.0f", globs, span.left, span.top, span.right, span.bottom);
}

gboolean
relations_hold (const Look *look, const char *wish, GString *came)
{
  g_auto (GStrv) words = g_strsplit (wish, " ", 4);
  guint n = g_strv_length (words);
  g_autoptr (GPtrArray) a = n > 1 ? look_find (look, words[1]) : NULL;
  g_autoptr (GPtrArray) b = n > 2 ? look_find (look, words[2]) : NULL;
  g_autoptr (GPtrArray) c = n > 3 ? look_find (look, words[3]) : NULL;
  g_auto (GStrv) rels = g_strsplit (words[0], "|", -1);
  GPtrArray *all[] = { a, b, c };
  gboolean   complete = a != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL && all[i]->len == 0)
      {
        g_string_append_printf (came, " no %s", words[1 + i]);
        complete = FALSE;
      }
  /* Between two trees: each of them is one side. */
  if (complete && c != NULL && b->len > 1 && g_str_equal (words[2], words[3]))
    {
      g_ptr_array_set_size (b, 1);
      g_ptr_array_remove_index (c, 0);
    }
  for (guint i = 0; complete && rels[i] != NULL; i++)
    if (judge (look, rels[i], a, b, c))
      return TRUE;
  for (guint i = 0; complete && i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL)
      tell (came, words[1 + i], all[i]);
  return FALSE;
}
