/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file puts what somebody holds at his hand, and what he wears on him. Who is drawn by bones has a hand and a head; of
 * pictures it is known where they usually are. */

#include "config.h"

#include <string.h>

#include "ptm-character.h"
#include "ptm-layout-place.h"
#include "ptm-rest.h"

/* Where what a picture holds begins, and its hand is, in parts of its box. */
#define HAND_X 0.18
#define HAND_Y 0.62
/* How large what is held is, to who holds it. */
#define LEAST_HELD 0.2
#define MOST_HELD  0.5

/** Grip: where a thing is held. */
typedef enum
{
  GRIP_MIDDLE,
  GRIP_FOOT, /* a balloon by its string */
  GRIP_TOP,  /* a basket by its handle */
} Grip;

/* Names of pictures of what is worn on the head. */
static const char *const hats[] = { "top-hat", "womans-hat", "billed-cap", "crown", "graduation-cap", "rescue-workers-helmet", "military-helmet", "beanie", "beret", "fez", "turban", "straw-hat", "witch-hat", "party-hat", "cowboy-hat",
                                    "bicycle-helmet", "earmuffs", "wreath", "sun-hat", "chef-hat", "santa-hat", "wizard-hat", "sombrero", NULL };

static gboolean
is_any (const PtmNode *node, const char *const *names)
{
  const char *colon = node->asset != NULL ? strchr (node->asset, ':') : NULL;

  return colon != NULL && g_strv_contains (names, colon + 1);
}

static Grip
get_grip (const PtmNode *node)
{
  static const char *const by_foot[] = { "balloon", "kite", "lollipop", "soft-ice-cream", "ice-cream", "sparkler", "torch", "magic-wand", "rose", "tulip", "sunflower", "hibiscus", "bouquet", "wilted-flower", "cherry-blossom",
                                         "dagger", "crossed-swords", "sword", "black-flag", "white-flag", "triangular-flag", "chequered-flag", "rainbow-flag", "pirate-flag", "candle", "net", "mushroom", "cotton-candy", NULL };
  static const char *const by_top[] = { "basket", "bucket", "lantern", "red-paper-lantern", "handbag", "shopping-bags", "briefcase", "suitcase", "luggage", "birdcage", "watering-can", "picnic-basket", "easter-basket", "toolbox", "bell", NULL };

  return is_any (node, by_foot) ? GRIP_FOOT : is_any (node, by_top) ? GRIP_TOP
                                                                    : GRIP_MIDDLE;
}

const char *
ptm_thing_get_holding (const PtmNode *node)
{
  static const char *const poses[] = { [GRIP_MIDDLE] = "hold", [GRIP_FOOT] = "cheer", [GRIP_TOP] = "stand" };

  return ptm_thing_is_open_umbrella (node) ? "hold" : poses[get_grip (node)];
}

gboolean
ptm_thing_is_worn (const PtmNode *node)
{
  static const char *const jewels[] = { "necklace", "prayer-beads", "ring", "sports-medal", "1st-place-medal", "bracelet", "earrings", "wreath", "headphone", NULL };

  return is_any (node, hats) || is_any (node, jewels);
}

gboolean
ptm_thing_is_pack (const PtmNode *node)
{
  static const char *const packs[] = { "backpack", NULL };

  return is_any (node, packs);
}

gboolean
ptm_thing_is_figure (const PtmNode *node)
{
  static const char *const figures[] = { "snowman", "snowman-without-snow", "teddy-bear", "knight", "pirate", "robot", "alien", "ghost", "gnome", "scarecrow", "gingerbread-man", "cowboy", "viking", "mermaid", "mx-claus", "santa-claus", "ninja", NULL };

  return is_any (node, figures);
}

gboolean
ptm_thing_is_mount (const PtmNode *node)
{
  static const char *const mounts[] = { "bicycle", "kick-scooter", "motor-scooter", "motorcycle", "skateboard", "sled", "tricycle", "unicycle", "surfboard", "broom", "rocking-horse", "carousel-horse", "tractor", "flying-disc", NULL };

  return is_any (node, mounts);
}

gboolean
ptm_thing_is_read (const PtmNode *node)
{
  static const char *const pages[] = { "open-book", "closed-book", "green-book", "blue-book", "orange-book", "books", "notebook", "newspaper", "rolled-up-newspaper", "envelope", "love-letter", "scroll", "world-map", "page-facing-up", "memo", NULL };

  return is_any (node, pages);
}

gboolean
ptm_thing_is_open_umbrella (const PtmNode *node)
{
  return node->asset != NULL && strstr (node->asset, "umbrella") != NULL && strstr (node->asset, "ground") == NULL && strstr (node->asset, "closed") == NULL && strstr (node->asset, "beach") == NULL;
}

