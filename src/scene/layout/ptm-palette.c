/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the colour families pictures are made of, and how one is chosen by the words of a plan. */

#include "config.h"

#include <string.h>

#include "ptm-backdrop-light.h"
#include "ptm-layout-random.h"
#include "ptm-palette.h"

/* The OKLab lightness of a deep tone that still shows its hue. */
#define DEEPEST 0.28

typedef struct
{
  const char *name;
  const char *words; /* what asks for it: starts of words, in the languages with full grammar tables; see count_words () */
  guint32     bg[3]; /* page, second tone, deep tone */
  guint32     ink;
  guint32     accent[4]; /* leading, second, light, deep */
  const char *kin[3];    /* what variants of the same plan turn to */
} Family;

static const Family families[] = {
  { "spring", "spring frühling printemps primavera easter ostern pâques flower blume fleur flor blossom garden garten jardin meadow wiese 春 花 वसंत ربيع", { 0xfff5e4, 0xcfe6c2, 0x3f7d58 }, 0x17402f, { 0xe8543f, 0xf4b7bd, 0xf5c64f, 0x2f6b4f }, { "mint", "sakura", "ocean" } },
  { "autumn", "autumn fall herbst automne otoño harvest ernte récolte pumpkin kürbis halloween thanksgiving wine wein leaf leaves laub 秋 शरद خريف", { 0xfbead0, 0xebb36a, 0x7c2d1b }, 0x3a1a10, { 0xc9452a, 0xe28c2c, 0x71803a, 0x5b2320 }, { "clay", "cocoa", "wine" } },
  { "night", "night nacht nuit noche stars starry stern étoile estrella moon mond lune luna space weltraum dream traum lullaby lantern laterne dark dunkel astronomy 夜 月 星 रात ليل", { 0x111a3e, 0x22356f, 0x0a1029 }, 0xfff1d2, { 0xf6c350, 0xee6f6a, 0x7fb7e6, 0xb79ced }, { "ocean", "neon", "plum" } },
  { "dusk", "dusk", { 0x3b2452, 0x8f3f68, 0x1c1131 }, 0xffecd9, { 0xffb25e, 0xf2786d, 0xffdca6, 0xc981b0 }, { "night", "plum", "wine" } },
  { "bold", "bold laut loud sale party rock punk sport football fußball match turnier energy kräftig club dance tanz protest strike streik demo 大", { 0xf7d13c, 0xe5392c, 0x1b2a6b }, 0x141a3a, { 0xe5392c, 0x1f5fd6, 0xffffff, 0x1b2a6b }, { "signal", "neon", "ink" } },
  { "paper", "clean elegant classic klassik minimal simple schlicht edel sober calm ruhig lecture vortrag reading lesung book buch library bibliothek bücherei", { 0xf6f1e6, 0xe6dcc8, 0x2e4a4e }, 0x23211d, { 0xb3402e, 0x2e5d62, 0xd8a23f, 0x6b705c }, { "graphite", "sand", "academic" } },
  { "pastel", "pastel baby sweet süß cute soft sanft birthday geburtstag anniversaire cumpleaños kinder children kawaii princess 誕生 生日 जन्मदिन", { 0xfdeef3, 0xdcd6f7, 0x6a5aa8 }, 0x3a2e5c, { 0xee7fa3, 0x7fb0ea, 0xf8cf7a, 0x8fd0ae }, { "candy", "mint", "sky" } },
  { "ocean", "ocean meer mar beach strand plage playa ship schiff sail segel swim schwimm water wasser summer sommer été verano fish fisch sea see harbour hafen 海 夏 समुद्र بحر", { 0xe4f4f3, 0x96d3d8, 0x145a72 }, 0x0d3442, { 0xf2764a, 0xf8c65a, 0x1e7a94, 0x0f4b63 }, { "sky", "tropical", "citrus" } },
  { "winter", "winter hiver invierno snow schnee neige nieve christmas weihnacht noël navidad advent ice eis ski 冬 雪 शीत شتاء", { 0xeff5fa, 0xc4dbec, 0x234a6d }, 0x17304d, { 0xc23a4a, 0x4c86b8, 0x2f6b57, 0xe6b655 }, { "emerald", "night", "wine" } },
  { "forest", "forest wald forêt bosque nature natur hike wander camp tree baum mountain berg environment umwelt climate klima 森 山 जंगल غابة", { 0xf1efdc, 0xa9c29a, 0x16392f }, 0x16332b, { 0xd2613c, 0xe9b34b, 0x3f7a5e, 0x24513f }, { "mint", "clay", "sand" } },
  { "wine", "love liebe amour amor wedding hochzeit mariage boda valentin romantic romantisch gala opera oper theatre theater theatro dinner 愛 結婚 婚礼 प्रेम शादी विवाह حب زفاف عرس", { 0xfff0e6, 0xf2b8a8, 0x651a39 }, 0x4a1129, { 0xcf3b5b, 0xf2a35c, 0x8c2348, 0xf2c9a0 }, { "rosegold", "plum", "sakura" } },
  { "retro", "retro vintage seventies jazz blues market markt flohmarkt flea festival circus zirkus swing vinyl film kino cinema cine", { 0xf4e4c3, 0xeaa63f, 0x1f6b68 }, 0x2b2118, { 0xd6502b, 0x23827c, 0xeaa63f, 0x7a3a2a }, { "midcentury", "clay", "cocoa" } },
  { "clear", "science wissenschaft ciencia school schule école escuela tech modern diagram slide business office data clear workshop konferenz conference university universität 科学 विज्ञान علوم", { 0xf7f9fc, 0xdde8f5, 0x1d3f72 }, 0x14202f, { 0x2563c9, 0xe4683a, 0x2f9e7d, 0xf2b544 }, { "graphite", "academic", "sky" } },
  { "clay", "clay terracotta terrakotta ceramic keramik pottery töpfer adobe mediterranean mexico craft handwerk", { 0xf8ebe0, 0xe8bfa2, 0x7a3b26 }, 0x3d1d12, { 0xc65a33, 0x2f6f73, 0xe9b872, 0x8d4a32 }, { "sand", "midcentury", "autumn" } },
  { "mint", "mint fresh frisch health gesund salud santé spa wellness yoga pilates dentist zahn herb kräuter vegan", { 0xeef8f1, 0xbfe3cf, 0x1e5a4c }, 0x12372f, { 0x2f9e7d, 0xf28a6a, 0xf6d27a, 0x1f6f5d }, { "sky", "spring", "sand" } },
  { "berry", "berry beere baie raspberry himbeer blueberry heidelbeer jam smoothie girls fashion mode", { 0xfdf0f4, 0xefbfd4, 0x5d1d4d }, 0x3b0f33, { 0xb8286e, 0x6f4bb5, 0xf7b267, 0x7d2a62 }, { "plum", "candy", "wine" } },
  { "citrus", "citrus lemon zitrone limón orange juice saft sunny sonnig sun sonne soleil brunch picnic picknick", { 0xfffbe6, 0xfbe38a, 0x2d5d34 }, 0x233a1c, { 0xf08a1d, 0x3d9a4a, 0xffd23f, 0xe2562b }, { "tropical", "spring", "sky" } },
  { "sand", "sand desert wüste natural natürlich linen leinen neutral beige scandinavian zen meditation mindful", { 0xf5efe6, 0xdfd0bb, 0x4b4237 }, 0x2c2620, { 0xa8643a, 0x5f7a6b, 0xd9b68a, 0x6d5a48 }, { "graphite", "paper", "clay" } },
  { "graphite", "corporate firma company report bericht finance finanz architecture architektur minimalist monochrome professional seriös", { 0xf5f6f7, 0xd9dde1, 0x252b33 }, 0x171b21, { 0xe14b2d, 0x3f5871, 0xc7ccd2, 0x39424e }, { "clear", "ink", "sand" } },
  { "sky", "sky himmel ciel cielo cloud wolke flight flug travel reise voyage viaje kite drachen open offen", { 0xeef6fd, 0xb8dbf5, 0x1d4f86 }, 0x12304f, { 0xf0703f, 0x2f86d1, 0xffd166, 0x2a6db0 }, { "ocean", "pastel", "clear" } },
  { "candy", "candy bonbon sweets süßigkeit lolly ice-cream eis-diele unicorn einhorn playful verspielt clown funfair kirmes", { 0xfff4e8, 0xffc9d9, 0x3d3a8c }, 0x2b2a63, { 0xf2477f, 0x23b5d3, 0xffcf33, 0x7a4fd0 }, { "pastel", "citrus", "tropical" } },
  { "cocoa", "coffee kaffee café cafe chocolate schokolade chocolat cacao kakao bakery bäckerei bread brot cake kuchen gâteau bake backen", { 0xf7ece0, 0xdcb894, 0x4a2a1c }, 0x2e1911, { 0xb4532a, 0x2f6b63, 0xecb35a, 0x6b3b27 }, { "retro", "autumn", "sand" } },
  { "neon", "neon techno electro club rave cyber gaming arcade hacker synth dj", { 0x14101f, 0x2d1f4f, 0x0a0713 }, 0xf7f2ff, { 0xff3d8b, 0x27e0d0, 0xffd53d, 0x9a5cff }, { "night", "bold", "plum" } },
  { "tropical", "tropical tropisch hawaii aloha jungle dschungel parrot papagei palm palme island insel carnival karneval samba", { 0xeffaf0, 0x9fdcc0, 0x0f4d4a }, 0x0b332f, { 0xff6b4a, 0x00a6a0, 0xffc93c, 0xe0407b }, { "citrus", "ocean", "candy" } },
  { "rosegold", "elegant luxury luxus gold jewel schmuck anniversary jubiläum engagement verlobung bridal braut", { 0xfbf3ee, 0xecd5c8, 0x5b3a3c }, 0x3c2527, { 0xb5705c, 0x8c6a4f, 0xe3b98f, 0x7b4b4a }, { "wine", "paper", "plum" } },
  { "academic", "academic akademisch lecture vorlesung symposium congress kongress thesis history geschichte museum museo musée philosophy classic", { 0xf7f3e8, 0xd8ccb0, 0x1f2f4f }, 0x18233b, { 0x8c2f2b, 0x2f4f7f, 0xc59b45, 0x3c5a4c }, { "paper", "clear", "wine" } },
  { "midcentury", "midcentury mid-century fifties sixties design furniture möbel bauhaus atomic", { 0xf3ead7, 0xe3b04b, 0x274156 }, 0x1d2b38, { 0xe0592a, 0x3a8f8a, 0xf0c24b, 0x274156 }, { "retro", "clay", "ink" } },
  { "emerald", "festive festlich festivo eid ramadan iftar emerald smaragd irish patrick عيد رمضان कर", { 0xf4f6ec, 0xb9d8c0, 0x0e4a3a }, 0x0c2f26, { 0xc0392f, 0xd9a441, 0x1f7a5c, 0x7a1f2b }, { "winter", "forest", "rosegold" } },
  { "saffron", "diwali deepavali holi saffron safran curry india indien spice gewürz दीप उत्सव होली दिवाली त्योहार lantern-festival", { 0xfff3dc, 0xf9c46b, 0x7a1f3d }, 0x4a1028, { 0xe2571e, 0xc2185b, 0xf7b32b, 0x5e2a84 }, { "emerald", "tropical", "wine" } },
  { "sakura", "sakura cherry kirsch hanami japan japanisch tea tee 桜 茶 和", { 0xfdf3f2, 0xf4cdd2, 0x4a4e69 }, 0x2f3147, { 0xd9506f, 0x5f8d8a, 0xf3b6a8, 0x6f7396 }, { "pastel", "rosegold", "spring" } },
  { "plum", "plum pflaume magic magie zauber mystic witch hexe lavender lavendel violet violett theatre-night", { 0xf5eef8, 0xd2bfe3, 0x3c1f57 }, 0x2a133f, { 0x8e3ccb, 0xe8709a, 0xf3c35b, 0x5a2f80 }, { "berry", "night", "wine" } },
  { "signal", "signal warning achtung alarm lost vermisst gesucht missing urgent dringend recruit vote wahl", { 0xfdf6ec, 0xf3d9c9, 0x1c1c1f }, 0x161617, { 0xe02b20, 0x1c1c1f, 0xffc21a, 0x4a4a50 }, { "bold", "ink", "graphite" } },
  { "ink", "ink tusche monochrom black schwarz noir negro typography typografie poetry poesie lyrik slam jazz-noir news zeitung", { 0xf4f2ee, 0xd5d2ca, 0x16161a }, 0x121214, { 0xe4452b, 0x16161a, 0xf2c230, 0x5b5b61 }, { "graphite", "signal", "paper" } },
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

/* Short words count at the start of a word only, as "sea" is not in "season"; long ones anywhere, as in "Frühlingskonzert". */
static gboolean
has_word (const char *text, const char *word)
{
  gboolean short_word = strlen (word) < 5 && g_ascii_isalpha (word[0]);
  gboolean whole_word = g_unichar_get_script (g_utf8_get_char (word)) == G_UNICODE_SCRIPT_ARABIC;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    {
      const char *end = at + strlen (word);

      /* "ليل" is not in "ليلى". */
      if (whole_word && g_unichar_isalpha (g_utf8_get_char (end)))
        continue;
      if (!short_word || at == text || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (at))))
        return TRUE;
    }
  return FALSE;
}

