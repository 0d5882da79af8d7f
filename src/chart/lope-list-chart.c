/* lope-list-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-list-chart.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define BAR_HEIGHT 12
#define BAR_GAP 4
#define ROW_GAP 14

typedef struct {
  LopeListRow info; /* its texts are those below */
  char *name;       /* owned */
  char *detail;     /* owned, nullable */
  char *value;      /* owned */
  char *uuid;       /* owned, nullable */
} Row;

struct _LopeListChart {
  LopeChart parent_instance;

  double width;
  double row_height;
  double line;

  char *title;        /* owned */
  char *name_title;   /* owned */
  char *detail_title; /* owned, nullable */
  char *value_title;  /* owned */
  char *summary;      /* owned, nullable */
  GPtrArray *rows;    /* owned, of Row */
};

/**
 * LopeListChart:
 *
 * Values that have no place in time, one below the other: shares, shoes against
 * their targets, bests. Each has a name, a value and perhaps a bar.
 */
G_DEFINE_FINAL_TYPE (LopeListChart, lope_list_chart, LOPE_TYPE_CHART)

static const Row *
get_row (LopeListChart *self,
         guint          i)
{
  return g_ptr_array_index (self->rows, i);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->name);
  g_free (row->detail);
  g_free (row->value);
  g_free (row->uuid);
  g_free (row);
}

static gboolean
has_bars (LopeListChart *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (get_row (self, i)->info.share >= 0)
        return TRUE;
    }

  return FALSE;
}

/* ==== LopeChart ==== */

static void
lope_list_chart_layout (LopeChart            *chart,
                        double                width,
                        double                height,
                        const LopeChartStyle *style)
{
  LopeListChart *self = LOPE_LIST_CHART (chart);
  double bar = has_bars (self) ? BAR_GAP + BAR_HEIGHT : 0;
  double fitting;

  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &self->line);
  self->width = width;
  fitting = self->rows->len > 0 ? height / self->rows->len : height;
  self->row_height = CLAMP (fitting, self->line + bar + 2, self->line + bar + ROW_GAP);
}

/* A bar grows from where reading begins. */
static LopeRect
get_bar (LopeListChart        *self,
         guint                 i,
         double                from,
         double                to,
         const LopeChartStyle *style)
{
  double x = from * self->width;
  double width = fmax (0, (to - from) * self->width);

  return (LopeRect) {
    .x = style->rtl ? self->width - x - width : x, .y = i * self->row_height + self->line + BAR_GAP,
    .width = width, .height = BAR_HEIGHT,
  };
}

static void
draw_row_bar (LopeListChart        *self,
              cairo_t              *cr,
              const LopeChartStyle *style,
              guint                 i,
              double                alpha)
{
  static const double dots[] = { 2, 2 };
  const LopeListRow *row = &get_row (self, i)->info;
  LopeRect whole = get_bar (self, i, 0, 1, style);
  LopeRect bar = get_bar (self, i, 0, fmin (row->share, 1) * (1 - style->shrink), style);
  LopeColor color = lope_tone_get_color (row->tone, style);

  lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.2 : 0.08);
  cairo_rectangle (cr, whole.x, whole.y, whole.width, whole.height);
  cairo_fill (cr);
  lope_tone_fill (row->tone, cr, &bar, alpha, FALSE, style);

  if (row->projected > row->share)
    {
      LopeRect rest = get_bar (self, i, row->share, fmin (row->projected, 1), style);

      cairo_save (cr);
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
      cairo_set_line_width (cr, 1.5);
      lope_draw_set_color (cr, &color, alpha);
      cairo_rectangle (cr, rest.x, rest.y + 0.75, rest.width - 0.75, rest.height - 1.5);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
  if (row->target >= 0)
    {
      LopeRect target = get_bar (self, i, 0, fmin (row->target, 1), style);
      double x = style->rtl ? target.x : target.x + target.width;

      lope_draw_set_color (cr, &style->foreground, 0.9);
      cairo_rectangle (cr, CLAMP (x - 1, 0, self->width - 2), target.y - 3, 2, target.height + 6);
      cairo_fill (cr);
    }
}

