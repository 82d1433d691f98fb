/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-edit.h"
#include "ptm-types.h"
#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmTurn:
 *
 * One sentence and what came of it. Main thread only.
 * Properties: id, number, sentence, created, base (nullable), region (nullable), provider, size-text, count, summary
 * (nullable; the plan in a line), warning (nullable; why it will look bad), held (nothing is asked for until the user's word), running, progress (0…1, mean of its edits), error-message (nullable; of its first failed
 * edit), can-retry (ended, and fewer versions than asked), edits, versions.
 */
#define PTM_TYPE_TURN (ptm_turn_get_type ())
G_DECLARE_FINAL_TYPE (PtmTurn, ptm_turn, PTM, TURN, GObject)

/** PtmTurnFacts: strings are copied, objects referenced. */
typedef struct
{
  const char *id;     /* NULL = a new one */
  int         number; /* 1, 2, 3 … within the project */
  const char *sentence;
  gint64      created; /* microseconds since 1970, UTC */
  PtmVersion *base;    /* (nullable) */
  PtmRegion  *region;  /* (nullable) */
  const char *profile_id;
  const char *provider; /* the profile's name */
  const char *size;     /* as asked: "1024x1536", "A4"; (nullable) = automatic */
  int         count;    /* 1…8; 0 when it makes no picture */
} PtmTurnFacts;

PtmTurn    *ptm_turn_new (const PtmTurnFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
const char *ptm_turn_get_id (PtmTurn *self);
int         ptm_turn_get_number (PtmTurn *self);
const char *ptm_turn_get_sentence (PtmTurn *self);
gint64      ptm_turn_get_created (PtmTurn *self);
PtmVersion *ptm_turn_get_base (PtmTurn *self);
PtmRegion  *ptm_turn_get_region (PtmTurn *self);
const char *ptm_turn_get_profile_id (PtmTurn *self);
const char *ptm_turn_get_provider (PtmTurn *self);
/* Whether the program did it by itself, without any provider. It may have no versions then. */
gboolean ptm_turn_is_local (PtmTurn *self);
/* Whether it was done with controls and not by a sentence: its sentence tells what was done. */
gboolean    ptm_turn_is_by_hand (PtmTurn *self);
const char *ptm_turn_get_size (PtmTurn *self);
int         ptm_turn_get_count (PtmTurn *self);
const char *ptm_turn_get_summary (PtmTurn *self);
const char *ptm_turn_get_warning (PtmTurn *self);
gboolean    ptm_turn_is_held (PtmTurn *self);
gboolean    ptm_turn_is_running (PtmTurn *self);
double      ptm_turn_get_progress (PtmTurn *self);
const char *ptm_turn_get_error_message (PtmTurn *self);
gboolean    ptm_turn_get_can_retry (PtmTurn *self);
/* The attachments, as files. (element-type GBytes) (transfer none) */
GPtrArray *ptm_turn_get_attachments (PtmTurn *self);
/* (element-type PtmEdit): running ones, and ended ones of this run of the program. */
GListModel *ptm_turn_get_edits (PtmTurn *self);
/* (element-type PtmVersion) */
GListModel *ptm_turn_get_versions (PtmTurn *self);
/* Stops every running edit of the turn. */
void ptm_turn_cancel (PtmTurn *self);
/* The user wants it in spite of the warning. */
void ptm_turn_proceed (PtmTurn *self);

/* For the session and the store. */
void ptm_turn_set_summary (PtmTurn *self, const char *summary);
/* Says why it will look bad, and waits for ptm_turn_proceed () or for the end of its edits: then held becomes FALSE. */
void ptm_turn_hold (PtmTurn *self, const char *warning);
void ptm_turn_set_error_message (PtmTurn *self, const char *message);
void ptm_turn_add_attachment (PtmTurn *self, GBytes *file);
void ptm_turn_add_edit (PtmTurn *self, PtmEdit *edit);
void ptm_turn_add_version (PtmTurn *self, PtmVersion *version);

G_END_DECLS
