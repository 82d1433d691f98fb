/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One vessel with what is in it: "a jug of milk", "ein Eimer Wasser", "جرة عسل", "दूध का जग", "一桶水", "一篮苹果". What is poured is
 * not seen in a jug, so that the jug alone is drawn; what has a vessel of its own in its picture, as honey has, stands for both. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"

/* Words between what is in a vessel and the vessel: "ミルクの入った", "से भरा". */
#define MOST_BETWEEN 3
/* How many are in a basket when nobody says. */
#define SOME 3

static gboolean
is_one_of (const char *asset, const char *const *assets)
{
  return asset != NULL && g_strv_contains (assets, asset);
}

static gboolean
is_vessel (const char *asset)
{
  static const char *const vessels[] = { "own:jug", "own:bottle", "own:barrel", "own:mug", "own:kettle", "own:thermos", "own:glass-of-water", "own:measuring-jug", "own:clay-pot", "own:box", "noto:bucket", "noto:jar", "noto:amphora", "noto:teapot", "noto:baby-bottle", NULL };

  return is_one_of (asset, vessels);
}

/* Of no shape that one would miss. */
static gboolean
is_plain (const char *asset)
{
  static const char *const plain[] = { "own:jug", "own:clay-pot", "own:bottle", "own:glass-of-water", "own:plate", "noto:jar", "noto:amphora", "noto:bowl-with-spoon", "noto:pot-of-food", "own:box", NULL };

  return is_one_of (asset, plain);
}

static gboolean
is_poured (const char *asset)
{
  static const char *const poured[] = { "noto:glass-of-milk", "noto:beverage-box", "noto:cup-with-straw", "noto:beer-mug", "noto:wine-glass", "noto:hot-beverage", "noto:teacup-without-handle", "noto:water-wave", "noto:droplet", "own:glass-of-water", NULL };

  return is_one_of (asset, poured);
}

/* Its picture shows it in a vessel. */
static gboolean
is_served (const char *asset)
{
  static const char *const served[] = { "noto:honey-pot", "own:jam-jar", "noto:steaming-bowl", "noto:cooked-rice", NULL };

  return is_one_of (asset, served);
}

static gboolean
is_basket (const char *vessel)
{
  static const char *const baskets[] = { "noto:basket", "own:basket", "own:box", "own:crate", NULL };

  return is_one_of (vessel, baskets);
}

/** Filling: what is in a vessel, up to end; the phrase is empty where there is no picture of it. */
typedef struct
{
  PtmPhrase phrase;
  guint     end;
  gboolean  poured;
} Filling;

/* "水果" */
static gboolean
is_category (const PtmPhrase *phrase)
{
  return phrase->sense != NULL && phrase->sense->class == PTM_WORD_CATEGORY;
}

static gboolean
read_filling (PtmReading *reading, guint at, Filling *filling)
{
  memset (filling, 0, sizeof *filling);
  if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "filling"))
    {
      filling->poured = TRUE;
      filling->end = at + ptm_reading_span (reading, at);
      return TRUE;
    }
  if (!ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &filling->phrase) || (filling->phrase.asset == NULL && !is_category (&filling->phrase)) || filling->phrase.definite || filling->phrase.indefinite || filling->phrase.count > 0)
    {
      ptm_phrase_clear (&filling->phrase);
      return FALSE;
    }
  filling->poured = is_poured (filling->phrase.asset);
  filling->end = filling->phrase.end;
  return TRUE;
}

static void
use_filling (PtmDraft *draft, guint at, Filling *filling)
{
  if (filling->phrase.word != NULL)
    ptm_phrase_use (draft->reading, &filling->phrase);
  ptm_draft_use (draft, at, filling->end);
}

/* "of", "with", or nothing where the name of the filling stands right behind that of the vessel. */
static guint
find_filling (PtmReading *reading, guint at)
{
  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "of") || ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
    return at + ptm_reading_span (reading, at);
  return at;
}

