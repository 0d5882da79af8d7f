/* lope-shoe-wear.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-run.h"
#include "lope-shoe.h"

G_BEGIN_DECLS

/**
 * LopeWearStatus:
 *
 * Where a shoe stands in its life (evidence.md S-2).
 */
typedef enum {
  LOPE_WEAR_OK,
  LOPE_WEAR_NEAR,
  LOPE_WEAR_CHECK,
  LOPE_WEAR_PAST,
} LopeWearStatus;

/**
 * LopeProjectionState:
 * @LOPE_PROJECTION_NONE: not used enough, too recently, or retired
 * @LOPE_PROJECTION_DATE: the target is reached around a known day
 * @LOPE_PROJECTION_REACHED: the target is already reached
 */
typedef enum {
  LOPE_PROJECTION_NONE,
  LOPE_PROJECTION_DATE,
  LOPE_PROJECTION_REACHED,
} LopeProjectionState;

/**
 * LopeShoeUse:
 * @distance: metres of all runs in it up to the day, without the initial ones
 * @first_day: the day of the first of them, or %LOPE_DAY_NONE
 * @last_day: the day of the last of them, or %LOPE_DAY_NONE
 * @recent_distance: metres of those in the 28 days up to the day
 * @recent_runs: how many those are
 * @runs: how many runs there were in all
 *
 * What the journal knows of the use of one shoe up to some day.
 */
typedef struct {
  int distance;
  LopeDay first_day;
  LopeDay last_day;
  int recent_distance;
  int recent_runs;
  int runs;
} LopeShoeUse;

/**
 * LopeShoeWear:
 * @distance: metres in all, the initial ones too (S-1)
 * @target: metres: the shoe's own target, else the runner's default one
 * @own_target: whether @target is the shoe's own
 * @status: where it stands (S-2)
 * @soft: metres from which to check it: the band's beginning
 * @hard: metres from which it is past: the band's end
 * @projection: whether there is a projection (S-3)
 * @projected: the day on which the target is reached, or %LOPE_DAY_NONE
 * @rate: metres a day in the window of S-3, 0 if unknown
 * @share: its share of the running of the last 28 days that was done in known shoes, 0–1
 */
typedef struct {
  int distance;
  int target;
  gboolean own_target;
  LopeWearStatus status;
  int soft;
  int hard;
  LopeProjectionState projection;
  LopeDay projected;
  double rate;
  double share;
} LopeShoeWear;

/**
 * LopeShoeRotation:
 * @dominant: the largest share, 0–1
 * @effective: the effective number of pairs, 1 / Σ p²
 * @n_shoes: how many shoes were used
 *
 * How running was shared between shoes in the last 28 days (S-4).
 */
typedef struct {
  double dominant;
  double effective;
  guint n_shoes;
} LopeShoeRotation;

extern const LopeNick lope_wear_status_nicks[];

LopeWearStatus   lope_shoe_wear_get_status (int                distance,
                                            int                own_target);
LopeShoeWear     lope_shoe_wear_judge      (LopeShoe          *shoe,
                                            const LopeShoeUse *use,
                                            LopeDay            day,
                                            int                default_target);
LopeShoeRotation lope_shoe_rotation_find   (const int         *distances,
                                            guint              n_distances);

G_END_DECLS
