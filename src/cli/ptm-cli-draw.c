/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* pentimento draw SENTENCE: a new project whose first turn is the sentence; its versions are written as files. */

#include "config.h"

#include <glib/gi18n.h>
#include "ptm-cli-private.h"
#include "ptm-unmet-json.h"

typedef struct
{
  char    *size;
  char    *provider;
  char    *output;
  int      count;
  gboolean json;
} DrawOptions;

static void
draw_options_clear (DrawOptions *options)
{
  g_free (options->size);
  g_free (options->provider);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DrawOptions, draw_options_clear)

static void
add_version (JsonBuilder *builder, PtmVersion *version, const char *file, GPtrArray *choices)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, ptm_version_get_number (version));
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, file);
  json_builder_set_member_name (builder, "width");
  json_builder_add_int_value (builder, ptm_version_get_width (version));
  json_builder_set_member_name (builder, "height");
  json_builder_add_int_value (builder, ptm_version_get_height (version));
  json_builder_set_member_name (builder, "provider");
  json_builder_add_string_value (builder, ptm_version_get_provider (version));
  json_builder_set_member_name (builder, "cost");
  json_builder_add_double_value (builder, ptm_version_get_cost (version));
  ptm_unmet_build (builder, ptm_version_get_unmet (version));
  ptm_cli_add_choices (builder, choices);
  json_builder_end_object (builder);
}

static gboolean
write_versions (PtmCliSession *cli, PtmProject *project, PtmTurn *turn, const DrawOptions *options, GError **error)
{
  GListModel *versions = ptm_turn_get_versions (turn);
  int         count = (int)g_list_model_get_n_items (versions);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "project");
  json_builder_add_string_value (builder, ptm_project_get_id (project));
  json_builder_set_member_name (builder, "plan");
  json_builder_add_string_value (builder, ptm_turn_get_summary (turn));
  json_builder_set_member_name (builder, "versions");
  json_builder_begin_array (builder);
  for (int i = 0; i < count; i++)
    {
      g_autoptr (PtmVersion) version = g_list_model_get_item (versions, (guint)i);
      g_autoptr (GPtrArray) choices = NULL;
      g_autofree char *file = ptm_cli_name_output (options->output, ptm_project_get_title (project), i + 1, count);

      if (!ptm_cli_session_export (cli, version, file, error))
        return FALSE;
      choices = ptm_cli_session_find_choices (cli, version);
      add_version (builder, version, file, choices);
      if (!options->json)
        {
          g_print ("%s\n", file);
          ptm_cli_print_unmet (ptm_version_get_unmet (version));
          ptm_cli_print_choices (choices);
        }
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (options->json)
    ptm_cli_print_json (builder);
  return TRUE;
}

static int
draw (const char *word, const DrawOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = ptm_cli_dup_sentence (word, &error);
  g_autoptr (PtmCliSession) cli = sentence != NULL ? ptm_cli_session_open (&error) : NULL;
  PtmProject *project;
  PtmTurn    *turn;
  PtmAsk      ask = { .sentence = sentence, .size = options->size, .count = options->count, .profile_id = options->provider };

  if (cli == NULL)
    return ptm_cli_fail (options->json, error);
  project = ptm_session_create_project (cli->session, NULL);
  turn = ptm_session_ask (cli->session, project, &ask, &error);
  if (turn == NULL)
    return ptm_cli_wrong_use (options->json, error->message);

  ptm_cli_session_wait_turn (cli, turn);
  if (!ptm_cli_check_turn (turn, &error) || !write_versions (cli, project, turn, options, &error))
    return ptm_cli_fail (options->json, error);
  return PTM_CLI_DONE;
}

int
ptm_cli_draw (int argc, char **argv)
{
  g_auto (DrawOptions) options = { .count = 1 };
  const GOptionEntry entries[] = {
    { "size", 's', 0, G_OPTION_ARG_STRING, &options.size, N_ ("Size: 1024x1536, A4, 2:3 …"), N_ ("SIZE") },
    { "count", 'n', 0, G_OPTION_ARG_INT, &options.count, N_ ("How many different pictures, 1 to 8"), N_ ("NUMBER") },
    { "provider", 'p', 0, G_OPTION_ARG_STRING, &options.provider, N_ ("Who draws; the built-in engine when not given"), N_ ("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write it here (PNG, JPEG, WebP, SVG or PDF by its name)"), N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Answer as JSON"), NULL },
    { NULL },
  };

  if (!ptm_cli_parse ("SENTENCE", entries, 1, &argc, &argv))
    return PTM_CLI_WRONG_USE;
  if (options.count < 1 || options.count > 8)
    return ptm_cli_wrong_use (options.json, _ ("--count takes a number from 1 to 8."));
  if (!ptm_cli_check_size (options.json, options.size) || !ptm_cli_check_output (options.json, options.output, PTM_CLI_DOCUMENTS))
    return PTM_CLI_WRONG_USE;
  return draw (argv[1], &options);
}
