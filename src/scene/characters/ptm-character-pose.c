/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file knows how bodies stand and move: the poses as directions of bones, the cycles of moving ones, and the
 * skeleton that follows from a pose and somebody's proportions. */

#include "config.h"

#include <math.h>

#include "ptm-character-private.h"

#define RADIANS(degrees) ((degrees)*G_PI / 180)

typedef struct
{
  const char *names; /* separated by spaces, the first is the one listed */
  PtmPose     pose;
} NamedPose;

static const NamedPose poses[] = {
  { "stand idle", { .turn = 0.35, .arm = { { -11, -3 }, { 12, 6 } }, .leg = { { -4, -3 }, { 5, 3 } } } },
  { "walk", { .turn = 0.75, .lean = 4 } },
  { "run", { .turn = 0.85, .lean = 13 } },
  { "jump", { .turn = 0.45, .lean = 4, .nod = -6, .arm = { { -142, -160 }, { 140, 158 } }, .leg = { { -22, -62 }, { 34, -34 } }, .foot = { -25, -18 }, .lift = 16, .hand = { PTM_HAND_OPEN, PTM_HAND_OPEN }, .sway = -0.8 } },
  { "sit", { .turn = 0.7, .lean = -8, .arm = { { 26, 52 }, { -30, -14 } }, .leg = { { 112, 24 }, { 106, 12 } } } },
  { "wave", { .turn = 0.3, .arm = { { -13, -2 }, { 118, 168 } }, .leg = { { -4, -3 }, { 6, 3 } }, .nod = 5, .hand = { PTM_HAND_RELAXED, PTM_HAND_OPEN } } },
  { "point", { .turn = 0.6, .lean = 2, .arm = { { -16, -8 }, { 88, 92 } }, .leg = { { -7, -6 }, { 9, 4 } }, .hand = { PTM_HAND_RELAXED, PTM_HAND_POINT } } },
  { "hold give", { .turn = 0.55, .arm = { { 18, 98 }, { 14, 20 } }, .leg = { { -5, -4 }, { 6, 3 } }, .hand = { PTM_HAND_FIST, PTM_HAND_RELAXED } } },
  { "think", { .turn = 0.45, .nod = -7, .arm = { { 52, 186 }, { -6, 66 } }, .leg = { { -4, -3 }, { 6, 4 } }, .hand = { PTM_HAND_FIST, PTM_HAND_RELAXED } } },
  { "sleep lie", { .turn = 0.55, .nod = 4, .arm = { { 10, 16 }, { 4, 8 } }, .leg = { { 8, -6 }, { 16, 0 } }, .foot = { -30, -30 }, .lying = 90 } },
  { "cheer", { .turn = 0.2, .nod = -4, .arm = { { -138, -162 }, { 138, 162 } }, .leg = { { -10, -6 }, { 10, 6 } }, .hand = { PTM_HAND_OPEN, PTM_HAND_OPEN } } },
  { "shrug", { .turn = 0.2, .nod = 9, .arm = { { -24, -116 }, { 24, 116 } }, .leg = { { -5, -3 }, { 5, 3 } }, .hand = { PTM_HAND_OPEN, PTM_HAND_OPEN } } },
  { "talk explain", { .turn = 0.5, .lean = 2, .arm = { { -14, 4 }, { 34, 112 } }, .leg = { { -5, -4 }, { 7, 3 } }, .hand = { PTM_HAND_RELAXED, PTM_HAND_OPEN } } },
  { "dance", { .turn = 0.4, .lean = -5, .nod = 8, .arm = { { -98, -150 }, { 76, 26 } }, .leg = { { -8, -4 }, { 44, -28 } }, .hand = { PTM_HAND_OPEN, PTM_HAND_OPEN }, .sway = 0.6 } },
  { "cry", { .turn = 0.3, .lean = 6, .nod = 14, .arm = { { 60, 188 }, { 16, 10 } }, .leg = { { -3, -3 }, { 4, 3 } }, .hand = { PTM_HAND_FIST, PTM_HAND_FIST } } },
  { "sneak", { .turn = 0.8, .lean = 24, .nod = -8, .arm = { { 30, 108 }, { 44, 122 } }, .leg = { { 34, -38 }, { 52, -6 } } } },
  { "fly", { .turn = 0.7, .nod = -38, .arm = { { -16, -14 }, { 168, 174 } }, .leg = { { -4, -10 }, { 4, -4 } }, .foot = { -60, -60 }, .lift = 22, .hand = { PTM_HAND_RELAXED, PTM_HAND_FIST }, .lying = -62, .sway = -1 } },
};

