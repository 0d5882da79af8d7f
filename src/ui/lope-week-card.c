/* lope-week-card.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-week-card.h"

#include "lope-chart-view.h"
#include "lope-format.h"
#include "lope-this-week-chart.h"

#include <math.h>

#include <glib/gi18n-lib.h>

struct _LopeWeekCard {
  AdwBin parent_instance;

  LopeThisWeekChart *chart; /* owned */

  /* Template children */
  GtkLabel *distance;
  LopeChartView *view;
  GtkLabel *text;
};

/**
 * LopeWeekCard:
 *
 * This week against the last one, with the days drawn.
 */
G_DEFINE_FINAL_TYPE (LopeWeekCard, lope_week_card, ADW_TYPE_BIN)

static void
lope_week_card_dispose (GObject *object)
{
  LopeWeekCard *self = LOPE_WEEK_CARD (object);

  g_clear_object (&self->chart);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_WEEK_CARD);

  G_OBJECT_CLASS (lope_week_card_parent_class)->dispose (object);
}

static void
lope_week_card_class_init (LopeWeekCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_week_card_dispose;

  g_type_ensure (LOPE_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-week-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeWeekCard, distance);
  gtk_widget_class_bind_template_child (widget_class, LopeWeekCard, view);
  gtk_widget_class_bind_template_child (widget_class, LopeWeekCard, text);
}

static void
lope_week_card_init (LopeWeekCard *self)
{
  self->chart = lope_this_week_chart_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_chart_view_set_chart (self->view, LOPE_CHART (self->chart));
}

/* ==== API ==== */

/**
 * lope_week_card_show:
 * @self: a card
 * @session: the session, with a status
 * @runs: (element-type LopeRun): the runs of the last weeks
 *
 * Shows the week.
 */
void
lope_week_card_show (LopeWeekCard *self,
                     LopeSession  *session,
                     GArray       *runs)
{
  LopeStatus *status = lope_session_get_status (session);
  LopeUnits units = lope_session_get_units (session);
  LopeDay today = lope_session_get_today (session);
  const LopeWeeklyChange *change = lope_status_get_week (status);
  g_autofree LopeDayDistance *days = g_new (LopeDayDistance, runs->len + 1);
  g_autofree char *distance = NULL;
  g_autofree char *same_day_text = NULL;
  g_autofree char *previous_text = NULL;
  g_autofree char *percent = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  int previous, same_day;

  for (guint i = 0; i < runs->len; i++)
    {
      const LopeRun *run = &g_array_index (runs, LopeRun, i);

      days[i] = (LopeDayDistance) { .day = run->day, .distance = run->distance, .n_runs = 1 };
    }
  lope_this_week_chart_set_data (self->chart, days, runs->len, today,
                                 lope_session_get_preferences (session)->first_weekday, units);

  distance = lope_format_distance (lope_this_week_chart_get_distance (self->chart), units);
  gtk_label_set_label (self->distance, distance);

  previous = lope_this_week_chart_get_previous (self->chart, &same_day);
  same_day_text = lope_format_distance (same_day, units);
  previous_text = lope_format_distance (previous, units);
  /* TRANSLATORS: %s is a distance */
  g_string_append_printf (text, _("Up to the same day last week: %s"), same_day_text);
  g_string_append_c (text, '\n');
  /* TRANSLATORS: %s is a distance */
  g_string_append_printf (text, _("The whole last week: %s"), previous_text);
  if (change->has_percent)
    {
      percent = lope_format_percent (fabs (change->percent), 0);
      g_string_append_c (text, '\n');
      if (round (change->percent) == 0)
        g_string_append (text, _("The last 7 days were like the 7 before"));
      else
        /* TRANSLATORS: %s is a percentage with its sign */
        g_string_append_printf (text, change->percent > 0 ? _("The last 7 days were %s above the 7 before")
                                                          : _("The last 7 days were %s below the 7 before"), percent);
    }
  gtk_label_set_label (self->text, text->str);
}
