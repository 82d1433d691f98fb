/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a sentence names of the rows of a chart or a list: the rows that are there, the numbers beside them, the name of a new one. */

#include "config.h"

#include <string.h>

#include "ptm-edit-rows.h"
#include "ptm-value.h"

/* Rows beyond the first few are never named together. */
#define MOST_NAMED 12

/* Rows that are looked at. */
#define MOST_ROWS 80

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

guint
ptm_edit_find_row_end (PtmReading *reading, guint at, const PtmDatum *row)
{
  const PtmSense  *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);
  g_autofree char *label = row->label != NULL ? dup_plain (row->label) : NULL;
  guint            found = 0;

  for (guint end = at + 1; label != NULL && end <= MIN (at + PTM_EDIT_MOST_PARTS, reading->length); end++)
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

GArray *
ptm_edit_find_rows (PtmReading *reading, GPtrArray *data)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (PtmEditRow));

  for (guint at = 0; at < reading->length && rows->len < MOST_NAMED; at++)
    for (guint i = 0; i < data->len && i < MOST_ROWS; i++)
      {
        PtmEditRow named = { .first = at, .row = g_ptr_array_index (data, i) };

        named.end = ptm_edit_find_row_end (reading, at, named.row);
        if (named.end == 0)
          continue;
        g_array_append_val (rows, named);
        at = named.end - 1;
        break;
      }
  return rows;
}

gboolean
ptm_edit_is_in_row (GArray *rows, guint at)
{
  for (guint i = 0; i < rows->len; i++)
    if (at >= g_array_index (rows, PtmEditRow, i).first && at < g_array_index (rows, PtmEditRow, i).end)
      return TRUE;
  return FALSE;
}

static gboolean
is_word (PtmReading *reading, const PtmEditRow *number)
{
  return ptm_reading_is_type (reading, number->first, PTM_TOKEN_WORD);
}

/* "再加一道鱼香肉丝28元": where there are digits, a number in words counts something else. */
static void
drop_words_beside_digits (PtmReading *reading, GArray *numbers)
{
  guint digits = 0;

  for (guint i = 0; i < numbers->len; i++)
    digits += !is_word (reading, &g_array_index (numbers, PtmEditRow, i));
  for (guint i = numbers->len; digits > 0 && i > 0; i--)
    if (is_word (reading, &g_array_index (numbers, PtmEditRow, i - 1)))
      g_array_remove_index (numbers, i - 1);
}

GArray *
ptm_edit_find_numbers (PtmReading *reading, GArray *rows)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (PtmEditRow));

  for (guint at = 0; at < reading->length; at++)
    {
      guint      taken = 0;
      PtmEditRow named = { .first = at };

      if (ptm_edit_is_in_row (rows, at))
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
  drop_words_beside_digits (reading, numbers);
  return numbers;
}

gboolean
ptm_edit_says (PtmReading *reading, PtmWordClass class, const char *value)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (value != NULL ? ptm_reading_is (reading, at, class, value) : ptm_reading_sense (reading, at, class) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
ptm_edit_takes_away (PtmReading *reading)
{
  return ptm_edit_says (reading, PTM_WORD_VERB, "remove") || ptm_edit_says (reading, PTM_WORD_WITHOUT, NULL);
}

/* What is said of the page or of how something looks is no number of a row. */
gboolean
ptm_edit_says_else (PtmReading *reading, GArray *rows)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_CHANGE, PTM_WORD_ROLE, PTM_WORD_FINISH, PTM_WORD_FORMAT, PTM_WORD_TONGUE, PTM_WORD_UNIT, PTM_WORD_FACTOR };

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    for (guint i = 0; !ptm_edit_is_in_row (rows, at) && i < G_N_ELEMENTS (classes); i++)
      if (ptm_reading_sense (reading, at, classes[i]) != NULL && !ptm_reading_is (reading, at, PTM_WORD_UNIT, "percent") && ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL && !ptm_reading_is (reading, at, PTM_WORD_OTHER, "entry") && !ptm_reading_is (reading, at, PTM_WORD_ROLE, "note"))
        return TRUE;
  return FALSE;
}

/* What may stand around the name of a new row without being part of it. */
static gboolean
is_small (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_VERB, PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_IGNORE, PTM_WORD_PRONOUN, PTM_WORD_FOLLOW, PTM_WORD_AND, PTM_WORD_MORE, PTM_WORD_DRAW, PTM_WORD_TITLED, PTM_WORD_SAYS, PTM_WORD_RELATION, PTM_WORD_BESIDES, PTM_WORD_CURRENCY, PTM_WORD_COUNTER, PTM_WORD_ORDINAL, PTM_WORD_LINK };

  if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "entry") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "earlier") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "later"))
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

gboolean
ptm_edit_find_name (PtmReading *reading, guint first, guint end, guint *from, guint *to)
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

char *
ptm_edit_dup_name (PtmReading *reading, guint from, guint to)
{
  g_autofree char *text = to == from + 1 ? ptm_reading_dup_inner (reading, from) : ptm_reading_dup (reading, from, to);
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, text + strlen (first), NULL);
}

gboolean
ptm_edit_brings (PtmReading *reading)
{
  return ptm_edit_says (reading, PTM_WORD_VERB, "add") || ptm_edit_says (reading, PTM_WORD_OTHER, "entry") || ptm_edit_says (reading, PTM_WORD_FOLLOW, "more");
}
