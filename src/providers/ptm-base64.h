/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PTM_BASE64_MAX: what is longer counts as damaged. */
#define PTM_BASE64_MAX (80 * 1024 * 1024)

/** PTM_BASE64_STAYS: what is at least so long is where it was decoded, as long as its GBytes live. */
#define PTM_BASE64_STAYS (64 * 1024)

/**
 * PtmBase64:
 *
 * Decodes base64 (RFC 4648, section 4) from pieces cut anywhere. What has been decoded stays at its place.
 */
typedef struct
{
  guint8 *bytes; /* (nullable) before the first */
  gsize   length;

  guint8   quad[4]; /* values of a group that is not complete yet */
  int      n_quad;
  int      n_padding;
  gboolean damaged;
} PtmBase64;

void ptm_base64_init (PtmBase64 *self);
void ptm_base64_clear (PtmBase64 *self);
/* Takes characters of the alphabet from the front, padding included, and says how many; stops at any other one. */
gsize ptm_base64_take (PtmBase64 *self, const char *text, gsize length);
/* FALSE when what was taken is cut off or damaged. */
gboolean ptm_base64_is_whole (const PtmBase64 *self);
/* What was decoded; NULL when it was cut off or damaged. Afterwards self is as new. */
GBytes *ptm_base64_steal (PtmBase64 *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
