/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Swap step 2 and step 3", "move the last panel before the first", "delete the second event": what a page shows one after the other is named
 * by its number or by its words, and changes its order, or goes. */

#include "config.h"

#include <string.h>

#include "ptm-edit-rows.h"
#include "ptm-scene-sequence.h"

static gboolean
has_panels (PtmScene *scene)
{
  return scene->kind == PTM_KIND_COMIC || scene->kind == PTM_KIND_STORYBOARD;
}

/* "Step", "item", "panel" */
static gboolean
is_sort (PtmReading *reading, PtmScene *scene, guint at)
{
  if (ptm_reading_is (reading, at, PTM_WORD_ROLE, "step") || ptm_reading_is (reading, at, PTM_WORD_ROLE, "steps") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "entry"))
    return TRUE;
  return has_panels (scene) && ptm_reading_is (reading, at, PTM_WORD_PIECE, "panel");
}

static gboolean
names_sort (PtmReading *reading, PtmScene *scene)
{
  /* "A step" is also a small way. */
  for (guint at = 0; at < reading->length; at++)
    if (is_sort (reading, scene, at))
      return TRUE;
  return FALSE;
}

/* "2", "two"; 0 when it is none. */
static int
read_number (PtmReading *reading, guint at, guint *end)
{
  guint taken = 1;
  int   number = 0;

  if (ptm_reading_is_number (reading, at, 1, 99))
    number = (int)ptm_reading_token (reading, at)->number;
  else if (ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL)
    number = (int)ptm_phrase_read_number (reading, at, &taken);
  *end = at + MAX (taken, 1);
  return number;
}

/* Behind "2" or "2.": the word for what is counted. */
static guint
skip_sort (PtmReading *reading, PtmScene *scene, guint at)
{
  guint next = ptm_reading_is_mark (reading, at, '.') ? at + 1 : at;

  return is_sort (reading, scene, next) ? next + ptm_reading_span (reading, next) : at;
}

/* "Step 2", "the second one", "2. Schritt", and after those "… and 3": which one is meant, -1 for the last; 0 when none is. */
static int
read_place (PtmReading *reading, PtmScene *scene, guint at, gboolean counts, guint *end)
{
  const PtmSense *ordinal = ptm_reading_sense (reading, at, PTM_WORD_ORDINAL);
  int             number;

  if (is_sort (reading, scene, at))
    return read_number (reading, at + ptm_reading_span (reading, at), end);
  if (ordinal != NULL)
    {
      *end = skip_sort (reading, scene, at + ptm_reading_span (reading, at));
      return (int)ordinal->number;
    }
  number = read_number (reading, at, end);
  if (skip_sort (reading, scene, *end) > *end)
    *end = skip_sort (reading, scene, *end);
  else if (!counts)
    return 0;
  return number;
}

/* Prices and years are numbers, too. */
static gboolean
has_numbers (PtmScene *scene, GPtrArray *parts)
{
  gboolean any = scene->kind == PTM_KIND_CHART || scene->kind == PTM_KIND_TIMELINE;

  for (guint i = 0; i < parts->len; i++)
    any = any || ((PtmDatum *)g_ptr_array_index (parts, i))->values->len > 0;
  return any;
}

static gboolean
find_named (PtmReading *reading, GPtrArray *parts, guint at, PtmEditRow *mention)
{
  for (guint i = 0; i < parts->len; i++)
    {
      mention->row = g_ptr_array_index (parts, i);
      mention->end = ptm_edit_find_row_end (reading, at, mention->row);
      if (mention->end > 0)
        return TRUE;
    }
  mention->row = NULL;
  return FALSE;
}

GArray *
ptm_edit_find_mentions (PtmReading *reading, PtmScene *scene, GPtrArray *parts)
{
  GArray  *mentions = g_array_new (FALSE, FALSE, sizeof (PtmEditRow));
  gboolean counts = !has_numbers (scene, parts) && names_sort (reading, scene);

  for (guint at = 0; at < reading->length && mentions->len < PTM_EDIT_MOST_DATA_TOKENS; at++)
    {
      PtmEditRow mention = { .first = at };
      int        place = 0;

      /* "से पहले", whose last word alone is "the first". */
      if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "earlier") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "later"))
        {
          at += ptm_reading_span (reading, at) - 1;
          continue;
        }
      if (has_panels (scene) || !find_named (reading, parts, at, &mention))
        place = read_place (reading, scene, at, counts, &mention.end);
      if (place < 0)
        place += (int)parts->len + 1;
      if (place > (int)parts->len || (place <= 0 && mention.row == NULL))
        continue;
      mention.number = place;
      if (place > 0)
        mention.row = g_ptr_array_index (parts, (guint)place - 1);
      g_array_append_val (mentions, mention);
      at = MAX (mention.end, at + 1) - 1;
    }
  return mentions;
}

/** Sequence: what a sentence says of what comes one after the other. */
typedef struct
{
  PtmEditWish *wish;
  PtmReading  *reading;
  GPtrArray   *parts;    /* (element-type PtmDatum) */
  GArray      *mentions; /* (element-type PtmEditRow) */
} Sequence;

static const PtmEditRow *
get_mention (const Sequence *said, guint n)
{
  return &g_array_index (said->mentions, PtmEditRow, n);
}

static gboolean
says (const Sequence *said, PtmWordClass class, const char *value)
{
  for (guint at = 0; at < said->reading->length; at += ptm_reading_span (said->reading, at))
    if (!ptm_edit_is_in_row (said->mentions, at) && (value != NULL ? ptm_reading_is (said->reading, at, class, value) : ptm_reading_sense (said->reading, at, class) != NULL))
      return TRUE;
  return FALSE;
}

