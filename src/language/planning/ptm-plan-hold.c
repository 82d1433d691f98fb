/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Somebody who holds, wears or rides something: "a girl holding a balloon", "拿着气球的小熊", "ein Bär mit einem Schirm in der Hand".
 *
 * The words that say so are looked at when all things of the scene are known: what is held stands behind the word, or before it
 * where verbs come last, and somebody who can hold it is near. What joins the two then is the relation "held", "worn" or "on". */

#include "config.h"

#include <string.h>

#include "ptm-layout-heights.h"
#include "ptm-ledger.h"
#include "ptm-plan-private.h"

/* So many words may stand between the word and what is held. */
#define REACH 6
/* So many other things may be named between, as a place is. */
#define MOST_BETWEEN 3
/* What is larger, in metres or to the holder, nobody holds. */
#define LARGEST_HELD 1.6
#define LARGEST_PET  0.8

/* "hold", "wear", "ride" or "row"; (nullable). */
static const char *
find_bearing (PtmReading *reading, guint at)
{
  const PtmSense *bearing = ptm_reading_sense (reading, at, PTM_WORD_BEARING);

  if (bearing != NULL)
    return bearing->value;
  /* "围着" is of a scarf, and of those who stand around something. */
  if (ptm_reading_is (reading, at, PTM_WORD_NATURAL, "+clothes"))
    return ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL || ptm_reading_is (reading, at, PTM_WORD_RELATION, "next-to") ? "wear" : NULL;
  return ptm_reading_is (reading, at, PTM_WORD_POSE, "hold") ? "hold" : NULL;
}

static gboolean
is_parted (PtmReading *reading, guint at, guint end, gboolean loosely)
{
  for (; at < end; at += ptm_reading_span (reading, at))
    {
      if (ptm_reading_is_pause (reading, at) && !(loosely && ptm_draft_is_comma (reading, at)))
        return TRUE;
      if (!loosely && (ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL && !ptm_reading_is (reading, at, PTM_WORD_RELATION, "on") && find_bearing (reading, at) == NULL)))
        return TRUE;
    }
  return FALSE;
}

/* Right behind the word, or right before it. */
static gboolean
is_near (PtmDraft *draft, const PtmNaming *naming, guint at, guint end)
{
  if (naming == NULL)
    return FALSE;
  if (naming->first >= end)
    return naming->first - end <= REACH && !is_parted (draft->reading, end, naming->first, FALSE);
  return at - MIN (at, naming->end) <= REACH && !is_parted (draft->reading, MIN (naming->end, at), at, FALSE);
}

static gboolean
is_mounted (const char *bearing)
{
  return strcmp (bearing, "ride") == 0 || strcmp (bearing, "row") == 0;
}

static gboolean
is_boat (const PtmNaming *thing)
{
  return !ptm_naming_is_alive (thing) && ptm_thing_get_water (thing->node) == PTM_WATER_ON;
}

static gboolean
is_mount (const PtmNaming *thing)
{
  return ptm_naming_has_tag (thing, "animal") || ptm_thing_is_mount (thing->node) || is_boat (thing);
}

/* What is read or flown is no other thing. */
static gboolean
suits (const PtmNaming *thing, const char *bearing)
{
  if (strcmp (bearing, "read") == 0)
    return ptm_thing_is_read (thing->node);
  if (strcmp (bearing, "kite") == 0)
    return g_strcmp0 (thing->node->asset, "noto:kite") == 0;
  return is_mount (thing);
}

static int
find_suitable_behind (PtmDraft *draft, guint end, const char *bearing)
{
  int next = ptm_draft_find_naming (draft, end);

  for (int i = next; i < next + MOST_BETWEEN && ptm_draft_get_naming (draft, i) != NULL; i++)
    if (suits (ptm_draft_get_naming (draft, i), bearing) && !is_parted (draft->reading, end, ptm_draft_get_naming (draft, i)->first, TRUE))
      return i;
  return -1;
}

static int
find_suitable_before (PtmDraft *draft, guint at, const char *bearing)
{
  int last = ptm_draft_find_naming (draft, at) - 1;

  for (int i = last; i >= MAX (last - MOST_BETWEEN, 0); i--)
    if (suits (ptm_draft_get_naming (draft, i), bearing) && !is_parted (draft->reading, MIN (ptm_draft_get_naming (draft, i)->end, at), at, TRUE))
      return i;
  return -1;
}

/* "liest im Sessel die Zeitung": the nearest of its kind, with a place between. */
static int
find_suitable (PtmDraft *draft, guint at, guint end, const char *bearing)
{
  gboolean backwards = ptm_grammar_has_rule (draft->reading->grammar, "verb-final");
  int      found = backwards ? find_suitable_before (draft, at, bearing) : find_suitable_behind (draft, end, bearing);

  if (found >= 0)
    return found;
  return backwards ? find_suitable_behind (draft, end, bearing) : find_suitable_before (draft, at, bearing);
}

