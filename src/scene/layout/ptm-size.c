/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file reads the names of picture sizes: pixels, shapes, sheets of paper at a resolution, and what the social networks call
 * their pictures. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ptm-layout.h"

#define MIN_SIDE 64
#define MAX_SIDE 4096
/* The area of a sheet no resolution was said for. */
#define SHEET_AREA (1120.0 * 1584)

/** Wish: a size's text, taken apart. */
typedef struct
{
  char    *name; /* what is left: "a4", "instagram post" */
  double   dpi;  /* 0 = not said */
  gboolean landscape;
  gboolean portrait;
} Wish;

static const struct
{
  const char *name;
  int         width;
  int         height;
} pixels[] = {
  { "square", 1024, 1024 }, { "portrait", 1024, 1536 }, { "landscape", 1536, 1024 }, { "story", 1080, 1920 }, { "reel", 1080, 1920 }, { "wide", 1920, 1088 }, { "banner", 1536, 512 }, { "web banner", 1200, 300 }, { "leaderboard", 728, 90 }, { "skyscraper", 160, 600 }, { "hd", 1920, 1080 }, { "full hd", 1920, 1080 }, { "2k", 2048, 2048 }, { "4k", 3840, 2160 }, { "uhd", 3840, 2160 }, { "wallpaper", 1920, 1080 }, { "wallpaper hd", 1920, 1080 }, { "hd wallpaper", 1920, 1080 }, { "wallpaper 4k", 3840, 2160 }, { "4k wallpaper", 3840, 2160 }, { "phone wallpaper", 1080, 2400 }, { "slide", 1920, 1080 }, { "presentation", 1920, 1080 }, { "icon", 512, 512 }, { "app icon", 1024, 1024 }, { "favicon", 256, 256 }, { "avatar", 512, 512 }, { "profile picture", 512, 512 }, { "instagram", 1080, 1080 }, { "instagram post", 1080, 1080 }, { "instagram square", 1080, 1080 }, { "instagram portrait", 1080, 1350 }, { "instagram landscape", 1080, 566 }, { "instagram story", 1080, 1920 }, { "instagram reel", 1080, 1920 }, { "facebook post", 1200, 630 }, { "facebook cover", 1640, 624 }, { "facebook event", 1920, 1005 }, { "facebook story", 1080, 1920 }, { "whatsapp status", 1080, 1920 }, { "tiktok", 1080, 1920 }, { "youtube thumbnail", 1280, 720 }, { "youtube banner", 2560, 1440 }, { "thumbnail", 1280, 720 }, { "twitter post", 1600, 900 }, { "x post", 1600, 900 }, { "twitter header", 1500, 500 }, { "x header", 1500, 500 }, { "mastodon header", 1500, 500 }, { "linkedin post", 1200, 627 }, { "linkedin banner", 1584, 396 }, { "pinterest", 1000, 1500 }, { "pinterest pin", 1000, 1500 }, { "pin", 1000, 1500 }, { "open graph", 1200, 630 }, { "email header", 1200, 400 }
};

/* Millimetres, upright; those that are wide by nature are written so. The series A and B (ISO 216) are computed. */
static const struct
{
  const char *name;
  double      width;
  double      height;
} sheets[] = {
  { "letter", 215.9, 279.4 }, { "us letter", 215.9, 279.4 }, { "half letter", 139.7, 215.9 }, { "legal", 215.9, 355.6 }, { "tabloid", 279.4, 431.8 }, { "ledger", 431.8, 279.4 }, { "executive", 184.2, 266.7 }, { "dl", 99, 210 }, { "dl flyer", 99, 210 }, { "dl card", 99, 210 }, { "postcard", 148, 105 }, { "business card", 85, 55 }, { "visiting card", 85, 55 }, { "visitenkarte", 85, 55 }, { "postkarte", 148, 105 }, { "bookmark", 50, 200 }, { "lesezeichen", 50, 200 }, { "movie poster", 686, 1016 }
};

