/* lope-recovery.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-recovery.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

/* evidence.md M4; the numbers are conventions. */
#define BASELINE_DAYS 28
#define MIN_BASELINE 14
#define WINDOW_DAYS 7
#define HR_MORNINGS 3
#define HR_ABOVE 5
#define MIN_WINDOW 4
#define HRV_DEVIATIONS 0.5

const LopeNick lope_recovery_marker_nicks[] = {
  /* TRANSLATORS: What recovery shows in. */
  { "resting-hr", NC_ ("recovery", "Resting heart rate") },
  { "hrv", NC_ ("recovery", "Heart rate variability") },
  { "sleep", NC_ ("recovery", "Sleep") },
  { NULL, "recovery" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_recovery_marker_nicks) == LOPE_N_RECOVERY_MARKERS + 1);

/* NaN if it was not recorded. */
static double
get_value (LopeCheckIn        *check_in,
           LopeRecoveryMarker  marker)
{
  LopeRecord *record = LOPE_RECORD (check_in);
  guint field = marker == LOPE_RECOVERY_SLEEP ? LOPE_CHECK_IN_SLEEP : LOPE_CHECK_IN_RESTING_HR;

  if (marker == LOPE_RECOVERY_HRV)
    {
      double hrv = lope_record_get_real (record, LOPE_CHECK_IN_HRV);

      return hrv > 0 ? log (hrv) : NAN;
    }

  return lope_record_is_set (record, field) ? (double) lope_record_get_int (record, field) : NAN;
}

/* The values of some days, the newest first; of several of a day the last one.
 * The array holds as many as there are days. */
static guint
gather (LopeRecoveryMarker   marker,
        LopeCheckIn        **check_ins,
        guint                n_check_ins,
        LopeDay              first,
        LopeDay              last,
        double              *values,
        LopeDay             *days)
{
  guint n = 0;

  for (guint i = n_check_ins; i > 0; i--)
    {
      const LopeDay day = lope_check_in_get_day (check_ins[i - 1]);
      const double value = get_value (check_ins[i - 1], marker);

      if (isnan (value) || day < first || day > last || (n > 0 && days[n - 1] == day))
        continue;

      values[n] = value;
      days[n++] = day;
    }

  return n;
}

static int
compare_numbers (const void *a,
                 const void *b)
{
  const double *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

static double
get_median (double *values,
            guint   n)
{
  qsort (values, n, sizeof (double), compare_numbers);

  return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

static double
get_mean (const double *values,
          guint         n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];

  return sum / n;
}

/* Of a sample. */
static double
get_deviation (const double *values,
               guint         n,
               double        mean)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += (values[i] - mean) * (values[i] - mean);

  return n > 1 ? sqrt (sum / (n - 1)) : 0;
}

static void
judge_resting_hr (LopeRecovery *self,
                  double       *recent,
                  double       *usual,
                  guint         n_usual)
{
  self->known = TRUE;
  self->n_recent = HR_MORNINGS;
  self->recent = get_median (recent, HR_MORNINGS);
  self->baseline = get_median (usual, n_usual);
  self->limit = self->baseline + HR_ABOVE;
  self->noted = self->recent >= self->limit;
}

static void
judge_hrv (LopeRecovery *self,
           double       *recent,
           guint         n_recent,
           double       *usual,
           guint         n_usual)
{
  self->known = TRUE;
  self->n_recent = n_recent;
  self->recent = get_mean (recent, n_recent);
  self->baseline = get_mean (usual, n_usual);
  self->deviation = get_deviation (usual, n_usual, self->baseline);
  self->limit = self->baseline - HRV_DEVIATIONS * self->deviation;
  self->noted = self->recent < self->limit;
}

static void
judge_sleep (LopeRecovery *self,
             double       *recent,
             guint         n_recent,
             int           target)
{
  self->known = TRUE;
  self->n_recent = n_recent;
  self->recent = get_mean (recent, n_recent);
  self->baseline = self->limit = target;
  self->noted = self->recent < target;
}

/* ==== API ==== */

/**
 * lope_recovery_judge:
 * @marker: what to look at
 * @check_ins: (array length=n_check_ins): check-ins, ordered by day; those of
 *   the 35 days up to @day at least
 * @n_check_ins: how many
 * @day: a day
 * @sleep_target: minutes of sleep that the runner wants
 *
 * Compares the last days with what is usual (evidence.md M4): for the resting
 * heart rate the median of the last three mornings of a week with the median of
 * the 28 days before them; for the variability the mean logarithm of seven days
 * with that of the 28 days before, less half a standard deviation; for sleep the
 * mean of seven days with the target.
 *
 * Returns: where the marker stands
 */
LopeRecovery
lope_recovery_judge (LopeRecoveryMarker   marker,
                     LopeCheckIn        **check_ins,
                     guint                n_check_ins,
                     LopeDay              day,
                     int                  sleep_target)
{
  LopeRecovery self = { .known = FALSE };
  LopeDay days[WINDOW_DAYS], usual_days[BASELINE_DAYS];
  double recent[WINDOW_DAYS], usual[BASELINE_DAYS];
  LopeDay first = day - WINDOW_DAYS + 1;
  guint n_recent, n_usual;

  n_recent = gather (marker, check_ins, n_check_ins, first, day, recent, days);
  if (n_recent < (marker == LOPE_RECOVERY_RESTING_HR ? HR_MORNINGS : MIN_WINDOW))
    return self;

  if (marker == LOPE_RECOVERY_SLEEP)
    {
      judge_sleep (&self, recent, n_recent, sleep_target);
      return self;
    }

  if (marker == LOPE_RECOVERY_RESTING_HR)
    first = days[HR_MORNINGS - 1];
  n_usual = gather (marker, check_ins, n_check_ins, first - BASELINE_DAYS, first - 1, usual, usual_days);
  if (n_usual < MIN_BASELINE)
    return self;

  if (marker == LOPE_RECOVERY_RESTING_HR)
    judge_resting_hr (&self, recent, usual, n_usual);
  else
    judge_hrv (&self, recent, n_recent, usual, n_usual);

  return self;
}
