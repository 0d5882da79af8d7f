/* lope-activity.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity.h"

struct _LopeActivity {
  LopeRecord parent_instance;

  GArray *laps; /* owned, of LopeLap, nullable */
};

/**
 * LopeActivity:
 *
 * One activity: a run, or another sport beside it. Values are in SI units.
 */
G_DEFINE_FINAL_TYPE (LopeActivity, lope_activity, LOPE_TYPE_RECORD)

/* Ranges keep out slips and hostile files; they are wider than any runner. */
static const LopeField fields[LOPE_ACTIVITY_N_FIELDS] = {
  LOPE_RECORD_FIELDS,
  [LOPE_ACTIVITY_SPORT] = { "sport", LOPE_FIELD_ENUM, 0, 0, lope_sport_nicks },
  [LOPE_ACTIVITY_START] = { "start", LOPE_FIELD_TIME, -2208988800.0, 32503680000.0, NULL },
  [LOPE_ACTIVITY_OFFSET] = { "offset_min", LOPE_FIELD_INT, -18 * 60, 18 * 60, NULL },
  [LOPE_ACTIVITY_DISTANCE] = { "distance_m", LOPE_FIELD_INT, 0, 10000000, NULL },
  [LOPE_ACTIVITY_DURATION] = { "duration_s", LOPE_FIELD_INT, 0, 10000000, NULL },
  [LOPE_ACTIVITY_ELAPSED] = { "elapsed_s", LOPE_FIELD_INT, 0, 10000000, NULL },
  [LOPE_ACTIVITY_COMPUTED_DISTANCE] = { "computed_distance_m", LOPE_FIELD_INT, 0, 100000000, NULL },
  [LOPE_ACTIVITY_COMPUTED_DURATION] = { "computed_duration_s", LOPE_FIELD_INT, 0, 10000000, NULL },
  [LOPE_ACTIVITY_COMPUTED_ELAPSED] = { "computed_elapsed_s", LOPE_FIELD_INT, 0, 10000000, NULL },
  [LOPE_ACTIVITY_COMPUTED_HR] = { "computed_hr_bpm", LOPE_FIELD_INT, 1, 300, NULL },
  [LOPE_ACTIVITY_RPE] = { "rpe", LOPE_FIELD_INT, 0, 10, NULL },
  [LOPE_ACTIVITY_KIND] = { "kind", LOPE_FIELD_ENUM, 0, 0, lope_kind_nicks },
  [LOPE_ACTIVITY_SURFACE] = { "surface", LOPE_FIELD_ENUM, 0, 0, lope_surface_nicks },
  [LOPE_ACTIVITY_HILLINESS] = { "hilliness", LOPE_FIELD_ENUM, 0, 0, lope_hilliness_nicks },
  [LOPE_ACTIVITY_CADENCE] = { "cadence_spm", LOPE_FIELD_INT, 1, 400, NULL },
  [LOPE_ACTIVITY_HR] = { "hr_bpm", LOPE_FIELD_INT, 1, 300, NULL },
  [LOPE_ACTIVITY_MAX_HR] = { "max_hr_bpm", LOPE_FIELD_INT, 1, 300, NULL },
  [LOPE_ACTIVITY_ASCENT] = { "ascent_m", LOPE_FIELD_INT, 0, 100000, NULL },
  [LOPE_ACTIVITY_DESCENT] = { "descent_m", LOPE_FIELD_INT, 0, 100000, NULL },
  [LOPE_ACTIVITY_WARM_UP] = { "warm_up", LOPE_FIELD_BOOL, 0, 1, NULL },
  [LOPE_ACTIVITY_COOL_DOWN] = { "cool_down", LOPE_FIELD_BOOL, 0, 1, NULL },
  [LOPE_ACTIVITY_PAINKILLER] = { "painkiller", LOPE_FIELD_BOOL, 0, 1, NULL },
  [LOPE_ACTIVITY_SHOE] = { "shoe", LOPE_FIELD_REF, 0, 0, NULL },
  [LOPE_ACTIVITY_TITLE] = { "title", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_ACTIVITY_NOTES] = { "notes", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_ACTIVITY_SOURCE] = { "source", LOPE_FIELD_ENUM, 0, 0, lope_source_nicks },
  [LOPE_ACTIVITY_FILE_NAME] = { "file_name", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_ACTIVITY_CONTENT_HASH] = { "content_hash", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_ACTIVITY_SESSION] = { "session", LOPE_FIELD_INT, 0, 100000, NULL },
  [LOPE_ACTIVITY_DEVICE] = { "device", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_ACTIVITY_BATCH] = { "batch", LOPE_FIELD_TEXT, 0, 0, NULL },
};

/* ==== vfuncs ==== */

static void
lope_activity_finalize (GObject *object)
{
  LopeActivity *self = LOPE_ACTIVITY (object);

  g_clear_pointer (&self->laps, g_array_unref);

  G_OBJECT_CLASS (lope_activity_parent_class)->finalize (object);
}

