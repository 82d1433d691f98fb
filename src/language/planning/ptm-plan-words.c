/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What can be said of any picture: settings and things. */

#include "config.h"

#include <string.h>

#include "ptm-place.h"
#include "ptm-plan-private.h"
#include "ptm-plan-where.h"

#define CATEGORY_COUNT 3

/* "in the style of Vermeer" stays in the ledger, but is not searched for things. */
guint
ptm_draft_read_manner (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = at;

  if (ptm_reading_sense (reading, at, PTM_WORD_MANNER) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PHOTO) == NULL)
    return at;
  end += ptm_reading_span (reading, at);
  /* "पिकासो की शैली में घोड़ा": whose manner it is was said before. */
  if (ptm_reading_sense (reading, at, PTM_WORD_MANNER) == NULL || ptm_grammar_has_rule (reading->grammar, "postpositions"))
    return end;
  while (end < reading->length && !ptm_reading_is_pause (reading, end) && ptm_reading_sense (reading, end, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, end, PTM_WORD_AND) == NULL)
    end += ptm_reading_span (reading, end);
  return end;
}

/* "on a blue background", "blue background", "background: blue", "with a beach in the background". */
guint
ptm_draft_read_ground (PtmDraft *draft, guint at)
{
  PtmReading     *reading = draft->reading;
  guint           name = ptm_draft_skip (draft, ptm_draft_skip (draft, at, PTM_WORD_PREP), PTM_WORD_ARTICLE);
  const PtmSense *setting = NULL;
  PtmColor        color = PTM_COLOR_NONE;
  guint           taken = 0;
  guint           end;

  if (ptm_reading_is (reading, name, PTM_WORD_ROLE, "background"))
    {
      end = name + ptm_reading_span (reading, name);
      if (ptm_reading_is_mark (reading, end, ':'))
        end++;
      end = ptm_draft_skip (draft, ptm_draft_skip (draft, end, PTM_WORD_PREP), PTM_WORD_ARTICLE);
    }
  else
    end = name;
  if (!ptm_phrase_read_color (reading, end, &color, &taken))
    {
      setting = ptm_reading_sense (reading, end, PTM_WORD_SETTING);
      taken = setting != NULL ? ptm_reading_span (reading, end) : 0;
    }
  if (taken == 0)
    return at;
  end += taken;
  if (!ptm_reading_is (reading, name, PTM_WORD_ROLE, "background"))
    {
      guint ground = ptm_draft_skip (draft, ptm_draft_skip (draft, end, PTM_WORD_PREP), PTM_WORD_ARTICLE);

      if (!ptm_reading_is (reading, ground, PTM_WORD_ROLE, "background"))
        return at;
      end = ground + ptm_reading_span (reading, ground);
    }
  return end;
}

static guint
take_ground (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = ptm_draft_read_ground (draft, at);

  for (guint i = at; i < end; i += ptm_reading_span (reading, i))
    {
      const PtmSense *setting = ptm_reading_sense (reading, i, PTM_WORD_SETTING);
      PtmColor        color;
      guint           taken;

      if (ptm_phrase_read_color (reading, i, &color, &taken))
        {
          ptm_draft_set_background (draft, NULL, color);
          break;
        }
      if (setting != NULL)
        ptm_draft_set_background (draft, ptm_place_find (reading, i), PTM_COLOR_NONE);
    }
  ptm_draft_use (draft, at, end);
  return end;
}

/* What explains or lists stands on paper. */
static gboolean
has_backdrop (PtmKind kind)
{
  static const PtmKind plain[] = { PTM_KIND_DIAGRAM, PTM_KIND_GRID, PTM_KIND_MINDMAP, PTM_KIND_CHART, PTM_KIND_INFOGRAPHIC, PTM_KIND_WORKSHEET };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (kind == plain[i])
      return FALSE;
  return TRUE;
}

/* "a dark forest", "un bosque oscuro": a place is dark by night. */
static void
darken (PtmDraft *draft, guint before, guint behind)
{
  guint at = ptm_reading_is (draft->reading, before, PTM_WORD_SHADE, "dark") ? before : behind;

  if (!ptm_reading_is_free (draft->reading, at) || !ptm_reading_is (draft->reading, at, PTM_WORD_SHADE, "dark"))
    return;
  ptm_draft_add_style (draft, "night");
  ptm_draft_use (draft, at, at + ptm_reading_span (draft->reading, at));
}

/* "雪山上空": what is over a mountain needs one, and no range of them far away. */
static gboolean
is_beside_thing (PtmReading *reading, guint at, guint name)
{
  static const char *const beside[] = { "above", "left-of", "right-of", "next-to", "between", "around", NULL };
  const PtmSense          *relation = ptm_reading_sense (reading, at, PTM_WORD_RELATION), *noun = ptm_reading_sense (reading, name, PTM_WORD_NOUN);

  return relation != NULL && g_strv_contains (beside, relation->value) && noun != NULL && ptm_sense_get_asset (noun) != NULL;
}

