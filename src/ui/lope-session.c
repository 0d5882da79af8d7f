/* lope-session.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-session.h"

#include "lope-day-watch.h"
#include "lope-settings.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_DAY 86400

struct _LopeSession {
  GObject parent_instance;

  LopePreferences preferences;
  LopeDay fixed_day;
  LopeDay today;
  guint changes;
  gboolean status_is_current;

  LopeStore *store; /* owned */
  GTimeZone *zone; /* owned */
  LopeStatus *status; /* owned, nullable */
  GListStore *notices; /* owned, nullable: those that were not dismissed */
  guint changed_source; /* owned */
  guint day_source; /* owned */

  LopeUndoFunc undo_func;
  gpointer undo_data; /* owned */
  GDestroyNotify undo_destroy;
};

/**
 * LopeSession:
 *
 * What all pages of a window share: the journal, what the runner prefers, the
 * day it is, and what the rules make of them. It emits “changed” (guint
 * #LopeStoreChange) once for each turn of the main loop in which anything
 * changed: the journal, the day, or the preferences.
 */
G_DEFINE_FINAL_TYPE (LopeSession, lope_session, G_TYPE_OBJECT)

typedef enum {
  PROP_STORE = 1,
  PROP_FIXED_DAY,
  PROP_TODAY,
  PROP_STATUS,
  PROP_UNITS,
  PROP_CAN_UNDO,
} LopeSessionProperty;

static GParamSpec *properties[PROP_CAN_UNDO + 1];

enum {
  CHANGED,
  UNDO_OFFERED,
  UNDO_FORGOTTEN,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void watch_day (LopeSession *self);

static LopeDay
find_today (LopeSession *self)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (self->fixed_day != LOPE_DAY_NONE)
    return self->fixed_day;

  return lope_day_from_time (now, lope_time_get_offset (self->zone, now));
}

static gboolean
emit_changed_cb (gpointer user_data)
{
  LopeSession *self = user_data;
  guint changes = self->changes;

  self->changed_source = 0;
  self->changes = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
  g_signal_emit (self, signals[CHANGED], 0, changes);

  return G_SOURCE_REMOVE;
}

static void
queue_changed (LopeSession *self,
               guint        changes)
{
  self->changes |= changes;
  self->status_is_current = FALSE;
  if (self->changed_source == 0)
    self->changed_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, emit_changed_cb, self, NULL);
}

static void
store_changed_cb (LopeStore   *store,
                  guint        changes,
                  LopeSession *self)
{
  queue_changed (self, changes);
}

static void
settings_changed_cb (LopeSession *self)
{
  lope_session_reload (self);
}

static gboolean
day_changed_cb (gpointer user_data)
{
  LopeSession *self = user_data;
  LopeDay today;

  self->day_source = 0;
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = g_time_zone_new_local ();
  watch_day (self);

  today = find_today (self);
  if (today != self->today)
    {
      self->today = today;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
      queue_changed (self, LOPE_STORE_CHANGE_ALL);
    }

  return G_SOURCE_REMOVE;
}

static void
watch_day (LopeSession *self)
{
  if (self->fixed_day == LOPE_DAY_NONE)
    self->day_source = lope_day_watch_add (self->zone, day_changed_cb, self);
}

static gboolean
undelete (LopeStore  *store,
          gpointer    user_data,
          GError    **error)
{
  GVariant *deleted = user_data;
  g_autofree const char **uuids = NULL;
  const char *type;

  g_variant_get (deleted, "(&s^a&s)", &type, &uuids);

  return lope_store_undelete (store, g_type_from_name (type), uuids, error);
}

static gboolean
recall (LopeStore  *store,
        gpointer    user_data,
        GError    **error)
{
  return lope_store_recall_notice (store, user_data, error);
}

