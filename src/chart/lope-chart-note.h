/* lope-chart-note.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-time-scale.h"

G_BEGIN_DECLS

/**
 * LopeChartNoteKind:
 * @LOPE_CHART_NOTE_SHOE: the first run in a shoe
 * @LOPE_CHART_NOTE_FLAG: a red flag was raised
 * @LOPE_CHART_NOTE_INJURY: a time in which a red flag was open
 *
 * What happened beside the values of a chart.
 */
typedef enum {
  LOPE_CHART_NOTE_SHOE,
  LOPE_CHART_NOTE_FLAG,
  LOPE_CHART_NOTE_INJURY,
} LopeChartNoteKind;

/**
 * LopeChartNote:
 * @kind: what happened
 * @first: the day, or the first one
 * @last: the last day
 * @text: (owned): what is said of it
 *
 * Something that happened on a day or for some days.
 */
typedef struct {
  LopeChartNoteKind kind;
  LopeDay first;
  LopeDay last;
  char *text;
} LopeChartNote;

GArray     *lope_chart_notes_new       (void);
void        lope_chart_notes_add       (GArray               *notes,
                                        LopeChartNoteKind     kind,
                                        LopeDay               first,
                                        LopeDay               last,
                                        const char           *text);
GArray     *lope_chart_notes_copy      (GArray               *notes,
                                        LopeDay               from,
                                        LopeDay               to);
void        lope_chart_notes_append    (GArray               *notes,
                                        LopeDay               first,
                                        LopeDay               last,
                                        GString              *text);
gboolean    lope_chart_notes_have      (GArray               *notes,
                                        LopeChartNoteKind     kind);
void        lope_chart_notes_draw      (GArray               *notes,
                                        const LopeTimeScale  *scale,
                                        const LopeRect       *plot,
                                        cairo_t              *cr,
                                        const LopeChartStyle *style);
const char *lope_chart_note_get_legend (LopeChartNoteKind     kind);
void        lope_chart_note_draw_mark  (LopeChartNoteKind     kind,
                                        double                x,
                                        double                y,
                                        cairo_t              *cr,
                                        const LopeChartStyle *style);
void        lope_chart_draw_break      (cairo_t              *cr,
                                        const LopeRect       *area,
                                        const LopeRect       *taken,
                                        const LopeChartStyle *style);

G_END_DECLS
