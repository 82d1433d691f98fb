/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Lays the cards of the version tree out and draws the lines between them. */

#include "config.h"

#include "ptm-version-tree.h"

#include <math.h>

#include "ptm-lanes.h"
#include "ptm-style.h"
#include "ptm-version-card.h"

/* Between two cards, in both directions; the lines run in it. */
#define GAP 18

struct _PtmVersionTree
{
  GtkWidget parent;

  GListModel *versions; /* (nullable) */
  GPtrArray  *cards;    /* (element-type PtmVersionCard) children, borrowed */
  GArray     *parents;  /* (element-type int) */
  GArray     *lanes;    /* (element-type guint) */
  guint       n_lanes;
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

      gtk_widget_set_parent (card, GTK_WIDGET (self));
      g_ptr_array_add (self->cards, card);
      g_array_append_val (self->parents, parent);
    }
  g_array_set_size (self->lanes, self->cards->len);
  self->n_lanes = ptm_lanes_assign ((const int *)(gpointer)self->parents->data, self->cards->len, (guint *)(gpointer)self->lanes->data);
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
  turn = from_x + (mirrored ? -GAP : GAP) / 2.0;
  cairo_line_to (cr, turn, from_y);
  cairo_line_to (cr, turn, to_y - 6);
  cairo_curve_to (cr, turn, to_y, turn, to_y, turn + (mirrored ? -6 : 6), to_y);
  cairo_line_to (cr, to_x, to_y);
}

static void
ptm_version_tree_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  PtmVersionTree *self = PTM_VERSION_TREE (widget);
  int             sum = 0, most = 0;

  for (guint i = 0; i < self->cards->len; i++)
    {
      int size;

      gtk_widget_measure (g_ptr_array_index (self->cards, i), orientation, -1, NULL, &size, NULL, NULL);
      sum += size;
      most = MAX (most, size);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = sum + GAP * MAX (0, (int)self->cards->len - 1);
  else
    *natural = most * (int)self->n_lanes + 6 * MAX (0, (int)self->n_lanes - 1);
  *minimum = *natural;
}

static void
ptm_version_tree_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PtmVersionTree *self = PTM_VERSION_TREE (widget);
  gboolean        mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int             x = 0;

  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget    *card = g_ptr_array_index (self->cards, i);
      guint         lane = g_array_index (self->lanes, guint, i);
      GtkAllocation area;

      gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &area.width, NULL, NULL);
      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, -1, NULL, &area.height, NULL, NULL);
      area.x = mirrored ? width - x - area.width : x;
      area.y = (int)lane * (area.height + 6);
      gtk_widget_size_allocate (card, &area, -1);
      x += area.width + GAP;
    }
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
  GTK_WIDGET_CLASS (ptm_version_tree_parent_class)->snapshot (widget, snapshot);
}

static gboolean
ptm_version_tree_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PtmVersionTree *self = PTM_VERSION_TREE (widget);
  GtkWidget      *focus = gtk_widget_get_focus_child (widget);
  gboolean        mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint           index;

  /* Left and right go along the versions whatever their lane. */
  if (focus == NULL || (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT) || !g_ptr_array_find (self->cards, focus, &index))
    return GTK_WIDGET_CLASS (ptm_version_tree_parent_class)->focus (widget, direction);
  if ((direction == GTK_DIR_LEFT) != mirrored)
    return index > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->cards, index - 1));
  return index + 1 < self->cards->len && gtk_widget_grab_focus (g_ptr_array_index (self->cards, index + 1));
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
