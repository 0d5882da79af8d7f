/* fuzz-json.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"
#include "lope-json.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeJsonContent) content = lope_json_parse (data, size, &error);

  if (content == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  g_assert_no_error (error);
  for (guint i = 0; i < lope_json_content_get_n (content); i++)
    {
      g_autoptr (LopeActivity) activity = lope_json_content_get (content, i, &error);

      g_assert_no_error (error);
      lope_record_validate (LOPE_RECORD (activity), &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < content->shoes->len; i++)
    {
      lope_record_validate (g_ptr_array_index (content->shoes, i), &error);
      g_assert_no_error (error);
    }

  return 0;
}
