/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>
#include "ptm-arrival.h"

G_BEGIN_DECLS

/**
 * PtmJsonScan:
 *
 * Lifts the pictures out of a JSON text while it arrives: the strings of the members "b64_json" and "partial_image_b64"
 * are decoded as they come and leave their number in the text ("0", "1" …), so that what is left is small enough for a
 * parser. Pieces may be cut anywhere.
 */
typedef struct _PtmJsonScan PtmJsonScan;

PtmJsonScan *ptm_json_scan_new (gsize max_picture, gsize max_text) G_GNUC_WARN_UNUSED_RESULT;
void         ptm_json_scan_free (PtmJsonScan *scan);
void         ptm_json_scan_push (PtmJsonScan *scan, const char *bytes, gsize length);
/* Within a picture: takes what is base64 from the front and says how much; else 0. */
gsize ptm_json_scan_take (PtmJsonScan *scan, const char *bytes, gsize length);
/* TRUE when a picture or the rest grew over its limit; everything further is ignored. */
gboolean ptm_json_scan_is_too_large (PtmJsonScan *scan);
/* The text without the pictures. */
const char *ptm_json_scan_get_text (PtmJsonScan *scan);
gsize       ptm_json_scan_get_text_length (PtmJsonScan *scan);
/* The picture a member's value names; NULL when it names none, or that one was cut off or damaged. */
GBytes *ptm_json_scan_dup_picture (PtmJsonScan *scan, const char *number) G_GNUC_WARN_UNUSED_RESULT;
/* What was decoded of that picture while it came: of the last one only, and not of previews and small ones, which are read at once.
 * NULL when there is none. (transfer full) */
PtmArrival *ptm_json_scan_steal_arrival (PtmJsonScan *scan, GBytes *picture);
/* Forgets text and pictures and begins anew. */
void ptm_json_scan_reset (PtmJsonScan *scan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmJsonScan, ptm_json_scan_free)

G_END_DECLS
