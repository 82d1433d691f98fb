/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws what faces say: eyes, brows, mouths and cheeks, the same for people and animals. */

#include "config.h"

#include <math.h>

#include "ptm-character-private.h"
#include "ptm-palette.h"

#define DARK  PTM_RGB (46, 34, 42)
#define WHITE PTM_RGB (255, 255, 255)

typedef struct
{
  const char *words;
  PtmFace     face;
} FaceWord;

static const FaceWord faces[] = {
  { "neutral calm serious", PTM_FACE_NEUTRAL }, { "happy smile smiling glad proud friendly", PTM_FACE_HAPPY }, { "sad crying unhappy disappointed lonely", PTM_FACE_SAD }, { "angry mad furious annoyed grumpy", PTM_FACE_ANGRY }, { "surprised amazed shocked astonished excited", PTM_FACE_SURPRISED }, { "scared afraid frightened worried nervous", PTM_FACE_SCARED }, { "thinking puzzled confused curious doubtful", PTM_FACE_THINKING }, { "laughing laugh joyful cheering delighted", PTM_FACE_LAUGHING }, { "sleeping sleepy tired asleep", PTM_FACE_SLEEPING }, { "wink winking cheeky", PTM_FACE_WINK }
};

int
ptm_character_get_n_expressions (void)
{
  return G_N_ELEMENTS (faces);
}

const char *
ptm_character_get_expression (int index)
{
  static const char *const names[] = { "neutral", "happy", "sad", "angry", "surprised", "scared", "thinking", "laughing", "sleeping", "wink" };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == G_N_ELEMENTS (faces));
  return names[CLAMP (index, 0, (int)G_N_ELEMENTS (names) - 1)];
}

PtmFace
ptm_face_get (const char *expression, const char *pose)
{
  for (guint i = 0; expression != NULL && i < G_N_ELEMENTS (faces); i++)
    {
      g_auto (GStrv) words = g_strsplit (faces[i].words, " ", -1);

      if (g_strv_contains ((const char *const *)words, expression))
        return faces[i].face;
    }
  if (g_strcmp0 (pose, "sleep") == 0 || g_strcmp0 (pose, "lie") == 0)
    return PTM_FACE_SLEEPING;
  if (g_strcmp0 (pose, "cheer") == 0 || g_strcmp0 (pose, "dance") == 0 || g_strcmp0 (pose, "jump") == 0)
    return PTM_FACE_LAUGHING;
  if (g_strcmp0 (pose, "cry") == 0)
    return PTM_FACE_SAD;
  if (g_strcmp0 (pose, "think") == 0 || g_strcmp0 (pose, "shrug") == 0)
    return PTM_FACE_THINKING;
  return PTM_FACE_HAPPY;
}

/* Dark eyes and lips are lost on dark skin: there the eye shows its white and the lips their rose. */
static gboolean
is_dark (const PtmActor *f)
{
  return f->look.species != NULL && f->look.species->snout == PTM_SNOUT_SCREEN ? FALSE : ptm_color_to_oklab (f->look.skin).L < 0.57;
}

static void
draw_open_eye (PtmCrayon *pen, double x, double y, double s, PtmFace face, gboolean dark)
{
  double rx = 1.45 * s, ry = 1.95 * s, look = face == PTM_FACE_THINKING ? 0.5 * s : 0;

  if (face == PTM_FACE_SURPRISED || face == PTM_FACE_SCARED)
    {
      ptm_crayon_ellipse (pen, x, y, 2.5 * s, 2.9 * s);
      ptm_crayon_fill (pen, WHITE);
      rx = ry = (face == PTM_FACE_SCARED ? 1.05 : 1.5) * s;
    }
  else if (dark)
    {
      ptm_crayon_ellipse (pen, x, y, 2.1 * s, 2.35 * s);
      ptm_crayon_fill (pen, PTM_RGB (250, 244, 236));
    }
  ptm_crayon_ellipse (pen, x + look, y - look, rx, ry);
  ptm_crayon_fill (pen, DARK);
  ptm_crayon_ellipse (pen, x + look - rx * 0.32, y - look - ry * 0.38, rx * 0.4, rx * 0.42);
  ptm_crayon_fill (pen, WHITE);
  ptm_crayon_ellipse (pen, x + look + rx * 0.32, y - look + ry * 0.42, rx * 0.2, rx * 0.2);
  ptm_crayon_fill (pen, WHITE);
}

/* A closed eye: an arch when it laughs, a bowl when it sleeps. */
static void
draw_closed_eye (PtmCrayon *pen, double x, double y, double s, double bow)
{
  cairo_move_to (pen->cr, x - 2.1 * s, y + bow * 0.35 * s);
  cairo_curve_to (pen->cr, x - 1.1 * s, y - bow * 1.1 * s, x + 1.1 * s, y - bow * 1.1 * s, x + 2.1 * s, y + bow * 0.35 * s);
  ptm_crayon_stroke (pen, DARK, 0.85 * s);
}

