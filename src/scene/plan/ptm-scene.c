/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The plan of a picture in memory: making, copying and finding its parts. Nothing here knows JSON, layout or drawing. */

#include "config.h"

#include "ptm-scene.h"

#include <string.h>

#include "ptm-scene-fields.h"

G_DEFINE_BOXED_TYPE (PtmScene, ptm_scene, ptm_scene_ref, ptm_scene_unref)

static const char *const kind_names[] = {
  [PTM_KIND_POSTER] = "poster",
  [PTM_KIND_FLYER] = "flyer",
  [PTM_KIND_INVITATION] = "invitation",
  [PTM_KIND_CARD] = "card",
  [PTM_KIND_DIAGRAM] = "diagram",
  [PTM_KIND_FLOWCHART] = "flowchart",
  [PTM_KIND_MINDMAP] = "mindmap",
  [PTM_KIND_TIMELINE] = "timeline",
  [PTM_KIND_INFOGRAPHIC] = "infographic",
  [PTM_KIND_CHART] = "chart",
  [PTM_KIND_COMIC] = "comic",
  [PTM_KIND_STORYBOARD] = "storyboard",
  [PTM_KIND_SPRITESHEET] = "spritesheet",
  [PTM_KIND_PANORAMA] = "panorama",
  [PTM_KIND_WORKSHEET] = "worksheet",
  [PTM_KIND_GRID] = "grid",
  [PTM_KIND_LOGO] = "logo",
  [PTM_KIND_SLIDE] = "slide",
  [PTM_KIND_SCENE] = "scene",
};

/* The highest number after the first letter of any id, so that a fresh id never names an old node. */
static guint64
find_last_number (GPtrArray *nodes)
{
  guint64 last = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);
      guint64        number = 0;

      if (node->id != NULL && node->id[0] != '\0' && g_ascii_string_to_unsigned (node->id + 1, 10, 0, G_MAXUINT32, &number, NULL))
        last = MAX (last, number);
      last = MAX (last, find_last_number (node->children));
    }
  return last;
}

static PtmNode *
find_in (GPtrArray *nodes, const char *id)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);
      PtmNode *found = g_strcmp0 (node->id, id) == 0 ? node : find_in (node->children, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
remove_in (GPtrArray *nodes, const char *id)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (g_strcmp0 (node->id, id) == 0)
        {
          g_ptr_array_remove_index (nodes, i);
          return TRUE;
        }
      if (remove_in (node->children, id))
        return TRUE;
    }
  return FALSE;
}

static void
edge_free (PtmEdge *edge)
{
  g_free (edge->from);
  g_free (edge->to);
  g_free (edge->label);
  g_free (edge->route);
  g_free (edge);
}

static void
constraint_free (PtmConstraint *constraint)
{
  g_free (constraint->rel);
  g_free (constraint->a);
  g_free (constraint->b);
  g_free (constraint);
}

static PtmEdge *
edge_copy (const PtmEdge *edge, gpointer user_data)
{
  PtmEdge *copy = g_memdup2 (edge, sizeof *edge);

  copy->from = g_strdup (edge->from);
  copy->to = g_strdup (edge->to);
  copy->label = g_strdup (edge->label);
  copy->route = g_strdup (edge->route);
  return copy;
}

static PtmConstraint *
constraint_copy (const PtmConstraint *constraint, gpointer user_data)
{
  PtmConstraint *copy = g_new0 (PtmConstraint, 1);

  copy->rel = g_strdup (constraint->rel);
  copy->a = g_strdup (constraint->a);
  copy->b = g_strdup (constraint->b);
  copy->lines = constraint->lines;
  return copy;
}

static gpointer
node_copy_func (gconstpointer node, gpointer user_data)
{
  return ptm_node_copy (node);
}

static gpointer
unmet_copy_func (gconstpointer unmet, gpointer user_data)
{
  return ptm_unmet_copy (unmet);
}

static gpointer
character_copy_func (gconstpointer character, gpointer user_data)
{
  return ptm_character_copy (character);
}

static GHashTable *
photos_copy (GHashTable *photos)
{
  GHashTable    *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  GHashTableIter iter;
  gpointer       key, bytes;

  g_hash_table_iter_init (&iter, photos);
  while (g_hash_table_iter_next (&iter, &key, &bytes))
    g_hash_table_insert (copy, g_strdup (key), g_bytes_ref (bytes));
  return copy;
}

