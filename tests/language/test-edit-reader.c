/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Edit sentences and the operations they mean, in the short form of summary.c. */

#include "config.h"

#include "summary.h"

typedef struct
{
  const char *sentence;
  const char *operations;
} Case;

static const Case region_cases[] = {
  { "replace it with a red balloon", "replace MASK; balloon #e53935" },
  { "swap this for a red balloon", "replace MASK; balloon #e53935" },
  { "put a red balloon here instead", "replace MASK; balloon #e53935" },
  { "make it a red balloon", "replace MASK; balloon #e53935" },
  { "turn this into a red balloon", "replace MASK; balloon #e53935" },
  { "change it to a red balloon", "replace MASK; balloon #e53935" },
  { "exchange it for a red balloon", "replace MASK; balloon #e53935" },
  { "a red balloon instead", "replace MASK; balloon #e53935" },
  { "I want a red balloon here instead of this", "replace MASK; balloon #e53935" },
  { "this should be a red balloon", "replace MASK; balloon #e53935" },
  { "ersetze es durch einen roten Ballon", "replace MASK; balloon #e53935" },
  { "mach daraus einen roten Ballon", "replace MASK; balloon #e53935" },
  { "tausche das gegen einen roten Luftballon", "replace MASK; balloon #e53935" },
  { "stattdessen ein roter Ballon", "replace MASK; balloon #e53935" },
  { "verwandle es in einen roten Ballon", "replace MASK; balloon #e53935" },
  { "hier lieber einen roten Ballon statt der Geige", "replace violin; balloon #e53935" },
  { "remove this", "remove MASK" },
  { "delete it", "remove MASK" },
  { "get rid of this", "remove MASK" },
  { "take it away", "remove MASK" },
  { "entferne das", "remove MASK" },
  { "lösch das", "remove MASK" },
  { "nimm das weg", "remove MASK" },
  { "weg damit", "remove MASK" },
  { "make it red", "recolor MASK #e53935" },
  { "färbe es rot", "recolor MASK #e53935" },
  { "make it darker", "adjust MASK L-0.18 C1 W0 K1" },
  { "mach es etwas dunkler", "adjust MASK L-0.12 C1 W0 K1" },
  { "put a red balloon in its place", "replace MASK; balloon #e53935" },
  { "substitute it with a red balloon", "replace MASK; balloon #e53935" },
  { "let this be a red balloon", "replace MASK; balloon #e53935" },
  { "use a red balloon instead", "replace MASK; balloon #e53935" },
  { "switch it to a red balloon", "replace MASK; balloon #e53935" },
  { "convert it into a red balloon", "replace MASK; balloon #e53935" },
  { "transform this into a red balloon, please", "replace MASK; balloon #e53935" },
  { "I'd like a red balloon here instead", "replace MASK; balloon #e53935" },
  { "Replace this with two red balloons", "replace MASK; balloon x2 #e53935" },
  { "bitte ersetze das durch einen roten Luftballon", "replace MASK; balloon #e53935" },
  { "mach das zu einem roten Ballon", "replace MASK; balloon #e53935" },
  { "tausch das aus gegen einen roten Ballon", "replace MASK; balloon #e53935" },
  { "wechsle es gegen einen roten Ballon aus", "replace MASK; balloon #e53935" },
  { "Hier soll ein roter Ballon hin", "add MASK; balloon #e53935" },
  { "ein roter Ballon statt dem hier", "replace MASK; balloon #e53935" },
  { "erase it", "remove MASK" },
  { "clear this area", "remove MASK" },
  { "take this out", "remove MASK" },
  { "cut it out", "remove MASK" },
  { "get rid of the thing here", "remove MASK" },
  { "I don't want this", "remove MASK" },
  { "drop it", "remove MASK" },
  { "wipe it out", "remove MASK" },
  { "tilge das bitte", "remove MASK" },
  { "radiere das weg", "remove MASK" },
  { "lass es weg", "remove MASK" },
  { "mach das weg", "remove MASK" },
  { "ich will das nicht", "remove MASK" },
  { "a bit darker", "adjust MASK L-0.12 C1 W0 K1" },
  { "add a star here", "add MASK; star" },
  { NULL, NULL },
};

