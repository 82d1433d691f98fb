/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PTM_TOKEN_WORD,
  PTM_TOKEN_NUMBER,
  PTM_TOKEN_QUOTE,   /* a quoted text */
  PTM_TOKEN_ADDRESS, /* a web or mail address */
  PTM_TOKEN_COLOR,   /* #rrggbb */
  PTM_TOKEN_SIZE,    /* 1080x1350, 16:9 */
  PTM_TOKEN_EMOJI,
  PTM_TOKEN_ARROW,
  PTM_TOKEN_MARK,  /* any other sign */
  PTM_TOKEN_BREAK, /* a new line */
} PtmTokenType;

/** PtmTokenUse: the ledger; every token ends as used, ignored, unwanted or unmet. */
typedef enum
{
  PTM_USE_UNREAD,
  PTM_USE_USED,
  PTM_USE_IGNORED,
  PTM_USE_UNWANTED, /* what shall not be there */
  PTM_USE_UNMET,
} PtmTokenUse;

/**
 * PtmToken:
 *
 * One word, number or sign of a sentence. start and end are bytes of the sentence; a quoted text has its inside in
 * inner_start and inner_end.
 */
typedef struct
{
  PtmTokenType type;
  PtmTokenUse  use;
  guint        start;
  guint        end;
  guint        inner_start;
  guint        inner_end;
  guint        index; /* place in the sentence as it is written */
  const char  *norm;  /* folded, without hidden signs */
  double       number;
  gunichar     mark;
  gboolean     space_before; /* also after a hyphen */
  gboolean     capital;
} PtmToken;

/* The text as table keys are written: compatibility forms joined, case folded, hidden signs dropped, hyphens as spaces. */
char *ptm_text_fold (const char *text, gssize length) G_GNUC_WARN_UNUSED_RESULT;
/* "árbol" as people type it in a hurry: "arbol". */
char *ptm_text_drop_accents (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Splits a valid UTF-8 text in time linear to its length; norms are kept in strings. (element-type PtmToken) */
GArray *ptm_tokens_new (const char *text, GStringChunk *strings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
