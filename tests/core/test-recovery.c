/* test-recovery.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-recovery.h"

#define DAY 20619

/* evidence.md T12. */
static const double usual_hr[] = {
  48, 49, 47, 50, 48, 49, 48, 51, 47, 48, 49, 50, 48, 47, 49, 48, 48, 50, 49, 47, 48, 49, 48, 50, 47, 48, 49, 48,
};
static const double usual_hrv[] = {
  62, 58, 65, 60, 71, 55, 63, 59, 66, 61, 64, 57, 60, 68, 62, 59, 63, 61, 58, 66, 60, 64, 62, 57, 65, 61, 59, 63,
};

/* The last value is that of the last day. */
static void
add_values (GPtrArray    *check_ins,
            guint         field,
            LopeDay       last,
            const double *values,
            guint         n)
{
  for (guint i = 0; i < n; i++)
    {
      LopeRecord *check_in = LOPE_RECORD (lope_check_in_new (last - (LopeDay) (n - 1 - i)));

      if (field == LOPE_CHECK_IN_HRV)
        lope_record_set_real (check_in, field, values[i]);
      else
        lope_record_set_int (check_in, field, (gint64) values[i]);
      g_ptr_array_add (check_ins, check_in);
    }
}

static LopeRecovery
judge (GPtrArray          *check_ins,
       LopeRecoveryMarker  marker)
{
  return lope_recovery_judge (marker, (LopeCheckIn **) check_ins->pdata, check_ins->len, DAY, LOPE_SLEEP_TARGET);
}

static void
test_resting_hr (void)
{
  static const struct {
    double mornings[3];
    double recent;
    gboolean noted;
  } cases[] = {
    { { 53, 54, 55 }, 54, TRUE },
    { { 53, 53, 53 }, 53, TRUE },
    { { 52, 52, 60 }, 52, FALSE },
    { { 60, 40, 60 }, 60, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) check_ins = g_ptr_array_new_with_free_func (g_object_unref);
      LopeRecovery recovery;

      add_values (check_ins, LOPE_CHECK_IN_RESTING_HR, DAY - 3, usual_hr, G_N_ELEMENTS (usual_hr));
      add_values (check_ins, LOPE_CHECK_IN_RESTING_HR, DAY, cases[i].mornings, 3);
      recovery = judge (check_ins, LOPE_RECOVERY_RESTING_HR);
      g_assert_true (recovery.known);
      g_assert_cmpfloat (recovery.baseline, ==, 48);
      g_assert_cmpfloat (recovery.recent, ==, cases[i].recent);
      g_assert_cmpint (recovery.noted, ==, cases[i].noted);
    }
}

static void
test_hrv (void)
{
  static const double week[] = { 55, 52, 58, 50, 54, 56, 53 };
  g_autoptr (GPtrArray) check_ins = g_ptr_array_new_with_free_func (g_object_unref);
  LopeRecovery recovery;

  add_values (check_ins, LOPE_CHECK_IN_HRV, DAY - 7, usual_hrv, G_N_ELEMENTS (usual_hrv));
  add_values (check_ins, LOPE_CHECK_IN_HRV, DAY, week, G_N_ELEMENTS (week));
  recovery = judge (check_ins, LOPE_RECOVERY_HRV);
  g_assert_true (recovery.noted);
  g_assert_cmpfloat_with_epsilon (recovery.baseline, 4.121, 0.0005);
  g_assert_cmpfloat_with_epsilon (recovery.deviation, 0.058, 0.0005);
  g_assert_cmpfloat_with_epsilon (recovery.limit, 4.093, 0.0005);
  g_assert_cmpfloat_with_epsilon (recovery.recent, 3.988, 0.0005);
}

static void
test_sleep (void)
{
  static const struct {
    double nights[7];
    gboolean noted;
  } cases[] = {
    { { 420, 420, 420, 420, 420, 420, 420 }, FALSE },
    { { 420, 420, 420, 420, 420, 420, 419 }, TRUE },
    { { 300, 540, 420, 420, 420, 420, 420 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) check_ins = g_ptr_array_new_with_free_func (g_object_unref);

      add_values (check_ins, LOPE_CHECK_IN_SLEEP, DAY, cases[i].nights, 7);
      g_assert_cmpint (judge (check_ins, LOPE_RECOVERY_SLEEP).noted, ==, cases[i].noted);
    }
}

/* How many values are needed, and of when. */
static void
test_enough (void)
{
  static const double high[] = { 60, 60, 60 };
  static const double low[] = { 50, 50, 50, 50 };
  static const struct {
    guint n_usual;
    guint n_high;
    LopeDay last;
    gboolean known;
  } cases[] = {
    { 28, 3, DAY, TRUE }, { 14, 3, DAY, TRUE }, { 13, 3, DAY, FALSE }, { 28, 2, DAY, TRUE },
    { 0, 3, DAY, FALSE }, { 28, 3, DAY - 4, TRUE }, { 28, 3, DAY - 5, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) check_ins = g_ptr_array_new_with_free_func (g_object_unref);
      const LopeDay before = cases[i].last - (LopeDay) cases[i].n_high;

      add_values (check_ins, LOPE_CHECK_IN_RESTING_HR, before, usual_hr, cases[i].n_usual);
      add_values (check_ins, LOPE_CHECK_IN_RESTING_HR, cases[i].last, high, cases[i].n_high);
      g_test_message ("case %u", i);
      g_assert_cmpint (judge (check_ins, LOPE_RECOVERY_RESTING_HR).known, ==, cases[i].known);
    }

  for (guint n = 3; n <= 4; n++)
    {
      g_autoptr (GPtrArray) check_ins = g_ptr_array_new_with_free_func (g_object_unref);

      add_values (check_ins, LOPE_CHECK_IN_HRV, DAY - 7, usual_hrv, G_N_ELEMENTS (usual_hrv));
      add_values (check_ins, LOPE_CHECK_IN_HRV, DAY, low, n);
      g_assert_cmpint (judge (check_ins, LOPE_RECOVERY_HRV).known, ==, n == 4);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery/resting-hr", test_resting_hr);
  g_test_add_func ("/recovery/hrv", test_hrv);
  g_test_add_func ("/recovery/sleep", test_sleep);
  g_test_add_func ("/recovery/enough", test_enough);

  return g_test_run ();
}
