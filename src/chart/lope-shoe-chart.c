/* lope-shoe-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-chart.h"

#include "lope-format.h"
#include "lope-scale.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* How much room what may come gets beside what was, and at least. */
#define OUTLOOK_SHARE 0.35
#define OUTLOOK_DAYS 28

/* A young shoe gets some width, too. */
#define MIN_DAYS 28

#define LABEL_GAP 12

/* The distance on a shoe at the end of a day. */
typedef struct {
  LopeDay day;
  int total;
} Point;

struct _LopeShoeChart {
  LopeChart parent_instance;

  LopeDay first;
  LopeDay last;
  LopeDay end; /* of the axis */
  LopeDay today;
  int initial;
  LopeUnits units;
  LopeShoeWear wear;
  LopeScale scale; /* in the units */
  LopeBarLayout layout;

  GArray *points; /* owned, of Point */
  GArray *months; /* owned, of LopePeriod */
};

/**
 * LopeShoeChart:
 *
 * How the distance on a pair of shoes grew, against the range in which runners
 * look for wear or its own target, and where it leads at the present use. Its
 * items are the months.
 */
G_DEFINE_FINAL_TYPE (LopeShoeChart, lope_shoe_chart, LOPE_TYPE_CHART)

static double
get_x (LopeShoeChart *self,
       LopeDay        day)
{
  return lope_bar_layout_get_x (&self->layout, day - self->first);
}

static double
get_y (LopeShoeChart *self,
       double         metres)
{
  return lope_bar_layout_get_y (&self->layout, lope_distance_in_units ((gint64) metres, self->units));
}

static int
get_distance (LopeShoeChart *self)
{
  return self->points->len > 0 ? g_array_index (self->points, Point, self->points->len - 1).total : self->initial;
}

static gboolean
has_outlook (LopeShoeChart *self)
{
  return self->end > self->last && self->wear.rate > 0;
}

/* ==== Layout ==== */

static void
find_end (LopeShoeChart *self,
          gboolean       in_use)
{
  LopeDay span;
  double needed;

  self->end = MAX (self->last, self->first + MIN_DAYS);
  if (!in_use || self->wear.rate <= 0)
    return;

  span = MAX (OUTLOOK_DAYS, (LopeDay) (OUTLOOK_SHARE * (self->last - self->first)));
  needed = (1.1 * self->wear.hard - get_distance (self)) / self->wear.rate;
  self->end = MAX (self->end, self->last + (LopeDay) CLAMP (needed, OUTLOOK_DAYS, span));
}

static void
lope_shoe_chart_layout (LopeChart            *chart,
                        double                width,
                        double                height,
                        const LopeChartStyle *style)
{
  LopeShoeChart *self = LOPE_SHOE_CHART (chart);
  double reached = get_distance (self), top, line, label;
  g_autofree char *text = NULL;
  LopeRect plot;

  if (has_outlook (self))
    reached += self->wear.rate * (self->end - self->last);
  top = fmax (reached, 1.05 * self->wear.hard);
  self->scale = lope_scale_find (lope_distance_in_units ((gint64) top, self->units), height < 160 ? 2 : 5);

  text = lope_format_distance_round ((gint64) (lope_scale_get_top (&self->scale) *
                                               (self->units == LOPE_UNITS_IMPERIAL ? LOPE_METRES_PER_MILE : 1000)),
                                     self->units);
  lope_text_measure (style, text, LOPE_TEXT_NORMAL, &label, &line);
  plot.x = style->rtl ? 5 : label + 8;
  plot.width = fmax (1, width - label - 13);
  plot.y = line / 2 + 2;
  plot.height = fmax (1, height - plot.y - line - 9);
  lope_bar_layout_init (&self->layout, &plot, (guint) (self->end - self->first + 1), lope_scale_get_top (&self->scale),
                        style->rtl);
}

/* ==== Drawing ==== */

