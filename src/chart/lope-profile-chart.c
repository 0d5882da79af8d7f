/* lope-profile-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-profile-chart.h"

#include "lope-format.h"
#include "lope-profile-chart-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* What can be pointed at is at round distances, no more of them than one wants
 * to go through with the arrow keys. */
#define MAX_ITEMS 150

#define TICK_DISTANCE 28

/* Finer than the lines are wide is not seen. */
#define COLUMN_WIDTH 2

/* Left out of the scale at either end, a walk, say, or a stop that the device
 * did not see, unless it takes only this much more room. */
#define OUTLIERS 0.03
#define OUTLIER_ROOM 0.4

/* Seconds for a kilometre: less than this is as good as even. */
#define MIN_PACE_RANGE 40
#define MIN_BEATS_RANGE 24
/* A flat run is to look flat. */
#define MIN_ALTITUDE_RANGE 40

static const double pace_steps[] = { 15, 30, 60, 120, 300, 600, 1200 };
static const double beats_steps[] = { 10, 20, 40, 80 };

/**
 * LopeProfileChart:
 *
 * Pace and heart rate (or cadence) along a run, over the height of the ground.
 * Faster is higher. Runs whose distance is not known are shown by time.
 */
G_DEFINE_FINAL_TYPE (LopeProfileChart, lope_profile_chart, LOPE_TYPE_CHART)

/* ==== Scales ==== */

static LopeProfileSeries
choose_companion (LopeProfileChart *self)
{
  LopeProfileSeries other = self->wanted == LOPE_PROFILE_CADENCE ? LOPE_PROFILE_HEART_RATE : LOPE_PROFILE_CADENCE;

  return !lope_profile_has (self->profile, self->wanted) && lope_profile_has (self->profile, other) ? other
                                                                                                     : self->wanted;
}

static LopeProfileRange
find_range (LopeProfile       *profile,
            LopeProfileSeries  series,
            double             min_range)
{
  LopeProfileRange range = { .known = lope_profile_has (profile, series) };
  double room, lack, min, max;

  if (!range.known)
    return range;

  lope_profile_get_range (profile, series, OUTLIERS, &range.low, &range.high);
  lope_profile_get_range (profile, series, 0, &min, &max);
  room = OUTLIER_ROOM * fmax (min_range, range.high - range.low);
  if (range.low - min <= room)
    range.low = min;
  if (max - range.high <= room)
    range.high = max;

  lack = fmax (0, min_range - (range.high - range.low));
  range.low -= lack / 2;
  range.high += lack / 2;

  return range;
}

/* The ground has no axis: it takes the lower part of the picture, and a flat
 * run keeps low. */
static LopeProfileRange
find_ground (LopeProfile *profile)
{
  LopeProfileRange range = { .known = lope_profile_has (profile, LOPE_PROFILE_ALTITUDE) };
  double height;

  if (!range.known)
    return range;

  lope_profile_get_range (profile, LOPE_PROFILE_ALTITUDE, 0, &range.low, &range.high);
  height = fmax (MIN_ALTITUDE_RANGE, range.high - range.low);
  range.high = range.low + 2.6 * height;
  range.low -= 0.4 * height;

  return range;
}

static void
find_ranges (LopeProfileChart *self)
{
  memset (self->ranges, 0, sizeof self->ranges);
  if (self->profile == NULL)
    return;

  self->ranges[LOPE_PROFILE_PACE] = find_range (self->profile, LOPE_PROFILE_PACE, MIN_PACE_RANGE);
  self->ranges[LOPE_PROFILE_HEART_RATE] = find_range (self->profile, LOPE_PROFILE_HEART_RATE, MIN_BEATS_RANGE);
  self->ranges[LOPE_PROFILE_CADENCE] = find_range (self->profile, LOPE_PROFILE_CADENCE, MIN_BEATS_RANGE);
  self->ranges[LOPE_PROFILE_ALTITUDE] = find_ground (self->profile);
}

