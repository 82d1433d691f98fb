/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Tests of comics and storyboards: panels tile the page, words are read in order, hide no face and reach who says them. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-character.h"
#include "ptm-text.h"

static PtmNode *
add_panel (PtmScene *scene, const char *setting)
{
  PtmNode *panel = ptm_scene_add_node (scene, NULL, PTM_NODE_PANEL);
  PtmNode *backdrop = ptm_scene_add_node (scene, panel, PTM_NODE_BACKGROUND);

  ptm_node_set (&backdrop->setting, setting);
  return panel;
}

static PtmNode *
add_actor (PtmScene *scene, PtmNode *panel, const char *character)
{
  PtmNode *node = ptm_scene_add_node (scene, panel, PTM_NODE_OBJECT);

  if (ptm_scene_find_character (scene, character) == NULL)
    ptm_scene_add_character (scene, character);
  ptm_node_set (&node->character, character);
  return node;
}

static PtmNode *
add_bubble (PtmScene *scene, PtmNode *panel, const char *speaker, const char *text)
{
  PtmNode *node = ptm_scene_add_node (scene, panel, PTM_NODE_BUBBLE);

  ptm_node_set (&node->speaker, speaker);
  ptm_node_set (&node->text, text);
  return node;
}

/* So many panels, by turns with one, two and three people who talk. */
static PtmScene *
create_comic (PtmKind kind, int width, int height, int n)
{
  static const char *const settings[] = { "forest", "street", "room", "meadow" }, *const people[] = { "fox", "anna", "bear" };
  static const char *const words[] = { "Did you hear that strange noise?", "No, what was it?", "It came from behind the old house by the river." };
  PtmScene                *scene = plan_new (kind, width, height);

  plan_add_text (scene, "title", "The strange noise");
  for (int i = 0; i < n; i++)
    {
      PtmNode *panel = add_panel (scene, settings[i % 4]);

      for (int k = 0; k <= i % 3; k++)
        add_actor (scene, panel, people[k]);
      for (int k = 0; k <= i % 3; k++)
        add_bubble (scene, panel, people[k], words[(i + k) % 3]);
    }
  return scene;
}

static GPtrArray *
list_placed (PtmScene *scene, PtmNodeType type)
{
  g_autoptr (GPtrArray) all = plan_collect (scene, type);
  GPtrArray *placed = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (((PtmNode *)all->pdata[i])->frame.width > 0)
      g_ptr_array_add (placed, all->pdata[i]);
  return placed;
}

static gboolean
holds (const PtmFrame *outer, const PtmFrame *inner)
{
  return inner->x >= outer->x - 0.1 && inner->y >= outer->y - 0.1 && inner->x + inner->width <= outer->x + outer->width + 0.1 && inner->y + inner->height <= outer->y + outer->height + 0.1;
}

/* Panels lie inside the page; upright ones share no ground, slanted ones only what the slant takes. */
static void
check_panels (PtmScene *scene, guint n)
{
  g_autoptr (GPtrArray) panels = list_placed (scene, PTM_NODE_PANEL);

  g_assert_cmpint (panels->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const PtmNode *a = panels->pdata[i];

      g_assert_true (plan_is_inside (scene, &a->frame, 0));
      g_assert_cmpfloat (a->frame.width, >, scene->width * 0.08);
      g_assert_cmpfloat (a->frame.height, >, scene->height * 0.08);
      for (guint k = i + 1; k < n; k++)
        {
          const PtmNode *b = panels->pdata[k];

          g_assert_cmpfloat (plan_get_overlap (&a->frame, &b->frame), <, a->path != NULL ? a->frame.width * a->frame.height * 0.25 : 0.5);
        }
    }
}

/* Where the tail of a bubble ends; the first curve with one handle is its way out. */
static gboolean
get_tip (const PtmNode *bubble, double *x, double *y)
{
  const char *at = strchr (bubble->path, 'Q');
  double      v[4];
  char       *end = (char *)at + 1;

  if (at == NULL)
    return FALSE;
  for (int i = 0; i < 4; i++)
    v[i] = g_ascii_strtod (end, &end);
  *x = bubble->frame.x + v[2] / 100 * bubble->frame.width;
  *y = bubble->frame.y + v[3] / 100 * bubble->frame.height;
  return TRUE;
}

static PtmNode *
find_actor (const PtmNode *panel, const char *character)
{
  for (guint i = 0; i < panel->children->len; i++)
    if (g_strcmp0 (((PtmNode *)panel->children->pdata[i])->character, character) == 0)
      return panel->children->pdata[i];
  return NULL;
}

