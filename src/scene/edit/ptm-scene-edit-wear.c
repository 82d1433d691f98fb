/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What somebody wears is no picture of its own: it belongs to the character, wherever that appears. */

#define G_LOG_DOMAIN "ptm-scene"

#include "config.h"

#include <string.h>

#include "ptm-scene-edit-private.h"

/* (nullable) */
static PtmCharacter *
find_wearer (PtmScene *scene, const PtmNode *node)
{
  for (guint i = 0; node->character != NULL && i < scene->characters->len; i++)
    {
      PtmCharacter *who = g_ptr_array_index (scene->characters, i);

      if (strcmp (who->id, node->character) == 0)
        return who;
    }
  return NULL;
}

/* "crown" of "glasses crown"; FALSE when it is not worn. */
static gboolean
drop_extra (PtmCharacter *who, const char *worn)
{
  g_auto (GStrv) words = g_strsplit (who->extra != NULL ? who->extra : "", " ", -1);
  g_autoptr (GString) rest = g_string_new (NULL);
  gboolean found = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strcmp (words[i], worn) == 0)
        found = TRUE;
      else
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", words[i]);
    }
  if (found)
    ptm_node_set (&who->extra, rest->len > 0 ? rest->str : NULL);
  return found;
}

void
ptm_editing_take_off (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) nodes = ptm_editing_find (editing, op);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmCharacter *who = find_wearer (editing->scene, g_ptr_array_index (nodes, i));

      if (who != NULL && drop_extra (who, op->how))
        n++;
    }
  if (n == 0 && nodes->len > 0)
    ptm_editing_add_unmet (editing, op, "absent");
}
