/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Somebody who acts: a person or an animal with a pose, an expression, hair and clothes. */

#include "config.h"

#include <string.h>

#include "ptm-layout-comic.h"
#include "ptm-plan-private.h"

/* So many animals act one by one; of more there are pictures. */
#define LARGEST_HERD 6
/* So many people are still seen with their legs and faces. */
#define LARGEST_COMPANY 100
/* Of a family, to its parents. */
#define CHILD_SIZE 0.72

const PtmSense *
ptm_draft_find_act (PtmDraft *draft, guint first, guint end, PtmWordClass class)
{
  for (guint at = first; at < end; at += ptm_reading_span (draft->reading, at))
    {
      const PtmSense *sense = ptm_reading_sense (draft->reading, at, class);

      if (sense != NULL)
        return sense;
    }
  return NULL;
}

gboolean
ptm_draft_cast (PtmDraft *draft, PtmNode *node, const char *key)
{
  gboolean acts = ptm_comic_let_act (draft->scene, node, key);

  /* Somebody without a picture is drawn by his bones all the same. */
  for (guint i = draft->scene->unmet->len; acts && node->asset == NULL && i > 0; i--)
    if (g_strcmp0 (((PtmUnmet *)g_ptr_array_index (draft->scene->unmet, i - 1))->text, node->noun) == 0)
      g_ptr_array_remove_index (draft->scene->unmet, i - 1);
  return acts;
}

PtmCharacter *
ptm_draft_find_character (PtmDraft *draft, const PtmNode *node)
{
  GPtrArray *all = draft->scene->characters;

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (g_strcmp0 (((PtmCharacter *)g_ptr_array_index (all, i))->id, node->character) == 0)
      return g_ptr_array_index (all, i);
  return NULL;
}

/* "a dark red dress": the colour right before a word. */
static PtmColor
find_color_before (PtmDraft *draft, guint at)
{
  for (guint back = 1; back <= 2 && back <= at; back++)
    {
      PtmColor color;
      guint    taken;

      if (ptm_phrase_read_color (draft->reading, at - back, &color, &taken) && taken == back)
        {
          ptm_draft_use (draft, at - back, at);
          return color;
        }
    }
  return PTM_COLOR_NONE;
}

/* "un manteau rouge" */
static PtmColor
find_color_behind (PtmDraft *draft, guint at)
{
  guint    next = at + ptm_reading_span (draft->reading, at), taken;
  PtmColor color;

  if (!ptm_grammar_has_rule (draft->reading->grammar, "attributes-after") || !ptm_phrase_read_color (draft->reading, next, &color, &taken))
    return PTM_COLOR_NONE;
  ptm_draft_use (draft, next, next + taken);
  return color;
}

static void
set_look (PtmDraft *draft, PtmCharacter *who, const char *look, guint at)
{
  const char      *value = strchr (look, '=');
  g_autofree char *field = g_strndup (look, value != NULL ? (gsize)(value - look) : 0);
  PtmColor         color = find_color_before (draft, at);

  if (color.a == 0)
    color = find_color_behind (draft, at);

  if (value == NULL)
    return;
  value++;
  if (strcmp (field, "hair") == 0)
    ptm_node_set (&who->hair, value);
  else if (strcmp (field, "hair-color") == 0)
    ptm_color_parse (value, &who->hair_color);
  else if (strcmp (field, "extra") == 0)
    {
      g_autofree char *both = who->extra != NULL ? g_strconcat (who->extra, " ", value, NULL) : g_strdup (value);

      ptm_node_set (&who->extra, both);
    }
  else if (strcmp (field, "clothes") == 0)
    {
      ptm_node_set (&who->clothes, value);
      who->clothes_color = color.a > 0 ? color : who->clothes_color;
    }
  else if (strcmp (field, "legwear") == 0)
    {
      ptm_node_set (&who->legwear, value);
      who->legwear_color = color.a > 0 ? color : who->legwear_color;
    }
}

/* Reads one word about somebody; FALSE when it says nothing of him. */
gboolean
ptm_draft_act (PtmDraft *draft, PtmNode *node, guint at)
{
  const PtmSense *pose = ptm_reading_sense (draft->reading, at, PTM_WORD_POSE);
  const PtmSense *expression = ptm_reading_sense (draft->reading, at, PTM_WORD_EXPRESSION);
  const PtmSense *look = ptm_reading_sense (draft->reading, at, PTM_WORD_LOOK);
  PtmCharacter   *who = ptm_draft_find_character (draft, node);

  if (pose == NULL && expression == NULL && (look == NULL || who == NULL))
    return FALSE;
  if (pose != NULL && (node->pose == NULL || strcmp (node->pose, "stand") == 0))
    ptm_node_set (&node->pose, pose->value);
  if (expression != NULL && node->expression == NULL)
    ptm_node_set (&node->expression, expression->value);
  if (look != NULL && who != NULL)
    set_look (draft, who, look->value, at);
  ptm_draft_use (draft, at, at + ptm_reading_span (draft->reading, at));
  return TRUE;
}

