/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One letter for another, so that "樹" finds what the tables write "树". The pairs come from the Unicode CLDR. */

#include "config.h"

#include "ptm-variants.h"

struct _PtmVariants
{
  GHashTable *letters; /* (element-type gunichar gunichar) */
};

PtmVariants *
ptm_variants_new (const char *text, gsize size)
{
  PtmVariants *variants = g_new0 (PtmVariants, 1);
  const char  *end = text + size;

  variants->letters = g_hash_table_new (NULL, NULL);
  for (const char *p = text; p < end && *p != '\0';)
    {
      gunichar    variant = g_utf8_get_char (p);
      const char *plain = g_utf8_next_char (p);

      if (plain < end && *plain != '\n')
        g_hash_table_insert (variants->letters, GUINT_TO_POINTER (variant), GUINT_TO_POINTER (g_utf8_get_char (plain)));
      for (p = plain; p < end && *p != '\n'; p++)
        ;
      p++;
    }
  return variants;
}

void
ptm_variants_free (PtmVariants *variants)
{
  g_hash_table_unref (variants->letters);
  g_free (variants);
}

gunichar
ptm_variants_fold (PtmVariants *variants, gunichar c)
{
  gunichar plain = GPOINTER_TO_UINT (g_hash_table_lookup (variants->letters, GUINT_TO_POINTER (c)));

  return plain != 0 ? plain : c;
}

char *
ptm_variants_dup_folded (PtmVariants *variants, const char *text)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (folded, ptm_variants_fold (variants, g_utf8_get_char (p)));
  return g_string_free (folded, FALSE);
}
