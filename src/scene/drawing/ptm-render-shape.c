/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws shapes, the cards that stand in for missing pictures, and labels. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-palette.h"
#include "ptm-render-private.h"
#include "ptm-svg-path.h"
#include "ptm-text.h"
#include "ptm-type.h"

/* The thickness lines are measured in. */
double
ptm_render_get_unit (PtmScene *scene)
{
  return MAX (MIN (scene->width, scene->height) / 400.0, 0.5);
}

void
ptm_render_set_color (cairo_t *cr, PtmColor color, double opacity)
{
  cairo_set_source_rgba (cr, color.r / 255.0, color.g / 255.0, color.b / 255.0, color.a / 255.0 * opacity);
}

static void
rounded_path (cairo_t *cr, const PtmFrame *f, double radius)
{
  double r = MIN (radius, MIN (f->width, f->height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, f->x + f->width - r, f->y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, f->x + f->width - r, f->y + f->height - r, r, 0, G_PI / 2);
  cairo_arc (cr, f->x + r, f->y + f->height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, f->x + r, f->y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
ellipse_path (cairo_t *cr, const PtmFrame *f)
{
  cairo_save (cr);
  cairo_translate (cr, f->x + f->width / 2, f->y + f->height / 2);
  cairo_scale (cr, MAX (f->width, 0.01) / 2, MAX (f->height, 0.01) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
}

/* An organic round form. */
static void
blob_path (cairo_t *cr, const PtmFrame *f)
{
  double cx = f->x + f->width / 2, cy = f->y + f->height / 2;

  for (int i = 0; i <= 72; i++)
    {
      double a = i * G_PI / 36, r = 0.92 + 0.05 * sin (3 * a + 0.6) + 0.03 * sin (5 * a + 2);

      cairo_line_to (cr, cx + cos (a) * r * f->width / 2, cy + sin (a) * r * f->height / 2);
    }
  cairo_close_path (cr);
}

/* A band whose upper edge rolls. */
static void
wave_path (cairo_t *cr, const PtmFrame *f)
{
  double swing = MIN (f->height * 0.16, f->width * 0.03);

  cairo_move_to (cr, f->x, f->y + f->height);
  for (int i = 0; i <= 64; i++)
    cairo_line_to (cr, f->x + f->width * i / 64, f->y + swing * (1 - sin (i * G_PI / 32 * 0.9 + 0.5) * 0.75 - sin (i * G_PI / 14 + 2) * 0.25));
  cairo_line_to (cr, f->x + f->width, f->y + f->height);
  cairo_close_path (cr);
}

void
ptm_render_shape_path (cairo_t *cr, const char *shape, const PtmFrame *f)
{
  cairo_new_path (cr);
  if (g_strcmp0 (shape, "ellipse") == 0 || g_strcmp0 (shape, "circle") == 0)
    ellipse_path (cr, f);
  else if (g_strcmp0 (shape, "rounded") == 0)
    rounded_path (cr, f, MIN (f->width, f->height) * 0.18);
  else if (g_strcmp0 (shape, "card") == 0)
    rounded_path (cr, f, MIN (f->width, f->height) * 0.035);
  else if (g_strcmp0 (shape, "pill") == 0)
    rounded_path (cr, f, 1e6);
  else if (g_strcmp0 (shape, "blob") == 0)
    blob_path (cr, f);
  else if (g_strcmp0 (shape, "wave") == 0)
    wave_path (cr, f);
  else if (g_strcmp0 (shape, "diamond") == 0)
    {
      cairo_move_to (cr, f->x + f->width / 2, f->y);
      cairo_line_to (cr, f->x + f->width, f->y + f->height / 2);
      cairo_line_to (cr, f->x + f->width / 2, f->y + f->height);
      cairo_line_to (cr, f->x, f->y + f->height / 2);
      cairo_close_path (cr);
    }
  else if (g_strcmp0 (shape, "slant") == 0)
    {
      double rise = MIN (f->width * 0.16, f->height * 0.7);

      cairo_move_to (cr, f->x, f->y);
      cairo_line_to (cr, f->x + f->width, f->y + rise);
      cairo_line_to (cr, f->x + f->width, f->y + f->height);
      cairo_line_to (cr, f->x, f->y + f->height);
      cairo_close_path (cr);
    }
  else if (g_strcmp0 (shape, "arch") == 0)
    {
      double r = MIN (f->width / 2, f->height);

      cairo_move_to (cr, f->x, f->y + f->height);
      cairo_line_to (cr, f->x, f->y + r);
      cairo_save (cr);
      cairo_translate (cr, f->x + f->width / 2, f->y + r);
      cairo_scale (cr, f->width / 2, r);
      cairo_arc (cr, 0, 0, 1, G_PI, 2 * G_PI);
      cairo_restore (cr);
      cairo_line_to (cr, f->x + f->width, f->y + f->height);
      cairo_close_path (cr);
    }
  else
    cairo_rectangle (cr, f->x, f->y, f->width, f->height);
}

/* The part of a shape its text may take. */
static PtmFrame
get_text_frame (const PtmNode *node)
{
  PtmFrame f = node->frame;
  gboolean tapered = g_strcmp0 (node->shape, "diamond") == 0;
  double   dx = f.width * (tapered ? 0.2 : 0.06), dy = f.height * (tapered ? 0.2 : 0.06);

  return (PtmFrame){ f.x + dx, f.y + dy, f.width - 2 * dx, f.height - 2 * dy };
}

/* A drawn path, mirrored when the shape is; FALSE for data that cannot be read, of which nothing is drawn. */
static gboolean
add_path (cairo_t *cr, const PtmNode *node, const PtmFrame *f)
{
  gboolean added;

  if (g_strcmp0 (node->shape, "path") != 0 && (node->type != PTM_NODE_BUBBLE || node->path == NULL))
    {
      ptm_render_shape_path (cr, node->shape, f);
      return TRUE;
    }
  cairo_new_path (cr);
  cairo_save (cr);
  if (node->flip)
    {
      cairo_translate (cr, 2 * f->x + f->width, 0);
      cairo_scale (cr, -1, 1);
    }
  added = ptm_svg_path_add (cr, node->path, f);
  cairo_restore (cr);
  return added;
}

void
ptm_render_clip (cairo_t *cr, const PtmNode *panel)
{
  if (!add_path (cr, panel, &panel->frame))
    cairo_rectangle (cr, panel->frame.x, panel->frame.y, panel->frame.width, panel->frame.height);
  cairo_clip (cr);
}

static void
draw_lifts (PtmPage *page, const PtmNode *node)
{
  for (int i = 5; i > 0; i--)
    {
      PtmFrame lifted = node->frame;

      lifted.y -= i * ptm_render_get_unit (page->scene);
      ptm_render_shape_path (page->cr, node->shape, &lifted);
      ptm_render_set_color (page->cr, ptm_palette_shade (node->fill, -0.3), 0.035 * node->opacity);
      cairo_fill (page->cr);
    }
}

static void
stroke_shape (PtmPage *page, const PtmNode *node)
{
  cairo_t *cr = page->cr;
  double   width = node->stroke_width > 0 ? node->stroke_width : ptm_render_get_unit (page->scene) * (node->size > 0 ? node->size : 1);

  ptm_render_set_color (cr, node->stroke, node->opacity);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (node->dash > 0)
    {
      /* Round caps reach into the gaps. */
      double dashes[] = { node->dash, node->dash + width };

      cairo_set_dash (cr, dashes, 2, 0);
    }
  if (g_strcmp0 (node->role, "arrow") == 0)
    ptm_render_stroke_arrow (cr, width);
  else
    cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_shape_text (PtmPage *page, const PtmNode *node)
{
  PtmNode  text = *node;
  PtmColor ground = node->fill.a > 0 ? node->fill : page->scene->palette.bg[0];

  text.frame = get_text_frame (node);
  ptm_render_words (page, &text, node->color.a > 0 ? node->color : ptm_palette_readable (page->scene->palette.ink, &ground, 1, 4.5), node->opacity);
}

void
ptm_render_shape (PtmPage *page, const PtmNode *node)
{
  cairo_t        *cr = page->cr;
  const PtmFrame *f = &node->frame;

  cairo_save (cr);
  if (fabs (node->rotate) > 0.01)
    {
      cairo_translate (cr, f->x + f->width / 2, f->y + f->height / 2);
      cairo_rotate (cr, node->rotate * G_PI / 180);
      cairo_translate (cr, -f->x - f->width / 2, -f->y - f->height / 2);
    }
  if (page->parts != PTM_PARTS_WORDS && (g_strcmp0 (node->shape, "wave") == 0 || g_strcmp0 (node->shape, "slant") == 0))
    draw_lifts (page, node);
  if (page->parts != PTM_PARTS_WORDS && add_path (cr, node, f))
    {
      ptm_render_set_color (cr, node->fill, node->opacity);
      if (node->fill.a > 0)
        cairo_fill_preserve (cr);
      if (node->stroke.a > 0)
        stroke_shape (page, node);
    }
  cairo_new_path (cr);
  if (node->text != NULL && node->font_size > 0)
    draw_shape_text (page, node);
  cairo_restore (cr);
}

/* As the head of a card: with a capital. */
static char *
dup_title (const char *noun)
{
  g_autoptr (GString) title = g_string_new (NULL);

  if (noun == NULL || *noun == '\0' || !g_utf8_validate (noun, -1, NULL))
    return g_strdup (noun);
  g_string_append_unichar (title, g_unichar_totitle (g_utf8_get_char (noun)));
  g_string_append (title, g_utf8_next_char (noun));
  return g_string_free (g_steal_pointer (&title), FALSE);
}

/* What stands in for a thing there is no picture of: a card with its name, as in a good picture dictionary. */
void
ptm_render_card (PtmPage *page, const PtmNode *node)
{
  const PtmPalette *palette = &page->scene->palette;
  cairo_t          *cr = page->cr;
  PtmNode           text = { 0 };
  PtmColor          paper = PTM_RGB (255, 255, 255), ink = PTM_RGB (40, 40, 48);
  double            pad = MIN (node->frame.width, node->frame.height) * 0.1;
  g_autofree char  *family = NULL;
  g_autofree char  *name = NULL;

  if (node->color.a > 0)
    paper = ptm_color_mix (paper, node->color, 0.35);
  ink = ptm_palette_readable (palette->ink.a > 0 ? palette->ink : ink, &paper, 1, 7);
  if (page->parts != PTM_PARTS_WORDS)
    {
      ptm_render_shape_path (cr, "rounded", &node->frame);
      ptm_render_set_color (cr, paper, node->opacity);
      cairo_fill_preserve (cr);
      ptm_render_set_color (cr, ptm_color_mix (paper, ink, 0.35), node->opacity);
      cairo_set_line_width (cr, MAX (MIN (node->frame.width, node->frame.height) * 0.012, 1));
      cairo_stroke (cr);
    }
  name = dup_title (node->noun != NULL ? node->noun : node->text);
  text.text = name;
  if (text.text == NULL || *text.text == '\0')
    return;
  family = ptm_type_dup_family ("Lato", FALSE, text.text, page->scene->lang);
  text.font = family;
  text.weight = 700;
  text.align = (char *)"center";
  text.opacity = 1;
  text.frame = (PtmFrame){ node->frame.x + pad, node->frame.y + pad, node->frame.width - 2 * pad, node->frame.height - 2 * pad };
  if (!ptm_text_fit (&text, page->scene->lang, text.frame.width, text.frame.height, 6, text.frame.height * 0.34, 3))
    text.font_size = MAX (MIN (text.frame.height * 0.2, text.frame.width * 0.16), 4);
  ptm_render_words (page, &text, ink, node->opacity);
}

/* By its words; a label without any, a blank, by its language. */
static gboolean
begins_right (const PtmNode *label)
{
  static const char *const langs[] = { "ar", "fa", "he", "ur" };

  if (label->text != NULL && *label->text != '\0')
    return ptm_type_is_rtl (label->text);
  for (guint i = 0; label->lang != NULL && i < G_N_ELEMENTS (langs); i++)
    if (g_str_has_prefix (label->lang, langs[i]))
      return TRUE;
  return FALSE;
}

static void
draw_number (PtmPage *page, const PtmNode *label, PtmFrame *rest)
{
  double   side = MIN (label->frame.height, label->font_size * 1.5);
  char     digits[16];
  PtmFrame disc = { rest->x, rest->y + (rest->height - side) / 2, side, side };
  PtmNode  text = *label;
  gboolean right = begins_right (label);

  if (right)
    disc.x += rest->width - side;
  g_snprintf (digits, sizeof digits, "%d", label->n);
  ptm_render_shape_path (page->cr, "ellipse", &disc);
  ptm_render_set_color (page->cr, label->color, label->opacity);
  cairo_fill (page->cr);
  text.text = digits;
  text.frame = disc;
  text.align = (char *)"center";
  text.font_size = label->font_size * 0.8;
  ptm_render_set_color (page->cr, ptm_palette_is_dark (label->color) ? PTM_RGB (255, 255, 255) : PTM_RGB (20, 20, 24), label->opacity);
  ptm_text_draw (page->cr, &text, page->scene->lang);
  rest->x += right ? 0 : side * 1.25;
  rest->width -= side * 1.25;
}

/* Light around a dark line, dark around a light one: seen on every part of a picture. */
static void
draw_casing (cairo_t *cr, PtmColor ink, const double to[2], double unit)
{
  PtmColor      casing = ptm_palette_is_dark (ink) ? PTM_RGB (255, 255, 255) : PTM_RGB (16, 18, 24);
  cairo_path_t *path;

  ptm_render_set_color (cr, casing, 0.7);
  cairo_set_line_width (cr, unit * 2);
  path = cairo_copy_path (cr);
  cairo_stroke (cr);
  cairo_arc (cr, to[0], to[1], unit * 2.1, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
}

void
ptm_render_label (PtmPage *page, const PtmNode *node)
{
  cairo_t *cr = page->cr;
  double   from[2], to[2], unit = ptm_render_get_unit (page->scene);
  PtmNode  text = *node;
  PtmColor ink = node->color.a > 0 ? node->color : page->scene->palette.ink;

  if (node->fill.a == 0)
    ink = ptm_render_choose_ink (page, &node->frame, ink);
  if (ptm_render_get_leader (page->scene, page->art, node, from, to))
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_move_to (cr, from[0], from[1]);
      cairo_line_to (cr, to[0], to[1]);
      if (node->anchor != NULL)
        draw_casing (cr, ink, to, unit);
      ptm_render_set_color (cr, ink, 0.75 * node->opacity);
      cairo_set_line_width (cr, unit * 0.8);
      cairo_stroke (cr);
      cairo_arc (cr, to[0], to[1], unit * 1.5, 0, 2 * G_PI);
      ptm_render_set_color (cr, ink, node->opacity);
      cairo_fill (cr);
    }
  if (node->fill.a > 0)
    {
      ptm_render_shape_path (cr, node->shape != NULL ? node->shape : "pill", &node->frame);
      ptm_render_set_color (cr, node->fill, node->opacity);
      cairo_fill_preserve (cr);
      ptm_render_set_color (cr, node->stroke, node->opacity);
      cairo_set_line_width (cr, unit * 0.6);
      cairo_stroke (cr);
      text.frame.x += node->font_size * 0.4;
      text.frame.width -= node->font_size * 0.8;
    }
  if (node->n > 0)
    draw_number (page, node, &text.frame);
  ptm_render_words (page, &text, ink, node->opacity);
}
