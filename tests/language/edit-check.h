/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/** EditCheck: a picture before and after a sentence, and what is asked of the difference. */
typedef struct
{
  PtmArt     *art;
  PtmScene   *before;
  PtmScene   *after;
  GPtrArray  *unmet; /* (element-type PtmUnmet) */
  GHashTable *drawn; /* edit_check_new_drawn (): what the scenes before look like */
  /* while checking */
  GHashTable *named;   /* ids that the expectation allows to change */
  gboolean    global;  /* the page as a whole may look different */
  GPtrArray  *added;   /* nodes that only the picture after has (element-type PtmNode) */
  GPtrArray  *claimed; /* those an expectation has named */
} EditCheck;

/* NULL when the change is the expected one (paraphrases/README), else why not. (transfer full) */
char *edit_check_run (EditCheck *check, const char *expected) G_GNUC_WARN_UNUSED_RESULT;

/* edit-check-select.c: the nodes a name of the expectations means, in that scene. (element-type PtmNode) (transfer container) */
GPtrArray *edit_check_select (PtmScene *scene, const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* Every node that is drawn, at any depth, without figures' own parts. (element-type PtmNode) (transfer container) */
GPtrArray *edit_check_list (PtmScene *scene) G_GNUC_WARN_UNUSED_RESULT;
double     edit_check_mid_x (const PtmNode *node);
double     edit_check_mid_y (const PtmNode *node);
/* The middle of the node lies in that third of the page. */
gboolean edit_check_is_at (PtmScene *scene, const PtmNode *node, const char *where);
gboolean edit_check_is_placed (const PtmNode *node, const char *rel, const PtmNode *anchor);
gboolean edit_check_is_relation (const char *word);

/* edit-check-look.c */
/* Pictures of the scenes before, each drawn once; the scenes must live as long. (element-type PtmScene PtmImage) */
GHashTable *edit_check_new_drawn (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean    edit_check_is_color (PtmColor color, const char *name);
gboolean    edit_check_is_color_name (const char *word);
/* TRUE when a picture's name is one of "dog|dog-face". */
gboolean edit_check_is_asset (const char *asset, const char *names);
/* The pixels of a node, of the background or of all, before and after: lighter, darker, richer … */
gboolean edit_check_looks (EditCheck *check, const char *change, const char *name);
gboolean edit_check_is_font (const PtmNode *node, const char *family);
/* FALSE unless the pictures differ visibly. */
gboolean edit_check_differs (EditCheck *check);

G_END_DECLS
