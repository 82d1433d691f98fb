/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws Venn diagrams of two or three sets. Params: sets ("Birds; Swimmers"), a, b, c (what is in each set: "penguin,
 * eagle"). What is named in several sets stands where they overlap; none (what is in no set) stands outside. With labels = blank
 * the items are left out. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

typedef struct
{
  PtmPen *pen;
  int     n;
  double  x[3];
  double  y[3];
  double  r;
} Venn;

static guint
get_region (const Venn *venn, double x, double y, double inset)
{
  guint region = 0;

  for (int i = 0; i < venn->n; i++)
    {
      double d = hypot (x - venn->x[i], y - venn->y[i]);

      /* Too near to a line to be in or out. */
      if (fabs (d - venn->r) < inset)
        return 128;
      region |= d < venn->r ? 1u << i : 0;
    }
  return region;
}

static gboolean
holds (const Venn *venn, guint region, PtmFrame box)
{
  for (int i = 0; i <= 4; i++)
    for (int k = 0; k <= 4; k++)
      if ((i % 4 == 0 || k % 4 == 0) && get_region (venn, box.x + box.width * i / 4, box.y + box.height * k / 4, venn->pen->line * 2) != region)
        return FALSE;
  return TRUE;
}

/* The largest box of that shape that lies in one region, found on a grid of centres. */
static PtmFrame
find_box (const Venn *venn, guint region, double aspect)
{
  PtmFrame best = { 0 };
  double   step = venn->r / 22;

  for (double y = venn->y[0] - 3 * venn->r; y <= venn->y[0] + 3 * venn->r; y += step)
    for (double x = venn->x[0] - 3 * venn->r; x <= venn->x[0] + 3 * venn->r; x += step)
      {
        double height = best.height;

        if (get_region (venn, x, y, 0) != region)
          continue;
        while (height < 2 * venn->r && holds (venn, region, (PtmFrame){ x - (height + step) * aspect / 2, y - (height + step) / 2, (height + step) * aspect, height + step }))
          height += step / 2;
        if (height > best.height)
          best = (PtmFrame){ x - height * aspect / 2, y - height / 2, height * aspect, height };
      }
  return best;
}

static void
place (Venn *venn, PtmFrame box)
{
  double name = venn->pen->mute ? 0 : venn->pen->text * 2;

  if (venn->n == 2)
    {
      venn->r = MIN (box.width / 3.06, (box.height - name) / 2) - venn->pen->line;
      for (int i = 0; i < 2; i++)
        {
          venn->x[i] = box.x + box.width / 2 + (i - 0.5) * venn->r * 1.06;
          venn->y[i] = box.y + (box.height + name) / 2;
        }
      return;
    }
  venn->r = MIN (box.width / 3.1, (box.height - 2 * name) / 2.96) - venn->pen->line;
  for (int i = 0; i < 3; i++)
    {
      double a = (90 - 120 * i) * G_PI / 180, far = venn->r * 0.635;

      venn->x[i] = box.x + box.width / 2 + far * cos (a);
      venn->y[i] = box.y + name + venn->r + far + (box.height - 2 * name - 2.96 * venn->r) / 2 - far * sin (a);
    }
}

/* All items in one size: the one at which the fullest region still holds its own. */
static void
draw_items (const Venn *venn, GHashTable *where, GPtrArray *order)
{
  PtmPen *pen = venn->pen;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  PtmFrame boxes[8] = { 0 };
  double   size = pen->text * 0.95;

  for (guint region = 1; region < 1u << venn->n; region++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      const char *alone[2] = { NULL };
      int         bits = (region & 1) + (region >> 1 & 1) + (region >> 2), lines = 0;

      for (guint i = 0; i < order->len; i++)
        if (GPOINTER_TO_UINT (g_hash_table_lookup (where, order->pdata[i])) == region)
          {
            g_string_append_printf (text, "%s%s", lines > 0 ? "\n" : "", (const char *)order->pdata[i]);
            lines++;
          }
      g_ptr_array_add (texts, g_strdup (text->str));
      if (lines == 0)
        continue;
      alone[0] = text->str;
      boxes[region] = find_box (venn, region, bits == 1 ? 1.1 : venn->n == 2 ? 0.5
                                                                             : 1.2);
      size = ptm_pen_fit_box (pen, alone, boxes[region].width, boxes[region].height, 0, pen->text * 0.3, size);
    }
  for (guint region = 1; region < 1u << venn->n; region++)
    ptm_pen_text_in (pen, texts->pdata[region - 1], boxes[region], size * 0.8, size, 0, "center");
}

static void
draw_names (const Venn *venn, char **names)
{
  PtmPen *pen = venn->pen;

  pen->strong = TRUE;
  for (int i = 0; i < venn->n && names[i] != NULL; i++)
    {
      gboolean below = venn->n == 3 && i > 0;
      double   y = below ? venn->y[i] + venn->r + pen->text * 0.25 : venn->y[i] - venn->r - pen->text * 1.75;
      double   half = venn->n == 2 || below ? venn->r * 0.9 : venn->r * 1.4, x = venn->x[i] + (venn->n == 3 && i == 0 ? 0 : (venn->x[i] > pen->box.x + pen->box.width / 2 ? 0.3 : -0.3) * venn->r);
      PtmNode *node = ptm_pen_text_in (pen, names[i], (PtmFrame){ x - half * 0.75, y, half * 1.5, pen->text * 1.5 }, pen->text * 0.6, pen->text * 1.05, 1, "center");

      if (node != NULL)
        node->color = ptm_pen_get_strong (pen, i);
    }
  pen->strong = FALSE;
}

/* Which sets every item is in, as bits. */
static void
read_items (PtmPen *pen, int n, GHashTable *where, GPtrArray *order)
{
  static const char *const keys[] = { "a", "b", "c" };

  for (int i = 0; i < n; i++)
    {
      g_auto (GStrv) items = ptm_pen_get_list (pen, keys[i], "");

      for (int k = 0; items[k] != NULL; k++)
        {
          guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (where, items[k]));

          if (bits == 0)
            g_ptr_array_add (order, g_strdup (items[k]));
          g_hash_table_insert (where, g_strdup (items[k]), GUINT_TO_POINTER (bits | 1u << i));
        }
    }
}

