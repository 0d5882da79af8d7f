/* lope-trends.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-period.h"
#include "lope-preferences.h"
#include "lope-store.h"
#include "lope-trend.h"

G_BEGIN_DECLS

/**
 * LopeTrendsData:
 * @today: the day it is
 * @activities: (element-type LopeTrendActivity): all activities, oldest first
 * @runs: (element-type LopeRun): the runs among them, oldest first
 * @run_facts: (element-type LopeTrendActivity): the same runs, at the same places
 * @days: (element-type LopeDayDistance): days with runs, oldest first
 * @pain: (element-type LopeTrendPain): all entries of pain, oldest first
 * @routine_days: (element-type LopeTrendRoutineDay): days with routines, oldest
 *   first, of the last year
 * @session_days: (element-type LopeTrendSessionDay): days with sessions of
 *   routines, oldest first
 * @shoes: (element-type LopeShoe): all shoes, by name
 * @flags: (element-type LopeRedFlag): answers to the questions of red flags,
 *   oldest first
 * @first_day: the day of the first run, or %LOPE_DAY_NONE
 *
 * All that charts and reports are made of, read from a journal at once. It does
 * not change; threads may share it.
 */
typedef struct {
  LopeDay today;
  LopeDay first_day;
  GArray *activities; /* owned */
  GArray *runs;       /* owned */
  GArray *run_facts;  /* owned */
  GArray *days;       /* owned */
  GArray *pain;       /* owned */
  GArray *routine_days; /* owned */
  GArray *session_days; /* owned */
  GPtrArray *shoes;   /* owned */
  GPtrArray *flags;   /* owned */
} LopeTrendsData;

LopeTrendsData *lope_trends_data_load  (LopeStore      *store,
                                        LopeDay         today,
                                        gint64          until,
                                        GError        **error);
LopeTrendsData *lope_trends_data_ref   (LopeTrendsData *self);
void            lope_trends_data_unref (LopeTrendsData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeTrendsData, lope_trends_data_unref)

int             lope_trends_data_find_region (const LopeTrendsData *self,
                                              LopeDay               from,
                                              LopeDay               to);

/**
 * LopeTrendOptions:
 * @from: the first day to be shown
 * @to: the last day to be shown
 * @preferences: units, the first day of the week, what guides to show
 * @region: the region of which pain is shown, or %LOPE_REGION_ANYWHERE for the
 *   worst of all
 * @shoe: (nullable): the UUID of the only shoe that is shown, or %NULL for all
 *
 * How a chart is to be made.
 */
typedef struct {
  LopeDay from;
  LopeDay to;
  const LopePreferences *preferences; /* borrowed */
  int region;
  const char *shoe; /* borrowed, nullable */
} LopeTrendOptions;

/**
 * LopeTrendInfo:
 * @name: its permanent name, “weekly-distance”
 * @title: what it is called, untranslated
 * @description: what it shows in a sentence, untranslated
 * @region: whether it is about a region, so that one can be chosen
 * @shoe: whether it is about shoes, so that one can be chosen
 * @beside: (nullable): the chart that it is another view of, and in whose place it
 *   is shown when it is chosen
 *
 * A chart that there is.
 */
typedef struct {
  const char *name;
  const char *title;
  const char *description;
  gboolean region;
  gboolean shoe;
  const char *beside;
} LopeTrendInfo;

const LopeTrendInfo *lope_trends_list_charts (guint                  *n_charts);
const LopeTrendInfo *lope_trends_find_chart  (const char             *name);
LopeChart           *lope_trends_make_chart  (const LopeTrendsData   *data,
                                              const char             *name,
                                              const LopeTrendOptions *options);

G_END_DECLS
