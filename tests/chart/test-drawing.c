/* test-drawing.c: what is drawn, told by its pixels
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-note.h"
#include "lope-chart-print.h"
#include "lope-sheet.h"
#include "lope-week-chart.h"

#include <locale.h>
#include <string.h>

#define TODAY (lope_day_from_iso ("2026-11-15")) /* a Sunday */

#define WIDTH 300
#define HEIGHT 200

typedef struct {
  cairo_surface_t *surface;
  cairo_t *cr;
  PangoContext *pango;
  LopeChartStyle style;
} Sheet;

static void
sheet_init (Sheet    *self,
            gboolean  rtl)
{
  const LopeColor black = { 0, 0, 0, 1 }, blue = { 0, 0, 1, 1 };

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  self->cr = cairo_create (self->surface);
  self->pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_base_dir (self->pango, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  lope_chart_style_init (&self->style, self->pango, &black, &blue, FALSE, FALSE, rtl);
}

static void
sheet_clear (Sheet *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_object_unref (self->pango);
}

static guint32
get_pixel (const Sheet *self,
           int          x,
           int          y)
{
  const guchar *row = cairo_image_surface_get_data (self->surface) +
                      (gsize) y * (gsize) cairo_image_surface_get_stride (self->surface);
  guint32 pixel;

  memcpy (&pixel, row + 4 * x, sizeof pixel);

  return pixel;
}

/* Whether two sheets are the same in these rows. */
static gboolean
rows_equal (const Sheet *a,
            const Sheet *b,
            int          from,
            int          to)
{
  cairo_surface_flush (a->surface);
  cairo_surface_flush (b->surface);
  for (int y = from; y < to; y++)
    {
      for (int x = 0; x < WIDTH; x++)
        {
          if (get_pixel (a, x, y) != get_pixel (b, x, y))
            return FALSE;
        }
    }

  return TRUE;
}

/* How many pixels there are of the colour of bars. */
static guint
count_blue (const Sheet *self)
{
  guint n = 0;

  cairo_surface_flush (self->surface);
  for (int y = 0; y < HEIGHT; y++)
    {
      for (int x = 0; x < WIDTH; x++)
        n += get_pixel (self, x, y) == 0xff0000ff ? 1 : 0;
    }

  return n;
}

static guint
count_bars (LopeChart *chart,
            double     shrink)
{
  Sheet sheet;
  guint n;

  sheet_init (&sheet, FALSE);
  sheet.style.shrink = shrink;
  lope_chart_draw (chart, sheet.cr, WIDTH, HEIGHT, &sheet.style, -1);
  n = count_blue (&sheet);
  sheet_clear (&sheet);

  return n;
}

/* While bars grow there is less of them, and nothing is laid out anew. */
static void
test_growth (void)
{
  const LopeDayDistance days[] = { { TODAY - 10, 20000, 1 }, { TODAY - 8, 12000, 1 } };
  g_autoptr (LopeWeekChart) chart = lope_week_chart_new ();
  LopeRect before, after;
  guint full, half;

  lope_week_chart_set_data (chart,
                            &(LopeWeekChartData) {
                              .days = days, .n_days = G_N_ELEMENTS (days), .from = TODAY - 27, .to = TODAY, .today = TODAY,
                              .first_day = days[0].day, .first_weekday = 1,
                            });
  full = count_bars (LOPE_CHART (chart), 0);
  before = lope_chart_get_item (LOPE_CHART (chart), 2);
  half = count_bars (LOPE_CHART (chart), 0.5);
  after = lope_chart_get_item (LOPE_CHART (chart), 2);
  g_assert_cmpuint (full, >, 500);
  g_assert_cmpfloat_with_epsilon ((double) half / full, 0.5, 0.08);
  /* What is left is the mark of the legend. */
  g_assert_cmpuint (count_bars (LOPE_CHART (chart), 1), <, full / 5);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
}

/* Whether something stands under the first two weeks of a chart that begins on a day. */
static gboolean
has_first_label (LopeDay from)
{
  const LopeDayDistance days[] = { { TODAY - 10, 20000, 1 } };
  g_autoptr (LopeWeekChart) chart = lope_week_chart_new ();
  gboolean found = FALSE;
  LopeRect item;
  Sheet sheet;

  lope_week_chart_set_data (chart,
                            &(LopeWeekChartData) {
                              .days = days, .n_days = 1, .from = from, .to = TODAY, .today = TODAY,
                              .first_day = from, .first_weekday = 1,
                            });
  sheet_init (&sheet, FALSE);
  lope_chart_draw (LOPE_CHART (chart), sheet.cr, WIDTH, HEIGHT, &sheet.style, -1);
  cairo_surface_flush (sheet.surface);
  item = lope_chart_get_item (LOPE_CHART (chart), 0);
  for (int y = (int) (item.y + item.height) + 4; y < (int) (item.y + item.height) + 16; y++)
    {
      for (int x = (int) item.x; x < (int) (item.x + 2 * item.width); x++)
        found = found || get_pixel (&sheet, x, y) >> 24 > 0x40;
    }
  sheet_clear (&sheet);

  return found;
}

/* A month is named at its first week, also where the chart begins with that. */
static void
test_months (void)
{
  g_assert_true (has_first_label (lope_day_from_iso ("2026-06-01")));
  g_assert_false (has_first_label (lope_day_from_iso ("2026-06-08")));
}

static void
test_shrink (void)
{
  static const struct { double shrink, y, height; } cases[] = { { 0, 40, 60 }, { 0.25, 55, 45 }, { 1, 100, 0 } };
  const LopeRect bar = { 10, 40, 8, 60 }, piece = { 10, 40, 8, 20 };
  LopeChartStyle style = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeRect found;

      style.shrink = cases[i].shrink;
      found = lope_chart_style_shrink (&style, &bar, 100);
      g_assert_cmpfloat_with_epsilon (found.y, cases[i].y, 1e-9);
      g_assert_cmpfloat_with_epsilon (found.height, cases[i].height, 1e-9);
      /* Pieces stay on top of each other. */
      found = lope_chart_style_shrink (&style, &piece, 100);
      g_assert_cmpfloat_with_epsilon (found.y, cases[i].y, 1e-9);
      g_assert_cmpfloat_with_epsilon (found.height, cases[i].height / 3, 1e-9);
    }
}

