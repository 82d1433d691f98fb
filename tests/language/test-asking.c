/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How people ask for a picture: politely, with what it is for, with deeds and comparisons. What is only said around the wish is
 * neither drawn nor reported as missing; what cannot be drawn still is. The short form is that of summary.c. */

#include "config.h"

#include "summary.h"

static const SummaryCase purposes[] = {
  { "Could you paint me 14 stars? It's for a maths worksheet.", "scene; star x14" },
  { "Für ein Arbeitsblatt: 11 Kirschen", "scene; cherries x11" },
  { "worksheet with 12 additions", "worksheet; title=12 additions; task= {generate: addition to 20, 12 tasks}" },
  { "For my daughter's birthday: a unicorn with a rainbow", "scene; unicorn as unicorn; rainbow; unicorn next-to rainbow; <unicorn unicorn>" },
  { "Pour que les élèves comptent : huit pommes", "scene; red-apple x8" },
  { "For year 4: six apples", "scene; red-apple x6" },
  { "What lives in the sea? Show a whale and a shark", "scene; bg sea; whale; shark" },
  { "Welche Tiere leben im Wald? Zeig einen Fuchs und eine Eule.", "scene; bg forest; fox as Fuchs; owl; <Fuchs fox>" },
  { "¿Qué animales viven en el bosque? Pon un zorro y un búho.", "scene; bg forest; fox as zorro; owl; <zorro fox>" },
  { "Quels animaux vivent dans la forêt ? Un renard et un hibou.", "scene; bg forest; fox as renard; owl; <renard fox>" },
  { "twelve hearts in two lines", "scene; red-heart x12; hearts in-rows:2 -" },
  { "diez manzanas en dos filas", "scene; red-apple x10; manzanas in-rows:2 -" },
  { "un gato y un perro, y ya está", "scene; cat; dog" },
  { "a poster for my daughter's birthday with balloons", "poster; balloon x3; title=My daughter's birthday" },
  { NULL, NULL },
};

static const SummaryCase politeness[] = {
  { "I'd love to see a fox", "scene; fox as fox; <fox fox>" },
  { "Könntet ihr mir bitte drei Igel malen?", "scene; hedgehog x3" },
  { "Seid so lieb und zeichnet einen Leuchtturm", "scene; lighthouse" },
  { "Wären Sie so freundlich, mir zwei Kamele zu zeichnen?", "scene; camel x2" },
  { "Könntest du ein Plakat für unser Sommerfest zeichnen?", "poster; title=Für unser Sommerfest" },
  { "¿Serías tan amable de dibujar un faro?", "scene; lighthouse" },
  { "Auriez-vous la gentillesse de dessiner un phare ?", "scene; lighthouse" },
  { "a rose, no text", "scene; rose" },
  { NULL, NULL },
};

/* What things do by themselves is seen; what they do otherwise is told. */
static const SummaryCase deeds[] = {
  { "Six swans swimming on a lake", "scene; swan x6; bg lake" },
  { "six cats swimming on a lake", "scene; cat x6; bg lake; ?action swimming" },
  { "Eine Fledermaus fliegt über einem Schloss", "scene; bat; castle; Fledermaus above Schloss" },
  { "une abeille vole au-dessus d'une tulipe", "scene; honeybee; tulip; abeille above tulipe" },
  { "my dog Bella next to a tree", "scene; dog; deciduous-tree; dog next-to tree" },
  { "a rusty car", "scene; automobile; ?word rusty" },
  { NULL, NULL },
};

/* Numbers that count no thing of their own. */
static const SummaryCase tallies[] = {
  { "Four cats sleep on the sofa, a fifth is on the rug", "scene; cat as cats sleep; cat as cats sleep; cat as cats sleep; cat as cats sleep; sofa; cat as cats; rug; cats right-of cats; cats right-of cats; cats right-of cats; cats on sofa; cats on rug; <cats cat>" },
  { "Seven animals: three cows and four pigs", "scene; cow x3; pig x4" },
  { "Tres gatos: uno en el tejado, otro en el sofá y otro debajo de la mesa", "scene; cat; cat; roof; cat; sofa; table; gatos on tejado; gatos on sofá; gatos under mesa" },
  { "three squirrels, each with an acorn", "scene; chipmunk x3; acorn x3; squirrels next-to acorn" },
  { "My teacher needs 12 eggs", "scene; egg x12" },
  { "老师要十二个鸡蛋", "scene; egg x12" },
  { "牛1頭、豚2匹、羊3匹、全部で6匹", "scene; cow; pig x2; ewe x3" },
  { "a family of hedgehogs: two big ones and four little ones", "scene; hedgehog x2 size 1.6; hedgehog x4 size 0.6" },
  { "13 ducklings, ducks are fine too, just make sure it's thirteen", "scene; baby-chick x13" },
  { NULL, NULL },
};

