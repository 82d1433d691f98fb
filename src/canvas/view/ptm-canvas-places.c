/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where on the canvas pictures are that are seen side by side: up to four, in rows and columns of equal places. */

#include "config.h"

#include "ptm-canvas-private.h"

/* So much larger the pictures must be for another order of them. */
#define CLEARLY 1.05

static guint
count_more (PtmCanvas *self)
{
  guint n = 0;

  while (n < PTM_CANVAS_MAX_MORE && self->more[n].image != NULL)
    n++;

  return n;
}

guint
ptm_canvas_get_n_places (PtmCanvas *self)
{
  return ptm_canvas_is_beside (self) ? 2 + count_more (self) : 1;
}

/* How large the picture could be in that many columns, uncapped. */
static double
get_room (PtmCanvas *self, guint columns)
{
  guint  rows = (ptm_canvas_get_n_places (self) + columns - 1) / columns;
  double across = (double)gtk_widget_get_width (GTK_WIDGET (self)) / columns / ptm_image_get_width (self->picture);
  double down = (double)gtk_widget_get_height (GTK_WIDGET (self)) / rows / ptm_image_get_height (self->picture);

  return MIN (across, down);
}

/* Beside each other, above each other, or both: as the pictures are seen largest. */
static guint
get_n_columns (PtmCanvas *self)
{
  guint n = ptm_canvas_get_n_places (self), best = n;

  for (guint columns = 2; n > 1 && columns > 0; columns--)
    if (get_room (self, columns) > get_room (self, best) * CLEARLY)
      best = columns;

  return best;
}

void
ptm_canvas_get_viewport (PtmCanvas *self, int *width, int *height)
{
  int columns = (int)get_n_columns (self), rows = ((int)ptm_canvas_get_n_places (self) + columns - 1) / columns;

  *width = gtk_widget_get_width (GTK_WIDGET (self));
  *height = gtk_widget_get_height (GTK_WIDGET (self));
  if (columns > 1)
    *width = MAX (1, (*width - (columns - 1) * PTM_CANVAS_GAP) / columns);
  if (rows > 1)
    *height = MAX (1, (*height - (rows - 1) * PTM_CANVAS_GAP) / rows);
}

void
ptm_canvas_get_place (PtmCanvas *self, guint index, graphene_rect_t *place)
{
  guint columns = get_n_columns (self);

  graphene_rect_init (place, index % columns * (float)(self->view.width + PTM_CANVAS_GAP), index / columns * (float)(self->view.height + PTM_CANVAS_GAP), self->view.width, self->view.height);
}

void
ptm_canvas_to_view (PtmCanvas *self, double *x, double *y)
{
  for (guint i = ptm_canvas_get_n_places (self); i > 1; i--)
    {
      graphene_rect_t place;

      ptm_canvas_get_place (self, i - 1, &place);
      if (*x >= place.origin.x && *y >= place.origin.y)
        {
          *x -= place.origin.x;
          *y -= place.origin.y;
          return;
        }
    }
}
