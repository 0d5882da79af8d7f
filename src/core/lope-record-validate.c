/* lope-record-validate.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-record.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (lope-record-error-quark, lope_record_error)

static gboolean
fail_range (const LopeField  *field,
            GError          **error)
{
  g_set_error (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_RANGE,
               /* TRANSLATORS: %s is the technical name of a field, such as “distance_m”. */
               _ ("The value of “%s” is out of range"), field->name);

  return FALSE;
}

/**
 * lope_record_validate:
 * @self: a record
 * @error: return location for a #LopeRecordError
 *
 * Checks that every recorded value is one that makes sense: numbers in their
 * range, names among those known, text in UTF-8, UUIDs in their form.
 *
 * Returns: %TRUE if all is well
 */
gboolean
lope_record_validate (LopeRecord  *self,
                      GError     **error)
{
  guint n;
  const LopeField *fields = lope_record_get_fields (self, &n);

  for (guint i = 0; i < n; i++)
    {
      double value, max = fields[i].max;

      if (!lope_record_is_set (self, i))
        continue;

      if ((i == LOPE_RECORD_UUID || fields[i].type == LOPE_FIELD_REF) &&
          !g_uuid_string_is_valid (lope_record_get_text (self, i)))
        return fail_range (&fields[i], error);

      if (fields[i].type == LOPE_FIELD_TEXT || fields[i].type == LOPE_FIELD_REF)
        {
          if (g_utf8_validate (lope_record_get_text (self, i), -1, NULL))
            continue;
          g_set_error (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_RANGE,
                       /* TRANSLATORS: %s is the technical name of a field, such as “title”. */
                       _ ("The value of “%s” is not readable text"), fields[i].name);
          return FALSE;
        }

      if (fields[i].type == LOPE_FIELD_REAL)
        value = lope_record_get_real (self, i);
      else
        value = (double) lope_record_get_int (self, i);

      if (fields[i].type == LOPE_FIELD_BOOL)
        max = 1;
      else if (fields[i].type == LOPE_FIELD_ENUM)
        max = lope_nicks_get_length (fields[i].nicks) - 1;
      else if (fields[i].type == LOPE_FIELD_FLAGS)
        max = (double) ((G_GUINT64_CONSTANT (1) << lope_nicks_get_length (fields[i].nicks)) - 1);

      if (!(value >= fields[i].min && value <= max))
        return fail_range (&fields[i], error);
    }

  return TRUE;
}
