/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every kind of change of a photograph by a sentence, checked pixel by pixel: what had to change, and what had to stay. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "ptm-codec.h"
#include "ptm-compose.h"
#include "ptm-engine.h"
#include "ptm-mask-shape.h"

#define WIDTH  200
#define HEIGHT 150

static PtmEngine *engine;

typedef struct
{
  PtmImage  *image; /* (nullable) when it was not understood */
  GPtrArray *unmet; /* (nullable) */
  gboolean   whole;
} Change;

static void
change_clear (Change *change)
{
  g_clear_pointer (&change->image, ptm_image_unref);
  g_clear_pointer (&change->unmet, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Change, change_clear)

static void
partial_cb (PtmImage *image, gpointer user_data)
{
  GPtrArray *previews = user_data;

  if (previews != NULL)
    g_ptr_array_add (previews, ptm_image_ref (image));
}

static gboolean
is_in_disc (int x, int y)
{
  return (x - 100) * (x - 100) + (y - 80) * (y - 80) < 36 * 36;
}

/* A red disc before a green meadow of coarse grain. */
static PtmImage *
new_photo (void)
{
  guint8 *pixels = g_malloc (WIDTH * HEIGHT * 4);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint8 *p = pixels + (y * WIDTH + x) * 4;
        int     grain = g_rand_int_range (random, -14, 15);

        p[0] = (guint8)(is_in_disc (x, y) ? 205 + grain : 60 + grain);
        p[1] = (guint8)(is_in_disc (x, y) ? 45 + grain : 140 + grain);
        p[2] = (guint8)(50 + grain);
        p[3] = 255;
      }
  return ptm_image_new_take (WIDTH, HEIGHT, pixels);
}

static Change
edit (PtmImage *photo, PtmMask *mask, const char *sentence)
{
  g_autoptr (GBytes) file = ptm_codec_encode_png (photo, NULL, 0, NULL);
  g_autoptr (GBytes) hole = mask != NULL ? ptm_mask_encode_hole (mask, NULL) : NULL;
  g_autoptr (GPtrArray) images = g_ptr_array_new ();
  PtmEngineRequest request = { .prompt = (char *)sentence, .edit = TRUE, .count = 1, .images = images, .mask = hole };
  PtmEngineRun     run = { engine, &request, 0, partial_cb, NULL, NULL };
  g_autoptr (PtmEngineFailure) failure = NULL;
  g_autoptr (PtmEnginePicture) picture = NULL;

  g_ptr_array_add (images, file);
  picture = ptm_engine_edit (&run, &failure);
  g_test_message ("%s: %s", sentence, picture != NULL ? picture->operations : failure->message);
  if (picture == NULL)
    return (Change){ NULL, failure->unmet != NULL ? g_ptr_array_ref (failure->unmet) : NULL, FALSE };
  return (Change){ ptm_image_ref (picture->image), g_ptr_array_ref (picture->unmet), picture->whole };
}

static const guint8 *
at (PtmImage *image, int x, int y)
{
  return ptm_image_get_pixels (image) + ((gsize)y * ptm_image_get_width (image) + x) * 4;
}

static gboolean
is_same (PtmImage *a, PtmImage *b, int x, int y)
{
  return memcmp (at (a, x, y), at (b, x, y), 4) == 0;
}

static gboolean
has_unmet (const Change *change, const char *why)
{
  for (guint i = 0; change->unmet != NULL && i < change->unmet->len; i++)
    if (g_str_equal (((PtmUnmet *)g_ptr_array_index (change->unmet, i))->why, why))
      return TRUE;
  return FALSE;
}

/* The subject well inside its outline is untouched. */
static void
assert_subject_kept (PtmImage *photo, PtmImage *image)
{
  for (int y = 60; y < 100; y++)
    for (int x = 80; x < 120; x++)
      g_assert_true (is_same (photo, image, x, y));
}

