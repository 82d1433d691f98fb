/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Change bananas to 45", "and pears: 12", "without the cherries", "also 2007: smartphone": the numbers of a chart and the events of
 * a timeline. Each row that is named takes the number beside it; a name that no row has, with a number, is a new row. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-edit-private.h"
#include "ptm-value.h"

/* Longer sentences say something else; rows beyond the first few are never named together. */
#define MOST_TOKENS 80
#define MOST_NAMED  12

/* Parts a name may have that is written without spaces, or in words. */
#define MOST_PARTS 6

#define FIRST_YEAR 100

/* A row that is named, or a number, with its tokens. */
typedef struct
{
  guint           first;
  guint           end;
  const PtmDatum *row;
  double          number;
} Named;

static const PtmNode *
find_chart (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_CHART && node->data != NULL && node->data->len > 0)
        return node;
    }
  return NULL;
}

/* As it is compared: folded, without spaces and accents. (transfer full) */
static char *
dup_plain (const char *text)
{
  g_autofree char *folded = ptm_text_fold (text, -1);
  char            *plain = ptm_text_drop_accents (folded);
  char            *to = plain;

  for (const char *from = plain; *from != '\0'; from++)
    if (*from != ' ')
      *to++ = *from;
  *to = '\0';
  return plain;
}

/* "banana" for the row "Bananas": words of four letters may differ in their last two. */
static gboolean
is_same_name (const char *said, const char *label)
{
  gsize shared = 0, n = strlen (said), m = strlen (label);

  while (said[shared] != '\0' && said[shared] == label[shared])
    shared++;
  if (shared == n && shared == m)
    return n > 0;
  return shared >= 4 && n <= shared + 2 && m <= shared + 2 && g_ascii_isalpha (said[shared - 1]);
}

/* "المشي" for the row "مشي": the article is written onto a word that no table knows. */
static const char *
skip_article (PtmReading *reading, const char *said)
{
  const char *const *prefixes = ptm_grammar_get_prefixes (reading->grammar);

  for (guint i = 0; prefixes[i] != NULL; i++)
    if (g_str_has_prefix (said, prefixes[i]) && ptm_sense_find (ptm_grammar_lookup (reading->grammar, prefixes[i]), PTM_WORD_ARTICLE) != NULL)
      return said + strlen (prefixes[i]);
  return said;
}

/* Where the name of the row that begins at a token ends; 0 when none does. */
static guint
find_row_end (PtmReading *reading, guint at, const PtmDatum *row)
{
  const PtmSense  *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);
  g_autofree char *label = row->label != NULL ? dup_plain (row->label) : NULL;
  guint            found = 0;

  for (guint end = at + 1; label != NULL && end <= MIN (at + MOST_PARTS, reading->length); end++)
    {
      g_autofree char *text = end == at + 1 ? ptm_reading_dup_inner (reading, at) : ptm_reading_dup (reading, at, end);
      g_autofree char *said = dup_plain (text);

      if (is_same_name (said, label) || is_same_name (skip_article (reading, said), label))
        found = end;
    }
  if (found == 0 && noun != NULL && row->asset != NULL && g_strcmp0 (ptm_sense_get_asset (noun), row->asset) == 0)
    found = at + ptm_reading_span (reading, at);
  return found;
}

/* The rows the sentence names, in its order. (element-type Named) (transfer full) */
static GArray *
find_rows (PtmReading *reading, const PtmNode *chart)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Named));

  for (guint at = 0; at < reading->length && rows->len < MOST_NAMED; at++)
    for (guint i = 0; i < chart->data->len && i < MOST_TOKENS; i++)
      {
        Named named = { .first = at, .row = g_ptr_array_index (chart->data, i) };

        named.end = find_row_end (reading, at, named.row);
        if (named.end == 0)
          continue;
        g_array_append_val (rows, named);
        at = named.end - 1;
        break;
      }
  return rows;
}

static gboolean
is_in (GArray *rows, guint at)
{
  for (guint i = 0; i < rows->len; i++)
    if (at >= g_array_index (rows, Named, i).first && at < g_array_index (rows, Named, i).end)
      return TRUE;
  return FALSE;
}

