/* lope-comparison.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-comparison.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "lope-format.h"
#include "lope-notice-private.h"
#include "lope-recovery.h"
#include "lope-status.h"

#define MAX_SEVERITY 10

/* ==== Helpers ==== */

static void
clear_bar (gpointer data)
{
  LopeBar *bar = data;

  g_free (bar->label);
  g_free (bar->text);
}

/* Takes over the texts. */
static void
add (LopeComparison *self,
     LopeBarRole     role,
     double          value,
     char           *label,
     char           *text)
{
  LopeBar bar = { .role = role, .value = value, .label = label, .text = text };

  g_array_append_val (self->bars, bar);
  if (!isnan (value))
    self->top = fmax (self->top, value);
}

static void
add_distance (LopeComparison *self,
              LopeBarRole     role,
              gint64          metres,
              char           *label,
              LopeUnits       units)
{
  add (self, role, (double) metres, label, lope_format_distance (metres, units));
}

static char *
name_day (LopeDay day,
          LopeDay today)
{
  if (day == today)
    return g_strdup (_ ("Today"));
  if (day == today - 1)
    return g_strdup (_ ("Yesterday"));

  return lope_format_day_plain (day, today);
}

static char *
name_longest (LopeDay day,
              LopeDay today)
{
  g_autofree char *date = lope_format_day_plain (day, today);

  /* TRANSLATORS: Beside a bar, so keep it short: the longest run before, %s is its date. */
  return g_strdup_printf (_ ("%s, longest"), date);
}

static char *
name_line (int percent)
{
  g_autofree char *text = lope_format_percent (percent, 0);

  /* TRANSLATORS: Beside a bar, so keep it short: a line drawn at 10 % more; %s is the percentage. */
  return g_strdup_printf (_ ("%s line"), text);
}

/* ==== Mileage ==== */

static void
compare_spike (LopeComparison *self,
               LopeNotice     *notice,
               LopeDay         today,
               LopeUnits       units)
{
  const gint64 distance = lope_notice_get_number (notice, "distance_m");
  const gint64 reference = lope_notice_get_number (notice, "reference_m");
  const gint64 line = 11 * reference / 10;

  if (distance == LOPE_UNSET || reference == LOPE_UNSET)
    return;

  add_distance (self, LOPE_BAR_USUAL, reference, name_longest (lope_notice_get_value_day (notice, "reference_day"), today), units);
  add (self, LOPE_BAR_LINE, (double) line, name_line (10), lope_format_distance_limit (line, units));
  add_distance (self, LOPE_BAR_OVER, distance, name_day (lope_notice_get_day (notice), today), units);
}

static void
compare_break (LopeComparison *self,
               LopeNotice     *notice)
{
  const gint64 days = lope_notice_get_number (notice, "days_off");

  if (days == LOPE_UNSET)
    return;

  /* TRANSLATORS: Beside a bar, so keep it short: from so many days without a run on. */
  add (self, LOPE_BAR_LINE, LOPE_STATUS_BREAK_DAYS, g_strdup (_ ("A break, from")),
       g_strdup_printf (ngettext ("%d day", "%d days", LOPE_STATUS_BREAK_DAYS), LOPE_STATUS_BREAK_DAYS));
  /* TRANSLATORS: Beside a bar, so keep it short: this break. */
  add (self, LOPE_BAR_SEEN, (double) days, g_strdup (_ ("This one")),
       g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), (int) days));
}

static void
compare_weeks (LopeComparison *self,
               LopeNotice     *notice,
               LopeUnits       units)
{
  const gint64 distance = lope_notice_get_number (notice, "distance_m");
  const gint64 previous = lope_notice_get_number (notice, "previous_m");
  const gboolean large = g_str_equal (lope_notice_get_state (notice), "above-30");
  const int percent = large ? 30 : 10;
  const gint64 line = previous * (100 + percent) / 100;

  if (distance == LOPE_UNSET || previous == LOPE_UNSET)
    return;

  /* TRANSLATORS: Beside a bar, so keep it short. */
  add_distance (self, LOPE_BAR_USUAL, previous, g_strdup (_ ("7 days before")), units);
  add (self, LOPE_BAR_LINE, (double) line, name_line (percent), lope_format_distance_limit (line, units));
  /* TRANSLATORS: Beside a bar, so keep it short. */
  add_distance (self, large ? LOPE_BAR_OVER : LOPE_BAR_SEEN, distance, g_strdup (_ ("Last 7 days")), units);
}

