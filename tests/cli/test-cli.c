/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The command line as a stranger uses it: the real program with the real engine, in folders of its own. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include "ptm-codec.h"
#include "ptm-mask.h"

typedef struct
{
  char *folder;
} Fixture;

typedef struct
{
  int   status;
  char *out;
  char *err;
} Run;

static void
run_clear (Run *run)
{
  g_free (run->out);
  g_free (run->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->folder = g_dir_make_tmp ("pentimento-cli-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  const char *argv[] = { "rm", "-rf", fixture->folder, NULL };

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_free (fixture->folder);
}

static Run
run_words (Fixture *fixture, const char *input, GPtrArray *argv)
{
  GSubprocessFlags in = input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : G_SUBPROCESS_FLAGS_NONE;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (in | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Run result = { 0 };

  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", fixture->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", fixture->folder, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv->pdata, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, input, NULL, &result.out, &result.err, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result.status = g_subprocess_get_exit_status (process);
  return result;
}

/* input is (nullable). */
static Run
run_with (Fixture *fixture, const char *input, const char *first, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  va_list arguments;

  g_ptr_array_add (argv, (gpointer)g_getenv ("PENTIMENTO_PROGRAM"));
  va_start (arguments, first);
  for (const char *word = first; word != NULL; word = va_arg (arguments, const char *))
    g_ptr_array_add (argv, (gpointer)word);
  va_end (arguments);
  g_ptr_array_add (argv, NULL);
  return run_words (fixture, input, argv);
}

#define run(fixture, ...) run_with (fixture, NULL, __VA_ARGS__)

static JsonObject *
parse (JsonParser *parser, const Run *result)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, result->out, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static PtmImage *
load (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  PtmImage *image;
  gsize     length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  image = ptm_codec_decode (bytes, &error);
  g_assert_no_error (error);
  return image;
}

static void
save (Fixture *fixture, const char *name, GBytes *bytes)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), NULL));
}

/* A picture no engine made: a smooth ground with a hard-edged thing on it. */
static void
save_photograph (Fixture *fixture, const char *name, int width, int height)
{
  guint8 *pixels = g_malloc ((gsize)width * (gsize)height * 4);
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (GBytes) file = NULL;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8  *pixel = pixels + ((gsize)y * (gsize)width + (gsize)x) * 4;
        gboolean thing = x > width / 2 && x < width / 2 + 40 && y > height / 2 && y < height / 2 + 40;

        pixel[0] = thing ? 200 : (guint8)(60 + x * 100 / width + (x * 7 + y * 13) % 9);
        pixel[1] = thing ? 20 : (guint8)(90 + y * 100 / height + (x * 5 + y * 3) % 7);
        pixel[2] = thing ? 20 : 120;
        pixel[3] = 255;
      }
  image = ptm_image_new_take (width, height, pixels);
  file = ptm_codec_encode (image, ptm_format_from_name (name), 90, NULL);
  save (fixture, name, file);
}

