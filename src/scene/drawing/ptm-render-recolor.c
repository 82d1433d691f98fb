/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file recolours an SVG picture: it finds the colour family that covers most of it and moves that family's hue, chroma
 * and mean lightness to another colour. Shading (the offsets of lightness) and every other family (a leaf, a stalk) stay, unless
 * more of the picture would then have another colour: a lighthouse striped in red and yellow is an orange one only when both move.
 * A grade, in contrast, is laid over every colour there is. */

#include "config.h"

#include <math.h>
#include <string.h>
#include <librsvg/rsvg.h>

#include "ptm-render-object.h"

#define SAMPLE      64
#define GREY_CHROMA 0.035
/* Degrees of hue to each side that make one family. */
#define FAMILY_REACH  34
#define MOST_FAMILIES 4
/* The least part of a picture that shows a colour as its own. */
#define LEAST_SHARE 0.16

typedef struct
{
  PtmColor color;
  PtmOklch lch;
  double   area;
  int      family; /* 0 = stays */
} Ink;

/* A colour token begins at text: "#" and 3 or 6 hexadecimal digits, as the value of an attribute or property. */
static int
match_color (const char *start, const char *text)
{
  int         digits = 0;
  const char *before = text;

  if (*text != '#')
    return 0;
  while (g_ascii_isxdigit (text[digits + 1]))
    digits++;
  if ((digits != 3 && digits != 6) || g_ascii_isalnum (text[digits + 1]))
    return 0;
  while (before > start && (before[-1] == '"' || before[-1] == '\'' || before[-1] == ' ' || before[-1] == '='))
    before--;
  if (before - start >= 4 && strncmp (before - 4, "href", 4) == 0)
    return 0;
  if (before > start && before[-1] == '(')
    return 0;
  return digits + 1;
}

static GArray *
collect_inks (const char *svg)
{
  GArray *inks = g_array_new (FALSE, TRUE, sizeof (Ink));

  for (const char *p = svg; *p != '\0'; p++)
    {
      int              length = match_color (svg, p);
      g_autofree char *token = length > 0 ? g_strndup (p, length) : NULL;
      Ink              ink = { 0 };
      gboolean         known = FALSE;

      if (token == NULL || !ptm_color_parse (token, &ink.color))
        continue;
      for (guint i = 0; i < inks->len && !known; i++)
        known = ptm_color_equal (g_array_index (inks, Ink, i).color, ink.color);
      ink.lch = ptm_color_to_oklch (ink.color);
      if (!known && inks->len < 256)
        g_array_append_val (inks, ink);
    }
  return inks;
}

static Ink *
find_nearest (GArray *inks, const guint8 *bgra)
{
  Ink *best = NULL;
  int  best_distance = G_MAXINT;

  for (guint i = 0; i < inks->len; i++)
    {
      Ink *ink = &g_array_index (inks, Ink, i);
      int  dr = ink->color.r - bgra[2], dg = ink->color.g - bgra[1], db = ink->color.b - bgra[0];
      int  distance = 2 * dr * dr + 4 * dg * dg + 3 * db * db;

      if (distance < best_distance)
        {
          best = ink;
          best_distance = distance;
        }
    }
  return best;
}

static gboolean
measure_areas (GArray *inks, const char *svg, gsize length)
{
  g_autoptr (GObject) handle = (GObject *)rsvg_handle_new_from_data ((const guint8 *)svg, length, NULL);
  RsvgRectangle    viewport = { 0, 0, SAMPLE, SAMPLE };
  cairo_surface_t *surface;
  cairo_t         *cr;
  gboolean         drawn;

  if (handle == NULL || inks->len == 0)
    return FALSE;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SAMPLE, SAMPLE);
  cr = cairo_create (surface);
  drawn = rsvg_handle_render_document (RSVG_HANDLE (handle), cr, &viewport, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int i = 0; drawn && i < SAMPLE * SAMPLE; i++)
    {
      const guint8 *pixel = cairo_image_surface_get_data (surface) + i * 4;

      if (pixel[3] == 255)
        find_nearest (inks, pixel)->area++;
    }
  cairo_surface_destroy (surface);
  return drawn;
}

static double
hue_distance (double a, double b)
{
  double d = fmod (fabs (a - b), 360);

  return d > 180 ? 360 - d : d;
}

/* Of the inks that stay, how much is near this hue. Chroma counts for more than grey: a car is red although its glass is large. */
static double
weigh_hue (GArray *inks, double hue)
{
  double sum = 0;

  for (guint i = 0; i < inks->len; i++)
    {
      const Ink *ink = &g_array_index (inks, Ink, i);
      double     distance = hue_distance (ink->lch.h, hue);

      if (ink->family == 0 && ink->lch.C >= GREY_CHROMA && distance < FAMILY_REACH)
        sum += ink->area * (0.2 + MIN (ink->lch.C, 0.2) * 5) * (1 - distance / 120);
    }
  return sum;
}

