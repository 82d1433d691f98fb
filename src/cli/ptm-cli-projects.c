/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* pentimento projects, pentimento export PROJECT VERSION: the library from the command line. */

#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include "ptm-cli-private.h"

static gboolean
load (PtmCliSession *cli, PtmProject *project, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ptm_session_load_project_async (cli->session, project, NULL, ptm_cli_session_result_cb, cli);
  result = ptm_cli_session_wait (cli);
  return ptm_session_load_project_finish (cli->session, result, error);
}

static void
add_project (JsonBuilder *builder, PtmProject *project)
{
  GListModel *versions = ptm_project_get_versions (project);
  g_autoptr (GDateTime) modified = g_date_time_new_from_unix_utc (ptm_project_get_modified (project) / G_USEC_PER_SEC);
  g_autofree char *when = g_date_time_format_iso8601 (modified);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, ptm_project_get_id (project));
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, ptm_project_get_title (project));
  json_builder_set_member_name (builder, "modified");
  json_builder_add_string_value (builder, when);
  json_builder_set_member_name (builder, "versions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (PtmVersion) version = g_list_model_get_item (versions, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "version");
      json_builder_add_int_value (builder, ptm_version_get_number (version));
      json_builder_set_member_name (builder, "sentence");
      json_builder_add_string_value (builder, ptm_version_get_sentence (version));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
say_project (PtmProject *project)
{
  g_autoptr (GDateTime) modified = g_date_time_new_from_unix_local (ptm_project_get_modified (project) / G_USEC_PER_SEC);
  g_autofree char *when = g_date_time_format (modified, "%Y-%m-%d %H:%M");
  guint            count = g_list_model_get_n_items (ptm_project_get_versions (project));
  g_autofree char *versions = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u version", "%u versions", count), count);

  g_print ("%s  %s  %s  (%s)\n", ptm_project_get_id (project), when, ptm_project_get_title (project), versions);
}

int
ptm_cli_projects (int argc, char **argv)
{
  gboolean           json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmCliSession) cli = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GListModel *projects;

  if (!ptm_cli_parse ("", entries, 0, &argc, &argv))
    return PTM_CLI_WRONG_USE;
  cli = ptm_cli_session_open (&error);
  if (cli == NULL)
    return ptm_cli_fail (json, error);

  projects = ptm_session_get_projects (cli->session);
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (projects); i++)
    {
      g_autoptr (PtmProject) project = g_list_model_get_item (projects, i);

      if (!load (cli, project, &error))
        return ptm_cli_fail (json, error);
      add_project (builder, project);
      if (!json)
        say_project (project);
    }
  json_builder_end_array (builder);
  if (json)
    ptm_cli_print_json (builder);
  else if (g_list_model_get_n_items (projects) == 0)
    g_print ("%s\n", _ ("No projects yet. Begin with: pentimento draw \"…\""));
  return PTM_CLI_DONE;
}

/* By id, or by title when only one project has it. */
static PtmProject *
find_project (PtmSession *session, const char *name, GError **error)
{
  GListModel *projects = ptm_session_get_projects (session);
  g_autoptr (PtmProject) found = NULL;
  guint matches = 0;

  for (guint i = 0; i < g_list_model_get_n_items (projects); i++)
    {
      g_autoptr (PtmProject) project = g_list_model_get_item (projects, i);

      if (g_str_equal (ptm_project_get_id (project), name))
        return g_steal_pointer (&project);
      if (g_strcmp0 (ptm_project_get_title (project), name) == 0 && matches++ == 0)
        found = g_steal_pointer (&project);
    }
  if (matches == 1)
    return g_steal_pointer (&found);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               matches == 0 ? _ ("There is no project “%s”; “pentimento projects” lists them.") : _ ("Several projects are called “%s”; name one by its id."), name);
  return NULL;
}

static PtmVersion *
find_version (PtmProject *project, const char *name, GError **error)
{
  const char *digits = g_ascii_tolower (name[0]) == 'v' ? name + 1 : name;
  PtmVersion *version = ptm_project_get_version (project, atoi (digits));

  if (version == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("“%s” has no version “%s”; it has %u."),
                 ptm_project_get_title (project), name, g_list_model_get_n_items (ptm_project_get_versions (project)));
  return version;
}

static gboolean export(PtmCliSession *cli, const char *project_name, const char *version_name, const char *output, GError **error)
{
  g_autoptr (PtmProject) project = find_project (cli->session, project_name, error);
  PtmVersion *version;

  if (project == NULL || !load (cli, project, error))
    return FALSE;
  version = find_version (project, version_name, error);
  return version != NULL && ptm_cli_session_export (cli, version, output, error);
}

int
ptm_cli_export (int argc, char **argv)
{
  g_autofree char   *output = NULL;
  gboolean           json = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write it here (PNG, JPEG, WebP, SVG or PDF by its name)"), N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmCliSession) cli = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!ptm_cli_parse ("PROJECT VERSION", entries, 2, &argc, &argv))
    return PTM_CLI_WRONG_USE;
  if (output == NULL)
    return ptm_cli_wrong_use (json, _ ("Say where to write the picture: -o FILE."));
  if (!ptm_cli_check_output (json, output, PTM_CLI_DOCUMENTS))
    return PTM_CLI_WRONG_USE;
  cli = ptm_cli_session_open (&error);
  if (cli == NULL)
    return ptm_cli_fail (json, error);
  if (!export(cli, argv[1], argv[2], output, &error))
    return g_error_matches (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE) ? ptm_cli_wrong_use (json, error->message) : ptm_cli_fail (json, error);

  if (!json)
    {
      g_print ("%s\n", output);
      return PTM_CLI_DONE;
    }
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, output);
  json_builder_end_object (builder);
  ptm_cli_print_json (builder);
  return PTM_CLI_DONE;
}
