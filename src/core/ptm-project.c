/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One conversation with its versions. The user's path through the versions is a list of selections with a position in it;
 * undo and redo move the position, a new selection cuts off what was undone. */

#include "config.h"

#include "ptm-project.h"

struct _PtmProject
{
  GObject parent_instance;

  char       *id;
  char       *title; /* (nullable) */
  gint64      created;
  gint64      modified;
  PtmVersion *cover; /* (nullable) */
  gboolean    loaded;
  gboolean    running;

  GListStore *turns;
  GListStore *versions;

  GPtrArray *path; /* (element-type PtmVersion) (nullable elements), never empty */
  guint      position;
};

G_DEFINE_FINAL_TYPE (PtmProject, ptm_project, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_CREATED,
  PROP_MODIFIED,
  PROP_COVER,
  PROP_LOADED,
  PROP_TURNS,
  PROP_VERSIONS,
  PROP_SELECTED_VERSION,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_RUNNING,
  N_PROPS
} PtmProjectProperty;

static GParamSpec *properties[N_PROPS];

static void
notify (PtmProject *self, PtmProjectProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
unref_nullable (gpointer object)
{
  g_clear_object (&object);
}

static void
notify_path (PtmProject *self, PtmVersion *selected_before, gboolean could_undo, gboolean could_redo)
{
  if (selected_before != ptm_project_get_selected_version (self))
    notify (self, PROP_SELECTED_VERSION);
  if (could_undo != ptm_project_can_undo (self))
    notify (self, PROP_CAN_UNDO);
  if (could_redo != ptm_project_can_redo (self))
    notify (self, PROP_CAN_REDO);
}

static void
move (PtmProject *self, guint position)
{
  PtmVersion *before = ptm_project_get_selected_version (self);
  gboolean    could_undo = ptm_project_can_undo (self);
  gboolean    could_redo = ptm_project_can_redo (self);

  self->position = position;
  notify_path (self, before, could_undo, could_redo);
}

static gpointer
find_by_id (GListStore *store, const char *id, const char *(*get_id) (gpointer item))
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = n; i > 0; i--)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), i - 1);

      if (g_strcmp0 (get_id (item), id) == 0)
        return item;
    }
  return NULL;
}

static const char *
turn_id (gpointer turn)
{
  return ptm_turn_get_id (turn);
}

static const char *
version_id (gpointer version)
{
  return ptm_version_get_id (version);
}

static void
update_running (PtmProject *self)
{
  gboolean running = FALSE;
  guint    n = g_list_model_get_n_items (G_LIST_MODEL (self->turns));

  for (guint i = 0; i < n && !running; i++)
    {
      g_autoptr (PtmTurn) turn = g_list_model_get_item (G_LIST_MODEL (self->turns), i);

      running = ptm_turn_is_running (turn);
    }
  if (self->running == running)
    return;
  self->running = running;
  notify (self, PROP_RUNNING);
}

static void
ptm_project_dispose (GObject *object)
{
  PtmProject *self = PTM_PROJECT (object);

  g_clear_object (&self->cover);
  g_list_store_remove_all (self->turns);
  g_list_store_remove_all (self->versions);
  g_ptr_array_set_size (self->path, 0);
  g_ptr_array_add (self->path, NULL);
  self->position = 0;

  G_OBJECT_CLASS (ptm_project_parent_class)->dispose (object);
}

static void
ptm_project_finalize (GObject *object)
{
  PtmProject *self = PTM_PROJECT (object);

  g_free (self->id);
  g_free (self->title);
  g_clear_object (&self->turns);
  g_clear_object (&self->versions);
  g_clear_pointer (&self->path, g_ptr_array_unref);

  G_OBJECT_CLASS (ptm_project_parent_class)->finalize (object);
}

