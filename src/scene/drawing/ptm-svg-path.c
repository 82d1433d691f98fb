/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file reads SVG path data as section 9.3 of SVG 2 describes it and turns it into moves, lines and cubic curves. Data is
 * read to its end before anything is drawn: what is malformed anywhere draws nothing. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-svg-path.h"

#define MAX_SEGMENTS 20000
#define MAX_VALUE    1e6

typedef struct
{
  char   kind; /* M, L, C or Z */
  double x[3];
  double y[3];
} Segment;

typedef struct
{
  const char *at;
  GArray     *segments; /* of Segment */
  double      x;        /* where the pen is */
  double      y;
  double      start_x; /* of the subpath */
  double      start_y;
  double      handle_x; /* last control point, for S and T */
  double      handle_y;
  char        last; /* command before this one, upper case */
} Reader;

static void
skip_separators (Reader *reader)
{
  while (*reader->at != '\0' && strchr (" \t\r\n\f,", *reader->at) != NULL)
    reader->at++;
}

/* strtod alone would take "inf", "nan" and hexadecimal numbers. */
static gboolean
read_number (Reader *reader, double *value)
{
  const char *p;
  char       *end;

  skip_separators (reader);
  p = reader->at + (*reader->at == '-' || *reader->at == '+');
  if (!g_ascii_isdigit (p[0]) && !(p[0] == '.' && g_ascii_isdigit (p[1])))
    return FALSE;
  if (p[0] == '0' && (p[1] == 'x' || p[1] == 'X'))
    return FALSE;
  *value = g_ascii_strtod (reader->at, &end);
  reader->at = end;
  return isfinite (*value) && fabs (*value) <= MAX_VALUE;
}

/* A flag needs no separator after it. */
static gboolean
read_flag (Reader *reader, double *value)
{
  skip_separators (reader);
  if (*reader->at != '0' && *reader->at != '1')
    return FALSE;
  *value = *reader->at++ - '0';
  return TRUE;
}

static void
add_segment (Reader *reader, char kind, double x1, double y1, double x2, double y2, double x, double y)
{
  Segment segment = { kind, { x1, x2, x }, { y1, y2, y } };

  g_array_append_val (reader->segments, segment);
  reader->x = x;
  reader->y = y;
}

/* From end points to centre, then a cubic for every quarter (SVG 2, appendix B.2.4). */
static void
add_arc (Reader *reader, double rx, double ry, double turn, gboolean large, gboolean sweep, double x, double y)
{
  double phi = turn * G_PI / 180, x0 = reader->x, y0 = reader->y;
  double px = cos (phi) * (x0 - x) / 2 + sin (phi) * (y0 - y) / 2, py = -sin (phi) * (x0 - x) / 2 + cos (phi) * (y0 - y) / 2;
  double lambda, root, cx, cy, from, span, step, k;
  int    n;

  rx = fabs (rx);
  ry = fabs (ry);
  if (rx < 1e-9 || ry < 1e-9 || hypot (px, py) < 1e-9)
    {
      add_segment (reader, 'L', 0, 0, 0, 0, x, y);
      return;
    }
  lambda = px * px / (rx * rx) + py * py / (ry * ry);
  if (lambda > 1)
    {
      rx *= sqrt (lambda);
      ry *= sqrt (lambda);
    }
  root = sqrt (MAX (rx * rx * ry * ry / (rx * rx * py * py + ry * ry * px * px) - 1, 0)) * (large == sweep ? -1 : 1);
  cx = root * rx * py / ry;
  cy = -root * ry * px / rx;
  from = atan2 ((py - cy) / ry, (px - cx) / rx);
  span = atan2 ((-py - cy) / ry, (-px - cx) / rx) - from;
  if (sweep && span < 0)
    span += 2 * G_PI;
  else if (!sweep && span > 0)
    span -= 2 * G_PI;
  n = MAX ((int)ceil (fabs (span) / (G_PI / 2) - 1e-9), 1);
  step = span / n;
  k = 4 / 3.0 * tan (step / 4);
  for (int i = 0; i < n; i++)
    {
      double a = from + i * step, b = a + step, points[3][2] = { { cos (a) - k * sin (a), sin (a) + k * cos (a) }, { cos (b) + k * sin (b), sin (b) - k * cos (b) }, { cos (b), sin (b) } };
      double out[3][2];

      for (int p = 0; p < 3; p++)
        {
          double ux = cx + points[p][0] * rx, uy = cy + points[p][1] * ry;

          out[p][0] = cos (phi) * ux - sin (phi) * uy + (x0 + x) / 2;
          out[p][1] = sin (phi) * ux + cos (phi) * uy + (y0 + y) / 2;
        }
      add_segment (reader, 'C', out[0][0], out[0][1], out[1][0], out[1][1], i == n - 1 ? x : out[2][0], i == n - 1 ? y : out[2][1]);
    }
}

static void
add_cubic (Reader *reader, double x1, double y1, double x2, double y2, double x, double y)
{
  add_segment (reader, 'C', x1, y1, x2, y2, x, y);
  reader->handle_x = x2;
  reader->handle_y = y2;
}

static void
add_quadratic (Reader *reader, double qx, double qy, double x, double y)
{
  add_segment (reader, 'C', reader->x + (qx - reader->x) * 2 / 3, reader->y + (qy - reader->y) * 2 / 3, x + (qx - x) * 2 / 3, y + (qy - y) * 2 / 3, x, y);
  reader->handle_x = qx;
  reader->handle_y = qy;
}

