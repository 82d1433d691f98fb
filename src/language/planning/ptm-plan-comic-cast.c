/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The cast of a comic: who is named in the story, what is known of them, and how they come into a panel. */

#include "config.h"

#include <string.h>

#include "ptm-plan-comic.h"

void
ptm_actor_free (PtmActor *actor)
{
  g_free (actor->key);
  g_free (actor->noun);
  g_free (actor->asset);
  g_free (actor->role);
  g_free (actor);
}

/* So many words may stand between a name and what its owner does. */
#define LONGEST_DOING  6
#define ARABIC_ARTICLE "\330\247\331\204"

static PtmActor *
find_actor (PtmComic *comic, const char *name, gboolean by_noun)
{
  g_autofree char *folded = ptm_text_fold (name, -1);

  for (guint i = 0; i < comic->cast->len; i++)
    {
      PtmActor        *actor = g_ptr_array_index (comic->cast, i);
      g_autofree char *other = ptm_text_fold (by_noun && actor->noun != NULL ? actor->noun : actor->key, -1);

      if (strcmp (folded, other) == 0)
        return actor;
    }
  return NULL;
}

/* "امرأة تلتقي رجلا، الرجل يقول": who is named again with the article is the only one of that kind, whatever the ending of the case or the form
 * the article belongs to. */
static PtmActor *
find_actor_of_kind (PtmComic *comic, const PtmPhrase *phrase)
{
  PtmActor *found = NULL;

  if (!(phrase->definite && ptm_grammar_has_rule (comic->reading->grammar, "no-articles")) && !g_str_has_prefix (phrase->word, ARABIC_ARTICLE))
    return NULL;
  if (phrase->sense == NULL || phrase->sense->class != PTM_WORD_NOUN || phrase->sense->noun == NULL)
    return NULL;
  for (guint i = 0; i < comic->cast->len; i++)
    {
      PtmActor *actor = g_ptr_array_index (comic->cast, i);

      if (actor->kind != phrase->sense->noun)
        continue;
      if (found != NULL)
        return NULL;
      found = actor;
    }
  return found;
}

static PtmActor *
add_actor (PtmComic *comic, const char *key, const char *noun, const char *asset)
{
  PtmActor *actor = g_new0 (PtmActor, 1);

  actor->key = g_strdup (key);
  actor->is_person = asset == NULL;
  actor->noun = g_strdup (noun);
  actor->asset = g_strdup (asset);
  g_ptr_array_add (comic->cast, actor);
  return actor;
}

/* A pirate or a knight has no picture; the rig knows them by their names in English. (transfer full) (nullable) */
static char *
dup_role (const PtmPhrase *phrase)
{
  const PtmNoun *noun = phrase->sense != NULL && phrase->sense->class == PTM_WORD_NOUN ? phrase->sense->noun : NULL;

  return noun != NULL && phrase->asset == NULL ? ptm_noun_dup_label (noun, "en") : NULL;
}

/* Somebody who may act: by the bones of the rig, or as the picture of an animal. */
static gboolean
is_being (const PtmPhrase *phrase)
{
  const PtmNoun *noun = phrase->sense != NULL && phrase->sense->class == PTM_WORD_NOUN ? phrase->sense->noun : NULL;
  g_autoptr (PtmScene) empty = ptm_scene_new (PTM_KIND_COMIC, "en");
  PtmDraft probe = { .scene = empty };
  PtmNode *node = ptm_scene_add_node (empty, NULL, PTM_NODE_OBJECT);

  g_autofree char *role = dup_role (phrase);

  if (phrase->count > 1 || (noun == NULL && (phrase->sense != NULL || phrase->asset != NULL)))
    return FALSE;
  if (noun != NULL && role == NULL && !(ptm_noun_has_tag (noun, "people") || ptm_noun_has_tag (noun, "animal") || ptm_noun_has_tag (noun, "toy") || ptm_noun_has_tag (noun, "fantasy") || ptm_noun_has_tag (noun, "job")))
    return FALSE;
  ptm_node_set (&node->asset, phrase->asset);
  ptm_node_set (&node->noun, role != NULL ? role : phrase->word);
  return ptm_draft_cast (&probe, node, NULL) || (noun != NULL && phrase->asset != NULL && !ptm_noun_has_tag (noun, "toy"));
}

/* A letter that is neither capital nor small. */
static gboolean
is_caseless (PtmReading *reading, guint at)
{
  gunichar c = g_utf8_get_char (reading->text + ptm_reading_token (reading, at)->start);

  return g_unichar_isalpha (c) && !g_unichar_isupper (c) && !g_unichar_islower (c);
}

gboolean
ptm_comic_is_name (PtmReading *reading, guint at)
{
  return ptm_reading_is_unknown (reading, at) && (ptm_reading_token (reading, at)->capital || is_caseless (reading, at));
}

