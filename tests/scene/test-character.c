/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Tests of the character rig: boxes, cycles, sameness, and what nonsense does to it. */

#include "config.h"

#include <math.h>

#include "plan-fixture.h"
#include "ptm-character.h"

static PtmScene *
create_scene (void)
{
  PtmScene *scene = plan_new (PTM_KIND_COMIC, 800, 600);

  ptm_node_set (&ptm_scene_add_character (scene, "mia")->age, "child");
  ptm_node_set (&ptm_scene_add_character (scene, "king")->clothes, "king");
  ptm_node_set (&ptm_scene_add_character (scene, "fox")->species, "fox");
  ptm_node_set (&ptm_scene_add_character (scene, "horse")->species, "horse");
  ptm_node_set (&ptm_scene_add_character (scene, "owl")->species, "owl");
  return scene;
}

static PtmNode *
create_node (const char *character, const char *pose)
{
  PtmNode *node = ptm_node_new (PTM_NODE_OBJECT);

  ptm_node_set (&node->id, "o1");
  ptm_node_set (&node->character, character);
  ptm_node_set (&node->pose, pose);
  return node;
}

/* Drawn with the ground point in the middle of a surface, four pixels a figure unit. */
static cairo_surface_t *
draw (PtmScene *scene, PtmNode *node)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 800, 600);
  cairo_t         *cr = cairo_create (surface);
  PtmFrame         ink = ptm_character_measure (scene, node);

  node->frame = (PtmFrame){ 400 + ink.x * 3, 540 + ink.y * 3, ink.width * 3, ink.height * 3 };
  ptm_character_draw (cr, scene, NULL, node, &node->frame);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  return ((const guint32 *)(gconstpointer)(cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)))[x];
}

static int
count_differences (cairo_surface_t *a, cairo_surface_t *b, const PtmFrame *box)
{
  int n = 0;

  for (int y = (int)box->y; y < (int)(box->y + box->height); y++)
    for (int x = (int)box->x; x < (int)(box->x + box->width); x++)
      n += get_pixel (a, x, y) != get_pixel (b, x, y);
  return n;
}

static const char *const cast[] = { "mia", "king", "fox", "horse", "owl" };
static const PtmFrame    everything = { 0, 0, 800, 600 };

/* The ink fills the box it was measured as and leaves nothing outside. */
static void
test_box (void)
{
  g_autoptr (PtmScene) scene = create_scene ();

  for (guint who = 0; who < G_N_ELEMENTS (cast); who++)
    for (int pose = 0; pose < ptm_character_get_n_poses (); pose++)
      {
        g_autoptr (PtmNode) node = create_node (cast[who], ptm_character_get_pose (pose));
        cairo_surface_t *surface = draw (scene, node);
        const PtmFrame  *f = &node->frame;
        int              left = 800, right = 0, top = 600, bottom = 0;

        for (int y = 0; y < 600; y++)
          for (int x = 0; x < 800; x++)
            if (get_pixel (surface, x, y) >> 24 > 8)
              {
                left = MIN (left, x);
                right = MAX (right, x);
                top = MIN (top, y);
                bottom = MAX (bottom, y);
              }
        /* Room for a prop is part of the box although none is drawn here. */
        g_assert_cmpint (left, >=, (int)floor (f->x) - 1);
        g_assert_cmpint (right, <=, (int)ceil (f->x + f->width) + 1);
        g_assert_cmpint (top, >=, (int)floor (f->y) - 1);
        g_assert_cmpint (bottom, <=, (int)ceil (f->y + f->height) + 1);
        g_assert_cmpint (right - left, >, 0.66 * f->width);
        g_assert_cmpint (bottom - top, >, 0.7 * f->height);
        cairo_surface_destroy (surface);
      }
}

static void
test_ground (void)
{
  static const char *const standing[] = { "stand", "walk", "wave", "point", "hold", "think", "cheer", "shrug", "talk", "sit", "sneak" };
  g_autoptr (PtmScene) scene = create_scene ();

  for (guint who = 0; who < G_N_ELEMENTS (cast); who++)
    for (guint i = 0; i < G_N_ELEMENTS (standing); i++)
      {
        g_autoptr (PtmNode) node = create_node (cast[who], standing[i]);
        PtmFrame ink = ptm_character_measure (scene, node);

        g_assert_cmpfloat (fabs (ink.y + ink.height), <, 4.5);
        g_assert_cmpfloat (ink.x, <, 0);
        g_assert_cmpfloat (ink.x + ink.width, >, 0);
      }
}