int
ptm_character_get_n_poses (void)
{
  return G_N_ELEMENTS (poses);
}

const char *
ptm_character_get_pose (int index)
{
  static const char *const names[] = { "stand", "walk", "run", "jump", "sit", "wave", "point", "hold", "think", "sleep", "cheer", "shrug", "talk", "dance", "cry", "sneak", "fly" };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == G_N_ELEMENTS (poses));
  return names[CLAMP (index, 0, (int)G_N_ELEMENTS (names) - 1)];
}

static gboolean
has_word (const char *words, const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *)list, word);
}

/* A step: the leg swings as a cosine, the knee bends while it comes forward. */
static void
set_stride (PtmPose *pose, int side, double phase, double swing, double bend, double arm, double elbow)
{
  double a = 2 * G_PI * phase, forward = cos (a);

  pose->leg[side][0] = swing * forward + bend * 0.18;
  pose->leg[side][1] = pose->leg[side][0] - bend * (0.14 + 0.86 * pow (MAX (-sin (a), 0), 1.2));
  pose->foot[side] = forward > 0 ? 14 * forward : 26 * forward * (bend / 50);
  pose->arm[side][0] = -arm * forward;
  pose->arm[side][1] = pose->arm[side][0] + elbow * (1 - 0.25 * forward);
}

static void
move_walk (PtmPose *pose, double phase)
{
  for (int side = 0; side < 2; side++)
    set_stride (pose, side, phase + side * 0.5, 27, 44, 27, 20);
  pose->nod = 2 * sin (4 * G_PI * phase);
  pose->sway = 0.5 * sin (2 * G_PI * phase);
}

static void
move_run (PtmPose *pose, double phase)
{
  for (int side = 0; side < 2; side++)
    set_stride (pose, side, phase + side * 0.5, 44, 92, 46, 86);
  pose->hand[0] = pose->hand[1] = PTM_HAND_FIST;
  pose->lift = 5 * fabs (sin (2 * G_PI * phase));
  pose->sway = -0.6 + 0.3 * sin (4 * G_PI * phase);
}

/* Crouch, fly, land: the middle of the motion is the pose itself. */
static void
move_jump (PtmPose *pose, double phase)
{
  double  up = phase > 0 ? sin (G_PI * phase) : 1, crouch = CLAMP (1 - up * 2.4, 0, 1);
  PtmPose low = *pose;

  low.arm[0][0] = -40;
  low.arm[0][1] = -20;
  low.arm[1][0] = -20;
  low.arm[1][1] = 4;
  low.leg[0][0] = 50;
  low.leg[0][1] = -34;
  low.leg[1][0] = 58;
  low.leg[1][1] = -28;
  low.foot[0] = low.foot[1] = 30;
  low.lean = 22;
  for (int side = 0; side < 2; side++)
    for (int bone = 0; bone < 2; bone++)
      {
        pose->arm[side][bone] += (low.arm[side][bone] - pose->arm[side][bone]) * crouch;
        pose->leg[side][bone] += (low.leg[side][bone] - pose->leg[side][bone]) * crouch;
      }
  pose->foot[0] += (low.foot[0] - pose->foot[0]) * crouch;
  pose->foot[1] += (low.foot[1] - pose->foot[1]) * crouch;
  pose->lean += (low.lean - pose->lean) * crouch;
  pose->lift *= MAX (1 - crouch, 0) * up;
}

