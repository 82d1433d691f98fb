/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The pages and their controls. Every page has a treatment of its own; the controls write it. */

#include "config.h"

#include "ptm-picture-editor-private.h"

#include <math.h>
#include "ptm-picture-frame.h"

static const struct
{
  const char      *name;
  PtmTreatmentKind kind;
  PtmStageMode     mode;
} pages[N_PAGES] = {
  [PAGE_CROP] = { "crop", PTM_TREATMENT_CROP, PTM_STAGE_CROP },
  [PAGE_TURN] = { "turn", PTM_TREATMENT_TURN, PTM_STAGE_GRID },
  [PAGE_SIZE] = { "size", PTM_TREATMENT_RESIZE, PTM_STAGE_LOOK },
  [PAGE_EXTEND] = { "extend", PTM_TREATMENT_EXTEND, PTM_STAGE_EXTEND },
  [PAGE_ADJUST] = { "adjust", PTM_TREATMENT_ADJUST, PTM_STAGE_LOOK },
};

PtmTreatment *
ptm_picture_editor_peek_treatment (PtmPictureEditor *self)
{
  return &self->treatments[self->page];
}

gboolean
ptm_picture_editor_changes (PtmPictureEditor *self)
{
  return self->copy != NULL && ptm_treatment_changes (ptm_picture_editor_peek_treatment (self), self->width, self->height);
}

/* "800 × 600 · 50 %"; where the shape is another one, both sides' parts. */
static char *
dup_size_caption (PtmPictureEditor *self, const PtmTreatment *treatment)
{
  double across = 100.0 * treatment->width / self->width, down = 100.0 * treatment->height / self->height;

  if (fabs (across - down) < 0.5)
    return g_strdup_printf ("%d × %d · %.4g %%", treatment->width, treatment->height, across);
  return g_strdup_printf ("%d × %d · %.3g %% × %.3g %%", treatment->width, treatment->height, across, down);
}

static char *
dup_frame_caption (const PtmTreatment *treatment, int width, int height)
{
  const char *shape = treatment->shape;

  return *shape != '\0' ? g_strdup_printf ("%d × %d · %s", width, height, shape) : g_strdup_printf ("%d × %d", width, height);
}

/* What stands at the picture while its size is another one. */
static void
show_caption (PtmPictureEditor *self)
{
  const PtmTreatment *treatment = ptm_picture_editor_peek_treatment (self);
  g_autofree char    *text = NULL;

  if (!ptm_picture_editor_changes (self))
    text = NULL;
  else if (self->page == PAGE_CROP)
    text = dup_frame_caption (treatment, treatment->rect.width, treatment->rect.height);
  else if (self->page == PAGE_EXTEND)
    text = dup_frame_caption (treatment, treatment->width, treatment->height);
  else if (self->page == PAGE_SIZE)
    text = dup_size_caption (self, treatment);
  ptm_picture_stage_set_caption (self->stage, text);
}

static void
show_result (PtmPictureEditor *self)
{
  const PtmTreatment *treatment = ptm_picture_editor_peek_treatment (self);
  g_autofree char    *text = NULL;

  if (self->page == PAGE_CROP)
    text = g_strdup_printf ("%d × %d", treatment->rect.width, treatment->rect.height);
  else if (self->page == PAGE_SIZE || self->page == PAGE_EXTEND)
    text = g_strdup_printf ("%d × %d", treatment->width, treatment->height);
  else if (ptm_picture_editor_changes (self))
    text = ptm_treatment_dup_text (treatment);
  gtk_label_set_label (self->result, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->result), text);
  show_caption (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.apply", ptm_picture_editor_changes (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.reset", ptm_picture_editor_changes (self));
}

static void
update (PtmPictureEditor *self)
{
  show_result (self);
  ptm_picture_editor_render (self);
  ptm_picture_editor_remember (self);
}