static const SummaryCase contents[] = {
  { "a basket of apples on a bench", "scene; basket; red-apple x3; bench; apples inside basket; basket on bench" },
  { "un jarrón con rosas encima de un piano", "scene; vase; rose x3; grand-piano; rosas inside jarrón; jarrón on piano" },
  { "Eine Kiste mit Büchern neben einer Lampe", "scene; crate; closed-book x3; table-lamp; Büchern inside Kiste; Kiste next-to Lampe" },
  { "a bouquet of roses", "scene; bouquet" },
  { "a shelf on which there are four books", "scene; bookshelf; closed-book x4; books on shelf" },
  { "la lámpara está en la mesa", "scene; table-lamp; table; lámpara on mesa" },
  { NULL, NULL },
};

static const SummaryCase comparisons[] = {
  { "a bigger cat and a smaller dog", "scene; cat size 1.6; dog size 0.6" },
  { "un perro más grande que el gato", "scene; dog size 1.6; cat" },
  { "six fish, two of them yellow", "scene; fish x4; fish x2 #fdd835" },
  { "one red, two yellow and three green apples", "scene; red-apple #e53935; red-apple x2 #fdd835; green-apple x3" },
  { NULL, NULL },
};

static const SummaryCase places[] = {
  { "A family of three at the lake", "scene; family-man-woman-girl-boy as o1-1; family-man-woman-girl-boy as o1-2; family-man-woman-girl-boy as o1-3 size 0.72; bg lake; family right-of family; family right-of family; <o1-1 adult male>; <o1-2 adult female>; <o1-3 child female>" },
  { "a blue lion and two foxes", "scene; lion as lion #1e88e5; fox as foxes; fox as foxes; foxes right-of foxes; <lion lion>; <foxes fox>" },
  { "One large and two small boats on the lake", "scene; sailboat size 1.6; sailboat x2 size 0.6; bg lake" },
  { "Un grand bateau et deux petits sur le lac", "scene; ship size 1.6; ship x2 size 0.6; bg lake" },
  { "a dark forest with an owl", "scene (night); bg forest; owl" },
  { "un ballon au-dessus d'une petite ville", "scene; balloon; bg city" },
  { NULL, NULL },
};

static const SummaryCase kinds[] = {
  { "waking up, washing, breakfast as a flow chart", "flowchart; start=waking up; step=washing; end=breakfast; waking up->washing; washing->breakfast" },
  { "a crossword with a sun and a moon", "scene; sun; crescent-moon; ?form crossword" },
  { NULL, NULL },
};

/* The same letters mean other things in the next language: "see", "herd", "fils". */
static const SummaryCase loans[] = {
  { "a herd of sheep on a meadow", "scene; ewe x5; bg meadow" },
  { "ein Drachen am Himmel, es ist windig", "scene; kite; bg sky" },
  { "ein Drachen vor der Burg", "scene; dragon; castle; Drachen in-front Burg" },
  { NULL, NULL },
};

int
main (int argc, char *argv[])
{
  g_autoptr (PtmLanguage) language = NULL;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_data_func ("/language/asking/purposes", purposes, summary_check_cases);
  g_test_add_data_func ("/language/asking/politeness", politeness, summary_check_cases);
  g_test_add_data_func ("/language/asking/deeds", deeds, summary_check_cases);
  g_test_add_data_func ("/language/asking/tallies", tallies, summary_check_cases);
  g_test_add_data_func ("/language/asking/contents", contents, summary_check_cases);
  g_test_add_data_func ("/language/asking/comparisons", comparisons, summary_check_cases);
  g_test_add_data_func ("/language/asking/places", places, summary_check_cases);
  g_test_add_data_func ("/language/asking/kinds", kinds, summary_check_cases);
  g_test_add_data_func ("/language/asking/loans", loans, summary_check_cases);
  return g_test_run ();
}
