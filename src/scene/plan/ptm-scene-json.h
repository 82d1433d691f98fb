/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene.h"

G_BEGIN_DECLS

/* Reads a plan or scene: depth scan (64 at most) before the parser, then the schema, then the checks a schema cannot say
 * (unique ids, edges, targets and constraints naming nodes that exist, no cycles, finite numbers).
 * PTM_ERROR_PLAN naming the member that is wrong. length -1 = NUL terminated. */
PtmScene *ptm_scene_from_json (const char *json, gssize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Members in a fixed order, numbers with at most three decimals: equal scenes give equal texts. */
char *ptm_scene_to_json (PtmScene *scene, gboolean pretty) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE when the text nests brackets at most max_depth deep (strings skipped). json-glib 1.6 crashes on deep nesting, so
 * every JSON text from outside goes through this first. */
gboolean ptm_json_is_shallow (const char *json, gsize length, int max_depth);

/* The PNG of a drawn scene: iTXt "pentimento:scene" = the JSON, "pentimento:pixels" = SHA-256 of the pixels
 * (ptm_image_dup_hash ()). */
GBytes *ptm_scene_write_png (PtmScene *scene, PtmImage *image, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The scene in a PNG, or NULL without an error when there is none, it is not valid, or the hash is not that of image
 * (another program painted on it): then the picture is a photograph to us. */
PtmScene *ptm_scene_read_png (GBytes *png, PtmImage *image) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