static double
measure_grain (PtmImage *image, int left, int top)
{
  double sum = 0;

  for (int y = top; y < top + 20; y++)
    for (int x = left; x < left + 20; x++)
      sum += abs (at (image, x, y)[1] - at (image, x + 1, y)[1]);
  return sum / 400;
}

static void
test_remove_background (void)
{
  g_autoptr (PtmImage) photo = new_photo ();
  g_auto (Change) change = edit (photo, NULL, "remove the background");
  g_auto (Change) german = edit (photo, NULL, "mach den Hintergrund durchsichtig");
  gsize n_clear = 0, n_disc = 0;

  g_assert_nonnull (change.image);
  assert_subject_kept (photo, change.image);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        n_clear += at (change.image, x, y)[3] < 128;
        n_disc += is_in_disc (x, y);
      }
  /* A sharp disc is found to within one percent of the picture. */
  g_assert_cmpint (abs ((int)(WIDTH * HEIGHT - n_clear) - (int)n_disc), <, WIDTH * HEIGHT / 100);
  g_assert_true (has_unmet (&change, "guess"));
  g_assert_true (ptm_image_equal (change.image, german.image));
}

static void
test_change_background (void)
{
  g_autoptr (PtmImage) photo = new_photo ();
  g_auto (Change) white = edit (photo, NULL, "make the background white");
  g_auto (Change) darker = edit (photo, NULL, "make the background much darker");
  g_auto (Change) grey = edit (photo, NULL, "make the background black and white");
  g_auto (Change) blurred = edit (photo, NULL, "blur the background");
  g_auto (Change) blue = edit (photo, NULL, "replace the background with blue");
  g_auto (Change) beach = edit (photo, NULL, "replace the background with a beach");
  const Change *all[] = { &white, &darker, &grey, &blurred, &blue, &beach };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_assert_nonnull (all[i]->image);
      assert_subject_kept (photo, all[i]->image);
    }
  g_assert_cmpint (at (white.image, 5, 5)[0] + at (white.image, 5, 5)[1] + at (white.image, 5, 5)[2], ==, 765);
  g_assert_cmpint (at (darker.image, 5, 5)[1], <, at (photo, 5, 5)[1] - 30);
  g_assert_cmpint (abs (at (grey.image, 5, 5)[1] - at (grey.image, 5, 5)[0]), <=, 1);
  g_assert_cmpfloat (measure_grain (blurred.image, 5, 5), <, measure_grain (photo, 5, 5) / 3);
  g_assert_cmpint (at (blue.image, 5, 5)[2], >, at (blue.image, 5, 5)[0] + 60);
  g_assert_cmpint (memcmp (at (blue.image, 5, 5), at (blue.image, 190, 140), 4), ==, 0);
  g_assert_true (has_unmet (&beach, "drawn"));
  g_assert_false (has_unmet (&blue, "drawn"));
}

/* The same wish in eight languages is the same picture. */
static void
test_languages (void)
{
  static const char *const wishes[][8] = {
    { "make the background white", "mach den Hintergrund weiß", "haz el fondo blanco", "rends le fond blanc", "把背景变成白色", "背景を白にして", "पृष्ठभूमि को सफेद करो", "اجعل الخلفية بيضاء" },
    { "blur the background", "den Hintergrund weichzeichnen", "desenfoca el fondo", "floute l'arrière-plan", "模糊背景", "背景をぼかして", "पृष्ठभूमि को धुंधला करो", "ضبب الخلفية" },
    { "remove the background", "entferne den Hintergrund", "quita el fondo", "enlève l'arrière-plan", "去掉背景", "背景を消して", "पृष्ठभूमि हटाओ", "احذف الخلفية" },
    { "replace the background with a beach", "ersetze den Hintergrund durch einen Strand", "cambia el fondo por una playa", "remplace le fond par une plage", "把背景换成海滩", "背景をビーチに変えて", "पृष्ठभूमि को समुद्र तट से बदलो", "استبدل الخلفية بشاطئ" },
    { "sepia", "in Sepia", "en sepia", "en sépia", "泛黄", "セピアにして", "सेपिया करो", "اجعلها سيبيا" },
    { "rounded corners", "abgerundete Ecken", "esquinas redondeadas", "coins arrondis", "圆角", "角を丸くして", "गोल कोने", "زوايا مستديرة" },
    { "add a white frame", "ein weißer Rahmen", "añade un marco blanco", "ajoute un cadre blanc", "加一个白色边框", "白い枠を追加して", "सफेद फ्रेम जोड़ो", "أضف إطارا أبيض" },
    { "sharpen the picture", "schärfe das Bild", "enfoca la imagen", "rends l'image plus nette", "锐化图片", "シャープにして", "तस्वीर को तेज करो", "اجعل الصورة أوضح" },
  };
  g_autoptr (PtmImage) photo = new_photo ();

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_auto (Change) english = edit (photo, NULL, wishes[i][0]);

      g_assert_nonnull (english.image);
      for (guint lang = 1; lang < 8; lang++)
        {
          g_auto (Change) other = edit (photo, NULL, wishes[i][lang]);

          g_assert_nonnull (other.image);
          g_assert_true (ptm_image_equal (english.image, other.image));
        }
    }
}

