/* lope-report-blocks.c: the parts of the report, one below another
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report-pages-private.h"

#include "lope-body-draw.h"
#include "lope-pain-chart.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define GAP 24
#define SMALL_GAP 6

#define TILE_BAR 3
#define TILE_GAP 10

/* The figure: how much of the width it has, and how high it is. */
#define FIGURE_SHARE 0.42
#define FIGURE_SHARE_MANY 0.5
#define FIGURE_HEIGHT 270

#define NOTE_LINES 4

/* ==== Pieces ==== */

static double
get_width (const LopeSheet *sheet)
{
  return sheet->width;
}

static double
draw_heading (const LopeSheet *sheet,
              const char      *title,
              double           x,
              double           y,
              double           width)
{
  double height;

  lope_sheet_begin_tag (sheet, "H2");
  height = lope_sheet_write (sheet, LOPE_SHEET_HEADING, LOPE_SHEET_START, title, x, y, width) + 5;
  lope_sheet_end_tag (sheet, "H2");
  lope_sheet_draw_line (sheet, x, y + height, width, 1);

  return height + 1;
}

static double
draw_paragraph (const LopeSheet *sheet,
                LopeSheetFont    font,
                const char      *text,
                double           x,
                double           y,
                double           width)
{
  double height;

  lope_sheet_begin_tag (sheet, "P");
  height = lope_sheet_write (sheet, font, LOPE_SHEET_START, text, x, y + SMALL_GAP, width);
  lope_sheet_end_tag (sheet, "P");

  return SMALL_GAP + height;
}

static double
draw_table (const LopeReportPages *self,
            const LopeSheet       *sheet,
            const LopeSheetTable  *table,
            double                 x,
            double                 y,
            double                 width)
{
  const guint n = lope_sheet_table_get_n_rows (table);
  const guint n_more = n > self->max_rows ? n - self->max_rows : 0;
  g_autofree char *more = NULL;

  /* TRANSLATORS: Below a table that has more rows than there is room for. */
  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_more), n_more);

  return lope_sheet_table_draw (table, sheet, x, y, width, self->max_rows, more);
}

static void
draw_chart (const LopeReportPages *self,
            const LopeSheet       *sheet,
            LopeChart             *chart,
            double                 y,
            double                 height)
{
  static const LopeColor ink = { 0, 0, 0, 1 };
  static const LopeColor distance = { 0x1c / 255.0, 0x71 / 255.0, 0xd8 / 255.0, 1 };
  static const LopeColor line = { 0x04 / 255.0, 0x3f / 255.0, 0x7d / 255.0, 1 };
  LopeChartStyle style;

  if (sheet->cr == NULL || height <= 0)
    return;

  lope_chart_style_init (&style, self->pango, &ink, &distance, FALSE, FALSE, sheet->rtl);
  style.line = line;
  cairo_save (sheet->cr);
  cairo_translate (sheet->cr, 0, y);
  lope_sheet_begin_tag (sheet, "Figure");
  lope_chart_draw (chart, sheet->cr, get_width (sheet), height, &style, -1);
  lope_sheet_end_tag (sheet, "Figure");
  cairo_restore (sheet->cr);
}

/* ==== Head ==== */

static double
draw_tile (const LopeSheet      *sheet,
           const LopeReportTile *tile,
           double                x,
           double                y,
           double                width)
{
  const double text_x = x + TILE_BAR + TILE_GAP, text_width = width - TILE_BAR - TILE_GAP;
  double height = 0;

  lope_sheet_begin_tag (sheet, "P");
  height += lope_sheet_write (sheet, LOPE_SHEET_SMALL, LOPE_SHEET_START, tile->label, text_x, y, text_width);
  height += lope_sheet_write (sheet, LOPE_SHEET_VALUE, LOPE_SHEET_START, tile->value, text_x, y + height, text_width);
  height += lope_sheet_write (sheet, LOPE_SHEET_SMALL, LOPE_SHEET_START, tile->detail, text_x, y + height, text_width);
  lope_sheet_end_tag (sheet, "P");

  return height;
}

