/* lope-report-tables.c: the tables of the report
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report-pages-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Where there is no value. */
#define NONE "–"

#define DAYS_A_MONTH 30.436875

static char *
format_state (const LopeReport     *report,
              const LopeReportFlag *flag)
{
  g_autofree char *day = lope_format_day_short (flag->reviewed, report->today);

  if (day == NULL)
    /* TRANSLATORS: Of a red flag: not yet marked as reviewed. */
    return g_strdup (C_ ("red flag", "open"));
  if (flag->by_professional)
    /* TRANSLATORS: Of a red flag: a doctor or physiotherapist has looked at it. %s is a date. */
    return g_strdup_printf (_ ("reviewed by a professional, %s"), day);

  /* TRANSLATORS: Of a red flag: the runner marked it. %s is a date. */
  return g_strdup_printf (_ ("marked as resolved by the runner, %s"), day);
}

static char *
format_pain (const LopeReportPain *pain)
{
  g_autofree char *median = NULL;

  if (pain->n == 0)
    return pain->asked == 0 ? g_strdup (NONE)
                            /* TRANSLATORS: Days on which pain was recorded, of those on which it could have been. */
                            : g_strdup_printf (NONE "\n%s", _ ("not recorded"));

  median = lope_format_number (pain->median, fmod (pain->median, 1) > 0 ? 1 : 0);

  /* TRANSLATORS: How much it hurt: %1$s is the median, %2$d the highest value; below
   * that, on %3$u of %4$u days it was recorded. Keep the line break. */
  return g_strdup_printf (C_ ("pain in a table", "%1$s / %2$d\n%3$u of %4$u"), median, pain->worst, pain->n, pain->asked);
}

/* Also where text runs to the left, the lower number is the left one. */
static char *
format_range (int low,
              int high)
{
  g_autofree char *range = NULL;

  if (low == high)
    return lope_format_number (high, 0);

  /* TRANSLATORS: How much it hurt, from the lowest to the highest value. */
  range = g_strdup_printf (C_ ("pain in a table", "%1$d–%2$d"), low, high);

  return g_strdup_printf ("\u2066%s\u2069", range);
}

static char *
format_lately (const LopeReportRegion *region)
{
  const char *trend = region->weeks.trend == LOPE_PAIN_TREND_INSUFFICIENT
                        ? NULL : lope_nick_get_label (lope_pain_trend_nicks, region->weeks.trend);
  g_autofree char *range = NULL;

  if (region->lately < 0)
    return g_strdup (NONE);

  range = format_range (region->lately, region->lately_worst);

  return trend == NULL ? g_steal_pointer (&range) : g_strdup_printf ("%s\n%s", range, trend);
}

static char *
format_age (const LopeReport     *report,
            const LopeReportShoe *shoe)
{
  int months;

  if (shoe->bought == LOPE_DAY_NONE || shoe->bought > report->to)
    return g_strdup (NONE);

  months = (int) ((report->to - shoe->bought) / DAYS_A_MONTH);
  if (months < 1)
    return g_strdup (C_ ("age of a shoe", "new"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d month", "%d months", (gulong) months), months);
}

static char *
format_wear (const LopeReportShoe *shoe)
{
  if (shoe->retired)
    return g_strdup (C_ ("shoe wear", "Retired"));

  return g_strdup (lope_nick_get_label (lope_wear_status_nicks, shoe->wear.status));
}

/* The days of the week as the locale shortens them. */
static char *
format_weekdays (gint64 set)
{
  const LopeDay monday = lope_day_new (2024, 1, 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < 7; i++)
    {
      g_autoptr (GDateTime) date = lope_day_to_date_time (monday + i);

      if (((guint64) set >> i & 1) != 0)
        g_ptr_array_add (names, g_date_time_format (date, "%a"));
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
}

static char *
format_schedule (LopeRecord *schedule)
{
  const gint64 rule = lope_record_get_int (schedule, LOPE_SCHEDULE_RULE);
  int days;

  if (rule == LOPE_SCHEDULE_WEEKDAYS)
    return format_weekdays (lope_record_get_int (schedule, LOPE_SCHEDULE_WEEKDAY_SET));
  if (rule != LOPE_SCHEDULE_EVERY)
    return g_strdup (lope_nick_get_label (lope_schedule_rule_nicks, rule));

  days = (int) lope_record_get_int (schedule, LOPE_SCHEDULE_EVERY_DAYS);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "every day", "every %d days", (gulong) days), days);
}

/* The schedules that were due lately: an older one may have ended. */
static char *
format_plan (const LopeReport        *report,
             const LopeReportRoutine *routine)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < routine->schedules->len; i++)
    {
      LopeRecord *schedule = routine->schedules->pdata[i];
      const gint64 until = lope_record_get_int (schedule, LOPE_SCHEDULE_UNTIL);

      if (until == LOPE_UNSET || until > report->to - LOPE_ADHERENCE_DAYS)
        g_ptr_array_add (texts, format_schedule (schedule));
    }
  if (texts->len == 0)
    return g_strdup (NONE);
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) texts->pdata);
}

