/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Selecting an object from a rough stroke or a box. On the smallest copy everything that is not known is cut in object and
 * rest, again and again with what was learned of their colours. Each larger copy only moves the outline by a few pixels. */

#include "config.h"

#include "ptm-select.h"

#include <math.h>
#include <string.h>
#include "ptm-cut.h"
#include "ptm-mask-private.h"
#include "ptm-mixture.h"

/* The longer side of the smallest copy. */
#define SMALLEST 256

/* Cuts of the smallest copy. */
#define ROUNDS 4

/* What parting two equal neighbours costs; the paper's. */
#define SMOOTHNESS 50.0f

/* The outline may move by so many pixels of the copy before. */
#define BAND 2

/* Room around a stroke in which its object lies, in parts of the stroke's own size. */
#define ROOM 0.75

enum
{
  UNKNOWN,
  OBJECT,
  REST,
};

/** Copy: of the picture at some size. */
typedef struct
{
  int       width;
  int       height;
  PtmImage *image;
  guint8   *known;  /* what is said by the hints */
  guint8   *object; /* 1 where it is object, as far as found */
  int      *nodes;  /* where to find it out, the node of each pixel; else -1 */
  int       n_nodes;
} Copy;

static const int steps[4][2] = { { 1, 0 }, { -1, 1 }, { 0, 1 }, { 1, 1 } };

static void
copy_free (Copy *copy)
{
  ptm_image_unref (copy->image);
  g_free (copy->known);
  g_free (copy->object);
  g_free (copy->nodes);
  g_free (copy);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static gsize
get_size (const Copy *copy)
{
  return (gsize)copy->width * copy->height;
}

static void
mark (Copy *copy, PtmMask *mask, guint8 what, int threshold)
{
  g_autoptr (PtmMask) scaled = NULL;

  if (mask == NULL)
    return;
  scaled = ptm_mask_scale (mask, copy->width, copy->height);
  for (gsize i = 0; i < get_size (copy); i++)
    if (scaled->coverage[i] >= threshold)
      copy->known[i] = what;
}

/* Beyond the box nothing is object. */
static void
mark_beyond (Copy *copy, const PtmRect *box, int width, int height)
{
  double across = (double)copy->width / width, down = (double)copy->height / height;
  int    left = (int)floor (box->x * across), right = (int)ceil ((box->x + (double)box->width) * across);
  int    top = (int)floor (box->y * down), bottom = (int)ceil ((box->y + (double)box->height) * down);

  for (int y = 0; y < copy->height; y++)
    for (int x = 0; x < copy->width; x++)
      if (x < left || x >= right || y < top || y >= bottom)
        copy->known[(gsize)y * copy->width + x] = REST;
}

static Copy *
copy_new (PtmImage *image, const PtmSelectHints *hints, const PtmRect *box, int width, int height)
{
  Copy *copy = g_new0 (Copy, 1);
  /* A thin stroke is less than half of a pixel of a small copy. */
  int threshold = width == ptm_image_get_width (image) ? 128 : 48;

  copy->width = width;
  copy->height = height;
  copy->image = ptm_image_scale (image, width, height);
  copy->known = g_malloc0 (get_size (copy));
  copy->object = g_malloc0 (get_size (copy));
  copy->nodes = g_new (int, get_size (copy));
  mark_beyond (copy, box, ptm_image_get_width (image), ptm_image_get_height (image));
  mark (copy, hints->object, OBJECT, threshold);
  mark (copy, hints->rest, REST, threshold);
  return copy;
}

static void
get_color (const Copy *copy, gsize i, float *color)
{
  const guint8 *p = ptm_image_get_pixels (copy->image) + 4 * i;

  for (int c = 0; c < 3; c++)
    color[c] = (p[c] * p[3] + 128 * (255 - p[3])) / 255.0f;
}

static float
get_contrast (const Copy *copy, gsize i, gsize j)
{
  float a[3], b[3];

  get_color (copy, i, a);
  get_color (copy, j, b);
  return (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]);
}

/* Half the inverse of the mean square of differences between neighbours, from a part of the rows. */
static float
get_beta (const Copy *copy)
{
  int    step = copy->height / 256 + 1;
  double sum = 0;
  gsize  n = 0;

  for (int y = 0; y < copy->height; y += step)
    for (int x = 0; x + 1 < copy->width; x++, n++)
      sum += get_contrast (copy, (gsize)y * copy->width + x, (gsize)y * copy->width + x + 1);
  return sum > 0 ? (float)(n / (2 * sum)) : 0;
}

static void
learn (const Copy *copy, PtmMixture *mixture, guint8 object, gboolean only_known)
{
  g_autofree float *colors = g_new (float, 3 * get_size (copy));
  gsize             n = 0;

  for (gsize i = 0; i < get_size (copy); i++)
    if (only_known ? copy->known[i] == (object ? OBJECT : REST) : copy->object[i] == object)
      get_color (copy, i, colors + 3 * n++);
  ptm_mixture_learn (mixture, colors, n);
}

