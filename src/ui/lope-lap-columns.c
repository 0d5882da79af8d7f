/* lope-lap-columns.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-lap-columns.h"

#include "lope-format.h"

#include <glib/gi18n-lib.h>

typedef struct {
  LopeActivity *activity; /* owned */
  LopeUnits units;
  int column;
} Column;

typedef char *(*FormatFunc) (const LopeLap *lap,
                             guint          i,
                             LopeRate       rate,
                             LopeUnits      units);

static char *
format_number (const LopeLap *lap,
               guint          i,
               LopeRate       rate,
               LopeUnits      units)
{
  return lope_format_number (i + 1, 0);
}

static char *
format_distance (const LopeLap *lap,
                 guint          i,
                 LopeRate       rate,
                 LopeUnits      units)
{
  return lap->distance >= 0 ? lope_format_distance_precise (lap->distance, units) : NULL;
}

static char *
format_duration (const LopeLap *lap,
                 guint          i,
                 LopeRate       rate,
                 LopeUnits      units)
{
  return lope_format_duration (lap->duration >= 0 ? lap->duration : lap->elapsed);
}

static char *
format_rate (const LopeLap *lap,
             guint          i,
             LopeRate       rate,
             LopeUnits      units)
{
  return lope_format_rate (rate, lap->distance, lap->duration, units);
}

static char *
format_hr (const LopeLap *lap,
           guint          i,
           LopeRate       rate,
           LopeUnits      units)
{
  return lap->hr > 0 ? lope_format_number (lap->hr, 0) : NULL;
}

static const struct {
  const char *title;
  FormatFunc format;
} columns[] = {
  /* TRANSLATORS: The heading of a table column: the number of a lap. */
  { NC_("lap column", "Lap"), format_number },
  { NC_("lap column", "Distance"), format_distance },
  { NC_("lap column", "Time"), format_duration },
  { NC_("lap column", "Pace"), format_rate },
  { NC_("lap column", "Heart Rate"), format_hr },
};

static LopeRate
get_rate (LopeActivity *activity)
{
  return lope_sport_get_rate (lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_SPORT));
}

static const char *
get_title (LopeActivity *activity,
           guint         i)
{
  if (columns[i].format == format_rate && get_rate (activity) == LOPE_RATE_SPEED)
    return C_("lap column", "Speed");

  return g_dpgettext2 (GETTEXT_PACKAGE, "lap column", columns[i].title);
}

static gboolean
has_values (LopeActivity *activity,
            guint         column)
{
  guint n_laps;
  const LopeLap *laps = lope_activity_get_laps (activity, &n_laps);

  for (guint i = 0; i < n_laps; i++)
    {
      g_autofree char *text = columns[column].format (&laps[i], i, get_rate (activity), LOPE_UNITS_METRIC);

      if (text != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
column_free (gpointer  data,
             GClosure *closure)
{
  Column *self = data;

  g_clear_object (&self->activity);
  g_free (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkColumnViewCell        *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
  gtk_column_view_cell_set_focusable (cell, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkColumnViewCell        *cell,
         Column                   *self)
{
  guint i = gtk_column_view_cell_get_position (cell);
  guint n_laps;
  const LopeLap *laps = lope_activity_get_laps (self->activity, &n_laps);
  g_autofree char *text = i < n_laps ? columns[self->column].format (&laps[i], i, get_rate (self->activity), self->units) : NULL;

  gtk_label_set_label (GTK_LABEL (gtk_column_view_cell_get_child (cell)), text != NULL ? text : "–");
}

static void
add_column (GtkColumnView *view,
            LopeActivity  *activity,
            LopeUnits      units,
            guint          i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;
  Column *data = g_new (Column, 1);

  *data = (Column) { g_object_ref (activity), units, (int) i };
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), data, column_free, 0);

  column = gtk_column_view_column_new (get_title (activity, i), factory);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (view, column);
}

/**
 * lope_lap_columns_fill:
 * @view: a table
 * @activity: an activity
 * @units: the units to show
 *
 * Shows the laps of an activity, with a column for everything that was recorded
 * of any of them.
 *
 * Returns: whether there are laps worth a table: one alone says nothing new
 */
gboolean
lope_lap_columns_fill (GtkColumnView *view,
                       LopeActivity  *activity,
                       LopeUnits      units)
{
  GListModel *old = gtk_column_view_get_columns (view);
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) model = NULL;
  guint n_laps;

  lope_activity_get_laps (activity, &n_laps);
  gtk_column_view_set_model (view, NULL);
  for (guint i = g_list_model_get_n_items (old); i > 0; i--)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (old, i - 1);

      gtk_column_view_remove_column (view, column);
    }
  if (n_laps < 2)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (has_values (activity, i))
        add_column (view, activity, units, i);
    }
  for (guint i = 0; i < n_laps; i++)
    gtk_string_list_append (rows, "");
  model = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows)));
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (model));

  return TRUE;
}