/* "花子が街を歩く", "राम:": somebody speaks, or does something before the sentence ends. */
static gboolean
begins_doing (PtmComic *comic, guint at)
{
  PtmReading *reading = comic->reading;

  if (ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
    return TRUE;
  for (guint i = 0; i < LONGEST_DOING && !ptm_reading_is_pause (reading, at); i++)
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_POSE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_SAYS) != NULL || ptm_reading_sense (reading, at, PTM_WORD_EXPRESSION) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ACTION) != NULL)
        return TRUE;
      at += ptm_reading_span (reading, at);
    }
  return FALSE;
}

static gboolean
begins_clause (PtmReading *reading, guint at)
{
  return at == 0 || ptm_reading_is_pause (reading, at - 1) || ptm_reading_is_mark (reading, at - 1, ':') || ptm_reading_is_mark (reading, at - 1, ')') || !ptm_reading_is_type (reading, at - 1, PTM_TOKEN_WORD) || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL || ptm_reading_sense (reading, at - 1, PTM_WORD_THEN) != NULL || ptm_reading_is (reading, at - 1, PTM_WORD_PIECE, "panel");
}

/* A name nobody has introduced is one when it speaks or does something. */
static gboolean
is_new_name (PtmComic *comic, guint at)
{
  PtmReading *reading = comic->reading;
  guint       next = at + 1;

  if (!ptm_comic_is_name (reading, at))
    return FALSE;
  /* "कौआ पानी पीता है": what stands in the middle may be what it is done to. */
  if (is_caseless (reading, at))
    return begins_clause (reading, at) && begins_doing (comic, next);
  if (ptm_reading_is_mark (reading, next, ':') || ptm_reading_sense (reading, next, PTM_WORD_POSE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_SAYS) != NULL || ptm_reading_sense (reading, next, PTM_WORD_ACTION) != NULL || ptm_reading_sense (reading, next, PTM_WORD_EXPRESSION) != NULL)
    return TRUE;
  if (!ptm_grammar_has_rule (reading->grammar, "capital-nouns"))
    return TRUE;
  if (ptm_reading_sense (reading, next, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_AND) != NULL)
    return TRUE;
  return at > 0 && (ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL || (at - 1 <= comic->draft->kind_end && ptm_reading_sense (reading, at - 1, PTM_WORD_PREP) != NULL));
}

/* The object of the panel that shows an actor. */
PtmNode *
ptm_comic_show_actor (PtmComic *comic, PtmActor *actor)
{
  PtmDraft *draft = comic->draft;
  PtmNode  *node;
  gboolean  is_cast;

  if (actor != comic->last)
    comic->before = comic->last;
  comic->last = actor;
  if (actor->is_person || comic->person == NULL)
    comic->person = actor;
  for (guint i = 0; i < comic->panel->children->len; i++)
    {
      node = g_ptr_array_index (comic->panel->children, i);
      if (node->type == PTM_NODE_OBJECT && g_strcmp0 (node->character, actor->key) == 0)
        return comic->acting = node;
    }
  node = ptm_scene_add_node (draft->scene, comic->panel, PTM_NODE_OBJECT);
  ptm_node_set (&node->noun, actor->role != NULL ? actor->role : actor->noun != NULL ? actor->noun
                                                                                     : actor->key);
  ptm_node_set (&node->asset, actor->asset);
  is_cast = ptm_draft_cast (draft, node, actor->key);
  ptm_node_set (&node->noun, actor->noun != NULL ? actor->noun : actor->key);
  if (!is_cast)
    {
      if (ptm_scene_find_character (draft->scene, actor->key) == NULL)
        ptm_node_set (&ptm_scene_add_character (draft->scene, actor->key)->form, actor->asset != NULL ? "picture" : "people");
      ptm_node_set (&node->character, actor->key);
    }
  return comic->acting = node;
}

static gboolean
recurs (PtmReading *reading, guint at)
{
  for (guint i = at + 1; i < reading->length; i++)
    if (g_strcmp0 (ptm_reading_token (reading, i)->norm, ptm_reading_token (reading, at)->norm) == 0)
      return TRUE;
  return FALSE;
}

/* "a girl named Mia", "Mia, a girl", "Mia (girl)": the name next to a being. Where no letter has a capital, what somebody does may be
 * as unknown as a name, but is said once. */
static char *
read_name_behind (PtmComic *comic, guint at, guint *end)
{
  guint next = at;

  if (ptm_reading_sense (comic->reading, next, PTM_WORD_TITLED) != NULL)
    next += ptm_reading_span (comic->reading, next);
  if (next == at && ptm_comic_is_name (comic->reading, at) && is_caseless (comic->reading, at) && !recurs (comic->reading, at))
    return NULL;
  if (!ptm_comic_is_name (comic->reading, next) || (next == at && ptm_grammar_has_rule (comic->reading->grammar, "capital-nouns") && ptm_reading_sense (comic->reading, next + 1, PTM_WORD_NOUN) != NULL))
    return NULL;
  *end = next + 1;
  return ptm_reading_dup (comic->reading, next, next + 1);
}

