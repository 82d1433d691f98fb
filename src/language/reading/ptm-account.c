/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Tells what was not drawn, and why, in the words of the user's language. */

#include "config.h"

#include <string.h>

#include "ptm-account.h"
#include "ptm-scene.h"

/* More things than this are not listed by name. */
#define MOST_NAMED 6
#define PLACE      "{}"

/** PtmWording: how one reason is told. A say of the reason "list" has quotation marks and what parts a list,
 * one of "role:title" is what a title is called. */
typedef struct
{
  char *say;
  char *offer;
} PtmWording;

struct _PtmAccount
{
  GHashTable *wordings; /* (element-type utf8 PtmWording) "de action" */
};

static void
wording_free (PtmWording *wording)
{
  g_free (wording->say);
  g_free (wording->offer);
  g_free (wording);
}

PtmAccount *
ptm_account_new (PtmArt *art)
{
  PtmAccount *account = g_new0 (PtmAccount, 1);
  g_autoptr (GBytes) table = ptm_art_dup_file (art, "lexicon/account.tsv");
  g_autofree char *text = table != NULL ? g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table)) : g_strdup ("");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  account->wordings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)wording_free);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 4);
      PtmWording *wording;

      if (lines[i][0] == '#' || g_strv_length (columns) < 3)
        continue;
      wording = g_new0 (PtmWording, 1);
      wording->say = g_strdup (columns[2]);
      wording->offer = columns[3] != NULL && columns[3][0] != '\0' ? g_strdup (columns[3]) : NULL;
      g_hash_table_insert (account->wordings, g_strconcat (columns[0], " ", columns[1], NULL), wording);
    }
  return account;
}

void
ptm_account_free (PtmAccount *account)
{
  g_hash_table_unref (account->wordings);
  g_free (account);
}

static const PtmWording *
find_wording (PtmAccount *account, const char *lang, const char *why)
{
  g_autofree char *key = g_strconcat (lang, " ", why, NULL);

  return g_hash_table_lookup (account->wordings, key);
}

/* A part of the page is called what the language calls it. */
static const char *
get_name (PtmAccount *account, const char *lang, const PtmUnmet *thing)
{
  g_autofree char  *role = g_strconcat ("role:", thing->text, NULL);
  const PtmWording *name = find_wording (account, lang, role);

  return name != NULL ? name->say : thing->text;
}

/* The things of one reason: “riding”, “jumping”. The wording of lists is the text around a thing, what parts two, and what
 * stands for more. */
static char *
list_things (PtmAccount *account, const char *lang, GPtrArray *unmet, const char *why)
{
  const PtmWording *list = find_wording (account, lang, "list");
  g_auto (GStrv) parts = g_strsplit (list != NULL ? list->say : "“|”|, |…", "|", 4);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < unmet->len; i++)
    {
      const PtmUnmet *thing = g_ptr_array_index (unmet, i);

      if (g_strcmp0 (thing->why, why) != 0)
        continue;
      if (n < MOST_NAMED)
        g_string_append_printf (text, "%s%s%s%s", n > 0 ? parts[2] : "", parts[0], get_name (account, lang, thing), parts[1]);
      n++;
    }
  if (n > MOST_NAMED)
    g_string_append_printf (text, "%s%s", parts[2], parts[3]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
fill (const char *say, const char *things)
{
  const char *place = strstr (say, PLACE);

  return place != NULL ? g_strdup_printf ("%.*s%s%s", (int)(place - say), say, things, place + strlen (PLACE)) : g_strdup (say);
}

static gboolean
is_told (GPtrArray *unmet, guint at)
{
  const PtmUnmet *thing = g_ptr_array_index (unmet, at);

  for (guint i = 0; i < at; i++)
    if (g_strcmp0 (((const PtmUnmet *)g_ptr_array_index (unmet, i))->why, thing->why) == 0)
      return TRUE;
  return FALSE;
}

/* An offer with a place for names tells those that came with the wish, and without any is none. */
static void
take_offer (PtmUnmet *thing, const PtmWording *wording)
{
  g_autofree char *offer = NULL;

  if (wording->offer != NULL && strstr (wording->offer, PLACE) == NULL)
    offer = g_strdup (wording->offer);
  else if (wording->offer != NULL && thing->offer != NULL)
    offer = fill (wording->offer, thing->offer);
  ptm_node_set (&thing->offer, offer);
}

static void
tell (PtmAccount *account, const char *lang, GPtrArray *unmet, const char *why)
{
  const PtmWording *wording = find_wording (account, lang, why);
  g_autofree char  *things = NULL;
  g_autofree char  *say = NULL;

  if (wording == NULL)
    return;
  things = list_things (account, lang, unmet, why);
  say = fill (wording->say, things);
  for (guint i = 0; i < unmet->len; i++)
    {
      PtmUnmet *thing = g_ptr_array_index (unmet, i);

      if (g_strcmp0 (thing->why, why) != 0)
        continue;
      ptm_node_set (&thing->say, say);
      take_offer (thing, wording);
    }
}

void
ptm_account_explain (PtmAccount *account, const char *lang, GPtrArray *unmet)
{
  for (guint i = 0; i < unmet->len; i++)
    {
      g_autofree char *why = g_strdup (((const PtmUnmet *)g_ptr_array_index (unmet, i))->why);

      if (why != NULL && !is_told (unmet, i))
        tell (account, lang, unmet, why);
    }
}

/* What was not understood is said better by the general text, and of a photograph what can be done instead of an action. */
static gboolean
is_general (const PtmUnmet *thing, const char *why)
{
  return why != NULL && (g_strcmp0 (thing->why, "word") == 0 || (strcmp (why, "photo") == 0 && g_strcmp0 (thing->why, "action") == 0));
}

char *
ptm_account_dup_message (PtmAccount *account, const char *lang, const char *why, GPtrArray *unmet)
{
  const PtmWording *wording = why != NULL ? find_wording (account, lang, why) : NULL;
  g_autoptr (GString) message = g_string_new (NULL);

  ptm_account_explain (account, lang, unmet);
  for (guint i = 0; i < unmet->len; i++)
    {
      const PtmUnmet *thing = g_ptr_array_index (unmet, i);

      if (thing->say == NULL || strstr (message->str, thing->say) != NULL || is_general (thing, why))
        continue;
      g_string_append_printf (message, "%s %s ", thing->say, thing->offer != NULL ? thing->offer : "");
    }
  if (message->len == 0 && wording != NULL)
    g_string_append (message, wording->say);
  return message->len > 0 ? g_strchomp (g_string_free (g_steal_pointer (&message), FALSE)) : NULL;
}
