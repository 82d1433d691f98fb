/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Projects without a store, and a window that listens. */

#include "config.h"

#include "chat-fixture.h"

typedef struct
{
  GObject parent;
} FixturePictures;

typedef struct
{
  GObjectClass parent_class;
} FixturePicturesClass;

static GType fixture_pictures_get_type (void);
static void  fixture_pictures_iface_init (PtmPictureSourceInterface *iface);

G_DEFINE_TYPE_WITH_CODE (FixturePictures, fixture_pictures, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PTM_TYPE_PICTURE_SOURCE, fixture_pictures_iface_init))

static PtmImage *
image_new (void)
{
  guint8 *pixels = g_malloc (16 * 24 * 4);

  memset (pixels, 255, 16 * 24 * 4);
  return ptm_image_new_take (16, 24, pixels);
}

static void
load_file_async (PtmPictureSource *source, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_return_pointer (task, chat_fixture_png_new (), (GDestroyNotify)g_bytes_unref);
}

static GBytes *
load_file_finish (PtmPictureSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
load_thumbnail_async (PtmPictureSource *source, PtmVersion *version, int max_side, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_return_pointer (task, image_new (), (GDestroyNotify)ptm_image_unref);
}

static PtmImage *
load_thumbnail_finish (PtmPictureSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fixture_pictures_iface_init (PtmPictureSourceInterface *iface)
{
  iface->load_file_async = load_file_async;
  iface->load_file_finish = load_file_finish;
  iface->load_thumbnail_async = load_thumbnail_async;
  iface->load_thumbnail_finish = load_thumbnail_finish;
}

static void
fixture_pictures_class_init (FixturePicturesClass *klass)
{
}

static void
fixture_pictures_init (FixturePictures *self)
{
}

PtmProject *
chat_fixture_project_new (void)
{
  return ptm_project_new (NULL, "Spring concert", 0, 0);
}

PtmTurn *
chat_fixture_add_turn (PtmProject *project, const char *sentence, PtmVersion *base, PtmRegion *region)
{
  PtmTurnFacts facts = {
    .number = ptm_project_get_next_turn_number (project),
    .sentence = sentence,
    .base = base,
    .region = region,
    .profile_id = "engine",
    .provider = "Built-in engine",
    .count = 1,
  };
  g_autoptr (PtmTurn) turn = ptm_turn_new (&facts);

  ptm_project_add_turn (project, turn);
  return turn;
}

PtmVersion *
chat_fixture_add_version (PtmProject *project, PtmTurn *turn, PtmVersion *parent, const char *unmet)
{
  g_autoptr (PtmPictureSource) source = g_object_new (fixture_pictures_get_type (), NULL);
  g_autoptr (GPtrArray) things = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  PtmVersionFacts facts = {
    .number = ptm_project_get_next_version_number (project),
    .parent = parent,
    .turn_id = turn != NULL ? ptm_turn_get_id (turn) : NULL,
    .sentence = turn != NULL ? ptm_turn_get_sentence (turn) : "photo.png",
    .blob = "0000000000000000000000000000000000000000000000000000000000000000",
    .format = PTM_FORMAT_PNG,
    .width = 16,
    .height = 24,
    .outside = turn != NULL && ptm_turn_get_region (turn) != NULL ? 300 : -1,
    .unmet = things,
  };
  g_autoptr (PtmVersion) version = NULL;

  if (unmet != NULL)
    g_ptr_array_add (things, ptm_unmet_new (unmet, "noun"));
  version = ptm_version_new (&facts, source);
  ptm_project_add_version (project, version);
  return version;
}

PtmRegion *
chat_fixture_region_new (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (16, 24);
  PtmRect rect = { 0, 0, 8, 6 };

  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  return ptm_region_new (NULL, mask);
}

GBytes *
chat_fixture_png_new (void)
{
  g_autoptr (PtmImage) image = image_new ();

  return ptm_codec_encode_png (image, NULL, 0, NULL);
}

static void
activate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char      *group = g_object_get_data (G_OBJECT (action), "group");
  g_autofree char *text = parameter != NULL ? g_variant_dup_string (parameter, NULL) : g_strdup ("");

  g_object_set_data_full (user_data, "last-action", g_strdup_printf ("%s.%s %s", group, g_action_get_name (G_ACTION (action)), text), g_free);
  if (g_action_get_state_type (G_ACTION (action)) != NULL)
    g_simple_action_set_state (action, parameter);
}

static void
add_actions (GtkWindow *window, const char *group_name, const char *const *names)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean plain = g_str_equal (names[i], "send") || g_str_equal (names[i], "clear") || g_str_equal (names[i], "new-project") || g_str_equal (names[i], "show-library");
      g_autoptr (GSimpleAction) action = NULL;

      if (g_str_equal (names[i], "select"))
        action = g_simple_action_new_stateful (names[i], G_VARIANT_TYPE_STRING, g_variant_new_string (""));
      else
        action = g_simple_action_new (names[i], plain ? NULL : G_VARIANT_TYPE_STRING);
      g_object_set_data_full (G_OBJECT (action), "group", g_strdup (group_name), g_free);
      g_signal_connect (action, "activate", G_CALLBACK (activate_cb), window);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (window), group_name, G_ACTION_GROUP (group));
}

GtkWindow *
chat_fixture_present (GtkWidget *child, int width, int height)
{
  static const char *const turn[] = { "send", "stop", "retry", "edit-sentence", "starter", NULL };
  static const char *const version[] = { "select", "export", "copy", "compare-with", "compare-with-parent", "favourite", "save-remarks", "show", NULL };
  static const char *const region[] = { "clear", NULL };
  static const char *const win[] = { "toast", "new-project", "open-project", "rename-project", "delete-project", "show-library", NULL };
  GtkWindow               *window = widgets_fixture_present (child, width, height);

  add_actions (window, "turn", turn);
  add_actions (window, "version", version);
  add_actions (window, "region", region);
  add_actions (window, "win", win);
  widgets_fixture_settle ();
  return window;
}

const char *
chat_fixture_get_last_action (GtkWindow *window)
{
  return g_object_get_data (G_OBJECT (window), "last-action");
}
