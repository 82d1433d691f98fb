/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A reader of printed text, tesseract, reads what was drawn; and does not read it where other text was drawn: the control. */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "ptm-codec.h"
#include "referee.h"
#include "rows.h"
#include "texts.h"

/* Pixels of the longer side of a headline in print. */
#define PRINT_SIDE 280

static const char *
get_reader_lang (const char *lang)
{
  static const struct
  {
    const char *lang;
    const char *reader;
  } langs[] = { { "en", "eng" }, { "zh", "chi_sim" }, { "ja", "jpn" }, { "ko", "kor" }, { "hi", "hin" }, { "bn", "ben" }, { "ar", "ara" }, { "ru", "rus" }, { "th", "tha" } };

  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    if (g_str_equal (langs[i].lang, lang))
      return langs[i].reader;
  return "eng";
}

gboolean
row_scans_is_possible (void)
{
  g_autofree char *path = g_find_program_in_path ("tesseract");

  return path != NULL;
}

/* Dark on white, three lines' height of margin: as a scanner would see it. */
static PtmImage *
flatten (PtmImage *image, const PtmRect *box)
{
  int           margin = 24, width = box->width + 2 * margin, height = box->height + 2 * margin;
  guint8       *pixels = g_malloc ((gsize)width * (gsize)height * 4);
  const guint8 *from = ptm_image_get_pixels (image);

  memset (pixels, 255, (gsize)width * (gsize)height * 4);
  for (int y = 0; y < box->height; y++)
    for (int x = 0; x < box->width; x++)
      {
        guint8 *to = pixels + ((gsize)(y + margin) * (gsize)width + (gsize)(x + margin)) * 4;
        guint8  ink = 255 - from[((gsize)(box->y + y) * (gsize)ptm_image_get_width (image) + (gsize)(box->x + x)) * 4 + 3];

        to[0] = to[1] = to[2] = ink;
      }
  return ptm_image_new_take (width, height, pixels);
}

/* mode: how the lines are looked for, as tesseract numbers it. */
static char *
read_print (PtmImage *image, const char *lang, const char *mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = ptm_codec_encode_png (image, NULL, 0, &error);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GSubprocess) reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                                     &error, "tesseract", "stdin", "stdout", "-l", get_reader_lang (lang), "--psm", mode, "--dpi", "150", NULL);

  if (reader == NULL || !g_subprocess_communicate (reader, png, NULL, &out, NULL, &error))
    return g_strdup ("");
  return g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
}

/* Letters and digits only: readers differ about spaces and marks. */
static gunichar *
get_letters (const char *text, glong *n)
{
  g_autofree char *whole = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  gunichar        *letters = g_new0 (gunichar, strlen (text) * 4 + 1);

  *n = 0;
  for (const char *at = whole != NULL ? whole : ""; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at)))
      letters[(*n)++] = g_unichar_tolower (g_utf8_get_char (at));
  return letters;
}

/* 1 = the same letters; edit distance over the longer one. */
static double
get_likeness (const char *wanted, const char *read)
{
  glong                n, m;
  g_autofree gunichar *a = get_letters (wanted, &n);
  g_autofree gunichar *b = get_letters (read, &m);
  g_autofree glong    *row = g_new (glong, m + 1);

  for (glong k = 0; k <= m; k++)
    row[k] = k;
  for (glong i = 1; i <= n; i++)
    {
      glong corner = row[0];

      row[0] = i;
      for (glong k = 1; k <= m; k++)
        {
          glong over = row[k];

          row[k] = MIN (MIN (row[k], row[k - 1]) + 1, corner + (a[i - 1] != b[k - 1] ? 1 : 0));
          corner = over;
        }
    }
  return 1 - (double)row[m] / (double)MAX (MAX (n, m), 1);
}

/* The characters the other way round, every second one moved on in the alphabet. */
static char *
corrupt (const char *text)
{
  g_autofree char *turned = g_utf8_strreverse (text, -1);
  g_autoptr (GString) out = g_string_new (NULL);
  guint i = 0;

  for (const char *at = turned; *at != '\0'; at = g_utf8_next_char (at), i++)
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (out, i % 2 == 0 && g_unichar_isalpha (c + 1) && g_unichar_isalpha (c) ? c + 1 : c);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* A headline is read as a block of text or, when its few words stand far apart, as words in any place at the size of print: the
 * reader knows no letters of the height of a hand. */
static double
read_best (PtmImage *flat, const char *lang, const char *wanted, char **read)
{
  g_autoptr (PtmImage) print = ptm_image_scale_to_fit (flat, PRINT_SIDE);
  g_autofree char *block = read_print (flat, lang, "6");
  g_autofree char *words = read_print (print, lang, "11");
  double           as_block = get_likeness (wanted, block), as_words = get_likeness (wanted, words);

  *read = as_words > as_block ? g_steal_pointer (&words) : g_steal_pointer (&block);
  return MAX (as_block, as_words);
}

static double
read_drawn (Desk *desk, const char *lang, const char *drawn, const char *wanted, char **read)
{
  g_autofree char *sentence = g_strdup_printf ("Poster \"%s\"", drawn);
  g_autofree char *answer = NULL;
  g_autoptr (PtmScene) scene = desk_draw (desk, sentence, &answer);
  g_autoptr (GPtrArray) writings = scene != NULL ? texts_list (scene) : NULL;
  g_autoptr (PtmImage) alone = NULL;
  g_autoptr (PtmImage) flat = NULL;
  PtmRect box;

  if (writings == NULL || writings->len == 0)
    {
      *read = g_strdup ("nothing");
      return 0;
    }
  alone = referee_draw_alone (scene, desk->art, ((Writing *)g_ptr_array_index (writings, 0))->node);
  box = referee_get_box (alone);
  if (ptm_rect_is_empty (&box))
    return 0;
  flat = flatten (alone, &box);
  return read_best (flat, lang, wanted, read);
}

/* The sentence field is the string to draw. */
void
row_scans_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autofree char *wrong = corrupt (prompt->sentence);
  g_autofree char *read = NULL;
  g_autofree char *other = NULL;
  double           right = read_drawn (desk, prompt->lang, prompt->sentence, prompt->sentence, &read);
  double           control = read_drawn (desk, prompt->lang, wrong, prompt->sentence, &other);

  verdict_add (verdict, right >= 0.8, "“%s” reads as “%s” (%.2f)", prompt->sentence, read, right);
  verdict_add (verdict, control < 0.6, "corrupted, it still reads as “%s” (%.2f)", other, control);
}
