/* test-pain-log.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-status.h"

#include "core-fixtures.h"

#define MONDAY 20619 /* 15 June 2026 */

/* All in UTC. */
typedef struct {
  GPtrArray *entries;   /* owned, of LopePainEntry */
  GPtrArray *flags;     /* owned, of LopeRedFlag */
  GPtrArray *check_ins; /* owned, of LopeCheckIn */
  GPtrArray *settings;  /* owned, of LopeRegionSetting */
  LopeRun runs[16];
  guint n_runs;
  const char *painkiller;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->entries = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->flags = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->check_ins = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->settings = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->entries);
  g_ptr_array_unref (fixture->flags);
  g_ptr_array_unref (fixture->check_ins);
  g_ptr_array_unref (fixture->settings);
}

static LopePainLog
get_log (Fixture *fixture,
         LopeDay  day)
{
  return (LopePainLog) {
    .day = day,
    .until = at_hour (day + 1, 0) - 1,
    .entries = (LopePainEntry **) fixture->entries->pdata,
    .n_entries = fixture->entries->len,
    .runs = fixture->runs,
    .n_runs = fixture->n_runs,
    .painkiller_runs = &fixture->painkiller,
    .n_painkiller_runs = fixture->painkiller != NULL ? 1 : 0,
    .flags = (LopeRedFlag **) fixture->flags->pdata,
    .n_flags = fixture->flags->len,
    .check_ins = (LopeCheckIn **) fixture->check_ins->pdata,
    .n_check_ins = fixture->check_ins->len,
    .settings = (LopeRegionSetting **) fixture->settings->pdata,
    .n_settings = fixture->settings->len,
  };
}

static LopeRun *
add_run (Fixture *fixture,
         LopeDay  day,
         int      hour)
{
  fixture->runs[fixture->n_runs] = make_run (day, hour, 8000);

  return &fixture->runs[fixture->n_runs++];
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const gint64 first = lope_record_get_int (*(LopeRecord **) a, LOPE_PAIN_ENTRY_TIME);
  const gint64 second = lope_record_get_int (*(LopeRecord **) b, LOPE_PAIN_ENTRY_TIME);

  return (first > second) - (first < second);
}

/* A region of NULL is none in particular. */
static LopeRecord *
add_pain (Fixture        *fixture,
          LopeDay         day,
          int             hour,
          LopePainMoment  moment,
          const char     *region,
          int             severity,
          const LopeRun  *run)
{
  LopeRecord *entry = LOPE_RECORD (lope_pain_entry_new (lope_region_from_id (region), moment, severity,
                                                        at_hour (day, hour), 0));

  if (run != NULL)
    lope_record_set_text (entry, LOPE_PAIN_ENTRY_RUN, run->uuid);
  g_ptr_array_add (fixture->entries, entry);
  g_ptr_array_sort (fixture->entries, compare_entries);

  return entry;
}

static LopeRecord *
add_flag (Fixture  *fixture,
          LopeFlag  flag,
          gboolean  yes,
          LopeDay   day)
{
  LopeRedFlag *answer = lope_red_flag_new (flag, yes, at_hour (day, 12), 0);

  g_ptr_array_add (fixture->flags, answer);

  return LOPE_RECORD (answer);
}

static LopeRecord *
add_setting (Fixture    *fixture,
             const char *region)
{
  LopeRegionSetting *setting = lope_region_setting_new (lope_region_from_id (region));

  g_ptr_array_add (fixture->settings, setting);

  return LOPE_RECORD (setting);
}

static void
assert_outcome (Fixture         *fixture,
                LopeDay          day,
                const LopeRun   *run,
                LopePainOutcome  outcome)
{
  const LopePainLog log = get_log (fixture, day);
  const LopePainResponse response = lope_pain_log_judge_run (&log, run);

  g_assert_cmpstr (lope_pain_outcome_nicks[response.outcome].nick, ==, lope_pain_outcome_nicks[outcome].nick);
}

/* PENDING until the end of D+2, then UNKNOWN; the answer of D+1, or of D+2. */
static void
test_morning (Fixture       *fixture,
              gconstpointer  data)
{
  LopeRun *run = add_run (fixture, MONDAY, 8);

  add_pain (fixture, MONDAY, 9, LOPE_PAIN_DURING, "hip_outer.r", 1, run);
  assert_outcome (fixture, MONDAY, run, LOPE_PAIN_PENDING);
  assert_outcome (fixture, MONDAY + 2, run, LOPE_PAIN_PENDING);
  assert_outcome (fixture, MONDAY + 3, run, LOPE_PAIN_UNKNOWN);

  /* Told of on D+2, without a run in between. */
  add_pain (fixture, MONDAY + 2, 9, LOPE_PAIN_MORNING, "hip_outer.r", 0, NULL);
  assert_outcome (fixture, MONDAY + 1, run, LOPE_PAIN_PENDING);
  assert_outcome (fixture, MONDAY + 2, run, LOPE_PAIN_PROGRESS_OK);
  assert_outcome (fixture, MONDAY + 3, run, LOPE_PAIN_PROGRESS_OK);

  /* What is told of the morning itself goes first. */
  add_pain (fixture, MONDAY + 1, 7, LOPE_PAIN_MORNING, "hip_outer.r", 3, NULL);
  assert_outcome (fixture, MONDAY + 2, run, LOPE_PAIN_BACK_OFF);
}

