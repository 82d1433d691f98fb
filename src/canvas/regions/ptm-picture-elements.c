/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a drawn picture consists of, for selecting by a click or by name. The plan travels in the picture's file. */

#include "config.h"

#include "ptm-picture-elements.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-place-name.h"
#include "ptm-render.h"
#include "ptm-scene-json.h"

/* Longer names are cut, characters. */
#define MAX_NAME 60

struct _PtmPictureElements
{
  gatomicrefcount count;
  PtmScene       *scene;
  PtmArt         *art;      /* (nullable) */
  GPtrArray      *elements; /* of PtmPictureElement, from back to front */
};

/* A node while they are put in order. */
typedef struct
{
  const PtmNode *node;
  guint          position;
} Place;

static void
element_free (gpointer data)
{
  PtmPictureElement *element = data;

  g_free (element->id);
  g_free (element->name);
  g_free (element);
}

static const char *
get_type_name (PtmNodeType type)
{
  switch (type)
    {
    case PTM_NODE_TEXT:
      return _ ("Text");
    case PTM_NODE_OBJECT:
      return _ ("Picture");
    case PTM_NODE_SHAPE:
      return _ ("Shape");
    case PTM_NODE_BACKGROUND:
      return _ ("Background");
    case PTM_NODE_PHOTO:
      return _ ("Photograph");
    case PTM_NODE_LABEL:
      return _ ("Label");
    case PTM_NODE_PANEL:
      return _ ("Panel");
    case PTM_NODE_BUBBLE:
      return _ ("Speech bubble");
    case PTM_NODE_CHART:
      return _ ("Chart");
    case PTM_NODE_TABLE:
      return _ ("Table");
    case PTM_NODE_GROUP:
    case PTM_NODE_FIGURE:
    default:
      return _ ("Figure");
    }
}

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');

  g_strstrip (line);
  if (g_utf8_strlen (line, -1) <= MAX_NAME)
    return g_steal_pointer (&line);

  *g_utf8_offset_to_pointer (line, MAX_NAME - 1) = '\0';

  return g_strconcat (line, "…", NULL);
}

/* In a list of names each begins with a capital. */
static char *
capitalize (const char *word)
{
  GString *text = g_string_new (NULL);

  g_string_append_unichar (text, g_unichar_totitle (g_utf8_get_char (word)));
  g_string_append (text, g_utf8_next_char (word));
  return g_string_free (text, FALSE);
}

static char *
make_name (const PtmNode *node)
{
  g_autofree char *said = NULL;

  if (node->text != NULL && *node->text != '\0')
    {
      said = shorten (node->text);
      /* Translators: a text in the picture, in quotation marks. */
      return g_strdup_printf (_ ("“%s”"), said);
    }
  if (node->noun != NULL && *node->noun != '\0')
    {
      said = shorten (node->noun);
      return *said != '\0' ? capitalize (said) : g_strdup (get_type_name (node->type));
    }

  return g_strdup (get_type_name (node->type));
}

static void
collect (GPtrArray *nodes, GArray *places)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = nodes->pdata[i];

      if (node->frame.width > 0 && node->frame.height > 0 && (node->type != PTM_NODE_GROUP || node->children->len == 0))
        g_array_append_vals (places, &(Place){ node, places->len }, 1);
      collect (node->children, places);
    }
}

static int
order_places (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;
  gboolean     first_behind = first->node->type == PTM_NODE_BACKGROUND, second_behind = second->node->type == PTM_NODE_BACKGROUND;

  if (first_behind != second_behind)
    return first_behind ? -1 : 1;
  if (first->node->z != second->node->z)
    return first->node->z < second->node->z ? -1 : 1;

  return first->position < second->position ? -1 : 1;
}

static PtmRect
get_box (PtmScene *scene, const PtmFrame *frame)
{
  PtmRect whole = { 0, 0, scene->width, scene->height };
  double  left = floor (CLAMP (frame->x, -1e6, 1e6)), top = floor (CLAMP (frame->y, -1e6, 1e6));
  PtmRect box = { (int)left, (int)top, (int)(ceil (CLAMP (frame->x + frame->width, -1e6, 1e6)) - left), (int)(ceil (CLAMP (frame->y + frame->height, -1e6, 1e6)) - top) };

  return ptm_rect_intersect (&box, &whole);
}

