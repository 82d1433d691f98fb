/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Both", "all three", "the two": as many pictures as there are, or kinds of them, or of one kind, or as were changed last. "One of
 * the tigers": the last ones, so that the others keep their places. */

#include "config.h"

#include "ptm-edit-private.h"

/* The pictures of a scene; only those with the asset where one is given. (element-type PtmNode) (transfer container) */
static GPtrArray *
find_pictures (PtmScene *scene, const char *asset)
{
  GPtrArray *pictures = g_ptr_array_new ();

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_OBJECT && (asset == NULL || g_strcmp0 (node->asset, asset) == 0))
        g_ptr_array_add (pictures, node);
    }
  return pictures;
}

static char *
dup_ids (GPtrArray *pictures, guint first)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = first; i < pictures->len; i++)
    g_string_append_printf (ids, "%s%s", i > first ? "|" : "", ((PtmNode *)g_ptr_array_index (pictures, i))->id);
  return g_strdup (ids->str);
}

/* The first picture of each kind; a card is a kind of its own. (element-type PtmNode) (transfer container) */
static GPtrArray *
find_kinds (GPtrArray *pictures)
{
  GPtrArray *kinds = g_ptr_array_new ();

  for (guint i = 0; i < pictures->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (pictures, i);
      gboolean       known = FALSE;

      for (guint k = 0; node->asset != NULL && k < kinds->len; k++)
        known = known || g_strcmp0 (((PtmNode *)g_ptr_array_index (kinds, k))->asset, node->asset) == 0;
      if (!known)
        g_ptr_array_add (kinds, g_ptr_array_index (pictures, i));
    }
  return kinds;
}

/* The only kind of which there are so many. (nullable) (transfer full) */
static char *
dup_of_kind (PtmScene *scene, GPtrArray *kinds, guint number)
{
  char *found = NULL;

  for (guint i = 0; i < kinds->len; i++)
    {
      const PtmNode *kind = g_ptr_array_index (kinds, i);
      g_autoptr (GPtrArray) alike = kind->asset != NULL ? find_pictures (scene, kind->asset) : NULL;

      if (alike == NULL || alike->len != number)
        continue;
      if (found != NULL)
        {
          g_free (found);
          return NULL;
        }
      found = dup_ids (alike, 0);
    }
  return found;
}

/* What the last change was about, when it was so many. (nullable) (transfer full) */
static char *
dup_of_last (PtmScene *scene, guint number)
{
  g_autoptr (GPtrArray) last = ptm_ops_from_json (scene->last);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < last->len; i++)
    {
      const PtmOp *op = g_ptr_array_index (last, i);
      g_auto (GStrv) ids = g_strsplit (op->target.id != NULL ? op->target.id : "", "|", -1);

      for (guint k = 0; ids[k] != NULL; k++)
        {
          PtmNode *node = ptm_scene_find (scene, ids[k]);

          if (node != NULL && node->type == PTM_NODE_OBJECT && !g_ptr_array_find (found, node, NULL))
            g_ptr_array_add (found, node);
        }
    }
  return found->len == number ? dup_ids (found, 0) : NULL;
}

static char *
dup_share (PtmScene *scene, const PtmPart *part)
{
  g_autoptr (GPtrArray) alike = part->phrase.asset != NULL ? find_pictures (scene, part->phrase.asset) : NULL;

  return alike != NULL && alike->len >= (guint)part->share ? dup_ids (alike, alike->len - (guint)part->share) : NULL;
}

char *
ptm_edit_dup_group (PtmEditWish *wish, const PtmPart *part)
{
  guint            number = part != NULL ? (guint)part->group : 0;
  g_autofree char *of_last = NULL;
  g_autoptr (GPtrArray) pictures = NULL;
  g_autoptr (GPtrArray) kinds = NULL;

  if (wish->scene == NULL || part == NULL || part->referent != PTM_REFERENT_THING)
    return NULL;
  if (part->share > 0)
    return dup_share (wish->scene, part);
  if (number == 0)
    return NULL;
  pictures = find_pictures (wish->scene, NULL);
  kinds = find_kinds (pictures);
  of_last = dup_of_last (wish->scene, number);
  if (of_last != NULL)
    return g_steal_pointer (&of_last);
  if (pictures->len == number || kinds->len == number)
    return dup_ids (pictures, 0);
  return dup_of_kind (wish->scene, kinds, number);
}
