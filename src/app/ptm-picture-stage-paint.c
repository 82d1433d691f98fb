/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How the stage looks. What is outside a frame is dimmed. Around the picture is first a soft mirror of it, hatched, then a draft of what
 * will be drawn; both are named a preview. */

#include "config.h"

#include "ptm-picture-stage-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define GRIP  22
#define LINES 9

/* Of the small texts on the picture. */
#define PILL_PADDING 9
#define PILL_HEIGHT  24
#define PILL_GAP     8

/* How often the picture is mirrored to each side: a frame is at most so much larger. */
#define MIRRORS (PTM_FRAME_MAX - 1)

static void
append_dim (GtkSnapshot *snapshot, const graphene_rect_t *picture, const graphene_rect_t *frame)
{
  const GdkRGBA dim = { 0, 0, 0, 0.55f };
  float         left = picture->origin.x, top = picture->origin.y, right = left + picture->size.width, bottom = top + picture->size.height;
  float         x = frame->origin.x, y = frame->origin.y, x2 = x + frame->size.width, y2 = y + frame->size.height;

  gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT (left, top, right - left, MAX (0, y - top)));
  gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT (left, y2, right - left, MAX (0, bottom - y2)));
  gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT (left, y, MAX (0, x - left), y2 - y));
  gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT (x2, y, MAX (0, right - x2), y2 - y));
}

/* Stripes where something will be drawn, light and dark so that they are seen on any ground. */
static void
append_hatch (GtkSnapshot *snapshot, const graphene_rect_t *frame)
{
  const GskColorStop stops[] = {
    { 0, { 0.5f, 0.5f, 0.5f, 0.22f } },
    { 0.5f, { 0.5f, 0.5f, 0.5f, 0.22f } },
    { 0.5f, { 0.5f, 0.5f, 0.5f, 0.06f } },
    { 1, { 0.5f, 0.5f, 0.5f, 0.06f } },
  };

  gtk_snapshot_append_repeating_linear_gradient (snapshot, frame, &frame->origin, &GRAPHENE_POINT_INIT (frame->origin.x + 10, frame->origin.y + 10), stops, G_N_ELEMENTS (stops));
}

