/* lope-journal-entry.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-entry.h"

#include "lope-activity-text.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

struct _LopeJournalEntry {
  GObject parent_instance;

  gint64 id;
  LopeUnits units;
  LopeActivity *activity; /* owned, nullable */
  char *shoe_name; /* owned, nullable */
};

/**
 * LopeJournalEntry:
 *
 * An activity as a row of the journal: its properties are the words that the
 * row shows. It stays the same object when the activity is edited.
 */
G_DEFINE_FINAL_TYPE (LopeJournalEntry, lope_journal_entry, G_TYPE_OBJECT)

typedef enum {
  PROP_ACTIVITY = 1,
  PROP_WEEKDAY,
  PROP_DAY_NUMBER,
  PROP_DISTANCE,
  PROP_TITLE,
  PROP_DETAILS,
  PROP_SUMMARY,
} LopeJournalEntryProperty;

static GParamSpec *properties[PROP_SUMMARY + 1];

static gint64
get_field (LopeJournalEntry *self,
           guint             field)
{
  return self->activity != NULL ? lope_record_get_int (LOPE_RECORD (self->activity), field) : LOPE_UNSET;
}

static char *
format_day (LopeJournalEntry *self,
            const char       *format)
{
  LopeDay day = self->activity != NULL ? lope_activity_get_day (self->activity) : LOPE_DAY_NONE;
  g_autoptr (GDateTime) date = day != LOPE_DAY_NONE ? lope_day_to_date_time (day) : NULL;

  return date != NULL ? g_date_time_format (date, format) : NULL;
}

static char *
format_distance (LopeJournalEntry *self)
{
  gint64 distance = get_field (self, LOPE_ACTIVITY_DISTANCE);
  gint64 duration = get_field (self, LOPE_ACTIVITY_DURATION);

  if (distance > 0)
    return lope_format_distance (distance, self->units);

  return duration != LOPE_UNSET ? lope_format_duration (duration) : NULL;
}

