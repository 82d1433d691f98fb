/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Comics and storyboards: the cast is named before the colon or in the story; every sentence or numbered part is a panel, and
 * what is quoted is spoken. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-place.h"
#include "ptm-plan-private.h"

#define MOST_PANELS 60

/** PtmActor: somebody of the cast. */
typedef struct
{
  char    *key;   /* of the character, and the name it is called by */
  char    *noun;  /* (nullable) */
  char    *asset; /* (nullable) without one the rig chooses a person */
  gboolean is_person;
} PtmActor;

/** PtmComic: the story while it is read. */
typedef struct
{
  PtmDraft   *draft;
  PtmReading *reading;
  GPtrArray  *cast;       /* (element-type PtmActor) */
  PtmActor   *person;     /* (nullable) whom "he" means, of people and animals */
  PtmActor   *last;       /* (nullable) whom "she" means */
  PtmNode    *panel;      /* (nullable) */
  gboolean    together;   /* "they" of the panel, "Mia and Tom" */
  guint       acting_end; /* token behind the name that was read last */
  PtmNode    *acting;     /* (nullable) the object of the panel that was named last */
  const char *setting;    /* (nullable) of the panel before */
  guint       n_panels;   /* wanted, 0 = not said */
  guint       n_pages;
} PtmComic;

static void
actor_free (PtmActor *actor)
{
  g_free (actor->key);
  g_free (actor->noun);
  g_free (actor->asset);
  g_free (actor);
}

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

/* TRUE when the rig can draw what the picture shows. */
static gboolean
is_being (const PtmPhrase *phrase)
{
  const PtmNoun *noun = phrase->sense != NULL && phrase->sense->class == PTM_WORD_NOUN ? phrase->sense->noun : NULL;
  g_autoptr (PtmScene) empty = ptm_scene_new (PTM_KIND_COMIC, "en");
  PtmDraft probe = { .scene = empty };
  PtmNode *node = ptm_scene_add_node (empty, NULL, PTM_NODE_OBJECT);

  if (phrase->count > 1 || (noun == NULL && (phrase->sense != NULL || phrase->asset != NULL)))
    return FALSE;
  if (noun != NULL && !(ptm_noun_has_tag (noun, "people") || ptm_noun_has_tag (noun, "animal") || ptm_noun_has_tag (noun, "toy") || ptm_noun_has_tag (noun, "fantasy") || ptm_noun_has_tag (noun, "job")))
    return FALSE;
  ptm_node_set (&node->asset, phrase->asset);
  ptm_node_set (&node->noun, phrase->word);
  return ptm_draft_cast (&probe, node, NULL);
}

static gboolean
is_name (PtmReading *reading, guint at)
{
  return ptm_reading_is_unknown (reading, at) && ptm_reading_token (reading, at)->capital;
}

/* A name nobody has introduced is one when it speaks or does something. */
static gboolean
is_new_name (PtmComic *comic, guint at)
{
  PtmReading *reading = comic->reading;
  guint       next = at + 1;

  if (!is_name (reading, at))
    return FALSE;
  if (ptm_reading_is_mark (reading, next, ':') || ptm_reading_sense (reading, next, PTM_WORD_POSE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_SAYS) != NULL || ptm_reading_sense (reading, next, PTM_WORD_ACTION) != NULL || ptm_reading_sense (reading, next, PTM_WORD_EXPRESSION) != NULL)
    return TRUE;
  if (!ptm_grammar_has_rule (reading->grammar, "capital-nouns"))
    return TRUE;
  if (ptm_reading_sense (reading, next, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_AND) != NULL)
    return TRUE;
  return at > 0 && (ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL || (at - 1 <= comic->draft->kind_end && ptm_reading_sense (reading, at - 1, PTM_WORD_PREP) != NULL));
}

/* The object of the panel that shows an actor. */
static PtmNode *
show_actor (PtmComic *comic, PtmActor *actor)
{
  PtmDraft *draft = comic->draft;
  PtmNode  *node;

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
  ptm_node_set (&node->noun, actor->noun != NULL ? actor->noun : actor->key);
  ptm_node_set (&node->asset, actor->asset);
  if (!ptm_draft_cast (draft, node, actor->key))
    {
      if (ptm_scene_find_character (draft->scene, actor->key) == NULL)
        ptm_node_set (&ptm_scene_add_character (draft->scene, actor->key)->form, "people");
      ptm_node_set (&node->character, actor->key);
    }
  return comic->acting = node;
}

