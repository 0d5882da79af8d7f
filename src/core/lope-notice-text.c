/* lope-notice-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a notice says. The wording is hedged on purpose and has to stay so in
 * translations: what a study linked, what some runners do, never a verdict on
 * the reader (evidence.md section 15). */

#include "config.h"

#include "lope-notice.h"

#include <glib/gi18n-lib.h>

#include "lope-format.h"
#include "lope-notice-private.h"
#include "lope-run-spike.h"

/* Where many runners start checking their shoes, in round miles and kilometres. */
#define BAND_SOFT_METRIC 480000
#define BAND_HARD_METRIC 800000
#define BAND_SOFT_IMPERIAL 482803
#define BAND_HARD_IMPERIAL 804672

#define WINDOW_DAYS 30

/* ==== Helpers ==== */

static gboolean
get_flag (LopeNotice *self,
          const char *key)
{
  gboolean flag = FALSE;

  g_variant_lookup (lope_notice_get_values (self), key, "b", &flag);

  return flag;
}

static char *
get_distance (LopeNotice *self,
              const char *key,
              LopeUnits   units)
{
  return lope_format_distance (lope_notice_get_number (self, key), units);
}

static gboolean
has_state (LopeNotice *self,
           const char *state)
{
  return g_str_equal (lope_notice_get_state (self), state);
}

/* Takes over the text. */
static char *
add_sentence (char       *text,
              const char *sentence)
{
  g_autofree char *begin = text;

  /* TRANSLATORS: One sentence after another. */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), begin, sentence);
}

/* ==== A long run ==== */

/* How much longer than the reference. A run just above 10 % is not to read as
 * one of 10 %. */
static char *
format_excess (LopeNotice *self)
{
  double ratio = 1;

  g_variant_lookup (lope_notice_get_values (self), "ratio", "d", &ratio);

  return lope_format_percent (100 * (ratio - 1), ratio < 1.105 ? 1 : 0);
}

static char *
get_spike_title (LopeNotice *self,
                 LopeDay     today)
{
  const LopeDay day = lope_notice_get_day (self);
  g_autofree char *excess = format_excess (self);
  g_autofree char *date = lope_format_day_plain (day, today);

  if (has_state (self, lope_spike_state_nicks[LOPE_SPIKE_LARGE].nick))
    {
      if (day == today)
        return g_strdup (_ ("Today’s run was more than twice as long as your longest of the past 30 days"));
      if (day == today - 1)
        return g_strdup (_ ("Yesterday’s run was more than twice as long as your longest of the past 30 days"));

      /* TRANSLATORS: %s is a date, such as “14 November”. */
      return g_strdup_printf (_ ("The run of %s was more than twice as long as your longest of the 30 days before"), date);
    }

  /* TRANSLATORS: %s is a percentage, with its sign. */
  if (day == today)
    return g_strdup_printf (_ ("Today’s run was %s longer than your longest of the past 30 days"), excess);
  if (day == today - 1)
    return g_strdup_printf (_ ("Yesterday’s run was %s longer than your longest of the past 30 days"), excess);

  /* TRANSLATORS: %1$s is a date, such as “14 November”, %2$s a percentage. */
  return g_strdup_printf (_ ("The run of %1$s was %2$s longer than your longest of the 30 days before"), date, excess);
}

