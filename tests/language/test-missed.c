/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the answer tells as not drawn: what belongs to a thing of the picture is missed, talk around the wish is not. */

#include "config.h"

#include <string.h>

#include "ptm-account.h"
#include "summary.h"

static PtmArt      *art;
static PtmLanguage *language;

/* What was told of a sentence, in one line. (transfer full) */
static char *
dup_told (const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) scene = ptm_language_plan (language, sentence, &error);
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < scene->unmet->len; i++)
    {
      const PtmUnmet *wish = g_ptr_array_index (scene->unmet, i);

      g_string_append_printf (told, "%s%s", i > 0 ? "; " : "", wish->text);
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
check_nothing_told (const char *const *sentences)
{
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *told = dup_told (sentences[i]);

      g_test_message ("%s", sentences[i]);
      g_assert_cmpstr (told, ==, "");
    }
}

/* A clause that names no thing is about the user, the order or the day. */
static void
test_talk (void)
{
  static const char *const sentences[] = {
    "Whenever you get a sec, could I have two rabbits next to a carrot",
    "Sorry to bug you again - this time a blue car in front of a white house, that's literally it",
    "Ein Croissant und eine Tasse Kaffee, nichts Wildes",
    "Hauptsache es sieht gut aus: Berge, ein See, vielleicht ein Mond",
    "Il pleut depuis des semaines, alors remonte-moi le moral avec une plage, un palmier et un gros soleil jaune",
    NULL,
  };

  check_nothing_told (sentences);
}

/* Who wishes for the picture is not in it. */
static void
test_wisher (void)
{
  static const char *const sentences[] = {
    "My lad is obsessed with trains, so pop one on a bridge for him and he'll be over the moon",
    "Mon petit gars est dingue de trains, mets-lui-en un sur un pont, il va être aux anges",
    "Mi peque está loco por los trenes, ponle uno encima de un puente",
    NULL,
  };

  check_nothing_told (sentences);
}

/* What somebody is called is not drawn, and a cat called Biscuit is no biscuit. */
static void
test_names (void)
{
  static const struct
  {
    const char *sentence;
    guint       things;
  } cases[] = {
    { "our cat's name is Biscuit, can you draw her on a sofa", 2 },
    { "two penguins, Pip and Pop, next to a rock", 3 },
    { "Unser Hamster heißt Krümel, mal ihn bitte neben eine Karotte", 2 },
    { "zwei Pinguine namens Pit und Pat auf einer Eisscholle", 3 },
    { "Mi perra se llama Canela, dibújala junto a una pelota", 2 },
    { "Mon lapin s'appelle Noisette, dessine-le à côté d'une carotte", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PtmScene) scene = ptm_language_plan (language, cases[i].sentence, NULL);
      guint things = 0;

      g_test_message ("%s", cases[i].sentence);
      g_assert_nonnull (scene);
      g_assert_cmpuint (scene->unmet->len, ==, 0);
      for (guint k = 0; k < scene->nodes->len; k++)
        {
          const PtmNode *node = g_ptr_array_index (scene->nodes, k);

          things += node->type == PTM_NODE_OBJECT ? (guint)MAX (node->count, 1) : 0;
        }
      g_assert_cmpuint (things, ==, cases[i].things);
    }
}

/* Who orders a picture, where it goes and what is over are not in it. */
static void
test_not_in_it (void)
{
  static const char *const sentences[] = {
    "The farmer down the road wants a flyer: a hen and a basket",
    "The ice cream shop at the corner needs a sign with a cherry",
    "Notre club cherche une affiche pour le tournoi avec un ballon",
    "Für den Gemeindebasar ein Kuchen und eine Kaffeekanne",
    "Para la sala de espera del dentista, un cocodrilo con un cepillo de dientes",
    "The rain has stopped, a rainbow stands over the barn",
    "Nach dem Gewitter: ein Regenbogen über der Wiese",
    "Ha dejado de llover y sale un arcoíris sobre la granja",
    "La pluie s'est arrêtée, un arc-en-ciel au-dessus de la grange",
    "Letter S page: a snake, a snail and a star",
    "Seite zum Buchstaben B: ein Ball, eine Banane und ein Bär",
    "Página de la letra P: un pato, un perro y una pelota",
    "La page de la lettre B : un ballon, une banane et un bateau",
    NULL,
  };

  check_nothing_told (sentences);
}

/* "A cookie jar", "a deck chair": what stands before the head says which kind of it, unless it is an adjective. */
static void
test_compounds (void)
{
  static const char *const sentences[] = {
    "a cookie jar on a shelf",
    "a deck chair on the beach",
    "a toy shop next to a tree",
    NULL,
  };
  g_autofree char *told = dup_told ("a translucent vase on a table");

  check_nothing_told (sentences);
  g_assert_nonnull (strstr (told, "translucent"));
}

/* What is done to nothing adds nothing to see; what is done to something would. */
static void
test_states (void)
{
  static const char *const sentences[] = {
    "water drips from the tap into a bucket",
    "an old lady crosses with her dog",
    "aus dem Wasserhahn tropft Wasser in einen Eimer",
    "gotea agua del grifo en un cubo",
    "une grand-mère passe avec son chien",
    NULL,
  };
  g_autofree char *told = dup_told ("une chèvre qui passe l'aspirateur");

  check_nothing_told (sentences);
  g_assert_nonnull (strstr (told, "passe"));
}

