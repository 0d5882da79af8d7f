/* lope-activity-facts.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity-facts.h"

#include "lope-activity-text.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

static void
add_fact (GtkFlowBox *box,
          const char *label,
          const char *value)
{
  GtkWidget *fact, *name, *number;

  if (value == NULL)
    return;

  name = gtk_label_new (label);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dimmed");
  number = gtk_label_new (value);
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_label_set_ellipsize (GTK_LABEL (number), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (number, "title-3");
  gtk_widget_add_css_class (number, "numeric");

  fact = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (fact), name);
  gtk_box_append (GTK_BOX (fact), number);
  gtk_flow_box_append (box, fact);
}

static void
add_field (GtkFlowBox   *box,
           const char   *label,
           LopeActivity *activity,
           guint         field,
           LopeUnits     units)
{
  g_autofree char *value = lope_activity_format_field (activity, field, units);

  add_fact (box, label, value);
}

static void
add_rate (GtkFlowBox   *box,
          LopeActivity *activity,
          LopeUnits     units)
{
  LopeRecord *record = LOPE_RECORD (activity);
  LopeRate rate = lope_sport_get_rate (lope_record_get_int (record, LOPE_ACTIVITY_SPORT));
  gint64 distance = lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE);
  gint64 duration = lope_record_get_int (record, LOPE_ACTIVITY_DURATION);
  g_autofree char *text = lope_format_rate (rate, distance, duration, units);

  add_fact (box, rate == LOPE_RATE_SPEED ? C_("fact", "Speed") : _("Pace"), text);
}

/* The cadence of riders and swimmers is not one of steps. */
static gboolean
has_steps (LopeActivity *activity)
{
  return lope_sport_get_rate (lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_SPORT)) == LOPE_RATE_PACE;
}

/**
 * lope_activity_facts_fill:
 * @box: where to put what one looks for first
 * @more: where to put the rest; hidden if there is none
 * @activity: an activity
 * @units: the units to show
 *
 * Shows the numbers of an activity, as they are told of its sport.
 */
void
lope_activity_facts_fill (GtkFlowBox   *box,
                          GtkFlowBox   *more,
                          LopeActivity *activity,
                          LopeUnits     units)
{
  LopeRecord *record = LOPE_RECORD (activity);

  gtk_flow_box_remove_all (box);
  add_field (box, _("Distance"), activity, LOPE_ACTIVITY_DISTANCE, units);
  add_field (box, C_("duration", "Time"), activity, LOPE_ACTIVITY_DURATION, units);
  add_rate (box, activity, units);
  add_field (box, _("Heart rate"), activity, LOPE_ACTIVITY_HR, units);
  if (has_steps (activity))
    add_field (box, _("Cadence"), activity, LOPE_ACTIVITY_CADENCE, units);
  add_field (box, _("Effort"), activity, LOPE_ACTIVITY_RPE, units);

  gtk_flow_box_remove_all (more);
  add_field (more, _("Highest heart rate"), activity, LOPE_ACTIVITY_MAX_HR, units);
  add_field (more, _("Ascent"), activity, LOPE_ACTIVITY_ASCENT, units);
  add_field (more, _("Descent"), activity, LOPE_ACTIVITY_DESCENT, units);
  /* TRANSLATORS: The time from start to end, pauses included. */
  if (lope_record_get_int (record, LOPE_ACTIVITY_ELAPSED) > lope_record_get_int (record, LOPE_ACTIVITY_DURATION))
    add_field (more, _("With pauses"), activity, LOPE_ACTIVITY_ELAPSED, units);
  gtk_widget_set_visible (GTK_WIDGET (more), gtk_flow_box_get_child_at_index (more, 0) != NULL);
}
