/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A scene as JSON text, by the tables of ptm-scene-fields.h. Members that say nothing are left out. */

#include "config.h"

#include "ptm-scene-write.h"

#include <math.h>

#include "ptm-scene-fields.h"
#include "ptm-scene-json.h"

static void
write_color (PtmJsonText *json, const char *name, PtmColor color)
{
  g_autofree char *text = ptm_color_to_string (color);

  ptm_json_text_string (json, name, text);
}

static void
write_number (PtmJsonText *json, const char *name, double value, double fallback)
{
  /* What is not finite cannot be written; the drawing would not show it either. */
  if (isfinite (value) && value != fallback)
    ptm_json_text_number (json, name, value);
}

static void
write_string (PtmJsonText *json, const PtmField *field, const char *text)
{
  g_autofree char *shortened = field->most > 0 ? ptm_field_dup_shortened (text, field->most) : NULL;

  if (text != NULL)
    ptm_json_text_string (json, field->name, shortened != NULL ? shortened : text);
}

static void
write_field (PtmJsonText *json, const PtmField *field, gconstpointer owner)
{
  switch (field->type)
    {
    case PTM_FIELD_STRING:
      write_string (json, field, G_STRUCT_MEMBER (const char *, owner, field->offset));
      break;
    case PTM_FIELD_INT:
      write_number (json, field->name, G_STRUCT_MEMBER (int, owner, field->offset), field->fallback);
      break;
    case PTM_FIELD_UINT:
      write_number (json, field->name, G_STRUCT_MEMBER (guint32, owner, field->offset), field->fallback);
      break;
    case PTM_FIELD_NUMBER:
      write_number (json, field->name, G_STRUCT_MEMBER (double, owner, field->offset), field->fallback);
      break;
    case PTM_FIELD_BOOLEAN:
      if (G_STRUCT_MEMBER (gboolean, owner, field->offset))
        ptm_json_text_boolean (json, field->name, TRUE);
      break;
    case PTM_FIELD_COLOR:
      if (G_STRUCT_MEMBER (PtmColor, owner, field->offset).a != 0)
        write_color (json, field->name, G_STRUCT_MEMBER (PtmColor, owner, field->offset));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_fields (PtmJsonText *json, const PtmField *fields, gconstpointer owner)
{
  for (const PtmField *field = fields; field->name != NULL; field++)
    write_field (json, field, owner);
}

static void
write_frame (PtmJsonText *json, const PtmFrame *frame)
{
  if (frame->x == 0 && frame->y == 0 && frame->width == 0 && frame->height == 0)
    return;
  ptm_json_text_open (json, "frame", '{');
  write_fields (json, ptm_frame_fields, frame);
  ptm_json_text_close (json, '}');
}

static void
write_strings (PtmJsonText *json, const char *name, char **strings)
{
  ptm_json_text_open (json, name, '[');
  for (guint i = 0; strings[i] != NULL; i++)
    ptm_json_text_string (json, NULL, strings[i]);
  ptm_json_text_close (json, ']');
}

static void
write_params (PtmJsonText *json, GHashTable *params)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (params), (GCompareFunc)g_strcmp0);

  ptm_json_text_open (json, "params", '{');
  for (GList *name = names; name != NULL; name = name->next)
    ptm_json_text_string (json, name->data, g_hash_table_lookup (params, name->data));
  ptm_json_text_close (json, '}');
}

static void
write_data (PtmJsonText *json, GPtrArray *data)
{
  ptm_json_text_open (json, "data", '[');
  for (guint i = 0; i < data->len; i++)
    {
      const PtmDatum *datum = g_ptr_array_index (data, i);

      ptm_json_text_open (json, NULL, '{');
      write_fields (json, ptm_datum_fields, datum);
      ptm_json_text_open (json, "values", '[');
      for (guint k = 0; k < datum->values->len; k++)
        write_number (json, NULL, g_array_index (datum->values, double, k), NAN);
      ptm_json_text_close (json, ']');
      ptm_json_text_close (json, '}');
    }
  ptm_json_text_close (json, ']');
}

static void
write_alternatives (PtmJsonText *json, GPtrArray *alternatives)
{
  ptm_json_text_open (json, "alternatives", '[');
  for (guint i = 0; i < alternatives->len; i++)
    {
      ptm_json_text_open (json, NULL, '{');
      write_fields (json, ptm_alternative_fields, g_ptr_array_index (alternatives, i));
      ptm_json_text_close (json, '}');
    }
  ptm_json_text_close (json, ']');
}

/* What a node has beside its plain members. */
static void
write_node_parts (PtmJsonText *json, const PtmNode *node)
{
  if (node->alternatives != NULL)
    write_alternatives (json, node->alternatives);
  if (node->params != NULL && g_hash_table_size (node->params) > 0)
    write_params (json, node->params);
  if (node->data != NULL && node->data->len > 0)
    write_data (json, node->data);
  if (node->legend != NULL)
    write_strings (json, "legend", node->legend);
  if (node->rows == NULL)
    return;
  ptm_json_text_open (json, "rows", '[');
  for (guint i = 0; i < node->rows->len; i++)
    write_strings (json, NULL, g_ptr_array_index (node->rows, i));
  ptm_json_text_close (json, ']');
}

