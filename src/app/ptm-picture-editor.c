/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The pages and their controls. Every page has a treatment of its own; the controls write it, and what it does is shown. */

#include "config.h"

#include "ptm-picture-editor.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-accessible.h"
#include "ptm-app-resources.h"
#include "ptm-children.h"
#include "ptm-curve-editor.h"
#include "ptm-picture-stage.h"

/* The longer side of the copy the preview is made from. */
#define COPY_SIDE 1024

typedef enum
{
  PAGE_CROP,
  PAGE_TURN,
  PAGE_SIZE,
  PAGE_EXTEND,
  PAGE_ADJUST,
  N_PAGES,
} Page;

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

struct _PtmPictureEditor
{
  GtkWidget parent_instance;

  /* Template children. */
  GtkBox          *body;
  GtkDropDown     *channel;
  PtmCurveEditor  *curve;
  GtkAdjustment   *levels[PTM_N_LEVELS];
  GtkCheckButton  *lock;
  GtkAdjustment   *new_height;
  GtkAdjustment   *new_width;
  GtkStack        *stack;
  GtkWidget       *new_height_spin;
  GtkWidget       *new_width_spin;
  GtkWidget       *region_chip;
  GtkWidget       *region_hint;
  GtkLabel        *result;
  GtkWidget       *scroller;
  GtkWidget       *sheet;
  PtmPictureStage *stage;
  GtkAdjustment   *straighten;
  GtkLabel        *title;

  /* What is edited. */
  PtmVersion  *version;     /* (nullable) */
  PtmMask     *region;      /* (nullable) */
  PtmImage    *copy;        /* (nullable): the small one */
  PtmMask     *copy_region; /* (nullable) */
  int          width;
  int          height;
  PtmTreatment treatments[N_PAGES];
  Page         page;
  char        *shape;
  gboolean     narrow;
  gboolean     setting; /* the controls, from the treatment */

  /* While working. */
  GCancellable *loading;   /* (nullable) */
  gboolean      rendering; /* a preview is on its way … */
  gboolean      stale;     /* … and another one is wanted */
};

G_DEFINE_FINAL_TYPE (PtmPictureEditor, ptm_picture_editor, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PAGE = 1,
  PROP_SHAPE,
  PROP_NARROW,
  N_PROPS
} PtmPictureEditorProperty;

static GParamSpec *properties[N_PROPS];

enum
{
  APPLIED,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PtmTreatment *
get_treatment (PtmPictureEditor *self)
{
  return &self->treatments[self->page];
}

static gboolean
changes (PtmPictureEditor *self)
{
  return self->copy != NULL && ptm_treatment_changes (get_treatment (self), self->width, self->height);
}

static void
show_result (PtmPictureEditor *self)
{
  const PtmTreatment *treatment = get_treatment (self);
  g_autofree char    *text = NULL;

  if (self->page == PAGE_CROP)
    text = g_strdup_printf ("%d × %d", treatment->rect.width, treatment->rect.height);
  else if (self->page == PAGE_SIZE || self->page == PAGE_EXTEND)
    text = g_strdup_printf ("%d × %d", treatment->width, treatment->height);
  else if (changes (self))
    text = ptm_treatment_dup_text (treatment);
  gtk_label_set_label (self->result, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->result), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.apply", changes (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.reset", changes (self));
}

/* A small picture and what is to be done to it, for a thread. */
typedef struct
{
  PtmImage    *copy;
  PtmMask     *region; /* (nullable) */
  PtmTreatment treatment;
} Rendering;

static void
rendering_free (Rendering *rendering)
{
  ptm_image_unref (rendering->copy);
  g_clear_pointer (&rendering->region, ptm_mask_unref);
  g_free (rendering);
}

static void
render_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Rendering *rendering = task_data;
  GError    *error = NULL;
  PtmImage  *image = ptm_treatment_apply (&rendering->treatment, rendering->copy, rendering->region, NULL, NULL, cancellable, &error);

  if (image == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, image, (GDestroyNotify)ptm_image_unref);
}

static void render (PtmPictureEditor *self);

/* A frame is in pixels of the picture; elsewhere only the shape of the preview matters. */
static void
show_picture (PtmPictureEditor *self, PtmImage *image)
{
  if (pages[self->page].mode == PTM_STAGE_CROP || pages[self->page].mode == PTM_STAGE_EXTEND || image == NULL)
    ptm_picture_stage_set_picture (self->stage, image, self->width, self->height);
  else
    ptm_picture_stage_set_picture (self->stage, image, ptm_image_get_width (image), ptm_image_get_height (image));
}

