/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets the block that says when and where: as one stack of lines, or as columns under a rule. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-private.h"
#include "ptm-text.h"

static const char *const facts[] = { "date", "time", "place" };

/* Words within charts and figures belong to these. */
static gboolean
is_note (const PtmNode *node)
{
  return strstr (node->id != NULL ? node->id : "", "~d") == NULL && g_strcmp0 (node->role, "title") != 0 && g_strcmp0 (node->role, "subtitle") != 0 && g_strcmp0 (node->role, "date") != 0 && g_strcmp0 (node->role, "time") != 0 && g_strcmp0 (node->role, "place") != 0 && g_strcmp0 (node->role, "ornament") != 0;
}

GPtrArray *
ptm_layout_collect_facts (PtmLayout *layout)
{
  g_autoptr (GPtrArray) texts = ptm_layout_collect (layout, PTM_NODE_TEXT);
  GPtrArray *out = g_ptr_array_new ();

  for (guint k = 0; k < G_N_ELEMENTS (facts); k++)
    for (guint i = 0; i < texts->len; i++)
      if (g_strcmp0 (((PtmNode *)texts->pdata[i])->role, facts[k]) == 0)
        g_ptr_array_add (out, texts->pdata[i]);
  return out;
}

GPtrArray *
ptm_layout_collect_notes (PtmLayout *layout)
{
  g_autoptr (GPtrArray) texts = ptm_layout_collect (layout, PTM_NODE_TEXT);
  GPtrArray *out = g_ptr_array_new ();

  for (guint i = 0; i < texts->len; i++)
    if (is_note (texts->pdata[i]))
      g_ptr_array_add (out, texts->pdata[i]);
  return out;
}

static GPtrArray *
collect_block_notes (PtmLayout *layout)
{
  return layout->facts_only ? g_ptr_array_new () : ptm_layout_collect_notes (layout);
}

gboolean
ptm_layout_has_info (PtmLayout *layout)
{
  g_autoptr (GPtrArray) a = ptm_layout_collect_facts (layout);
  g_autoptr (GPtrArray) b = ptm_layout_collect_notes (layout);

  return a->len + b->len > 0;
}

static double
limit (PtmLayout *layout, double size)
{
  return layout->most > 0 ? MIN (size, layout->most) : size;
}

/* One text of the stack at y; returns the y after it. */
static double
stack_text (PtmLayout *layout, PtmNode *node, PtmFrame box, double y, double size, gboolean display, int weight, const char *align)
{
  PtmFrame rest = { box.x, y, box.width, MAX (box.y + box.height - y, size) };

  ptm_layout_set_face (layout, node, display, weight);
  return y + ptm_layout_place_text (layout, node, rest, size * 0.5, size, 0, align);
}

static double
set_stack (PtmLayout *layout, PtmFrame box, double scale, const char *align)
{
  g_autoptr (GPtrArray) items = ptm_layout_collect_facts (layout);
  g_autoptr (GPtrArray) notes = collect_block_notes (layout);
  double y = box.y;

  for (guint i = 0; i < items->len; i++)
    {
      PtmNode *node = items->pdata[i];
      gboolean first = i == 0;

      y = stack_text (layout, node, box, y, limit (layout, ptm_layout_scale (layout, first ? 4 : 2) * scale), first, first ? 0 : layout->type->strong_weight, align);
      y += layout->base * scale * (first ? 0.35 : 0.2);
    }
  for (guint i = 0; i < notes->len; i++)
    y = stack_text (layout, notes->pdata[i], box, y + layout->base * scale * 0.35, ptm_layout_scale (layout, notes->len < 3 ? 1 : 0) * scale, FALSE, 0, align);
  return y - box.y;
}

