/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-edit-ops.h"

G_BEGIN_DECLS

/* ptm-edit-clauses.c: past what joins two clauses. */
guint ptm_edit_skip_joints (PtmReading *reading, guint at);
/* The end of the clause that begins at first: the joint after which another verb, or another thing with its own
 * predicate, begins. */
guint ptm_edit_find_clause_end (PtmReading *reading, guint first);
/* Beside another clause, one that leaves something alone asks for nothing: TRUE for such a one, whose words are used up. */
gboolean ptm_edit_passes_over (PtmReading *reading, guint first, guint end);

/* ptm-edit-said.c: the n-th thing a clause is about; (nullable). */
const PtmPart *ptm_clause_get_object (const PtmClause *clause, guint n);
gboolean       ptm_part_is_thing (const PtmPart *part);
/* The role a part names: title, date, background …; (nullable). */
const char *ptm_part_get_role (const PtmPart *part);
gboolean    ptm_part_is_background (const PtmPart *part);
/* TRUE when the clause says a colour, a size, a place or a change of a thing. */
gboolean ptm_edit_says_of_thing (const PtmClause *clause);
/* TRUE when a word of the clause is in no table. */
gboolean ptm_clause_has_unknown (const PtmClause *clause);
/* TRUE when a quoted text of the clause is what it speaks of, not what shall be written. */
gboolean ptm_edit_means_text (PtmEditWish *wish, const PtmClause *clause);

/* ptm-edit-take.c: the whole clause is not met. */
void ptm_edit_add_unmet (PtmEditWish *wish, PtmClause *clause, const char *why);
/* What it is about is not known: a region is missing, or a name. */
void ptm_edit_add_unaimed (PtmEditWish *wish, PtmClause *clause);
/* Adds the operation, aimed at a part, or tells that a region is missing. */
void ptm_edit_take_op (PtmEditWish *wish, PtmClause *clause, PtmOp *op, const PtmPart *target);
/* The same change of every thing the clause is about; takes the operation. */
void ptm_edit_take_for_all (PtmEditWish *wish, PtmClause *clause, PtmOp *op);

/* ptm-edit-target.c: what a part names becomes what is selected. */
void ptm_edit_aim_at_thing (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part);
/* FALSE when the clause means something under a region and none is marked. */
gboolean ptm_edit_aim (PtmEditWish *wish, PtmOp *op, const PtmPart *part);
/* "Remove the balloon on the right": a side of what does not move tells which is meant. */
void ptm_edit_aim_by_side (PtmEditWish *wish, PtmOp *op, const PtmClause *clause);
/* TRUE for the sky of a backdrop that has one. */
gboolean ptm_edit_means_sky (PtmEditWish *wish, const PtmPart *part);

/* ptm-edit-extreme.c: of all that the selector means, the one that a superlative names. */
void ptm_edit_aim_at_extreme (PtmEditWish *wish, PtmSelector *selector, PtmExtreme extreme);

/* ptm-edit-present.c: TRUE when the scene has a picture of the part, or its role. */
gboolean ptm_edit_is_there (PtmEditWish *wish, const PtmPart *part);
/* The only sort of picture whose name has the said word for its head. (nullable) */
const PtmNode *ptm_edit_find_by_head (PtmEditWish *wish, const PtmPart *part);
/* "The right car" of a fire engine and an ambulance, where both are called so: their pictures, parted by "|"; NULL when there is but one sort.
 * (transfer full) */
char    *ptm_edit_dup_headed (PtmEditWish *wish, const PtmPart *part) G_GNUC_WARN_UNUSED_RESULT;
gboolean ptm_edit_is_same_word (const char *a, const char *b);
gboolean ptm_edit_has_role (PtmEditWish *wish, const char *role);
guint    ptm_edit_count_pictures (PtmEditWish *wish);
guint    ptm_edit_count_texts (PtmEditWish *wish);

/* ptm-edit-ground.c: TRUE when the clause wanted one colour, or nothing, behind the things. */
gboolean ptm_edit_add_ground (PtmEditWish *wish, PtmClause *clause);
/* A background in a colour takes the place of a place. */
void ptm_edit_clear_places (PtmEditWish *wish);

