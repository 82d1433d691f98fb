/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The figures of arithmetic and geometry show what they say: measured on what they draw. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "figure-fixture.h"
#include "ptm-figure-formula.h"

static PtmArt *art;

static const char *const templates[] = { "number-line", "fractions", "clock", "hundred-square", "multiplication-table", "ten-frame", "place-value", "bar-model", "function-machine",
                                         "calendar", "coordinate-plane", "angles", "triangles", "shapes", "solids", "ruler", "protractor" };

static void
test_boxes (void)
{
  static const char *const langs[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };
  static const double      sizes[][2] = { { 1060, 420 }, { 700, 700 }, { 520, 900 } };

  for (guint t = 0; t < G_N_ELEMENTS (templates); t++)
    for (guint l = 0; l < G_N_ELEMENTS (langs); l++)
      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        for (int blank = 0; blank < 2; blank++)
          {
            g_autoptr (PtmScene) scene = figure_new (art, langs[l], templates[t], blank ? "labels=blank" : NULL, sizes[s][0], sizes[s][1]);

            g_assert_cmpuint (figure_get (scene)->children->len, >, 3);
            g_assert_cmpuint (scene->unmet->len, ==, 0);
            figure_check (scene);
          }
}

/* What makes no sense is named and never drawn beyond the box. */
static void
test_nonsense (void)
{
  static const char *const params[] = { "from=5|to=1", "to=1e300", "step=0", "step=nan|to=inf", "list=1/0, x, 99999/3, 7", "parts=-4|shaded=9", "time=25:99, noon", "number=-1", "number=1e99", "size=1000|columns=x",
                                        "parts=?, ?, 3", "parts=5, 9|total=3|parts=a", "rule=x+(|numbers=a, 1e400", "month=13|year=0", "range=0", "lines=y=((((|points=A(1", "angles=0, 400, abc", "sides=1, 2, 9",
                                        "sides=0, 0, 0", "kind=purple", "list=unicorn", "from=\xff\xfe", "numbers=;;;;", "list=,,,," };

  for (guint t = 0; t < G_N_ELEMENTS (templates); t++)
    for (guint p = 0; p < G_N_ELEMENTS (params); p++)
      {
        g_autoptr (PtmScene) scene = figure_new (art, "en", templates[t], params[p], 600, 400);
        g_autoptr (PtmScene) narrow = figure_new (art, "en", templates[t], params[p], 3, 2);

        for (guint i = 0; i < figure_get (scene)->children->len; i++)
          {
            const PtmNode *node = figure_get (scene)->children->pdata[i];

            g_assert_true (isfinite (node->frame.x) && isfinite (node->frame.y) && isfinite (node->frame.width) && isfinite (node->frame.height));
          }
        g_assert_nonnull (narrow);
      }
}

static void
test_rejected (void)
{
  static const char *const bad[][2] = { { "number-line", "from=5|to=1" }, { "fractions", "list=1/0" }, { "clock", "time=25:99" }, { "angles", "angles=400" }, { "triangles", "sides=1, 2, 9" }, { "shapes", "list=unicorn" }, { "coordinate-plane", "lines=y=((" }, { "coordinate-plane", "points=A(99,99)" }, { "calendar", "month=13" }, { "function-machine", "rule=x+(" }, { "bar-model", "parts=?, ?" } };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (PtmScene) scene = figure_new (art, "en", bad[i][0], bad[i][1], 600, 400);

      g_assert_cmpuint (scene->unmet->len, ==, 1);
    }
}

static void
test_number_line (void)
{
  g_autoptr (PtmScene) scene = figure_new (art, "en", "number-line", "from=-4|to=6|jumps=-3>2; 2+4", 1060, 300);
  double step = figure_get_x (figure_find_text (scene, "1", 0)) - figure_get_x (figure_find_text (scene, "0", 0));

  g_assert_cmpfloat (step, >, 20);
  g_assert_cmpfloat_with_epsilon (figure_get_x (figure_find_text (scene, "6", 0)) - figure_get_x (figure_find_text (scene, "−4", 0)), 10 * step, 0.5);
  g_assert_cmpfloat_with_epsilon (figure_get_x (figure_find_text (scene, "+5", 0)) - figure_get_x (figure_find_text (scene, "0", 0)), -0.5 * step, 1);
  g_assert_cmpfloat_with_epsilon (figure_get_x (figure_find_text (scene, "+4", 0)) - figure_get_x (figure_find_text (scene, "0", 0)), 4 * step, 1);
  g_assert_cmpfloat (figure_get_y (figure_find_text (scene, "+5", 0)), <, figure_get_y (figure_find_text (scene, "0", 0)));
}