/* A region is a hint at the subject, unless it is the background itself: then it is a limit. */
static void
test_hints (void)
{
  g_autoptr (PtmImage) photo = new_photo ();
  g_autoptr (PtmMask) stroke = ptm_mask_new (WIDTH, HEIGHT);
  g_autoptr (PtmMask) ground = ptm_mask_new (WIDTH, HEIGHT);
  g_auto (Change) hinted = { 0 };
  g_auto (Change) limited = { 0 };

  ptm_mask_fill_rect (stroke, &(PtmRect){ 90, 70, 20, 20 }, PTM_MASK_ADD, NULL);
  ptm_mask_fill_rect (stroke, &(PtmRect){ 80, 76, 40, 6 }, PTM_MASK_ADD, NULL);
  hinted = edit (photo, stroke, "remove the background");
  g_assert_nonnull (hinted.image);
  g_assert_true (hinted.whole);
  g_assert_false (has_unmet (&hinted, "guess"));
  assert_subject_kept (photo, hinted.image);
  g_assert_cmpint (at (hinted.image, 5, 5)[3], ==, 0);

  ptm_mask_fill_rect (ground, &(PtmRect){ 0, 0, WIDTH, 30 }, PTM_MASK_ADD, NULL);
  ptm_mask_fill_rect (ground, &(PtmRect){ 0, 0, 40, HEIGHT }, PTM_MASK_ADD, NULL);
  limited = edit (photo, ground, "make the background white");
  g_assert_nonnull (limited.image);
  g_assert_false (limited.whole);
  for (int y = 30; y < HEIGHT; y++)
    for (int x = 40; x < WIDTH; x++)
      g_assert_true (is_same (photo, limited.image, x, y));
  g_assert_cmpint (at (limited.image, 10, 100)[0], ==, 255);
}

/* A small thing went with the background: a stroke over it brings it back, from the picture it was taken from. */
static void
test_refine (void)
{
  g_autoptr (PtmImage) meadow = new_photo ();
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (meadow), WIDTH * HEIGHT * 4);
  g_autoptr (PtmImage) photo = NULL;
  g_autoptr (PtmMask) stroke = ptm_mask_new (WIDTH, HEIGHT);
  g_auto (Change) cut = { 0 };
  g_auto (Change) more = { 0 };

  for (int y = 30; y < 48; y++)
    for (int x = 24; x < 42; x++)
      memcpy (pixels + 4 * (y * WIDTH + x), "\x20\x30\xd0", 3);
  photo = ptm_image_new_take (WIDTH, HEIGHT, pixels);
  cut = edit (photo, NULL, "remove the background");
  g_assert_nonnull (cut.image);
  g_assert_cmpint (at (cut.image, 33, 39)[3], ==, 0);
  ptm_mask_fill_rect (stroke, &(PtmRect){ 27, 33, 12, 4 }, PTM_MASK_ADD, NULL);
  ptm_mask_fill_rect (stroke, &(PtmRect){ 27, 33, 4, 12 }, PTM_MASK_ADD, NULL);
  more = edit (cut.image, stroke, "remove the background");
  g_assert_nonnull (more.image);
  assert_subject_kept (photo, more.image);
  for (int y = 34; y < 44; y++)
    for (int x = 28; x < 38; x++)
      g_assert_true (is_same (photo, more.image, x, y));
  g_assert_cmpint (at (more.image, 12, 12)[3], ==, 0);
}

