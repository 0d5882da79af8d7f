/* lope-week-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-week-chart.h"

#include "lope-format.h"
#include "lope-week-chart-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Shorter weeks than this say nothing about the next one (evidence.md L2). */
#define GUIDE_FLOOR 5000

/* With more bars, the dashes would only be noise. */
#define GUIDE_MAX_BARS 60

#define TICK_DISTANCE 36

/**
 * LopeWeekChart:
 *
 * Distance by week, with the mean of four weeks and the line 10 % above the week
 * before. Where there are too many weeks for the room, months or years take
 * their place.
 */
G_DEFINE_FINAL_TYPE (LopeWeekChart, lope_week_chart, LOPE_TYPE_CHART)

static guint
get_n_shown (LopeWeekChart *self)
{
  return self->periods->len - self->n_before;
}

static LopePeriod *
get_any (LopeWeekChart *self,
         guint          i)
{
  return &g_array_index (self->periods, LopePeriod, i);
}

static double
find_max (LopeWeekChart *self)
{
  double max = 0;

  for (guint i = 0; i < get_n_shown (self); i++)
    {
      max = fmax (max, lope_week_chart_get_period (self, i)->distance);
      max = fmax (max, lope_week_chart_get_guide (self, i));
      max = fmax (max, lope_week_chart_get_mean (self, i));
    }

  return lope_distance_in_units ((gint64) max, self->units);
}

/* ==== LopeChart ==== */

static void
lope_week_chart_layout (LopeChart            *chart,
                        double                width,
                        double                height,
                        const LopeChartStyle *style)
{
  LopeWeekChart *self = LOPE_WEEK_CHART (chart);
  g_autofree char *number = NULL;
  g_autofree char *widest = NULL;
  double label_width, line, legend;
  LopeRect plot;

  self->legend = (LopeRect) { .width = width };
  legend = lope_week_chart_lay_out_legend (self, NULL, style);

  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &line);
  plot.y = line / 2 + (self->overs->len > 0 ? 8 : 2);
  plot.height = fmax (1, height - plot.y - line - 10 - legend);
  self->scale = lope_scale_find (find_max (self), (int) CLAMP (plot.height / TICK_DISTANCE, 2, 6));

  number = lope_format_number (lope_scale_get_top (&self->scale), self->scale.decimals);
  widest = g_strdup_printf ("%s\u202f%s", number, lope_units_get_label (self->units));
  lope_text_measure (style, widest, LOPE_TEXT_NORMAL, &label_width, NULL);
  plot.x = style->rtl ? 2 : label_width + 8;
  plot.width = width - label_width - 10;

  lope_bar_layout_init (&self->layout, &plot, get_n_shown (self), lope_scale_get_top (&self->scale), style->rtl);
  self->legend.y = height - legend;
  self->legend.height = legend;
}

static guint
lope_week_chart_get_n_items (LopeChart *chart)
{
  return get_n_shown (LOPE_WEEK_CHART (chart));
}

static int
lope_week_chart_hit (LopeChart *chart,
                     double     x,
                     double     y)
{
  return lope_bar_layout_hit (&LOPE_WEEK_CHART (chart)->layout, x, y);
}

static LopeRect
lope_week_chart_get_item (LopeChart *chart,
                          guint      i)
{
  return lope_bar_layout_get_span (&LOPE_WEEK_CHART (chart)->layout, i, i + 1);
}

static char *
lope_week_chart_describe (LopeChart *chart,
                          guint      i)
{
  LopeWeekChart *self = LOPE_WEEK_CHART (chart);
  const LopePeriod *period = lope_week_chart_get_period (self, i);
  g_autofree char *name = lope_week_chart_name_period (self, i);
  g_autofree char *distance = lope_format_distance (period->distance, self->units);
  g_autofree char *mean = NULL;
  GString *text = g_string_new (NULL);

  if (period->n_runs == 0)
    /* TRANSLATORS: %s is a week, a month or a year, such as “9–15 November” */
    g_string_append_printf (text, _("%s: no runs"), name);
  else if (lope_week_chart_is_present (self, i))
    /* TRANSLATORS: %1$s is the present week, month or year, %2$s a distance */
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%1$s: %2$s so far, in %3$d run",
                                               "%1$s: %2$s so far, in %3$d runs", (gulong) period->n_runs),
                            name, distance, period->n_runs);
  else
    /* TRANSLATORS: %1$s is a week, a month or a year, %2$s a distance */
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%1$s: %2$s in %3$d run",
                                               "%1$s: %2$s in %3$d runs", (gulong) period->n_runs),
                            name, distance, period->n_runs);

  if (lope_week_chart_get_mean (self, i) >= 0)
    {
      mean = lope_format_distance (lope_week_chart_get_mean (self, i), self->units);
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("4-week mean: %s"), mean);
    }
  if (lope_week_chart_is_over (self, i))
    g_string_append_printf (text, "\n%s", _ ("With a run far over the longest of the 30 days before it"));
  lope_chart_notes_append (self->notes, period->first, period->last, text);

  return g_string_free_and_steal (text);
}

