/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Scenes as SVG and PDF: what other programs read out of them is what was drawn. */

#include "config.h"

#include <string.h>

#include "files-fixture.h"
#include "../cairo-leaks.h"
#include "plan-fixture.h"
#include "ptm-scene-files.h"

static PtmArt *art;

#define GERMAN   "Frühling & Öl <3"
#define HINDI    "वसंत संगीत समारोह"
#define ARABIC   "قاعة المدينة"
#define JAPANESE "春の音楽会"

static PtmScene *
make_scene (void)
{
  PtmScene *scene = plan_new (PTM_KIND_POSTER, 512, 768);

  plan_add_text (scene, "title", GERMAN);
  plan_add_text (scene, "subtitle", JAPANESE);
  ptm_node_set (&plan_add_text (scene, "place", ARABIC)->lang, "ar");
  ptm_node_set (&plan_add_text (scene, "note", HINDI)->lang, "hi");
  plan_add_object (scene, "violin", "noto:violin", "main")->rotate = 12;
  plan_add_object (scene, "quarterstaff", NULL, NULL);
  plan_lay_out (scene, art, 0);
  return scene;
}

static GBytes *
write_svg (PtmScene *scene)
{
  g_autoptr (GError) error = NULL;
  GBytes *svg = ptm_scene_to_svg (scene, art, &error);

  g_assert_no_error (error);
  return svg;
}

/** Reading: what an XML reader finds. */
typedef struct
{
  GHashTable *ids;
  GPtrArray  *texts;
  guint       references;
  gboolean    in_text;
} Reading;

static void
start_element (GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  reading->in_text = strcmp (element, "text") == 0;
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], "id") == 0)
      g_assert_true (g_hash_table_add (reading->ids, g_strdup (values[i])));
}

static void
read_text (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (reading->in_text && !g_str_equal (text, "\n"))
    g_ptr_array_add (reading->texts, g_strndup (text, length));
  reading->in_text = FALSE;
}

/* Names are looked up after all were read: every url(#…) and href must be there. */
static void
check_references (Reading *reading, const char *svg)
{
  for (const char *place = svg; (place = strchr (place, '#')) != NULL; place++)
    {
      g_autofree char *id = g_strndup (place + 1, strcspn (place + 1, "\")"));

      if (!g_str_has_prefix (place - 4, "url(") && !g_str_has_prefix (place - 6, "href=\""))
        continue;
      reading->references++;
      g_assert_true (g_hash_table_contains (reading->ids, id));
    }
}

static void
test_svg_reads (void)
{
  const GMarkupParser parser = { start_element, NULL, read_text, NULL, NULL };
  g_autoptr (PtmScene) scene = make_scene ();
  g_autoptr (GBytes) bytes = write_svg (scene);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  Reading reading = { ids, texts };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  check_references (&reading, svg);
  g_assert_cmpuint (reading.references, >, 0);
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (said, "%s ", (char *)texts->pdata[i]);
  g_assert_nonnull (strstr (said->str, JAPANESE));
  g_assert_nonnull (strstr (said->str, "Frühling"));
  g_assert_nonnull (strstr (said->str, "<3"));
  g_assert_nonnull (strstr (said->str, ARABIC));
  g_assert_nonnull (strstr (said->str, HINDI));
  g_assert_nonnull (strstr (svg, "inkscape:label=\"violin\""));
}

/* Another program draws the document: it must show what we drew. */
static double
measure_distance (GBytes *svg, PtmImage *image)
{
  g_autoptr (PtmImage) drawn = files_draw_svg (svg, ptm_image_get_width (image), ptm_image_get_height (image));

  return files_measure_distance (drawn, image);
}

static void
test_svg_shows (void)
{
  g_autoptr (PtmScene) scene = make_scene ();
  g_autoptr (GBytes) svg = write_svg (scene);
  g_autoptr (PtmImage) image = plan_render (scene, art, PTM_RENDER_ALL);
  g_autoptr (PtmImage) other = NULL;

  g_assert_cmpfloat (measure_distance (svg, image), <, 1.5);
  /* The measure itself can fail. */
  scene->palette.bg[0] = PTM_RGB (255, 0, 0);
  ptm_scene_remove (scene, "o5");
  other = plan_render (scene, art, PTM_RENDER_ALL);
  g_assert_cmpfloat (measure_distance (svg, other), >, 3);
}

static void
test_same_twice (void)
{
  g_autoptr (PtmScene) scene = make_scene ();
  g_autoptr (GBytes) svg = write_svg (scene);
  g_autoptr (GBytes) svg_again = write_svg (scene);
  g_autoptr (GBytes) pdf = ptm_scene_to_pdf (&scene, 1, art, NULL);
  g_autoptr (GBytes) pdf_again = ptm_scene_to_pdf (&scene, 1, art, NULL);

  g_assert_true (g_bytes_equal (svg, svg_again));
  g_assert_true (g_bytes_equal (pdf, pdf_again));
}

