/* lope-fit-sports.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-fit-messages.h"

/* Numbers of the protocol. */
enum {
  SPORT_RUNNING = 1,
  SPORT_CYCLING = 2,
  SPORT_TRANSITION = 3,
  SPORT_FITNESS_EQUIPMENT = 4,
  SPORT_SWIMMING = 5,
  SPORT_WALKING = 11,
  SPORT_HIKING = 17,
  SPORT_E_BIKING = 21,
};

enum {
  SUB_SPORT_TREADMILL = 1,
  SUB_SPORT_TRAIL = 3,
  SUB_SPORT_TRACK = 4,
  SUB_SPORT_SPIN = 5,
  SUB_SPORT_INDOOR_CYCLING = 6,
  SUB_SPORT_STRENGTH_TRAINING = 20,
  SUB_SPORT_INDOOR_WALKING = 27,
  SUB_SPORT_YOGA = 43,
  SUB_SPORT_PILATES = 44,
  SUB_SPORT_INDOOR_RUNNING = 45,
  SUB_SPORT_VIRTUAL_ACTIVITY = 58,
};

#define ANY -1

/* The first that fits counts. A virtual run is one on a treadmill. */
static const struct {
  int sport;
  int sub_sport;
  LopeSport result;
} sports[] = {
  { SPORT_RUNNING, SUB_SPORT_TREADMILL, LOPE_SPORT_TREADMILL_RUN },
  { SPORT_RUNNING, SUB_SPORT_VIRTUAL_ACTIVITY, LOPE_SPORT_TREADMILL_RUN },
  { SPORT_RUNNING, SUB_SPORT_TRAIL, LOPE_SPORT_TRAIL_RUN },
  { SPORT_RUNNING, ANY, LOPE_SPORT_RUN },
  { SPORT_WALKING, ANY, LOPE_SPORT_WALK },
  { SPORT_HIKING, ANY, LOPE_SPORT_HIKE },
  { SPORT_CYCLING, ANY, LOPE_SPORT_CYCLING },
  { SPORT_E_BIKING, ANY, LOPE_SPORT_CYCLING },
  { SPORT_SWIMMING, ANY, LOPE_SPORT_SWIMMING },
  { SPORT_FITNESS_EQUIPMENT, SUB_SPORT_TREADMILL, LOPE_SPORT_TREADMILL_RUN },
  { SPORT_FITNESS_EQUIPMENT, SUB_SPORT_SPIN, LOPE_SPORT_CYCLING },
  { SPORT_FITNESS_EQUIPMENT, SUB_SPORT_INDOOR_CYCLING, LOPE_SPORT_CYCLING },
  { SPORT_FITNESS_EQUIPMENT, SUB_SPORT_INDOOR_WALKING, LOPE_SPORT_WALK },
  { SPORT_FITNESS_EQUIPMENT, SUB_SPORT_INDOOR_RUNNING, LOPE_SPORT_RUN },
  { ANY, SUB_SPORT_STRENGTH_TRAINING, LOPE_SPORT_STRENGTH },
  { ANY, SUB_SPORT_YOGA, LOPE_SPORT_YOGA },
  { ANY, SUB_SPORT_PILATES, LOPE_SPORT_PILATES },
};

/**
 * lope_fit_map_sport:
 * @sport: the sport's number, or NaN
 * @sub_sport: the kind's number, or NaN
 * @surface: (out): what is underfoot, as far as that says it; else %LOPE_UNSET
 * @on_foot: (out): whether cadence is that of steps
 *
 * Maps the sports of the protocol to ours.
 *
 * Returns: the sport
 */
LopeSport
lope_fit_map_sport (double    sport,
                    double    sub_sport,
                    gint64   *surface,
                    gboolean *on_foot)
{
  LopeSport result = LOPE_SPORT_OTHER;

  for (guint i = 0; i < G_N_ELEMENTS (sports); i++)
    {
      if ((sports[i].sport == ANY || sports[i].sport == sport) &&
          (sports[i].sub_sport == ANY || sports[i].sub_sport == sub_sport))
        {
          result = sports[i].result;
          break;
        }
    }

  *surface = LOPE_UNSET;
  if (result == LOPE_SPORT_TREADMILL_RUN)
    *surface = LOPE_SURFACE_TREADMILL;
  else if (result == LOPE_SPORT_TRAIL_RUN)
    *surface = LOPE_SURFACE_TRAIL;
  else if (result == LOPE_SPORT_RUN && sub_sport == SUB_SPORT_TRACK)
    *surface = LOPE_SURFACE_TRACK;

  /* Transitions of a triathlon are done on foot. */
  *on_foot = lope_sport_is_run (result) || result == LOPE_SPORT_WALK ||
             result == LOPE_SPORT_HIKE || sport == SPORT_TRANSITION;

  return result;
}
