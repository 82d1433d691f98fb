/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The fill beside G'MIC's, on photographs of packages that may be installed: time, likeness to what was there, texture and
 * seam. PENTIMENTO_PHOTOS names another folder of photographs. What is not there is left out and said. */

#include "config.h"

#include <gio/gio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "bench.h"
#include "ptm-codec.h"
#include "ptm-compose.h"
#include "ptm-fill.h"
#include "ptm-mask-shape.h"

#define SIDE     1024
#define N_PHOTOS 6
#define ROUNDS   3

static const char *const folders[] = {
  "/usr/share/backgrounds/mate/nature",
  "/usr/share/backgrounds/gnome",
  "/usr/share/backgrounds",
};

/** Score: of one way of filling, sums over the photographs. */
typedef struct
{
  const char *name;
  double      seconds;
  double      noise; /* PSNR */
  double      texture;
  double      seam;
  int         n;
} Score;

static PtmImage *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (PtmImage) image = NULL;
  int side;

  if (!g_file_get_contents (path, &data, &length, NULL))
    return NULL;
  file = g_bytes_new_take (data, length);
  image = ptm_codec_decode (file, NULL);
  if (image == NULL)
    return NULL;
  side = MIN (ptm_image_get_width (image), ptm_image_get_height (image));
  if (side < SIDE)
    return NULL;
  return ptm_image_crop (image, &(PtmRect){ (ptm_image_get_width (image) - side) / 2, (ptm_image_get_height (image) - side) / 2, side, side });
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
add_photos (GPtrArray *photos, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".jpg") || g_str_has_suffix (name, ".jpeg"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len && photos->len < N_PHOTOS; i++)
    {
      g_autoptr (PtmImage) square = load (g_ptr_array_index (names, i));

      if (square == NULL)
        continue;
      g_ptr_array_add (photos, g_steal_pointer (&square));
      g_print ("# %s\n", (const char *)g_ptr_array_index (names, i));
    }
}

/* A round thing with a wavy, hard outline, 15 % of the picture. */
static PtmMask *
new_hole (int side)
{
  PtmPoint points[96];
  guint8  *pixels = g_malloc0 ((gsize)side * side * 4);
  g_autoptr (PtmMask) soft = NULL;
  g_autoptr (PtmImage) outside = NULL;

  for (int i = 0; i < 96; i++)
    {
      double angle = i * G_PI / 48, radius = side * 0.2185 * (1 + 0.12 * sin (3 * angle + 1) + 0.06 * sin (7 * angle));

      points[i] = (PtmPoint){ side * 0.52 + radius * cos (angle), side * 0.49 + radius * sin (angle) };
    }
  soft = ptm_mask_new_polygon (side, side, points, 96);
  for (gsize i = 0; i < (gsize)side * side; i++)
    pixels[4 * i + 3] = ptm_mask_get_coverage (soft)[i] > 0 ? 0 : 255;
  outside = ptm_image_new_take (side, side, pixels);
  return ptm_mask_new_from_hole (outside);
}

/* The hole painted over, so that nobody can look. */
static PtmImage *
hide (PtmImage *photo, PtmMask *hole)
{
  gsize   n = (gsize)ptm_image_get_width (photo) * ptm_image_get_height (photo);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (photo), 4 * n);

  for (gsize i = 0; i < n; i++)
    if (ptm_mask_get_coverage (hole)[i] > 0)
      pixels[4 * i] = 255, pixels[4 * i + 1] = 0, pixels[4 * i + 2] = 255;
  return ptm_image_new_take (ptm_image_get_width (photo), ptm_image_get_height (photo), pixels);
}

static double
get_noise (PtmImage *a, PtmImage *b, PtmMask *hole)
{
  gsize  n = (gsize)ptm_image_get_width (a) * ptm_image_get_height (a), count = 0;
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    for (int c = 0; c < 3 && ptm_mask_get_coverage (hole)[i] > 0; c++, count++)
      sum += pow (ptm_image_get_pixels (a)[4 * i + c] - ptm_image_get_pixels (b)[4 * i + c], 2);
  return 10 * log10 (255 * 255 / MAX (1e-9, sum / count));
}

static double
get_luma (PtmImage *image, int x, int y)
{
  const guint8 *p = ptm_image_get_pixels (image) + 4 * ((gsize)y * ptm_image_get_width (image) + x);

  return 0.299 * p[0] + 0.587 * p[1] + 0.114 * p[2];
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const float *)a < *(const float *)b ? -1 : *(const float *)a > *(const float *)b;
}

/* Sizes of the second differences in one direction at one scale inside the hole, sorted. */
static GArray *
get_responses (PtmImage *image, PtmMask *hole, int dx, int dy)
{
  GArray *responses = g_array_new (FALSE, FALSE, sizeof (float));
  int     width = ptm_image_get_width (image), height = ptm_image_get_height (image);

  for (int y = 16; y < height - 16; y += 2)
    for (int x = 16; x < width - 16; x += 2)
      if (ptm_mask_get_coverage (hole)[(gsize)y * width + x] > 0)
        {
          float response = (float)fabs (2 * get_luma (image, x, y) - get_luma (image, x + dx, y + dy) - get_luma (image, x - dx, y - dy));

          g_array_append_val (responses, response);
        }
  g_array_sort (responses, compare_numbers);
  return responses;
}

