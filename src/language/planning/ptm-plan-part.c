/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a thing has by itself: "a house with a red roof", "une maison au toit rouge", "赤い屋根の家". The picture of a house shows its
 * roof, so that a second roof beside it would be wrong. The colour of a part is told, since the picture has its own. */

#include "config.h"

#include "ptm-ledger.h"
#include "ptm-plan-private.h"

/* Between a whole and what is said of it. */
#define MOST_SMALL_WORDS 4

/* The tag of a whole, and of what it has. */
static const char *const PARTS[][2] = { { "building", "of-building" }, { "vehicle", "of-vehicle" }, { "animal", "of-animal" } };

/* How a language may join a part to the whole before it. */
static const char *const JOINTS[] = { "with", "of", "to" };

static gboolean
is_part (const PtmPhrase *part, const PtmPhrase *whole)
{
  const PtmNoun *a = part->sense != NULL ? part->sense->noun : NULL;
  const PtmNoun *b = whole->sense != NULL ? whole->sense->noun : NULL;

  if (a == NULL || b == NULL || part->definite || part->count > 1)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    if (ptm_noun_has_tag (b, PARTS[i][0]) && ptm_noun_has_tag (a, PARTS[i][1]))
      return TRUE;
  return FALSE;
}

/* "a dog's nose" */
static gboolean
is_limb (const PtmPhrase *part, const PtmPhrase *whole)
{
  const PtmNoun *a = part->sense != NULL ? part->sense->noun : NULL;
  const PtmNoun *b = whole->sense != NULL ? whole->sense->noun : NULL;

  return a != NULL && b != NULL && part->color.a == 0 && ptm_noun_has_tag (a, "body") && (ptm_noun_has_tag (b, "animal") || ptm_noun_has_tag (b, "people"));
}

static void
use_part (PtmDraft *draft, const PtmPhrase *part)
{
  g_autofree char *text = part->color.a > 0 ? ptm_reading_dup (draft->reading, part->first, part->end) : NULL;

  ptm_phrase_use (draft->reading, part);
  if (text != NULL)
    ptm_ledger_add (draft->scene->unmet, text, "word");
}

static gboolean
is_joint (PtmReading *reading, guint at)
{
  for (guint i = 0; i < G_N_ELEMENTS (JOINTS); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_PREP, JOINTS[i]))
      return TRUE;
  return FALSE;
}

/* "狗的鼻子", "कुत्ते की नाक": what it has stands behind it. */
static gboolean
is_link (PtmReading *reading, guint at)
{
  return ptm_grammar_has_rule (reading->grammar, "postpositions") && ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL;
}

guint
ptm_draft_read_parts (PtmDraft *draft, const PtmPhrase *whole)
{
  PtmReading *reading = draft->reading;
  guint       at = whole->end;

  while (at < reading->length && (at == whole->end ? is_joint (reading, at) || is_link (reading, at) : ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || ptm_reading_is_pause (reading, at)))
    {
      guint first = at + ptm_reading_span (reading, at);
      g_auto (PtmPhrase) part = { 0 };

      /* "a house with a roof on it" says itself where it is. */
      if (!ptm_phrase_read (reading, first, PTM_PHRASE_PLAIN, &part) || !(is_part (&part, whole) || (is_link (reading, at) && is_limb (&part, whole))) || ptm_reading_sense (reading, part.end, PTM_WORD_BESIDES) != NULL)
        break;
      ptm_draft_use (draft, at, first);
      use_part (draft, &part);
      at = part.end;
    }
  return at;
}

/* "the roof of a barn", "la branche d'un arbre", "das Dach der Scheune", "سطح المزرعة": where the whole begins; at when none follows. */
static guint
find_whole (PtmReading *reading, guint at)
{
  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "of") || ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL)
    return at + ptm_reading_span (reading, at);
  return at;
}

/* "auf dem Dach der Scheune", "on the nose of a dog": what is on the roof is on the barn. */
static gboolean
is_of_whole (PtmReading *reading, const PtmPhrase *part, guint first, const PtmPhrase *whole)
{
  const PtmNoun *a = part->sense != NULL ? part->sense->noun : NULL;
  const PtmNoun *b = whole->sense != NULL ? whole->sense->noun : NULL;
  gboolean       joined = first > part->end || (whole->definite && ptm_grammar_has_rule (reading->grammar, "genitives")) || ((whole->definite || !part->definite) && part->end == whole->first && ptm_grammar_has_rule (reading->grammar, "construct"));

  if (!joined || a == NULL || b == NULL || part->count > 1 || part->color.a > 0)
    return FALSE;
  return is_limb (part, whole) || (ptm_noun_has_tag (a, "of-building") && ptm_noun_has_tag (b, "building")) || (ptm_noun_has_tag (a, "of-plant") && ptm_noun_has_tag (b, "tree"));
}

