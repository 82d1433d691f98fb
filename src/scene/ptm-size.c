/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file reads the names of picture sizes. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ptm-layout.h"

#define MIN_SIDE 64
#define MAX_SIDE 4096

static int
to_side (double value)
{
  return CLAMP ((int)(round (value / 16) * 16), MIN_SIDE, MAX_SIDE);
}

static const struct
{
  const char *name;
  int         width;
  int         height;
} sizes[] = {
  { "square", 1024, 1024 }, { "portrait", 1024, 1536 }, { "landscape", 1536, 1024 }, { "story", 1088, 1936 }, { "wide", 1920, 1088 }, { "banner", 1536, 512 }, { "hd", 1920, 1088 }, { "2k", 2048, 2048 }, { "letter", 1280, 1664 }, { "postcard", 1536, 1088 }
};

/* "1024x1536", "1024 × 1536", "2:3" */
static gboolean
parse_pair (const char *text, int *width, int *height)
{
  char       *end = NULL;
  double      a = g_ascii_strtod (text, &end), b, scale;
  const char *rest = end;
  gboolean    ratio;

  if (end == text || !(a > 0))
    return FALSE;
  while (*rest == ' ')
    rest++;
  ratio = *rest == ':' || *rest == '/';
  if (ratio || *rest == 'x' || *rest == '*')
    rest++;
  else if (g_str_has_prefix (rest, "×"))
    rest += strlen ("×");
  else
    return FALSE;
  b = g_ascii_strtod (rest, &end);
  if (end == rest || !(b > 0) || a > 1e5 || b > 1e5)
    return FALSE;
  while (*end == ' ')
    end++;
  if (*end != '\0' && strcmp (end, "px") != 0)
    return FALSE;
  if (!ratio && (a < MIN_SIDE || b < MIN_SIDE || a > MAX_SIDE || b > MAX_SIDE))
    return FALSE;
  if (ratio && (a / b > 8 || b / a > 8))
    return FALSE;
  /* A ratio has the area of 1254 × 1254, the poster's. */
  scale = ratio ? sqrt (1024 * 1536 / (a * b)) : 1;
  if (ratio && fabs (a - b) < 1e-9)
    scale = 1024 / a;
  *width = to_side (a * scale);
  *height = to_side (b * scale);
  return TRUE;
}

/* "a4", "a3 landscape", "b5 portrait" */
static gboolean
parse_sheet (const char *text, int *width, int *height)
{
  gboolean    landscape = strstr (text, "landscape") != NULL || strstr (text, "quer") != NULL;
  gboolean    portrait = strstr (text, "portrait") != NULL || strstr (text, "hoch") != NULL;
  const char *rest = text + 2;

  if ((text[0] != 'a' && text[0] != 'b') || text[1] < '0' || text[1] > '7' || (*rest != '\0' && *rest != ' '))
    return FALSE;
  while (*rest == ' ')
    rest++;
  if (*rest != '\0' && !landscape && !portrait)
    return FALSE;
  *width = landscape ? 1584 : 1120;
  *height = landscape ? 1120 : 1584;
  return TRUE;
}

gboolean
ptm_size_parse (const char *text, int *width, int *height)
{
  g_autofree char *folded = NULL;
  int              w = 0, h = 0;
  gboolean         found = FALSE;

  g_return_val_if_fail (width != NULL && height != NULL, FALSE);

  if (text == NULL || strlen (text) > 64)
    return FALSE;
  folded = g_ascii_strdown (text, -1);
  g_strstrip (folded);
  for (guint i = 0; i < G_N_ELEMENTS (sizes) && !found; i++)
    if (strcmp (folded, sizes[i].name) == 0)
      {
        w = sizes[i].width;
        h = sizes[i].height;
        found = TRUE;
      }
  if (!found && !parse_sheet (folded, &w, &h) && !parse_pair (folded, &w, &h))
    return FALSE;
  *width = w;
  *height = h;
  return TRUE;
}

void
ptm_layout_get_default_size (PtmKind kind, int *width, int *height)
{
  static const struct
  {
    PtmKind kind;
    int     width;
    int     height;
  } defaults[] = {
    { PTM_KIND_POSTER, 1024, 1536 }, { PTM_KIND_FLYER, 1120, 1584 }, { PTM_KIND_INVITATION, 1088, 1536 }, { PTM_KIND_CARD, 1536, 1088 }, { PTM_KIND_DIAGRAM, 1536, 1024 }, { PTM_KIND_FLOWCHART, 1280, 1536 }, { PTM_KIND_MINDMAP, 1536, 1024 }, { PTM_KIND_TIMELINE, 1920, 1088 }, { PTM_KIND_INFOGRAPHIC, 1024, 1536 }, { PTM_KIND_CHART, 1536, 1024 }, { PTM_KIND_COMIC, 1200, 1200 }, { PTM_KIND_STORYBOARD, 1536, 1024 }, { PTM_KIND_SPRITESHEET, 1024, 1024 }, { PTM_KIND_PANORAMA, 2048, 1024 }, { PTM_KIND_WORKSHEET, 1120, 1584 }, { PTM_KIND_GRID, 1536, 1536 }, { PTM_KIND_LOGO, 1024, 1024 }, { PTM_KIND_SLIDE, 1920, 1088 }, { PTM_KIND_SCENE, 1536, 1024 }
  };

  g_return_if_fail (width != NULL && height != NULL);

  *width = *height = 1024;
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (defaults[i].kind == kind)
      {
        *width = defaults[i].width;
        *height = defaults[i].height;
      }
}
