/* test-activity-merge.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity-merge.h"

#define UNSET LOPE_UNSET
#define SHOE "00000000-0000-4000-8000-000000000001"

static LopeActivity *
make_activity (gint64 source,
               guint  n_laps)
{
  LopeActivity *activity = lope_activity_new ();
  LopeLap lap = LOPE_LAP_INIT;

  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_SOURCE, source);
  lap.distance = (int) source;
  lope_activity_set_laps (activity, &lap, n_laps);

  return activity;
}

/* What a field becomes, by what it was on both sides. */
static void
test_fields (void)
{
  static const struct {
    LopeActivityField field;
    LopeSource journal_source;
    LopeSource file_source;
    gint64 journal;
    gint64 file;
    gint64 merged;
  } cases[] = {
    /* The runner knows best. */
    { LOPE_ACTIVITY_RPE, LOPE_SOURCE_MANUAL, LOPE_SOURCE_FILE, 4, 7, 4 },
    { LOPE_ACTIVITY_RPE, LOPE_SOURCE_MANUAL, LOPE_SOURCE_FILE, 0, 7, 0 },
    { LOPE_ACTIVITY_RPE, LOPE_SOURCE_MANUAL, LOPE_SOURCE_FILE, UNSET, 7, 7 },
    { LOPE_ACTIVITY_KIND, LOPE_SOURCE_MANUAL, LOPE_SOURCE_FILE, LOPE_KIND_EASY, LOPE_KIND_RACE, LOPE_KIND_EASY },
    { LOPE_ACTIVITY_WARM_UP, LOPE_SOURCE_FILE, LOPE_SOURCE_FILE, 0, 1, 0 },
    /* The watch knows best. */
    { LOPE_ACTIVITY_DISTANCE, LOPE_SOURCE_MANUAL, LOPE_SOURCE_FILE, 8200, 8240, 8240 },
    { LOPE_ACTIVITY_DISTANCE, LOPE_SOURCE_MANUAL, LOPE_SOURCE_FILE, 8200, UNSET, 8200 },
    { LOPE_ACTIVITY_DISTANCE, LOPE_SOURCE_MANUAL, LOPE_SOURCE_LIST, 8200, 8240, 8240 },
    { LOPE_ACTIVITY_DISTANCE, LOPE_SOURCE_FILE, LOPE_SOURCE_FILE, 8200, 8240, 8240 },
    { LOPE_ACTIVITY_DISTANCE, LOPE_SOURCE_FILE, LOPE_SOURCE_LIST, 8200, 8240, 8200 },
    { LOPE_ACTIVITY_HR, LOPE_SOURCE_FILE, LOPE_SOURCE_LIST, UNSET, 150, 150 },
    { LOPE_ACTIVITY_START, LOPE_SOURCE_MANUAL, LOPE_SOURCE_FILE, 1000, 1032, 1032 },
    /* What belongs to a recording never mixes with another. */
    { LOPE_ACTIVITY_COMPUTED_DISTANCE, LOPE_SOURCE_FILE, LOPE_SOURCE_FILE, 8100, UNSET, UNSET },
    { LOPE_ACTIVITY_COMPUTED_DISTANCE, LOPE_SOURCE_FILE, LOPE_SOURCE_LIST, 8100, UNSET, 8100 },
    { LOPE_ACTIVITY_SESSION, LOPE_SOURCE_FILE, LOPE_SOURCE_FILE, 3, 0, 0 },
    { LOPE_ACTIVITY_SESSION, LOPE_SOURCE_FILE, LOPE_SOURCE_LIST, 3, 17, 3 },
    /* Everyone calls a run a run. */
    { LOPE_ACTIVITY_SPORT, LOPE_SOURCE_MANUAL, LOPE_SOURCE_FILE,
      LOPE_SPORT_RUN, LOPE_SPORT_TRAIL_RUN, LOPE_SPORT_TRAIL_RUN },
    { LOPE_ACTIVITY_SPORT, LOPE_SOURCE_MANUAL, LOPE_SOURCE_FILE,
      LOPE_SPORT_TRAIL_RUN, LOPE_SPORT_RUN, LOPE_SPORT_TRAIL_RUN },
    { LOPE_ACTIVITY_SPORT, LOPE_SOURCE_FILE, LOPE_SOURCE_FILE,
      LOPE_SPORT_TREADMILL_RUN, LOPE_SPORT_TRAIL_RUN, LOPE_SPORT_TREADMILL_RUN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeActivity) journal = make_activity (cases[i].journal_source, 0);
      g_autoptr (LopeActivity) file = make_activity (cases[i].file_source, 0);
      g_autoptr (LopeActivity) merged = NULL;
      g_autoptr (LopeActivity) replaced = NULL;

      g_test_message ("case %u", i);
      lope_record_set_int (LOPE_RECORD (journal), cases[i].field, cases[i].journal);
      lope_record_set_int (LOPE_RECORD (file), cases[i].field, cases[i].file);
      merged = lope_activity_merge (journal, file);
      g_assert_cmpint (lope_record_get_int (LOPE_RECORD (merged), cases[i].field), ==, cases[i].merged);
      replaced = lope_activity_merge_file (journal, file);
      g_assert_cmpint (lope_record_get_int (LOPE_RECORD (replaced), cases[i].field), ==, cases[i].file);
    }
}

