/* lope-sample.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-sample.h"

#include "lope-sample-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The sample was written down in the calendar that ends on this Thursday. It is
 * moved by whole weeks, so that long runs stay on Sundays. */
#define LAST_YEAR 2026
#define LAST_MONTH 11
#define LAST_DAY 19

typedef enum {
  HERON_3,
  KESTREL,
  BADGER,
  HERON_2,
  HERON,
  N_SHOES
} Shoe;

typedef struct {
  const char *name; /* borrowed */
  const char *brand; /* borrowed */
  LopeSampleDate bought;
  LopeSampleDate retired;
  int initial;
  int target;
  gint64 uses;
} ShoeInfo;

/* A run as it is thought up: days are days of the calendar of the sample. */
typedef struct {
  LopeDay day;
  int minute; /* of the day */
  double km;
  double pace; /* seconds a kilometre */
  LopeKind kind;
  Shoe shoe;
  const char *title; /* borrowed, nullable */
} Plan;

#define KIND(k) (gint64) LOPE_SHOE_USE_KIND (LOPE_KIND_##k)
#define SURFACE(s) (gint64) LOPE_SHOE_USE_SURFACE (LOPE_SURFACE_##s)

static const ShoeInfo shoe_infos[N_SHOES] = {
  [HERON_3] = { "Heron 3", "Fenwick", { 2026, 3, 28 }, { 0 }, 0, 0, KIND (EASY) | KIND (LONG) | KIND (RUN_WALK) | SURFACE (ROAD) },
  [KESTREL] = { "Kestrel", "Fenwick", { 2024, 9, 7 }, { 0 }, 150000, 0, KIND (TEMPO) | KIND (INTERVALS) | KIND (RACE) },
  [BADGER] = { "Badger", "Moorland", { 2025, 4, 2 }, { 0 }, 100000, 700000, SURFACE (TRAIL) },
  [HERON_2] = { "Heron 2", "Fenwick", { 2025, 8, 2 }, { 2026, 4, 2 }, 0, 0, 0 },
  [HERON] = { "Heron", "Fenwick", { 2024, 11, 20 }, { 2025, 8, 6 }, 0, 0, 0 },
};

static LopeDay
on (int year,
    int month,
    int day)
{
  return lope_day_new (year, month, day);
}

/* ==== Numbers ==== */

static double
lerp (double a,
      double b,
      double t)
{
  return a + (b - a) * t;
}

/* How far a day is between two others. */
static double
along (LopeDay day,
       LopeDay from,
       LopeDay to)
{
  return (double) (day - from) / (to - from);
}

/* ==== Records ==== */

static void
add_shoe (LopeSample *self,
          Shoe    shoe)
{
  const ShoeInfo *info = &shoe_infos[shoe];
  g_autoptr (LopeShoe) record = lope_shoe_new (info->name);
  g_autofree char *uuid = lope_sample_make_uuid (1, shoe);
  LopeDay bought = lope_sample_get_day (info->bought) + self->shift;

  if (self->error != NULL)
    return;

  lope_record_set_text (LOPE_RECORD (record), LOPE_RECORD_UUID, uuid);
  lope_record_set_text (LOPE_RECORD (record), LOPE_SHOE_BRAND, info->brand);
  lope_record_set_int (LOPE_RECORD (record), LOPE_SHOE_BOUGHT, bought);
  lope_record_set_int (LOPE_RECORD (record), LOPE_SHOE_COLOR, shoe < HERON_2 ? (gint64) shoe : 3);
  if (info->initial > 0)
    lope_record_set_int (LOPE_RECORD (record), LOPE_SHOE_INITIAL, info->initial);
  if (info->target > 0)
    lope_record_set_int (LOPE_RECORD (record), LOPE_SHOE_TARGET, info->target);
  if (info->uses != 0)
    lope_record_set_int (LOPE_RECORD (record), LOPE_SHOE_DEFAULT_FOR, info->uses);
  if (info->retired.year != 0)
    lope_record_set_int (LOPE_RECORD (record), LOPE_SHOE_RETIRED, lope_sample_get_day (info->retired) + self->shift);

  lope_store_add (self->store, LOPE_RECORD (record), &self->error);
}

