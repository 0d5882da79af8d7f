/* lope-profile-chart-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-profile-chart-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

static char *
format_pace (LopeProfileChart *self,
             double            pace)
{
  return lope_format_rate (self->rate, 100000, (gint64) round (100 * pace), self->units);
}

static char *
format_along (LopeProfileChart *self,
              double            along)
{
  if (!lope_profile_by_distance (self->profile))
    return lope_format_duration ((gint64) round (along));

  return lope_profile_chart_get_item_step (self) < 100 ? lope_format_distance_precise ((gint64) round (along), self->units)
                                     : lope_format_distance ((gint64) round (along), self->units);
}

static char *
format_value (LopeProfileChart  *self,
              LopeProfileSeries  series,
              double             value)
{
  switch (series)
    {
    case LOPE_PROFILE_PACE:
      return format_pace (self, value);
    case LOPE_PROFILE_HEART_RATE:
      return lope_format_heart_rate ((gint64) round (value));
    case LOPE_PROFILE_CADENCE:
      return lope_format_cadence ((gint64) round (value));
    case LOPE_PROFILE_ALTITUDE:
    default:
      return lope_format_height ((gint64) round (value), self->units);
    }
}

static char *
summarise_pace (LopeProfileChart *self)
{
  double metres = self->units == LOPE_UNITS_IMPERIAL ? LOPE_METRES_PER_MILE : 1000;
  double fastest = lope_profile_get_fastest (self->profile, metres);
  double mean_pace = lope_profile_get_mean (self->profile, LOPE_PROFILE_PACE);
  g_autofree char *extent = lope_format_distance ((gint64) lope_profile_get_extent (self->profile), self->units);
  g_autofree char *mean = format_pace (self, mean_pace);
  /* Who pauses between repetitions has no fast kilometre to be told of. */
  gboolean fast = fastest <= mean_pace * metres / 1000 + 0.5;
  g_autofree char *best = fast ? lope_format_duration ((gint64) round (fastest)) : NULL;

  if (self->rate == LOPE_RATE_SPEED)
    /* TRANSLATORS: %1$s is a distance, %2$s a speed. */
    return g_strdup_printf (_("Speed over %1$s: %2$s on average"), extent, mean);
  if (best == NULL || self->rate == LOPE_RATE_SWIM)
    /* TRANSLATORS: %1$s is a distance, %2$s a pace. */
    return g_strdup_printf (_("Pace over %1$s: %2$s on average"), extent, mean);
  if (self->units == LOPE_UNITS_IMPERIAL)
    /* TRANSLATORS: %1$s is a distance, %2$s a pace, %3$s a time. */
    return g_strdup_printf (_("Pace over %1$s: %2$s on average, fastest mile %3$s"), extent, mean, best);

  /* TRANSLATORS: %1$s is a distance, %2$s a pace, %3$s a time. */
  return g_strdup_printf (_("Pace over %1$s: %2$s on average, fastest kilometre %3$s"), extent, mean, best);
}

static char *
summarise_other (LopeProfileChart  *self,
                 LopeProfileSeries  series)
{
  double low, high;
  g_autofree char *mean = NULL;
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;

  if (series != LOPE_PROFILE_ALTITUDE)
    {
      mean = format_value (self, series, lope_profile_get_mean (self->profile, series));
      return g_strdup_printf (series == LOPE_PROFILE_CADENCE ? _("cadence %s on average")
                                                             : _("heart rate %s on average"), mean);
    }

  lope_profile_get_range (self->profile, series, 0, &low, &high);
  lowest = format_value (self, series, low);
  highest = format_value (self, series, high);

  /* TRANSLATORS: %1$s and %2$s are heights. */
  return g_strdup_printf (_("elevation from %1$s to %2$s"), lowest, highest);
}

/* LopeChartClass.describe */
char *
lope_profile_chart_describe (LopeChart *chart,
                             guint      i)
{
  static const LopeProfileSeries order[] = {
    LOPE_PROFILE_PACE, LOPE_PROFILE_HEART_RATE, LOPE_PROFILE_CADENCE, LOPE_PROFILE_ALTITUDE
  };
  LopeProfileChart *self = LOPE_PROFILE_CHART (chart);
  g_autoptr (GString) values = g_string_new (NULL);
  guint place = lope_profile_chart_get_place (self, i);
  g_autofree char *along = format_along (self, lope_profile_get_along (self->profile, place));

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    {
      double value = lope_profile_get_value (self->profile, order[k], place);
      g_autofree char *text = isnan (value) ? NULL : format_value (self, order[k], value);

      if (text == NULL)
        continue;
      if (values->len > 0)
        /* TRANSLATORS: Between the values of a list. */
        g_string_append (values, C_ ("list", ", "));
      g_string_append (values, text);
    }

  /* TRANSLATORS: A place of a run and what was measured there, such as
   * “2.4 km: 5:43 /km, 148 bpm, 63 m”. */
  return g_strdup_printf (C_ ("place of a run", "%1$s: %2$s"), along, values->str);
}

/* LopeChartClass.summarise */
char *
lope_profile_chart_summarise (LopeChart *chart)
{
  LopeProfileChart *self = LOPE_PROFILE_CHART (chart);
  const LopeProfileSeries others[] = { self->companion, LOPE_PROFILE_ALTITUDE };
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->items->len == 0)
    return g_strdup (_("Nothing was measured along the way"));

  if (lope_profile_has (self->profile, LOPE_PROFILE_PACE))
    {
      g_autofree char *pace = summarise_pace (self);

      g_string_append (text, pace);
    }
  for (guint k = 0; k < G_N_ELEMENTS (others); k++)
    {
      g_autofree char *part = NULL;

      if (!lope_profile_has (self->profile, others[k]))
        continue;
      part = summarise_other (self, others[k]);
      if (text->len > 0)
        /* TRANSLATORS: Between the parts of a sentence. */
        g_string_append (text, C_ ("sentence", "; "));
      g_string_append (text, part);
    }
  if (text->len == 0)
    return lope_chart_describe (chart, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What stands beside a line of the grid. */
char *
lope_profile_chart_format_tick (LopeProfileChart *self,
                                gboolean          pace,
                                double            value)
{
  if (pace && self->rate != LOPE_RATE_SPEED)
    return lope_format_duration ((gint64) value);

  return lope_format_number (value, pace && self->pace.step < 1 ? 1 : 0);
}