static void
draw_grid (LopeShoeChart        *self,
           cairo_t              *cr,
           const LopeChartStyle *style)
{
  const LopeRect *plot = &self->layout.plot;

  cairo_set_line_width (cr, 1);
  for (int i = 0; i <= self->scale.n_steps; i++)
    {
      double value = i * self->scale.step;
      double y = round (lope_bar_layout_get_y (&self->layout, value)) + 0.5;
      g_autofree char *number = lope_format_number (value, self->scale.decimals);
      g_autofree char *text = i < self->scale.n_steps
                                ? g_strdup (number)
                                : g_strdup_printf ("%s\u202f%s", number, lope_units_get_label (self->units));

      lope_draw_set_color (cr, &style->foreground, i == 0 ? 0.3 : style->high_contrast ? 0.35 : 0.1);
      cairo_move_to (cr, plot->x, y);
      cairo_rel_line_to (cr, plot->width, 0);
      cairo_stroke (cr);

      lope_draw_set_color (cr, &style->foreground, 0.7);
      lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, style->rtl ? plot->x + plot->width + 6 : plot->x - 6, y,
                      style->rtl ? 0 : 1);
    }
}

static gboolean
months_fit (LopeShoeChart        *self,
            const LopeChartStyle *style,
            int                   stride)
{
  double width;

  lope_text_measure (style, "2027", LOPE_TEXT_BOLD, &width, NULL);

  return stride * 30 * self->layout.slot >= width + LABEL_GAP;
}

static void
draw_months (LopeShoeChart        *self,
             cairo_t              *cr,
             const LopeChartStyle *style)
{
  static const int strides[] = { 1, 2, 3, 4, 6, 12 };
  const LopeRect *plot = &self->layout.plot;
  LopeDay month = lope_period_get_first (self->first, LOPE_PERIOD_MONTH, 1);
  int stride = 12;
  double line, last = -1;

  for (guint i = 0; i < G_N_ELEMENTS (strides); i++)
    {
      stride = strides[i];
      if (months_fit (self, style, stride))
        break;
    }

  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &line);
  for (; month <= self->end; month = lope_period_get_next (month, LOPE_PERIOD_MONTH))
    {
      g_autoptr (GDateTime) date = lope_day_to_date_time (month);
      gboolean january = g_date_time_get_month (date) == 1;
      LopeTextFlags flags = january ? LOPE_TEXT_BOLD : LOPE_TEXT_NORMAL;
      g_autofree char *text = g_date_time_format (date, january ? "%Y" : "%b");
      double width, x;

      if (month < self->first || (g_date_time_get_month (date) - 1) % stride != 0)
        continue;
      lope_text_measure (style, text, flags, &width, NULL);
      x = get_x (self, month);
      x = CLAMP (x, plot->x + width / 2, fmax (plot->x + width / 2, plot->x + plot->width - width / 2));
      if (last >= 0 && fabs (x - last) < width + LABEL_GAP / 2)
        continue;
      last = x;
      lope_draw_set_color (cr, &style->foreground, january ? 1 : 0.7);
      lope_draw_text (cr, style, text, flags, x, plot->y + plot->height + 5 + line / 2, 0.5);
    }
}

static char *
dup_band_label (LopeShoeChart *self)
{
  g_autofree char *from = lope_format_distance_number (self->wear.soft, self->units, 0);
  g_autofree char *to = lope_format_distance_round (self->wear.hard, self->units);
  g_autofree char *target = lope_format_distance_round (self->wear.target, self->units);

  if (self->wear.own_target)
    /* TRANSLATORS: a line in a chart; %s is a distance */
    return g_strdup_printf (_("Own target %s"), target);

  /* TRANSLATORS: a band in a chart; %1$s is a number, %2$s a distance, such as “480” and “800 km” */
  return g_strdup_printf (_("%1$s–%2$s: look for wear"), from, to);
}

/* Beneath the line of the shoe. */
static void
draw_band (LopeShoeChart        *self,
           cairo_t              *cr,
           const LopeChartStyle *style)
{
  const LopeRect *plot = &self->layout.plot;
  double top = get_y (self, self->wear.hard), bottom = get_y (self, self->wear.soft);

  if (self->wear.own_target)
    {
      const double dashes[] = { 3, 2 };

      lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.9 : 0.6);
      cairo_set_line_width (cr, style->high_contrast ? 2 : 1.5);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_move_to (cr, plot->x, round (get_y (self, self->wear.target)) + 0.5);
      cairo_rel_line_to (cr, plot->width, 0);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
      return;
    }

  lope_draw_set_color (cr, &style->warning, 0.22);
  cairo_rectangle (cr, plot->x, top, plot->width, bottom - top);
  cairo_fill (cr);
  if (!style->high_contrast)
    return;

  lope_draw_set_color (cr, &style->foreground, 0.6);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, plot->x + 0.5, round (top) + 0.5, plot->width - 1, round (bottom - top));
  cairo_stroke (cr);
}

