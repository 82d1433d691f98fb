/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How tall the things are that no word of ptm-layout-heights.c tells, by the whole names of their pictures. */

#include "config.h"

#include <string.h>

#include "ptm-layout-heights.h"

/* Metres, whether they float, and names parted by blanks. */
static const struct
{
  double      height;
  gboolean    floats;
  const char *names;
} sizes[] = {
  { 0.05, TRUE,
    "mosquito fly" },
  { 0.06, FALSE,
    "worm cricket cockroach pill coin nut-and-bolt pushpin paperclip safety-pin sewing-needle peanuts chestnut beans olive blueberries ring "
    "clothes-peg drop-of-blood tooth" },
  { 0.09, FALSE,
    "lime kiwi-fruit tomato peach garlic onion spiral-shell oyster shrimp scorpion candy falafel dumpling dango sushi oden canned-food "
    "rice-cracker link game-die chess-pawn label pacifier yo-yo eraser battery gem-stone soap baseball softball credit-card keyboard butter brick "
    "petri-dish tape-measure stopwatch bookmark" },
  { 0.13, FALSE,
    "mango avocado potato bell-pepper hot-pepper pea-pod croissant pretzel bagel sandwich taco burrito tamale waffle pancakes cupcake custard "
    "salt popsicle lollipop pickle ginger-root roasted-sweet-potato chocolate-bar bacon sausage fried-shrimp coconut teacup-without-handle sake "
    "hamster maple-leaf fallen-leaf four-leaf-clover shamrock puzzle-piece crayon pen envelope love-letter passport goggles lipstick "
    "dollar-banknote euro-banknote yen-banknote pound-banknote thread sponge razor purse flying-disc thong-sandal adhesive-bandage name-badge "
    "floppy-disk compass video-game identification-card" },
  { 0.2, FALSE,
    "chipmunk rat grapes broccoli cucumber eggplant ear-of-corn french-fries popcorn spaghetti green-salad cooked-rice curry-rice meat-on-bone "
    "poultry-leg cut-of-meat pie shortcake shaved-ice fondue mate pouring-liquid clinking-beer-mugs tropical-drink bubble-tea chopsticks jar "
    "feather watch mobile-phone locked light-bulb flashlight toothbrush magnet test-tube syringe electric-plug anatomical-heart skull brain "
    "joystick triangular-ruler hairbrush hair-pick pliers corkscrew straw binoculars headphone bell paintbrush yarn ping-pong graduation-cap "
    "billed-cap clutch-bag ballet-shoes diving-mask earmuffs leafy-green hibiscus lotus red-envelope tray spool roll-of-paper asparagus hook knot "
    "gear" },
  { 0.28, FALSE,
    "melon nest-with-eggs empty-nest herb lobster blowfish pot-of-food shallow-pan-of-food kitchen-knife colander ladle spatula radio microphone "
    "alembic thermometer bone ribbon sports-medal 1st-place-medal american-football rugby-football volleyball notebook books straight-ruler "
    "screwdriver drill gloves socks hiking-boot roller-skate ice-skate handbag boxing-glove rescue-workers-helmet military-helmet curling-stone "
    "firecracker maracas diaper doormat rice-cooker pressure-cooker page-facing-up memo clipboard file-folder inbox-tray postal-horn skateboard "
    "printer clapper-board film-frames footprints" },
  { 0.4, FALSE,
    "raccoon badger beaver skunk jellyfish balance-scale trophy money-bag flute accordion studio-microphone musical-score party-popper sparkler "
    "magic-wand performing-arts artist-palette newspaper scroll abacus calendar spiral-calendar toolbox megaphone boomerang dagger briefcase bomb "
    "hyacinth bowling speaker-high-volume musical-note briefs shorts necktie paw-prints film-projector funeral-urn lungs squid shopping-bags dna" },
  { 0.5, FALSE,
    "amphora wood desktop-computer sled chains carpentry-saw menorah bikini plunger sleeping-bag world-map red-heart broken-heart toucan crutch" },
  { 0.65, FALSE,
    "sloth coral badminton tennis wheel treasure-chest saxophone trombone t-shirt running-shirt pinata ring-buoy fire-extinguisher framed-picture "
    "shield one-piece-swimsuit safety-vest sheaf-of-rice luggage scarf railway-track cinema bathtub" },
  { 0.85, FALSE,
    "seal boar ram leopard dodo rock fire toilet axe pick banjo ice-hockey field-hockey lacrosse bullseye jeans apron crossed-swords barber-pole "
    "barbecue phoenix" },
  { 1.1, FALSE,
    "mirror shovel dress coat lab-coat martial-arts-uniform shopping-cart construction stork headstone warning broom mop ironing-board" },
  { 1.4, FALSE,
    "window bow-and-arrow fishing-pole harp postbox file-cabinet kimono sari coffin speedboat" },
  { 1.8, FALSE,
    "person-with-crown knight pirate skis sport-utility-vehicle auto-rickshaw fuel-pump ghost hairy-creature" },
  { 2.2, FALSE,
    "ostrich shower minibus playground-slide stop-sign elevator goal-net roof" },
  { 3.2, FALSE,
    "orca articulated-lorry tram metro trolleybus monorail suspension-railway camping igloo vertical-traffic-light bamboo moai" },
  { 5, FALSE,
    "convenience-store" },
  { 9, FALSE,
    "ferry desert-island shinto-shrine synagogue bank classical-building station national-park" },
  { 13, FALSE,
    "mosque hindu-temple kaaba factory hotel department-store stadium roller-coaster building-construction tornado" },
  { 25, FALSE,
    "mount-fuji pyramids cityscape" },
  { 0.4, TRUE,
    "musical-notes bubbles wind-chime red-paper-lantern" },
  { 3, TRUE,
    "flying-saucer satellite parachute aerial-tramway meteor high-voltage carp-streamer" },
  { 6, TRUE,
    "fireworks globe-showing-europe-africa milky-way" },
};

/* The table by name, as one index greater than 0. */
static GHashTable *
get_index (void)
{
  static gsize       once = 0;
  static GHashTable *index = NULL;

  if (g_once_init_enter (&once))
    {
      index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          g_auto (GStrv) names = g_strsplit (sizes[i].names, " ", -1);

          for (guint k = 0; names[k] != NULL; k++)
            g_hash_table_insert (index, g_strdup (names[k]), GUINT_TO_POINTER (i + 1));
        }
      g_once_init_leave (&once, 1);
    }
  return index;
}

gboolean
ptm_thing_find_size (const char *asset, PtmThing *thing)
{
  const char *name = asset != NULL ? strchr (asset, ':') : NULL;
  guint       row = name != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (get_index (), name + 1)) : 0;

  if (row > 0)
    *thing = (PtmThing){ sizes[row - 1].height, 0, sizes[row - 1].floats };
  return row > 0;
}
