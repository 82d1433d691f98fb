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
