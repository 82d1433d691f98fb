/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the colour families pictures are made of, and how one is chosen by the words of a plan. */

#include "config.h"

#include <string.h>

#include "ptm-palette.h"
#include "ptm-layout-random.h"

typedef struct
{
  const char *name;
  const char *words; /* what asks for it: starts of words, in the languages with full grammar tables */
  guint32     bg[3];
  guint32     ink;
  guint32     accent[4];
} Family;

static const Family families[] = {
  { "spring", "spring frühling printemps primavera easter ostern flower blume fleur flor blossom garden garten jardin meadow 春 花 वसंत ربيع", { 0xfff5e4, 0xcfe6c2, 0x3f7d58 }, 0x17402f, { 0xe8543f, 0xf4b7bd, 0xf5c64f, 0x2f6b4f } },
  { "autumn", "autumn fall herbst automne otoño harvest ernte pumpkin kürbis halloween thanksgiving wine wein leaf leaves laub 秋", { 0xfbead0, 0xebb36a, 0x7c2d1b }, 0x3a1a10, { 0xc9452a, 0xe28c2c, 0x71803a, 0x5b2320 } },
  { "night", "night nacht nuit noche stars starry stern étoile estrella moon mond lune luna space weltraum dream traum lullaby lantern laterne dark dunkel 夜 月 星", { 0x111a3e, 0x22356f, 0x0a1029 }, 0xfff1d2, { 0xf6c350, 0xee6f6a, 0x7fb7e6, 0xb79ced } },
  { "bold", "bold laut loud sale party rock punk sport football fußball match turnier energy kräftig club dance tanz 大", { 0xf7d13c, 0xe5392c, 0x1b2a6b }, 0x141a3a, { 0xe5392c, 0x1f5fd6, 0xffffff, 0x1b2a6b } },
  { "paper", "clean elegant classic klassik minimal simple schlicht edel sober calm ruhig lecture vortrag reading lesung book buch", { 0xf6f1e6, 0xe6dcc8, 0x2e4a4e }, 0x23211d, { 0xb3402e, 0x2e5d62, 0xd8a23f, 0x6b705c } },
  { "pastel", "pastel baby sweet süß cute soft sanft birthday geburtstag anniversaire cumpleaños kinder children kawaii princess 誕生 生日", { 0xfdeef3, 0xdcd6f7, 0x6a5aa8 }, 0x3a2e5c, { 0xee7fa3, 0x7fb0ea, 0xf8cf7a, 0x8fd0ae } },
  { "ocean", "sea ocean meer mer mar beach strand plage playa ship schiff sail segel swim schwimm water wasser summer sommer été verano fish fisch 海 夏", { 0xe4f4f3, 0x96d3d8, 0x145a72 }, 0x0d3442, { 0xf2764a, 0xf8c65a, 0x1e7a94, 0x0f4b63 } },
  { "winter", "winter hiver invierno snow schnee neige nieve christmas weihnacht noël navidad advent ice eis ski 冬 雪", { 0xeff5fa, 0xc4dbec, 0x234a6d }, 0x17304d, { 0xc23a4a, 0x4c86b8, 0x2f6b57, 0xe6b655 } },
  { "forest", "forest wald forêt bosque nature natur hike wander camp tree baum mountain berg 森 山", { 0xf1efdc, 0xa9c29a, 0x16392f }, 0x16332b, { 0xd2613c, 0xe9b34b, 0x3f7a5e, 0x24513f } },
  { "wine", "love liebe amour amor wedding hochzeit mariage boda valentin romantic gala opera oper theatre theater dinner 愛", { 0xfff0e6, 0xf2b8a8, 0x651a39 }, 0x4a1129, { 0xcf3b5b, 0xf2a35c, 0x8c2348, 0xf2c9a0 } },
  { "retro", "retro vintage seventies jazz blues market markt flohmarkt flea café kaffee coffee festival circus zirkus swing", { 0xf4e4c3, 0xeaa63f, 0x1f6b68 }, 0x2b2118, { 0xd6502b, 0x23827c, 0xeaa63f, 0x7a3a2a } },
  { "clear", "science wissenschaft school schule tech modern diagram slide business office data clear workshop konferenz conference", { 0xf7f9fc, 0xdde8f5, 0x1d3f72 }, 0x14202f, { 0x2563c9, 0xe4683a, 0x2f9e7d, 0xf2b544 } },
};

static PtmColor
from_hex (guint32 hex)
{
  return PTM_RGB ((hex >> 16) & 0xff, (hex >> 8) & 0xff, hex & 0xff);
}

int
ptm_palette_get_count (void)
{
  return G_N_ELEMENTS (families);
}

const char *
ptm_palette_get_name (int index)
{
  g_return_val_if_fail (index >= 0 && index < ptm_palette_get_count (), NULL);
  return families[index].name;
}

PtmPalette
ptm_palette_get (int index)
{
  PtmPalette palette = { 0 };

  g_return_val_if_fail (index >= 0 && index < ptm_palette_get_count (), palette);

  for (int i = 0; i < 3; i++)
    palette.bg[i] = from_hex (families[index].bg[i]);
  for (int i = 0; i < 4; i++)
    palette.accent[i] = from_hex (families[index].accent[i]);
  palette.ink = from_hex (families[index].ink);
  return palette;
}

