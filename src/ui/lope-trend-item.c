/* lope-trend-item.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-item.h"

#include "lope-format.h"

struct _LopeTrendItem {
  GObject parent_instance;

  char *texts[5]; /* owned */
};

/**
 * LopeTrendItem:
 *
 * A row of the table that says what a chart of distances shows.
 */
G_DEFINE_FINAL_TYPE (LopeTrendItem, lope_trend_item, G_TYPE_OBJECT)

typedef enum {
  PROP_NAME = 1,
  PROP_DISTANCE,
  PROP_MEAN,
  PROP_CHANGE,
  PROP_RUNS,
} LopeTrendItemProperty;

static GParamSpec *properties[PROP_RUNS + 1];

static void
lope_trend_item_finalize (GObject *object)
{
  LopeTrendItem *self = LOPE_TREND_ITEM (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (lope_trend_item_parent_class)->finalize (object);
}

static void
lope_trend_item_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_value_set_string (value, LOPE_TREND_ITEM (object)->texts[prop_id - 1]);
}

static void
lope_trend_item_class_init (LopeTrendItemClass *klass)
{
  static const char *names[] = { "name", "distance", "mean", "change", "runs" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lope_trend_item_finalize;
  object_class->get_property = lope_trend_item_get_property;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    properties[i + 1] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lope_trend_item_init (LopeTrendItem *self)
{
}

static char *
format_change (double percent)
{
  g_autofree char *text = lope_format_percent (percent, 0);

  return percent >= 0.5 ? g_strdup_printf ("+%s", text) : g_steal_pointer (&text);
}

/* ==== API ==== */

/**
 * lope_trend_item_new:
 * @chart: a chart
 * @i: which of its values
 * @units: kilometres or miles
 *
 * Puts a value into the words of a table. What is not known is a dash.
 *
 * Returns: (transfer full): the row
 */
LopeTrendItem *
lope_trend_item_new (LopeWeekChart *chart,
                     guint          i,
                     LopeUnits      units)
{
  LopeTrendItem *self = g_object_new (LOPE_TYPE_TREND_ITEM, NULL);
  const LopePeriod *period = lope_week_chart_get_period (chart, i);
  int mean = lope_week_chart_get_mean (chart, i);
  double percent;

  self->texts[PROP_NAME - 1] = lope_week_chart_name_period (chart, i);
  self->texts[PROP_DISTANCE - 1] = lope_format_distance (period->distance, units);
  self->texts[PROP_MEAN - 1] = mean >= 0 ? lope_format_distance (mean, units) : g_strdup ("—");
  self->texts[PROP_CHANGE - 1] = lope_week_chart_get_change (chart, i, &percent) ? format_change (percent) : g_strdup ("—");
  self->texts[PROP_RUNS - 1] = lope_format_number (period->n_runs, 0);

  return self;
}