/* At the clear parts of a cut-out a removal leaves nothing; within it the hole is filled. */
static void
test_erase (void)
{
  g_autoptr (PtmImage) photo = new_photo ();
  g_autoptr (PtmMask) side = ptm_mask_new (WIDTH, HEIGHT);
  g_autoptr (PtmMask) middle = ptm_mask_new (WIDTH, HEIGHT);
  g_auto (Change) cut = edit (photo, NULL, "remove the background");
  g_auto (Change) erased = { 0 };
  g_auto (Change) filled = { 0 };

  g_assert_nonnull (cut.image);
  ptm_mask_fill_rect (side, &(PtmRect){ 110, 40, 40, 80 }, PTM_MASK_ADD, NULL);
  ptm_mask_fill_rect (middle, &(PtmRect){ 92, 72, 16, 16 }, PTM_MASK_ADD, NULL);
  erased = edit (cut.image, side, "remove this");
  filled = edit (cut.image, middle, "remove this");
  g_assert_nonnull (erased.image);
  g_assert_nonnull (filled.image);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        gboolean in_side = x >= 110 && x < 150 && y >= 40 && y < 120, in_middle = x >= 92 && x < 108 && y >= 72 && y < 88;

        g_assert_true (in_side ? at (erased.image, x, y)[3] == 0 : is_same (cut.image, erased.image, x, y));
        g_assert_true (in_middle ? at (filled.image, x, y)[3] == 255 : is_same (cut.image, filled.image, x, y));
      }
}

/* As many previews as were asked for, all before the end, each another one, and none of them changes anything outside. */
static void
test_previews (void)
{
  g_autoptr (PtmImage) small = new_photo ();
  g_autoptr (PtmImage) photo = ptm_image_scale (small, 4 * WIDTH, 4 * HEIGHT);
  g_autoptr (PtmMask) mask = ptm_mask_new (4 * WIDTH, 4 * HEIGHT);

  ptm_mask_fill_rect (mask, &(PtmRect){ 240, 160, 320, 320 }, PTM_MASK_ADD, NULL);
  for (guint n = 1; n <= 3; n++)
    {
      g_autoptr (GPtrArray) previews = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_image_unref);
      g_autoptr (GBytes) file = ptm_codec_encode_png (photo, NULL, 0, NULL);
      g_autoptr (GBytes) hole = ptm_mask_encode_hole (mask, NULL);
      g_autoptr (GPtrArray) images = g_ptr_array_new ();
      PtmEngineRequest request = { .prompt = (char *)"remove this", .edit = TRUE, .count = 1, .images = images, .mask = hole, .stream = TRUE, .partials = (int)n };
      PtmEngineRun     run = { engine, &request, 0, partial_cb, previews, NULL };
      g_autoptr (PtmEngineFailure) failure = NULL;
      g_autoptr (PtmEnginePicture) picture = NULL;

      g_ptr_array_add (images, file);
      picture = ptm_engine_edit (&run, &failure);
      g_assert_nonnull (picture);
      g_assert_cmpuint (previews->len, ==, n);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (ptm_compose_count_changed_outside (photo, previews->pdata[i], mask), ==, 0);
          g_assert_false (ptm_image_equal (previews->pdata[i], i > 0 ? previews->pdata[i - 1] : photo));
        }
    }
}

/* A box round a thing means the thing: what lies beside it in the box keeps its bytes. Where there is no thing the box takes the
 * colour, with a soft border. */
