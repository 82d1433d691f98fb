/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A kind of picture that is meant, but not named: by its use, by the shape of what it tells, by what is asked of whoever gets it.
 * And plain scenes with such words in them, which stay scenes. Only the kind is looked at. */

#include "config.h"

#include <string.h>

#include "summary.h"

static const SummaryCase uses[] = {
  { "our white cat is gone, want to tape it to every lamp post on Elm Street", "poster" },
  { "smth for the locker room door: no outdoor shoes", "poster" },
  { "papelitos para repartir en la calle, clases de guitarra", "flyer" },
  { "a few kind words for Mrs Hall who is retiring", "card" },
  { "quelques mots gentils pour Paulette", "card" },
  { "Oma wird 75, wir feiern am 3. März, bitte alle kommen", "invitation" },
  { "la première image de mon exposé sur les volcans", "slide" },
  { "Blatt für die Vorschule, auf dem man die Äpfel zählt", "worksheet" },
  { "une feuille où les petits relient chaque fruit à sa couleur", "worksheet" },
  { "something official for Priya who swam 50 metres", "diagram (formal); figure certificate" },
  { NULL, NULL },
};

static const SummaryCase shapes[] = {
  { "is the bike broken? yes: fix it, no: ride it", "flowchart" },
  { "هل الجو ممطر؟ نعم: خذ المظلة، لا: البس القبعة", "flowchart" },
  { "下雨吗？是：带伞，否：戴帽子", "flowchart" },
  { "1990 bought the house, 1998 built the porch, 2015 sold it", "timeline" },
  { "Stromverbrauch: Januar 310, Februar 280, März 250", "chart" },
  { "zehn kleine Minusaufgaben bis 20 für meine Tochter", "worksheet" },
  { "le mot hiver au centre et tout autour neige, ski, gants", "mindmap" },
  { "was Frosch und Kröte gemeinsam haben und was nicht", "diagram; figure venn" },
  { "कैसे दूध से पनीर बनता है, एक एक कदम", "diagram" },
  { "引っ越しのときに必要なこと：荷造り、掃除、あいさつ", "infographic" },
  { NULL, NULL },
};

static const SummaryCase scenes[] = {
  { "一家店里有奶茶", "scene" },
  { "ein Bild hängt an der Wand", "scene" },
  { "un niño pinta un cartel en el suelo", "scene" },
  { "an apple cut in half on a plate", "scene" },
  { "ein Kind sucht einen Ball am Zaun", "scene" },
  { "幼儿园里小朋友在玩球", "scene" },
  { "a heart with the word \"love\" in the middle", "scene" },
  { "les enfants écrivent au tableau", "scene" },
  { "un chat cherche une souris dans la cuisine", "scene" },
  { NULL, NULL },
};

static PtmLanguage *language;

static void
check_kinds (gconstpointer cases)
{
  for (const SummaryCase *c = cases; c->sentence != NULL; c++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PtmScene) scene = ptm_language_plan (language, c->sentence, &error);
      g_autofree char *plan = NULL;

      g_assert_no_error (error);
      plan = summary_of_plan (scene);
      if (!g_str_has_prefix (plan, c->plan))
        {
          g_test_message ("%s\n  is     %s\n  wanted %s", c->sentence, plan, c->plan);
          g_test_fail ();
        }
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_data_func ("/language/cues/uses", uses, check_kinds);
  g_test_add_data_func ("/language/cues/shapes", shapes, check_kinds);
  g_test_add_data_func ("/language/cues/scenes", scenes, check_kinds);
  result = g_test_run ();
  ptm_language_unref (language);
  return result;
}
