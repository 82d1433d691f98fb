/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene.h"

G_BEGIN_DECLS

/*
 * The plain members of the structs of ptm-scene.h and their JSON names, in the order they are written. Reader and writer
 * walk the same tables, so they cannot differ. Each table ends with a nameless entry.
 */

typedef enum
{
  PTM_FIELD_STRING,
  PTM_FIELD_INT,
  PTM_FIELD_UINT,
  PTM_FIELD_NUMBER,
  PTM_FIELD_BOOLEAN,
  PTM_FIELD_COLOR,
} PtmFieldType;

/* What the schema allows, in characters: a text, and the name of a thing. */
#define PTM_SCENE_MAX_TEXT 250000
#define PTM_SCENE_MAX_WORD 200

/**
 * PtmField:
 * @fallback: the number or truth value that is not written
 * @most: of a string: so many characters are written, so that what was written can be read; 0 = all
 */
typedef struct
{
  const char  *name;
  PtmFieldType type;
  gsize        offset;
  double       fallback;
  int          most;
} PtmField;

/* The text, ending in "…" when it has more than so many characters. text is (nullable). (transfer full) */
char *ptm_field_dup_shortened (const char *text, int most) G_GNUC_WARN_UNUSED_RESULT;

extern const PtmField ptm_scene_fields[];
extern const PtmField ptm_node_plan_fields[];
extern const PtmField ptm_node_scene_fields[];
extern const PtmField ptm_frame_fields[];
extern const PtmField ptm_edge_fields[];
extern const PtmField ptm_constraint_fields[];
extern const PtmField ptm_unmet_fields[];
extern const PtmField ptm_datum_fields[];
extern const PtmField ptm_alternative_fields[];
extern const PtmField ptm_character_fields[];

G_END_DECLS
