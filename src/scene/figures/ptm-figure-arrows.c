/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws the arrows of pictorial templates and sets their names beside them. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

#define STEPS 12

static void
add_point (GArray *out, double x, double y)
{
  g_array_append_val (out, x);
  g_array_append_val (out, y);
}

/* A cubic from the last point; a quadratic one comes with its control point twice, weighted by two thirds. */
static void
add_curve (GArray *out, const double *p)
{
  double x = g_array_index (out, double, out->len - 2), y = g_array_index (out, double, out->len - 1);

  for (int i = 1; i <= STEPS; i++)
    {
      double t = i / (double)STEPS, u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;

      add_point (out, a * x + b * p[0] + c * p[2] + d * p[4], a * y + b * p[1] + c * p[3] + d * p[5]);
    }
}

static int
count_numbers (char command)
{
  switch (command)
    {
    case 'M':
    case 'L':
      return 2;
    case 'Q':
      return 4;
    case 'C':
      return 6;
    default:
      return 0;
    }
}

static gboolean
read_numbers (const char **at, double *numbers, int n)
{
  for (int i = 0; i < n; i++)
    {
      char *end;

      while (g_ascii_isspace (**at) || **at == ',')
        (*at)++;
      numbers[i] = g_ascii_strtod (*at, &end);
      if (end == *at || !isfinite (numbers[i]))
        return FALSE;
      *at = end;
    }
  while (g_ascii_isspace (**at) || **at == ',')
    (*at)++;
  return TRUE;
}

GArray *
ptm_figure_path_flatten (const char *path)
{
  GArray     *out = g_array_new (FALSE, FALSE, sizeof (double));
  const char *at = path;
  char        command = 0;

  while (*at != '\0')
    {
      double p[6], last[2];
      int    n;

      if (g_ascii_isalpha (*at))
        command = *at++;
      n = count_numbers (command);
      if (n == 0 || !read_numbers (&at, p, n) || (n > 2 && out->len == 0))
        {
          g_array_set_size (out, 0);
          return out;
        }
      if (n == 2)
        add_point (out, p[0], p[1]);
      if (n == 4)
        {
          memcpy (last, &g_array_index (out, double, out->len - 2), sizeof last);
          add_curve (out, (double[]){ last[0] + (p[0] - last[0]) * 2 / 3, last[1] + (p[1] - last[1]) * 2 / 3, p[2] + (p[0] - p[2]) * 2 / 3, p[3] + (p[1] - p[3]) * 2 / 3, p[2], p[3] });
        }
      if (n == 6)
        add_curve (out, p);
    }
  return out;
}

/* The frame is as large as the flattened course; a straight one still has a little width. */
static PtmFrame
get_bounds (const char *path)
{
  g_autoptr (GArray) points = ptm_figure_path_flatten (path);
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i + 1 < points->len; i += 2)
    {
      left = MIN (left, g_array_index (points, double, i));
      right = MAX (right, g_array_index (points, double, i));
      top = MIN (top, g_array_index (points, double, i + 1));
      bottom = MAX (bottom, g_array_index (points, double, i + 1));
    }
  return (PtmFrame){ left, top, points->len > 0 ? MAX (right - left, 1) : 0, MAX (bottom - top, 1) };
}

