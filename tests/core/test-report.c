/* test-report.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "core-fixtures.h"
#include "lope-report.h"

#include <math.h>

/* Monday 31 August 2026; the report is about eight weeks. */
#define FROM (lope_day_from_iso ("2026-08-31"))
#define N_DAYS 56
#define NOON(n) at_hour (FROM + (n), 12)

typedef struct {
  LopeReportInput input;
  GArray *runs;
  GPtrArray *entries;
  GPtrArray *flags;
  GPtrArray *check_ins;
  GPtrArray *activities;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->runs = g_array_new (FALSE, FALSE, sizeof (LopeRun));
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->flags = g_ptr_array_new_with_free_func (g_object_unref);
  self->check_ins = g_ptr_array_new_with_free_func (g_object_unref);
  self->activities = g_ptr_array_new_with_free_func (g_object_unref);
  self->input = (LopeReportInput) {
    .from = FROM,
    .to = FROM + N_DAYS - 1,
    .today = FROM + N_DAYS - 1,
    .until = at_hour (FROM + N_DAYS - 1, 23),
    .first_weekday = 1,
    .first_day = LOPE_DAY_NONE,
  };
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_array_unref (self->runs);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->flags);
  g_ptr_array_unref (self->check_ins);
  g_ptr_array_unref (self->activities);
}

static void
run (Fixture *self,
     int      day,
     int      distance)
{
  LopeRun item = make_run (FROM + day, 10, distance);

  g_array_append_val (self->runs, item);
  if (self->input.first_day == LOPE_DAY_NONE)
    self->input.first_day = item.day;
}

static LopePainEntry *
hurt (Fixture        *self,
      const char     *region,
      LopePainMoment  moment,
      int             day,
      int             severity)
{
  LopePainEntry *entry = lope_pain_entry_new (region != NULL ? lope_region_from_id (region) : LOPE_REGION_ANYWHERE,
                                              moment, severity, NOON (day) + (gint64) moment, 0);

  g_ptr_array_add (self->entries, entry);

  return entry;
}

static LopeRecord *
activity (Fixture *self,
          int      day,
          int      rpe,
          int      minutes)
{
  LopeRecord *record = LOPE_RECORD (lope_activity_new ());

  lope_record_set_int (record, LOPE_ACTIVITY_SPORT, LOPE_SPORT_RUN);
  lope_record_set_int (record, LOPE_ACTIVITY_START, NOON (day));
  lope_record_set_int (record, LOPE_ACTIVITY_OFFSET, 0);
  if (rpe >= 0)
    lope_record_set_int (record, LOPE_ACTIVITY_RPE, rpe);
  if (minutes >= 0)
    lope_record_set_int (record, LOPE_ACTIVITY_DURATION, minutes * 60);
  g_ptr_array_add (self->activities, record);

  return record;
}

static LopeReport *
make_report (Fixture *self)
{
  self->input.runs = (const LopeRun *) (gpointer) self->runs->data;
  self->input.n_runs = self->runs->len;
  self->input.activities = (LopeActivity **) self->activities->pdata;
  self->input.n_activities = self->activities->len;
  self->input.pain = (LopePainLog) {
    .day = self->input.to,
    .until = self->input.until,
    .entries = (LopePainEntry **) self->entries->pdata,
    .n_entries = self->entries->len,
    .flags = (LopeRedFlag **) self->flags->pdata,
    .n_flags = self->flags->len,
    .check_ins = (LopeCheckIn **) self->check_ins->pdata,
    .n_check_ins = self->check_ins->len,
  };

  return lope_report_new (&self->input);
}

static void
test_empty (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (LopeReport) report = make_report (self);
  g_autoptr (GArray) spikes = lope_report_list_spikes (report);

  g_assert_cmpuint (report->n_runs, ==, 0);
  g_assert_cmpint (report->longest_day, ==, LOPE_DAY_NONE);
  g_assert_cmpint (report->break_first, ==, LOPE_DAY_NONE);
  g_assert_cmpint (report->asked, ==, LOPE_DAY_NONE);
  g_assert_null (lope_report_get_main (report));
  g_assert_cmpuint (spikes->len + report->weeks->len + report->notes->len, ==, 0);
}

