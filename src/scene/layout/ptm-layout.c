/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file turns a plan into a scene: sizes, palette and type, then the layout of the plan's kind, then ink. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "ptm-finish.h"
#include "ptm-layout-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

/* What an earlier run added goes, so that laying out again gives what the first run gave. */
static void
forget_run (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len;)
    {
      PtmNode *node = nodes->pdata[i];

      if (g_strcmp0 (node->role, "ornament") == 0 || strstr (node->id != NULL ? node->id : "", "~d") != NULL)
        {
          g_ptr_array_remove_index (nodes, i);
          continue;
        }
      if (node->type == PTM_NODE_OBJECT && (g_strcmp0 (node->shape, "standing") == 0 || g_strcmp0 (node->shape, "lifted") == 0 || g_strcmp0 (node->shape, "inside") == 0))
        ptm_node_set (&node->shape, NULL);
      node->frame = (PtmFrame){ 0 };
      node->z = 0;
      node->rotate = 0;
      node->count = MAX (node->count, 1);
      forget_run (node->children);
      i++;
    }
}

static void
drop_double_unmet (PtmScene *scene)
{
  for (guint i = 0; i < scene->unmet->len; i++)
    for (guint k = scene->unmet->len - 1; k > i; k--)
      {
        PtmUnmet *a = scene->unmet->pdata[i], *b = scene->unmet->pdata[k];

        if (g_strcmp0 (a->text, b->text) == 0 && g_strcmp0 (a->why, b->why) == 0)
          g_ptr_array_remove_index (scene->unmet, k);
      }
}

/* Texts of which a part is not seen are named, once all is placed. */
static void
report_texts (PtmLayout *layout)
{
  g_autoptr (GPtrArray) texts = ptm_layout_collect (layout, PTM_NODE_TEXT);

  for (guint i = 0; i < texts->len; i++)
    {
      const PtmNode *node = texts->pdata[i];

      if (node->text != NULL && node->frame.width > 0 && ptm_text_is_cut (node, layout->scene->lang))
        ptm_scene_add_unmet (layout->scene, node->text, "layout");
      if (node->text != NULL && node->frame.width > 0 && ptm_text_has_gaps (node, layout->scene->lang))
        ptm_scene_add_unmet (layout->scene, node->text, "word");
    }
}

/* A picture the pack does not have is shown as a card with its name, and said to be missing. */
static void
report_pictures (PtmLayout *layout)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);

  for (guint i = 0; layout->art != NULL && i < objects->len; i++)
    {
      const PtmNode *node = objects->pdata[i];

      if (node->asset != NULL && node->character == NULL && node->frame.width > 0 && !ptm_art_has (layout->art, node->asset))
        ptm_scene_add_unmet (layout->scene, node->noun != NULL ? node->noun : node->asset, "noun");
    }
}

static double
round_length (double value)
{
  return isfinite (value) ? round (value * 100) / 100 : 0;
}

/* Numbers as the JSON form holds them, and groups as large as what is in them. */
static void
finish_nodes (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode  *node = nodes->pdata[i];
      PtmFrame *f = &node->frame;

      gboolean holds = node->type == PTM_NODE_GROUP || node->type == PTM_NODE_CHART || node->type == PTM_NODE_TABLE || node->type == PTM_NODE_FIGURE;

      finish_nodes (node->children);
      for (guint k = 0; holds && k < node->children->len; k++)
        {
          const PtmFrame *c = &((PtmNode *)node->children->pdata[k])->frame;
          double          right = MAX (f->x + f->width, c->x + c->width), bottom = MAX (f->y + f->height, c->y + c->height);

          if (c->width <= 0)
            continue;
          if (f->width <= 0)
            *f = *c;
          else
            *f = (PtmFrame){ MIN (f->x, c->x), MIN (f->y, c->y), right - MIN (f->x, c->x), bottom - MIN (f->y, c->y) };
        }
      *f = (PtmFrame){ round_length (f->x), round_length (f->y), round_length (f->width), round_length (f->height) };
      node->font_size = round_length (node->font_size);
      node->rotate = round_length (remainder (node->rotate, 360));
    }
}

/* A background the layout of the kind did not place covers the page. */
static void
place_backgrounds (PtmLayout *layout)
{
  g_autoptr (GPtrArray) backgrounds = ptm_layout_collect (layout, PTM_NODE_BACKGROUND);
  PtmKind kind = layout->scene->kind;

  /* Those of panels on other pages stay away. */
  if (kind == PTM_KIND_COMIC || kind == PTM_KIND_STORYBOARD || kind == PTM_KIND_SPRITESHEET)
    return;
  for (guint i = 0; i < backgrounds->len; i++)
    {
      PtmNode *node = backgrounds->pdata[i];

      if (node->frame.width <= 0)
        node->frame = (PtmFrame){ 0, 0, layout->width, layout->height };
      if (node->z == 0)
        node->z = PTM_Z_BACKDROP;
    }
}

