/* test-record.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lope-activity.h"
#include "lope-shoe.h"

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          int        *n)
{
  (*n)++;
}

/* Every field is a property of the same name, with dashes. */
static void
test_properties (void)
{
  const GType types[] = { LOPE_TYPE_ACTIVITY, LOPE_TYPE_SHOE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (LopeRecord) record = g_object_new (types[i], NULL);
      guint n;
      const LopeField *fields = lope_record_get_fields (record, &n);

      for (guint j = 0; j < n; j++)
        {
          g_autofree char *property = g_strdelimit (g_strdup (fields[j].name), "_", '-');
          const gboolean textual = fields[j].type == LOPE_FIELD_TEXT || fields[j].type == LOPE_FIELD_REF;
          g_autofree char *signal = NULL;
          int n_notified = 0;

          g_test_message ("%s", fields[j].name);
          g_assert_nonnull (g_object_class_find_property (G_OBJECT_GET_CLASS (record), property));
          g_assert_cmpint (lope_record_class_find_field (LOPE_RECORD_GET_CLASS (record), fields[j].name), ==, (int) j);
          if (j != LOPE_RECORD_UUID)
            g_assert_false (lope_record_is_set (record, j));
          if (fields[j].type == LOPE_FIELD_ENUM || fields[j].type == LOPE_FIELD_FLAGS)
            g_assert_nonnull (fields[j].nicks);

          signal = g_strconcat ("notify::", property, NULL);
          g_signal_connect (record, signal, G_CALLBACK (count_cb), &n_notified);
          if (textual)
            g_object_set (record, property, "x", NULL);
          else
            g_object_set (record, property, (gint64) 1, NULL);
          g_assert_cmpint (n_notified, ==, 1);
          g_assert_true (lope_record_is_set (record, j));

          /* The same again is no change. */
          if (textual)
            lope_record_set_text (record, j, "x");
          else
            lope_record_set_int (record, j, 1);
          g_assert_cmpint (n_notified, ==, 1);

          lope_record_unset (record, j);
          g_assert_cmpint (n_notified, ==, 2);
          g_assert_false (lope_record_is_set (record, j));
        }
      g_assert_cmpint (lope_record_class_find_field (LOPE_RECORD_GET_CLASS (record), "nonsense"), ==, -1);
    }
}

static void
test_unset (void)
{
  g_autoptr (LopeActivity) activity = lope_activity_new ();
  LopeRecord *record = LOPE_RECORD (activity);

  g_assert_true (g_uuid_string_is_valid (lope_record_get_uuid (record)));
  g_assert_cmpint (lope_record_get_int (record, LOPE_ACTIVITY_RPE), ==, LOPE_UNSET);
  g_assert_cmpint (lope_activity_get_day (activity), ==, LOPE_DAY_NONE);

  /* A recorded 0 is something else. */
  lope_record_set_int (record, LOPE_ACTIVITY_RPE, 0);
  g_assert_true (lope_record_is_set (record, LOPE_ACTIVITY_RPE));

  lope_record_set_text (record, LOPE_ACTIVITY_TITLE, "");
  g_assert_false (lope_record_is_set (record, LOPE_ACTIVITY_TITLE));
  g_assert_null (lope_record_get_text (record, LOPE_ACTIVITY_TITLE));
}