static void
test_wrong_use (Fixture *fixture, gconstpointer user_data)
{
  const char *const wrong[][6] = {
    { "draw", NULL },
    { "draw", "a", "b", NULL },
    { "draw", "a cat", "--count", "9", NULL },
    { "draw", "a cat", "--nonsense", NULL },
    { "edit", "only-a-file.png", NULL },
    { "compare", "a.png", NULL },
    { "export", "project", "1", NULL },
    { "sheet", "a.png", NULL },
    { "draw", "a cat", "--size", "0x0", NULL },
    { "draw", "a cat", "-o", "cat.xyz", NULL },
    { "draw", "   ", NULL },
    { "edit", "p.png", "--output=cat.xyz", "make it red", NULL },
    { "render", "plan.json", "--size", "purple", NULL },
    { "render", "plan.json", "-o", "plan.xyz", NULL },
    { "sheet", "a.png", "-o", "sheet.pdf", NULL },
    { "export", "project", "1", "--output=cat.xyz", NULL },
    { "blah", NULL },
    { "nowhere.png", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_auto (Run) result = run (fixture, wrong[i][0], wrong[i][1], wrong[i][1] ? wrong[i][2] : NULL, wrong[i][1] && wrong[i][2] ? wrong[i][3] : NULL, NULL);

      g_assert_cmpint (result.status, ==, 2);
      g_assert_cmpint (strlen (result.err), >, 10);
    }
}

static void
test_help (Fixture *fixture, gconstpointer user_data)
{
  g_auto (Run) help = run (fixture, "--help", NULL);
  g_auto (Run) version = run (fixture, "--version", NULL);

  g_assert_cmpint (help.status, ==, 0);
  g_assert_nonnull (strstr (help.out, "draw"));
  g_assert_nonnull (strstr (help.out, "export"));
  g_assert_cmpint (version.status, ==, 0);
  g_assert_true (g_str_has_prefix (version.out, "Pentimento " PACKAGE_VERSION));
}

static void
test_draw (Fixture *fixture, gconstpointer user_data)
{
  g_auto (Run) result = run (fixture, "draw", "Poster titled \"Frühlingskonzert\", 12 May, 7 pm, town hall, with flowers and a violin",
                             "--size", "512x768", "-o", "poster.png", "--json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PtmImage) image = NULL;
  JsonObject *version;

  g_assert_cmpint (result.status, ==, 0);
  version = json_array_get_object_element (json_object_get_array_member (parse (parser, &result), "versions"), 0);
  g_assert_cmpint (json_object_get_int_member (version, "version"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (version, "file"), ==, "poster.png");
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (version, "unmet")), ==, 0);
  g_assert_cmpfloat (json_object_get_double_member (version, "cost"), ==, 0);
  image = load (fixture, "poster.png");
  g_assert_cmpint (ptm_image_get_width (image), ==, 512);
  g_assert_cmpint (ptm_image_get_height (image), ==, 768);
}

static void
test_draw_set (Fixture *fixture, gconstpointer user_data)
{
  g_auto (Run) result = run (fixture, "draw", "Poster \"Herbstfest\" with a pumpkin", "--size", "256x384", "--count", "3", "-o", "h.webp", NULL);
  g_autoptr (PtmImage) first = NULL;
  g_autoptr (PtmImage) third = NULL;

  g_assert_cmpint (result.status, ==, 0);
  first = load (fixture, "h-1.webp");
  third = load (fixture, "h-3.webp");
  g_assert_cmpint (ptm_image_get_width (third), ==, 256);
  g_assert_false (ptm_image_equal (first, third));
}

static void
test_draw_errors (Fixture *fixture, gconstpointer user_data)
{
  g_auto (Run) empty = run (fixture, "draw", "   ", "--json", NULL);
  g_auto (Run) provider = run (fixture, "draw", "a cat", "--provider", "nobody", NULL);
  g_auto (Run) size = run (fixture, "draw", "a cat", "--size", "purple", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_cmpint (empty.status, ==, 2);
  g_assert_true (json_object_has_member (parse (parser, &empty), "error"));
  g_assert_cmpint (provider.status, ==, 2);
  g_assert_nonnull (strstr (provider.err, "nobody"));
  g_assert_cmpint (size.status, ==, 2);
  g_assert_nonnull (strstr (size.err, "purple"));
}

/* Pixels that were asked for are the pixels of the picture, not the next multiple of something. */
static void
test_draw_exact_size (Fixture *fixture, gconstpointer user_data)
{
  g_auto (Run) option = run (fixture, "draw", "a cat", "--size", "251x333", "-o", "option.png", NULL);
  g_auto (Run) sentence = run (fixture, "draw", "a poster with a cat, 251x333", "-o", "sentence.png", NULL);
  static const char *const names[] = { "option.png", "sentence.png" };

  g_assert_cmpint (option.status, ==, 0);
  g_assert_cmpint (sentence.status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PtmImage) image = load (fixture, names[i]);

      g_assert_cmpint (ptm_image_get_width (image), ==, 251);
      g_assert_cmpint (ptm_image_get_height (image), ==, 333);
    }
}

/* A sentence as long as a small book, which no command line could hold. */
static void
test_draw_long (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GString) sentence = g_string_new ("Poster “夏祭り” with a cat. ");
  g_autoptr (PtmImage) before = NULL;
  g_autoptr (PtmImage) after = NULL;

  while (g_utf8_strlen (sentence->str, -1) < 100000)
    g_string_append (sentence, "金魚と赤い風船、");
  {
    g_auto (Run) drawn = run_with (fixture, sentence->str, "draw", "-", "--size", "256x256", "-o", "long.png", NULL);
    g_auto (Run) edited = run_with (fixture, "make the background blue", "edit", "long.png", "-", "-o", "blue.png", NULL);
    g_auto (Run) planned = run_with (fixture, sentence->str, "plan", "-", NULL);

    g_assert_cmpint (drawn.status, ==, 0);
    g_assert_cmpint (edited.status, ==, 0);
    g_assert_cmpint (planned.status, ==, 0);
    g_assert_nonnull (strstr (planned.out, "夏祭り"));
  }
  before = load (fixture, "long.png");
  after = load (fixture, "blue.png");
  g_assert_false (ptm_image_equal (before, after));
}