static const Case scene_cases[] = {
  { "change the violin to a piano", "replace violin; grand-piano" },
  { "statt der Geige ein Klavier", "replace violin; grand-piano" },
  { "replace the flowers and the violin with a cake", "replace blossom; birthday-cake + replace violin; birthday-cake" },
  { "without the flowers", "remove blossom" },
  { "ohne die Blumen", "remove blossom" },
  { "take away the flowers", "remove blossom" },
  { "nimm die Blumen weg", "remove blossom" },
  { "make the title red", "recolor title #e53935" },
  { "the headline should say \"Hello World\"", "setText title “Hello World”" },
  { "rename the title to Summer Fest", "setText title “Summer Fest”" },
  { "change the title to \"Sommerfest\"", "setText title “Sommerfest”" },
  { "change the date to 13 May", "setText date “13 May”" },
  { "ändere den Titel in „Sommerfest“", "setText title “Sommerfest”" },
  { "die Überschrift soll „Hallo“ heißen", "setText title “Hallo”" },
  { "benenne den Titel um in Sommerfest", "setText title “Sommerfest”" },
  { "move the violin up 20 px", "move violin by 0,-20" },
  { "move the violin to the left a bit", "move violin by -24,0" },
  { "move the violin to the bottom", "move violin to bottom" },
  { "move the logo a few pixels to the left", "move logo by -6,0" },
  { "verschiebe die Geige nach oben", "move violin by 0,-64" },
  { "verschiebe die Geige um 20 Pixel nach links", "move violin by -20,0" },
  { "schiebe den Titel ganz nach unten", "move title to bottom" },
  { "make the background darker", "adjust background L-0.18 C1 W0 K1" },
  { "make the background a bit darker", "adjust background L-0.12 C1 W0 K1" },
  { "make the background much warmer", "adjust background L0 C1 W0.08 K1" },
  { "make the background blue", "recolor background #1e88e5" },
  { "mach den Hintergrund blau", "recolor background #1e88e5" },
  { "mach den Hintergrund etwas dunkler", "adjust background L-0.12 C1 W0 K1" },
  { "darken the background", "adjust background L-0.18 C1 W0 K1" },
  { "add a sun at the top left", "add to top; sun + move sun[-1] to left" },
  { "add two birds above the tree", "add above deciduous-tree; bird x2" },
  { "füge oben links eine Sonne hinzu", "add to top; sun + move sun[-1] to left" },
  { "füge zwei Vögel über dem Baum hinzu", "add above deciduous-tree; bird x2" },
  { "make it more elegant", "restyle ALL elegant" },
  { "mach es eleganter", "restyle ALL elegant" },
  { "make the title red and move the violin up", "recolor title #e53935 + move violin by 0,-64" },
  { "mach den Titel rot und verschiebe die Geige nach oben", "recolor title #e53935 + move violin by 0,-64" },
  { "make the violin twice as big", "resize violin x2" },
  { "make the title bigger", "resize title x1.25" },
  { "mach die Geige doppelt so groß", "resize violin x2" },
  { "vergrößere den Titel", "resize title x1.25" },
  { "the title red, please", "recolor title #e53935" },
  { "bigger title", "resize title x1.25" },
  { "make the title red and the background blue", "recolor title #e53935 + recolor background #1e88e5" },
  { "change the background to a beach", "replace background; bg beach" },
  { "blur the background", "; ?action blur the background" },
  { "make the violin smile", "; ?action make the violin smile" },
  { "give the dog a hat", "add next-to dog; top-hat" },
  { "make the second balloon green", "recolor balloon[2] #43a047" },
  { "make the left flower yellow", "recolor blossom left #fdd835" },
  { "remove the last balloon", "remove balloon[-1]" },
  { "make the title red and bigger", "recolor title #e53935 + resize title x1.25" },
  { "center the title", "move title to center" },
  { "add the text \"Free entry\" at the bottom", "add to bottom; body=Free entry" },
  { "add a subtitle \"with friends\"", "add; subtitle=with friends" },
  { "füge den Text „Eintritt frei“ unten hinzu", "add to bottom; body=Eintritt frei" },
  { "no flowers", "remove blossom" },
  { "keine Blumen", "remove blossom" },
  { "put the violin in the middle", "move violin to center" },
  { "make everything brighter", "adjust ALL L0.18 C1 W0 K1" },
  { "swap the violin for a piano", "replace violin; grand-piano" },
  { "use a piano instead of the violin", "replace violin; grand-piano" },
  { "instead of the violin, a piano", "replace violin; grand-piano" },
  { "I want a piano instead of the violin", "replace violin; grand-piano" },
  { "turn the violin into a piano", "replace violin; grand-piano" },
  { "the violin should be a piano", "replace violin; grand-piano" },
  { "ersetze die Geige durch ein Klavier", "replace violin; grand-piano" },
  { "tausche die Geige gegen ein Klavier aus", "replace violin; grand-piano" },
  { "mach aus der Geige ein Klavier", "replace violin; grand-piano" },
  { "verwandle die Geige in ein Klavier", "replace violin; grand-piano" },
  { "ein Klavier anstelle der Geige", "replace violin; grand-piano" },
  { "color the violin blue", "recolor violin #1e88e5" },
  { "paint the violin blue", "recolor violin #1e88e5" },
  { "the violin in blue", "recolor violin #1e88e5" },
  { "turn the violin blue", "recolor violin #1e88e5" },
  { "change the color of the violin to blue", "recolor violin #1e88e5" },
  { "change the violin's color to blue", "recolor violin #1e88e5" },
  { "set the title color to red", "recolor title #e53935" },
  { "I want the title in red", "recolor title #e53935" },
  { "can you make the title red?", "recolor title #e53935" },
  { "tint the balloons dark green", "recolor balloon #006813" },
  { "färbe die Geige blau", "recolor violin #1e88e5" },
  { "male die Geige blau an", "recolor violin #1e88e5" },
  { "die Geige soll blau sein", "recolor violin #1e88e5" },
  { "ändere die Farbe der Geige zu blau", "recolor violin #1e88e5" },
  { "mach die Luftballons dunkelgrün", "recolor balloon #1b5e20" },
  { "der Titel in Rot", "recolor title #e53935" },
  { "move the title down 30 pixels", "move title by 0,30" },
  { "move the title 30px to the right", "move title by 30,0" },
  { "nudge the violin up a few pixels", "move violin by 0,-6" },
  { "shift the violin right", "move violin by 64,0" },
  { "push the title to the top", "move title to top" },
  { "the violin further down", "move violin by 0,64" },
  { "place the violin on the left", "move violin to left" },
  { "move the violin to the top left corner", "move violin to top + move violin to left" },
  { "lower the title a bit", "move title by 0,24" },
  { "rück den Titel 30 Pixel nach rechts", "move title by 30,0" },
  { "schieb die Geige ein bisschen nach links", "move violin by -24,0" },
  { "die Geige weiter nach unten", "move violin by 0,64" },
  { "setz die Geige in die Mitte", "move violin to center" },
  { "stelle die Geige nach rechts", "move violin by 64,0" },
  { "make the violin smaller", "resize violin x0.8" },
  { "enlarge the violin by 20%", "resize violin x1.2" },
  { "scale the title to 150%", "resize title x1.5" },
  { "the violin should be bigger", "resize violin x1.25" },
  { "shrink the flowers", "resize blossom x0.8" },
  { "make the flowers half as big", "resize blossom x0.5" },
  { "mach die Blumen kleiner", "resize blossom x0.8" },
  { "die Geige soll größer sein", "resize violin x1.25" },
  { "verkleinere die Blumen um 20 %", "resize blossom x0.8" },
  { "make the violin much bigger", "resize violin x1.6" },
  { "set the title to \"Hello\"", "setText title “Hello”" },
  { "write \"Hello\" as the title", "setText title “Hello”" },
  { "title: Hello", "setText title “Hello”" },
  { "title should read \"Hello\"", "setText title “Hello”" },
  { "the title is now \"Hello\"", "setText title “Hello”" },
  { "replace the title with \"Hello\"", "setText title “Hello”" },
  { "change the time to 8 pm", "setText time “8 pm”" },
  { "change \"Old\" to \"New\"", "setText ‹Old› “New”" },
  { "change the headline to say \"Hello there\"", "setText title “Hello there”" },
  { "der Titel soll „Hallo“ lauten", "setText title “Hallo”" },
  { "als Titel „Hallo“", "setText title “Hallo”" },
  { "schreibe „Hallo“ in den Titel", "setText title “Hallo”" },
  { "Setze den Titel auf „Hallo“", "setText title “Hallo”" },
  { "Ändere das Datum auf 13. Mai", "setText date “13. Mai”" },
  { "add three balloons", "add; balloon x3" },
  { "insert a cat next to the dog", "add next-to dog; cat" },
  { "put a star in the sky", "add to top; star" },
  { "I'd like a tree on the right", "add to right; deciduous-tree" },
  { "also draw a small dog", "add; dog size 0.6" },
  { "a cat at the bottom right, please", "add to bottom; cat + move cat[-1] to right" },
  { "add a cat, a dog and a bird", "add; cat + add; dog + add; bird" },
  { "add a red balloon and a tree", "add; balloon #e53935 + add; deciduous-tree" },
  { "ergänze drei Luftballons", "add; balloon x3" },
  { "setze eine Katze neben den Hund", "add next-to dog; cat" },
  { "mal noch einen Baum dazu", "add; deciduous-tree" },
  { "noch eine Sonne rechts oben", "add to right; sun + move sun[-1] to top" },
  { "make the poster more playful", "restyle ALL playful" },
  { "make it bolder", "restyle ALL bold" },
  { "a more elegant style, please", "restyle ALL elegant" },
  { "more modern", "restyle ALL clean" },
  { "make it look retro", "restyle ALL retro" },
  { "bitte verspielter", "restyle ALL playful" },
  { "mach das Plakat moderner", "restyle ALL clean" },
  { "im Retro-Stil", "restyle ALL retro" },
  { "night", "restyle ALL night" },
  { "make it night", "restyle ALL night" },
  { "at night", "restyle ALL night" },
  { "nachts", "restyle ALL night" },
  { "abends", "restyle ALL evening" },
  { "Nacht", "restyle ALL night" },
  { "mach es nachts", "restyle ALL night" },
  { "autumn", "restyle ALL autumn" },
  { "make it autumn", "restyle ALL autumn" },
  { "herbstlich", "restyle ALL autumn" },
  { "Herbst", "restyle ALL autumn" },
  { "winter", "restyle ALL winter" },
  { "in the evening", "restyle ALL evening" },
  { "make it evening", "restyle ALL evening" },
  { "make it snowy", "restyle ALL winter" },
  { "beach", "replace background; bg beach" },
  { "on the beach", "replace background; bg beach" },
  { "forest", "replace background; bg forest" },
  { "Strand", "replace background; bg beach" },
  { "im Wald", "replace background; bg forest" },
  { "more playful", "restyle ALL playful" },
  { "verspielter", "restyle ALL playful" },
  { "align the title to the left", "move title to left" },
  { "align the title right", "move title to right" },
  { "richte den Titel links aus", "move title to left" },
  { "Titel rechts ausrichten", "move title to right" },
  { "make the sky bluer", "recolor background #1e88e5 alone" },
  { "make the background a lot brighter", "adjust background L0.25 C1 W0 K1" },
  { "lighten the background a bit", "adjust background L0.12 C1 W0 K1" },
  { "darker background", "adjust background L-0.18 C1 W0 K1" },
  { "less colorful", "adjust ALL L0 C0.7 W0 K1" },
  { "der Hintergrund soll heller sein", "adjust background L0.18 C1 W0 K1" },
  { "mach den Hintergrund viel dunkler", "adjust background L-0.25 C1 W0 K1" },
  { "kräftigere Farben", "adjust ALL L0 C1.3 W0 K1" },
  { "make the second flower from the left red", "recolor blossom[2] left #e53935" },
  { "remove the date", "remove date" },
  { "remove all the flowers", "remove blossom" },
  { "delete the flowers and the violin", "remove blossom + remove violin" },
  { "lösche die Blumen und die Geige", "remove blossom + remove violin" },
  { "remove the background", "remove background" },
  { "undo", "revert" },
  { "make him happier", "; ?word make him happier" },
  { "move it up and make it red", "; ?which move it up; ?which make it red" },
  { "make the title red, bigger and move it down", "recolor title #e53935 + resize title x1.25 + move title by 0,64" },
  { NULL, NULL },
};

