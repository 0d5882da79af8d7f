/* lope-exercise-data.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written by build-aux/exercises/build.py; change the poses beside it instead.
 */

#include "config.h"

#include "lope-exercise-data.h"

static const LopePin clamshell_pins[] = {
  { LOPE_PART_LEG_NEAR, FALSE, { 0, 0 } },
};

static const LopeHighlight clamshell_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MED, FALSE },
};

static const guint8 clamshell_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp clamshell_props[] = {
  { LOPE_PROP_MAT, { 36.21, 61.81, 149.67, 82.36, 121.6, 108, 8.14, 87.45 } },
};

static const LopeCue clamshell_cues[] = {
  { LOPE_CUE_PATH, LOPE_JOINT_KNEE_NEAR, 0, 1, { 6.9, -2.76 }, { 0, 0 } },
};

static const LopeContact clamshell_contacts_0[] = {
  { LOPE_JOINT_ELBOW_FAR, 3.312, 0 },
  { LOPE_JOINT_HIP_FAR, 8.556, 0 },
  { LOPE_JOINT_HAND_NEAR, 2.76, 0 },
  { LOPE_JOINT_KNEE_FAR, 6.9, 0 },
  { LOPE_JOINT_ANKLE_FAR, 5.52, 0 },
};

static const LopeContact clamshell_contacts_1[] = {
  { LOPE_JOINT_ELBOW_FAR, 3.312, 0 },
  { LOPE_JOINT_HIP_FAR, 8.556, 0 },
  { LOPE_JOINT_HAND_NEAR, 2.76, 0 },
  { LOPE_JOINT_KNEE_FAR, 6.9, 0 },
  { LOPE_JOINT_ANKLE_FAR, 5.52, 0 },
};

static const LopeKeyframe clamshell_keyframes[] = {
  { 0.15, 1, { 88.016, 68.987, 6.455 },
    { { 169.44, -19.77 }, { 167.28, -17.47 }, { 172.16, -19.72 }, { 90, 24 }, { 91.57, 27.13 }, { -78.68, 39.85 },
      { -100.86, 8.84 }, { -164.82, 27.95 }, { -172.9, 12.53 }, { 114.89, -62.56 }, { 114.89, -62.56 }, { -64.87, 55.62 },
      { 4.99, -17 }, { -36.18, 54.13 }, { -60.18, 60.9 }, { 5.9, -17.12 }, { -37.15, 53.6 } },
    { 0, 0 }, clamshell_contacts_0, G_N_ELEMENTS (clamshell_contacts_0) },
  { 0.5, 1, { 88.016, 68.987, 6.455 },
    { { 169.44, -19.77 }, { 167.28, -17.47 }, { 172.16, -19.72 }, { 90, 24 }, { 91.57, 27.13 }, { -78.68, 39.85 },
      { -100.86, 8.84 }, { -164.82, 27.95 }, { -172.9, 12.53 }, { 114.89, -62.56 }, { 114.89, -62.56 }, { 4.25, 66.93 },
      { -29.55, -22.75 }, { -5.23, 60.35 }, { -60.18, 60.9 }, { 5.9, -17.12 }, { -37.15, 53.6 } },
    { 0, 0 }, clamshell_contacts_1, G_N_ELEMENTS (clamshell_contacts_1) },
};

static const guint8 clamshell_inset_order[] = {
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_LEG_NEAR,
};

static const LopeKeyframe clamshell_inset_keyframes[] = {
  { 0, 0, { 141, 30.169, 1.123 },
    { { 133.06, -81.61 }, { 127.42, -78.69 }, { 150.85, -82.14 }, { 90, 5 }, { 93.44, 5.23 }, { -146.54, 30.82 },
      { -124.05, 0.84 }, { 178.42, -30.49 }, { 176.39, -47.59 }, { 5.6, -38.87 }, { 5.6, -38.87 }, { -165.64, 40.49 },
      { -8.28, 43.9 }, { -173.96, 56.02 }, { -173.23, 41.58 }, { -7.17, 43.56 }, { -172.58, 55.9 } },
    { 0, 0 }, NULL, 0 },
  { 0, 0, { 141, 30.169, 1.123 },
    { { 133.06, -81.61 }, { 127.42, -78.69 }, { 150.85, -82.14 }, { 90, 5 }, { 93.44, 5.23 }, { -146.54, 30.82 },
      { -124.05, 0.84 }, { 178.42, -30.49 }, { 176.39, -47.59 }, { 5.6, -38.87 }, { 5.6, -38.87 }, { 148.56, 50.02 },
      { -49.98, 35.24 }, { 153.72, 57.18 }, { -173.23, 41.58 }, { -7.17, 43.56 }, { -172.58, 55.9 } },
    { 0, 0 }, NULL, 0 },
};

static const LopeExercisePicture clamshell_inset =
    { 112, 5, 43, TRUE, clamshell_inset_order, G_N_ELEMENTS (clamshell_inset_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 1 << LOPE_PART_HEAD | 1 << LOPE_PART_ARM_NEAR | 1 << LOPE_PART_ARM_FAR,
      NULL, 0, NULL, 0, clamshell_inset_keyframes };

static const LopePin clamshell_band_pins[] = {
  { LOPE_PART_LEG_NEAR, FALSE, { 0, 0 } },
};

static const LopeHighlight clamshell_band_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MED, FALSE },
};

static const guint8 clamshell_band_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_PROP (1, LOPE_LAYER_MAIN),
  LOPE_PART_LEG_NEAR,
  LOPE_PART_PROP (1, LOPE_LAYER_TOP),
  LOPE_PART_ARM_NEAR,
};

static const LopeProp clamshell_band_props[] = {
  { LOPE_PROP_MAT, { 36.21, 61.81, 149.67, 82.36, 121.6, 108, 8.14, 87.45 } },
  { LOPE_PROP_BAND, { 0.8, 3.04 } },
};

static const LopeCue clamshell_band_cues[] = {
  { LOPE_CUE_PATH, LOPE_JOINT_KNEE_NEAR, 0, 1, { 6.9, -2.76 }, { 0, 0 } },
};

static const LopeContact clamshell_band_contacts_0[] = {
  { LOPE_JOINT_ELBOW_FAR, 3.312, 0 },
  { LOPE_JOINT_HIP_FAR, 8.556, 0 },
  { LOPE_JOINT_HAND_NEAR, 2.76, 0 },
  { LOPE_JOINT_KNEE_FAR, 6.9, 0 },
  { LOPE_JOINT_ANKLE_FAR, 5.52, 0 },
};

static const LopeContact clamshell_band_contacts_1[] = {
  { LOPE_JOINT_ELBOW_FAR, 3.312, 0 },
  { LOPE_JOINT_HIP_FAR, 8.556, 0 },
  { LOPE_JOINT_HAND_NEAR, 2.76, 0 },
  { LOPE_JOINT_KNEE_FAR, 6.9, 0 },
  { LOPE_JOINT_ANKLE_FAR, 5.52, 0 },
};

static const LopeKeyframe clamshell_band_keyframes[] = {
  { 0.15, 1, { 88.016, 68.987, 6.455 },
    { { 169.44, -19.77 }, { 167.28, -17.47 }, { 172.16, -19.72 }, { 90, 24 }, { 91.57, 27.13 }, { -78.68, 39.85 },
      { -100.86, 8.84 }, { -164.82, 27.95 }, { -172.9, 12.53 }, { 114.89, -62.56 }, { 114.89, -62.56 }, { -63.03, 57.56 },
      { 3.03, -18.11 }, { -34.64, 54.89 }, { -60.18, 60.9 }, { 5.9, -17.12 }, { -37.15, 53.6 } },
    { 0, 0 }, clamshell_band_contacts_0, G_N_ELEMENTS (clamshell_band_contacts_0) },
  { 0.5, 1, { 88.016, 68.987, 6.455 },
    { { 169.44, -19.77 }, { 167.28, -17.47 }, { 172.16, -19.72 }, { 90, 24 }, { 91.57, 27.13 }, { -78.68, 39.85 },
      { -100.86, 8.84 }, { -164.82, 27.95 }, { -172.9, 12.53 }, { 114.89, -62.56 }, { 114.89, -62.56 }, { 7.31, 66.14 },
      { -31.08, -22.41 }, { -3.72, 60.31 }, { -60.18, 60.9 }, { 5.9, -17.12 }, { -37.15, 53.6 } },
    { 0, 0 }, clamshell_band_contacts_1, G_N_ELEMENTS (clamshell_band_contacts_1) },
};

static const guint8 clamshell_band_inset_order[] = {
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_LEG_NEAR,
};

static const LopeProp clamshell_band_inset_props[] = {
  { LOPE_PROP_BAND, { 0.8, 2.46 } },
};

static const LopeKeyframe clamshell_band_inset_keyframes[] = {
  { 0, 0, { 141, 30.169, 1.123 },
    { { 133.06, -81.61 }, { 127.42, -78.69 }, { 150.85, -82.14 }, { 90, 5 }, { 93.44, 5.23 }, { -146.54, 30.82 },
      { -124.05, 0.84 }, { 178.42, -30.49 }, { 176.39, -47.59 }, { 5.6, -38.87 }, { 5.6, -38.87 }, { -168.41, 41.1 },
      { -11.15, 43.27 }, { -176.04, 56.19 }, { -173.23, 41.58 }, { -7.17, 43.56 }, { -172.58, 55.9 } },
    { 0, 0 }, NULL, 0 },
  { 0, 0, { 141, 30.169, 1.123 },
    { { 133.06, -81.61 }, { 127.42, -78.69 }, { 150.85, -82.14 }, { 90, 5 }, { 93.44, 5.23 }, { -146.54, 30.82 },
      { -124.05, 0.84 }, { 178.42, -30.49 }, { 176.39, -47.59 }, { 5.6, -38.87 }, { 5.6, -38.87 }, { 146.36, 50.39 },
      { -51.71, 34.95 }, { 152.34, 57.17 }, { -173.23, 41.58 }, { -7.17, 43.56 }, { -172.58, 55.9 } },
    { 0, 0 }, NULL, 0 },
};

static const LopeExercisePicture clamshell_band_inset =
    { 112, 5, 43, TRUE, clamshell_band_inset_order, G_N_ELEMENTS (clamshell_band_inset_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 1 << LOPE_PART_HEAD | 1 << LOPE_PART_ARM_NEAR | 1 << LOPE_PART_ARM_FAR,
      clamshell_band_inset_props, G_N_ELEMENTS (clamshell_band_inset_props), NULL, 0, clamshell_band_inset_keyframes };

static const LopeHighlight side_lying_abduction_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MED, FALSE },
};

static const guint8 side_lying_abduction_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp side_lying_abduction_props[] = {
  { LOPE_PROP_MAT, { 15.92, 79.92, 154.52, 79.92, 154.52, 98.61, 15.92, 98.61 } },
};

static const LopeCue side_lying_abduction_cues[] = {
  { LOPE_CUE_PATH, LOPE_JOINT_ANKLE_NEAR, 0, 1, { 7.56, 0 }, { 0, 0 } },
};

static const LopeContact side_lying_abduction_contacts_0[] = {
  { LOPE_JOINT_ELBOW_FAR, 3.024, 0 },
  { LOPE_JOINT_HIP_FAR, 7.812, 0 },
  { LOPE_JOINT_HAND_NEAR, 2.52, 0 },
  { LOPE_JOINT_KNEE_FAR, 6.3, 0 },
  { LOPE_JOINT_ANKLE_FAR, 5.67, 0 },
};

static const LopeContact side_lying_abduction_contacts_1[] = {
  { LOPE_JOINT_ELBOW_FAR, 3.024, 0 },
  { LOPE_JOINT_HIP_FAR, 7.812, 0 },
  { LOPE_JOINT_HAND_NEAR, 2.52, 0 },
  { LOPE_JOINT_KNEE_FAR, 6.3, 0 },
  { LOPE_JOINT_ANKLE_FAR, 5.67, 0 },
};

static const LopeKeyframe side_lying_abduction_keyframes[] = {
  { 0.15, 1, { 81.436, 73.928, 4.478 },
    { { 178.91, 0.35 }, { 176.19, 1.24 }, { -178.38, 1.28 }, { 90, 18 }, { 90, 18 }, { -65.19, 30.03 },
      { -66.08, 29.58 }, { -154.17, 51 }, { -169.89, 24.92 }, { 150.6, -54.42 }, { 150.6, -54.42 }, { -2.85, -0.93 },
      { -2.85, -0.93 }, { -39.35, 67.11 }, { -16.79, 34.71 }, { 14.18, -39.97 }, { -15.21, 38.92 } },
    { 0, 0 }, side_lying_abduction_contacts_0, G_N_ELEMENTS (side_lying_abduction_contacts_0) },
  { 0.35, 1, { 81.436, 73.928, 4.478 },
    { { 178.91, 0.35 }, { 176.19, 1.24 }, { -178.38, 1.28 }, { 90, 18 }, { 90, 18 }, { -65.19, 30.03 },
      { -66.08, 29.58 }, { -154.17, 51 }, { -169.89, 24.92 }, { 150.6, -54.42 }, { 150.6, -54.42 }, { 28.77, 8.89 },
      { 28.77, 8.89 }, { -39.35, 67.11 }, { -16.79, 34.71 }, { 14.18, -39.97 }, { -15.21, 38.92 } },
    { 0, 0 }, side_lying_abduction_contacts_1, G_N_ELEMENTS (side_lying_abduction_contacts_1) },
};

static const LopeHighlight isometric_abduction_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MED, FALSE },
  { LOPE_MUSCLE_GLUTE_MED, TRUE },
};

static const guint8 isometric_abduction_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_HEAD,
  LOPE_PART_ARM_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_LEG_FAR,
  LOPE_PART_PROP (1, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_NEAR,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_PROP (1, LOPE_LAYER_TOP),
};

static const LopeProp isometric_abduction_props[] = {
  { LOPE_PROP_MAT, { 7.23, 89.83, 111.5, 67.28, 139.5, 85.45, 35.23, 108 } },
  { LOPE_PROP_BELT, { 0.74, 4.2 } },
};

