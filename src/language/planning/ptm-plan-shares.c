/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is said of some of the things just named: "two hats, one red, the other green", "five balls: two red and three blue", "four
 * butterflies, half of them yellow", "ten fish, of which three are red and the rest blue", "each in a different colour". The things
 * become as many elements as there are colours; where all were said to be, each of them is. */

#include "config.h"

#include "ptm-plan-private.h"

#define MOST_SHARES 12
/* The share that is all that is left: "the others". */
#define REST -1
/* So many small words may stand between "one of them" and its colour. */
#define MOST_BETWEEN 6
/* "of which", "with". */
#define MOST_INTRODUCTION 2

/** PtmShare: "one red", "the other two in blue", "the left one small". */
typedef struct
{
  int      count;
  double   size; /* 0 = not said */
  PtmColor color;
  PtmSide  side;
  guint    end;
} PtmShare;

/* "the left one", "celle de gauche" */
static const PtmSense *
find_side (PtmReading *reading, guint at)
{
  const PtmSense *side = ptm_reading_sense (reading, at, PTM_WORD_SIDE);

  return side != NULL ? side : ptm_reading_sense (reading, at, PTM_WORD_LOCATED);
}

/* A share may begin with an article that is none of its number: "the other two", "les deux autres". */
static guint
skip_article (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_OTHER, PTM_WORD_ORDINAL, PTM_WORD_SIDE, PTM_WORD_LOCATED, PTM_WORD_NUMBER, PTM_WORD_SIZE };
  guint                     next = at + ptm_reading_span (reading, at);

  if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "one") && find_side (reading, next) != NULL)
    return next;
  if (ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL || ptm_reading_sense (reading, at, PTM_WORD_OTHER) != NULL)
    return at;
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, next, classes[i]) != NULL)
      return next;
  return at;
}

static guint
skip_other (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_OTHER, "other") ? at + ptm_reading_span (reading, at) : at;
}

/* Which of the things it is, and not how many: "the other two", "another", "the third", "half of them". */
static gboolean
read_pointed (PtmReading *reading, guint at, int total, PtmShare *share)
{
  const PtmSense *side = find_side (reading, at);
  guint           taken = 0;
  int             number;

  share->end = at + ptm_reading_span (reading, at);
  number = ptm_phrase_read_number (reading, share->end, &taken);
  if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "half"))
    share->count = (total + 1) / 2;
  /* "दूसरी" is the second of three, and the other one of two. */
  else if (total > 2 && ptm_reading_sense (reading, at, PTM_WORD_ORDINAL) != NULL)
    share->count = 1;
  else if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "other"))
    share->count = number > 0 ? number : REST;
  else if (ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "another"))
    share->count = number > 0 ? number : 1;
  else if (ptm_reading_sense (reading, at, PTM_WORD_ORDINAL) != NULL || ptm_reading_is (reading, at, PTM_WORD_OTHER, "first"))
    share->count = 1;
  else if (side != NULL && ptm_side_from_string (side->value) != PTM_SIDE_NONE)
    {
      share->side = ptm_side_from_string (side->value);
      share->count = 1;
    }
  else
    return FALSE;
  if (number > 0 && share->count == number)
    share->end += taken;
  return TRUE;
}

/* "around a rose": a colour that is also a thing, behind a word that says where. */
static gboolean
is_thing_at_place (PtmReading *reading, guint at, guint name)
{
  guint relation = at;

  if (ptm_reading_sense (reading, name, PTM_WORD_NOUN) == NULL)
    return FALSE;
  for (guint n = 0; n < MOST_BETWEEN && relation > 0; n++)
    if (ptm_reading_sense (reading, --relation, PTM_WORD_RELATION) != NULL && relation + ptm_reading_span (reading, relation) == at)
      return TRUE;
  return FALSE;
}

static gboolean
read_portion (PtmReading *reading, guint at, int total, PtmShare *share)
{
  guint taken = 0, named = at;
  int   number;

  at = skip_article (reading, at);
  number = ptm_phrase_read_number (reading, at, &taken);
  if (number > 0 && taken > 0)
    {
      share->count = number;
      share->end = skip_other (reading, at + taken);
      return TRUE;
    }
  if (read_pointed (reading, at, total, share))
    return TRUE;
  share->count = 1;
  /* "the big one" */
  if (at > named && ptm_reading_sense (reading, at, PTM_WORD_SIZE) != NULL)
    {
      share->end = at;
      return TRUE;
    }
  share->end = at + ptm_reading_span (reading, at);
  return ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite") && !is_thing_at_place (reading, at, share->end);
}