static gboolean
is_percent (PtmPictureEditor *self)
{
  return gtk_drop_down_get_selected (self->unit) == 1;
}

static void
show_size (PtmPictureEditor *self)
{
  const PtmTreatment *treatment = &self->treatments[PAGE_SIZE];
  gboolean            percent = is_percent (self);

  gtk_spin_button_set_digits (self->new_width_spin, percent ? 1 : 0);
  gtk_spin_button_set_digits (self->new_height_spin, percent ? 1 : 0);
  gtk_adjustment_set_value (self->new_width, percent ? 100.0 * treatment->width / self->width : treatment->width);
  gtk_adjustment_set_value (self->new_height, percent ? 100.0 * treatment->height / self->height : treatment->height);
}

/* The controls as the treatment has it. */
static void
show_controls (PtmPictureEditor *self)
{
  self->setting = TRUE;
  gtk_adjustment_set_value (self->straighten, self->treatments[PAGE_TURN].degrees);
  show_size (self);
  for (int i = 0; i < PTM_N_LEVELS; i++)
    gtk_adjustment_set_value (self->levels[i], self->treatments[PAGE_ADJUST].levels[i]);
  ptm_curve_editor_set_curve (self->curve, &self->treatments[PAGE_ADJUST].curves[gtk_drop_down_get_selected (self->channel)], (int)gtk_drop_down_get_selected (self->channel));
  self->setting = FALSE;
}

static void
reset_page (PtmPictureEditor *self, Page page)
{
  self->treatments[page] = (PtmTreatment){
    .kind = pages[page].kind,
    .rect = { 0, 0, self->width, self->height },
    .width = self->width,
    .height = self->height,
  };
}

static void
set_shape (PtmPictureEditor *self, const char *shape)
{
  if (g_strcmp0 (self->shape, shape) == 0)
    return;
  g_free (self->shape);
  self->shape = g_strdup (shape);
  g_object_notify (G_OBJECT (self), "shape");
}

