/* lope-tcx-laps.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-track.h"

#include <math.h>

G_BEGIN_DECLS

/**
 * LopeTcxLap:
 * @start: milliseconds since the epoch, or %LOPE_TRACK_NO_TIME
 * @seconds: of the running timer, or NaN
 * @metres: or NaN
 * @cadence: as the file counts it, or NaN
 * @hr: mean heart rate, or 0
 * @max_hr: highest heart rate, or 0
 *
 * A lap as a TCX file has it.
 */
typedef struct {
  gint64 start;
  double seconds;
  double metres;
  double cadence;
  guint16 hr;
  guint16 max_hr;
} LopeTcxLap;

#define LOPE_TCX_LAP_INIT { .start = LOPE_TRACK_NO_TIME, .seconds = NAN, .metres = NAN, .cadence = NAN }

gboolean lope_tcx_laps_summarise (GArray        *laps,
                                  LopeRecording *recording,
                                  gint64         start);
void     lope_tcx_laps_convert   (GArray        *laps,
                                  LopeRecording *recording);

G_END_DECLS
