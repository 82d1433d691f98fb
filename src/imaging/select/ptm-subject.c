/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Subject and background of a photograph: what the user's region says of them, GrabCut for the rest, and a measure of how far
 * the result can be trusted. */

#include "config.h"

#include "ptm-subject.h"

#include <math.h>
#include <string.h>
#include "ptm-mask-parts.h"
#include "ptm-mask-private.h"
#include "ptm-mask-shape.h"
#include "ptm-matte.h"
#include "ptm-select.h"

/* A region that fills this part of its bounds is a rectangle. */
#define RECTANGLE 0.97

/* A region that holds this part of the picture's edge marks the background. */
#define EDGE_SHARE 0.4

/* Without a hint the subject lies within the picture less this part of each side. */
#define MARGIN 0.06

/* Outlines are found on a copy no larger than this; a finer one is seldom in the picture. */
#define LARGEST_COPY 2400

/* A region is worked with as a rough stroke: this part of its radius is surely the object. */
#define CORE 0.35

/* Selections below and above these parts of the picture are more likely mistakes, and so are outlines that follow no edge. */
#define SMALLEST 0.01
/* Nobody said where a guess has to look, so what is small is more often a part that stands out by its colour. */
#define SMALLEST_GUESS 0.1
#define LARGEST        0.85
#define LOOSEST        0.45

/* In a guess, parts smaller than this share of the largest are dropped. */
#define SPECK 0.12

static gsize
get_size (PtmImage *image)
{
  return (gsize)ptm_image_get_width (image) * ptm_image_get_height (image);
}

/* The part of the picture's edge that a region covers. */
static double
get_edge_share (PtmMask *region)
{
  int           width = ptm_mask_get_width (region), height = ptm_mask_get_height (region);
  const guint8 *coverage = ptm_mask_get_coverage (region);
  gsize         n = 0;

  for (int x = 0; x < width; x++)
    n += (coverage[x] > 0) + (coverage[(gsize)(height - 1) * width + x] > 0);
  for (int y = 0; y < height; y++)
    n += (coverage[(gsize)y * width] > 0) + (coverage[(gsize)y * width + width - 1] > 0);
  return n / (2.0 * (width + height));
}

static gsize
count_covered (PtmMask *mask)
{
  return (gsize)ptm_mask_get_width (mask) * ptm_mask_get_height (mask) - ptm_mask_count_outside (mask);
}

static gboolean
is_rectangle (PtmMask *region)
{
  PtmRect bounds = ptm_mask_get_bounds (region);

  return count_covered (region) >= RECTANGLE * bounds.width * bounds.height;
}

gboolean
ptm_subject_is_hint (PtmMask *region)
{
  return get_edge_share (region) < EDGE_SHARE;
}

/* What is clear is the background; (nullable) when nothing is. */
static PtmMask *
read_alpha (PtmImage *image)
{
  const guint8 *pixels = ptm_image_get_pixels (image);
  gsize         n_clear = 0;
  PtmMask      *mask;

  if (ptm_image_is_opaque (image))
    return NULL;
  for (gsize i = 0; i < get_size (image); i++)
    n_clear += pixels[4 * i + 3] < 128;
  if (n_clear < get_size (image) / 50)
    return NULL;
  mask = ptm_mask_new (ptm_image_get_width (image), ptm_image_get_height (image));
  for (gsize i = 0; i < get_size (image); i++)
    mask->coverage[i] = pixels[4 * i + 3];
  return mask;
}

/* A broad region may be a little too wide, so only its core is surely the object; a line is taken as it is. */
static PtmMask *
find_core (PtmMask *region)
{
  double radius = 0;
  g_autoptr (PtmMask) core = NULL;

  for (double try = 2; try < 4096; try *= 2)
    {
      g_autoptr (PtmMask) smaller = ptm_mask_shrink (region, try);

      if (count_covered (smaller) < count_covered (region) / 4)
        break;
      radius = try;
    }
  if (radius < 4)
    return ptm_mask_snapshot (region);
  core = ptm_mask_shrink (region, radius * CORE);
  return ptm_mask_is_empty (core) ? ptm_mask_snapshot (region) : g_steal_pointer (&core);
}

