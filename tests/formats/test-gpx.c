/* test-gpx.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "parse-helpers.h"

#include <string.h>

#define HEAD "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"Test Watch\" xmlns=\"http://www.topografix.com/GPX/1/1\">"

/* A track of points, each given as latitude and time of day on 1 May 2024. */
static char *
make_track (const char        *type,
            const char *const *points)
{
  g_autoptr (GString) gpx = g_string_new (HEAD "<trk>");

  if (type != NULL)
    g_string_append_printf (gpx, "<type>%s</type>", type);
  g_string_append (gpx, "<trkseg>");
  for (guint i = 0; points[i] != NULL; i += 2)
    g_string_append_printf (gpx, "<trkpt lat=\"%s\" lon=\"13.4\"><time>%s%s</time></trkpt>", points[i],
                            strchr (points[i + 1], 'T') != NULL ? "" : "2024-05-01T", points[i + 1]);
  g_string_append (gpx, "</trkseg></trk></gpx>");

  return g_string_free (g_steal_pointer (&gpx), FALSE);
}

static void
test_run (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeFileContent) content = parse_data ("run.gpx", &error);
  g_autofree char *start = NULL;
  const LopeSample *samples;

  g_assert_no_error (error);
  g_assert_cmpuint (content->recordings->len, ==, 1);
  g_assert_cmpuint (content->warnings->len, ==, 0);

  start = get_start (content, 0);
  g_assert_cmpstr (start, ==, "2026-03-28T07:30:00+01:00");
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_RUN);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_SOURCE), ==, LOPE_SOURCE_FILE);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_SESSION), ==, 0);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_ELAPSED), ==, 80);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_HR), ==, 142);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_CADENCE), ==, 170);
  g_assert_cmpstr (get_text (content, 0, LOPE_ACTIVITY_TITLE), ==, "Around the lake & back");
  g_assert_cmpstr (get_text (content, 0, LOPE_ACTIVITY_NOTES), ==, "Legs fine");
  g_assert_cmpstr (get_text (content, 0, LOPE_ACTIVITY_DEVICE), ==, "Test Watch");

  /* The way between the segments was not run. */
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DISTANCE), ==, 133);

  samples = (const LopeSample *) (void *) get_recording (content, 0)->samples->data;
  g_assert_cmpuint (get_recording (content, 0)->samples->len, ==, 6);
  g_assert_cmpuint (samples[2].segment, ==, samples[0].segment);
  g_assert_cmpuint (samples[3].segment, ==, samples[0].segment + 1);
  g_assert_cmpfloat_with_epsilon (samples[1].latitude, 52.5203, 1e-12);
  g_assert_cmpfloat_with_epsilon (samples[1].altitude, 34.5, 1e-4);
  g_assert_cmpint (samples[1].time, ==, G_GINT64_CONSTANT (1774679410500));
  g_assert_cmpuint (samples[1].hr, ==, 142);
}

static void
test_several_tracks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeFileContent) content = NULL;

  content = parse_text (HEAD
                        "<trk><name>empty</name><trkseg/></trk>"
                        "<trk><name>Evening Walk</name><trkseg><trkpt lat='1' lon='1'><time>2024-05-01T05:00:00Z</time></trkpt></trkseg></trk>"
                        "<trk><name>undated</name><trkseg><trkpt lat='1' lon='1'/></trkseg></trk>"
                        "<trk><type>hiking</type><trkseg><trkpt lat='1' lon='1'><time>2024-05-02T05:00:00Z</time></trkpt></trkseg></trk>"
                        "</gpx>", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (content->recordings->len, ==, 2);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_WALK);
  g_assert_cmpint (get_value (content, 1, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_HIKE);
  g_assert_cmpint (get_value (content, 1, LOPE_ACTIVITY_SESSION), ==, 1);
  g_assert_cmpuint (content->warnings->len, ==, 1);
}

