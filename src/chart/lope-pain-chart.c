/* lope-pain-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-chart.h"

#include "lope-measure.h"
#include "lope-pain-chart-private.h"
#include "lope-pain-trend.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define TICK_DISTANCE 36

/* What the weekly value is taken from, unless there is nothing of it. */
#define DECIDING_MOMENT LOPE_PAIN_MORNING

/**
 * LopePainChart:
 *
 * How much a region hurt over the distance of the weeks: every value that was
 * recorded, told apart by its shape, and the median of each week. Where nothing
 * was recorded there is a gap.
 */
G_DEFINE_FINAL_TYPE (LopePainChart, lope_pain_chart, LOPE_TYPE_CHART)

static guint
get_n_shown (LopePainChart *self)
{
  return self->periods->len;
}

static const LopePeriod *
get_period (LopePainChart *self,
            guint          i)
{
  return &g_array_index (self->periods, LopePeriod, i);
}

static double
find_max (LopePainChart *self)
{
  gint64 max = 0;

  for (guint i = 0; i < get_n_shown (self); i++)
    max = MAX (max, get_period (self, i)->distance);

  return lope_distance_in_units (max, self->plot.units);
}

/* The first mark that is not before a day. */
static guint
find_mark (LopePainChart *self,
           LopeDay        day)
{
  guint low = 0, high = self->marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->marks, LopePainMark, middle).day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The values of a period, of one moment or (−1) of all. */
static GArray *
list_values (LopePainChart *self,
             guint          i,
             int            moment)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (int));
  const LopePeriod *period = get_period (self, i);

  for (guint k = find_mark (self, period->first); k < self->marks->len; k++)
    {
      const LopePainMark *mark = &g_array_index (self->marks, LopePainMark, k);

      if (mark->day > period->last)
        break;
      if (moment < 0 || (LopePainMoment) moment == mark->moment)
        g_array_append_val (values, mark->severity);
    }

  return values;
}

static double
find_median (LopePainChart *self,
             guint          i)
{
  g_autoptr (GArray) values = list_values (self, i, DECIDING_MOMENT);

  if (values->len == 0)
    {
      g_array_unref (values);
      values = list_values (self, i, -1);
    }

  return lope_pain_get_median ((const int *) (gpointer) values->data, values->len);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const LopePainMark *x = a, *y = b;

  return x->day < y->day ? -1 : x->day > y->day;
}

