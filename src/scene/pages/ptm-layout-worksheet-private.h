/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-figure-params.h"

G_BEGIN_DECLS

typedef enum
{
  PTM_SHEET_CLEAN,    /* a line for the name, numbers in the margin */
  PTM_SHEET_FRIENDLY, /* a frieze of pictures, tasks on cards */
  PTM_SHEET_EXAM,     /* a ruled head with points, serifs */
} PtmSheetLook;

typedef enum
{
  PTM_TASK_FIGURE,
  PTM_TASK_GAPS,
  PTM_TASK_QUESTION,
  PTM_TASK_SUMS,
  PTM_TASK_CHOICE,
  PTM_TASK_MATCH,
  PTM_TASK_COUNT,
  PTM_TASK_PAPER,
  PTM_TASK_TABLE,
} PtmTaskType;

/** PtmTask: one numbered task of a sheet. */
typedef struct
{
  PtmTaskType type;
  PtmNode    *node;
  GPtrArray  *objects; /* (element-type PtmNode) of a counting task, borrowed */
  PtmNode    *heading; /* (nullable) a text of the plan that says what to do */
  const char *words;   /* (nullable) what to do, when the node does not say it itself */
  int         points;
  int         page;   /* from 1 */
  double      height; /* of what is below the words, pixels */
  double      grow;   /* how much higher it may become */
} PtmTask;

/** PtmSheet: a worksheet while it is laid out; lengths are pixels. */
typedef struct
{
  PtmLayout   *layout;
  PtmNode     *holder; /* what the layout adds is its child */
  PtmPen      *pen;
  PtmSheetLook look;
  gboolean     rtl;
  gboolean     key; /* the answers are shown */
  int          page;
  int          n_pages; /* of the pupil's sheet */
  double       margin;
  double       body;   /* size of running text */
  double       indent; /* from the number to the task */
  double       shrink; /* figures are set this much smaller when that saves a page */
  PtmColor     answer; /* ink of the answers */
  GPtrArray   *tasks;  /* (element-type PtmTask) */
} PtmSheet;

/* ptm-layout-worksheet-page.c: head, foot and frieze; returns where the tasks may stand. */
PtmFrame ptm_sheet_draw_page (PtmSheet *sheet, gboolean draw, int page);
/* The number of a task, and in an exam its points. */
void ptm_sheet_draw_number (PtmSheet *sheet, const PtmTask *task, int number, PtmFrame row);

/* ptm-layout-worksheet-tasks.c, -choose.c, -gaps.c, -sums.c: every task takes a box and gives back the height it needs; it draws
 * only when asked to. Figures, things to count and paper use the height of the box when they draw. */
double ptm_task_place (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw);
double ptm_task_gaps (PtmSheet *sheet, const char *text, const char *answers, PtmFrame box, gboolean draw);
double ptm_task_sums (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw);
double ptm_task_choice (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw);
double ptm_task_match (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw);
/* TRUE when the text holds three or more underscores or dots in a row. */
gboolean ptm_task_has_gap (const char *text);
/* A text of the layout in a box, wrapped at the body's size. Returns its height. */
double ptm_sheet_text (PtmSheet *sheet, const char *text, PtmFrame box, gboolean draw);
/* The same for a text of the plan, which is placed itself, so that it can be taken hold of; 0 when it says nothing. */
double ptm_sheet_node (PtmSheet *sheet, PtmNode *node, PtmFrame box, gboolean draw);
/* An answer on a line to write on, or in a box: centred on x, y. */
void ptm_sheet_answer (PtmSheet *sheet, const char *text, double x, double y, double size);
void ptm_sheet_lines (PtmSheet *sheet, PtmFrame box, int n);

/* ptm-layout-worksheet-sums.c: arithmetic for "addition to 20, 12 tasks"; the same for the same seed. NULL when text asks for
 * nothing that can be generated. (transfer full) */
char **ptm_sums_generate (const char *text, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;

#define PTM_SHEET_LINE(sheet) ((sheet)->body * 1.75)

G_END_DECLS
