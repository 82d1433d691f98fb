/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The button that sends: what it says will be done and what that will cost, and when it can be pressed. */

#include "config.h"

#include "ptm-composer-private.h"

#include <glib/gi18n.h>

/* What the next sentence will probably cost, in US dollars; 0 = free, negative = not known. */
static double
estimate (PtmComposer *self)
{
  PtmProfile *profile = ptm_composer_get_profile (self);
  int         width, height;

  ptm_composer_measure_size (self, &width, &height);
  if (ptm_composer_changes_base (self))
    {
      width = ptm_version_get_width (self->base);
      height = ptm_version_get_height (self->base);
    }
  ptm_profile_adapt_size (profile, &width, &height);
  return ptm_profile_estimate (profile, width, height, ptm_composer_get_count (self));
}

static char *
describe_verb (const char *verb, double price)
{
  if (price < 0)
    /* Translators: on the button, when the price is not known; short: "Draw · price?". */
    return g_strdup_printf (_ ("%s · price?"), verb);
  if (price == 0)
    /* Translators: on the button: "Draw · free". */
    return g_strdup_printf (_ ("%s · free"), verb);
  if (price < 0.01)
    return g_strdup_printf (_ ("%s · under $0.01"), verb);
  /* Translators: on the button: "Draw · about $0.04". */
  return g_strdup_printf (_ ("%s · about $%.2f"), verb, price);
}

void
ptm_composer_update_can_send (PtmComposer *self)
{
  g_autofree char *sentence = g_strstrip (ptm_composer_dup_sentence (self));
  gboolean         can_send = self->ready && *sentence != '\0';

  gtk_widget_set_sensitive (self->send, can_send);
  if (self->can_send == can_send)
    return;
  self->can_send = can_send;
  g_object_notify (G_OBJECT (self), "can-send");
}

void
ptm_composer_update_verb (PtmComposer *self)
{
  const char *verb = ptm_composer_changes_base (self) ? _ ("Change") : _ ("Draw");

  g_free (self->verb);
  self->verb = ptm_composer_get_profile (self) != NULL ? describe_verb (verb, estimate (self)) : g_strdup (verb);
  gtk_button_set_label (GTK_BUTTON (self->send), self->verb);
}
