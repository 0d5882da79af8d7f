/* lope-clock-watch.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-clock-watch.h"

#include <errno.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <glib-unix.h>

typedef struct {
  int fd; /* owned */
  GSourceFunc func; /* borrowed */
  gpointer user_data; /* borrowed */
} Watch;

/* The hours at which something changes on its own: the day begins, the morning
 * is asked about, and from noon on it is told from memory (evidence.md P2, P3). */
static const int turns[] = { 0, 4, 12 };

/* UTC seconds of the next of them. */
static gint64
find_turn (GTimeZone *zone)
{
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);
  gint64 next = g_date_time_to_unix (now) + 86400;

  for (int days = 0; days <= 1; days++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (now, days);

      for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
        {
          g_autoptr (GDateTime) turn = g_date_time_new (zone, g_date_time_get_year (day), g_date_time_get_month (day),
                                                        g_date_time_get_day_of_month (day), turns[i], 0, 0);

          if (turn != NULL && g_date_time_compare (turn, now) > 0)
            next = MIN (next, g_date_time_to_unix (turn));
        }
    }

  return next;
}

static gboolean
ready_cb (int          fd,
          GIOCondition condition,
          gpointer     user_data)
{
  Watch *watch = user_data;
  guint64 n;

  /* ECANCELED says that the clock was set: the hour may be another one too. */
  if (read (fd, &n, sizeof n) < 0 && errno != ECANCELED)
    return G_SOURCE_CONTINUE;

  watch->func (watch->user_data);

  return G_SOURCE_REMOVE;
}

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  close (watch->fd);
  g_free (watch);
}

/**
 * lope_clock_watch_add_at:
 * @time: UTC seconds
 * @func: (scope notified): called once, its return value does not matter
 * @user_data: for @func
 *
 * Waits for a moment, or for the clock being set. The timer follows the wall clock,
 * so it also fires after the machine slept over it, which a timeout of the main loop
 * would not.
 *
 * Returns: the source, or 0 if the kernel gave no timer
 */
guint
lope_clock_watch_add_at (gint64       time,
                         GSourceFunc  func,
                         gpointer     user_data)
{
  struct itimerspec when = { 0 };
  GSource *source;
  Watch *watch;
  guint id;
  int fd;

  g_return_val_if_fail (func != NULL, 0);

  fd = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (fd < 0)
    return 0;

  when.it_value.tv_sec = time;
  if (timerfd_settime (fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) < 0)
    {
      close (fd);
      return 0;
    }

  watch = g_new0 (Watch, 1);
  watch->fd = fd;
  watch->func = func;
  watch->user_data = user_data;
  source = g_unix_fd_source_new (fd, G_IO_IN);
  g_source_set_callback (source, G_SOURCE_FUNC (ready_cb), watch, watch_free);
  g_source_set_static_name (source, "[lope] clock");
  id = g_source_attach (source, NULL);
  g_source_unref (source);

  return id;
}

/**
 * lope_clock_watch_add:
 * @zone: the time zone that counts
 * @func: (scope notified): called once, its return value does not matter
 * @user_data: for @func
 *
 * Waits for the next local midnight, the hour at which the morning is asked about
 * or noon, or for the clock being set, as lope_clock_watch_add_at() does.
 *
 * Returns: the source, or 0 if the kernel gave no timer
 */
guint
lope_clock_watch_add (GTimeZone   *zone,
                      GSourceFunc  func,
                      gpointer     user_data)
{
  g_return_val_if_fail (zone != NULL, 0);

  return lope_clock_watch_add_at (find_turn (zone), func, user_data);
}