/* The bytes outside a mask, compared here and not by the program. */
static void
assert_same_outside (PtmImage *a, PtmImage *b, PtmMask *mask)
{
  const guint8 *coverage = ptm_mask_get_coverage (mask);
  gsize         pixels = (gsize)ptm_image_get_width (a) * (gsize)ptm_image_get_height (a);
  gsize         changed = 0;

  g_assert_cmpint (ptm_image_get_width (a), ==, ptm_image_get_width (b));
  g_assert_cmpint (ptm_image_get_height (a), ==, ptm_image_get_height (b));
  for (gsize i = 0; i < pixels; i++)
    if (coverage[i] == 0 && memcmp (ptm_image_get_pixels (a) + i * 4, ptm_image_get_pixels (b) + i * 4, 4) != 0)
      changed++;
  g_assert_cmpuint (changed, ==, 0);
}

static void
test_edit_with_mask (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (320, 240);
  g_autoptr (GBytes) grey = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PtmImage) before = NULL;
  g_autoptr (PtmImage) after = NULL;
  PtmBrush    brush = { .radius = 32, .hardness = 0.5, .mode = PTM_MASK_ADD };
  JsonObject *answer;
  guint       inside = 0;

  save_photograph (fixture, "photo.jpg", 320, 240);
  ptm_mask_stroke_begin (mask, &brush, 160, 120, 1, NULL);
  ptm_mask_stroke_to (mask, 200, 160, 1, NULL);
  ptm_mask_stroke_end (mask);
  grey = ptm_mask_encode_grey (mask, NULL);
  save (fixture, "mask.png", grey);

  {
    g_auto (Run) result = run (fixture, "edit", "photo.jpg", "remove this", "--mask", "mask.png", "-o", "after.png", "--json", NULL);

    g_assert_cmpstr (result.err, ==, "");
    g_assert_cmpint (result.status, ==, 0);
    answer = parse (parser, &result);
  }
  g_assert_cmpint (json_object_get_int_member (answer, "changed_outside"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (answer, "outside"), ==, (int)ptm_mask_count_outside (mask));
  g_assert_cmpstr (json_object_get_string_member (answer, "file"), ==, "after.png");

  before = load (fixture, "photo.jpg");
  after = load (fixture, "after.png");
  assert_same_outside (before, after, mask);
  for (int i = 0; i < 320 * 240 * 4; i++)
    if (ptm_image_get_pixels (before)[i] != ptm_image_get_pixels (after)[i])
      inside++;
  g_assert_cmpuint (inside, >, 100);
}