static void
test_blanks (void)
{
  g_autoptr (PtmScene) all = figure_new (art, "en", "number-line", "marks=3, 8", 1060, 300);
  g_autoptr (PtmScene) blank = figure_new (art, "en", "number-line", "marks=3, 8|labels=blank", 1060, 300);
  g_autoptr (PtmScene) clocks = figure_new (art, "en", "clock", "time=4:35|labels=blank", 500, 500);
  g_autoptr (PtmScene) shapes = figure_new (art, "en", "shapes", "labels=blank", 700, 700);

  g_assert_cmpuint (figure_count_text (all, "8"), ==, 1);
  g_assert_cmpuint (figure_count_text (blank, "8"), ==, 0);
  g_assert_cmpuint (figure_count_text (blank, "3"), ==, 0);
  g_assert_cmpuint (figure_count_text (blank, "7"), ==, 1);
  g_assert_cmpuint (figure_count_text (clocks, "4:35"), ==, 0);
  g_assert_cmpuint (figure_count_text (clocks, "12"), ==, 1);
  g_assert_cmpuint (figure_count_text (shapes, "square"), ==, 0);
}

/* Angle of a hand from twelve with the clock, from the middle of its broad end to its tip. */
static double
get_turn (const PtmNode *node)
{
  g_autoptr (GArray) points = figure_dup_points (node);
  const double *at = (const double *)(gpointer)points->data;
  double        turn;

  g_assert_cmpuint (points->len, ==, 8);
  turn = atan2 ((at[4] + at[6]) / 2 - (at[0] + at[2]) / 2, (at[1] + at[3]) / 2 - (at[5] + at[7]) / 2) * 180 / G_PI;
  return turn < 0 ? turn + 360 : turn;
}

static void
test_clock (void)
{
  static const struct
  {
    const char *params;
    double      hour;
    double      minute;
  } times[] = { { "time=10:10", 305, 60 }, { "time=3:00", 90, 0 }, { "time=17:45", 172.5, 270 }, { "time=7 pm", 210, 0 }, { "time=12:30", 15, 180 } };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (PtmScene) scene = figure_new (art, "en", "clock", times[i].params, 600, 700);
      GPtrArray *children = figure_get (scene)->children;
      double     turns[2] = { 0 };
      guint      n = 0;

      for (guint k = 0; k < children->len; k++)
        {
          const PtmNode *node = children->pdata[k];

          if (g_strcmp0 (node->shape, "path") == 0 && node->fill.a > 0 && n < 2)
            turns[n++] = get_turn (node);
        }
      g_assert_cmpuint (n, ==, 2);
      g_assert_cmpfloat_with_epsilon (fmod (turns[0] - times[i].hour + 540, 360), 180, 0.2);
      g_assert_cmpfloat_with_epsilon (fmod (turns[1] - times[i].minute + 540, 360), 180, 0.2);
      g_assert_cmpfloat (figure_get_y (figure_find_text (scene, "12", 0)), <, figure_get_y (figure_find_text (scene, "6", 0)));
      g_assert_cmpfloat (figure_get_x (figure_find_text (scene, "3", 0)), >, figure_get_x (figure_find_text (scene, "9", 0)));
    }
}

static guint
count_filled (PtmScene *scene, PtmColor fill)
{
  GPtrArray *children = figure_get (scene)->children;
  guint      n = 0;

  for (guint i = 0; i < children->len; i++)
    n += ptm_color_equal (((PtmNode *)children->pdata[i])->fill, fill);
  return n;
}