static double
measure_tile (const LopeSheet      *sheet,
              const LopeReportTile *tile)
{
  const double width = fmax (lope_sheet_get_width (sheet, LOPE_SHEET_VALUE, tile->value),
                             fmax (lope_sheet_get_least (sheet, LOPE_SHEET_SMALL, tile->label),
                                   lope_sheet_get_width (sheet, LOPE_SHEET_SMALL, tile->detail)));

  return width + TILE_BAR + TILE_GAP;
}

/* As many beside each other as the widest one lets, and rows of like length. */
static guint
count_tile_columns (const LopeReportPages *self,
                    const LopeSheet       *sheet)
{
  double widest = 1;
  guint n, n_rows;

  for (guint i = 0; i < self->tiles->len; i++)
    widest = fmax (widest, measure_tile (sheet, &g_array_index (self->tiles, LopeReportTile, i)));
  n = (guint) CLAMP ((get_width (sheet) + GAP) / (widest + GAP), 1, 5);
  n_rows = (self->tiles->len + n - 1) / n;

  return (self->tiles->len + n_rows - 1) / n_rows;
}

static double
draw_tiles (const LopeReportPages *self,
            const LopeSheet       *sheet,
            double                 y)
{
  const guint n_columns = count_tile_columns (self, sheet);
  const double width = (get_width (sheet) - GAP * (n_columns - 1)) / n_columns;
  const LopeSheet measure = { .pango = sheet->pango, .width = sheet->width, .rtl = sheet->rtl };
  double height = 0;

  for (guint first = 0; first < self->tiles->len; first += n_columns)
    {
      double row = 0;

      for (guint i = first; i < MIN (first + n_columns, self->tiles->len); i++)
        row = fmax (row, draw_tile (&measure, &g_array_index (self->tiles, LopeReportTile, i), 0, 0, width));
      for (guint i = first; sheet->cr != NULL && i < MIN (first + n_columns, self->tiles->len); i++)
        {
          const double x = (i - first) * (width + GAP);

          cairo_set_source_rgb (sheet->cr, 0x0d / 255.0, 0x5f / 255.0, 0x66 / 255.0);
          cairo_rectangle (sheet->cr, lope_sheet_get_x (sheet, x, TILE_BAR), y + height, TILE_BAR, row);
          cairo_fill (sheet->cr);
          draw_tile (sheet, &g_array_index (self->tiles, LopeReportTile, i), x, y + height, width);
        }
      height += row + (first + n_columns < self->tiles->len ? 12 : 0);
    }

  return height;
}

static double
draw_head (const LopeReportPages *self,
           const LopeSheet       *sheet,
           double                 y,
           double                 flex)
{
  g_autofree char *days = lope_report_get_subtitle (self->report);
  double height;

  lope_sheet_begin_tag (sheet, "H1");
  height = lope_sheet_write (sheet, LOPE_SHEET_TITLE, LOPE_SHEET_START, _ ("Running and Pain Report"), 0, y,
                             get_width (sheet));
  lope_sheet_end_tag (sheet, "H1");
  height += draw_paragraph (sheet, LOPE_SHEET_BODY, days, 0, y + height - SMALL_GAP, get_width (sheet)) - SMALL_GAP + 14;

  return height + draw_tiles (self, sheet, y + height);
}

/* ==== Red flags ==== */

static double
draw_flags (const LopeReportPages *self,
            const LopeSheet       *sheet,
            double                 y,
            double                 flex)
{
  const double width = get_width (sheet);
  g_autofree char *asked = lope_report_get_asked (self->report);
  g_autofree char *open = NULL;
  double height = draw_heading (sheet, _ ("Red Flags"), 0, y, width);

  if (self->report->n_open_flags == 0)
    open = g_strdup (_ ("No red flag is open."));
  else
    open = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u red flag is open.", "%u red flags are open.",
                                         self->report->n_open_flags), self->report->n_open_flags);
  height += draw_paragraph (sheet, LOPE_SHEET_STRONG, open, 0, y + height, width);
  height += draw_paragraph (sheet, LOPE_SHEET_BODY, asked, 0, y + height - SMALL_GAP + 1, width) - SMALL_GAP + 1;
  if (self->report->flags->len > 0)
    height += SMALL_GAP + draw_table (self, sheet, self->flags, 0, y + height + SMALL_GAP, width);

  return height;
}

