/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PtmToolKind: what a press on the picture does.
 */
typedef enum
{
  PTM_TOOL_PAN,
  PTM_TOOL_BRUSH,
  PTM_TOOL_ERASER,
  PTM_TOOL_RECTANGLE,
  PTM_TOOL_ELLIPSE,
  PTM_TOOL_LASSO,
  PTM_TOOL_POLYGON,
  PTM_TOOL_WAND,
  PTM_TOOL_SCISSORS,
  PTM_TOOL_OBJECT,
  PTM_TOOL_ELEMENT,
  PTM_N_TOOLS
} PtmToolKind;

#define PTM_TYPE_TOOL_KIND (ptm_tool_kind_get_type ())
GType ptm_tool_kind_get_type (void);

/**
 * PtmToolFacts:
 * @nick: its name in actions and settings
 * @icon: of its button
 * @keyval: the key that chooses it
 * @key: the same, as it is written
 * @title: what it does, for its button
 * @noun: what it marks, for announcements; (nullable)
 * @hint: how it is used, for the line below the tools
 * @has_mode: what it marks can be added, taken away or intersected
 *
 * What there is to be told of a tool; strings are not translated yet.
 */
typedef struct
{
  const char *nick;
  const char *icon;
  guint       keyval;
  const char *key;
  const char *title;
  const char *noun;
  const char *hint;
  gboolean    has_mode;
} PtmToolFacts;

/* (transfer none) */
const PtmToolFacts *ptm_tool_kind_get_facts (PtmToolKind kind);

G_END_DECLS