/* "一本は黒で", where the particle was put before the colour. */
static gboolean
is_particle (PtmReading *reading, guint at)
{
  return ptm_grammar_has_rule (reading->grammar, "unspaced") && ptm_reading_is (reading, at, PTM_WORD_PREP, "at");
}

/* "one of them is", "一把是", "die linke soll", "बाकी सब". */
static guint
skip_between (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_COUNTER, PTM_WORD_IGNORE, PTM_WORD_VERB, PTM_WORD_LINK };

  for (guint n = 0; n < MOST_BETWEEN; n++)
    {
      gboolean passed = ptm_reading_is (reading, at, PTM_WORD_OTHER, "one") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "part") || ptm_reading_is (reading, at, PTM_WORD_PREP, "in") || is_particle (reading, at);
      PtmColor color;
      guint    taken;

      for (guint i = 0; i < G_N_ELEMENTS (classes) && !passed; i++)
        passed = ptm_reading_sense (reading, at, classes[i]) != NULL;
      if (!passed || ptm_phrase_read_color (reading, at, &color, &taken))
        break;
      at += ptm_reading_span (reading, at);
    }
  return at;
}

/* "白が4匹", "红的四个", "लाल चार": the colour first. */
static gboolean
read_counted_color (PtmReading *reading, guint at, PtmShare *share)
{
  guint taken = 0, next;

  if (!ptm_grammar_has_rule (reading->grammar, "no-articles") || !ptm_phrase_read_color (reading, at, &share->color, &taken))
    return FALSE;
  next = skip_between (reading, at + taken);
  share->count = ptm_phrase_read_number (reading, next, &taken);
  if (share->count <= 0 || ptm_phrase_is_head (reading, next, PTM_PHRASE_PLAIN))
    return FALSE;
  share->end = ptm_reading_skip (reading, next + taken, PTM_WORD_COUNTER);
  return !ptm_phrase_is_head (reading, share->end, PTM_PHRASE_PLAIN);
}

/* "one is red", "the other one in blue", "一把黑的". */
static gboolean
read_share (PtmReading *reading, guint at, int total, PtmShare *share)
{
  const PtmSense *size;
  guint           taken = 0, end;

  *share = (PtmShare){ .color = PTM_COLOR_NONE };
  if (read_counted_color (reading, at, share))
    return TRUE;
  *share = (PtmShare){ .color = PTM_COLOR_NONE };
  if (!read_portion (reading, at, total, share))
    return FALSE;
  end = skip_between (reading, share->end);
  size = ptm_reading_sense (reading, end, PTM_WORD_SIZE);
  /* "la grande naranja": how large, and in which colour. */
  if (size != NULL && ptm_phrase_read_color (reading, skip_between (reading, end + ptm_reading_span (reading, end)), &share->color, &taken))
    {
      share->size = size->number;
      end = skip_between (reading, end + ptm_reading_span (reading, end));
    }
  else if (!ptm_phrase_read_color (reading, end, &share->color, &taken))
    {
      if (size == NULL)
        return FALSE;
      share->size = size->number;
      taken = ptm_reading_span (reading, end);
    }
  end += taken;
  if (ptm_reading_sense (reading, end, PTM_WORD_LINK) != NULL || ptm_reading_is (reading, end, PTM_WORD_OTHER, "one"))
    end += ptm_reading_span (reading, end);
  share->end = end;
  return TRUE;
}

/* Nothing follows that the colour could belong to: "two cats, a white dog". */
static gboolean
ends_share (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_AND, PTM_WORD_RELATION, PTM_WORD_IGNORE, PTM_WORD_VERB };

  if (ptm_reading_is_pause (reading, at) || find_side (reading, at) != NULL || ptm_reading_is (reading, at, PTM_WORD_OTHER, "other") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "half") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "another"))
    return TRUE;
  if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_CATEGORY) != NULL)
    return FALSE;
  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

