/* lope-profile-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-profile-chart.h"

#include "lope-profile-chart-private.h"

#include <math.h>

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
static const double swim_steps[] = { 5, 10, 15, 30, 60, 120, 300 };
static const double speed_steps[] = { 0.5, 1, 2, 5, 10, 20, 50, 100 };
static const double beats_steps[] = { 10, 20, 40, 80 };

/**
 * LopeProfileChart:
 *
 * Pace and heart rate (or cadence) along a run, over the height of the ground.
 * Faster is higher. Runs whose distance is not known are shown by time.
 */
G_DEFINE_FINAL_TYPE (LopeProfileChart, lope_profile_chart, LOPE_TYPE_CHART)

/* ==== Scales ==== */

static gboolean
is_usable (LopeProfileChart  *self,
           LopeProfileSeries  series)
{
  return (self->shown & (1u << series)) != 0 && self->profile != NULL && lope_profile_has (self->profile, series);
}

/* There is one axis beside that of pace. */
static LopeProfileSeries
choose_companion (LopeProfileChart *self)
{
  return is_usable (self, LOPE_PROFILE_CADENCE) && !is_usable (self, LOPE_PROFILE_HEART_RATE) ? LOPE_PROFILE_CADENCE
                                                                                             : LOPE_PROFILE_HEART_RATE;
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

/* Faster is higher: time for a distance is turned over. */
static void
find_pace_scale (LopeProfileChart       *self,
                 const LopeProfileRange *range,
                 int                     max_ticks)
{
  double low = lope_profile_chart_in_units (self, range->low);
  double high = lope_profile_chart_in_units (self, range->high);
  double top;

  switch (self->rate)
    {
    case LOPE_RATE_SPEED:
      lope_profile_scale_find (&self->pace, high, low, speed_steps, G_N_ELEMENTS (speed_steps), max_ticks);
      return;
    case LOPE_RATE_SWIM:
      lope_profile_scale_find (&self->pace, low, high, swim_steps, G_N_ELEMENTS (swim_steps), max_ticks);
      break;
    case LOPE_RATE_PACE:
    case LOPE_RATE_NONE:
    default:
      lope_profile_scale_find (&self->pace, low, high, pace_steps, G_N_ELEMENTS (pace_steps), max_ticks);
      break;
    }

  top = self->pace.bottom;
  self->pace.bottom = self->pace.top;
  self->pace.top = top;
}

static void
find_scales (LopeProfileChart *self)
{
  int max_ticks = (int) CLAMP (self->plot.height / TICK_DISTANCE, 2, 6);
  const LopeProfileRange *pace = &self->ranges[LOPE_PROFILE_PACE];
  const LopeProfileRange *other = &self->ranges[self->companion];
  const LopeProfileRange *ground = &self->ranges[LOPE_PROFILE_ALTITUDE];

  self->pace = self->other = self->altitude = (LopeProfileScale) { .top = 1 };
  if (pace->known && lope_profile_chart_shows (self, LOPE_PROFILE_PACE))
    find_pace_scale (self, pace, max_ticks);
  if (other->known && lope_profile_chart_shows (self, self->companion))
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
      g_autofree char *text = lope_profile_chart_format_tick (self, pace, value);

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

/* How far they are from each other, in metres or seconds. */
double
lope_profile_chart_get_item_step (LopeProfileChart *self)
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

  step = lope_profile_chart_get_item_step (self);
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

guint
lope_profile_chart_get_place (LopeProfileChart *self,
                              guint             i)
{
  return g_array_index (self->items, guint, i);
}

static double
get_item_x (LopeProfileChart *self,
            guint             i)
{
  double extent = lope_profile_get_extent (self->profile);
  double along = lope_profile_get_along (self->profile, lope_profile_chart_get_place (self, i));

  return lope_profile_chart_get_x (self, extent > 0 ? along / extent : 0);
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
  chart_class->draw_cursor = lope_profile_chart_draw_cursor;
  chart_class->get_n_items = lope_profile_chart_get_n_items;
  chart_class->hit = lope_profile_chart_hit;
  chart_class->get_item = lope_profile_chart_get_item;
  chart_class->describe = lope_profile_chart_describe;
  chart_class->summarise = lope_profile_chart_summarise;
}

static void
lope_profile_chart_init (LopeProfileChart *self)
{
  self->rate = LOPE_RATE_PACE;
  self->shown = LOPE_PROFILE_SHOW_ALL;
  self->companion = LOPE_PROFILE_HEART_RATE;
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

/* Seconds for the runner's unit, or units an hour. */
double
lope_profile_chart_in_units (LopeProfileChart *self,
                             double            pace)
{
  return lope_rate_in_units (self->rate, pace, self->units);
}

/* Whether there is such a line. */
gboolean
lope_profile_chart_shows (LopeProfileChart  *self,
                          LopeProfileSeries  series)
{
  if ((series == LOPE_PROFILE_HEART_RATE || series == LOPE_PROFILE_CADENCE) && series != self->companion)
    return FALSE;

  return is_usable (self, series);
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
 * @rate: how to say how fast somebody was
 * @units: the runner's units
 *
 * Sets what the chart shows.
 */
void
lope_profile_chart_set_profile (LopeProfileChart *self,
                                LopeProfile      *profile,
                                LopeRate          rate,
                                LopeUnits         units)
{
  g_return_if_fail (LOPE_IS_PROFILE_CHART (self));

  if (profile != NULL)
    lope_profile_ref (profile);
  g_clear_pointer (&self->profile, lope_profile_unref);
  self->profile = profile;
  self->rate = rate != LOPE_RATE_NONE ? rate : LOPE_RATE_SPEED;
  self->units = units;
  self->n_columns = 0;
  for (guint k = 0; k < LOPE_PROFILE_N_SERIES; k++)
    g_clear_pointer (&self->lines[k], g_array_unref);
  self->companion = choose_companion (self);
  find_ranges (self);
  make_items (self);
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_profile_chart_set_shown:
 * @self: a chart
 * @shown: a set of #LopeProfileSeries as bits
 *
 * Sets which lines are drawn. Heart rate and cadence share an axis: of both,
 * heart rate is drawn. What was measured at a place is said in any case.
 */
void
lope_profile_chart_set_shown (LopeProfileChart *self,
                              guint             shown)
{
  g_return_if_fail (LOPE_IS_PROFILE_CHART (self));

  if (self->shown == shown)
    return;

  self->shown = shown;
  self->companion = choose_companion (self);
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_profile_chart_get_elapsed:
 * @self: a chart
 * @i: one of its values
 *
 * Tells when the runner was at the place of a value.
 *
 * Returns: seconds since the start
 */
double
lope_profile_chart_get_elapsed (LopeProfileChart *self,
                                guint             i)
{
  g_return_val_if_fail (LOPE_IS_PROFILE_CHART (self), NAN);
  g_return_val_if_fail (i < self->items->len, NAN);

  return lope_profile_get_elapsed (self->profile, lope_profile_chart_get_place (self, i));
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
