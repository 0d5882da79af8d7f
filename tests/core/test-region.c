/* test-region.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-red-flag.h"

#include <string.h>

static void
test_regions (void)
{
  const guint n = lope_nicks_get_length (lope_region_nicks);
  guint n_areas = 0, n_sides[3] = { 0 };

  g_assert_cmpuint (LOPE_N_AREAS, ==, 28);
  g_assert_cmpuint (n, ==, 55);

  for (guint i = 0; i < n; i++)
    {
      const LopeArea area = lope_region_get_area ((int) i);
      const LopeSide side = lope_region_get_side ((int) i);
      g_autofree char *id = g_strdup_printf ("%s.%c", lope_area_get_id (area), "lrc"[side]);

      g_assert_cmpstr (lope_region_get_id ((int) i), ==, id);
      g_assert_cmpint (lope_region_from_id (id), ==, (int) i);
      g_assert_cmpint (lope_region_find (area, side), ==, (int) i);
      g_assert_cmpint (lope_region_get_views ((int) i), !=, 0);
      g_assert_cmpuint (strlen (lope_region_get_name ((int) i)), >, 3);
      g_assert_cmpuint (strlen (lope_region_get_structures ((int) i)), >, 10);
      g_assert_cmpint (g_str_has_suffix (lope_region_get_name ((int) i), ", left"), ==, side == LOPE_SIDE_LEFT);
      g_assert_cmpint (g_str_has_suffix (lope_region_get_name ((int) i), ", right"), ==, side == LOPE_SIDE_RIGHT);
      n_sides[side]++;
      n_areas = MAX (n_areas, (guint) area + 1);
    }

  g_assert_cmpuint (n_areas, ==, LOPE_N_AREAS);
  g_assert_cmpuint (n_sides[LOPE_SIDE_LEFT], ==, 26);
  g_assert_cmpuint (n_sides[LOPE_SIDE_RIGHT], ==, 26);
  g_assert_cmpuint (n_sides[LOPE_SIDE_CENTRE], ==, 3);
}

static void
test_names (void)
{
  g_assert_cmpstr (lope_region_get_name (lope_region_from_id ("hip_outer.r")), ==, "Outer hip bone, right");
  g_assert_cmpstr (lope_region_get_name (LOPE_REGION_ANYWHERE), ==, "Anywhere");
  g_assert_cmpint (lope_region_get_views (lope_region_from_id ("hip_outer.r")), ==,
                   LOPE_REGION_FRONT | LOPE_REGION_BACK | LOPE_REGION_FROM_SIDE);
  g_assert_cmpint (lope_region_from_id ("hip_outer"), ==, LOPE_REGION_ANYWHERE);
  g_assert_cmpint (lope_region_from_id ("hip_outer.c"), ==, LOPE_REGION_ANYWHERE);
  g_assert_cmpint (lope_region_from_id (NULL), ==, LOPE_REGION_ANYWHERE);
  g_assert_null (lope_region_get_id (LOPE_REGION_ANYWHERE));
}

/* What all texts about health must not say (evidence.md section 15). */
static void
assert_hedged (const char *text)
{
  static const char *const words[] = { " will ", " causes ", " injured", " safe ", "diagnos" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", text);
      g_assert_null (strstr (text, words[i]));
    }
}

static void
test_flags (void)
{
  static const LopeFlagLevel levels[] = { 2, 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 2, 1, 1 };

  g_assert_cmpuint (LOPE_N_FLAGS, ==, 17);
  for (guint i = 0; i < LOPE_N_FLAGS; i++)
    {
      g_autofree char *id = g_strdup_printf ("F-%02u", i + 1);

      g_assert_cmpstr (lope_flag_get_id (i), ==, id);
      g_assert_cmpint (lope_flag_get_level (i), ==, levels[i]);
      g_assert_true (g_str_has_suffix (lope_flag_get_question (i), "?"));
      g_assert_true (g_str_has_suffix (lope_flag_get_heard (i), "."));
      assert_hedged (lope_flag_get_heard (i));
      g_assert_cmpint (lope_flag_get_detail_question (i) != NULL, ==, i == LOPE_FLAG_NERVE || i == LOPE_FLAG_MECHANICAL);
    }

  for (guint level = LOPE_FLAG_SOON; level <= LOPE_FLAG_EMERGENCY; level++)
    {
      assert_hedged (lope_flag_level_get_title (level));
      assert_hedged (lope_flag_level_get_advice (level));
    }
}

static void
test_structures (void)
{
  for (guint i = 0; lope_region_nicks[i].nick != NULL; i++)
    assert_hedged (lope_region_get_structures ((int) i));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/region/regions", test_regions);
  g_test_add_func ("/region/names", test_names);
  g_test_add_func ("/region/structures", test_structures);
  g_test_add_func ("/region/flags", test_flags);

  return g_test_run ();
}
