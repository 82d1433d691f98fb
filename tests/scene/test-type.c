/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Type: pairs, faces by script, line breaks, quotation marks, and where text really lies. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-text.h"
#include "ptm-type.h"

static PtmNode *
make_text (const char *role, const char *text, const char *font, double size)
{
  PtmNode *node = ptm_node_new (PTM_NODE_TEXT);

  ptm_node_set (&node->role, role);
  ptm_node_set (&node->text, text);
  ptm_node_set (&node->font, font);
  node->font_size = size;
  return node;
}

/* The lines of a text wrapped to a width. */
static char **
dup_lines (const PtmNode *node, const char *lang, double width)
{
  g_autoptr (PangoLayout) layout = ptm_text_create_layout (node, lang, width);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  const char *text = pango_layout_get_text (layout);

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      g_autofree char *part = g_strndup (text + line->start_index, line->length);

      g_strv_builder_add (lines, g_strstrip (part));
    }
  return g_strv_builder_end (lines);
}

/* Pairs have names and families of their own, and a style's word leads to one that claims it. */
static void
test_pairs (void)
{
  static const char *const words[] = { "elegant", "playful", "bold", "retro", "modern", "minimal", "academic", "wedding" };

  g_assert_cmpint (ptm_type_get_count (), >=, 12);
  for (int i = 0; i < ptm_type_get_count (); i++)
    for (int k = 0; k < i; k++)
      g_assert_cmpstr (ptm_type_get (i)->name, !=, ptm_type_get (k)->name);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 512, 768);

      ptm_node_set (&scene->style, words[i]);
      g_assert_nonnull (strstr (ptm_type_choose (scene, 0)->words, words[i]));
    }
}

static void
test_faces (void)
{
  static const struct
  {
    const char *text;
    const char *lang;
    gboolean    serif;
    const char *begins;
  } cases[] = {
    { "春の会", "ja", FALSE, "Noto Sans CJK JP" },
    { "音乐会", "zh", TRUE, "Noto Serif CJK SC" },
    { "音樂會", "zh-TW", FALSE, "Noto Sans CJK TC" },
    { "음악회", "ko", TRUE, "Noto Serif CJK KR" },
    { "उत्सव", "hi", TRUE, "Noto Serif Devanagari" },
    { "उत्सव", "hi", FALSE, "Noto Sans Devanagari" },
    { "ربيع", "ar", TRUE, "Noto Naskh Arabic" },
    { "جشن", "ur", TRUE, "Noto Nastaliq Urdu" },
    { "אביב", "he", FALSE, "Noto Sans Hebrew" },
    { "Весна", "ru", TRUE, "EB Garamond" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *family = ptm_type_dup_family (cases[i].serif ? "EB Garamond" : "Bebas Neue", cases[i].serif, cases[i].text, cases[i].lang);

      g_assert_true (g_str_has_prefix (family, cases[i].begins));
    }
  /* Scripts with signs above and below get more room than Latin. */
  g_assert_cmpfloat (ptm_type_get_line_height ("Noto Sans Devanagari"), >, ptm_type_get_line_height ("Lato"));
  g_assert_cmpfloat (ptm_type_get_line_height ("Noto Nastaliq Urdu"), >, 1.8);
}

static void
test_tracking (void)
{
  g_assert_cmpfloat (ptm_type_get_tracking ("Lato", "note", "OPEN DAY"), >, ptm_type_get_tracking ("Lato", "note", "Open day"));
  g_assert_cmpfloat (ptm_type_get_tracking ("Lato", "title", "Open day"), <, 0);
  g_assert_cmpfloat (ptm_type_get_tracking ("Lato", "title", "حفل"), ==, 0);
  g_assert_cmpfloat (ptm_type_get_tracking ("Dancing Script", "title", "Anna"), ==, 0);
}

static void
test_quotes (void)
{
  static const char *const cases[][3] = { { "de", "„", "“" }, { "de-CH", "„", "“" }, { "fr", "«", "»" }, { "ja", "「", "」" }, { "en", "“", "”" }, { "xx", "“", "”" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *open, *close;

      ptm_type_get_quotes (cases[i][0], &open, &close);
      g_assert_cmpstr (open, ==, cases[i][1]);
      g_assert_cmpstr (close, ==, cases[i][2]);
    }
}

/* A number stays with its word, a dash with what is before it, "&" with what follows, a phrase of Japanese together. */
static void
test_breaks (void)
{
  static const struct
  {
    const char *role;
    const char *text;
    const char *lang;
    const char *kept;
  } cases[] = {
    { "date", "Saturday 21 June", "en", "21 June" },
    { "time", "10 am – 4 pm", "en", "10 am –" },
    { "title", "Anna & Thomas", "en", "& Thomas" },
    { "title", "Tag der offenen Tür", "de", "offenen" },
    { "title", "春の音楽会", "ja", "音楽会" },
    { "title", "市民オーケストラとともに", "ja", "オーケストラとともに" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PtmNode) node = make_text (cases[i].role, cases[i].text, strcmp (cases[i].lang, "ja") == 0 ? "Noto Sans CJK JP" : "Lato", 40);
      g_auto (GStrv) lines = NULL;
      double   width, kept_width;
      gboolean found = FALSE;
      PtmNode  kept = *node;

      kept.text = (char *)cases[i].kept;
      ptm_text_measure (node, cases[i].lang, 0, &width, NULL);
      ptm_text_measure (&kept, cases[i].lang, 0, &kept_width, NULL);
      lines = dup_lines (node, cases[i].lang, MAX (kept_width * 1.06, width * 0.66));
      g_assert_cmpuint (g_strv_length (lines), >, 1);
      for (int k = 0; lines[k] != NULL; k++)
        found |= strstr (lines[k], cases[i].kept) != NULL;
      g_test_message ("%s", cases[i].text);
      g_assert_true (found);
    }
}

/* Where a phrase is wider than the box it is broken after all: nothing leaves the box. */
static void
test_narrow (void)
{
  g_autoptr (PtmNode) node = make_text ("title", "オーケストラ", "Noto Sans CJK JP", 40);
  double width;

  ptm_text_measure (node, "ja", 100, &width, NULL);
  g_assert_cmpfloat (width, <=, 101);
}

/* No last line of one short word while the others are full. */
static void
test_widows (void)
{
  g_autoptr (PtmNode) node = make_text ("note", "Bouncy castle, tombola, face painting, cake stall and live music all day long for the children and their families of the town", "Lato", 20);
  double width = 0;
  int    lines = ptm_text_measure (node, "en", 330, &width, NULL);

  g_assert_cmpint (lines, >=, 3);
  g_assert_cmpfloat (width, <=, 330);
  for (double w = 240; w < 420; w += 7)
    {
      PtmNode box = *node;
      double  x, y;
      g_autoptr (PangoLayout) layout = NULL;
      PangoRectangle last;

      box.frame = (PtmFrame){ 0, 0, w, 400 };
      layout = ptm_text_prepare (&box, "en", &x, &y);
      pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, pango_layout_get_line_count (layout) - 1), NULL, &last);
      g_assert_cmpfloat (last.width / (double)PANGO_SCALE, >, w * 0.2);
    }
}

