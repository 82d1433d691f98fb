/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How things stand to each other in a place, told from their ink: what looks out of a container, what rests on another, what
 * is between its legs; crowds in which each can be seen; what an edit adds; a sky that changes alone; pages to colour in. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-backdrop.h"
#include "ptm-scene-edit.h"

#define WIDTH  480
#define HEIGHT 320
#define SOLID  128

static PtmArt *art;

static PtmNode *
add_thing (PtmScene *scene, const char *id, const char *asset, int count)
{
  PtmNode *node = plan_add_object (scene, id, asset, NULL);

  ptm_node_set (&node->id, id);
  node->count = count;
  return node;
}

/* "a rel b" on a meadow. */
static PtmScene *
lay_out_pair (const char *a, const char *rel, const char *b, int variant)
{
  PtmScene *scene = plan_new (PTM_KIND_SCENE, WIDTH, HEIGHT);

  add_thing (scene, "a", a, 1);
  add_thing (scene, "b", b, 1);
  ptm_scene_add_constraint (scene, rel, "a", "b");
  plan_lay_out (scene, art, variant);
  return scene;
}

static PtmMask *
get_ink (PtmScene *scene, const char *id)
{
  PtmMask *mask = ptm_render_node_mask (scene, art, id);

  g_assert_nonnull (mask);
  return mask;
}

static gboolean
has_ink (PtmMask *mask, int x, int y)
{
  return x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT && ptm_mask_get_coverage (mask)[y * WIDTH + x] >= SOLID;
}

/* The box of the solid ink. */
static PtmRect
get_box (PtmMask *mask)
{
  int left = WIDTH, top = HEIGHT, right = -1, bottom = -1;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      if (has_ink (mask, x, y))
        {
          left = MIN (left, x);
          right = MAX (right, x);
          top = MIN (top, y);
          bottom = MAX (bottom, y);
        }
  g_assert_cmpint (right, >=, 0);
  return (PtmRect){ left, top, right - left + 1, bottom - top + 1 };
}

/* The thing looks out: its ink ends at the rim, with nothing over the lower half of the container. */
static void
test_inside (void)
{
  static const char *const containers[] = { "noto:package", "own:box", "own:crate", "noto:basket", "noto:bucket", "noto:bathtub" };

  for (guint i = 0; i < G_N_ELEMENTS (containers); i++)
    {
      g_autoptr (PtmScene) scene = lay_out_pair ("noto:wrapped-gift", "inside", containers[i], (int)i % 3);
      g_autoptr (PtmMask) gift = get_ink (scene, "a");
      g_autoptr (PtmMask) container = get_ink (scene, "b");
      PtmRect inner = get_box (gift), outer = get_box (container), common = ptm_rect_intersect (&inner, &outer);

      g_assert_cmpint (inner.y + inner.height, <, outer.y + outer.height * 0.7);
      g_assert_cmpint (common.width * common.height * 10, >=, inner.width * inner.height * 6);
      g_assert_cmpint (inner.width * 4, >=, outer.width);
      g_assert_cmpint (inner.height * 6, >=, outer.height);
      g_assert_cmpint (ptm_scene_find (scene, "a")->z, >, ptm_scene_find (scene, "b")->z);
    }
}

static void
test_box_opens (void)
{
  g_autoptr (PtmScene) filled = lay_out_pair ("noto:wrapped-gift", "inside", "noto:package", 0);
  g_autoptr (PtmScene) beside = lay_out_pair ("noto:wrapped-gift", "next-to", "noto:package", 0);

  g_assert_cmpstr (ptm_scene_find (filled, "b")->asset, ==, "own:box");
  g_assert_cmpstr (ptm_scene_find (beside, "b")->asset, ==, "noto:package");
}

