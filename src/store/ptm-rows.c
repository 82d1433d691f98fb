/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the objects of core are as rows of the library, and back. A row read from a disk may hold anything. */

#include "config.h"

#include "ptm-rows.h"

#include <math.h>
#include "ptm-database.h"
#include "ptm-region.h"

#define SIDE_MAX 16384

/* What a stored number may be: further off, the row is damaged. */
#define SHIFT_MAX 65536
#define SEAM_MAX  1000

static void
add_string (GVariantDict *row, const char *name, const char *text)
{
  if (text != NULL)
    g_variant_dict_insert_value (row, name, g_variant_new_take_string (g_utf8_make_valid (text, -1)));
}

static void
add_int (GVariantDict *row, const char *name, gint64 number)
{
  g_variant_dict_insert (row, name, "x", number);
}

/* One column of a line. */
static void
append_column (GString *text, const char *column, char end)
{
  g_autofree char *plain = g_strdelimit (g_strdup (column != NULL ? column : ""), "\t\n", ' ');

  g_string_append_c (g_string_append (text, plain), end);
}

/* "why\ttext\tsay\toffer" a line; the last two may be missing. */
static char *
unmet_to_text (GPtrArray *unmet)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < unmet->len; i++)
    {
      const PtmUnmet *entry = g_ptr_array_index (unmet, i);

      append_column (text, entry->why, '\t');
      append_column (text, entry->text, '\t');
      append_column (text, entry->say, '\t');
      append_column (text, entry->offer, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GPtrArray *
unmet_from_text (const char *text)
{
  GPtrArray *unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 4);
      guint     n = g_strv_length (parts);
      PtmUnmet *entry;

      if (n < 2)
        continue;
      entry = ptm_unmet_new (parts[1], parts[0]);
      if (n == 4 && *parts[2] != '\0')
        entry->say = g_strdup (parts[2]);
      if (n == 4 && *parts[3] != '\0')
        entry->offer = g_strdup (parts[3]);
      g_ptr_array_add (unmet, entry);
    }
  return unmet;
}

GVariant *
ptm_rows_from_project (PtmProject *project)
{
  g_auto (GVariantDict) row;
  PtmVersion *selected = ptm_project_get_selected_version (project);

  g_variant_dict_init (&row, NULL);
  add_string (&row, "id", ptm_project_get_id (project));
  add_string (&row, "title", ptm_project_get_title (project));
  add_int (&row, "created", ptm_project_get_created (project));
  add_int (&row, "modified", ptm_project_get_modified (project));
  if (selected != NULL)
    add_string (&row, "selected", ptm_version_get_id (selected));
  return g_variant_dict_end (&row);
}

GVariant *
ptm_rows_from_turn (PtmProject *project, PtmTurn *turn)
{
  g_auto (GVariantDict) row;

  g_variant_dict_init (&row, NULL);
  add_string (&row, "id", ptm_turn_get_id (turn));
  add_string (&row, "project", ptm_project_get_id (project));
  add_int (&row, "number", ptm_turn_get_number (turn));
  add_string (&row, "sentence", ptm_turn_get_sentence (turn));
  add_int (&row, "created", ptm_turn_get_created (turn));
  if (ptm_turn_get_base (turn) != NULL)
    add_string (&row, "base", ptm_version_get_id (ptm_turn_get_base (turn)));
  if (ptm_turn_get_region (turn) != NULL)
    add_string (&row, "region", ptm_region_get_id (ptm_turn_get_region (turn)));
  add_string (&row, "profile", ptm_turn_get_profile_id (turn));
  add_string (&row, "provider", ptm_turn_get_provider (turn));
  add_string (&row, "size", ptm_turn_get_size (turn));
  add_int (&row, "count", ptm_turn_get_count (turn));
  add_string (&row, "summary", ptm_turn_get_summary (turn));
  add_string (&row, "error", ptm_turn_get_error_message (turn));
  return g_variant_dict_end (&row);
}

static void
add_remarks (GVariantDict *row, PtmRemarks *remarks)
{
  add_string (row, "name", ptm_remarks_get_name (remarks));
  add_string (row, "note", ptm_remarks_get_note (remarks));
  add_int (row, "favourite", ptm_remarks_is_favourite (remarks));
}

GVariant *
ptm_rows_from_remarks (PtmVersion *version)
{
  g_auto (GVariantDict) row;

  g_variant_dict_init (&row, NULL);
  add_string (&row, "id", ptm_version_get_id (version));
  add_remarks (&row, ptm_version_get_remarks (version));
  return g_variant_dict_end (&row);
}

