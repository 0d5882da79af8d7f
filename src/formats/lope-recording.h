/* lope-recording.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <math.h>

#include "lope-activity.h"

G_BEGIN_DECLS

/**
 * LopeSample:
 * @time: milliseconds since the epoch, UTC
 * @latitude: degrees, or NaN
 * @longitude: degrees, or NaN
 * @altitude: metres, or NaN
 * @distance: metres from the start as the device counted them, or NaN
 * @hr: heart rate, or 0
 * @cadence: steps a minute, or 0
 * @segment: rises by one after each gap or pause that the file marks
 *
 * One point of a recorded activity.
 */
typedef struct {
  gint64 time;
  double latitude;
  double longitude;
  float altitude;
  float distance;
  guint16 hr;
  guint16 cadence;
  guint32 segment;
} LopeSample;

#define LOPE_SAMPLE_INIT { .latitude = NAN, .longitude = NAN, .altitude = NAN, .distance = NAN }

/**
 * LopeRecording:
 * @activity: (owned): what the file says of it, laps too
 * @samples: (owned): the points, of #LopeSample, in the order of time; possibly empty
 *
 * One activity out of a file.
 */
typedef struct {
  LopeActivity *activity;
  GArray *samples;
} LopeRecording;

/**
 * LopeFileContent:
 * @recordings: (owned) (element-type LopeRecording): the activities
 * @warnings: (owned) (element-type utf8): translated sentences: what was wrong
 *   with the file, although something could be read
 *
 * What was found in a file.
 */
typedef struct {
  GPtrArray *recordings;
  GPtrArray *warnings;
} LopeFileContent;

LopeRecording   *lope_recording_new        (void);
void             lope_recording_free       (LopeRecording    *self);
void             lope_recording_set_number (LopeRecording    *self,
                                            guint             field,
                                            double            value);
void             lope_recording_recompute  (LopeRecording    *self);
double           lope_sample_distance      (const LopeSample *a,
                                            const LopeSample *b);

LopeFileContent *lope_file_content_new     (void);
void             lope_file_content_free    (LopeFileContent  *self);
void             lope_file_content_warn    (LopeFileContent  *self,
                                            const char       *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeRecording, lope_recording_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeFileContent, lope_file_content_free)

G_END_DECLS
