/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Words with several pictures: what a version leaves open, and a new version with the one the user chose. It is made here, at no
 * cost, and stands beside the first in the same turn. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-choices.h"
#include "ptm-picture-choice.h"
#include "ptm-session-private.h"

#include <glib/gi18n.h>
#include "ptm-codec.h"

typedef struct
{
  PtmProject *project; /* (nullable) only to choose */
  PtmVersion *version;
  char       *word;
  char       *old; /* (nullable) */
  char       *asset;
  char       *name;
  char       *sentence; /* the user's, of the first version */
  GPtrArray  *unmet;    /* (element-type PtmUnmet) (nullable) of the new one */
  GBytes     *file;
  char       *blob;
  int         width;
  int         height;
} Choosing;

static void
choosing_free (Choosing *choosing)
{
  g_clear_object (&choosing->project);
  g_clear_object (&choosing->version);
  g_clear_pointer (&choosing->file, g_bytes_unref);
  g_free (choosing->word);
  g_free (choosing->old);
  g_free (choosing->asset);
  g_free (choosing->name);
  g_free (choosing->sentence);
  g_clear_pointer (&choosing->unmet, g_ptr_array_unref);
  g_free (choosing->blob);
  g_free (choosing);
}

/* What the first version lacked, but not the word that now has a picture. */
static GPtrArray *
new_unmet (PtmVersion *version, const char *word)
{
  GPtrArray *old = ptm_version_get_unmet (version);
  GPtrArray *unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);

  for (guint i = 0; i < old->len; i++)
    {
      const PtmUnmet *thing = g_ptr_array_index (old, i);

      if (g_strcmp0 (thing->why, "noun") != 0 || g_strcmp0 (thing->text, word) != 0)
        g_ptr_array_add (unmet, ptm_unmet_new (thing->text, thing->why));
    }
  return unmet;
}

/* Versions chosen one after the other are called by what was chosen; the first has the sentence. */
static const char *
find_sentence (PtmVersion *version)
{
  PtmVersion *parent = ptm_version_get_parent (version);

  while (parent != NULL && g_strcmp0 (ptm_version_get_turn_id (parent), ptm_version_get_turn_id (version)) == 0)
    {
      version = parent;
      parent = ptm_version_get_parent (version);
    }
  return ptm_version_get_sentence (version);
}

static gboolean
choose (Choosing *choosing, PtmArt *art, GError **error)
{
  g_autoptr (GBytes) file = art != NULL ? ptm_choices_apply (choosing->file, art, choosing->word, choosing->old, choosing->asset, error) : NULL;
  g_autoptr (PtmImage) image = file != NULL ? ptm_codec_decode (file, error) : NULL;

  if (image == NULL)
    return FALSE;
  choosing->width = ptm_image_get_width (image);
  choosing->height = ptm_image_get_height (image);
  choosing->blob = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);
  g_bytes_unref (choosing->file);
  choosing->file = g_steal_pointer (&file);
  return TRUE;
}

static void
choose_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Choosing *choosing = task_data;
  GError   *error = NULL;
  PtmArt   *art = ptm_planner_get_art (PTM_SESSION (source)->planner, &error);

  if (choose (choosing, art, &error))
    {
      ptm_planner_explain (PTM_SESSION (source)->planner, choosing->sentence, choosing->unmet);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

static void
find_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError   *error = NULL;
  PtmArt   *art = ptm_planner_get_art (PTM_SESSION (source)->planner, &error);
  Choosing *choosing = task_data;

  if (art != NULL)
    g_task_return_pointer (task, ptm_choices_read (choosing->file, art), (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
published_cb (PtmVersion *version, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Choosing *choosing = g_task_get_task_data (task);

  ptm_project_select_version (choosing->project, version);
  g_task_return_pointer (task, g_object_ref (version), g_object_unref);
  ptm_session_continue_closing (g_task_get_source_object (task));
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask           *task = user_data;
  Choosing        *choosing = g_task_get_task_data (task);
  GError          *error = NULL;
  g_autofree char *sentence = g_strdup_printf ("%s: %s", choosing->word, choosing->name);
  PtmVersionFacts  facts = {
     .parent = choosing->version,
     .turn_id = ptm_version_get_turn_id (choosing->version),
     .sentence = sentence,
     .provider = ptm_version_get_provider (choosing->version),
     .blob = choosing->blob,
     .format = PTM_FORMAT_PNG,
     .width = choosing->width,
     .height = choosing->height,
     .outside = -1,
     .unmet = choosing->unmet,
  };

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      ptm_session_publish (PTM_SESSION (object), choosing->project, &facts, NULL, choosing->file, published_cb, task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError    *error = NULL;
  GPtrArray *choices = g_task_propagate_pointer (G_TASK (result), &error);

  if (choices != NULL)
    g_task_return_pointer (task, choices, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
file_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) work = NULL;
  Choosing *choosing = g_task_get_task_data (task);
  GError   *error = NULL;

  choosing->file = ptm_version_load_file_finish (PTM_VERSION (object), result, &error);
  if (choosing->file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work = g_task_new (g_task_get_source_object (task), g_task_get_cancellable (task), choosing->project != NULL ? chosen_cb : found_cb, g_object_ref (task));
  g_task_set_source_tag (work, file_read_cb);
  g_task_set_task_data (work, choosing, NULL);
  g_task_run_in_thread (work, choosing->project != NULL ? choose_thread : find_thread);
}

void
ptm_session_find_choices_async (PtmSession *self, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask    *task;
  Choosing *choosing;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_VERSION (version));

  task = g_task_new (self, cancellable, callback, user_data);
  choosing = g_new0 (Choosing, 1);
  choosing->version = g_object_ref (version);
  g_task_set_source_tag (task, ptm_session_find_choices_async);
  g_task_set_task_data (task, choosing, (GDestroyNotify)choosing_free);
  ptm_version_load_file_async (version, cancellable, file_read_cb, task);
}

GPtrArray *
ptm_session_find_choices_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ptm_session_choose_async (PtmSession *self, PtmProject *project, PtmVersion *version, PtmPictureChoice *choice, guint option, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  const PtmPictureOption *chosen;
  GTask                  *task;
  Choosing               *choosing;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_PROJECT (project) && ptm_project_is_loaded (project));
  g_return_if_fail (PTM_IS_VERSION (version));
  g_return_if_fail (PTM_IS_PICTURE_CHOICE (choice) && option < ptm_picture_choice_get_options (choice)->len);

  chosen = g_ptr_array_index (ptm_picture_choice_get_options (choice), option);
  task = g_task_new (self, cancellable, callback, user_data);
  choosing = g_new0 (Choosing, 1);
  choosing->project = g_object_ref (project);
  choosing->version = g_object_ref (version);
  choosing->word = g_strdup (ptm_picture_choice_get_word (choice));
  choosing->old = g_strdup (ptm_picture_choice_get_asset (choice));
  choosing->asset = g_strdup (chosen->asset);
  choosing->name = g_strdup (chosen->name);
  choosing->sentence = g_strdup (find_sentence (version));
  choosing->unmet = new_unmet (version, choosing->word);
  g_task_set_source_tag (task, ptm_session_choose_async);
  g_task_set_task_data (task, choosing, (GDestroyNotify)choosing_free);
  ptm_version_load_file_async (version, cancellable, file_read_cb, task);
}

PtmVersion *
ptm_session_choose_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
