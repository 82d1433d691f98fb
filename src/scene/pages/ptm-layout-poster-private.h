/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-private.h"

G_BEGIN_DECLS

/** PtmMood: what the style's words ask of a composition; a set. */
typedef enum
{
  PTM_MOOD_NONE = 0,
  PTM_MOOD_QUIET = 1 << 0,
  PTM_MOOD_PLAYFUL = 1 << 1,
  PTM_MOOD_ELEGANT = 1 << 2,
  PTM_MOOD_BOLD = 1 << 3,
  PTM_MOOD_RETRO = 1 << 4,
  PTM_MOOD_MODERN = 1 << 5,
  PTM_MOOD_FESTIVE = 1 << 6,
  PTM_MOOD_FORMAL = 1 << 7,
} PtmMood;

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
  gboolean   one_hero;    /* a single main picture, with or without support */
  guint      n_notes;     /* texts that are no title, subtitle, date, time or place */
  guint      n_letters;   /* of those */
  PtmColor   given_fill;  /* of the plan's background */
  PtmMood    mood;
  double     safe; /* pixels above and below that an app covers; the page is laid out between them */
} PtmPoster;

typedef void (*PtmPosterTemplate) (PtmPoster *p);

/* ptm-layout-poster.c: sorts the plan out, and at the end turns right-to-left pages and extends the page into its unsafe areas. */
PtmPoster ptm_poster_begin (PtmLayout *layout);
void      ptm_poster_end (PtmPoster *p);
/* Runs the templates in turn until nothing of the texts is cut; when each cuts something, the first. */
void ptm_poster_run (PtmPoster *p, const PtmPosterTemplate *templates, guint n);

/* ptm-layout-poster-parts.c: what all templates are built from. */
/* Headline and subtitle from the box's upper edge on; returns their height. high: the largest size of the headline. */
double ptm_poster_headline (PtmPoster *p, PtmFrame box, double high, int max_lines, const char *align);
void   ptm_poster_shift_headline (PtmPoster *p, double dy);
/* The plan's setting, else the ground that suits the template. */
void ptm_poster_ground (PtmPoster *p, const char *usual, PtmFrame frame, PtmColor fill, const char *shape);
/* The palette's deep tone, dark enough for words in its light one. */
PtmColor ptm_poster_get_deep (PtmLayout *l);
/* A tone on which the palette's ink reads: the page's light second tone, or a tint of the accent. */
PtmColor ptm_poster_get_tint (PtmLayout *l, double amount);
void     ptm_poster_photo (PtmPoster *p, PtmFrame frame, const char *shape);
void     ptm_poster_frame (PtmLayout *l, double inset, double thickness, PtmColor stroke);
/* A shape by SVG path data in hundredths of the frame. */
PtmNode *ptm_poster_path (PtmLayout *l, const char *path, PtmFrame frame, PtmColor fill, int z);
/* The height the facts take at most so much of; 0 when there are none. */
double ptm_poster_measure_info (PtmPoster *p, double width, double most, PtmInfoStyle style, const char *align);
void   ptm_poster_info (PtmPoster *p, double x, double y, double width, double height, PtmInfoStyle style, const char *align);

/* ptm-layout-poster-pages.c: upright pages with pictures. */
void ptm_poster_scenic (PtmPoster *p);
void ptm_poster_vignette (PtmPoster *p);
void ptm_poster_swiss (PtmPoster *p);
void ptm_poster_split (PtmPoster *p);
void ptm_poster_medallion (PtmPoster *p);
void ptm_poster_marquee (PtmPoster *p);
/* ptm-layout-poster-bold.c: upright pages that type or geometry leads. */
void ptm_poster_gallery (PtmPoster *p);
void ptm_poster_diagonal (PtmPoster *p);
void ptm_poster_calendar (PtmPoster *p);
void ptm_poster_tower (PtmPoster *p);
/* ptm-layout-poster-dense.c: upright pages for many words. */
void ptm_poster_columns (PtmPoster *p);
void ptm_poster_sidebar (PtmPoster *p);
void ptm_poster_programme (PtmPoster *p);
/* ptm-layout-poster-wide.c: pages wider than high, and strips. */
void ptm_poster_side (PtmPoster *p);
void ptm_poster_mirror_side (PtmPoster *p);
void ptm_poster_horizon (PtmPoster *p);
void ptm_poster_window (PtmPoster *p);
void ptm_poster_strip (PtmPoster *p);
void ptm_poster_strip_block (PtmPoster *p);
void ptm_poster_strip_centre (PtmPoster *p);
/* ptm-layout-poster-type.c: pages of words only. */
void ptm_poster_tiles (PtmPoster *p);
void ptm_poster_tiles_above (PtmPoster *p);
void ptm_poster_bill (PtmPoster *p);
void ptm_poster_disc (PtmPoster *p);
void ptm_poster_plain (PtmPoster *p);
void ptm_poster_arches (PtmPoster *p);
/* ptm-layout-poster-inset.c: charts, tables and figures of the plan. */
guint ptm_poster_count_insets (PtmPoster *p);
void  ptm_poster_place_insets (PtmPoster *p, PtmFrame box, PtmColor ground);
void  ptm_poster_inset (PtmPoster *p);
/* ptm-layout-invitation.c */
void ptm_poster_ornate (PtmPoster *p);
void ptm_poster_arch_card (PtmPoster *p);
void ptm_poster_party (PtmPoster *p);
void ptm_poster_letter (PtmPoster *p);
/* ptm-layout-card.c */
void ptm_poster_greeting (PtmPoster *p);
void ptm_poster_band_card (PtmPoster *p);
void ptm_poster_round_card (PtmPoster *p);

G_END_DECLS
