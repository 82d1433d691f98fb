/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pictures, versions and windows for the tests of this room. */

#include "config.h"

#include "canvas-fixture.h"

#include <adwaita.h>

typedef struct
{
  GObject parent_instance;
} FixtureSource;

typedef struct
{
  GObjectClass parent_class;
} FixtureSourceClass;

static GType fixture_source_get_type (void);
static void  fixture_source_iface_init (PtmPictureSourceInterface *iface);

G_DEFINE_TYPE_WITH_CODE (FixtureSource, fixture_source, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PTM_TYPE_PICTURE_SOURCE, fixture_source_iface_init))

static void
load_file_async (PtmPictureSource *self, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  PtmImage *image = g_object_get_data (G_OBJECT (version), "image");

  if (image != NULL)
    g_task_return_pointer (task, ptm_codec_encode_png (image, NULL, 0, NULL), (GDestroyNotify)g_bytes_unref);
  else
    g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_IMAGE, "This file is broken.");
}

static GBytes *
load_file_finish (PtmPictureSource *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fixture_source_iface_init (PtmPictureSourceInterface *iface)
{
  iface->load_file_async = load_file_async;
  iface->load_file_finish = load_file_finish;
}

static void
fixture_source_class_init (FixtureSourceClass *klass)
{
}

static void
fixture_source_init (FixtureSource *self)
{
}

PtmImage *
fixture_image (int width, int height, guint8 alpha, guint seed)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *pixel = pixels + 4 * ((gsize)y * width + x);

        pixel[0] = (guint8)(x * 7 + seed * 50);
        pixel[1] = (guint8)(y * 5 + seed);
        pixel[2] = (guint8)((x ^ y) * 3);
        pixel[3] = alpha;
      }

  return ptm_image_new_take (width, height, pixels);
}

PtmVersion *
fixture_version (int number, PtmVersion *parent, PtmImage *image, gint64 outside)
{
  g_autofree char *blob = g_strdup_printf ("%064d", number);
  g_autoptr (GObject) source = g_object_new (fixture_source_get_type (), NULL);
  PtmVersionFacts facts = {
    .number = number,
    .parent = parent,
    .sentence = "make the sky darker",
    .blob = blob,
    .format = PTM_FORMAT_PNG,
    .width = image != NULL ? ptm_image_get_width (image) : 10,
    .height = image != NULL ? ptm_image_get_height (image) : 10,
    .outside = outside,
    .wanted_outside = outside > 0 ? 12345 : 0,
  };
  PtmVersion *version = ptm_version_new (&facts, PTM_PICTURE_SOURCE (source));

  if (image != NULL)
    g_object_set_data_full (G_OBJECT (version), "image", ptm_image_ref (image), (GDestroyNotify)ptm_image_unref);
  g_object_set_data_full (G_OBJECT (version), "source", g_steal_pointer (&source), g_object_unref);

  return version;
}

void
fixture_wait (gboolean (*condition) (gpointer data), gpointer data)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (!condition (data) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
  g_assert_true (condition (data));
}

static gboolean
is_only_ours (gpointer object)
{
  return G_OBJECT (object)->ref_count == 1;
}

void
fixture_let_go (gpointer object)
{
  fixture_wait (is_only_ours, object);
  g_assert_finalize_object (object);
}

static gboolean
has_size (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

GtkWidget *
fixture_show (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (has_size, child);

  return window;
}

guint32 *
fixture_render (GskRenderNode *node, int width, int height)
{
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GdkTexture) texture = NULL;
  guint32 *pixels = g_new0 (guint32, (gsize)width * height);

  g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_download (texture, (guchar *)pixels, (gsize)width * 4);
  gsk_renderer_unrealize (renderer);

  return pixels;
}

gboolean
fixture_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  if (gtk_init_check ())
    {
      adw_init ();
      return TRUE;
    }
  g_print ("1..0 # SKIP there is no display\n");

  return FALSE;
}
