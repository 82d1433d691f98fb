/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws pictures of the art pack, each on a surface of its own: after an error in an SVG the state of the context
 * it was drawn on is lost. */

#include "config.h"

#include <math.h>
#include <string.h>
#include <librsvg/rsvg.h>

#include "ptm-render-object.h"

/* The drawing board pictures are measured on. */
#define BOARD       128
#define SOLID       128
#define CACHE_BYTES (96 * 1024 * 1024)

/** Pixels: immutable once it is in the cache. */
typedef struct
{
  char           *key;
  guint8         *bytes; /* premultiplied, as cairo has them; (nullable): cannot be drawn */
  int             width;
  int             height;
  PtmFrame        ink; /* of a measured board */
  gatomicrefcount ref_count;
} Pixels;

static GMutex      cache_lock;
static GHashTable *cache; /* (element-type utf8 Pixels) */
static GQueue      cache_order = G_QUEUE_INIT;
static gsize       cache_size;

static void
pixels_unref (Pixels *pixels)
{
  if (!g_atomic_ref_count_dec (&pixels->ref_count))
    return;
  g_free (pixels->key);
  g_free (pixels->bytes);
  g_free (pixels);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pixels, pixels_unref)

static gsize
pixels_get_size (const Pixels *pixels)
{
  return (gsize)pixels->width * pixels->height * 4 + sizeof *pixels;
}

static Pixels *
look_up (const char *key)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&cache_lock);
  Pixels *pixels = cache != NULL ? g_hash_table_lookup (cache, key) : NULL;

  if (pixels != NULL)
    g_atomic_ref_count_inc (&pixels->ref_count);
  return pixels;
}

/* Another thread may have been faster: then both have made the same pixels and the first stays. */
static void
keep (Pixels *pixels)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&cache_lock);

  if (cache == NULL)
    cache = g_hash_table_new (g_str_hash, g_str_equal);
  if (g_hash_table_contains (cache, pixels->key))
    return;
  g_atomic_ref_count_inc (&pixels->ref_count);
  g_hash_table_insert (cache, pixels->key, pixels);
  g_queue_push_tail (&cache_order, pixels);
  cache_size += pixels_get_size (pixels);
  while (cache_size > CACHE_BYTES && cache_order.length > 1)
    {
      Pixels *oldest = g_queue_pop_head (&cache_order);

      cache_size -= pixels_get_size (oldest);
      g_hash_table_remove (cache, oldest->key);
      pixels_unref (oldest);
    }
}

/* (transfer full) (nullable) */
static RsvgHandle *
load_svg (PtmArt *art, const char *asset, PtmColor color, const PtmGrade *grade)
{
  g_autoptr (GBytes) svg = asset != NULL && art != NULL ? ptm_art_dup_svg (art, asset) : NULL;
  g_autofree char *text = NULL;

  if (svg == NULL)
    return NULL;
  if (color.a > 0)
    text = ptm_object_recolor_svg (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), color);
  else
    text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  if (grade != NULL && !ptm_grade_is_none (grade))
    {
      char *plain = text;

      text = ptm_object_grade_svg (plain, strlen (plain), grade);
      g_free (plain);
    }
  return rsvg_handle_new_from_data ((const guint8 *)text, strlen (text), NULL);
}

static guint8 *
draw_svg (RsvgHandle *handle, const RsvgRectangle *viewport, int width, int height)
{
  g_autofree guint8 *bytes = NULL;
  cairo_surface_t   *surface;
  cairo_t           *cr;
  gboolean           drawn;

  if (handle == NULL)
    return NULL;
  bytes = g_malloc0 ((gsize)width * height * 4);
  surface = cairo_image_surface_create_for_data (bytes, CAIRO_FORMAT_ARGB32, width, height, width * 4);
  cr = cairo_create (surface);
  drawn = rsvg_handle_render_document (handle, cr, viewport, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);
  return drawn ? g_steal_pointer (&bytes) : NULL;
}