static gboolean
says_else (const Sequence *said)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_CHANGE, PTM_WORD_FACTOR, PTM_WORD_FORMAT, PTM_WORD_TONGUE, PTM_WORD_FINISH };

  for (guint at = 0; at < said->reading->length; at += ptm_reading_span (said->reading, at))
    {
      if (ptm_reading_is_type (said->reading, at, PTM_TOKEN_QUOTE))
        return TRUE;
      if (!ptm_edit_is_in_row (said->mentions, at) && ptm_reading_is_any (said->reading, at, classes, G_N_ELEMENTS (classes)) && ptm_reading_sense (said->reading, at, PTM_WORD_VERB) == NULL)
        return TRUE;
    }
  return FALSE;
}

static void
aim (const Sequence *said, PtmSelector *selector, const PtmDatum *part)
{
  if (has_panels (said->wish->scene))
    selector->id = g_strdup (part->label);
  else
    selector->text = g_strdup (part->label);
}

static gboolean
take (Sequence *said, PtmOpType type, const PtmDatum *part, const PtmDatum *other, const char *how)
{
  PtmOp *op;

  if (part == other)
    return FALSE;
  op = ptm_op_new (type);
  aim (said, &op->target, part);
  aim (said, &op->anchor, other);
  op->how = g_strdup (how);
  g_ptr_array_add (said->wish->ops, op);
  return TRUE;
}

static gboolean
add_swap (Sequence *said)
{
  if (said->mentions->len != 2 || !(says (said, PTM_WORD_ARRANGE, "swap") || says (said, PTM_WORD_ARRANGE, "round")))
    return FALSE;
  return take (said, PTM_OP_SWAP, get_mention (said, 0)->row, get_mention (said, 1)->row, NULL);
}

/* Before or after the other one; NULL when it is not said. */
static const char *
find_how (const Sequence *said)
{
  if (says (said, PTM_WORD_RELATION, "in-front") || says (said, PTM_WORD_RELATION, "above") || says (said, PTM_WORD_OTHER, "earlier"))
    return "before";
  if (says (said, PTM_WORD_RELATION, "behind") || says (said, PTM_WORD_RELATION, "under") || says (said, PTM_WORD_OTHER, "later"))
    return "after";
  return NULL;
}

static gboolean
is_end_of_list (const Sequence *said, PtmSide side)
{
  if (said->wish->scene->kind == PTM_KIND_FLOWCHART || has_panels (said->wish->scene))
    return FALSE;
  return says (said, PTM_WORD_SIDE, side == PTM_SIDE_TOP ? "top" : "bottom");
}

/* "Move step 3 before step 2", "move the eggs to the top" */
static gboolean
add_move (Sequence *said)
{
  const PtmDatum *one = get_mention (said, 0)->row, *first = g_ptr_array_index (said->parts, 0), *last = g_ptr_array_index (said->parts, said->parts->len - 1);

  if (!says (said, PTM_WORD_VERB, "move"))
    return FALSE;
  if (said->mentions->len == 2 && find_how (said) != NULL)
    return take (said, PTM_OP_ORDER, one, get_mention (said, 1)->row, find_how (said));
  if (says (said, PTM_WORD_VERB, "add"))
    return FALSE;
  if (said->mentions->len == 1 && is_end_of_list (said, PTM_SIDE_TOP))
    return take (said, PTM_OP_ORDER, one, first, "before");
  return said->mentions->len == 1 && is_end_of_list (said, PTM_SIDE_BOTTOM) && take (said, PTM_OP_ORDER, one, last, "after");
}

static void
drop (Sequence *said, const PtmDatum *part)
{
  PtmKind  kind = said->wish->scene->kind;
  gboolean is_node = kind == PTM_KIND_FLOWCHART || has_panels (said->wish->scene);
  PtmOp   *op = ptm_op_new (is_node ? PTM_OP_REMOVE : PTM_OP_DATA);

  if (is_node)
    aim (said, &op->target, part);
  else
    op->text = g_strdup (part->label);
  g_ptr_array_add (said->wish->ops, op);
}

/* "Delete step 2", "without the last event": by its number, as words may be something else on the page, too. */
static gboolean
add_removal (Sequence *said)
{
  if (!(says (said, PTM_WORD_VERB, "remove") || says (said, PTM_WORD_WITHOUT, NULL)) || says (said, PTM_WORD_VERB, "add") || said->mentions->len >= said->parts->len)
    return FALSE;
  if (!names_sort (said->reading, said->wish->scene) && ptm_edit_count_pictures (said->wish) > 0)
    return FALSE;
  for (guint i = 0; i < said->mentions->len; i++)
    if (get_mention (said, i)->number == 0)
      return FALSE;
  for (guint i = 0; i < said->mentions->len; i++)
    drop (said, get_mention (said, i)->row);
  return TRUE;
}

gboolean
ptm_edit_add_sequence (PtmEditWish *wish)
{
  g_autoptr (GPtrArray) parts = wish->scene != NULL && !wish->has_region && wish->reading->length <= PTM_EDIT_MOST_DATA_TOKENS ? ptm_scene_dup_sequence (wish->scene) : NULL;
  g_autoptr (GArray) mentions = NULL;
  Sequence said = { .wish = wish, .reading = wish->reading, .parts = parts };

  if (parts == NULL || parts->len < 2)
    return FALSE;
  mentions = ptm_edit_find_mentions (wish->reading, wish->scene, parts);
  said.mentions = mentions;
  if (mentions->len == 0 || says_else (&said) || !(add_swap (&said) || add_move (&said) || add_removal (&said)))
    return FALSE;
  ptm_reading_use (wish->reading, 0, wish->reading->length, PTM_USE_USED);
  return TRUE;
}
