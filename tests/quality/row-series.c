/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The rows about many pictures of one kind: grids whose things are all different, and comics in which somebody stays the same. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "referee.h"
#include "rows.h"

enum
{
  THUMB = 12,
  BINS = 6, /* of each channel */
};

#define LEAST_APART 8.0 /* mean difference of two thumbnails; one picture at two places has up to 3 */
#define MOST_UNLIKE 0.06

/* A thing at the size of a thumbnail, so that equal pictures are equal at any place and size. */
static PtmImage *
make_thumb (const Sight *sight)
{
  g_autoptr (PtmImage) cut = ptm_image_crop (sight->alone, &sight->box);

  return ptm_image_scale (cut, THUMB, THUMB);
}

static double
get_difference (PtmImage *a, PtmImage *b)
{
  const guint8 *pa = ptm_image_get_pixels (a), *pb = ptm_image_get_pixels (b);
  double        sum = 0;

  for (guint i = 0; i < 4 * THUMB * THUMB; i++)
    sum += abs (pa[i] - pb[i]);
  return sum / (4 * THUMB * THUMB);
}

/* "100": as many things are seen, and no two look the same. */
void
row_grids_look (Desk *desk, PtmScene *scene, const char *want, Verdict *verdict)
{
  g_autoptr (Look) look = referee_look (scene, desk->art);
  g_autoptr (GPtrArray) thumbs = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_image_unref);
  guint wanted = (guint)atoi (want), twins = 0, cards;

  for (guint i = 0; i < look->sights->len; i++)
    if (sight_is_clear (g_ptr_array_index (look->sights, i)))
      g_ptr_array_add (thumbs, make_thumb (g_ptr_array_index (look->sights, i)));
  for (guint i = 0; i < thumbs->len; i++)
    for (guint k = 0; k < i; k++)
      if (get_difference (g_ptr_array_index (thumbs, i), g_ptr_array_index (thumbs, k)) < LEAST_APART)
        {
          twins++;
          break;
        }
  cards = look_count (look, "card:*");
  verdict_add (verdict, thumbs->len == wanted, "%u things instead of %u", thumbs->len, wanted);
  verdict_add (verdict, twins == 0 && cards == 0, "%u are there twice, %u are cards", twins, cards);
}

void
row_grids_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autoptr (PtmScene) scene = verdict_draw (verdict, desk, prompt);

  if (scene != NULL)
    row_grids_look (desk, scene, prompt_get_want (prompt, 0), verdict);
}

/** Palette: how much of somebody's ink has each colour. */
typedef struct
{
  double share[BINS * BINS * BINS];
} Palette;

static void
read_palette (const Sight *sight, Palette *palette)
{
  const guint8 *pixels = ptm_image_get_pixels (sight->alone);
  gsize         n = (gsize)ptm_image_get_width (sight->alone) * (gsize)ptm_image_get_height (sight->alone), solid = 0;

  memset (palette, 0, sizeof *palette);
  for (gsize i = 0; i < 4 * n; i += 4)
    if (pixels[i + 3] == 255)
      {
        palette->share[pixels[i] * BINS / 256 * BINS * BINS + pixels[i + 1] * BINS / 256 * BINS + pixels[i + 2] * BINS / 256]++;
        solid++;
      }
  for (guint i = 0; i < G_N_ELEMENTS (palette->share); i++)
    palette->share[i] /= (double)MAX (solid, 1);
}

/* How much of a has colours that b lacks. */
static double
get_lack (const Palette *a, const Palette *b)
{
  double lack = 0;

  for (guint i = 0; i < G_N_ELEMENTS (a->share); i++)
    lack += b->share[i] < 0.1 * a->share[i] ? a->share[i] : 0;
  return lack;
}

/* What of somebody has colours of its own in each of two pictures, 0…1. A pose or a thing in front hides colours; somebody else, or
 * another shirt, has others in their place. */
static double
get_unlikeness (const Palette *a, const Palette *b)
{
  return MIN (get_lack (a, b), get_lack (b, a));
}

static guint
count_panels (GPtrArray *nodes)
{
  guint panels = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      panels += (node->type == PTM_NODE_PANEL && node->frame.width > 0 ? 1 : 0) + count_panels (node->children);
    }
  return panels;
}

/* Somebody's appearances are alike; somebody else's are less so. */
void
row_comics_compare (const Look *look, gboolean again, Verdict *verdict)
{
  g_autoptr (GHashTable) cast = g_hash_table_new (g_str_hash, g_str_equal);
  guint repeated = 0;

  for (guint i = 0; i < look->sights->len; i++)
    {
      const Sight *sight = g_ptr_array_index (look->sights, i);
      const char  *id = sight->node->character != NULL ? sight->node->character : sight->node->asset;
      const Sight *first = id != NULL ? g_hash_table_lookup (cast, id) : NULL;
      Palette      here, there;

      if (id == NULL || !sight_is_clear (sight))
        continue;
      if (first == NULL)
        {
          g_hash_table_insert (cast, (gpointer)id, (gpointer)sight);
          continue;
        }
      read_palette (sight, &here);
      read_palette (first, &there);
      if (sight->node->character != NULL)
        repeated++;
      verdict_add (verdict, sight->node->character == NULL || get_unlikeness (&here, &there) < MOST_UNLIKE, "%s looks different in two panels (%.2f)", id, get_unlikeness (&here, &there));
    }
  verdict_add (verdict, !again || repeated > 0, "nobody is seen twice");
}

static gboolean
is_clear_character (const Sight *sight, const char *id)
{
  return g_strcmp0 (sight->node->character, id) == 0 && sight_is_clear (sight);
}

static guint
count_cast (const Look *look, PtmScene *scene)
{
  guint seen = 0;

  for (guint i = 0; scene->characters != NULL && i < scene->characters->len; i++)
    for (guint k = 0; k < look->sights->len; k++)
      if (is_clear_character (g_ptr_array_index (look->sights, k), ((PtmCharacter *)g_ptr_array_index (scene->characters, i))->id))
        {
          seen++;
          break;
        }
  return seen;
}

/* "4 2": four panels, two who act, of whom somebody is seen again; "2 2 0": nobody is. */
void
row_comics_look (Desk *desk, PtmScene *scene, const char *want, Verdict *verdict)
{
  g_autoptr (Look) look = referee_look (scene, desk->art);
  g_auto (GStrv) wants = g_strsplit (want, " ", 3);
  guint panels = (guint)atoi (wants[0]), cast = wants[1] != NULL ? (guint)atoi (wants[1]) : 0;

  verdict_add (verdict, count_panels (scene->nodes) == panels, "%u panels instead of %u", count_panels (scene->nodes), panels);
  verdict_add (verdict, count_cast (look, scene) == cast, "%u act instead of %u", count_cast (look, scene), cast);
  row_comics_compare (look, cast > 0 && (wants[1] == NULL || wants[2] == NULL), verdict);
}

void
row_comics_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autoptr (PtmScene) scene = verdict_draw (verdict, desk, prompt);

  if (scene != NULL)
    row_comics_look (desk, scene, prompt_get_want (prompt, 0), verdict);
}