/* What is held: behind the word, or before it where verbs come last or nothing follows. */
static int
find_thing (PtmDraft *draft, guint at, guint end, const char *bearing)
{
  int      behind = ptm_draft_find_naming (draft, end), before = ptm_draft_find_naming (draft, at) - 1;
  gboolean has_behind = is_near (draft, ptm_draft_get_naming (draft, behind), at, end), has_before = is_near (draft, ptm_draft_get_naming (draft, before), at, end);
  gboolean backwards = ptm_grammar_has_rule (draft->reading->grammar, "verb-final") || end > at + 1;
  int      first = backwards ? before : behind, second = backwards ? behind : before;
  gboolean has_first = backwards ? has_before : has_behind, has_second = backwards ? has_behind : has_before;

  if (strcmp (bearing, "hold") != 0 && strcmp (bearing, "wear") != 0)
    return find_suitable (draft, at, end, bearing);
  if (has_first && (!backwards || !ptm_naming_is_alive (ptm_draft_get_naming (draft, first))))
    return first;
  if (has_second && !ptm_naming_is_alive (ptm_draft_get_naming (draft, second)))
    return second;
  return has_first ? first : has_second ? second
                                        : -1;
}

/* "拿着气球的小熊", "ランタンを持ったくま": who holds it is named behind. */
static gboolean
is_named_behind (PtmDraft *draft, const PtmNaming *who, const PtmNaming *thing, guint end)
{
  PtmReading *reading = draft->reading;

  if (who == NULL || who->node == thing->node || !ptm_naming_is_alive (who) || is_parted (reading, MAX (end, thing->end), who->first, FALSE))
    return FALSE;
  if (thing->first < end)
    return who->first >= end && who->first - end <= 2;
  return ptm_reading_sense (reading, thing->end, PTM_WORD_LINK) != NULL || (who->first > 0 && ptm_reading_sense (reading, who->first - 1, PTM_WORD_LINK) != NULL);
}

static PtmNaming *
find_holder (PtmDraft *draft, const PtmNaming *thing, guint at, guint end)
{
  int        next = ptm_draft_find_naming (draft, MAX (end, thing->end));
  PtmNaming *behind = ptm_draft_get_naming (draft, next), *who;

  if (is_named_behind (draft, behind, thing, end))
    return behind;
  for (int i = ptm_draft_find_naming (draft, at) - 1; i >= 0; i--)
    {
      who = ptm_draft_get_naming (draft, i);
      if (who->node != thing->node && ptm_naming_is_alive (who))
        return who;
    }
  for (int i = next; i < next + MOST_BETWEEN; i++)
    {
      who = ptm_draft_get_naming (draft, i);
      if (who == NULL || is_parted (draft->reading, MAX (end, thing->end), who->first, TRUE))
        return NULL;
      if (ptm_naming_is_alive (who) && who->node != thing->node)
        return who;
    }
  return NULL;
}

static gboolean
can_bear (const PtmNaming *who, const PtmNaming *thing, const char *bearing)
{
  PtmThing held = ptm_thing_look_up (thing->node), holder = ptm_thing_look_up (who->node);

  if (who->node == thing->node || who->node->type != PTM_NODE_OBJECT || thing->node->asset == NULL)
    return FALSE;
  if (is_mounted (bearing))
    return ptm_naming_is_alive (who) && is_mount (thing);
  if (who->node->count > 1)
    return FALSE;
  return ptm_naming_is_alive (thing) ? held.height <= holder.height * LARGEST_PET : held.height <= LARGEST_HELD;
}

/* What stood by the thing stands by who holds it. */
static void
hand_over (PtmDraft *draft, const char *rel, PtmNode *thing, const PtmNode *who)
{
  GPtrArray *all = draft->scene->constraints;

  /* "A door with a lion on each side": two of a kind do not hold each other. */
  if (g_strcmp0 (thing->asset, who->asset) == 0)
    return;
  for (guint i = all->len; i > 0; i--)
    {
      PtmConstraint *constraint = g_ptr_array_index (all, i - 1);
      gboolean       is_first = g_strcmp0 (constraint->a, thing->id) == 0;

      if (constraint->b == NULL)
        continue;
      if ((is_first && g_strcmp0 (constraint->b, who->id) == 0) || (g_strcmp0 (constraint->b, thing->id) == 0 && g_strcmp0 (constraint->a, who->id) == 0))
        g_ptr_array_remove_index (all, i - 1);
      else if (is_first)
        ptm_node_set (&constraint->a, who->id);
      else if (g_strcmp0 (constraint->b, thing->id) == 0)
        ptm_node_set (&constraint->b, who->id);
    }
  ptm_scene_add_constraint (draft->scene, rel, thing->id, who->id);
}

