/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-composer.h"

G_BEGIN_DECLS

struct _PtmComposer
{
  GtkWidget parent;

  /* template */
  GtkWidget       *change;
  GtkWidget       *chip_scroller;
  GtkBox          *chips;
  GtkDropDown     *count;
  GtkWidget       *modes;
  GtkToggleButton *new_picture;
  GtkWidget       *placeholder;
  GtkDropDown     *provider;
  GtkWidget       *send;
  GtkDropDown     *size;
  GtkTextView     *text;

  /* owned */
  GListStore *attachments;
  PtmVersion *base;        /* (nullable) */
  GtkWidget  *region_chip; /* (nullable) */
  char       *verb;
  char       *own_size; /* (nullable): the size the user wrote, below those offered */

  guint    size_index; /* the size chosen last */
  double   region_fraction;
  gboolean filling; /* the list of sizes is being changed */
  gboolean ready;
  gboolean can_send;
};

/* ptm-composer.c */
void ptm_composer_choice_changed (PtmComposer *self);

/* ptm-composer-button.c */
void ptm_composer_update_can_send (PtmComposer *self);
void ptm_composer_update_verb (PtmComposer *self);

/* ptm-composer-size.c: the list of sizes. */
void ptm_composer_init_size (PtmComposer *self);
void ptm_composer_size_selected (PtmComposer *self);
/* (nullable): NULL = automatic. (transfer none) */
const char *ptm_composer_get_chosen_size (PtmComposer *self);
/* What the chosen size comes to, in pixels. */
void ptm_composer_measure_size (PtmComposer *self, int *width, int *height);

/* ptm-composer-input.c: pictures that come in, and the chips. */
void ptm_composer_install_input (GtkWidgetClass *widget_class);
void ptm_composer_init_input (PtmComposer *self);
void ptm_composer_show_chips (PtmComposer *self);

G_END_DECLS