static void
draw_row (LopeListChart        *self,
          cairo_t              *cr,
          const LopeChartStyle *style,
          guint                 i,
          int                   cursor)
{
  const Row *row = get_row (self, i);
  double y = i * self->row_height + self->line / 2;
  double alpha = cursor >= 0 && (guint) cursor != i ? 0.3 : 1;
  double name_width, value_width, detail_width;

  lope_draw_set_color (cr, &style->foreground, 0.9);
  lope_draw_text (cr, style, row->name, LOPE_TEXT_BOLD, style->rtl ? self->width : 0, y, style->rtl ? 1 : 0);
  lope_draw_text (cr, style, row->value, LOPE_TEXT_NORMAL, style->rtl ? 0 : self->width, y, style->rtl ? 0 : 1);
  if (row->detail != NULL)
    {
      lope_text_measure (style, row->name, LOPE_TEXT_BOLD, &name_width, NULL);
      lope_text_measure (style, row->value, LOPE_TEXT_NORMAL, &value_width, NULL);
      lope_text_measure (style, row->detail, LOPE_TEXT_NORMAL, &detail_width, NULL);
      lope_draw_set_color (cr, &style->foreground, 0.7);
      if (name_width + detail_width + value_width + 24 <= self->width)
        lope_draw_text (cr, style, row->detail, LOPE_TEXT_NORMAL,
                        style->rtl ? self->width - name_width - 12 : name_width + 12, y, style->rtl ? 1 : 0);
    }
  if (row->info.share >= 0)
    draw_row_bar (self, cr, style, i, alpha);
}

static char *
lope_list_chart_summarise (LopeChart *chart)
{
  LopeListChart *self = LOPE_LIST_CHART (chart);

  return g_strdup (self->summary != NULL ? self->summary : _ ("Nothing was recorded in this time."));
}

static void
lope_list_chart_draw (LopeChart            *chart,
                      cairo_t              *cr,
                      const LopeChartStyle *style,
                      int                   cursor)
{
  LopeListChart *self = LOPE_LIST_CHART (chart);
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    draw_row (self, cr, style, i, cursor);
  if (self->rows->len > 0)
    return;

  text = lope_list_chart_summarise (chart);
  lope_draw_set_color (cr, &style->foreground, 0.7);
  lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, self->width / 2, self->line, 0.5);
}

/* That the others step back marks a row. */
static void
lope_list_chart_draw_cursor (LopeChart            *chart,
                             cairo_t              *cr,
                             const LopeChartStyle *style,
                             guint                 i)
{
}

static guint
lope_list_chart_get_n_items (LopeChart *chart)
{
  return LOPE_LIST_CHART (chart)->rows->len;
}

static int
lope_list_chart_hit (LopeChart *chart,
                     double     x,
                     double     y)
{
  LopeListChart *self = LOPE_LIST_CHART (chart);

  if (x < 0 || x > self->width || y < 0 || self->row_height <= 0 || y >= self->rows->len * self->row_height)
    return -1;

  return (int) (y / self->row_height);
}

static LopeRect
lope_list_chart_get_item (LopeChart *chart,
                          guint      i)
{
  LopeListChart *self = LOPE_LIST_CHART (chart);

  return (LopeRect) { 0, i * self->row_height, self->width, self->row_height };
}

static char *
lope_list_chart_describe (LopeChart *chart,
                          guint      i)
{
  const Row *row = get_row (LOPE_LIST_CHART (chart), i);
  g_autofree char *text = g_strdup_printf (C_ ("value in a chart", "%1$s: %2$s"), row->name, row->value);

  return row->detail != NULL ? g_strdup_printf ("%s\n%s", text, row->detail) : g_steal_pointer (&text);
}

static const char *
lope_list_chart_get_title (LopeChart *chart)
{
  return LOPE_LIST_CHART (chart)->title;
}

static guint
lope_list_chart_get_n_columns (LopeChart *chart)
{
  return LOPE_LIST_CHART (chart)->detail_title != NULL ? 3 : 2;
}

static const char *
lope_list_chart_get_column_title (LopeChart *chart,
                                  guint      column)
{
  LopeListChart *self = LOPE_LIST_CHART (chart);

  return column == 0 ? self->name_title : column == 1 ? self->value_title : self->detail_title;
}