/* Ties of a node: its colour's cost, and the neighbours that are settled. */
static void
tie (const Copy *copy, PtmCut *cut, int x, int y, float beta, const PtmMixture *object, const PtmMixture *rest)
{
  gsize i = (gsize)y * copy->width + x;
  float color[3], ties[2];

  get_color (copy, i, color);
  ties[0] = ptm_mixture_get_cost (object, color);
  ties[1] = ptm_mixture_get_cost (rest, color);
  for (int side = 0; side < 8; side++)
    {
      int   dx = steps[side % 4][0] * (side < 4 ? 1 : -1), dy = steps[side % 4][1] * (side < 4 ? 1 : -1);
      gsize j = (gsize)((gssize)i + (gssize)dy * copy->width + dx);

      if (x + dx < 0 || y + dy < 0 || x + dx >= copy->width || y + dy >= copy->height || copy->nodes[j] >= 0)
        continue;
      ties[copy->object[j]] += SMOOTHNESS * expf (-beta * get_contrast (copy, i, j)) * (dx != 0 && dy != 0 ? (float)G_SQRT2 / 2 : 1);
    }
  /* To part it from the source is to make it rest. */
  ptm_cut_tie (cut, copy->nodes[i], MAX (0, ties[1]), MAX (0, ties[0]));
}

static void
join (const Copy *copy, PtmCut *cut, int x, int y, float beta)
{
  gsize i = (gsize)y * copy->width + x;

  for (int side = 0; side < 4; side++)
    {
      int   dx = steps[side][0], dy = steps[side][1];
      gsize j = (gsize)((gssize)i + (gssize)dy * copy->width + dx);

      if (x + dx < 0 || x + dx >= copy->width || y + dy >= copy->height || copy->nodes[j] < 0)
        continue;
      ptm_cut_join (cut, copy->nodes[i], side, copy->nodes[j], SMOOTHNESS * expf (-beta * get_contrast (copy, i, j)) * (dx != 0 && dy != 0 ? (float)G_SQRT2 / 2 : 1));
    }
}

/* Divides the pixels that have nodes. FALSE when cancelled. */
static gboolean
divide (Copy *copy, const PtmMixture *object, const PtmMixture *rest, GCancellable *cancellable)
{
  g_autoptr (PtmCut) cut = ptm_cut_new (copy->n_nodes);
  float beta = get_beta (copy);

  for (int y = 0; y < copy->height; y++)
    for (int x = 0; x < copy->width; x++)
      if (copy->nodes[(gsize)y * copy->width + x] >= 0)
        {
          tie (copy, cut, x, y, beta, object, rest);
          join (copy, cut, x, y, beta);
        }
  if (ptm_cut_run (cut, cancellable) < 0)
    return FALSE;
  for (gsize i = 0; i < get_size (copy); i++)
    if (copy->nodes[i] >= 0)
      copy->object[i] = ptm_cut_is_source (cut, copy->nodes[i]);
  return TRUE;
}

static void
open_pixel (Copy *copy, gsize i, gboolean open)
{
  open = open && copy->known[i] == UNKNOWN;
  copy->nodes[i] = open ? copy->n_nodes++ : -1;
  if (copy->known[i] != UNKNOWN)
    copy->object[i] = copy->known[i] == OBJECT;
}

/* The frame of the picture stands for the rest when nothing else does. */
static void
close_frame (Copy *copy)
{
  for (gsize i = 0; i < get_size (copy); i++)
    {
      int x = (int)(i % copy->width), y = (int)(i / copy->width);

      if (copy->known[i] == UNKNOWN && (x == 0 || y == 0 || x == copy->width - 1 || y == copy->height - 1))
        copy->known[i] = REST;
    }
}

static gboolean
has_known (const Copy *copy, guint8 what)
{
  return memchr (copy->known, what, get_size (copy)) != NULL;
}

/* FALSE when cancelled. */
static gboolean
find_coarsely (Copy *copy, GCancellable *cancellable, PtmMixture *object, PtmMixture *rest)
{
  gboolean stroked = has_known (copy, OBJECT);

  if (!has_known (copy, REST))
    close_frame (copy);
  for (gsize i = 0; i < get_size (copy); i++)
    {
      open_pixel (copy, i, TRUE);
      if (copy->known[i] == UNKNOWN)
        copy->object[i] = !stroked;
    }
  for (int round = 0; round < ROUNDS; round++)
    {
      learn (copy, object, 1, stroked && round == 0);
      learn (copy, rest, 0, round == 0);
      if (object->n_parts == 0 || rest->n_parts == 0)
        return TRUE;
      if (!divide (copy, object, rest, cancellable))
        return FALSE;
    }
  return TRUE;
}

