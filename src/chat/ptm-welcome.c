/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The page of a project without a sentence. */

#include "config.h"

#include "ptm-welcome.h"

#include "ptm-chat-resources.h"
#include "ptm-children.h"
#include "ptm-starter-button.h"

struct _PtmWelcome
{
  GtkWidget parent;

  /* template */
  GtkStack *pages;
};

G_DEFINE_FINAL_TYPE (PtmWelcome, ptm_welcome, GTK_TYPE_WIDGET)

static void
ptm_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PTM_TYPE_WELCOME);
  ptm_children_unparent (GTK_WIDGET (object));
  G_OBJECT_CLASS (ptm_welcome_parent_class)->dispose (object);
}

static void
ptm_welcome_class_init (PtmWelcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ptm_welcome_dispose;
  ptm_chat_get_resource ();
  g_type_ensure (PTM_TYPE_STARTER_BUTTON);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/io/github/pentimento/Pentimento/chat/ptm-welcome.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), PtmWelcome, pages);
}

static void
ptm_welcome_init (PtmWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ptm_welcome_new (void)
{
  return g_object_new (PTM_TYPE_WELCOME, NULL);
}

void
ptm_welcome_set_has_picture (PtmWelcome *self, gboolean has_picture)
{
  g_return_if_fail (PTM_IS_WELCOME (self));

  gtk_stack_set_visible_child_name (self->pages, has_picture ? "picture" : "nothing");
}