/* How well the family's words match the text; long words count more, as "Weihnacht" is no night. */
static int
count_words (const Family *family, const char *text)
{
  g_auto (GStrv) words = g_strsplit (family->words, " ", -1);
  int hits = has_word (text, family->name) ? 12 : 0;

  for (int i = 0; words[i] != NULL; i++)
    if (has_word (text, words[i]))
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
  g_autoptr (GString) style = g_string_new (NULL);
  g_autoptr (GString) strong = g_string_new (NULL);
  g_autoptr (GString) weak = g_string_new (NULL);
  guint n = MIN (scene->nodes->len, 40);

  append_text (style, scene->style, 1);
  /* The evening has colours of its own only where it was asked for: that of a title may be a parents' evening. */
  if (ptm_weather_read (scene->style).light == PTM_LIGHT_EVENING)
    append_text (style, "dusk", 1);
  for (guint i = 0; i < n; i++)
    {
      PtmNode *node = scene->nodes->pdata[i];
      gboolean headline = g_strcmp0 (node->role, "title") == 0 || g_strcmp0 (node->role, "subtitle") == 0;

      /* Running text says "at night" without meaning it. */
      if (headline || g_strcmp0 (node->role, "date") == 0 || g_strcmp0 (node->role, "place") == 0)
        append_text (headline ? strong : weak, node->text, 1);
      append_text (strong, node->setting, 1);
      append_text (weak, node->noun, 1);
    }
  /* What was asked for in words of style outweighs what the words of the page remind of. */
  return 9 * count_words (family, style->str) + 3 * count_words (family, strong->str) + count_words (family, weak->str);
}

