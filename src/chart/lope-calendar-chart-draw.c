/* lope-calendar-chart-draw.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-calendar-chart-private.h"

#include "lope-format.h"
#include "lope-pain-color.h"
#include "lope-scale.h"
#include "lope-tone.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Squares this small have no room for a number. */
#define LEAST_FOR_NUMBER 13

#define SWATCH 12
#define SWATCH_GAP 3

/* Numbers are a little smaller than their squares. */
#define LABEL_GAP 8

static gboolean
is_dark (const LopeChartStyle *style)
{
  return style->card.red + style->card.green + style->card.blue < 1.5;
}

static void
add_rounded (cairo_t        *cr,
             const LopeRect *area)
{
  double r = fmin (3, fmin (area->width, area->height) / 4);

  cairo_new_path (cr);
  cairo_arc (cr, area->x + area->width - r, area->y + r, r, -0.5 * G_PI, 0);
  cairo_arc (cr, area->x + area->width - r, area->y + area->height - r, r, 0, 0.5 * G_PI);
  cairo_arc (cr, area->x + r, area->y + area->height - r, r, 0.5 * G_PI, G_PI);
  cairo_arc (cr, area->x + r, area->y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* The more, the farther from the ground. */
static LopeColor
get_tint (LopeCalendarChart    *self,
          int                   level,
          const LopeChartStyle *style)
{
  static const double alphas[] = { 0, 0.28, 0.6, 1, 1 };
  LopeColor color = lope_tone_get_color (self->value == LOPE_CALENDAR_SESSIONS ? LOPE_TONE_DONE : LOPE_TONE_BAR, style);

  if (level == 0)
    {
      color = style->foreground;
      color.alpha = 0.06;
      return color;
    }
  color.alpha = alphas[level];
  if (level == LOPE_CALENDAR_LEVELS)
    {
      const double end = is_dark (style) ? 1 : 0;

      color.red += (end - color.red) * 0.45;
      color.green += (end - color.green) * 0.45;
      color.blue += (end - color.blue) * 0.45;
    }

  return color;
}

/* In high contrast the size tells as much as the tint. */
static void
fill_level (LopeCalendarChart    *self,
            cairo_t              *cr,
            const LopeRect       *area,
            int                   level,
            const LopeChartStyle *style)
{
  LopeColor color = get_tint (self, level, style);
  LopeRect inner = *area;

  if (style->high_contrast && level > 0)
    {
      double part = 0.4 + 0.15 * level;

      inner.width *= part;
      inner.height *= part;
      inner.x += (area->width - inner.width) / 2;
      inner.y += (area->height - inner.height) / 2;
      color.alpha = 1;
    }
  add_rounded (cr, &inner);
  lope_draw_set_color (cr, &color, 1);
  cairo_fill (cr);
}

static void
draw_pain (LopeCalendarChart    *self,
           cairo_t              *cr,
           const LopeRect       *area,
           int                   pain,
           const LopeChartStyle *style)
{
  LopeColor fill, number;
  g_autofree char *text = NULL;

  if (pain < 0)
    {
      fill_level (self, cr, area, 0, style);
      return;
    }
  lope_pain_color (pain, is_dark (style), &fill, &number);
  add_rounded (cr, area);
  lope_draw_set_color (cr, &fill, 1);
  cairo_fill (cr);
  if (fmin (area->width, area->height) < LEAST_FOR_NUMBER)
    return;
  text = lope_format_number (pain, 0);
  lope_draw_set_color (cr, &number, 1);
  lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, area->x + area->width / 2, area->y + area->height / 2, 0.5);
}

static void
draw_cell (LopeCalendarChart      *self,
           cairo_t                *cr,
           const LopeCalendarCell *cell,
           const LopeChartStyle   *style)
{
  LopeRect area = lope_calendar_chart_get_cell_area (self, cell);
  double gap = self->cell_width > 8 ? 1 : 0.5;

  area.x += gap;
  area.y += gap;
  area.width -= 2 * gap;
  area.height -= 2 * gap;
  if (cell->first > self->today)
    return;

  if (self->value == LOPE_CALENDAR_PAIN)
    {
      draw_pain (self, cr, &area, cell->pain, style);
    }
  else if (cell->in_break && self->value == LOPE_CALENDAR_DISTANCE)
    {
      lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.8 : 0.45);
      cairo_rectangle (cr, area.x + area.width * 0.25, floor (area.y + area.height / 2), area.width * 0.5, 1);
      cairo_fill (cr);
    }
  else
    {
      fill_level (self, cr, &area, lope_calendar_chart_get_level (self, cell), style);
    }
}

