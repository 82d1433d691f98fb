/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Versions get their numbers and come on the disk one after the other, so that numbers have no gaps and what is shown is saved. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-session-private.h"

typedef struct
{
  PtmSession  *session;
  PtmProject  *project;
  PtmVersion  *parent; /* (nullable) */
  PtmRegion   *region; /* (nullable) */
  PtmEdit     *edit;   /* (nullable) */
  GBytes      *file;
  GPtrArray   *unmet;    /* (nullable) */
  PtmMeasures *measures; /* (nullable) */
  char        *turn_id;
  char        *origin; /* (nullable) */
  char        *sentence;
  char        *provider;
  char        *blob;
  PtmPublished published;
  gpointer     user_data;

  PtmVersionFacts facts; /* pointing into the above */
  PtmVersion     *version;
} Publication;

static void publish_next (PtmSession *self);

static void
publication_free (Publication *publication)
{
  g_clear_object (&publication->session);
  g_clear_object (&publication->project);
  g_clear_object (&publication->parent);
  g_clear_object (&publication->region);
  g_clear_object (&publication->edit);
  g_bytes_unref (publication->file);
  g_clear_pointer (&publication->unmet, g_ptr_array_unref);
  g_clear_pointer (&publication->measures, ptm_measures_free);
  g_free (publication->turn_id);
  g_free (publication->origin);
  g_free (publication->sentence);
  g_free (publication->provider);
  g_free (publication->blob);
  g_clear_object (&publication->version);
  g_free (publication);
}

static gboolean
is_wanted (Publication *publication)
{
  return publication->edit == NULL || ptm_edit_is_running (publication->edit);
}

static void
finish (Publication *publication, PtmVersion *version)
{
  g_autoptr (PtmSession) self = g_object_ref (publication->session);

  self->publishing = FALSE;
  publication->published (version, publication->user_data);
  publication_free (publication);
  publish_next (self);
}

/* What the disk refused is shown all the same: the store says so, keeps it, and saves it as soon as it can. */
static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Publication *publication = user_data;
  g_autoptr (GError) error = NULL;

  if (!ptm_store_save_version_finish (PTM_STORE (object), result, &error))
    g_debug ("A version is not on the disk yet: %s", error->message);
  if (!is_wanted (publication))
    {
      ptm_store_remove_version (publication->session->store, publication->version);
      finish (publication, NULL);
      return;
    }
  ptm_project_add_version (publication->project, publication->version);
  ptm_session_touch_project (publication->session, publication->project);
  finish (publication, publication->version);
}

static void
publish_next (PtmSession *self)
{
  Publication *publication;

  if (self->publishing || g_queue_is_empty (&self->publications))
    return;
  publication = g_queue_pop_head (&self->publications);
  self->publishing = TRUE;
  if (!is_wanted (publication))
    {
      finish (publication, NULL);
      return;
    }
  publication->facts.number = ptm_project_get_next_version_number (publication->project);
  publication->facts.created = g_get_real_time ();
  publication->version = ptm_version_new (&publication->facts, PTM_PICTURE_SOURCE (self->store));
  ptm_project_set_modified (publication->project, publication->facts.created);
  ptm_store_save_version_async (self->store, publication->project, publication->version, publication->edit != NULL ? ptm_edit_get_request (publication->edit) : NULL, publication->file, saved_cb, publication);
}

void
ptm_session_publish (PtmSession *self, PtmProject *project, const PtmVersionFacts *facts, PtmEdit *edit, GBytes *file, PtmPublished published, gpointer user_data)
{
  Publication *publication = g_new0 (Publication, 1);

  publication->session = g_object_ref (self);
  publication->project = g_object_ref (project);
  publication->file = g_bytes_ref (file);
  publication->unmet = facts->unmet != NULL ? g_ptr_array_ref (facts->unmet) : NULL;
  publication->measures = ptm_measures_copy (facts->measures);
  g_set_object (&publication->parent, facts->parent);
  g_set_object (&publication->region, facts->region);
  g_set_object (&publication->edit, edit);
  publication->turn_id = g_strdup (facts->turn_id);
  publication->origin = g_strdup (facts->origin);
  publication->sentence = g_strdup (facts->sentence);
  publication->provider = g_strdup (facts->provider);
  publication->blob = g_strdup (facts->blob);
  publication->published = published;
  publication->user_data = user_data;

  publication->facts = *facts;
  publication->facts.measures = publication->measures;
  publication->facts.turn_id = publication->turn_id;
  publication->facts.origin = publication->origin;
  publication->facts.sentence = publication->sentence;
  publication->facts.provider = publication->provider;
  publication->facts.blob = publication->blob;
  g_queue_push_tail (&self->publications, publication);
  publish_next (self);
}
