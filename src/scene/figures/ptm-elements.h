/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"

G_BEGIN_DECLS

#define PTM_ELEMENT_COUNT 118

/** PtmElement: one of the 118, as data/figures/elements.tsv says. */
typedef struct
{
  int   number;
  int   period;
  int   group; /* 0 = lanthanoids and actinoids */
  char *symbol;
  char *class; /* key of a word: alkali, noble-gas … */
  char *mass;  /* as printed: "1.008", "[97]" */
  char *names[8];
} PtmElement;

/* (element-type PtmElement) in order of number; NULL when the art has no table. */
GArray *ptm_elements_load (PtmArt *art) G_GNUC_WARN_UNUSED_RESULT;
/* By number, symbol or name in any language; (nullable) (transfer none) */
const PtmElement *ptm_elements_find (GArray *elements, const char *text);
const char       *ptm_element_get_name (const PtmElement *element, const char *lang);
/* Electrons in the shells K, L, M …: the ground state of the neutral atom. Returns how many shells there are. */
int ptm_element_get_shells (int number, int shells[8]);

G_END_DECLS