/* The numbers outside the names of rows. (element-type Named) (transfer full) */
static GArray *
find_numbers (PtmReading *reading, GArray *rows)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (Named));

  for (guint at = 0; at < reading->length; at++)
    {
      guint taken = 0;
      Named named = { .first = at };

      if (is_in (rows, at))
        continue;
      /* "30 कर दो": the end of the verb is a number, too. */
      if (ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL && ptm_reading_span (reading, at) > 1)
        {
          at += ptm_reading_span (reading, at) - 1;
          continue;
        }
      if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && ptm_value_read (reading, at, &named.end, &named.number))
        g_array_append_val (numbers, named);
      else if (ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL && ptm_phrase_read_number (reading, at, &taken) > 0)
        {
          named.number = ptm_phrase_read_number (reading, at, &taken);
          named.end = at + taken;
          g_array_append_val (numbers, named);
        }
      else
        continue;
      at = MAX (named.end, at + 1) - 1;
    }
  return numbers;
}

static gboolean
has_sense (PtmReading *reading, PtmWordClass class, const char *value)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (value != NULL ? ptm_reading_is (reading, at, class, value) : ptm_reading_sense (reading, at, class) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
takes_away (PtmReading *reading)
{
  return has_sense (reading, PTM_WORD_VERB, "remove") || has_sense (reading, PTM_WORD_WITHOUT, NULL);
}

/* What is said of the page or of how something looks is no number of a row. */
static gboolean
says_else (PtmReading *reading, GArray *rows)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_CHANGE, PTM_WORD_ROLE, PTM_WORD_FINISH, PTM_WORD_FORMAT, PTM_WORD_TONGUE, PTM_WORD_UNIT, PTM_WORD_FACTOR };

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    for (guint i = 0; !is_in (rows, at) && i < G_N_ELEMENTS (classes); i++)
      if (ptm_reading_sense (reading, at, classes[i]) != NULL && !ptm_reading_is (reading, at, PTM_WORD_UNIT, "percent") && ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL && !ptm_reading_is (reading, at, PTM_WORD_OTHER, "entry"))
        return TRUE;
  return FALSE;
}

static void
take (PtmEditWish *wish, const char *row, double number, guint column)
{
  char   text[G_ASCII_DTOSTR_BUF_SIZE];
  PtmOp *op = ptm_op_new (PTM_OP_DATA);

  op->text = g_strdup (row);
  op->how = isfinite (number) ? g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", number)) : NULL;
  op->count = (int)column;
  g_ptr_array_add (wish->ops, op);
}

/* Which column of several is named; -1 when it is not said. */
static int
find_column (PtmReading *reading, const PtmNode *chart)
{
  guint columns = ((PtmDatum *)g_ptr_array_index (chart->data, 0))->values->len;

  if (columns <= 1 || chart->legend == NULL)
    return columns <= 1 ? 0 : -1;
  for (guint i = 0; chart->legend[i] != NULL && i < columns; i++)
    {
      PtmDatum column = { .label = chart->legend[i] };

      for (guint at = 0; at < reading->length; at++)
        if (find_row_end (reading, at, &column) > 0)
          return (int)i;
    }
  return -1;
}

/* "45, not 20": what the row has now is what is wrong. */
static void
drop_old (GArray *numbers, const PtmDatum *row, guint column)
{
  for (guint i = numbers->len; numbers->len > 1 && i > 0; i--)
    if (column < row->values->len && g_array_index (numbers, Named, i - 1).number == g_array_index (row->values, double, column))
      g_array_remove_index (numbers, i - 1);
}

/* "five more" is said of what is there. */
static double
get_start (PtmReading *reading, const Named *number, const PtmDatum *row, guint column)
{
  if (column < row->values->len && (ptm_reading_is (reading, number->end, PTM_WORD_MORE, "more") || (number->first > 0 && ptm_reading_is (reading, number->first - 1, PTM_WORD_MORE, "more"))))
    return g_array_index (row->values, double, column);
  return 0;
}

