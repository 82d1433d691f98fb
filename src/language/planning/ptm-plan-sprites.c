/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sprite sheets: who moves, how, and in how many frames. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"

#define USUAL_FRAMES 8
#define MOST_FRAMES  32
#define MOST_MOTIONS 16

/* "8 frames each" */
static int
read_frames (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  int         frames = 0;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      guint taken = 0;
      int   number = ptm_phrase_read_number (reading, at, &taken);

      if (number <= 0 || !ptm_reading_is (reading, at + taken, PTM_WORD_PIECE, "frame"))
        continue;
      frames = MIN (number, MOST_FRAMES);
      ptm_draft_use (draft, at, at + taken + 1);
    }
  return frames;
}

/* The motions the sentence names, each once. (element-type utf8) */
static GPtrArray *
read_motions (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  GPtrArray  *motions = g_ptr_array_new ();

  for (guint at = 0; at < reading->length && motions->len < MOST_MOTIONS; at += ptm_reading_span (reading, at))
    {
      const PtmSense *pose = ptm_reading_sense (reading, at, PTM_WORD_POSE);

      if (pose == NULL || !ptm_reading_is_free (reading, at))
        continue;
      if (!g_ptr_array_find_with_equal_func (motions, pose->value, g_str_equal, NULL))
        g_ptr_array_add (motions, pose->value);
      ptm_draft_use (draft, at, at + ptm_reading_span (reading, at));
    }
  return motions;
}

static PtmNode *
add_motion (PtmDraft *draft, const PtmPhrase *phrase, const char *pose, int frames)
{
  PtmNode *node = ptm_draft_add_object (draft, NULL, phrase, "item");

  if (node == NULL)
    return NULL;
  ptm_node_set (&node->pose, pose);
  ptm_draft_set_count (draft, node, frames > 0 ? frames : USUAL_FRAMES);
  ptm_draft_cast (draft, node, NULL);
  return node;
}

static void
add_actor (PtmDraft *draft, const PtmPhrase *phrase, GPtrArray *motions, int frames)
{
  PtmPhrase single = *phrase;
  PtmNode  *node = NULL;

  single.count = 1;
  single.plural = FALSE;
  for (guint i = 0; i < motions->len; i++)
    node = add_motion (draft, &single, g_ptr_array_index (motions, i), frames);
  if (motions->len == 0)
    {
      node = add_motion (draft, &single, NULL, frames);
      if (node != NULL && frames > 0)
        {
          g_autofree char *text = g_strdup_printf ("%d", frames);

          ptm_node_set_param (node, "frames", text);
          node->count = 1;
        }
    }
  draft->last = node;
}

void
ptm_plan_sprites (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  int         frames = read_frames (draft);
  g_autoptr (GPtrArray) motions = read_motions (draft);

  for (guint at = 0; at < reading->length;)
    {
      g_auto (PtmPhrase) phrase = { 0 };
      guint next = at;

      if (ptm_reading_is_free (reading, at))
        {
          next = ptm_draft_read_titled (draft, at);
          if (next == at)
            next = ptm_draft_read_manner (draft, at);
          if (next == at && ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) && (phrase.sense == NULL || phrase.sense->class != PTM_WORD_CATEGORY))
            {
              ptm_phrase_use (reading, &phrase);
              add_actor (draft, &phrase, motions, frames);
              next = phrase.end;
            }
          if (next == at && draft->last != NULL && draft->last->character != NULL && ptm_draft_act (draft, draft->last, at))
            next = at + ptm_reading_span (reading, at);
        }
      at = MAX (next, at + 1);
    }
}
