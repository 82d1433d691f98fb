/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One picture with its facts. The picture itself stays with its source until somebody asks for it. */

#include "config.h"

#include "ptm-picture-cache.h"
#include "ptm-region.h"
#include "ptm-version.h"

#include <glib/gi18n.h>

struct _PtmVersion
{
  GObject parent_instance;

  char             *id;
  int               number;
  char             *label;
  PtmVersion       *parent;  /* (nullable) */
  char             *turn_id; /* (nullable) */
  char             *origin;  /* (nullable) */
  char             *sentence;
  char             *provider; /* (nullable) */
  char             *blob;
  PtmFormat         format;
  int               width;
  int               height;
  gint64            created;
  PtmRegion        *region; /* (nullable) */
  gint64            outside;
  gint64            changed_outside;
  gint64            wanted_outside;
  PtmMeasures      *measures; /* (nullable) */
  double            cost;
  GPtrArray        *unmet;
  PtmRemarks       *remarks;
  GListStore       *kept_regions;
  GListStore       *choices;
  PtmPictureSource *source; /* (nullable) */
};

G_DEFINE_INTERFACE (PtmPictureSource, ptm_picture_source, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (PtmVersion, ptm_version, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NUMBER,
  PROP_LABEL,
  PROP_PARENT,
  PROP_TURN_ID,
  PROP_SENTENCE,
  PROP_PROVIDER,
  PROP_WIDTH,
  PROP_HEIGHT,
  PROP_FORMAT,
  PROP_CREATED,
  PROP_REGION,
  PROP_OUTSIDE,
  PROP_CHANGED_OUTSIDE,
  PROP_WANTED_OUTSIDE,
  PROP_COST,
  PROP_UNMET,
  PROP_IMPORTED,
  N_PROPS
} PtmVersionProperty;

static GParamSpec *properties[N_PROPS];

static GPtrArray *
copy_unmet (GPtrArray *unmet)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);

  for (guint i = 0; unmet != NULL && i < unmet->len; i++)
    g_ptr_array_add (copy, ptm_unmet_copy (g_ptr_array_index (unmet, i)));
  return copy;
}

static GTask *
new_task (PtmVersion *self, gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  return task;
}

/* A version made without a source (in a test) has no picture. */
static gboolean
return_error_without_source (PtmVersion *self, GTask *task)
{
  if (self->source != NULL)
    return FALSE;
  g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_STORE, "%s", _ ("The file of this picture is missing."));
  return TRUE;
}

static void
image_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PtmImage *image = ptm_picture_cache_load_finish (ptm_picture_cache_get (PTM_PICTURE_SOURCE (object)), result, &error);

  if (image == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, image, (GDestroyNotify)ptm_image_unref);
}

static void
file_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PtmPictureSource *source = PTM_PICTURE_SOURCE (object);
  GBytes           *file = PTM_PICTURE_SOURCE_GET_IFACE (source)->load_file_finish (source, result, &error);

  if (file == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, file, (GDestroyNotify)g_bytes_unref);
}

static void
thumbnail_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PtmPictureSource *source = PTM_PICTURE_SOURCE (object);
  PtmImage         *image = PTM_PICTURE_SOURCE_GET_IFACE (source)->load_thumbnail_finish (source, result, &error);

  if (image == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, image, (GDestroyNotify)ptm_image_unref);
}

static void
ptm_version_finalize (GObject *object)
{
  PtmVersion *self = PTM_VERSION (object);

  g_free (self->id);
  g_free (self->label);
  g_clear_object (&self->parent);
  g_free (self->turn_id);
  g_free (self->origin);
  g_free (self->sentence);
  g_free (self->provider);
  g_free (self->blob);
  g_clear_object (&self->region);
  g_clear_pointer (&self->measures, ptm_measures_free);
  g_clear_pointer (&self->unmet, g_ptr_array_unref);
  g_clear_object (&self->remarks);
  g_clear_object (&self->kept_regions);
  g_clear_object (&self->choices);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (ptm_version_parent_class)->finalize (object);
}