/* What stands between two shares, or before the first one. */
static guint
skip_joint (PtmReading *reading, guint at)
{
  for (guint n = 0; n < MOST_BETWEEN && at < reading->length && (ptm_reading_is_pause (reading, at) || ptm_reading_is_mark (reading, at, ':') || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "but") || (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_NUMBER) == NULL && (ptm_reading_sense (reading, at, PTM_WORD_OTHER) == NULL || ptm_reading_is (reading, at, PTM_WORD_OTHER, "copula")))); n++)
    at += ptm_reading_span (reading, at);
  return at;
}

/* The shares of so many things; sum says how many are in one. */
static guint
read_all_shares (PtmReading *reading, guint at, int total, PtmShare *shares, int *sum)
{
  guint n = 0;

  for (*sum = 0; n < MOST_SHARES && *sum < total && read_share (reading, at, total, &shares[n]) && ends_share (reading, shares[n].end); n++)
    {
      if (shares[n].count == REST || (shares[n].count + *sum > total && n > 0 && total > 2))
        shares[n].count = total - *sum;
      *sum += shares[n].count;
      at = skip_joint (reading, shares[n].end);
    }
  return n;
}

/* The things that are meant: the last ones that are several and have no colour yet. (nullable) */
static PtmNode *
find_whole (PtmDraft *draft)
{
  GPtrArray *nodes = draft->scene->nodes;

  for (guint i = nodes->len; i > 0; i--)
    {
      PtmNode *node = g_ptr_array_index (nodes, i - 1);

      if (node->type == PTM_NODE_OBJECT && node->asset != NULL && node->count > 1)
        return node->color.a == 0 ? node : NULL;
    }
  return NULL;
}

static void
apply (PtmDraft *draft, PtmNode *node, const PtmShare *share)
{
  ptm_draft_set_count (draft, node, share->count);
  node->color = share->color;
  if (share->size > 0)
    node->size = share->size;
}

/* Some more of the same, that stand where those stand. */
static PtmNode *
add_share (PtmDraft *draft, const PtmNode *whole, const PtmShare *share)
{
  GPtrArray *constraints = draft->scene->constraints;
  guint      n = constraints != NULL ? constraints->len : 0;
  g_auto (PtmPhrase) phrase = { .asset = g_strdup (whole->asset), .word = g_strdup (whole->noun), .count = share->count };
  PtmNode *node = ptm_draft_add_object (draft, NULL, &phrase, "item");

  if (node == NULL)
    return NULL;
  node->size = whole->size;
  apply (draft, node, share);
  for (guint i = 0; i < n; i++)
    {
      const PtmConstraint *constraint = g_ptr_array_index (constraints, i);

      if (g_strcmp0 (constraint->a, whole->id) == 0)
        ptm_scene_add_constraint (draft->scene, constraint->rel, node->id, constraint->b);
    }
  g_ptr_array_add (draft->subjects, node);
  return node;
}

/* "the left one red, the right one blue": the later named of two, seen from the earlier one. */
static void
place_beside (PtmDraft *draft, const PtmNode *before, PtmSide before_side, const PtmNode *node, PtmSide side)
{
  if (before == NULL || before_side == PTM_SIDE_NONE || side == PTM_SIDE_NONE || side == before_side)
    return;
  ptm_scene_add_constraint (draft->scene, side == PTM_SIDE_LEFT || before_side == PTM_SIDE_RIGHT ? "left-of" : "right-of", node->id, before->id);
}

/* The words that say that only some are meant: "of which", "其中". */
static guint
skip_part (PtmReading *reading, guint at)
{
  for (guint n = 0; n < MOST_INTRODUCTION && (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "part") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "which") || ptm_reading_is (reading, at, PTM_WORD_PREP, "with")); n++)
    at += ptm_reading_span (reading, at);
  return at;
}

/* Most words do not say how many of some things are meant. */
static gboolean
may_begin (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_NUMBER, PTM_WORD_ARTICLE, PTM_WORD_OTHER, PTM_WORD_ORDINAL, PTM_WORD_SIDE, PTM_WORD_LOCATED, PTM_WORD_FOLLOW, PTM_WORD_VARIED };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return TRUE;
  if (ptm_grammar_has_rule (reading->grammar, "no-articles") && ptm_reading_sense (reading, at, PTM_WORD_COLOR) != NULL)
    return TRUE;
  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_is_mark (reading, at, ':');
}

