/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The numbers behind the badge, as sentences. The map of what the answer wanted to change outside lies over a small copy of the picture:
 * it is read when the popover opens, not before. */

#include "config.h"

#include "ptm-exact-details.h"

#include <glib/gi18n.h>
#include "ptm-canvas-resources.h"
#include "ptm-thumbnail.h"

#define MAP_HEIGHT 150

/* A change that is there at all is seen. */
#define FAINTEST 60

struct _PtmExactDetails
{
  GtkPopover parent_instance;

  /* Template children. */
  GtkWidget    *align_button;
  GtkWidget    *came_button;
  GtkWidget    *grow_button;
  GtkPicture   *leak;
  GtkWidget    *map;
  GtkWidget    *place;
  PtmThumbnail *thumbnail;
  GtkLabel     *title;
  GtkLabel     *place_label;
  GtkLabel     *seam_label;
  GtkWidget    *seam_row;
  GtkLabel     *wanted_label;

  /* Owned. */
  PtmVersion *version; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PtmExactDetails, ptm_exact_details, GTK_TYPE_POPOVER)

/* Orange, the more the larger the change. */
static GdkTexture *
paint_leak (GBytes *png)
{
  g_autoptr (PtmImage) grey = ptm_codec_decode (png, NULL);
  g_autoptr (GBytes) bytes = NULL;
  guint8 *pixels;
  gsize   n;

  if (grey == NULL)
    return NULL;
  n = (gsize)ptm_image_get_width (grey) * ptm_image_get_height (grey);
  pixels = g_malloc0 (n * 4);
  for (gsize i = 0; i < n; i++)
    {
      guint8 level = ptm_image_get_pixels (grey)[4 * i];

      if (level > 0)
        memcpy (pixels + 4 * i, (guint8[]){ 255, 120, 0, (guint8)MIN (255, FAINTEST + 4 * level) }, 4);
    }
  bytes = g_bytes_new_take (pixels, n * 4);
  return gdk_memory_texture_new (ptm_image_get_width (grey), ptm_image_get_height (grey), GDK_MEMORY_R8G8B8A8, bytes, 4 * (gsize)ptm_image_get_width (grey));
}

static void
show_map (PtmExactDetails *self, const PtmMeasures *measures)
{
  gboolean has_map = measures != NULL && measures->leak != NULL;
  g_autoptr (GdkTexture) texture = has_map ? paint_leak (measures->leak) : NULL;

  gtk_widget_set_visible (self->map, texture != NULL);
  gtk_picture_set_paintable (self->leak, GDK_PAINTABLE (texture));
  if (texture == NULL)
    return;
  ptm_thumbnail_set_shape (self->thumbnail, MAP_HEIGHT, ptm_version_get_width (self->version), ptm_version_get_height (self->version));
  ptm_thumbnail_set_source (self->thumbnail, G_OBJECT (self->version), (PtmThumbnailLoad)ptm_version_load_thumbnail_async, (PtmThumbnailFinish)ptm_version_load_thumbnail_finish);
}

static void
show_title (PtmExactDetails *self)
{
  gint64           changed = ptm_version_get_changed_outside (self->version);
  g_autofree char *text = NULL;

  if (changed == 0)
    text = g_strdup (_ ("Nothing Outside Changed"));
  else
    text = g_strdup_printf (ngettext ("%d Pixel Outside Changed", "%d Pixels Outside Changed", (gulong)changed), (int)changed);
  gtk_label_set_label (self->title, text);
}

static void
show_wanted (PtmExactDetails *self)
{
  gint64           wanted = ptm_version_get_wanted_outside (self->version);
  gint64           outside = MAX (1, ptm_version_get_outside (self->version));
  g_autofree char *count = g_strdup_printf ("%'" G_GINT64_FORMAT, wanted);
  g_autofree char *share = g_strdup_printf (100.0 * wanted / outside < 9.95 ? "%.1f" : "%.0f", 100.0 * wanted / outside);
  g_autofree char *text = NULL;

  if (wanted > 0)
    /* Translators: a number of pixels, and what share of the outside that is, as “12,345” and “0.8”. */
    text = g_strdup_printf (_ ("The model wanted to change %s pixels there, %s %% of the outside. They were put back."), count, share);
  else
    text = g_strdup (_ ("The model wanted to change nothing there."));
  gtk_label_set_label (self->wanted_label, text);
  gtk_widget_set_visible (self->grow_button, wanted > 0);
}

static void
show_place (PtmExactDetails *self, const PtmMeasures *measures)
{
  g_autofree char *text = ptm_measures_dup_place_text (measures);

  gtk_widget_set_visible (self->place, text != NULL);
  gtk_widget_set_visible (self->came_button, measures != NULL && measures->placement == PTM_PLACEMENT_ALIGNED);
  gtk_widget_set_visible (self->align_button, measures != NULL && measures->placement == PTM_PLACEMENT_AS_IT_CAME);
  gtk_label_set_label (self->place_label, text != NULL ? text : "");
}

static void
show_seam (PtmExactDetails *self, const PtmMeasures *measures)
{
  g_autofree char *before = g_strdup_printf ("%.1f", measures != NULL ? measures->seam_before : 0);
  g_autofree char *after = g_strdup_printf ("%.1f", measures != NULL ? measures->seam_after : 0);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->seam_row, measures != NULL);
  if (measures == NULL)
    return;
  if (measures->seam_after < measures->seam_before)
    /* Translators: colour steps at the region's border, as “4.2” and “0.9”. */
    text = g_strdup_printf (_ ("The border is a step of %s; matching its tone made it %s."), before, after);
  else
    text = g_strdup_printf (_ ("The border is a step of %s; its tone is as the model gave it."), before);
  gtk_label_set_label (self->seam_label, text);
}

static void
ptm_exact_details_show (GtkWidget *widget)
{
  PtmExactDetails *self = PTM_EXACT_DETAILS (widget);

  if (self->version != NULL)
    show_map (self, ptm_version_get_measures (self->version));
  GTK_WIDGET_CLASS (ptm_exact_details_parent_class)->show (widget);
}

static void
ptm_exact_details_dispose (GObject *object)
{
  PtmExactDetails *self = PTM_EXACT_DETAILS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_EXACT_DETAILS);
  g_clear_object (&self->version);
  G_OBJECT_CLASS (ptm_exact_details_parent_class)->dispose (object);
}

static void
ptm_exact_details_class_init (PtmExactDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_exact_details_dispose;
  widget_class->show = ptm_exact_details_show;

  g_type_ensure (PTM_TYPE_THUMBNAIL);
  ptm_canvas_room_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/canvas/ptm-exact-details.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, align_button);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, came_button);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, grow_button);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, leak);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, map);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, place);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, place_label);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, seam_label);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, seam_row);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, title);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, wanted_label);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
}

static void
ptm_exact_details_init (PtmExactDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ptm_exact_details_set_version (PtmExactDetails *self, PtmVersion *version)
{
  const PtmMeasures *measures = version != NULL ? ptm_version_get_measures (version) : NULL;
  GtkWidget         *buttons[] = { self->align_button, self->came_button, self->grow_button };

  g_return_if_fail (PTM_IS_EXACT_DETAILS (self));

  if (!g_set_object (&self->version, version) || version == NULL)
    return;
  show_title (self);
  show_wanted (self);
  show_place (self, measures);
  show_seam (self, measures);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (buttons[i]), "s", ptm_version_get_id (version));
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    show_map (self, measures);
}
