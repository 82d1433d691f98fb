/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Not three kites but five", "increase the balloons to five", "“1 March” is wrong, it's “5 March”": what is wrong is said beside what is right. The picture tells
 * which is which, whatever words stand between them: of two texts the one that is written, of two numbers the one that counts
 * what is there, of two things the one that is drawn. */

#include "config.h"

#include "ptm-edit-private.h"

/* The wrong one and the right one. */
#define N_TEXTS 2
/* Such a sentence has no more words. */
#define MOST_TOKENS 40
#define MOST_THINGS 100

/** Correction: what of a sentence has been found so far. */
typedef struct
{
  int      numbers[2];
  guint    n_numbers;
  PtmPart  counted; /* without an asset when none is named */
  gboolean denies;
  gboolean changes; /* "three to five" */
  gboolean puts;
  gboolean scales;  /* "increase" */
  gboolean reaches; /* "to five" */
  gboolean from;
  gboolean to;
} Correction;

static void
correction_clear (Correction *correction)
{
  ptm_phrase_clear (&correction->counted.phrase);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Correction, correction_clear)

static guint
find_sentence_end (PtmReading *reading, guint at)
{
  guint limit = MIN (reading->length, at + MOST_TOKENS + 1);

  while (at < limit && !ptm_reading_is_mark (reading, at, '.') && !ptm_reading_is_mark (reading, at, 0x3002) && !ptm_reading_is_mark (reading, at, ';') && !ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK))
    at++;
  return at;
}

static gboolean
is_denial (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "instead-of") || ptm_reading_is (reading, at, PTM_WORD_PREP, "denied") || ptm_reading_is (reading, at, PTM_WORD_PREP, "rather") || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "no") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "correction") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "disliked") || ptm_reading_is (reading, at, PTM_WORD_VERB, "surplus") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "surplus");
}

/* Whatever asks for something else than another number, or another text. */
static gboolean
asks_otherwise (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_CHANGE, PTM_WORD_DIRECTION, PTM_WORD_BESIDES, PTM_WORD_FINISH, PTM_WORD_TONGUE, PTM_WORD_SETTING, PTM_WORD_FACTOR, PTM_WORD_MONTH, PTM_WORD_CLOCK, PTM_WORD_ORDINAL, PTM_WORD_UNIT };
  static const char *const  verbs[] = { "remove", "add", "move", "resize", "recolor", "enlarge", "shrink", "raise", "lower", "duplicate" };
  const PtmSense           *relation = ptm_reading_sense (reading, at, PTM_WORD_RELATION);

  if (is_denial (reading, at))
    return FALSE;
  if (ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) || (relation != NULL && !g_str_equal (relation->value, "inside") && !g_str_equal (relation->value, "on")))
    return TRUE;
  if (ptm_reading_sense (reading, at, PTM_WORD_ARRANGE) != NULL || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more") || (ptm_reading_sense (reading, at, PTM_WORD_SIDE) != NULL && relation == NULL))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_VERB, verbs[i]) && !ptm_reading_is (reading, at, PTM_WORD_VERB, "change"))
      return TRUE;
  return FALSE;
}

/* "बिस्कुट एक नहीं, तीन रखो" */
static gboolean
brings (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_VERB, "add") || ptm_reading_is (reading, at, PTM_WORD_VERB, "move");
}

/* "increase the balloons to five": what is said of a size, too, and of how many there are. */
static gboolean
scales (PtmReading *reading, guint at)
{
  static const char *const verbs[] = { "add", "enlarge", "shrink", "raise", "lower", "reduce", "reach", "resize" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_VERB, verbs[i]))
      return TRUE;
  return ptm_reading_is (reading, at, PTM_WORD_ARRANGE, "duplicate");
}

static gboolean
leads_to (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_PREP, "to") || ptm_reading_sense (reading, at, PTM_WORD_RANGE) != NULL;
}

/* FALSE when the thing is not there, or is another one than that before. */
static gboolean
take_counted (PtmEditWish *wish, Correction *correction, guint at, guint *end)
{
  PtmPart  part = { .place = PTM_PART_OBJECT, .referent = PTM_REFERENT_THING };
  gboolean fits = ptm_phrase_read (wish->reading, at, PTM_PHRASE_EDIT, &part.phrase) && part.phrase.asset != NULL && ptm_part_get_role (&part) == NULL && part.phrase.color.a == 0 && part.phrase.size == 0 && part.phrase.side == PTM_SIDE_NONE && ptm_edit_is_there (wish, &part);

  fits = fits && (correction->counted.phrase.asset == NULL || g_str_equal (correction->counted.phrase.asset, part.phrase.asset));
  *end = MAX (part.phrase.end, at + 1);
  ptm_phrase_clear (&correction->counted.phrase);
  correction->counted = part;
  return fits;
}

