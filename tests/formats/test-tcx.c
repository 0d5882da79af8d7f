/* test-tcx.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "parse-helpers.h"

#include <string.h>

#define HEAD "<TrainingCenterDatabase xmlns='http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2'>"
#define TAIL "</TrainingCenterDatabase>"

static void
test_run (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeFileContent) content = parse_data ("run.tcx", &error);
  g_autofree char *start = NULL;
  const LopeSample *samples;
  const LopeLap *laps;
  guint n_laps;

  g_assert_no_error (error);
  g_assert_cmpuint (content->recordings->len, ==, 1);
  g_assert_cmpuint (content->warnings->len, ==, 0);

  start = get_start (content, 0);
  g_assert_cmpstr (start, ==, "2026-03-28T07:30:00+01:00");
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_RUN);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DISTANCE), ==, 1333);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DURATION), ==, 401);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_ELAPSED), ==, 420);
  /* (140 × 300.4 + 160 × 100.2) / 400.6 */
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_HR), ==, 145);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_MAX_HR), ==, 171);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_CADENCE), ==, 170);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_COMPUTED_HR), ==, 135);
  g_assert_cmpstr (get_text (content, 0, LOPE_ACTIVITY_NOTES), ==, "With Anna");
  g_assert_cmpstr (get_text (content, 0, LOPE_ACTIVITY_DEVICE), ==, "Test Watch 2");

  laps = lope_activity_get_laps (get_recording (content, 0)->activity, &n_laps);
  g_assert_cmpuint (n_laps, ==, 2);
  g_assert_cmpint (laps[0].distance, ==, 1000);
  g_assert_cmpint (laps[0].duration, ==, 300);
  g_assert_cmpint (laps[0].elapsed, ==, 300);
  g_assert_cmpint (laps[0].cadence, ==, 170);
  g_assert_cmpint (laps[1].elapsed, ==, 120);
  g_assert_cmpint (laps[1].hr, ==, 160);
  g_assert_cmpint (laps[1].cadence, ==, -1);
  g_assert_cmpint (laps[1].ascent, ==, -1);

  /* A new lap is no pause, a second track of the same lap is. */
  samples = (const LopeSample *) (void *) get_recording (content, 0)->samples->data;
  g_assert_cmpuint (get_recording (content, 0)->samples->len, ==, 4);
  g_assert_cmpuint (samples[2].segment, ==, samples[0].segment);
  g_assert_cmpuint (samples[3].segment, ==, samples[0].segment + 1);
  g_assert_cmpuint (samples[1].cadence, ==, 172);
  g_assert_cmpuint (samples[2].hr, ==, 0);
}

static void
test_blanks_before (void)
{
  g_autoptr (LopeFileContent) content = NULL;

  content = parse_text ("          <?xml version='1.0'?>" HEAD "<Activities><Activity Sport='Running'><Id>2026-03-28T06:30:00Z</Id>"
                        "<Lap StartTime='2026-03-28T06:30:00Z'><TotalTimeSeconds>60</TotalTimeSeconds>"
                        "<DistanceMeters>200</DistanceMeters></Lap></Activity></Activities>" TAIL, NULL);

  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DISTANCE), ==, 200);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DURATION), ==, 60);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_ELAPSED), ==, 60);
  g_assert_cmpuint (content->warnings->len, ==, 0);
}

static void
test_multisport (void)
{
  g_autoptr (LopeFileContent) content = NULL;

  content = parse_text (HEAD "<Activities><MultiSportSession><Id>2026-03-28T06:30:00Z</Id>"
                        "<FirstSport><Activity Sport='Biking'><Id>2026-03-28T06:30:00Z</Id>"
                        "<Lap StartTime='2026-03-28T06:30:00Z'><TotalTimeSeconds>60</TotalTimeSeconds><Cadence>90</Cadence></Lap></Activity></FirstSport>"
                        "<NextSport><Transition/><Activity Sport='Running'><Id>2026-03-28T06:32:00Z</Id>"
                        "<Lap StartTime='2026-03-28T06:32:00Z'><TotalTimeSeconds>30</TotalTimeSeconds><Cadence>88</Cadence></Lap></Activity></NextSport>"
                        "</MultiSportSession></Activities>" TAIL, NULL);

  g_assert_cmpuint (content->recordings->len, ==, 2);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_CYCLING);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_CADENCE), ==, LOPE_UNSET);
  g_assert_cmpint (get_value (content, 1, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_RUN);
  g_assert_cmpint (get_value (content, 1, LOPE_ACTIVITY_CADENCE), ==, 176);
  g_assert_cmpint (get_value (content, 1, LOPE_ACTIVITY_SESSION), ==, 1);
}

/* The watch's clock was never set, the identifier is from the upload. */
static void
test_unset_clock (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  g_autofree char *start = NULL;

  content = parse_text (HEAD "<Activities><Activity Sport='Other'><Id>2012-09-01T15:18:04Z</Id>"
                        "<Lap StartTime='1989-12-31T00:08:05Z'><TotalTimeSeconds>60</TotalTimeSeconds><Track>"
                        "<Trackpoint><Time>1989-12-31T00:08:05Z</Time><DistanceMeters>0</DistanceMeters></Trackpoint>"
                        "<Trackpoint><Time>1989-12-31T00:09:10Z</Time><DistanceMeters>50</DistanceMeters></Trackpoint>"
                        "</Track></Lap></Activity></Activities>" TAIL, NULL);

  start = get_start (content, 0);
  g_assert_cmpstr (start, ==, "2012-09-01T17:18:04+02:00");
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_ELAPSED), ==, 65);
}

