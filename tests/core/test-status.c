/* test-status.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-status.h"

#include "core-fixtures.h"

#define MAX_RUNS 64

typedef struct {
  LopeStatusInput input;
  LopeRun runs[MAX_RUNS];
  LopeStatus *status;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->input = (LopeStatusInput) {
    .day = lope_day_from_iso ("2026-06-15"),
    .runs = fixture->runs,
    .first_day = LOPE_DAY_NONE,
    .last_day = LOPE_DAY_NONE,
    .default_target = 640000,
    .ten_percent_line = TRUE,
  };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->status);
}

/* In the order of time. */
static const char *
add_run (Fixture *fixture,
         int      days_ago,
         int      distance)
{
  LopeStatusInput *input = &fixture->input;
  const LopeDay day = input->day - days_ago;

  fixture->runs[input->n_runs] = make_run (day, 8 + (int) (input->n_runs % 12), distance);
  if (input->first_day == LOPE_DAY_NONE)
    input->first_day = day;
  input->last_day = day;

  return fixture->runs[input->n_runs++].uuid;
}

/* Eight usual weeks: three runs each, 30 km. */
static void
add_usual (Fixture *fixture,
           int      from,
           int      until)
{
  for (int ago = from; ago >= until; ago--)
    {
      if (ago % 7 == 1 || ago % 7 == 3 || ago % 7 == 5)
        add_run (fixture, ago, 10000);
    }
}

static LopeStatus *
judge (Fixture *fixture)
{
  g_clear_object (&fixture->status);
  fixture->status = lope_status_new (&fixture->input);

  return fixture->status;
}

/* The notices in short, as “kind:severity:state …”. */
static char *
summarise (LopeStatus *status)
{
  GListModel *notices = lope_status_get_notices (status);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);

      g_string_append_printf (text, "%s%s:%s:%s", i > 0 ? " " : "",
                              lope_notice_kind_nicks[lope_notice_get_kind (notice)].nick,
                              lope_severity_nicks[lope_notice_get_severity (notice)].nick,
                              lope_notice_get_state (notice));
    }

  return g_string_free (text, FALSE);
}

static void
assert_notices (Fixture    *fixture,
                const char *expected)
{
  g_autofree char *text = summarise (judge (fixture));

  g_assert_cmpstr (text, ==, expected);
}

static LopeNotice *
get_notice (Fixture *fixture,
            guint    i)
{
  return g_list_model_get_item (lope_status_get_notices (fixture->status), i);
}

static gint64
get_number (LopeNotice *notice,
            const char *key)
{
  gint64 value = LOPE_UNSET;

  g_assert_true (g_variant_lookup (lope_notice_get_values (notice), key, "x", &value));

  return value;
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  assert_notices (fixture, "");
  g_assert_cmpint (lope_status_get_headline (fixture->status), ==, LOPE_HEADLINE_START);
  g_assert_cmpint (lope_status_get_days_off (fixture->status), ==, -1);
  g_assert_cmpint (lope_status_get_limit (fixture->status)->literal, ==, 0);
  g_assert_false (lope_status_get_week (fixture->status)->has_percent);
  g_assert_cmpuint (lope_status_get_n_shoes (fixture->status), ==, 0);
}

static void
test_usual (Fixture       *fixture,
            gconstpointer  data)
{
  add_usual (fixture, 60, 0);
  assert_notices (fixture, "");
  g_assert_cmpint (lope_status_get_headline (fixture->status), ==, LOPE_HEADLINE_LIMIT);
  g_assert_cmpint (lope_status_get_days_off (fixture->status), ==, 1);
  g_assert_cmpint (lope_status_get_limit (fixture->status)->advised, ==, 11000);
  g_assert_cmpint (lope_status_get_week (fixture->status)->distance, ==, 30000);
  g_assert_cmpfloat (lope_status_get_week (fixture->status)->percent, ==, 0);
}

