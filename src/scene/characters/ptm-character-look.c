/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file turns what a plan says of somebody into a whole look. What it leaves open follows from the scene's seed and the
 * character's id, spread over the cast so that two of them are told apart at a glance. */

#include "config.h"

#include <string.h>

#include "ptm-character-private.h"
#include "ptm-layout-random.h"
#include "ptm-palette.h"

#define HEX(c) PTM_RGB (((c) >> 16) & 0xff, ((c) >> 8) & 0xff, (c)&0xff)

static const guint32 skins[] = { 0xfbd9c0, 0xf3c29e, 0xe2a77c, 0xc98a5e, 0xa4693f, 0x7b4a30, 0x5c3727 };
static const guint32 hairs[] = { 0x3b2a2a, 0x6b4129, 0xa5672f, 0x231f2b, 0xe0b25a, 0xc4572f, 0x4a3548 };
static const guint32 tops[] = { 0xe4574c, 0x2f9c95, 0xf2b134, 0x4a6fc4, 0x8a62b5, 0x6aa84f, 0xee7f9a, 0xef8b3e };
static const guint32 bottoms[] = { 0x3c4f76, 0x6b5846, 0x45515e, 0x7a4a63, 0x2f6a6b, 0x53566f };
static const guint32 shoe_colors[] = { 0xf5f1ea, 0x51424a, 0xd8564a, 0x3c5a8a, 0x8a5a3a };

typedef struct
{
  const char *names;
  PtmClothes  clothes;
  PtmLegs     legs;
  PtmHat      hat;
  guint       extra;
  guint32     top; /* 0 = free */
  guint32     bottom;
  guint32     accent;
  const char *prop;
} Profession;