/* The hue that most of what stays has; -1 when there is none. */
static double
find_hue (GArray *inks, double *weight)
{
  double hue = -1;

  *weight = 0;
  for (guint i = 0; i < inks->len; i++)
    {
      const Ink *seed = &g_array_index (inks, Ink, i);
      double     sum = seed->family == 0 && seed->lch.C >= GREY_CHROMA ? weigh_hue (inks, seed->lch.h) : 0;

      if (sum > *weight)
        {
          *weight = sum;
          hue = seed->lch.h;
        }
    }
  return hue;
}

static double
add_areas (GArray *inks, gboolean moving, gboolean grey)
{
  double sum = 0;

  for (guint i = 0; i < inks->len; i++)
    {
      const Ink *ink = &g_array_index (inks, Ink, i);

      if ((ink->family > 0) == moving && (ink->lch.C < GREY_CHROMA) == grey)
        sum += ink->area;
    }
  return sum;
}

/* Marks the inks of the largest family that stays so far; FALSE when none is left. */
static gboolean
choose_family (GArray *inks, int family)
{
  double   weight, hue = find_hue (inks, &weight), grey = add_areas (inks, FALSE, TRUE);
  gboolean colored = hue >= 0 && (family > 1 || weight * 2.5 > grey), any = FALSE;

  for (guint i = 0; i < inks->len; i++)
    {
      Ink     *ink = &g_array_index (inks, Ink, i);
      gboolean is_grey = ink->lch.C < GREY_CHROMA;

      if (ink->family != 0 || (colored ? is_grey || hue_distance (ink->lch.h, hue) >= FAMILY_REACH : !is_grey))
        continue;
      ink->family = family;
      any = TRUE;
    }
  return any;
}

/* How much of one colour stays: of one hue, or for a wish without hue of grey as well. */
static double
find_rival (GArray *inks, const PtmOklch *target)
{
  double most = target->C < GREY_CHROMA ? add_areas (inks, FALSE, TRUE) * 0.7 : 0;

  for (guint i = 0; i < inks->len; i++)
    {
      const Ink *seed = &g_array_index (inks, Ink, i);
      double     sum = 0;

      for (guint k = 0; k < inks->len && seed->family == 0 && seed->lch.C >= GREY_CHROMA; k++)
        {
          const Ink *ink = &g_array_index (inks, Ink, k);

          if (ink->family == 0 && ink->lch.C >= GREY_CHROMA && hue_distance (ink->lch.h, seed->lch.h) < FAMILY_REACH)
            sum += ink->area;
        }
      most = MAX (most, sum);
    }
  return most;
}

/* More of the picture moves than has any other colour. */
static gboolean
prevails (GArray *inks, const PtmOklch *target)
{
  double own = add_areas (inks, TRUE, FALSE) + add_areas (inks, TRUE, TRUE);
  double rest = add_areas (inks, FALSE, FALSE) + add_areas (inks, FALSE, TRUE);

  return own >= 1.15 * find_rival (inks, target) && own >= LEAST_SHARE * (own + rest);
}

static PtmOklch
get_mean (GArray *inks, int family)
{
  PtmOklch mean = { 0 };
  double   area = 0, x = 0, y = 0;

  for (guint i = 0; i < inks->len; i++)
    {
      const Ink *ink = &g_array_index (inks, Ink, i);
      double     weight = ink->family == family ? ink->area + 0.01 : 0;

      mean.L += ink->lch.L * weight;
      mean.C += ink->lch.C * weight;
      x += cos (ink->lch.h * G_PI / 180) * weight * ink->lch.C;
      y += sin (ink->lch.h * G_PI / 180) * weight * ink->lch.C;
      area += weight;
    }
  if (area > 0)
    {
      mean.L /= area;
      mean.C /= area;
    }
  mean.h = fmod (atan2 (y, x) * 180 / G_PI + 360, 360);
  return mean;
}

/* How much lighter and darker a colour may get before it has another name: dark orange is brown, light red is pink, and what is
 * white lies in little shade. */
static void
get_room (const PtmOklch *target, double L, double *up, double *down)
{
  gboolean warm = target->C > 0.05 && target->h > 15 && target->h < 85;

  *up = 0.99 - L;
  *down = L - 0.02;
  if (target->C < GREY_CHROMA && L > 0.9)
    *down = 0.06;
  else if (target->C < GREY_CHROMA && L < 0.35)
    *up = 0.3;
  else if (warm && L < 0.58)
    *up = 0.1;
  else if (warm && target->h < 40)
    *up = 0.11;
  else if (warm)
    *down = MAX (L - 0.62, 0.03);
}