guint
ptm_draft_read_filling (PtmDraft *draft, PtmNode *node, guint at)
{
  PtmReading *reading = draft->reading;
  guint       first = find_filling (reading, at);
  gboolean    joined = first > at || ptm_grammar_has_rule (reading->grammar, "capital-nouns") || ptm_grammar_has_rule (reading->grammar, "construct");
  Filling     filling;
  guint       end = at;

  if (!joined || !(is_vessel (node->asset) || is_plain (node->asset)) || !read_filling (reading, first, &filling))
    return at;
  if (filling.poured || (is_served (filling.phrase.asset) && is_plain (node->asset)))
    {
      if (!filling.poured)
        ptm_node_set (&node->asset, filling.phrase.asset);
      use_filling (draft, at, &filling);
      end = filling.end;
    }
  ptm_phrase_clear (&filling.phrase);
  return end;
}

/* "の", "の入った", "का", "से भरा": where the vessel begins behind what is in it; at when no such words come. */
static guint
skip_joint (PtmReading *reading, guint at)
{
  static const PtmWordClass joints[] = { PTM_WORD_LINK, PTM_WORD_PREP, PTM_WORD_IGNORE };
  gboolean                  linked = FALSE;
  guint                     end = at;

  for (guint i = 0; i < MOST_BETWEEN && ptm_reading_is_any (reading, end, joints, G_N_ELEMENTS (joints)); i++)
    {
      linked = linked || ptm_reading_sense (reading, end, PTM_WORD_IGNORE) == NULL || ptm_reading_sense (reading, end, PTM_WORD_LINK) != NULL;
      end += ptm_reading_span (reading, end);
    }
  return linked ? end : at;
}

/* "りんごの入ったかご", "सेबों की टोकरी", and no basket of wood. */
static gboolean
is_put_in (const Filling *filling)
{
  const PtmNoun *noun = filling->phrase.sense != NULL ? filling->phrase.sense->noun : NULL;

  return noun != NULL && (ptm_noun_has_tag (noun, "food") || ptm_noun_has_tag (noun, "flower") || ptm_noun_has_tag (noun, "fruit"));
}

/* Some of it, or one of each of some kinds, into the container. */
static void
fill (PtmDraft *draft, const PtmNode *container, Filling *filling)
{
  guint first = draft->scene->nodes->len;

  filling->phrase.count = is_category (&filling->phrase) ? 0 : SOME;
  if (is_category (&filling->phrase))
    {
      g_autoptr (GPtrArray) tags = g_ptr_array_new ();

      g_ptr_array_add (tags, filling->phrase.sense->value);
      ptm_draft_add_members (draft, NULL, tags, SOME, &filling->phrase);
    }
  else
    ptm_draft_add_object (draft, NULL, &filling->phrase, "item");
  for (guint i = first; i < draft->scene->nodes->len; i++)
    ptm_scene_add_constraint (draft->scene, "inside", ((const PtmNode *)g_ptr_array_index (draft->scene->nodes, i))->id, container->id);
}

/* The container that begins at a token, with what was read before it. */
static guint
fill_container (PtmDraft *draft, guint at, Filling *filling)
{
  guint end = ptm_draft_read_object (draft, at);

  if (end > at && draft->last != NULL)
    fill (draft, draft->last, filling);
  return end;
}

