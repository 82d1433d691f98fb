/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Selecting elements by name, for the keyboard and for things that lie below others. The list is made anew each time it opens. */

#include "config.h"

#include "ptm-element-list.h"

#include <glib/gi18n.h>
#include "ptm-accessible.h"

struct _PtmElementList
{
  GtkPopover parent_instance;

  GtkWidget *search;
  GtkWidget *list;
  PtmCanvas *canvas; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PtmElementList, ptm_element_list, GTK_TYPE_POPOVER)

/* In the list what lies in front comes first. */
static const PtmPictureElement *
get_element (PtmElementList *self, GtkListBoxRow *row, guint *index)
{
  PtmPictureElements *elements = ptm_canvas_get_elements (self->canvas);
  guint               n = elements != NULL ? ptm_picture_elements_get_n (elements) : 0;
  guint               position = (guint)gtk_list_box_row_get_index (row);

  if (position >= n)
    return NULL;

  *index = n - 1 - position;

  return ptm_picture_elements_get (elements, *index);
}

static gboolean
matches_cb (GtkListBoxRow *row, gpointer user_data)
{
  PtmElementList          *self = user_data;
  guint                    index;
  const PtmPictureElement *element = get_element (self, row, &index);
  const char              *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return *text == '\0' || (element != NULL && g_str_match_string (text, element->name, TRUE));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, PtmElementList *self)
{
  guint          index;
  PtmMaskCombine mode;

  if (get_element (self, row, &index) == NULL)
    return;

  g_object_get (self->canvas, "region-mode", &mode, NULL);
  gtk_popover_popdown (GTK_POPOVER (self));
  ptm_canvas_select_element (self->canvas, index, ptm_canvas_has_region (self->canvas) ? mode : PTM_MASK_COMBINE_ADD);
}

static void
add_row (PtmElementList *self, const PtmPictureElement *element)
{
  GtkWidget *label = gtk_label_new (element->name);
  GtkWidget *row;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_list_box_append (GTK_LIST_BOX (self->list), label);
  row = gtk_widget_get_parent (label);
  ptm_accessible_set_name (row, element->name);
}

static void
fill (PtmElementList *self)
{
  PtmPictureElements *elements = self->canvas != NULL ? ptm_canvas_get_elements (self->canvas) : NULL;
  GtkListBoxRow      *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = elements != NULL ? ptm_picture_elements_get_n (elements) : 0; i > 0; i--)
    add_row (self, ptm_picture_elements_get (elements, i - 1));
}

static void
shown_cb (PtmElementList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fill (self);
  gtk_widget_grab_focus (self->search);
}

/* Return in the search takes the first that is found. */
static void
search_activated_cb (GtkSearchEntry *search, PtmElementList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        row_activated_cb (GTK_LIST_BOX (self->list), row, self);
        return;
      }
}

static void
ptm_element_list_dispose (GObject *object)
{
  g_clear_object (&PTM_ELEMENT_LIST (object)->canvas);

  G_OBJECT_CLASS (ptm_element_list_parent_class)->dispose (object);
}

static void
ptm_element_list_class_init (PtmElementListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ptm_element_list_dispose;
}

static void
ptm_element_list_init (PtmElementList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *empty = gtk_label_new (_ ("Nothing Found"));

  self->search = gtk_search_entry_new ();
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self));
  ptm_accessible_set_name (self->search, _ ("Search Elements"));
  g_signal_connect (self->search, "activate", G_CALLBACK (search_activated_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self);

  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_widget_add_css_class (empty, "dim-label");
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), empty);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), matches_cb, self, NULL);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  ptm_accessible_set_name (self->list, _ ("Elements"));
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (gtk_list_box_invalidate_filter), self->list);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "element-list");
  ptm_accessible_skip_scrollers (GTK_WIDGET (self));
  g_signal_connect (self, "show", G_CALLBACK (shown_cb), NULL);
}

void
ptm_element_list_set_canvas (PtmElementList *self, PtmCanvas *canvas)
{
  g_return_if_fail (PTM_IS_ELEMENT_LIST (self));

  g_set_object (&self->canvas, canvas);
}