/* Around a stroke there is room for the rest of the object: a subject is seldom small. */
static PtmRect
get_room (PtmMask *region)
{
  PtmRect whole = { 0, 0, ptm_mask_get_width (region), ptm_mask_get_height (region) };
  PtmRect bounds = ptm_mask_get_bounds (region);
  int     longer = MAX (bounds.width, bounds.height);
  int     across = MAX (longer, whole.width * 3 / 10), down = MAX (longer, whole.height * 3 / 10);
  PtmRect room = { bounds.x - across, bounds.y - down, bounds.width + 2 * across, bounds.height + 2 * down };

  return ptm_rect_intersect (&room, &whole);
}

static PtmRect
get_middle (PtmImage *image)
{
  int across = (int)(MARGIN * ptm_image_get_width (image)), down = (int)(MARGIN * ptm_image_get_height (image));

  return (PtmRect){ across, down, ptm_image_get_width (image) - 2 * across, ptm_image_get_height (image) - down };
}

static PtmMask *
cut (PtmImage *image, PtmMask *hint, PtmSubjectSource source, GCancellable *cancellable, GError **error)
{
  PtmSelectHints hints = { { 0, 0, 0, 0 }, NULL, NULL };
  g_autoptr (PtmMask) core = NULL;

  if (source == PTM_SUBJECT_GUESS)
    hints.box = get_middle (image);
  else if (source == PTM_SUBJECT_BOX)
    hints.box = ptm_mask_get_bounds (hint);
  else
    {
      core = find_core (hint);
      hints.object = core;
      hints.box = get_room (hint);
    }
  return ptm_select_object (image, &hints, cancellable, error);
}

/* The same on a smaller copy of a huge picture. */
static PtmMask *
cut_copy (PtmImage *image, PtmMask *hint, PtmSubjectSource source, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmImage) copy = ptm_image_scale_to_fit (image, LARGEST_COPY);
  g_autoptr (PtmMask) small = NULL;
  g_autoptr (PtmMask) found = NULL;

  if (copy == image)
    return cut (image, hint, source, cancellable, error);
  small = hint != NULL ? ptm_mask_scale (hint, ptm_image_get_width (copy), ptm_image_get_height (copy)) : NULL;
  found = cut (copy, small, source, cancellable, error);
  return found != NULL ? ptm_mask_scale (found, ptm_image_get_width (image), ptm_image_get_height (image)) : NULL;
}

/* What is enclosed by a guess is more often a part of it than a hole in it, and what lies apart is seldom a subject, too. */
static PtmMask *
guess (PtmImage *image, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmMask) found = cut_copy (image, NULL, PTM_SUBJECT_GUESS, cancellable, error);
  g_autoptr (PtmMask) main = found != NULL ? ptm_mask_drop_specks (found, SPECK) : NULL;

  return main != NULL ? ptm_mask_fill_holes (main) : NULL;
}

/* The greatest difference in a channel between two pixels. */
static int
get_difference (const guint8 *a, const guint8 *b)
{
  return MAX (MAX (ABS (a[0] - b[0]), ABS (a[1] - b[1])), ABS (a[2] - b[2]));
}

/* The part of the outline across which the picture changes: some pixels to both sides of it, so that soft edges count. */
static double
measure_outline (PtmImage *image, PtmMask *mask)
{
  int           width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  int           step = MAX (1, MAX (width, height) / 400);
  const guint8 *pixels = ptm_image_get_pixels (image), *coverage = ptm_mask_get_coverage (mask);
  gsize         n = 0, n_edges = 0;

  for (int y = 0; y < height; y += step)
    for (int x = 3 * step; x < width - 3 * step; x += step)
      {
        gsize at = (gsize)y * width + x;

        if ((coverage[at] >= 128) == (coverage[at - step] >= 128))
          continue;
        n++;
        n_edges += get_difference (pixels + 4 * (at + 2 * step), pixels + 4 * (at - 3 * step)) > 24;
      }
  return n > 0 ? (double)n_edges / n : 0;
}

