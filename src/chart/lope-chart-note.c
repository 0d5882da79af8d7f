/* lope-chart-note.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-note.h"

#include <math.h>

#include <glib/gi18n-lib.h>

static void
note_clear (gpointer data)
{
  g_free (((LopeChartNote *) data)->text);
}

static void
draw_diamond (cairo_t              *cr,
              const LopeChartStyle *style,
              double                x,
              double                y)
{
  const double r = 4;

  cairo_new_path (cr);
  cairo_move_to (cr, x, y - r);
  cairo_line_to (cr, x + r, y);
  cairo_line_to (cr, x, y + r);
  cairo_line_to (cr, x - r, y);
  cairo_close_path (cr);
  lope_draw_set_color (cr, &style->card, 1);
  cairo_set_line_width (cr, 3);
  cairo_stroke_preserve (cr);
  lope_draw_set_color (cr, &style->foreground, 0.85);
  cairo_fill (cr);
}

/* A flag on its pole, which stands at @x. */
static void
draw_flag (cairo_t              *cr,
           const LopeChartStyle *style,
           double                x,
           double                y)
{
  cairo_new_path (cr);
  cairo_rectangle (cr, x - 0.75, y - 6, 1.5, 12);
  cairo_move_to (cr, x, y - 6);
  cairo_line_to (cr, x + 8, y - 6);
  cairo_line_to (cr, x + 5.5, y - 2.5);
  cairo_line_to (cr, x + 8, y + 1);
  cairo_line_to (cr, x, y + 1);
  cairo_close_path (cr);
  lope_draw_set_color (cr, &style->pain, 1);
  cairo_fill (cr);
}

static void
draw_flag_line (cairo_t              *cr,
                const LopeChartStyle *style,
                const LopeRect       *plot,
                double                x)
{
  static const double dots[] = { 2, 2 };

  cairo_save (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  lope_draw_set_color (cr, &style->pain, 1);
  cairo_move_to (cr, x, plot->y);
  cairo_rel_line_to (cr, 0, plot->height);
  cairo_stroke (cr);
  cairo_restore (cr);
  draw_flag (cr, style, x, plot->y + 4);
}

static void
draw_injury (cairo_t              *cr,
             const LopeChartStyle *style,
             const LopeRect       *plot,
             double                from,
             double                to)
{
  lope_draw_set_color (cr, &style->pain, style->high_contrast ? 0.2 : 0.1);
  cairo_rectangle (cr, fmin (from, to), plot->y, fabs (to - from), plot->height);
  cairo_fill (cr);
  /* The bar at the top tells it from other bands without its colour. */
  lope_draw_set_color (cr, &style->pain, 0.8);
  cairo_rectangle (cr, fmin (from, to), plot->y, fabs (to - from), 2);
  cairo_fill (cr);
}

static gboolean
overlap (const LopeRect *a,
         const LopeRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* ==== API ==== */

/**
 * lope_chart_notes_new:
 *
 * Makes a list without notes.
 *
 * Returns: (transfer full) (element-type LopeChartNote): the list
 */
GArray *
lope_chart_notes_new (void)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (LopeChartNote));

  g_array_set_clear_func (notes, note_clear);

  return notes;
}

/**
 * lope_chart_notes_add:
 * @notes: notes
 * @kind: what happened
 * @first: the day, or the first one
 * @last: the last day
 * @text: what is said of it, translated
 *
 * Adds a note.
 */
void
lope_chart_notes_add (GArray            *notes,
                      LopeChartNoteKind  kind,
                      LopeDay            first,
                      LopeDay            last,
                      const char        *text)
{
  LopeChartNote note = { kind, first, last, g_strdup (text) };

  g_array_append_val (notes, note);
}

/**
 * lope_chart_notes_copy:
 * @notes: (nullable): notes
 * @from: the first day that is shown
 * @to: the last one
 *
 * Copies the notes of some days.
 *
 * Returns: (transfer full) (element-type LopeChartNote): the notes
 */
GArray *
lope_chart_notes_copy (GArray  *notes,
                       LopeDay  from,
                       LopeDay  to)
{
  GArray *copy = lope_chart_notes_new ();

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const LopeChartNote *note = &g_array_index (notes, LopeChartNote, i);

      if (note->first <= to && note->last >= from)
        lope_chart_notes_add (copy, note->kind, MAX (note->first, from), MIN (note->last, to), note->text);
    }

  return copy;
}

/**
 * lope_chart_notes_append:
 * @notes: notes
 * @first: the first day of a value
 * @last: its last day
 * @text: what is said of the value
 *
 * Says what happened in the days of a value, each on a line.
 */
