/* lope-chart-view-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-chart-picture.h"
#include "lope-chart-view.h"

G_BEGIN_DECLS

struct _LopeChartView {
  GtkWidget parent_instance;

  int hover;
  int cursor;
  int pointed; /* what was last told by the signal */
  int marked;  /* what is pointed at in a chart beside it */
  int anchor;  /* where a selection began */
  int end;     /* where it ends, this one included */
  gboolean zoomable;
  gboolean spelt_out;
  LopeChartPicture picture;

  LopeChart *chart; /* owned, nullable */
  char *title; /* owned, nullable */
  GtkWidget *bubble; /* owned */
  GtkGesture *drag; /* borrowed from the widget */
  AdwAnimation *growth; /* owned */
};

enum {
  LOPE_CHART_VIEW_ACTIVATED,
  LOPE_CHART_VIEW_POINTED,
  LOPE_CHART_VIEW_SELECTED,
  LOPE_CHART_VIEW_N_SIGNALS
};

extern guint lope_chart_view_signals[LOPE_CHART_VIEW_N_SIGNALS];

int      lope_chart_view_get_n_items     (LopeChartView *self);
gboolean lope_chart_view_has_selection   (LopeChartView *self);
void     lope_chart_view_clear_selection (LopeChartView *self);
void     lope_chart_view_update_pointed  (LopeChartView *self);
void     lope_chart_view_add_controllers (LopeChartView *self);

G_END_DECLS
