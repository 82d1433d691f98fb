/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Changes: of drawings by their scene, of photographs by their pixels, and pictures as material of a new drawing. */

#include "config.h"

#include <string.h>
#include "ptm-scene-json.h"
#include "talk.h"

#define EDIT     "/v1/images/edits"
#define BOUNDARY "----edge"

static void
add_part (GString *form, const char *name, GBytes *file, const char *text)
{
  g_string_append_printf (form, "--" BOUNDARY "\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n", name, file != NULL ? "; filename=\"a.png\"\r\nContent-Type: image/png" : "");
  if (file != NULL)
    g_string_append_len (form, g_bytes_get_data (file, NULL), (gssize)g_bytes_get_size (file));
  else
    g_string_append (form, text);
  g_string_append (form, "\r\n");
}

/* extra is "name=value" or (nullable). */
static Reply
send_edit (Door *door, const char *prompt, GBytes *image, GBytes *mask, const char *extra)
{
  g_autoptr (GString) form = g_string_new (NULL);

  add_part (form, "prompt", NULL, prompt);
  if (image != NULL)
    add_part (form, "image", image, NULL);
  if (mask != NULL)
    add_part (form, "mask", mask, NULL);
  if (extra != NULL)
    {
      g_auto (GStrv) pair = g_strsplit (extra, "=", 2);

      add_part (form, pair[0], NULL, pair[1]);
    }
  g_string_append (form, "--" BOUNDARY "--\r\n");
  return talk (door, "POST", EDIT, "Content-Type: multipart/form-data; boundary=\"" BOUNDARY "\"\r\n", form->str, form->len);
}

/* A meadow of sorts, with a red square on it. */
static GBytes *
new_photo (int width, int height)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);
  g_autoptr (PtmImage) image = NULL;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8  *pixel = pixels + ((gsize)y * width + x) * 4;
        gboolean thing = x >= 40 && x < 60 && y >= 30 && y < 50;

        pixel[0] = thing ? 220 : (guint8)(60 + (x * 7 + y * 13) % 20);
        pixel[1] = thing ? 20 : (guint8)(140 + (x * 5 + y * 3) % 30);
        pixel[2] = thing ? 20 : 60;
        pixel[3] = 255;
      }
  image = ptm_image_new_take (width, height, pixels);
  return ptm_codec_encode_png (image, NULL, 0, NULL);
}

static PtmMask *
new_mask (int width, int height, GBytes **file)
{
  PtmMask *mask = ptm_mask_new (width, height);
  PtmRect  rect = { 36, 26, 28, 28 };

  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  *file = ptm_mask_encode_hole (mask, NULL);
  return mask;
}

static void
check_outside (GBytes *photo, const Reply *reply, PtmMask *mask, gboolean changed_inside)
{
  g_autoptr (PtmImage) before = ptm_codec_decode (photo, NULL);
  g_autoptr (PtmImage) after = reply_decode (reply, 0, NULL);
  const guint8 *coverage = ptm_mask_get_coverage (mask);
  gsize         count = (gsize)ptm_image_get_width (before) * ptm_image_get_height (before);
  gsize         inside = 0;

  g_assert_cmpint (ptm_image_get_width (before), ==, ptm_image_get_width (after));
  for (gsize i = 0; i < count; i++)
    {
      gboolean differs = memcmp (ptm_image_get_pixels (before) + i * 4, ptm_image_get_pixels (after) + i * 4, 4) != 0;

      if (coverage[i] == 0)
        g_assert_false (differs);
      else
        inside += differs;
    }
  g_assert_cmpint (inside > 0, ==, changed_inside);
}

static void
test_photo (void)
{
  const char *const sentences[] = { "remove this", "make it darker", "make it blue", "replace it with a red balloon", "add a cat", "entferne das" };
  g_auto (Door) door = { 0 };
  g_autoptr (GBytes) photo = new_photo (120, 90);
  g_autoptr (GBytes) hole = NULL;
  g_autoptr (PtmMask) mask = new_mask (120, 90, &hole);

  door_open_socket (&door);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_auto (Reply) reply = send_edit (&door, sentences[i], photo, hole, NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonArray *damage;

      g_test_message ("%s: %s", sentences[i], reply.status == 200 ? "" : reply.body);
      g_assert_cmpuint (reply.status, ==, 200);
      check_outside (photo, &reply, mask, TRUE);
      damage = json_object_get_array_member (json_object_get_object_member (json_array_get_object_element (json_object_get_array_member (reply_parse (&reply, parser), "data"), 0), "pentimento"), "damage");
      g_assert_cmpint (json_array_get_int_element (damage, 0), ==, 36);
      g_assert_cmpint (json_array_get_int_element (damage, 2), ==, 28);
    }
}

static void
test_photo_stream (void)
{
  g_auto (Door) door = { 0 };
  g_autoptr (GBytes) photo = new_photo (400, 300);
  g_autoptr (GBytes) hole = NULL;
  g_autoptr (PtmMask) mask = new_mask (400, 300, &hole);
  g_auto (Reply) reply = { 0 };

  door_open_socket (&door);
  reply = send_edit (&door, "remove this", photo, hole, "stream=true");
  g_assert_cmpuint (reply.status, ==, 200);
  g_assert_nonnull (strstr (reply.body, "event: image_edit.completed\n"));
}