/* The page with its frame as it was left. */
void
ptm_picture_editor_show_page (PtmPictureEditor *self)
{
  const PtmTreatment *treatment = ptm_picture_editor_peek_treatment (self);
  PtmRect             frame = treatment->rect;

  self->setting = TRUE;
  gtk_stack_set_visible_child_name (self->stack, pages[self->page].name);
  if (self->page == PAGE_EXTEND)
    frame = (PtmRect){ -treatment->left, -treatment->top, treatment->width, treatment->height };
  ptm_picture_editor_show_picture (self, self->copy);
  ptm_picture_stage_set_mode (self->stage, ptm_picture_editor_get_mode (self));
  set_shape (self, "free");
  if (self->page == PAGE_CROP || self->page == PAGE_EXTEND)
    ptm_picture_stage_set_frame (self->stage, &frame);
  gtk_widget_set_visible (self->region_chip, self->region != NULL);
  gtk_widget_set_visible (self->region_hint, self->region != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.swap-shape", FALSE);
  show_controls (self);
  update (self);
}

static void
frame_changed_cb (PtmPictureEditor *self)
{
  PtmTreatment *treatment = ptm_picture_editor_peek_treatment (self);
  PtmRect       frame = ptm_picture_stage_get_frame (self->stage);
  const char   *shape; /* (nullable) */

  if (self->setting)
    return;
  if (self->page == PAGE_CROP)
    treatment->rect = frame;
  else if (self->page == PAGE_EXTEND)
    {
      treatment->left = -frame.x;
      treatment->top = -frame.y;
      treatment->right = frame.width + frame.x - self->width;
      treatment->bottom = frame.height + frame.y - self->height;
      treatment->width = frame.width;
      treatment->height = frame.height;
    }
  /* Paper is called what it is called however it lies; 16:9 upright is 9:16. */
  shape = ptm_picture_frame_find_shape (frame.width, frame.height);
  if (g_ascii_isupper (*self->shape) || (shape == NULL && g_ascii_isdigit (*self->shape)))
    shape = self->shape;
  g_strlcpy (treatment->shape, shape != NULL ? shape : "", sizeof treatment->shape);
  show_result (self);
  ptm_picture_editor_draft (self);
  ptm_picture_editor_remember (self);
}

/* "16:9", "A4" or "square"; 0 = none. */
static double
read_shape (const char *shape)
{
  const char *colon = strchr (shape, ':');

  if (colon != NULL)
    return g_ascii_strtod (shape, NULL) / MAX (1, g_ascii_strtod (colon + 1, NULL));
  if (*shape == 'A')
    return G_SQRT2;
  return g_str_equal (shape, "square") ? 1 : 0;
}

/* Paper and pictures lie as the picture lies, until the shape is turned. */
static double
get_ratio (PtmPictureEditor *self, const char *shape)
{
  double ratio = read_shape (shape);

  return ratio > 0 && self->width < self->height ? 1 / ratio : ratio;
}

void
ptm_picture_editor_choose_shape (PtmPictureEditor *self, const char *shape)
{
  PtmRect bounds;
  double  ratio = get_ratio (self, shape);

  set_shape (self, shape);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.swap-shape", ratio > 0 && !g_str_equal (shape, "square"));
  ptm_picture_stage_set_ratio (self->stage, ratio);
  if (!g_str_equal (shape, "region") || self->region == NULL)
    return;
  bounds = ptm_mask_get_bounds (self->region);
  ptm_picture_stage_set_frame (self->stage, &bounds);
}

static void
swap_shape (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (widget);
  PtmRect           frame = ptm_picture_stage_get_frame (self->stage);
  double            ratio = get_ratio (self, self->shape);

  ptm_picture_stage_set_ratio (self->stage, fabs ((double)frame.width / frame.height - ratio) < 0.02 ? 1 / ratio : ratio);
}

static void
levels_changed_cb (PtmPictureEditor *self)
{
  if (self->setting)
    return;
  self->treatments[PAGE_TURN].degrees = gtk_adjustment_get_value (self->straighten);
  for (int i = 0; i < PTM_N_LEVELS; i++)
    self->treatments[PAGE_ADJUST].levels[i] = round (gtk_adjustment_get_value (self->levels[i]));
  update (self);
}

static void
curve_changed_cb (PtmPictureEditor *self)
{
  self->treatments[PAGE_ADJUST].curves[gtk_drop_down_get_selected (self->channel)] = ptm_curve_editor_get_curve (self->curve);
  update (self);
}

static void
channel_changed_cb (PtmPictureEditor *self)
{
  guint channel = MIN (gtk_drop_down_get_selected (self->channel), 3);

  ptm_curve_editor_set_curve (self->curve, &self->treatments[PAGE_ADJUST].curves[channel], (int)channel);
}

static void
set_size (PtmPictureEditor *self, int width, int height)
{
  double most = sqrt ((double)PTM_IMAGE_MAX_PIXELS / MAX (1, (double)width * height));

  if (most < 1)
    {
      width = (int)(width * most);
      height = (int)(height * most);
    }
  self->treatments[PAGE_SIZE].width = CLAMP (width, 1, PTM_IMAGE_MAX_SIDE);
  self->treatments[PAGE_SIZE].height = CLAMP (height, 1, PTM_IMAGE_MAX_SIDE);
  show_controls (self);
  update (self);
}

static void
size_changed_cb (PtmPictureEditor *self, GtkAdjustment *changed)
{
  double across = gtk_adjustment_get_value (self->new_width), down = gtk_adjustment_get_value (self->new_height);
  int    width = (int)lround (is_percent (self) ? across / 100 * self->width : across), height = (int)lround (is_percent (self) ? down / 100 * self->height : down);

  if (self->setting || self->width == 0)
    return;
  if (gtk_check_button_get_active (self->lock) && changed == self->new_width)
    height = (int)lround ((double)width * self->height / self->width);
  else if (gtk_check_button_get_active (self->lock))
    width = (int)lround ((double)height * self->width / self->height);
  set_size (self, width, height);
}

static void
unit_changed_cb (PtmPictureEditor *self)
{
  gboolean setting = self->setting;

  self->setting = TRUE;
  show_size (self);
  self->setting = setting;
}

static void
lock_toggled_cb (PtmPictureEditor *self)
{
  if (!self->setting)
    size_changed_cb (self, self->new_width);
}

static void
scale (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (widget);
  int               percent = g_variant_get_int32 (parameter);

  set_size (self, MAX (1, (int)lround (self->width * percent / 100.0)), MAX (1, (int)lround (self->height * percent / 100.0)));
}

/* A flip after a turn is seen across the picture as it is seen, so it takes the other side of it. */
static void
flip (PtmPictureEditor *self, gboolean across)
{
  PtmTreatment *treatment = &self->treatments[PAGE_TURN];

  if (((treatment->quarters & 1) == 0) == across)
    treatment->across = !treatment->across;
  else
    treatment->down = !treatment->down;
  treatment->degrees = -treatment->degrees;
  show_controls (self);
  update (self);
}

static void
flip_across (GtkWidget *widget, const char *name, GVariant *parameter)
{
  flip (PTM_PICTURE_EDITOR (widget), TRUE);
}

static void
flip_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  flip (PTM_PICTURE_EDITOR (widget), FALSE);
}

