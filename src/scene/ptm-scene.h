/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib-object.h>
#include "ptm-color.h"
#include "ptm-error.h"
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/*
 * The plan of a picture as data. A *plan* is a scene without coordinates (made by `language`, or by a chat model against
 * the same schema); ptm_layout_apply () gives every node a frame, font and final colours and so makes it a *scene* that
 * ptm_render () draws. Both are one type and one JSON form (ptm-scene.schema.json), validated on every read.
 */

typedef enum
{
  PTM_KIND_POSTER,
  PTM_KIND_FLYER,
  PTM_KIND_INVITATION,
  PTM_KIND_CARD,
  PTM_KIND_DIAGRAM,
  PTM_KIND_FLOWCHART,
  PTM_KIND_MINDMAP,
  PTM_KIND_TIMELINE,
  PTM_KIND_INFOGRAPHIC,
  PTM_KIND_CHART,
  PTM_KIND_COMIC,
  PTM_KIND_STORYBOARD,
  PTM_KIND_SPRITESHEET,
  PTM_KIND_PANORAMA,
  PTM_KIND_WORKSHEET,
  PTM_KIND_GRID,
  PTM_KIND_LOGO,
  PTM_KIND_SLIDE,
  PTM_KIND_SCENE,
} PtmKind;

typedef enum
{
  PTM_NODE_TEXT,
  PTM_NODE_OBJECT,
  PTM_NODE_SHAPE,
  PTM_NODE_BACKGROUND,
  PTM_NODE_PHOTO,
  PTM_NODE_GROUP,
  PTM_NODE_LABEL,
} PtmNodeType;

/** PtmFrame: in canvas pixels; a plan's frames are all zero. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PtmFrame;

/**
 * PtmNode:
 *
 * One element of a plan. Every pointer is owned and (nullable) unless said; a colour with a == 0 means "not given".
 * What a plan may say, by type:
 * text: role (title, subtitle, date, time, place, note, caption, body), text, lang
 * object: noun (as the user said it), asset, count, color, size, role (main, decoration, item, cell)
 * shape: shape (rect, rounded, ellipse, diamond, line, blob, arch), text, fill, stroke; in a flowchart also step, decision, start, end as role
 * background: setting (plain, meadow, sky, sea, city, room, night, …), fill
 * photo: ref (key into the scene's photos)
 * group: layout (row, column, grid, ring, free), children
 * label: text, target (id of a node), n
 */
typedef struct _PtmNode PtmNode;
struct _PtmNode
{
  char       *id; /* (not nullable) unique in the scene: t1, o3 … */
  PtmNodeType type;
  char       *role;
  char       *text;
  char       *lang; /* BCP 47, of the text */
  char       *noun;
  char       *asset; /* "noto:balloon", as in ptm-art.h; an object without one is drawn as a labelled card */
  char       *shape;
  char       *setting;
  char       *ref;
  char       *target;
  char       *layout;
  int         count; /* objects: how many, at least 1 */
  int         n;     /* labels: the number drawn, 0 = none */
  double      size;  /* objects: relative size, 1 = as the layout thinks */
  PtmColor    color; /* objects: what the user asked for; texts: ink */
  PtmColor    fill;
  PtmColor    stroke;
  GPtrArray  *children; /* (element-type PtmNode) (not nullable) */

  /* What the layout (or an edit) adds. */
  PtmFrame frame;     /* width 0 = not placed yet */
  int      z;         /* drawn from low to high; equal z in document order */
  char    *font;      /* family */
  int      weight;    /* 100…900, 0 = 400 */
  double   font_size; /* pixels */
  char    *align;     /* left, center, right */
  double   rotate;    /* degrees, clockwise */
  gboolean flip;      /* mirrored left to right */
  double   opacity;   /* 0…1; 1 by default */
};

/** PtmEdge: an arrow or line between two nodes. */
typedef struct
{
  char    *from;  /* node id */
  char    *to;    /* node id */
  char    *label; /* (nullable) */
  gboolean arrow;
  char    *route; /* straight, curve, ortho (nullable) */
  PtmColor color;
} PtmEdge;

/** PtmConstraint: rel is left-of, right-of, above, below, on, under, inside, behind, in-front, next-to, between, around, in-a-row. */
typedef struct
{
  char *rel;
  char *a; /* node id */
  char *b; /* node id (nullable) */
} PtmConstraint;