/* What people do while they stand somewhere; a whole cycle a phase. */
static void
move_still (PtmPose *pose, const char *name, double phase)
{
  double swing = sin (2 * G_PI * phase);

  if (has_word ("wave", name))
    pose->arm[1][1] += 16 * swing;
  else if (has_word ("cheer", name))
    {
      pose->arm[0][1] += 10 * swing;
      pose->arm[1][1] -= 10 * swing;
      pose->lift = 3 * fabs (swing);
    }
  else if (has_word ("talk explain", name))
    pose->arm[1][1] += 12 * swing;
  else if (has_word ("dance", name))
    {
      pose->lean *= cos (2 * G_PI * phase);
      pose->arm[0][1] += 18 * swing;
      pose->arm[1][1] += 24 * swing;
    }
  else
    {
      pose->arm[0][0] -= 1.5 * swing;
      pose->arm[1][0] += 1.5 * swing;
      pose->nod += 1.2 * swing;
    }
  pose->sway += 0.4 * swing;
  pose->squash = 0.5 - 0.5 * cos (2 * G_PI * phase);
}

PtmPose
ptm_pose_get (const char *name, double phase, PtmBodyForm form)
{
  PtmPose pose = poses[0].pose;

  phase = isfinite (phase) ? phase - floor (phase) : 0;
  name = name != NULL ? name : "stand";
  for (guint i = 0; i < G_N_ELEMENTS (poses); i++)
    if (has_word (poses[i].names, name))
      pose = poses[i].pose;
  if (g_str_equal (name, "walk"))
    move_walk (&pose, phase);
  else if (g_str_equal (name, "run"))
    move_run (&pose, phase);
  else if (g_str_equal (name, "jump"))
    move_jump (&pose, phase);
  else
    move_still (&pose, name, phase);
  return pose;
}

static PtmJoint
reach (PtmJoint from, double degrees, double length)
{
  return (PtmJoint){ from.x + sin (RADIANS (degrees)) * length, from.y + cos (RADIANS (degrees)) * length };
}

static PtmJoint
turn_point (PtmJoint p, double angle)
{
  return (PtmJoint){ p.x * cos (angle) - p.y * sin (angle), p.x * sin (angle) + p.y * cos (angle) };
}

/** Build: lengths of a body. */
typedef struct
{
  double thigh;
  double shin;
  double torso;
  double upper;
  double fore;
  double head;
  double limb;
  double shoulder;
  double hip;
} Build;

static Build
get_build (const PtmLook *look)
{
  Build adult = { 19, 17.5, 29, 14.5, 13.5, 1, 1, 10.8, 7.6 };
  Build child = { 10.5, 10, 19, 9.6, 9, 1.05, 0.86, 8.2, 6.6 };
  Build animal = { 12.5, 11, 26, 12, 11, 1.16, 1.1, 9.4, 8.6 };
  Build build = look->form == PTM_FORM_BIPED ? animal : look->age == PTM_AGE_CHILD ? child
                                                                                   : adult;

  if (look->form == PTM_FORM_BIPED && look->age == PTM_AGE_CHILD)
    {
      build.thigh *= 0.72;
      build.shin *= 0.72;
      build.torso *= 0.76;
      build.upper *= 0.8;
      build.fore *= 0.8;
      build.head *= 0.9;
      build.limb = 0.95;
      build.shoulder *= 0.85;
      build.hip *= 0.85;
    }
  if (look->form == PTM_FORM_PEOPLE && look->age != PTM_AGE_CHILD)
    build.shoulder *= look->female ? 0.92 : 1.06;
  if (look->age == PTM_AGE_ELDER)
    build.torso *= 0.95;
  if (look->clothes == PTM_CLOTHES_SPACESUIT || look->clothes == PTM_CLOTHES_ARMOUR)
    build.limb *= 1.16;
  return build;
}

