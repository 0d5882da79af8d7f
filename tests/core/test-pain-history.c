/* test-pain-history.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-compare.h"
#include "lope-pain-history.h"
#include "lope-region-exercises.h"

#include <math.h>

/* 1 November 2026; what is done on day n is done at noon. */
#define FIRST_DAY 20758
#define NOON(n) ((FIRST_DAY + (gint64) (n)) * 86400 + 43200)

static int
find_region (const char *id)
{
  int region = lope_region_from_id (id);

  g_assert_cmpint (region, !=, LOPE_REGION_ANYWHERE);

  return region;
}

static LopePainEntry *
add_entry (GPtrArray      *entries,
           const char     *region,
           LopePainMoment  moment,
           int             severity,
           int             day)
{
  LopePainEntry *entry = lope_pain_entry_new (region != NULL ? find_region (region) : LOPE_REGION_ANYWHERE,
                                              moment, severity, NOON (day), 0);

  g_ptr_array_add (entries, entry);

  return entry;
}

static LopeRecord *
add_run (GPtrArray  *runs,
         int         day,
         const char *shoe,
         int         warm_up)
{
  LopeRecord *run = LOPE_RECORD (lope_activity_new ());

  lope_record_set_int (run, LOPE_ACTIVITY_SPORT, LOPE_SPORT_RUN);
  lope_record_set_int (run, LOPE_ACTIVITY_START, NOON (day));
  lope_record_set_int (run, LOPE_ACTIVITY_OFFSET, 0);
  if (shoe != NULL)
    lope_record_set_text (run, LOPE_ACTIVITY_SHOE, shoe);
  if (warm_up >= 0)
    lope_record_set_int (run, LOPE_ACTIVITY_WARM_UP, warm_up);
  g_ptr_array_add (runs, run);

  return run;
}

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
test_peaks (void)
{
  g_autoptr (GPtrArray) entries = new_records ();
  g_autoptr (GArray) peaks = NULL;
  const LopePainPeak *peak;

  add_entry (entries, "calf.l", LOPE_PAIN_DURING, 9, 0);
  add_entry (entries, "calf.l", LOPE_PAIN_DURING, 4, 10);
  add_entry (entries, "shin.r", LOPE_PAIN_MORNING, 0, 11);
  add_entry (entries, "calf.l", LOPE_PAIN_AFTER, 2, 12);
  add_entry (entries, NULL, LOPE_PAIN_MORNING, 0, 13);
  add_entry (entries, "heel.l", LOPE_PAIN_AFTER, 7, 20);

  peaks = lope_pain_history_list_peaks (entries, FIRST_DAY + 10, FIRST_DAY + 19);
  g_assert_cmpuint (peaks->len, ==, 2);
  peak = &g_array_index (peaks, LopePainPeak, 0);
  g_assert_cmpint (peak->region, ==, find_region ("calf.l"));
  g_assert_cmpint (peak->severity, ==, 4);
  g_assert_cmpint (peak->latest, ==, 2);
  g_assert_cmpint (peak->latest_day, ==, FIRST_DAY + 12);
  g_assert_cmpuint (peak->n_entries, ==, 2);

  /* A recorded 0 is something that was recorded. */
  peak = &g_array_index (peaks, LopePainPeak, 1);
  g_assert_cmpint (peak->region, ==, find_region ("shin.r"));
  g_assert_cmpint (peak->severity, ==, 0);
}

static void
test_peaks_of_all_time (void)
{
  g_autoptr (GPtrArray) entries = new_records ();
  g_autoptr (GArray) peaks = NULL;

  add_entry (entries, "calf.l", LOPE_PAIN_DURING, 9, -20000);
  peaks = lope_pain_history_list_peaks (entries, LOPE_DAY_NONE, FIRST_DAY);
  g_assert_cmpuint (peaks->len, ==, 1);
  g_assert_cmpint (g_array_index (peaks, LopePainPeak, 0).severity, ==, 9);
}

