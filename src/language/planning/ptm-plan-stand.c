/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How a thing that was read comes to stand to others: by the relation that waits for it, at the places that were said before it,
 * or as one of a list of which something will be said. */

#include "config.h"

#include <string.h>

#include "ptm-layout-heights.h"
#include "ptm-plan-private.h"
#include "ptm-plan-where.h"

/* How far on an "and" still joins a list, so that reading stays linear. */
#define LIST_REACH 60
/* How many "flowers around it" are in a language without plurals. */
#define AROUND_COUNT 6

static gboolean
is_and (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL;
}

gboolean
ptm_draft_is_comma (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_MARK) && g_utf8_strchr (",，、،", -1, ptm_reading_token (reading, at)->mark) != NULL;
}

static gboolean
is_at_both (const char *relation)
{
  return strcmp (relation, "both-sides") == 0 || strcmp (relation, "each-side") == 0;
}

/* "A boat on either side": what stands left of it stays the node, what stands right of it becomes one of its own. */
static void
stand_at_both (PtmDraft *draft, const char *relation, PtmNode *node, PtmNode *place)
{
  int       all = strcmp (relation, "each-side") == 0 ? 2 * node->count : MAX (node->count, 2);
  PtmPhrase phrase = { .asset = node->asset, .word = node->noun, .count = all / 2, .size = node->size, .color = node->color };
  PtmNode  *other = ptm_draft_add_object (draft, NULL, &phrase, node->role);

  if (other == NULL)
    return;
  node->count = all - other->count;
  ptm_draft_constrain (draft, "left-of", node, place);
  ptm_draft_constrain (draft, "right-of", other, place);
}

static gboolean
is_any_of (const PtmNode *node, const char *const *assets)
{
  return node->asset != NULL && g_strv_contains (assets, node->asset);
}

/* What has its place on a wall, or under the ceiling, is not laid on what one sits or lies on. */
static gboolean
hangs_over (const PtmNode *node, const PtmNode *place)
{
  static const char *const ceiling[] = { "own:chandelier", "own:ceiling-lamp", NULL };
  static const char *const wall[] = { "noto:framed-picture", "noto:mirror", "noto:world-map", "noto:mantelpiece-clock", "own:banner", NULL };
  static const char *const low[] = { "noto:bed", "own:sofa", "own:armchair", "own:bench", "own:fireplace", "own:radiator", "own:crib", NULL };

  return is_any_of (node, ceiling) || (is_any_of (node, wall) && is_any_of (place, low));
}

/* Large enough for the sky to begin over it, and nothing that one hangs stars in. */
static gboolean
is_large (const PtmNode *place)
{
  static const char *const trees[] = { "noto:evergreen-tree", "noto:christmas-tree", "noto:deciduous-tree", "noto:palm-tree", NULL };

  return ptm_thing_look_up (place).height >= 3 && !is_any_of (place, trees);
}

/* Nothing lies under the sun, though "una lechuza con la luna encima" has the words for it. */
static gboolean
is_in_sky (const PtmNode *node, const PtmNode *place)
{
  static const char *const stars[] = { "noto:star", "noto:glowing-star", "own:shooting-star", "noto:shooting-star", NULL };
  static const char *const sky[] = { "noto:sun", "noto:sun-with-face", "noto:crescent-moon", "noto:full-moon", "noto:full-moon-face", "noto:cloud", "noto:cloud-with-rain", "own:rainbow", "noto:rainbow", NULL };

  return is_any_of (node, sky) || (is_any_of (node, stars) && is_large (place));
}

/* "Above the table", where the word may mean on it as well: what does not hang or fly lies there. */
static gboolean
lies_on (const PtmNode *node, const PtmNode *place)
{
  return !ptm_thing_look_up (node).floats && !ptm_thing_look_up (place).floats;
}