static gboolean
take_number (Correction *correction, int number)
{
  if (correction->n_numbers == G_N_ELEMENTS (correction->numbers))
    return FALSE;
  correction->numbers[correction->n_numbers++] = number;
  return TRUE;
}

/* FALSE when the sentence says more than two numbers of one thing. */
static gboolean
read_numbers (PtmEditWish *wish, guint first, guint end, Correction *correction)
{
  PtmReading *reading = wish->reading;

  for (guint at = first, next; at < end; at = next)
    {
      guint taken = 0;
      int   number = ptm_phrase_read_number (reading, at, &taken);

      next = at + ptm_reading_span (reading, at);
      if (number > 0)
        {
          if (!take_number (correction, number))
            return FALSE;
          next = at + taken;
          while (next < end && ptm_reading_sense (reading, next, PTM_WORD_COUNTER) != NULL && ptm_reading_sense (reading, next, PTM_WORD_NUMBER) == NULL)
            next += ptm_reading_span (reading, next);
          correction->reaches = correction->reaches || leads_to (reading, next) || (at > first && leads_to (reading, at - 1));
          continue;
        }
      correction->scales = correction->scales || scales (reading, at);
      correction->puts = correction->puts || brings (reading, at);
      if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || (asks_otherwise (reading, at) && !brings (reading, at) && !scales (reading, at)))
        return FALSE;
      correction->denies = correction->denies || is_denial (reading, at);
      correction->changes = correction->changes || ptm_reading_is (reading, at, PTM_WORD_VERB, "change") || ptm_reading_is (reading, at, PTM_WORD_VERB, "reach");
      correction->from = correction->from || ptm_reading_is (reading, at, PTM_WORD_PREP, "from");
      correction->to = correction->to || ptm_reading_is (reading, at, PTM_WORD_PREP, "to");
      if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL && !is_denial (reading, at) && !take_counted (wish, correction, at, &next))
        return FALSE;
      correction->reaches = correction->reaches || (next > at + 1 && leads_to (reading, next));
      /* "بقرتين": the number is in the noun itself. */
      if (correction->counted.phrase.first == at && correction->counted.phrase.count > 0 && !take_number (correction, correction->counted.phrase.count))
        return FALSE;
      if (ptm_reading_is_unknown (reading, at))
        return FALSE;
    }
  if (correction->n_numbers == 1)
    return correction->scales && correction->reaches && correction->counted.phrase.asset != NULL && !correction->denies;
  return (correction->denies || (!correction->puts && !correction->scales && (correction->changes || correction->from) && correction->to)) && correction->n_numbers == 2;
}

/* "3" of "3 o'clock" counts nothing. */
static gboolean
is_number_written (GPtrArray *nodes, int number)
{
  g_autofree char *digits = g_strdup_printf ("%d", number);

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if ((node->text != NULL && strstr (node->text, digits) != NULL) || is_number_written (node->children, number))
        return TRUE;
    }
  return FALSE;
}

/* What there are several of, where the sentence does not name it; FALSE when that is not clear. */
static gboolean
find_counted (PtmEditWish *wish, Correction *correction)
{
  const char *asset = ptm_edit_find_plural (wish->scene);

  if (correction->counted.phrase.asset != NULL)
    return TRUE;
  for (guint i = 0; asset != NULL && i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);

      if (g_strcmp0 (node->asset, asset) != 0)
        continue;
      correction->counted.phrase.asset = g_strdup (node->asset);
      correction->counted.phrase.word = g_strdup (node->noun);
      return !is_number_written (wish->scene->nodes, correction->numbers[0]) && !is_number_written (wish->scene->nodes, correction->numbers[1]);
    }
  return FALSE;
}

/* "Not three kites but five". */
static guint
add_number (PtmEditWish *wish, guint first)
{
  guint end = find_sentence_end (wish->reading, first);
  g_auto (Correction) correction = { .counted = { .place = PTM_PART_OBJECT, .referent = PTM_REFERENT_THING } };
  int now, asked;

  if (end - first > MOST_TOKENS || !read_numbers (wish, first, end, &correction) || !find_counted (wish, &correction))
    return first;
  now = ptm_edit_count_there (wish, &correction.counted);
  asked = correction.numbers[correction.n_numbers == 2 && correction.numbers[0] == now ? 1 : 0];
  if ((correction.n_numbers == 2 && correction.numbers[0] != now && correction.numbers[1] != now) || asked == now || asked > MOST_THINGS)
    return first;
  ptm_edit_set_number (wish, &correction.counted, now, asked);
  ptm_reading_use (wish->reading, first, end - first, PTM_USE_USED);
  return end;
}