static const Profession professions[] = {
  { "teacher professor librarian", PTM_CLOTHES_SUIT, PTM_LEGS_TROUSERS, PTM_HAT_NONE, PTM_EXTRA_GLASSES, 0x4f7a6b, 0x4a4f63, 0xf2b134, "noto:open-book" },
  { "doctor physician vet veterinarian dentist", PTM_CLOTHES_LABCOAT, PTM_LEGS_TROUSERS, PTM_HAT_NONE, 0, 0xfbfbfa, 0x4a7fa8, 0x58b7c4, "noto:stethoscope" },
  { "nurse paramedic", PTM_CLOTHES_UNIFORM, PTM_LEGS_TROUSERS, PTM_HAT_NURSE, 0, 0x7cc3cf, 0x7cc3cf, 0xffffff, NULL },
  { "firefighter fireman", PTM_CLOTHES_COAT, PTM_LEGS_TROUSERS, PTM_HAT_FIRE, 0, 0xc9952f, 0x4a4438, 0xf6e05a, "noto:fire-extinguisher" },
  { "chef cook baker", PTM_CLOTHES_APRON, PTM_LEGS_TROUSERS, PTM_HAT_CHEF, 0, 0xfaf8f4, 0x4b5060, 0xe4574c, "noto:cooking" },
  { "astronaut cosmonaut spaceman", PTM_CLOTHES_SPACESUIT, PTM_LEGS_TROUSERS, PTM_HAT_SPACE, 0, 0xf3f4f7, 0xf3f4f7, 0xee7f3c, NULL },
  { "pirate captain buccaneer", PTM_CLOTHES_COAT, PTM_LEGS_TROUSERS, PTM_HAT_PIRATE, PTM_EXTRA_PATCH, 0x9c3544, 0x3f3b4c, 0xf2c14e, "noto:crossed-swords" },
  { "knight", PTM_CLOTHES_ARMOUR, PTM_LEGS_TROUSERS, PTM_HAT_KNIGHT, 0, 0xb9c3d0, 0x8f9bb0, 0xc94545, "noto:shield" },
  { "king prince emperor", PTM_CLOTHES_ROBE, PTM_LEGS_TROUSERS, PTM_HAT_CROWN, 0, 0xb0344d, 0x4a3a66, 0xf7c948, NULL },
  { "queen princess empress", PTM_CLOTHES_DRESS, PTM_LEGS_BARE, PTM_HAT_CROWN, 0, 0x8d5bb8, 0x8d5bb8, 0xf7c948, NULL },
  { "wizard sorcerer magician witch druid", PTM_CLOTHES_ROBE, PTM_LEGS_TROUSERS, PTM_HAT_WIZARD, 0, 0x4b4a9c, 0x3b3a70, 0xf7d154, "noto:magic-wand" },
  { "scientist chemist inventor researcher", PTM_CLOTHES_LABCOAT, PTM_LEGS_TROUSERS, PTM_HAT_NONE, PTM_EXTRA_GLASSES, 0xfbfbfa, 0x51566b, 0x6aa84f, "noto:test-tube" },
  { "police policeman policewoman officer", PTM_CLOTHES_UNIFORM, PTM_LEGS_TROUSERS, PTM_HAT_POLICE, 0, 0x34508c, 0x2b3a63, 0xf2c14e, NULL },
  { "farmer gardener", PTM_CLOTHES_OVERALLS, PTM_LEGS_TROUSERS, PTM_HAT_STRAW, 0, 0xd8564a, 0x4a6fa5, 0xf2c14e, "noto:sheaf-of-rice" },
  { "builder worker engineer mechanic", PTM_CLOTHES_OVERALLS, PTM_LEGS_TROUSERS, PTM_HAT_HARD, 0, 0xf0a040, 0x3f5f8f, 0xf7d154, "noto:hammer" },
  { "artist painter", PTM_CLOTHES_APRON, PTM_LEGS_TROUSERS, PTM_HAT_NONE, 0, 0x5b6fb0, 0x45515e, 0xf2b134, "noto:artist-palette" },
  { "superhero hero heroine", PTM_CLOTHES_CAPE, PTM_LEGS_TROUSERS, PTM_HAT_NONE, PTM_EXTRA_MASK, 0x2f6fc4, 0x2f6fc4, 0xe4454a, NULL },
  { "businessman businesswoman boss lawyer manager banker", PTM_CLOTHES_SUIT, PTM_LEGS_TROUSERS, PTM_HAT_NONE, 0, 0x3a4668, 0x3a4668, 0xc9484f, "noto:briefcase" },
  { "detective spy", PTM_CLOTHES_COAT, PTM_LEGS_TROUSERS, PTM_HAT_TOP, 0, 0xb08a5b, 0x4f4a4a, 0x6b4a2f, "noto:magnifying-glass-tilted-left" },
  { "student pupil", PTM_CLOTHES_HOODIE, PTM_LEGS_TROUSERS, PTM_HAT_NONE, 0, 0, 0, 0, "noto:books" },
  { "cowboy cowgirl sheriff rancher", PTM_CLOTHES_SHIRT, PTM_LEGS_TROUSERS, PTM_HAT_STRAW, PTM_EXTRA_SCARF, 0xb5653a, 0x4a6fa5, 0xd8454a, NULL },
  { "fisherman angler", PTM_CLOTHES_COAT, PTM_LEGS_TROUSERS, PTM_HAT_BEANIE, 0, 0xe8b62f, 0x44515c, 0x35618f, "noto:fishing-pole" },
  { "soldier hunter", PTM_CLOTHES_UNIFORM, PTM_LEGS_TROUSERS, PTM_HAT_CAP, 0, 0x6b7748, 0x545c3c, 0x3f4530, NULL },
  { "postman postwoman mail-carrier", PTM_CLOTHES_UNIFORM, PTM_LEGS_TROUSERS, PTM_HAT_CAP, 0, 0x35618f, 0x2b3f63, 0xf2c14e, "noto:envelope" },
  { "photographer journalist reporter", PTM_CLOTHES_COAT, PTM_LEGS_TROUSERS, PTM_HAT_NONE, 0, 0xa07f52, 0x45515e, 0x6b4a2f, "noto:camera" },
  { "driver bus-driver", PTM_CLOTHES_UNIFORM, PTM_LEGS_TROUSERS, PTM_HAT_CAP, 0, 0x5b86b5, 0x34405c, 0xf2c14e, NULL },
  { "musician guitarist", PTM_CLOTHES_SHIRT, PTM_LEGS_TROUSERS, PTM_HAT_NONE, 0, 0x7a3f6d, 0x2f3442, 0xf2b134, "noto:guitar" },
  { "actor writer poet philosopher", PTM_CLOTHES_SWEATER, PTM_LEGS_TROUSERS, PTM_HAT_NONE, PTM_EXTRA_SCARF, 0x3f4a4a, 0x45515e, 0xb0344d, NULL },
  { "politician president mayor", PTM_CLOTHES_SUIT, PTM_LEGS_TROUSERS, PTM_HAT_NONE, 0, 0x2f3b5c, 0x2f3b5c, 0xb0344d, NULL },
  { "architect electrician carpenter plumber miner", PTM_CLOTHES_OVERALLS, PTM_LEGS_TROUSERS, PTM_HAT_HARD, 0, 0xd8564a, 0x4a6fa5, 0xf7d154, "noto:hammer" },
  { "monk nun priest", PTM_CLOTHES_ROBE, PTM_LEGS_TROUSERS, PTM_HAT_NONE, 0, 0x6b4a35, 0x4b3a2f, 0xd9c08a, NULL },
  { "samurai", PTM_CLOTHES_ROBE, PTM_LEGS_TROUSERS, PTM_HAT_NONE, 0, 0x3a4668, 0x2b2f42, 0xb0344d, "noto:crossed-swords" },
  { "viking", PTM_CLOTHES_ROBE, PTM_LEGS_TROUSERS, PTM_HAT_KNIGHT, 0, 0x7b5b3f, 0x4f4a4a, 0xb9c3d0, "noto:shield" },
  { "hairdresser tailor shoemaker butcher blacksmith", PTM_CLOTHES_APRON, PTM_LEGS_TROUSERS, PTM_HAT_NONE, 0, 0xb9574f, 0x45515e, 0x6b4a35, NULL },
  { "cleaner garbage-collector chimney-sweep", PTM_CLOTHES_OVERALLS, PTM_LEGS_TROUSERS, PTM_HAT_CAP, 0, 0xe8892f, 0x3f4f6b, 0xf7d154, "noto:broom" },
  { "beekeeper", PTM_CLOTHES_COAT, PTM_LEGS_TROUSERS, PTM_HAT_STRAW, 0, 0xf6f1e4, 0xe6dcc6, 0xf2b134, "noto:honey-pot" },
  { "lifeguard", PTM_CLOTHES_TSHIRT, PTM_LEGS_SHORTS, PTM_HAT_CAP, 0, 0xd8454a, 0xd8454a, 0xf7d154, NULL },
  { "referee", PTM_CLOTHES_TSHIRT, PTM_LEGS_SHORTS, PTM_HAT_NONE, 0, 0x2f3442, 0x2f3442, 0xf7d154, NULL },
  { "sailor", PTM_CLOTHES_SWEATER, PTM_LEGS_TROUSERS, PTM_HAT_BEANIE, 0, 0xfbfaf6, 0x2f4a7c, 0x2f4a7c, NULL },
  { "waiter barista", PTM_CLOTHES_APRON, PTM_LEGS_TROUSERS, PTM_HAT_NONE, 0, 0xfbfaf6, 0x3a3c48, 0x3f4a4a, "noto:hot-beverage" },
};