/* A frame stands out from every tint. */
static void
draw_frame (LopeCalendarChart      *self,
            cairo_t                *cr,
            const LopeCalendarCell *cell,
            double                  width,
            const LopeChartStyle   *style)
{
  LopeRect area = lope_calendar_chart_get_cell_area (self, cell);

  add_rounded (cr, &area);
  cairo_set_line_width (cr, width);
  lope_draw_set_color (cr, &style->foreground, 0.9);
  cairo_stroke (cr);
}

/* ==== Labels ==== */

static void
draw_row_label (LopeCalendarChart    *self,
                cairo_t              *cr,
                const char           *text,
                guint                 row,
                const LopeChartStyle *style)
{
  double y = self->grid.y + (row + 0.5) * self->cell_height;

  lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL,
                  style->rtl ? self->grid.x + self->grid.width + LABEL_GAP : self->grid.x - LABEL_GAP, y,
                  style->rtl ? 0 : 1);
}

static void
draw_row_labels (LopeCalendarChart    *self,
                 cairo_t              *cr,
                 const LopeChartStyle *style)
{
  guint stride = (guint) fmax (1, ceil (self->line / fmax (self->cell_height, 1)));

  lope_draw_set_color (cr, &style->foreground, 0.7);
  for (guint row = 0; row < self->n_rows; row += stride)
    {
      LopeDay day = lope_calendar_cell (self, 0)->first;
      g_autoptr (GDateTime) date = NULL;
      g_autofree char *text = NULL;
      int year;

      if (self->by_month)
        {
          lope_day_split (day, &year, NULL, NULL);
          day = lope_day_new (year + (int) row, 1, 1);
        }
      else
        {
          day = lope_day_week_start (day, self->first_weekday) + (LopeDay) row;
        }
      date = lope_day_to_date_time (day);
      text = g_date_time_format (date, self->by_month ? "%Y" : "%a");
      draw_row_label (self, cr, text, row, style);
    }
}

static void
draw_column_label (LopeCalendarChart    *self,
                   cairo_t              *cr,
                   LopeDay               day,
                   guint                 column,
                   double               *free_from,
                   const LopeChartStyle *style)
{
  g_autoptr (GDateTime) date = lope_day_to_date_time (day);
  g_autofree char *text = NULL;
  double width, along = column * self->cell_width;
  int month;
  gboolean bold;

  lope_day_split (day, NULL, &month, NULL);
  bold = month == 1 && !self->by_month;
  text = g_date_time_format (date, bold ? "%Y" : "%b");
  lope_text_measure (style, text, bold ? LOPE_TEXT_BOLD : LOPE_TEXT_NORMAL, &width, NULL);
  if (along < *free_from || along + width > self->grid.width)
    return;
  *free_from = along + width + LABEL_GAP;
  lope_draw_set_color (cr, &style->foreground, bold ? 1 : 0.7);
  lope_draw_text (cr, style, text, bold ? LOPE_TEXT_BOLD : LOPE_TEXT_NORMAL,
                  style->rtl ? self->grid.x + self->grid.width - along : self->grid.x + along,
                  self->grid.y - 4 - self->line / 2, style->rtl ? 1 : 0);
}

static void
draw_column_labels (LopeCalendarChart    *self,
                    cairo_t              *cr,
                    const LopeChartStyle *style)
{
  double free_from = 0;
  int before = -1;

  if (self->by_month)
    {
      for (int month = 1; month <= 12; month++)
        draw_column_label (self, cr, lope_day_new (2001, month, 1), (guint) month - 1, &free_from, style);
      return;
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      const LopeCalendarCell *cell = lope_calendar_cell (self, i);
      int month;

      /* The first week that begins in a month. */
      if (cell->row != 0)
        continue;
      lope_day_split (cell->first, NULL, &month, NULL);
      if (before >= 0 && month != before)
        draw_column_label (self, cr, cell->first, cell->column, &free_from, style);
      before = month;
    }
}

