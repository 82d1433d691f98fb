/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How long slow work on the largest pictures goes on after it was given up: every operation is done once to its end, then begun
 * again and cancelled at several moments. The goal is 50 ms at 64 megapixels. Prints the longest; no time is a failure. */

#include "config.h"

#include <string.h>
#include "bench.h"
#include "ptm-change-map.h"
#include "ptm-compose.h"
#include "ptm-fill.h"
#include "ptm-mask-grow.h"
#include "ptm-mask-shape.h"
#include "ptm-register.h"
#include "ptm-seam.h"
#include "ptm-select.h"
#include "ptm-tone.h"
#include "ptm-transform.h"
#include "test-pictures.h"

#define SIDE 8192
#define GOAL (50 * 1000)
/* Moments at which each operation is cancelled, evenly over the time it takes, of which no more than LONGEST is looked at. */
#define MOMENTS 9
#define LONGEST (3 * G_USEC_PER_SEC)

typedef struct
{
  PtmImage *master;
  PtmImage *answer;
  PtmMask  *mask;
} Case;

typedef struct
{
  const char *name;
  PtmImage *(*image) (Case *c, GCancellable *cancellable);
  PtmMask *(*mask) (Case *c, GCancellable *cancellable);
} Operation;

static PtmImage *
compose (Case *c, GCancellable *cancellable)
{
  return ptm_compose (c->master, c->answer, c->mask, 24, cancellable);
}

static PtmImage *
match_seam (Case *c, GCancellable *cancellable)
{
  return ptm_seam_match (c->master, c->answer, c->mask, 24, NULL, cancellable);
}

static PtmImage *
change_tone (Case *c, GCancellable *cancellable)
{
  return ptm_tone_apply (c->master, c->mask, &(PtmTone){ 0.1, 1.2, 1.1, 10, 0.02, { { 0 } } }, cancellable);
}

static PtmImage *
draw_changes (Case *c, GCancellable *cancellable)
{
  g_autoptr (PtmChangeMap) map = ptm_change_map_new (c->master, c->answer, NULL, cancellable, NULL);

  return map != NULL ? ptm_change_map_draw (map, c->master, PTM_CHANGE_SEEN, cancellable, NULL) : NULL;
}

static PtmImage *
resize (Case *c, GCancellable *cancellable)
{
  return ptm_transform_resize (c->master, SIDE * 2 / 3, SIDE * 2 / 3, cancellable);
}

static PtmImage *
straighten (Case *c, GCancellable *cancellable)
{
  return ptm_transform_straighten (c->master, 3, cancellable);
}

static PtmImage *
measure_place (Case *c, GCancellable *cancellable)
{
  PtmRegistration registration;

  ptm_register_measure (c->master, c->answer, c->mask, &registration, cancellable);
  return NULL;
}

static PtmImage *
fill (Case *c, GCancellable *cancellable)
{
  return ptm_fill_remove (c->master, c->mask, NULL, NULL, cancellable, NULL);
}

static PtmMask *
feather (Case *c, GCancellable *cancellable)
{
  return ptm_mask_feather (c->mask, 24, cancellable);
}

static PtmMask *
grow (Case *c, GCancellable *cancellable)
{
  return ptm_mask_reshape (c->mask, PTM_MASK_GROW, 40, cancellable, NULL);
}

static PtmMask *
smooth (Case *c, GCancellable *cancellable)
{
  return ptm_mask_reshape (c->mask, PTM_MASK_SMOOTH, 12, cancellable, NULL);
}

static PtmMask *
fill_holes (Case *c, GCancellable *cancellable)
{
  return ptm_mask_reshape (c->mask, PTM_MASK_FILL_HOLES, 0, cancellable, NULL);
}

static PtmMask *
grow_to_difference (Case *c, GCancellable *cancellable)
{
  return ptm_mask_grow_to_difference (c->mask, c->master, c->answer, NULL, cancellable, NULL);
}

static PtmMask *
select_object (Case *c, GCancellable *cancellable)
{
  PtmSelectHints hints = { .box = { SIDE / 8, SIDE / 8, SIDE * 3 / 4, SIDE * 3 / 4 } };

  return ptm_select_object (c->master, &hints, cancellable, NULL);
}

