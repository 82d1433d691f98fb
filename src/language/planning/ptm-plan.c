/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* From a sentence to a plan: choose the kind, lift what concerns the whole picture, let the kind read the rest, close the ledger. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ptm-error.h"
#include "ptm-layout.h"
#include "ptm-plan-private.h"

/* In a grid, "12x12" and shorter are rows and columns. */
#define SHORTEST_GRID_SIZE 5
/* "in the style of a" */
#define LONGEST_MANNER 6

static gboolean
set_size (PtmDraft *draft, guint first, guint end, const char *text)
{
  int width = 0, height = 0;

  if (!ptm_size_parse (text, &width, &height) || (draft->scene->kind == PTM_KIND_GRID && strlen (text) <= SHORTEST_GRID_SIZE))
    return FALSE;
  draft->scene->width = width;
  draft->scene->height = height;
  ptm_reading_use (draft->reading, first, end - first, PTM_USE_USED);
  return TRUE;
}

static gboolean
is_orientation (const char *format)
{
  return strcmp (format, "portrait") == 0 || strcmp (format, "landscape") == 0;
}

/* "A4 poster, portrait": the size is known already. */
static void
turn (PtmDraft *draft, guint first, guint end, const char *format)
{
  PtmScene *scene = draft->scene;
  int       longer = MAX (scene->width, scene->height), shorter = MIN (scene->width, scene->height);

  scene->width = strcmp (format, "portrait") == 0 ? shorter : longer;
  scene->height = strcmp (format, "portrait") == 0 ? longer : shorter;
  ptm_reading_use (draft->reading, first, end - first, PTM_USE_USED);
}

/* "Old Mill Square": the last word of a name says where it is. */
static gboolean
ends_name (PtmReading *reading, guint at)
{
  return at > 0 && ptm_reading_sense (reading, at, PTM_WORD_PLACE) != NULL && ptm_reading_token (reading, at)->capital && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_WORD) && ptm_reading_token (reading, at - 1)->capital;
}

/* "A4", "A4 landscape", "16:9", "1080x1350", "square". In a grid, "3x4" are its rows and columns. */
static void
read_sizes (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      /* "bedtime story poster": such a word is a format only as the kind. */
      gboolean        is_kind = ptm_reading_span (reading, at) == 1 && ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL;
      const PtmSense *format = is_kind || ends_name (reading, at) ? NULL : ptm_reading_sense (reading, at, PTM_WORD_FORMAT);
      guint           end = at + ptm_reading_span (reading, at);
      const PtmSense *turned = format != NULL ? ptm_reading_sense (reading, end, PTM_WORD_FORMAT) : NULL;

      if (turned != NULL)
        {
          g_autofree char *both = g_strconcat (format->value, " ", turned->value, NULL);
          g_autofree char *swapped = g_strconcat (turned->value, " ", format->value, NULL);
          guint            both_end = end + ptm_reading_span (reading, end);

          if (!set_size (draft, at, both_end, both) && !set_size (draft, at, both_end, swapped) && ptm_reading_is_free (reading, at))
            set_size (draft, at, end, format->value);
        }
      else if (format != NULL && draft->scene->width > 0 && is_orientation (format->value))
        turn (draft, at, end, format->value);
      else if (format != NULL && ptm_reading_is_free (reading, at))
        set_size (draft, at, end, format->value);
      else if (ptm_reading_is_type (reading, at, PTM_TOKEN_SIZE))
        {
          g_autofree char *text = ptm_reading_dup_inner (reading, at);

          if (ptm_reading_sense (reading, at + 1, PTM_WORD_CLOCK) == NULL)
            set_size (draft, at, end, text);
        }
    }
}

/* "banner", "story": the kind's own size, when no other is said. */
static void
read_kind_size (PtmDraft *draft)
{
  const PtmSense *format = draft->has_kind ? ptm_reading_sense (draft->reading, draft->kind_at, PTM_WORD_FORMAT) : NULL;

  if (format != NULL && draft->scene->width == 0)
    set_size (draft, draft->kind_at, draft->kind_end, format->value);
}