/* Whether object and rest are both found near a pixel of the coarser copy. */
static gboolean
is_near_outline (const Copy *coarser, int x, int y)
{
  guint8 here = coarser->object[(gsize)y * coarser->width + x];

  for (int j = MAX (0, y - BAND); j <= MIN (coarser->height - 1, y + BAND); j++)
    for (int i = MAX (0, x - BAND); i <= MIN (coarser->width - 1, x + BAND); i++)
      if (coarser->object[(gsize)j * coarser->width + i] != here)
        return TRUE;
  return FALSE;
}

static guint8 *
find_band (const Copy *coarser)
{
  guint8 *band = g_malloc (get_size (coarser));

  for (int y = 0; y < coarser->height; y++)
    for (int x = 0; x < coarser->width; x++)
      band[(gsize)y * coarser->width + x] = is_near_outline (coarser, x, y);
  return band;
}

static gboolean
refine (Copy *copy, const Copy *coarser, const PtmMixture *object, const PtmMixture *rest, GCancellable *cancellable)
{
  g_autofree guint8 *band = find_band (coarser);

  for (int y = 0; y < copy->height; y++)
    for (int x = 0; x < copy->width; x++)
      {
        gsize i = (gsize)y * copy->width + x;
        gsize from = (gsize)((gint64)y * coarser->height / copy->height) * coarser->width + (gsize)((gint64)x * coarser->width / copy->width);

        copy->object[i] = coarser->object[from];
        open_pixel (copy, i, band[from]);
      }
  return copy->n_nodes == 0 || divide (copy, object, rest, cancellable);
}

/* Coverage from the nine pixels around, steeper than their mean; what is known stays. */
static PtmMask *
antialias (const Copy *copy)
{
  static const int weights[3] = { 1, 2, 1 };
  PtmMask         *mask = ptm_mask_new (copy->width, copy->height);

  for (int y = 0; y < copy->height; y++)
    for (int x = 0; x < copy->width; x++)
      {
        gsize place = (gsize)y * copy->width + x;
        int   sum = 0;

        for (int j = -1; j <= 1; j++)
          for (int i = -1; i <= 1; i++)
            sum += weights[i + 1] * weights[j + 1] * copy->object[(gsize)CLAMP (y + j, 0, copy->height - 1) * copy->width + CLAMP (x + i, 0, copy->width - 1)];
        mask->coverage[place] = (guint8)CLAMP (((sum - 8) * 24 + 128), 0, 255);
        if (sum == 0 || sum == 16 || copy->known[place] != UNKNOWN)
          mask->coverage[place] = copy->object[place] ? 255 : 0;
      }
  return mask;
}

/* Where the object can be. */
static PtmRect
get_box (const PtmSelectHints *hints, int width, int height)
{
  const PtmRect whole = { 0, 0, width, height };
  PtmRect       box = ptm_rect_intersect (&hints->box, &whole), stroke;
  int           across, down;

  if (hints->object == NULL)
    return box;
  stroke = ptm_mask_get_bounds (hints->object);
  if (!ptm_rect_is_empty (&box) || ptm_rect_is_empty (&stroke))
    return ptm_rect_union (&box, &stroke);
  across = (int)(ROOM * MAX (stroke.width, stroke.height / 2)) + 16;
  down = (int)(ROOM * MAX (stroke.height, stroke.width / 2)) + 16;
  stroke = (PtmRect){ stroke.x - across, stroke.y - down, stroke.width + 2 * across, stroke.height + 2 * down };
  return ptm_rect_intersect (&stroke, &whole);
}

PtmMask *
ptm_select_object (PtmImage *image, const PtmSelectHints *hints, GCancellable *cancellable, GError **error)
{
  int     width = ptm_image_get_width (image), height = ptm_image_get_height (image), shift = 0;
  PtmRect box = get_box (hints, width, height);
  g_autoptr (Copy) copy = NULL;
  PtmMixture object, rest;
  gboolean   finished;

  g_return_val_if_fail (hints->object == NULL || (hints->object->width == width && hints->object->height == height), NULL);
  g_return_val_if_fail (hints->rest == NULL || (hints->rest->width == width && hints->rest->height == height), NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (ptm_rect_is_empty (&box))
    return ptm_mask_new (width, height);

  while (MAX (width, height) >> shift > SMALLEST)
    shift++;
  copy = copy_new (image, hints, &box, MAX (1, width >> shift), MAX (1, height >> shift));
  finished = find_coarsely (copy, cancellable, &object, &rest);
  while (finished && shift-- > 0)
    {
      g_autoptr (Copy) finer = copy_new (image, hints, &box, MAX (1, width >> shift), MAX (1, height >> shift));
      Copy *coarser = copy;

      finished = !g_cancellable_is_cancelled (cancellable) && refine (finer, coarser, &object, &rest, cancellable);
      copy_free (coarser);
      copy = g_steal_pointer (&finer);
    }
  if (!finished)
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  return antialias (copy);
}