/* "un gato en un sofá", "a cat in a chair": such things have no inside. */
static const char *
fit_relation (const char *relation, const PtmNode *node, const PtmNode *place)
{
  static const char *const surfaces[] = { "noto:chair", "own:sofa", "noto:bed", "own:table", "own:desk", "own:bench", "own:armchair", "own:stool", "own:rug", "own:blanket", "own:picnic-table", "own:picnic-blanket", "own:rocking-chair", "own:hammock", "own:branch", "own:fence", "own:roof", NULL };

  if (strcmp (relation, "inside") == 0 && place->asset != NULL && g_strv_contains (surfaces, place->asset))
    return "on";
  if (strcmp (relation, "above-or-on") == 0)
    relation = lies_on (node, place) ? "on" : "above";
  if (strcmp (relation, "on") == 0 && (hangs_over (node, place) || is_in_sky (node, place)))
    return "above";
  /* A sill is as high as what stands before the window. */
  if (strcmp (relation, "on") == 0 && g_strcmp0 (place->asset, "noto:window") == 0)
    return "in-front";
  return strcmp (relation, "from-behind") == 0 ? "behind" : relation;
}

/* "A dog in the rain" is not in the cloud. */
static gboolean
is_weather (const char *relation, const PtmNode *place)
{
  return strcmp (relation, "inside") == 0 && place->asset != NULL && g_str_has_prefix (place->asset, "noto:cloud-with");
}

/* "花に囲まれた家": without a plural, what is around something is several, unless it goes around by itself. */
static void
count_around (PtmDraft *draft, const char *relation, PtmNode *node)
{
  static const char *const closed[] = { "own:fence", "own:brick-wall", "own:rope", "own:clothesline", NULL };

  if (strcmp (relation, "around") == 0 && node->count == 1 && node->asset != NULL && !g_strv_contains (closed, node->asset) && ptm_grammar_has_rule (draft->reading->grammar, "no-articles"))
    node->count = AROUND_COUNT;
}

void
ptm_draft_constrain (PtmDraft *draft, const char *relation, PtmNode *node, PtmNode *place)
{
  if (node == NULL || place == NULL || node == place || is_weather (relation, place))
    return;
  if (is_at_both (relation))
    {
      if (!ptm_draft_part_crowd (draft, node, place))
        stand_at_both (draft, relation, node, place);
      return;
    }
  if (strcmp (relation, "around") == 0)
    ptm_draft_gather_crowd (draft, node);
  count_around (draft, relation, node);
  if (strcmp (relation, "left-of") == 0 || strcmp (relation, "right-of") == 0)
    draft->flank = place;
  draft->stage = place;
  ptm_scene_add_constraint (draft->scene, fit_relation (relation, node, place), node->id, place->id);
}

/* What is named becomes what "it" means, unless it is only a place of something. */
static void
note_it (PtmDraft *draft, PtmNode *node)
{
  if (node == draft->it)
    return;
  draft->before = draft->it;
  draft->it = node;
}

/* "On both sides of the tree, a cat and a dog": each of two has its side. */
static const char *
choose_side (PtmDraft *draft, guint end)
{
  guint next = end + ptm_reading_span (draft->reading, end);

  if (!is_at_both (draft->front))
    return draft->front;
  if (draft->subjects->len > 0)
    return draft->subjects->len % 2 == 1 ? "right-of" : "left-of";
  return is_and (draft->reading, end) && ptm_where_has_thing_after (draft->reading, next) && !ptm_where_has_relation_ahead (draft->reading, next) ? "left-of" : draft->front;
}

/* The thing at the places that were said before it. */
static void
stand_there (PtmDraft *draft, PtmNode *node, guint end)
{
  const char *relation = choose_side (draft, end);

  for (guint i = 0; i < draft->places->len; i++)
    ptm_draft_constrain (draft, relation, node, g_ptr_array_index (draft->places, i));
  g_ptr_array_add (draft->subjects, node);
  if (!draft->leaning)
    {
      note_it (draft, node);
      draft->before = g_ptr_array_index (draft->places, 0);
    }
  draft->closed = FALSE;
}

