/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-database.h"

G_BEGIN_DECLS

/** PTM_TABLES_VERSION: the user_version of a library this program writes. */
#define PTM_TABLES_VERSION 4

/* The columns of the tables in their order, ending with NULL. */
extern const char *const ptm_tables_projects[];
extern const char *const ptm_tables_regions[];
extern const char *const ptm_tables_turns[];
extern const char *const ptm_tables_attachments[];
extern const char *const ptm_tables_versions[];
extern const char *const ptm_tables_journal[];
extern const char *const ptm_tables_profiles[];
extern const char *const ptm_tables_picks[];

/* Makes the tables of a new library, or brings an older one up to date. PTM_ERROR_STORE for one of a newer program. */
gboolean ptm_tables_migrate (PtmDatabase *database, GError **error);
/* FALSE when a version or turn belongs to no project, as after damage that hit an id. */
gboolean ptm_tables_are_linked (PtmDatabase *database);
/* Copies what can still be read of a damaged library; what is there already stays. */
void ptm_tables_salvage (PtmDatabase *database, const char *damaged_path);

G_END_DECLS
