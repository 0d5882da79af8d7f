/* lope-session.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-session.h"

#include "lope-clock.h"
#include "lope-settings.h"

#include <glib/gi18n-lib.h>

struct _LopeSession {
  GObject parent_instance;

  LopePreferences preferences;
  guint changes;
  gboolean status_is_current;

  LopeStore *store; /* owned */
  LopeClock *clock; /* owned */
  LopeUndo *undo; /* owned */
  LopeStatus *status; /* owned, nullable */
  GListStore *notices; /* owned, nullable: those that were not dismissed */
  guint changed_source; /* owned */
};

/**
 * LopeSession:
 *
 * What all pages of a window share: the journal, what the runner prefers, the
 * day it is, and what the rules make of them. It emits “changed” (guint
 * #LopeStoreChange) once for each turn of the main loop in which anything
 * changed: the journal, the time, or the preferences.
 */
G_DEFINE_FINAL_TYPE (LopeSession, lope_session, G_TYPE_OBJECT)

enum {
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
emit_changed_cb (gpointer user_data)
{
  LopeSession *self = user_data;
  guint changes = self->changes;

  self->changed_source = 0;
  self->changes = 0;
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
settings_changed_cb (LopeSession *self,
                     const char  *key)
{
  /* What the window remembers of itself changes nothing that is shown. */
  if (g_str_equal (key, "page") || g_str_equal (key, "trends-range") || g_str_has_prefix (key, "window-"))
    return;

  lope_session_reload (self);
}

static void
clock_turned_cb (LopeSession *self)
{
  queue_changed (self, LOPE_STORE_CHANGE_ALL);
}

static void
lope_session_dispose (GObject *object)
{
  LopeSession *self = LOPE_SESSION (object);

  g_clear_handle_id (&self->changed_source, g_source_remove);
  lope_undo_forget (self->undo);
  g_clear_object (&self->status);
  g_clear_object (&self->notices);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lope_session_parent_class)->dispose (object);
}

static void
lope_session_finalize (GObject *object)
{
  LopeSession *self = LOPE_SESSION (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->undo);

  G_OBJECT_CLASS (lope_session_parent_class)->finalize (object);
}

static void
lope_session_class_init (LopeSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lope_session_dispose;
  object_class->finalize = lope_session_finalize;

  /**
   * LopeSession::changed:
   * @changes: #LopeStoreChange as bits
   *
   * Something that is shown may have changed.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

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
  self->undo = lope_undo_new ();
}

/* What the runner does not want to hear of. Pain and red flags are always told. */
static void
leave_out_unwanted (LopeSession *self)
{
  GListModel *notices = G_LIST_MODEL (self->notices);

  for (guint i = g_list_model_get_n_items (notices); i > 0; i--)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i - 1);
      const LopeNoticeKind kind = lope_notice_get_kind (notice);

      if ((kind == LOPE_NOTICE_RUN_SPIKE && !self->preferences.long_runs) ||
          (kind == LOPE_NOTICE_WEEKLY_CHANGE && !self->preferences.weekly_change))
        g_list_store_remove (self->notices, i - 1);
    }
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
  GSettings *settings = lope_settings_get ();
  LopeSession *self;

  g_return_val_if_fail (LOPE_IS_STORE (store), NULL);

  self = g_object_new (LOPE_TYPE_SESSION, NULL);
  self->store = g_object_ref (store);
  self->clock = lope_clock_new (fixed_day);
  lope_preferences_load (&self->preferences);

  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  g_signal_connect_object (self->clock, "turned", G_CALLBACK (clock_turned_cb), self, G_CONNECT_SWAPPED);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
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

  return lope_clock_get_today (self->clock);
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
  g_return_val_if_fail (LOPE_IS_SESSION (self), 0);

  return lope_clock_get_now (self->clock);
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

  return lope_clock_get_zone (self->clock);
}

/**
 * lope_session_get_undo:
 * @self: a session
 *
 * Gets what can be taken back.
 *
 * Returns: (transfer none): the undo
 */
LopeUndo *
lope_session_get_undo (LopeSession *self)
{
  g_return_val_if_fail (LOPE_IS_SESSION (self), NULL);

  return self->undo;
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
  self->status = lope_store_load_status (self->store, lope_session_get_today (self), lope_session_get_now (self),
                                         self->preferences.default_target,
                                         self->preferences.ten_percent_line, &error);
  if (self->status == NULL)
    lope_session_report (self, _("The journal could not be read"), error);

  return self->status;
}

/* That the morning is waited for is what the headline says. */
static void
leave_out_pending (GListStore *notices)
{
  const char *pending = lope_pain_outcome_nicks[LOPE_PAIN_PENDING].nick;

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (notices)); i > 0; i--)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (G_LIST_MODEL (notices), i - 1);

      if (lope_notice_get_kind (notice) == LOPE_NOTICE_PAIN_RESPONSE &&
          g_str_equal (lope_notice_get_state (notice), pending))
        g_list_store_remove (notices, i - 1);
    }
}

/**
 * lope_session_get_notices:
 * @self: a session
 *
 * Gets the notices of today that the runner did not dismiss, but for the one that
 * the headline takes the place of.
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
    {
      self->notices = status != NULL ? lope_store_list_notices (self->store, status)
                                     : g_list_store_new (LOPE_TYPE_NOTICE);
      leave_out_unwanted (self);
      if (status != NULL && lope_status_get_headline (status) == LOPE_HEADLINE_PENDING)
        leave_out_pending (self->notices);
    }

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
  g_return_if_fail (LOPE_IS_SESSION (self));

  lope_preferences_load (&self->preferences);
  queue_changed (self, LOPE_STORE_CHANGE_ALL);
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
