/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A finish, a style or a face of letters, a place, a language or a form of the page by its value in a plan, in the words of the interface; the value
 * itself when there is no word for it. */
const char *ptm_op_translate_style (const char *style);
const char *ptm_op_translate_setting (const char *setting);
const char *ptm_op_translate_tongue (const char *lang);
const char *ptm_op_translate_form (const char *form);

G_END_DECLS
