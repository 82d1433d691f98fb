/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the upright pages with pictures: each is one composition, with a place for the headline, one for the
 * pictures, one for when and where, and the ground they share. */

#include "config.h"

#include <math.h>

#include "ptm-layout-poster-private.h"
#include "ptm-palette.h"

/* A full-page picture: type on the calm sky, pictures on the hill, facts in the dark foreground. */
void
ptm_poster_scenic (PtmPoster *p)
{
  PtmLayout *l = p->l;
  double     m = l->margin, inner = l->width - 2 * m, foot = l->height - m * 0.8, top = m * 1.05;
  double     info = p->has_info ? ptm_layout_info (l, (PtmFrame){ m, 0, inner, l->height * 0.24 }, PTM_INFO_COLUMNS, "center", FALSE) : 0;
  double     band = p->has_info ? foot - info - m * 0.85 : l->height * 0.9, head;
  PtmColor   deep = ptm_poster_get_deep (l);

  ptm_poster_ground (p, "papercut", (PtmFrame){ 0, 0, l->width, l->height }, l->scene->palette.bg[0], NULL);
  head = ptm_poster_headline (p, (PtmFrame){ m, top, inner, l->height * (p->has_pictures ? 0.27 : 0.5) }, l->height * 0.2, 5, "center");
  ptm_poster_photo (p, (PtmFrame){ 0, top + head + m * 0.8, l->width, l->height - top - head - m * 0.8 }, "rect");
  ptm_layout_add_ornament (l, "wave", 0, band - l->height * 0.02, l->width, l->height - band + l->height * 0.02, deep, PTM_Z_ORNAMENT + 20);
  if (p->has_info)
    ptm_layout_info (l, (PtmFrame){ m, foot - info, inner, info * 1.02 + 1 }, PTM_INFO_COLUMNS, "center", TRUE);
  ptm_layout_pictures (l, (PtmFrame){ m * 0.5, top + head + m * 0.45, l->width - m, band - top - head - m * 0.25 }, PTM_PICTURES_STAND);
}

/* A coloured upper half with the headline as large as it goes, the picture on the seam, facts in a column. */
void
ptm_poster_split (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, seam, head, info;
  gboolean          own = p->has_setting;
  PtmFrame          area;

  head = ptm_poster_headline (p, (PtmFrame){ m, m * 1.1, inner, l->height * (p->has_pictures ? 0.3 : 0.6) }, l->height * 0.24, 5, "left");
  seam = MAX (m * 1.1 + head + l->height * (p->has_pictures ? 0.16 : 0.06), l->height * (p->has_pictures ? 0.4 : 0.68));
  ptm_poster_ground (p, "plain", (PtmFrame){ 0, 0, l->width, own ? l->height : seam }, c->accent[0], NULL);
  if (!own)
    ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, seam, l->width, l->height - seam }, c->bg[0]);
  info = p->has_info ? ptm_layout_info (l, (PtmFrame){ m, 0, inner, l->height * 0.2 }, PTM_INFO_SPLIT, "left", FALSE) : 0;
  area = (PtmFrame){ m, m * 1.1 + head + m * 0.3, inner, l->height - m * 2.5 - head - info - (p->has_info ? m * 0.6 : 0) };
  if (p->has_pictures)
    {
      double side = MIN (area.width, area.height) * 0.92;

      if (p->photo == NULL)
        ptm_layout_add_ornament (l, "ellipse", area.x + (area.width - side) / 2, area.y + (area.height - side) / 2, side, side, c->accent[2], PTM_Z_ORNAMENT);
      ptm_poster_photo (p, (PtmFrame){ area.x, area.y + m * 0.2, area.width, area.height - m * 0.4 }, "rounded");
      ptm_layout_pictures (l, area, PTM_PICTURES_WREATH);
    }
  if (p->has_info)
    {
      ptm_layout_add_ornament (l, "rect", m, l->height - m - info - m * 0.3, inner, l->unit * 0.45, c->ink, PTM_Z_ORNAMENT + 20);
      ptm_layout_info (l, (PtmFrame){ m, l->height - m - info, inner, info * 1.02 + 1 }, PTM_INFO_SPLIT, "left", TRUE);
    }
}

