/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Lays the cards of the version tree out and draws the lines between them. */

#include "config.h"

#include "ptm-version-tree.h"

#include <math.h>

#include "ptm-lanes.h"
#include "ptm-style.h"
#include "ptm-version-card.h"

/* Logical pixels: a card's picture, between two columns (the lines run there, and their sentences), between two lanes. */
typedef struct
{
  int frame;
  int gap;
  int lane_gap;
} Measures;

static const Measures strip = { 56, 18, 6 };
static const Measures tree = { 132, 168, 24 };

/* Of a line, before and after its sentence. */
#define LINE_END 12

struct _PtmVersionTree
{
  GtkWidget parent;

  GListModel *versions; /* (nullable) */
  GPtrArray  *cards;    /* (element-type PtmVersionCard) children, borrowed */
  GArray     *parents;  /* (element-type int) */
  GArray     *lanes;    /* (element-type guint) */
  GArray     *columns;  /* (element-type guint) */
  guint       n_lanes;

  const Measures *measures;
};

G_DEFINE_FINAL_TYPE (PtmVersionTree, ptm_version_tree, GTK_TYPE_WIDGET)

static int
find_index (PtmVersionTree *self, PtmVersion *version)
{
  for (guint i = 0; version != NULL && i < self->cards->len; i++)
    {
      if (ptm_version_card_get_version (g_ptr_array_index (self->cards, i)) == version)
        return (int)i;
    }
  return -1;
}

static void
remove_cards (PtmVersionTree *self, guint from)
{
  for (guint i = from; i < self->cards->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->cards, i));
  g_ptr_array_set_size (self->cards, (int)from);
  g_array_set_size (self->parents, from);
}

static void
assign_places (PtmVersionTree *self)
{
  guint      n = self->cards->len;
  const int *parents = (const int *)(gpointer)self->parents->data;
  guint     *lanes, *columns;

  g_array_set_size (self->lanes, n);
  g_array_set_size (self->columns, n);
  lanes = (guint *)(gpointer)self->lanes->data;
  columns = (guint *)(gpointer)self->columns->data;
  if (self->measures == &tree)
    {
      self->n_lanes = ptm_lanes_branch (parents, n, lanes, columns);
      return;
    }
  self->n_lanes = ptm_lanes_assign (parents, n, lanes);
  for (guint i = 0; i < n; i++)
    columns[i] = i;
}

/* Versions are only ever appended, so what stands before the change is kept. */
static void
items_changed_cb (PtmVersionTree *self, guint position, guint removed, guint added, GListModel *versions)
{
  remove_cards (self, position);
  for (guint i = position; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (PtmVersion) version = g_list_model_get_item (versions, i);
      GtkWidget *card = ptm_version_card_new (version);
      int        parent = find_index (self, ptm_version_get_parent (version));

      ptm_version_card_set_frame_height (PTM_VERSION_CARD (card), self->measures->frame);
      gtk_widget_set_parent (card, GTK_WIDGET (self));
      g_ptr_array_add (self->cards, card);
      g_array_append_val (self->parents, parent);
    }
  assign_places (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
card_bounds (PtmVersionTree *self, guint index, graphene_rect_t *bounds)
{
  return gtk_widget_compute_bounds (g_ptr_array_index (self->cards, index), GTK_WIDGET (self), bounds);
}

/* From the parent's side to the child's: straight along a lane, else down out of the parent and along the child's lane. */
static void
draw_line (PtmVersionTree *self, cairo_t *cr, guint child)
{
  int             parent = g_array_index (self->parents, int, child);
  gboolean        mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t from, to;
  double          from_x, from_y, to_x, to_y, turn;

  if (parent < 0 || !card_bounds (self, parent, &from) || !card_bounds (self, child, &to))
    return;
  from_x = mirrored ? from.origin.x : from.origin.x + from.size.width;
  to_x = mirrored ? to.origin.x + to.size.width : to.origin.x;
  from_y = floor (from.origin.y + from.size.height / 2) + 0.5;
  to_y = floor (to.origin.y + to.size.height / 2) + 0.5;
  cairo_move_to (cr, from_x, from_y);
  if (fabs (from_y - to_y) < 1)
    {
      cairo_line_to (cr, to_x, to_y);
      return;
    }
  turn = from_x + (mirrored ? -1 : 1) * MIN (self->measures->gap / 2.0, LINE_END);
  cairo_line_to (cr, turn, from_y);
  cairo_line_to (cr, turn, to_y - 6);
  cairo_curve_to (cr, turn, to_y, turn, to_y, turn + (mirrored ? -6 : 6), to_y);
  cairo_line_to (cr, to_x, to_y);
}

/* The width of each column, and the height of the highest card. (transfer full) */
static GArray *
measure_columns (PtmVersionTree *self, int *card_height)
{
  GArray *widths = g_array_new (FALSE, TRUE, sizeof (int));

  *card_height = 0;
  for (guint i = 0; i < self->cards->len; i++)
    {
      guint      column = g_array_index (self->columns, guint, i);
      GtkWidget *card = g_ptr_array_index (self->cards, i);
      int        width, height;

      gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      if (column >= widths->len)
        g_array_set_size (widths, column + 1);
      g_array_index (widths, int, column) = MAX (g_array_index (widths, int, column), width);
      *card_height = MAX (*card_height, height);
    }
  return widths;
}

/* The tree has its sentences before the first column, too. */
static int
get_first_x (PtmVersionTree *self)
{
  return self->measures == &tree ? self->measures->gap : 0;
}

static void
ptm_version_tree_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  PtmVersionTree *self = PTM_VERSION_TREE (widget);
  int             height;
  g_autoptr (GArray) widths = measure_columns (self, &height);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *natural = height * (int)self->n_lanes + self->measures->lane_gap * MAX (0, (int)self->n_lanes - 1);
    }
  else
    {
      *natural = get_first_x (self) + self->measures->gap * MAX (0, (int)widths->len - 1);
      for (guint i = 0; i < widths->len; i++)
        *natural += g_array_index (widths, int, i);
    }
  *minimum = *natural;
}

