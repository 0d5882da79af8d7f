/* lope-file.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-file.h"

#include "lope-garmin-csv-columns.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Deflate cannot do better than 1032:1, and no activity comes near this; a
 * bomb is known by it long before it is over the limit. */
#define MAX_RATIO 200
/* Small files may well be of blanks for the most part. */
#define RATIO_FLOOR (4 * 1024 * 1024)

#define CHUNK 65536

G_DEFINE_QUARK (lope-file-error-quark, lope_file_error)

/* What a file is that people have, but that holds no activity. */
typedef enum {
  OTHER_UNKNOWN,
  OTHER_HTML,
  OTHER_TABLE,
  OTHER_LAPS,
} Other;

static gboolean
starts_with (const guint8 *data,
             gsize         size,
             const char   *magic,
             gsize         length)
{
  return size >= length && memcmp (data, magic, length) == 0;
}

/* The beginning of a text as ASCII in lower case, so that it can be searched:
 * what is beyond ASCII, and the zeros of UTF-16, are left out. */
static char *
get_head (const guint8 *data,
          gsize         size)
{
  char *head = g_malloc (4097);
  gsize n = 0;

  for (gsize i = 0; i < size && n < 4096; i++)
    {
      if (data[i] != '\0' && data[i] < 0x80)
        head[n++] = g_ascii_tolower ((char) data[i]);
    }
  head[n] = '\0';

  return g_strchug (head);
}

/* Skips what may stand before the root element. */
static const char *
find_root (const char *text)
{
  for (;;)
    {
      const char *end;

      while (g_ascii_isspace (*text))
        text++;

      if (g_str_has_prefix (text, "<?"))
        end = strstr (text, "?>");
      else if (g_str_has_prefix (text, "<!--"))
        end = strstr (text, "-->");
      else if (g_str_has_prefix (text, "<!doctype"))
        return strstr (text, "<gpx") != NULL              ? strstr (text, "<gpx")
               : strstr (text, "<trainingcenterd") != NULL ? strstr (text, "<trainingcenterd")
                                                           : text;
      else
        return text;

      if (end == NULL)
        return text;
      text = end + (*end == '?' ? 2 : 3);
    }
}

/* The root's local name, whatever its prefix. */
static gboolean
root_is (const char *root,
         const char *name)
{
  const char *colon;

  if (*root != '<')
    return FALSE;

  root++;
  colon = root + strcspn (root, ":> \t\r\n");
  if (*colon == ':')
    root = colon + 1;

  return g_str_has_prefix (root, name) && !g_ascii_isalnum (root[strlen (name)]);
}

static LopeFileFormat
guess_text (const char   *head,
            const guint8 *data,
            gsize         size)
{
  const char *root = find_root (head);

  if (root_is (root, "gpx"))
    return LOPE_FILE_FORMAT_GPX;
  if (root_is (root, "trainingcenterdatabase"))
    return LOPE_FILE_FORMAT_TCX;
  if (*head == '{' && strstr (head, "\"format\"") != NULL && strstr (head, "\"lope\"") != NULL)
    return LOPE_FILE_FORMAT_LOPE_JSON;
  if (*head != '<' && *head != '{' && lope_garmin_table_guess (data, size) == LOPE_GARMIN_TABLE_ACTIVITIES)
    return LOPE_FILE_FORMAT_GARMIN_CSV;

  return LOPE_FILE_FORMAT_UNKNOWN;
}

static Other
guess_other (const guint8 *data,
             gsize         size)
{
  g_autofree char *head = get_head (data, size);
  const char *root = find_root (head);

  if (g_str_has_prefix (root, "<!doctype html") || root_is (root, "html") || root_is (root, "head"))
    return OTHER_HTML;
  if (lope_garmin_table_guess (data, size) == LOPE_GARMIN_TABLE_LAPS)
    return OTHER_LAPS;
  if (g_ascii_isgraph (*head) && *head != '<' && *head != '{' &&
      strcspn (head, ",;\t") < strcspn (head, "\n"))
    return OTHER_TABLE;

  return OTHER_UNKNOWN;
}