static void
test_tags (void)
{
  g_autoptr (GPtrArray) entries = new_records ();
  g_autoptr (GArray) tags = NULL;
  const int stiff = lope_nicks_find (lope_pain_quality_nicks, "stiff");
  const int stairs = lope_nicks_find (lope_pain_behaviour_nicks, "stairs");

  lope_record_set_int (LOPE_RECORD (add_entry (entries, "calf.l", LOPE_PAIN_DURING, 3, 0)),
                       LOPE_PAIN_ENTRY_QUALITIES, 1 << stiff);
  lope_record_set_int (entries->pdata[0], LOPE_PAIN_ENTRY_BEHAVIOURS, 1 << stairs);
  lope_record_set_int (LOPE_RECORD (add_entry (entries, "calf.l", LOPE_PAIN_DURING, 3, 1)),
                       LOPE_PAIN_ENTRY_BEHAVIOURS, 1 << stairs);
  lope_record_set_int (LOPE_RECORD (add_entry (entries, "calf.r", LOPE_PAIN_DURING, 3, 1)),
                       LOPE_PAIN_ENTRY_QUALITIES, 1 << stiff);

  tags = lope_pain_history_list_tags (entries, find_region ("calf.l"));
  g_assert_cmpuint (tags->len, ==, 2);
  g_assert_cmpint (g_array_index (tags, LopePainTag, 0).tag, ==, stairs);
  g_assert_true (g_array_index (tags, LopePainTag, 0).is_behaviour);
  g_assert_cmpuint (g_array_index (tags, LopePainTag, 0).count, ==, 2);
  g_assert_cmpint (g_array_index (tags, LopePainTag, 1).tag, ==, stiff);
  g_assert_cmpuint (g_array_index (tags, LopePainTag, 1).count, ==, 1);
}

static void
test_compare (void)
{
  static const struct {
    int states[8];
    gboolean enough;
    guint n_with;
    guint n_without;
    double with;
    double without;
  } cases[] = {
    { { 1, 1, 1, 0, 0, 0, -1, -1 }, TRUE, 3, 3, 1, 4 },
    { { 1, 1, 0, 0, 0, 0, 0, 0 }, FALSE, 2, 6, 0.5, 4.5 },
    { { 0, 0, 1, 1, 1, 1, 1, 1 }, FALSE, 6, 2, 4.5, 0.5 },
    { { 1, 1, 1, 1, 0, 0, 0, 0 }, TRUE, 4, 4, 1.5, 5.5 },
    { { -1, -1, -1, -1, -1, -1, -1, -1 }, FALSE, 0, 0, NAN, NAN },
  };
  static const int severities[] = { 0, 1, 2, 3, 4, 5, 6, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopePainComparison comparison = { 0 };

      g_assert_true (lope_pain_compare (severities, cases[i].states, 8, &comparison) == cases[i].enough);
      g_assert_cmpuint (comparison.n_with, ==, cases[i].n_with);
      g_assert_cmpuint (comparison.n_without, ==, cases[i].n_without);
      g_assert_true (isnan (cases[i].with) ? isnan (comparison.with) : comparison.with == cases[i].with);
      g_assert_true (isnan (cases[i].without) ? isnan (comparison.without) : comparison.without == cases[i].without);
    }
}

/* What a day is said to have been like: during, after, and on the next morning,
 * neither before nor at other times, and nothing without an answer. */