static char *
describe_moment (LopePainChart *self,
                 guint          i,
                 int            moment)
{
  static const char *texts[LOPE_N_PAIN_MOMENTS] = {
    /* TRANSLATORS: In these, %d is how much it hurt at most, 0 to 10. */
    [LOPE_PAIN_BEFORE] = N_ ("Before runs up to %d"),
    [LOPE_PAIN_DURING] = N_ ("During runs up to %d"),
    [LOPE_PAIN_AFTER] = N_ ("After runs up to %d"),
    [LOPE_PAIN_MORNING] = N_ ("On waking up to %d"),
    [LOPE_PAIN_OTHER] = N_ ("At other times up to %d"),
  };
  g_autoptr (GArray) values = list_values (self, i, moment);
  int max = 0;

  if (values->len == 0)
    return NULL;

  for (guint k = 0; k < values->len; k++)
    max = MAX (max, g_array_index (values, int, k));

  /* The text is one of the translated ones above, which take one number. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_ (texts[moment]), max);
#pragma GCC diagnostic pop
}

static gboolean
is_over (LopePainChart *self,
         guint          i)
{
  for (guint k = 0; k < self->overs->len; k++)
    {
      if (g_array_index (self->overs, guint, k) == i)
        return TRUE;
    }

  return FALSE;
}

/* The periods with a run far over its line. */
static void
find_overs (LopePainChart           *self,
            const LopePainChartData *data)
{
  g_array_set_size (self->overs, 0);
  for (guint i = 0; i < get_n_shown (self); i++)
    {
      for (guint k = 0; k < data->n_overs; k++)
        {
          if (data->overs[k] < get_period (self, i)->first || data->overs[k] > get_period (self, i)->last)
            continue;
          g_array_append_val (self->overs, i);
          break;
        }
    }
}

/* ==== LopeChart ==== */

static void
lope_pain_chart_layout (LopeChart            *chart,
                        double                width,
                        double                height,
                        const LopeChartStyle *style)
{
  LopePainChart *self = LOPE_PAIN_CHART (chart);
  g_autofree char *number = NULL;
  g_autofree char *widest = NULL;
  double label_width, pain_width, line, legend;
  LopeRect plot;

  self->legend = (LopeRect) { .width = width };
  legend = lope_pain_chart_lay_out_legend (self, NULL, style);

  lope_text_measure (style, "10", LOPE_TEXT_NORMAL, &pain_width, &line);
  plot.y = line / 2 + (self->overs->len > 0 ? 8 : 2);
  plot.height = fmax (1, height - plot.y - line - 10 - legend);
  self->plot.scale = lope_scale_find (find_max (self), (int) CLAMP (plot.height / TICK_DISTANCE, 2, 5));

  number = lope_format_number (lope_scale_get_top (&self->plot.scale), self->plot.scale.decimals);
  widest = g_strdup_printf ("%s\u202f%s", number, lope_units_get_label (self->plot.units));
  lope_text_measure (style, widest, LOPE_TEXT_NORMAL, &label_width, NULL);
  plot.x = (style->rtl ? pain_width : label_width) + 8;
  plot.width = fmax (1, width - label_width - pain_width - 16);

  lope_bar_layout_init (&self->plot.layout, &plot, get_n_shown (self), lope_scale_get_top (&self->plot.scale),
                        style->rtl);
  self->plot.periods = (const LopePeriod *) (gpointer) self->periods->data;
  self->legend.y = height - legend;
  self->legend.height = legend;
}

static guint
lope_pain_chart_get_n_items (LopeChart *chart)
{
  return get_n_shown (LOPE_PAIN_CHART (chart));
}

static int
lope_pain_chart_hit (LopeChart *chart,
                     double     x,
                     double     y)
{
  return lope_bar_layout_hit (&LOPE_PAIN_CHART (chart)->plot.layout, x, y);
}

static LopeRect
lope_pain_chart_get_item (LopeChart *chart,
                          guint      i)
{
  return lope_bar_layout_get_span (&LOPE_PAIN_CHART (chart)->plot.layout, i, i + 1);
}

static char *
lope_pain_chart_describe (LopeChart *chart,
                          guint      i)
{
  LopePainChart *self = LOPE_PAIN_CHART (chart);
  const LopePeriod *period = get_period (self, i);
  g_autofree char *name = lope_period_name (period, self->plot.unit, self->today);
  g_autofree char *distance = lope_format_distance (period->distance, self->plot.units);
  GString *text = g_string_new (NULL);
  gboolean any = FALSE;

  if (period->n_runs == 0)
    g_string_append_printf (text, _("%s: no runs"), name);
  else
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%1$s: %2$s in %3$d run",
                                               "%1$s: %2$s in %3$d runs", (gulong) period->n_runs),
                            name, distance, period->n_runs);

  for (int moment = 0; moment < LOPE_N_PAIN_MOMENTS; moment++)
    {
      g_autofree char *line = describe_moment (self, i, moment);

      if (line == NULL)
        continue;
      any = TRUE;
      g_string_append_c (text, '\n');
      g_string_append (text, line);
    }
  if (!any)
    {
      g_string_append_c (text, '\n');
      g_string_append (text, _("No pain recorded, nor its absence"));
    }
  if (is_over (self, i))
    g_string_append_printf (text, "\n%s", _("With a run far over the longest of the 30 days before it"));
  lope_chart_notes_append (self->notes, period->first, period->last, text);

  return g_string_free_and_steal (text);
}

