/* lope-calendar-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-period.h"
#include "lope-trend.h"
#include "lope-types.h"

G_BEGIN_DECLS

/**
 * LopeCalendarValue:
 * @LOPE_CALENDAR_DISTANCE: how much was run
 * @LOPE_CALENDAR_PAIN: how much it hurt at most
 * @LOPE_CALENDAR_SESSIONS: how many sessions of routines were done
 *
 * What a day is tinted by.
 */
typedef enum {
  LOPE_CALENDAR_DISTANCE,
  LOPE_CALENDAR_PAIN,
  LOPE_CALENDAR_SESSIONS,
} LopeCalendarValue;

/**
 * LopeDayPain:
 * @day: the day
 * @severity: how much it hurt at most, 0 to 10
 */
typedef struct {
  LopeDay day;
  int severity;
} LopeDayPain;

/**
 * LopeCalendarData:
 * @value: what days are tinted by
 * @days: (array length=n_days): days with runs, in order
 * @n_days: how many
 * @pain: (array length=n_pain): days with entries of pain, in order
 * @n_pain: how many
 * @sessions: (array length=n_sessions): days with sessions of routines, in order
 * @n_sessions: how many
 * @from: the first day to be shown
 * @to: the last day to be shown
 * @today: the day it is
 * @first_weekday: the day on which weeks begin, from 1 for Monday
 * @units: kilometres or miles
 *
 * What a calendar shows.
 */
typedef struct {
  LopeCalendarValue value;
  const LopeDayDistance *days;
  guint n_days;
  const LopeDayPain *pain;
  guint n_pain;
  const LopeTrendSessionDay *sessions;
  guint n_sessions;
  LopeDay from;
  LopeDay to;
  LopeDay today;
  int first_weekday;
  LopeUnits units;
} LopeCalendarData;

#define LOPE_TYPE_CALENDAR_CHART (lope_calendar_chart_get_type ())
G_DECLARE_FINAL_TYPE (LopeCalendarChart, lope_calendar_chart, LOPE, CALENDAR_CHART, LopeChart)

LopeCalendarChart *lope_calendar_chart_new (const LopeCalendarData *data);

G_END_DECLS