static void
test_morning_of_next_run (Fixture       *fixture,
                          gconstpointer  data)
{
  LopeRun *run = add_run (fixture, MONDAY, 8);
  LopeRecord *morning;

  add_run (fixture, MONDAY + 1, 18);
  add_pain (fixture, MONDAY, 9, LOPE_PAIN_DURING, "hip_outer.r", 1, run);

  /* That of D+2 is the morning after the next run, unless it says otherwise. */
  morning = add_pain (fixture, MONDAY + 2, 9, LOPE_PAIN_MORNING, "hip_outer.r", 0, NULL);
  assert_outcome (fixture, MONDAY + 2, run, LOPE_PAIN_PENDING);
  lope_record_set_text (morning, LOPE_PAIN_ENTRY_RUN, run->uuid);
  assert_outcome (fixture, MONDAY + 2, run, LOPE_PAIN_PROGRESS_OK);

  /* Later than that it is no morning any more. */
  lope_record_set_int (morning, LOPE_PAIN_ENTRY_TIME, at_hour (MONDAY + 3, 9));
  assert_outcome (fixture, MONDAY + 3, run, LOPE_PAIN_UNKNOWN);
}

/* Two runs of a day share the next morning; what has no link belongs to the run
 * before it, and “before” to the one after. */
static void
test_two_runs (Fixture       *fixture,
               gconstpointer  data)
{
  LopeRun *early = add_run (fixture, MONDAY, 7);
  LopeRun *late = add_run (fixture, MONDAY, 18);
  LopePainLog log;
  LopePainInput input;

  add_pain (fixture, MONDAY, 6, LOPE_PAIN_BEFORE, "shin.l", 1, NULL);
  add_pain (fixture, MONDAY, 8, LOPE_PAIN_AFTER, "shin.l", 2, NULL);
  add_pain (fixture, MONDAY, 17, LOPE_PAIN_BEFORE, "shin.l", 0, NULL);
  add_pain (fixture, MONDAY, 19, LOPE_PAIN_DURING, "shin.l", 4, NULL);
  add_pain (fixture, MONDAY, 19, LOPE_PAIN_AFTER, "shin.l", 3, NULL);
  add_pain (fixture, MONDAY + 1, 7, LOPE_PAIN_MORNING, "shin.l", 1, late);

  log = get_log (fixture, MONDAY + 1);
  input = lope_pain_log_get_input (&log, early, lope_region_from_id ("shin.l"));
  g_assert_cmpint (input.before, ==, 1);
  g_assert_cmpint (input.during, ==, -1);
  g_assert_cmpint (input.after, ==, 2);
  g_assert_cmpint (input.morning, ==, 1);

  input = lope_pain_log_get_input (&log, late, lope_region_from_id ("shin.l"));
  g_assert_cmpint (input.before, ==, 0);
  g_assert_cmpint (input.during, ==, 4);
  g_assert_cmpint (input.after, ==, 3);
  g_assert_cmpint (input.morning, ==, 1);

  assert_outcome (fixture, MONDAY + 1, early, LOPE_PAIN_PROGRESS_OK);
  assert_outcome (fixture, MONDAY + 1, late, LOPE_PAIN_HOLD);
}

