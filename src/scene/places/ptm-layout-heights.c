/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file knows how tall things are. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-heights.h"

/* Metres: of what no table knows, and of those who are drawn from head to foot. */
#define UNKNOWN  0.7
#define GROWN_UP 1.7
/* Persons are thin, but no taller for that. */
#define SLENDER 1.12

/* Longer and rarer words first: the first that occurs in the name counts. */
static const struct
{
  const char *word;
  double      height;
  double      surface;
  gboolean    floats;
} things[] = {
  /* Our own drawings come first. */
  { "teddy-bear", 0.4, 0, FALSE },
  { "yarn", 0.14, 0, FALSE },
  { "world-map", 0.4, 0, FALSE },
  { "toaster", 0.22, 0, FALSE },
  { "blender", 0.42, 0, FALSE },
  { "kettle", 0.25, 0, FALSE },
  { "saucepan", 0.2, 0, FALSE },
  { "frying-pan", 0.12, 0, FALSE },
  { "rolling-pin", 0.12, 0, FALSE },
  { "whisk", 0.25, 0, FALSE },
  { "fork", 0.2, 0, FALSE },
  { "cutting-board", 0.3, 0, FALSE },
  { "sink", 0.5, 0, FALSE },
  { "faucet", 0.3, 0, FALSE },
  { "glass-of-water", 0.15, 0, FALSE },
  { "mug", 0.12, 0, FALSE },
  { "coffee-machine", 0.38, 0, FALSE },
  { "grater", 0.25, 0, FALSE },
  { "measuring-jug", 0.2, 0, FALSE },
  { "mixing-bowl", 0.18, 0, FALSE },
  { "oven-mitt", 0.3, 0, FALSE },
  { "sofa", 0.9, 0.45, FALSE },
  { "armchair", 1, 0.45, FALSE },
  { "cupboard", 1.1, 0, FALSE },
  { "curtain", 2.2, 0, FALSE },
  { "rug", 0.5, 0.5, FALSE },
  { "chandelier", 0.9, 0, TRUE },
  { "ceiling-lamp", 0.6, 0, TRUE },
  { "table-lamp", 0.5, 0, FALSE },
  { "desk-lamp", 0.45, 0, FALSE },
  { "floor-lamp", 1.6, 0, FALSE },
  { "fan", 0.5, 0, FALSE },
  { "radiator", 0.7, 0, FALSE },
  { "staircase", 2.6, 0, FALSE },
  { "fireplace", 1.3, 0, FALSE },
  { "washing-machine", 0.85, 0, FALSE },
  { "dishwasher", 0.85, 0, FALSE },
  { "stove", 0.9, 0, FALSE },
  { "vacuum-cleaner", 0.7, 0, FALSE },
  { "iron", 0.16, 0, FALSE },
  { "clothes-hanger", 0.25, 0, FALSE },
  { "clothesline", 1.9, 0, FALSE },
  { "pillow", 0.35, 0, FALSE },
  { "blanket", 0.25, 0, FALSE },
  { "rocking-chair", 1.1, 0.4, FALSE },
  { "rocking-horse", 0.8, 0.4, FALSE },
  { "cradle", 0.8, 0.45, FALSE },
  { "pram", 1, 0.5, FALSE },
  { "high-chair", 1, 0.45, FALSE },
  { "stool", 0.6, 0, FALSE },
  { "towel", 0.8, 0, FALSE },
  { "toothpaste", 0.12, 0, FALSE },
  { "comb", 0.1, 0, FALSE },
  { "hair-dryer", 0.22, 0, FALSE },
  { "hammock", 2, 0.35, FALSE },
  { "garden-gate", 1.8, 0, FALSE },
  { "swing", 2.2, 0.7, FALSE },
  { "seesaw", 0.9, 0, FALSE },
  { "sandbox", 0.4, 0, FALSE },
  { "watering-can", 0.35, 0, FALSE },
  { "rake", 1.4, 0, FALSE },
  { "wheelbarrow", 0.65, 0, FALSE },
  { "flower-pot", 0.3, 0, FALSE },
  { "garden-hose", 0.4, 0, FALSE },
  { "beehive", 0.8, 0, FALSE },
  { "greenhouse", 2.6, 0, FALSE },
  { "barn", 8, 0, FALSE },
  { "silo", 11, 0, FALSE },
  { "well", 2.2, 0, FALSE },
  { "mailbox", 1.2, 0, FALSE },
  { "scarecrow", 1.8, 0, FALSE },
  { "gnome", 0.45, 0, FALSE },
  { "lawn-mower", 1, 0, FALSE },
  { "barbecue-grill", 1, 0, FALSE },
  { "dog-house", 0.9, 0, FALSE },
  { "birdhouse", 0.5, 0, FALSE },
  { "picnic-table", 0.8, 0, FALSE },
  { "picnic-basket", 0.4, 0, FALSE },
  { "picnic-blanket", 0.6, 0.5, FALSE },
  { "hay-bale", 0.8, 0, FALSE },
  { "sandcastle", 0.5, 0, FALSE },
  { "chimney", 1.6, 0, FALSE },
  { "brick-wall", 1.8, 0, FALSE },
  { "water-tower", 18, 0, FALSE },
  { "traffic-cone", 0.7, 0, FALSE },
  { "zebra-crossing", 1.5, 0.5, FALSE },
  { "street-sign", 2.4, 0, FALSE },
  { "parking-meter", 1.4, 0, FALSE },
  { "billboard", 5, 0, FALSE },
  { "phone-booth", 2.4, 0, FALSE },
  { "wind-turbine", 24, 0, FALSE },
  { "excavator", 3, 0, FALSE },
  { "dump-truck", 2.8, 0, FALSE },
  { "cement-mixer-truck", 3.2, 0, FALSE },
  { "forklift", 2.2, 0, FALSE },
  { "submarine", 4, 0, FALSE },
  { "kayak", 0.9, 0, FALSE },
  { "caravan", 2.5, 0, FALSE },
  { "pirate-ship", 9, 0, FALSE },
  { "waterfall", 14, 0, FALSE },
  { "cave", 4, 0, FALSE },
  { "iceberg", 9, 0, FALSE },
  { "cliff", 14, 0, FALSE },
  { "tree-stump", 0.6, 0, FALSE },
  { "branch", 0.6, 0, FALSE },
  { "seeds", 0.1, 0, FALSE },
  { "acorn", 0.06, 0, FALSE },
  { "pine-cone", 0.12, 0, FALSE },
  { "fern", 0.6, 0, FALSE },
  { "cattail", 1.5, 0, FALSE },
  { "lily-pad", 0.4, 0, FALSE },
  { "dandelion", 0.3, 0, FALSE },
  { "seaweed", 0.8, 0, FALSE },
  { "starfish", 0.2, 0, FALSE },
  { "seahorse", 0.2, 0, FALSE },
  { "dragonfly", 0.2, 0, TRUE },
  { "tadpole", 0.12, 0, FALSE },
  { "bush", 1.1, 0, FALSE },
  { "pond", 1, 0.55, FALSE },
  { "stapler", 0.1, 0, FALSE },
  { "blackboard", 1.6, 0, FALSE },
  { "whiteboard", 1.6, 0, FALSE },
  { "easel", 1.5, 0, FALSE },
  { "desk-globe", 0.4, 0, FALSE },
  { "marker-pen", 0.14, 0, FALSE },
  { "pencil-case", 0.12, 0, FALSE },
  { "glue-stick", 0.1, 0, FALSE },
  { "tape-dispenser", 0.1, 0, FALSE },
  { "calculator", 0.15, 0, FALSE },
  { "protractor", 0.1, 0, FALSE },
  { "drawing-compass", 0.14, 0, FALSE },
  { "notepad", 0.2, 0, FALSE },
  { "paint-tube", 0.12, 0, FALSE },
  { "lunchbox", 0.18, 0, FALSE },
  { "beaker", 0.15, 0, FALSE },
  { "conical-flask", 0.18, 0, FALSE },
  { "round-flask", 0.2, 0, FALSE },
  { "bunsen-burner", 0.25, 0, FALSE },
  { "test-tube-rack", 0.2, 0, FALSE },
  { "prism", 0.12, 0, FALSE },
  { "balance-weight", 0.15, 0, FALSE },
  { "spring-scale", 0.3, 0, FALSE },
  { "pendulum", 0.5, 0, FALSE },
  { "solar-panel", 1.5, 0, FALSE },
  { "light-switch", 0.12, 0, FALSE },
  { "funnel", 0.18, 0, FALSE },
  { "pipette", 0.16, 0, FALSE },
  { "bar-magnet", 0.1, 0, FALSE },
  { "microscope-slide", 0.08, 0, FALSE },
  { "microwave", 0.3, 0, FALSE },
  { "cello", 1.2, 0, FALSE },
  { "clarinet", 0.6, 0, FALSE },
  { "tuba", 0.9, 0, FALSE },
  { "xylophone", 0.4, 0, FALSE },
  { "triangle-instrument", 0.25, 0, FALSE },
  { "cymbals", 0.4, 0, FALSE },
  { "music-stand", 1.3, 0, FALSE },
  { "tambourine", 0.25, 0, FALSE },
  { "grand-piano", 1.5, 0.4, FALSE },
  { "metronome", 0.22, 0, FALSE },
  { "hurdle", 1, 0, FALSE },
  { "whistle", 0.08, 0, FALSE },
  { "trampoline", 0.8, 0, FALSE },
  { "dumbbell", 0.2, 0, FALSE },
  { "surfboard", 1.9, 0, FALSE },
  { "basketball-hoop", 3.2, 0, FALSE },
  { "snow-globe", 0.15, 0, FALSE },
  { "piggy-bank", 0.18, 0, FALSE },
  { "postage-stamp", 0.06, 0, FALSE },
  { "wax-seal", 0.06, 0, FALSE },
  { "crate", 0.6, 0, FALSE },
  { "rope", 0.3, 0, FALSE },
  { "nail", 0.08, 0, FALSE },
  { "safe", 0.7, 0, FALSE },
  { "belt", 0.2, 0, FALSE },
  { "skirt", 0.6, 0, FALSE },
  { "sweater", 0.65, 0, FALSE },
  { "banner", 1.2, 0, TRUE },
  { "birdcage", 0.6, 0, FALSE },
  { "fish-bowl", 0.3, 0, FALSE },
  { "spinning-top", 0.12, 0, FALSE },
  { "building-blocks", 0.25, 0, FALSE },
  { "rubber-duck", 0.12, 0, FALSE },
  { "fire-hydrant", 0.8, 0, FALSE },
  { "lamp-post", 4, 0, FALSE },
  { "bookshelf", 1.8, 0, FALSE },
  { "hot-air-balloon", 12, 0, TRUE },
  { "balloon", 1.1, 0, TRUE },
  { "sunflower", 1.6, 0, FALSE },
  { "sun", 9, 0, TRUE },
  { "rainbow", 22, 0, TRUE },
  { "fireworks", 22, 0, TRUE },
  { "cloud", 6, 0, TRUE },
  { "moon", 7, 0, TRUE },
  { "star", 2.5, 0, TRUE },
  { "comet", 4, 0, TRUE },
  { "planet", 9, 0, TRUE },
  { "airplane", 6, 0, TRUE },
  { "helicopter", 5, 0, TRUE },
  { "rocket", 9, 0, TRUE },
  { "kite", 1.2, 0, TRUE },
  { "butterfly", 0.3, 0, TRUE },
  { "honeybee", 0.2, 0, TRUE },
  { "bird", 0.5, 0, TRUE },
  { "dove", 0.5, 0, TRUE },
  { "eagle", 0.9, 0, TRUE },
  { "owl", 0.5, 0, FALSE },
  { "snowflake", 0.5, 0, TRUE },
  { "bat", 0.3, 0, TRUE },
  { "umbrella-on-ground", 2.2, 0, FALSE },
  { "umbrella", 1.1, 0, FALSE },
  { "castle", 16, 0, FALSE },
  { "skyscraper", 26, 0, FALSE },
  { "tower", 18, 0, FALSE },
  { "church", 12, 0, FALSE },
  { "office", 16, 0, FALSE },
  { "school", 9, 0, FALSE },
  { "hospital", 10, 0, FALSE },
  { "lighthouse", 14, 0, FALSE },
  { "windmill", 12, 0, FALSE },
  { "hut", 5, 0, FALSE },
  { "house", 7, 0, FALSE },
  { "home", 7, 0, FALSE },
  { "tent", 2.2, 0, FALSE },
  { "hill", 5, 0, FALSE },
  { "mountain", 30, 0, FALSE },
  { "volcano", 30, 0, FALSE },
  { "palm-tree", 7, 0, FALSE },
  { "evergreen", 8, 0, FALSE },
  { "tree", 7, 0, FALSE },
  { "cactus", 2, 0, FALSE },
  { "fountain", 3, 0, FALSE },
  { "bridge", 9, 0, FALSE },
  { "ferris", 14, 0, FALSE },
  { "carousel", 5, 0, FALSE },
  { "fence", 1.1, 0, FALSE },
  { "locomotive", 3.5, 0, FALSE },
  { "train", 3.5, 0, FALSE },
  { "bus", 3, 0, FALSE },
  { "truck", 2.8, 0, FALSE },
  { "tractor", 2.6, 0, FALSE },
  { "fire-engine", 3, 0, FALSE },
  { "automobile", 1.6, 0, FALSE },
  { "taxi", 1.6, 0, FALSE },
  { "car", 1.6, 0, FALSE },
  { "bicycle", 1.1, 0, FALSE },
  { "scooter", 1.1, 0, FALSE },
  { "motorcycle", 1.2, 0, FALSE },
  { "sailboat", 6, 0, FALSE },
  { "ship", 9, 0, FALSE },
  { "boat", 2, 0, FALSE },
  { "canoe", 1, 0, FALSE },
  { "anchor", 1, 0, FALSE },
  { "elephant", 3, 0, FALSE },
  { "giraffe", 4.5, 0, FALSE },
  { "horse", 1.8, 0.3, FALSE },
  { "cow", 1.5, 0, FALSE },
  { "camel", 2.1, 0.2, FALSE },
  { "lion", 1.2, 0, FALSE },
  { "tiger", 1.1, 0, FALSE },
  { "bear", 1.5, 0, FALSE },
  { "whale", 4, 0, FALSE },
  { "dolphin", 1.5, 0, FALSE },
  { "shark", 1.6, 0, FALSE },
  { "pig", 0.8, 0, FALSE },
  { "sheep", 0.9, 0, FALSE },
  { "ewe", 0.9, 0, FALSE },
  { "goat", 0.9, 0, FALSE },
  { "deer", 1.4, 0, FALSE },
  { "dog", 0.65, 0, FALSE },
  { "poodle", 0.6, 0, FALSE },
  { "wolf", 0.9, 0, FALSE },
  { "fox", 0.6, 0, FALSE },
  { "cat", 0.42, 0, FALSE },
  { "rabbit", 0.35, 0, FALSE },
  { "chicken", 0.42, 0, FALSE },
  { "rooster", 0.45, 0, FALSE },
  { "duck", 0.35, 0, FALSE },
  { "swan", 0.8, 0, FALSE },
  { "penguin", 0.8, 0, FALSE },
  { "turtle", 0.35, 0, FALSE },
  { "frog", 0.15, 0, FALSE },
  { "mouse", 0.12, 0, FALSE },
  { "hedgehog", 0.2, 0, FALSE },
  { "hamster", 0.18, 0, FALSE },
  { "raccoon", 0.4, 0, FALSE },
  { "beaver", 0.45, 0, FALSE },
  { "squirrel", 0.25, 0, FALSE },
  { "snail", 0.1, 0, FALSE },
  { "fish", 0.35, 0, FALSE },
  { "octopus", 0.6, 0, FALSE },
  { "crab", 0.2, 0, FALSE },
  { "dragon", 5, 0, FALSE },
  { "sauropod", 7, 0, FALSE },
  { "t-rex", 5, 0, FALSE },
  { "dinosaur", 6, 0, FALSE },
  { "unicorn", 1.8, 0, FALSE },
  { "gorilla", 1.6, 0, FALSE },
  { "orangutan", 1.3, 0, FALSE },
  { "monkey", 0.7, 0, FALSE },
  { "kangaroo", 1.6, 0, FALSE },
  { "rhinoceros", 1.7, 0, FALSE },
  { "hippopotamus", 1.5, 0, FALSE },
  { "crocodile", 0.6, 0, FALSE },
  { "zebra", 1.5, 0, FALSE },
  { "bison", 1.8, 0, FALSE },
  { "moose", 2, 0, FALSE },
  { "llama", 1.7, 0, FALSE },
  { "mammoth", 3.4, 0, FALSE },
  { "buffalo", 1.7, 0, FALSE },
  { "ox", 1.6, 0, FALSE },
  { "donkey", 1.3, 0, FALSE },
  { "panda", 1.2, 0, FALSE },
  { "koala", 0.6, 0, FALSE },
  { "otter", 0.4, 0, FALSE },
  { "flamingo", 1.2, 0, FALSE },
  { "peacock", 1, 0, FALSE },
  { "parrot", 0.4, 0, FALSE },
  { "turkey", 0.8, 0, FALSE },
  { "goose", 0.7, 0, FALSE },
  { "baby-chick", 0.15, 0, FALSE },
  { "hatching-chick", 0.2, 0, FALSE },
  { "ant", 0.05, 0, FALSE },
  { "bug", 0.08, 0, FALSE },
  { "beetle", 0.08, 0, FALSE },
  { "spider", 0.1, 0, FALSE },
  { "lady-beetle", 0.08, 0, FALSE },
  { "snake", 0.4, 0, FALSE },
  { "lizard", 0.2, 0, FALSE },
  { "ambulance", 2.5, 0, FALSE },
  { "wrench", 0.25, 0, FALSE },
  { "hammer", 0.3, 0, FALSE },
  { "pencil", 0.2, 0, FALSE },
  { "crown", 0.25, 0, FALSE },
  { "glasses", 0.12, 0, FALSE },
  { "backpack", 0.5, 0, FALSE },
  { "telescope", 1.4, 0, FALSE },
  { "microscope", 0.4, 0, FALSE },
  { "ladder", 2.4, 0, FALSE },
  { "statue-of-liberty", 30, 0, FALSE },
  { "carrot", 0.2, 0, FALSE },
  { "bread", 0.15, 0, FALSE },
  { "cheese-wedge", 0.12, 0, FALSE },
  { "cookie", 0.08, 0, FALSE },
  { "doughnut", 0.1, 0, FALSE },
  { "ice-cream", 0.2, 0, FALSE },
  { "hamburger", 0.12, 0, FALSE },
  { "milk", 0.25, 0, FALSE },
  { "honey-pot", 0.2, 0, FALSE },
  { "nesting-dolls", 0.2, 0, FALSE },
  { "camera", 0.15, 0, FALSE },
  { "telephone", 0.2, 0, FALSE },
  { "hot-beverage", 0.15, 0, FALSE },
  { "spoon", 0.2, 0, FALSE },
  { "scissors", 0.2, 0, FALSE },
  { "soccer-ball", 0.22, 0, FALSE },
  { "family", 1.75, 0, FALSE },
  { "man", 1.75, 0, FALSE },
  { "woman", 1.7, 0, FALSE },
  { "person", 1.72, 0, FALSE },
  { "boy", 1.3, 0, FALSE },
  { "girl", 1.3, 0, FALSE },
  { "child", 1.2, 0, FALSE },
  { "baby", 0.7, 0, FALSE },
  { "snowman", 1.6, 0, FALSE },
  { "robot", 1.5, 0, FALSE },
  { "table", 0.8, 0.07, FALSE },
  { "desk", 0.8, 0.06, FALSE },
  { "chair", 0.95, 0.5, FALSE },
  { "couch", 0.9, 0.45, FALSE },
  { "bed", 0.8, 0.45, FALSE },
  { "bench", 0.85, 0.54, FALSE },
  { "shelf", 1.8, 0, FALSE },
  { "wardrobe", 2, 0, FALSE },
  { "door", 2.1, 0, FALSE },
  { "lamp", 0.6, 0, FALSE },
  { "television", 0.7, 0, FALSE },
  { "refrigerator", 1.8, 0, FALSE },
  { "piano", 1.1, 0, FALSE },
  { "musical-keyboard", 0.5, 0, FALSE },
  { "violin", 0.6, 0, FALSE },
  { "guitar", 1, 0, FALSE },
  { "drum", 0.5, 0, FALSE },
  { "trumpet", 0.4, 0, FALSE },
  { "box", 0.5, 0, FALSE },
  { "package", 0.4, 0, FALSE },
  { "basket", 0.4, 0.15, FALSE },
  { "barrel", 0.9, 0, FALSE },
  { "bucket", 0.35, 0, FALSE },
  { "wrapped-gift", 0.35, 0, FALSE },
  { "plate", 0.08, 0.3, FALSE },
  { "bowl", 0.15, 0.2, FALSE },
  { "cake", 0.3, 0, FALSE },
  { "pizza", 0.3, 0, FALSE },
  { "teapot", 0.2, 0, FALSE },
  { "cup", 0.12, 0, FALSE },
  { "glass", 0.18, 0, FALSE },
  { "bottle", 0.3, 0, FALSE },
  { "vase", 0.35, 0, FALSE },
  { "book", 0.25, 0, FALSE },
  { "laptop", 0.28, 0, FALSE },
  { "candle", 0.22, 0, FALSE },
  { "watermelon", 0.25, 0, FALSE },
  { "pumpkin", 0.35, 0, FALSE },
  { "pineapple", 0.3, 0, FALSE },
  { "mango", 0.14, 0, FALSE },
  { "grapes", 0.16, 0, FALSE },
  { "peach", 0.1, 0, FALSE },
  { "kiwi-fruit", 0.09, 0, FALSE },
  { "coconut", 0.16, 0, FALSE },
  { "avocado", 0.12, 0, FALSE },
  { "tomato", 0.1, 0, FALSE },
  { "potato", 0.1, 0, FALSE },
  { "onion", 0.1, 0, FALSE },
  { "broccoli", 0.15, 0, FALSE },
  { "ear-of-corn", 0.2, 0, FALSE },
  { "sandwich", 0.12, 0, FALSE },
  { "taco", 0.12, 0, FALSE },
  { "popcorn", 0.22, 0, FALSE },
  { "chocolate-bar", 0.12, 0, FALSE },
  { "candy", 0.08, 0, FALSE },
  { "lollipop", 0.16, 0, FALSE },
  { "mobile-phone", 0.15, 0, FALSE },
  { "envelope", 0.14, 0, FALSE },
  { "sports-medal", 0.16, 0, FALSE },
  { "trophy", 0.35, 0, FALSE },
  { "magnifying-glass-tilted-left", 0.25, 0, FALSE },
  { "crossed-swords", 0.9, 0, FALSE },
  { "fishing-pole", 1.3, 0, FALSE },
  { "apple", 0.1, 0, FALSE },
  { "pear", 0.11, 0, FALSE },
  { "orange", 0.1, 0, FALSE },
  { "tangerine", 0.09, 0, FALSE },
  { "lemon", 0.09, 0, FALSE },
  { "banana", 0.15, 0, FALSE },
  { "strawberry", 0.06, 0, FALSE },
  { "cherries", 0.08, 0, FALSE },
  { "egg", 0.07, 0, FALSE },
  { "ball", 0.24, 0, FALSE },
  { "tulip", 0.4, 0, FALSE },
  { "rose", 0.45, 0, FALSE },
  { "flower", 0.35, 0, FALSE },
  { "blossom", 0.3, 0, FALSE },
  { "bouquet", 0.45, 0, FALSE },
  { "mushroom", 0.2, 0, FALSE },
  { "seedling", 0.2, 0, FALSE },
  { "potted-plant", 0.5, 0, FALSE },
  { "key", 0.08, 0, FALSE },
  { "hat", 0.25, 0, FALSE },
  { "shoe", 0.15, 0, FALSE },
  { "clock", 0.35, 0, FALSE }
};