static char *
format_done (const LopeReportRoutine *routine)
{
  if (routine->adherence.due == 0)
    return lope_format_number (routine->n_done, 0);

  return g_strdup_printf (C_ ("routine in a table", "%1$d of %2$d"), routine->adherence.done, routine->adherence.due);
}

static char *
format_routine_pain (const LopeReportRoutine *routine)
{
  return routine->pain < 0 ? g_strdup (NONE) : format_range (routine->pain, routine->worst);
}

static char *
format_statistic (double value,
                  int    decimals)
{
  return isnan (value) ? g_strdup (NONE) : lope_format_number (value, decimals);
}

/* ==== For the other files ==== */

/**
 * lope_report_tabulate_flags:
 * @report: a report
 *
 * Lists the red flags.
 *
 * Returns: (transfer full): the table
 */
LopeSheetTable *
lope_report_tabulate_flags (const LopeReport *report)
{
  const char *titles[] = { C_ ("red flag", "Answered with yes, or found in the entries"), C_ ("red flag", "Raised"),
                           C_ ("red flag", "State"), NULL };
  LopeSheetTable *table = lope_sheet_table_new (titles);

  for (guint i = 0; i < report->flags->len; i++)
    {
      const LopeReportFlag *flag = &g_array_index (report->flags, LopeReportFlag, i);

      lope_sheet_table_add (table, g_strdup (lope_flag_get_question (flag->flag)));
      lope_sheet_table_add (table, lope_format_day_short (flag->raised, report->today));
      lope_sheet_table_add (table, format_state (report, flag));
    }

  return table;
}

/**
 * lope_report_tabulate_regions:
 * @report: a report
 *
 * Lists what hurt, when seen from a run.
 *
 * Returns: (transfer full): the table
 */
LopeSheetTable *
lope_report_tabulate_regions (const LopeReport *report)
{
  const char *titles[] = { C_ ("report", "Region"), C_ ("pain moment", "During"), C_ ("pain moment", "After"),
                           C_ ("pain moment", "Next Morning"), C_ ("report", "Last 28 Days"), NULL };
  LopeSheetTable *table = lope_sheet_table_new (titles);

  for (guint i = 0; i < report->regions->len; i++)
    {
      const LopeReportRegion *region = &g_array_index (report->regions, LopeReportRegion, i);

      lope_sheet_table_add (table, g_strdup (lope_region_get_name (region->region)));
      lope_sheet_table_add (table, format_pain (&region->moments[LOPE_PAIN_DURING]));
      lope_sheet_table_add (table, format_pain (&region->moments[LOPE_PAIN_AFTER]));
      lope_sheet_table_add (table, format_pain (&region->moments[LOPE_PAIN_MORNING]));
      lope_sheet_table_add (table, format_lately (region));
    }

  return table;
}

/**
 * lope_report_tabulate_spikes:
 * @report: a report
 * @units: kilometres or miles
 *
 * Lists runs that were far longer than usual.
 *
 * Returns: (transfer full): the table
 */
