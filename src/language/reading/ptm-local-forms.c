/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads a table of the forms local operations have in a language. A line is one of
 *
 *   rule  NAME        -                 "unspaced": words are written without spaces
 *   list  NAME        words             words that mean the same here, parted by "|"
 *   word  SLOT=VALUE  words             what a slot may say, and what it then means
 *   TYPE  SETTINGS    pattern           an operation
 *
 * A pattern is words with (a|b) for one of several, [a|b] for one of several or none, <list>, {slot}, and "+" where no space
 * stands between two parts. It becomes an anchored regular expression. */

#include "config.h"

#include <string.h>

#include "ptm-local-forms.h"

#define NUMBER "[0-9]+(?:\\.[0-9]+)?"

static const char *const TYPE_NAMES[] = {
  "crop-format", "crop-region", "rotate", "straighten", "flip", "resize", "scale", "extend-format", "extend-sides", "undo",
  "redo", "compare", "go-to", "rename-version", "rename-project", "favorite", "zoom", "zoom-fit", "region-all",
  "region-invert", "region-clear", "export", "variants", "adjust"
};

/** PtmWriter: a pattern on its way to a regular expression. */
typedef struct
{
  PtmLocalForms *forms;
  GString       *regex;
  gboolean       spaced; /* the next part stands apart from what is before it */
} PtmWriter;

static void
form_free (PtmLocalForm *form)
{
  g_strfreev (form->settings);
  g_regex_unref (form->regex);
  g_free (form);
}

/* A run of words, folded as sentences are. */
static void
append_words (PtmWriter *writer, const char *words, gsize length)
{
  g_autofree char *run = g_strndup (words, length);
  g_autoptr (PtmLocalLine) line = ptm_local_line_new (run, writer->forms->unspaced);
  g_autofree char *escaped = g_regex_escape_string (line->folded->str, -1);

  g_string_append (writer->regex, escaped);
}

static void
append_gap (PtmWriter *writer)
{
  if (writer->spaced && !writer->forms->unspaced)
    g_string_append_c (writer->regex, ' ');
  writer->spaced = TRUE;
}

static const char *
get_list (PtmLocalForms *forms, const char *name)
{
  const char *list = g_hash_table_lookup (forms->lists, name);

  return list != NULL ? list : "(?!)";
}

/* What a slot may say. The words of slots are lists named after them. */
static void
append_slot (PtmWriter *writer, const char *name)
{
  PtmLocalForms *forms = writer->forms;
  gboolean       is_version = strcmp (name, "first") == 0 || strcmp (name, "second") == 0;

  if (is_version)
    g_string_append_printf (writer->regex, "(?:(?<%s>%s)|(?:(?:%s)%s)?", name, get_list (forms, "which"), get_list (forms, "version"), forms->unspaced ? "" : " ?");
  g_string_append_printf (writer->regex, "(?<%s>", name);
  if (is_version)
    g_string_append_printf (writer->regex, "[0-9]+|%s)", get_list (forms, "n"));
  else if (strcmp (name, "n") == 0)
    g_string_append_printf (writer->regex, NUMBER "|%s", get_list (forms, "n"));
  else if (strcmp (name, "count") == 0)
    g_string_append_printf (writer->regex, "[0-9]+|%s", get_list (forms, "n"));
  else if (strcmp (name, "s") == 0)
    g_string_append (writer->regex, "[-+] ?" NUMBER);
  else if (strcmp (name, "w") == 0 || strcmp (name, "h") == 0)
    g_string_append (writer->regex, "[0-9]+");
  else if (strcmp (name, "format") == 0)
    g_string_append_printf (writer->regex, "[0-9]+ ?: ?[0-9]+|[0-9]+ ?[x*] ?[0-9]+|a ?[0-9]|%s", get_list (forms, "format"));
  else if (strcmp (name, "text") == 0)
    g_string_append_printf (writer->regex, "%c|[^%c]+", PTM_LOCAL_QUOTE, PTM_LOCAL_QUOTE);
  else
    g_string_append (writer->regex, get_list (forms, name));
  g_string_append_c (writer->regex, ')');
}

/* <list> and {slot}; gives what follows. */
static const char *
append_name (PtmWriter *writer, const char *at)
{
  gsize            length = strcspn (at + 1, *at == '<' ? ">" : "}");
  g_autofree char *name = g_strndup (at + 1, length);

  append_gap (writer);
  if (*at == '{')
    append_slot (writer, name);
  else
    g_string_append_printf (writer->regex, strcmp (name, "picture") == 0 ? "(?<named>%s)" : "(?:%s)", get_list (writer->forms, name));
  return at[length + 1] != '\0' ? at + length + 2 : at + length + 1;
}