static void
test_edit_region_of_scene (Fixture *fixture, gconstpointer user_data)
{
  g_auto (Run) drawn = run (fixture, "draw", "a big cat on a meadow", "--size", "512x512", "-o", "cat.png", NULL);
  g_auto (Run) edited = run (fixture, "edit", "cat.png", "replace it with a red balloon", "--region", "64,64,384,384", "-o", "balloon.png", "--json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PtmMask) mask = ptm_mask_new (512, 512);
  g_autoptr (PtmImage) before = NULL;
  g_autoptr (PtmImage) after = NULL;

  g_assert_cmpint (drawn.status, ==, 0);
  g_assert_cmpint (edited.status, ==, 0);
  g_assert_cmpint (json_object_get_int_member (parse (parser, &edited), "changed_outside"), ==, 0);
  ptm_mask_fill_rect (mask, &(PtmRect){ 64, 64, 384, 384 }, PTM_MASK_ADD, NULL);
  before = load (fixture, "cat.png");
  after = load (fixture, "balloon.png");
  g_assert_false (ptm_image_equal (before, after));
  assert_same_outside (before, after, mask);
}

/* What is named but not marked stays as it is: that is said, and nothing is written. */
static void
test_edit_beside_region (Fixture *fixture, gconstpointer user_data)
{
  g_auto (Run) drawn = run (fixture, "draw", "a small cat on a meadow", "--size", "512x512", "-o", "cat.png", NULL);
  g_auto (Run) told = run (fixture, "edit", "cat.png", "make the cat red", "--region", "0,0,20,20", "-o", "red.png", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "red.png", NULL);

  g_assert_cmpint (drawn.status, ==, 0);
  g_assert_cmpint (told.status, ==, 1);
  g_assert_nonnull (strstr (told.err, "not in the marked region"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What stays within the region needs no growing, and what a whole redrawing would be is refused or taken whole. */
static void
test_edit_grow (Fixture *fixture, gconstpointer user_data)
{
  g_auto (Run) drawn = run (fixture, "draw", "a big cat on a meadow", "--size", "512x512", "-o", "cat.png", NULL);
  g_auto (Run) edited = run (fixture, "edit", "cat.png", "replace the cat with a red balloon", "--region", "200,200,60,60", "-o", "small.png", "--json", NULL);
  g_auto (Run) grown = run (fixture, "edit", "cat.png", "replace the cat with a red balloon", "--region", "200,200,60,60", "--grow", "-o", "grown.png", "--json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) grown_parser = json_parser_new ();
  JsonObject *small;
  JsonObject *large;

  g_assert_cmpint (drawn.status, ==, 0);
  g_assert_cmpint (edited.status, ==, 0);
  g_assert_cmpint (grown.status, ==, 0);
  small = parse (parser, &edited);
  large = parse (grown_parser, &grown);
  g_assert_cmpint (json_object_get_int_member (large, "changed_outside"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (large, "wanted_outside"), ==, 0);
  if (json_object_get_int_member (small, "wanted_outside") > 0)
    {
      g_assert_cmpint (json_object_get_int_member (large, "version"), ==, 3);
      g_assert_cmpint (json_object_get_int_member (large, "outside"), <, json_object_get_int_member (small, "outside"));
    }
}

/* Done here: exact, free, and said. */
static void
test_edit_local (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PtmImage) before = NULL;
  g_autoptr (PtmImage) after = NULL;

  save_photograph (fixture, "p.png", 64, 48);
  {
    g_auto (Run) crop = run (fixture, "edit", "p.png", "crop to 20x10", "-o", "crop.png", NULL);
    g_auto (Run) undo = run (fixture, "edit", "p.png", "undo", "-o", "undo.png", NULL);

    g_assert_cmpint (crop.status, ==, 0);
    g_assert_cmpstr (crop.out, ==, "crop.png\nDone here, exactly and free: Cropped to 20 × 10\n");
    g_assert_cmpint (undo.status, !=, 0);
  }
  before = load (fixture, "p.png");
  after = load (fixture, "crop.png");
  g_assert_cmpint (ptm_image_get_width (after), ==, 20);
  for (int y = 0; y < 10; y++)
    g_assert_cmpmem (ptm_image_get_pixels (after) + 80 * y, 80, ptm_image_get_pixels (before) + 4 * ((19 + y) * 64 + 22), 80);
}

/* Nobody can answer a question here: what will look bad is said, and done. */
static void
test_edit_warned (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PtmImage) after = NULL;

  save_photograph (fixture, "p.png", 64, 24);
  {
    g_auto (Run) extended = run (fixture, "edit", "p.png", "extend to a square", "-o", "square.png", NULL);

    g_assert_cmpint (extended.status, ==, 0);
    g_assert_cmpstr (extended.out, ==, "square.png\nDone here, exactly and free: Extended to 64 × 64\n");
    g_assert_nonnull (strstr (extended.err, "More than half of this side"));
  }
  after = load (fixture, "square.png");
  g_assert_cmpint (ptm_image_get_height (after), ==, 64);
}

/* The same of what the engine changes; machines are told, too. */
static void
test_edit_warned_of_engine (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *warnings;

  save_photograph (fixture, "p.png", 200, 150);
  {
    g_auto (Run) added = run (fixture, "edit", "p.png", "add a cat on the left", "-o", "cat.png", "--json", NULL);
    g_auto (Run) fine = run (fixture, "edit", "p.png", "make it darker", "-o", "dark.png", "--json", NULL);

    g_assert_cmpint (added.status, ==, 0);
    g_assert_nonnull (strstr (added.err, "drawing"));
    warnings = json_object_get_array_member (parse (parser, &added), "warnings");
    g_assert_cmpuint (json_array_get_length (warnings), ==, 1);
    g_assert_cmpstr (fine.err, ==, "");
    warnings = json_object_get_array_member (parse (parser, &fine), "warnings");
    g_assert_cmpuint (json_array_get_length (warnings), ==, 0);
  }
}

static void
test_edit_errors (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GBytes) cut = NULL;

  save_photograph (fixture, "p.png", 64, 64);
  save_photograph (fixture, "small.png", 32, 32);
  cut = g_bytes_new_static ("\211PNG\r\n\032\n\0\0\0\rIHDR", 16);
  save (fixture, "cut.png", cut);
  {
    g_auto (Run) missing = run (fixture, "edit", "nowhere.png", "remove this", NULL);
    g_auto (Run) broken = run (fixture, "edit", "cut.png", "make it brighter", NULL);
    g_auto (Run) rect = run (fixture, "edit", "p.png", "remove this", "--region", "abc", NULL);
    g_auto (Run) outside = run (fixture, "edit", "p.png", "remove this", "--region", "100,100,5,5", NULL);
    g_auto (Run) mask = run (fixture, "edit", "p.png", "remove this", "--mask", "small.png", NULL);
    g_auto (Run) both = run (fixture, "edit", "p.png", "remove this", "--mask", "small.png", "--region", "1,1,5,5", NULL);

    g_assert_cmpint (missing.status, ==, 1);
    g_assert_cmpint (broken.status, ==, 1);
    g_assert_cmpint (strlen (broken.err), >, 10);
    g_assert_cmpint (rect.status, ==, 2);
    g_assert_cmpint (outside.status, ==, 2);
    g_assert_nonnull (strstr (outside.err, "64"));
    g_assert_cmpint (mask.status, ==, 2);
    g_assert_nonnull (strstr (mask.err, "32"));
    g_assert_cmpint (both.status, ==, 2);
  }
}

static void
test_compare (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PtmImage) both = NULL;
  JsonObject *answer;

  save_photograph (fixture, "a.png", 64, 48);
  {
    g_autoptr (PtmImage) image = load (fixture, "a.png");
    g_autofree guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), 64 * 48 * 4);
    g_autoptr (PtmImage) changed = NULL;
    g_autoptr (GBytes) file = NULL;

    pixels[(10 * 64 + 20) * 4] ^= 0x80;
    pixels[(12 * 64 + 25) * 4] ^= 0x80;
    changed = ptm_image_new_copy (64, 48, pixels, 64 * 4);
    file = ptm_codec_encode_png (changed, NULL, 0, NULL);
    save (fixture, "b.png", file);
  }
  {
    g_auto (Run) result = run (fixture, "compare", "a.png", "b.png", "-o", "both.png", "--json", NULL);

    g_assert_cmpint (result.status, ==, 0);
    answer = parse (parser, &result);
  }
  g_assert_cmpint (json_object_get_int_member (answer, "changed_pixels"), ==, 2);
  g_assert_cmpfloat (json_object_get_double_member (answer, "mean_delta_e"), >, 0);
  answer = json_object_get_object_member (answer, "bounds");
  g_assert_cmpint (json_object_get_int_member (answer, "x"), ==, 20);
  g_assert_cmpint (json_object_get_int_member (answer, "y"), ==, 10);
  g_assert_cmpint (json_object_get_int_member (answer, "width"), ==, 6);
  g_assert_cmpint (json_object_get_int_member (answer, "height"), ==, 3);
  both = load (fixture, "both.png");
  g_assert_cmpint (ptm_image_get_width (both), >=, 128);
}

