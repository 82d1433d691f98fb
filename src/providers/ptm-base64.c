/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pictures come as base64 of many megabytes, so this is the one hot loop of the room. Thirty-two characters at a time where
 * the processor has AVX2 (Muła and Lemire, "Faster Base64 Encoding and Decoding Using AVX2 Instructions", 2018), else
 * four at a time by tables. */

#include "config.h"

#include "ptm-base64.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define HAVE_AVX2 1
#include <immintrin.h>
#endif

#define BAD 0xff

/* Addresses for the largest picture are taken at once, memory only as it arrives: nothing is ever moved. Beyond the first part the
 * kernel is asked for large pages, which come quicker; whole ones, or it does not begin at the border of one. */
#define ROOM       (PTM_BASE64_MAX + SMALL_PART)
#define SMALL_PART (2 * 1024 * 1024)

/* The vector loop writes whole registers. */
#define SLACK 32

static const guint8 *
get_values (void)
{
  static guint8 values[256];
  static gsize  once;

  if (g_once_init_enter (&once))
    {
      static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

      memset (values, BAD, sizeof values);
      for (guint i = 0; i < 64; i++)
        values[(guchar)alphabet[i]] = (guint8)i;
      g_once_init_leave (&once, 1);
    }
  return values;
}

void
ptm_base64_init (PtmBase64 *self)
{
  *self = (PtmBase64){ 0 };
}

void
ptm_base64_clear (PtmBase64 *self)
{
  if (self->bytes != NULL)
    munmap (self->bytes, ROOM);
  ptm_base64_init (self);
}