static int
find_family (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (strcmp (families[i].name, name) == 0)
      return i;
  return 0;
}

/* The best family by words; variants keep to it first and then go through its kin. */
static int
choose_family (PtmScene *scene, int variant)
{
  static const char *const neutral[] = { "retro", "midcentury", "ocean", "sky", "paper", "bold", "clay", "spring", "wine", "mint", "forest", "clear", "autumn" };
  int                      best = -1, best_score = 0, step;

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
    return find_family (neutral[(scene->seed % G_N_ELEMENTS (neutral) + variant * 4) % G_N_ELEMENTS (neutral)]);
  step = variant % 4;
  return step == 0 ? best : find_family (families[best].kin[step - 1]);
}

/* The page's colour that the plan gives: by its palette, or by a ground without a place. Its alpha is 0 when it gives none. */
static PtmColor
get_given_ground (PtmScene *scene)
{
  for (guint i = 0; scene->palette.bg[0].a == 0 && i < scene->nodes->len; i++)
    {
      const PtmNode *node = scene->nodes->pdata[i];

      if (node->type == PTM_NODE_BACKGROUND && g_strcmp0 (node->setting, "plain") == 0)
        return node->fill;
    }
  return scene->palette.bg[0];
}

/* Its further tones are of its hue, so that what is drawn in them goes with it. */
static void
set_ground (PtmPalette *palette, PtmColor ground)
{
  gboolean dark = ptm_palette_is_dark (ground);
  double   deepest = DEEPEST - ptm_color_to_oklch (ground).L;

  palette->bg[0] = ground;
  palette->bg[1] = ptm_palette_shade (ground, dark ? 0.1 : -0.08);
  palette->bg[2] = dark ? ptm_palette_shade (ground, -0.1) : ptm_palette_enrich (ptm_palette_shade (ground, MAX (-0.5, deepest)), 0.5);
}

