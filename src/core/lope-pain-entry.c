/* lope-pain-entry.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-entry.h"

#include "lope-red-flag.h"

#include <glib/gi18n-lib.h>

/* When a morning is taken to be, if only its day is known. */
#define WAKING_SECONDS (7 * 3600)

/* From this severity on, the questions about red flags are worth answering. */
#define SEVERE 7

struct _LopePainEntry {
  LopeRecord parent_instance;
};

/**
 * LopePainEntry:
 *
 * How much it hurt in one region at one moment.
 */
G_DEFINE_FINAL_TYPE (LopePainEntry, lope_pain_entry, LOPE_TYPE_RECORD)

/* Positions in the tables below, for the words that make a question about red
 * flags worth answering. */
typedef enum {
  QUALITY_DEEP_ACHE = 1,
  QUALITY_CATCHING = 10,
  QUALITY_GIVING_WAY,
  QUALITY_NUMB_TINGLING = 13,
  QUALITY_WEAKNESS,
  QUALITY_SWELLING,
  QUALITY_SUDDEN,
} Quality;

const LopeNick lope_pain_moment_nicks[] = {
  /* TRANSLATORS: When it hurts, seen from a run. */
  { "before", NC_ ("pain moment", "Before") },
  { "during", NC_ ("pain moment", "During") },
  { "after", NC_ ("pain moment", "After") },
  { "next-morning", NC_ ("pain moment", "Next Morning") },
  { "other", NC_ ("pain moment", "Another Time") },
  { NULL, "pain moment" },
};

const LopeNick lope_pain_quality_nicks[] = {
  /* TRANSLATORS: How pain feels. */
  { "dull_ache", NC_ ("pain quality", "Dull ache") },
  { "deep_ache", NC_ ("pain quality", "Deep ache") },
  { "sharp", NC_ ("pain quality", "Sharp") },
  { "stabbing", NC_ ("pain quality", "Stabbing") },
  { "pinching", NC_ ("pain quality", "Pinching") },
  { "burning", NC_ ("pain quality", "Burning") },
  { "tight", NC_ ("pain quality", "Tight") },
  { "stiff", NC_ ("pain quality", "Stiff") },
  { "throbbing", NC_ ("pain quality", "Throbbing") },
  { "clicking", NC_ ("pain quality", "Clicking") },
  /* TRANSLATORS: As if something got caught in the joint. */
  { "catching", NC_ ("pain quality", "Catching") },
  /* TRANSLATORS: The leg or joint gives way for a moment. */
  { "giving_way", NC_ ("pain quality", "Giving way") },
  /* TRANSLATORS: It spreads, for example down the leg. */
  { "radiating", NC_ ("pain quality", "Radiating") },
  { "numb_tingling", NC_ ("pain quality", "Numb or tingling") },
  { "weakness", NC_ ("pain quality", "Weakness") },
  { "swelling", NC_ ("pain quality", "Swelling") },
  /* TRANSLATORS: The pain began with a sudden twinge. */
  { "sudden", NC_ ("pain quality", "Began suddenly") },
  { "gradual", NC_ ("pain quality", "Came gradually") },
  { NULL, "pain quality" },
};

/* Hopping and walking come first: rules look at them. */
const LopeNick lope_pain_behaviour_nicks[] = {
  /* TRANSLATORS: What makes pain worse, or better. */
  { "hopping", NC_ ("pain behaviour", "Worse hopping") },
  { "walking", NC_ ("pain behaviour", "Worse walking") },
  { "one_leg", NC_ ("pain behaviour", "Worse standing on one leg") },
  { "stairs", NC_ ("pain behaviour", "Worse on stairs") },
  { "uphill", NC_ ("pain behaviour", "Worse uphill") },
  { "downhill", NC_ ("pain behaviour", "Worse downhill") },
  { "sitting", NC_ ("pain behaviour", "Worse sitting long") },
  { "squatting", NC_ ("pain behaviour", "Worse squatting") },
  { "turning", NC_ ("pain behaviour", "Worse turning or accelerating") },
  { "sit_ups", NC_ ("pain behaviour", "Worse with sit-ups") },
  { "lying_on_side", NC_ ("pain behaviour", "Worse lying on that side") },
  { "morning_stiffness", NC_ ("pain behaviour", "Stiff in the morning") },
  { "during_run", NC_ ("pain behaviour", "Worse during a run") },
  { "after_run", NC_ ("pain behaviour", "Worse after a run") },
  { "next_morning", NC_ ("pain behaviour", "Worse the next morning") },
  { "eases_warming_up", NC_ ("pain behaviour", "Eases with warming up") },
  { NULL, "pain behaviour" },
};

