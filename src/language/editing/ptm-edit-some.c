/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Some of the things that are there: "one of them green", "the rest smaller", "the other one too". Which are meant is told by what was
 * changed before, in the same sentence or in the turn before it. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

static void
append_ids (GString *ids, const GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", ids->len > 0 ? "|" : "", (const char *)g_ptr_array_index (found, i));
}

/* Those of the ids that are still there. */
static void
append_alive (PtmScene *scene, GString *ids, const char *names)
{
  g_auto (GStrv) each = g_strsplit (names, "|", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (ptm_scene_find (scene, each[i]) != NULL)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? "|" : "", each[i]);
}

/* What the sentence has changed so far, else what the turn before did. (transfer full) */
static char *
dup_changed (PtmEditWish *wish)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GPtrArray) last = wish->ops->len == 0 ? ptm_ops_from_json (wish->scene->last) : NULL;

  for (guint i = 0; i < wish->ops->len; i++)
    {
      g_autoptr (GPtrArray) found = ptm_scene_select (wish->scene, NULL, &((PtmOp *)g_ptr_array_index (wish->ops, i))->target, NULL);

      append_ids (ids, found);
    }
  for (guint i = 0; last != NULL && i < last->len; i++)
    if (((PtmOp *)g_ptr_array_index (last, i))->target.id != NULL)
      append_alive (wish->scene, ids, ((PtmOp *)g_ptr_array_index (last, i))->target.id);
  return g_strdup (ids->str);
}

/* Pictures that are not among the changed ones; those of an asset, where one is given. (transfer full) */
static GPtrArray *
list_unchanged (PtmEditWish *wish, const char *changed, const char *asset)
{
  PtmSelector unchanged = { .role = (char *)"picture", .asset = (char *)asset, .except = (char *)changed };

  return ptm_scene_select (wish->scene, NULL, &unchanged, NULL);
}

/* The picture all of the changed ones are; (nullable) when they differ. */
static const char *
get_asset (PtmEditWish *wish, const char *changed)
{
  g_auto (GStrv) ids = g_strsplit (changed, "|", -1);
  const char *asset = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PtmNode *node = *ids[i] != '\0' ? ptm_scene_find (wish->scene, ids[i]) : NULL;

      if (node == NULL || node->asset == NULL || (asset != NULL && strcmp (asset, node->asset) != 0))
        return NULL;
      asset = node->asset;
    }
  return asset;
}

gboolean
ptm_edit_aim_at_rest (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part)
{
  const PtmOp     *before = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;
  g_autofree char *changed = NULL;
  g_autoptr (GPtrArray) alike = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);

  if (!part->rest || wish->scene == NULL || ptm_part_get_role (part) != NULL)
    return FALSE;
  /* "Only the cat, delete the others": the same ones. */
  if (before != NULL && before->target.except != NULL)
    {
      ptm_selector_copy (&before->target, selector);
      return TRUE;
    }
  changed = dup_changed (wish);
  alike = list_unchanged (wish, changed, get_asset (wish, changed));
  all = list_unchanged (wish, changed, NULL);
  append_ids (ids, alike->len > 0 ? alike : all);
  if (ids->len == 0 || (before == NULL && wish->scene->last == NULL))
    return FALSE;
  selector->id = g_strdup (ids->str);
  return TRUE;
}

/* What the turn before has left as it was. */
static gboolean
aim_at_unchanged (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part)
{
  g_autofree char *changed = NULL;
  g_autoptr (GPtrArray) alike = NULL;

  if (!part->other || wish->scene == NULL || wish->scene->last == NULL || wish->ops->len > 0 || ptm_part_get_role (part) != NULL)
    return FALSE;
  changed = dup_changed (wish);
  if (*changed == '\0')
    return FALSE;
  alike = list_unchanged (wish, changed, part->phrase.asset != NULL ? part->phrase.asset : get_asset (wish, changed));
  if (alike->len == 0 && part->phrase.asset == NULL)
    {
      g_ptr_array_unref (alike);
      alike = list_unchanged (wish, changed, NULL);
    }
  if (alike->len != 1)
    return FALSE;
  selector->id = g_strdup (g_ptr_array_index (alike, 0));
  return TRUE;
}

/* "The dog bigger, the others smaller": where there is but one dog, all that is none. */
static gboolean
aim_at_all_but (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part)
{
  PtmSelector dogs = { .asset = part->phrase.asset };
  g_autoptr (GPtrArray) ids = part->phrase.asset != NULL ? ptm_scene_select (wish->scene, NULL, &dogs, NULL) : NULL;

  if (ids == NULL || ids->len != 1)
    return FALSE;
  selector->role = g_strdup ("picture");
  selector->except = g_strdup (g_ptr_array_index (ids, 0));
  return TRUE;
}