void
ptm_figure_venn (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_auto (GStrv) names = ptm_pen_get_list (pen, "sets", "A; B");
  g_auto (GStrv) outside = ptm_pen_get_list (pen, "none", "");
  g_autoptr (GHashTable) where = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);
  Venn venn = { .pen = pen, .n = CLAMP ((int)g_strv_length (names), 2, 3) };

  if (g_strv_length (names) > 3)
    ptm_pen_reject (pen, names[3]);
  place (&venn, box);
  if (venn.r < 8)
    return;
  for (int i = 0; i < venn.n; i++)
    ptm_pen_disc (pen, venn.x[i], venn.y[i], venn.r, ptm_pen_get_accent (pen, i), PTM_COLOR_NONE, 0)->opacity = 0.2;
  for (int i = 0; i < venn.n; i++)
    ptm_pen_disc (pen, venn.x[i], venn.y[i], venn.r, PTM_COLOR_NONE, ptm_pen_get_strong (pen, i), pen->line * 1.2);
  if (pen->mute)
    return;
  draw_names (&venn, names);
  if (pen->blank)
    return;
  read_items (pen, venn.n, where, order);
  draw_items (&venn, where, order);
  if (outside[0] != NULL)
    {
      g_autofree char *text = g_strjoinv (", ", outside);

      ptm_pen_text_in (pen, text, (PtmFrame){ box.x, box.y + box.height - pen->text * 1.5, box.width * 0.28, pen->text * 1.5 }, pen->text * 0.5, pen->text * 0.8, 2, "left");
    }
}