static char *
lope_list_chart_get_cell (LopeChart *chart,
                          guint      i,
                          guint      column)
{
  const Row *row = get_row (LOPE_LIST_CHART (chart), i);

  return g_strdup (column == 0 ? row->name : column == 1 ? row->value : row->detail != NULL ? row->detail : "—");
}

static gboolean
lope_list_chart_is_numeric_column (LopeChart *chart,
                                   guint      column)
{
  return column == 1;
}

static LopeDay
lope_list_chart_get_day_at (LopeChart *chart,
                            double     x)
{
  return LOPE_DAY_NONE;
}

static const char *
lope_list_chart_get_uuid (LopeChart *chart,
                          guint      i)
{
  return get_row (LOPE_LIST_CHART (chart), i)->uuid;
}

static void
lope_list_chart_finalize (GObject *object)
{
  LopeListChart *self = LOPE_LIST_CHART (object);

  g_free (self->title);
  g_free (self->name_title);
  g_free (self->detail_title);
  g_free (self->value_title);
  g_free (self->summary);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (lope_list_chart_parent_class)->finalize (object);
}

static void
lope_list_chart_class_init (LopeListChartClass *klass)
{
  LopeChartClass *chart_class = LOPE_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lope_list_chart_finalize;
  chart_class->layout = lope_list_chart_layout;
  chart_class->draw = lope_list_chart_draw;
  chart_class->draw_cursor = lope_list_chart_draw_cursor;
  chart_class->get_n_items = lope_list_chart_get_n_items;
  chart_class->hit = lope_list_chart_hit;
  chart_class->get_item = lope_list_chart_get_item;
  chart_class->describe = lope_list_chart_describe;
  chart_class->summarise = lope_list_chart_summarise;
  chart_class->get_title = lope_list_chart_get_title;
  chart_class->get_n_columns = lope_list_chart_get_n_columns;
  chart_class->get_column_title = lope_list_chart_get_column_title;
  chart_class->get_cell = lope_list_chart_get_cell;
  chart_class->is_numeric_column = lope_list_chart_is_numeric_column;
  chart_class->get_day_at = lope_list_chart_get_day_at;
  chart_class->get_uuid = lope_list_chart_get_uuid;
}

static void
lope_list_chart_init (LopeListChart *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
}

/* ==== API ==== */

/**
 * lope_list_chart_new:
 * @title: what the chart is called, translated
 * @name_title: what stands over the names, translated
 * @detail_title: (nullable): what stands over the details, if there are any
 * @value_title: what stands over the values, translated
 *
 * Makes a list without rows.
 *
 * Returns: (transfer full): the chart
 */
LopeListChart *
lope_list_chart_new (const char *title,
                     const char *name_title,
                     const char *detail_title,
                     const char *value_title)
{
  LopeListChart *self = g_object_new (LOPE_TYPE_LIST_CHART, NULL);

  self->title = g_strdup (title);
  self->name_title = g_strdup (name_title);
  self->detail_title = g_strdup (detail_title);
  self->value_title = g_strdup (value_title);

  return self;
}

/**
 * lope_list_chart_add:
 * @self: a chart
 * @row: what is added; copied
 *
 * Adds a row.
 */
void
lope_list_chart_add (LopeListChart     *self,
                     const LopeListRow *row)
{
  Row *added = g_new0 (Row, 1);

  g_return_if_fail (LOPE_IS_LIST_CHART (self));

  added->info = *row;
  added->name = g_strdup (row->name);
  added->detail = g_strdup (row->detail);
  added->value = g_strdup (row->value);
  added->uuid = g_strdup (row->uuid);
  g_ptr_array_add (self->rows, added);
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_list_chart_set_summary:
 * @self: a chart
 * @summary: (nullable): what it shows in a sentence, translated
 *
 * Sets what the chart says first.
 */
void
lope_list_chart_set_summary (LopeListChart *self,
                             const char    *summary)
{
  g_return_if_fail (LOPE_IS_LIST_CHART (self));

  g_set_str (&self->summary, summary);
}
