/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the user says of a version: texts are tidied, changes are told once, blind tests are counted. */

#include "ptm-version.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_texts (void)
{
  g_autoptr (PtmRemarks) remarks = ptm_remarks_new ();
  g_autofree char *endless = g_strnfill (100000, 'a');
  guint            n = 0;

  g_signal_connect_swapped (remarks, "notify::name", G_CALLBACK (count_cb), &n);
  ptm_remarks_set_name (remarks, "  the\nblue one \t");
  g_assert_cmpstr (ptm_remarks_get_name (remarks), ==, "the blue one");
  ptm_remarks_set_name (remarks, "the blue one");
  g_assert_cmpuint (n, ==, 1);
  ptm_remarks_set_name (remarks, " \n");
  g_assert_null (ptm_remarks_get_name (remarks));
  g_assert_cmpuint (n, ==, 2);

  ptm_remarks_set_name (remarks, endless);
  g_assert_cmpuint (strlen (ptm_remarks_get_name (remarks)), ==, 80);
  ptm_remarks_set_note (remarks, "one\ntwo\xff");
  g_assert_cmpstr (ptm_remarks_get_note (remarks), ==, "one\ntwo\xef\xbf\xbd");
}

static PtmVersion *
new_version (int number)
{
  PtmVersionFacts facts = { .number = number, .blob = "b", .width = 1, .height = 1 };

  return ptm_version_new (&facts, NULL);
}

static void
test_picks (void)
{
  g_autoptr (PtmVersion) first = new_version (1);
  g_autoptr (PtmVersion) second = new_version (2);
  PtmRemarks *a = ptm_version_get_remarks (first);
  PtmRemarks *b = ptm_version_get_remarks (second);

  ptm_version_count_pick (first, second, second);
  ptm_version_count_pick (first, second, NULL);
  ptm_version_count_pick (second, first, second);
  g_assert_cmpuint (ptm_remarks_get_rounds (a), ==, 3);
  g_assert_cmpuint (ptm_remarks_get_rounds (b), ==, 3);
  g_assert_cmpfloat (ptm_remarks_get_wins (a), ==, 0.5);
  g_assert_cmpfloat (ptm_remarks_get_wins (b), ==, 2.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/remarks/texts", test_texts);
  g_test_add_func ("/core/remarks/picks", test_picks);
  return g_test_run ();
}
