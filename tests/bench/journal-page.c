/* journal-page.c: how long the page “Journal” keeps the main loop busy
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-page.h"
#include "lope-window.h"

#include <time.h>

#define QUIET_US (500 * 1000)
#define MOST_US (2 * 1000 * 1000)
#define SCROLLS 12

/* What happened since a step began; times in µs. */
typedef struct {
  gint64 longest; /* the longest turn of the main loop */
  gint64 longest_undrawn; /* the same without drawing, which is done by software here */
  gint64 busy; /* all turns until what is wanted was drawn */
  gint64 shown; /* when that was, 0 before */
} Times;

static Times times;
static gint64 begin;
static gint64 layout_end;
static gint64 drawn;
static gint64 last_busy;
static gboolean is_changed;
static GtkWidget *list;

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
      times.longest = MAX (times.longest, now - begin);
      times.longest_undrawn = MAX (times.longest_undrawn, now - begin - drawn);
      if (times.shown == 0 || is_changed)
        times.busy += now - begin;
      if (times.shown != 0)
        is_changed = FALSE;
      if (now - begin > 500)
        last_busy = g_get_monotonic_time ();
    }

  drawn = 0;
  result = g_poll (fds, n_fds, timeout >= 0 ? MIN (timeout, 20) : 20);
  begin = get_time ();

  return result;
}

static void
layout_cb (void)
{
  layout_end = get_time ();
}

/* What is only laid out was not drawn yet. */
static gboolean
is_seen (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (gtk_widget_get_opacity (widget) < 1)
        return FALSE;
    }

  return TRUE;
}

static void
paint_cb (void)
{
  drawn += get_time () - layout_end;
  if (is_changed && times.shown == 0 && is_seen (list))
    times.shown = g_get_monotonic_time ();
}

static void
items_changed_cb (GListModel *model)
{
  is_changed |= g_list_model_get_n_items (model) > 0;
}

/* Goes on until nothing happens any more, or only what never ends; keeps the worst of
 * each time. */
static void
settle (Times *worst)
{
  gint64 start = g_get_monotonic_time ();

  times = (Times) { 0 };
  last_busy = start;
  while (g_get_monotonic_time () - last_busy < QUIET_US && g_get_monotonic_time () - start < MOST_US)
    g_main_context_iteration (NULL, TRUE);

  if (worst == NULL)
    return;

  worst->longest = MAX (worst->longest, times.longest);
  worst->longest_undrawn = MAX (worst->longest_undrawn, times.longest_undrawn);
  worst->busy = MAX (worst->busy, times.busy);
  if (times.shown != 0)
    worst->shown = MAX (worst->shown, times.shown - start);
}

static void
tell (const Times *self)
{
  g_print ("%.2f %.2f %.2f %.2f\n", (double) self->longest / 1000, (double) self->longest_undrawn / 1000,
           (double) self->busy / 1000, (double) self->shown / 1000);
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
  GtkWidget *window = user_data;
  GtkSelectionModel *model;

  gtk_widget_activate_action (window, "win.show-page", "s", "journal");
  list = find_widget (find_widget (window, LOPE_TYPE_JOURNAL_PAGE), GTK_TYPE_LIST_VIEW);
  model = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  is_changed = g_list_model_get_n_items (G_LIST_MODEL (model)) > 0;
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), NULL);

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

  is_changed = TRUE;
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
  g_autoptr (AdwApplication) application = NULL;
  GtkWidget *window, *page;
  GtkAdjustment *adjustment;
  GdkFrameClock *clock;
  Times opening = { 0 }, searching = { 0 }, scrolling = { 0 };

  if (argc != 2)
    return 2;
  store = lope_store_open (argv[1], LOPE_STORE_MUST_EXIST, &error);
  if (store == NULL)
    g_error ("%s", error->message);

  application = adw_application_new ("io.github.lope_journal.Bench", G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  /* Scrollbars that fade would go on with that for ever. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, "gtk-enable-animations", FALSE,
                "gtk-overlay-scrolling", FALSE, NULL);
  g_main_context_set_poll_func (NULL, poll_cb);
  session = lope_session_new (store, LOPE_DAY_NONE);
  window = GTK_WIDGET (lope_window_new (GTK_APPLICATION (application)));
  lope_window_set_session (LOPE_WINDOW (window), session);
  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "layout", G_CALLBACK (layout_cb), NULL);
  g_signal_connect (clock, "paint", G_CALLBACK (paint_cb), NULL);
  settle (NULL);

  g_idle_add (open_page_cb, window);
  settle (&opening);

  page = find_widget (window, LOPE_TYPE_JOURNAL_PAGE);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  for (guint i = 0; i < SCROLLS; i++)
    {
      g_idle_add (scroll_cb, adjustment);
      settle (&scrolling);
    }

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (find_widget (page, GTK_TYPE_SEARCH_BAR)), TRUE);
  settle (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Typing typing = { find_widget (page, GTK_TYPE_SEARCH_ENTRY), texts[i] };

      g_idle_add (type_cb, &typing);
      settle (&searching);
    }

  tell (&opening);
  tell (&searching);
  tell (&scrolling);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