static void
test_fractions (void)
{
  static const char *const forms[] = { "form=circles|list=3/8", "form=bars|list=3/8", "parts=8|shaded=3" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (PtmScene) scene = figure_new (art, "en", "fractions", forms[i], 600, 500);
      PtmColor first = ((PtmNode *)figure_get (scene)->children->pdata[0])->fill, rest = ((PtmNode *)figure_get (scene)->children->pdata[7])->fill;

      g_assert_false (ptm_color_equal (first, rest));
      g_assert_cmpuint (count_filled (scene, first), ==, 3);
      g_assert_cmpuint (count_filled (scene, rest), ==, 5);
      g_assert_cmpuint (figure_count_text (scene, "3"), ==, 1);
      g_assert_cmpuint (figure_count_text (scene, "8"), ==, 1);
    }
}

static void
test_triangle (void)
{
  g_autoptr (PtmScene) scene = figure_new (art, "en", "triangles", "sides=3, 4, 5", 800, 600);
  g_autoptr (PtmScene) squares = figure_new (art, "en", "triangles", "sides=8, 17, 15|squares=yes", 800, 800);
  g_autoptr (GArray) points = figure_dup_points (figure_get (scene)->children->pdata[0]);
  const double *at = (const double *)(gpointer)points->data;
  double        a = hypot (at[2] - at[4], at[3] - at[5]), b = hypot (at[0] - at[4], at[1] - at[5]), c = hypot (at[0] - at[2], at[1] - at[3]);

  g_assert_cmpuint (points->len, ==, 6);
  g_assert_cmpfloat_with_epsilon (b / a, 4 / 3.0, 0.002);
  g_assert_cmpfloat_with_epsilon (c / a, 5 / 3.0, 0.002);
  g_assert_cmpuint (figure_count_text (scene, "c = 5"), ==, 1);
  g_assert_cmpuint (figure_count_text (squares, "a² = 64"), ==, 1);
  g_assert_cmpuint (figure_count_text (squares, "b² = 289"), ==, 1);
  g_assert_cmpuint (figure_count_text (squares, "c² = 225"), ==, 1);
  figure_check (scene);
  figure_check (squares);
}

static void
test_angles (void)
{
  static const char *const kinds[][2] = { { "angles=30", "acute" }, { "angles=90", "right" }, { "angles=120", "obtuse" }, { "angles=180", "straight" }, { "angles=300", "reflex" }, { "angles=360", "full" } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PtmScene) scene = figure_new (art, "en", "angles", kinds[i][0], 600, 500);

      g_assert_cmpuint (figure_count_text (scene, kinds[i][1]), ==, 1);
      figure_check (scene);
    }
}

static void
test_plane (void)
{
  g_autoptr (PtmScene) scene = figure_new (art, "en", "coordinate-plane", "points=P(3,-2)|lines=y=2x+1", 800, 800);
  GPtrArray     *children = figure_get (scene)->children;
  double         x0 = figure_get_x (figure_find_text (scene, "1", 0)), x1 = figure_get_x (figure_find_text (scene, "2", 0)), unit = x1 - x0, zero = x0 - unit, y0 = NAN;
  const PtmNode *curve = NULL, *dot = NULL;
  g_autoptr (GArray) points = NULL;

  for (guint i = 0; i < children->len; i++)
    {
      const PtmNode *node = children->pdata[i];

      if (g_strcmp0 (node->shape, "path") == 0 && node->fill.a == 0)
        curve = node;
      if (g_strcmp0 (node->shape, "ellipse") == 0)
        dot = node;
    }
  g_assert_nonnull (curve);
  g_assert_nonnull (dot);
  g_assert_cmpfloat_with_epsilon (figure_get_x (dot), zero + 3 * unit, 1.5);
  y0 = figure_get_y (dot) - 2 * unit;
  points = figure_dup_points (curve);
  for (guint i = 0; i < points->len; i += 2)
    {
      double x = (g_array_index (points, double, i) - zero) / unit, y = (y0 - g_array_index (points, double, i + 1)) / unit;

      g_assert_cmpfloat_with_epsilon (y, 2 * x + 1, 0.06);
      g_assert_cmpfloat (fabs (y), <, 5.05);
    }
  g_assert_cmpuint (figure_count_text (scene, "y = 2x + 1"), ==, 1);
}