/* From the end of the build-up on, the sample can be looked at from its own
 * days: right after the run that was too long, say. From any other day it looks
 * as from its last one. */
static LopeDay
find_shift (LopeDay day)
{
  LopeDay last = on (LAST_YEAR, LAST_MONTH, LAST_DAY);

  if (day >= on (2026, 6, 8) && day <= last)
    return 0;

  return lope_day_week_start (day, 1) - lope_day_week_start (last, 1);
}

/* What a watch would have measured on a run of that kind. */
static void
set_measurements (LopeSample     *self,
                  LopeRecord *record,
                  const Plan *plan)
{
  static const int rpe[] = { 3, 4, 6, 7, 6, 9, 2 };
  static const int heart_rate[] = { 143, 147, 163, 164, 158, 172, 128 };
  gboolean trail = plan->shoe == BADGER;
  gboolean fast = plan->kind == LOPE_KIND_TEMPO || plan->kind == LOPE_KIND_INTERVALS || plan->kind == LOPE_KIND_RACE;
  double cadence = lerp (164, 172, along (plan->day, on (2024, 11, 25), on (2026, 11, 19))) + (fast ? 4 : 0);
  int hr = heart_rate[plan->kind] + (int) lope_sample_draw (self, -3, 3);

  lope_record_set_int (record, LOPE_ACTIVITY_RPE, rpe[plan->kind]);
  lope_record_set_int (record, LOPE_ACTIVITY_HR, hr);
  lope_record_set_int (record, LOPE_ACTIVITY_MAX_HR, hr + (int) lope_sample_draw (self, 9, 22));
  lope_record_set_int (record, LOPE_ACTIVITY_CADENCE, (gint64) (cadence + lope_sample_draw (self, -1.5, 1.5)));
  lope_record_set_int (record, LOPE_ACTIVITY_ASCENT,
                       (gint64) (plan->km * (trail ? lope_sample_draw (self, 14, 24) : lope_sample_draw (self, 4, 9))));
  lope_record_set_int (record, LOPE_ACTIVITY_SURFACE, trail ? LOPE_SURFACE_TRAIL : LOPE_SURFACE_ROAD);
  if (plan->kind == LOPE_KIND_HILLS)
    lope_record_set_int (record, LOPE_ACTIVITY_HILLINESS, LOPE_HILLINESS_HILLY);
}

/* What hurt on it is told by its day. */
static void
remember_run (LopeSample *self,
              LopeDay     day,
              gint64      start,
              int         offset,
              int         duration,
              const char *uuid)
{
  LopeSampleRun run = { .day = day, .start = start, .offset = offset, .duration = duration };

  g_strlcpy (run.uuid, uuid, sizeof run.uuid);
  g_array_append_val (self->runs, run);
}