static void
write_characters (PtmJsonText *json, GPtrArray *characters)
{
  if (characters->len == 0)
    return;
  ptm_json_text_open (json, "characters", '{');
  for (guint i = 0; i < characters->len; i++)
    {
      const PtmCharacter *character = g_ptr_array_index (characters, i);

      ptm_json_text_open (json, character->id, '{');
      write_fields (json, ptm_character_fields, character);
      ptm_json_text_close (json, '}');
    }
  ptm_json_text_close (json, '}');
}

static void
write_nodes (PtmJsonText *json, const char *name, GPtrArray *nodes)
{
  ptm_json_text_open (json, name, '[');
  for (guint i = 0; i < nodes->len; i++)
    ptm_scene_write_node (json, NULL, g_ptr_array_index (nodes, i));
  ptm_json_text_close (json, ']');
}

static void
write_list (PtmJsonText *json, const char *name, GPtrArray *entries, const PtmField *fields)
{
  if (entries->len == 0)
    return;
  ptm_json_text_open (json, name, '[');
  for (guint i = 0; i < entries->len; i++)
    {
      ptm_json_text_open (json, NULL, '{');
      write_fields (json, fields, g_ptr_array_index (entries, i));
      ptm_json_text_close (json, '}');
    }
  ptm_json_text_close (json, ']');
}

/* A colour that is not given keeps its place as #00000000 when a given one follows. */
static void
write_colors (PtmJsonText *json, const char *name, const PtmColor *colors, guint n_colors)
{
  while (n_colors > 0 && colors[n_colors - 1].a == 0)
    n_colors--;
  if (n_colors == 0)
    return;
  ptm_json_text_open (json, name, '[');
  for (guint i = 0; i < n_colors; i++)
    write_color (json, NULL, colors[i].a != 0 ? colors[i] : PTM_COLOR_NONE);
  ptm_json_text_close (json, ']');
}

static void
write_palette (PtmJsonText *json, const PtmPalette *palette)
{
  ptm_json_text_open (json, "palette", '{');
  write_colors (json, "bg", palette->bg, G_N_ELEMENTS (palette->bg));
  if (palette->ink.a != 0)
    write_color (json, "ink", palette->ink);
  write_colors (json, "accent", palette->accent, G_N_ELEMENTS (palette->accent));
  ptm_json_text_close (json, '}');
}

static void
write_photos (PtmJsonText *json, GHashTable *photos)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (photos), (GCompareFunc)g_strcmp0);

  if (keys == NULL)
    return;
  ptm_json_text_open (json, "photos", '{');
  for (GList *key = keys; key != NULL; key = key->next)
    {
      gsize            length;
      gconstpointer    bytes = g_bytes_get_data (g_hash_table_lookup (photos, key->data), &length);
      g_autofree char *text = g_base64_encode (bytes, length);

      ptm_json_text_string (json, key->data, text);
    }
  ptm_json_text_close (json, '}');
}

void
ptm_scene_write_node (PtmJsonText *json, const char *name, const PtmNode *node)
{
  ptm_json_text_open (json, name, '{');
  if (node->id != NULL)
    ptm_json_text_string (json, "id", node->id);
  ptm_json_text_string (json, "type", ptm_node_type_to_string (node->type));
  write_fields (json, ptm_node_plan_fields, node);
  write_node_parts (json, node);
  write_frame (json, &node->frame);
  write_fields (json, ptm_node_scene_fields, node);
  if (node->children->len > 0)
    write_nodes (json, "children", node->children);
  ptm_json_text_close (json, '}');
}

/**
 * ptm_scene_to_json:
 * @pretty: with line breaks and indentation, for people
 *
 * Members stand in a fixed order and numbers have at most three decimals, so equal scenes give equal texts.
 *
 * Returns: (transfer full): the text, without a line break at its end
 */
char *
ptm_scene_to_json (PtmScene *scene, gboolean pretty)
{
  PtmJsonText json;

  g_return_val_if_fail (scene != NULL, NULL);

  ptm_json_text_init (&json, pretty);
  ptm_json_text_open (&json, NULL, '{');
  ptm_json_text_number (&json, "v", 1);
  ptm_json_text_string (&json, "kind", ptm_kind_to_string (scene->kind));
  write_fields (&json, ptm_scene_fields, scene);
  if (scene->width > 0 && scene->height > 0)
    {
      ptm_json_text_open (&json, "canvas", '{');
      ptm_json_text_number (&json, "w", scene->width);
      ptm_json_text_number (&json, "h", scene->height);
      ptm_json_text_close (&json, '}');
    }
  write_palette (&json, &scene->palette);
  write_nodes (&json, "nodes", scene->nodes);
  write_list (&json, "edges", scene->edges, ptm_edge_fields);
  write_list (&json, "constraints", scene->constraints, ptm_constraint_fields);
  write_list (&json, "unmet", scene->unmet, ptm_unmet_fields);
  write_characters (&json, scene->characters);
  write_photos (&json, scene->photos);
  ptm_json_text_close (&json, '}');
  return ptm_json_text_finish (&json);
}