GVariant *
ptm_rows_from_pick (PtmProject *project, PtmVersion *first, PtmVersion *second, PtmVersion *better, gint64 created)
{
  g_auto (GVariantDict) row;

  g_variant_dict_init (&row, NULL);
  add_string (&row, "project", ptm_project_get_id (project));
  add_string (&row, "first", ptm_version_get_id (first));
  add_string (&row, "second", ptm_version_get_id (second));
  if (better != NULL)
    add_string (&row, "better", ptm_version_get_id (better));
  add_int (&row, "created", created);
  return g_variant_dict_end (&row);
}

static void
add_double (GVariantDict *row, const char *name, double number)
{
  g_variant_dict_insert (row, name, "d", number);
}

static void
add_measures (GVariantDict *row, const PtmMeasures *measures)
{
  g_autofree char *leak = NULL;

  if (measures == NULL)
    return;
  add_string (row, "placement", ptm_placement_to_string (measures->placement));
  add_double (row, "dx", measures->dx);
  add_double (row, "dy", measures->dy);
  add_double (row, "scale", measures->scale);
  add_double (row, "rotation", measures->rotation);
  add_double (row, "seam_before", measures->seam_before);
  add_double (row, "seam_after", measures->seam_after);
  if (measures->leak == NULL)
    return;
  leak = g_base64_encode (g_bytes_get_data (measures->leak, NULL), g_bytes_get_size (measures->leak));
  add_string (row, "leak", leak);
}

static double
read_number (GVariant *row, const char *name, double other, double least, double most)
{
  double number = ptm_row_get_double (row, name, other);

  return isfinite (number) ? CLAMP (number, least, most) : other;
}

/* NULL for a version of before they were kept. */
static PtmMeasures *
build_measures (GVariant *row)
{
  const char *placement = ptm_row_get_string (row, "placement");
  const char *leak = ptm_row_get_string (row, "leak");
  PtmMeasures found = { 0 };
  gsize       size;

  if (placement == NULL)
    return NULL;
  found.placement = ptm_placement_from_string (placement);
  found.dx = read_number (row, "dx", 0, -SHIFT_MAX, SHIFT_MAX);
  found.dy = read_number (row, "dy", 0, -SHIFT_MAX, SHIFT_MAX);
  found.scale = read_number (row, "scale", 1, 0.01, 100);
  found.rotation = read_number (row, "rotation", 0, -180, 180);
  found.seam_before = read_number (row, "seam_before", 0, 0, SEAM_MAX);
  found.seam_after = read_number (row, "seam_after", 0, 0, SEAM_MAX);
  if (leak != NULL)
    {
      guchar *png = g_base64_decode (leak, &size);

      found.leak = g_bytes_new_take (png, size);
    }
  return g_memdup2 (&found, sizeof found);
}

GVariant *
ptm_rows_from_version (PtmProject *project, PtmVersion *version)
{
  g_auto (GVariantDict) row;
  g_autofree char *unmet = unmet_to_text (ptm_version_get_unmet (version));

  g_variant_dict_init (&row, NULL);
  add_string (&row, "id", ptm_version_get_id (version));
  add_string (&row, "project", ptm_project_get_id (project));
  add_int (&row, "number", ptm_version_get_number (version));
  if (ptm_version_get_parent (version) != NULL)
    add_string (&row, "parent", ptm_version_get_id (ptm_version_get_parent (version)));
  add_string (&row, "turn", ptm_version_get_turn_id (version));
  add_string (&row, "sentence", ptm_version_get_sentence (version));
  add_string (&row, "provider", ptm_version_get_provider (version));
  add_string (&row, "blob", ptm_version_get_blob (version));
  add_int (&row, "format", ptm_version_get_format (version));
  add_int (&row, "width", ptm_version_get_width (version));
  add_int (&row, "height", ptm_version_get_height (version));
  add_int (&row, "created", ptm_version_get_created (version));
  if (ptm_version_get_region (version) != NULL)
    add_string (&row, "region", ptm_region_get_id (ptm_version_get_region (version)));
  add_int (&row, "outside", ptm_version_get_outside (version));
  add_int (&row, "changed_outside", ptm_version_get_changed_outside (version));
  add_int (&row, "wanted_outside", ptm_version_get_wanted_outside (version));
  g_variant_dict_insert (&row, "cost", "d", ptm_version_get_cost (version));
  if (*unmet != '\0')
    add_string (&row, "unmet", unmet);
  if (!g_str_equal (ptm_version_get_origin (version), ptm_version_get_id (version)))
    add_string (&row, "origin", ptm_version_get_origin (version));
  add_measures (&row, ptm_version_get_measures (version));
  add_remarks (&row, ptm_version_get_remarks (version));
  return g_variant_dict_end (&row);
}

GVariant *
ptm_rows_from_request (PtmProject *project, PtmTurn *turn, PtmEditRequest *request)
{
  g_auto (GVariantDict) row;

  g_variant_dict_init (&row, NULL);
  add_string (&row, "id", request->id);
  add_string (&row, "project", ptm_project_get_id (project));
  add_string (&row, "turn", ptm_turn_get_id (turn));
  add_int (&row, "variant", request->variant);
  add_string (&row, "profile", ptm_profile_get_id (request->profile));
  add_int (&row, "paid", ptm_profile_get_kind (request->profile) != PTM_PROFILE_ENGINE);
  add_string (&row, "state", "queued");
  return g_variant_dict_end (&row);
}

