/* lope-csv.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LopeCsvReader:
 *
 * Reads a table row by row (RFC 4180), in whatever encoding and with whatever
 * separator it was saved.
 */
typedef struct _LopeCsvReader LopeCsvReader;

LopeCsvReader *lope_csv_reader_new      (const guint8  *data,
                                         gsize          size);
void           lope_csv_reader_free     (LopeCsvReader *self);
gboolean       lope_csv_reader_next_row (LopeCsvReader *self);
guint          lope_csv_reader_n_cells  (LopeCsvReader *self);
const char    *lope_csv_reader_get_cell (LopeCsvReader *self,
                                         int            column);
void           lope_csv_reader_rewind   (LopeCsvReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeCsvReader, lope_csv_reader_free)

/**
 * LopeCsvNumbers:
 *
 * What was seen of how a table writes its numbers.
 */
typedef struct {
  guint n_points;
  guint n_commas;
} LopeCsvNumbers;

void           lope_csv_numbers_see     (LopeCsvNumbers       *self,
                                         const char           *cell);
gboolean       lope_csv_numbers_parse   (const LopeCsvNumbers *self,
                                         const char           *cell,
                                         double               *value);
gboolean       lope_csv_parse_duration  (const char           *cell,
                                         double               *seconds);

G_END_DECLS
