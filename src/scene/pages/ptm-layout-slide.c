/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out slides: an opening, a list, a list beside a picture, two columns, a quotation. What a slide holds says
 * which of them it is; the variant says how it looks: on paper with a bar, under a deep band, or beside a deep panel. */

#include "config.h"

#include <math.h>

#include "ptm-layout-list.h"
#include "ptm-layout-poster-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"
#include "ptm-type.h"

/** Slide: what is on it. */
typedef struct
{
  PtmPoster *p;
  PtmLayout *l;
  PtmNode   *quote;   /* (nullable) */
  PtmNode   *caption; /* (nullable) who said it */
  GPtrArray *points;
  double     m;
} Slide;

static void
sort_out (Slide *s)
{
  g_autoptr (GPtrArray) texts = ptm_layout_collect (s->l, PTM_NODE_TEXT);

  s->quote = ptm_layout_find_role (s->l, PTM_NODE_TEXT, "quote");
  if (s->quote != NULL)
    s->caption = ptm_layout_find_role (s->l, PTM_NODE_TEXT, "caption");
  for (guint i = 0; i < texts->len; i++)
    if (texts->pdata[i] != s->p->title && texts->pdata[i] != s->p->subtitle && texts->pdata[i] != s->quote && texts->pdata[i] != s->caption)
      g_ptr_array_add (s->points, texts->pdata[i]);
}

/* Facts and notes alone make no list: they are the foot of an opening. */
static gboolean
is_opening (Slide *s)
{
  for (guint i = 0; i < s->points->len; i++)
    {
      const char *role = ((PtmNode *)s->points->pdata[i])->role;

      if (g_strcmp0 (role, "date") != 0 && g_strcmp0 (role, "time") != 0 && g_strcmp0 (role, "place") != 0 && g_strcmp0 (role, "note") != 0)
        return FALSE;
    }
  return s->points->len < 4 && (s->p->subtitle != NULL || s->points->len < 2);
}

static PtmListStyle
get_list_style (Slide *s, double high, int columns)
{
  const PtmPalette *c = &s->l->scene->palette;

  return (PtmListStyle){ s->l->variant % 3 == 1 ? PTM_LIST_NUMBERS : s->l->variant % 3 == 2 ? PTM_LIST_RULES
                                                                                            : PTM_LIST_DOTS,
                         columns, high, s->l->base * 0.42, s->l->variant % 3 == 1 ? 0.95 : 0.8, 0, s->l->variant % 3 == 2 ? ptm_color_mix (c->bg[0], c->ink, 0.3) : c->accent[0], "left" };
}

/* A list as large as is good to read, a little above the middle of its box. */
static void
place_points (Slide *s, PtmFrame box, int columns)
{
  PtmListStyle style = get_list_style (s, ptm_layout_scale (s->l, s->points->len < 5 ? 3 : 2), columns);
  double       height = ptm_layout_list (s->l, s->points, box, &style, FALSE), slack = MAX (box.height - height, 0);

  /* A short list spreads out. */
  if (s->points->len > 1 && slack > 0)
    style.gap += MIN (slack * 0.45 / s->points->len, s->l->base * 0.9) / s->l->base;
  height = ptm_layout_list (s->l, s->points, box, &style, FALSE);
  if (height > box.height)
    style = get_list_style (s, ptm_layout_scale (s->l, s->points->len < 5 ? 3 : 2), columns);
  slack = MAX (box.height - ptm_layout_list (s->l, s->points, box, &style, FALSE), 0);
  box.y += MIN (slack * 0.3, s->m);
  ptm_layout_list (s->l, s->points, box, &style, TRUE);
}

static void
add_ground (Slide *s, PtmColor fill)
{
  ptm_poster_ground (s->p, "plain", (PtmFrame){ 0, 0, s->l->width, s->l->height }, fill, NULL);
}