/* A figure counts as a whole: places on it are named in its own units, so its edge must not depend on its ink. */
static void
measure_figure (Pixels *board, const char *asset, RsvgHandle *handle)
{
  gboolean      has_width, has_height, has_box;
  RsvgLength    width, height;
  RsvgRectangle box;
  double        scale;

  if (asset == NULL || handle == NULL || !g_str_has_prefix (asset, "figure:"))
    return;
  rsvg_handle_get_intrinsic_dimensions (handle, &has_width, &width, &has_height, &height, &has_box, &box);
  if (!has_box || box.width <= 0 || box.height <= 0)
    return;
  scale = BOARD / MAX (box.width, box.height);
  board->ink = (PtmFrame){ (BOARD - box.width * scale) / 2, (BOARD - box.height * scale) / 2, box.width * scale, box.height * scale };
}

static void
measure_ink (Pixels *board)
{
  int left = BOARD, top = BOARD, right = -1, bottom = -1;

  for (int y = 0; y < BOARD && board->bytes != NULL; y++)
    for (int x = 0; x < BOARD; x++)
      {
        const guint8 *pixel = board->bytes + (y * BOARD + x) * 4;

        if (pixel[3] < 12)
          continue;
        left = MIN (left, x);
        right = MAX (right, x);
        top = MIN (top, y);
        bottom = MAX (bottom, y);
      }
  if (right < 0)
    board->ink = (PtmFrame){ 0, 0, BOARD, BOARD };
  else
    board->ink = (PtmFrame){ left, top, right - left + 1, bottom - top + 1 };
}

/* The square drawing board in the place where its ink fills width × height, centred. */
static RsvgRectangle
get_viewport (const Pixels *board, double width, double height)
{
  double scale = MIN (width / board->ink.width, height / board->ink.height);

  return (RsvgRectangle){ (width - board->ink.width * scale) / 2 - board->ink.x * scale,
                          (height - board->ink.height * scale) / 2 - board->ink.y * scale, BOARD * scale, BOARD * scale };
}

/* What the cache knows a picture's pixels by. (transfer full) */
static char *
build_key (PtmArt *art, const char *asset, PtmColor color, const PtmGrade *grade, int width, int height)
{
  PtmGrade over = grade != NULL ? *grade : PTM_GRADE_NONE;

  return g_strdup_printf ("%p %s %02x%02x%02x%02x %.3f %.3f %.3f %.3f %dx%d", (void *)art, asset, color.r, color.g, color.b, color.a,
                          over.lightness, over.chroma, over.warmth, over.contrast, width, height);
}

/* The picture on the measuring board; an entry without bytes when it cannot be drawn. */
static Pixels *
get_board (PtmArt *art, const char *asset)
{
  g_autofree char *key = g_strdup_printf ("%p %s", (void *)art, asset != NULL ? asset : "");
  Pixels          *pixels = look_up (key);
  RsvgRectangle    viewport = { 0, 0, BOARD, BOARD };
  g_autoptr (GObject) handle = NULL; /* librsvg has no autoptr of its own yet */

  if (pixels != NULL)
    return pixels;
  handle = (GObject *)load_svg (art, asset, PTM_COLOR_NONE, NULL);
  pixels = g_new0 (Pixels, 1);
  g_atomic_ref_count_init (&pixels->ref_count);
  pixels->key = g_steal_pointer (&key);
  pixels->width = pixels->height = BOARD;
  pixels->bytes = draw_svg ((RsvgHandle *)handle, &viewport, BOARD, BOARD);
  measure_ink (pixels);
  measure_figure (pixels, asset, (RsvgHandle *)handle);
  keep (pixels);
  return pixels;
}

double
ptm_object_get_aspect (PtmArt *art, const char *asset)
{
  g_autoptr (Pixels) board = get_board (art, asset);

  return board->bytes != NULL ? board->ink.width / board->ink.height : 1;
}

double
ptm_object_get_reach (PtmArt *art, const char *asset, double dx, double dy)
{
  g_autoptr (Pixels) board = get_board (art, asset);
  const PtmFrame *ink = &board->ink;

  if (board->bytes == NULL)
    return 1 / MAX (MAX (fabs (dx), fabs (dy)), 1e-6);
  for (double t = 1.5; t > 0; t -= 0.01)
    {
      int x = (int)floor (ink->x + (1 + dx * t) * ink->width / 2);
      int y = (int)floor (ink->y + (1 + dy * t) * ink->height / 2);

      if (x >= 0 && y >= 0 && x < BOARD && y < BOARD && board->bytes[(y * BOARD + x) * 4 + 3] >= 96)
        return t;
    }
  return 0;
}