/* It ends nearer to the mouth than the head is large, on no face, and points at nobody else. */
static void
check_tail (PtmScene *scene, const PtmNode *panel, const PtmNode *bubble)
{
  PtmNode *speaker = find_actor (panel, bubble->speaker);
  PtmFrame head = ptm_character_get_place (scene, speaker, PTM_CHARACTER_HEAD), mouth = ptm_character_get_place (scene, speaker, PTM_CHARACTER_MOUTH);
  double   x = 0, y = 0, dx, dy;

  g_assert_true (get_tip (bubble, &x, &y));
  g_assert_cmpfloat (hypot (x - mouth.x, y - mouth.y), <, MAX (head.width, head.height));
  dx = (x - head.x - head.width / 2) / (head.width / 2);
  dy = (y - head.y - head.height / 2) / (head.height / 2);
  g_assert_cmpfloat (dx * dx + dy * dy, >, 0.98);
  for (guint i = 0; i < panel->children->len; i++)
    {
      PtmNode *other = panel->children->pdata[i];
      PtmFrame face;

      if (other->character == NULL || other == speaker)
        continue;
      face = ptm_character_get_place (scene, other, PTM_CHARACTER_MOUTH);
      g_assert_cmpfloat (hypot (x - mouth.x, y - mouth.y), <, hypot (x - face.x, y - face.y));
    }
}

static void
check_bubbles (PtmScene *scene)
{
  g_autoptr (GPtrArray) panels = list_placed (scene, PTM_NODE_PANEL);

  for (guint p = 0; p < panels->len; p++)
    {
      const PtmNode *panel = panels->pdata[p], *before = NULL;

      for (guint i = 0; i < panel->children->len; i++)
        {
          const PtmNode *bubble = panel->children->pdata[i];

          if (bubble->type != PTM_NODE_BUBBLE)
            continue;
          g_assert_true (holds (&panel->frame, &bubble->frame));
          g_assert_cmpfloat (bubble->font_size, >, scene->width / 200.0);
          check_tail (scene, panel, bubble);
          for (guint k = 0; k < panel->children->len; k++)
            {
              PtmNode *other = panel->children->pdata[k];
              PtmFrame head;

              if (other->type == PTM_NODE_BUBBLE && other != bubble)
                g_assert_cmpfloat (plan_get_overlap (&bubble->frame, &other->frame), <, 0.5);
              if (other->character == NULL)
                continue;
              head = ptm_character_get_place (scene, other, PTM_CHARACTER_HEAD);
              g_assert_cmpfloat (plan_get_overlap (&bubble->frame, &head), <, 0.5);
            }
          /* Read after the one before: below it or on the side reading goes to. */
          if (before != NULL)
            g_assert_true (bubble->frame.y > before->frame.y + before->frame.height * 0.5 || bubble->frame.x > before->frame.x + before->frame.width);
          before = bubble;
        }
    }
}

static void
test_pages (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();

  for (int n = 1; n <= 9; n++)
    for (int variant = 0; variant < 4; variant++)
      {
        g_autoptr (PtmScene) scene = create_comic (PTM_KIND_COMIC, n % 2 == 0 ? 1200 : 1500, n % 2 == 0 ? 1600 : 1100, n);

        g_test_message ("%d panels, variant %d", n, variant);
        plan_lay_out (scene, art, variant);
        g_assert_cmpint (scene->pages, ==, 1);
        g_assert_cmpint (scene->unmet->len, ==, 0);
        check_panels (scene, n);
        check_bubbles (scene);
      }
}

static void
test_turn_page (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  guint seen = 0;

  for (int page = 1; page <= 3; page++)
    {
      g_autoptr (PtmScene) scene = create_comic (PTM_KIND_COMIC, 1000, 1400, 17);
      g_autoptr (GPtrArray) panels = NULL;

      scene->page = page;
      plan_lay_out (scene, art, 0);
      g_assert_cmpint (scene->pages, ==, 3);
      panels = list_placed (scene, PTM_NODE_PANEL);
      seen += panels->len;
      check_panels (scene, panels->len);
      check_bubbles (scene);
      g_assert_true ((((PtmNode *)scene->nodes->pdata[0])->frame.width > 0) == (page == 1));
    }
  g_assert_cmpint (seen, ==, 17);
}

