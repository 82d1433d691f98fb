/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* pentimento render PLAN: a plan in JSON becomes pictures, here and now; no project is made. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ptm-cli-private.h"
#include "ptm-layout.h"
#include "ptm-layout-spritesheet.h"
#include "ptm-render.h"
#include "ptm-scene-files.h"
#include "ptm-scene-json.h"
#include "ptm-unmet-json.h"

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
  if (options->size != NULL)
    ptm_size_parse (options->size, &plan->width, &plan->height);
  return g_steal_pointer (&plan);
}

static PtmScene *
lay_out (PtmScene *plan, PtmArt *art, int page, int variant, GError **error)
{
  g_autoptr (PtmScene) scene = ptm_scene_copy (plan);

  scene->page = page;
  return ptm_layout_apply (scene, art, variant, error) ? g_steal_pointer (&scene) : NULL;
}

/* The list of frames of a sprite sheet, for the picture of the same name. */
static gboolean
write_atlas (PtmScene *scene, const char *file, GError **error)
{
  const char      *dot = strrchr (file, '.');
  g_autofree char *stem = g_strndup (file, dot - file);
  g_autofree char *base = g_path_get_basename (stem);
  g_autofree char *picture = g_strconcat (base, ".png", NULL);
  g_autofree char *list = g_strconcat (stem, ".json", NULL);
  char            *atlas = ptm_spritesheet_dup_atlas (scene, picture);
  g_autoptr (GBytes) bytes = NULL;

  if (atlas == NULL)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("Only a sprite sheet has a list of its frames; choose a name that ends in “.png”, “.svg” or “.pdf”."));
      return FALSE;
    }
  bytes = g_bytes_new_take (atlas, strlen (atlas));
  return ptm_cli_write_file (bytes, list, error);
}

/* By the end of the file's name: a document of all pages, a drawing or a picture of the first. */
static gboolean
write_scenes (GPtrArray *scenes, PtmArt *art, const char *file, GError **error)
{
  PtmScene *scene = scenes->pdata[0];
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_str_has_suffix (file, ".json"))
    return write_atlas (scene, file, error);
  if (g_str_has_suffix (file, ".svg") || g_str_has_suffix (file, ".pdf"))
    {
      if (g_str_has_suffix (file, ".svg"))
        bytes = ptm_scene_to_svg (scene, art, error);
      else
        bytes = ptm_scene_to_pdf ((PtmScene *const *)scenes->pdata, scenes->len, art, error);
      return bytes != NULL && ptm_cli_write_file (bytes, file, error);
    }
  image = ptm_render (scene, art, PTM_RENDER_ALL, error);
  if (image == NULL || !ptm_cli_write_image (image, file, error))
    return FALSE;
  return scene->kind != PTM_KIND_SPRITESHEET || !g_str_has_suffix (file, ".png") || write_atlas (scene, file, error);
}

/* What could not be drawn on any of the pages, once. (element-type PtmUnmet) (transfer container) */
static GPtrArray *
collect_unmet (GPtrArray *scenes)
{
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < scenes->len; i++)
    for (guint k = 0; k < ((PtmScene *)scenes->pdata[i])->unmet->len; k++)
      {
        PtmUnmet *unmet = ((PtmScene *)scenes->pdata[i])->unmet->pdata[k];

        if (g_hash_table_add (texts, unmet->text))
          g_ptr_array_add (all, unmet);
      }
  return all;
}

static gboolean
write_file (GPtrArray *scenes, PtmArt *art, const char *file, const RenderOptions *options, JsonBuilder *builder, GError **error)
{
  g_autoptr (GPtrArray) unmet = collect_unmet (scenes);

  if (!write_scenes (scenes, art, file, error))
    return FALSE;
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, file);
  ptm_unmet_build (builder, unmet);
  json_builder_end_object (builder);
  if (!options->json)
    {
      g_print ("%s\n", file);
      ptm_cli_print_unmet (unmet);
    }
  return TRUE;
}

/* The pages that are wanted. (element-type PtmScene) (transfer full) (nullable) */
static GPtrArray *
lay_out_pages (PtmScene *plan, PtmArt *art, const RenderOptions *options, GError **error)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_scene_unref);
  int first = MAX (options->page, 1), pages = 1;

  for (int page = first; options->page > 0 ? page == first : page <= pages; page++)
    {
      PtmScene *scene = lay_out (plan, art, page, options->variant, error);

      if (scene == NULL)
        return NULL;
      pages = MAX (scene->pages, 1);
      g_ptr_array_add (scenes, scene);
    }
  return g_steal_pointer (&scenes);
}

/* A document holds all pages, of pictures there is a file for each. */
static gboolean
write_pages (GPtrArray *scenes, PtmArt *art, const RenderOptions *options, JsonBuilder *builder, GError **error)
{
  const char *kind = ptm_kind_to_string (((PtmScene *)scenes->pdata[0])->kind);

  if (options->output != NULL && g_str_has_suffix (options->output, ".pdf"))
    return write_file (scenes, art, options->output, options, builder, error);
  for (guint i = 0; i < scenes->len; i++)
    {
      g_autoptr (GPtrArray) page = g_ptr_array_new ();
      g_autofree char *file = ptm_cli_name_output (options->output, kind, (int)i + 1, (int)scenes->len);

      g_ptr_array_add (page, scenes->pdata[i]);
      if (!write_file (page, art, file, options, builder, error))
        return FALSE;
    }
  return TRUE;
}

static int
render (const char *path, const RenderOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) plan = read_plan (path, options, &error);
  g_autoptr (PtmArt) art = plan != NULL ? ptm_art_new (&error) : NULL;
  g_autoptr (GPtrArray) scenes = art != NULL ? lay_out_pages (plan, art, options, &error) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  if (scenes == NULL || !write_pages (scenes, art, options, builder, &error))
    return ptm_cli_fail (options->json, error);
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
  if (!ptm_cli_check_size (options.json, options.size) || !ptm_cli_check_output (options.json, options.output, PTM_CLI_DOCUMENTS))
    return PTM_CLI_WRONG_USE;
  return render (argv[1], &options);
}
