/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets text with Pango: fits, wraps, balances and draws it. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-text-breaks.h"
#include "ptm-text.h"
#include "ptm-svg-text.h"
#include "ptm-type.h"

/* More than a page holds at the smallest size; what comes after is never looked at. */
#define MAX_DRAWN_CHARS 6000

/* What has no place to break in so many characters is no word; Pango takes a time with the square of such a run. */
#define MAX_RUN 600

/* No face sets a character narrower, or a line closer, than this part of its size. */
#define NARROWEST 0.12
#define CLOSEST   0.8

/* Each thread has a font map of its own; hinting is off so that a text has the same proportions at every size. */
static PangoContext *
create_context (void)
{
  PangoContext         *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

/* Control characters show nothing; only the end of a line is kept. */
static void
drop_controls (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    if (*from == '\t')
      *to++ = ' ';
    else if ((guchar)*from >= 0x20 || *from == '\n')
      *to++ = *from;
  *to = '\0';
}

/* A line may end behind it: a space, or a letter of a script that is written without them. */
static gboolean
may_break (gunichar c)
{
  switch ((int)g_unichar_break_type (c))
    {
    case G_UNICODE_BREAK_IDEOGRAPHIC:
    case G_UNICODE_BREAK_CONDITIONAL_JAPANESE_STARTER:
    case G_UNICODE_BREAK_COMPLEX_CONTEXT:
    case G_UNICODE_BREAK_HANGUL_L_JAMO:
    case G_UNICODE_BREAK_HANGUL_LV_SYLLABLE:
    case G_UNICODE_BREAK_HANGUL_LVT_SYLLABLE:
    case G_UNICODE_BREAK_EMOJI_BASE:
      return TRUE;
    default:
      return g_unichar_isspace (c);
    }
}

/* Where drawing ends: the end of the text, or of what can be drawn of it. */
static const char *
find_drawn_end (const char *text)
{
  int n = 0, run = 0;

  for (; *text != '\0' && n < MAX_DRAWN_CHARS && run < MAX_RUN; text = g_utf8_next_char (text), n++)
    run = may_break (g_utf8_get_char (text)) ? 0 : run + 1;
  return text;
}

static char *
dup_drawn_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  const char      *end;

  drop_controls (valid);
  end = find_drawn_end (valid);
  valid[end - valid] = '\0';
  return g_steal_pointer (&valid);
}