/* "a girl named Mia", "Mia, a girl", "Mia (girl)": the name next to a being. */
static char *
read_name_behind (PtmComic *comic, guint at, guint *end)
{
  guint next = at;

  if (ptm_reading_sense (comic->reading, next, PTM_WORD_TITLED) != NULL)
    next += ptm_reading_span (comic->reading, next);
  if (!is_name (comic->reading, next) || (next == at && ptm_grammar_has_rule (comic->reading->grammar, "capital-nouns") && ptm_reading_sense (comic->reading, next + 1, PTM_WORD_NOUN) != NULL))
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

/* A being: somebody of the cast, or somebody new. at when none is named there. */
static guint
read_being (PtmComic *comic, guint at, PtmActor **actor)
{
  PtmReading *reading = comic->reading;
  g_auto (PtmPhrase) phrase = { 0 };
  g_autofree char *name = NULL;
  guint            end;

  *actor = NULL;
  if (is_name (reading, at))
    {
      g_autofree char *word = ptm_reading_dup (reading, at, at + 1);

      *actor = find_actor (comic, word, FALSE);
      if (*actor == NULL && is_new_name (comic, at))
        *actor = add_actor (comic, word, NULL, NULL);
      return *actor != NULL ? read_description (comic, *actor, at + 1) : at;
    }
  if (!ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) || !is_being (&phrase))
    return at;
  end = phrase.end;
  *actor = find_actor (comic, phrase.word, TRUE);
  if (*actor == NULL)
    {
      name = read_name_behind (comic, end, &end);
      *actor = name != NULL ? find_actor (comic, name, FALSE) : NULL;
    }
  if (*actor == NULL)
    {
      *actor = add_actor (comic, name != NULL ? name : phrase.word, phrase.word, phrase.asset);
      (*actor)->is_person = phrase.sense == NULL || phrase.sense->noun == NULL || !ptm_noun_has_tag (phrase.sense->noun, "animal");
    }
  ptm_phrase_use (reading, &phrase);
  ptm_draft_use (comic->draft, phrase.end, end);
  return end;
}

static void
add_bubble (PtmComic *comic, const char *text, const char *shape)
{
  g_autofree char *speaker = comic->acting != NULL ? g_strdup (comic->acting->id) : NULL;
  PtmNode         *bubble = ptm_scene_add_node (comic->draft->scene, comic->panel, PTM_NODE_BUBBLE);

  ptm_node_set (&bubble->text, text);
  ptm_node_set (&bubble->speaker, speaker);
  ptm_node_set (&bubble->lang, comic->draft->scene->lang);
  ptm_node_set (&bubble->shape, shape);
}

/* How the quoted words are said, from the words right before them. */
static const char *
find_bubble_shape (PtmComic *comic, guint first, guint quote)
{
  for (guint at = first; at < quote; at++)
    {
      const PtmSense *pose = ptm_reading_sense (comic->reading, at, PTM_WORD_POSE);
      const PtmSense *piece = ptm_reading_sense (comic->reading, at, PTM_WORD_PIECE);

      if (piece != NULL && (strcmp (piece->value, "shout") == 0 || strcmp (piece->value, "whisper") == 0))
        return piece->value;
      if (pose != NULL && strcmp (pose->value, "think") == 0)
        return "thought";
    }
  return NULL;
}

static guint
read_setting (PtmComic *comic, guint at)
{
  const char *place = ptm_place_find (comic->reading, at);

  if (place == NULL)
    return at;
  comic->setting = place;
  return at + ptm_reading_span (comic->reading, at);
}

/* A thing of the panel that is nobody. */
static guint
read_prop (PtmComic *comic, guint at)
{
  PtmNode *before = comic->acting;
  g_auto (PtmPhrase) phrase = { 0 };

  if (!ptm_phrase_read (comic->reading, at, PTM_PHRASE_PLAIN, &phrase) || phrase.asset == NULL)
    return at;
  ptm_draft_add_object (comic->draft, comic->panel, &phrase, NULL);
  comic->acting = before;
  return phrase.end;
}