static char *
format_details (LopeJournalEntry *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 distance = get_field (self, LOPE_ACTIVITY_DISTANCE);
  gint64 duration = get_field (self, LOPE_ACTIVITY_DURATION);
  gboolean is_run = self->activity != NULL && lope_activity_is_run (self->activity);

  /* Without a title, the sport stands in its place. */
  if (self->activity != NULL && !is_run && lope_record_is_set (LOPE_RECORD (self->activity), LOPE_ACTIVITY_TITLE))
    lope_text_append (text, lope_nick_get_label (lope_sport_nicks, get_field (self, LOPE_ACTIVITY_SPORT)));

  if (duration != LOPE_UNSET && distance > 0)
    {
      g_autofree char *time = lope_format_duration (duration);

      lope_text_append (text, time);
      if (is_run)
        {
          g_autofree char *pace = lope_format_pace (distance, duration, self->units);

          lope_text_append (text, pace);
        }
    }
  lope_text_append (text, self->shoe_name);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What a screen reader says of the row. */
static char *
format_summary (LopeJournalEntry *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  /* TRANSLATORS: A day as it is spoken, for g_date_time_format(). */
  g_autofree char *day = format_day (self, _("%A, %-d %B"));
  g_autofree char *distance = format_distance (self);
  g_autofree char *title = self->activity != NULL ? lope_activity_dup_title (self->activity) : NULL;
  g_autofree char *details = format_details (self);

  lope_text_append (text, day);
  lope_text_append (text, distance);
  lope_text_append (text, title);
  lope_text_append (text, details);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ==== vfuncs ==== */

static void
lope_journal_entry_finalize (GObject *object)
{
  LopeJournalEntry *self = LOPE_JOURNAL_ENTRY (object);

  g_clear_object (&self->activity);
  g_clear_pointer (&self->shoe_name, g_free);

  G_OBJECT_CLASS (lope_journal_entry_parent_class)->finalize (object);
}

static void
lope_journal_entry_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LopeJournalEntry *self = LOPE_JOURNAL_ENTRY (object);

  switch ((LopeJournalEntryProperty) prop_id)
    {
    case PROP_ACTIVITY:
      g_value_set_object (value, self->activity);
      break;
    case PROP_WEEKDAY:
      g_value_take_string (value, format_day (self, "%a"));
      break;
    case PROP_DAY_NUMBER:
      g_value_take_string (value, format_day (self, "%-d"));
      break;
    case PROP_DISTANCE:
      g_value_take_string (value, format_distance (self));
      break;
    case PROP_TITLE:
      g_value_take_string (value, self->activity != NULL ? lope_activity_dup_title (self->activity) : NULL);
      break;
    case PROP_DETAILS:
      g_value_take_string (value, format_details (self));
      break;
    case PROP_SUMMARY:
      g_value_take_string (value, format_summary (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_journal_entry_class_init (LopeJournalEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  static const char * const texts[] = {
    [PROP_WEEKDAY] = "weekday",
    [PROP_DAY_NUMBER] = "day-number",
    [PROP_DISTANCE] = "distance",
    [PROP_TITLE] = "title",
    [PROP_DETAILS] = "details",
    [PROP_SUMMARY] = "summary",
  };

  object_class->finalize = lope_journal_entry_finalize;
  object_class->get_property = lope_journal_entry_get_property;

  /**
   * LopeJournalEntry:activity:
   *
   * The activity.
   */
  properties[PROP_ACTIVITY] =
    g_param_spec_object ("activity", NULL, NULL, LOPE_TYPE_ACTIVITY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  for (guint i = PROP_WEEKDAY; i < G_N_ELEMENTS (texts); i++)
    properties[i] = g_param_spec_string (texts[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lope_journal_entry_init (LopeJournalEntry *self)
{
}

/* ==== API ==== */

/**
 * lope_journal_entry_new:
 * @id: the activity's row in the journal
 *
 * Makes an entry that shows nothing yet.
 *
 * Returns: (transfer full): the entry
 */
LopeJournalEntry *
lope_journal_entry_new (gint64 id)
{
  LopeJournalEntry *self = g_object_new (LOPE_TYPE_JOURNAL_ENTRY, NULL);

  self->id = id;

  return self;
}

/**
 * lope_journal_entry_get_id:
 * @self: an entry
 *
 * Gets which row of the journal it is.
 *
 * Returns: the row
 */
gint64
lope_journal_entry_get_id (LopeJournalEntry *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_ENTRY (self), 0);

  return self->id;
}

/**
 * lope_journal_entry_get_activity:
 * @self: an entry
 *
 * Gets the activity.
 *
 * Returns: (transfer none) (nullable): the activity, unless it could not be read
 */
LopeActivity *
lope_journal_entry_get_activity (LopeJournalEntry *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_ENTRY (self), NULL);

  return self->activity;
}

/**
 * lope_journal_entry_get_uuid:
 * @self: an entry
 *
 * Gets the UUID of its activity.
 *
 * Returns: (nullable): the UUID
 */
const char *
lope_journal_entry_get_uuid (LopeJournalEntry *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_ENTRY (self), NULL);

  return self->activity != NULL ? lope_record_get_uuid (LOPE_RECORD (self->activity)) : NULL;
}

/**
 * lope_journal_entry_update:
 * @self: an entry
 * @activity: (nullable): the activity as it is now
 * @shoe_name: (nullable): the name of its shoe
 * @units: the units to show
 *
 * Sets what the entry shows. All properties are notified if anything changed.
 */
void
lope_journal_entry_update (LopeJournalEntry *self,
                           LopeActivity     *activity,
                           const char       *shoe_name,
                           LopeUnits         units)
{
  g_return_if_fail (LOPE_IS_JOURNAL_ENTRY (self));

  if (self->activity != NULL && activity != NULL && self->units == units &&
      lope_record_equal (LOPE_RECORD (self->activity), LOPE_RECORD (activity)) &&
      g_strcmp0 (self->shoe_name, shoe_name) == 0)
    return;

  g_set_object (&self->activity, activity);
  g_set_str (&self->shoe_name, shoe_name);
  self->units = units;

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_ACTIVITY; i < G_N_ELEMENTS (properties); i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}