static gboolean
says_how (PtmReading *reading, guint at)
{
  const PtmSense *pose = ptm_reading_sense (reading, at, PTM_WORD_POSE);

  /* Sitting and standing is what a picture of somebody shows anyway. */
  if (pose != NULL && (strcmp (pose->value, "sit") == 0 || strcmp (pose->value, "stand") == 0))
    return FALSE;
  return pose != NULL || ptm_reading_sense (reading, at, PTM_WORD_EXPRESSION) != NULL || ptm_reading_sense (reading, at, PTM_WORD_LOOK) != NULL;
}

/* What may stand between somebody and what he does: "is", "in a red", "and". */
static gboolean
is_between (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_ARTICLE, PTM_WORD_AND, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_PREP };

  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

/* "un singe vole une banane": what flies has no object. */
static gboolean
is_done_to_thing (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return ptm_reading_is (reading, at, PTM_WORD_POSE, "fly") && (ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_NUMBER) != NULL);
}

/* "在公园里": the place of somebody, named before what he does. */
static gboolean
is_place (PtmReading *reading, guint at)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_SETTING) != NULL)
    return TRUE;
  return ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL && (ptm_reading_sense (reading, at + ptm_reading_span (reading, at), PTM_WORD_SETTING) != NULL || (at > 0 && ptm_reading_sense (reading, at - 1, PTM_WORD_SETTING) != NULL));
}

static gboolean
has_place_between (PtmReading *reading, guint at, guint end)
{
  for (; at < end; at += ptm_reading_span (reading, at))
    if (is_place (reading, at))
      return TRUE;
  return FALSE;
}

/* "a rabbit in a hat": what an animal is in it does not wear. */
static gboolean
is_container_of (PtmReading *reading, guint at, guint act)
{
  const PtmSense *who = at > 0 ? ptm_reading_sense (reading, at - 1, PTM_WORD_NOUN) : NULL;
  const PtmSense *look = ptm_reading_sense (reading, act, PTM_WORD_LOOK);

  if (who == NULL || who->noun == NULL || !ptm_noun_has_tag (who->noun, "animal") || look == NULL || !g_str_has_prefix (look->value, "extra="))
    return FALSE;
  return ptm_reading_is (reading, at, PTM_WORD_RELATION, "inside");
}

/* The next word about somebody, not far behind; at when there is none. */
static guint
find_next_act (PtmReading *reading, guint at)
{
  guint next = at;

  for (guint i = 0; i < 5 && next < reading->length; i++)
    {
      gboolean joined = next > at && ptm_reading_sense (reading, next - 1, PTM_WORD_AND) != NULL;

      if (is_done_to_thing (reading, next) || is_container_of (reading, at, next))
        return reading->length;
      if (says_how (reading, next))
        return joined && ptm_reading_sense (reading, next, PTM_WORD_LOOK) != NULL ? reading->length : next;
      if (!is_between (reading, next) && !is_place (reading, next))
        return reading->length;
      next += ptm_reading_span (reading, next);
    }
  return reading->length;
}

/** Relative: of a family, in the order they stand in. */
typedef struct
{
  const char *age;
  const char *gender;
} Relative;

static const Relative relatives[] = { { "adult", "male" }, { "adult", "female" }, { "child", "female" }, { "child", "male" }, { "child", "female" }, { "child", "male" }, { "elder", "female" }, { "elder", "male" } };

/* "a family of five": how many they are, parents and two children when nothing is said. */
static int
read_family (PtmDraft *draft, guint *end)
{
  guint taken = 0;
  int   number = ptm_reading_is (draft->reading, *end, PTM_WORD_PREP, "of") ? ptm_phrase_read_number (draft->reading, *end + 1, &taken) : 0;

  if (number < 2 || number > (int)G_N_ELEMENTS (relatives) || taken == 0)
    return 4;
  ptm_draft_use (draft, *end, *end + 1 + taken);
  *end += 1 + taken;
  return number;
}

