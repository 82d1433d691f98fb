/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PTM_ERROR:
 *
 * The one error domain of the program. Codes are named by what the user can do
 * about them; messages are translated, one sentence, without jargon.
 */
#define PTM_ERROR (ptm_error_quark ())

/**
 * PtmError:
 * @PTM_ERROR_NETWORK: check the connection and try again
 * @PTM_ERROR_KEY: enter or correct the key
 * @PTM_ERROR_QUOTA: wait, or top up the account
 * @PTM_ERROR_REFUSED: the provider refused on policy; change the sentence
 * @PTM_ERROR_UNSUPPORTED: this provider cannot do it; choose another way
 * @PTM_ERROR_ANSWER: the answer could not be read; try again
 * @PTM_ERROR_ENGINE: the built-in engine failed; try again
 * @PTM_ERROR_STORE: the disk refused; make room or choose another folder
 * @PTM_ERROR_IMAGE: the picture file is broken, too large or of an unknown type
 * @PTM_ERROR_PLAN: the plan or the sentence cannot be drawn as it is; change it
 */
typedef enum
{
  PTM_ERROR_NETWORK,
  PTM_ERROR_KEY,
  PTM_ERROR_QUOTA,
  PTM_ERROR_REFUSED,
  PTM_ERROR_UNSUPPORTED,
  PTM_ERROR_ANSWER,
  PTM_ERROR_ENGINE,
  PTM_ERROR_STORE,
  PTM_ERROR_IMAGE,
  PTM_ERROR_PLAN,
} PtmError;

GQuark ptm_error_quark (void);

G_END_DECLS
