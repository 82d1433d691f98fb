/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a change did to the things of a picture: where they are, how large, how turned, which colours they have, what covers them. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "changes-private.h"
#include "hues.h"
#include "relations.h"

#define LEAST_MOVE   1.0  /* referee's pixels */
#define LEAST_STEP   0.02 /* of OKLab */
#define LEAST_GROWTH 1.12 /* of ink */
#define SAME_PLACE   2.5

/* The sights a wish is about, before and after; FALSE when one is missing. */
static gboolean
find_both (const Change *change, const char *globs, Sight **before, Sight **after, GString *came)
{
  *before = look_get (change->first, globs);
  *after = look_get (change->second, globs);
  if (*before == NULL || *after == NULL)
    g_string_append_printf (came, " %s is not there %s;", globs, *before == NULL ? "before" : "any more");
  return *before != NULL && *after != NULL;
}

gboolean
change_is_moved (const Change *change, const char *verb, const char *rest, GString *came)
{
  Sight *before, *after;
  double dx, dy, along, across;

  if (!find_both (change, rest, &before, &after, came))
    return FALSE;
  dx = after->x - before->x;
  dy = after->y - before->y;
  along = g_str_equal (verb, "left") ? -dx : g_str_equal (verb, "right") ? dx
                                           : g_str_equal (verb, "up")    ? -dy
                                                                         : dy;
  across = g_str_equal (verb, "left") || g_str_equal (verb, "right") ? dy : dx;
  if (along >= LEAST_MOVE && fabs (across) <= MAX (along, SAME_PLACE))
    return TRUE;
  g_string_append_printf (came, " %s moved by %.1f,%.1f;", rest, dx, dy);
  return FALSE;
}

/* "at left cat*", "at top-right cat*": in that third of the page. */
gboolean
change_is_at (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_auto (GStrv) words = g_strsplit (rest, " ", 2);
  Sight   *sight = look_get (change->second, words[1]);
  double   x, y;
  gboolean right = sight != NULL;

  if (sight == NULL)
    {
      g_string_append_printf (came, " no %s;", words[1]);
      return FALSE;
    }
  x = sight->x / change->second->scene->width;
  y = sight->y / change->second->scene->height;
  right = right && (strstr (words[0], "left") == NULL || x < 0.4) && (strstr (words[0], "right") == NULL || x > 0.6);
  right = right && (strstr (words[0], "top") == NULL || y < 0.4) && (strstr (words[0], "bottom") == NULL || y > 0.6);
  right = right && (strstr (words[0], "center") == NULL || fabs (x - 0.5) < 0.06);
  if (!right)
    g_string_append_printf (came, " %s is at %.2f,%.2f;", words[1], x, y);
  return right;
}

gboolean
change_is_resized (const Change *change, const char *verb, const char *rest, GString *came)
{
  Sight *before, *after;
  double growth;

  if (!find_both (change, rest, &before, &after, came))
    return FALSE;
  growth = (double)after->ink / (double)before->ink;
  if (g_str_equal (verb, "smaller"))
    growth = 1 / growth;
  if (growth < LEAST_GROWTH)
    g_string_append_printf (came, " %s has %.2f of its ink;", rest, (double)after->ink / (double)before->ink);
  return growth >= LEAST_GROWTH;
}

/* The share of two sights' ink that lies on the same place when their boxes' middles are laid on each other. */
static double
get_agreement (const Sight *a, const Sight *b, gboolean mirror)
{
  const guint8 *pa = ptm_image_get_pixels (a->alone), *pb = ptm_image_get_pixels (b->alone);
  int           width = ptm_image_get_width (a->alone), other_width = ptm_image_get_width (b->alone), other_height = ptm_image_get_height (b->alone);
  gsize         same = 0, all = 0;

  for (int y = 0; y < a->box.height; y++)
    for (int x = 0; x < a->box.width; x++)
      {
        int           xb = b->box.x + b->box.width / 2 + (mirror ? -1 : 1) * (x - a->box.width / 2), yb = b->box.y + b->box.height / 2 + y - a->box.height / 2;
        const guint8 *one = pa + 4 * ((gsize)(a->box.y + y) * (gsize)width + (gsize)(a->box.x + x)), *two;

        if (one[3] < 128)
          continue;
        all++;
        if (xb < 0 || yb < 0 || xb >= other_width || yb >= other_height)
          continue;
        two = pb + 4 * ((gsize)yb * (gsize)other_width + (gsize)xb);
        same += two[3] >= 128 && abs (one[0] - two[0]) + abs (one[1] - two[1]) + abs (one[2] - two[2]) < 90 ? 1 : 0;
      }
  return all > 0 ? (double)same / (double)all : 0;
}

