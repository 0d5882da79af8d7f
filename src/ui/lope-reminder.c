/* lope-reminder.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-reminder.h"

#include "lope-clock-watch.h"
#include "lope-routine-reminder.h"
#include "lope-settings.h"
#include "lope-store.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_DAY 86400
#define SECONDS_PER_MINUTE 60

/* Another program may have changed the journal: look at least once an hour. */
#define LONGEST_WAIT 3600

struct _LopeReminder {
  GObject parent_instance;

  GApplication *application; /* borrowed: it owns this */
  char *path;                /* owned: of the journal */
  GHashTable *put_off;       /* owned, of times by the UUIDs of routines */
  guint source;              /* owned */
  gboolean holds;
};

/**
 * LopeReminder:
 *
 * Reminds of routines by notifications, whether there is a window or not. As long as
 * reminders are wanted without a window, it keeps the program alive. It waits by the
 * clock on the wall, so that it is right after the machine slept, and remembers up to
 * when it has reminded: nothing comes twice, and what was slept through comes once if
 * it is still of that day. What was put off is remembered as well, beyond the end of
 * the program.
 */
G_DEFINE_FINAL_TYPE (LopeReminder, lope_reminder, G_TYPE_OBJECT)

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static char *
make_id (const char *routine)
{
  return g_strconcat ("routine-", routine, NULL);
}

/* ==== What was put off ==== */

static void
put_off_until (LopeReminder *self,
               const char   *routine,
               gint64        time)
{
  g_hash_table_replace (self->put_off, g_strdup (routine), g_memdup2 (&time, sizeof time));
}

static void
load_put_off (LopeReminder *self)
{
  GSettings *settings = lope_settings_get ();
  g_autoptr (GVariant) value = settings != NULL ? g_settings_get_value (settings, "put-off") : NULL;
  GVariantIter iter;
  const char *routine;
  gint64 time;

  if (value == NULL)
    return;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "{&sx}", &routine, &time))
    put_off_until (self, routine, time);
}

static void
save_put_off (LopeReminder *self)
{
  GSettings *settings = lope_settings_get ();
  g_autoptr (GVariant) value = NULL, stored = NULL;
  GVariantBuilder builder;
  GHashTableIter iter;
  gpointer routine, time;

  if (settings == NULL)
    return;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sx}"));
  g_hash_table_iter_init (&iter, self->put_off);
  while (g_hash_table_iter_next (&iter, &routine, &time))
    g_variant_builder_add (&builder, "{sx}", routine, *(gint64 *) time);
  value = g_variant_ref_sink (g_variant_builder_end (&builder));
  stored = g_settings_get_value (settings, "put-off");
  if (!g_variant_equal (value, stored))
    g_settings_set_value (settings, "put-off", value);
}

static gboolean
has_passed (gpointer routine,
            gpointer time,
            gpointer now)
{
  return *(gint64 *) time <= *(gint64 *) now;
}

/* ==== Notifications ==== */

static void
notify (LopeReminder    *self,
        LopeRoutinePlan *plan)
{
  const char *routine = lope_routine_plan_get_uuid (plan);
  const int minutes = MAX ((lope_routine_plan_estimate (plan) + SECONDS_PER_MINUTE / 2) / SECONDS_PER_MINUTE, 1);
  g_autoptr (GNotification) notification = g_notification_new (lope_routine_plan_get_name (plan));
  g_autofree char *id = make_id (routine);
  g_autofree char *body = NULL;

  /* TRANSLATORS: A reminder of a routine, whose name stands above. */
  body = g_strdup_printf (ngettext ("It is due today and takes about %d minute.",
                                    "It is due today and takes about %d minutes.", (gulong) minutes),
                          minutes);
  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.start-routine", "s", routine);
  g_notification_add_button_with_target (notification, _("Start"), "app.start-routine", "s", routine);
  /* TRANSLATORS: Remind me again in half an hour. */
  g_notification_add_button_with_target (notification, _("Later"), "app.routine-later", "s", routine);
  g_application_send_notification (self->application, id, notification);
}

/* What has been done needs no reminder any more. */
static void
withdraw (LopeReminder         *self,
          const LopeRoutineLog *log)
{
  for (guint i = 0; i < log->n_plans; i++)
    {
      g_autofree char *id = make_id (lope_routine_plan_get_uuid (log->plans[i]));

      if (lope_routine_log_get_day (log, log->plans[i], log->day).state != LOPE_ROUTINE_STATE_DONE)
        continue;
      g_application_withdraw_notification (self->application, id);
      g_hash_table_remove (self->put_off, lope_routine_plan_get_uuid (log->plans[i]));
    }
}

/* Those whose time has come, as long as they are still due; the others are forgotten. */
static void
remind_again (LopeReminder         *self,
              const LopeRoutineLog *log,
              gint64                now)
{
  g_autoptr (GArray) due = lope_routine_log_list_due (log);

  for (guint i = 0; i < due->len; i++)
    {
      LopeRoutinePlan *plan = g_array_index (due, LopeRoutineDay, i).plan;
      const gint64 *time = g_hash_table_lookup (self->put_off, lope_routine_plan_get_uuid (plan));

      if (time != NULL && *time <= now)
        notify (self, plan);
    }
  g_hash_table_foreach_remove (self->put_off, has_passed, &now);
}

