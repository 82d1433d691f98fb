/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How a page of entries is to look as a whole: "a blue flowchart", "timeline in shades of green: …", and, behind the last
 * entry, "…, A4", "…, in pastel colours". Such words are no entry and no title. */

#include "config.h"

#include <string.h>

#include "ptm-palette.h"
#include "ptm-plan-private.h"

/* "…, A4, portrait, in blue" */
#define MOST_PARTS 3

/* What is a look by its word alone, and what may stand beside it. */
static const PtmWordClass looks[] = { PTM_WORD_FORMAT, PTM_WORD_FINISH, PTM_WORD_STYLE, PTM_WORD_COLOR };
static const PtmWordClass small[] = { PTM_WORD_PREP, PTM_WORD_ARTICLE, PTM_WORD_IGNORE, PTM_WORD_LINK, PTM_WORD_AND, PTM_WORD_SHADE, PTM_WORD_COUNTER, PTM_WORD_DEGREE };

/** Tail: what was found in words that stand by themselves behind the entries. */
typedef struct
{
  gboolean formed; /* a size or a format */
  gboolean styled; /* a finish or a style */
  gboolean tinted; /* a colour */
  gboolean told;   /* a small word tells that it is a manner: "in blue", "green tones" */
} Tail;

static gboolean
is_hue_word (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_OTHER, "hue") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "tones");
}

static gboolean
is_list (PtmDraft *draft)
{
  static const PtmKind kinds[] = { PTM_KIND_FLOWCHART, PTM_KIND_TIMELINE, PTM_KIND_MINDMAP, PTM_KIND_INFOGRAPHIC, PTM_KIND_CHART, PTM_KIND_WORKSHEET };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (draft->scene->kind == kinds[i])
      return draft->has_kind;
  return draft->figure != NULL && !ptm_figures_is_picture (draft->reading->figures, draft->figure) && ptm_draft_wants_figure (draft);
}

/* The words that name the page. */
static PtmSpan
get_head (PtmDraft *draft)
{
  return draft->has_kind ? (PtmSpan){ draft->kind_at, draft->kind_end } : (PtmSpan){ draft->figure_at, draft->figure_end };
}

/* TRUE when every word from first to end says only how something looks. */
static gboolean
read_tail (PtmDraft *draft, guint first, guint end, Tail *tail)
{
  PtmReading *reading = draft->reading;

  *tail = (Tail){ 0 };
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      gboolean is_small = is_hue_word (reading, at) || ptm_reading_is_any (reading, at, small, G_N_ELEMENTS (small));

      if (ptm_reading_is_pause (reading, at))
        continue;
      /* "3*4" is a task on a worksheet. */
      if ((ptm_reading_is_type (reading, at, PTM_TOKEN_SIZE) && draft->scene->kind != PTM_KIND_WORKSHEET) || ptm_reading_sense (reading, at, PTM_WORD_FORMAT) != NULL)
        tail->formed = TRUE;
      else if (ptm_reading_sense (reading, at, PTM_WORD_FINISH) != NULL || ptm_reading_sense (reading, at, PTM_WORD_STYLE) != NULL)
        tail->styled = TRUE;
      else if (ptm_reading_sense (reading, at, PTM_WORD_COLOR) != NULL)
        tail->tinted = TRUE;
      else if (!is_small)
        return FALSE;
      tail->told = tail->told || is_hue_word (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL;
    }
  return tail->formed || ((tail->styled || tail->tinted) && (tail->told || end - first > 1));
}

