/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What may be expected of the page as a whole: its kind, size, language and backdrop. */

#include "config.h"

#include "edit-check-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static gboolean
check_kind (EditCheck *check, char **words, const char *value)
{
  check->global = TRUE;
  return g_strcmp0 (ptm_kind_to_string (check->after->kind), value) == 0;
}

static gboolean
check_chart (EditCheck *check, char **words, const char *value)
{
  g_autoptr (GPtrArray) nodes = edit_check_list (check->after);
  g_auto (GStrv) names = g_strsplit (value, "|", -1);

  check->global = TRUE;
  for (guint i = 0; i < nodes->len; i++)
    if (((PtmNode *)nodes->pdata[i])->type == PTM_NODE_CHART && ((PtmNode *)nodes->pdata[i])->chart != NULL && g_strv_contains ((const char *const *)names, ((PtmNode *)nodes->pdata[i])->chart))
      return TRUE;
  return FALSE;
}

static gboolean
check_size (EditCheck *check, char **words, const char *value)
{
  int width = atoi (value), height = atoi (strchr (value, 'x') + 1);

  check->global = TRUE;
  return check->after->width == width && check->after->height == height;
}

static gboolean
check_ratio (EditCheck *check, char **words, const char *value)
{
  double wanted = g_ascii_strtod (value, NULL) / g_ascii_strtod (strchr (value, ':') + 1, NULL);

  check->global = TRUE;
  return ABS ((double)check->after->width / check->after->height / wanted - 1) < 0.03;
}

static gboolean
check_shape (EditCheck *check, char **words, const char *value)
{
  int difference = check->after->width - check->after->height;

  check->global = TRUE;
  return g_str_equal (words[0], "portrait") ? difference < 0 : g_str_equal (words[0], "landscape") ? difference > 0
                                                                                                   : difference == 0;
}

static gboolean
check_lang (EditCheck *check, char **words, const char *value)
{
  check->global = TRUE;
  return g_strcmp0 (check->after->lang, value) == 0;
}

static const PtmNode *
find_ground (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    if (((PtmNode *)scene->nodes->pdata[i])->type == PTM_NODE_BACKGROUND)
      return scene->nodes->pdata[i];
  return NULL;
}

static gboolean
check_setting (EditCheck *check, char **words, const char *value)
{
  const PtmNode *ground = find_ground (check->after);
  g_auto (GStrv) names = g_strsplit (value, "|", -1);

  check->global = TRUE;
  return ground != NULL && ground->setting != NULL && g_strv_contains ((const char *const *)names, ground->setting) && edit_check_differs (check);
}

static gboolean
check_ground (EditCheck *check, char **words, const char *value)
{
  const PtmNode *ground = find_ground (check->after);

  check->global = TRUE;
  return (edit_check_is_color (check->after->palette.bg[0], value) || (ground != NULL && (edit_check_is_color (ground->fill, value) || edit_check_is_color (ground->color, value)))) && edit_check_differs (check);
}

static gboolean
check_transparent (EditCheck *check, char **words, const char *value)
{
  check->global = TRUE;
  return check->after->transparent;
}

static gboolean
check_unmet (EditCheck *check, char **words, const char *value)
{
  g_autofree char *wanted = g_strjoinv (" ", words + 1);

  for (guint i = 0; i < check->unmet->len; i++)
    if (strstr (((PtmUnmet *)check->unmet->pdata[i])->text, wanted) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
check_same (EditCheck *check, char **words, const char *value)
{
  return !edit_check_differs (check);
}

const EditVerb edit_check_page_verbs[] = {
  { "kind", NULL, check_kind, FALSE, FALSE },
  { "chart", NULL, check_chart, FALSE, FALSE },
  { "size", NULL, check_size, FALSE, FALSE },
  { "ratio", NULL, check_ratio, FALSE, FALSE },
  { "portrait", NULL, check_shape, FALSE, FALSE },
  { "landscape", NULL, check_shape, FALSE, FALSE },
  { "square", NULL, check_shape, FALSE, FALSE },
  { "lang", NULL, check_lang, FALSE, FALSE },
  { "setting", NULL, check_setting, FALSE, FALSE },
  { "ground", NULL, check_ground, FALSE, FALSE },
  { "transparent", NULL, check_transparent, FALSE, FALSE },
  { "unmet", NULL, check_unmet, FALSE, FALSE },
  { "same", NULL, check_same, FALSE, FALSE },
  { NULL, NULL, NULL, FALSE, FALSE },
};
