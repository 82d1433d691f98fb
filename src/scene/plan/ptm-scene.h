/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib-object.h>
#include "ptm-color.h"
#include "ptm-error.h"
#include "ptm-image.h"
#include "ptm-mask.h"
#include "ptm-grade.h"

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
  PTM_NODE_PANEL,
  PTM_NODE_BUBBLE,
  PTM_NODE_CHART,
  PTM_NODE_TABLE,
  PTM_NODE_FIGURE,
} PtmNodeType;

/** PtmFrame: in canvas pixels; a plan's frames are all zero. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PtmFrame;

/** PtmDatum: one row of a chart. */
typedef struct
{
  char    *label;  /* (nullable) */
  GArray  *values; /* (element-type double) (not nullable) one a column */
  PtmColor color;
  char    *noun;  /* (nullable) the picture of the row, in a pictogram the picture counted */
  char    *asset; /* (nullable) */
} PtmDatum;

/** PtmAlternative: another picture an object may mean. */
typedef struct
{
  char *asset;
  char *name; /* in the language of the scene */
} PtmAlternative;

/**
 * PtmCharacter:
 *
 * Somebody who looks the same wherever he stands: objects name the character by its id. What is not given is chosen from the
 * scene's seed and the id. Every string is (nullable) but id.
 */
typedef struct
{
  char    *id;
  char    *name;
  char    *form;    /* people, biped, bird, quadruped */
  char    *species; /* of animals: bear, cat, fox … */
  char    *age;     /* child, adult, elder */
  char    *gender;  /* female, male */
  char    *hair;    /* short, long, ponytail, curly, bun, braids, afro, bald … */
  char    *clothes; /* t-shirt, dress, coat … or a profession: doctor, pirate … */
  char    *legwear; /* trousers, skirt, shorts */
  char    *extra;   /* glasses, hat, beard … */
  char    *prop;    /* asset held in the hand */
  PtmColor skin;    /* or fur, or plumage */
  PtmColor hair_color;
  PtmColor clothes_color;
  PtmColor legwear_color;
} PtmCharacter;

/**
 * PtmNode:
 *
 * One element of a plan. Every pointer is owned and (nullable) unless said; a colour with a == 0 means "not given".
 * What a plan may say, by type:
 * text: role (title, subtitle, date, time, place, note, caption, body), text, lang
 * object: noun (as the user said it), asset, count, color, size, role (main, decoration, item, cell), alternatives
 * shape: shape (rect, rounded, ellipse, diamond, line, blob, arch), text, fill, stroke; in a flowchart also step, decision, start, end as role
 * background: setting (plain, meadow, sky, sea, city, room, night, …), fill, color (of its sky alone)
 * photo: ref (key into the scene's photos)
 * group: layout (row, column, grid, ring, free), children
 * label: text, target (id of a node), n, anchor (a named place of the target)
 * panel: children, clipped to it; a background among them is its own
 * bubble: text, speaker (id of an object), shape (speech, thought, shout, whisper)
 * chart: chart (bar, column, grouped, stacked, line, area, pie, donut, scatter, pictogram, …), data, legend, params
 * table: rows
 * figure: template (the name of a knowledge template), params
 * Objects that are somebody: character, pose, expression, phase.
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
  char       *anchor;
  char       *speaker;
  char       *character;
  char       *pose;
  char       *expression;
  char       *chart;
  char *template;
  char       *path;         /* of the shape "path": SVG path data in hundredths of the frame */
  double      phase;        /* objects: the moment of a motion, 0…1 */
  int         page;         /* the page it belongs to, from 1; 0 = the layout decides */
  GHashTable *params;       /* (element-type utf8 utf8) (nullable) what a figure or chart is made with */
  GPtrArray  *data;         /* (element-type PtmDatum) (nullable) */
  char      **legend;       /* (nullable) names of the value columns */
  GPtrArray  *rows;         /* (element-type GStrv) (nullable) of a table */
  GPtrArray  *alternatives; /* (element-type PtmAlternative) (nullable) what else the noun may mean, or what is nearest to it */
  int         count;        /* objects: how many, at least 1 */
  int         n;            /* labels: the number drawn, 0 = none */
  double      size;         /* objects: relative size, 1 = as the layout thinks */
  PtmGrade    grade;        /* objects: over the colours of the picture */
  PtmColor    color;        /* objects: what the user asked for; texts: ink */
  PtmColor    fill;
  PtmColor    stroke;
  GPtrArray  *children; /* (element-type PtmNode) (not nullable) */

  /* What the layout (or an edit) adds. */
  PtmFrame frame;        /* width 0 = not placed, and not drawn */
  int      z;            /* drawn from low to high; equal z in document order */
  char    *font;         /* family */
  int      weight;       /* 100…900, 0 = 400 */
  double   font_size;    /* pixels */
  char    *align;        /* left, center, right */
  double   rotate;       /* degrees, clockwise */
  gboolean flip;         /* mirrored left to right */
  double   opacity;      /* 0…1; 1 by default */
  double   stroke_width; /* pixels, 0 = as the shape is usually drawn */
  double   dash;         /* pixels a dash and a gap, 0 = none */
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

