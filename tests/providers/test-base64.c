/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Base64 from pieces: every length, every cut, and what is no base64. */

#include "config.h"

#include <string.h>
#include "ptm-base64.h"

static GBytes *
decode (const char *text, gsize length, gsize cut)
{
  PtmBase64 decoder;
  gsize     taken;

  ptm_base64_init (&decoder);
  taken = ptm_base64_take (&decoder, text, cut);
  taken += ptm_base64_take (&decoder, text + taken, length - taken);
  g_assert_cmpuint (taken, ==, length);
  return ptm_base64_steal (&decoder);
}

static void
test_lengths (void)
{
  guint8 bytes[200];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8)(i * 167 + 3);
  for (gsize length = 0; length <= sizeof bytes; length++)
    {
      g_autofree char *text = g_base64_encode (bytes, length);
      g_autoptr (GBytes) expected = g_bytes_new (bytes, length);

      for (gsize cut = 0; cut <= strlen (text); cut++)
        {
          g_autoptr (GBytes) decoded = decode (text, strlen (text), cut);

          g_assert_nonnull (decoded);
          g_assert_true (g_bytes_equal (decoded, expected));
        }
    }
}

/* Every byte is either of the alphabet or where taking stops, also inside the vector loop. */
static void
test_alphabet (void)
{
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  for (guint c = 0; c < 256; c++)
    for (gsize place = 0; place < 40; place += 13)
      {
        char      text[64];
        PtmBase64 decoder;
        gsize     taken;

        memset (text, 'A', sizeof text);
        text[place] = (char)c;
        ptm_base64_init (&decoder);
        taken = ptm_base64_take (&decoder, text, sizeof text);
        if (c != 0 && c != '=' && strchr (alphabet, (int)c) != NULL)
          g_assert_cmpuint (taken, ==, sizeof text);
        else if (c != '=')
          g_assert_cmpuint (taken, ==, place);
        ptm_base64_clear (&decoder);
      }
}

static void
test_damaged (void)
{
  const char *const texts[] = { "A", "AA", "AAA", "AA=", "=AAA", "A===", "AA==AAAA", "AAA=AAAA", "AA=A", "AAAA=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PtmBase64 decoder;
      g_autoptr (GBytes) bytes = NULL;

      ptm_base64_init (&decoder);
      ptm_base64_take (&decoder, texts[i], strlen (texts[i]));
      bytes = ptm_base64_steal (&decoder);
      g_test_message ("%s", texts[i]);
      g_assert_null (bytes);
    }
}

/* The decoder allocates in steps, not for each piece, and little more than it needs. */
static void
test_large (void)
{
  gsize              size = 5 * 1024 * 1024 + 1;
  g_autofree guint8 *bytes = g_malloc (size);
  g_autofree char   *text = NULL;
  PtmBase64          decoder;
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) decoded = NULL;
  gsize length;

  for (gsize i = 0; i < size; i++)
    bytes[i] = (guint8)(i * i >> 7);
  text = g_base64_encode (bytes, size);
  length = strlen (text);
  ptm_base64_init (&decoder);
  for (gsize at = 0; at < length;)
    at += ptm_base64_take (&decoder, text + at, MIN (length - at, 65521));
  expected = g_bytes_new (bytes, size);
  decoded = ptm_base64_steal (&decoder);
  g_assert_true (g_bytes_equal (decoded, expected));
  g_assert_null (decoder.bytes);
}

/* More than any picture may have is taken, and is damaged. */
static void
test_too_large (void)
{
  gsize            piece = 4 * 1024 * 1024;
  g_autofree char *text = g_strnfill (piece, 'A');
  PtmBase64        decoder;

  ptm_base64_init (&decoder);
  for (gsize decoded = 0; decoded <= PTM_BASE64_MAX; decoded += piece / 4 * 3)
    g_assert_cmpuint (ptm_base64_take (&decoder, text, piece), ==, piece);
  g_assert_null (ptm_base64_steal (&decoder));
  g_assert_null (decoder.bytes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base64/lengths", test_lengths);
  g_test_add_func ("/base64/alphabet", test_alphabet);
  g_test_add_func ("/base64/damaged", test_damaged);
  g_test_add_func ("/base64/large", test_large);
  g_test_add_func ("/base64/too-large", test_too_large);
  return g_test_run ();
}
