/* lope-shoe-wear.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-wear.h"

#include <glib/gi18n-lib.h>

/* The 300–500 miles of common advice, rounded; convention (evidence.md S-2). */
#define BAND_SOFT 480000
#define BAND_HARD 800000

/* Our own choices: how far around a target a shoe is near or past it, and what
 * a projection needs. */
#define MARGIN 50000
#define PROJECTION_DAYS 28
#define PROJECTION_MIN_DAYS 7
#define PROJECTION_MIN_RUNS 2
#define PROJECTION_MIN_RATE 100

/* 31 December 9999. */
#define LAST_DAY 2932896

const LopeNick lope_wear_status_nicks[] = {
  /* TRANSLATORS: How worn a pair of shoes is, by the distance run in it. */
  { "ok", NC_ ("shoe wear", "In use") },
  { "near", NC_ ("shoe wear", "Near its target") },
  { "check", NC_ ("shoe wear", "Time to check for wear") },
  { "past", NC_ ("shoe wear", "Past its target") },
  { NULL, "shoe wear" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_wear_status_nicks) == LOPE_WEAR_PAST + 2);

static void
project (LopeShoeWear      *wear,
         const LopeShoeUse *use,
         LopeDay            first_day,
         LopeDay            day)
{
  gint64 n, left, days;

  if (wear->distance >= wear->target)
    {
      wear->projection = LOPE_PROJECTION_REACHED;
      return;
    }

  if (first_day == LOPE_DAY_NONE)
    return;

  n = MIN (PROJECTION_DAYS, (gint64) day - first_day + 1);
  if (n < PROJECTION_MIN_DAYS || use->recent_runs < PROJECTION_MIN_RUNS)
    return;

  wear->rate = (double) use->recent_distance / (double) n;
  if (use->recent_distance < PROJECTION_MIN_RATE * n)
    return;

  left = wear->target - wear->distance;
  days = (left * n + use->recent_distance - 1) / use->recent_distance;
  if (days > LAST_DAY - day)
    return;

  wear->projection = LOPE_PROJECTION_DATE;
  wear->projected = day + (LopeDay) days;
}

/* ==== API ==== */

/**
 * lope_shoe_wear_get_status:
 * @distance: metres in all
 * @own_target: metres: the target that the runner gave this shoe, or 0
 *
 * Tells where a shoe stands (evidence.md S-2): against its own target, else
 * within the band in which many runners start checking.
 *
 * Returns: the status
 */
LopeWearStatus
lope_shoe_wear_get_status (int distance,
                           int own_target)
{
  const int soft = own_target > 0 ? own_target : BAND_SOFT;
  const gint64 hard = own_target > 0 ? (gint64) own_target + MARGIN : BAND_HARD;

  if (distance >= hard)
    return LOPE_WEAR_PAST;
  if (distance >= soft)
    return LOPE_WEAR_CHECK;
  if (distance >= soft - MARGIN)
    return LOPE_WEAR_NEAR;

  return LOPE_WEAR_OK;
}

/**
 * lope_shoe_wear_judge:
 * @shoe: a shoe
 * @use: how it was used up to @day
 * @day: seen from which day
 * @default_target: metres: the target of shoes without their own
 *
 * Finds how far a shoe has come and when it will reach its target at its
 * current use (evidence.md S-1, S-2, S-3). The share is left to the caller, who
 * knows the other shoes.
 *
 * Returns: the verdict
 */
LopeShoeWear
lope_shoe_wear_judge (LopeShoe          *shoe,
                      const LopeShoeUse *use,
                      LopeDay            day,
                      int                default_target)
{
  LopeShoeWear wear = { .target = default_target, .projected = LOPE_DAY_NONE };
  LopeRecord *record = LOPE_RECORD (shoe);
  gint64 initial, target, bought;
  LopeDay first_day = use->first_day;

  g_return_val_if_fail (LOPE_IS_SHOE (shoe), wear);

  initial = lope_record_get_int (record, LOPE_SHOE_INITIAL);
  target = lope_record_get_int (record, LOPE_SHOE_TARGET);
  bought = lope_record_get_int (record, LOPE_SHOE_BOUGHT);

  wear.distance = (int) CLAMP (use->distance + (initial == LOPE_UNSET ? 0 : initial), 0, G_MAXINT);
  wear.own_target = target != LOPE_UNSET && target > 0;
  if (wear.own_target)
    wear.target = (int) MIN (target, G_MAXINT - MARGIN);
  wear.status = lope_shoe_wear_get_status (wear.distance, wear.own_target ? wear.target : 0);
  wear.soft = wear.own_target ? wear.target : BAND_SOFT;
  wear.hard = wear.own_target ? wear.target + MARGIN : BAND_HARD;

  /* Use begins on the day it was bought, unless it was worn before that. */
  if (bought != LOPE_UNSET && (first_day == LOPE_DAY_NONE || bought < first_day))
    first_day = (LopeDay) bought;
  if (!lope_shoe_is_retired (shoe, day))
    project (&wear, use, first_day, day);

  return wear;
}

/**
 * lope_shoe_rotation_find:
 * @distances: (array length=n_distances): metres run in each shoe in the last
 *   28 days
 * @n_distances: how many shoes
 *
 * Finds how running is shared between shoes (evidence.md S-4).
 *
 * Returns: the rotation; all 0 if no shoe was used
 */
LopeShoeRotation
lope_shoe_rotation_find (const int *distances,
                         guint      n_distances)
{
  LopeShoeRotation rotation = { .n_shoes = 0 };
  double sum = 0, squares = 0;

  for (guint i = 0; i < n_distances; i++)
    sum += MAX (distances[i], 0);

  for (guint i = 0; i < n_distances; i++)
    {
      double share;

      if (distances[i] <= 0)
        continue;

      share = distances[i] / sum;
      squares += share * share;
      rotation.dominant = MAX (rotation.dominant, share);
      rotation.n_shoes++;
    }

  if (rotation.n_shoes > 0)
    rotation.effective = 1 / squares;

  return rotation;
}
