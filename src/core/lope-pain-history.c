/* lope-pain-history.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-history.h"

static int
compare_peaks (gconstpointer a,
               gconstpointer b)
{
  const LopePainPeak *first = a, *second = b;

  if (first->severity != second->severity)
    return second->severity - first->severity;

  if (first->latest_day != second->latest_day)
    return first->latest_day < second->latest_day ? 1 : -1;

  return first->region - second->region;
}

static int
compare_tags (gconstpointer a,
              gconstpointer b)
{
  const LopePainTag *first = a, *second = b;

  if (first->count != second->count)
    return first->count < second->count ? 1 : -1;

  if (first->is_behaviour != second->is_behaviour)
    return first->is_behaviour ? 1 : -1;

  return first->tag - second->tag;
}

static void
count_tags (GArray         *tags,
            GPtrArray      *entries,
            int             region,
            guint           field,
            const LopeNick *nicks)
{
  for (guint tag = 0; tag < lope_nicks_get_length (nicks); tag++)
    {
      LopePainTag item = { (int) tag, field == LOPE_PAIN_ENTRY_BEHAVIOURS, 0 };

      for (guint i = 0; i < entries->len; i++)
        {
          gint64 set = lope_record_get_int (entries->pdata[i], field);

          if (lope_pain_entry_get_region (entries->pdata[i]) == region && set != LOPE_UNSET &&
              ((guint64) set >> tag & 1) != 0)
            item.count++;
        }
      if (item.count > 0)
        g_array_append_val (tags, item);
    }
}

/* ==== API ==== */

/**
 * lope_pain_history_list_peaks:
 * @entries: (element-type LopePainEntry): pain entries, ordered by time
 * @from: the first day, or %LOPE_DAY_NONE
 * @to: the last day
 *
 * Finds how much each region hurt at most in some time. Regions of which nothing
 * was recorded are left out; a recorded 0 is not.
 *
 * Returns: (transfer full) (element-type LopePainPeak): the regions, the worst
 *   first
 */
GArray *
lope_pain_history_list_peaks (GPtrArray *entries,
                              LopeDay    from,
                              LopeDay    to)
{
  const guint n = lope_nicks_get_length (lope_region_nicks);
  g_autofree LopePainPeak *peaks = g_new0 (LopePainPeak, n);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LopePainPeak));

  for (guint i = 0; i < entries->len; i++)
    {
      LopePainEntry *entry = entries->pdata[i];
      LopeDay day = lope_pain_entry_get_day (entry);
      int region = lope_pain_entry_get_region (entry);
      int severity = lope_pain_entry_get_severity (entry);
      LopePainPeak *peak;

      if (region == LOPE_REGION_ANYWHERE || severity < 0 || day == LOPE_DAY_NONE || day < from || day > to)
        continue;

      peak = &peaks[region];
      peak->severity = MAX (peak->severity, severity);
      peak->latest = severity;
      peak->latest_day = day;
      peak->n_entries++;
    }

  for (guint i = 0; i < n; i++)
    {
      peaks[i].region = (int) i;
      if (peaks[i].n_entries > 0)
        g_array_append_val (list, peaks[i]);
    }
  g_array_sort (list, compare_peaks);

  return list;
}

/**
 * lope_pain_history_list_tags:
 * @entries: (element-type LopePainEntry): pain entries
 * @region: a region
 *
 * Counts how the pain of a region felt and what made it worse or better.
 *
 * Returns: (transfer full) (element-type LopePainTag): the words that were used,
 *   the most frequent first
 */
GArray *
lope_pain_history_list_tags (GPtrArray *entries,
                             int        region)
{
  GArray *tags = g_array_new (FALSE, FALSE, sizeof (LopePainTag));

  count_tags (tags, entries, region, LOPE_PAIN_ENTRY_QUALITIES, lope_pain_quality_nicks);
  count_tags (tags, entries, region, LOPE_PAIN_ENTRY_BEHAVIOURS, lope_pain_behaviour_nicks);
  g_array_sort (tags, compare_tags);

  return tags;
}