GVariant *
ptm_rows_from_profile (PtmProfile *profile, int position)
{
  g_auto (GVariantDict) row;

  g_variant_dict_init (&row, NULL);
  add_string (&row, "id", ptm_profile_get_id (profile));
  add_int (&row, "position", position);
  add_string (&row, "name", ptm_profile_get_name (profile));
  add_string (&row, "base_url", ptm_profile_get_base_url (profile));
  add_string (&row, "model", ptm_profile_get_model (profile));
  add_string (&row, "quality", ptm_profile_get_quality (profile));
  add_int (&row, "needs_key", ptm_profile_get_needs_key (profile));
  return g_variant_dict_end (&row);
}

PtmVersion *
ptm_rows_build_version (GVariant *row, int number, PtmProject *project, PtmRegion *region, PtmPictureSource *source)
{
  g_autoptr (GPtrArray) unmet = unmet_from_text (ptm_row_get_string (row, "unmet"));
  g_autoptr (PtmMeasures) measures = build_measures (row);
  const char     *blob = ptm_row_get_string (row, "blob");
  PtmVersionFacts facts = {
    .id = ptm_row_get_string (row, "id"),
    .number = number,
    .parent = project != NULL ? ptm_project_find_version (project, ptm_row_get_string (row, "parent")) : NULL,
    .turn_id = ptm_row_get_string (row, "turn"),
    .origin = ptm_row_get_string (row, "origin"),
    .sentence = ptm_row_get_string (row, "sentence"),
    .provider = ptm_row_get_string (row, "provider"),
    .blob = blob != NULL ? blob : "",
    .format = (PtmFormat)CLAMP (ptm_row_get_int (row, "format", PTM_FORMAT_UNKNOWN), PTM_FORMAT_UNKNOWN, PTM_FORMAT_WEBP),
    .width = (int)CLAMP (ptm_row_get_int (row, "width", 1), 1, SIDE_MAX),
    .height = (int)CLAMP (ptm_row_get_int (row, "height", 1), 1, SIDE_MAX),
    .created = ptm_row_get_int (row, "created", 0),
    .region = region,
    .outside = MAX (ptm_row_get_int (row, "outside", -1), -1),
    .changed_outside = MAX (ptm_row_get_int (row, "changed_outside", 0), -1),
    .wanted_outside = MAX (ptm_row_get_int (row, "wanted_outside", 0), -1),
    .measures = measures,
    .cost = ptm_row_get_double (row, "cost", -1),
    .unmet = unmet,
  };
  PtmVersion *version;
  PtmRemarks *remarks;

  version = ptm_version_new (&facts, source);
  remarks = ptm_version_get_remarks (version);
  ptm_remarks_set_name (remarks, ptm_row_get_string (row, "name"));
  ptm_remarks_set_note (remarks, ptm_row_get_string (row, "note"));
  ptm_remarks_set_favourite (remarks, ptm_row_get_int (row, "favourite", 0) != 0);
  return version;
}

PtmTurn *
ptm_rows_build_turn (GVariant *row, int number, PtmProject *project, PtmRegion *region)
{
  const char  *sentence = ptm_row_get_string (row, "sentence");
  const char  *profile = ptm_row_get_string (row, "profile");
  PtmTurnFacts facts = {
    .id = ptm_row_get_string (row, "id"),
    .number = number,
    .sentence = sentence != NULL ? sentence : "",
    .created = ptm_row_get_int (row, "created", 0),
    .base = ptm_project_find_version (project, ptm_row_get_string (row, "base")),
    .region = region,
    .profile_id = profile != NULL ? profile : PTM_PROFILE_ENGINE_ID,
    .provider = ptm_row_get_string (row, "provider"),
    .size = ptm_row_get_string (row, "size"),
    .count = (int)CLAMP (ptm_row_get_int (row, "count", 1), 0, 8),
  };
  PtmTurn *turn = ptm_turn_new (&facts);

  ptm_turn_set_summary (turn, ptm_row_get_string (row, "summary"));
  ptm_turn_set_error_message (turn, ptm_row_get_string (row, "error"));
  return turn;
}

PtmProfile *
ptm_rows_build_profile (GVariant *row)
{
  return ptm_profile_new_openai (ptm_row_get_string (row, "id"), ptm_row_get_string (row, "name"), ptm_row_get_string (row, "base_url"), ptm_row_get_string (row, "model"), ptm_row_get_string (row, "quality"), ptm_row_get_int (row, "needs_key", 1) != 0, NULL);
}
