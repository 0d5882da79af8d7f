/* lope-calendar-keys.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-calendar-keys.h"

#include "lope-day.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

#define WEEK 7

/* What stands around a calendar, in pixels. */
#define MARGIN 24

#define TIGHT "lope-tight-calendar"

static LopeDay
get_day (GtkCalendar *calendar)
{
  return lope_day_new (gtk_calendar_get_year (calendar),
                       gtk_calendar_get_month (calendar) + 1,
                       gtk_calendar_get_day (calendar));
}

static void
set_day (GtkCalendar *calendar,
         LopeDay      day)
{
  int year, month, day_of_month;

  lope_day_split (day, &year, &month, &day_of_month);
  if (year != gtk_calendar_get_year (calendar) || month - 1 != gtk_calendar_get_month (calendar))
    {
      /* Every month has a first day: none of these is refused on the way. */
      gtk_calendar_set_day (calendar, 1);
      gtk_calendar_set_year (calendar, year);
      gtk_calendar_set_month (calendar, month - 1);
    }
  gtk_calendar_set_day (calendar, day_of_month);
}

/* By how many days a key goes on. */
static int
get_step (GtkWidget *calendar,
          guint      keyval)
{
  const int forward = gtk_widget_get_direction (calendar) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return -forward;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return forward;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -WEEK;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return WEEK;
    default:
      return 0;
    }
}

static gboolean
key_cb (GtkCalendar    *calendar,
        guint           keyval,
        guint           keycode,
        GdkModifierType state)
{
  const int step = get_step (GTK_WIDGET (calendar), keyval);
  const LopeDay day = get_day (calendar);
  g_autofree char *text = NULL;

  /* Inside, the buttons of month and year have the keys for themselves. */
  if (step == 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || day == LOPE_DAY_NONE ||
      !gtk_widget_has_focus (GTK_WIDGET (calendar)))
    return GDK_EVENT_PROPAGATE;

  set_day (calendar, day + step);
  text = lope_format_day_long (day + step, LOPE_DAY_NONE);
  gtk_accessible_announce (GTK_ACCESSIBLE (calendar), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return GDK_EVENT_STOP;
}

/* So that it is heard when the focus comes here. */
static void
describe_day (GtkCalendar *calendar)
{
  g_autofree char *text = lope_format_day_long (get_day (calendar), LOPE_DAY_NONE);

  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* The buttons of month and year, in reading order, which have a picture alone. */
static void
name_buttons (GtkWidget *widget,
              guint     *n)
{
  const char *names[] = { _("Previous Month"), _("Next Month"), _("Previous Year"), _("Next Year") };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!GTK_IS_BUTTON (child))
        {
          name_buttons (child, n);
          continue;
        }
      if (*n < G_N_ELEMENTS (names))
        gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, names[*n], -1);
      (*n)++;
    }
}

/* Its columns are three digits wide, whatever the size of those is. */
static void
fit_cb (GtkWidget *calendar)
{
  GtkWidget *window = gtk_widget_get_ancestor (calendar, GTK_TYPE_WINDOW);
  int least;

  gtk_widget_remove_css_class (calendar, TIGHT);
  gtk_widget_measure (calendar, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (window != NULL && least > gtk_widget_get_width (window) - MARGIN)
    gtk_widget_add_css_class (calendar, TIGHT);
}

/* ==== API ==== */

/**
 * lope_calendar_keys_add:
 * @calendar: a calendar
 *
 * Makes the arrow keys choose the day before or after the chosen one, and that a
 * week before or after, and says which it is.
 *
 * By itself, a calendar moves a frame that begins in one of its corners, wherever
 * the chosen day is, and is silent to screen readers, to whom its buttons have no
 * names either (seen with GTK 4.18). They get them here. Nor does it fit into a
 * narrow window with large text: there its digits are made smaller.
 */
void
lope_calendar_keys_add (GtkCalendar *calendar)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  guint n_buttons = 0;

  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  name_buttons (GTK_WIDGET (calendar), &n_buttons);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), calendar, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (calendar), keys);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (describe_day), NULL);
  describe_day (calendar);
  g_signal_connect (calendar, "map", G_CALLBACK (fit_cb), NULL);
}
