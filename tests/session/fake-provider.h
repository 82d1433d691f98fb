/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-provider.h"

G_BEGIN_DECLS

/**
 * FakeProvider:
 *
 * A back end in memory. It answers at once with what it was given, or holds every request until it is released.
 */
#define FAKE_TYPE_PROVIDER (fake_provider_get_type ())
G_DECLARE_FINAL_TYPE (FakeProvider, fake_provider, FAKE, PROVIDER, GObject)

struct _FakeProvider
{
  GObject parent_instance;

  GBytes    *answer; /* (nullable) for all; else a picture of the asked size */
  GError    *error;  /* (nullable) instead of an answer */
  gboolean   hold;   /* keep requests waiting */
  gboolean   unsent; /* fail before a byte leaves */
  gboolean   deaf;   /* ignore cancelling: the late answer */
  GPtrArray *held;   /* (element-type GTask) */
  GPtrArray *seen;   /* (element-type PtmEditRequest) in the order they came */
  guint      n_now;
  guint      n_most; /* how many ran at once at most */
};

FakeProvider *fake_provider_new (void);
/* Answers what is held, the last one first when backwards. */
void fake_provider_release (FakeProvider *self, gboolean backwards);

G_END_DECLS
