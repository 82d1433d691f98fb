/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A saved mask. It has two forms, pixels and a PNG; each is made from the other when it is first needed. */

#define G_LOG_DOMAIN "ptm-core"

#include "config.h"

#include "ptm-region.h"

struct _PtmRegion
{
  GObject parent_instance;

  char  *id;
  char  *name; /* (nullable) */
  double fraction;

  GMutex   lock; /* guards what follows: a region may cross threads */
  PtmMask *mask; /* (nullable) */
  GBytes  *png;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PtmRegion, ptm_region, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_FRACTION,
  N_PROPS
} PtmRegionProperty;

static GParamSpec *properties[N_PROPS];

static double
measure_fraction (PtmMask *mask)
{
  double pixels = (double)ptm_mask_get_width (mask) * ptm_mask_get_height (mask);

  return pixels > 0 ? 1 - (double)ptm_mask_count_outside (mask) / pixels : 0;
}

static PtmMask *
decode (GBytes *png)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_codec_decode (png, &error);

  if (image == NULL)
    {
      g_debug ("A stored region cannot be read: %s", error->message);
      return NULL;
    }
  return ptm_mask_new_from_grey (image);
}

static void
ptm_region_finalize (GObject *object)
{
  PtmRegion *self = PTM_REGION (object);

  g_free (self->id);
  g_free (self->name);
  g_clear_pointer (&self->mask, ptm_mask_unref);
  g_clear_pointer (&self->png, g_bytes_unref);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (ptm_region_parent_class)->finalize (object);
}

static void
ptm_region_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmRegion *self = PTM_REGION (object);

  switch ((PtmRegionProperty)prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_region_class_init (PtmRegionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ptm_region_finalize;
  object_class->get_property = ptm_region_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ptm_region_init (PtmRegion *self)
{
  g_mutex_init (&self->lock);
}

PtmRegion *
ptm_region_new (const char *name, PtmMask *mask)
{
  PtmRegion *self;

  g_return_val_if_fail (mask != NULL, NULL);

  self = g_object_new (PTM_TYPE_REGION, NULL);
  self->id = g_uuid_string_random ();
  self->name = g_strdup (name);
  self->mask = ptm_mask_snapshot (mask);
  self->fraction = measure_fraction (self->mask);
  return self;
}

PtmRegion *
ptm_region_new_stored (const char *id, const char *name, double fraction, GBytes *png)
{
  PtmRegion *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (png != NULL, NULL);

  self = g_object_new (PTM_TYPE_REGION, NULL);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->fraction = CLAMP (fraction, 0, 1);
  self->png = g_bytes_ref (png);
  return self;
}

PtmRegion *
ptm_region_new_renamed (PtmRegion *self, const char *name)
{
  PtmRegion *renamed;
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (PTM_IS_REGION (self), NULL);

  renamed = g_object_new (PTM_TYPE_REGION, NULL);
  renamed->id = g_uuid_string_random ();
  renamed->name = g_strdup (name);
  renamed->fraction = self->fraction;
  locker = g_mutex_locker_new (&self->lock);
  renamed->mask = self->mask != NULL ? ptm_mask_ref (self->mask) : NULL;
  renamed->png = self->png != NULL ? g_bytes_ref (self->png) : NULL;
  return renamed;
}

const char *
ptm_region_get_id (PtmRegion *self)
{
  g_return_val_if_fail (PTM_IS_REGION (self), NULL);
  return self->id;
}

const char *
ptm_region_get_name (PtmRegion *self)
{
  g_return_val_if_fail (PTM_IS_REGION (self), NULL);
  return self->name;
}

double
ptm_region_get_fraction (PtmRegion *self)
{
  g_return_val_if_fail (PTM_IS_REGION (self), 0);
  return self->fraction;
}

PtmMask *
ptm_region_dup_mask (PtmRegion *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (PTM_IS_REGION (self), NULL);

  locker = g_mutex_locker_new (&self->lock);
  return self->mask != NULL ? ptm_mask_ref (self->mask) : decode (self->png);
}

GBytes *
ptm_region_dup_png (PtmRegion *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (PTM_IS_REGION (self), NULL);

  locker = g_mutex_locker_new (&self->lock);
  if (self->png == NULL)
    self->png = ptm_mask_encode_grey (self->mask, error);
  /* A conversation has hundreds of regions, and the stored form is a hundred times smaller. */
  if (self->png != NULL)
    g_clear_pointer (&self->mask, ptm_mask_unref);
  return self->png != NULL ? g_bytes_ref (self->png) : NULL;
}
