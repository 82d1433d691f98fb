/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-private.h"

G_BEGIN_DECLS

/** PtmPoster: what a page has to show. */
typedef struct
{
  PtmLayout *l;
  PtmNode   *title;      /* (nullable) */
  PtmNode   *subtitle;   /* (nullable) */
  PtmNode   *background; /* (nullable) the plan's own */
  PtmNode   *photo;      /* (nullable) the only one */
  gboolean   has_info;
  gboolean   has_pictures;
  gboolean   has_setting; /* the plan's background is a place */
} PtmPoster;

/* ptm-layout-poster.c: what all templates are built from. */
/* Headline and subtitle from the box's upper edge on; returns their height. high: the largest size of the headline. */
double ptm_poster_headline (PtmPoster *p, PtmFrame box, double high, int max_lines, const char *align);
void   ptm_poster_shift_headline (PtmPoster *p, double dy);
/* The plan's setting, else the ground that suits the template. */
void ptm_poster_ground (PtmPoster *p, const char *usual, PtmFrame frame, PtmColor fill, const char *shape);
/* The palette's deep tone, dark enough for words in its light one. */
PtmColor ptm_poster_get_deep (PtmLayout *l);
void     ptm_poster_photo (PtmPoster *p, PtmFrame frame, const char *shape);
void     ptm_poster_frame (PtmLayout *l, double inset, double thickness, PtmColor stroke);
/* The height the facts take at most so much of; 0 when there are none. */
double ptm_poster_measure_info (PtmPoster *p, double width, double most, PtmInfoStyle style, const char *align);
void   ptm_poster_info (PtmPoster *p, double x, double y, double width, double height, PtmInfoStyle style, const char *align);

/* ptm-layout-poster-pages.c: upright pages with pictures. ptm-layout-poster-type.c: pages of words only. */
void ptm_poster_scenic (PtmPoster *p);
void ptm_poster_vignette (PtmPoster *p);
void ptm_poster_swiss (PtmPoster *p);
void ptm_poster_split (PtmPoster *p);
void ptm_poster_medallion (PtmPoster *p);
void ptm_poster_marquee (PtmPoster *p);
void ptm_poster_words (PtmPoster *p);

G_END_DECLS
