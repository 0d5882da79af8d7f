/* lope-run-verdict.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-verdict.h"

#include <glib/gi18n-lib.h>

#include "lope-format.h"

/**
 * lope_run_verdict_find:
 * @runs: (array length=n_runs): the runs, ordered by start; those of the 60
 *   days before @day at least
 * @n_runs: how many
 * @first_day: the day of the first run ever, or %LOPE_DAY_NONE
 * @day: the local day of the run
 * @start: when it began, UTC seconds
 * @distance: its metres
 * @uuid: (nullable): its UUID if it may be among @runs
 *
 * Judges the distance of a run by those before it, and finds the line that it
 * could have kept to. The run itself and later ones do not count.
 *
 * Returns: the verdict
 */
LopeRunVerdict
lope_run_verdict_find (const LopeRun *runs,
                       guint          n_runs,
                       LopeDay        first_day,
                       LopeDay        day,
                       gint64         start,
                       int            distance,
                       const char    *uuid)
{
  g_autoptr (GArray) before = g_array_sized_new (FALSE, FALSE, sizeof (LopeRun), n_runs);
  const LopeRun *data;
  LopeRunVerdict self;

  for (guint i = 0; i < n_runs && runs[i].start < start; i++)
    {
      if (g_strcmp0 (runs[i].uuid, uuid) != 0)
        g_array_append_val (before, runs[i]);
    }
  data = (const LopeRun *) (void *) before->data;

  /* An edited run may have been the first one ever. */
  if (first_day != LOPE_DAY_NONE && first_day >= day && before->len == 0)
    first_day = LOPE_DAY_NONE;

  self.spike = lope_run_spike_judge (data, before->len, first_day, day, start, distance);
  self.limit = lope_run_limit_find (data, before->len, first_day, day);

  return self;
}

/**
 * lope_run_verdict_is_over:
 * @self: a verdict
 *
 * Tells whether the run deserves the mark of runs over the line.
 *
 * Returns: %TRUE if it is more than 10 % longer, and not too short to warn about
 */
gboolean
lope_run_verdict_is_over (const LopeRunVerdict *self)
{
  return self->spike.state >= LOPE_SPIKE_SMALL && !self->spike.quiet;
}

/**
 * lope_run_verdict_is_within:
 * @self: a verdict
 *
 * Tells whether the run stayed within the line, also the one that leaves out
 * runs that were themselves well above the usual.
 *
 * Returns: %TRUE if it did
 */
gboolean
lope_run_verdict_is_within (const LopeRunVerdict *self)
{
  return self->spike.state == LOPE_SPIKE_WITHIN && self->spike.distance <= self->limit.advised;
}

/**
 * lope_run_verdict_get_title:
 * @self: a verdict
 *
 * Gets the finding as a sentence without a full stop.
 *
 * Returns: (transfer full): the translated text
 */
char *
lope_run_verdict_get_title (const LopeRunVerdict *self)
{
  const LopeRunSpike *spike = &self->spike;
  g_autofree char *percent = NULL;

  switch (spike->state)
    {
    case LOPE_SPIKE_NO_BASELINE:
      return g_strdup (_("Nothing to compare with yet"));
    case LOPE_SPIKE_AFTER_BREAK:
      return g_strdup (_("The first run in more than 30 days"));
    case LOPE_SPIKE_WITHIN:
      if (!lope_run_verdict_is_within (self))
        return g_strdup (_("Within your range, but above the advised line"));
      /* TRANSLATORS: About the distance of a run: it is at most 10 % longer than
       * the longest of the 30 days before. Nothing is said about pain. */
      return g_strdup (_("Within your range, distance only"));
    case LOPE_SPIKE_SMALL:
    case LOPE_SPIKE_MODERATE:
    case LOPE_SPIKE_LARGE:
    default:
      percent = lope_format_percent (100 * lope_run_spike_get_ratio (spike) - 100, 0);
      /* TRANSLATORS: %s is a percentage with its sign, such as “14 %”. */
      return g_strdup_printf (_("%s longer than your longest run of the 30 days before"), percent);
    }
}

/* The sentence about the line itself, when there is one. */
static char *
describe_limit (const LopeRunVerdict *self,
                LopeDay               today,
                LopeUnits             units)
{
  g_autofree char *limit = lope_format_distance_limit (self->limit.advised, units);
  g_autofree char *day = NULL;

  if (self->limit.left_out_day == LOPE_DAY_NONE)
    /* TRANSLATORS: %s is a distance, such as “15.6 km”. */
    return g_strdup_printf (_("Up to %s stays within the line."), limit);

  day = lope_format_day_short (self->limit.left_out_day, today);
  /* TRANSLATORS: %1$s is a day, such as “14 June”, on which a run was much
   * longer than usual; %2$s is a distance, such as “16.5 km”. */
  return g_strdup_printf (_("%1$s was well above your usual; the line without it is %2$s."), day, limit);
}

/**
 * lope_run_verdict_get_text:
 * @self: a verdict
 * @today: the present day
 * @units: the units to show
 *
 * Gets the numbers behind the finding.
 *
 * Returns: (transfer full): translated sentences
 */
char *
lope_run_verdict_get_text (const LopeRunVerdict *self,
                           LopeDay               today,
                           LopeUnits             units)
{
  g_autofree char *reference = NULL;
  g_autofree char *day = NULL;
  g_autofree char *seen = NULL;
  g_autofree char *line = NULL;

  if (self->spike.state == LOPE_SPIKE_NO_BASELINE)
    return g_strdup (_("Start where it feels easy. Lope compares each run with those of the 30 days before."));
  if (self->spike.state == LOPE_SPIKE_AFTER_BREAK)
    return g_strdup (_("An easier return may be sensible: there is no recent run to compare with."));

  reference = lope_format_distance (self->spike.reference, units);
  day = lope_format_day_short (self->spike.reference_day, today);
  /* TRANSLATORS: The longest run of the 30 days before: %1$s is its distance,
   * such as “14.2 km”, %2$s its day, such as “8 November”. */
  seen = g_strdup_printf (_("That was %1$s on %2$s."), reference, day);
  if (self->spike.state == LOPE_SPIKE_WITHIN)
    {
      g_free (seen);
      /* TRANSLATORS: %1$s is a distance, such as “14.2 km”, %2$s its day, such as “8 November”. */
      seen = g_strdup_printf (_("The longest of the 30 days before was %1$s on %2$s."), reference, day);
    }
  line = describe_limit (self, today, units);

  return g_strdup_printf ("%s %s", seen, line);
}
