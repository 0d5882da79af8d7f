/* lope-notice-routine.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Notices about routines: what they say and what stands behind them. */

#include "config.h"

#include "lope-notice-private.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_MINUTE 60

static GVariant *
maybe_number (gint64 number)
{
  return g_variant_new_maybe (G_VARIANT_TYPE_INT64, number != LOPE_UNSET ? g_variant_new_int64 (number) : NULL);
}

static gint64
get_sets (const LopeRoutineDay *day,
          guint                 field)
{
  return day->session != NULL ? lope_record_get_int (LOPE_RECORD (day->session), field) : LOPE_UNSET;
}

static gboolean
is_strength (LopeNotice *self)
{
  gboolean strength = FALSE;

  g_variant_lookup (lope_notice_get_values (self), "strength", "b", &strength);

  return strength;
}

/* Takes over the text. */
static char *
add_sentence (char *text,
              char *sentence)
{
  g_autofree char *begin = text;
  g_autofree char *end = sentence;

  if (begin == NULL)
    return g_steal_pointer (&end);

  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), begin, end);
}

/* ==== For the other files ==== */

/**
 * lope_notice_new_for_routine:
 * @day: a routine on a day on which it is due
 * @adherence: how much of it was done lately
 *
 * Makes the notice that a routine is due. The next day on which it is due is
 * another one.
 *
 * Returns: (transfer full): the notice
 */
LopeNotice *
lope_notice_new_for_routine (const LopeRoutineDay *day,
                             const LopeAdherence  *adherence)
{
  const char *name = lope_routine_plan_get_name (day->plan);
  g_autofree char *due = lope_day_to_iso (day->day);
  g_autofree char *state = g_strconcat ("due-", due, NULL);
  const gboolean known = adherence->due > 0;
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "name", "s", name);
  g_variant_dict_insert (&values, "due", "s", due);
  g_variant_dict_insert_value (&values, "minute", maybe_number (day->minute >= 0 ? day->minute : LOPE_UNSET));
  g_variant_dict_insert (&values, "duration_s", "x", (gint64) lope_routine_plan_estimate (day->plan));
  g_variant_dict_insert (&values, "strength", "b", lope_routine_plan_is_strength (day->plan));
  g_variant_dict_insert_value (&values, "sets_done", maybe_number (get_sets (day, LOPE_ROUTINE_SESSION_DONE)));
  g_variant_dict_insert_value (&values, "sets_total", maybe_number (get_sets (day, LOPE_ROUTINE_SESSION_TOTAL)));
  g_variant_dict_insert_value (&values, "days_due", maybe_number (known ? adherence->due : LOPE_UNSET));
  g_variant_dict_insert_value (&values, "days_done", maybe_number (known ? adherence->done : LOPE_UNSET));

  return lope_notice_new (LOPE_NOTICE_ROUTINE_DUE, LOPE_SEVERITY_INFO, lope_routine_plan_get_uuid (day->plan), name, state,
                          day->day, g_variant_dict_end (&values));
}

/**
 * lope_notice_routine_get_title:
 * @self: a notice about a routine
 * @today: the day on which it is read
 *
 * Does lope_notice_get_title().
 *
 * Returns: (transfer full): the translated sentence
 */
char *
lope_notice_routine_get_title (LopeNotice *self,
                               LopeDay     today)
{
  const char *name = lope_notice_get_subject_name (self);
  g_autofree char *date = NULL;

  if (lope_notice_get_day (self) == today)
    /* TRANSLATORS: %s is the name of a routine, such as “Hip Strength A”. */
    return g_strdup_printf (_ ("“%s” is due today"), name);

  date = lope_format_day_plain (lope_notice_get_day (self), today);

  /* TRANSLATORS: First the name of a routine, then a date. */
  return g_strdup_printf (_ ("“%1$s” was due on %2$s"), name, date);
}

/**
 * lope_notice_routine_get_text:
 * @self: a notice about a routine
 *
 * Does lope_notice_get_text().
 *
 * Returns: (transfer full): the translated sentences
 */