static void
test_offset (void)
{
  static const struct {
    const char *time;
    const char *start;
  } cases[] = {
    { "2024-05-01T05:12:09Z", "2024-05-01T07:12:09+02:00" },
    { "2024-01-01T05:12:09Z", "2024-01-01T06:12:09+01:00" },
    { "2024-05-01T23:12:09-04:00", "2024-05-01T23:12:09-04:00" },
    { "2024-05-01T05:12:09+00:00", "2024-05-01T07:12:09+02:00" },
    { "2024-05-01T05:12:09", "2024-05-01T07:12:09+02:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *points[] = { "52.5", cases[i].time, NULL };
      g_autofree char *gpx = make_track (NULL, points);
      g_autoptr (LopeFileContent) content = parse_text (gpx, NULL);
      g_autofree char *start = get_start (content, 0);

      g_assert_cmpstr (start, ==, cases[i].start);
    }
}

/* What is wrong with the points, but not so much that the run is lost. */
static void
test_troubles (void)
{
  static const struct {
    const char *name;
    const char *points[12];
    gint64 metres;
    gint64 elapsed;
    guint n_warnings;
  } cases[] = {
    { "fine", { "52.5000", "05:00:00Z", "52.5003", "05:00:10Z", "52.5006", "05:00:20Z" }, 67, 20, 0 },
    { "unsorted", { "52.5003", "05:00:10Z", "52.5000", "05:00:00Z", "52.5006", "05:00:20Z" }, 67, 20, 1 },
    { "same times", { "52.5000", "05:00:00Z", "52.50003", "05:00:00Z", "52.5003", "05:00:10Z" }, 33, 10, 1 },
    { "decimal comma", { "52,5000", "05:00:00Z", "52,5003", "05:00:10Z" }, 33, 10, 1 },
    { "no zone", { "52.5000", "05:00:00", "52.5003", "05:00:10" }, 33, 10, 1 },
    { "no position", { "52.5000", "05:00:00Z", "", "05:00:05Z", "52.5003", "05:00:10Z" }, 33, 10, 1 },
    { "NaN", { "52.5000", "05:00:00Z", "NaN", "05:00:05Z", "52.5003", "05:00:10Z" }, 33, 10, 1 },
    { "beyond the pole", { "52.5000", "05:00:00Z", "100", "05:00:05Z", "52.5003", "05:00:10Z" }, 33, 10, 1 },
    { "absurd", { "52.5000", "05:00:00Z", "1e300", "05:00:05Z", "52.5003", "05:00:10Z" }, 33, 10, 1 },
    { "no time", { "52.5000", "05:00:00Z", "52.50015", "", "52.5003", "05:00:10Z" }, 33, 10, 1 },
    { "clock of 1970", { "52.5000", "05:00:00Z", "52.50015", "1970-01-01T00:00:00Z", "52.5003", "05:00:10Z" }, 33, 10, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *gpx = make_track (NULL, cases[i].points);
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeFileContent) content = parse_text (gpx, &error);

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DISTANCE), ==, cases[i].metres);
      g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_ELAPSED), ==, cases[i].elapsed);
      g_assert_cmpuint (content->warnings->len, ==, cases[i].n_warnings);
    }
}

static void
test_untimed_point_between (void)
{
  const char *points[] = { "52.5", "05:00:00Z", "52.51", "", "52.52", "05:10:00Z", NULL };
  g_autofree char *gpx = make_track (NULL, points);
  g_autoptr (LopeFileContent) content = parse_text (gpx, NULL);
  const LopeSample *samples = (const LopeSample *) (void *) get_recording (content, 0)->samples->data;

  g_assert_cmpint (samples[1].time - samples[0].time, ==, 300000);
}

static void
test_extensions (void)
{
  static const struct {
    const char *extensions;
    guint hr;
    guint cadence;
  } cases[] = {
    { "<g:TrackPointExtension xmlns:g='x'><g:hr>150</g:hr><g:cad>84</g:cad></g:TrackPointExtension>", 150, 168 },
    { "<a:hr xmlns:a='y'>101.29</a:hr>", 101, 0 },
    { "<heartrate>89</heartrate><b:TrackPointExtension xmlns:b='z'><b:hr>89</b:hr></b:TrackPointExtension>", 89, 0 },
    { "<HeartRate>89</HeartRate><RunCadence>170</RunCadence>", 89, 170 },
    { "<hr>0</hr><cad>0</cad>", 0, 0 },
    { "<hr>255</hr><cad>255</cad>", 0, 0 },
    { "<hr>-5</hr><cad>1e99</cad>", 0, 0 },
    { "<hr>abc</hr><cad></cad>", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *gpx = g_strdup_printf (HEAD "<trk><trkseg><trkpt lat='1' lon='1'><time>2024-05-01T05:00:00Z</time>"
                                              "<extensions>%s</extensions></trkpt></trkseg></trk></gpx>", cases[i].extensions);
      g_autoptr (LopeFileContent) content = parse_text (gpx, NULL);
      const LopeSample *sample = (const LopeSample *) (void *) get_recording (content, 0)->samples->data;

      g_assert_cmpuint (sample->hr, ==, cases[i].hr);
      g_assert_cmpuint (sample->cadence, ==, cases[i].cadence);
    }
}

static void
test_no_steps_on_a_bike (void)
{
  g_autoptr (LopeFileContent) content = NULL;

  content = parse_text (HEAD "<trk><type>cycling</type><trkseg><trkpt lat='1' lon='1'><time>2024-05-01T05:00:00Z</time>"
                        "<extensions><cad>90</cad></extensions></trkpt></trkseg></trk></gpx>", NULL);

  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_CADENCE), ==, LOPE_UNSET);
}

