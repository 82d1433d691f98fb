/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The parts of a region that do not touch each other. */

#include "config.h"

#include "ptm-mask-parts.h"

#include "ptm-mask-private.h"

static void
push (GArray *stack, int *parts, PtmMask *mask, int x, int y, int part)
{
  int place = y * mask->width + x;

  if (x < 0 || y < 0 || x >= mask->width || y >= mask->height || parts[place] != 0 || mask->coverage[place] == 0)
    return;
  parts[place] = part;
  g_array_append_val (stack, place);
}

/* Numbers the part that place lies in, and counts its pixels of half coverage or more. */
static gsize
number_part (GArray *stack, int *parts, PtmMask *mask, int place, int part)
{
  gsize n = 0;

  push (stack, parts, mask, place % mask->width, place / mask->width, part);
  while (stack->len > 0)
    {
      int at = g_array_index (stack, int, stack->len - 1), x = at % mask->width, y = at / mask->width;

      g_array_set_size (stack, stack->len - 1);
      n += mask->coverage[at] >= 128;
      push (stack, parts, mask, x - 1, y, part);
      push (stack, parts, mask, x + 1, y, part);
      push (stack, parts, mask, x, y - 1, part);
      push (stack, parts, mask, x, y + 1, part);
    }
  return n;
}

PtmMask *
ptm_mask_drop_specks (PtmMask *mask, double share)
{
  PtmMask        *result = ptm_mask_copy (mask);
  int             n = mask->width * mask->height;
  g_autofree int *parts = g_new0 (int, n);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) sizes = g_array_new (FALSE, TRUE, sizeof (gsize));
  gsize largest = 0;

  g_array_set_size (sizes, 1);
  for (int i = 0; i < n; i++)
    if (mask->coverage[i] > 0 && parts[i] == 0)
      {
        gsize size = number_part (stack, parts, mask, i, (int)sizes->len);

        g_array_append_val (sizes, size);
        largest = MAX (largest, size);
      }
  for (int i = 0; i < n; i++)
    if (parts[i] != 0 && g_array_index (sizes, gsize, parts[i]) < share * largest)
      result->coverage[i] = 0;
  return result;
}
