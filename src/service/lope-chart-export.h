/* lope-chart-export.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LopeChartFormat:
 * @LOPE_CHART_PNG: a picture of pixels
 * @LOPE_CHART_SVG: a picture that can be scaled
 * @LOPE_CHART_PDF: a page, with text that can be searched
 *
 * What a chart is written as.
 */
typedef enum {
  LOPE_CHART_PNG,
  LOPE_CHART_SVG,
  LOPE_CHART_PDF,
} LopeChartFormat;

/* How large a picture is unless one asks for something else, and may be. */
#define LOPE_CHART_WIDTH 840
#define LOPE_CHART_HEIGHT 380
#define LOPE_CHART_MIN_SIZE 64
#define LOPE_CHART_MAX_SIZE 16000

gboolean lope_chart_format_from_name (const char      *name,
                                      LopeChartFormat *format);
gboolean lope_chart_export           (LopeChart       *chart,
                                      const char      *title,
                                      LopeChartFormat  format,
                                      int              width,
                                      int              height,
                                      double           scale,
                                      gboolean         rtl,
                                      const char      *path,
                                      GError         **error);

G_END_DECLS
