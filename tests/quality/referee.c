/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What can be seen of a scene: the ID pass. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "prompts.h"
#include "ptm-render.h"
#include "referee.h"

enum
{
  SOLID = 128, /* of alpha: shadows are fainter */
  FIRM = 230,  /* what is under it does not change its colour much */
  ALIKE = 60,  /* largest sum of the differences of two pixels that are the same ink */
  LEAST = 4,   /* pixels of a blob */
};

static void
collect (GPtrArray *nodes, GPtrArray *out)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      g_ptr_array_add (out, node);
      collect (node->children, out);
    }
}

static GPtrArray *
list_nodes (PtmScene *scene)
{
  GPtrArray *nodes = g_ptr_array_new ();

  collect (scene->nodes, nodes);
  return nodes;
}

/* The scene at another size. Finishes and edges are left out, they are not what is judged. */
static PtmScene *
shrink (PtmScene *scene, double scale)
{
  PtmScene *small = ptm_scene_copy (scene);
  g_autoptr (GPtrArray) nodes = list_nodes (small);

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      node->frame = (PtmFrame){ node->frame.x * scale, node->frame.y * scale, node->frame.width * scale, node->frame.height * scale };
      node->font_size *= scale;
      node->stroke_width *= scale;
      node->dash *= scale;
      if (node->type == PTM_NODE_BACKGROUND)
        node->opacity = 0;
    }
  small->width = MAX ((int)lround (scene->width * scale), 1);
  small->height = MAX ((int)lround (scene->height * scale), 1);
  small->transparent = TRUE;
  ptm_node_set (&small->finish, NULL);
  g_ptr_array_set_size (small->edges, 0);
  return small;
}

static PtmImage *
draw (PtmScene *scene, PtmArt *art)
{
  g_autoptr (GError) error = NULL;
  PtmImage *image = ptm_render (scene, art, PTM_RENDER_ALL, &error);

  if (image == NULL)
    g_error ("A laid out scene cannot be drawn: %s", error->message);
  return image;
}

/* A figure's parts belong to it. */
static gboolean
belongs (const PtmNode *node, const PtmNode *to)
{
  if (node == to)
    return TRUE;
  for (guint i = 0; to->type == PTM_NODE_FIGURE && i < to->children->len; i++)
    if (belongs (node, g_ptr_array_index (to->children, i)))
      return TRUE;
  return FALSE;
}

/* Panels keep their place, as what is in them is clipped to it, but not their ground. Backdrops keep theirs unseen, as the light of a
 * night falls on what stands in it. */
static void
hide_others (GPtrArray *nodes, const PtmNode *shown)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (belongs (node, shown))
        continue;
      if (node->type == PTM_NODE_PANEL)
        node->fill.a = node->stroke.a = 0;
      else if (node->type == PTM_NODE_BACKGROUND)
        node->opacity = 0;
      else
        node->frame.width = 0;
    }
}

PtmImage *
referee_draw_alone (PtmScene *scene, PtmArt *art, const PtmNode *node)
{
  g_autoptr (PtmScene) copy = ptm_scene_copy (scene);
  g_autoptr (GPtrArray) from = list_nodes (scene);
  g_autoptr (GPtrArray) to = list_nodes (copy);
  guint at;

  if (!g_ptr_array_find (from, node, &at))
    g_error ("%s is not in the scene", node->id);
  copy->transparent = TRUE;
  g_ptr_array_set_size (copy->edges, 0);
  ptm_node_set (&copy->finish, NULL);
  hide_others (to, g_ptr_array_index (to, at));
  return draw (copy, art);
}

PtmRect
referee_get_box (PtmImage *image)
{
  const guint8 *pixels = ptm_image_get_pixels (image);
  int           width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  int           left = width, top = height, right = -1, bottom = -1;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (pixels[((gsize)y * (gsize)width + (gsize)x) * 4 + 3] >= SOLID)
        {
          left = MIN (left, x);
          right = MAX (right, x);
          top = MIN (top, y);
          bottom = y;
        }
  return right < 0 ? (PtmRect){ 0, 0, 0, 0 } : (PtmRect){ left, top, right - left + 1, bottom - top + 1 };
}

/* Fills one blob and returns its size; what is filled is cleared in the plane. */
static guint
fill_blob (guint8 *plane, int width, int height, int start, GArray *stack)
{
  guint size = 0;

  g_array_set_size (stack, 0);
  g_array_append_val (stack, start);
  plane[start] = 0;
  while (stack->len > 0)
    {
      int at = g_array_index (stack, int, stack->len - 1);

      g_array_set_size (stack, stack->len - 1);
      size++;
      for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++)
          {
            int x = at % width + dx, y = at / width + dy, next = y * width + x;

            if (x < 0 || y < 0 || x >= width || y >= height || plane[next] == 0)
              continue;
            plane[next] = 0;
            g_array_append_val (stack, next);
          }
    }
  return size;
}

