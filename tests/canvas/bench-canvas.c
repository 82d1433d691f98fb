/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How long a frame of the canvas takes, beside the simplest that could be drawn instead, in one run and in turns: a brush dab
 * beside a mask texture made anew, panning and zooming beside a window of one colour. Prints medians; no time is a failure. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "canvas-fixture.h"
#include "ptm-canvas-private.h"

#define ROUNDS 40
/* Of what takes long. */
#define FEW_ROUNDS 4
/* That can be undone. */
#define STEPS  1000
#define WIDTH  1440
#define HEIGHT 900

typedef struct
{
  const char *name;
  double      times[ROUNDS];
  double      processor[ROUNDS]; /* 0 = not measured */
} Row;

static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return time.tv_sec * 1000.0 + time.tv_nsec / 1e6;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return first < second ? -1 : first > second;
}

static double
get_quantile (Row *row, double quantile)
{
  qsort (row->times, ROUNDS, sizeof (double), compare_times);

  return row->times[(int)(quantile * (ROUNDS - 1))];
}

static void
print_row (Row *row, Row *base)
{
  g_print ("%-34s median %8.3f ms   p95 %8.3f ms   × %s %.4f   least × %.4f\n", row->name, get_quantile (row, 0.5), get_quantile (row, 0.95),
           base->name, get_quantile (row, 0.5) / get_quantile (base, 0.5), get_quantile (row, 0) / get_quantile (base, 0));
}

/* The window's own renderer, which compares the node with that of its last frame and draws what differs, as in the program. */
static double
draw_frame (GtkWidget *window, GskRenderNode *node)
{
  cairo_region_t *nothing = cairo_region_create ();
  gint64          start = g_get_monotonic_time ();

  gsk_renderer_render (gtk_native_get_renderer (GTK_NATIVE (window)), node, nothing);
  cairo_region_destroy (nothing);

  return (g_get_monotonic_time () - start) / 1000.0;
}

static GskRenderNode *
snapshot_canvas (PtmCanvas *canvas)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  /* As GTK does for a widget whose content may reach beyond it: else the renderer makes room for all of the picture. */
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0.9, 0.9, 0.9, 1 }, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  ptm_canvas_snapshot (GTK_WIDGET (canvas), snapshot);
  gtk_snapshot_pop (snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

static double
time_canvas (GtkWidget *window, PtmCanvas *canvas)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GskRenderNode) node = snapshot_canvas (canvas);
  double made = (g_get_monotonic_time () - start) / 1000.0;

  return made + draw_frame (window, node);
}

static double
time_color (GtkWidget *window, int i)
{
  g_autoptr (GskRenderNode) node = gsk_color_node_new (&(GdkRGBA){ i / (double)ROUNDS, 0.5, 0.5, 1 }, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));

  return draw_frame (window, node);
}

/* The whole mask as one texture, as a program without tiles would show it. */
static double
time_texture (GtkWidget *window, PtmMask *mask)
{
  gint64        start = g_get_monotonic_time ();
  int           width = ptm_mask_get_width (mask), height = ptm_mask_get_height (mask);
  const guint8 *coverage = ptm_mask_get_coverage (mask);
  guint32      *pixels = g_new (guint32, (gsize)width * height);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  double made;

  for (gsize i = 0; i < (gsize)width * height; i++)
    pixels[i] = coverage[i] * 0x01010101u;
  bytes = g_bytes_new_take (pixels, (gsize)width * height * 4);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize)width * 4);
  node = gsk_texture_node_new (texture, &GRAPHENE_RECT_INIT (0, 0, HEIGHT, HEIGHT));
  made = (g_get_monotonic_time () - start) / 1000.0;

  return made + draw_frame (window, node);
}

static gboolean
is_ready (gpointer canvas)
{
  return ptm_tile_store_is_ready (PTM_CANVAS (canvas)->front);
}

static void
show_picture (PtmCanvas *canvas, int side)
{
  g_autoptr (PtmImage) image = fixture_image (side, side, 255, 1);

  ptm_canvas_set_picture (canvas, image, NULL, NULL);
  fixture_wait (is_ready, canvas);
}

static void
measure_brush (GtkWidget *window, PtmCanvas *canvas, double zoom)
{
  Row dab = { "dab to finished frame" }, texture = { "mask texture made anew" };

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 32);
  if (zoom > 0)
    ptm_canvas_set_zoom (canvas, zoom);
  else
    ptm_canvas_zoom_fit (canvas);
  ptm_canvas_stroke_begin (canvas, 500, 300, 1, 0);
  time_canvas (window, canvas);
  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double processor = get_processor_time ();

      ptm_canvas_stroke_move (canvas, 500 + 8 * i, 300 + 5 * i, 1, 0);
      ptm_canvas_stroke_flush (canvas);
      time_canvas (window, canvas);
      dab.times[i] = (g_get_monotonic_time () - start) / 1000.0;
      dab.processor[i] = get_processor_time () - processor;
    }
  ptm_canvas_stroke_end (canvas);
  for (int i = 0; i < ROUNDS; i++)
    texture.times[i] = time_texture (window, ptm_canvas_get_mask (canvas));
  g_print ("\nBrush of 32 px on 2048², zoom %.2f\n", ptm_canvas_get_zoom (canvas));
  print_row (&dab, &texture);
  print_row (&texture, &texture);
  qsort (dab.processor, ROUNDS, sizeof (double), compare_times);
  g_print ("%-34s median %8.3f ms   p95 %8.3f ms of the processor's time; goal 1 and 4\n", dab.name, dab.processor[ROUNDS / 2], dab.processor[(int)(0.95 * (ROUNDS - 1))]);
}