/* A framed page with a window: the vignette of invitations and old concert bills. */
void
ptm_poster_vignette (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, x = m * 1.7, inner = l->width - 2 * x, y = m * 1.75, window, head, info;
  double            bottom = l->height - m * 1.7;

  ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0]);
  ptm_poster_frame (l, m * 0.62, 2.4, c->bg[2]);
  ptm_poster_frame (l, m * 0.88, 0.7, c->bg[2]);
  info = p->has_info ? ptm_layout_info (l, (PtmFrame){ x, 0, inner, l->height * 0.2 }, PTM_INFO_COLUMNS, "center", FALSE) : 0;
  if (!p->has_pictures)
    window = 0;
  else
    window = (bottom - y - info) * 0.66;
  head = ptm_poster_headline (p, (PtmFrame){ x, y + window + (p->has_pictures ? m * 0.45 : m), inner, bottom - info - y - window - m * 1.1 }, l->height * 0.16, 5, "center");
  if (p->has_pictures)
    {
      double   slack = bottom - info - (y + window + m * 0.45 + head) - m * 0.75, w = MIN (inner, (window + MAX (slack, 0)) * 0.98);
      PtmFrame arch = { (l->width - w) / 2, y, w, window + MAX (slack, 0) };

      ptm_poster_shift_headline (p, MAX (slack, 0));
      if (p->photo == NULL)
        ptm_poster_ground (p, "papercut", arch, ptm_color_mix (c->bg[1], c->accent[2], 0.12), "arch");
      ptm_poster_photo (p, arch, "arch");
      ptm_layout_pictures (l, (PtmFrame){ arch.x + m * 0.1, arch.y + arch.height * 0.1, arch.width - m * 0.2, arch.height * 0.9 }, PTM_PICTURES_STAND);
    }
  if (p->has_info)
    {
      double side = l->unit * 1.5, line = bottom - info - m * 0.42;

      ptm_layout_add_ornament (l, "rect", l->width / 2 - l->unit * 14, line - l->unit * 0.08, l->unit * 28, l->unit * 0.16, c->bg[2], PTM_Z_ORNAMENT);
      ptm_layout_add_ornament (l, "diamond", l->width / 2 - side / 2, line - side / 2, side, side, c->accent[0], PTM_Z_ORNAMENT + 1);
      ptm_layout_info (l, (PtmFrame){ x, bottom - info, inner, info * 1.02 + 1 }, PTM_INFO_COLUMNS, "center", TRUE);
    }
}

