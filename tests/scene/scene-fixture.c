/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A laid out page for the tests of selection and editing. */

#include "config.h"

#include "scene-fixture.h"

PtmArt *
scene_fixture_open_art (void)
{
  g_autoptr (GError) error = NULL;
  PtmArt *art = ptm_art_new (&error);

  g_assert_no_error (error);
  return art;
}

PtmNode *
scene_fixture_add (PtmScene *scene, const char *id, PtmNodeType type, double x, double y, double width, double height)
{
  PtmNode *node = ptm_scene_add_node (scene, NULL, type);

  ptm_node_set (&node->id, id);
  node->frame = (PtmFrame){ x, y, width, height };
  return node;
}

static PtmNode *
add_text (PtmScene *scene, const char *id, PtmNodeType type, const char *role, const char *text, PtmFrame frame, double size)
{
  PtmNode *node = scene_fixture_add (scene, id, type, frame.x, frame.y, frame.width, frame.height);

  ptm_node_set (&node->role, role);
  ptm_node_set (&node->text, text);
  ptm_node_set (&node->font, "Lato");
  ptm_node_set (&node->align, "center");
  node->font_size = size;
  node->color = PTM_RGB (20, 40, 30);
  node->z = 500;
  return node;
}

static PtmNode *
add_object (PtmScene *scene, const char *id, const char *noun, const char *asset, PtmFrame frame)
{
  PtmNode *node = scene_fixture_add (scene, id, PTM_NODE_OBJECT, frame.x, frame.y, frame.width, frame.height);

  ptm_node_set (&node->noun, noun);
  ptm_node_set (&node->asset, asset);
  node->z = 10;
  return node;
}

PtmScene *
scene_fixture_new (void)
{
  PtmScene *scene = ptm_scene_new (PTM_KIND_POSTER, "de");
  PtmNode  *ground = scene_fixture_add (scene, "bg", PTM_NODE_BACKGROUND, 0, 0, 400, 600);
  PtmNode  *label;

  scene->width = 400;
  scene->height = 600;
  scene->placed = TRUE;
  scene->palette.bg[0] = PTM_RGB (255, 245, 228);
  scene->palette.bg[1] = PTM_RGB (207, 230, 194);
  scene->palette.bg[2] = PTM_RGB (63, 125, 88);
  scene->palette.ink = PTM_RGB (23, 64, 47);
  ptm_node_set (&ground->setting, "plain");
  ground->fill = PTM_RGB (255, 245, 228);
  ground->z = -100;
  add_text (scene, "title", PTM_NODE_TEXT, "title", "Frühlingskonzert", (PtmFrame){ 40, 30, 320, 60 }, 36);
  add_object (scene, "balloon1", "red balloon", "noto:balloon", (PtmFrame){ 40, 150, 80, 100 })->color = PTM_RGB (200, 30, 30);
  add_object (scene, "balloon2", "Balloon", "noto:balloon", (PtmFrame){ 280, 150, 80, 100 })->color = PTM_RGB (30, 30, 200);
  add_object (scene, "violin", "violin", "noto:violin", (PtmFrame){ 140, 300, 120, 120 });
  label = add_text (scene, "label", PTM_NODE_LABEL, NULL, "Geige", (PtmFrame){ 150, 360, 60, 20 }, 12);
  ptm_node_set (&label->target, "violin");
  add_text (scene, "place", PTM_NODE_TEXT, "place", "Town hall, 7 pm", (PtmFrame){ 40, 520, 320, 30 }, 20);
  return scene;
}

PtmMask *
scene_fixture_mark (PtmScene *scene, int x, int y, int width, int height)
{
  PtmMask *mask = ptm_mask_new (scene->width, scene->height);

  ptm_mask_fill_rect (mask, &(PtmRect){ x, y, width, height }, PTM_MASK_ADD, NULL);
  return mask;
}
