/* test-fit.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fit-writer.h"
#include "lope-file.h"
#include "lope-fit-messages.h"

#include <math.h>
#include <string.h>

/* 22 June 2026, 06:00 UTC, in FIT's seconds and in Unix's. */
#define T0 1151042400
#define T0_UNIX (G_GINT64_CONSTANT (631065600) + T0)

/* Local numbers of the messages as define_all() defines them. */
enum {
  FILE_ID,
  RECORD,
  EVENT,
  LAP,
  SESSION,
  ACTIVITY,
};

#define SPORT_RUNNING 1

#define NONE_8 0xff
#define NONE_16 0xffff
#define NONE_32 0xffffffff

static void
define_all (FitWriter *writer)
{
  fit_define (writer, FILE_ID, 0, { 0, 1, FIT_ENUM }, { 1, 2, FIT_UINT16 }, { 2, 2, FIT_UINT16 });
  fit_define (writer, RECORD, 20, { 253, 4, FIT_UINT32 }, { 0, 4, FIT_SINT32 }, { 1, 4, FIT_SINT32 },
              { 2, 2, FIT_UINT16 }, { 3, 1, FIT_UINT8 }, { 4, 1, FIT_UINT8 }, { 5, 4, FIT_UINT32 });
  fit_define (writer, EVENT, 21, { 253, 4, FIT_UINT32 }, { 0, 1, FIT_ENUM }, { 1, 1, FIT_ENUM });
  fit_define (writer, LAP, 19, { 253, 4, FIT_UINT32 }, { 2, 4, FIT_UINT32 }, { 7, 4, FIT_UINT32 },
              { 8, 4, FIT_UINT32 }, { 9, 4, FIT_UINT32 }, { 15, 1, FIT_UINT8 }, { 16, 1, FIT_UINT8 },
              { 17, 1, FIT_UINT8 }, { 21, 2, FIT_UINT16 });
  fit_define (writer, SESSION, 18, { 253, 4, FIT_UINT32 }, { 2, 4, FIT_UINT32 }, { 5, 1, FIT_ENUM },
              { 6, 1, FIT_ENUM }, { 7, 4, FIT_UINT32 }, { 8, 4, FIT_UINT32 }, { 9, 4, FIT_UINT32 },
              { 16, 1, FIT_UINT8 }, { 17, 1, FIT_UINT8 }, { 18, 1, FIT_UINT8 }, { 22, 2, FIT_UINT16 },
              { 23, 2, FIT_UINT16 });
  fit_define (writer, ACTIVITY, 34, { 253, 4, FIT_UINT32 }, { 5, 4, FIT_UINT32 });
}

static gint64
to_semicircles (double degrees)
{
  return (gint64) round (degrees * 2147483648.0 / 180);
}

/* A point every second, 3 m north of the last one. */
static void
add_records (FitWriter *writer,
             guint      first,
             guint      n)
{
  for (guint i = first; i < first + n; i++)
    fit_add (writer, RECORD, T0 + i, to_semicircles (52.5 + i * 3 / 111195.08), to_semicircles (13.4),
             (35 + 500) * 5, 140 + i % 10, 85, i * 300);
}

static void
add_session (FitWriter *writer,
             guint      first,
             guint      n,
             guint      sport,
             guint      sub_sport)
{
  fit_add (writer, SESSION, T0 + first + n, T0 + first, sport, sub_sport, (n + 10) * 1000, n * 1000,
           n * 300, 145, 170, 86, 12, 11);
}

/* A run with everything in it. */
static void
write_run (FitWriter *writer,
           guint      header_size,
           guint      n)
{
  fit_writer_begin (writer, header_size);
  define_all (writer);
  fit_add (writer, FILE_ID, 4, 1, 4257);
  fit_add (writer, EVENT, T0, 0, 0);
  add_records (writer, 0, n);
  fit_add (writer, EVENT, T0 + n, 0, 4);
  fit_add (writer, LAP, T0 + n, T0, (n + 10) * 1000, n * 1000, n * 300, 144, 169, 86, 7);
  add_session (writer, 0, n, SPORT_RUNNING, 0);
  fit_add (writer, ACTIVITY, T0 + n, T0 + n + 2 * 3600);
  fit_writer_end (writer);
}

static LopeFileContent *
parse_bytes (const guint8  *data,
             gsize          size,
             GError       **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (-5 * 3600);
  /* Of its own, so that a sanitizer sees every step beyond its end. */
  g_autofree guint8 *copy = g_memdup2 (data, size);
  LopeFileContent *content = lope_fit_parse (copy, size, zone, error);

  for (guint i = 0; content != NULL && i < content->recordings->len; i++)
    {
      LopeRecording *recording = g_ptr_array_index (content->recordings, i);
      g_autoptr (GError) invalid = NULL;

      lope_recording_recompute (recording);
      lope_record_validate (LOPE_RECORD (recording->activity), &invalid);
      g_assert_no_error (invalid);
      g_assert_true (lope_record_is_set (LOPE_RECORD (recording->activity), LOPE_ACTIVITY_START));
      for (guint k = 1; k < recording->samples->len; k++)
        g_assert_cmpint (g_array_index (recording->samples, LopeSample, k - 1).time, <=,
                         g_array_index (recording->samples, LopeSample, k).time);
    }

  return content;
}