/* ==== The legend ==== */

static double
place (LopeCalendarChart *self,
       double             x,
       double             width,
       gboolean           rtl)
{
  return rtl ? self->grid.x + self->grid.width - x - width : self->grid.x + x;
}

static void
draw_legend_text (LopeCalendarChart    *self,
                  cairo_t              *cr,
                  const char           *text,
                  double               *x,
                  double                y,
                  const LopeChartStyle *style)
{
  double width;

  lope_text_measure (style, text, LOPE_TEXT_NORMAL, &width, NULL);
  lope_draw_set_color (cr, &style->foreground, 0.85);
  lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, place (self, *x, width, style->rtl), y, 0);
  *x += width + LABEL_GAP;
}

/* What stands before the tints. */
static const char *
name_none (LopeCalendarChart *self)
{
  switch (self->value)
    {
    case LOPE_CALENDAR_PAIN:
      return C_ ("chart legend", "No entry");
    case LOPE_CALENDAR_SESSIONS:
      return C_ ("chart legend", "None");
    case LOPE_CALENDAR_DISTANCE:
    default:
      return C_ ("chart legend", "Rest");
    }
}

/* What stands after them, of what is as much or more. */
static char *
name_most (LopeCalendarChart *self)
{
  const double most = (LOPE_CALENDAR_LEVELS - 1) * self->step;
  g_autofree char *top = NULL;

  if (self->value == LOPE_CALENDAR_PAIN)
    return lope_format_number (LOPE_PAIN_MAX, 0);
  if (self->value == LOPE_CALENDAR_SESSIONS)
    /* TRANSLATORS: So many sessions of routines or more. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d+ session", "%d+ sessions", (gulong) most + 1),
                            (int) most + 1);

  top = lope_format_number (most, 0);

  /* TRANSLATORS: A distance or more, such as “15+ km”. %1$s is the number,
   * %2$s the unit. */
  return g_strdup_printf (C_ ("at least", "%1$s+\u202f%2$s"), top, lope_units_get_label (self->units));
}

static void
draw_legend (LopeCalendarChart    *self,
             cairo_t              *cr,
             const LopeChartStyle *style)
{
  const gboolean pain = self->value == LOPE_CALENDAR_PAIN;
  double x = 0, y = self->grid.y + self->grid.height + 12 + self->line / 2;
  g_autofree char *last = name_most (self);

  draw_legend_text (self, cr, name_none (self), &x, y, style);
  for (int i = pain ? -1 : 0; i <= (pain ? LOPE_PAIN_MAX : LOPE_CALENDAR_LEVELS); i += pain && i >= 0 ? 2 : 1)
    {
      LopeRect swatch = { place (self, x, SWATCH, style->rtl), y - SWATCH / 2.0, SWATCH, SWATCH };

      if (pain)
        draw_pain (self, cr, &swatch, i, style);
      else
        fill_level (self, cr, &swatch, i, style);
      x += SWATCH + SWATCH_GAP;
    }
  x += LABEL_GAP - SWATCH_GAP;
  draw_legend_text (self, cr, last, &x, y, style);
}

/* LopeChartClass.draw_cursor */
void
lope_calendar_chart_draw_cursor (LopeChart            *chart,
                                 cairo_t              *cr,
                                 const LopeChartStyle *style,
                                 guint                 i)
{
  LopeCalendarChart *self = LOPE_CALENDAR_CHART (chart);

  draw_frame (self, cr, lope_calendar_cell (self, i), 2, style);
}

/* LopeChartClass.draw */
void
lope_calendar_chart_draw (LopeChart            *chart,
                          cairo_t              *cr,
                          const LopeChartStyle *style,
                          int                   cursor)
{
  LopeCalendarChart *self = LOPE_CALENDAR_CHART (chart);

  if (self->cells->len == 0)
    return;

  draw_row_labels (self, cr, style);
  draw_column_labels (self, cr, style);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const LopeCalendarCell *cell = lope_calendar_cell (self, i);

      draw_cell (self, cr, cell, style);
      if (cell->first <= self->today && cell->last >= self->today)
        draw_frame (self, cr, cell, 1, style);
    }
  draw_legend (self, cr, style);
}
