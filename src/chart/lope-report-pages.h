/* lope-report-pages.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "lope-format.h"
#include "lope-report.h"

G_BEGIN_DECLS

/* The report fits on these, whatever is in it. */
#define LOPE_REPORT_MAX_PAGES 2

/**
 * LopePaper:
 * @LOPE_PAPER_A4: 210 × 297 mm
 * @LOPE_PAPER_LETTER: 8½ × 11 inches
 *
 * What a report is printed on.
 */
typedef enum {
  LOPE_PAPER_A4,
  LOPE_PAPER_LETTER,
} LopePaper;

extern const LopeNick lope_paper_nicks[];

gboolean lope_report_is_rtl  (void);
void     lope_paper_get_size (LopePaper  paper,
                              double    *width,
                              double    *height);

/**
 * LopeReportStyle:
 * @sections: what is in it
 * @units: kilometres or miles
 * @width: the width of the paper in points
 * @height: its height in points
 * @rtl: whether text runs to the left
 *
 * How a report looks.
 */
typedef struct {
  LopeReportSections sections;
  LopeUnits units;
  double width;
  double height;
  gboolean rtl;
} LopeReportStyle;

typedef struct _LopeReportPages LopeReportPages;

LopeReportPages *lope_report_pages_new         (const LopeReport      *report,
                                                const LopeReportStyle *style);
void             lope_report_pages_free        (LopeReportPages       *self);
guint            lope_report_pages_get_n_pages (const LopeReportPages *self);
guint            lope_report_pages_get_n_parts (const LopeReportPages *self);
const char      *lope_report_pages_get_part    (const LopeReportPages *self,
                                                guint                  i,
                                                guint                 *page,
                                                double                *y,
                                                double                *height);
const char      *lope_report_pages_get_title   (const LopeReportPages *self);
void             lope_report_pages_draw        (const LopeReportPages *self,
                                                cairo_t               *cr,
                                                guint                  page);
cairo_status_t   lope_report_pages_write_pdf   (const LopeReportPages *self,
                                                cairo_write_func_t     write,
                                                void                  *closure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeReportPages, lope_report_pages_free)

G_END_DECLS
