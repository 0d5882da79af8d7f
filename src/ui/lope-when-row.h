/* lope-when-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-parse.h"

G_BEGIN_DECLS

#define LOPE_TYPE_WHEN_ROW (lope_when_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeWhenRow, lope_when_row, LOPE, WHEN_ROW, AdwActionRow)

void    lope_when_row_set_today   (LopeWhenRow *self,
                                   LopeDay      today);
void    lope_when_row_set         (LopeWhenRow *self,
                                   LopeDay      day,
                                   int          minute);
void    lope_when_row_set_moment  (LopeWhenRow *self,
                                   gint64       time,
                                   gint64       offset);
gboolean lope_when_row_get_moment (LopeWhenRow *self,
                                   GTimeZone   *zone,
                                   LopeMoment  *moment);
void    lope_when_row_set_note    (LopeWhenRow *self,
                                   const char  *note);
LopeDay lope_when_row_get_day     (LopeWhenRow *self);
int     lope_when_row_get_minute  (LopeWhenRow *self);

G_END_DECLS
