/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The values an edit operation carries, such as "papercut" or "9:16", in words for the line that tells what was understood. */

#include "config.h"

#include "ptm-op-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ptm-scene.h"

/** Word: a value of a plan and what the interface calls it. */
typedef struct
{
  const char *value;
  const char *name;
} Word;

static const Word styles[] = {
  { "watercolor", N_ ("watercolor") },
  { "pixel", N_ ("pixel art") },
  { "blueprint", N_ ("blueprint") },
  { "crayon", N_ ("crayon") },
  { "chalk", N_ ("chalk") },
  { "sketch", N_ ("pencil sketch") },
  { "papercut", N_ ("paper cut") },
  { "ms-paint", N_ ("mouse drawing") },
  { "halftone", N_ ("halftone") },
  { "film", N_ ("film grain") },
  { "outline", N_ ("line drawing") },
  { "flat", N_ ("flat") },
  { "elegant", N_ ("elegant") },
  { "playful", N_ ("playful") },
  { "bold", N_ ("bold") },
  { "clean", N_ ("simple") },
  { "retro", N_ ("retro") },
  { "autumn", N_ ("autumn") },
  { "spring", N_ ("spring") },
  { "summer", N_ ("summer") },
  { "winter", N_ ("winter") },
  { "warm", N_ ("warm") },
  { "cold", N_ ("cold") },
  { "night", N_ ("night") },
  { "morning", N_ ("morning") },
  { "evening", N_ ("evening") },
  { "dark", N_ ("dark") },
  { "colorful", N_ ("colorful") },
  { "pastel", N_ ("pastel") },
  { "romantic", N_ ("romantic") },
  { "calm", N_ ("calm") },
  { "formal", N_ ("formal") },
  { "natural", N_ ("natural") },
  { "ocean", N_ ("maritime") },
  { "handmade", N_ ("handmade") },
  { "tropical", N_ ("tropical") },
  { "neon", N_ ("neon") },
  { "monochrome", N_ ("black and white") },
  { "serif", N_ ("letters with serifs") },
  { "sans", N_ ("letters without serifs") },
  { "hand", N_ ("handwriting") },
  { "thin", N_ ("thin letters") },
};

static const Word settings[] = {
  { "beach", N_ ("beach") },
  { "lake", N_ ("lake") },
  { "sea", N_ ("sea") },
  { "underwater", N_ ("under water") },
  { "forest", N_ ("forest") },
  { "meadow", N_ ("meadow") },
  { "mountains", N_ ("mountains") },
  { "desert", N_ ("desert") },
  { "sky", N_ ("sky") },
  { "snow", N_ ("snow") },
  { "night", N_ ("night") },
  { "space", N_ ("space") },
  { "city", N_ ("city") },
  { "street", N_ ("street") },
  { "room", N_ ("room") },
  { "stage", N_ ("stage") },
  { "plain", N_ ("plain") },
};

static const Word tongues[] = {
  { "en", N_ ("English") },
  { "de", N_ ("German") },
  { "es", N_ ("Spanish") },
  { "fr", N_ ("French") },
  { "zh", N_ ("Chinese") },
  { "ja", N_ ("Japanese") },
  { "hi", N_ ("Hindi") },
  { "ar", N_ ("Arabic") },
  { "it", N_ ("Italian") },
  { "pt", N_ ("Portuguese") },
  { "ru", N_ ("Russian") },
};

static const Word forms[] = {
  { "portrait", N_ ("portrait") },
  { "landscape", N_ ("landscape") },
  { "square", N_ ("square") },
  { "wide", N_ ("wide") },
  { "postcard", N_ ("postcard") },
  { "business", N_ ("business card") },
  { "chart:bar", N_ ("bar chart") },
  { "chart:column", N_ ("column chart") },
  { "chart:line", N_ ("line chart") },
  { "chart:area", N_ ("area chart") },
  { "chart:pie", N_ ("pie chart") },
  { "chart:donut", N_ ("ring chart") },
};

static const char *
translate (const Word *words, guint n, const char *value)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (words[i].value, value) == 0)
      return _ (words[i].name);
  return value;
}

const char *
ptm_op_translate_style (const char *style)
{
  g_return_val_if_fail (style != NULL, NULL);

  return translate (styles, G_N_ELEMENTS (styles), style);
}

const char *
ptm_op_translate_setting (const char *setting)
{
  g_return_val_if_fail (setting != NULL, NULL);

  return translate (settings, G_N_ELEMENTS (settings), setting);
}

const char *
ptm_op_translate_tongue (const char *lang)
{
  g_return_val_if_fail (lang != NULL, NULL);

  return translate (tongues, G_N_ELEMENTS (tongues), lang);
}

const char *
ptm_op_translate_form (const char *form)
{
  const char *name;
  PtmKind     kind;

  g_return_val_if_fail (form != NULL, NULL);

  name = translate (forms, G_N_ELEMENTS (forms), form);
  if (name != form)
    return name;
  if (ptm_kind_from_string (form, &kind))
    return ptm_kind_get_title (kind);
  return g_str_has_prefix (form, "chart:") ? form + strlen ("chart:") : form;
}
