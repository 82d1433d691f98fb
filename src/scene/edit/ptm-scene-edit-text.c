/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The operation on words, and how a new text is dressed. */

#include "config.h"

#include "ptm-scene-edit-private.h"
#include "ptm-scene-entries.h"

#include <string.h>

#include "ptm-layout.h"
#include "ptm-type.h"
#include "ptm-text.h"

static gboolean
has_writing (const PtmNode *node)
{
  if (node->type == PTM_NODE_OBJECT)
    return node->asset == NULL;
  return node->type == PTM_NODE_TEXT || node->type == PTM_NODE_LABEL || node->type == PTM_NODE_SHAPE;
}

/* "Change 7 pm to 8 pm" means a part of "12 May, 7 pm". */
static char *
replace_part (const char *whole, const char *part, const char *text)
{
  const char *at = part != NULL && *part != '\0' && whole != NULL ? strstr (whole, part) : NULL;

  if (at == NULL)
    return g_strdup (text);
  return g_strdup_printf ("%.*s%s%s", (int)(at - whole), whole, text, at + strlen (part));
}

static int
rate_model (const PtmNode *model, const PtmNode *node)
{
  if (model == node || model->font == NULL || model->font_size <= 0 || model->text == NULL)
    return 0;
  if (model->type == node->type && g_strcmp0 (model->role, node->role) == 0)
    return 4;
  if (model->type == node->type && g_strcmp0 (model->role, "title") != 0)
    return 3;
  return model->type == PTM_NODE_TEXT ? 2 : 1;
}

static const PtmNode *
find_model (GPtrArray *nodes, const PtmNode *node, const PtmNode *best)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *model = g_ptr_array_index (nodes, i);

      if (rate_model (model, node) > (best != NULL ? rate_model (best, node) : 0))
        best = model;
      best = find_model (model->children, node, best);
    }
  return best;
}

void
ptm_editing_dress_text (PtmEditing *editing, PtmNode *node)
{
  const PtmNode *model = find_model (editing->scene->nodes, node, NULL);
  gboolean       is_title = g_strcmp0 (node->role, "title") == 0;

  ptm_node_set (&node->font, model != NULL ? model->font : "Lato");
  ptm_node_set (&node->align, "center");
  node->weight = model != NULL ? model->weight : is_title ? 800
                                                          : 400;
  node->font_size = MIN (editing->scene->width, editing->scene->height) * (is_title ? 0.09 : 0.035);
  if (model != NULL && g_strcmp0 (model->role, node->role) == 0)
    node->font_size = model->font_size;
  else if (model != NULL && !is_title)
    node->font_size = CLAMP (model->font_size * 0.75, node->font_size, 2 * node->font_size);
  if (node->color.a == 0)
    {
      node->color = editing->scene->palette.ink;
      editing->ink_stale = TRUE;
    }
  else
    g_ptr_array_add (editing->obeyed_ids, g_strdup (node->id));
}

/* Downwards first, then to both sides of the middle, then upwards. */
static void
grow_frame (PtmEditing *editing, PtmNode *node, double height)
{
  double       more = height - node->frame.height;
  const double shares[] = { 0, 0.5, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      PtmFrame frame = { node->frame.x, node->frame.y - more * shares[i], node->frame.width, height };

      if (!ptm_editing_is_free (editing, &frame, node))
        continue;
      node->frame = frame;
      return;
    }
}

void
ptm_editing_write (PtmEditing *editing, PtmNode *node, const char *text)
{
  double height = 0;

  ptm_node_set (&node->text, text);
  if (node->type == PTM_NODE_TEXT && node->frame.width > 0)
    {
      ptm_text_measure (node, editing->scene->lang, node->frame.width, NULL, &height);
      if (height > node->frame.height)
        grow_frame (editing, node, height);
    }
  ptm_layout_fit_text (editing->scene, node);
}

static void
set_text (PtmEditing *editing, const PtmOp *op, PtmNode *node)
{
  g_autofree char *text = replace_part (node->type == PTM_NODE_OBJECT ? node->noun : node->text, op->target.text, op->text);
  g_autofree char *before = g_strdup (node->text);

  if (node->type == PTM_NODE_OBJECT)
    ptm_node_set (&node->noun, text);
  else if (node->type == PTM_NODE_BUBBLE)
    ptm_node_set (&node->text, text);
  else
    ptm_editing_write (editing, node, text);
  ptm_scene_rename_entry (editing->scene, node, before);
}

void
ptm_editing_set_text (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) nodes = NULL;
  guint    written = 0;
  gboolean said = FALSE;

  if (op->text == NULL)
    return;
  nodes = ptm_editing_find (editing, op);
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      /* Under a region only the best one with words on it is meant. */
      if (!(has_writing (node) || node->type == PTM_NODE_BUBBLE) || (written > 0 && editing->region.mask != NULL))
        continue;
      set_text (editing, op, node);
      said = said || node->type == PTM_NODE_BUBBLE;
      written++;
    }
  /* A bubble is as large as its words. */
  if (said && !ptm_editing_relay (editing))
    ptm_editing_add_unmet (editing, op, "layout");
  if (written == 0 && nodes->len > 0)
    ptm_editing_add_unmet (editing, op, editing->region.mask != NULL ? "region" : "layout");
}

/* The faces of the recommended fonts. (nullable) when the weight alone changes. */
static const char *
get_face (const PtmNode *node, const char *how)
{
  if (g_str_equal (how, "serif"))
    return "EB Garamond";
  if (g_str_equal (how, "sans"))
    return "Lato";
  if (g_str_equal (how, "hand"))
    return g_strcmp0 (node->role, "title") == 0 ? "Dancing Script" : "Comic Neue";
  return NULL;
}

void
ptm_editing_change_face (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) nodes = ptm_editing_find (editing, op);
  guint changed = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode    *node = g_ptr_array_index (nodes, i);
      const char *face = get_face (node, op->how);

      if (!has_writing (node))
        continue;
      if (face != NULL)
        {
          g_autofree char *family = ptm_type_dup_family (face, g_str_equal (op->how, "serif"), node->text, editing->scene->lang);

          ptm_node_set (&node->font, family);
        }
      else
        node->weight = g_str_equal (op->how, "bold") ? MAX (node->weight + 100, 700) : 300;
      node->weight = MIN (node->weight, 900);
      ptm_layout_fit_text (editing->scene, node);
      changed++;
    }
  if (changed == 0 && nodes->len > 0)
    ptm_editing_add_unmet (editing, op, "layout");
}