static gboolean
change_rows (PtmEditWish *wish, GArray *rows, GArray *numbers, int column)
{
  PtmReading *reading = wish->reading;

  if (numbers->len == 0 && !takes_away (reading))
    return FALSE;
  if (rows->len == 1)
    drop_old (numbers, g_array_index (rows, Named, 0).row, (guint)MAX (column, 0));
  if (numbers->len > 0 && (numbers->len != rows->len || column < 0))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const Named *named = &g_array_index (rows, Named, i);
      const Named *number = numbers->len > 0 ? &g_array_index (numbers, Named, i) : NULL;

      take (wish, named->row->label, number != NULL ? get_start (reading, number, named->row, (guint)column) + number->number : NAN, (guint)MAX (column, 0));
    }
  return TRUE;
}

/* What may stand around the name of a new row without being part of it. */
static gboolean
is_small (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_VERB, PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_IGNORE, PTM_WORD_PRONOUN, PTM_WORD_FOLLOW, PTM_WORD_AND, PTM_WORD_MORE, PTM_WORD_DRAW, PTM_WORD_TITLED, PTM_WORD_SAYS, PTM_WORD_RELATION, PTM_WORD_BESIDES };

  if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "entry"))
    return TRUE;
  if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
    return FALSE;
  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD))
    return TRUE;
  /* A capital where the sentence has begun already is a name in every language that has them. */
  if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL && (ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL || at > 0))
    return FALSE;
  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

/* The words of a new name between two places, without the small ones around them; FALSE when there are none. */
static gboolean
find_name (PtmReading *reading, guint first, guint end, guint *from, guint *to)
{
  while (first < end && is_small (reading, first))
    first += ptm_reading_span (reading, first);
  *from = first;
  *to = first;
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    if (!is_small (reading, at))
      *to = MIN (at + ptm_reading_span (reading, at), end);
  return *to > *from;
}

/* (transfer full) */
static char *
dup_name (PtmReading *reading, guint from, guint to)
{
  g_autofree char *text = to == from + 1 ? ptm_reading_dup_inner (reading, from) : ptm_reading_dup (reading, from, to);
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, text + strlen (first), NULL);
}

static gboolean
brings (PtmReading *reading)
{
  return has_sense (reading, PTM_WORD_VERB, "add") || has_sense (reading, PTM_WORD_OTHER, "entry") || has_sense (reading, PTM_WORD_FOLLOW, "more");
}

/* "And pears: 12": a name that no row has, beside the one number. */
static gboolean
add_row (PtmEditWish *wish, const Named *number)
{
  PtmReading      *reading = wish->reading;
  g_autofree char *name = NULL;
  guint            from, to, after, after_end;
  gboolean         before = find_name (reading, 0, number->first, &from, &to);
  gboolean         behind = find_name (reading, number->end, reading->length, &after, &after_end);

  if (before == behind)
    return FALSE;
  if (behind)
    {
      from = after;
      to = after_end;
    }
  if (to - from > MOST_PARTS || (!brings (reading) && (behind || from > 1 || to + 2 < number->first)))
    return FALSE;
  name = dup_name (reading, from, to);
  take (wish, name, number->number, 0);
  return TRUE;
}

static gboolean
add_to_chart (PtmEditWish *wish, const PtmNode *chart)
{
  g_autoptr (GArray) rows = find_rows (wish->reading, chart);
  g_autoptr (GArray) numbers = find_numbers (wish->reading, rows);
  int column = find_column (wish->reading, chart);

  if (says_else (wish->reading, rows))
    return FALSE;
  if (rows->len > 0)
    return change_rows (wish, rows, numbers, column);
  return numbers->len == 1 && column == 0 && !takes_away (wish->reading) && add_row (wish, &g_array_index (numbers, Named, 0));
}

static void
take_event (PtmEditWish *wish, const char *text, const char *how)
{
  PtmOp *op = ptm_op_new (PTM_OP_DATA);

  op->text = g_strdup (text);
  op->how = g_strdup (how);
  g_ptr_array_add (wish->ops, op);
}

