/* lope-journal-list.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-list.h"

struct _LopeJournalList {
  LopeJournalGrouping grouping;
  guint n_runs;
  gint64 distance;

  GArray *keys; /* owned, of LopeActivityKey, newest first */
  GArray *sections; /* owned, of LopeJournalSection */
};

static LopeDay
get_section_day (const LopeJournalGrouping *grouping,
                 LopeDay                    day)
{
  int year, month;

  if (!grouping->by_month)
    return lope_day_week_start (day, grouping->first_weekday);

  lope_day_split (day, &year, &month, NULL);

  return lope_day_new (year, month, 1);
}

static void
build_sections (LopeJournalList *self)
{
  LopeJournalSection section = { .first_day = LOPE_DAY_NONE };
  LopeDay day = LOPE_DAY_NONE, first_day = LOPE_DAY_NONE;

  for (guint i = 0; i < self->keys->len; i++)
    {
      const LopeActivityKey *key = lope_journal_list_get_key (self, i);

      if (i == 0 || key->day != day)
        first_day = get_section_day (&self->grouping, key->day);
      day = key->day;
      if (first_day != section.first_day)
        {
          if (section.end > section.start)
            g_array_append_val (self->sections, section);
          section = (LopeJournalSection) { .start = i, .first_day = first_day };
        }

      section.end = i + 1;
      if (lope_sport_is_run (key->sport))
        {
          section.n_runs++;
          section.distance += MAX (key->distance, 0);
          self->n_runs++;
          self->distance += MAX (key->distance, 0);
        }
    }

  if (section.end > section.start)
    g_array_append_val (self->sections, section);
}

static void
clear (gpointer data)
{
  LopeJournalList *self = data;

  g_array_unref (self->keys);
  g_array_unref (self->sections);
}

/* ==== API ==== */

/**
 * lope_journal_list_new:
 * @keys: (transfer full) (element-type LopeActivityKey): activities, newest first
 * @grouping: what stands under one header
 *
 * Makes a list of activities with their totals. It does not change any more, so
 * that several threads can look at it.
 *
 * Returns: (transfer full): the list
 */
LopeJournalList *
lope_journal_list_new (GArray                    *keys,
                       const LopeJournalGrouping *grouping)
{
  LopeJournalList *self = g_atomic_rc_box_new0 (LopeJournalList);

  self->grouping = *grouping;
  self->keys = keys;
  self->sections = g_array_new (FALSE, FALSE, sizeof (LopeJournalSection));
  build_sections (self);

  return self;
}

/**
 * lope_journal_list_ref:
 * @self: a list
 *
 * Takes a reference.
 *
 * Returns: (transfer full): the list
 */
LopeJournalList *
lope_journal_list_ref (LopeJournalList *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * lope_journal_list_unref:
 * @self: (transfer full): a list
 *
 * Gives a reference back.
 */
void
lope_journal_list_unref (LopeJournalList *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * lope_journal_list_get_keys:
 * @self: a list
 *
 * Gets all activities.
 *
 * Returns: (transfer none) (element-type LopeActivityKey): their keys, not to be
 *   changed
 */
GArray *
lope_journal_list_get_keys (LopeJournalList *self)
{
  return self->keys;
}

/**
 * lope_journal_list_get_length:
 * @self: a list
 *
 * Counts the activities.
 *
 * Returns: how many
 */
guint
lope_journal_list_get_length (LopeJournalList *self)
{
  return self->keys->len;
}

/**
 * lope_journal_list_get_key:
 * @self: a list
 * @position: the position of an activity
 *
 * Gets what is known of it without reading it.
 *
 * Returns: (transfer none): its key
 */
const LopeActivityKey *
lope_journal_list_get_key (LopeJournalList *self,
                           guint            position)
{
  g_return_val_if_fail (position < self->keys->len, NULL);

  return &g_array_index (self->keys, LopeActivityKey, position);
}

/**
 * lope_journal_list_get_grouping:
 * @self: a list
 *
 * Gets what stands under one header.
 *
 * Returns: (transfer none): weeks or months
 */
const LopeJournalGrouping *
lope_journal_list_get_grouping (LopeJournalList *self)
{
  return &self->grouping;
}

/**
 * lope_journal_list_get_section:
 * @self: a list
 * @position: the position of an activity
 *
 * Gets the week or month it is in.
 *
 * Returns: (transfer none) (nullable): the section
 */
const LopeJournalSection *
lope_journal_list_get_section (LopeJournalList *self,
                               guint            position)
{
  guint low = 0, high = self->sections->len;

  if (position >= self->keys->len)
    return NULL;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->sections, LopeJournalSection, middle).start <= position)
        low = middle;
      else
        high = middle;
    }

  return &g_array_index (self->sections, LopeJournalSection, low);
}

/**
 * lope_journal_list_find_section:
 * @self: a list
 * @day: a day
 *
 * Looks for the week or month of a day.
 *
 * Returns: (transfer none) (nullable): the section, or %NULL if nothing was done
 *   in it
 */
const LopeJournalSection *
lope_journal_list_find_section (LopeJournalList *self,
                                LopeDay          day)
{
  LopeDay first_day = get_section_day (&self->grouping, day);
  guint low = 0, high = self->sections->len;
  const LopeJournalSection *section;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->sections, LopeJournalSection, middle).first_day > first_day)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->sections->len)
    return NULL;

  section = &g_array_index (self->sections, LopeJournalSection, low);

  return section->first_day == first_day ? section : NULL;
}

/**
 * lope_journal_list_find_day:
 * @self: a list
 * @day: a day
 *
 * Looks for a day.
 *
 * Returns: the position of the first activity of that day or of an earlier one,
 *   or the length of the list
 */
guint
lope_journal_list_find_day (LopeJournalList *self,
                            LopeDay          day)
{
  guint low = 0, high = self->keys->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (lope_journal_list_get_key (self, middle)->day > day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * lope_journal_list_get_n_runs:
 * @self: a list
 *
 * Counts the runs in it.
 *
 * Returns: how many
 */
guint
lope_journal_list_get_n_runs (LopeJournalList *self)
{
  return self->n_runs;
}

/**
 * lope_journal_list_get_distance:
 * @self: a list
 *
 * Adds up the distances of the runs in it.
 *
 * Returns: metres
 */
gint64
lope_journal_list_get_distance (LopeJournalList *self)
{
  return self->distance;
}