/* The field means sides of the page, whatever the direction of the text. */
static PangoAlignment
get_alignment (const PtmNode *node)
{
  if (g_strcmp0 (node->align, "center") == 0)
    return PANGO_ALIGN_CENTER;
  return g_strcmp0 (node->align, "right") == 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static PangoAttrList *
create_attributes (const PtmNode *node, const char *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  double         line = ptm_type_get_line_height (node->font);
  double         tracking = ptm_type_get_tracking (node->font, node->role, text) * node->font_size;

  /* Large lines stand closer than running text; faces that need their height keep most of it. */
  if (g_strcmp0 (node->role, "title") == 0)
    line = line < 1.2 ? MIN (line, 1.06) : line * 0.9;
  if (fabs (tracking) > 0.01)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new ((int)(tracking * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute ((int)(line * node->font_size * PANGO_SCALE)));
  return attributes;
}

/* Sets width and attributes; a line that would be wider than the width may be broken anywhere after all. */
static void
set_width (PangoLayout *layout, const PtmNode *node, double width)
{
  const char    *text = pango_layout_get_text (layout);
  gboolean       headline = g_strcmp0 (node->role, "title") == 0 || g_strcmp0 (node->role, "subtitle") == 0;
  PangoAttrList *plain = create_attributes (node, text), *kept = pango_attr_list_copy (plain);
  PangoRectangle logical;

  if (width > 0)
    pango_layout_set_width (layout, (int)ceil (width * PANGO_SCALE));
  pango_layout_set_attributes (layout, plain);
  if (width > 0 && ptm_text_add_breaks (kept, text, headline))
    {
      pango_layout_set_attributes (layout, kept);
      pango_layout_get_extents (layout, NULL, &logical);
      if (logical.width > ceil (width) * PANGO_SCALE)
        pango_layout_set_attributes (layout, plain);
    }
  pango_attr_list_unref (plain);
  pango_attr_list_unref (kept);
}

/* The text without what no installed font has: a gap is better than a box with a number in it. */
static char *
dup_known_text (PangoContext *context, PangoFontDescription *font, const char *text)
{
  PangoFontset *fontset = pango_context_load_fontset (context, font, pango_context_get_language (context));
  g_autoptr (GObject) owner = G_OBJECT (fontset);
  g_autoptr (GString) known = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar   c = g_utf8_get_char (p);
      PangoFont *face = fontset != NULL ? pango_fontset_get_font (fontset, c) : NULL;
      g_autoptr (GObject) face_owner = (GObject *)face;

      if (!g_unichar_isgraph (c) || g_unichar_ismark (c) || (face != NULL && pango_font_has_char (face, c)))
        g_string_append_unichar (known, c);
    }
  return g_string_free (g_steal_pointer (&known), FALSE);
}

PangoLayout *
ptm_text_create_layout (const PtmNode *node, const char *scene_lang, double width)
{
  PangoContext *context = create_context ();
  g_autoptr (GObject) owner = G_OBJECT (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  g_autofree char *text = dup_drawn_text (node->text);
  PangoLayout     *layout;
  gboolean         rtl = ptm_type_is_rtl (text);

  pango_context_set_language (context, pango_language_from_string (node->lang != NULL ? node->lang : scene_lang != NULL ? scene_lang
                                                                                                                        : "en"));
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_font_description_set_family (font, node->font != NULL ? node->font : "Lato");
  pango_font_description_set_weight (font, node->weight > 0 ? node->weight : 400);
  pango_font_description_set_absolute_size (font, MAX (node->font_size, 1) * PANGO_SCALE);
  layout = pango_layout_new (context);
  pango_layout_set_font_description (layout, font);
  /* All paragraphs have the direction of the first: where they may differ, Pango swaps the sides. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, get_alignment (node));
  pango_layout_set_text (layout, text, -1);
  if (pango_layout_get_unknown_glyphs_count (layout) > 0)
    {
      g_autofree char *known = dup_known_text (context, font, text);

      pango_layout_set_text (layout, known, -1);
    }
  set_width (layout, node, width);
  return layout;
}

static gboolean
breaks_word (PangoLayout *layout)
{
  const char         *text = pango_layout_get_text (layout);
  int                 n_attrs = 0;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (layout, &n_attrs);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      glong            offset = g_utf8_pointer_to_offset (text, text + line->start_index);

      if (offset > 0 && offset < n_attrs && !attrs[offset].is_line_break && !attrs[offset].is_mandatory_break)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_too_narrow (PangoLayout *layout, int lines, double width)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return pango_layout_get_line_count (layout) > lines || logical.width > ceil (width) * PANGO_SCALE || breaks_word (layout);
}

/* Narrows the layout as far as the number of lines stays: no single word is left on a last line. Long texts keep nearly all
 * of their width. */
static void
balance (PangoLayout *layout, double width)
{
  int    lines = pango_layout_get_line_count (layout);
  double low = lines > 4 ? width * 0.82 : width / MAX (lines, 1) * 0.9, high = width;

  if (lines < 2 || lines > 14 || breaks_word (layout))
    return;
  for (int step = 0; step < 9; step++)
    {
      double middle = (low + high) / 2;

      pango_layout_set_width (layout, (int)ceil (middle * PANGO_SCALE));
      if (is_too_narrow (layout, lines, middle))
        low = middle;
      else
        high = middle;
    }
  pango_layout_set_width (layout, (int)ceil (high * PANGO_SCALE));
}

int
ptm_text_measure (const PtmNode *node, const char *scene_lang, double max_width, double *width, double *height)
{
  g_autoptr (PangoLayout) layout = ptm_text_create_layout (node, scene_lang, max_width);
  PangoRectangle logical;

  if (max_width > 0)
    balance (layout, max_width);
  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = logical.width / (double)PANGO_SCALE;
  if (height != NULL)
    *height = logical.height / (double)PANGO_SCALE;
  return pango_layout_get_line_count (layout);
}

/* Whole and half pixels: Pango keeps every size it has met, and a size a hair off looks the same. */
static double
round_size (double size)
{
  return MAX (size < 40 ? floor (size * 2) / 2 : floor (size), 0.5);
}

/* Its letters alone would not have room, which is known without setting them. */
static gboolean
is_too_much (const char *text, double size, double width, double height)
{
  double most = width * height / (NARROWEST * size * CLOSEST * size);
  int    n = 0;

  for (const char *p = text; p != NULL && *p != '\0' && n < MAX_DRAWN_CHARS; p = g_utf8_next_char (p))
    n += !g_unichar_iszerowidth (g_utf8_get_char (p)) && !g_unichar_isspace (g_utf8_get_char (p));
  return n > most;
}

static gboolean
fits (PtmNode *node, const char *scene_lang, double size, double width, double height, int max_lines)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;

  node->font_size = round_size (size);
  if (is_too_much (node->text, node->font_size, width, height))
    return FALSE;
  layout = ptm_text_create_layout (node, scene_lang, width);
  pango_layout_get_extents (layout, NULL, &logical);
  if (logical.height > height * PANGO_SCALE || logical.width > ceil (width) * PANGO_SCALE)
    return FALSE;
  if (max_lines > 0 && pango_layout_get_line_count (layout) > max_lines)
    return FALSE;
  return !breaks_word (layout);
}

gboolean
ptm_text_fit (PtmNode *node, const char *scene_lang, double width, double height, double low, double high, int max_lines)
{
  low = MAX (low, 1);
  high = MAX (high, low);
  if (fits (node, scene_lang, high, width, height, max_lines))
    return TRUE;
  if (!fits (node, scene_lang, low, width, height, max_lines))
    return FALSE;
  for (int step = 0; step < 8; step++)
    {
      double middle = (low + high) / 2;

      if (fits (node, scene_lang, middle, width, height, max_lines))
        low = middle;
      else
        high = middle;
    }
  node->font_size = round_size (low);
  return TRUE;
}

/* A line may hang a little over its frame before the text is cut. */
static double
get_room (const PtmNode *node)
{
  return node->frame.height + node->font_size * 0.3;
}

/* How far the letters of one side stand in from the edge the eye sees: large type is set out by as much. */
static double
get_hang (PangoLayout *layout, const PtmNode *node)
{
  PangoRectangle ink, logical;
  double         left, right;

  if (g_strcmp0 (node->align, "center") == 0)
    return 0;
  pango_layout_get_extents (layout, &ink, &logical);
  left = (ink.x - logical.x) / (double)PANGO_SCALE;
  right = (logical.x + logical.width - ink.x - ink.width) / (double)PANGO_SCALE;
  if (g_strcmp0 (node->align, "right") == 0)
    return CLAMP (right, 0, node->font_size * 0.12);
  return -CLAMP (left, 0, node->font_size * 0.12);
}

/* The distance from the frame's upper edge. A single line in a taller frame is centred by what is seen: the height of capitals,
 * or the ink of scripts that have none. */
static double
get_drop (PangoLayout *layout, const PtmNode *node)
{
  PangoRectangle ink, logical;
  double         height, middle;

  pango_layout_get_extents (layout, &ink, &logical);
  height = logical.height / (double)PANGO_SCALE;
  if (pango_layout_get_line_count (layout) > 1 || node->frame.height < height * 1.15)
    return (node->frame.height - height) / 2;
  middle = (ink.y + ink.height / 2.0) / PANGO_SCALE;
  for (const char *p = pango_layout_get_text (layout); *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_LATIN)
      {
        middle = pango_layout_get_baseline (layout) / (double)PANGO_SCALE - node->font_size * 0.35;
        break;
      }
  return node->frame.height / 2 - middle;
}

PangoLayout *
ptm_text_prepare (const PtmNode *node, const char *scene_lang, double *x, double *y)
{
  PangoLayout   *layout = ptm_text_create_layout (node, scene_lang, node->frame.width);
  PangoRectangle logical;
  double         height = get_room (node), slack;

  pango_layout_get_extents (layout, NULL, &logical);
  if (logical.height > height * PANGO_SCALE)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, (int)(height * PANGO_SCALE));
    }
  else
    balance (layout, node->frame.width);
  slack = node->frame.width - pango_layout_get_width (layout) / (double)PANGO_SCALE;
  *x = node->frame.x + get_hang (layout, node);
  if (g_strcmp0 (node->align, "center") == 0)
    *x += slack / 2;
  else if (g_strcmp0 (node->align, "right") == 0)
    *x += slack;
  *y = node->frame.y + get_drop (layout, node);
  return layout;
}

