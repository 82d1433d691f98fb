/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How elements look: names of colours, pictures and faces, and what has become of the pixels. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "edit-check.h"
#include "ptm-render.h"

typedef struct
{
  const char *name;
  double      from; /* hue in OKLCH, degrees; beyond 360 it goes on from 0 */
  double      to;
  double      darkest;
  double      lightest;
  double      grey; /* chroma at least, or with a minus at most */
} ColorName;

static const ColorName colors[] = {
  { "red", 5, 42, 0.3, 0.75, 0.1 },
  { "orange", 42, 80, 0.55, 0.9, 0.1 },
  { "yellow", 80, 115, 0.7, 1, 0.1 },
  { "green", 115, 170, 0.25, 0.95, 0.05 },
  { "turquoise", 165, 225, 0.4, 0.95, 0.05 },
  { "blue", 225, 285, 0.2, 0.95, 0.05 },
  { "purple", 280, 335, 0.2, 0.95, 0.05 },
  { "pink", 330, 380, 0.5, 0.95, 0.04 },
  { "brown", 25, 80, 0.2, 0.6, 0.03 },
  { "gold", 70, 105, 0.55, 0.95, 0.07 },
  { "black", 0, 360, 0, 0.3, -0.05 },
  { "white", 0, 360, 0.92, 1, -0.03 },
  { "grey", 0, 360, 0.3, 0.92, -0.04 },
};

gboolean
edit_check_is_color (PtmColor color, const char *name)
{
  PtmOklch lch = ptm_color_to_oklch (color);
  PtmColor exact;

  if (color.a == 0)
    return FALSE;
  if (ptm_color_parse (name, &exact))
    return ptm_color_delta_e (color, exact) < 2;
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    if (g_str_equal (colors[i].name, name))
      return lch.L >= colors[i].darkest && lch.L <= colors[i].lightest && (colors[i].grey < 0 ? lch.C <= -colors[i].grey : lch.C >= colors[i].grey) && ((lch.h >= colors[i].from && lch.h <= colors[i].to) || lch.h + 360 <= colors[i].to);
  g_error ("unknown colour %s", name);
}

gboolean
edit_check_is_color_name (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    if (g_str_equal (colors[i].name, word))
      return TRUE;
  return word[0] == '#';
}

gboolean
edit_check_is_asset (const char *asset, const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, "|", -1);
  const char *name = asset != NULL ? strchr (asset, ':') : NULL;

  return name != NULL && g_strv_contains ((const char *const *)list, name + 1);
}

gboolean
edit_check_is_font (const PtmNode *node, const char *family)
{
  static const struct
  {
    const char *family;
    const char *faces;
  } families[] = {
    { "serif", "Garamond|Serif|Vollkorn|Mincho|Song" },
    { "sans", "Lato|Spartan|Quicksand|Sans|Bebas|Kaffeesatz|Kufi" },
    { "hand", "Comic|Dancing|Script|Caveat|Nastaliq" },
    { "mono", "Mono" },
    { "display", "Lobster|Bebas|Spartan|Display|Kaffeesatz" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (families) && node->font != NULL; i++)
    if (g_str_equal (families[i].family, family))
      {
        g_auto (GStrv) faces = g_strsplit (families[i].faces, "|", -1);

        for (char **face = faces; *face != NULL; face++)
          if (strstr (node->font, *face) != NULL && (g_strcmp0 (family, "sans") != 0 || strstr (node->font, "Serif") == NULL))
            return TRUE;
      }
  return FALSE;
}

typedef struct
{
  double lightness;
  double chroma;
  double warmth;
  double spread;
} Look;

/* Only every third pixel is looked at; the mask is where the element was before. */
static Look
measure (PtmImage *image, PtmMask *mask)
{
  int    width = ptm_image_get_width (image), height = ptm_image_get_height (image), count = 0;
  double squares = 0;
  Look   look = { 0 };

  for (int y = 0; y < height; y += 3)
    for (int x = 0; x < width; x += 3)
      {
        const guint8 *pixel = ptm_image_get_pixels (image) + (gsize)y * ptm_image_get_stride (image) + (gsize)x * 4;
        PtmOklab      lab;

        if (mask != NULL && ptm_mask_get_coverage (mask)[(gsize)y * (gsize)width + (gsize)x] < 200)
          continue;
        lab = ptm_color_to_oklab (PTM_RGB (pixel[0], pixel[1], pixel[2]));
        look.lightness += lab.L;
        look.chroma += hypot (lab.a, lab.b);
        look.warmth += lab.b + lab.a / 2;
        squares += lab.L * lab.L;
        count++;
      }
  if (count == 0)
    return look;
  look.lightness /= count;
  look.chroma /= count;
  look.warmth /= count;
  look.spread = sqrt (MAX (0, squares / count - look.lightness * look.lightness));
  return look;
}

static PtmImage *
render (PtmScene *scene, PtmArt *art, PtmRenderStage stage)
{
  g_autoptr (GError) error = NULL;
  PtmImage *image = ptm_render (scene, art, stage, &error);

  g_assert_no_error (error);
  return image;
}

GHashTable *
edit_check_new_drawn (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)ptm_image_unref);
}

/* (transfer none) */
static PtmImage *
draw_before (EditCheck *check)
{
  PtmImage *image = g_hash_table_lookup (check->drawn, check->before);

  if (image == NULL)
    {
      image = render (check->before, check->art, PTM_RENDER_ALL);
      g_hash_table_insert (check->drawn, check->before, image);
    }
  return image;
}

gboolean
edit_check_looks (EditCheck *check, const char *change, const char *name)
{
  gboolean       ground = g_str_equal (name, "background");
  gboolean       whole = ground || g_str_equal (name, "all");
  PtmRenderStage stage = ground ? PTM_RENDER_BACKDROP : PTM_RENDER_ALL;
  g_autoptr (PtmImage) before = ground ? render (check->before, check->art, stage) : ptm_image_ref (draw_before (check));
  g_autoptr (PtmImage) after = render (check->after, check->art, stage);
  g_autoptr (PtmMask) mask = whole ? NULL : ptm_render_node_mask (check->before, check->art, name);
  Look a, b;

  if (ptm_image_get_width (before) != ptm_image_get_width (after) || ptm_image_get_height (before) != ptm_image_get_height (after))
    return FALSE;
  a = measure (before, mask);
  b = measure (after, mask);
  if (g_str_equal (change, "lighter"))
    return b.lightness > a.lightness + 0.01;
  if (g_str_equal (change, "darker"))
    return b.lightness < a.lightness - 0.01;
  if (g_str_equal (change, "richer"))
    return b.chroma > a.chroma * 1.05;
  if (g_str_equal (change, "paler"))
    return b.chroma < a.chroma * 0.95;
  if (g_str_equal (change, "warmer"))
    return b.warmth > a.warmth + 0.005;
  if (g_str_equal (change, "cooler"))
    return b.warmth < a.warmth - 0.005;
  if (g_str_equal (change, "contrast+"))
    return b.spread > a.spread * 1.03;
  if (g_str_equal (change, "contrast-"))
    return b.spread < a.spread * 0.97;
  return ABS (b.lightness - a.lightness) + ABS (b.chroma - a.chroma) > 0.01; /* fainter */
}

gboolean
edit_check_differs (EditCheck *check)
{
  g_autoptr (PtmImage) after = render (check->after, check->art, PTM_RENDER_ALL);

  return !ptm_image_equal (draw_before (check), after);
}