static void
list_elements (PtmPictureElements *self)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  collect (self->scene->nodes, places);
  g_array_sort (places, order_places);
  for (guint i = 0; i < places->len; i++)
    {
      const PtmNode     *node = g_array_index (places, Place, i).node;
      PtmRect            box = get_box (self->scene, &node->frame);
      PtmPictureElement *element;

      if (ptm_rect_is_empty (&box))
        continue;
      element = g_new0 (PtmPictureElement, 1);
      element->id = g_strdup (node->id);
      element->name = make_name (node);
      element->box = box;
      g_ptr_array_add (self->elements, element);
    }
}

/* How often the name came, this time included. The table borrows the name. */
static int
count_name (GHashTable *counts, char *name)
{
  int n = GPOINTER_TO_INT (g_hash_table_lookup (counts, name)) + 1;

  g_hash_table_insert (counts, name, GINT_TO_POINTER (n));
  return n;
}

/* Of several flowers each is told by where it is, and two at one place by a number. */
static void
tell_apart (PtmPictureElements *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->elements->len; i++)
    count_name (counts, ((PtmPictureElement *)self->elements->pdata[i])->name);
  for (guint i = 0; i < self->elements->len; i++)
    {
      const PtmPictureElement *element = self->elements->pdata[i];
      gboolean                 alone = GPOINTER_TO_INT (g_hash_table_lookup (counts, element->name)) == 1;

      /* Translators: a thing in a picture and where it is, as “flower, at the lower left”. */
      g_ptr_array_add (names, alone ? g_strdup (element->name) : g_strdup_printf (_ ("%s, %s"), element->name, ptm_place_name (&element->box, self->scene->width, self->scene->height)));
    }
  for (guint i = 0; i < self->elements->len; i++)
    {
      PtmPictureElement *element = self->elements->pdata[i];
      int                n = count_name (told, names->pdata[i]);

      g_free (element->name);
      element->name = n > 1 ? g_strdup_printf ("%s (%d)", (const char *)names->pdata[i], n) : g_strdup (names->pdata[i]);
    }
}

PtmPictureElements *
ptm_picture_elements_read (GBytes *file, PtmImage *image)
{
  g_autoptr (PtmScene) scene = ptm_scene_read_png (file, image);
  PtmPictureElements *self;

  if (scene == NULL || scene->width != ptm_image_get_width (image) || scene->height != ptm_image_get_height (image))
    return NULL;

  self = g_new0 (PtmPictureElements, 1);
  g_atomic_ref_count_init (&self->count);
  self->scene = g_steal_pointer (&scene);
  self->art = ptm_art_new (NULL);
  self->elements = g_ptr_array_new_with_free_func (element_free);
  list_elements (self);
  tell_apart (self);

  return self;
}

PtmPictureElements *
ptm_picture_elements_ref (PtmPictureElements *self)
{
  g_atomic_ref_count_inc (&self->count);

  return self;
}

void
ptm_picture_elements_unref (PtmPictureElements *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;

  ptm_scene_unref (self->scene);
  g_clear_pointer (&self->art, ptm_art_unref);
  g_ptr_array_unref (self->elements);
  g_free (self);
}

guint
ptm_picture_elements_get_n (PtmPictureElements *self)
{
  return self->elements->len;
}

const PtmPictureElement *
ptm_picture_elements_get (PtmPictureElements *self, guint index)
{
  g_return_val_if_fail (index < self->elements->len, NULL);

  return self->elements->pdata[index];
}

int
ptm_picture_elements_find (PtmPictureElements *self, double x, double y)
{
  for (guint i = self->elements->len; i > 0; i--)
    {
      const PtmRect *box = &ptm_picture_elements_get (self, i - 1)->box;

      if (x >= box->x && y >= box->y && x < box->x + box->width && y < box->y + box->height)
        return (int)i - 1;
    }

  return -1;
}

PtmMask *
ptm_picture_elements_render (PtmPictureElements *self, guint index)
{
  const PtmPictureElement *element = ptm_picture_elements_get (self, index);
  g_autoptr (PtmMask) ink = self->art != NULL ? ptm_render_node_mask (self->scene, self->art, element->id) : NULL;
  PtmMask *mask;

  if (ink != NULL && !ptm_mask_is_empty (ink))
    return g_steal_pointer (&ink);

  mask = ptm_mask_new (self->scene->width, self->scene->height);
  ptm_mask_fill_rect (mask, &element->box, PTM_MASK_ADD, NULL);

  return mask;
}
