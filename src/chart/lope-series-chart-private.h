/* lope-series-chart-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-points.h"
#include "lope-series-chart.h"

G_BEGIN_DECLS

/* A series that was added. */
typedef struct {
  LopeSeries info; /* its texts are the two below */
  char *title;     /* owned */
  char *legend;    /* owned, nullable */
  double *values;  /* owned, as many as there are rows */
  GArray *points;  /* owned, nullable, of LopePoint: what is drawn of it */
} LopeAddedSeries;

typedef struct {
  LopeDay first;
  LopeDay last;
  char uuid[37];
  LopeRowMark mark;
  /* Rows of the same day stand beside each other. */
  guint16 slot;
  guint16 n_slots;
} LopeAddedRow;

/* A piece of a bar. */
typedef struct {
  LopeRect rect;
  guint row;
  LopeTone tone;
  gboolean top;
} LopeSeriesBar;

struct _LopeSeriesChart {
  LopeChart parent_instance;

  LopeSeriesChartData data; /* its rows and its title are those below */
  char *title;              /* owned */
  char *summary;            /* owned, nullable */
  GArray *rows;             /* owned, of LopeAddedRow */
  GPtrArray *series;        /* owned, of LopeAddedSeries */
  GArray *breaks;           /* owned, of LopeBreak */
  GArray *notes;            /* owned, of LopeChartNote */
  GHashTable *labels;       /* owned, of row + 1 to text: of marks */
  GArray *limit;            /* owned, nullable, of LopeDayValue */
  char *limit_legend;       /* owned, nullable */

  /* The layout */
  LopeRect plot;
  LopeRect legend;
  LopeTimeScale time;
  LopeValueScale scale;
  LopeMeasure measure;
  gboolean has_pain_axis;
  GArray *ticks;        /* owned, nullable, of LopeTimeTick */
  GArray *bars;         /* owned, of LopeSeriesBar */
  GArray *limit_points; /* owned, nullable, of LopePoint */
};

#define lope_series_chart_row(self, i) (&g_array_index ((self)->rows, LopeAddedRow, (i)))

/* lope-series-chart-layout.c */
void     lope_series_chart_layout            (LopeChart             *chart,
                                              double                 width,
                                              double                 height,
                                              const LopeChartStyle  *style);
double   lope_series_chart_get_y             (LopeSeriesChart       *self,
                                              const LopeAddedSeries *series,
                                              double                 value);
LopeRect lope_series_chart_get_span          (LopeSeriesChart       *self,
                                              guint                  i);
int      lope_series_chart_hit               (LopeChart             *chart,
                                              double                 x,
                                              double                 y);
double   lope_series_chart_get_top           (LopeSeriesChart       *self,
                                              guint                  i);

/* lope-series-chart-draw.c */
void     lope_series_chart_set_dash          (cairo_t               *cr);
void     lope_series_chart_draw_mark         (LopeRowMark            mark,
                                              double                 x,
                                              double                 y,
                                              cairo_t               *cr,
                                              const LopeChartStyle  *style);
void     lope_series_chart_draw_cursor       (LopeChart             *chart,
                                              cairo_t               *cr,
                                              const LopeChartStyle  *style,
                                              guint                  i);
void     lope_series_chart_draw              (LopeChart             *chart,
                                              cairo_t               *cr,
                                              const LopeChartStyle  *style,
                                              int                    cursor);

/* lope-series-chart-legend.c */
double   lope_series_chart_lay_out_legend    (LopeSeriesChart       *self,
                                              cairo_t               *cr,
                                              const LopeChartStyle  *style);

G_END_DECLS