static void
set_unknown (GBytes  *bytes,
             GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  switch (guess_other (data, size))
    {
    case OTHER_HTML:
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN,
                           _ ("This is a web page, not an activity file; perhaps the download needed a login"));
      break;

    case OTHER_LAPS:
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN,
                           _ ("This table holds the laps of one activity, without its date; "
                              "Lope reads the list of all activities of Garmin Connect, “Activities.csv”"));
      break;

    case OTHER_TABLE:
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN,
                           /* TRANSLATORS: “Activities.csv” is the name of a file. */
                           _ ("This is not a table that Lope reads; it reads the “Activities.csv” of Garmin Connect"));
      break;

    case OTHER_UNKNOWN:
    default:
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN,
                           _ ("This is not a file that Lope reads; it reads FIT, GPX and TCX files, "
                              "the “Activities.csv” of Garmin Connect and its own JSON"));
      break;
    }
}

static LopeFileContent *
parse_plain (GBytes     *bytes,
             GTimeZone  *zone,
             LopeUnits   units,
             GError    **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  switch (lope_file_guess_format (data, size))
    {
    case LOPE_FILE_FORMAT_FIT:
      return lope_fit_parse (data, size, zone, error);

    case LOPE_FILE_FORMAT_GPX:
      return lope_gpx_parse (data, size, zone, error);

    case LOPE_FILE_FORMAT_TCX:
      return lope_tcx_parse (data, size, zone, error);

    case LOPE_FILE_FORMAT_GARMIN_CSV:
      return lope_garmin_csv_parse (data, size, zone, units, error);

    case LOPE_FILE_FORMAT_EMPTY:
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY, _ ("The file is empty"));
      return NULL;

    case LOPE_FILE_FORMAT_ZIP:
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN, _ ("An archive inside of another is not opened"));
      return NULL;

    case LOPE_FILE_FORMAT_SQLITE:
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN,
                           _ ("This is a database, not an activity file; a backup of Lope can be restored"));
      return NULL;

    case LOPE_FILE_FORMAT_GZIP:
    case LOPE_FILE_FORMAT_LOPE_JSON:
    case LOPE_FILE_FORMAT_UNKNOWN:
    default:
      set_unknown (bytes, error);
      return NULL;
    }
}

/* ==== API ==== */

/**
 * lope_file_guess_format:
 * @data: (array length=size): the content of a file, or its first 4 KiB
 * @size: its length
 *
 * Tells a format from the content.
 *
 * Returns: the format
 */
LopeFileFormat
lope_file_guess_format (const guint8 *data,
                        gsize         size)
{
  g_autofree char *head = NULL;

  if (size == 0)
    return LOPE_FILE_FORMAT_EMPTY;
  if (starts_with (data, size, "\x1f\x8b", 2))
    return LOPE_FILE_FORMAT_GZIP;
  if (starts_with (data, size, "PK\x03\x04", 4) || starts_with (data, size, "PK\x05\x06", 4))
    return LOPE_FILE_FORMAT_ZIP;
  if (starts_with (data, size, "SQLite format 3", 16))
    return LOPE_FILE_FORMAT_SQLITE;
  if (size >= 12 && memcmp (data + 8, ".FIT", 4) == 0)
    return LOPE_FILE_FORMAT_FIT;

  head = get_head (data, size);
  if (*head == '\0')
    return LOPE_FILE_FORMAT_UNKNOWN;

  return guess_text (head, data, size);
}

/**
 * lope_file_decompress:
 * @bytes: the content of a file
 * @truncated: (out): whether the compressed content was cut off or damaged,
 *   so that only its beginning could be had
 * @error: return location for a #LopeFileError
 *
 * Takes off one layer of gzip; other content comes back as it is. What unpacks
 * to more than %LOPE_FILE_MAX_SIZE, to suspiciously much, or to another layer,
 * is hostile.
 *
 * Returns: (transfer full): the content, or %NULL
 */