/* "a happy girl", "she is happy": in what tells a story a face is meant. */
static gboolean
is_mood_of_somebody (PtmDraft *draft, guint at)
{
  static const PtmKind stories[] = { PTM_KIND_COMIC, PTM_KIND_STORYBOARD, PTM_KIND_SPRITESHEET, PTM_KIND_SCENE };

  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    if (draft->scene->kind == stories[i])
      return ptm_reading_sense (draft->reading, at, PTM_WORD_EXPRESSION) != NULL;
  return FALSE;
}

/* What a list or a story tells behind the colon is no wish for the look of the picture. */
static gboolean
ends_head (PtmDraft *draft, guint at)
{
  return ptm_reading_is_mark (draft->reading, at, ':') && at >= draft->kind_end && !ptm_draft_is_page (draft) && (draft->figure != NULL || (draft->has_kind && draft->scene->kind != PTM_KIND_SCENE));
}

/* A text that is to be written says nothing of the look. */
static gboolean
is_lifted (PtmDraft *draft, guint at)
{
  return !ptm_reading_is_free (draft->reading, at) && (at < draft->kind_at || at >= draft->kind_end);
}

static void
read_styles (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       found = 0;

  for (guint at = 0; at < reading->length && found < 12; at += ptm_reading_span (reading, at))
    {
      const PtmSense *style = ptm_reading_sense (reading, at, PTM_WORD_STYLE);

      if (ends_head (draft, at))
        return;
      if (style == NULL || is_mood_of_somebody (draft, at) || is_lifted (draft, at))
        continue;
      /* "Pastel green" is a colour. */
      if (ptm_reading_sense (reading, at, PTM_WORD_SHADE) != NULL && ptm_reading_sense (reading, at + ptm_reading_span (reading, at), PTM_WORD_COLOR) != NULL)
        continue;
      ptm_draft_add_style (draft, style->value);
      found++;
      if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL && ptm_reading_sense (reading, at, PTM_WORD_COLOR) == NULL && ptm_reading_sense (reading, at, PTM_WORD_SETTING) == NULL)
        ptm_reading_use (reading, at, ptm_reading_span (reading, at), PTM_USE_USED);
    }
}

/* "in the style of a child's drawing": what only says that a finish follows. */
static void
use_manner_before (PtmReading *reading, guint at)
{
  static const PtmWordClass small[] = { PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_LINK, PTM_WORD_IGNORE, PTM_WORD_MANNER };
  guint                     first = at;

  while (first > 0 && at - first < LONGEST_MANNER && ptm_reading_is_any (reading, first - 1, small, G_N_ELEMENTS (small)) && ptm_reading_is_free (reading, first - 1))
    first--;
  while (first < at && ptm_reading_sense (reading, first, PTM_WORD_MANNER) == NULL)
    first++;
  ptm_reading_use (reading, first, at - first, PTM_USE_IGNORED);
}

/* "in watercolour", "as pixel art": how the art looks made. A word that is a thing too is one unless it is said as a manner. */
static void
read_finish (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      const PtmSense *finish = ptm_reading_sense (reading, at, PTM_WORD_FINISH);

      if (finish == NULL || ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || is_lifted (draft, at))
        continue;
      if (draft->scene->finish == NULL)
        ptm_node_set (&draft->scene->finish, finish->value);
      else if (strcmp (draft->scene->finish, finish->value) != 0)
        continue;
      use_manner_before (reading, at);
      ptm_reading_use (reading, at, ptm_reading_span (reading, at), PTM_USE_USED);
    }
}

/* A knowledge template by name is a diagram, unless it stands on a page or a worksheet. */
static gboolean
read_figure (PtmDraft *draft)
{
  if (draft->scene->kind == PTM_KIND_WORKSHEET || !ptm_draft_add_figure (draft))
    return FALSE;
  if (ptm_draft_is_page (draft) && draft->scene->kind != PTM_KIND_CARD)
    return FALSE;
  draft->scene->kind = PTM_KIND_DIAGRAM;
  ptm_plan_figure (draft);
  return TRUE;
}