static void
run_kind (PtmLayout *layout)
{
  switch (layout->scene->kind)
    {
    case PTM_KIND_POSTER:
    case PTM_KIND_FLYER:
    case PTM_KIND_INVITATION:
    case PTM_KIND_CARD:
      ptm_layout_poster (layout);
      return;
    case PTM_KIND_LOGO:
      ptm_layout_logo (layout);
      return;
    case PTM_KIND_SLIDE:
      ptm_layout_slide (layout);
      return;
    case PTM_KIND_DIAGRAM:
      ptm_layout_diagram (layout);
      return;
    case PTM_KIND_FLOWCHART:
      ptm_layout_flowchart (layout);
      return;
    case PTM_KIND_GRID:
      ptm_layout_grid (layout);
      return;
    case PTM_KIND_SCENE:
      ptm_layout_scene (layout);
      return;
    case PTM_KIND_MINDMAP:
      ptm_layout_mindmap (layout);
      return;
    case PTM_KIND_TIMELINE:
      ptm_layout_timeline (layout);
      return;
    case PTM_KIND_INFOGRAPHIC:
      ptm_layout_infographic (layout);
      return;
    case PTM_KIND_CHART:
      ptm_layout_chart (layout);
      return;
    case PTM_KIND_COMIC:
      ptm_layout_comic (layout);
      return;
    case PTM_KIND_STORYBOARD:
      ptm_layout_storyboard (layout);
      return;
    case PTM_KIND_SPRITESHEET:
      ptm_layout_spritesheet (layout);
      return;
    case PTM_KIND_PANORAMA:
      ptm_layout_panorama (layout);
      return;
    case PTM_KIND_WORKSHEET:
    default:
      ptm_layout_worksheet (layout);
      return;
    }
}

/* What is to be read and not only looked at lies on nearly white paper. */
static void
choose_palette (PtmLayout *layout)
{
  PtmScene *scene = layout->scene;
  gboolean  given = scene->palette.bg[0].a > 0;

  scene->palette = ptm_palette_choose (scene, layout->variant);
  if (given || ptm_palette_is_dark (scene->palette.bg[0]))
    return;
  if (scene->kind == PTM_KIND_DIAGRAM || scene->kind == PTM_KIND_FLOWCHART || scene->kind == PTM_KIND_GRID)
    {
      PtmOklch paper = ptm_color_to_oklch (scene->palette.bg[0]);

      scene->palette.bg[0] = ptm_color_from_oklch ((PtmOklch){ MAX (paper.L, 0.978), MIN (paper.C, 0.014), paper.h });
    }
}

gboolean
ptm_layout_apply (PtmScene *scene, PtmArt *art, int variant, GError **error)
{
  PtmLayout layout = { 0 };

  g_return_val_if_fail (scene != NULL, FALSE);

  if (scene->width <= 0 || scene->height <= 0)
    ptm_layout_get_default_size (scene->kind, &scene->width, &scene->height);
  if (scene->width > PTM_IMAGE_MAX_SIDE || scene->height > PTM_IMAGE_MAX_SIDE || (gsize)scene->width * scene->height > PTM_IMAGE_MAX_PIXELS)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The picture would be too large; choose a smaller size."));
      return FALSE;
    }
  forget_run (scene->nodes);
  ptm_finish_normalize (scene);
  layout.scene = scene;
  layout.art = art;
  layout.variant = MAX (variant, 0);
  scene->variant = layout.variant;
  layout.type = ptm_type_choose (scene, layout.variant);
  layout.width = scene->width;
  layout.height = scene->height;
  layout.unit = MIN (layout.width, layout.height) / 100;
  layout.margin = layout.unit * 7;
  layout.base = sqrt (layout.width * layout.height) / (scene->kind == PTM_KIND_SLIDE ? 30 : scene->kind == PTM_KIND_CARD ? 34
                                                                                                                         : 42);
  choose_palette (&layout);
  /* The count of a sprite is the number of its frames. */
  if (scene->kind != PTM_KIND_SPRITESHEET)
    ptm_layout_expand_counts (&layout, 1000);
  run_kind (&layout);
  place_backgrounds (&layout);
  ptm_layout_ink_texts (&layout);
  report_texts (&layout);
  report_pictures (&layout);
  finish_nodes (scene->nodes);
  drop_double_unmet (scene);
  scene->placed = TRUE;
  return TRUE;
}

void
ptm_layout_fit_text (PtmScene *scene, PtmNode *node)
{
  double size = node->font_size > 0 ? node->font_size : MAX (node->frame.height * 0.5, 8), height = 0;

  g_return_if_fail (scene != NULL && node != NULL);

  if (node->frame.width <= 0 || node->frame.height <= 0)
    return;
  if (!ptm_text_fit (node, scene->lang, node->frame.width, node->frame.height * 1.02, MAX (size * 0.35, 6), MAX (size, 6), 0))
    {
      node->font_size = MAX (size * 0.35, 6);
      return;
    }
  if (node->type == PTM_NODE_TEXT)
    {
      ptm_text_measure (node, scene->lang, node->frame.width, NULL, &height);
      node->frame.y += (node->frame.height - height) / 2;
      node->frame.height = height;
    }
}
