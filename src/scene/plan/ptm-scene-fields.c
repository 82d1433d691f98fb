/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The tables that tie the members of a scene to their JSON names. */

#include "config.h"

#include "ptm-scene-fields.h"

/* Required members have a fallback that no valid value equals, so they are always written. */
#define ALWAYS G_MAXDOUBLE

char *
ptm_field_dup_shortened (const char *text, int most)
{
  g_autofree char *start = NULL;

  if (text == NULL || g_utf8_strlen (text, -1) <= most)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, most - 1);
  return g_strconcat (start, "…", NULL);
}

const PtmField ptm_scene_fields[] = {
  { "lang", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmScene, lang) },
  { "seed", PTM_FIELD_UINT, G_STRUCT_OFFSET (PtmScene, seed), 0 },
  { "style", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmScene, style) },
  { "finish", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmScene, finish) },
  { "transparent", PTM_FIELD_BOOLEAN, G_STRUCT_OFFSET (PtmScene, transparent), FALSE },
  { "variant", PTM_FIELD_INT, G_STRUCT_OFFSET (PtmScene, variant), 0 },
  { "page", PTM_FIELD_INT, G_STRUCT_OFFSET (PtmScene, page), 0 },
  { "pages", PTM_FIELD_INT, G_STRUCT_OFFSET (PtmScene, pages), 0 },
  { "placed", PTM_FIELD_BOOLEAN, G_STRUCT_OFFSET (PtmScene, placed), FALSE },
  { "last", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmScene, last) },
  { "before", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmScene, before) },
  { NULL },
};

const PtmField ptm_node_plan_fields[] = {
  { "role", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, role) },
  { "text", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, text) },
  { "lang", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, lang) },
  { "noun", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, noun), 0, PTM_SCENE_MAX_WORD },
  { "asset", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, asset) },
  { "shape", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, shape) },
  { "setting", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, setting) },
  { "ref", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, ref) },
  { "target", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, target) },
  { "layout", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, layout) },
  { "anchor", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, anchor) },
  { "speaker", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, speaker) },
  { "character", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, character) },
  { "pose", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, pose) },
  { "expression", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, expression) },
  { "chart", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, chart) },
  { "template", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, template) },
  { "path", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, path) },
  { "phase", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmNode, phase), 0 },
  { "page", PTM_FIELD_INT, G_STRUCT_OFFSET (PtmNode, page), 0 },
  { "count", PTM_FIELD_INT, G_STRUCT_OFFSET (PtmNode, count), 1 },
  { "n", PTM_FIELD_INT, G_STRUCT_OFFSET (PtmNode, n), 0 },
  { "size", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmNode, size), 1 },
  { "lightness", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmNode, grade.lightness), 0 },
  { "chroma", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmNode, grade.chroma), 1 },
  { "warmth", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmNode, grade.warmth), 0 },
  { "contrast", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmNode, grade.contrast), 1 },
  { "color", PTM_FIELD_COLOR, G_STRUCT_OFFSET (PtmNode, color) },
  { "fill", PTM_FIELD_COLOR, G_STRUCT_OFFSET (PtmNode, fill) },
  { "stroke", PTM_FIELD_COLOR, G_STRUCT_OFFSET (PtmNode, stroke) },
  { NULL },
};

const PtmField ptm_node_scene_fields[] = {
  { "z", PTM_FIELD_INT, G_STRUCT_OFFSET (PtmNode, z), 0 },
  { "font", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, font) },
  { "weight", PTM_FIELD_INT, G_STRUCT_OFFSET (PtmNode, weight), 0 },
  { "font_size", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmNode, font_size), 0 },
  { "align", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmNode, align) },
  { "rotate", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmNode, rotate), 0 },
  { "flip", PTM_FIELD_BOOLEAN, G_STRUCT_OFFSET (PtmNode, flip), FALSE },
  { "opacity", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmNode, opacity), 1 },
  { "stroke_width", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmNode, stroke_width), 0 },
  { "dash", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmNode, dash), 0 },
  { NULL },
};

const PtmField ptm_frame_fields[] = {
  { "x", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmFrame, x), ALWAYS },
  { "y", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmFrame, y), ALWAYS },
  { "width", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmFrame, width), ALWAYS },
  { "height", PTM_FIELD_NUMBER, G_STRUCT_OFFSET (PtmFrame, height), ALWAYS },
  { NULL },
};

const PtmField ptm_edge_fields[] = {
  { "from", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmEdge, from) },
  { "to", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmEdge, to) },
  { "label", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmEdge, label) },
  { "arrow", PTM_FIELD_BOOLEAN, G_STRUCT_OFFSET (PtmEdge, arrow), FALSE },
  { "route", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmEdge, route) },
  { "color", PTM_FIELD_COLOR, G_STRUCT_OFFSET (PtmEdge, color) },
  { NULL },
};

const PtmField ptm_constraint_fields[] = {
  { "rel", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmConstraint, rel) },
  { "a", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmConstraint, a) },
  { "b", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmConstraint, b) },
  { "lines", PTM_FIELD_INT, G_STRUCT_OFFSET (PtmConstraint, lines), 0 },
  { NULL },
};

const PtmField ptm_unmet_fields[] = {
  { "text", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmUnmet, text) },
  { "why", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmUnmet, why) },
  { NULL },
};

/* The values of a row are a list, read and written beside these. */
const PtmField ptm_datum_fields[] = {
  { "label", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmDatum, label), 0, PTM_SCENE_MAX_WORD },
  { "noun", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmDatum, noun), 0, PTM_SCENE_MAX_WORD },
  { "asset", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmDatum, asset) },
  { "color", PTM_FIELD_COLOR, G_STRUCT_OFFSET (PtmDatum, color) },
  { NULL },
};

const PtmField ptm_alternative_fields[] = {
  { "asset", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmAlternative, asset) },
  { "name", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmAlternative, name) },
  { NULL },
};

/* A character's id is the name of its member. */
const PtmField ptm_character_fields[] = {
  { "name", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmCharacter, name) },
  { "form", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmCharacter, form) },
  { "species", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmCharacter, species) },
  { "age", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmCharacter, age) },
  { "gender", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmCharacter, gender) },
  { "hair", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmCharacter, hair) },
  { "clothes", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmCharacter, clothes) },
  { "legwear", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmCharacter, legwear) },
  { "extra", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmCharacter, extra) },
  { "prop", PTM_FIELD_STRING, G_STRUCT_OFFSET (PtmCharacter, prop) },
  { "skin", PTM_FIELD_COLOR, G_STRUCT_OFFSET (PtmCharacter, skin) },
  { "hair_color", PTM_FIELD_COLOR, G_STRUCT_OFFSET (PtmCharacter, hair_color) },
  { "clothes_color", PTM_FIELD_COLOR, G_STRUCT_OFFSET (PtmCharacter, clothes_color) },
  { "legwear_color", PTM_FIELD_COLOR, G_STRUCT_OFFSET (PtmCharacter, legwear_color) },
  { NULL },
};