void
lope_chart_notes_append (GArray  *notes,
                         LopeDay  first,
                         LopeDay  last,
                         GString *text)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const LopeChartNote *note = &g_array_index (notes, LopeChartNote, i);

      if (note->first <= last && note->last >= first)
        g_string_append_printf (text, "\n%s", note->text);
    }
}

/**
 * lope_chart_notes_have:
 * @notes: notes
 * @kind: what happened
 *
 * Tells whether there are notes of a kind.
 *
 * Returns: whether there are
 */
gboolean
lope_chart_notes_have (GArray            *notes,
                       LopeChartNoteKind  kind)
{
  for (guint i = 0; i < notes->len; i++)
    {
      if (g_array_index (notes, LopeChartNote, i).kind == kind)
        return TRUE;
    }

  return FALSE;
}

/**
 * lope_chart_notes_draw:
 * @notes: notes
 * @scale: the axis of time
 * @plot: the plot, whose lower edge it is
 * @cr: a cairo context
 * @style: how it is to look
 *
 * Draws notes over a plot.
 */
void
lope_chart_notes_draw (GArray               *notes,
                       const LopeTimeScale  *scale,
                       const LopeRect       *plot,
                       cairo_t              *cr,
                       const LopeChartStyle *style)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const LopeChartNote *note = &g_array_index (notes, LopeChartNote, i);
      double x = lope_time_scale_get_x (scale, note->first + 0.5);

      switch (note->kind)
        {
        case LOPE_CHART_NOTE_FLAG:
          draw_flag_line (cr, style, plot, round (x));
          break;
        case LOPE_CHART_NOTE_INJURY:
          draw_injury (cr, style, plot, lope_time_scale_get_x (scale, note->first),
                       lope_time_scale_get_x (scale, note->last + 1));
          break;
        case LOPE_CHART_NOTE_SHOE:
        default:
          draw_diamond (cr, style, x, plot->y + plot->height);
          break;
        }
    }
}

/**
 * lope_chart_note_get_legend:
 * @kind: what happened
 *
 * Gets what stands beside its mark in a legend.
 *
 * Returns: (transfer none): the text, translated
 */
const char *
lope_chart_note_get_legend (LopeChartNoteKind kind)
{
  switch (kind)
    {
    case LOPE_CHART_NOTE_FLAG:
      return C_ ("chart legend", "Flag raised");
    case LOPE_CHART_NOTE_INJURY:
      return C_ ("chart legend", "Flag open");
    case LOPE_CHART_NOTE_SHOE:
    default:
      return C_ ("chart legend", "New shoe");
    }
}

/**
 * lope_chart_note_draw_mark:
 * @kind: what happened
 * @x: where
 * @y: where
 * @cr: a cairo context
 * @style: how it is to look
 *
 * Draws its mark for a legend.
 */
void
lope_chart_note_draw_mark (LopeChartNoteKind     kind,
                           double                x,
                           double                y,
                           cairo_t              *cr,
                           const LopeChartStyle *style)
{
  const LopeRect band = { x - 6, y - 6, 12, 12 };

  if (kind == LOPE_CHART_NOTE_FLAG)
    draw_flag (cr, style, x - 3, y);
  else if (kind == LOPE_CHART_NOTE_INJURY)
    draw_injury (cr, style, &band, x - 6, x + 6);
  else
    draw_diamond (cr, style, x, y);
}

/**
 * lope_chart_draw_break:
 * @cr: a cairo context
 * @area: the days without a run, over the height of the plot
 * @taken: (nullable): where something else is written
 * @style: how it is to look
 *
 * Hatches a break, and names it where there is room.
 */
void
lope_chart_draw_break (cairo_t              *cr,
                       const LopeRect       *area,
                       const LopeRect       *taken,
                       const LopeChartStyle *style)
{
  const char *name = C_ ("in a chart: a time without runs", "Break");
  LopeRect box;

  if (area->width < 1)
    return;

  lope_draw_set_color (cr, &style->foreground, 0.03);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_fill (cr);
  lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.3 : 0.12);
  lope_draw_hatch (cr, area);

  /* Most breaks of many years are too short for it. */
  if (area->width < 20)
    return;
  lope_text_measure (style, name, LOPE_TEXT_NORMAL, &box.width, &box.height);
  if (box.width + 4 > area->width)
    return;
  box.width += 6;
  box.x = area->x + (area->width - box.width) / 2;
  box.y = area->y + 3;
  if (taken != NULL && overlap (&box, taken))
    box.y = taken->y + taken->height + 3;
  if (box.y + box.height > area->y + area->height)
    return;
  lope_draw_set_color (cr, &style->card, 0.8);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_fill (cr);
  lope_draw_set_color (cr, &style->foreground, 0.7);
  lope_draw_text (cr, style, name, LOPE_TEXT_NORMAL, area->x + area->width / 2, box.y + box.height / 2, 0.5);
}
