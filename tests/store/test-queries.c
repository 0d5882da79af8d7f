/* test-queries.c: lists and totals
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store-fixture.h"

#define DAY 20000

static LopeActivity *
add_run (StoreFixture *fixture,
         LopeDay       day,
         int           minute,
         int           distance,
         LopeShoe     *shoe)
{
  LopeActivity *run = make_run (day, minute, distance);

  if (shoe != NULL)
    lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_SHOE, lope_record_get_uuid (LOPE_RECORD (shoe)));
  add_record (fixture->store, run);

  return run;
}

static guint
count_filtered (StoreFixture       *fixture,
                LopeActivityFilter  filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = lope_store_list_activity_keys (fixture->store, &filter, &error);

  g_assert_no_error (error);

  return keys->len;
}

static void
test_filter (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (LopeShoe) shoe = lope_shoe_new ("Żwirek 100%");
  g_autoptr (LopeActivity) first = NULL;
  g_autoptr (LopeActivity) walk = make_run (DAY + 1, 600, 2000);
  g_autoptr (LopeActivity) named = make_run (DAY + 2, 600, 3000);
  LopeActivityFilter filter = LOPE_ACTIVITY_FILTER_ALL;
  const char *uuid = lope_record_get_uuid (LOPE_RECORD (shoe));
  const char *uuids[] = { uuid, NULL };
  const struct { const char *text; guint n; } cases[] = {
    { "ÉCLAIR", 1 },
    { "e\xcc\x81""clair", 1 },
    { "eclair", 0 },
    { "hill park", 1 },
    { "hill nowhere", 0 },
    { "  ", 3 },
    { "żwirek", 1 },
    { "100%", 1 },
    { "_", 0 },
    { "%", 1 },
    { "PARK", 1 },
  };

  add_record (fixture->store, shoe);
  first = add_run (fixture, DAY, 600, 1000, shoe);
  lope_record_set_int (LOPE_RECORD (walk), LOPE_ACTIVITY_SPORT, LOPE_SPORT_WALK);
  add_record (fixture->store, walk);
  lope_record_set_text (LOPE_RECORD (named), LOPE_ACTIVITY_TITLE, "Éclair run");
  lope_record_set_text (LOPE_RECORD (named), LOPE_ACTIVITY_NOTES, "Up the hill\nin the Park");
  lope_record_set_int (LOPE_RECORD (named), LOPE_ACTIVITY_KIND, LOPE_KIND_HILLS);
  add_record (fixture->store, named);

  g_assert_cmpuint (count_filtered (fixture, filter), ==, 3);
  filter.sports = 1 << LOPE_SPORT_WALK;
  g_assert_cmpuint (count_filtered (fixture, filter), ==, 1);
  filter.sports = 1 << LOPE_SPORT_RUN | 1 << LOPE_SPORT_WALK;
  g_assert_cmpuint (count_filtered (fixture, filter), ==, 3);
  filter.sports = 0;
  filter.kinds = 1 << LOPE_KIND_HILLS | 1 << LOPE_KIND_EASY;
  g_assert_cmpuint (count_filtered (fixture, filter), ==, 1);
  filter.kinds = 0;
  filter.from = DAY + 1;
  g_assert_cmpuint (count_filtered (fixture, filter), ==, 2);
  filter.to = DAY + 1;
  g_assert_cmpuint (count_filtered (fixture, filter), ==, 1);
  filter.from = LOPE_DAY_NONE;
  g_assert_cmpuint (count_filtered (fixture, filter), ==, 2);
  filter.to = LOPE_DAY_NONE;

  filter.shoe = uuid;
  g_assert_cmpuint (count_filtered (fixture, filter), ==, 1);
  filter.shoe = "";
  g_assert_cmpuint (count_filtered (fixture, filter), ==, 2);
  filter.shoe = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      filter.text = cases[i].text;
      g_assert_cmpuint (count_filtered (fixture, filter), ==, cases[i].n);
    }

  /* A deleted shoe is none. */
  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_SHOE, uuids, NULL));
  filter.text = "żwirek";
  g_assert_cmpuint (count_filtered (fixture, filter), ==, 0);
  filter.text = NULL;
  filter.shoe = "";
  g_assert_cmpuint (count_filtered (fixture, filter), ==, 3);
}

static gboolean
collect_cb (LopeRecord  *record,
            gpointer     user_data,
            GError     **error)
{
  GPtrArray *found = user_data;

  g_ptr_array_add (found, g_object_ref (record));

  return found->len < 2;
}

