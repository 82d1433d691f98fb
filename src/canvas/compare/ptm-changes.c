/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What has changed between two pictures: measured on a thread, told in numbers and in words. The map of differences is made
 * once for two pictures; another threshold only counts and groups anew, and while that is done the last result stays. */

#include "config.h"

#include "ptm-changes.h"

#include <glib/gi18n.h>
#include "ptm-place-name.h"
#include <math.h>

/* From this share of changed pixels on nothing else needs to be said. */
#define NEARLY_ALL 0.9

struct _PtmChanges
{
  GObject parent_instance;

  /* What is asked for. */
  PtmImage *picture; /* (nullable) */
  PtmImage *other;   /* (nullable) */
  double    threshold;
  gboolean  draws_heat;

  /* While running. */
  GCancellable *running; /* (nullable) */

  /* Results. */
  PtmChangeMap *map;   /* (nullable) */
  GArray       *areas; /* (nullable) */
  PtmImage     *heat;  /* (nullable) */
  double        measured_threshold;
  gsize         n_pixels;
  gboolean      differs; /* anywhere, be it below the threshold */
};

G_DEFINE_FINAL_TYPE (PtmChanges, ptm_changes, G_TYPE_OBJECT)

typedef enum
{
  PROP_THRESHOLD = 1,
  N_PROPS
} PtmChangesProperty;

static GParamSpec *properties[N_PROPS];
static guint       changed_signal;

/* One run on a thread. */
typedef struct
{
  PtmImage *picture;
  PtmImage *other;
  double    threshold;
  gboolean  draws_heat;

  PtmChangeMap *map; /* (nullable): made when NULL */
  GArray       *areas;
  PtmImage     *heat; /* (nullable) */
  gsize         n_pixels;
  gboolean      differs;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  ptm_image_unref (run->picture);
  ptm_image_unref (run->other);
  g_clear_pointer (&run->map, ptm_change_map_unref);
  g_clear_pointer (&run->areas, g_array_unref);
  g_clear_pointer (&run->heat, ptm_image_unref);
  g_free (run);
}

static gboolean
work_through (Run *run, GCancellable *cancellable, GError **error)
{
  if (run->map == NULL)
    run->map = ptm_change_map_new (run->picture, run->other, NULL, cancellable, error);
  if (run->map == NULL)
    return FALSE;

  run->areas = ptm_change_areas_find (run->map, run->threshold);
  run->n_pixels = ptm_change_map_count (run->map, run->threshold);
  run->differs = run->n_pixels > 0 || ptm_change_map_count (run->map, 0) > 0;
  if (run->draws_heat)
    run->heat = ptm_change_map_draw (run->map, run->picture, run->threshold, cancellable, error);
  return !run->draws_heat || run->heat != NULL;
}

