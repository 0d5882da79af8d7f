/* lope-pain-follow.c: regions over time
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-log.h"

#include <math.h>

#include "lope-pain-log-private.h"

/* A region of which nothing at all was heard for so long is no longer asked
 * about; our own, so that the question does not nag. */
#define SILENT_DAYS 28

/* Calendar weeks begin on Monday. */
#define FIRST_WEEKDAY 1

/* Until the end of the second day after it, what is told belongs to a run. */
#define RESPONSE_DAYS 2

/* ==== Weeks ==== */

static void
collect (const LopePainLog *self,
         int                region,
         LopeDay            first,
         gboolean           mornings,
         GArray            *severities)
{
  LopePainItem item;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (!lope_pain_log_read (self, i, &item) || item.region != region || item.severity < 0)
        continue;
      if (item.day < first || item.day >= first + 7 || (mornings && item.moment != LOPE_PAIN_MORNING))
        continue;

      g_array_append_val (severities, item.severity);
    }
}

static LopePainWeeks
compare_weeks (const LopePainLog *self,
               int                region,
               LopeDay            monday,
               gboolean           mornings)
{
  g_autoptr (GArray) last = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) present = g_array_new (FALSE, FALSE, sizeof (int));
  const int *last_values, *present_values;

  collect (self, region, monday - 7, mornings, last);
  collect (self, region, monday, mornings, present);
  last_values = (const int *) (void *) last->data;
  present_values = (const int *) (void *) present->data;

  return (LopePainWeeks) {
    .trend = lope_pain_trend_find (last_values, last->len, present_values, present->len),
    .last_week = lope_pain_get_median (last_values, last->len),
    .this_week = lope_pain_get_median (present_values, present->len),
    .week = monday,
    .mornings = mornings,
  };
}

/* ==== The bone-watch ==== */

/* Whether an entry is a reason to be strict with its region. */
static gboolean
calls_for_bone (const LopePainItem *item,
                LopeRegionSetting  *setting)
{
  const guint64 impact = (G_GUINT64_CONSTANT (1) << LOPE_PAIN_WORSE_HOPPING) |
                         (G_GUINT64_CONSTANT (1) << LOPE_PAIN_WORSE_WALKING);

  if (item->severity < 1 || item->region == LOPE_REGION_ANYWHERE)
    return FALSE;
  if (setting != NULL && lope_record_get_int (LOPE_RECORD (setting), LOPE_REGION_SETTING_STRESS_FRACTURE) == 1)
    return TRUE;

  switch (lope_region_get_area (item->region))
    {
    case LOPE_AREA_GROIN_CREASE:
      return TRUE;
    case LOPE_AREA_GROIN_INNER:
    case LOPE_AREA_PUBIC:
    case LOPE_AREA_THIGH_FRONT:
      return (item->behaviours & impact) != 0;
    default:
      return FALSE;
    }
}

static gboolean
is_bone_flag (LopeRedFlag *flag)
{
  const int which = lope_red_flag_get_flag (flag);

  return which == LOPE_FLAG_GROIN_HOP || which == LOPE_FLAG_GROIN_PROGRESSIVE;
}

/* Whether the bone-watch is on again after the runner left it: pain came back
 * after it would have ended by itself, or one of the two questions was answered
 * with yes since. */
static gboolean
is_bone_back (const LopePainLog *self,
              int                region,
              LopeDay            left)
{
  LopeRegionSetting *setting = lope_pain_log_get_setting (self, region);
  LopeDay last = left;
  LopePainItem item;

  if (left < self->day - LOPE_PAIN_WINDOW)
    return TRUE;

  for (guint i = 0; i < self->n_flags; i++)
    {
      if (is_bone_flag (self->flags[i]) && lope_red_flag_get_day (self->flags[i]) != LOPE_DAY_NONE &&
          (lope_red_flag_get_day (self->flags[i]) > left || lope_pain_log_is_active (self, self->flags[i])))
        return TRUE;
    }

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (!lope_pain_log_read (self, i, &item) || item.region != region || item.day <= left ||
          !calls_for_bone (&item, setting))
        continue;
      if (item.day - last >= LOPE_PAIN_DAYS)
        return TRUE;
      last = item.day;
    }

  return FALSE;
}