/* What "they" do all of them do. */
static gboolean
act (PtmComic *comic, guint at)
{
  gboolean read = ptm_draft_act (comic->draft, comic->acting, at);

  for (guint i = 0; comic->together && i < comic->panel->children->len; i++)
    {
      PtmNode *node = g_ptr_array_index (comic->panel->children, i);

      if (node->character != NULL)
        ptm_draft_act (comic->draft, node, at);
    }
  return read;
}

static guint
read_in_panel (PtmComic *comic, guint first, guint at)
{
  PtmReading *reading = comic->reading;
  PtmActor   *actor;
  guint       next;

  if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
    {
      g_autofree char *text = ptm_reading_dup_inner (reading, at);

      if (comic->acting == NULL && comic->last != NULL)
        show_actor (comic, comic->last);
      if (comic->draft->scene->kind == PTM_KIND_COMIC)
        add_bubble (comic, text, find_bubble_shape (comic, first, at));
      return at + 1;
    }
  next = read_being (comic, at, &actor);
  if (actor != NULL)
    {
      gboolean joined = comic->acting != NULL && at > first && ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL && comic->acting_end + 1 >= at;
      PtmNode *node = show_actor (comic, actor);

      for (guint i = at; i < next; i += ptm_reading_span (reading, i))
        ptm_draft_act (comic->draft, node, i);
      comic->together = joined;
      comic->acting_end = next;
      return next;
    }
  if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "he") && comic->last != NULL)
    show_actor (comic, comic->person != NULL ? comic->person : comic->last);
  else if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "all"))
    {
      comic->together = TRUE;
      for (guint i = 0; i < comic->cast->len; i++)
        show_actor (comic, g_ptr_array_index (comic->cast, i));
    }
  next = read_setting (comic, at);
  if (next == at && comic->acting != NULL && act (comic, at))
    next = at + ptm_reading_span (reading, at);
  if (next == at && ptm_reading_sense (reading, at, PTM_WORD_POSE) != NULL && comic->last != NULL)
    {
      ptm_draft_act (comic->draft, show_actor (comic, comic->last), at);
      next = at + ptm_reading_span (reading, at);
    }
  return next > at ? next : read_prop (comic, at);
}

static gboolean
has_bubble (PtmNode *panel)
{
  for (guint i = 0; i < panel->children->len; i++)
    if (((PtmNode *)g_ptr_array_index (panel->children, i))->type == PTM_NODE_BUBBLE)
      return TRUE;
  return FALSE;
}

static gboolean
has_object (PtmNode *panel)
{
  for (guint i = 0; i < panel->children->len; i++)
    if (((PtmNode *)g_ptr_array_index (panel->children, i))->type == PTM_NODE_OBJECT)
      return TRUE;
  return FALSE;
}

static void
add_panel_text (PtmComic *comic, const char *role, const char *text)
{
  PtmNode *node = ptm_scene_add_node (comic->draft->scene, comic->panel, PTM_NODE_TEXT);

  ptm_node_set (&node->role, role);
  ptm_node_set (&node->text, text);
  ptm_node_set (&node->lang, comic->draft->scene->lang);
}

/* What is told but not spoken stands in a box; a storyboard tells everything below the picture. */
static void
add_caption (PtmComic *comic, guint first, guint end)
{
  const PtmSense  *shot = ptm_draft_find_act (comic->draft, first, end, PTM_WORD_SHOT);
  g_autofree char *text = NULL;
  g_autofree char *capital = NULL;

  if (comic->draft->scene->kind == PTM_KIND_STORYBOARD && shot != NULL)
    {
      add_panel_text (comic, "shot", shot->value);
      if (ptm_reading_sense (comic->reading, first, PTM_WORD_SHOT) != NULL)
        first += ptm_reading_span (comic->reading, first);
      while (first < end && (ptm_reading_is_mark (comic->reading, first, ':') || ptm_reading_is_pause (comic->reading, first)))
        first++;
    }
  if (comic->draft->scene->kind == PTM_KIND_COMIC && has_bubble (comic->panel))
    return;
  text = ptm_draft_dup_span (comic->draft, first, end);
  capital = ptm_text_capitalize (text);
  if (*capital != '\0')
    add_panel_text (comic, "caption", capital);
}

