/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Comics and storyboards: the cast is named before the colon or in the story; every sentence or numbered part is a panel, and
 * what is quoted is spoken. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-comic.h"

/* So many words may stand between a number and the panels it counts. */
#define MOST_BEFORE_PIECE 2
/* A sentence that only says how many panels there are. */
#define LONGEST_ORDER 10
/* Of a comic that is only about somebody. */
#define USUAL_PANELS 4

/* "four little pictures", "4 个格子" */
static gboolean
is_before_piece (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_COUNTER) != NULL || ptm_reading_sense (reading, at, PTM_WORD_SIZE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL || ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL;
}

/* "in 4 panels", "2 pages", "4 个格子" */
static guint
read_pieces (PtmComic *comic, guint at)
{
  guint taken = 0, piece;
  int   number = ptm_phrase_read_number (comic->reading, at, &taken);

  /* "من لوحتين" */
  if (number <= 0 && ptm_reading_is (comic->reading, at, PTM_WORD_PIECE, "panel") && ptm_reading_sense (comic->reading, at, PTM_WORD_PIECE)->number > 0)
    number = (int)ptm_reading_sense (comic->reading, at, PTM_WORD_PIECE)->number;
  else if (number <= 0 || taken == 0)
    return at;
  piece = at + taken;
  for (guint n = 0; n < MOST_BEFORE_PIECE && ptm_reading_sense (comic->reading, piece, PTM_WORD_PIECE) == NULL && is_before_piece (comic->reading, piece); n++)
    piece += ptm_reading_span (comic->reading, piece);
  if (ptm_reading_is (comic->reading, piece, PTM_WORD_PIECE, "panel") || ptm_reading_is (comic->reading, piece, PTM_WORD_PIECE, "frame"))
    comic->n_panels = number > 1 ? MIN ((guint)number, PTM_COMIC_MOST_PANELS) : comic->n_panels;
  else if (ptm_reading_is (comic->reading, piece, PTM_WORD_PIECE, "page"))
    comic->n_pages = MIN ((guint)number, 10);
  else
    return at;
  piece += piece == at ? 0 : ptm_reading_span (comic->reading, piece);
  piece = MAX (piece, at + taken + 1);
  ptm_draft_use (comic->draft, at, piece);
  return piece;
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
        next = ptm_comic_read_being (comic, at, &actor);
      if (actor != NULL)
        {
          PtmNode *node = ptm_comic_show_actor (comic, actor);

          for (guint i = at; i < next; i += ptm_reading_span (reading, i))
            ptm_draft_act (draft, node, i);
          ptm_draft_use (draft, at, next);
        }
      if (next == at)
        next = ptm_comic_read_setting (comic, at);
      if (next == at && comic->acting != NULL && ptm_draft_act (draft, comic->acting, at))
        next = at + ptm_reading_span (reading, at);
      if (next == at)
        next = ptm_comic_read_prop (comic, at);
      if (next > at && actor == NULL)
        ptm_draft_use (draft, at, next);
      at = MAX (next, at + 1);
    }
}

/** PtmDeclined: what an article tells of the adjective behind it; the numbers of the tables. */
typedef enum
{
  DECLINED_NOT,
  DECLINED_MASCULINE, /* einen mutigen */
  DECLINED_FEMININE,  /* einer mutigen */
  DECLINED_UNCLEAR,   /* einem mutigen */
} PtmDeclined;

/* An adjective as it stands without an article; NULL when its form cannot be told. (transfer full) (nullable) */
static char *
dup_nominative (PtmReading *reading, guint at, PtmDeclined form)
{
  char *word = ptm_reading_dup (reading, at, at + 1);
  gsize length = strlen (word);

  if (form == DECLINED_NOT || ptm_reading_token (reading, at)->capital || !g_str_has_suffix (word, "en"))
    return word;
  if (form == DECLINED_UNCLEAR)
    {
      g_free (word);
      return NULL;
    }
  if (form == DECLINED_MASCULINE)
    word[length - 1] = 'r';
  else
    word[length - 1] = '\0';
  return word;
}

