/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The curated nouns: every one complete in every language, the ambiguous ones chosen by the words around them, and what the answer
 * says of all others. */

#include "config.h"

#include <string.h>

#include "ptm-account.h"
#include "ptm-lexicon.h"
#include "ptm-senses.h"
#include "ptm-trie.h"
#include "ptm-wishes.h"
#include "summary.h"

static PtmArt      *art;
static PtmLexicon  *lexicon;
static PtmLanguage *language;

static void
test_complete (void)
{
  guint incomplete = 0;

  g_assert_cmpuint (ptm_lexicon_get_size (lexicon), >=, 1000);
  for (guint i = 0; i < ptm_lexicon_get_size (lexicon); i++)
    {
      const PtmNoun *noun = ptm_lexicon_get (lexicon, i);
      g_auto (GStrv) near = g_strsplit (noun->near, "|", -1);

      if (noun->asset != NULL && !ptm_art_has (art, noun->asset))
        g_error ("no picture %s", noun->asset);
      for (guint k = 0; near[k] != NULL; k++)
        if (ptm_lexicon_find_by_word (lexicon, near[k]) == NULL)
          g_error ("%s is near to nothing: %s", noun->forms[0], near[k]);
      for (guint k = 0; k < PTM_N_LANGUAGES; k++)
        incomplete += noun->forms[2 * k][0] == '\0' ? 1 : 0;
    }
  /* Settings such as the forest are words of the grammar tables in most languages. */
  g_assert_cmpuint (incomplete, <=, 18);
}

/* The first picture of each sentence, and how many others are offered. */
static void
test_choice (void)
{
  const struct
  {
    const char *sentence;
    const char *asset; /* NULL = a card */
    guint       offered;
  } cases[] = {
    { "a bat", "noto:bat", 2 },
    { "a bat in a dark cave", "noto:bat", 0 },
    { "a bat and a baseball", "own:baseball-bat", 0 },
    { "a baseball bat", "own:baseball-bat", 0 },
    { "a computer mouse", "noto:computer-mouse", 0 },
    { "a mouse and a piece of cheese", "noto:mouse", 0 },
    { "a mouse beside a keyboard", "noto:computer-mouse", 0 },
    { "a crane", "noto:building-construction", 2 },
    { "a seal on an envelope", "own:wax-seal", 0 },
    { "a dog", "noto:dog", 0 },
    { "a knight", "own:knight", 0 },
    { "eine Bank", "own:bench", 2 },
    { "eine Bank mit viel Geld", "noto:bank", 0 },
    { "ein Schloss", "noto:castle", 2 },
    { "ein Hahn", "noto:rooster", 2 },
    { "un gato", "noto:cat", 2 },
    { "une grue", "noto:building-construction", 2 },
    { "dos autobuses", "noto:bus", 0 },
    { "un perezoso en una rama", "noto:sloth", 0 },
    { "un paresseux", "noto:sloth", 0 },
    { "deux choux", "noto:leafy-green", 0 },
    { "zwei Holzeimer", "noto:bucket", 0 },
    { "दो चाय के कप", "noto:hot-beverage", 0 },
    { "दो पहिए", "noto:wheel", 0 },
    { "two swimming pools", "own:swimming-pool", 0 },
    { "鼠标", "noto:computer-mouse", 0 },
    { "マウス", "noto:computer-mouse", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PtmScene) scene = ptm_language_plan (language, cases[i].sentence, NULL);
      const PtmNode *node;

      g_assert_nonnull (scene);
      node = g_ptr_array_index (scene->nodes, 0);
      for (guint k = 0; node->noun == NULL; k++)
        node = g_ptr_array_index (scene->nodes, k);
      g_test_message ("%s", cases[i].sentence);
      g_assert_cmpstr (node->asset, ==, cases[i].asset);
      g_assert_cmpuint (node->alternatives != NULL ? node->alternatives->len : 0, ==, cases[i].offered);
    }
}

/* A word with a hundred thousand others around it is still read at once. */
static void
test_far_context (void)
{
  g_autoptr (GString) text = g_string_new ("a bat");
  g_autoptr (PtmScene) scene = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append (text, " and a bat");
  g_string_append (text, " and a baseball");
  scene = ptm_language_plan (language, text->str, NULL);
  g_assert_nonnull (scene);
  g_assert_cmpuint (((PtmNode *)g_ptr_array_index (scene->nodes, 0))->alternatives->len, ==, 2);
}

static void
test_similar (void)
{
  g_autoptr (PtmTrie) trie = ptm_trie_new ();
  const char *const words[] = { "giraffe", "girder", "gift", "carafe", "giraffes" };
  const struct
  {
    const char *word;
    guint       most;
    guint       found;
    const char *first;
  } cases[] = { { "girafe", 1, 1, "giraffe" }, { "giraffe", 0, 1, "giraffe" }, { "igraffe", 2, 0, NULL }, { "grifafe", 2, 1, "giraffe" }, { "girafef", 2, 2, "giraffe" }, { "", 2, 0, NULL }, { "gitf", 1, 1, "gift" } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    *ptm_trie_insert (trie, words[i]) = (gpointer)words[i];
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = ptm_trie_find_similar (trie, cases[i].word, cases[i].most);

      g_test_message ("%s", cases[i].word);
      g_assert_cmpuint (found->len, ==, cases[i].found);
      if (found->len > 0)
        g_assert_cmpstr (g_ptr_array_index (found, 0), ==, cases[i].first);
    }
}

