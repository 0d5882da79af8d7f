/* lope-notice-values.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-notice-private.h"

#include <math.h>

/* ==== For the other files ==== */

/**
 * lope_notice_get_number:
 * @self: a notice
 * @key: which of its values
 *
 * Gets a whole number.
 *
 * Returns: the number, or %LOPE_UNSET if it is not known
 */
gint64
lope_notice_get_number (LopeNotice *self,
                        const char *key)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (lope_notice_get_values (self), key, NULL);
  gint64 number = LOPE_UNSET;

  if (value == NULL)
    return LOPE_UNSET;

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    return g_variant_get_int64 (value);
  if (g_variant_is_of_type (value, G_VARIANT_TYPE ("mx")))
    {
      g_autoptr (GVariant) content = g_variant_get_maybe (value);

      number = content != NULL ? g_variant_get_int64 (content) : LOPE_UNSET;
    }

  return number;
}

/**
 * lope_notice_get_real:
 * @self: a notice
 * @key: which of its values
 *
 * Gets a real number.
 *
 * Returns: the number, or NaN if it is not known
 */
double
lope_notice_get_real (LopeNotice *self,
                      const char *key)
{
  double value = NAN;

  g_variant_lookup (lope_notice_get_values (self), key, "d", &value);

  return value;
}

/**
 * lope_notice_get_value_day:
 * @self: a notice
 * @key: which of its values
 *
 * Gets a day.
 *
 * Returns: the day, or %LOPE_DAY_NONE if it is not known
 */
LopeDay
lope_notice_get_value_day (LopeNotice *self,
                           const char *key)
{
  g_autofree char *text = NULL;

  g_variant_lookup (lope_notice_get_values (self), key, "ms", &text);

  return text != NULL ? lope_day_from_iso (text) : LOPE_DAY_NONE;
}
