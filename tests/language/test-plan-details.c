/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is said beside the things of a plan: numbers that a single word does not say or no picture can show, what is not wanted, where
 * an event is, what it is made of, and quotes that nobody closed. */

#include "config.h"

#include "summary.h"

static PtmLanguage *language;

static const SummaryCase amount_cases[] = {
  { "a hundred and one cats", "scene; cat x100; ?many 101 cats" },
  { "two hundred cats", "scene; cat x100; ?many 200 cats" },
  { "hundertfünf Katzen", "scene; cat x100; ?many 105 Katzen" },
  { "doscientos cinco gatos", "scene; cat x100; ?many 205 gatos" },
  { "cent cinq chats", "scene; cat x100; ?many 105 chats" },
  { "一千颗星星", "scene; star x100; ?many 1000 星星" },
  { "一百多只猫", "scene; cat x100" },
  { "एक सौ पाँच बिल्लियाँ", "scene; cat x100; ?many 105 बिल्लियाँ" },
  { "مئة وخمس قطط", "scene; cat x100; ?many 105 قطط" },
  { "1,000 cats", "scene; cat x100; ?many 1000 cats" },
  { "-3 cats", "scene; cat x3; ?amount -3 cats" },
  { "2.5 apples", "scene; red-apple x2; ?amount 2.5 apples" },
  { "2,5 Äpfel", "scene; red-apple x2; ?amount 2,5 Äpfel" },
  { "zero cats and a dog", "scene; dog" },
  { "a few swans: exactly four thousand swans", "scene; swan x100; ?many 4000 swans" },
  { "Diagram: sun -> 5000 cats", "diagram; sun; cat x100; @Sun; @5000 cats; sun->5000 cats; ?many 5000 cats" },
  { "cero gatos y un perro", "scene; dog" },
  { NULL, NULL },
};

static const SummaryCase unwanted_cases[] = {
  { "a cat without a dog", "scene; cat" },
  { "犬のいない猫", "scene; cat" },
  { "猫、犬なし", "scene; cat" },
  { "قطة بدون كلب", "scene; cat" },
  { "कुत्ते के बिना बिल्ली", "scene; cat" },
  { "बिना कुत्ते की बिल्ली", "scene; cat" },
  { "no cats, just a dog", "scene; dog" },
  { "a garden without cats or dogs", "scene; bg garden" },
  { "ein Garten ohne Katzen und Hunde", "scene; bg garden" },
  { "a beach without people and a red umbrella", "scene; bg beach; umbrella #e53935" },
  { "a forest with no animals", "scene; bg forest" },
  { "un bosque sin animales", "scene; bg forest" },
  { "cinco gallinas y ningún gallo", "scene; chicken x5" },
  { "why not a cat?", "scene; cat" },
  { "Plakat für den Elternabend, bitte nichts mit Tieren", "poster; title=Elternabend" },
  { NULL, NULL },
};

/* A thing has one colour: the first one is drawn, the others are told. */
static const SummaryCase two_tone_cases[] = {
  { "a red and white umbrella", "scene; umbrella #e53935; ?color white" },
  { "ein rot-weißer Regenschirm", "scene; umbrella #e53935; ?color weißer" },
  { "ein rotweißer Regenschirm", "scene; umbrella #e53935; ?color rotweißer" },
  { "drei rot-weiße Ballons", "scene; balloon x3 #e53935; ?color weiße" },
  { "un paraguas rojo y blanco", "scene; umbrella #e53935; ?color blanco" },
  { "un parapluie rouge et blanc", "scene; umbrella #e53935; ?color blanc" },
  { "红白相间的伞", "scene; umbrella #e53935; ?color 白" },
  { "赤白の傘", "scene; umbrella #e53935; ?color 白" },
  { "काली-सफेद बिल्ली", "scene; cat #212121; ?color सफेद" },
  { "مظلة حمراء وبيضاء", "scene; umbrella #e53935; ?color بيضاء" },
  { "a red and green apple", "scene; red-apple #e53935; ?color green" },
  { "the umbrella is red and white", "scene; umbrella #e53935; ?color white" },
  { "a black and white cat", "scene; cat #212121; ?color white" },
  { "eine schwarz-weiße Katze", "scene; cat #212121; ?color weiße" },
  { "un gato blanco y negro", "scene; cat #ffffff; ?color negro" },
  { "un chat noir et blanc", "scene; black-cat; ?color blanc" },
  { "黑白猫", "scene; cat #212121; ?color 白" },
  { "白黒の猫", "scene; cat #ffffff; ?color 黒" },
  { "a black and white drawing of a cat", "scene (monochrome); cat" },
  { "a cat in black and white", "scene (monochrome); cat" },
  { "a black and white zebra", "scene; zebra" },
  { "黒と白のパンダ", "scene; panda" },
  { "red and white balloons", "scene; balloon x2 #e53935; balloon x2 #ffffff" },
  { "黄緑色の手袋", "scene; gloves #7cb342" },
  { NULL, NULL },
};

/* A pattern is told, and names nothing that lies beside its thing. */
static const SummaryCase pattern_cases[] = {
  { "a shirt with stripes", "scene; t-shirt; ?style with stripes" },
  { "ein Hemd mit Streifen", "scene; t-shirt; ?style mit Streifen" },
  { "un mantel a cuadros rojos y blancos", "scene; picnic-blanket" },
  { "una camisa a rayas rojas y blancas", "scene; t-shirt #e53935; ?style a rayas; ?color blancas" },
  { "une jupe à carreaux", "scene; skirt; ?style à carreaux" },
  { "条纹衬衫", "scene; t-shirt; ?style 条纹" },
  { "チェックのシャツ", "scene; t-shirt; ?style チェックの" },
  { "धारीदार कमीज़", "scene; t-shirt; ?style धारीदार" },
  { NULL, NULL },
};

