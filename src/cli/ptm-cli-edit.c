/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* pentimento edit FILE SENTENCE: the file becomes version 1 of a new project, the change version 2. With a region nothing outside it
 * changes, and the answer says so in numbers. What can be done here, as "crop to A4", is done here, unless a provider was named. */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include "ptm-cli-private.h"
#include "ptm-unmet-json.h"

typedef struct
{
  char    *region;
  char    *mask;
  char    *provider;
  char    *output;
  gboolean grow;
  gboolean json;
} EditOptions;

static void
edit_options_clear (EditOptions *options)
{
  g_free (options->region);
  g_free (options->mask);
  g_free (options->provider);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EditOptions, edit_options_clear)

static gboolean
parse_rect (const char *text, PtmRect *rect)
{
  char rest;

  return sscanf (text, "%d,%d,%d,%d%c", &rect->x, &rect->y, &rect->width, &rect->height, &rest) == 4 && !ptm_rect_is_empty (rect);
}

static PtmMask *
make_rect_mask (const char *text, int width, int height, GError **error)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (width, height);
  PtmRect rect;

  if (!parse_rect (text, &rect))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("“%s” is not a region; write X,Y,WIDTH,HEIGHT in pixels."), text);
      return NULL;
    }
  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  if (ptm_mask_is_empty (mask))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("The region %s lies outside the picture of %d × %d pixels."), text, width, height);
      return NULL;
    }
  return g_steal_pointer (&mask);
}

static PtmMask *
read_mask (const char *path, int width, int height, GError **error)
{
  g_autoptr (PtmImage) image = ptm_cli_read_image (path, error);
  g_autoptr (PtmMask) mask = NULL;

  if (image == NULL)
    return NULL;
  if (ptm_image_get_width (image) != width || ptm_image_get_height (image) != height)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("The mask has %d × %d pixels and the picture %d × %d; make them the same size."),
                   ptm_image_get_width (image), ptm_image_get_height (image), width, height);
      return NULL;
    }
  mask = ptm_mask_new_from_grey (image);
  if (ptm_mask_is_empty (mask))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("The mask is black everywhere; paint white where the picture may change."));
      return NULL;
    }
  return g_steal_pointer (&mask);
}

/* FALSE with an error when a region was asked for and is not there. */
static gboolean
make_mask (const EditOptions *options, PtmVersion *version, PtmMask **mask, GError **error)
{
  int width = ptm_version_get_width (version);
  int height = ptm_version_get_height (version);

  if (options->region != NULL)
    *mask = make_rect_mask (options->region, width, height, error);
  else if (options->mask != NULL)
    *mask = read_mask (options->mask, width, height, error);
  else
    return TRUE;
  return *mask != NULL;
}

static PtmVersion *
import (PtmCliSession *cli, PtmProject *project, const char *path, GError **error)
{
  g_autoptr (GBytes) file = ptm_cli_read_file (path, error);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GAsyncResult) result = NULL;
  PtmVersion *version;

  if (file == NULL)
    return NULL;
  ptm_session_import_async (cli->session, project, file, name, NULL, ptm_cli_session_result_cb, cli);
  result = ptm_cli_session_wait (cli);
  version = ptm_session_import_finish (cli->session, result, error);
  if (version == NULL)
    g_prefix_error (error, _ ("“%s”: "), name);
  return version;
}

static char *
name_output (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char            *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_strdup_printf ("%s-v2.png", name);
}

static void
add_measures (JsonBuilder *builder, const PtmMeasures *measures)
{
  static const char *const names[] = { "dx", "dy", "scale", "seam_before", "seam_after" };

  if (measures == NULL)
    return;
  json_builder_set_member_name (builder, "placement");
  json_builder_add_string_value (builder, ptm_placement_to_string (measures->placement));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const double values[] = { measures->dx, measures->dy, measures->scale, measures->seam_before, measures->seam_after };

      json_builder_set_member_name (builder, names[i]);
      json_builder_add_double_value (builder, values[i]);
    }
}