static LopeFileContent *
parse (FitWriter *writer,
       guint      n_recordings,
       guint      n_warnings)
{
  g_autoptr (GError) error = NULL;
  LopeFileContent *content = parse_bytes (writer->bytes->data, writer->bytes->len, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (content->recordings->len, ==, n_recordings);
  for (guint i = 0; i < content->warnings->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (content->warnings, i));
  g_assert_cmpuint (content->warnings->len, ==, n_warnings);

  return content;
}

static LopeRecording *
get (LopeFileContent *content,
     guint            index)
{
  return g_ptr_array_index (content->recordings, index);
}

static gint64
get_int (LopeFileContent *content,
         guint            index,
         guint            field)
{
  return lope_record_get_int (LOPE_RECORD (get (content, index)->activity), field);
}

static const LopeSample *
get_sample (LopeFileContent *content,
            guint            index,
            guint            sample)
{
  g_assert_cmpuint (sample, <, get (content, index)->samples->len);

  return &g_array_index (get (content, index)->samples, LopeSample, sample);
}

static void
check_run (LopeFileContent *content,
           guint            index,
           guint            n)
{
  guint n_laps;
  const LopeLap *laps = lope_activity_get_laps (get (content, index)->activity, &n_laps);
  const LopeSample *sample = get_sample (content, index, 7);

  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_RUN);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_SOURCE), ==, LOPE_SOURCE_FILE);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_START), ==, T0_UNIX);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_OFFSET), ==, 120);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_DISTANCE), ==, n * 3);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_DURATION), ==, n);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_ELAPSED), ==, n + 10);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_COMPUTED_DISTANCE), ==, (n - 1) * 3);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_COMPUTED_DURATION), ==, n - 1);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_COMPUTED_ELAPSED), ==, n - 1);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_HR), ==, 145);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_MAX_HR), ==, 170);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_CADENCE), ==, 172);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_ASCENT), ==, 12);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_DESCENT), ==, 11);
  g_assert_cmpint (get_int (content, index, LOPE_ACTIVITY_SURFACE), ==, LOPE_UNSET);
  g_assert_cmpstr (lope_record_get_text (LOPE_RECORD (get (content, index)->activity), LOPE_ACTIVITY_DEVICE),
                   ==, "Garmin Forerunner 265");

  g_assert_cmpuint (n_laps, ==, 1);
  g_assert_cmpint (laps[0].start, ==, T0_UNIX);
  g_assert_cmpint (laps[0].distance, ==, n * 3);
  g_assert_cmpint (laps[0].duration, ==, n);
  g_assert_cmpint (laps[0].elapsed, ==, n + 10);
  g_assert_cmpint (laps[0].hr, ==, 144);
  g_assert_cmpint (laps[0].max_hr, ==, 169);
  g_assert_cmpint (laps[0].cadence, ==, 172);
  g_assert_cmpint (laps[0].ascent, ==, 7);

  g_assert_cmpuint (get (content, index)->samples->len, ==, n);
  g_assert_cmpint (sample->time, ==, (T0_UNIX + 7) * 1000);
  g_assert_cmpfloat_with_epsilon (sample->latitude, 52.5 + 21 / 111195.08, 1e-6);
  g_assert_cmpfloat_with_epsilon (sample->longitude, 13.4, 1e-6);
  g_assert_cmpfloat_with_epsilon ((double) sample->altitude, 35, 0.01);
  g_assert_cmpfloat_with_epsilon ((double) sample->distance, 21, 0.01);
  g_assert_cmpuint (sample->hr, ==, 147);
  g_assert_cmpuint (sample->cadence, ==, 170);
  g_assert_cmpuint (sample->segment, ==, 0);
}

static void
test_run (void)
{
  static const guint header_sizes[] = { 12, 14 };

  for (guint big_endian = 0; big_endian < 2; big_endian++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (header_sizes); i++)
        {
          g_autoptr (LopeFileContent) content = NULL;
          FitWriter writer;

          fit_writer_init (&writer);
          writer.big_endian = big_endian != 0;
          write_run (&writer, header_sizes[i], 60);
          content = parse (&writer, 1, 0);
          check_run (content, 0, 60);
          fit_writer_clear (&writer);
        }
    }
}

static void
test_chained (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  FitWriter writer;

  fit_writer_init (&writer);
  write_run (&writer, 14, 60);
  write_run (&writer, 12, 40);
  /* Chest straps append their own file, which is no activity. */
  fit_writer_begin (&writer, 14);
  fit_define (&writer, 0, 132, { 253, 4, FIT_UINT32 }, { 6, 8, FIT_UINT8 });
  fit_add (&writer, 0, T0, 140);
  fit_writer_end (&writer);

  content = parse (&writer, 2, 0);
  check_run (content, 0, 60);
  check_run (content, 1, 40);
  fit_writer_clear (&writer);
}