/* ==== Where it hurt ==== */

/* Front and back, and from the sides what neither shows. */
static guint
list_views (const LopeReportPages *self,
            LopeBodyView          *views)
{
  gboolean needed[LOPE_N_BODY_VIEWS] = { [LOPE_BODY_VIEW_FRONT] = TRUE, [LOPE_BODY_VIEW_BACK] = TRUE };
  guint n = 0;

  for (guint i = 0; i < self->report->regions->len; i++)
    {
      const char *id = lope_region_get_id (g_array_index (self->report->regions, LopeReportRegion, i).region);

      if (!lope_body_view_has (LOPE_BODY_VIEW_FRONT, LOPE_BODY_PART_WHOLE, id) &&
          !lope_body_view_has (LOPE_BODY_VIEW_BACK, LOPE_BODY_PART_WHOLE, id))
        needed[lope_body_find_view (id)] = TRUE;
    }
  for (guint view = 0; view < LOPE_N_BODY_VIEWS; view++)
    {
      if (needed[view])
        views[n++] = (LopeBodyView) view;
    }

  return n;
}

static void
draw_figure (const LopeReportPages *self,
             const LopeSheet       *sheet,
             double                 y,
             double                 width)
{
  static const LopeColor ink = { 0, 0, 0, 1 }, page = { 1, 1, 1, 1 };
  g_autofree LopeBodyValue *values = g_new0 (LopeBodyValue, self->report->regions->len + 1);
  LopeBodyState state = { .values = values, .n_values = self->report->regions->len };
  LopeBodyView views[LOPE_N_BODY_VIEWS];
  const guint n = list_views (self, views);
  const double each = width / n;
  LopeBodyStyle style;

  for (guint i = 0; i < state.n_values; i++)
    {
      const LopeReportRegion *region = &g_array_index (self->report->regions, LopeReportRegion, i);

      values[i] = (LopeBodyValue) { .region = lope_region_get_id (region->region), .severity = region->worst };
    }
  lope_body_style_init (&style, self->pango, &ink, &page, &ink, LOPE_BODY_STYLE_PRINT);
  lope_sheet_begin_tag (sheet, "Figure");
  for (guint i = 0; i < n; i++)
    {
      LopeBodyLayout layout;

      lope_body_layout_init (&layout, views[i], LOPE_BODY_PART_WHOLE, FALSE, each - SMALL_GAP, FIGURE_HEIGHT);
      cairo_save (sheet->cr);
      cairo_translate (sheet->cr, lope_sheet_get_x (sheet, i * each, each - SMALL_GAP), y);
      lope_body_draw (sheet->cr, &layout, &style, &state);
      cairo_restore (sheet->cr);
    }
  lope_sheet_end_tag (sheet, "Figure");
}

static double
draw_regions (const LopeReportPages *self,
              const LopeSheet       *sheet,
              double                 x,
              double                 y,
              double                 width)
{
  double height = draw_table (self, sheet, self->regions, x, y, width);

  height += draw_paragraph (sheet, LOPE_SHEET_SMALL,
                            _ ("Median / highest of the days with a value, from 0 (no pain) to 10 (worst imaginable); "
                               "below, on how many of the days that could have one. The figure shows the highest. "
                               "R and L are the runner’s own right and left."), x, y + height, width);
  if (self->words != NULL)
    {
      height += 4 + draw_paragraph (sheet, LOPE_SHEET_LABEL, _ ("Words Used Most"), x, y + height + 4, width);
      height += draw_paragraph (sheet, LOPE_SHEET_BODY, self->words, x, y + height - 4, width) - 4;
    }

  return height;
}

static double
draw_body (const LopeReportPages *self,
           const LopeSheet       *sheet,
           double                 y,
           double                 flex)
{
  LopeBodyView views[LOPE_N_BODY_VIEWS];
  const double width = get_width (sheet);
  const double figure = width * (list_views (self, views) > 2 ? FIGURE_SHARE_MANY : FIGURE_SHARE);
  double height = draw_heading (sheet, _ ("Where It Hurt"), 0, y, width);

  if (self->report->regions->len == 0)
    return height + draw_paragraph (sheet, LOPE_SHEET_BODY, _ ("No pain was recorded in this time."), 0, y + height,
                                    width);

  height += SMALL_GAP;
  if (sheet->cr != NULL)
    draw_figure (self, sheet, y + height, figure);

  return height + fmax (FIGURE_HEIGHT, draw_regions (self, sheet, figure + GAP / 2, y + height,
                                                     width - figure - GAP / 2));
}

