/* lope-red-flag.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-red-flag.h"

#include <glib/gi18n-lib.h>

/* From this severity on, F-13 is urgent (evidence.md section 6). */
#define URGENT_SEVERITY 9

struct _LopeRedFlag {
  LopeRecord parent_instance;
};

/**
 * LopeRedFlag:
 *
 * An answer to one of the red flag questions. One that was answered with yes, or
 * raised by pain entries, stays open until the runner marks it as reviewed; Lope
 * never clears it by itself.
 */
G_DEFINE_FINAL_TYPE (LopeRedFlag, lope_red_flag, LOPE_TYPE_RECORD)

const LopeNick lope_flag_level_nicks[] = {
  /* TRANSLATORS: How much a red flag hurries. */
  { "soon", NC_ ("red flag level", "Soon") },
  { "urgent", NC_ ("red flag level", "Urgent") },
  { "emergency", NC_ ("red flag level", "Emergency") },
  { NULL, "red flag level" },
};

const LopeNick lope_reviewer_nicks[] = {
  /* TRANSLATORS: Who has reviewed a red flag. */
  { "self", NC_ ("reviewer", "Myself") },
  { "professional", NC_ ("reviewer", "A professional") },
  { NULL, "reviewer" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_flag_level_nicks) == LOPE_FLAG_EMERGENCY + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (lope_reviewer_nicks) == LOPE_REVIEWER_PROFESSIONAL + 2);

static const LopeField fields[LOPE_RED_FLAG_N_FIELDS] = {
  LOPE_RECORD_FIELDS,
  [LOPE_RED_FLAG_FLAG] = { "flag", LOPE_FIELD_ENUM, 0, 0, lope_flag_nicks },
  [LOPE_RED_FLAG_RAISED] = { "raised", LOPE_FIELD_TIME, -2208988800.0, 32503680000.0, NULL },
  [LOPE_RED_FLAG_OFFSET] = { "offset_min", LOPE_FIELD_INT, -18 * 60, 18 * 60, NULL },
  [LOPE_RED_FLAG_ANSWERED] = { "answered", LOPE_FIELD_TIME, -2208988800.0, 32503680000.0, NULL },
  [LOPE_RED_FLAG_REVIEWED] = { "reviewed", LOPE_FIELD_TIME, -2208988800.0, 32503680000.0, NULL },
  [LOPE_RED_FLAG_REVIEWED_BY] = { "reviewed_by", LOPE_FIELD_ENUM, 0, 0, lope_reviewer_nicks },
  [LOPE_RED_FLAG_WORSENING] = { "worsening", LOPE_FIELD_BOOL, 0, 1, NULL },
  [LOPE_RED_FLAG_SEVERITY] = { "severity", LOPE_FIELD_INT, 0, 10, NULL },
  [LOPE_RED_FLAG_REGION] = { "region", LOPE_FIELD_ENUM, 0, 0, lope_region_nicks },
  [LOPE_RED_FLAG_NOTES] = { "notes", LOPE_FIELD_TEXT, 0, 0, NULL },
};