gboolean
change_is_turned (const Change *change, const char *verb, const char *rest, GString *came)
{
  Sight   *before, *after;
  gboolean flip = g_str_equal (verb, "flipped"), right;

  if (!find_both (change, rest, &before, &after, came))
    return FALSE;
  right = flip ? get_agreement (before, after, TRUE) > get_agreement (before, after, FALSE) : get_agreement (before, after, FALSE) < 0.93;
  right = right && fabs ((double)after->ink / (double)before->ink - 1) < 0.2;
  if (!right)
    g_string_append_printf (came, " %s agrees by %.2f, mirrored by %.2f;", rest, get_agreement (before, after, FALSE), get_agreement (before, after, TRUE));
  return right;
}

static PtmImage *
draw_page (const Change *change, PtmScene *scene)
{
  g_autoptr (PtmImage) page = ptm_render (scene, change->desk->art, PTM_RENDER_ALL, NULL);

  return ptm_image_scale_to_fit (page, REFEREE_SIDE);
}

/* "*" is the whole page. */
static PtmImage *
get_image (const Change *change, gboolean after, const char *globs)
{
  Sight *sight;

  if (g_str_equal (globs, "*"))
    return draw_page (change, after ? change->after : change->before);
  sight = look_get (after ? change->second : change->first, globs);
  return sight != NULL ? ptm_image_ref (sight->alone) : NULL;
}

gboolean
change_is_adjusted (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_autoptr (PtmImage) before = get_image (change, FALSE, rest);
  g_autoptr (PtmImage) after = get_image (change, TRUE, rest);
  PtmOklab first, second;
  double   step;

  if (before == NULL || after == NULL)
    {
      g_string_append_printf (came, " no %s;", rest);
      return FALSE;
    }
  first = hues_mean (before);
  second = hues_mean (after);
  if (g_str_equal (verb, "lighter") || g_str_equal (verb, "darker"))
    step = (second.L - first.L) * (g_str_equal (verb, "lighter") ? 1 : -1);
  else if (g_str_equal (verb, "warmer") || g_str_equal (verb, "cooler"))
    step = (second.b - first.b) * (g_str_equal (verb, "warmer") ? 2 : -2);
  else
    step = (hues_mean_chroma (after) - hues_mean_chroma (before)) * (g_str_equal (verb, "vivid") ? 2 : -2);
  if (step < LEAST_STEP)
    g_string_append_printf (came, " %s is %s by %.3f;", rest, verb, step);
  return step >= LEAST_STEP;
}

/* One of the things of that name has the colour. */
gboolean
change_is_colored (const Change *change, const char *verb, const char *rest, GString *came)
{
  const char      *sign = strrchr (rest, '=');
  g_autofree char *globs = g_strndup (rest, (gsize)(sign - rest));
  g_autoptr (GPtrArray) found = look_find (change->second, globs);
  const char *best = "missing";

  for (guint i = 0; i < found->len; i++)
    if (hues_is_mostly (((Sight *)g_ptr_array_index (found, i))->alone, sign + 1, &best))
      return TRUE;
  g_string_append_printf (came, " %s is %s;", globs, best);
  return FALSE;
}

