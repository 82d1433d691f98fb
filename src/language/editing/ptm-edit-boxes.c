/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Make Build green", "the boxes yellow", "2000 in red": the colours of what a diagram is made of, which is named by what is written on it. */

#include "config.h"

#include <string.h>

#include "ptm-edit-rows.h"

/* More than any diagram has. */
#define MOST_BOXES  80
#define MOST_COLORS 12

/** Box: a part of a diagram, with all nodes that show it. */
typedef struct
{
  const char *id;   /* of the shape */
  PtmDatum    name; /* what it says */
  PtmDatum    year; /* (nullable) label: of an event, "1989: Fall of the wall" */
} Box;

static void
box_clear (gpointer data)
{
  Box *box = data;

  g_free (box->name.label);
  g_free (box->year.label);
}

static gboolean
is_diagram (PtmScene *scene)
{
  return scene->kind == PTM_KIND_FLOWCHART || scene->kind == PTM_KIND_MINDMAP || scene->kind == PTM_KIND_TIMELINE;
}

static void
add_box (GArray *boxes, const PtmScene *scene, const PtmNode *node)
{
  const char *colon = scene->kind == PTM_KIND_TIMELINE ? strstr (node->text, ": ") : NULL;
  Box         box = { .id = node->id, .name = { .label = g_strdup (colon != NULL ? colon + 2 : node->text) } };

  box.year.label = colon != NULL ? g_strndup (node->text, (gsize)(colon - node->text)) : NULL;
  g_array_append_val (boxes, box);
}

/* (element-type Box) (transfer full) */
static GArray *
find_boxes (PtmScene *scene)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (Box));

  g_array_set_clear_func (boxes, box_clear);
  for (guint i = 0; i < scene->nodes->len && boxes->len < MOST_BOXES; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_SHAPE && node->text != NULL && g_strcmp0 (node->role, "ornament") != 0)
        add_box (boxes, scene, node);
    }
  return boxes;
}

/* The words of an event are texts of their own. (transfer full) */
static char *
dup_ids (PtmScene *scene, const Box *box)
{
  GString *ids = g_string_new (box->id);

  for (guint i = 0; box->year.label != NULL && i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_TEXT && (g_strcmp0 (node->text, box->year.label) == 0 || g_strcmp0 (node->text, box->name.label) == 0))
        g_string_append_printf (ids, "|%s", node->id);
    }
  return g_string_free (ids, FALSE);
}

/** Said: what the sentence says of the boxes. */
typedef struct
{
  GPtrArray *named;  /* (element-type Box) */
  GArray    *colors; /* (element-type PtmColor) */
  gboolean   all;
  gboolean   other; /* it speaks of something else */
} Said;

static guint
find_named (PtmReading *reading, GArray *boxes, guint at, Said *said)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      Box  *box = &g_array_index (boxes, Box, i);
      guint end = ptm_edit_find_row_end (reading, at, &box->name);

      if (end == 0 && box->year.label != NULL)
        end = ptm_edit_find_row_end (reading, at, &box->year);
      if (end == 0)
        continue;
      g_ptr_array_add (said->named, box);
      return end;
    }
  return 0;
}

static gboolean
says_else (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_ROLE, PTM_WORD_NOUN, PTM_WORD_CHANGE, PTM_WORD_WITHOUT, PTM_WORD_DRAW, PTM_WORD_SIDE, PTM_WORD_SHADE };

  if (ptm_reading_is (reading, at, PTM_WORD_VERB, "add") || ptm_reading_is (reading, at, PTM_WORD_VERB, "remove") || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ptm_reading_is (reading, at, PTM_WORD_OTHER, "letters") || ptm_reading_is (reading, at, PTM_WORD_ARRANGE, "back"))
    return TRUE;
  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) && ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL;
}

static void
read_words (PtmReading *reading, GArray *boxes, Said *said)
{
  for (guint at = 0, next; at < reading->length && !said->other; at = next)
    {
      PtmColor color;
      guint    taken = 0;

      next = find_named (reading, boxes, at, said);
      if (next > 0)
        continue;
      next = at + ptm_reading_span (reading, at);
      if (ptm_phrase_read_color (reading, at, &color, &taken))
        {
          g_array_append_val (said->colors, color);
          next = at + MAX (taken, 1);
        }
      else if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "series") || ptm_reading_is (reading, at, PTM_WORD_ROLE, "steps"))
        said->all = TRUE;
      else
        said->other = says_else (reading, at);
    }
}

static void
take (PtmEditWish *wish, const Box *box, PtmColor color)
{
  PtmOp *op = ptm_op_new (PTM_OP_RECOLOR);

  op->target.id = dup_ids (wish->scene, box);
  op->color = color;
  g_ptr_array_add (wish->ops, op);
}

gboolean
ptm_edit_add_box_colors (PtmEditWish *wish)
{
  g_autoptr (GArray) boxes = wish->scene != NULL && !wish->has_region && wish->reading->length <= PTM_EDIT_MOST_DATA_TOKENS && is_diagram (wish->scene) ? find_boxes (wish->scene) : NULL;
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  g_autoptr (GArray) colors = g_array_new (FALSE, FALSE, sizeof (PtmColor));
  Said said = { .named = named, .colors = colors };

  if (boxes == NULL || boxes->len == 0)
    return FALSE;
  read_words (wish->reading, boxes, &said);
  if (said.other || colors->len == 0 || colors->len > MOST_COLORS || (named->len > 0 && colors->len != 1 && colors->len != named->len) || (named->len == 0 && (!said.all || colors->len != 1)))
    return FALSE;
  for (guint i = 0; i < named->len; i++)
    take (wish, g_ptr_array_index (named, i), g_array_index (colors, PtmColor, colors->len == 1 ? 0 : i));
  for (guint i = 0; named->len == 0 && i < boxes->len; i++)
    take (wish, &g_array_index (boxes, Box, i), g_array_index (colors, PtmColor, 0));
  ptm_reading_use (wish->reading, 0, wish->reading->length, PTM_USE_USED);
  return TRUE;
}