/* The picture of a family is a sign on a door; in a scene its people stand side by side. */
static void
spread_family (PtmDraft *draft, PtmNode *first, int count)
{
  PtmNode *before = NULL;
  double   size = first->size > 0 ? first->size : 1;

  for (int i = 0; i < count && !ptm_draft_is_full (draft); i++)
    {
      PtmNode         *node = i == 0 ? first : ptm_scene_add_node (draft->scene, NULL, PTM_NODE_OBJECT);
      g_autofree char *key = g_strdup_printf ("%s-%d", first->id, i + 1);
      PtmCharacter    *who = ptm_scene_add_character (draft->scene, key);

      ptm_node_set (&who->form, "people");
      ptm_node_set (&who->age, relatives[i].age);
      ptm_node_set (&who->gender, relatives[i].gender);
      ptm_node_set (&node->character, key);
      ptm_node_set (&node->noun, first->noun);
      ptm_node_set (&node->asset, first->asset);
      node->count = 1;
      node->size = size * (strcmp (relatives[i].age, "child") == 0 ? CHILD_SIZE : 1);
      if (before != NULL)
        ptm_scene_add_constraint (draft->scene, "right-of", node->id, before->id);
      before = node;
    }
}

void
ptm_draft_perform (PtmDraft *draft, PtmNode *node, guint at)
{
  gboolean has_pose = node->pose != NULL && strcmp (node->pose, "stand") != 0;

  if (has_pose || node->count > LARGEST_HERD || (node->character == NULL && !ptm_draft_cast (draft, node, NULL)))
    return;
  ptm_draft_act (draft, node, at);
  ptm_draft_spread_crowd (draft, node);
}

/* "Auf dem Sessel schläft eine Katze": where the place comes first, the deed does, too. */
static gboolean
acts_before (PtmDraft *draft, guint at)
{
  return at > 0 && draft->front != NULL && draft->places->len > 0 && ptm_reading_is_free (draft->reading, at - 1) && ptm_reading_sense (draft->reading, at - 1, PTM_WORD_NATURAL) == NULL && ptm_reading_sense (draft->reading, at - 1, PTM_WORD_POSE) != NULL && says_how (draft->reading, at - 1);
}

/* On four legs a colour is that of the fur, else of clothes, which nobody meant. */
static gboolean
has_fur (const char *form)
{
  return g_strcmp0 (form, "quadruped") == 0;
}

guint
ptm_draft_read_actor (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  g_auto (PtmPhrase) phrase = { 0 };
  guint       end, act;
  gboolean    acts, is_object, inverted = acts_before (draft, at);
  const char *form = NULL;

  if (!ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase))
    return at;
  /* A logo is a head with good reason. */
  form = draft->scene->kind != PTM_KIND_LOGO ? ptm_phrase_get_form (&phrase) : NULL;
  if (phrase.count > (g_strcmp0 (form, "people") == 0 ? LARGEST_COMPANY : LARGEST_HERD) || (phrase.color.a > 0 && !has_fur (form)))
    return at;
  acts = form != NULL;
  for (guint i = phrase.first; i < phrase.head; i += ptm_reading_span (reading, i))
    acts = acts || says_how (reading, i);
  is_object = ptm_draft_is_done_to (reading, phrase.first);
  if (!acts && !inverted && (is_object || find_next_act (reading, phrase.end) >= reading->length))
    return at;
  end = ptm_draft_read_object (draft, at);
  if (end == at || draft->last == NULL)
    return end;
  if (form != NULL && phrase.count <= 1 && g_str_has_prefix (phrase.asset != NULL ? phrase.asset : "", "noto:family"))
    {
      int count = read_family (draft, &end);

      spread_family (draft, draft->last, count);
      return end;
    }
  ptm_node_set_param (draft->last, "form", form);
  if (!ptm_draft_cast (draft, draft->last, draft->last->character))
    {
      ptm_node_set_param (draft->last, "form", NULL);
      return end;
    }
  for (guint i = phrase.first; i < phrase.head; i += ptm_reading_span (reading, i))
    ptm_draft_act (draft, draft->last, i);
  if (inverted)
    ptm_draft_act (draft, draft->last, at - 1);
  for (act = find_next_act (reading, end); !is_object && act < reading->length; act = find_next_act (reading, end))
    {
      if (!ptm_draft_act (draft, draft->last, act) || has_place_between (reading, end, act))
        break;
      end = act + ptm_reading_span (reading, act);
    }
  ptm_draft_spread_crowd (draft, draft->last);
  return end;
}