/* The last day on which something called for the bone-watch, seen from a day. */
static LopeDay
find_bone_day (const LopePainLog *self,
               int                region,
               LopeDay            day)
{
  LopeRegionSetting *setting = lope_pain_log_get_setting (self, region);
  LopeDay last = LOPE_DAY_NONE;
  LopePainItem item;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (lope_pain_log_read (self, i, &item) && item.region == region && item.day > day - LOPE_PAIN_DAYS &&
          item.day <= day + RESPONSE_DAYS && calls_for_bone (&item, setting))
        last = MAX (last, item.day);
    }

  return last;
}

/* When one of the two questions was last answered with no. */
static LopeDay
find_no (const LopePainLog *self,
         LopeFlag           flag)
{
  LopeDay last = LOPE_DAY_NONE;

  for (guint i = 0; i < self->n_flags; i++)
    {
      LopeRecord *record = LOPE_RECORD (self->flags[i]);
      const gint64 answered = lope_record_get_int (record, LOPE_RED_FLAG_ANSWERED);
      const gint64 offset = lope_record_get_int (record, LOPE_RED_FLAG_OFFSET);

      if (lope_red_flag_get_flag (self->flags[i]) == (int) flag && answered != LOPE_UNSET && answered <= self->until &&
          !lope_record_is_set (record, LOPE_RED_FLAG_RAISED))
        last = MAX (last, lope_day_from_time (answered, offset == LOPE_UNSET ? 0 : (int) offset));
    }

  return last;
}

/* ==== Following ==== */

/* What is known of a region while its entries are gone through. */
typedef struct {
  LopeDay since;
  LopeDay pain;
  LopeDay zero;
  int zeros;
} Follower;

#define FOLLOWER_INIT { .since = LOPE_DAY_NONE, .pain = LOPE_DAY_NONE, .zero = LOPE_DAY_NONE }

static void
follower_take (Follower           *self,
               const LopePainItem *item)
{
  if (item->severity > 0)
    {
      if (self->since == LOPE_DAY_NONE || item->day - self->pain > SILENT_DAYS)
        self->since = item->day;
      self->pain = item->day;
      self->zero = LOPE_DAY_NONE;
      self->zeros = 0;
    }
  else if (self->since != LOPE_DAY_NONE && item->day > self->pain && item->day != self->zero)
    {
      self->zero = item->day;
      self->zeros++;
      if (self->zeros >= LOPE_PAIN_DAYS)
        self->since = LOPE_DAY_NONE;
    }
}

/* ==== For the other files ==== */

/**
 * lope_pain_log_find_hurting:
 * @self: a log
 *
 * Finds the regions that hurt at all, so that the others need not be looked at.
 *
 * Returns: (transfer full): a flag for each region
 */
gboolean *
lope_pain_log_find_hurting (const LopePainLog *self)
{
  gboolean *marks = g_new0 (gboolean, lope_nicks_get_length (lope_region_nicks));
  LopePainItem item;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (lope_pain_log_read (self, i, &item) && item.severity > 0 && item.region != LOPE_REGION_ANYWHERE)
        marks[item.region] = TRUE;
    }

  return marks;
}

/**
 * lope_pain_log_get_setting:
 * @self: a log
 * @region: a region
 *
 * Finds what the runner decided about a region.
 *
 * Returns: (transfer none) (nullable): the setting
 */
LopeRegionSetting *
lope_pain_log_get_setting (const LopePainLog *self,
                           int                region)
{
  for (guint i = 0; i < self->n_settings; i++)
    {
      if (lope_region_setting_get_region (self->settings[i]) == region)
        return self->settings[i];
    }

  return NULL;
}

/**
 * lope_pain_log_get_set_day:
 * @self: a log
 * @region: a region
 * @field: a day among the fields of #LopeRegionSetting
 *
 * Finds when the runner decided something.
 *
 * Returns: the day, or %LOPE_DAY_NONE
 */
