/* lope-player-clock.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-player-clock.h"

#define MAX_SPEED 1000

static gint64
accelerate (gint64 time)
{
  return (gint64) ((double) time * lope_player_clock_get_speed ());
}

/**
 * lope_player_clock_get_speed:
 *
 * Tells how fast the clocks of the player go: tests do not wait half an hour for
 * a routine, and say so by `LOPE_PLAYER_SPEED` in the environment.
 *
 * Returns: seconds of the player for one of everybody else
 */
double
lope_player_clock_get_speed (void)
{
  static double speed;

  if (speed == 0)
    {
      const char *wanted = g_getenv ("LOPE_PLAYER_SPEED");

      speed = wanted != NULL ? CLAMP (g_ascii_strtod (wanted, NULL), 1, MAX_SPEED) : 1;
    }

  return speed;
}

/**
 * lope_player_clock_get_now:
 *
 * Looks at the clock that nobody sets and that stands still while the machine
 * sleeps.
 *
 * Returns: microseconds
 */
gint64
lope_player_clock_get_now (void)
{
  return accelerate (g_get_monotonic_time ());
}

/**
 * lope_player_clock_get_wall:
 *
 * Looks at the clock that goes on while the machine sleeps.
 *
 * Returns: microseconds
 */
gint64
lope_player_clock_get_wall (void)
{
  return accelerate (g_get_real_time ());
}