static void
read_kind (PtmDraft *draft)
{
  switch (draft->scene->kind)
    {
    case PTM_KIND_DIAGRAM:
      ptm_plan_diagram (draft);
      break;
    case PTM_KIND_WORKSHEET:
      ptm_plan_worksheet (draft);
      break;
    case PTM_KIND_MINDMAP:
      ptm_plan_mindmap (draft);
      break;
    case PTM_KIND_INFOGRAPHIC:
      ptm_plan_infographic (draft);
      break;
    case PTM_KIND_CHART:
      ptm_plan_chart (draft);
      break;
    case PTM_KIND_FLOWCHART:
      ptm_plan_flowchart (draft);
      break;
    case PTM_KIND_TIMELINE:
      ptm_plan_timeline (draft);
      break;
    case PTM_KIND_GRID:
      ptm_plan_grid (draft);
      break;
    case PTM_KIND_SPRITESHEET:
      ptm_plan_sprites (draft);
      break;
    case PTM_KIND_COMIC:
    case PTM_KIND_STORYBOARD:
      ptm_plan_comic (draft);
      break;
    case PTM_KIND_SCENE:
    case PTM_KIND_PANORAMA:
      ptm_plan_scene (draft);
      break;
    case PTM_KIND_POSTER:
    case PTM_KIND_FLYER:
    case PTM_KIND_INVITATION:
    case PTM_KIND_CARD:
    case PTM_KIND_LOGO:
    case PTM_KIND_SLIDE:
    default:
      ptm_plan_page (draft);
      break;
    }
}

static gboolean
has_content (PtmScene *scene)
{
  return scene->nodes->len > 0;
}

static void
draft_clear (PtmDraft *draft)
{
  g_ptr_array_unref (draft->subjects);
  g_ptr_array_unref (draft->placed);
  g_ptr_array_unref (draft->guests);
  g_array_unref (draft->namings);
  g_ptr_array_unref (draft->places);
  g_ptr_array_unref (draft->topics);
  g_free (draft->relation);
  g_free (draft->front);
  g_free (draft->topic);
  g_free (draft->topic_prep);
}

PtmScene *
ptm_plan_new (PtmReading *reading, GError **error)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, ptm_grammar_get_lang (reading->grammar));
  PtmDraft draft = { .reading = reading, .scene = scene };
  guint    length;

  draft.subjects = g_ptr_array_new ();
  draft.placed = g_ptr_array_new ();
  draft.guests = g_ptr_array_new ();
  draft.namings = ptm_draft_new_namings ();
  draft.places = g_ptr_array_new ();
  draft.topics = g_ptr_array_new ();
  scene->seed = g_str_hash (reading->text);
  ptm_draft_name_hues (&draft);
  ptm_draft_drop_denied (&draft);
  ptm_draft_hear_asides (&draft);
  ptm_draft_hear_likes (&draft);
  ptm_draft_hear_herds (&draft);
  ptm_draft_hear_patterns (&draft);
  ptm_draft_choose_kind (&draft);
  ptm_draft_choose_variety (&draft);
  ptm_draft_hear_unwanted (&draft);
  ptm_draft_hear_amounts (&draft);
  ptm_draft_hear_two_tones (&draft);
  ptm_draft_hear_purposes (&draft);
  ptm_draft_hear_tones (&draft);
  ptm_draft_hear_names (&draft);
  ptm_draft_read_said (&draft);
  read_sizes (&draft);
  read_kind_size (&draft);
  ptm_draft_find_figure (&draft);
  read_finish (&draft);
  read_styles (&draft);
  length = reading->length;
  ptm_draft_hear_look (&draft);
  if (!read_figure (&draft))
    {
      if (!ptm_draft_is_blank (&draft))
        read_kind (&draft);
      ptm_draft_fill_blank (&draft);
    }
  reading->length = length;
  ptm_ledger_close (reading, has_content (scene), scene->unmet);
  draft_clear (&draft);
  if (!has_content (scene))
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("There is nothing to draw yet; name what the picture shall show, as in “Poster for a summer party with balloons and a cake”."));
      return NULL;
    }
  return g_steal_pointer (&scene);
}