static void
lope_session_constructed (GObject *object)
{
  LopeSession *self = LOPE_SESSION (object);
  GSettings *settings = lope_settings_get ();

  G_OBJECT_CLASS (lope_session_parent_class)->constructed (object);

  lope_preferences_load (&self->preferences);
  self->today = find_today (self);
  watch_day (self);
  if (self->store != NULL)
    g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
lope_session_dispose (GObject *object)
{
  LopeSession *self = LOPE_SESSION (object);

  g_clear_handle_id (&self->changed_source, g_source_remove);
  g_clear_handle_id (&self->day_source, g_source_remove);
  lope_session_forget_undo (self);
  g_clear_object (&self->status);
  g_clear_object (&self->notices);
  g_clear_object (&self->store);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (lope_session_parent_class)->dispose (object);
}

static void
lope_session_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LopeSession *self = LOPE_SESSION (object);

  switch ((LopeSessionProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_FIXED_DAY:
      g_value_set_int (value, self->fixed_day);
      break;
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    case PROP_STATUS:
      g_value_set_object (value, lope_session_get_status (self));
      break;
    case PROP_UNITS:
      g_value_set_uint (value, self->preferences.units);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->undo_func != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_session_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LopeSession *self = LOPE_SESSION (object);

  switch ((LopeSessionProperty) prop_id)
    {
    case PROP_STORE:
      g_set_object (&self->store, g_value_get_object (value));
      break;
    case PROP_FIXED_DAY:
      self->fixed_day = g_value_get_int (value);
      break;
    case PROP_TODAY:
    case PROP_STATUS:
    case PROP_UNITS:
    case PROP_CAN_UNDO:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_session_class_init (LopeSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = lope_session_constructed;
  object_class->dispose = lope_session_dispose;
  object_class->get_property = lope_session_get_property;
  object_class->set_property = lope_session_set_property;

  /**
   * LopeSession:store:
   *
   * The journal.
   */
  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, LOPE_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeSession:fixed-day:
   *
   * The day that it always is, or %LOPE_DAY_NONE where the clock decides.
   */
  properties[PROP_FIXED_DAY] =
    g_param_spec_int ("fixed-day", NULL, NULL, G_MININT, G_MAXINT, LOPE_DAY_NONE,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeSession:today:
   *
   * The day it is, a #LopeDay.
   */
  properties[PROP_TODAY] =
    g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, 0,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * LopeSession:status:
   *
   * What the rules make of the journal today.
   */
  properties[PROP_STATUS] =
    g_param_spec_object ("status", NULL, NULL, LOPE_TYPE_STATUS,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * LopeSession:units:
   *
   * What distances are shown in, a #LopeUnits.
   */
  properties[PROP_UNITS] =
    g_param_spec_uint ("units", NULL, NULL, 0, LOPE_UNITS_IMPERIAL, LOPE_UNITS_METRIC,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * LopeSession:can-undo:
   *
   * Whether there is anything to take back.
   */
  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * LopeSession::changed:
   * @changes: #LopeStoreChange as bits
   *
   * Something that is shown may have changed.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * LopeSession::undo-offered:
   * @message: what was done
   *
   * Something was done that can be taken back.
   */
  signals[UNDO_OFFERED] = g_signal_new ("undo-offered", LOPE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * LopeSession::undo-forgotten:
   *
   * What was offered can no longer be taken back, or has been.
   */
  signals[UNDO_FORGOTTEN] = g_signal_new ("undo-forgotten", LOPE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LopeSession::failed:
   * @title: what could not be done
   * @reason: why
   *
   * A change could not be made.
   */
  signals[FAILED] = g_signal_new ("failed", LOPE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
lope_session_init (LopeSession *self)
{
  self->fixed_day = LOPE_DAY_NONE;
  self->zone = g_time_zone_new_local ();
}

/* ==== API ==== */

/**
 * lope_session_new:
 * @store: the journal
 * @fixed_day: the day that it always is, or %LOPE_DAY_NONE to follow the clock
 *
 * Makes what the pages of a window share.
 *
 * Returns: (transfer full): the session
 */
LopeSession *
lope_session_new (LopeStore *store,
                  LopeDay    fixed_day)
{
  return g_object_new (LOPE_TYPE_SESSION, "store", store, "fixed-day", fixed_day, NULL);
}

/**
 * lope_session_get_store:
 * @self: a session
 *
 * Gets the journal.
 *
 * Returns: (transfer none): the journal
 */
LopeStore *
lope_session_get_store (LopeSession *self)
{
  g_return_val_if_fail (LOPE_IS_SESSION (self), NULL);

  return self->store;
}

/**
 * lope_session_get_preferences:
 * @self: a session
 *
 * Gets what the runner chose. The values change before “changed” is emitted.
 *
 * Returns: (transfer none): the preferences
 */
const LopePreferences *
lope_session_get_preferences (LopeSession *self)
{
  g_return_val_if_fail (LOPE_IS_SESSION (self), NULL);

  return &self->preferences;
}

/**
 * lope_session_get_units:
 * @self: a session
 *
 * Gets what distances are shown in.
 *
 * Returns: the units
 */
LopeUnits
lope_session_get_units (LopeSession *self)
{
  g_return_val_if_fail (LOPE_IS_SESSION (self), LOPE_UNITS_METRIC);

  return self->preferences.units;
}

/**
 * lope_session_get_today:
 * @self: a session
 *
 * Gets the day it is, or the one that a sample journal was opened on.
 *
 * Returns: the day
 */
LopeDay
lope_session_get_today (LopeSession *self)
{
  g_return_val_if_fail (LOPE_IS_SESSION (self), LOPE_DAY_NONE);

  return self->today;
}

/**
 * lope_session_get_now:
 * @self: a session
 *
 * Gets the moment from which the journal is seen: now, or the end of the fixed
 * day.
 *
 * Returns: UTC seconds
 */
gint64
lope_session_get_now (LopeSession *self)
{
  gint64 end;

  g_return_val_if_fail (LOPE_IS_SESSION (self), 0);

  if (self->fixed_day == LOPE_DAY_NONE)
    return g_get_real_time () / G_USEC_PER_SEC;

  end = ((gint64) self->fixed_day + 1) * SECONDS_PER_DAY - 1;

  return end - 60 * (gint64) lope_time_get_offset (self->zone, end);
}

/**
 * lope_session_get_zone:
 * @self: a session
 *
 * Gets the time zone of the machine.
 *
 * Returns: (transfer none): the zone
 */
GTimeZone *
lope_session_get_zone (LopeSession *self)
{
  g_return_val_if_fail (LOPE_IS_SESSION (self), NULL);

  return self->zone;
}

/**
 * lope_session_get_status:
 * @self: a session
 *
 * Gets what the rules make of the journal today. It is found when it is first
 * asked for after a change.
 *
 * Returns: (transfer none) (nullable): the status, or %NULL if the journal
 *   could not be read
 */
LopeStatus *
lope_session_get_status (LopeSession *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (self), NULL);

  if (self->status_is_current || self->store == NULL)
    return self->status;

  self->status_is_current = TRUE;
  g_clear_object (&self->status);
  g_clear_object (&self->notices);
  self->status = lope_store_load_status (self->store, self->today, lope_session_get_now (self),
                                         self->preferences.default_target,
                                         self->preferences.ten_percent_line, &error);
  if (self->status == NULL)
    lope_session_report (self, _("The journal could not be read"), error);

  return self->status;
}

/**
 * lope_session_get_notices:
 * @self: a session
 *
 * Gets the notices of today that the runner did not dismiss.
 *
 * Returns: (transfer none): a list of #LopeNotice
 */
GListModel *
lope_session_get_notices (LopeSession *self)
{
  LopeStatus *status;

  g_return_val_if_fail (LOPE_IS_SESSION (self), NULL);

  status = lope_session_get_status (self);
  if (self->notices == NULL)
    self->notices = status != NULL ? lope_store_list_notices (self->store, status)
                                   : g_list_store_new (LOPE_TYPE_NOTICE);

  return G_LIST_MODEL (self->notices);
}

/**
 * lope_session_is_sample:
 * @self: a session
 *
 * Tells whether this is the sample journal, which is thrown away.
 *
 * Returns: %TRUE if it is
 */
gboolean
lope_session_is_sample (LopeSession *self)
{
  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);

  return self->store != NULL && lope_store_get_path (self->store) == NULL;
}

/**
 * lope_session_is_read_only:
 * @self: a session
 *
 * Tells whether the journal can only be looked at.
 *
 * Returns: %TRUE if nothing can be changed
 */
gboolean
lope_session_is_read_only (LopeSession *self)
{
  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);

  return self->store != NULL && lope_store_is_read_only (self->store);
}

/**
 * lope_session_reload:
 * @self: a session
 *
 * Reads the preferences again.
 */
void
lope_session_reload (LopeSession *self)
{
  LopeUnits units;

  g_return_if_fail (LOPE_IS_SESSION (self));

  units = self->preferences.units;
  lope_preferences_load (&self->preferences);
  if (units != self->preferences.units)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNITS]);
  queue_changed (self, LOPE_STORE_CHANGE_ALL);
}

/**
 * lope_session_add:
 * @self: a session
 * @record: a new record
 *
 * Writes a new record. It is durable when this returns %TRUE.
 *
 * Returns: whether it was written; if not, “failed” was emitted
 */
gboolean
lope_session_add (LopeSession *self,
                  LopeRecord  *record)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);

  if (lope_store_add (self->store, record, &error))
    return TRUE;

  lope_session_report (self, _("This could not be saved"), error);

  return FALSE;
}

/**
 * lope_session_update:
 * @self: a session
 * @record: a record that is in the journal
 *
 * Writes a changed record. It is durable when this returns %TRUE.
 *
 * Returns: whether it was written; if not, “failed” was emitted
 */
gboolean
lope_session_update (LopeSession *self,
                     LopeRecord  *record)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);

  if (lope_store_update (self->store, record, &error))
    return TRUE;

  lope_session_report (self, _("The change could not be saved"), error);

  return FALSE;
}

/**
 * lope_session_delete:
 * @self: a session
 * @type: the type of the records
 * @uuids: (array zero-terminated=1): which ones
 * @message: what was done, for the toast that offers to undo it
 *
 * Deletes records and offers to take that back.
 *
 * Returns: whether they were deleted; if not, “failed” was emitted
 */
gboolean
lope_session_delete (LopeSession        *self,
                     GType               type,
                     const char * const *uuids,
                     const char         *message)
{
  g_autoptr (GError) error = NULL;
  GVariant *deleted;

  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (uuids != NULL, FALSE);

  if (!lope_store_delete (self->store, type, uuids, &error))
    {
      lope_session_report (self, _("This could not be deleted"), error);
      return FALSE;
    }

  deleted = g_variant_ref_sink (g_variant_new ("(s^as)", g_type_name (type), uuids));
  lope_session_offer_undo (self, message, undelete, deleted, (GDestroyNotify) g_variant_unref);

  return TRUE;
}

/**
 * lope_session_dismiss:
 * @self: a session
 * @notice: a notice
 *
 * Puts a notice away for as long as its state is the same, and offers to take
 * that back.
 *
 * Returns: whether it was; if not, “failed” was emitted
 */
gboolean
lope_session_dismiss (LopeSession *self,
                      LopeNotice  *notice)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);

  if (!lope_store_dismiss_notice (self->store, notice, &error))
    {
      lope_session_report (self, _("The notice could not be dismissed"), error);
      return FALSE;
    }

  lope_session_offer_undo (self, _("Notice dismissed"), recall, g_object_ref (notice), g_object_unref);

  return TRUE;
}

