/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the type pairs, and which face stands in for a script a display face does not have. */

#include "config.h"

#include <string.h>

#include "ptm-type.h"

static const PtmTypePair pairs[] = {
  { "poster", "Bebas Neue", 700, "Lato", 400, 700, FALSE, "bold loud laut concert konzert sport party festival rock" },
  { "garamond", "EB Garamond", 700, "EB Garamond", 400, 700, TRUE, "elegant classic klassik wedding hochzeit opera lesung wine edel calm ruhig" },
  { "spartan", "League Spartan", 800, "Lato", 400, 700, FALSE, "modern clean minimal geometric tech retro" },
  { "playful", "Comic Neue", 700, "Comic Neue", 400, 700, FALSE, "playful verspielt kids kinder children birthday geburtstag cute süß fun funny lustig" },
  { "didone", "Noto Serif Display", 700, "Lato", 400, 700, TRUE, "fashion luxury gala romantic magazine vintage" },
  { "clear", "Lato", 900, "Lato", 400, 700, FALSE, "clear school diagram" },
  { "grotesk", "Lato", 900, "EB Garamond", 400, 700, FALSE, "science business warm friendly" },
};

int
ptm_type_get_count (void)
{
  return G_N_ELEMENTS (pairs);
}

const PtmTypePair *
ptm_type_get (int index)
{
  g_return_val_if_fail (index >= 0 && index < ptm_type_get_count (), &pairs[0]);
  return &pairs[index];
}

static gboolean
asks_for (const PtmTypePair *pair, const char *text)
{
  g_auto (GStrv) words = g_strsplit (pair->words, " ", -1);

  for (int i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
style_asks_for (PtmScene *scene, const PtmTypePair *pair)
{
  g_autofree char *style = scene->style != NULL ? g_utf8_strdown (scene->style, -1) : g_strdup ("");

  return asks_for (pair, style);
}

/* A wide face would make the headline of a long word small. */
static gboolean
has_long_word (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = scene->nodes->pdata[i];
      glong          length = 0;

      if (g_strcmp0 (node->role, "title") != 0)
        continue;
      for (const char *p = node->text; p != NULL && *p != '\0' && p - node->text < 4000; p = g_utf8_next_char (p))
        {
          length = g_unichar_isspace (g_utf8_get_char (p)) ? 0 : length + 1;
          if (length > 11)
            return TRUE;
        }
    }
  return FALSE;
}

const PtmTypePair *
ptm_type_choose (PtmScene *scene, int variant)
{
  static const int posters[] = { 2, 0, 4, 1, 6, 5, 0, 1 };
  static const int narrow[] = { 0, 1, 4, 5, 0, 1, 6, 4 }; /* for long words */
  static const int cards[] = { 1, 4, 3, 2 };
  static const int clear[] = { 5, 2, 3, 6 };
  int              index;

  variant = MAX (variant, 0);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (style_asks_for (scene, &pairs[i]) && variant < 2)
      return &pairs[i];
  switch ((int)scene->kind)
    {
    case PTM_KIND_POSTER:
    case PTM_KIND_FLYER:
    case PTM_KIND_LOGO:
      index = has_long_word (scene) ? narrow[variant % G_N_ELEMENTS (narrow)] : posters[variant % G_N_ELEMENTS (posters)];
      break;
    case PTM_KIND_INVITATION:
    case PTM_KIND_CARD:
      index = cards[variant % G_N_ELEMENTS (cards)];
      break;
    default:
      index = clear[variant % G_N_ELEMENTS (clear)];
      break;
    }
  return &pairs[index];
}

/* The first script in the text that the display faces do not have; Latin when there is none. */
static GUnicodeScript
find_script (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0' && p - text < 4000; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      if (script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_INHERITED && script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_UNKNOWN)
        return script;
    }
  return G_UNICODE_SCRIPT_LATIN;
}

static const char *
get_han_region (const char *lang)
{
  if (lang != NULL && g_str_has_prefix (lang, "ja"))
    return "JP";
  if (lang != NULL && g_str_has_prefix (lang, "ko"))
    return "KR";
  if (lang != NULL && (strstr (lang, "TW") != NULL || strstr (lang, "Hant") != NULL || strstr (lang, "HK") != NULL))
    return "TC";
  return "SC";
}

