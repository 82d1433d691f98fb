/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out a sprite sheet: a grid of equal cells in whole pixels on transparent ground, a row an animation, all
 * frames of somebody standing on the same point of their cells. What has no bones is squashed, lifted, turned and shaken. */

#include "config.h"

#include "ptm-layout-spritesheet.h"

#include <json-glib/json-glib.h>
#include <math.h>

#include "ptm-character.h"
#include "ptm-layout-comic.h"

#define MAX_ROWS 24
#define THING    60 /* figure units a thing is high */
#define GROUND   0.94

/** Motion: one animation. */
typedef struct
{
  PtmNode    *node;
  const char *name;
  char       *label; /* in the atlas */
} Motion;

static const char *const people_motions[] = { "idle", "walk", "run", "jump", NULL };
static const char *const thing_motions[] = { "idle", "bounce", "turn", "shake", NULL };

static void
free_motion (gpointer pointer)
{
  Motion *motion = pointer;

  g_free (motion->label);
  g_free (motion);
}

static gboolean
is_frame (const PtmNode *node)
{
  return g_strstr_len (node->id, -1, "~d") != NULL;
}

static void
collect_objects (GPtrArray *nodes, GPtrArray *objects)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      if (node->type == PTM_NODE_OBJECT && !is_frame (node))
        g_ptr_array_add (objects, node);
      collect_objects (node->children, objects);
    }
}

static void
add_motion (GPtrArray *motions, PtmNode *node, const char *name, gboolean several)
{
  Motion     *motion;
  const char *who = node->character != NULL ? node->character : node->noun != NULL ? node->noun
                                                                                   : node->id;

  if (motions->len >= MAX_ROWS)
    return;
  motion = g_new0 (Motion, 1);
  motion->node = node;
  motion->name = name;
  motion->label = several ? g_strdup_printf ("%s-%s", who, name) : g_strdup (name);
  g_ptr_array_add (motions, motion);
}

/* An object with a pose is that one animation; params.animations lists others, separated by commas. (element-type Motion) */
static GPtrArray *
collect_motions (PtmScene *scene)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  GPtrArray *motions = g_ptr_array_new_with_free_func (free_motion);

  collect_objects (scene->nodes, objects);
  for (guint i = 0; i < objects->len; i++)
    {
      PtmNode    *node = objects->pdata[i];
      const char *wanted = ptm_node_get_param (node, "animations");
      g_auto (GStrv) list = wanted != NULL ? g_strsplit (wanted, ",", MAX_ROWS) : NULL;
      const char *const *names = ptm_character_has_rig (scene, node) ? people_motions : thing_motions;

      if (wanted != NULL)
        for (int k = 0; list[k] != NULL; k++)
          add_motion (motions, node, g_intern_string (g_strstrip (list[k])), objects->len > 1);
      else if (node->pose != NULL && *node->pose != '\0')
        add_motion (motions, node, node->pose, objects->len > 1);
      else
        for (int k = 0; names[k] != NULL; k++)
          add_motion (motions, node, names[k], objects->len > 1);
    }
  return motions;
}

static int
get_columns (PtmScene *scene)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  const char *frames;

  collect_objects (scene->nodes, objects);
  frames = objects->len > 0 ? ptm_node_get_param (objects->pdata[0], "frames") : NULL;
  return frames != NULL ? (int)CLAMP (g_ascii_strtoll (frames, NULL, 10), 1, 32) : 8;
}

/* A still moment has phase 0, so a jump is taken between the frames. */
static double
get_phase (const char *name, int frame, int n)
{
  return g_str_equal (name, "jump") ? (frame + 0.5) / n : (double)frame / n;
}

/** Deed: what a thing without bones does in a frame; lengths in heights of the thing. */
typedef struct
{
  double wide;
  double high;
  double lift;
  double turn;
} Deed;

static Deed
get_deed (const char *name, double phase)
{
  double swing = sin (2 * G_PI * phase), up = fabs (sin (G_PI * phase));

  if (g_str_equal (name, "bounce") || g_str_equal (name, "jump") || g_str_equal (name, "run"))
    {
      double squash = 0.16 * (1 - MIN (up * 2.4, 1));

      return (Deed){ 1 + squash, 1 - squash, up * 0.3, 0 };
    }
  if (g_str_equal (name, "turn") || g_str_equal (name, "spin"))
    return (Deed){ MAX (fabs (cos (2 * G_PI * phase)), 0.06), 1, 0, 0 };
  if (g_str_equal (name, "shake") || g_str_equal (name, "wave") || g_str_equal (name, "walk"))
    return (Deed){ 1, 1, g_str_equal (name, "walk") ? 0.06 * fabs (swing) : 0, 12 * swing };
  return (Deed){ 1 + 0.025 * swing, 1 - 0.025 * swing, 0, 0 };
}