/** Brow: how high over the eye, how far its inner end is lowered, how much it arches. */
typedef struct
{
  double up;
  double inner;
  double arch;
} Brow;

static Brow
get_brow (PtmFace face, int side)
{
  switch (face)
    {
    case PTM_FACE_SAD:
      return (Brow){ 4.1, -1.5, 0.4 };
    case PTM_FACE_ANGRY:
      return (Brow){ 3.1, 1.7, 0.1 };
    case PTM_FACE_SURPRISED:
      return (Brow){ 5.6, -0.2, 1.1 };
    case PTM_FACE_SCARED:
      return (Brow){ 5.2, -1.7, 0.5 };
    case PTM_FACE_THINKING:
      return side == 1 ? (Brow){ 5.2, 0, 1.1 } : (Brow){ 3.7, 0.7, 0.3 };
    case PTM_FACE_LAUGHING:
      return (Brow){ 4.3, 0, 1 };
    case PTM_FACE_NEUTRAL:
    case PTM_FACE_HAPPY:
    case PTM_FACE_SLEEPING:
    case PTM_FACE_WINK:
    default:
      return (Brow){ 4.1, -0.1, 0.8 };
    }
}

static void
draw_brow (PtmActor *f, double x, double y, double s, int side)
{
  Brow     brow = get_brow (f->face, side);
  double   inner = side == 0 ? 1 : -1;
  PtmColor color = f->look.form == PTM_FORM_PEOPLE ? ptm_crayon_get_shade (f->look.hair_color, 0.06) : ptm_crayon_get_shade (f->look.skin, 0.3);

  if (f->look.form == PTM_FORM_PEOPLE && ptm_color_to_oklab (f->look.hair_color).L > 0.8)
    color = ptm_crayon_get_shade (f->look.hair_color, 0.16);
  cairo_move_to (f->crayon->cr, x - inner * 1.9 * s, y - brow.up * s);
  cairo_curve_to (f->crayon->cr, x - inner * 0.8 * s, y - (brow.up + brow.arch) * s, x + inner * 0.7 * s, y + (brow.inner * 0.6 - brow.up - brow.arch) * s, x + inner * 1.7 * s, y + (brow.inner - brow.up) * s);
  ptm_crayon_stroke (f->crayon, color, 0.95 * s);
}

static void
draw_tear (PtmActor *f, double x, double y, double s)
{
  cairo_move_to (f->crayon->cr, x, y);
  cairo_curve_to (f->crayon->cr, x + 1.5 * s, y + 2 * s, x + 1.1 * s, y + 3.3 * s, x, y + 3.3 * s);
  cairo_curve_to (f->crayon->cr, x - 1.1 * s, y + 3.3 * s, x - 1.5 * s, y + 2 * s, x, y);
  ptm_crayon_fill (f->crayon, PTM_RGB (122, 196, 238));
}

void
ptm_actor_draw_eyes (PtmActor *f, double x, double y, double apart, double s)
{
  for (int side = 0; side < 2; side++)
    {
      double ex = x + (side == 0 ? -apart : apart);

      if (f->face == PTM_FACE_LAUGHING || (f->face == PTM_FACE_WINK && side == 1))
        draw_closed_eye (f->crayon, ex, y, s, 1.5);
      else if (f->face == PTM_FACE_SLEEPING)
        draw_closed_eye (f->crayon, ex, y + 0.4 * s, s, -1.2);
      else
        draw_open_eye (f->crayon, ex, y, s, f->face, is_dark (f));
      if (f->look.female && f->face != PTM_FACE_SLEEPING && f->look.form == PTM_FORM_PEOPLE && f->face != PTM_FACE_LAUGHING && f->face != PTM_FACE_SURPRISED && f->face != PTM_FACE_SCARED)
        {
          double out = side == 0 ? -1 : 1;

          cairo_move_to (f->crayon->cr, ex + out * 0.9 * s, y - 1.4 * s);
          cairo_line_to (f->crayon->cr, ex + out * 2.3 * s, y - 2.2 * s);
          ptm_crayon_stroke (f->crayon, DARK, 0.65 * s);
        }
      draw_brow (f, ex, y, s, side);
      if (f->face == PTM_FACE_SAD && side == 0)
        draw_tear (f, ex - 1.6 * s, y + 1.8 * s, s * 0.9);
    }
}

static void
mouth_path (cairo_t *cr, double x, double y, double w, double up, double down)
{
  cairo_move_to (cr, x - w, y);
  cairo_curve_to (cr, x - w * 0.5, y + up, x + w * 0.5, y + up, x + w, y);
  cairo_curve_to (cr, x + w * 0.9, y + down * 1.3, x - w * 0.9, y + down * 1.3, x - w, y);
  cairo_close_path (cr);
}

