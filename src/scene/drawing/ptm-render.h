/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/** PtmRenderStage: how much is drawn; the earlier ones make the partial pictures. */
typedef enum
{
  PTM_RENDER_BACKDROP,
  PTM_RENDER_SHAPES,
  PTM_RENDER_PICTURES,
  PTM_RENDER_ALL,
} PtmRenderStage;

/* Draws a laid out scene at its canvas size. Deterministic; safe to call on any thread. */
PtmImage *ptm_render (PtmScene *scene, PtmArt *art, PtmRenderStage stage, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* One object on transparent ground, fitted into width × height; what replaces or joins things in photographs. */
PtmImage *ptm_render_object (PtmArt *art, const char *asset, PtmColor color, int width, int height, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The pixels a node's ink covers, 255 = opaque ink, at canvas size; what selectors and hit tests ask. (nullable) */
PtmMask *ptm_render_node_mask (PtmScene *scene, PtmArt *art, const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
