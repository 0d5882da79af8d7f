/* test-recording.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-recording.h"

#include <math.h>

/* Degrees of latitude that are a metre on a sphere of 6371008.8 m. */
#define METRE (180 / (G_PI * 6371008.8))

/* So many points, one in @interval ms, each @metres north of the last one. */
static void
add_points (LopeRecording *recording,
            guint          n,
            gint64         interval,
            double         metres,
            guint          segment)
{
  LopeSample sample = LOPE_SAMPLE_INIT;

  sample.latitude = 50;
  sample.longitude = 8;
  if (recording->samples->len > 0)
    sample = g_array_index (recording->samples, LopeSample, recording->samples->len - 1);

  for (guint i = 0; i < n; i++)
    {
      sample.time += interval;
      sample.latitude += metres * METRE;
      sample.segment = segment;
      g_array_append_val (recording->samples, sample);
    }
}

static gint64
get (LopeRecording *recording,
     guint          field)
{
  return lope_record_get_int (LOPE_RECORD (recording->activity), field);
}

static LopeSample *
at (LopeRecording *recording,
    guint          index)
{
  return &g_array_index (recording->samples, LopeSample, index);
}

static void
test_distance (void)
{
  static const struct {
    double latitude[2];
    double longitude[2];
    double expected;
  } cases[] = {
    { { 0, 0 }, { 0, 180 }, 20015114.442 },
    { { 90, -90 }, { 0, 0 }, 20015114.442 },
    { { 52.5, 52.5 }, { 13.4, 13.4 }, 0 },
    { { 0, 1 }, { 0, 0 }, 111195.0802 },
    { { 60, 60 }, { 179.5, -179.5 }, 55597.0109 },
  };
  LopeSample nowhere = LOPE_SAMPLE_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeSample a = { .latitude = cases[i].latitude[0], .longitude = cases[i].longitude[0] };
      LopeSample b = { .latitude = cases[i].latitude[1], .longitude = cases[i].longitude[1] };

      g_assert_cmpfloat_with_epsilon (lope_sample_distance (&a, &b), cases[i].expected, 0.01);
      g_assert_true (isnan (lope_sample_distance (&a, &nowhere)));
    }
}

static void
test_nothing (void)
{
  g_autoptr (LopeRecording) recording = lope_recording_new ();

  lope_recording_recompute (recording);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DISTANCE), ==, LOPE_UNSET);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_ELAPSED), ==, LOPE_UNSET);

  add_points (recording, 1, 1000, 0, 0);
  lope_recording_recompute (recording);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DISTANCE), ==, LOPE_UNSET);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_ELAPSED), ==, 0);
}

static void
test_segments (void)
{
  g_autoptr (LopeRecording) recording = lope_recording_new ();

  add_points (recording, 101, 1000, 3, 0);
  add_points (recording, 1, 100000, 500, 1);
  add_points (recording, 100, 1000, 3, 1);
  lope_recording_recompute (recording);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DISTANCE), ==, 600);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_DISTANCE), ==, 600);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DURATION), ==, 200);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_ELAPSED), ==, 300);
}

static void
test_standing (void)
{
  g_autoptr (LopeRecording) recording = lope_recording_new ();
  LopeSample *first;

  add_points (recording, 101, 1000, 3, 0);
  /* At a traffic light, with a receiver that wavers by 0.3 m. */
  for (guint i = 0; i < 60; i++)
    add_points (recording, 1, 1000, i % 2 == 0 ? 0.3 : -0.3, 0);
  add_points (recording, 100, 1000, 3, 0);
  /* Recorded rarely, but moving all the time. */
  add_points (recording, 10, 45000, 90, 0);
  lope_recording_recompute (recording);
  g_assert_cmpint (ABS (get (recording, LOPE_ACTIVITY_COMPUTED_DURATION) - 650), <=, 8);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_ELAPSED), ==, 710);

  /* Without positions and distance it is the time recorded that counts. */
  g_array_set_size (recording->samples, 0);
  add_points (recording, 101, 1000, 0, 0);
  add_points (recording, 1, 40000, 0, 0);
  add_points (recording, 50, 10000, 0, 0);
  first = at (recording, 0);
  for (guint i = 0; i < recording->samples->len; i++)
    first[i].latitude = first[i].longitude = NAN;
  lope_recording_recompute (recording);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DURATION), ==, 600);
}

