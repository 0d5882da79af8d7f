/* test-sample.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-sample.h"

static LopeStore *
make_sample (const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  LopeStore *store = lope_store_open_in_memory (&error);

  g_assert_no_error (error);
  lope_sample_fill (store, lope_day_from_iso (day), zone, &error);
  g_assert_no_error (error);

  return store;
}

static GArray *
list_all (LopeStore *store)
{
  g_autoptr (GError) error = NULL;
  GArray *runs = lope_store_list_runs (store, -36525, 376200, G_MAXINT64, &error);

  g_assert_no_error (error);

  return runs;
}

static GPtrArray *
list_records (LopeStore *store,
              GType      type)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = lope_store_list_records (store, type, LOPE_DAY_NONE, LOPE_DAY_NONE, &error);

  g_assert_no_error (error);

  return records;
}

/* At the end of a day in the middle of Europe in winter. */
static LopeStatus *
load_status (LopeStore *store,
             LopeDay    day)
{
  g_autoptr (GError) error = NULL;
  LopeStatus *status = lope_store_load_status (store, day, ((gint64) day + 1) * 86400 - 3601, 640000, TRUE, &error);

  g_assert_no_error (error);

  return status;
}

static void
assert_same_records (LopeStore *one,
                     LopeStore *two,
                     GType      type,
                     guint      at_least)
{
  g_autoptr (GPtrArray) a = list_records (one, type);
  g_autoptr (GPtrArray) b = list_records (two, type);

  g_assert_cmpuint (a->len, >=, at_least);
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      LopeRecord *other = b->pdata[i];

      /* When they were made is now. */
      lope_record_assign_field (other, a->pdata[i], LOPE_RECORD_CREATED);
      lope_record_assign_field (other, a->pdata[i], LOPE_RECORD_MODIFIED);
      g_assert_true (lope_record_equal (a->pdata[i], other));
    }
}

static void
test_same (void)
{
  g_autoptr (LopeStore) one = make_sample ("2026-11-19");
  g_autoptr (LopeStore) two = make_sample ("2026-11-19");
  g_autoptr (GArray) a = list_all (one);
  g_autoptr (GArray) b = list_all (two);

  g_assert_cmpuint (a->len, ==, b->len);
  g_assert_cmpuint (a->len, >, 300);
  for (guint i = 0; i < a->len; i++)
    {
      const LopeRun *run = &g_array_index (a, LopeRun, i);
      const LopeRun *other = &g_array_index (b, LopeRun, i);

      g_assert_cmpstr (run->uuid, ==, other->uuid);
      g_assert_cmpint (run->start, ==, other->start);
      g_assert_cmpint (run->distance, ==, other->distance);
      g_assert_cmpint (run->duration, ==, other->duration);
    }

  assert_same_records (one, two, LOPE_TYPE_PAIN_ENTRY, 250);
  assert_same_records (one, two, LOPE_TYPE_RED_FLAG, LOPE_N_FLAGS);
  assert_same_records (one, two, LOPE_TYPE_CHECK_IN, 150);
  assert_same_records (one, two, LOPE_TYPE_REGION_SETTING, 2);
  assert_same_records (one, two, LOPE_TYPE_ROUTINE, 4);
  assert_same_records (one, two, LOPE_TYPE_ROUTINE_STEP, 17);
  assert_same_records (one, two, LOPE_TYPE_SCHEDULE, 4);
  assert_same_records (one, two, LOPE_TYPE_ROUTINE_SESSION, 100);
}

/* Nothing of it lies in the future, whatever the day; and it always tells the
 * same story of a spike, a break, and a limit to go by. */