static void
ptm_version_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmVersion *self = PTM_VERSION (object);

  switch ((PtmVersionProperty)prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NUMBER:
      g_value_set_int (value, self->number);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_PARENT:
      g_value_set_object (value, self->parent);
      break;
    case PROP_TURN_ID:
      g_value_set_string (value, self->turn_id);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case PROP_PROVIDER:
      g_value_set_string (value, self->provider);
      break;
    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;
    case PROP_HEIGHT:
      g_value_set_int (value, self->height);
      break;
    case PROP_FORMAT:
      g_value_set_int (value, self->format);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_REGION:
      g_value_set_object (value, self->region);
      break;
    case PROP_OUTSIDE:
      g_value_set_int64 (value, self->outside);
      break;
    case PROP_CHANGED_OUTSIDE:
      g_value_set_int64 (value, self->changed_outside);
      break;
    case PROP_WANTED_OUTSIDE:
      g_value_set_int64 (value, self->wanted_outside);
      break;
    case PROP_COST:
      g_value_set_double (value, self->cost);
      break;
    case PROP_UNMET:
      g_value_set_boxed (value, self->unmet);
      break;
    case PROP_IMPORTED:
      g_value_set_boolean (value, self->turn_id == NULL);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_version_class_init (PtmVersionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ptm_version_finalize;
  object_class->get_property = ptm_version_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NUMBER] = g_param_spec_int ("number", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_PARENT] = g_param_spec_object ("parent", NULL, NULL, PTM_TYPE_VERSION, flags);
  properties[PROP_TURN_ID] = g_param_spec_string ("turn-id", NULL, NULL, NULL, flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, flags);
  properties[PROP_PROVIDER] = g_param_spec_string ("provider", NULL, NULL, NULL, flags);
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_HEIGHT] = g_param_spec_int ("height", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_FORMAT] = g_param_spec_int ("format", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_REGION] = g_param_spec_object ("region", NULL, NULL, PTM_TYPE_REGION, flags);
  properties[PROP_OUTSIDE] = g_param_spec_int64 ("outside", NULL, NULL, -1, G_MAXINT64, -1, flags);
  properties[PROP_CHANGED_OUTSIDE] = g_param_spec_int64 ("changed-outside", NULL, NULL, -1, G_MAXINT64, 0, flags);
  properties[PROP_WANTED_OUTSIDE] = g_param_spec_int64 ("wanted-outside", NULL, NULL, -1, G_MAXINT64, 0, flags);
  properties[PROP_COST] = g_param_spec_double ("cost", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, -1, flags);
  properties[PROP_UNMET] = g_param_spec_boxed ("unmet", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_IMPORTED] = g_param_spec_boolean ("imported", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ptm_version_init (PtmVersion *self)
{
  self->remarks = ptm_remarks_new ();
  self->kept_regions = g_list_store_new (PTM_TYPE_REGION);
  self->choices = g_list_store_new (PTM_TYPE_PICTURE_CHOICE);
}

static void
ptm_picture_source_default_init (PtmPictureSourceInterface *iface)
{
}

PtmVersion *
ptm_version_new (const PtmVersionFacts *facts, PtmPictureSource *source)
{
  PtmVersion *self;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (facts->blob != NULL, NULL);

  self = g_object_new (PTM_TYPE_VERSION, NULL);
  self->id = facts->id != NULL ? g_strdup (facts->id) : g_uuid_string_random ();
  self->number = facts->number;
  self->label = g_strdup_printf ("v%d", facts->number);
  g_set_object (&self->parent, facts->parent);
  self->turn_id = g_strdup (facts->turn_id);
  self->origin = g_strdup (facts->origin);
  self->sentence = g_strdup (facts->sentence != NULL ? facts->sentence : "");
  self->provider = g_strdup (facts->provider);
  self->blob = g_strdup (facts->blob);
  self->format = facts->format;
  self->width = facts->width;
  self->height = facts->height;
  self->created = facts->created;
  g_set_object (&self->region, facts->region);
  self->outside = facts->outside;
  self->changed_outside = facts->changed_outside;
  self->wanted_outside = facts->wanted_outside;
  self->measures = ptm_measures_copy (facts->measures);
  self->cost = facts->cost;
  self->unmet = copy_unmet (facts->unmet);
  g_set_object (&self->source, source);
  return self;
}

const char *
ptm_version_get_id (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->id;
}

int
ptm_version_get_number (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), 0);
  return self->number;
}