/* The ink of a frame in figure units, the ground at 0. */
static PtmFrame
measure_frame (PtmLayout *layout, PtmNode *node)
{
  double width, height = THING, a;
  Deed   deed;

  if (ptm_character_has_rig (layout->scene, node))
    return ptm_character_measure (layout->scene, node);
  deed = get_deed (node->pose, node->phase);
  width = MIN (height * ptm_layout_get_aspect (layout, node), height * 2.4) * deed.wide;
  height *= deed.high;
  node->rotate = deed.turn;
  /* Turned about its middle, a thing stands on what is lowest then. */
  a = fabs (deed.turn) * G_PI / 180;
  return (PtmFrame){ -width / 2, -height - (fabs (sin (a)) * width + (cos (a) - 1) * height) / 2 - deed.lift * THING, width, height };
}

static PtmFrame
widen_turned (const PtmNode *node, PtmFrame ink)
{
  double a = fabs (node->rotate) * G_PI / 180, w = ink.width * cos (a) + ink.height * sin (a), h = ink.width * sin (a) + ink.height * cos (a);

  return (PtmFrame){ ink.x + (ink.width - w) / 2, ink.y + (ink.height - h) / 2, w, h };
}

static PtmNode *
get_frame_node (PtmLayout *layout, Motion *motion, int row, int column)
{
  PtmNode *copy;

  copy = ptm_node_copy (motion->node);
  g_free (copy->id);
  copy->id = g_strdup_printf ("%s~d%d-%d", motion->node->id, row, column);
  ptm_node_set (&copy->pose, motion->name);
  g_ptr_array_add (layout->scene->nodes, copy);
  return copy;
}

static void
join (PtmFrame *all, PtmFrame ink, gboolean first)
{
  double right = MAX (all->x + all->width, ink.x + ink.width), bottom = MAX (all->y + all->height, ink.y + ink.height);

  if (first)
    *all = ink;
  else
    *all = (PtmFrame){ MIN (all->x, ink.x), MIN (all->y, ink.y), right - MIN (all->x, ink.x), bottom - MIN (all->y, ink.y) };
}

/** Grid: cells in whole pixels, and the pivot in them. */
typedef struct
{
  int columns;
  int rows;
  int width;
  int height;
} Grid;

static Grid
get_grid (PtmScene *scene, guint n_motions)
{
  Grid grid = { get_columns (scene), (int)n_motions, 0, 0 };

  grid.width = MAX (scene->width / grid.columns, 1);
  grid.height = MAX (scene->height / MAX (grid.rows, 1), 1);
  return grid;
}

static double
get_border (const Grid *grid)
{
  return MAX (floor (MIN (grid->width, grid->height) * 0.04), 2);
}

/* All frames of all animations get one scale and one pivot, else somebody would jump from row to row. */
static void
place_frames (GPtrArray *frames, const PtmFrame *inks, const PtmFrame *all, const Grid *grid)
{
  double border = get_border (grid), ground = round (grid->height * GROUND) - border * 0.5, below = MAX (all->y + all->height, 0), half = MAX (-all->x, all->x + all->width);
  double scale = MIN ((grid->width - 2 * border) / (2 * half), (ground - border) / MAX (-all->y, 1));

  if (below > 0)
    scale = MIN (scale, (grid->height - border - ground) / below);
  for (guint i = 0; i < frames->len; i++)
    {
      PtmNode *node = frames->pdata[i];
      double   x = (double)((int)i % grid->columns) * grid->width + grid->width / 2.0, y = (double)((int)i / grid->columns) * grid->height + ground;

      node->frame = (PtmFrame){ x + inks[i].x * scale, y + inks[i].y * scale, inks[i].width * scale, inks[i].height * scale };
      node->z = PTM_Z_PICTURE;
    }
}

static void
report_words (PtmLayout *layout)
{
  for (guint i = 0; i < layout->scene->nodes->len; i++)
    {
      const PtmNode *node = layout->scene->nodes->pdata[i];

      if (node->type == PTM_NODE_TEXT && node->text != NULL)
        ptm_scene_add_unmet (layout->scene, node->text, "layout");
    }
}

void
ptm_layout_spritesheet (PtmLayout *layout)
{
  PtmScene *scene = layout->scene;
  g_autoptr (GPtrArray) motions = NULL;
  g_autoptr (GPtrArray) frames = g_ptr_array_new ();
  g_autofree PtmFrame *inks = NULL;
  PtmFrame             all = { 0 };
  Grid                 grid;

  scene->transparent = TRUE;
  ptm_comic_cast (layout);
  motions = collect_motions (scene);
  report_words (layout);
  if (motions->len == 0)
    return;
  grid = get_grid (scene, motions->len);
  scene->width = grid.width * grid.columns;
  scene->height = grid.height * grid.rows;
  layout->width = scene->width;
  layout->height = scene->height;
  inks = g_new0 (PtmFrame, (gsize)grid.columns * grid.rows);
  for (int row = 0; row < grid.rows; row++)
    for (int column = 0; column < grid.columns; column++)
      {
        Motion  *motion = motions->pdata[row];
        PtmNode *node = get_frame_node (layout, motion, row, column);
        guint    at = frames->len;

        node->phase = get_phase (motion->name, column, grid.columns);
        node->count = 1;
        inks[at] = measure_frame (layout, node);
        join (&all, widen_turned (node, inks[at]), at == 0);
        g_ptr_array_add (frames, node);
      }
  place_frames (frames, inks, &all, &grid);
}