/**
 * lope_session_report:
 * @self: a session
 * @title: what could not be done
 * @error: (nullable): why
 *
 * Tells of a failure.
 */
void
lope_session_report (LopeSession  *self,
                     const char   *title,
                     const GError *error)
{
  g_return_if_fail (LOPE_IS_SESSION (self));

  g_signal_emit (self, signals[FAILED], 0, title, error != NULL ? error->message : "");
}

/**
 * lope_session_offer_undo:
 * @self: a session
 * @message: what was done, for the toast
 * @func: (scope notified): takes it back
 * @user_data: (nullable): for @func
 * @destroy: (nullable): frees @user_data
 *
 * Offers to take back what was just done. An earlier offer ends.
 */
void
lope_session_offer_undo (LopeSession    *self,
                         const char     *message,
                         LopeUndoFunc    func,
                         gpointer        user_data,
                         GDestroyNotify  destroy)
{
  g_return_if_fail (LOPE_IS_SESSION (self));
  g_return_if_fail (func != NULL);

  lope_session_forget_undo (self);
  self->undo_func = func;
  self->undo_data = user_data;
  self->undo_destroy = destroy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_signal_emit (self, signals[UNDO_OFFERED], 0, message);
}

/**
 * lope_session_forget_undo:
 * @self: a session
 *
 * Ends the offer to take something back.
 */
void
lope_session_forget_undo (LopeSession *self)
{
  GDestroyNotify destroy;
  gpointer data;

  g_return_if_fail (LOPE_IS_SESSION (self));

  if (self->undo_func == NULL)
    return;

  self->undo_func = NULL;
  data = g_steal_pointer (&self->undo_data);
  destroy = self->undo_destroy;
  if (destroy != NULL)
    destroy (data);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_signal_emit (self, signals[UNDO_FORGOTTEN], 0);
}

/**
 * lope_session_undo:
 * @self: a session
 *
 * Takes back what was last done, if it can be. The offer stands when this fails.
 *
 * Returns: whether anything was taken back
 */
gboolean
lope_session_undo (LopeSession *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);

  if (self->undo_func == NULL)
    return FALSE;

  if (!self->undo_func (self->store, self->undo_data, &error))
    {
      lope_session_report (self, _("This could not be undone"), error);
      return FALSE;
    }

  lope_session_forget_undo (self);

  return TRUE;
}