static void
test_order (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) b = add_run (fixture, DAY + 1, 500, 2000, NULL);
  g_autoptr (LopeActivity) a = add_run (fixture, DAY, 600, 1000, NULL);
  g_autoptr (LopeActivity) c = add_run (fixture, DAY + 1, 700, 3000, NULL);
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GPtrArray) two = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LopeActivity) last = NULL;
  LopeActivityFilter all = LOPE_ACTIVITY_FILTER_ALL;
  const int expected[] = { 3000, 2000, 1000 };

  keys = lope_store_list_activity_keys (fixture->store, &all, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (keys->len, ==, 3);
  for (guint i = 0; i < keys->len; i++)
    g_assert_cmpint (g_array_index (keys, LopeActivityKey, i).distance, ==, expected[i]);
  g_assert_cmpint (g_array_index (keys, LopeActivityKey, 2).day, ==, DAY);
  g_assert_cmpint (g_array_index (keys, LopeActivityKey, 2).sport, ==, LOPE_SPORT_RUN);

  last = lope_store_get_activity_by_id (fixture->store, g_array_index (keys, LopeActivityKey, 2).id, &error);
  g_assert_no_error (error);
  g_assert_true (lope_record_equal (LOPE_RECORD (last), LOPE_RECORD (a)));

  g_assert_true (lope_store_foreach_activity (fixture->store, &all, FALSE, collect_cb, two, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_true (lope_record_equal (two->pdata[0], LOPE_RECORD (a)));
  g_assert_true (lope_record_equal (two->pdata[1], LOPE_RECORD (b)));
}

static void
test_day_totals (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) a = add_run (fixture, DAY, 500, 2000, NULL);
  g_autoptr (LopeActivity) b = add_run (fixture, DAY, 900, 3000, NULL);
  g_autoptr (LopeActivity) unknown = make_run (DAY + 2, 600, 0);
  g_autoptr (LopeActivity) hike = make_run (DAY, 700, 9000);
  g_autoptr (GArray) totals = NULL;
  LopeStoreCounts counts;
  const LopeDayTotal *total;

  lope_record_set_int (LOPE_RECORD (b), LOPE_ACTIVITY_DURATION, 900);
  lope_store_update (fixture->store, LOPE_RECORD (b), &error);
  lope_record_unset (LOPE_RECORD (unknown), LOPE_ACTIVITY_DISTANCE);
  add_record (fixture->store, unknown);
  lope_record_set_int (LOPE_RECORD (hike), LOPE_ACTIVITY_SPORT, LOPE_SPORT_HIKE);
  add_record (fixture->store, hike);

  totals = lope_store_list_day_totals (fixture->store, LOPE_DAY_NONE, LOPE_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (totals->len, ==, 2);
  total = &g_array_index (totals, LopeDayTotal, 0);
  g_assert_cmpint (total->day, ==, DAY);
  g_assert_cmpint (total->distance, ==, 5000);
  g_assert_cmpint (total->duration, ==, 900);
  g_assert_cmpint (total->n_runs, ==, 2);
  total = &g_array_index (totals, LopeDayTotal, 1);
  g_assert_cmpint (total->distance, ==, 0);
  g_assert_cmpint (total->n_runs, ==, 1);

  lope_store_get_counts (fixture->store, &counts, &error);
  g_assert_cmpuint (counts.activities, ==, 4);
  g_assert_cmpuint (counts.runs, ==, 3);
  g_assert_cmpint (counts.distance, ==, 5000);
  g_assert_cmpint (counts.first_day, ==, DAY);
  g_assert_cmpint (counts.last_day, ==, DAY + 2);
}

static void
test_runs (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) late = add_run (fixture, DAY, 900, 3000, NULL);
  g_autoptr (LopeActivity) early = add_run (fixture, DAY, 500, 2000, NULL);
  g_autoptr (LopeActivity) before = add_run (fixture, DAY - 10, 500, 2000, NULL);
  g_autoptr (LopeActivity) future = add_run (fixture, DAY + 10, 500, 2000, NULL);
  g_autoptr (GArray) both = NULL;
  g_autoptr (GArray) one = NULL;
  gint64 noon = lope_record_get_int (LOPE_RECORD (late), LOPE_ACTIVITY_START) - 1;
  LopeDay first, last;

  both = lope_store_list_runs (fixture->store, DAY, DAY, G_MAXINT64, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpstr (g_array_index (both, LopeRun, 0).uuid, ==, lope_record_get_uuid (LOPE_RECORD (early)));
  g_assert_cmpint (g_array_index (both, LopeRun, 0).duration, ==, -1);
  g_assert_cmpint (g_array_index (both, LopeRun, 1).distance, ==, 3000);

  one = lope_store_list_runs (fixture->store, LOPE_DAY_NONE, LOPE_DAY_NONE, noon, &error);
  g_assert_cmpuint (one->len, ==, 2);

  g_assert_true (lope_store_get_run_span (fixture->store, noon, &first, &last, &error));
  g_assert_cmpint (first, ==, DAY - 10);
  g_assert_cmpint (last, ==, DAY);
  g_assert_true (lope_store_get_run_span (fixture->store, G_MAXINT64, &first, &last, &error));
  g_assert_cmpint (last, ==, DAY + 10);
  g_assert_true (lope_store_get_run_span (fixture->store, 0, &first, &last, &error));
  g_assert_cmpint (first, ==, LOPE_DAY_NONE);
  g_assert_cmpint (last, ==, LOPE_DAY_NONE);
}

static void
test_shoes (StoreFixture  *fixture,
            gconstpointer  data)
{
  const char * const names[] = { "beta", "Alpha", "ALPHA", "Éclair" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) shoes = NULL;
  g_autoptr (GPtrArray) alphas = NULL;
  g_autoptr (GPtrArray) none = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (LopeShoe) shoe = lope_shoe_new (names[i]);

      add_record (fixture->store, shoe);
    }

  shoes = lope_store_list_shoes (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (shoes->len, ==, 4);
  g_assert_cmpstr (lope_shoe_get_name (shoes->pdata[0]), ==, "Alpha");
  g_assert_cmpstr (lope_shoe_get_name (shoes->pdata[2]), ==, "beta");

  alphas = lope_store_find_shoes_by_name (fixture->store, "alPHA", &error);
  g_assert_cmpuint (alphas->len, ==, 2);
  none = lope_store_find_shoes_by_name (fixture->store, "alph", &error);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Wear and status are as of a day: what comes later does not count. */
static void
test_status (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeShoe) shoe = lope_shoe_new ("Blue");
  g_autoptr (LopeActivity) a = NULL;
  g_autoptr (LopeActivity) b = NULL;
  g_autoptr (LopeActivity) future = NULL;
  g_autoptr (LopeStatus) status = NULL;
  const LopeShoeWear *wear;

  lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_INITIAL, 100000);
  add_record (fixture->store, shoe);
  a = add_run (fixture, DAY - 100, 600, 10000, shoe);
  b = add_run (fixture, DAY - 3, 600, 12000, shoe);
  future = add_run (fixture, DAY + 3, 600, 50000, shoe);

  status = lope_store_load_status (fixture->store, DAY, G_MAXINT64, 640000, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lope_status_get_n_shoes (status), ==, 1);
  lope_status_get_shoe (status, 0, &wear);
  g_assert_cmpint (wear->distance, ==, 122000);
  g_assert_cmpint (lope_status_get_week (status)->distance, ==, 12000);
  g_assert_cmpint (lope_status_get_headline (status), ==, LOPE_HEADLINE_LIMIT);
}

/* A run stays without a shoe, or is asked about again. */
static void
test_shoeless (StoreFixture  *fixture,
               gconstpointer  data)
{
  const char *runs[] = { "one", "two", NULL };
  const char *first[] = { "one", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (lope_store_is_left_shoeless (fixture->store, "one"));
  g_assert_true (lope_store_leave_shoeless (fixture->store, runs, TRUE, &error));
  g_assert_true (lope_store_leave_shoeless (fixture->store, runs, TRUE, &error));
  store_fixture_reopen (fixture);
  g_assert_true (lope_store_is_left_shoeless (fixture->store, "one"));
  g_assert_true (lope_store_is_left_shoeless (fixture->store, "two"));
  g_assert_false (lope_store_is_left_shoeless (fixture->store, "three"));

  g_assert_true (lope_store_leave_shoeless (fixture->store, first, FALSE, &error));
  g_assert_false (lope_store_is_left_shoeless (fixture->store, "one"));
  g_assert_true (lope_store_is_left_shoeless (fixture->store, "two"));
  g_assert_no_error (error);
}

static void
test_notices (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeNotice) near = lope_notice_new (LOPE_NOTICE_SHOE_WEAR, LOPE_SEVERITY_NOTICE, "shoe", "Blue", "near",
                                                 DAY, g_variant_new ("a{sv}", NULL));
  g_autoptr (LopeNotice) past = lope_notice_new (LOPE_NOTICE_SHOE_WEAR, LOPE_SEVERITY_CAUTION, "shoe", "Blue", "past",
                                                 DAY, g_variant_new ("a{sv}", NULL));

  g_assert_false (lope_store_is_notice_dismissed (fixture->store, near));
  g_assert_true (lope_store_dismiss_notice (fixture->store, near, &error));
  g_assert_true (lope_store_dismiss_notice (fixture->store, near, &error));
  store_fixture_reopen (fixture);
  g_assert_true (lope_store_is_notice_dismissed (fixture->store, near));
  g_assert_false (lope_store_is_notice_dismissed (fixture->store, past));

  /* What was dismissed holds until it gets worse. */
  g_assert_true (lope_store_dismiss_notice (fixture->store, past, &error));
  g_assert_true (lope_store_recall_notice (fixture->store, near, &error));
  g_assert_true (lope_store_is_notice_dismissed (fixture->store, near));
  g_assert_true (lope_store_recall_notice (fixture->store, past, &error));
  g_assert_true (lope_store_recall_notice (fixture->store, near, &error));
  g_assert_false (lope_store_is_notice_dismissed (fixture->store, near));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_add_fixture ("/store/queries/filter", test_filter);
  test_add_fixture ("/store/queries/order", test_order);
  test_add_fixture ("/store/queries/day-totals", test_day_totals);
  test_add_fixture ("/store/queries/runs", test_runs);
  test_add_fixture ("/store/queries/shoes", test_shoes);
  test_add_fixture ("/store/queries/status", test_status);
  test_add_fixture ("/store/queries/notices", test_notices);
  test_add_fixture ("/store/queries/shoeless", test_shoeless);

  return g_test_run ();
}