static void
add_run (LopeSample *self,
         Plan    plan)
{
  static const int minutes[] = { 6 * 60 + 25, 7 * 60 + 5, 7 * 60 + 10, 17 * 60 + 30, 18 * 60 + 12 };
  g_autoptr (LopeActivity) activity = lope_activity_new ();
  LopeRecord *record = LOPE_RECORD (activity);
  g_autofree char *uuid = lope_sample_make_uuid (2, self->n_runs++);
  g_autofree char *shoe = lope_sample_make_uuid (1, plan.shoe);
  double km = round (10 * plan.km) / 10;
  int seconds = (int) round (km * plan.pace);
  gint64 start;
  int offset;

  /* Drawn in any case: what is in the sample does not depend on its last day. */
  int usual = minutes[lope_sample_draw_bits (self) % G_N_ELEMENTS (minutes)];

  if (plan.minute == 0)
    plan.minute = usual;
  set_measurements (self, record, &plan);
  if (self->error != NULL || plan.day + self->shift > self->last)
    return;

  start = lope_sample_find_time (self, plan.day + self->shift, plan.minute, &offset);
  remember_run (self, plan.day, start, offset, seconds, uuid);
  lope_record_set_text (record, LOPE_RECORD_UUID, uuid);
  lope_record_set_int (record, LOPE_ACTIVITY_SPORT, plan.shoe == BADGER ? LOPE_SPORT_TRAIL_RUN : LOPE_SPORT_RUN);
  lope_record_set_int (record, LOPE_ACTIVITY_START, start);
  lope_record_set_int (record, LOPE_ACTIVITY_OFFSET, offset);
  lope_record_set_int (record, LOPE_ACTIVITY_DISTANCE, (gint64) round (1000 * km));
  lope_record_set_int (record, LOPE_ACTIVITY_DURATION, seconds);
  lope_record_set_int (record, LOPE_ACTIVITY_ELAPSED, seconds + seconds / 40);
  lope_record_set_int (record, LOPE_ACTIVITY_KIND, plan.kind);
  lope_record_set_text (record, LOPE_ACTIVITY_SHOE, shoe);
  lope_record_set_text (record, LOPE_ACTIVITY_TITLE, plan.title);
  lope_record_set_int (record, LOPE_ACTIVITY_SOURCE, LOPE_SOURCE_MANUAL);

  lope_store_add (self->store, record, &self->error);
}

/* ==== Two years ==== */

typedef struct {
  int n_runs;
  double long_km;
  double easy_km;
  double fast_km; /* 0 for none */
} Week;

static Week
plan_week (LopeDay monday)
{
  if (monday < on (2025, 3, 1))
    {
      double x = along (monday, on (2024, 11, 25), on (2025, 3, 1));

      return (Week) { 3, lerp (7, 11, x), lerp (5, 6, x), 0 };
    }
  if (monday < on (2025, 6, 1))
    {
      double x = along (monday, on (2025, 3, 1), on (2025, 6, 1));

      return (Week) { 4, lerp (11, 15, x), lerp (5.5, 6.5, x), 5.5 };
    }
  if (monday < on (2025, 9, 15))
    {
      double x = along (monday, on (2025, 6, 1), on (2025, 9, 15));

      return (Week) { 4, lerp (13, 18.5, x), lerp (6, 7.5, x), 7 };
    }
  if (monday < on (2025, 12, 29))
    {
      double x = along (monday, on (2025, 9, 22), on (2025, 12, 29));

      return (Week) { monday < on (2025, 10, 20) ? 3 : 4, lerp (9, 12, x), lerp (5.5, 6.5, x), 5 };
    }
  if (monday < on (2026, 4, 6))
    {
      double x = along (monday, on (2025, 12, 29), on (2026, 4, 6));

      return (Week) { 4, lerp (11.5, 14, x), lerp (6, 7.2, x), 6.5 };
    }

  return (Week) { 4, lerp (13.4, 15, along (monday, on (2026, 4, 6), on (2026, 6, 14))),
                  lerp (7, 7.6, along (monday, on (2026, 4, 6), on (2026, 6, 14))), 7 };
}

static Shoe
get_easy_shoe (LopeDay day)
{
  return day < on (2025, 8, 4) ? HERON : day < on (2026, 3, 30) ? HERON_2 : HERON_3;
}

static double
vary (LopeSample *self,
      double  km)
{
  return km * lope_sample_draw (self, 0.93, 1.07);
}

