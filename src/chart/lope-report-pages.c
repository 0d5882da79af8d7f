/* lope-report-pages.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report-pages.h"

#include "lope-report-pages-private.h"

#include "lope-chart-note.h"
#include "lope-pain-chart.h"
#include "lope-trend-charts.h"
#include "lope-week-chart.h"

#include <math.h>

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* All sizes are in units of 1/96 inch, as on the screen. */
#define UNITS_PER_POINT (96.0 / 72)

#define MARGIN 56
#define MARGIN_TOP 48
#define MARGIN_BOTTOM 86
#define BLOCK_GAP 22

/* Tables become shorter until all is on the pages. */
#define MAX_ROWS 8

#define MM (72 / 25.4)

const LopeNick lope_paper_nicks[] = {
  /* TRANSLATORS: Sizes of paper. */
  { "a4", NC_ ("paper", "A4") },
  { "letter", NC_ ("paper", "Letter") },
  { NULL, "paper" },
};

/* ==== Making ==== */

static GArray *
list_days (const LopeReport *report)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LopeDayDistance));

  for (guint i = 0; i < report->days->len; i++)
    {
      const LopeReportDay *day = &g_array_index (report->days, LopeReportDay, i);
      const LopeDayDistance item = { .day = day->day, .distance = day->distance, .n_runs = day->n_runs };

      g_array_append_val (days, item);
    }

  return days;
}

/* What the charts of the report are made of. */
static LopeTrendInput
get_input (const LopeReport *report,
           GArray           *days,
           GArray           *notes,
           LopeUnits         units)
{
  return (LopeTrendInput) {
    .runs = (const LopeRun *) (gpointer) report->history->data,
    .n_runs = report->history->len,
    .days = (const LopeDayDistance *) (gpointer) days->data,
    .n_days = days->len,
    .notes = notes,
    .from = report->from,
    .to = report->to,
    .today = report->to,
    .first_day = report->first_day,
    .first_weekday = report->first_weekday,
    .units = units,
    .region = LOPE_REGION_ANYWHERE,
  };
}

/* Red flags: when they were raised, and how long they were open. */
static GArray *
list_flag_notes (const LopeReport *report)
{
  GArray *notes = lope_chart_notes_new ();

  for (guint i = 0; i < report->flags->len; i++)
    {
      const LopeReportFlag *flag = &g_array_index (report->flags, LopeReportFlag, i);
      const LopeDay last = flag->reviewed != LOPE_DAY_NONE ? flag->reviewed : report->to;

      lope_chart_notes_add (notes, LOPE_CHART_NOTE_FLAG, flag->raised, flag->raised, lope_flag_get_id (flag->flag));
      if (last > flag->raised)
        lope_chart_notes_add (notes, LOPE_CHART_NOTE_INJURY, flag->raised + 1, last, lope_flag_get_id (flag->flag));
    }

  return notes;
}

static LopeChart *
make_pain_chart (const LopeReport     *report,
                 const LopeTrendInput *input,
                 GArray               *overs)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (LopePainMark));
  LopePainChart *chart = lope_pain_chart_new ();

  for (guint i = 0; i < report->marks->len; i++)
    {
      const LopeReportMark *mark = &g_array_index (report->marks, LopeReportMark, i);
      const LopePainMark item = { mark->day, mark->moment, mark->severity };

      g_array_append_val (marks, item);
    }
  lope_pain_chart_set_data (chart,
                            &(LopePainChartData) {
                              .days = input->days,
                              .n_days = input->n_days,
                              .marks = (const LopePainMark *) (gpointer) marks->data,
                              .n_marks = marks->len,
                              .from = input->from,
                              .to = input->to,
                              .today = input->today,
                              .first_weekday = input->first_weekday,
                              .units = input->units,
                              .notes = input->notes,
                              .overs = (const LopeDay *) (gpointer) overs->data,
                              .n_overs = overs->len,
                            });

  return LOPE_CHART (chart);
}

