/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "edit-check.h"

G_BEGIN_DECLS

/** EditVerb: a verb of the expectations. Either node or whole is set. */
typedef struct
{
  const char *verb;
  /* of one element as it was and as it is (NULL when it is gone) */
  gboolean (*node) (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value);
  /* of several, or of the page; words begin with the verb */
  gboolean (*whole) (EditCheck *check, char **words, const char *value);
  gboolean gone;      /* the element need not be there afterwards */
  gboolean direction; /* "moved cat left=20": a word says the way */
} EditVerb;

/* edit-check-node.c, edit-check-several.c, edit-check-page.c: each ends with a verb of NULL. */
extern const EditVerb edit_check_node_verbs[];
extern const EditVerb edit_check_several_verbs[];
extern const EditVerb edit_check_page_verbs[];

/* The expectation allows the element to change. */
void edit_check_name (EditCheck *check, const PtmNode *node);
/* edit-check-node.c: "dog*2 red" of a picture: which, how many, what colour. */
gboolean edit_check_shows (const PtmNode *node, const char *wanted, guint n_alike);

G_END_DECLS