static char *
lope_pain_chart_summarise (LopeChart *chart)
{
  LopePainChart *self = LOPE_PAIN_CHART (chart);
  const LopePainMark *worst = NULL, *last = NULL;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const LopePainMark *mark = &g_array_index (self->marks, LopePainMark, i);

      if (worst == NULL || mark->severity > worst->severity)
        worst = mark;
      last = mark;
    }
  if (worst == NULL)
    return g_strdup (_("Nothing was recorded in this time."));

  when = lope_format_day_plain (worst->day, self->today);

  /* TRANSLATORS: %1$d and %3$d are how much it hurt, 0 to 10, %2$s is a date. */
  text = g_strdup_printf (_("Highest %1$d on %2$s, latest %3$d"), worst->severity, when, last->severity);

  /* TRANSLATORS: %1$s is a region of the body, %2$s what is said of it */
  return self->name != NULL ? g_strdup_printf (C_ ("pain of a region", "%1$s: %2$s"), self->name, text)
                            : g_steal_pointer (&text);
}

static const char *
lope_pain_chart_get_title (LopeChart *chart)
{
  return _ ("Pain Over Mileage");
}

static guint
lope_pain_chart_get_n_columns (LopeChart *chart)
{
  return 3 + LOPE_N_PAIN_MOMENTS;
}

static const char *
lope_pain_chart_get_column_title (LopeChart *chart,
                                  guint      column)
{
  switch (column)
    {
    case 0:
      return lope_period_unit_get_heading (LOPE_PAIN_CHART (chart)->plot.unit);
    case 1:
      return C_ ("table heading", "Distance");
    case 2:
      return C_ ("table heading", "Median");
    default:
      return lope_nick_get_label (lope_pain_moment_nicks, column - 3);
    }
}

static char *
lope_pain_chart_get_cell (LopeChart *chart,
                          guint      i,
                          guint      column)
{
  LopePainChart *self = LOPE_PAIN_CHART (chart);
  const LopePeriod *period = get_period (self, i);
  g_autoptr (GArray) values = NULL;
  int max = 0;

  if (column == 0)
    return lope_period_name (period, self->plot.unit, self->today);
  if (column == 1)
    return lope_format_distance (period->distance, self->plot.units);
  if (column == 2)
    return lope_measure_format (LOPE_MEASURE_PAIN, lope_pain_chart_get_median (self, i), self->plot.units);

  values = list_values (self, i, (int) column - 3);
  if (values->len == 0)
    return g_strdup ("—");
  for (guint k = 0; k < values->len; k++)
    max = MAX (max, g_array_index (values, int, k));

  return lope_format_number (max, 0);
}

static gboolean
lope_pain_chart_is_numeric_column (LopeChart *chart,
                                   guint      column)
{
  return column > 0;
}

static gboolean
lope_pain_chart_get_days (LopeChart *chart,
                          guint      i,
                          LopeDay   *first,
                          LopeDay   *last)
{
  const LopePeriod *period = get_period (LOPE_PAIN_CHART (chart), i);

  *first = period->first;
  *last = period->last;

  return TRUE;
}

static void
lope_pain_chart_finalize (GObject *object)
{
  LopePainChart *self = LOPE_PAIN_CHART (object);

  g_array_unref (self->periods);
  g_array_unref (self->breaks);
  g_array_unref (self->marks);
  g_array_unref (self->medians);
  g_array_unref (self->notes);
  g_array_unref (self->overs);
  g_free (self->name);

  G_OBJECT_CLASS (lope_pain_chart_parent_class)->finalize (object);
}

