/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How tall things are, by the whole names of their pictures. */

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
  { 0.05, FALSE,
    "almond hazelnut ant" },
  { 0.06, FALSE,
    "worm cricket cockroach pill coin nut-and-bolt pushpin paperclip safety-pin sewing-needle peanuts chestnut beans olive blueberries ring "
    "clothes-peg drop-of-blood tooth walnut saucer acorn postage-stamp wax-seal strawberry" },
  { 0.07, FALSE,
    "gooseberry" },
  { 0.08, FALSE,
    "cranberry domino mussel microscope-slide whistle bug cherries" },
  { 0.09, FALSE,
    "lime kiwi-fruit tomato peach garlic onion spiral-shell oyster shrimp scorpion candy falafel dumpling dango sushi oden canned-food "
    "rice-cracker link game-die chess-pawn label pacifier yo-yo eraser battery gem-stone soap baseball softball credit-card keyboard butter brick "
    "petri-dish tape-measure stopwatch bookmark firefly handcuffs comb seeds stapler glue-stick tape-dispenser protractor bar-magnet snail "
    "doughnut tangerine lemon" },
  { 0.11, FALSE,
    "pear" },
  { 0.13, FALSE,
    "mango avocado potato bell-pepper hot-pepper pea-pod croissant pretzel bagel sandwich taco burrito tamale waffle pancakes cupcake custard salt "
    "popsicle lollipop pickle ginger-root roasted-sweet-potato chocolate-bar bacon sausage fried-shrimp coconut teacup-without-handle sake hamster "
    "maple-leaf fallen-leaf four-leaf-clover shamrock puzzle-piece crayon pen envelope love-letter passport goggles lipstick dollar-banknote "
    "euro-banknote yen-banknote pound-banknote thread sponge razor purse flying-disc thong-sandal adhesive-bandage name-badge floppy-disk compass "
    "video-game identification-card tiara cinnamon-sticks grapefruit bauble pearl moth cheesecake frying-pan rolling-pin toothpaste pine-cone "
    "tadpole marker-pen pencil-case drawing-compass paint-tube prism light-switch spinning-top rubber-duck cheese-wedge hamburger" },
  { 0.15, FALSE,
    "horseshoe napkin dart artichoke glass-of-water calculator beaker balance-weight snow-globe frog hot-beverage banana" },
  { 0.16, FALSE,
    "iron pipette" },
  { 0.2, FALSE,
    "chipmunk rat grapes broccoli cucumber eggplant ear-of-corn french-fries popcorn spaghetti green-salad cooked-rice curry-rice meat-on-bone "
    "poultry-leg cut-of-meat pie shortcake shaved-ice fondue mate pouring-liquid clinking-beer-mugs tropical-drink bubble-tea chopsticks jar "
    "feather watch mobile-phone locked light-bulb flashlight toothbrush magnet test-tube syringe electric-plug anatomical-heart skull brain "
    "joystick triangular-ruler hairbrush hair-pick pliers corkscrew straw binoculars headphone bell paintbrush yarn ping-pong graduation-cap "
    "billed-cap clutch-bag ballet-shoes diving-mask earmuffs leafy-green hibiscus lotus red-envelope tray spool roll-of-paper asparagus hook knot "
    "gear coal ham gavel basin toaster saucepan mixing-bowl hair-dryer starfish seahorse lunchbox conical-flask round-flask test-tube-rack funnel "
    "metronome dumbbell piggy-bank belt hedgehog crab hatching-chick lizard carrot honey-pot nesting-dolls scissors soccer-ball teapot candle "
    "seedling" },
  { 0.25, FALSE,
    "candy-cane rosemary honeycomb parsnip quill whisk grater clothes-hanger bunsen-burner triangle-instrument tambourine building-blocks crown "
    "watermelon" },
  { 0.28, FALSE,
    "melon nest-with-eggs empty-nest herb lobster blowfish pot-of-food shallow-pan-of-food kitchen-knife colander ladle spatula radio microphone "
    "alembic thermometer bone ribbon sports-medal 1st-place-medal american-football rugby-football volleyball notebook books straight-ruler "
    "screwdriver drill gloves socks hiking-boot roller-skate ice-skate handbag boxing-glove rescue-workers-helmet military-helmet curling-stone "
    "firecracker maracas diaper doormat rice-cooker pressure-cooker page-facing-up memo clipboard file-folder inbox-tray postal-horn skateboard "
    "printer clapper-board film-frames footprints mattress candlestick eel goldfish drawer cutting-board faucet oven-mitt flower-pot dandelion "
    "spring-scale microwave fish-bowl pizza laptop pineapple" },
  { 0.35, FALSE,
    "daffodil plank wig flour-sack magpie gingerbread-house pillow watering-can duck turtle bucket wrapped-gift vase" },
  { 0.4, FALSE,
    "raccoon badger beaver skunk jellyfish balance-scale trophy money-bag flute accordion studio-microphone musical-score party-popper sparkler "
    "magic-wand performing-arts artist-palette newspaper scroll abacus calendar spiral-calendar toolbox megaphone boomerang dagger briefcase bomb "
    "hyacinth bowling speaker-high-volume musical-note briefs shorts necktie paw-prints film-projector funeral-urn lungs squid shopping-bags dna "
    "lavender chainsaw nutcracker peony pinwheel beach-ball teddy-bear blender coffee-machine sandbox garden-hose picnic-basket lily-pad "
    "desk-globe xylophone cymbals otter parrot snake microscope trumpet package tulip" },
  { 0.5, FALSE,
    "amphora wood desktop-computer sled chains carpentry-saw menorah bikini plunger sleeping-bag world-map red-heart broken-heart toucan crutch "
    "orchid candelabra ivy sand-pile sink table-lamp desk-lamp gnome birdhouse sandcastle pendulum owl rooster backpack musical-keyboard rose "
    "bouquet potted-plant" },
  { 0.65, FALSE,
    "sloth coral badminton tennis wheel treasure-chest saxophone trombone t-shirt running-shirt pinata ring-buoy fire-extinguisher framed-picture "
    "shield one-piece-swimsuit safety-vest sheaf-of-rice luggage scarf railway-track cinema bathtub tricycle vest anvil thistle anthill cotton "
    "lyre radiator vacuum-cleaner stool wheelbarrow traffic-cone tree-stump branch fern clarinet crate safe skirt sweater birdcage poodle fox "
    "octopus crocodile koala goose television violin" },
  { 0.85, FALSE,
    "seal boar ram leopard dodo rock fire toilet axe pick banjo ice-hockey field-hockey lacrosse bullseye jeans apron crossed-swords barber-pole "
    "barbecue phoenix swordfish washing-machine dishwasher stove towel seesaw beehive dog-house picnic-table hay-bale kayak seaweed tuba "
    "trampoline fire-hydrant ewe goat wolf swan penguin turkey barrel" },
  { 1.1, FALSE,
    "mirror shovel dress coat lab-coat martial-arts-uniform shopping-cart construction stork headstone warning broom mop ironing-board "
    "butterfly-net podium unicycle gong sundial cloak cupboard lawn-mower barbecue-grill bush cello hurdle fence motorcycle canoe anchor lion "
    "panda flamingo peacock guitar" },
  { 1.4, FALSE,
    "window bow-and-arrow fishing-pole harp postbox file-cabinet kimono sari coffin speedboat throne maze fireplace rake parking-meter cattail "
    "easel solar-panel music-stand dolphin deer orangutan hippopotamus zebra donkey telescope boy girl robot" },
  { 1.6, FALSE,
    "floor-lamp blackboard whiteboard sunflower shark gorilla kangaroo" },
  { 1.8, FALSE,
    "person-with-crown knight pirate skis sport-utility-vehicle auto-rickshaw fuel-pump ghost hairy-creature clothesline garden-gate scarecrow "
    "brick-wall surfboard bookshelf unicorn rhinoceros bison llama refrigerator" },
  { 2.2, FALSE,
    "ostrich shower minibus playground-slide stop-sign elevator goal-net roof goalpost curtain well street-sign phone-booth forklift "
    "umbrella-on-ground cactus moose ladder wardrobe door" },
  { 2.5, FALSE,
    "pillar canal caravan ambulance" },
  { 2.6, FALSE,
    "staircase greenhouse tractor" },
  { 2.8, FALSE,
    "dump-truck" },
  { 3.2, FALSE,
    "orca articulated-lorry tram metro trolleybus monorail suspension-railway camping igloo vertical-traffic-light bamboo moai arch excavator "
    "cement-mixer-truck basketball-hoop locomotive fire-engine elephant mammoth" },
  { 4, FALSE,
    "submarine cave lamp-post" },
  { 5, FALSE,
    "convenience-store tunnel birch willow billboard hut hill giraffe t-rex" },
  { 6, FALSE,
    "sailboat" },
  { 7, FALSE,
    "palm-tree sauropod" },
  { 8, FALSE,
    "barn" },
  { 9, FALSE,
    "ferry desert-island shinto-shrine synagogue bank classical-building station national-park pirate-ship iceberg school hospital" },
  { 11, FALSE,
    "silo" },
  { 13, FALSE,
    "mosque hindu-temple kaaba factory hotel department-store stadium roller-coaster building-construction tornado waterfall cliff church "
    "lighthouse windmill" },
  { 18, FALSE,
    "water-tower" },
  { 25, FALSE,
    "mount-fuji pyramids cityscape wind-turbine skyscraper" },
  { 30, FALSE,
    "volcano statue-of-liberty" },
  { 0.05, TRUE,
    "mosquito fly" },
  { 0.2, TRUE,
    "dragonfly honeybee" },
  { 0.4, TRUE,
    "musical-notes bubbles wind-chime red-paper-lantern" },
  { 0.5, TRUE,
    "dove snowflake" },
  { 0.6, TRUE,
    "ceiling-lamp" },
  { 0.9, TRUE,
    "chandelier eagle" },
  { 1.2, TRUE,
    "banner kite" },
  { 3, TRUE,
    "flying-saucer satellite parachute aerial-tramway meteor high-voltage carp-streamer" },
  { 4, TRUE,
    "comet" },
  { 5, TRUE,
    "helicopter" },
  { 6, TRUE,
    "fireworks globe-showing-europe-africa milky-way" },
  { 9, TRUE,
    "rocket" },
  { 12, TRUE,
    "hot-air-balloon" },
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