/* "Mia (girl, red hair)", "Rex, a dog,": who somebody is, behind the name. */
static guint
read_description (PtmComic *comic, PtmActor *actor, guint at)
{
  g_auto (PtmPhrase) phrase = { 0 };
  gboolean in_brackets = ptm_reading_is_mark (comic->reading, at, '(');

  if (actor->noun != NULL || !(in_brackets || ptm_reading_is_mark (comic->reading, at, ',')))
    return at;
  if (!ptm_phrase_read (comic->reading, at + 1, PTM_PHRASE_PLAIN, &phrase) || !is_being (&phrase) || !(in_brackets || phrase.indefinite))
    return at;
  actor->noun = g_strdup (phrase.word);
  actor->asset = g_strdup (phrase.asset);
  ptm_phrase_use (comic->reading, &phrase);
  return phrase.end;
}

/* Somebody of a family: who is wished a card is no picture, but in a story he acts. (nullable) */
static const char *
find_kin (PtmReading *reading, guint at)
{
  static const char *const kin[][3] = { { "woman", "own:girl", "noto:woman-standing" }, { "man", "own:boy", "noto:man-standing" } };

  for (guint i = 0; i < G_N_ELEMENTS (kin); i++)
    for (const PtmSense *sense = ptm_reading_sense (reading, at, PTM_WORD_PIECE); sense != NULL; sense = ptm_sense_find (sense->next, PTM_WORD_PIECE))
      if (strcmp (sense->value, kin[i][0]) == 0)
        return kin[i][sense->number > 0 ? 2 : 1];
  return NULL;
}

/* "Una vecina grita", "a plumber smiles": a subject that no table knows, of what only somebody does. */
static gboolean
does_as_somebody (PtmReading *reading, guint at)
{
  static const PtmWordClass deeds[] = { PTM_WORD_SAYS, PTM_WORD_POSE, PTM_WORD_EXPRESSION };

  if (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_PRONOUN) != NULL)
    at += ptm_reading_span (reading, at);
  return ptm_reading_is_any (reading, at, deeds, G_N_ELEMENTS (deeds)) || ptm_reading_is (reading, at, PTM_WORD_PIECE, "shout") || ptm_reading_is (reading, at, PTM_WORD_PIECE, "whisper");
}

/* Who has no picture: one of a family, one of the cast who was named so, or the unknown subject of a clause. */
static guint
read_unpictured (PtmComic *comic, guint at, PtmActor **actor)
{
  PtmReading      *reading = comic->reading;
  guint            name = at;
  const char      *asset;
  g_autofree char *word = NULL;

  while (ptm_reading_sense (reading, name, PTM_WORD_ARTICLE) != NULL || (name == at && ptm_reading_sense (reading, name, PTM_WORD_IGNORE) != NULL))
    name += ptm_reading_span (reading, name);
  asset = find_kin (reading, name);
  if (asset == NULL && (name == at || !ptm_reading_is_unknown (reading, name)))
    return at;
  word = ptm_reading_dup (reading, name, name + ptm_reading_span (reading, name));
  *actor = find_actor (comic, word, FALSE);
  if (*actor == NULL && asset == NULL && !(begins_clause (reading, at) && does_as_somebody (reading, name + 1)))
    return at;
  if (*actor == NULL)
    *actor = add_actor (comic, word, word, asset);
  (*actor)->is_person = TRUE;
  return name + ptm_reading_span (reading, name);
}

/* A being: somebody of the cast, or somebody new. at when none is named there. */
guint
ptm_comic_read_being (PtmComic *comic, guint at, PtmActor **actor)
{
  PtmReading *reading = comic->reading;
  g_auto (PtmPhrase) phrase = { 0 };
  g_autofree char *name = NULL;
  guint            end;

  *actor = NULL;
  if (ptm_comic_is_name (reading, at))
    {
      g_autofree char *word = ptm_reading_dup (reading, at, at + 1);

      *actor = find_actor (comic, word, FALSE);
      if (*actor == NULL && is_new_name (comic, at))
        *actor = add_actor (comic, word, NULL, NULL);
      return *actor != NULL ? read_description (comic, *actor, at + 1) : at;
    }
  if (!ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) || !is_being (&phrase))
    return read_unpictured (comic, at, actor);
  end = phrase.end;
  *actor = find_actor (comic, phrase.word, TRUE);
  if (*actor == NULL)
    *actor = find_actor_of_kind (comic, &phrase);
  if (*actor == NULL)
    {
      name = read_name_behind (comic, end, &end);
      *actor = name != NULL ? find_actor (comic, name, FALSE) : NULL;
    }
  if (*actor == NULL)
    {
      *actor = add_actor (comic, name != NULL ? name : phrase.word, phrase.word, phrase.asset);
      (*actor)->role = dup_role (&phrase);
      (*actor)->kind = phrase.sense != NULL ? phrase.sense->noun : NULL;
      (*actor)->is_person = phrase.sense == NULL || phrase.sense->noun == NULL || !ptm_noun_has_tag (phrase.sense->noun, "animal");
    }
  ptm_phrase_use (reading, &phrase);
  ptm_draft_use (comic->draft, phrase.end, end);
  return end;
}