static void
test_spikes (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct {
    int distance;
    const char *notices;
  } cases[] = {
    { 11000, "" },
    { 11001, "run-spike:notice:small" },
    { 13000, "run-spike:notice:small" },
    { 13001, "run-spike:caution:moderate" },
    { 20001, "run-spike:caution:large" },
    { 40000, "run-spike:caution:large weekly-change:info:above-30" },
  };
  const char *uuid;

  add_usual (fixture, 60, 7);
  uuid = add_run (fixture, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fixture->runs[fixture->input.n_runs - 1].distance = cases[i].distance;
      assert_notices (fixture, cases[i].notices);

      if (i > 0)
        {
          g_autoptr (LopeNotice) notice = get_notice (fixture, 0);
          double ratio = 0;

          g_assert_cmpstr (lope_notice_get_subject (notice), ==, uuid);
          g_assert_cmpint (lope_notice_get_day (notice), ==, fixture->input.day);
          g_assert_cmpint (get_number (notice, "distance_m"), ==, cases[i].distance);
          g_assert_cmpint (get_number (notice, "reference_m"), ==, 10000);
          g_assert_true (g_variant_lookup (lope_notice_get_values (notice), "ratio", "d", &ratio));
          g_assert_cmpfloat_with_epsilon (ratio, cases[i].distance / 10000.0, 1e-9);
        }
    }
}

/* Notices are about now: the last seven days. Each run is judged by what was
 * before it, and the newest comes first. */
static void
test_recent (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (LopeNotice) first = NULL;
  g_autoptr (LopeNotice) second = NULL;
  const char *older, *newer;

  fixture->input.ten_percent_line = FALSE;
  add_run (fixture, 50, 5000);
  add_run (fixture, 30, 5000);
  add_run (fixture, 7, 9000);
  assert_notices (fixture, "");

  older = add_run (fixture, 6, 11500);
  newer = add_run (fixture, 0, 14500);
  assert_notices (fixture, "run-spike:notice:small run-spike:notice:small weekly-change:info:above-30");
  first = get_notice (fixture, 0);
  second = get_notice (fixture, 1);
  g_assert_cmpstr (lope_notice_get_subject (first), ==, newer);
  g_assert_cmpstr (lope_notice_get_subject (second), ==, older);
  g_assert_cmpint (get_number (second, "reference_m"), ==, 9000);

  /* Importing old runs raises nothing. */
  fixture->input.day += 7;
  fixture->input.n_runs = 5;
  assert_notices (fixture, "");
}

static void
test_quiet (Fixture       *fixture,
            gconstpointer  data)
{
  add_run (fixture, 40, 800);
  add_run (fixture, 9, 800);
  add_run (fixture, 1, 2000);
  assert_notices (fixture, "run-spike:info:large weekly-change:info:above-10");
}

static void
test_week (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (LopeNotice) notice = NULL;
  double percent = 0;

  add_usual (fixture, 60, 0);
  add_run (fixture, 0, 3000);
  assert_notices (fixture, "");

  /* 33 001 m after 30 000 m. */
  fixture->runs[fixture->input.n_runs - 1].distance = 3001;
  assert_notices (fixture, "weekly-change:info:above-10");
  notice = get_notice (fixture, 0);
  g_assert_cmpstr (lope_notice_get_subject (notice), ==, "2026-06-15");
  g_assert_cmpint (get_number (notice, "distance_m"), ==, 33001);
  g_assert_cmpint (get_number (notice, "previous_m"), ==, 30000);
  g_assert_true (g_variant_lookup (lope_notice_get_values (notice), "change_percent", "d", &percent));
  g_assert_cmpfloat_with_epsilon (percent, 10.0033333, 1e-6);

  fixture->input.ten_percent_line = FALSE;
  assert_notices (fixture, "");

  /* Above 30 % it is said even so. */
  fixture->runs[fixture->input.n_runs - 1].distance = 9001;
  assert_notices (fixture, "weekly-change:caution:above-30");
}