guint
ptm_draft_find_whole (PtmReading *reading, const PtmPhrase *part)
{
  guint    first = find_whole (reading, part->end);
  gboolean linked = ptm_reading_sense (reading, part->end, PTM_WORD_LINK) != NULL;
  g_auto (PtmPhrase) whole = { 0 };

  if (part->sense == NULL || !ptm_phrase_read (reading, first, PTM_PHRASE_PLAIN, &whole))
    return part->first;
  return is_of_whole (reading, part, first, &whole) || (linked && is_part (part, &whole)) ? first : part->first;
}

/* "… ist gelb": the colour behind the whole that is said of its part; where it ends, or at when none is said. */
static guint
read_part_color (PtmReading *reading, guint at, PtmColor *color)
{
  guint    next = at, taken = 0;
  gboolean is_said = FALSE;

  for (guint i = 0; i < MOST_SMALL_WORDS && (ptm_reading_sense (reading, next, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_OTHER) != NULL) && ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, next, PTM_WORD_AND) == NULL; i++)
    {
      is_said = TRUE;
      next += ptm_reading_span (reading, next);
    }
  if (!is_said || !ptm_phrase_read_color (reading, next, color, &taken) || ptm_reading_sense (reading, next + taken, PTM_WORD_NOUN) != NULL)
    return at;
  return next + taken;
}

guint
ptm_draft_read_colored_part (PtmDraft *draft, PtmPhrase *part)
{
  PtmReading *reading = draft->reading;
  guint       first = ptm_draft_find_whole (reading, part), end;
  PtmNode    *node;
  g_auto (PtmPhrase) whole = { 0 };

  if (first == part->first || part->asset == NULL || !ptm_phrase_read (reading, first, PTM_PHRASE_PLAIN, &whole))
    return part->first;
  end = read_part_color (reading, whole.end, &part->color);
  /* "باب مدرستنا أخضر" */
  if (end == whole.end && whole.color.a > 0 && whole.head_end < whole.end && ptm_grammar_has_rule (reading->grammar, "construct"))
    part->color = whole.color;
  else if (end == whole.end)
    return part->first;
  node = ptm_draft_add_object (draft, NULL, part, "item");
  draft->last = node != NULL ? node : draft->last;
  ptm_draft_use (draft, part->first, end);
  return end;
}

guint
ptm_draft_skip_part (PtmDraft *draft, const PtmPhrase *part)
{
  guint first = ptm_draft_find_whole (draft->reading, part);

  if (first == part->first)
    return first;
  use_part (draft, part);
  ptm_draft_use (draft, part->end, first);
  return first;
}

static gboolean
is_building (PtmDraft *draft, const PtmNode *node)
{
  const PtmNoun *noun = node->asset != NULL ? ptm_lexicon_find_by_asset (draft->reading->lexicon, node->asset) : NULL;

  return noun != NULL && ptm_noun_has_tag (noun, "building");
}

/* The only building of the picture; (nullable). */
static PtmNode *
find_building (PtmDraft *draft)
{
  PtmNode *found = NULL;

  for (guint i = 0; i < draft->scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (draft->scene->nodes, i);

      if (node->type != PTM_NODE_OBJECT || node->count > 1 || !is_building (draft, node))
        continue;
      if (found != NULL)
        return NULL;
      found = node;
    }
  return found;
}

/* "屋顶上有一只公鸡，房子前面…": a roof that something lies on is that of the house. */
void
ptm_draft_join_roof (PtmDraft *draft)
{
  PtmNode *roof = NULL, *house = find_building (draft);

  for (guint i = 0; house != NULL && i < draft->scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (draft->scene->nodes, i);

      if (node->type == PTM_NODE_OBJECT && g_strcmp0 (node->asset, "own:roof") == 0 && node->count == 1 && node->color.a == 0)
        roof = node;
    }
  if (roof == NULL)
    return;
  for (guint i = 0; i < draft->scene->constraints->len; i++)
    {
      PtmConstraint *constraint = g_ptr_array_index (draft->scene->constraints, i);

      /* It is said to stand somewhere itself. */
      if (g_strcmp0 (constraint->a, roof->id) == 0 || (g_strcmp0 (constraint->b, roof->id) == 0 && g_strcmp0 (constraint->a, house->id) == 0))
        return;
    }
  for (guint i = 0; i < draft->scene->constraints->len; i++)
    {
      PtmConstraint *constraint = g_ptr_array_index (draft->scene->constraints, i);

      if (g_strcmp0 (constraint->b, roof->id) == 0)
        ptm_node_set (&constraint->b, house->id);
    }
  ptm_scene_remove (draft->scene, roof->id);
}