static const Case photo_cases[] = {
  { "make it brighter", "adjust ALL L0.18 C1 W0 K1" },
  { "warmer", "adjust ALL L0 C1 W0.045 K1" },
  { "mach es heller", "adjust ALL L0.18 C1 W0 K1" },
  { "more contrast", "adjust ALL L0 C1 W0 K1.2" },
  { "remove the dog", "; ?mark remove the dog" },
  { "make him smile", "; ?action make him smile" },
  { "make it look like van Gogh", "; ?person van Gogh" },
  { NULL, NULL },
};

static const Case photo_region_cases[] = {
  { "make it a red balloon", "replace MASK; balloon #e53935" },
  { "remove the person", "remove MASK" },
  { "darker", "adjust MASK L-0.18 C1 W0 K1" },
  { "turn this into a cat", "replace MASK; cat" },
  { NULL, NULL },
};

static PtmLanguage *language;

static void
check (const Case *c, PtmScene *scene, gboolean has_region)
{
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, c->sentence, scene, has_region, unmet);
  g_autofree char *operations = summary_of_edit (ops, unmet);

  if (g_strcmp0 (operations, c->operations) != 0)
    {
      g_test_message ("%s\n  is     %s\n  wanted %s", c->sentence, operations, c->operations);
      g_test_fail ();
    }
}