/* It stays the record that it was, in the import with which it came. */
static void
test_identity (void)
{
  g_autoptr (LopeActivity) journal = make_activity (LOPE_SOURCE_MANUAL, 0);
  g_autoptr (LopeActivity) file = make_activity (LOPE_SOURCE_FILE, 0);
  LopeActivity *(*merges[]) (LopeActivity *, LopeActivity *) = { lope_activity_merge, lope_activity_merge_file };

  lope_record_set_text (LOPE_RECORD (journal), LOPE_ACTIVITY_SHOE, SHOE);
  lope_record_set_int (LOPE_RECORD (journal), LOPE_RECORD_CREATED, 5);
  lope_record_set_int (LOPE_RECORD (file), LOPE_RECORD_CREATED, 6);
  lope_record_set_text (LOPE_RECORD (file), LOPE_ACTIVITY_BATCH, "batch");
  lope_record_set_text (LOPE_RECORD (file), LOPE_ACTIVITY_FILE_NAME, "run.fit");

  for (guint i = 0; i < G_N_ELEMENTS (merges); i++)
    {
      g_autoptr (LopeActivity) merged = merges[i] (journal, file);
      LopeRecord *record = LOPE_RECORD (merged);

      g_assert_cmpstr (lope_record_get_uuid (record), ==, lope_record_get_uuid (LOPE_RECORD (journal)));
      g_assert_cmpint (lope_record_get_int (record, LOPE_RECORD_CREATED), ==, 5);
      g_assert_null (lope_record_get_text (record, LOPE_ACTIVITY_BATCH));
      g_assert_cmpstr (lope_record_get_text (record, LOPE_ACTIVITY_FILE_NAME), ==, "run.fit");
      g_assert_cmpstr (lope_record_get_text (record, LOPE_ACTIVITY_SHOE), ==, i == 0 ? SHOE : NULL);
    }
}

static void
test_laps (void)
{
  static const struct {
    LopeSource file_source;
    guint n_journal;
    guint n_file;
    LopeMergeSide side;
  } cases[] = {
    { LOPE_SOURCE_FILE, 0, 0, LOPE_MERGE_NEITHER },
    { LOPE_SOURCE_FILE, 0, 1, LOPE_MERGE_FILE },
    { LOPE_SOURCE_FILE, 1, 0, LOPE_MERGE_JOURNAL },
    { LOPE_SOURCE_FILE, 1, 1, LOPE_MERGE_FILE },
    { LOPE_SOURCE_MANUAL, 1, 1, LOPE_MERGE_JOURNAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeActivity) journal = make_activity (LOPE_SOURCE_LIST, cases[i].n_journal);
      g_autoptr (LopeActivity) file = make_activity (cases[i].file_source, cases[i].n_file);
      g_autoptr (LopeActivity) merged = lope_activity_merge (journal, file);
      LopeActivity *wanted = cases[i].side == LOPE_MERGE_FILE ? file : journal;
      const LopeLap *laps;
      guint n, n_wanted;

      g_assert_cmpint (lope_activity_merge_get_laps_side (journal, file), ==, cases[i].side);
      laps = lope_activity_get_laps (merged, &n);
      g_assert_cmpint (n, ==, MAX (cases[i].n_journal, cases[i].n_file));
      if (n > 0)
        g_assert_cmpint (laps[0].distance, ==, lope_activity_get_laps (wanted, &n_wanted)[0].distance);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/activity-merge/fields", test_fields);
  g_test_add_func ("/core/activity-merge/identity", test_identity);
  g_test_add_func ("/core/activity-merge/laps", test_laps);

  return g_test_run ();
}
