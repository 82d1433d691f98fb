/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Numbers as people write them in their language: "1,999", "1.999", "2,50", "-3". */

#include "config.h"

#include "ptm-value.h"

gboolean
ptm_value_joins (PtmReading *reading, guint at)
{
  return at > 0 && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER) && ptm_reading_is_type (reading, at + 1, PTM_TOKEN_NUMBER) && !ptm_reading_token (reading, at)->space_before && !ptm_reading_token (reading, at + 1)->space_before;
}

/* How many digits the number token has. */
static guint
count_digits (PtmReading *reading, guint at)
{
  return ptm_reading_token (reading, at)->end - ptm_reading_token (reading, at)->start;
}

/* Where commas part the decimals, a run "3,5,7" is a list all the same. */
static gboolean
is_run (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at + 3, ',') && ptm_value_joins (reading, at + 3);
}

gboolean
ptm_value_read (PtmReading *reading, guint at, guint *end, double *value)
{
  gunichar point = ptm_grammar_has_rule (reading->grammar, "decimal-comma") ? ',' : '.';
  gunichar group = point == ',' ? '.' : ',';
  gboolean negative = (ptm_reading_is_mark (reading, at, '-') || ptm_reading_is_mark (reading, at, 0x2212)) && ptm_reading_is_type (reading, at + 1, PTM_TOKEN_NUMBER);

  at += negative ? 1 : 0;
  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
    return FALSE;
  *value = ptm_reading_token (reading, at)->number;
  *end = at + 1;
  while (ptm_reading_is_mark (reading, *end, group) && ptm_value_joins (reading, *end) && count_digits (reading, *end + 1) == 3)
    {
      *value = *value * 1000 + ptm_reading_token (reading, *end + 1)->number;
      *end += 2;
    }
  /* Who writes a decimal comma may write a point as well: "2.50". */
  if ((ptm_reading_is_mark (reading, *end, point) || (ptm_reading_is_mark (reading, *end, '.') && ptm_value_joins (reading, *end) && count_digits (reading, *end + 1) != 3)) && ptm_value_joins (reading, *end) && !(point == ',' && (is_run (reading, at) || (at >= 2 && ptm_reading_is_mark (reading, at - 1, ',') && ptm_value_joins (reading, at - 1)))))
    {
      double part = ptm_reading_token (reading, *end + 1)->number;

      for (guint i = count_digits (reading, *end + 1); i > 0; i--)
        part /= 10;
      *value += part;
      *end += 2;
    }
  *value = negative ? -*value : *value;
  return TRUE;
}
