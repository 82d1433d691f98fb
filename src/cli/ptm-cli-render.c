/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* pentimento render PLAN: a plan in JSON becomes pictures, here and now; no project is made. */

#include "config.h"

#include <glib/gi18n.h>
#include "ptm-cli-private.h"
#include "ptm-layout.h"
#include "ptm-render.h"
#include "ptm-scene-files.h"
#include "ptm-scene-json.h"

typedef struct
{
  char    *size;
  char    *output;
  int      variant;
  int      page; /* from 1; 0 = all */
  gboolean json;
} RenderOptions;

static void
render_options_clear (RenderOptions *options)
{
  g_free (options->size);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RenderOptions, render_options_clear)

static PtmScene *
read_plan (const char *path, const RenderOptions *options, GError **error)
{
  g_autoptr (GBytes) bytes = ptm_cli_read_file (path, error);
  g_autoptr (PtmScene) plan = NULL;
  gconstpointer text;
  gsize         length;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  plan = ptm_scene_from_json (text, (gssize)length, error);
  if (plan == NULL)
    return NULL;
  if (options->size != NULL && !ptm_size_parse (options->size, &plan->width, &plan->height))
    {
      g_set_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("“%s” is not a size; write one like “1024x1536”, “A4” or “2:3”."), options->size);
      return NULL;
    }
  return g_steal_pointer (&plan);
}

static PtmScene *
lay_out (PtmScene *plan, PtmArt *art, int page, int variant, GError **error)
{
  g_autoptr (PtmScene) scene = ptm_scene_copy (plan);

  scene->page = page;
  return ptm_layout_apply (scene, art, variant, error) ? g_steal_pointer (&scene) : NULL;
}

/* By the end of the file's name: a drawing, or a picture of it. */
static gboolean
write_scene (PtmScene *scene, PtmArt *art, const char *file, GError **error)
{
  g_autoptr (PtmImage) image = NULL;

  if (g_str_has_suffix (file, ".svg") || g_str_has_suffix (file, ".pdf"))
    {
      g_autoptr (GBytes) bytes = g_str_has_suffix (file, ".svg") ? ptm_scene_to_svg (scene, art, error) : ptm_scene_to_pdf (&scene, 1, art, error);

      return bytes != NULL && ptm_cli_write_file (bytes, file, error);
    }
  image = ptm_render (scene, art, PTM_RENDER_ALL, error);
  return image != NULL && ptm_cli_write_image (image, file, error);
}

static gboolean
write_page (PtmScene *scene, PtmArt *art, const char *file, const RenderOptions *options, JsonBuilder *builder, GError **error)
{
  if (!write_scene (scene, art, file, error))
    return FALSE;
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, file);
  ptm_cli_add_unmet (builder, scene->unmet);
  json_builder_end_object (builder);
  if (!options->json)
    {
      g_print ("%s\n", file);
      ptm_cli_print_unmet (scene->unmet);
    }
  return TRUE;
}

static int
render (const char *path, const RenderOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) plan = read_plan (path, options, &error);
  g_autoptr (PtmArt) art = plan != NULL ? ptm_art_new (&error) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  int first = MAX (options->page, 1), pages = 1;

  if (art == NULL)
    return ptm_cli_fail (options->json, error);
  json_builder_begin_array (builder);
  for (int page = first; options->page > 0 ? page == first : page <= pages; page++)
    {
      g_autoptr (PtmScene) scene = lay_out (plan, art, page, options->variant, &error);
      g_autofree char *file = NULL;

      if (scene == NULL)
        return ptm_cli_fail (options->json, error);
      pages = MAX (scene->pages, 1);
      file = ptm_cli_name_output (options->output, ptm_kind_to_string (plan->kind), page, options->page > 0 ? 1 : pages);
      if (!write_page (scene, art, file, options, builder, &error))
        return ptm_cli_fail (options->json, error);
    }
  json_builder_end_array (builder);
  if (options->json)
    ptm_cli_print_json (builder);
  return PTM_CLI_DONE;
}

int
ptm_cli_render (int argc, char **argv)
{
  g_auto (RenderOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "size", 's', 0, G_OPTION_ARG_STRING, &options.size, N_ ("Size: 1024x1536, A4, 2:3 …"), N_ ("SIZE") },
    { "variant", 'v', 0, G_OPTION_ARG_INT, &options.variant, N_ ("Another design of the same content: 0, 1, 2 …"), N_ ("NUMBER") },
    { "page", 0, 0, G_OPTION_ARG_INT, &options.page, N_ ("Only this page"), N_ ("NUMBER") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write it here (PNG, JPEG, WebP, SVG or PDF by its name)"), N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Answer as JSON"), NULL },
    { NULL },
  };

  if (!ptm_cli_parse ("PLAN", entries, 1, &argc, &argv))
    return PTM_CLI_WRONG_USE;
  return render (argv[1], &options);
}
