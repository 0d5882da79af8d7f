/* test-report-pages.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report-pages.h"
#include "lope-sheet-table.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define TODAY (lope_day_from_iso ("2026-11-19"))

#define EPSILON 0.5

/* How much there is of everything. */
typedef struct {
  const char *name;
  guint n_pain;
  guint n_notes;
  guint note_length;
  guint n_flags;
  guint n_spikes;
} Case;

static const Case cases[] = {
  { "empty", 0, 0, 0, 0, 0 },
  { "some", 2, 3, 60, 1, 2 },
  { "much", 20, 200, 4000, 17, 40 },
};

static const struct {
  const char *name;
  double width;
  double height;
} papers[] = {
  { "a4", 595, 842 },
  { "letter", 612, 792 },
  { "a5", 420, 595 },
};

/* Records that are in an input; the input borrows them. */
typedef struct {
  GPtrArray *entries;
  GPtrArray *flags;
  GArray *runs;
} Records;

static void
fill (Records    *self,
      const Case *much)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->flags = g_ptr_array_new_with_free_func (g_object_unref);
  self->runs = g_array_new (FALSE, TRUE, sizeof (LopeRun));
  for (guint i = 0; i < MAX (much->n_pain * 3, much->n_notes); i++)
    {
      const int region = (int) (i % MAX (much->n_pain, 1)) * 2;
      LopePainEntry *entry = lope_pain_entry_new (region, LOPE_PAIN_MORNING, 1 + (int) i % 10,
                                                  ((gint64) TODAY - 100 + i / 4) * 86400 + i % 4, 0);

      if (i < much->n_notes)
        {
          g_autofree char *notes = g_strnfill (much->note_length, i % 2 == 0 ? 'x' : '<');

          lope_record_set_text (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_NOTES, notes);
        }
      g_ptr_array_add (self->entries, entry);
    }
  for (guint i = 0; i < much->n_flags; i++)
    g_ptr_array_add (self->flags, lope_red_flag_new ((LopeFlag) i, TRUE, ((gint64) TODAY - 50) * 86400, 0));
  for (guint i = 0; i < much->n_spikes; i++)
    {
      const LopeRun run = {
        .start = ((gint64) TODAY - 150 + 3 * i) * 86400,
        .day = TODAY - 150 + 3 * (int) i,
        .distance = (int) (2500 * pow (1.12, MIN (i, 30))),
        .duration = 3600,
      };

      g_array_append_val (self->runs, run);
    }
}

static void
records_clear (Records *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->flags);
  g_array_unref (self->runs);
}

static LopeReport *
make_report (Records *records)
{
  const LopeReportInput input = {
    .from = TODAY - 170,
    .to = TODAY,
    .today = TODAY,
    .until = (gint64) TODAY * 86400,
    .first_weekday = 1,
    .first_day = records->runs->len > 0 ? TODAY - 150 : LOPE_DAY_NONE,
    .runs = (const LopeRun *) (gpointer) records->runs->data,
    .n_runs = records->runs->len,
    .pain = {
      .day = TODAY,
      .until = (gint64) TODAY * 86400,
      .entries = (LopePainEntry **) records->entries->pdata,
      .n_entries = records->entries->len,
      .flags = (LopeRedFlag **) records->flags->pdata,
      .n_flags = records->flags->len,
    },
  };

  return lope_report_new (&input);
}

