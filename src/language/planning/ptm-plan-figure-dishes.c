/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is on a menu, with its prices, and what a recipe takes. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-figure-params.h"

/* "soup 4, fish 12 and pie 5": two dishes, each with its price. */
static void
part_dishes (PtmParams *p, GArray *dishes)
{
  for (guint i = 0; i < dishes->len; i++)
    {
      PtmSpan dish = g_array_index (dishes, PtmSpan, i);

      for (guint at = dish.first + 1; at + 1 < dish.end; at++)
        if (ptm_reading_sense (p->reading, at, PTM_WORD_AND) != NULL && (ptm_reading_is_type (p->reading, at - 1, PTM_TOKEN_NUMBER) || ptm_reading_sense (p->reading, at - 1, PTM_WORD_CURRENCY) != NULL || ptm_reading_is_type (p->reading, at - 1, PTM_TOKEN_MARK)))
          {
            PtmSpan rest = { at + ptm_reading_span (p->reading, at), dish.end };

            g_array_index (dishes, PtmSpan, i).end = at;
            g_array_insert_val (dishes, i + 1, rest);
            break;
          }
    }
}

/* "I need a menu. Coffee 3 €, tea 2 €": without a colon the dishes begin with the clause of the first price. */
static guint
find_first_dish (PtmParams *p)
{
  guint first = p->body, at = p->body;

  while (at < p->end && !ptm_reading_is_type (p->reading, at, PTM_TOKEN_NUMBER))
    {
      first = ptm_reading_is_pause (p->reading, at) ? at + 1 : first;
      at++;
    }
  if (at >= p->end || (ptm_reading_sense (p->reading, at + 1, PTM_WORD_CURRENCY) == NULL && !ptm_reading_is_mark (p->reading, at + 1, 0x20ac)))
    return p->end;
  while (first < at && (ptm_reading_sense (p->reading, first, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (p->reading, first, PTM_WORD_RELATION) != NULL))
    first += ptm_reading_span (p->reading, first);
  return first;
}

static gboolean
has_digit (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isdigit (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* "A price list with "Espresso $2.80" and "Flat white $3.90"": such a line is written as it is, in one piece. */
static gboolean
read_quoted_dishes (PtmParams *p)
{
  g_autoptr (GString) items = g_string_new (NULL);

  for (guint at = 0; at < p->reading->length; at++)
    {
      g_autofree char *text = ptm_reading_is_type (p->reading, at, PTM_TOKEN_QUOTE) ? ptm_reading_dup_inner (p->reading, at) : NULL;

      if (text == NULL || !has_digit (text))
        continue;
      g_string_append_printf (items, "%s\"%s\"", items->len > 0 ? "; " : "", text);
      ptm_draft_use (p->draft, at, at + 1);
    }
  if (items->len == 0)
    return FALSE;
  if (strchr (items->str, ';') == NULL)
    g_string_append_c (items, ';');
  ptm_params_set (p, "items", items->str);
  return TRUE;
}

/* "Starters: soup 4.50, salad 5; Mains: pizza 9" */
void
ptm_params_read_menu (PtmParams *p)
{
  g_autoptr (GArray) parts = NULL;
  g_autoptr (GString) items = g_string_new (NULL);
  guint first;

  if (read_quoted_dishes (p))
    return;
  ptm_params_read_topic (p);
  first = ptm_params_find_list (p);
  first = first < p->end ? first : find_first_dish (p);
  parts = ptm_draft_split (p->draft, first, p->end, "\n;");
  for (guint i = 0; i < parts->len; i++)
    {
      PtmSpan part = g_array_index (parts, PtmSpan, i);
      guint   colon = ptm_draft_find_mark (p->draft, part.first, part.end, ':');
      g_autoptr (GArray) dishes = ptm_draft_split (p->draft, colon < part.end ? colon + 1 : part.first, part.end, ",");

      part_dishes (p, dishes);
      if (colon < part.end)
        {
          g_autofree char *heading = ptm_draft_dup_span (p->draft, part.first, colon);
          g_autofree char *capital = ptm_text_capitalize (heading);

          g_string_append_printf (items, "%s%s:", items->len > 0 ? "; " : "", capital);
        }
      for (guint k = 0; k < dishes->len; k++)
        {
          PtmSpan          dish = g_array_index (dishes, PtmSpan, k);
          g_autofree char *text = ptm_draft_dup_span (p->draft, dish.first, dish.end);
          g_autofree char *capital = ptm_text_capitalize (text);

          g_string_append_printf (items, "%s%s", items->len > 0 ? "; " : "", capital);
        }
    }
  /* The comma of "Suppe 4,50 €" parts no dishes. */
  if (items->len > 0 && strchr (items->str, ';') == NULL)
    g_string_append_c (items, ';');
  ptm_params_set (p, "items", items->str);
  ptm_draft_use (p->draft, first, p->end);
}

/* "2. fry": the number of a step. */
static guint
find_step (PtmParams *p, guint at, double number)
{
  PtmReading *reading = p->draft->reading;

  while (at < p->end && !(ptm_reading_is_number (reading, at, number, number) && !ptm_reading_is_type (reading, at + 2, PTM_TOKEN_NUMBER) && (ptm_reading_is_mark (reading, at + 1, '.') || ptm_reading_is_mark (reading, at + 1, ')')) && !ptm_reading_token (reading, at + 1)->space_before))
    at++;
  return MIN (at, p->end);
}

/* "milk, flour. 1. mix 2. fry 3. eat": what stands before the first number is what is needed. */
static gboolean
read_numbered_steps (PtmParams *p, guint first)
{
  guint at = find_step (p, first, 1), next = find_step (p, at, 2);
  g_autoptr (GString) steps = g_string_new (NULL);

  if (next >= p->end)
    return FALSE;
  if (at > first)
    ptm_params_set_list (p, "ingredients", first, at);
  for (guint number = 2; at < p->end; number++)
    {
      g_autofree char *words = NULL;

      next = find_step (p, at, number);
      words = ptm_draft_dup_span (p->draft, at + 2, next);
      g_string_append_printf (steps, "%s%s", steps->len > 0 ? "; " : "", words);
      at = next;
    }
  ptm_params_set (p, "steps", steps->str);
  ptm_draft_use (p->draft, first, p->end);
  return TRUE;
}

/* "2 eggs, 200 g flour. Mix everything, bake": the first sentence is what is needed. */
void
ptm_params_read_recipe (PtmParams *p)
{
  static const char *const names[] = { "ingredients", "steps", NULL };
  guint                    first, stop;

  ptm_params_read_topic (p);
  first = ptm_params_find_list (p);
  if (ptm_params_read_pieces (p, names) || read_numbered_steps (p, first))
    return;
  stop = MIN (ptm_draft_find_mark (p->draft, first, p->end, '.'), ptm_draft_find_mark (p->draft, first, p->end, ';'));
  ptm_params_set_list (p, "ingredients", first, stop);
  if (stop + 1 < p->end)
    {
      g_autoptr (GArray) steps = ptm_draft_split (p->draft, stop + 1, p->end, "\n;.");

      if (steps->len > 1)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          for (guint i = 0; i < steps->len; i++)
            {
              PtmSpan          step = g_array_index (steps, PtmSpan, i);
              g_autofree char *words = ptm_draft_dup_span (p->draft, step.first, step.end);

              g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", words);
            }
          ptm_params_set (p, "steps", text->str);
        }
      else
        ptm_params_set_list (p, "steps", stop + 1, p->end);
      ptm_draft_use (p->draft, stop, p->end);
    }
}
