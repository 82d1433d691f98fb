/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file knows where containers are open: how a thing stands in a box, a cage or a door so that one sees both. */

#include "config.h"

#include <string.h>

#include "ptm-opening.h"

/* Of what stands behind a rim so much is hidden. */
#define HIDDEN 0.3

static const struct
{
  const char *name; /* of the picture, without its set */
  PtmOpening  opening;
} openings[] = {
  { "vase", { PTM_OPENING_NECK, 0.25, 0.75, 0.02, 0.06 } },
  { "box", { PTM_OPENING_RIM, 0.08, 0.92, 0.4, 0.4 } },
  { "crate", { PTM_OPENING_RIM, 0.17, 0.83, 0.25, 0.25 } },
  { "basket", { PTM_OPENING_RIM, 0.02, 0.98, 0.28, 0.38 } },
  { "picnic-basket", { PTM_OPENING_RIM, 0.02, 0.98, 0.31, 0.31 } },
  { "bucket", { PTM_OPENING_RIM, 0.06, 0.99, 0.1, 0.235 } },
  { "bowl-with-spoon", { PTM_OPENING_RIM, 0.01, 0.99, 0.3, 0.49 } },
  { "mixing-bowl", { PTM_OPENING_RIM, 0.02, 0.98, 0.31, 0.44 } },
  { "pot-of-food", { PTM_OPENING_RIM, 0.14, 0.86, 0.55, 0.68 } },
  { "hot-beverage", { PTM_OPENING_RIM, 0.12, 0.68, 0.27, 0.4 } },
  { "teacup-without-handle", { PTM_OPENING_RIM, 0.05, 0.95, 0.36, 0.46 } },
  { "cup-with-straw", { PTM_OPENING_RIM, 0.02, 0.78, 0.17, 0.26 } },
  { "bathtub", { PTM_OPENING_RIM, 0.03, 0.97, 0.5, 0.63 } },
  { "empty-nest", { PTM_OPENING_RIM, 0.16, 0.86, 0.36, 0.56 } },
  { "nest-with-eggs", { PTM_OPENING_RIM, 0.16, 0.86, 0.36, 0.56 } },
  { "canoe", { PTM_OPENING_RIM, 0.02, 0.98, 0.28, 0.45 } },
  { "sandbox", { PTM_OPENING_RIM, 0.06, 0.94, 0.53, 0.53 } },
  { "barrel", { PTM_OPENING_RIM, 0.1, 0.9, 0.06, 0.12 } },
  { "handbag", { PTM_OPENING_RIM, 0.06, 0.94, 0.3, 0.3 } },
  { "briefcase", { PTM_OPENING_RIM, 0.02, 0.98, 0.2, 0.2 } },
  { "backpack", { PTM_OPENING_RIM, 0.05, 0.72, 0.2, 0.14 } },
  { "toolbox", { PTM_OPENING_RIM, 0.02, 0.98, 0.2, 0.2 } },
  { "card-file-box", { PTM_OPENING_RIM, 0.02, 0.98, 0.38, 0.38 } },
  { "wheelbarrow", { PTM_OPENING_RIM, 0.28, 0.95, 0.12, 0.16 } },
  { "pickup-truck", { PTM_OPENING_RIM, 0.55, 0.98, 0.36, 0.36 } },
  { "mug", { PTM_OPENING_RIM, 0.03, 0.68, 0.06, 0.2 } },
  { "saucepan", { PTM_OPENING_RIM, 0.03, 0.66, 0.38, 0.5 } },
  { "sink", { PTM_OPENING_RIM, 0.04, 0.96, 0.42, 0.45 } },
  { "cradle", { PTM_OPENING_RIM, 0.08, 0.92, 0.42, 0.42 } },
  { "top-hat", { PTM_OPENING_NECK, 0.22, 0.78, 0.02, 0.06 } },
  { "flower-pot", { PTM_OPENING_NECK, 0.05, 0.95, 0.04, 0.12 } },
  { "wastebasket", { PTM_OPENING_BARS, 0.16, 0.84, 0, 0.9 } },
  { "shopping-cart", { PTM_OPENING_BARS, 0.06, 0.72, 0, 0.58 } },
  { "birdcage", { PTM_OPENING_BARS, 0.12, 0.88, 0.2, 0.88 } },
  { "dog-house", { PTM_OPENING_DOOR, 0.12, 0.56, 0.35, 1 } },
  { "cave", { PTM_OPENING_DOOR, 0.26, 0.74, 0.42, 1 } },
  { "tent", { PTM_OPENING_DOOR, 0.48, 0.88, 0.35, 1 } },
  { "barn", { PTM_OPENING_DOOR, 0.25, 0.75, 0.5, 1 } },
  { "house", { PTM_OPENING_DOOR, 0.3, 0.7, 0.48, 0.98 } },
  { "house-with-garden", { PTM_OPENING_DOOR, 0.3, 0.7, 0.55, 0.98 } },
  { "castle", { PTM_OPENING_DOOR, 0.3, 0.68, 0.66, 1 } },
  { "hospital", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "school", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "church", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "office-building", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "department-store", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "hotel", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "bank", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "convenience-store", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "factory", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "post-office", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "mosque", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "hindu-temple", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "japanese-castle", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "greenhouse", { PTM_OPENING_DOOR, 0.28, 0.72, 0.7, 1 } },
  { "deciduous-tree", { PTM_OPENING_DOOR, 0.2, 0.8, 0.08, 0.56 } },
  { "evergreen-tree", { PTM_OPENING_DOOR, 0.25, 0.75, 0.25, 0.75 } },
  { "palm-tree", { PTM_OPENING_DOOR, 0.25, 0.75, 0.02, 0.36 } },
  { "bridge", { PTM_OPENING_ARCH, 0.16, 0.84, 0.36, 0.9 } },
  { "suspension-bridge", { PTM_OPENING_ARCH, 0.33, 0.67, 0.67, 0.97 } },
  { "table", { PTM_OPENING_ARCH, 0.17, 0.83, 0.28, 1 } },
  { "desk", { PTM_OPENING_ARCH, 0.14, 0.58, 0.24, 1 } },
  { "bench", { PTM_OPENING_ARCH, 0.16, 0.84, 0.62, 1 } },
  { "chair", { PTM_OPENING_ARCH, 0.2, 0.8, 0.62, 1 } },
  { "grand-piano", { PTM_OPENING_ARCH, 0.18, 0.82, 0.66, 1 } },
  { "umbrella-on-ground", { PTM_OPENING_ARCH, 0.12, 0.88, 0.5, 0.97 } },
  { "hut", { PTM_OPENING_DOOR, 0.3, 0.7, 0.62, 0.98 } },
};

