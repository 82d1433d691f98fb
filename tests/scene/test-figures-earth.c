/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the pictorial templates of the earth, of space, of physics and of chemistry say is true: the tables are whole, their
 * places lie on the drawing, and order, angles and proportions are those of nature. The tables are read here on their own. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-image.h"

#define N_LANGS 8

typedef struct
{
  char  *name;
  char  *svg;
  char  *table;
  double width;
  double height;
  char **lines;
} Template;

static PtmArt *art;

static const char *const names[] = {
  "food-pyramid",
  "atmosphere-layers",
  "atom",
  "carbon-cycle",
  "circuit",
  "cloud-types",
  "compass-rose",
  "earth-layers",
  "eclipse",
  "greenhouse-effect",
  "lab-glassware",
  "lens",
  "levers",
  "magnet-field",
  "map-with-compass",
  "microscope",
  "moon-phases",
  "nitrogen-cycle",
  "plate-boundaries",
  "prism-spectrum",
  "reflection",
  "refraction",
  "river-course",
  "rock-cycle",
  "seasons",
  "simple-machines",
  "solar-system",
  "states-of-matter",
  "thermometer",
  "volcano",
  "water-cycle",
  "wave-anatomy",
};

static char *
read_text (GBytes *bytes)
{
  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
template_free (Template *self)
{
  g_free (self->name);
  g_free (self->svg);
  g_free (self->table);
  g_strfreev (self->lines);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Template, template_free)

static Template *
load (const char *name)
{
  Template        *self = g_new0 (Template, 1);
  g_autofree char *asset = g_strconcat ("figure:", name, NULL);
  g_autofree char *path = g_strconcat ("figures/", name, ".tsv", NULL);
  g_autoptr (GBytes) svg = ptm_art_dup_svg (art, asset);
  g_autoptr (GBytes) table = ptm_art_dup_file (art, path);
  const char *box;

  self->name = g_strdup (name);
  self->svg = read_text (svg);
  self->table = read_text (table);
  self->lines = g_strsplit (self->table, "\n", -1);
  box = strstr (self->svg, "viewBox=\"0 0 ");
  g_assert_nonnull (box);
  box += strlen ("viewBox=\"0 0 ");
  self->width = g_ascii_strtod (box, (char **)&box);
  self->height = g_ascii_strtod (box, NULL);
  return self;
}

/* The place of a row, in units of the drawing; asserts that there is one. */
static void
get_place (const Template *self, const char *key, double *x, double *y)
{
  for (guint i = 0; self->lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (self->lines[i], "\t", -1);
      char *end;

      if (g_strcmp0 (cells[0], key) != 0)
        continue;
      *x = g_ascii_strtod (cells[1], &end);
      g_assert_cmpint (*end, ==, ',');
      *y = g_ascii_strtod (end + 1, NULL);
      return;
    }
  g_error ("%s has no row %s", self->name, key);
}

static double
get_x (const Template *self, const char *key)
{
  double x, y;

  get_place (self, key, &x, &y);
  return x;
}

static double
get_y (const Template *self, const char *key)
{
  double x, y;

  get_place (self, key, &x, &y);
  return y;
}

/* Degrees of the way from one row to the other, clockwise from the top. */
static double
get_bearing (const Template *self, double x, double y, const char *key)
{
  double to_x, to_y;

  get_place (self, key, &to_x, &to_y);
  return fmod (atan2 (to_x - x, y - to_y) * 180 / G_PI + 360, 360);
}

static void
check_words (const Template *self, char **cells)
{
  guint empty = 0;

  g_assert_cmpuint (g_strv_length (cells), ==, N_LANGS + 2);
  for (guint i = 2; i < N_LANGS + 2; i++)
    {
      g_assert_true (g_utf8_validate (cells[i], -1, NULL));
      empty += *cells[i] == '\0';
    }
  if (empty != 0 && !(cells[0][0] == '>' && empty == N_LANGS))
    g_error ("%s, row %s: %u languages are missing", self->name, cells[0], empty);
}

static void
check_arrow (const Template *self, const char *path)
{
  guint n = 0;

  g_assert_cmpint (path[0], ==, 'M');
  while (*path != '\0')
    {
      char  *end;
      double value = g_ascii_strtod (path, &end);

      if (end == path)
        {
          g_assert_nonnull (strchr ("MLCQ ", *path));
          path++;
          continue;
        }
      g_assert_cmpfloat (value, >=, 0);
      g_assert_cmpfloat (value, <=, n % 2 == 0 ? self->width : self->height);
      n++;
      path = end;
    }
  g_assert_cmpuint (n, >=, 4);
  g_assert_cmpuint (n % 2, ==, 0);
}

static void
check_row (const Template *self, PtmImage *image, const char *line, GHashTable *keys)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  double x, y;

  check_words (self, cells);
  g_assert_true (g_hash_table_add (keys, g_strdup (cells[0])));
  if (g_str_equal (cells[0], "title"))
    {
      g_assert_cmpuint (g_hash_table_size (keys), ==, 1);
      g_assert_cmpstr (cells[1], ==, "");
      return;
    }
  if (cells[0][0] == '>')
    {
      check_arrow (self, cells[1]);
      return;
    }
  get_place (self, cells[0], &x, &y);
  g_assert_cmpfloat (x, >, 0);
  g_assert_cmpfloat (x, <, self->width);
  g_assert_cmpfloat (y, >, 0);
  g_assert_cmpfloat (y, <, self->height);
  if (ptm_image_get_pixels (image)[(int)(y / 2) * ptm_image_get_stride (image) + (int)(x / 2) * 4 + 3] < 64)
    g_error ("%s, row %s: nothing is drawn at %g,%g", self->name, cells[0], x, y);
}

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (Template) self = load (names[i]);
      g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autofree char *asset = g_strconcat ("figure:", names[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (PtmImage) image = ptm_render_object (art, asset, (PtmColor){ 0 }, self->width / 2, self->height / 2, &error);
      guint sources = 0;

      g_assert_no_error (error);
      for (guint j = 0; self->lines[j] != NULL; j++)
        {
          if (g_str_has_prefix (self->lines[j], "# source: "))
            sources++;
          else if (*self->lines[j] != '\0')
            check_row (self, image, self->lines[j], keys);
        }
      g_assert_cmpuint (sources, >=, 2);
      g_assert_cmpuint (g_hash_table_size (keys), >=, 5);
      g_assert_cmpuint (g_hash_table_size (keys), <=, 18);
    }
}

