/* lope-report.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-activity.h"
#include "lope-check-in.h"
#include "lope-pain-history.h"
#include "lope-pain-log.h"
#include "lope-pain-trend.h"
#include "lope-red-flag.h"
#include "lope-routine-log.h"
#include "lope-run-spike.h"
#include "lope-shoe-wear.h"

G_BEGIN_DECLS

/* What “lately” means in a report. */
#define LOPE_REPORT_LATELY 28

/* How many of the last whole weeks have statistics. */
#define LOPE_REPORT_WEEKS 4

/**
 * LopeReportSections:
 * @LOPE_REPORT_FLAGS: red flags, and when they were last asked about
 * @LOPE_REPORT_BODY: where it hurt: the figure and the table
 * @LOPE_REPORT_PAIN: pain over the distance of the weeks
 * @LOPE_REPORT_LOAD: distance of the weeks, and runs far longer than usual
 * @LOPE_REPORT_SHOES: shoes
 * @LOPE_REPORT_EXERCISES: how much of the routines was done
 * @LOPE_REPORT_STATISTICS: load, monotony, ratio
 * @LOPE_REPORT_NOTES: what the runner wrote
 *
 * The parts of a report, each of which can be left out.
 */
typedef enum {
  LOPE_REPORT_FLAGS = 1 << 0,
  LOPE_REPORT_BODY = 1 << 1,
  LOPE_REPORT_PAIN = 1 << 2,
  LOPE_REPORT_LOAD = 1 << 3,
  LOPE_REPORT_SHOES = 1 << 4,
  LOPE_REPORT_EXERCISES = 1 << 5,
  LOPE_REPORT_STATISTICS = 1 << 6,
  LOPE_REPORT_NOTES = 1 << 7,
  LOPE_REPORT_ALL = (1 << 8) - 1,
} LopeReportSections;

#define LOPE_N_REPORT_SECTIONS 8

/* The names of the parts, “body”, and what they are called. */
extern const LopeNick lope_report_section_nicks[];

/**
 * LopeReportInput:
 * @from: the first day of the report
 * @to: its last day
 * @today: the day on which it is made
 * @until: the moment to look from, UTC seconds
 * @first_weekday: 1 for Monday to 7 for Sunday
 * @first_day: the day of the first run ever, or %LOPE_DAY_NONE
 * @runs: (array length=n_runs): runs ordered by start, from 60 days before @from
 * @n_runs: how many
 * @pain: entries ordered by time from 62 days before @from, settings; its flags
 *   are all that were raised or asked about until @to; its runs are not looked at
 * @activities: (array length=n_activities): what was done from 28 days before
 *   @from, every sport
 * @n_activities: how many
 * @shoes: (array length=n_shoes): shoes
 * @wears: (array length=n_shoes): how far each went until @to
 * @n_shoes: how many
 * @routines: routines and when they were done, from the first day or 28 days before
 *   the last one, whichever is earlier, seen from @to
 *
 * What a report is made from.
 */
typedef struct {
  LopeDay from;
  LopeDay to;
  LopeDay today;
  gint64 until;
  int first_weekday;
  LopeDay first_day;
  const LopeRun *runs;
  guint n_runs;
  LopePainLog pain;
  LopeActivity **activities;
  guint n_activities;
  LopeShoe **shoes;
  const LopeShoeWear *wears;
  guint n_shoes;
  LopeRoutineLog routines;
} LopeReportInput;

/**
 * LopeReportDay:
 * @day: a day with a run
 * @distance: metres
 * @n_runs: how many runs
 *
 * What was run on a day.
 */
typedef struct {
  LopeDay day;
  int distance;
  int n_runs;
} LopeReportDay;

/**
 * LopeReportRun:
 * @day: the day
 * @spike: how it compares with the 30 days before
 *
 * A run of the period.
 */
typedef struct {
  LopeDay day;
  LopeRunSpike spike;
} LopeReportRun;

/**
 * LopeReportPain:
 * @n: how many values there are
 * @asked: how many there could be: days while the region was followed, for
 *   moments of a run only those with one; or %n if that is more
 * @worst: the highest, or −1
 * @median: the median, or NaN
 *
 * How much it hurt at one moment. Days of which nothing was recorded have no value.
 */
typedef struct {
  guint n;
  guint asked;
  int worst;
  double median;
} LopeReportPain;

/**
 * LopeReportRegion:
 * @region: the region
 * @n_entries: how many entries name it
 * @worst: the highest value
 * @worst_day: when that was, the first time
 * @latest: the latest value
 * @latest_day: when that was
 * @moments: for each #LopePainMoment
 * @lately: the lowest value of the last 28 days, or −1
 * @lately_worst: the highest of them
 * @weeks: the trend from the week before the last day of the report to its week
 * @tags: (owned) (element-type LopePainTag): how it felt and what it came with, the
 *   most frequent first
 *
 * What was recorded of a region in the period.
 */
typedef struct {
  int region;
  guint n_entries;
  int worst;
  LopeDay worst_day;
  int latest;
  LopeDay latest_day;
  LopeReportPain moments[LOPE_PAIN_OTHER + 1];
  int lately;
  int lately_worst;
  LopePainWeeks weeks;
  GArray *tags;
} LopeReportRegion;

