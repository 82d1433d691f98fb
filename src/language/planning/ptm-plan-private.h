/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-ledger.h"
#include "ptm-phrase.h"
#include "ptm-plan.h"
#include "ptm-value.h"

G_BEGIN_DECLS

/** How many elements a sentence may ask for; what goes beyond is told. */
#define PTM_PLAN_MAX_NODES 240

/** PtmInk: the colour of the text with a role. */
typedef struct
{
  const char *role;
  PtmColor    color;
} PtmInk;

/** PtmSpan: some tokens. */
typedef struct
{
  guint first;
  guint end;
} PtmSpan;

/** PtmSpot: where in the picture a thing was said to be. */
typedef struct
{
  PtmNode *node;
  int      across;  /* -1 left, 1 right */
  int      upright; /* -1 top, 1 bottom */
} PtmSpot;

/** PtmNaming: a thing, and the words that named it. */
typedef struct
{
  PtmNode       *node;
  const PtmNoun *noun; /* (nullable) */
  guint          first;
  guint          end;
} PtmNaming;

/** PtmDraft: a plan while its sentence is read. Node pointers belong to the scene. */
typedef struct
{
  PtmReading *reading;
  PtmScene   *scene;
  guint       kind_at; /* first token of the word that chose the kind */
  guint       kind_end;
  gboolean    has_kind;
  gboolean    cued;        /* the kind is not named, but meant */
  const char *cued_figure; /* (nullable) the knowledge template that is meant */
  PtmSpan     notice;      /* words of a notice that is only meant: "is gone" */
  const char *figure;      /* (nullable) the knowledge template that is named, by ptm-plan-figure.c */
  guint       figure_at;
  guint       figure_end;
  guint       look_end; /* behind what is said of the whole page's look where it is named, 0 = nothing */

  PtmNode    *last;       /* (nullable) what a colour or a relation after it belongs to */
  PtmNode    *tinted;     /* (nullable) of which a colour was said in a sentence of its own */
  GPtrArray  *subjects;   /* (element-type PtmNode) coordinated things, the left side of a relation */
  gboolean    closed;     /* the subjects are the right side of a relation */
  char       *relation;   /* (nullable) waiting for its right side */
  gboolean    with;       /* it was said as "with" */
  GPtrArray  *placed;     /* (element-type PtmNode) the left side of the last relation */
  GPtrArray  *guests;     /* (element-type PtmNode) what a thing was said to be with */
  GArray     *namings;    /* what the sentence names, of ptm-plan-namings.c */
  char       *front;      /* (nullable) a relation said before its thing: "on the table …" */
  GPtrArray  *places;     /* (element-type PtmNode) the right side of that */
  gboolean    leaning;    /* that is what "it" means */
  PtmNode    *stage;      /* (nullable) what something was said to stand at last */
  PtmNode    *flank;      /* (nullable) what something stands left or right of */
  PtmNode    *it;         /* (nullable) */
  PtmNode    *before;     /* (nullable) what "it" meant before */
  PtmNode    *uncounted;  /* (nullable) the last that are several without a number */
  PtmNode    *whole;      /* (nullable) what some were said to stand elsewhere of: those that are left */
  char       *topic;      /* (nullable) "spring concert" */
  char       *topic_prep; /* (nullable) "for" */
  GPtrArray  *topics;     /* (element-type PtmNoun): what the topic names, drawn when nothing else is */
  gboolean    declined;   /* the topic is right only behind its preposition: "meinen Lehrer" */
  guint       dated_end;  /* the token behind the last day or hour */
  gboolean    labeled;
  gboolean    unlabeled;
  gboolean    cyclic;
  const char *side;  /* (nullable) left, right, top or bottom, of the thing that is named next */
  const char *side2; /* (nullable) in a corner: the other one */
  PtmSpot     spots[12];
  guint       n_spots;
  const char *order; /* (nullable) how each thing stands to the next one, up to a token */
  guint       order_end;
  PtmNode    *in_order; /* (nullable) the last of them */
  const char *rows;     /* (nullable) "in-rows" or "in-columns", of the thing that is named next */
  int         n_rows;
  PtmInk      inks[4]; /* colours of texts */
  guint       n_inks;
  guint       shades; /* colours of the whole picture so far */
} PtmDraft;