static void
test_sessions (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  FitWriter writer;
  guint n_laps;

  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  define_all (&writer);
  fit_add (&writer, FILE_ID, 4, 1, 2691);
  add_records (&writer, 0, 200);
  fit_add (&writer, LAP, T0 + 50, T0, 50000, 50000, 15000, 140, 150, 30, 0);
  fit_add (&writer, LAP, T0 + 120, T0 + 70, 50000, 50000, 15000, 140, 150, 90, 0);
  fit_add (&writer, LAP, T0 + 200, T0 + 120, 80000, 80000, 24000, 140, 150, 90, 0);
  /* Out of order, as some devices write them. */
  add_session (&writer, 70, 130, SPORT_RUNNING, 3);
  add_session (&writer, 0, 50, 5, 18);
  add_session (&writer, 50, 20, 3, 0);
  fit_writer_end (&writer);

  content = parse (&writer, 3, 0);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_SWIMMING);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_CADENCE), ==, LOPE_UNSET);
  g_assert_cmpuint (get (content, 0)->samples->len, ==, 50);
  g_assert_cmpuint (get_sample (content, 0, 0)->cadence, ==, 0);
  g_assert_cmpint (get_int (content, 1, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_OTHER);
  g_assert_cmpint (get_int (content, 1, LOPE_ACTIVITY_CADENCE), ==, 172);
  g_assert_cmpuint (get (content, 1)->samples->len, ==, 20);
  g_assert_cmpint (get_int (content, 2, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_TRAIL_RUN);
  g_assert_cmpint (get_int (content, 2, LOPE_ACTIVITY_SURFACE), ==, LOPE_SURFACE_TRAIL);
  g_assert_cmpuint (get (content, 2)->samples->len, ==, 130);
  g_assert_cmpint (get_int (content, 2, LOPE_ACTIVITY_START), ==, T0_UNIX + 70);
  /* Nothing says the local time: the zone that was given does. */
  g_assert_cmpint (get_int (content, 2, LOPE_ACTIVITY_OFFSET), ==, -300);
  lope_activity_get_laps (get (content, 0)->activity, &n_laps);
  g_assert_cmpuint (n_laps, ==, 1);
  lope_activity_get_laps (get (content, 2)->activity, &n_laps);
  g_assert_cmpuint (n_laps, ==, 2);
  fit_writer_clear (&writer);
}

static void
test_compressed_times (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  FitWriter writer;

  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  define_all (&writer);
  fit_add (&writer, FILE_ID, 4, 1, 1436);
  fit_add (&writer, EVENT, T0, 0, 0);
  /* 12 bits of speed, then 12 of distance in 1/16 m, which run over at 256 m. */
  fit_define (&writer, 1, 20, { 3, 1, FIT_UINT8 }, { 8, 3, FIT_BYTE });
  for (guint i = 0; i < 100; i++)
    fit_add_compressed (&writer, 1, T0 + 7 * i, 150, 300 | ((i * 20 * 16) & 0xfff) << 12);
  add_session (&writer, 0, 700, SPORT_RUNNING, 0);
  fit_writer_end (&writer);

  content = parse (&writer, 1, 0);
  g_assert_cmpuint (get (content, 0)->samples->len, ==, 100);
  g_assert_cmpint (get_sample (content, 0, 99)->time, ==, (T0_UNIX + 99 * 7) * 1000);
  g_assert_cmpfloat_with_epsilon ((double) get_sample (content, 0, 99)->distance, 1980, 0.01);
  g_assert_cmpuint (get_sample (content, 0, 99)->hr, ==, 150);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_COMPUTED_DISTANCE), ==, 1980);
  fit_writer_clear (&writer);
}

