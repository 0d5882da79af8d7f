/* lope-exercise-library.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise.h"

#include <glib/gi18n-lib.h>

#define AREA(area) (1u << LOPE_AREA_##area)

/* Evidence.md sections 12 and 12.1. The doses are sets, repetitions, seconds of
 * a hold; then come rest, tempo, and days of a week. What an exercise is not
 * suitable for is named in its caution; what is harder than such an exercise
 * shares its areas. */
const LopeExercise lope_exercises[] = {
  {
    "clamshell", NC_ ("exercise", "Clamshell"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_MAT, TRUE,
    { 2, 10, 0 }, { 3, 15, 0 }, 45, 4, 3, 3, "isometric_abduction", "clamshell_band", AREA (HIP_OUTER),
    NC_ ("muscles", "Gluteus medius, rotators"),
    {
      N_ ("Lie on your side, hips and knees bent, feet together."),
      N_ ("Brace lightly; stack the hips."),
      N_ ("Keep heels touching and raise the top knee without rolling back."),
      N_ ("Pause for 2–3 seconds, then lower slowly."),
    },
    N_ ("Lying on a sore outer hip may hurt; use the other side or a cushion."),
  },
  {
    "clamshell_band", NC_ ("exercise", "Banded clamshell"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_BAND, TRUE,
    { 2, 10, 0 }, { 3, 15, 0 }, 45, 4, 3, 3, "clamshell", "side_plank_abduction", AREA (HIP_OUTER),
    NC_ ("muscles", "Gluteus medius"),
    {
      N_ ("Loop a light band just above the knees."),
      N_ ("Set up as for the clamshell."),
      N_ ("Open against the band with still hips."),
      N_ ("Return slowly."),
    },
    N_ ("Drop the band if the back or front of the hip takes over."),
  },
  {
    "side_lying_abduction", NC_ ("exercise", "Side-lying leg lift"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_MAT, TRUE,
    { 2, 10, 0 }, { 3, 10, 0 }, 45, 4, 3, 3, "clamshell", "lateral_band_walk", AREA (HIP_OUTER),
    NC_ ("muscles", "Gluteus medius, front of the outer hip"),
    {
      N_ ("Lie on your side, bottom knee bent, top leg straight in line with the body."),
      N_ ("Point the toes forward."),
      N_ ("Lift the leg about 30–40 cm, leading with the heel."),
      N_ ("Lower it over two seconds."),
    },
    N_ ("Do not swing or roll back; small range first."),
  },
  {
    "isometric_abduction", NC_ ("exercise", "Belt abduction hold"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_BELT, FALSE,
    { 4, 0, 20 }, { 4, 0, 20 }, 45, 0, 5, 7, NULL, "clamshell", 0,
    NC_ ("muscles", "Gluteus medius and minimus"),
    {
      N_ ("Lie on your back, knees bent hip-width apart, a belt around the thighs."),
      N_ ("Press gently outwards into the belt."),
      N_ ("Hold at about a third of full effort, breathe."),
      N_ ("Release slowly."),
    },
    N_ ("Press only as hard as stays within your pain limit."),
  },
  {
    "adductor_squeeze", NC_ ("exercise", "Ball squeeze hold"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_BALL, FALSE,
    { 4, 0, 15 }, { 4, 0, 15 }, 45, 0, 3, 5, NULL, "side_plank_knees",
    AREA (GROIN_CREASE) | AREA (GROIN_INNER) | AREA (INGUINAL) | AREA (PUBIC),
    NC_ ("muscles", "Adductors"),
    {
      N_ ("Lie on your back, knees bent, a soft ball between the knees."),
      N_ ("Squeeze gently."),
      N_ ("Hold and breathe."),
      N_ ("Release slowly."),
    },
    N_ ("Stop on sharp groin pain."),
  },
  {
    "glute_bridge", NC_ ("exercise", "Glute bridge"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_MAT, FALSE,
    { 3, 10, 0 }, { 3, 15, 0 }, 60, 4, 3, 3, NULL, "single_leg_bridge", 0,
    NC_ ("muscles", "Gluteus maximus, hamstrings"),
    {
      N_ ("Lie on your back, knees bent, feet flat."),
      N_ ("Tighten belly and buttocks."),
      N_ ("Lift the hips until the body is straight from shoulder to knee."),
      N_ ("Pause, then lower slowly."),
    },
    N_ ("Avoid arching the lower back."),
  },
  {
    "single_leg_bridge", NC_ ("exercise", "Single-leg bridge"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_MAT, TRUE,
    { 2, 10, 0 }, { 3, 10, 0 }, 45, 4, 3, 3, "glute_bridge", "hip_thrust", 0,
    NC_ ("muscles", "Gluteus maximus, trunk"),
    {
      N_ ("Start in a bridge set-up."),
      N_ ("Hold one foot off the floor."),
      N_ ("Push up through the other heel with level hips."),
      N_ ("Lower with control."),
    },
    N_ ("If the hamstring cramps, bring the heel closer."),
  },
  {
    "hip_thrust", NC_ ("exercise", "Hip thrust"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_BENCH, FALSE,
    { 2, 12, 0 }, { 3, 15, 0 }, 60, 4, 2, 3, "glute_bridge", "single_leg_bridge", 0,
    NC_ ("muscles", "Gluteus maximus"),
    {
      N_ ("Rest shoulder blades on a stable bench."),
      N_ ("Set the feet hip-width apart; at the top the knees are over the ankles."),
      N_ ("Drive hips up, chin tucked."),
      N_ ("Pause, then lower."),
    },
    N_ ("Fix the bench; add weight only when easy."),
  },
  {
    "lateral_band_walk", NC_ ("exercise", "Lateral band walk"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_BAND, TRUE,
    { 2, 15, 0 }, { 3, 15, 0 }, 45, 2, 3, 3, "side_lying_abduction", "single_leg_squat", 0,
    NC_ ("muscles", "Gluteus medius"),
    {
      N_ ("Put the band above the knees or ankles and squat slightly."),
      N_ ("Step sideways, keep tension."),
      N_ ("Bring the other foot in slowly, feet not touching."),
      N_ ("Take the same number of steps back."),
    },
    N_ ("Keep the trunk upright and the knees over the toes."),
  },
  {
    "hip_hike", NC_ ("exercise", "Hip hike"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_STEP, TRUE,
    { 3, 10, 0 }, { 3, 20, 0 }, 45, 3, 3, 3, "side_lying_abduction", "single_leg_squat", AREA (HIP_OUTER),
    NC_ ("muscles", "Gluteus medius of the standing leg"),
    {
      N_ ("Stand sideways on a step, one foot free."),
      N_ ("Keep the standing knee straight."),
      N_ ("Let the free hip drop slightly, then lift it above level."),
      N_ ("Move slowly."),
    },
    N_ ("Skip while the outer hip is irritable."),
  },
  {
    "partial_squat", NC_ ("exercise", "Two-leg mini squat"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_NONE, FALSE,
    { 2, 10, 0 }, { 3, 12, 0 }, 60, 4, 3, 3, NULL, "single_leg_squat", 0,
    NC_ ("muscles", "Quads, glutes"),
    {
      N_ ("Stand with the feet hip-width apart."),
      N_ ("Sit back to about a third of a squat."),
      N_ ("Keep the knees in line with the toes."),
      N_ ("Stand tall."),
    },
    N_ ("Stay above the pinching range."),
  },
  {
    "single_leg_squat", NC_ ("exercise", "Single-leg squat"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_CHAIR, TRUE,
    { 2, 10, 0 }, { 3, 12, 0 }, 60, 4, 3, 3, "partial_squat", "single_leg_deadlift", 0,
    NC_ ("muscles", "Gluteus medius, quads"),
    {
      N_ ("Stand on one leg beside a chair."),
      N_ ("Bend hip and knee a little way."),
      N_ ("Keep pelvis level, knee over second toe."),
      N_ ("Push up."),
    },
    N_ ("Reduce depth if the knee falls inward."),
  },
  {
    "hip_hinge", NC_ ("exercise", "Deadlift (hip hinge)"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_NONE, FALSE,
    { 2, 10, 0 }, { 3, 10, 0 }, 90, 4, 2, 2, "glute_bridge", "single_leg_deadlift", AREA (LOW_BACK) | AREA (SIT_BONE),
    NC_ ("muscles", "Hamstrings, gluteus maximus"),
    {
      N_ ("Stand with soft knees."),
      N_ ("Push hips back with a flat back."),
      N_ ("Stop when hamstrings pull."),
      N_ ("Squeeze buttocks to stand."),
    },
    N_ ("Start without weight; take care with pain in the back or sit bone."),
  },
  {
    "single_leg_deadlift", NC_ ("exercise", "Single-leg deadlift"), LOPE_EXERCISE_KIND_STRENGTH, LOPE_EQUIPMENT_NONE, TRUE,
    { 2, 8, 0 }, { 3, 10, 0 }, 60, 4, 2, 3, "hip_hinge", NULL, AREA (LOW_BACK) | AREA (SIT_BONE),
    NC_ ("muscles", "Hamstrings, glutes, balance"),
    {
      N_ ("Stand on one leg, soft knee."),
      N_ ("Tip forward from the hip as the other leg goes back."),
      N_ ("Keep hips square."),
      N_ ("Return slowly."),
    },
    N_ ("Hold a wall for balance."),
  },
  {
    "plank", NC_ ("exercise", "Front plank"), LOPE_EXERCISE_KIND_CORE, LOPE_EQUIPMENT_MAT, FALSE,
    { 3, 0, 20 }, { 3, 0, 60 }, 45, 0, 2, 4, "dead_bug", "side_plank", AREA (LOW_BACK),
    NC_ ("muscles", "Abdominals, trunk"),
    {
      N_ ("Put the forearms under the shoulders, toes down."),
      N_ ("Keep the body in a straight line."),
      N_ ("Tighten belly and buttocks, breathe."),
      N_ ("Stop when hips sag."),
    },
    N_ ("Drop to knees if the back aches."),
  },
  {
    "side_plank_knees", NC_ ("exercise", "Side plank from knees"), LOPE_EXERCISE_KIND_CORE, LOPE_EQUIPMENT_MAT, TRUE,
    { 2, 0, 30 }, { 2, 0, 40 }, 45, 0, 3, 3, "clamshell", "side_plank", 0,
    NC_ ("muscles", "Obliques, gluteus medius"),
    {
      N_ ("Lie on your side, knees bent, elbow under the shoulder."),
      N_ ("Lift the hips into line with shoulder and knee."),
      N_ ("Hold, breathe."),
      N_ ("Lower, then change side."),
    },
    N_ ("If the shoulder hurts, hold for a shorter time."),
  },
  {
    "side_plank", NC_ ("exercise", "Side plank"), LOPE_EXERCISE_KIND_CORE, LOPE_EQUIPMENT_MAT, TRUE,
    { 2, 0, 15 }, { 3, 0, 20 }, 45, 0, 3, 3, "side_plank_knees", "side_plank_abduction", AREA (HIP_OUTER),
    NC_ ("muscles", "Obliques, gluteus medius"),
    {
      N_ ("Put the elbow under the shoulder, legs straight, feet stacked or staggered."),
      N_ ("Lift the hips."),
      N_ ("Keep a straight line."),
      N_ ("Lower with control."),
    },
    N_ ("If the shoulder or outer hip is sore, do it from the knees."),
  },
  {
    "side_plank_abduction", NC_ ("exercise", "Side plank with leg lift"), LOPE_EXERCISE_KIND_CORE, LOPE_EQUIPMENT_MAT, TRUE,
    { 2, 10, 0 }, { 3, 10, 0 }, 60, 3, 2, 3, "side_plank", NULL, AREA (HIP_OUTER),
    NC_ ("muscles", "Gluteus medius, obliques"),
    {
      N_ ("Enter a side plank."),
      N_ ("Raise the top leg a little."),
      N_ ("Lower slowly, hips high."),
      N_ ("Finish the repetitions, then change side."),
    },
    N_ ("Only when three side planks of 20 seconds are easy."),
  },
  {
    "dead_bug", NC_ ("exercise", "Dead bug"), LOPE_EXERCISE_KIND_CORE, LOPE_EQUIPMENT_MAT, TRUE,
    { 2, 8, 0 }, { 3, 10, 0 }, 45, 4, 2, 4, NULL, "plank", 0,
    NC_ ("muscles", "Deep abdominals"),
    {
      N_ ("Lie on your back, arms up, hips and knees at right angles."),
      N_ ("Press the lower back gently down."),
      N_ ("Reach opposite arm and leg away."),
      N_ ("Return and change side."),
    },
    N_ ("Shorten if the back lifts."),
  },
  {
    "bird_dog", NC_ ("exercise", "Bird-dog"), LOPE_EXERCISE_KIND_CORE, LOPE_EQUIPMENT_MAT, TRUE,
    { 2, 8, 0 }, { 2, 8, 0 }, 45, 5, 2, 4, "dead_bug", "plank", 0,
    NC_ ("muscles", "Back, glutes"),
    {
      N_ ("Go onto hands and knees."),
      N_ ("Reach one arm and the opposite leg."),
      N_ ("Hold for three seconds with level hips."),
      N_ ("Change side."),
    },
    N_ ("Do not arch the back."),
  },
  {
    "hip_flexor_stretch", NC_ ("exercise", "Half-kneeling hip-flexor stretch"), LOPE_EXERCISE_KIND_MOBILITY, LOPE_EQUIPMENT_MAT, TRUE,
    { 2, 0, 30 }, { 2, 0, 30 }, 10, 0, 2, 7, NULL, NULL, AREA (GROIN_CREASE),
    NC_ ("muscles", "Iliopsoas, rectus femoris"),
    {
      N_ ("Kneel on one knee, other foot in front."),
      N_ ("Tuck the pelvis, stay tall."),
      N_ ("Shift forward until the front of the hip stretches."),
      N_ ("Hold, breathe, then change side."),
    },
    N_ ("Warm up first; with a hip or knee injury ask a professional; stop if it pinches."),
  },
  {
    "piriformis_stretch", NC_ ("exercise", "Figure-four stretch"), LOPE_EXERCISE_KIND_MOBILITY, LOPE_EQUIPMENT_MAT, TRUE,
    { 2, 0, 30 }, { 2, 0, 30 }, 10, 0, 2, 7, NULL, "glute_stretch", AREA (HIP_OUTER) | AREA (GROIN_CREASE),
    NC_ ("muscles", "Piriformis, rotators"),
    {
      N_ ("Lie on your back, ankle over opposite knee."),
      N_ ("Draw the lower thigh towards you."),
      N_ ("Hold where the buttock stretches."),
      N_ ("Change side."),
    },
    N_ ("Not while the outer hip is irritable; stop if the groin pinches or the leg tingles."),
  },
  {
    "hamstring_stretch", NC_ ("exercise", "Lying hamstring stretch"), LOPE_EXERCISE_KIND_MOBILITY, LOPE_EQUIPMENT_STRAP, TRUE,
    { 2, 0, 30 }, { 2, 0, 30 }, 10, 0, 2, 7, NULL, NULL, AREA (SIT_BONE),
    NC_ ("muscles", "Hamstrings"),
    {
      N_ ("Lie on your back, strap round one foot."),
      N_ ("Raise the leg, knee slightly soft."),
      N_ ("Hold where the back of the thigh stretches."),
      N_ ("Change side."),
    },
    N_ ("Avoid a strong stretch while the sit bone hurts."),
  },
  {
    "quad_stretch", NC_ ("exercise", "Standing quad stretch"), LOPE_EXERCISE_KIND_MOBILITY, LOPE_EQUIPMENT_WALL, TRUE,
    { 2, 0, 30 }, { 2, 0, 30 }, 10, 0, 2, 7, NULL, "hip_flexor_stretch", AREA (KNEE_FRONT),
    NC_ ("muscles", "Quadriceps"),
    {
      N_ ("Stand by a wall."),
      N_ ("Bring one heel to the buttock."),
      N_ ("Keep the knees together and the hips forward."),
      N_ ("Hold, then change side."),
    },
    N_ ("If the knee hurts, use a strap."),
  },
  {
    "glute_stretch", NC_ ("exercise", "Knee-to-chest glute stretch"), LOPE_EXERCISE_KIND_MOBILITY, LOPE_EQUIPMENT_MAT, TRUE,
    { 2, 0, 30 }, { 2, 0, 30 }, 10, 0, 2, 7, NULL, "piriformis_stretch", AREA (HIP_OUTER),
    NC_ ("muscles", "Gluteus maximus"),
    {
      N_ ("Lie on your back."),
      N_ ("Pull one knee towards the same-side chest."),
      N_ ("Hold."),
      N_ ("Change side."),
    },
    N_ ("Do not pull it across the body if the outer hip is sore."),
  },
  {
    "foam_roll_piriformis", NC_ ("exercise", "Roll the buttock"), LOPE_EXERCISE_KIND_FOAM_ROLL, LOPE_EQUIPMENT_ROLLER, TRUE,
    { 1, 0, 30 }, { 3, 0, 30 }, 10, 0, 2, 5, NULL, NULL, 0,
    NC_ ("muscles", "Piriformis, glutes"),
    {
      N_ ("Sit on the roller, one buttock."),
      N_ ("Cross that ankle over the other knee."),
      N_ ("Roll 5–8 cm up and down, 2–4 seconds a pass."),
      N_ ("Then rock from side to side, 30 seconds in total."),
    },
    N_ ("Ease off on tingling down the leg."),
  },
  {
    "foam_roll_tfl", NC_ ("exercise", "Roll the front-outer hip"), LOPE_EXERCISE_KIND_FOAM_ROLL, LOPE_EQUIPMENT_ROLLER, TRUE,
    { 1, 0, 30 }, { 3, 0, 30 }, 10, 0, 2, 5, NULL, NULL, 0,
    NC_ ("muscles", "Front of the outer hip"),
    {
      N_ ("Lie face down, roller just below the front of the pelvis."),
      N_ ("Support on elbows, leg relaxed."),
      N_ ("Roll 5–8 cm up and down."),
      N_ ("Rock from side to side, 30 seconds in total."),
    },
    N_ ("Not on the bone; avoid in pregnancy or after recent surgery without advice."),
  },
  {
    "foam_roll_outer_thigh", NC_ ("exercise", "Roll the outer thigh"), LOPE_EXERCISE_KIND_FOAM_ROLL, LOPE_EQUIPMENT_ROLLER, TRUE,
    { 1, 0, 30 }, { 3, 0, 30 }, 10, 0, 2, 5, NULL, NULL, AREA (HIP_OUTER),
    NC_ ("muscles", "Outer thigh"),
    {
      N_ ("Lie on your side, roller under the middle of the thigh."),
      N_ ("Take weight on hands and other foot."),
      N_ ("Make short, slow passes."),
      N_ ("After 30 seconds, change side."),
    },
    N_ ("Stay off the bony point of the hip; skip when outer hip is sore."),
  },
  {
    "walk_jog_warmup", NC_ ("exercise", "Brisk walk to easy jog"), LOPE_EXERCISE_KIND_WARMUP, LOPE_EQUIPMENT_NONE, FALSE,
    { 1, 0, 300 }, { 1, 0, 300 }, 0, 0, 0, 0, NULL, NULL, 0,
    NC_ ("muscles", "Whole body"),
    {
      N_ ("Walk briskly for three minutes."),
      N_ ("Jog easily for two minutes."),
      N_ ("You should be able to talk."),
    },
    N_ ("Skip the jog if it hurts."),
  },
  {
    "leg_swing_front", NC_ ("exercise", "Leg swings front-back"), LOPE_EXERCISE_KIND_WARMUP, LOPE_EQUIPMENT_WALL, TRUE,
    { 1, 10, 0 }, { 1, 10, 0 }, 0, 2, 0, 0, NULL, NULL, 0,
    NC_ ("muscles", "Hip flexors, hamstrings"),
    {
      N_ ("Hold a wall."),
      N_ ("Swing one leg forward and back, relaxed."),
      N_ ("Grow the range gradually."),
      N_ ("Change side."),
    },
    N_ ("Do not force it."),
  },
  {
    "leg_swing_side", NC_ ("exercise", "Leg swings side-side"), LOPE_EXERCISE_KIND_WARMUP, LOPE_EQUIPMENT_WALL, TRUE,
    { 1, 10, 0 }, { 1, 10, 0 }, 0, 2, 0, 0, NULL, NULL, AREA (HIP_OUTER) | AREA (GROIN_INNER),
    NC_ ("muscles", "Outer and inner thigh"),
    {
      N_ ("Face the wall."),
      N_ ("Swing one leg across and out."),
      N_ ("Keep the trunk still."),
      N_ ("Change side."),
    },
    N_ ("Small swings when groin or outer hip is sore."),
  },
  {
    "hip_circles", NC_ ("exercise", "Hip circles"), LOPE_EXERCISE_KIND_WARMUP, LOPE_EQUIPMENT_WALL, TRUE,
    { 1, 10, 0 }, { 1, 10, 0 }, 0, 3, 0, 0, NULL, NULL, AREA (GROIN_CREASE),
    NC_ ("muscles", "Hip joint"),
    {
      N_ ("Stand on one leg with support."),
      N_ ("Draw circles with the knee."),
      N_ ("Five each way."),
      N_ ("Change side."),
    },
    N_ ("Avoid a pinching arc."),
  },
  {
    "torso_twists", NC_ ("exercise", "Torso twists"), LOPE_EXERCISE_KIND_WARMUP, LOPE_EQUIPMENT_NONE, FALSE,
    { 1, 10, 0 }, { 1, 10, 0 }, 0, 3, 0, 0, NULL, NULL, AREA (LOW_BACK),
    NC_ ("muscles", "Trunk"),
    {
      N_ ("Stand with the feet hip-width apart."),
      N_ ("Turn the trunk left and right, arms loose."),
      N_ ("Ten smooth turns."),
    },
    N_ ("Turn slowly if the back hurts."),
  },
  {
    "easy_cycling", NC_ ("exercise", "Easy cycling"), LOPE_EXERCISE_KIND_CARDIO, LOPE_EQUIPMENT_BICYCLE, FALSE,
    { 1, 0, 1200 }, { 1, 0, 2400 }, 0, 0, 1, 3, NULL, NULL, AREA (GROIN_CREASE),
    NC_ ("muscles", "Endurance"),
    {
      N_ ("Set the saddle so the knee is almost straight."),
      N_ ("Ride easily."),
      N_ ("Keep the effort at 3 of 10 or below."),
    },
    N_ ("Raise the saddle if the front of the hip pinches."),
  },
  {
    "easy_swimming", NC_ ("exercise", "Easy swimming"), LOPE_EXERCISE_KIND_CARDIO, LOPE_EQUIPMENT_POOL, FALSE,
    { 1, 0, 900 }, { 1, 0, 1800 }, 0, 0, 1, 3, NULL, NULL, 0,
    NC_ ("muscles", "Endurance, whole body"),
    {
      N_ ("Swim or kick easily."),
      N_ ("Rest as needed."),
      N_ ("Prefer crawl or backstroke."),
    },
    N_ ("Avoid breaststroke kick with groin pain."),
  },

};

const guint lope_n_exercises = G_N_ELEMENTS (lope_exercises);
