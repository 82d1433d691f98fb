/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws a food chain. Params: list ("grass, rabbit, fox", the producer first), assets (their pictures, in the same
 * order: "noto:seedling, noto:rabbit, noto:fox"), roles (producer, primary consumer … below, yes). The arrow means "is eaten by".
 * With labels = blank the roles and names are for the pupil to write. */

#include "config.h"

#include <math.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

static const char *const roles[] = { "producer", "primary-consumer", "secondary-consumer", "tertiary-consumer", "quaternary-consumer" };
static const char *const usual[] = { "grass", "grasshopper", "frog", "snake", "eagle" };

#define USUAL_ASSETS "noto:herb, noto:cricket, noto:frog, noto:snake, noto:eagle"

typedef struct
{
  PtmPen  *pen;
  char   **names;
  char   **assets;
  guint    n;
  gboolean upright;
  gboolean rtl;
} Chain;

static PtmFrame
get_cell (const Chain *chain, guint i)
{
  const PtmFrame *box = &chain->pen->box;
  double          n = chain->n, gap = 0.34;

  if (chain->upright)
    {
      /* The chain grows upwards, as the pyramid of numbers does. */
      double height = box->height / (n + gap * (n - 1));

      return (PtmFrame){ box->x, box->y + box->height - (i + 1) * height - i * gap * height, box->width, height };
    }
  else
    {
      double width = box->width / (n + gap * (n - 1) + 0.24), at = chain->rtl ? n - 1 - i : i;

      return (PtmFrame){ box->x + width * 0.12 + at * width * (1 + gap), box->y, width, box->height };
    }
}

static void
draw_link (const Chain *chain, guint i, double middle)
{
  PtmPen  *pen = chain->pen;
  PtmFrame a = get_cell (chain, i), b = get_cell (chain, i + 1);
  PtmColor color = ptm_pen_get_strong (pen, 1);

  if (chain->upright)
    ptm_pen_arrow (pen, middle, a.y - (a.y - b.y - b.height) * 0.1, middle, b.y + b.height + (a.y - b.y - b.height) * 0.1, color, pen->line * 1.6);
  else if (chain->rtl)
    ptm_pen_arrow (pen, a.x - (a.x - b.x - b.width) * 0.1, middle, b.x + b.width + (a.x - b.x - b.width) * 0.1, middle, color, pen->line * 1.6);
  else
    ptm_pen_arrow (pen, a.x + a.width + (b.x - a.x - a.width) * 0.1, middle, b.x - (b.x - a.x - a.width) * 0.1, middle, color, pen->line * 1.6);
}

static void
draw_words (const Chain *chain, guint i, PtmFrame box, double size)
{
  PtmPen     *pen = chain->pen;
  const char *role = ptm_pen_get_word (pen, roles[MIN (i, G_N_ELEMENTS (roles) - 1)]), *align = chain->upright ? (chain->rtl ? "right" : "left") : "center";
  gboolean    has_role = ptm_pen_get_flag (pen, "roles", TRUE);
  double      half = has_role ? box.height * 0.5 : box.height;
  PtmNode    *node;

  if (pen->mute)
    return;
  if (pen->blank)
    {
      for (int k = 0; k <= has_role; k++)
        ptm_pen_line (pen, box.x + box.width * 0.05, box.y + half * (k + 0.85), box.x + box.width * 0.95, box.y + half * (k + 0.85), pen->grey, pen->hair);
      return;
    }
  pen->strong = TRUE;
  ptm_pen_text_in (pen, chain->names[i], (PtmFrame){ box.x, box.y, box.width, half }, size * 0.8, size, 1, align);
  pen->strong = FALSE;
  if (!has_role)
    return;
  node = ptm_pen_text_in (pen, role, (PtmFrame){ box.x, box.y + half, box.width, half }, size * 0.5, size * 0.8, 2, align);
  if (node != NULL)
    node->color = ptm_pen_get_strong (pen, i == 0 ? 2 : 1);
}

static void
draw_member (const Chain *chain, guint i, double size)
{
  PtmPen     *pen = chain->pen;
  PtmFrame    cell = get_cell (chain, i);
  const char *asset = i < g_strv_length (chain->assets) ? chain->assets[i] : NULL;
  double      side = chain->upright ? MIN (cell.height, cell.width * 0.4) : MIN (cell.width, cell.height - pen->text * 4), words = size * 3.5, x, y;

  if (side < 8)
    return;
  if (chain->upright)
    {
      x = chain->rtl ? cell.x + cell.width - side * 1.3 : cell.x + side * 0.3;
      y = cell.y + (cell.height - side) / 2;
      draw_words (chain, i, (PtmFrame){ chain->rtl ? cell.x : x + side * 1.25, cell.y + (cell.height - words) / 2, cell.width - side * 1.6, words }, size);
    }
  else
    {
      x = cell.x + (cell.width - side) / 2;
      y = cell.y + (cell.height - side - words) / 2;
      draw_words (chain, i, (PtmFrame){ cell.x - cell.width * 0.12, y + side + pen->text * 0.3, cell.width * 1.24, words }, size);
    }
  ptm_pen_disc (pen, x + side / 2, y + side / 2, side / 2, ptm_pen_get_tint (pen, i == 0 ? 2 : 0, 0.14), PTM_COLOR_NONE, 0);
  ptm_pen_picture (pen, chain->names[i], asset, (PtmFrame){ x + side * 0.16, y + side * 0.16, side * 0.68, side * 0.68 });
  if (i + 1 < chain->n)
    draw_link (chain, i, chain->upright ? x + side / 2 : y + side / 2);
}

void
ptm_figure_food_chain (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  gboolean         given = ptm_pen_get (pen, "list") != NULL;
  g_autofree char *otherwise = g_strdup_printf ("%s; %s; %s; %s; %s", ptm_pen_get_word (pen, usual[0]), ptm_pen_get_word (pen, usual[1]), ptm_pen_get_word (pen, usual[2]), ptm_pen_get_word (pen, usual[3]), ptm_pen_get_word (pen, usual[4]));
  g_auto (GStrv) names = ptm_pen_get_list (pen, "list", otherwise);
  g_auto (GStrv) assets = ptm_pen_get_list (pen, "assets", given ? "" : USUAL_ASSETS);
  Chain chain = { pen, names, assets, MIN (g_strv_length (names), 8), box.height > box.width * 1.1, g_str_has_prefix (layout->scene->lang, "ar") };

  double size;

  if (chain.n < 2)
    {
      ptm_pen_reject (pen, ptm_pen_get (pen, "list") != NULL ? ptm_pen_get (pen, "list") : "food-chain");
      return;
    }
  pen->strong = TRUE;
  size = ptm_pen_fit (pen, (const char *const *)names, chain.upright ? box.width * 0.5 : get_cell (&chain, 0).width * 1.22, pen->text * 0.5, pen->text);
  pen->strong = FALSE;
  for (guint i = 0; i < chain.n; i++)
    draw_member (&chain, i, size);
}