static gboolean
take_word (Wish *wish, const char *word)
{
  static const char *const wide[] = { "landscape", "quer", "querformat", "horizontal", "paysage", "apaisado" };
  static const char *const tall[] = { "portrait", "hoch", "hochformat", "vertical", "upright" };
  char                    *end = NULL;
  double                   number = g_ascii_strtod (word, &end);

  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (strcmp (word, wide[i]) == 0)
      return wish->landscape = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (tall); i++)
    if (strcmp (word, tall[i]) == 0)
      return wish->portrait = TRUE;
  if (end == word || (strcmp (end, "dpi") != 0 && strcmp (end, "ppi") != 0) || !(number >= 10 && number <= 2400))
    return FALSE;
  wish->dpi = number;
  return TRUE;
}

static Wish
read_wish (const char *folded)
{
  g_autofree char *spaced = g_strdup (folded);
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) name = g_string_new (NULL);
  Wish wish = { 0 };

  g_strdelimit (spaced, "-_@,/()", ' ');
  words = g_strsplit (spaced, " ", 32);
  for (int i = 0; words[i] != NULL; i++)
    {
      g_autofree char *joined = words[i + 1] != NULL ? g_strconcat (words[i], words[i + 1], NULL) : NULL;

      /* "300 dpi" is two words. */
      if (joined != NULL && g_ascii_isdigit (words[i][0]) && take_word (&wish, joined))
        i++;
      else if (*words[i] != '\0' && (name->len == 0 || !take_word (&wish, words[i])))
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", words[i]);
    }
  wish.name = g_string_free (g_steal_pointer (&name), FALSE);
  return wish;
}

static int
to_side (double value)
{
  return CLAMP ((int)(round (value / 16) * 16), MIN_SIDE, MAX_SIDE);
}

/* A sheet in millimetres; one too large for its resolution gets the highest one that can be drawn. */
static gboolean
set_sheet (const Wish *wish, double mm_width, double mm_height, int *width, int *height)
{
  double w = mm_width, h = mm_height, scale, most;

  if ((wish->landscape && h > w) || (wish->portrait && w > h))
    {
      w = mm_height;
      h = mm_width;
    }
  if (wish->dpi <= 0)
    {
      scale = sqrt (SHEET_AREA / (w * h));
      *width = to_side (w * scale);
      *height = to_side (h * scale);
      return TRUE;
    }
  most = MIN (sqrt (PTM_IMAGE_MAX_PIXELS / (w * h)) * 0.999, PTM_IMAGE_MAX_SIDE / MAX (w, h));
  scale = MAX (MIN (wish->dpi / 25.4, most), MIN_SIDE / MIN (w, h));
  *width = (int)round (w * scale);
  *height = (int)round (h * scale);
  return *width <= PTM_IMAGE_MAX_SIDE && *height <= PTM_IMAGE_MAX_SIDE;
}

/* "1024x1536", "1024 × 1536", "2:3", "210x297 mm" */
static gboolean
parse_pair (const char *text, int *width, int *height)
{
  char       *end = NULL;
  double      a = g_ascii_strtod (text, &end), b, scale;
  const char *rest = end;
  gboolean    ratio;
  Wish        plain = { 0 };

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
  if (!ratio && a / b <= 8 && b / a <= 8 && (strcmp (end, "mm") == 0 || strcmp (end, "cm") == 0 || strcmp (end, "in") == 0))
    return set_sheet (&plain, a, b, width, height);
  if (*end != '\0' && strcmp (end, "px") != 0)
    return FALSE;
  if (!ratio && (a < MIN_SIDE || b < MIN_SIDE || a > MAX_SIDE || b > MAX_SIDE))
    return FALSE;
  if (ratio && (a / b > 8 || b / a > 8))
    return FALSE;
  /* A ratio has the area of 1254 × 1254, the poster's. */
  scale = fabs (a - b) < 1e-9 ? 1024 / a : sqrt (1024 * 1536 / (a * b));
  /* What is said in pixels is meant to the pixel. */
  *width = ratio ? to_side (a * scale) : (int)round (a);
  *height = ratio ? to_side (b * scale) : (int)round (b);
  return TRUE;
}