static void
check_refused (Door *door, const char *prompt, GBytes *image, GBytes *mask, const char *code, const char *words)
{
  g_auto (Reply) reply = send_edit (door, prompt, image, mask, NULL);
  g_autofree char *seen = NULL;

  g_test_message ("%s: %s", prompt, reply.body);
  g_assert_cmpuint (reply.status, ==, 400);
  seen = reply_dup_code (&reply);
  g_assert_cmpstr (seen, ==, code);
  if (words != NULL)
    g_assert_nonnull (strstr (reply.body, words));
}

static void
test_refused (void)
{
  g_auto (Door) door = { 0 };
  g_autoptr (GBytes) photo = new_photo (120, 90);
  g_autoptr (GBytes) hole = NULL;
  g_autoptr (GBytes) small = NULL;
  g_autoptr (PtmMask) mask = new_mask (120, 90, &hole);
  g_autoptr (PtmMask) other = new_mask (100, 90, &small);
  g_autoptr (GBytes) grey = ptm_mask_encode_grey (mask, NULL);
  g_autoptr (GBytes) junk = g_bytes_new_static ("not a picture", 13);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (photo, 0, g_bytes_get_size (photo) / 2);

  door_open_socket (&door);
  check_refused (&door, "qwrtz plmk", photo, hole, "not_understood", "\"unmet\"");
  check_refused (&door, "der qwrtz und die plmk waren gestern dort", photo, hole, "not_understood", "Das habe ich nicht verstanden");
  check_refused (&door, "enlève la maison", photo, NULL, "not_understood", "Marquez-le");
  check_refused (&door, "クワルツを山にして", photo, NULL, "not_understood", "写真");
  check_refused (&door, "remove this", junk, NULL, "invalid_image_file", NULL);
  check_refused (&door, "remove this", half, NULL, "invalid_image_file", NULL);
  check_refused (&door, "remove this", photo, junk, "invalid_image_file", "\"param\":\"mask\"");
  check_refused (&door, "remove this", photo, small, "invalid_image_file", "100");
  check_refused (&door, "remove this", photo, grey, "invalid_image_file", "alpha");
  check_refused (&door, "remove this", photo, photo, "invalid_image_file", "alpha");
  check_refused (&door, "remove this", NULL, NULL, "missing_required_parameter", NULL);
  check_refused (&door, "", photo, NULL, "missing_required_parameter", NULL);
}

static GBytes *
draw_poster (Door *door)
{
  g_auto (Reply) reply = talk_json (door, "/v1/images/generations", "{\"prompt\":\"Poster titled \\\"Spring\\\" with a violin\",\"size\":\"256x384\"}");
  GBytes *file = NULL;
  g_autoptr (PtmImage) image = reply_decode (&reply, 0, &file);

  return file;
}

static void
test_scene (void)
{
  g_auto (Door) door = { 0 };
  g_autoptr (GBytes) poster = NULL;
  g_auto (Reply) reply = { 0 };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (PtmScene) scene = NULL;
  JsonObject *own;

  door_open_socket (&door);
  poster = draw_poster (&door);
  reply = send_edit (&door, "make the title bigger", poster, NULL, NULL);
  g_assert_cmpuint (reply.status, ==, 200);
  own = json_object_get_object_member (json_array_get_object_element (json_object_get_array_member (reply_parse (&reply, parser), "data"), 0), "pentimento");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (own, "operations")), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (own, "damage")), ==, 4);
  g_assert_true (json_object_has_member (own, "scene"));
  image = reply_decode (&reply, 0, &file);
  scene = ptm_scene_read_png (file, image);
  g_assert_nonnull (scene);
  g_assert_false (g_bytes_equal (file, poster));
}

/* Another size is reached by scaling; the scene with its old coordinates is left out. */
/* What changes nothing makes no picture, and says why. */
static void
test_unchanged (void)
{
  g_auto (Door) door = { 0 };
  g_autoptr (GBytes) poster = NULL;
  g_autoptr (GBytes) corner = NULL;
  g_autoptr (PtmMask) mask = ptm_mask_new (256, 384);

  ptm_mask_fill_rect (mask, &(PtmRect){ 0, 0, 4, 4 }, PTM_MASK_ADD, NULL);
  corner = ptm_mask_encode_hole (mask, NULL);
  door_open_socket (&door);
  poster = draw_poster (&door);
  check_refused (&door, "make the violin red", poster, corner, "not_understood", "not in the marked region");
  check_refused (&door, "make the elephant red", poster, NULL, "not_understood", "\"why\":\"absent\"");
  check_refused (&door, "Der Titel soll „Spring“ heißen", poster, NULL, "not_understood", "„Titel“");
}

