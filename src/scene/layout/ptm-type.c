/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the type pairs, and which face stands in for a script a display face does not have. */

#include "config.h"

#include <string.h>

#include "ptm-type.h"

static const PtmTypePair pairs[] = {
  { "poster", "Bebas Neue", 700, "Lato", 400, 700, FALSE, FALSE, "bold loud laut concert konzert sport party festival rock protest strong kräftig" },
  { "garamond", "EB Garamond", 400, "EB Garamond", 400, 400, TRUE, FALSE, "elegant classic klassik hochzeit opera lesung wine edel calm ruhig academic akademisch literary" },
  { "spartan", "League Spartan", 800, "Lato", 400, 700, FALSE, FALSE, "modern clean minimal simple schlicht geometric tech bold bauhaus midcentury" },
  { "playful", "Comic Neue", 700, "Comic Neue", 400, 700, FALSE, FALSE, "playful verspielt kids kinder children birthday geburtstag cute süß fun funny lustig" },
  { "didone", "Noto Serif Display", 700, "Lato", 400, 700, TRUE, FALSE, "fashion luxury gala romantic magazine vintage elegant" },
  { "clear", "Lato", 900, "Lato", 400, 700, FALSE, FALSE, "clear school diagram corporate modern business" },
  { "grotesk", "Lato", 900, "EB Garamond", 400, 400, FALSE, FALSE, "science business warm friendly academic" },
  { "soft", "Quicksand", 700, "Quicksand", 500, 700, FALSE, FALSE, "soft sanft baby gentle wellness yoga round rund kids kinder playful verspielt cute" },
  { "script", "Dancing Script", 700, "EB Garamond", 400, 400, TRUE, TRUE, "wedding romantic handwritten script handschrift love liebe festive festlich" },
  { "sign", "Lobster Two", 700, "Lato", 400, 700, FALSE, FALSE, "retro vintage diner café circus zirkus funfair swing festive festlich" },
  { "book", "Vollkorn", 900, "Vollkorn", 400, 700, TRUE, FALSE, "warm rustic market markt craft handwerk book classic traditional" },
  { "coffee", "Yanone Kaffeesatz", 700, "Lato", 400, 700, FALSE, FALSE, "coffee kaffee retro sale kids kinder playful friendly festival" },
  { "light", "Lato", 300, "Lato", 400, 700, FALSE, FALSE, "minimal minimalist simple schlicht clean calm ruhig quiet zen light leicht" },
  { "fashion", "Noto Serif Display", 400, "Lato", 300, 700, TRUE, FALSE, "fashion luxury minimal elegant edel quiet" },
};