LopeDay
lope_pain_log_get_set_day (const LopePainLog *self,
                           int                region,
                           guint              field)
{
  LopeRegionSetting *setting = lope_pain_log_get_setting (self, region);

  if (setting == NULL || !lope_record_is_set (LOPE_RECORD (setting), field))
    return LOPE_DAY_NONE;

  return (LopeDay) lope_record_get_int (LOPE_RECORD (setting), field);
}

/* ==== API ==== */

/**
 * lope_pain_log_get_weeks:
 * @self: a log
 * @region: a region
 * @day: a day
 *
 * Compares the calendar week of a day with the one before (evidence.md P4):
 * mornings with mornings where both have enough, else all entries.
 *
 * Returns: the weeks
 */
LopePainWeeks
lope_pain_log_get_weeks (const LopePainLog *self,
                         int                region,
                         LopeDay            day)
{
  const LopeDay monday = lope_day_week_start (day, FIRST_WEEKDAY);
  LopePainWeeks weeks = compare_weeks (self, region, monday, TRUE);

  if (weeks.trend != LOPE_PAIN_TREND_INSUFFICIENT)
    return weeks;

  return compare_weeks (self, region, monday, FALSE);
}

/**
 * lope_pain_log_get_mode:
 * @self: a log
 * @region: a region
 * @day: a day
 *
 * Finds how strict to be with a region (evidence.md P3): the bone-watch is on by
 * itself where pain of the last 14 days could come from a bone, until the
 * runner leaves it; the tendon mode is a choice.
 *
 * Returns: the mode
 */
LopePainMode
lope_pain_log_get_mode (const LopePainLog *self,
                        int                region,
                        LopeDay            day)
{
  const LopeDay left = lope_pain_log_get_set_day (self, region, LOPE_REGION_SETTING_BONE_LEFT);
  const LopeDay tendon = lope_pain_log_get_set_day (self, region, LOPE_REGION_SETTING_TENDON);

  if (find_bone_day (self, region, day) != LOPE_DAY_NONE &&
      (left == LOPE_DAY_NONE || left > self->day || is_bone_back (self, region, left)))
    return LOPE_PAIN_MODE_BONE;

  return tendon != LOPE_DAY_NONE && tendon <= day ? LOPE_PAIN_MODE_TENDON : LOPE_PAIN_MODE_RUN;
}

/**
 * lope_pain_log_may_leave_bone:
 * @self: a log
 * @region: a region
 *
 * Tells whether the runner may leave the bone-watch: having answered both F-06
 * and F-07 with no since it last hurt there, and with neither of them open.
 *
 * Returns: %TRUE if it is the runner’s choice
 */
gboolean
lope_pain_log_may_leave_bone (const LopePainLog *self,
                              int                region)
{
  const LopeDay last = find_bone_day (self, region, self->day);
  const LopeDay hop = find_no (self, LOPE_FLAG_GROIN_HOP);
  const LopeDay progressive = find_no (self, LOPE_FLAG_GROIN_PROGRESSIVE);

  for (guint i = 0; i < self->n_flags; i++)
    {
      if (is_bone_flag (self->flags[i]) && lope_pain_log_is_active (self, self->flags[i]))
        return FALSE;
    }

  return hop != LOPE_DAY_NONE && progressive != LOPE_DAY_NONE && hop >= last && progressive >= last;
}

/**
 * lope_pain_log_is_followed:
 * @self: a log
 * @region: a region
 * @day: a day; entries up to its end count
 * @since: (out) (optional): the day of the first pain, or %LOPE_DAY_NONE
 *
 * Tells whether the runner is asked about a region on the mornings after that
 * day (evidence.md P2): from the first value of 1 or more until 14 days of 0,
 * or until the runner stops it. After 28 days without a word it ends, too.
 *
 * Returns: %TRUE if it is followed
 */