/* ptm-plan-kind.c: the kind the sentence asks for, and the words that say so. */
void ptm_draft_choose_kind (PtmDraft *draft);
void ptm_draft_set_kind (PtmDraft *draft, PtmKind kind, guint at, guint end);
/* A voucher, a ticket, a label: what is named right behind it is written on it. */
gboolean ptm_draft_is_slip (PtmDraft *draft);

/* ptm-plan-kind-listed.c: the kind of what is listed, when none is named. is_modern: of our times alone. */
void ptm_draft_choose_by_head (PtmDraft *draft);
void ptm_draft_choose_by_numbers (PtmDraft *draft);
void ptm_draft_choose_by_years (PtmDraft *draft, gboolean is_modern);

/* ptm-plan-hue.c: makes "lemon-coloured" a colour. */
void ptm_draft_name_hues (PtmDraft *draft);
/* ptm-plan-amount.c: makes one number of "a hundred and five", and tells of such as no picture can show: "-3 cats". */
void ptm_draft_hear_amounts (PtmDraft *draft);
/* ptm-plan-look.c: what is said of a page of entries as a whole. Behind it the reading ends where the last entry does. */
void ptm_draft_hear_look (PtmDraft *draft);
/* ptm-plan-denied.c: takes out the colours and numbers that are denied of what is drawn. */
void ptm_draft_drop_denied (PtmDraft *draft);

/* ptm-plan-cues.c: the kind that is meant by what the picture is for, and by what it is made of. */
void ptm_draft_choose_by_cues (PtmDraft *draft);
/* ptm-plan-cues-shape.c: what is listed behind the colon shall be counted, and is no data. */
gboolean ptm_draft_tells_to_count (PtmReading *reading);

/* ptm-plan-common.c: what all kinds share. */
PtmNode *ptm_draft_add_text (PtmDraft *draft, const char *role, const char *text);
PtmNode *ptm_draft_add_object (PtmDraft *draft, PtmNode *parent, const PtmPhrase *phrase, const char *role);
/* From node to node, as long as a plan may have more of them; label is (nullable). */
void ptm_draft_add_arrow (PtmDraft *draft, const char *from, const char *to, const char *label);
/* How many of it there are; more than a picture can show is told. */
void     ptm_draft_set_count (PtmDraft *draft, PtmNode *node, int count);
PtmNode *ptm_draft_find_role (PtmDraft *draft, const char *role);
PtmNode *ptm_draft_find_object (PtmDraft *draft, const PtmPhrase *phrase);
void     ptm_draft_add_label (PtmDraft *draft, PtmNode *node, const char *text);
void     ptm_draft_set_background (PtmDraft *draft, const char *setting, PtmColor fill);
/* Takes the background away, where there shall be none. */
void ptm_draft_hear_cutout (PtmDraft *draft);
/* Takes out the nouns that are views, and sets the background and the hour they stand for. */
void     ptm_draft_settle_views (PtmDraft *draft);
void     ptm_draft_add_style (PtmDraft *draft, const char *style);
gboolean ptm_draft_is_full (PtmDraft *draft);
/* "about", "for": what follows is the subject. */
gboolean ptm_draft_is_about (PtmReading *reading, guint at);
char    *ptm_draft_dup_words_before (PtmDraft *draft) G_GNUC_WARN_UNUSED_RESULT;
gboolean ptm_draft_is_page (PtmDraft *draft);
/* The first colon of any script, or the end. */
guint ptm_draft_find_colon (PtmReading *reading);

/* ptm-plan-texts.c, ptm-plan-topic.c and ptm-plan-words.c: one reader for each kind of wording; each gives the token after what it read, or at
 * when it is not that. */