/* "a4", "a3 landscape", "b5 portrait 150 dpi", "letter" */
static gboolean
parse_sheet (const Wish *wish, int *width, int *height)
{
  const char *name = wish->name;

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (strcmp (name, sheets[i].name) == 0)
      return set_sheet (wish, sheets[i].width, sheets[i].height, width, height);
  if ((name[0] == 'a' || name[0] == 'b') && g_ascii_isdigit (name[1]) && name[1] < '9' && name[2] == '\0')
    {
      /* A0 is a square metre, B0 a metre wide; each next number halves the longer side. */
      double side = (name[0] == 'a' ? 1000 / pow (2, 0.25) : 1000) / pow (2, (name[1] - '0') / 2.0);

      return set_sheet (wish, floor (side + 0.2), floor (side * sqrt (2) + 0.2), width, height);
    }
  return FALSE;
}

/* The whole text is a name, else what is left when "portrait" and "landscape" are taken out: these may turn the picture. */
static gboolean
parse_name (const char *folded, const Wish *wish, int *width, int *height)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < G_N_ELEMENTS (pixels) && (pass == 0 || wish->dpi <= 0); i++)
      {
        gboolean turned = pass == 1 && ((wish->landscape && pixels[i].height > pixels[i].width) || (wish->portrait && pixels[i].width > pixels[i].height));

        if (strcmp (pass == 0 ? folded : wish->name, pixels[i].name) != 0)
          continue;
        *width = turned ? pixels[i].height : pixels[i].width;
        *height = turned ? pixels[i].width : pixels[i].height;
        return TRUE;
      }
  return FALSE;
}

gboolean
ptm_size_parse (const char *text, int *width, int *height)
{
  g_autofree char *folded = NULL;
  g_autofree char *name = NULL;
  Wish             wish;
  int              w = 0, h = 0;

  g_return_val_if_fail (width != NULL && height != NULL, FALSE);

  if (text == NULL || strlen (text) > 64)
    return FALSE;
  folded = g_ascii_strdown (text, -1);
  g_strstrip (folded);
  wish = read_wish (folded);
  name = wish.name;
  if (!parse_name (folded, &wish, &w, &h) && !parse_sheet (&wish, &w, &h) && !parse_pair (folded, &w, &h))
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
    { PTM_KIND_POSTER, 1024, 1536 }, { PTM_KIND_FLYER, 1120, 1584 }, { PTM_KIND_INVITATION, 1088, 1536 }, { PTM_KIND_CARD, 1536, 1088 }, { PTM_KIND_DIAGRAM, 1536, 1024 }, { PTM_KIND_FLOWCHART, 1280, 1536 }, { PTM_KIND_MINDMAP, 1536, 1024 }, { PTM_KIND_TIMELINE, 1920, 1088 }, { PTM_KIND_INFOGRAPHIC, 1024, 1536 }, { PTM_KIND_CHART, 1536, 1024 }, { PTM_KIND_COMIC, 1200, 1200 }, { PTM_KIND_STORYBOARD, 1536, 1024 }, { PTM_KIND_SPRITESHEET, 1024, 1024 }, { PTM_KIND_PANORAMA, 2048, 1024 }, { PTM_KIND_WORKSHEET, 1240, 1754 }, { PTM_KIND_GRID, 1536, 1536 }, { PTM_KIND_LOGO, 1024, 1024 }, { PTM_KIND_SLIDE, 1920, 1080 }, { PTM_KIND_SCENE, 1536, 1024 }
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