typedef struct
{
  const char *names;
  int         value;
} Word;

static const Word hair_words[] = {
  { "short", PTM_HAIR_SHORT }, { "long", PTM_HAIR_LONG }, { "ponytail", PTM_HAIR_PONYTAIL }, { "curly curls wavy", PTM_HAIR_CURLY }, { "bun", PTM_HAIR_BUN }, { "braids braid plaits pigtails", PTM_HAIR_BRAIDS }, { "afro", PTM_HAIR_AFRO }, { "bob", PTM_HAIR_BOB }, { "spiky messy", PTM_HAIR_SPIKY }, { "bald none shaved", PTM_HAIR_BALD }, { "hijab headscarf", PTM_HAIR_HIJAB }, { "turban", PTM_HAIR_TURBAN }, { NULL }
};

static const Word clothes_words[] = {
  { "t-shirt tshirt tee", PTM_CLOTHES_TSHIRT }, { "sweater jumper pullover striped", PTM_CLOTHES_SWEATER }, { "hoodie", PTM_CLOTHES_HOODIE }, { "dress gown", PTM_CLOTHES_DRESS }, { "coat jacket raincoat", PTM_CLOTHES_COAT }, { "shirt blouse", PTM_CLOTHES_SHIRT }, { "suit blazer tie", PTM_CLOTHES_SUIT }, { "uniform", PTM_CLOTHES_UNIFORM }, { "apron", PTM_CLOTHES_APRON }, { "labcoat lab-coat", PTM_CLOTHES_LABCOAT }, { "cape", PTM_CLOTHES_CAPE }, { "robe kimono cloak", PTM_CLOTHES_ROBE }, { "spacesuit", PTM_CLOTHES_SPACESUIT }, { "overalls dungarees", PTM_CLOTHES_OVERALLS }, { "armour armor", PTM_CLOTHES_ARMOUR }, { NULL }
};