/* Drawings are shapes only: words come from the tables, nothing from outside. */
static void
test_drawings (void)
{
  static const char *const forbidden[] = { "<text", "<image", "<filter", "<script", "<style", "http://www.w3.org/1999/xlink", "data:" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (Template) self = load (names[i]);

      g_assert_cmpfloat (MAX (self->width, self->height), >=, 600);
      g_assert_cmpfloat (MAX (self->width, self->height), <=, 1300);
      for (guint j = 0; j < G_N_ELEMENTS (forbidden); j++)
        g_assert_null (strstr (self->svg, forbidden[j]));
    }
}

static void
check_order (const Template *self, const char *const *keys, gboolean down)
{
  for (guint i = 1; keys[i] != NULL; i++)
    g_assert_cmpfloat (down ? get_y (self, keys[i - 1]) : get_x (self, keys[i - 1]), <, down ? get_y (self, keys[i]) : get_x (self, keys[i]));
}

static void
test_space (void)
{
  static const char *const planets[] = { "sun", "mercury", "venus", "earth", "mars", "asteroid-belt", "jupiter", "saturn", "uranus", "neptune", NULL };
  static const char *const phases[] = { "new", "waxing-crescent", "first-quarter", "waxing-gibbous", "full", "waning-gibbous", "third-quarter", "waning-crescent" };
  static const char *const layers[] = { "exosphere", "h600", "thermosphere", "h85", "mesosphere", "h50", "stratosphere", "h12", "troposphere", NULL };
  g_autoptr (Template) sun = load ("solar-system"), moon = load ("moon-phases"), air = load ("atmosphere-layers");
  double x = (get_x (moon, "new") + get_x (moon, "full")) / 2, y = (get_y (moon, "first-quarter") + get_y (moon, "third-quarter")) / 2;

  check_order (sun, planets, FALSE);
  check_order (air, layers, TRUE);
  /* The sun shines from the left, so the new moon is there; the moon goes round against the clock, seen from the north. */
  g_assert_cmpfloat (get_x (moon, "sunlight"), <, get_x (moon, "new"));
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    g_assert_cmpfloat_with_epsilon (get_bearing (moon, x, y, phases[i]), fmod (270 - 45.0 * i + 360, 360), 0.5);
}

static double
get_grey (PtmImage *image, double x, double y)
{
  const guint8 *p = ptm_image_get_pixels (image) + (int)y * ptm_image_get_stride (image) + (int)x * 4;

  return (p[0] + p[1] + p[2]) / 3.0;
}

