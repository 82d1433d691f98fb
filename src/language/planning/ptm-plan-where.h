/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-plan-private.h"

G_BEGIN_DECLS

gboolean ptm_where_is_and (PtmReading *reading, guint at);
gboolean ptm_where_begins_clause (PtmReading *reading, guint at);
/* "Behind the fence, a horse": no other clause comes before it. */
gboolean ptm_where_begins_sentence (PtmReading *reading, guint at);
/* "a planet", "two planets": not what was named before. */
gboolean ptm_where_is_new (PtmReading *reading, guint at);
/* "it", "them", where no thing follows that they could be the article of. */
gboolean ptm_where_is_it (PtmReading *reading, guint at);
/* "a shelf on which four books stand", "ein Baum, an dem Äpfel hängen": what joins the clause, right before its thing. */
gboolean ptm_where_is_which (PtmReading *reading, guint at);
/* What is named at a token, a word or a picture; FALSE when nothing is. */
gboolean ptm_where_read_thing (PtmReading *reading, guint at, PtmPhrase *phrase);
/* "… there sits a hare": verbs and small words, then a thing. */
gboolean ptm_where_has_thing_after (PtmReading *reading, guint at);
/* Where something is said to stand before the clause ends. */
gboolean ptm_where_has_relation_ahead (PtmReading *reading, guint at);
/* "On the table stands", "between a house and a tree stands": the places, with a thing behind them; at when it is not so. */
guint ptm_where_find_front_end (PtmReading *reading, guint at, gboolean several, gboolean alone);
/* "next to the window, not in front of it": where that ends; at when nothing is denied. */
guint ptm_where_find_denied_end (PtmReading *reading, guint at);

G_END_DECLS