static void
add_long_run (LopeSample  *self,
              LopeDay  monday,
              double   km,
              double   pace)
{
  LopeDay sunday = monday + 6;
  Plan plan = { sunday, 8 * 60 + 15, vary (self, km), pace + 10 + lope_sample_draw (self, -4, 4), LOPE_KIND_LONG,
                get_easy_shoe (monday), NULL };

  if (sunday == on (2026, 6, 14))
    /* The spike: well over half as long again as anything before it. */
    plan = (Plan) { sunday, 8 * 60 + 5, 24.5, 352, LOPE_KIND_LONG, HERON_3, _("River path to the lake and back") };
  else if (sunday == on (2025, 5, 18))
    plan = (Plan) { sunday, 10 * 60, 10, 296, LOPE_KIND_RACE, KESTREL, _("City 10K") };
  else if (sunday == on (2026, 5, 24))
    plan.km = 15;
  else if (monday >= on (2026, 4, 6))
    plan.km = fmin (plan.km, 14.8);
  else if (monday == on (2025, 2, 3) || monday == on (2026, 2, 2))
    plan.km *= 1.22;
  else if (monday >= on (2025, 4, 1) && lope_sample_draw (self, 0, 1) < 0.18)
    plan.shoe = BADGER;

  add_run (self, plan);
}

static void
add_week (LopeSample  *self,
          LopeDay  monday,
          guint    i)
{
  static const LopeKind kinds[] = { LOPE_KIND_TEMPO, LOPE_KIND_INTERVALS, LOPE_KIND_TEMPO, LOPE_KIND_HILLS };
  Week week = plan_week (monday);
  double pace = lerp (365, 338, i / 82.0);

  /* Every fourth week is an easier one. */
  if (i % 4 == 3)
    {
      week.long_km *= 0.72;
      week.easy_km *= 0.85;
      week.fast_km *= 0.8;
    }
  if (monday == on (2024, 12, 23))
    week.n_runs = 2;

  add_run (self, (Plan) { monday + 1, 0, vary (self, week.easy_km), pace + lope_sample_draw (self, -5, 5), LOPE_KIND_EASY,
                          get_easy_shoe (monday), NULL });
  if (week.n_runs > 3 && monday != on (2026, 6, 8))
    {
      LopeKind kind = kinds[lope_sample_draw_bits (self) % G_N_ELEMENTS (kinds)];
      Shoe shoe = kind != LOPE_KIND_HILLS ? KESTREL : get_easy_shoe (monday);

      add_run (self, (Plan) { monday + 3, 0, vary (self, week.fast_km), pace - lope_sample_draw (self, 28, 38), kind, shoe, NULL });
    }
  if (week.n_runs > 2)
    {
      gboolean trail = monday > on (2025, 4, 1) && lope_sample_draw (self, 0, 1) < 0.42;

      add_run (self, (Plan) { monday + (week.n_runs > 3 ? 5 : 4), 0, vary (self, week.easy_km),
                              pace + (trail ? 18 : 0) + lope_sample_draw (self, -5, 5), LOPE_KIND_EASY,
                              trail ? BADGER : get_easy_shoe (monday), NULL });
    }
  add_long_run (self, monday, week.long_km, pace);
}

static void
add_build_up (LopeSample *self)
{
  guint i = 0;

  for (LopeDay monday = on (2024, 11, 25); monday < on (2026, 6, 15); monday += 7, i++)
    {
      if (monday == on (2025, 9, 15))
        {
          add_run (self, (Plan) { monday + 1, 0, 5.2, 348, LOPE_KIND_EASY, HERON_2, NULL });
          add_run (self, (Plan) { monday + 3, 0, 4.0, 350, LOPE_KIND_EASY, HERON_2, NULL });
          add_run (self, (Plan) { monday + 6, 9 * 60 + 30, 21.1, 305, LOPE_KIND_RACE, KESTREL, _("Harbour Half Marathon") });
        }
      else
        add_week (self, monday, i);
    }
}

/* Sore after the spike, less and less, then nothing for three and a half weeks,
 * and back with walking in between. */