gboolean
change_is_gone (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_autofree char *seen = look_dup_summary (change->second);
  gboolean         gone = look_count (change->first, rest) > 0 && look_count (change->second, rest) == 0;

  if (!gone)
    g_string_append_printf (came, " %s is not gone (%s);", rest, seen);
  return gone;
}

gboolean
change_is_counted (const Change *change, const char *verb, const char *rest, GString *came)
{
  const char      *sign = strrchr (rest, '=');
  g_autofree char *globs = g_strndup (rest, (gsize)(sign - rest));
  guint            count = look_count (change->second, globs);

  if (count != (guint)atoi (sign + 1))
    g_string_append_printf (came, " %u %s;", count, globs);
  return count == (guint)atoi (sign + 1);
}

gboolean
change_is_added (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_autofree char *seen = look_dup_summary (change->second);
  gboolean         has = g_str_has_prefix (rest, "backdrop:") ? look_has (change->second, rest) : look_count (change->second, rest) > look_count (change->first, rest);

  if (!has)
    g_string_append_printf (came, " %s is not new (%s);", rest, seen);
  return has;
}

gboolean
change_is_related (const Change *change, const char *verb, const char *rest, GString *came)
{
  return relations_hold (change->second, rest, came);
}

/* Things of different heights keep to their ground, so only the direction in which two are apart is asked. */
static gboolean
took_place (const Sight *sight, const Sight *of, const Sight *from)
{
  double dx = of->x - from->x, dy = of->y - from->y;

  return fabs (dx) > fabs (dy) ? fabs (sight->x - of->x) < 0.3 * fabs (dx) : fabs (sight->y - of->y) < 0.3 * fabs (dy);
}

/* "swapped A B": each stands where the other stood. */
gboolean
change_is_swapped (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_auto (GStrv) globs = g_strsplit (rest, " ", 2);
  Sight *before[2], *after[2];

  if (!find_both (change, globs[0], &before[0], &after[0], came) || !find_both (change, globs[1], &before[1], &after[1], came))
    return FALSE;
  if (took_place (after[0], before[1], before[0]) && took_place (after[1], before[0], before[1]))
    return TRUE;
  g_string_append_printf (came, " %s and %s did not change places;", globs[0], globs[1]);
  return FALSE;
}

/* "whole cat*": nothing covers it. "covered cat*": something does. */
gboolean
change_is_whole (const Change *change, const char *verb, const char *rest, GString *came)
{
  Sight *before = look_get (change->first, rest), *after = look_get (change->second, rest);
  double first = before != NULL ? sight_get_share (before) : 0, second = after != NULL ? sight_get_share (after) : 0;

  if (g_str_equal (verb, "whole") ? second > 0.97 : second < first - 0.02)
    return TRUE;
  g_string_append_printf (came, " %.2f of %s shows, it was %.2f;", second, rest, first);
  return FALSE;
}

/* "level A B C": upper edges, middles or lower edges on one line; "upright" the same for left, middle and right. */
gboolean
change_is_aligned (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_auto (GStrv) globs = g_strsplit (rest, " ", -1);
  double low[3] = { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE }, high[3] = { -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  double least = G_MAXDOUBLE;

  for (guint i = 0; globs[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) found = look_find (change->second, globs[i]);

      if (found->len == 0)
        {
          g_string_append_printf (came, " no %s;", globs[i]);
          return FALSE;
        }
      for (guint k = 0; k < found->len; k++)
        {
          const Sight *sight = g_ptr_array_index (found, k);
          double       from = g_str_equal (verb, "level") ? sight->box.y : sight->box.x, size = g_str_equal (verb, "level") ? sight->box.height : sight->box.width;
          const double at[3] = { from, from + size / 2, from + size };

          for (guint e = 0; e < 3; e++)
            {
              low[e] = MIN (low[e], at[e]);
              high[e] = MAX (high[e], at[e]);
            }
        }
    }
  for (guint e = 0; e < 3; e++)
    least = MIN (least, high[e] - low[e]);
  if (least > 4)
    g_string_append_printf (came, " %s are off by %.0f;", rest, least);
  return least <= 4;
}
