/* lope-measure-fields.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-types.h"

G_BEGIN_DECLS

/**
 * LopeMeasure:
 *
 * The three values of a run of which any two give the third.
 */
typedef enum {
  LOPE_MEASURE_DISTANCE,
  LOPE_MEASURE_DURATION,
  LOPE_MEASURE_PACE,
  LOPE_N_MEASURES
} LopeMeasure;

#define LOPE_TYPE_MEASURE_FIELDS (lope_measure_fields_get_type ())
G_DECLARE_FINAL_TYPE (LopeMeasureFields, lope_measure_fields, LOPE, MEASURE_FIELDS, GtkWidget)

void        lope_measure_fields_set_units    (LopeMeasureFields *self,
                                              LopeUnits          units);
void        lope_measure_fields_set_value    (LopeMeasureFields *self,
                                              LopeMeasure        measure,
                                              double             value);
gint64      lope_measure_fields_get_distance (LopeMeasureFields *self);
gint64      lope_measure_fields_get_duration (LopeMeasureFields *self);
gboolean    lope_measure_fields_is_valid     (LopeMeasureFields *self);
gboolean    lope_measure_fields_point_out    (LopeMeasureFields *self);
void        lope_measure_fields_show_problem (LopeMeasureFields *self,
                                              const char        *problem);
const char *lope_measure_fields_get_typed    (LopeMeasureFields *self,
                                              LopeMeasure        measure);
void        lope_measure_fields_set_typed    (LopeMeasureFields *self,
                                              LopeMeasure        measure,
                                              const char        *text);

G_END_DECLS
