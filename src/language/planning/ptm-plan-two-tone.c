/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Two colours of one thing: "a red and white umbrella", "ein rot-weißer Schirm", "un gato blanco y negro", "红白相间的伞", "白黒の猫". A thing is
 * drawn in one colour: it gets the one that is named first, and the others are told. What has both colours in its picture, such as a zebra,
 * is drawn as it is. "Red and white balloons" are some of each, by ptm-plan-ellipsis.c, and "a black and white drawing" is said of the
 * picture: both are left as they are. */

#include "config.h"

#include <string.h>

#include "ptm-order.h"
#include "ptm-plan-private.h"

/* How many words are looked at, and how many colours a thing is said to have. */
#define REACH     400
#define MOST_HUES 4
/* So many words may stand between the colours and their thing: "striped", "big". */
#define MOST_SMALL 3
#define MOST_JOINT 3

/** PtmTones: the colours that are named one after another. */
typedef struct
{
  const char *values[MOST_HUES]; /* as the tables have them */
  guint       starts[MOST_HUES];
  guint       n;
  guint       end;
  gboolean    tight; /* joined to one word: "red-white", "红白" */
  gboolean    mixed; /* said to be on one thing: "红白相间" */
  gboolean    named; /* one entry of the tables: "black and white" */
} PtmTones;

/** PtmPied: a picture that has several colours by itself. */
typedef struct
{
  const char *asset;
  const char *values[3];
} PtmPied;

static const char WHITE[] = "#ffffff", BLACK[] = "#212121", RED[] = "#e53935", YELLOW[] = "#fdd835", ORANGE[] = "#fb8c00";

static const PtmPied PIEDS[] = {
  { "noto:zebra", { BLACK, WHITE } },
  { "own:panda", { BLACK, WHITE } },
  { "noto:penguin", { BLACK, WHITE } },
  { "noto:cow", { BLACK, WHITE } },
  { "noto:badger", { BLACK, WHITE } },
  { "noto:skunk", { BLACK, WHITE } },
  { "noto:orca", { BLACK, WHITE } },
  { "noto:soccer-ball", { BLACK, WHITE } },
  { "own:zebra-crossing", { BLACK, WHITE } },
  { "noto:honeybee", { BLACK, YELLOW } },
  { "noto:tiger", { BLACK, ORANGE, WHITE } },
  { "noto:lady-beetle", { BLACK, RED } },
  { "noto:monarch-butterfly", { BLACK, ORANGE } },
  { "noto:mushroom", { RED, WHITE } },
  { "noto:lighthouse", { RED, WHITE } },
  { "noto:ring-buoy", { RED, WHITE } },
  { "own:candy-cane", { RED, WHITE } },
  { "own:picnic-blanket", { RED, WHITE } },
  { "own:traffic-cone", { ORANGE, WHITE } },
};

/* "相间", "two-tone": what says of colours before it that a thing has all of them. */
static gboolean
is_mixed (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_OTHER, "mixed");
}

static const PtmSense *
lookup_color (PtmReading *reading, const char *word)
{
  return ptm_sense_find (ptm_grammar_lookup (reading->grammar, word), PTM_WORD_COLOR);
}

/* The colour that the first word of an entry names, or its first sign where words are not parted: "black and white", "黑白". (nullable) */
static const PtmSense *
find_first_color (PtmReading *reading, guint at)
{
  const char      *norm = ptm_reading_token (reading, at)->norm;
  g_autofree char *sign = ptm_grammar_has_rule (reading->grammar, "unspaced") ? g_utf8_substring (norm, 0, MIN (1, g_utf8_strlen (norm, -1))) : NULL;
  const PtmSense  *color = ptm_reading_span (reading, at) > 1 ? lookup_color (reading, norm) : NULL;

  return color == NULL && sign != NULL ? lookup_color (reading, sign) : color;
}

/* "红白", "赤白", and not "黄緑色", which is one colour: nothing mixes with white. */
static gboolean
are_side_by_side (PtmReading *reading, guint first, guint second, const char *value)
{
  const PtmToken *before = ptm_reading_token (reading, first), *token = ptm_reading_token (reading, second);
  const PtmSense *color = ptm_reading_sense (reading, second, PTM_WORD_COLOR);

  if (second != first + 1 || token == NULL || color == NULL || before->end != token->start || g_utf8_strlen (before->norm, -1) > 1)
    return FALSE;
  return strcmp (value, WHITE) == 0 || strcmp (color->value, WHITE) == 0 || is_mixed (reading, second + 1);
}