LopeSheetTable *
lope_report_tabulate_spikes (const LopeReport *report,
                             LopeUnits         units)
{
  const char *titles[] = { C_ ("report", "Run"), C_ ("report", "Distance"), _ ("Longest of 30 Days Before"),
                           _ ("Longer By"), NULL };
  LopeSheetTable *table = lope_sheet_table_new (titles);
  g_autoptr (GArray) spikes = lope_report_list_spikes (report);

  for (guint i = 0; i < spikes->len; i++)
    {
      const LopeReportRun *run = &g_array_index (spikes, LopeReportRun, i);

      lope_sheet_table_add (table, lope_format_day_plain (run->day, report->today));
      lope_sheet_table_add (table, lope_format_distance (run->spike.distance, units));
      lope_sheet_table_add (table, lope_format_distance (run->spike.reference, units));
      lope_sheet_table_add (table, lope_format_percent (100 * (lope_run_spike_get_ratio (&run->spike) - 1), 0));
    }

  return table;
}

/**
 * lope_report_tabulate_shoes:
 * @report: a report
 * @units: kilometres or miles
 *
 * Lists the shoes that were worn.
 *
 * Returns: (transfer full): the table
 */
LopeSheetTable *
lope_report_tabulate_shoes (const LopeReport *report,
                            LopeUnits         units)
{
  const char *titles[] = { C_ ("report", "Pair"), C_ ("report", "So Far"), C_ ("report", "In This Time"),
                           C_ ("report", "Age"), NULL };
  LopeSheetTable *table = lope_sheet_table_new (titles);

  for (guint i = 0; i < report->shoes->len; i++)
    {
      const LopeReportShoe *shoe = &g_array_index (report->shoes, LopeReportShoe, i);

      g_autofree char *wear = format_wear (shoe);

      lope_sheet_table_add (table, g_strdup_printf ("%s\n%s", shoe->name, wear));
      lope_sheet_table_add (table, lope_format_distance_round (shoe->wear.distance, units));
      lope_sheet_table_add (table, lope_format_distance_round (shoe->distance, units));
      lope_sheet_table_add (table, format_age (report, shoe));
    }

  return table;
}

/**
 * lope_report_tabulate_routines:
 * @report: a report
 *
 * Lists how much of the routines was done.
 *
 * Returns: (transfer full): the table
 */
LopeSheetTable *
lope_report_tabulate_routines (const LopeReport *report)
{
  const char *titles[] = { C_ ("report", "Routine"), C_ ("report", "Plan"), C_ ("report", "Done"),
                           C_ ("report", "Pain"), NULL };
  LopeSheetTable *table = lope_sheet_table_new (titles);

  for (guint i = 0; i < report->routines->len; i++)
    {
      const LopeReportRoutine *routine = &g_array_index (report->routines, LopeReportRoutine, i);

      lope_sheet_table_add (table, g_strdup (routine->name));
      lope_sheet_table_add (table, format_plan (report, routine));
      lope_sheet_table_add (table, format_done (routine));
      lope_sheet_table_add (table, format_routine_pain (routine));
    }

  return table;
}

/**
 * lope_report_tabulate_weeks:
 * @report: a report
 * @units: kilometres or miles
 *
 * Lists the statistics of the last weeks.
 *
 * Returns: (transfer full): the table
 */
LopeSheetTable *
lope_report_tabulate_weeks (const LopeReport *report,
                            LopeUnits         units)
{
  const char *titles[] = { C_ ("report", "Week"), C_ ("report", "Distance"), _ ("Load (Effort × Minutes)"),
                           _ ("Monotony"), _ ("Recent to Usual"), NULL };
  LopeSheetTable *table = lope_sheet_table_new (titles);

  /* The latest first: it is the one that stays if there is little room. */
  for (guint i = report->weeks->len; i > 0; i--)
    {
      const LopeReportWeek *week = &g_array_index (report->weeks, LopeReportWeek, i - 1);

      lope_sheet_table_add (table, lope_format_day_range (week->first, week->first + 6, report->today));
      lope_sheet_table_add (table, lope_format_distance (week->distance, units));
      lope_sheet_table_add (table, format_statistic (week->load, 0));
      lope_sheet_table_add (table, format_statistic (week->monotony, 2));
      lope_sheet_table_add (table, format_statistic (week->ratio, 2));
    }

  return table;
}