/* What a thing does and how it looks is missed wherever it stands. */
static void
test_missed (void)
{
  const struct
  {
    const char *sentence;
    const char *told;
  } cases[] = {
    { "A hedgehog mowing the lawn beside a cottage", "mowing" },
    { "A cat by a window. It is juggling", "juggling" },
    { "Ein Igel mäht den Rasen neben einem Haus", "mäht" },
    { "Un hérisson qui tond la pelouse à côté d'une maison", "tond" },
    { "一只大象在弹钢琴，旁边有一只猫", "弹" },
    { "دب يعزف على البيانو في الحديقة", "يعزف" },
    { "Bitte zeichne Angela Merkel mit einer Katze", "Merkel" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = dup_told (cases[i].sentence);

      g_test_message ("%s: %s", cases[i].sentence, told);
      g_assert_nonnull (strstr (told, cases[i].told));
    }
}

/* What is told is a sentence: a capital, the word, an end. */
static void
test_sentence (void)
{
  g_autoptr (PtmAccount) account = ptm_account_new (art);
  g_autoptr (PtmScene) scene = ptm_language_plan (language, "A hedgehog mowing the lawn beside a cottage", NULL);
  const PtmUnmet *wish;

  g_assert_nonnull (scene);
  g_assert_cmpuint (scene->unmet->len, ==, 1);
  ptm_account_explain (account, "en", scene->unmet);
  wish = g_ptr_array_index (scene->unmet, 0);
  g_assert_cmpstr (wish->say, ==, "Not drawn as an action: “mowing”.");
  g_assert_true (g_str_has_suffix (wish->offer, "."));
}

/* What somebody does stands behind where he does it, or to whom. */
static void
test_apart (void)
{
  static const char *const sentences[][2] = {
    { "宇航员在月亮上挥手", "宇航员 wave" },
    { "小女孩向窗外的小鸟挥手", "小女孩 wave" },
    { "猫和狗在沙发上睡觉", "狗 sleep" },
    { "宇宙飛行士が月から手を振っている", "宇宙飛行士 wave" },
    { "女の子が鳥に手を振っている", "女の子 wave" },
    { "एक अंतरिक्ष यात्री चाँद से हाथ हिला रहा है", "अंतरिक्ष यात्री wave" },
    { "कुत्ता सोफे पर सो रहा है", "कुत्ता sleep" },
    { "الكلب على الأريكة نائم", "كلب sleep" },
    { "the dog on the sofa is sleeping", "dog sleep" },
    { "मेरी बिल्ली का नाम मिनी है, उसे सोफे पर सोते हुए दिखाइए", "बिल्ली sleep" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PtmScene) scene = ptm_language_plan (language, sentences[i][0], &error);
      g_autofree char *plan = NULL;

      g_assert_no_error (error);
      plan = summary_of_plan (scene);
      g_test_message ("%s", plan);
      g_assert_nonnull (strstr (plan, sentences[i][1]));
      g_assert_cmpuint (scene->unmet->len, ==, 0);
    }
}

/* Names, the parts of compounds, materials and letters stand for no things of their own. */
static void
test_parts_of_names (void)
{
  static const char *const sentences[] = {
    "我家的小狗叫旺财，请画它在花园里",
    "画一只名叫咪咪的猫",
    "うちの猫のミケがソファにいる",
    "ミケという名前の猫",
    "मिनी नाम की बिल्ली",
    "मेरे कुत्ते शेरू की तस्वीर, वह घास पर बैठा है",
    "كلب يدعى ركس",
    "كلبي رعد يجلس أمام البيت",
    "a dog called Rex",
    "お花見、桜の木の下にお弁当",
    "教室の読書コーナーに本棚とソファとランプ",
    "पीतल का दीपक और मिट्टी का घड़ा",
    "अ से अनार, आ से आम",
    "うさぎのミミが草むらで眠っている",
    NULL,
  };
  g_autofree char *apples = dup_told ("リンゴ狩りをしている子ども"), *quarrel = dup_told ("二匹の犬がけんかしている");

  check_nothing_told (sentences);
  g_assert_nonnull (strstr (apples, "狩り"));
  g_assert_nonnull (strstr (quarrel, "けんか"));
}

/* One rows in a boat, which has no sail then. */
static void
test_rowing (void)
{
  static const char *const sentences[] = { "a man rowing a boat", "一个男人在划船", "男の人がボートを漕いでいる", "صياد يجدف في قارب صغير", NULL };

  check_nothing_told (sentences);
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autoptr (PtmScene) scene = ptm_language_plan (language, sentences[i], NULL);
      g_autofree char *plan = summary_of_plan (scene);

      g_assert_nonnull (strstr (plan, "canoe"));
      g_assert_nonnull (strstr (plan, " inside "));
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  art = ptm_art_new (NULL);
  language = summary_load ();
  g_test_add_func ("/missed/talk", test_talk);
  g_test_add_func ("/missed/wisher", test_wisher);
  g_test_add_func ("/missed/names", test_names);
  g_test_add_func ("/missed/not-in-it", test_not_in_it);
  g_test_add_func ("/missed/compounds", test_compounds);
  g_test_add_func ("/missed/states", test_states);
  g_test_add_func ("/missed/missed", test_missed);
  g_test_add_func ("/missed/sentence", test_sentence);
  g_test_add_func ("/missed/apart", test_apart);
  g_test_add_func ("/missed/parts-of-names", test_parts_of_names);
  g_test_add_func ("/missed/rowing", test_rowing);
  result = g_test_run ();
  ptm_language_unref (language);
  ptm_art_unref (art);
  return result;
}
