/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file makes speech bubbles: how large they are for their words, their outline, and the tail to who speaks. */

#include "config.h"

#include <math.h>

#include "ptm-layout-bubble.h"
#include "ptm-palette.h"
#include "ptm-text.h"

#define OUTLINE_POINTS 36
#define INK            PTM_RGB (38, 32, 40)
#define PAPER          PTM_RGB (255, 255, 253)
#define CAPTION        PTM_RGB (255, 245, 208)

typedef enum
{
  SPEECH,
  THOUGHT,
  SHOUT,
  WHISPER,
  CAPTION_BOX,
} Kind;

gboolean
ptm_bubble_is_caption (const PtmNode *bubble)
{
  return g_strcmp0 (bubble->role, "caption") == 0 || g_strcmp0 (bubble->role, "narration") == 0 || g_strcmp0 (bubble->shape, "caption") == 0 || g_strcmp0 (bubble->shape, "box") == 0;
}

static Kind
get_kind (const PtmNode *bubble)
{
  if (bubble->type == PTM_NODE_TEXT || ptm_bubble_is_caption (bubble))
    return CAPTION_BOX;
  if (g_strcmp0 (bubble->shape, "thought") == 0 || g_strcmp0 (bubble->role, "thought") == 0)
    return THOUGHT;
  if (g_strcmp0 (bubble->shape, "shout") == 0 || g_strcmp0 (bubble->role, "shout") == 0)
    return SHOUT;
  return g_strcmp0 (bubble->shape, "whisper") == 0 || g_strcmp0 (bubble->role, "whisper") == 0 ? WHISPER : SPEECH;
}

/* Room around the words, in sizes of the letters, and how much larger than they the body is at least. */
static void
get_room (Kind kind, double *pad_x, double *pad_y, double *grow)
{
  *pad_x = kind == CAPTION_BOX ? 1.1 : kind == THOUGHT ? 2.2
                                     : kind == SHOUT   ? 2.9
                                                       : 1.7;
  *pad_y = kind == CAPTION_BOX ? 0.7 : kind == THOUGHT ? 1.7
                                     : kind == SHOUT   ? 2.3
                                                       : 1.15;
  *grow = kind == THOUGHT ? 1.24 : kind == SHOUT ? 1.4
                                                 : 1.16;
}

void
ptm_bubble_measure (PtmLayout *layout, PtmNode *bubble, double max_width, double size, double *width, double *height)
{
  Kind   kind = get_kind (bubble);
  double pad_x, pad_y, grow, line = 0, tall = 0, w, room;

  get_room (kind, &pad_x, &pad_y, &grow);
  g_free (bubble->font);
  bubble->font = ptm_type_dup_family ("Comic Neue", FALSE, bubble->text, bubble->lang != NULL ? bubble->lang : layout->scene->lang);
  bubble->weight = 700;
  bubble->font_size = MAX (round (size * 2) / 2, 1);
  ptm_node_set (&bubble->align, kind == CAPTION_BOX ? ptm_type_is_rtl (bubble->text) ? "right" : "left" : "center");
  room = MAX (MIN (max_width - pad_x * size, max_width / grow), size * 2);
  ptm_text_measure (bubble, layout->scene->lang, 0, &line, &tall);
  /* Words stand well in a block about two and a half times as wide as high. */
  w = kind == CAPTION_BOX ? MIN (line, room) : MIN (MAX (sqrt (MAX (line * tall, 1) * 2.6), MIN (line, size * 6)), room);
  ptm_text_measure (bubble, layout->scene->lang, ceil (w) + 1, &line, &tall);
  if (bubble->type != PTM_NODE_BUBBLE)
    grow = 1;
  *width = MIN (MAX (line + pad_x * size, (line + 2) * grow), max_width);
  *height = MAX (tall + pad_y * size, (tall + 2) * grow);
}

/** Outline: a path in canvas pixels that is written in hundredths of the body. */
typedef struct
{
  GString *data;
  PtmFrame body;
} Outline;

static void
append (Outline *outline, char command, int n, const double *xy)
{
  g_string_append_c (outline->data, command);
  for (int i = 0; i < n; i++)
    {
      char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (x, sizeof x, "%.2f", (xy[2 * i] - outline->body.x) / outline->body.width * 100);
      g_ascii_formatd (y, sizeof y, "%.2f", (xy[2 * i + 1] - outline->body.y) / outline->body.height * 100);
      g_string_append_printf (outline->data, " %s %s", x, y);
    }
}

static void
body_point (const PtmFrame *b, double angle, double power, double *xy)
{
  double c = cos (angle), s = sin (angle);

  xy[0] = b->x + b->width / 2 + copysign (pow (fabs (c), 2 / power), c) * b->width / 2;
  xy[1] = b->y + b->height / 2 + copysign (pow (fabs (s), 2 / power), s) * b->height / 2;
}

