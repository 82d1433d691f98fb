/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Places that are said without a word for how things stand there: "テーブルにりんご" is an apple on the table, "かごに卵" are eggs in the
 * basket; what the place is tells it. And the side of an owner: "a broom on the snowman's left". */

#include "config.h"

#include <string.h>

#include "ptm-layout-heights.h"
#include "ptm-opening.h"
#include "ptm-plan-private.h"

/* "on the snowman's left": words before the owner. */
#define MOST_SMALL 2

/* How a thing stands where something is; (nullable) when that is no place for things. */
static const char *
choose_relation (const char *asset)
{
  static const char *const tops[] = { "own:wardrobe", "own:cupboard", "own:refrigerator", "own:bookshelf", "own:roof", "own:fence", "noto:rock", "own:stove", "own:washing-machine", "noto:birthday-cake", NULL };
  static const char *const trees[] = { "noto:deciduous-tree", "noto:evergreen-tree", "noto:palm-tree", "noto:leafless-tree", "noto:christmas-tree", NULL };
  PtmNode                  place = { .asset = (char *)asset };
  PtmOpening               opening;
  gboolean                 opens = ptm_opening_find (&place, &opening);

  if (g_strv_contains (trees, asset))
    return "inside";
  if (opens && (opening.kind == PTM_OPENING_RIM || opening.kind == PTM_OPENING_NECK || opening.kind == PTM_OPENING_BARS))
    return "inside";
  return ptm_thing_look_up (&place).surface > 0 || g_strv_contains (tops, asset) || strcmp (asset, "own:branch") == 0 ? "on" : NULL;
}

const char *
ptm_draft_find_spot_relation (PtmReading *reading, guint at)
{
  g_auto (PtmPhrase) phrase = { 0 };
  guint first = at + ptm_reading_span (reading, at);

  if (!ptm_grammar_has_rule (reading->grammar, "particles") || !ptm_reading_is (reading, at, PTM_WORD_PREP, "to"))
    return NULL;
  /* A place that was put before its particle stood behind it. */
  if (first >= reading->length || ptm_reading_token (reading, at)->index < ptm_reading_token (reading, first)->index)
    return NULL;
  return ptm_phrase_read (reading, first, PTM_PHRASE_PLAIN, &phrase) && phrase.asset != NULL ? choose_relation (phrase.asset) : NULL;
}

static gboolean
is_owner (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  return ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && g_str_has_suffix (token->norm, "'s") && ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL;
}

/* "a broom on the snowman's left" */
guint
ptm_draft_read_owned_side (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       owner = at + ptm_reading_span (reading, at), side, end;
  g_auto (PtmPhrase) phrase = { 0 };
  gboolean left;

  if (draft->last == NULL || (ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL))
    return at;
  for (guint i = 0; i < MOST_SMALL && !is_owner (reading, owner) && ptm_reading_sense (reading, owner, PTM_WORD_ARTICLE) != NULL; i++)
    owner += ptm_reading_span (reading, owner);
  side = owner + 1;
  end = side + ptm_reading_span (reading, side);
  left = ptm_reading_is (reading, side, PTM_WORD_SIDE, "left");
  if (!is_owner (reading, owner) || !(left || ptm_reading_is (reading, side, PTM_WORD_SIDE, "right")) || !ptm_phrase_read (reading, owner, PTM_PHRASE_PLAIN, &phrase))
    return at;
  phrase.end = side;
  ptm_draft_stand_by (draft, left ? "left-of" : "right-of", &phrase);
  ptm_draft_use (draft, at, end);
  return end;
}
