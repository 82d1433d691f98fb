/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-plan-private.h"

G_BEGIN_DECLS

/** PtmParams: a template while its sentence is read; the body is what follows its name. */
typedef struct
{
  PtmDraft   *draft;
  PtmReading *reading;
  PtmNode    *figure;
  guint       body;
  guint       end;
} PtmParams;

/* ptm-plan-figure-params.c */
const PtmSense *ptm_params_find_piece (PtmParams *p, guint at);
gboolean        ptm_params_is_piece (PtmParams *p, guint at, const char *value);
/* The first colon of the body, or its end. */
guint ptm_params_seek_colon (PtmParams *p);
/* Where the list behind the colon, or behind "with", begins. */
guint ptm_params_find_list (PtmParams *p);
/* What "for" or "of" says the template is about becomes the draft's topic. */
void ptm_params_read_topic (PtmParams *p);
/* Empty values are not set. */
void ptm_params_set (PtmParams *p, const char *name, const char *value);
void ptm_params_set_list (PtmParams *p, const char *name, guint first, guint end);

/* ptm-plan-figure-lists.c: one reader for each template that is made of lists. */
/* Behind verbs and marks before what a list holds: "bats have fur". */
guint ptm_params_skip_small (PtmParams *p, guint at, guint end);
/* Parts that begin with their own name: "strengths: …; weaknesses: …". */
gboolean ptm_params_read_pieces (PtmParams *p, const char *const *names);
/* Groups with their parts become one parameter; colon stands between both there. */
void ptm_params_read_groups (PtmParams *p, const char *param, const char *colon);
void ptm_params_read_swot (PtmParams *p);
void ptm_params_read_fishbone (PtmParams *p);
void ptm_params_read_levels (PtmParams *p);
void ptm_params_read_week (PtmParams *p);

/* ptm-plan-figure-sets.c */
void ptm_params_read_venn (PtmParams *p);

/* ptm-plan-figure-ranks.c */
void ptm_params_read_org_chart (PtmParams *p);

/* ptm-plan-figure-dishes.c */
void ptm_params_read_menu (PtmParams *p);
void ptm_params_read_recipe (PtmParams *p);

/* ptm-plan-figure-certificate.c */
void ptm_params_read_certificate (PtmParams *p);

/* ptm-plan-figure-times.c */
void ptm_params_read_clocks (PtmParams *p);
void ptm_params_read_calendar (PtmParams *p);

/* ptm-plan-family.c */
void ptm_params_read_family (PtmParams *p);

G_END_DECLS