static void
test_places (void)
{
  g_autoptr (PtmScene) scene = create_scene ();

  for (guint who = 0; who < G_N_ELEMENTS (cast); who++)
    for (int flip = 0; flip < 2; flip++)
      {
        g_autoptr (PtmNode) node = create_node (cast[who], "stand");
        PtmFrame head, mouth;

        node->flip = flip;
        node->frame = (PtmFrame){ 100, 50, 300, 300 / ptm_character_get_aspect (scene, node) };
        head = ptm_character_get_place (scene, node, PTM_CHARACTER_HEAD);
        mouth = ptm_character_get_place (scene, node, PTM_CHARACTER_MOUTH);
        g_assert_cmpfloat (head.x, >=, node->frame.x - 0.5);
        g_assert_cmpfloat (head.x + head.width, <=, node->frame.x + node->frame.width + 0.5);
        g_assert_cmpfloat (head.y, >=, node->frame.y - 0.5);
        g_assert_cmpfloat (head.y + head.height, <, node->frame.y + node->frame.height * 0.75);
        g_assert_cmpfloat (mouth.x, >, head.x);
        g_assert_cmpfloat (mouth.x, <, head.x + head.width);
        g_assert_cmpfloat (mouth.y, >, head.y + head.height * 0.4);
        g_assert_cmpfloat (mouth.y, <, head.y + head.height);
      }
}

/* Turned round, a figure is its mirror image in its box, but for the light, which stays where it is. */
static void
test_flip (void)
{
  g_autoptr (PtmScene) scene = create_scene ();
  g_autoptr (PtmNode) node = create_node ("mia", "point");
  PtmFrame left, right, mouth, mirrored;

  right = ptm_character_measure (scene, node);
  node->frame = (PtmFrame){ 0, 0, 100, 200 };
  mouth = ptm_character_get_place (scene, node, PTM_CHARACTER_MOUTH);
  node->flip = TRUE;
  left = ptm_character_measure (scene, node);
  mirrored = ptm_character_get_place (scene, node, PTM_CHARACTER_MOUTH);
  g_assert_cmpfloat_with_epsilon (left.x, -right.x - right.width, 1e-6);
  g_assert_cmpfloat_with_epsilon (left.width, right.width, 1e-6);
  g_assert_cmpfloat_with_epsilon (mirrored.x, 100 - mouth.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (mirrored.y, mouth.y, 1e-6);
}

/* The head of somebody is the same to the pixel in two pictures, whatever the legs do. */
static void
test_same_head (void)
{
  g_autoptr (PtmScene) scene = create_scene ();
  g_autoptr (PtmScene) other = create_scene ();
  g_autoptr (PtmNode) still = create_node ("king", "stand");
  g_autoptr (PtmNode) again = create_node ("king", "stand");
  cairo_surface_t *a, *b;
  PtmFrame         head;

  ptm_scene_add_character (other, "somebody else");
  a = draw (scene, still);
  b = draw (other, again);
  head = ptm_character_get_place (scene, still, PTM_CHARACTER_HEAD);
  g_assert_cmpfloat (head.width, >, 40);
  g_assert_cmpint (count_differences (a, b, &head), ==, 0);
  g_assert_cmpint (count_differences (a, b, &everything), ==, 0);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

static void
test_cycle_closes (void)
{
  static const char *const cycles[] = { "walk", "run", "jump", "wave", "dance", "fly", "stand" };
  g_autoptr (PtmScene) scene = create_scene ();

  for (guint who = 0; who < G_N_ELEMENTS (cast); who++)
    for (guint i = 0; i < G_N_ELEMENTS (cycles); i++)
      {
        g_autoptr (PtmNode) node = create_node (cast[who], cycles[i]);
        cairo_surface_t *first = draw (scene, node), *last, *middle;

        node->phase = 1;
        last = draw (scene, node);
        g_assert_cmpint (count_differences (first, last, &everything), ==, 0);
        node->phase = 0.3;
        middle = draw (scene, node);
        g_assert_cmpint (count_differences (first, middle, &everything), >, 20);
        cairo_surface_destroy (first);
        cairo_surface_destroy (middle);
        cairo_surface_destroy (last);
      }
}

/* Nobody named looks like anybody else, and all looks differ from mood to mood. */
static void
test_distinct (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_COMIC, 800, 600);
  static const char *const ids[] = { "a", "b", "c", "d", "e" };
  cairo_surface_t         *drawn[G_N_ELEMENTS (ids)];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ptm_node_set (&ptm_scene_add_character (scene, ids[i])->form, "people");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (PtmNode) node = create_node (ids[i], "stand");

      drawn[i] = draw (scene, node);
      for (guint k = 0; k < i; k++)
        g_assert_cmpint (count_differences (drawn[i], drawn[k], &everything), >, 3000);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    cairo_surface_destroy (drawn[i]);
}

static void
test_expressions (void)
{
  g_autoptr (PtmScene) scene = create_scene ();
  int n = ptm_character_get_n_expressions ();

  g_assert_cmpint (n, >=, 8);
  g_assert_cmpint (ptm_character_get_n_poses (), >=, 10);
  for (guint who = 0; who < G_N_ELEMENTS (cast); who++)
    for (int i = 0; i < n; i++)
      for (int k = 0; k < i; k++)
        {
          g_autoptr (PtmNode) one = create_node (cast[who], "stand");
          g_autoptr (PtmNode) two = create_node (cast[who], "stand");
          cairo_surface_t *a, *b;

          ptm_node_set (&one->expression, ptm_character_get_expression (i));
          ptm_node_set (&two->expression, ptm_character_get_expression (k));
          a = draw (scene, one);
          b = draw (scene, two);
          g_assert_cmpint (count_differences (a, b, &everything), >, 8);
          cairo_surface_destroy (a);
          cairo_surface_destroy (b);
        }
}

static void
test_ages (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_COMIC, 800, 600);
  g_autoptr (PtmNode) small = create_node ("kid", "stand");
  g_autoptr (PtmNode) tall = create_node ("mum", "stand");
  PtmFrame a, b;

  ptm_node_set (&ptm_scene_add_character (scene, "kid")->age, "child");
  ptm_node_set (&ptm_scene_add_character (scene, "mum")->age, "adult");
  a = ptm_character_measure (scene, small);
  b = ptm_character_measure (scene, tall);
  g_assert_cmpfloat (a.height, <, b.height * 0.82);
  g_assert_cmpfloat (b.height, >, 90);
  g_assert_cmpfloat (b.height, <, 115);
}

