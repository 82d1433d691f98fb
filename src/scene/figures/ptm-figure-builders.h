/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-private.h"

G_BEGIN_DECLS

/* The parametric figures: each fills the figure's children with what is constructed from its params, inside box, in canvas
 * pixels. Which params there are says the comment at the top of each file; every one has a default. */

/* Numbers and measures. */
void ptm_figure_number_line (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_fractions (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_clock (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_hundred_square (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_multiplication_table (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_ten_frame (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_place_value (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_bar_model (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_function_machine (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_calendar (PtmLayout *layout, PtmNode *figure, PtmFrame box);

/* Geometry. */
void ptm_figure_coordinate_plane (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_angles (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_triangles (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_shapes (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_solids (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_ruler (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_protractor (PtmLayout *layout, PtmNode *figure, PtmFrame box);

/* Thinking and chance. */
void ptm_figure_venn (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_pyramid (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_family_tree (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_fishbone (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_swot (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_org_chart (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_cycle (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_food_chain (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_punnett (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_probability_tree (PtmLayout *layout, PtmNode *figure, PtmFrame box);

/* Pages. */
void ptm_figure_menu (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_certificate (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_recipe (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_week_plan (PtmLayout *layout, PtmNode *figure, PtmFrame box);

/* Chemistry. */
void ptm_figure_element_tile (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_periodic_table (PtmLayout *layout, PtmNode *figure, PtmFrame box);
void ptm_figure_atom_bohr (PtmLayout *layout, PtmNode *figure, PtmFrame box);

G_END_DECLS