/* A mouth that is open: dark, with a tongue, and teeth when it shows them. */
static void
draw_open_mouth (PtmCrayon *pen, double x, double y, double w, double up, double down, gboolean teeth)
{
  mouth_path (pen->cr, x, y, w, up, down);
  ptm_crayon_fill (pen, PTM_RGB (112, 34, 46));
  if (pen->measuring)
    return;
  cairo_save (pen->cr);
  mouth_path (pen->cr, x, y, w, up, down);
  cairo_clip (pen->cr);
  ptm_crayon_ellipse (pen, x, y + down * 1.02, w * 0.62, down * 0.38);
  ptm_crayon_fill (pen, PTM_RGB (232, 108, 112));
  if (teeth)
    {
      cairo_rectangle (pen->cr, x - w, y + MIN (up, 0) * 0.8 - 0.2, 2 * w, MAX (fabs (up), fabs (down)) * 0.26 + MAX (up, 0) * 0.6);
      ptm_crayon_fill (pen, WHITE);
    }
  cairo_restore (pen->cr);
}

static void
draw_curve (PtmCrayon *pen, double x, double y, double w, double bow, double width, gboolean dark)
{
  cairo_move_to (pen->cr, x - w, y);
  cairo_curve_to (pen->cr, x - w * 0.45, y + bow, x + w * 0.45, y + bow, x + w, y);
  ptm_crayon_stroke (pen, dark ? PTM_RGB (226, 142, 130) : PTM_RGB (104, 46, 48), width);
}

void
ptm_actor_draw_mouth (PtmActor *f, double x, double y, double s)
{
  PtmCrayon *pen = f->crayon;
  gboolean   dark = is_dark (f) && (f->look.form == PTM_FORM_PEOPLE || f->look.species->snout == PTM_SNOUT_TRUNK);

  switch (f->face)
    {
    case PTM_FACE_HAPPY:
    case PTM_FACE_WINK:
      if (f->talking)
        draw_open_mouth (pen, x, y - 0.4 * s, 2.6 * s, 0.7 * s, 3 * s, TRUE);
      else
        draw_curve (pen, x, y - 0.5 * s, 2.9 * s, 2.2 * s, 0.85 * s, dark);
      break;
    case PTM_FACE_SAD:
      draw_curve (pen, x, y + 1.2 * s, 2.2 * s, -1.7 * s, 0.85 * s, dark);
      break;
    case PTM_FACE_ANGRY:
      if (f->talking)
        draw_open_mouth (pen, x, y + 1 * s, 2.7 * s, -2.4 * s, 1.2 * s, TRUE);
      else
        draw_curve (pen, x, y + 0.9 * s, 2.3 * s, -1.2 * s, 0.95 * s, dark);
      break;
    case PTM_FACE_SURPRISED:
      ptm_crayon_ellipse (pen, x, y + 0.6 * s, 1.5 * s, 2 * s);
      ptm_crayon_fill (pen, PTM_RGB (104, 36, 44));
      break;
    case PTM_FACE_SCARED:
      draw_open_mouth (pen, x, y + 1.4 * s, 2.6 * s, -1.9 * s, 0.7 * s, TRUE);
      break;
    case PTM_FACE_THINKING:
      cairo_move_to (pen->cr, x - 1.6 * s, y + 0.6 * s);
      cairo_curve_to (pen->cr, x - 0.4 * s, y + 0.2 * s, x + 0.6 * s, y + 0.6 * s, x + 2 * s, y - 0.5 * s);
      ptm_crayon_stroke (pen, PTM_RGB (104, 46, 48), 0.85 * s);
      break;
    case PTM_FACE_LAUGHING:
      draw_open_mouth (pen, x, y - 0.8 * s, 3.5 * s, 0.8 * s, 4.2 * s, TRUE);
      break;
    case PTM_FACE_SLEEPING:
      ptm_crayon_ellipse (pen, x, y + 0.3 * s, 0.9 * s, 0.75 * s);
      ptm_crayon_fill (pen, PTM_RGB (124, 56, 60));
      break;
    case PTM_FACE_NEUTRAL:
    default:
      if (f->talking)
        draw_open_mouth (pen, x, y - 0.1 * s, 2 * s, 0.2 * s, 2.2 * s, FALSE);
      else
        draw_curve (pen, x, y, 2.1 * s, 0.7 * s, 0.85 * s, dark);
      break;
    }
}

void
ptm_actor_draw_cheeks (PtmActor *f, double x, double y, double apart, double s)
{
  double   L = ptm_color_to_oklab (f->look.skin).L;
  PtmColor color = f->look.form == PTM_FORM_PEOPLE ? ptm_color_mix (f->look.skin, PTM_RGB (232, 86, 84), L > 0.6 ? 0.3 : 0.24) : ptm_color_mix (f->look.skin, PTM_RGB (240, 110, 110), 0.34);

  /* The far cheek goes round the face with the head. */
  for (int side = -1; side <= 1; side += 2)
    ptm_crayon_ellipse (f->crayon, x + side * apart * (side > 0 ? 1 - 0.36 * f->pose.turn : 1), y, (side > 0 ? 2.1 - 0.6 * f->pose.turn : 2.1) * s, 1.35 * s);
  ptm_crayon_fill (f->crayon, color);
}