/* How far the lowest ink of a is above, or in, the ink of b that is nearest under it. */
static int
measure_gap (PtmMask *a, PtmMask *b)
{
  PtmRect box = get_box (a);
  int     foot = box.y + box.height, least = HEIGHT;

  for (int x = box.x; x < box.x + box.width; x++)
    for (int y = 0; y < HEIGHT; y++)
      if (has_ink (b, x, y))
        {
          least = MIN (least, abs (y - foot));
          break;
        }
  return least;
}

static void
test_on (void)
{
  static const char *const bases[] = { "noto:giraffe", "noto:elephant", "noto:deciduous-tree", "noto:soccer-ball", "noto:house", "noto:automobile", "own:barn", "noto:palm-tree" };

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    for (int variant = 0; variant < 2; variant++)
      {
        g_autoptr (PtmScene) scene = lay_out_pair ("noto:bird", "on", bases[i], variant);
        g_autoptr (PtmMask) bird = get_ink (scene, "a");
        g_autoptr (PtmMask) base = get_ink (scene, "b");
        PtmRect upper = get_box (bird), lower = get_box (base);

        g_assert_cmpint (measure_gap (bird, base), <=, 5);
        g_assert_cmpint (upper.y + upper.height / 2, <, lower.y + lower.height / 2);
      }
}

static void
test_under (void)
{
  static const char *const pairs[][2] = { { "noto:cat", "own:table" }, { "noto:dog", "own:desk" }, { "noto:sailboat", "own:bridge" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (PtmScene) scene = lay_out_pair (pairs[i][0], i == 2 ? "below" : "under", pairs[i][1], 0);
      g_autoptr (PtmMask) thing = get_ink (scene, "a");
      g_autoptr (PtmMask) roof = get_ink (scene, "b");
      PtmRect low = get_box (thing), high = get_box (roof);

      g_assert_cmpint (low.x, >, high.x);
      g_assert_cmpint (low.x + low.width, <, high.x + high.width);
      g_assert_cmpint (low.y, >, high.y);
      /* There is something of the other over its middle. */
      g_assert_cmpint (high.y + 2, <, low.y);
      g_assert_true (has_ink (roof, low.x + low.width / 2, high.y + 3) || has_ink (roof, low.x + low.width / 2, high.y + high.height / 4));
    }
}

static void
test_umbrella (void)
{
  g_autoptr (PtmScene) scene = lay_out_pair ("noto:man-standing", "under", "noto:umbrella", 0);
  g_autoptr (PtmMask) man = get_ink (scene, "a");
  g_autoptr (PtmMask) umbrella = get_ink (scene, "b");
  PtmRect body = get_box (man), cover = get_box (umbrella);

  g_assert_cmpint (cover.y, <, body.y);
  g_assert_cmpint (cover.x, <, body.x);
  g_assert_cmpint (cover.x + cover.width, >, body.x + body.width);
  g_assert_cmpint (cover.y + cover.height, <, body.y + body.height);
}

/* Every one of them shows at least half of its ink, and stands on the ground or is in the sky. */
static void
check_crowd (const char *asset, int n, const char *setting, int variant)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, WIDTH, HEIGHT);
  g_autoptr (GPtrArray) objects = NULL;
  g_autofree guint8 *owner = g_new0 (guint8, WIDTH * HEIGHT);
  g_autofree int    *ink = g_new0 (int, n);
  g_autofree int    *seen = g_new0 (int, n);
  double             horizon = 0;
  gboolean           ground;
  int                first = G_MAXINT;

  ptm_node_set (&ptm_scene_add_node (scene, NULL, PTM_NODE_BACKGROUND)->setting, setting);
  add_thing (scene, "a", asset, n);
  plan_lay_out (scene, art, variant);
  plan_check_objects (scene);
  ground = ptm_backdrop_has_ground (setting, &horizon) && strstr (asset, "star") == NULL;
  objects = plan_collect (scene, PTM_NODE_OBJECT);
  g_assert_cmpuint (objects->len, ==, n);
  for (int i = 0; i < n; i++)
    first = MIN (first, ((PtmNode *)objects->pdata[i])->z);
  /* In the order they are drawn, which is that of the plan within a row. */
  for (int row = 0; row < 40; row++)
    for (int i = 0; i < n; i++)
      {
        const PtmNode *node = objects->pdata[i];
        g_autoptr (PtmMask) mask = node->z == first + row ? get_ink (scene, node->id) : NULL;

        for (int at = 0; mask != NULL && at < WIDTH * HEIGHT; at++)
          if (ptm_mask_get_coverage (mask)[at] >= SOLID)
            {
              owner[at] = i + 1;
              ink[i]++;
            }
      }
  for (int at = 0; at < WIDTH * HEIGHT; at++)
    if (owner[at] > 0)
      seen[owner[at] - 1]++;
  for (int i = 0; i < n; i++)
    {
      const PtmFrame *f = &((PtmNode *)objects->pdata[i])->frame;

      g_assert_cmpint (ink[i], >, 0);
      g_assert_cmpint (seen[i] * 2, >=, ink[i]);
      if (ground)
        g_assert_cmpfloat (f->y + f->height, >=, horizon * HEIGHT * 0.99);
    }
}

