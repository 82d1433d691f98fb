/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a change of a picture did, told from the pictures before and after it, never from the operations that were read. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "changes.h"
#include "hues.h"
#include "prompts.h"
#include "relations.h"
#include "texts.h"

#define LEAST_MOVE   1.0  /* referee's pixels */
#define LEAST_STEP   0.02 /* of OKLab */
#define LEAST_GROWTH 1.12 /* of ink */
#define SAME_PLACE   2.5
#define SAME_COLOR   0.03

typedef struct
{
  const char *verb;
  gboolean (*is_met) (const Change *change, const char *verb, const char *rest, GString *came);
  gboolean whole; /* concerns the whole picture: nothing else must stay */
} Wish;

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

static gboolean
is_moved (const Change *change, const char *verb, const char *rest, GString *came)
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
static gboolean
is_at (const Change *change, const char *verb, const char *rest, GString *came)
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

static gboolean
is_resized (const Change *change, const char *verb, const char *rest, GString *came)
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

static gboolean
is_turned (const Change *change, const char *verb, const char *rest, GString *came)
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

static gboolean
is_adjusted (const Change *change, const char *verb, const char *rest, GString *came)
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
static gboolean
is_colored (const Change *change, const char *verb, const char *rest, GString *came)
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

/* "ink Title=red": the letters of a text. */
static gboolean
is_inked (const Change *change, const char *verb, const char *rest, GString *came)
{
  const char      *sign = strrchr (rest, '=');
  g_autofree char *string = g_strndup (rest, (gsize)(sign - rest));
  g_autoptr (GPtrArray) writings = texts_list (change->after);
  const Writing *writing = texts_find (writings, string);
  g_autoptr (PtmImage) alone = writing != NULL ? referee_draw_alone (change->after, change->desk->art, writing->node) : NULL;
  const char *best = "missing";

  if (alone != NULL && hues_is_mostly (alone, sign + 1, &best))
    return TRUE;
  g_string_append_printf (came, " “%s” is %s;", string, best);
  return FALSE;
}

static double
get_text_area (const Change *change, PtmScene *scene, const char *string)
{
  g_autoptr (GPtrArray) writings = texts_list (scene);
  const Writing *writing = texts_find (writings, string);
  g_autoptr (PtmImage) alone = writing != NULL ? referee_draw_alone (scene, change->desk->art, writing->node) : NULL;
  PtmRect box = alone != NULL ? referee_get_box (alone) : (PtmRect){ 0, 0, 0, 0 };

  return (double)box.width * box.height;
}

static gboolean
is_text_resized (const Change *change, const char *verb, const char *rest, GString *came)
{
  double before = get_text_area (change, change->before, rest), after = get_text_area (change, change->after, rest);
  double growth = before > 0 && after > 0 ? after / before : 1;

  if (g_str_equal (verb, "text-smaller"))
    growth = 1 / growth;
  if (growth < 1.06)
    g_string_append_printf (came, " “%s” has %.2f of its area;", rest, before > 0 ? after / before : 0);
  return growth >= 1.06;
}

static gboolean
is_gone (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_autofree char *seen = look_dup_summary (change->second);
  gboolean         gone = look_count (change->first, rest) > 0 && look_count (change->second, rest) == 0;

  if (!gone)
    g_string_append_printf (came, " %s is not gone (%s);", rest, seen);
  return gone;
}

static gboolean
is_counted (const Change *change, const char *verb, const char *rest, GString *came)
{
  const char      *sign = strrchr (rest, '=');
  g_autofree char *globs = g_strndup (rest, (gsize)(sign - rest));
  guint            count = look_count (change->second, globs);

  if (count != (guint)atoi (sign + 1))
    g_string_append_printf (came, " %u %s;", count, globs);
  return count == (guint)atoi (sign + 1);
}

static gboolean
is_added (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_autofree char *seen = look_dup_summary (change->second);
  gboolean         has = g_str_has_prefix (rest, "backdrop:") ? look_has (change->second, rest) : look_count (change->second, rest) > look_count (change->first, rest);

  if (!has)
    g_string_append_printf (came, " %s is not new (%s);", rest, seen);
  return has;
}

static gboolean
is_written (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_autoptr (GPtrArray) writings = texts_list (change->after);
  g_autofree char *list = texts_dup_summary (writings);
  gboolean         there = texts_find (writings, rest) != NULL;

  if (there != g_str_equal (verb, "text"))
    g_string_append_printf (came, " written is %s;", list);
  return there == g_str_equal (verb, "text");
}

static gboolean
is_grounded (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_autoptr (PtmScene) bare = ptm_scene_copy (change->after);
  g_autoptr (PtmImage) page = NULL;
  const char *best = NULL;
  gboolean    right;

  page = ptm_render (bare, change->desk->art, PTM_RENDER_BACKDROP, NULL);
  right = hues_is_mostly (page, rest, &best);
  if (!right)
    g_string_append_printf (came, " the ground is %s;", best);
  return right;
}

static gboolean
is_named (const Change *change, const char *verb, const char *rest, GString *came)
{
  const PtmScene *after = change->after;
  const char     *name = g_str_equal (verb, "finish") ? after->finish : g_str_equal (verb, "style") ? after->style
                                                                                                    : ptm_kind_to_string (after->kind);
  gboolean        right = name != NULL && prompts_match (rest, name);

  if (!right)
    g_string_append_printf (came, " the %s is %s;", verb, name != NULL ? name : "none");
  return right;
}

