/* lope-period-plot.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-period-plot.h"

#include "lope-chart-note.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define LABEL_GAP 10

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

/* Labels for every @stride-th month (of months: year; of few weeks: week). */
static GArray *
make_labels (const LopePeriodPlot *self,
             int                   stride)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (Label));
  guint n = self->layout.n;
  int last_month = -1;

  g_array_set_clear_func (labels, label_clear);
  for (guint i = 0; i < n; i++)
    {
      const LopePeriod *period = &self->periods[i];
      g_autoptr (GDateTime) date = lope_day_to_date_time (period->first);
      int year, month, day;
      Label label = { .position = i + 0.5 };

      lope_day_split (period->first, &year, &month, &day);
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
          /* The first week may be the first of its month, too. */
          gboolean begins = month != last_month && (last_month >= 0 || day <= 7);

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
labels_fit (const LopePeriodPlot *self,
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

/**
 * lope_period_plot_draw_time:
 * @self: a plot
 * @cr: a cairo context
 * @style: how it is to look
 *
 * Writes weeks, months or years under the plot, as many as there is room for.
 */
void
lope_period_plot_draw_time (const LopePeriodPlot *self,
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

/**
 * lope_period_plot_draw_grid:
 * @self: a plot
 * @cr: a cairo context
 * @style: how it is to look
 *
 * Draws the lines of the scale, with distances where reading begins.
 */
void
lope_period_plot_draw_grid (const LopePeriodPlot *self,
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

/**
 * lope_period_plot_find:
 * @self: a plot
 * @day: a day
 *
 * Finds where a day is. Periods differ in length, so it is looked for.
 *
 * Returns: the position in slots, as of lope_bar_layout_get_x(); what is outside
 *   the plot is put at its edge
 */
double
lope_period_plot_find (const LopePeriodPlot *self,
                       LopeDay               day)
{
  guint n = self->layout.n;

  if (day < self->periods[0].first)
    return 0;

  for (guint i = 0; i < n; i++)
    {
      const LopePeriod *period = &self->periods[i];

      if (day <= period->last)
        return i + (double) (day - period->first) / (period->last - period->first + 1);
    }

  return n;
}

/**
 * lope_period_plot_draw_breaks:
 * @self: a plot
 * @breaks: (element-type LopeBreak): times without runs
 * @cr: a cairo context
 * @style: how it is to look
 *
 * Hatches times without runs, and names them where there is room.
 */
void
lope_period_plot_draw_breaks (const LopePeriodPlot *self,
                              GArray               *breaks,
                              cairo_t              *cr,
                              const LopeChartStyle *style)
{
  for (guint i = 0; i < breaks->len; i++)
    {
      const LopeBreak *gap = &g_array_index (breaks, LopeBreak, i);
      LopeRect area = lope_bar_layout_get_span (&self->layout, lope_period_plot_find (self, gap->first),
                                                lope_period_plot_find (self, gap->last + 1));

      lope_chart_draw_break (cr, &area, NULL, style);
    }
}

/* Slots are days of the same width here, which is near enough for a mark. */
static LopeTimeScale
get_time_scale (const LopePeriodPlot *self)
{
  const LopeRect *plot = &self->layout.plot;

  return (LopeTimeScale) {
    .first = self->periods[0].first, .last = self->periods[self->layout.n - 1].last,
    .x = plot->x, .width = plot->width, .rtl = self->layout.rtl,
  };
}

static void
draw_shoe_mark (cairo_t              *cr,
                const LopeChartStyle *style,
                double                x,
                double                y)
{
  lope_chart_note_draw_mark (LOPE_CHART_NOTE_SHOE, x, y, cr, style);
}

static void
draw_flag_mark (cairo_t              *cr,
                const LopeChartStyle *style,
                double                x,
                double                y)
{
  lope_chart_note_draw_mark (LOPE_CHART_NOTE_FLAG, x, y, cr, style);
}

static void
draw_injury_mark (cairo_t              *cr,
                  const LopeChartStyle *style,
                  double                x,
                  double                y)
{
  lope_chart_note_draw_mark (LOPE_CHART_NOTE_INJURY, x, y, cr, style);
}

/**
 * lope_period_plot_draw_notes:
 * @self: a plot
 * @notes: (element-type LopeChartNote): what happened
 * @cr: a cairo context
 * @style: how it is to look
 *
 * Draws what happened beside the values.
 */
void
lope_period_plot_draw_notes (const LopePeriodPlot *self,
                             GArray               *notes,
                             cairo_t              *cr,
                             const LopeChartStyle *style)
{
  const LopeTimeScale scale = get_time_scale (self);

  if (self->layout.n > 0)
    lope_chart_notes_draw (notes, &scale, &self->layout.plot, cr, style);
}

/**
 * lope_period_plot_list_notes:
 * @notes: (element-type LopeChartNote): what happened
 * @items: (out) (array length=3): parts of a legend
 *
 * Lists what of it is in the legend.
 *
 * Returns: how many were written
 */
guint
lope_period_plot_list_notes (GArray         *notes,
                             LopeLegendItem *items)
{
  static const LopeLegendMark marks[LOPE_N_NOTE_KINDS] = { draw_shoe_mark, draw_flag_mark, draw_injury_mark };
  guint n = 0;

  for (int kind = 0; kind < LOPE_N_NOTE_KINDS; kind++)
    {
      if (lope_chart_notes_have (notes, (LopeChartNoteKind) kind))
        items[n++] = (LopeLegendItem) { lope_chart_note_get_legend ((LopeChartNoteKind) kind), marks[kind] };
    }

  return n;
}

/**
 * lope_period_unit_get_heading:
 * @unit: week, month or year
 *
 * Gets what stands over a column of them.
 *
 * Returns: (transfer none): the heading, translated
 */
const char *
lope_period_unit_get_heading (LopePeriodUnit unit)
{
  switch (unit)
    {
    case LOPE_PERIOD_MONTH:
      return C_ ("table heading", "Month");
    case LOPE_PERIOD_YEAR:
      return C_ ("table heading", "Year");
    case LOPE_PERIOD_WEEK:
    default:
      return C_ ("table heading", "Week");
    }
}

/**
 * lope_period_name:
 * @self: a week, month or year
 * @unit: which of them it is
 * @today: the day it is
 *
 * Says which week, month or year it is.
 *
 * Returns: (transfer full): “9–15 November”, “June 2025” or “2025”
 */
char *
lope_period_name (const LopePeriod *self,
                  LopePeriodUnit    unit,
                  LopeDay           today)
{
  g_autoptr (GDateTime) date = NULL;

  if (unit == LOPE_PERIOD_WEEK)
    return lope_format_day_range (self->first, self->last, today);

  date = lope_day_to_date_time (self->first);

  /* TRANSLATORS: A month of a year, as in g_date_time_format() */
  return g_date_time_format (date, unit == LOPE_PERIOD_MONTH ? C_ ("month", "%OB %Y") : "%Y");
}
