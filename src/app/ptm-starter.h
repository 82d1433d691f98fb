/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-mask.h"

G_BEGIN_DECLS

/**
 * PtmStarter:
 *
 * A sentence to begin with.
 */
typedef struct
{
  const char *name;     /* poster, diagram, photo; brighter, background, format for a picture that is there */
  const char *sentence; /* untranslated */
  const char *size;     /* (nullable) */
} PtmStarter;

/* (nullable) */
const PtmStarter *ptm_starter_find (const char *name);

/* The landscape the starter "photo" changes, painted here, so that it works with nothing at hand; *region is set to a
 * mask around its balloon. Takes some 50 ms: call it on a worker thread. (transfer full) */
PtmImage *ptm_starter_paint_photo (PtmMask **region) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