static void
check_table (const Case *cases, gboolean is_photo, gboolean has_region)
{
  g_autoptr (PtmScene) scene = is_photo ? NULL : ptm_scene_new (PTM_KIND_POSTER, "en");

  for (const Case *c = cases; c->sentence != NULL; c++)
    check (c, scene, has_region);
}

static void
test_scene (void)
{
  check_table (scene_cases, FALSE, FALSE);
}

static void
test_region (void)
{
  check_table (region_cases, FALSE, TRUE);
}

static void
test_photo (void)
{
  check_table (photo_cases, TRUE, FALSE);
}

static void
test_photo_region (void)
{
  check_table (photo_region_cases, TRUE, TRUE);
}

/* Without a region, "it" is the only picture there is. */
static void
test_only_picture (void)
{
  g_autoptr (PtmScene) scene = ptm_language_plan (language, "poster with a violin", NULL);
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, "make it red", scene, FALSE, unmet);
  g_autofree char *operations = summary_of_edit (ops, unmet);

  g_assert_cmpstr (operations, ==, "recolor #o1 #e53935");
}

/* The only operation a sentence asks for on a cat, a dog and a house. */
static PtmOp *
read_one (const char *sentence)
{
  g_autoptr (PtmScene) scene = ptm_language_plan (language, "a cat, a dog and a house", NULL);
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, sentence, scene, FALSE, unmet);

  g_test_message ("%s", sentence);
  g_assert_cmpuint (ops->len, ==, 1);
  return g_ptr_array_steal_index (ops, 0);
}