static gboolean
contains_word (const char *name, const char *word)
{
  const char *at = name;
  gsize       length = strlen (word);

  while ((at = strstr (at, word)) != NULL)
    {
      if ((at == name || !g_ascii_isalpha (at[-1])) && !g_ascii_isalpha (at[length]))
        return TRUE;
      at++;
    }
  return FALSE;
}

static gboolean
is_head (const char *asset)
{
  static const char *const heads[] = { "noto:man", "noto:woman", "noto:person", "noto:boy", "noto:girl", "noto:child", "noto:baby", "noto:old-man", "noto:old-woman", "noto:older-person" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (strcmp (asset, heads[i]) == 0)
      return TRUE;
  return FALSE;
}

PtmThing
ptm_thing_look_up (const PtmNode *node)
{
  const char *names[] = { node->asset, node->noun };
  PtmThing    thing = { node->character != NULL ? GROWN_UP : UNKNOWN, 0, FALSE };

  /* Heads without a body are no persons of full height. */
  if (node->character == NULL && node->asset != NULL && (g_str_has_suffix (node->asset, "-face") || is_head (node->asset)))
    return (PtmThing){ 0.55, 0, FALSE };
  if (ptm_thing_find_size (node->asset, &thing))
    return thing;
  /* Whole words first: a "carrot" is not a "car". */
  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    for (guint pass = 0; pass < 2; pass++)
      for (guint i = 0; names[n] != NULL && i < G_N_ELEMENTS (things); i++)
        if (pass == 0 ? contains_word (names[n], things[i].word) : strlen (things[i].word) > 4 && strstr (names[n], things[i].word) != NULL)
          return (PtmThing){ things[i].height, things[i].surface, things[i].floats };
  return thing;
}

double
ptm_thing_get_stature (const PtmNode *node, double aspect)
{
  /* Very wide and very thin things are scaled by their area. */
  return pow (ptm_thing_look_up (node).height, 0.47) * CLAMP (node->size, 0.2, 5) * CLAMP (pow (aspect, -0.25), 0.75, node->character != NULL ? SLENDER : 1.25);
}

PtmWater
ptm_thing_get_water (const PtmNode *node)
{
  static const char *const on[] = { "sailboat", "boat", "speedboat", "motor-boat", "ship", "ferry", "canoe", "kayak", "iceberg", "duck", "swan", "surfer", "surfing", "swimming", "whale", "rowing" };
  static const char *const in[] = { "fish", "dolphin", "shark", "octopus", "squid", "seal", "jellyfish", "turtle", "shrimp", "lobster", "blowfish", "coral", "seahorse", "starfish", "submarine", "seaweed" };
  const char              *names[] = { node->asset, node->noun };

  /* It holds its own water. */
  if (node->asset != NULL && strstr (node->asset, "-bowl") != NULL)
    return PTM_WATER_NONE;
  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    {
      for (guint i = 0; names[n] != NULL && i < G_N_ELEMENTS (on); i++)
        if (contains_word (names[n], on[i]))
          return PTM_WATER_ON;
      for (guint i = 0; names[n] != NULL && i < G_N_ELEMENTS (in); i++)
        if (contains_word (names[n], in[i]))
          return PTM_WATER_IN;
    }
  return PTM_WATER_NONE;
}

gboolean
ptm_thing_is_bottom (const PtmNode *node)
{
  static const char *const words[] = { "crab", "lobster", "coral", "shell", "spiral-shell", "oyster", "anchor", "chest", "starfish", "rock" };
  const char              *names[] = { node->asset, node->noun };

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    for (guint i = 0; names[n] != NULL && i < G_N_ELEMENTS (words); i++)
      if (contains_word (names[n], words[i]))
        return TRUE;
  return FALSE;
}