static LopeChart *
make_week_chart (const LopeTrendInput *input,
                 GArray               *overs)
{
  LopeWeekChart *chart = lope_week_chart_new ();

  lope_week_chart_set_data (chart,
                            &(LopeWeekChartData) {
                              .days = input->days,
                              .n_days = input->n_days,
                              .from = input->from,
                              .to = input->to,
                              .today = input->today,
                              .first_day = input->first_day,
                              .first_weekday = input->first_weekday,
                              .units = input->units,
                              .overs = (const LopeDay *) (gpointer) overs->data,
                              .n_overs = overs->len,
                            });

  return LOPE_CHART (chart);
}

static void
make_charts (LopeReportPages *self)
{
  const LopeReport *report = self->report;
  g_autoptr (GArray) days = list_days (report);
  g_autoptr (GArray) flags = list_flag_notes (report);
  g_autoptr (GArray) none = lope_chart_notes_new ();
  LopeTrendInput input = get_input (report, days, flags, self->style.units);
  g_autoptr (GArray) overs = lope_trend_list_overs (&input);

  if (report->main_region != LOPE_REGION_ANYWHERE)
    self->pain_chart = make_pain_chart (report, &input, overs);
  self->week_chart = make_week_chart (&input, overs);
  input.notes = none;
  if (report->n_runs > 0)
    self->run_chart = lope_trend_make_runs (&input);
}

static void
make_texts (LopeReportPages *self)
{
  const LopeReport *report = self->report;
  const LopeUnits units = self->style.units;
  g_autofree char *days = lope_report_get_subtitle (report);

  /* TRANSLATORS: The title of a document; %s is a range of days. */
  self->title = g_strdup_printf (_ ("Running and Pain Report, %s"), days);
  self->tiles = lope_report_list_tiles (report, &self->style);
  self->lines = lope_report_list_lines (report);
  self->words = lope_report_get_words (report);
  self->flags = lope_report_tabulate_flags (report);
  self->regions = lope_report_tabulate_regions (report);
  self->spikes = lope_report_tabulate_spikes (report, units);
  self->shoes = lope_report_tabulate_shoes (report, units);
  self->routines = lope_report_tabulate_routines (report);
  self->weeks = lope_report_tabulate_weeks (report, units);
}

static void
take_places (LopeReportPages *self,
             GArray          *boxes)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      LopeReportBlock *block = &g_array_index (self->blocks, LopeReportBlock, i);
      const LopePageBlock *box = &g_array_index (boxes, LopePageBlock, i);

      block->page = box->page;
      block->y = box->y;
      block->height = box->height;
    }
}

static gboolean
lay_out (LopeReportPages *self,
         guint            max_rows,
         double           room)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, TRUE, sizeof (LopePageBlock));

  self->max_rows = max_rows;
  g_clear_pointer (&self->blocks, g_array_unref);
  self->blocks = lope_report_list_blocks (self);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const LopeReportBlock *block = &g_array_index (self->blocks, LopeReportBlock, i);
      const LopePageBlock box = {
        .min = block->fixed + block->min,
        .natural = block->fixed + block->natural,
        .max = block->fixed + block->max,
      };

      g_array_append_val (boxes, box);
    }

  self->n_pages = lope_page_flow ((LopePageBlock *) (gpointer) boxes->data, boxes->len, BLOCK_GAP, room,
                                  LOPE_REPORT_MAX_PAGES);
  if (self->n_pages > 0)
    take_places (self, boxes);

  return self->n_pages > 0;
}

/* Fewer rows first; if one row each is still too much, all becomes smaller. */
static void
fit (LopeReportPages *self)
{
  for (self->scale = 1; ; self->scale *= 0.9)
    {
      const double sheet_height = self->style.height * UNITS_PER_POINT / self->scale;

      self->width = self->style.width * UNITS_PER_POINT / self->scale - 2 * MARGIN;
      self->height = sheet_height;
      for (guint max_rows = MAX_ROWS; max_rows > 0; max_rows--)
        {
          if (lay_out (self, max_rows, sheet_height - MARGIN_TOP - MARGIN_BOTTOM))
            return;
        }
    }
}

/* ==== Drawing ==== */