guint ptm_draft_read_heading (PtmDraft *draft, guint at);
guint ptm_draft_read_name (PtmDraft *draft, guint at);
guint ptm_draft_read_ink (PtmDraft *draft, guint at);
guint ptm_draft_read_quote (PtmDraft *draft, guint at);
guint ptm_draft_read_foreign (PtmDraft *draft, guint at);
guint ptm_draft_read_role (PtmDraft *draft, guint at);
guint ptm_draft_read_titled (PtmDraft *draft, guint at);
guint ptm_draft_read_topic (PtmDraft *draft, guint at);
/* Whether a fact that may be a place is one for sure. */
gboolean ptm_draft_is_place (PtmReading *reading, guint first, guint end);
/* What a span names is what the picture is about. */
void  ptm_draft_note_topics (PtmDraft *draft, guint first, guint end);
guint ptm_draft_read_fact (PtmDraft *draft, guint at);
guint ptm_draft_read_manner (PtmDraft *draft, guint at);
guint ptm_draft_read_setting (PtmDraft *draft, guint at);
guint ptm_draft_read_ground (PtmDraft *draft, guint at);
guint ptm_draft_read_relation (PtmDraft *draft, guint at);
guint ptm_draft_read_both (PtmDraft *draft, guint at);
guint ptm_draft_read_labeled (PtmDraft *draft, guint at);
guint ptm_draft_read_color (PtmDraft *draft, guint at);
guint ptm_draft_read_object (PtmDraft *draft, guint at);
/* ptm-plan-tones.c: what a picture shall feel like is neither drawn nor written. */
void ptm_draft_hear_tones (PtmDraft *draft);
/* ptm-plan-venue.c: a word that may be where an event is; and the words behind a day or an hour that say where. */
gboolean ptm_draft_is_venue (PtmReading *reading, guint at);
guint    ptm_draft_read_venue (PtmDraft *draft, guint at);
/* ptm-plan-notice.c: what a page that is only meant lets others know. */
void ptm_draft_read_notice (PtmDraft *draft);
/* ptm-plan-blank.c: a kind that is named without anything that stands in it. */
gboolean ptm_draft_is_blank (PtmDraft *draft);
void     ptm_draft_fill_blank (PtmDraft *draft);
/* ptm-plan-mere.c: the things of a page that is only meant when nothing else is said of it; FALSE when more is. */
gboolean ptm_draft_read_mere_things (PtmDraft *draft);
/* ptm-plan-lone.c: a word that no table knows, where nothing else was found. */
void ptm_draft_add_lone (PtmDraft *draft);

/* ptm-plan-said.c: lifts the texts that are given without quotation marks, before all else is read. */
void ptm_draft_read_said (PtmDraft *draft);

/* ptm-plan-lines.c: what stands on a page though nothing says that it does. Marks it as read; it is added when the title is known.
 * (element-type PtmSpan) */
GArray *ptm_draft_find_lines (PtmDraft *draft) G_GNUC_WARN_UNUSED_RESULT;
void    ptm_draft_add_lines (PtmDraft *draft, GArray *lines);
/* Where the line ends that a token stands in: at a pause that is no part of a word or number. */
guint ptm_draft_find_line_end (PtmReading *reading, guint at);

/* ptm-plan-both.c: of those that were named before; at when they are not meant. */
gboolean ptm_draft_stand_between (PtmDraft *draft);
guint    ptm_draft_find_both_end (PtmReading *reading, guint at);
guint    ptm_draft_stand_to_both (PtmDraft *draft, guint at, const char *relation);
/* ptm-plan-spot.c: how things stand at a place that a particle marks; (nullable). */
const char *ptm_draft_find_spot_relation (PtmReading *reading, guint at);
guint       ptm_draft_read_owned_side (PtmDraft *draft, guint at);
/* ptm-plan-relation.c */
/* The last thing stands so to a named one. */
void ptm_draft_stand_by (PtmDraft *draft, const char *relation, const PtmPhrase *phrase);
/* ptm-plan-besides.c: what stands to something that was named before; end is behind the words of the relation. */
/* A relation waits for what stands at its places, which are to be filled in. */
void ptm_draft_wait (PtmDraft *draft, const char *relation);
/* "to its left an elephant", "darauf eine Teekanne", "above it a lamp", "and a boat underneath". */
guint ptm_draft_read_besides (PtmDraft *draft, guint at, guint end, const char *relation);
/* The thing of a clause about the last one, "on which there are four jars". */
guint ptm_draft_read_joined (PtmDraft *draft, guint at, guint end, const char *relation);
/* "a cake surrounded by candles": the candles around the cake. */
guint ptm_draft_read_converse (PtmDraft *draft, guint at, guint end, const char *relation);
/* What is named next stands at this side of what something stands beside already; FALSE when there is no such thing. */
gboolean ptm_draft_flank (PtmDraft *draft, const char *side);

