/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-measures.h"
#include "ptm-picture-choice.h"
#include "ptm-remarks.h"
#include "ptm-types.h"

G_BEGIN_DECLS

/**
 * PtmPictureSource:
 *
 * Where the pictures of versions come from (the store implements it). Everything happens off the calling thread.
 */
#define PTM_TYPE_PICTURE_SOURCE (ptm_picture_source_get_type ())
G_DECLARE_INTERFACE (PtmPictureSource, ptm_picture_source, PTM, PICTURE_SOURCE, GObject)

struct _PtmPictureSourceInterface
{
  GTypeInterface parent;

  /* REQUIRED: the file's bytes exactly as stored. */
  void (*load_file_async) (PtmPictureSource *self, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
  GBytes *(*load_file_finish) (PtmPictureSource *self, GAsyncResult *result, GError **error);
  /* REQUIRED: a picture of at most max_side pixels a side, from a cache where there is one. */
  void (*load_thumbnail_async) (PtmPictureSource *self, PtmVersion *version, int max_side, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
  PtmImage *(*load_thumbnail_finish) (PtmPictureSource *self, GAsyncResult *result, GError **error);
};

/**
 * PtmVersion:
 *
 * One picture, immutable, with a parent. Properties (read only): id, number, parent, turn-id, sentence, provider, width,
 * height, format, created, region, outside, changed-outside, wanted-outside, cost, unmet, label, imported.
 * Nothing in it changes; what the user says of it is in its PtmRemarks.
 */
#define PTM_TYPE_VERSION (ptm_version_get_type ())
G_DECLARE_FINAL_TYPE (PtmVersion, ptm_version, PTM, VERSION, GObject)

/** PtmVersionFacts: what a version is made of; strings are copied, objects referenced. */
typedef struct
{
  const char  *id;       /* NULL = a new one */
  int          number;   /* 1, 2, 3 … within the project */
  PtmVersion  *parent;   /* (nullable) */
  const char  *turn_id;  /* (nullable): NULL for an opened file */
  const char  *origin;   /* (nullable): the id of the version whose answer was laid once more to make this one */
  const char  *sentence; /* or the name of the opened file */
  const char  *provider; /* the profile's name; NULL for an opened file */
  const char  *blob;     /* SHA-256 of the picture file, hex */
  PtmFormat    format;
  int          width;
  int          height;
  gint64       created;         /* microseconds since 1970, UTC */
  PtmRegion   *region;          /* (nullable) */
  gint64       outside;         /* pixels outside the region; -1 without a region */
  gint64       changed_outside; /* of those, how many changed: 0 */
  gint64       wanted_outside;  /* of those, how many the provider would have changed */
  PtmMeasures *measures;        /* (nullable): what else was found when the answer was laid on its master */
  double       cost;            /* US dollars from the provider's own usage; negative = not told */
  GPtrArray   *unmet;           /* (element-type PtmUnmet) (nullable) */
} PtmVersionFacts;

PtmVersion *ptm_version_new (const PtmVersionFacts *facts, PtmPictureSource *source) G_GNUC_WARN_UNUSED_RESULT;

const char *ptm_version_get_id (PtmVersion *self);
int         ptm_version_get_number (PtmVersion *self);
/* "v3" */
const char *ptm_version_get_label (PtmVersion *self);
PtmVersion *ptm_version_get_parent (PtmVersion *self);
const char *ptm_version_get_turn_id (PtmVersion *self);
/* The version whose stored answer this one is made of, by id; its own for most. */
const char *ptm_version_get_origin (PtmVersion *self);
const char *ptm_version_get_sentence (PtmVersion *self);
const char *ptm_version_get_provider (PtmVersion *self);
const char *ptm_version_get_blob (PtmVersion *self);
PtmFormat   ptm_version_get_format (PtmVersion *self);
int         ptm_version_get_width (PtmVersion *self);
int         ptm_version_get_height (PtmVersion *self);
gint64      ptm_version_get_created (PtmVersion *self);
PtmRegion  *ptm_version_get_region (PtmVersion *self);
gint64      ptm_version_get_outside (PtmVersion *self);
gint64      ptm_version_get_changed_outside (PtmVersion *self);
gint64      ptm_version_get_wanted_outside (PtmVersion *self);
/* (nullable): only for an answer to a region */
const PtmMeasures *ptm_version_get_measures (PtmVersion *self);
double             ptm_version_get_cost (PtmVersion *self);
/* (element-type PtmUnmet) (not nullable) */
GPtrArray *ptm_version_get_unmet (PtmVersion *self);
/* (element-type PtmPictureChoice): what its words may mean, once somebody looked for it. (not nullable) (transfer none) */
GListStore *ptm_version_get_choices (PtmVersion *self);
/* (not nullable) (transfer none) */
PtmRemarks *ptm_version_get_remarks (PtmVersion *self);
/* The regions the user keeps with it (element-type PtmRegion). Main thread only; ptm_store_save_regions () after a change.
 * (not nullable) (transfer none) */
GListStore *ptm_version_get_kept_regions (PtmVersion *self);
/* Counts a blind test of two versions in the remarks of both; better NULL = neither. */
void ptm_version_count_pick (PtmVersion *first, PtmVersion *second, PtmVersion *better);

/* The decoded picture; versions keep a weak cache, so a picture on screen is not decoded twice. */
void      ptm_version_load_image_async (PtmVersion *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmImage *ptm_version_load_image_finish (PtmVersion *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void      ptm_version_load_file_async (PtmVersion *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GBytes   *ptm_version_load_file_finish (PtmVersion *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void      ptm_version_load_thumbnail_async (PtmVersion *self, int max_side, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmImage *ptm_version_load_thumbnail_finish (PtmVersion *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
