/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"

G_BEGIN_DECLS

/** PtmLocalType: what a sentence may ask the window itself to do; the fields of PtmLocal each type fills are beside it. */
typedef enum
{
  PTM_LOCAL_CROP_FORMAT,    /* width, height, format */
  PTM_LOCAL_CROP_REGION,    /* to the region */
  PTM_LOCAL_ROTATE,         /* amount: degrees clockwise, a multiple of 90 in -270…270 */
  PTM_LOCAL_STRAIGHTEN,     /* amount: degrees clockwise, at most 45 either way, never 0 */
  PTM_LOCAL_FLIP,           /* axis */
  PTM_LOCAL_RESIZE,         /* width, height in pixels; 0 = the one that follows from the other */
  PTM_LOCAL_SCALE,          /* amount: percent of the present size, above 0; 100 leaves it as it is */
  PTM_LOCAL_EXTEND_FORMAT,  /* width, height, format */
  PTM_LOCAL_EXTEND_SIDES,   /* sides, and amount with unit */
  PTM_LOCAL_UNDO,           /* count: how many steps, at least 1 */
  PTM_LOCAL_REDO,           /* count */
  PTM_LOCAL_COMPARE,        /* first, second, mode */
  PTM_LOCAL_GO_TO,          /* first */
  PTM_LOCAL_RENAME_VERSION, /* first, text */
  PTM_LOCAL_RENAME_PROJECT, /* text */
  PTM_LOCAL_FAVORITE,       /* first, on */
  PTM_LOCAL_ZOOM,           /* amount: percent of the picture's own pixels */
  PTM_LOCAL_ZOOM_FIT,
  PTM_LOCAL_REGION_ALL,
  PTM_LOCAL_REGION_INVERT,
  PTM_LOCAL_REGION_CLEAR,
  PTM_LOCAL_EXPORT,   /* text: "png", "jpeg", "webp", "pdf", "svg" or "ora", or NULL to be asked */
  PTM_LOCAL_VARIANTS, /* count: how many more designs of the last wish, at least 1 */
  PTM_LOCAL_ADJUST,   /* channel, amount: -100…100, never 0 */
} PtmLocalType;

/** PtmLocalAxis: horizontal changes left and right, vertical top and bottom. */
typedef enum
{
  PTM_LOCAL_HORIZONTAL,
  PTM_LOCAL_VERTICAL,
} PtmLocalAxis;

/** PtmLocalSides: where a picture grows; several may be set. */
typedef enum
{
  PTM_LOCAL_LEFT = 1 << 0,
  PTM_LOCAL_RIGHT = 1 << 1,
  PTM_LOCAL_TOP = 1 << 2,
  PTM_LOCAL_BOTTOM = 1 << 3,
} PtmLocalSides;

typedef enum
{
  PTM_LOCAL_PERCENT, /* of the side that grows: 20 to the left is a fifth of the width */
  PTM_LOCAL_PIXELS,
} PtmLocalUnit;

/** PtmLocalChannel: what is adjusted, as PtmAdjust has it. */
typedef enum
{
  PTM_LOCAL_BRIGHTNESS,
  PTM_LOCAL_CONTRAST,
  PTM_LOCAL_SATURATION,
  PTM_LOCAL_TEMPERATURE, /* above 0 is warmer */
  PTM_LOCAL_HUE,         /* amount: degrees, -180…180 */
} PtmLocalChannel;

/** PtmLocalCompare: how versions are compared. */
typedef enum
{
  PTM_LOCAL_COMPARE_AS_BEFORE, /* the sentence does not say */
  PTM_LOCAL_COMPARE_SIDE,
  PTM_LOCAL_COMPARE_SLIDER,
  PTM_LOCAL_COMPARE_ONION,
  PTM_LOCAL_COMPARE_FLICKER,
  PTM_LOCAL_COMPARE_DIFFERENCE,
} PtmLocalCompare;

/** The numbers of versions that are told by words. */
#define PTM_LOCAL_THIS      0  /* the version that is shown */
#define PTM_LOCAL_PREVIOUS  -1 /* what the version shown was made of */
#define PTM_LOCAL_LAST      -2 /* the newest */
#define PTM_LOCAL_FIRST_ONE -3 /* the oldest */
#define PTM_LOCAL_NEXT      -4 /* the one after the version shown */

/**
 * PtmLocal:
 *
 * One thing the window can do by itself and at once, told in a sentence. Fields that the type does not name are 0 or NULL.
 */
typedef struct
{
  PtmLocalType    type;
  double          amount;
  PtmLocalUnit    unit;
  PtmLocalAxis    axis;
  PtmLocalSides   sides;
  PtmLocalChannel channel;
  PtmLocalCompare mode;
  guint           count;
  int             width; /* pixels of a size; of a shape ("16:9", "A4") any pixels of that shape */
  int             height;
  gboolean        exact;  /* the sentence gives pixels, not only a shape */
  char           *format; /* as the user wrote it; for a message */
  int             first;  /* a version's number as the window shows it, from 1, or one of the numbers above */
  int             second;
  gboolean        named; /* the sentence says "the picture"; else "it" or nothing, and a region may be meant */
  gboolean        on;    /* FALSE for "no longer a favourite" */
  char           *text;
} PtmLocal;

/**
 * PtmLocalReader:
 *
 * The forms such sentences have, in eight languages: grammar/local-LANG.tsv. Immutable, any thread; reading a sentence takes
 * well below a millisecond and does not need the lexicon.
 */
typedef struct _PtmLocalReader PtmLocalReader;

/* Forms that cannot be read are told by g_debug () and left out. Does not keep art. */
PtmLocalReader *ptm_local_reader_new (PtmArt *art) G_GNUC_WARN_UNUSED_RESULT;
void            ptm_local_reader_free (PtmLocalReader *reader);

/**
 * ptm_local_read:
 * @sentence: UTF-8 of any length; what is longer than a short sentence is none of these
 *
 * The whole sentence must be such an operation and nothing else, up to "please" and its kind: "crop to A4" is one, "crop to
 * A4 and add a sun" and "an undo button" are not. No picture and no version is looked at: whether there is a version 5 or a
 * region is for the caller to find out.
 *
 * Returns: (transfer full) (nullable): NULL when it is not certain
 */
PtmLocal *ptm_local_read (PtmLocalReader *reader, const char *sentence) G_GNUC_WARN_UNUSED_RESULT;
void      ptm_local_free (PtmLocal *local);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmLocalReader, ptm_local_reader_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmLocal, ptm_local_free)

G_END_DECLS