/* A break is told of when one is back, and meanwhile; never twice. */
static void
test_break (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (LopeNotice) off = NULL;
  g_autoptr (LopeNotice) back = NULL;
  g_autoptr (GVariant) days = NULL;
  g_autoptr (GVariant) content = NULL;

  add_run (fixture, 45, 10000);
  fixture->input.day -= 32;
  assert_notices (fixture, "");
  g_assert_cmpint (lope_status_get_headline (fixture->status), ==, LOPE_HEADLINE_LIMIT);

  fixture->input.day += 1;
  assert_notices (fixture, "after-break:info:off-since-2026-05-01");
  g_assert_cmpint (lope_status_get_headline (fixture->status), ==, LOPE_HEADLINE_BREAK);
  g_assert_cmpint (lope_status_get_days_off (fixture->status), ==, 14);
  off = get_notice (fixture, 0);
  g_assert_cmpstr (lope_notice_get_subject (off), ==, "");

  fixture->input.day += 31;
  add_run (fixture, 1, 4000);
  assert_notices (fixture, "after-break:info:returned");
  back = get_notice (fixture, 0);
  g_assert_cmpstr (lope_notice_get_subject (back), ==, fixture->runs[1].uuid);
  days = g_variant_lookup_value (lope_notice_get_values (back), "days_off", G_VARIANT_TYPE ("mx"));
  content = g_variant_get_maybe (days);
  g_assert_cmpint (g_variant_get_int64 (content), ==, 44);

  /* The run before it is further back than the journal was asked. */
  fixture->input.first_day -= 400;
  fixture->runs[0] = fixture->runs[1];
  fixture->input.n_runs = 1;
  g_clear_object (&back);
  g_clear_pointer (&days, g_variant_unref);
  assert_notices (fixture, "after-break:info:returned");
  back = get_notice (fixture, 0);
  days = g_variant_lookup_value (lope_notice_get_values (back), "days_off", G_VARIANT_TYPE ("mx"));
  g_assert_null (g_variant_get_maybe (days));
}

static void
test_unknown_distance (Fixture       *fixture,
                       gconstpointer  data)
{
  add_run (fixture, 3, 0);
  assert_notices (fixture, "");
  g_assert_cmpint (lope_status_get_headline (fixture->status), ==, LOPE_HEADLINE_START);
  g_assert_cmpint (lope_status_get_days_off (fixture->status), ==, 3);
}