static void
turn (PtmPictureEditor *self, int quarters)
{
  self->treatments[PAGE_TURN].quarters = (self->treatments[PAGE_TURN].quarters + quarters) & 3;
  update (self);
}

static void
turn_left (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn (PTM_PICTURE_EDITOR (widget), -1);
}

static void
turn_right (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn (PTM_PICTURE_EDITOR (widget), 1);
}

const char *
ptm_picture_editor_get_page (PtmPictureEditor *self)
{
  return pages[self->page].name;
}

PtmStageMode
ptm_picture_editor_get_mode (PtmPictureEditor *self)
{
  return pages[self->page].mode;
}

void
ptm_picture_editor_go_to_page (PtmPictureEditor *self, Page page)
{
  gboolean other = self->page != page;

  self->page = page;
  ptm_picture_editor_show_page (self);
  if (other)
    g_object_notify (G_OBJECT (self), "page");
}

void
ptm_picture_editor_set_page (PtmPictureEditor *self, const char *name)
{
  for (int i = 0; i < N_PAGES; i++)
    if (g_strcmp0 (name, pages[i].name) == 0 && (int)self->page != i)
      {
        ptm_picture_editor_go_to_page (self, (Page)i);
        return;
      }
}

void
ptm_picture_editor_reset_page (PtmPictureEditor *self)
{
  reset_page (self, self->page);
  ptm_picture_editor_show_page (self);
}

void
ptm_picture_editor_reset_pages (PtmPictureEditor *self)
{
  for (int i = 0; i < N_PAGES; i++)
    reset_page (self, (Page)i);
  ptm_picture_editor_show_page (self);
  ptm_picture_editor_forget_steps (self);
}

void
ptm_picture_editor_class_bind_pages (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, channel_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, curve_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, frame_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, levels_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lock_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_changed_cb);
  gtk_widget_class_install_action (widget_class, "editor.flip-across", NULL, flip_across);
  gtk_widget_class_install_action (widget_class, "editor.flip-down", NULL, flip_down);
  gtk_widget_class_install_action (widget_class, "editor.scale", "i", scale);
  gtk_widget_class_install_action (widget_class, "editor.swap-shape", NULL, swap_shape);
  gtk_widget_class_install_action (widget_class, "editor.turn-left", NULL, turn_left);
  gtk_widget_class_install_action (widget_class, "editor.turn-right", NULL, turn_right);
}