static const LopeField fields[LOPE_PAIN_ENTRY_N_FIELDS] = {
  LOPE_RECORD_FIELDS,
  [LOPE_PAIN_ENTRY_TIME] = { "time", LOPE_FIELD_TIME, -2208988800.0, 32503680000.0, NULL },
  [LOPE_PAIN_ENTRY_OFFSET] = { "offset_min", LOPE_FIELD_INT, -18 * 60, 18 * 60, NULL },
  [LOPE_PAIN_ENTRY_MOMENT] = { "moment", LOPE_FIELD_ENUM, 0, 0, lope_pain_moment_nicks },
  [LOPE_PAIN_ENTRY_RECALLED] = { "recalled", LOPE_FIELD_BOOL, 0, 1, NULL },
  [LOPE_PAIN_ENTRY_REGION] = { "region", LOPE_FIELD_ENUM, 0, 0, lope_region_nicks },
  [LOPE_PAIN_ENTRY_SEVERITY] = { "severity", LOPE_FIELD_INT, 0, 10, NULL },
  [LOPE_PAIN_ENTRY_QUALITIES] = { "qualities", LOPE_FIELD_FLAGS, 0, 0, lope_pain_quality_nicks },
  [LOPE_PAIN_ENTRY_BEHAVIOURS] = { "behaviours", LOPE_FIELD_FLAGS, 0, 0, lope_pain_behaviour_nicks },
  [LOPE_PAIN_ENTRY_RUN] = { "run", LOPE_FIELD_REF, 0, 0, NULL },
  [LOPE_PAIN_ENTRY_NOTES] = { "notes", LOPE_FIELD_TEXT, 0, 0, NULL },
};

static gboolean
has (LopePainEntry *self,
     guint          field,
     guint          value)
{
  const gint64 set = lope_record_get_int (LOPE_RECORD (self), field);

  return set != LOPE_UNSET && ((guint64) set >> value & 1) != 0;
}

