/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The plan as one short line for the user: what it is, how large, its title and how much is in it. */

#include "config.h"

#include "ptm-scene.h"

#include <glib/gi18n.h>
#include "ptm-type.h"

#define RIGHT_TO_LEFT_ISOLATE "\342\201\247"
#define POP_ISOLATE           "\342\201\251"

static const char *const kind_titles[] = {
  [PTM_KIND_POSTER] = N_ ("Poster"),
  [PTM_KIND_FLYER] = N_ ("Flyer"),
  [PTM_KIND_INVITATION] = N_ ("Invitation"),
  [PTM_KIND_CARD] = N_ ("Card"),
  [PTM_KIND_DIAGRAM] = N_ ("Diagram"),
  [PTM_KIND_FLOWCHART] = N_ ("Flowchart"),
  [PTM_KIND_MINDMAP] = N_ ("Mind map"),
  [PTM_KIND_TIMELINE] = N_ ("Timeline"),
  [PTM_KIND_INFOGRAPHIC] = N_ ("Infographic"),
  [PTM_KIND_CHART] = N_ ("Chart"),
  [PTM_KIND_COMIC] = N_ ("Comic"),
  [PTM_KIND_STORYBOARD] = N_ ("Storyboard"),
  [PTM_KIND_SPRITESHEET] = N_ ("Sprite sheet"),
  [PTM_KIND_PANORAMA] = N_ ("Panorama"),
  [PTM_KIND_WORKSHEET] = N_ ("Worksheet"),
  [PTM_KIND_GRID] = N_ ("Grid"),
  [PTM_KIND_LOGO] = N_ ("Logo"),
  [PTM_KIND_SLIDE] = N_ ("Slide"),
  [PTM_KIND_SCENE] = N_ ("Scene"),
};

const char *
ptm_kind_get_title (PtmKind kind)
{
  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (kind_titles), NULL);

  return _ (kind_titles[kind]);
}

/** Tally: what a plan holds, and the first title found in it. */
typedef struct
{
  const char *title;
  gulong      pictures;
  gulong      labels;
  gulong      steps;
} Tally;

static void
count_nodes (GPtrArray *nodes, Tally *tally)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->type == PTM_NODE_OBJECT)
        tally->pictures += MAX (node->count, 1);
      else if (node->type == PTM_NODE_LABEL)
        tally->labels++;
      else if (node->type == PTM_NODE_SHAPE && node->text != NULL)
        tally->steps++;
      else if (node->type == PTM_NODE_TEXT && tally->title == NULL && g_strcmp0 (node->role, "title") == 0)
        tally->title = node->text;
      count_nodes (node->children, tally);
    }
}

/* Adds a part of the list. (transfer full) */
static void
append_part (GString *line, char *part)
{
  /* Translators: joins the parts of a list such as “Poster, 1024 × 1536, 3 things”. */
  g_string_append (line, _ (", "));
  g_string_append (line, part);
  g_free (part);
}

/* A title that is written from right to left stands by itself, or the marks and numbers around it would move. (transfer full) */
static char *
dup_quoted (const char *title)
{
  gboolean         from_right = ptm_type_is_rtl (title);
  g_autofree char *apart = g_strconcat (from_right ? RIGHT_TO_LEFT_ISOLATE : "", title, from_right ? POP_ISOLATE : "", NULL);

  /* Translators: the title of a picture, in the quotation marks of your language. */
  return g_strdup_printf (_ ("“%s”"), apart);
}

/**
 * ptm_scene_dup_summary:
 *
 * Returns: (transfer full): the plan in one line, translated: "Poster, 1024 × 1536, “Frühlingskonzert”, 3 things"
 */
char *
ptm_scene_dup_summary (PtmScene *scene)
{
  GString *line;
  Tally    tally = { 0 };

  g_return_val_if_fail (scene != NULL, NULL);

  count_nodes (scene->nodes, &tally);
  line = g_string_new (ptm_kind_get_title (scene->kind));
  if (scene->width > 0 && scene->height > 0)
    append_part (line, g_strdup_printf ("%d × %d", scene->width, scene->height));
  if (tally.title != NULL && *tally.title != '\0')
    append_part (line, dup_quoted (tally.title));
  if (tally.pictures > 0)
    /* Translators: how much is drawn in the one picture, so not “pictures”. */
    append_part (line, g_strdup_printf (ngettext ("%lu thing", "%lu things", tally.pictures), tally.pictures));
  if (tally.labels > 0)
    append_part (line, g_strdup_printf (ngettext ("%lu label", "%lu labels", tally.labels), tally.labels));
  if (tally.steps > 0)
    append_part (line, g_strdup_printf (ngettext ("%lu step", "%lu steps", tally.steps), tally.steps));
  return g_string_free (line, FALSE);
}