/* Where the picture stands: a photograph fills the field, drawings stand on a tinted one. */
static void
place_pictures (Slide *s, PtmFrame field)
{
  PtmLayout        *l = s->l;
  const PtmPalette *c = &l->scene->palette;
  double            pad = MIN (field.width, field.height) * 0.1;

  if (s->p->photo != NULL)
    ptm_poster_photo (s->p, field, "rect");
  else if (!s->p->has_setting)
    {
      double side = MIN (field.width, field.height) * 0.82;

      if (field.width < l->width * 0.6 && l->variant % 3 != 2)
        ptm_layout_add_backdrop (l, "plain", field, l->variant % 3 == 1 ? ptm_color_mix (c->bg[0], c->bg[1], 0.5) : c->bg[1])->z = PTM_Z_BACKDROP + 5;
      ptm_layout_add_ornament (l, "ellipse", field.x + (field.width - side) / 2, field.y + (field.height - side) / 2, side, side, ptm_color_mix (c->bg[0], c->accent[2], 0.55), PTM_Z_ORNAMENT);
    }
  else
    ptm_poster_ground (s->p, "plain", field, c->bg[1], NULL);
  ptm_layout_pictures (l, (PtmFrame){ field.x + pad, field.y + pad, field.width - 2 * pad, field.height - 2 * pad }, PTM_PICTURES_STAND);
}

/* The heading of a slide with content in one of three looks; returns the box left for the content. */
static PtmFrame
place_heading (Slide *s, double width)
{
  PtmLayout        *l = s->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = s->m, head, top = m;

  if (l->variant % 3 == 2)
    {
      double panel = l->width * 0.3;

      add_ground (s, c->bg[0]);
      ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, panel, l->height }, ptm_poster_get_deep (l))->z = PTM_Z_BACKDROP + 6;
      ptm_layout_add_ornament (l, "rect", m * 0.8, m, l->unit * 9, l->unit * 0.9, c->accent[0], PTM_Z_ORNAMENT);
      ptm_poster_headline (s->p, (PtmFrame){ m * 0.8, m + l->unit * 4, panel - m * 1.4, l->height - 2 * m - l->unit * 4 }, l->height * 0.095, 6, "left");
      return (PtmFrame){ panel + m, m, width - panel - m * 2, l->height - 2 * m };
    }
  if (l->variant % 3 == 1)
    {
      double band;

      add_ground (s, c->bg[0]);
      head = ptm_poster_headline (s->p, (PtmFrame){ m, 0, l->width - 2 * m, l->height * 0.26 }, l->height * 0.1, 2, "left");
      band = head + m * 1.1;
      ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, l->width, band }, ptm_poster_get_deep (l))->z = PTM_Z_BACKDROP + 6;
      ptm_layout_add_ornament (l, "rect", 0, band, l->width, l->unit * 0.9, c->accent[0], PTM_Z_ORNAMENT);
      ptm_poster_shift_headline (s->p, m * 0.55);
      return (PtmFrame){ m, band + m * 0.9, width - 2 * m, l->height - band - m * 1.7 };
    }
  add_ground (s, c->bg[0]);
  ptm_layout_add_ornament (l, "rect", 0, 0, l->unit * 1.6, l->height, c->accent[0], PTM_Z_ORNAMENT);
  head = ptm_poster_headline (s->p, (PtmFrame){ m, top, width - 2 * m, l->height * 0.32 }, l->height * 0.11, 3, "left");
  return (PtmFrame){ m, top + head + m * 0.6, width - 2 * m, l->height - top - head - m * 1.6 };
}

static void
lay_list (Slide *s)
{
  PtmFrame box = place_heading (s, s->l->width);

  place_points (s, box, s->points->len >= 6 || (s->points->len >= 4 && s->l->variant % 3 == 1) ? 2 : 1);
}

