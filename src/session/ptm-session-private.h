/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-planner.h"
#include "ptm-provider.h"
#include "ptm-result.h"
#include "ptm-session.h"
#include "ptm-store.h"

G_BEGIN_DECLS

/** PTM_SESSION_MAX_RUNNING: how many pictures are asked for at the same time; the others wait. */
#define PTM_SESSION_MAX_RUNNING 4

typedef struct _PtmRun         PtmRun;
typedef struct _PtmPreparation PtmPreparation;

/**
 * PtmProviderFactory:
 *
 * Makes the back end of a profile; tests put their own in place of ptm_provider_new ().
 */
typedef PtmProvider *(*PtmProviderFactory) (PtmProfile *profile, PtmEngineProcess *engine, PtmSecrets *secrets, gpointer user_data);

struct _PtmSession
{
  GObject parent_instance;

  /* Owned */
  PtmStore         *store;
  PtmEngineProcess *engine;
  PtmSecrets       *secrets;
  PtmPlanner       *planner;
  GHashTable       *providers; /* PtmProfile -> PtmProvider */

  /* Shown */
  GListStore *projects;
  GListStore *profiles;
  char       *default_profile; /* (nullable) an id */

  /* While running */
  GPtrArray *runs;         /* (element-type PtmRun), oldest first */
  GPtrArray *treated;      /* (element-type PtmEdit): what is done here, see ptm-session-treat.c */
  GQueue     waiting;      /* PtmRun without a place among the running */
  guint      n_running;    /* places taken */
  GQueue     publications; /* Publication, see ptm-session-publish.c */
  gboolean   publishing;
  GTask     *closing; /* (nullable) */

  /* For tests */
  PtmProviderFactory factory;
  gpointer           factory_data;
};

void ptm_session_set_provider_factory (PtmSession *self, PtmProviderFactory factory, gpointer user_data);
/* For tests that look at the disk. (transfer none) */
PtmStore *ptm_session_get_store (PtmSession *self);

/* ptm-session-projects.c */
PtmProvider *ptm_session_get_provider (PtmSession *self, PtmProfile *profile);
void         ptm_session_adopt_project (PtmSession *self, PtmProject *project);
/* Puts it at the head of the list, as changed now. */
void ptm_session_touch_project (PtmSession *self, PtmProject *project);
/* How often the user, not the program, has chosen a version in this project. */
guint ptm_session_get_choices (PtmProject *project);
/* Selects without counting as the user's choice. */
void ptm_session_select_quietly (PtmProject *project, PtmVersion *version);

/**
 * PtmPreparation:
 *
 * What all pictures of one turn need before the first of them can be asked for: the turn in the journal, the plan, the base. Counted
 * references; main thread only.
 */
struct _PtmPreparation
{
  PtmSession *session;
  PtmProject *project;
  PtmTurn    *turn;
  PtmProfile *profile;
  guint       choices; /* of the user, when the turn began */
  gboolean    cautious;

  /* Results */
  GBytes   *base;   /* (nullable) */
  PtmImage *master; /* (nullable) decoded base, when there is a region */
  PtmMask  *mask;   /* (nullable) */
  int       width;  /* to ask for; 0 = the provider's choice */
  int       height;
  GError   *error; /* (nullable) */

  /* While running */
  guint      n_pending;
  GPtrArray *runs; /* (element-type PtmRun) */
};

/* ptm-preparation.c */
void ptm_preparation_start (PtmSession *session, PtmProject *project, PtmTurn *turn, PtmProfile *profile, int width, int height, gboolean cautious);
/* Goes on with requests (element-type PtmEditRequest) of a turn whose answers were stored before the program ended. */
void            ptm_preparation_resume (PtmSession *session, PtmProject *project, PtmTurn *turn, PtmProfile *profile, GPtrArray *requests);
PtmPreparation *ptm_preparation_ref (PtmPreparation *self);
void            ptm_preparation_unref (PtmPreparation *self);

/* ptm-session-publish.c: versions get their numbers and come on the disk one after the other. */
typedef void (*PtmPublished) (PtmVersion *version, gpointer user_data);
/* Gives the facts a number and a time, stores the version with its file, appends it, then calls published. When edit (nullable) has ended
 * meanwhile nothing is kept, and published gets NULL. */
void ptm_session_publish (PtmSession *self, PtmProject *project, const PtmVersionFacts *facts, PtmEdit *edit, GBytes *file, PtmPublished published, gpointer user_data);

/* ptm-run.c: one picture, from its place in the queue to the version; arrived: from the answer that is already in the store. The session
 * owns the run. */
PtmRun *ptm_run_new (PtmPreparation *preparation, PtmEdit *edit, gboolean arrived) G_GNUC_WARN_UNUSED_RESULT;
PtmRun *ptm_run_ref (PtmRun *run);
void    ptm_run_unref (PtmRun *run);
/* The preparation is done (or has failed with error): takes its place in the queue. */
void ptm_run_enqueue (PtmRun *run, const GError *error);
/* When the program ends: stops it, unless all that is left is to save what is here. */
void ptm_run_cancel (PtmRun *run);
/* Starts what waits, publishes what is ready; called whenever something ended. */
void ptm_run_pump (PtmSession *session);

/* ptm-session-recover.c: makes versions of the answers that an earlier run of the program could only store. Returns task (transfer full)
 * as TRUE once they are on their way. */
void ptm_session_recover (PtmSession *self, GTask *task);

/* Ends closing when nothing runs any more. */
void ptm_session_continue_closing (PtmSession *self);

G_END_DECLS
