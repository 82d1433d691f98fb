/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-profile.h"
#include "ptm-types.h"

G_BEGIN_DECLS

/**
 * PtmEditRequest:
 *
 * Everything a provider needs for one picture, as values: immutable, may cross threads.
 * Without base and attachments it is a drawing from nothing; with a base, a change of it.
 */
struct _PtmEditRequest
{
  char       *id; /* UUID; the journal's name for it */
  char       *sentence;
  PtmProfile *profile;
  GBytes     *base; /* (nullable) the base version's file as stored */
  PtmFormat   base_format;
  PtmMask    *mask;        /* (nullable) a snapshot of the base's size */
  GPtrArray  *attachments; /* (element-type GBytes) further pictures, PNG, JPEG or WebP files */
  int         width;       /* asked size; 0 = the provider's choice */
  int         height;
  int         variant; /* 0, 1, 2 … within the turn's set */
  int         page;    /* of a plan with several, from 1; 0 = the first */

  gatomicrefcount ref_count;
};

#define PTM_TYPE_EDIT_REQUEST (ptm_edit_request_get_type ())
GType           ptm_edit_request_get_type (void);
PtmEditRequest *ptm_edit_request_new (PtmProfile *profile, const char *sentence) G_GNUC_WARN_UNUSED_RESULT;
/* A copy without base, mask and attachments. */
PtmEditRequest *ptm_edit_request_copy_facts (PtmEditRequest *self) G_GNUC_WARN_UNUSED_RESULT;
PtmEditRequest *ptm_edit_request_ref (PtmEditRequest *self);
void            ptm_edit_request_unref (PtmEditRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmEditRequest, ptm_edit_request_unref)

/**
 * PtmEditState:
 * @PTM_EDIT_QUEUED: written to the journal, no byte has left
 * @PTM_EDIT_SENT: bytes may have left; it is never repeated by itself from here on
 * @PTM_EDIT_ANSWERED: the version is stored
 * @PTM_EDIT_FAILED: error says why
 * @PTM_EDIT_STOPPED: by the user
 * @PTM_EDIT_MAYBE_BILLED: sent to a paid provider, and the answer never came
 */
typedef enum
{
  PTM_EDIT_QUEUED,
  PTM_EDIT_SENT,
  PTM_EDIT_ANSWERED,
  PTM_EDIT_FAILED,
  PTM_EDIT_STOPPED,
  PTM_EDIT_MAYBE_BILLED,
} PtmEditState;

#define PTM_TYPE_EDIT_STATE (ptm_edit_state_get_type ())
GType ptm_edit_state_get_type (void);

/**
 * PtmEdit:
 *
 * One running request. A back end writes on it, widgets are bound to it. Main thread only.
 * Once it has ended its request is without pictures. Properties: request, state, running, progress (0…1), preview (PtmImage, nullable), status (string for the user, nullable),
 * version (nullable), error-message (nullable). It ends once: in a state after SENT.
 */
#define PTM_TYPE_EDIT (ptm_edit_get_type ())
G_DECLARE_FINAL_TYPE (PtmEdit, ptm_edit, PTM, EDIT, GObject)

PtmEdit        *ptm_edit_new (PtmEditRequest *request) G_GNUC_WARN_UNUSED_RESULT;
PtmEditRequest *ptm_edit_get_request (PtmEdit *self);
PtmEditState    ptm_edit_get_state (PtmEdit *self);
/* TRUE in QUEUED and SENT. */
gboolean      ptm_edit_is_running (PtmEdit *self);
double        ptm_edit_get_progress (PtmEdit *self);
PtmImage     *ptm_edit_get_preview (PtmEdit *self);
const char   *ptm_edit_get_status (PtmEdit *self);
PtmVersion   *ptm_edit_get_version (PtmEdit *self);
const GError *ptm_edit_get_error (PtmEdit *self);
const char   *ptm_edit_get_error_message (PtmEdit *self);
/* Cancelled by ptm_edit_cancel (); every step of the edit takes it. (transfer none) */
GCancellable *ptm_edit_get_cancellable (PtmEdit *self);

/* Stop: the state becomes STOPPED at once (MAYBE_BILLED is the session's business); a later answer is thrown away. */
void ptm_edit_cancel (PtmEdit *self);

/* For those who do the work. Calls after the end are ignored. */
void ptm_edit_set_sent (PtmEdit *self);
void ptm_edit_set_preview (PtmEdit *self, PtmImage *preview, double progress);
void ptm_edit_set_status (PtmEdit *self, const char *status);
void ptm_edit_complete (PtmEdit *self, PtmVersion *version);
void ptm_edit_fail (PtmEdit *self, const GError *error, gboolean maybe_billed);

G_END_DECLS