/* How the sizes of oriented details differ from those that were there: mean log ratio of nine quantiles, four directions, three
 * scales; 0 is the same texture. */
static double
get_texture (PtmImage *filled, PtmImage *photo, PtmMask *hole)
{
  static const int directions[4][2] = { { 1, 0 }, { 0, 1 }, { 1, 1 }, { 1, -1 } };
  double           sum = 0;
  int              n = 0;

  for (int scale = 1; scale <= 4; scale *= 2)
    for (int d = 0; d < 4; d++)
      {
        g_autoptr (GArray) a = get_responses (filled, hole, directions[d][0] * scale, directions[d][1] * scale);
        g_autoptr (GArray) b = get_responses (photo, hole, directions[d][0] * scale, directions[d][1] * scale);

        for (int q = 1; q < 10; q++, n++)
          sum += fabs (log ((g_array_index (a, float, a->len *q / 10) + 1) / (g_array_index (b, float, b->len *q / 10) + 1)));
      }
  return sum / n;
}

/* The steps across the outline, as a ratio to those that were there. */
static double
get_seam (PtmImage *filled, PtmImage *photo, PtmMask *hole)
{
  int           side = ptm_image_get_width (photo);
  const guint8 *coverage = ptm_mask_get_coverage (hole);
  double        is = 0, was = 0;

  for (int y = 0; y + 1 < side; y++)
    for (int x = 0; x + 1 < side; x++)
      for (int d = 0; d < 2; d++)
        {
          int u = x + (d == 0), v = y + (d == 1);

          if ((coverage[(gsize)y * side + x] > 0) == (coverage[(gsize)v * side + u] > 0))
            continue;
          is += fabs (get_luma (filled, x, y) - get_luma (filled, u, v));
          was += fabs (get_luma (photo, x, y) - get_luma (photo, u, v));
        }
  return is / MAX (was, 1e-9);
}

static void
add_score (Score *score, PtmImage *filled, PtmImage *photo, PtmMask *hole, double seconds)
{
  g_print ("#   %-14s %7.3f s  PSNR %5.2f  texture %.3f  seam %.2f\n", score->name, seconds, get_noise (filled, photo, hole), get_texture (filled, photo, hole), get_seam (filled, photo, hole));
  score->seconds += seconds;
  score->noise += get_noise (filled, photo, hole);
  score->texture += get_texture (filled, photo, hole);
  score->seam += get_seam (filled, photo, hole);
  score->n++;
}

static PtmImage *
fill_timed (PtmImage *hidden, PtmMask *hole, double *seconds)
{
  PtmImage *filled = NULL;
  double    times[ROUNDS];

  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      g_clear_pointer (&filled, ptm_image_unref);
      filled = ptm_fill_remove (hidden, hole, NULL, NULL, NULL, NULL);
      times[i] = (g_get_monotonic_time () - start) / 1e6;
    }
  *seconds = MIN (MIN (times[0], times[1]), times[2]);
  return filled;
}

static void
save (PtmImage *image, const char *path)
{
  g_autoptr (GBytes) png = ptm_codec_encode_png (image, NULL, 0, NULL);

  g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize)g_bytes_get_size (png), NULL);
}

static PtmImage *
load_any (const char *path)
{
  char *data;
  gsize length;
  g_autoptr (GBytes) file = NULL;

  if (!g_file_get_contents (path, &data, &length, NULL))
    return NULL;
  file = g_bytes_new_take (data, length);
  return ptm_codec_decode (file, NULL);
}

/* The wall time of the whole program, which is a little more than that of its filter. (nullable) */
static PtmImage *
fill_by_gmic (PtmImage *hidden, PtmMask *hole, const char *folder, double *seconds)
{
  g_autofree char *in = g_build_filename (folder, "in.png", NULL), *mask = g_build_filename (folder, "mask.png", NULL), *out = g_build_filename (folder, "out.png", NULL);
  g_autofree char *program = g_find_program_in_path ("gmic");
  g_autoptr (GBytes) grey = ptm_mask_encode_grey (hole, NULL);
  gint64            start;
  const char *const argv[] = { program, "-v", "0", in, mask, "to_rgb[0]", "threshold[1]", "1", "inpaint_matchpatch[0]", "[1]", "output[0]", out, NULL };

  if (program == NULL)
    return NULL;
  save (hidden, in);
  g_file_set_contents (mask, g_bytes_get_data (grey, NULL), (gssize)g_bytes_get_size (grey), NULL);
  start = g_get_monotonic_time ();
  if (!g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL))
    return NULL;
  *seconds = (g_get_monotonic_time () - start) / 1e6;
  return load_any (out);
}