/* One set of numbers of a command; relative ones are made absolute. */
static void
add_command (Reader *reader, char command, double *v, gboolean relative)
{
  double   dx = relative ? reader->x : 0, dy = relative ? reader->y : 0;
  gboolean smooth = command == 'S' ? reader->last == 'C' || reader->last == 'S' : reader->last == 'Q' || reader->last == 'T';
  double   hx = smooth ? 2 * reader->x - reader->handle_x : reader->x, hy = smooth ? 2 * reader->y - reader->handle_y : reader->y;

  switch (command)
    {
    case 'M':
      add_segment (reader, 'M', 0, 0, 0, 0, v[0] + dx, v[1] + dy);
      reader->start_x = reader->x;
      reader->start_y = reader->y;
      break;
    case 'L':
      add_segment (reader, 'L', 0, 0, 0, 0, v[0] + dx, v[1] + dy);
      break;
    case 'H':
      add_segment (reader, 'L', 0, 0, 0, 0, v[0] + dx, reader->y);
      break;
    case 'V':
      add_segment (reader, 'L', 0, 0, 0, 0, reader->x, v[0] + dy);
      break;
    case 'C':
      add_cubic (reader, v[0] + dx, v[1] + dy, v[2] + dx, v[3] + dy, v[4] + dx, v[5] + dy);
      break;
    case 'S':
      add_cubic (reader, hx, hy, v[0] + dx, v[1] + dy, v[2] + dx, v[3] + dy);
      break;
    case 'Q':
      add_quadratic (reader, v[0] + dx, v[1] + dy, v[2] + dx, v[3] + dy);
      break;
    case 'T':
      add_quadratic (reader, hx, hy, v[0] + dx, v[1] + dy);
      break;
    case 'A':
    default:
      add_arc (reader, v[0], v[1], v[2], v[3] > 0, v[4] > 0, v[5] + dx, v[6] + dy);
      break;
    }
  reader->last = command;
}

static int
count_numbers (char command)
{
  static const char commands[] = "MLHVCSQTA";
  static const int  counts[] = { 2, 2, 1, 1, 6, 4, 4, 2, 7 };
  const char       *at = command != '\0' ? strchr (commands, command) : NULL;

  return at != NULL ? counts[at - commands] : 0;
}

static gboolean
read_command (Reader *reader)
{
  char     letter = *reader->at++, command = g_ascii_toupper (letter);
  gboolean relative = g_ascii_islower (letter);
  int      n = count_numbers (command);

  if (reader->segments->len == 0 && command != 'M')
    return FALSE;
  if (command == 'Z')
    {
      add_segment (reader, 'Z', 0, 0, 0, 0, reader->start_x, reader->start_y);
      reader->last = 'Z';
      return TRUE;
    }
  if (n == 0)
    return FALSE;
  do
    {
      double v[7];

      for (int i = 0; i < n; i++)
        if (!(command == 'A' && (i == 3 || i == 4) ? read_flag (reader, &v[i]) : read_number (reader, &v[i])))
          return FALSE;
      add_command (reader, command, v, relative);
      /* More pairs after a move are lines. */
      command = command == 'M' ? 'L' : command;
      skip_separators (reader);
    }
  while (*reader->at != '\0' && !g_ascii_isalpha (*reader->at) && reader->segments->len < MAX_SEGMENTS);
  return TRUE;
}

static gboolean
read_path (Reader *reader)
{
  skip_separators (reader);
  while (*reader->at != '\0')
    {
      if (reader->segments->len >= MAX_SEGMENTS || !read_command (reader))
        return FALSE;
      skip_separators (reader);
    }
  return reader->segments->len > 0;
}

gboolean
ptm_svg_path_add (cairo_t *cr, const char *data, const PtmFrame *box)
{
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  Reader reader = { data, segments };
  double sx = box->width / 100, sy = box->height / 100;

  if (data == NULL || !isfinite (sx) || !isfinite (sy) || !read_path (&reader))
    return FALSE;
  for (guint i = 0; i < segments->len; i++)
    {
      const Segment *s = &g_array_index (segments, Segment, i);
      double         x = box->x + s->x[2] * sx, y = box->y + s->y[2] * sy;

      if (s->kind == 'M')
        cairo_move_to (cr, x, y);
      else if (s->kind == 'L')
        cairo_line_to (cr, x, y);
      else if (s->kind == 'C')
        cairo_curve_to (cr, box->x + s->x[0] * sx, box->y + s->y[0] * sy, box->x + s->x[1] * sx, box->y + s->y[1] * sy, x, y);
      else
        cairo_close_path (cr);
    }
  return TRUE;
}

void
ptm_svg_path_append (GString *path, char command, int n, ...)
{
  char    digits[G_ASCII_DTOSTR_BUF_SIZE];
  va_list args;

  g_string_append_c (path, command);
  va_start (args, n);
  for (int i = 0; i < n; i++)
    {
      double value = va_arg (args, double);

      g_string_append (path, i > 0 ? " " : "");
      g_string_append (path, g_ascii_formatd (digits, sizeof digits, "%.3f", isfinite (value) ? CLAMP (value, -MAX_VALUE, MAX_VALUE) : 0));
    }
  va_end (args);
}

void
ptm_svg_path_append_arc (GString *path, double rx, double ry, gboolean large, gboolean sweep, double x, double y)
{
  ptm_svg_path_append (path, 'A', 3, rx, ry, 0.0);
  g_string_append_printf (path, " %d %d", large ? 1 : 0, sweep ? 1 : 0);
  ptm_svg_path_append (path, ' ', 2, x, y);
}