static void
lope_pain_chart_class_init (LopePainChartClass *klass)
{
  LopeChartClass *chart_class = LOPE_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lope_pain_chart_finalize;
  chart_class->layout = lope_pain_chart_layout;
  chart_class->draw = lope_pain_chart_draw;
  chart_class->get_n_items = lope_pain_chart_get_n_items;
  chart_class->hit = lope_pain_chart_hit;
  chart_class->get_item = lope_pain_chart_get_item;
  chart_class->describe = lope_pain_chart_describe;
  chart_class->summarise = lope_pain_chart_summarise;
  chart_class->get_title = lope_pain_chart_get_title;
  chart_class->get_n_columns = lope_pain_chart_get_n_columns;
  chart_class->get_column_title = lope_pain_chart_get_column_title;
  chart_class->get_cell = lope_pain_chart_get_cell;
  chart_class->is_numeric_column = lope_pain_chart_is_numeric_column;
  chart_class->get_days = lope_pain_chart_get_days;
}

static void
lope_pain_chart_init (LopePainChart *self)
{
  self->periods = g_array_new (FALSE, FALSE, sizeof (LopePeriod));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (LopeBreak));
  self->marks = g_array_new (FALSE, FALSE, sizeof (LopePainMark));
  self->medians = g_array_new (FALSE, FALSE, sizeof (double));
  self->notes = lope_chart_notes_new ();
  self->overs = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* Pain has a scale of its own: from 0 to 10 over the height of the plot. */
double
lope_pain_chart_get_y (LopePainChart *self,
                       double         severity)
{
  const LopeRect *plot = &self->plot.layout.plot;

  return plot->y + plot->height * (1 - severity / 10);
}

/* ==== API ==== */

/**
 * lope_pain_chart_new:
 *
 * Makes a chart that is empty.
 *
 * Returns: (transfer full): the chart
 */
LopePainChart *
lope_pain_chart_new (void)
{
  return g_object_new (LOPE_TYPE_PAIN_CHART, NULL);
}

/**
 * lope_pain_chart_set_data:
 * @self: a chart
 * @data: what to show
 *
 * Sets what the chart shows.
 */
void
lope_pain_chart_set_data (LopePainChart           *self,
                          const LopePainChartData *data)
{
  LopeDay first;

  g_return_if_fail (LOPE_IS_PAIN_CHART (self));
  g_return_if_fail (data->from <= data->to);

  self->today = data->today;
  self->plot.unit = lope_period_choose (data->from, data->to);
  g_set_str (&self->name, data->name);
  self->plot.units = data->units;

  g_array_unref (self->periods);
  self->periods = lope_period_add_up (data->days, data->n_days, data->from, data->to, self->plot.unit,
                                      data->first_weekday);
  first = get_period (self, 0)->first;
  g_array_unref (self->breaks);
  self->breaks = lope_period_find_breaks (data->days, data->n_days, first, MIN (data->to, data->today));
  g_array_set_size (self->marks, 0);
  for (guint i = 0; i < data->n_marks; i++)
    if (data->marks[i].day >= first && data->marks[i].day <= MIN (data->to, data->today) &&
        data->marks[i].severity >= 0)
      g_array_append_val (self->marks, data->marks[i]);
  g_array_sort (self->marks, compare_marks);
  g_array_set_size (self->medians, 0);
  for (guint i = 0; i < get_n_shown (self); i++)
    {
      double median = find_median (self, i);

      g_array_append_val (self->medians, median);
    }
  g_array_unref (self->notes);
  self->notes = lope_chart_notes_copy (data->notes, first, data->to);
  find_overs (self, data);

  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_pain_chart_get_median:
 * @self: a chart
 * @i: which week
 *
 * Gets the median of the mornings of a week, or of all that was recorded if no
 * morning was (as in evidence.md P4).
 *
 * Returns: the median, or NaN if nothing was recorded
 */
double
lope_pain_chart_get_median (LopePainChart *self,
                            guint          i)
{
  g_return_val_if_fail (i < get_n_shown (self), NAN);

  return g_array_index (self->medians, double, i);
}
