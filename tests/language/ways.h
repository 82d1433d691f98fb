/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-language.h"

G_BEGIN_DECLS

/** WaysRead: reads a sentence in one way; what it means is not kept. */
typedef void (*WaysRead) (const char *sentence);

/* Loads the language room over the art pack of the build, and a poster with a title, a cat and a violin. */
void ways_load (void);
void ways_unload (void);

/* A new picture, a change of the poster, a change of a photograph, and whether the sentence draws the poster anew. */
void ways_plan (const char *sentence);
void ways_change (const char *sentence);
void ways_change_photo (const char *sentence);
void ways_choose (const char *sentence);

G_END_DECLS