const char *
ptm_version_get_label (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->label;
}

PtmVersion *
ptm_version_get_parent (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->parent;
}

const char *
ptm_version_get_turn_id (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->turn_id;
}

const char *
ptm_version_get_origin (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->origin != NULL ? self->origin : self->id;
}

const char *
ptm_version_get_sentence (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->sentence;
}

const char *
ptm_version_get_provider (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->provider;
}

const char *
ptm_version_get_blob (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->blob;
}

PtmFormat
ptm_version_get_format (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), PTM_FORMAT_UNKNOWN);
  return self->format;
}

int
ptm_version_get_width (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), 0);
  return self->width;
}

int
ptm_version_get_height (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), 0);
  return self->height;
}

gint64
ptm_version_get_created (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), 0);
  return self->created;
}

PtmRegion *
ptm_version_get_region (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->region;
}

gint64
ptm_version_get_outside (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), -1);
  return self->outside;
}

gint64
ptm_version_get_changed_outside (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), -1);
  return self->changed_outside;
}

gint64
ptm_version_get_wanted_outside (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), -1);
  return self->wanted_outside;
}

const PtmMeasures *
ptm_version_get_measures (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->measures;
}

double
ptm_version_get_cost (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), -1);
  return self->cost;
}

GPtrArray *
ptm_version_get_unmet (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->unmet;
}

GListStore *
ptm_version_get_choices (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->choices;
}

PtmRemarks *
ptm_version_get_remarks (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->remarks;
}

GListStore *
ptm_version_get_kept_regions (PtmVersion *self)
{
  g_return_val_if_fail (PTM_IS_VERSION (self), NULL);
  return self->kept_regions;
}

void
ptm_version_count_pick (PtmVersion *first, PtmVersion *second, PtmVersion *better)
{
  g_return_if_fail (PTM_IS_VERSION (first));
  g_return_if_fail (PTM_IS_VERSION (second));

  ptm_remarks_add_round (first->remarks, better == first ? 1 : better == second ? 0
                                                                                : 0.5);
  ptm_remarks_add_round (second->remarks, better == second ? 1 : better == first ? 0
                                                                                 : 0.5);
}

void
ptm_version_load_image_async (PtmVersion *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PTM_IS_VERSION (self));

  task = new_task (self, ptm_version_load_image_async, cancellable, callback, user_data);
  if (!return_error_without_source (self, task))
    ptm_picture_cache_load_async (ptm_picture_cache_get (self->source), self, cancellable, image_loaded_cb, g_steal_pointer (&task));
}

PtmImage *
ptm_version_load_image_finish (PtmVersion *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ptm_version_load_file_async (PtmVersion *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PTM_IS_VERSION (self));

  task = new_task (self, ptm_version_load_file_async, cancellable, callback, user_data);
  if (!return_error_without_source (self, task))
    PTM_PICTURE_SOURCE_GET_IFACE (self->source)->load_file_async (self->source, self, cancellable, file_loaded_cb, g_steal_pointer (&task));
}

GBytes *
ptm_version_load_file_finish (PtmVersion *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ptm_version_load_thumbnail_async (PtmVersion *self, int max_side, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PTM_IS_VERSION (self));
  g_return_if_fail (max_side > 0);

  task = new_task (self, ptm_version_load_thumbnail_async, cancellable, callback, user_data);
  if (!return_error_without_source (self, task))
    PTM_PICTURE_SOURCE_GET_IFACE (self->source)->load_thumbnail_async (self->source, self, max_side, cancellable, thumbnail_loaded_cb, g_steal_pointer (&task));
}

PtmImage *
ptm_version_load_thumbnail_finish (PtmVersion *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
