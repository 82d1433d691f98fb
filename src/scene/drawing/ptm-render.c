/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws a laid out scene: nodes by z, edges under the pictures, labels of edges last. What is drawn follows from
 * the fields of the nodes alone, so a change of one node changes pixels near it only. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-render-object.h"
#include "ptm-render-private.h"
#include "ptm-text.h"

static void
collect (GPtrArray *nodes, GPtrArray *out)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      g_ptr_array_add (out, node);
      collect (node->children, out);
    }
}

/* A stable order: equal z in document order. */
static GPtrArray *
sort_nodes (PtmScene *scene)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GPtrArray *sorted = g_ptr_array_new ();

  collect (scene->nodes, all);
  for (guint i = 0; i < all->len; i++)
    {
      PtmNode *node = all->pdata[i];
      guint    at = sorted->len;

      while (at > 0 && ((PtmNode *)sorted->pdata[at - 1])->z > node->z)
        at--;
      g_ptr_array_insert (sorted, at, node);
    }
  return sorted;
}

static PtmRenderStage
get_stage (const PtmNode *node)
{
  switch (node->type)
    {
    case PTM_NODE_BACKGROUND:
      return PTM_RENDER_BACKDROP;
    case PTM_NODE_SHAPE:
    case PTM_NODE_GROUP:
    case PTM_NODE_PANEL:
    case PTM_NODE_CHART:
    case PTM_NODE_TABLE:
    case PTM_NODE_FIGURE:
      return PTM_RENDER_SHAPES;
    case PTM_NODE_OBJECT:
    case PTM_NODE_PHOTO:
      return PTM_RENDER_PICTURES;
    case PTM_NODE_TEXT:
    case PTM_NODE_LABEL:
    case PTM_NODE_BUBBLE:
    default:
      return PTM_RENDER_ALL;
    }
}

/* Variants of a picture differ in what the backdrop has where. */
static guint32
get_seed (PtmScene *scene)
{
  return scene->seed + 7919u * (guint32)MAX (scene->variant, 0);
}

static void
draw_background (PtmPage *page, const PtmNode *node)
{
  PtmBackdropLook look = { .palette = &page->scene->palette, .fill = node->fill, .sky = node->color, .seed = get_seed (page->scene), .clear_sky = node->flip, .without = ptm_node_get_param (node, "without") };
  const char     *setting = node->setting != NULL ? node->setting : "plain";

  cairo_save (page->cr);
  if (node->shape != NULL)
    {
      ptm_render_shape_path (page->cr, node->shape, &node->frame);
      cairo_clip (page->cr);
    }
  if (node->opacity < 0.999)
    cairo_push_group (page->cr);
  if (page->scene->kind == PTM_KIND_PANORAMA && node->frame.width >= page->scene->width - 1)
    ptm_backdrop_draw_panorama (page->cr, setting, &node->frame, &look, page->scale);
  else
    ptm_backdrop_draw (page->cr, setting, &node->frame, &look);
  if (node->opacity < 0.999)
    {
      cairo_pop_group_to_source (page->cr);
      cairo_paint_with_alpha (page->cr, node->opacity);
    }
  cairo_restore (page->cr);
}

static void
draw_text (PtmPage *page, const PtmNode *node)
{
  const PtmFrame *f = &node->frame;

  cairo_save (page->cr);
  if (fabs (node->rotate) > 0.01)
    {
      cairo_translate (page->cr, f->x + f->width / 2, f->y + f->height / 2);
      cairo_rotate (page->cr, node->rotate * G_PI / 180);
      cairo_translate (page->cr, -f->x - f->width / 2, -f->y - f->height / 2);
    }
  if (node->fill.a > 0)
    {
      ptm_render_shape_path (page->cr, node->shape != NULL ? node->shape : "rounded", f);
      ptm_render_set_color (page->cr, node->fill, node->opacity);
      cairo_fill (page->cr);
    }
  ptm_render_words (page, node, node->color.a > 0 ? node->color : page->scene->palette.ink, node->opacity);
  cairo_restore (page->cr);
}