static void
test_crowds (void)
{
  check_crowd ("noto:duck", 60, "meadow", 0);
  check_crowd ("noto:ewe", 40, "farm", 1);
  check_crowd ("noto:red-apple", 36, "kitchen", 2);
  check_crowd ("noto:star", 47, "night", 0);
  check_crowd ("noto:tropical-fish", 60, "underwater", 1);
}

/* The scene after one operation. */
static PtmScene *
edit (PtmScene *scene, PtmOp *op)
{
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);

  g_ptr_array_add (ops, op);
  return ptm_scene_edit (scene, art, ops, NULL, NULL, unmet);
}

static PtmScene *
lay_out_farm (void)
{
  PtmScene *scene = plan_new (PTM_KIND_SCENE, WIDTH, HEIGHT);

  ptm_node_set (&ptm_scene_add_node (scene, NULL, PTM_NODE_BACKGROUND)->setting, "farm");
  add_thing (scene, "sheep", "noto:ewe", 1);
  add_thing (scene, "barn", "own:barn", 1);
  plan_lay_out (scene, art, 0);
  return scene;
}

/* However full the ground is, copies have their feet on it. */
static void
test_copies (void)
{
  g_autoptr (PtmScene) before = lay_out_farm ();
  g_autoptr (PtmScene) after = NULL;
  g_autoptr (GPtrArray) objects = NULL;
  PtmOp *op = ptm_op_new (PTM_OP_DUPLICATE);
  double horizon = 0;

  op->target.id = g_strdup ("sheep");
  op->count = 20;
  after = edit (before, op);
  objects = plan_collect (after, PTM_NODE_OBJECT);
  g_assert_cmpuint (objects->len, >=, 16);
  g_assert_true (ptm_backdrop_has_ground ("farm", &horizon));
  plan_check_objects (after);
  for (guint i = 0; i < objects->len; i++)
    {
      const PtmFrame *f = &((PtmNode *)objects->pdata[i])->frame;

      g_assert_cmpfloat (f->y + f->height, >=, horizon * HEIGHT - 1);
    }
}