/* As seen from the northern hemisphere the waxing moon is lit on its right, the waning one on its left. */
static void
test_moon_light (void)
{
  static const struct
  {
    const char *key;
    gboolean    left;
    gboolean    right;
  } lit[] = { { "new", FALSE, FALSE }, { "waxing-crescent", FALSE, TRUE }, { "first-quarter", FALSE, TRUE }, { "waxing-gibbous", FALSE, TRUE }, { "full", TRUE, TRUE }, { "waning-gibbous", TRUE, FALSE }, { "third-quarter", TRUE, FALSE }, { "waning-crescent", TRUE, FALSE } };
  g_autoptr (Template) moon = load ("moon-phases");
  g_autoptr (PtmImage) image = ptm_render_object (art, "figure:moon-phases", (PtmColor){ 0 }, moon->width, moon->height, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lit); i++)
    {
      double x, y;

      get_place (moon, lit[i].key, &x, &y);
      g_assert_cmpint (get_grey (image, x - 43, y - 4) > 150, ==, lit[i].left);
      g_assert_cmpint (get_grey (image, x + 43, y - 4) > 150, ==, lit[i].right);
    }
}

static void
test_earth (void)
{
  static const char *const layers[] = { "inner-core", "outer-core", "lower-mantle", "upper-mantle", "crust", "atmosphere" };
  /* Radii in kilometres: of the inner core, the outer core, the lower and the upper mantle, the crust. */
  static const double      radii[] = { 0, 1221.5, 3480, 5711, 6336, 6371, 6900 };
  static const char *const rays[] = { "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west" };
  g_autoptr (Template) earth = load ("earth-layers"), rose = load ("compass-rose"), seasons = load ("seasons"), map = load ("map-with-compass");

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      double x, y, radius;

      get_place (earth, layers[i], &x, &y);
      radius = hypot (x - earth->width / 2, y - earth->height / 2) / 400 * 6371;
      /* The crust is drawn thicker than it is, so that it can be seen. */
      g_assert_cmpfloat (radius, >=, radii[i] - (i == 4 ? 130 : 0));
      g_assert_cmpfloat (radius, <=, radii[i + 1]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rays); i++)
    g_assert_cmpfloat_with_epsilon (get_bearing (rose, rose->width / 2, rose->height / 2, rays[i]), 45.0 * i, 0.1);
  /* Northern summer where the axis, which leans to the right, leans towards the sun. */
  g_assert_cmpfloat (get_x (seasons, "june"), <, get_x (seasons, "sun"));
  g_assert_cmpfloat (get_x (seasons, "december"), >, get_x (seasons, "sun"));
  g_assert_cmpfloat (get_y (seasons, "march"), <, get_y (seasons, "sun"));
  g_assert_cmpfloat (get_y (seasons, "september"), >, get_y (seasons, "sun"));
  g_assert_nonnull (strstr (seasons->table, "23.4°"));
  get_x (map, "compass-rose");
  get_x (map, "legend");
  get_x (map, "scale");
}

/* Sun, moon, earth in one line for the eclipse of the sun; sun, earth, moon for that of the moon. */
static void
test_eclipse (void)
{
  static const char *const solar[] = { "sun", "moon", "umbra", "total-solar", "earth", NULL };
  static const char *const lunar[] = { "umbra-earth", "total-lunar", NULL };
  g_autoptr (Template) self = load ("eclipse");

  check_order (self, solar, FALSE);
  check_order (self, lunar, FALSE);
  g_assert_cmpfloat_with_epsilon (get_y (self, "umbra"), get_y (self, "sun"), 1);
  g_assert_cmpfloat_with_epsilon (get_y (self, "total-solar"), get_y (self, "sun"), 1);
}

static void
test_lens (void)
{
  g_autoptr (Template) self = load ("lens");
  double lens = get_x (self, "centre"), axis = get_y (self, "centre"), focal = get_x (self, "focus-right") - lens;
  double object = lens - (get_x (self, "object") + 8), image = get_x (self, "image") - lens, tip = axis - get_y (self, "parallel-ray");

  g_assert_cmpfloat_with_epsilon (lens - get_x (self, "focus-left"), focal, 0.1);
  g_assert_cmpfloat_with_epsilon (1 / object + 1 / image, 1 / focal, 1e-5);
  /* The central ray is straight from the tip through the centre, the focal ray through the focus before the lens. */
  g_assert_cmpfloat_with_epsilon ((axis - get_y (self, "central-ray")) / (lens - get_x (self, "central-ray")), tip / object, 1e-3);
  g_assert_cmpfloat_with_epsilon ((get_y (self, "focal-ray") - axis) / (get_x (self, "focal-ray") - get_x (self, "focus-left")), tip / (object - focal), 1e-2);
  /* The image is below the axis: inverted. */
  g_assert_cmpfloat (get_y (self, "image"), >, axis);
}

