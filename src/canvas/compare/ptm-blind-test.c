/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A blind test: the pairs, their order and their sides, and what was picked. */

#include "config.h"

#include "ptm-blind-test.h"

typedef struct
{
  guint a;
  guint b;
} Pair;

struct _PtmBlindTest
{
  GPtrArray *versions; /* (element-type PtmVersion) */
  GArray    *wins;     /* (element-type double), of each version */
  GArray    *pairs;    /* (element-type Pair) */
  guint      round;
};

static void
add_pairs (PtmBlindTest *self, GRand *rand)
{
  for (guint i = 0; i < self->versions->len; i++)
    for (guint j = i + 1; j < self->versions->len; j++)
      {
        gboolean swapped = g_rand_boolean (rand);
        Pair     pair = { swapped ? j : i, swapped ? i : j };

        g_array_append_val (self->pairs, pair);
      }
}

/* Fisher and Yates. */
static void
shuffle (GArray *pairs, GRand *rand)
{
  for (guint i = pairs->len; i > 1; i--)
    {
      guint other = (guint)g_rand_int_range (rand, 0, (gint32)i);
      Pair  pair = g_array_index (pairs, Pair, i - 1);

      g_array_index (pairs, Pair, i - 1) = g_array_index (pairs, Pair, other);
      g_array_index (pairs, Pair, other) = pair;
    }
}

PtmBlindTest *
ptm_blind_test_new (GPtrArray *versions, GRand *rand)
{
  PtmBlindTest *self;

  g_return_val_if_fail (versions != NULL && versions->len >= 2, NULL);
  g_return_val_if_fail (rand != NULL, NULL);

  self = g_new0 (PtmBlindTest, 1);
  self->versions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < versions->len; i++)
    g_ptr_array_add (self->versions, g_object_ref (g_ptr_array_index (versions, i)));
  self->wins = g_array_new (FALSE, TRUE, sizeof (double));
  g_array_set_size (self->wins, versions->len);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  add_pairs (self, rand);
  shuffle (self->pairs, rand);
  return self;
}

void
ptm_blind_test_free (PtmBlindTest *self)
{
  g_ptr_array_unref (self->versions);
  g_array_unref (self->wins);
  g_array_unref (self->pairs);
  g_free (self);
}

gboolean
ptm_blind_test_get_pair (PtmBlindTest *self, PtmVersion **a, PtmVersion **b)
{
  const Pair *pair;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->round >= self->pairs->len)
    return FALSE;
  pair = &g_array_index (self->pairs, Pair, self->round);
  *a = g_ptr_array_index (self->versions, pair->a);
  *b = g_ptr_array_index (self->versions, pair->b);
  return TRUE;
}

void
ptm_blind_test_pick (PtmBlindTest *self, PtmVersion *better)
{
  PtmVersion *a, *b;
  const Pair *pair;

  g_return_if_fail (self != NULL);

  if (!ptm_blind_test_get_pair (self, &a, &b))
    return;
  g_return_if_fail (better == NULL || better == a || better == b);

  pair = &g_array_index (self->pairs, Pair, self->round);
  g_array_index (self->wins, double, pair->a) += better == a ? 1 : better == NULL ? 0.5
                                                                                  : 0;
  g_array_index (self->wins, double, pair->b) += better == b ? 1 : better == NULL ? 0.5
                                                                                  : 0;
  self->round++;
}

guint
ptm_blind_test_get_n_rounds (PtmBlindTest *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pairs->len;
}

guint
ptm_blind_test_get_round (PtmBlindTest *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->round;
}

static int
compare_wins (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GArray *wins = user_data;
  double  first = g_array_index (wins, double, *(const guint *)a), second = g_array_index (wins, double, *(const guint *)b);

  return first < second ? 1 : first > second ? -1
                                             : 0;
}

char *
ptm_blind_test_dup_result (PtmBlindTest *self)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->versions->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_wins, self->wins);
  for (guint i = 0; i < order->len; i++)
    {
      guint index = g_array_index (order, guint, i);

      g_string_append_printf (text, "%s%s (%g)", i > 0 ? ", " : "", ptm_version_get_label (g_ptr_array_index (self->versions, index)), g_array_index (self->wins, double, index));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
