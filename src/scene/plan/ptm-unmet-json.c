/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What was asked for and not drawn, as the engine's answers and the commands write it. */

#include "config.h"

#include "ptm-unmet-json.h"

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

void
ptm_unmet_build (JsonBuilder *builder, GPtrArray *unmet)
{
  json_builder_set_member_name (builder, "unmet");
  json_builder_begin_array (builder);
  for (guint i = 0; i < unmet->len; i++)
    {
      const PtmUnmet *item = g_ptr_array_index (unmet, i);

      json_builder_begin_object (builder);
      add_string (builder, "text", item->text);
      add_string (builder, "why", item->why);
      add_string (builder, "say", item->say);
      add_string (builder, "offer", item->offer);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