static void
test_unknown_parts (void)
{
  static const FitField with_developer[] = { { 253, 4, FIT_UINT32 }, { 3, 1, FIT_UINT8 } };
  g_autoptr (LopeFileContent) content = NULL;
  FitWriter writer;

  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  define_all (&writer);
  fit_add (&writer, FILE_ID, 4, 1, 4257);

  /* A message and fields that nobody knows, arrays, and developer fields. */
  fit_define (&writer, 6, 0xff42, { 1, 9, FIT_UINT32 }, { 2, 250, FIT_STRING });
  fit_add (&writer, 6, 7, FIT_TEXT ("x"));
  fit_define (&writer, 7, 20, { 199, 7, FIT_UINT16 }, { 253, 4, FIT_UINT32 }, { 3, 5, FIT_UINT8 },
              { 200, 0, FIT_UINT8 });
  fit_add (&writer, 7, 1, T0, 151, 0);
  fit_writer_define (&writer, 8, 20, with_developer, G_N_ELEMENTS (with_developer), 11);
  fit_add (&writer, 8, T0 + 1, 152);

  /* Other types than the profile has, and types that there are not. */
  fit_define (&writer, 9, 20, { 253, 8, 0x8f }, { 5, 8, FIT_FLOAT64 }, { 78, 4, FIT_FLOAT32 }, { 3, 1, 0x1f });
  fit_add (&writer, 9, T0 + 2, fit_real (60000, 8), fit_real (3000, 4), 153);
  /* A field narrower than its type, one that is not a whole number of it. */
  fit_define (&writer, 10, 20, { 253, 4, FIT_UINT32 }, { 5, 2, FIT_UINT32 }, { 2, 3, FIT_UINT16 });
  fit_add (&writer, 10, T0 + 3, 65000, 3000);

  add_session (&writer, 0, 10, SPORT_RUNNING, 0);
  fit_writer_end (&writer);

  content = parse (&writer, 1, 0);
  g_assert_cmpuint (get (content, 0)->samples->len, ==, 4);
  g_assert_cmpuint (get_sample (content, 0, 0)->hr, ==, 151);
  g_assert_cmpuint (get_sample (content, 0, 1)->hr, ==, 152);
  g_assert_cmpuint (get_sample (content, 0, 2)->hr, ==, 0);
  g_assert_cmpfloat_with_epsilon ((double) get_sample (content, 0, 2)->distance, 600, 0.01);
  g_assert_cmpfloat_with_epsilon ((double) get_sample (content, 0, 2)->altitude, 100, 0.01);
  g_assert_cmpfloat_with_epsilon ((double) get_sample (content, 0, 3)->distance, 650, 0.01);
  g_assert_cmpfloat_with_epsilon ((double) get_sample (content, 0, 3)->altitude, 100, 0.01);
  fit_writer_clear (&writer);
}

static void
test_not_recorded (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  FitWriter writer;
  const LopeLap *laps;
  guint n_laps;

  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  define_all (&writer);
  fit_add (&writer, FILE_ID, 4, NONE_16, NONE_16);
  fit_add (&writer, RECORD, T0, 0x7fffffff, 0x7fffffff, NONE_16, 0, NONE_8, NONE_32);
  fit_add (&writer, RECORD, NONE_32, 0, 0, 0, 100, 80, 0);
  fit_add (&writer, RECORD, T0 + 9, 0x7fffffff, 0x7fffffff, NONE_16, NONE_8, 0, NONE_32);
  fit_add (&writer, LAP, T0 + 9, T0, NONE_32, NONE_32, NONE_32, NONE_8, 0, NONE_8, NONE_16);
  fit_add (&writer, SESSION, T0 + 9, T0, SPORT_RUNNING, NONE_8, NONE_32, NONE_32, NONE_32, NONE_8, 0, NONE_8,
           NONE_16, NONE_16);
  fit_writer_end (&writer);

  content = parse (&writer, 1, 0);
  g_assert_cmpuint (get (content, 0)->samples->len, ==, 2);
  g_assert_true (isnan (get_sample (content, 0, 0)->latitude));
  g_assert_true (isnan (get_sample (content, 0, 0)->altitude));
  g_assert_true (isnan (get_sample (content, 0, 0)->distance));
  for (guint field = LOPE_ACTIVITY_SPORT; field < LOPE_ACTIVITY_N_FIELDS; field++)
    {
      gboolean known = field == LOPE_ACTIVITY_SPORT || field == LOPE_ACTIVITY_START ||
                       field == LOPE_ACTIVITY_OFFSET || field == LOPE_ACTIVITY_SOURCE ||
                       field == LOPE_ACTIVITY_ELAPSED || field == LOPE_ACTIVITY_DURATION ||
                       field == LOPE_ACTIVITY_COMPUTED_ELAPSED || field == LOPE_ACTIVITY_COMPUTED_DURATION;

      g_assert_cmpint (lope_record_is_set (LOPE_RECORD (get (content, 0)->activity), field), ==, known);
    }
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_ELAPSED), ==, 9);
  laps = lope_activity_get_laps (get (content, 0)->activity, &n_laps);
  g_assert_cmpuint (n_laps, ==, 1);
  g_assert_cmpint (laps[0].distance, ==, -1);
  g_assert_cmpint (laps[0].hr, ==, -1);
  g_assert_cmpint (laps[0].max_hr, ==, -1);
  g_assert_cmpint (laps[0].cadence, ==, -1);
  g_assert_cmpint (laps[0].ascent, ==, -1);
  fit_writer_clear (&writer);
}

