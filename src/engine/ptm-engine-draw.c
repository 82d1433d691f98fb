/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* From a sentence to a picture: plan, size, layout, drawing in steps. */

#include "config.h"

#include "ptm-engine.h"

#include "ptm-layout.h"
#include "ptm-render.h"

static void
copy_unmet (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, ptm_unmet_copy (g_ptr_array_index (from, i)));
}

/* The last of the earlier stages are shown: the more partial pictures are wanted, the earlier they begin. */
static gboolean
render_partials (const PtmEngineRun *run, PtmScene *scene, GError **error)
{
  for (int stage = PTM_RENDER_ALL - MIN (run->request->partials, PTM_RENDER_ALL); stage < PTM_RENDER_ALL; stage++)
    {
      g_autoptr (PtmImage) image = NULL;

      if (g_cancellable_set_error_if_cancelled (run->cancellable, error))
        return FALSE;
      image = ptm_render (scene, ptm_engine_get_art (run->engine), stage, error);
      if (image == NULL)
        return FALSE;
      run->partial (image, run->partial_data);
    }
  return TRUE;
}

PtmEnginePicture *
ptm_engine_draw_plan (const PtmEngineRun *run, PtmScene *plan, PtmEngineFailure **failure)
{
  const PtmEngineRequest *request = run->request;
  PtmArt                 *art = ptm_engine_get_art (run->engine);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = NULL;
  PtmEnginePicture *picture;

  if (request->width > 0)
    {
      plan->width = request->width;
      plan->height = request->height;
    }
  plan->transparent |= request->transparent;
  if (request->page > 0)
    plan->page = request->page;

  if (!g_cancellable_set_error_if_cancelled (run->cancellable, &error) &&
      ptm_layout_apply (plan, art, request->variant + run->index, &error) &&
      (request->partials == 0 || !request->stream || render_partials (run, plan, &error)) &&
      !g_cancellable_set_error_if_cancelled (run->cancellable, &error))
    image = ptm_render (plan, art, PTM_RENDER_ALL, &error);
  if (image == NULL)
    {
      *failure = ptm_engine_failure_new_from_error (error);
      return NULL;
    }

  picture = ptm_engine_picture_new (image);
  picture->scene = ptm_scene_ref (plan);
  copy_unmet (picture->unmet, plan->unmet);
  ptm_language_explain (ptm_engine_get_language (run->engine), request->prompt, picture->unmet);
  return picture;
}

PtmEnginePicture *
ptm_engine_draw (const PtmEngineRun *run, PtmEngineFailure **failure)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) plan = ptm_language_plan (ptm_engine_get_language (run->engine), run->request->prompt, &error);

  if (plan == NULL)
    {
      *failure = ptm_engine_failure_new_from_error (error);
      return NULL;
    }
  return ptm_engine_draw_plan (run, plan, failure);
}