static void
test_shoes (Fixture       *fixture,
            gconstpointer  data)
{
  const LopeDay day = fixture->input.day;
  LopeShoe *shoes[] = { lope_shoe_new ("New"), lope_shoe_new ("Near"), lope_shoe_new ("Check"),
                        lope_shoe_new ("Past"), lope_shoe_new ("Retired") };
  const LopeShoeUse uses[] = {
    { 100000, day - 100, day, 60000, 6, 10 }, { 440000, day - 200, day, 25000, 3, 40 },
    { 480000, day - 200, day, 15000, 2, 50 }, { 800000, day - 300, day - 50, 0, 0, 70 },
    { 900000, day - 900, day - 400, 0, 0, 80 },
  };
  g_autoptr (LopeNotice) past = NULL;
  g_autoptr (LopeNotice) near = NULL;
  g_autoptr (GVariant) projected = NULL;
  g_autoptr (GVariant) no_date = NULL;
  const LopeShoeWear *wear;

  lope_record_set_int (LOPE_RECORD (shoes[4]), LOPE_SHOE_RETIRED, day - 1);
  fixture->input.shoes = shoes;
  fixture->input.uses = uses;
  fixture->input.n_shoes = G_N_ELEMENTS (shoes);

  assert_notices (fixture, "shoe-wear:caution:past shoe-wear:notice:near shoe-wear:notice:check");
  past = get_notice (fixture, 0);
  near = get_notice (fixture, 1);
  g_assert_cmpstr (lope_notice_get_subject (past), ==, lope_record_get_uuid (LOPE_RECORD (shoes[3])));
  g_assert_cmpstr (lope_notice_get_subject_name (past), ==, "Past");
  g_assert_cmpint (get_number (past, "distance_m"), ==, 800000);
  g_assert_cmpint (get_number (past, "target_m"), ==, 640000);
  projected = g_variant_lookup_value (lope_notice_get_values (near), "projected", G_VARIANT_TYPE ("ms"));
  g_assert_nonnull (projected);
  no_date = g_variant_lookup_value (lope_notice_get_values (past), "projected", G_VARIANT_TYPE ("ms"));
  g_assert_null (g_variant_get_maybe (no_date));

  g_assert_cmpuint (lope_status_get_n_shoes (fixture->status), ==, 5);
  g_assert_true (lope_status_get_shoe (fixture->status, 1, &wear) == shoes[1]);
  g_assert_cmpfloat_with_epsilon (wear->share, 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (lope_status_get_rotation (fixture->status)->effective, 1 / 0.445, 1e-9);
  lope_status_get_shoe (fixture->status, 4, &wear);
  g_assert_cmpint (wear->status, ==, LOPE_WEAR_PAST);

  g_clear_object (&fixture->status);
  for (guint i = 0; i < G_N_ELEMENTS (shoes); i++)
    g_assert_finalize_object (shoes[i]);
}

/* The most severe first, then by kind. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  const LopeDay day = fixture->input.day;
  LopeShoe *shoes[] = { lope_shoe_new ("Near"), lope_shoe_new ("Past") };
  const LopeShoeUse uses[] = { { 440000, day - 200, day, 0, 0, 40 }, { 800000, day - 300, day, 0, 0, 70 } };

  fixture->input.shoes = shoes;
  fixture->input.uses = uses;
  fixture->input.n_shoes = G_N_ELEMENTS (shoes);
  add_usual (fixture, 60, 0);
  add_run (fixture, 0, 30000);

  assert_notices (fixture, "run-spike:caution:large shoe-wear:caution:past "
                           "shoe-wear:notice:near weekly-change:info:above-30");

  for (guint i = 0; i < G_N_ELEMENTS (shoes); i++)
    g_object_unref (shoes[i]);
}

/* A dismissal holds until things get worse. */
static void
test_dismissal (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct {
    LopeNoticeKind kind;
    const char *state;
    const char *dismissed;
    gboolean covered;
  } cases[] = {
    { LOPE_NOTICE_RUN_SPIKE, "moderate", "moderate", TRUE },
    { LOPE_NOTICE_RUN_SPIKE, "small", "large", TRUE },
    { LOPE_NOTICE_RUN_SPIKE, "large", "small", FALSE },
    { LOPE_NOTICE_RUN_SPIKE, "large", "nonsense", FALSE },
    { LOPE_NOTICE_SHOE_WEAR, "check", "near", FALSE },
    { LOPE_NOTICE_SHOE_WEAR, "near", "check", TRUE },
    { LOPE_NOTICE_WEEKLY_CHANGE, "above-10", "above-30", TRUE },
    { LOPE_NOTICE_WEEKLY_CHANGE, "above-30", "above-10", FALSE },
    { LOPE_NOTICE_AFTER_BREAK, "off-since-2026-05-01", "off-since-2026-05-01", TRUE },
    { LOPE_NOTICE_AFTER_BREAK, "off-since-2026-06-01", "off-since-2026-05-01", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeNotice) notice = NULL;
      GVariantDict values;

      g_variant_dict_init (&values, NULL);
      notice = lope_notice_new (cases[i].kind, LOPE_SEVERITY_INFO, "", NULL, cases[i].state,
                                fixture->input.day, g_variant_dict_end (&values));
      g_test_message ("%s after %s", cases[i].state, cases[i].dismissed);
      g_assert_cmpint (lope_notice_is_covered (notice, cases[i].dismissed), ==, cases[i].covered);
    }
}

static LopeActivity *
make_activity (LopeDay   day,
               LopeSport sport)
{
  LopeActivity *activity = lope_activity_new ();

  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_SPORT, sport);
  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_START, at_hour (day, 7));
  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_OFFSET, 0);

  return activity;
}

