/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Scenes as the pages of a PDF document. */

#include "config.h"

#include "ptm-scene-files.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

#include "ptm-render-private.h"

#define POINTS_A_PIXEL (72.0 / 96)
/* ISO 216: A4 in points. */
#define A4_SHORT (210 / 25.4 * 72)
#define A4_LONG  (297 / 25.4 * 72)

static cairo_status_t
append (void *document, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (document, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
get_page_size (PtmScene *scene, double *width, double *height)
{
  double longer = MAX (scene->width, scene->height), shorter = MIN (scene->width, scene->height);

  *width = scene->width * POINTS_A_PIXEL;
  *height = scene->height * POINTS_A_PIXEL;
  if (fabs (longer / shorter - G_SQRT2) > 0.012)
    return;
  *width = scene->width < scene->height ? A4_SHORT : A4_LONG;
  *height = scene->width < scene->height ? A4_LONG : A4_SHORT;
}

/* A finish is made of pixels: the art as one picture, to lie under the words. */
static void
paint_finished_art (PtmPage *page)
{
  cairo_save (page->cr);
  cairo_scale (page->cr, 1 / page->finished_scale, 1 / page->finished_scale);
  cairo_set_source_surface (page->cr, page->finished, 0, 0);
  cairo_paint (page->cr);
  cairo_restore (page->cr);
}

static void
draw_page (cairo_surface_t *surface, PtmScene *scene, PtmArt *art)
{
  g_autoptr (GArray) steps = ptm_render_list_steps (scene, PTM_RENDER_ALL);
  PtmPage   page = { scene, art, cairo_create (surface), 2, TRUE };
  PtmFinish finish = ptm_render_get_finish (scene);
  double    width, height;

  get_page_size (scene, &width, &height);
  cairo_scale (page.cr, width / scene->width, height / scene->height);
  if (!scene->transparent)
    {
      ptm_render_set_color (page.cr, ptm_render_get_ground (scene), 1);
      cairo_paint (page.cr);
    }
  cairo_rectangle (page.cr, 0, 0, scene->width, scene->height);
  cairo_clip (page.cr);
  if (finish != PTM_FINISH_FLAT)
    {
      page.finished = ptm_render_create_finished_art (scene, art, steps, finish, &page.finished_scale);
      page.parts = PTM_PARTS_WORDS;
      paint_finished_art (&page);
    }
  for (guint i = 0; i < steps->len; i++)
    if (page.finished == NULL || ptm_render_has_part (&g_array_index (steps, PtmRenderStep, i), page.parts))
      ptm_render_step (&page, &g_array_index (steps, PtmRenderStep, i));
  cairo_show_page (page.cr);
  g_clear_pointer (&page.finished, cairo_surface_destroy);
  cairo_destroy (page.cr);
}

static const char *
get_title (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = scene->nodes->pdata[i];

      if (g_strcmp0 (node->role, "title") == 0 && node->text != NULL)
        return node->text;
    }
  return ptm_kind_to_string (scene->kind);
}

GBytes *
ptm_scene_to_pdf (PtmScene *const *scenes, guint n_scenes, PtmArt *art, GError **error)
{
  GByteArray      *document;
  cairo_surface_t *surface;
  cairo_status_t   status;

  g_return_val_if_fail (scenes != NULL && n_scenes > 0, NULL);

  for (guint i = 0; i < n_scenes; i++)
    if (!scenes[i]->placed || scenes[i]->width < 1 || scenes[i]->height < 1)
      {
        g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The plan has not been laid out, so it cannot be written as a document."));
        return NULL;
      }
  document = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append, document, A4_SHORT, A4_LONG);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, get_title (scenes[0]));
  /* The same plan gives the same bytes: no date of today. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  for (guint i = 0; i < n_scenes; i++)
    {
      double width, height;

      get_page_size (scenes[i], &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      draw_page (surface, scenes[i], art);
    }
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (document);
  g_byte_array_unref (document);
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_ENGINE, _ ("The PDF could not be written; try a smaller picture."));
  return NULL;
}