static void
lope_red_flag_class_init (LopeRedFlagClass *klass)
{
  lope_record_class_set_fields (LOPE_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
lope_red_flag_init (LopeRedFlag *self)
{
}

/* ==== API ==== */

/**
 * lope_red_flag_new:
 * @flag: which question
 * @yes: whether it was answered with yes
 * @time: when, UTC seconds
 * @offset: minutes east of UTC then
 *
 * Makes a red flag with a new UUID: an open one, or a “no” to remember.
 *
 * Returns: (transfer full): the red flag
 */
LopeRedFlag *
lope_red_flag_new (LopeFlag flag,
                   gboolean yes,
                   gint64   time,
                   int      offset)
{
  LopeRecord *self = g_object_new (LOPE_TYPE_RED_FLAG, NULL);

  lope_record_set_int (self, LOPE_RED_FLAG_FLAG, flag);
  lope_record_set_int (self, LOPE_RED_FLAG_ANSWERED, time);
  lope_record_set_int (self, LOPE_RED_FLAG_OFFSET, offset);
  if (yes)
    lope_record_set_int (self, LOPE_RED_FLAG_RAISED, time);

  return LOPE_RED_FLAG (self);
}

/**
 * lope_red_flag_get_flag:
 * @self: a red flag
 *
 * Gets which question it is about.
 *
 * Returns: a #LopeFlag, or −1 if that is not recorded
 */
int
lope_red_flag_get_flag (LopeRedFlag *self)
{
  gint64 flag = lope_record_get_int (LOPE_RECORD (self), LOPE_RED_FLAG_FLAG);

  return flag == LOPE_UNSET ? -1 : (int) flag;
}

/**
 * lope_red_flag_get_day:
 * @self: a red flag
 *
 * Gets the local day on which it was raised.
 *
 * Returns: the day, or %LOPE_DAY_NONE if the answer was no
 */
LopeDay
lope_red_flag_get_day (LopeRedFlag *self)
{
  gint64 raised = lope_record_get_int (LOPE_RECORD (self), LOPE_RED_FLAG_RAISED);
  gint64 offset = lope_record_get_int (LOPE_RECORD (self), LOPE_RED_FLAG_OFFSET);

  if (raised == LOPE_UNSET)
    return LOPE_DAY_NONE;

  return lope_day_from_time (raised, offset == LOPE_UNSET ? 0 : (int) offset);
}

/**
 * lope_red_flag_is_active:
 * @self: a red flag
 * @until: the moment to look from, UTC seconds
 *
 * Tells whether it is open: raised, and not yet marked as reviewed.
 *
 * Returns: %TRUE if it is
 */
gboolean
lope_red_flag_is_active (LopeRedFlag *self,
                         gint64       until)
{
  gint64 raised, reviewed;

  g_return_val_if_fail (LOPE_IS_RED_FLAG (self), FALSE);

  raised = lope_record_get_int (LOPE_RECORD (self), LOPE_RED_FLAG_RAISED);
  reviewed = lope_record_get_int (LOPE_RECORD (self), LOPE_RED_FLAG_REVIEWED);

  return raised != LOPE_UNSET && raised <= until && (reviewed == LOPE_UNSET || reviewed > until);
}

/**
 * lope_red_flag_get_level:
 * @self: a red flag
 *
 * Finds how much it hurries: numbness or weakness that gets worse and pain of 9
 * or 10 do more than others of their kind.
 *
 * Returns: the level
 */
LopeFlagLevel
lope_red_flag_get_level (LopeRedFlag *self)
{
  LopeRecord *record = LOPE_RECORD (self);
  const int flag = lope_red_flag_get_flag (self);

  /* A flag that this Lope does not know is taken seriously. */
  if (flag < 0)
    return LOPE_FLAG_URGENT;

  if (flag == LOPE_FLAG_NERVE && lope_record_get_int (record, LOPE_RED_FLAG_WORSENING) == 1)
    return LOPE_FLAG_URGENT;
  if (flag == LOPE_FLAG_SEVERE && lope_record_is_set (record, LOPE_RED_FLAG_SEVERITY) &&
      lope_record_get_int (record, LOPE_RED_FLAG_SEVERITY) >= URGENT_SEVERITY)
    return LOPE_FLAG_URGENT;

  return lope_flag_get_level ((LopeFlag) flag);
}

/**
 * lope_red_flag_get_effect:
 * @self: an open red flag
 *
 * Finds what it does to the answer to a run (evidence.md section 6): lasting
 * pain, and a joint that catches without locking, go with as much running as
 * before; all else calls for less, or for none.
 *
 * Returns: the effect
 */
LopeFlagEffect
lope_red_flag_get_effect (LopeRedFlag *self)
{
  if (lope_red_flag_get_level (self) >= LOPE_FLAG_URGENT)
    return LOPE_FLAG_EFFECT_SEEK_CARE;

  switch (lope_red_flag_get_flag (self))
    {
    case LOPE_FLAG_PERSISTENT:
      return LOPE_FLAG_EFFECT_HOLD;
    case LOPE_FLAG_MECHANICAL:
      return lope_record_get_int (LOPE_RECORD (self), LOPE_RED_FLAG_WORSENING) == 1 ? LOPE_FLAG_EFFECT_BACK_OFF
                                                                                     : LOPE_FLAG_EFFECT_HOLD;
    default:
      return LOPE_FLAG_EFFECT_BACK_OFF;
    }
}

/**
 * lope_red_flag_review:
 * @self: an open red flag
 * @time: when, UTC seconds
 * @by: who says so
 *
 * Marks it as reviewed.
 */
void
lope_red_flag_review (LopeRedFlag  *self,
                      gint64        time,
                      LopeReviewer  by)
{
  g_return_if_fail (LOPE_IS_RED_FLAG (self));

  lope_record_set_int (LOPE_RECORD (self), LOPE_RED_FLAG_REVIEWED, time);
  lope_record_set_int (LOPE_RECORD (self), LOPE_RED_FLAG_REVIEWED_BY, by);
}