/* So many shares, the first of them in the place of the whole when all of it is shared out. */
static void
share_out (PtmDraft *draft, PtmNode *whole, const PtmShare *shares, guint n, int sum)
{
  gboolean all = sum == whole->count;
  PtmNode *before = all ? whole : NULL;

  if (all)
    apply (draft, whole, &shares[0]);
  else
    whole->count -= sum;
  for (guint i = all ? 1 : 0; i < n; i++)
    {
      PtmNode *node = add_share (draft, whole, &shares[i]);

      if (node == NULL)
        return;
      if (i > 0)
        place_beside (draft, before, shares[i - 1].side, node, shares[i].side);
      before = node;
      draft->last = node;
    }
}

/* Colours that tell things apart. */
static PtmColor
get_tint (guint n)
{
  static const PtmColor tints[] = { { 229, 57, 53, 255 }, { 30, 136, 229, 255 }, { 253, 216, 53, 255 }, { 67, 160, 71, 255 }, { 251, 140, 0, 255 }, { 142, 36, 170, 255 }, { 244, 143, 177, 255 }, { 0, 172, 193, 255 }, { 109, 76, 65, 255 }, { 124, 179, 66, 255 }, { 13, 47, 122, 255 }, { 117, 117, 117, 255 } };

  return tints[n % G_N_ELEMENTS (tints)];
}

void
ptm_draft_tint_each (PtmDraft *draft, PtmNode *whole)
{
  int count = whole->count;

  if (whole->asset == NULL || whole->color.a > 0 || count < 2 || count > MOST_SHARES)
    return;
  whole->count = 1;
  whole->color = get_tint (0);
  for (int i = 1; i < count; i++)
    add_share (draft, whole, &(PtmShare){ .count = 1, .color = get_tint ((guint)i) });
}

/* "each in a different colour", where the colours are not named. */
static guint
read_each (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = at + ptm_reading_span (reading, at), taken;
  PtmNode    *whole = find_whole (draft);
  PtmColor    color;

  if (!ptm_reading_is (reading, at, PTM_WORD_VARIED, "colors") || whole == NULL)
    return at;
  ptm_draft_use (draft, at, end);
  if (!ptm_phrase_read_color (reading, skip_joint (reading, end), &color, &taken))
    ptm_draft_tint_each (draft, whole);
  return end;
}

guint
ptm_draft_read_shares (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  PtmShare    shares[MOST_SHARES];
  PtmNode    *whole = NULL;
  guint       first = skip_part (reading, at), n;
  int         sum = 0, most;

  if (may_begin (reading, first))
    whole = find_whole (draft);
  if (whole == NULL || at == 0)
    return at;
  if (ptm_reading_is_mark (reading, first, ':'))
    first++;
  /* "a family of hedgehogs: two big ones and four little ones" says how many there are. */
  most = whole == draft->uncounted && whole == draft->last ? PTM_PLAN_MAX_NODES : whole->count;
  n = read_all_shares (reading, first, most, shares, &sum);
  if (most > whole->count && (n < 2 || sum >= most))
    return read_each (draft, at);
  ptm_draft_set_count (draft, whole, most > whole->count ? sum : whole->count);
  /* "two cats, a white one": of what is not whole, one is said to be a part, or it is what was named right before. */
  if (n == 0 || sum > whole->count || (sum < whole->count && first == at && whole != draft->last))
    return read_each (draft, at);
  share_out (draft, whole, shares, n, sum);
  ptm_draft_use (draft, at, shares[n - 1].end);
  return shares[n - 1].end;
}

guint
ptm_draft_read_side_shares (PtmDraft *draft, guint at)
{
  PtmShare shares[MOST_SHARES];
  PtmNode *whole = find_side (draft->reading, skip_article (draft->reading, at)) != NULL ? find_whole (draft) : NULL;
  int      sum = 0;
  guint    n = whole != NULL ? read_all_shares (draft->reading, at, whole->count, shares, &sum) : 0;

  if (n < 2 || sum != whole->count)
    return at;
  share_out (draft, whole, shares, n, sum);
  ptm_draft_use (draft, at, shares[n - 1].end);
  return shares[n - 1].end;
}