/* The width a fact needs in one line, or in two when it has words to part and is no short date. */
static double
get_need (PtmLayout *layout, PtmNode *node, double size, gboolean two_lines)
{
  g_auto (GStrv) words = g_strsplit (node->text != NULL ? node->text : "", " ", 32);
  PtmNode word = *node;
  double  whole, longest = 0, width;

  word.font_size = size;
  ptm_text_measure (&word, layout->scene->lang, 0, &whole, NULL);
  if (!two_lines || g_utf8_strlen (node->text != NULL ? node->text : "", -1) < 13)
    return whole;
  for (int i = 0; words[i] != NULL; i++)
    {
      word.text = words[i];
      ptm_text_measure (&word, layout->scene->lang, 0, &width, NULL);
      longest = MAX (longest, width);
    }
  return MAX (longest, whole * 0.58);
}

/* Shares the width by what the words need; returns the size at which they fit it. */
static double
share_width (PtmLayout *layout, GPtrArray *items, double width, double size, gboolean two_lines, double *out)
{
  double total = 0;

  for (guint i = 0; i < items->len; i++)
    {
      ptm_layout_set_face (layout, items->pdata[i], TRUE, 0);
      out[i] = get_need (layout, items->pdata[i], size, two_lines) * 1.03 + 2;
      total += out[i];
    }
  for (guint i = 0; i < items->len; i++)
    out[i] *= width / MAX (total, 1);
  return MIN (size, size * width / MAX (total, 1));
}

static double
set_columns (PtmLayout *layout, PtmFrame box, double scale, gboolean place)
{
  g_autoptr (GPtrArray) items = ptm_layout_collect_facts (layout);
  g_autoptr (GPtrArray) notes = collect_block_notes (layout);
  double   gap = layout->base * 1.6, widths[64] = { 0 };
  double   tallest = 0, y = box.y, size = limit (layout, ptm_layout_scale (layout, 3) * scale), room = box.width - gap * MAX ((int)items->len - 1, 0);
  double   one, two;
  gboolean two_lines;

  if (items->len > G_N_ELEMENTS (widths) || room <= 0)
    return set_stack (layout, box, scale, "center");
  one = share_width (layout, items, room, size, FALSE, widths);
  two = share_width (layout, items, room, size, TRUE, widths);
  two_lines = one < layout->base * 1.35 && one < two * 0.8;
  if (!two_lines)
    share_width (layout, items, room, size, FALSE, widths);
  size = two_lines ? two : one;
  /* All columns have the size the longest text needs. */
  for (int pass = 0; pass < 2; pass++)
    {
      double x = box.x;

      tallest = 0;
      for (guint k = 0; k < items->len; k++)
        {
          /* Right-to-left texts are read from the right column on. */
          guint    i = !layout->mirrored && ptm_type_is_rtl (((PtmNode *)items->pdata[0])->text) ? items->len - 1 - k : k;
          PtmNode *node = items->pdata[i];

          tallest = MAX (tallest, ptm_layout_place_text (layout, node, (PtmFrame){ x, y, widths[i], box.height }, size * 0.7, size, two_lines ? 2 : 1, "center"));
          size = MIN (size, node->font_size);
          x += widths[i] + gap;
        }
    }
  /* Facts smaller than running text are better one under the other. */
  if (size < layout->base * 0.95 * scale)
    return set_stack (layout, box, scale, "center");
  for (guint i = 0; i < items->len; i++)
    {
      PtmNode *node = items->pdata[i];

      node->frame.height = tallest;
      if (place && node->frame.x > box.x + 1)
        ptm_layout_add_ornament (layout, "rect", node->frame.x - gap / 2 - layout->unit * 0.1, y + tallest * 0.08, layout->unit * 0.2, tallest * 0.84,
                                 layout->scene->palette.accent[0], PTM_Z_TEXT - 1);
    }
  y += tallest;
  for (guint i = 0; i < notes->len; i++)
    y = stack_text (layout, notes->pdata[i], box, y + layout->base * 0.55 * scale, ptm_layout_scale (layout, notes->len < 3 ? 1 : 0) * scale, FALSE, 0, "center");
  return y - box.y;
}