static void
find_scales (LopeProfileChart *self)
{
  int max_ticks = (int) CLAMP (self->plot.height / TICK_DISTANCE, 2, 6);
  const LopeProfileRange *pace = &self->ranges[LOPE_PROFILE_PACE];
  const LopeProfileRange *other = &self->ranges[self->companion];
  const LopeProfileRange *ground = &self->ranges[LOPE_PROFILE_ALTITUDE];
  double top;

  self->pace = self->other = self->altitude = (LopeProfileScale) { .top = 1 };
  if (pace->known)
    {
      lope_profile_scale_find (&self->pace, lope_profile_chart_in_units (self, pace->low),
                               lope_profile_chart_in_units (self, pace->high), pace_steps, G_N_ELEMENTS (pace_steps),
                               max_ticks);
      top = self->pace.bottom;
      self->pace.bottom = self->pace.top;
      self->pace.top = top;
    }
  if (other->known)
    /* It stays out of the ground, as far as it can. */
    lope_profile_scale_find (&self->other, other->low - (other->high - other->low) / 3, other->high, beats_steps,
                             G_N_ELEMENTS (beats_steps), max_ticks);
  if (ground->known)
    self->altitude = (LopeProfileScale) { .bottom = ground->low, .top = ground->high };
}

/* The names of the ticks on one side take as much room as the widest. */
static double
measure_ticks (LopeProfileChart       *self,
               const LopeProfileScale *scale,
               gboolean                pace,
               const LopeChartStyle   *style)
{
  double widest = 0;

  for (int i = 0; i < scale->n_ticks; i++)
    {
      double value = scale->first + i * scale->step, width;
      g_autofree char *text = pace ? lope_format_duration ((gint64) value) : lope_format_number (value, 0);

      lope_text_measure (style, text, LOPE_TEXT_NORMAL, &width, NULL);
      widest = fmax (widest, width + 8);
    }

  return widest;
}

static void
make_lines (LopeProfileChart *self)
{
  guint n = (guint) fmax (1, self->plot.width / COLUMN_WIDTH);

  if (n == self->n_columns || self->profile == NULL)
    return;

  self->n_columns = n;
  for (guint k = 0; k < LOPE_PROFILE_N_SERIES; k++)
    {
      g_clear_pointer (&self->lines[k], g_array_unref);
      self->lines[k] = lope_profile_reduce (self->profile, (LopeProfileSeries) k, n);
    }
}

/* ==== What can be pointed at ==== */

