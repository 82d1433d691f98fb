/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"

G_BEGIN_DECLS

/* Unknown words in the place of a noun that are nearly one: "an elephnat". */
void ptm_slip_mend (PtmReading *reading);

G_END_DECLS
