/* lope-sample-private.h: what the parts of the sample share
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-sample.h"

G_BEGIN_DECLS

/* A day of the calendar of the sample. */
typedef struct {
  int year;
  int month;
  int day;
} LopeSampleDate;

/* A run that is in the journal, on its day in the calendar of the sample. */
typedef struct {
  LopeDay day;
  gint64 start;
  int offset;
  int duration;
  char uuid[37];
} LopeSampleRun;

typedef struct {
  guint64 random;
  guint n_runs;
  LopeDay last;
  LopeDay shift;

  GTimeZone *zone; /* borrowed */
  LopeStore *store; /* borrowed */
  GArray *runs; /* borrowed */
  GError *error; /* owned, nullable */
} LopeSample;

LopeDay lope_sample_get_day   (LopeSampleDate  date);
guint64 lope_sample_draw_bits (LopeSample     *self);
double  lope_sample_draw      (LopeSample     *self,
                               double          low,
                               double          high);
char   *lope_sample_make_uuid (guint           group,
                               guint           i);
gint64  lope_sample_find_time (LopeSample     *self,
                               LopeDay         day,
                               int             minute,
                               int            *offset);

void    lope_sample_add_pain  (LopeSample     *self);
void    lope_sample_add_routines (LopeSample  *self);

G_END_DECLS
