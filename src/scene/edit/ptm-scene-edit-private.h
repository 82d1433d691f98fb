/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene-edit.h"
#include "ptm-scene-region.h"

G_BEGIN_DECLS

/** PtmEditing: one run of ptm_scene_edit (). Lengths are canvas pixels. */
typedef struct
{
  PtmScene      *scene;      /* the copy that is changed */
  PtmArt        *art;        /* (nullable) */
  PtmMask       *mask;       /* (nullable) as it was given */
  PtmSceneRegion region;     /* region.mask is NULL when there is none */
  GPtrArray     *unmet;      /* (element-type PtmUnmet) */
  double         unit;       /* one pixel of a canvas whose longer side is 1024 */
  gboolean       in_air;     /* what is to be placed floats */
  gboolean       ink_stale;  /* the grounds have changed: texts must be looked at again */
  GPtrArray     *obeyed_ids; /* texts whose colour the user chose in this run (element-type utf8) */
  GHashTable    *met;        /* what a place or "the cat" meant in this run (element-type utf8 utf8) selector to ids */
  GString       *found;      /* ids the operation at hand has met, parted by "|" */
} PtmEditing;

/* ptm-scene-edit.c */
void ptm_editing_add_unmet (PtmEditing *editing, const PtmOp *op, const char *why);
/* What an operation is about, in the user's word where there is one. */
const char *ptm_op_describe (const PtmOp *op);

/* ptm-scene-edit-find.c: the nodes an operation means; adds to unmet when there are none. (element-type PtmNode) (transfer container) */
GPtrArray *ptm_editing_find (PtmEditing *editing, const PtmOp *op) G_GNUC_WARN_UNUSED_RESULT;
/* The operation at hand has met, or made, this node. */
void ptm_editing_note_found (PtmEditing *editing, const PtmNode *node);

/* ptm-scene-edit-last.c: adds what the operation has done to the last change, which ptm_editing_remember () writes into the scene. */
void ptm_editing_note_done (PtmEditing *editing, const PtmOp *op, GString *last);
void ptm_editing_remember (PtmEditing *editing, PtmScene *before, const GString *last, gboolean corrects);
void ptm_editing_revert (PtmEditing *editing, const PtmOp *op);

/* TRUE when a change of the whole backdrop is allowed: without a region, or when it covers nearly all of the canvas. */
gboolean ptm_editing_may_change_ground (PtmEditing *editing);

/* ptm-scene-edit-color.c */
void ptm_editing_recolor (PtmEditing *editing, const PtmOp *op);
void ptm_editing_adjust (PtmEditing *editing, const PtmOp *op);

/* ptm-scene-edit-ink.c */
PtmColor ptm_editing_get_ink (PtmEditing *editing, const PtmNode *node);
/* Gives every text that cannot be read on its changed ground an ink of its hue with a contrast of 4.5, and tells of those
 * that cannot be read in the colour the user gave them. */
void ptm_editing_renew_inks (PtmEditing *editing);

/* ptm-scene-edit-place.c */
PtmFrame ptm_editing_get_canvas (PtmEditing *editing);
/* The canvas without the margin in which nothing to read should stand. */
PtmFrame ptm_editing_get_usable (PtmEditing *editing);
/* Moves the frame the shortest way into the area, and shrinks it when it is larger. */
PtmFrame ptm_editing_keep_inside (PtmFrame area, PtmFrame frame);
/* Width over height of what a node draws. */
double ptm_editing_get_aspect (PtmEditing *editing, const PtmNode *node);
/* The largest frame of that aspect inside the box, in its middle. */
PtmFrame ptm_editing_fit (PtmFrame box, double aspect);
/* A place of the node's own size for something new near side: covering no text, and as little else as can be. FALSE when
 * there is none. */
gboolean ptm_editing_find_free (PtmEditing *editing, double width, double height, PtmSide side, PtmFrame *frame);
/* The same; gives how bad the place is, G_MAXDOUBLE when there is none. */
double ptm_editing_find_best (PtmEditing *editing, double width, double height, PtmSide side, PtmFrame *frame);
/* A place for something of that size in a relation to the anchor; FALSE when it would lie on a text or outside. */
gboolean ptm_editing_place_by (PtmEditing *editing, const char *rel, const PtmNode *anchor, double width, double height, PtmFrame *frame);
/* TRUE when the frame, in the canvas, covers no writing and no picture but the node except (nullable). */
gboolean ptm_editing_is_free (PtmEditing *editing, const PtmFrame *frame, const PtmNode *except);

/* How much of the frame pictures would cover, in parts of it; G_MAXDOUBLE when it would lie on writing or outside. */
double ptm_editing_get_cover (PtmEditing *editing, const PtmFrame *frame);
/* Where the ground begins that things stand on, in pixels from the top; 0 when there is none. */
double ptm_editing_get_horizon (PtmEditing *editing);

/* ptm-scene-edit-relate.c: the node has been put by the anchor: what covers what, its shadow, and the constraint. Both
 * rel and anchor are (nullable): nothing is done then. */
void ptm_editing_relate (PtmEditing *editing, const char *rel, PtmNode *node, const PtmNode *anchor);