static void
ptm_project_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmProject *self = PTM_PROJECT (object);

  switch ((PtmProjectProperty)prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_MODIFIED:
      g_value_set_int64 (value, self->modified);
      break;
    case PROP_COVER:
      g_value_set_object (value, self->cover);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    case PROP_TURNS:
      g_value_set_object (value, self->turns);
      break;
    case PROP_VERSIONS:
      g_value_set_object (value, self->versions);
      break;
    case PROP_SELECTED_VERSION:
      g_value_set_object (value, ptm_project_get_selected_version (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, ptm_project_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, ptm_project_can_redo (self));
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, self->running);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_project_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmProject *self = PTM_PROJECT (object);

  if (prop_id == PROP_TITLE)
    ptm_project_set_title (self, g_value_get_string (value));
  else if (prop_id == PROP_SELECTED_VERSION)
    ptm_project_select_version (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ptm_project_class_init (PtmProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ptm_project_dispose;
  object_class->finalize = ptm_project_finalize;
  object_class->get_property = ptm_project_get_property;
  object_class->set_property = ptm_project_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags | G_PARAM_WRITABLE);
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_MODIFIED] = g_param_spec_int64 ("modified", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_COVER] = g_param_spec_object ("cover", NULL, NULL, PTM_TYPE_VERSION, flags);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  properties[PROP_TURNS] = g_param_spec_object ("turns", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_VERSIONS] = g_param_spec_object ("versions", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_SELECTED_VERSION] = g_param_spec_object ("selected-version", NULL, NULL, PTM_TYPE_VERSION, flags | G_PARAM_WRITABLE);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ptm_project_init (PtmProject *self)
{
  self->turns = g_list_store_new (PTM_TYPE_TURN);
  self->versions = g_list_store_new (PTM_TYPE_VERSION);
  self->path = g_ptr_array_new_with_free_func (unref_nullable);
  g_ptr_array_add (self->path, NULL);
}

PtmProject *
ptm_project_new (const char *id, const char *title, gint64 created, gint64 modified)
{
  PtmProject *self = g_object_new (PTM_TYPE_PROJECT, NULL);

  self->loaded = id == NULL;
  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->title = g_strdup (title);
  self->created = created;
  self->modified = modified;
  return self;
}

const char *
ptm_project_get_id (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), NULL);
  return self->id;
}

const char *
ptm_project_get_title (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), NULL);
  return self->title;
}

void
ptm_project_set_title (PtmProject *self, const char *title)
{
  g_return_if_fail (PTM_IS_PROJECT (self));

  if (g_strcmp0 (self->title, title) == 0)
    return;
  g_free (self->title);
  self->title = g_strdup (title);
  notify (self, PROP_TITLE);
}

gint64
ptm_project_get_created (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), 0);
  return self->created;
}

gint64
ptm_project_get_modified (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), 0);
  return self->modified;
}

void
ptm_project_set_modified (PtmProject *self, gint64 modified)
{
  g_return_if_fail (PTM_IS_PROJECT (self));

  if (self->modified == modified)
    return;
  self->modified = modified;
  notify (self, PROP_MODIFIED);
}

PtmVersion *
ptm_project_get_cover (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), NULL);
  return self->cover;
}

void
ptm_project_set_cover (PtmProject *self, PtmVersion *cover)
{
  g_return_if_fail (PTM_IS_PROJECT (self));
  g_return_if_fail (cover == NULL || PTM_IS_VERSION (cover));

  if (g_set_object (&self->cover, cover))
    notify (self, PROP_COVER);
}

gboolean
ptm_project_is_loaded (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), FALSE);
  return self->loaded;
}

void
ptm_project_set_loaded (PtmProject *self, gboolean loaded)
{
  g_return_if_fail (PTM_IS_PROJECT (self));

  if (self->loaded == loaded)
    return;
  self->loaded = loaded;
  notify (self, PROP_LOADED);
}

gboolean
ptm_project_is_running (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), FALSE);
  return self->running;
}

GListModel *
ptm_project_get_turns (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), NULL);
  return G_LIST_MODEL (self->turns);
}

GListModel *
ptm_project_get_versions (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), NULL);
  return G_LIST_MODEL (self->versions);
}

PtmTurn *
ptm_project_find_turn (PtmProject *self, const char *id)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), NULL);
  return id != NULL ? find_by_id (self->turns, id, turn_id) : NULL;
}

PtmVersion *
ptm_project_find_version (PtmProject *self, const char *id)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), NULL);
  return id != NULL ? find_by_id (self->versions, id, version_id) : NULL;
}

PtmVersion *
ptm_project_get_version (PtmProject *self, int number)
{
  guint n;

  g_return_val_if_fail (PTM_IS_PROJECT (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->versions));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmVersion) version = g_list_model_get_item (G_LIST_MODEL (self->versions), i);

      if (ptm_version_get_number (version) == number)
        return version;
    }
  return NULL;
}

