/* lope-when-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-when-row.h"

#include "lope-calendar-keys.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

struct _LopeWhenRow {
  AdwActionRow parent_instance;

  LopeDay today;
  LopeDay day;
  int minute;
  gboolean busy;
  char *note; /* owned, nullable */

  /* Template children */
  GtkWidget *button;
  GtkLabel *label;
  GtkCalendar *calendar;
  GtkSpinButton *hour_spin;
  GtkSpinButton *minute_spin;
};

/**
 * LopeWhenRow:
 *
 * A row that shows a day and a time of day and lets them be changed. It emits
 * “changed” when they are.
 */
G_DEFINE_FINAL_TYPE (LopeWhenRow, lope_when_row, ADW_TYPE_ACTION_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_note (LopeWhenRow *self)
{
  const char *note = self->note != NULL ? self->note : "";

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), self->day > self->today
                               ? _("In the future: it counts from that day on") : note);
}

static void
show_moment (LopeWhenRow *self)
{
  g_autoptr (GDateTime) date = lope_day_to_date_time (self->day);
  g_autofree char *day = self->day == self->today ? g_strdup (_("Today"))
                                                  : lope_format_day_brief (self->day, self->today);
  g_autofree char *time = lope_format_time ((gint64) self->minute * 60, 0);
  /* TRANSLATORS: %1$s is a day, such as “Sun 15 Nov”, %2$s a time of day. */
  g_autofree char *text = g_strdup_printf (_("%1$s, %2$s"), day, time);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  show_note (self);

  self->busy = TRUE;
  /* Every month has a first day: none of these is refused on the way. */
  gtk_calendar_set_day (self->calendar, 1);
  gtk_calendar_set_year (self->calendar, g_date_time_get_year (date));
  gtk_calendar_set_month (self->calendar, g_date_time_get_month (date) - 1);
  gtk_calendar_set_day (self->calendar, g_date_time_get_day_of_month (date));
  gtk_spin_button_set_value (self->hour_spin, self->minute / 60);
  gtk_spin_button_set_value (self->minute_spin, self->minute % 60);
  self->busy = FALSE;
}

static void
change (LopeWhenRow *self,
        LopeDay      day,
        int          minute)
{
  if (self->busy || day == LOPE_DAY_NONE)
    return;

  lope_when_row_set (self, day, minute);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ==== Callbacks ==== */

static void
today_cb (LopeWhenRow *self)
{
  change (self, self->today, self->minute);
}

static void
yesterday_cb (LopeWhenRow *self)
{
  change (self, self->today - 1, self->minute);
}

static void
calendar_cb (LopeWhenRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);

  change (self, lope_day_new (g_date_time_get_year (date), g_date_time_get_month (date),
                              g_date_time_get_day_of_month (date)), self->minute);
}

static void
time_cb (LopeWhenRow *self)
{
  change (self, self->day, 60 * gtk_spin_button_get_value_as_int (self->hour_spin) +
                           gtk_spin_button_get_value_as_int (self->minute_spin));
}

static gboolean
two_digits_cb (GtkSpinButton *spin)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (spin));

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (spin))))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

/* ==== vfuncs ==== */

static void
lope_when_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_WHEN_ROW);

  G_OBJECT_CLASS (lope_when_row_parent_class)->dispose (object);
}

static void
lope_when_row_finalize (GObject *object)
{
  g_free (LOPE_WHEN_ROW (object)->note);

  G_OBJECT_CLASS (lope_when_row_parent_class)->finalize (object);
}

static void
lope_when_row_class_init (LopeWhenRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_when_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lope_when_row_finalize;

  /**
   * LopeWhenRow::changed:
   *
   * The runner changed the day or the time.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_WHEN_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-when-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeWhenRow, button);
  gtk_widget_class_bind_template_child (widget_class, LopeWhenRow, label);
  gtk_widget_class_bind_template_child (widget_class, LopeWhenRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, LopeWhenRow, hour_spin);
  gtk_widget_class_bind_template_child (widget_class, LopeWhenRow, minute_spin);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, yesterday_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_cb);
  gtk_widget_class_bind_template_callback (widget_class, time_cb);
  gtk_widget_class_bind_template_callback (widget_class, two_digits_cb);
}

static void
lope_when_row_init (LopeWhenRow *self)
{
  self->busy = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_calendar_keys_add (self->calendar);
  self->busy = FALSE;
}

/* ==== API ==== */

/**
 * lope_when_row_set_today:
 * @self: a row
 * @today: the present day
 *
 * Sets which day “Today” is.
 */
void
lope_when_row_set_today (LopeWhenRow *self,
                         LopeDay      today)
{
  g_return_if_fail (LOPE_IS_WHEN_ROW (self));

  self->today = today;
}

/**
 * lope_when_row_set:
 * @self: a row
 * @day: a day
 * @minute: minutes since midnight
 *
 * Sets what it shows.
 */
void
lope_when_row_set (LopeWhenRow *self,
                   LopeDay      day,
                   int          minute)
{
  g_return_if_fail (LOPE_IS_WHEN_ROW (self));

  self->day = day;
  self->minute = minute;
  show_moment (self);
}

/**
 * lope_when_row_set_moment:
 * @self: a row
 * @time: UTC seconds
 * @offset: minutes east of UTC, or %LOPE_UNSET
 *
 * Sets what it shows.
 */
void
lope_when_row_set_moment (LopeWhenRow *self,
                          gint64       time,
                          gint64       offset)
{
  const int minutes = offset != LOPE_UNSET ? (int) offset : 0;
  const LopeDay day = lope_day_from_time (time, minutes);

  lope_when_row_set (self, day, (int) ((time - (gint64) day * 86400) / 60 + minutes));
}

/**
 * lope_when_row_get_moment:
 * @self: a row
 * @zone: where that is
 * @moment: (out): the moment
 *
 * Gets the moment at the full minute.
 *
 * Returns: %FALSE if there is no such time, because a clock was put forward
 */
gboolean
lope_when_row_get_moment (LopeWhenRow *self,
                          GTimeZone   *zone,
                          LopeMoment  *moment)
{
  g_autofree char *iso = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (LOPE_IS_WHEN_ROW (self), FALSE);

  iso = lope_day_to_iso (self->day);
  text = g_strdup_printf ("%sT%02d:%02d", iso, self->minute / 60, self->minute % 60);

  return lope_parse_moment (text, zone, moment, NULL);
}

/**
 * lope_when_row_set_note:
 * @self: a row
 * @note: (nullable): something about the day that it shows
 *
 * Sets what is said below the title, unless the day itself needs a word.
 */
void
lope_when_row_set_note (LopeWhenRow *self,
                        const char  *note)
{
  g_return_if_fail (LOPE_IS_WHEN_ROW (self));

  if (g_set_str (&self->note, note))
    show_note (self);
}

/**
 * lope_when_row_get_day:
 * @self: a row
 *
 * Gets the day.
 *
 * Returns: the day
 */
LopeDay
lope_when_row_get_day (LopeWhenRow *self)
{
  g_return_val_if_fail (LOPE_IS_WHEN_ROW (self), LOPE_DAY_NONE);

  return self->day;
}

/**
 * lope_when_row_get_minute:
 * @self: a row
 *
 * Gets the time of day.
 *
 * Returns: minutes since midnight
 */
int
lope_when_row_get_minute (LopeWhenRow *self)
{
  g_return_val_if_fail (LOPE_IS_WHEN_ROW (self), 0);

  return self->minute;
}