/* Where a bone of the hip could be meant (evidence.md P3, bone-watch). */
static gboolean
is_near_hip_joint (int region)
{
  switch (lope_region_get_area (region))
    {
    case LOPE_AREA_GROIN_CREASE:
    case LOPE_AREA_GROIN_INNER:
    case LOPE_AREA_PUBIC:
    case LOPE_AREA_THIGH_FRONT:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
lope_pain_entry_class_init (LopePainEntryClass *klass)
{
  lope_record_class_set_fields (LOPE_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
lope_pain_entry_init (LopePainEntry *self)
{
}

/* ==== API ==== */

/**
 * lope_pain_entry_new:
 * @region: where, or %LOPE_REGION_ANYWHERE for a severity of 0
 * @moment: when, seen from a run
 * @severity: 0 to 10
 * @time: when, UTC seconds
 * @offset: minutes east of UTC then
 *
 * Makes a pain entry with a new UUID.
 *
 * Returns: (transfer full): the entry
 */
LopePainEntry *
lope_pain_entry_new (int            region,
                     LopePainMoment moment,
                     int            severity,
                     gint64         time,
                     int            offset)
{
  LopeRecord *self = g_object_new (LOPE_TYPE_PAIN_ENTRY, NULL);

  lope_record_set_int (self, LOPE_PAIN_ENTRY_TIME, time);
  lope_record_set_int (self, LOPE_PAIN_ENTRY_OFFSET, offset);
  lope_record_set_int (self, LOPE_PAIN_ENTRY_MOMENT, moment);
  lope_record_set_int (self, LOPE_PAIN_ENTRY_SEVERITY, severity);
  if (region != LOPE_REGION_ANYWHERE)
    lope_record_set_int (self, LOPE_PAIN_ENTRY_REGION, region);

  return LOPE_PAIN_ENTRY (self);
}

/**
 * lope_pain_entry_get_day:
 * @self: a pain entry
 *
 * Gets the local day on which it hurt.
 *
 * Returns: the day, or %LOPE_DAY_NONE as long as there is no time
 */
LopeDay
lope_pain_entry_get_day (LopePainEntry *self)
{
  gint64 time = lope_record_get_int (LOPE_RECORD (self), LOPE_PAIN_ENTRY_TIME);
  gint64 offset = lope_record_get_int (LOPE_RECORD (self), LOPE_PAIN_ENTRY_OFFSET);

  if (time == LOPE_UNSET)
    return LOPE_DAY_NONE;

  return lope_day_from_time (time, offset == LOPE_UNSET ? 0 : (int) offset);
}

/**
 * lope_pain_entry_get_region:
 * @self: a pain entry
 *
 * Gets where it hurt.
 *
 * Returns: a region, or %LOPE_REGION_ANYWHERE
 */
int
lope_pain_entry_get_region (LopePainEntry *self)
{
  gint64 region = lope_record_get_int (LOPE_RECORD (self), LOPE_PAIN_ENTRY_REGION);

  return region == LOPE_UNSET ? LOPE_REGION_ANYWHERE : (int) region;
}

/**
 * lope_pain_entry_get_severity:
 * @self: a pain entry
 *
 * Gets how much it hurt.
 *
 * Returns: 0 to 10, or −1 if that is not recorded
 */
int
lope_pain_entry_get_severity (LopePainEntry *self)
{
  gint64 severity = lope_record_get_int (LOPE_RECORD (self), LOPE_PAIN_ENTRY_SEVERITY);

  return severity == LOPE_UNSET ? -1 : (int) severity;
}

/**
 * lope_pain_entry_set_time:
 * @self: a pain entry
 * @time: when it hurt, UTC seconds
 * @offset: minutes east of UTC then
 * @now: the present, UTC seconds
 *
 * Sets when it hurt. What is told of today has happened: within the day of @now,
 * a later time becomes @now.
 */
void
lope_pain_entry_set_time (LopePainEntry *self,
                          gint64         time,
                          int            offset,
                          gint64         now)
{
  g_return_if_fail (LOPE_IS_PAIN_ENTRY (self));

  if (time > now && lope_day_from_time (time, offset) == lope_day_from_time (now, offset))
    time = now;

  lope_record_set_int (LOPE_RECORD (self), LOPE_PAIN_ENTRY_TIME, time);
  lope_record_set_int (LOPE_RECORD (self), LOPE_PAIN_ENTRY_OFFSET, offset);
}

/**
 * lope_pain_entry_set_run:
 * @self: a pain entry that has its moment
 * @run: the run that it belongs to
 * @now: the present, UTC seconds
 *
 * Links an entry to a run and sets its time by it: before at the start, during
 * and after at the end, the next morning at 07:00.
 */
void
lope_pain_entry_set_run (LopePainEntry *self,
                         LopeActivity  *run,
                         gint64         now)
{
  LopeRecord *record = LOPE_RECORD (run);
  gint64 start, duration, offset;

  g_return_if_fail (LOPE_IS_PAIN_ENTRY (self));
  g_return_if_fail (LOPE_IS_ACTIVITY (run));

  start = lope_record_get_int (record, LOPE_ACTIVITY_START);
  duration = lope_record_get_int (record, LOPE_ACTIVITY_DURATION);
  offset = lope_record_get_int (record, LOPE_ACTIVITY_OFFSET);
  if (offset == LOPE_UNSET)
    offset = 0;

  lope_record_set_text (LOPE_RECORD (self), LOPE_PAIN_ENTRY_RUN, lope_record_get_uuid (record));
  switch (lope_record_get_int (LOPE_RECORD (self), LOPE_PAIN_ENTRY_MOMENT))
    {
    case LOPE_PAIN_BEFORE:
      lope_pain_entry_set_time (self, start, (int) offset, now);
      break;
    case LOPE_PAIN_MORNING:
      lope_pain_entry_set_morning (self, lope_activity_get_day (run) + 1, (int) offset, now);
      break;
    default:
      lope_pain_entry_set_time (self, start + MAX (duration, 0), (int) offset, now);
      break;
    }
}

/**
 * lope_pain_entry_set_morning:
 * @self: a pain entry
 * @morning: the day whose morning it is about
 * @offset: minutes east of UTC where the runner is
 * @now: the present, UTC seconds
 *
 * Sets the time of what is told of a morning: 07:00 of it, or now if that is
 * still earlier.
 */
void
lope_pain_entry_set_morning (LopePainEntry *self,
                             LopeDay        morning,
                             int            offset,
                             gint64         now)
{
  lope_pain_entry_set_time (self, 86400 * (gint64) morning + WAKING_SECONDS - 60 * (gint64) offset, offset, now);
}

/**
 * lope_pain_entry_find_doubts:
 * @self: a pain entry
 *
 * Finds the questions about red flags that what was logged makes worth
 * answering (evidence.md section 6): severe pain, numbness, weakness, catching,
 * swelling, and pain near the hip joint with impact. None of them is raised by
 * that.
 *
 * Returns: #LopeFlag as bits, 0 for none
 */
guint
lope_pain_entry_find_doubts (LopePainEntry *self)
{
  const guint groin = 1u << LOPE_FLAG_GROIN_HOP | 1u << LOPE_FLAG_GROIN_PROGRESSIVE;
  guint doubts = 0;
  int region, severity;

  g_return_val_if_fail (LOPE_IS_PAIN_ENTRY (self), 0);

  region = lope_pain_entry_get_region (self);
  severity = lope_pain_entry_get_severity (self);
  if (region == LOPE_REGION_ANYWHERE || severity < 1)
    return 0;

  if (severity >= SEVERE)
    doubts |= 1u << LOPE_FLAG_SEVERE | 1u << LOPE_FLAG_NO_WEIGHT | 1u << LOPE_FLAG_TRAUMA | 1u << LOPE_FLAG_NIGHT_REST;
  if (has (self, LOPE_PAIN_ENTRY_QUALITIES, QUALITY_NUMB_TINGLING))
    doubts |= 1u << LOPE_FLAG_NERVE | 1u << LOPE_FLAG_SADDLE_BLADDER;
  if (has (self, LOPE_PAIN_ENTRY_QUALITIES, QUALITY_WEAKNESS))
    doubts |= 1u << LOPE_FLAG_NERVE;
  if (has (self, LOPE_PAIN_ENTRY_QUALITIES, QUALITY_WEAKNESS) && has (self, LOPE_PAIN_ENTRY_QUALITIES, QUALITY_SUDDEN))
    doubts |= 1u << LOPE_FLAG_POP;
  if (has (self, LOPE_PAIN_ENTRY_QUALITIES, QUALITY_CATCHING) ||
      has (self, LOPE_PAIN_ENTRY_QUALITIES, QUALITY_GIVING_WAY))
    doubts |= 1u << LOPE_FLAG_MECHANICAL;
  if (has (self, LOPE_PAIN_ENTRY_QUALITIES, QUALITY_SWELLING))
    doubts |= 1u << LOPE_FLAG_DAILY_LIFE | 1u << LOPE_FLAG_UNWELL_HOT;
  if (is_near_hip_joint (region) &&
      (has (self, LOPE_PAIN_ENTRY_BEHAVIOURS, LOPE_PAIN_WORSE_HOPPING) ||
       has (self, LOPE_PAIN_ENTRY_BEHAVIOURS, LOPE_PAIN_WORSE_WALKING) ||
       has (self, LOPE_PAIN_ENTRY_QUALITIES, QUALITY_DEEP_ACHE)))
    doubts |= groin;

  return doubts;
}

/**
 * lope_pain_entry_check:
 * @self: a pain entry
 * @error: return location for a #LopeRecordError
 *
 * Checks what no single field can tell: where something hurts has to be known,
 * unless nothing does.
 *
 * Returns: %TRUE if the entry makes sense
 */
gboolean
lope_pain_entry_check (LopePainEntry  *self,
                       GError        **error)
{
  g_return_val_if_fail (LOPE_IS_PAIN_ENTRY (self), FALSE);

  if (lope_pain_entry_get_severity (self) > 0 && lope_pain_entry_get_region (self) == LOPE_REGION_ANYWHERE)
    {
      g_set_error_literal (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_MISSING,
                           _ ("Pain needs a region; only its absence goes without one"));
      return FALSE;
    }

  return TRUE;
}
