/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-blobs.h"
#include "ptm-database.h"
#include "ptm-region.h"

G_BEGIN_DECLS

/**
 * PtmShelf:
 *
 * A library on the disk: database, picture files and the lock. It belongs to the database thread; only blobs may be used from others.
 */
typedef struct
{
  char        *dir;
  char        *scratch; /* (nullable) a copy to work on when dir cannot be written */
  PtmBlobs    *blobs;
  PtmDatabase *database;
  int          lock;      /* descriptor of the lock file, -1 = none */
  gboolean     exclusive; /* no other process had the library open when this one came */
  char        *notice;    /* (nullable) a sentence for the user */
} PtmShelf;

PtmShelf *ptm_shelf_new (const char *dir) G_GNUC_WARN_UNUSED_RESULT;
void      ptm_shelf_free (PtmShelf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmShelf, ptm_shelf_free)

/* Locks, opens, checks, repairs, and ends what an earlier run left unfinished. */
gboolean ptm_shelf_open (PtmShelf *self, GError **error);
void     ptm_shelf_close (PtmShelf *self);
/* Puts the damaged database aside and makes a new one from what stands beside the pictures. */
gboolean ptm_shelf_rebuild (PtmShelf *self, GError **error);
/* The same while running: only when no other process has the library open. */
gboolean ptm_shelf_repair (PtmShelf *self);

/**
 * PtmJob:
 *
 * One piece of work for the database thread, as values. Reference counted, so that a job the disk refused can be done again.
 */
typedef struct _PtmJob PtmJob;
typedef gboolean (*PtmShelfWork) (PtmShelf *shelf, PtmJob *job, GError **error);

struct _PtmJob
{
  PtmShelfWork run;
  gboolean     writes;
  GVariant    *args;    /* (nullable) a{sv} */
  PtmRegion   *region;  /* (nullable) */
  GPtrArray   *regions; /* (nullable) (element-type PtmRegion) */
  GPtrArray   *files;   /* (element-type GBytes) */

  gpointer       result; /* (nullable) */
  GDestroyNotify free_result;
};

PtmJob *ptm_job_new (PtmShelfWork run, gboolean writes) G_GNUC_WARN_UNUSED_RESULT;
PtmJob *ptm_job_ref (PtmJob *job);
void    ptm_job_unref (PtmJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmJob, ptm_job_unref)

/** PtmProjectRows: all of one project as it stands in the library. */
typedef struct
{
  GVariant   *project;     /* (nullable) */
  GPtrArray  *turns;       /* (element-type GVariant), oldest first, like the others */
  GPtrArray  *versions;    /* (element-type GVariant) */
  GPtrArray  *regions;     /* (element-type GVariant) */
  GPtrArray  *kept;        /* (element-type GVariant): which regions are kept with which versions */
  GPtrArray  *attachments; /* (element-type GVariant) */
  GPtrArray  *picks;       /* (element-type GVariant) */
  GHashTable *files;       /* blob -> GBytes of regions and attachments */
} PtmProjectRows;

void ptm_project_rows_free (PtmProjectRows *rows);

/* The works; what each takes is said where it is written. */
gboolean ptm_shelf_list_projects (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_load_project (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_search (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_list_profiles (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_list_journal (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_list_arrived (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_load_answer (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_save_project (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_save_title (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_save_turn (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_update_turn (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_set_state (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_save_answer (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_save_version (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_remove_version (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_save_remarks (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_save_kept_regions (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_save_pick (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_delete_project (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_save_profile (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_remove_profile (PtmShelf *self, PtmJob *job, GError **error);
gboolean ptm_shelf_set_setting (PtmShelf *self, PtmJob *job, GError **error);

/* Writes the facts of a version (ptm-sidecar.h) beside its picture, from the rows as they stand in this transaction. */
gboolean ptm_shelf_write_note (PtmShelf *self, const char *version, GError **error);
/* Rows of such facts that are not in the library yet. */
void ptm_shelf_adopt (PtmShelf *self, GVariant *facts);
/* Makes turns findable that are not yet. */
void ptm_shelf_index (PtmShelf *self);

G_END_DECLS