/* "Black and white" is a look of pictures, too. */
static gboolean
read_named (PtmReading *reading, guint at, PtmTones *tones)
{
  const PtmSense *first = ptm_reading_is (reading, at, PTM_WORD_STYLE, "monochrome") ? find_first_color (reading, at) : NULL;

  if (first == NULL)
    return FALSE;
  tones->values[0] = first->value;
  tones->values[1] = strcmp (first->value, WHITE) == 0 ? BLACK : WHITE;
  tones->n = 2;
  tones->starts[0] = at;
  tones->end = at + ptm_reading_span (reading, at);
  tones->named = TRUE;
  return TRUE;
}

static gboolean
is_hyphen (PtmReading *reading, guint at)
{
  return (ptm_reading_is_mark (reading, at, '-') || ptm_reading_is_mark (reading, at, '/') || ptm_reading_is_mark (reading, at, 0x2013)) && !ptm_reading_token (reading, at)->space_before;
}

/* Nothing but a hyphen, which is no token of its own between words, stands before a word: "rot-weiß". */
static gboolean
is_hyphened (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at), *before = at > 0 ? ptm_reading_token (reading, at - 1) : NULL;

  return token != NULL && before != NULL && token->start == before->end + 1 && reading->text[before->end] == '-';
}

/* What stands between two colours: "and", "/", "-and-", and nothing where words are joined by a hyphen, or not parted at all. German says so
 * of an ending that only the last one has: "rot weißer". */