/* "über einen Hund und eine Katze" is about "Hund und Katze", where articles are declined. (transfer full) */
static char *
dup_undeclined (PtmComic *comic, guint first, guint end)
{
  g_autoptr (GString) words = g_string_new (NULL);
  PtmDeclined form = DECLINED_NOT;

  if (!ptm_grammar_has_rule (comic->reading->grammar, "capital-nouns"))
    return ptm_draft_dup_span (comic->draft, first, end);
  for (guint at = first; at < end; at++)
    {
      const PtmSense  *article = ptm_reading_sense (comic->reading, at, PTM_WORD_ARTICLE);
      g_autofree char *word = article == NULL ? dup_nominative (comic->reading, at, form) : NULL;

      if (article != NULL)
        form = (PtmDeclined)article->number;
      else if (word != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", word);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* "strip of two", "كوميكس من لوحتين": how many panels, and no title. */
static gboolean
counts_only (PtmComic *comic, guint at)
{
  guint taken = 0;
  int   number = ptm_phrase_read_number (comic->reading, at, &taken);

  if (ptm_reading_is (comic->reading, at, PTM_WORD_PIECE, "panel"))
    return TRUE;
  if (number < 2 || !(ptm_reading_is_pause (comic->reading, at + taken) || ptm_reading_is_mark (comic->reading, at + taken, ':')))
    return FALSE;
  if (comic->n_panels == 0)
    comic->n_panels = MIN ((guint)number, PTM_COMIC_MOST_PANELS);
  return TRUE;
}

/* The words behind "about" up to where panels are counted or the story begins. */
static void
find_title (PtmComic *comic, guint end)
{
  PtmReading      *reading = comic->reading;
  guint            first = comic->draft->kind_end, last;
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;

  while (first < end && !ptm_reading_is_mark (reading, first, ':') && !ptm_draft_is_about (reading, first))
    first += ptm_reading_span (reading, first);
  if (first >= end || ptm_reading_is_mark (reading, first, ':'))
    first = comic->draft->kind_end;
  if (!(ptm_draft_is_about (reading, first) || ptm_reading_is (reading, first, PTM_WORD_PREP, "of")) || ptm_draft_find_role (comic->draft, "title") != NULL)
    return;
  first += ptm_reading_span (reading, first);
  if (counts_only (comic, first))
    return;
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

/* Who is in every panel does not stand there in the same way each time. */
static void
vary (PtmNode *node, guint i)
{
  static const char *const manners[][2] = { { "walk", NULL }, { "think", "thinking" }, { "jump", "surprised" }, { "cheer", "happy" }, { "wave", "happy" } };

  if (node->character == NULL || node->pose != NULL || node->expression != NULL)
    return;
  ptm_node_set (&node->pose, manners[i % G_N_ELEMENTS (manners)][0]);
  ptm_node_set (&node->expression, manners[i % G_N_ELEMENTS (manners)][1]);
}

/* So many more panels with those who are in one, where the story has fewer than were wanted. */
static void
repeat_panel (PtmComic *comic, PtmNode *head, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      PtmNode *panel = ptm_scene_add_node (comic->draft->scene, NULL, PTM_NODE_PANEL);

      for (guint k = 0; k < head->children->len; k++)
        {
          const PtmNode *child = g_ptr_array_index (head->children, k);
          gboolean       is_told = child->type != PTM_NODE_OBJECT && child->type != PTM_NODE_BACKGROUND;
          PtmNode       *copy = is_told ? NULL : ptm_scene_add_node (comic->draft->scene, panel, child->type);

          if (is_told)
            continue;

          ptm_node_set (&copy->noun, child->noun);
          ptm_node_set (&copy->asset, child->asset);
          ptm_node_set (&copy->character, child->character);
          ptm_node_set (&copy->pose, child->pose);
          ptm_node_set (&copy->expression, child->expression);
          ptm_node_set (&copy->setting, child->setting);
          copy->count = child->count;
          copy->size = child->size;
          vary (copy, i);
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

static gboolean
names_picture (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

      if (noun != NULL && ptm_sense_get_asset (noun) != NULL && ptm_reading_sense (reading, at, PTM_WORD_PIECE) == NULL)
        return TRUE;
    }
  return FALSE;
}

/* "… Use six panels.": a sentence that only says how many there are is none of them. */
static void
drop_orders (PtmComic *comic, GArray *parts)
{
  for (guint i = parts->len; i > 0 && parts->len > 1; i--)
    {
      PtmSpan  part = g_array_index (parts, PtmSpan, i - 1);
      gboolean may_order = part.end - part.first <= LONGEST_ORDER && !names_picture (comic->reading, part.first, part.end);

      for (guint at = part.first; may_order && at < part.end; at++)
        if (read_pieces (comic, at) > at)
          {
            ptm_draft_use (comic->draft, part.first, part.end);
            g_array_remove_index (parts, i - 1);
            break;
          }
    }
}

/* "Comic with two panels: a cat and a dog. The cat …": who plays is told before the story. */
static void
take_cast (PtmComic *comic, GArray *parts)
{
  PtmSpan part = parts->len > 0 ? g_array_index (parts, PtmSpan, 0) : (PtmSpan){ 0, 0 };

  if (comic->n_panels < 2 || parts->len <= comic->n_panels || ptm_comic_is_clause (comic->reading, part) || !names_picture (comic->reading, part.first, part.end))
    return;
  read_head (comic, part.first, part.end);
  g_array_remove_index (parts, 0);
}

/* The number of panels when it is said in the last sentence. */
static void
count_panels (PtmComic *comic)
{
  PtmReading *reading = comic->reading;
  guint       end = reading->length, first;

  while (end > 0 && ptm_reading_is_pause (reading, end - 1))
    end--;
  for (first = end; first > 0 && !ptm_reading_is_mark (reading, first - 1, '.') && !ptm_reading_is_type (reading, first - 1, PTM_TOKEN_QUOTE);)
    first--;
  for (guint at = first; comic->n_panels == 0 && end - first <= LONGEST_ORDER && !names_picture (reading, first, end) && at < end; at++)
    read_pieces (comic, at);
}

void
ptm_plan_comic (PtmDraft *draft)
{
  g_autoptr (GPtrArray) cast = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_actor_free);
  PtmComic         comic = { .draft = draft, .reading = draft->reading, .cast = cast };
  guint            end = draft->reading->length;
  guint            story = ptm_comic_find_story (&comic);
  PtmNode         *head = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_PANEL);
  g_autofree char *id = g_strdup (head->id);
  g_autoptr (GArray) parts = NULL;

  comic.panel = head;
  read_head (&comic, 0, draft->kind_at);
  read_pieces (&comic, draft->kind_at);
  find_title (&comic, story);
  read_head (&comic, draft->kind_end, story);
  count_panels (&comic);
  parts = ptm_comic_split (&comic, story, end);
  drop_orders (&comic, parts);
  take_cast (&comic, parts);
  ptm_comic_join_parts (parts, comic.n_panels);
  if (parts->len == 0)
    {
      comic.panel = head;
      ptm_comic_add_setting (&comic);
      if (head->children->len > 0)
        repeat_panel (&comic, head, (comic.n_panels > 1 ? comic.n_panels : USUAL_PANELS) - 1);
      else
        ptm_scene_remove (draft->scene, id);
    }
  else
    {
      for (guint i = 0; i < parts->len; i++)
        ptm_comic_read_panel (&comic, g_array_index (parts, PtmSpan, i));
      if (comic.n_panels > parts->len)
        repeat_panel (&comic, comic.panel, comic.n_panels - parts->len);
      ptm_scene_remove (draft->scene, id);
    }
  spread_pages (&comic);
}
