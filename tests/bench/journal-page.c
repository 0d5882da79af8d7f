/* journal-page.c: how long the page “Journal” keeps the main loop busy
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-page.h"

#include <time.h>

#define QUIET_US (500 * 1000)
#define SCROLLS 12

static gint64 begin;
static gint64 longest;
static gint64 last_busy;

/* The time that this thread had, so that what else the machine does is left out. */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* From the end of one wait to the beginning of the next, the loop is busy. */
static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  gint64 now = get_time ();
  int result;

  if (begin != 0)
    {
      longest = MAX (longest, now - begin);
      if (now - begin > 500)
        last_busy = g_get_monotonic_time ();
    }

  result = g_poll (fds, n_fds, timeout >= 0 ? MIN (timeout, 20) : 20);
  begin = get_time ();

  return result;
}

/* Goes on until nothing happens any more; returns the longest turn in ms. */
static double
settle (void)
{
  longest = 0;
  last_busy = g_get_monotonic_time ();
  while (g_get_monotonic_time () - last_busy < QUIET_US)
    g_main_context_iteration (NULL, TRUE);

  return (double) longest / 1000;
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
open_page_cb (gpointer user_data)
{
  gpointer *data = user_data;

  adw_navigation_view_push (data[0], g_object_new (LOPE_TYPE_JOURNAL_PAGE, "session", data[1], NULL));

  return G_SOURCE_REMOVE;
}

typedef struct {
  GtkWidget *entry;
  const char *text;
} Typing;

static gboolean
type_cb (gpointer user_data)
{
  Typing *typing = user_data;

  gtk_editable_set_text (GTK_EDITABLE (typing->entry), typing->text);

  return G_SOURCE_REMOVE;
}

static gboolean
scroll_cb (gpointer user_data)
{
  GtkAdjustment *adjustment = user_data;

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment));

  return G_SOURCE_REMOVE;
}

int
main (int    argc,
      char **argv)
{
  static const char * const texts[] = { "r", "ru", "run", "run 5", "run 59", "run 5", "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) store = NULL;
  g_autoptr (LopeSession) session = NULL;
  GtkWidget *window, *view, *list;
  GtkAdjustment *adjustment;
  double opening, settled, searching = 0, scrolling = 0;

  if (argc != 2)
    return 2;
  store = lope_store_open (argv[1], LOPE_STORE_MUST_EXIST, &error);
  if (store == NULL)
    g_error ("%s", error->message);

  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, "gtk-enable-animations", FALSE, NULL);
  g_main_context_set_poll_func (NULL, poll_cb);
  session = lope_session_new (store, LOPE_DAY_NONE);
  window = adw_window_new ();
  view = adw_navigation_view_new ();
  adw_navigation_view_set_animate_transitions (ADW_NAVIGATION_VIEW (view), FALSE);
  adw_window_set_content (ADW_WINDOW (window), view);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), adw_navigation_page_new (gtk_label_new ("Lope"), "Lope"));
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  g_idle_add (open_page_cb, (gpointer[]) { view, session });
  opening = settle ();

  list = find_widget (window, GTK_TYPE_LIST_VIEW);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  for (guint i = 0; i < SCROLLS; i++)
    {
      g_idle_add (scroll_cb, adjustment);
      settled = settle ();
      scrolling = MAX (scrolling, settled);
    }

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (find_widget (window, GTK_TYPE_SEARCH_BAR)), TRUE);
  settle ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Typing typing = { find_widget (window, GTK_TYPE_SEARCH_ENTRY), texts[i] };

      g_idle_add (type_cb, &typing);
      settled = settle ();
      searching = MAX (searching, settled);
    }

  g_print ("%.2f %.2f %.2f\n", opening, searching, scrolling);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
