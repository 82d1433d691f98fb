/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A thumbnail: a frame of fixed size, so lists do not jump while pictures arrive, filled by the middle of the picture. */

#include "config.h"

#include "ptm-thumbnail.h"

struct _PtmThumbnail
{
  GtkWidget parent;

  GdkTexture *texture; /* (nullable) */
  int         width;
  int         height;

  /* source */
  GObject           *object; /* (nullable) */
  PtmThumbnailLoad   load;
  PtmThumbnailFinish finish;
  GCancellable      *cancellable; /* (nullable) while loading */
};

G_DEFINE_FINAL_TYPE (PtmThumbnail, ptm_thumbnail, GTK_TYPE_WIDGET)

GdkTexture *
ptm_thumbnail_texture_new (PtmImage *image)
{
  gsize stride = ptm_image_get_stride (image);
  int   height = ptm_image_get_height (image);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (ptm_image_get_pixels (image), stride * height, (GDestroyNotify)ptm_image_unref, ptm_image_ref (image));

  return gdk_memory_texture_new (ptm_image_get_width (image), height, GDK_MEMORY_R8G8B8A8, bytes, stride);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmThumbnail) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = self->finish (object, result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || object != self->object)
    return;
  g_clear_object (&self->cancellable);
  if (image == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "missing");
      return;
    }
  ptm_thumbnail_set_image (self, image);
}

/* A frame that has grown wants a larger picture, and shows the small one until it is there. */
static gboolean
is_sharp (PtmThumbnail *self, int side)
{
  return self->texture != NULL && MAX (gdk_texture_get_width (self->texture), gdk_texture_get_height (self->texture)) >= side;
}

static void
start_loading (PtmThumbnail *self)
{
  int side = MAX (self->width, self->height) * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->object == NULL || is_sharp (self, side) || self->cancellable != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  self->load (self->object, 2 * side, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
stop_loading (PtmThumbnail *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ptm_thumbnail_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ptm_thumbnail_parent_class)->map (widget);
  start_loading (PTM_THUMBNAIL (widget));
}

static void
ptm_thumbnail_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  PtmThumbnail *self = PTM_THUMBNAIL (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
}

static void
ptm_thumbnail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PtmThumbnail *self = PTM_THUMBNAIL (widget);
  double        width = gtk_widget_get_width (widget);
  double        height = gtk_widget_get_height (widget);
  double        picture_width, picture_height, scale;

  if (self->texture == NULL)
    return;
  picture_width = gdk_texture_get_width (self->texture);
  picture_height = gdk_texture_get_height (self->texture);
  scale = MAX (width / picture_width, height / picture_height);
  picture_width *= scale;
  picture_height *= scale;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_append_texture (snapshot, self->texture, &GRAPHENE_RECT_INIT ((width - picture_width) / 2, (height - picture_height) / 2, picture_width, picture_height));
  gtk_snapshot_pop (snapshot);
}

static void
ptm_thumbnail_dispose (GObject *object)
{
  PtmThumbnail *self = PTM_THUMBNAIL (object);

  stop_loading (self);
  g_clear_object (&self->object);
  g_clear_object (&self->texture);
  G_OBJECT_CLASS (ptm_thumbnail_parent_class)->dispose (object);
}

static void
ptm_thumbnail_class_init (PtmThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_thumbnail_dispose;
  widget_class->map = ptm_thumbnail_map;
  widget_class->measure = ptm_thumbnail_measure;
  widget_class->snapshot = ptm_thumbnail_snapshot;
  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ptm_thumbnail_init (PtmThumbnail *self)
{
  self->width = self->height = 48;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
ptm_thumbnail_new (void)
{
  return g_object_new (PTM_TYPE_THUMBNAIL, NULL);
}

void
ptm_thumbnail_set_size (PtmThumbnail *self, int width, int height)
{
  g_return_if_fail (PTM_IS_THUMBNAIL (self));
  g_return_if_fail (width > 0 && height > 0);

  self->width = width;
  self->height = height;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    start_loading (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ptm_thumbnail_set_shape (PtmThumbnail *self, int frame_height, int width, int height)
{
  g_return_if_fail (PTM_IS_THUMBNAIL (self));

  if (width <= 0 || height <= 0)
    width = height = 1;
  ptm_thumbnail_set_size (self, (int)(frame_height * CLAMP ((double)width / height, 0.6, 1.8)), frame_height);
}

void
ptm_thumbnail_set_image (PtmThumbnail *self, PtmImage *image)
{
  g_return_if_fail (PTM_IS_THUMBNAIL (self));

  g_clear_object (&self->texture);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "missing");
  if (image != NULL)
    self->texture = ptm_thumbnail_texture_new (image);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
ptm_thumbnail_has_image (PtmThumbnail *self)
{
  g_return_val_if_fail (PTM_IS_THUMBNAIL (self), FALSE);

  return self->texture != NULL;
}

void
ptm_thumbnail_set_source (PtmThumbnail *self, GObject *object, PtmThumbnailLoad load, PtmThumbnailFinish finish)
{
  g_return_if_fail (PTM_IS_THUMBNAIL (self));
  g_return_if_fail (object == NULL || (load != NULL && finish != NULL));

  self->load = load;
  self->finish = finish;
  if (!g_set_object (&self->object, object))
    return;
  stop_loading (self);
  ptm_thumbnail_set_image (self, NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    start_loading (self);
}