/* What is new is as large as it is beside what is there; what floats is in the air and throws no shadow. */
static void
test_added_sizes (void)
{
  g_autoptr (PtmScene) farm = lay_out_farm ();
  g_autoptr (PtmScene) fruit = NULL;
  g_autoptr (PtmScene) sunny = NULL;
  PtmOp *apple = ptm_op_new (PTM_OP_ADD), *sun = ptm_op_new (PTM_OP_ADD);
  double horizon = 0;

  apple->node = ptm_node_new (PTM_NODE_OBJECT);
  ptm_node_set (&apple->node->noun, "apple");
  ptm_node_set (&apple->node->asset, "noto:red-apple");
  fruit = edit (farm, apple);
  for (guint i = farm->nodes->len; i < fruit->nodes->len; i++)
    g_assert_cmpfloat (((PtmNode *)fruit->nodes->pdata[i])->frame.height, <, ptm_scene_find (fruit, "barn")->frame.height * 0.25);
  g_assert_cmpuint (fruit->nodes->len, ==, farm->nodes->len + 1);

  sun->node = ptm_node_new (PTM_NODE_OBJECT);
  ptm_node_set (&sun->node->noun, "sun");
  ptm_node_set (&sun->node->asset, "noto:sun");
  sunny = edit (farm, sun);
  g_assert_true (ptm_backdrop_has_ground ("farm", &horizon));
  for (guint i = farm->nodes->len; i < sunny->nodes->len; i++)
    {
      const PtmNode *node = sunny->nodes->pdata[i];

      g_assert_cmpfloat (node->frame.y + node->frame.height, <, horizon * HEIGHT);
      g_assert_cmpstr (node->shape, !=, "standing");
    }
}

/* "Put the present in the box." */
static void
test_moved_inside (void)
{
  g_autoptr (PtmScene) before = lay_out_pair ("noto:wrapped-gift", "next-to", "noto:package", 0);
  g_autoptr (PtmScene) after = NULL;
  g_autoptr (PtmMask) gift = NULL;
  g_autoptr (PtmMask) container = NULL;
  PtmOp  *op = ptm_op_new (PTM_OP_MOVE);
  PtmRect inner, outer;

  op->target.id = g_strdup ("a");
  op->rel = g_strdup ("inside");
  op->anchor.id = g_strdup ("b");
  after = edit (before, op);
  gift = get_ink (after, "a");
  container = get_ink (after, "b");
  inner = get_box (gift);
  outer = get_box (container);
  g_assert_cmpstr (ptm_scene_find (after, "b")->asset, ==, "own:box");
  g_assert_cmpint (inner.x, >, outer.x);
  g_assert_cmpint (inner.x + inner.width, <, outer.x + outer.width);
  g_assert_cmpint (inner.y + inner.height, <, outer.y + outer.height * 0.6);
  g_assert_cmpuint (after->constraints->len, ==, 1);
}

static gboolean
is_same_row (PtmImage *a, PtmImage *b, int y)
{
  return memcmp (ptm_image_get_pixels (a) + (gsize)y * ptm_image_get_stride (a), ptm_image_get_pixels (b) + (gsize)y * ptm_image_get_stride (b), (gsize)WIDTH * 4) == 0;
}

/* The sky turns pink, the ground does not. */
static void
test_sky (void)
{
  static const char *const settings[] = { "meadow", "city", "sea", "desert", "farm" };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, WIDTH, HEIGHT);
      g_autoptr (PtmScene) after = NULL;
      g_autoptr (PtmImage) day = NULL;
      g_autoptr (PtmImage) pink = NULL;
      PtmOp        *op = ptm_op_new (PTM_OP_RECOLOR);
      const guint8 *pixel;

      ptm_node_set (&ptm_scene_add_node (scene, NULL, PTM_NODE_BACKGROUND)->setting, settings[i]);
      plan_lay_out (scene, art, 0);
      op->target.role = g_strdup ("sky");
      op->color = PTM_RGB (240, 120, 180);
      after = edit (scene, op);
      day = plan_render (scene, art, PTM_RENDER_ALL);
      pink = plan_render (after, art, PTM_RENDER_ALL);
      pixel = ptm_image_get_pixels (pink) + 4 * (WIDTH - 4);
      g_assert_cmpint (abs (pixel[0] - 240) + abs (pixel[1] - 120) + abs (pixel[2] - 180), <, 24);
      g_assert_false (is_same_row (day, pink, HEIGHT / 10));
      for (int y = HEIGHT * 3 / 4; y < HEIGHT; y++)
        g_assert_true (is_same_row (day, pink, y));
    }
}