static void
scene_free (PtmScene *scene)
{
  g_free (scene->lang);
  g_free (scene->style);
  g_free (scene->finish);
  g_free (scene->last);
  g_free (scene->before);
  g_ptr_array_unref (scene->nodes);
  g_ptr_array_unref (scene->edges);
  g_ptr_array_unref (scene->constraints);
  g_ptr_array_unref (scene->unmet);
  g_ptr_array_unref (scene->characters);
  g_hash_table_unref (scene->photos);
  g_free (scene);
}

static gboolean
is_any (GHashTable *ids, const char *id)
{
  return id != NULL && g_hash_table_contains (ids, id);
}

/* Drops every edge and constraint that names a node which is no longer there. */
static void
drop_dangling (PtmScene *scene, GPtrArray *gone)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < gone->len; i++)
    g_hash_table_add (ids, g_ptr_array_index (gone, i));
  for (guint i = scene->edges->len; i > 0; i--)
    {
      const PtmEdge *edge = g_ptr_array_index (scene->edges, i - 1);

      if (is_any (ids, edge->from) || is_any (ids, edge->to))
        g_ptr_array_remove_index (scene->edges, i - 1);
    }
  for (guint i = scene->constraints->len; i > 0; i--)
    {
      const PtmConstraint *constraint = g_ptr_array_index (scene->constraints, i - 1);

      if (is_any (ids, constraint->a) || is_any (ids, constraint->b))
        g_ptr_array_remove_index (scene->constraints, i - 1);
    }
}

static void
collect_labels (GPtrArray *nodes, const char *target, GPtrArray *ids)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->target != NULL && strcmp (node->target, target) == 0)
        g_ptr_array_add (ids, g_strdup (node->id));
      collect_labels (node->children, target, ids);
    }
}

static void
collect_ids (const PtmNode *node, GPtrArray *ids)
{
  g_ptr_array_add (ids, g_strdup (node->id));
  for (guint i = 0; i < node->children->len; i++)
    collect_ids (g_ptr_array_index (node->children, i), ids);
}

/**
 * ptm_scene_new:
 * @lang: of the sentence, BCP 47
 *
 * Returns: (transfer full): an empty plan of that kind
 */
PtmScene *
ptm_scene_new (PtmKind kind, const char *lang)
{
  PtmScene *scene = g_new0 (PtmScene, 1);

  scene->kind = kind;
  scene->lang = g_strdup (lang != NULL && *lang != '\0' ? lang : "en");
  scene->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_node_free);
  scene->edges = g_ptr_array_new_with_free_func ((GDestroyNotify)edge_free);
  scene->constraints = g_ptr_array_new_with_free_func ((GDestroyNotify)constraint_free);
  scene->unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  scene->characters = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_character_free);
  scene->photos = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  g_atomic_ref_count_init (&scene->ref_count);
  return scene;
}

/**
 * ptm_scene_copy:
 *
 * Returns: (transfer full): an independent copy; only the bytes of photos are shared
 */
PtmScene *
ptm_scene_copy (PtmScene *scene)
{
  PtmScene *copy;

  g_return_val_if_fail (scene != NULL, NULL);

  copy = g_memdup2 (scene, sizeof *scene);
  copy->lang = g_strdup (scene->lang);
  copy->style = g_strdup (scene->style);
  copy->finish = g_strdup (scene->finish);
  copy->last = g_strdup (scene->last);
  copy->before = g_strdup (scene->before);
  copy->nodes = g_ptr_array_copy (scene->nodes, (GCopyFunc)node_copy_func, NULL);
  copy->edges = g_ptr_array_copy (scene->edges, (GCopyFunc)edge_copy, NULL);
  copy->constraints = g_ptr_array_copy (scene->constraints, (GCopyFunc)constraint_copy, NULL);
  copy->unmet = g_ptr_array_copy (scene->unmet, (GCopyFunc)unmet_copy_func, NULL);
  copy->characters = g_ptr_array_copy (scene->characters, character_copy_func, NULL);
  copy->photos = photos_copy (scene->photos);
  g_atomic_ref_count_init (&copy->ref_count);
  return copy;
}

PtmScene *
ptm_scene_ref (PtmScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);

  g_atomic_ref_count_inc (&scene->ref_count);
  return scene;
}

void
ptm_scene_unref (PtmScene *scene)
{
  g_return_if_fail (scene != NULL);

  if (g_atomic_ref_count_dec (&scene->ref_count))
    scene_free (scene);
}

/**
 * ptm_scene_add_node:
 * @parent: (nullable): a node of the scene
 *
 * Appends a node with a fresh id: the type's first letter and a number no other id has.
 *
 * Returns: (transfer none): the node
 */