static void
print_version (PtmCliSession *cli, PtmProject *project, PtmVersion *version, const char *file)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const struct
  {
    const char *name;
    gint64      value;
  } numbers[] = {
    { "version", ptm_version_get_number (version) },
    { "width", ptm_version_get_width (version) },
    { "height", ptm_version_get_height (version) },
    { "outside", ptm_version_get_outside (version) },
    { "changed_outside", ptm_version_get_changed_outside (version) },
    { "wanted_outside", ptm_version_get_wanted_outside (version) },
  };

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "project");
  json_builder_add_string_value (builder, ptm_project_get_id (project));
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, file);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      json_builder_set_member_name (builder, numbers[i].name);
      if (numbers[i].value < 0)
        json_builder_add_null_value (builder);
      else
        json_builder_add_int_value (builder, numbers[i].value);
    }
  json_builder_set_member_name (builder, "provider");
  json_builder_add_string_value (builder, ptm_version_get_provider (version));
  json_builder_set_member_name (builder, "cost");
  json_builder_add_double_value (builder, ptm_version_get_cost (version));
  add_measures (builder, ptm_version_get_measures (version));
  ptm_cli_session_add_warnings (cli, builder);
  ptm_unmet_build (builder, ptm_version_get_unmet (version));
  json_builder_end_object (builder);
  ptm_cli_print_json (builder);
}

/* How an answer lay, in a line; nothing when it lay right. */
static void
say_place (PtmVersion *version)
{
  g_autofree char *text = ptm_measures_dup_place_text (ptm_version_get_measures (version));

  if (text != NULL)
    g_print ("%s\n", text);
}

static void
say_version (PtmProject *project, PtmVersion *version, const char *file, GPtrArray *choices)
{
  PtmTurn *turn = ptm_project_find_turn (project, ptm_version_get_turn_id (version));

  g_print ("%s\n", file);
  if (turn != NULL && ptm_turn_is_local (turn))
    g_print ("%s: %s\n", _ ("Done here, exactly and free"), ptm_turn_get_summary (turn));
  if (ptm_version_get_outside (version) >= 0)
    {
      g_autofree char *changed = g_strdup_printf ("%'" G_GINT64_FORMAT, ptm_version_get_changed_outside (version));
      g_autofree char *outside = g_strdup_printf ("%'" G_GINT64_FORMAT, ptm_version_get_outside (version));

      g_print (_ ("%s of %s outside pixels changed\n"), changed, outside);
      say_place (version);
    }
  ptm_cli_print_unmet (ptm_version_get_unmet (version));
  ptm_cli_print_choices (choices);
}

static PtmLocal *
read_local (PtmCliSession *cli, const char *sentence)
{
  g_autoptr (GAsyncResult) result = NULL;

  ptm_session_read_local_async (cli->session, sentence, NULL, ptm_cli_session_result_cb, cli);
  result = ptm_cli_session_wait (cli);
  return ptm_session_read_local_finish (cli->session, result);
}

static PtmTurn *
treat (PtmCliSession *cli, PtmProject *project, PtmVersion *base, PtmMask *mask, const PtmLocal *local, const char *sentence, GError **error)
{
  PtmTreatment treatment;

  if (!ptm_treatment_can_read (local))
    {
      g_set_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("“%s” is something for the window; here a sentence changes the picture."), sentence);
      return NULL;
    }
  if (!ptm_treatment_read (&treatment, local, ptm_version_get_width (base), ptm_version_get_height (base), mask, error))
    return NULL;
  return ptm_session_treat (cli->session, project, base, mask, &treatment, sentence, error);
}

/* What is refused before anything is done is wrong use. */
static PtmTurn *
ask_for (PtmCliSession *cli, PtmProject *project, const PtmAsk *ask, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  PtmTurn *turn = ptm_session_ask (cli->session, project, ask, &refusal);

  if (turn == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, refusal->message);
  return turn;
}

