/* lope-pain-compare.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-compare.h"

#include "lope-pain-trend.h"

/* Whether a day was one with something. */
#define UNKNOWN -1

static void
run_day_clear (gpointer data)
{
  g_ptr_array_unref (((LopePainRunDay *) data)->runs);
}

/* ==== How much it hurt ==== */

/* The day of the run that an entry answers to, or none. */
static LopeDay
find_run_day (LopePainEntry *entry)
{
  LopeDay day = lope_pain_entry_get_day (entry);

  switch ((LopePainMoment) lope_record_get_int (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_MOMENT))
    {
    case LOPE_PAIN_DURING:
    case LOPE_PAIN_AFTER:
      return day;
    case LOPE_PAIN_MORNING:
      return day - 1;
    case LOPE_PAIN_BEFORE:
    case LOPE_PAIN_OTHER:
    default:
      return LOPE_DAY_NONE;
    }
}

static void
take_entry (GArray        *days,
            GHashTable    *positions,
            LopePainEntry *entry,
            int            region)
{
  int where = lope_pain_entry_get_region (entry);
  int severity = lope_pain_entry_get_severity (entry);
  LopePainRunDay *day;
  gpointer position;

  if (severity < 0 || (where != region && where != LOPE_REGION_ANYWHERE))
    return;

  if (!g_hash_table_lookup_extended (positions, GINT_TO_POINTER (find_run_day (entry)), NULL, &position))
    return;

  day = &g_array_index (days, LopePainRunDay, GPOINTER_TO_UINT (position));
  day->severity = MAX (day->severity, severity);
}

/* ==== What the days were like ==== */

/* A day with two runs is one with something if one of them was. */
static int
find_state (const LopePainRunDay     *day,
            const LopePainComparison *what)
{
  static const guint fields[] = {
    [LOPE_PAIN_FACTOR_SHOE] = LOPE_ACTIVITY_SHOE,
    [LOPE_PAIN_FACTOR_SURFACE] = LOPE_ACTIVITY_SURFACE,
    [LOPE_PAIN_FACTOR_HILLINESS] = LOPE_ACTIVITY_HILLINESS,
    [LOPE_PAIN_FACTOR_KIND] = LOPE_ACTIVITY_KIND,
    [LOPE_PAIN_FACTOR_WARM_UP] = LOPE_ACTIVITY_WARM_UP,
    [LOPE_PAIN_FACTOR_COOL_DOWN] = LOPE_ACTIVITY_COOL_DOWN,
  };
  int state = UNKNOWN;

  for (guint i = 0; i < day->runs->len; i++)
    {
      LopeRecord *run = day->runs->pdata[i];
      guint field = fields[what->factor];
      gboolean has;

      if (!lope_record_is_set (run, field))
        continue;

      if (what->factor == LOPE_PAIN_FACTOR_SHOE)
        has = g_str_equal (lope_record_get_text (run, field), what->shoe);
      else if (what->value >= 0)
        has = lope_record_get_int (run, field) == what->value;
      else
        has = lope_record_get_int (run, field) != 0;
      state = MAX (state, has ? 1 : 0);
    }

  return state;
}

static void
add_comparison (GArray             *list,
                GArray             *days,
                LopePainComparison *what)
{
  g_autofree int *severities = g_new (int, days->len + 1);
  g_autofree int *states = g_new (int, days->len + 1);

  for (guint i = 0; i < days->len; i++)
    {
      const LopePainRunDay *day = &g_array_index (days, LopePainRunDay, i);

      severities[i] = day->severity;
      states[i] = find_state (day, what);
    }
  if (lope_pain_compare (severities, states, days->len, what))
    g_array_append_val (list, *what);
}

static void
add_shoes (GArray *list,
           GArray *days)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < days->len; i++)
    {
      const LopePainRunDay *day = &g_array_index (days, LopePainRunDay, i);

      for (guint k = 0; k < day->runs->len; k++)
        {
          LopePainComparison what = { .factor = LOPE_PAIN_FACTOR_SHOE, .value = -1 };
          const char *shoe = lope_record_get_text (day->runs->pdata[k], LOPE_ACTIVITY_SHOE);

          if (shoe == NULL || !g_hash_table_add (seen, (gpointer) shoe))
            continue;

          g_strlcpy (what.shoe, shoe, sizeof what.shoe);
          add_comparison (list, days, &what);
        }
    }
}