PtmPalette
ptm_palette_choose (PtmScene *scene, int variant)
{
  PtmPalette        palette = ptm_palette_get (choose_family (scene, MAX (variant, 0)));
  const PtmPalette *given = &scene->palette;
  PtmColor          ground = get_given_ground (scene);

  if (ground.a > 0)
    set_ground (&palette, ground);
  for (int i = 1; i < 3; i++)
    if (given->bg[i].a > 0)
      palette.bg[i] = given->bg[i];
  for (int i = 0; i < 4; i++)
    if (given->accent[i].a > 0)
      palette.accent[i] = given->accent[i];
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

PtmPalette
ptm_palette_get_tones (PtmColor color)
{
  PtmOklch   lch = ptm_color_to_oklch (color);
  PtmPalette palette = { .accent = { color, ptm_palette_shade (color, 0.15), ptm_palette_shade (color, -0.15), ptm_palette_shade (color, -0.3) } };

  palette.bg[0] = ptm_color_from_oklch ((PtmOklch){ 0.92, MIN (lch.C, 0.05), lch.h });
  palette.bg[1] = ptm_color_from_oklch ((PtmOklch){ 0.84, MIN (lch.C, 0.08), lch.h });
  palette.bg[2] = ptm_color_from_oklch ((PtmOklch){ 0.35, MIN (lch.C, 0.1), lch.h });
  palette.ink = ptm_color_from_oklch ((PtmOklch){ 0.25, MIN (lch.C, 0.06), lch.h });
  return palette;
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