static void
append_line (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y, float width, float height)
{
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
append_grid (GtkSnapshot *snapshot, const graphene_rect_t *place, int lines, float alpha)
{
  const GdkRGBA light = { 1, 1, 1, alpha }, dark = { 0, 0, 0, alpha };

  for (int i = 1; i < lines; i++)
    {
      float x = roundf (place->origin.x + place->size.width * i / lines), y = roundf (place->origin.y + place->size.height * i / lines);

      append_line (snapshot, &light, x, place->origin.y, 1, place->size.height);
      append_line (snapshot, &dark, x + 1, place->origin.y, 1, place->size.height);
      append_line (snapshot, &light, place->origin.x, y, place->size.width, 1);
      append_line (snapshot, &dark, place->origin.x, y + 1, place->size.width, 1);
    }
}

static void
append_grip (GtkSnapshot *snapshot, float x, float y, float width, float height)
{
  const GdkRGBA  white = { 1, 1, 1, 1 }, shade = { 0, 0, 0, 0.5f };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (x - width / 2, y - height / 2, width, height), 3);
  gtk_snapshot_append_outset_shadow (snapshot, &rounded, &shade, 0, 0, 1, 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &white, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_frame (PtmPictureStage *self, GtkSnapshot *snapshot, const graphene_rect_t *frame)
{
  const GdkRGBA  white = { 1, 1, 1, 0.95f }, dark = { 0, 0, 0, 0.6f };
  GskRoundedRect outline, around;
  float          x = frame->origin.x, y = frame->origin.y, x2 = x + frame->size.width, y2 = y + frame->size.height, mid_x = (x + x2) / 2, mid_y = (y + y2) / 2;

  gsk_rounded_rect_init_from_rect (&outline, frame, 0);
  gsk_rounded_rect_init_from_rect (&around, &GRAPHENE_RECT_INIT (x - 1, y - 1, frame->size.width + 2, frame->size.height + 2), 0);
  gtk_snapshot_append_border (snapshot, &around, (float[]){ 1, 1, 1, 1 }, (GdkRGBA[]){ dark, dark, dark, dark });
  gtk_snapshot_append_border (snapshot, &outline, (float[]){ 1, 1, 1, 1 }, (GdkRGBA[]){ white, white, white, white });
  if (self->held != 0 && self->mode == PTM_STAGE_CROP)
    append_grid (snapshot, frame, 3, 0.5f);
  for (int i = 0; i < 4; i++)
    append_grip (snapshot, i & 1 ? x2 : x, i & 2 ? y2 : y, 12, 12);
  append_grip (snapshot, mid_x, y, GRIP, 6);
  append_grip (snapshot, mid_x, y2, GRIP, 6);
  append_grip (snapshot, x, mid_y, 6, GRIP);
  append_grip (snapshot, x2, mid_y, 6, GRIP);
}

/* The picture again and again, every other time turned over, so that it goes on at its edges. */
static void
append_mirrors (PtmPictureStage *self, GtkSnapshot *snapshot, const graphene_rect_t *picture, const graphene_rect_t *frame)
{
  float width = picture->size.width, height = picture->size.height;

  for (int row = -MIRRORS; row <= MIRRORS; row++)
    for (int column = -MIRRORS; column <= MIRRORS; column++)
      {
        float           x = picture->origin.x + (float)column * width, y = picture->origin.y + (float)row * height;
        gboolean        across = column & 1, down = row & 1;
        graphene_rect_t place = GRAPHENE_RECT_INIT (x, y, width, height);

        if ((row == 0 && column == 0) || !graphene_rect_intersection (&place, frame, NULL))
          continue;
        gtk_snapshot_save (snapshot);
        gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (across ? x + width : x, down ? y + height : y));
        gtk_snapshot_scale (snapshot, across ? -1 : 1, down ? -1 : 1);
        gtk_snapshot_append_texture (snapshot, self->surroundings, &GRAPHENE_RECT_INIT (0, 0, width, height));
        gtk_snapshot_restore (snapshot);
      }
}

static void
append_draft (PtmPictureStage *self, GtkSnapshot *snapshot)
{
  const PtmRect  *rect = &self->draft_place;
  graphene_rect_t place = ptm_picture_stage_get_place (self, rect->x, rect->y, (double)rect->x + rect->width, (double)rect->y + rect->height);

  gtk_snapshot_append_texture (snapshot, self->draft, &place);
}

static void
append_pill (PtmPictureStage *self, GtkSnapshot *snapshot, const char *text, float middle_x, float middle_y)
{
  const GdkRGBA  white = { 1, 1, 1, 1 }, dark = { 0, 0, 0, 0.72f };
  GskRoundedRect rounded;
  int            text_width, text_height;
  float          width, x;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  width = (float)text_width + 2 * PILL_PADDING;
  x = roundf (CLAMP (middle_x - width / 2, 3, MAX (3, (float)gtk_widget_get_width (GTK_WIDGET (self)) - width - 3)));
  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (x, roundf (middle_y - PILL_HEIGHT / 2.0f), width, PILL_HEIGHT), PILL_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &dark, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + PILL_PADDING, roundf (middle_y - (float)text_height / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}

/* Below the frame when there is room, else just inside it. */
static void
append_caption (PtmPictureStage *self, GtkSnapshot *snapshot, const graphene_rect_t *place)
{
  float bottom = place->origin.y + place->size.height, below = bottom + PILL_GAP + PILL_HEIGHT / 2.0f;
  float height = (float)gtk_widget_get_height (GTK_WIDGET (self));

  if (self->caption == NULL)
    return;
  if (below + PILL_HEIGHT / 2.0f > height)
    below = MIN (bottom, height) - 2 * PILL_GAP - PILL_HEIGHT / 2.0f;
  append_pill (self, snapshot, self->caption, place->origin.x + place->size.width / 2, below);
}

/* In the widest strip of what is new, when there is room. */
static void
append_preview_mark (PtmPictureStage *self, GtkSnapshot *snapshot, const graphene_rect_t *picture, const graphene_rect_t *frame)
{
  float left = picture->origin.x - frame->origin.x, top = picture->origin.y - frame->origin.y;
  float right = frame->size.width - left - picture->size.width, bottom = frame->size.height - top - picture->size.height;
  float most = MAX (MAX (left, right), MAX (top, bottom));
  float x = picture->origin.x + picture->size.width / 2, y = picture->origin.y + picture->size.height / 2;

  if (most < PILL_HEIGHT + 2 * PILL_GAP)
    return;
  if (most == right)
    x += (picture->size.width + right) / 2;
  else if (most == left)
    x -= (picture->size.width + left) / 2;
  else if (most == bottom)
    y += (picture->size.height + bottom) / 2;
  else
    y -= (picture->size.height + top) / 2;
  append_pill (self, snapshot, _ ("Preview"), x, y);
}

/* Where the picture ends and what is drawn begins. */
static void
append_seam (GtkSnapshot *snapshot, const graphene_rect_t *picture)
{
  const GdkRGBA  white = { 1, 1, 1, 0.7f }, dark = { 0, 0, 0, 0.35f };
  GskRoundedRect outline, around;

  gsk_rounded_rect_init_from_rect (&outline, picture, 0);
  gsk_rounded_rect_init_from_rect (&around, &GRAPHENE_RECT_INIT (picture->origin.x - 1, picture->origin.y - 1, picture->size.width + 2, picture->size.height + 2), 0);
  gtk_snapshot_append_border (snapshot, &around, (float[]){ 1, 1, 1, 1 }, (GdkRGBA[]){ dark, dark, dark, dark });
  gtk_snapshot_append_border (snapshot, &outline, (float[]){ 1, 1, 1, 1 }, (GdkRGBA[]){ white, white, white, white });
}

static void
append_surroundings (PtmPictureStage *self, GtkSnapshot *snapshot, const graphene_rect_t *picture, const graphene_rect_t *frame)
{
  gtk_snapshot_push_clip (snapshot, frame);
  if (self->surroundings != NULL)
    append_mirrors (self, snapshot, picture, frame);
  append_hatch (snapshot, frame);
  if (self->draft != NULL)
    append_draft (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

void
ptm_picture_stage_paint (PtmPictureStage *self, GtkSnapshot *snapshot)
{
  GtkWidget      *widget = GTK_WIDGET (self);
  graphene_rect_t picture = ptm_picture_stage_get_place (self, 0, 0, self->frame.width, self->frame.height);
  graphene_rect_t frame = ptm_picture_stage_get_place (self, self->frame.left, self->frame.top, self->frame.right, self->frame.bottom);
  gboolean        extends = self->mode == PTM_STAGE_EXTEND && !graphene_rect_equal (&picture, &frame);

  if (self->texture == NULL)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget)));
  if (extends)
    append_surroundings (self, snapshot, &picture, &frame);
  gtk_snapshot_append_texture (snapshot, self->texture, &picture);
  if (extends)
    {
      append_seam (snapshot, &picture);
      append_preview_mark (self, snapshot, &picture, &frame);
    }
  if (self->mode == PTM_STAGE_CROP)
    append_dim (snapshot, &picture, &frame);
  if (self->mode == PTM_STAGE_GRID)
    append_grid (snapshot, &picture, LINES, 0.35f);
  if (ptm_picture_stage_has_frame (self))
    append_frame (self, snapshot, &frame);
  append_caption (self, snapshot, ptm_picture_stage_has_frame (self) ? &frame : &picture);
  gtk_snapshot_pop (snapshot);
}