static void
compare_shoe (LopeComparison *self,
              LopeNotice     *notice,
              LopeUnits       units)
{
  const gint64 distance = lope_notice_get_number (notice, "distance_m");
  const gint64 target = lope_notice_get_number (notice, "target_m");
  gboolean own = FALSE;

  if (distance == LOPE_UNSET || target == LOPE_UNSET)
    return;

  g_variant_lookup (lope_notice_get_values (notice), "own_target", "b", &own);
  /* TRANSLATORS: Beside a bar, so keep it short: how far a pair of shoes is to go. */
  add (self, LOPE_BAR_LINE, (double) target, g_strdup (own ? _ ("Your target") : _ ("Usual target")),
       lope_format_distance_round (target, units));
  /* TRANSLATORS: Beside a bar, so keep it short: how far a pair of shoes has gone. */
  add (self, distance > target ? LOPE_BAR_OVER : LOPE_BAR_SEEN, (double) distance, g_strdup (_ ("So far")),
       lope_format_distance_round (distance, units));
}

/* ==== Pain and recovery ==== */

static void
add_severity (LopeComparison *self,
              LopeNotice     *notice,
              const char     *key,
              const char     *label,
              gint64          limit)
{
  const gint64 severity = lope_notice_get_number (notice, key);

  if (severity == LOPE_UNSET)
    /* TRANSLATORS: In place of a number that was not recorded. */
    add (self, LOPE_BAR_SEEN, NAN, g_strdup (label), g_strdup (C_ ("severity", "–")));
  else
    add (self, severity > limit ? LOPE_BAR_OVER : LOPE_BAR_SEEN, (double) severity, g_strdup (label),
         lope_format_number ((double) severity, 0));
}

static void
compare_response (LopeComparison *self,
                  LopeNotice     *notice)
{
  const gint64 limit = lope_notice_get_number (notice, "limit");
  const gint64 base = lope_notice_get_number (notice, "base");

  if (lope_notice_get_number (notice, "peak") == LOPE_UNSET && lope_notice_get_number (notice, "morning") == LOPE_UNSET)
    return;

  self->top = MAX_SEVERITY;
  /* TRANSLATORS: Beside bars, so keep these short: how much it hurt before, during or after a run, and on waking. */
  add_severity (self, notice, "base", _ ("Before"), MAX_SEVERITY);
  add_severity (self, notice, "peak", _ ("During or after"), limit == LOPE_UNSET ? MAX_SEVERITY : limit);
  if (limit != LOPE_UNSET)
    add (self, LOPE_BAR_LINE, (double) limit, g_strdup (C_ ("pain", "Limit")), lope_format_number ((double) limit, 0));
  add_severity (self, notice, "morning", _ ("Next morning"), base == LOPE_UNSET ? 0 : base);
}

static void
compare_trend (LopeComparison *self,
               LopeNotice     *notice)
{
  const double last = lope_notice_get_real (notice, "last_week");
  const double present = lope_notice_get_real (notice, "this_week");

  self->top = MAX_SEVERITY;
  /* TRANSLATORS: Beside bars, so keep these short. */
  add (self, LOPE_BAR_USUAL, last, g_strdup (_ ("Last week")), lope_format_number (last, last > floor (last) ? 1 : 0));
  add (self, LOPE_BAR_OVER, present, g_strdup (_ ("This week")), lope_format_number (present, present > floor (present) ? 1 : 0));
}

