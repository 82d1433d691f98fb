/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Grids: one cell for each thing; a category word chooses its members, none twice. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

#define CATEGORY_COUNT 12
/* Of a pattern: so many cells, in rows of so many, of so few things. */
#define PATTERN_CELLS   24
#define PATTERN_COLUMNS 6
#define MOST_REPEATED   8

typedef struct
{
  PtmDraft *draft;
  PtmNode  *group;
  guint     wanted; /* "3x4" cells, 0 = not said */
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

static void
add_members (PtmGrid *grid, const PtmPhrase *phrase)
{
  g_autoptr (GPtrArray) members = ptm_lexicon_list (grid->draft->reading->lexicon, phrase->sense->value);
  guint count = phrase->count > 0 ? (guint)phrase->count : grid->wanted > 0 ? grid->wanted
                                                                            : CATEGORY_COUNT;

  for (guint i = 0; i < MIN (count, members->len); i++)
    {
      const PtmNoun *noun = g_ptr_array_index (members, i);
      g_auto (PtmPhrase) member = { .asset = g_strdup (noun->asset), .word = ptm_noun_dup_label (noun, grid->draft->scene->lang), .color = phrase->color };

      add_cells (grid, &member);
    }
  if (count > members->len)
    {
      g_autofree char *wish = g_strdup_printf ("%u %s", count - members->len, phrase->word);

      ptm_ledger_add (grid->draft->scene->unmet, wish, "noun");
    }
}

static guint
read_cell (PtmGrid *grid, guint at)
{
  PtmReading *reading = grid->draft->reading;
  g_auto (PtmPhrase) phrase = { 0 };

  if (!ptm_phrase_read (reading, at, PTM_PHRASE_OPEN, &phrase))
    return at;
  ptm_phrase_use (reading, &phrase);
  if (phrase.sense != NULL && phrase.sense->class == PTM_WORD_CATEGORY)
    add_members (grid, &phrase);
  else
    add_cells (grid, &phrase);
  return phrase.end;
}

/* "3x4" */
static void
read_dimensions (PtmGrid *grid)
{
  PtmReading *reading = grid->draft->reading;

  for (guint at = 0; at < reading->length; at++)
    {
      g_autofree char *text = NULL;
      char            *rest = NULL;
      guint64          rows;

      if (!ptm_reading_is_type (reading, at, PTM_TOKEN_SIZE) || !ptm_reading_is_free (reading, at))
        continue;
      text = ptm_reading_dup_inner (reading, at);
      rows = g_ascii_strtoull (text, &rest, 10);
      while (*rest != '\0' && !g_ascii_isdigit (*rest))
        rest++;
      grid->wanted = (guint)MIN (rows * g_ascii_strtoull (rest, NULL, 10), PTM_PLAN_MAX_NODES);
      ptm_reading_use (reading, at, 1, PTM_USE_USED);
    }
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
  while (at < reading->length)
    {
      guint next = at;

      for (guint i = 0; next == at && i < G_N_ELEMENTS (READERS) && ptm_reading_is_free (reading, at); i++)
        next = READERS[i](draft, at);
      if (next == at && ptm_reading_is_free (reading, at))
        next = read_cell (&grid, at);
      at = next > at ? next : at + 1;
    }
  if (ptm_reading_is (reading, draft->kind_at, PTM_WORD_PIECE, "pattern"))
    repeat_cells (&grid);
  if (draft->labeled)
    label_cells (&grid);
  if (grid.group->children->len == 0)
    ptm_scene_remove (draft->scene, id);
}