static gboolean
is_animal (PtmEditWish *wish, const PtmNode *node)
{
  const PtmNoun *noun = node->asset != NULL ? ptm_lexicon_find_by_asset (wish->lexicon, node->asset) : NULL;

  return noun != NULL && ptm_noun_has_tag (noun, "animal");
}

/* "And the other one": what is of the same kind as what was changed last, else the only other one of its sort. */
static gboolean
aim_at_like (PtmEditWish *wish, PtmSelector *selector)
{
  const PtmNode *last = ptm_edit_find_last (wish), *found = NULL;

  for (guint i = 0; last != NULL && i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);

      if (node->type != PTM_NODE_OBJECT || node == last || is_animal (wish, node) != is_animal (wish, last))
        continue;
      if (found != NULL && g_strcmp0 (node->asset, last->asset) != 0)
        return FALSE;
      found = node;
    }
  if (found != NULL)
    selector->id = g_strdup (found->id);
  return found != NULL;
}

/* "The dog bigger, the other one smaller": of two different pictures the one that is no dog. */
static gboolean
aim_at_contrast (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part)
{
  const PtmNode *other = NULL;
  guint          n = 0;

  if (!part->other || ptm_part_get_role (part) != NULL || wish->scene == NULL)
    return FALSE;
  if (ptm_edit_count_pictures (wish) > 2)
    return part->phrase.asset == NULL ? aim_at_like (wish, selector) : aim_at_all_but (wish, selector, part);
  if (ptm_edit_count_pictures (wish) != 2)
    return FALSE;
  /* "दूसरा वाला": of two of which none was spoken of, the second. */
  if (part->phrase.word == NULL && part->phrase.asset == NULL && ptm_edit_find_last (wish) == NULL)
    {
      selector->role = g_strdup ("picture");
      selector->nth = 2;
      return TRUE;
    }
  for (guint i = 0; i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);

      if (node->type != PTM_NODE_OBJECT || (part->phrase.word == NULL && node == ptm_edit_find_last (wish)) || (part->phrase.asset != NULL && g_strcmp0 (node->asset, part->phrase.asset) == 0) || ptm_edit_is_same_word (node->noun, part->phrase.word))
        continue;
      other = node;
      n++;
    }
  if (n != 1)
    return FALSE;
  selector->id = g_strdup (other->id);
  return TRUE;
}

gboolean
ptm_edit_aim_at_other (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part)
{
  return aim_at_unchanged (wish, selector, part) || aim_at_contrast (wish, selector, part);
}

const char *
ptm_edit_find_plural (PtmScene *scene)
{
  const char *found = NULL;

  for (guint i = 0; i < scene->nodes->len; i++)
    for (guint k = 0; k < i; k++)
      {
        const PtmNode *one = g_ptr_array_index (scene->nodes, k), *other = g_ptr_array_index (scene->nodes, i);

        if (one->type != PTM_NODE_OBJECT || other->type != PTM_NODE_OBJECT || one->asset == NULL || g_strcmp0 (one->asset, other->asset) != 0)
          continue;
        if (found != NULL && strcmp (found, one->asset) != 0)
          return NULL;
        found = one->asset;
      }
  return found;
}

/* How many of those that are there a part means; 0 when it means no part of them. */
static guint
count_some (PtmEditWish *wish, const PtmPart *part, guint there)
{
  int      count = MAX (part->phrase.count, part->some || part->phrase.indefinite ? 1 : 0);
  gboolean told = part->some || (!part->phrase.definite && ptm_grammar_has_rule (wish->reading->grammar, "no-articles"));

  return told && part->place == PTM_PART_OBJECT && !part->other && part->phrase.nth == 0 && part->phrase.side == PTM_SIDE_NONE && part->phrase.color.a == 0 && count > 0 && (guint)count < there ? (guint)count : 0;
}

gboolean
ptm_edit_aim_at_some (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part)
{
  const char *asset = part->phrase.asset != NULL || wish->scene == NULL || !part->some ? part->phrase.asset : ptm_edit_find_plural (wish->scene);
  PtmSelector all = { .asset = (char *)asset };
  g_autoptr (GPtrArray) ids = asset != NULL && wish->scene != NULL && ptm_part_get_role (part) == NULL ? ptm_scene_select (wish->scene, NULL, &all, NULL) : NULL;
  g_autoptr (GString) some = g_string_new (NULL);
  guint n = ids != NULL ? count_some (wish, part, ids->len) : 0;

  if (n == 0)
    return FALSE;
  g_ptr_array_set_size (ids, (int)n);
  append_ids (some, ids);
  selector->id = g_strdup (some->str);
  return TRUE;
}
