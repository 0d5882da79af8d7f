/* test-shoe-wear.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-wear.h"

#define DEFAULT_TARGET 640000

static void
test_status (void)
{
  static const struct {
    int distance;
    int own_target;
    LopeWearStatus status;
  } cases[] = {
    /* T6 of evidence.md. */
    { 429999, 0, LOPE_WEAR_OK },       { 430000, 0, LOPE_WEAR_NEAR },
    { 479999, 0, LOPE_WEAR_NEAR },     { 480000, 0, LOPE_WEAR_CHECK },
    { 799999, 0, LOPE_WEAR_CHECK },    { 800000, 0, LOPE_WEAR_PAST },
    { 0, 0, LOPE_WEAR_OK },            { G_MAXINT, 0, LOPE_WEAR_PAST },
    /* S-2: around the shoe's own target. */
    { 249999, 300000, LOPE_WEAR_OK },  { 250000, 300000, LOPE_WEAR_NEAR },
    { 299999, 300000, LOPE_WEAR_NEAR }, { 300000, 300000, LOPE_WEAR_CHECK },
    { 349999, 300000, LOPE_WEAR_CHECK }, { 350000, 300000, LOPE_WEAR_PAST },
    { 500000, 900000, LOPE_WEAR_OK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%d m, target %d m", cases[i].distance, cases[i].own_target);
      g_assert_cmpint (lope_shoe_wear_get_status (cases[i].distance, cases[i].own_target), ==, cases[i].status);
    }
}

static void
test_projection (void)
{
  const LopeDay day = lope_day_from_iso ("2025-03-10");
  const struct {
    const char *what;
    int initial;
    LopeShoeUse use;
    LopeProjectionState state;
    const char *projected;
  } cases[] = {
    /* T6 of evidence.md. */
    { "28 days", 437600, { 84000, day - 100, day, 84000, 8, 30 }, LOPE_PROJECTION_DATE, "2025-04-19" },
    { "10 days", 0, { 45000, day - 9, day, 45000, 5, 5 }, LOPE_PROJECTION_DATE, "2025-07-21" },
    { "7 days", 0, { 7000, day - 6, day, 7000, 2, 2 }, LOPE_PROJECTION_DATE, "2026-12-03" },
    { "6 days", 0, { 45000, day - 5, day, 45000, 5, 5 }, LOPE_PROJECTION_NONE, NULL },
    { "one run lately", 0, { 90000, day - 90, day, 30000, 1, 9 }, LOPE_PROJECTION_NONE, NULL },
    { "100 m a day", 0, { 90000, day - 90, day, 2800, 2, 9 }, LOPE_PROJECTION_DATE, "2040-03-31" },
    { "99.96 m a day", 0, { 90000, day - 90, day, 2799, 2, 9 }, LOPE_PROJECTION_NONE, NULL },
    { "never worn", 0, { 0, LOPE_DAY_NONE, LOPE_DAY_NONE, 0, 0, 0 }, LOPE_PROJECTION_NONE, NULL },
    { "reached", 600000, { 40000, day - 90, day, 40000, 5, 9 }, LOPE_PROJECTION_REACHED, NULL },
    { "one metre left", 599999, { 40000, day - 90, day, 40000, 5, 9 }, LOPE_PROJECTION_DATE, "2025-03-11" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeShoe) shoe = lope_shoe_new ("Heron 3");
      g_autofree char *projected = NULL;
      LopeShoeWear wear;

      lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_INITIAL, cases[i].initial);
      wear = lope_shoe_wear_judge (shoe, &cases[i].use, day, DEFAULT_TARGET);
      if (wear.projected != LOPE_DAY_NONE)
        projected = lope_day_to_iso (wear.projected);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (wear.distance, ==, cases[i].initial + cases[i].use.distance);
      g_assert_cmpint (wear.projection, ==, cases[i].state);
      g_assert_cmpstr (projected, ==, cases[i].projected);

      /* Who has put it away does not wear it on. */
      lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_RETIRED, day);
      wear = lope_shoe_wear_judge (shoe, &cases[i].use, day, DEFAULT_TARGET);
      g_assert_cmpint (wear.projection, ==, LOPE_PROJECTION_NONE);
      g_assert_cmpint (wear.projected, ==, LOPE_DAY_NONE);
    }
}