static void
draw_break (Sheet          *sheet,
            const LopeRect *taken)
{
  const LopeRect area = { 0, 0, WIDTH, HEIGHT };

  sheet_init (sheet, FALSE);
  lope_chart_draw_break (sheet->cr, &area, taken, &sheet->style);
}

/* The name of a break makes room for what is written there already. */
static void
test_break (void)
{
  const LopeRect all = { 0, 0, WIDTH, HEIGHT }, top = { 0, 0, WIDTH, 40 }, left = { 0, 0, 30, 40 };
  Sheet plain, nameless, moved, beside;

  draw_break (&plain, NULL);
  draw_break (&nameless, &all);
  draw_break (&moved, &top);
  draw_break (&beside, &left);
  g_assert_false (rows_equal (&plain, &nameless, 0, 40));
  g_assert_true (rows_equal (&moved, &nameless, 0, 40));
  g_assert_false (rows_equal (&moved, &nameless, 40, HEIGHT));
  g_assert_true (rows_equal (&beside, &plain, 0, HEIGHT));
  sheet_clear (&plain);
  sheet_clear (&nameless);
  sheet_clear (&moved);
  sheet_clear (&beside);
}

/* A sign stays on its side of a number, in every direction. */
static void
test_direction (void)
{
  static const char *texts[] = { "72\u202f%", "−5", "0:45", "+3" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Sheet ltr, rtl;

      sheet_init (&ltr, FALSE);
      sheet_init (&rtl, TRUE);
      lope_draw_text (ltr.cr, &ltr.style, texts[i], LOPE_TEXT_NORMAL, 20, 20, 0);
      lope_draw_text (rtl.cr, &rtl.style, texts[i], LOPE_TEXT_NORMAL, 20, 20, 0);
      g_assert_true (rows_equal (&ltr, &rtl, 0, HEIGHT));
      sheet_clear (&ltr);
      sheet_clear (&rtl);
    }
}

