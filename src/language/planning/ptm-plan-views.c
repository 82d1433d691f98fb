/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Nouns that are no things but what one looks out on: a sunset, a landscape, a city at night. Their pictures are little views in
 * a frame; in a scene and on a page the view is all around instead. Others are things of one hour: fireworks. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"

/* Where there is nothing to set behind, the sun sets over the sea. */
#define LONE_PLACE "sea"

static char *
dup_tag (PtmDraft *draft, const PtmNode *node, const char *tag)
{
  const PtmNoun *noun = node->type == PTM_NODE_OBJECT && node->asset != NULL ? ptm_lexicon_find_by_asset (draft->reading->lexicon, node->asset) : NULL;

  return noun != NULL ? ptm_noun_dup_tag_value (noun, tag) : NULL;
}

static gboolean
shows (PtmScene *scene, PtmNodeType type)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    if (((PtmNode *)g_ptr_array_index (scene->nodes, i))->type == type)
      return TRUE;
  return FALSE;
}

static gboolean
is_hour (const char *word)
{
  return strcmp (word, "morning") == 0 || strcmp (word, "evening") == 0 || strcmp (word, "night") == 0;
}

static gboolean
has_hour (PtmScene *scene)
{
  g_auto (GStrv) styles = g_strsplit (scene->style != NULL ? scene->style : "", " ", -1);

  for (char **style = styles; *style != NULL; style++)
    if (is_hour (*style))
      return TRUE;
  return FALSE;
}

/* An hour, a place or a place and an hour: "evening", "city-night". A page has no place of its own to be seen at that hour. */
static void
look_out (PtmDraft *draft, const char *view)
{
  g_auto (GStrv) words = g_strsplit (view, "-", 2);
  const char *hour = is_hour (words[0]) ? words[0] : words[1];
  gboolean    bare = ptm_draft_is_page (draft) || !shows (draft->scene, PTM_NODE_OBJECT);
  const char *place = hour != words[0] ? words[0] : !bare                       ? NULL
                                                  : strcmp (hour, "night") == 0 ? hour
                                                                                : LONE_PLACE;

  if (place != NULL && !shows (draft->scene, PTM_NODE_BACKGROUND))
    ptm_draft_set_background (draft, place, PTM_COLOR_NONE);
  if (hour != NULL && !has_hour (draft->scene))
    ptm_draft_add_style (draft, hour);
}

void
ptm_draft_settle_views (PtmDraft *draft)
{
  GPtrArray *nodes = draft->scene->nodes;

  for (guint i = nodes->len; i > 0; i = MIN (i - 1, nodes->len))
    {
      const PtmNode   *node = g_ptr_array_index (nodes, i - 1);
      g_autofree char *hour = dup_tag (draft, node, "hour");
      g_autofree char *view = dup_tag (draft, node, "view");
      g_autofree char *id = g_strdup (node->id);

      if (view != NULL)
        ptm_scene_remove (draft->scene, id);
      if (view != NULL || hour != NULL)
        look_out (draft, view != NULL ? view : hour);
    }
}