gboolean
lope_pain_log_is_followed (const LopePainLog *self,
                           int                region,
                           LopeDay            day,
                           LopeDay           *since)
{
  const LopeDay stopped = lope_pain_log_get_set_day (self, region, LOPE_REGION_SETTING_STOPPED);
  Follower follower = FOLLOWER_INIT;
  LopePainItem item;
  gboolean followed;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (!lope_pain_log_read (self, i, &item) || item.severity < 0 || item.day > day)
        continue;
      if (item.region != region && item.region != LOPE_REGION_ANYWHERE)
        continue;
      if (stopped != LOPE_DAY_NONE && stopped <= day && item.day <= stopped)
        continue;

      follower_take (&follower, &item);
    }

  followed = follower.since != LOPE_DAY_NONE && day - follower.pain <= SILENT_DAYS;
  if (since != NULL)
    *since = followed ? follower.since : LOPE_DAY_NONE;

  return followed;
}

/**
 * lope_pain_log_find_followed:
 * @self: a log; its entries are ordered by time
 * @region: a region
 * @from: the first day to look at
 * @to: the last day
 *
 * Finds the days at whose end a region is followed, as
 * lope_pain_log_is_followed() does for one of them, in one go.
 *
 * Returns: (transfer full) (array): a flag for each of the days
 */
gboolean *
lope_pain_log_find_followed (const LopePainLog *self,
                             int                region,
                             LopeDay            from,
                             LopeDay            to)
{
  const LopeDay stopped = lope_pain_log_get_set_day (self, region, LOPE_REGION_SETTING_STOPPED);
  gboolean *followed = g_new0 (gboolean, MAX (to - from + 1, 0) + 1);
  Follower follower = FOLLOWER_INIT;
  LopePainItem item;
  guint i = 0;

  for (LopeDay day = from; day <= to; day++)
    {
      for (; i < self->n_entries; i++)
        {
          if (!lope_pain_log_read (self, i, &item) || item.severity < 0 ||
              (item.region != region && item.region != LOPE_REGION_ANYWHERE))
            continue;
          if (item.day > day)
            break;
          if (day < stopped || item.day > stopped)
            follower_take (&follower, &item);
        }
      /* What was before the runner stopped it counts no longer. */
      if (day == stopped)
        follower = (Follower) FOLLOWER_INIT;

      followed[day - from] = follower.since != LOPE_DAY_NONE && day - follower.pain <= SILENT_DAYS;
    }

  return followed;
}

/**
 * lope_pain_log_list_regions:
 * @self: a log
 *
 * Tells how it stands with every region that is followed or of which something
 * was recorded in the last 14 days.
 *
 * Returns: (transfer full) (element-type LopePainRegion): the regions, in the
 *   order of their table
 */
GArray *
lope_pain_log_list_regions (const LopePainLog *self)
{
  g_autoptr (GArray) regions = g_array_new (FALSE, TRUE, sizeof (LopePainRegion));
  const int n = (int) lope_nicks_get_length (lope_region_nicks);
  g_autofree LopePainRegion *latest = g_new0 (LopePainRegion, n);
  LopePainItem item;

  for (int i = 0; i < n; i++)
    latest[i].latest_day = LOPE_DAY_NONE;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (!lope_pain_log_read (self, i, &item) || item.severity < 0 || item.region == LOPE_REGION_ANYWHERE)
        continue;

      latest[item.region].latest = item.severity;
      latest[item.region].latest_day = item.day;
      latest[item.region].latest_moment = item.moment;
    }

  for (int i = 0; i < n; i++)
    {
      LopePainRegion *region = &latest[i];

      if (region->latest_day == LOPE_DAY_NONE)
        continue;

      region->region = i;
      region->followed = lope_pain_log_is_followed (self, i, self->day, &region->since);
      if (!region->followed && region->latest_day <= self->day - LOPE_PAIN_DAYS)
        continue;

      region->mode = lope_pain_log_get_mode (self, i, self->day);
      region->weeks = lope_pain_log_get_weeks (self, i, self->day);
      g_array_append_val (regions, *region);
    }

  return g_steal_pointer (&regions);
}
