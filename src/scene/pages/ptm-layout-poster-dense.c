/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds upright pages for many words, as flyers are: the notes in columns, what the reader should do as a button. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-list.h"
#include "ptm-layout-poster-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

/* Where to go, whom to call: an address, a number, or what the plan calls an action. */
static gboolean
is_action (const PtmNode *node)
{
  int digits = 0;

  if (g_strcmp0 (node->role, "action") == 0 || g_strcmp0 (node->role, "contact") == 0)
    return TRUE;
  if (node->text == NULL || strlen (node->text) > 90)
    return FALSE;
  for (const char *p = node->text; *p != '\0'; p++)
    digits += g_ascii_isdigit (*p);
  return strstr (node->text, "www.") != NULL || strstr (node->text, "http") != NULL || strchr (node->text, '@') != NULL || digits >= 6;
}

static PtmNode *
take_action (GPtrArray *notes)
{
  for (guint i = notes->len; i-- > 0;)
    if (is_action (notes->pdata[i]))
      {
        PtmNode *node = notes->pdata[i];

        g_ptr_array_remove_index (notes, i);
        return node;
      }
  return NULL;
}

/* A pill with the action in it, its lower edge at y; returns its height. */
static double
place_action (PtmPoster *p, PtmNode *node, double x, double y, double width, gboolean centred)
{
  PtmLayout *l = p->l;
  PtmColor   fill = l->scene->palette.accent[0];
  double     pad = l->base * 0.75, text_width = 0, height;

  if (node == NULL)
    return 0;
  ptm_layout_set_face (l, node, FALSE, l->type->strong_weight);
  height = ptm_layout_place_text (l, node, (PtmFrame){ x + pad, 0, width - 2 * pad, l->height * 0.1 }, l->base * 0.6, ptm_layout_scale (l, 1), 2, "center");
  ptm_text_measure (node, l->scene->lang, node->frame.width, &text_width, NULL);
  text_width = MIN (text_width * 1.02 + 2, width - 2 * pad);
  node->frame.x = centred ? x + (width - text_width) / 2 : x + pad;
  node->frame.width = text_width;
  node->frame.y = y - pad * 0.55 - height;
  ptm_layout_add_ornament (l, "pill", node->frame.x - pad, y - height - pad * 1.1, text_width + 2 * pad, height + pad * 1.1, fill, PTM_Z_TEXT - 2);
  return height + pad * 1.1;
}

static PtmListStyle
get_style (PtmLayout *l, PtmListMarker marker, int columns, const char *align)
{
  const PtmPalette *c = &l->scene->palette;

  return (PtmListStyle){ marker, columns, ptm_layout_scale (l, 1), MAX (l->base * 0.4, l->unit), 0.62, 0, marker == PTM_LIST_RULES ? ptm_color_mix (c->bg[0], c->ink, 0.35) : c->accent[0], align };
}

/* A list in one or two columns, whichever is set larger; two when there are many. */
static int
choose_columns (PtmPoster *p, GPtrArray *notes)
{
  return notes->len >= 5 || (notes->len >= 3 && p->n_letters > 500) ? 2 : 1;
}

static double
choose_picture_height (PtmPoster *p, double room)
{
  /* The more there is to read, the smaller the picture. */
  return p->has_pictures ? room * (p->n_letters > 900 ? 0.22 : p->n_letters > 400 ? 0.34
                                                                                  : 0.44)
                         : 0;
}