static void
test_device_distance (void)
{
  g_autoptr (LopeRecording) recording = lope_recording_new ();

  /* 600 m; in the middle 200 m without positions, such as in a tunnel. */
  add_points (recording, 201, 1000, 3, 0);
  for (guint i = 0; i < 201; i++)
    {
      at (recording, i)->distance = (float) i * 3 + 1000;
      if (i > 60 && i <= 120)
        at (recording, i)->latitude = at (recording, i)->longitude = NAN;
      if (i == 121)
        at (recording, i)->distance = NAN;
    }
  lope_recording_recompute (recording);
  g_assert_cmpint (ABS (get (recording, LOPE_ACTIVITY_COMPUTED_DISTANCE) - 600), <=, 3);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_DISTANCE), ==, 600);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DURATION), ==, 200);

  /* A pool: no position ever, 25 m at a time, a pause after each four. */
  lope_record_unset (LOPE_RECORD (recording->activity), LOPE_ACTIVITY_DISTANCE);
  g_array_set_size (recording->samples, 0);
  add_points (recording, 400, 1000, 0, 0);
  for (guint i = 0; i < 400; i++)
    {
      at (recording, i)->latitude = at (recording, i)->longitude = NAN;
      at (recording, i)->distance = (float) (i / 25 * 25);
      at (recording, i)->segment = i / 100;
    }
  lope_recording_recompute (recording);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DISTANCE), ==, 375);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_DISTANCE), ==, 375);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DURATION), >=, 300);
}

static void
test_absurd (void)
{
  g_autoptr (LopeRecording) recording = lope_recording_new ();

  /* Leaps there and back, a lost fix, numbers that are none. */
  add_points (recording, 201, 1000, 3, 0);
  for (guint i = 0; i < 201; i++)
    at (recording, i)->distance = (float) i * 3;
  at (recording, 50)->latitude = -33;
  at (recording, 100)->latitude = at (recording, 100)->longitude = 0;
  at (recording, 120)->latitude = INFINITY;
  at (recording, 121)->longitude = 181;
  at (recording, 130)->distance = 40000;
  at (recording, 131)->distance = -INFINITY;
  lope_recording_recompute (recording);
  g_assert_cmpint (ABS (get (recording, LOPE_ACTIVITY_COMPUTED_DISTANCE) - 600), <=, 3);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_DISTANCE), ==, 600);

  /* Never a fix: the device's own count is all there is. */
  lope_record_unset (LOPE_RECORD (recording->activity), LOPE_ACTIVITY_DISTANCE);
  g_array_set_size (recording->samples, 0);
  add_points (recording, 201, 1000, 0, 0);
  for (guint i = 0; i < 201; i++)
    {
      at (recording, i)->latitude = at (recording, i)->longitude = 0;
      at (recording, i)->distance = (float) i * 3;
    }
  lope_recording_recompute (recording);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DISTANCE), ==, 600);

  /* A leap that stays, as after a wrong first fix: the leap does not count,
   * what follows does. */
  lope_record_unset (LOPE_RECORD (recording->activity), LOPE_ACTIVITY_DISTANCE);
  g_array_set_size (recording->samples, 0);
  add_points (recording, 101, 1000, 3, 0);
  add_points (recording, 1, 1000, 1e6, 0);
  add_points (recording, 100, 1000, 3, 0);
  lope_recording_recompute (recording);
  g_assert_cmpint (ABS (get (recording, LOPE_ACTIVITY_COMPUTED_DISTANCE) - 600), <=, 9);
}

static void
test_order (void)
{
  g_autoptr (LopeRecording) recording = lope_recording_new ();

  add_points (recording, 201, 1000, 3, 0);
  for (guint i = 0; i + 1 < 201; i += 2)
    {
      LopeSample swapped = *at (recording, i);

      *at (recording, i) = *at (recording, i + 1);
      *at (recording, i + 1) = swapped;
    }
  lope_recording_recompute (recording);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DISTANCE), ==, 600);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_ELAPSED), ==, 200);
  g_assert_cmpint (at (recording, 0)->time, <, at (recording, 1)->time);

  /* Every time twice. */
  for (guint i = 0; i < 201; i++)
    at (recording, i)->time = i / 2 * 2000;
  lope_recording_recompute (recording);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DISTANCE), ==, 600);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_DURATION), ==, 200);
}

