/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Lines set by Pango as SVG 1.1 text elements (https://www.w3.org/TR/SVG11/text.html): one element a line at its base line,
 * with the families, weight, size and spacing it was set in. */

#include "config.h"

#include "ptm-svg-text.h"

#include <math.h>
#include <string.h>

static const cairo_user_data_key_t listener_key;

void
ptm_svg_text_listen (cairo_t *cr, GString *svg)
{
  g_return_if_fail (cr != NULL && svg != NULL);

  cairo_set_user_data (cr, &listener_key, svg, NULL);
}

static void
append_number (GString *svg, const char *before, double value, const char *after)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (svg, before);
  g_string_append (svg, g_ascii_formatd (buffer, sizeof buffer, "%.3f", value));
  g_string_append (svg, after);
}

/* "Lato, Noto Sans" as a CSS list: names with spaces in quotes, a generic family last. */
static void
append_families (GString *svg, const char *families)
{
  g_auto (GStrv) names = g_strsplit (families, ",", -1);
  gboolean serif = FALSE;

  g_string_append (svg, " font-family=\"");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_markup_escape_text (g_strstrip (names[i]), -1);

      if (*name == '\0' || strchr (name, '\'') != NULL)
        continue;
      serif |= strstr (name, "Serif") != NULL || strstr (name, "Garamond") != NULL;
      g_string_append_printf (svg, "'%s', ", name);
    }
  g_string_append_printf (svg, "%s\"", serif ? "serif" : "sans-serif");
}

static void
append_font (GString *svg, PangoLayout *layout)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  PangoAttrList              *attributes = pango_layout_get_attributes (layout);
  PangoAttrIterator          *iterator = attributes != NULL ? pango_attr_list_get_iterator (attributes) : NULL;
  PangoAttribute             *spacing = iterator != NULL ? pango_attr_iterator_get (iterator, PANGO_ATTR_LETTER_SPACING) : NULL;

  append_families (svg, pango_font_description_get_family (font));
  append_number (svg, " font-size=\"", pango_font_description_get_size (font) / (double)PANGO_SCALE, "\"");
  if (pango_font_description_get_weight (font) != PANGO_WEIGHT_NORMAL)
    g_string_append_printf (svg, " font-weight=\"%d\"", pango_font_description_get_weight (font));
  if (spacing != NULL)
    append_number (svg, " letter-spacing=\"", ((PangoAttrInt *)spacing)->value / (double)PANGO_SCALE, "\"");
  g_clear_pointer (&iterator, pango_attr_iterator_destroy);
}

static void
append_color (GString *svg, cairo_t *cr)
{
  double red = 0, green = 0, blue = 0, alpha = 1;

  cairo_pattern_get_rgba (cairo_get_source (cr), &red, &green, &blue, &alpha);
  g_string_append_printf (svg, " fill=\"#%02x%02x%02x\"", (guint)round (red * 255), (guint)round (green * 255), (guint)round (blue * 255));
  if (alpha < 0.999)
    append_number (svg, " fill-opacity=\"", alpha, "\"");
}

static void
append_matrix (GString *svg, cairo_t *cr)
{
  cairo_matrix_t m;

  cairo_get_matrix (cr, &m);
  if (fabs (m.xx - 1) + fabs (m.yy - 1) + fabs (m.xy) + fabs (m.yx) + fabs (m.x0) + fabs (m.y0) < 1e-9)
    return;
  append_number (svg, " transform=\"matrix(", m.xx, "");
  append_number (svg, " ", m.yx, "");
  append_number (svg, " ", m.xy, "");
  append_number (svg, " ", m.yy, "");
  append_number (svg, " ", m.x0, "");
  append_number (svg, " ", m.y0, ")\"");
}

/* The text of the line the iterator is on; what was cut away is replaced by “…” as it is on screen. */
static char *
dup_line_text (PangoLayoutIter *iter)
{
  PangoLayout     *layout = pango_layout_iter_get_layout (iter);
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  g_autofree char *text = g_strndup (pango_layout_get_text (layout) + line->start_index, line->length);

  g_strchomp (text);
  if (pango_layout_is_ellipsized (layout) && pango_layout_get_line_count (layout) > 0 &&
      line->start_index + line->length >= (int)strlen (pango_layout_get_text (layout)))
    {
      int fitting = 0;

      for (GSList *run = line->runs; run != NULL; run = run->next)
        {
          const PangoItem *item = ((PangoGlyphItem *)run->data)->item;

          if ((item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) == 0)
            fitting = MAX (fitting, item->offset + item->length - line->start_index);
        }
      return g_strdup_printf ("%.*s…", fitting, text);
    }
  return g_steal_pointer (&text);
}

static void
append_line (GString *svg, cairo_t *cr, PangoLayoutIter *iter, double x, double y)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  g_autofree char *text = dup_line_text (iter);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  gboolean         rtl = line->resolved_dir == PANGO_DIRECTION_RTL;
  PangoRectangle   box;

  if (*text == '\0')
    return;
  pango_layout_iter_get_line_extents (iter, NULL, &box);
  x += (box.x + (rtl ? box.width : 0)) / (double)PANGO_SCALE;
  y += pango_layout_iter_get_baseline (iter) / (double)PANGO_SCALE;
  g_string_append (svg, "<text xml:space=\"preserve\"");
  append_number (svg, " x=\"", x, "\"");
  append_number (svg, " y=\"", y, "\"");
  if (rtl)
    g_string_append (svg, " direction=\"rtl\"");
  append_font (svg, pango_layout_iter_get_layout (iter));
  append_color (svg, cr);
  append_matrix (svg, cr);
  g_string_append_printf (svg, ">%s</text>\n", escaped);
}

gboolean
ptm_svg_text_take (cairo_t *cr, PangoLayout *layout)
{
  GString         *svg = cairo_get_user_data (cr, &listener_key);
  PangoLayoutIter *iter;
  double           x, y;

  if (svg == NULL)
    return FALSE;
  cairo_get_current_point (cr, &x, &y);
  iter = pango_layout_get_iter (layout);
  do
    append_line (svg, cr, iter, x, y);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return TRUE;
}