/* A deep head with the headline, the picture on its lower edge, facts in a row, notes in columns, the action at the foot. */
void
ptm_poster_columns (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  g_autoptr (GPtrArray) notes = ptm_layout_collect_notes (l);
  g_autoptr (GPtrArray) facts = ptm_layout_collect_facts (l);
  double       m = l->margin, inner = l->width - 2 * m, bottom = l->height - m, head, info, y, picture, height, room, button;
  PtmNode     *action = take_action (notes);
  PtmListStyle style = get_style (l, PTM_LIST_DOTS, choose_columns (p, notes), "left");

  l->facts_only = TRUE;
  ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, l->width, l->height }, ptm_color_mix (c->bg[0], ptm_palette_is_dark (c->bg[0]) ? c->bg[0] : PTM_RGB (255, 255, 255), 0.4));
  head = ptm_poster_headline (p, (PtmFrame){ m, m, inner, l->height * 0.2 }, l->height * 0.12, 3, "left");
  button = place_action (p, action, m, bottom, inner, FALSE);
  info = facts->len > 0 ? ptm_layout_info (l, (PtmFrame){ m, 0, inner, l->height * 0.12 }, PTM_INFO_SPLIT, "left", FALSE) : 0;
  room = bottom - button - m * 2.3 - head - info - m * 1.2;
  picture = choose_picture_height (p, room);
  if (p->has_pictures)
    {
      height = ptm_layout_list (l, notes, (PtmFrame){ m, 0, inner, room - picture }, &style, FALSE);
      picture += CLAMP (room - picture - height - m * 0.3, 0, l->height * 0.2);
    }
  y = m + head + m * 0.7;
  ptm_poster_ground (p, "plain", (PtmFrame){ 0, 0, l->width, y + picture }, ptm_poster_get_deep (l), NULL);
  ptm_poster_photo (p, (PtmFrame){ 0, y, l->width, picture }, "rect");
  if (p->has_pictures)
    {
      if (p->photo == NULL && !p->has_setting)
        ptm_poster_path (l, "M0 100 L0 60 C20 40 45 42 60 58 C75 74 90 70 100 52 L100 100 Z", (PtmFrame){ 0, y + picture * 0.35, l->width, picture * 0.65 }, c->accent[2], PTM_Z_ORNAMENT);
      ptm_layout_pictures (l, (PtmFrame){ m, y, inner, picture - l->unit }, PTM_PICTURES_STAND);
    }
  ptm_layout_add_ornament (l, "rect", 0, y + picture, l->width, l->unit * 0.9, c->accent[0], PTM_Z_ORNAMENT + 5);
  y += picture + m * 0.75;
  if (facts->len > 0)
    {
      ptm_layout_info (l, (PtmFrame){ m, y, inner, info * 1.02 + 1 }, PTM_INFO_SPLIT, "left", TRUE);
      y += info + m * 0.55;
    }
  ptm_layout_list (l, notes, (PtmFrame){ m, y, inner, bottom - button - (button > 0 ? m * 0.4 : 0) - y }, &style, TRUE);
  l->facts_only = FALSE;
}

/* A deep side with picture and facts; beside it the headline and the notes between rules. */
void
ptm_poster_sidebar (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  g_autoptr (GPtrArray) notes = ptm_layout_collect_notes (l);
  g_autoptr (GPtrArray) facts = ptm_layout_collect_facts (l);
  double       m = l->margin * 0.9, bar = l->width * 0.37, x = bar + m, inner = l->width - x - m, head, info = 0, bottom = l->height - m, button, picture;
  PtmNode     *action = take_action (notes);
  PtmListStyle style = get_style (l, PTM_LIST_RULES, inner > l->height * 0.8 && notes->len > 4 ? 2 : 1, "left");
  double       most = l->most;

  l->facts_only = TRUE;
  l->most = most > 0 ? MIN (most, bar * 0.14) : bar * 0.14;
  ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, l->width, l->height }, ptm_color_mix (c->bg[0], ptm_palette_is_dark (c->bg[0]) ? c->bg[0] : PTM_RGB (255, 255, 255), 0.4));
  ptm_poster_ground (p, "plain", (PtmFrame){ 0, 0, bar, l->height }, ptm_poster_get_deep (l), NULL);
  if (facts->len > 0)
    info = ptm_layout_info (l, (PtmFrame){ m * 0.9, 0, bar - m * 1.8, l->height * 0.4 }, PTM_INFO_STACK, "left", FALSE);
  picture = l->height - info - m * 2.6;
  if (p->photo != NULL)
    ptm_poster_photo (p, (PtmFrame){ 0, 0, bar, picture }, "rect");
  else if (p->has_pictures)
    {
      double side = MIN (bar * 0.94, picture * 0.98);

      ptm_layout_add_ornament (l, "ellipse", (bar - side) / 2, m * 0.8 + (picture - side) * 0.3, side, side, c->accent[2], PTM_Z_ORNAMENT);
      ptm_layout_pictures (l, (PtmFrame){ (bar - side) / 2 + side * 0.11, m * 0.8 + (picture - side) * 0.3 + side * 0.12, side * 0.78, side * 0.76 }, PTM_PICTURES_WREATH);
    }
  else
    ptm_layout_add_backdrop (l, "tiles", (PtmFrame){ 0, 0, bar, picture }, c->bg[1])->z = PTM_Z_ORNAMENT;
  if (facts->len > 0)
    ptm_layout_info (l, (PtmFrame){ m * 0.9, bottom - info, bar - m * 1.8, info * 1.02 + 1 }, PTM_INFO_STACK, "left", TRUE);
  head = ptm_poster_headline (p, (PtmFrame){ x, m, inner, l->height * 0.3 }, l->height * 0.1, 5, "left");
  button = place_action (p, action, x, bottom, inner, FALSE);
  ptm_layout_list (l, notes, (PtmFrame){ x, m + head + m * 0.6, inner, bottom - button - (button > 0 ? m * 0.5 : 0) - m - head - m * 0.6 }, &style, TRUE);
  l->facts_only = FALSE;
  l->most = most;
}