static void
measure_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (work_through (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void measure (PtmChanges *self);

static void
measured_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PtmChanges *self = PTM_CHANGES (source);
  Run        *run = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  g_clear_object (&self->running);
  g_clear_pointer (&self->areas, g_array_unref);
  g_clear_pointer (&self->heat, ptm_image_unref);
  if (self->map == NULL)
    self->map = ptm_change_map_ref (run->map);
  self->areas = g_steal_pointer (&run->areas);
  self->heat = g_steal_pointer (&run->heat);
  self->measured_threshold = run->threshold;
  self->n_pixels = run->n_pixels;
  self->differs = run->differs;
  measure (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
measure (PtmChanges *self)
{
  g_autoptr (GTask) task = NULL;
  Run *run;

  if (self->running != NULL || !ptm_changes_is_possible (self) || ptm_changes_is_ready (self))
    return;

  run = g_new0 (Run, 1);
  run->picture = ptm_image_ref (self->picture);
  run->other = ptm_image_ref (self->other);
  run->threshold = self->threshold;
  run->draws_heat = self->draws_heat;
  run->map = self->map != NULL ? ptm_change_map_ref (self->map) : NULL;
  self->running = g_cancellable_new ();
  task = g_task_new (self, self->running, measured_cb, NULL);
  g_task_set_source_tag (task, measure);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, measure_in_thread);
}

static void
forget (PtmChanges *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_pointer (&self->map, ptm_change_map_unref);
  g_clear_pointer (&self->areas, g_array_unref);
  g_clear_pointer (&self->heat, ptm_image_unref);
  g_clear_pointer (&self->picture, ptm_image_unref);
  g_clear_pointer (&self->other, ptm_image_unref);
}

static void
ptm_changes_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((PtmChangesProperty)prop_id)
    {
    case PROP_THRESHOLD:
      g_value_set_double (value, PTM_CHANGES (object)->threshold);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_changes_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((PtmChangesProperty)prop_id)
    {
    case PROP_THRESHOLD:
      ptm_changes_set_threshold (PTM_CHANGES (object), g_value_get_double (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_changes_dispose (GObject *object)
{
  forget (PTM_CHANGES (object));

  G_OBJECT_CLASS (ptm_changes_parent_class)->dispose (object);
}

static void
ptm_changes_class_init (PtmChangesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ptm_changes_get_property;
  object_class->set_property = ptm_changes_set_property;
  object_class->dispose = ptm_changes_dispose;

  properties[PROP_THRESHOLD] = g_param_spec_double ("threshold", NULL, NULL, 0, PTM_CHANGES_MAX_THRESHOLD, 1, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", PTM_TYPE_CHANGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ptm_changes_init (PtmChanges *self)
{
  self->threshold = PTM_CHANGE_SEEN;
}

PtmChanges *
ptm_changes_new (void)
{
  return g_object_new (PTM_TYPE_CHANGES, NULL);
}

void
ptm_changes_set_pictures (PtmChanges *self, PtmImage *before, PtmImage *after)
{
  g_return_if_fail (PTM_IS_CHANGES (self));
  g_return_if_fail ((before == NULL) == (after == NULL));

  if (self->picture == after && self->other == before)
    return;

  forget (self);
  self->picture = after != NULL ? ptm_image_ref (after) : NULL;
  self->other = before != NULL ? ptm_image_ref (before) : NULL;
  measure (self);
  g_signal_emit (self, changed_signal, 0);
}

double
ptm_changes_get_threshold (PtmChanges *self)
{
  g_return_val_if_fail (PTM_IS_CHANGES (self), 0);

  return self->threshold;
}

void
ptm_changes_set_threshold (PtmChanges *self, double threshold)
{
  g_return_if_fail (PTM_IS_CHANGES (self));

  threshold = CLAMP (threshold, 0, PTM_CHANGES_MAX_THRESHOLD);
  if (self->threshold == threshold)
    return;

  self->threshold = threshold;
  measure (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THRESHOLD]);
}

void
ptm_changes_set_draws_heat (PtmChanges *self, gboolean draws_heat)
{
  g_return_if_fail (PTM_IS_CHANGES (self));

  self->draws_heat = draws_heat;
  if (!draws_heat)
    g_clear_pointer (&self->heat, ptm_image_unref);
  measure (self);
}

gboolean
ptm_changes_is_possible (PtmChanges *self)
{
  double own, other;

  g_return_val_if_fail (PTM_IS_CHANGES (self), FALSE);

  if (self->picture == NULL)
    return FALSE;
  own = (double)ptm_image_get_width (self->picture) / ptm_image_get_height (self->picture);
  other = (double)ptm_image_get_width (self->other) / ptm_image_get_height (self->other);

  return fabs (own / other - 1) < 0.01;
}

gboolean
ptm_changes_is_ready (PtmChanges *self)
{
  g_return_val_if_fail (PTM_IS_CHANGES (self), FALSE);

  return self->areas != NULL && self->measured_threshold == self->threshold && (!self->draws_heat || self->heat != NULL);
}

gsize
ptm_changes_get_n_pixels (PtmChanges *self)
{
  g_return_val_if_fail (PTM_IS_CHANGES (self), 0);

  return self->areas != NULL ? self->n_pixels : 0;
}

static double
get_share (PtmChanges *self, gsize n_pixels)
{
  return (double)n_pixels / ((double)ptm_image_get_width (self->picture) * ptm_image_get_height (self->picture));
}

double
ptm_changes_get_fraction (PtmChanges *self)
{
  g_return_val_if_fail (PTM_IS_CHANGES (self), 0);

  return self->areas != NULL ? get_share (self, ptm_changes_get_n_pixels (self)) : 0;
}

guint
ptm_changes_get_n_areas (PtmChanges *self)
{
  g_return_val_if_fail (PTM_IS_CHANGES (self), 0);

  return self->areas != NULL ? self->areas->len : 0;
}

const PtmChangeArea *
ptm_changes_get_area (PtmChanges *self, guint index)
{
  g_return_val_if_fail (PTM_IS_CHANGES (self), NULL);
  g_return_val_if_fail (index < ptm_changes_get_n_areas (self), NULL);

  return &g_array_index (self->areas, PtmChangeArea, index);
}

PtmImage *
ptm_changes_get_heat (PtmChanges *self)
{
  g_return_val_if_fail (PTM_IS_CHANGES (self), NULL);

  return self->heat;
}

static const char *
describe_place (PtmChanges *self, const PtmRect *box)
{
  return ptm_place_name (box, ptm_image_get_width (self->picture), ptm_image_get_height (self->picture));
}

static char *
describe_share (double share)
{
  /* Translators: a share of the picture; the space before the sign does not break. */
  if (share < 0.005)
    return g_strdup (_ ("less than a hundredth"));

  return g_strdup_printf (_ ("%.0f %%"), share * 100);
}

char *
ptm_changes_dup_summary (PtmChanges *self)
{
  const PtmChangeArea *largest;
  g_autofree char     *share = NULL;
  guint                n;

  g_return_val_if_fail (PTM_IS_CHANGES (self), NULL);

  if (self->picture != NULL && !ptm_changes_is_possible (self))
    return g_strdup (_ ("The versions have different formats"));
  if (self->areas == NULL)
    return g_strdup ("");

  n = ptm_changes_get_n_areas (self);
  if (n == 0)
    return g_strdup (self->differs ? _ ("Nothing visible changed") : _ ("Nothing changed"));
  largest = ptm_changes_get_area (self, 0);
  if (get_share (self, largest->n_pixels) >= NEARLY_ALL)
    return g_strdup (_ ("The whole picture changed"));
  share = describe_share (get_share (self, largest->n_pixels));
  if (n == 1)
    /* Translators: where, as “at the upper left”, and which share of the picture, as “12 %”. */
    return g_strdup_printf (_ ("1 area changed, %s, %s"), describe_place (self, &largest->box), share);

  /* Translators: how many, where the largest is, as “at the upper left”, and its share of the picture, as “12 %”. */
  return g_strdup_printf (ngettext ("%u area changed, the largest %s, %s", "%u areas changed, the largest %s, %s", n), n, describe_place (self, &largest->box), share);
}

char *
ptm_changes_dup_area_text (PtmChanges *self, guint index)
{
  const PtmChangeArea *area;

  g_return_val_if_fail (PTM_IS_CHANGES (self), NULL);
  g_return_val_if_fail (index < ptm_changes_get_n_areas (self), NULL);

  area = ptm_changes_get_area (self, index);

  /* Translators: which of how many, where, as “at the right”, and its size. */
  return g_strdup_printf (_ ("Change %u of %u, %s, %d × %d pixels"), index + 1, ptm_changes_get_n_areas (self), describe_place (self, &area->box), area->box.width, area->box.height);
}
