/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "In the lower left corner", "unten links", "en haut à droite": an edge of the page across and one upright, said together, are a
 * place to stand, and no way to go. */

#include "config.h"

#include <string.h>

#include "ptm-clause-private.h"

/* So many small words may stand between the two. */
#define MOST_SMALL 4

/** Corner: what has been read of one. */
typedef struct
{
  PtmSide  sides[2]; /* in the order they were said */
  guint    n_sides;
  gboolean named; /* a word for corner was there */
  gboolean edge;  /* one of the words may name an edge of the page by itself */
  gboolean article;
  guint    end;
} Corner;

static gboolean
is_across (PtmSide side)
{
  return side == PTM_SIDE_LEFT || side == PTM_SIDE_RIGHT;
}

static PtmSide
find_side (PtmReading *reading, guint at, PtmWordClass class)
{
  for (const PtmSense *sense = ptm_reading_sense (reading, at, class); sense != NULL; sense = ptm_sense_find (sense->next, class))
    {
      if (strcmp (sense->value, "up") == 0 || strcmp (sense->value, "down") == 0)
        return strcmp (sense->value, "up") == 0 ? PTM_SIDE_TOP : PTM_SIDE_BOTTOM;
      if (ptm_side_from_string (sense->value) != PTM_SIDE_NONE)
        return ptm_side_from_string (sense->value);
    }
  return PTM_SIDE_NONE;
}

/* "The lower corner" has a word that is also a change. */
static gboolean
read_side (PtmReading *reading, Corner *corner)
{
  PtmSide edge = find_side (reading, corner->end, PTM_WORD_SIDE);
  PtmSide side = edge != PTM_SIDE_NONE ? edge : find_side (reading, corner->end, PTM_WORD_DIRECTION);

  if (side == PTM_SIDE_NONE)
    side = find_side (reading, corner->end, PTM_WORD_CHANGE);
  if (side == PTM_SIDE_NONE || side == PTM_SIDE_CENTER || corner->n_sides == 2 || (corner->n_sides == 1 && is_across (side) == is_across (corner->sides[0])))
    return FALSE;
  corner->sides[corner->n_sides++] = side;
  corner->edge = corner->edge || edge != PTM_SIDE_NONE;
  corner->end += ptm_reading_span (reading, corner->end);
  return TRUE;
}

static gboolean
read_name (PtmReading *reading, Corner *corner)
{
  if (corner->named || !ptm_reading_is (reading, corner->end, PTM_WORD_SIDE, "corner"))
    return FALSE;
  corner->named = TRUE;
  corner->end += ptm_reading_span (reading, corner->end);
  return TRUE;
}

static gboolean
is_small (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_RELATION, PTM_WORD_LINK, PTM_WORD_IGNORE };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL;
  return FALSE;
}

/* "The right one down"; and what stands behind would be the thing it tells from others: "the upper left balloon". */
static gboolean
is_attribute (PtmReading *reading, const Corner *corner)
{
  return corner->article || (ptm_reading_sense (reading, corner->end, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, corner->end, PTM_WORD_ROLE) != NULL || ptm_reading_sense (reading, corner->end, PTM_WORD_CATEGORY) != NULL);
}

static gboolean
find_corner (PtmReading *reading, guint first, guint end, Corner *corner)
{
  guint at = first, small = 0;

  *corner = (Corner){ .end = first };
  while (at < end && small <= MOST_SMALL)
    {
      Corner more = *corner;

      more.end = at;
      if (read_side (reading, &more) || read_name (reading, &more))
        {
          *corner = more;
          at = more.end;
        }
      else if (is_small (reading, at))
        {
          corner->article = corner->article || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL;
          at += ptm_reading_span (reading, at);
          small++;
        }
      else
        break;
    }
  if (corner->named)
    return corner->n_sides > 0;
  return corner->edge && corner->n_sides == 2 && !is_attribute (reading, corner);
}

/* "A bit to the top right" is a way to go. */
static gboolean
is_step (const PtmClause *clause)
{
  return clause->degree < 1 || clause->amount > 0 || clause->percent > 0;
}

gboolean
ptm_clause_read_corner (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  Corner     corner;

  if (clause->n_sides > 0 || !find_corner (clause->reading, cursor->at, clause->end, &corner) || (!corner.named && is_step (clause)))
    return FALSE;
  for (guint i = 0; i < corner.n_sides; i++)
    clause->sides[clause->n_sides++] = corner.sides[i];
  clause->down = clause->right = 0;
  ptm_clause_take (cursor, corner.end - cursor->at);
  return TRUE;
}