static void
test_light (void)
{
  static const char *const colors[] = { "red", "orange", "yellow", "green", "blue", "indigo", "violet", NULL };
  g_autoptr (Template) mirror = load ("reflection"), water = load ("refraction"), prism = load ("prism-spectrum");
  double x = get_x (mirror, "normal"), y = 470, in, out;

  in = 360 - get_bearing (mirror, x, y, "incident");
  out = get_bearing (mirror, x, y, "reflected");
  g_assert_cmpfloat_with_epsilon (in, out, 0.1);
  g_assert_cmpfloat_with_epsilon (in, 42, 0.1);

  x = get_x (water, "normal");
  y = 360;
  in = 360 - get_bearing (water, x, y, "incident");
  out = 180 - get_bearing (water, x, y, "refracted");
  g_assert_cmpfloat_with_epsilon (sin (in * G_PI / 180), 1.333 * sin (out * G_PI / 180), 0.005);
  g_assert_cmpfloat_with_epsilon (get_bearing (water, x, y, "reflected"), in, 0.1);

  /* Red is turned least from the way of the beam, violet most. */
  check_order (prism, colors, TRUE);
}

static void
test_measures (void)
{
  static const char *const levels[] = { "t100", "scale", "t37", "column", "t0", "bulb", NULL };
  g_autoptr (Template) wave = load ("wave-anatomy"), heat = load ("thermometer");
  double degree = (get_y (heat, "t0") - get_y (heat, "t100")) / 100, rest = get_y (wave, "rest");
  double length = 2 * (get_x (wave, "crest") - get_x (wave, "wavelength"));

  check_order (heat, levels, TRUE);
  g_assert_cmpfloat_with_epsilon (get_y (heat, "t0") - get_y (heat, "t37"), 37 * degree, 0.1);
  g_assert_cmpfloat_with_epsilon (get_y (heat, "t0") - get_y (heat, "column"), 25 * degree, 0.1);
  g_assert_cmpfloat_with_epsilon (rest - get_y (wave, "crest"), get_y (wave, "trough") - rest, 0.1);
  g_assert_cmpfloat_with_epsilon (get_x (wave, "crest") - get_x (wave, "trough"), length / 2, 0.1);
}

/* Where an arrow begins, from the left. */
static double
get_start (const Template *self, const char *key)
{
  g_autofree char *line = g_strdup_printf ("\n%s\tM", key);
  const char      *found = strstr (self->table, line);

  g_assert_nonnull (found);
  return g_ascii_strtod (found + strlen (line), NULL);
}

/* A first-class lever has its fulcrum between load and effort, a second-class one the load, a third-class one the effort. */
static void
test_levers (void)
{
  g_autoptr (Template) self = load ("levers");

  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *fulcrum_key = g_strdup_printf ("fulcrum-%d", i);
      g_autofree char *load_key = g_strdup_printf (">load-%d", i);
      g_autofree char *effort_key = g_strdup_printf (">effort-%d", i);
      double           l = get_start (self, load_key), f = get_x (self, fulcrum_key), e = get_start (self, effort_key);

      if (i == 1)
        g_assert_true (l < f && f < e);
      else if (i == 2)
        g_assert_true (f < l && l < e);
      else
        g_assert_true (f < e && e < l);
    }
}

static guint
count_rows (const Template *self, const char *prefix)
{
  guint n = 0;

  for (guint i = 0; self->lines[i] != NULL; i++)
    n += g_str_has_prefix (self->lines[i], prefix);
  return n;
}

static void
test_cycles (void)
{
  static const char *const changes[] = { ">melting\t", ">freezing\t", ">vaporization\t", ">condensation\t", ">sublimation\t", ">deposition\t" };
  static const char *const machines[] = { "lever\t", "wheel-axle\t", "pulley\t", "inclined-plane\t", "wedge\t", "screw\t" };
  static const char *const high[] = { "cirrus", "altostratus", "nimbostratus", "stratus", NULL };
  g_autoptr (Template) matter = load ("states-of-matter"), simple = load ("simple-machines"), water = load ("water-cycle"), clouds = load ("cloud-types");

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_assert_cmpuint (count_rows (matter, changes[i]), ==, 1);
      g_assert_cmpuint (count_rows (simple, machines[i]), ==, 1);
    }
  g_assert_cmpuint (count_rows (matter, ">"), ==, 6);
  g_assert_cmpuint (count_rows (water, ">"), >=, 6);
  check_order (clouds, high, TRUE);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();

  g_test_add_func ("/figures/earth/tables", test_tables);
  g_test_add_func ("/figures/earth/drawings", test_drawings);
  g_test_add_func ("/figures/earth/space", test_space);
  g_test_add_func ("/figures/earth/moon-light", test_moon_light);
  g_test_add_func ("/figures/earth/earth", test_earth);
  g_test_add_func ("/figures/earth/eclipse", test_eclipse);
  g_test_add_func ("/figures/earth/lens", test_lens);
  g_test_add_func ("/figures/earth/light", test_light);
  g_test_add_func ("/figures/earth/measures", test_measures);
  g_test_add_func ("/figures/earth/levers", test_levers);
  g_test_add_func ("/figures/earth/cycles", test_cycles);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
