/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A scene as an SVG document. Every step of the drawing becomes a group: what cairo draws of it, then its texts as text. */

#include "config.h"

#include "ptm-scene-files.h"

#include <glib/gi18n.h>

#include "ptm-render-private.h"
#include "ptm-svg-fragment.h"
#include "ptm-svg-text.h"

/* Of the soft shadows and the light that stay pixels. */
#define IMAGE_SCALE 2

/* What an editor calls the element: its words, else its noun, else its id. */
static char *
dup_label (const PtmNode *node)
{
  const char      *words = node->text != NULL ? node->text : node->noun != NULL    ? node->noun
                                                           : node->setting != NULL ? node->setting
                                                                                   : node->id;
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autofree char *head = g_utf8_strlen (valid, -1) > 60 ? g_utf8_substring (valid, 0, 60) : g_strdup (valid);

  for (char *p = head; *p != '\0'; p++)
    if ((guchar)*p < 0x20)
      *p = ' ';
  return g_markup_escape_text (head, -1);
}

static void
open_group (GString *svg, const PtmRenderStep *step, guint number)
{
  g_autofree char *label = step->node != NULL ? dup_label (step->node) : g_strdup (step->labels ? "edge labels" : "edges");

  g_string_append_printf (svg, "<g id=\"n%u\" inkscape:label=\"%s\">\n", number, label);
}

static void
append_step (GString *svg, const PtmPage *whole, const PtmRenderStep *step, guint number)
{
  PtmSvgFragment *fragment = ptm_svg_fragment_new (whole->scene->width, whole->scene->height);
  g_autoptr (GString) texts = g_string_new (NULL);
  PtmPage          page = *whole;
  g_autofree char *prefix = g_strdup_printf ("n%u-", number);
  g_autofree char *piece = NULL;

  page.cr = ptm_svg_fragment_get_cairo (fragment);
  ptm_svg_text_listen (page.cr, texts);
  ptm_render_step (&page, step);
  piece = ptm_svg_fragment_finish (fragment, prefix);
  if (piece == NULL && texts->len == 0)
    return;
  open_group (svg, step, number);
  g_string_append (svg, piece != NULL ? piece : "");
  g_string_append (svg, texts->str);
  g_string_append (svg, "</g>\n");
}

/* A finish is made of pixels: the art as one picture, to lie under the words. */
static void
append_finished_art (GString *svg, const PtmPage *page)
{
  PtmSvgFragment  *fragment = ptm_svg_fragment_new (page->scene->width, page->scene->height);
  cairo_t         *cr = ptm_svg_fragment_get_cairo (fragment);
  g_autofree char *piece = NULL;

  cairo_scale (cr, 1 / page->finished_scale, 1 / page->finished_scale);
  cairo_set_source_surface (cr, page->finished, 0, 0);
  cairo_paint (cr);
  piece = ptm_svg_fragment_finish (fragment, "art-");
  g_string_append_printf (svg, "<g id=\"art\" inkscape:label=\"%s\">\n%s</g>\n", ptm_finish_to_string (ptm_render_get_finish (page->scene)), piece != NULL ? piece : "");
}

static void
append_steps (GString *svg, PtmScene *scene, PtmArt *art)
{
  g_autoptr (GArray) steps = ptm_render_list_steps (scene, PTM_RENDER_ALL);
  PtmPage   page = { scene, art, NULL, IMAGE_SCALE, TRUE };
  PtmFinish finish = ptm_render_get_finish (scene);

  if (finish != PTM_FINISH_FLAT)
    {
      page.finished = ptm_render_create_finished_art (scene, art, steps, finish, &page.finished_scale);
      page.parts = PTM_PARTS_WORDS;
      append_finished_art (svg, &page);
    }
  for (guint i = 0; i < steps->len; i++)
    if (page.finished == NULL || ptm_render_has_part (&g_array_index (steps, PtmRenderStep, i), page.parts))
      append_step (svg, &page, &g_array_index (steps, PtmRenderStep, i), i);
  g_clear_pointer (&page.finished, cairo_surface_destroy);
}

GBytes *
ptm_scene_to_svg (PtmScene *scene, PtmArt *art, GError **error)
{
  GString *svg;
  PtmColor ground;

  g_return_val_if_fail (scene != NULL, NULL);

  if (!scene->placed || scene->width < 1 || scene->height < 1)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The plan has not been laid out, so it cannot be written as a document."));
      return NULL;
    }
  svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_string_append_printf (svg,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                          "xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" version=\"1.1\" "
                          "width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n",
                          scene->width, scene->height, scene->width, scene->height);
  ground = ptm_render_get_ground (scene);
  if (!scene->transparent)
    g_string_append_printf (svg, "<rect width=\"%d\" height=\"%d\" fill=\"#%02x%02x%02x\"/>\n", scene->width, scene->height, ground.r, ground.g, ground.b);
  append_steps (svg, scene, art);
  g_string_append (svg, "</svg>\n");
  return g_string_free_to_bytes (svg);
}
