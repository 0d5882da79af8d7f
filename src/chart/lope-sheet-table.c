/* lope-sheet-table.c: tables on paper
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-sheet-table.h"

#include <math.h>
#include <string.h>

#define GAP 14
#define PADDING 4

/* The first column keeps at least this much of the width, and no more than that if
 * the others break their lines too. */
#define FIRST_SHARE 0.28
#define MOST_FIRST_SHARE 0.45

static const char *
get_cell (const LopeSheetTable *self,
          guint                 row,
          guint                 column)
{
  return self->cells->pdata[row * self->n_columns + column];
}

/* What a cell needs: its widest line, or with @least its widest word. */
static double
measure_cell (const LopeSheet *sheet,
              const char      *text,
              gboolean         least)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  double width = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const LopeSheetFont font = i == 0 ? LOPE_SHEET_BODY : LOPE_SHEET_SMALL;

      width = fmax (width, least ? lope_sheet_get_least (sheet, font, lines[i])
                                 : lope_sheet_get_width (sheet, font, lines[i]));
    }

  return width;
}

typedef enum {
  MEASURE_ALL,   /* in one line, with the title */
  MEASURE_CELLS, /* in one line, the title in several */
  MEASURE_WORDS, /* in as many lines as there are words */
} Measure;

static double
measure_column (const LopeSheetTable *self,
                const LopeSheet      *sheet,
                guint                 column,
                Measure               measure)
{
  double width = measure == MEASURE_ALL ? lope_sheet_get_width (sheet, LOPE_SHEET_LABEL, self->titles[column])
                                        : lope_sheet_get_least (sheet, LOPE_SHEET_LABEL, self->titles[column]);

  for (guint row = 0; row < lope_sheet_table_get_n_rows (self); row++)
    width = fmax (width, measure_cell (sheet, get_cell (self, row, column), measure == MEASURE_WORDS));

  return width;
}

static double
measure_columns (const LopeSheetTable *self,
                 const LopeSheet      *sheet,
                 Measure               measure,
                 double               *widths)
{
  double sum = 0;

  for (guint i = 0; i < self->n_columns; i++)
    sum += widths[i] = measure_column (self, sheet, i, measure);

  return sum;
}

static double
draw_cell (const LopeSheet *sheet,
           const char      *text,
           LopeSheetAlign   align,
           double           x,
           double           y,
           double           width)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  double height = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    height += lope_sheet_write (sheet, i == 0 ? LOPE_SHEET_BODY : LOPE_SHEET_SMALL, align, lines[i], x, y + height,
                                width);

  return height;
}

/* A row, or without @cells the titles, of which all stand on one line. */
static double
draw_row (const LopeSheetTable *self,
          const LopeSheet      *sheet,
          const double         *widths,
          int                   row,
          double                x,
          double                y)
{
  double height = 0;

  lope_sheet_begin_tag (sheet, "TR");
  for (guint column = 0; column < self->n_columns; column++)
    {
      const LopeSheetAlign align = column == 0 ? LOPE_SHEET_START : LOPE_SHEET_END;
      const char *tag = row < 0 ? "TH" : "TD";
      double cell;

      lope_sheet_begin_tag (sheet, tag);
      if (row < 0)
        cell = lope_sheet_write (sheet, LOPE_SHEET_LABEL, align, self->titles[column], x, y, widths[column]);
      else
        cell = draw_cell (sheet, get_cell (self, (guint) row, column), align, x, y, widths[column]);
      lope_sheet_end_tag (sheet, tag);
      height = fmax (height, cell);
      x += widths[column] + GAP;
    }
  lope_sheet_end_tag (sheet, "TR");

  return height;
}

/* ==== API ==== */

/**
 * lope_sheet_table_new:
 * @titles: (array zero-terminated=1): what stands above the columns
 *
 * Makes a table without rows.
 *
 * Returns: (transfer full): the table
 */