static void
test_sports (void)
{
  static const struct {
    guint sport;
    guint sub_sport;
    LopeSport expected;
    gint64 surface;
    gboolean on_foot;
  } cases[] = {
    { 1, 0, LOPE_SPORT_RUN, LOPE_UNSET, TRUE },
    { 1, NONE_8, LOPE_SPORT_RUN, LOPE_UNSET, TRUE },
    { 1, 1, LOPE_SPORT_TREADMILL_RUN, LOPE_SURFACE_TREADMILL, TRUE },
    { 1, 58, LOPE_SPORT_TREADMILL_RUN, LOPE_SURFACE_TREADMILL, TRUE },
    { 1, 2, LOPE_SPORT_RUN, LOPE_UNSET, TRUE },
    { 1, 3, LOPE_SPORT_TRAIL_RUN, LOPE_SURFACE_TRAIL, TRUE },
    { 1, 4, LOPE_SPORT_RUN, LOPE_SURFACE_TRACK, TRUE },
    { 11, 0, LOPE_SPORT_WALK, LOPE_UNSET, TRUE },
    { 17, 0, LOPE_SPORT_HIKE, LOPE_UNSET, TRUE },
    { 2, 8, LOPE_SPORT_CYCLING, LOPE_UNSET, FALSE },
    { 21, 28, LOPE_SPORT_CYCLING, LOPE_UNSET, FALSE },
    { 5, 17, LOPE_SPORT_SWIMMING, LOPE_UNSET, FALSE },
    { 3, 0, LOPE_SPORT_OTHER, LOPE_UNSET, TRUE },
    { 4, 1, LOPE_SPORT_TREADMILL_RUN, LOPE_SURFACE_TREADMILL, TRUE },
    { 4, 15, LOPE_SPORT_OTHER, LOPE_UNSET, FALSE },
    { 10, 20, LOPE_SPORT_STRENGTH, LOPE_UNSET, FALSE },
    { 10, 43, LOPE_SPORT_YOGA, LOPE_UNSET, FALSE },
    { 10, 44, LOPE_SPORT_PILATES, LOPE_UNSET, FALSE },
    { 10, 26, LOPE_SPORT_OTHER, LOPE_UNSET, FALSE },
    { 12, 0, LOPE_SPORT_OTHER, LOPE_UNSET, FALSE },
    { NONE_8, NONE_8, LOPE_SPORT_OTHER, LOPE_UNSET, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeFileContent) content = NULL;
      FitWriter writer;

      g_test_message ("sport %u, %u", cases[i].sport, cases[i].sub_sport);
      fit_writer_init (&writer);
      fit_writer_begin (&writer, 14);
      define_all (&writer);
      add_session (&writer, 0, 10, cases[i].sport, cases[i].sub_sport);
      fit_writer_end (&writer);

      content = parse (&writer, 1, 0);
      g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_SPORT), ==, cases[i].expected);
      g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_SURFACE), ==, cases[i].surface);
      g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_CADENCE), ==, cases[i].on_foot ? 172 : LOPE_UNSET);
      fit_writer_clear (&writer);
    }
}

static void
test_cadence (void)
{
  static const struct {
    guint cadence;
    guint fraction;
    guint strides;
    gint64 expected;
  } cases[] = {
    { 86, 0, 0, 172 },
    { 86, 64, 0, 173 },
    { 86, NONE_8, 0, 172 },
    { 172, 0, 0, 172 },
    { 0, 0, 0, LOPE_UNSET },
    { NONE_8, NONE_8, NONE_32, LOPE_UNSET },
    { NONE_8, NONE_8, 850, 170 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeFileContent) content = NULL;
      FitWriter writer;

      fit_writer_init (&writer);
      fit_writer_begin (&writer, 14);
      fit_define (&writer, 0, 18, { 2, 4, FIT_UINT32 }, { 5, 1, FIT_ENUM }, { 8, 4, FIT_UINT32 },
                  { 18, 1, FIT_UINT8 }, { 92, 1, FIT_UINT8 }, { 10, 4, FIT_UINT32 });
      fit_add (&writer, 0, T0, SPORT_RUNNING, 600000, cases[i].cadence, cases[i].fraction, cases[i].strides);
      fit_writer_end (&writer);

      content = parse (&writer, 1, 0);
      g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_CADENCE), ==, cases[i].expected);
      fit_writer_clear (&writer);
    }
}

static void
test_offset (void)
{
  static const struct {
    int seconds;
    double longitude;
    gint64 expected; /* −300 is that of the zone that was given */
  } cases[] = {
    { 2 * 3600, 13.4, 120 },
    { 2 * 3600 + 7, 13.4, 120 },
    { -(3 * 3600 + 1800), -53, -210 },
    { 5 * 3600 + 2700, 85, 345 },
    { 14 * 3600, -157, 840 },
    { 0, 0, 0 },
    { 0, 100, -300 },
    { 900, 0, -300 },
    { 19 * 3600, NAN, -300 },
    { 8 * 3600, NAN, 480 },
    { -1000000000, 13.4, -300 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeFileContent) content = NULL;
      FitWriter writer;

      g_test_message ("%d s at %g°", cases[i].seconds, cases[i].longitude);
      fit_writer_init (&writer);
      fit_writer_begin (&writer, 14);
      define_all (&writer);
      if (!isnan (cases[i].longitude))
        fit_add (&writer, RECORD, T0, to_semicircles (40), to_semicircles (cases[i].longitude), 0, 0, 0, 0);
      add_session (&writer, 0, 10, SPORT_RUNNING, 0);
      fit_add (&writer, ACTIVITY, T0 + 10, T0 + 10 + cases[i].seconds);
      fit_writer_end (&writer);

      content = parse (&writer, 1, 0);
      g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_OFFSET), ==, cases[i].expected);
      fit_writer_clear (&writer);
    }
}

