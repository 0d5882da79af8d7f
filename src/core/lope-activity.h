/* lope-activity.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-record.h"

G_BEGIN_DECLS

/**
 * LopeActivityField:
 * @LOPE_ACTIVITY_START: when it began, UTC seconds
 * @LOPE_ACTIVITY_OFFSET: minutes east of UTC where it began
 * @LOPE_ACTIVITY_DISTANCE: metres, as the file's summary or the runner says
 * @LOPE_ACTIVITY_DURATION: seconds of moving, or of the running timer
 * @LOPE_ACTIVITY_ELAPSED: seconds from start to end, pauses included
 * @LOPE_ACTIVITY_COMPUTED_DISTANCE: metres, recomputed from the samples
 * @LOPE_ACTIVITY_COMPUTED_DURATION: seconds of moving, recomputed
 * @LOPE_ACTIVITY_COMPUTED_ELAPSED: seconds between first and last sample
 * @LOPE_ACTIVITY_COMPUTED_HR: mean heart rate of the samples
 * @LOPE_ACTIVITY_RPE: how hard it felt, 0–10 (evidence.md L4)
 * @LOPE_ACTIVITY_CADENCE: steps a minute, counting both feet
 * @LOPE_ACTIVITY_SHOE: the shoe's UUID
 * @LOPE_ACTIVITY_FILE_NAME: the name of the file it came from, without folders
 * @LOPE_ACTIVITY_CONTENT_HASH: SHA-256 of that file's content, uncompressed,
 *   in hexadecimal
 * @LOPE_ACTIVITY_SESSION: which of several activities in that file, from 0
 * @LOPE_ACTIVITY_BATCH: the import it came with
 *
 * The fields of an activity. Those not explained here are what they are called.
 */
typedef enum {
  LOPE_ACTIVITY_SPORT = LOPE_RECORD_N_FIELDS,
  LOPE_ACTIVITY_START,
  LOPE_ACTIVITY_OFFSET,
  LOPE_ACTIVITY_DISTANCE,
  LOPE_ACTIVITY_DURATION,
  LOPE_ACTIVITY_ELAPSED,
  LOPE_ACTIVITY_COMPUTED_DISTANCE,
  LOPE_ACTIVITY_COMPUTED_DURATION,
  LOPE_ACTIVITY_COMPUTED_ELAPSED,
  LOPE_ACTIVITY_COMPUTED_HR,
  LOPE_ACTIVITY_RPE,
  LOPE_ACTIVITY_KIND,
  LOPE_ACTIVITY_SURFACE,
  LOPE_ACTIVITY_HILLINESS,
  LOPE_ACTIVITY_CADENCE,
  LOPE_ACTIVITY_HR,
  LOPE_ACTIVITY_MAX_HR,
  LOPE_ACTIVITY_ASCENT,
  LOPE_ACTIVITY_DESCENT,
  LOPE_ACTIVITY_WARM_UP,
  LOPE_ACTIVITY_COOL_DOWN,
  LOPE_ACTIVITY_PAINKILLER,
  LOPE_ACTIVITY_SHOE,
  LOPE_ACTIVITY_TITLE,
  LOPE_ACTIVITY_NOTES,
  LOPE_ACTIVITY_SOURCE,
  LOPE_ACTIVITY_FILE_NAME,
  LOPE_ACTIVITY_CONTENT_HASH,
  LOPE_ACTIVITY_SESSION,
  LOPE_ACTIVITY_DEVICE,
  LOPE_ACTIVITY_BATCH,
  LOPE_ACTIVITY_N_FIELDS
} LopeActivityField;

/**
 * LopeLap:
 * @start: UTC seconds
 * @distance: metres, or −1
 * @duration: seconds of the running timer, or −1
 * @elapsed: seconds with pauses, or −1
 * @hr: mean heart rate, or −1
 * @max_hr: highest heart rate, or −1
 * @cadence: steps a minute, or −1
 * @ascent: metres, or −1
 *
 * A part of an activity, as marked on the watch.
 */
typedef struct {
  gint64 start;
  gint32 distance;
  gint32 duration;
  gint32 elapsed;
  gint16 hr;
  gint16 max_hr;
  gint16 cadence;
  gint16 ascent;
} LopeLap;

/**
 * LOPE_LAP_INIT:
 *
 * A lap of which nothing was recorded.
 */
#define LOPE_LAP_INIT { .distance = -1, .duration = -1, .elapsed = -1, .hr = -1, .max_hr = -1, .cadence = -1, .ascent = -1 }

#define LOPE_TYPE_ACTIVITY (lope_activity_get_type ())
G_DECLARE_FINAL_TYPE (LopeActivity, lope_activity, LOPE, ACTIVITY, LopeRecord)

LopeActivity  *lope_activity_new      (void);
LopeDay        lope_activity_get_day  (LopeActivity  *self);
gboolean       lope_activity_is_run   (LopeActivity  *self);
const LopeLap *lope_activity_get_laps (LopeActivity  *self,
                                       guint         *n_laps);
void           lope_activity_set_laps (LopeActivity  *self,
                                       const LopeLap *laps,
                                       guint          n_laps);

G_END_DECLS