static const Word leg_words[] = { { "trousers pants jeans leggings", PTM_LEGS_TROUSERS }, { "shorts", PTM_LEGS_SHORTS }, { "skirt", PTM_LEGS_SKIRT }, { "none bare", PTM_LEGS_BARE }, { NULL } };

static const Word hat_words[] = {
  { "cap baseball", PTM_HAT_CAP }, { "beanie bobble", PTM_HAT_BEANIE }, { "straw sunhat hat", PTM_HAT_STRAW }, { "toque", PTM_HAT_CHEF }, { "helmet", PTM_HAT_HARD }, { "crown tiara", PTM_HAT_CROWN }, { "top-hat tophat fedora", PTM_HAT_TOP }, { "party", PTM_HAT_PARTY }, { NULL }
};

static const Word extra_words[] = {
  { "glasses spectacles", PTM_EXTRA_GLASSES }, { "beard bearded", PTM_EXTRA_BEARD }, { "moustache mustache", PTM_EXTRA_MOUSTACHE }, { "scarf", PTM_EXTRA_SCARF }, { "eyepatch patch", PTM_EXTRA_PATCH }, { "bow ribbon", PTM_EXTRA_BOW }, { "mask", PTM_EXTRA_MASK }, { "freckles", PTM_EXTRA_FRECKLES }, { NULL }
};

static gboolean
has_word (const char *names, const char *word)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  return g_strv_contains ((const char *const *)list, word);
}

/* The words of a field, folded; "lab coat" also stands as "lab-coat". */
static char **
split_words (const char *text)
{
  g_autofree char *folded = g_utf8_strdown (text != NULL ? text : "", MIN (strlen (text != NULL ? text : ""), 200));
  g_autoptr (GString) both = g_string_new (folded);

  g_strdelimit (folded, " ", '-');
  g_string_append_printf (both, " %s", folded);
  return g_strsplit_set (both->str, " ,;", 32);
}

static gboolean
find_word (const Word *table, const char *text, int *value)
{
  g_auto (GStrv) words = split_words (text);

  for (int w = (int)g_strv_length (words) - 1; w >= 0; w--)
    for (const Word *entry = table; *words[w] != '\0' && entry->names != NULL; entry++)
      if (has_word (entry->names, words[w]))
        {
          *value = entry->value;
          return TRUE;
        }
  return FALSE;
}

static const Profession *
find_profession (const char *text)
{
  g_auto (GStrv) words = split_words (text);

  for (int w = 0; words[w] != NULL; w++)
    for (guint i = 0; *words[w] != '\0' && i < G_N_ELEMENTS (professions); i++)
      if (has_word (professions[i].names, words[w]))
        return &professions[i];
  return NULL;
}

gboolean
ptm_character_knows_profession (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (professions); i++)
    if (has_word (professions[i].names, name))
      return TRUE;
  return FALSE;
}

static guint
find_place (PtmScene *scene, const char *id)
{
  for (guint i = 0; scene->characters != NULL && i < scene->characters->len; i++)
    if (g_strcmp0 (((PtmCharacter *)scene->characters->pdata[i])->id, id) == 0)
      return i;
  return g_str_hash (id) % 97;
}

/* Steps through a table from a start the seed gives: neighbours in the cast never get the same. */
static guint
pick (PtmScene *scene, guint place, guint purpose, guint n)
{
  return (ptm_random_hash (scene->seed, 9100 + purpose) + place) % n;
}

/* Clothes are seen against fur. */
static PtmColor
pick_top (PtmScene *scene, guint place, PtmColor skin, gboolean fur)
{
  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    {
      PtmColor color = HEX (tops[(pick (scene, place * 3, 7, G_N_ELEMENTS (tops)) + i * 3) % G_N_ELEMENTS (tops)]);

      if (!fur || ptm_color_delta_e (color, skin) > 28)
        return color;
    }
  return HEX (tops[0]);
}

