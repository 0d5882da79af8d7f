/* lope-schedule-group.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-schedule-group.h"

#include "lope-choice-row.h"
#include "lope-day-row.h"
#include "lope-time-row.h"
#include "lope-weekday-chips.h"

#include <glib/gi18n-lib.h>

/* Where nothing was chosen yet. */
#define USUAL_DAYS 2

struct _LopeScheduleGroup {
  AdwPreferencesGroup parent_instance;

  gboolean updating;
  char *uuid; /* owned, nullable: of the schedule that is shown */

  /* Template children */
  LopeChoiceRow *rule_row;
  GtkWidget *weekdays_row;
  LopeWeekdayChips *weekdays;
  AdwSpinRow *every_row;
  LopeTimeRow *time_row;
  AdwSwitchRow *reminder_row;
  LopeDayRow *from_row;
  LopeDayRow *until_row;
  GtkWidget *note_box;
  GtkImage *note_icon;
  GtkLabel *note_title;
  GtkLabel *note_text;
};

/**
 * LopeScheduleGroup:
 *
 * When a routine is due. The signal “changed” tells that the runner chose
 * something else, “removed” that the schedule is to go.
 */
G_DEFINE_FINAL_TYPE (LopeScheduleGroup, lope_schedule_group, ADW_TYPE_PREFERENCES_GROUP)

enum {
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_rows (LopeScheduleGroup *self)
{
  const gint64 rule = lope_choice_row_get_value (self->rule_row);
  const gboolean timed = lope_time_row_get_minute (self->time_row) != LOPE_UNSET;
  /* Nobody knows before when there will be a run. */
  const gboolean has_days = rule == LOPE_SCHEDULE_WEEKDAYS || rule == LOPE_SCHEDULE_EVERY;

  gtk_widget_set_visible (self->weekdays_row, rule == LOPE_SCHEDULE_WEEKDAYS);
  gtk_widget_set_visible (GTK_WIDGET (self->every_row), rule == LOPE_SCHEDULE_EVERY);
  gtk_widget_set_visible (GTK_WIDGET (self->time_row), has_days);
  gtk_widget_set_visible (GTK_WIDGET (self->reminder_row), has_days);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reminder_row), timed);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->reminder_row),
                               timed ? _ ("Also when the window is closed") : _ ("Needs a time of day"));
}

static void
changed_cb (LopeScheduleGroup *self)
{
  if (self->updating)
    return;

  show_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (LopeScheduleGroup *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
lope_schedule_group_dispose (GObject *object)
{
  LopeScheduleGroup *self = LOPE_SCHEDULE_GROUP (object);

  /* What is taken apart is no choice of the runner. */
  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_SCHEDULE_GROUP);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (lope_schedule_group_parent_class)->dispose (object);
}

static void
lope_schedule_group_class_init (LopeScheduleGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_schedule_group_dispose;

  /**
   * LopeScheduleGroup::changed:
   *
   * The runner chose something else.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_SCHEDULE_GROUP, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LopeScheduleGroup::removed:
   *
   * The schedule is to go.
   */
  signals[REMOVED] = g_signal_new ("removed", LOPE_TYPE_SCHEDULE_GROUP, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LOPE_TYPE_CHOICE_ROW);
  g_type_ensure (LOPE_TYPE_DAY_ROW);
  g_type_ensure (LOPE_TYPE_TIME_ROW);
  g_type_ensure (LOPE_TYPE_WEEKDAY_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-schedule-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, rule_row);
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, weekdays_row);
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, weekdays);
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, every_row);
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, time_row);
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, reminder_row);
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, from_row);
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, until_row);
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, note_box);
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, note_icon);
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, note_title);
  gtk_widget_class_bind_template_child (widget_class, LopeScheduleGroup, note_text);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
lope_schedule_group_init (LopeScheduleGroup *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_choice_row_set_nicks (self->rule_row, lope_schedule_rule_nicks, FALSE, NULL);
  lope_day_row_set_empty_label (self->from_row, C_ ("first day", "The Beginning"));
  lope_day_row_set_empty_label (self->until_row, C_ ("last day", "No End"));
  self->updating = FALSE;
}

/* Strength needs time to work; nothing is forbidden. */
static void
show_note (LopeScheduleGroup *self,
           LopeSchedule      *schedule,
           gboolean           strength)
{
  const gboolean close = lope_schedule_is_too_close (schedule);
  const gint64 rule = lope_record_get_int (LOPE_RECORD (schedule), LOPE_SCHEDULE_RULE);

  gtk_widget_set_visible (self->note_box, strength && (rule == LOPE_SCHEDULE_WEEKDAYS || rule == LOPE_SCHEDULE_EVERY));
  gtk_image_set_from_icon_name (self->note_icon, close ? "dialog-warning-symbolic" : "object-select-symbolic");
  if (close)
    gtk_widget_add_css_class (GTK_WIDGET (self->note_icon), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->note_icon), "warning");
  gtk_label_set_label (self->note_title, close ? _ ("Strength days are less than 48 hours apart")
                                               : _ ("Strength days are 48 hours apart"));
  gtk_label_set_label (self->note_text,
                       close ? _ ("Muscles and tendons adapt between sessions. A day that comes too soon after the last "
                                  "session is shown as a rest day and does not count as missed.")
                             : _ ("On a day on which pain advises to ease off, it is not due."));
}