char *
lope_notice_routine_get_text (LopeNotice *self)
{
  const gint64 seconds = lope_notice_get_number (self, "duration_s");
  const gint64 done = lope_notice_get_number (self, "sets_done"), total = lope_notice_get_number (self, "sets_total");
  const int minutes = (int) CLAMP ((seconds + SECONDS_PER_MINUTE / 2) / SECONDS_PER_MINUTE, 1, G_MAXINT);
  char *text = NULL;

  if (done != LOPE_UNSET && total != LOPE_UNSET)
    /* TRANSLATORS: Of a routine; a set is a number of repetitions in a row. */
    text = g_strdup_printf (ngettext ("%1$d of %2$d set is done.", "%1$d of %2$d sets are done.", (gulong) total), (int) done,
                            (int) total);
  else
    /* TRANSLATORS: How long a routine takes. */
    text = g_strdup_printf (ngettext ("It takes about %d minute.", "It takes about %d minutes.", (gulong) minutes), minutes);

  if (is_strength (self))
    text = add_sentence (text, g_strdup (_ ("On a day with a run, some runners do it before an easy run or later that day.")));

  return text;
}

/**
 * lope_notice_routine_get_seen:
 * @self: a notice about a routine
 * @today: the day on which it is read
 *
 * Does lope_notice_get_seen().
 *
 * Returns: (transfer full): a translated phrase
 */
char *
lope_notice_routine_get_seen (LopeNotice *self,
                              LopeDay     today)
{
  const gint64 due = lope_notice_get_number (self, "days_due"), done = lope_notice_get_number (self, "days_done");
  g_autofree char *date = lope_format_day_plain (lope_notice_get_day (self), today);

  if (due == LOPE_UNSET || done == LOPE_UNSET)
    /* TRANSLATORS: %s is a date. */
    return g_strdup_printf (_ ("Planned for %s"), date);

  /* TRANSLATORS: %1$s is a date. */
  return g_strdup_printf (ngettext ("Planned for %1$s; done on %2$d of %3$d planned day in the last four weeks",
                                    "Planned for %1$s; done on %2$d of %3$d planned days in the last four weeks",
                                    (gulong) due),
                          date, (int) done, (int) due);
}

/**
 * lope_notice_routine_get_evidence:
 * @self: a notice about a routine
 *
 * Does lope_notice_get_evidence(): evidence.md section 11.
 *
 * Returns: the evidence
 */
LopeEvidence
lope_notice_routine_get_evidence (LopeNotice *self)
{
  if (is_strength (self))
    return (LopeEvidence) {
      .grade = LOPE_GRADE_B,
      .summary = _ ("Moderate: one large trial, and reviews that disagree"),
      .details = /* xgettext:no-c-format */
        _ ("Among 325 novice runners over 24 weeks, hip and core exercises before running, with a physiotherapist, were "
           "linked with a rate of injuries of the lower limb 0.66 times as high (likely range 0.45–0.97) as stretching. "
           "Whether strength work does the same for other runners is disputed."),
      .references = { { _ ("Leppänen and others, 2024"), _ ("British Journal of Sports Medicine"),
                        "https://doi.org/10.1136/bjsports-2023-107926" } },
      .advice = { _ ("Leave two days between two sessions of the same strength routine"),
                  _ ("Choose an easier variant of an exercise that hurts"),
                  _ ("Go on with the next planned day rather than make up for one that was missed") },
    };

  return (LopeEvidence) {
    .grade = LOPE_GRADE_D,
    .summary = _ ("Weak: conventions"),
    .details = _ ("Stretching on two or three days a week or more is linked with a larger range of motion; what gentle "
                  "exercises do against injuries is little studied."),
    .references = { { _ ("American College of Sports Medicine, 2021: flexibility"), _ ("ACSM"), NULL } },
    .advice = { _ ("Go on with the next planned day rather than make up for one that was missed") },
  };
}