static void
test_formula (void)
{
  static const struct
  {
    const char *text;
    double      value; /* at x = 3 */
  } good[] = { { "2x+1", 7 }, { "x^2-4", 5 }, { "-x^2", -9 }, { "2^3^2", 512 }, { "(x+1)(x-1)", 8 }, { "12/x/2", 2 }, { "sqrt(x+1)*2", 4 }, { "x²", 9 }, { "3·x − 2", 7 }, { "12÷4", 3 }, { "7 × 8", 56 } };
  static const char *const bad[] = { "", "x+", "(x", "x)", "foo", "2 $ 3", "x = 1", "((((((((((((((((((((((((((((((((((((((((((((((((((((x" };
  double                   value = 0;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (ptm_formula_evaluate (good[i].text, 3, &value));
      g_assert_cmpfloat_with_epsilon (value, good[i].value, 1e-9);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ptm_formula_evaluate (bad[i], 3, &value));
}

static void
test_squares (void)
{
  g_autoptr (PtmScene) hundred = figure_new (art, "en", "hundred-square", NULL, 800, 800);
  g_autoptr (PtmScene) times = figure_new (art, "en", "multiplication-table", NULL, 800, 800);
  PtmNode *head = figure_find_text (times, "×", 0);
  double   side = figure_get_x (figure_find_text (times, "1", 0)) - figure_get_x (head);

  for (int i = 1; i <= 100; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      g_assert_cmpuint (figure_count_text (hundred, text), ==, 1);
    }
  /* Every number stands where its row and column meet. */
  for (int row = 1; row <= 10; row++)
    for (int column = 1; column <= 10; column++)
      {
        g_autofree char *text = g_strdup_printf ("%d", row * column);
        gboolean         found = FALSE;

        for (guint n = 0; n < figure_count_text (times, text); n++)
          {
            const PtmNode *node = figure_find_text (times, text, n);

            found |= fabs (figure_get_x (node) - figure_get_x (head) - column * side) < 3 && fabs (figure_get_y (node) - figure_get_y (head) - row * side) < 3;
          }
        g_assert_true (found);
      }
}

static void
test_counting (void)
{
  g_autoptr (PtmScene) ten = figure_new (art, "en", "ten-frame", "numbers=13", 500, 600);
  g_autoptr (PtmScene) bar = figure_new (art, "en", "bar-model", "parts=12, 8, ?|total=30", 900, 300);
  g_autoptr (PtmScene) machine = figure_new (art, "en", "function-machine", "rule=3x-1|numbers=2, 7, 10", 900, 400);
  g_autoptr (PtmScene) place = figure_new (art, "en", "place-value", "number=507", 900, 500);
  GPtrArray *children = figure_get (ten)->children;
  guint      discs = 0;

  for (guint i = 0; i < children->len; i++)
    discs += g_strcmp0 (((PtmNode *)children->pdata[i])->shape, "ellipse") == 0;
  g_assert_cmpuint (discs, ==, 13);
  g_assert_cmpuint (figure_count_text (bar, "10"), ==, 1);
  g_assert_cmpuint (figure_count_text (machine, "5"), ==, 1);
  g_assert_cmpuint (figure_count_text (machine, "20"), ==, 1);
  g_assert_cmpuint (figure_count_text (machine, "29"), ==, 1);
  g_assert_cmpfloat (figure_get_x (figure_find_text (place, "5", 0)), <, figure_get_x (figure_find_text (place, "0", 0)));
  g_assert_cmpfloat_with_epsilon (figure_get_x (figure_find_text (place, "7", 0)), figure_get_x (figure_find_text (place, "Ones", 0)), 3);
}