static char *
lope_week_chart_summarise (LopeChart *chart)
{
  LopeWeekChart *self = LOPE_WEEK_CHART (chart);
  g_autofree char *mean = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *when = NULL;
  gint64 sum = 0;
  guint best = 0, n = 0;

  for (guint i = 0; i < get_n_shown (self); i++)
    {
      const LopePeriod *period = lope_week_chart_get_period (self, i);

      if (period->distance > lope_week_chart_get_period (self, best)->distance)
        best = i;
      /* A week that has just begun would pull the mean down, and so would the
       * time before the runner began. */
      if (lope_week_chart_is_present (self, i) ||
          self->first_day == LOPE_DAY_NONE || period->last < self->first_day)
        continue;
      sum += period->distance;
      n++;
    }

  if (get_n_shown (self) == 0 || lope_week_chart_get_period (self, best)->distance == 0)
    return g_strdup (_("No runs in this time"));

  highest = lope_format_distance_round (lope_week_chart_get_period (self, best)->distance, self->units);
  if (self->unit == LOPE_PERIOD_WEEK)
    when = lope_format_day_plain (lope_week_chart_get_period (self, best)->first, self->today);
  else
    when = lope_week_chart_name_period (self, best);
  if (n == 0)
    return lope_chart_describe (chart, best);

  mean = lope_format_distance_round (sum / n, self->units);
  switch (self->unit)
    {
    case LOPE_PERIOD_MONTH:
      /* TRANSLATORS: %1$s and %2$s are distances, %3$s a month, such as “June 2025” */
      return g_strdup_printf (_("%1$s a month on average, highest %2$s in %3$s"), mean, highest, when);
    case LOPE_PERIOD_YEAR:
      /* TRANSLATORS: %1$s and %2$s are distances, %3$s a year */
      return g_strdup_printf (_("%1$s a year on average, highest %2$s in %3$s"), mean, highest, when);
    case LOPE_PERIOD_WEEK:
    default:
      /* TRANSLATORS: %1$s and %2$s are distances, %3$s a date, such as “8 June” */
      return g_strdup_printf (_("%1$s a week on average, highest %2$s in the week of %3$s"), mean, highest, when);
    }
}

static void
lope_week_chart_finalize (GObject *object)
{
  LopeWeekChart *self = LOPE_WEEK_CHART (object);

  g_array_unref (self->periods);
  g_array_unref (self->breaks);
  g_array_unref (self->notes);
  g_array_unref (self->overs);

  G_OBJECT_CLASS (lope_week_chart_parent_class)->finalize (object);
}

static void
lope_week_chart_class_init (LopeWeekChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LopeChartClass *chart_class = LOPE_CHART_CLASS (klass);

  object_class->finalize = lope_week_chart_finalize;
  chart_class->layout = lope_week_chart_layout;
  chart_class->draw = lope_week_chart_draw;
  chart_class->draw_cursor = lope_week_chart_draw_cursor;
  chart_class->get_n_items = lope_week_chart_get_n_items;
  chart_class->hit = lope_week_chart_hit;
  chart_class->get_item = lope_week_chart_get_item;
  chart_class->describe = lope_week_chart_describe;
  chart_class->summarise = lope_week_chart_summarise;
  chart_class->get_title = lope_week_chart_get_title;
  chart_class->get_n_columns = lope_week_chart_get_n_columns;
  chart_class->get_column_title = lope_week_chart_get_column_title;
  chart_class->get_cell = lope_week_chart_get_cell;
  chart_class->is_numeric_column = lope_week_chart_is_numeric_column;
  chart_class->get_days = lope_week_chart_get_days;
}

static void
lope_week_chart_init (LopeWeekChart *self)
{
  self->first_day = LOPE_DAY_NONE;
  self->periods = g_array_new (FALSE, FALSE, sizeof (LopePeriod));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (LopeBreak));
  self->notes = lope_chart_notes_new ();
  self->overs = g_array_new (FALSE, FALSE, sizeof (LopeDay));
}

/* Whether the period is still going on. */
gboolean
lope_week_chart_is_present (LopeWeekChart *self,
                            guint          i)
{
  return lope_week_chart_get_period (self, i)->last >= self->today;
}

/* Whether a run of the period was far over its line. */
gboolean
lope_week_chart_is_over (LopeWeekChart *self,
                         guint          i)
{
  const LopePeriod *period = lope_week_chart_get_period (self, i);

  for (guint k = 0; k < self->overs->len; k++)
    {
      LopeDay day = g_array_index (self->overs, LopeDay, k);

      if (day >= period->first && day <= period->last)
        return TRUE;
    }

  return FALSE;
}

