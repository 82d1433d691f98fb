/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Grids: one cell for each thing; a category word chooses its members, none twice. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

#define CATEGORY_COUNT 12
/* Of a pattern: so many cells, in rows of so many, of so few things. */
#define PATTERN_CELLS   25
#define PATTERN_COLUMNS 5
#define MOST_REPEATED   8
/* How many words are looked at. */
#define REACH 200

typedef struct
{
  PtmDraft *draft;
  PtmNode  *group;
  guint     wanted;  /* "3x4" cells, 0 = not said */
  gboolean  sharing; /* kinds of things have a number in common */
  gboolean  filled;  /* a kind of things fills the page: an unknown word is no further cell */
  gboolean  counted; /* how many there are was said: nor is a thing that is only mentioned */
} PtmGrid;

typedef guint (*PtmDraftReader) (PtmDraft *draft, guint at);

static const PtmDraftReader READERS[] = {
  ptm_draft_read_role,
  ptm_draft_read_titled,
  ptm_draft_read_quote,
  ptm_draft_read_manner,
  ptm_draft_read_labeled,
  ptm_draft_read_setting,
};

static void
add_cells (PtmGrid *grid, const PtmPhrase *phrase)
{
  PtmPhrase cell = *phrase;
  int       count = phrase->count > 0 ? phrase->count : 1;

  cell.count = 1;
  for (int i = 0; i < count; i++)
    if (ptm_draft_add_object (grid->draft, grid->group, &cell, "cell") == NULL)
      return;
}

static gboolean
is_category (const PtmPhrase *phrase)
{
  return phrase->sense != NULL && phrase->sense->class == PTM_WORD_CATEGORY;
}

/* "24 flowers", "of birds" where the cells are counted: in a grid a word that is also a kind of things is one. */
static void
take_kind (PtmGrid *grid, PtmPhrase *phrase)
{
  const PtmSense *kind = ptm_reading_sense (grid->draft->reading, phrase->head, PTM_WORD_CATEGORY);

  if (kind == NULL || (phrase->count == 0 && grid->wanted == 0 && !grid->sharing) || phrase->color.a > 0)
    return;
  phrase->sense = kind;
}

/* Of so many cells, "one animal in each" fills all of them. */
static guint
count_members (PtmGrid *grid, const PtmPhrase *phrase)
{
  if (phrase->count > 1 || (phrase->count == 1 && grid->wanted == 0))
    return (guint)phrase->count;
  return grid->wanted > 0 ? grid->wanted : CATEGORY_COUNT;
}

/* "12 animals: dog, cat …": the kind only says what the things are that are named. */
static gboolean
is_heading (PtmGrid *grid, guint at)
{
  g_auto (PtmPhrase) phrase = { 0 };

  if (!ptm_reading_is_mark (grid->draft->reading, at, ':') || !ptm_phrase_read (grid->draft->reading, at + 1, PTM_PHRASE_OPEN, &phrase))
    return FALSE;
  return !is_category (&phrase);
}

/* "animals and plants", "animals, plants", "पशु-पक्षी" */
static gboolean
joins_kinds (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, ',') || ptm_reading_is_mark (reading, at, 0x3001) || ptm_reading_is_mark (reading, at, '-') || ptm_reading_is_mark (reading, at, '/') || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL;
}

/* "100 different animals and plants": kinds that share a number. */
static guint
read_kinds (PtmGrid *grid, const PtmPhrase *first)
{
  PtmReading *reading = grid->draft->reading;
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  guint count = count_members (grid, first);
  guint end = first->end;

  grid->counted = grid->counted || first->count > 1;
  g_ptr_array_add (tags, first->sense->value);
  for (grid->sharing = TRUE; joins_kinds (reading, end);)
    {
      guint next = end + ptm_reading_span (reading, end);
      g_auto (PtmPhrase) phrase = { 0 };

      if (ptm_reading_sense (reading, next, PTM_WORD_AND) != NULL)
        next += ptm_reading_span (reading, next);
      if (!ptm_phrase_read (reading, next, PTM_PHRASE_PLAIN, &phrase))
        break;
      take_kind (grid, &phrase);
      if (!is_category (&phrase) || (phrase.count > 0 && first->count > 0))
        break;
      /* "果物と野菜20種類" */
      if (phrase.count > 0)
        {
          count = (guint)phrase.count;
          grid->counted = TRUE;
        }
      ptm_phrase_use (reading, &phrase);
      g_ptr_array_add (tags, phrase.sense->value);
      end = phrase.end;
    }
  grid->sharing = FALSE;
  ptm_draft_add_members (grid->draft, grid->group, tags, count, first);
  return end;
}

/* "24 things of the house", "50 foods in a table", "30 stickers, only tools": beside a number of a kind, what has none and is not
 * joined to it by "and" only says more about them. */
static gboolean
is_mentioned (PtmGrid *grid, const PtmPhrase *phrase, guint at)
{
  PtmReading *reading = grid->draft->reading;

  if (!grid->counted || !grid->filled || grid->group->children->len == 0 || phrase->count > 1)
    return FALSE;
  return at == 0 || is_category (phrase) || !(ptm_reading_is_pause (reading, at - 1) || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL || ptm_reading_is (reading, at - 1, PTM_WORD_PREP, "with"));
}

