/* test-scale.c: a life of running; -m slow makes it a long one
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"
#include "store-fixture.h"

#include <string.h>

#define DAY 20000
#define CHUNK 500
#define N_SHOES 40

static guint
get_size (void)
{
  return g_test_slow () ? 60000 : 3000;
}

static GPtrArray *
add_shoes (LopeStore *store)
{
  GPtrArray *shoes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_SHOES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Shoe %u", i);
      LopeShoe *shoe = lope_shoe_new (name);

      add_record (store, shoe);
      g_ptr_array_add (shoes, shoe);
    }

  return shoes;
}

static void
add_history (LopeStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) shoes = add_shoes (store);
  g_autofree char *batch = lope_store_begin_import (store, &error);
  guint n = get_size ();

  for (guint i = 0; i < n; i += CHUNK)
    {
      g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint j = i; j < i + CHUNK; j++)
        {
          LopeActivity *run = make_run (DAY - (LopeDay) (n - j) / 8, 300 + (int) (j % 8) * 60, 5000 + (int) (j % 9000));
          LopeRecord *record = LOPE_RECORD (run);
          g_autofree char *hash = g_strdup_printf ("%064x", j);

          lope_record_set_int (record, LOPE_ACTIVITY_DURATION, 1800 + j % 4000);
          lope_record_set_int (record, LOPE_ACTIVITY_HR, 140);
          lope_record_set_int (record, LOPE_ACTIVITY_SOURCE, LOPE_SOURCE_FILE);
          lope_record_set_text (record, LOPE_ACTIVITY_SHOE, lope_record_get_uuid (shoes->pdata[j * N_SHOES / n]));
          lope_record_set_text (record, LOPE_ACTIVITY_TITLE, j % 100 == 0 ? "Parkrun in Łódź" : "Morning Run");
          lope_record_set_text (record, LOPE_ACTIVITY_NOTES, "Easy along the river, then home through the park");
          lope_record_set_text (record, LOPE_ACTIVITY_FILE_NAME, "2024-01-01-morning.fit");
          lope_record_set_text (record, LOPE_ACTIVITY_CONTENT_HASH, hash);
          lope_record_set_int (record, LOPE_ACTIVITY_SESSION, 0);
          g_ptr_array_add (runs, run);
        }

      g_assert_true (lope_store_add_imported (store, batch, runs, &error));
      g_assert_no_error (error);
    }
}

static void
report (const char *what,
        gint64     *begin)
{
  gint64 now = g_get_monotonic_time ();

  g_test_message ("%s: %.2f ms", what, (now - *begin) / 1000.0);
  *begin = g_get_monotonic_time ();
}

static void
test_life (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) totals = NULL;
  g_autoptr (LopeStatus) status = NULL;
  g_autoptr (LopeActivity) same = NULL;
  g_autoptr (LopeActivity) one = NULL;
  g_autoptr (LopeActivity) last = NULL;
  LopeActivityFilter filter = LOPE_ACTIVITY_FILTER_ALL;
  gint64 begin = g_get_monotonic_time ();
  guint n = get_size ();

  add_history (fixture->store);
  report ("import", &begin);
  g_clear_object (&fixture->store);
  report ("close", &begin);
  store_fixture_reopen (fixture);
  report ("open", &begin);

  status = lope_store_load_status (fixture->store, DAY, G_MAXINT64, 640000, TRUE, &error);
  g_assert_no_error (error);
  report ("status", &begin);
  g_object_unref (g_steal_pointer (&status));
  status = lope_store_load_status (fixture->store, DAY, G_MAXINT64, 640000, TRUE, &error);
  report ("status again", &begin);
  g_assert_cmpuint (lope_status_get_n_shoes (status), ==, N_SHOES);

  keys = lope_store_list_activity_keys (fixture->store, &filter, &error);
  report ("keys", &begin);
  g_assert_cmpuint (keys->len, ==, n);

  totals = lope_store_list_day_totals (fixture->store, LOPE_DAY_NONE, LOPE_DAY_NONE, &error);
  report ("day totals", &begin);
  g_assert_cmpuint (totals->len, >=, n / 8);

  filter.text = "parkrun łódź";
  found = lope_store_list_activity_keys (fixture->store, &filter, &error);
  report ("search", &begin);
  g_assert_cmpuint (found->len, ==, n / 100);

  one = lope_store_get_activity_by_id (fixture->store, g_array_index (keys, LopeActivityKey, n / 2).id, &error);
  report ("one activity", &begin);
  same = lope_store_find_same (fixture->store, one, &error);
  report ("find the same", &begin);
  g_assert_true (lope_record_equal (LOPE_RECORD (one), LOPE_RECORD (same)));

  last = make_run (DAY + 1, 600, 5000);
  begin = g_get_monotonic_time ();
  add_record (fixture->store, last);
  report ("add", &begin);
}

/* The wear of a shoe as of any day is the sum of its runs up to then. */
static void
test_wear (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) runs = NULL;

  add_history (fixture->store);
  runs = lope_store_list_runs (fixture->store, LOPE_DAY_NONE, LOPE_DAY_NONE, G_MAXINT64, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 20; i++)
    {
      const LopeRun *moment = &g_array_index (runs, LopeRun, (guint) g_test_rand_int_range (0, (gint32) runs->len));
      g_autoptr (LopeStatus) status = NULL;

      status = lope_store_load_status (fixture->store, moment->day, moment->start, 640000, TRUE, &error);
      g_assert_no_error (error);

      for (guint j = 0; j < N_SHOES; j++)
        {
          const LopeShoeWear *wear;
          LopeShoe *shoe = lope_status_get_shoe (status, j, &wear);
          int distance = 0;

          for (guint k = 0; k < runs->len; k++)
            {
              const LopeRun *run = &g_array_index (runs, LopeRun, k);

              if (run->start <= moment->start && run->day <= moment->day &&
                  g_strcmp0 (run->shoe, lope_record_get_uuid (LOPE_RECORD (shoe))) == 0)
                distance += run->distance;
            }
          g_assert_cmpint (wear->distance, ==, distance);
        }
    }
}