static const Operation operations[] = {
  { "compose", compose, NULL },
  { "match the seam", match_seam, NULL },
  { "tone", change_tone, NULL },
  { "map of changes", draw_changes, NULL },
  { "resize to 2/3", resize, NULL },
  { "straighten", straighten, NULL },
  { "register", measure_place, NULL },
  { "fill", fill, NULL },
  { "feather", NULL, feather },
  { "grow by 40", NULL, grow },
  { "smooth by 12", NULL, smooth },
  { "fill holes", NULL, fill_holes },
  { "grow to what changed", NULL, grow_to_difference },
  { "select an object", NULL, select_object },
};

typedef struct
{
  GCancellable *cancellable;
  gint64        at;
  double        processor; /* when it was cancelled, ms */

  GMutex   lock;
  GCond    ended;
  gboolean has_ended; /* the work, before it was time */
} Stop;

static gpointer
stop_later (gpointer data)
{
  Stop *stop = data;

  g_mutex_lock (&stop->lock);
  while (!stop->has_ended && g_cond_wait_until (&stop->ended, &stop->lock, stop->at))
    ;
  g_mutex_unlock (&stop->lock);
  stop->processor = bench_processor_time ();
  g_cancellable_cancel (stop->cancellable);
  return NULL;
}

static void
work (const Operation *operation, Case *c, GCancellable *cancellable)
{
  g_autoptr (PtmImage) image = operation->image != NULL ? operation->image (c, cancellable) : NULL;
  g_autoptr (PtmMask) mask = operation->mask != NULL ? operation->mask (c, cancellable) : NULL;
}

/* How many µs it takes when it is cancelled after so many; *processor: what all threads together worked after that, ms. */
static gint64
measure (const Operation *operation, Case *c, gint64 delay, double *processor)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gint64   start = g_get_monotonic_time (), time;
  Stop     stop = { .cancellable = cancellable, .at = start + delay };
  GThread *thread;

  g_mutex_init (&stop.lock);
  g_cond_init (&stop.ended);
  thread = g_thread_new ("stop", stop_later, &stop);
  work (operation, c, cancellable);
  time = g_get_monotonic_time () - start;
  *processor = bench_processor_time ();
  g_mutex_lock (&stop.lock);
  stop.has_ended = TRUE;
  g_cond_signal (&stop.ended);
  g_mutex_unlock (&stop.lock);
  g_thread_join (thread);
  *processor = MAX (0, *processor - stop.processor);
  g_mutex_clear (&stop.lock);
  g_cond_clear (&stop.ended);
  return time;
}

static void
run (const Operation *operation, Case *c)
{
  double processor, most_processor = 0;
  gint64 whole = MIN (measure (operation, c, LONGEST, &processor), LONGEST), most = 0, sum = 0;

  for (int i = 0; i < MOMENTS; i++)
    {
      gint64 delay = whole * (2 * i + 1) / (2 * MOMENTS);
      gint64 after = MAX (0, measure (operation, c, delay, &processor) - delay);

      most = MAX (most, after);
      sum += after;
      most_processor = MAX (most_processor, processor);
    }
  g_print ("%-22s %s %7.0f ms   after a cancel: mean %6.1f ms   longest %6.1f ms   of the processor's time %6.1f ms%s\n", operation->name, whole < LONGEST ? "whole" : " over", (double)whole / 1000,
           (double)sum / MOMENTS / 1000, (double)most / 1000, most_processor, most > GOAL ? "   beyond" : "");
}

int
main (int argc, char **argv)
{
  Case c = { make_photo (SIDE, SIDE, 1), make_photo (SIDE, SIDE, 2), ptm_mask_new_ellipse (SIDE, SIDE, SIDE / 2.0, SIDE / 2.0, SIDE * 0.3, SIDE * 0.25) };

  g_print ("%d megapixels, goal %d ms\n", SIDE / 1024 * SIDE / 1024, GOAL / 1000);
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    if (argc < 2 || strstr (operations[i].name, argv[1]) != NULL)
      run (operations + i, &c);
  ptm_image_unref (c.master);
  ptm_image_unref (c.answer);
  ptm_mask_unref (c.mask);
  return 0;
}
