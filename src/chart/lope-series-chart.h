/* lope-series-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-note.h"
#include "lope-chart.h"
#include "lope-measure.h"
#include "lope-tone.h"
#include "lope-value-scale.h"

G_BEGIN_DECLS

/**
 * LopeSeriesLook:
 * @LOPE_LOOK_TABLE: only in words and in the table
 * @LOPE_LOOK_BAR: bars, those of several series on top of each other
 * @LOPE_LOOK_BLOCKS: the same, each unit a block of its own
 * @LOPE_LOOK_DOTS: a dot for each value
 * @LOPE_LOOK_LINE: a line, with gaps where nothing was recorded
 * @LOPE_LOOK_DASHED: a line of dashes
 *
 * How the values of a series are drawn.
 */
typedef enum {
  LOPE_LOOK_TABLE,
  LOPE_LOOK_BAR,
  LOPE_LOOK_BLOCKS,
  LOPE_LOOK_DOTS,
  LOPE_LOOK_LINE,
  LOPE_LOOK_DASHED,
} LopeSeriesLook;

/**
 * LopeSeries:
 * @title: what stands over its column and before its values, translated
 * @legend: (nullable): what stands in the legend, translated
 * @measure: what its values are
 * @look: how they are drawn
 * @tone: in what colour
 * @pain_axis: whether they stand on the scale of pain, 0 to 10, at the other side
 *
 * Values of one kind.
 */
typedef struct {
  const char *title;
  const char *legend;
  LopeMeasure measure;
  LopeSeriesLook look;
  LopeTone tone;
  gboolean pain_axis;
} LopeSeries;

/**
 * LopeRowUnit:
 * @LOPE_ROWS_BY_DAY: one run or one day
 * @LOPE_ROWS_BY_WEEK: a week
 * @LOPE_ROWS_BY_MONTH: a month
 * @LOPE_ROWS_BY_YEAR: a year
 *
 * What a value stands for.
 */
typedef enum {
  LOPE_ROWS_BY_DAY,
  LOPE_ROWS_BY_WEEK,
  LOPE_ROWS_BY_MONTH,
  LOPE_ROWS_BY_YEAR,
} LopeRowUnit;

/**
 * LopeSeriesRow:
 * @first: the first day
 * @last: the last day
 * @uuid: (nullable): the run, if it is one
 *
 * What the values at one place stand for.
 */
typedef struct {
  LopeDay first;
  LopeDay last;
  const char *uuid;
} LopeSeriesRow;

/**
 * LopeRowMark:
 * @LOPE_ROW_PLAIN: none
 * @LOPE_ROW_OVER: ▲ far over a line
 * @LOPE_ROW_SOMEWHAT_OVER: △ over a line
 *
 * What a value is marked with.
 */
typedef enum {
  LOPE_ROW_PLAIN,
  LOPE_ROW_OVER,
  LOPE_ROW_SOMEWHAT_OVER,
} LopeRowMark;

/**
 * LopeDayValue:
 * @day: the day
 * @value: the value from this day on; not a number for none
 *
 * A step of a line.
 */
typedef struct {
  LopeDay day;
  double value;
} LopeDayValue;

/**
 * LopeSeriesChartData:
 * @title: what the chart is called, translated
 * @from: the first day on its axis
 * @to: the last day on its axis
 * @today: the day it is
 * @first_weekday: the day on which weeks begin, from 1 for Monday
 * @units: kilometres or miles
 * @range: what its scale holds
 * @row_unit: what the rows are
 * @rows: (array length=n_rows): the rows, in their order
 * @n_rows: how many there are
 *
 * What a chart of series stands on.
 */
typedef struct {
  const char *title;
  LopeDay from;
  LopeDay to;
  LopeDay today;
  int first_weekday;
  LopeUnits units;
  LopeValueRange range;
  LopeRowUnit row_unit;
  const LopeSeriesRow *rows;
  guint n_rows;
} LopeSeriesChartData;

#define LOPE_TYPE_SERIES_CHART (lope_series_chart_get_type ())
G_DECLARE_FINAL_TYPE (LopeSeriesChart, lope_series_chart, LOPE, SERIES_CHART, LopeChart)

LopeSeriesChart *lope_series_chart_new         (const LopeSeriesChartData *data);
void             lope_series_chart_add_series  (LopeSeriesChart           *self,
                                                const LopeSeries          *series,
                                                const double              *values);
void             lope_series_chart_set_mark    (LopeSeriesChart           *self,
                                                guint                      row,
                                                LopeRowMark                mark,
                                                const char                *label);
void             lope_series_chart_set_limit   (LopeSeriesChart           *self,
                                                const LopeDayValue        *steps,
                                                guint                      n_steps,
                                                const char                *legend);
void             lope_series_chart_set_breaks  (LopeSeriesChart           *self,
                                                GArray                    *breaks);
void             lope_series_chart_set_notes   (LopeSeriesChart           *self,
                                                GArray                    *notes);
void             lope_series_chart_set_summary (LopeSeriesChart           *self,
                                                const char                *summary);

G_END_DECLS