static void
test_nothing (void)
{
  assert_refused (HEAD "</gpx>", LOPE_FILE_ERROR_NO_ACTIVITY);
  assert_refused (HEAD "<trk><trkseg/></trk></gpx>", LOPE_FILE_ERROR_NO_ACTIVITY);
  assert_refused (HEAD "<wpt lat='1' lon='1'><time>2024-05-01T05:00:00Z</time></wpt></gpx>", LOPE_FILE_ERROR_NO_ACTIVITY);
  assert_refused (HEAD "<rte><rtept lat='1' lon='1'/></rte></gpx>", LOPE_FILE_ERROR_NO_ACTIVITY);
  assert_refused (HEAD "<trk><trkseg><trkpt lat='1' lon='1'/></trkseg></trk></gpx>", LOPE_FILE_ERROR_NO_DATE);
  assert_refused (HEAD "<trk><trkseg><trkpt lat='1' lon='1'><time>1901-12-13T20:45:52Z</time></trkpt></trkseg></trk></gpx>",
                  LOPE_FILE_ERROR_NO_DATE);
  assert_refused (HEAD "<trk><trkseg><trkpt lat='1' lon='1'><time>2024-05-01T05:00:00Z</time></trkpt>"
                  "<trkpt lat='1' lon='1'/><trkpt lat='1' lon='1'/></trkseg></trk></gpx>", LOPE_FILE_ERROR_NO_DATE);
  assert_refused (HEAD "<trk", LOPE_FILE_ERROR_DAMAGED);
}

static void
test_hostile (void)
{
  static const char laughs[] =
    "<?xml version='1.0'?><!DOCTYPE gpx [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
    "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><gpx><trk><name>&c;</name></trk></gpx>";
  g_autofree char *external = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "data", "run.gpx", NULL);
  g_autoptr (GString) deep = g_string_new (HEAD);
  g_autoptr (GString) wide = g_string_new ("<gpx");

  assert_refused (laughs, LOPE_FILE_ERROR_HOSTILE);

  external = g_strdup_printf ("<?xml version='1.0'?><!DOCTYPE gpx [<!ENTITY x SYSTEM 'file://%s'>]><gpx><trk><name>&x;</name>"
                              "<trkseg><trkpt lat='1' lon='1'><time>2024-05-01T05:00:00Z</time></trkpt></trkseg></trk></gpx>", path);
  assert_refused (external, LOPE_FILE_ERROR_HOSTILE);
  assert_refused ("<!DOCTYPE gpx [<!ATTLIST trkpt lat CDATA '1' kind (a|b) 'a'>]><gpx></gpx>", LOPE_FILE_ERROR_HOSTILE);
  assert_refused ("<!DOCTYPE gpx [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'>%p;]><gpx></gpx>", LOPE_FILE_ERROR_HOSTILE);

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<x>");
  assert_refused (deep->str, LOPE_FILE_ERROR_HOSTILE);

  /* Some parsers take minutes for these. */
  for (guint i = 0; i < 300000; i++)
    g_string_append_printf (wide, " a%u = '1'", i);
  g_string_append (wide, "></gpx>");
  assert_refused (wide->str, LOPE_FILE_ERROR_HOSTILE);
}

static void
test_too_many_tracks (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);

  for (guint i = 0; i <= LOPE_FILE_MAX_TRACKS; i++)
    g_string_append (text, "<trk><trkseg><trkpt lat='1' lon='1'><time>2024-05-01T05:00:00Z</time></trkpt></trkseg></trk>");
  g_string_append (text, "</gpx>");
  assert_refused (text->str, LOPE_FILE_ERROR_HOSTILE);
}