static void
add_setting (PtmComic *comic)
{
  PtmNode *background;

  if (comic->setting == NULL)
    return;
  background = ptm_scene_add_node (comic->draft->scene, comic->panel, PTM_NODE_BACKGROUND);
  ptm_node_set (&background->setting, comic->setting);
}

static void
read_panel (PtmComic *comic, PtmSpan part)
{
  guint from = part.first;

  comic->panel = ptm_scene_add_node (comic->draft->scene, NULL, PTM_NODE_PANEL);
  comic->acting = NULL;
  comic->together = FALSE;
  for (guint at = part.first; at < part.end;)
    {
      guint next = read_in_panel (comic, from, at);

      if (ptm_reading_is_type (comic->reading, at, PTM_TOKEN_QUOTE))
        from = at + 1;
      at = MAX (next, at + 1);
    }
  if (!has_object (comic->panel) && comic->last != NULL)
    show_actor (comic, comic->last);
  add_setting (comic);
  add_caption (comic, part.first, part.end);
  ptm_draft_use (comic->draft, part.first, part.end);
}

/* "1:", "2.", "Panel 3:" */
static guint
skip_panel_number (PtmReading *reading, guint at)
{
  if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "panel"))
    at++;
  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || !(ptm_reading_is_mark (reading, at + 1, ':') || ptm_reading_is_mark (reading, at + 1, '.') || ptm_reading_is_mark (reading, at + 1, ')')) || ptm_reading_token (reading, at)->number > MOST_PANELS)
    return 0;
  return at + 2;
}

static void
add_part (GArray *parts, guint first, guint end)
{
  PtmSpan part = { first, end };

  if (end > first && parts->len < MOST_PANELS)
    g_array_append_val (parts, part);
}

static GArray *
split_numbers (PtmComic *comic, guint body, guint end)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (PtmSpan));
  guint   first = end;

  for (guint at = body; at < end; at++)
    {
      guint next = skip_panel_number (comic->reading, at);

      if (next == 0 || (at > body && !ptm_reading_is_pause (comic->reading, at - 1) && !ptm_reading_is_type (comic->reading, at - 1, PTM_TOKEN_QUOTE) && !ptm_reading_is (comic->reading, at, PTM_WORD_PIECE, "panel")))
        continue;
      add_part (parts, first, at);
      ptm_draft_use (comic->draft, at, next);
      first = next;
      at = next - 1;
    }
  add_part (parts, first, end);
  return parts;
}

/* Sentences; what is only spoken belongs to the one before. */
static GArray *
split_sentences (PtmComic *comic, guint body, guint end)
{
  PtmReading *reading = comic->reading;
  GArray     *parts = g_array_new (FALSE, FALSE, sizeof (PtmSpan));
  guint       first = body;

  for (guint at = body; at < end; at++)
    {
      gboolean stop = ptm_reading_is_mark (reading, at, '.') || ptm_reading_is_mark (reading, at, '!') || ptm_reading_is_mark (reading, at, '?') || ptm_reading_is_mark (reading, at, 0x3002);
      gboolean quoted = ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) && !ptm_reading_is_mark (reading, at + 1, ',');

      if (!stop && !quoted)
        continue;
      if (quoted && parts->len > 0 && at > first && ptm_reading_is_mark (reading, at - 1, ':') && at - first <= 3 && !ptm_reading_is_type (reading, first > 0 ? first - 1 : 0, PTM_TOKEN_QUOTE))
        g_array_index (parts, PtmSpan, parts->len - 1).end = at + 1;
      else
        add_part (parts, first, at + 1);
      first = at + 1;
      while (first < end && ptm_reading_is_pause (reading, first))
        first++;
      at = MAX (at, first - 1);
    }
  add_part (parts, first, end);
  return parts;
}

static GArray *
split_panels (PtmComic *comic, guint body, guint end)
{
  GArray *parts = split_numbers (comic, body, end);

  if (parts->len > 0)
    return parts;
  g_array_unref (parts);
  parts = ptm_draft_split (comic->draft, body, end, "\n|");
  if (parts->len > 1)
    return parts;
  g_array_unref (parts);
  parts = ptm_draft_split (comic->draft, body, end, ";");
  if (parts->len > 1)
    return parts;
  g_array_unref (parts);
  parts = split_sentences (comic, body, end);
  if (parts->len > 1 || comic->n_panels <= 1)
    return parts;
  g_array_unref (parts);
  return ptm_draft_split (comic->draft, body, end, ",");
}