/* ptm-plan-namings.c: what the sentence names, in its order. */
GArray    *ptm_draft_new_namings (void) G_GNUC_WARN_UNUSED_RESULT;
void       ptm_draft_note_naming (PtmDraft *draft, PtmNode *node, const PtmPhrase *phrase);
PtmNaming *ptm_draft_get_naming (PtmDraft *draft, int i); /* (nullable) out of bounds */
/* The index of the first thing that is named from a word on. */
int      ptm_draft_find_naming (PtmDraft *draft, guint at);
gboolean ptm_naming_has_tag (const PtmNaming *naming, const char *tag);
/* Somebody, rather than something. */
gboolean ptm_naming_is_alive (const PtmNaming *naming);

/* ptm-plan-deeds.c: what somebody does, said apart from who does it. */
void ptm_draft_join_deeds (PtmDraft *draft);
/* Somebody to whom it is done, named from a word on: "鳥に", "向小鸟". */
gboolean ptm_draft_is_done_to (PtmReading *reading, guint first);

/* ptm-plan-hold.c: what somebody holds, wears or rides. */
/* "in her hand" is no hand that lies there. */
void ptm_draft_set_hands_aside (PtmDraft *draft);
/* Gives those who hold something what they hold, once all things are known. */
void ptm_draft_join_held (PtmDraft *draft);

/* A full stop, a question mark or the end, of any script. */
gboolean ptm_draft_ends_sentence (PtmReading *reading, guint at);
/* ptm-plan-formation.c: "in a row", "in three rows", "from left to right", of what was named or of what follows. */
guint ptm_draft_read_formation (PtmDraft *draft, guint at);
/* A thing takes its place in the order that was said before. */
void ptm_draft_line_up (PtmDraft *draft, PtmNode *node, guint end);

/* ptm-plan-stand.c: what was named stands to what was named before as was said; end is behind its words. */
void ptm_draft_constrain (PtmDraft *draft, const char *relation, PtmNode *node, PtmNode *place);
/* Of any script. */
gboolean ptm_draft_is_comma (PtmReading *reading, guint at);
void     ptm_draft_relate (PtmDraft *draft, PtmNode *node, guint end, gboolean coordinated);
gboolean ptm_draft_is_coordinated (PtmDraft *draft, guint at);
/* A noun that may mean what was named before, as nothing says that it is another one. */
gboolean ptm_draft_is_bare (const PtmPhrase *phrase);
/* What something was said to stand at is said to stand somewhere itself, where no article tells that it is the same. */
gboolean ptm_draft_is_stage (PtmDraft *draft, const PtmPhrase *phrase);
/* An unknown word may be a thing here. */
gboolean ptm_draft_is_listed (PtmDraft *draft, guint at);

/* ptm-plan-company.c: a guest is with a host, on it when that is where one sees it. */
void ptm_draft_keep_company (PtmDraft *draft, PtmNode *host, PtmNode *guest);
/* One more guest of the same host. */
void ptm_draft_join_company (PtmDraft *draft, PtmNode *guest);
/* What was only said to be with something gets its place. */
void ptm_draft_drop_company (PtmDraft *draft, const PtmNode *guest);