/* ==== Charts ==== */

static double
draw_pain (const LopeReportPages *self,
           const LopeSheet       *sheet,
           double                 y,
           double                 flex)
{
  g_autofree char *title = g_strdup_printf (_ ("Pain Over Mileage: %s"), lope_region_get_name (self->report->main_region));
  g_autofree char *summary = lope_chart_summarise (self->pain_chart);
  double height = draw_heading (sheet, title, 0, y, get_width (sheet)) + 10;

  draw_chart (self, sheet, self->pain_chart, y + height, flex);

  return height + flex + draw_paragraph (sheet, LOPE_SHEET_BODY, summary, 0, y + height + flex, get_width (sheet));
}

static double
draw_weeks (const LopeReportPages *self,
            const LopeSheet       *sheet,
            double                 y,
            double                 flex)
{
  double height = draw_heading (sheet, _ ("Weekly Distance"), 0, y, get_width (sheet)) + 10;

  draw_chart (self, sheet, self->week_chart, y + height, flex);

  return height + flex;
}

static double
draw_spikes (const LopeReportPages *self,
             const LopeSheet       *sheet,
             double                 y,
             double                 flex)
{
  const double width = get_width (sheet);
  double height = draw_heading (sheet, _ ("Runs Longer Than Usual"), 0, y, width);

  if (self->run_chart != NULL)
    {
      height += 10;
      draw_chart (self, sheet, self->run_chart, y + height, flex);
      height += flex + SMALL_GAP;
    }
  if (lope_sheet_table_get_n_rows (self->spikes) == 0)
    return height + draw_paragraph (sheet, LOPE_SHEET_BODY,
                                    /* xgettext:no-c-format */
                                    _ ("No run was more than 10 % longer than the longest of the 30 days before it."),
                                    0, y + height, width);

  height += draw_table (self, sheet, self->spikes, 0, y + height, width);

  return height + draw_paragraph (sheet, LOPE_SHEET_SMALL,
                                  /* xgettext:no-c-format */
                                  _ ("Runs more than 10 % longer than the longest of the 30 days before. In one large "
                                     "study they were linked with more overuse injuries; of a single runner that says little."),
                                  0, y + height - SMALL_GAP, width) - SMALL_GAP;
}

/* ==== Shoes, exercises, statistics ==== */

static double
draw_shoes (const LopeReportPages *self,
            const LopeSheet       *sheet,
            double                 y,
            double                 flex)
{
  const double width = get_width (sheet);
  double height = draw_heading (sheet, _ ("Shoes"), 0, y, width);

  if (lope_sheet_table_get_n_rows (self->shoes) == 0)
    return height + draw_paragraph (sheet, LOPE_SHEET_BODY, _ ("No shoes were recorded with these runs."), 0,
                                    y + height, width);

  return height + draw_table (self, sheet, self->shoes, 0, y + height, width);
}

static double
draw_routines (const LopeReportPages *self,
               const LopeSheet       *sheet,
               double                 y,
               double                 flex)
{
  const double width = get_width (sheet);
  double height = draw_heading (sheet, _ ("Exercises, Last 28 Days"), 0, y, width);

  if (lope_sheet_table_get_n_rows (self->routines) == 0)
    return height + draw_paragraph (sheet, LOPE_SHEET_BODY, _ ("No routine was planned or done."), 0, y + height, width);

  return height + draw_table (self, sheet, self->routines, 0, y + height, width);
}

/* Shoes and routines beside each other: both tables are short. */
static double
draw_pair (const LopeReportPages *self,
           const LopeSheet       *sheet,
           double                 y,
           double                 flex)
{
  const LopeReportDrawFunc draws[] = { draw_shoes, draw_routines };
  LopeSheet column = *sheet;
  double height = 0;

  column.width = (get_width (sheet) - GAP) / 2;
  for (guint i = 0; i < G_N_ELEMENTS (draws); i++)
    {
      if (sheet->cr != NULL)
        {
          cairo_save (sheet->cr);
          cairo_translate (sheet->cr, lope_sheet_get_x (sheet, i * (column.width + GAP), column.width), 0);
        }
      height = fmax (height, draws[i] (self, &column, y, 0));
      if (sheet->cr != NULL)
        cairo_restore (sheet->cr);
    }

  return height;
}

