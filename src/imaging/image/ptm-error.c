/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The error domain shared by all rooms; it lives in the lowest one. */

#include "config.h"

#include "ptm-error.h"

GQuark
ptm_error_quark (void)
{
  return g_quark_from_static_string ("ptm-error-quark");
}