/* The colon before the story; the end when the sentence tells none. */
static guint
find_story (PtmComic *comic)
{
  PtmReading *reading = comic->reading;
  guint       end = reading->length;

  for (guint at = comic->draft->kind_end; at < end; at++)
    {
      if (ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK))
        return at + 1;
      if (ptm_reading_is_mark (reading, at, '.') && at + 2 < end)
        return at + 1;
      if (!ptm_reading_is_mark (reading, at, ':') || (at > 0 && ptm_reading_sense (reading, at - 1, PTM_WORD_ROLE) != NULL))
        continue;
      if (ptm_reading_is_type (reading, at + 1, PTM_TOKEN_QUOTE) && at > 0 && is_name (reading, at - 1))
        return at - 1;
      if (at > 0 && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER) && skip_panel_number (reading, at - 1) > 0)
        return at - (at > 1 && ptm_reading_is (reading, at - 2, PTM_WORD_PIECE, "panel") ? 2 : 1);
      return at + 1;
    }
  return end;
}

/* "in 4 panels", "2 pages" */
static guint
read_pieces (PtmComic *comic, guint at)
{
  guint taken = 0;
  int   number = ptm_phrase_read_number (comic->reading, at, &taken);

  if (number <= 0 || taken == 0)
    return at;
  if (ptm_reading_is (comic->reading, at + taken, PTM_WORD_PIECE, "panel") || ptm_reading_is (comic->reading, at + taken, PTM_WORD_PIECE, "frame"))
    comic->n_panels = MIN ((guint)number, MOST_PANELS);
  else if (ptm_reading_is (comic->reading, at + taken, PTM_WORD_PIECE, "page"))
    comic->n_pages = MIN ((guint)number, 10);
  else
    return at;
  ptm_draft_use (comic->draft, at, at + taken + 1);
  return at + taken + 1;
}

