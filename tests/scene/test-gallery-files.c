/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every plan of the gallery as SVG and PDF: librsvg and poppler show the picture we drew, and find all its words. */

#include "config.h"

#include <string.h>

#include "files-fixture.h"
#include "../cairo-leaks.h"
#include "plan-fixture.h"
#include "ptm-codec.h"
#include "ptm-scene-files.h"

/* Ligatures, the antialiasing of edges and the grain of a finish at twice its size differ a little from program to program. A
 * word or a picture that is missing makes a square of these differ by 30 and more. */
#define MEAN  2.4
#define SIDE  96
#define WORST 22.0

static PtmArt *art;

static PtmScene *
read_scene (const char *name)
{
  PtmScene *scene = plan_read_gallery (name);

  plan_lay_out (scene, art, 0);
  return scene;
}

static void
save_pictures (const char *name, const char *kind, PtmImage *drawn, PtmImage *ours)
{
  const char *folder = g_getenv ("PENTIMENTO_TEST_PICTURES");
  PtmImage   *images[] = { drawn, ours };

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (images); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%.*s-%s.png", folder, (int)strlen (name) - 5, name, i == 0 ? kind : "ours");
      g_autoptr (GBytes) png = ptm_codec_encode (images[i], PTM_FORMAT_PNG, 0, NULL);

      g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize)g_bytes_get_size (png), NULL);
    }
}

static void
check_same (const char *name, const char *kind, PtmImage *drawn, PtmImage *ours)
{
  int    x = 0, y = 0;
  double mean = files_measure_distance (drawn, ours), worst = files_measure_worst (drawn, ours, SIDE, &x, &y);

  g_test_message ("%s as %s: mean %.2f, worst %.1f at %d, %d", name, kind, mean, worst, x, y);
  if (mean >= MEAN || worst >= WORST)
    save_pictures (name, kind, drawn, ours);
  g_assert_cmpfloat (mean, <, MEAN);
  g_assert_cmpfloat (worst, <, WORST);
}

/* Letters and digits in one form, so that what a program makes of spaces, line ends and ligatures does not count. */
static char *
dup_letters (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *p = normal != NULL ? normal : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_unichar_tolower (g_utf8_get_char (p)));
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

static gboolean
is_written (const PtmNode *node)
{
  return node->text != NULL && node->frame.width > 0 && node->frame.height > 0 && (node->type == PTM_NODE_TEXT || node->type == PTM_NODE_LABEL || node->type == PTM_NODE_BUBBLE);
}

/* poppler reads the two glyphs of the Arabic ligature of lam and alef in the order they are drawn in, so such a word is looked for
 * letter by letter. */
static gboolean
is_found (const char *found, const char *letters)
{
  if (strstr (letters, "لا") == NULL)
    return strstr (found, letters) != NULL;
  for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr (found, -1, g_utf8_get_char (p)) == NULL)
      return FALSE;
  return TRUE;
}

/* Words one by one: a program may read the lines of columns in another order. */
static void
check_words (GPtrArray *nodes, const char *found, const char *kind)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = nodes->pdata[i];
      g_auto (GStrv) words = is_written (node) ? g_strsplit_set (node->text, " \n\t", -1) : NULL;

      for (guint k = 0; words != NULL && words[k] != NULL; k++)
        {
          g_autofree char *letters = dup_letters (words[k]);

          if (!is_found (found, letters))
            g_test_message ("%s has no “%s” of “%s”", kind, words[k], node->text);
          g_assert_true (is_found (found, letters));
        }
      check_words (node->children, found, kind);
    }
}

static void
test_plan (gconstpointer name)
{
  g_autoptr (PtmScene) scene = read_scene (name);
  g_autoptr (PtmImage) ours = plan_render (scene, art, PTM_RENDER_ALL);
  g_autoptr (PtmImage) drawn_svg = NULL;
  g_autoptr (PtmImage) drawn_pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = ptm_scene_to_svg (scene, art, &error);
  g_autoptr (GBytes) pdf = ptm_scene_to_pdf (&scene, 1, art, &error);
  g_autofree char *text = NULL;
  g_autofree char *letters = NULL;

  g_assert_no_error (error);
  drawn_svg = files_draw_svg (svg, scene->width, scene->height);
  check_same (name, "svg", drawn_svg, ours);
  drawn_pdf = files_draw_pdf (pdf, scene->width, scene->height);
  check_same (name, "pdf", drawn_pdf, ours);
  text = files_run_for_text (pdf, "pdftotext", "-layout");
  letters = dup_letters (text);
  check_words (scene->nodes, letters, "pdf");
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  /* One bad document hides no other. */
  g_test_set_nonfatal_assertions ();
  names = plan_list_gallery ();
  art = plan_open_art ();
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/scene/gallery-files/%.*s", (int)strlen (names->pdata[i]) - 5, (char *)names->pdata[i]);

      g_test_add_data_func (path, names->pdata[i], test_plan);
    }
  result = g_test_run ();
  ptm_art_unref (art);
  return result;
}