enum
{
  POSTER,
  GARAMOND,
  SPARTAN,
  PLAYFUL,
  DIDONE,
  CLEAR,
  GROTESK,
  SOFT,
  SCRIPT,
  SIGN,
  BOOK,
  COFFEE,
  LIGHT,
  FASHION,
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

/* Whether a wish such as "elegant and calm" holds a word of the pair. */
static gboolean
asks_for (const PtmTypePair *pair, const char *text)
{
  g_auto (GStrv) words = g_strsplit (pair->words, " ", -1);

  for (int i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The pairs the style's words ask for, in the order of the table; -1 ends. */
static int
find_asked (const char *style, int asked[G_N_ELEMENTS (pairs)])
{
  g_autofree char *folded = style != NULL ? g_utf8_strdown (style, -1) : g_strdup ("");
  int              n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (asks_for (&pairs[i], folded))
      asked[n++] = i;
  return n;
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
  static const int posters[] = { SPARTAN, POSTER, DIDONE, GARAMOND, COFFEE, CLEAR, BOOK, SIGN };
  static const int narrow[] = { POSTER, GARAMOND, COFFEE, DIDONE, CLEAR, BOOK, GROTESK, GARAMOND }; /* for long words */
  static const int invitations[] = { GARAMOND, SCRIPT, DIDONE, SOFT, FASHION, BOOK };
  static const int cards[] = { SCRIPT, DIDONE, SIGN, SPARTAN, GARAMOND, SOFT };
  static const int logos[] = { SPARTAN, DIDONE, COFFEE, SIGN, SOFT, GARAMOND, POSTER };
  static const int clear[] = { CLEAR, SPARTAN, GROTESK, BOOK, LIGHT };
  int              asked[G_N_ELEMENTS (pairs)], n = find_asked (scene->style, asked);

  variant = MAX (variant, 0);
  if (n > 0 && variant < MAX (n, 2))
    return &pairs[asked[variant % n]];
  switch ((int)scene->kind)
    {
    case PTM_KIND_POSTER:
    case PTM_KIND_FLYER:
      return &pairs[has_long_word (scene) ? narrow[variant % G_N_ELEMENTS (narrow)] : posters[variant % G_N_ELEMENTS (posters)]];
    case PTM_KIND_LOGO:
      return &pairs[logos[variant % G_N_ELEMENTS (logos)]];
    case PTM_KIND_INVITATION:
      return &pairs[invitations[variant % G_N_ELEMENTS (invitations)]];
    case PTM_KIND_CARD:
      return &pairs[cards[variant % G_N_ELEMENTS (cards)]];
    default:
      return &pairs[clear[variant % G_N_ELEMENTS (clear)]];
    }
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
  if (script == G_UNICODE_SCRIPT_ARABIC && serif && lang != NULL && g_str_has_prefix (lang, "ur"))
    return g_strdup ("Noto Nastaliq Urdu");
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
    return g_str_has_prefix (family, "EB Garamond") || g_str_has_prefix (family, "Vollkorn") || g_str_has_prefix (family, "Noto S");
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
  static const struct
  {
    const char *prefix;
    double      height;
  } heights[] = {
    { "Bebas Neue", 0.94 }, { "League Spartan", 0.96 }, { "Yanone Kaffeesatz", 1.0 }, { "Noto Serif Display", 1.12 }, { "EB Garamond", 1.08 }, { "Lobster Two", 1.08 }, { "Dancing Script", 1.12 }, { "Quicksand", 1.18 }, { "Vollkorn", 1.16 }, { "Lato", 1.18 }, { "Comic Neue", 1.18 }, { "Noto Sans CJK", 1.3 }, { "Noto Serif CJK", 1.3 }, { "Noto Sans Hebrew", 1.22 }, { "Noto Serif Hebrew", 1.22 }, { "Noto Kufi Arabic", 1.5 }, { "Noto Naskh Arabic", 1.45 }, { "Noto Nastaliq", 2.2 }, { "Noto Sans Devanagari", 1.42 }, { "Noto Serif Devanagari", 1.42 }, { "Noto Sans Thai", 1.4 }, { "Noto Serif Thai", 1.4 }, { "Noto Sans Bengali", 1.4 }, { "Noto Sans Khmer", 1.6 }, { "Noto Sans Myanmar", 1.7 }
  };

  for (guint i = 0; family != NULL && i < G_N_ELEMENTS (heights); i++)
    if (g_str_has_prefix (family, heights[i].prefix))
      return heights[i].height;
  return family == NULL ? 1.25 : 1.35;
}

/* Words in capitals only, at least three letters. */
static gboolean
is_all_caps (const char *text)
{
  int upper = 0;

  for (const char *p = text; p != NULL && *p != '\0' && p - text < 400; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      upper += g_unichar_isupper (c);
    }
  return upper > 2;
}

double
ptm_type_get_tracking (const char *family, const char *role, const char *text)
{
  GUnicodeScript script = find_script (text);
  gboolean       headline = g_strcmp0 (role, "title") == 0;
  double         caps = is_all_caps (text) ? headline ? 0.01 : 0.06 : 0;

  if (script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_GREEK && script != G_UNICODE_SCRIPT_CYRILLIC)
    return 0;
  /* Letters of a written hand join. */
  if (family == NULL || g_str_has_prefix (family, "Dancing Script"))
    return 0;
  if (g_str_has_prefix (family, "Bebas Neue"))
    return headline ? 0.01 : 0.04;
  if (g_str_has_prefix (family, "League Spartan"))
    return headline ? -0.02 : caps;
  if (headline)
    return (g_str_has_prefix (family, "Lato") || g_str_has_prefix (family, "Quicksand") ? -0.015 : -0.005) + caps;
  return caps;
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

void
ptm_type_get_quotes (const char *lang, const char **open, const char **close)
{
  static const struct
  {
    const char *lang;
    const char *open;
    const char *close;
  } marks[] = {
    { "de", "„", "“" }, { "fr", "«", "»" }, { "es", "«", "»" }, { "ru", "«", "»" }, { "it", "«", "»" }, { "pt", "“", "”" }, { "pl", "„", "”" }, { "cs", "„", "“" }, { "ja", "「", "」" }, { "zh-TW", "「", "」" }, { "zh-HK", "「", "」" }, { "zh", "“", "”" }, { "ar", "«", "»" }, { "fa", "«", "»" }, { "he", "”", "”" }, { "sv", "”", "”" }, { "fi", "”", "”" }, { "da", "»", "«" }
  };

  g_return_if_fail (open != NULL && close != NULL);

  *open = "“";
  *close = "”";
  for (guint i = 0; lang != NULL && i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (lang, marks[i].lang))
      {
        *open = marks[i].open;
        *close = marks[i].close;
        return;
      }
}