/* The latest morning of three days, that of the run's day included. */
static void
test_base (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { int ago; int base; } cases[] = { { 0, 2 }, { 1, 2 }, { 2, 2 }, { 3, -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopePainLog log;
      LopeRun *run;

      fixture->n_runs = 0;
      g_ptr_array_set_size (fixture->entries, 0);
      run = add_run (fixture, MONDAY, 8);
      add_pain (fixture, MONDAY - cases[i].ago, 7, LOPE_PAIN_MORNING, "calf.l", 2, NULL);
      add_pain (fixture, MONDAY, 9, LOPE_PAIN_AFTER, "calf.l", 2, NULL);

      log = get_log (fixture, MONDAY);
      g_assert_cmpint (lope_pain_log_judge_run (&log, run).base, ==, cases[i].base);
    }
}

/* The worst of several regions decides. */
static void
test_regions (Fixture       *fixture,
              gconstpointer  data)
{
  LopeRun *run = add_run (fixture, MONDAY, 8);
  LopePainLog log;

  add_pain (fixture, MONDAY, 9, LOPE_PAIN_DURING, "calf.l", 1, run);
  add_pain (fixture, MONDAY + 1, 7, LOPE_PAIN_MORNING, "calf.l", 0, NULL);
  add_pain (fixture, MONDAY, 9, LOPE_PAIN_DURING, "knee_front.r", 3, run);
  add_pain (fixture, MONDAY + 1, 7, LOPE_PAIN_MORNING, "knee_front.r", 0, NULL);

  log = get_log (fixture, MONDAY + 1);
  g_assert_cmpstr (lope_region_get_id (lope_pain_log_judge_run (&log, run).region), ==, "knee_front.r");
  assert_outcome (fixture, MONDAY + 1, run, LOPE_PAIN_HOLD);
}

/* “No pain” of no region in particular. */
static void
test_no_pain (Fixture       *fixture,
              gconstpointer  data)
{
  LopeRun *run = add_run (fixture, MONDAY, 8);
  LopePainLog log = get_log (fixture, MONDAY);

  g_assert_false (lope_pain_log_is_asked (&log, run));
  g_assert_false (lope_pain_log_has_run (&log, run));
  assert_outcome (fixture, MONDAY, run, LOPE_PAIN_UNKNOWN);

  add_pain (fixture, MONDAY, 9, LOPE_PAIN_DURING, NULL, 0, run);
  assert_outcome (fixture, MONDAY, run, LOPE_PAIN_PENDING);
  add_pain (fixture, MONDAY + 1, 7, LOPE_PAIN_MORNING, NULL, 0, NULL);
  assert_outcome (fixture, MONDAY + 1, run, LOPE_PAIN_PROGRESS_OK);

  /* It holds for regions of which nothing else is known. */
  add_pain (fixture, MONDAY, 10, LOPE_PAIN_AFTER, "calf.l", 3, run);
  log = get_log (fixture, MONDAY + 1);
  g_assert_cmpint (lope_pain_log_judge_run (&log, run).morning, ==, 0);
  assert_outcome (fixture, MONDAY + 1, run, LOPE_PAIN_HOLD);
}

/* Who does not remember has been asked, and has said nothing. */
static void
test_not_remembered (Fixture       *fixture,
                     gconstpointer  data)
{
  LopeRun *run = add_run (fixture, MONDAY, 8);
  LopeRecord *entry = add_pain (fixture, MONDAY, 9, LOPE_PAIN_DURING, NULL, 0, run);
  LopePainLog log = get_log (fixture, MONDAY);

  lope_record_unset (entry, LOPE_PAIN_ENTRY_SEVERITY);
  g_assert_true (lope_pain_log_is_asked (&log, run));
  g_assert_false (lope_pain_log_has_run (&log, run));
}

static void
test_painkiller (Fixture       *fixture,
                 gconstpointer  data)
{
  LopeRun *run = add_run (fixture, MONDAY, 8);
  LopeCheckIn *check_in = lope_check_in_new (MONDAY + 1);

  add_pain (fixture, MONDAY, 9, LOPE_PAIN_DURING, "calf.l", 1, run);
  add_pain (fixture, MONDAY + 1, 7, LOPE_PAIN_MORNING, "calf.l", 0, NULL);
  assert_outcome (fixture, MONDAY + 1, run, LOPE_PAIN_PROGRESS_OK);

  fixture->painkiller = run->uuid;
  assert_outcome (fixture, MONDAY + 1, run, LOPE_PAIN_HOLD);
  fixture->painkiller = NULL;

  g_ptr_array_add (fixture->check_ins, check_in);
  assert_outcome (fixture, MONDAY + 1, run, LOPE_PAIN_PROGRESS_OK);
  lope_record_set_int (LOPE_RECORD (check_in), LOPE_CHECK_IN_PAINKILLER, 1);
  assert_outcome (fixture, MONDAY + 1, run, LOPE_PAIN_HOLD);
}

/* Which flags do what, as long as nobody has reviewed them. */
static void
test_flags (Fixture       *fixture,
            gconstpointer  data)
{
  static const LopePainOutcome outcomes[LOPE_N_FLAGS] = {
    [LOPE_FLAG_NO_WEIGHT] = LOPE_PAIN_SEEK_CARE, [LOPE_FLAG_TRAUMA] = LOPE_PAIN_SEEK_CARE,
    [LOPE_FLAG_UNWELL_HOT] = LOPE_PAIN_SEEK_CARE, [LOPE_FLAG_SADDLE_BLADDER] = LOPE_PAIN_SEEK_CARE,
    [LOPE_FLAG_NIGHT_REST] = LOPE_PAIN_SEEK_CARE, [LOPE_FLAG_GROIN_HOP] = LOPE_PAIN_SEEK_CARE,
    [LOPE_FLAG_GROIN_PROGRESSIVE] = LOPE_PAIN_SEEK_CARE, [LOPE_FLAG_BONE_POINT] = LOPE_PAIN_SEEK_CARE,
    [LOPE_FLAG_NERVE] = LOPE_PAIN_BACK_OFF, [LOPE_FLAG_PERSISTENT] = LOPE_PAIN_HOLD,
    [LOPE_FLAG_MECHANICAL] = LOPE_PAIN_HOLD, [LOPE_FLAG_DAILY_LIFE] = LOPE_PAIN_BACK_OFF,
    [LOPE_FLAG_SEVERE] = LOPE_PAIN_BACK_OFF, [LOPE_FLAG_CANCER_WEIGHT_LOSS] = LOPE_PAIN_SEEK_CARE,
    [LOPE_FLAG_CLOT] = LOPE_PAIN_SEEK_CARE, [LOPE_FLAG_POP] = LOPE_PAIN_SEEK_CARE,
    [LOPE_FLAG_GROIN_LUMP] = LOPE_PAIN_SEEK_CARE,
  };
  LopeRun *run = add_run (fixture, MONDAY, 8);

  add_pain (fixture, MONDAY, 9, LOPE_PAIN_DURING, "calf.l", 0, run);
  add_pain (fixture, MONDAY + 1, 7, LOPE_PAIN_MORNING, "calf.l", 0, NULL);

  for (guint i = 0; i < LOPE_N_FLAGS; i++)
    {
      LopeRecord *flag;

      g_ptr_array_set_size (fixture->flags, 0);
      flag = add_flag (fixture, i, TRUE, MONDAY + 1);
      assert_outcome (fixture, MONDAY + 1, run, outcomes[i]);

      /* Not before it was raised, and not after it was reviewed. */
      assert_outcome (fixture, MONDAY, run, LOPE_PAIN_PENDING);
      lope_red_flag_review (LOPE_RED_FLAG (flag), at_hour (MONDAY + 2, 12), LOPE_REVIEWER_PROFESSIONAL);
      assert_outcome (fixture, MONDAY + 1, run, outcomes[i]);
      assert_outcome (fixture, MONDAY + 2, run, LOPE_PAIN_PROGRESS_OK);

      /* A no is none. */
      g_ptr_array_set_size (fixture->flags, 0);
      add_flag (fixture, i, FALSE, MONDAY + 1);
      assert_outcome (fixture, MONDAY + 1, run, LOPE_PAIN_PROGRESS_OK);
    }
}

static void
test_flag_details (Fixture       *fixture,
                   gconstpointer  data)
{
  LopeRedFlag *flag = LOPE_RED_FLAG (add_flag (fixture, LOPE_FLAG_NERVE, TRUE, MONDAY));

  g_assert_cmpint (lope_red_flag_get_level (flag), ==, LOPE_FLAG_SOON);
  lope_record_set_int (LOPE_RECORD (flag), LOPE_RED_FLAG_WORSENING, 1);
  g_assert_cmpint (lope_red_flag_get_level (flag), ==, LOPE_FLAG_URGENT);
  g_assert_cmpint (lope_red_flag_get_effect (flag), ==, LOPE_FLAG_EFFECT_SEEK_CARE);

  /* A joint that locks. */
  lope_record_set_int (LOPE_RECORD (flag), LOPE_RED_FLAG_FLAG, LOPE_FLAG_MECHANICAL);
  g_assert_cmpint (lope_red_flag_get_level (flag), ==, LOPE_FLAG_SOON);
  g_assert_cmpint (lope_red_flag_get_effect (flag), ==, LOPE_FLAG_EFFECT_BACK_OFF);

  lope_record_set_int (LOPE_RECORD (flag), LOPE_RED_FLAG_FLAG, LOPE_FLAG_SEVERE);
  lope_record_set_int (LOPE_RECORD (flag), LOPE_RED_FLAG_SEVERITY, 8);
  g_assert_cmpint (lope_red_flag_get_level (flag), ==, LOPE_FLAG_SOON);
  lope_record_set_int (LOPE_RECORD (flag), LOPE_RED_FLAG_SEVERITY, 9);
  g_assert_cmpint (lope_red_flag_get_level (flag), ==, LOPE_FLAG_URGENT);
}

/* F-10: the same region in three weeks in a row, 21 days from first to last. */
static void
test_persistent (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct {
    int days[8]; /* after the Monday, closed by −1 */
    gboolean raised;
  } cases[] = {
    { { 0, 7, 14, -1 }, FALSE },
    { { 0, 7, 14, 20, -1 }, FALSE },
    { { 0, 7, 14, 21, -1 }, TRUE },
    { { 0, 13, 20, 21, -1 }, TRUE },
    { { 6, 7, 14, 21, -1 }, FALSE },
    { { 6, 7, 14, 27, -1 }, TRUE },
    /* A week without. */
    { { 0, 14, 21, -1 }, FALSE },
    { { 0, 7, 21, 28, -1 }, FALSE },
    { { 0, 21, -1 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) flags = NULL;
      g_autoptr (GPtrArray) again = NULL;
      LopePainLog log;

      g_ptr_array_set_size (fixture->entries, 0);
      for (guint j = 0; cases[i].days[j] >= 0; j++)
        add_pain (fixture, MONDAY + cases[i].days[j], 12, LOPE_PAIN_OTHER, "hip_outer.r", 1, NULL);
      /* Zeros, and other regions, do not count. */
      add_pain (fixture, MONDAY + 30, 12, LOPE_PAIN_OTHER, "hip_outer.r", 0, NULL);
      add_pain (fixture, MONDAY + 29, 12, LOPE_PAIN_OTHER, "hip_outer.l", 1, NULL);

      log = get_log (fixture, MONDAY + 30);
      flags = lope_pain_log_find_raised (&log);
      g_test_message ("case %u", i);
      g_assert_cmpuint (flags->len, ==, cases[i].raised ? 1 : 0);
      if (!cases[i].raised)
        continue;

      g_assert_cmpint (lope_red_flag_get_flag (flags->pdata[0]), ==, LOPE_FLAG_PERSISTENT);
      again = lope_pain_log_find_raised (&log);
      g_assert_cmpstr (lope_record_get_uuid (again->pdata[0]), ==, lope_record_get_uuid (flags->pdata[0]));
    }
}

/* What was reviewed is not raised again by what was before, nor what is open. */
static void
test_persistent_reviewed (Fixture       *fixture,
                          gconstpointer  data)
{
  LopeRecord *flag;
  LopePainLog log;

  for (int week = 0; week < 4; week++)
    add_pain (fixture, MONDAY + 7 * week, 12, LOPE_PAIN_OTHER, "hip_outer.r", 2, NULL);

  flag = add_flag (fixture, LOPE_FLAG_PERSISTENT, TRUE, MONDAY + 21);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) raised = NULL;
      g_autoptr (GPtrArray) open = NULL;

      log = get_log (fixture, MONDAY + 22);
      raised = lope_pain_log_find_raised (&log);
      open = lope_pain_log_list_flags (&log);
      g_assert_cmpuint (raised->len, ==, 0);
      g_assert_cmpuint (open->len, ==, i == 0 ? 1 : 0);
      lope_red_flag_review (LOPE_RED_FLAG (flag), at_hour (MONDAY + 22, 9), LOPE_REVIEWER_SELF);
    }
}