/* "circle, triangle, square", "light blue, dark blue": where another entry is of the same sort, it is one, too. */
static gboolean
is_one_of_them (PtmDraft *draft, guint first, const Tail *tail)
{
  PtmReading *reading = draft->reading;

  for (guint at = get_head (draft).end; at < first; at += ptm_reading_span (reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

      if (tail->formed && (ptm_reading_sense (reading, at, PTM_WORD_FORMAT) != NULL || (noun != NULL && noun->noun != NULL && ptm_noun_has_tag (noun->noun, "shape"))))
        return TRUE;
      if ((tail->styled && ptm_reading_sense (reading, at, PTM_WORD_STYLE) != NULL) || (tail->tinted && ptm_reading_sense (reading, at, PTM_WORD_COLOR) != NULL))
        return TRUE;
    }
  return FALSE;
}

/* Whether the words from first to end are no entry. Told as a manner, they are none whatever the others are. */
static gboolean
is_tail (PtmDraft *draft, guint first, guint end)
{
  Tail tail;

  return read_tail (draft, first, end, &tail) && (tail.told || !is_one_of_them (draft, first, &tail));
}

/* Where the words before end begin that only say how the page looks: "A4", "A4 portrait, green"; end when there are none. */
static guint
find_tail (PtmDraft *draft, guint end)
{
  PtmReading *reading = draft->reading;
  guint       least = get_head (draft).end + 1, found = end, parts = 0;

  for (guint at = end; at > least && parts < MOST_PARTS; at--)
    {
      gboolean is_part = ptm_reading_is_pause (reading, at - 1);
      Tail     tail;

      /* "…, eat in A4" */
      if (!is_part && parts == 0 && ptm_reading_sense (reading, at - 1, PTM_WORD_PREP) != NULL && read_tail (draft, at - 1, end, &tail) && tail.formed)
        found = at - 1;
      if (!is_part)
        continue;
      parts++;
      if (is_tail (draft, at, end))
        found = at;
    }
  return found;
}

static void
take_color (PtmDraft *draft, PtmColor color)
{
  PtmScene *scene = draft->scene;

  if (draft->shades == 0)
    scene->palette = ptm_palette_get_tones (color);
  else if (draft->shades < G_N_ELEMENTS (scene->palette.accent))
    scene->palette.accent[draft->shades] = color;
  draft->shades++;
}

static void
take_looks (PtmDraft *draft, guint first, guint end)
{
  PtmReading *reading = draft->reading;

  for (guint at = first; at < end;)
    {
      const PtmSense *style = ptm_reading_sense (reading, at, PTM_WORD_STYLE);
      PtmColor        color;
      guint           taken = 0;

      if (ptm_phrase_read_color (reading, at, &color, &taken))
        take_color (draft, color);
      else if (style != NULL)
        ptm_draft_add_style (draft, style->value);
      at += MAX (taken, ptm_reading_span (reading, at));
    }
  ptm_draft_use (draft, first, end);
}

/* Skips what may stand beside a colour or a style. */
static guint
skip_small (PtmReading *reading, guint at, PtmWordClass class)
{
  while (is_hue_word (reading, at) || ptm_reading_sense (reading, at, class) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL)
    at += ptm_reading_span (reading, at);
  return at;
}

/* "blue flowchart", "蓝色的流程图": a colour up to the word of the kind. */
static void
take_color_before (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       head = get_head (draft).first;

  for (guint at = 0; at < head; at += ptm_reading_span (reading, at))
    {
      PtmColor color;
      guint    taken;

      if (!ptm_reading_is_free (reading, at) || !ptm_phrase_read_color (reading, at, &color, &taken))
        continue;
      if (skip_small (reading, at + taken, PTM_WORD_LINK) == head)
        take_looks (draft, at, head);
      return;
    }
}

/* One look behind the head; at when there is none. */
static guint
skip_look (PtmReading *reading, guint at)
{
  PtmColor color;
  guint    taken;

  if (ptm_phrase_read_color (reading, at, &color, &taken))
    return at + taken;
  return ptm_reading_is_any (reading, at, looks, G_N_ELEMENTS (looks)) ? at + ptm_reading_span (reading, at) : at;
}

/* "Chart of": the last word of such a head. */
static gboolean
opens_topic (PtmReading *reading, guint at)
{
  return ptm_sense_find (ptm_grammar_lookup (reading->grammar, ptm_reading_token (reading, at)->norm), PTM_WORD_PREP) != NULL;
}

/* "flowchart in blue: …", "diagrama azul: …", "timeline in shades of green and blue of …": no thing that is blue must follow. */
static void
take_look_after (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       first = get_head (draft).end, at = ptm_reading_is (reading, first, PTM_WORD_PREP, "in") ? first + ptm_reading_span (reading, first) : first, end, next;

  for (at = end = skip_small (reading, at, PTM_WORD_IGNORE); (next = skip_look (reading, at)) > at;)
    {
      end = skip_small (reading, next, PTM_WORD_IGNORE);
      at = ptm_reading_skip (reading, end, PTM_WORD_AND);
    }
  if (first == 0 || end <= first || !ptm_reading_is_free (reading, first) || opens_topic (reading, first - 1))
    return;
  if (end < reading->length && !ptm_reading_is_pause (reading, end) && !ptm_reading_is_mark (reading, end, ':') && ptm_reading_sense (reading, end, PTM_WORD_PREP) == NULL)
    return;
  take_looks (draft, first, end);
  draft->look_end = end;
}

void
ptm_draft_hear_look (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       end = reading->length, first;

  if (!is_list (draft))
    return;
  take_color_before (draft);
  take_look_after (draft);
  while (end > 0 && ptm_reading_is_pause (reading, end - 1))
    end--;
  first = find_tail (draft, end);
  if (first == end)
    return;
  take_looks (draft, first, end);
  reading->length = first;
}
