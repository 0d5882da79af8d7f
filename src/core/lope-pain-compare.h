/* lope-pain-compare.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-activity.h"
#include "lope-pain-entry.h"

G_BEGIN_DECLS

/**
 * LOPE_PAIN_COMPARE_DAYS:
 *
 * On fewer days with, or without, nothing is compared.
 */
#define LOPE_PAIN_COMPARE_DAYS 3

/**
 * LopePainFactor:
 *
 * What days are told apart by.
 */
typedef enum {
  LOPE_PAIN_FACTOR_SHOE,
  LOPE_PAIN_FACTOR_SURFACE,
  LOPE_PAIN_FACTOR_HILLINESS,
  LOPE_PAIN_FACTOR_KIND,
  LOPE_PAIN_FACTOR_WARM_UP,
  LOPE_PAIN_FACTOR_COOL_DOWN,
} LopePainFactor;

/**
 * LopePainRunDay:
 * @day: a day with a run
 * @severity: the highest of a region during and after its runs and on the
 *   morning after
 * @runs: (element-type LopeActivity): the runs
 *
 * A day with a run after which it is known how much a region hurt.
 */
typedef struct {
  LopeDay day;
  int severity;
  GPtrArray *runs; /* owned */
} LopePainRunDay;

/**
 * LopePainComparison:
 * @factor: what the days are told apart by
 * @value: which one: a #LopeSurface, #LopeHilliness or #LopeKind; −1 for the
 *   other factors
 * @shoe: (nullable): the shoe's UUID
 * @n_with: on how many days it was so
 * @n_without: on how many days it was not
 * @with: the median severity of the former
 * @without: the median severity of the latter
 *
 * Days with and without something. This tells what was recorded together, and
 * nothing about why.
 */
typedef struct {
  LopePainFactor factor;
  int value;
  char shoe[37];
  guint n_with;
  guint n_without;
  double with;
  double without;
} LopePainComparison;

gboolean lope_pain_compare              (const int          *severities,
                                         const int          *states,
                                         guint               n,
                                         LopePainComparison *comparison);
GArray  *lope_pain_compare_list_days    (GPtrArray          *entries,
                                         int                 region,
                                         GPtrArray          *runs);
GArray  *lope_pain_compare_days         (GArray             *days);

G_END_DECLS
