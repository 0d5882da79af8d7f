/* lope-profile-chart-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-format.h"
#include "lope-profile-chart.h"

G_BEGIN_DECLS

/* Between which values a line is drawn, and where the lines of the grid are. */
typedef struct {
  double bottom; /* the value at the lower edge */
  double top; /* at the upper one; pace is lower there */
  double first; /* the lowest line of the grid */
  double step;
  int n_ticks; /* 0 if there is nothing to be shown */
} LopeProfileScale;

/* Between which values most are. */
typedef struct {
  gboolean known;
  double low;
  double high;
} LopeProfileRange;

struct _LopeProfileChart {
  LopeChart parent_instance;

  LopeUnits units;
  LopeRate rate;
  gboolean rtl;
  guint shown; /* which lines, as bits */
  LopeProfileSeries companion; /* the one beside pace */
  LopeProfileRange ranges[LOPE_PROFILE_N_SERIES];
  double width;
  LopeRect plot;
  LopeProfileScale pace; /* seconds for a unit, or units an hour */
  LopeProfileScale other;
  LopeProfileScale altitude;
  guint n_columns; /* for which @lines were made */

  LopeProfile *profile; /* owned, nullable */
  char *heading; /* owned, nullable */
  GArray *items; /* owned, of guint: the places that can be pointed at */
  GArray *lines[LOPE_PROFILE_N_SERIES]; /* owned, nullable, of LopeProfileDot */
};

void   lope_profile_scale_find        (LopeProfileScale     *self,
                                       double                low,
                                       double                high,
                                       const double         *steps,
                                       guint                 n_steps,
                                       int                   max_ticks);
double lope_profile_chart_in_units    (LopeProfileChart     *self,
                                       double                pace);
double lope_profile_chart_get_x       (LopeProfileChart     *self,
                                       double                along);
double lope_profile_chart_get_y       (LopeProfileChart     *self,
                                       LopeProfileSeries     series,
                                       double                value);
gboolean lope_profile_chart_shows     (LopeProfileChart     *self,
                                       LopeProfileSeries     series);
double lope_profile_chart_get_item_step (LopeProfileChart   *self);
guint  lope_profile_chart_get_place   (LopeProfileChart     *self,
                                       guint                 i);
double lope_profile_chart_lay_out_top (LopeProfileChart     *self,
                                       cairo_t              *cr,
                                       double                width,
                                       const LopeChartStyle *style);
char  *lope_profile_chart_format_tick (LopeProfileChart     *self,
                                       gboolean              pace,
                                       double                value);
char  *lope_profile_chart_describe    (LopeChart            *chart,
                                       guint                 i);
char  *lope_profile_chart_summarise   (LopeChart            *chart);
void   lope_profile_chart_draw_cursor (LopeChart            *chart,
                                       cairo_t              *cr,
                                       const LopeChartStyle *style,
                                       guint                 i);
void   lope_profile_chart_draw        (LopeChart            *chart,
                                       cairo_t              *cr,
                                       const LopeChartStyle *style,
                                       int                   cursor);

G_END_DECLS
