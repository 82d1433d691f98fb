/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file ends a poster: pages that are read from the right are turned as a whole, and what reaches the ends of a tall page
 * goes on into the areas left free there. */

#include "config.h"

#include <string.h>

#include "ptm-layout-poster-private.h"

/* The shape "slant" as a path, falling to the left. */
#define SLANT_TURNED "M0 40 L100 0 L100 100 L0 100 Z"

static void
mirror_node (PtmNode *node, double width)
{
  node->frame.x = width - node->frame.x - node->frame.width;
  if (node->type == PTM_NODE_TEXT)
    ptm_node_set (&node->align, g_strcmp0 (node->align, "left") == 0 ? "right" : g_strcmp0 (node->align, "right") == 0 ? "left"
                                                                                                                       : node->align);
  else
    node->rotate = -node->rotate;
}

/* Every other number of our own paths is an x, in hundredths; arcs are only used where both sides are alike. */
static char *
dup_mirrored_path (const char *path)
{
  GString    *out = g_string_new (NULL);
  gboolean    across = TRUE;
  const char *p = path;

  while (*p != '\0')
    {
      char  *end = NULL;
      double number = g_ascii_isalpha (*p) || g_ascii_isspace (*p) ? 0 : g_ascii_strtod (p, &end);

      if (end == NULL || end == p)
        {
          g_string_append_c (out, *p++);
          continue;
        }
      g_string_append_printf (out, "%d", (int)(across ? 100 - number : number));
      across = !across;
      p = end;
    }
  return g_string_free (out, FALSE);
}

/* Shapes with a hand are given the other one. */
static void
mirror_shape (PtmNode *node)
{
  if (node->type != PTM_NODE_SHAPE)
    return;
  if (g_strcmp0 (node->shape, "slant") == 0)
    {
      ptm_node_set (&node->shape, "path");
      ptm_node_set (&node->path, SLANT_TURNED);
    }
  else if (node->path != NULL && strchr (node->path, 'A') == NULL)
    {
      g_autofree char *mirrored = dup_mirrored_path (node->path);

      ptm_node_set (&node->path, mirrored);
    }
}

/* What reaches the page's ends goes on into the areas left free, and so do frames around the whole page. */
static void
extend (PtmNode *node, double height, double safe)
{
  PtmFrame *f = &node->frame;
  double    near = height * 0.03, foot = f->y + f->height;
  gboolean  top = f->y <= 1, bottom = foot >= height - 1, round = g_strcmp0 (node->shape, "ellipse") == 0;

  f->y += safe;
  if ((node->type != PTM_NODE_SHAPE && node->type != PTM_NODE_BACKGROUND && node->type != PTM_NODE_PHOTO) || round)
    return;
  if (top || bottom)
    {
      f->y -= top ? safe : 0;
      f->height += (top ? safe : 0) + (bottom ? safe : 0);
    }
  else if (f->y - safe < near * 2 && foot > height - near * 2)
    {
      f->y -= safe;
      f->height += 2 * safe;
    }
}

static void
shift_all (GPtrArray *nodes, double dx, double dy)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      ptm_layout_shift (nodes->pdata[i], dx, dy);
      shift_all (((PtmNode *)nodes->pdata[i])->children, dx, dy);
    }
}

static void
finish_nodes (PtmPoster *p, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];
      double   x = node->frame.x;

      if (node->frame.width > 0 && p->l->mirrored)
        {
          mirror_node (node, p->l->width);
          mirror_shape (node);
        }
      if (node->frame.width > 0 && p->safe > 0)
        extend (node, p->l->height, p->safe);
      /* A figure has been turned by its own rules. */
      if (node->type == PTM_NODE_FIGURE)
        shift_all (node->children, node->frame.x - x, p->safe);
      else
        finish_nodes (p, node->children);
    }
}

void
ptm_poster_end (PtmPoster *p)
{
  if (p->l->mirrored || p->safe > 0)
    finish_nodes (p, p->l->scene->nodes);
  p->l->height += 2 * p->safe;
}