static const LopeContact isometric_abduction_contacts_0[] = {
  { LOPE_JOINT_PELVIS, 8.4, 0 },
  { LOPE_JOINT_HEAD, 9.24, 0 },
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact isometric_abduction_contacts_1[] = {
  { LOPE_JOINT_PELVIS, 8.4, 0 },
  { LOPE_JOINT_HEAD, 9.24, 0 },
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe isometric_abduction_keyframes[] = {
  { 0.15, 1, { 81.855, 78.017, 3.147 },
    { { -166.63, 27.13 }, { -166.63, 27.13 }, { -176.2, 30.73 }, { -32.98, 53.41 }, { -32.98, 53.41 }, { 2.52, -10.86 },
      { 9.52, -22.26 }, { 9.52, -22.26 }, { 21.19, -45.29 }, { 15.16, -32.92 }, { 15.16, -32.92 }, { 59.97, 8.93 },
      { -68.49, -30.67 }, { 9.1, -21.38 }, { 66.42, 0.21 }, { -68.85, -31.5 }, { 15.68, -33.78 } },
    { 0, 0 }, isometric_abduction_contacts_0, G_N_ELEMENTS (isometric_abduction_contacts_0) },
  { 1.2, 0.6, { 81.855, 78.017, 3.147 },
    { { -166.63, 27.13 }, { -166.63, 27.13 }, { -176.2, 30.73 }, { -32.98, 53.41 }, { -32.98, 53.41 }, { 2.52, -10.86 },
      { 9.52, -22.26 }, { 9.52, -22.26 }, { 21.19, -45.29 }, { 15.16, -32.92 }, { 15.16, -32.92 }, { 55.85, 14.87 },
      { -70.26, -37.67 }, { 9.1, -21.38 }, { 70.97, -5.35 }, { -64.98, -25.21 }, { 15.68, -33.78 } },
    { 0, 0 }, isometric_abduction_contacts_1, G_N_ELEMENTS (isometric_abduction_contacts_1) },
};

static const guint8 isometric_abduction_inset_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_HEAD,
  LOPE_PART_ARM_FAR,
  LOPE_PART_ARM_NEAR,
  LOPE_PART_TORSO,
  LOPE_PART_LEG_FAR,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_PROP (1, LOPE_LAYER_MAIN),
};

static const LopeProp isometric_abduction_inset_props[] = {
  { LOPE_PROP_MAT, { 51.4, 14.28, 51.4, 58.52, 14.6, 58.52, 14.6, 14.28 } },
  { LOPE_PROP_BELT, { 0.74, 2.76 } },
};

static const LopeCue isometric_abduction_inset_cues[] = {
  { LOPE_CUE_PUSH, LOPE_JOINT_KNEE_NEAR, 0, 0, { -5.98, 1.03 }, { -10.12, 0 } },
  { LOPE_CUE_PUSH, LOPE_JOINT_KNEE_FAR, 0, 0, { 5.98, 1.03 }, { 10.12, 0 } },
};

static const LopeKeyframe isometric_abduction_inset_keyframes[] = {
  { 0, 0, { 33, 35.424, 3.087 },
    { { 90, -57.15 }, { 90, -57.15 }, { 90, -48.03 }, { -180, 0 }, { -180, 0 }, { -120.42, 50.04 },
      { -100.45, 55.55 }, { -100.45, 55.55 }, { -59.58, 50.04 }, { -79.55, 55.55 }, { -79.55, 55.55 }, { 102.75, 64.7 },
      { -90.45, -12.92 }, { -102.11, 55.4 }, { 77.25, 64.7 }, { -89.55, -12.92 }, { -77.89, 55.4 } },
    { 0, 0 }, NULL, 0 },
  { 0, 0, { 33, 35.424, 3.087 },
    { { 90, -57.15 }, { 90, -57.15 }, { 90, -48.03 }, { -180, 0 }, { -180, 0 }, { -120.42, 50.04 },
      { -100.45, 55.55 }, { -100.45, 55.55 }, { -59.58, 50.04 }, { -79.55, 55.55 }, { -79.55, 55.55 }, { 117.73, 62.08 },
      { -83.23, -11.72 }, { -102.11, 55.4 }, { 62.27, 62.08 }, { -96.77, -11.72 }, { -77.89, 55.4 } },
    { 0, 0 }, NULL, 0 },
};

static const LopeExercisePicture isometric_abduction_inset =
    { 92, 34, 40, FALSE, isometric_abduction_inset_order, G_N_ELEMENTS (isometric_abduction_inset_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      isometric_abduction_inset_props, G_N_ELEMENTS (isometric_abduction_inset_props), isometric_abduction_inset_cues, G_N_ELEMENTS (isometric_abduction_inset_cues), isometric_abduction_inset_keyframes };

static const LopeHighlight adductor_squeeze_highlights[] = {
  { LOPE_MUSCLE_ADDUCTORS, FALSE },
  { LOPE_MUSCLE_ADDUCTORS, TRUE },
};

static const guint8 adductor_squeeze_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_HEAD,
  LOPE_PART_ARM_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_LEG_FAR,
  LOPE_PART_PROP (1, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_NEAR,
  LOPE_PART_LEG_NEAR,
};

static const LopeProp adductor_squeeze_props[] = {
  { LOPE_PROP_MAT, { 7.32, 89.83, 111.59, 67.28, 139.59, 85.45, 35.32, 108 } },
  { LOPE_PROP_BALL, { 8.68 } },
};

static const LopeContact adductor_squeeze_contacts_0[] = {
  { LOPE_JOINT_PELVIS, 8.4, 0 },
  { LOPE_JOINT_HEAD, 9.24, 0 },
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact adductor_squeeze_contacts_1[] = {
  { LOPE_JOINT_PELVIS, 8.4, 0 },
  { LOPE_JOINT_HEAD, 9.24, 0 },
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe adductor_squeeze_keyframes[] = {
  { 0.15, 1, { 81.937, 78.017, 3.147 },
    { { -166.63, 27.13 }, { -166.63, 27.13 }, { -176.2, 30.73 }, { -32.98, 53.41 }, { -32.98, 53.41 }, { 2.52, -10.86 },
      { 9.52, -22.26 }, { 9.52, -22.26 }, { 21.19, -45.29 }, { 15.16, -32.92 }, { 15.16, -32.92 }, { 56.46, 14.05 },
      { -70.03, -36.68 }, { 9.1, -21.38 }, { 70.35, -4.55 }, { -65.52, -26.08 }, { 15.68, -33.78 } },
    { 0, 0 }, adductor_squeeze_contacts_0, G_N_ELEMENTS (adductor_squeeze_contacts_0) },
  { 1.2, 0.6, { 81.937, 78.017, 3.147 },
    { { -166.63, 27.13 }, { -166.63, 27.13 }, { -176.2, 30.73 }, { -32.98, 53.41 }, { -32.98, 53.41 }, { 2.52, -10.86 },
      { 9.52, -22.26 }, { 9.52, -22.26 }, { 21.19, -45.29 }, { 15.16, -32.92 }, { 15.16, -32.92 }, { 57.67, 12.39 },
      { -69.54, -34.69 }, { 9.1, -21.38 }, { 69.07, -2.96 }, { -66.62, -27.86 }, { 15.68, -33.78 } },
    { 0, 0 }, adductor_squeeze_contacts_1, G_N_ELEMENTS (adductor_squeeze_contacts_1) },
};

static const guint8 adductor_squeeze_inset_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_HEAD,
  LOPE_PART_ARM_FAR,
  LOPE_PART_ARM_NEAR,
  LOPE_PART_TORSO,
  LOPE_PART_LEG_FAR,
  LOPE_PART_PROP (1, LOPE_LAYER_MAIN),
  LOPE_PART_LEG_NEAR,
};

static const LopeProp adductor_squeeze_inset_props[] = {
  { LOPE_PROP_MAT, { 51.4, 14.28, 51.4, 58.52, 14.6, 58.52, 14.6, 14.28 } },
  { LOPE_PROP_BALL, { 5.7 } },
};

static const LopeCue adductor_squeeze_inset_cues[] = {
  { LOPE_CUE_PUSH, LOPE_JOINT_KNEE_NEAR, 0, 0, { -17.48, 1.03 }, { 11.04, 0 } },
  { LOPE_CUE_PUSH, LOPE_JOINT_KNEE_FAR, 0, 0, { 17.48, 1.03 }, { -11.04, 0 } },
};

static const LopeKeyframe adductor_squeeze_inset_keyframes[] = {
  { 0, 0, { 33, 35.424, 3.087 },
    { { 90, -57.15 }, { 90, -57.15 }, { 90, -48.03 }, { -180, 0 }, { -180, 0 }, { -120.42, 50.04 },
      { -100.45, 55.55 }, { -100.45, 55.55 }, { -59.58, 50.04 }, { -79.55, 55.55 }, { -79.55, 55.55 }, { 115.77, 62.51 },
      { -84.24, -11.93 }, { -102.11, 55.4 }, { 64.23, 62.51 }, { -95.76, -11.93 }, { -77.89, 55.4 } },
    { 0, 0 }, NULL, 0 },
  { 0, 0, { 33, 35.424, 3.087 },
    { { 90, -57.15 }, { 90, -57.15 }, { 90, -48.03 }, { -180, 0 }, { -180, 0 }, { -120.42, 50.04 },
      { -100.45, 55.55 }, { -100.45, 55.55 }, { -59.58, 50.04 }, { -79.55, 55.55 }, { -79.55, 55.55 }, { 111.66, 63.33 },
      { -86.28, -12.31 }, { -102.11, 55.4 }, { 68.34, 63.33 }, { -93.72, -12.31 }, { -77.89, 55.4 } },
    { 0, 0 }, NULL, 0 },
};

static const LopeExercisePicture adductor_squeeze_inset =
    { 92, 34, 40, FALSE, adductor_squeeze_inset_order, G_N_ELEMENTS (adductor_squeeze_inset_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      adductor_squeeze_inset_props, G_N_ELEMENTS (adductor_squeeze_inset_props), adductor_squeeze_inset_cues, G_N_ELEMENTS (adductor_squeeze_inset_cues), adductor_squeeze_inset_keyframes };

static const LopePin glute_bridge_pins[] = {
  { LOPE_PART_LEG_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_LEG_FAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_FAR, FALSE, { 0, 0 } },
};

static const LopeHighlight glute_bridge_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
  { LOPE_MUSCLE_HAMSTRINGS, FALSE },
};

static const guint8 glute_bridge_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp glute_bridge_props[] = {
  { LOPE_PROP_MAT_SIDE, { 5.47, 89.84, 149.25 } },
};

static const LopeCue glute_bridge_cues[] = {
  { LOPE_CUE_PUSH, LOPE_JOINT_PELVIS, 0, 0, { 4.74, 29.23 }, { 0, -17.38 } },
};

static const LopeContact glute_bridge_contacts_0[] = {
  { LOPE_JOINT_HEAD, 10.428, 0 },
  { LOPE_JOINT_NECK, 7.9, 0 },
  { LOPE_JOINT_PELVIS, 9.48, 0 },
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
  { LOPE_JOINT_HAND_NEAR, 4.108, 0 },
  { LOPE_JOINT_HAND_FAR, 4.108, 0 },
};

static const LopeContact glute_bridge_contacts_1[] = {
  { LOPE_JOINT_HEAD, 10.428, 0 },
  { LOPE_JOINT_NECK, 7.9, 0 },
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
  { LOPE_JOINT_HAND_NEAR, 4.108, 0 },
  { LOPE_JOINT_HAND_FAR, 4.108, 0 },
};

static const LopeKeyframe glute_bridge_keyframes[] = {
  { 0.15, 1, { 41.81, 81.939, 0 },
    { { -176.8, 0 }, { -176.8, 0 }, { 171, 0 }, { -90, 82 }, { -90, 82 }, { -1.74, 0 },
      { -1.74, 0 }, { 0, 0 }, { -6.56, 0 }, { -6.56, 0 }, { 0, 0 }, { 60.1, 0 },
      { -70.94, 0 }, { 0, 0 }, { 56, 0 }, { -74.57, 0 }, { 0, 0 } },
    { 0, 0 }, glute_bridge_contacts_0, G_N_ELEMENTS (glute_bridge_contacts_0) },
  { 0.4, 1, { 41.81, 81.939, 0 },
    { { -154, 0 }, { -154, 0 }, { 171, 0 }, { -64, 82 }, { -90, 82 }, { -1.74, 0 },
      { -1.74, 0 }, { 0, 0 }, { -6.56, 0 }, { -6.56, 0 }, { 0, 0 }, { 27.92, 0 },
      { -87.29, 0 }, { 0, 0 }, { 24.66, 0 }, { -87.31, 0 }, { 0, 0 } },
    { 0, 0 }, glute_bridge_contacts_1, G_N_ELEMENTS (glute_bridge_contacts_1) },
};

static const LopePin single_leg_bridge_pins[] = {
  { LOPE_PART_LEG_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_FAR, FALSE, { 0, 0 } },
};

static const LopeHighlight single_leg_bridge_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
  { LOPE_MUSCLE_HAMSTRINGS, FALSE },
};

static const guint8 single_leg_bridge_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp single_leg_bridge_props[] = {
  { LOPE_PROP_MAT_SIDE, { 5.42, 108, 148.84 } },
};

static const LopeCue single_leg_bridge_cues[] = {
  { LOPE_CUE_PUSH, LOPE_JOINT_PELVIS, 0, 0, { 4.26, 26.27 }, { 0, -15.62 } },
};

static const LopeContact single_leg_bridge_contacts_0[] = {
  { LOPE_JOINT_HEAD, 9.372, 0 },
  { LOPE_JOINT_NECK, 7.1, 0 },
  { LOPE_JOINT_PELVIS, 8.52, 0 },
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HAND_NEAR, 3.692, 0 },
  { LOPE_JOINT_HAND_FAR, 3.692, 0 },
};

static const LopeContact single_leg_bridge_contacts_1[] = {
  { LOPE_JOINT_HEAD, 9.372, 0 },
  { LOPE_JOINT_NECK, 7.1, 0 },
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HAND_NEAR, 3.692, 0 },
  { LOPE_JOINT_HAND_FAR, 3.692, 0 },
};

static const LopeKeyframe single_leg_bridge_keyframes[] = {
  { 0.15, 1, { 35.243, 100.9, 0 },
    { { -176.8, 0 }, { -176.8, 0 }, { 171, 0 }, { -90, 82 }, { -90, 82 }, { -1.74, 0 },
      { -1.74, 0 }, { 0, 0 }, { -6.56, 0 }, { -6.56, 0 }, { 0, 0 }, { 60.1, 0 },
      { -70.94, 0 }, { 0, 0 }, { 62.1, 0 }, { 56.1, 0 }, { 140.1, 0 } },
    { 0, 0 }, single_leg_bridge_contacts_0, G_N_ELEMENTS (single_leg_bridge_contacts_0) },
  { 0.4, 1, { 35.243, 100.9, 0 },
    { { -154, 0 }, { -154, 0 }, { 171, 0 }, { -64, 82 }, { -90, 82 }, { -1.74, 0 },
      { -1.74, 0 }, { 0, 0 }, { -6.56, 0 }, { -6.56, 0 }, { 0, 0 }, { 27.92, 0 },
      { -87.29, 0 }, { 0, 0 }, { 29.92, 0 }, { 23.92, 0 }, { 107.92, 0 } },
    { 0, 0 }, single_leg_bridge_contacts_1, G_N_ELEMENTS (single_leg_bridge_contacts_1) },
};

static const LopePin hip_thrust_pins[] = {
  { LOPE_PART_LEG_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_LEG_FAR, FALSE, { 0, 0 } },
};

static const LopeHighlight hip_thrust_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
  { LOPE_MUSCLE_HAMSTRINGS, FALSE },
};

static const guint8 hip_thrust_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp hip_thrust_props[] = {
  { LOPE_PROP_BENCH, { 24.83, 60.76, 35.84, 30.08 } },
};

static const LopeCue hip_thrust_cues[] = {
  { LOPE_CUE_PUSH, LOPE_JOINT_PELVIS, 0, 0, { 3.84, 28.8 }, { 0, -16.64 } },
};

static const LopeContact hip_thrust_contacts_0[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
  { LOPE_JOINT_NECK, 6.4, 30.08 },
};

static const LopeContact hip_thrust_contacts_1[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
  { LOPE_JOINT_NECK, 6.4, 30.08 },
};

static const LopeKeyframe hip_thrust_keyframes[] = {
  { 0.15, 1, { 52.992, 54.36, 0 },
    { { 144, 0 }, { 147.6, 0 }, { 134, 0 }, { -126, 77 }, { -126, 77 }, { -55.53, -14.06 },
      { 24.73, -1.39 }, { -26, 0 }, { -61.72, 13.48 }, { 21.46, 2.1 }, { -26, 0 }, { 36.69, 0 },
      { -64.2, 0 }, { 0, 0 }, { 33.94, 0 }, { -69.28, 0 }, { 0, 0 } },
    { 0, 0 }, hip_thrust_contacts_0, G_N_ELEMENTS (hip_thrust_contacts_0) },
  { 0.4, 1, { 52.992, 54.36, 0 },
    { { 180, 0 }, { 180, 0 }, { 152, 0 }, { -90, 77 }, { -90, 77 }, { -7.14, -21.74 },
      { 42.52, 7.94 }, { 10, 0 }, { -14.16, 20.01 }, { 41.64, -5.86 }, { 10, 0 }, { 2.63, 0 },
      { -89.47, 0 }, { 0, 0 }, { -2.63, 0 }, { -89.47, 0 }, { 0, 0 } },
    { 0, 0 }, hip_thrust_contacts_1, G_N_ELEMENTS (hip_thrust_contacts_1) },
};

static const LopeHighlight lateral_band_walk_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MED, FALSE },
  { LOPE_MUSCLE_GLUTE_MED, TRUE },
};

static const guint8 lateral_band_walk_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_BACK),
  LOPE_PART_LEG_FAR,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_TORSO,
  LOPE_PART_ARM_FAR,
  LOPE_PART_ARM_NEAR,
  LOPE_PART_HEAD,
};