static char *
get_spike_text (LopeNotice *self,
                LopeDay     today,
                LopeUnits   units)
{
  g_autofree char *distance = get_distance (self, "distance_m", units);
  g_autofree char *reference = get_distance (self, "reference_m", units);
  g_autofree char *date = lope_format_day_plain (lope_notice_get_day (self), today);
  g_autofree char *reference_date = lope_format_day_plain (lope_notice_get_value_day (self, "reference_day"), today);
  char *text;

  /* TRANSLATORS: %1$s and %3$s are distances with their unit, %2$s and %4$s the
   * dates on which they were run. */
  text = g_strdup_printf (_ ("%1$s on %2$s against %3$s on %4$s, the longest run of the 30 days before."),
                          distance, date, reference, reference_date);

  if (get_flag (self, "quiet"))
    return add_sentence (text, _ ("A run as short as this is little to worry about."));

  text = add_sentence (text, /* xgettext:no-c-format */
                       _ ("In one large study, runs more than 10 % longer were linked with more overuse injuries."));
  text = add_sentence (text, _ ("It does not mean you will be hurt; an easier few days may be sensible."));
  if (get_flag (self, "limited_history"))
    text = add_sentence (text, _ ("Lope knows fewer than 30 days before this run, so it may look longer against your usual than it was."));

  return text;
}

static char *
get_spike_seen (LopeNotice *self,
                LopeDay     today,
                LopeUnits   units)
{
  const LopeDay day = lope_notice_get_day (self);
  g_autofree char *distance = get_distance (self, "distance_m", units);
  g_autofree char *reference = get_distance (self, "reference_m", units);
  g_autofree char *excess = format_excess (self);
  g_autofree char *window = NULL;

  /* The reference was an earlier run of the same day. */
  if (lope_notice_get_value_day (self, "reference_day") == day)
    return g_strdup_printf (_ ("%1$s, %2$s more than the %3$s run earlier on the same day"), distance, excess, reference);

  window = lope_format_day_range (day - WINDOW_DAYS, day - 1, today);

  /* TRANSLATORS: %1$s and %3$s are distances, %2$s a percentage, %4$s a range of
   * days such as “15 May – 13 June”. */
  return g_strdup_printf (_ ("%1$s, %2$s more than %3$s, the longest run of %4$s"), distance, excess, reference, window);
}

/* ==== A break ==== */

static char *
get_break_title (LopeNotice *self,
                 LopeDay     today)
{
  const LopeDay day = lope_notice_get_day (self);
  const gint64 days_off = lope_notice_get_number (self, "days_off");
  const int n = (int) CLAMP (days_off, 0, G_MAXINT);
  g_autofree char *date = NULL;

  if (*lope_notice_get_subject (self) == '\0')
    /* TRANSLATORS: How long the runner has not run. */
    return g_strdup_printf (ngettext ("%d day without a run", "%d days without a run", (gulong) n), n);

  if (days_off == LOPE_UNSET)
    {
      if (day == today)
        return g_strdup (_ ("Today’s run was the first after a long break"));
      if (day == today - 1)
        return g_strdup (_ ("Yesterday’s run was the first after a long break"));

      date = lope_format_day_plain (day, today);
      /* TRANSLATORS: %s is a date, such as “14 November”. */
      return g_strdup_printf (_ ("The run of %s was the first after a long break"), date);
    }

  if (day == today)
    return g_strdup_printf (ngettext ("Today’s run was the first in %d day", "Today’s run was the first in %d days", (gulong) n), n);
  if (day == today - 1)
    return g_strdup_printf (ngettext ("Yesterday’s run was the first in %d day", "Yesterday’s run was the first in %d days", (gulong) n), n);

  date = lope_format_day_plain (day, today);
  /* TRANSLATORS: %1$s is a date, such as “14 November”, %2$d a number of days. */
  return g_strdup_printf (ngettext ("The run of %1$s was the first in %2$d day", "The run of %1$s was the first in %2$d days", (gulong) n),
                          date, n);
}

static char *
get_break_text (LopeNotice *self)
{
  if (*lope_notice_get_subject (self) == '\0')
    return g_strdup (_ ("After two weeks or more without running, an easier return may be sensible: some runners begin "
                        "with shorter and slower runs than they left off with."));

  return g_strdup (_ ("There is no run in the 30 days before to compare it with. After a break, some runners keep the "
                      "first runs short and easy."));
}