static double
draw_statistics (const LopeReportPages *self,
                 const LopeSheet       *sheet,
                 double                 y,
                 double                 flex)
{
  const double width = get_width (sheet);
  double height = draw_heading (sheet, _ ("Statistics of the Last Whole Weeks"), 0, y, width);

  height += draw_table (self, sheet, self->weeks, 0, y + height, width);

  return height + draw_paragraph (sheet, LOPE_SHEET_SMALL,
                                  _ ("Shown for curiosity: research disagrees on what these ratios mean for injury."),
                                  0, y + height - SMALL_GAP, width) - SMALL_GAP;
}

/* ==== Notes ==== */

/* What stands below the notes that have room. */
static char *
describe_rest (guint n_more,
               guint n_shortened)
{
  g_autofree char *more = NULL;
  g_autofree char *shortened = NULL;

  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more note", "and %u more notes", n_more), n_more);
  shortened = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note is shortened.", "%u notes are shortened.",
                                            n_shortened), n_shortened);
  if (n_more == 0)
    return n_shortened == 0 ? NULL : g_steal_pointer (&shortened);
  if (n_shortened == 0)
    return g_steal_pointer (&more);

  return g_strdup_printf ("%s\n%s", more, shortened);
}

static double
draw_note (const LopeSheet      *sheet,
           const LopeReportLine *line,
           double                y,
           double                days,
           gboolean             *shortened)
{
  double height;

  lope_sheet_begin_tag (sheet, "P");
  lope_sheet_write (sheet, LOPE_SHEET_STRONG, LOPE_SHEET_START, line->day, 0, y, days);
  height = lope_sheet_write_lines (sheet, LOPE_SHEET_BODY, line->text, days, y, get_width (sheet) - days, NOTE_LINES,
                                   shortened);
  lope_sheet_end_tag (sheet, "P");

  return height + 4;
}

/* How many of the latest notes have room, and what then is said below. */
static guint
fit_notes (const LopeReportPages *self,
           const LopeSheet       *sheet,
           double                 days,
           double                 room,
           char                 **rest)
{
  const LopeSheet measure = { .pango = sheet->pango, .width = sheet->width, .rtl = sheet->rtl };
  guint n_fitting = 0, n_shortened = 0;
  double height = 0;

  *rest = describe_rest (self->lines->len, 0);
  for (guint i = 0; i < self->lines->len; i++)
    {
      g_autofree char *text = NULL;
      gboolean shortened;

      height += draw_note (&measure, &g_array_index (self->lines, LopeReportLine, i), 0, days, &shortened);
      n_shortened += shortened ? 1 : 0;
      text = describe_rest (self->lines->len - i - 1, n_shortened);
      if (height + (text != NULL ? draw_paragraph (&measure, LOPE_SHEET_SMALL, text, 0, 0, sheet->width) : 0) > room + 0.01)
        break;

      n_fitting = i + 1;
      g_free (*rest);
      *rest = g_steal_pointer (&text);
    }

  return n_fitting;
}

static double
measure_days (const LopeReportPages *self,
              const LopeSheet       *sheet)
{
  double width = 0;

  for (guint i = 0; i < self->lines->len; i++)
    width = fmax (width, lope_sheet_get_width (sheet, LOPE_SHEET_STRONG,
                                               g_array_index (self->lines, LopeReportLine, i).day));

  return width + 14;
}

