/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-clause.h"
#include "ptm-scene-edit.h"

G_BEGIN_DECLS

/** PtmEditing: what the operations of a sentence are made from. */
typedef struct
{
  PtmScene      *scene; /* (nullable) a photograph */
  PtmLexicon    *lexicon;
  PtmReading    *reading;
  gboolean       has_region;
  const char    *lang;
  const PtmPart *topic;        /* (nullable) "the dog, …": what "it" means in the rest */
  const PtmPart *absent;       /* (nullable) "there is no moon, …": what may come in the rest */
  PtmClause     *unseen;       /* (nullable) "I can hardly see the dog" */
  gboolean       speaks_of_it; /* "that one, …": the same for a pronoun */
  GPtrArray     *ops;          /* (element-type PtmOp) */
  GPtrArray     *unmet;        /* (element-type PtmUnmet) */
} PtmEditWish;

/* Adds the operations one clause asks for. */
void ptm_edit_add_ops (PtmEditWish *wish, PtmClause *clause);

G_END_DECLS