static void
add_values (GArray         *list,
            GArray         *days,
            LopePainFactor  factor,
            const LopeNick *nicks)
{
  for (guint value = 0; value < lope_nicks_get_length (nicks); value++)
    {
      LopePainComparison what = { .factor = factor, .value = (int) value };

      add_comparison (list, days, &what);
    }
}

/* ==== API ==== */

/**
 * lope_pain_compare:
 * @severities: (array length=n): how much it hurt on each day
 * @states: (array length=n): whether it was a day with something: 1, without: 0,
 *   or not known: −1
 * @n: how many days
 * @comparison: what to fill: its counts and medians
 *
 * Compares days with something with those without it. Days of which it is not
 * known are left out.
 *
 * Returns: whether there are enough of both, at least %LOPE_PAIN_COMPARE_DAYS
 */
gboolean
lope_pain_compare (const int          *severities,
                   const int          *states,
                   guint               n,
                   LopePainComparison *comparison)
{
  g_autofree int *with = g_new (int, n + 1);
  g_autofree int *without = g_new (int, n + 1);

  comparison->n_with = 0;
  comparison->n_without = 0;
  for (guint i = 0; i < n; i++)
    {
      if (states[i] > 0)
        with[comparison->n_with++] = severities[i];
      else if (states[i] == 0)
        without[comparison->n_without++] = severities[i];
    }

  comparison->with = lope_pain_get_median (with, comparison->n_with);
  comparison->without = lope_pain_get_median (without, comparison->n_without);

  return comparison->n_with >= LOPE_PAIN_COMPARE_DAYS && comparison->n_without >= LOPE_PAIN_COMPARE_DAYS;
}

/**
 * lope_pain_compare_list_days:
 * @entries: (element-type LopePainEntry): pain entries
 * @region: a region
 * @runs: (element-type LopeActivity): runs
 *
 * Finds the days with a run after which it is known how much a region hurt:
 * during the run, after it or on the morning after. “No pain anywhere” is known
 * to be 0 here, too.
 *
 * Returns: (transfer full) (element-type LopePainRunDay): the days
 */
GArray *
lope_pain_compare_list_days (GPtrArray *entries,
                             int        region,
                             GPtrArray *runs)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LopePainRunDay));
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);

  g_array_set_clear_func (days, run_day_clear);
  for (guint i = 0; i < runs->len; i++)
    {
      gpointer key = GINT_TO_POINTER (lope_activity_get_day (runs->pdata[i]));
      gpointer position;

      if (!g_hash_table_lookup_extended (positions, key, NULL, &position))
        {
          LopePainRunDay day = { GPOINTER_TO_INT (key), UNKNOWN, g_ptr_array_new_with_free_func (g_object_unref) };

          position = GUINT_TO_POINTER (days->len);
          g_hash_table_insert (positions, key, position);
          g_array_append_val (days, day);
        }
      g_ptr_array_add (g_array_index (days, LopePainRunDay, GPOINTER_TO_UINT (position)).runs,
                       g_object_ref (runs->pdata[i]));
    }

  for (guint i = 0; i < entries->len; i++)
    take_entry (days, positions, entries->pdata[i], region);
  for (guint i = days->len; i-- > 0;)
    if (g_array_index (days, LopePainRunDay, i).severity == UNKNOWN)
      g_array_remove_index (days, i);

  return days;
}

/**
 * lope_pain_compare_days:
 * @days: (element-type LopePainRunDay): days
 *
 * Compares days by everything that was recorded of their runs and that there are
 * enough days with and without of.
 *
 * Returns: (transfer full) (element-type LopePainComparison): the comparisons
 */
GArray *
lope_pain_compare_days (GArray *days)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LopePainComparison));

  add_shoes (list, days);
  add_values (list, days, LOPE_PAIN_FACTOR_SURFACE, lope_surface_nicks);
  add_values (list, days, LOPE_PAIN_FACTOR_HILLINESS, lope_hilliness_nicks);
  add_values (list, days, LOPE_PAIN_FACTOR_KIND, lope_kind_nicks);
  for (LopePainFactor factor = LOPE_PAIN_FACTOR_WARM_UP; factor <= LOPE_PAIN_FACTOR_COOL_DOWN; factor++)
    {
      LopePainComparison what = { .factor = factor, .value = -1 };

      add_comparison (list, days, &what);
    }

  return list;
}