static void
test_several (void)
{
  PtmOp *more = read_one ("make it five cats"), *row = read_one ("line them all up in a row"), *flip = read_one ("flip the cat so it looks the other way");
  PtmOp *swap = read_one ("mets le chat à la place du chien et le chien à la place du chat"), *sun = read_one ("I also want a sun above the house");

  g_assert_cmpint (more->type, ==, PTM_OP_DUPLICATE);
  g_assert_cmpint (more->count, ==, 4);
  g_assert_cmpstr (more->target.asset, ==, "noto:cat");
  g_assert_cmpint (row->type, ==, PTM_OP_ALIGN);
  g_assert_cmpstr (row->target.role, ==, "picture");
  g_assert_cmpint (flip->type, ==, PTM_OP_FLIP);
  g_assert_cmpint (swap->type, ==, PTM_OP_SWAP);
  g_assert_cmpstr (swap->target.asset, ==, "noto:cat");
  g_assert_cmpstr (swap->anchor.asset, ==, "noto:dog");
  g_assert_cmpint (sun->type, ==, PTM_OP_ADD);
  g_assert_cmpstr (sun->rel, ==, "above");
  ptm_op_free (more);
  ptm_op_free (row);
  ptm_op_free (flip);
  ptm_op_free (swap);
  ptm_op_free (sun);
}

