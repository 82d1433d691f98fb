/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What all requests of the engine share. */

#include "config.h"

#include "ptm-engine.h"

/* Each request may hold several pictures of 64 MB. */
#define MAX_REQUESTS 32

struct _PtmEngine
{
  gatomicrefcount ref_count;
  int             n_requests; /* atomic */

  GMutex          lock;
  PtmArt         *art;      /* (nullable) until loaded */
  PtmLanguage    *language; /* (nullable) until loaded */
  PtmLocalReader *locals;   /* (nullable) until loaded */
};

PtmEngine *
ptm_engine_new (void)
{
  PtmEngine *engine = g_new0 (PtmEngine, 1);

  g_atomic_ref_count_init (&engine->ref_count);
  g_mutex_init (&engine->lock);
  return engine;
}

PtmEngine *
ptm_engine_ref (PtmEngine *engine)
{
  g_atomic_ref_count_inc (&engine->ref_count);
  return engine;
}

void
ptm_engine_unref (PtmEngine *engine)
{
  if (!g_atomic_ref_count_dec (&engine->ref_count))
    return;
  g_clear_pointer (&engine->language, ptm_language_unref);
  g_clear_pointer (&engine->locals, ptm_local_reader_free);
  g_clear_pointer (&engine->art, ptm_art_unref);
  g_mutex_clear (&engine->lock);
  g_free (engine);
}

gboolean
ptm_engine_load (PtmEngine *engine, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&engine->lock);

  if (engine->art == NULL)
    engine->art = ptm_art_new (error);
  if (engine->art != NULL && engine->language == NULL)
    engine->language = ptm_language_new (engine->art, error);
  if (engine->language != NULL && engine->locals == NULL)
    engine->locals = ptm_local_reader_new (engine->art);
  return engine->language != NULL;
}

PtmArt *
ptm_engine_get_art (PtmEngine *engine)
{
  return engine->art;
}

PtmLanguage *
ptm_engine_get_language (PtmEngine *engine)
{
  return engine->language;
}

PtmLocalReader *
ptm_engine_get_local_reader (PtmEngine *engine)
{
  return engine->locals;
}

gboolean
ptm_engine_enter (PtmEngine *engine)
{
  if (g_atomic_int_add (&engine->n_requests, 1) < MAX_REQUESTS)
    return TRUE;
  ptm_engine_leave (engine);
  return FALSE;
}

void
ptm_engine_leave (PtmEngine *engine)
{
  g_atomic_int_add (&engine->n_requests, -1);
}

PtmEnginePicture *
ptm_engine_picture_new (PtmImage *image)
{
  PtmEnginePicture *picture = g_new0 (PtmEnginePicture, 1);

  picture->image = ptm_image_ref (image);
  picture->unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  return picture;
}

void
ptm_engine_picture_free (PtmEnginePicture *picture)
{
  ptm_image_unref (picture->image);
  g_clear_pointer (&picture->scene, ptm_scene_unref);
  g_ptr_array_unref (picture->unmet);
  g_free (picture->operations);
  g_free (picture);
}

/* The answer is for the one who wrote the sentence, so it is in the sentence's language and not in the engine's. */
PtmEngineFailure *
ptm_engine_new_not_understood (PtmEngine *engine, const char *sentence, gboolean is_photo, GPtrArray *unmet)
{
  g_autofree char  *message = ptm_language_refuse (engine->language, sentence, is_photo, unmet);
  PtmEngineFailure *failure = ptm_engine_failure_new (400, "not_understood", "prompt", "%s", message);

  failure->unmet = g_ptr_array_ref (unmet);
  return failure;
}
