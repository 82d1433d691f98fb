/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The sentence reader behind a lock, loaded on first use so that starting the program does not wait for it. */

#include "config.h"

#include "ptm-planner.h"

#include "ptm-codec.h"
#include "ptm-language.h"
#include "ptm-scene-json.h"
#include "ptm-layout.h"

struct _PtmPlanner
{
  gatomicrefcount ref_count;
  GMutex          lock;     /* guards loading only */
  PtmArt         *art;      /* (nullable) */
  PtmLanguage    *language; /* (nullable) */
  PtmLocalReader *local;    /* (nullable) */
};

/* Needs no lexicon: the first sentence of a day is not kept waiting for it. */
static PtmLocalReader *
get_local_reader (PtmPlanner *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->art == NULL)
    self->art = ptm_art_new (NULL);
  if (self->local == NULL && self->art != NULL)
    self->local = ptm_local_reader_new (self->art);
  return self->local;
}

static PtmLanguage *
get_language (PtmPlanner *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->art == NULL)
    self->art = ptm_art_new (error);
  if (self->language == NULL && self->art != NULL)
    self->language = ptm_language_new (self->art, error);
  return self->language;
}

PtmPlanner *
ptm_planner_new (void)
{
  PtmPlanner *self = g_new0 (PtmPlanner, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  return self;
}

PtmPlanner *
ptm_planner_ref (PtmPlanner *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ptm_planner_unref (PtmPlanner *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->local, ptm_local_reader_free);
  g_clear_pointer (&self->language, ptm_language_unref);
  g_clear_pointer (&self->art, ptm_art_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

PtmArt *
ptm_planner_get_art (PtmPlanner *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->art == NULL)
    self->art = ptm_art_new (error);
  return self->art;
}

void
ptm_planner_explain (PtmPlanner *self, const char *sentence, GPtrArray *unmet)
{
  PtmLanguage *language = sentence != NULL ? get_language (self, NULL) : NULL;

  if (language != NULL)
    ptm_language_explain (language, sentence, unmet);
}

PtmScene *
ptm_planner_plan (PtmPlanner *self, const char *sentence, GError **error)
{
  PtmLanguage *language = get_language (self, error);
  PtmScene    *scene = language != NULL ? ptm_language_plan (language, sentence, error) : NULL;

  if (scene != NULL && (scene->width <= 0 || scene->height <= 0))
    ptm_layout_get_default_size (scene->kind, &scene->width, &scene->height);
  return scene;
}

/* Only what is laid out shows where a page ends. */
int
ptm_planner_count_pages (PtmPlanner *self, PtmScene *plan)
{
  g_autoptr (PtmScene) scene = NULL;

  if (get_language (self, NULL) == NULL || !ptm_kind_has_pages (plan->kind))
    return 1;
  scene = ptm_scene_copy (plan);
  return ptm_layout_apply (scene, self->art, 0, NULL) ? MAX (scene->pages, 1) : 1;
}

GPtrArray *
ptm_planner_read_photo_change (PtmPlanner *self, const char *sentence, gboolean has_region)
{
  PtmLanguage *language = get_language (self, NULL);
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);

  return language != NULL ? ptm_language_read_edit (language, sentence, NULL, has_region, unmet) : NULL;
}

char *
ptm_planner_dup_change_summary (PtmPlanner *self, const char *sentence, GBytes *base, gboolean has_region)
{
  PtmLanguage *language = get_language (self, NULL);
  g_autoptr (PtmImage) image = language != NULL ? ptm_codec_decode (base, NULL) : NULL;
  g_autoptr (PtmScene) scene = NULL;
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = NULL;

  if (image == NULL)
    return NULL;
  scene = ptm_scene_read_png (base, image);
  if (!has_region && ptm_language_draws_anew (language, sentence, scene))
    {
      g_autoptr (PtmScene) other = ptm_planner_plan (self, sentence, NULL);

      return other != NULL ? ptm_scene_dup_summary (other) : NULL;
    }
  ops = ptm_language_read_edit (language, sentence, scene, has_region, unmet);
  return ptm_ops_dup_summary (ops);
}

PtmLocal *
ptm_planner_read_local (PtmPlanner *self, const char *sentence)
{
  PtmLocalReader *reader = get_local_reader (self);

  return reader != NULL ? ptm_local_read (reader, sentence) : NULL;
}