static void
test_external_subset_is_not_read (void)
{
  g_autoptr (LopeFileContent) content = NULL;

  content = parse_text ("<?xml version='1.0'?><!DOCTYPE gpx SYSTEM 'file:///dev/zero'><gpx><trk><trkseg>"
                        "<trkpt lat='1' lon='1'><time>2024-05-01T05:00:00Z</time></trkpt></trkseg></trk></gpx>", NULL);

  g_assert_nonnull (content);
}

static void
test_long_text (void)
{
  g_autofree char *filler = g_strnfill (3000000, 'x');
  g_autofree char *gpx = g_strdup_printf (HEAD "<trk><name>%s</name><trkseg><trkpt lat='1%s' lon='1'>"
                                          "<time>2024-05-01T05:00:00Z</time></trkpt></trkseg></trk></gpx>", filler, filler);
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeFileContent) content = parse_text (gpx, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (get_text (content, 0, LOPE_ACTIVITY_TITLE)), <=, 1000);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DISTANCE), ==, LOPE_UNSET);
}

/* Everything up to the very place where a file breaks off is taken. */
static void
test_truncated (void)
{
  const char *points[] = { "52.5000", "05:00:00Z", "52.5003", "05:00:10Z", "52.5006", "05:00:20Z", NULL };
  g_autofree char *gpx = make_track (NULL, points);
  gsize size = strlen (gpx);

  for (gsize n = 0; n < size; n++)
    {
      g_autofree char *cut = g_strndup (gpx, n);
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeFileContent) content = parse_text (cut, &error);
      guint n_points = 0;

      for (const char *p = strstr (cut, "</trkpt>"); p != NULL; p = strstr (p + 1, "</trkpt>"))
        n_points++;

      if (n_points == 0)
        g_assert_nonnull (error);
      else
        {
          g_assert_no_error (error);
          g_assert_cmpuint (get_recording (content, 0)->samples->len, ==, n_points);
          g_assert_cmpuint (content->warnings->len, ==, 1);
        }
    }
}

static void
test_encodings (void)
{
  static const struct {
    const char *encoding;
    const char *declared;
  } cases[] = {
    { "UTF-8", "UTF-8" },
    { "UTF-16", "UTF-16" },
    { "ISO-8859-1", "ISO-8859-1" },
    { "WINDOWS-1252", "UTF-8" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *gpx = g_strdup_printf ("<?xml version='1.0' encoding='%s'?><gpx><trk><name>Läufchen</name><trkseg>"
                                              "<trkpt lat='1' lon='1'><time>2024-05-01T05:00:00Z</time></trkpt>"
                                              "</trkseg></trk></gpx>", cases[i].declared);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LopeFileContent) content = NULL;
      gsize length;
      char *encoded = g_convert (gpx, -1, cases[i].encoding, "UTF-8", NULL, &length, &error);

      g_assert_no_error (error);
      bytes = g_bytes_new_take (encoded, length);
      content = lope_file_parse (bytes, zone, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (get_text (content, 0, LOPE_ACTIVITY_TITLE), ==, "Läufchen");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/gpx/run", test_run);
  g_test_add_func ("/formats/gpx/several-tracks", test_several_tracks);
  g_test_add_func ("/formats/gpx/offset", test_offset);
  g_test_add_func ("/formats/gpx/troubles", test_troubles);
  g_test_add_func ("/formats/gpx/untimed-point-between", test_untimed_point_between);
  g_test_add_func ("/formats/gpx/extensions", test_extensions);
  g_test_add_func ("/formats/gpx/no-steps-on-a-bike", test_no_steps_on_a_bike);
  g_test_add_func ("/formats/gpx/nothing", test_nothing);
  g_test_add_func ("/formats/gpx/hostile", test_hostile);
  g_test_add_func ("/formats/gpx/too-many-tracks", test_too_many_tracks);
  g_test_add_func ("/formats/gpx/external-subset-is-not-read", test_external_subset_is_not_read);
  g_test_add_func ("/formats/gpx/long-text", test_long_text);
  g_test_add_func ("/formats/gpx/truncated", test_truncated);
  g_test_add_func ("/formats/gpx/encodings", test_encodings);

  return g_test_run ();
}