static char *
get_break_seen (LopeNotice *self,
                LopeDay     today,
                LopeUnits   units)
{
  const LopeDay day = lope_notice_get_day (self);
  g_autofree char *distance = get_distance (self, "distance_m", units);
  g_autofree char *window = NULL;

  if (*lope_notice_get_subject (self) == '\0')
    {
      const LopeDay last = day - (LopeDay) CLAMP (lope_notice_get_number (self, "days_off"), 0, 1000000);
      g_autofree char *date = lope_format_day_plain (last, today);

      /* TRANSLATORS: %s is a date, such as “14 November”. */
      return g_strdup_printf (_ ("The last run in the journal is of %s"), date);
    }

  window = lope_format_day_range (day - WINDOW_DAYS, day - 1, today);
  if (distance == NULL)
    /* TRANSLATORS: %s is a range of days such as “15 May – 13 June”. */
    return g_strdup_printf (_ ("No run from %s"), window);

  /* TRANSLATORS: %1$s is a distance, %2$s a range of days such as “15 May – 13 June”. */
  return g_strdup_printf (_ ("%1$s, and no run from %2$s"), distance, window);
}

/* ==== The week ==== */

static double
get_change (LopeNotice *self)
{
  double percent = 0;

  g_variant_lookup (lope_notice_get_values (self), "change_percent", "d", &percent);

  return percent;
}

static char *
get_week_title (LopeNotice *self,
                LopeDay     today)
{
  const LopeDay day = lope_notice_get_day (self);
  g_autofree char *change = lope_format_percent (get_change (self), 0);
  g_autofree char *date = NULL;

  /* TRANSLATORS: %s is a percentage, with its sign. */
  if (day == today)
    return g_strdup_printf (_ ("Your last 7 days were %s above the 7 before"), change);

  date = lope_format_day_plain (day, today);
  /* TRANSLATORS: %1$s is a date, such as “14 November”, %2$s a percentage. */
  return g_strdup_printf (_ ("The 7 days up to %1$s were %2$s above the 7 before"), date, change);
}

static char *
get_week_text (LopeNotice *self,
               LopeUnits   units)
{
  g_autofree char *distance = get_distance (self, "distance_m", units);
  g_autofree char *previous = get_distance (self, "previous_m", units);
  g_autofree char *change = lope_format_percent (get_change (self), 0);
  char *text;

  /* TRANSLATORS: %1$s and %2$s are distances with their unit, %3$s is a percentage. */
  text = g_strdup_printf (_ ("%1$s in 7 days after %2$s in the 7 days before: %3$s more."), distance, previous, change);

  if (get_flag (self, "rebound"))
    text = add_sentence (text, _ ("Those were an easy week, so some of the rise is a return to your usual."));

  return add_sentence (text, /* xgettext:no-c-format */
                       _ ("Weekly jumps are a weaker signal than single long runs; big ones (over about 30 %) deserve attention."));
}

static char *
get_week_seen (LopeNotice *self,
               LopeDay     today,
               LopeUnits   units)
{
  const LopeDay day = lope_notice_get_day (self);
  g_autofree char *distance = get_distance (self, "distance_m", units);
  g_autofree char *previous = get_distance (self, "previous_m", units);
  g_autofree char *week = lope_format_day_range (day - 6, day, today);
  g_autofree char *week_before = lope_format_day_range (day - 13, day - 7, today);

  /* TRANSLATORS: %1$s and %3$s are distances, %2$s and %4$s ranges of days such
   * as “9–15 November”. */
  return g_strdup_printf (_ ("%1$s on %2$s against %3$s on %4$s"), distance, week, previous, week_before);
}

/* ==== Shoes ==== */