/* F-13: 7 or more that does not drop within a day. */
static void
test_severe (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct {
    struct { int day; int hour; int severity; } entries[4];
    int level; /* −1 if it is not raised */
  } cases[] = {
    { { { 0, 12, 7 } }, -1 },
    { { { 0, 12, 8 }, { 0, 20, 8 } }, -1 },
    { { { 0, 12, 7 }, { 1, 12, 7 } }, LOPE_FLAG_SOON },
    { { { 0, 12, 7 }, { 1, 12, 6 } }, -1 },
    { { { 0, 12, 7 }, { 0, 20, 4 }, { 1, 12, 8 } }, -1 },
    { { { 0, 12, 6 }, { 1, 12, 6 } }, -1 },
    { { { 0, 12, 9 }, { 1, 12, 9 } }, LOPE_FLAG_URGENT },
    { { { 0, 12, 8 }, { 1, 12, 10 } }, LOPE_FLAG_URGENT },
    /* It does not clear by itself. */
    { { { 0, 12, 8 }, { 1, 12, 8 }, { 2, 12, 1 } }, LOPE_FLAG_SOON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) flags = NULL;
      LopePainLog log;

      g_ptr_array_set_size (fixture->entries, 0);
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].entries) && cases[i].entries[j].severity > 0; j++)
        add_pain (fixture, MONDAY + cases[i].entries[j].day, cases[i].entries[j].hour, LOPE_PAIN_OTHER, "calf.l",
                  cases[i].entries[j].severity, NULL);

      log = get_log (fixture, MONDAY + 3);
      flags = lope_pain_log_find_raised (&log);
      g_test_message ("case %u", i);
      g_assert_cmpuint (flags->len, ==, cases[i].level >= 0 ? 1 : 0);
      if (cases[i].level >= 0)
        g_assert_cmpint (lope_red_flag_get_level (flags->pdata[0]), ==, cases[i].level);

      /* Old entries raise nothing. */
      g_clear_pointer (&flags, g_ptr_array_unref);
      log = get_log (fixture, MONDAY + 40);
      flags = lope_pain_log_find_raised (&log);
      g_assert_cmpuint (flags->len, ==, 0);
    }
}

