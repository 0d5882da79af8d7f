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
  int pain;
  LopeActivity *activity; /* owned, nullable */
  char *shoe_name; /* owned, nullable */
};

/**
 * LopeJournalEntry:
 *
 * An activity as a row of the journal: it has the words that the row shows. It
 * stays the same object when the activity is edited, and then notifies of
 * “activity”.
 */
G_DEFINE_FINAL_TYPE (LopeJournalEntry, lope_journal_entry, G_TYPE_OBJECT)

typedef enum {
  PROP_ACTIVITY = 1,
} LopeJournalEntryProperty;

static GParamSpec *properties[PROP_ACTIVITY + 1];

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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_journal_entry_class_init (LopeJournalEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

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

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lope_journal_entry_init (LopeJournalEntry *self)
{
  self->pain = -1;
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
 * lope_journal_entry_get_pain:
 * @self: an entry
 *
 * Gets the worst pain that belongs to the run.
 *
 * Returns: 0 to 10, or −1 if nothing was told of it
 */
int
lope_journal_entry_get_pain (LopeJournalEntry *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_ENTRY (self), -1);

  return self->pain;
}

/**
 * lope_journal_entry_dup_weekday:
 * @self: an entry
 *
 * Says on which day of the week it was, in short.
 *
 * Returns: (transfer full) (nullable): the word
 */
char *
lope_journal_entry_dup_weekday (LopeJournalEntry *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_ENTRY (self), NULL);

  return format_day (self, "%a");
}

/**
 * lope_journal_entry_dup_day_number:
 * @self: an entry
 *
 * Says on which day of the month it was.
 *
 * Returns: (transfer full) (nullable): the number
 */
char *
lope_journal_entry_dup_day_number (LopeJournalEntry *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_ENTRY (self), NULL);

  return format_day (self, "%-d");
}

/**
 * lope_journal_entry_dup_distance:
 * @self: an entry
 *
 * Says how far it went, or else how long it took.
 *
 * Returns: (transfer full) (nullable): the measure
 */
char *
lope_journal_entry_dup_distance (LopeJournalEntry *self)
{
  gint64 distance, duration;

  g_return_val_if_fail (LOPE_IS_JOURNAL_ENTRY (self), NULL);

  distance = get_field (self, LOPE_ACTIVITY_DISTANCE);
  duration = get_field (self, LOPE_ACTIVITY_DURATION);
  if (distance > 0)
    return lope_format_distance (distance, self->units);

  return duration != LOPE_UNSET ? lope_format_duration (duration) : NULL;
}

/**
 * lope_journal_entry_dup_title:
 * @self: an entry
 *
 * Gets what the activity is called.
 *
 * Returns: (transfer full) (nullable): its title, or what it was
 */
char *
lope_journal_entry_dup_title (LopeJournalEntry *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_ENTRY (self), NULL);

  return self->activity != NULL ? lope_activity_dup_title (self->activity) : NULL;
}

/**
 * lope_journal_entry_dup_details:
 * @self: an entry
 *
 * Gets the second line of its row: time, pace, shoe.
 *
 * Returns: (transfer full): the line
 */
char *
lope_journal_entry_dup_details (LopeJournalEntry *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 distance, duration;
  gboolean is_run;

  g_return_val_if_fail (LOPE_IS_JOURNAL_ENTRY (self), NULL);

  distance = get_field (self, LOPE_ACTIVITY_DISTANCE);
  duration = get_field (self, LOPE_ACTIVITY_DURATION);
  is_run = self->activity != NULL && lope_activity_is_run (self->activity);

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

/**
 * lope_journal_entry_dup_summary:
 * @self: an entry
 *
 * Gets what a screen reader says of its row.
 *
 * Returns: (transfer full): the line
 */
char *
lope_journal_entry_dup_summary (LopeJournalEntry *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;

  g_return_val_if_fail (LOPE_IS_JOURNAL_ENTRY (self), NULL);

  /* TRANSLATORS: A day as it is spoken, for g_date_time_format(). */
  day = format_day (self, _("%A, %-d %B"));
  distance = lope_journal_entry_dup_distance (self);
  title = lope_journal_entry_dup_title (self);
  details = lope_journal_entry_dup_details (self);

  lope_text_append (text, day);
  lope_text_append (text, distance);
  lope_text_append (text, title);
  lope_text_append (text, details);
  if (self->pain >= 0)
    {
      g_autofree char *number = lope_format_number (self->pain, 0);
      /* TRANSLATORS: How bad the pain of a run was at its worst, such as “pain 2 of 10”. */
      g_autofree char *pain = g_strdup_printf (_("pain %s of 10"), number);

      lope_text_append (text, pain);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * lope_journal_entry_update:
 * @self: an entry
 * @activity: (nullable): the activity as it is now
 * @shoe_name: (nullable): the name of its shoe
 * @pain: the worst pain of the run, or −1
 * @units: the units to show
 *
 * Sets what the entry shows, and notifies of “activity” if any of it changed.
 */
void
lope_journal_entry_update (LopeJournalEntry *self,
                           LopeActivity     *activity,
                           const char       *shoe_name,
                           int               pain,
                           LopeUnits         units)
{
  g_return_if_fail (LOPE_IS_JOURNAL_ENTRY (self));

  if (self->activity != NULL && activity != NULL && self->units == units && self->pain == pain &&
      lope_record_equal (LOPE_RECORD (self->activity), LOPE_RECORD (activity)) &&
      g_strcmp0 (self->shoe_name, shoe_name) == 0)
    return;

  g_set_object (&self->activity, activity);
  g_set_str (&self->shoe_name, shoe_name);
  self->pain = pain;
  self->units = units;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVITY]);
}
