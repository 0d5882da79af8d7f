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
}

/* Nothing of it lies in the future, whatever the day; and it always tells the
 * same story of a spike, a break, and a limit to go by. */
static void
test_days (void)
{
  static const char *days[] = { "2026-06-15", "2026-11-16", "2026-11-19", "2026-11-22", "2027-03-28", "2031-02-28" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      LopeDay day = lope_day_from_iso (days[i]);
      g_autoptr (LopeStore) store = make_sample (days[i]);
      g_autoptr (GArray) runs = list_all (store);
      g_autoptr (LopeStatus) status = lope_store_load_status (store, day, ((gint64) day + 1) * 86400, 640000, TRUE, NULL);
      int longest = 0;

      g_test_message ("%s", days[i]);
      g_assert_cmpint (g_array_index (runs, LopeRun, runs->len - 1).day, <=, day);
      g_assert_cmpint (g_array_index (runs, LopeRun, runs->len - 1).day, >=, day - 8);
      for (guint k = 0; k < runs->len; k++)
        longest = MAX (longest, g_array_index (runs, LopeRun, k).distance);
      g_assert_cmpint (longest, ==, 24500);
      g_assert_cmpint (lope_status_get_headline (status), ==, LOPE_HEADLINE_LIMIT);
      g_assert_cmpuint (lope_status_get_n_shoes (status), ==, 5);
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
  g_autoptr (LopeStatus) status = lope_store_load_status (now, day, ((gint64) day + 1) * 86400, 640000, TRUE, NULL);
  g_autoptr (LopeStatus) june = lope_store_load_status (after_spike, spike, ((gint64) spike + 1) * 86400, 640000, TRUE, NULL);
  g_autoptr (LopeNotice) notice = NULL;

  g_assert_cmpint (lope_status_get_limit (status)->advised, ==, 15620);
  g_assert_cmpint (lope_status_get_limit (status)->reference_day, ==, lope_day_from_iso ("2026-11-08"));
  g_assert_cmpint (lope_status_get_limit (june)->advised, ==, 16500);
  g_assert_cmpint (lope_status_get_limit (june)->left_out, ==, 24500);
  notice = g_list_model_get_item (lope_status_get_notices (june), 0);
  g_assert_cmpint (lope_notice_get_kind (notice), ==, LOPE_NOTICE_RUN_SPIKE);
  g_assert_cmpint (lope_notice_get_severity (notice), ==, LOPE_SEVERITY_CAUTION);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/sample/same", test_same);
  g_test_add_func ("/service/sample/days", test_days);
  g_test_add_func ("/service/sample/numbers", test_numbers);

  return g_test_run ();
}