/* The bone-watch: where, with which tags, for how long. */
static void
test_bone (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct {
    const char *region;
    guint behaviours;
    gboolean fracture;
    int severity;
    int ago;
    LopePainMode mode;
  } cases[] = {
    { "groin_crease.l", 0, FALSE, 1, 0, LOPE_PAIN_MODE_BONE },
    { "groin_crease.l", 0, FALSE, 1, 13, LOPE_PAIN_MODE_BONE },
    { "groin_crease.l", 0, FALSE, 1, 14, LOPE_PAIN_MODE_RUN },
    { "groin_crease.r", 0, FALSE, 0, 0, LOPE_PAIN_MODE_RUN },
    { "groin_inner.l", 0, FALSE, 5, 0, LOPE_PAIN_MODE_RUN },
    { "groin_inner.l", 1 << LOPE_PAIN_WORSE_HOPPING, FALSE, 1, 0, LOPE_PAIN_MODE_BONE },
    { "pubic.c", 1 << LOPE_PAIN_WORSE_WALKING, FALSE, 1, 0, LOPE_PAIN_MODE_BONE },
    { "thigh_front.r", 1 << LOPE_PAIN_WORSE_WALKING, FALSE, 1, 0, LOPE_PAIN_MODE_BONE },
    { "thigh_front.r", 1 << 3, FALSE, 1, 0, LOPE_PAIN_MODE_RUN },
    { "hip_outer.r", 1 << LOPE_PAIN_WORSE_HOPPING, FALSE, 4, 0, LOPE_PAIN_MODE_RUN },
    { "shin.r", 0, TRUE, 1, 0, LOPE_PAIN_MODE_BONE },
    { "shin.r", 0, TRUE, 1, 14, LOPE_PAIN_MODE_RUN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeRecord *entry;
      LopePainLog log;

      g_ptr_array_set_size (fixture->entries, 0);
      g_ptr_array_set_size (fixture->settings, 0);
      entry = add_pain (fixture, MONDAY - cases[i].ago, 12, LOPE_PAIN_OTHER, cases[i].region, cases[i].severity, NULL);
      if (cases[i].behaviours != 0)
        lope_record_set_int (entry, LOPE_PAIN_ENTRY_BEHAVIOURS, cases[i].behaviours);
      if (cases[i].fracture)
        lope_record_set_int (add_setting (fixture, cases[i].region), LOPE_REGION_SETTING_STRESS_FRACTURE, 1);

      log = get_log (fixture, MONDAY);
      g_test_message ("%s", cases[i].region);
      g_assert_cmpint (lope_pain_log_get_mode (&log, lope_region_from_id (cases[i].region), MONDAY), ==, cases[i].mode);
    }
}

/* It can be left with two answers, and comes back with pain after a break or with
 * a yes. */
static void
test_leave_bone (Fixture       *fixture,
                 gconstpointer  data)
{
  const int region = lope_region_from_id ("groin_crease.l");
  LopeRecord *setting = add_setting (fixture, "groin_crease.l");
  LopePainLog log;

  add_pain (fixture, MONDAY, 12, LOPE_PAIN_OTHER, "groin_crease.l", 2, NULL);
  log = get_log (fixture, MONDAY);
  g_assert_false (lope_pain_log_may_leave_bone (&log, region));
  add_flag (fixture, LOPE_FLAG_GROIN_HOP, FALSE, MONDAY);
  log = get_log (fixture, MONDAY);
  g_assert_false (lope_pain_log_may_leave_bone (&log, region));
  add_flag (fixture, LOPE_FLAG_GROIN_PROGRESSIVE, FALSE, MONDAY);
  log = get_log (fixture, MONDAY);
  g_assert_true (lope_pain_log_may_leave_bone (&log, region));
  g_assert_cmpint (lope_pain_log_get_mode (&log, region, MONDAY), ==, LOPE_PAIN_MODE_BONE);

  lope_record_set_int (setting, LOPE_REGION_SETTING_BONE_LEFT, MONDAY);
  g_assert_cmpint (lope_pain_log_get_mode (&log, region, MONDAY), ==, LOPE_PAIN_MODE_RUN);

  /* The same pain goes on. */
  add_pain (fixture, MONDAY + 10, 12, LOPE_PAIN_OTHER, "groin_crease.l", 1, NULL);
  log = get_log (fixture, MONDAY + 10);
  g_assert_cmpint (lope_pain_log_get_mode (&log, region, MONDAY + 10), ==, LOPE_PAIN_MODE_RUN);
  g_assert_false (lope_pain_log_may_leave_bone (&log, region));

  /* It comes back after 14 days. */
  add_pain (fixture, MONDAY + 24, 12, LOPE_PAIN_OTHER, "groin_crease.l", 1, NULL);
  log = get_log (fixture, MONDAY + 24);
  g_assert_cmpint (lope_pain_log_get_mode (&log, region, MONDAY + 24), ==, LOPE_PAIN_MODE_BONE);

  /* One of the questions is answered with yes. */
  add_flag (fixture, LOPE_FLAG_GROIN_HOP, TRUE, MONDAY + 5);
  log = get_log (fixture, MONDAY + 5);
  g_assert_cmpint (lope_pain_log_get_mode (&log, region, MONDAY + 5), ==, LOPE_PAIN_MODE_BONE);
  g_assert_false (lope_pain_log_may_leave_bone (&log, region));
}

static void
test_tendon (Fixture       *fixture,
             gconstpointer  data)
{
  const int region = lope_region_from_id ("achilles.l");
  LopePainLog log;

  lope_record_set_int (add_setting (fixture, "achilles.l"), LOPE_REGION_SETTING_TENDON, MONDAY);
  log = get_log (fixture, MONDAY);
  g_assert_cmpint (lope_pain_log_get_mode (&log, region, MONDAY), ==, LOPE_PAIN_MODE_TENDON);
  g_assert_cmpint (lope_pain_log_get_mode (&log, region, MONDAY - 1), ==, LOPE_PAIN_MODE_RUN);
  g_assert_cmpint (lope_pain_log_get_mode (&log, lope_region_from_id ("achilles.r"), MONDAY), ==, LOPE_PAIN_MODE_RUN);
}

/* From the first value of 1 until 14 days of 0, or until it is stopped. */
static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  const int region = lope_region_from_id ("knee_outer.l");
  LopePainLog log = get_log (fixture, MONDAY);
  LopeRecord *setting;
  LopeDay since;

  g_assert_false (lope_pain_log_is_followed (&log, region, MONDAY, NULL));
  add_pain (fixture, MONDAY - 1, 7, LOPE_PAIN_MORNING, "knee_outer.l", 0, NULL);
  log = get_log (fixture, MONDAY);
  g_assert_false (lope_pain_log_is_followed (&log, region, MONDAY, NULL));

  add_pain (fixture, MONDAY, 7, LOPE_PAIN_MORNING, "knee_outer.l", 1, NULL);
  for (int day = 1; day <= 13; day++)
    add_pain (fixture, MONDAY + day, 7, LOPE_PAIN_MORNING, "knee_outer.l", 0, NULL);
  log = get_log (fixture, MONDAY + 13);
  g_assert_true (lope_pain_log_is_followed (&log, region, MONDAY + 13, &since));
  g_assert_cmpint (since, ==, MONDAY);
  g_assert_false (lope_pain_log_is_followed (&log, region, MONDAY - 1, &since));
  g_assert_cmpint (since, ==, LOPE_DAY_NONE);

  add_pain (fixture, MONDAY + 14, 7, LOPE_PAIN_MORNING, NULL, 0, NULL);
  log = get_log (fixture, MONDAY + 15);
  g_assert_false (lope_pain_log_is_followed (&log, region, MONDAY + 14, NULL));
  g_assert_true (lope_pain_log_is_followed (&log, region, MONDAY + 13, NULL));

  /* It begins anew; and is stopped, but not for what comes then. */
  add_pain (fixture, MONDAY + 20, 7, LOPE_PAIN_OTHER, "knee_outer.l", 2, NULL);
  setting = add_setting (fixture, "knee_outer.l");
  lope_record_set_int (setting, LOPE_REGION_SETTING_STOPPED, MONDAY + 21);
  log = get_log (fixture, MONDAY + 23);
  g_assert_true (lope_pain_log_is_followed (&log, region, MONDAY + 20, NULL));
  g_assert_false (lope_pain_log_is_followed (&log, region, MONDAY + 21, NULL));
  add_pain (fixture, MONDAY + 23, 7, LOPE_PAIN_OTHER, "knee_outer.l", 1, NULL);
  log = get_log (fixture, MONDAY + 23);
  g_assert_true (lope_pain_log_is_followed (&log, region, MONDAY + 23, NULL));

  /* Of silence, too, there is an end. */
  log = get_log (fixture, MONDAY + 60);
  g_assert_true (lope_pain_log_is_followed (&log, region, MONDAY + 51, NULL));
  g_assert_false (lope_pain_log_is_followed (&log, region, MONDAY + 52, NULL));
}