static gboolean
has_settled (gpointer canvas)
{
  return PTM_CANVAS (canvas)->settle_id == 0;
}

static void
pan_on (PtmCanvas *canvas, int i)
{
  ptm_canvas_pan (canvas, i % 20 < 10 ? 17 : -17, 5);
}

static void
zoom_on (PtmCanvas *canvas, int i)
{
  ptm_canvas_zoom_along (canvas, 0.2 * pow (1.02, i), WIDTH / 2, HEIGHT / 2);
}

/* Every step of the zoom as exact as the last. */
static void
zoom_exactly (PtmCanvas *canvas, int i)
{
  ptm_canvas_set_zoom (canvas, 0.2 * pow (1.02, i));
}

static void
measure_moves (GtkWidget *window, PtmCanvas *canvas, int side)
{
  const struct
  {
    const char *name;
    void (*move) (PtmCanvas *canvas, int i);
  } moves[] = { { "zoom, each step exact", zoom_exactly }, { "zoom", zoom_on }, { "pan", pan_on } };

  g_print ("\nMoving over %d²\n", side);
  ptm_canvas_set_zoom (canvas, 0.3);
  for (guint m = 0; m < G_N_ELEMENTS (moves); m++)
    {
      Row row = { moves[m].name }, color = { "one colour" };

      time_canvas (window, canvas);
      for (int i = 0; i < ROUNDS; i++)
        {
          color.times[i] = time_color (window, i);
          moves[m].move (canvas, i);
          row.times[i] = time_canvas (window, canvas);
        }
      print_row (&row, &color);
      fixture_wait (has_settled, canvas);
    }
}

static gboolean
is_measured (gpointer canvas)
{
  return ptm_changes_is_ready (PTM_CANVAS (canvas)->changes) && ptm_tile_store_is_ready (PTM_CANVAS (canvas)->back) && ptm_tile_store_is_ready (PTM_CANVAS (canvas)->heat);
}

static gboolean
is_over (gpointer end)
{
  return g_get_monotonic_time () > *(gint64 *)end;
}

/* What a mode shows besides is laid out with the next frame, for which a busy machine takes its time. */
static void
settle (PtmCanvas *canvas)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5;

  fixture_wait (is_measured, canvas);
  fixture_wait (is_over, &end);
  gtk_widget_allocate (GTK_WIDGET (canvas), WIDTH, HEIGHT, -1, NULL);
}

static double
read_megabytes (const char *name)
{
  g_autofree char *status = NULL;
  const char      *line = g_file_get_contents ("/proc/self/status", &status, NULL, NULL) ? strstr (status, name) : NULL;

  return line != NULL ? strtol (line + strlen (name), NULL, 10) / 1024.0 : 0;
}

/* Of the whole program with one picture, as the goal is meant: the pixels and a third of them for the pyramid, and 60 MB. */
static void
measure_memory (int side)
{
  double megabytes = (double)side * side * 4 / (1 << 20);
  double goal = megabytes * 1.33 + 60;

  g_print ("\nMemory with %d²: %.0f MB now, %.0f MB at the most; %.0f MB of pixels × 1.33 + 60 MB are %.0f MB: × %.2f, × %.2f\n", side,
           read_megabytes ("VmRSS:"), read_megabytes ("VmHWM:"), megabytes, goal, read_megabytes ("VmRSS:") / goal, read_megabytes ("VmHWM:") / goal);
}

/* Strokes all over the picture, which can all be undone. */
static void
measure_undo (PtmCanvas *canvas, int side)
{
  double before = read_megabytes ("VmRSS:");
  guint  n = 0;

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 64);
  ptm_canvas_zoom_fit (canvas);
  for (int i = 0; i < STEPS; i++)
    {
      double x = 300 + i * 7 % 800, y = 50 + i * 13 % 797;

      ptm_canvas_stroke_begin (canvas, x, y, 1, 0);
      ptm_canvas_stroke_move (canvas, x + 30, y + 20, 1, 0);
      ptm_canvas_stroke_end (canvas);
    }
  g_print ("\n%d strokes on %d²: %.0f MB more, goal 200", STEPS, side, read_megabytes ("VmRSS:") - before);
  for (; ptm_canvas_can_undo (canvas); n++)
    ptm_canvas_undo (canvas);
  g_print ("; %u can be undone\n", n);
  ptm_canvas_set_mask (canvas, NULL);
}