static void
test_recolor_in_box (void)
{
  g_autoptr (PtmImage) photo = new_photo ();
  g_autoptr (PtmMask) around = ptm_mask_new_rectangle (WIDTH, HEIGHT, &(PtmRect){ 52, 34, 96, 92 });
  g_autoptr (PtmMask) meadow = ptm_mask_new_rectangle (WIDTH, HEIGHT, &(PtmRect){ 4, 4, 40, 40 });
  g_auto (Change) disc = edit (photo, around, "make it blue");
  g_auto (Change) german = edit (photo, around, "mach das Auto blau");
  g_auto (Change) grass = edit (photo, meadow, "make it blue");

  g_assert_nonnull (disc.image);
  g_assert_cmpint (at (disc.image, 100, 80)[2], >, at (disc.image, 100, 80)[0]);
  g_assert_true (is_same (photo, disc.image, 56, 38));
  g_assert_true (is_same (photo, disc.image, 144, 122));
  g_assert_true (ptm_image_equal (disc.image, german.image));
  g_assert_nonnull (grass.image);
  g_assert_cmpint (at (grass.image, 24, 24)[2], >, at (grass.image, 24, 24)[1]);
  g_assert_cmpint (abs (at (grass.image, 4, 24)[2] - at (photo, 4, 24)[2]), <, 40);
  g_assert_true (is_same (photo, grass.image, 3, 24));
}

/* Inside the region something changes, outside nothing. */
static void
test_regions (void)
{
  static const char *const sentences[] = {
    "remove this",
    "replace this with a boat",
    "add a bird",
    "make it blue",
    "pixelate the face",
    "blur it",
    "sharpen it",
    "make it darker",
    "more contrast",
    "sepia",
    "invert the colors",
    "write \"Hi\"",
    "make it look like a watercolor",
    "verpixle das",
    "enfoca esto",
    "floute ceci",
    "打马赛克",
    "ぼかして",
    "इसे हटाओ",
    "احذف هذا",
  };
  g_autoptr (PtmImage) photo = new_photo ();
  g_autoptr (PtmMask) mask = ptm_mask_new (WIDTH, HEIGHT);

  ptm_mask_fill_rect (mask, &(PtmRect){ 60, 40, 80, 80 }, PTM_MASK_ADD, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_auto (Change) change = edit (photo, mask, sentences[i]);
      gsize n_inside = 0;

      g_assert_nonnull (change.image);
      g_assert_false (change.whole);
      for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
          if (x >= 60 && x < 140 && y >= 40 && y < 120)
            n_inside += !is_same (photo, change.image, x, y);
          else
            g_assert_true (is_same (photo, change.image, x, y));
      g_assert_cmpuint (n_inside, >, 50);
    }
}

static void
test_pixelate (void)
{
  g_autoptr (PtmImage) photo = new_photo ();
  g_autoptr (PtmMask) mask = ptm_mask_new (WIDTH, HEIGHT);
  g_auto (Change) change = { 0 };

  ptm_mask_fill_rect (mask, &(PtmRect){ 60, 40, 80, 80 }, PTM_MASK_ADD, NULL);
  change = edit (photo, mask, "pixelate it by 16 pixels");
  for (int y = 40; y < 120; y++)
    for (int x = 60; x < 140; x++)
      g_assert_true (memcmp (at (change.image, x, y), at (change.image, 60 + (x - 60) / 16 * 16, 40 + (y - 40) / 16 * 16), 4) == 0);
}

