/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds what the page-like figures are built from: headings, leaders, lines to write on, and the turn of a whole page
 * for languages written from right to left. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-page.h"
#include "ptm-type.h"
#include "ptm-text.h"

PtmNode *
ptm_page_heading (PtmPen *pen, const char *text, PtmFrame box, double high, const char *align)
{
  PtmNode *node = ptm_pen_text_in (pen, text, box, high * 0.3, high, 1, align);
  double   height = 0;

  if (node == NULL)
    return NULL;
  ptm_layout_set_face (pen->layout, node, TRUE, 0);
  if (!ptm_text_fit (node, pen->layout->scene->lang, box.width, box.height * 1.4, high * 0.3, high, 1))
    node->font_size = high * 0.3;
  ptm_text_measure (node, pen->layout->scene->lang, box.width, NULL, &height);
  node->frame = (PtmFrame){ box.x, box.y + (box.height - height) / 2, box.width, height };
  ptm_node_set (&node->align, align);
  return node;
}

void
ptm_page_dots (PtmPen *pen, double x1, double x2, double y)
{
  PtmNode *line;

  if (x2 - x1 < pen->line * 8)
    return;
  line = ptm_pen_line (pen, x1, y, x2, y, ptm_color_mix (pen->paper, pen->ink, 0.6), pen->line * 0.6);
  line->dash = pen->line * 1.4;
}

void
ptm_page_rules (PtmPen *pen, PtmFrame box, int n)
{
  for (int i = 1; i <= n; i++)
    ptm_pen_line (pen, box.x, box.y + box.height * i / n, box.x + box.width, box.y + box.height * i / n, pen->grey, pen->hair);
}

void
ptm_page_turn (PtmPen *pen)
{
  static const char *const languages[] = { "ar", "he", "fa", "ur" };
  const char              *lang = pen->layout->scene->lang;
  gboolean                 turned = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    turned |= lang != NULL && strncmp (lang, languages[i], 2) == 0;
  for (guint i = 0; turned && i < pen->figure->children->len; i++)
    {
      PtmNode *node = pen->figure->children->pdata[i];

      node->frame.x = 2 * pen->box.x + pen->box.width - node->frame.x - node->frame.width;
      /* A text of that direction was set at the right already. */
      if (node->type != PTM_NODE_TEXT || (!pen->layout->mirrored && g_strcmp0 (node->align, "right") == 0 && ptm_type_is_rtl (node->text)))
        continue;
      if (g_strcmp0 (node->align, "left") == 0)
        ptm_node_set (&node->align, "right");
      else if (g_strcmp0 (node->align, "right") == 0)
        ptm_node_set (&node->align, "left");
    }
}
