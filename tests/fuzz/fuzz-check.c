/* fuzz-check.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <math.h>

/* Frees @content and @error, of which there must be one: a parser either gives
 * activities that make sense or says why not. */
void
fuzz_check (LopeFileContent *content,
            GError          *error)
{
  if (content == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == LOPE_FILE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_error_free (error);
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (content->recordings->len, >, 0);
  for (guint i = 0; i < content->warnings->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (content->warnings, i), -1, NULL));

  for (guint i = 0; i < content->recordings->len; i++)
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
  lope_file_content_free (content);
}

void
fuzz_parse (LopeFileContent *(*parse) (const guint8 *, gsize, GTimeZone *, GError **),
            const uint8_t   *data,
            size_t           size)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  GError *error = NULL;
  LopeFileContent *content = parse (data, size, zone, &error);

  fuzz_check (content, error);
}
