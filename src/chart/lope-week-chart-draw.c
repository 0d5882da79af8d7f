/* lope-week-chart-draw.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-week-chart-private.h"

#include "lope-format.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The present week is not over. */
#define PRESENT_ALPHA 0.45

#define LABEL_GAP 10
#define LEGEND_MARK 24
#define LEGEND_GAP 18

typedef struct {
  double position; /* in slots */
  gboolean bold;
  char *text; /* owned */
} Label;

static void
label_clear (gpointer data)
{
  g_free (((Label *) data)->text);
}

/* ==== The axis of time ==== */

/* Labels for every @stride-th month (of months: year; of few weeks: week). */
static GArray *
make_labels (LopeWeekChart *self,
             int            stride)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (Label));
  guint n = self->layout.n;
  int last_month = -1;

  g_array_set_clear_func (labels, label_clear);
  for (guint i = 0; i < n; i++)
    {
      const LopePeriod *period = lope_week_chart_get_period (self, i);
      g_autoptr (GDateTime) date = lope_day_to_date_time (period->first);
      int year, month;
      Label label = { .position = i + 0.5 };

      lope_day_split (period->first, &year, &month, NULL);
      if (self->unit == LOPE_PERIOD_YEAR)
        {
          if (year % stride != 0)
            continue;
          label.text = g_date_time_format (date, "%Y");
        }
      else if (self->unit == LOPE_PERIOD_WEEK && n <= 14)
        {
          if ((int) (n - 1 - i) % stride != 0)
            continue;
          label.text = lope_format_day_short (period->first, period->first);
        }
      else
        {
          gboolean begins = last_month >= 0 && month != last_month;

          last_month = month;
          if ((!begins && self->unit == LOPE_PERIOD_WEEK) || (month - 1) % stride != 0)
            continue;
          label.bold = month == 1;
          label.text = g_date_time_format (date, month == 1 ? "%Y" : "%b");
        }
      g_array_append_val (labels, label);
    }

  return labels;
}

static gboolean
labels_fit (LopeWeekChart        *self,
            GArray               *labels,
            const LopeChartStyle *style)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const Label *label = &g_array_index (labels, Label, i);
      double width, next;

      lope_text_measure (style, label->text, label->bold ? LOPE_TEXT_BOLD : LOPE_TEXT_NORMAL, &width, NULL);
      if (i + 1 == labels->len)
        return TRUE;
      next = g_array_index (labels, Label, i + 1).position;
      if ((next - label->position) * self->layout.slot < width + LABEL_GAP)
        return FALSE;
    }

  return TRUE;
}

static void
draw_time (LopeWeekChart        *self,
           cairo_t              *cr,
           const LopeChartStyle *style)
{
  static const int strides[] = { 1, 2, 3, 4, 6, 12, 60 };
  g_autoptr (GArray) labels = NULL;
  const LopeRect *plot = &self->layout.plot;
  double height;

  for (guint i = 0; i < G_N_ELEMENTS (strides); i++)
    {
      g_clear_pointer (&labels, g_array_unref);
      labels = make_labels (self, strides[i]);
      if (labels_fit (self, labels, style))
        break;
    }

  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &height);
  for (guint i = 0; i < labels->len; i++)
    {
      const Label *label = &g_array_index (labels, Label, i);
      LopeTextFlags flags = label->bold ? LOPE_TEXT_BOLD : LOPE_TEXT_NORMAL;
      double x = lope_bar_layout_get_x (&self->layout, label->position);
      double width;

      lope_text_measure (style, label->text, flags, &width, NULL);
      x = CLAMP (x, plot->x + width / 2, fmax (plot->x + width / 2, plot->x + plot->width - width / 2));
      lope_draw_set_color (cr, &style->foreground, label->bold ? 1 : 0.7);
      lope_draw_text (cr, style, label->text, flags, x, plot->y + plot->height + 5 + height / 2, 0.5);
    }
}

/* ==== The axis of distance ==== */

static void
draw_grid (LopeWeekChart        *self,
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
      if (style->rtl)
        lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, plot->x + plot->width + 6, y, 0);
      else
        lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, plot->x - 6, y, 1);
    }
}

/* ==== What is on the axes ==== */

/* Where a day is, in slots; periods differ in length, so it is looked for. */
static double
find_position (LopeWeekChart *self,
               LopeDay        day)
{
  guint n = self->layout.n;

  if (day < lope_week_chart_get_period (self, 0)->first)
    return 0;

  for (guint i = 0; i < n; i++)
    {
      const LopePeriod *period = lope_week_chart_get_period (self, i);

      if (day <= period->last)
        return i + (double) (day - period->first) / (period->last - period->first + 1);
    }

  return n;
}