static double
find_item_step (LopeProfileChart *self)
{
  double extent = lope_profile_get_extent (self->profile);
  double unit = lope_profile_by_distance (self->profile)
                  ? (self->units == LOPE_UNITS_IMPERIAL ? LOPE_METRES_PER_MILE : 1000) / 100
                  : 1;
  static const double factors[] = { 1, 2, 5 };

  for (double power = 1; power < 1e9; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
      if (extent / (unit * power * factors[i]) <= MAX_ITEMS)
        return unit * power * factors[i];

  return extent;
}

static gboolean
is_measured (LopeProfileChart *self,
             guint             place)
{
  for (guint k = 0; k < LOPE_PROFILE_N_SERIES; k++)
    if (!isnan (lope_profile_get_value (self->profile, (LopeProfileSeries) k, place)))
      return TRUE;

  return FALSE;
}

static void
make_items (LopeProfileChart *self)
{
  guint last = G_MAXUINT, n;
  double step;

  g_array_set_size (self->items, 0);
  if (self->profile == NULL || lope_profile_get_n (self->profile) == 0)
    return;

  step = find_item_step (self);
  n = (guint) floor (lope_profile_get_extent (self->profile) / step) + 2;
  for (guint k = 0; k < n; k++)
    {
      double along = fmin (k * step, lope_profile_get_extent (self->profile));
      guint place = lope_profile_find (self->profile, along);

      if (place == last || fabs (lope_profile_get_along (self->profile, place) - along) > step ||
          !is_measured (self, place))
        continue;
      g_array_append_val (self->items, place);
      last = place;
    }
}

static guint
get_place (LopeProfileChart *self,
           guint             i)
{
  return g_array_index (self->items, guint, i);
}

static double
get_item_x (LopeProfileChart *self,
            guint             i)
{
  double extent = lope_profile_get_extent (self->profile);
  double along = lope_profile_get_along (self->profile, get_place (self, i));

  return lope_profile_chart_get_x (self, extent > 0 ? along / extent : 0);
}

/* ==== Words ==== */

static char *
format_pace (LopeProfileChart *self,
             double            pace)
{
  return lope_format_pace (100000, (gint64) round (100 * pace), self->units);
}

static char *
format_along (LopeProfileChart *self,
              double            along)
{
  if (!lope_profile_by_distance (self->profile))
    return lope_format_duration ((gint64) round (along));

  return find_item_step (self) < 100 ? lope_format_distance_precise ((gint64) round (along), self->units)
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

  if (best == NULL)
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

/* ==== LopeChart ==== */

static void
lope_profile_chart_layout (LopeChart            *chart,
                           double                width,
                           double                height,
                           const LopeChartStyle *style)
{
  LopeProfileChart *self = LOPE_PROFILE_CHART (chart);
  double line, left, right, top;

  self->rtl = style->rtl;
  self->width = width;
  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &line);
  top = lope_profile_chart_lay_out_top (self, NULL, width, style);
  self->plot.y = top + line / 2 + 6;
  self->plot.height = fmax (1, height - self->plot.y - line - 6);
  find_scales (self);

  left = fmax (4, measure_ticks (self, &self->pace, TRUE, style));
  right = fmax (4, measure_ticks (self, &self->other, FALSE, style));
  self->plot.x = style->rtl ? right : left;
  self->plot.width = fmax (1, width - left - right);
  make_lines (self);
}

static guint
lope_profile_chart_get_n_items (LopeChart *chart)
{
  return LOPE_PROFILE_CHART (chart)->items->len;
}

static int
lope_profile_chart_hit (LopeChart *chart,
                        double     x,
                        double     y)
{
  LopeProfileChart *self = LOPE_PROFILE_CHART (chart);
  const LopeRect *plot = &self->plot;
  int nearest = -1;

  if (x < plot->x || x > plot->x + plot->width || y < plot->y || y > plot->y + plot->height)
    return -1;

  for (guint i = 0; i < self->items->len; i++)
    if (nearest < 0 || fabs (get_item_x (self, i) - x) < fabs (get_item_x (self, (guint) nearest) - x))
      nearest = (int) i;

  return nearest;
}

static LopeRect
lope_profile_chart_get_item (LopeChart *chart,
                             guint      i)
{
  LopeProfileChart *self = LOPE_PROFILE_CHART (chart);

  return (LopeRect) { .x = get_item_x (self, i), .y = self->plot.y, .height = self->plot.height };
}

static char *
lope_profile_chart_describe (LopeChart *chart,
                             guint      i)
{
  static const LopeProfileSeries order[] = {
    LOPE_PROFILE_PACE, LOPE_PROFILE_HEART_RATE, LOPE_PROFILE_CADENCE, LOPE_PROFILE_ALTITUDE
  };
  LopeProfileChart *self = LOPE_PROFILE_CHART (chart);
  g_autoptr (GString) values = g_string_new (NULL);
  guint place = get_place (self, i);
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

static char *
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

static void
lope_profile_chart_finalize (GObject *object)
{
  LopeProfileChart *self = LOPE_PROFILE_CHART (object);

  g_clear_pointer (&self->profile, lope_profile_unref);
  g_clear_pointer (&self->heading, g_free);
  g_array_unref (self->items);
  for (guint k = 0; k < LOPE_PROFILE_N_SERIES; k++)
    g_clear_pointer (&self->lines[k], g_array_unref);

  G_OBJECT_CLASS (lope_profile_chart_parent_class)->finalize (object);
}

static void
lope_profile_chart_class_init (LopeProfileChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LopeChartClass *chart_class = LOPE_CHART_CLASS (klass);

  object_class->finalize = lope_profile_chart_finalize;
  chart_class->layout = lope_profile_chart_layout;
  chart_class->draw = lope_profile_chart_draw;
  chart_class->get_n_items = lope_profile_chart_get_n_items;
  chart_class->hit = lope_profile_chart_hit;
  chart_class->get_item = lope_profile_chart_get_item;
  chart_class->describe = lope_profile_chart_describe;
  chart_class->summarise = lope_profile_chart_summarise;
}

static void
lope_profile_chart_init (LopeProfileChart *self)
{
  self->wanted = self->companion = LOPE_PROFILE_HEART_RATE;
  self->items = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* Finds the finest steps of which there are not too many. Who looks at the
 * values wants some room above and below them. */
void
lope_profile_scale_find (LopeProfileScale *self,
                         double            low,
                         double            high,
                         const double     *steps,
                         guint             n_steps,
                         int               max_ticks)
{
  double margin = (high - low) * 0.08;

  self->bottom = low - margin;
  self->top = high + margin;
  for (guint i = 0; i < n_steps; i++)
    {
      self->step = steps[i];
      self->first = ceil (self->bottom / steps[i]) * steps[i];
      self->n_ticks = MAX (0, (int) floor ((self->top - self->first) / steps[i]) + 1);
      if (self->n_ticks <= max_ticks)
        break;
    }
  self->n_ticks = MIN (self->n_ticks, max_ticks);
}

/* Seconds for the runner's unit. */
double
lope_profile_chart_in_units (LopeProfileChart *self,
                             double            pace)
{
  return self->units == LOPE_UNITS_IMPERIAL ? pace * LOPE_METRES_PER_MILE / 1000 : pace;
}

double
lope_profile_chart_get_x (LopeProfileChart *self,
                          double            along)
{
  return self->plot.x + self->plot.width * (self->rtl ? 1 - along : along);
}

/* How high a value is; @value of pace is in seconds for the runner's unit. */
double
lope_profile_chart_get_y (LopeProfileChart  *self,
                          LopeProfileSeries  series,
                          double             value)
{
  const LopeProfileScale *scale = series == LOPE_PROFILE_PACE       ? &self->pace
                                  : series == LOPE_PROFILE_ALTITUDE ? &self->altitude
                                                                    : &self->other;

  return self->plot.y + self->plot.height * (scale->top - value) / (scale->top - scale->bottom);
}

/* ==== API ==== */

/**
 * lope_profile_chart_new:
 *
 * Makes a chart that is empty.
 *
 * Returns: (transfer full): the chart
 */
LopeProfileChart *
lope_profile_chart_new (void)
{
  return g_object_new (LOPE_TYPE_PROFILE_CHART, NULL);
}

/**
 * lope_profile_chart_set_profile:
 * @self: a chart
 * @profile: (nullable): what to show
 * @units: the runner's units
 *
 * Sets what the chart shows.
 */
void
lope_profile_chart_set_profile (LopeProfileChart *self,
                                LopeProfile      *profile,
                                LopeUnits         units)
{
  g_return_if_fail (LOPE_IS_PROFILE_CHART (self));

  if (profile != NULL)
    lope_profile_ref (profile);
  g_clear_pointer (&self->profile, lope_profile_unref);
  self->profile = profile;
  self->units = units;
  self->n_columns = 0;
  for (guint k = 0; k < LOPE_PROFILE_N_SERIES; k++)
    g_clear_pointer (&self->lines[k], g_array_unref);
  self->companion = profile != NULL ? choose_companion (self) : self->wanted;
  find_ranges (self);
  make_items (self);
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_profile_chart_set_companion:
 * @self: a chart
 * @companion: heart rate or cadence
 *
 * Sets what is shown beside pace. Where it was not measured, the other one is
 * shown.
 */
void
lope_profile_chart_set_companion (LopeProfileChart  *self,
                                  LopeProfileSeries  companion)
{
  g_return_if_fail (LOPE_IS_PROFILE_CHART (self));
  g_return_if_fail (companion == LOPE_PROFILE_HEART_RATE || companion == LOPE_PROFILE_CADENCE);

  self->wanted = companion;
  self->companion = self->profile != NULL ? choose_companion (self) : companion;
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_profile_chart_set_heading:
 * @self: a chart
 * @heading: (nullable): what it is called
 *
 * Sets what stands above the chart, beside what its lines mean; it is left out
 * where there is no room for both.
 */
void
lope_profile_chart_set_heading (LopeProfileChart *self,
                                const char       *heading)
{
  g_return_if_fail (LOPE_IS_PROFILE_CHART (self));

  if (g_set_str (&self->heading, heading))
    lope_chart_changed (LOPE_CHART (self));
}