static void
add_break (LopeSample *self)
{
  static const struct { LopeSampleDate date; double km; } easing_off[] = {
    { { 2026, 6, 16 }, 6.4 }, { { 2026, 6, 18 }, 6.0 }, { { 2026, 6, 21 }, 9.2 }, { { 2026, 6, 23 }, 5.1 },
    { { 2026, 6, 26 }, 4.2 }, { { 2026, 6, 28 }, 6.0 }, { { 2026, 7, 1 }, 3.4 }, { { 2026, 7, 5 }, 3.0 },
  };
  static const struct { LopeSampleDate date; double km; } coming_back[] = {
    { { 2026, 7, 31 }, 3.4 }, { { 2026, 8, 2 }, 3.7 }, { { 2026, 8, 4 }, 4.0 }, { { 2026, 8, 6 }, 4.4 }, { { 2026, 8, 8 }, 4.8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (easing_off); i++)
    add_run (self, (Plan) { lope_sample_get_day (easing_off[i].date), 0, easing_off[i].km, 356, LOPE_KIND_EASY, HERON_3, NULL });
  for (guint i = 0; i < G_N_ELEMENTS (coming_back); i++)
    add_run (self, (Plan) { lope_sample_get_day (coming_back[i].date), 0, coming_back[i].km, 412, LOPE_KIND_RUN_WALK, HERON_3, NULL });
}

static void
add_return (LopeSample *self)
{
  static const double longs[] = { 5.0, 5.4, 5.9, 6.4, 7.0, 7.7, 8.4, 9.2, 10.0, 10.9, 11.9, 13.0, 14.2 };
  LopeDay monday = on (2026, 8, 10);

  for (int week = 0; week < (int) G_N_ELEMENTS (longs); week++, monday += 7)
    {
      double x = week / 12.0;
      double easy = fmin (0.82 * longs[week], lerp (4.4, 7.2, x));
      gboolean fast = week % 2 == 1;

      add_run (self, (Plan) { monday + 1, 0, easy * lope_sample_draw (self, 0.95, 1.03), lerp (358, 344, x), LOPE_KIND_EASY, HERON_3, NULL });
      if (week >= 7)
        add_run (self, (Plan) { monday + 3, 0, lerp (4.8, 6.5, (week - 7) / 5.0) * lope_sample_draw (self, 0.96, 1.04),
                                fast ? lerp (332, 322, (week - 7) / 5.0) : 346,
                                fast ? LOPE_KIND_TEMPO : LOPE_KIND_EASY, fast ? KESTREL : HERON_3, NULL });
      if (week >= 2)
        add_run (self, (Plan) { monday + 5, 0, easy * lope_sample_draw (self, 0.86, 0.97), lerp (366, 350, x), LOPE_KIND_EASY,
                                fast ? HERON_3 : BADGER, NULL });
      add_run (self, (Plan) { monday + 6, 8 * 60 + 15, longs[week], lerp (366, 352, x), LOPE_KIND_LONG, HERON_3, NULL });
    }
}

static void
add_last_days (LopeSample *self)
{
  add_run (self, (Plan) { on (2026, 11, 10), 7 * 60 + 5, 7.4, 345, LOPE_KIND_EASY, HERON_3, NULL });
  add_run (self, (Plan) { on (2026, 11, 12), 18 * 60 + 10, 6.3, 322, LOPE_KIND_TEMPO, KESTREL, NULL });
  add_run (self, (Plan) { on (2026, 11, 14), 9 * 60 + 20, 5.6, 362, LOPE_KIND_EASY, BADGER, NULL });
  add_run (self, (Plan) { on (2026, 11, 15), 8 * 60 + 20, 12.6, 351, LOPE_KIND_LONG, HERON_3, _("Canal and back") });
  add_run (self, (Plan) { on (2026, 11, 17), 7 * 60 + 10, 8.2, 345.1, LOPE_KIND_EASY, HERON_3, _("Park loop") });
  add_run (self, (Plan) { on (2026, 11, 18), 17 * 60 + 35, 6.1, 349, LOPE_KIND_EASY, BADGER, _("Woods, soft ground") });
}

/* ==== For the other files ==== */

/**
 * lope_sample_get_day:
 * @date: a date
 *
 * Gets a day of the calendar of the sample.
 *
 * Returns: the day
 */
LopeDay
lope_sample_get_day (LopeSampleDate date)
{
  return lope_day_new (date.year, date.month, date.day);
}

/**
 * lope_sample_draw_bits:
 * @self: the sample
 *
 * Draws the next number. This is SplitMix64, so that the sample is the same
 * everywhere.
 *
 * Returns: any number
 */
guint64
lope_sample_draw_bits (LopeSample *self)
{
  guint64 z = (self->random += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

/**
 * lope_sample_draw:
 * @self: the sample
 * @low: the lowest value
 * @high: the value above all others
 *
 * Draws a value.
 *
 * Returns: one that is as likely as any other between the two
 */
double
lope_sample_draw (LopeSample *self,
                  double      low,
                  double      high)
{
  return low + (high - low) * (double) (lope_sample_draw_bits (self) >> 11) / 9007199254740992.0;
}

/**
 * lope_sample_make_uuid:
 * @group: a number for the type of record
 * @i: the number of the record
 *
 * Makes a UUID that is always the same.
 *
 * Returns: (transfer full): the UUID
 */
char *
lope_sample_make_uuid (guint group,
                       guint i)
{
  return g_strdup_printf ("10e00000-%04x-4000-8000-%012x", group, i);
}

/**
 * lope_sample_find_time:
 * @self: the sample
 * @day: a day of the journal
 * @minute: the minute of that day
 * @offset: (out): minutes east of UTC then
 *
 * Finds a moment.
 *
 * Returns: UTC seconds
 */
gint64
lope_sample_find_time (LopeSample *self,
                       LopeDay     day,
                       int         minute,
                       int        *offset)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day_of_month;

  lope_day_split (day, &year, &month, &day_of_month);
  time = g_date_time_new (self->zone, year, month, day_of_month, minute / 60, minute % 60, 0);
  *offset = (int) (g_date_time_get_utc_offset (time) / G_TIME_SPAN_MINUTE);

  return g_date_time_to_unix (time);
}

/* ==== API ==== */

/**
 * lope_sample_fill:
 * @store: an empty journal
 * @day: the day from which it is to be looked at
 * @zone: the time zone of the runs
 * @error: return location for an error
 *
 * Fills a journal with the sample: about two years of running in five pairs of
 * shoes, with a run that was far too long in the last summer, a hip that hurt
 * after it, the break that came of it, and the way back, with all that was told of
 * pain and of the mornings, and with the routines that went with it. The same day and zone always give the same
 * records, with the same UUIDs.
 *
 * Returns: whether it could be written
 */
gboolean
lope_sample_fill (LopeStore  *store,
                  LopeDay     day,
                  GTimeZone  *zone,
                  GError    **error)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (LopeSampleRun));
  LopeSample self = {
    .random = 19,
    .last = day,
    .shift = find_shift (day),
    .zone = zone,
    .store = store,
    .runs = runs,
  };

  g_return_val_if_fail (LOPE_IS_STORE (store), FALSE);
  g_return_val_if_fail (day != LOPE_DAY_NONE, FALSE);
  g_return_val_if_fail (zone != NULL, FALSE);

  for (Shoe shoe = 0; shoe < N_SHOES; shoe++)
    add_shoe (&self, shoe);
  add_build_up (&self);
  add_break (&self);
  add_return (&self);
  add_last_days (&self);
  lope_sample_add_pain (&self);
  lope_sample_add_routines (&self);

  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      return FALSE;
    }

  return TRUE;
}