static guint
skip_joint (PtmReading *reading, guint at, gboolean *tight)
{
  guint first = at;

  *tight = *tight || is_hyphened (reading, at);
  for (guint i = 0; i < MOST_JOINT && (is_hyphen (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL); i++)
    {
      *tight = *tight || is_hyphen (reading, at);
      at += ptm_reading_span (reading, at);
    }
  *tight = *tight || (at == first && ptm_grammar_has_rule (reading->grammar, "capital-nouns"));
  return at;
}

/* "chat noir et blanc", "a red and green apple": a name of its own that ends, or begins, with a colour. (nullable) */
static const PtmSense *
find_color_in_name (PtmReading *reading, guint word)
{
  const PtmToken *token = ptm_reading_token (reading, word);

  return token != NULL && token->type == PTM_TOKEN_WORD ? lookup_color (reading, token->norm) : NULL;
}

static gboolean
read_listed (PtmReading *reading, guint at, PtmTones *tones)
{
  guint next = at;

  while (tones->n < MOST_HUES)
    {
      const PtmSense *sense = ptm_reading_sense (reading, next, PTM_WORD_COLOR);
      gboolean        tight = tones->tight;
      PtmColor        color;
      guint           taken = 0, joint;

      if (!ptm_phrase_read_color (reading, next, &color, &taken))
        break;
      tones->values[tones->n] = sense != NULL ? sense->value : "";
      tones->starts[tones->n++] = next;
      tones->end = next + taken;
      /* "红色和白色的" */
      joint = ptm_reading_sense (reading, tones->end, PTM_WORD_LINK) != NULL && ptm_reading_sense (reading, tones->end + 1, PTM_WORD_AND) != NULL ? tones->end + 1 : tones->end;
      next = skip_joint (reading, joint, &tight);
      tight = tight || (ptm_grammar_has_rule (reading->grammar, "unspaced") && sense != NULL && are_side_by_side (reading, tones->end - 1, next, sense->value));
      if (next == tones->end && !tight)
        break;
      if (ptm_phrase_read_color (reading, next, &color, &taken))
        tones->tight = tight;
    }
  return tones->n > 1;
}

static guint
skip_mixed (PtmReading *reading, PtmTones *tones)
{
  if (!is_mixed (reading, tones->end))
    return tones->end;
  tones->mixed = TRUE;
  return tones->end + ptm_reading_span (reading, tones->end);
}

/* A word for a thing, and not for the picture itself. (nullable) */
static const PtmSense *
find_thing (PtmReading *reading, guint at)
{
  static const PtmWordClass pictures[] = { PTM_WORD_KIND, PTM_WORD_PHOTO, PTM_WORD_FINISH, PTM_WORD_IGNORE, PTM_WORD_ROLE, PTM_WORD_PIECE, PTM_WORD_STYLE };
  const PtmSense           *noun = ptm_phrase_is_head (reading, at, PTM_PHRASE_PLAIN) ? ptm_reading_sense (reading, at, PTM_WORD_NOUN) : NULL;

  return noun != NULL && ptm_sense_get_asset (noun) != NULL && !ptm_reading_is_any (reading, at, pictures, G_N_ELEMENTS (pictures)) ? noun : NULL;
}

/* A word between the colours and their thing. */
static gboolean
is_between (PtmReading *reading, guint at)
{
  return ptm_reading_is_unknown (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_SIZE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL || ptm_reading_is (reading, at, PTM_WORD_OTHER, "hue") || is_hyphen (reading, at);
}

/* The thing behind its colours. (nullable) */
static const PtmSense *
find_behind (PtmReading *reading, guint at, gboolean *is_single)
{
  for (guint i = 0; i < MOST_SMALL && find_thing (reading, at) == NULL; i++)
    {
      guint taken = 0;

      /* "काले और सफेद रंग की एक गाय" */
      if (ptm_phrase_read_number (reading, at, &taken) == 1)
        *is_single = TRUE;
      else if (!is_between (reading, at) && ptm_reading_sense (reading, at, PTM_WORD_COUNTER) == NULL)
        return NULL;
      at += ptm_reading_span (reading, at);
    }
  return find_thing (reading, at);
}

/* The thing before its colours, and where its name begins. (nullable) */
static const PtmSense *
find_before (PtmReading *reading, guint at, guint *name)
{
  for (guint i = 0; i < MOST_SMALL && at > 0; i++)
    {
      for (*name = at - 1; *name > 0 && at - *name < MOST_SMALL && *name + ptm_reading_span (reading, *name) != at; (*name)--)
        ;
      if (*name + ptm_reading_span (reading, *name) == at && find_thing (reading, *name) != NULL)
        return find_thing (reading, *name);
      if (!is_between (reading, at - 1))
        return NULL;
      at--;
    }
  return NULL;
}

/* "The cat is black and white": what a small verb says of a thing; the thing, and where its name begins. (nullable) */
static const PtmSense *
find_stated (PtmReading *reading, guint at, guint *name)
{
  if (at == 0 || !ptm_reading_is (reading, at - 1, PTM_WORD_OTHER, "copula"))
    return NULL;
  return find_before (reading, at - 1, name);
}

/* How many the word before a thing, or before its colours, says there are; 0 when it says nothing. */
static int
count_before (PtmReading *reading, guint at)
{
  for (guint i = 0; i <= MOST_SMALL && at > 0; i++, at--)
    {
      guint taken = 0;
      int   number = ptm_phrase_read_number (reading, at - 1, &taken);

      if (number > 0)
        return number;
      if (ptm_reading_is (reading, at - 1, PTM_WORD_ARTICLE, "indefinite"))
        return 1;
      if (!is_between (reading, at - 1) && ptm_reading_sense (reading, at - 1, PTM_WORD_COUNTER) == NULL)
        return 0;
    }
  return 0;
}

/* Several things may have one of the colours each. */
static gboolean
is_one (PtmReading *reading, const PtmTones *tones, const PtmSense *thing, guint counted)
{
  int      number = count_before (reading, counted);
  gboolean is_shared = ptm_grammar_has_rule (reading->grammar, "no-articles") && !ptm_grammar_has_rule (reading->grammar, "attributes-after");

  if (tones->mixed || tones->named)
    return TRUE;
  if (tones->tight)
    return number <= 1 || !ptm_grammar_has_rule (reading->grammar, "unspaced");
  return number == 1 || (number == 0 && !thing->plural && !is_shared);
}

static gboolean
has_all (const PtmPied *pied, const PtmTones *tones)
{
  for (guint i = 0; i < tones->n; i++)
    {
      gboolean has = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (pied->values) && pied->values[k] != NULL; k++)
        has = has || strcmp (pied->values[k], tones->values[i]) == 0;
      if (!has)
        return FALSE;
    }
  return TRUE;
}

/* The picture is in these colours as it is. */
static gboolean
is_pied (const PtmSense *thing, const PtmTones *tones)
{
  for (guint i = 0; i < G_N_ELEMENTS (PIEDS); i++)
    if (g_strcmp0 (PIEDS[i].asset, ptm_sense_get_asset (thing)) == 0)
      return has_all (&PIEDS[i], tones);
  return FALSE;
}

/* The colours but the first, as they were written. */
static char *
dup_rest (PtmReading *reading, guint at, const PtmTones *tones)
{
  const char *norm = ptm_reading_token (reading, at)->norm;

  if (!tones->named)
    return ptm_reading_dup (reading, tones->starts[1], tones->end);
  return tones->end > at + 1 ? ptm_reading_dup (reading, tones->end - 1, tones->end) : g_utf8_substring (norm, 1, -1);
}

/* Leaves the first of the colours, and tells the others. */
static void
keep_first (PtmDraft *draft, guint at, const PtmTones *tones, guint end)
{
  PtmReading      *reading = draft->reading;
  guint            rest = tones->named ? at + 1 : tones->starts[1];
  g_autofree char *told = dup_rest (reading, at, tones);

  ptm_ledger_add (draft->scene->unmet, told, "color");
  if (tones->named)
    *ptm_reading_match (reading, at) = (PtmMatch){ .senses = find_first_color (reading, at), .length = 1 };
  while (!tones->named && rest > at + 1 && (is_hyphen (reading, rest - 1) || ptm_reading_sense (reading, rest - 1, PTM_WORD_AND) != NULL))
    rest--;
  if (end > rest)
    ptm_reading_remove (reading, rest, end);
}

/* "Rotweißer", "weißblau": with white no colour mixes, and so both are meant. TRUE when it was so. */
static gboolean
split_compound (PtmDraft *draft, guint at)
{
  PtmReading      *reading = draft->reading;
  PtmMatch        *match = ptm_reading_match (reading, at);
  const PtmToken  *token = ptm_reading_token (reading, at);
  const PtmSense  *second = match->stem > 0 ? ptm_reading_sense (reading, at, PTM_WORD_COLOR) : NULL, *first;
  gboolean         is_single = FALSE;
  g_autofree char *told = NULL;
  g_autofree char *stem = second != NULL ? g_strndup (token->norm, match->stem) : NULL;

  first = stem != NULL ? lookup_color (reading, stem) : NULL;
  if (first == NULL || find_behind (reading, at + 1, &is_single) == NULL || (strcmp (first->value, WHITE) != 0 && strcmp (second->value, WHITE) != 0))
    return FALSE;
  told = ptm_reading_dup (reading, at, at + 1);
  ptm_ledger_add (draft->scene->unmet, told, "color");
  *match = (PtmMatch){ .senses = first, .length = 1 };
  return TRUE;
}

/* "un chat noir et blanc": the name that was found has the first of the colours. TRUE when it was so. */
static gboolean
hear_behind_name (PtmDraft *draft, guint at)
{
  PtmReading      *reading = draft->reading;
  guint            end = at + ptm_reading_span (reading, at), next = end, taken = 0;
  gboolean         tight = FALSE;
  PtmColor         color;
  g_autofree char *told = NULL;

  if (end < at + 2 || !ptm_grammar_has_rule (reading->grammar, "attributes-after") || find_thing (reading, at) == NULL || find_thing (reading, at)->plural || find_color_in_name (reading, end - 1) == NULL)
    return FALSE;
  next = skip_joint (reading, end, &tight);
  if (next == end || !ptm_phrase_read_color (reading, next, &color, &taken))
    return FALSE;
  told = ptm_reading_dup (reading, next, next + taken);
  ptm_ledger_add (draft->scene->unmet, told, "color");
  ptm_reading_remove (reading, end, next + taken);
  return TRUE;
}

/* "a red and green apple": the name has the second one, and is told of by its last word. TRUE when it was so. */
static gboolean
hear_before_name (PtmDraft *draft, guint at)
{
  PtmReading      *reading = draft->reading;
  guint            taken = 0, joint, name;
  gboolean         tight = FALSE;
  PtmColor         color;
  g_autofree char *told = NULL;

  if (ptm_grammar_has_rule (reading->grammar, "attributes-after") || !ptm_phrase_read_color (reading, at, &color, &taken) || count_before (reading, at) != 1)
    return FALSE;
  joint = at + taken;
  name = skip_joint (reading, joint, &tight);
  if (name == joint || ptm_reading_span (reading, name) < 2 || find_thing (reading, name) == NULL || find_color_in_name (reading, name) == NULL)
    return FALSE;
  told = ptm_reading_dup (reading, name, name + 1);
  ptm_ledger_add (draft->scene->unmet, told, "color");
  ptm_reading_remove (reading, joint, name + 1);
  return TRUE;
}

static void
hear_at (PtmDraft *draft, guint at)
{
  PtmReading     *reading = draft->reading;
  PtmTones        tones = { .n = 0 };
  guint           end, counted = at;
  gboolean        is_single = FALSE;
  const PtmSense *thing;

  if (!read_named (reading, at, &tones) && !read_listed (reading, at, &tones))
    return;
  end = skip_mixed (reading, &tones);
  thing = ptm_grammar_has_rule (reading->grammar, "attributes-after") ? find_before (reading, at, &counted) : find_behind (reading, end, &is_single);
  if (thing == NULL)
    thing = find_stated (reading, at, &counted);
  if (thing != NULL && is_pied (thing, &tones))
    ptm_reading_remove (reading, at, end);
  else if (thing != NULL && (is_single || is_one (reading, &tones, thing, counted)))
    keep_first (draft, at, &tones, end);
}

void
ptm_draft_hear_two_tones (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  if ((draft->scene->kind != PTM_KIND_SCENE && draft->scene->kind != PTM_KIND_PANORAMA) || ptm_order_is_verbatim (reading))
    return;
  for (guint at = draft->has_kind ? draft->kind_end : 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_is_free (reading, at) && !split_compound (draft, at) && !hear_behind_name (draft, at) && !hear_before_name (draft, at))
      hear_at (draft, at);
}