gboolean
ptm_opening_find (const PtmNode *container, PtmOpening *opening)
{
  const char *name = container->asset != NULL ? strchr (container->asset, ':') : NULL;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (openings); i++)
    if (strcmp (name + 1, openings[i].name) == 0)
      {
        *opening = openings[i].opening;
        return TRUE;
      }
  return FALSE;
}

gboolean
ptm_opening_hides (const PtmOpening *opening)
{
  return opening->kind == PTM_OPENING_RIM || opening->kind == PTM_OPENING_NECK;
}

void
ptm_opening_open (PtmArt *art, PtmNode *container)
{
  if (art != NULL && g_strcmp0 (container->asset, "noto:package") == 0 && ptm_art_has (art, "own:box"))
    ptm_node_set (&container->asset, "own:box");
}

/* The scale of a thing: no wider than the opening, and as tall as the container lets it be. */
static double
get_scale (const PtmOpening *opening, const PtmFrame *container, double width, double height)
{
  double room = (opening->right - opening->left) * container->width * (opening->kind == PTM_OPENING_NECK ? 2.2 : 0.82), most, least;

  if (opening->kind == PTM_OPENING_RIM)
    most = MIN (0.74, opening->front / 0.43) * container->height;
  else if (opening->kind == PTM_OPENING_NECK)
    most = container->height * 0.7;
  else
    most = (opening->front - opening->side) * container->height * 0.86;
  least = most * 0.55;
  return MIN (room / width, CLAMP (height, least, most) / height);
}

PtmFrame
ptm_opening_fit (const PtmOpening *opening, const PtmFrame *container, double width, double height)
{
  double scale = get_scale (opening, container, MAX (width, 1e-6), MAX (height, 1e-6)), w = width * scale, h = height * scale;
  double foot = container->height * opening->front + (ptm_opening_hides (opening) ? HIDDEN * h : 0);

  foot = MIN (foot, container->height * (ptm_opening_hides (opening) ? 0.97 : 1));
  return (PtmFrame){ container->x + (opening->left + opening->right) / 2 * container->width - w / 2, container->y + foot - h, w, h };
}

/* Copies made by expanding a count belong to the node before the "~". */
static gboolean
is_named (const PtmNode *node, const char *id)
{
  gsize length = strlen (id);

  return strncmp (node->id, id, length) == 0 && (node->id[length] == '\0' || node->id[length] == '~');
}

static PtmNode *
find_container (PtmScene *scene, const PtmNode *node)
{
  for (guint i = 0; i < scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = scene->constraints->pdata[i];

      if (constraint->b != NULL && strcmp (constraint->rel, "inside") == 0 && is_named (node, constraint->a))
        return ptm_scene_find (scene, constraint->b);
    }
  return NULL;
}

void
ptm_opening_clip (cairo_t *cr, PtmScene *scene, const PtmNode *node)
{
  PtmNode   *container = g_strcmp0 (node->shape, "inside") == 0 ? find_container (scene, node) : NULL;
  PtmOpening opening;
  double     x0, x1, side, front, bottom;

  if (container == NULL || container->frame.width <= 0 || !ptm_opening_find (container, &opening) || !ptm_opening_hides (&opening))
    return;
  x0 = container->frame.x + container->frame.width * (container->flip ? 1 - opening.right : opening.left);
  x1 = container->frame.x + container->frame.width * (container->flip ? 1 - opening.left : opening.right);
  side = container->frame.y + container->frame.height * opening.side;
  front = container->frame.y + container->frame.height * opening.front;
  bottom = container->frame.y + container->frame.height;
  cairo_new_path (cr);
  cairo_rectangle (cr, -scene->width, -scene->height, 3.0 * scene->width, 3.0 * scene->height);
  cairo_move_to (cr, x0, side);
  /* A cubic reaches three quarters of the way to its handles. */
  cairo_curve_to (cr, x0, side + (front - side) * 4 / 3, x1, side + (front - side) * 4 / 3, x1, side);
  cairo_line_to (cr, x1, bottom);
  cairo_line_to (cr, x0, bottom);
  cairo_close_path (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
}