/* The angle of the superellipse whose point lies towards the tip. */
static double
find_angle (const PtmFrame *b, double power, double x, double y)
{
  double dx = (x - b->x - b->width / 2) / b->width, dy = (y - b->y - b->height / 2) / b->height;

  return atan2 (copysign (pow (fabs (dy), power / 2), dy), copysign (pow (fabs (dx), power / 2), dx));
}

/* The widest foot a tail may have on both sides of an angle, by walking the outline. */
static double
find_foot (const PtmFrame *b, double power, double angle, double way, double direction)
{
  double last[2], here[2], length = 0;

  body_point (b, angle, power, last);
  for (int i = 1; i < 90; i++)
    {
      body_point (b, angle + direction * i * 0.015, power, here);
      length += hypot (here[0] - last[0], here[1] - last[1]);
      if (length >= way)
        return angle + direction * i * 0.015;
      last[0] = here[0];
      last[1] = here[1];
    }
  return angle + direction * 1.35;
}

/* A smooth body; the tail grows out of it in two curves that bend the same way. */
static void
speech_outline (Outline *outline, gboolean tail, double tip_x, double tip_y, double foot)
{
  const double power = 3.1;
  double       from = 0, to = 2 * G_PI, points[OUTLINE_POINTS + 3][2], side;
  int          n = OUTLINE_POINTS;

  if (tail)
    {
      double angle = find_angle (&outline->body, power, tip_x, tip_y);

      from = find_foot (&outline->body, power, angle, foot, 1);
      to = find_foot (&outline->body, power, angle, foot, -1) + 2 * G_PI;
    }
  for (int i = 0; i < n + 3; i++)
    body_point (&outline->body, from + (to - from) * (i - 1) / n, power, points[i]);
  append (outline, 'M', 1, points[1]);
  for (int i = 1; i <= n; i++)
    {
      double *p = points[i - 1], *a = points[i], *b = points[i + 1], *q = points[i + 2];
      double  curve[] = { a[0] + (b[0] - (tail && i == 1 ? a[0] : p[0])) / 6, a[1] + (b[1] - (tail && i == 1 ? a[1] : p[1])) / 6, b[0] - ((tail && i == n ? b[0] : q[0]) - a[0]) / 6, b[1] - ((tail && i == n ? b[1] : q[1]) - a[1]) / 6, b[0], b[1] };

      append (outline, 'C', 3, curve);
    }
  if (tail)
    {
      double *out = points[n + 1], *back = points[1];

      side = tip_x < outline->body.x + outline->body.width / 2 ? 0.16 : -0.16;
      append (outline, 'Q', 2, (double[]){ (out[0] + tip_x) / 2 + (tip_y - out[1]) * side, (out[1] + tip_y) / 2 - (tip_x - out[0]) * side, tip_x, tip_y });
      append (outline, 'Q', 2, (double[]){ (back[0] + tip_x) / 2 + (tip_y - back[1]) * side, (back[1] + tip_y) / 2 - (tip_x - back[0]) * side, back[0], back[1] });
    }
  g_string_append (outline->data, " Z");
}

static void
circle_outline (Outline *outline, double x, double y, double r)
{
  const double k = 0.5523;

  append (outline, 'M', 1, (double[]){ x + r, y });
  append (outline, 'C', 3, (double[]){ x + r, y + k * r, x + k * r, y + r, x, y + r });
  append (outline, 'C', 3, (double[]){ x - k * r, y + r, x - r, y + k * r, x - r, y });
  append (outline, 'C', 3, (double[]){ x - r, y - k * r, x - k * r, y - r, x, y - r });
  append (outline, 'C', 3, (double[]){ x + k * r, y - r, x + r, y - k * r, x + r, y });
  g_string_append (outline->data, " Z");
}