static PtmVersion *
change (PtmCliSession *cli, PtmProject *project, PtmVersion *base, const char *sentence, const EditOptions *options, GError **error)
{
  g_autoptr (PtmMask) mask = NULL;
  g_autoptr (PtmLocal) local = options->provider == NULL ? read_local (cli, sentence) : NULL;
  PtmAsk   ask = { .sentence = sentence, .base = base, .count = 1, .profile_id = options->provider, .cautious = TRUE };
  PtmTurn *turn;

  if (!make_mask (options, base, &mask, error))
    return NULL;
  ask.mask = mask;
  if (local != NULL)
    turn = treat (cli, project, base, mask, local, sentence, error);
  else
    turn = ask_for (cli, project, &ask, error);
  if (turn == NULL)
    return NULL;
  ptm_cli_session_wait_turn (cli, turn);
  if (!ptm_cli_check_turn (turn, error))
    return NULL;
  return g_list_model_get_item (ptm_turn_get_versions (turn), 0);
}

/* The version with a region that takes in what the provider wanted to change outside; the same one when that is nothing. */
static PtmVersion *
grow (PtmCliSession *cli, PtmProject *project, PtmVersion *version, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (ptm_version_get_wanted_outside (version) <= 0)
    return g_object_ref (version);
  ptm_session_grow_region_async (cli->session, project, version, NULL, ptm_cli_session_result_cb, cli);
  result = ptm_cli_session_wait (cli);
  return ptm_session_grow_region_finish (cli->session, result, error);
}

static int
edit (const char *path, const char *word, const EditOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = ptm_cli_dup_sentence (word, &error);
  g_autoptr (PtmCliSession) cli = sentence != NULL ? ptm_cli_session_open (&error) : NULL;
  g_autoptr (PtmVersion) base = NULL;
  g_autoptr (PtmVersion) version = NULL;
  g_autoptr (GPtrArray) choices = NULL;
  g_autofree char *output = options->output != NULL ? g_strdup (options->output) : name_output (path);
  g_autofree char *title = g_path_get_basename (path);
  PtmProject      *project;

  if (cli == NULL)
    return ptm_cli_fail (options->json, error);
  project = ptm_session_create_project (cli->session, title);
  base = import (cli, project, path, &error);
  if (base != NULL)
    version = change (cli, project, base, sentence, options, &error);
  if (version != NULL && options->grow)
    {
      g_autoptr (PtmVersion) changed = g_steal_pointer (&version);

      version = grow (cli, project, changed, &error);
    }
  if (g_error_matches (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE))
    return ptm_cli_wrong_use (options->json, error->message);
  if (version == NULL || !ptm_cli_session_export (cli, version, output, &error))
    return ptm_cli_fail (options->json, error);

  choices = ptm_cli_session_find_choices (cli, version);
  if (options->json)
    print_version (cli, project, version, output);
  else
    say_version (project, version, output, choices);
  return PTM_CLI_DONE;
}

int
ptm_cli_edit (int argc, char **argv)
{
  g_auto (EditOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "region", 'r', 0, G_OPTION_ARG_STRING, &options.region, N_ ("Change only this rectangle, in pixels"), N_ ("X,Y,WIDTH,HEIGHT") },
    { "mask", 'm', 0, G_OPTION_ARG_FILENAME, &options.mask, N_ ("Change only where this greyscale picture is white"), N_ ("FILE") },
    { "grow", 'g', 0, G_OPTION_ARG_NONE, &options.grow, N_ ("Let the region grow to all that was changed"), NULL },
    { "provider", 'p', 0, G_OPTION_ARG_STRING, &options.provider, N_ ("Who draws; the built-in engine when not given"), N_ ("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write the picture here (PNG, JPEG or WebP by its name)"), N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Answer as JSON"), NULL },
    { NULL },
  };

  if (!ptm_cli_parse ("FILE SENTENCE", entries, 2, &argc, &argv))
    return PTM_CLI_WRONG_USE;
  if (options.region != NULL && options.mask != NULL)
    return ptm_cli_wrong_use (options.json, _ ("Give either --region or --mask, not both."));
  if (!ptm_cli_check_output (options.json, options.output, PTM_CLI_DOCUMENTS))
    return PTM_CLI_WRONG_USE;
  return edit (argv[1], argv[2], &options);
}
