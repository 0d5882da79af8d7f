/* lope-recent-pain.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-recent-pain.h"

/* Less than that is none. */
#define MIN_SEVERITY 1

static gint64
get (LopePainEntry *entry,
     guint          field)
{
  return lope_record_get_int (LOPE_RECORD (entry), field);
}

/**
 * lope_recent_pain_get_areas:
 * @entries: (array length=n_entries): pain entries, in any order
 * @n_entries: how many
 * @today: the day it is
 *
 * Finds the areas that hurt on one of the last 14 days, today among them, on
 * whichever side. Exercises that are unsuitable for one of them are marked
 * (DESIGN.md section 6).
 *
 * Returns: the areas, as bits by #LopeArea
 */
guint32
lope_recent_pain_get_areas (LopePainEntry **entries,
                            guint           n_entries,
                            LopeDay         today)
{
  guint32 areas = 0;

  for (guint i = 0; i < n_entries; i++)
    {
      const gint64 region = get (entries[i], LOPE_PAIN_ENTRY_REGION), severity = get (entries[i], LOPE_PAIN_ENTRY_SEVERITY);
      const LopeDay day = lope_pain_entry_get_day (entries[i]);

      if (region == LOPE_UNSET || region == LOPE_REGION_ANYWHERE || severity == LOPE_UNSET || severity < MIN_SEVERITY)
        continue;
      if (day <= today && day > today - LOPE_RECENT_PAIN_DAYS)
        areas |= 1u << lope_region_get_area ((int) region);
    }

  return areas;
}
