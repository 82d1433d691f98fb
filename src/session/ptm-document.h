/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** PtmDocument: what a version can be written as beside a picture. */
typedef enum
{
  PTM_DOCUMENT_NONE,
  PTM_DOCUMENT_SVG,
  PTM_DOCUMENT_PDF,
  PTM_DOCUMENT_ATLAS, /* of a sprite sheet, as JSON */
} PtmDocument;

/* By the end of a file's name. */
PtmDocument ptm_document_from_name (const char *name);
/* The document of a version's file, to be written under a name. What the built-in engine drew becomes paths and live text, anything else is embedded as a
 * picture. others are further files of the same turn, (element-type GBytes): those that are pages of the same plan become
 * further pages of a PDF, in their order. Only a sprite sheet has an atlas. Blocks. PTM_ERROR_IMAGE,
 * PTM_ERROR_ENGINE, PTM_ERROR_UNSUPPORTED. */
GBytes *ptm_document_make (PtmDocument kind, const char *name, GBytes *file, GPtrArray *others, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
