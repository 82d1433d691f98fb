/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-plan-private.h"

G_BEGIN_DECLS

#define PTM_COMIC_MOST_PANELS 60

/** PtmActor: somebody of the cast. */
typedef struct
{
  char          *key;   /* of the character, and the name it is called by */
  char          *noun;  /* (nullable) */
  char          *role;  /* (nullable) what the rig calls who has no picture: "pirate" */
  char          *asset; /* (nullable) without one the rig chooses a person */
  gboolean       is_person;
  const PtmNoun *kind; /* (nullable) */
} PtmActor;

/** PtmComic: the story while it is read. */
typedef struct
{
  PtmDraft   *draft;
  PtmReading *reading;
  GPtrArray  *cast;       /* (element-type PtmActor) */
  PtmActor   *person;     /* (nullable) whom "he" means, of people and animals */
  PtmActor   *last;       /* (nullable) whom "she" means */
  PtmActor   *before;     /* (nullable) who was named before that one */
  PtmNode    *panel;      /* (nullable) */
  gboolean    together;   /* "they" of the panel, "Mia and Tom" */
  guint       acting_end; /* token behind the name that was read last */
  PtmNode    *acting;     /* (nullable) the object of the panel that was named last */
  PtmNode    *speaker;    /* (nullable) the object that was named first in the clause */
  PtmNode    *bubble;     /* (nullable) whose speaker is named behind the words */
  const char *setting;    /* (nullable) of the panel before */
  guint       n_panels;   /* wanted, 0 = not said */
  guint       n_pages;
} PtmComic;

/* ptm-plan-comic-cast.c: who is in the story. */

void ptm_actor_free (PtmActor *actor);
/* TRUE for a word that may be somebody's name. */
gboolean ptm_comic_is_name (PtmReading *reading, guint at);
/* A being: somebody of the cast, or somebody new. at when none is named there. */
guint ptm_comic_read_being (PtmComic *comic, guint at, PtmActor **actor);
/* The object of the panel that shows an actor. */
PtmNode *ptm_comic_show_actor (PtmComic *comic, PtmActor *actor);

/* ptm-plan-comic-panel.c: what is in one panel. */

guint ptm_comic_read_setting (PtmComic *comic, guint at);
/* A thing of the panel that is nobody. */
guint ptm_comic_read_prop (PtmComic *comic, guint at);
void  ptm_comic_add_setting (PtmComic *comic);
void  ptm_comic_read_panel (PtmComic *comic, PtmSpan part);

/* ptm-plan-comic-parts.c: where a story begins, and which of its words are a panel. */

guint ptm_comic_find_story (PtmComic *comic);
/* "the robot laughs": somebody or something, and what it does. */
gboolean ptm_comic_is_clause (PtmReading *reading, PtmSpan part);
/* (element-type PtmSpan) */
GArray *ptm_comic_split (PtmComic *comic, guint body, guint end) G_GNUC_WARN_UNUSED_RESULT;
/* No more parts than panels are wanted: the shortest neighbours share one. 0 = as many as there are. */
void ptm_comic_join_parts (GArray *parts, guint wanted);

G_END_DECLS
