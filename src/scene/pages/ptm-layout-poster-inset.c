/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets charts, tables and knowledge templates into pages of the poster family and into slides. */

#include "config.h"

#include <math.h>

#include "ptm-figure.h"
#include "ptm-layout-chart.h"
#include "ptm-layout-data.h"
#include "ptm-layout-poster-private.h"
#include "ptm-layout-table.h"
#include "ptm-palette.h"

static gboolean
is_inset (const PtmNode *node)
{
  return node->type == PTM_NODE_CHART || node->type == PTM_NODE_TABLE || node->type == PTM_NODE_FIGURE;
}

guint
ptm_poster_count_insets (PtmPoster *p)
{
  guint n = 0;

  for (guint i = 0; i < p->l->scene->nodes->len; i++)
    n += is_inset (p->l->scene->nodes->pdata[i]);
  return n;
}

static void
place_one (PtmPoster *p, PtmNode *node, PtmFrame box, PtmColor ground)
{
  PtmData data = { 0 };

  if (node->type == PTM_NODE_FIGURE)
    {
      ptm_layout_figure (p->l, node, box);
      return;
    }
  ptm_data_init (&data, p->l, ground);
  if (node->type == PTM_NODE_CHART)
    ptm_layout_place_chart (&data, node, box);
  else
    ptm_layout_place_table (&data, node, box);
}

/* All of them share the box, side by side when it is wide. */
void
ptm_poster_place_insets (PtmPoster *p, PtmFrame box, PtmColor ground)
{
  guint    n = ptm_poster_count_insets (p), at = 0;
  gboolean row = box.width > box.height * 1.1;
  double   gap = p->l->margin * 0.5, width = row ? (box.width - gap * (n - 1)) / MAX (n, 1) : box.width, height = row ? box.height : (box.height - gap * (n - 1)) / MAX (n, 1);

  /* Placing adds nodes behind those that are there. */
  for (guint i = 0; at < n && i < p->l->scene->nodes->len; i++)
    {
      PtmNode *node = p->l->scene->nodes->pdata[i];

      if (!is_inset (node))
        continue;
      place_one (p, node, (PtmFrame){ box.x + (row ? at * (width + gap) : 0), box.y + (row ? 0 : at * (height + gap)), width, height }, ground);
      at++;
    }
}

/* A sheet with the drawing between the headline and the facts; on wide pages beside them. */
void
ptm_poster_inset (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  gboolean          wide = l->width > l->height * 1.15;
  double            m = l->margin, inner = wide ? l->width * 0.34 : l->width - 2 * m, bottom = l->height - m, head, info, top, pictures;
  PtmColor          paper = ptm_color_mix (c->bg[0], ptm_palette_is_dark (c->bg[0]) ? c->bg[0] : PTM_RGB (255, 255, 255), 0.6);
  const char       *align = wide ? "left" : "center";
  PtmFrame          sheet;

  ptm_poster_ground (p, "paper", (PtmFrame){ 0, 0, l->width, l->height }, ptm_poster_get_tint (l, 0.5), NULL);
  info = ptm_poster_measure_info (p, inner, l->height * (wide ? 0.4 : 0.18), wide ? PTM_INFO_STACK : PTM_INFO_COLUMNS, align);
  head = ptm_poster_headline (p, (PtmFrame){ m, m, inner, l->height * (wide ? 0.4 : 0.2) }, l->height * 0.13, wide ? 5 : 3, align);
  pictures = p->has_pictures ? l->height * 0.2 : 0;
  top = p->title != NULL || p->subtitle != NULL ? m + head + m * 0.6 : m;
  sheet = wide ? (PtmFrame){ m + inner + m * 0.7, m, l->width - inner - m * 2.7, l->height - 2 * m } : (PtmFrame){ m, top, inner, bottom - info - (info > 0 ? m * 0.6 : 0) - pictures - top };
  ptm_layout_add_ornament (l, "card", sheet.x, sheet.y, sheet.width, sheet.height, paper, PTM_Z_ORNAMENT);
  ptm_poster_place_insets (p, (PtmFrame){ sheet.x + m * 0.5, sheet.y + m * 0.5, sheet.width - m, sheet.height - m }, paper);
  ptm_poster_photo (p, (PtmFrame){ m, sheet.y + sheet.height + m * 0.3, inner, pictures - m * 0.3 }, "rounded");
  if (wide)
    ptm_layout_pictures (l, (PtmFrame){ m, top, inner, MAX (bottom - info - m * 0.5 - top, l->unit * 8) }, PTM_PICTURES_STAND);
  else
    ptm_layout_pictures (l, (PtmFrame){ m, sheet.y + sheet.height + m * 0.3, inner, MAX (pictures - m * 0.3, l->unit) }, PTM_PICTURES_STAND);
  ptm_poster_info (p, m, bottom - info, inner, info, wide ? PTM_INFO_STACK : PTM_INFO_COLUMNS, align);
}
