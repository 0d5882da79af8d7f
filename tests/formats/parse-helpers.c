/* parse-helpers.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "parse-helpers.h"

#include <string.h>

/* Reads a text as a file of whatever format. */
LopeFileContent *
parse_text (const char  *text,
            GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  return lope_file_parse (bytes, zone, error);
}

/* Reads one of the files beside the tests. */
LopeFileContent *
parse_data (const char  *name,
            GError     **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "data", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) read_error = NULL;

  g_file_get_contents (path, &text, NULL, &read_error);
  g_assert_no_error (read_error);

  return parse_text (text, error);
}

LopeRecording *
get_recording (LopeFileContent *content,
               guint            i)
{
  g_assert_nonnull (content);
  g_assert_cmpuint (i, <, content->recordings->len);

  return g_ptr_array_index (content->recordings, i);
}

gint64
get_value (LopeFileContent *content,
           guint            i,
           guint            field)
{
  return lope_record_get_int (LOPE_RECORD (get_recording (content, i)->activity), field);
}

const char *
get_text (LopeFileContent *content,
          guint            i,
          guint            field)
{
  return lope_record_get_text (LOPE_RECORD (get_recording (content, i)->activity), field);
}

char *
get_start (LopeFileContent *content,
           guint            i)
{
  return lope_time_to_iso (get_value (content, i, LOPE_ACTIVITY_START), (int) get_value (content, i, LOPE_ACTIVITY_OFFSET));
}

void
assert_refused (const char    *text,
                LopeFileError  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeFileContent) content = parse_text (text, &error);

  g_assert_error (error, LOPE_FILE_ERROR, (int) code);
  g_assert_null (content);
  g_assert_cmpstr (error->message, !=, "");
}