static gboolean
is_shaped (const Change *change, const char *verb, const char *rest, GString *came)
{
  double   aspect = (double)change->after->width / change->after->height;
  gboolean right = g_str_equal (verb, "wide") ? aspect > 1.05 : g_str_equal (verb, "tall") ? aspect < 0.95
                                                                                           : fabs (aspect - 1) < 0.02;
  if (g_str_equal (verb, "ratio"))
    right = fabs (aspect / g_ascii_strtod (rest, NULL) - 1) < 0.02;
  if (!right)
    g_string_append_printf (came, " the page is %d × %d;", change->after->width, change->after->height);
  return right;
}

static gboolean
is_related (const Change *change, const char *verb, const char *rest, GString *came)
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
static gboolean
is_swapped (const Change *change, const char *verb, const char *rest, GString *came)
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
static gboolean
is_whole (const Change *change, const char *verb, const char *rest, GString *came)
{
  Sight *before = look_get (change->first, rest), *after = look_get (change->second, rest);
  double first = before != NULL ? sight_get_share (before) : 0, second = after != NULL ? sight_get_share (after) : 0;

  if (g_str_equal (verb, "whole") ? second > 0.97 : second < first - 0.02)
    return TRUE;
  g_string_append_printf (came, " %.2f of %s shows, it was %.2f;", second, rest, first);
  return FALSE;
}

/* "level A B C": upper edges, middles or lower edges on one line; "upright" the same for left, middle and right. */
static gboolean
is_aligned (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_auto (GStrv) globs = g_strsplit (rest, " ", -1);
  double low[3] = { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE }, high[3] = { -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  double least = G_MAXDOUBLE;

  for (guint i = 0; globs[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) found = look_find (change->second, globs[i]);

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

static const Wish wishes[] = {
  { "left", is_moved, FALSE },
  { "right", is_moved, FALSE },
  { "up", is_moved, FALSE },
  { "down", is_moved, FALSE },
  { "at", is_at, FALSE },
  { "bigger", is_resized, FALSE },
  { "smaller", is_resized, FALSE },
  { "turned", is_turned, FALSE },
  { "flipped", is_turned, FALSE },
  { "lighter", is_adjusted, FALSE },
  { "darker", is_adjusted, FALSE },
  { "warmer", is_adjusted, FALSE },
  { "cooler", is_adjusted, FALSE },
  { "vivid", is_adjusted, FALSE },
  { "pale", is_adjusted, FALSE },
  { "color", is_colored, FALSE },
  { "ink", is_inked, FALSE },
  { "text-bigger", is_text_resized, FALSE },
  { "text-smaller", is_text_resized, FALSE },
  { "gone", is_gone, FALSE },
  { "count", is_counted, FALSE },
  { "new", is_added, FALSE },
  { "text", is_written, FALSE },
  { "no-text", is_written, FALSE },
  { "ground", is_grounded, TRUE },
  { "finish", is_named, TRUE },
  { "style", is_named, TRUE },
  { "kind", is_named, TRUE },
  { "wide", is_shaped, TRUE },
  { "tall", is_shaped, TRUE },
  { "square", is_shaped, TRUE },
  { "ratio", is_shaped, TRUE },
  { "rel", is_related, FALSE },
  { "swapped", is_swapped, FALSE },
  { "whole", is_whole, FALSE },
  { "covered", is_whole, FALSE },
  { "level", is_aligned, FALSE },
  { "upright", is_aligned, FALSE },
};

static const Wish *
find_wish (const char *wish, const char **rest)
{
  gsize length = strcspn (wish, " ");

  *rest = wish[length] == ' ' ? wish + length + 1 : "";
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    if (strlen (wishes[i].verb) == length && strncmp (wishes[i].verb, wish, length) == 0)
      return &wishes[i];
  g_error ("“%s” is not a wish", wish);
}

gboolean
changes_meet (const Change *change, const char *wish, GString *came)
{
  const char *rest;
  const Wish *found = find_wish (wish, &rest);

  return found->is_met (change, found->verb, rest, came);
}

/* Names of wishes stand behind "=", " " and "|" as globs. */
static gboolean
is_mentioned (const Sight *sight, const char *wishes_text)
{
  g_auto (GStrv) words = g_strsplit_set (wishes_text, " =;", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && sight_is_named (sight, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_whole_picture (const char *wishes_text)
{
  g_auto (GStrv) parts = g_strsplit (wishes_text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *rest;

      if (find_wish (g_strstrip (parts[i]), &rest)->whole || g_str_equal (rest, "*") || strstr (rest, "backdrop:") != NULL)
        return TRUE;
    }
  return FALSE;
}

static const Sight *
find_node (const Look *look, const char *id)
{
  for (guint i = 0; i < look->sights->len; i++)
    {
      const Sight *sight = g_ptr_array_index (look->sights, i);

      if (g_str_equal (sight->node->id, id))
        return sight;
    }
  return NULL;
}

gboolean
changes_spare_others (const Change *change, const char *wishes_text, GString *came)
{
  gsize before = came->len;

  if (is_whole_picture (wishes_text))
    return TRUE;
  for (guint i = 0; i < change->first->sights->len; i++)
    {
      const Sight *was = g_ptr_array_index (change->first->sights, i), *is = find_node (change->second, was->node->id);
      const char  *name = g_ptr_array_index (was->names, 0);
      PtmOklab     a, b;

      if (is_mentioned (was, wishes_text))
        continue;
      if (is == NULL)
        {
          g_string_append_printf (came, " %s was taken away as well;", name);
          continue;
        }
      a = hues_mean (was->alone);
      b = hues_mean (is->alone);
      if (hypot (was->x - is->x, was->y - is->y) > SAME_PLACE)
        g_string_append_printf (came, " %s moved as well;", name);
      if (fabs (a.L - b.L) + fabs (a.a - b.a) + fabs (a.b - b.b) > SAME_COLOR)
        g_string_append_printf (came, " %s changed as well;", name);
    }
  return came->len == before;
}