LopeSheetTable *
lope_sheet_table_new (const char * const *titles)
{
  LopeSheetTable *self = g_new0 (LopeSheetTable, 1);

  self->cells = g_ptr_array_new_with_free_func (g_free);
  for (; titles[self->n_columns] != NULL; self->n_columns++)
    {
      g_assert (self->n_columns < LOPE_SHEET_TABLE_MAX_COLUMNS);
      self->titles[self->n_columns] = g_strdup (titles[self->n_columns]);
    }

  return self;
}

/**
 * lope_sheet_table_free:
 * @self: (transfer full): a table
 *
 * Frees a table.
 */
void
lope_sheet_table_free (LopeSheetTable *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->titles[i]);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * lope_sheet_table_add:
 * @self: a table
 * @cell: (transfer full): text
 *
 * Adds the next cell; they are filled row by row.
 */
void
lope_sheet_table_add (LopeSheetTable *self,
                      char           *cell)
{
  g_ptr_array_add (self->cells, cell);
}

/**
 * lope_sheet_table_get_n_rows:
 * @self: a table
 *
 * Counts the rows.
 *
 * Returns: how many
 */
guint
lope_sheet_table_get_n_rows (const LopeSheetTable *self)
{
  return self->cells->len / self->n_columns;
}

/**
 * lope_sheet_table_fit:
 * @self: a table
 * @sheet: a sheet
 * @width: how much room there is
 * @widths: (out) (array): for each column, how wide it is
 *
 * Shares the width out, all of it. Cells are in one line if they can be; else lines
 * are broken, in the first column first, and words last, so that no cell lies over
 * another.
 */
void
lope_sheet_table_fit (const LopeSheetTable *self,
                      const LopeSheet      *sheet,
                      double                width,
                      double               *widths)
{
  const double room = width - GAP * (self->n_columns - 1);
  double sum = measure_columns (self, sheet, MEASURE_ALL, widths);
  double first;

  if (sum > room)
    sum = measure_columns (self, sheet, MEASURE_CELLS, widths);
  if (sum <= room)
    {
      for (guint i = 0; i < self->n_columns; i++)
        widths[i] += (room - sum) / self->n_columns;
      return;
    }

  /* The first column breaks its lines before the others do. */
  first = fmax (room * FIRST_SHARE, measure_column (self, sheet, 0, MEASURE_WORDS));
  if (sum - widths[0] + first > room)
    {
      first = fmin (first, room * MOST_FIRST_SHARE);
      sum = measure_columns (self, sheet, MEASURE_WORDS, widths);
      for (guint i = 1; i < self->n_columns; i++)
        widths[i] *= (room - first) / (sum - widths[0]);
      widths[0] = first;
      return;
    }
  widths[0] = room - (sum - widths[0]);
}

/**
 * lope_sheet_table_draw:
 * @self: a table
 * @sheet: a sheet
 * @x: where it begins
 * @y: its upper edge
 * @width: how much room there is
 * @max_rows: how many rows at most
 * @more: (nullable): what to say below if there are more
 *
 * Draws a table, or only measures it.
 *
 * Returns: its height
 */
double
lope_sheet_table_draw (const LopeSheetTable *self,
                       const LopeSheet      *sheet,
                       double                x,
                       double                y,
                       double                width,
                       guint                 max_rows,
                       const char           *more)
{
  const guint n_rows = MIN (max_rows, lope_sheet_table_get_n_rows (self));
  double widths[LOPE_SHEET_TABLE_MAX_COLUMNS];
  double height = PADDING;

  lope_sheet_table_fit (self, sheet, width, widths);
  lope_sheet_begin_tag (sheet, "Table");
  height += draw_row (self, sheet, widths, -1, x, y + height) + PADDING;
  for (guint row = 0; row < n_rows; row++)
    {
      lope_sheet_draw_line (sheet, x, y + height, width, 0.18);
      height += PADDING + 1;
      height += draw_row (self, sheet, widths, (int) row, x, y + height) + PADDING;
    }
  lope_sheet_end_tag (sheet, "Table");
  if (n_rows < lope_sheet_table_get_n_rows (self) && more != NULL)
    height += lope_sheet_write (sheet, LOPE_SHEET_SMALL, LOPE_SHEET_START, more, x, y + height, width) + PADDING;

  return height;
}
