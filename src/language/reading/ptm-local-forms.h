/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-local.h"

G_BEGIN_DECLS

/** PTM_LOCAL_QUOTE: stands for a quoted text in a folded sentence. */
#define PTM_LOCAL_QUOTE '\x01'

/** PtmLocalLine: a sentence as forms are written, with where each of its bytes comes from. */
typedef struct
{
  GString *folded;
  GArray  *origins; /* (element-type guint): a byte of the sentence for each byte of folded */
  GArray  *quotes;  /* (element-type guint): start and end of the inside of each quoted text */
} PtmLocalLine;

/** PtmLocalForm: one way to say an operation. */
typedef struct
{
  PtmLocalType type;
  char       **settings; /* "axis=vertical" */
  GRegex      *regex;    /* with a named group for each slot */
} PtmLocalForm;

/** PtmLocalForms: those of one language. */
typedef struct
{
  gboolean    unspaced;
  GHashTable *words; /* "slot/word" to its value */
  GHashTable *lists; /* name to the words, parted by "|", as a pattern */
  GPtrArray  *forms; /* (element-type PtmLocalForm) */
} PtmLocalForms;

/* text is a table of three columns. */
PtmLocalForms *ptm_local_forms_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void           ptm_local_forms_free (PtmLocalForms *forms);

/* Folds a text; without spaces for languages that write none. */
PtmLocalLine *ptm_local_line_new (const char *text, gboolean unspaced) G_GNUC_WARN_UNUSED_RESULT;
void          ptm_local_line_free (PtmLocalLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmLocalForms, ptm_local_forms_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmLocalLine, ptm_local_line_free)

G_END_DECLS
