/* lope-exercise-data.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-exercise-figure.h"

G_BEGIN_DECLS

/* Lengths are shares of the body height, or units of the canvas where a comment
 * says so; y grows downwards on the canvas. “Near” is the side of the body that
 * is nearer to the viewer, whichever of the runner's sides that is. */

typedef enum {
  LOPE_BONE_SPINE_LOW,
  LOPE_BONE_SPINE_HIGH,
  LOPE_BONE_NECK,
  LOPE_BONE_HIPS,
  LOPE_BONE_SHOULDERS,
  LOPE_BONE_UPPER_ARM_NEAR,
  LOPE_BONE_FOREARM_NEAR,
  LOPE_BONE_HAND_NEAR,
  LOPE_BONE_UPPER_ARM_FAR,
  LOPE_BONE_FOREARM_FAR,
  LOPE_BONE_HAND_FAR,
  LOPE_BONE_THIGH_NEAR,
  LOPE_BONE_SHIN_NEAR,
  LOPE_BONE_FOOT_NEAR,
  LOPE_BONE_THIGH_FAR,
  LOPE_BONE_SHIN_FAR,
  LOPE_BONE_FOOT_FAR,
  LOPE_N_BONES,
} LopeBone;

typedef enum {
  LOPE_JOINT_PELVIS,
  LOPE_JOINT_SPINE,
  LOPE_JOINT_NECK,
  LOPE_JOINT_HEAD,
  LOPE_JOINT_SHOULDER_NEAR,
  LOPE_JOINT_ELBOW_NEAR,
  LOPE_JOINT_WRIST_NEAR,
  LOPE_JOINT_HAND_NEAR,
  LOPE_JOINT_HIP_NEAR,
  LOPE_JOINT_KNEE_NEAR,
  LOPE_JOINT_ANKLE_NEAR,
  LOPE_JOINT_HEEL_NEAR,
  LOPE_JOINT_TOE_NEAR,
  LOPE_JOINT_SHOULDER_FAR,
  LOPE_JOINT_ELBOW_FAR,
  LOPE_JOINT_WRIST_FAR,
  LOPE_JOINT_HAND_FAR,
  LOPE_JOINT_HIP_FAR,
  LOPE_JOINT_KNEE_FAR,
  LOPE_JOINT_ANKLE_FAR,
  LOPE_JOINT_HEEL_FAR,
  LOPE_JOINT_TOE_FAR,
  LOPE_N_JOINTS,
} LopeJoint;

/* From a joint or bone of the near side to that of the far side. */
#define LOPE_FAR_ARM_BONES (LOPE_BONE_UPPER_ARM_FAR - LOPE_BONE_UPPER_ARM_NEAR)
#define LOPE_FAR_JOINTS (LOPE_JOINT_SHOULDER_FAR - LOPE_JOINT_SHOULDER_NEAR)

/* What is painted one after the other: parts of the body, then of props. */
typedef enum {
  LOPE_PART_ARM_NEAR,
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_PROPS,
} LopePart;

typedef enum {
  LOPE_LAYER_MAIN,
  LOPE_LAYER_BACK,
  LOPE_LAYER_TOP,
  LOPE_N_LAYERS,
} LopeLayer;

#define LOPE_PART_PROP(index, layer) (LOPE_PART_PROPS + (index) * LOPE_N_LAYERS + (layer))

typedef enum {
  LOPE_MUSCLE_GLUTE_MAX,
  LOPE_MUSCLE_GLUTE_MED,
  LOPE_MUSCLE_HAMSTRINGS,
  LOPE_MUSCLE_QUADS,
  LOPE_MUSCLE_HIP_FLEXOR,
  LOPE_MUSCLE_ADDUCTORS,
  LOPE_MUSCLE_TFL,
  LOPE_MUSCLE_OUTER_THIGH,
  LOPE_MUSCLE_CALF,
  LOPE_MUSCLE_ABS,
  LOPE_MUSCLE_BACK,
  LOPE_MUSCLE_OBLIQUES,
} LopeMuscle;

typedef struct {
  guint8 muscle; /* LopeMuscle */
  gboolean far;
} LopeHighlight;

