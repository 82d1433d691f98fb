/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A card of the welcome. */

#include "config.h"

#include "ptm-starter-button.h"

#include <glib/gi18n.h>

#include "ptm-chat-resources.h"

struct _PtmStarterButton
{
  GtkButton parent;

  char *texts[4]; /* by property */
};

G_DEFINE_FINAL_TYPE (PtmStarterButton, ptm_starter_button, GTK_TYPE_BUTTON)

typedef enum
{
  PROP_STARTER = 1,
  PROP_PICTURE,
  PROP_TITLE,
  PROP_TEXT,
} PtmStarterButtonProperty;

static GParamSpec *properties[PROP_TEXT + 1];

static void
ptm_starter_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, PTM_STARTER_BUTTON (object)->texts[prop_id - PROP_STARTER]);
}

static void
ptm_starter_button_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PTM_STARTER_BUTTON (object)->texts[prop_id - PROP_STARTER] = g_value_dup_string (value);
}

static void
ptm_starter_button_constructed (GObject *object)
{
  PtmStarterButton *self = PTM_STARTER_BUTTON (object);
  /* Translators: what it is called and what it does, for a screen reader: "Diagram: The water cycle". */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), self->texts[PROP_TITLE - PROP_STARTER], self->texts[PROP_TEXT - PROP_STARTER]);

  G_OBJECT_CLASS (ptm_starter_button_parent_class)->constructed (object);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", self->texts[0]);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "turn.starter");
}

static void
ptm_starter_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PTM_TYPE_STARTER_BUTTON);
  G_OBJECT_CLASS (ptm_starter_button_parent_class)->dispose (object);
}

static void
ptm_starter_button_finalize (GObject *object)
{
  for (guint i = 0; i < G_N_ELEMENTS (PTM_STARTER_BUTTON (object)->texts); i++)
    g_free (PTM_STARTER_BUTTON (object)->texts[i]);
  G_OBJECT_CLASS (ptm_starter_button_parent_class)->finalize (object);
}

static void
ptm_starter_button_class_init (PtmStarterButtonClass *klass)
{
  static const char *const names[] = { "starter", "picture", "title", "text" };
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = ptm_starter_button_constructed;
  object_class->dispose = ptm_starter_button_dispose;
  object_class->finalize = ptm_starter_button_finalize;
  object_class->get_property = ptm_starter_button_get_property;
  object_class->set_property = ptm_starter_button_set_property;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    properties[PROP_STARTER + i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  ptm_chat_get_resource ();
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/io/github/pentimento/Pentimento/chat/ptm-starter-button.ui");
}

static void
ptm_starter_button_init (PtmStarterButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
