/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One sentence and what came of it. What it says of itself is the sum of its edits, kept up to date as they run. */

#include "config.h"

#include "ptm-region.h"
#include "ptm-turn.h"

struct _PtmTurn
{
  GObject parent_instance;

  /* Inputs */
  char       *id;
  int         number;
  char       *sentence;
  gint64      created;
  PtmVersion *base;   /* (nullable) */
  PtmRegion  *region; /* (nullable) */
  char       *profile_id;
  char       *provider;
  char       *size; /* (nullable) */
  int         count;
  GPtrArray  *attachments;

  /* What came of it */
  char       *summary; /* (nullable) */
  char       *warning; /* (nullable) */
  gboolean    held;
  GListStore *edits;
  GListStore *versions;

  /* The sum of the edits */
  gboolean running;
  double   progress;
  char    *error_message; /* (nullable) */
  gboolean can_retry;
};

G_DEFINE_FINAL_TYPE (PtmTurn, ptm_turn, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NUMBER,
  PROP_SENTENCE,
  PROP_CREATED,
  PROP_BASE,
  PROP_REGION,
  PROP_PROVIDER,
  PROP_SIZE_TEXT,
  PROP_COUNT,
  PROP_SUMMARY,
  PROP_WARNING,
  PROP_HELD,
  PROP_RUNNING,
  PROP_PROGRESS,
  PROP_ERROR_MESSAGE,
  PROP_CAN_RETRY,
  PROP_EDITS,
  PROP_VERSIONS,
  N_PROPS
} PtmTurnProperty;

static GParamSpec *properties[N_PROPS];

static void
notify (PtmTurn *self, PtmTurnProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static guint
count_items (GListStore *store)
{
  return g_list_model_get_n_items (G_LIST_MODEL (store));
}

static double
sum_progress (PtmTurn *self, gboolean *running)
{
  guint  n = count_items (self->edits);
  double sum = 0;

  *running = FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmEdit) edit = g_list_model_get_item (G_LIST_MODEL (self->edits), i);

      *running |= ptm_edit_is_running (edit);
      sum += ptm_edit_is_running (edit) ? ptm_edit_get_progress (edit) : 1;
    }
  if (n == 0)
    return count_items (self->versions) > 0 ? 1 : 0;
  return sum / n;
}

static void
update (PtmTurn *self)
{
  gboolean running;
  double   progress = sum_progress (self, &running);
  gboolean can_retry = !running && !ptm_turn_is_local (self) && (int)count_items (self->versions) < self->count;

  if (self->progress != progress)
    {
      self->progress = progress;
      notify (self, PROP_PROGRESS);
    }
  if (self->running != running)
    {
      self->running = running;
      notify (self, PROP_RUNNING);
    }
  if (!running)
    ptm_turn_proceed (self);
  if (self->can_retry != can_retry)
    {
      self->can_retry = can_retry;
      notify (self, PROP_CAN_RETRY);
    }
}

static void
edit_error_cb (PtmTurn *self, GParamSpec *pspec, PtmEdit *edit)
{
  if (self->error_message == NULL)
    ptm_turn_set_error_message (self, ptm_edit_get_error_message (edit));
}

static void
ptm_turn_dispose (GObject *object)
{
  PtmTurn *self = PTM_TURN (object);

  g_clear_object (&self->base);
  g_clear_object (&self->region);
  g_list_store_remove_all (self->edits);
  g_list_store_remove_all (self->versions);

  G_OBJECT_CLASS (ptm_turn_parent_class)->dispose (object);
}

static void
ptm_turn_finalize (GObject *object)
{
  PtmTurn *self = PTM_TURN (object);

  g_free (self->id);
  g_free (self->sentence);
  g_free (self->profile_id);
  g_free (self->provider);
  g_free (self->size);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  g_free (self->summary);
  g_free (self->warning);
  g_clear_object (&self->edits);
  g_clear_object (&self->versions);
  g_free (self->error_message);

  G_OBJECT_CLASS (ptm_turn_parent_class)->finalize (object);
}