static void
rendered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (object);
  Rendering        *rendering = g_task_get_task_data (G_TASK (result));
  g_autoptr (PtmImage) image = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean stale = self->stale;

  self->rendering = self->stale = FALSE;
  if (image != NULL && rendering->copy == self->copy && rendering->treatment.kind == pages[self->page].kind)
    show_picture (self, image);
  if (stale)
    render (self);
}

/* Only turns and colours are seen in the picture itself; one preview is made at a time, of what holds then. */
static void
render (PtmPictureEditor *self)
{
  g_autoptr (GTask) task = NULL;
  Rendering *rendering;

  if (self->copy == NULL || !changes (self) || (self->page != PAGE_TURN && self->page != PAGE_ADJUST))
    {
      show_picture (self, self->copy);
      return;
    }
  if (self->rendering)
    {
      self->stale = TRUE;
      return;
    }
  self->rendering = TRUE;
  rendering = g_new0 (Rendering, 1);
  rendering->copy = ptm_image_ref (self->copy);
  rendering->region = self->copy_region != NULL ? ptm_mask_ref (self->copy_region) : NULL;
  rendering->treatment = *get_treatment (self);
  task = g_task_new (self, NULL, rendered_cb, NULL);
  g_task_set_source_tag (task, render);
  g_task_set_task_data (task, rendering, (GDestroyNotify)rendering_free);
  g_task_run_in_thread (task, render_thread);
}

static void
update (PtmPictureEditor *self)
{
  show_result (self);
  render (self);
}

/* The controls as the treatment has it. */
static void
show_controls (PtmPictureEditor *self)
{
  self->setting = TRUE;
  gtk_adjustment_set_value (self->straighten, self->treatments[PAGE_TURN].degrees);
  gtk_adjustment_set_value (self->new_width, self->treatments[PAGE_SIZE].width);
  gtk_adjustment_set_value (self->new_height, self->treatments[PAGE_SIZE].height);
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHAPE]);
}

/* The page with its frame as it was left. */
static void
show_page (PtmPictureEditor *self)
{
  const PtmTreatment *treatment = get_treatment (self);
  PtmRect             frame = treatment->rect;

  gtk_stack_set_visible_child_name (self->stack, pages[self->page].name);
  if (self->page == PAGE_EXTEND)
    frame = (PtmRect){ -treatment->left, -treatment->top, treatment->width, treatment->height };
  show_picture (self, self->copy);
  ptm_picture_stage_set_mode (self->stage, pages[self->page].mode);
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
  PtmTreatment *treatment = get_treatment (self);
  PtmRect       frame = ptm_picture_stage_get_frame (self->stage);

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
  g_strlcpy (treatment->shape, g_ascii_isupper (*self->shape) || g_ascii_isdigit (*self->shape) ? self->shape : "", sizeof treatment->shape);
  show_result (self);
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

static void
choose_shape (PtmPictureEditor *self, const char *shape)
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
  int width = (int)gtk_adjustment_get_value (self->new_width), height = (int)gtk_adjustment_get_value (self->new_height);

  if (self->setting || self->width == 0)
    return;
  if (gtk_check_button_get_active (self->lock) && changed == self->new_width)
    height = (int)lround ((double)width * self->height / self->width);
  else if (gtk_check_button_get_active (self->lock))
    width = (int)lround ((double)height * self->width / self->height);
  set_size (self, width, height);
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

static void
reset (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (widget);

  reset_page (self, self->page);
  show_page (self);
}

static void
apply (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (changes (PTM_PICTURE_EDITOR (widget)))
    g_signal_emit (widget, signals[APPLIED], 0);
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CANCELLED], 0);
}

typedef struct
{
  PtmImage *image; /* (nullable) once shrunk */
  PtmMask  *region;
  PtmImage *copy;
  PtmMask  *copy_region; /* (nullable) */
} Shrinking;

static void
shrinking_free (Shrinking *shrinking)
{
  g_clear_pointer (&shrinking->image, ptm_image_unref);
  g_clear_pointer (&shrinking->region, ptm_mask_unref);
  g_clear_pointer (&shrinking->copy, ptm_image_unref);
  g_clear_pointer (&shrinking->copy_region, ptm_mask_unref);
  g_free (shrinking);
}

