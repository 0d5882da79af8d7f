/* lope-limit-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-limit-chart.h"

#include "lope-format.h"
#include "lope-scale.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Today and the 30 days before it (evidence.md L1). */
#define N_DAYS 31

struct _LopeLimitChart {
  LopeChart parent_instance;

  LopeDay today;
  LopeUnits units;
  LopeRunLimit limit;
  int longest[N_DAYS]; /* metres of the longest run of each day */
  LopeBarLayout layout;
};

/**
 * LopeLimitChart:
 *
 * The longest run of each of the last 30 days under the line up to which a run
 * stays within 10 % of them.
 */
G_DEFINE_FINAL_TYPE (LopeLimitChart, lope_limit_chart, LOPE_TYPE_CHART)

static LopeDay
get_day (LopeLimitChart *self,
         guint           i)
{
  return self->today - (N_DAYS - 1) + (LopeDay) i;
}

static gboolean
is_over (LopeLimitChart *self,
         guint           i)
{
  return self->limit.advised > 0 && self->longest[i] > self->limit.advised;
}

static void
lope_limit_chart_layout (LopeChart            *chart,
                         double                width,
                         double                height,
                         const LopeChartStyle *style)
{
  LopeLimitChart *self = LOPE_LIMIT_CHART (chart);
  double line, top = self->limit.advised;
  LopeRect plot;
  gboolean over = FALSE;

  for (guint i = 0; i < N_DAYS; i++)
    {
      top = fmax (top, self->longest[i]);
      over = over || is_over (self, i);
    }

  lope_text_measure (style, "0", LOPE_TEXT_BOLD, NULL, &line);
  plot.x = 1;
  plot.width = width - 2;
  /* The mark ▲ stands above the bars that are over the line. */
  plot.y = line + (over ? 8 : 2);
  plot.height = fmax (1, height - plot.y - line - 4);
  lope_bar_layout_init (&self->layout, &plot, N_DAYS, top, style->rtl);
  self->layout.bar = fmin (self->layout.bar, 6);
}

static void
draw_line (LopeLimitChart       *self,
           cairo_t              *cr,
           const LopeChartStyle *style)
{
  const LopeRect *plot = &self->layout.plot;
  double y = round (lope_bar_layout_get_y (&self->layout, self->limit.advised)) + 0.5;
  g_autofree char *text = lope_format_distance_limit (self->limit.advised, self->units);
  double line;

  lope_draw_set_color (cr, &style->foreground, 0.05);
  cairo_rectangle (cr, plot->x, y, plot->width, plot->y + plot->height - y);
  cairo_fill (cr);

  lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.9 : 0.6);
  cairo_set_line_width (cr, style->high_contrast ? 2 : 1.5);
  cairo_move_to (cr, plot->x, y);
  cairo_rel_line_to (cr, plot->width, 0);
  cairo_stroke (cr);

  lope_text_measure (style, text, LOPE_TEXT_BOLD, NULL, &line);
  lope_draw_set_color (cr, &style->foreground, 0.9);
  /* Runs over the line are at its end more often than at its beginning. */
  if (self->layout.top > self->limit.advised)
    lope_draw_text (cr, style, text, LOPE_TEXT_BOLD, lope_bar_layout_get_x (&self->layout, 0), y - line / 2 - 1,
                    style->rtl ? 1 : 0);
  else
    lope_draw_text (cr, style, text, LOPE_TEXT_BOLD, lope_bar_layout_get_x (&self->layout, N_DAYS), y - line / 2 - 1,
                    style->rtl ? 0 : 1);
}

static void
draw_day (LopeLimitChart       *self,
          cairo_t              *cr,
          const LopeChartStyle *style,
          guint                 i,
          int                   cursor)
{
  LopeRect bar = lope_bar_layout_get_bar (&self->layout, i, self->longest[i]);
  gboolean over = is_over (self, i);
  gboolean reference = get_day (self, i) == self->limit.reference_day;
  const LopeColor *color = over ? &style->over : &style->bar;

  if (self->longest[i] == 0)
    return;

  if (over || reference || cursor == (int) i || style->high_contrast)
    {
      lope_draw_set_color (cr, color, 1);
      lope_draw_bar (cr, &bar);
    }
  else
    {
      lope_draw_set_color (cr, color, 0.45);
      lope_draw_bar (cr, &bar);
      lope_draw_set_color (cr, color, 1);
      cairo_rectangle (cr, bar.x, bar.y, bar.width, fmin (1.5, bar.height));
      cairo_fill (cr);
    }

  if (over)
    lope_draw_triangle (cr, bar.x + bar.width / 2, bar.y - 6);
}

