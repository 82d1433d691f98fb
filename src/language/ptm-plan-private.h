/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-ledger.h"
#include "ptm-phrase.h"
#include "ptm-plan.h"

G_BEGIN_DECLS

/** How many elements a sentence may ask for; what goes beyond is told. */
#define PTM_PLAN_MAX_NODES 240

/** PtmInk: the colour of the text with a role. */
typedef struct
{
  const char *role;
  PtmColor    color;
} PtmInk;

/** PtmDraft: a plan while its sentence is read. Node pointers belong to the scene. */
typedef struct
{
  PtmReading *reading;
  PtmScene   *scene;
  guint       kind_at; /* first token of the word that chose the kind */
  guint       kind_end;
  gboolean    has_kind;

  PtmNode   *last;       /* (nullable) what a colour or a relation after it belongs to */
  GPtrArray *subjects;   /* (element-type PtmNode) coordinated things, the left side of a relation */
  gboolean   closed;     /* the subjects are the right side of a relation */
  char      *relation;   /* (nullable) waiting for its right side */
  char      *topic;      /* (nullable) "spring concert" */
  char      *topic_prep; /* (nullable) "for" */
  GPtrArray *topics;     /* (element-type PtmNoun): what the topic names, drawn when nothing else is */
  gboolean   declined;   /* the topic is right only behind its preposition: "meinen Lehrer" */
  gboolean   labeled;
  gboolean   unlabeled;
  gboolean   cyclic;
  PtmInk     inks[4]; /* colours of texts */
  guint      n_inks;
  guint      shades; /* colours of the whole picture so far */
} PtmDraft;

/* ptm-plan-common.c: what all kinds share. */
PtmNode *ptm_draft_add_text (PtmDraft *draft, const char *role, const char *text);
PtmNode *ptm_draft_add_object (PtmDraft *draft, PtmNode *parent, const PtmPhrase *phrase, const char *role);
PtmNode *ptm_draft_find_role (PtmDraft *draft, const char *role);
PtmNode *ptm_draft_find_object (PtmDraft *draft, const PtmPhrase *phrase);
void     ptm_draft_add_label (PtmDraft *draft, PtmNode *node, const char *text);
void     ptm_draft_set_background (PtmDraft *draft, const char *setting, PtmColor fill);
void     ptm_draft_add_style (PtmDraft *draft, const char *style);
gboolean ptm_draft_is_full (PtmDraft *draft);
char    *ptm_draft_dup_words_before (PtmDraft *draft) G_GNUC_WARN_UNUSED_RESULT;
gboolean ptm_draft_is_page (PtmDraft *draft);

/* ptm-plan-texts.c and ptm-plan-words.c: one reader for each kind of wording; each gives the token after what it read, or at
 * when it is not that. */
guint ptm_draft_read_heading (PtmDraft *draft, guint at);
guint ptm_draft_read_ink (PtmDraft *draft, guint at);
guint ptm_draft_read_quote (PtmDraft *draft, guint at);
guint ptm_draft_read_foreign (PtmDraft *draft, guint at);
guint ptm_draft_read_role (PtmDraft *draft, guint at);
guint ptm_draft_read_titled (PtmDraft *draft, guint at);
guint ptm_draft_read_topic (PtmDraft *draft, guint at);
guint ptm_draft_read_fact (PtmDraft *draft, guint at);
guint ptm_draft_read_manner (PtmDraft *draft, guint at);
guint ptm_draft_read_setting (PtmDraft *draft, guint at);
guint ptm_draft_read_ground (PtmDraft *draft, guint at);
guint ptm_draft_read_relation (PtmDraft *draft, guint at);
guint ptm_draft_read_labeled (PtmDraft *draft, guint at);
guint ptm_draft_read_color (PtmDraft *draft, guint at);
guint ptm_draft_read_object (PtmDraft *draft, guint at);

/* ptm-plan-chain.c: a chain of arrows that begins at a token; its things are added to parts (element-type PtmNode). */
guint ptm_draft_read_chain (PtmDraft *draft, guint at, GPtrArray *parts);

/* Gives the texts the colours that were read, once all texts are there. */
void ptm_draft_apply_inks (PtmDraft *draft);

/* The kinds. */
void ptm_plan_page (PtmDraft *draft);
void ptm_plan_diagram (PtmDraft *draft);
void ptm_plan_flowchart (PtmDraft *draft);
void ptm_plan_grid (PtmDraft *draft);
void ptm_plan_scene (PtmDraft *draft);

G_END_DECLS