static void
shrink_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Shrinking *shrinking = task_data;

  shrinking->copy = ptm_image_scale_to_fit (shrinking->image, COPY_SIDE);
  if (shrinking->region != NULL)
    shrinking->copy_region = ptm_mask_scale (shrinking->region, ptm_image_get_width (shrinking->copy), ptm_image_get_height (shrinking->copy));
  g_task_return_boolean (task, TRUE);
}

static void
shrunk_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (object);
  Shrinking        *shrinking = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  g_clear_object (&self->loading);
  self->copy = g_steal_pointer (&shrinking->copy);
  self->copy_region = g_steal_pointer (&shrinking->copy_region);
  ptm_curve_editor_set_picture (self->curve, self->copy);
  show_page (self);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmPictureEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  PtmImage *image = ptm_version_load_image_finish (PTM_VERSION (object), result, &error);
  g_autoptr (GTask) task = NULL;
  Shrinking *shrinking;

  if (image == NULL || self->version != PTM_VERSION (object))
    {
      g_clear_pointer (&image, ptm_image_unref);
      return;
    }
  shrinking = g_new0 (Shrinking, 1);
  shrinking->image = image;
  shrinking->region = self->region != NULL ? ptm_mask_ref (self->region) : NULL;
  task = g_task_new (self, self->loading, shrunk_cb, NULL);
  g_task_set_source_tag (task, loaded_cb);
  g_task_set_task_data (task, shrinking, (GDestroyNotify)shrinking_free);
  g_task_run_in_thread (task, shrink_thread);
}

static void
clear_picture (PtmPictureEditor *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->version);
  g_clear_pointer (&self->region, ptm_mask_unref);
  g_clear_pointer (&self->copy, ptm_image_unref);
  g_clear_pointer (&self->copy_region, ptm_mask_unref);
}

static void
set_page (PtmPictureEditor *self, const char *name)
{
  for (int i = 0; i < N_PAGES; i++)
    if (g_strcmp0 (name, pages[i].name) == 0 && (int)self->page != i)
      {
        self->page = (Page)i;
        show_page (self);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
      }
}

static void
set_narrow (PtmPictureEditor *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_vexpand (self->scroller, !narrow);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), narrow ? 230 : -1);
  if (narrow)
    gtk_widget_add_css_class (self->sheet, "below");
  else
    gtk_widget_remove_css_class (self->sheet, "below");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
ptm_picture_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (object);

  switch ((PtmPictureEditorProperty)prop_id)
    {
    case PROP_PAGE:
      g_value_set_string (value, pages[self->page].name);
      break;
    case PROP_SHAPE:
      g_value_set_string (value, self->shape);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_picture_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (object);

  switch ((PtmPictureEditorProperty)prop_id)
    {
    case PROP_PAGE:
      set_page (self, g_value_get_string (value));
      break;
    case PROP_SHAPE:
      if (g_value_get_string (value) != NULL)
        choose_shape (self, g_value_get_string (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* On a page with a frame the arrow keys work at once. */
static gboolean
ptm_picture_editor_grab_focus (GtkWidget *widget)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (widget);

  if (pages[self->page].mode == PTM_STAGE_CROP || pages[self->page].mode == PTM_STAGE_EXTEND)
    return gtk_widget_grab_focus (GTK_WIDGET (self->stage));
  return gtk_widget_child_focus (self->sheet, GTK_DIR_TAB_FORWARD);
}

static void
ptm_picture_editor_dispose (GObject *object)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (object);

  clear_picture (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_PICTURE_EDITOR);
  ptm_children_unparent (GTK_WIDGET (self));
  g_clear_pointer (&self->shape, g_free);
  G_OBJECT_CLASS (ptm_picture_editor_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "editor.apply", NULL, apply);
  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "editor.flip-across", NULL, flip_across);
  gtk_widget_class_install_action (widget_class, "editor.flip-down", NULL, flip_down);
  gtk_widget_class_install_action (widget_class, "editor.reset", NULL, reset);
  gtk_widget_class_install_action (widget_class, "editor.scale", "i", scale);
  gtk_widget_class_install_action (widget_class, "editor.swap-shape", NULL, swap_shape);
  gtk_widget_class_install_action (widget_class, "editor.turn-left", NULL, turn_left);
  gtk_widget_class_install_action (widget_class, "editor.turn-right", NULL, turn_right);
  gtk_widget_class_install_property_action (widget_class, "editor.page", "page");
  gtk_widget_class_install_property_action (widget_class, "editor.shape", "shape");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "editor.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.apply", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  static const char *const levels[PTM_N_LEVELS] = { "brightness", "contrast", "saturation", "hue", "temperature" };

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/app/ptm-picture-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, body);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, channel);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, curve);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, lock);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, new_height);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, new_width);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, new_height_spin);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, new_width_spin);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, region_chip);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, region_hint);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, result);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, sheet);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, stage);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, straighten);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, title);
  for (int i = 0; i < PTM_N_LEVELS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, levels[i], FALSE, (gssize)(G_STRUCT_OFFSET (PtmPictureEditor, levels) + i * sizeof (GtkAdjustment *)));
  gtk_widget_class_bind_template_callback (widget_class, channel_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, curve_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, frame_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, levels_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lock_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_changed_cb);
}