/* Metres of 10 % above the week before, or −1 where that says nothing. */
int
lope_week_chart_get_guide (LopeWeekChart *self,
                           guint          i)
{
  gint64 before;

  if (!self->ten_percent_line || self->unit != LOPE_PERIOD_WEEK || get_n_shown (self) > GUIDE_MAX_BARS ||
      self->n_before + i == 0 || lope_week_chart_is_present (self, i))
    return -1;

  before = get_any (self, self->n_before + i - 1)->distance;

  return before >= GUIDE_FLOOR ? (int) (11 * before / 10) : -1;
}

/* ==== API ==== */

/**
 * lope_week_chart_new:
 *
 * Makes a chart that is empty.
 *
 * Returns: (transfer full): the chart
 */
LopeWeekChart *
lope_week_chart_new (void)
{
  return g_object_new (LOPE_TYPE_WEEK_CHART, NULL);
}

/**
 * lope_week_chart_set_data:
 * @self: a chart
 * @data: what to show
 *
 * Sets what the chart shows.
 */
void
lope_week_chart_set_data (LopeWeekChart           *self,
                          const LopeWeekChartData *data)
{
  LopeDay from;

  g_return_if_fail (LOPE_IS_WEEK_CHART (self));
  g_return_if_fail (data->from <= data->to);

  self->today = data->today;
  self->first_day = data->first_day;
  self->units = data->units;
  self->ten_percent_line = data->ten_percent_line;
  self->unit = lope_period_choose (data->from, data->to);
  self->n_before = self->unit == LOPE_PERIOD_WEEK ? LOPE_MEAN_WEEKS : 0;

  from = data->from - 7 * (LopeDay) self->n_before;
  g_array_unref (self->periods);
  self->periods = lope_period_add_up (data->days, data->n_days, from, data->to, self->unit, data->first_weekday);
  g_array_unref (self->breaks);
  self->breaks = lope_period_find_breaks (data->days, data->n_days,
                                          lope_week_chart_get_period (self, 0)->first, MIN (data->to, data->today));
  g_array_set_size (self->overs, 0);
  if (data->n_overs > 0)
    g_array_append_vals (self->overs, data->overs, data->n_overs);
  g_array_unref (self->notes);
  self->notes = lope_chart_notes_copy (data->notes, lope_week_chart_get_period (self, 0)->first, data->to);
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_week_chart_get_unit:
 * @self: a chart
 *
 * Gets what one bar stands for.
 *
 * Returns: week, month or year
 */
LopePeriodUnit
lope_week_chart_get_unit (LopeWeekChart *self)
{
  g_return_val_if_fail (LOPE_IS_WEEK_CHART (self), LOPE_PERIOD_WEEK);

  return self->unit;
}

/**
 * lope_week_chart_get_period:
 * @self: a chart
 * @i: which value
 *
 * Gets a week, or what stands in its place.
 *
 * Returns: (transfer none): the period
 */
const LopePeriod *
lope_week_chart_get_period (LopeWeekChart *self,
                            guint          i)
{
  g_return_val_if_fail (i < get_n_shown (self), NULL);

  return get_any (self, self->n_before + i);
}

/**
 * lope_week_chart_get_mean:
 * @self: a chart
 * @i: which value
 *
 * Gets the mean of a week and the three before it. There is none for the
 * present week, for months and years, and before four weeks of history.
 *
 * Returns: metres, or −1
 */
int
lope_week_chart_get_mean (LopeWeekChart *self,
                          guint          i)
{
  guint last = self->n_before + i;
  gint64 sum = 0;

  if (self->unit != LOPE_PERIOD_WEEK || last + 1 < LOPE_MEAN_WEEKS || lope_week_chart_is_present (self, i) ||
      self->first_day == LOPE_DAY_NONE || get_any (self, last + 1 - LOPE_MEAN_WEEKS)->last < self->first_day)
    return -1;

  for (guint k = 0; k < LOPE_MEAN_WEEKS; k++)
    sum += get_any (self, last - k)->distance;

  return (int) (sum / LOPE_MEAN_WEEKS);
}

/**
 * lope_week_chart_get_change:
 * @self: a chart
 * @i: which value
 * @percent: (out): how much more than the one before
 *
 * Compares a week with the one before it. The present week is not compared, as
 * it is not over.
 *
 * Returns: whether they can be compared
 */
gboolean
lope_week_chart_get_change (LopeWeekChart *self,
                            guint          i,
                            double        *percent)
{
  const LopePeriod *before;

  if (self->n_before + i == 0 || lope_week_chart_is_present (self, i))
    return FALSE;

  before = get_any (self, self->n_before + i - 1);
  if (before->distance == 0)
    return FALSE;

  *percent = 100.0 * ((double) lope_week_chart_get_period (self, i)->distance - (double) before->distance) /
             (double) before->distance;

  return TRUE;
}

/**
 * lope_week_chart_name_period:
 * @self: a chart
 * @i: which value
 *
 * Says which week, month or year a value is of.
 *
 * Returns: (transfer full): “9–15 November”, “June 2025” or “2025”
 */
char *
lope_week_chart_name_period (LopeWeekChart *self,
                             guint          i)
{
  return lope_period_name (lope_week_chart_get_period (self, i), self->unit, self->today);
}