static guint
count_questions (Fixture *fixture,
                 LopeDay  day,
                 int      hour,
                 gboolean *recalled)
{
  LopePainLog log = get_log (fixture, day);
  g_autoptr (GPtrArray) questions = NULL;

  log.until = at_hour (day, hour);
  questions = lope_pain_log_list_questions (&log);
  if (recalled != NULL && questions->len > 0)
    *recalled = ((LopePainQuestion *) questions->pdata[0])->recalled;

  return questions->len;
}

static void
test_questions (Fixture       *fixture,
                gconstpointer  data)
{
  LopeRun *run = add_run (fixture, MONDAY, 8);
  gboolean recalled = FALSE;

  /* From 04:00 of D+1 to the end of D+2; from noon on it is told from memory. */
  g_assert_cmpuint (count_questions (fixture, MONDAY, 20, NULL), ==, 0);
  g_assert_cmpuint (count_questions (fixture, MONDAY + 1, 3, NULL), ==, 0);
  g_assert_cmpuint (count_questions (fixture, MONDAY + 1, 4, &recalled), ==, 1);
  g_assert_false (recalled);
  g_assert_cmpuint (count_questions (fixture, MONDAY + 1, 12, &recalled), ==, 1);
  g_assert_true (recalled);
  g_assert_cmpuint (count_questions (fixture, MONDAY + 2, 0, &recalled), ==, 1);
  g_assert_true (recalled);
  g_assert_cmpuint (count_questions (fixture, MONDAY + 2, 23, NULL), ==, 1);
  g_assert_cmpuint (count_questions (fixture, MONDAY + 3, 0, NULL), ==, 0);

  /* Answered for all, in one press. */
  add_pain (fixture, MONDAY + 1, 7, LOPE_PAIN_MORNING, NULL, 0, run);
  g_assert_cmpuint (count_questions (fixture, MONDAY + 1, 12, NULL), ==, 0);
  g_assert_cmpuint (count_questions (fixture, MONDAY + 2, 12, NULL), ==, 0);
}