static LopeDay
get_day (LopeSchedule *schedule,
         guint         field)
{
  const gint64 day = lope_record_get_int (LOPE_RECORD (schedule), field);

  return day == LOPE_UNSET ? LOPE_DAY_NONE : (LopeDay) day;
}

static void
set_day (LopeSchedule *schedule,
         guint         field,
         LopeDay       day)
{
  lope_record_set_int (LOPE_RECORD (schedule), field, day == LOPE_DAY_NONE ? LOPE_UNSET : day);
}

/* ==== API ==== */

/**
 * lope_schedule_group_new:
 *
 * Makes a group.
 *
 * Returns: the group
 */
GtkWidget *
lope_schedule_group_new (void)
{
  return g_object_new (LOPE_TYPE_SCHEDULE_GROUP, NULL);
}

/**
 * lope_schedule_group_show:
 * @self: a group
 * @schedule: a schedule
 * @strength: whether the routine is strength work
 * @today: the day it is
 *
 * Shows a schedule.
 */
void
lope_schedule_group_show (LopeScheduleGroup *self,
                          LopeSchedule      *schedule,
                          gboolean           strength,
                          LopeDay            today)
{
  LopeRecord *record = LOPE_RECORD (schedule);
  const gint64 days = lope_record_get_int (record, LOPE_SCHEDULE_WEEKDAY_SET);
  const gint64 every = lope_record_get_int (record, LOPE_SCHEDULE_EVERY_DAYS);

  g_return_if_fail (LOPE_IS_SCHEDULE_GROUP (self));

  self->updating = TRUE;
  g_set_str (&self->uuid, lope_record_get_uuid (record));
  lope_choice_row_set_value (self->rule_row, lope_record_get_int (record, LOPE_SCHEDULE_RULE));
  lope_weekday_chips_set_days (self->weekdays, days != LOPE_UNSET ? (guint) days : 0);
  adw_spin_row_set_value (self->every_row, every != LOPE_UNSET ? (double) every : USUAL_DAYS);
  lope_time_row_set_minute (self->time_row, lope_record_get_int (record, LOPE_SCHEDULE_MINUTE));
  adw_switch_row_set_active (self->reminder_row, lope_record_get_int (record, LOPE_SCHEDULE_REMINDER) == 1);
  lope_day_row_set_day (self->from_row, get_day (schedule, LOPE_SCHEDULE_FROM));
  lope_day_row_set_day (self->until_row, get_day (schedule, LOPE_SCHEDULE_UNTIL));
  show_rows (self);
  show_note (self, schedule, strength);
  self->updating = FALSE;
}

/**
 * lope_schedule_group_take:
 * @self: a group
 * @schedule: the schedule that is shown
 * @today: the day it is
 *
 * Puts what was chosen into the schedule. What does not belong to the rule is not
 * recorded; every few days are counted from some day.
 */
void
lope_schedule_group_take (LopeScheduleGroup *self,
                          LopeSchedule      *schedule,
                          LopeDay            today)
{
  LopeRecord *record = LOPE_RECORD (schedule);
  gint64 rule, minute;
  LopeDay from;

  g_return_if_fail (LOPE_IS_SCHEDULE_GROUP (self));

  rule = lope_choice_row_get_value (self->rule_row);
  minute = rule == LOPE_SCHEDULE_WEEKDAYS || rule == LOPE_SCHEDULE_EVERY ? lope_time_row_get_minute (self->time_row) : LOPE_UNSET;
  from = lope_day_row_get_day (self->from_row);
  if (from == LOPE_DAY_NONE && rule == LOPE_SCHEDULE_EVERY)
    from = today;

  lope_record_set_int (record, LOPE_SCHEDULE_RULE, rule);
  lope_record_set_int (record, LOPE_SCHEDULE_WEEKDAY_SET,
                       rule == LOPE_SCHEDULE_WEEKDAYS ? lope_weekday_chips_get_days (self->weekdays) : LOPE_UNSET);
  lope_record_set_int (record, LOPE_SCHEDULE_EVERY_DAYS,
                       rule == LOPE_SCHEDULE_EVERY ? (gint64) adw_spin_row_get_value (self->every_row) : LOPE_UNSET);
  lope_record_set_int (record, LOPE_SCHEDULE_MINUTE, minute);
  lope_record_set_int (record, LOPE_SCHEDULE_REMINDER,
                       minute != LOPE_UNSET && adw_switch_row_get_active (self->reminder_row) ? 1 : LOPE_UNSET);
  set_day (schedule, LOPE_SCHEDULE_FROM, from);
  set_day (schedule, LOPE_SCHEDULE_UNTIL, lope_day_row_get_day (self->until_row));
}

/**
 * lope_schedule_group_get_uuid:
 * @self: a group
 *
 * Gets which schedule is shown.
 *
 * Returns: (transfer none) (nullable): its UUID
 */
const char *
lope_schedule_group_get_uuid (LopeScheduleGroup *self)
{
  g_return_val_if_fail (LOPE_IS_SCHEDULE_GROUP (self), NULL);

  return self->uuid;
}

/**
 * lope_schedule_group_focus:
 * @self: a group
 *
 * Goes to the first of its rows.
 */
void
lope_schedule_group_focus (LopeScheduleGroup *self)
{
  g_return_if_fail (LOPE_IS_SCHEDULE_GROUP (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->rule_row));
}
