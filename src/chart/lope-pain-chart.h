/* lope-pain-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-format.h"
#include "lope-pain-entry.h"
#include "lope-period.h"

G_BEGIN_DECLS

/**
 * LopePainMark:
 * @day: the day
 * @moment: when it hurt
 * @severity: from 0 to 10
 *
 * What was recorded at one moment.
 */
typedef struct {
  LopeDay day;
  LopePainMoment moment;
  int severity;
} LopePainMark;

/**
 * LopePainChartData:
 * @days: (array length=n_days): days with runs, in order
 * @n_days: how many
 * @marks: (array length=n_marks): what was recorded of a region
 * @n_marks: how many
 * @from: the first day to be shown
 * @to: the last day to be shown
 * @today: the day it is
 * @first_weekday: the day on which weeks begin, from 1 for Monday
 * @units: kilometres or miles
 * @name: (nullable): the region, translated
 * @notes: (nullable) (element-type LopeChartNote): what happened; copied
 * @overs: (nullable) (array length=n_overs): the days of runs that were far over the
 *   longest of the 30 days before
 * @n_overs: how many
 *
 * What a chart of pain shows.
 */
typedef struct {
  const LopeDayDistance *days;
  guint n_days;
  const LopePainMark *marks;
  guint n_marks;
  LopeDay from;
  LopeDay to;
  LopeDay today;
  int first_weekday;
  LopeUnits units;
  const char *name;
  GArray *notes;
  const LopeDay *overs;
  guint n_overs;
} LopePainChartData;

#define LOPE_TYPE_PAIN_CHART (lope_pain_chart_get_type ())
G_DECLARE_FINAL_TYPE (LopePainChart, lope_pain_chart, LOPE, PAIN_CHART, LopeChart)

LopePainChart *lope_pain_chart_new        (void);
void           lope_pain_chart_set_data   (LopePainChart           *self,
                                           const LopePainChartData *data);
double         lope_pain_chart_get_median (LopePainChart           *self,
                                           guint                    i);

G_END_DECLS