/* "दूध का जग", "蜂蜜の瓶": what is in it stands before the vessel. */
static guint
read_before_vessel (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  Filling     filling;
  guint       first, end = at;
  gboolean    found;
  g_auto (PtmPhrase) vessel = { 0 };

  if (!ptm_grammar_has_rule (reading->grammar, "postpositions") || !read_filling (reading, at, &filling))
    return at;
  first = skip_joint (reading, filling.end);
  found = first > filling.end && ptm_phrase_read (reading, first, PTM_PHRASE_PLAIN, &vessel);
  if (found && is_put_in (&filling) && is_basket (vessel.asset))
    {
      use_filling (draft, at, &filling);
      ptm_draft_use (draft, filling.end, first);
      end = fill_container (draft, first, &filling);
    }
  else if (found && (is_vessel (vessel.asset) || is_plain (vessel.asset)))
    {
      if (filling.poured)
        {
          use_filling (draft, at, &filling);
          ptm_draft_use (draft, filling.end, first);
          end = first;
        }
      else if (is_served (filling.phrase.asset) && is_plain (vessel.asset))
        {
          ptm_draft_read_object (draft, at);
          ptm_draft_use (draft, filling.end, first);
          ptm_phrase_use (reading, &vessel);
          end = vessel.end;
        }
    }
  ptm_phrase_clear (&filling.phrase);
  return end;
}

/* The vessel things are counted by, "篮" in "一篮苹果"; (nullable). */
static const char *
find_counted_vessel (PtmReading *reading, guint at)
{
  for (const PtmSense *sense = ptm_reading_sense (reading, at, PTM_WORD_COUNTER); sense != NULL; sense = ptm_sense_find (sense->next, PTM_WORD_COUNTER))
    if (strchr (sense->value, ':') != NULL)
      return sense->value;
  return NULL;
}

static gboolean
is_plant (const Filling *filling)
{
  static const char *const plants[] = { "noto:potted-plant", "noto:blossom", "noto:herb", "noto:seedling", NULL };

  return filling->poured || is_one_of (filling->phrase.asset, plants);
}

/* What is in it is seen in the picture of the vessel, or is not seen at all. */
static gboolean
shows_filling (const char *vessel, const Filling *filling)
{
  if (strcmp (vessel, "noto:potted-plant") == 0)
    return is_plant (filling);
  if (strcmp (vessel, "noto:bouquet") == 0)
    return filling->phrase.sense != NULL && filling->phrase.sense->noun != NULL && ptm_noun_has_tag (filling->phrase.sense->noun, "flower");
  return filling->poured;
}

/* "有一篮苹果": words that say nothing, before the number. */
static guint
skip_ignored (PtmReading *reading, guint at)
{
  guint start = at;

  for (guint i = 0; i < MOST_BETWEEN && ptm_reading_sense (reading, start, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, start, PTM_WORD_NUMBER) == NULL && ptm_reading_sense (reading, start, PTM_WORD_RELATION) == NULL; i++)
    start += ptm_reading_span (reading, start);
  return start;
}

static guint
read_counted (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       start = skip_ignored (reading, at), taken = 0, first, end = at;
  int         number = ptm_phrase_read_number (reading, start, &taken);
  guint       counter = start + taken;
  const char *vessel = number > 0 ? find_counted_vessel (reading, counter) : NULL;
  gboolean    shown;
  Filling     filling;

  if (vessel == NULL)
    return at;
  first = ptm_reading_skip (reading, counter + ptm_reading_span (reading, counter), PTM_WORD_LINK);
  if (!read_filling (reading, first, &filling))
    return at;
  shown = shows_filling (vessel, &filling);
  if (shown || is_basket (vessel))
    {
      g_autofree char *word = ptm_reading_dup (reading, counter, filling.end);
      PtmPhrase        phrase = { .asset = (char *)vessel, .word = word, .count = number, .indefinite = TRUE };
      gboolean         coordinated = ptm_draft_is_coordinated (draft, at);
      PtmNode         *node = ptm_draft_add_object (draft, NULL, &phrase, "item");

      use_filling (draft, at, &filling);
      end = filling.end;
      if (node != NULL && !shown)
        fill (draft, node, &filling);
      if (node != NULL)
        {
          draft->last = node;
          ptm_draft_relate (draft, node, end, coordinated);
        }
    }
  ptm_phrase_clear (&filling.phrase);
  return end;
}

guint
ptm_draft_read_vessel (PtmDraft *draft, guint at)
{
  guint end = read_counted (draft, at);

  return end > at ? end : read_before_vessel (draft, at);
}