/* Everything on the axis within a fine frame, as a programme is printed. */
void
ptm_poster_programme (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  g_autoptr (GPtrArray) notes = ptm_layout_collect_notes (l);
  g_autoptr (GPtrArray) facts = ptm_layout_collect_facts (l);
  double       m = l->margin, x = m * 1.6, inner = l->width - 2 * x, y = m * 1.4, bottom = l->height - m * 1.5, head, info = 0, button, picture, room, height;
  PtmNode     *action = take_action (notes);
  PtmListStyle style = get_style (l, PTM_LIST_PLAIN, choose_columns (p, notes), "center");

  l->facts_only = TRUE;
  ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0]);
  ptm_poster_frame (l, m * 0.62, 1.6, c->accent[0]);
  ptm_poster_frame (l, m * 0.82, 0.6, c->accent[0]);
  button = place_action (p, action, x, bottom, inner, TRUE);
  head = ptm_poster_headline (p, (PtmFrame){ x, 0, inner, l->height * 0.22 }, l->height * 0.11, 4, "center");
  if (facts->len > 0)
    info = ptm_layout_info (l, (PtmFrame){ x, 0, inner, l->height * 0.12 }, PTM_INFO_COLUMNS, "center", FALSE);
  room = bottom - button - y - head - info - m * 2;
  picture = choose_picture_height (p, room);
  height = ptm_layout_list (l, notes, (PtmFrame){ x, 0, inner, room - picture }, &style, FALSE);
  if (p->has_pictures)
    picture += CLAMP (room - picture - height, 0, l->height * 0.16);
  if (p->has_pictures)
    {
      double   w = MIN (inner, picture * 1.7);
      PtmFrame window = { (l->width - w) / 2, y, w, picture };

      if (p->photo == NULL)
        ptm_poster_ground (p, "plain", window, ptm_color_mix (c->bg[0], c->bg[1], 0.9), "arch");
      ptm_poster_photo (p, window, "arch");
      ptm_layout_pictures (l, (PtmFrame){ window.x + w * 0.12, y + picture * 0.14, w * 0.76, picture * 0.84 }, PTM_PICTURES_STAND);
      y += picture + m * 0.5;
    }
  else
    y += MAX (room - height, 0) * 0.3;
  ptm_poster_shift_headline (p, y);
  y += head + m * 0.45;
  ptm_layout_add_ornament (l, "rect", l->width / 2 - l->unit * 8, y, l->unit * 16, l->unit * 0.3, c->accent[0], PTM_Z_ORNAMENT);
  y += m * 0.4;
  if (facts->len > 0)
    {
      ptm_layout_info (l, (PtmFrame){ x, y, inner, info * 1.02 + 1 }, PTM_INFO_COLUMNS, "center", TRUE);
      y += info + m * 0.5;
    }
  ptm_layout_list (l, notes, (PtmFrame){ x, y, inner, bottom - button - (button > 0 ? m * 0.3 : 0) - y }, &style, TRUE);
  l->facts_only = FALSE;
}