static void
test_days (void)
{
  static const struct { const char *day; LopeHeadline headline; } days[] = {
    { "2026-06-12", LOPE_HEADLINE_LIMIT }, { "2026-06-15", LOPE_HEADLINE_BACK_OFF },
    { "2026-07-31", LOPE_HEADLINE_PENDING }, { "2026-08-03", LOPE_HEADLINE_LIMIT },
    { "2026-08-31", LOPE_HEADLINE_HOLD }, { "2026-09-01", LOPE_HEADLINE_BACK_OFF },
    { "2026-11-16", LOPE_HEADLINE_PENDING }, { "2026-11-19", LOPE_HEADLINE_PENDING },
    { "2026-11-22", LOPE_HEADLINE_LIMIT }, { "2027-03-28", LOPE_HEADLINE_LIMIT },
    { "2031-02-28", LOPE_HEADLINE_LIMIT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      LopeDay day = lope_day_from_iso (days[i].day);
      g_autoptr (LopeStore) store = make_sample (days[i].day);
      g_autoptr (GArray) runs = list_all (store);
      g_autoptr (GPtrArray) entries = list_records (store, LOPE_TYPE_PAIN_ENTRY);
      g_autoptr (LopeStatus) status = load_status (store, day);
      int longest = 0;

      g_test_message ("%s", days[i].day);
      g_assert_cmpint (g_array_index (runs, LopeRun, runs->len - 1).day, <=, day);
      g_assert_cmpint (g_array_index (runs, LopeRun, runs->len - 1).day, >=, day - 8);
      g_assert_cmpint (lope_pain_entry_get_day (entries->pdata[entries->len - 1]), <=, day);
      for (guint k = 0; k < runs->len; k++)
        longest = MAX (longest, g_array_index (runs, LopeRun, k).distance);
      g_assert_cmpint (longest, ==, i == 0 ? 21100 : 24500);
      g_assert_cmpint (lope_status_get_headline (status), ==, days[i].headline);
      g_assert_cmpuint (lope_status_get_n_shoes (status), ==, 5);
    }
}

/* Each entry about a run belongs to one of its day, and no region is asked about
 * that is not. */
static void
test_pain (void)
{
  g_autoptr (LopeStore) store = make_sample ("2026-11-22");
  g_autoptr (GArray) runs = list_all (store);
  g_autoptr (GPtrArray) entries = list_records (store, LOPE_TYPE_PAIN_ENTRY);
  guint n_regions[2] = { 0 }, n_nowhere = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      LopePainEntry *entry = entries->pdata[i];
      const char *uuid = lope_record_get_text (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_RUN);
      gint64 moment = lope_record_get_int (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_MOMENT);

      n_nowhere += lope_pain_entry_get_region (entry) == LOPE_REGION_ANYWHERE;
      n_regions[0] += lope_pain_entry_get_region (entry) == lope_region_from_id ("hip_outer.r");
      n_regions[1] += lope_pain_entry_get_region (entry) == lope_region_from_id ("calf.l");
      g_assert_true (uuid != NULL || moment == LOPE_PAIN_MORNING);
      for (guint k = 0; uuid != NULL && k < runs->len; k++)
        {
          const LopeRun *run = &g_array_index (runs, LopeRun, k);

          if (g_str_equal (run->uuid, uuid))
            g_assert_cmpint (lope_pain_entry_get_day (entry), ==, run->day + (moment == LOPE_PAIN_MORNING));
        }
    }

  /* All that is written down: none was lost because there is no run that day. */
  g_assert_cmpuint (n_regions[0], ==, 264);
  g_assert_cmpuint (n_regions[1], ==, 29);
  g_assert_cmpuint (n_nowhere, ==, 26);
}

/* Two red flags were raised two weeks after the long run and have been reviewed;
 * from then on none comes up by itself. */
static void
test_flags (void)
{
  for (LopeDay day = lope_day_new (2026, 6, 8); day <= lope_day_new (2026, 11, 22); day++)
    {
      g_autofree char *iso = lope_day_to_iso (day);
      g_autoptr (LopeStore) store = make_sample (iso);
      g_autoptr (LopeStatus) status = load_status (store, day);
      gboolean open = day >= lope_day_new (2026, 6, 28) && day < lope_day_new (2026, 7, 3);

      g_test_message ("%s", iso);
      g_assert_cmpuint (lope_status_get_flags (status)->len, ==, open ? 2 : 0);
    }
}

