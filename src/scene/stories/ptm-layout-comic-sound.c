/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file shows what is heard in a panel: loud words in bursts. */

#include "config.h"

#include "ptm-layout-comic-stage.h"

#include <math.h>

#include "ptm-type.h"

/* A burst behind a loud word. */
static char *
dup_burst (int n)
{
  GString *path = g_string_new (NULL);

  for (int i = 0; i < n * 2; i++)
    {
      double a = i * G_PI / n + 0.1, r = i % 2 == 0 ? 50 - (i / 2 % 3) * 4 : 37;
      char   x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (x, sizeof x, "%.2f", 50 + cos (a) * r);
      g_ascii_formatd (y, sizeof y, "%.2f", 50 + sin (a) * r);
      g_string_append_printf (path, "%c%s %s ", i == 0 ? 'M' : 'L', x, y);
    }
  g_string_append_c (path, 'Z');
  return g_string_free (path, FALSE);
}

/* Tries places all over the panel and takes the one that covers least; heads and words count most. */
static PtmFrame
find_free (PtmStage *stage, const PtmFrame *bodies, double w, double h)
{
  PtmFrame best = { stage->box.x, stage->box.y, w, h };
  double   least = G_MAXDOUBLE;

  for (int row = 0; row < 7; row++)
    for (int column = 0; column < 7; column++)
      {
        PtmFrame f = { stage->box.x + (stage->box.width - w) * column / 6, stage->box.y + (stage->box.height - h) * row / 6, w, h };
        double   cost = fabs (row - 2.6) * w * h * 0.01;

        for (int i = 0; i < stage->n_bubbles; i++)
          cost += 30 * ptm_stage_get_overlap (&f, &bodies[i]);
        for (int i = 0; i < stage->n_captions; i++)
          cost += 30 * ptm_stage_get_overlap (&f, &stage->captions[i]->frame);
        for (int i = 0; i < stage->n_actors; i++)
          {
            cost += ptm_stage_get_overlap (&f, &stage->actors[i]->frame);
            cost += 8 * ptm_stage_get_overlap (&f, &stage->heads[i]);
          }
        if (cost < least)
          {
            least = cost;
            best = f;
          }
      }
  return best;
}

void
ptm_stage_place_sounds (PtmStage *stage, const PtmFrame *bodies)
{
  PtmLayout *layout = stage->layout;

  for (int i = 0; i < stage->n_sounds; i++)
    {
      PtmNode *text = stage->sounds[i], *burst = ptm_stage_add_part (stage, PTM_NODE_SHAPE);
      double   w = MIN (stage->box.width * 0.42, stage->box.height * 0.7), h = MIN (stage->box.height * 0.34, w * 0.62);
      PtmFrame f = find_free (stage, bodies, w, h);

      ptm_node_set (&burst->shape, "path");
      burst->path = dup_burst (13);
      burst->frame = f;
      burst->fill = PTM_RGB (255, 209, 63);
      burst->stroke = PTM_RGB (38, 32, 40);
      burst->stroke_width = MAX (stage->size * 0.12, 1);
      burst->rotate = stage->index % 2 == 0 ? -9 : 8;
      burst->z = PTM_Z_TEXT - 20;
      g_free (text->font);
      text->font = ptm_type_dup_family ("Bebas Neue", FALSE, text->text, text->lang != NULL ? text->lang : layout->scene->lang);
      text->weight = 700;
      text->color = PTM_RGB (184, 28, 40);
      ptm_layout_place_text (layout, text, (PtmFrame){ f.x + f.width * 0.19, f.y + f.height * 0.25, f.width * 0.62, f.height * 0.5 }, stage->size * 0.8, f.height * 0.5, 1, "center");
      text->frame.y = f.y + (f.height - text->frame.height) / 2;
      text->rotate = burst->rotate;
    }
}
