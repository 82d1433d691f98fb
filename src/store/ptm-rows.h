/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-project.h"
#include "ptm-profile.h"

G_BEGIN_DECLS

/* Between objects (main thread) and rows (values that cross threads). Rows are floating when given. */
GVariant *ptm_rows_from_project (PtmProject *project) G_GNUC_WARN_UNUSED_RESULT;
GVariant *ptm_rows_from_turn (PtmProject *project, PtmTurn *turn) G_GNUC_WARN_UNUSED_RESULT;
GVariant *ptm_rows_from_version (PtmProject *project, PtmVersion *version) G_GNUC_WARN_UNUSED_RESULT;
/* The version's id with name, note and favourite. */
GVariant *ptm_rows_from_remarks (PtmVersion *version) G_GNUC_WARN_UNUSED_RESULT;
/* better (nullable) is one of the two, or neither. */
GVariant *ptm_rows_from_pick (PtmProject *project, PtmVersion *first, PtmVersion *second, PtmVersion *better, gint64 created) G_GNUC_WARN_UNUSED_RESULT;
GVariant *ptm_rows_from_request (PtmProject *project, PtmTurn *turn, PtmEditRequest *request) G_GNUC_WARN_UNUSED_RESULT;
GVariant *ptm_rows_from_profile (PtmProfile *profile, int position) G_GNUC_WARN_UNUSED_RESULT;

/* project (nullable) is where parents are looked up; region (nullable). */
PtmVersion *ptm_rows_build_version (GVariant *row, int number, PtmProject *project, PtmRegion *region, PtmPictureSource *source) G_GNUC_WARN_UNUSED_RESULT;
PtmTurn    *ptm_rows_build_turn (GVariant *row, int number, PtmProject *project, PtmRegion *region) G_GNUC_WARN_UNUSED_RESULT;
/* NULL when the row no longer describes a valid profile. */
PtmProfile *ptm_rows_build_profile (GVariant *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