/* A cloud of bows on an ellipse, and three bubbles that grow smaller on the way to the head. */
static void
thought_outline (Outline *outline, gboolean tail, double tip_x, double tip_y, double foot)
{
  PtmFrame b = outline->body, inner = { b.x + b.width * 0.05, b.y + b.height * 0.07, b.width * 0.9, b.height * 0.86 };
  int      n = CLAMP ((int)round ((b.width + b.height) / MAX (foot * 3.4, 1)), 9, 18);
  double   last[2], here[2], start[2];

  body_point (&inner, 0, 2.4, last);
  append (outline, 'M', 1, last);
  for (int i = 1; i <= n; i++)
    {
      double dx, dy, length;

      body_point (&inner, i * 2 * G_PI / n, 2.4, here);
      dx = here[0] - last[0];
      dy = here[1] - last[1];
      length = MAX (hypot (dx, dy), 1e-3);
      append (outline, 'C', 3, (double[]){ last[0] + dx * 0.05 + dy / length * foot * 0.95, last[1] + dy * 0.05 - dx / length * foot * 0.95, last[0] + dx * 0.95 + dy / length * foot * 0.95, last[1] + dy * 0.95 - dx / length * foot * 0.95, here[0], here[1] });
      last[0] = here[0];
      last[1] = here[1];
    }
  g_string_append (outline->data, " Z");
  if (!tail)
    return;
  body_point (&b, find_angle (&b, 2.4, tip_x, tip_y), 2.4, start);
  for (int i = 0; i < 3; i++)
    {
      double t = 0.24 + i * 0.34, r = foot * (0.78 - i * 0.2);

      circle_outline (outline, start[0] + (tip_x - start[0]) * t, start[1] + (tip_y - start[1]) * t, MIN (r, hypot (tip_x - start[0], tip_y - start[1]) * 0.2));
    }
}

/* A star with uneven points; the one towards who shouts is the longest. */
static void
shout_outline (Outline *outline, gboolean tail, double tip_x, double tip_y, double foot)
{
  const PtmFrame *b = &outline->body;
  PtmFrame        inner = { b->x + b->width * 0.09, b->y + b->height * 0.13, b->width * 0.82, b->height * 0.74 };
  double          angle = tail ? find_angle (b, 2.4, tip_x, tip_y) : G_PI / 2, p[2];
  int             n = CLAMP ((int)round ((b->width + b->height) / MAX (foot * 4, 1)), 9, 20);

  for (int i = 0; i < n; i++)
    {
      double a = angle + i * 2 * G_PI / n;

      if (i == 0 && tail)
        append (outline, 'M', 1, (double[]){ tip_x, tip_y });
      else
        {
          PtmFrame reach = i % 3 == 1 ? *b : (PtmFrame){ b->x + b->width * 0.03, b->y + b->height * 0.05, b->width * 0.94, b->height * 0.9 };

          body_point (&reach, a, 2.2, p);
          append (outline, i == 0 ? 'M' : 'L', 1, p);
        }
      body_point (&inner, a + G_PI / n, 2.4, p);
      append (outline, 'L', 1, p);
    }
  g_string_append (outline->data, " Z");
}

static void
box_outline (Outline *outline)
{
  g_string_append (outline->data, "M0 0 L100 0 L100 100 L0 100 Z");
}

void
ptm_bubble_place (PtmLayout *layout, PtmNode *bubble, PtmFrame body, gboolean tail, double tip_x, double tip_y)
{
  Outline outline = { g_string_new (NULL), { body.x, body.y, MAX (body.width, 1), MAX (body.height, 1) } };
  double  foot = MIN (bubble->font_size * 0.62, MIN (body.width, body.height) * 0.22);
  Kind    kind = get_kind (bubble);

  if (kind == CAPTION_BOX)
    box_outline (&outline);
  else if (kind == THOUGHT)
    thought_outline (&outline, tail, tip_x, tip_y, foot);
  else if (kind == SHOUT)
    shout_outline (&outline, tail, tip_x, tip_y, foot);
  else
    speech_outline (&outline, tail, tip_x, tip_y, foot);
  g_free (bubble->path);
  bubble->path = g_string_free (outline.data, FALSE);
  bubble->frame = outline.body;
  bubble->fill = kind == CAPTION_BOX ? CAPTION : PAPER;
  bubble->stroke = INK;
  bubble->color = INK;
  bubble->stroke_width = MAX (bubble->font_size * (kind == SHOUT ? 0.13 : 0.085), 1);
  bubble->dash = kind == WHISPER ? bubble->font_size * 0.3 : 0;
  bubble->z = PTM_Z_TEXT - 10;
}

void
ptm_bubble_aim (const PtmFrame *body, const PtmFrame *head, const PtmFrame *mouth, double *tip_x, double *tip_y)
{
  double x = body->x + body->width / 2, y = body->y + body->height / 2, cx = head->x + head->width / 2, cy = head->y + head->height / 2;
  double rx = MAX (head->width / 2 * 1.04, 1), ry = MAX (head->height / 2 * 1.04, 1), low = 0, high = 1;

  /* It starts where the body is nearest to the mouth, and stops where the oval round the head begins. */
  x = CLAMP (mouth->x, body->x + body->width * 0.2, body->x + body->width * 0.8);
  for (int i = 0; i < 24; i++)
    {
      double t = (low + high) / 2, px = (x + (mouth->x - x) * t - cx) / rx, py = (y + (mouth->y - y) * t - cy) / ry;

      if (px * px + py * py > 1)
        low = t;
      else
        high = t;
    }
  *tip_x = x + (mouth->x - x) * low;
  *tip_y = y + (mouth->y - y) * low;
}
