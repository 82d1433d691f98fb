/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout.h"
#include "ptm-type.h"

G_BEGIN_DECLS

/* Layers of a page; edges are drawn between the negative and the others. */
#define PTM_Z_BACKDROP -100
#define PTM_Z_ORNAMENT -50
#define PTM_Z_PICTURE  10
#define PTM_Z_TEXT     20000

/** PtmLayout: one run. Lengths are canvas pixels. */
typedef struct
{
  PtmScene          *scene;
  PtmArt            *art; /* (nullable) */
  int                variant;
  const PtmTypePair *type;
  double             width;
  double             height;
  double             unit;       /* a hundredth of the shorter side */
  double             margin;     /* nothing to read lies nearer to the edge */
  double             base;       /* size of running text; the others are base times a power of RATIO */
  gboolean           mirrored;   /* a right-to-left page: laid out left to right and then turned as a whole, see ptm_layout_poster () */
  gboolean           facts_only; /* ptm_layout_info () leaves the notes to the template */
  double             most;       /* no fact is set larger than this, so that the headline leads; 0 = no headline */
} PtmLayout;

/* The modular scale: a major third. */
#define PTM_TYPE_RATIO 1.25

/* ptm-layout-tools.c */
double ptm_layout_scale (PtmLayout *layout, int step);
/* All nodes of a type at any depth, in document order. (element-type PtmNode) (transfer container) */
GPtrArray *ptm_layout_collect (PtmLayout *layout, PtmNodeType type) G_GNUC_WARN_UNUSED_RESULT;
PtmNode   *ptm_layout_find_role (PtmLayout *layout, PtmNodeType type, const char *role);
PtmNode   *ptm_layout_get_title (PtmLayout *layout);
PtmNode   *ptm_layout_add_ornament (PtmLayout *layout, const char *shape, double x, double y, double width, double height, PtmColor fill, int z);
PtmNode   *ptm_layout_add_backdrop (PtmLayout *layout, const char *setting, PtmFrame frame, PtmColor fill);
/* A copy of an object after it: role and looks kept, id derived. */
PtmNode *ptm_layout_add_copy (PtmLayout *layout, PtmNode *node, int number);
/* Every object of count n becomes n objects of count 1. */
void ptm_layout_expand_counts (PtmLayout *layout, int most);
/* The aspect an object is drawn in; cards are 4:3. */
double ptm_layout_get_aspect (PtmLayout *layout, const PtmNode *node);
/* Fits the object into the box; anchor_y 0 = upper edge, 0.5 = middle, 1 = stands on the lower edge. */
void ptm_layout_place_object (PtmLayout *layout, PtmNode *node, PtmFrame box, double anchor_y);
/* Sets the text's face: the pair's display or text face, with a stand-in for its script. */
void ptm_layout_set_face (PtmLayout *layout, PtmNode *node, gboolean display, int weight);
/* Sets size and frame for a text wrapped to width; the largest size of low…high at which it fits height and lines (0 = any).
 * Returns the frame's height. align is turned for right-to-left texts when it is left. */
double ptm_layout_place_text (PtmLayout *layout, PtmNode *node, PtmFrame box, double low, double high, int max_lines, const char *align);
/* Moves a node up or down with its frame. */
void ptm_layout_shift (PtmNode *node, double dx, double dy);

/* ptm-layout-contrast.c: inks every text so that it reads on what is under it; adds a panel where nothing else helps. */
void ptm_layout_ink_texts (PtmLayout *layout);

/* One a kind. */
void ptm_layout_poster (PtmLayout *layout);
void ptm_layout_slide (PtmLayout *layout);
void ptm_layout_logo (PtmLayout *layout);
void ptm_layout_diagram (PtmLayout *layout);
void ptm_layout_flowchart (PtmLayout *layout);
void ptm_layout_grid (PtmLayout *layout);
void ptm_layout_scene (PtmLayout *layout);
void ptm_layout_chart (PtmLayout *layout);
void ptm_layout_infographic (PtmLayout *layout);
void ptm_layout_timeline (PtmLayout *layout);
void ptm_layout_mindmap (PtmLayout *layout);
void ptm_layout_comic (PtmLayout *layout);
void ptm_layout_storyboard (PtmLayout *layout);
void ptm_layout_spritesheet (PtmLayout *layout);
void ptm_layout_panorama (PtmLayout *layout);
void ptm_layout_worksheet (PtmLayout *layout);

/* ptm-layout-pictures.c: how the pictures of a poster stand together. */
typedef enum
{
  PTM_PICTURES_STAND,
  PTM_PICTURES_WREATH, /* what supports the heroes goes around them when there is enough */
  PTM_PICTURES_TURNED, /* a single hero leans, the ground falls to the right */
} PtmPicturesStyle;

void ptm_layout_pictures (PtmLayout *layout, PtmFrame area, PtmPicturesStyle style);

/* ptm-layout-info.c: date, time, place and notes as one block. Returns its height; with place FALSE it only measures. */
typedef enum
{
  PTM_INFO_STACK,
  PTM_INFO_COLUMNS,
  PTM_INFO_SPLIT, /* the date large, the rest beside it */
} PtmInfoStyle;

double   ptm_layout_info (PtmLayout *layout, PtmFrame box, PtmInfoStyle style, const char *align, gboolean place);
gboolean ptm_layout_has_info (PtmLayout *layout);
/* Date, time and place in that order, and all texts that are neither these nor a headline. (transfer container) */
GPtrArray *ptm_layout_collect_facts (PtmLayout *layout) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *ptm_layout_collect_notes (PtmLayout *layout) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
