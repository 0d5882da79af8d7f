/* lope-series-chart-legend.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-series-chart-private.h"

#include "lope-legend.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* What a mark of the legend is of. */
typedef struct {
  const LopeAddedSeries *series; /* borrowed, nullable */
  LopeRowMark mark;
  int note;
} LegendEntry;

static void
draw_series_mark (const LopeAddedSeries *series,
                  double                 x,
                  double                 y,
                  cairo_t               *cr,
                  const LopeChartStyle  *style)
{
  LopeColor color = lope_tone_get_color (series->info.tone, style);
  const LopeRect box = { x - 4, y - 6, 8, 12 };

  switch (series->info.look)
    {
    case LOPE_LOOK_DOTS:
      lope_draw_set_color (cr, &color, 1);
      cairo_arc (cr, x, y, 3, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case LOPE_LOOK_LINE:
    case LOPE_LOOK_DASHED:
      if (series->info.look == LOPE_LOOK_DASHED)
        lope_series_chart_set_dash (cr);
      cairo_set_line_width (cr, 2);
      lope_draw_set_color (cr, &color, 1);
      cairo_move_to (cr, x - 8, floor (y) + 0.5);
      cairo_rel_line_to (cr, 16, 0);
      cairo_stroke (cr);
      if (series->info.pain_axis)
        cairo_rectangle (cr, x - 3, floor (y) - 2.5, 6, 6);
      cairo_fill (cr);
      break;
    case LOPE_LOOK_TABLE:
    case LOPE_LOOK_BAR:
    case LOPE_LOOK_BLOCKS:
    default:
      lope_tone_fill (series->info.tone, cr, &box, 1, FALSE, style);
    }
}

static void
draw_legend_mark (cairo_t              *cr,
                  const LopeChartStyle *style,
                  guint                 i,
                  double                x,
                  double                y,
                  gpointer              data)
{
  const LegendEntry *entry = (const LegendEntry *) data + i;

  if (entry->series != NULL)
    {
      draw_series_mark (entry->series, x, y, cr, style);
    }
  else if (entry->mark != LOPE_ROW_PLAIN)
    {
      lope_series_chart_draw_mark (entry->mark, x, y, cr, style);
    }
  else if (entry->note >= 0)
    {
      lope_chart_note_draw_mark ((LopeChartNoteKind) entry->note, x, y, cr, style);
    }
  else
    {
      lope_draw_set_color (cr, &style->foreground, 0.55);
      cairo_set_line_width (cr, 1.5);
      cairo_move_to (cr, x - 8, floor (y) + 0.5);
      cairo_rel_line_to (cr, 16, 0);
      cairo_stroke (cr);
    }
}

static void
add_entry (GArray      *entries,
           GPtrArray   *names,
           LegendEntry  entry,
           const char  *name)
{
  g_array_append_val (entries, entry);
  g_ptr_array_add (names, (gpointer) name);
}

static gboolean
has_mark (LopeSeriesChart *self,
          LopeRowMark      mark)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (lope_series_chart_row (self, i)->mark == mark)
        return TRUE;
    }

  return FALSE;
}

/* Lays the legend out in as many lines as it needs, draws it if @cr is given,
 * and returns its height. */
double
lope_series_chart_lay_out_legend (LopeSeriesChart      *self,
                                  cairo_t              *cr,
                                  const LopeChartStyle *style)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (LegendEntry));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint k = 0; k < self->series->len; k++)
    {
      const LopeAddedSeries *series = g_ptr_array_index (self->series, k);

      if (series->legend != NULL)
        add_entry (entries, names, (LegendEntry) { .series = series, .note = -1 }, series->legend);
    }
  if (self->limit != NULL)
    add_entry (entries, names, (LegendEntry) { .note = -1 }, self->limit_legend);
  if (has_mark (self, LOPE_ROW_OVER))
    add_entry (entries, names, (LegendEntry) { .mark = LOPE_ROW_OVER, .note = -1 },
               /* xgettext:no-c-format */
               C_ ("chart legend", "Over 30 %"));
  if (has_mark (self, LOPE_ROW_SOMEWHAT_OVER))
    add_entry (entries, names, (LegendEntry) { .mark = LOPE_ROW_SOMEWHAT_OVER, .note = -1 },
               /* xgettext:no-c-format */
               C_ ("chart legend", "10–30 % over"));
  for (int kind = LOPE_CHART_NOTE_SHOE; kind <= LOPE_CHART_NOTE_INJURY; kind++)
    {
      if (lope_chart_notes_have (self->notes, (LopeChartNoteKind) kind))
        add_entry (entries, names, (LegendEntry) { .note = kind },
                   lope_chart_note_get_legend ((LopeChartNoteKind) kind));
    }

  return lope_legend_lay_out_names ((const char *const *) names->pdata, names->len, &self->legend, draw_legend_mark,
                                    entries->data, cr, style);
}