static void
test_named_pages (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = create_comic (PTM_KIND_COMIC, 1000, 1400, 4);
  g_autoptr (GPtrArray) panels = plan_collect (scene, PTM_NODE_PANEL);

  ((PtmNode *)panels->pdata[2])->page = 2;
  scene->page = 2;
  plan_lay_out (scene, art, 0);
  g_assert_cmpint (scene->pages, ==, 2);
  g_assert_cmpfloat (((PtmNode *)panels->pdata[1])->frame.width, ==, 0);
  g_assert_cmpfloat (((PtmNode *)panels->pdata[2])->frame.width, >, 0);
  g_assert_cmpfloat (((PtmNode *)panels->pdata[3])->frame.width, >, 0);
}

/* A story that names no place plays where its things are at home; its beings are as large as they are beside each other, and
 * who sleeps lies on the bed. */
static void
test_home (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_COMIC, 1200, 1200);
  PtmNode *panel = ptm_scene_add_node (scene, NULL, PTM_NODE_PANEL), *mouse = add_actor (scene, panel, "mouse"), *cat = add_actor (scene, panel, "cat");
  PtmNode *other = ptm_scene_add_node (scene, NULL, PTM_NODE_PANEL), *anna = add_actor (scene, other, "anna"), *bed = ptm_scene_add_node (scene, other, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) backdrops = NULL;

  ptm_node_set (&bed->asset, "noto:bed");
  ptm_node_set (&anna->pose, "sleep");
  plan_lay_out (scene, art, 0);
  backdrops = plan_collect (scene, PTM_NODE_BACKGROUND);
  for (guint i = 0; i < backdrops->len; i++)
    if (g_strcmp0 (((PtmNode *)backdrops->pdata[i])->role, "ornament") == 0)
      g_assert_cmpstr (((PtmNode *)backdrops->pdata[i])->setting, ==, "bedroom");
  g_assert_cmpfloat (mouse->frame.height, <, cat->frame.height);
  g_assert_cmpfloat (anna->frame.y + anna->frame.height, <, bed->frame.y + bed->frame.height);
  g_assert_cmpfloat (anna->frame.width, <, bed->frame.width);
}

static void
test_right_to_left (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = create_comic (PTM_KIND_COMIC, 1500, 1100, 4);
  g_autoptr (GPtrArray) panels = NULL;
  const PtmNode *first, *second;

  ptm_node_set (&scene->lang, "ar");
  plan_lay_out (scene, art, 0);
  panels = list_placed (scene, PTM_NODE_PANEL);
  first = panels->pdata[0];
  second = panels->pdata[1];
  g_assert_cmpfloat (first->frame.x, >, second->frame.x + second->frame.width);
}

/* Words and things without panels still become a story, told in their order. */
static void
test_loose (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_COMIC, 1000, 1000);
  g_autoptr (GPtrArray) texts = NULL, objects = NULL;
  double last = -1;

  plan_add_text (scene, "body", "The cow gets up early.");
  plan_add_text (scene, "body", "It walks to the river.");
  plan_add_text (scene, "body", "Then it sleeps.");
  plan_add_object (scene, "cow", "noto:cow", "main");
  plan_add_object (scene, "tree", "noto:deciduous-tree", "item");
  plan_lay_out (scene, art, 0);
  check_panels (scene, 3);
  plan_check_objects (scene);
  texts = list_placed (scene, PTM_NODE_TEXT);
  /* The cow acts, the tree does not. */
  objects = plan_collect (scene, PTM_NODE_OBJECT);
  g_assert_cmpstr (((PtmNode *)objects->pdata[0])->character, ==, "cow");
  g_assert_null (((PtmNode *)objects->pdata[1])->character);
  g_assert_nonnull (ptm_scene_find_character (scene, "cow"));
  g_assert_cmpint (texts->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const PtmFrame *f = &((PtmNode *)texts->pdata[i])->frame;

      g_assert_cmpfloat (f->y * 10 + f->x, >, last);
      last = f->y * 10 + f->x;
    }
}