static void
add_rect (JsonBuilder *builder, const char *name, const double *values, const char *const *members, int n)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (int i = 0; i < n; i++)
    {
      json_builder_set_member_name (builder, members[i]);
      if (g_str_equal (name, "pivot"))
        json_builder_add_double_value (builder, values[i]);
      else
        json_builder_add_int_value (builder, (gint64)values[i]);
    }
  json_builder_end_object (builder);
}

static void
add_frame (JsonBuilder *builder, const char *name, const Grid *grid, int row, int column)
{
  static const char *const box[] = { "x", "y", "w", "h" }, *const size[] = { "w", "h" }, *const point[] = { "x", "y" };
  double frame[] = { (double)column * grid->width, (double)row * grid->height, grid->width, grid->height };
  double whole[] = { 0, 0, grid->width, grid->height };
  double pivot[] = { 0.5, (round (grid->height * GROUND) - get_border (grid) * 0.5) / grid->height };

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  add_rect (builder, "frame", frame, box, 4);
  json_builder_set_member_name (builder, "rotated");
  json_builder_add_boolean_value (builder, FALSE);
  json_builder_set_member_name (builder, "trimmed");
  json_builder_add_boolean_value (builder, FALSE);
  add_rect (builder, "spriteSourceSize", whole, box, 4);
  add_rect (builder, "sourceSize", whole + 2, size, 2);
  add_rect (builder, "pivot", pivot, point, 2);
  json_builder_end_object (builder);
}

static void
add_meta (JsonBuilder *builder, PtmScene *scene, const char *image_name)
{
  static const char *const size[] = { "w", "h" };
  double                   whole[] = { scene->width, scene->height };

  json_builder_set_member_name (builder, "meta");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "app");
  json_builder_add_string_value (builder, "Pentimento");
  json_builder_set_member_name (builder, "image");
  json_builder_add_string_value (builder, image_name != NULL ? image_name : "sprites.png");
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, "RGBA8888");
  add_rect (builder, "size", whole, size, 2);
  json_builder_set_member_name (builder, "scale");
  json_builder_add_string_value (builder, "1");
  json_builder_end_object (builder);
}

/* Frames a second at which a cycle of eight looks natural. */
static int
get_speed (const char *name)
{
  if (g_str_equal (name, "run") || g_str_equal (name, "jump") || g_str_equal (name, "bounce"))
    return 14;
  return g_str_equal (name, "idle") || g_str_equal (name, "sleep") ? 6 : 10;
}

static void
add_animations (JsonBuilder *builder, GPtrArray *motions, const Grid *grid)
{
  json_builder_set_member_name (builder, "animations");
  json_builder_begin_object (builder);
  for (int row = 0; row < grid->rows; row++)
    {
      json_builder_set_member_name (builder, ((Motion *)motions->pdata[row])->label);
      json_builder_begin_array (builder);
      for (int column = 0; column < grid->columns; column++)
        {
          g_autofree char *name = g_strdup_printf ("%s-%02d", ((Motion *)motions->pdata[row])->label, column);

          json_builder_add_string_value (builder, name);
        }
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "fps");
  json_builder_begin_object (builder);
  for (int row = 0; row < grid->rows; row++)
    {
      json_builder_set_member_name (builder, ((Motion *)motions->pdata[row])->label);
      json_builder_add_int_value (builder, get_speed (((Motion *)motions->pdata[row])->name));
    }
  json_builder_end_object (builder);
}

char *
ptm_spritesheet_dup_atlas (PtmScene *scene, const char *image_name)
{
  g_autoptr (GPtrArray) motions = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  Grid grid;

  g_return_val_if_fail (scene != NULL, NULL);

  motions = collect_motions (scene);
  if (scene->kind != PTM_KIND_SPRITESHEET || !scene->placed || motions->len == 0)
    return NULL;
  grid = get_grid (scene, motions->len);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "frames");
  json_builder_begin_object (builder);
  for (int row = 0; row < grid.rows; row++)
    for (int column = 0; column < grid.columns; column++)
      {
        g_autofree char *name = g_strdup_printf ("%s-%02d", ((Motion *)motions->pdata[row])->label, column);

        add_frame (builder, name, &grid, row, column);
      }
  json_builder_end_object (builder);
  add_animations (builder, motions, &grid);
  add_meta (builder, scene, image_name);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}