static void
test_pauses (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  FitWriter writer;

  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  define_all (&writer);
  fit_add (&writer, EVENT, T0, 0, 0);
  add_records (&writer, 0, 300);
  /* Written late, as some devices do; 100 s, in which 300 m were walked. */
  fit_add (&writer, EVENT, T0 + 200, 0, 0);
  fit_add (&writer, EVENT, T0 + 100, 0, 4);
  /* Other events, and an end that nothing follows, are no pauses. */
  fit_add (&writer, EVENT, T0 + 250, 9, 4);
  fit_add (&writer, EVENT, T0 + 280, 0, 4);
  fit_add (&writer, SESSION, T0 + 300, T0, SPORT_RUNNING, 0, NONE_32, NONE_32, NONE_32, NONE_8, NONE_8, NONE_8,
           NONE_16, NONE_16);
  fit_writer_end (&writer);

  content = parse (&writer, 1, 0);
  g_assert_cmpuint (get_sample (content, 0, 100)->segment, ==, 0);
  g_assert_cmpuint (get_sample (content, 0, 101)->segment, >, 0);
  g_assert_cmpuint (get_sample (content, 0, 101)->segment, <, get_sample (content, 0, 102)->segment);
  g_assert_cmpuint (get_sample (content, 0, 200)->segment, ==, get_sample (content, 0, 299)->segment);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_COMPUTED_DISTANCE), ==, 199 * 3);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_DURATION), ==, 199);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_ELAPSED), ==, 299);
  fit_writer_clear (&writer);
}

static void
test_no_session (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  FitWriter writer;
  guint n_laps;

  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  define_all (&writer);
  fit_add (&writer, FILE_ID, 4, 23, 34);
  fit_define (&writer, 9, 12, { 0, 1, FIT_ENUM }, { 1, 1, FIT_ENUM });
  fit_add (&writer, 9, SPORT_RUNNING, 1);
  fit_add (&writer, LAP, T0 + 50, T0, 50000, 50000, 15000, 140, 150, 86, 0);
  add_records (&writer, 0, 300);
  /* A time that cannot be. */
  fit_add (&writer, RECORD, T0 + 90000000, 0, 0, 0, 0, 0, 0);
  fit_writer_end (&writer);

  content = parse (&writer, 1, 2);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_TREADMILL_RUN);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_START), ==, T0_UNIX);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_DISTANCE), ==, 897);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_DURATION), ==, 299);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_ELAPSED), ==, 299);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_HR), ==, 145);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_MAX_HR), ==, 149);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_CADENCE), ==, 170);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_ASCENT), ==, 0);
  g_assert_cmpuint (get (content, 0)->samples->len, ==, 300);
  lope_activity_get_laps (get (content, 0)->activity, &n_laps);
  g_assert_cmpuint (n_laps, ==, 1);
  fit_writer_clear (&writer);
}

static void
test_wrong_times (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  FitWriter writer;

  /* A few points outside the session are wrong… */
  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  define_all (&writer);
  add_records (&writer, 0, 100);
  fit_add (&writer, RECORD, T0 + 90000000, 0, 0, 0, 200, 0, 0);
  fit_add (&writer, RECORD, T0 - 90000000, 0, 0, 0, 200, 0, 0);
  add_session (&writer, 0, 100, SPORT_RUNNING, 0);
  fit_writer_end (&writer);
  content = parse (&writer, 1, 1);
  g_assert_cmpuint (get (content, 0)->samples->len, ==, 100);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_COMPUTED_ELAPSED), ==, 99);
  g_clear_pointer (&content, lope_file_content_free);
  fit_writer_clear (&writer);

  /* …but if all are, the session is. */
  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  define_all (&writer);
  add_records (&writer, 50000, 100);
  add_session (&writer, 0, 100, SPORT_RUNNING, 0);
  fit_writer_end (&writer);
  content = parse (&writer, 1, 0);
  g_assert_cmpuint (get (content, 0)->samples->len, ==, 100);
  fit_writer_clear (&writer);
}

static void
test_clock (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  FitWriter writer;

  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  define_all (&writer);
  fit_add (&writer, SESSION, 585, 485, SPORT_RUNNING, 0, 100000, 100000, 30000, 140, 150, 80, 0, 0);
  fit_writer_end (&writer);
  content = parse (&writer, 1, 1);
  g_assert_cmpint (get_int (content, 0, LOPE_ACTIVITY_START), ==, 631065600 + 485);
  fit_writer_clear (&writer);
}

