/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The value of a school formula in x: numbers, + − * · / ^ ², brackets, implied products (2x), sin cos tan sqrt abs ln log exp,
 * pi, e. Angles are radians. FALSE when text is no formula; *value may be NaN where the function is not defined. */
gboolean ptm_formula_evaluate (const char *text, double x, double *value);
/* As it is printed: "y = 2x − 4", "x²". (transfer full) */
char *ptm_formula_dup_pretty (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