/* ptm-plan-crowd.c: somebody who acts is drawn by himself, "three dogs run" are three elements side by side. */
void ptm_draft_spread_crowd (PtmDraft *draft, PtmNode *first);
/* Those who were spread are one element again. */
void ptm_draft_gather_crowd (PtmDraft *draft, PtmNode *first);
/* Those who were spread stand at both sides of a place; FALSE when they were not. */
gboolean ptm_draft_part_crowd (PtmDraft *draft, PtmNode *first, PtmNode *place);

/* ptm-plan-apiece.c: "four of each", of all that was named. */
void ptm_draft_count_apiece (PtmDraft *draft);

/* ptm-plan-ellipsis.c: "a red, a yellow and a blue balloon". */
guint ptm_draft_read_ellipsis (PtmDraft *draft, guint at);

/* ptm-plan-tally.c: more of what was named, or some of it, at a place of its own: "a fifth is on the rug". */
guint ptm_draft_read_tally (PtmDraft *draft, guint at);
/* "a family of hedgehogs" names no people. */
void ptm_draft_hear_herds (PtmDraft *draft);
/* How many there are of it in the picture, in however many elements. */
int ptm_draft_count_like (PtmDraft *draft, const PtmNode *one);
/* ptm-plan-each.c: "…, each child": those that were named before. */
guint ptm_draft_read_each (PtmDraft *draft, guint at);
/* How many there are of a thing that each of those before it has. */
int ptm_draft_count_for_each (PtmDraft *draft, const PtmPhrase *phrase);
/* "Seven animals: three cows and four pigs": only the sum of what is named besides. */
gboolean ptm_draft_sums_up (PtmDraft *draft, int number);
gboolean ptm_draft_is_sum (PtmDraft *draft, const PtmPhrase *phrase);

/* ptm-plan-cells.c: how many cells a grid shall have by its rows and columns, and where that is said; 0 = not said. */
guint ptm_draft_find_cells (PtmDraft *draft, PtmSpan *where);
guint ptm_draft_find_pictures (PtmDraft *draft, PtmSpan *where);
/* A number that counts nothing that is named. */
guint ptm_draft_find_lone_number (PtmDraft *draft, PtmSpan *where);

/* ptm-plan-shares.c: "one red, the other green", of things that were named. */
guint ptm_draft_read_shares (PtmDraft *draft, guint at);
/* The same where each is told by its side: "the left one green, the right one orange", before a side is read as a place. */
guint ptm_draft_read_side_shares (PtmDraft *draft, guint at);
/* Each of so many things has another colour. */
void ptm_draft_tint_each (PtmDraft *draft, PtmNode *whole);

/* ptm-plan-content.c: "a vase of flowers", behind the vase. */
guint ptm_draft_read_content (PtmDraft *draft, PtmNode *node, guint at);
/* ptm-plan-vessel.c: what is in a vessel that was named, "a jug of milk"; the same where a number of vessels or what is in them comes first. */
guint ptm_draft_read_filling (PtmDraft *draft, PtmNode *node, guint at);
guint ptm_draft_read_vessel (PtmDraft *draft, guint at);
/* "… with a red roof": what a thing has by itself; where the words go on. */
guint ptm_draft_read_parts (PtmDraft *draft, const PtmPhrase *whole);
/* "赤い屋根の…": where the whole begins that a part stands before, else where the part does. */
guint ptm_draft_find_whole (PtmReading *reading, const PtmPhrase *part);
/* "the door of our school is yellow": the part alone is drawn, in its colour; where the words go on, or where the part begins. */
guint ptm_draft_read_colored_part (PtmDraft *draft, PtmPhrase *part);
/* The same as to find the whole; the words of the part are used. */
guint ptm_draft_skip_part (PtmDraft *draft, const PtmPhrase *part);
/* A roof by itself becomes the house it belongs to. */
void ptm_draft_join_roof (PtmDraft *draft);
/* ptm-plan-owner.c: "the hat of my grandmother": moves the end of the thing behind its owner, who is not drawn. */
void ptm_draft_skip_owner (PtmDraft *draft, PtmPhrase *thing);
/* "Omas Hut", "奶奶的帽子": where the thing of an owner begins. */
guint ptm_draft_read_owner (PtmDraft *draft, guint at);
/* ptm-plan-together.c: "both yellow", of the things that were named. */
guint ptm_draft_read_together (PtmDraft *draft, guint at);
/* "… and the hat too", "… and so is the hat": the colour that was said of the thing before. */
guint ptm_draft_read_likewise (PtmDraft *draft, guint at);
/* "… that is bigger than": of the thing before it. */
guint ptm_draft_read_comparison (PtmDraft *draft, guint at);