void
ptm_text_draw (cairo_t *cr, const PtmNode *node, const char *scene_lang)
{
  g_autoptr (PangoLayout) layout = NULL;
  double x, y;

  if (node->text == NULL || *node->text == '\0' || node->frame.width <= 0 || node->font_size <= 0)
    return;
  layout = ptm_text_prepare (node, scene_lang, &x, &y);
  cairo_move_to (cr, x, y);
  if (!ptm_svg_text_take (cr, layout))
    pango_cairo_show_layout (cr, layout);
}

gboolean
ptm_text_is_cut (const PtmNode *node, const char *scene_lang)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;

  if (*find_drawn_end (node->text) != '\0')
    return TRUE;
  layout = ptm_text_create_layout (node, scene_lang, node->frame.width);
  pango_layout_get_extents (layout, NULL, &logical);
  return logical.height > get_room (node) * PANGO_SCALE;
}

gboolean
ptm_text_has_gaps (const PtmNode *node, const char *scene_lang)
{
  g_autoptr (PangoLayout) layout = ptm_text_create_layout (node, scene_lang, 0);
  g_autofree char *text = dup_drawn_text (node->text);

  return strcmp (pango_layout_get_text (layout), text) != 0;
}

int
ptm_text_count_unknown (const PtmNode *node, const char *scene_lang)
{
  g_autoptr (PangoLayout) layout = ptm_text_create_layout (node, scene_lang, 0);

  return pango_layout_get_unknown_glyphs_count (layout);
}
