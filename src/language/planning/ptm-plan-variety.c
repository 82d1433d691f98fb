/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Many different things: "25 different animals", "16 kinds of fruit", "100 things, no two alike". A number of a kind of things stands
 * for so many pictures of it, none twice; where there are fewer, all there are, and the rest is told. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"

/* So many of a kind of things are a page of them, not a scene. */
#define MANY 10
/* How many words are looked at. */
#define REACH 200

static gboolean
has_sense (PtmReading *reading, PtmWordClass class)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, class) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_assured (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_VARIED, "all"))
      return TRUE;
  return FALSE;
}

/* "no two alike", "each in its own box", "a sheet with" is what a page of many things is anyway. */
static void
use_assurances (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_VARIED, "all") || ptm_reading_is (reading, at, PTM_WORD_VARIED, "page") || ptm_reading_is (reading, at, PTM_WORD_VARIED, "game"))
      ptm_draft_use (draft, at, at + ptm_reading_span (reading, at));
}

/* A kind of things with a number that asks for a page of them. */
static gboolean
is_many (PtmReading *reading, guint at, gboolean assured)
{
  g_auto (PtmPhrase) phrase = { 0 };

  if (!ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) || phrase.sense == NULL || phrase.sense->class != PTM_WORD_CATEGORY || phrase.count < 2)
    return FALSE;
  if (phrase.varied || assured)
    return phrase.count >= 4;
  /* "20 frutas y verduras diferentes en una lámina" */
  if (phrase.count >= MANY && has_sense (reading, PTM_WORD_VARIED))
    return TRUE;
  return phrase.count >= MANY && !has_sense (reading, PTM_WORD_SETTING) && !has_sense (reading, PTM_WORD_RELATION);
}

static gboolean
is_pictured (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  return noun != NULL && ptm_sense_get_asset (noun) != NULL && ptm_reading_sense (reading, at, PTM_WORD_KIND) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PIECE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_VARIED) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ASIDE) == NULL;
}

/* A game of pairs, of which no two cards are alike. */
static gboolean
is_game (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_VARIED, "game"))
      return TRUE;
  return FALSE;
}

/* "5 x 4, all different", "cards for a memory game, sixteen of them": of what is nowhere said. */
static gboolean
fills_with_anything (PtmDraft *draft, gboolean assured)
{
  PtmReading *reading = draft->reading;
  PtmSpan     where;

  if (!assured && !is_game (reading))
    return FALSE;
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_is_free (reading, at) && is_pictured (reading, at))
      return FALSE;
  return ptm_draft_find_cells (draft, &where) >= 4 || (is_game (reading) && ptm_draft_find_lone_number (draft, &where) >= 4);
}

/* "4 rows and 6 columns, all different animals": the cells are counted, and the things are a kind of which no two are alike. */
static gboolean
fills_cells (PtmDraft *draft, gboolean assured)
{
  PtmReading *reading = draft->reading;
  PtmSpan     where;

  if (ptm_draft_find_cells (draft, &where) < 4)
    return FALSE;
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) && phrase.sense != NULL && phrase.sense->class == PTM_WORD_CATEGORY && (phrase.varied || assured))
        return TRUE;
    }
  return FALSE;
}

/* "40 different icons", "30 stickers, none twice" */
static gboolean
counts_pictures (PtmDraft *draft, gboolean assured)
{
  PtmReading *reading = draft->reading;
  PtmSpan     where = { 0 };

  if (ptm_draft_find_pictures (draft, &where) < 4)
    return FALSE;
  for (guint at = 0; !assured && at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    assured = ptm_reading_is (reading, at, PTM_WORD_VARIED, "each");
  return assured;
}

/* What names no other page, or one that shows nothing else. */
static gboolean
is_open_kind (PtmDraft *draft)
{
  static const PtmKind pages[] = { PTM_KIND_POSTER, PTM_KIND_CHART, PTM_KIND_INFOGRAPHIC };

  if (!draft->has_kind || draft->scene->kind == PTM_KIND_SCENE)
    return TRUE;
  /* "for a memory game": cards, and not what a game is drawn with. */
  if (draft->cued && draft->scene->kind == PTM_KIND_SPRITESHEET && is_game (draft->reading))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (draft->scene->kind == pages[i])
      return !has_sense (draft->reading, PTM_WORD_MONTH) && !has_sense (draft->reading, PTM_WORD_WEEKDAY) && ptm_draft_find_mark (draft, 0, draft->reading->length, ':') >= draft->reading->length;
  return FALSE;
}

void
ptm_draft_choose_variety (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  gboolean    assured = is_assured (reading), is_open = is_open_kind (draft);

  for (guint at = 0; is_open && draft->scene->kind != PTM_KIND_GRID && at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_is_free (reading, at) && is_many (reading, at, assured))
      draft->scene->kind = PTM_KIND_GRID;
  if (is_open_kind (draft) && (fills_cells (draft, assured) || counts_pictures (draft, assured || is_game (reading)) || fills_with_anything (draft, assured)))
    draft->scene->kind = PTM_KIND_GRID;
  if (draft->scene->kind == PTM_KIND_GRID)
    use_assurances (draft);
}

static gboolean
is_taken (PtmDraft *draft, PtmNode *group, const char *asset)
{
  GPtrArray *nodes = group != NULL ? group->children : draft->scene->nodes;

  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (((PtmNode *)g_ptr_array_index (nodes, i))->asset, asset) == 0)
      return TRUE;
  return FALSE;
}

static void
add_member (PtmDraft *draft, PtmNode *group, const PtmNoun *noun, PtmColor color)
{
  g_auto (PtmPhrase) member = { .asset = g_strdup (noun->asset), .word = ptm_noun_dup_label (noun, draft->scene->lang), .color = color, .count = 1 };
  PtmNode *node = ptm_draft_add_object (draft, group, &member, group != NULL ? "cell" : "item");

  if (group == NULL && node != NULL)
    draft->last = node;
}

void
ptm_draft_add_members (PtmDraft *draft, PtmNode *group, GPtrArray *tags, guint count, const PtmPhrase *phrase)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  guint    added = 0;
  gboolean any = TRUE;

  for (guint i = 0; i < tags->len; i++)
    g_ptr_array_add (lists, ptm_lexicon_list (draft->reading->lexicon, g_ptr_array_index (tags, i)));
  /* Of several kinds in turn. */
  for (guint n = 0; any && added < count; n++)
    {
      any = FALSE;
      for (guint i = 0; i < lists->len && added < count; i++)
        {
          GPtrArray     *list = g_ptr_array_index (lists, i);
          const PtmNoun *noun = n < list->len ? g_ptr_array_index (list, n) : NULL;

          any = any || noun != NULL;
          if (noun == NULL || is_taken (draft, group, noun->asset))
            continue;
          add_member (draft, group, noun, phrase->color);
          added++;
        }
    }
  if (added < count)
    {
      g_autofree char *wish = g_strdup_printf ("%u %s", count - added, phrase->word);

      ptm_ledger_add (draft->scene->unmet, wish, "noun");
    }
}