/* The numbers of the pictures. */
static void
test_numbers (void)
{
  g_autoptr (LopeStore) now = make_sample ("2026-11-19");
  g_autoptr (LopeStore) after_spike = make_sample ("2026-06-15");
  LopeDay day = lope_day_from_iso ("2026-11-19");
  LopeDay spike = lope_day_from_iso ("2026-06-15");
  g_autoptr (LopeStatus) status = load_status (now, day);
  g_autoptr (LopeStatus) june = load_status (after_spike, spike);
  const LopePainRegion *regions;
  const LopePainResponse *response;
  const LopePainQuestion *question;
  g_autoptr (LopeNotice) notice = NULL;
  guint n_regions;

  g_assert_cmpint (lope_status_get_limit (status)->advised, ==, 15620);
  g_assert_cmpint (lope_status_get_limit (status)->reference_day, ==, lope_day_from_iso ("2026-11-08"));
  g_assert_cmpint (lope_status_get_limit (june)->advised, ==, 16500);
  g_assert_cmpint (lope_status_get_limit (june)->left_out, ==, 24500);
  notice = g_list_model_get_item (lope_status_get_notices (june), 0);
  g_assert_cmpint (lope_notice_get_kind (notice), ==, LOPE_NOTICE_PAIN_RESPONSE);
  g_clear_object (&notice);
  notice = g_list_model_get_item (lope_status_get_notices (june), 1);
  g_assert_cmpint (lope_notice_get_kind (notice), ==, LOPE_NOTICE_RUN_SPIKE);
  g_assert_cmpint (lope_notice_get_severity (notice), ==, LOPE_SEVERITY_CAUTION);

  /* After yesterday’s run: 2. Yesterday morning: 0. */
  regions = lope_status_get_pain (status, &n_regions);
  for (guint i = 0; i < n_regions; i++)
    g_assert_cmpint (regions[i].followed, ==, regions[i].region == lope_region_from_id ("hip_outer.r"));
  response = lope_status_get_response (status, NULL);
  g_assert_nonnull (response);
  g_assert_cmpint (response->outcome, ==, LOPE_PAIN_PENDING);
  g_assert_cmpint (response->base, ==, 0);
  g_assert_cmpint (response->peak, ==, 2);
  for (guint i = 0; i < g_list_model_get_n_items (lope_status_get_notices (status)); i++)
    {
      g_autoptr (LopeNotice) other = g_list_model_get_item (lope_status_get_notices (status), i);

      g_assert_cmpint (lope_notice_get_kind (other), !=, LOPE_NOTICE_RECOVERY);
    }
  g_assert_true (lope_status_get_recovery (status, LOPE_RECOVERY_HRV)->known);
  g_assert_cmpuint (lope_status_get_questions (status)->len, ==, 1);
  question = lope_status_get_questions (status)->pdata[0];
  g_assert_cmpint (question->morning, ==, day);
  g_assert_cmpuint (question->regions->len, ==, 1);

  response = lope_status_get_response (june, NULL);
  g_assert_cmpint (response->base, ==, 0);
  g_assert_cmpint (response->peak, ==, 3);
  g_assert_cmpint (response->morning, ==, 3);
}

/* Most of what was due was done; nothing lies in the future, and what goes with runs
 * is on their days. */
static void
test_routines (void)
{
  static const char *const days[] = { "2026-08-09", "2026-08-10", "2026-10-01", "2026-11-19", "2028-02-29" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (LopeStore) store = make_sample (days[i]);
      const LopeDay day = lope_day_from_iso (days[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeRoutineRecords) records = lope_store_load_routines (store, day, day, G_MAXINT64 - 1, &error);
      g_autoptr (GPtrArray) sessions = list_records (store, LOPE_TYPE_ROUTINE_SESSION);
      LopeAdherence strength;

      g_test_message ("%s", days[i]);
      g_assert_no_error (error);
      g_assert_cmpuint (records->log.n_plans, ==, i == 0 ? 0 : 4);
      for (guint k = 0; k < sessions->len; k++)
        {
          g_assert_cmpint (lope_routine_session_get_day (sessions->pdata[k]), <=, day);
          g_assert_false (lope_routine_session_is_open (sessions->pdata[k]));
        }
      if (i < 3)
        continue;

      strength = lope_routine_log_get_adherence (&records->log, records->log.plans[0]);
      g_assert_cmpint (strength.due, >=, 11);
      g_assert_cmpint (100 * strength.done, >=, 70 * strength.due);
      g_assert_cmpint (strength.done, <, strength.due);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/sample/same", test_same);
  g_test_add_func ("/service/sample/days", test_days);
  g_test_add_func ("/service/sample/pain", test_pain);
  g_test_add_func ("/service/sample/flags", test_flags);
  g_test_add_func ("/service/sample/numbers", test_numbers);
  g_test_add_func ("/service/sample/routines", test_routines);

  return g_test_run ();
}