/* What is asked at every start is answered by indexes alone. */
static void
test_plans (StoreFixture  *fixture,
            gconstpointer  data)
{
  const struct { const char *sql; const char *plan; } cases[] = {
    { "SELECT id, day, distance_m, sport FROM activity WHERE deleted IS NULL ORDER BY day DESC, start DESC",
      "SCAN activity USING COVERING INDEX activity_day" },
    { "SELECT day, distance_m, duration_s FROM activity WHERE deleted IS NULL AND " LOPE_SQL_IS_RUN
      " AND day BETWEEN ?1 AND ?2 ORDER BY day",
      "SEARCH activity USING COVERING INDEX activity_run (day>? AND day<?)" },
    { "SELECT sum (distance_m), count (*) FROM activity WHERE shoe = ?1 AND shoe IS NOT NULL AND deleted IS NULL"
      " AND " LOPE_SQL_IS_RUN,
      "SEARCH activity USING COVERING INDEX activity_wear (shoe=?)" },
    { "SELECT id, sport FROM activity WHERE deleted IS NULL AND day BETWEEN ?1 AND ?2",
      "SEARCH activity USING COVERING INDEX activity_day (day>? AND day<?)" },
    { "SELECT 1 FROM activity WHERE content_hash = ?1",
      "SEARCH activity USING COVERING INDEX activity_content (content_hash=?)" },
    { "DELETE FROM activity WHERE batch = ?1",
      "SEARCH activity USING COVERING INDEX activity_batch (batch=?)" },
    { "SELECT 1 FROM activity WHERE deleted < ?1",
      "SEARCH activity USING COVERING INDEX activity_deleted (deleted<?)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", cases[i].sql, NULL);
      g_autoptr (LopeQuery) query = lope_db_prepare (lope_store_get_db (fixture->store), sql, &error);
      gboolean row;

      g_assert_no_error (error);
      g_assert_true (lope_query_step (query, &row, &error));
      g_assert_cmpstr (lope_query_get_text (query, 3), ==, cases[i].plan);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_add_fixture ("/store/scale/life", test_life);
  test_add_fixture ("/store/scale/wear", test_wear);
  test_add_fixture ("/store/scale/plans", test_plans);

  return g_test_run ();
}
