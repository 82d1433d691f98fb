/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The rows about second sentences: does the change happen, and does nothing else change. */

#include "config.h"

#include <string.h>

#include "changes.h"
#include "ptm-scene-json.h"
#include "rows.h"

/** Step: a picture and what a second sentence makes of it. */
typedef struct
{
  PtmScene *before;
  PtmScene *after;
  PtmRect   damage;
  char     *answer;
} Step;

static void
step_clear (Step *step)
{
  g_clear_pointer (&step->before, ptm_scene_unref);
  g_clear_pointer (&step->after, ptm_scene_unref);
  g_free (step->answer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, step_clear)

/* "a turtle and a frog >> make the frog bigger": what was drawn, and what has been changed since. */
static PtmScene *
draw_turns (Step *step, Desk *desk, const char *base)
{
  g_autofree char *plain = g_strcompress (base);
  g_auto (GStrv) turns = g_strsplit (plain, " >> ", -1);
  g_autoptr (PtmScene) scene = desk_draw (desk, turns[0], &step->answer);

  for (guint i = 1; scene != NULL && turns[i] != NULL; i++)
    {
      g_autoptr (PtmScene) next = NULL;

      g_clear_pointer (&step->answer, g_free);
      next = desk_edit (desk, scene, turns[i], &step->damage, &step->answer);
      ptm_scene_unref (scene);
      scene = g_steal_pointer (&next);
    }
  return g_steal_pointer (&scene);
}

/* The sentence field is the edit; the second want is the sentence of the picture, with the changes before this one. */
static gboolean
step_take (Step *step, Desk *desk, const Prompt *prompt)
{
  step->before = draw_turns (step, desk, prompt_get_want (prompt, 1));
  if (step->before == NULL)
    return FALSE;
  g_clear_pointer (&step->answer, g_free);
  step->after = desk_edit (desk, step->before, prompt->sentence, &step->damage, &step->answer);
  return step->after != NULL;
}

char *
row_edits_dup_result (Desk *desk, const Prompt *prompt)
{
  g_auto (Step) step = { NULL, NULL, { 0, 0, 0, 0 }, NULL };

  return step_take (&step, desk, prompt) ? ptm_scene_to_json (step.after, FALSE) : g_steal_pointer (&step.answer);
}

/* Fields: operation, the picture's sentence, wishes parted by ";". */
void
row_edits_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_auto (Step) step = { NULL, NULL, { 0, 0, 0, 0 }, NULL };
  g_autoptr (Look) first = NULL;
  g_autoptr (Look) second = NULL;
  const char *wishes = prompt_get_want (prompt, 2);
  g_auto (GStrv) parts = g_strsplit (wishes, ";", -1);

  if (!step_take (&step, desk, prompt))
    {
      verdict_fail (verdict, step.answer);
      return;
    }
  verdict_show (verdict, step.after);
  first = referee_look (step.before, desk->art);
  second = referee_look (step.after, desk->art);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      Change change = { desk, step.before, step.after, first, second };
      g_autoptr (GString) came = g_string_new (NULL);
      gboolean met = changes_meet (&change, g_strstrip (parts[i]), came);
      gboolean spared = i > 0 || changes_spare_others (&change, wishes, came);

      verdict_add (verdict, met && spared, "%s:%s by %s", parts[i], came->str, step.answer);
    }
}

guint64
row_edits_count_changed (PtmImage *before, PtmImage *after, const PtmRect *damage)
{
  const guint8 *a = ptm_image_get_pixels (before), *b = ptm_image_get_pixels (after);
  int           width = ptm_image_get_width (before), height = ptm_image_get_height (before);
  guint64       changed = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gsize at = ((gsize)y * (gsize)width + (gsize)x) * 4;

        if (x >= damage->x && x < damage->x + damage->width && y >= damage->y && y < damage->y + damage->height)
          continue;
        changed += memcmp (a + at, b + at, 4) != 0 ? 1 : 0;
      }
  return changed;
}

/* Bytes outside the damage box are those of before; sentences that were not understood are not asked here. */
void
row_locality_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_auto (Step) step = { NULL, NULL, { 0, 0, 0, 0 }, NULL };
  g_autoptr (PtmImage) before = NULL;
  g_autoptr (PtmImage) after = NULL;
  guint64 changed;

  if (!step_take (&step, desk, prompt) || step.before->width != step.after->width || step.before->height != step.after->height)
    return;
  verdict_show (verdict, step.after);
  before = ptm_render (step.before, desk->art, PTM_RENDER_ALL, NULL);
  after = ptm_render (step.after, desk->art, PTM_RENDER_ALL, NULL);
  changed = row_edits_count_changed (before, after, &step.damage);
  verdict_add (verdict, changed == 0, "%" G_GUINT64_FORMAT " pixels changed outside of %d,%d %d×%d", changed, step.damage.x, step.damage.y, step.damage.width, step.damage.height);
}