static char *
get_shoe_title (LopeNotice *self,
                LopeUnits   units)
{
  const char *name = lope_notice_get_subject_name (self);
  g_autofree char *distance = lope_format_distance_round (lope_notice_get_number (self, "distance_m"), units);
  g_autofree char *target = lope_format_distance_round (lope_notice_get_number (self, "target_m"), units);
  const gboolean own_target = get_flag (self, "own_target");

  name = name != NULL ? name : "";

  /* TRANSLATORS: In these, %1$s is what the runner calls a pair of shoes, %2$s
   * the distance run in it, %3$s a distance that the runner chose for it. */
  if (has_state (self, "near"))
    return own_target ? g_strdup_printf (_ ("“%1$s”: %2$s, close to your target of %3$s"), name, distance, target)
                      : g_strdup_printf (_ ("“%1$s”: %2$s, soon time to check for wear"), name, distance);
  if (has_state (self, "check"))
    return g_strdup_printf (_ ("“%1$s”: %2$s, time to check for wear"), name, distance);

  return own_target ? g_strdup_printf (_ ("“%1$s”: %2$s, past your target of %3$s"), name, distance, target)
                    : g_strdup_printf (_ ("“%1$s”: %2$s, past the usual range for a check"), name, distance);
}

static char *
get_shoe_text (LopeNotice *self,
               LopeDay     today,
               LopeUnits   units)
{
  const gboolean imperial = units == LOPE_UNITS_IMPERIAL;
  const LopeDay projected = lope_notice_get_value_day (self, "projected");
  g_autofree char *soft = lope_format_distance_round (imperial ? BAND_SOFT_IMPERIAL : BAND_SOFT_METRIC, units);
  g_autofree char *hard = lope_format_distance_round (imperial ? BAND_HARD_IMPERIAL : BAND_HARD_METRIC, units);
  g_autofree char *distance = lope_format_distance_round (lope_notice_get_number (self, "distance_m"), units);
  g_autofree char *usual = NULL;
  char *text;

  /* TRANSLATORS: Two distances, such as 480 km and 800 km. */
  usual = g_strdup_printf (_ ("Many runners start checking for wear between %1$s and %2$s: flattened foam, a smooth sole, "
                              "new aches. Feel matters more than the number."), soft, hard);
  text = add_sentence (g_strdup_printf (_ ("These shoes have done %s."), distance), usual);

  if (projected != LOPE_DAY_NONE)
    {
      g_autofree char *target = lope_format_distance_round (lope_notice_get_number (self, "target_m"), units);
      g_autofree char *date = lope_format_day_plain (projected, today);
      /* TRANSLATORS: %1$s is a distance, %2$s a date, such as “9 December”. */
      g_autofree char *sentence = g_strdup_printf (_ ("%1$s would come around %2$s at your current use."), target, date);

      text = add_sentence (text, sentence);
    }

  return text;
}

static char *
get_shoe_seen (LopeNotice *self,
               LopeUnits   units)
{
  g_autofree char *distance = lope_format_distance_round (lope_notice_get_number (self, "distance_m"), units);
  g_autofree char *target = lope_format_distance_round (lope_notice_get_number (self, "target_m"), units);

  /* TRANSLATORS: Two distances. */
  return get_flag (self, "own_target")
           ? g_strdup_printf (_ ("%1$s in all, against your target of %2$s"), distance, target)
           : g_strdup_printf (_ ("%1$s in all, against a usual target of %2$s"), distance, target);
}

/* ==== API ==== */

/**
 * lope_notice_get_title:
 * @self: a notice
 * @today: the day on which it is read
 * @units: the runner's units
 *
 * Says in one sentence what the notice is about, without a full stop.
 *
 * Returns: (transfer full): the translated sentence
 */
char *
lope_notice_get_title (LopeNotice *self,
                       LopeDay     today,
                       LopeUnits   units)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), NULL);

  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RUN_SPIKE:
      return get_spike_title (self, today);
    case LOPE_NOTICE_AFTER_BREAK:
      return get_break_title (self, today);
    case LOPE_NOTICE_WEEKLY_CHANGE:
      return get_week_title (self, today);
    case LOPE_NOTICE_SHOE_WEAR:
      return get_shoe_title (self, units);
    case LOPE_NOTICE_ROUTINE_DUE:
      return lope_notice_routine_get_title (self, today);
    case LOPE_NOTICE_RED_FLAG:
    case LOPE_NOTICE_PAIN_RESPONSE:
    case LOPE_NOTICE_PAIN_TREND:
    case LOPE_NOTICE_RECOVERY:
    default:
      return lope_notice_pain_get_title (self, today);
    }
}