static void
test_devices (void)
{
  static const struct {
    double manufacturer;
    double product;
    const char *name;
    const char *expected;
  } cases[] = {
    { 1, 2431, NULL, "Garmin Forerunner 235" },
    { 1, 64999, NULL, "Garmin product 64999" },
    { 294, 0, "COROS PACE 2", "COROS PACE 2" },
    { 23, 34, "Suunto 9 Baro", "Suunto 9 Baro" },
    { 32, 31, "ELEMNT BOLT", "Wahoo ELEMNT BOLT" },
    { 260, 0, NULL, "Zwift" },
    { 95, NAN, NULL, "Stryd" },
    { 4711, 12, NULL, "manufacturer 4711 product 12" },
    { 4711, NAN, NULL, "manufacturer 4711" },
    { 4711, 12, "Own", "Own" },
    { NAN, NAN, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *device = lope_fit_describe_device (cases[i].manufacturer, cases[i].product, cases[i].name);

      g_assert_cmpstr (device, ==, cases[i].expected);
    }
}

static void
test_text (void)
{
  static const struct {
    const char *text;
    const char *expected;
  } cases[] = {
    { "abcdefgh", "Suunto abcdefgh" }, /* not terminated */
    { " 9 Pea\xf6 ", "Suunto 9 Pea\xef\xbf\xbd" },
    { "\xf6\xfe", "Suunto product 34" },
    { "", "Suunto product 34" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeFileContent) content = NULL;
      FitWriter writer;

      fit_writer_init (&writer);
      fit_writer_begin (&writer, 14);
      define_all (&writer);
      add_session (&writer, 0, 10, SPORT_RUNNING, 0);
      fit_define (&writer, 9, 0, { 1, 2, FIT_UINT16 }, { 2, 2, FIT_UINT16 }, { 8, 8, FIT_STRING });
      fit_add (&writer, 9, 23, 34, FIT_TEXT (cases[i].text));
      fit_writer_end (&writer);

      content = parse (&writer, 1, 0);
      g_assert_cmpstr (lope_record_get_text (LOPE_RECORD (get (content, 0)->activity), LOPE_ACTIVITY_DEVICE),
                       ==, cases[i].expected);
      fit_writer_clear (&writer);
    }
}

static void
test_no_activity (void)
{
  static const guint file_types[] = { 1, 2, 3, 5, 6, 7, 9, 10, 11, 14, 15, 28, 32, 34, 35, 40, 200, 4 };

  for (guint i = 0; i < G_N_ELEMENTS (file_types); i++)
    {
      g_autoptr (LopeFileContent) content = NULL;
      g_autoptr (GError) error = NULL;
      FitWriter writer;

      fit_writer_init (&writer);
      fit_writer_begin (&writer, 14);
      define_all (&writer);
      fit_add (&writer, FILE_ID, file_types[i], 1, 4257);
      /* A course has points and a lap, but nobody ran it. */
      if (file_types[i] != 4)
        add_records (&writer, 0, 30);
      fit_add (&writer, LAP, T0 + 30, T0, 1000, 1000, 1000, 140, 150, 80, 0);
      fit_writer_end (&writer);

      content = parse_bytes (writer.bytes->data, writer.bytes->len, &error);
      g_assert_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY);
      g_assert_null (content);
      fit_writer_clear (&writer);
    }
}

static void
test_damage (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  FitWriter writer;
  guint size;

  fit_writer_init (&writer);
  write_run (&writer, 14, 60);
  size = writer.bytes->len;

  /* The checksum is missing. */
  g_byte_array_set_size (writer.bytes, size - 2);
  content = parse (&writer, 1, 1);
  check_run (content, 0, 60);
  g_clear_pointer (&content, lope_file_content_free);

  /* It is wrong. */
  g_byte_array_append (writer.bytes, (const guint8 *) "xx", 2);
  content = parse (&writer, 1, 1);
  check_run (content, 0, 60);
  g_clear_pointer (&content, lope_file_content_free);

  /* The header was never finished. */
  memset (writer.bytes->data + 4, 0, 4);
  content = parse (&writer, 1, 1);
  check_run (content, 0, 60);
  g_clear_pointer (&content, lope_file_content_free);
  fit_writer_clear (&writer);

  /* What follows an intact file is none of ours. */
  fit_writer_init (&writer);
  write_run (&writer, 14, 60);
  g_byte_array_append (writer.bytes, (const guint8 *) "garbage at the end", 18);
  content = parse (&writer, 1, 0);
  check_run (content, 0, 60);
  g_clear_pointer (&content, lope_file_content_free);
  fit_writer_clear (&writer);

  /* A message that was never defined. */
  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  define_all (&writer);
  add_session (&writer, 0, 10, SPORT_RUNNING, 0);
  g_byte_array_append (writer.bytes, (const guint8 *) "\x0f", 1);
  fit_writer_end (&writer);
  content = parse (&writer, 1, 1);
  fit_writer_clear (&writer);
}

