/* lope-sheet-table.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-sheet.h"

G_BEGIN_DECLS

#define LOPE_SHEET_TABLE_MAX_COLUMNS 8

/**
 * LopeSheetTable:
 * @n_columns: how many columns
 * @titles: (owned): what stands above them
 * @cells: (owned) (element-type utf8): row after row; what stands after a line
 *   break is smaller
 *
 * A table whose columns are as wide as what is in them. The first one is words and
 * takes what is left; the others are numbers or a few words, and stand at the end.
 */
typedef struct {
  guint n_columns;
  char *titles[LOPE_SHEET_TABLE_MAX_COLUMNS];
  GPtrArray *cells;
} LopeSheetTable;

LopeSheetTable *lope_sheet_table_new        (const char * const   *titles);
void            lope_sheet_table_free       (LopeSheetTable       *self);
void            lope_sheet_table_add        (LopeSheetTable       *self,
                                             char                 *cell);
guint           lope_sheet_table_get_n_rows (const LopeSheetTable *self);
void            lope_sheet_table_fit        (const LopeSheetTable *self,
                                             const LopeSheet      *sheet,
                                             double                width,
                                             double               *widths);
double          lope_sheet_table_draw       (const LopeSheetTable *self,
                                             const LopeSheet      *sheet,
                                             double                x,
                                             double                y,
                                             double                width,
                                             guint                 max_rows,
                                             const char           *more);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeSheetTable, lope_sheet_table_free)

G_END_DECLS