static void
lay_picture (Slide *s)
{
  PtmLayout *l = s->l;
  double     share = s->points->len > 5 ? 0.66 : 0.56, edge = l->width * share;
  PtmFrame   box;

  if (l->variant % 3 == 2)
    {
      /* Heading in the panel, points in the middle, the picture at the end. */
      box = place_heading (s, l->width * 0.68);
      place_pictures (s, (PtmFrame){ l->width * 0.68, s->m, l->width * 0.32 - s->m * 0.7, l->height - 2 * s->m });
    }
  else if (l->variant % 3 == 1)
    {
      double top;

      box = place_heading (s, edge);
      top = box.y - s->m * 0.9;
      place_pictures (s, (PtmFrame){ edge, top + l->unit * 0.9, l->width - edge, l->height - top - l->unit * 0.9 });
    }
  else
    {
      box = place_heading (s, edge);
      place_pictures (s, (PtmFrame){ edge, 0, l->width - edge, l->height });
    }
  place_points (s, box, 1);
}

/* A chart, table or figure takes the page, or the half the points leave. */
static void
lay_inset (Slide *s)
{
  gboolean beside = s->points->len > 0;
  PtmFrame box = place_heading (s, s->l->width);
  PtmFrame field = { beside ? box.x + box.width * 0.44 : box.x, box.y, box.width * (beside ? 0.56 : 1), box.height };

  ptm_poster_place_insets (s->p, field, s->l->scene->palette.bg[0]);
  if (beside)
    place_points (s, (PtmFrame){ box.x, box.y, box.width * 0.4, box.height }, 1);
  if (s->p->has_pictures)
    ptm_layout_pictures (s->l, (PtmFrame){ s->l->width - s->l->height * 0.26, s->l->height * 0.03, s->l->height * 0.22, s->l->height * 0.16 }, PTM_PICTURES_STAND);
}

/* The title as large as it is good, what belongs to it at the foot. */
static void
lay_opening (Slide *s)
{
  PtmLayout        *l = s->l;
  const PtmPalette *c = &l->scene->palette;
  gboolean          centred = l->variant % 3 == 1, pictures = s->p->has_pictures;
  double            m = s->m * 1.2, width = pictures && !centred ? l->width * 0.5 - m : centred ? l->width - 2 * m
                                                                                                : l->width * 0.62;
  double            foot, head, y, top = m, bottom = l->height - m;
  PtmListStyle      style = { PTM_LIST_PLAIN, 1, ptm_layout_scale (l, 0), l->base * 0.4, 0.3, l->type->strong_weight, c->accent[0], centred ? "center" : "left" };

  add_ground (s, centred ? ptm_poster_get_deep (l) : c->bg[0]);
  foot = ptm_layout_list (l, s->points, (PtmFrame){ m, 0, width, l->height * 0.2 }, &style, FALSE);
  if (pictures && centred)
    place_pictures (s, (PtmFrame){ m, m * 0.6, l->width - 2 * m, l->height * 0.44 });
  else if (pictures)
    place_pictures (s, (PtmFrame){ l->width * 0.54, 0, l->width * 0.46, l->height });
  else if (!centred)
    ptm_layout_add_backdrop (l, "tiles", (PtmFrame){ l->width * 0.72, 0, l->width * 0.28, l->height }, c->bg[1])->z = PTM_Z_BACKDROP + 6;
  top = pictures && centred ? l->height * 0.5 : m;
  head = ptm_poster_headline (s->p, (PtmFrame){ m, 0, width, bottom - foot - top - m * 0.5 }, l->height * (pictures ? 0.16 : 0.2), 4, centred ? "center" : "left");
  y = top + MAX (bottom - foot - m * 0.5 - top - head, 0) * (l->variant % 3 == 2 ? 0 : pictures && centred ? 0
                                                                                                           : 0.45);
  ptm_poster_shift_headline (s->p, y);
  if (!(pictures && centred))
    ptm_layout_add_ornament (l, "rect", centred ? (l->width - l->unit * 14) / 2 : m, l->variant % 3 == 2 ? y + head + l->unit * 4 : y - l->unit * 5, l->unit * 14, l->unit * 0.9, c->accent[0], PTM_Z_ORNAMENT);
  ptm_layout_list (l, s->points, (PtmFrame){ m, bottom - foot, width, foot * 1.02 + 1 }, &style, TRUE);
}

