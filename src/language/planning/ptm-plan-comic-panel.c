/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One panel of a comic: who is in it and what they do, what is spoken, where it is, and what is told below. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-place.h"
#include "ptm-plan-comic.h"

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

static PtmNode *
add_bubble (PtmComic *comic, const char *text, const char *shape)
{
  const PtmNode   *who = comic->speaker != NULL ? comic->speaker : comic->acting;
  g_autofree char *speaker = who != NULL ? g_strdup (who->id) : NULL;
  PtmNode         *bubble = ptm_scene_add_node (comic->draft->scene, comic->panel, PTM_NODE_BUBBLE);

  ptm_node_set (&bubble->text, text);
  ptm_node_set (&bubble->speaker, speaker);
  ptm_node_set (&bubble->lang, comic->draft->scene->lang);
  ptm_node_set (&bubble->shape, shape);
  return bubble;
}

/* "“Hello”, says the cow": who spoke is named behind the words, and nobody before them. */
static gboolean
is_said_behind (PtmComic *comic, guint quote)
{
  PtmReading *reading = comic->reading;
  guint       at = quote + 1;

  if (comic->speaker != NULL || ptm_grammar_has_rule (reading->grammar, "verb-final"))
    return FALSE;
  if (ptm_reading_is_mark (reading, at, ',') || ptm_reading_is_mark (reading, at, 0xff0c) || ptm_reading_is_mark (reading, at, 0x60c))
    at++;
  return ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_reading_sense (reading, at, PTM_WORD_AND) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL && !ptm_comic_is_name (reading, at);
}

/* The words of a bubble, with whom they belong to. */
static void
read_speech (PtmComic *comic, guint first, guint at)
{
  g_autofree char *text = ptm_reading_dup_inner (comic->reading, at);
  gboolean         is_behind = is_said_behind (comic, at);
  PtmNode         *bubble;

  if (comic->acting == NULL && comic->last != NULL && !is_behind)
    ptm_comic_show_actor (comic, comic->last);
  if (comic->draft->scene->kind != PTM_KIND_COMIC)
    return;
  bubble = add_bubble (comic, text, find_bubble_shape (comic, first, at));
  comic->bubble = is_behind ? bubble : NULL;
  comic->speaker = NULL;
}

/* Who is named first in a clause speaks in it: "the cowboy says to the dog". */
static void
note_speaker (PtmComic *comic, PtmNode *node)
{
  if (comic->bubble != NULL)
    {
      ptm_node_set (&comic->bubble->speaker, node->id);
      comic->bubble = NULL;
      return;
    }
  if (comic->speaker == NULL)
    comic->speaker = node;
}

/* "She pets him", "Die Nachbarin lobt ihn": behind somebody else the word means the one before. */
static PtmActor *
find_meant (PtmComic *comic)
{
  if (comic->acting != NULL && comic->before != NULL && g_strcmp0 (comic->acting->character, comic->last->key) == 0)
    return comic->before;
  return comic->person != NULL ? comic->person : comic->last;
}

guint
ptm_comic_read_setting (PtmComic *comic, guint at)
{
  const char *place = ptm_place_find (comic->reading, at);

  if (place == NULL)
    return at;
  comic->setting = place;
  return at + ptm_reading_span (comic->reading, at);
}

/* A thing of the panel that is nobody. */
guint
ptm_comic_read_prop (PtmComic *comic, guint at)
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
      read_speech (comic, first, at);
      return at + 1;
    }
  if (ptm_reading_is_pause (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL)
    comic->speaker = NULL;
  next = ptm_comic_read_being (comic, at, &actor);
  if (actor != NULL)
    {
      gboolean joined = comic->acting != NULL && at > first && ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL && comic->acting_end + 1 >= at;
      PtmNode *node = ptm_comic_show_actor (comic, actor);

      for (guint i = at; i < next; i += ptm_reading_span (reading, i))
        ptm_draft_act (comic->draft, node, i);
      comic->together = joined;
      comic->acting_end = next;
      note_speaker (comic, node);
      return next;
    }
  if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "he") && comic->last != NULL)
    note_speaker (comic, ptm_comic_show_actor (comic, find_meant (comic)));
  else if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "all"))
    {
      comic->together = TRUE;
      for (guint i = 0; i < comic->cast->len; i++)
        ptm_comic_show_actor (comic, g_ptr_array_index (comic->cast, i));
    }
  next = ptm_comic_read_setting (comic, at);
  if (next == at && comic->acting != NULL && act (comic, at))
    next = at + ptm_reading_span (reading, at);
  if (next == at && ptm_reading_sense (reading, at, PTM_WORD_POSE) != NULL && comic->last != NULL)
    {
      ptm_draft_act (comic->draft, ptm_comic_show_actor (comic, comic->last), at);
      next = at + ptm_reading_span (reading, at);
    }
  return next > at ? next : ptm_comic_read_prop (comic, at);
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

void
ptm_comic_add_setting (PtmComic *comic)
{
  PtmNode *background;

  if (comic->setting == NULL)
    return;
  background = ptm_scene_add_node (comic->draft->scene, comic->panel, PTM_NODE_BACKGROUND);
  ptm_node_set (&background->setting, comic->setting);
}

void
ptm_comic_read_panel (PtmComic *comic, PtmSpan part)
{
  guint from = part.first;

  comic->panel = ptm_scene_add_node (comic->draft->scene, NULL, PTM_NODE_PANEL);
  comic->acting = comic->speaker = comic->bubble = NULL;
  comic->together = FALSE;
  for (guint at = part.first; at < part.end;)
    {
      guint next = read_in_panel (comic, from, at);

      if (ptm_reading_is_type (comic->reading, at, PTM_TOKEN_QUOTE))
        from = at + 1;
      at = MAX (next, at + 1);
    }
  if (!has_object (comic->panel) && comic->last != NULL)
    ptm_comic_show_actor (comic, comic->last);
  ptm_comic_add_setting (comic);
  add_caption (comic, part.first, part.end);
  ptm_draft_use (comic->draft, part.first, part.end);
}