static const LopeProp lateral_band_walk_props[] = {
  { LOPE_PROP_BAND, { 0.84, 2.33 } },
};

static const LopeCue lateral_band_walk_cues[] = {
  { LOPE_CUE_PUSH, LOPE_JOINT_ANKLE_NEAR, 0, 0, { 9.68, -3.88 }, { 16.46, -1.27 } },
};

static const LopeContact lateral_band_walk_contacts_0[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact lateral_band_walk_contacts_1[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact lateral_band_walk_contacts_2[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact lateral_band_walk_contacts_3[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe lateral_band_walk_keyframes[] = {
  { 0.1, 1, { 66.122, 59.626, 4.567 },
    { { 86.86, 16.75 }, { 86.12, 18.28 }, { 88.57, 13.13 }, { 4.42, -23.61 }, { 4.42, -23.61 }, { -58.61, 4.82 },
      { 174.83, 72.33 }, { 53.23, 76.67 }, { -101.02, 22.88 }, { 7.63, 25.3 }, { 20.27, 50.56 }, { -64.95, 23.65 },
      { -99.18, -26.71 }, { -14.92, 55.6 }, { -80.56, 30.62 }, { -97.75, -27.35 }, { -33.11, 72.11 } },
    { 0, 0 }, lateral_band_walk_contacts_0, G_N_ELEMENTS (lateral_band_walk_contacts_0) },
  { 0, 0.7, { 69.027, 59.401, 3.293 },
    { { 86.86, 16.75 }, { 86.12, 18.28 }, { 88.57, 13.13 }, { 4.42, -23.61 }, { 4.42, -23.61 }, { -58.61, 4.82 },
      { 174.83, 72.33 }, { 53.23, 76.67 }, { -101.02, 22.88 }, { 7.63, 25.3 }, { 20.27, 50.56 }, { -53.85, 25.52 },
      { -91.85, -34.63 }, { -14.92, 55.6 }, { -84.58, 31.46 }, { -102.01, -24.52 }, { -33.11, 72.11 } },
    { 0, 0 }, lateral_band_walk_contacts_1, G_N_ELEMENTS (lateral_band_walk_contacts_1) },
  { 0.1, 1, { 74.837, 58.952, 0.746 },
    { { 86.86, 16.75 }, { 86.12, 18.28 }, { 88.57, 13.13 }, { 4.42, -23.61 }, { 4.42, -23.61 }, { -58.61, 4.82 },
      { 174.83, 72.33 }, { 53.23, 76.67 }, { -101.02, 22.88 }, { 7.63, 25.3 }, { 20.27, 50.56 }, { -57.6, 15.7 },
      { -83.36, -28.84 }, { -14.92, 55.6 }, { -92.82, 31.02 }, { -108.88, -17.62 }, { -33.11, 72.11 } },
    { 0, 0 }, lateral_band_walk_contacts_2, G_N_ELEMENTS (lateral_band_walk_contacts_2) },
  { 0.1, 1, { 83.552, 58.278, -3.075 },
    { { 86.86, 16.75 }, { 86.12, 18.28 }, { 88.57, 13.13 }, { 4.42, -23.61 }, { 4.42, -23.61 }, { -58.61, 4.82 },
      { 174.83, 72.33 }, { 53.23, 76.67 }, { -101.02, 22.88 }, { 7.63, 25.3 }, { 20.27, 50.56 }, { -64.95, 23.65 },
      { -99.18, -26.71 }, { -14.92, 55.6 }, { -80.56, 30.62 }, { -97.75, -27.35 }, { -33.11, 72.11 } },
    { 0, 0 }, lateral_band_walk_contacts_3, G_N_ELEMENTS (lateral_band_walk_contacts_3) },
};

static const LopeHighlight hip_hike_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MED, FALSE },
};

static const guint8 hip_hike_order[] = {
  LOPE_PART_LEG_FAR,
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_LEG_NEAR,
  LOPE_PART_TORSO,
  LOPE_PART_ARM_FAR,
  LOPE_PART_ARM_NEAR,
  LOPE_PART_HEAD,
};

static const LopeProp hip_hike_props[] = {
  { LOPE_PROP_STEP, { 73.38, 102.63, 30.4, 9.41, 3.17 } },
};

static const LopeCue hip_hike_cues[] = {
  { LOPE_CUE_LEVEL, LOPE_JOINT_PELVIS, 0, 0, { 0, 0 }, { 0, 0 } },
  { LOPE_CUE_PUSH, LOPE_JOINT_HIP_FAR, 0, 0, { -25.65, 5.7 }, { 0, -12.35 } },
};

static const LopeContact hip_hike_contacts_0[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 9.5 },
  { LOPE_JOINT_TOE_NEAR, 0, 9.5 },
};

static const LopeContact hip_hike_contacts_1[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 9.5 },
  { LOPE_JOINT_TOE_NEAR, 0, 9.5 },
};

static const LopeKeyframe hip_hike_keyframes[] = {
  { 0.1, 1, { 79.552, 51.273, 8.316 },
    { { 88.84, 8 }, { 90, 8 }, { 90, 8 }, { 12.88, 1.79 }, { 0, 0 }, { -71.05, -7.57 },
      { -80.97, -1.14 }, { -80.97, -1.14 }, { -108.95, -7.57 }, { -99.03, -1.14 }, { -99.03, -1.14 }, { -89.82, -4.34 },
      { -90.19, -11.65 }, { -54.3, 80.18 }, { -92.89, -7.42 }, { -90.58, -9.15 }, { -110.71, 70.63 } },
    { 0, 0 }, hip_hike_contacts_0, G_N_ELEMENTS (hip_hike_contacts_0) },
  { 0.3, 1, { 79.552, 51.273, 8.316 },
    { { 88.84, 8 }, { 90, 8 }, { 90, 8 }, { -13.87, -1.93 }, { 0, 0 }, { -71.05, -7.57 },
      { -80.97, -1.14 }, { -80.97, -1.14 }, { -108.95, -7.57 }, { -99.03, -1.14 }, { -99.03, -1.14 }, { -89.82, -4.34 },
      { -90.19, -11.65 }, { -54.3, 80.18 }, { -92.89, -7.42 }, { -90.58, -9.15 }, { -110.71, 70.63 } },
    { 0, 0 }, hip_hike_contacts_1, G_N_ELEMENTS (hip_hike_contacts_1) },
};

static const LopePin partial_squat_pins[] = {
  { LOPE_PART_LEG_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_LEG_FAR, FALSE, { 0, 0 } },
};

static const LopeHighlight partial_squat_highlights[] = {
  { LOPE_MUSCLE_QUADS, FALSE },
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
};