static void
ptm_turn_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmTurn *self = PTM_TURN (object);

  switch ((PtmTurnProperty)prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NUMBER:
      g_value_set_int (value, self->number);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_BASE:
      g_value_set_object (value, self->base);
      break;
    case PROP_REGION:
      g_value_set_object (value, self->region);
      break;
    case PROP_PROVIDER:
      g_value_set_string (value, self->provider);
      break;
    case PROP_SIZE_TEXT:
      g_value_set_string (value, self->size);
      break;
    case PROP_COUNT:
      g_value_set_int (value, self->count);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    case PROP_WARNING:
      g_value_set_string (value, self->warning);
      break;
    case PROP_HELD:
      g_value_set_boolean (value, self->held);
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, self->running);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_ERROR_MESSAGE:
      g_value_set_string (value, self->error_message);
      break;
    case PROP_CAN_RETRY:
      g_value_set_boolean (value, self->can_retry);
      break;
    case PROP_EDITS:
      g_value_set_object (value, self->edits);
      break;
    case PROP_VERSIONS:
      g_value_set_object (value, self->versions);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_turn_class_init (PtmTurnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ptm_turn_dispose;
  object_class->finalize = ptm_turn_finalize;
  object_class->get_property = ptm_turn_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NUMBER] = g_param_spec_int ("number", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, flags);
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_BASE] = g_param_spec_object ("base", NULL, NULL, PTM_TYPE_VERSION, flags);
  properties[PROP_REGION] = g_param_spec_object ("region", NULL, NULL, PTM_TYPE_REGION, flags);
  properties[PROP_PROVIDER] = g_param_spec_string ("provider", NULL, NULL, NULL, flags);
  properties[PROP_SIZE_TEXT] = g_param_spec_string ("size-text", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_int ("count", NULL, NULL, 0, 8, 1, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  properties[PROP_WARNING] = g_param_spec_string ("warning", NULL, NULL, NULL, flags);
  properties[PROP_HELD] = g_param_spec_boolean ("held", NULL, NULL, FALSE, flags);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_ERROR_MESSAGE] = g_param_spec_string ("error-message", NULL, NULL, NULL, flags);
  properties[PROP_CAN_RETRY] = g_param_spec_boolean ("can-retry", NULL, NULL, TRUE, flags);
  properties[PROP_EDITS] = g_param_spec_object ("edits", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_VERSIONS] = g_param_spec_object ("versions", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ptm_turn_init (PtmTurn *self)
{
  self->attachments = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  self->edits = g_list_store_new (PTM_TYPE_EDIT);
  self->versions = g_list_store_new (PTM_TYPE_VERSION);
}

PtmTurn *
ptm_turn_new (const PtmTurnFacts *facts)
{
  PtmTurn *self;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (facts->sentence != NULL, NULL);

  self = g_object_new (PTM_TYPE_TURN, NULL);
  self->id = facts->id != NULL ? g_strdup (facts->id) : g_uuid_string_random ();
  self->number = facts->number;
  self->sentence = g_strdup (facts->sentence);
  self->created = facts->created;
  g_set_object (&self->base, facts->base);
  g_set_object (&self->region, facts->region);
  self->profile_id = g_strdup (facts->profile_id);
  self->provider = g_strdup (facts->provider);
  self->size = g_strdup (facts->size);
  self->count = CLAMP (facts->count, 0, 8);
  self->can_retry = !ptm_turn_is_local (self);
  return self;
}

const char *
ptm_turn_get_id (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return self->id;
}

int
ptm_turn_get_number (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), 0);
  return self->number;
}

const char *
ptm_turn_get_sentence (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return self->sentence;
}

gint64
ptm_turn_get_created (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), 0);
  return self->created;
}

PtmVersion *
ptm_turn_get_base (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return self->base;
}

PtmRegion *
ptm_turn_get_region (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return self->region;
}

const char *
ptm_turn_get_profile_id (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return self->profile_id;
}

const char *
ptm_turn_get_provider (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return self->provider;
}

