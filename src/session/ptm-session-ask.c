/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Asking: a sentence becomes a turn with its edits, and the same once more. */

#include "config.h"

#include "ptm-region.h"
#include "ptm-session-private.h"

#include <glib/gi18n.h>
#include "ptm-layout.h"
#include "ptm-title.h"

#define COUNT_MAX 8

/* What an ask has become after checking it; borrowed. */
typedef struct
{
  char       *sentence; /* (owned) */
  PtmVersion *base;
  PtmRegion  *region;
  GPtrArray  *attachments;
  const char *size;
  int         width;
  int         height;
  int         count;
  int         first;
  PtmProfile *profile;
  gboolean    cautious;
} Order;

static gboolean
refuse (GError **error, PtmError code, const char *message)
{
  g_set_error_literal (error, PTM_ERROR, code, message);
  return FALSE;
}

static gboolean
check_order (Order *order, const char *sentence, const char *profile_id, GError **error)
{
  order->sentence = g_strstrip (g_utf8_make_valid (sentence != NULL ? sentence : "", -1));
  order->count = CLAMP (order->count, 1, COUNT_MAX);
  if (*order->sentence == '\0')
    return refuse (error, PTM_ERROR_PLAN, _ ("Write what to draw or change first."));
  if (order->profile == NULL)
    {
      g_set_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("There is no provider “%s”; choose another one."), profile_id != NULL ? profile_id : "");
      return FALSE;
    }
  if (order->size != NULL && *order->size != '\0' && !ptm_size_parse (order->size, &order->width, &order->height))
    {
      g_set_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("“%s” is not a size; write one like “1024x1536”, “A4” or “2:3”."), order->size);
      return FALSE;
    }
  return TRUE;
}

static void
add_edits (PtmTurn *turn, const Order *order)
{
  for (int i = 0; i < order->count; i++)
    {
      g_autoptr (PtmEditRequest) request = ptm_edit_request_new (order->profile, order->sentence);
      g_autoptr (PtmEdit) edit = NULL;

      request->variant = order->first + i;
      for (guint j = 0; order->attachments != NULL && j < order->attachments->len; j++)
        g_ptr_array_add (request->attachments, g_bytes_ref (g_ptr_array_index (order->attachments, j)));
      edit = ptm_edit_new (request);
      ptm_turn_add_edit (turn, edit);
    }
}

static void
name_project (PtmProject *project, const char *sentence)
{
  g_autofree char *title = NULL;

  if (ptm_project_get_title (project) != NULL)
    return;
  title = ptm_title_from_sentence (sentence);
  ptm_project_set_title (project, title);
}

static PtmTurn *
start (PtmSession *self, PtmProject *project, const Order *order)
{
  PtmTurnFacts facts = {
    .number = ptm_project_get_next_turn_number (project),
    .sentence = order->sentence,
    .created = g_get_real_time (),
    .base = order->base,
    .region = order->region,
    .profile_id = ptm_profile_get_id (order->profile),
    .provider = ptm_profile_get_name (order->profile),
    .size = order->size != NULL && *order->size != '\0' ? order->size : NULL,
    .count = order->count,
  };
  g_autoptr (PtmTurn) turn = ptm_turn_new (&facts);

  for (guint i = 0; order->attachments != NULL && i < order->attachments->len; i++)
    ptm_turn_add_attachment (turn, g_ptr_array_index (order->attachments, i));
  add_edits (turn, order);
  name_project (project, order->sentence);
  ptm_project_add_turn (project, turn);
  ptm_session_touch_project (self, project);
  ptm_preparation_start (self, project, turn, order->profile, order->width, order->height, order->cautious);
  return turn;
}

PtmTurn *
ptm_session_ask (PtmSession *self, PtmProject *project, const PtmAsk *ask, GError **error)
{
  g_autoptr (PtmRegion) region = NULL;
  g_autofree char *sentence = NULL;
  Order            order = { 0 };
  gboolean         valid;

  g_return_val_if_fail (PTM_IS_SESSION (self), NULL);
  g_return_val_if_fail (PTM_IS_PROJECT (project) && ptm_project_is_loaded (project), NULL);
  g_return_val_if_fail (ask != NULL, NULL);

  order.base = ask->base;
  order.attachments = ask->attachments;
  order.size = ask->size;
  order.count = ask->count;
  order.first = MAX (ask->first, 0);
  order.cautious = ask->cautious;
  order.profile = ask->profile_id != NULL ? ptm_session_find_profile (self, ask->profile_id) : ptm_session_get_default_profile (self);
  valid = check_order (&order, ask->sentence, ask->profile_id, error);
  sentence = order.sentence;
  if (!valid)
    return NULL;

  if (ask->base != NULL && ask->mask != NULL && !ptm_mask_is_empty (ask->mask))
    {
      if (ptm_mask_get_width (ask->mask) != ptm_version_get_width (ask->base) || ptm_mask_get_height (ask->mask) != ptm_version_get_height (ask->base))
        {
          refuse (error, PTM_ERROR_UNSUPPORTED, _ ("The region does not fit the picture; mark it again."));
          return NULL;
        }
      region = ptm_region_new (ask->region_name, ask->mask);
      order.region = region;
    }
  return start (self, project, &order);
}

PtmTurn *
ptm_session_retry (PtmSession *self, PtmProject *project, PtmTurn *turn, GError **error)
{
  g_autofree char *sentence = NULL;
  Order            order = { 0 };
  gboolean         valid;

  g_return_val_if_fail (PTM_IS_SESSION (self), NULL);
  g_return_val_if_fail (PTM_IS_PROJECT (project) && ptm_project_is_loaded (project), NULL);
  g_return_val_if_fail (PTM_IS_TURN (turn), NULL);

  order.base = ptm_turn_get_base (turn);
  order.region = ptm_turn_get_region (turn);
  order.attachments = ptm_turn_get_attachments (turn);
  order.size = ptm_turn_get_size (turn);
  order.count = ptm_turn_get_count (turn);
  order.profile = ptm_session_find_profile (self, ptm_turn_get_profile_id (turn));
  valid = check_order (&order, ptm_turn_get_sentence (turn), ptm_turn_get_provider (turn), error);
  sentence = order.sentence;
  return valid ? start (self, project, &order) : NULL;
}

static void
plan_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  PtmScene *scene = ptm_planner_plan (PTM_SESSION (source)->planner, task_data, &error);

  if (scene == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, scene, (GDestroyNotify)ptm_scene_unref);
}

void
ptm_session_plan_async (PtmSession *self, const char *sentence, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (sentence != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ptm_session_plan_async);
  g_task_set_task_data (task, g_strdup (sentence), g_free);
  g_task_run_in_thread (task, plan_thread);
}

PtmScene *
ptm_session_plan_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