static double
get_linear (int channel)
{
  double c = channel / 255.0;

  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
get_luminance (int r, int g, int b)
{
  return 0.2126 * get_linear (r) + 0.7152 * get_linear (g) + 0.0722 * get_linear (b);
}

/* The mean luminance of what is under a frame when no words are drawn. */
static double
measure_light (PtmScene *scene, const PtmFrame *f)
{
  g_autoptr (PtmImage) page = plan_render (scene, art, PTM_RENDER_SHAPES);
  double sum = 0, n = 0;

  for (int y = (int)f->y; y < f->y + f->height && y < HEIGHT; y++)
    for (int x = (int)f->x; x < f->x + f->width && x < WIDTH; x++, n++)
      {
        const guint8 *pixel = ptm_image_get_pixels (page) + (gsize)y * ptm_image_get_stride (page) + (gsize)x * 4;

        sum += get_luminance (pixel[0], pixel[1], pixel[2]);
      }
  return sum / n;
}

/* Words over a sky read on whatever it becomes. */
static void
test_title_on_sky (void)
{
  static const PtmColor skies[] = { { 20, 30, 90, 255 }, { 250, 240, 150, 255 }, { 230, 60, 90, 255 }, { 0, 0, 0, 255 } };
  g_autoptr (PtmScene) scene = lay_out_pair ("noto:cat", "next-to", "noto:dog", 0);

  plan_add_text (scene, "title", "My Home");
  plan_lay_out (scene, art, 0);
  for (guint i = 0; i < G_N_ELEMENTS (skies); i++)
    {
      g_autoptr (PtmScene) after = NULL;
      g_autoptr (GPtrArray) texts = NULL;
      PtmOp         *op = ptm_op_new (PTM_OP_RECOLOR);
      const PtmNode *title;
      double         ink, ground;

      op->target.role = g_strdup ("sky");
      op->color = skies[i];
      after = edit (scene, op);
      texts = plan_collect (after, PTM_NODE_TEXT);
      g_assert_cmpuint (texts->len, ==, 1);
      title = texts->pdata[0];
      ink = get_luminance (title->color.r, title->color.g, title->color.b);
      ground = measure_light (after, &title->frame);
      g_assert_cmpfloat ((MAX (ink, ground) + 0.05) / (MIN (ink, ground) + 0.05), >=, 4);
    }
}

/* Black on white and nothing else: most of the page is free to be coloured, and there is something to colour. */
static void
test_outline (void)
{
  g_autoptr (PtmScene) scene = lay_out_pair ("noto:cat", "on", "own:table", 0);
  g_autoptr (PtmImage) page = NULL;
  gsize white = 0, black = 0, n = (gsize)WIDTH * HEIGHT;

  ptm_node_set (&scene->finish, "outline");
  page = plan_render (scene, art, PTM_RENDER_ALL);
  for (gsize i = 0; i < n; i++)
    {
      const guint8 *pixel = ptm_image_get_pixels (page) + i * 4;

      g_assert_cmpint (pixel[0], ==, pixel[1]);
      g_assert_cmpint (pixel[1], ==, pixel[2]);
      white += pixel[0] > 250;
      black += pixel[0] < 40;
    }
  g_assert_cmpuint (white * 100, >, n * 75);
  g_assert_cmpuint (black * 200, >, n);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/place-ink/inside", test_inside);
  g_test_add_func ("/place-ink/box-opens", test_box_opens);
  g_test_add_func ("/place-ink/on", test_on);
  g_test_add_func ("/place-ink/under", test_under);
  g_test_add_func ("/place-ink/umbrella", test_umbrella);
  g_test_add_func ("/place-ink/crowds", test_crowds);
  g_test_add_func ("/place-ink/copies", test_copies);
  g_test_add_func ("/place-ink/added-sizes", test_added_sizes);
  g_test_add_func ("/place-ink/moved-inside", test_moved_inside);
  g_test_add_func ("/place-ink/sky", test_sky);
  g_test_add_func ("/place-ink/title-on-sky", test_title_on_sky);
  g_test_add_func ("/place-ink/outline", test_outline);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
