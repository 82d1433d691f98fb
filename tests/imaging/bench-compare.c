/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Comparing two pictures: levels, luma, structure and the boxes of what has changed, beside memcpy of one of them and, where it is
 * installed, ImageMagick's plain difference; in turns in one run. Prints medians; no time is a failure. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include "bench.h"
#include "ptm-change-areas.h"
#include "test-detail.h"

#define ROUNDS 25
/* What ImageMagick is asked for takes long. */
#define PEER_ROUNDS 5

typedef struct
{
  PtmImage *before;
  PtmImage *after;
  guint8   *room;

  /* Made once. */
  PtmChangeMap *map;
  char         *files[2]; /* the pixels as they are, for the peer */
} Case;

static void
copy (gpointer data)
{
  Case *c = data;

  memcpy (c->room, ptm_image_get_pixels (c->before), ptm_image_get_stride (c->before) * ptm_image_get_height (c->before));
}

static void
compare (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmChangeMap) map = ptm_change_map_new (c->before, c->after, NULL, NULL, NULL);
  g_autoptr (GArray) areas = ptm_change_areas_find (map, PTM_CHANGE_SEEN);

  g_assert_cmpfloat (ptm_change_map_get_similarity (map), <=, 1);
  g_assert_nonnull (areas);
}

/* What another threshold costs. */
static void
find_areas (gpointer data)
{
  Case *c = data;
  g_autoptr (GArray) areas = ptm_change_areas_find (c->map, PTM_CHANGE_SEEN);

  g_assert_nonnull (areas);
}

static void
draw (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmImage) heat = ptm_change_map_draw (c->map, c->after, PTM_CHANGE_SEEN, NULL, NULL);

  g_assert_nonnull (heat);
}

static void
ask_peer (gpointer data)
{
  Case            *c = data;
  g_autofree char *size = g_strdup_printf ("%dx%d", ptm_image_get_width (c->before), ptm_image_get_height (c->before));
  const char      *argv[] = { "compare", "-size", size, "-depth", "8", "-metric", "RMSE", c->files[0], c->files[1], "null:", NULL };
  int              status;

  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL));
}

/* The picture with a part of it drawn anew. */
static PtmImage *
change (PtmImage *image, PtmImage *other, const PtmRect *rect)
{
  gsize   stride = ptm_image_get_stride (image), height = ptm_image_get_height (image);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), stride * height);

  for (int y = rect->y; y < rect->y + rect->height; y++)
    memcpy (pixels + y * stride + 4 * (gsize)rect->x, ptm_image_get_pixels (other) + y * stride + 4 * (gsize)rect->x, 4 * (gsize)rect->width);
  return ptm_image_new_take (ptm_image_get_width (image), (int)height, pixels);
}

static char *
write_pixels (const char *folder, const char *name, PtmImage *image)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, (const char *)ptm_image_get_pixels (image), (gssize)(ptm_image_get_stride (image) * ptm_image_get_height (image)), NULL));
  return g_strconcat ("rgba:", path, NULL);
}

static void
run_peer (Case *c)
{
  g_autofree char *found = g_find_program_in_path ("compare");
  g_autofree char *folder = found != NULL ? g_dir_make_tmp ("compare-XXXXXX", NULL) : NULL;

  if (folder == NULL)
    {
      g_print ("ImageMagick is not installed\n");
      return;
    }
  c->files[0] = write_pixels (folder, "before", c->before);
  c->files[1] = write_pixels (folder, "after", c->after);
  bench_compare ("  beside ImageMagick (1/30)", "ours", compare, "its RMSE", ask_peer, c, PEER_ROUNDS);
  for (guint i = 0; i < 2; i++)
    {
      g_unlink (c->files[i] + strlen ("rgba:"));
      g_free (c->files[i]);
    }
  g_rmdir (folder);
}

static void
run (const char *what, PtmImage *before, PtmImage *after)
{
  gsize n = ptm_image_get_stride (before) * ptm_image_get_height (before);
  Case  c = { before, after, g_malloc0 (n), ptm_change_map_new (before, after, NULL, NULL, NULL) };

  g_print ("%s\n", what);
  bench_compare ("  map, structure, boxes (4)", "ours", compare, "memcpy", copy, &c, ROUNDS);
  bench_compare ("  boxes anew", "ours", find_areas, "memcpy", copy, &c, ROUNDS);
  bench_compare ("  heat map in colours", "ours", draw, "memcpy", copy, &c, ROUNDS);
  run_peer (&c);
  ptm_change_map_unref (c.map);
  g_free (c.room);
}

int
main (void)
{
  const int side = 2048;
  g_autoptr (PtmImage) before = make_detail (side, side, 1, detail_still, 0, 0);
  g_autoptr (PtmImage) other = make_detail (side, side, 2, detail_still, 0, 0);
  g_autoptr (PtmImage) part = change (before, other, &(PtmRect){ side / 4, side / 4, side * 39 / 100, side * 39 / 100 });

  run ("2048x2048, a region of 15 % drawn anew", before, part);
  run ("2048x2048, all of it drawn anew", before, other);
  return 0;
}
