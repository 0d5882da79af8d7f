/* test-file.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "parse-helpers.h"

#include <string.h>

#define GPX \
  "<?xml version='1.0'?><gpx><trk><trkseg><trkpt lat='1' lon='1'><time>2024-05-01T05:00:00Z</time></trkpt>" \
  "<trkpt lat='1.001' lon='1'><time>2024-05-01T05:01:00Z</time></trkpt></trkseg></trk></gpx>"

static GBytes *
compress (const void *data,
          gsize       size)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
  g_autoptr (GBytes) plain = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_converter_convert_bytes (converter, plain, &error);

  g_assert_no_error (error);

  return bytes;
}

static LopeFileContent *
parse (GBytes  *bytes,
       GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  return lope_file_parse (bytes, zone, error);
}

static void
test_guess (void)
{
  static const struct {
    const char *data;
    gsize size;
    LopeFileFormat expected;
  } cases[] = {
#define CASE(text, format) { text, sizeof (text) - 1, LOPE_FILE_FORMAT_##format }
    CASE ("", EMPTY),
    CASE ("\x1f\x8b\x08", GZIP),
    CASE ("PK\x03\x04", ZIP),
    CASE ("PK\x05\x06", ZIP),
    CASE ("SQLite format 3\0", SQLITE),
    CASE ("\x0e\x10\x43\x08\x78\x06\x09\x00.FIT\x00\x00", FIT),
    CASE ("\x0c\x10\x43\x08\x78\x06\x09\x00.FIT", FIT),
    CASE ("<gpx>", GPX),
    CASE ("\xef\xbb\xbf<?xml version='1.0'?>\n<!-- by hand -->\n<gpx version='1.1'>", GPX),
    CASE ("<?xml version='1.0'?><!DOCTYPE gpx [<!ENTITY a 'b'>]><gpx>", GPX),
    CASE ("<x:gpx xmlns:x='y'>", GPX),
    CASE ("<GPX>", GPX),
    CASE ("\xff\xfe<\0g\0p\0x\0>\0", GPX),
    CASE ("\xfe\xff\0<\0g\0p\0x\0>", GPX),
    CASE ("          <?xml version='1.0'?><TrainingCenterDatabase xmlns='x'>", TCX),
    CASE ("{\"format\":\"lope\",\"version\":1}", LOPE_JSON),
    CASE (" {\n  \"version\": 1,\n  \"format\": \"lope\"", LOPE_JSON),
    CASE ("Activity Type,Date,Title,Distance,Time\n", GARMIN_CSV),
    CASE ("<gpxx>", UNKNOWN),
    CASE ("<html><gpx>", UNKNOWN),
    CASE ("<kml>", UNKNOWN),
    CASE ("{\"format\":\"other\"}", UNKNOWN),
    CASE ("{}", UNKNOWN),
    CASE ("Date,Distance\n", UNKNOWN),
    CASE ("\0\0\0\0", UNKNOWN),
    CASE ("\x89PNG\r\n", UNKNOWN),
    CASE ("<", UNKNOWN),
    CASE ("<!--", UNKNOWN),
    CASE ("<?", UNKNOWN),
#undef CASE
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* On the heap, so that a sanitizer sees every step beyond the end. */
      g_autofree guint8 *data = g_memdup2 (cases[i].data, cases[i].size);

      g_test_message ("case %u", i);
      g_assert_cmpint (lope_file_guess_format (data, cases[i].size), ==, cases[i].expected);
    }
}

static void
test_gzip (void)
{
  g_autoptr (GBytes) bytes = compress (GPX, strlen (GPX));
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeFileContent) content = parse (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_ELAPSED), ==, 60);
  g_assert_cmpuint (content->warnings->len, ==, 0);
}

static void
test_gzip_truncated (void)
{
  g_autoptr (GString) gpx = g_string_new ("<gpx><trk><trkseg>");
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  gboolean read_some = FALSE;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (gpx, "<trkpt lat='1.%06u' lon='1'><time>2024-05-01T05:%02u:%02uZ</time></trkpt>",
                            g_random_int_range (0, 999999), i / 60, i % 60);
  g_string_append (gpx, "</trkseg></trk></gpx>");
  bytes = compress (gpx->str, gpx->len);
  size = g_bytes_get_size (bytes);

  for (gsize n = 2; n < size; n += size / 50)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, n);
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeFileContent) content = parse (cut, &error);

      g_assert_true ((content != NULL) == (error == NULL));
      read_some |= content != NULL;
      if (content != NULL)
        g_assert_cmpuint (content->warnings->len, >, 0);
    }
  g_assert_true (read_some);
}

static void
test_gzip_twice (void)
{
  g_autoptr (GBytes) once = compress (GPX, strlen (GPX));
  g_autoptr (GBytes) twice = compress (g_bytes_get_data (once, NULL), g_bytes_get_size (once));
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (twice, &error));
  g_assert_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE);
}

/* 200 MiB in 200 kB: refused long before they are unpacked. */
static void
test_gzip_bomb (void)
{
  const gsize size = 200 * 1024 * 1024;
  g_autofree char *blanks = g_strnfill (size, ' ');
  g_autoptr (GBytes) bomb = compress (blanks, size);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_null (parse (bomb, &error));
  g_assert_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
}

static void
test_gzip_of_nothing (void)
{
  g_autoptr (GBytes) bytes = compress ("", 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (bytes, &error));
  g_assert_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY);
}

static void
test_too_large (void)
{
  const gsize size = LOPE_FILE_MAX_SIZE + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (bytes, &error));
  g_assert_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE);
}

static void
test_others (void)
{
  assert_refused ("", LOPE_FILE_ERROR_NO_ACTIVITY);
  assert_refused ("hello", LOPE_FILE_ERROR_UNKNOWN);
  assert_refused ("<!DOCTYPE html><html><body>Please log in</body></html>", LOPE_FILE_ERROR_UNKNOWN);
  assert_refused ("SQLite format 3", LOPE_FILE_ERROR_UNKNOWN);
  assert_refused ("PK\x03\x04", LOPE_FILE_ERROR_UNKNOWN);
  assert_refused ("\x1f\x8b", LOPE_FILE_ERROR_DAMAGED);
  assert_refused ("\x1f\x8b\x08\x01\x02\x03\x04\x05\x06\x07\x08\x09", LOPE_FILE_ERROR_DAMAGED);
}

static void
test_web_page (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (parse_text ("\n\n<!doctype HTML>\n<html>", &error));
  g_assert_nonnull (strstr (error->message, "web page"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/file/guess", test_guess);
  g_test_add_func ("/formats/file/gzip", test_gzip);
  g_test_add_func ("/formats/file/gzip-truncated", test_gzip_truncated);
  g_test_add_func ("/formats/file/gzip-twice", test_gzip_twice);
  g_test_add_func ("/formats/file/gzip-bomb", test_gzip_bomb);
  g_test_add_func ("/formats/file/gzip-of-nothing", test_gzip_of_nothing);
  g_test_add_func ("/formats/file/too-large", test_too_large);
  g_test_add_func ("/formats/file/others", test_others);
  g_test_add_func ("/formats/file/web-page", test_web_page);

  return g_test_run ();
}