/* The points are lost, the totals are not. */
static void
test_lap_totals_only (void)
{
  g_autoptr (LopeFileContent) content = NULL;

  content = parse_text (HEAD "<Activities><Activity Sport='Running'><Id>2026-03-28T06:30:00Z</Id>"
                        "<Lap StartTime='2026-03-28T06:30:00Z'><TotalTimeSeconds>3600</TotalTimeSeconds><DistanceMeters>12000</DistanceMeters>"
                        "<Track><Trackpoint><Time>2026-03-28T06:30:00Z</Time></Trackpoint>"
                        "<Trackpoint><Time>2026-03-28T06:30:04Z</Time></Trackpoint></Track></Lap></Activity></Activities>" TAIL, NULL);

  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DISTANCE), ==, 12000);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_ELAPSED), ==, 3600);
  g_assert_cmpuint (content->warnings->len, ==, 1);
}

static void
test_nothing (void)
{
  assert_refused (HEAD TAIL, LOPE_FILE_ERROR_NO_ACTIVITY);
  assert_refused (HEAD "<Courses><Course><Name>x</Name><Lap><TotalTimeSeconds>60</TotalTimeSeconds></Lap><Track><Trackpoint>"
                  "<Time>2026-03-28T06:30:00Z</Time></Trackpoint></Track></Course></Courses>" TAIL, LOPE_FILE_ERROR_NO_ACTIVITY);
  assert_refused (HEAD "<Workouts><Workout Sport='Running'><Name>x</Name></Workout></Workouts>" TAIL, LOPE_FILE_ERROR_NO_ACTIVITY);
  assert_refused (HEAD "<Activities><Activity Sport='Running'><Id>2026-03-28T06:30:00Z</Id></Activity></Activities>" TAIL,
                  LOPE_FILE_ERROR_NO_ACTIVITY);
  assert_refused (HEAD "<Activities><Activity Sport='Running'><Lap><TotalTimeSeconds>60</TotalTimeSeconds></Lap></Activity></Activities>" TAIL,
                  LOPE_FILE_ERROR_NO_DATE);
}

static void
test_nonsense (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  const LopeLap *laps;
  guint n_laps;

  content = parse_text (HEAD "<Activities><Activity Sport='Running'><Id>2026-03-28T06:30:00Z</Id>"
                        "<Lap StartTime='2026-03-28T06:30:00Z'><TotalTimeSeconds>-5</TotalTimeSeconds><DistanceMeters>NaN</DistanceMeters>"
                        "<AverageHeartRateBpm><Value>0</Value></AverageHeartRateBpm><Cadence>255</Cadence></Lap>"
                        "<Lap StartTime='never'><TotalTimeSeconds>1e300</TotalTimeSeconds><DistanceMeters>99999999999</DistanceMeters></Lap>"
                        "</Activity></Activities>" TAIL, NULL);

  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DURATION), ==, LOPE_UNSET);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DISTANCE), ==, LOPE_UNSET);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_HR), ==, LOPE_UNSET);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_CADENCE), ==, LOPE_UNSET);
  laps = lope_activity_get_laps (get_recording (content, 0)->activity, &n_laps);
  g_assert_cmpuint (n_laps, ==, 1);
  g_assert_cmpint (laps[0].distance, ==, -1);
  g_assert_cmpint (laps[0].duration, ==, -1);
}

/* Wherever it is cut, nothing is lost that was there, and nothing crashes. */
static void
test_truncated (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "data", "run.tcx", NULL);
  g_autofree char *tcx = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &tcx, &size, NULL));

  for (gsize n = 0; n < size - 1; n += 7)
    {
      g_autofree char *cut = g_strndup (tcx, n);
      g_autoptr (LopeFileContent) content = parse_text (cut, NULL);
      guint n_points = 0;

      for (const char *p = strstr (cut, "</Trackpoint>"); p != NULL; p = strstr (p + 1, "</Trackpoint>"))
        n_points++;

      if (n_points > 0)
        g_assert_cmpuint (get_recording (content, 0)->samples->len, ==, n_points);
      if (n_points > 0 && strstr (cut, TAIL) == NULL)
        g_assert_cmpuint (content->warnings->len, >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/tcx/run", test_run);
  g_test_add_func ("/formats/tcx/blanks-before", test_blanks_before);
  g_test_add_func ("/formats/tcx/multisport", test_multisport);
  g_test_add_func ("/formats/tcx/unset-clock", test_unset_clock);
  g_test_add_func ("/formats/tcx/lap-totals-only", test_lap_totals_only);
  g_test_add_func ("/formats/tcx/nothing", test_nothing);
  g_test_add_func ("/formats/tcx/nonsense", test_nonsense);
  g_test_add_func ("/formats/tcx/truncated", test_truncated);

  return g_test_run ();
}
