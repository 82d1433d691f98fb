/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws a fishbone (Ishikawa) diagram: the problem is the head, each bone a group of causes. Params: problem, causes
 * ("People: late, tired; Machine: old"). It swims to the left in scripts written from right to left. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"
#include "ptm-type.h"

typedef struct
{
  PtmPen  *pen;
  double   left; /* of the spine; mirrored pages turn x about the middle of the box */
  double   right;
  double   y;
  double   rise;
  double   lean; /* how far a bone goes back */
  gboolean rtl;
} Fish;

static double
turn (const Fish *fish, double x)
{
  return fish->rtl ? 2 * fish->pen->box.x + fish->pen->box.width - x : x;
}

static void
draw_causes (const Fish *fish, char **causes, double foot, int side, double room, guint index)
{
  PtmPen *pen = fish->pen;
  guint   n = MIN (g_strv_length (causes), 6);
  double  size = ptm_pen_fit_box (pen, (const char *const *)causes, room - pen->text * 0.5, MIN (fish->rise / (n + 0.7) * 0.86, pen->text * 1.4), 1, pen->text * 0.4, pen->text * 0.85);

  for (guint i = 0; i < n; i++)
    {
      double   t = side > 0 ? (i + 0.6) / (n + 0.55) : (i + 1) / (n + 0.35), x = foot - fish->lean * t, y = fish->y - side * fish->rise * t, high = MIN (fish->rise / (n + 0.7) * 0.86, pen->text * 1.4), x1 = turn (fish, x), x2 = turn (fish, x - room);
      PtmFrame words = { MIN (x1, x2), y - high - pen->hair, fabs (x2 - x1) - pen->text * 0.5, high };

      if (fish->rtl)
        words.x += pen->text * 0.5;
      ptm_pen_line (pen, x1, y, x2, y, ptm_pen_get_strong (pen, index), pen->hair);
      if (!pen->blank && !pen->mute)
        ptm_pen_text_in (pen, causes[i], words, size, size, 1, fish->rtl ? "left" : "right");
    }
}

static void
draw_bone (const Fish *fish, const char *group, double foot, int side, double pitch, guint index)
{
  PtmPen          *pen = fish->pen;
  const char      *colon = strchr (group, ':');
  g_autofree char *name = colon != NULL ? g_strstrip (g_strndup (group, colon - group)) : g_strdup (group);
  g_auto (GStrv) causes = ptm_pen_split (colon != NULL ? colon + 1 : "");
  double   high = pen->text * 2, width = MIN (pitch * 0.86, pen->text * 9), x = turn (fish, foot - fish->lean), y = fish->y - side * fish->rise;
  PtmColor color = ptm_pen_get_strong (pen, index);
  PtmFrame tag = { x - width / 2, side > 0 ? y - high : y, width, high };

  ptm_pen_line (pen, turn (fish, foot), fish->y, x, y, color, pen->line * 1.2);
  draw_causes (fish, causes, foot, side, pitch - fish->lean * 0.2 - pen->text * 0.9, index);
  ptm_pen_shape (pen, "pill", tag, ptm_pen_get_tint (pen, index, 0.22), color, pen->hair);
  pen->strong = TRUE;
  if (!pen->mute)
    ptm_pen_text_in (pen, name, (PtmFrame){ tag.x + high * 0.3, tag.y, width - high * 0.6, high }, pen->text * 0.45, pen->text * 0.95, 1, "center");
  pen->strong = FALSE;
}

static void
draw_head (const Fish *fish, const char *problem, double head, double half)
{
  PtmPen *pen = fish->pen;
  double  x = fish->right, y = fish->y;
  double  xy[] = { turn (fish, x), y - half, turn (fish, x + head * 0.74), y - half, turn (fish, x + head), y, turn (fish, x + head * 0.74), y + half, turn (fish, x), y + half };

  ptm_pen_polygon (pen, xy, 5, ptm_pen_get_tint (pen, 1, 0.3), ptm_pen_get_strong (pen, 1), pen->line);
  pen->strong = TRUE;
  if (!pen->mute)
    ptm_pen_text_in (pen, problem, (PtmFrame){ MIN (xy[0], xy[2]) + head * 0.05, y - half, head * 0.68, 2 * half }, pen->text * 0.5, pen->text * 1.15, 4, "center");
  pen->strong = FALSE;
}

void
ptm_figure_fishbone (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autofree char *otherwise = g_strdup_printf ("%s; %s; %s; %s", ptm_pen_get_word (pen, "people"), ptm_pen_get_word (pen, "method"), ptm_pen_get_word (pen, "material"), ptm_pen_get_word (pen, "machine"));
  g_auto (GStrv) groups = ptm_pen_get_list (pen, "causes", otherwise);
  const char *problem = ptm_pen_get (pen, "problem");
  guint       n = MIN (g_strv_length (groups), 10), pairs = (n + 1) / 2;
  double      head = box.width * 0.17, tall = MIN (box.height, box.width * 0.62), pitch;
  Fish        fish = { .pen = pen, .y = round (box.y + box.height / 2), .rtl = g_str_has_prefix (layout->scene->lang, "ar") || ptm_type_is_rtl (problem) };

  if (n == 0)
    return;
  fish.left = box.x + box.width * 0.03;
  fish.right = box.x + box.width - head;
  fish.rise = tall / 2 - pen->text * 2.1;
  pitch = (fish.right - fish.left) / (pairs + 0.12);
  fish.lean = MIN (fish.rise * 0.42, pitch * 0.4);
  ptm_pen_line (pen, turn (&fish, fish.left), fish.y, turn (&fish, fish.right), fish.y, pen->ink, pen->line * 1.8);
  for (guint i = 0; i < n; i++)
    draw_bone (&fish, groups[i], fish.right - pitch * (pairs - 1 - i / 2) - pen->text * 0.6, i % 2 == 0 ? 1 : -1, pitch, i);
  draw_head (&fish, problem != NULL ? problem : ptm_pen_get_word (pen, "problem"), head, MIN (tall * 0.17, head * 0.55));
}