static void
test_species (void)
{
  static const char *const known[] = { "bear", "cat", "rabbit", "fox", "mouse", "robot", "monster", "dog", "horse", "cow", "lion", "elephant", "penguin", "owl", "little red Fox" };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_true (ptm_character_knows_species (known[i]));
  g_assert_false (ptm_character_knows_species ("sofa"));
  g_assert_false (ptm_character_knows_species (""));
  g_assert_false (ptm_character_knows_species (NULL));
}

/* What is held belongs to the box; another hand is free. */
static void
test_prop (void)
{
  g_autoptr (PtmScene) scene = create_scene ();
  g_autoptr (PtmNode) node = create_node ("mia", "hold");
  g_autoptr (PtmArt) art = plan_open_art ();
  cairo_surface_t *without = draw (scene, node), *with;
  PtmFrame         before = ptm_character_measure (scene, node), after;
  cairo_t         *cr;

  ptm_node_set_param (node, "prop", "noto:red-apple");
  after = ptm_character_measure (scene, node);
  g_assert_cmpfloat (after.x + after.width, >, before.x + before.width);
  with = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 800, 600);
  node->frame = (PtmFrame){ 400 + after.x * 3, 540 + after.y * 3, after.width * 3, after.height * 3 };
  cr = cairo_create (with);
  ptm_character_draw (cr, scene, art, node, &node->frame);
  cairo_destroy (cr);
  cairo_surface_flush (with);
  g_assert_cmpint (count_differences (without, with, &everything), >, 200);
  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
}

static void
test_nonsense (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_COMIC, 800, 600);
  g_autofree char *long_word = g_strnfill (5000, 'x');
  g_autoptr (PtmNode) node = create_node (long_word, long_word);
  PtmCharacter    *who = ptm_scene_add_character (scene, long_word);
  cairo_surface_t *surface;
  PtmFrame         ink;

  ptm_node_set (&who->species, long_word);
  ptm_node_set (&who->clothes, "\xc3\xa4, ,,;");
  ptm_node_set (&who->hair, "");
  ptm_node_set (&who->extra, long_word);
  ptm_node_set (&who->prop, "noto:no-such-thing");
  ptm_node_set (&node->expression, long_word);
  node->phase = NAN;
  ink = ptm_character_measure (scene, node);
  g_assert_true (isfinite (ink.x) && isfinite (ink.y));
  g_assert_cmpfloat (ink.height, >, 40);
  surface = draw (scene, node);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/character/box", test_box);
  g_test_add_func ("/character/ground", test_ground);
  g_test_add_func ("/character/places", test_places);
  g_test_add_func ("/character/flip", test_flip);
  g_test_add_func ("/character/same-head", test_same_head);
  g_test_add_func ("/character/cycle-closes", test_cycle_closes);
  g_test_add_func ("/character/distinct", test_distinct);
  g_test_add_func ("/character/expressions", test_expressions);
  g_test_add_func ("/character/ages", test_ages);
  g_test_add_func ("/character/species", test_species);
  g_test_add_func ("/character/prop", test_prop);
  g_test_add_func ("/character/nonsense", test_nonsense);
  return g_test_run ();
}