static gboolean
is_inside (LopeLimitChart *self,
           const LopeRect *label)
{
  return label->x >= self->layout.plot.x && label->x + label->width <= self->layout.plot.x + self->layout.plot.width;
}

/* Whether no bar stands where a label would. */
static gboolean
is_free (LopeLimitChart *self,
         const LopeRect *label)
{
  if (!is_inside (self, label))
    return FALSE;

  for (guint i = 0; i < N_DAYS; i++)
    {
      LopeRect bar = lope_bar_layout_get_bar (&self->layout, i, self->longest[i]);

      if (self->longest[i] > 0 && bar.x < label->x + label->width && bar.x + bar.width > label->x &&
          bar.y < label->y + label->height)
        return FALSE;
    }

  return TRUE;
}

static void
draw_label (LopeLimitChart       *self,
            cairo_t              *cr,
            const LopeChartStyle *style,
            guint                 i)
{
  LopeRect bar = lope_bar_layout_get_bar (&self->layout, i, self->longest[i]);
  g_autofree char *text = NULL;
  LopeRect left, right;
  const LopeRect *before, *after, *label;

  if (self->longest[i] == 0 || (!is_over (self, i) && get_day (self, i) != self->limit.reference_day))
    return;

  text = lope_format_distance_number (self->longest[i], self->units, 1);
  lope_text_measure (style, text, LOPE_TEXT_BOLD, &left.width, &left.height);
  left.x = bar.x - 5 - left.width;
  left.y = is_over (self, i) ? bar.y - 2 - left.height / 2 : bar.y;
  right = left;
  right.x = bar.x + bar.width + 5;
  /* Over the days before, rather than over what came after. */
  before = style->rtl ? &right : &left;
  after = style->rtl ? &left : &right;
  label = is_free (self, before) || (is_inside (self, before) && !is_free (self, after)) ? before : after;

  /* Between bars that are as high there is no room: it stands before them. */
  if (!is_free (self, label))
    {
      lope_draw_set_color (cr, &style->card, 0.85);
      cairo_rectangle (cr, label->x - 2, label->y, label->width + 4, label->height);
      cairo_fill (cr);
    }
  lope_draw_set_color (cr, &style->foreground, 0.9);
  lope_draw_text (cr, style, text, LOPE_TEXT_BOLD, label->x, label->y + label->height / 2, 0);
}

static void
lope_limit_chart_draw (LopeChart            *chart,
                       cairo_t              *cr,
                       const LopeChartStyle *style,
                       int                   cursor)
{
  LopeLimitChart *self = LOPE_LIMIT_CHART (chart);
  const LopeRect *plot = &self->layout.plot;
  double bottom = round (plot->y + plot->height) + 0.5;
  g_autofree char *first = lope_format_day_short (get_day (self, 0), get_day (self, 0));
  double line;

  if (self->limit.advised > 0)
    draw_line (self, cr, style);
  for (guint i = 0; i < N_DAYS; i++)
    draw_day (self, cr, style, i, cursor);
  for (guint i = 0; i < N_DAYS; i++)
    draw_label (self, cr, style, i);

  lope_draw_set_color (cr, &style->foreground, 0.3);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, plot->x, bottom);
  cairo_rel_line_to (cr, plot->width, 0);
  cairo_stroke (cr);

  lope_text_measure (style, first, LOPE_TEXT_NORMAL, NULL, &line);
  lope_draw_set_color (cr, &style->foreground, 0.7);
  lope_draw_text (cr, style, first, LOPE_TEXT_NORMAL, lope_bar_layout_get_x (&self->layout, 0),
                  bottom + 2 + line / 2, style->rtl ? 1 : 0);
  lope_draw_text (cr, style, _("Today"), LOPE_TEXT_NORMAL, lope_bar_layout_get_x (&self->layout, N_DAYS),
                  bottom + 2 + line / 2, style->rtl ? 0 : 1);
}

