/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PtmUnsent:
 *
 * What was written and not sent: kept for each project while another one is open.
 */
typedef struct
{
  char       *text;
  GListModel *attachments; /* (element-type PtmAttachment) */
  char       *size;        /* (nullable): NULL = automatic */
  int         count;
  gboolean    new_picture; /* draw from nothing although a version is selected */
} PtmUnsent;

PtmUnsent *ptm_unsent_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       ptm_unsent_free (PtmUnsent *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmUnsent, ptm_unsent_free)

G_END_DECLS
