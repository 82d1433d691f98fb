/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"

G_BEGIN_DECLS

/* Whether an unknown word is what somebody or something in the picture is called: "my dog Bella", "名叫咪咪的猫". */
gboolean ptm_called_is (PtmReading *reading, guint at);

G_END_DECLS