/* 1 November 2026 and 1 February 2026 are Sundays; 1 March 2024 was a Friday; February 2028 has 29 days. */
static void
test_calendar (void)
{
  static const struct
  {
    const char *params;
    const char *lang;
    const char *first; /* the weekday of the first */
    const char *title;
    const char *last;
    const char *beyond;
  } months[] = { { "year=2026|month=11", "en", "Su", "November 2026", "30", "31" },
                 { "year=2026|month=november", "de", "So", "November 2026", "30", "31" },
                 { "year=2024|month=3", "fr", "ven.", "mars 2024", "31", "32" },
                 { "year=2028|month=2", "es", "ma", "febrero 2028", "29", "30" },
                 { "year=2026|month=2", "ja", "日", "2026年2月", "28", "29" } };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autoptr (PtmScene) scene = figure_new (art, months[i].lang, "calendar", months[i].params, 800, 700);

      g_assert_cmpuint (figure_count_text (scene, months[i].title), ==, 1);
      g_assert_cmpuint (figure_count_text (scene, months[i].last), ==, 1);
      g_assert_cmpuint (figure_count_text (scene, months[i].beyond), ==, 0);
      g_assert_cmpfloat_with_epsilon (figure_get_x (figure_find_text (scene, "1", 0)), figure_get_x (figure_find_text (scene, months[i].first, 0)), 2);
    }
}

/* A bar is as long as the ruler below says. */
static void
test_measures (void)
{
  g_autoptr (PtmScene) ruler = figure_new (art, "de", "ruler", "objects=3.5; 7", 1000, 360);
  g_autoptr (PtmScene) protractor = figure_new (art, "en", "protractor", "angle=65", 900, 560);
  double     centimetre = figure_get_x (figure_find_text (ruler, "1", 0)) - figure_get_x (figure_find_text (ruler, "0", 0));
  GPtrArray *children = figure_get (ruler)->children;
  guint      found = 0;

  for (guint i = 0; i < children->len; i++)
    {
      const PtmNode *node = children->pdata[i];

      if (fabs (node->frame.width - 3.5 * centimetre) < 0.5 || fabs (node->frame.width - 7 * centimetre) < 0.5)
        {
          g_assert_cmpfloat_with_epsilon (node->frame.x, figure_get_x (figure_find_text (ruler, "0", 0)), 0.5);
          found++;
        }
    }
  g_assert_cmpuint (found, ==, 2);
  g_assert_cmpuint (figure_count_text (ruler, "3,5 cm"), ==, 1);
  g_assert_cmpuint (figure_count_text (protractor, "65°"), ==, 1);
  g_assert_cmpuint (figure_count_text (protractor, "70"), ==, 2);
  figure_check (ruler);
  figure_check (protractor);
}

/* Every word is there in all eight languages. */
static void
test_words (void)
{
  g_autoptr (GBytes) bytes = ptm_art_dup_file (art, "figures/words.tsv");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      g_assert_cmpuint (g_strv_length (cells), ==, 9);
      for (int k = 0; k < 9; k++)
        g_assert_cmpuint (strlen (cells[k]), >, 0);
      g_assert_true (g_hash_table_add (seen, g_strdup (cells[0])));
    }
  for (guint t = 0; t < G_N_ELEMENTS (templates); t++)
    {
      g_autofree char *key = g_strconcat ("title-", templates[t], NULL);

      g_assert_true (g_hash_table_contains (seen, key));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/figure/maths/boxes", test_boxes);
  g_test_add_func ("/figure/maths/nonsense", test_nonsense);
  g_test_add_func ("/figure/maths/rejected", test_rejected);
  g_test_add_func ("/figure/maths/number-line", test_number_line);
  g_test_add_func ("/figure/maths/blanks", test_blanks);
  g_test_add_func ("/figure/maths/clock", test_clock);
  g_test_add_func ("/figure/maths/fractions", test_fractions);
  g_test_add_func ("/figure/maths/triangle", test_triangle);
  g_test_add_func ("/figure/maths/angles", test_angles);
  g_test_add_func ("/figure/maths/plane", test_plane);
  g_test_add_func ("/figure/maths/formula", test_formula);
  g_test_add_func ("/figure/maths/squares", test_squares);
  g_test_add_func ("/figure/maths/counting", test_counting);
  g_test_add_func ("/figure/maths/calendar", test_calendar);
  g_test_add_func ("/figure/maths/measures", test_measures);
  g_test_add_func ("/figure/maths/words", test_words);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
