/* lope-clock.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-clock.h"

#include "lope-clock-watch.h"

#define SECONDS_PER_DAY 86400

struct _LopeClock {
  GObject parent_instance;

  LopeDay fixed_day;
  LopeDay today;

  GTimeZone *zone; /* owned */
  guint source; /* owned */
};

/**
 * LopeClock:
 *
 * The day and the moment from which the journal is seen: those of the machine,
 * or the end of a day at which the clock stands still.
 */
G_DEFINE_FINAL_TYPE (LopeClock, lope_clock, G_TYPE_OBJECT)

static guint turned_signal;

static LopeDay
find_today (LopeClock *self)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (self->fixed_day != LOPE_DAY_NONE)
    return self->fixed_day;

  return lope_day_from_time (now, lope_time_get_offset (self->zone, now));
}

static gboolean
turned_cb (gpointer user_data)
{
  LopeClock *self = user_data;

  /* The machine may have travelled. */
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = g_time_zone_new_local ();
  self->source = lope_clock_watch_add (self->zone, turned_cb, self);
  self->today = find_today (self);
  g_signal_emit (self, turned_signal, 0);

  return G_SOURCE_REMOVE;
}

static void
lope_clock_dispose (GObject *object)
{
  LopeClock *self = LOPE_CLOCK (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (lope_clock_parent_class)->dispose (object);
}

static void
lope_clock_class_init (LopeClockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_clock_dispose;

  /**
   * LopeClock::turned:
   *
   * What depends on the time may be another thing now: a day or a morning began,
   * it is noon, or the clock was set.
   */
  turned_signal = g_signal_new ("turned", LOPE_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lope_clock_init (LopeClock *self)
{
  self->fixed_day = LOPE_DAY_NONE;
  self->zone = g_time_zone_new_local ();
}

/* ==== API ==== */

/**
 * lope_clock_new:
 * @fixed_day: the day that it always is, or %LOPE_DAY_NONE to follow the machine
 *
 * Makes a clock.
 *
 * Returns: (transfer full): the clock
 */
LopeClock *
lope_clock_new (LopeDay fixed_day)
{
  LopeClock *self = g_object_new (LOPE_TYPE_CLOCK, NULL);

  self->fixed_day = fixed_day;
  self->today = find_today (self);
  if (fixed_day == LOPE_DAY_NONE)
    self->source = lope_clock_watch_add (self->zone, turned_cb, self);

  return self;
}

/**
 * lope_clock_get_today:
 * @self: a clock
 *
 * Gets the day it is.
 *
 * Returns: the day
 */
LopeDay
lope_clock_get_today (LopeClock *self)
{
  g_return_val_if_fail (LOPE_IS_CLOCK (self), LOPE_DAY_NONE);

  return self->today;
}

/**
 * lope_clock_get_now:
 * @self: a clock
 *
 * Gets the moment from which the journal is seen: now, or the end of the fixed
 * day.
 *
 * Returns: UTC seconds
 */
gint64
lope_clock_get_now (LopeClock *self)
{
  gint64 end;

  g_return_val_if_fail (LOPE_IS_CLOCK (self), 0);

  if (self->fixed_day == LOPE_DAY_NONE)
    return g_get_real_time () / G_USEC_PER_SEC;

  end = ((gint64) self->fixed_day + 1) * SECONDS_PER_DAY - 1;

  return end - 60 * (gint64) lope_time_get_offset (self->zone, end);
}

/**
 * lope_clock_get_zone:
 * @self: a clock
 *
 * Gets the time zone of the machine.
 *
 * Returns: (transfer none): the zone
 */
GTimeZone *
lope_clock_get_zone (LopeClock *self)
{
  g_return_val_if_fail (LOPE_IS_CLOCK (self), NULL);

  return self->zone;
}