static void
test_effects (void)
{
  g_autoptr (PtmImage) photo = new_photo ();
  g_auto (Change) sepia = edit (photo, NULL, "make it sepia");
  g_auto (Change) negative = edit (photo, NULL, "invert the colors");
  g_auto (Change) vignette = edit (photo, NULL, "add a vignette");
  g_auto (Change) rounded = edit (photo, NULL, "rounded corners");
  g_auto (Change) sharper = edit (photo, NULL, "much sharper");
  g_auto (Change) both = edit (photo, NULL, "make it darker, with a vignette");

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        const guint8 *brown = at (sepia.image, x, y), *was = at (photo, x, y), *is = at (negative.image, x, y);

        g_assert_true (brown[0] >= brown[1] && brown[1] >= brown[2]);
        g_assert_true (is[0] == 255 - was[0] && is[1] == 255 - was[1] && is[2] == 255 - was[2] && is[3] == was[3]);
        g_assert_true (memcmp (at (rounded.image, x, y), was, 3) == 0);
      }
  g_assert_cmpint (at (vignette.image, 1, 1)[1], <, at (photo, 1, 1)[1] - 20);
  g_assert_true (is_same (photo, vignette.image, WIDTH / 2, HEIGHT / 2));
  g_assert_cmpint (at (rounded.image, 0, 0)[3], ==, 0);
  g_assert_cmpint (at (rounded.image, WIDTH / 2, 0)[3], ==, 255);
  g_assert_cmpfloat (measure_grain (sharper.image, 5, 5), >, 1.3 * measure_grain (photo, 5, 5));
  g_assert_cmpint (at (both.image, WIDTH / 2, HEIGHT / 2)[0], <, at (photo, WIDTH / 2, HEIGHT / 2)[0]);
  g_assert_cmpint (at (both.image, 1, 1)[1], <, at (vignette.image, 1, 1)[1]);
}

/* Sums of all lightness, yellow against blue, and distance from grey. */
static void
measure_colors (PtmImage *image, double *light, double *yellow, double *color)
{
  *light = *yellow = *color = 0;
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        const guint8 *p = at (image, x, y);

        *light += p[0] + p[1] + p[2];
        *yellow += p[0] + p[1] - 2 * p[2];
        *color += MAX (MAX (p[0], p[1]), p[2]) - MIN (MIN (p[0], p[1]), p[2]);
      }
}

/* What is complained of gets less, whatever the language: "too yellow" is no wish for yellow. */
static void
test_directions (void)
{
  static const struct
  {
    const char *sentence;
    int         light, yellow, color; /* which of them has to rise (1) or fall (-1) */
  } wishes[] = {
    { "it's too yellow", 0, -1, 0 },
    { "the photo is too dark", 1, 0, 0 },
    { "the colours are too strong", 0, 0, -1 },
    { "das Foto ist zu gelb", 0, -1, 0 },
    { "das Bild ist zu hell", -1, 0, 0 },
    { "la foto es muy amarilla", 0, -1, 0 },
    { "la foto está muy oscura", 1, 0, 0 },
    { "baisse la saturation", 0, 0, -1 },
    { "rends la photo plus claire", 1, 0, 0 },
    { "la photo est trop jaune", 0, -1, 0 },
    { "照片太黄了", 0, -1, 0 },
    { "照片太暗了", 1, 0, 0 },
    { "写真が黄色すぎる", 0, -1, 0 },
    { "彩度を下げて", 0, 0, -1 },
    { "फोटो बहुत पीली है", 0, -1, 0 },
    { "रंग कम करो", 0, 0, -1 },
    { "الصورة صفراء جدا", 0, -1, 0 },
    { "الصورة مظلمة جدا", 1, 0, 0 },
  };
  g_autoptr (PtmImage) photo = new_photo ();
  double was[3], is[3];

  measure_colors (photo, &was[0], &was[1], &was[2]);
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_auto (Change) change = edit (photo, NULL, wishes[i].sentence);

      g_test_message ("%s", wishes[i].sentence);
      g_assert_nonnull (change.image);
      measure_colors (change.image, &is[0], &is[1], &is[2]);
      g_assert_true (wishes[i].light == 0 || wishes[i].light * (is[0] - was[0]) > 0.02 * was[0]);
      g_assert_true (wishes[i].yellow == 0 || wishes[i].yellow * (is[1] - was[1]) > 0.02 * was[1]);
      g_assert_true (wishes[i].color == 0 || wishes[i].color * (is[2] - was[2]) > 0.02 * was[2]);
    }
}

