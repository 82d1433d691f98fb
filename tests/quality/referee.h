/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"
#include "ptm-image.h"
#include "ptm-rect.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/*
 * The referee. It does not ask the layout where things are: it draws the things of a scene one at a time on transparent
 * ground, and then all of them together, and judges from the pixels alone. All lengths are pixels of the page as the referee
 * draws it, whose longer side is REFEREE_SIDE.
 */

#define REFEREE_SIDE 480

/**
 * Sight: one picture as it is seen.
 * @names: "red-apple"; of somebody "cat", "girl", "doctor"; "card:quarterstaff" for a word on a card
 * @alone: the page with nothing else on it
 * @ink: pixels it has
 * @firm: those of them that nothing shows through
 * @seen: those of the firm ones that nothing covers
 * @copies: how often the thing stands there
 */
typedef struct
{
  const PtmNode *node;
  GPtrArray     *names; /* (element-type utf8) */
  PtmImage      *alone;
  PtmRect        box;
  double         x;
  double         y;
  gsize          ink;
  gsize          firm;
  gsize          seen;
  guint          copies;
} Sight;

/** Look: a scene as it is seen. backdrops (element-type utf8) are the names of the places shown. */
typedef struct
{
  PtmScene  *scene; /* a copy, at the referee's size */
  double     scale;
  PtmImage  *page; /* without backdrops */
  GPtrArray *sights;
  GPtrArray *backdrops;
} Look;

Look *referee_look (PtmScene *scene, PtmArt *art) G_GNUC_WARN_UNUSED_RESULT;
void  look_free (Look *look);

/* How much of a thing's ink nothing covers, 0…1. */
double sight_get_share (const Sight *sight);
/* TRUE when at least a third of it can be seen. */
gboolean sight_is_clear (const Sight *sight);
gboolean sight_is_named (const Sight *sight, const char *globs);

/* Clear sights whose name one of the globs matches. (element-type Sight) (transfer container) */
GPtrArray *look_find (const Look *look, const char *globs) G_GNUC_WARN_UNUSED_RESULT;
/* How many things those are. */
guint look_count (const Look *look, const char *globs);
/* The first of them; (nullable). */
Sight *look_get (const Look *look, const char *globs);
/* TRUE when a thing, or a backdrop as "backdrop:beach", has such a name. */
gboolean look_has (const Look *look, const char *globs);
/* "3 red-apple, card:quarterstaff, backdrop:beach". (transfer full) */
char *look_dup_summary (const Look *look) G_GNUC_WARN_UNUSED_RESULT;

/* One node of the scene at full size, alone on transparent ground. */
PtmImage *referee_draw_alone (PtmScene *scene, PtmArt *art, const PtmNode *node) G_GNUC_WARN_UNUSED_RESULT;
/* The box of an image's solid ink; empty when there is none. */
PtmRect referee_get_box (PtmImage *image);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

G_END_DECLS
