/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <cairo.h>

#include "ptm-scene.h"

G_BEGIN_DECLS

/** PtmFinish: how the art of a picture looks made. It is laid over everything but words, which stay crisp on top. */
typedef enum
{
  PTM_FINISH_FLAT, /* as drawn */
  PTM_FINISH_PAPERCUT,
  PTM_FINISH_CRAYON,
  PTM_FINISH_CHALK,
  PTM_FINISH_BLUEPRINT,
  PTM_FINISH_SKETCH,
  PTM_FINISH_PIXEL,
  PTM_FINISH_MS_PAINT,
  PTM_FINISH_HALFTONE,
  PTM_FINISH_FILM,
  PTM_FINISH_WATERCOLOR,
  PTM_FINISH_OUTLINE, /* black lines on white, to be coloured in */
} PtmFinish;

#define PTM_N_FINISHES (PTM_FINISH_OUTLINE + 1)

/* "watercolor", "ms-paint" … */
const char *ptm_finish_to_string (PtmFinish finish);
/* The finish a word of any of the plan's languages means ("Aquarell", "chalk drawing"). FALSE when it means none; NULL and ""
 * are flat. */
gboolean ptm_finish_find (const char *text, PtmFinish *finish);
/* Writes the scene's finish by its own name; a word that means none goes to unmet as a style. */
void ptm_finish_normalize (PtmScene *scene);
/* How far, in canvas pixels of a page of that size, a changed pixel of the art can change the finished picture. */
double ptm_finish_get_reach (PtmFinish finish, int width, int height);
/* Turns an ARGB32 image surface, drawn at scale device pixels a canvas pixel, into the finish. Alpha is kept. What a pixel
 * becomes depends on its place on the canvas and on its neighbours within reach, and on nothing else. */
void ptm_finish_apply (cairo_surface_t *surface, PtmFinish finish, double scale);
/* The ink for words in a frame of a finished surface: the wanted one where it has a contrast of 4.5 with what is under it, else
 * the nearest in lightness that has. FALSE when none has and the words need a plate. */
gboolean ptm_finish_choose_ink (cairo_surface_t *surface, const PtmFrame *frame, double scale, PtmColor *ink);

G_END_DECLS
