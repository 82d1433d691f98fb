/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"

G_BEGIN_DECLS

/** PtmHanUse: who writes a text that has Chinese characters and no kana. */
typedef enum
{
  PTM_HAN_NONE, /* there are none, or there are kana */
  PTM_HAN_EITHER,
  PTM_HAN_CHINESE,
  PTM_HAN_JAPANESE,
} PtmHanUse;

/** PtmHan: the characters that only one of the two languages has. Immutable. */
typedef struct _PtmHan PtmHan;

PtmHan *ptm_han_new (PtmArt *art) G_GNUC_WARN_UNUSED_RESULT;
void    ptm_han_free (PtmHan *han);

PtmHanUse ptm_han_guess (PtmHan *han, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmHan, ptm_han_free)

G_END_DECLS