static void
draw_breaks (LopeWeekChart        *self,
             cairo_t              *cr,
             const LopeChartStyle *style)
{
  for (guint i = 0; self->unit == LOPE_PERIOD_WEEK && i < self->breaks->len; i++)
    {
      const LopeBreak *gap = &g_array_index (self->breaks, LopeBreak, i);
      LopeRect area = lope_bar_layout_get_span (&self->layout, find_position (self, gap->first),
                                                find_position (self, gap->last + 1));
      const char *name = C_ ("in a chart: a time without runs", "Break");
      double width, height;

      if (area.width < 1)
        continue;

      lope_draw_set_color (cr, &style->foreground, 0.03);
      cairo_rectangle (cr, area.x, area.y, area.width, area.height);
      cairo_fill (cr);
      lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.3 : 0.12);
      lope_draw_hatch (cr, &area);

      lope_text_measure (style, name, LOPE_TEXT_NORMAL, &width, &height);
      if (width + 4 > area.width)
        continue;
      lope_draw_set_color (cr, &style->card, 0.8);
      cairo_rectangle (cr, area.x + (area.width - width) / 2 - 3, area.y + 3, width + 6, height);
      cairo_fill (cr);
      lope_draw_set_color (cr, &style->foreground, 0.7);
      lope_draw_text (cr, style, name, LOPE_TEXT_NORMAL, area.x + area.width / 2, area.y + 3 + height / 2, 0.5);
    }
}

static double
in_units (LopeWeekChart *self,
          gint64         metres)
{
  return lope_distance_in_units (metres, self->units);
}

static void
draw_bars (LopeWeekChart        *self,
           cairo_t              *cr,
           const LopeChartStyle *style,
           int                   cursor)
{
  for (guint i = 0; i < self->layout.n; i++)
    {
      const LopePeriod *period = lope_week_chart_get_period (self, i);
      LopeRect bar = lope_bar_layout_get_bar (&self->layout, i, in_units (self, period->distance));
      double alpha = lope_week_chart_is_present (self, i) ? PRESENT_ALPHA : 1;

      /* With a cursor, the others step back. */
      if (cursor >= 0)
        alpha = (guint) cursor == i ? 1 : 0.3;
      lope_draw_set_color (cr, &style->bar, alpha);
      lope_draw_bar (cr, &bar);
    }
}