static void
draw_node (PtmPage *page, const PtmNode *node, gboolean alone)
{
  if (node->frame.width <= 0 || node->frame.height <= 0)
    return;
  switch (node->type)
    {
    case PTM_NODE_BACKGROUND:
      if (!page->scene->transparent || node->shape != NULL)
        draw_background (page, node);
      break;
    case PTM_NODE_SHAPE:
    case PTM_NODE_BUBBLE:
      ptm_render_shape (page, node);
      break;
    case PTM_NODE_GROUP:
    case PTM_NODE_PANEL:
    case PTM_NODE_CHART:
    case PTM_NODE_TABLE:
    case PTM_NODE_FIGURE:
      if (node->fill.a > 0 || node->stroke.a > 0)
        ptm_render_shape (page, node);
      break;
    case PTM_NODE_OBJECT:
      ptm_render_picture (page, node, !alone);
      break;
    case PTM_NODE_PHOTO:
      ptm_render_photo (page, node);
      break;
    case PTM_NODE_LABEL:
      ptm_render_label (page, node);
      break;
    case PTM_NODE_TEXT:
    default:
      draw_text (page, node);
      break;
    }
}

static gboolean
shares_ground (const PtmFrame *a, const PtmFrame *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* What stands beside its panel, as the lines under a picture do, is not cut off. */
static void
collect_panels (GPtrArray *nodes, const PtmNode *panel, GHashTable *panels)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      if (panel != NULL && shares_ground (&node->frame, &panel->frame))
        g_hash_table_insert (panels, node, (gpointer)panel);
      collect_panels (node->children, node->type == PTM_NODE_PANEL && node->frame.width > 0 ? node : panel, panels);
    }
}

GArray *
ptm_render_list_steps (PtmScene *scene, PtmRenderStage stage)
{
  g_autoptr (GPtrArray) nodes = sort_nodes (scene);
  g_autoptr (GHashTable) panels = g_hash_table_new (NULL, NULL);
  GArray       *steps = g_array_new (FALSE, TRUE, sizeof (PtmRenderStep));
  PtmRenderStep edges = { NULL, FALSE }, labels = { NULL, TRUE };
  gboolean      edges_drawn = stage < PTM_RENDER_SHAPES;

  collect_panels (scene->nodes, NULL, panels);
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmRenderStep step = { nodes->pdata[i], FALSE, g_hash_table_lookup (panels, nodes->pdata[i]) };

      if (!edges_drawn && step.node->z >= 0 && step.node->type != PTM_NODE_BACKGROUND)
        {
          g_array_append_val (steps, edges);
          edges_drawn = TRUE;
        }
      if (get_stage (step.node) <= stage)
        g_array_append_val (steps, step);
    }
  if (stage == PTM_RENDER_ALL)
    g_array_append_val (steps, labels);
  return steps;
}

void
ptm_render_step (PtmPage *page, const PtmRenderStep *step)
{
  cairo_save (page->cr);
  if (step->panel != NULL)
    ptm_render_clip (page->cr, step->panel);
  if (step->node != NULL)
    draw_node (page, step->node, FALSE);
  else if (step->labels)
    ptm_render_edge_labels (page);
  else
    ptm_render_edges (page);
  cairo_restore (page->cr);
}

PtmColor
ptm_render_get_ground (PtmScene *scene)
{
  return scene->palette.bg[0].a > 0 ? scene->palette.bg[0] : PTM_RGB (255, 255, 255);
}

static void
draw_page (PtmPage *page, cairo_surface_t *surface, PtmRenderStage stage)
{
  g_autoptr (GArray) steps = ptm_render_list_steps (page->scene, stage);
  PtmFinish finish = ptm_render_get_finish (page->scene);

  if (finish != PTM_FINISH_FLAT)
    {
      ptm_render_finished (page, surface, steps, finish);
      return;
    }
  for (guint i = 0; i < steps->len; i++)
    ptm_render_step (page, &g_array_index (steps, PtmRenderStep, i));
}

