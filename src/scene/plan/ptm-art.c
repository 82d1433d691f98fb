/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The door to the packed pictures, names and word tables. A GResource is immutable and may be read on any thread, so
 * this is only names on top of it. */

#define G_LOG_DOMAIN "ptm-scene"

#include "config.h"

#include "ptm-art.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ptm-error.h"

#define PACK_NAME   "pentimento-art.gresource"
#define PACK_PREFIX "/io/github/pentimento"

struct _PtmArt
{
  GResource      *resource;
  gatomicrefcount ref_count;
};

static char *
build_asset_path (const char *asset)
{
  const char *colon = asset != NULL ? strchr (asset, ':') : NULL;

  if (colon == NULL || colon == asset || colon[1] == '\0' || strchr (asset, '/') != NULL)
    return NULL;
  return g_strdup_printf (PACK_PREFIX "/art/%.*s/%s.svg", (int)(colon - asset), asset, colon + 1);
}

static char *
build_pack_path (void)
{
  const char *folder = g_getenv ("PENTIMENTO_DATADIR");

  return g_build_filename (folder != NULL && *folder != '\0' ? folder : PKGDATADIR, PACK_NAME, NULL);
}

/**
 * ptm_art_new:
 *
 * Opens `pentimento-art.gresource` in the folder named by the environment variable `PENTIMENTO_DATADIR`, else the
 * installed one. The file is mapped, not read.
 *
 * Returns: (transfer full): the pack, or NULL with %PTM_ERROR_ENGINE
 */
PtmArt *
ptm_art_new (GError **error)
{
  g_autofree char *path = build_pack_path ();
  g_autoptr (GError) cause = NULL;
  g_autoptr (GResource) resource = g_resource_load (path, &cause);
  PtmArt *art;

  if (resource == NULL)
    {
      g_debug ("%s", cause->message);
      g_set_error (error, PTM_ERROR, PTM_ERROR_ENGINE, _ ("The pictures in “%s” cannot be opened; please install Pentimento again."), path);
      return NULL;
    }

  art = g_new0 (PtmArt, 1);
  art->resource = g_steal_pointer (&resource);
  g_atomic_ref_count_init (&art->ref_count);
  return art;
}

PtmArt *
ptm_art_ref (PtmArt *art)
{
  g_return_val_if_fail (art != NULL, NULL);

  g_atomic_ref_count_inc (&art->ref_count);
  return art;
}

void
ptm_art_unref (PtmArt *art)
{
  g_return_if_fail (art != NULL);

  if (!g_atomic_ref_count_dec (&art->ref_count))
    return;
  g_clear_pointer (&art->resource, g_resource_unref);
  g_free (art);
}

/**
 * ptm_art_has:
 * @asset: (nullable): such as "noto:red-apple"
 *
 * Returns: whether the pack has a picture of that name
 */
gboolean
ptm_art_has (PtmArt *art, const char *asset)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (art != NULL, FALSE);

  path = build_asset_path (asset);
  return path != NULL && g_resource_get_info (art->resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}

/**
 * ptm_art_dup_svg:
 * @asset: (nullable): such as "noto:red-apple"
 *
 * Returns: (transfer full) (nullable): the SVG text of the picture
 */
GBytes *
ptm_art_dup_svg (PtmArt *art, const char *asset)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (art != NULL, NULL);

  path = build_asset_path (asset);
  return path != NULL ? g_resource_lookup_data (art->resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL) : NULL;
}

/**
 * ptm_art_dup_file:
 * @path: such as "lexicon/nouns.tsv", "grammar/en.tsv" or "names/de.tsv"
 *
 * Returns: (transfer full) (nullable): the content of a text file of the pack
 */
GBytes *
ptm_art_dup_file (PtmArt *art, const char *path)
{
  g_autofree char *full = NULL;

  g_return_val_if_fail (art != NULL && path != NULL, NULL);

  full = g_strconcat (PACK_PREFIX "/", path, NULL);
  return g_resource_lookup_data (art->resource, full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/**
 * ptm_art_list:
 * @folder: such as "figures" or "art/figure"
 *
 * Returns: (transfer full): the names of the files of that folder in no particular order; empty when there is none
 */
char **
ptm_art_list (PtmArt *art, const char *folder)
{
  g_autofree char *full = NULL;
  char           **names;

  g_return_val_if_fail (art != NULL && folder != NULL, NULL);

  full = g_strconcat (PACK_PREFIX "/", folder, NULL);
  names = g_resource_enumerate_children (art->resource, full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  return names != NULL ? names : g_new0 (char *, 1);
}