static void
lope_activity_assign (LopeRecord *record,
                      LopeRecord *other)
{
  const LopeLap *laps;
  guint n_laps;

  LOPE_RECORD_CLASS (lope_activity_parent_class)->assign (record, other);

  laps = lope_activity_get_laps (LOPE_ACTIVITY (other), &n_laps);
  lope_activity_set_laps (LOPE_ACTIVITY (record), laps, n_laps);
}

/* Not memcmp(): there are unused bytes between the laps. */
static gboolean
lap_equal (const LopeLap *a,
           const LopeLap *b)
{
  return a->start == b->start && a->distance == b->distance && a->duration == b->duration &&
         a->elapsed == b->elapsed && a->hr == b->hr && a->max_hr == b->max_hr &&
         a->cadence == b->cadence && a->ascent == b->ascent;
}

static gboolean
lope_activity_equal (LopeRecord *record,
                     LopeRecord *other)
{
  guint n, n_other;
  const LopeLap *laps = lope_activity_get_laps (LOPE_ACTIVITY (record), &n);
  const LopeLap *other_laps = lope_activity_get_laps (LOPE_ACTIVITY (other), &n_other);

  if (n != n_other)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (!lap_equal (&laps[i], &other_laps[i]))
        return FALSE;
    }

  return LOPE_RECORD_CLASS (lope_activity_parent_class)->equal (record, other);
}

static void
lope_activity_class_init (LopeActivityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_activity_finalize;

  LOPE_RECORD_CLASS (klass)->assign = lope_activity_assign;
  LOPE_RECORD_CLASS (klass)->equal = lope_activity_equal;
  lope_record_class_set_fields (LOPE_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
lope_activity_init (LopeActivity *self)
{
}

/* ==== API ==== */

/**
 * lope_activity_new:
 *
 * Makes an activity with a new UUID, a run, of which nothing else is known.
 *
 * Returns: (transfer full): the activity
 */
LopeActivity *
lope_activity_new (void)
{
  LopeActivity *self = g_object_new (LOPE_TYPE_ACTIVITY, NULL);

  lope_record_set_int (LOPE_RECORD (self), LOPE_ACTIVITY_SPORT, LOPE_SPORT_RUN);
  lope_record_set_int (LOPE_RECORD (self), LOPE_ACTIVITY_SOURCE, LOPE_SOURCE_MANUAL);

  return self;
}

/**
 * lope_activity_get_day:
 * @self: an activity
 *
 * Gets the local day on which the activity began, where it began. An activity
 * across midnight belongs to that day as a whole.
 *
 * Returns: the day, or %LOPE_DAY_NONE as long as there is no start
 */
LopeDay
lope_activity_get_day (LopeActivity *self)
{
  gint64 start, offset;

  g_return_val_if_fail (LOPE_IS_ACTIVITY (self), LOPE_DAY_NONE);

  start = lope_record_get_int (LOPE_RECORD (self), LOPE_ACTIVITY_START);
  offset = lope_record_get_int (LOPE_RECORD (self), LOPE_ACTIVITY_OFFSET);

  if (start == LOPE_UNSET)
    return LOPE_DAY_NONE;

  return lope_day_from_time (start, offset == LOPE_UNSET ? 0 : (int) offset);
}

/**
 * lope_activity_is_run:
 * @self: an activity
 *
 * Tells whether its distance counts as mileage.
 *
 * Returns: %TRUE for runs of every kind
 */
gboolean
lope_activity_is_run (LopeActivity *self)
{
  g_return_val_if_fail (LOPE_IS_ACTIVITY (self), FALSE);

  return lope_sport_is_run (lope_record_get_int (LOPE_RECORD (self), LOPE_ACTIVITY_SPORT));
}

/**
 * lope_activity_get_laps:
 * @self: an activity
 * @n_laps: (out): how many laps there are
 *
 * Gets the laps in their order.
 *
 * Returns: (transfer none) (nullable) (array length=n_laps): the laps
 */
const LopeLap *
lope_activity_get_laps (LopeActivity *self,
                        guint        *n_laps)
{
  g_return_val_if_fail (LOPE_IS_ACTIVITY (self), NULL);

  *n_laps = self->laps != NULL ? self->laps->len : 0;

  return self->laps != NULL ? (const LopeLap *) (void *) self->laps->data : NULL;
}

/**
 * lope_activity_set_laps:
 * @self: an activity
 * @laps: (nullable) (array length=n_laps): the laps in their order, copied
 * @n_laps: how many
 *
 * Sets the laps.
 */
void
lope_activity_set_laps (LopeActivity  *self,
                        const LopeLap *laps,
                        guint          n_laps)
{
  g_autoptr (GArray) old = NULL;

  g_return_if_fail (LOPE_IS_ACTIVITY (self));

  /* They may be the activity's own. */
  old = g_steal_pointer (&self->laps);
  if (n_laps == 0)
    return;

  self->laps = g_array_sized_new (FALSE, FALSE, sizeof (LopeLap), n_laps);
  g_array_append_vals (self->laps, laps, n_laps);
}