static void
test_plan (Fixture *fixture, gconstpointer user_data)
{
  g_auto (Run) result = run (fixture, "plan", "Poster titled \"Sommerfest\" with three sunflowers", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *plan;

  g_assert_cmpint (result.status, ==, 0);
  plan = parse (parser, &result);
  g_assert_cmpint (json_object_get_int_member (plan, "v"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (plan, "kind"), ==, "poster");
  g_assert_nonnull (strstr (result.out, "Sommerfest"));
}

static void
save_text (Fixture *fixture, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  save (fixture, name, bytes);
}

#define PLAN "{\"v\":1,\"kind\":\"poster\",\"canvas\":{\"w\":256,\"h\":384},\"nodes\":[{\"id\":\"t1\",\"type\":\"text\",\"role\":\"title\",\"text\":\"Herbst\"}]}"

/* A plan drawn here and the same plan given to the engine in the place of a sentence are one picture. */
static void
test_render (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PtmImage) here = NULL;
  g_autoptr (PtmImage) there = NULL;
  g_autoptr (PtmImage) other = NULL;

  save_text (fixture, "plan.json", PLAN);
  {
    g_auto (Run) first = run (fixture, "render", "plan.json", "-o", "here.png", NULL);
    g_auto (Run) second = run (fixture, "draw", PLAN, "-o", "there.png", NULL);
    g_auto (Run) third = run (fixture, "render", "plan.json", "-o", "other.png", "--variant", "1", "--json", NULL);

    g_assert_cmpint (first.status, ==, 0);
    g_assert_cmpstr (first.out, ==, "here.png\n");
    g_assert_cmpint (second.status, ==, 0);
    g_assert_cmpint (third.status, ==, 0);
    g_assert_nonnull (strstr (third.out, "\"unmet\""));
  }
  here = load (fixture, "here.png");
  there = load (fixture, "there.png");
  other = load (fixture, "other.png");
  g_assert_cmpint (ptm_image_get_width (here), ==, 256);
  g_assert_true (ptm_image_equal (here, there));
  g_assert_false (ptm_image_equal (here, other));
}

#define SHEET "{\"v\":1,\"kind\":\"spritesheet\",\"canvas\":{\"w\":256,\"h\":128},\"nodes\":[{\"id\":\"o1\",\"type\":\"object\",\"noun\":\"ball\",\"asset\":\"noto:soccer-ball\"}]}"
#define PAGES "{\"v\":1,\"kind\":\"worksheet\",\"nodes\":[{\"id\":\"t1\",\"type\":\"text\",\"role\":\"title\",\"text\":\"Sums\"}," \
              "{\"id\":\"t2\",\"type\":\"text\",\"role\":\"task\",\"text\":\"Add.\",\"params\":{\"sums\":\"12+7; 3+4\"}}]}"

static char *
read_text (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* A sprite sheet has its list of frames beside it; a document has all pages in it. */
static void
test_render_files (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *beside = NULL;
  g_autofree char *alone = NULL;

  save_text (fixture, "sheet.json", SHEET);
  save_text (fixture, "pages.json", PAGES);
  save_text (fixture, "plan.json", PLAN);
  {
    g_auto (Run) picture = run (fixture, "render", "sheet.json", "-o", "ball.png", NULL);
    g_auto (Run) list = run (fixture, "render", "sheet.json", "-o", "list.json", NULL);
    g_auto (Run) wrong = run (fixture, "render", "plan.json", "-o", "poster.json", NULL);
    g_auto (Run) pages = run (fixture, "render", "pages.json", "-o", "pages.pdf", NULL);
    g_auto (Run) page = run (fixture, "render", "pages.json", "--page", "2", "-o", "key.png", NULL);

    g_assert_cmpint (picture.status, ==, 0);
    g_assert_cmpint (list.status, ==, 0);
    g_assert_cmpint (wrong.status, ==, 1);
    g_assert_nonnull (strstr (wrong.err, ".png"));
    g_assert_cmpint (pages.status, ==, 0);
    g_assert_cmpstr (pages.out, ==, "pages.pdf\n");
    g_assert_cmpint (page.status, ==, 0);
  }
  beside = read_text (fixture, "ball.json");
  alone = read_text (fixture, "list.json");
  g_assert_nonnull (strstr (beside, "\"frames\""));
  g_assert_nonnull (strstr (beside, "\"ball.png\""));
  g_assert_nonnull (strstr (alone, "\"list.png\""));
  {
    g_autofree char  *path = g_build_filename (fixture->folder, "pages.pdf", NULL);
    g_autofree char  *facts = NULL;
    const char *const argv[] = { "pdfinfo", path, NULL };

    g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &facts, NULL, NULL, NULL));
    g_assert_nonnull (strstr (facts, "Pages:           2"));
  }
}

