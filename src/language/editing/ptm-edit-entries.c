/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "把第二步改成“洗手”", "add a last step: clean up", "butter, too": the steps of a flowchart or a cycle and the lines of a list. The prices of a
 * menu are read as the numbers of a chart, in ptm-edit-data.c. */

#include "config.h"

#include <string.h>

#include "ptm-edit-rows.h"
#include "ptm-scene-entries.h"

/* Longer sentences say something else. */
#define MOST_TOKENS 60

/* In an entry whose words come later. */
#define BLANK "…"

/** Entries: what a sentence says of those of a page. */
typedef struct
{
  PtmEditWish *wish;
  PtmReading  *reading;
  GPtrArray   *entries; /* (element-type PtmDatum) */
  guint        text;    /* where a text stands that is quoted or follows a colon; the end when there is none */
  guint        nth_end; /* behind the word that says which one */
  int          nth;     /* 0 = not said, -1 = the last */
  gboolean     sorted;  /* "the step", "an item" */
} Entries;

/* The word for an entry of any page. */
static gboolean
is_sort (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_ROLE, "step") || ptm_reading_is (reading, at, PTM_WORD_ROLE, "steps") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "entry");
}

static gboolean
is_colon (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a);
}

/* What is said of how something looks or where it stands is no entry. */
static gboolean
is_else (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_CHANGE, PTM_WORD_FINISH, PTM_WORD_FORMAT, PTM_WORD_TONGUE, PTM_WORD_FACTOR, PTM_WORD_DIRECTION };

  if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL)
    return FALSE;
  if (ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL && !is_sort (reading, at) && !ptm_reading_is (reading, at, PTM_WORD_ROLE, "body"))
    return TRUE;
  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) || ptm_reading_is (reading, at, PTM_WORD_PREP, "except") || ptm_reading_is (reading, at, PTM_WORD_SIDE, "left") || ptm_reading_is (reading, at, PTM_WORD_SIDE, "right") || ptm_reading_is (reading, at, PTM_WORD_SIDE, "corner");
}

/* Reads the small words around the text; FALSE when the sentence speaks of something else. */
static gboolean
read_words (Entries *said)
{
  PtmReading *reading = said->reading;

  said->text = reading->length;
  for (guint at = 0; at < reading->length && said->text == reading->length; at += ptm_reading_span (reading, at))
    {
      const PtmSense *ordinal = ptm_reading_sense (reading, at, PTM_WORD_ORDINAL);

      if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
        said->text = at;
      else if (is_colon (reading, at) && at + 1 < reading->length)
        said->text = at + 1;
      else if (is_else (reading, at))
        return FALSE;
      if (ordinal != NULL && said->nth == 0)
        {
          said->nth = (int)ordinal->number;
          said->nth_end = at + ptm_reading_span (reading, at);
        }
    }
  /* "A step" is also a small way. */
  for (guint at = 0; at < said->text && !said->sorted; at++)
    said->sorted = is_sort (reading, at);
  return TRUE;
}