static void
ptm_version_tree_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PtmVersionTree *self = PTM_VERSION_TREE (widget);
  gboolean        mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int             lane_height;
  g_autoptr (GArray) widths = measure_columns (self, &lane_height);
  g_autofree int *lefts = g_new (int, widths->len + 1);

  lefts[0] = get_first_x (self);
  for (guint i = 0; i < widths->len; i++)
    lefts[i + 1] = lefts[i] + g_array_index (widths, int, i) + self->measures->gap;
  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget    *card = g_ptr_array_index (self->cards, i);
      guint         lane = g_array_index (self->lanes, guint, i);
      int           left = lefts[g_array_index (self->columns, guint, i)];
      GtkAllocation area;

      gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &area.width, NULL, NULL);
      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, -1, NULL, &area.height, NULL, NULL);
      area.x = mirrored ? width - left - area.width : left;
      area.y = (int)lane * (lane_height + self->measures->lane_gap);
      gtk_widget_size_allocate (card, &area, -1);
    }
}

/* Drafts of one turn have one sentence: it is written for the first of them. */
static gboolean
says_something_new (PtmVersionTree *self, guint index)
{
  const char *turn = ptm_version_get_turn_id (ptm_version_card_get_version (g_ptr_array_index (self->cards, index)));

  for (guint i = index; turn != NULL && i > 0; i--)
    {
      PtmVersion *before = ptm_version_card_get_version (g_ptr_array_index (self->cards, i - 1));

      if (g_array_index (self->parents, int, i - 1) == g_array_index (self->parents, int, index) && g_strcmp0 (ptm_version_get_turn_id (before), turn) == 0)
        return FALSE;
    }
  return TRUE;
}

/* Above the line that leads to the card. */
static void
draw_sentence (PtmVersionTree *self, GtkSnapshot *snapshot, guint index, const GdkRGBA *color)
{
  PtmVersion     *version = ptm_version_card_get_version (g_ptr_array_index (self->cards, index));
  gboolean        mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int             width = self->measures->gap - 3 * LINE_END, height;
  graphene_rect_t bounds;
  g_autoptr (PangoLayout) layout = NULL;

  if (ptm_version_get_sentence (version) == NULL || !says_something_new (self, index) || !card_bounds (self, index, &bounds))
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), ptm_version_get_sentence (version));
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_height (layout, -3);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (mirrored ? bounds.origin.x + bounds.size.width + LINE_END : bounds.origin.x - LINE_END - (float)width,
                                                          floorf (bounds.origin.y + bounds.size.height / 2) - (float)height - 4));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
ptm_version_tree_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PtmVersionTree *self = PTM_VERSION_TREE (widget);
  GdkRGBA         color;
  cairo_t        *cr;

  ptm_style_get_color (widget, &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->cards->len; i++)
    draw_line (self, cr, i);
  cairo_stroke (cr);
  cairo_destroy (cr);
  color.alpha = 1;
  for (guint i = 0; self->measures == &tree && i < self->cards->len; i++)
    draw_sentence (self, snapshot, i, &color);
  GTK_WIDGET_CLASS (ptm_version_tree_parent_class)->snapshot (widget, snapshot);
}

static gboolean
focus_card (PtmVersionTree *self, int index)
{
  return index >= 0 && index < (int)self->cards->len && gtk_widget_grab_focus (g_ptr_array_index (self->cards, index));
}

