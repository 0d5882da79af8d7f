/* lope-pain-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-text.h"

#include "lope-format.h"
#include "lope-region.h"

#include <glib/gi18n-lib.h>

/**
 * lope_pain_text_describe_region:
 * @region: a region
 * @severity: from 0 to 10, or −1 for none
 * @trend: how it changes
 *
 * Says how it stands with a region: “Outer hip bone, right, 4 of 10, rising”.
 *
 * Returns: (transfer full): the text
 */
char *
lope_pain_text_describe_region (int           region,
                                int           severity,
                                LopePainTrend trend)
{
  const char *name = lope_region_get_name (region);

  if (severity < 0)
    return g_strdup (name);

  switch (trend)
    {
    case LOPE_PAIN_TREND_FALLING:
      /* TRANSLATORS: %1$s is a body region with its side, %2$d how much it hurts, 0 to 10. */
      return g_strdup_printf (_("%1$s, %2$d of 10, falling"), name, severity);
    case LOPE_PAIN_TREND_STEADY:
      /* TRANSLATORS: %1$s is a body region with its side, %2$d how much it hurts, 0 to 10. */
      return g_strdup_printf (_("%1$s, %2$d of 10, steady"), name, severity);
    case LOPE_PAIN_TREND_RISING:
      /* TRANSLATORS: %1$s is a body region with its side, %2$d how much it hurts, 0 to 10. */
      return g_strdup_printf (_("%1$s, %2$d of 10, rising"), name, severity);
    case LOPE_PAIN_TREND_INSUFFICIENT:
    default:
      /* TRANSLATORS: %1$s is a body region with its side, %2$d how much it hurts, 0 to 10. */
      return g_strdup_printf (_("%1$s, %2$d of 10"), name, severity);
    }
}

/**
 * lope_pain_text_relative_day:
 * @day: a day
 * @today: the day on which it is read
 *
 * Names a day in few words.
 *
 * Returns: (transfer full): “Today”, “Yesterday” or “17 Nov”
 */
char *
lope_pain_text_relative_day (LopeDay day,
                             LopeDay today)
{
  if (day == today)
    return g_strdup (_("Today"));

  if (day == today - 1)
    return g_strdup (_("Yesterday"));

  return lope_format_day_short (day, today);
}

/**
 * lope_pain_text_summarise:
 * @latest: the latest severity
 * @day: its day
 * @trend: how it changes
 * @today: the day on which it is read
 *
 * Says how it stands with a region: “Yesterday: 2 · Falling”.
 *
 * Returns: (transfer full): the text
 */
char *
lope_pain_text_summarise (int           latest,
                          LopeDay       day,
                          LopePainTrend trend,
                          LopeDay       today)
{
  g_autofree char *when = lope_pain_text_relative_day (day, today);

  if (trend == LOPE_PAIN_TREND_INSUFFICIENT)
    /* TRANSLATORS: %1$s is a day, such as “Yesterday” or “17 Nov”, %2$d how much it hurt, 0 to 10. */
    return g_strdup_printf (_("%1$s: %2$d"), when, latest);

  /* TRANSLATORS: %1$s is a day, such as “Yesterday” or “17 Nov”, %2$d how much it hurt,
   * 0 to 10, %3$s how it changes from week to week, such as “Rising”. */
  return g_strdup_printf (_("%1$s: %2$d · %3$s"), when, latest, lope_nick_get_label (lope_pain_trend_nicks, trend));
}