static const guint8 partial_squat_order[] = {
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeCue partial_squat_cues[] = {
  { LOPE_CUE_PATH, LOPE_JOINT_PELVIS, 0, 1, { -16.32, 0 }, { 0, 0 } },
};

static const LopeContact partial_squat_contacts_0[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact partial_squat_contacts_1[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe partial_squat_keyframes[] = {
  { 0.15, 1, { 64.257, 54.246, 0 },
    { { 89, 0 }, { 91, 0 }, { 88, 0 }, { 179, 77 }, { 179, 77 }, { -90, 0 },
      { -82, 0 }, { -82, 0 }, { -90, 0 }, { -82, 0 }, { -82, 0 }, { -84.32, 0 },
      { -96.54, 0 }, { 0, 0 }, { -83.02, 0 }, { -96.07, 0 }, { 0, 0 } },
    { 0, 0 }, partial_squat_contacts_0, G_N_ELEMENTS (partial_squat_contacts_0) },
  { 0.3, 1, { 50.487, 66.69, 0 },
    { { 62, 0 }, { 64, 0 }, { 61, 0 }, { 152, 77 }, { 152, 77 }, { -8, 0 },
      { 2, 0 }, { 2, 0 }, { -8, 0 }, { 2, 0 }, { 2, 0 }, { -33.86, 0 },
      { -107.39, 0 }, { 0, 0 }, { -30.7, 0 }, { -106.68, 0 }, { 0, 0 } },
    { 0, 0 }, partial_squat_contacts_1, G_N_ELEMENTS (partial_squat_contacts_1) },
};

static const LopePin single_leg_squat_pins[] = {
  { LOPE_PART_LEG_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_FAR, FALSE, { 0, 0 } },
};

static const LopeHighlight single_leg_squat_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
  { LOPE_MUSCLE_QUADS, FALSE },
};

static const guint8 single_leg_squat_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp single_leg_squat_props[] = {
  { LOPE_PROP_CHAIR, { 99.53, 108, 1 } },
};

static const LopeCue single_leg_squat_cues[] = {
  { LOPE_CUE_PATH, LOPE_JOINT_PELVIS, 0, 1, { -16.32, 0 }, { 0, 0 } },
};

static const LopeContact single_leg_squat_contacts_0[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
};

static const LopeContact single_leg_squat_contacts_1[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
};

static const LopeKeyframe single_leg_squat_keyframes[] = {
  { 0.15, 1, { 71.987, 54.246, 0 },
    { { 89, 0 }, { 91, 0 }, { 88, 0 }, { 179, 77 }, { 179, 77 }, { -92, 0 },
      { -84, 0 }, { -84, 0 }, { -68.09, 0 }, { -24.26, 0 }, { 2, 0 }, { -82.69, 0 },
      { -94.65, 0 }, { 0, 0 }, { -78, 0 }, { -140, 0 }, { -66, 0 } },
    { 0, 0 }, single_leg_squat_contacts_0, G_N_ELEMENTS (single_leg_squat_contacts_0) },
  { 0.3, 1, { 61.787, 63.63, 0 },
    { { 66, 0 }, { 68, 0 }, { 65, 0 }, { 156, 77 }, { 156, 77 }, { -30, 0 },
      { -10, 0 }, { -10, 0 }, { -70.55, 0 }, { 27.08, 0 }, { 2, 0 }, { -42.33, 0 },
      { -106.74, 0 }, { 0, 0 }, { -60, 0 }, { -162, 0 }, { -82, 0 } },
    { 0, 0 }, single_leg_squat_contacts_1, G_N_ELEMENTS (single_leg_squat_contacts_1) },
};

static const LopePin hip_hinge_pins[] = {
  { LOPE_PART_LEG_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_LEG_FAR, FALSE, { 0, 0 } },
};

static const LopeHighlight hip_hinge_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
  { LOPE_MUSCLE_HAMSTRINGS, FALSE },
};

static const guint8 hip_hinge_order[] = {
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeCue hip_hinge_cues[] = {
  { LOPE_CUE_PUSH, LOPE_JOINT_PELVIS, 0, 0, { -12.48, 0 }, { -14.56, 0 } },
};

static const LopeContact hip_hinge_contacts_0[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact hip_hinge_contacts_1[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe hip_hinge_keyframes[] = {
  { 0.15, 1, { 75.291, 54.606, 0 },
    { { 88, 0 }, { 88, 0 }, { 92, 0 }, { 178, 77 }, { 178, 77 }, { -88, 0 },
      { -86, 0 }, { -86, 0 }, { -88, 0 }, { -86, 0 }, { -86, 0 }, { -81.77, 0 },
      { -99.08, 0 }, { 0, 0 }, { -80.29, 0 }, { -98.78, 0 }, { 0, 0 } },
    { 0, 0 }, hip_hinge_contacts_0, G_N_ELEMENTS (hip_hinge_contacts_0) },
  { 0.3, 1, { 61.251, 57.934, 0 },
    { { 26, 0 }, { 26, 0 }, { 22, 0 }, { 116, 77 }, { 116, 77 }, { -88, 0 },
      { -86, 0 }, { -86, 0 }, { -88, 0 }, { -86, 0 }, { -86, 0 }, { -62.54, 0 },
      { -87.21, 0 }, { 0, 0 }, { -53.48, 0 }, { -90.17, 0 }, { 0, 0 } },
    { 0, 0 }, hip_hinge_contacts_1, G_N_ELEMENTS (hip_hinge_contacts_1) },
};

static const LopePin single_leg_deadlift_pins[] = {
  { LOPE_PART_LEG_NEAR, FALSE, { 0, 0 } },
};

static const LopeHighlight single_leg_deadlift_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
  { LOPE_MUSCLE_HAMSTRINGS, FALSE },
};

static const guint8 single_leg_deadlift_order[] = {
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeCue single_leg_deadlift_cues[] = {
  { LOPE_CUE_PATH, LOPE_JOINT_ANKLE_FAR, 0, 1, { 2.08, 8.84 }, { 0, 0 } },
};

static const LopeContact single_leg_deadlift_contacts_0[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
};

static const LopeContact single_leg_deadlift_contacts_1[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
};

static const LopeKeyframe single_leg_deadlift_keyframes[] = {
  { 0.15, 1, { 93.145, 54.614, 0 },
    { { 88, 0 }, { 88, 0 }, { 90, 0 }, { 178, 77 }, { 178, 77 }, { -89, 0 },
      { -86, 0 }, { -86, 0 }, { -89, 0 }, { -86, 0 }, { -86, 0 }, { -81.84, 0 },
      { -95.49, 0 }, { 0, 0 }, { -98, 0 }, { -142, 0 }, { -62, 0 } },
    { 0, 0 }, single_leg_deadlift_contacts_0, G_N_ELEMENTS (single_leg_deadlift_contacts_0) },
  { 0.35, 1, { 86.905, 56.486, 0 },
    { { 14, 0 }, { 14, 0 }, { 12, 0 }, { 104, 77 }, { 104, 77 }, { -89, 0 },
      { -86, 0 }, { -86, 0 }, { -89, 0 }, { -86, 0 }, { -86, 0 }, { -72.84, 0 },
      { -92.22, 0 }, { 0, 0 }, { -167, 0 }, { -173, 0 }, { -93, 0 } },
    { 0, 0 }, single_leg_deadlift_contacts_1, G_N_ELEMENTS (single_leg_deadlift_contacts_1) },
};

static const LopePin plank_pins[] = {
  { LOPE_PART_ARM_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_FAR, FALSE, { 0, 0 } },
};

static const LopeHighlight plank_highlights[] = {
  { LOPE_MUSCLE_ABS, FALSE },
};

static const guint8 plank_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp plank_props[] = {
  { LOPE_PROP_MAT_SIDE, { 5.29, 82.88, 154.03 } },
};

static const LopeContact plank_contacts_0[] = {
  { LOPE_JOINT_KNEE_NEAR, 4.958, 0 },
  { LOPE_JOINT_KNEE_FAR, 4.958, 0 },
  { LOPE_JOINT_ELBOW_NEAR, 3.618, 0 },
  { LOPE_JOINT_HAND_NEAR, 3.618, 0 },
  { LOPE_JOINT_ELBOW_FAR, 3.618, 0 },
  { LOPE_JOINT_HAND_FAR, 3.618, 0 },
};

static const LopeContact plank_contacts_1[] = {
  { LOPE_JOINT_ELBOW_NEAR, 3.618, 0 },
  { LOPE_JOINT_HAND_NEAR, 3.618, 0 },
  { LOPE_JOINT_TOE_NEAR, 0.67, 0 },
  { LOPE_JOINT_ELBOW_FAR, 3.618, 0 },
  { LOPE_JOINT_HAND_FAR, 3.618, 0 },
  { LOPE_JOINT_TOE_FAR, 0.67, 0 },
};

static const LopeKeyframe plank_keyframes[] = {
  { 0.2, 1, { 116.512, 54.543, 0 },
    { { 12, 0 }, { 17, 0 }, { 7, 0 }, { 180, 84 }, { 180, 84 }, { -82.72, 0 },
      { 0, 0 }, { 0, 0 }, { -82.72, 0 }, { 0, 0 }, { 0, 0 }, { -155.28, 0 },
      { 158, 0 }, { -92, 0 }, { -155.28, 0 }, { 158, 0 }, { -92, 0 } },
    { 0, 0 }, plank_contacts_0, G_N_ELEMENTS (plank_contacts_0) },
  { 1.5, 1, { 116.512, 54.543, 0 },
    { { 6, 0 }, { 6, 0 }, { 2, 0 }, { 180, 84 }, { 180, 84 }, { -82.72, 0 },
      { 0, 0 }, { 0, 0 }, { -82.72, 0 }, { 0, 0 }, { 0, 0 }, { -174, 0 },
      { -174, 0 }, { -68, 0 }, { -174, 0 }, { -174, 0 }, { -68, 0 } },
    { 0, 0 }, plank_contacts_1, G_N_ELEMENTS (plank_contacts_1) },
};

static const LopeHighlight side_plank_knees_highlights[] = {
  { LOPE_MUSCLE_OBLIQUES, TRUE },
  { LOPE_MUSCLE_GLUTE_MED, TRUE },
};

static const guint8 side_plank_knees_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_ARM_FAR,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp side_plank_knees_props[] = {
  { LOPE_PROP_MAT, { 23.34, 76.96, 136.64, 84.82, 118.63, 100.01, 5.34, 92.15 } },
};

static const LopeCue side_plank_knees_cues[] = {
  { LOPE_CUE_PUSH, LOPE_JOINT_PELVIS, 0, 0, { 0, 31.24 }, { 0, -17.04 } },
};

static const LopeContact side_plank_knees_contacts_0[] = {
  { LOPE_JOINT_KNEE_FAR, 5.396, 0 },
  { LOPE_JOINT_ELBOW_FAR, 3.976, 0 },
  { LOPE_JOINT_HIP_FAR, 8.52, 0 },
};

static const LopeContact side_plank_knees_contacts_1[] = {
  { LOPE_JOINT_KNEE_FAR, 5.396, 0 },
  { LOPE_JOINT_ELBOW_FAR, 3.976, 0 },
};

static const LopeKeyframe side_plank_knees_keyframes[] = {
  { 0.2, 1, { 41.049, 84.475, 0.928 },
    { { 148.78, -7.04 }, { 130.96, -0.31 }, { 144.06, -5.31 }, { 75.89, 17.42 }, { 50.72, 20.81 }, { -31.55, 42.27 },
      { -90.59, -42.25 }, { -23.92, 35.69 }, { -109.52, -18.46 }, { -174.73, 20.22 }, { -174.73, 20.22 }, { -13.88, 13.99 },
      { 24.89, -59.36 }, { 0.18, -13.71 }, { -9.43, 15.26 }, { 24.89, -59.36 }, { 0.18, -13.71 } },
    { 0, 0 }, side_plank_knees_contacts_0, G_N_ELEMENTS (side_plank_knees_contacts_0) },
  { 1.5, 1, { 41.049, 84.475, 0.928 },
    { { 155.45, -9.38 }, { 155.45, -9.38 }, { 159.29, -10.66 }, { 68.66, 18.77 }, { 68.66, 18.77 }, { -0.99, 36.82 },
      { -73.22, -20.67 }, { -23.92, 35.69 }, { -90, -14 }, { -174.73, 20.22 }, { -174.73, 20.22 }, { -36.44, 6.34 },
      { 24.89, -59.36 }, { 0.18, -13.71 }, { -32.48, 7.8 }, { 24.89, -59.36 }, { 0.18, -13.71 } },
    { 0, 0 }, side_plank_knees_contacts_1, G_N_ELEMENTS (side_plank_knees_contacts_1) },
};

static const LopeHighlight side_plank_highlights[] = {
  { LOPE_MUSCLE_OBLIQUES, TRUE },
  { LOPE_MUSCLE_GLUTE_MED, TRUE },
};

static const guint8 side_plank_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_ARM_FAR,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp side_plank_props[] = {
  { LOPE_PROP_MAT, { 5.83, 86.83, 145.69, 86.83, 145.69, 95.74, 5.83, 95.74 } },
};

static const LopeCue side_plank_cues[] = {
  { LOPE_CUE_PUSH, LOPE_JOINT_PELVIS, 0, 0, { 0, 27.72 }, { 0, -15.12 } },
};

static const LopeContact side_plank_contacts_0[] = {
  { LOPE_JOINT_ANKLE_FAR, 5.292, 0 },
  { LOPE_JOINT_ELBOW_FAR, 3.528, 0 },
  { LOPE_JOINT_HIP_FAR, 7.56, 0 },
};

static const LopeContact side_plank_contacts_1[] = {
  { LOPE_JOINT_ANKLE_FAR, 5.292, 0 },
  { LOPE_JOINT_ELBOW_FAR, 3.528, 0 },
};

static const LopeKeyframe side_plank_keyframes[] = {
  { 0.2, 1, { 37.33, 87.173, 0.707 },
    { { 152.52, 5.6 }, { 133.63, 8.75 }, { 147.58, 6.5 }, { 75.7, 11.64 }, { 51.38, 9.43 }, { -21.59, 29.18 },
      { -100.18, -38.76 }, { -16.31, 21.71 }, { -109.65, -11.32 }, { -171.14, 35.94 }, { -171.14, 35.94 }, { -9.61, 15.99 },
      { -2.11, -18.4 }, { -45.91, 77.46 }, { -2.1, 3.23 }, { -2.01, -4.09 }, { -45.91, 77.46 } },
    { 0, 0 }, side_plank_contacts_0, G_N_ELEMENTS (side_plank_contacts_0) },
  { 1.5, 1, { 37.33, 87.173, 0.707 },
    { { 163.55, 3.45 }, { 163.55, 3.45 }, { 167.47, 2.64 }, { 72.85, 11.48 }, { 72.85, 11.48 }, { 9.1, 20.97 },
      { -70.83, -20.99 }, { -16.31, 21.71 }, { -90, -12 }, { -171.14, 35.94 }, { -171.14, 35.94 }, { -23.27, 11.59 },
      { -16.82, -19.87 }, { -45.91, 77.46 }, { -15.78, 0.37 }, { -15.69, -6.95 }, { -45.91, 77.46 } },
    { 0, 0 }, side_plank_contacts_1, G_N_ELEMENTS (side_plank_contacts_1) },
};

static const LopeHighlight side_plank_abduction_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MED, FALSE },
  { LOPE_MUSCLE_OBLIQUES, TRUE },
};

static const guint8 side_plank_abduction_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_ARM_FAR,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp side_plank_abduction_props[] = {
  { LOPE_PROP_MAT, { 5.62, 86.83, 146.74, 86.83, 146.74, 95.74, 5.62, 95.74 } },
};

static const LopeCue side_plank_abduction_cues[] = {
  { LOPE_CUE_PATH, LOPE_JOINT_ANKLE_NEAR, 0, 1, { 7.56, 0 }, { 0, 0 } },
};

static const LopeContact side_plank_abduction_contacts_0[] = {
  { LOPE_JOINT_ANKLE_FAR, 5.292, 0 },
  { LOPE_JOINT_ELBOW_FAR, 3.528, 0 },
};

static const LopeContact side_plank_abduction_contacts_1[] = {
  { LOPE_JOINT_ANKLE_FAR, 5.292, 0 },
  { LOPE_JOINT_ELBOW_FAR, 3.528, 0 },
};

static const LopeKeyframe side_plank_abduction_keyframes[] = {
  { 0.3, 1, { 38.382, 87.173, 0.707 },
    { { 163.55, 3.45 }, { 163.55, 3.45 }, { 167.47, 2.64 }, { 72.85, 11.48 }, { 72.85, 11.48 }, { 9.1, 20.97 },
      { -70.83, -20.99 }, { -16.31, 21.71 }, { -90, -12 }, { -171.14, 35.94 }, { -171.14, 35.94 }, { -23.27, 11.59 },
      { -16.82, -19.87 }, { -45.91, 77.46 }, { -15.78, 0.37 }, { -15.69, -6.95 }, { -45.91, 77.46 } },
    { 0, 0 }, side_plank_abduction_contacts_0, G_N_ELEMENTS (side_plank_abduction_contacts_0) },
  { 0.3, 1, { 38.382, 87.173, 0.707 },
    { { 163.55, 3.45 }, { 163.55, 3.45 }, { 167.47, 2.64 }, { 72.85, 11.48 }, { 72.85, 11.48 }, { 9.1, 20.97 },
      { -70.83, -20.99 }, { -16.31, 21.71 }, { -90, -12 }, { -171.14, 35.94 }, { -171.14, 35.94 }, { 3.41, 0.72 },
      { 3.41, 0.72 }, { -45.91, 77.46 }, { -15.78, 0.37 }, { -15.69, -6.95 }, { -45.91, 77.46 } },
    { 0, 0 }, side_plank_abduction_contacts_1, G_N_ELEMENTS (side_plank_abduction_contacts_1) },
};

static const LopeHighlight dead_bug_highlights[] = {
  { LOPE_MUSCLE_ABS, FALSE },
};

static const guint8 dead_bug_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp dead_bug_props[] = {
  { LOPE_PROP_MAT_SIDE, { 6.16, 98.06, 151.3 } },
};

static const LopeCue dead_bug_cues[] = {
  { LOPE_CUE_PATH, LOPE_JOINT_ANKLE_NEAR, 0, 1, { 5.9, -12.98 }, { 0, 0 } },
};

static const LopeContact dead_bug_contacts_0[] = {
  { LOPE_JOINT_HEAD, 7.788, 0 },
  { LOPE_JOINT_NECK, 5.9, 0 },
  { LOPE_JOINT_PELVIS, 7.08, 0 },
};

static const LopeContact dead_bug_contacts_1[] = {
  { LOPE_JOINT_HEAD, 7.788, 0 },
  { LOPE_JOINT_NECK, 5.9, 0 },
  { LOPE_JOINT_PELVIS, 7.08, 0 },
};

static const LopeContact dead_bug_contacts_2[] = {
  { LOPE_JOINT_HEAD, 7.788, 0 },
  { LOPE_JOINT_NECK, 5.9, 0 },
  { LOPE_JOINT_PELVIS, 7.08, 0 },
};

static const LopeContact dead_bug_contacts_3[] = {
  { LOPE_JOINT_HEAD, 7.788, 0 },
  { LOPE_JOINT_NECK, 5.9, 0 },
  { LOPE_JOINT_PELVIS, 7.08, 0 },
};

static const LopeKeyframe dead_bug_keyframes[] = {
  { 0.1, 1, { 56.904, 92.158, 0 },
    { { -176.8, 0 }, { -176.8, 0 }, { 171, 0 }, { -90, 82 }, { -90, 82 }, { 90, 0 },
      { 91, 0 }, { 91, 0 }, { 86, 0 }, { 87, 0 }, { 87, 0 }, { 91, 0 },
      { 1, 0 }, { 84, 0 }, { 87, 0 }, { 1, 0 }, { 84, 0 } },
    { 0, 0 }, dead_bug_contacts_0, G_N_ELEMENTS (dead_bug_contacts_0) },
  { 0.3, 1, { 56.904, 92.158, 0 },
    { { -176.8, 0 }, { -176.8, 0 }, { 171, 0 }, { -90, 82 }, { -90, 82 }, { 90, 0 },
      { 91, 0 }, { 91, 0 }, { 158, 0 }, { 163, 0 }, { 163, 0 }, { 17, 0 },
      { 10, 0 }, { 88, 0 }, { 87, 0 }, { 1, 0 }, { 84, 0 } },
    { 0, 0 }, dead_bug_contacts_1, G_N_ELEMENTS (dead_bug_contacts_1) },
  { 0.1, 1, { 56.904, 92.158, 0 },
    { { -176.8, 0 }, { -176.8, 0 }, { 171, 0 }, { -90, 82 }, { -90, 82 }, { 90, 0 },
      { 91, 0 }, { 91, 0 }, { 86, 0 }, { 87, 0 }, { 87, 0 }, { 91, 0 },
      { 1, 0 }, { 84, 0 }, { 87, 0 }, { 1, 0 }, { 84, 0 } },
    { 0, 0 }, dead_bug_contacts_2, G_N_ELEMENTS (dead_bug_contacts_2) },
  { 0.3, 1, { 56.904, 92.158, 0 },
    { { -176.8, 0 }, { -176.8, 0 }, { 171, 0 }, { -90, 82 }, { -90, 82 }, { 158, 0 },
      { 163, 0 }, { 163, 0 }, { 86, 0 }, { 87, 0 }, { 87, 0 }, { 91, 0 },
      { 1, 0 }, { 84, 0 }, { 17, 0 }, { 10, 0 }, { 88, 0 } },
    { 0, 0 }, dead_bug_contacts_3, G_N_ELEMENTS (dead_bug_contacts_3) },
};

static const LopeHighlight bird_dog_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
  { LOPE_MUSCLE_BACK, FALSE },
};

static const guint8 bird_dog_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp bird_dog_props[] = {
  { LOPE_PROP_MAT_SIDE, { 22.49, 89.98, 125.45 } },
};

static const LopeCue bird_dog_cues[] = {
  { LOPE_CUE_PATH, LOPE_JOINT_ANKLE_NEAR, 0, 1, { 2.34, 9.36 }, { 0, 0 } },
};

static const LopeContact bird_dog_contacts_0[] = {
  { LOPE_JOINT_KNEE_NEAR, 4.212, 0 },
  { LOPE_JOINT_HAND_NEAR, 3.276, 0 },
  { LOPE_JOINT_KNEE_FAR, 4.212, 0 },
  { LOPE_JOINT_HAND_FAR, 3.276, 0 },
};

static const LopeContact bird_dog_contacts_1[] = {
  { LOPE_JOINT_HAND_NEAR, 3.276, 0 },
  { LOPE_JOINT_KNEE_FAR, 4.212, 0 },
};

static const LopeContact bird_dog_contacts_2[] = {
  { LOPE_JOINT_KNEE_NEAR, 4.212, 0 },
  { LOPE_JOINT_HAND_NEAR, 3.276, 0 },
  { LOPE_JOINT_KNEE_FAR, 4.212, 0 },
  { LOPE_JOINT_HAND_FAR, 3.276, 0 },
};

static const LopeContact bird_dog_contacts_3[] = {
  { LOPE_JOINT_KNEE_NEAR, 4.212, 0 },
  { LOPE_JOINT_HAND_FAR, 3.276, 0 },
};

static const LopeKeyframe bird_dog_keyframes[] = {
  { 0.15, 1, { 69.285, 56.99, 0 },
    { { 10, 0 }, { 10, 0 }, { 5, 0 }, { 180, 82 }, { 180, 82 }, { -103.5, 0 },
      { -57.51, 0 }, { 0, 0 }, { -103.5, 0 }, { -57.51, 0 }, { 0, 0 }, { -95.18, 0 },
      { 180, 0 }, { -155, 0 }, { -95.18, 0 }, { 180, 0 }, { -155, 0 } },
    { 0, 0 }, bird_dog_contacts_0, G_N_ELEMENTS (bird_dog_contacts_0) },
  { 0.6, 1, { 69.285, 56.99, 0 },
    { { 10, 0 }, { 10, 0 }, { 5, 0 }, { 180, 82 }, { 180, 82 }, { -103.5, 0 },
      { -57.51, 0 }, { 0, 0 }, { 10, 0 }, { 4, 0 }, { 2, 0 }, { -177, 0 },
      { 180, 0 }, { -98, 0 }, { -95.18, 0 }, { 180, 0 }, { -155, 0 } },
    { 0, 0 }, bird_dog_contacts_1, G_N_ELEMENTS (bird_dog_contacts_1) },
  { 0.15, 1, { 69.285, 56.99, 0 },
    { { 10, 0 }, { 10, 0 }, { 5, 0 }, { 180, 82 }, { 180, 82 }, { -103.5, 0 },
      { -57.51, 0 }, { 0, 0 }, { -103.5, 0 }, { -57.51, 0 }, { 0, 0 }, { -95.18, 0 },
      { 180, 0 }, { -155, 0 }, { -95.18, 0 }, { 180, 0 }, { -155, 0 } },
    { 0, 0 }, bird_dog_contacts_2, G_N_ELEMENTS (bird_dog_contacts_2) },
  { 0.6, 1, { 69.285, 56.99, 0 },
    { { 10, 0 }, { 10, 0 }, { 5, 0 }, { 180, 82 }, { 180, 82 }, { 10, 0 },
      { 4, 0 }, { 2, 0 }, { -103.5, 0 }, { -57.51, 0 }, { 0, 0 }, { -95.18, 0 },
      { 180, 0 }, { -155, 0 }, { -177, 0 }, { 180, 0 }, { -98, 0 } },
    { 0, 0 }, bird_dog_contacts_3, G_N_ELEMENTS (bird_dog_contacts_3) },
};

static const LopePin hip_flexor_stretch_pins[] = {
  { LOPE_PART_LEG_FAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_FAR, FALSE, { 0, 0 } },
};

static const LopeHighlight hip_flexor_stretch_highlights[] = {
  { LOPE_MUSCLE_HIP_FLEXOR, FALSE },
};

static const guint8 hip_flexor_stretch_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_FAR,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp hip_flexor_stretch_props[] = {
  { LOPE_PROP_MAT_SIDE, { 27.35, 108, 139.99 } },
};

static const LopeCue hip_flexor_stretch_cues[] = {
  { LOPE_CUE_PUSH, LOPE_JOINT_PELVIS, 0, 0, { -38.4, -2.56 }, { 19.2, 0 } },
};

static const LopeContact hip_flexor_stretch_contacts_0[] = {
  { LOPE_JOINT_KNEE_NEAR, 4.608, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact hip_flexor_stretch_contacts_1[] = {
  { LOPE_JOINT_KNEE_NEAR, 4.608, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe hip_flexor_stretch_keyframes[] = {
  { 0.2, 1, { 75.995, 72.032, 0 },
    { { 87, 0 }, { 89, 0 }, { 88, 0 }, { 180, 77 }, { 180, 77 }, { -48.25, -25.52 },
      { -47.27, -25.66 }, { -20, 0 }, { -82.75, 6.33 }, { -17.41, 11.14 }, { -20, 0 }, { -90, 0 },
      { 179, 0 }, { -155, 0 }, { -0.15, 0 }, { -78.87, 0 }, { 0, 0 } },
    { 0, 0 }, hip_flexor_stretch_contacts_0, G_N_ELEMENTS (hip_flexor_stretch_contacts_0) },
  { 1.6, 1, { 90.715, 75.701, 0 },
    { { 90, 0 }, { 92, 0 }, { 88, 0 }, { 180, 77 }, { 180, 77 }, { -43.99, -25.73 },
      { -43.01, -25.85 }, { -20, 0 }, { -79.62, 6.7 }, { -10.76, 10.66 }, { -20, 0 }, { -117.99, 0 },
      { 179, 0 }, { -155, 0 }, { 5.52, 0 }, { -105.65, 0 }, { 0, 0 } },
    { 0, 0 }, hip_flexor_stretch_contacts_1, G_N_ELEMENTS (hip_flexor_stretch_contacts_1) },
};

static const LopeHighlight piriformis_stretch_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
};

static const guint8 piriformis_stretch_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_FAR,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp piriformis_stretch_props[] = {
  { LOPE_PROP_MAT, { 6.29, 79.21, 126.77, 56.36, 153.02, 86.86, 32.55, 109.72 } },
};

static const LopeContact piriformis_stretch_contacts_0[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
  { LOPE_JOINT_PELVIS, 9.344, 0 },
  { LOPE_JOINT_HEAD, 9.636, 0 },
};

static const LopeContact piriformis_stretch_contacts_1[] = {
  { LOPE_JOINT_PELVIS, 9.344, 0 },
  { LOPE_JOINT_HEAD, 9.636, 0 },
};

static const LopeKeyframe piriformis_stretch_keyframes[] = {
  { 0.2, 1, { 83.043, 74.145, 4.387 },
    { { -167.69, 18.45 }, { -167.69, 18.45 }, { -176.77, 23.12 }, { -49.28, 54.95 }, { -49.28, 54.95 }, { -2.1, 0.33 },
      { 7.14, -13.16 }, { 7.14, -13.16 }, { 23.59, -39.86 }, { 14.62, -25.39 }, { 14.62, -25.39 }, { 21.77, 34.83 },
      { 113.71, -39.25 }, { 71.32, -24.98 }, { 54.09, 9.22 }, { -57.52, -34.77 }, { 10.74, -19.31 } },
    { 0, 0 }, piriformis_stretch_contacts_0, G_N_ELEMENTS (piriformis_stretch_contacts_0) },
  { 1.6, 1, { 83.043, 74.145, 4.387 },
    { { -167.69, 18.45 }, { -167.69, 18.45 }, { -176.77, 23.12 }, { -49.28, 54.95 }, { -49.28, 54.95 }, { 18.1, 11.03 },
      { 99.51, -25.69 }, { 44.02, -24.26 }, { 42.85, -23.5 }, { 22.76, 61.51 }, { 18.68, 10.91 }, { 38.76, 49.7 },
      { 142.82, -37.41 }, { 48.56, -16.16 }, { 109.2, 34.31 }, { 11.19, -17.75 }, { 84.12, 25.74 } },
    { 0, 0 }, piriformis_stretch_contacts_1, G_N_ELEMENTS (piriformis_stretch_contacts_1) },
};

static const LopeHighlight hamstring_stretch_highlights[] = {
  { LOPE_MUSCLE_HAMSTRINGS, FALSE },
};

static const guint8 hamstring_stretch_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_PROP (1, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_NEAR,
};

static const LopeProp hamstring_stretch_props[] = {
  { LOPE_PROP_MAT_SIDE, { 6.11, 107.85, 149.63 } },
  { LOPE_PROP_STRAP, { 0 } },
};

static const LopeCue hamstring_stretch_cues[] = {
  { LOPE_CUE_PATH, LOPE_JOINT_ANKLE_NEAR, 0, 1, { 12.42, -6.9 }, { 0, 0 } },
};

static const LopeContact hamstring_stretch_contacts_0[] = {
  { LOPE_JOINT_HEAD, 9.108, 0 },
  { LOPE_JOINT_NECK, 6.9, 0 },
  { LOPE_JOINT_PELVIS, 8.28, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
};

static const LopeContact hamstring_stretch_contacts_1[] = {
  { LOPE_JOINT_HEAD, 9.108, 0 },
  { LOPE_JOINT_NECK, 6.9, 0 },
  { LOPE_JOINT_PELVIS, 8.28, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
};

static const LopeKeyframe hamstring_stretch_keyframes[] = {
  { 0.2, 1, { 30.945, 100.952, 0 },
    { { -176.8, 0 }, { -176.8, 0 }, { 171, 0 }, { -90, 82 }, { -90, 82 }, { -0.03, -3.39 },
      { 88.29, -1.8 }, { 37.49, 0 }, { -2.32, 10.04 }, { 86.88, 5.72 }, { 35.79, 0 }, { 46, 0 },
      { 40, 0 }, { 132, 0 }, { 2.72, 0 }, { -9.98, 0 }, { 84, 0 } },
    { 0, 0 }, hamstring_stretch_contacts_0, G_N_ELEMENTS (hamstring_stretch_contacts_0) },
  { 1.6, 1, { 30.945, 100.952, 0 },
    { { -176.8, 0 }, { -176.8, 0 }, { 171, 0 }, { -90, 82 }, { -90, 82 }, { 26.4, -5.66 },
      { 114.63, -0.19 }, { 63.99, 0 }, { 24.07, 16.93 }, { 112.58, 1.21 }, { 62.83, 0 }, { 84, 0 },
      { 76, 0 }, { 168, 0 }, { 2.72, 0 }, { -9.98, 0 }, { 84, 0 } },
    { 0, 0 }, hamstring_stretch_contacts_1, G_N_ELEMENTS (hamstring_stretch_contacts_1) },
};

static const LopeHighlight quad_stretch_highlights[] = {
  { LOPE_MUSCLE_QUADS, FALSE },
};

static const guint8 quad_stretch_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp quad_stretch_props[] = {
  { LOPE_PROP_WALL, { 109.26, 9.5, 8.32, 104 } },
};

static const LopeCue quad_stretch_cues[] = {
  { LOPE_CUE_PATH, LOPE_JOINT_ANKLE_NEAR, 0, 1, { -7.28, 0 }, { 0, 0 } },
};

static const LopeContact quad_stretch_contacts_0[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact quad_stretch_contacts_1[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe quad_stretch_keyframes[] = {
  { 0.2, 1, { 71.82, 58.484, 0 },
    { { 90, 0 }, { 91, 0 }, { 88, 0 }, { 180, 77 }, { 180, 77 }, { -95, 0 },
      { -88, 0 }, { -88, 0 }, { -23.46, 0 }, { 23.01, 0 }, { 62, 0 }, { -91, 0 },
      { -152, 0 }, { -96, 0 }, { -86.34, 0 }, { -93.65, 0 }, { 0, 0 } },
    { 0, 0 }, quad_stretch_contacts_0, G_N_ELEMENTS (quad_stretch_contacts_0) },
  { 1.6, 1, { 71.82, 58.484, 0 },
    { { 90, 0 }, { 91, 0 }, { 88, 0 }, { 180, 77 }, { 180, 77 }, { -134.09, -7.22 },
      { -87.57, -10 }, { -115, 0 }, { -23.46, 0 }, { 23.01, 0 }, { 62, 0 }, { -95, 0 },
      { 121, 0 }, { 177, 0 }, { -86.34, 0 }, { -93.65, 0 }, { 0, 0 } },
    { 0, 0 }, quad_stretch_contacts_1, G_N_ELEMENTS (quad_stretch_contacts_1) },
};

static const LopeHighlight glute_stretch_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
};

static const guint8 glute_stretch_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp glute_stretch_props[] = {
  { LOPE_PROP_MAT_SIDE, { 6.11, 90.56, 149.63 } },
};

static const LopeCue glute_stretch_cues[] = {
  { LOPE_CUE_PUSH, LOPE_JOINT_KNEE_NEAR, 0, 0, { 20.7, -15.87 }, { -22.08, 0 } },
};

static const LopeContact glute_stretch_contacts_0[] = {
  { LOPE_JOINT_HEAD, 9.108, 0 },
  { LOPE_JOINT_NECK, 6.9, 0 },
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_PELVIS, 8.28, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
};

static const LopeContact glute_stretch_contacts_1[] = {
  { LOPE_JOINT_HEAD, 9.108, 0 },
  { LOPE_JOINT_NECK, 6.9, 0 },
  { LOPE_JOINT_PELVIS, 8.28, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
};

static const LopeKeyframe glute_stretch_keyframes[] = {
  { 0.2, 1, { 30.945, 83.658, 0 },
    { { -176.8, 0 }, { -176.8, 0 }, { 171, 0 }, { -90, 82 }, { -90, 82 }, { -1.74, 0 },
      { -1.74, 0 }, { 0, 0 }, { -6.56, 0 }, { -6.56, 0 }, { 0, 0 }, { 56.04, 0 },
      { -65.21, 0 }, { 0, 0 }, { 2.72, 0 }, { -9.98, 0 }, { 84, 0 } },
    { 0, 0 }, glute_stretch_contacts_0, G_N_ELEMENTS (glute_stretch_contacts_0) },
  { 1.6, 1, { 30.945, 83.658, 0 },
    { { -176.8, 0 }, { -176.8, 0 }, { 169, 0 }, { -90, 82 }, { -90, 82 }, { 30.2, 0 },
      { 82.75, 0 }, { -60, 0 }, { 20.33, 0 }, { 88.13, 0 }, { -60, 0 }, { 133, 0 },
      { 6, 0 }, { 70, 0 }, { 2.72, 0 }, { -9.98, 0 }, { 84, 0 } },
    { 0, 0 }, glute_stretch_contacts_1, G_N_ELEMENTS (glute_stretch_contacts_1) },
};

static const LopePin foam_roll_piriformis_pins[] = {
  { LOPE_PART_LEG_FAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_FAR, FALSE, { 0, 0 } },
};

static const LopeHighlight foam_roll_piriformis_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
};

static const guint8 foam_roll_piriformis_order[] = {
  LOPE_PART_ARM_FAR,
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_FAR,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp foam_roll_piriformis_props[] = {
  { LOPE_PROP_ROLLER, { 5.93 } },
};

static const LopeCue foam_roll_piriformis_cues[] = {
  { LOPE_CUE_DOUBLE_ROLLER, LOPE_JOINT_PELVIS, 0, 0, { 0, 9.66 }, { 17.94, 0 } },
};

static const LopeContact foam_roll_piriformis_contacts_0[] = {
  { LOPE_JOINT_HAND_NEAR, 4.14, 0 },
  { LOPE_JOINT_HAND_FAR, 4.14, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
  { LOPE_JOINT_PELVIS, 7.728, 11.868 },
};

static const LopeContact foam_roll_piriformis_contacts_1[] = {
  { LOPE_JOINT_HAND_NEAR, 4.14, 0 },
  { LOPE_JOINT_HAND_FAR, 4.14, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
  { LOPE_JOINT_PELVIS, 7.728, 11.868 },
};

static const LopeKeyframe foam_roll_piriformis_keyframes[] = {
  { 0.05, 1, { 73.095, 77.888, 0 },
    { { 140, 0 }, { 134, 0 }, { 112, 0 }, { -137, 84 }, { -137, 84 }, { -121.59, 0 },
      { -77.57, 0 }, { 178, 0 }, { -114.43, 0 }, { -91.71, 0 }, { 178, 0 }, { -10.91, 52.27 },
      { 83.65, -48.24 }, { 18.43, -17.55 }, { 20.75, 0 }, { -51.82, 0 }, { 0, 0 } },
    { 75.17, 91.55 }, foam_roll_piriformis_contacts_0, G_N_ELEMENTS (foam_roll_piriformis_contacts_0) },
  { 0.05, 1, { 79.443, 77.888, 0 },
    { { 140, 0 }, { 134, 0 }, { 112, 0 }, { -137, 84 }, { -137, 84 }, { -123.37, 0 },
      { -93.82, 0 }, { 178, 0 }, { -112.38, 0 }, { -111.49, 0 }, { 178, 0 }, { -4.49, 52.04 },
      { 87.53, -48.02 }, { 18.43, -17.55 }, { 26.73, 0 }, { -61.77, 0 }, { 0, 0 } },
    { 78.34, 91.55 }, foam_roll_piriformis_contacts_1, G_N_ELEMENTS (foam_roll_piriformis_contacts_1) },
};

static const LopePin foam_roll_tfl_pins[] = {
  { LOPE_PART_ARM_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_FAR, FALSE, { 0, 0 } },
};

static const LopeHighlight foam_roll_tfl_highlights[] = {
  { LOPE_MUSCLE_TFL, FALSE },
};

static const guint8 foam_roll_tfl_order[] = {
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp foam_roll_tfl_props[] = {
  { LOPE_PROP_ROLLER, { 5.42 } },
};

static const LopeCue foam_roll_tfl_cues[] = {
  { LOPE_CUE_DOUBLE_ROLLER, LOPE_JOINT_PELVIS, 0, 0, { 0, 8.82 }, { 16.38, 0 } },
};

static const LopeContact foam_roll_tfl_contacts_0[] = {
  { LOPE_JOINT_ELBOW_NEAR, 3.402, 0 },
  { LOPE_JOINT_HAND_NEAR, 3.402, 0 },
  { LOPE_JOINT_ELBOW_FAR, 3.402, 0 },
  { LOPE_JOINT_HAND_FAR, 3.402, 0 },
  { LOPE_JOINT_TOE_NEAR, 0.756, 0 },
  { LOPE_JOINT_PELVIS, 7.812, 10.836 },
};

static const LopeContact foam_roll_tfl_contacts_1[] = {
  { LOPE_JOINT_ELBOW_NEAR, 3.402, 0 },
  { LOPE_JOINT_HAND_NEAR, 3.402, 0 },
  { LOPE_JOINT_ELBOW_FAR, 3.402, 0 },
  { LOPE_JOINT_HAND_FAR, 3.402, 0 },
  { LOPE_JOINT_TOE_NEAR, 0.756, 0 },
  { LOPE_JOINT_PELVIS, 7.812, 10.836 },
};

static const LopeKeyframe foam_roll_tfl_keyframes[] = {
  { 0.05, 1, { 78.511, 62.937, 0 },
    { { 8, 0 }, { 17.5, 0 }, { 12, 0 }, { 180, 82 }, { 180, 82 }, { -73.41, 0 },
      { -2.39, 0 }, { 0, 0 }, { -82.23, 0 }, { -0.02, 0 }, { 0, 0 }, { -161.65, 0 },
      { 173.67, 0 }, { -105, 0 }, { -164.76, 0 }, { 176.64, 0 }, { -105, 0 } },
    { 80.72, 76.17 }, foam_roll_tfl_contacts_0, G_N_ELEMENTS (foam_roll_tfl_contacts_0) },
  { 0.05, 1, { 84.811, 62.937, 0 },
    { { 8, 0 }, { 17.5, 0 }, { 12, 0 }, { 180, 82 }, { 180, 82 }, { -89.08, 0 },
      { 0.64, 0 }, { 0, 0 }, { -97.68, 0 }, { 0, 0 }, { 0, 0 }, { -161.65, 0 },
      { 173.67, 0 }, { -105, 0 }, { -164.76, 0 }, { 176.64, 0 }, { -105, 0 } },
    { 83.87, 76.17 }, foam_roll_tfl_contacts_1, G_N_ELEMENTS (foam_roll_tfl_contacts_1) },
};

static const LopePin foam_roll_outer_thigh_pins[] = {
  { LOPE_PART_LEG_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_NEAR, FALSE, { 0, 0 } },
  { LOPE_PART_ARM_FAR, FALSE, { 0, 0 } },
};

static const LopeHighlight foam_roll_outer_thigh_highlights[] = {
  { LOPE_MUSCLE_OUTER_THIGH, TRUE },
};

static const guint8 foam_roll_outer_thigh_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_PROP (1, LOPE_LAYER_MAIN),
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_ARM_FAR,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp foam_roll_outer_thigh_props[] = {
  { LOPE_PROP_MAT, { 5, 81.49, 139, 81.49, 139, 91.52, 5, 91.52 } },
  { LOPE_PROP_ROLLER, { 5.76 } },
};

static const LopeCue foam_roll_outer_thigh_cues[] = {
  { LOPE_CUE_DOUBLE_ROLLER, LOPE_JOINT_PELVIS, 0, 0, { 4.02, 11.39 }, { 17.42, 0 } },
};

static const LopeContact foam_roll_outer_thigh_contacts_0[] = {
  { LOPE_JOINT_ELBOW_FAR, 3.618, 0 },
  { LOPE_JOINT_HAND_NEAR, 3.752, 0 },
  { LOPE_JOINT_HAND_FAR, 3.484, 0 },
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
};

static const LopeContact foam_roll_outer_thigh_contacts_1[] = {
  { LOPE_JOINT_ELBOW_FAR, 3.618, 0 },
  { LOPE_JOINT_HAND_NEAR, 3.752, 0 },
  { LOPE_JOINT_HAND_FAR, 3.484, 0 },
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
};

static const LopeKeyframe foam_roll_outer_thigh_keyframes[] = {
  { 0.05, 1, { 73.342, 66.749, 3.845 },
    { { 172.17, 1.66 }, { 165.31, 3.08 }, { 170.21, 2.07 }, { 83.87, 11.93 }, { 69.59, 11.27 }, { -86.16, 12.11 },
      { -104.27, -13.96 }, { -163.17, 53.71 }, { -43.11, 0.4 }, { -171.14, 35.94 }, { -171.14, 35.94 }, { -39.47, 77.95 },
      { -119, -15.48 }, { -10.37, 40.26 }, { -1.96, -0.42 }, { -5.87, -1.25 }, { -45.24, 73.33 } },
    { 88.08, 79.2 }, foam_roll_outer_thigh_contacts_0, G_N_ELEMENTS (foam_roll_outer_thigh_contacts_0) },
  { 0.05, 1, { 65.302, 66.749, 3.845 },
    { { 172.17, 1.66 }, { 165.31, 3.08 }, { 170.21, 2.07 }, { 83.87, 11.93 }, { 69.59, 11.27 }, { -75.2, 10.98 },
      { -93.77, -12.51 }, { -163.17, 53.71 }, { -43.11, 0.4 }, { -171.14, 35.94 }, { -171.14, 35.94 }, { -14.88, 67.71 },
      { -115.98, -12.39 }, { -10.37, 40.26 }, { -1.96, -0.42 }, { -5.87, -1.25 }, { -45.24, 73.33 } },
    { 84.06, 79.2 }, foam_roll_outer_thigh_contacts_1, G_N_ELEMENTS (foam_roll_outer_thigh_contacts_1) },
};

static const LopeHighlight walk_jog_warmup_highlights[] = {
  { LOPE_MUSCLE_QUADS, FALSE },
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
  { LOPE_MUSCLE_CALF, FALSE },
};

static const guint8 walk_jog_warmup_order[] = {
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeContact walk_jog_warmup_contacts_0[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
};

static const LopeContact walk_jog_warmup_contacts_1[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
};

static const LopeContact walk_jog_warmup_contacts_2[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
};

static const LopeContact walk_jog_warmup_contacts_3[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe walk_jog_warmup_keyframes[] = {
  { 0, 1, { 80.206, 56.666, 0 },
    { { 84, 0 }, { 85, 0 }, { 83, 0 }, { 174, 77 }, { 174, 77 }, { -142, 0 },
      { -52, 0 }, { -52, 0 }, { -58, 0 }, { 28, 0 }, { 28, 0 }, { -62, 0 },
      { -78, 0 }, { 12, 0 }, { -112, 0 }, { -160, 0 }, { -92, 0 } },
    { 0, 0 }, walk_jog_warmup_contacts_0, G_N_ELEMENTS (walk_jog_warmup_contacts_0) },
  { 0, 1, { 80.206, 55.083, 0 },
    { { 84, 0 }, { 85, 0 }, { 83, 0 }, { 174, 77 }, { 174, 77 }, { -104, 0 },
      { -18, 0 }, { -18, 0 }, { -98, 0 }, { -12, 0 }, { -12, 0 }, { -80, 0 },
      { -103, 0 }, { 0, 0 }, { -68, 0 }, { -178, 0 }, { -96, 0 } },
    { 0, 0 }, walk_jog_warmup_contacts_1, G_N_ELEMENTS (walk_jog_warmup_contacts_1) },
  { 0, 1, { 80.206, 56.426, 0 },
    { { 84, 0 }, { 85, 0 }, { 83, 0 }, { 174, 77 }, { 174, 77 }, { -58, 0 },
      { 28, 0 }, { 28, 0 }, { -142, 0 }, { -52, 0 }, { -52, 0 }, { -112, 0 },
      { -160, 0 }, { -92, 0 }, { -62, 0 }, { -78, 0 }, { 12, 0 } },
    { 0, 0 }, walk_jog_warmup_contacts_2, G_N_ELEMENTS (walk_jog_warmup_contacts_2) },
  { 0, 1, { 80.206, 54.843, 0 },
    { { 84, 0 }, { 85, 0 }, { 83, 0 }, { 174, 77 }, { 174, 77 }, { -98, 0 },
      { -12, 0 }, { -12, 0 }, { -104, 0 }, { -18, 0 }, { -18, 0 }, { -68, 0 },
      { -178, 0 }, { -96, 0 }, { -80, 0 }, { -103, 0 }, { 0, 0 } },
    { 0, 0 }, walk_jog_warmup_contacts_3, G_N_ELEMENTS (walk_jog_warmup_contacts_3) },
};

static const LopeHighlight leg_swing_front_highlights[] = {
  { LOPE_MUSCLE_HIP_FLEXOR, FALSE },
  { LOPE_MUSCLE_HAMSTRINGS, FALSE },
};

static const guint8 leg_swing_front_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp leg_swing_front_props[] = {
  { LOPE_PROP_PANEL, { 61.51, 11.48, 57.12, 102 } },
};

static const LopeCue leg_swing_front_cues[] = {
  { LOPE_CUE_PATH_BOTH, LOPE_JOINT_ANKLE_NEAR, 0, 2, { 0, 6.12 }, { 0, 0 } },
};

static const LopeContact leg_swing_front_contacts_0[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact leg_swing_front_contacts_1[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact leg_swing_front_contacts_2[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe leg_swing_front_keyframes[] = {
  { 0.02, 1, { 73.746, 59.525, 0 },
    { { 87, 0 }, { 90, 0 }, { 88, 0 }, { 180, 77 }, { 180, 77 }, { -76, 0 },
      { -52, 0 }, { -52, 0 }, { -51.63, -13.82 }, { 82.73, -15.14 }, { 68.75, -11.7 }, { -116, 0 },
      { -134, 0 }, { -50, 0 }, { -86.34, 0 }, { -93.65, 0 }, { 0, 0 } },
    { 0, 0 }, leg_swing_front_contacts_0, G_N_ELEMENTS (leg_swing_front_contacts_0) },
  { 0, 1, { 73.746, 59.525, 0 },
    { { 93, 0 }, { 90, 0 }, { 88, 0 }, { 180, 77 }, { 180, 77 }, { -100, 0 },
      { -92, 0 }, { -92, 0 }, { -50.19, -13.18 }, { 78.04, -15.97 }, { 68.75, -11.7 }, { -77, 0 },
      { -118, 0 }, { -20, 0 }, { -86.34, 0 }, { -93.65, 0 }, { 0, 0 } },
    { 0, 0 }, leg_swing_front_contacts_1, G_N_ELEMENTS (leg_swing_front_contacts_1) },
  { 0.02, 1, { 73.746, 59.525, 0 },
    { { 93, 0 }, { 90, 0 }, { 88, 0 }, { 180, 77 }, { 180, 77 }, { -100, 0 },
      { -92, 0 }, { -92, 0 }, { -50.19, -13.18 }, { 78.04, -15.97 }, { 68.75, -11.7 }, { -36, 0 },
      { -44, 0 }, { 40, 0 }, { -86.34, 0 }, { -93.65, 0 }, { 0, 0 } },
    { 0, 0 }, leg_swing_front_contacts_2, G_N_ELEMENTS (leg_swing_front_contacts_2) },
};

static const LopeHighlight leg_swing_side_highlights[] = {
  { LOPE_MUSCLE_GLUTE_MED, FALSE },
  { LOPE_MUSCLE_ADDUCTORS, FALSE },
};

static const guint8 leg_swing_side_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_ARM_FAR,
  LOPE_PART_ARM_NEAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_HEAD,
};

static const LopeProp leg_swing_side_props[] = {
  { LOPE_PROP_PANEL, { 29.35, 12.33, 89.24, 96.28 } },
};

static const LopeCue leg_swing_side_cues[] = {
  { LOPE_CUE_PATH_BOTH, LOPE_JOINT_ANKLE_NEAR, 0, 1, { 0, 5.82 }, { 0, 0 } },
};

static const LopeContact leg_swing_side_contacts_0[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact leg_swing_side_contacts_1[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe leg_swing_side_keyframes[] = {
  { 0.02, 1, { 69.123, 60.637, 6.253 },
    { { 88.19, 7 }, { 89.09, 7 }, { 90, 7 }, { -2.98, -0.37 }, { 0, 0 }, { -32.28, -36.91 },
      { 117.42, -45.11 }, { 84.06, -1.96 }, { -148.78, -35.24 }, { 67.17, -47.6 }, { 95.94, -1.96 }, { -112.58, -15.57 },
      { -112.36, -11 }, { 35.85, -82.96 }, { -90, -10.66 }, { -90, -3.35 }, { 134.56, -80.22 } },
    { 0, 0 }, leg_swing_side_contacts_0, G_N_ELEMENTS (leg_swing_side_contacts_0) },
  { 0.02, 1, { 69.123, 60.637, 6.253 },
    { { 91.81, 7 }, { 90.91, 7 }, { 90, 7 }, { 2.98, 0.37 }, { 0, 0 }, { -32.23, -34.67 },
      { 113.01, -48.87 }, { 84.06, -1.96 }, { -146.65, -36.33 }, { 62.2, -46.32 }, { 95.94, -1.96 }, { -55.8, -5.8 },
      { -56.11, -1.24 }, { 35.85, -82.96 }, { -90, -10.66 }, { -90, -3.35 }, { 134.56, -80.22 } },
    { 0, 0 }, leg_swing_side_contacts_1, G_N_ELEMENTS (leg_swing_side_contacts_1) },
};

static const LopeHighlight hip_circles_highlights[] = {
  { LOPE_MUSCLE_HIP_FLEXOR, FALSE },
  { LOPE_MUSCLE_GLUTE_MED, FALSE },
};

static const guint8 hip_circles_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_LEG_FAR,
  LOPE_PART_TORSO,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_ARM_FAR,
  LOPE_PART_ARM_NEAR,
  LOPE_PART_HEAD,
};

static const LopeProp hip_circles_props[] = {
  { LOPE_PROP_WALL, { 38.01, 13.74, 7.57, 100.71 } },
};

static const LopeCue hip_circles_cues[] = {
  { LOPE_CUE_CIRCLE, LOPE_JOINT_KNEE_NEAR, 0, 0, { 0, 0 }, { 0, 0 } },
};

static const LopeContact hip_circles_contacts_0[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact hip_circles_contacts_1[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact hip_circles_contacts_2[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact hip_circles_contacts_3[] = {
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe hip_circles_keyframes[] = {
  { 0, 1, { 76.785, 58.695, 12.132 },
    { { 90, 11 }, { 90, 11 }, { 90, 11 }, { 4.41, -21.58 }, { 4.41, -21.58 }, { -35.64, -24.12 },
      { -48.22, -10.97 }, { -48.22, -10.97 }, { -137.15, 4.99 }, { 134.28, 8.61 }, { 96.87, 13.61 }, { -29.83, 57.77 },
      { -92.23, -16.29 }, { -45.7, 38.21 }, { -88.17, -4.91 }, { -93.02, -16.6 }, { -33.14, 70.43 } },
    { 0, 0 }, hip_circles_contacts_0, G_N_ELEMENTS (hip_circles_contacts_0) },
  { 0, 1, { 76.785, 58.695, 12.132 },
    { { 90, 11 }, { 90, 11 }, { 90, 11 }, { 4.41, -21.58 }, { 4.41, -21.58 }, { -35.64, -24.12 },
      { -48.22, -10.97 }, { -48.22, -10.97 }, { -137.15, 4.99 }, { 134.28, 8.61 }, { 96.87, 13.61 }, { -2.71, 7.8 },
      { -91.13, -16.72 }, { -45.7, 38.21 }, { -88.17, -4.91 }, { -93.02, -16.6 }, { -33.14, 70.43 } },
    { 0, 0 }, hip_circles_contacts_1, G_N_ELEMENTS (hip_circles_contacts_1) },
  { 0, 1, { 76.785, 58.695, 12.132 },
    { { 90, 11 }, { 90, 11 }, { 90, 11 }, { 4.41, -21.58 }, { 4.41, -21.58 }, { -35.64, -24.12 },
      { -48.22, -10.97 }, { -48.22, -10.97 }, { -137.15, 4.99 }, { 134.28, 8.61 }, { 96.87, 13.61 }, { -54.37, -15.69 },
      { -101.12, -47.04 }, { -45.7, 38.21 }, { -88.17, -4.91 }, { -93.02, -16.6 }, { -33.14, 70.43 } },
    { 0, 0 }, hip_circles_contacts_2, G_N_ELEMENTS (hip_circles_contacts_2) },
  { 0, 1, { 76.785, 58.695, 12.132 },
    { { 90, 11 }, { 90, 11 }, { 90, 11 }, { 4.41, -21.58 }, { 4.41, -21.58 }, { -35.64, -24.12 },
      { -48.22, -10.97 }, { -48.22, -10.97 }, { -137.15, 4.99 }, { 134.28, 8.61 }, { 96.87, 13.61 }, { -73, 14.97 },
      { -99.75, -34.41 }, { -45.7, 38.21 }, { -88.17, -4.91 }, { -93.02, -16.6 }, { -33.14, 70.43 } },
    { 0, 0 }, hip_circles_contacts_3, G_N_ELEMENTS (hip_circles_contacts_3) },
};

static const LopeHighlight torso_twists_highlights[] = {
  { LOPE_MUSCLE_OBLIQUES, FALSE },
  { LOPE_MUSCLE_OBLIQUES, TRUE },
};

static const guint8 torso_twists_order[] = {
  LOPE_PART_LEG_FAR,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_ARM_FAR,
  LOPE_PART_ARM_NEAR,
};

static const LopeCue torso_twists_cues[] = {
  { LOPE_CUE_TURN, LOPE_JOINT_HEAD, 0, 0, { 0, 0 }, { 0, 0 } },
};

static const LopeContact torso_twists_contacts_0[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeContact torso_twists_contacts_1[] = {
  { LOPE_JOINT_HEEL_NEAR, 0, 0 },
  { LOPE_JOINT_TOE_NEAR, 0, 0 },
  { LOPE_JOINT_HEEL_FAR, 0, 0 },
  { LOPE_JOINT_TOE_FAR, 0, 0 },
};

static const LopeKeyframe torso_twists_keyframes[] = {
  { 0.05, 1, { 80, 55.364, 9.281 },
    { { 90, 10 }, { 90, 10 }, { 90, 10 }, { 1.17, -6.62 }, { 14.44, -54.73 }, { -70.72, -53.88 },
      { -0.89, 49.11 }, { -14.67, 65.18 }, { -106.32, 33.28 }, { 3.82, 20.09 }, { 2.64, 2.49 }, { -84.94, -1.4 },
      { -86.65, -17.14 }, { -40.97, 74.95 }, { -95.08, -2.77 }, { -93.36, -18.52 }, { -139.03, 74.95 } },
    { 0, 0 }, torso_twists_contacts_0, G_N_ELEMENTS (torso_twists_contacts_0) },
  { 0.05, 1, { 80, 55.364, 9.281 },
    { { 90, 10 }, { 90, 10 }, { 90, 10 }, { -1.17, 6.62 }, { -14.44, 54.73 }, { -73.68, 33.28 },
      { 176.18, 20.09 }, { 177.36, 2.49 }, { -109.28, -53.88 }, { -179.11, 49.11 }, { -165.33, 65.18 }, { -84.92, -2.77 },
      { -86.64, -18.52 }, { -40.97, 74.95 }, { -95.06, -1.4 }, { -93.35, -17.14 }, { -139.03, 74.95 } },
    { 0, 0 }, torso_twists_contacts_1, G_N_ELEMENTS (torso_twists_contacts_1) },
};

static const LopePin easy_cycling_pins[] = {
  { LOPE_PART_LEG_NEAR, TRUE, { 67.85, 84.51 } },
  { LOPE_PART_LEG_FAR, TRUE, { 67.85, 84.51 } },
};

static const LopeHighlight easy_cycling_highlights[] = {
  { LOPE_MUSCLE_QUADS, FALSE },
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
  { LOPE_MUSCLE_CALF, FALSE },
};

static const guint8 easy_cycling_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_BACK),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
  LOPE_PART_LEG_NEAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_ARM_NEAR,
};

static const LopeProp easy_cycling_props[] = {
  { LOPE_PROP_BICYCLE, { 73.24, 93.46, 48.8, 89.82, 111.2, 89.82, 60.24, 54.46, 110.68, 40.94, 20.28, 5.39, 8.95 } },
};

static const LopeKeyframe easy_cycling_keyframes[] = {
  { 0, 1, { 61.592, 47.699, 0 },
    { { 50, 0 }, { 55, 0 }, { 70, 0 }, { 145, 82 }, { 145, 82 }, { -32.92, 0 },
      { -20.1, 0 }, { -25, 0 }, { -47.99, 0 }, { 1.15, 0 }, { -25, 0 }, { -28.77, 0 },
      { -102.65, 0 }, { -27, 0 }, { -52.34, 0 }, { -140.64, 0 }, { -27, 0 } },
    { 0, 0 }, NULL, 0 },
  { 0, 1, { 61.592, 47.699, 0 },
    { { 50, 0 }, { 55, 0 }, { 70, 0 }, { 145, 82 }, { 145, 82 }, { -32.92, 0 },
      { -20.1, 0 }, { -25, 0 }, { -47.99, 0 }, { 1.15, 0 }, { -25, 0 }, { -60.46, 0 },
      { -102.9, 0 }, { -27, 0 }, { -19.83, 0 }, { -135.68, 0 }, { -27, 0 } },
    { 0, 0 }, NULL, 0 },
  { 0, 1, { 61.592, 47.699, 0 },
    { { 50, 0 }, { 55, 0 }, { 70, 0 }, { 145, 82 }, { 145, 82 }, { -32.92, 0 },
      { -20.1, 0 }, { -25, 0 }, { -47.99, 0 }, { 1.15, 0 }, { -25, 0 }, { -51.55, 0 },
      { -137.54, 0 }, { -27, 0 }, { -27.59, 0 }, { -105.97, 0 }, { -27, 0 } },
    { 0, 0 }, NULL, 0 },
  { 0, 1, { 61.592, 47.699, 0 },
    { { 50, 0 }, { 55, 0 }, { 70, 0 }, { 145, 82 }, { 145, 82 }, { -32.92, 0 },
      { -20.1, 0 }, { -25, 0 }, { -47.99, 0 }, { 1.15, 0 }, { -25, 0 }, { -19.27, 0 },
      { -132.25, 0 }, { -27, 0 }, { -58.89, 0 }, { -107.05, 0 }, { -27, 0 } },
    { 0, 0 }, NULL, 0 },
};

static const LopeHighlight easy_swimming_highlights[] = {
  { LOPE_MUSCLE_BACK, FALSE },
  { LOPE_MUSCLE_GLUTE_MAX, FALSE },
};

static const guint8 easy_swimming_order[] = {
  LOPE_PART_PROP (0, LOPE_LAYER_BACK),
  LOPE_PART_ARM_FAR,
  LOPE_PART_LEG_FAR,
  LOPE_PART_LEG_NEAR,
  LOPE_PART_TORSO,
  LOPE_PART_HEAD,
  LOPE_PART_ARM_NEAR,
  LOPE_PART_PROP (0, LOPE_LAYER_MAIN),
};

static const LopeProp easy_swimming_props[] = {
  { LOPE_PROP_WATER, { 54.86 } },
};

static const LopeKeyframe easy_swimming_keyframes[] = {
  { 0, 1, { 72.704, 58.246, 0 },
    { { 3, 0 }, { 6, 0 }, { 6, 0 }, { 94, 84 }, { 94, 84 }, { 6, 0 },
      { 2, 0 }, { 2, 0 }, { -166, 0 }, { -178, 0 }, { -178, 0 }, { -172, 0 },
      { 176, 0 }, { -138, 0 }, { 174, 0 }, { 168, 0 }, { -152, 0 } },
    { 0, 0 }, NULL, 0 },
  { 0, 1, { 72.704, 58.246, 0 },
    { { 3, 0 }, { 6, 0 }, { 6, 0 }, { 94, 84 }, { 94, 84 }, { -72, 0 },
      { -100, 0 }, { -100, 0 }, { 118, 0 }, { 18, 0 }, { 18, 0 }, { 174, 0 },
      { 168, 0 }, { -152, 0 }, { -172, 0 }, { 176, 0 }, { -138, 0 } },
    { 0, 0 }, NULL, 0 },
  { 0, 1, { 72.704, 58.246, 0 },
    { { 3, 0 }, { 6, 0 }, { 6, 0 }, { 94, 84 }, { 94, 84 }, { -166, 0 },
      { -178, 0 }, { -178, 0 }, { 6, 0 }, { 2, 0 }, { 2, 0 }, { -172, 0 },
      { 176, 0 }, { -138, 0 }, { 174, 0 }, { 168, 0 }, { -152, 0 } },
    { 0, 0 }, NULL, 0 },
  { 0, 1, { 72.704, 58.246, 0 },
    { { 3, 0 }, { 6, 0 }, { 6, 0 }, { 94, 84 }, { 94, 84 }, { 118, 0 },
      { 18, 0 }, { 18, 0 }, { -72, 0 }, { -100, 0 }, { -100, 0 }, { 174, 0 },
      { 168, 0 }, { -152, 0 }, { -172, 0 }, { 176, 0 }, { -138, 0 } },
    { 0, 0 }, NULL, 0 },
};

const LopeExerciseFigure lope_exercise_figures[] = {
  {
    "clamshell", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_LEFT, FALSE, FALSE,
    4, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    clamshell_pins, G_N_ELEMENTS (clamshell_pins), clamshell_highlights, G_N_ELEMENTS (clamshell_highlights),
    1 << LOPE_PART_LEG_NEAR,
    { 138, 24, 83.48, FALSE, clamshell_order, G_N_ELEMENTS (clamshell_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      clamshell_props, G_N_ELEMENTS (clamshell_props), clamshell_cues, G_N_ELEMENTS (clamshell_cues), clamshell_keyframes },
    &clamshell_inset, { 104, 6, 52, 42 },
  },
  {
    "clamshell_band", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_LEFT, FALSE, FALSE,
    4, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    clamshell_band_pins, G_N_ELEMENTS (clamshell_band_pins), clamshell_band_highlights, G_N_ELEMENTS (clamshell_band_highlights),
    1 << LOPE_PART_LEG_NEAR,
    { 138, 24, 83.48, FALSE, clamshell_band_order, G_N_ELEMENTS (clamshell_band_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      clamshell_band_props, G_N_ELEMENTS (clamshell_band_props), clamshell_band_cues, G_N_ELEMENTS (clamshell_band_cues), clamshell_band_keyframes },
    &clamshell_band_inset, { 104, 6, 52, 42 },
  },
  {
    "side_lying_abduction", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_LEFT, FALSE, FALSE,
    4, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    NULL, 0, side_lying_abduction_highlights, G_N_ELEMENTS (side_lying_abduction_highlights),
    1 << LOPE_PART_LEG_NEAR,
    { 126, 18, 87.71, FALSE, side_lying_abduction_order, G_N_ELEMENTS (side_lying_abduction_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      side_lying_abduction_props, G_N_ELEMENTS (side_lying_abduction_props), side_lying_abduction_cues, G_N_ELEMENTS (side_lying_abduction_cues), side_lying_abduction_keyframes },
    NULL, { 0 },
  },
  {
    "isometric_abduction", LOPE_EXERCISE_LOOP_HOLD, LOPE_EXERCISE_SIDE_BOTH, TRUE, FALSE,
    20, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    NULL, 0, isometric_abduction_highlights, G_N_ELEMENTS (isometric_abduction_highlights),
    0,
    { 140, 22, 85.81, FALSE, isometric_abduction_order, G_N_ELEMENTS (isometric_abduction_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      isometric_abduction_props, G_N_ELEMENTS (isometric_abduction_props), NULL, 0, isometric_abduction_keyframes },
    &isometric_abduction_inset, { 4, 5, 58, 54 },
  },
  {
    "adductor_squeeze", LOPE_EXERCISE_LOOP_HOLD, LOPE_EXERCISE_SIDE_BOTH, TRUE, FALSE,
    15, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    NULL, 0, adductor_squeeze_highlights, G_N_ELEMENTS (adductor_squeeze_highlights),
    0,
    { 140, 22, 85.81, FALSE, adductor_squeeze_order, G_N_ELEMENTS (adductor_squeeze_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      adductor_squeeze_props, G_N_ELEMENTS (adductor_squeeze_props), NULL, 0, adductor_squeeze_keyframes },
    &adductor_squeeze_inset, { 4, 5, 58, 54 },
  },
  {
    "glute_bridge", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_BOTH, TRUE, TRUE,
    4, LOPE_JOINT_NECK, 1, FALSE, 2,
    glute_bridge_pins, G_N_ELEMENTS (glute_bridge_pins), glute_bridge_highlights, G_N_ELEMENTS (glute_bridge_highlights),
    0,
    { 158, 0, 89.84, TRUE, glute_bridge_order, G_N_ELEMENTS (glute_bridge_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      glute_bridge_props, G_N_ELEMENTS (glute_bridge_props), glute_bridge_cues, G_N_ELEMENTS (glute_bridge_cues), glute_bridge_keyframes },
    NULL, { 0 },
  },
  {
    "single_leg_bridge", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_RIGHT, TRUE, TRUE,
    4, LOPE_JOINT_NECK, 1, FALSE, 2,
    single_leg_bridge_pins, G_N_ELEMENTS (single_leg_bridge_pins), single_leg_bridge_highlights, G_N_ELEMENTS (single_leg_bridge_highlights),
    0,
    { 142, 0, 108, TRUE, single_leg_bridge_order, G_N_ELEMENTS (single_leg_bridge_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      single_leg_bridge_props, G_N_ELEMENTS (single_leg_bridge_props), single_leg_bridge_cues, G_N_ELEMENTS (single_leg_bridge_cues), single_leg_bridge_keyframes },
    NULL, { 0 },
  },
  {
    "hip_thrust", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_BOTH, TRUE, TRUE,
    4, LOPE_JOINT_NECK, 1, FALSE, 2,
    hip_thrust_pins, G_N_ELEMENTS (hip_thrust_pins), hip_thrust_highlights, G_N_ELEMENTS (hip_thrust_highlights),
    0,
    { 128, 0, 90.84, TRUE, hip_thrust_order, G_N_ELEMENTS (hip_thrust_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      hip_thrust_props, G_N_ELEMENTS (hip_thrust_props), hip_thrust_cues, G_N_ELEMENTS (hip_thrust_cues), hip_thrust_keyframes },
    NULL, { 0 },
  },
  {
    "lateral_band_walk", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_LEFT, FALSE, FALSE,
    4, LOPE_JOINT_PELVIS, 2, FALSE, 4,
    NULL, 0, lateral_band_walk_highlights, G_N_ELEMENTS (lateral_band_walk_highlights),
    0,
    { 106, 10, 107.79, TRUE, lateral_band_walk_order, G_N_ELEMENTS (lateral_band_walk_order),
      0, 0,
      lateral_band_walk_props, G_N_ELEMENTS (lateral_band_walk_props), lateral_band_walk_cues, G_N_ELEMENTS (lateral_band_walk_cues), lateral_band_walk_keyframes },
    NULL, { 0 },
  },
  {
    "hip_hike", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_LEFT, FALSE, FALSE,
    3, LOPE_JOINT_HIP_NEAR, 1, FALSE, 2,
    NULL, 0, hip_hike_highlights, G_N_ELEMENTS (hip_hike_highlights),
    0,
    { 95, 8, 110.45, TRUE, hip_hike_order, G_N_ELEMENTS (hip_hike_order),
      0, 0,
      hip_hike_props, G_N_ELEMENTS (hip_hike_props), hip_hike_cues, G_N_ELEMENTS (hip_hike_cues), hip_hike_keyframes },
    NULL, { 0 },
  },
  {
    "partial_squat", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_BOTH, TRUE, TRUE,
    4, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    partial_squat_pins, G_N_ELEMENTS (partial_squat_pins), partial_squat_highlights, G_N_ELEMENTS (partial_squat_highlights),
    0,
    { 102, 0, 108, TRUE, partial_squat_order, G_N_ELEMENTS (partial_squat_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      NULL, 0, partial_squat_cues, G_N_ELEMENTS (partial_squat_cues), partial_squat_keyframes },
    NULL, { 0 },
  },
  {
    "single_leg_squat", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_RIGHT, TRUE, TRUE,
    4, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    single_leg_squat_pins, G_N_ELEMENTS (single_leg_squat_pins), single_leg_squat_highlights, G_N_ELEMENTS (single_leg_squat_highlights),
    0,
    { 102, 0, 108, TRUE, single_leg_squat_order, G_N_ELEMENTS (single_leg_squat_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      single_leg_squat_props, G_N_ELEMENTS (single_leg_squat_props), single_leg_squat_cues, G_N_ELEMENTS (single_leg_squat_cues), single_leg_squat_keyframes },
    NULL, { 0 },
  },
  {
    "hip_hinge", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_BOTH, TRUE, TRUE,
    4, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    hip_hinge_pins, G_N_ELEMENTS (hip_hinge_pins), hip_hinge_highlights, G_N_ELEMENTS (hip_hinge_highlights),
    0,
    { 104, 0, 109.1, TRUE, hip_hinge_order, G_N_ELEMENTS (hip_hinge_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      NULL, 0, hip_hinge_cues, G_N_ELEMENTS (hip_hinge_cues), hip_hinge_keyframes },
    NULL, { 0 },
  },
  {
    "single_leg_deadlift", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_RIGHT, TRUE, TRUE,
    4, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    single_leg_deadlift_pins, G_N_ELEMENTS (single_leg_deadlift_pins), single_leg_deadlift_highlights, G_N_ELEMENTS (single_leg_deadlift_highlights),
    0,
    { 104, 0, 109.32, TRUE, single_leg_deadlift_order, G_N_ELEMENTS (single_leg_deadlift_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      NULL, 0, single_leg_deadlift_cues, G_N_ELEMENTS (single_leg_deadlift_cues), single_leg_deadlift_keyframes },
    NULL, { 0 },
  },
  {
    "plank", LOPE_EXERCISE_LOOP_HOLD, LOPE_EXERCISE_SIDE_BOTH, TRUE, TRUE,
    20, LOPE_JOINT_NECK, 1, FALSE, 2,
    plank_pins, G_N_ELEMENTS (plank_pins), plank_highlights, G_N_ELEMENTS (plank_highlights),
    0,
    { 134, 0, 82.88, TRUE, plank_order, G_N_ELEMENTS (plank_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      plank_props, G_N_ELEMENTS (plank_props), NULL, 0, plank_keyframes },
    NULL, { 0 },
  },
  {
    "side_plank_knees", LOPE_EXERCISE_LOOP_HOLD, LOPE_EXERCISE_SIDE_RIGHT, FALSE, FALSE,
    30, LOPE_JOINT_ELBOW_FAR, 1, FALSE, 2,
    NULL, 0, side_plank_knees_highlights, G_N_ELEMENTS (side_plank_knees_highlights),
    0,
    { 142, 14, 88.2, FALSE, side_plank_knees_order, G_N_ELEMENTS (side_plank_knees_order),
      1 << LOPE_PART_LEG_FAR, 0,
      side_plank_knees_props, G_N_ELEMENTS (side_plank_knees_props), side_plank_knees_cues, G_N_ELEMENTS (side_plank_knees_cues), side_plank_knees_keyframes },
    NULL, { 0 },
  },
  {
    "side_plank", LOPE_EXERCISE_LOOP_HOLD, LOPE_EXERCISE_SIDE_RIGHT, FALSE, FALSE,
    20, LOPE_JOINT_ELBOW_FAR, 1, FALSE, 2,
    NULL, 0, side_plank_highlights, G_N_ELEMENTS (side_plank_highlights),
    0,
    { 126, 12, 90.5, FALSE, side_plank_order, G_N_ELEMENTS (side_plank_order),
      1 << LOPE_PART_LEG_FAR, 0,
      side_plank_props, G_N_ELEMENTS (side_plank_props), side_plank_cues, G_N_ELEMENTS (side_plank_cues), side_plank_keyframes },
    NULL, { 0 },
  },
  {
    "side_plank_abduction", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_RIGHT, FALSE, FALSE,
    3, LOPE_JOINT_ELBOW_FAR, 1, FALSE, 2,
    NULL, 0, side_plank_abduction_highlights, G_N_ELEMENTS (side_plank_abduction_highlights),
    1 << LOPE_PART_LEG_NEAR,
    { 126, 12, 90.5, FALSE, side_plank_abduction_order, G_N_ELEMENTS (side_plank_abduction_order),
      1 << LOPE_PART_LEG_FAR, 0,
      side_plank_abduction_props, G_N_ELEMENTS (side_plank_abduction_props), side_plank_abduction_cues, G_N_ELEMENTS (side_plank_abduction_cues), side_plank_abduction_keyframes },
    NULL, { 0 },
  },
  {
    "dead_bug", LOPE_EXERCISE_LOOP_CYCLE, LOPE_EXERCISE_SIDE_BOTH, TRUE, TRUE,
    8, LOPE_JOINT_NECK, 1, FALSE, 4,
    NULL, 0, dead_bug_highlights, G_N_ELEMENTS (dead_bug_highlights),
    0,
    { 118, 0, 98.06, TRUE, dead_bug_order, G_N_ELEMENTS (dead_bug_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      dead_bug_props, G_N_ELEMENTS (dead_bug_props), dead_bug_cues, G_N_ELEMENTS (dead_bug_cues), dead_bug_keyframes },
    NULL, { 0 },
  },
  {
    "bird_dog", LOPE_EXERCISE_LOOP_CYCLE, LOPE_EXERCISE_SIDE_BOTH, TRUE, TRUE,
    10, LOPE_JOINT_PELVIS, 1, FALSE, 4,
    NULL, 0, bird_dog_highlights, G_N_ELEMENTS (bird_dog_highlights),
    0,
    { 117, 0, 89.98, TRUE, bird_dog_order, G_N_ELEMENTS (bird_dog_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      bird_dog_props, G_N_ELEMENTS (bird_dog_props), bird_dog_cues, G_N_ELEMENTS (bird_dog_cues), bird_dog_keyframes },
    NULL, { 0 },
  },
  {
    "hip_flexor_stretch", LOPE_EXERCISE_LOOP_HOLD, LOPE_EXERCISE_SIDE_RIGHT, TRUE, TRUE,
    30, LOPE_JOINT_HIP_NEAR, 1, FALSE, 2,
    hip_flexor_stretch_pins, G_N_ELEMENTS (hip_flexor_stretch_pins), hip_flexor_stretch_highlights, G_N_ELEMENTS (hip_flexor_stretch_highlights),
    0,
    { 128, 0, 108, TRUE, hip_flexor_stretch_order, G_N_ELEMENTS (hip_flexor_stretch_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      hip_flexor_stretch_props, G_N_ELEMENTS (hip_flexor_stretch_props), hip_flexor_stretch_cues, G_N_ELEMENTS (hip_flexor_stretch_cues), hip_flexor_stretch_keyframes },
    NULL, { 0 },
  },
  {
    "piriformis_stretch", LOPE_EXERCISE_LOOP_HOLD, LOPE_EXERCISE_SIDE_RIGHT, TRUE, FALSE,
    30, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    NULL, 0, piriformis_stretch_highlights, G_N_ELEMENTS (piriformis_stretch_highlights),
    1 << LOPE_PART_LEG_NEAR,
    { 146, 28, 82.4, FALSE, piriformis_stretch_order, G_N_ELEMENTS (piriformis_stretch_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      piriformis_stretch_props, G_N_ELEMENTS (piriformis_stretch_props), NULL, 0, piriformis_stretch_keyframes },
    NULL, { 0 },
  },
  {
    "hamstring_stretch", LOPE_EXERCISE_LOOP_HOLD, LOPE_EXERCISE_SIDE_RIGHT, TRUE, TRUE,
    30, LOPE_JOINT_NECK, 1, FALSE, 2,
    NULL, 0, hamstring_stretch_highlights, G_N_ELEMENTS (hamstring_stretch_highlights),
    0,
    { 138, 0, 107.85, TRUE, hamstring_stretch_order, G_N_ELEMENTS (hamstring_stretch_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      hamstring_stretch_props, G_N_ELEMENTS (hamstring_stretch_props), hamstring_stretch_cues, G_N_ELEMENTS (hamstring_stretch_cues), hamstring_stretch_keyframes },
    NULL, { 0 },
  },
  {
    "quad_stretch", LOPE_EXERCISE_LOOP_HOLD, LOPE_EXERCISE_SIDE_RIGHT, TRUE, TRUE,
    30, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    NULL, 0, quad_stretch_highlights, G_N_ELEMENTS (quad_stretch_highlights),
    0,
    { 104, 0, 113.5, TRUE, quad_stretch_order, G_N_ELEMENTS (quad_stretch_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      quad_stretch_props, G_N_ELEMENTS (quad_stretch_props), quad_stretch_cues, G_N_ELEMENTS (quad_stretch_cues), quad_stretch_keyframes },
    NULL, { 0 },
  },
  {
    "glute_stretch", LOPE_EXERCISE_LOOP_HOLD, LOPE_EXERCISE_SIDE_RIGHT, TRUE, TRUE,
    30, LOPE_JOINT_NECK, 1, FALSE, 2,
    NULL, 0, glute_stretch_highlights, G_N_ELEMENTS (glute_stretch_highlights),
    0,
    { 138, 0, 90.56, TRUE, glute_stretch_order, G_N_ELEMENTS (glute_stretch_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      glute_stretch_props, G_N_ELEMENTS (glute_stretch_props), glute_stretch_cues, G_N_ELEMENTS (glute_stretch_cues), glute_stretch_keyframes },
    NULL, { 0 },
  },
  {
    "foam_roll_piriformis", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_RIGHT, TRUE, FALSE,
    6, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    foam_roll_piriformis_pins, G_N_ELEMENTS (foam_roll_piriformis_pins), foam_roll_piriformis_highlights, G_N_ELEMENTS (foam_roll_piriformis_highlights),
    0,
    { 138, 0, 97.48, TRUE, foam_roll_piriformis_order, G_N_ELEMENTS (foam_roll_piriformis_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      foam_roll_piriformis_props, G_N_ELEMENTS (foam_roll_piriformis_props), foam_roll_piriformis_cues, G_N_ELEMENTS (foam_roll_piriformis_cues), foam_roll_piriformis_keyframes },
    NULL, { 0 },
  },
  {
    "foam_roll_tfl", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_RIGHT, TRUE, TRUE,
    6, LOPE_JOINT_PELVIS, 1, FALSE, 2,
    foam_roll_tfl_pins, G_N_ELEMENTS (foam_roll_tfl_pins), foam_roll_tfl_highlights, G_N_ELEMENTS (foam_roll_tfl_highlights),
    0,
    { 126, 0, 81.58, TRUE, foam_roll_tfl_order, G_N_ELEMENTS (foam_roll_tfl_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      foam_roll_tfl_props, G_N_ELEMENTS (foam_roll_tfl_props), foam_roll_tfl_cues, G_N_ELEMENTS (foam_roll_tfl_cues), foam_roll_tfl_keyframes },
    NULL, { 0 },
  },
  {
    "foam_roll_outer_thigh", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_RIGHT, FALSE, FALSE,
    6, LOPE_JOINT_HIP_FAR, 1, FALSE, 2,
    foam_roll_outer_thigh_pins, G_N_ELEMENTS (foam_roll_outer_thigh_pins), foam_roll_outer_thigh_highlights, G_N_ELEMENTS (foam_roll_outer_thigh_highlights),
    0,
    { 134, 12, 84.84, FALSE, foam_roll_outer_thigh_order, G_N_ELEMENTS (foam_roll_outer_thigh_order),
      0, 0,
      foam_roll_outer_thigh_props, G_N_ELEMENTS (foam_roll_outer_thigh_props), foam_roll_outer_thigh_cues, G_N_ELEMENTS (foam_roll_outer_thigh_cues), foam_roll_outer_thigh_keyframes },
    NULL, { 0 },
  },
  {
    "walk_jog_warmup", LOPE_EXERCISE_LOOP_CYCLE, LOPE_EXERCISE_SIDE_BOTH, TRUE, TRUE,
    0.8, LOPE_JOINT_PELVIS, 0, TRUE, 4,
    NULL, 0, walk_jog_warmup_highlights, G_N_ELEMENTS (walk_jog_warmup_highlights),
    0,
    { 102, 0, 108, TRUE, walk_jog_warmup_order, G_N_ELEMENTS (walk_jog_warmup_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      NULL, 0, NULL, 0, walk_jog_warmup_keyframes },
    NULL, { 0 },
  },
  {
    "leg_swing_front", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_RIGHT, TRUE, TRUE,
    2, LOPE_JOINT_PELVIS, 2, FALSE, 3,
    NULL, 0, leg_swing_front_highlights, G_N_ELEMENTS (leg_swing_front_highlights),
    1 << LOPE_PART_LEG_NEAR,
    { 102, 0, 113.48, TRUE, leg_swing_front_order, G_N_ELEMENTS (leg_swing_front_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      leg_swing_front_props, G_N_ELEMENTS (leg_swing_front_props), leg_swing_front_cues, G_N_ELEMENTS (leg_swing_front_cues), leg_swing_front_keyframes },
    NULL, { 0 },
  },
  {
    "leg_swing_side", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_RIGHT, TRUE, FALSE,
    2, LOPE_JOINT_HIP_FAR, 1, FALSE, 2,
    NULL, 0, leg_swing_side_highlights, G_N_ELEMENTS (leg_swing_side_highlights),
    1 << LOPE_PART_LEG_NEAR,
    { 97, 7, 111.57, TRUE, leg_swing_side_order, G_N_ELEMENTS (leg_swing_side_order),
      0, 0,
      leg_swing_side_props, G_N_ELEMENTS (leg_swing_side_props), leg_swing_side_cues, G_N_ELEMENTS (leg_swing_side_cues), leg_swing_side_keyframes },
    NULL, { 0 },
  },
  {
    "hip_circles", LOPE_EXERCISE_LOOP_CYCLE, LOPE_EXERCISE_SIDE_LEFT, FALSE, FALSE,
    3, LOPE_JOINT_HIP_FAR, 1, FALSE, 4,
    NULL, 0, hip_circles_highlights, G_N_ELEMENTS (hip_circles_highlights),
    1 << LOPE_PART_LEG_NEAR,
    { 102, 11, 111.1, TRUE, hip_circles_order, G_N_ELEMENTS (hip_circles_order),
      0, 0,
      hip_circles_props, G_N_ELEMENTS (hip_circles_props), hip_circles_cues, G_N_ELEMENTS (hip_circles_cues), hip_circles_keyframes },
    NULL, { 0 },
  },
  {
    "torso_twists", LOPE_EXERCISE_LOOP_PING_PONG, LOPE_EXERCISE_SIDE_BOTH, FALSE, FALSE,
    3, LOPE_JOINT_PELVIS, 0, FALSE, 2,
    NULL, 0, torso_twists_highlights, G_N_ELEMENTS (torso_twists_highlights),
    0,
    { 102, 10, 108, TRUE, torso_twists_order, G_N_ELEMENTS (torso_twists_order),
      0, 0,
      NULL, 0, torso_twists_cues, G_N_ELEMENTS (torso_twists_cues), torso_twists_keyframes },
    NULL, { 0 },
  },
  {
    "easy_cycling", LOPE_EXERCISE_LOOP_CYCLE, LOPE_EXERCISE_SIDE_BOTH, TRUE, TRUE,
    0.9, LOPE_JOINT_PELVIS, 0, FALSE, 4,
    easy_cycling_pins, G_N_ELEMENTS (easy_cycling_pins), easy_cycling_highlights, G_N_ELEMENTS (easy_cycling_highlights),
    0,
    { 104, 0, 110.1, TRUE, easy_cycling_order, G_N_ELEMENTS (easy_cycling_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      easy_cycling_props, G_N_ELEMENTS (easy_cycling_props), NULL, 0, easy_cycling_keyframes },
    NULL, { 0 },
  },
  {
    "easy_swimming", LOPE_EXERCISE_LOOP_CYCLE, LOPE_EXERCISE_SIDE_BOTH, TRUE, TRUE,
    2.4, LOPE_JOINT_PELVIS, 1, FALSE, 4,
    NULL, 0, easy_swimming_highlights, G_N_ELEMENTS (easy_swimming_highlights),
    0,
    { 113, 0, 103.45, FALSE, easy_swimming_order, G_N_ELEMENTS (easy_swimming_order),
      1 << LOPE_PART_ARM_FAR | 1 << LOPE_PART_LEG_FAR, 0,
      easy_swimming_props, G_N_ELEMENTS (easy_swimming_props), NULL, 0, easy_swimming_keyframes },
    NULL, { 0 },
  },
};

const guint lope_n_exercise_figures = G_N_ELEMENTS (lope_exercise_figures);
