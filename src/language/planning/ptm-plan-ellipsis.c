/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Things of several colours whose noun is said once: "a red, a yellow and a blue balloon", "un globo rojo, uno amarillo y uno
 * azul". */

#include "config.h"

#include "ptm-plan-private.h"

#define MOST_COLORS 12

/** PtmEllipsis: "a yellow", "three blue". */
typedef struct
{
  int      count;
  PtmColor color;
  guint    end;
} PtmEllipsis;

/* A number or an article, and a colour. */
static gboolean
read_tint (PtmReading *reading, guint at, PtmEllipsis *tint)
{
  guint taken = 0;

  tint->count = ptm_phrase_read_number (reading, at, &taken);
  if (tint->count <= 0 && ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite"))
    {
      tint->count = 1;
      taken = ptm_reading_span (reading, at);
    }
  if (tint->count <= 0 || taken == 0)
    return FALSE;
  at += taken;
  if (!ptm_phrase_read_color (reading, at, &tint->color, &taken))
    return FALSE;
  tint->end = at + taken;
  return TRUE;
}

static guint
skip_joint (PtmReading *reading, guint at)
{
  while (ptm_reading_is_mark (reading, at, ',') || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL)
    at += ptm_reading_span (reading, at);
  return at;
}

static void
add_tinted (PtmDraft *draft, const PtmPhrase *phrase, const PtmEllipsis *tint)
{
  PtmPhrase copy = *phrase;
  PtmNode  *node;

  copy.count = tint->count;
  copy.plural = tint->count > 1;
  copy.color = tint->color;
  node = ptm_draft_add_object (draft, NULL, &copy, "item");
  if (node == NULL)
    return;
  draft->last = node;
  g_ptr_array_add (draft->subjects, node);
}

/* The colours first, then the noun. */
static guint
read_before_noun (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  PtmEllipsis tints[MOST_COLORS];
  guint       n = 0, next = at;
  g_auto (PtmPhrase) phrase = { 0 };

  while (n < MOST_COLORS && read_tint (reading, next, &tints[n]) && skip_joint (reading, tints[n].end) > tints[n].end)
    next = skip_joint (reading, tints[n++].end);
  if (n == 0 || !ptm_phrase_read (reading, next, PTM_PHRASE_PLAIN, &phrase) || phrase.color.a == 0 || phrase.asset == NULL)
    return at;
  for (guint i = 0; i < n; i++)
    add_tinted (draft, &phrase, &tints[i]);
  ptm_draft_use (draft, at, next);
  return next;
}

/* The thing, then more of it in other colours. */
static guint
read_behind_noun (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  PtmEllipsis tint;
  guint       end;
  g_auto (PtmPhrase) phrase = { 0 };

  if (draft->last == NULL || draft->last->type != PTM_NODE_OBJECT || draft->last->asset == NULL || at == 0 || skip_joint (reading, at - 1) == at - 1 || !read_tint (reading, at, &tint))
    return at;
  end = tint.end;
  if (ptm_reading_is (reading, end, PTM_WORD_OTHER, "one"))
    end += ptm_reading_span (reading, end);
  if (!ptm_reading_is_pause (reading, end) && ptm_reading_sense (reading, end, PTM_WORD_AND) == NULL)
    return at;
  phrase.asset = g_strdup (draft->last->asset);
  phrase.word = g_strdup (draft->last->noun);
  add_tinted (draft, &phrase, &tint);
  ptm_draft_use (draft, at, end);
  return end;
}

guint
ptm_draft_read_ellipsis (PtmDraft *draft, guint at)
{
  guint next = read_before_noun (draft, at);

  return next > at ? next : read_behind_noun (draft, at);
}