/* What stands before the story: title, cast, things, setting. Things wait on a panel of their own. */
static void
read_head (PtmComic *comic, guint first, guint end)
{
  PtmDraft   *draft = comic->draft;
  PtmReading *reading = comic->reading;

  for (guint at = first; at < end;)
    {
      guint     next = read_pieces (comic, at);
      PtmActor *actor = NULL;

      if (next == at && ptm_reading_is_free (reading, at))
        next = ptm_draft_read_role (draft, at);
      if (next == at && ptm_reading_is_free (reading, at))
        next = ptm_draft_read_titled (draft, at);
      if (next == at && ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
        next = ptm_draft_read_quote (draft, at);
      if (next == at)
        next = read_being (comic, at, &actor);
      if (actor != NULL)
        {
          PtmNode *node = show_actor (comic, actor);

          for (guint i = at; i < next; i += ptm_reading_span (reading, i))
            ptm_draft_act (draft, node, i);
          ptm_draft_use (draft, at, next);
        }
      if (next == at)
        next = read_setting (comic, at);
      if (next == at && comic->acting != NULL && ptm_draft_act (draft, comic->acting, at))
        next = at + ptm_reading_span (reading, at);
      if (next == at)
        next = read_prop (comic, at);
      if (next > at && actor == NULL)
        ptm_draft_use (draft, at, next);
      at = MAX (next, at + 1);
    }
}

/* "über einen Hund und eine Katze" is about "Hund und Katze", where articles are declined. (transfer full) */
static char *
dup_undeclined (PtmComic *comic, guint first, guint end)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (!ptm_grammar_has_rule (comic->reading->grammar, "capital-nouns"))
    return ptm_draft_dup_span (comic->draft, first, end);
  for (guint at = first; at < end; at++)
    if (ptm_reading_sense (comic->reading, at, PTM_WORD_ARTICLE) == NULL)
      {
        g_autofree char *word = ptm_reading_dup (comic->reading, at, at + 1);

        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", word);
      }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* The words behind "about" up to where panels are counted or the story begins. */
static void
find_title (PtmComic *comic, guint end)
{
  PtmReading      *reading = comic->reading;
  guint            first = comic->draft->kind_end, last;
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;

  while (first < end && !ptm_reading_is_mark (reading, first, ':') && !ptm_reading_is (reading, first, PTM_WORD_PREP, "for"))
    first += ptm_reading_span (reading, first);
  if (first >= end || ptm_reading_is_mark (reading, first, ':'))
    first = comic->draft->kind_end;
  if (!(ptm_reading_is (reading, first, PTM_WORD_PREP, "for") || ptm_reading_is (reading, first, PTM_WORD_PREP, "of")) || ptm_draft_find_role (comic->draft, "title") != NULL)
    return;
  first += ptm_reading_span (reading, first);
  for (last = first; last < end && !ptm_reading_is_pause (reading, last) && !ptm_reading_is_mark (reading, last, ':'); last += ptm_reading_span (reading, last))
    {
      guint taken = 0;

      if (ptm_reading_sense (reading, last, PTM_WORD_FINISH) != NULL || ptm_reading_sense (reading, last, PTM_WORD_TITLED) != NULL)
        break;
      if (ptm_phrase_read_number (reading, last, &taken) > 0 && ptm_reading_sense (reading, last + taken, PTM_WORD_PIECE) != NULL)
        break;
    }
  last = MIN (last, end);
  while (last > first && (ptm_reading_sense (reading, last - 1, PTM_WORD_PREP) != NULL || ptm_reading_is_mark (reading, last - 1, ':')))
    last--;
  words = dup_undeclined (comic, first, last);
  title = ptm_text_capitalize (words);
  if (*title == '\0')
    return;
  ptm_draft_add_text (comic->draft, "title", title);
  ptm_draft_use (comic->draft, first, last);
}

/* A comic without a story shows its cast in every panel that is wanted. */
static void
repeat_panel (PtmComic *comic, PtmNode *head)
{
  for (guint i = 1; i < MAX (comic->n_panels, 1); i++)
    {
      PtmNode *panel = ptm_scene_add_node (comic->draft->scene, NULL, PTM_NODE_PANEL);

      for (guint k = 0; k < head->children->len; k++)
        {
          const PtmNode *child = g_ptr_array_index (head->children, k);
          PtmNode       *copy = ptm_scene_add_node (comic->draft->scene, panel, child->type);

          ptm_node_set (&copy->noun, child->noun);
          ptm_node_set (&copy->asset, child->asset);
          ptm_node_set (&copy->character, child->character);
          ptm_node_set (&copy->pose, child->pose);
          ptm_node_set (&copy->expression, child->expression);
          ptm_node_set (&copy->setting, child->setting);
          copy->count = child->count;
          copy->size = child->size;
        }
    }
}

/* Panels are shared evenly by the pages that are wanted. */
static void
spread_pages (PtmComic *comic)
{
  GPtrArray *nodes = comic->draft->scene->nodes;
  guint      n = 0, at = 0;

  for (guint i = 0; i < nodes->len; i++)
    n += ((PtmNode *)g_ptr_array_index (nodes, i))->type == PTM_NODE_PANEL ? 1 : 0;
  for (guint i = 0; comic->n_pages > 1 && i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->type == PTM_NODE_PANEL)
        node->page = (int)(at++ * MIN (comic->n_pages, n) / n) + 1;
    }
}

void
ptm_plan_comic (PtmDraft *draft)
{
  g_autoptr (GPtrArray) cast = g_ptr_array_new_with_free_func ((GDestroyNotify)actor_free);
  PtmComic         comic = { .draft = draft, .reading = draft->reading, .cast = cast };
  guint            end = draft->reading->length;
  guint            story = find_story (&comic);
  PtmNode         *head = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_PANEL);
  g_autofree char *id = g_strdup (head->id);
  g_autoptr (GArray) parts = NULL;

  comic.panel = head;
  read_head (&comic, 0, draft->kind_at);
  find_title (&comic, story);
  read_head (&comic, draft->kind_end, story);
  parts = split_panels (&comic, story, end);
  if (parts->len == 0)
    {
      comic.panel = head;
      add_setting (&comic);
      if (head->children->len > 0)
        repeat_panel (&comic, head);
      else
        ptm_scene_remove (draft->scene, id);
    }
  else
    {
      for (guint i = 0; i < parts->len; i++)
        read_panel (&comic, g_array_index (parts, PtmSpan, i));
      ptm_scene_remove (draft->scene, id);
    }
  spread_pages (&comic);
}
