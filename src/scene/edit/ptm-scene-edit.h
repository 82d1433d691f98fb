/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

typedef enum
{
  PTM_OP_MOVE,      /* dx, dy */
  PTM_OP_RESIZE,    /* factor */
  PTM_OP_RECOLOR,   /* color; of the role chart the row that text (nullable) names, or all */
  PTM_OP_ADJUST,    /* lightness, chroma, warmth, contrast as in PtmAdjustment */
  PTM_OP_REPLACE,   /* node */
  PTM_OP_SET_TEXT,  /* text */
  PTM_OP_ADD,       /* node, rel + anchor (nullable) */
  PTM_OP_REMOVE,    /* how (nullable): what those who are meant wear, as in PtmCharacter */
  PTM_OP_RESTYLE,   /* style, or tones of color; of a photograph also an effect: factor its strength, dx its pixels, color */
  PTM_OP_EXTEND,    /* a photograph: to_side (none = all around) grows to factor times its length */
  PTM_OP_ROTATE,    /* angle */
  PTM_OP_FLIP,      /* how: NULL left to right, "upright" top to bottom */
  PTM_OP_ORDER,     /* how: "front" or "back"; of all others, or of the anchor when rel is given. Of what a page shows one after the other:
                       "before" or "after" the anchor */
  PTM_OP_SWAP,      /* with the anchor: each takes the other's place */
  PTM_OP_ALIGN,     /* how: left, right, top, bottom, center, middle, level, row, column, spaced; with more */
  PTM_OP_DUPLICATE, /* count copies */
  PTM_OP_TRANSLATE, /* how: the language */
  PTM_OP_KIND,      /* how: a kind of page, or after "chart:" a kind of chart */
  PTM_OP_CANVAS,    /* how: a size as ptm_size_parse () reads */
  PTM_OP_DATA,      /* text: the row of a chart that gets the number how in its column count, and is new when there is none; it goes without how.
                       Of a timeline: the event that comes when how is "event", or goes. Of a list: the entry that gets the number how, comes when
                       there is none or how is "entry", or goes */
  PTM_OP_REVERT,    /* the scene as it was before its last change */
} PtmOpType;

typedef enum
{
  PTM_SIDE_NONE,
  PTM_SIDE_LEFT,
  PTM_SIDE_RIGHT,
  PTM_SIDE_TOP,
  PTM_SIDE_BOTTOM,
  PTM_SIDE_CENTER,
} PtmSide;

/**
 * PtmSelector:
 *
 * Which elements. All given members must hold; when several nodes match, side picks the outermost, then nth (1 = first,
 * -1 = last), else all of them. role "background" is the backdrop, "sky" the sky of it, "logo", "title" … by role. mask: what the region mostly
 * covers. everything: the whole picture. noun and asset together mean either; a noun that names no thing may be the text
 * of a label or a step. An operation without any member means what is under the region. one: of several the one that was
 * changed last, else the first as one reads, and the user is told.
 */
typedef struct
{
  char    *id; /* or several, parted by "|" */
  char    *role;
  char    *noun;  /* as a lexicon head noun's asset or the user's word */
  char    *asset; /* or several, parted by "|" */
  char    *text;
  char    *except; /* ids that are not meant, parted by "|" */
  int      nth;
  PtmSide  side;
  PtmSide  side2; /* of a corner: "the upper left one" */
  PtmColor color; /* of several the one that is most like it; a == 0 when not said */
  gboolean mask;
  gboolean everything;
  gboolean one;
} PtmSelector;

/** PtmOp: one edit operation. dx, dy in pixels of a canvas whose longer side is 1024 (scaled to the real one). */
typedef struct
{
  PtmOpType   type;
  PtmSelector target;
  double      dx;
  double      dy;
  PtmSide     to_side; /* move: to this side or the center instead of by dx, dy */
  double      factor;  /* resize */
  PtmColor    color;
  double      lightness; /* OKLab, a bit = 0.12, much = 0.25 */
  double      chroma;
  double      warmth;
  double      contrast;
  char       *text;
  char       *style;
  PtmNode    *node;
  char       *rel; /* add: above, below, left-of, right-of, next-to … anchor */
  PtmSelector anchor;
  double      angle; /* degrees, clockwise */
  int         count;
  char       *how;
  GPtrArray  *more; /* (element-type PtmSelector) (nullable) align: the others */
} PtmOp;

PtmOp *ptm_op_new (PtmOpType type) G_GNUC_WARN_UNUSED_RESULT;
/* to, which may be all zero, means the same as from then. */
void ptm_selector_copy (const PtmSelector *from, PtmSelector *to);
/* One more element the operation is about, to be filled in. (transfer none) */
PtmSelector *ptm_op_add_target (PtmOp *op);
void         ptm_op_free (PtmOp *op);
/* A JSON array of operations, for logs, tests and the answer's extra member. (transfer full) */
char *ptm_ops_to_json (GPtrArray *ops) G_GNUC_WARN_UNUSED_RESULT;
/* What ptm_ops_to_json () has written, but for placed nodes: of those only picture, noun, colour and count. What is no operation is
 * left out. (element-type PtmOp) (transfer full) */
GPtrArray *ptm_ops_from_json (const char *json) G_GNUC_WARN_UNUSED_RESULT;
/* The operations in one translated line for the user: "Replace with: balloon, red; Title: blue". NULL when there are none. (transfer full) */
char *ptm_ops_dup_summary (GPtrArray *ops) G_GNUC_WARN_UNUSED_RESULT;

/* The ids a selector means in a laid out scene; mask is the region (nullable). (element-type utf8) (transfer full) */
GPtrArray *ptm_scene_select (PtmScene *scene, PtmArt *art, const PtmSelector *selector, PtmMask *mask) G_GNUC_WARN_UNUSED_RESULT;

/* The pictures there are, as the user calls them: "cat, dog". NULL when there are none. (transfer full) */
char *ptm_scene_dup_names (PtmScene *scene) G_GNUC_WARN_UNUSED_RESULT;

/* The scene before its last change; NULL when that is not known. (transfer full) */
PtmScene *ptm_scene_dup_before (PtmScene *scene) G_GNUC_WARN_UNUSED_RESULT;

/* A copy of a laid out scene with the operations applied in order. With a mask, a replaced or added picture is placed
 * within the region's bounds and a background change is refused as unmet unless the region covers it. Nothing outside the
 * damage box changes. Operations whose selector finds nothing are added to unmet (element-type PtmUnmet). damage is set
 * to the box in canvas pixels (empty when nothing changed). Never fails for a valid scene. */
PtmScene *ptm_scene_edit (PtmScene *scene, PtmArt *art, GPtrArray *ops, PtmMask *mask, PtmRect *damage, GPtrArray *unmet) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmOp, ptm_op_free)

G_END_DECLS
