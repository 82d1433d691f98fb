/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* pentimento sheet FILE… -o SHEET: pictures laid on one contact sheet, in rows. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-adjust.h"
#include "ptm-cli-private.h"

#define CELL       480
#define GAP        24
#define MOST_FILES 400

static PtmImage *
make_ground (int width, int height)
{
  gsize   size = (gsize)width * (gsize)height * 4;
  guint8 *pixels = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    pixels[i] = i % 4 == 3 ? 255 : 238;
  return ptm_image_new_take (width, height, pixels);
}

static PtmImage *
make_sheet (char **files, int count, GError **error)
{
  int columns = (int)ceil (sqrt (count));
  int rows = (count + columns - 1) / columns;
  g_autoptr (PtmImage) sheet = make_ground (GAP + columns * (CELL + GAP), GAP + rows * (CELL + GAP));

  for (int i = 0; i < count; i++)
    {
      g_autoptr (PtmImage) image = ptm_cli_read_image (files[i], error);
      g_autoptr (PtmImage) small = NULL;
      PtmImage *joined;

      if (image == NULL)
        return NULL;
      small = ptm_image_scale_to_fit (image, CELL);
      joined = ptm_adjust_overlay (sheet, small,
                                   GAP + i % columns * (CELL + GAP) + (CELL - ptm_image_get_width (small)) / 2,
                                   GAP + i / columns * (CELL + GAP) + (CELL - ptm_image_get_height (small)) / 2);
      g_clear_pointer (&sheet, ptm_image_unref);
      sheet = joined;
    }
  return g_steal_pointer (&sheet);
}

int
ptm_cli_sheet (int argc, char **argv)
{
  g_autofree char   *output = NULL;
  gboolean           json = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write the sheet here (PNG, JPEG or WebP by its name)"), N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) sheet = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!ptm_cli_parse ("FILE…", entries, -1, &argc, &argv))
    return PTM_CLI_WRONG_USE;
  if (output == NULL)
    return ptm_cli_wrong_use (json, _ ("Say where to write the picture: -o FILE."));
  if (!ptm_cli_check_output (json, output, PTM_CLI_PICTURES))
    return PTM_CLI_WRONG_USE;
  if (argc - 1 > MOST_FILES)
    return ptm_cli_wrong_use (json, _ ("A sheet holds at most 400 pictures."));
  sheet = make_sheet (argv + 1, argc - 1, &error);
  if (sheet == NULL || !ptm_cli_write_image (sheet, output, &error))
    return ptm_cli_fail (json, error);

  if (!json)
    {
      g_print ("%s\n", output);
      return PTM_CLI_DONE;
    }
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, output);
  json_builder_set_member_name (builder, "pictures");
  json_builder_add_int_value (builder, argc - 1);
  json_builder_end_object (builder);
  ptm_cli_print_json (builder);
  return PTM_CLI_DONE;
}
