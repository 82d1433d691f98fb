/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Take the crown off", "without the glasses": what somebody of the picture wears is drawn with him, so that it is found among
 * the looks of the characters and not among the things. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

#define EXTRA "extra="

/* The look that words of a part name, "crown"; (nullable). */
static const char *
find_look (PtmReading *reading, const PtmPart *part)
{
  for (guint at = part->phrase.first; at < part->phrase.end; at++)
    {
      const PtmSense *look = ptm_reading_sense (reading, at, PTM_WORD_LOOK);

      if (look != NULL && g_str_has_prefix (look->value, EXTRA))
        return look->value + strlen (EXTRA);
    }
  return NULL;
}

static gboolean
wears (PtmScene *scene, const PtmNode *node, const char *look)
{
  const PtmCharacter *who = node->character != NULL ? ptm_scene_find_character (scene, node->character) : NULL;
  g_auto (GStrv) words = g_strsplit (who != NULL && who->extra != NULL ? who->extra : "", " ", -1);

  return g_strv_contains ((const char *const *)words, look);
}

static void
append_wearers (PtmScene *scene, GPtrArray *nodes, const char *look, GString *ids)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (wears (scene, node, look))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? "|" : "", node->id);
      append_wearers (scene, node->children, look, ids);
    }
}

/* "The hat of the cat": of several who wear one, those that are named. (transfer full) */
static char *
dup_named (PtmEditWish *wish, const PtmClause *clause, const char *look)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);
      PtmSelector    named = { .noun = part->phrase.word, .asset = part->phrase.asset };
      g_autoptr (GPtrArray) found = part->phrase.asset != NULL ? ptm_scene_select (wish->scene, NULL, &named, NULL) : NULL;

      for (guint k = 0; found != NULL && k < found->len; k++)
        if (wears (wish->scene, ptm_scene_find (wish->scene, g_ptr_array_index (found, k)), look))
          g_string_append_printf (ids, "%s%s", ids->len > 0 ? "|" : "", (const char *)g_ptr_array_index (found, k));
    }
  return g_strdup (ids->str);
}

gboolean
ptm_edit_add_taking_off (PtmEditWish *wish, PtmClause *clause)
{
  for (guint i = 0; wish->scene != NULL && !wish->has_region && i < clause->parts->len; i++)
    {
      const PtmPart   *part = g_ptr_array_index (clause->parts, i);
      const char      *look = ptm_part_is_thing (part) && part->place != PTM_PART_EXCEPT && !ptm_edit_is_there (wish, part) ? find_look (clause->reading, part) : NULL;
      g_autofree char *named = look != NULL ? dup_named (wish, clause, look) : NULL;
      g_autoptr (GString) ids = g_string_new (named);
      PtmOp *op;

      if (look != NULL && ids->len == 0)
        append_wearers (wish->scene, wish->scene->nodes, look, ids);
      if (ids->len == 0)
        continue;
      op = ptm_op_new (PTM_OP_REMOVE);
      op->how = g_strdup (look);
      op->target.id = g_strdup (ids->str);
      g_ptr_array_add (wish->ops, op);
      ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
      return TRUE;
    }
  return FALSE;
}
