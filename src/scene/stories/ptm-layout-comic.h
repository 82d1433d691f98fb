/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-private.h"

G_BEGIN_DECLS

/* What the files of comics and storyboards share. */

/** PtmCell: one panel: what belongs to it and where it is. */
typedef struct
{
  PtmNode   *panel;  /* the plan's, or one the layout made */
  GPtrArray *items;  /* (element-type PtmNode) its things in their order, borrowed */
  gboolean   own;    /* the things are the panel's children, so they may reach over its edge */
  int        page;   /* from 1 */
  double     weight; /* its share of a row */
  gboolean   wide;   /* a row of its own */
  gboolean   splash; /* and most of the page */
  PtmFrame   frame;  /* the box of its outline */
  PtmFrame   safe;   /* what lies inside of the outline for certain */
  char      *path;   /* (nullable) the outline, when it is no rectangle */
} PtmCell;

typedef enum
{
  PTM_COMIC_CLASSIC,
  PTM_COMIC_DYNAMIC,
  PTM_COMIC_MANGA,
  PTM_COMIC_SOFT, /* round corners, as in picture books */
} PtmComicStyle;

/* All panels of a plan; a plan without any gets one for each sentence or thing. (element-type PtmCell) */
GPtrArray *ptm_comic_collect (PtmLayout *layout) G_GNUC_WARN_UNUSED_RESULT;
/* Spreads the panels over pages and returns those of the page that is laid out. (element-type PtmCell) (transfer container) */
GPtrArray *ptm_comic_turn_page (PtmLayout *layout, GPtrArray *cells, int per_page) G_GNUC_WARN_UNUSED_RESULT;
/* ptm-layout-comic-cast.c: people and animals the plan knows as pictures become characters. */
void ptm_comic_cast (PtmLayout *layout);
/* Lets one object act as the character of that id (NULL = its noun); FALSE when the rig cannot draw what it is. */
gboolean ptm_comic_let_act (PtmScene *scene, PtmNode *node, const char *id);
/* ptm-layout-comic-home.c: where the story plays when it names no place. */
const char *ptm_comic_find_home (PtmLayout *layout);
/* ptm-layout-comic-grid.c: gives the panels of a page their frames. */
void ptm_comic_place_panels (PtmLayout *layout, GPtrArray *cells, PtmFrame area, PtmComicStyle style, gboolean from_right);
/* ptm-layout-comic-panel.c: fills a panel; size is that of spoken words. setting stands in when the panel names none. */
void ptm_comic_fill_panel (PtmLayout *layout, PtmCell *cell, int index, int n_cells, double size, const char *setting, gboolean from_right);
/* The panel's own place, or NULL. */
const char *ptm_comic_get_setting (const PtmCell *cell);
PtmNode    *ptm_comic_add_text (PtmLayout *layout, const char *text, PtmFrame box, double size, const char *align);

G_END_DECLS