static void
test_runs (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (LopeReport) report = NULL;
  g_autoptr (GArray) spikes = NULL;
  const LopeReportRun *spike;

  /* Day, metres: two on one day, a spike, 20 days without, a small one, a short
   * one that is quiet. */
  static const struct { int day, distance; } runs[] = {
    { -40, 9000 }, { -10, 10000 }, { 0, 8000 }, { 2, 5000 }, { 2, 6000 }, { 5, 14000 }, { 26, 12000 }, { 30, 15600 },
    { 60, 30000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    run (self, runs[i].day, runs[i].distance);
  report = make_report (self);
  spikes = lope_report_list_spikes (report);

  g_assert_cmpuint (report->n_runs, ==, 6);
  g_assert_cmpuint (report->n_run_days, ==, 5);
  g_assert_cmpint (report->distance, ==, 60600);
  g_assert_cmpint (report->longest, ==, 15600);
  g_assert_cmpint (report->longest_day, ==, FROM + 30);
  /* From day 31 to the end is longer than from 6 to 25. */
  g_assert_cmpint (report->break_first, ==, FROM + 31);
  g_assert_cmpint (report->break_last, ==, FROM + N_DAYS - 1);
  /* What the mean of the first week needs is there, what is before is not. */
  g_assert_cmpint (g_array_index (report->days, LopeReportDay, 0).day, ==, FROM - 10);
  g_assert_cmpint (g_array_index (report->days, LopeReportDay, 2).n_runs, ==, 2);
  g_assert_cmpint (g_array_index (report->days, LopeReportDay, 2).distance, ==, 11000);

  g_assert_cmpuint (spikes->len, ==, 2);
  spike = &g_array_index (spikes, LopeReportRun, 0);
  g_assert_cmpint (spike->day, ==, FROM + 5);
  g_assert_cmpint (spike->spike.state, ==, LOPE_SPIKE_MODERATE);
  g_assert_cmpint (spike->spike.reference, ==, 10000);
  g_assert_cmpint (g_array_index (spikes, LopeReportRun, 1).day, ==, FROM + 30);
}

static void
test_pain (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (LopeReport) report = NULL;
  const LopeReportRegion *region;
  const LopeReportPain *pain;

  for (int day = 0; day < 20; day += 2)
    run (self, day, 8000);
  /* Before the period; it counts for what is followed at its beginning. */
  hurt (self, "hip_outer.r", LOPE_PAIN_DURING, -3, 9);
  hurt (self, "hip_outer.r", LOPE_PAIN_DURING, 0, 2);
  hurt (self, "hip_outer.r", LOPE_PAIN_AFTER, 0, 4);
  hurt (self, "hip_outer.r", LOPE_PAIN_MORNING, 1, 3);
  hurt (self, "hip_outer.r", LOPE_PAIN_MORNING, 2, 1);
  /* Two values of a day are one: the higher one. */
  hurt (self, "hip_outer.r", LOPE_PAIN_DURING, 4, 5);
  hurt (self, "hip_outer.r", LOPE_PAIN_DURING, 4, 1);
  /* An answer for what is followed, none for the knee, which hurts later. */
  hurt (self, NULL, LOPE_PAIN_MORNING, 5, 0);
  hurt (self, "knee_front.l", LOPE_PAIN_OTHER, 9, 7);
  hurt (self, "shin.l", LOPE_PAIN_MORNING, 9, 0);
  report = make_report (self);

  g_assert_cmpuint (report->regions->len, ==, 2);
  region = lope_report_get_main (report);
  g_assert_cmpint (region->region, ==, lope_region_from_id ("hip_outer.r"));
  g_assert_cmpint (report->main_region, ==, region->region);
  g_assert_cmpuint (region->n_entries, ==, 6);
  g_assert_cmpint (region->worst, ==, 5);
  g_assert_cmpint (region->worst_day, ==, FROM + 4);
  g_assert_cmpint (region->latest, ==, 0);
  g_assert_cmpint (region->latest_day, ==, FROM + 5);
  g_assert_cmpuint (report->marks->len, ==, 7);

  pain = &region->moments[LOPE_PAIN_DURING];
  g_assert_cmpuint (pain->n, ==, 2);
  g_assert_cmpint (pain->worst, ==, 5);
  g_assert_cmpfloat (pain->median, ==, 3.5);
  /* Ten runs, all while it is followed. */
  g_assert_cmpuint (pain->asked, ==, 10);

  pain = &region->moments[LOPE_PAIN_MORNING];
  g_assert_cmpuint (pain->n, ==, 3);
  g_assert_cmpfloat (pain->median, ==, 1);
  /* Followed from before until 28 days after it last hurt, which is day 4. */
  g_assert_cmpuint (pain->asked, ==, 34);

  pain = &region->moments[LOPE_PAIN_BEFORE];
  g_assert_cmpuint (pain->n, ==, 0);
  g_assert_cmpint (pain->worst, ==, -1);
  g_assert_true (isnan (pain->median));

  /* Nothing in the last 28 days: not 0. */
  g_assert_cmpint (region->lately, ==, -1);
  region = &g_array_index (report->regions, LopeReportRegion, 1);
  g_assert_cmpint (region->region, ==, lope_region_from_id ("knee_front.l"));
  g_assert_cmpuint (region->moments[LOPE_PAIN_MORNING].n, ==, 0);
}

/* What is found for all days at once is what is found for each. */
static void
test_followed (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (LopeReport) report = NULL;
  guint n = 0;

  hurt (self, "calf.l", LOPE_PAIN_OTHER, 3, 2);
  for (int day = 4; day < 20; day++)
    hurt (self, day % 3 == 0 ? NULL : "calf.l", LOPE_PAIN_MORNING, day, 0);
  hurt (self, "calf.l", LOPE_PAIN_OTHER, 24, 1);
  report = make_report (self);

  for (LopeDay day = FROM; day <= self->input.to; day++)
    {
      /* The morning of a day is asked if the evening before it was followed. */
      if (lope_pain_log_is_followed (&self->input.pain, lope_region_from_id ("calf.l"), day - 1, NULL))
        n++;
    }
  g_assert_cmpuint (n, >, 20);
  /* The days of 0 after it was settled were not asked about, yet told. */
  g_assert_cmpuint (lope_report_get_main (report)->moments[LOPE_PAIN_MORNING].asked, ==, n + 1);
}

static void
test_flags (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (LopeReport) report = NULL;
  LopeRedFlag *flag;

  /* Which, day of the yes, day of the review or −1. */
  static const struct { LopeFlag flag; int day, reviewed; } cases[] = {
    { LOPE_FLAG_DAILY_LIFE, -100, -20 },
    { LOPE_FLAG_NERVE, -50, 3 },
    { LOPE_FLAG_BONE_POINT, 10, 12 },
    { LOPE_FLAG_MECHANICAL, 20, -1 },
    { LOPE_FLAG_NIGHT_REST, 15, 70 },
    { LOPE_FLAG_POP, 80, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      flag = lope_red_flag_new (cases[i].flag, TRUE, NOON (cases[i].day), 0);
      if (cases[i].reviewed >= 0)
        lope_red_flag_review (flag, NOON (cases[i].reviewed), i == 2 ? LOPE_REVIEWER_PROFESSIONAL : LOPE_REVIEWER_SELF);
      else if (cases[i].reviewed < -1)
        lope_red_flag_review (flag, NOON (cases[i].reviewed), LOPE_REVIEWER_SELF);
      g_ptr_array_add (self->flags, flag);
    }
  g_ptr_array_add (self->flags, lope_red_flag_new (LOPE_FLAG_TRAUMA, FALSE, NOON (40), 0));
  report = make_report (self);

  g_assert_cmpint (report->asked, ==, FROM + 40);
  g_assert_cmpuint (report->n_open_flags, ==, 2);
  g_assert_cmpuint (report->flags->len, ==, 4);
  /* Open ones first, urgent ones before others, then the latest. */
  g_assert_cmpint (g_array_index (report->flags, LopeReportFlag, 0).flag, ==, LOPE_FLAG_NIGHT_REST);
  g_assert_cmpint (g_array_index (report->flags, LopeReportFlag, 0).reviewed, ==, LOPE_DAY_NONE);
  g_assert_cmpint (g_array_index (report->flags, LopeReportFlag, 1).flag, ==, LOPE_FLAG_MECHANICAL);
  g_assert_cmpint (g_array_index (report->flags, LopeReportFlag, 2).flag, ==, LOPE_FLAG_BONE_POINT);
  g_assert_true (g_array_index (report->flags, LopeReportFlag, 2).by_professional);
  g_assert_cmpint (g_array_index (report->flags, LopeReportFlag, 3).reviewed, ==, FROM + 3);
}

static void
test_weeks (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (LopeReport) report = NULL;
  const LopeReportWeek *week;

  for (int day = 0; day < N_DAYS; day += 2)
    run (self, day, 10000);
  /* Evidence T5: load is effort times minutes, on rest days nothing. */
  for (int day = 28; day < 49; day += 2)
    activity (self, day, 4, 60);
  activity (self, 30, -1, 60);
  activity (self, 44, -1, 60);
  activity (self, 46, 5, -1);
  report = make_report (self);

  g_assert_cmpuint (report->weeks->len, ==, 4);
  week = &g_array_index (report->weeks, LopeReportWeek, 0);
  g_assert_cmpint (week->first, ==, FROM + 28);
  g_assert_cmpint (week->distance, ==, 40000);
  /* One session without an effort is let pass. */
  g_assert_cmpfloat (week->load, ==, 960);
  g_assert_cmpfloat_with_epsilon (week->monotony, 1.0690, 1e-4);
  g_assert_cmpfloat_with_epsilon (week->ratio, 40.0 / 7 / (140.0 / 28), 1e-12);
  /* Two are too many. */
  week = &g_array_index (report->weeks, LopeReportWeek, 2);
  g_assert_true (isnan (week->load));
  g_assert_true (isnan (week->monotony));
  g_assert_false (isnan (week->ratio));
}

static void
test_notes (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (LopeReport) report = NULL;
  LopeCheckIn *check_in = lope_check_in_new (FROM + 3);
  LopeRecord *record;

  lope_record_set_int (LOPE_RECORD (check_in), LOPE_CHECK_IN_PAINKILLER, 1);
  lope_record_set_text (LOPE_RECORD (check_in), LOPE_CHECK_IN_NOTES, "Slept badly");
  g_ptr_array_add (self->check_ins, check_in);
  lope_record_set_text (LOPE_RECORD (hurt (self, "calf.l", LOPE_PAIN_OTHER, 2, 3)), LOPE_PAIN_ENTRY_NOTES, " Stairs\n");
  lope_record_set_text (LOPE_RECORD (hurt (self, "calf.l", LOPE_PAIN_OTHER, -2, 3)), LOPE_PAIN_ENTRY_NOTES, "Before");
  record = activity (self, 3, -1, -1);
  lope_record_set_int (record, LOPE_ACTIVITY_PAINKILLER, 1);
  lope_record_set_text (record, LOPE_ACTIVITY_NOTES, "  ");
  record = activity (self, 9, -1, -1);
  lope_record_set_int (record, LOPE_ACTIVITY_PAINKILLER, 1);
  lope_record_set_text (record, LOPE_ACTIVITY_NOTES, "Windy");
  record = activity (self, 10, -1, -1);
  lope_record_set_int (record, LOPE_ACTIVITY_PAINKILLER, 0);
  report = make_report (self);

  /* A run and the morning of one day are one day. */
  g_assert_cmpuint (report->n_painkiller_days, ==, 2);
  g_assert_cmpuint (report->notes->len, ==, 3);
  g_assert_cmpstr (g_array_index (report->notes, LopeReportNote, 0).text, ==, "Windy");
  g_assert_cmpstr (g_array_index (report->notes, LopeReportNote, 1).text, ==, "Slept badly");
  g_assert_cmpstr (g_array_index (report->notes, LopeReportNote, 2).text, ==, "Stairs");
  g_assert_cmpint (g_array_index (report->notes, LopeReportNote, 2).region, ==, lope_region_from_id ("calf.l"));
}

static void
test_shoes (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (LopeReport) report = NULL;
  g_autoptr (LopeShoe) worn = lope_shoe_new ("Heron");
  g_autoptr (LopeShoe) idle = lope_shoe_new ("Kestrel");
  LopeShoe *shoes[] = { idle, worn };
  const LopeShoeWear wears[] = { { .distance = 90000 }, { .distance = 450000, .status = LOPE_WEAR_NEAR } };
  const LopeReportShoe *shoe;

  lope_record_set_int (LOPE_RECORD (worn), LOPE_SHOE_BOUGHT, FROM - 200);
  run (self, -5, 9000);
  run (self, 5, 9000);
  run (self, 9, 8000);
  for (guint i = 0; i < self->runs->len; i++)
    g_array_index (self->runs, LopeRun, i).shoe = lope_record_get_uuid (LOPE_RECORD (i == 0 ? idle : worn));
  self->input.shoes = shoes;
  self->input.wears = wears;
  self->input.n_shoes = G_N_ELEMENTS (shoes);
  report = make_report (self);

  g_assert_cmpuint (report->shoes->len, ==, 1);
  shoe = &g_array_index (report->shoes, LopeReportShoe, 0);
  g_assert_cmpstr (shoe->name, ==, "Heron");
  g_assert_cmpint (shoe->distance, ==, 17000);
  g_assert_cmpint (shoe->wear.distance, ==, 450000);
  g_assert_cmpint (shoe->wear.status, ==, LOPE_WEAR_NEAR);
  g_assert_cmpint (shoe->bought, ==, FROM - 200);
}

static void
test_routines (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (LopeRoutine) hip = lope_routine_new ("Hip Strength A");
  g_autoptr (LopeRoutine) idle = lope_routine_new ("Never Planned");
  g_autoptr (LopeRoutinePlan) plan = lope_routine_plan_new (hip);
  g_autoptr (LopeRoutinePlan) other = lope_routine_plan_new (idle);
  g_autoptr (LopeSchedule) schedule = NULL;
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LopeReport) report = NULL;
  LopeRoutinePlan *plans[] = { plan, other };
  const LopeReportRoutine *routine;

  /* Each Monday; of the last four three were done, one of them earlier too, with
   * pain told twice. */
  static const struct { int day, pain; } done[] = { { 7, 4 }, { 28, -1 }, { 35, 0 }, { 42, 2 } };

  schedule = lope_schedule_new (lope_record_get_uuid (LOPE_RECORD (hip)), LOPE_SCHEDULE_WEEKDAYS, FROM);
  lope_record_set_int (LOPE_RECORD (schedule), LOPE_SCHEDULE_WEEKDAY_SET, 1);
  lope_routine_plan_add_schedule (plan, schedule);
  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    {
      LopeRoutineSession *session = lope_routine_session_new (hip, NOON (done[i].day), 0);

      lope_record_set_int (LOPE_RECORD (session), LOPE_ROUTINE_SESSION_FINISHED, NOON (done[i].day) + 600);
      lope_record_set_int (LOPE_RECORD (session), LOPE_ROUTINE_SESSION_ELSEWHERE, 1);
      if (done[i].pain >= 0)
        lope_record_set_int (LOPE_RECORD (session), LOPE_ROUTINE_SESSION_PAIN, done[i].pain);
      g_ptr_array_add (sessions, session);
    }
  self->input.routines = (LopeRoutineLog) {
    .day = self->input.to,
    .from = FROM,
    .plans = plans,
    .n_plans = G_N_ELEMENTS (plans),
    .sessions = (LopeRoutineSession **) sessions->pdata,
    .n_sessions = sessions->len,
  };
  report = make_report (self);

  g_assert_cmpuint (report->routines->len, ==, 1);
  routine = &g_array_index (report->routines, LopeReportRoutine, 0);
  g_assert_cmpstr (routine->name, ==, "Hip Strength A");
  g_assert_cmpint (routine->n_done, ==, 4);
  g_assert_cmpint (routine->pain, ==, 0);
  g_assert_cmpint (routine->worst, ==, 4);
  g_assert_cmpint (routine->adherence.due, ==, 4);
  g_assert_cmpint (routine->adherence.done, ==, 3);
  g_assert_cmpint (lope_report_get_adherence (report).done, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/report/empty", test_empty },       { "/report/runs", test_runs },   { "/report/pain", test_pain },
    { "/report/followed", test_followed }, { "/report/flags", test_flags }, { "/report/weeks", test_weeks },
    { "/report/notes", test_notes },       { "/report/shoes", test_shoes },
    { "/report/routines", test_routines },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