/* "“1 March” is wrong, it's “5 March”". */
static guint
add_text (PtmEditWish *wish, guint first)
{
  PtmReading *reading = wish->reading;
  g_auto (GStrv) texts = g_new0 (char *, N_TEXTS + 1);
  guint  n = 0, old;
  PtmOp *op;

  if (reading->length - first > MOST_TOKENS)
    return first;
  for (guint at = first; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
      {
        if (n == N_TEXTS)
          return first;
        texts[n++] = ptm_reading_dup_inner (reading, at);
      }
    else if (asks_otherwise (reading, at))
      return first;
  if (n < N_TEXTS || ptm_edit_is_written (wish, texts[0]) == ptm_edit_is_written (wish, texts[1]))
    return first;
  old = ptm_edit_is_written (wish, texts[0]) ? 0 : 1;
  op = ptm_op_new (PTM_OP_SET_TEXT);
  op->target.text = g_strdup (texts[old]);
  op->text = g_strdup (texts[1 - old]);
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (reading, first, reading->length - first, PTM_USE_USED);
  return reading->length;
}

/** Mistake: a thing that is there, and the one that was meant. */
typedef struct
{
  PtmPart wrong;
  PtmPart right;
} Mistake;

static void
mistake_clear (Mistake *mistake)
{
  ptm_phrase_clear (&mistake->wrong.phrase);
  ptm_phrase_clear (&mistake->right.phrase);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Mistake, mistake_clear)

/* FALSE when more is said of the thing than what it is, or it is one more. */
static gboolean
take_mistaken (PtmEditWish *wish, Mistake *mistake, guint at, guint *end)
{
  PtmPart  part = { .place = PTM_PART_OBJECT, .referent = PTM_REFERENT_THING };
  gboolean fits = ptm_phrase_read (wish->reading, at, PTM_PHRASE_EDIT, &part.phrase) && part.phrase.asset != NULL && ptm_part_get_role (&part) == NULL && part.phrase.color.a == 0 && part.phrase.size == 0 && part.phrase.side == PTM_SIDE_NONE && part.phrase.nth == 0;
  PtmPart *to = fits && ptm_edit_is_there (wish, &part) ? &mistake->wrong : &mistake->right;

  *end = MAX (part.phrase.end, at + 1);
  if (!fits || to->phrase.asset != NULL)
    {
      ptm_phrase_clear (&part.phrase);
      return FALSE;
    }
  *to = part;
  return TRUE;
}

static gboolean
denies (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "denied");
}

/* The word that denies a thing stands right before it, and behind it where verbs end a clause. */
static gboolean
is_denied (PtmReading *reading, const PtmPhrase *thing)
{
  guint before = thing->first;

  if (ptm_grammar_has_rule (reading->grammar, "verb-final"))
    return denies (reading, thing->end);
  while (before > 0 && ptm_reading_sense (reading, before - 1, PTM_WORD_ARTICLE) != NULL && !denies (reading, before - 1))
    before--;
  return before > 0 && denies (reading, before - 1);
}

/* "我要的是山羊不是绵羊", "भेड़ नहीं बकरी चाहिए थी": not the sheep that is there but a goat. */
static guint
add_thing (PtmEditWish *wish, guint first)
{
  PtmReading *reading = wish->reading;
  guint       end = find_sentence_end (reading, first);
  g_auto (Mistake) mistake = { 0 };
  PtmOp *op;

  if (end - first > MOST_TOKENS)
    return first;
  for (guint at = first, next; at < end; at = next)
    {
      next = at + ptm_reading_span (reading, at);
      if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || asks_otherwise (reading, at) || ptm_reading_is_unknown (reading, at))
        return first;
      if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL && !denies (reading, at) && !take_mistaken (wish, &mistake, at, &next))
        return first;
    }
  if (mistake.wrong.phrase.asset == NULL || mistake.right.phrase.asset == NULL || !is_denied (reading, &mistake.wrong.phrase) || is_denied (reading, &mistake.right.phrase))
    return first;
  op = ptm_op_new (PTM_OP_REPLACE);
  ptm_edit_aim_at_thing (wish, &op->target, &mistake.wrong);
  op->node = ptm_edit_make_object (wish, &mistake.right, PTM_COLOR_NONE);
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (reading, first, end - first, PTM_USE_USED);
  return end;
}

guint
ptm_edit_add_corrected (PtmEditWish *wish, guint first)
{
  guint end;

  if (wish->scene == NULL || wish->has_region)
    return first;
  end = add_text (wish, first);
  if (end == first)
    end = add_number (wish, first);
  return end > first ? end : add_thing (wish, first);
}