static double
draw_notes (const LopeReportPages *self,
            const LopeSheet       *sheet,
            double                 y,
            double                 flex)
{
  const double width = get_width (sheet);
  double height = draw_heading (sheet, _ ("Notes"), 0, y, width) + SMALL_GAP;
  g_autofree char *rest = NULL;
  double days, used = height;
  guint n;

  if (self->lines->len == 0)
    return height + draw_paragraph (sheet, LOPE_SHEET_BODY, _ ("No notes were written in this time."), 0,
                                    y + height - SMALL_GAP, width);
  if (sheet->cr == NULL)
    return height + flex;

  days = measure_days (self, sheet);
  n = fit_notes (self, sheet, days, flex, &rest);
  for (guint i = 0; i < n; i++)
    used += draw_note (sheet, &g_array_index (self->lines, LopeReportLine, i), y + used, days, NULL);
  if (rest != NULL)
    draw_paragraph (sheet, LOPE_SHEET_SMALL, rest, 0, y + used, width);

  return height + flex;
}

/* How high all notes would be. */
static double
measure_notes (const LopeReportPages *self,
               const LopeSheet       *sheet)
{
  const double days = measure_days (self, sheet);
  double height = 0;

  for (guint i = 0; i < self->lines->len && height < self->height; i++)
    height += draw_note (sheet, &g_array_index (self->lines, LopeReportLine, i), 0, days, NULL);

  return height + 3 * SMALL_GAP;
}

/* ==== The list ==== */

static void
clear_block (gpointer data)
{
  LopeReportBlock *block = data;

  g_free (block->title);
}

static void
add_block (const LopeReportPages *self,
           GArray                *blocks,
           const char            *title,
           LopeReportDrawFunc     draw,
           double                 min,
           double                 natural,
           double                 max)
{
  const LopeSheet sheet = { .pango = self->pango, .width = self->width, .rtl = self->style.rtl };
  LopeReportBlock block = {
    .title = g_strdup (title),
    .draw = draw,
    .fixed = draw (self, &sheet, 0, 0),
    .min = min,
    .natural = natural,
    .max = max,
  };

  g_array_append_val (blocks, block);
}

/**
 * lope_report_list_blocks:
 * @self: a report whose texts are made
 *
 * Lists what is in the report, and how high each part is.
 *
 * Returns: (transfer full) (element-type LopeReportBlock): the parts
 */
GArray *
lope_report_list_blocks (LopeReportPages *self)
{
  const LopeSheet sheet = { .pango = self->pango, .width = self->width, .rtl = self->style.rtl };
  const LopeReportSections sections = self->style.sections;
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (LopeReportBlock));

  g_array_set_clear_func (blocks, clear_block);
  add_block (self, blocks, NULL, draw_head, 0, 0, 0);
  if (sections & LOPE_REPORT_FLAGS)
    add_block (self, blocks, _ ("Red Flags"), draw_flags, 0, 0, 0);
  if (sections & LOPE_REPORT_BODY)
    add_block (self, blocks, _ ("Where It Hurt"), draw_body, 0, 0, 0);
  if ((sections & LOPE_REPORT_PAIN) && self->pain_chart != NULL)
    add_block (self, blocks, _ ("Pain Over Mileage"), draw_pain, 110, 230, 300);
  if (sections & LOPE_REPORT_LOAD)
    {
      add_block (self, blocks, _ ("Weekly Distance"), draw_weeks, 90, 190, 240);
      if (self->run_chart != NULL)
        add_block (self, blocks, _ ("Runs Longer Than Usual"), draw_spikes, 90, 150, 190);
    }
  if ((sections & LOPE_REPORT_SHOES) && (sections & LOPE_REPORT_EXERCISES) && self->report->routines->len > 0)
    add_block (self, blocks, _ ("Shoes and Exercises"), draw_pair, 0, 0, 0);
  else if (sections & LOPE_REPORT_SHOES)
    add_block (self, blocks, _ ("Shoes"), draw_shoes, 0, 0, 0);
  else if ((sections & LOPE_REPORT_EXERCISES) && self->report->routines->len > 0)
    add_block (self, blocks, _ ("Exercises"), draw_routines, 0, 0, 0);
  if ((sections & LOPE_REPORT_STATISTICS) && self->report->weeks->len > 0)
    add_block (self, blocks, _ ("Statistics"), draw_statistics, 0, 0, 0);
  if (sections & LOPE_REPORT_NOTES)
    {
      const double all = self->lines->len > 0 ? measure_notes (self, &sheet) : 0;

      add_block (self, blocks, _ ("Notes"), draw_notes, fmin (all, 90), fmin (all, 150), all);
    }

  return blocks;
}
