/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-clause.h"

G_BEGIN_DECLS

/* So many articles before a word are passed over. */
#define PTM_CLAUSE_MOST_ARTICLES 4

/** PtmClauseCursor: a clause being read. */
typedef struct
{
  PtmClause  *clause;
  guint       at;
  const char *prep;     /* (nullable) before the next thing */
  const char *relation; /* (nullable) */
} PtmClauseCursor;

/* ptm-clause-words.c: the next n tokens are used. */
void            ptm_clause_take (PtmClauseCursor *cursor, guint n);
guint           ptm_clause_span (PtmClauseCursor *cursor);
const PtmSense *ptm_clause_sense (PtmClauseCursor *cursor, PtmWordClass class);
/* One reader for each kind of word; FALSE when none of it stands at the cursor. */
gboolean ptm_clause_read_amount (PtmClauseCursor *cursor);
gboolean ptm_clause_read_change (PtmClauseCursor *cursor);
gboolean ptm_clause_read_side (PtmClauseCursor *cursor);
gboolean ptm_clause_read_verb (PtmClauseCursor *cursor);
gboolean ptm_clause_read_style (PtmClauseCursor *cursor);
gboolean ptm_clause_read_color (PtmClauseCursor *cursor);
gboolean ptm_clause_read_arrangement (PtmClauseCursor *cursor);
gboolean ptm_clause_read_tongue (PtmClauseCursor *cursor);
gboolean ptm_clause_read_copies (PtmClauseCursor *cursor);
/* ptm-clause-apart.c: a verb whose two words stand apart is known before the clause is read, and passed over then. */
void     ptm_clause_find_apart (PtmClause *clause);
gboolean ptm_clause_skip_apart (PtmClauseCursor *cursor);
/* ptm-clause-corner.c: two edges of the page said together; FALSE when none stand at the cursor. */
gboolean ptm_clause_read_corner (PtmClauseCursor *cursor);
/* ptm-clause-likeness.c: a thing like one named before; FALSE when none stands at the cursor. */
gboolean ptm_clause_read_likeness (PtmClauseCursor *cursor);
/* ptm-clause-group.c: "both", "all three"; "one of the tigers". */
gboolean ptm_clause_read_group (PtmClauseCursor *cursor);
/* "一羽だけ": so many of those that are there. */
gboolean ptm_clause_read_some (PtmClauseCursor *cursor);
guint    ptm_clause_skip_group (PtmReading *reading, guint at);
gboolean ptm_clause_read_share (PtmClauseCursor *cursor);
/* What was named without a noun before is what this thing is. */
void ptm_clause_lend_back (PtmClause *clause, const PtmPart *lender);
/* ptm-clause-things.c: a new part of the clause, its place by what stands before. (transfer none) */
PtmPart *ptm_clause_add_part (PtmClauseCursor *cursor, PtmReferent referent);
/* Whether a thing begins right after the word at the cursor. */
gboolean ptm_clause_thing_follows (PtmClauseCursor *cursor);
/* A pronoun of one word may be the article of a thing: "this violin". */
gboolean ptm_clause_is_article_of_thing (PtmClauseCursor *cursor);
gboolean ptm_clause_read_pronoun (PtmClauseCursor *cursor);
gboolean ptm_clause_read_thing (PtmClauseCursor *cursor);
/* ptm-clause-links.c: how the next thing belongs to those before; FALSE when no such word stands at the cursor. */
gboolean ptm_clause_read_relation (PtmClauseCursor *cursor);
gboolean ptm_clause_read_prep (PtmClauseCursor *cursor);
gboolean ptm_clause_read_arrow (PtmClauseCursor *cursor);
/* "where", "except" and "in place of": links before a thing, whatever else the word may mean. */
gboolean ptm_clause_read_firm_link (PtmClauseCursor *cursor);
/* ptm-clause-denial.c: where its words begin, and whether it prefers one thing to another, is known before it is read. */
void     ptm_clause_find_lead (PtmClause *clause);
gboolean ptm_clause_read_complaint (PtmClauseCursor *cursor);
void     ptm_clause_turn_complaint (PtmClause *clause);
gboolean ptm_clause_read_than (PtmClauseCursor *cursor);
gboolean ptm_clause_read_contrast (PtmClauseCursor *cursor);
gboolean ptm_clause_read_denied_color (PtmClauseCursor *cursor);
gboolean ptm_clause_read_too (PtmClauseCursor *cursor);
/* ptm-clause-texts.c: whether a phrase names a text of the picture, as "the title". */
gboolean ptm_clause_is_text_role (const PtmPhrase *phrase);
gboolean ptm_clause_read_letters (PtmClauseCursor *cursor);
/* What the text shall be; FALSE when it does not stand at the cursor. */
gboolean ptm_clause_read_quote (PtmClauseCursor *cursor);
gboolean ptm_clause_read_call (PtmClauseCursor *cursor);
gboolean ptm_clause_read_unquoted (PtmClauseCursor *cursor);
gboolean ptm_clause_read_fact (PtmClauseCursor *cursor);
gboolean ptm_clause_read_contact (PtmClauseCursor *cursor);
gboolean ptm_clause_read_named_word (PtmClauseCursor *cursor);

G_END_DECLS