/* No part lies over another or beyond its page, and every page can be drawn. */
static void
check_pages (const LopeReportPages *pages,
             double                 width,
             double                 height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);
  guint last_page = 0;
  double last = 0;

  g_assert_cmpuint (lope_report_pages_get_n_pages (pages), <=, LOPE_REPORT_MAX_PAGES);
  g_assert_cmpuint (lope_report_pages_get_n_pages (pages), >=, 1);
  for (guint i = 0; i < lope_report_pages_get_n_parts (pages); i++)
    {
      double y, part;
      guint page;

      lope_report_pages_get_part (pages, i, &page, &y, &part);
      g_assert_cmpuint (page, >=, last_page);
      if (page == last_page)
        g_assert_cmpfloat (y + EPSILON, >=, last);
      g_assert_cmpfloat (y + part, <, height);
      last_page = page;
      last = y + part;
    }
  for (guint page = 0; page < lope_report_pages_get_n_pages (pages); page++)
    lope_report_pages_draw (pages, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_fits (gconstpointer data)
{
  Records records;
  g_autoptr (LopeReport) report = NULL;

  fill (&records, data);
  report = make_report (&records);
  for (guint paper = 0; paper < G_N_ELEMENTS (papers); paper++)
    {
      for (guint rtl = 0; rtl < 2; rtl++)
        {
          const LopeReportStyle style = { LOPE_REPORT_ALL, LOPE_UNITS_METRIC, papers[paper].width,
                                          papers[paper].height, rtl == 1 };
          g_autoptr (LopeReportPages) pages = lope_report_pages_new (report, &style);

          g_test_message ("%s%s", papers[paper].name, rtl == 1 ? ", right to left" : "");
          check_pages (pages, style.width, style.height);
        }
    }
  records_clear (&records);
}

/* Each section can be left out, and takes its title along. */
static void
test_sections (void)
{
  Records records;
  g_autoptr (LopeReport) report = NULL;

  fill (&records, &cases[1]);
  report = make_report (&records);
  for (guint section = 0; section < LOPE_N_REPORT_SECTIONS; section++)
    {
      const LopeReportStyle all = { LOPE_REPORT_ALL, LOPE_UNITS_METRIC, 595, 842, FALSE };
      LopeReportStyle style = all;
      g_autoptr (LopeReportPages) full = lope_report_pages_new (report, &all);
      g_autoptr (LopeReportPages) less = NULL;

      style.sections &= ~(1u << section);
      less = lope_report_pages_new (report, &style);
      check_pages (less, style.width, style.height);
      /* There are no routines here. */
      if (1u << section != LOPE_REPORT_EXERCISES)
        g_assert_cmpuint (lope_report_pages_get_n_parts (less), <, lope_report_pages_get_n_parts (full));
    }
  records_clear (&records);
}

static cairo_status_t
collect (void                *closure,
         const unsigned char *data,
         unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
refuse (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  return CAIRO_STATUS_WRITE_ERROR;
}

static void
test_pdf (void)
{
  const LopeReportStyle style = { LOPE_REPORT_ALL, LOPE_UNITS_METRIC, 595, 842, FALSE };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (LopeReportPages) pages = NULL;
  g_autoptr (LopeReport) report = NULL;
  Records records;

  fill (&records, &cases[1]);
  report = make_report (&records);
  pages = lope_report_pages_new (report, &style);
  g_assert_cmpint (lope_report_pages_write_pdf (pages, collect, bytes), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (bytes->len, >, 1000);
  g_assert_cmpmem (bytes->data, 5, "%PDF-", 5);
  g_assert_cmpint (lope_report_pages_write_pdf (pages, refuse, NULL), ==, CAIRO_STATUS_WRITE_ERROR);
  records_clear (&records);
}

/* The widths of a table are never more than there is, in no width. */
static void
test_table (void)
{
  const char *titles[] = { "A rather long title", "Number", "Ungewöhnlichkeitsbezeichnung", NULL };
  g_autoptr (LopeSheetTable) table = lope_sheet_table_new (titles);
  PangoContext *pango = lope_sheet_make_pango (FALSE);

  lope_sheet_table_add (table, g_strdup ("Front and outer side of the hip, right"));
  lope_sheet_table_add (table, g_strdup ("12 / 5\n154 of 159"));
  lope_sheet_table_add (table, g_strdup ("steady"));
  for (double width = 40; width < 900; width += 43)
    {
      const LopeSheet sheet = { .pango = pango, .width = width };
      double widths[LOPE_SHEET_TABLE_MAX_COLUMNS];
      double sum = 0;

      lope_sheet_table_fit (table, &sheet, width, widths);
      for (guint i = 0; i < table->n_columns; i++)
        {
          if (width > 100)
            g_assert_cmpfloat (widths[i], >, 0);
          sum += widths[i];
        }
      g_assert_cmpfloat (sum, <=, width);
      /* Wider is never higher. */
      g_assert_cmpfloat (lope_sheet_table_draw (table, &sheet, 0, 0, width, 9, NULL), >, 0);
    }
  g_object_unref (pango);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report-pages/fits/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_fits);
    }
  g_test_add_func ("/report-pages/sections", test_sections);
  g_test_add_func ("/report-pages/pdf", test_pdf);
  g_test_add_func ("/report-pages/table", test_table);

  return g_test_run ();
}
