/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-database.h"

G_BEGIN_DECLS

/** PTM_SCHEMA_VERSION: the user_version of a library this program writes. */
#define PTM_SCHEMA_VERSION 1

/* The columns of the tables in their order, ending with NULL. */
extern const char *const ptm_schema_projects[];
extern const char *const ptm_schema_regions[];
extern const char *const ptm_schema_turns[];
extern const char *const ptm_schema_attachments[];
extern const char *const ptm_schema_versions[];
extern const char *const ptm_schema_journal[];
extern const char *const ptm_schema_profiles[];

/* Makes the tables of a new library, or brings an older one up to date. PTM_ERROR_STORE for one of a newer program. */
gboolean ptm_schema_migrate (PtmDatabase *database, GError **error);
/* Copies what can still be read of a damaged library; what is there already stays. */
void ptm_schema_salvage (PtmDatabase *database, const char *damaged_path);

G_END_DECLS
