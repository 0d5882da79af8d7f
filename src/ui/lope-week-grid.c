/* lope-week-grid.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-week-grid.h"

#include "lope-format.h"
#include "lope-routine-text.h"
#include "lope-week-chip.h"
#include "lope-week-strip.h"

#include <glib/gi18n-lib.h>

struct _LopeWeekGrid {
  AdwBin parent_instance;
};

/**
 * LopeWeekGrid:
 *
 * A week: what is due on each day, and what was done. With names and figures where
 * there is room for seven columns, else as a #LopeWeekStrip.
 */
G_DEFINE_FINAL_TYPE (LopeWeekGrid, lope_week_grid, ADW_TYPE_BIN)

static void
lope_week_grid_class_init (LopeWeekGridClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lope_week_grid_init (LopeWeekGrid *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Week"), -1);
}

static GtkWidget *
make_day_label (LopeDay day,
                LopeDay today)
{
  g_autoptr (GDateTime) date = lope_day_to_date_time (day);
  g_autofree char *weekday = lope_routine_text_dup_weekday (lope_day_get_weekday (day) - 1, LOPE_WEEKDAY_SHORT);
  g_autofree char *number = lope_format_number (g_date_time_get_day_of_month (date), 0);
  /* TRANSLATORS: a day at the head of its column: %1$s is the day of the week, %2$s that of the
   * month, as in “Mon 16” */
  g_autofree char *text = g_strdup_printf (C_ ("day of a week", "%1$s %2$s"), weekday, number);
  g_autofree char *name = lope_format_day (day);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "lope-week-day");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, day == today ? "today" : "dimmed");
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return label;
}

static GtkWidget *
make_columns (GArray  *weeks,
              LopeDay  first,
              LopeDay  today,
              gboolean writable)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  for (int i = 0; i < LOPE_ROUTINE_WEEK; i++)
    {
      GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      gtk_box_append (GTK_BOX (column), make_day_label (first + i, today));
      for (guint n = 0; n < weeks->len; n++)
        {
          LopeRoutineDay *day = &g_array_index (weeks, LopeRoutineWeek, n).days[i];

          if (day->state != LOPE_ROUTINE_STATE_NONE)
            gtk_box_append (GTK_BOX (column), lope_week_chip_new (day, today, FALSE, writable));
        }
      gtk_box_append (GTK_BOX (columns), column);
    }

  return columns;
}

/* ==== API ==== */

/**
 * lope_week_grid_show:
 * @self: a grid
 * @log: what the rules about routines look at
 * @first: the first day
 * @narrow: whether there is no room for seven columns
 * @writable: whether the journal can be written to
 *
 * Shows a week.
 */
void
lope_week_grid_show (LopeWeekGrid         *self,
                     const LopeRoutineLog *log,
                     LopeDay               first,
                     gboolean              narrow,
                     gboolean              writable)
{
  g_autoptr (GArray) weeks = NULL;

  g_return_if_fail (LOPE_IS_WEEK_GRID (self));

  weeks = lope_routine_log_list_week (log, first);
  if (!narrow)
    adw_bin_set_child (ADW_BIN (self), make_columns (weeks, first, log->day, writable));
  else
    {
      if (!LOPE_IS_WEEK_STRIP (adw_bin_get_child (ADW_BIN (self))))
        adw_bin_set_child (ADW_BIN (self), lope_week_strip_new ());
      lope_week_strip_show (LOPE_WEEK_STRIP (adw_bin_get_child (ADW_BIN (self))), weeks, first, log->day, writable);
    }
}