/* How well the family's words match the text; long words count more, as "Weihnacht" is no night. */
static int
count_words (const Family *family, const char *text)
{
  g_auto (GStrv) words = g_strsplit (family->words, " ", -1);
  int hits = strstr (text, family->name) != NULL ? 12 : 0;

  for (int i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      hits += (int)strlen (words[i]);
  return hits;
}

static void
append_text (GString *text, const char *word, int weight)
{
  g_autofree char *folded = NULL;
  g_autofree char *cut = NULL;

  if (word == NULL)
    return;
  cut = g_utf8_validate (word, -1, NULL) ? g_utf8_substring (word, 0, MIN (g_utf8_strlen (word, -1), 200)) : g_strdup ("");
  folded = g_utf8_strdown (cut, -1);
  for (int i = 0; i < weight; i++)
    g_string_append_printf (text, " %s", folded);
}

static int
score_family (PtmScene *scene, const Family *family)
{
  g_autoptr (GString) strong = g_string_new (NULL);
  g_autoptr (GString) weak = g_string_new (NULL);
  guint n = MIN (scene->nodes->len, 40);

  append_text (strong, scene->style, 1);
  for (guint i = 0; i < n; i++)
    {
      PtmNode *node = scene->nodes->pdata[i];
      gboolean headline = g_strcmp0 (node->role, "title") == 0 || g_strcmp0 (node->role, "subtitle") == 0;

      append_text (headline ? strong : weak, node->text, 1);
      append_text (strong, node->setting, 1);
      append_text (weak, node->noun, 1);
    }
  return 3 * count_words (family, strong->str) + count_words (family, weak->str);
}

/* A style word names the family outright; variants keep to the best family first and then go through those that fit. */
static int
choose_family (PtmScene *scene, int variant)
{
  static const int neutral[] = { 10, 4, 3, 6, 0, 9, 8, 5, 11, 1, 7 };
  static const int companions[G_N_ELEMENTS (families)][3] = {
    { 5, 10, 6 }, { 10, 9, 4 }, { 6, 7, 9 }, { 10, 6, 11 }, { 10, 8, 9 }, { 0, 6, 9 }, { 0, 10, 5 }, { 4, 2, 9 }, { 0, 10, 4 }, { 5, 4, 2 }, { 3, 4, 8 }, { 4, 6, 8 }
  };
  int best = -1, best_score = 0, step;

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      int score = score_family (scene, &families[i]);

      if (score > best_score)
        {
          best = i;
          best_score = score;
        }
    }
  if (best < 0)
    return neutral[(scene->seed % G_N_ELEMENTS (neutral) + variant * 3) % G_N_ELEMENTS (neutral)];
  step = variant % 4;
  return step == 0 ? best : companions[best][step - 1];
}

PtmPalette
ptm_palette_choose (PtmScene *scene, int variant)
{
  PtmPalette        palette = ptm_palette_get (choose_family (scene, MAX (variant, 0)));
  const PtmPalette *given = &scene->palette;

  for (int i = 0; i < 3; i++)
    if (given->bg[i].a > 0)
      palette.bg[i] = given->bg[i];
  for (int i = 0; i < 4; i++)
    if (given->accent[i].a > 0)
      palette.accent[i] = given->accent[i];
  if (given->bg[0].a > 0 && given->bg[1].a == 0)
    palette.bg[1] = ptm_palette_shade (given->bg[0], ptm_palette_is_dark (given->bg[0]) ? 0.1 : -0.08);
  if (given->bg[0].a > 0 && given->bg[2].a == 0)
    palette.bg[2] = ptm_palette_shade (given->bg[0], ptm_palette_is_dark (given->bg[0]) ? -0.1 : -0.5);
  palette.ink = ptm_palette_readable (given->ink.a > 0 ? given->ink : palette.ink, palette.bg, 2, 4.5);
  return palette;
}

PtmColor
ptm_palette_shade (PtmColor color, double lightness)
{
  PtmOklch lch = ptm_color_to_oklch (color);

  lch.L = CLAMP (lch.L + lightness, 0, 1);
  return ptm_color_from_oklch (lch);
}

PtmColor
ptm_palette_enrich (PtmColor color, double darkened)
{
  PtmOklch lch = ptm_color_to_oklch (color);
  double   amount = CLAMP (darkened / 0.25, 0, 1.5), turn = MIN (amount, 1);
  PtmColor rich;

  if (lch.C < 0.008 || darkened <= 0)
    return color;
  if (lch.C < 0.11)
    lch.C = MIN (0.11, lch.C * (1 + 2.2 * amount));
  lch.h += lch.h < 120 ? MAX (-7 * turn, -lch.h) : lch.h < 256 ? 8 * turn
                                                               : 0;
  rich = ptm_color_from_oklch (lch);
  rich.a = color.a;
  return rich;
}

gboolean
ptm_palette_is_dark (PtmColor color)
{
  return ptm_color_contrast (color, PTM_RGB (255, 255, 255)) > ptm_color_contrast (color, PTM_RGB (16, 16, 16));
}

double
ptm_palette_contrast (PtmColor ink, const PtmColor *grounds, int n_grounds)
{
  double least = 21;

  for (int i = 0; i < n_grounds; i++)
    least = MIN (least, ptm_color_contrast (ink, grounds[i]));
  return least;
}

PtmColor
ptm_palette_readable (PtmColor ink, const PtmColor *grounds, int n_grounds, double ratio)
{
  PtmColor best = ink;
  double   best_contrast = ptm_palette_contrast (ink, grounds, n_grounds);

  for (int step = 1; step <= 50 && best_contrast < ratio; step++)
    for (int sign = -1; sign <= 1; sign += 2)
      {
        PtmColor moved = ptm_palette_shade (ink, sign * step * 0.02);
        double   contrast = ptm_palette_contrast (moved, grounds, n_grounds);

        if (contrast > best_contrast)
          {
            best = moved;
            best_contrast = contrast;
          }
      }
  return best;
}