static void
fill_people (PtmLook *look, PtmScene *scene, guint place)
{
  static const PtmHair    female[] = { PTM_HAIR_LONG, PTM_HAIR_BUN, PTM_HAIR_PONYTAIL, PTM_HAIR_BOB, PTM_HAIR_CURLY, PTM_HAIR_BRAIDS };
  static const PtmHair    male[] = { PTM_HAIR_SHORT, PTM_HAIR_SPIKY, PTM_HAIR_CURLY, PTM_HAIR_SHORT };
  static const PtmClothes usual[] = { PTM_CLOTHES_TSHIRT, PTM_CLOTHES_HOODIE, PTM_CLOTHES_SWEATER, PTM_CLOTHES_SHIRT };
  guint                   skin = (pick (scene, place * 3, 1, G_N_ELEMENTS (skins)));

  look->female = (ptm_random_hash (scene->seed, 9107) + place) % 2 == 0;
  look->hair = look->female ? female[pick (scene, place / 2, 2, G_N_ELEMENTS (female))] : male[pick (scene, place / 2, 3, G_N_ELEMENTS (male))];
  look->skin = HEX (skins[skin]);
  look->hair_color = HEX (hairs[skin >= 4 ? pick (scene, place, 4, 2) * 3 : pick (scene, place * 2, 4, G_N_ELEMENTS (hairs))]);
  look->clothes = usual[pick (scene, place, 5, G_N_ELEMENTS (usual))];
  look->legs = PTM_LEGS_TROUSERS;
}

static void
fill_animal (PtmLook *look)
{
  const PtmSpecies *s = look->species;

  look->skin = HEX (s->coat);
  look->belly = HEX (s->belly);
  look->mark = HEX (s->mark);
  look->hair_color = look->mark;
  look->hair = PTM_HAIR_BALD;
  look->clothes = PTM_CLOTHES_TSHIRT;
  look->legs = PTM_LEGS_BARE;
}

static void
read_form (PtmLook *look, const PtmCharacter *who, PtmScene *scene, const char *id)
{
  const char *form = who != NULL ? who->form : NULL;

  look->species = ptm_species_find (who != NULL && who->species != NULL ? who->species : form == NULL ? id
                                                                                                      : NULL);
  if (look->species == NULL && who != NULL && who->name != NULL && form == NULL)
    look->species = ptm_species_find (who->name);
  look->form = look->species != NULL ? look->species->form : PTM_FORM_PEOPLE;
  if (g_strcmp0 (form, "people") == 0 || g_strcmp0 (form, "person") == 0 || g_strcmp0 (form, "human") == 0)
    look->form = PTM_FORM_PEOPLE;
  else if (g_strcmp0 (form, "biped") == 0)
    look->form = PTM_FORM_BIPED;
  else if (g_strcmp0 (form, "bird") == 0)
    look->form = PTM_FORM_BIRD;
  else if (g_strcmp0 (form, "quadruped") == 0)
    look->form = PTM_FORM_QUADRUPED;
  if (look->form == PTM_FORM_PEOPLE)
    look->species = NULL;
  else if (look->species == NULL)
    look->species = ptm_species_find (look->form == PTM_FORM_BIRD ? "bird" : look->form == PTM_FORM_BIPED ? "bear"
                                                                                                          : "dog");
}

static void
read_age (PtmLook *look, const PtmCharacter *who)
{
  const char *age = who != NULL && who->age != NULL ? who->age : "";
  const char *gender = who != NULL && who->gender != NULL ? who->gender : "";

  if (has_word ("child kid young boy girl baby", age))
    look->age = PTM_AGE_CHILD;
  else if (has_word ("elder old elderly senior", age))
    look->age = PTM_AGE_ELDER;
  if (has_word ("female woman girl f", gender) || g_str_equal (age, "girl"))
    look->female = TRUE;
  else if (has_word ("male man boy m", gender) || g_str_equal (age, "boy"))
    look->female = FALSE;
}

static void
fit_gender (PtmLook *look, PtmScene *scene, guint place)
{
  static const PtmHair female[] = { PTM_HAIR_LONG, PTM_HAIR_BUN, PTM_HAIR_PONYTAIL, PTM_HAIR_BOB, PTM_HAIR_CURLY, PTM_HAIR_BRAIDS };
  static const PtmHair male[] = { PTM_HAIR_SHORT, PTM_HAIR_SPIKY, PTM_HAIR_CURLY };

  look->hair = look->female ? female[pick (scene, place, 2, G_N_ELEMENTS (female))] : male[pick (scene, place, 3, G_N_ELEMENTS (male))];
  if (look->age == PTM_AGE_ELDER)
    {
      look->hair = look->female ? PTM_HAIR_BUN : PTM_HAIR_BALD;
      look->hair_color = HEX (0xd9d6d8);
      look->extra |= PTM_EXTRA_GLASSES | (look->female ? 0 : PTM_EXTRA_MOUSTACHE);
      look->clothes = PTM_CLOTHES_SWEATER;
    }
  if (look->age == PTM_AGE_CHILD && pick (scene, place, 6, 3) > 0)
    look->legs = look->female ? PTM_LEGS_SKIRT : PTM_LEGS_SHORTS;
}

