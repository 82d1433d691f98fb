/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One running request: a back end writes on it, widgets are bound to it. It ends exactly once; what comes after its end is
 * ignored, so that a late answer changes nothing. */

#include "config.h"

#include "ptm-edit.h"
#include "ptm-version.h"

struct _PtmEdit
{
  GObject parent_instance;

  /* Inputs */
  PtmEditRequest *request;
  GCancellable   *cancellable;

  /* While running */
  PtmEditState state;
  double       progress;
  PtmImage    *preview; /* (nullable) */
  char        *status;  /* (nullable) */

  /* Results */
  PtmVersion *version; /* (nullable) */
  GError     *error;   /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PtmEdit, ptm_edit, G_TYPE_OBJECT)
G_DEFINE_ENUM_TYPE (PtmEditState, ptm_edit_state, G_DEFINE_ENUM_VALUE (PTM_EDIT_QUEUED, "queued"), G_DEFINE_ENUM_VALUE (PTM_EDIT_SENT, "sent"), G_DEFINE_ENUM_VALUE (PTM_EDIT_ANSWERED, "answered"), G_DEFINE_ENUM_VALUE (PTM_EDIT_FAILED, "failed"), G_DEFINE_ENUM_VALUE (PTM_EDIT_STOPPED, "stopped"), G_DEFINE_ENUM_VALUE (PTM_EDIT_MAYBE_BILLED, "maybe-billed"))

typedef enum
{
  PROP_REQUEST = 1,
  PROP_STATE,
  PROP_RUNNING,
  PROP_PROGRESS,
  PROP_PREVIEW,
  PROP_STATUS,
  PROP_VERSION,
  PROP_ERROR_MESSAGE,
  N_PROPS
} PtmEditProperty;

static GParamSpec *properties[N_PROPS];

static void
notify (PtmEdit *self, PtmEditProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* A conversation has hundreds of edits: each would hold the picture it was sent with. */
static void
forget_pictures (PtmEdit *self)
{
  PtmEditRequest *facts = ptm_edit_request_copy_facts (self->request);

  ptm_edit_request_unref (self->request);
  self->request = facts;
}

static void
set_state (PtmEdit *self, PtmEditState state)
{
  gboolean was_running = ptm_edit_is_running (self);

  if (self->state == state)
    return;
  self->state = state;
  notify (self, PROP_STATE);
  if (was_running == ptm_edit_is_running (self))
    return;
  notify (self, PROP_RUNNING);
  forget_pictures (self);
}

static void
set_progress (PtmEdit *self, double progress)
{
  progress = CLAMP (progress, self->progress, 1);
  if (progress <= self->progress)
    return;
  self->progress = progress;
  notify (self, PROP_PROGRESS);
}

static void
drop_preview (PtmEdit *self)
{
  if (self->preview == NULL)
    return;
  g_clear_pointer (&self->preview, ptm_image_unref);
  notify (self, PROP_PREVIEW);
}

static void
ptm_edit_finalize (GObject *object)
{
  PtmEdit *self = PTM_EDIT (object);

  g_clear_pointer (&self->request, ptm_edit_request_unref);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->preview, ptm_image_unref);
  g_free (self->status);
  g_clear_object (&self->version);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (ptm_edit_parent_class)->finalize (object);
}