/* The lowest point of a foot; a shoe is 3.4 under the ankle. */
static double
get_sole (const PtmSkeleton *bones, int side)
{
  PtmJoint heel = turn_point ((PtmJoint){ -2.5 * bones->limb, 3.4 * bones->limb }, bones->sole[side]);
  PtmJoint toe = turn_point ((PtmJoint){ 6.5 * bones->limb, 3.4 * bones->limb }, bones->sole[side]);

  return bones->ankle[side].y + MAX (heel.y, toe.y);
}

static void
move_bones (PtmSkeleton *bones, double dx, double dy)
{
  PtmJoint *all[] = { &bones->pelvis, &bones->neck, &bones->head, &bones->shoulder[0], &bones->shoulder[1], &bones->elbow[0], &bones->elbow[1], &bones->hand[0],
                      &bones->hand[1], &bones->hip[0], &bones->hip[1], &bones->knee[0], &bones->knee[1], &bones->ankle[0], &bones->ankle[1] };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      all[i]->x += dx;
      all[i]->y += dy;
    }
}

static void
stand_on_ground (PtmSkeleton *bones, const PtmPose *pose, double hip_width)
{
  double low = MAX (get_sole (bones, 0), get_sole (bones, 1));

  low = MAX (low, bones->pelvis.y + hip_width * 0.75);
  if (pose->lying > 45)
    low = MAX (bones->pelvis.y + hip_width * 1.05, bones->head.y + 12 * bones->head_scale);
  move_bones (bones, pose->lying > 45 ? (bones->ankle[0].x - bones->head.x) * -0.1 : 0, -low - pose->lift);
}

PtmSkeleton
ptm_skeleton_new (const PtmLook *look, const PtmPose *pose)
{
  Build       build = get_build (look);
  double      stoop = look->age == PTM_AGE_ELDER ? 5 : 0, lean = pose->lean + stoop - pose->lying;
  PtmSkeleton bones = { .head_scale = build.head, .limb = build.limb, .torso_length = build.torso };
  double      narrow = 1 - 0.38 * pose->turn;

  bones.torso = RADIANS (lean);
  bones.tilt = RADIANS (lean * (fabs (pose->lying) > 1 ? 1 : 0.35) + pose->nod);
  bones.shoulder_width = build.shoulder * narrow;
  bones.hip_width = build.hip * (1 - 0.22 * pose->turn);
  bones.neck = reach (bones.pelvis, 180 - lean, build.torso);
  bones.head = reach (bones.neck, 180 - lean * 0.7 - (fabs (pose->lying) > 1 ? lean * 0.3 : 0), 11.4 * build.head + 1.6);
  for (int side = 0; side < 2; side++)
    {
      double   sign = side == 0 ? -1 : 1, tilted = -pose->lying;
      PtmJoint shoulder = turn_point ((PtmJoint){ sign * (bones.shoulder_width - 2.2 * build.limb), 4.2 * build.limb }, bones.torso);
      PtmJoint hip = turn_point ((PtmJoint){ sign * (bones.hip_width - 3.9 * build.limb), -0.5 }, bones.torso);

      bones.shoulder[side] = (PtmJoint){ bones.neck.x + shoulder.x, bones.neck.y + shoulder.y };
      bones.elbow[side] = reach (bones.shoulder[side], pose->arm[side][0] - tilted, build.upper);
      bones.hand[side] = reach (bones.elbow[side], pose->arm[side][1] - tilted, build.fore);
      bones.hip[side] = (PtmJoint){ bones.pelvis.x + hip.x, bones.pelvis.y + hip.y };
      bones.knee[side] = reach (bones.hip[side], pose->leg[side][0] - tilted, build.thigh);
      bones.ankle[side] = reach (bones.knee[side], pose->leg[side][1] - tilted, build.shin);
      /* The foot keeps to the ground while the shin is near upright and goes with it when it swings. */
      bones.sole[side] = RADIANS (-pose->foot[side] + (pose->lift > 8 || fabs (pose->lying) > 1 ? tilted - pose->leg[side][1] * 0.6 : pose->leg[side][1] < -30 ? -(pose->leg[side][1] + 30)
                                                                                                                                                               : 0));
    }
  stand_on_ground (&bones, pose, build.hip);
  return bones;
}