gboolean
ptm_turn_is_local (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), FALSE);
  return g_strcmp0 (self->profile_id, PTM_PROFILE_LOCAL_ID) == 0 || ptm_turn_is_by_hand (self);
}

gboolean
ptm_turn_is_by_hand (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), FALSE);
  return g_strcmp0 (self->profile_id, PTM_PROFILE_HAND_ID) == 0;
}

const char *
ptm_turn_get_size (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return self->size;
}

int
ptm_turn_get_count (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), 0);
  return self->count;
}

const char *
ptm_turn_get_summary (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return self->summary;
}

gboolean
ptm_turn_is_running (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), FALSE);
  return self->running;
}

double
ptm_turn_get_progress (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), 0);
  return self->progress;
}

const char *
ptm_turn_get_error_message (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return self->error_message;
}

gboolean
ptm_turn_get_can_retry (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), FALSE);
  return self->can_retry;
}

GPtrArray *
ptm_turn_get_attachments (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return self->attachments;
}

GListModel *
ptm_turn_get_edits (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return G_LIST_MODEL (self->edits);
}

GListModel *
ptm_turn_get_versions (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return G_LIST_MODEL (self->versions);
}

void
ptm_turn_cancel (PtmTurn *self)
{
  guint n;

  g_return_if_fail (PTM_IS_TURN (self));

  n = count_items (self->edits);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmEdit) edit = g_list_model_get_item (G_LIST_MODEL (self->edits), i);

      ptm_edit_cancel (edit);
    }
}

const char *
ptm_turn_get_warning (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), NULL);
  return self->warning;
}

gboolean
ptm_turn_is_held (PtmTurn *self)
{
  g_return_val_if_fail (PTM_IS_TURN (self), FALSE);
  return self->held;
}

void
ptm_turn_hold (PtmTurn *self, const char *warning)
{
  g_return_if_fail (PTM_IS_TURN (self));
  g_return_if_fail (warning != NULL && !self->held);

  g_free (self->warning);
  self->warning = g_strdup (warning);
  self->held = TRUE;
  notify (self, PROP_WARNING);
  notify (self, PROP_HELD);
}

void
ptm_turn_proceed (PtmTurn *self)
{
  g_return_if_fail (PTM_IS_TURN (self));

  if (!self->held)
    return;
  self->held = FALSE;
  notify (self, PROP_HELD);
}

void
ptm_turn_set_summary (PtmTurn *self, const char *summary)
{
  g_return_if_fail (PTM_IS_TURN (self));

  if (g_strcmp0 (self->summary, summary) == 0)
    return;
  g_free (self->summary);
  self->summary = g_strdup (summary);
  notify (self, PROP_SUMMARY);
}

void
ptm_turn_set_error_message (PtmTurn *self, const char *message)
{
  g_return_if_fail (PTM_IS_TURN (self));

  if (g_strcmp0 (self->error_message, message) == 0)
    return;
  g_free (self->error_message);
  self->error_message = g_strdup (message);
  notify (self, PROP_ERROR_MESSAGE);
}

void
ptm_turn_add_attachment (PtmTurn *self, GBytes *file)
{
  g_return_if_fail (PTM_IS_TURN (self));
  g_return_if_fail (file != NULL);

  g_ptr_array_add (self->attachments, g_bytes_ref (file));
}

void
ptm_turn_add_edit (PtmTurn *self, PtmEdit *edit)
{
  g_return_if_fail (PTM_IS_TURN (self));
  g_return_if_fail (PTM_IS_EDIT (edit));

  g_signal_connect_object (edit, "notify::error-message", G_CALLBACK (edit_error_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (edit, "notify::progress", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (edit, "notify::running", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_list_store_append (self->edits, edit);
  update (self);
}

void
ptm_turn_add_version (PtmTurn *self, PtmVersion *version)
{
  g_return_if_fail (PTM_IS_TURN (self));
  g_return_if_fail (PTM_IS_VERSION (version));

  if (g_list_store_find (self->versions, version, NULL))
    return;
  g_list_store_append (self->versions, version);
  update (self);
}