/* ==== Waiting ==== */

static void
hold (LopeReminder *self,
      gboolean      wanted)
{
  if (wanted == self->holds)
    return;

  self->holds = wanted;
  if (wanted)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

static gboolean
wake_cb (gpointer user_data)
{
  LopeReminder *self = user_data;

  self->source = 0;
  lope_reminder_check (self);

  return G_SOURCE_REMOVE;
}

static void
wait_until (LopeReminder *self,
            gint64        time)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = lope_clock_watch_add_at (time, wake_cb, self);
}

/* When to look again. */
static gint64
find_wake (LopeReminder         *self,
           const LopeRoutineLog *log,
           gint64                now,
           GTimeZone            *zone,
           gboolean             *wanted)
{
  gint64 wake = now + LONGEST_WAIT;
  LopeRoutineReminder next;
  GHashTableIter iter;
  gpointer time;

  *wanted = lope_routine_log_get_next_reminder (log, now, zone, &next);
  if (*wanted)
    wake = MIN (wake, next.time);

  g_hash_table_iter_init (&iter, self->put_off);
  while (g_hash_table_iter_next (&iter, NULL, &time))
    {
      wake = MIN (wake, *(gint64 *) time);
      *wanted = TRUE;
    }

  return MAX (wake, now + 1);
}

static void
check (LopeReminder         *self,
       const LopeRoutineLog *log,
       gint64                now,
       GTimeZone            *zone)
{
  GSettings *settings = lope_settings_get ();
  const int offset = lope_time_get_offset (zone, now);
  const gint64 midnight = SECONDS_PER_DAY * (gint64) log->day - SECONDS_PER_MINUTE * (gint64) offset;
  const gint64 reminded = settings != NULL ? g_settings_get_int64 (settings, "reminded-until") : 0;
  g_autoptr (GArray) reminders = NULL;
  gboolean wanted;

  /* A clock that was put back does not bring everything again. */
  reminders = lope_routine_log_list_reminders (log, MAX (reminded, midnight - 1), now, zone);
  for (guint i = 0; i < reminders->len; i++)
    notify (self, g_array_index (reminders, LopeRoutineReminder, i).plan);
  remind_again (self, log, now);
  withdraw (self, log);
  save_put_off (self);
  if (settings != NULL && now > reminded)
    g_settings_set_int64 (settings, "reminded-until", now);

  wait_until (self, find_wake (self, log, now, zone, &wanted));
  hold (self, wanted && settings != NULL && g_settings_get_boolean (settings, "remind-when-closed"));
}

static void
lope_reminder_dispose (GObject *object)
{
  LopeReminder *self = LOPE_REMINDER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->put_off, g_hash_table_unref);

  G_OBJECT_CLASS (lope_reminder_parent_class)->dispose (object);
}

static void
lope_reminder_class_init (LopeReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_reminder_dispose;
}

static void
lope_reminder_init (LopeReminder *self)
{
  self->put_off = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* ==== API ==== */

/**
 * lope_reminder_new:
 * @application: (transfer none): the program, which outlives this
 * @path: (type filename): the journal
 *
 * Makes what reminds of the routines of a journal. It begins with the first
 * lope_reminder_check().
 *
 * Returns: (transfer full): the object
 */
LopeReminder *
lope_reminder_new (GApplication *application,
                   const char   *path)
{
  LopeReminder *self = g_object_new (LOPE_TYPE_REMINDER, NULL);

  self->application = application;
  self->path = g_strdup (path);
  load_put_off (self);

  return self;
}

/**
 * lope_reminder_check:
 * @self: what reminds
 *
 * Reminds of what is to be reminded of now, and finds out when to look again. To be
 * called when the journal or the settings have changed.
 */
void
lope_reminder_check (LopeReminder *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  const gint64 now = get_now ();
  const LopeDay today = lope_day_from_time (now, lope_time_get_offset (zone, now));
  g_autoptr (LopeStore) store = NULL;
  g_autoptr (LopeRoutineRecords) records = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LOPE_IS_REMINDER (self));

  store = lope_store_open (self->path, LOPE_STORE_READ_ONLY | LOPE_STORE_MUST_EXIST, &error);
  if (store != NULL)
    records = lope_store_load_routines (store, today, today, now, &error);
  if (records != NULL)
    {
      check (self, &records->log, now, zone);
      return;
    }

  /* There may be a journal in an hour. */
  g_debug ("No reminders: %s", error->message);
  wait_until (self, now + LONGEST_WAIT);
  hold (self, FALSE);
}

/**
 * lope_reminder_put_off:
 * @self: what reminds
 * @routine: the UUID of a routine
 *
 * Reminds of a routine again later, if it is not done by then.
 */
void
lope_reminder_put_off (LopeReminder *self,
                       const char   *routine)
{
  GSettings *settings = lope_settings_get ();
  const int minutes = settings != NULL ? g_settings_get_int (settings, "remind-again-after") : 30;

  g_return_if_fail (LOPE_IS_REMINDER (self));
  g_return_if_fail (routine != NULL);

  put_off_until (self, routine, get_now () + SECONDS_PER_MINUTE * (gint64) minutes);
  save_put_off (self);
  lope_reminder_check (self);
}