/* Nothing a panel holds is seen outside of it. */
static void
test_clipped (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = create_comic (PTM_KIND_COMIC, 600, 800, 6);
  g_autoptr (GPtrArray) panels = NULL;
  g_autoptr (PtmImage) image = NULL;
  PtmColor paper;
  int      checked = 0;

  plan_lay_out (scene, art, 0);
  image = plan_render (scene, art, PTM_RENDER_ALL);
  panels = list_placed (scene, PTM_NODE_PANEL);
  paper = scene->palette.bg[0];
  for (int y = 160; y < scene->height; y += 3)
    for (int x = 0; x < scene->width; x += 3)
      {
        const guint8 *pixel = ptm_image_get_pixels (image) + y * ptm_image_get_stride (image) + x * 4;
        gboolean      outside = TRUE;

        for (guint i = 0; i < panels->len; i++)
          {
            const PtmFrame *f = &((PtmNode *)panels->pdata[i])->frame;

            outside = outside && (x < f->x - 4 || x > f->x + f->width + 4 || y < f->y - 4 || y > f->y + f->height + 4);
          }
        if (!outside)
          continue;
        checked++;
        g_assert_cmpint (pixel[0], ==, paper.r);
        g_assert_cmpint (pixel[1], ==, paper.g);
        g_assert_cmpint (pixel[2], ==, paper.b);
      }
  g_assert_cmpint (checked, >, 500);
}

static void
test_repeats (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = create_comic (PTM_KIND_COMIC, 900, 1200, 5);
  g_autoptr (PtmImage) first = NULL, second = NULL;

  plan_lay_out (scene, art, 1);
  first = plan_render (scene, art, PTM_RENDER_ALL);
  plan_lay_out (scene, art, 1);
  second = plan_render (scene, art, PTM_RENDER_ALL);
  g_assert_cmpmem (ptm_image_get_pixels (first), (gsize)ptm_image_get_stride (first) * 1200, ptm_image_get_pixels (second), (gsize)ptm_image_get_stride (second) * 1200);
}

static void
test_too_much (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = create_comic (PTM_KIND_COMIC, 640, 640, 2);
  g_autofree char *endless = g_strnfill (100000, 'm');
  PtmNode         *panel = add_panel (scene, "no such place"), *crowd = add_panel (scene, "meadow");

  add_actor (scene, panel, "fox");
  add_bubble (scene, panel, "fox", endless);
  add_bubble (scene, panel, NULL, "");
  for (int i = 0; i < 40; i++)
    add_bubble (scene, crowd, NULL, "And another thing!");
  for (int i = 0; i < 30; i++)
    add_actor (scene, crowd, "bear");
  plan_lay_out (scene, art, 0);
  check_panels (scene, 4);
  g_assert_cmpint (scene->unmet->len, >, 0);
}

/* The lines of a picture stand below or beside it, under each other, inside of the page. */
static void
test_storyboard (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();

  for (int variant = 0; variant < 3; variant++)
    {
      g_autoptr (PtmScene) scene = create_comic (PTM_KIND_STORYBOARD, 1600, 1100, 6);
      g_autoptr (GPtrArray) panels = plan_collect (scene, PTM_NODE_PANEL);

      for (guint i = 0; i < panels->len; i++)
        {
          PtmNode *shot = ptm_scene_add_node (scene, panels->pdata[i], PTM_NODE_TEXT);

          ptm_node_set (&shot->role, "shot");
          ptm_node_set (&shot->text, "CLOSE UP");
        }
      ptm_node_set_param (panels->pdata[0], "camera", "pan-left");
      plan_lay_out (scene, art, variant);
      check_panels (scene, 6);
      for (guint i = 0; i < panels->len; i++)
        {
          const PtmNode *panel = panels->pdata[i];

          for (guint k = 0; k < panel->children->len; k++)
            {
              const PtmNode *line = panel->children->pdata[k];

              if (line->type != PTM_NODE_TEXT && line->type != PTM_NODE_BUBBLE)
                continue;
              g_assert_cmpfloat (line->frame.width, >, 0);
              g_assert_true (plan_is_inside (scene, &line->frame, 0));
              g_assert_cmpfloat (plan_get_overlap (&line->frame, &panel->frame), <, 0.5);
            }
        }
      g_assert_cmpint (scene->unmet->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comic/pages", test_pages);
  g_test_add_func ("/comic/turn-page", test_turn_page);
  g_test_add_func ("/comic/named-pages", test_named_pages);
  g_test_add_func ("/comic/home", test_home);
  g_test_add_func ("/comic/right-to-left", test_right_to_left);
  g_test_add_func ("/comic/loose", test_loose);
  g_test_add_func ("/comic/clipped", test_clipped);
  g_test_add_func ("/comic/repeats", test_repeats);
  g_test_add_func ("/comic/too-much", test_too_much);
  g_test_add_func ("/storyboard/lines", test_storyboard);
  return g_test_run ();
}