/* ptm-scene-edit-arrange.c */
/* The two are of those that a page shows one after the other: one goes before or after the other, or how is "swap". FALSE when they are not. */
gboolean ptm_editing_reorder (PtmEditing *editing, const PtmOp *op, const char *how);
void     ptm_editing_swap (PtmEditing *editing, const PtmOp *op);
void     ptm_editing_align (PtmEditing *editing, const PtmOp *op);
void     ptm_editing_duplicate (PtmEditing *editing, const PtmOp *op);
/* A place on the ground for one more thing like that, near it; smaller where the ground is full. FALSE when there is none. */
gboolean ptm_editing_find_on_ground (PtmEditing *editing, const PtmFrame *like, PtmFrame *frame);

/* ptm-scene-edit-page.c */
void ptm_editing_translate (PtmEditing *editing, const PtmOp *op);
void ptm_editing_change_kind (PtmEditing *editing, const PtmOp *op);
void ptm_editing_change_canvas (PtmEditing *editing, const PtmOp *op);
/* What a page holds has changed: it is laid out anew, with letters of the size it needs. FALSE when that cannot be. */
gboolean ptm_editing_lay_out_as (PtmEditing *editing, PtmKind kind, int width, int height);

/* ptm-scene-edit-data.c */
/* The rows of the chart that are meant take a colour; FALSE when there are none. */
gboolean ptm_editing_color_rows (PtmEditing *editing, const PtmOp *op);
void     ptm_editing_change_data (PtmEditing *editing, const PtmOp *op);

/* ptm-scene-edit-turn.c */
void ptm_editing_rotate (PtmEditing *editing, const PtmOp *op);
void ptm_editing_flip (PtmEditing *editing, const PtmOp *op);
void ptm_editing_order (PtmEditing *editing, const PtmOp *op);
/* Draws the node right above (or below) the other one. */
void ptm_editing_stack (PtmEditing *editing, PtmNode *node, const PtmNode *other, gboolean above);

/* ptm-scene-edit-move.c */
/* By so many canvas pixels, with what belongs to it, as far as the canvas reaches. FALSE when it stays. */
gboolean ptm_editing_move_by (PtmEditing *editing, PtmNode *node, double dx, double dy);
void     ptm_editing_move (PtmEditing *editing, const PtmOp *op);
void     ptm_editing_resize (PtmEditing *editing, const PtmOp *op);

/* ptm-scene-edit-add.c */
void ptm_editing_add (PtmEditing *editing, const PtmOp *op);
/* By the anchor (nullable) as the operation's relation says, else where there is room on its side. */
gboolean ptm_editing_find_place (PtmEditing *editing, const PtmOp *op, const PtmNode *anchor, double width, double height, PtmFrame *frame);
/* ptm-scene-edit-add-text.c: gives a text its size and its place; FALSE when there is none. */
gboolean ptm_editing_place_text (PtmEditing *editing, const PtmOp *op, const PtmNode *anchor, PtmNode *node);
/* The anchor of an operation; adds to unmet when it is named but not there. (nullable) */
PtmNode *ptm_editing_find_anchor (PtmEditing *editing, const PtmOp *op);
/* What content says becomes what the node is; its id, role and place stay. */
void ptm_editing_take_content (PtmNode *node, const PtmNode *content);
/* Makes a character of one of whom the picture shows a head only. */
void ptm_editing_let_stand (PtmEditing *editing, PtmNode *node);
/* The shadow the other pictures have, above them. */
void ptm_editing_dress_object (PtmEditing *editing, PtmNode *node);
/* How high a thing is drawn beside others of a place, in some unit: the large ones a little less high than in life. */
double ptm_editing_get_natural_height (PtmEditing *editing, const PtmNode *node);
/* As ptm_editing_get_aspect (), for all copies the node draws in its frame. */
double ptm_editing_get_row_aspect (PtmEditing *editing, const PtmNode *node);
void   ptm_editing_write_in_region (PtmEditing *editing, PtmNode *node);

/* ptm-scene-edit-replace.c */
void ptm_editing_replace (PtmEditing *editing, const PtmOp *op);
/* Gives a backdrop the setting the operation names. */
void ptm_editing_replace_background (PtmEditing *editing, const PtmOp *op, PtmNode *node);

/* ptm-scene-edit-text.c */
void ptm_editing_set_text (PtmEditing *editing, const PtmOp *op);
/* Face, size and colour of a text like it on the page; the size is for a page without one. */
void ptm_editing_dress_text (PtmEditing *editing, PtmNode *node);
/* The node with that text, its frame as large as it needs where there is room, else the text smaller. */
void ptm_editing_write (PtmEditing *editing, PtmNode *node, const char *text);

/* ptm-scene-edit-phrases.c: writes the text in the language, when it is one of those that stand on pages everywhere. */
gboolean ptm_editing_translate_phrase (PtmEditing *editing, PtmNode *node, const char *lang);

/* Another kind of face, by how: serif, sans, hand, bold, thin. */
void ptm_editing_change_face (PtmEditing *editing, const PtmOp *op);

/* ptm-scene-edit-whole.c */
void ptm_editing_remove (PtmEditing *editing, const PtmOp *op);
/* ptm-scene-edit-wear.c: what those who are meant wear, by how, goes. */
void ptm_editing_take_off (PtmEditing *editing, const PtmOp *op);
void ptm_editing_restyle (PtmEditing *editing, const PtmOp *op);
/* Lays the scene out again after its structure changed; the palette stays. FALSE when that fails, and nothing has changed. */
gboolean ptm_editing_relay (PtmEditing *editing);

G_END_DECLS