void
ptm_object_get_tops (PtmArt *art, const char *asset, double *tops, int n)
{
  g_autoptr (Pixels) board = get_board (art, asset);
  const PtmFrame *ink = &board->ink;

  for (int i = 0; i < n; i++)
    {
      int x = (int)(ink->x + (i + 0.5) / n * ink->width), bottom = (int)(ink->y + ink->height), y = (int)ink->y;

      while (board->bytes != NULL && y < bottom && board->bytes[(y * BOARD + x) * 4 + 3] < SOLID)
        y++;
      tops[i] = (y - ink->y) / ink->height;
    }
}

static Pixels *
get_pixels (PtmArt *art, const char *asset, PtmColor color, const PtmGrade *grade, int width, int height)
{
  g_autofree char *key = build_key (art, asset, color, grade, width, height);
  Pixels          *pixels = look_up (key);
  g_autoptr (Pixels) board = NULL;

  if (pixels != NULL)
    return pixels;
  board = get_board (art, asset);
  pixels = g_new0 (Pixels, 1);
  g_atomic_ref_count_init (&pixels->ref_count);
  pixels->key = g_steal_pointer (&key);
  pixels->width = width;
  pixels->height = height;
  if (board->bytes != NULL)
    {
      g_autoptr (GObject) handle = (GObject *)load_svg (art, asset, color, grade);
      RsvgRectangle viewport = get_viewport (board, width, height);

      pixels->bytes = draw_svg ((RsvgHandle *)handle, &viewport, width, height);
    }
  keep (pixels);
  return pixels;
}

cairo_surface_t *
ptm_object_create_surface (PtmArt *art, const char *asset, PtmColor color, const PtmGrade *grade, int width, int height)
{
  static const cairo_user_data_key_t owner;
  Pixels                            *pixels;
  cairo_surface_t                   *surface;

  g_return_val_if_fail (width > 0 && height > 0 && width <= 8192 && height <= 8192, NULL);

  if (asset == NULL || art == NULL)
    return NULL;
  pixels = get_pixels (art, asset, color, grade, width, height);
  if (pixels->bytes == NULL)
    {
      pixels_unref (pixels);
      return NULL;
    }
  /* Only ever read; a surface a thread over shared bytes, as a surface itself may not be used by two threads. */
  surface = cairo_image_surface_create_for_data (pixels->bytes, CAIRO_FORMAT_ARGB32, width, height, width * 4);
  cairo_surface_set_user_data (surface, &owner, pixels, (cairo_destroy_func_t)pixels_unref);
  return surface;
}

/* Drawn to a recording first: after an error in the SVG the page's context is still whole. */
static const cairo_user_data_key_t recordings_key;

/* cairo 1.16 loses a copy of a recording that ends before the document it is drawn in. */
static void
keep_recording (cairo_surface_t *document, cairo_surface_t *recording)
{
  GPtrArray *kept = cairo_surface_get_user_data (document, &recordings_key);

  if (kept == NULL)
    {
      kept = g_ptr_array_new_with_free_func ((GDestroyNotify)cairo_surface_destroy);
      cairo_surface_set_user_data (document, &recordings_key, kept, (cairo_destroy_func_t)g_ptr_array_unref);
    }
  g_ptr_array_add (kept, recording);
}

gboolean
ptm_object_draw_paths (PtmArt *art, const char *asset, PtmColor color, const PtmGrade *grade, cairo_t *cr, double width, double height)
{
  g_autoptr (Pixels) board = get_board (art, asset);
  g_autoptr (GObject) handle = NULL;
  const cairo_rectangle_t extents = { 0, 0, width, height };
  RsvgRectangle           viewport;
  cairo_surface_t        *recording;
  cairo_t                *inner;
  gboolean                drawn;

  if (board->bytes == NULL)
    return FALSE;
  handle = (GObject *)load_svg (art, asset, color, grade);
  if (handle == NULL)
    return FALSE;
  viewport = get_viewport (board, width, height);
  recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  inner = cairo_create (recording);
  drawn = rsvg_handle_render_document ((RsvgHandle *)handle, inner, &viewport, NULL) && cairo_status (inner) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (inner);
  if (drawn)
    {
      cairo_set_source_surface (cr, recording, 0, 0);
      cairo_paint (cr);
    }
  keep_recording (cairo_get_target (cr), recording);
  return drawn;
}