static void
draw_band_label (LopeShoeChart        *self,
                 cairo_t              *cr,
                 const LopeChartStyle *style)
{
  const LopeRect *plot = &self->layout.plot;
  g_autofree char *text = dup_band_label (self);
  double top = get_y (self, self->wear.own_target ? self->wear.target : self->wear.hard);
  double width, line;

  lope_text_measure (style, text, LOPE_TEXT_NORMAL, &width, &line);
  if (width > plot->width - 16)
    return;

  lope_draw_set_color (cr, &style->foreground, 0.85);
  lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, style->rtl ? plot->x + plot->width - 8 : plot->x + 8,
                  self->wear.own_target ? top - line / 2 - 2 : top + line / 2 + 4, style->rtl ? 1 : 0);
}

/* A step at each run, flat between them. */
static void
draw_line (LopeShoeChart        *self,
           cairo_t              *cr,
           const LopeChartStyle *style)
{
  const double dashes[] = { 3, 3 };
  double x = get_x (self, self->last), y = get_y (self, get_distance (self));

  lope_draw_set_color (cr, &style->line, 1);
  cairo_set_line_width (cr, style->high_contrast ? 2.5 : 2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, get_x (self, self->first), get_y (self, self->initial));
  for (guint i = 0; i < self->points->len; i++)
    {
      const Point *point = &g_array_index (self->points, Point, i);

      cairo_line_to (cr, get_x (self, point->day), get_y (self, i > 0 ? point[-1].total : self->initial));
      cairo_line_to (cr, get_x (self, point->day), get_y (self, point->total));
    }
  cairo_line_to (cr, x, y);
  cairo_stroke (cr);

  if (has_outlook (self))
    {
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, get_x (self, self->end),
                     get_y (self, get_distance (self) + self->wear.rate * (self->end - self->last)));
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }

  cairo_new_path (cr);
  cairo_arc (cr, x, y, 4.5, 0, 2 * G_PI);
  lope_draw_set_color (cr, &style->card, 1);
  cairo_fill_preserve (cr);
  lope_draw_set_color (cr, &style->line, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static LopeRect
lope_shoe_chart_get_item (LopeChart *chart,
                          guint      i)
{
  LopeShoeChart *self = LOPE_SHOE_CHART (chart);
  const LopePeriod *month = &g_array_index (self->months, LopePeriod, i);

  return lope_bar_layout_get_span (&self->layout, MAX (month->first, self->first) - self->first,
                                   MIN (month->last, self->last) + 1 - self->first);
}

static void
lope_shoe_chart_draw (LopeChart            *chart,
                      cairo_t              *cr,
                      const LopeChartStyle *style,
                      int                   cursor)
{
  LopeShoeChart *self = LOPE_SHOE_CHART (chart);

  draw_band (self, cr, style);
  draw_grid (self, cr, style);
  draw_band_label (self, cr, style);
  draw_months (self, cr, style);
  draw_line (self, cr, style);
}

/* A month is wide: all of it. */
static void
lope_shoe_chart_draw_cursor (LopeChart            *chart,
                             cairo_t              *cr,
                             const LopeChartStyle *style,
                             guint                 i)
{
  LopeRect item = lope_shoe_chart_get_item (chart, i);

  lope_draw_set_color (cr, &style->foreground, 0.08);
  cairo_rectangle (cr, item.x, item.y, item.width, item.height);
  cairo_fill (cr);
}

/* ==== Words ==== */

static guint
lope_shoe_chart_get_n_items (LopeChart *chart)
{
  return LOPE_SHOE_CHART (chart)->months->len;
}

static int
lope_shoe_chart_hit (LopeChart *chart,
                     double     x,
                     double     y)
{
  LopeShoeChart *self = LOPE_SHOE_CHART (chart);

  for (guint i = 0; i < self->months->len; i++)
    {
      LopeRect item = lope_shoe_chart_get_item (chart, i);

      if (x >= item.x && x < item.x + item.width && y >= item.y && y <= item.y + item.height)
        return (int) i;
    }

  return -1;
}

static int
get_total (LopeShoeChart *self,
           LopeDay        day)
{
  int total = self->initial;

  for (guint i = 0; i < self->points->len && g_array_index (self->points, Point, i).day <= day; i++)
    total = g_array_index (self->points, Point, i).total;

  return total;
}

static char *
lope_shoe_chart_describe (LopeChart *chart,
                          guint      i)
{
  LopeShoeChart *self = LOPE_SHOE_CHART (chart);
  const LopePeriod *month = &g_array_index (self->months, LopePeriod, i);
  g_autoptr (GDateTime) date = lope_day_to_date_time (month->first);
  g_autofree char *name = g_date_time_format (date, C_ ("month", "%OB %Y"));
  g_autofree char *distance = lope_format_distance (month->distance, self->units);
  g_autofree char *total = lope_format_distance_round (get_total (self, month->last), self->units);

  /* TRANSLATORS: %1$s is a month; %2$s is the distance of that month, %3$s the one that is on the shoe at its end */
  return g_strdup_printf (_("%1$s: %2$s, then %3$s in all"), name, distance, total);
}

static char *
lope_shoe_chart_summarise (LopeChart *chart)
{
  LopeShoeChart *self = LOPE_SHOE_CHART (chart);
  g_autofree char *now = lope_format_distance_round (get_distance (self), self->units);
  g_autofree char *target = lope_format_distance_round (self->wear.target, self->units);
  g_autofree char *day = NULL;

  if (self->wear.projection != LOPE_PROJECTION_DATE || !has_outlook (self))
    /* TRANSLATORS: %s is the distance on a shoe */
    return g_strdup_printf (_("%s in all"), now);

  day = lope_format_day_plain (self->wear.projected, self->today);

  /* TRANSLATORS: %1$s is the distance on a shoe, %2$s its target, %3$s a date */
  return g_strdup_printf (_("%1$s now, %2$s around %3$s at your current use"), now, target, day);
}

static void
lope_shoe_chart_finalize (GObject *object)
{
  LopeShoeChart *self = LOPE_SHOE_CHART (object);

  g_array_unref (self->points);
  g_array_unref (self->months);

  G_OBJECT_CLASS (lope_shoe_chart_parent_class)->finalize (object);
}

static void
lope_shoe_chart_class_init (LopeShoeChartClass *klass)
{
  LopeChartClass *chart_class = LOPE_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lope_shoe_chart_finalize;
  chart_class->layout = lope_shoe_chart_layout;
  chart_class->draw = lope_shoe_chart_draw;
  chart_class->draw_cursor = lope_shoe_chart_draw_cursor;
  chart_class->get_n_items = lope_shoe_chart_get_n_items;
  chart_class->hit = lope_shoe_chart_hit;
  chart_class->get_item = lope_shoe_chart_get_item;
  chart_class->describe = lope_shoe_chart_describe;
  chart_class->summarise = lope_shoe_chart_summarise;
}

static void
lope_shoe_chart_init (LopeShoeChart *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  self->months = g_array_new (FALSE, FALSE, sizeof (LopePeriod));
  self->end = MIN_DAYS;
  self->wear = (LopeShoeWear) { .soft = 480000, .hard = 800000, .target = 640000 };
}

/* ==== API ==== */

/**
 * lope_shoe_chart_new:
 *
 * Makes a chart that is empty.
 *
 * Returns: (transfer full): the chart
 */
LopeShoeChart *
lope_shoe_chart_new (void)
{
  return g_object_new (LOPE_TYPE_SHOE_CHART, NULL);
}

/**
 * lope_shoe_chart_set_data:
 * @self: a chart
 * @data: what to show
 *
 * Sets what the chart shows.
 */
void
lope_shoe_chart_set_data (LopeShoeChart           *self,
                          const LopeShoeChartData *data)
{
  int total = data->initial;

  g_return_if_fail (LOPE_IS_SHOE_CHART (self));

  self->initial = data->initial;
  self->today = data->today;
  self->last = data->n_days > 0 ? MAX (data->last, data->days[data->n_days - 1].day) : data->last;
  self->first = data->n_days > 0 ? data->days[0].day : self->last;
  self->units = data->units;
  self->wear = *data->wear;
  g_array_set_size (self->points, 0);
  for (guint i = 0; i < data->n_days; i++)
    {
      Point point = { .day = data->days[i].day, .total = total += data->days[i].distance };

      g_array_append_val (self->points, point);
    }

  g_array_unref (self->months);
  self->months = data->n_days > 0 ? lope_period_add_up (data->days, data->n_days, self->first, self->last,
                                                        LOPE_PERIOD_MONTH, 1)
                                  : g_array_new (FALSE, FALSE, sizeof (LopePeriod));
  find_end (self, data->last >= data->today);
  lope_chart_changed (LOPE_CHART (self));
}
