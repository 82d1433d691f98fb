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

  double   region_fraction;
  gboolean ready;
  gboolean can_send;
};

/* ptm-composer-input.c: pictures that come in, and the chips. */
void ptm_composer_install_input (GtkWidgetClass *widget_class);
void ptm_composer_init_input (PtmComposer *self);
void ptm_composer_show_chips (PtmComposer *self);

G_END_DECLS
