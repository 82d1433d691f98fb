/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene.h"

G_BEGIN_DECLS

/** PtmTypePair: a face for the headline and one for the rest. Families are those of the recommended Debian font packages. */
typedef struct
{
  const char *name;
  const char *display;
  int         display_weight;
  const char *text;
  int         text_weight;
  int         strong_weight; /* of the text face, for dates and labels */
  gboolean    serif;         /* which Noto face stands in for scripts the display face has not */
  gboolean    script;        /* the display face is a written hand: for headlines only */
  const char *words;         /* what asks for it */
} PtmTypePair;

int                ptm_type_get_count (void);
const PtmTypePair *ptm_type_get (int index);
/* By style words, then variant and seed. */
const PtmTypePair *ptm_type_choose (PtmScene *scene, int variant);

/* The families for a text, first choice first, separated by commas: the given family for Latin, Greek and Cyrillic as far
 * as it has them, a Noto face of the same kind for other scripts. (transfer full) */
char *ptm_type_dup_family (const char *family, gboolean serif, const char *text, const char *lang) G_GNUC_WARN_UNUSED_RESULT;
/* Distance of base lines over font size. */
double ptm_type_get_line_height (const char *family);
/* Extra space between letters over font size; 0 for joined scripts. */
double ptm_type_get_tracking (const char *family, const char *role, const char *text);
/* The quotation marks of a language, by BCP 47; the English ones when it is unknown. */
void ptm_type_get_quotes (const char *lang, const char **open, const char **close);
/* TRUE when the text is written from right to left. */
gboolean ptm_type_is_rtl (const char *text);

G_END_DECLS
