/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-character.h"

G_BEGIN_DECLS

/* What the files of the rig share. Lengths are figure units: a grown-up stands about 100 high, the ground is y = 0, y grows
 * downwards, everybody looks to the right. Light comes from the upper left. Index 0 is the side near to the viewer. */

typedef struct
{
  double x;
  double y;
} PtmJoint;

/** PtmCrayon: draws parts in two tones, or only measures them. */
typedef struct
{
  cairo_t *cr;
  gboolean measuring;
  gboolean mirrored; /* the drawing is flipped, its light is not */
  double   turned;   /* radians the axes are turned by now */
  PtmGrade grade;    /* over every colour */
  PtmFrame ink;      /* of all that was drawn, in the units outside of every ptm_crayon_push () */
  gboolean any;
} PtmCrayon;

/* ptm-character-pen.c */
void     ptm_crayon_push (PtmCrayon *pen, double x, double y, double angle, double scale);
void     ptm_crayon_pop (PtmCrayon *pen, double angle);
void     ptm_crayon_fill (PtmCrayon *pen, PtmColor color);
void     ptm_crayon_shade (PtmCrayon *pen, PtmColor color, double depth);
void     ptm_crayon_stroke (PtmCrayon *pen, PtmColor color, double width);
void     ptm_crayon_ellipse (PtmCrayon *pen, double x, double y, double rx, double ry);
void     ptm_crayon_rounded (PtmCrayon *pen, double x, double y, double width, double height, double radius);
void     ptm_crayon_smooth (PtmCrayon *pen, const PtmJoint *points, int n, gboolean closed);
void     ptm_crayon_polygon (PtmCrayon *pen, const PtmJoint *points, int n);
void     ptm_crayon_tube (PtmCrayon *pen, const PtmJoint joints[3], const double width[3], double from, double to);
PtmJoint ptm_crayon_tube_point (const PtmJoint joints[3], double t, double *direction);
void     ptm_crayon_hull (PtmCrayon *pen, PtmJoint *points, int n);
void     ptm_crayon_join (PtmCrayon *pen, const PtmCrayon *other);
PtmColor ptm_crayon_get_shade (PtmColor color, double amount);

typedef enum
{
  PTM_FORM_PEOPLE,
  PTM_FORM_BIPED,
  PTM_FORM_BIRD,
  PTM_FORM_QUADRUPED,
} PtmBodyForm;

typedef enum
{
  PTM_AGE_ADULT,
  PTM_AGE_CHILD,
  PTM_AGE_ELDER,
} PtmAge;

typedef enum
{
  PTM_HAIR_SHORT,
  PTM_HAIR_LONG,
  PTM_HAIR_PONYTAIL,
  PTM_HAIR_CURLY,
  PTM_HAIR_BUN,
  PTM_HAIR_BRAIDS,
  PTM_HAIR_AFRO,
  PTM_HAIR_BOB,
  PTM_HAIR_SPIKY,
  PTM_HAIR_BALD,
  PTM_HAIR_HIJAB,
  PTM_HAIR_TURBAN,
} PtmHair;

typedef enum
{
  PTM_CLOTHES_TSHIRT,
  PTM_CLOTHES_SWEATER,
  PTM_CLOTHES_HOODIE,
  PTM_CLOTHES_DRESS,
  PTM_CLOTHES_COAT,
  PTM_CLOTHES_SHIRT,
  PTM_CLOTHES_SUIT,
  PTM_CLOTHES_UNIFORM,
  PTM_CLOTHES_APRON,
  PTM_CLOTHES_LABCOAT,
  PTM_CLOTHES_CAPE,
  PTM_CLOTHES_ROBE,
  PTM_CLOTHES_SPACESUIT,
  PTM_CLOTHES_OVERALLS,
  PTM_CLOTHES_ARMOUR,
} PtmClothes;

typedef enum
{
  PTM_LEGS_TROUSERS,
  PTM_LEGS_SHORTS,
  PTM_LEGS_SKIRT,
  PTM_LEGS_BARE, /* animals: fur */
} PtmLegs;

typedef enum
{
  PTM_HAT_NONE,
  PTM_HAT_CAP,
  PTM_HAT_BEANIE,
  PTM_HAT_STRAW,
  PTM_HAT_CHEF,
  PTM_HAT_FIRE,
  PTM_HAT_HARD,
  PTM_HAT_POLICE,
  PTM_HAT_PIRATE,
  PTM_HAT_WIZARD,
  PTM_HAT_CROWN,
  PTM_HAT_SPACE,
  PTM_HAT_KNIGHT,
  PTM_HAT_TOP,
  PTM_HAT_PARTY,
  PTM_HAT_NURSE,
} PtmHat;