static void
test_climb (void)
{
  g_autoptr (LopeRecording) recording = lope_recording_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  /* 1200 s flat with a receiver that errs by up to 5 m: next to nothing. */
  add_points (recording, 1200, 1000, 3, 0);
  for (guint i = 0; i < 1200; i++)
    at (recording, i)->altitude = (float) (100 + g_rand_double_range (random, -5, 5));
  lope_recording_recompute (recording);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_ASCENT), <=, 15);

  /* Two hills of 100 m. */
  lope_record_unset (LOPE_RECORD (recording->activity), LOPE_ACTIVITY_ASCENT);
  lope_record_unset (LOPE_RECORD (recording->activity), LOPE_ACTIVITY_DESCENT);
  for (guint i = 0; i < 1200; i++)
    at (recording, i)->altitude = (float) (100 + 100 * fabs (sin (i * G_PI / 600)) +
                                           g_rand_double_range (random, -1, 1));
  at (recording, 700)->altitude = NAN;
  at (recording, 701)->altitude = 40000;
  lope_recording_recompute (recording);
  g_assert_cmpint (ABS (get (recording, LOPE_ACTIVITY_ASCENT) - 200), <=, 12);
  g_assert_cmpint (ABS (get (recording, LOPE_ACTIVITY_DESCENT) - 200), <=, 12);

  /* What was climbed between segments does not count. */
  lope_record_unset (LOPE_RECORD (recording->activity), LOPE_ACTIVITY_ASCENT);
  for (guint i = 0; i < 1200; i++)
    {
      at (recording, i)->altitude = i < 600 ? 100 : 300;
      at (recording, i)->segment = i < 600 ? 0 : 1;
    }
  lope_recording_recompute (recording);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_ASCENT), ==, 0);
}

static void
test_rates (void)
{
  g_autoptr (LopeRecording) recording = lope_recording_new ();

  add_points (recording, 4, 1000, 3, 0);
  at (recording, 0)->hr = 100;
  at (recording, 2)->hr = 150;
  at (recording, 3)->hr = 161;
  at (recording, 1)->cadence = 170;
  at (recording, 2)->cadence = 180;
  lope_record_set_int (LOPE_RECORD (recording->activity), LOPE_ACTIVITY_HR, 140);
  lope_recording_recompute (recording);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_COMPUTED_HR), ==, 137);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_HR), ==, 140);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_MAX_HR), ==, 161);
  g_assert_cmpint (get (recording, LOPE_ACTIVITY_CADENCE), ==, 175);
}

static void
test_numbers (void)
{
  static const struct {
    double value;
    gint64 expected;
  } cases[] = {
    { 0, 0 }, { 1234.5, 1235 }, { -1, LOPE_UNSET }, { NAN, LOPE_UNSET },
    { INFINITY, LOPE_UNSET }, { 1e300, LOPE_UNSET }, { 1e7, 10000000 }, { 1e7 + 1, LOPE_UNSET },
  };
  g_autoptr (LopeRecording) recording = lope_recording_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lope_recording_set_number (recording, LOPE_ACTIVITY_DISTANCE, 7);
      lope_recording_set_number (recording, LOPE_ACTIVITY_DISTANCE, cases[i].value);
      g_assert_cmpint (get (recording, LOPE_ACTIVITY_DISTANCE), ==, cases[i].expected);
    }
}

static void
test_warnings (void)
{
  g_autoptr (LopeFileContent) content = lope_file_content_new ();

  lope_file_content_warn (content, "One");
  lope_file_content_warn (content, "Two");
  lope_file_content_warn (content, "One");
  g_assert_cmpuint (content->warnings->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/recording/distance", test_distance);
  g_test_add_func ("/formats/recording/nothing", test_nothing);
  g_test_add_func ("/formats/recording/segments", test_segments);
  g_test_add_func ("/formats/recording/standing", test_standing);
  g_test_add_func ("/formats/recording/device-distance", test_device_distance);
  g_test_add_func ("/formats/recording/absurd", test_absurd);
  g_test_add_func ("/formats/recording/order", test_order);
  g_test_add_func ("/formats/recording/climb", test_climb);
  g_test_add_func ("/formats/recording/rates", test_rates);
  g_test_add_func ("/formats/recording/numbers", test_numbers);
  g_test_add_func ("/formats/recording/warnings", test_warnings);

  return g_test_run ();
}