static void
draw_footer (const LopeReportPages *self,
             const LopeSheet       *sheet,
             guint                  page)
{
  const double y = self->height - MARGIN_BOTTOM + 22;
  g_autofree char *day = lope_format_day_plain (self->report->today, lope_day_new (1, 1, 1));
  g_autofree char *text = NULL;
  g_autofree char *number = NULL;
  double width;

  /* TRANSLATORS: At the foot of a page; %s is a date. */
  text = g_strdup_printf (_ ("Written by the runner with Lope on %s. This is general information, not medical advice."),
                          day);
  /* TRANSLATORS: At the foot of a page. */
  number = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, self->n_pages);
  width = lope_sheet_get_width (sheet, LOPE_SHEET_SMALL, number);

  lope_sheet_draw_line (sheet, 0, y, sheet->width, 0.4);
  lope_sheet_begin_tag (sheet, "P");
  lope_sheet_write (sheet, LOPE_SHEET_SMALL, LOPE_SHEET_START, text, 0, y + 8, sheet->width - width - 20);
  lope_sheet_write (sheet, LOPE_SHEET_SMALL, LOPE_SHEET_END, number, sheet->width - width, y + 8, width);
  lope_sheet_end_tag (sheet, "P");
}

static void
draw_page (const LopeReportPages *self,
           cairo_t               *cr,
           guint                  page,
           gboolean               tagged)
{
  const double scale = self->scale / UNITS_PER_POINT;
  const LopeSheet sheet = {
    .cr = cr,
    .pango = self->pango,
    .width = self->width,
    .rtl = self->style.rtl,
    .tagged = tagged,
  };

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, MARGIN, 0);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const LopeReportBlock *block = &g_array_index (self->blocks, LopeReportBlock, i);

      if (block->page == page)
        block->draw (self, &sheet, MARGIN_TOP + block->y, block->height - block->fixed);
    }
  draw_footer (self, &sheet, page);
  cairo_restore (cr);
}

/* ==== PDF ==== */

static void
set_metadata (const LopeReportPages *self,
              cairo_surface_t       *surface)
{
  g_autofree char *day = lope_day_to_iso (self->report->today);
  g_autofree char *date = g_strdup_printf ("%sT00:00:00", day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "Lope");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Lope " LOPE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  _ ("What a runner recorded, for a physiotherapist or doctor"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static void
add_outline (const LopeReportPages *self,
             cairo_surface_t       *surface)
{
  const int root = cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, self->title, "page=1 pos=[0 0]",
                                                  CAIRO_PDF_OUTLINE_FLAG_OPEN);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const LopeReportBlock *block = &g_array_index (self->blocks, LopeReportBlock, i);
      const double y = (MARGIN_TOP + block->y - BLOCK_GAP / 2.0) * self->scale / UNITS_PER_POINT;
      char number[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *place = NULL;

      if (block->title == NULL)
        continue;
      g_ascii_formatd (number, sizeof number, "%.1f", y);
      place = g_strdup_printf ("page=%u pos=[0 %s]", block->page + 1, number);
      cairo_pdf_surface_add_outline (surface, root, block->title, place, 0);
    }
}

/* ==== API ==== */

/**
 * lope_paper_get_size:
 * @paper: a paper
 * @width: (out): its width in points
 * @height: (out): its height in points
 *
 * Tells how large a paper is, upright.
 */
void
lope_paper_get_size (LopePaper  paper,
                     double    *width,
                     double    *height)
{
  *width = paper == LOPE_PAPER_LETTER ? 612 : 210 * MM;
  *height = paper == LOPE_PAPER_LETTER ? 792 : 297 * MM;
}

/**
 * lope_report_is_rtl:
 *
 * Finds out, without a display, in which direction the language is written that
 * the runner chose.
 *
 * Returns: %TRUE if it is from right to left
 */
gboolean
lope_report_is_rtl (void)
{
  PangoLanguage *language = pango_language_from_string (g_get_language_names ()[0]);
  int n = 0;
  const PangoScript *scripts = pango_language_get_scripts (language, &n);

  for (int i = 0; scripts != NULL && i < n; i++)
    {
      switch ((int) scripts[i])
        {
        case PANGO_SCRIPT_ARABIC:
        case PANGO_SCRIPT_HEBREW:
        case PANGO_SCRIPT_SYRIAC:
        case PANGO_SCRIPT_THAANA:
        case PANGO_SCRIPT_NKO:
          return TRUE;
        default:
          break;
        }
    }

  return FALSE;
}