static double
time_first_tiles (GtkWidget *window, PtmTileStore *store)
{
  gint64       start = g_get_monotonic_time ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  double made;

  ptm_tile_store_snapshot (store, snapshot, ptm_tile_backend_for_widget (window), 1, HEIGHT, HEIGHT, &(PtmRect){ 0, 0, HEIGHT, HEIGHT });
  node = gtk_snapshot_free_to_node (snapshot);
  made = (g_get_monotonic_time () - start) / 1000.0;

  return made + draw_frame (window, node);
}

static double
time_whole (GtkWidget *window, PtmImage *image)
{
  gint64 start = g_get_monotonic_time ();
  int    width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  gsize  stride = ptm_image_get_stride (image);
  g_autoptr (GBytes) bytes = g_bytes_new_static (ptm_image_get_pixels (image), stride * height);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8A8, bytes, stride);
  g_autoptr (GskRenderNode) node = gsk_texture_node_new (texture, &GRAPHENE_RECT_INIT (0, 0, HEIGHT, HEIGHT));
  double made = (g_get_monotonic_time () - start) / 1000.0;

  return made + draw_frame (window, node);
}

static gboolean
is_built (gpointer store)
{
  return ptm_tile_store_is_ready (store);
}

/* The first time a picture is drawn, beside all of it as one texture. */
static void
measure_first_frame (GtkWidget *window, PtmCanvas *canvas, int side)
{
  Row       tiles = { "first frame" }, whole = { "as one texture" };
  PtmImage *image = ptm_canvas_get_picture (canvas);

  for (int i = 0; i < FEW_ROUNDS; i++)
    {
      g_autoptr (PtmTileStore) store = ptm_tile_store_new ();

      ptm_tile_store_set_image (store, image);
      fixture_wait (is_built, store);
      tiles.times[i] = time_first_tiles (window, store);
      time_color (window, i);
      whole.times[i] = time_whole (window, image);
      time_color (window, i);
    }
  for (int i = FEW_ROUNDS; i < ROUNDS; i++)
    {
      tiles.times[i] = tiles.times[i % FEW_ROUNDS];
      whole.times[i] = whole.times[i % FEW_ROUNDS];
    }
  g_print ("\nFirst frame of %d²\n", side);
  print_row (&tiles, &whole);
  print_row (&whole, &whole);
}

/* All ways of comparing in rotation, against two pictures beside each other. */
static void
measure_compare (GtkWidget *window, PtmCanvas *canvas, int side)
{
  Row rows[] = { { "beside each other" }, { "divider" }, { "divider across" }, { "shining through" }, { "in turns" }, { "difference" } };
  g_autoptr (PtmImage) other = fixture_image (side, side, 255, 2);

  ptm_canvas_set_flickering (canvas, FALSE);
  ptm_canvas_set_other (canvas, other, "v1");
  ptm_canvas_set_compare (canvas, TRUE);
  ptm_canvas_set_zoom (canvas, 0.7);
  for (guint mode = 0; mode < G_N_ELEMENTS (rows); mode++)
    {
      ptm_canvas_set_compare_mode (canvas, (PtmCompareMode)mode);
      settle (canvas);
      time_canvas (window, canvas);
      for (int i = 0; i < ROUNDS; i++)
        {
          ptm_canvas_pan (canvas, i % 20 < 10 ? 17 : -17, i % 20 < 10 ? 5 : -5);
          rows[mode].times[i] = time_canvas (window, canvas);
        }
    }
  g_print ("\nPanning over two of %d², compared\n", side);
  for (guint mode = 0; mode < G_N_ELEMENTS (rows); mode++)
    print_row (&rows[mode], &rows[0]);
  ptm_canvas_set_compare (canvas, FALSE);
  ptm_canvas_set_other (canvas, NULL, NULL);
}

int
main (int argc, char **argv)
{
  PtmCanvas *canvas;
  GtkWidget *window;

  /* As the program does where there is no graphics card: else its stand-in is in memory, too. */
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  if (!fixture_init (&argc, &argv))
    return 0;

  canvas = PTM_CANVAS (g_object_ref_sink (ptm_canvas_new ()));
  window = fixture_show (GTK_WIDGET (canvas), WIDTH, HEIGHT);
  g_print ("%s, %d × %d\n", G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (window))), gtk_widget_get_width (GTK_WIDGET (canvas)), gtk_widget_get_height (GTK_WIDGET (canvas)));
  show_picture (canvas, 8192);
  measure_moves (window, canvas, 8192);
  measure_memory (8192);
  measure_undo (canvas, 8192);
  measure_first_frame (window, canvas, 8192);
  show_picture (canvas, 2048);
  measure_moves (window, canvas, 2048);
  measure_brush (window, canvas, 0);
  measure_brush (window, canvas, 1);
  measure_brush (window, canvas, 3);
  measure_compare (window, canvas, 2048);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (canvas);

  return 0;
}
