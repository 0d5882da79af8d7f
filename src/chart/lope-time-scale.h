/* lope-time-scale.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-style.h"
#include "lope-day.h"
#include "lope-period.h"

G_BEGIN_DECLS

/**
 * LopeTimeScale:
 * @first: the first day
 * @last: the last day
 * @x: where the axis begins
 * @width: how long it is
 * @rtl: whether time runs to the left
 *
 * An axis of days. Each has the same width: daylight saving and leap years do not
 * bend it.
 */
typedef struct {
  LopeDay first;
  LopeDay last;
  double x;
  double width;
  gboolean rtl;
} LopeTimeScale;

/**
 * LopeTimeTick:
 * @day: where the label stands, in days, of which the middle is at .5
 * @bold: whether a year begins
 * @text: (owned): what is written
 *
 * A label on an axis of time.
 */
typedef struct {
  double day;
  gboolean bold;
  char *text;
} LopeTimeTick;

/**
 * LopeTimeStep:
 * @unit: weeks, months or years
 * @stride: every how many of them there is a label
 *
 * How far labels are apart.
 */
typedef struct {
  LopePeriodUnit unit;
  int stride;
} LopeTimeStep;

double  lope_time_scale_get_x         (const LopeTimeScale  *self,
                                       double                day);
LopeDay lope_time_scale_get_day       (const LopeTimeScale  *self,
                                       double                x);
double  lope_time_scale_get_day_width (const LopeTimeScale  *self);
GArray *lope_time_scale_list_ticks    (const LopeTimeScale  *self,
                                       LopeTimeStep          step,
                                       gboolean              centred,
                                       int                   first_weekday);
GArray *lope_time_scale_find_ticks    (const LopeTimeScale  *self,
                                       gboolean              centred,
                                       int                   first_weekday,
                                       const LopeChartStyle *style);
void    lope_time_scale_draw_ticks    (const LopeTimeScale  *self,
                                       GArray               *ticks,
                                       double                y,
                                       cairo_t              *cr,
                                       const LopeChartStyle *style);

G_END_DECLS