/* On two legs, with a hand for it, whoever can be drawn so. */
static void
lift_hand (PtmDraft *draft, PtmNode *node, const PtmNode *thing)
{
  PtmCharacter *who = ptm_draft_find_character (draft, node);

  if (who != NULL && g_strcmp0 (who->form, "quadruped") == 0)
    ptm_node_set (&who->form, "biped");
  if (who == NULL)
    {
      ptm_node_set_param (node, "form", "biped");
      if (!ptm_draft_cast (draft, node, NULL))
        {
          ptm_node_set_param (node, "form", NULL);
          return;
        }
    }
  if (node->pose == NULL || strcmp (node->pose, "stand") == 0 || strcmp (node->pose, "hold") == 0)
    ptm_node_set (&node->pose, ptm_thing_get_holding (thing));
}

/* One sits on a horse and in a boat; whoever rows has neither sail nor funnel. */
static void
board (PtmDraft *draft, PtmNode *who, const PtmNaming *thing, const char *bearing)
{
  if (strcmp (bearing, "row") == 0 && (g_strcmp0 (thing->node->asset, "noto:sailboat") == 0 || g_strcmp0 (thing->node->asset, "noto:ship") == 0))
    ptm_node_set (&thing->node->asset, "noto:canoe");
  hand_over (draft, is_boat (thing) ? "inside" : "on", who, thing->node);
}

static gboolean
join (PtmDraft *draft, guint at, guint end, const char *bearing)
{
  PtmNaming *thing = ptm_draft_get_naming (draft, find_thing (draft, at, end, bearing)), *who = thing != NULL ? find_holder (draft, thing, at, end) : NULL;

  if (who == NULL || !can_bear (who, thing, bearing))
    return FALSE;
  /* A page sets its pictures beside each other. */
  if (draft->scene->kind != PTM_KIND_SCENE)
    return TRUE;
  if (is_mounted (bearing))
    board (draft, who->node, thing, bearing);
  else if (ptm_thing_is_pack (thing->node))
    hand_over (draft, "worn", thing->node, who->node);
  else if (strcmp (bearing, "wear") == 0 && (ptm_naming_has_tag (thing, "clothes") || ptm_thing_is_worn (thing->node)))
    hand_over (draft, "worn", thing->node, who->node);
  else
    {
      hand_over (draft, "held", thing->node, who->node);
      lift_hand (draft, who->node, thing->node);
    }
  return TRUE;
}

/* "a parcel and a letter": the second of two is in the other hand. */
static void
fill_other_hand (PtmDraft *draft, guint at, guint end, const char *bearing)
{
  int        first = find_thing (draft, at, end, bearing);
  PtmNaming *thing = ptm_draft_get_naming (draft, first), *next = ptm_draft_get_naming (draft, first + 1), *who = find_holder (draft, thing, at, end);
  gboolean   is_joined = next != NULL && who != NULL && next->first - MIN (thing->end, next->first) <= REACH / 2 && ptm_reading_sense (draft->reading, thing->end, PTM_WORD_AND) != NULL;

  if (is_joined && !ptm_naming_is_alive (next) && thing->first >= end && can_bear (who, next, bearing) && ptm_reading_is_pause (draft->reading, next->end))
    hand_over (draft, ptm_naming_has_tag (next, "clothes") && strcmp (bearing, "wear") == 0 ? "worn" : "held", next->node, who->node);
}

/* "a girl with a hat": what is worn, right behind who wears it. */
static void
dress (PtmDraft *draft, guint with)
{
  int        next = ptm_draft_find_naming (draft, with);
  PtmNaming *who = ptm_draft_get_naming (draft, next - 1), *thing = ptm_draft_get_naming (draft, next);

  if (who == NULL || thing == NULL || !ptm_naming_is_alive (who) || who->node->count > 1 || who->end != with || who->node == thing->node)
    return;
  while (thing != NULL && (ptm_naming_has_tag (thing, "clothes") || ptm_thing_is_worn (thing->node)) && thing->node->count == 1)
    {
      gboolean goes_on = ptm_reading_sense (draft->reading, thing->end, PTM_WORD_AND) != NULL;

      hand_over (draft, "worn", thing->node, who->node);
      thing = goes_on ? ptm_draft_get_naming (draft, ++next) : NULL;
    }
}

void
ptm_draft_set_hands_aside (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_span (reading, at) > 1 && g_strcmp0 (find_bearing (reading, at), "hold") == 0)
      ptm_reading_use (reading, at, ptm_reading_span (reading, at), PTM_USE_IGNORED);
}

void
ptm_draft_join_held (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  gboolean    in_scene = draft->scene->kind == PTM_KIND_SCENE;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      guint            span = ptm_reading_span (reading, at);
      const char      *bearing = find_bearing (reading, at);
      g_autofree char *text = NULL;

      if (bearing == NULL && in_scene && ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
        dress (draft, at);
      if (bearing == NULL)
        continue;
      if (join (draft, at, at + span, bearing))
        {
          ptm_reading_use (reading, at, span, PTM_USE_IGNORED);
          if (in_scene)
            fill_other_hand (draft, at, at + span, bearing);
        }
      else if (span > 1 && strcmp (bearing, "hold") == 0)
        {
          text = ptm_reading_dup (reading, at, at + span);
          ptm_ledger_add (draft->scene->unmet, text, "action");
        }
    }
}