/**
 * lope_notice_get_full_text:
 * @self: a notice
 * @today: the day on which it is read
 * @units: the runner's units
 *
 * Says all in a row, for places without a heading: the title where the text
 * does not tell which run, shoe or routine it is about, then the text.
 *
 * Returns: (transfer full): the translated sentences
 */
char *
lope_notice_get_full_text (LopeNotice *self,
                           LopeDay     today,
                           LopeUnits   units)
{
  g_autofree char *title = lope_notice_get_title (self, today, units);
  g_autofree char *text = lope_notice_get_text (self, today, units);
  LopeNoticeKind kind = lope_notice_get_kind (self);

  if (kind != LOPE_NOTICE_RUN_SPIKE && kind != LOPE_NOTICE_SHOE_WEAR && kind != LOPE_NOTICE_ROUTINE_DUE)
    return g_steal_pointer (&text);

  /* TRANSLATORS: A notice in a row: %1$s is its heading, a sentence that comes without a full stop, %2$s the
   * sentences that stand below it elsewhere. */
  return g_strdup_printf (C_ ("notice", "%1$s. %2$s"), title, text);
}

/**
 * lope_notice_get_text:
 * @self: a notice
 * @today: the day on which it is read
 * @units: the runner's units
 *
 * Says what stands below the title: the numbers, and what they may and may not
 * mean. It can be understood without the title.
 *
 * Returns: (transfer full): the translated sentences
 */
char *
lope_notice_get_text (LopeNotice *self,
                      LopeDay     today,
                      LopeUnits   units)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), NULL);

  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RUN_SPIKE:
      return get_spike_text (self, today, units);
    case LOPE_NOTICE_AFTER_BREAK:
      return get_break_text (self);
    case LOPE_NOTICE_WEEKLY_CHANGE:
      return get_week_text (self, units);
    case LOPE_NOTICE_SHOE_WEAR:
      return get_shoe_text (self, today, units);
    case LOPE_NOTICE_ROUTINE_DUE:
      return lope_notice_routine_get_text (self);
    case LOPE_NOTICE_RED_FLAG:
    case LOPE_NOTICE_PAIN_RESPONSE:
    case LOPE_NOTICE_PAIN_TREND:
    case LOPE_NOTICE_RECOVERY:
    default:
      return lope_notice_pain_get_text (self, today);
    }
}

/**
 * lope_notice_get_seen:
 * @self: a notice
 * @today: the day on which it is read
 * @units: the runner's units
 *
 * Says what was seen, against what.
 *
 * Returns: (transfer full): a translated phrase
 */
char *
lope_notice_get_seen (LopeNotice *self,
                      LopeDay     today,
                      LopeUnits   units)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), NULL);

  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RUN_SPIKE:
      return get_spike_seen (self, today, units);
    case LOPE_NOTICE_AFTER_BREAK:
      return get_break_seen (self, today, units);
    case LOPE_NOTICE_WEEKLY_CHANGE:
      return get_week_seen (self, today, units);
    case LOPE_NOTICE_SHOE_WEAR:
      return get_shoe_seen (self, units);
    case LOPE_NOTICE_ROUTINE_DUE:
      return lope_notice_routine_get_seen (self, today);
    case LOPE_NOTICE_RED_FLAG:
    case LOPE_NOTICE_PAIN_RESPONSE:
    case LOPE_NOTICE_PAIN_TREND:
    case LOPE_NOTICE_RECOVERY:
    default:
      return lope_notice_pain_get_seen (self, today);
    }
}
