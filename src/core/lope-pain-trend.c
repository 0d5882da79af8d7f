/* lope-pain-trend.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-trend.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

/* Fewer say nothing of a week; one point is the margin (evidence.md P4, our own). */
#define MIN_ENTRIES 3
#define MARGIN 1

/* What counts as noticeably better or worse (evidence.md P1). */
#define NOTICEABLE_POINTS 2
#define NOTICEABLE_PERCENT 30

const LopeNick lope_pain_trend_nicks[] = {
  /* TRANSLATORS: How pain changes from week to week. */
  { "insufficient", NC_ ("pain trend", "Not enough recorded") },
  { "falling", NC_ ("pain trend", "Falling") },
  { "steady", NC_ ("pain trend", "Steady") },
  { "rising", NC_ ("pain trend", "Rising") },
  { NULL, "pain trend" },
};

const LopeNick lope_pain_band_nicks[] = {
  /* TRANSLATORS: Words for a severity from 0 to 10. */
  { "none", NC_ ("pain", "None") },
  { "mild", NC_ ("pain", "Mild") },
  { "moderate", NC_ ("pain", "Moderate") },
  { "severe", NC_ ("pain", "Severe") },
  { NULL, "pain" },
};

static int
compare_numbers (const void *a,
                 const void *b)
{
  const int *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

/**
 * lope_pain_get_band:
 * @severity: 0 to 10
 *
 * Finds the word for a severity (evidence.md P1).
 *
 * Returns: the band
 */
LopePainBand
lope_pain_get_band (int severity)
{
  if (severity <= 0)
    return LOPE_PAIN_BAND_NONE;
  if (severity <= 3)
    return LOPE_PAIN_BAND_MILD;

  return severity <= 6 ? LOPE_PAIN_BAND_MODERATE : LOPE_PAIN_BAND_SEVERE;
}

/**
 * lope_pain_get_median:
 * @severities: (array length=n): severities in any order
 * @n: how many
 *
 * Finds the median.
 *
 * Returns: the median, halfway between the middle two of an even number, or NaN
 *   of none
 */
double
lope_pain_get_median (const int *severities,
                      guint      n)
{
  g_autofree int *sorted = NULL;

  if (n == 0)
    return NAN;

  sorted = g_memdup2 (severities, n * sizeof (int));
  qsort (sorted, n, sizeof (int), compare_numbers);

  return ((double) sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
}

/**
 * lope_pain_trend_find:
 * @last_week: (array length=n_last_week): the severities of a calendar week
 * @n_last_week: how many
 * @this_week: (array length=n_this_week): those of the week after
 * @n_this_week: how many
 *
 * Compares two weeks (evidence.md P4): their medians, if both have three or
 * more. That pain must not rise from week to week is a rule of treatment
 * studies; the margin of one point is our own.
 *
 * Returns: the trend
 */
LopePainTrend
lope_pain_trend_find (const int *last_week,
                      guint      n_last_week,
                      const int *this_week,
                      guint      n_this_week)
{
  double change;

  if (n_last_week < MIN_ENTRIES || n_this_week < MIN_ENTRIES)
    return LOPE_PAIN_TREND_INSUFFICIENT;

  change = lope_pain_get_median (this_week, n_this_week) - lope_pain_get_median (last_week, n_last_week);
  if (change >= MARGIN)
    return LOPE_PAIN_TREND_RISING;

  return change <= -MARGIN ? LOPE_PAIN_TREND_FALLING : LOPE_PAIN_TREND_STEADY;
}

/**
 * lope_pain_get_change_percent:
 * @from: a severity
 * @to: a later one
 *
 * Computes a change.
 *
 * Returns: percent of @from, or NaN if that is not above 0
 */
double
lope_pain_get_change_percent (double from,
                              double to)
{
  return from > 0 ? 100 * (to - from) / from : NAN;
}

/**
 * lope_pain_is_noticeable:
 * @from: a severity
 * @to: a later one
 *
 * Tells whether a change may be called noticeably better or worse: two points,
 * or about 30 % (evidence.md P1). For words only, never for a decision.
 *
 * Returns: %TRUE if it may
 */
gboolean
lope_pain_is_noticeable (double from,
                         double to)
{
  const double percent = lope_pain_get_change_percent (from, to);

  return fabs (to - from) >= NOTICEABLE_POINTS || fabs (percent) >= NOTICEABLE_PERCENT;
}