char *
ptm_figure_path_fit (const char *path, const PtmFrame *drawing, double scale, PtmFrame *frame)
{
  g_autoptr (GString) out = g_string_new (NULL);
  PtmFrame    bounds = get_bounds (path);
  const char *at = path;
  char        command = 0;

  if (bounds.width <= 0)
    return NULL;
  while (*at != '\0')
    {
      double p[6];

      if (g_ascii_isalpha (*at))
        command = *at++;
      if (!read_numbers (&at, p, count_numbers (command)))
        return NULL;
      g_string_append_c (out, command);
      for (int i = 0; i < count_numbers (command); i++)
        {
          char   number[G_ASCII_DTOSTR_BUF_SIZE];
          double origin = i % 2 == 0 ? bounds.x : bounds.y, length = i % 2 == 0 ? bounds.width : bounds.height;

          g_string_append (out, g_ascii_formatd (number, sizeof number, "%.2f ", (p[i] - origin) / length * 100));
        }
    }
  *frame = (PtmFrame){ drawing->x + bounds.x * scale, drawing->y + bounds.y * scale, bounds.width * scale, bounds.height * scale };
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Dark on a light casing: seen on every part of the picture. */
static void
add_arrow (PtmFigureRun *run, const PtmFigurePlace *place, gboolean casing)
{
  const PtmPalette *palette = &run->layout->scene->palette;
  PtmColor          ink = ptm_palette_is_dark (palette->ink) ? palette->ink : palette->bg[0];
  PtmNode          *node = ptm_figure_add (run, PTM_NODE_SHAPE, casing ? "under-" : "arrow-", place->key);
  double            width = CLAMP (MIN (run->picture.width, run->picture.height) * 0.011, 1.2, 12);

  ptm_node_set (&node->shape, "path");
  if (!casing)
    ptm_node_set (&node->role, "arrow");
  g_free (node->path);
  node->path = ptm_figure_path_fit (place->path, &run->picture, run->picture.width / run->table->width, &node->frame);
  node->stroke = casing ? PTM_RGB (255, 255, 255) : ink;
  node->stroke_width = casing ? width * 1.9 : width;
  node->opacity = casing ? 0.75 : 1;
  node->z = PTM_Z_PICTURE + (casing ? 2 : 3);
}

void
ptm_figure_add_arrows (PtmFigureRun *run)
{
  for (int casing = 1; casing >= 0; casing--)
    for (guint i = 0; i < run->table->places->len; i++)
      {
        const PtmFigurePlace *place = run->table->places->pdata[i];

        if (place->path != NULL)
          add_arrow (run, place, casing == 1);
      }
}

static gboolean
frames_meet (const PtmFrame *a, const PtmFrame *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
segment_meets_frame (const double a[2], const double b[2], const PtmFrame *f)
{
  const double corners[4][2] = { { f->x, f->y }, { f->x + f->width, f->y }, { f->x + f->width, f->y + f->height }, { f->x, f->y + f->height } };

  if (a[0] > f->x && a[0] < f->x + f->width && a[1] > f->y && a[1] < f->y + f->height)
    return TRUE;
  for (int i = 0; i < 4; i++)
    if (ptm_figure_segments_meet (a, b, corners[i], corners[(i + 1) % 4]))
      return TRUE;
  return FALSE;
}

static gboolean
arrow_meets_frame (PtmFigureRun *run, const PtmFigurePlace *place, const PtmFrame *f)
{
  g_autoptr (GArray) points = ptm_figure_path_flatten (place->path);

  for (guint i = 0; i + 3 < points->len; i += 2)
    {
      double a[2], b[2];

      ptm_figure_map (run, g_array_index (points, double, i), g_array_index (points, double, i + 1), &a[0], &a[1]);
      ptm_figure_map (run, g_array_index (points, double, i + 2), g_array_index (points, double, i + 3), &b[0], &b[1]);
      if (segment_meets_frame (a, b, f))
        return TRUE;
    }
  return FALSE;
}

/* Free of arrows, leaders, places and the names before it. */
static gboolean
is_free (PtmFigureRun *run, const PtmFrame *f, guint n_names)
{
  const PtmFrame *p = &run->picture;
  double          pad = run->size * 0.15;
  PtmFrame        padded = { f->x - pad, f->y - pad, f->width + 2 * pad, f->height + 2 * pad };

  if (f->x < p->x || f->y < p->y || f->x + f->width > p->x + p->width || f->y + f->height > p->y + p->height)
    return FALSE;
  for (guint i = 0; i < n_names; i++)
    if (frames_meet (&padded, &g_array_index (run->names, PtmFigureName, i).label->frame))
      return FALSE;
  for (guint i = 0; i < run->spots->len; i++)
    {
      const PtmFigureSpot *spot = &g_array_index (run->spots, PtmFigureSpot, i);
      double               from[2], to[2] = { spot->x, spot->y };

      ptm_figure_get_leader (run, spot, from);
      if (segment_meets_frame (to, from, &padded))
        return FALSE;
    }
  for (guint i = 0; i < run->table->places->len; i++)
    {
      const PtmFigurePlace *place = run->table->places->pdata[i];

      if (place->path != NULL && arrow_meets_frame (run, place, &padded))
        return FALSE;
    }
  return TRUE;
}

/* Beside the arrow at one of its points, on one of its sides. */
static gboolean
try_name (PtmFigureRun *run, guint index)
{
  PtmFigureName *name = &g_array_index (run->names, PtmFigureName, index);
  PtmFrame      *f = &name->label->frame;
  g_autoptr (GArray) points = ptm_figure_path_flatten (name->place->path);
  static const double at[] = { 0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86, 0.03, 0.97 };
  static const double away[] = { 0.8, 1.6, 2.8 };
  int                 n = points->len / 2;

  for (guint far = 0; far < G_N_ELEMENTS (away); far++)
    for (guint i = 0; i < G_N_ELEMENTS (at); i++)
      for (int side = 0; side < 2; side++)
        {
          int    k = CLAMP ((int)(at[i] * n), 1, n - 1);
          double a[2], b[2], dx, dy, length, reach;

          ptm_figure_map (run, g_array_index (points, double, k * 2 - 2), g_array_index (points, double, k * 2 - 1), &a[0], &a[1]);
          ptm_figure_map (run, g_array_index (points, double, k * 2), g_array_index (points, double, k * 2 + 1), &b[0], &b[1]);
          length = MAX (hypot (b[0] - a[0], b[1] - a[1]), 1e-6);
          dx = (b[1] - a[1]) / length * (side == 0 ? 1 : -1);
          dy = -(b[0] - a[0]) / length * (side == 0 ? 1 : -1);
          reach = f->width / 2 * fabs (dx) + f->height / 2 * fabs (dy) + run->size * 0.6 * away[far];
          f->x = (a[0] + b[0]) / 2 + dx * reach - f->width / 2;
          f->y = (a[1] + b[1]) / 2 + dy * reach - f->height / 2;
          if (is_free (run, f, index))
            return TRUE;
        }
  return FALSE;
}

gboolean
ptm_figure_place_names (PtmFigureRun *run)
{
  const PtmPalette *palette = &run->layout->scene->palette;

  for (guint i = 0; i < run->names->len; i++)
    {
      PtmFigureName *name = &g_array_index (run->names, PtmFigureName, i);
      PtmNode       *label = name->label;
      double         width, height;

      label->font_size = run->size * 0.92;
      ptm_text_measure (label, run->layout->scene->lang, run->picture.width * 0.3, &width, &height);
      label->frame = (PtmFrame){ 0, 0, width + label->font_size * 1.05, height + label->font_size * 0.25 };
      ptm_node_set (&label->align, "center");
      ptm_node_set (&label->shape, "rounded");
      label->fill = ptm_color_mix (palette->bg[0].a > 0 && !ptm_palette_is_dark (palette->bg[0]) ? palette->bg[0] : PTM_RGB (255, 255, 255), PTM_RGB (255, 255, 255), 0.6);
      label->z = PTM_Z_TEXT + 1;
      if (!try_name (run, i))
        {
          PtmFigureSpot spot = { .place = name->place, .label = label };

          label->fill = PTM_COLOR_NONE;
          ptm_node_set (&label->shape, NULL);
          g_array_append_val (run->spots, spot);
          g_array_remove_index (run->names, i);
          return FALSE;
        }
    }
  return TRUE;
}