static void
test_days (void)
{
  g_autoptr (GPtrArray) entries = new_records ();
  g_autoptr (GPtrArray) runs = new_records ();
  g_autoptr (GArray) days = NULL;

  for (int day = 0; day < 6; day++)
    add_run (runs, day, NULL, -1);
  add_run (runs, 1, NULL, -1);
  add_entry (entries, "calf.l", LOPE_PAIN_BEFORE, 8, 0);
  add_entry (entries, "calf.l", LOPE_PAIN_OTHER, 8, 0);
  add_entry (entries, "calf.l", LOPE_PAIN_DURING, 2, 1);
  add_entry (entries, "calf.l", LOPE_PAIN_AFTER, 3, 1);
  add_entry (entries, "calf.l", LOPE_PAIN_MORNING, 5, 3);
  add_entry (entries, NULL, LOPE_PAIN_AFTER, 0, 3);
  add_entry (entries, "calf.r", LOPE_PAIN_AFTER, 6, 4);
  add_entry (entries, "calf.l", LOPE_PAIN_AFTER, 6, 9);

  days = lope_pain_compare_list_days (entries, find_region ("calf.l"), runs);
  g_assert_cmpuint (days->len, ==, 3);
  g_assert_cmpint (g_array_index (days, LopePainRunDay, 0).day, ==, FIRST_DAY + 1);
  g_assert_cmpint (g_array_index (days, LopePainRunDay, 0).severity, ==, 3);
  g_assert_cmpuint (g_array_index (days, LopePainRunDay, 0).runs->len, ==, 2);
  g_assert_cmpint (g_array_index (days, LopePainRunDay, 1).day, ==, FIRST_DAY + 2);
  g_assert_cmpint (g_array_index (days, LopePainRunDay, 1).severity, ==, 5);
  g_assert_cmpint (g_array_index (days, LopePainRunDay, 2).day, ==, FIRST_DAY + 3);
  g_assert_cmpint (g_array_index (days, LopePainRunDay, 2).severity, ==, 0);
}

static void
test_factors (void)
{
  const char *old = "11111111-1111-4111-8111-111111111111";
  const char *new = "22222222-2222-4222-8222-222222222222";
  g_autoptr (GPtrArray) entries = new_records ();
  g_autoptr (GPtrArray) runs = new_records ();
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) comparisons = NULL;
  const LopePainComparison *comparison;

  /* Three days with each shoe; warmed up for two days only. */
  for (int day = 0; day < 6; day++)
    {
      add_run (runs, day, day < 3 ? old : new, day < 2 ? 1 : 0);
      add_entry (entries, "calf.l", LOPE_PAIN_AFTER, day < 3 ? 4 : 1, day);
    }
  /* Of these, it is not known in which shoe, or how it was. */
  add_run (runs, 6, NULL, -1);
  add_entry (entries, "calf.l", LOPE_PAIN_AFTER, 9, 6);
  add_run (runs, 7, old, -1);

  days = lope_pain_compare_list_days (entries, find_region ("calf.l"), runs);
  comparisons = lope_pain_compare_days (days);
  g_assert_cmpuint (comparisons->len, ==, 2);
  comparison = &g_array_index (comparisons, LopePainComparison, 0);
  g_assert_cmpint (comparison->factor, ==, LOPE_PAIN_FACTOR_SHOE);
  g_assert_cmpstr (comparison->shoe, ==, old);
  g_assert_cmpuint (comparison->n_with, ==, 3);
  g_assert_cmpuint (comparison->n_without, ==, 3);
  g_assert_cmpfloat (comparison->with, ==, 4);
  g_assert_cmpfloat (comparison->without, ==, 1);
  comparison = &g_array_index (comparisons, LopePainComparison, 1);
  g_assert_cmpstr (comparison->shoe, ==, new);
  g_assert_cmpfloat (comparison->with, ==, 1);
}

/* Every exercise is one of the library and suits pain where it is offered; for the
 * groin crease there is none. */
static void
test_exercises (void)
{
  static const struct {
    const char *region;
    guint n;
  } cases[] = {
    { "hip_outer.r", 4 }, { "buttock_deep.l", 3 }, { "thigh_inner.r", 1 }, { "groin_crease.l", 0 }, { "calf.l", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int region = find_region (cases[i].region);
      g_autoptr (GPtrArray) exercises = lope_region_list_exercises (region);

      g_assert_cmpuint (exercises->len, ==, cases[i].n);
      for (guint k = 0; k < exercises->len; k++)
        g_assert_true (lope_exercise_suits (exercises->pdata[k], 1u << lope_region_get_area (region)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/pain-history/peaks", test_peaks);
  g_test_add_func ("/core/pain-history/peaks-of-all-time", test_peaks_of_all_time);
  g_test_add_func ("/core/pain-history/tags", test_tags);
  g_test_add_func ("/core/region-exercises", test_exercises);
  g_test_add_func ("/core/pain-compare/counts", test_compare);
  g_test_add_func ("/core/pain-compare/days", test_days);
  g_test_add_func ("/core/pain-compare/factors", test_factors);

  return g_test_run ();
}