/* What lies below comes to the front, whichever of the two is named first. */
static void
test_hidden (void)
{
  static const char *const sentences[] = { "the cat must not be hidden by the house", "the house must not hide the cat", "le chat ne doit pas être caché par la maison" };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (sentences); i++)
    {
      gboolean cat_below = i % 2 == 0;
      g_autoptr (PtmScene) scene = ptm_language_plan (language, "a cat and a house", NULL);
      g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
      g_autoptr (GPtrArray) ops = NULL;

      for (guint k = 0; k < scene->nodes->len; k++)
        {
          PtmNode *node = g_ptr_array_index (scene->nodes, k);

          node->z = (g_strcmp0 (node->asset, "noto:cat") == 0) == cat_below ? 1 : 2;
        }
      g_test_message ("%s", sentences[i / 2]);
      ops = ptm_language_read_edit (language, sentences[i / 2], scene, FALSE, unmet);
      g_assert_cmpuint (ops->len, ==, 1);
      g_assert_cmpint (((PtmOp *)g_ptr_array_index (ops, 0))->type, ==, PTM_OP_ORDER);
      g_assert_cmpint (g_strcmp0 (((PtmOp *)g_ptr_array_index (ops, 0))->target.asset, "noto:cat") == 0, ==, cat_below);
    }
}

static void
test_nothing (void)
{
  const char *sentences[] = { "", " ", "?!", "\xff\xfe", "xyzzy" };
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_POSTER, "en");

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
      g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, sentences[i], scene, FALSE, unmet);

      g_assert_cmpuint (ops->len, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_func ("/language/edit/scene", test_scene);
  g_test_add_func ("/language/edit/hidden", test_hidden);
  g_test_add_func ("/language/edit/region", test_region);
  g_test_add_func ("/language/edit/photo", test_photo);
  g_test_add_func ("/language/edit/photo-region", test_photo_region);
  g_test_add_func ("/language/edit/only-picture", test_only_picture);
  g_test_add_func ("/language/edit/several", test_several);
  g_test_add_func ("/language/edit/nothing", test_nothing);
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