PtmNode *
ptm_scene_add_node (PtmScene *scene, PtmNode *parent, PtmNodeType type)
{
  PtmNode *node;

  g_return_val_if_fail (scene != NULL, NULL);

  node = ptm_node_new (type);
  node->id = g_strdup_printf ("%c%" G_GUINT64_FORMAT, ptm_node_type_to_string (type)[0], find_last_number (scene->nodes) + 1);
  g_ptr_array_add (parent != NULL ? parent->children : scene->nodes, node);
  return node;
}

/**
 * ptm_scene_find:
 *
 * Returns: (transfer none) (nullable): the node of that id, at any depth
 */
PtmNode *
ptm_scene_find (PtmScene *scene, const char *id)
{
  g_return_val_if_fail (scene != NULL, NULL);

  return id != NULL ? find_in (scene->nodes, id) : NULL;
}

/**
 * ptm_scene_remove:
 *
 * Removes a node with its children, the labels that point at them, and every edge and constraint that names one of them.
 *
 * Returns: FALSE when there is no such node
 */
gboolean
ptm_scene_remove (PtmScene *scene, const char *id)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  const PtmNode *node;

  g_return_val_if_fail (scene != NULL, FALSE);

  node = ptm_scene_find (scene, id);
  if (node == NULL)
    return FALSE;

  collect_ids (node, gone);
  /* The list grows while labels of labels are found. */
  for (guint i = 0; i < gone->len; i++)
    {
      const char *target = g_ptr_array_index (gone, i);

      remove_in (scene->nodes, target);
      collect_labels (scene->nodes, target, gone);
    }
  drop_dangling (scene, gone);
  return TRUE;
}

void
ptm_scene_add_edge (PtmScene *scene, const char *from, const char *to, const char *label, gboolean arrow)
{
  PtmEdge *edge;

  g_return_if_fail (scene != NULL && from != NULL && to != NULL);

  edge = g_new0 (PtmEdge, 1);
  edge->from = g_strdup (from);
  edge->to = g_strdup (to);
  edge->label = g_strdup (label);
  edge->arrow = arrow;
  g_ptr_array_add (scene->edges, edge);
}

void
ptm_scene_add_constraint (PtmScene *scene, const char *rel, const char *a, const char *b)
{
  PtmConstraint *constraint;

  g_return_if_fail (scene != NULL && rel != NULL && a != NULL);

  constraint = g_new0 (PtmConstraint, 1);
  constraint->rel = g_strdup (rel);
  constraint->a = g_strdup (a);
  constraint->b = g_strdup (b);
  g_ptr_array_add (scene->constraints, constraint);
}

void
ptm_scene_add_rows (PtmScene *scene, const char *rel, const char *a, int lines)
{
  ptm_scene_add_constraint (scene, rel, a, NULL);
  ((PtmConstraint *)g_ptr_array_index (scene->constraints, scene->constraints->len - 1))->lines = lines;
}

void
ptm_scene_add_unmet (PtmScene *scene, const char *text, const char *why)
{
  g_return_if_fail (scene != NULL);

  g_ptr_array_add (scene->unmet, ptm_unmet_new (text, why));
}

PtmUnmet *
ptm_unmet_new (const char *text, const char *why)
{
  PtmUnmet *unmet = g_new0 (PtmUnmet, 1);

  unmet->text = ptm_field_dup_shortened (text, PTM_UNMET_MAX_TEXT);
  unmet->why = g_strdup (why);
  return unmet;
}

PtmUnmet *
ptm_unmet_copy (const PtmUnmet *unmet)
{
  PtmUnmet *copy;

  g_return_val_if_fail (unmet != NULL, NULL);

  copy = ptm_unmet_new (unmet->text, unmet->why);
  copy->say = g_strdup (unmet->say);
  copy->offer = g_strdup (unmet->offer);
  return copy;
}

void
ptm_unmet_free (PtmUnmet *unmet)
{
  if (unmet == NULL)
    return;
  g_free (unmet->text);
  g_free (unmet->why);
  g_free (unmet->say);
  g_free (unmet->offer);
  g_free (unmet);
}

const char *
ptm_kind_to_string (PtmKind kind)
{
  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

gboolean
ptm_kind_has_pages (PtmKind kind)
{
  return kind == PTM_KIND_COMIC || kind == PTM_KIND_STORYBOARD || kind == PTM_KIND_WORKSHEET;
}

gboolean
ptm_kind_from_string (const char *text, PtmKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    {
      if (g_strcmp0 (kind_names[i], text) != 0)
        continue;
      *kind = i;
      return TRUE;
    }
  return FALSE;
}