/* What the values of a prop are; all in canvas units but where a share. */
typedef enum {
  LOPE_PROP_MAT,      /* four points of x and y */
  LOPE_PROP_MAT_SIDE, /* left, top, right */
  LOPE_PROP_PANEL,    /* x, y, width, height */
  LOPE_PROP_WALL,     /* likewise */
  LOPE_PROP_BENCH,    /* likewise */
  LOPE_PROP_STEP,     /* likewise, and the depth of its top */
  LOPE_PROP_CHAIR,    /* x, y, the way its back is (−1 or 1) */
  LOPE_PROP_BAND,     /* share of the thighs, width */
  LOPE_PROP_BELT,     /* likewise */
  LOPE_PROP_BALL,     /* radius */
  LOPE_PROP_STRAP,    /* nothing */
  LOPE_PROP_ROLLER,   /* radius; its place is in the keyframes */
  LOPE_PROP_BICYCLE,  /* x and y of crank, rear and front wheel, saddle, bar; radius; the pedal from the ankle */
  LOPE_PROP_WATER,    /* y of its surface */
} LopePropKind;

#define LOPE_PROP_MAX_VALUES 13

typedef struct {
  guint8 kind; /* LopePropKind */
  float values[LOPE_PROP_MAX_VALUES];
} LopeProp;

typedef enum {
  LOPE_CUE_PATH,          /* the way of a joint from one keyframe to another */
  LOPE_CUE_PATH_BOTH,     /* likewise, both ways */
  LOPE_CUE_PUSH,          /* an arrow at a joint */
  LOPE_CUE_DOUBLE_ROLLER, /* an arrow both ways at the roller */
  LOPE_CUE_LEVEL,         /* a line through the hips */
  LOPE_CUE_CIRCLE,        /* the round of a joint */
  LOPE_CUE_TURN,          /* left and right about the head */
} LopeCueKind;

typedef struct {
  guint8 kind; /* LopeCueKind */
  guint8 joint; /* LopeJoint */
  guint8 first; /* keyframes */
  guint8 last;
  float offset[2]; /* canvas */
  float vector[2];
} LopeCue;

/* A wrist or ankle that stays where the keyframes have it. */
typedef struct {
  guint8 limb; /* LopePart: an arm or a leg */
  gboolean circle;
  float centre[2]; /* canvas */
} LopePin;

typedef struct {
  guint8 joint; /* LopeJoint */
  float height; /* canvas units above what it rests on */
  float surface;
} LopeContact;

typedef struct {
  float hold; /* shares of the time of a loop */
  float move;
  float anchor[3]; /* canvas, and depth towards the viewer */
  float bones[LOPE_N_BONES][2]; /* degrees: anticlockwise from the right; out of the picture */
  float prop[2]; /* canvas: the place of the prop that moves */
  const LopeContact *contacts; /* borrowed */
  guint n_contacts;
} LopeKeyframe;

/* The figure as seen from one place. */
typedef struct {
  float scale; /* body height in canvas units */
  float elevation; /* degrees */
  float floor_y; /* canvas */
  gboolean floor_line;
  const guint8 *order; /* borrowed: LopePart */
  guint n_order;
  guint far; /* parts in the lighter tone: 1 << LopePart */
  guint hidden; /* parts: 1 << LopePart */
  const LopeProp *props; /* borrowed */
  guint n_props;
  const LopeCue *cues; /* borrowed */
  guint n_cues;
  const LopeKeyframe *keyframes; /* borrowed */
} LopeExercisePicture;

struct _LopeExerciseFigure {
  const char *id;
  guint8 loop; /* LopeExerciseLoop */
  guint8 side; /* LopeExerciseSide */
  gboolean near_right; /* whether the near side is the runner's right */
  gboolean in_plane; /* seen from the side */
  float seconds;
  guint8 anchor; /* LopeJoint */
  guint8 poster; /* keyframe */
  gboolean ground; /* whether a foot lifts the figure off the floor */
  guint n_keyframes;
  const LopePin *pins; /* borrowed */
  guint n_pins;
  const LopeHighlight *highlights; /* borrowed */
  guint n_highlights;
  guint tinted; /* parts that move: 1 << LopePart */
  LopeExercisePicture picture;
  const LopeExercisePicture *inset; /* borrowed; NULL without one */
  float inset_frame[4]; /* canvas */
};

extern const LopeExerciseFigure lope_exercise_figures[];
extern const guint lope_n_exercise_figures;

G_END_DECLS
