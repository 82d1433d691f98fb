/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file makes and sets arithmetic: the tasks a teacher writes out, or a set made from "addition to 20, 12 tasks". Answers
 * are computed, never given. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ptm-figure-formula.h"
#include "ptm-layout-random.h"
#include "ptm-layout-worksheet-private.h"

#define MAX_SUMS 60
#define FEW_SUMS 10
#define SUM_ROW  2.5 /* in the size of text */

/* What the four operations are called in the languages with full grammar tables. */
static const char *const names[] = { "+ add plus sum sumar suma somme additi जोड़ जमा 加 たし 足し جمع", "− - subtra minus rest sous soustr घटा 减 ひき 引き طرح", "× * · multipl mal product produ fois गुणा 乘 かけ 掛け ضرب",
                                     "÷ / : divi geteilt भाग 除 わり 割り قسم" };

/* Signs count only where no word names the operation: a colon is rarely a division. */
static guint
find_operations (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  guint            found = 0;

  for (int pass = 0; pass < 2 && found == 0; pass++)
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      {
        g_auto (GStrv) words = g_strsplit (names[i], " ", -1);

        for (int k = 0; words[k] != NULL; k++)
          if (g_unichar_isalpha (g_utf8_get_char (words[k])) == (pass == 0) && strstr (lower, words[k]) != NULL)
            found |= 1u << i;
      }
  return found;
}