typedef enum
{
  PTM_EXTRA_GLASSES = 1 << 0,
  PTM_EXTRA_BEARD = 1 << 1,
  PTM_EXTRA_MOUSTACHE = 1 << 2,
  PTM_EXTRA_SCARF = 1 << 3,
  PTM_EXTRA_PATCH = 1 << 4,
  PTM_EXTRA_BOW = 1 << 5,
  PTM_EXTRA_MASK = 1 << 6,
  PTM_EXTRA_FRECKLES = 1 << 7,
} PtmExtra;

typedef enum
{
  PTM_EARS_NONE,
  PTM_EARS_ROUND,
  PTM_EARS_POINTED,
  PTM_EARS_LONG,
  PTM_EARS_FLOPPY,
  PTM_EARS_BIG,   /* an elephant's */
  PTM_EARS_SIDE,  /* a cow's */
  PTM_EARS_BOLTS, /* a robot's */
} PtmEars;

typedef enum
{
  PTM_SNOUT_SMALL,
  PTM_SNOUT_ROUND,
  PTM_SNOUT_LONG,
  PTM_SNOUT_TRUNK,
  PTM_SNOUT_PIG,
  PTM_SNOUT_WIDE, /* a frog's mouth: no nose */
  PTM_SNOUT_SCREEN,
} PtmSnout;

typedef enum
{
  PTM_TAIL_NONE,
  PTM_TAIL_STUB,
  PTM_TAIL_THIN,
  PTM_TAIL_BUSHY,
  PTM_TAIL_TUFT,
  PTM_TAIL_HAIR, /* a horse's */
  PTM_TAIL_CURL,
  PTM_TAIL_THICK, /* a dinosaur's */
} PtmTail;

typedef enum
{
  PTM_MARK_NONE,
  PTM_MARK_STRIPES,
  PTM_MARK_SPOTS,
  PTM_MARK_PATCHES,
  PTM_MARK_MASK,  /* a raccoon's, a panda's eyes */
  PTM_MARK_MANE,  /* a lion's */
  PTM_MARK_CREST, /* a horse's mane */
  PTM_MARK_WOOL,
  PTM_MARK_HORNS,
  PTM_MARK_ANTLERS,
  PTM_MARK_PLATES, /* a dinosaur's back */
} PtmMark;

/** PtmSpecies: what makes an animal itself. Lengths of quadrupeds are shares of the usual ones. */
typedef struct
{
  const char *name;  /* and its other names, separated by spaces */
  PtmBodyForm form;  /* the form it takes when none is said */
  guint32     coat;  /* 0xrrggbb */
  guint32     belly; /* and muzzle */
  guint32     mark;
  PtmEars     ears;
  PtmSnout    snout;
  PtmTail     tail;
  PtmMark     pattern;
  double      size; /* of the whole, quadrupeds and birds */
  double      legs;
  double      neck;
  double      bulk;
} PtmSpecies;

/** PtmLook: a character with nothing left open. */
typedef struct
{
  PtmBodyForm       form;
  const PtmSpecies *species; /* (nullable) of people */
  PtmAge            age;
  gboolean          female;
  PtmHair           hair;
  PtmClothes        clothes;
  PtmLegs           legs;
  PtmHat            hat;
  guint             extra; /* of PtmExtra */
  const char       *prop;  /* (nullable) borrowed */
  PtmColor          skin;
  PtmColor          belly; /* of animals */
  PtmColor          mark;
  PtmColor          hair_color;
  PtmColor          top;
  PtmColor          bottom;
  PtmColor          shoes;
  PtmColor          accent;
} PtmLook;

/* ptm-character-look.c, ptm-character-species.c */
PtmLook           ptm_look_resolve (PtmScene *scene, const char *id);
const PtmSpecies *ptm_species_find (const char *name);
const PtmSpecies *ptm_species_get (int index);

typedef enum
{
  PTM_HAND_RELAXED,
  PTM_HAND_OPEN,
  PTM_HAND_FIST,
  PTM_HAND_POINT,
} PtmHand;