/* In the tree: to the parent, to the first child, or to the next card above or below, as near as there is one. */
static int
find_neighbour (PtmVersionTree *self, guint from, GtkDirectionType direction)
{
  guint lane = g_array_index (self->lanes, guint, from), column = g_array_index (self->columns, guint, from);
  int   best = -1;
  guint best_distance = G_MAXUINT;

  if (direction == GTK_DIR_LEFT)
    return g_array_index (self->parents, int, from);
  for (guint i = 0; i < self->cards->len; i++)
    {
      guint other = g_array_index (self->lanes, guint, i), across = g_array_index (self->columns, guint, i);
      guint distance;

      if (direction == GTK_DIR_RIGHT && g_array_index (self->parents, int, i) == (int)from)
        return (int)i;
      if (direction == GTK_DIR_RIGHT || other == lane || (other < lane) != (direction == GTK_DIR_UP))
        continue;
      distance = (other > lane ? other - lane : lane - other) * self->cards->len + (across > column ? across - column : column - across);
      if (distance < best_distance)
        {
          best = (int)i;
          best_distance = distance;
        }
    }
  return best;
}

static gboolean
ptm_version_tree_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PtmVersionTree *self = PTM_VERSION_TREE (widget);
  GtkWidget      *focus = gtk_widget_get_focus_child (widget);
  gboolean        across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  gboolean        arrow = across || (self->measures == &tree && (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN));
  guint           index;

  if (focus == NULL || !arrow || !g_ptr_array_find (self->cards, focus, &index))
    return GTK_WIDGET_CLASS (ptm_version_tree_parent_class)->focus (widget, direction);
  if (across && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    direction = direction == GTK_DIR_LEFT ? GTK_DIR_RIGHT : GTK_DIR_LEFT;
  if (self->measures == &tree)
    return focus_card (self, find_neighbour (self, index, direction));
  /* In the strip left and right go along the versions whatever their lane. */
  return focus_card (self, direction == GTK_DIR_LEFT ? (int)index - 1 : (int)index + 1);
}

static void
ptm_version_tree_dispose (GObject *object)
{
  PtmVersionTree *self = PTM_VERSION_TREE (object);

  ptm_version_tree_set_versions (self, NULL);
  G_OBJECT_CLASS (ptm_version_tree_parent_class)->dispose (object);
}

static void
ptm_version_tree_finalize (GObject *object)
{
  PtmVersionTree *self = PTM_VERSION_TREE (object);

  g_ptr_array_unref (self->cards);
  g_array_unref (self->parents);
  g_array_unref (self->lanes);
  g_array_unref (self->columns);
  G_OBJECT_CLASS (ptm_version_tree_parent_class)->finalize (object);
}

static void
ptm_version_tree_class_init (PtmVersionTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_version_tree_dispose;
  G_OBJECT_CLASS (klass)->finalize = ptm_version_tree_finalize;
  widget_class->focus = ptm_version_tree_focus;
  widget_class->measure = ptm_version_tree_measure;
  widget_class->size_allocate = ptm_version_tree_size_allocate;
  widget_class->snapshot = ptm_version_tree_snapshot;
  gtk_widget_class_set_css_name (widget_class, "versiontree");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ptm_version_tree_init (PtmVersionTree *self)
{
  self->cards = g_ptr_array_new ();
  self->parents = g_array_new (FALSE, FALSE, sizeof (int));
  self->lanes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self->measures = &strip;
}

GtkWidget *
ptm_version_tree_new (void)
{
  return g_object_new (PTM_TYPE_VERSION_TREE, NULL);
}

void
ptm_version_tree_set_versions (PtmVersionTree *self, GListModel *versions)
{
  g_return_if_fail (PTM_IS_VERSION_TREE (self));

  if (self->versions != NULL)
    g_signal_handlers_disconnect_by_func (self->versions, items_changed_cb, self);
  remove_cards (self, 0);
  g_set_object (&self->versions, versions);
  if (versions == NULL)
    return;
  g_signal_connect_object (versions, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (versions), versions);
}

void
ptm_version_tree_set_expanded (PtmVersionTree *self, gboolean expanded)
{
  const Measures *measures = expanded ? &tree : &strip;

  g_return_if_fail (PTM_IS_VERSION_TREE (self));

  if (self->measures == measures)
    return;
  self->measures = measures;
  for (guint i = 0; i < self->cards->len; i++)
    ptm_version_card_set_frame_height (g_ptr_array_index (self->cards, i), measures->frame);
  assign_places (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GtkWidget *
ptm_version_tree_find_card (PtmVersionTree *self, PtmVersion *version)
{
  int index;

  g_return_val_if_fail (PTM_IS_VERSION_TREE (self), NULL);

  index = find_index (self, version);
  return index < 0 ? NULL : g_ptr_array_index (self->cards, index);
}

guint
ptm_version_tree_get_lane (PtmVersionTree *self, guint index)
{
  g_return_val_if_fail (PTM_IS_VERSION_TREE (self), 0);
  g_return_val_if_fail (index < self->lanes->len, 0);

  return g_array_index (self->lanes, guint, index);
}
