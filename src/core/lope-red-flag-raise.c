/* lope-red-flag-raise.c: which red flags are open, and which the entries raise
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-log.h"

#include <string.h>

#include "lope-pain-log-private.h"

/* F-10: the same region in three weeks in a row and 21 days between the first and
 * the last time; F-13: 7 or more on a day and on a later one, with nothing below
 * in between (evidence.md section 6, our own numbers). */
#define PERSISTENT_WEEKS 3
#define PERSISTENT_DAYS 21
#define SEVERE 7

/* Old entries, of an import for example, raise nothing. */
#define RECENT_DAYS 28

#define FIRST_WEEKDAY 1

/* A stretch of entries of one region. */
typedef struct {
  LopeDay first;
  LopeDay last;
  gint64 time; /* of the last one, and its offset */
  int offset;
  int weeks;
  int severity;
} Stretch;

#define STRETCH_NONE { .first = LOPE_DAY_NONE }

static void
extend_persistent (Stretch            *self,
                   const LopePainItem *item)
{
  const LopeDay week = lope_day_week_start (item->day, FIRST_WEEKDAY);
  LopeDay before;

  if (item->severity < 1)
    return;

  before = self->first == LOPE_DAY_NONE ? LOPE_DAY_NONE : lope_day_week_start (self->last, FIRST_WEEKDAY);
  if (before == LOPE_DAY_NONE || week > before + 7)
    *self = (Stretch) { .first = item->day, .weeks = 1 };
  else if (week == before + 7)
    self->weeks++;

  self->last = MAX (item->day, self->first);
  self->time = item->time;
  self->offset = item->offset;
}

static gboolean
is_persistent (const Stretch *self)
{
  return self->first != LOPE_DAY_NONE && self->weeks >= PERSISTENT_WEEKS && self->last - self->first >= PERSISTENT_DAYS;
}

/* Returns whether this entry shows that it has not dropped. */
static gboolean
extend_severe (Stretch            *self,
               const LopePainItem *item)
{
  if (item->severity < SEVERE)
    {
      *self = (Stretch) STRETCH_NONE;
      return FALSE;
    }

  if (self->first == LOPE_DAY_NONE)
    *self = (Stretch) { .first = item->day };

  self->severity = MAX (self->severity, item->severity);
  self->last = item->day;
  self->time = item->time;
  self->offset = item->offset;

  return self->last > self->first;
}

/* The local day of a moment in a red flag. */
static LopeDay
get_local_day (LopeRedFlag *flag,
               guint        field)
{
  const gint64 time = lope_record_get_int (LOPE_RECORD (flag), field);
  const gint64 offset = lope_record_get_int (LOPE_RECORD (flag), LOPE_RED_FLAG_OFFSET);

  return time == LOPE_UNSET ? LOPE_DAY_NONE : lope_day_from_time (time, offset == LOPE_UNSET ? 0 : (int) offset);
}

/* Whether the runner had marked it as reviewed by then. */
static gboolean
is_reviewed (const LopePainLog *self,
             LopeRedFlag       *flag)
{
  const gint64 reviewed = lope_record_get_int (LOPE_RECORD (flag), LOPE_RED_FLAG_REVIEWED);

  return reviewed != LOPE_UNSET && reviewed <= self->until &&
         get_local_day (flag, LOPE_RED_FLAG_REVIEWED) <= self->day;
}

/* The last day that a review of this flag has covered. */
static LopeDay
find_reviewed (const LopePainLog *self,
               LopeFlag           flag,
               int                region)
{
  LopeDay last = LOPE_DAY_NONE;

  for (guint i = 0; i < self->n_flags; i++)
    {
      const gint64 where = lope_record_get_int (LOPE_RECORD (self->flags[i]), LOPE_RED_FLAG_REGION);

      if (lope_red_flag_get_flag (self->flags[i]) == (int) flag && (where == LOPE_UNSET || where == region) &&
          is_reviewed (self, self->flags[i]))
        last = MAX (last, get_local_day (self->flags[i], LOPE_RED_FLAG_REVIEWED));
    }

  return last;
}

static gboolean
is_open (const LopePainLog *self,
         LopeFlag           flag,
         int                region)
{
  for (guint i = 0; i < self->n_flags; i++)
    {
      const gint64 where = lope_record_get_int (LOPE_RECORD (self->flags[i]), LOPE_RED_FLAG_REGION);

      if (lope_red_flag_get_flag (self->flags[i]) == (int) flag && (where == LOPE_UNSET || where == region) &&
          lope_pain_log_is_active (self, self->flags[i]))
        return TRUE;
    }

  return FALSE;
}

/* A name that is the same whenever the same entries raise the same flag. */
static char *
make_uuid (LopeFlag flag,
           int      region,
           LopeDay  first)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  g_autofree char *name = g_strdup_printf ("%s:%s:%d", lope_flag_get_id (flag), lope_region_get_id (region), first);
  guint8 digest[20];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) name, (gssize) strlen (name));
  g_checksum_get_digest (checksum, digest, &length);
  digest[6] = (guint8) ((digest[6] & 0x0f) | 0x50);
  digest[8] = (guint8) ((digest[8] & 0x3f) | 0x80);

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          digest[0], digest[1], digest[2], digest[3], digest[4], digest[5], digest[6], digest[7],
                          digest[8], digest[9], digest[10], digest[11], digest[12], digest[13], digest[14], digest[15]);
}