static void
test_size (void)
{
  g_auto (Door) door = { 0 };
  g_autoptr (GBytes) poster = NULL;
  g_auto (Reply) reply = { 0 };
  g_autoptr (GBytes) file = NULL;
  g_autoptr (PtmImage) image = NULL;

  door_open_socket (&door);
  poster = draw_poster (&door);
  reply = send_edit (&door, "make the title bigger", poster, NULL, "size=128x192");
  g_assert_cmpuint (reply.status, ==, 200);
  image = reply_decode (&reply, 0, &file);
  g_assert_cmpint (ptm_image_get_width (image), ==, 128);
  g_assert_null (ptm_scene_read_png (file, image));
}

static void
test_draw_with_photo (void)
{
  g_auto (Door) door = { 0 };
  g_autoptr (GBytes) photo = new_photo (120, 90);
  g_auto (Reply) reply = { 0 };
  g_autoptr (GBytes) file = NULL;
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (PtmScene) scene = NULL;

  door_open_socket (&door);
  reply = send_edit (&door, "Poster with this photo titled \"Meadow\"", photo, NULL, "size=256x384");
  g_assert_cmpuint (reply.status, ==, 200);
  image = reply_decode (&reply, 0, &file);
  scene = ptm_scene_read_png (file, image);
  g_assert_nonnull (scene);
  g_assert_cmpuint (g_hash_table_size (scene->photos), ==, 1);
}

/* Another picture asked for in the middle of a conversation has nothing of the one at hand. */
static void
test_draw_anew (void)
{
  g_auto (Door) door = { 0 };
  g_auto (Reply) reply = { 0 };
  g_autoptr (GBytes) poster = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (PtmScene) scene = NULL;

  door_open_socket (&door);
  poster = draw_poster (&door);
  reply = send_edit (&door, "a birthday card with a cake and the words \"Happy Birthday Tom\"", poster, NULL, "size=256x384");
  image = reply_decode (&reply, 0, &file);
  scene = ptm_scene_read_png (file, image);
  g_assert_nonnull (scene);
  g_assert_cmpint (scene->kind, ==, PTM_KIND_CARD);
  g_assert_cmpuint (g_hash_table_size (scene->photos), ==, 0);
  g_assert_cmpint (ptm_image_get_width (image), !=, 256);
  for (guint i = 0; i < scene->nodes->len; i++)
    g_assert_cmpstr (((PtmNode *)g_ptr_array_index (scene->nodes, i))->text, !=, "Spring");
}

static void
test_json (void)
{
  g_auto (Door) door = { 0 };
  g_autoptr (GBytes) photo = new_photo (120, 90);
  g_autoptr (GBytes) hole = NULL;
  g_autoptr (PtmMask) mask = new_mask (120, 90, &hole);
  g_autofree char *image = g_base64_encode (g_bytes_get_data (photo, NULL), g_bytes_get_size (photo));
  g_autofree char *hidden = g_base64_encode (g_bytes_get_data (hole, NULL), g_bytes_get_size (hole));
  g_autofree char *good = g_strdup_printf ("{\"prompt\":\"make it darker\",\"images\":[{\"image_url\":\"data:image/png;base64,%s\"}],\"mask\":{\"image_url\":\"data:image/png;base64,%s\"}}", image, hidden);
  g_auto (Reply) reply = { 0 };
  g_auto (Reply) link = { 0 };
  g_auto (Reply) file = { 0 };

  door_open_socket (&door);
  reply = talk_json (&door, EDIT, good);
  g_assert_cmpuint (reply.status, ==, 200);
  check_outside (photo, &reply, mask, TRUE);
  link = talk_json (&door, EDIT, "{\"prompt\":\"a\",\"images\":[{\"image_url\":\"http://127.0.0.1/a.png\"}]}");
  g_assert_cmpuint (link.status, ==, 400);
  file = talk_json (&door, EDIT, "{\"prompt\":\"a\",\"images\":[{\"file_id\":\"file-1\"}]}");
  g_assert_cmpuint (file.status, ==, 400);
}

/* Every beginning of a form is refused, none is believed or crashed on. */
static void
test_cut_forms (void)
{
  static const char form[] = "--" BOUNDARY "\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\nremove this\r\n--" BOUNDARY "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a\"\r\n\r\nxxxx\r\n--" BOUNDARY "--";
  g_auto (Door) door = { 0 };

  door_open_socket (&door);
  for (gsize length = 0; length < sizeof form; length += 5)
    {
      g_auto (Reply) reply = talk (&door, "POST", EDIT, "Content-Type: multipart/form-data; boundary=" BOUNDARY "\r\n", form, length);

      g_assert_cmpuint (reply.status, ==, 400);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/photo", test_photo);
  g_test_add_func ("/edit/photo-stream", test_photo_stream);
  g_test_add_func ("/edit/refused", test_refused);
  g_test_add_func ("/edit/scene", test_scene);
  g_test_add_func ("/edit/size", test_size);
  g_test_add_func ("/edit/unchanged", test_unchanged);
  g_test_add_func ("/edit/draw-with-photo", test_draw_with_photo);
  g_test_add_func ("/edit/draw-anew", test_draw_anew);
  g_test_add_func ("/edit/json", test_json);
  g_test_add_func ("/edit/cut-forms", test_cut_forms);
  return g_test_run ();
}
