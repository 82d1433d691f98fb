/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-art.h"

G_BEGIN_DECLS

/* The words of a drawn picture that have several pictures, or none but some that are near; empty for any other picture. Blocks.
 * (element-type PtmPictureChoice) (transfer full) */
GPtrArray *ptm_choices_read (GBytes *file, PtmArt *art) G_GNUC_WARN_UNUSED_RESULT;
/* The file with another picture for everything the word names that now shows old (nullable: a labelled card). Every pixel that
 * is not of those things stays. Blocks. PTM_ERROR_UNSUPPORTED when there is no such thing. */
GBytes *ptm_choices_apply (GBytes *file, PtmArt *art, const char *word, const char *old, const char *asset, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