/* FALSE, and damaged, when there is no room for that much more. */
static gboolean
reserve (PtmBase64 *self, gsize more)
{
  if (self->bytes == NULL && !self->damaged)
    {
      void *room = mmap (NULL, ROOM, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

      if (room != MAP_FAILED)
        {
          self->bytes = room;
          madvise (self->bytes + SMALL_PART, ROOM - SMALL_PART, MADV_HUGEPAGE);
        }
    }
  if (self->bytes == NULL || self->length + more > PTM_BASE64_MAX)
    self->damaged = TRUE;
  return !self->damaged;
}

/* Whole groups from text; gives how many characters they were. */
static gsize
decode_scalar (const char *text, gsize length, guint8 *to)
{
  const guint8 *values = get_values ();
  gsize         at = 0;

  for (; at + 4 <= length; at += 4, to += 3)
    {
      guint8 a = values[(guchar)text[at]];
      guint8 b = values[(guchar)text[at + 1]];
      guint8 c = values[(guchar)text[at + 2]];
      guint8 d = values[(guchar)text[at + 3]];

      if ((a | b | c | d) & 0x80)
        break;
      to[0] = (guint8)(a << 2 | b >> 4);
      to[1] = (guint8)(b << 4 | c >> 2);
      to[2] = (guint8)(c << 6 | d);
    }
  return at;
}

#ifdef HAVE_AVX2
__attribute__ ((target ("avx2"))) static gsize
decode_avx2 (const char *text, gsize length, guint8 *to)
{
  const __m256i low_table = _mm256_setr_epi8 (0x15, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x13, 0x1a, 0x1b, 0x1b, 0x1b, 0x1a,
                                              0x15, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x13, 0x1a, 0x1b, 0x1b, 0x1b, 0x1a);
  const __m256i high_table = _mm256_setr_epi8 (0x10, 0x10, 0x01, 0x02, 0x04, 0x08, 0x04, 0x08, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10,
                                               0x10, 0x10, 0x01, 0x02, 0x04, 0x08, 0x04, 0x08, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10);
  const __m256i roll_table = _mm256_setr_epi8 (0, 16, 19, 4, -65, -65, -71, -71, 0, 0, 0, 0, 0, 0, 0, 0,
                                               0, 16, 19, 4, -65, -65, -71, -71, 0, 0, 0, 0, 0, 0, 0, 0);
  const __m256i slash = _mm256_set1_epi8 (0x2f);
  const __m256i pack = _mm256_setr_epi8 (2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1,
                                         2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1);
  const __m256i join = _mm256_setr_epi32 (0, 1, 2, 4, 5, 6, -1, -1);
  gsize         at = 0;

  for (; at + 32 <= length; at += 32, to += 24)
    {
      __m256i characters = _mm256_loadu_si256 ((const __m256i_u *)(text + at));
      __m256i high = _mm256_and_si256 (_mm256_srli_epi32 (characters, 4), slash);
      __m256i low = _mm256_and_si256 (characters, slash);
      __m256i roll;
      __m256i values;

      if (!_mm256_testz_si256 (_mm256_shuffle_epi8 (low_table, low), _mm256_shuffle_epi8 (high_table, high)))
        break;
      roll = _mm256_shuffle_epi8 (roll_table, _mm256_add_epi8 (_mm256_cmpeq_epi8 (characters, slash), high));
      values = _mm256_add_epi8 (characters, roll);
      values = _mm256_maddubs_epi16 (values, _mm256_set1_epi32 (0x01400140));
      values = _mm256_madd_epi16 (values, _mm256_set1_epi32 (0x00011000));
      values = _mm256_permutevar8x32_epi32 (_mm256_shuffle_epi8 (values, pack), join);
      _mm256_storeu_si256 ((__m256i_u *)to, values);
    }
  return at;
}
#endif

static gsize
decode_groups (const char *text, gsize length, guint8 *to)
{
  gsize at = 0;

#ifdef HAVE_AVX2
  if (__builtin_cpu_supports ("avx2"))
    at = decode_avx2 (text, length, to);
#endif
  return at + decode_scalar (text + at, length - at, to + at / 4 * 3);
}

static void
end_group (PtmBase64 *self)
{
  const guint8 *quad = self->quad;
  int           n = 3 - self->n_padding;

  self->n_quad = 0;
  if (!reserve (self, 3))
    return;
  self->bytes[self->length] = (guint8)(quad[0] << 2 | quad[1] >> 4);
  self->bytes[self->length + 1] = (guint8)(quad[1] << 4 | quad[2] >> 2);
  self->bytes[self->length + 2] = (guint8)(quad[2] << 6 | quad[3]);
  self->length += MAX (0, n);
}

static gboolean
take_one (PtmBase64 *self, char c)
{
  guint8 value = get_values ()[(guchar)c];

  if (value == BAD && c != '=')
    return FALSE;
  /* Only padding may follow padding, and only in the second half of a group. */
  if (c == '=' ? self->n_quad < 2 : self->n_padding > 0)
    self->damaged = TRUE;
  if (c == '=')
    {
      self->n_padding++;
      value = 0;
    }
  self->quad[self->n_quad++] = value;
  if (self->n_quad == 4)
    end_group (self);
  return TRUE;
}

gsize
ptm_base64_take (PtmBase64 *self, const char *text, gsize length)
{
  gsize at = 0;

  while (at < length)
    {
      if (self->n_quad == 0 && self->n_padding == 0 && length - at >= 4)
        {
          gsize taken;

          if (!reserve (self, (length - at) / 4 * 3))
            return length;
          taken = decode_groups (text + at, length - at, self->bytes + self->length);
          self->length += taken / 4 * 3;
          at += taken;
        }
      if (at == length || !take_one (self, text[at]))
        break;
      at++;
    }
  return at;
}

typedef struct
{
  guint8 *bytes;
  gsize   size;
} Mapping;

static void
mapping_free (Mapping *mapping)
{
  munmap (mapping->bytes, mapping->size);
  g_free (mapping);
}

/* What lies behind the picture is given back. */
static GBytes *
new_bytes (guint8 *bytes, gsize length)
{
  gsize    page = (gsize)sysconf (_SC_PAGESIZE);
  Mapping *mapping = g_new (Mapping, 1);

  mapping->bytes = bytes;
  mapping->size = (length + page - 1) / page * page;
  munmap (bytes + mapping->size, ROOM - mapping->size);
  return g_bytes_new_with_free_func (bytes, length, (GDestroyNotify)mapping_free, mapping);
}

gboolean
ptm_base64_is_whole (const PtmBase64 *self)
{
  return !self->damaged && self->n_quad == 0;
}

GBytes *
ptm_base64_steal (PtmBase64 *self)
{
  GBytes *bytes = NULL;

  if (ptm_base64_is_whole (self))
    {
      if (self->length < PTM_BASE64_STAYS)
        bytes = g_bytes_new (self->bytes, self->length);
      else
        bytes = new_bytes (g_steal_pointer (&self->bytes), self->length);
    }
  ptm_base64_clear (self);
  return bytes;
}