static void
mirror (GPtrArray *items, PtmNode *rule, const PtmFrame *box)
{
  for (guint i = 0; i < items->len; i++)
    {
      PtmNode *node = items->pdata[i];

      node->frame.x = 2 * box->x + box->width - node->frame.x - node->frame.width;
      ptm_node_set (&node->align, "right");
    }
  if (rule != NULL)
    rule->frame.x = 2 * box->x + box->width - rule->frame.x - rule->frame.width;
}

static double
set_split (PtmLayout *layout, PtmFrame box, double scale, gboolean place)
{
  g_autoptr (GPtrArray) items = ptm_layout_collect_facts (layout);
  g_autoptr (GPtrArray) notes = collect_block_notes (layout);
  double   gap = layout->base * 1.5, left = 0, right = 0, y = box.y, width, split;
  PtmNode *date, *rule = NULL;

  if (items->len < 2)
    return set_stack (layout, box, scale, "left");
  date = items->pdata[0];
  ptm_layout_set_face (layout, date, TRUE, 0);
  left = ptm_layout_place_text (layout, date, (PtmFrame){ box.x, y, box.width * 0.52, box.height }, layout->base * 0.5, limit (layout, ptm_layout_scale (layout, 6) * scale), 1, "left");
  ptm_text_measure (date, layout->scene->lang, date->frame.width, &width, NULL);
  split = ceil (width + date->font_size * 0.12);
  date->frame.width = split;
  for (guint i = 1; i < items->len; i++)
    {
      PtmFrame rest = { box.x + split + gap, y + right, box.width - split - gap, box.height };
      PtmNode *node = items->pdata[i];
      double   low = layout->base * 0.6, high = limit (layout, ptm_layout_scale (layout, 2) * scale);

      ptm_layout_set_face (layout, node, FALSE, layout->type->strong_weight);
      right += ptm_layout_place_text (layout, node, rest, low, high, ptm_text_fit (node, layout->scene->lang, rest.width, box.height, MIN (high, layout->base * 0.85), high, 1) ? 1 : 2, "left");
    }
  for (guint i = 0; i < items->len; i++)
    ptm_layout_shift (items->pdata[i], 0, MAX ((i == 0 ? right - left : left - right) / 2, 0));
  if (place)
    rule = ptm_layout_add_ornament (layout, "rect", box.x + split + gap / 2 - layout->unit * 0.15, y + MAX (left, right) * 0.1, layout->unit * 0.3, MAX (left, right) * 0.8,
                                    layout->scene->palette.accent[0], PTM_Z_TEXT - 1);
  if (!layout->mirrored && ptm_type_is_rtl (date->text))
    mirror (items, rule, &box);
  y += MAX (left, right);
  for (guint i = 0; i < notes->len; i++)
    y = stack_text (layout, notes->pdata[i], box, y + layout->base * 0.45 * scale, ptm_layout_scale (layout, notes->len < 3 ? 1 : 0) * scale, FALSE, 0, "left");
  return y - box.y;
}

static double
set_block (PtmLayout *layout, PtmFrame box, PtmInfoStyle style, double scale, const char *align, gboolean place)
{
  switch (style)
    {
    case PTM_INFO_COLUMNS:
      return set_columns (layout, box, scale, place);
    case PTM_INFO_SPLIT:
      return set_split (layout, box, scale, place);
    case PTM_INFO_STACK:
    default:
      return set_stack (layout, box, scale, align);
    }
}

double
ptm_layout_info (PtmLayout *layout, PtmFrame box, PtmInfoStyle style, const char *align, gboolean place)
{
  double   height = 0;
  PtmFrame open = box;

  open.height = MAX (box.height, layout->height * 2);
  for (double scale = 1.15; scale > 0.3; scale *= 0.9)
    {
      height = set_block (layout, open, style, scale, align, FALSE);
      if (height <= box.height)
        {
          if (place)
            set_block (layout, open, style, scale, align, TRUE);
          return height;
        }
    }
  return set_block (layout, box, style, 0.3, align, place);
}