/* Parses what cannot be expected to make sense. */
static void
parse_anything (const guint8 *data,
                gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeFileContent) content = parse_bytes (data, size, &error);

  if (content == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == LOPE_FILE_ERROR);
    }
  else
    g_assert_cmpuint (content->recordings->len, >, 0);
}

static void
test_cut_anywhere (void)
{
  FitWriter writer;

  fit_writer_init (&writer);
  write_run (&writer, 14, 20);
  write_run (&writer, 12, 5);
  for (guint size = 0; size < writer.bytes->len; size++)
    parse_anything (writer.bytes->data, size);
  fit_writer_clear (&writer);
}

static void
test_flip_anywhere (void)
{
  static const guint8 masks[] = { 0x01, 0x10, 0x40, 0x80, 0xff };
  FitWriter writer;

  fit_writer_init (&writer);
  write_run (&writer, 14, 20);
  write_run (&writer, 12, 5);
  for (guint i = 0; i < writer.bytes->len; i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (masks); k++)
        {
          writer.bytes->data[i] ^= masks[k];
          parse_anything (writer.bytes->data, writer.bytes->len);
          writer.bytes->data[i] ^= masks[k];
        }
    }
  fit_writer_clear (&writer);
}

static void
test_hostile (void)
{
  static const double numbers[] = { 1e300, -1e300, 1e20, -1e20, 4294967296.0, -1, 0, 1e-300, 4294967295.0 };
  static const guint messages[] = { 0, 12, 18, 19, 20, 21, 23, 34, 132 };
  FitField fields[32];
  FitWriter writer;

  /* Every field a real number, and an absurd one. */
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gint64 values[32];

      fit_writer_init (&writer);
      fit_writer_begin (&writer, 14);
      define_all (&writer);
      add_records (&writer, 0, 3);
      add_session (&writer, 0, 10, SPORT_RUNNING, 0);
      for (guint k = 0; k < G_N_ELEMENTS (messages); k++)
        {
          for (guint first = 0; first < 256; first += G_N_ELEMENTS (fields))
            {
              for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
                {
                  fields[f] = (FitField) { (guint8) (first + f), 8, FIT_FLOAT64 };
                  values[f] = fit_real (numbers[i], 8);
                }
              fit_writer_define (&writer, 9, messages[k], fields, G_N_ELEMENTS (fields), 0);
              fit_writer_add (&writer, 9, values);
            }
        }
      fit_writer_end (&writer);
      parse_anything (writer.bytes->data, writer.bytes->len);
      fit_writer_clear (&writer);
    }
}

static void
test_limits (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeFileContent) content = NULL;
  FitWriter writer;

  /* One byte a point. */
  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  fit_writer_define (&writer, 0, 20, NULL, 0, 0);
  for (guint i = 0; i <= LOPE_FILE_MAX_SAMPLES; i++)
    fit_writer_add_compressed (&writer, 0, i, NULL);
  fit_writer_end (&writer);
  content = parse_bytes (writer.bytes->data, writer.bytes->len, &error);
  g_assert_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE);
  g_assert_null (content);
  g_clear_error (&error);
  fit_writer_clear (&writer);

  /* One byte a lap. */
  fit_writer_init (&writer);
  fit_writer_begin (&writer, 14);
  fit_writer_define (&writer, 0, 19, NULL, 0, 0);
  for (guint i = 0; i <= 200000; i++)
    fit_writer_add (&writer, 0, NULL);
  fit_writer_end (&writer);
  content = parse_bytes (writer.bytes->data, writer.bytes->len, &error);
  g_assert_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE);
  fit_writer_clear (&writer);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/fit/run", test_run);
  g_test_add_func ("/formats/fit/chained", test_chained);
  g_test_add_func ("/formats/fit/sessions", test_sessions);
  g_test_add_func ("/formats/fit/compressed-times", test_compressed_times);
  g_test_add_func ("/formats/fit/unknown-parts", test_unknown_parts);
  g_test_add_func ("/formats/fit/not-recorded", test_not_recorded);
  g_test_add_func ("/formats/fit/sports", test_sports);
  g_test_add_func ("/formats/fit/cadence", test_cadence);
  g_test_add_func ("/formats/fit/offset", test_offset);
  g_test_add_func ("/formats/fit/pauses", test_pauses);
  g_test_add_func ("/formats/fit/no-session", test_no_session);
  g_test_add_func ("/formats/fit/wrong-times", test_wrong_times);
  g_test_add_func ("/formats/fit/clock", test_clock);
  g_test_add_func ("/formats/fit/devices", test_devices);
  g_test_add_func ("/formats/fit/text", test_text);
  g_test_add_func ("/formats/fit/no-activity", test_no_activity);
  g_test_add_func ("/formats/fit/damage", test_damage);
  g_test_add_func ("/formats/fit/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/formats/fit/flip-anywhere", test_flip_anywhere);
  g_test_add_func ("/formats/fit/hostile", test_hostile);
  g_test_add_func ("/formats/fit/limits", test_limits);

  return g_test_run ();
}