/** PtmConstraint: rel is left-of, right-of, above, below, on, under, inside, behind, in-front, next-to, between, around, held (a by b), worn,
 * in-a-row, in-a-circle, in-a-column, in-rows, in-columns; the last four have no b, in-a-row may have one. */
typedef struct
{
  char *rel;
  char *a;     /* node id */
  char *b;     /* node id (nullable) */
  int   lines; /* of in-rows: how many rows; of in-columns: how many in each; 0 = as many as look well */
} PtmConstraint;

/**
 * PtmUnmet:
 *
 * What was asked and not drawn. why is action, style, person, photograph, light, noun, word, relation, many, layout, region, absent, several (the
 * first was taken), which (it cannot be told), same (it is so already), nothing (there is no change to take back), and for photographs
 * mark (nothing is marked), guess (what the background is), drawn (the background is no photograph).
 * say tells it in the user's language, together with everything else of the same reason; offer what can be done instead.
 */
typedef struct
{
  char *text;
  char *why;
  char *say;   /* (nullable) not kept in a scene */
  char *offer; /* (nullable) not kept in a scene */
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
  int         variant;     /* the design the layout was asked for */
  int         page;        /* the page to lay out, from 1; 0 = the first */
  int         pages;       /* how many there are, as the layout found; 0 = one */
  GPtrArray  *characters;  /* (element-type PtmCharacter) */
  GHashTable *photos;      /* (element-type utf8 GBytes) picture files shown by photo nodes */
  char       *last;        /* (nullable) the last change, as ptm_ops_to_json () writes it, with the ids it met */
  char       *before;      /* (nullable) the scene before that change, as JSON */

  gatomicrefcount ref_count;
} PtmScene;

#define PTM_TYPE_SCENE (ptm_scene_get_type ())

/** What a read scene may hold at most. */
#define PTM_SCENE_MAX_NODES       5000
#define PTM_NODE_MAX_ALTERNATIVES 8
#define PTM_SCENE_MAX_EDGES       4000
#define PTM_UNMET_MAX_TEXT        120
#define PTM_SCENE_MAX_JSON        (24 * 1024 * 1024)

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
/* A parameter of a figure or chart; (nullable) when it is not given. */
const char *ptm_node_get_param (const PtmNode *node, const char *name);
void        ptm_node_set_param (PtmNode *node, const char *name, const char *value);
/* A new row at the end of a chart's data. (transfer none) */
PtmDatum *ptm_node_add_datum (PtmNode *node, const char *label, const double *values, guint n_values);
/* One more picture a node may mean; at most PTM_NODE_MAX_ALTERNATIVES are kept. */
void      ptm_node_add_alternative (PtmNode *node, const char *asset, const char *name);
PtmDatum *ptm_datum_copy (const PtmDatum *datum) G_GNUC_WARN_UNUSED_RESULT;
void      ptm_datum_free (PtmDatum *datum);
/* A new character with nothing but its id. (transfer none) */
PtmCharacter *ptm_scene_add_character (PtmScene *scene, const char *id);
/* (nullable) (transfer none) */
const PtmCharacter *ptm_scene_find_character (PtmScene *scene, const char *id);
PtmCharacter       *ptm_character_copy (const PtmCharacter *character) G_GNUC_WARN_UNUSED_RESULT;
void                ptm_character_free (PtmCharacter *character);
/* By id, at any depth. (nullable) (transfer none) */
PtmNode *ptm_scene_find (PtmScene *scene, const char *id);
/* With its children, the labels that point at them, and every edge and constraint that names one of them. */
gboolean ptm_scene_remove (PtmScene *scene, const char *id);
void     ptm_scene_add_edge (PtmScene *scene, const char *from, const char *to, const char *label, gboolean arrow);
void     ptm_scene_add_constraint (PtmScene *scene, const char *rel, const char *a, const char *b);
/* rel is in-rows or in-columns. */
void ptm_scene_add_rows (PtmScene *scene, const char *rel, const char *a, int lines);
void ptm_scene_add_unmet (PtmScene *scene, const char *text, const char *why);
/* A longer text is shortened: it only has to be known again. */
PtmUnmet *ptm_unmet_new (const char *text, const char *why) G_GNUC_WARN_UNUSED_RESULT;
PtmUnmet *ptm_unmet_copy (const PtmUnmet *unmet) G_GNUC_WARN_UNUSED_RESULT;
void      ptm_unmet_free (PtmUnmet *unmet);

const char *ptm_kind_to_string (PtmKind kind);
/* "Poster", translated. */
const char *ptm_kind_get_title (PtmKind kind);
/* TRUE for kinds whose content may go on over several pages. */
gboolean    ptm_kind_has_pages (PtmKind kind);
gboolean    ptm_kind_from_string (const char *text, PtmKind *kind);
const char *ptm_node_type_to_string (PtmNodeType type);
gboolean    ptm_node_type_from_string (const char *text, PtmNodeType *type);

/* The plan in one or two lines for the user, translated: "Poster, 1024 × 1536, “Frühlingskonzert”, 3 pictures". */
char *ptm_scene_dup_summary (PtmScene *scene) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmScene, ptm_scene_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmNode, ptm_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmUnmet, ptm_unmet_free)

G_END_DECLS