static void
ptm_picture_editor_class_init (PtmPictureEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = ptm_picture_editor_dispose;
  object_class->get_property = ptm_picture_editor_get_property;
  object_class->set_property = ptm_picture_editor_set_property;
  widget_class->grab_focus = ptm_picture_editor_grab_focus;

  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "crop", flags);
  properties[PROP_SHAPE] = g_param_spec_string ("shape", NULL, NULL, "free", flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PTM_TYPE_CURVE_EDITOR);
  g_type_ensure (PTM_TYPE_PICTURE_STAGE);
  ptm_app_get_resource ();
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pictureeditor");
  bind_template (widget_class);
  install_actions (widget_class);
}

/* The parts of a spin button have no names of their own, and its buttons need no focus: the arrow keys do the same. */
static void
name_spin (GtkWidget *spin, const char *name)
{
  for (GtkWidget *part = gtk_widget_get_first_child (spin); part != NULL; part = gtk_widget_get_next_sibling (part))
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      if (GTK_IS_BUTTON (part))
        gtk_widget_set_focusable (part, FALSE);
    }
}

static void
ptm_picture_editor_init (PtmPictureEditor *self)
{
  self->shape = g_strdup ("free");
  gtk_widget_init_template (GTK_WIDGET (self));
  name_spin (self->new_width_spin, _ ("Width"));
  name_spin (self->new_height_spin, _ ("Height"));
  ptm_accessible_set_name (GTK_WIDGET (self->channel), _ ("Which Colours the Curve Changes"));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

void
ptm_picture_editor_set_version (PtmPictureEditor *self, PtmVersion *version, PtmMask *region)
{
  g_autofree char *title = NULL;

  g_return_if_fail (PTM_IS_PICTURE_EDITOR (self));

  clear_picture (self);
  g_set_object (&self->version, version);
  self->region = version != NULL && region != NULL && !ptm_mask_is_empty (region) ? ptm_mask_snapshot (region) : NULL;
  self->width = version != NULL ? ptm_version_get_width (version) : 1;
  self->height = version != NULL ? ptm_version_get_height (version) : 1;
  for (int i = 0; i < N_PAGES; i++)
    reset_page (self, (Page)i);
  show_page (self);
  if (version == NULL)
    return;
  /* Translators: a version, as “v3”. */
  title = g_strdup_printf (_ ("Edit %s"), ptm_version_get_label (version));
  gtk_label_set_label (self->title, title);
  self->loading = g_cancellable_new ();
  ptm_version_load_image_async (version, self->loading, loaded_cb, g_object_ref (self));
}

PtmVersion *
ptm_picture_editor_get_version (PtmPictureEditor *self)
{
  g_return_val_if_fail (PTM_IS_PICTURE_EDITOR (self), NULL);
  return self->version;
}

PtmMask *
ptm_picture_editor_get_region (PtmPictureEditor *self)
{
  g_return_val_if_fail (PTM_IS_PICTURE_EDITOR (self), NULL);
  return self->region;
}

const PtmTreatment *
ptm_picture_editor_get_treatment (PtmPictureEditor *self)
{
  g_return_val_if_fail (PTM_IS_PICTURE_EDITOR (self), NULL);
  return get_treatment (self);
}