/* The default for the run, else the pair that was used most, else any that was there. */
static void
test_suggest (Fixture       *fixture,
              gconstpointer  data)
{
  const LopeDay day = fixture->input.day;
  LopeShoe *shoes[] = { lope_shoe_new ("Little"), lope_shoe_new ("Most"), lope_shoe_new ("Trail"), lope_shoe_new ("Retired") };
  LopeShoeUse uses[] = { { .recent_distance = 10000 }, { .recent_distance = 30000 }, { .recent_distance = 5000 },
                         { .recent_distance = 90000 } };
  g_autoptr (LopeActivity) road = make_activity (day - 1, LOPE_SPORT_RUN);
  g_autoptr (LopeActivity) trail = make_activity (day - 1, LOPE_SPORT_TRAIL_RUN);
  g_autoptr (LopeActivity) early = make_activity (day - 20, LOPE_SPORT_RUN);

  lope_record_set_int (LOPE_RECORD (shoes[1]), LOPE_SHOE_BOUGHT, day - 10);
  lope_record_set_int (LOPE_RECORD (shoes[2]), LOPE_SHOE_DEFAULT_FOR, (gint64) LOPE_SHOE_USE_SURFACE (LOPE_SURFACE_TRAIL));
  lope_record_set_int (LOPE_RECORD (shoes[3]), LOPE_SHOE_RETIRED, day - 25);
  fixture->input.shoes = shoes;
  fixture->input.uses = uses;
  fixture->input.n_shoes = G_N_ELEMENTS (shoes);
  judge (fixture);
  g_assert_true (lope_status_suggest_shoe (fixture->status, road) == shoes[1]);
  g_assert_true (lope_status_suggest_shoe (fixture->status, trail) == shoes[2]);
  g_assert_true (lope_status_suggest_shoe (fixture->status, early) == shoes[0]);

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    uses[i].recent_distance = 0;
  judge (fixture);
  g_assert_true (lope_status_suggest_shoe (fixture->status, road) == shoes[0]);

  fixture->input.n_shoes = 0;
  judge (fixture);
  g_assert_null (lope_status_suggest_shoe (fixture->status, road));
  for (guint i = 0; i < G_N_ELEMENTS (shoes); i++)
    g_object_unref (shoes[i]);
}

/* Runs of the last 7 days are asked about until anything is told of them. */
static void
test_untold (Fixture       *fixture,
             gconstpointer  data)
{
  LopePainEntry *entries[1];
  GPtrArray *untold;
  const char *told, *other;

  add_run (fixture, 7, 8000);
  other = add_run (fixture, 6, 8000);
  told = add_run (fixture, 1, 8000);
  fixture->input.pain.until = at_hour (fixture->input.day, 12);
  untold = lope_status_get_untold (judge (fixture));
  g_assert_cmpuint (untold->len, ==, 2);
  g_assert_cmpstr (untold->pdata[0], ==, told);
  g_assert_cmpstr (untold->pdata[1], ==, other);

  /* That there is no telling any more is enough. */
  entries[0] = g_object_new (LOPE_TYPE_PAIN_ENTRY, NULL);
  lope_record_set_int (LOPE_RECORD (entries[0]), LOPE_PAIN_ENTRY_MOMENT, LOPE_PAIN_AFTER);
  lope_record_set_int (LOPE_RECORD (entries[0]), LOPE_PAIN_ENTRY_TIME, at_hour (fixture->input.day - 1, 10));
  lope_record_set_int (LOPE_RECORD (entries[0]), LOPE_PAIN_ENTRY_OFFSET, 0);
  lope_record_set_text (LOPE_RECORD (entries[0]), LOPE_PAIN_ENTRY_RUN, told);
  fixture->input.pain.entries = entries;
  fixture->input.pain.n_entries = 1;
  untold = lope_status_get_untold (judge (fixture));
  g_assert_cmpuint (untold->len, ==, 1);
  g_assert_cmpstr (untold->pdata[0], ==, other);
  g_object_unref (entries[0]);
}

int
main (int   argc,
      char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/status/start", test_start },
    { "/status/usual", test_usual },
    { "/status/spikes", test_spikes },
    { "/status/recent", test_recent },
    { "/status/quiet", test_quiet },
    { "/status/week", test_week },
    { "/status/break", test_break },
    { "/status/unknown-distance", test_unknown_distance },
    { "/status/shoes", test_shoes },
    { "/status/order", test_order },
    { "/status/dismissal", test_dismissal },
    { "/status/suggest", test_suggest },
    { "/status/untold", test_untold },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
