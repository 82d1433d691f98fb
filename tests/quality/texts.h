/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/** Writing: a text as Pango draws it. */
typedef struct
{
  const PtmNode *node;
  char          *text; /* one space for each run of white space */
  int            unknown;
  gboolean       cut;
} Writing;

/* All texts a laid out scene draws. (element-type Writing) */
GPtrArray *texts_list (PtmScene *scene) G_GNUC_WARN_UNUSED_RESULT;
/* The writing that is this string, or holds it between other words; (nullable). */
const Writing *texts_find (GPtrArray *writings, const char *string);
/* All of them in one line, for reports. (transfer full) */
char *texts_dup_summary (GPtrArray *writings) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE when the writing's ink is there, wholly on the page and not outside its frame. */
gboolean texts_is_in_box (PtmScene *scene, PtmArt *art, const Writing *writing);

G_END_DECLS