static GPtrArray *
new_unmet (void)
{
  GPtrArray *unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);

  g_ptr_array_add (unmet, ptm_unmet_new ("riding", "action"));
  g_ptr_array_add (unmet, ptm_unmet_new ("Vermeer", "style"));
  g_ptr_array_add (unmet, ptm_unmet_new ("jumping", "action"));
  return unmet;
}

/* Every language has a sentence for every reason, with the things in it, and those of one reason share it. */
static void
test_account (void)
{
  g_autoptr (PtmAccount) account = ptm_account_new (art);
  const char *const reasons[] = { "action", "style", "person", "photograph", "light", "noun", "word", "relation", "many", "layout", "region", "mark" };

  for (guint k = 0; k < PTM_N_LANGUAGES; k++)
    for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
      {
        g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
        const PtmUnmet *thing;

        g_ptr_array_add (unmet, ptm_unmet_new ("Xylo", reasons[i]));
        ptm_account_explain (account, PTM_LANGUAGES[k], unmet);
        thing = g_ptr_array_index (unmet, 0);
        g_assert_nonnull (thing->say);
        g_assert_nonnull (strstr (thing->say, "Xylo"));
        g_assert_null (strstr (thing->say, "{}"));
        g_assert_nonnull (thing->offer);
      }
}

static void
test_account_together (void)
{
  g_autoptr (PtmAccount) account = ptm_account_new (art);
  g_autoptr (GPtrArray) unmet = new_unmet ();
  g_autoptr (GPtrArray) abroad = new_unmet ();
  const PtmUnmet *first = g_ptr_array_index (unmet, 0);

  ptm_account_explain (account, "en", unmet);
  g_assert_cmpstr (first->say, ==, "Not drawn as an action: “riding”, “jumping”.");
  g_assert_cmpstr (((const PtmUnmet *)g_ptr_array_index (unmet, 2))->say, ==, first->say);
  g_assert_cmpstr (((const PtmUnmet *)g_ptr_array_index (unmet, 1))->say, !=, first->say);
  ptm_account_explain (account, "nl", abroad);
  g_assert_null (((const PtmUnmet *)g_ptr_array_index (abroad, 0))->say);
}

static void
test_wishes (void)
{
  PtmWishes *wishes = ptm_lexicon_get_wishes (lexicon);
  const struct
  {
    const char *lang;
    const char *word;
    const char *why;
  } cases[] = {
    { "en", "bokeh", "light" },
    { "en", "golden hour", "light" },
    { "en", "riding", "action" },
    { "en", "riding a horse", NULL },
    { "en", "steampunk", "style" },
    { "en", "horse", NULL },
    { "en", "", NULL },
    { "de", "reitet", "action" },
    { "de", "fotorealistisch", "photograph" },
    { "es", "persigue", "action" },
    { "fr", "napoléon", "person" },
    { "zh", "航拍", "light" },
    { "ja", "油絵", "style" },
    { "nl", "bokeh", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ptm_wishes_find (wishes, cases[i].lang, cases[i].word), ==, cases[i].why);
}

/* Nothing but a likeness was asked: the answer says so, in the language of the question. */
static void
test_nothing_else (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) scene = ptm_language_plan (language, "Porträt von Angela Merkel", &error);
  g_autoptr (PtmScene) owl = ptm_language_plan (language, "steampunk owl", NULL);

  g_assert_null (scene);
  g_assert_true (g_str_has_prefix (error->message, "Ich zeichne keine wirklichen Personen: „Angela Merkel“."));
  g_assert_nonnull (owl);
  g_assert_cmpstr (((const PtmUnmet *)g_ptr_array_index (owl->unmet, 0))->text, ==, "steampunk");
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  art = ptm_art_new (NULL);
  lexicon = ptm_lexicon_new (art, NULL);
  language = summary_load ();
  g_test_add_func ("/lexicon/complete", test_complete);
  g_test_add_func ("/lexicon/choice", test_choice);
  g_test_add_func ("/lexicon/far-context", test_far_context);
  g_test_add_func ("/lexicon/similar", test_similar);
  g_test_add_func ("/lexicon/account", test_account);
  g_test_add_func ("/lexicon/account-together", test_account_together);
  g_test_add_func ("/lexicon/wishes", test_wishes);
  g_test_add_func ("/lexicon/nothing-else", test_nothing_else);
  result = g_test_run ();
  ptm_language_unref (language);
  ptm_lexicon_free (lexicon);
  ptm_art_unref (art);
  return result;
}