/* So it does on paper: the sign has more ink than the number. */
static void
test_paper_direction (void)
{
  for (int rtl = FALSE; rtl <= TRUE; rtl++)
    {
      const char *text = "1\u202f%";
      PangoContext *pango = lope_sheet_make_pango (rtl);
      Sheet sheet;
      LopeSheet paper;
      double width;
      int ink[2] = { 0, 0 };

      sheet_init (&sheet, rtl);
      cairo_set_source_rgb (sheet.cr, 1, 1, 1);
      cairo_paint (sheet.cr);
      paper = (LopeSheet) { .cr = sheet.cr, .pango = pango, .width = WIDTH, .rtl = rtl };
      width = lope_sheet_get_width (&paper, LOPE_SHEET_TITLE, text);
      lope_sheet_write (&paper, LOPE_SHEET_TITLE, LOPE_SHEET_START, text, (WIDTH - width) / 2, 20, width);
      cairo_surface_flush (sheet.surface);
      for (int x = 0; x < WIDTH; x++)
        for (int y = 0; y < HEIGHT; y++)
          ink[x >= WIDTH / 2] += (get_pixel (&sheet, x, y) & 0xff) < 0x80;
      g_assert_cmpint (ink[0], >, 0);
      g_assert_cmpint (ink[1], >, ink[0]);
      sheet_clear (&sheet);
      g_object_unref (pango);
    }
}

/* How many dark pixels there are in each column of the first line of a page with such a
 * title, and where they begin and end. */
static void
find_title (const char *title,
            gboolean    rtl,
            guint      *columns,
            int        *left,
            int        *right)
{
  g_autoptr (LopeWeekChart) chart = lope_week_chart_new ();
  Sheet sheet;

  sheet_init (&sheet, rtl);
  lope_chart_draw_page (LOPE_CHART (chart), title, sheet.cr, WIDTH, HEIGHT, &sheet.style);
  cairo_surface_flush (sheet.surface);
  *left = WIDTH;
  *right = -1;
  for (int x = 0; x < WIDTH; x++)
    {
      columns[x] = 0;
      for (int y = 12; y < 24; y++)
        columns[x] += (get_pixel (&sheet, x, y) & 0xff) < 0x80 ? 1 : 0;
      *left = columns[x] > 0 ? MIN (*left, x) : *left;
      *right = columns[x] > 0 ? x : *right;
    }
  sheet_clear (&sheet);
}

/* Text begins where its page begins, and its own last sign ends it. */
static void
test_page (void)
{
  static const char *titles[] = { "Easy Pace!", "3 shoes!", "\u05d0\u05d0\u05d0 \u05d0\u05d0!", "24!" };
  guint ltr[WIDTH], rtl[WIDTH];
  int ltr_left, ltr_right, rtl_left, rtl_right;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      find_title (titles[i], FALSE, ltr, &ltr_left, &ltr_right);
      find_title (titles[i], TRUE, rtl, &rtl_left, &rtl_right);
      g_assert_cmpint (ltr_left, <, 20);
      g_assert_cmpint (rtl_right, >, WIDTH - 20);
      /* Without letters, text goes as its page goes. */
      if (i < 3)
        g_assert_cmpmem (ltr + ltr_left, (gsize) (ltr_right - ltr_left + 1) * sizeof (guint),
                         rtl + rtl_left, (gsize) (rtl_right - rtl_left + 1) * sizeof (guint));
    }
}

/* Of what stands alone in a text that runs to the left, the sign stays behind the number. */
static void
test_held_direction (void)
{
  const struct {
    const char *text;
    gboolean rtl;
    const char *held;
  } cases[] = {
    { "72\u202f%", FALSE, "72\u202f%" },
    { "72\u202f%", TRUE, "\u200e72\u202f%" },
    { "24\u202fkm", TRUE, "24\u202fkm" },
    { "", FALSE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *held = lope_text_hold_direction (cases[i].text, cases[i].rtl);

      g_assert_cmpstr (held, ==, cases[i].held);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/growth", test_growth);
  g_test_add_func ("/drawing/held-direction", test_held_direction);
  g_test_add_func ("/drawing/months", test_months);
  g_test_add_func ("/drawing/shrink", test_shrink);
  g_test_add_func ("/drawing/break", test_break);
  g_test_add_func ("/drawing/direction", test_direction);
  g_test_add_func ("/drawing/page", test_page);
  g_test_add_func ("/drawing/paper-direction", test_paper_direction);

  return g_test_run ();
}
