/* lope-report-pages-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-page-flow.h"
#include "lope-report-pages.h"
#include "lope-sheet-table.h"

G_BEGIN_DECLS

/* A number that stands out, with what it is. */
typedef struct {
  char *label;  /* owned */
  char *value;  /* owned */
  char *detail; /* owned */
} LopeReportTile;

/* A note, ready to be written. */
typedef struct {
  char *day;  /* owned */
  char *text; /* owned */
} LopeReportLine;

struct _LopeReportPages {
  const LopeReport *report; /* borrowed */
  LopeReportStyle style;
  double scale;  /* 1, or less if there is very much text */
  double width;  /* of the text, in units of 1/96 inch */
  double height; /* of the paper */
  guint max_rows; /* of each table */
  guint n_pages;

  PangoContext *pango;      /* owned */
  char *title;              /* owned: with the days */
  GArray *blocks;           /* owned, of LopeReportBlock */
  LopeChart *pain_chart;    /* owned, nullable */
  LopeChart *week_chart;    /* owned, nullable */
  LopeChart *run_chart;     /* owned, nullable */
  GArray *tiles;            /* owned, of LopeReportTile */
  GArray *lines;            /* owned, of LopeReportLine: the notes */
  char *words;              /* owned, nullable: what was said most */
  LopeSheetTable *flags;    /* owned */
  LopeSheetTable *regions;  /* owned */
  LopeSheetTable *spikes;   /* owned */
  LopeSheetTable *shoes;    /* owned */
  LopeSheetTable *routines; /* owned */
  LopeSheetTable *weeks;    /* owned */
};

/* Draws a block, or measures it if the sheet has no cairo context. @flex is how high
 * the part is that gives way. */
typedef double (*LopeReportDrawFunc) (const LopeReportPages *self,
                                      const LopeSheet       *sheet,
                                      double                 y,
                                      double                 flex);

typedef struct {
  char *title; /* owned, nullable: as in the outline */
  LopeReportDrawFunc draw;
  double fixed;   /* without the part that gives way */
  double min;     /* of that part */
  double natural;
  double max;
  guint page; /* where it is */
  double y;
  double height;
} LopeReportBlock;

/* lope-report-blocks.c */
GArray *lope_report_list_blocks (LopeReportPages *self);

/* lope-report-text.c */
GArray         *lope_report_list_tiles      (const LopeReport       *report,
                                             const LopeReportStyle  *style);
GArray         *lope_report_list_lines      (const LopeReport       *report);
char           *lope_report_get_words       (const LopeReport       *report);
char           *lope_report_get_asked       (const LopeReport       *report);
char           *lope_report_get_subtitle    (const LopeReport       *report);

/* lope-report-tables.c */
LopeSheetTable *lope_report_tabulate_flags    (const LopeReport *report);
LopeSheetTable *lope_report_tabulate_regions  (const LopeReport *report);
LopeSheetTable *lope_report_tabulate_spikes   (const LopeReport *report,
                                               LopeUnits         units);
LopeSheetTable *lope_report_tabulate_shoes    (const LopeReport *report,
                                               LopeUnits         units);
LopeSheetTable *lope_report_tabulate_routines (const LopeReport *report);
LopeSheetTable *lope_report_tabulate_weeks    (const LopeReport *report,
                                               LopeUnits         units);

G_END_DECLS
