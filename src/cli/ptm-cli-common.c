/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What all commands share: options, messages for people and for machines, and picture files by path. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>
#include "ptm-cli-private.h"
#include "ptm-document.h"
#include "ptm-layout.h"
#include "ptm-unmet-text.h"
#include "ptm-whole-file.h"

gboolean
ptm_cli_parse (const char *command, const GOptionEntry *entries, int words_wanted, int *argc, char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command);
  g_autoptr (GError) error = NULL;
  int words;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  words = *argc - 1;
  if (words_wanted >= 0 ? words == words_wanted : words >= -words_wanted)
    return TRUE;

  {
    g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

    g_printerr ("%s", help);
  }
  return FALSE;
}

static void
print_error_json (const char *domain, int code, const char *message)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "domain");
  json_builder_add_string_value (builder, domain);
  json_builder_set_member_name (builder, "code");
  json_builder_add_int_value (builder, code);
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, message);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  ptm_cli_print_json (builder);
}

int
ptm_cli_fail (gboolean json, const GError *error)
{
  if (json)
    print_error_json (g_quark_to_string (error->domain), error->code, error->message);
  else
    g_printerr ("%s\n", error->message);
  return PTM_CLI_FAILED;
}

int
ptm_cli_wrong_use (gboolean json, const char *message)
{
  if (json)
    print_error_json ("usage", PTM_CLI_WRONG_USE, message);
  else
    g_printerr ("%s\n", message);
  return PTM_CLI_WRONG_USE;
}

void
ptm_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

void
ptm_cli_print_unmet (GPtrArray *unmet)
{
  g_autoptr (GPtrArray) texts = ptm_unmet_texts_new (unmet);

  for (guint i = 0; i < texts->len; i++)
    {
      const PtmUnmetText *text = g_ptr_array_index (texts, i);

      g_print ("%s\n", text->say);
      if (text->offer != NULL)
        g_print ("  %s\n", text->offer);
    }
}

static void
add_string (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_choice (JsonBuilder *builder, PtmPictureChoice *choice)
{
  GPtrArray *options = ptm_picture_choice_get_options (choice);

  json_builder_begin_object (builder);
  add_string (builder, "word", ptm_picture_choice_get_word (choice));
  add_string (builder, "drawn", ptm_picture_choice_get_asset (choice));
  json_builder_set_member_name (builder, "pictures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < options->len; i++)
    {
      const PtmPictureOption *option = g_ptr_array_index (options, i);

      json_builder_begin_object (builder);
      add_string (builder, "asset", option->asset);
      add_string (builder, "name", option->name);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
ptm_cli_add_choices (JsonBuilder *builder, GPtrArray *choices)
{
  json_builder_set_member_name (builder, "alternatives");
  json_builder_begin_array (builder);
  for (guint i = 0; i < choices->len; i++)
    add_choice (builder, g_ptr_array_index (choices, i));
  json_builder_end_array (builder);
}

void
ptm_cli_print_choices (GPtrArray *choices)
{
  for (guint i = 0; i < choices->len; i++)
    {
      PtmPictureChoice *choice = g_ptr_array_index (choices, i);
      GPtrArray        *options = ptm_picture_choice_get_options (choice);
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint k = 0; k < options->len; k++)
        g_string_append_printf (names, k > 0 ? ", %s" : "%s", ((const PtmPictureOption *)g_ptr_array_index (options, k))->name);
      if (options->len == 0)
        continue;
      if (ptm_picture_choice_get_asset (choice) != NULL)
        g_print (_ ("“%s” may mean: %s\n"), ptm_picture_choice_get_word (choice), names->str);
      else
        g_print (_ ("Pictures near to “%s”: %s\n"), ptm_picture_choice_get_word (choice), names->str);
    }
}

char *
ptm_cli_dup_sentence (const char *word, GError **error)
{
  g_autoptr (GIOChannel) input = NULL;
  char *sentence = NULL;

  if (!g_str_equal (word, "-"))
    return g_strdup (word);
  input = g_io_channel_unix_new (STDIN_FILENO);
  g_io_channel_set_encoding (input, NULL, NULL);
  g_io_channel_read_to_end (input, &sentence, NULL, error);
  return sentence;
}

GBytes *
ptm_cli_read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > PTM_CODEC_MAX_BYTES)
    {
      g_set_error (error, PTM_ERROR, PTM_ERROR_IMAGE, _ ("“%s” is larger than 64 MB; save a smaller copy and open that."), path);
      return NULL;
    }
  return g_file_load_bytes (file, NULL, NULL, error);
}

PtmImage *
ptm_cli_read_image (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = ptm_cli_read_file (path, error);
  PtmImage *image;

  if (bytes == NULL)
    return NULL;
  image = ptm_codec_decode (bytes, error);
  if (image == NULL)
    g_prefix_error (error, "%s: ", path);
  return image;
}

gboolean
ptm_cli_write_file (GBytes *bytes, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  if (ptm_whole_file_write (file, bytes, NULL, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);
  return FALSE;
}

gboolean
ptm_cli_write_image (PtmImage *image, const char *path, GError **error)
{
  PtmFormat format = ptm_format_from_name (path);
  g_autoptr (GBytes) bytes = ptm_codec_encode (image, format == PTM_FORMAT_UNKNOWN ? PTM_FORMAT_PNG : format, 92, error);

  return bytes != NULL && ptm_cli_write_file (bytes, path, error);
}

static gboolean
can_write (const char *output, PtmCliFiles files)
{
  g_autofree char *name = g_path_get_basename (output);

  if (strchr (name, '.') == NULL || ptm_format_from_name (name) != PTM_FORMAT_UNKNOWN)
    return TRUE;
  return files == PTM_CLI_DOCUMENTS && ptm_document_from_name (name) != PTM_DOCUMENT_NONE;
}

gboolean
ptm_cli_check_output (gboolean json, const char *output, PtmCliFiles files)
{
  if (output == NULL || can_write (output, files))
    return TRUE;
  ptm_cli_wrong_use (json, files == PTM_CLI_PICTURES ? _ ("Choose a name that ends in “.png”, “.jpg” or “.webp”.") : _ ("Choose a name that ends in “.png”, “.jpg”, “.webp”, “.svg” or “.pdf”."));
  return FALSE;
}

gboolean
ptm_cli_check_size (gboolean json, const char *size)
{
  g_autofree char *message = NULL;
  int              width, height;

  if (size == NULL || ptm_size_parse (size, &width, &height))
    return TRUE;
  message = g_strdup_printf (_ ("“%s” is not a size; write one like “1024x1536”, “A4” or “2:3”."), size);
  ptm_cli_wrong_use (json, message);
  return FALSE;
}

char *
ptm_cli_name_output (const char *output, const char *title, int index, int count)
{
  g_autofree char *fallback = g_strdup_printf ("%s.png", title);
  const char      *name = output != NULL ? output : g_strdelimit (fallback, "/\\:\n", '-');
  const char      *slash = strrchr (name, '/');
  const char      *dot = strrchr (name, '.');

  if (count == 1)
    return g_strdup (name);
  if (dot == NULL || (slash != NULL && dot < slash))
    return g_strdup_printf ("%s-%d.png", name, index);
  return g_strdup_printf ("%.*s-%d%s", (int)(dot - name), name, index, dot);
}