static void
draw_guides (LopeWeekChart        *self,
             cairo_t              *cr,
             const LopeChartStyle *style)
{
  static const double dashes[] = { 3, 2 };

  cairo_save (cr);
  cairo_set_line_width (cr, style->high_contrast ? 2 : 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  lope_draw_set_color (cr, &style->foreground, 0.6);
  for (guint i = 0; i < self->layout.n; i++)
    {
      int guide = lope_week_chart_get_guide (self, i);
      LopeRect span = lope_bar_layout_get_span (&self->layout, i + 0.04, i + 0.96);

      if (guide < 0)
        continue;
      cairo_move_to (cr, span.x, lope_bar_layout_get_y (&self->layout, in_units (self, guide)));
      cairo_rel_line_to (cr, span.width, 0);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
add_mean (LopeWeekChart *self,
          cairo_t       *cr)
{
  gboolean pen_down = FALSE;

  cairo_new_path (cr);
  for (guint i = 0; i < self->layout.n; i++)
    {
      int mean = lope_week_chart_get_mean (self, i);
      double x = lope_bar_layout_get_x (&self->layout, i + 0.5);
      double y = mean < 0 ? 0 : lope_bar_layout_get_y (&self->layout, in_units (self, mean));

      if (mean >= 0 && pen_down)
        cairo_line_to (cr, x, y);
      else if (mean >= 0)
        cairo_move_to (cr, x, y);
      pen_down = mean >= 0;
    }
}

static void
draw_mean (LopeWeekChart        *self,
           cairo_t              *cr,
           const LopeChartStyle *style)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  add_mean (self, cr);
  cairo_set_line_width (cr, 5);
  lope_draw_set_color (cr, &style->card, 0.9);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, style->high_contrast ? 2.5 : 2);
  lope_draw_set_color (cr, &style->foreground, 0.85);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_cursor (LopeWeekChart        *self,
             cairo_t              *cr,
             const LopeChartStyle *style,
             int                   cursor)
{
  const LopeRect *plot = &self->layout.plot;
  int mean = lope_week_chart_get_mean (self, (guint) cursor);
  double x = round (lope_bar_layout_get_x (&self->layout, cursor + 0.5)) + 0.5;

  lope_draw_set_color (cr, &style->foreground, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, plot->y);
  cairo_rel_line_to (cr, 0, plot->height);
  cairo_stroke (cr);

  if (mean < 0)
    return;

  cairo_arc (cr, x, lope_bar_layout_get_y (&self->layout, in_units (self, mean)), 3.5, 0, 2 * G_PI);
  lope_draw_set_color (cr, &style->card, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 2);
  lope_draw_set_color (cr, &style->foreground, 0.85);
  cairo_stroke (cr);
}

/* ==== The legend ==== */

typedef enum {
  MARK_BAR,
  MARK_MEAN,
  MARK_GUIDE,
} Mark;

static void
draw_mark (cairo_t              *cr,
           const LopeChartStyle *style,
           Mark                  mark,
           double                x,
           double                y)
{
  static const double dashes[] = { 3, 2 };

  cairo_save (cr);
  switch (mark)
    {
    case MARK_BAR:
      lope_draw_set_color (cr, &style->bar, 1);
      cairo_rectangle (cr, x + 4, y - 6, 8, 12);
      cairo_fill (cr);
      break;
    case MARK_GUIDE:
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      G_GNUC_FALLTHROUGH;
    case MARK_MEAN:
    default:
      cairo_set_line_width (cr, mark == MARK_MEAN ? 2 : 1.5);
      lope_draw_set_color (cr, &style->foreground, mark == MARK_MEAN ? 0.85 : 0.6);
      cairo_move_to (cr, x, floor (y) + 0.5);
      cairo_rel_line_to (cr, LEGEND_MARK - 8, 0);
      cairo_stroke (cr);
      break;
    }
  cairo_restore (cr);
}

static const char *
name_mark (LopeWeekChart *self,
           Mark           mark)
{
  gboolean guides = FALSE;
  gboolean means = FALSE;

  for (guint i = 0; i < lope_chart_get_n_items (LOPE_CHART (self)); i++)
    {
      guides = guides || lope_week_chart_get_guide (self, i) >= 0;
      means = means || lope_week_chart_get_mean (self, i) >= 0;
    }

  switch (mark)
    {
    case MARK_MEAN:
      return means ? C_ ("chart legend", "4-week mean") : NULL;
    case MARK_GUIDE:
      return guides ? /* xgettext:no-c-format */
                      C_ ("chart legend", "10 % above the week before")
                    : NULL;
    case MARK_BAR:
    default:
      break;
    }

  switch (self->unit)
    {
    case LOPE_PERIOD_MONTH:
      return C_ ("chart legend", "Month");
    case LOPE_PERIOD_YEAR:
      return C_ ("chart legend", "Year");
    case LOPE_PERIOD_WEEK:
    default:
      return C_ ("chart legend", "Week");
    }
}

/* Lays the legend out in as many lines as it needs, draws it if @cr is given,
 * and returns its height. */
double
lope_week_chart_lay_out_legend (LopeWeekChart        *self,
                                cairo_t              *cr,
                                const LopeChartStyle *style)
{
  double x = 0, y = 12, line;

  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &line);
  for (Mark mark = MARK_BAR; mark <= MARK_GUIDE; mark++)
    {
      const char *name = name_mark (self, mark);
      double width, left;

      if (name == NULL)
        continue;

      lope_text_measure (style, name, LOPE_TEXT_NORMAL, &width, NULL);
      if (x > 0 && x + LEGEND_MARK + width > self->legend.width)
        {
          x = 0;
          y += line + 6;
        }
      if (cr != NULL)
        {
          left = style->rtl ? self->legend.width - x - LEGEND_MARK + 8 : x;
          draw_mark (cr, style, mark, left, self->legend.y + y + line / 2);
          lope_draw_set_color (cr, &style->foreground, 0.85);
          lope_draw_text (cr, style, name, LOPE_TEXT_NORMAL,
                          style->rtl ? self->legend.width - x - LEGEND_MARK : x + LEGEND_MARK,
                          self->legend.y + y + line / 2, style->rtl ? 1 : 0);
        }
      x += LEGEND_MARK + width + LEGEND_GAP;
    }

  return y + line;
}

/* LopeChartClass.draw */
void
lope_week_chart_draw (LopeChart            *chart,
                      cairo_t              *cr,
                      const LopeChartStyle *style,
                      int                   cursor)
{
  LopeWeekChart *self = LOPE_WEEK_CHART (chart);

  draw_grid (self, cr, style);
  if (self->layout.n > 0)
    {
      draw_breaks (self, cr, style);
      draw_bars (self, cr, style, cursor);
      draw_guides (self, cr, style);
      draw_mean (self, cr, style);
      draw_time (self, cr, style);
    }
  if (cursor >= 0 && (guint) cursor < self->layout.n)
    draw_cursor (self, cr, style, cursor);
  lope_week_chart_lay_out_legend (self, cr, style);
}
