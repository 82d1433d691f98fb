/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a change did to the page: its words, its ground, its look and its shape. */

#include "config.h"

#include <math.h>

#include "changes-private.h"
#include "hues.h"
#include "prompts.h"
#include "texts.h"

#define LEAST_GROWTH 1.06 /* of the area of a text */

/* "ink Title=red": the letters of a text. */
gboolean
change_is_inked (const Change *change, const char *verb, const char *rest, GString *came)
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

gboolean
change_is_text_resized (const Change *change, const char *verb, const char *rest, GString *came)
{
  double before = get_text_area (change, change->before, rest), after = get_text_area (change, change->after, rest);
  double growth = before > 0 && after > 0 ? after / before : 1;

  if (g_str_equal (verb, "text-smaller"))
    growth = 1 / growth;
  if (growth < LEAST_GROWTH)
    g_string_append_printf (came, " “%s” has %.2f of its area;", rest, before > 0 ? after / before : 0);
  return growth >= LEAST_GROWTH;
}

gboolean
change_is_written (const Change *change, const char *verb, const char *rest, GString *came)
{
  g_autoptr (GPtrArray) writings = texts_list (change->after);
  g_autofree char *list = texts_dup_summary (writings);
  gboolean         there = texts_find (writings, rest) != NULL;

  if (there == g_str_equal (verb, "no-text"))
    g_string_append_printf (came, " written is %s;", list);
  return there != g_str_equal (verb, "no-text");
}

gboolean
change_is_grounded (const Change *change, const char *verb, const char *rest, GString *came)
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

gboolean
change_is_named (const Change *change, const char *verb, const char *rest, GString *came)
{
  const PtmScene *after = change->after;
  const char     *name = g_str_equal (verb, "finish") ? after->finish : g_str_equal (verb, "style") ? after->style
                                                                                                    : ptm_kind_to_string (after->kind);
  gboolean        right = name != NULL && prompts_match (rest, name);

  if (!right)
    g_string_append_printf (came, " the %s is %s;", verb, name != NULL ? name : "none");
  return right;
}

gboolean
change_is_shaped (const Change *change, const char *verb, const char *rest, GString *came)
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
