/* lope-calendar-chart-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-calendar-chart.h"

G_BEGIN_DECLS

/* Tints of a distance or of sessions, above none at all. */
#define LOPE_CALENDAR_LEVELS 4

/* A day, or a month where there are too many days. */
typedef struct {
  LopeDay first;
  LopeDay last;
  gint64 distance;
  int n_runs;
  int n_sessions;
  int pain; /* −1 where nothing was recorded */
  guint column;
  guint row;
  gboolean in_break;
} LopeCalendarCell;

struct _LopeCalendarChart {
  LopeChart parent_instance;

  LopeCalendarValue value;
  LopeDay today;
  int first_weekday;
  LopeUnits units;
  gboolean by_month;
  guint n_columns;
  guint n_rows;
  double step; /* from one tint to the next, in the runner’s units or in sessions */
  GArray *cells; /* owned, of LopeCalendarCell */

  /* The layout */
  LopeRect grid;
  double cell_width;
  double cell_height;
  double line;
  double height;
  gboolean rtl;
};

#define lope_calendar_cell(self, i) (&g_array_index ((self)->cells, LopeCalendarCell, (i)))

LopeRect lope_calendar_chart_get_cell_area (LopeCalendarChart      *self,
                                            const LopeCalendarCell *cell);
int      lope_calendar_chart_get_level     (LopeCalendarChart      *self,
                                            const LopeCalendarCell *cell);
void     lope_calendar_chart_draw_cursor   (LopeChart              *chart,
                                            cairo_t                *cr,
                                            const LopeChartStyle   *style,
                                            guint                   i);
void     lope_calendar_chart_draw          (LopeChart              *chart,
                                            cairo_t                *cr,
                                            const LopeChartStyle   *style,
                                            int                     cursor);

G_END_DECLS
