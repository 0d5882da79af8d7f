/* lope-pain-log.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-check-in.h"
#include "lope-pain-entry.h"
#include "lope-pain-response.h"
#include "lope-region-setting.h"
#include "lope-run.h"

G_BEGIN_DECLS

/**
 * LOPE_PAIN_WINDOW:
 *
 * How many days before the day the rules look at pain.
 */
#define LOPE_PAIN_WINDOW 62

/**
 * LopePainLog:
 * @day: the day that it is seen from; what is later does not count
 * @until: the moment that it is seen from, UTC seconds
 * @offset: minutes east of UTC at that moment, where the runner is
 * @entries: (array length=n_entries): the pain entries of @day and the
 *   %LOPE_PAIN_WINDOW days before, ordered by time
 * @n_entries: how many
 * @runs: (array length=n_runs): the runs of the same days, ordered by start
 * @n_runs: how many
 * @painkiller_runs: (array length=n_painkiller_runs): the UUIDs of those for
 *   which a painkiller was taken
 * @n_painkiller_runs: how many
 * @flags: (array length=n_flags): all answers about red flags
 * @n_flags: how many
 * @check_ins: (array length=n_check_ins): the check-ins of the same days,
 *   ordered by day
 * @n_check_ins: how many
 * @settings: (array length=n_settings): what was decided about regions
 * @n_settings: how many
 *
 * All that the rules about pain look at. Nothing of it is owned.
 */
typedef struct {
  LopeDay day;
  gint64 until;
  int offset;
  LopePainEntry **entries;
  guint n_entries;
  const LopeRun *runs;
  guint n_runs;
  const char *const *painkiller_runs;
  guint n_painkiller_runs;
  LopeRedFlag **flags;
  guint n_flags;
  LopeCheckIn **check_ins;
  guint n_check_ins;
  LopeRegionSetting **settings;
  guint n_settings;
} LopePainLog;

/**
 * LopePainWeeks:
 * @trend: how it changes
 * @last_week: the median of the calendar week before, NaN without entries
 * @this_week: that of the week
 * @week: the Monday of the week
 * @mornings: whether only mornings were compared, rather than all entries
 *
 * Two weeks of a region.
 */
typedef struct {
  LopePainTrend trend;
  double last_week;
  double this_week;
  LopeDay week;
  gboolean mornings;
} LopePainWeeks;

/**
 * LopePainRegion:
 * @region: where
 * @latest: the latest severity
 * @latest_day: its day
 * @latest_moment: its moment
 * @followed: whether the runner is asked about it
 * @since: the day of the value that began it, or %LOPE_DAY_NONE
 * @mode: its mode
 * @weeks: how it changes
 *
 * How it stands with a region.
 */
typedef struct {
  int region;
  int latest;
  LopeDay latest_day;
  LopePainMoment latest_moment;
  gboolean followed;
  LopeDay since;
  LopePainMode mode;
  LopePainWeeks weeks;
} LopePainRegion;

/**
 * LopePainQuestion:
 * @morning: the day whose morning is asked about
 * @recalled: whether an answer now comes late and is told from memory
 * @run_day: whether there was a run the day before
 * @run: the UUID of the last run of that day, or empty
 * @regions: (element-type int): the regions to ask about, possibly none
 *
 * An open question: how it was on waking (evidence.md P2).
 */
typedef struct {
  LopeDay morning;
  gboolean recalled;
  gboolean run_day;
  char run[37];
  GArray *regions; /* owned */
} LopePainQuestion;

LopePainQuestion *lope_pain_question_copy         (const LopePainQuestion *self);
void             lope_pain_question_free          (LopePainQuestion  *self);
void             lope_pain_question_date          (const LopePainQuestion *self,
                                                   LopePainEntry     *entry,
                                                   int                offset,
                                                   gint64             now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopePainQuestion, lope_pain_question_free)

/* What a run did: lope-pain-log.c */
gboolean         lope_pain_log_is_asked           (const LopePainLog *self,
                                                   const LopeRun     *run);
gboolean         lope_pain_log_has_run            (const LopePainLog *self,
                                                   const LopeRun     *run);
GArray          *lope_pain_log_list_run_regions   (const LopePainLog *self,
                                                   const LopeRun     *run);
LopePainInput    lope_pain_log_get_input          (const LopePainLog *self,
                                                   const LopeRun     *run,
                                                   int                region);
LopePainResponse lope_pain_log_judge_run          (const LopePainLog *self,
                                                   const LopeRun     *run);
gboolean         lope_pain_log_is_unsettled       (const LopePainLog *self,
                                                   const LopeRun     *run,
                                                   const LopePainResponse *response);

/* What holds on the day: lope-status-pain.c */
LopePainOutcome  lope_pain_log_get_outcome        (const LopePainLog *self);

/* Regions: lope-pain-follow.c */
LopePainWeeks    lope_pain_log_get_weeks          (const LopePainLog *self,
                                                   int                region,
                                                   LopeDay            day);
LopePainMode     lope_pain_log_get_mode           (const LopePainLog *self,
                                                   int                region,
                                                   LopeDay            day);
gboolean         lope_pain_log_may_leave_bone     (const LopePainLog *self,
                                                   int                region);
gboolean         lope_pain_log_is_followed        (const LopePainLog *self,
                                                   int                region,
                                                   LopeDay            day,
                                                   LopeDay           *since);
GArray          *lope_pain_log_list_regions       (const LopePainLog *self);

/* When to ask: lope-pain-question.c */
GPtrArray       *lope_pain_log_list_questions     (const LopePainLog *self);

/* Red flags: lope-red-flag-raise.c */
GPtrArray       *lope_pain_log_list_flags         (const LopePainLog *self);
GPtrArray       *lope_pain_log_find_raised        (const LopePainLog *self);
LopeFlagEffect   lope_pain_log_get_flag_effect    (const LopePainLog *self);

G_END_DECLS