/* An asymmetric grid: a slanted field, a great disc, the hero turned, the headline flush left. */
void
ptm_poster_swiss (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, info, head, top = m * 1.3, side, bottom = l->height - m, rise, band;
  gboolean          own = p->has_setting;

  ptm_poster_ground (p, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  info = p->has_info ? ptm_layout_info (l, (PtmFrame){ m, 0, inner, l->height * 0.22 }, PTM_INFO_SPLIT, "left", FALSE) : 0;
  /* The line falls to the right and passes over the end of the facts' first line; its shape falls by at most so much. */
  rise = l->width * 0.16;
  band = bottom - info - m * 0.4 - rise * (1 - m / l->width);
  rise = MIN (rise, (l->height - band) * 0.7);
  band = bottom - info - m * 0.4 - rise * (1 - m / l->width);
  ptm_layout_add_ornament (l, "rect", m, m, inner, l->unit * 0.9, own ? c->accent[0] : c->ink, PTM_Z_ORNAMENT + 2);
  head = ptm_poster_headline (p, (PtmFrame){ m, top, inner, l->height * (p->has_pictures ? 0.28 : 0.5) }, l->height * 0.24, 5, "left");
  if (!own)
    {
      side = MIN (l->width * 0.86, l->height * 0.6);
      ptm_layout_add_ornament (l, "ellipse", l->width - side * 0.86, top + head + m * 0.5, side, side, c->accent[2], PTM_Z_ORNAMENT);
      ptm_layout_add_ornament (l, "slant", 0, band, l->width, l->height - band, c->bg[2], PTM_Z_ORNAMENT + 1);
    }
  else
    ptm_layout_add_ornament (l, "slant", 0, band, l->width, l->height - band, c->bg[2], PTM_Z_ORNAMENT + 1);
  ptm_poster_photo (p, (PtmFrame){ m, top + head + m * 0.5, inner, bottom - info - m * 1.6 - top - head }, "rect");
  if (p->has_info)
    ptm_layout_info (l, (PtmFrame){ m, bottom - info, inner, info * 1.02 + 1 }, PTM_INFO_SPLIT, "left", TRUE);
  ptm_layout_pictures (l, (PtmFrame){ m, top + head + m * 0.4, inner, band + rise * 0.5 - m * 0.4 - top - head }, PTM_PICTURES_TURNED);
}

static void
add_ring (PtmLayout *l, PtmFrame disc, PtmColor stroke)
{
  double   out = l->unit * 1.8;
  PtmNode *ring = ptm_layout_add_ornament (l, "ellipse", disc.x - out, disc.y - out, disc.width + 2 * out, disc.height + 2 * out, PTM_COLOR_NONE, PTM_Z_ORNAMENT);

  ring->stroke = stroke;
  ring->size = 1.8;
}

/* A dark page with a bright disc: the picture as a medal, everything on the axis. */
void
ptm_poster_medallion (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, bottom = l->height - m * 1.15, side, head, gap = m * 0.55;
  double            info = ptm_poster_measure_info (p, inner, l->height * 0.2, PTM_INFO_COLUMNS, "center");
  double            room = bottom - info - (p->has_info ? gap * 1.7 : 0) - m * 1.15;
  PtmColor          deep = ptm_poster_get_deep (l);
  PtmFrame          disc;

  ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, 0, l->width, l->height }, deep);
  head = ptm_poster_headline (p, (PtmFrame){ m, 0, inner, room * 0.42 }, l->height * 0.17, 5, "center");
  side = MIN (inner * 0.94, room - head - gap);
  disc = (PtmFrame){ (l->width - side) / 2, m * 1.15 + MAX (room - head - gap - side, 0) * 0.4, side, side };
  add_ring (l, disc, c->accent[0]);
  ptm_poster_ground (p, "rays", disc, ptm_color_mix (c->bg[1], c->accent[2], 0.35), "ellipse");
  ptm_poster_photo (p, disc, "ellipse");
  ptm_layout_pictures (l, (PtmFrame){ disc.x + side * 0.13, disc.y + side * 0.12, side * 0.74, side * 0.78 }, PTM_PICTURES_WREATH);
  ptm_poster_shift_headline (p, MAX (m * 1.15 + room - head, disc.y + side + gap));
  if (p->has_info)
    ptm_layout_add_ornament (l, "rect", (l->width - l->unit * 18) / 2, bottom - info - gap * 0.85, l->unit * 18, l->unit * 0.35, c->accent[0], PTM_Z_ORNAMENT + 2);
  ptm_poster_info (p, m, bottom - info, inner, info, PTM_INFO_COLUMNS, "center");
}

/* The picture stands on a deep field that holds the headline, large and flush left: a playbill read from above. */
void
ptm_poster_marquee (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, bottom = l->height - m, gap = m * 0.6, head, band;
  double            info = ptm_poster_measure_info (p, inner, l->height * 0.18, PTM_INFO_SPLIT, "left");
  double            foot = info + (p->has_info ? gap * 1.6 : 0);
  PtmColor          field = ptm_color_mix (c->accent[2], c->bg[0], 0.3);

  head = ptm_poster_headline (p, (PtmFrame){ m, 0, inner, l->height * 0.3 }, l->height * 0.21, 5, "left");
  band = bottom - foot - head - gap * 1.2;
  ptm_poster_ground (p, "rays", (PtmFrame){ 0, 0, l->width, band + l->unit }, field, NULL);
  ptm_poster_photo (p, (PtmFrame){ 0, 0, l->width, band }, "rect");
  ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, band, l->width, l->height - band }, ptm_poster_get_deep (l))->z = PTM_Z_ORNAMENT;
  ptm_layout_add_ornament (l, "rect", 0, band, l->width, l->unit * 1.1, c->accent[0], PTM_Z_ORNAMENT + 1);
  ptm_layout_pictures (l, (PtmFrame){ m * 0.9, m * 0.8, l->width - m * 1.8, band - m * 0.8 - l->unit * 0.2 }, PTM_PICTURES_STAND);
  ptm_poster_shift_headline (p, band + gap * 1.2);
  if (p->has_info)
    ptm_layout_add_ornament (l, "rect", m, bottom - info - gap * 0.8, inner, l->unit * 0.25, ptm_color_mix (c->bg[2], c->bg[0], 0.4), PTM_Z_ORNAMENT + 2);
  ptm_poster_info (p, m, bottom - info, inner, info, PTM_INFO_SPLIT, "left");
}