static void
raise_flag (GPtrArray     *flags,
            LopeFlag       flag,
            int            region,
            const Stretch *stretch)
{
  LopeRedFlag *raised = lope_red_flag_new (flag, TRUE, stretch->time, stretch->offset);
  LopeRecord *record = LOPE_RECORD (raised);
  g_autofree char *uuid = make_uuid (flag, region, stretch->first);

  lope_record_set_text (record, LOPE_RECORD_UUID, uuid);
  lope_record_set_int (record, LOPE_RED_FLAG_REGION, region);
  lope_record_unset (record, LOPE_RED_FLAG_ANSWERED);
  if (flag == LOPE_FLAG_SEVERE)
    lope_record_set_int (record, LOPE_RED_FLAG_SEVERITY, stretch->severity);

  g_ptr_array_add (flags, raised);
}

static void
look_at_region (const LopePainLog *self,
                int                region,
                GPtrArray         *flags)
{
  const LopeDay persistent_from = find_reviewed (self, LOPE_FLAG_PERSISTENT, region);
  const LopeDay severe_from = find_reviewed (self, LOPE_FLAG_SEVERE, region);
  Stretch persistent = STRETCH_NONE, severe = STRETCH_NONE, found = STRETCH_NONE;
  LopePainItem item;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (!lope_pain_log_read (self, i, &item) || item.severity < 0)
        continue;
      if (item.region != region && item.region != LOPE_REGION_ANYWHERE)
        continue;

      if (item.day > persistent_from)
        extend_persistent (&persistent, &item);
      if (item.day > severe_from && extend_severe (&severe, &item) && item.day > self->day - RECENT_DAYS)
        found = severe;
    }

  if (is_persistent (&persistent) && persistent.last > self->day - RECENT_DAYS &&
      !is_open (self, LOPE_FLAG_PERSISTENT, region))
    raise_flag (flags, LOPE_FLAG_PERSISTENT, region, &persistent);
  if (found.first != LOPE_DAY_NONE && !is_open (self, LOPE_FLAG_SEVERE, region))
    raise_flag (flags, LOPE_FLAG_SEVERE, region, &found);
}

static int
compare_flags (gconstpointer a,
               gconstpointer b)
{
  LopeRedFlag *first = *(LopeRedFlag **) a;
  LopeRedFlag *second = *(LopeRedFlag **) b;
  const LopeFlagLevel level = lope_red_flag_get_level (first), other = lope_red_flag_get_level (second);

  if (level != other)
    return level > other ? -1 : 1;

  return lope_red_flag_get_flag (first) - lope_red_flag_get_flag (second);
}

/* ==== For the other files ==== */

/**
 * lope_pain_log_is_active:
 * @self: a log
 * @flag: a red flag
 *
 * Tells whether a red flag was open at the moment, and on the day, that is looked
 * at.
 *
 * Returns: %TRUE if it was
 */
gboolean
lope_pain_log_is_active (const LopePainLog *self,
                         LopeRedFlag       *flag)
{
  const gint64 raised = lope_record_get_int (LOPE_RECORD (flag), LOPE_RED_FLAG_RAISED);

  return raised != LOPE_UNSET && raised <= self->until && lope_red_flag_get_day (flag) <= self->day &&
         !is_reviewed (self, flag);
}

/* ==== API ==== */

/**
 * lope_pain_log_find_raised:
 * @self: a log
 *
 * Finds the red flags that pain entries raise by themselves (evidence.md section
 * 6): F-10 for pain that lasts, F-13 for severe pain that does not drop. Those
 * that are in the journal already are left out, and so is what a review covered.
 * Their UUIDs follow from the entries: they can be added to the journal.
 *
 * Returns: (transfer full) (element-type LopeRedFlag): new red flags
 */
GPtrArray *
lope_pain_log_find_raised (const LopePainLog *self)
{
  const guint n = lope_nicks_get_length (lope_region_nicks);
  g_autoptr (GPtrArray) flags = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree gboolean *marks = lope_pain_log_find_hurting (self);

  for (guint i = 0; i < n; i++)
    {
      if (marks[i])
        look_at_region (self, (int) i, flags);
    }

  return g_steal_pointer (&flags);
}

/**
 * lope_pain_log_list_flags:
 * @self: a log
 *
 * Lists the red flags that are open: those of the journal that nobody has marked
 * as reviewed, and those that the entries raise.
 *
 * Returns: (transfer full) (element-type LopeRedFlag): the flags, the most
 *   urgent first
 */
GPtrArray *
lope_pain_log_list_flags (const LopePainLog *self)
{
  GPtrArray *flags = lope_pain_log_find_raised (self);

  for (guint i = 0; i < self->n_flags; i++)
    {
      if (lope_pain_log_is_active (self, self->flags[i]))
        g_ptr_array_add (flags, g_object_ref (self->flags[i]));
    }
  g_ptr_array_sort (flags, compare_flags);

  return flags;
}

/**
 * lope_pain_log_get_flag_effect:
 * @self: a log
 *
 * Finds what the open red flags do to the answer to a run.
 *
 * Returns: the strongest of their effects
 */
LopeFlagEffect
lope_pain_log_get_flag_effect (const LopePainLog *self)
{
  g_autoptr (GPtrArray) flags = lope_pain_log_list_flags (self);
  LopeFlagEffect effect = LOPE_FLAG_EFFECT_NONE;

  for (guint i = 0; i < flags->len; i++)
    effect = MAX (effect, lope_red_flag_get_effect (flags->pdata[i]));

  return effect;
}