/* ptm-edit-apart.c: TRUE when things shall stand farther from each other. */
gboolean ptm_edit_add_apart (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-between.c: TRUE when a thing that is there goes between two others. */
gboolean ptm_edit_add_between (PtmEditWish *wish, PtmClause *clause);
/* TRUE when a thing of a row of three, or five, goes to the middle of it. */
gboolean ptm_edit_add_middle (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-category.c: the pictures of the scene that are of the category a part names, parted by "|"; NULL when there are none. (transfer full) */
char *ptm_edit_dup_category (PtmEditWish *wish, const PtmPart *part) G_GNUC_WARN_UNUSED_RESULT;

/* ptm-edit-group.c: the ids of the pictures that "both", "all three" or "one of the tigers" mean, parted by "|"; NULL when the part says no such
 * thing, or there are not so many. (transfer full) */
char *ptm_edit_dup_group (PtmEditWish *wish, const PtmPart *part) G_GNUC_WARN_UNUSED_RESULT;

/* ptm-edit-arrange.c: turn, mirror, stack, swap, align, duplicate; TRUE when the clause asked for one. */
gboolean ptm_edit_add_arrangement (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-complaint.c: TRUE when the clause said no more than that something can hardly be seen. */
gboolean ptm_edit_note_unseen (PtmEditWish *wish, PtmClause *clause);
/* What can hardly be seen comes out, or grows, where the sentence asks for nothing else. */
void ptm_edit_add_unseen (PtmEditWish *wish);

/* ptm-edit-corrected.c: reads what is wrong beside what is right, "not three but five"; gives where the rest begins. */
guint ptm_edit_add_corrected (PtmEditWish *wish, guint first);

/* ptm-edit-count.c: how many of a thing there are, and so many more or fewer as there shall be. */
int  ptm_edit_count_there (PtmEditWish *wish, const PtmPart *part);
void ptm_edit_set_number (PtmEditWish *wish, const PtmPart *part, int now, int asked);
/* TRUE when the clause said how many of a thing there shall be. */
gboolean ptm_edit_add_count (PtmEditWish *wish, PtmClause *clause);
/* TRUE when the clause said what alone shall stay. */
gboolean ptm_edit_add_keeping (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-page.c: another language, kind or size; TRUE when the clause asked for nothing else. */
gboolean ptm_edit_add_page_change (PtmEditWish *wish, PtmClause *clause);
/* "Make it a flyer with a clown and balloons": what comes along with another page, hour or place; TRUE when something does. */
gboolean ptm_edit_add_company (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-again.c: reads a sentence about the last change itself, "and the dog, too"; gives its end, 0 when it is none. */
guint ptm_edit_add_again (PtmEditWish *wish);
/* What the last change was about is what "it" means; FALSE when that is not known. */
gboolean ptm_edit_aim_at_last (PtmEditWish *wish, PtmOp *op);
/* TRUE when the sentence named what the last change took away, and nothing else. */
gboolean ptm_edit_add_return (PtmEditWish *wish);
/* The first thing the last change was about; (nullable). */
const PtmNode *ptm_edit_find_last (PtmEditWish *wish);

/* ptm-edit-data.c: TRUE when the sentence said a new number of a chart, or an event of a timeline, that shall change, come or go. */
gboolean ptm_edit_add_data (PtmEditWish *wish);

/* ptm-edit-bubbles.c: TRUE when the sentence said what somebody in a comic shall say. */
gboolean ptm_edit_add_bubble (PtmEditWish *wish);

/* ptm-edit-boxes.c: TRUE when the sentence said nothing but the colours of a diagram's boxes. */
gboolean ptm_edit_add_box_colors (PtmEditWish *wish);

/* ptm-edit-entries.c: TRUE when the sentence said which entry of a list shall change, come or go. */
gboolean ptm_edit_add_entries (PtmEditWish *wish);

/* ptm-edit-facts.c: the part of a line of the picture that says a date, a time, a place or a note. (nullable) (transfer full) */
char *ptm_edit_dup_fact_part (PtmEditWish *wish, const char *role, const PtmNode **line) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE when the words say nothing but new dates and times. */
gboolean ptm_edit_add_facts (PtmEditWish *wish, PtmReading *reading, guint first, guint end);
gboolean ptm_edit_skip_denied_fact (PtmEditWish *wish, PtmReading *reading, guint first, guint end);

/* ptm-edit-keep.c: TRUE when the clause said no more than that there are too many of a thing. */
gboolean ptm_edit_note_surplus (PtmEditWish *wish, PtmClause *clause);
/* TRUE when the clause said what shall stay. */
gboolean ptm_edit_add_kept (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-lettering.c: TRUE when the clause wants other letters for the same words. */
gboolean ptm_edit_add_lettering (PtmEditWish *wish, PtmClause *clause);
/* TRUE when the sentence told how a word is spelt. */
gboolean ptm_edit_add_spelling (PtmEditWish *wish);

/* ptm-edit-hiding.c: TRUE when the clause put a thing behind another one, so that it is hidden by it. */
gboolean ptm_edit_add_hiding (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-join.c: two moves to each other's side are an exchange, and what is said twice is meant once. */
void ptm_edit_join_ops (PtmEditWish *wish);

/* ptm-edit-follow.c: reads what leans on the turn before, "the same for Saturday", "two more"; gives where the rest begins. */
guint ptm_edit_add_follow (PtmEditWish *wish);

/* ptm-edit-mood.c: TRUE when the clause was nothing but a mood or a setting. */
gboolean ptm_edit_add_mood (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-weather.c: TRUE when the clause was nothing but weather. */
gboolean ptm_edit_add_weather (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-replace.c: TRUE when the clause said what takes the place of what. */
gboolean ptm_edit_add_replacements (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-moves.c: what a clause is about goes some way, right and down being -1, 0 or 1. */
void ptm_edit_add_shift (PtmEditWish *wish, PtmClause *clause, double right, double down);
/* It goes where the clause says, if it says so. */
void ptm_edit_add_moves (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-names.c: words take the meaning that the picture shows. */
void ptm_edit_settle_names (PtmReading *reading, PtmScene *scene);

/* ptm-edit-some.c: TRUE when a part means the rest, the other one, or so many of those that are there. */
gboolean ptm_edit_aim_at_rest (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part);
gboolean ptm_edit_aim_at_other (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part);
gboolean ptm_edit_aim_at_some (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part);
/* The only sort of picture there are several of; (nullable). */
const char *ptm_edit_find_plural (PtmScene *scene);

/* ptm-edit-step.c: TRUE when the clause said by how many of a thing there shall be more or fewer. */
gboolean ptm_edit_add_step (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-sequence.c: TRUE when the sentence said which of what comes one after the other goes, or changes its place among them. */
gboolean ptm_edit_add_sequence (PtmEditWish *wish);
/* ptm-edit-renaming.c: TRUE when the sentence said what one of those shall be called. */
gboolean ptm_edit_add_renaming (PtmEditWish *wish);

/* ptm-edit-text.c: TRUE when the clause said what shall be written. */
gboolean ptm_edit_add_text (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-palette.c: TRUE when the clause said which colours the whole page shall have. */
gboolean ptm_edit_add_palette (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-owner.c: takes out of a clause whose a thing is. */
void ptm_edit_drop_owners (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-place-names.c: what a clause names by where it is gets the name it has; "on the lion's head" is on the lion. */
void ptm_edit_name_by_place (PtmEditWish *wish, PtmClause *clause);
void ptm_edit_drop_limbs (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-tints.c: TRUE when the clause wanted several like things in different colours. */
gboolean ptm_edit_add_tints (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-trim.c: takes out of a clause what it names and does not act on. */
void ptm_edit_trim (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-worn.c: TRUE when the clause, which takes something away, named what somebody wears. */
gboolean ptm_edit_add_taking_off (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-reason.c: takes out of the sentence why something shall change. */
void ptm_edit_drop_reason (PtmReading *reading);

/* ptm-edit-removals.c, ptm-edit-things.c: TRUE when the clause asked for such an operation. */
gboolean ptm_edit_add_removals (PtmEditWish *wish, PtmClause *clause);
gboolean ptm_edit_add_additions (PtmEditWish *wish, PtmClause *clause);
/* ptm-edit-count.c: an operation on the last of those the part names. (transfer none) */
PtmOp *ptm_edit_take_last (PtmEditWish *wish, PtmOpType type, const PtmPart *part);
/* The part comes into the picture, where the clause says. */
void ptm_edit_add_thing (PtmEditWish *wish, PtmClause *clause, const PtmPart *part);
/* "put the pot on a table", where there is no table yet. */
void ptm_edit_add_missing_anchor (PtmEditWish *wish, PtmClause *clause, const PtmPart *anchor);
/* "I want a huge sun", where there is one. */
gboolean ptm_edit_means_other_size (PtmEditWish *wish, const PtmClause *clause, const PtmPart *part);
/* What a part names, as a new node; part is (nullable) for a background. A picture that is not known is noted as unmet. (transfer full) */
PtmNode *ptm_edit_make_background (const PtmPart *part, PtmColor color) G_GNUC_WARN_UNUSED_RESULT;
/* "Behind it", "in front of that": what a clause says of where a background lies is said with the background. */
void     ptm_edit_use_links (const PtmClause *clause);
PtmNode *ptm_edit_make_object (PtmEditWish *wish, const PtmPart *part, PtmColor color) G_GNUC_WARN_UNUSED_RESULT;
/* Where the clause says an operation's thing shall be in relation to another one. */
void ptm_edit_set_anchor (PtmEditWish *wish, PtmOp *op, const PtmClause *clause);

/* ptm-edit-week.c: TRUE when the sentence said what a timetable has on a day. */
gboolean ptm_edit_add_week (PtmEditWish *wish);

/* ptm-photo-ops.c: TRUE when the clause asked for what only a photograph can have; FALSE for every scene. */
gboolean ptm_photo_add_ops (PtmEditWish *wish, PtmClause *clause);

/* ptm-edit-pairs.c: "7 pm" to "8 pm". */
gboolean ptm_edit_add_pair (PtmEditWish *wish, PtmReading *reading, guint first, guint end);
/* ptm-edit-right-words.c: "X, not Y", "Y should be X"; gives where the rest begins. */
guint ptm_edit_add_right_words (PtmEditWish *wish, guint first);
/* The words as a line spells them; NULL when they do not stand in it. (transfer full) */
char *ptm_edit_dup_written (const char *line, const char *words) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE when the words stand in a text of the scene. */
gboolean ptm_edit_is_written (PtmEditWish *wish, const char *text);

G_END_DECLS