/* Numbers that are corrected, and things that each of several has. */
static const SummaryCase each_cases[] = {
  { "sixteen strawberries, no seventeen", "scene; strawberry x17" },
  { "three cats, no, four", "scene; cat x4" },
  { "drei Katzen, nein vier", "scene; cat x4" },
  { "tres gatos, no, cuatro", "scene; cat x4" },
  { "trois chats, non quatre", "scene; cat x4" },
  { "三只猫，不，四只", "scene; cat x4" },
  { "猫三匹、いや四匹", "scene; cat x4" },
  { "तीन बिल्लियाँ, नहीं, चार", "scene; cat x4" },
  { "ثلاث قطط، لا، أربع", "scene; cat x4" },
  { "バナナ、八本で", "scene; banana x8" },
  { "Each of the three snowmen wears a hat", "scene; snowman x3; top-hat x3" },
  { "chacun des trois bonhommes de neige porte un chapeau", "scene; snowman x3; top-hat x3" },
  { "fünf Schneemänner, drei davon mit Strohhut", "scene; snowman x5; womans-hat x3; Schneemänner next-to Strohhut" },
  { "cinq bonhommes de neige, dont trois avec un chapeau", "scene; snowman x5; top-hat x3; bonhommes de neige next-to chapeau" },
  { "four children, each child with a kite", "scene; child as children; child as children-2; child as children-3; child as children-4; kite x4; children right-of children; children right-of children; children right-of children; children next-to kite; <children child>; <children-2 child>; <children-3 child>; <children-4 child>" },
  { "four cats, each cat has a ball", "scene; cat x4; soccer-ball x4" },
  { "vier Katzen, jede Katze hat einen Ball", "scene; cat x4; soccer-ball x4" },
  { "my son likes dogs, draw a dog", "scene; dog" },
  { NULL, NULL },
};

static const SummaryCase venue_cases[] = {
  { "poster \"Summer fair\" July 20 6 pm Central Park", "poster; title=Summer fair; date=July 20; time=6 pm; place=Central Park" },
  { "poster \"Summer fair\", Old Mill Square, 6 pm", "poster; title=Summer fair; place=Old Mill Square; time=6 pm" },
  { "square poster \"Summer fair\"", "poster 1024x1024; title=Summer fair" },
  { "Plakat „Sommerfest“ 20. Juli 18 Uhr Stadtpark", "poster; title=Sommerfest; date=20. Juli; time=18 Uhr; place=Stadtpark" },
  { "Cartel \"Fiesta de verano\" 20 de julio 18:00 Parque Central", "poster; title=Fiesta de verano; date=20 de julio; time=18:00; place=Parque Central" },
  { "Affiche « Fête d'été » 20 juillet 18 h Parc central", "poster; title=Fête d'été; date=20 juillet; time=18 h; place=Parc central" },
  { "ポスター「夏祭り」7月20日 午後6時 中央公園", "poster; title=夏祭り; date=7月20日; time=午後6時; place=中央公園" },
  { "海报“夏日祭”7月20日 下午6点 中央公园", "poster; title=夏日祭; date=7月20日; time=下午6点; place=中央公园" },
  { "पोस्टर \"ग्रीष्म उत्सव\" 20 जुलाई शाम 6 बजे केंद्रीय पार्क", "poster; title=ग्रीष्म उत्सव; date=20 जुलाई; time=शाम 6 बजे; place=केंद्रीय पार्क" },
  { "ملصق \"مهرجان الربيع\" يوم 5 مايو الساعة 7 مساءً في القاعة", "poster; title=مهرجان الربيع; date=5 مايو; time=الساعة 7 مساءً; place=القاعة" },
  { NULL, NULL },
};

/* A quoted text that nobody closed. */
static const SummaryCase open_cases[] = {
  { "poster \"unclosed quote", "poster; title=unclosed quote" },
  { "poster “Summer fair with a sun", "poster; title=Summer fair with a sun" },
  { "海报“春天", "poster; title=春天" },
  { "ポスター「夏祭り", "poster; title=夏祭り" },
  { NULL, NULL },
};

/* What a picture is made of and shall feel like, and what is joined by arrows. */
static const SummaryCase look_cases[] = {
  { "a marble statue and a brick house", "scene; statue #ece9e4; house #b5533c" },
  { "ein gläserner Apfel", "scene; red-apple #bfe3ee" },
  { "una estatua de mármol", "scene; statue #ece9e4" },
  { "une statue en marbre", "scene; statue #ece9e4" },
  { "a horse in kids' style", "scene (playful); horse" },
  { "poster \"Hello\", dreamy and melancholic mood", "poster; title=Hello; ?style dreamy and melancholic mood" },
  { "海报“你好”，梦幻忧郁的氛围", "poster; title=你好" },
  { "A->B, A->C, B->D", "flowchart; start=A; step=B; end=C; end=D; A->B; A->C; B->D" },
  { NULL, NULL },
};

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_data_func ("/language/plan-details/amounts", amount_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan-details/unwanted", unwanted_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan-details/two-tones", two_tone_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan-details/patterns", pattern_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan-details/each", each_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan-details/venues", venue_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan-details/open", open_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan-details/looks", look_cases, summary_check_cases);
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
