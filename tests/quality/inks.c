/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every picture that a noun chooses, painted in every colour that has a name: the colour must be the most frequent one of its ink. The
 * table says how many pictures take each colour, and which do not; with --floor it fails below so many percent. */

#include "config.h"

#include "desk.h"
#include "hues.h"
#include "ptm-lexicon.h"
#include "ptm-render-object.h"

enum
{
  SIDE = 96,
};

static const struct
{
  const char *name;
  guint32     rgb;
} inks[] = {
  { "red", 0xe53935 },
  { "orange", 0xfb8c00 },
  { "yellow", 0xfdd835 },
  { "green", 0x43a047 },
  { "turquoise", 0x26c6da },
  { "blue", 0x1e88e5 },
  { "purple", 0x8e24aa },
  { "pink", 0xf06292 },
  { "brown", 0x6d4c41 },
  { "black", 0x212121 },
  { "white", 0xffffff },
};

static PtmImage *
paint (PtmArt *art, const char *asset, PtmColor color)
{
  cairo_surface_t   *surface = ptm_object_create_surface (art, asset, color, NULL, SIDE, SIDE);
  g_autofree guint8 *pixels = g_malloc (SIDE * SIDE * 4);

  if (surface == NULL)
    return NULL;
  cairo_surface_flush (surface);
  for (gsize i = 0; i < SIDE * SIDE; i++)
    {
      const guint8 *bgra = cairo_image_surface_get_data (surface) + i / SIDE * (gsize)cairo_image_surface_get_stride (surface) + i % SIDE * 4;

      pixels[4 * i] = bgra[2];
      pixels[4 * i + 1] = bgra[1];
      pixels[4 * i + 2] = bgra[0];
      pixels[4 * i + 3] = bgra[3];
    }
  cairo_surface_destroy (surface);
  return ptm_image_new_take (SIDE, SIDE, g_steal_pointer (&pixels));
}

/* Returns whether the picture takes the colour. */
static gboolean
judge (PtmArt *art, const char *asset, guint ink, GString *failed)
{
  guint32     rgb = inks[ink].rgb;
  const char *best = "missing";
  g_autoptr (PtmImage) image = paint (art, asset, (PtmColor){ (guint8)(rgb >> 16), (guint8)(rgb >> 8), (guint8)rgb, 255 });

  if (image != NULL && hues_is_mostly (image, inks[ink].name, &best))
    return TRUE;
  g_string_append_printf (failed, "  %s: %s instead of %s\n", asset, best, inks[ink].name);
  return FALSE;
}

/* One picture of so many, as several nouns may mean the same. */
static GPtrArray *
list_assets (PtmLexicon *lexicon, guint step)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *assets = g_ptr_array_new ();

  for (guint i = 0; i < ptm_lexicon_get_size (lexicon); i++)
    {
      const PtmNoun *noun = ptm_lexicon_get (lexicon, i);

      if (noun->asset != NULL && g_hash_table_add (known, (gpointer)noun->asset) && g_hash_table_size (known) % step == 0)
        g_ptr_array_add (assets, (gpointer)noun->asset);
    }
  return assets;
}

int
main (int argc, char **argv)
{
  int          step = 1, floor = 0;
  GOptionEntry entries[] = {
    { "step", 0, 0, G_OPTION_ARG_INT, &step, "Judge one picture of so many", "N" },
    { "floor", 0, 0, G_OPTION_ARG_INT, &floor, "Fail below so many percent", "PERCENT" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) failed = g_string_new (NULL);
  g_autoptr (PtmLexicon) lexicon = NULL;
  g_autoptr (GPtrArray) assets = NULL;
  g_auto (Desk) desk = { 0 };
  guint all = 0;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);
  desk_open (&desk);
  lexicon = ptm_lexicon_new (desk.art, &error);
  if (lexicon == NULL)
    g_error ("%s", error->message);
  assets = list_assets (lexicon, (guint)MAX (step, 1));
  for (guint ink = 0; ink < G_N_ELEMENTS (inks); ink++)
    {
      guint right = 0;

      for (guint i = 0; i < assets->len; i++)
        right += judge (desk.art, g_ptr_array_index (assets, i), ink, failed) ? 1 : 0;
      g_print ("%-10s %4u of %4u  %5.1f %%\n", inks[ink].name, right, assets->len, 100.0 * right / MAX (assets->len, 1));
      all += right;
    }
  g_print ("%-10s %24.1f %%\n%s", "all", 100.0 * all / MAX (assets->len * G_N_ELEMENTS (inks), 1), failed->str);
  return 100.0 * all < floor * (double)(assets->len * G_N_ELEMENTS (inks));
}