/* Dark pink is red to the eye unless it is cooler. */
static double
cool_pink (const PtmOklch *target, double hue, double L)
{
  gboolean is_pink = target->C > 0.05 && target->L > 0.53 && (target->h < 15 || target->h > 345);

  return is_pink && L < 0.7 && (hue < 20 || hue > 344) ? 346 : hue;
}

static PtmColor
move_ink (const Ink *ink, const PtmOklch *mean, const PtmOklch *target)
{
  PtmOklch lch;
  double   turn = fmod (ink->lch.h - mean->h + 540, 360) - 180;
  double   L = CLAMP (target->L, 0.24, 0.96), up, down;
  double   offset = ink->lch.L - mean->L;

  if (ink->family == 0)
    return ink->color;
  /* Offsets are squeezed into what room is left. */
  get_room (target, L, &up, &down);
  lch.L = offset > 0 ? L + offset * MIN (1, up / 0.3) : L + offset * MIN (1, down / 0.3);
  lch.L = CLAMP (lch.L, 0.02, 0.99);
  lch.C = target->C * (mean->C > GREY_CHROMA ? CLAMP (ink->lch.C / mean->C, 0.55, 1.3) : 1);
  /* Grey has no hue that could be kept. */
  lch.h = fmod (target->h + (mean->C > GREY_CHROMA ? turn * 0.25 : 0) + 360, 360);
  lch.h = cool_pink (target, lch.h, lch.L);
  return ptm_color_from_oklch (lch);
}

/* What becomes of one colour. */
typedef PtmColor (*Repaint) (PtmColor old, gpointer data);

static char *
repaint (const char *text, Repaint change, gpointer data)
{
  g_autoptr (GString) out = g_string_sized_new (strlen (text) + 64);

  for (const char *p = text; *p != '\0';)
    {
      int              length = match_color (text, p);
      g_autofree char *token = length > 0 ? g_strndup (p, length) : NULL;
      PtmColor         old;

      if (token != NULL && ptm_color_parse (token, &old))
        {
          g_autofree char *changed = ptm_color_to_string (change (old, data));

          g_string_append (out, changed);
        }
      else
        g_string_append_len (out, p, MAX (length, 1));
      p += MAX (length, 1);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/** Moving: one colour family on its way. */
typedef struct
{
  GArray  *inks;
  PtmOklch means[MOST_FAMILIES + 1];
  PtmOklch target;
} Moving;

static PtmColor
move_known_ink (PtmColor old, gpointer data)
{
  const Moving *moving = data;

  for (guint i = 0; i < moving->inks->len; i++)
    {
      const Ink *ink = &g_array_index (moving->inks, Ink, i);

      if (ptm_color_equal (ink->color, old))
        return move_ink (ink, &moving->means[ink->family], &moving->target);
    }
  return old;
}

/* What already has the colour keeps the artist's own. */
static gboolean
is_meant (const PtmOklch *mean, const PtmOklch *target)
{
  return mean->C > 0.06 && target->C > 0.06 && hue_distance (mean->h, target->h) < 7 && fabs (mean->L - target->L) < 0.1;
}

char *
ptm_object_recolor_svg (const char *svg, gsize length, PtmColor color)
{
  g_autofree char *text = g_strndup (svg, length);
  g_autoptr (GArray) inks = collect_inks (text);
  Moving moving = { .inks = inks, .target = ptm_color_to_oklch (color) };

  if (!measure_areas (inks, text, strlen (text)))
    return g_steal_pointer (&text);
  for (int family = 1; family <= MOST_FAMILIES && choose_family (inks, family); family++)
    {
      moving.means[family] = get_mean (inks, family);
      if (!prevails (inks, &moving.target))
        continue;
      if (family == 1 && is_meant (&moving.means[1], &moving.target))
        return g_steal_pointer (&text);
      break;
    }
  return repaint (text, move_known_ink, &moving);
}

static PtmColor
grade_ink (PtmColor old, gpointer data)
{
  return ptm_grade_color (data, old);
}

/* What says no colour is black: the root says it for all of its parts. */
static void
grade_black (GString *svg, const PtmGrade *grade)
{
  const char      *root = strstr (svg->str, "<svg"), *end = root != NULL ? strchr (root, '>') : NULL;
  const char      *given = root != NULL ? strstr (root, " fill=") : NULL;
  g_autofree char *black = ptm_color_to_string (ptm_grade_color (grade, PTM_RGB (0, 0, 0)));
  g_autofree char *fill = g_strdup_printf (" fill=\"%s\"", black);

  if (end != NULL && (given == NULL || given > end))
    g_string_insert (svg, root - svg->str + 4, fill);
}

char *
ptm_object_grade_svg (const char *svg, gsize length, const PtmGrade *grade)
{
  g_autofree char *text = g_strndup (svg, length);
  g_autofree char *graded = repaint (text, grade_ink, (gpointer)grade);
  g_autoptr (GString) out = g_string_new (graded);

  grade_black (out, grade);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