/**
 * lope_report_pages_new:
 * @report: (transfer none): a report; must outlive the pages
 * @style: how it is to look
 *
 * Lays a report out: two pages at most, whatever is in it.
 *
 * Returns: (transfer full): the pages
 */
LopeReportPages *
lope_report_pages_new (const LopeReport      *report,
                       const LopeReportStyle *style)
{
  LopeReportPages *self = g_new0 (LopeReportPages, 1);

  self->report = report;
  self->style = *style;
  self->pango = lope_sheet_make_pango (style->rtl);
  make_charts (self);
  make_texts (self);
  fit (self);

  return self;
}

/**
 * lope_report_pages_free:
 * @self: (transfer full): pages
 *
 * Frees pages.
 */
void
lope_report_pages_free (LopeReportPages *self)
{
  g_clear_object (&self->pain_chart);
  g_clear_object (&self->week_chart);
  g_clear_object (&self->run_chart);
  g_array_unref (self->blocks);
  g_array_unref (self->tiles);
  g_array_unref (self->lines);
  g_free (self->words);
  g_free (self->title);
  lope_sheet_table_free (self->flags);
  lope_sheet_table_free (self->regions);
  lope_sheet_table_free (self->spikes);
  lope_sheet_table_free (self->shoes);
  lope_sheet_table_free (self->routines);
  lope_sheet_table_free (self->weeks);
  g_object_unref (self->pango);
  g_free (self);
}

/**
 * lope_report_pages_get_n_pages:
 * @self: pages
 *
 * Counts the pages.
 *
 * Returns: 1 or 2
 */
guint
lope_report_pages_get_n_pages (const LopeReportPages *self)
{
  return self->n_pages;
}

/**
 * lope_report_pages_get_n_parts:
 * @self: pages
 *
 * Counts what is on the pages.
 *
 * Returns: how many parts there are
 */
guint
lope_report_pages_get_n_parts (const LopeReportPages *self)
{
  return self->blocks->len;
}

/**
 * lope_report_pages_get_part:
 * @self: pages
 * @i: which part
 * @page: (out): the page that it is on, from 0
 * @y: (out): where it begins there, in points
 * @height: (out): how high it is, in points
 *
 * Tells where a part is.
 *
 * Returns: (transfer none) (nullable): its title; the head of the report has none
 */
const char *
lope_report_pages_get_part (const LopeReportPages *self,
                            guint                  i,
                            guint                 *page,
                            double                *y,
                            double                *height)
{
  const LopeReportBlock *block = &g_array_index (self->blocks, LopeReportBlock, i);
  const double scale = self->scale / UNITS_PER_POINT;

  *page = block->page;
  *y = (MARGIN_TOP + block->y) * scale;
  *height = block->height * scale;

  return block->title;
}

/**
 * lope_report_pages_get_title:
 * @self: pages
 *
 * Gets the title of the document, with the days that it is about.
 *
 * Returns: (transfer none): the title
 */
const char *
lope_report_pages_get_title (const LopeReportPages *self)
{
  return self->title;
}

/**
 * lope_report_pages_draw:
 * @self: pages
 * @cr: where to, in points
 * @page: which page, from 0
 *
 * Draws a page in black and colour; the paper is left as it is.
 */
void
lope_report_pages_draw (const LopeReportPages *self,
                        cairo_t               *cr,
                        guint                  page)
{
  g_return_if_fail (page < self->n_pages);

  draw_page (self, cr, page, FALSE);
}

/**
 * lope_report_pages_write_pdf:
 * @self: pages
 * @write: takes the bytes
 * @closure: for @write
 *
 * Writes a PDF with text that can be searched, an outline, and tags for those who
 * have it read to them.
 *
 * Returns: whether it went well
 */
cairo_status_t
lope_report_pages_write_pdf (const LopeReportPages *self,
                             cairo_write_func_t     write,
                             void                  *closure)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write, closure, self->style.width,
                                                                  self->style.height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (self, surface);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < self->n_pages; page++)
    {
      draw_page (self, cr, page, TRUE);
      /* On the last page still: after it, this would begin another. */
      if (page + 1 == self->n_pages)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  add_outline (self, surface);

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}
