/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Languages with a small grammar: things with numbers and colours, in the forms that their languages give them. */

#include "config.h"

#include "summary.h"

static PtmLanguage *language;

static const SummaryCase thing_cases[] = {
  { "kot", "scene; cat" },
  { "pies i kot", "scene; dog; cat" },
  { "czerwony kot i trzy jabłka", "scene; cat #e53935; red-apple x3" },
  { "un gatto e un cane", "scene; cat; dog" },
  { "tre gatti neri e una casa rossa", "scene; cat x3 #212121; house #e53935" },
  { "красная кошка и три яблока", "scene; cat #e53935; red-apple x3" },
  { "три червоні яблука і кіт", "scene; red-apple x3 #e53935; cat" },
  { "een kat en drie appels", "scene; cat; red-apple x3" },
  { "en hund och två katter", "scene; dog; cat x2" },
  { "en rød bil og tre træer", "scene; automobile #e53935; deciduous-tree x3" },
  { "tři kočky a pes", "scene; cat x3; dog" },
  { "două pisici și un câine", "scene; cat x2; dog" },
  { "kırmızı bir kedi ve üç elma", "scene; cat #e53935; red-apple x3" },
  { "dois gatos pretos e uma maçã", "scene; cat x2 #212121; red-apple" },
  { "tiga kucing dan seekor anjing", "scene; cat x3; dog" },
  { "kaksi kissaa ja koira", "scene; cat x2; dog" },
  { "két macska és egy kutya", "scene; cat x2; dog" },
  { "δύο γάτες και ένας σκύλος", "scene; cat x2; dog" },
  { "빨간 고양이와 세 개의 사과", "scene; cat #e53935; red-apple x3" },
  { "고양이 두 마리와 개", "scene; cat x2; dog" },
  { "사과 세 개", "scene; red-apple x3" },
  { NULL, NULL },
};

/* What no table of the language has stands on a card, and is told. */
static const SummaryCase told_cases[] = {
  { "un gatto e uno xyzzo", "scene; cat; -xyzzo; ?noun xyzzo" },
  { "kot i dwa gryzmoły", "scene; cat; -gryzmoły x2; ?noun gryzmoły" },
  { NULL, NULL },
};

/* Sentences of the large grammars stay what they are, with words that are unknown. */
static const SummaryCase own_cases[] = {
  { "a cat and a zyx", "scene; cat; -zyx; ?noun zyx" },
  { "un gato y un perro", "scene; cat; dog" },
  { "eine Katze und ein Xylu", "scene; cat; -Xylu; ?noun Xylu" },
  { NULL, NULL },
};

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_data_func ("/language/tongues/things", thing_cases, summary_check_cases);
  g_test_add_data_func ("/language/tongues/told", told_cases, summary_check_cases);
  g_test_add_data_func ("/language/tongues/own", own_cases, summary_check_cases);
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