/* Where somebody's hand or head is who has his place. */
static PtmFrame
find_part (PtmPlace *place, const PtmUnit *base, PtmCharacterPlace part)
{
  PtmNode *node = base->nodes->pdata[0];
  PtmFrame kept = node->frame, box = { base->x, base->y - base->height, base->width, base->height };

  if (!ptm_character_has_rig (place->layout->scene, node))
    return (PtmFrame){ box.x + box.width * 0.2, box.y, box.width * 0.6, box.height * 0.45 };
  node->frame = box;
  box = ptm_character_get_place (place->layout->scene, node, part);
  node->frame = kept;
  return box;
}

static void
scale_to (PtmUnit *unit, double least, double most)
{
  double size = MAX (unit->width, unit->height), scale = CLAMP (size, least, most) / size;

  unit->width *= scale;
  unit->height *= scale;
  unit->one *= scale;
}

/* Beside what is drawn as a picture, at the side it looks to. */
static void
hold_aside (PtmUnit *unit, const PtmUnit *base)
{
  const PtmNode *node = base->nodes->pdata[0];
  gboolean       right = node->asset != NULL && g_str_has_prefix (node->asset, "own:");

  unit->x = right ? base->x + base->width * (1 - HAND_X) : base->x + base->width * HAND_X - unit->width;
  unit->y = base->y - base->height * (1 - HAND_Y) + unit->height * 0.5;
}

/* What is held by its foot leans away from the face. */
static void
hold_in_hand (PtmPlace *place, PtmUnit *unit, const PtmUnit *base)
{
  PtmFrame hand = find_part (place, base, PTM_CHARACTER_HAND);
  Grip     grip = get_grip (unit->nodes->pdata[0]);
  double   across = grip != GRIP_FOOT ? 0.5 : hand.x < base->x + base->width / 2 ? 0.8
                                                                                 : 0.2;

  unit->x = hand.x - unit->width * across;
  unit->y = hand.y + unit->height * (grip == GRIP_FOOT ? 0.04 : grip == GRIP_TOP ? 0.92
                                                                                 : 0.5);
}

/* Something is in his hand already. */
static gboolean
has_hand_full (PtmPlace *place, const PtmUnit *unit, const PtmUnit *base)
{
  for (guint i = 0; i < place->units->len; i++)
    {
      const PtmUnit *other = ptm_place_get_unit (place, (int)i);

      if (other != unit && other->held && other->placed && ptm_place_get_unit (place, other->anchor) == base)
        return TRUE;
    }
  return FALSE;
}

void
ptm_place_hold (PtmPlace *place, PtmUnit *unit, const PtmUnit *base)
{
  scale_to (unit, base->height * LEAST_HELD, base->height * MOST_HELD);
  if (ptm_character_has_rig (place->layout->scene, base->nodes->pdata[0]))
    hold_in_hand (place, unit, base);
  else
    hold_aside (unit, base);
  /* The second thing is on the other side. */
  if (has_hand_full (place, unit, base))
    unit->x = 2 * base->x + base->width - unit->x - unit->width;
  unit->held = TRUE;
  unit->depth = base->depth + 0.02;
  unit->off_ground = TRUE;
}

/* Worn on the head, around the neck, on the back. */
void
ptm_place_wear (PtmPlace *place, PtmUnit *unit, const PtmUnit *base)
{
  static const char *const at_eyes[] = { "glasses", "sunglasses", "goggles", NULL };
  PtmFrame                 head = find_part (place, base, PTM_CHARACTER_HEAD);
  const PtmNode           *node = unit->nodes->pdata[0];
  gboolean                 is_hat = is_any (node, hats);
  double                   width = is_hat || is_any (node, at_eyes) ? head.width * 0.95 : MIN (base->width * 0.7, head.width * 1.1), scale = width / unit->width;

  unit->width *= scale;
  unit->height *= scale;
  unit->one *= scale;
  unit->x = head.x + head.width / 2 - unit->width / 2;
  unit->y = is_hat ? head.y + unit->height * 0.3 : is_any (node, at_eyes) ? head.y + head.height * 0.55 + unit->height / 2
                                                                          : head.y + head.height + unit->height * 0.75;
  unit->depth = base->depth + 0.02;
  /* A pack on the back looks out behind it. */
  if (ptm_thing_is_pack (node))
    {
      unit->x = base->x - unit->width * 0.3;
      unit->y = base->y - base->height * 0.2;
      unit->depth = base->depth - 0.02;
    }
  unit->off_ground = TRUE;
}