/* While a region is followed, mornings after rest are asked about, too. */
static void
test_questions_after_rest (Fixture       *fixture,
                           gconstpointer  data)
{
  LopePainLog log;
  g_autoptr (GPtrArray) questions = NULL;
  LopePainQuestion *question;

  add_pain (fixture, MONDAY, 20, LOPE_PAIN_OTHER, "hip_outer.r", 2, NULL);
  add_pain (fixture, MONDAY, 20, LOPE_PAIN_OTHER, "calf.l", 1, NULL);
  g_assert_cmpuint (count_questions (fixture, MONDAY, 21, NULL), ==, 0);
  g_assert_cmpuint (count_questions (fixture, MONDAY + 1, 5, NULL), ==, 1);
  g_assert_cmpuint (count_questions (fixture, MONDAY + 2, 5, NULL), ==, 2);

  /* One of two is answered. */
  add_pain (fixture, MONDAY + 1, 7, LOPE_PAIN_MORNING, "hip_outer.r", 1, NULL);
  log = get_log (fixture, MONDAY + 1);
  questions = lope_pain_log_list_questions (&log);
  g_assert_cmpuint (questions->len, ==, 1);
  question = questions->pdata[0];
  g_assert_cmpint (question->morning, ==, MONDAY + 1);
  g_assert_false (question->run_day);
  g_assert_cmpuint (question->regions->len, ==, 1);
  g_assert_cmpint (g_array_index (question->regions, int, 0), ==, lope_region_from_id ("calf.l"));

  add_pain (fixture, MONDAY + 1, 8, LOPE_PAIN_MORNING, "calf.l", 0, NULL);
  g_assert_cmpuint (count_questions (fixture, MONDAY + 1, 12, NULL), ==, 0);
}

/* Mornings with mornings; where these are too few, all entries. */
static void
test_weeks (Fixture       *fixture,
            gconstpointer  data)
{
  static const int last[] = { 1, 2, 1, 2, 2 }, now[] = { 2, 3, 3, 2, 3 };
  const int region = lope_region_from_id ("sit_bone.l");
  LopePainLog log;
  LopePainWeeks weeks;

  for (int i = 0; i < 5; i++)
    {
      add_pain (fixture, MONDAY - 7 + i, 7, LOPE_PAIN_MORNING, "sit_bone.l", last[i], NULL);
      add_pain (fixture, MONDAY + i, 7, LOPE_PAIN_MORNING, "sit_bone.l", now[i], NULL);
      add_pain (fixture, MONDAY - 7 + i, 18, LOPE_PAIN_OTHER, "sit_bone.l", 9, NULL);
    }

  log = get_log (fixture, MONDAY + 6);
  weeks = lope_pain_log_get_weeks (&log, region, MONDAY + 6);
  g_assert_cmpint (weeks.trend, ==, LOPE_PAIN_TREND_RISING);
  g_assert_cmpfloat (weeks.last_week, ==, 2);
  g_assert_cmpfloat (weeks.this_week, ==, 3);
  g_assert_cmpint (weeks.week, ==, MONDAY);
  g_assert_true (weeks.mornings);

  /* On Tuesday there are not enough for this week yet. */
  log = get_log (fixture, MONDAY + 1);
  g_assert_cmpint (lope_pain_log_get_weeks (&log, region, MONDAY + 1).trend, ==, LOPE_PAIN_TREND_INSUFFICIENT);

  g_ptr_array_set_size (fixture->entries, 0);
  for (int i = 0; i < 3; i++)
    {
      add_pain (fixture, MONDAY - 7 + i, 18, LOPE_PAIN_OTHER, "sit_bone.l", 3, NULL);
      add_pain (fixture, MONDAY + i, 18, LOPE_PAIN_AFTER, "sit_bone.l", 1, NULL);
    }
  log = get_log (fixture, MONDAY + 3);
  weeks = lope_pain_log_get_weeks (&log, region, MONDAY + 3);
  g_assert_cmpint (weeks.trend, ==, LOPE_PAIN_TREND_FALLING);
  g_assert_false (weeks.mornings);
}

/* What the headline makes of it, and for how long. */
static void
test_headline (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct {
    int during;
    int morning;
    int days_after;
    LopeHeadline headline;
    gboolean limit;
  } cases[] = {
    { 1, -1, 0, LOPE_HEADLINE_PENDING, TRUE },
    { 1, 0, 1, LOPE_HEADLINE_LIMIT, TRUE },
    { 3, 0, 1, LOPE_HEADLINE_HOLD, TRUE },
    { 3, 0, 6, LOPE_HEADLINE_HOLD, TRUE },
    { 3, 0, 7, LOPE_HEADLINE_LIMIT, TRUE },
    { 6, 0, 1, LOPE_HEADLINE_BACK_OFF, FALSE },
    { 6, 0, 2, LOPE_HEADLINE_BACK_OFF, FALSE },
    { 6, 0, 3, LOPE_HEADLINE_HOLD, TRUE },
    /* It has not gone back. */
    { 6, 4, 5, LOPE_HEADLINE_BACK_OFF, FALSE },
    { 6, 4, 9, LOPE_HEADLINE_BACK_OFF, FALSE },
    { 1, -1, 3, LOPE_HEADLINE_LIMIT, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeStatus) status = NULL;
      LopeStatusInput input = { .first_day = MONDAY, .last_day = MONDAY, .default_target = 640000 };
      LopeRun *run;

      fixture->n_runs = 0;
      g_ptr_array_set_size (fixture->entries, 0);
      run = add_run (fixture, MONDAY, 8);
      add_pain (fixture, MONDAY, 9, LOPE_PAIN_DURING, "calf.l", cases[i].during, run);
      if (cases[i].morning >= 0)
        add_pain (fixture, MONDAY + 1, 7, LOPE_PAIN_MORNING, "calf.l", cases[i].morning, NULL);

      input.day = MONDAY + cases[i].days_after;
      input.runs = fixture->runs;
      input.n_runs = fixture->n_runs;
      input.pain = get_log (fixture, input.day);
      status = lope_status_new (&input);
      g_test_message ("case %u", i);
      g_assert_cmpstr (lope_headline_nicks[lope_status_get_headline (status)].nick, ==,
                       lope_headline_nicks[cases[i].headline].nick);
      g_assert_cmpint (lope_status_shows_limit (status), ==, cases[i].limit);
    }
}