/* S-3: use begins on the day it was bought. */
static void
test_bought (void)
{
  const LopeDay day = lope_day_from_iso ("2025-03-10");
  const LopeShoeUse use = { 45000, day - 4, day, 45000, 5, 5 };
  g_autoptr (LopeShoe) shoe = lope_shoe_new ("Heron 3");
  LopeShoeWear wear;

  wear = lope_shoe_wear_judge (shoe, &use, day, DEFAULT_TARGET);
  g_assert_cmpint (wear.projection, ==, LOPE_PROJECTION_NONE);

  lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_BOUGHT, day - 9);
  wear = lope_shoe_wear_judge (shoe, &use, day, DEFAULT_TARGET);
  g_assert_cmpint (wear.projected, ==, lope_day_from_iso ("2025-07-21"));
  g_assert_cmpfloat (wear.rate, ==, 4500);
}

static void
test_target (void)
{
  const LopeDay day = lope_day_from_iso ("2025-03-10");
  const LopeShoeUse use = { 460000, day - 200, day, 84000, 8, 30 };
  g_autoptr (LopeShoe) shoe = lope_shoe_new ("Heron 3");
  LopeShoeWear wear;

  wear = lope_shoe_wear_judge (shoe, &use, day, DEFAULT_TARGET);
  g_assert_false (wear.own_target);
  g_assert_cmpint (wear.target, ==, DEFAULT_TARGET);
  g_assert_cmpint (wear.soft, ==, 480000);
  g_assert_cmpint (wear.hard, ==, 800000);
  g_assert_cmpint (wear.status, ==, LOPE_WEAR_NEAR);

  lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_TARGET, 450000);
  wear = lope_shoe_wear_judge (shoe, &use, day, DEFAULT_TARGET);
  g_assert_true (wear.own_target);
  g_assert_cmpint (wear.target, ==, 450000);
  g_assert_cmpint (wear.soft, ==, 450000);
  g_assert_cmpint (wear.hard, ==, 500000);
  g_assert_cmpint (wear.status, ==, LOPE_WEAR_CHECK);
  g_assert_cmpint (wear.projection, ==, LOPE_PROJECTION_REACHED);
}

/* T6 of evidence.md. */
static void
test_rotation (void)
{
  const int distances[] = { 60000, 0, 25000, 15000 };
  const int one[] = { 60000, 0 };
  LopeShoeRotation rotation;

  rotation = lope_shoe_rotation_find (distances, G_N_ELEMENTS (distances));
  g_assert_cmpfloat_with_epsilon (rotation.dominant, 0.6, 1e-9);
  g_assert_cmpfloat_with_epsilon (rotation.effective, 1 / 0.445, 1e-9);
  g_assert_cmpuint (rotation.n_shoes, ==, 3);

  rotation = lope_shoe_rotation_find (one, G_N_ELEMENTS (one));
  g_assert_cmpfloat (rotation.dominant, ==, 1);
  g_assert_cmpfloat (rotation.effective, ==, 1);
  g_assert_cmpuint (rotation.n_shoes, ==, 1);

  rotation = lope_shoe_rotation_find (NULL, 0);
  g_assert_cmpfloat (rotation.effective, ==, 0);
  g_assert_cmpuint (rotation.n_shoes, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shoe-wear/status", test_status);
  g_test_add_func ("/shoe-wear/projection", test_projection);
  g_test_add_func ("/shoe-wear/bought", test_bought);
  g_test_add_func ("/shoe-wear/target", test_target);
  g_test_add_func ("/shoe-wear/rotation", test_rotation);

  return g_test_run ();
}