static void
ptm_edit_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmEdit *self = PTM_EDIT (object);

  switch ((PtmEditProperty)prop_id)
    {
    case PROP_REQUEST:
      g_value_set_boxed (value, self->request);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, ptm_edit_is_running (self));
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_PREVIEW:
      g_value_set_boxed (value, self->preview);
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    case PROP_VERSION:
      g_value_set_object (value, self->version);
      break;
    case PROP_ERROR_MESSAGE:
      g_value_set_string (value, ptm_edit_get_error_message (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_edit_class_init (PtmEditClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ptm_edit_finalize;
  object_class->get_property = ptm_edit_get_property;

  properties[PROP_REQUEST] = g_param_spec_boxed ("request", NULL, NULL, PTM_TYPE_EDIT_REQUEST, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PTM_TYPE_EDIT_STATE, PTM_EDIT_QUEUED, flags);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, TRUE, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_PREVIEW] = g_param_spec_boxed ("preview", NULL, NULL, PTM_TYPE_IMAGE, flags);
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  properties[PROP_VERSION] = g_param_spec_object ("version", NULL, NULL, PTM_TYPE_VERSION, flags);
  properties[PROP_ERROR_MESSAGE] = g_param_spec_string ("error-message", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ptm_edit_init (PtmEdit *self)
{
  self->cancellable = g_cancellable_new ();
}

PtmEdit *
ptm_edit_new (PtmEditRequest *request)
{
  PtmEdit *self;

  g_return_val_if_fail (request != NULL, NULL);

  self = g_object_new (PTM_TYPE_EDIT, NULL);
  self->request = ptm_edit_request_ref (request);
  return self;
}

PtmEditRequest *
ptm_edit_get_request (PtmEdit *self)
{
  g_return_val_if_fail (PTM_IS_EDIT (self), NULL);
  return self->request;
}

PtmEditState
ptm_edit_get_state (PtmEdit *self)
{
  g_return_val_if_fail (PTM_IS_EDIT (self), PTM_EDIT_FAILED);
  return self->state;
}

gboolean
ptm_edit_is_running (PtmEdit *self)
{
  g_return_val_if_fail (PTM_IS_EDIT (self), FALSE);
  return self->state == PTM_EDIT_QUEUED || self->state == PTM_EDIT_SENT;
}

double
ptm_edit_get_progress (PtmEdit *self)
{
  g_return_val_if_fail (PTM_IS_EDIT (self), 0);
  return self->progress;
}

PtmImage *
ptm_edit_get_preview (PtmEdit *self)
{
  g_return_val_if_fail (PTM_IS_EDIT (self), NULL);
  return self->preview;
}

const char *
ptm_edit_get_status (PtmEdit *self)
{
  g_return_val_if_fail (PTM_IS_EDIT (self), NULL);
  return self->status;
}

PtmVersion *
ptm_edit_get_version (PtmEdit *self)
{
  g_return_val_if_fail (PTM_IS_EDIT (self), NULL);
  return self->version;
}

const GError *
ptm_edit_get_error (PtmEdit *self)
{
  g_return_val_if_fail (PTM_IS_EDIT (self), NULL);
  return self->error;
}

const char *
ptm_edit_get_error_message (PtmEdit *self)
{
  g_return_val_if_fail (PTM_IS_EDIT (self), NULL);
  return self->error != NULL ? self->error->message : NULL;
}

GCancellable *
ptm_edit_get_cancellable (PtmEdit *self)
{
  g_return_val_if_fail (PTM_IS_EDIT (self), NULL);
  return self->cancellable;
}

void
ptm_edit_cancel (PtmEdit *self)
{
  g_autoptr (PtmEdit) keep = NULL;

  g_return_if_fail (PTM_IS_EDIT (self));

  if (!ptm_edit_is_running (self))
    return;
  keep = g_object_ref (self);
  set_state (self, PTM_EDIT_STOPPED);
  drop_preview (self);
  g_cancellable_cancel (self->cancellable);
}

void
ptm_edit_set_sent (PtmEdit *self)
{
  g_return_if_fail (PTM_IS_EDIT (self));

  if (self->state == PTM_EDIT_QUEUED)
    set_state (self, PTM_EDIT_SENT);
}

void
ptm_edit_set_preview (PtmEdit *self, PtmImage *preview, double progress)
{
  g_return_if_fail (PTM_IS_EDIT (self));

  if (!ptm_edit_is_running (self))
    return;
  if (preview != NULL && preview != self->preview)
    {
      g_clear_pointer (&self->preview, ptm_image_unref);
      self->preview = ptm_image_ref (preview);
      notify (self, PROP_PREVIEW);
    }
  set_progress (self, progress);
}

void
ptm_edit_set_status (PtmEdit *self, const char *status)
{
  g_return_if_fail (PTM_IS_EDIT (self));

  if (!ptm_edit_is_running (self) || g_strcmp0 (self->status, status) == 0)
    return;
  g_free (self->status);
  self->status = g_strdup (status);
  notify (self, PROP_STATUS);
}

void
ptm_edit_complete (PtmEdit *self, PtmVersion *version)
{
  g_return_if_fail (PTM_IS_EDIT (self));
  g_return_if_fail (PTM_IS_VERSION (version));

  if (!ptm_edit_is_running (self))
    return;
  self->version = g_object_ref (version);
  notify (self, PROP_VERSION);
  set_progress (self, 1);
  set_state (self, PTM_EDIT_ANSWERED);
  drop_preview (self);
}

void
ptm_edit_fail (PtmEdit *self, const GError *error, gboolean maybe_billed)
{
  g_return_if_fail (PTM_IS_EDIT (self));
  g_return_if_fail (error != NULL);

  if (!ptm_edit_is_running (self))
    return;
  self->error = g_error_copy (error);
  notify (self, PROP_ERROR_MESSAGE);
  set_state (self, maybe_billed ? PTM_EDIT_MAYBE_BILLED : PTM_EDIT_FAILED);
  drop_preview (self);
}