/* "1989: Fall of the wall": the year and the words; year 0 when it has none. (transfer full) */
static char *
split_event (const PtmNode *node, double *year)
{
  const char *colon = strstr (node->text, ": ");
  char       *rest = NULL;

  *year = g_ascii_strtod (node->text, &rest);
  if (colon == NULL || rest != colon)
    *year = 0;
  return g_strdup (colon != NULL ? colon + 2 : node->text);
}

/* The event the sentence means by its year, or by its words; (nullable). */
static const PtmNode *
find_event (PtmEditWish *wish, GArray *numbers, gboolean *by_words)
{
  const PtmNode *found = NULL;

  for (guint i = 0; i < MIN (wish->scene->nodes->len, MOST_TOKENS); i++)
    {
      const PtmNode   *node = g_ptr_array_index (wish->scene->nodes, i);
      g_autofree char *words = NULL;
      double           year;

      if (node->type != PTM_NODE_SHAPE || node->text == NULL)
        continue;
      words = split_event (node, &year);
      for (guint n = 0; n < numbers->len; n++)
        if (year > 0 && g_array_index (numbers, Named, n).number == year)
          found = node;
      for (guint at = 0; at < wish->reading->length; at++)
        if (find_row_end (wish->reading, at, &(PtmDatum){ .label = words }) > 0)
          {
            *by_words = TRUE;
            return node;
          }
    }
  return found;
}

/* "Without 1989", "the fall of the wall was 1990" */
static gboolean
change_event (PtmEditWish *wish, GArray *numbers)
{
  gboolean         by_words = FALSE;
  const PtmNode   *event = find_event (wish, numbers, &by_words);
  double           now = 0, year = 0;
  g_autofree char *words = event != NULL ? split_event (event, &now) : NULL;
  g_autofree char *text = NULL;

  if (event == NULL)
    return FALSE;
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, Named, i).number != now)
      year = g_array_index (numbers, Named, i).number;
  if (takes_away (wish->reading) && year == 0)
    {
      take_event (wish, event->text, NULL);
      return TRUE;
    }
  if (!by_words || now == 0 || year < FIRST_YEAR || numbers->len > 2)
    return FALSE;
  text = g_strdup_printf ("%.10g: %s", year, words);
  take_event (wish, event->text, NULL);
  take_event (wish, text, "event");
  return TRUE;
}

/* "Also 2007: smartphone" */
static gboolean
add_event (PtmEditWish *wish, GArray *numbers)
{
  PtmReading      *reading = wish->reading;
  const Named     *year = numbers->len == 1 ? &g_array_index (numbers, Named, 0) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  guint            from, to;

  if (year == NULL || year->number < FIRST_YEAR || takes_away (reading) || !brings (reading))
    return FALSE;
  if (!find_name (reading, year->end, reading->length, &from, &to) && !find_name (reading, 0, year->first, &from, &to))
    return FALSE;
  name = dup_name (reading, from, to);
  text = g_strdup_printf ("%.10g: %s", year->number, name);
  take_event (wish, text, "event");
  return TRUE;
}

static gboolean
add_to_timeline (PtmEditWish *wish)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (Named));
  g_autoptr (GArray) numbers = find_numbers (wish->reading, none);

  return !says_else (wish->reading, none) && (change_event (wish, numbers) || add_event (wish, numbers));
}

gboolean
ptm_edit_add_data (PtmEditWish *wish)
{
  PtmReading    *reading = wish->reading;
  const PtmNode *chart = wish->scene != NULL ? find_chart (wish->scene) : NULL;
  gboolean       done = FALSE;

  if (wish->scene == NULL || wish->has_region || reading->length > MOST_TOKENS)
    return FALSE;
  if (chart != NULL)
    done = add_to_chart (wish, chart);
  else if (wish->scene->kind == PTM_KIND_TIMELINE)
    done = add_to_timeline (wish);
  if (done)
    ptm_reading_use (reading, 0, reading->length, PTM_USE_USED);
  return done;
}