/* Sides mean sides of the page in both directions of writing, and the ink begins at the edge. */
static void
test_edges (void)
{
  static const char *const texts[][2] = { { "Hamburg", "en" }, { "معرض العلوم", "ar" } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int side = 0; side < 2; side++)
      {
        g_autoptr (PtmNode) node = make_text ("title", texts[i][0], i == 0 ? "Lato" : "Noto Kufi Arabic", 90);
        g_autoptr (PangoLayout) layout = NULL;
        PangoRectangle ink;
        double         x, y, left, right;

        ptm_node_set (&node->align, side == 0 ? "left" : "right");
        node->frame = (PtmFrame){ 100, 50, 900, 140 };
        layout = ptm_text_prepare (node, texts[i][1], &x, &y);
        pango_layout_get_extents (layout, &ink, NULL);
        left = x + ink.x / (double)PANGO_SCALE;
        right = left + ink.width / (double)PANGO_SCALE;
        if (side == 0)
          g_assert_cmpfloat (fabs (left - 100), <, 2);
        else
          g_assert_cmpfloat (fabs (right - 1000), <, 2);
      }
}

/* A single line in a high box stands in its optical middle. */
static void
test_middle (void)
{
  g_autoptr (PtmNode) node = make_text ("note", "HHH", "Lato", 60);
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle ink;
  double         x, y;

  ptm_node_set (&node->align, "center");
  node->frame = (PtmFrame){ 0, 0, 400, 300 };
  layout = ptm_text_prepare (node, "en", &x, &y);
  pango_layout_get_extents (layout, &ink, NULL);
  g_assert_cmpfloat (fabs (y + (ink.y + ink.height / 2.0) / PANGO_SCALE - 150), <, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/type/pairs", test_pairs);
  g_test_add_func ("/type/faces", test_faces);
  g_test_add_func ("/type/tracking", test_tracking);
  g_test_add_func ("/type/quotes", test_quotes);
  g_test_add_func ("/type/breaks", test_breaks);
  g_test_add_func ("/type/narrow", test_narrow);
  g_test_add_func ("/type/widows", test_widows);
  g_test_add_func ("/type/edges", test_edges);
  g_test_add_func ("/type/middle", test_middle);
  return g_test_run ();
}