static void
test_render_errors (Fixture *fixture, gconstpointer user_data)
{
  save_text (fixture, "kind.json", "{\"v\":1,\"kind\":\"sculpture\",\"nodes\":[]}");
  save_text (fixture, "plan.json", PLAN);
  {
    g_auto (Run) kind = run (fixture, "render", "kind.json", NULL);
    g_auto (Run) missing = run (fixture, "render", "nowhere.json", "--json", NULL);
    g_auto (Run) size = run (fixture, "render", "plan.json", "--size", "purple", NULL);
    g_auto (Run) drawn = run (fixture, "draw", "{\"v\":1,\"kind\":\"sculpture\",\"nodes\":[]}", NULL);

    g_assert_cmpint (kind.status, ==, 1);
    g_assert_nonnull (strstr (kind.err, "kind must be one of"));
    g_assert_cmpint (missing.status, ==, 1);
    g_assert_nonnull (strstr (missing.out, "nowhere.json"));
    g_assert_cmpint (size.status, ==, 2);
    g_assert_nonnull (strstr (size.err, "purple"));
    g_assert_cmpint (drawn.status, ==, 1);
    g_assert_nonnull (strstr (drawn.err, "kind must be one of"));
  }
}

static void
test_projects_and_export (Fixture *fixture, gconstpointer user_data)
{
  g_auto (Run) none = run (fixture, "projects", NULL);
  g_auto (Run) drawn = run (fixture, "draw", "a dog", "--size", "256x256", "-o", "dog.png", NULL);
  g_auto (Run) listed = run (fixture, "projects", "--json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PtmImage) first = NULL;
  g_autoptr (PtmImage) again = NULL;
  const char *id;

  g_assert_cmpint (none.status, ==, 0);
  g_assert_cmpint (drawn.status, ==, 0);
  g_assert_cmpint (listed.status, ==, 0);
  json_parser_load_from_data (parser, listed.out, -1, NULL);
  g_assert_cmpint (json_array_get_length (json_node_get_array (json_parser_get_root (parser))), ==, 1);
  id = json_object_get_string_member (json_array_get_object_element (json_node_get_array (json_parser_get_root (parser)), 0), "id");
  {
    g_auto (Run) exported = run (fixture, "export", id, "v1", "-o", "again.png", NULL);
    g_auto (Run) wrong = run (fixture, "export", id, "7", "-o", "no.png", NULL);
    g_auto (Run) nobody = run (fixture, "export", "nobody", "1", "-o", "no.png", NULL);

    g_assert_cmpint (exported.status, ==, 0);
    g_assert_cmpint (wrong.status, ==, 2);
    g_assert_cmpint (nobody.status, ==, 2);
  }
  first = load (fixture, "dog.png");
  again = load (fixture, "again.png");
  g_assert_true (ptm_image_equal (first, again));
}

static void
test_sheet (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PtmImage) sheet = NULL;

  save_photograph (fixture, "a.png", 600, 400);
  save_photograph (fixture, "b.jpg", 300, 700);
  {
    g_auto (Run) result = run (fixture, "sheet", "a.png", "b.jpg", "a.png", "-o", "sheet.png", NULL);
    g_auto (Run) broken = run (fixture, "sheet", "a.png", "nowhere.png", "-o", "sheet2.png", NULL);

    g_assert_cmpint (result.status, ==, 0);
    g_assert_cmpint (broken.status, ==, 1);
  }
  sheet = load (fixture, "sheet.png");
  g_assert_cmpint (ptm_image_get_width (sheet), ==, 24 + 2 * 504);
  g_assert_cmpint (ptm_image_get_height (sheet), ==, 24 + 2 * 504);
}

int
main (int argc, char **argv)
{
  const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/cli/wrong-use", test_wrong_use },
    { "/cli/help", test_help },
    { "/cli/draw", test_draw },
    { "/cli/draw-set", test_draw_set },
    { "/cli/draw-errors", test_draw_errors },
    { "/cli/draw-exact-size", test_draw_exact_size },
    { "/cli/draw-long", test_draw_long },
    { "/cli/edit-with-mask", test_edit_with_mask },
    { "/cli/edit-region-of-scene", test_edit_region_of_scene },
    { "/cli/edit-beside-region", test_edit_beside_region },
    { "/cli/edit-grow", test_edit_grow },
    { "/cli/edit-local", test_edit_local },
    { "/cli/edit-warned", test_edit_warned },
    { "/cli/edit-warned-of-engine", test_edit_warned_of_engine },
    { "/cli/edit-errors", test_edit_errors },
    { "/cli/compare", test_compare },
    { "/cli/plan", test_plan },
    { "/cli/render", test_render },
    { "/cli/render-files", test_render_files },
    { "/cli/render-errors", test_render_errors },
    { "/cli/projects-and-export", test_projects_and_export },
    { "/cli/sheet", test_sheet },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