static void
test_frame (void)
{
  g_autoptr (PtmImage) photo = new_photo ();
  g_auto (Change) change = edit (photo, NULL, "add a red frame");
  int border;

  g_assert_nonnull (change.image);
  border = (ptm_image_get_width (change.image) - WIDTH) / 2;
  g_assert_cmpint (border, >, 0);
  g_assert_cmpint (ptm_image_get_height (change.image), ==, HEIGHT + 2 * border);
  g_assert_cmpint (at (change.image, 0, 0)[0], >, 200);
  g_assert_cmpint (at (change.image, 0, 0)[1], <, 90);
  for (int y = 0; y < HEIGHT; y++)
    g_assert_cmpint (memcmp (at (change.image, border, y + border), at (photo, 0, y), WIDTH * 4), ==, 0);
}

static void
test_more_room (void)
{
  static const char *const sentences[] = { "more sky above", "mehr Himmel oben", "más cielo arriba", "plus de ciel en haut", "上面多一点天空", "上に空を増やして", "ऊपर और आसमान", "المزيد من السماء في الأعلى" };
  g_autoptr (PtmImage) photo = new_photo ();

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_auto (Change) change = edit (photo, NULL, sentences[i]);
      int more;

      g_assert_nonnull (change.image);
      more = ptm_image_get_height (change.image) - HEIGHT;
      g_assert_cmpint (ptm_image_get_width (change.image), ==, WIDTH);
      g_assert_cmpint (more, ==, HEIGHT / 4);
      g_assert_cmpint (memcmp (at (change.image, 0, more), at (photo, 0, 0), WIDTH * HEIGHT * 4), ==, 0);
    }
}

/* What the window does by itself is done here, too. */
static void
test_shapes (void)
{
  g_autoptr (PtmImage) photo = new_photo ();
  g_auto (Change) crop = edit (photo, NULL, "crop to 1:1");
  g_auto (Change) turn = edit (photo, NULL, "rotate right");
  g_auto (Change) flip = edit (photo, NULL, "flip horizontally");
  g_auto (Change) wide = edit (photo, NULL, "extend to 2:1");

  g_assert_nonnull (crop.image);
  g_assert_cmpint (ptm_image_get_width (crop.image), ==, HEIGHT);
  g_assert_cmpint (ptm_image_get_height (crop.image), ==, HEIGHT);
  g_assert_cmpint (memcmp (at (crop.image, 0, 0), at (photo, (WIDTH - HEIGHT) / 2, 0), HEIGHT * 4), ==, 0);
  g_assert_nonnull (turn.image);
  g_assert_cmpint (ptm_image_get_width (turn.image), ==, HEIGHT);
  g_assert_cmpint (memcmp (at (turn.image, HEIGHT - 1, 0), at (photo, 0, 0), 4), ==, 0);
  g_assert_nonnull (flip.image);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      g_assert_cmpint (memcmp (at (flip.image, x, y), at (photo, WIDTH - 1 - x, y), 4), ==, 0);
  g_assert_nonnull (wide.image);
  g_assert_cmpint (ptm_image_get_width (wide.image), ==, 2 * HEIGHT);
  g_assert_cmpint (memcmp (at (wide.image, 50, 70), at (photo, 0, 70), WIDTH * 4), ==, 0);
}

/* The box of all changed pixels. */
static PtmRect
get_changed (PtmImage *a, PtmImage *b)
{
  int left = WIDTH, right = 0, top = HEIGHT, bottom = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      if (!is_same (a, b, x, y))
        {
          left = MIN (left, x);
          right = MAX (right, x + 1);
          top = MIN (top, y);
          bottom = MAX (bottom, y + 1);
        }
  return (PtmRect){ left, top, right - left, bottom - top };
}