/* Before the text, whose own words say nothing of what shall be done. */
static gboolean
says (const Entries *said, PtmWordClass class, const char *value)
{
  for (guint at = 0; at < said->text; at += ptm_reading_span (said->reading, at))
    if (value != NULL ? ptm_reading_is (said->reading, at, class, value) : ptm_reading_sense (said->reading, at, class) != NULL)
      return TRUE;
  for (guint at = said->text + 1; at < said->reading->length && ptm_reading_is_type (said->reading, said->text, PTM_TOKEN_QUOTE); at += ptm_reading_span (said->reading, at))
    if (value != NULL ? ptm_reading_is (said->reading, at, class, value) : ptm_reading_sense (said->reading, at, class) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
takes_away (const Entries *said)
{
  return says (said, PTM_WORD_VERB, "remove") || says (said, PTM_WORD_WITHOUT, NULL);
}

static gboolean
brings (const Entries *said)
{
  return says (said, PTM_WORD_VERB, "add") || says (said, PTM_WORD_FOLLOW, "more");
}

/* "Step 2 should be …" */
static void
take_number (Entries *said, GArray *rows)
{
  const PtmEditRow *row = rows->len == 1 ? &g_array_index (rows, PtmEditRow, 0) : NULL;

  if (row == NULL || said->nth != 0 || row->number < 1)
    return;
  said->nth = (int)row->number;
  said->nth_end = row->end;
}

/* The text that is quoted, that follows the colon, or that is left between two places. (nullable) (transfer full) */
static char *
dup_text (const Entries *said, guint first)
{
  PtmReading *reading = said->reading;
  guint       from, to;

  if (said->text < reading->length && ptm_reading_is_type (reading, said->text, PTM_TOKEN_QUOTE))
    return ptm_reading_dup_inner (reading, said->text);
  if (said->text < reading->length)
    return ptm_reading_dup (reading, said->text, reading->length);
  return ptm_edit_find_name (reading, first, reading->length, &from, &to) && to - from <= PTM_EDIT_MOST_PARTS ? ptm_edit_dup_name (reading, from, to) : NULL;
}

/* "Add a step pack after pay", "insert a step between 1 and 2": the words beside those that say where; a blank when there are none.
 * (nullable) (transfer full) */
static char *
dup_new (const Entries *said, GArray *rows)
{
  if (said->text < said->reading->length || rows->len == 0)
    return dup_text (said, 0);
  for (guint side = 0; side < 2; side++)
    {
      guint first = side == 0 ? 0 : g_array_index (rows, PtmEditRow, rows->len - 1).end, end = side == 0 ? g_array_index (rows, PtmEditRow, 0).first : said->reading->length;
      guint from, to;

      for (guint at = first; at < end; at++)
        if (is_sort (said->reading, at))
          first = at + 1;
      if (ptm_edit_find_name (said->reading, first, end, &from, &to) && to - from <= PTM_EDIT_MOST_PARTS)
        return ptm_edit_dup_name (said->reading, from, to);
    }
  return said->sorted ? g_strdup (BLANK) : NULL;
}

static const PtmDatum *
find_nth (const Entries *said)
{
  int n = said->nth < 0 ? (int)said->entries->len + said->nth : said->nth - 1;

  return said->nth != 0 && n >= 0 && n < (int)said->entries->len ? g_ptr_array_index (said->entries, (guint)n) : NULL;
}

static PtmOp *
take (Entries *said, PtmOpType type)
{
  PtmOp *op = ptm_op_new (type);

  g_ptr_array_add (said->wish->ops, op);
  return op;
}

/* The steps around one that goes are joined. */
static void
drop (Entries *said, const PtmDatum *entry)
{
  gboolean flows = said->wish->scene->kind == PTM_KIND_FLOWCHART;
  PtmOp   *op = take (said, flows ? PTM_OP_REMOVE : PTM_OP_DATA);

  if (flows)
    op->target.text = g_strdup (entry->label);
  else
    op->text = g_strdup (entry->label);
}

/* "The second step: wash hands", "the last one goes" */
static gboolean
change_nth (Entries *said)
{
  const PtmDatum  *entry = find_nth (said);
  g_autofree char *text = NULL;
  PtmOp           *op;

  if (entry == NULL || (!said->sorted && ptm_edit_count_pictures (said->wish) > 0) || brings (said))
    return FALSE;
  if (takes_away (said))
    {
      drop (said, entry);
      return TRUE;
    }
  text = dup_text (said, said->nth_end);
  if (text == NULL)
    return FALSE;
  op = take (said, PTM_OP_SET_TEXT);
  op->target.text = g_strdup (entry->label);
  op->text = g_steal_pointer (&text);
  return TRUE;
}

/* "Without the eggs" */
static gboolean
drop_named (Entries *said, GArray *rows)
{
  if (!takes_away (said) || said->text < said->reading->length)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    drop (said, g_array_index (rows, PtmEditRow, i).row);
  return rows->len > 0;
}

/* The entry behind which a new one shall stand: the named one, the first of two, or the one before it; NULL for the end. */
static const char *
find_place (const Entries *said, GArray *rows)
{
  const PtmDatum *row = rows->len > 0 ? g_array_index (rows, PtmEditRow, 0).row : NULL;
  guint           at = 0;

  if (row == NULL || rows->len > 1 || !(ptm_edit_says (said->reading, PTM_WORD_PREP, "before") || ptm_edit_says (said->reading, PTM_WORD_RELATION, "in-front")))
    return row != NULL ? row->label : NULL;
  return g_ptr_array_find (said->entries, row, &at) && at > 0 ? ((PtmDatum *)g_ptr_array_index (said->entries, at - 1))->label : NULL;
}

/* A step must be called so, as a chart of steps may have pictures, too. */
static gboolean
may_add (const Entries *said)
{
  if (!brings (said) || takes_away (said))
    return FALSE;
  if (said->sorted || said->text < said->reading->length)
    return said->sorted || said->wish->scene->kind != PTM_KIND_INFOGRAPHIC || ptm_edit_count_pictures (said->wish) == 0;
  return said->wish->scene->kind == PTM_KIND_INFOGRAPHIC && ptm_edit_count_pictures (said->wish) == 0 && !ptm_edit_says (said->reading, PTM_WORD_RELATION, NULL) && !ptm_edit_says (said->reading, PTM_WORD_PRONOUN, "everything");
}

/* A step of a flowchart is a node of its own. */
static PtmOp *
take_step (Entries *said, const char *text)
{
  PtmOp *op = take (said, PTM_OP_ADD);

  op->node = ptm_node_new (PTM_NODE_SHAPE);
  ptm_node_set (&op->node->role, "step");
  ptm_node_set (&op->node->shape, "rect");
  ptm_node_set (&op->node->text, text);
  ptm_node_set (&op->node->lang, said->wish->lang);
  op->rel = g_strdup ("below");
  return op;
}

static PtmOp *
take_line (Entries *said, const char *text)
{
  PtmOp *op = take (said, PTM_OP_DATA);

  op->text = g_strdup (text);
  op->how = g_strdup ("entry");
  return op;
}

static gboolean
add_new (Entries *said, GArray *rows)
{
  g_autofree char *text = may_add (said) ? dup_new (said, rows) : NULL;
  PtmOp           *op;

  if (text == NULL || *text == '\0')
    return FALSE;
  op = said->wish->scene->kind == PTM_KIND_FLOWCHART ? take_step (said, text) : take_line (said, text);
  op->anchor.text = g_strdup (find_place (said, rows));
  if (op->anchor.text == NULL)
    g_clear_pointer (&op->rel, g_free);
  return TRUE;
}

gboolean
ptm_edit_add_entries (PtmEditWish *wish)
{
  g_autoptr (GPtrArray) entries = wish->scene != NULL && !wish->has_region && wish->reading->length <= MOST_TOKENS ? ptm_scene_dup_entries (wish->scene) : NULL;
  g_autoptr (GArray) rows = NULL;
  Entries said = { .wish = wish, .reading = wish->reading, .entries = entries };

  if (entries == NULL || entries->len == 0 || !read_words (&said))
    return FALSE;
  rows = ptm_edit_find_mentions (wish->reading, wish->scene, entries);
  take_number (&said, rows);
  if (!change_nth (&said) && !drop_named (&said, rows) && !add_new (&said, rows))
    return FALSE;
  ptm_reading_use (wish->reading, 0, wish->reading->length, PTM_USE_USED);
  return TRUE;
}