/* ptm-plan-sides.c: "on the left", of the thing before it or of the one that is named next. */
guint ptm_draft_read_side (PtmDraft *draft, guint at);
guint ptm_draft_read_middle (PtmDraft *draft, guint at);
void  ptm_draft_note_side (PtmDraft *draft);
/* What is named next stands between what was said to be at both sides; FALSE when nothing was. */
gboolean ptm_draft_stand_amid (PtmDraft *draft);
void     ptm_draft_apply_sides (PtmDraft *draft);

/* ptm-plan-aside.c: what is said about the speaker, and what is not needed, is not searched for things. */
void ptm_draft_hear_asides (PtmDraft *draft);
/* The word at a token names something that can be drawn, be it a place. */
gboolean ptm_draft_names_thing (PtmReading *reading, guint at);
/* ptm-plan-unwanted.c: what a picture of things shall do without, once its kind is known. */
void ptm_draft_hear_unwanted (PtmDraft *draft);
/* ptm-plan-two-tone.c: of a thing that is said to have several colours the first is kept, and the others are told. */
void ptm_draft_hear_two_tones (PtmDraft *draft);
/* ptm-plan-pattern.c: stripes and checks on a thing are told, and name no things. */
void ptm_draft_hear_patterns (PtmDraft *draft);
/* ptm-plan-likes.c: who likes what the picture shows is not drawn. */
void ptm_draft_hear_likes (PtmDraft *draft);
/* The same of what a picture of things is for, once its kind is known. */
void ptm_draft_hear_purposes (PtmDraft *draft);
/* ptm-plan-called.c: names of those in the picture, which are not drawn. */
void ptm_draft_hear_names (PtmDraft *draft);
/* A word for a kind of picture that only says what the things are for: "19 stars, it's for a worksheet". */
gboolean ptm_draft_is_purpose (PtmReading *reading, guint kind);

/* ptm-plan-variety.c: a page of many different things when the sentence asks for one. */
void ptm_draft_choose_variety (PtmDraft *draft);
/* So many pictures of the kinds with these tags (element-type utf8), of the colour of the phrase; group is (nullable). */
void ptm_draft_add_members (PtmDraft *draft, PtmNode *group, GPtrArray *tags, guint count, const PtmPhrase *phrase);

/* ptm-plan-chain.c: a chain of arrows that begins at a token; its things are added to parts (element-type PtmNode). */
guint ptm_draft_read_chain (PtmDraft *draft, guint at, GPtrArray *parts);
/* "A -> B, A -> C": behind a pause a part that was named before begins a chain of its own. */
gboolean ptm_draft_restarts_chain (PtmReading *reading, guint pause);

