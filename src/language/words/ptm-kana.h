/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A noun in the other kana: "リンゴ" for "りんご", "らいおん" for "ライオン". NULL when it is not written in one kana alone, or when the
 * other spelling could be small words of a sentence. (transfer full) (nullable) */
char *ptm_kana_dup_other (const char *word) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
