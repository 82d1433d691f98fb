/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#include "config.h"

#include "ptm-edit-reader.h"

GPtrArray *
ptm_edit_read (PtmReading *reading, PtmScene *scene, gboolean has_region, GPtrArray *unmet)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
}