GBytes *
lope_file_decompress (GBytes    *bytes,
                      gboolean  *truncated,
                      GError   **error)
{
  g_autoptr (GConverter) converter = NULL;
  g_autoptr (GInputStream) memory = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GByteArray) plain = NULL;
  g_autoptr (GError) read_error = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  *truncated = FALSE;
  if (lope_file_guess_format (data, size) != LOPE_FILE_FORMAT_GZIP)
    return g_bytes_ref (bytes);

  converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  memory = g_memory_input_stream_new_from_bytes (bytes);
  stream = g_converter_input_stream_new (memory, converter);
  plain = g_byte_array_new ();

  for (;;)
    {
      gsize length = plain->len;
      gssize n;

      g_byte_array_set_size (plain, (guint) length + CHUNK);
      n = g_input_stream_read (stream, plain->data + length, CHUNK, NULL, &read_error);
      g_byte_array_set_size (plain, (guint) (length + (gsize) MAX (n, 0)));
      if (n <= 0)
        break;

      if (plain->len > LOPE_FILE_MAX_SIZE || (plain->len > RATIO_FLOOR && plain->len / MAX_RATIO > size))
        {
          g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                               _ ("The compressed file unpacks to far more than any activity needs"));
          return NULL;
        }
    }

  *truncated = read_error != NULL;
  if (*truncated && plain->len == 0)
    {
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_DAMAGED, _ ("The compressed file is damaged"));
      return NULL;
    }
  if (lope_file_guess_format (plain->data, plain->len) == LOPE_FILE_FORMAT_GZIP)
    {
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE, _ ("The file is compressed more than once"));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&plain));
}

/**
 * lope_file_parse_in_units:
 * @bytes: the content of a file, possibly with one layer of gzip
 * @zone: where the runner was, if the file does not say
 * @units: those of the runner, for tables that do not say theirs
 * @error: return location for a #LopeFileError
 *
 * Reads the activities out of a file of whatever format, told by its content.
 * Totals are recomputed from the points, and where the file has no totals of
 * its own those are taken. Lope's own JSON is read by lope_json_parse(), zips
 * by lope_file_walk().
 *
 * Returns: (transfer full): at least one recording, or %NULL
 */
LopeFileContent *
lope_file_parse_in_units (GBytes     *bytes,
                          GTimeZone  *zone,
                          LopeUnits   units,
                          GError    **error)
{
  g_autoptr (GBytes) plain = NULL;
  LopeFileContent *content;
  gboolean truncated;

  g_return_val_if_fail (bytes != NULL && zone != NULL, NULL);

  if (g_bytes_get_size (bytes) > LOPE_FILE_MAX_SIZE)
    {
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                           _ ("The file is far larger than any activity needs"));
      return NULL;
    }

  plain = lope_file_decompress (bytes, &truncated, error);
  if (plain == NULL)
    return NULL;

  content = parse_plain (plain, zone, units, error);
  if (content == NULL)
    return NULL;

  if (truncated)
    lope_file_content_warn (content, _ ("The compressed file is cut off; what is there was read"));
  for (guint i = 0; i < content->recordings->len; i++)
    lope_recording_recompute (g_ptr_array_index (content->recordings, i));

  return content;
}

/**
 * lope_file_parse:
 * @bytes: the content of a file, possibly with one layer of gzip
 * @zone: where the runner was, if the file does not say
 * @error: return location for a #LopeFileError
 *
 * Does what lope_file_parse_in_units() does, for runners who think in
 * kilometres.
 *
 * Returns: (transfer full): at least one recording, or %NULL
 */
LopeFileContent *
lope_file_parse (GBytes     *bytes,
                 GTimeZone  *zone,
                 GError    **error)
{
  return lope_file_parse_in_units (bytes, zone, LOPE_UNITS_METRIC, error);
}