static guint
lope_limit_chart_get_n_items (LopeChart *chart)
{
  return LOPE_LIMIT_CHART (chart)->today == LOPE_DAY_NONE ? 0 : N_DAYS;
}

static int
lope_limit_chart_hit (LopeChart *chart,
                      double     x,
                      double     y)
{
  return lope_bar_layout_hit (&LOPE_LIMIT_CHART (chart)->layout, x, y);
}

static LopeRect
lope_limit_chart_get_item (LopeChart *chart,
                           guint      i)
{
  return lope_bar_layout_get_span (&LOPE_LIMIT_CHART (chart)->layout, i, i + 1);
}

static char *
lope_limit_chart_describe (LopeChart *chart,
                           guint      i)
{
  LopeLimitChart *self = LOPE_LIMIT_CHART (chart);
  g_autofree char *day = lope_format_day_long (get_day (self, i), self->today);
  g_autofree char *distance = lope_format_distance (self->longest[i], self->units);

  if (self->longest[i] == 0)
    /* TRANSLATORS: %s is a day, such as “Thursday 19 November” */
    return g_strdup_printf (_("%s: no run"), day);

  if (is_over (self, i))
    /* TRANSLATORS: %1$s is a day, %2$s the distance of a run */
    return g_strdup_printf (_("%1$s: %2$s, over the line"), day, distance);

  /* TRANSLATORS: %1$s is a day, %2$s a distance */
  return g_strdup_printf (C_ ("value in a chart", "%1$s: %2$s"), day, distance);
}

static char *
lope_limit_chart_summarise (LopeChart *chart)
{
  LopeLimitChart *self = LOPE_LIMIT_CHART (chart);
  g_autofree char *longest = NULL;
  g_autofree char *limit = NULL;
  int max = 0;

  for (guint i = 0; i < N_DAYS; i++)
    max = MAX (max, self->longest[i]);

  if (max == 0)
    return g_strdup (_("No run in the last 30 days"));

  longest = lope_format_distance (max, self->units);
  limit = lope_format_distance_limit (self->limit.advised, self->units);

  /* TRANSLATORS: %1$s and %2$s are distances */
  return g_strdup_printf (_("Longest run of the last 30 days %1$s, line at %2$s"), longest, limit);
}

static void
lope_limit_chart_class_init (LopeLimitChartClass *klass)
{
  LopeChartClass *chart_class = LOPE_CHART_CLASS (klass);

  chart_class->layout = lope_limit_chart_layout;
  chart_class->draw = lope_limit_chart_draw;
  chart_class->get_n_items = lope_limit_chart_get_n_items;
  chart_class->hit = lope_limit_chart_hit;
  chart_class->get_item = lope_limit_chart_get_item;
  chart_class->describe = lope_limit_chart_describe;
  chart_class->summarise = lope_limit_chart_summarise;
}

static void
lope_limit_chart_init (LopeLimitChart *self)
{
  self->today = LOPE_DAY_NONE;
}

/* ==== API ==== */

/**
 * lope_limit_chart_new:
 *
 * Makes a chart that is empty.
 *
 * Returns: (transfer full): the chart
 */
LopeLimitChart *
lope_limit_chart_new (void)
{
  return g_object_new (LOPE_TYPE_LIMIT_CHART, NULL);
}

/**
 * lope_limit_chart_set_data:
 * @self: a chart
 * @runs: (array length=n_runs): runs; those of other days are left out
 * @n_runs: how many
 * @today: the day it is
 * @limit: the line
 * @units: kilometres or miles
 *
 * Sets what the chart shows.
 */
void
lope_limit_chart_set_data (LopeLimitChart     *self,
                           const LopeRun      *runs,
                           guint               n_runs,
                           LopeDay             today,
                           const LopeRunLimit *limit,
                           LopeUnits           units)
{
  g_return_if_fail (LOPE_IS_LIMIT_CHART (self));

  self->today = today;
  self->units = units;
  self->limit = *limit;
  memset (self->longest, 0, sizeof self->longest);
  for (guint i = 0; i < n_runs; i++)
    {
      LopeDay first = get_day (self, 0);

      if (runs[i].day >= first && runs[i].day <= today)
        self->longest[runs[i].day - first] = MAX (self->longest[runs[i].day - first], runs[i].distance);
    }
  lope_chart_changed (LOPE_CHART (self));
}
