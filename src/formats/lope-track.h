/* lope-track.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-file.h"
#include "lope-text.h"

G_BEGIN_DECLS

/* What GPX and TCX have in common: points that come in one by one, with times
 * and values that may be missing or nonsense. */

/**
 * LopeTrackTrouble:
 *
 * What can be wrong with the points of a track that is still worth having.
 */
typedef enum {
  LOPE_TRACK_TROUBLE_UNSORTED = 1 << 0,
  LOPE_TRACK_TROUBLE_SAME_TIMES = 1 << 1,
  LOPE_TRACK_TROUBLE_UNTIMED = 1 << 2,
  LOPE_TRACK_TROUBLE_NO_ZONE = 1 << 3,
  LOPE_TRACK_TROUBLE_NO_POSITION = 1 << 4,
  LOPE_TRACK_TROUBLE_DECIMAL_COMMA = 1 << 5,
  LOPE_TRACK_TROUBLE_CUT_OFF = 1 << 6,
} LopeTrackTrouble;

/**
 * LopeTrack:
 * @recording: (owned): what has been gathered
 * @segment: the segment of the next point
 * @trouble: what was wrong so far, a set of #LopeTrackTrouble
 * @shift: milliseconds to add to each time, since the clock was never set
 * @has_offset: whether the file told the local time
 * @offset: minutes east of UTC, if so
 *
 * An activity while its points come in.
 */
typedef struct {
  LopeRecording *recording;
  guint segment;
  guint trouble;
  gint64 shift;
  gboolean has_offset;
  int offset;
} LopeTrack;

/* The time of a point that has none. */
#define LOPE_TRACK_NO_TIME G_MININT64

void           lope_track_begin          (LopeTrack       *self);
void           lope_track_clear          (LopeTrack       *self);
gint64         lope_track_read_time      (LopeTrack       *self,
                                          const char      *text);
double         lope_track_read_degrees   (LopeTrack       *self,
                                          const char      *text,
                                          double           limit);
guint16        lope_track_read_hr        (const char      *text);
gboolean       lope_track_time_is_usable (gint64           ms);
int            lope_track_count_steps    (gint64           sport,
                                          double           cadence);
LopeRecording *lope_track_finish         (LopeTrack       *self,
                                          GTimeZone       *zone,
                                          GError         **error);
LopeFileContent *lope_track_settle        (LopeFileContent **content,
                                           gboolean          complete,
                                           guint             trouble,
                                           const GError     *left_out);

G_END_DECLS