static guint
count_blobs (PtmImage *image)
{
  int                width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  const guint8      *pixels = ptm_image_get_pixels (image);
  g_autofree guint8 *plane = g_malloc ((gsize)width * (gsize)height);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (int));
  guint blobs = 0;

  for (int i = 0; i < width * height; i++)
    plane[i] = pixels[4 * i + 3] >= SOLID;
  for (int i = 0; i < width * height; i++)
    if (plane[i] != 0 && fill_blob (plane, width, height, i, stack) >= LEAST)
      blobs++;
  return blobs;
}

/* Several in one node are told apart by their blobs, as many as one of them has. */
static guint
count_copies (const Sight *sight, PtmArt *art)
{
  int side = (int)sqrt ((double)sight->box.width * sight->box.height / MAX (sight->node->count, 1)) + 1;
  g_autoptr (PtmImage) one = NULL;

  if (sight->node->count <= 1 || sight->node->character != NULL || sight->node->asset == NULL)
    return sight->ink > 0 ? 1 : 0;
  one = ptm_render_object (art, sight->node->asset, sight->node->color, side, side, NULL);
  return one != NULL ? count_blobs (sight->alone) / MAX (count_blobs (one), 1) : 0;
}

static void
add_name (GPtrArray *names, const char *name)
{
  if (name != NULL)
    g_ptr_array_add (names, g_strdup (name));
}

static void
add_person (GPtrArray *names, const PtmCharacter *who)
{
  gboolean child = g_strcmp0 (who->age, "child") == 0, elder = g_strcmp0 (who->age, "elder") == 0;

  if (g_strcmp0 (who->gender, "male") != 0)
    add_name (names, child ? "girl" : elder ? "old-woman"
                                            : "woman");
  if (g_strcmp0 (who->gender, "female") != 0)
    add_name (names, child ? "boy" : elder ? "old-man"
                                           : "man");
  add_name (names, child ? "child" : "person");
  add_name (names, who->clothes);
}

/* A crown that is worn is no sight of its own. */
static void
add_worn (GPtrArray *names, const PtmCharacter *who)
{
  g_auto (GStrv) extras = g_strsplit (who != NULL && who->extra != NULL ? who->extra : "", " ", -1);

  for (guint i = 0; extras[i] != NULL; i++)
    add_name (names, *extras[i] != '\0' ? extras[i] : NULL);
}

static void
add_names (Sight *sight, PtmScene *scene)
{
  const PtmNode      *node = sight->node;
  const PtmCharacter *who = node->character != NULL ? ptm_scene_find_character (scene, node->character) : NULL;

  if (node->type == PTM_NODE_FIGURE)
    g_ptr_array_add (sight->names, g_strdup_printf ("figure:%s", node->template));
  else if (who != NULL && who->species != NULL)
    add_name (sight->names, who->species);
  else if (who != NULL)
    add_person (sight->names, who);
  else if (node->asset != NULL)
    add_name (sight->names, strchr (node->asset, ':') != NULL ? strchr (node->asset, ':') + 1 : node->asset);
  else
    g_ptr_array_add (sight->names, g_strdup_printf ("card:%s", node->noun != NULL ? node->noun : ""));
  add_worn (sight->names, who);
}

static void
sight_free (gpointer data)
{
  Sight *sight = data;

  g_ptr_array_unref (sight->names);
  g_clear_pointer (&sight->alone, ptm_image_unref);
  g_free (sight);
}

static void
measure (Sight *sight)
{
  const guint8 *pixels = ptm_image_get_pixels (sight->alone);
  gsize         width = (gsize)ptm_image_get_width (sight->alone), n = width * (gsize)ptm_image_get_height (sight->alone);
  double        x = 0, y = 0;

  for (gsize i = 0; i < n; i++)
    if (pixels[4 * i + 3] >= SOLID)
      {
        x += (double)(i % width);
        y += (double)(i / width);
        sight->ink++;
      }
  sight->x = x / (double)MAX (sight->ink, 1);
  sight->y = y / (double)MAX (sight->ink, 1);
  sight->box = referee_get_box (sight->alone);
}