/* Large opening marks of the language end at x, before the words; the words themselves are the user's. */
static void
add_mark (Slide *s, double x, double y, double size, PtmColor color)
{
  PtmNode    *node = ptm_scene_add_node (s->l->scene, NULL, PTM_NODE_TEXT);
  const char *open, *close;
  double      width;

  ptm_type_get_quotes (s->quote->lang != NULL ? s->quote->lang : s->l->scene->lang, &open, &close);
  ptm_node_set (&node->role, "ornament");
  ptm_node_set (&node->text, open);
  ptm_layout_set_face (s->l, node, TRUE, 0);
  node->font_size = size;
  ptm_node_set (&node->align, "left");
  ptm_text_measure (node, s->l->scene->lang, 0, &width, NULL);
  node->frame = (PtmFrame){ x - width, y, width, size * 1.3 };
  node->color = color;
  node->z = PTM_Z_TEXT - 3;
}

static void
lay_quote (Slide *s)
{
  PtmLayout        *l = s->l;
  const PtmPalette *c = &l->scene->palette;
  gboolean          deep = l->variant % 3 == 1, pictures = s->p->has_pictures;
  double            m = s->m * 1.3, x = m + l->height * 0.16, width = (pictures ? l->width * 0.62 : l->width) - x - m, height, title = 0, caption = 0, y;

  add_ground (s, deep ? ptm_poster_get_deep (l) : l->variant % 3 == 2 ? c->bg[1]
                                                                      : c->bg[0]);
  if (s->p->title != NULL)
    title = ptm_poster_headline (s->p, (PtmFrame){ x, m, width, l->height * 0.2 }, l->base * 1.3, 2, "left") + m * 0.5;
  if (pictures)
    place_pictures (s, (PtmFrame){ l->width * 0.64, 0, l->width * 0.36, l->height });
  if (s->caption != NULL)
    g_ptr_array_insert (s->points, 0, s->caption);
  if (s->points->len > 0)
    {
      PtmListStyle style = { PTM_LIST_PLAIN, 1, ptm_layout_scale (l, 0), l->base * 0.4, 0.3, l->type->strong_weight, c->accent[0], "left" };

      caption = ptm_layout_list (l, s->points, (PtmFrame){ x, 0, width, l->height * 0.2 }, &style, FALSE) + m * 0.5;
    }
  ptm_layout_set_face (l, s->quote, TRUE, l->type->display_weight > 700 ? l->type->display_weight - 200 : 0);
  height = ptm_layout_place_text (l, s->quote, (PtmFrame){ x, 0, width, l->height - 2 * m - title - caption }, l->base * 0.6, l->height * 0.135, 7, "left");
  y = m + title + MAX (l->height - 2 * m - title - caption - height, 0) * 0.45;
  ptm_layout_shift (s->quote, 0, y);
  add_mark (s, x - l->height * 0.035, y - l->height * 0.045, l->height * 0.26, c->accent[0]);
  if (s->points->len > 0)
    {
      PtmListStyle style = { PTM_LIST_PLAIN, 1, ptm_layout_scale (l, 0), l->base * 0.4, 0.3, l->type->strong_weight, c->accent[0], "left" };

      ptm_layout_add_ornament (l, "rect", x, y + height + m * 0.28, l->unit * 10, l->unit * 0.6, c->accent[0], PTM_Z_ORNAMENT);
      ptm_layout_list (l, s->points, (PtmFrame){ x, y + height + m * 0.5, width, caption * 1.02 + 1 }, &style, TRUE);
    }
}

void
ptm_layout_slide (PtmLayout *layout)
{
  PtmPoster poster = ptm_poster_begin (layout);
  Slide     slide = { &poster, layout, NULL, NULL, g_ptr_array_new (), layout->unit * 8 };

  sort_out (&slide);
  if (slide.quote != NULL)
    lay_quote (&slide);
  else if (ptm_poster_count_insets (&poster) > 0)
    lay_inset (&slide);
  else if (is_opening (&slide))
    lay_opening (&slide);
  else if (poster.has_pictures)
    lay_picture (&slide);
  else
    lay_list (&slide);
  g_ptr_array_unref (slide.points);
  ptm_poster_end (&poster);
}