static void
compare_recovery (LopeComparison *self,
                  LopeNotice     *notice)
{
  const char *marker = lope_notice_get_subject (notice);
  const double recent = lope_notice_get_real (notice, "recent");
  const double baseline = lope_notice_get_real (notice, "baseline");

  /* TRANSLATORS: Beside bars, so keep these short. */
  switch (lope_nicks_find (lope_recovery_marker_nicks, marker))
    {
    case LOPE_RECOVERY_RESTING_HR:
      add (self, LOPE_BAR_USUAL, baseline, g_strdup (_ ("Four weeks before")), lope_format_heart_rate (lround (baseline)));
      add (self, LOPE_BAR_OVER, recent, g_strdup (_ ("Three mornings")), lope_format_heart_rate (lround (recent)));
      break;
    case LOPE_RECOVERY_HRV:
      add (self, LOPE_BAR_USUAL, exp (baseline), g_strdup (_ ("Four weeks before")),
           g_strdup_printf (C_ ("milliseconds", "%.0f\u202fms"), exp (baseline)));
      add (self, LOPE_BAR_OVER, exp (recent), g_strdup (_ ("Last 7 days")),
           g_strdup_printf (C_ ("milliseconds", "%.0f\u202fms"), exp (recent)));
      break;
    case LOPE_RECOVERY_SLEEP:
      add (self, LOPE_BAR_LINE, baseline, g_strdup (_ ("Your target")), lope_notice_format_sleep (baseline));
      add (self, LOPE_BAR_SEEN, recent, g_strdup (_ ("Last 7 days")), lope_notice_format_sleep (recent));
      break;
    default:
      break;
    }
}

static LopeComparison *
make (void)
{
  LopeComparison *self = g_new0 (LopeComparison, 1);

  self->bars = g_array_new (FALSE, FALSE, sizeof (LopeBar));
  g_array_set_clear_func (self->bars, clear_bar);

  return self;
}

/* ==== API ==== */

/**
 * lope_comparison_new_for_notice:
 * @notice: a notice
 * @today: the day on which it is read
 * @units: the runner's units
 *
 * Finds what a notice compares. Of a red flag there is nothing to draw.
 *
 * Returns: (transfer full): the comparison, possibly without bars
 */
LopeComparison *
lope_comparison_new_for_notice (LopeNotice *notice,
                                LopeDay     today,
                                LopeUnits   units)
{
  LopeComparison *self;

  g_return_val_if_fail (LOPE_IS_NOTICE (notice), NULL);

  self = make ();
  switch (lope_notice_get_kind (notice))
    {
    case LOPE_NOTICE_RUN_SPIKE:
      compare_spike (self, notice, today, units);
      break;
    case LOPE_NOTICE_AFTER_BREAK:
      compare_break (self, notice);
      break;
    case LOPE_NOTICE_WEEKLY_CHANGE:
      compare_weeks (self, notice, units);
      break;
    case LOPE_NOTICE_SHOE_WEAR:
      compare_shoe (self, notice, units);
      break;
    case LOPE_NOTICE_PAIN_RESPONSE:
      compare_response (self, notice);
      break;
    case LOPE_NOTICE_PAIN_TREND:
      compare_trend (self, notice);
      break;
    case LOPE_NOTICE_RECOVERY:
      compare_recovery (self, notice);
      break;
    case LOPE_NOTICE_RED_FLAG:
    case LOPE_NOTICE_ROUTINE_DUE:
    default:
      break;
    }

  return self;
}

/**
 * lope_comparison_new_for_limit:
 * @limit: up to how long a run stays within 10 %
 * @today: the day it is
 * @units: the runner's units
 *
 * Compares the line of the headline with the run that it comes from, and with one
 * that was left out.
 *
 * Returns: (transfer full): the comparison
 */
LopeComparison *
lope_comparison_new_for_limit (const LopeRunLimit *limit,
                               LopeDay             today,
                               LopeUnits           units)
{
  LopeComparison *self = make ();

  if (limit->advised <= 0)
    return self;

  add_distance (self, LOPE_BAR_USUAL, limit->reference, name_longest (limit->reference_day, today), units);
  add (self, LOPE_BAR_LINE, limit->advised, name_line (10), lope_format_distance_limit (limit->advised, units));
  if (limit->left_out_day != LOPE_DAY_NONE)
    {
      g_autofree char *date = name_day (limit->left_out_day, today);

      /* TRANSLATORS: Beside a bar, so keep it short: a run that does not count here, %s is its date. */
      add_distance (self, LOPE_BAR_OVER, limit->left_out, g_strdup_printf (_ ("%s, left out"), date), units);
    }

  return self;
}

/**
 * lope_comparison_free:
 * @self: (transfer full): a comparison
 *
 * Frees a comparison.
 */
void
lope_comparison_free (LopeComparison *self)
{
  g_array_unref (self->bars);
  g_free (self);
}
