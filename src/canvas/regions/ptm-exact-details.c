/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is behind the badge, first in plain words, then in numbers for who wants them. The map of what the answer wanted to change outside lies over a small copy of the picture:
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
  GtkLabel     *numbers;
  GtkLabel     *seam_label;
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
    text = g_strdup (_ ("Nothing Outside the Region Changed"));
  else
    text = g_strdup_printf (ngettext ("%d Pixel Outside the Region Changed", "%d Pixels Outside the Region Changed", (gulong)changed), (int)changed);
  gtk_label_set_label (self->title, text);
}

static char *
format_count (gint64 count)
{
  return g_strdup_printf ("%'" G_GINT64_FORMAT, count);
}

static void
show_wanted (PtmExactDetails *self)
{
  gint64 wanted = ptm_version_get_wanted_outside (self->version);

  gtk_label_set_label (self->wanted_label, wanted > 0 ? _ ("The answer also differed outside; all of that was put back as it had been.") : _ ("The answer kept to the region."));
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

/* By the steps of ΔE 2000 that people tell apart. */
static const char *
describe_seam (double seam)
{
  if (seam < 1)
    return _ ("The border of the region cannot be seen.");
  if (seam < 2.5)
    return _ ("The border of the region can hardly be seen.");
  return _ ("The border of the region may be seen. A larger region, or one with a soft edge, hides it.");
}

static void
show_seam (PtmExactDetails *self, const PtmMeasures *measures)
{
  gtk_widget_set_visible (GTK_WIDGET (self->seam_label), measures != NULL);
  if (measures != NULL)
    gtk_label_set_label (self->seam_label, describe_seam (MIN (measures->seam_before, measures->seam_after)));
}

static void
show_numbers (PtmExactDetails *self, const PtmMeasures *measures)
{
  gint64           wanted = ptm_version_get_wanted_outside (self->version);
  gint64           outside = ptm_version_get_outside (self->version);
  g_autofree char *changed_text = format_count (ptm_version_get_changed_outside (self->version));
  g_autofree char *outside_text = format_count (outside);
  g_autofree char *wanted_text = format_count (wanted);
  double           share = 100.0 * wanted / MAX (1, outside);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: numbers of pixels, as “0 of 1,552,384 outside pixels changed”. */
  g_string_append_printf (text, _ ("%s of %s outside pixels changed"), changed_text, outside_text);
  g_string_append_c (text, '\n');
  /* Translators: a number of pixels, and what share of the outside that is, as “12,345” and “0.8”. */
  g_string_append_printf (text, share < 9.95 ? _ ("%s pixels put back, %.1f %% of the outside") : _ ("%s pixels put back, %.0f %% of the outside"), wanted_text, share);
  if (measures != NULL)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Step of colors at the border: %.1f ΔE 2000"), measures->seam_before);
    }
  if (measures != NULL && measures->seam_after < measures->seam_before)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("After matching the tone: %.1f ΔE 2000"), measures->seam_after);
    }
  gtk_label_set_label (self->numbers, text->str);
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
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, numbers);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, place);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, place_label);
  gtk_widget_class_bind_template_child (widget_class, PtmExactDetails, seam_label);
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
  show_numbers (self, measures);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (buttons[i]), "s", ptm_version_get_id (version));
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    show_map (self, measures);
}