/** PtmUnmet: what was asked and not drawn. why is action, style, person, photograph, noun, word, layout, region. */
typedef struct
{
  char *text;
  char *why;
} PtmUnmet;

/** PtmPalette: colours with a == 0 are chosen by the layout. */
typedef struct
{
  PtmColor bg[3];
  PtmColor ink;
  PtmColor accent[4];
} PtmPalette;

/**
 * PtmScene:
 *
 * Reference counted. Built by one owner, immutable once shared: ptm_scene_copy () first.
 */
typedef struct
{
  PtmKind     kind;
  char       *lang; /* of the sentence, BCP 47: "en" (not nullable) */
  guint32     seed;
  int         width; /* 0 = the kind's own size */
  int         height;
  char       *style;       /* (nullable) as the user said it, normalised: clean, playful, elegant, bold, retro, … */
  char       *finish;      /* (nullable) */
  gboolean    transparent; /* no backdrop is drawn */
  gboolean    placed;      /* the layout has run */
  PtmPalette  palette;
  GPtrArray  *nodes;       /* (element-type PtmNode) */
  GPtrArray  *edges;       /* (element-type PtmEdge) */
  GPtrArray  *constraints; /* (element-type PtmConstraint) */
  GPtrArray  *unmet;       /* (element-type PtmUnmet) */
  GHashTable *photos;      /* (element-type utf8 GBytes) picture files shown by photo nodes */

  gatomicrefcount ref_count;
} PtmScene;

#define PTM_TYPE_SCENE (ptm_scene_get_type ())

/** What a read scene may hold at most. */
#define PTM_SCENE_MAX_NODES 2000
#define PTM_SCENE_MAX_EDGES 4000
#define PTM_SCENE_MAX_TEXT  20000
#define PTM_SCENE_MAX_JSON  (24 * 1024 * 1024)

GType     ptm_scene_get_type (void);
PtmScene *ptm_scene_new (PtmKind kind, const char *lang) G_GNUC_WARN_UNUSED_RESULT;
PtmScene *ptm_scene_copy (PtmScene *scene) G_GNUC_WARN_UNUSED_RESULT;
PtmScene *ptm_scene_ref (PtmScene *scene);
void      ptm_scene_unref (PtmScene *scene);

/* Appends a node with a fresh id; it belongs to the scene (or to parent when given). (transfer none) */
PtmNode *ptm_scene_add_node (PtmScene *scene, PtmNode *parent, PtmNodeType type);
PtmNode *ptm_node_new (PtmNodeType type) G_GNUC_WARN_UNUSED_RESULT;
PtmNode *ptm_node_copy (const PtmNode *node) G_GNUC_WARN_UNUSED_RESULT;
void     ptm_node_free (PtmNode *node);
/* Replaces an owned string field: ptm_node_set (&node->text, "…"). */
void ptm_node_set (char **field, const char *value);
/* By id, at any depth. (nullable) (transfer none) */
PtmNode *ptm_scene_find (PtmScene *scene, const char *id);
/* With its children, the labels that point at them, and every edge and constraint that names one of them. */
gboolean  ptm_scene_remove (PtmScene *scene, const char *id);
void      ptm_scene_add_edge (PtmScene *scene, const char *from, const char *to, const char *label, gboolean arrow);
void      ptm_scene_add_constraint (PtmScene *scene, const char *rel, const char *a, const char *b);
void      ptm_scene_add_unmet (PtmScene *scene, const char *text, const char *why);
PtmUnmet *ptm_unmet_new (const char *text, const char *why) G_GNUC_WARN_UNUSED_RESULT;
PtmUnmet *ptm_unmet_copy (const PtmUnmet *unmet) G_GNUC_WARN_UNUSED_RESULT;
void      ptm_unmet_free (PtmUnmet *unmet);

const char *ptm_kind_to_string (PtmKind kind);
gboolean    ptm_kind_from_string (const char *text, PtmKind *kind);
const char *ptm_node_type_to_string (PtmNodeType type);
gboolean    ptm_node_type_from_string (const char *text, PtmNodeType *type);

/* The plan in one or two lines for the user, translated: "Poster, 1024 × 1536, “Frühlingskonzert”, 3 pictures". */
char *ptm_scene_dup_summary (PtmScene *scene) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmScene, ptm_scene_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmNode, ptm_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmUnmet, ptm_unmet_free)

G_END_DECLS