/* Ink is seen where the page has the same colour. Wings and bubbles, through which the page shows, are not asked. */
static void
compare_with_page (Sight *sight, PtmImage *page)
{
  const guint8 *alone = ptm_image_get_pixels (sight->alone), *all = ptm_image_get_pixels (page);
  gsize         n = (gsize)ptm_image_get_width (page) * (gsize)ptm_image_get_height (page);

  for (gsize i = 0; i < n; i++)
    {
      int difference = 0;

      if (alone[4 * i + 3] < FIRM)
        continue;
      sight->firm++;
      for (int c = 0; c < 4; c++)
        difference += abs (alone[4 * i + (gsize)c] - all[4 * i + (gsize)c]);
      if (difference <= ALIKE)
        sight->seen++;
    }
}

static Sight *
look_at (Look *look, const PtmNode *node, PtmArt *art)
{
  Sight *sight = g_new0 (Sight, 1);

  sight->node = node;
  sight->names = g_ptr_array_new_with_free_func (g_free);
  sight->alone = referee_draw_alone (look->scene, art, node);
  add_names (sight, look->scene);
  measure (sight);
  compare_with_page (sight, look->page);
  sight->copies = count_copies (sight, art);
  return sight;
}

Look *
referee_look (PtmScene *scene, PtmArt *art)
{
  Look *look = g_new0 (Look, 1);
  g_autoptr (GPtrArray) nodes = NULL;

  look->scale = (double)REFEREE_SIDE / MAX (scene->width, scene->height);
  look->scene = shrink (scene, look->scale);
  look->page = draw (look->scene, art);
  look->sights = g_ptr_array_new_with_free_func (sight_free);
  look->backdrops = g_ptr_array_new_with_free_func (g_free);
  nodes = list_nodes (look->scene);
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->frame.width <= 0)
        continue;
      if (node->type == PTM_NODE_OBJECT || node->type == PTM_NODE_FIGURE)
        g_ptr_array_add (look->sights, look_at (look, node, art));
      else if (node->type == PTM_NODE_BACKGROUND)
        g_ptr_array_add (look->backdrops, g_strdup_printf ("backdrop:%s", node->setting != NULL ? node->setting : "plain"));
    }
  return look;
}

void
look_free (Look *look)
{
  g_ptr_array_unref (look->sights);
  g_ptr_array_unref (look->backdrops);
  ptm_image_unref (look->page);
  ptm_scene_unref (look->scene);
  g_free (look);
}

double
sight_get_share (const Sight *sight)
{
  return sight->firm > 0 ? (double)sight->seen / (double)sight->firm : sight->ink > 0 ? 1
                                                                                      : 0;
}

gboolean
sight_is_clear (const Sight *sight)
{
  return sight->ink > 0 && sight_get_share (sight) > 1 / 3.0;
}

gboolean
sight_is_named (const Sight *sight, const char *globs)
{
  for (guint i = 0; i < sight->names->len; i++)
    if (prompts_match (globs, g_ptr_array_index (sight->names, i)))
      return TRUE;
  return FALSE;
}

GPtrArray *
look_find (const Look *look, const char *globs)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < look->sights->len; i++)
    {
      Sight *sight = g_ptr_array_index (look->sights, i);

      if (sight_is_clear (sight) && sight_is_named (sight, globs))
        g_ptr_array_add (found, sight);
    }
  return found;
}

guint
look_count (const Look *look, const char *globs)
{
  g_autoptr (GPtrArray) found = look_find (look, globs);
  guint count = 0;

  for (guint i = 0; i < found->len; i++)
    count += ((Sight *)g_ptr_array_index (found, i))->copies;
  return count;
}

Sight *
look_get (const Look *look, const char *globs)
{
  g_autoptr (GPtrArray) found = look_find (look, globs);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

gboolean
look_has (const Look *look, const char *globs)
{
  for (guint i = 0; i < look->backdrops->len; i++)
    if (prompts_match (globs, g_ptr_array_index (look->backdrops, i)))
      return TRUE;
  return look_get (look, globs) != NULL;
}

char *
look_dup_summary (const Look *look)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < look->sights->len; i++)
    {
      const Sight *sight = g_ptr_array_index (look->sights, i);
      const char  *name = g_ptr_array_index (sight->names, 0);
      guint        count = look_count (look, name);

      if (g_hash_table_add (told, (gpointer)name))
        g_string_append_printf (list, "%s%u %s", list->len > 0 ? ", " : "", count, name);
    }
  for (guint i = 0; i < look->backdrops->len; i++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", (char *)g_ptr_array_index (look->backdrops, i));
  return g_string_free (g_steal_pointer (&list), FALSE);
}