/* "a page to find things on, 30 different objects": the number of the page stands further on. */
static gboolean
is_counted_later (PtmGrid *grid, const PtmPhrase *first)
{
  PtmReading *reading = grid->draft->reading;

  if (first->count > 0 || grid->wanted > 0)
    return FALSE;
  for (guint at = first->end; at < MIN (reading->length, REACH) && !joins_kinds (reading, first->end); at += ptm_reading_span (reading, at))
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) && is_category (&phrase) && phrase.count > 3)
        return TRUE;
    }
  return FALSE;
}

static guint
read_cell (PtmGrid *grid, guint at)
{
  PtmReading *reading = grid->draft->reading;
  g_auto (PtmPhrase) phrase = { 0 };

  if (!ptm_phrase_read (reading, at, grid->filled ? PTM_PHRASE_PLAIN : PTM_PHRASE_OPEN, &phrase))
    return at;
  take_kind (grid, &phrase);
  if (grid->filled && phrase.asset == NULL && !is_category (&phrase))
    return phrase.end;
  ptm_phrase_use (reading, &phrase);
  if (is_mentioned (grid, &phrase, at))
    return phrase.end;
  if (is_category (&phrase) && (is_heading (grid, phrase.end) || is_counted_later (grid, &phrase)))
    return phrase.end;
  if (is_category (&phrase))
    return read_kinds (grid, &phrase);
  add_cells (grid, &phrase);
  return phrase.end;
}

/* "3x4", "four rows of five": how many cells there are. The number of things in a row is none of all things. */
static void
read_dimensions (PtmGrid *grid)
{
  PtmSpan where;

  grid->wanted = ptm_draft_find_cells (grid->draft, &where);
  if (grid->wanted == 0)
    grid->wanted = ptm_draft_find_pictures (grid->draft, &where);
  grid->counted = grid->wanted > 0;
  for (guint at = where.first; grid->wanted > 0 && at < where.end; at++)
    if (ptm_reading_is_free (grid->draft->reading, at))
      ptm_reading_use (grid->draft->reading, at, 1, PTM_USE_USED);
}

/* "40 different icons": of what is not said. */
static void
fill_with_anything (PtmGrid *grid)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  PtmPhrase phrase = { 0 };
  PtmSpan   where;

  if (grid->group->children->len > 0)
    return;
  if (grid->wanted == 0)
    {
      grid->wanted = ptm_draft_find_lone_number (grid->draft, &where);
      ptm_draft_use (grid->draft, where.first, grid->wanted > 0 ? where.end : where.first);
    }
  if (grid->wanted == 0)
    return;
  g_ptr_array_add (tags, (gpointer) "*");
  ptm_draft_add_members (grid->draft, grid->group, tags, grid->wanted, &phrase);
}

static void
label_cells (PtmGrid *grid)
{
  for (guint i = 0; i < grid->group->children->len; i++)
    {
      PtmNode *cell = g_ptr_array_index (grid->group->children, i);

      if (cell->asset != NULL)
        ptm_draft_add_label (grid->draft, cell, cell->noun);
    }
}

/* A pattern goes on and on: what was named takes turns, a place further in each row. */
static void
repeat_cells (PtmGrid *grid)
{
  GPtrArray *cells = grid->group->children;
  guint      n = cells->len;

  for (guint i = n; n > 0 && n <= MOST_REPEATED && i < PATTERN_CELLS; i++)
    {
      const PtmNode *cell = g_ptr_array_index (cells, (i + (n > 1 && PATTERN_COLUMNS % n == 0 ? i / PATTERN_COLUMNS : 0)) % n);
      g_auto (PtmPhrase) phrase = { .asset = g_strdup (cell->asset), .word = g_strdup (cell->noun), .color = cell->color, .count = 1 };

      if (cell->asset == NULL)
        return;
      ptm_draft_add_object (grid->draft, grid->group, &phrase, "cell");
    }
}

/* What things are on the page is said by their kind, with nothing listed behind a colon. */
static gboolean
is_filled (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (ptm_reading_is_mark (reading, at, ':'))
        return FALSE;
      if (ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) && is_category (&phrase))
        return TRUE;
    }
  return FALSE;
}

void
ptm_plan_grid (PtmDraft *draft)
{
  PtmReading      *reading = draft->reading;
  PtmGrid          grid = { .draft = draft };
  g_autofree char *id = NULL;
  guint            at = 0;

  grid.group = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_GROUP);
  ptm_node_set (&grid.group->layout, "grid");
  id = g_strdup (grid.group->id);
  read_dimensions (&grid);
  grid.filled = is_filled (reading);
  while (at < reading->length)
    {
      guint next = at;

      for (guint i = 0; next == at && i < G_N_ELEMENTS (READERS) && ptm_reading_is_free (reading, at); i++)
        next = READERS[i](draft, at);
      if (next == at && ptm_reading_is_free (reading, at))
        next = read_cell (&grid, at);
      at = next > at ? next : at + 1;
    }
  fill_with_anything (&grid);
  if (ptm_reading_is (reading, draft->kind_at, PTM_WORD_PIECE, "pattern"))
    repeat_cells (&grid);
  if (draft->labeled)
    label_cells (&grid);
  if (grid.group->children->len == 0)
    ptm_scene_remove (draft->scene, id);
}