static void
wear_profession (PtmLook *look, const Profession *job)
{
  if (job == NULL)
    return;
  look->clothes = job->clothes;
  look->hat = job->hat;
  look->extra |= job->extra;
  look->prop = job->prop;
  look->legs = job->legs;
  if (job->top != 0)
    look->top = HEX (job->top);
  if (job->bottom != 0)
    look->bottom = HEX (job->bottom);
  if (job->accent != 0)
    look->accent = HEX (job->accent);
}

static void
read_words (PtmLook *look, const PtmCharacter *who)
{
  int value = 0;
  g_auto (GStrv) extras = split_words (who->extra);

  if (who->hair != NULL && find_word (hair_words, who->hair, &value))
    look->hair = (PtmHair)value;
  wear_profession (look, find_profession (who->clothes));
  if (who->clothes != NULL && find_word (clothes_words, who->clothes, &value))
    look->clothes = (PtmClothes)value;
  if (who->legwear != NULL && find_word (leg_words, who->legwear, &value))
    look->legs = (PtmLegs)value;
  for (int i = 0; extras[i] != NULL; i++)
    {
      if (find_word (extra_words, extras[i], &value))
        look->extra |= (guint)value;
      if (find_word (hat_words, extras[i], &value))
        look->hat = (PtmHat)value;
    }
  if (who->prop != NULL)
    look->prop = who->prop;
}

static void
read_colors (PtmLook *look, const PtmCharacter *who)
{
  if (who->skin.a > 0)
    look->skin = who->skin;
  if (who->hair_color.a > 0)
    look->hair_color = who->hair_color;
  if (who->clothes_color.a > 0)
    look->top = who->clothes_color;
  if (who->legwear_color.a > 0)
    look->bottom = who->legwear_color;
}

/* Hair that stands up finds no room under a hat. */
static void
fit_hair (PtmLook *look)
{
  if (look->hat == PTM_HAT_NONE || look->hat == PTM_HAT_CROWN || look->hat == PTM_HAT_NURSE || look->hat == PTM_HAT_PARTY || look->hat == PTM_HAT_SPACE)
    return;
  if (look->hair == PTM_HAIR_SPIKY)
    look->hair = PTM_HAIR_SHORT;
  else if (look->hair == PTM_HAIR_BUN)
    look->hair = PTM_HAIR_PONYTAIL;
  else if (look->hair == PTM_HAIR_AFRO)
    look->hair = PTM_HAIR_CURLY;
}

PtmLook
ptm_look_resolve (PtmScene *scene, const char *id)
{
  const PtmCharacter *who = id != NULL ? ptm_scene_find_character (scene, id) : NULL;
  guint               place = find_place (scene, id != NULL ? id : "");
  PtmLook             look = { 0 };

  read_form (&look, who, scene, id != NULL ? id : "");
  if (look.form == PTM_FORM_PEOPLE)
    fill_people (&look, scene, place);
  else
    fill_animal (&look);
  look.top = pick_top (scene, place, look.skin, look.form != PTM_FORM_PEOPLE);
  look.bottom = HEX (bottoms[pick (scene, place, 8, G_N_ELEMENTS (bottoms))]);
  look.shoes = HEX (shoe_colors[pick (scene, place, 9, G_N_ELEMENTS (shoe_colors))]);
  look.accent = HEX (tops[pick (scene, place * 3 + 2, 7, G_N_ELEMENTS (tops))]);
  read_age (&look, who);
  if (look.form == PTM_FORM_PEOPLE)
    fit_gender (&look, scene, place);
  if (who != NULL)
    {
      if (who->clothes == NULL && find_profession (who->name) != NULL)
        wear_profession (&look, find_profession (who->name));
      read_words (&look, who);
      read_colors (&look, who);
    }
  else
    wear_profession (&look, find_profession (id));
  if (look.clothes == PTM_CLOTHES_DRESS)
    look.legs = PTM_LEGS_BARE;
  else if (look.legs == PTM_LEGS_BARE && (look.clothes == PTM_CLOTHES_OVERALLS || look.clothes == PTM_CLOTHES_SPACESUIT || look.clothes == PTM_CLOTHES_ARMOUR))
    look.legs = PTM_LEGS_TROUSERS;
  fit_hair (&look);
  return look;
}
