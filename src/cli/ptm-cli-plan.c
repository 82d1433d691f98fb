/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* pentimento plan SENTENCE: what would be drawn, as JSON. Always JSON, so --json changes nothing but the form of errors. */

#include "config.h"

#include <glib/gi18n.h>
#include "ptm-cli-private.h"
#include "ptm-scene-json.h"

int
ptm_cli_plan (int argc, char **argv)
{
  gboolean           json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Errors as JSON, too"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmCliSession) cli = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PtmScene) plan = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;

  if (!ptm_cli_parse ("SENTENCE", entries, 1, &argc, &argv))
    return PTM_CLI_WRONG_USE;
  sentence = ptm_cli_dup_sentence (argv[1], &error);
  cli = sentence != NULL ? ptm_cli_session_open (&error) : NULL;
  if (cli == NULL)
    return ptm_cli_fail (json, error);
  ptm_session_plan_async (cli->session, sentence, NULL, ptm_cli_session_result_cb, cli);
  result = ptm_cli_session_wait (cli);
  plan = ptm_session_plan_finish (cli->session, result, &error);
  if (plan == NULL)
    return ptm_cli_fail (json, error);
  text = ptm_scene_to_json (plan, TRUE);
  g_print ("%s\n", text);
  return PTM_CLI_DONE;
}