/**
 * LopeReportMark:
 * @day: the day
 * @moment: the moment
 * @severity: 0 to 10
 *
 * A value of the region that the report is most about.
 */
typedef struct {
  LopeDay day;
  LopePainMoment moment;
  int severity;
} LopeReportMark;

/**
 * LopeReportFlag:
 * @flag: which
 * @level: how much it hurries
 * @raised: the day of the yes
 * @reviewed: the day on which it was marked as reviewed, or %LOPE_DAY_NONE
 * @by_professional: whether a professional did
 *
 * A red flag that is open, or was reviewed in the period.
 */
typedef struct {
  LopeFlag flag;
  LopeFlagLevel level;
  LopeDay raised;
  LopeDay reviewed;
  gboolean by_professional;
} LopeReportFlag;

/**
 * LopeReportShoe:
 * @name: (owned): its name
 * @wear: how far it went until the end of the period
 * @bought: when it was bought, or %LOPE_DAY_NONE
 * @retired: whether it was retired by then
 * @distance: metres of the period
 *
 * A shoe that was worn in the period.
 */
typedef struct {
  char *name;
  LopeShoeWear wear;
  LopeDay bought;
  gboolean retired;
  gint64 distance;
} LopeReportShoe;

/**
 * LopeReportRoutine:
 * @name: (owned): its name
 * @schedules: (owned) (element-type LopeSchedule): when it is due
 * @adherence: how much of what was due in the last 28 days was done
 * @n_done: how often it was done in the period
 * @pain: the lowest pain of those, or −1
 * @worst: the highest
 *
 * A routine that was due or done.
 */
typedef struct {
  char *name;
  GPtrArray *schedules;
  LopeAdherence adherence;
  int n_done;
  int pain;
  int worst;
} LopeReportRoutine;

/**
 * LopeReportWeek:
 * @first: its first day
 * @distance: metres
 * @load: RPE × minutes, or NaN if an effort is missing
 * @monotony: or NaN
 * @ratio: recent to usual distance, or NaN
 *
 * The statistics of a whole week.
 */
typedef struct {
  LopeDay first;
  gint64 distance;
  double load;
  double monotony;
  double ratio;
} LopeReportWeek;

/**
 * LopeReportNote:
 * @day: the day
 * @time: when, UTC seconds
 * @region: the region that it is about, or %LOPE_REGION_ANYWHERE
 * @text: (owned): what the runner wrote
 *
 * A note of the period.
 */
typedef struct {
  LopeDay day;
  gint64 time;
  int region;
  char *text;
} LopeReportNote;

/**
 * LopeReport:
 * @from: the first day
 * @to: the last day
 * @today: the day on which it is made
 * @first_weekday: 1 for Monday to 7 for Sunday
 * @first_day: the day of the first run ever, or %LOPE_DAY_NONE
 * @n_runs: how many runs
 * @n_run_days: days with a run
 * @distance: metres of them
 * @longest: metres of the longest run, or 0
 * @longest_day: its day
 * @break_first: the first day of the longest time without a run of 14 days or
 *   more, or %LOPE_DAY_NONE
 * @break_last: its last day
 * @n_painkiller_days: days on which the runner ticked a painkiller
 * @asked: when the red flag questions were last answered, a day or %LOPE_DAY_NONE
 * @days: (owned) (element-type LopeReportDay): the days with a run, from before
 *   the period
 * @runs: (owned) (element-type LopeReportRun): the runs of the period
 * @history: (owned) (element-type LopeRun): all runs that it was made from, without
 *   their shoes
 * @regions: (owned) (element-type LopeReportRegion): the worst first
 * @main_region: the region to look at, or %LOPE_REGION_ANYWHERE
 * @marks: (owned) (element-type LopeReportMark): its values
 * @flags: (owned) (element-type LopeReportFlag): open ones first
 * @n_open_flags: how many are open
 * @shoes: (owned) (element-type LopeReportShoe): the most worn first
 * @routines: (owned) (element-type LopeReportRoutine): routines
 * @weeks: (owned) (element-type LopeReportWeek): the last whole weeks
 * @notes: (owned) (element-type LopeReportNote): the latest first
 *
 * What a physiotherapist would like to know, as numbers. It says what was
 * recorded and when, and nothing about why.
 */
typedef struct {
  LopeDay from;
  LopeDay to;
  LopeDay today;
  int first_weekday;
  LopeDay first_day;
  guint n_runs;
  guint n_run_days;
  gint64 distance;
  int longest;
  LopeDay longest_day;
  LopeDay break_first;
  LopeDay break_last;
  guint n_painkiller_days;
  LopeDay asked;
  GArray *days;
  GArray *runs;
  GArray *history;
  GArray *regions;
  int main_region;
  GArray *marks;
  GArray *flags;
  guint n_open_flags;
  GArray *shoes;
  GArray *routines;
  GArray *weeks;
  GArray *notes;
} LopeReport;

LopeReport             *lope_report_new         (const LopeReportInput  *input);
void                    lope_report_free        (LopeReport             *self);
const LopeReportRegion *lope_report_get_main    (const LopeReport       *self);
LopeAdherence           lope_report_get_adherence (const LopeReport     *self);
GArray                 *lope_report_list_spikes (const LopeReport       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeReport, lope_report_free)

G_END_DECLS
