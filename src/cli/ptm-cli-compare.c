/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* pentimento compare A B: how two picture files differ; with -o both side by side as one picture. */

#include "config.h"

#include <glib/gi18n.h>
#include "ptm-cli-private.h"
#include "ptm-difference.h"

static void
print_difference (const PtmDifference *difference, gsize pixels)
{
  const struct
  {
    const char *name;
    int         value;
  } bounds[] = {
    { "x", difference->bounds.x },
    { "y", difference->bounds.y },
    { "width", difference->bounds.width },
    { "height", difference->bounds.height },
  };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "pixels");
  json_builder_add_int_value (builder, (gint64)pixels);
  json_builder_set_member_name (builder, "changed_pixels");
  json_builder_add_int_value (builder, (gint64)difference->changed_pixels);
  json_builder_set_member_name (builder, "bounds");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      json_builder_set_member_name (builder, bounds[i].name);
      json_builder_add_int_value (builder, bounds[i].value);
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "mean_delta_e");
  json_builder_add_double_value (builder, difference->mean_delta_e);
  json_builder_end_object (builder);
  ptm_cli_print_json (builder);
}

static void
say_difference (const PtmDifference *difference, gsize pixels)
{
  g_autofree char *changed = g_strdup_printf ("%'" G_GSIZE_FORMAT, difference->changed_pixels);
  g_autofree char *all = g_strdup_printf ("%'" G_GSIZE_FORMAT, pixels);

  if (difference->changed_pixels == 0)
    g_print ("%s\n", _ ("The two pictures are the same in every byte."));
  else
    g_print (_ ("%s of %s pixels differ, within %d × %d at %d, %d; mean ΔE %.2f\n"), changed, all,
             difference->bounds.width, difference->bounds.height, difference->bounds.x, difference->bounds.y, difference->mean_delta_e);
}

int
ptm_cli_compare (int argc, char **argv)
{
  g_autofree char   *output = NULL;
  gboolean           json = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write both pictures side by side here"), N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) a = NULL;
  g_autoptr (PtmImage) b = NULL;
  PtmDifference difference;
  gsize         pixels;

  if (!ptm_cli_parse ("A B", entries, 2, &argc, &argv) || !ptm_cli_check_output (json, output, PTM_CLI_PICTURES))
    return PTM_CLI_WRONG_USE;
  a = ptm_cli_read_image (argv[1], &error);
  b = a != NULL ? ptm_cli_read_image (argv[2], &error) : NULL;
  if (b == NULL || !ptm_difference_measure (a, b, &difference, &error))
    return ptm_cli_fail (json, error);
  if (output != NULL)
    {
      g_autoptr (PtmImage) both = ptm_difference_side_by_side (a, b);

      if (!ptm_cli_write_image (both, output, &error))
        return ptm_cli_fail (json, error);
    }

  pixels = (gsize)ptm_image_get_width (a) * (gsize)ptm_image_get_height (a);
  if (json)
    print_difference (&difference, pixels);
  else
    say_difference (&difference, pixels);
  return PTM_CLI_DONE;
}