/* poppler finds every word, in every script, on as many pages as there are scenes. */
static void
test_pdf_reads (void)
{
  g_autoptr (PtmScene) first = make_scene ();
  g_autoptr (PtmScene) second = plan_concert (PTM_KIND_POSTER, 768, 1088);
  PtmScene *const scenes[] = { first, second };
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *fonts = NULL;

  plan_lay_out (second, art, 0);
  pdf = ptm_scene_to_pdf (scenes, 2, art, &error);
  g_assert_no_error (error);
  text = files_run_for_text (pdf, "pdftotext", "-layout");
  g_assert_nonnull (strstr (text, "Frühling"));
  g_assert_nonnull (strstr (text, "<3"));
  g_assert_nonnull (strstr (text, HINDI));
  g_assert_nonnull (strstr (text, ARABIC));
  g_assert_nonnull (strstr (text, JAPANESE));
  g_assert_nonnull (strstr (text, "uarterstaff"));
  facts = files_run_for_text (pdf, "pdfinfo", NULL);
  g_assert_nonnull (strstr (facts, "Pages:           2"));
  fonts = files_run_for_text (pdf, "pdffonts", NULL);
  g_assert_null (strstr (fonts, " no  "));
}

/* A2 in pixels is A4 on paper; other shapes keep their canvas. */
static void
test_pdf_sizes (void)
{
  static const struct
  {
    int         width;
    int         height;
    const char *said;
  } sizes[] = {
    { 720, 1024, "595.276 x 841.89 pts (A4)" },
    { 1024, 720, "841.89 x 595.276 pts (A4)" },
    { 960, 480, "720 x 360 pts" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, sizes[i].width, sizes[i].height);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *facts = NULL;

      plan_lay_out (scene, art, 0);
      pdf = ptm_scene_to_pdf (&scene, 1, art, NULL);
      facts = files_run_for_text (pdf, "pdfinfo", NULL);
      g_assert_nonnull (strstr (facts, sizes[i].said));
    }
}

static void
test_not_laid_out (void)
{
  g_autoptr (PtmScene) plan = plan_new (PTM_KIND_POSTER, 512, 512);
  g_autoptr (GError) error = NULL;

  g_assert_null (ptm_scene_to_svg (plan, art, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_PLAN);
  g_clear_error (&error);
  g_assert_null (ptm_scene_to_pdf (&plan, 1, art, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_PLAN);
}

/* Control characters and marks of XML in a text do not break the document. */
static void
test_hard_texts (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_POSTER, 512, 768);
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (PtmImage) image = NULL;

  plan_add_text (scene, "title", "a\x01b ]]> <text> & \"c\" 'd'");
  plan_add_object (scene, "x\"><script>", NULL, NULL);
  plan_lay_out (scene, art, 0);
  svg = write_svg (scene);
  image = plan_render (scene, art, PTM_RENDER_ALL);
  g_assert_cmpfloat (measure_distance (svg, image), <, 2.5);
}

/* Things of which all colours were changed: lighter, paler, warmer and of more contrast, in the garden and on a page. */
static PtmScene *
make_graded (const PtmGrade *grade)
{
  PtmScene *scene = plan_new (PTM_KIND_SCENE, 512, 512);
  PtmNode  *ground = ptm_scene_add_node (scene, NULL, PTM_NODE_BACKGROUND);

  ptm_node_set (&ground->setting, "garden");
  ground->grade = *grade;
  plan_add_object (scene, "violin", "noto:violin", "main")->grade = *grade;
  plan_add_object (scene, "balloon", "noto:balloon", NULL)->grade = *grade;
  plan_lay_out (scene, art, 0);
  return scene;
}

/* By librsvg and poppler, and not like the picture without the change. */
static void
test_graded (void)
{
  static const PtmGrade grades[] = { { 0.12, 1, 0, 1 }, { -0.2, 1, 0, 1 }, { 0, 0.3, 0, 1 }, { 0, 1, 0.06, 1 }, { 0.05, 1.4, -0.04, 1.3 } };
  static const PtmGrade none = { 0, 1, 0, 1 };
  g_autoptr (PtmScene) plain = make_graded (&none);
  g_autoptr (PtmImage) before = plan_render (plain, art, PTM_RENDER_ALL);

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      g_autoptr (PtmScene) scene = make_graded (&grades[i]);
      g_autoptr (PtmImage) image = plan_render (scene, art, PTM_RENDER_ALL);
      g_autoptr (GBytes) svg = write_svg (scene);
      g_autoptr (GBytes) pdf = ptm_scene_to_pdf (&scene, 1, art, NULL);
      g_autoptr (PtmImage) by_rsvg = files_draw_svg (svg, 512, 512);
      g_autoptr (PtmImage) by_poppler = files_draw_pdf (pdf, 512, 512);
      double changed = files_measure_distance (image, before);

      g_test_message ("grade %u changes %.2f; SVG is %.2f off, PDF %.2f", i, changed, files_measure_distance (by_rsvg, image), files_measure_distance (by_poppler, image));
      g_assert_cmpfloat (changed, >, 1.5);
      g_assert_cmpfloat (files_measure_distance (by_rsvg, image), <, 1);
      g_assert_cmpfloat (files_measure_distance (by_poppler, image), <, 3);
      g_assert_cmpfloat (files_measure_distance (by_poppler, image), <, changed / 2);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/scene/files/svg-reads", test_svg_reads);
  g_test_add_func ("/scene/files/svg-shows", test_svg_shows);
  g_test_add_func ("/scene/files/same-twice", test_same_twice);
  g_test_add_func ("/scene/files/pdf-reads", test_pdf_reads);
  g_test_add_func ("/scene/files/pdf-sizes", test_pdf_sizes);
  g_test_add_func ("/scene/files/not-laid-out", test_not_laid_out);
  g_test_add_func ("/scene/files/hard-texts", test_hard_texts);
  g_test_add_func ("/scene/files/graded", test_graded);
  result = g_test_run ();
  ptm_art_unref (art);
  return result;
}