/* The outline as it was cut, and then as soft as the picture is there. */
static PtmMask *
find_by_colors (PtmImage *image, PtmMask *hint, PtmSubjectSource source, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmMask) found = source == PTM_SUBJECT_GUESS ? guess (image, cancellable, error) : cut_copy (image, hint, source, cancellable, error);

  PtmMask *soft = found != NULL ? ptm_matte_soften (image, found, cancellable) : NULL;

  if (found != NULL && soft == NULL)
    g_cancellable_set_error_if_cancelled (cancellable, error);
  return soft;
}

/* Whether clear pixels still have colours: then a background was taken away here, and what was there can be had again. */
static gboolean
has_hidden_colors (PtmImage *image)
{
  const guint8 *pixels = ptm_image_get_pixels (image), *first = NULL;
  gsize         n_clear = 0, n_other = 0;

  for (const guint8 *p = pixels; p < pixels + 4 * get_size (image); p += 4)
    if (p[3] == 0)
      {
        first = first != NULL ? first : p;
        n_clear++;
        n_other += get_difference (first, p) > 2;
      }
  return n_other > n_clear / 1000;
}

/* Whether most of the region lies where the picture is clear. */
static gboolean
is_on_clear (PtmImage *image, PtmMask *hint)
{
  const guint8 *pixels = ptm_image_get_pixels (image);
  gsize         n_clear = 0;

  for (gsize i = 0; i < get_size (image); i++)
    n_clear += hint->coverage[i] > 0 && pixels[4 * i + 3] < 128;
  return 2 * n_clear > count_covered (hint);
}

/* A stroke over what was taken away adds that to what stands, and another stroke begins anew. */
static PtmMask *
find_again (PtmImage *image, PtmMask *hint, PtmSubjectSource source, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmImage) opaque = ptm_subject_uncover (image);
  PtmMask *found = find_by_colors (opaque, hint, source, cancellable, error);

  if (found != NULL && is_on_clear (image, hint))
    for (gsize i = 0; i < get_size (image); i++)
      found->coverage[i] = MAX (found->coverage[i], ptm_image_get_pixels (image)[4 * i + 3]);
  return found;
}

PtmImage *
ptm_subject_uncover (PtmImage *image)
{
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), 4 * get_size (image));

  for (gsize i = 0; i < get_size (image); i++)
    pixels[4 * i + 3] = 255;
  return ptm_image_new_take (ptm_image_get_width (image), ptm_image_get_height (image), pixels);
}

static gboolean
is_certain (const PtmSubject *subject)
{
  double smallest = subject->source == PTM_SUBJECT_GUESS ? SMALLEST_GUESS : SMALLEST;

  if (subject->source == PTM_SUBJECT_CLEAR || subject->source == PTM_SUBJECT_GROUND)
    return TRUE;
  return subject->share >= smallest && subject->share <= LARGEST && subject->outline >= LOOSEST;
}

PtmSubject *
ptm_subject_find (PtmImage *image, PtmMask *hint, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmSubject) subject = g_new0 (PtmSubject, 1);

  subject->mask = hint == NULL ? read_alpha (image) : NULL;
  if (subject->mask != NULL)
    subject->source = PTM_SUBJECT_CLEAR;
  else if (hint == NULL)
    subject->source = PTM_SUBJECT_GUESS;
  else if (!ptm_subject_is_hint (hint))
    {
      subject->source = PTM_SUBJECT_GROUND;
      subject->mask = ptm_mask_snapshot (hint);
      ptm_mask_invert (subject->mask, NULL);
    }
  else
    subject->source = is_rectangle (hint) ? PTM_SUBJECT_BOX : PTM_SUBJECT_STROKE;
  subject->uncovers = subject->mask == NULL && hint != NULL && !ptm_image_is_opaque (image) && has_hidden_colors (image);
  if (subject->uncovers)
    subject->mask = find_again (image, hint, subject->source, cancellable, error);
  else if (subject->mask == NULL)
    subject->mask = find_by_colors (image, hint, subject->source, cancellable, error);
  if (subject->mask == NULL)
    return NULL;
  subject->share = (double)count_covered (subject->mask) / get_size (image);
  subject->outline = measure_outline (image, subject->mask);
  subject->certain = is_certain (subject);
  return g_steal_pointer (&subject);
}

void
ptm_subject_free (PtmSubject *subject)
{
  g_clear_pointer (&subject->mask, ptm_mask_unref);
  g_free (subject);
}
