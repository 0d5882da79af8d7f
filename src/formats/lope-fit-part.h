/* lope-fit-part.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-fit-messages.h"
#include "lope-recording.h"

G_BEGIN_DECLS

/**
 * LopeFitEvent:
 * @time: s since the epoch
 * @stop: %FALSE for a start
 *
 * The timer of the device was started or stopped.
 */
typedef struct {
  gint64 time;
  gboolean stop;
} LopeFitEvent;

/**
 * LopeFitPart:
 * @content: (borrowed): where the activities and warnings go
 * @zone: (borrowed): the zone where the file does not tell its own
 * @lacks_date: whether a session was left out since nothing says when it was
 * @samples: (owned): the points, of #LopeSample, their cadence being in steps
 * @sessions: (owned): the sessions, of #LopeFitMessage
 * @laps: (owned): the laps, of #LopeFitMessage
 * @events: (owned): the starts and stops, of #LopeFitEvent
 * @file_id: what the file says of itself
 * @sport: the sport, as far as it stands outside of sessions
 * @device: the device that made the file
 * @activity: the activity that has the sessions
 *
 * What was read of one FIT file, of which several may follow on each other.
 */
typedef struct {
  LopeFileContent *content;
  GTimeZone *zone;
  gboolean lacks_date;

  GArray *samples;
  GArray *sessions;
  GArray *laps;
  GArray *events;
  LopeFitMessage file_id;
  LopeFitMessage sport;
  LopeFitMessage device;
  LopeFitMessage activity;
} LopeFitPart;

void lope_fit_part_init   (LopeFitPart     *self,
                           LopeFileContent *content,
                           GTimeZone       *zone);
void lope_fit_part_clear  (LopeFitPart     *self);
void lope_fit_part_finish (LopeFitPart     *self,
                           gboolean         is_activity);

G_END_DECLS
