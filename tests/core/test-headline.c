/* test-headline.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-headline.h"

#include "core-fixtures.h"

#define TODAY 20619 /* 15 June 2026 */
#define MAX_RECORDS 8

typedef struct {
  LopeStatusInput input;
  LopeRun runs[MAX_RECORDS];
  LopePainEntry *entries[MAX_RECORDS];
  LopeRedFlag *flags[1];
  LopeStatus *status;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->input = (LopeStatusInput) {
    .day = TODAY,
    .runs = fixture->runs,
    .first_day = LOPE_DAY_NONE,
    .last_day = LOPE_DAY_NONE,
    .default_target = 640000,
  };
  fixture->input.pain = (LopePainLog) {
    .day = TODAY,
    .until = at_hour (TODAY, 9),
    .entries = fixture->entries,
    .flags = fixture->flags,
  };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->status);
  for (guint i = 0; i < fixture->input.pain.n_entries; i++)
    g_object_unref (fixture->entries[i]);
  for (guint i = 0; i < fixture->input.pain.n_flags; i++)
    g_object_unref (fixture->flags[i]);
}

static void
add_run (Fixture *fixture,
         int      days_ago,
         int      distance)
{
  LopeStatusInput *input = &fixture->input;

  fixture->runs[input->n_runs++] = make_run (TODAY - days_ago, 8, distance);
  if (input->first_day == LOPE_DAY_NONE)
    input->first_day = TODAY - days_ago;
  input->last_day = TODAY - days_ago;
}

static void
add_pain (Fixture        *fixture,
          LopePainMoment  moment,
          int             days_ago,
          int             severity)
{
  LopePainEntry *entry = lope_pain_entry_new (lope_region_from_id ("hip_outer.r"), moment, severity,
                                              at_hour (TODAY - days_ago, moment == LOPE_PAIN_MORNING ? 6 : 9), 0);

  if (moment != LOPE_PAIN_MORNING)
    lope_record_set_text (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_RUN, fixture->runs[fixture->input.n_runs - 1].uuid);
  fixture->entries[fixture->input.pain.n_entries++] = entry;
}

static void
add_flag (Fixture  *fixture,
          LopeFlag  which)
{
  LopeRedFlag *flag = lope_red_flag_new (which, TRUE, at_hour (TODAY, 7), 0);

  fixture->flags[fixture->input.pain.n_flags++] = flag;
}

/* Ordinary blanks are easier to compare. */
static char *
plain (char *text) /* taken */
{
  g_autofree char *owned = text;
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, "\u202f", -1) : NULL;

  return parts != NULL ? g_strjoinv (" ", parts) : NULL;
}

static void
assert_headline (Fixture    *fixture,
                 const char *urgent,
                 const char *title,
                 const char *reason,
                 const char *line)
{
  g_autofree char *real_title = NULL;
  g_autofree char *real_reason = NULL;
  g_autofree char *real_line = NULL;

  g_clear_object (&fixture->status);
  fixture->status = lope_status_new (&fixture->input);
  real_title = plain (lope_headline_get_title (fixture->status, LOPE_UNITS_METRIC));
  real_reason = plain (lope_headline_get_reason (fixture->status, LOPE_UNITS_METRIC));
  real_line = plain (lope_headline_get_line (fixture->status, LOPE_UNITS_METRIC));

  g_assert_cmpstr (lope_headline_get_urgent (fixture->status), ==, urgent);
  g_assert_cmpstr (real_title, ==, title);
  g_assert_cmpstr (real_reason, ==, reason);
  g_assert_cmpstr (real_line, ==, line);
}

static void
test_mileage (Fixture       *fixture,
              gconstpointer  data)
{
  assert_headline (fixture, NULL, "Start Where It Feels Easy",
                   "There is nothing to compare with yet. Once there are runs in the journal, their longest one draws a line here.",
                   NULL);

  add_run (fixture, 9, 14200);
  assert_headline (fixture, NULL, "Up to 15.6 km", "1.1 × 14.2 km on 6 June, your longest run of the past 30 days.", NULL);

  fixture->input.day += 8;
  assert_headline (fixture, NULL, "17 Days Without a Run",
                   "An easier return may be sensible: some runners begin with shorter and slower runs than they left off with.",
                   NULL);
}

/* The longest run was far above the others: the line is drawn without it. */
static void
test_left_out (Fixture       *fixture,
               gconstpointer  data)
{
  add_run (fixture, 40, 15000);
  add_run (fixture, 22, 15000);
  add_run (fixture, 1, 24500);
  assert_headline (fixture, NULL, "Up to 16.5 km",
                   "14 June was well above your usual, so the line is drawn without it: 1.1 × 15.0 km on 24 May.", NULL);
}

/* Pain has the first word: the distance is a small line, or none at all. */
static void
test_pain (Fixture       *fixture,
           gconstpointer  data)
{
  add_run (fixture, 1, 14200);
  add_pain (fixture, LOPE_PAIN_BEFORE, 1, 0);
  add_pain (fixture, LOPE_PAIN_DURING, 1, 1);
  assert_headline (fixture, NULL, "Waiting for the Morning",
                   "How it feels on the morning after the run says more than how it felt during it.",
                   "By distance only, the line is at 15.6 km.");

  add_pain (fixture, LOPE_PAIN_MORNING, 0, 1);
  assert_headline (fixture, NULL, "No More Than Last Time",
                   "Next morning it was a little above what it was before. That may be chance; a similar or easier run can show.",
                   "By distance only, the line is at 15.6 km.");

  add_pain (fixture, LOPE_PAIN_MORNING, 0, 4);
  assert_headline (fixture, NULL, "Ease Off", "Pain had not settled by morning. Ease off and give it a day or two.", NULL);
}

static void
test_flags (Fixture       *fixture,
            gconstpointer  data)
{
  add_run (fixture, 3, 14200);
  add_flag (fixture, LOPE_FLAG_DAILY_LIFE);
  assert_headline (fixture, NULL, "Ease Off", "A red flag is open. Ease off until it has been looked at.", NULL);

  lope_record_set_int (LOPE_RECORD (fixture->flags[0]), LOPE_RED_FLAG_FLAG, LOPE_FLAG_GROIN_HOP);
  assert_headline (fixture, "Stop running and arrange to be seen within days", "Running Suggestions Are Paused",
                   "You answered that hopping, or each step, brings on deep pain in the groin, the front of the hip or the thigh. "
                   "Logging works as usual; Lope never clears this by itself.", NULL);

  lope_record_set_int (LOPE_RECORD (fixture->flags[0]), LOPE_RED_FLAG_FLAG, LOPE_FLAG_NO_WEIGHT);
  assert_headline (fixture, "Get urgent medical help now", "No Running and No Exercises",
                   lope_flag_level_get_advice (LOPE_FLAG_EMERGENCY), NULL);

  /* Reviewed, it is the line again. */
  lope_record_set_int (LOPE_RECORD (fixture->flags[0]), LOPE_RED_FLAG_REVIEWED, at_hour (TODAY, 8));
  assert_headline (fixture, NULL, "Up to 15.6 km", "1.1 × 14.2 km on 12 June, your longest run of the past 30 days.", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/headline/mileage", Fixture, NULL, set_up, test_mileage, tear_down);
  g_test_add ("/headline/left-out", Fixture, NULL, set_up, test_left_out, tear_down);
  g_test_add ("/headline/pain", Fixture, NULL, set_up, test_pain, tear_down);
  g_test_add ("/headline/flags", Fixture, NULL, set_up, test_flags, tear_down);

  return g_test_run ();
}