/* An easy jog does not undo the day or two of less. */
static void
test_headline_after_jog (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (LopeStatus) status = NULL;
  LopeStatusInput input = { .day = MONDAY + 1, .first_day = MONDAY, .last_day = MONDAY + 1, .default_target = 640000 };
  LopeRun *hard = add_run (fixture, MONDAY, 8);
  LopeRun *easy = add_run (fixture, MONDAY + 1, 8);
  const char *latest;

  add_pain (fixture, MONDAY, 9, LOPE_PAIN_DURING, "calf.l", 7, hard);
  add_pain (fixture, MONDAY + 1, 7, LOPE_PAIN_MORNING, "calf.l", 0, NULL);
  add_pain (fixture, MONDAY + 1, 9, LOPE_PAIN_DURING, "calf.l", 0, easy);

  input.runs = fixture->runs;
  input.n_runs = fixture->n_runs;
  input.pain = get_log (fixture, input.day);
  status = lope_status_new (&input);
  g_assert_cmpint (lope_status_get_headline (status), ==, LOPE_HEADLINE_BACK_OFF);
  g_assert_cmpint (lope_status_get_response (status, &latest)->outcome, ==, LOPE_PAIN_PENDING);
  g_assert_cmpstr (latest, ==, easy->uuid);
}

/* Red flags come first, and an emergency before all. */
static void
test_headline_flags (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct {
    LopeFlag flag;
    LopeHeadline headline;
    LopeSeverity severity;
  } cases[] = {
    { LOPE_FLAG_PERSISTENT, LOPE_HEADLINE_HOLD, LOPE_SEVERITY_CAUTION },
    { LOPE_FLAG_DAILY_LIFE, LOPE_HEADLINE_BACK_OFF, LOPE_SEVERITY_CAUTION },
    { LOPE_FLAG_GROIN_HOP, LOPE_HEADLINE_SEEK_CARE, LOPE_SEVERITY_STOP },
    { LOPE_FLAG_CLOT, LOPE_HEADLINE_EMERGENCY, LOPE_SEVERITY_STOP },
  };

  /* Each of them beside those before. */
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeStatus) status = NULL;
      g_autoptr (LopeNotice) notice = NULL;
      LopeStatusInput input = { .day = MONDAY, .first_day = LOPE_DAY_NONE, .last_day = LOPE_DAY_NONE, .default_target = 640000 };

      add_flag (fixture, cases[i].flag, TRUE, MONDAY);
      input.pain = get_log (fixture, MONDAY);
      status = lope_status_new (&input);
      g_assert_cmpint (lope_status_get_headline (status), ==, cases[i].headline);
      g_assert_cmpuint (lope_status_get_flags (status)->len, ==, i + 1);

      notice = g_list_model_get_item (lope_status_get_notices (status), 0);
      g_assert_cmpint (lope_notice_get_kind (notice), ==, LOPE_NOTICE_RED_FLAG);
      g_assert_cmpint (lope_notice_get_severity (notice), ==, cases[i].severity);
      g_assert_cmpstr (lope_notice_get_subject (notice), ==,
                       lope_record_get_uuid (lope_status_get_flags (status)->pdata[0]));
      g_assert_cmpint (lope_notice_is_dismissible (notice), ==, cases[i].flag != LOPE_FLAG_CLOT);
    }
}

#define test_add_fixture(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_add_fixture ("/pain-log/morning", test_morning);
  test_add_fixture ("/pain-log/morning-of-next-run", test_morning_of_next_run);
  test_add_fixture ("/pain-log/two-runs", test_two_runs);
  test_add_fixture ("/pain-log/base", test_base);
  test_add_fixture ("/pain-log/regions", test_regions);
  test_add_fixture ("/pain-log/no-pain", test_no_pain);
  test_add_fixture ("/pain-log/not-remembered", test_not_remembered);
  test_add_fixture ("/pain-log/painkiller", test_painkiller);
  test_add_fixture ("/pain-log/flags", test_flags);
  test_add_fixture ("/pain-log/flag-details", test_flag_details);
  test_add_fixture ("/pain-log/persistent", test_persistent);
  test_add_fixture ("/pain-log/persistent-reviewed", test_persistent_reviewed);
  test_add_fixture ("/pain-log/severe", test_severe);
  test_add_fixture ("/pain-log/bone", test_bone);
  test_add_fixture ("/pain-log/leave-bone", test_leave_bone);
  test_add_fixture ("/pain-log/tendon", test_tendon);
  test_add_fixture ("/pain-log/follow", test_follow);
  test_add_fixture ("/pain-log/questions", test_questions);
  test_add_fixture ("/pain-log/questions-after-rest", test_questions_after_rest);
  test_add_fixture ("/pain-log/weeks", test_weeks);
  test_add_fixture ("/pain-log/headline", test_headline);
  test_add_fixture ("/pain-log/headline-after-jog", test_headline_after_jog);
  test_add_fixture ("/pain-log/headline-flags", test_headline_flags);

  return g_test_run ();
}
