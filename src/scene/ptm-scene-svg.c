/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A scene as an SVG document. Every step of the drawing becomes a group: what cairo draws of it, then its texts as text. */

#include "config.h"

#include "ptm-scene-files.h"

#include <glib/gi18n.h>

#include "ptm-render-private.h"
#include "ptm-svg-fragment.h"
#include "ptm-svg-text.h"

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
append_step (GString *svg, PtmScene *scene, PtmArt *art, const PtmRenderStep *step, guint number)
{
  PtmSvgFragment *fragment = ptm_svg_fragment_new (scene->width, scene->height);
  g_autoptr (GString) texts = g_string_new (NULL);
  PtmPage          page = { scene, art, ptm_svg_fragment_get_cairo (fragment), 1, TRUE };
  g_autofree char *prefix = g_strdup_printf ("n%u-", number);
  g_autofree char *piece = NULL;

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

GBytes *
ptm_scene_to_svg (PtmScene *scene, PtmArt *art, GError **error)
{
  GString *svg;
  g_autoptr (GArray) steps = NULL;
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
  steps = ptm_render_list_steps (scene, PTM_RENDER_ALL);
  for (guint i = 0; i < steps->len; i++)
    append_step (svg, scene, art, &g_array_index (steps, PtmRenderStep, i), i);
  g_string_append (svg, "</svg>\n");
  return g_string_free_to_bytes (svg);
}