/* The first number is how far the results go, the second how many tasks there are. */
static void
find_numbers (const char *text, int *most, int *count)
{
  int n = 0, values[2] = { 20, 12 };

  for (const char *p = text; *p != '\0' && n < 2;)
    {
      if (!g_unichar_isdigit (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      for (values[n] = 0; g_unichar_isdigit (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        values[n] = MIN (values[n] * 10 + g_unichar_digit_value (g_utf8_get_char (p)), 100000);
      n++;
    }
  *most = CLAMP (values[0], 4, 10000);
  *count = CLAMP (values[1], 1, MAX_SUMS);
}

static int
pick (guint32 seed, guint32 *index, int low, int high)
{
  return low + (int)(ptm_random_unit (seed, (*index)++) * (high - low + 1));
}

static char *
make_sum (guint32 seed, guint32 *index, int operation, int most)
{
  int a, b;

  if (operation < 2)
    {
      int whole = pick (seed, index, MIN (most / 3 + 1, most), most);

      a = whole >= 6 ? pick (seed, index, 2, whole - 2) : pick (seed, index, 1, whole - 1);
      return operation == 0 ? g_strdup_printf ("%d + %d", a, whole - a) : g_strdup_printf ("%d − %d", whole, a);
    }
  a = pick (seed, index, 2, CLAMP (most / 2, 2, 10));
  b = pick (seed, index, 2, CLAMP (most / a, 2, 10));
  return operation == 2 ? g_strdup_printf ("%d × %d", a, b) : g_strdup_printf ("%d ÷ %d", a * b, a);
}

char **
ptm_sums_generate (const char *text, guint32 seed)
{
  g_autoptr (GPtrArray) sums = g_ptr_array_new_with_free_func (g_free);
  guint   operations = find_operations (text);
  guint32 index = 0;
  int     most = 0, count = 0, kinds[4], n_kinds = 0;

  if (operations == 0)
    return NULL;
  for (int i = 0; i < 4; i++)
    if (operations & 1u << i)
      kinds[n_kinds++] = i;
  find_numbers (text, &most, &count);
  /* A small range has not enough different tasks: then some come twice rather than never. */
  for (int tries = 0; (int)sums->len < count && tries < count * 30; tries++)
    {
      g_autofree char *sum = make_sum (seed, &index, kinds[sums->len % (guint)n_kinds], most);
      guint            same = 0;

      while (same < sums->len && strcmp (sums->pdata[same], sum) != 0)
        same++;
      if (same == sums->len || tries > count * 20)
        g_ptr_array_add (sums, g_steal_pointer (&sum));
    }
  g_ptr_array_add (sums, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&sums), FALSE);
}

/* "7*8=" and "7 × 8" are one task. (transfer full) */
static char *
dup_printed (const char *sum)
{
  static const char *const signs[][2] = { { "=", "" }, { " ", "" }, { "-", "−" }, { "*", "×" }, { "·", "×" }, { "/", "÷" }, { ":", "÷" }, { "+", " + " }, { "−", " − " }, { "×", " × " }, { "÷", " ÷ " } };
  g_autoptr (GString) text = g_string_new (sum);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (text, signs[i][0], signs[i][1], 0);
  g_string_append (text, " =");
  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

/* (transfer full) (nullable) when the task has no answer */
static char *
dup_answer (PtmSheet *sheet, const char *sum)
{
  g_autofree char *bare = g_strndup (sum, strcspn (sum, "="));
  double           value = 0;

  if (!ptm_formula_evaluate (bare, 0, &value) || !isfinite (value) || fabs (value) > 1e9)
    return NULL;
  return ptm_pen_dup_number (sheet->pen, value, 3);
}

static char **
dup_sums (PtmSheet *sheet, const PtmNode *node)
{
  const char *given = ptm_node_get_param (node, "sums"), *wanted = ptm_node_get_param (node, "generate");
  char      **made = given == NULL ? ptm_sums_generate (wanted, sheet->layout->scene->seed) : NULL;

  if (given == NULL && made == NULL)
    ptm_scene_add_unmet (sheet->layout->scene, wanted, "word");
  return given != NULL ? ptm_pen_split (given) : made != NULL ? made
                                                              : g_new0 (char *, 1);
}

/* body: the size of text it is set by. Sums are written from left to right in every script. */
static void
draw_sum (PtmSheet *sheet, const char *sum, PtmFrame cell, double wide, double body)
{
  g_autofree char *printed = dup_printed (sum);
  g_autofree char *answer = dup_answer (sheet, sum);
  double           x = cell.x + wide, y = cell.y + cell.height / 2, size = body * 1.12, box = MIN (body * 3.2, cell.width - wide - body * 0.6);

  if (answer == NULL)
    {
      ptm_scene_add_unmet (sheet->layout->scene, sum, "word");
      return;
    }
  ptm_pen_text (sheet->pen, printed, x, y, size, "right");
  if (sheet->look == PTM_SHEET_FRIENDLY)
    ptm_pen_shape (sheet->pen, "rounded", (PtmFrame){ x + body * 0.4, y - body * 0.86, box, body * 1.72 }, PTM_COLOR_NONE, sheet->pen->grey, sheet->pen->hair);
  else
    ptm_pen_line (sheet->pen, x + body * 0.4, y + body * 0.6, x + body * 0.4 + box, y + body * 0.6, sheet->pen->ink, sheet->pen->hair);
  if (sheet->key)
    ptm_sheet_answer (sheet, answer, x + body * 0.4 + box / 2, y, size);
}

double
ptm_task_sums (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw)
{
  g_auto (GStrv) sums = dup_sums (sheet, task->node);
  int    n = MIN ((int)g_strv_length (sums), MAX_SUMS), columns, rows;
  double wide = 0, row = sheet->body * SUM_ROW, column, pitch = row, larger;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *printed = dup_printed (sums[i]);

      wide = MAX (wide, ptm_pen_measure (sheet->pen, printed, sheet->body * 1.12, NULL));
    }
  columns = CLAMP ((int)(box.width / (wide + sheet->body * 5)), 1, 4);
  columns = n <= FEW_SUMS ? MIN (columns, 2) : columns;
  columns = n < columns * 2 && n > 2 ? MIN (columns, (n + 1) / 2) : columns;
  rows = (n + columns - 1) / MAX (columns, 1);
  column = box.width / columns;
  if (draw)
    pitch = CLAMP (box.height / MAX (rows, 1), row, row * 3);
  /* A few sums are set larger on a page that has room. */
  larger = CLAMP (MIN (pitch / row, column * 0.94 / (wide + sheet->body * 4)), 1, 1.8);
  if (draw && sums[n] != NULL)
    ptm_scene_add_unmet (sheet->layout->scene, sums[n], "layout");
  /* Down the columns first, as lists of sums are read. */
  for (int i = 0; draw && i < n; i++)
    draw_sum (sheet, sums[i], (PtmFrame){ box.x + (sheet->rtl ? columns - 1 - i / rows : i / rows) * column, box.y + i % rows * pitch, column, pitch }, wide * larger, sheet->body * larger);
  task->grow = rows * row * 2;
  return rows * row;
}