/* The right side of a relation that waits for it. */
static void
stand_as_place (PtmDraft *draft, PtmNode *node, gboolean coordinated)
{
  gboolean more = strcmp (draft->relation, "between") == 0;

  /* "木と木の間" */
  if (more && coordinated && node == draft->stage)
    node->count = MAX (node->count, 2);
  for (guint i = 0; i < draft->subjects->len; i++)
    {
      PtmNode *subject = g_ptr_array_index (draft->subjects, i);

      if (draft->with && strcmp (draft->relation, "next-to") == 0)
        ptm_draft_keep_company (draft, subject, node);
      else if (is_at_both (draft->relation) && draft->subjects->len > 1)
        ptm_draft_constrain (draft, i % 2 == 0 ? "left-of" : "right-of", subject, node);
      else
        ptm_draft_constrain (draft, draft->relation, subject, node);
    }
  /* "Between two trees, …": both are named. */
  if (more && !coordinated && node->count < 2)
    return;
  g_ptr_array_set_size (draft->placed, 0);
  g_ptr_array_extend (draft->placed, draft->subjects, NULL, NULL);
  g_ptr_array_set_size (draft->guests, 0);
  if (draft->with)
    g_ptr_array_add (draft->guests, node);
  g_clear_pointer (&draft->relation, g_free);
  g_ptr_array_set_size (draft->subjects, 0);
  g_ptr_array_add (draft->subjects, node);
  draft->closed = TRUE;
}

void
ptm_draft_relate (PtmDraft *draft, PtmNode *node, guint end, gboolean coordinated)
{
  if (draft->relation != NULL)
    {
      stand_as_place (draft, node, coordinated);
      return;
    }
  if (draft->front != NULL && draft->places->len > 0 && (draft->subjects->len == 0 || (coordinated && !ptm_where_has_relation_ahead (draft->reading, end))))
    {
      stand_there (draft, node, end);
      return;
    }
  g_clear_pointer (&draft->front, g_free);
  draft->leaning = FALSE;
  if (!coordinated || draft->closed)
    g_ptr_array_set_size (draft->subjects, 0);
  if (coordinated && draft->guests->len > 0)
    {
      ptm_draft_join_company (draft, node);
      g_ptr_array_add (draft->guests, node);
    }
  else
    g_ptr_array_set_size (draft->guests, 0);
  draft->closed = FALSE;
  g_ptr_array_add (draft->subjects, node);
  note_it (draft, node);
  ptm_draft_line_up (draft, node, end);
}

static gboolean
follows_comma (PtmDraft *draft, guint at)
{
  return at > 0 && ptm_draft_is_comma (draft->reading, at - 1);
}

/* A comma goes on with a list when an "and" comes before the next relation: "a cat, a dog and a bird on a sofa". */
static gboolean
continues_list (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = MIN (reading->length, at + LIST_REACH);

  for (; at < end; at += ptm_reading_span (reading, at))
    {
      if (is_and (reading, at))
        return TRUE;
      if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
        return FALSE;
    }
  return TRUE;
}

gboolean
ptm_draft_is_coordinated (PtmDraft *draft, guint at)
{
  if (at == 0)
    return FALSE;
  return is_and (draft->reading, at - 1) || (follows_comma (draft, at) && continues_list (draft, at));
}

gboolean
ptm_draft_is_listed (PtmDraft *draft, guint at)
{
  return ptm_draft_is_coordinated (draft, at) || follows_comma (draft, at) || (at > 0 && (ptm_reading_is (draft->reading, at - 1, PTM_WORD_PREP, "with") || ptm_reading_is_mark (draft->reading, at - 1, ':') || ptm_reading_sense (draft->reading, at - 1, PTM_WORD_RELATION) != NULL));
}
