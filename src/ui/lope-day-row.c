/* lope-day-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-day-row.h"

#include "lope-calendar-keys.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

struct _LopeDayRow {
  AdwActionRow parent_instance;

  LopeDay day;
  gboolean updating;
  char *empty; /* owned, nullable: what to show for no day */

  /* Template children */
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkCalendar *calendar;
  GtkLabel *label;
};

/**
 * LopeDayRow:
 *
 * A day that may be left open. The signal “changed” tells that the runner chose
 * another one.
 */
G_DEFINE_FINAL_TYPE (LopeDayRow, lope_day_row, ADW_TYPE_ACTION_ROW)

typedef enum {
  PROP_DAY = 1,
} LopeDayRowProperty;

static GParamSpec *properties[PROP_DAY + 1];
static guint changed_signal;

static void
show_day (LopeDayRow *self)
{
  /* Always with the year: the day may be long ago. */
  g_autofree char *text = lope_format_day_plain (self->day, LOPE_DAY_NONE);

  gtk_label_set_label (self->label, text != NULL ? text : self->empty != NULL ? self->empty : _("Not known"));
}

static void
day_selected_cb (LopeDayRow  *self,
                 GtkCalendar *calendar)
{
  if (self->updating)
    return;

  self->day = lope_day_new (gtk_calendar_get_year (calendar),
                            gtk_calendar_get_month (calendar) + 1,
                            gtk_calendar_get_day (calendar));
  show_day (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
  g_signal_emit (self, changed_signal, 0);
}

static void
clear_cb (LopeDayRow *self)
{
  lope_day_row_set_day (self, LOPE_DAY_NONE);
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, changed_signal, 0);
}

static void
lope_day_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LopeDayRow *self = LOPE_DAY_ROW (object);

  switch ((LopeDayRowProperty) prop_id)
    {
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_day_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LopeDayRow *self = LOPE_DAY_ROW (object);

  switch ((LopeDayRowProperty) prop_id)
    {
    case PROP_DAY:
      lope_day_row_set_day (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_day_row_finalize (GObject *object)
{
  g_free (LOPE_DAY_ROW (object)->empty);

  G_OBJECT_CLASS (lope_day_row_parent_class)->finalize (object);
}

static void
lope_day_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_DAY_ROW);

  G_OBJECT_CLASS (lope_day_row_parent_class)->dispose (object);
}

static void
lope_day_row_class_init (LopeDayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_day_row_dispose;
  object_class->finalize = lope_day_row_finalize;
  object_class->get_property = lope_day_row_get_property;
  object_class->set_property = lope_day_row_set_property;

  /**
   * LopeDayRow:day:
   *
   * The day, or %LOPE_DAY_NONE.
   */
  properties[PROP_DAY] =
    g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, LOPE_DAY_NONE,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * LopeDayRow::changed:
   *
   * The runner chose another day, or none.
   */
  changed_signal = g_signal_new ("changed", LOPE_TYPE_DAY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeDayRow, button);
  gtk_widget_class_bind_template_child (widget_class, LopeDayRow, popover);
  gtk_widget_class_bind_template_child (widget_class, LopeDayRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, LopeDayRow, label);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
lope_day_row_init (LopeDayRow *self)
{
  self->day = LOPE_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_calendar_keys_add (self->calendar);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self, self->label, NULL, -1);
  show_day (self);
}

/* ==== API ==== */

/**
 * lope_day_row_set_day:
 * @self: a row
 * @day: a day, or %LOPE_DAY_NONE
 *
 * Sets the day.
 */
void
lope_day_row_set_day (LopeDayRow *self,
                      LopeDay     day)
{
  g_return_if_fail (LOPE_IS_DAY_ROW (self));

  self->day = day;
  if (day != LOPE_DAY_NONE)
    {
      int year, month, day_of_month;

      lope_day_split (day, &year, &month, &day_of_month);
      self->updating = TRUE;
      /* The first day exists in every month on the way. */
      gtk_calendar_set_day (self->calendar, 1);
      gtk_calendar_set_year (self->calendar, year);
      gtk_calendar_set_month (self->calendar, month - 1);
      gtk_calendar_set_day (self->calendar, day_of_month);
      self->updating = FALSE;
    }
  show_day (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/**
 * lope_day_row_get_day:
 * @self: a row
 *
 * Gets the day.
 *
 * Returns: the day, or %LOPE_DAY_NONE
 */
LopeDay
lope_day_row_get_day (LopeDayRow *self)
{
  g_return_val_if_fail (LOPE_IS_DAY_ROW (self), LOPE_DAY_NONE);

  return self->day;
}

/**
 * lope_day_row_set_empty_label:
 * @self: a row
 * @label: what to show for no day
 *
 * Sets what it means when the day is left open.
 */
void
lope_day_row_set_empty_label (LopeDayRow *self,
                              const char *label)
{
  g_return_if_fail (LOPE_IS_DAY_ROW (self));

  g_set_str (&self->empty, label);
  show_day (self);
}