/** PtmPose: directions in degrees, 0 = down, 90 = forward, -90 = backward, 180 = up. */
typedef struct
{
  double  turn; /* 0 = to the viewer, 1 = to the side */
  double  lean;
  double  nod; /* of the head, against the page */
  double  arm[2][2];
  double  leg[2][2];
  double  foot[2]; /* toes up, against the shin */
  double  lift;    /* over the ground */
  PtmHand hand[2];
  double  lying;  /* degrees the whole is turned backwards */
  double  sway;   /* −1…1: tails, capes and ears follow */
  double  squash; /* of bodies without bones, 0 = none */
} PtmPose;

/* ptm-character-pose.c */
PtmPose ptm_pose_get (const char *name, double phase, PtmBodyForm form);

/** PtmSkeleton: where the bones of a person end. */
typedef struct
{
  PtmJoint pelvis;
  PtmJoint neck;
  PtmJoint head;
  PtmJoint shoulder[2];
  PtmJoint elbow[2];
  PtmJoint hand[2];
  PtmJoint hip[2];
  PtmJoint knee[2];
  PtmJoint ankle[2];
  double   sole[2]; /* radians the foot is turned */
  double   torso;   /* radians from upright */
  double   tilt;    /* of the head */
  double   head_scale;
  double   limb; /* thickness */
  double   shoulder_width;
  double   hip_width;
  double   torso_length;
} PtmSkeleton;

PtmSkeleton ptm_skeleton_new (const PtmLook *look, const PtmPose *pose);

typedef enum
{
  PTM_FACE_NEUTRAL,
  PTM_FACE_HAPPY,
  PTM_FACE_SAD,
  PTM_FACE_ANGRY,
  PTM_FACE_SURPRISED,
  PTM_FACE_SCARED,
  PTM_FACE_THINKING,
  PTM_FACE_LAUGHING,
  PTM_FACE_SLEEPING,
  PTM_FACE_WINK,
} PtmFace;

PtmFace ptm_face_get (const char *expression, const char *pose);

/** PtmActor: one drawing of one character. The boxes are results, in figure units. */
typedef struct
{
  PtmCrayon  *crayon;
  PtmLook     look;
  PtmPose     pose;
  PtmFace     face;
  PtmSkeleton bones;
  PtmArt     *art; /* (nullable) */
  const char *pose_name;
  double      phase;
  gboolean    talking;
  PtmColor    beak; /* and legs of birds */
  PtmFrame    head;
  PtmJoint    mouth;
  PtmJoint    grip; /* where the near hand holds things */
  double      grip_angle;
} PtmActor;

/* ptm-character-body.c, -clothes.c */
void ptm_actor_draw_person (PtmActor *figure);
void ptm_actor_draw_clothes (PtmActor *figure);
void ptm_actor_draw_behind (PtmActor *figure);
void ptm_actor_draw_sleeve (PtmActor *figure, int side);
void ptm_actor_draw_legwear (PtmActor *figure, int side);
void ptm_actor_place_head (PtmActor *figure, PtmJoint at, double tilt, double scale);
/* ptm-character-head.c: in the head's own axes, its centre the origin, 12.5 units high from there. */
void ptm_actor_draw_head (PtmActor *figure);
void ptm_actor_draw_head_behind (PtmActor *figure);
/* ptm-character-face.c */
void ptm_actor_draw_eyes (PtmActor *figure, double x, double y, double apart, double size);
void ptm_actor_draw_mouth (PtmActor *figure, double x, double y, double size);
void ptm_actor_draw_cheeks (PtmActor *figure, double x, double y, double apart, double size);
/* ptm-character-hair.c, -hat.c */
void ptm_actor_draw_hair_behind (PtmActor *figure);
void ptm_actor_draw_hair (PtmActor *figure);
void ptm_actor_draw_hat_behind (PtmActor *figure);
void ptm_actor_draw_hat (PtmActor *figure);
/* ptm-character-animal.c */
void ptm_actor_draw_animal_behind (PtmActor *figure);
void ptm_actor_draw_animal_head (PtmActor *figure);
void ptm_actor_draw_tail (PtmActor *figure, double x, double y, double scale);
/* ptm-character-quadruped.c, -bird.c */
void ptm_actor_draw_quadruped (PtmActor *figure);
void ptm_actor_draw_bird (PtmActor *figure);
void ptm_actor_draw_bird_head (PtmActor *figure);

G_END_DECLS