static void
print_score (const Score *score)
{
  if (score->n > 0)
    g_print ("# %-14s %7.3f s  PSNR %5.2f  texture %.3f  seam %.2f  (%d photographs)\n", score->name, score->seconds / score->n, score->noise / score->n, score->texture / score->n, score->seam / score->n, score->n);
}

typedef struct
{
  GCancellable *cancellable;
  gint64        start;
  gint64        first;     /* report */
  gint64        cancelled; /* when */
} Watch;

static void
watch_cb (PtmImage *preview, double fraction, gpointer user_data)
{
  Watch *watch = user_data;

  if (watch->first == 0)
    watch->first = g_get_monotonic_time () - watch->start;
}

static gpointer
cancel_later (gpointer data)
{
  Watch *watch = data;

  g_usleep (G_USEC_PER_SEC / 8);
  watch->cancelled = g_get_monotonic_time ();
  g_cancellable_cancel (watch->cancellable);
  return NULL;
}

static void
time_answers (PtmImage *hidden, PtmMask *hole)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { .cancellable = cancellable, .start = g_get_monotonic_time () };
  g_autoptr (PtmImage) whole = ptm_fill_remove (hidden, hole, watch_cb, &watch, NULL, NULL);
  GThread *thread = g_thread_new ("cancel", cancel_later, &watch);
  g_autoptr (PtmImage) cut = ptm_fill_remove (hidden, hole, NULL, NULL, cancellable, NULL);
  gint64 end = g_get_monotonic_time ();

  g_thread_join (thread);
  g_print ("first preview after %.0f ms, end %.1f ms after a cancel\n", watch.first / 1e3, (end - watch.cancelled) / 1e3);
}

static void
score_photo (PtmImage *photo, const char *folder, Score *own, Score *gmic)
{
  g_autoptr (PtmImage) image = ptm_image_scale (photo, SIDE, SIDE);
  g_autoptr (PtmMask) hole = new_hole (SIDE);
  g_autoptr (PtmImage) hidden = hide (image, hole);
  double seconds = 0;
  g_autoptr (PtmImage) filled = fill_timed (hidden, hole, &seconds);
  g_autoptr (PtmImage) other = NULL;

  g_assert_cmpuint (ptm_compose_count_changed_outside (hidden, filled, hole), ==, 0);
  add_score (own, filled, image, hole, seconds);
  if (g_getenv ("PENTIMENTO_BENCH_KEEP") != NULL)
    {
      g_autofree char *name = g_strdup_printf ("own-%d.png", own->n), *path = g_build_filename (g_getenv ("PENTIMENTO_BENCH_KEEP"), name, NULL);

      save (filled, path);
    }
  other = fill_by_gmic (hidden, hole, folder, &seconds);
  if (other != NULL && ptm_image_get_width (other) == SIDE)
    add_score (gmic, other, image, hole, seconds);
}

static double
time_size (PtmImage *photo, int side)
{
  g_autoptr (PtmImage) image = ptm_image_scale (photo, side, side);
  g_autoptr (PtmMask) hole = new_hole (side);
  g_autoptr (PtmImage) hidden = hide (image, hole);
  double seconds = 0;
  g_autoptr (PtmImage) filled = fill_timed (hidden, hole, &seconds);

  g_print ("# %d² in %.3f s: ", side, seconds);
  time_answers (hidden, hole);
  return seconds;
}

int
main (void)
{
  g_autoptr (GPtrArray) photos = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_image_unref);
  g_autofree char *folder = g_dir_make_tmp ("fill-XXXXXX", NULL);
  double           once;
  Score            own = { .name = "Pentimento" }, gmic = { .name = "G'MIC patches" };

  if (g_getenv ("PENTIMENTO_PHOTOS") != NULL)
    add_photos (photos, g_getenv ("PENTIMENTO_PHOTOS"));
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    add_photos (photos, folders[i]);
  if (photos->len == 0)
    {
      g_print ("# No photographs: install mate-backgrounds, or name a folder in PENTIMENTO_PHOTOS.\n");
      return EXIT_SUCCESS;
    }
  for (guint i = 0; i < photos->len; i++)
    score_photo (g_ptr_array_index (photos, i), folder, &own, &gmic);
  print_score (&own);
  print_score (&gmic);
  if (gmic.n > 0)
    g_print ("# of G'MIC's: time 1/%.1f (goal 1/10), texture %.2f (goal 0.86), seam %.2f (goal 0.96), PSNR %+.2f dB (goal 0)\n", gmic.seconds / own.seconds, own.texture / gmic.texture, own.seam / gmic.seam, (own.noise - gmic.noise) / own.n);
  else
    g_print ("# No gmic to compare with.\n");
  once = time_size (g_ptr_array_index (photos, 0), SIDE);
  g_print ("# 2048² takes %.2f times 1024² (goal 4.2)\n", time_size (g_ptr_array_index (photos, 0), 2 * SIDE) / once);
  return EXIT_SUCCESS;
}