int
ptm_project_get_next_version_number (PtmProject *self)
{
  g_autoptr (PtmVersion) last = NULL;
  guint n;

  g_return_val_if_fail (PTM_IS_PROJECT (self), 1);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->versions));
  if (n == 0)
    return 1;
  last = g_list_model_get_item (G_LIST_MODEL (self->versions), n - 1);
  return ptm_version_get_number (last) + 1;
}

int
ptm_project_get_next_turn_number (PtmProject *self)
{
  g_autoptr (PtmTurn) last = NULL;
  guint n;

  g_return_val_if_fail (PTM_IS_PROJECT (self), 1);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->turns));
  if (n == 0)
    return 1;
  last = g_list_model_get_item (G_LIST_MODEL (self->turns), n - 1);
  return ptm_turn_get_number (last) + 1;
}

PtmVersion *
ptm_project_get_selected_version (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), NULL);
  return g_ptr_array_index (self->path, self->position);
}

void
ptm_project_select_version (PtmProject *self, PtmVersion *version)
{
  PtmVersion *before;
  gboolean    could_undo;
  gboolean    could_redo;

  g_return_if_fail (PTM_IS_PROJECT (self));
  g_return_if_fail (version == NULL || PTM_IS_VERSION (version));

  before = ptm_project_get_selected_version (self);
  if (before == version)
    return;
  could_undo = ptm_project_can_undo (self);
  could_redo = ptm_project_can_redo (self);
  g_ptr_array_set_size (self->path, self->position + 1);
  g_ptr_array_add (self->path, version != NULL ? g_object_ref (version) : NULL);
  self->position++;
  notify_path (self, before, could_undo, could_redo);
}

void
ptm_project_restore_selection (PtmProject *self, PtmVersion *version)
{
  g_autoptr (PtmVersion) before = NULL;
  gboolean could_undo;
  gboolean could_redo;

  g_return_if_fail (PTM_IS_PROJECT (self));
  g_return_if_fail (version == NULL || PTM_IS_VERSION (version));

  g_set_object (&before, ptm_project_get_selected_version (self));
  could_undo = ptm_project_can_undo (self);
  could_redo = ptm_project_can_redo (self);
  g_ptr_array_set_size (self->path, 0);
  g_ptr_array_add (self->path, version != NULL ? g_object_ref (version) : NULL);
  self->position = 0;
  notify_path (self, before, could_undo, could_redo);
}

gboolean
ptm_project_can_undo (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), FALSE);
  return self->position > 0;
}

gboolean
ptm_project_can_redo (PtmProject *self)
{
  g_return_val_if_fail (PTM_IS_PROJECT (self), FALSE);
  return self->position + 1 < self->path->len;
}

void
ptm_project_undo (PtmProject *self)
{
  g_return_if_fail (PTM_IS_PROJECT (self));

  if (ptm_project_can_undo (self))
    move (self, self->position - 1);
}

void
ptm_project_redo (PtmProject *self)
{
  g_return_if_fail (PTM_IS_PROJECT (self));

  if (ptm_project_can_redo (self))
    move (self, self->position + 1);
}

/* A project whose files were damaged may have gaps in its numbers; they never go backwards. */
void
ptm_project_add_turn (PtmProject *self, PtmTurn *turn)
{
  g_return_if_fail (PTM_IS_PROJECT (self));
  g_return_if_fail (PTM_IS_TURN (turn));
  g_return_if_fail (ptm_turn_get_number (turn) >= ptm_project_get_next_turn_number (self));

  g_signal_connect_object (turn, "notify::running", G_CALLBACK (update_running), self, G_CONNECT_SWAPPED);
  g_list_store_append (self->turns, turn);
  update_running (self);
}

void
ptm_project_add_version (PtmProject *self, PtmVersion *version)
{
  PtmTurn *turn;

  g_return_if_fail (PTM_IS_PROJECT (self));
  g_return_if_fail (PTM_IS_VERSION (version));
  g_return_if_fail (ptm_version_get_number (version) >= ptm_project_get_next_version_number (self));

  g_list_store_append (self->versions, version);
  turn = ptm_project_find_turn (self, ptm_version_get_turn_id (version));
  if (turn != NULL)
    ptm_turn_add_version (turn, version);
  ptm_project_set_cover (self, version);
}