/* ptm-plan-list.c: lists and what stands before them. */
guint ptm_draft_skip (PtmDraft *draft, guint at, PtmWordClass class);
void  ptm_draft_use (PtmDraft *draft, guint first, guint end);
/* Reads title, topic and heading behind the kind; gives where the list begins. */
guint ptm_draft_find_body (PtmDraft *draft);
/* The parts between the marks (and new lines when marks has a line end), none of them within brackets. (element-type PtmSpan) */
GArray *ptm_draft_split (PtmDraft *draft, guint first, guint end, const char *marks) G_GNUC_WARN_UNUSED_RESULT;
/* Lines, else what semicolons part, else what commas and the last "and" part. (element-type PtmSpan) */
GArray *ptm_draft_split_list (PtmDraft *draft, guint first, guint end) G_GNUC_WARN_UNUSED_RESULT;
/* The words without quotes around them, without marks at their ends. (transfer full) */
char *ptm_draft_dup_span (PtmDraft *draft, guint first, guint end) G_GNUC_WARN_UNUSED_RESULT;
/* The next mark of this sign outside of brackets; end when there is none. */
guint ptm_draft_find_mark (PtmDraft *draft, guint first, guint end, gunichar mark);
/* A list as params have it: "a; b; c". (transfer full) */
char *ptm_draft_dup_list (PtmDraft *draft, guint first, guint end) G_GNUC_WARN_UNUSED_RESULT;
/* The topic or what stands before the kind becomes the title when there is none. */
void ptm_draft_derive_title (PtmDraft *draft, const char *before);
/* A number at a token, with decimals as the language writes them; FALSE when there is none. */
/* The picture that all the words of a span mean. (transfer full) (nullable) */
char *ptm_draft_dup_asset (PtmDraft *draft, guint first, guint end) G_GNUC_WARN_UNUSED_RESULT;

/* ptm-plan-figure-find.c */
void     ptm_draft_find_figure (PtmDraft *draft);
gboolean ptm_draft_wants_figure (PtmDraft *draft);
gboolean ptm_draft_has_sense (PtmReading *reading, PtmWordClass class);
/* ptm-plan-figure.c */
/* Adds the figure that was found with its labels and params, FALSE when the sentence asks for something else. */
gboolean ptm_draft_add_figure (PtmDraft *draft);
/* What the figure is called from a token on, in the nominative. (transfer full) */
char *ptm_draft_dup_figure_title (PtmDraft *draft, guint first) G_GNUC_WARN_UNUSED_RESULT;
/* ptm-plan-figure-times.c: "quarter past three", "三点一刻" */
gboolean ptm_draft_has_minutes (PtmDraft *draft);
/* ptm-plan-figure-params.c: reads what a template is made with from the rest of the sentence. */
void ptm_draft_read_params (PtmDraft *draft, PtmNode *figure);

/* ptm-plan-cast.c: somebody who acts. */
const PtmSense *ptm_draft_find_act (PtmDraft *draft, guint first, guint end, PtmWordClass class);
/* Makes the node a character of the scene when the rig can draw it; key names it. */
gboolean ptm_draft_cast (PtmDraft *draft, PtmNode *node, const char *key);
/* Who a node is; (nullable). */
PtmCharacter *ptm_draft_find_character (PtmDraft *draft, const PtmNode *node);
/* Takes what a word says of somebody: pose, expression, look. FALSE when it says nothing. */
gboolean ptm_draft_act (PtmDraft *draft, PtmNode *node, guint at);
/* "a girl runs", "a sleeping cat": a thing of a scene that acts; at when nobody does. */
guint ptm_draft_read_actor (PtmDraft *draft, guint at);
/* Somebody who was read takes the pose that a word says, when the rig can draw it and he has no other. */
void ptm_draft_perform (PtmDraft *draft, PtmNode *node, guint at);

/* Gives the texts the colours that were read, once all texts are there. */
void ptm_draft_apply_inks (PtmDraft *draft);

/* The kinds. */
void ptm_plan_page (PtmDraft *draft);
void ptm_plan_diagram (PtmDraft *draft);
void ptm_plan_flowchart (PtmDraft *draft);
void ptm_plan_chart (PtmDraft *draft);
void ptm_plan_timeline (PtmDraft *draft);
void ptm_plan_mindmap (PtmDraft *draft);
void ptm_plan_infographic (PtmDraft *draft);
void ptm_plan_worksheet (PtmDraft *draft);
void ptm_plan_comic (PtmDraft *draft);
void ptm_plan_sprites (PtmDraft *draft);
void ptm_plan_figure (PtmDraft *draft);
void ptm_plan_grid (PtmDraft *draft);
void ptm_plan_scene (PtmDraft *draft);

G_END_DECLS
