/* test-shoe.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe.h"

#define KIND(kind) LOPE_SHOE_USE_KIND (LOPE_KIND_##kind)
#define SURFACE(surface) LOPE_SHOE_USE_SURFACE (LOPE_SURFACE_##surface)

static LopeShoe *
make_shoe (const char *name,
           guint64     default_for)
{
  LopeShoe *shoe = lope_shoe_new (name);

  if (default_for != 0)
    lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_DEFAULT_FOR, (gint64) default_for);

  return shoe;
}

static void
test_default (void)
{
  static const struct {
    LopeSport sport;
    gint64 kind;
    gint64 surface;
    const char *name;
  } cases[] = {
    { LOPE_SPORT_RUN, LOPE_UNSET, LOPE_UNSET, "Heron" },
    { LOPE_SPORT_RUN, LOPE_KIND_EASY, LOPE_UNSET, "Heron" },
    { LOPE_SPORT_RUN, LOPE_KIND_LONG, LOPE_SURFACE_ROAD, "Heron" },
    { LOPE_SPORT_RUN, LOPE_KIND_TEMPO, LOPE_UNSET, "Swift" },
    { LOPE_SPORT_RUN, LOPE_KIND_RACE, LOPE_SURFACE_ROAD, "Swift" },
    { LOPE_SPORT_RUN, LOPE_KIND_RACE, LOPE_SURFACE_TRACK, "Swift" },
    { LOPE_SPORT_RUN, LOPE_KIND_TEMPO, LOPE_SURFACE_TRAIL, "Ibex" },
    { LOPE_SPORT_RUN, LOPE_KIND_EASY, LOPE_SURFACE_TRAIL, "Ibex" },
    { LOPE_SPORT_TRAIL_RUN, LOPE_UNSET, LOPE_UNSET, "Ibex" },
    { LOPE_SPORT_TRAIL_RUN, LOPE_KIND_RACE, LOPE_UNSET, "Ibex" },
    { LOPE_SPORT_RUN, LOPE_KIND_HILLS, LOPE_UNSET, "Plain" },
    { LOPE_SPORT_RUN, LOPE_KIND_EASY, LOPE_SURFACE_GRASS, NULL },
    { LOPE_SPORT_TREADMILL_RUN, LOPE_UNSET, LOPE_UNSET, NULL },
    { LOPE_SPORT_WALK, LOPE_KIND_EASY, LOPE_SURFACE_ROAD, NULL },
    { LOPE_SPORT_CYCLING, LOPE_UNSET, LOPE_UNSET, NULL },
  };
  LopeShoe *shoes[] = {
    make_shoe ("Unused", 0),
    make_shoe ("Plain", SURFACE (ROAD)),
    make_shoe ("Heron", KIND (EASY) | KIND (LONG) | SURFACE (ROAD)),
    make_shoe ("Swift", KIND (TEMPO) | KIND (RACE)),
    make_shoe ("Ibex", SURFACE (TRAIL)),
    make_shoe ("Second Ibex", SURFACE (TRAIL)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeShoe *shoe = lope_shoe_get_default (shoes, G_N_ELEMENTS (shoes), 20000,
                                              cases[i].sport, cases[i].kind, cases[i].surface);

      g_test_message ("%u", i);
      g_assert_cmpstr (shoe != NULL ? lope_shoe_get_name (shoe) : NULL, ==, cases[i].name);
    }

  g_assert_null (lope_shoe_get_default (NULL, 0, 20000, LOPE_SPORT_RUN, LOPE_UNSET, LOPE_UNSET));

  for (guint i = 0; i < G_N_ELEMENTS (shoes); i++)
    g_object_unref (shoes[i]);
}

/* Imported runs get a shoe only within its own dates. */
static void
test_dates (void)
{
  const LopeDay bought = lope_day_from_iso ("2025-03-10"), retired = lope_day_from_iso ("2026-03-10");
  g_autoptr (LopeShoe) shoe = make_shoe ("Heron", KIND (EASY));
  static const struct {
    int after_bought;
    gboolean accepted;
    gboolean retired;
  } cases[] = { { -1, FALSE, FALSE }, { 0, TRUE, FALSE }, { 100, TRUE, FALSE }, { 365, TRUE, TRUE }, { 366, FALSE, TRUE } };

  g_assert_true (lope_shoe_accepts_day (shoe, bought - 1000));
  g_assert_false (lope_shoe_is_retired (shoe, bought + 1000));

  lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_BOUGHT, bought);
  lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_RETIRED, retired);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeDay day = bought + cases[i].after_bought;

      g_test_message ("%d", cases[i].after_bought);
      g_assert_cmpint (lope_shoe_accepts_day (shoe, day), ==, cases[i].accepted);
      g_assert_cmpint (lope_shoe_is_retired (shoe, day), ==, cases[i].retired);
      g_assert_true (lope_shoe_get_default (&shoe, 1, day, LOPE_SPORT_RUN, LOPE_UNSET, LOPE_UNSET) ==
                     (cases[i].accepted ? shoe : NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shoe/default", test_default);
  g_test_add_func ("/shoe/dates", test_dates);

  return g_test_run ();
}