static void
test_copy (void)
{
  const LopeLap laps[] = {
    { .start = 1700000000, .distance = 1000, .duration = 345, .elapsed = 350, .hr = 150, .max_hr = 160, .cadence = 164, .ascent = 5 },
    LOPE_LAP_INIT,
  };
  g_autoptr (LopeActivity) activity = lope_activity_new ();
  g_autoptr (LopeActivity) copy = NULL;
  const LopeLap *copied;
  guint n;
  int n_notified = 0;

  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_DISTANCE, 8200);
  lope_record_set_text (LOPE_RECORD (activity), LOPE_ACTIVITY_TITLE, "Along the river");
  lope_activity_set_laps (activity, laps, G_N_ELEMENTS (laps));

  copy = LOPE_ACTIVITY (lope_record_copy (LOPE_RECORD (activity)));
  g_assert_true (lope_record_equal (LOPE_RECORD (activity), LOPE_RECORD (copy)));
  g_assert_cmpstr (lope_record_get_uuid (LOPE_RECORD (copy)), ==, lope_record_get_uuid (LOPE_RECORD (activity)));
  copied = lope_activity_get_laps (copy, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (copied[0].cadence, ==, 164);
  g_assert_cmpint (copied[1].distance, ==, -1);

  /* Each on its own from now on. */
  lope_record_set_int (LOPE_RECORD (copy), LOPE_ACTIVITY_DISTANCE, 8300);
  g_assert_cmpint (lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_DISTANCE), ==, 8200);
  g_assert_false (lope_record_equal (LOPE_RECORD (activity), LOPE_RECORD (copy)));
  g_assert_false (lope_record_field_equal (LOPE_RECORD (activity), LOPE_RECORD (copy), LOPE_ACTIVITY_DISTANCE));
  g_assert_true (lope_record_field_equal (LOPE_RECORD (activity), LOPE_RECORD (copy), LOPE_ACTIVITY_TITLE));

  g_signal_connect (copy, "notify", G_CALLBACK (count_cb), &n_notified);
  lope_record_assign (LOPE_RECORD (copy), LOPE_RECORD (activity));
  g_assert_cmpint (n_notified, ==, 1);
  g_assert_true (lope_record_equal (LOPE_RECORD (activity), LOPE_RECORD (copy)));

  lope_activity_set_laps (copy, laps, 1);
  g_assert_false (lope_record_equal (LOPE_RECORD (activity), LOPE_RECORD (copy)));

  /* Some of its own. */
  copied = lope_activity_get_laps (activity, &n);
  lope_activity_set_laps (activity, copied, 1);
  copied = lope_activity_get_laps (activity, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (copied[0].hr, ==, 150);
  lope_activity_set_laps (activity, NULL, 0);
  g_assert_null (lope_activity_get_laps (activity, &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_validate (void)
{
  static const struct {
    guint field;
    gint64 value;
    gboolean valid;
  } cases[] = {
    { LOPE_ACTIVITY_SPORT, LOPE_SPORT_OTHER, TRUE },     { LOPE_ACTIVITY_SPORT, LOPE_SPORT_OTHER + 1, FALSE },
    { LOPE_ACTIVITY_SPORT, -1, FALSE },                  { LOPE_ACTIVITY_RPE, 0, TRUE },
    { LOPE_ACTIVITY_RPE, 10, TRUE },                     { LOPE_ACTIVITY_RPE, 11, FALSE },
    { LOPE_ACTIVITY_RPE, -1, FALSE },                    { LOPE_ACTIVITY_WARM_UP, 1, TRUE },
    { LOPE_ACTIVITY_WARM_UP, 2, FALSE },                 { LOPE_ACTIVITY_DISTANCE, 0, TRUE },
    { LOPE_ACTIVITY_DISTANCE, -1, FALSE },               { LOPE_ACTIVITY_DISTANCE, G_MAXINT64, FALSE },
    { LOPE_ACTIVITY_OFFSET, 18 * 60, TRUE },             { LOPE_ACTIVITY_OFFSET, 18 * 60 + 1, FALSE },
    { LOPE_ACTIVITY_START, G_MAXINT64, FALSE },          { LOPE_ACTIVITY_START, G_MININT64 + 1, FALSE },
    { LOPE_RECORD_CREATED, G_GINT64_CONSTANT (300000000000), FALSE }, { LOPE_ACTIVITY_HR, LOPE_UNSET, TRUE },
  };
  g_autoptr (LopeShoe) shoe = lope_shoe_new ("Heron 3");
  g_autoptr (GError) error = NULL;
  const gint64 all_uses = (1 << lope_nicks_get_length (lope_shoe_use_nicks)) - 1;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeActivity) activity = lope_activity_new ();

      g_assert_true (lope_record_validate (LOPE_RECORD (activity), NULL));
      lope_record_set_int (LOPE_RECORD (activity), cases[i].field, cases[i].value);
      g_test_message ("%u", i);
      g_assert_cmpint (lope_record_validate (LOPE_RECORD (activity), &error), ==, cases[i].valid);
      if (!cases[i].valid)
        g_assert_error (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_RANGE);
      g_clear_error (&error);
    }

  lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_DEFAULT_FOR, all_uses);
  g_assert_true (lope_record_validate (LOPE_RECORD (shoe), NULL));
  lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_DEFAULT_FOR, all_uses + 1);
  g_assert_false (lope_record_validate (LOPE_RECORD (shoe), NULL));
}

static void
test_validate_text (void)
{
  g_autoptr (LopeActivity) activity = lope_activity_new ();
  LopeRecord *record = LOPE_RECORD (activity);
  g_autoptr (GError) error = NULL;

  lope_record_set_text (record, LOPE_ACTIVITY_NOTES, "caf\xe9");
  g_assert_false (lope_record_validate (record, &error));
  g_assert_error (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_RANGE);
  g_assert_nonnull (strstr (error->message, "notes"));
  lope_record_set_text (record, LOPE_ACTIVITY_NOTES, "café");
  g_assert_true (lope_record_validate (record, NULL));

  lope_record_set_text (record, LOPE_ACTIVITY_SHOE, "Heron 3");
  g_assert_false (lope_record_validate (record, NULL));
  lope_record_set_text (record, LOPE_ACTIVITY_SHOE, "01234567-89ab-4cde-8f01-23456789abcd");
  g_assert_true (lope_record_validate (record, NULL));

  lope_record_set_text (record, LOPE_RECORD_UUID, "../../etc/passwd");
  g_assert_false (lope_record_validate (record, NULL));
}

static void
test_day (void)
{
  g_autoptr (LopeActivity) activity = lope_activity_new ();

  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_START, 1743373800);
  g_assert_cmpint (lope_activity_get_day (activity), ==, lope_day_from_iso ("2025-03-30"));
  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_OFFSET, 120);
  g_assert_cmpint (lope_activity_get_day (activity), ==, lope_day_from_iso ("2025-03-31"));

  g_assert_true (lope_activity_is_run (activity));
  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_SPORT, LOPE_SPORT_HIKE);
  g_assert_false (lope_activity_is_run (activity));
  lope_record_unset (LOPE_RECORD (activity), LOPE_ACTIVITY_SPORT);
  g_assert_false (lope_activity_is_run (activity));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/unset", test_unset);
  g_test_add_func ("/record/copy", test_copy);
  g_test_add_func ("/record/validate", test_validate);
  g_test_add_func ("/record/validate-text", test_validate_text);
  g_test_add_func ("/record/day", test_day);

  return g_test_run ();
}
