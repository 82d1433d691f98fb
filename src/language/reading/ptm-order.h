/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"

G_BEGIN_DECLS

/* Puts the tokens of a sentence, with their matches, into the one order the rest of the room reads: what relates stands before
 * the thing it relates to, a thing before its place, a verb before its objects. The grammar's rules say what its language does
 * otherwise. Tokens keep their places in the text. Takes time linear to the sentence. */
void ptm_order_tokens (PtmReading *reading);

/* Brings a kind that ends the sentence, "A, B, C as a flow chart", before what it shows. */
void ptm_order_kind (PtmReading *reading);

/* Takes out what somebody corrects while he speaks: "a cat, no, a dog". */
void ptm_order_corrections (PtmReading *reading);

/* Puts arrows into a chain that is told in words: "from egg to caterpillar to butterfly". */
void ptm_order_routes (PtmReading *reading);

/* "Agenda: …", "the rules: …": the colon of a list that begins with what it is; 0 when the sentence is none. */
guint ptm_order_find_list_head (PtmReading *reading);

/* It asks for a kind whose parts are sentences of the user. */
gboolean ptm_order_is_verbatim (PtmReading *reading);

G_END_DECLS