static GRegex *
compile (PtmLocalForms *forms, const char *pattern)
{
  g_autoptr (GString) regex = g_string_new ("^(?:");
  g_autoptr (GError) error = NULL;
  PtmWriter writer = { .forms = forms, .regex = regex, .spaced = TRUE };
  GRegex   *result;

  for (const char *p = pattern; *p != '\0';)
    if (*p == '<' || *p == '{')
      p = append_name (&writer, p);
    else if (strchr ("[](|)+ ", *p) != NULL)
      {
        g_string_append (regex, *p == '[' || *p == '(' ? "(?:" : *p == ']' ? ")?"
                                                               : *p == ')' ? ")"
                                                               : *p == '|' ? "|"
                                                                           : "");
        writer.spaced = *p != '+';
        p++;
      }
    else
      {
        gsize length = strcspn (p, "[](|)+ <{");

        append_gap (&writer);
        append_words (&writer, p, length);
        p += length;
      }
  g_string_append (regex, ")$");
  result = g_regex_new (regex->str, G_REGEX_DUPNAMES, 0, &error);
  if (result == NULL)
    g_debug ("no such form: %s: %s", pattern, error->message);
  return result;
}

/* Adds words to a list; they may use lists that stand above. */
static void
add_list (PtmLocalForms *forms, const char *name, const char *words)
{
  g_auto (GStrv) items = g_strsplit (words, "|", -1);
  const char *known = g_hash_table_lookup (forms->lists, name);
  g_autoptr (GString) list = g_string_new (known);
  PtmWriter writer = { .forms = forms, .regex = list };

  for (guint i = 0; items[i] != NULL; i++)
    {
      if (list->len > 0)
        g_string_append_c (list, '|');
      append_words (&writer, items[i], strlen (items[i]));
    }
  g_hash_table_insert (forms->lists, g_strdup (name), g_strdup (list->str));
}

/* "n=3" */
static void
add_word (PtmLocalForms *forms, const char *meaning, const char *words)
{
  g_auto (GStrv) items = g_strsplit (words, "|", -1);
  g_auto (GStrv) parts = g_strsplit (meaning, "=", 2);

  if (g_strv_length (parts) != 2)
    return;
  add_list (forms, parts[0], words);
  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autoptr (PtmLocalLine) line = ptm_local_line_new (items[i], forms->unspaced);

      g_hash_table_insert (forms->words, g_strconcat (parts[0], "/", line->folded->str, NULL), g_strdup (parts[1]));
    }
}

static void
add_form (PtmLocalForms *forms, PtmLocalType type, const char *settings, const char *pattern)
{
  g_autofree char *polite = g_strconcat ("[<please>] ", pattern, " [<please>]", NULL);
  GRegex          *regex = compile (forms, polite);
  PtmLocalForm    *form;

  if (regex == NULL)
    return;
  form = g_new0 (PtmLocalForm, 1);
  form->type = type;
  form->settings = g_strsplit (settings, ",", -1);
  form->regex = regex;
  g_ptr_array_add (forms->forms, form);
}

static void
read_line (PtmLocalForms *forms, char **columns)
{
  if (strcmp (columns[0], "rule") == 0)
    forms->unspaced = forms->unspaced || strcmp (columns[1], "unspaced") == 0;
  else if (strcmp (columns[0], "list") == 0)
    add_list (forms, columns[1], columns[2]);
  else if (strcmp (columns[0], "word") == 0)
    add_word (forms, columns[1], columns[2]);
  else
    {
      for (guint type = 0; type < G_N_ELEMENTS (TYPE_NAMES); type++)
        if (strcmp (columns[0], TYPE_NAMES[type]) == 0)
          {
            add_form (forms, (PtmLocalType)type, columns[1], columns[2]);
            return;
          }
      g_debug ("no such local operation: %s", columns[0]);
    }
}

PtmLocalForms *
ptm_local_forms_new (const char *text)
{
  PtmLocalForms *forms = g_new0 (PtmLocalForms, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  forms->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  forms->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  forms->forms = g_ptr_array_new_with_free_func ((GDestroyNotify)form_free);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 3);

      if (lines[i][0] != '#' && g_strv_length (columns) == 3)
        read_line (forms, columns);
    }
  return forms;
}

void
ptm_local_forms_free (PtmLocalForms *forms)
{
  g_hash_table_unref (forms->words);
  g_hash_table_unref (forms->lists);
  g_ptr_array_unref (forms->forms);
  g_free (forms);
}