static void
test_places (void)
{
  g_autoptr (PtmImage) photo = new_photo ();
  g_auto (Change) sun = edit (photo, NULL, "add a sun at the top left");
  g_auto (Change) bottom = edit (photo, NULL, "write \"Holiday\" at the bottom");
  g_auto (Change) top = edit (photo, NULL, "escribe \"Vacaciones\" arriba");
  PtmRect box;

  g_assert_nonnull (sun.image);
  g_assert_true (has_unmet (&sun, "pasted"));
  g_assert_false (has_unmet (&bottom, "pasted"));
  box = get_changed (photo, sun.image);
  g_assert_true (box.width > 15 && box.x + box.width < WIDTH / 2 && box.y + box.height < HEIGHT / 2);
  g_assert_nonnull (bottom.image);
  box = get_changed (photo, bottom.image);
  g_assert_true (box.width > 30 && box.y > HEIGHT / 2);
  g_assert_nonnull (top.image);
  box = get_changed (photo, top.image);
  g_assert_true (box.width > 30 && box.y + box.height < HEIGHT / 2);
}

/* Nothing in a photograph has a name: that is said and nothing is done. */
static void
test_unmet (void)
{
  static const char *const sentences[] = { "make the car red", "remove the tree", "replace the dog with a cat" };
  g_autoptr (PtmImage) photo = new_photo ();

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_auto (Change) change = edit (photo, NULL, sentences[i]);

      g_assert_null (change.image);
      g_assert_cmpuint (change.unmet != NULL ? change.unmet->len : 0, >, 0);
    }
}

/* Hardly anything, one column, and clear parts. */
static void
test_odd_pictures (void)
{
  static const char *const sentences[] = {
    "remove the background",
    "blur the background",
    "make it sepia",
    "add a white frame",
    "rounded corners",
    "more sky above",
    "write \"Hi\" at the top",
    "add a sun",
    "pixelate it",
    "sharpen it",
    "add a vignette",
    "replace the background with a beach",
    "crop to 16:9",
    "rotate left",
    "make it brighter",
    "make it look like a watercolor",
  };
  static const int sizes[][2] = { { 1, 1 }, { 1, 40 }, { 40, 1 }, { 9, 7 } };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
      {
        guint8 *pixels = g_malloc ((gsize)sizes[s][0] * sizes[s][1] * 4);
        g_autoptr (PtmImage) photo = NULL;
        g_auto (Change) change = { 0 };

        for (int j = 0; j < sizes[s][0] * sizes[s][1] * 4; j++)
          pixels[j] = (guint8)(j * 37);
        photo = ptm_image_new_take (sizes[s][0], sizes[s][1], pixels);
        change = edit (photo, NULL, sentences[i]);
        g_assert_true (change.image != NULL || change.unmet != NULL);
      }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  engine = ptm_engine_new ();
  ptm_engine_load (engine, &error);
  g_assert_no_error (error);
  g_test_add_func ("/photo/remove-background", test_remove_background);
  g_test_add_func ("/photo/change-background", test_change_background);
  g_test_add_func ("/photo/languages", test_languages);
  g_test_add_func ("/photo/hints", test_hints);
  g_test_add_func ("/photo/refine", test_refine);
  g_test_add_func ("/photo/erase", test_erase);
  g_test_add_func ("/photo/previews", test_previews);
  g_test_add_func ("/photo/regions", test_regions);
  g_test_add_func ("/photo/recolor-in-box", test_recolor_in_box);
  g_test_add_func ("/photo/pixelate", test_pixelate);
  g_test_add_func ("/photo/effects", test_effects);
  g_test_add_func ("/photo/directions", test_directions);
  g_test_add_func ("/photo/frame", test_frame);
  g_test_add_func ("/photo/more-room", test_more_room);
  g_test_add_func ("/photo/shapes", test_shapes);
  g_test_add_func ("/photo/places", test_places);
  g_test_add_func ("/photo/unmet", test_unmet);
  g_test_add_func ("/photo/odd-pictures", test_odd_pictures);
  result = g_test_run ();
  ptm_engine_unref (engine);
  return result;
}