/* "on the beach", "at night", "a forest". On a page a thing that has a picture is drawn as a thing. */
guint
ptm_draft_read_setting (PtmDraft *draft, guint at)
{
  PtmReading     *reading = draft->reading;
  guint           name = at;
  guint           end;
  const PtmSense *setting;

  if (ptm_draft_read_ground (draft, at) > at)
    return take_ground (draft, at);
  if (ptm_reading_sense (reading, name, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, name, PTM_WORD_RELATION) != NULL)
    name += ptm_reading_span (reading, name);
  name = ptm_draft_skip (draft, name, PTM_WORD_ARTICLE);
  setting = ptm_reading_sense (reading, name, PTM_WORD_SETTING);
  if (setting == NULL || !has_backdrop (draft->scene->kind) || is_beside_thing (reading, at, name))
    return at;
  if (ptm_draft_is_page (draft) && ptm_reading_sense (reading, name, PTM_WORD_NOUN) != NULL)
    return at;
  end = name + ptm_reading_span (reading, name);
  if (ptm_reading_sense (reading, end, PTM_WORD_NOUN) != NULL && ptm_reading_sense (reading, name, PTM_WORD_NOUN) != NULL)
    return at;
  ptm_draft_set_background (draft, ptm_place_find (reading, name), PTM_COLOR_NONE);
  ptm_draft_use (draft, at, end);
  darken (draft, name > 0 ? name - 1 : name, end);
  /* What comes after "on a meadow," is said anew; a relation right after it still has its left side. */
  draft->closed = TRUE;
  return end;
}

guint
ptm_draft_read_labeled (PtmDraft *draft, guint at)
{
  const PtmSense *sense = ptm_reading_sense (draft->reading, at, PTM_WORD_LABELED);
  guint           end = at + ptm_reading_span (draft->reading, at);

  if (sense != NULL && strcmp (sense->value, "yes") == 0)
    draft->labeled = TRUE;
  else if (sense != NULL)
    draft->unlabeled = TRUE;
  else
    return at;
  ptm_draft_use (draft, at, end);
  return end;
}

/* "An animal" is one. */
static guint
count_members (PtmReading *reading, const PtmPhrase *phrase)
{
  const PtmSense *number = ptm_reading_sense (reading, phrase->first, PTM_WORD_NUMBER);

  if (phrase->count > 0)
    return (guint)phrase->count;
  return phrase->indefinite && (number == NULL || number->number < 2) ? 1 : CATEGORY_COUNT;
}

static void
add_category (PtmDraft *draft, const PtmPhrase *phrase)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();

  g_ptr_array_add (tags, phrase->sense->value);
  ptm_draft_add_members (draft, NULL, tags, count_members (draft->reading, phrase), phrase);
}

/* "Buttons. 17 buttons": the number that was left open, or once more the one that was said. */
static gboolean
is_same_number (PtmDraft *draft, const PtmNode *node, const PtmPhrase *phrase, guint at)
{
  if (!ptm_reading_is_pause (draft->reading, at - 1) || draft->relation != NULL || draft->places->len > 0 || ptm_where_has_relation_ahead (draft->reading, phrase->end))
    return FALSE;
  return node == draft->uncounted || (node->count == phrase->count && node->count > 2);
}

/* "A few swans: exactly four swans" are four. */
static gboolean
restate (PtmDraft *draft, const PtmPhrase *phrase, guint at)
{
  PtmNode *node = phrase->count > 0 && at > 0 && phrase->color.a == 0 ? ptm_draft_find_object (draft, phrase) : NULL;

  if (node == NULL || node != draft->last)
    return FALSE;
  if (!(ptm_reading_is_mark (draft->reading, at - 1, ':') || ptm_reading_is_mark (draft->reading, at - 1, 0xff1a)) && !is_same_number (draft, node, phrase, at))
    return FALSE;
  ptm_draft_set_count (draft, node, phrase->count);
  return TRUE;
}

guint
ptm_draft_read_object (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  gboolean    coordinated = ptm_draft_is_coordinated (draft, at);
  g_auto (PtmPhrase) phrase = { 0 };
  PtmNode *node = NULL;
  guint    whole;

  if (!ptm_phrase_read (reading, at, ptm_draft_is_listed (draft, at) ? PTM_PHRASE_OPEN : PTM_PHRASE_PLAIN, &phrase))
    return at;
  whole = ptm_draft_read_colored_part (draft, &phrase);
  if (whole == phrase.first)
    whole = ptm_draft_skip_part (draft, &phrase);
  if (whole > phrase.first)
    return whole;
  ptm_phrase_use (reading, &phrase);
  ptm_draft_skip_owner (draft, &phrase);
  if (ptm_draft_is_sum (draft, &phrase))
    return phrase.end;
  if (phrase.sense != NULL && phrase.sense->class == PTM_WORD_CATEGORY)
    {
      add_category (draft, &phrase);
      return phrase.end;
    }
  /* A place that has no picture is where everything is. */
  if (phrase.asset == NULL && ptm_place_find (reading, phrase.head) != NULL)
    {
      ptm_draft_set_background (draft, ptm_place_find (reading, phrase.head), PTM_COLOR_NONE);
      return phrase.end;
    }
  if (restate (draft, &phrase, at))
    return phrase.end;
  if (phrase.definite || (draft->relation != NULL && ptm_draft_is_bare (&phrase)) || ptm_draft_is_stage (draft, &phrase))
    node = ptm_draft_find_object (draft, &phrase);
  phrase.count = ptm_draft_count_for_each (draft, &phrase);
  if (node != NULL)
    ptm_draft_note_naming (draft, node, &phrase);
  else
    node = ptm_draft_add_object (draft, NULL, &phrase, "item");
  if (node == NULL)
    return phrase.end;
  draft->last = node;
  if (phrase.count == 0 && phrase.plural)
    draft->uncounted = node;
  ptm_draft_relate (draft, node, phrase.end, coordinated);
  if (phrase.tinted)
    ptm_draft_tint_each (draft, node);
  return ptm_draft_read_content (draft, node, ptm_draft_read_parts (draft, &phrase));
}