cairo_t *
ptm_render_begin_page (PtmScene *scene, double scale)
{
  int              width = MAX ((int)ceil (scene->width * scale), 1), height = MAX ((int)ceil (scene->height * scale), 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  if (!scene->transparent)
    {
      ptm_render_set_color (cr, ptm_render_get_ground (scene), 1);
      cairo_paint (cr);
    }
  cairo_scale (cr, scale, scale);
  return cr;
}

cairo_surface_t *
ptm_render_create_surface (PtmScene *scene, PtmArt *art, PtmRenderStage stage, double scale)
{
  PtmPage          page = { scene, art, ptm_render_begin_page (scene, scale), scale, FALSE };
  cairo_surface_t *surface = cairo_surface_reference (cairo_get_target (page.cr));

  draw_page (&page, surface, stage);
  cairo_destroy (page.cr);
  cairo_surface_flush (surface);
  return surface;
}

/* cairo's premultiplied native words to straight R G B A, each channel rounded to the nearest value. */
PtmImage *
ptm_render_create_image (cairo_surface_t *surface)
{
  int     width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  int     stride = cairo_image_surface_get_stride (surface);
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (int y = 0; y < height; y++)
    {
      const guint32 *from = (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (surface) + (gsize)y * stride);
      guint8        *to = pixels + (gsize)y * width * 4;

      for (int x = 0; x < width; x++, to += 4)
        {
          guint32 word = from[x], a = word >> 24;

          to[0] = word >> 16;
          to[1] = word >> 8;
          to[2] = word;
          to[3] = a;
          for (int c = 0; a < 255 && c < 3; c++)
            to[c] = a == 0 ? 0 : MIN ((to[c] * 255 + a / 2) / a, 255);
        }
    }
  return ptm_image_new_take (width, height, pixels);
}

PtmImage *
ptm_render (PtmScene *scene, PtmArt *art, PtmRenderStage stage, GError **error)
{
  cairo_surface_t *surface;
  PtmImage        *image = NULL;

  g_return_val_if_fail (scene != NULL, NULL);

  if (scene->width < 1 || scene->height < 1 || scene->width > PTM_IMAGE_MAX_SIDE || scene->height > PTM_IMAGE_MAX_SIDE || (gsize)scene->width * scene->height > PTM_IMAGE_MAX_PIXELS)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The picture has no usable size; choose another one."));
      return NULL;
    }
  surface = ptm_render_create_surface (scene, art, stage, 1);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    image = ptm_render_create_image (surface);
  else
    g_set_error_literal (error, PTM_ERROR, PTM_ERROR_ENGINE, _ ("The picture is too large to be drawn; choose a smaller size."));
  cairo_surface_destroy (surface);
  return image;
}

PtmImage *
ptm_render_object (PtmArt *art, const char *asset, PtmColor color, int width, int height, GError **error)
{
  cairo_surface_t *surface;
  PtmImage        *image;

  g_return_val_if_fail (width > 0 && height > 0, NULL);

  surface = width <= 8192 && height <= 8192 ? ptm_object_create_surface (art, asset, color, NULL, width, height) : NULL;
  if (surface == NULL)
    {
      g_set_error (error, PTM_ERROR, PTM_ERROR_ENGINE, _ ("There is no picture of “%s”; name another thing."), asset != NULL ? asset : "");
      return NULL;
    }
  image = ptm_render_create_image (surface);
  cairo_surface_destroy (surface);
  return image;
}

/* Without its shadow, as far as its panel shows it. */
static void
draw_alone (PtmPage *page, const PtmNode *node, GHashTable *panels)
{
  const PtmNode *panel = g_hash_table_lookup (panels, node);

  cairo_save (page->cr);
  if (panel != NULL)
    ptm_render_clip (page->cr, panel);
  draw_node (page, node, TRUE);
  cairo_restore (page->cr);
}

PtmMask *
ptm_render_node_mask (PtmScene *scene, PtmArt *art, const char *id)
{
  PtmNode         *node = id != NULL ? ptm_scene_find (scene, id) : NULL;
  cairo_surface_t *surface;
  g_autoptr (GHashTable) panels = g_hash_table_new (NULL, NULL);
  g_autoptr (PtmImage) white = NULL;
  PtmMask *mask = NULL;
  PtmPage  page = { scene, art, NULL, 1, FALSE };

  if (node == NULL || node->frame.width <= 0 || scene->width < 1 || scene->height < 1)
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, scene->width, scene->height);
  page.cr = cairo_create (surface);
  collect_panels (scene->nodes, NULL, panels);
  draw_alone (&page, node, panels);
  for (guint i = 0; i < node->children->len; i++)
    draw_alone (&page, node->children->pdata[i], panels);
  cairo_destroy (page.cr);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      int     stride = cairo_image_surface_get_stride (surface);
      guint8 *pixels = g_malloc ((gsize)scene->width * scene->height * 4);

      for (int y = 0; y < scene->height; y++)
        for (int x = 0; x < scene->width; x++)
          {
            guint32 word = ((guint32 *)(gpointer)(cairo_image_surface_get_data (surface) + (gsize)y * stride))[x];

            memset (pixels + ((gsize)y * scene->width + x) * 4, 255, 3);
            pixels[((gsize)y * scene->width + x) * 4 + 3] = word >> 24;
          }
      white = ptm_image_new_take (scene->width, scene->height, pixels);
      mask = ptm_mask_new_from_grey (white);
    }
  cairo_surface_destroy (surface);
  return mask;
}