static char *
dup_noto_name (GUnicodeScript script, gboolean serif, const char *lang)
{
  static const struct
  {
    GUnicodeScript script;
    const char    *name;
    gboolean       has_serif;
  } names[] = {
    { G_UNICODE_SCRIPT_HEBREW, "Hebrew", TRUE }, { G_UNICODE_SCRIPT_DEVANAGARI, "Devanagari", TRUE }, { G_UNICODE_SCRIPT_BENGALI, "Bengali", TRUE }, { G_UNICODE_SCRIPT_THAI, "Thai", TRUE }, { G_UNICODE_SCRIPT_TAMIL, "Tamil", TRUE }, { G_UNICODE_SCRIPT_TELUGU, "Telugu", TRUE }, { G_UNICODE_SCRIPT_GUJARATI, "Gujarati", TRUE }, { G_UNICODE_SCRIPT_GURMUKHI, "Gurmukhi", TRUE }, { G_UNICODE_SCRIPT_KANNADA, "Kannada", TRUE }, { G_UNICODE_SCRIPT_MALAYALAM, "Malayalam", TRUE }, { G_UNICODE_SCRIPT_GEORGIAN, "Georgian", TRUE }, { G_UNICODE_SCRIPT_ARMENIAN, "Armenian", TRUE }, { G_UNICODE_SCRIPT_ETHIOPIC, "Ethiopic", TRUE }, { G_UNICODE_SCRIPT_KHMER, "Khmer", TRUE }, { G_UNICODE_SCRIPT_LAO, "Lao", TRUE }, { G_UNICODE_SCRIPT_MYANMAR, "Myanmar", TRUE }, { G_UNICODE_SCRIPT_SINHALA, "Sinhala", TRUE }
  };

  if (script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
    return g_strdup (serif ? "Noto Serif CJK JP" : "Noto Sans CJK JP");
  if (script == G_UNICODE_SCRIPT_HANGUL)
    return g_strdup (serif ? "Noto Serif CJK KR" : "Noto Sans CJK KR");
  if (script == G_UNICODE_SCRIPT_HAN)
    return g_strdup_printf ("Noto %s CJK %s", serif ? "Serif" : "Sans", get_han_region (lang));
  if (script == G_UNICODE_SCRIPT_ARABIC)
    return g_strdup (serif ? "Noto Naskh Arabic" : "Noto Kufi Arabic");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].script == script)
      return g_strdup_printf ("Noto %s %s", serif && names[i].has_serif ? "Serif" : "Sans", names[i].name);
  return g_strdup (serif ? "Noto Serif" : "Noto Sans");
}

static gboolean
has_script (const char *family, GUnicodeScript script)
{
  if (script == G_UNICODE_SCRIPT_GREEK || script == G_UNICODE_SCRIPT_CYRILLIC)
    return g_str_has_prefix (family, "EB Garamond") || g_str_has_prefix (family, "Noto S");
  return script == G_UNICODE_SCRIPT_LATIN;
}

char *
ptm_type_dup_family (const char *family, gboolean serif, const char *text, const char *lang)
{
  GUnicodeScript   script = find_script (text);
  g_autofree char *noto = NULL;

  if (has_script (family, script))
    return g_strdup (family);
  noto = dup_noto_name (script, serif, lang);
  return g_strdup_printf ("%s,%s", noto, family);
}

double
ptm_type_get_line_height (const char *family)
{
  if (family == NULL)
    return 1.25;
  if (g_str_has_prefix (family, "Bebas Neue"))
    return 0.94;
  if (g_str_has_prefix (family, "League Spartan"))
    return 0.96;
  if (g_str_has_prefix (family, "Noto Serif Display"))
    return 1.12;
  if (g_str_has_prefix (family, "EB Garamond"))
    return 1.08;
  if (g_str_has_prefix (family, "Lato") || g_str_has_prefix (family, "Comic Neue"))
    return 1.18;
  return 1.35;
}

double
ptm_type_get_tracking (const char *family, const char *role, const char *text)
{
  GUnicodeScript script = find_script (text);
  gboolean       headline = g_strcmp0 (role, "title") == 0;

  if (script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_GREEK && script != G_UNICODE_SCRIPT_CYRILLIC)
    return 0;
  if (family != NULL && g_str_has_prefix (family, "Bebas Neue"))
    return headline ? 0.01 : 0.04;
  if (family != NULL && g_str_has_prefix (family, "League Spartan"))
    return headline ? -0.02 : 0;
  if (headline)
    return family != NULL && g_str_has_prefix (family, "Lato") ? -0.015 : -0.005;
  return 0;
}

/* The first letter says it, as in the Unicode bidirectional algorithm (rules P2 and P3). */
gboolean
ptm_type_is_rtl (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0' && p - text < 4000; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfeff) || (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff);
    }
  return FALSE;
}
