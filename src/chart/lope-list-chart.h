/* lope-list-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-tone.h"

G_BEGIN_DECLS

/**
 * LopeListRow:
 * @name: what it is, translated
 * @detail: (nullable): more of it
 * @value: its value, with the unit
 * @share: how long its bar is, 0 to 1, or less than 0 for none
 * @target: where a line stands across the bar, 0 to 1, or less than 0 for none
 * @projected: how far a dotted bar goes on, 0 to 1, or less than 0 for none
 * @tone: the colour of the bar
 * @uuid: (nullable): the run that it stands for
 *
 * A line of a list with a bar.
 */
typedef struct {
  const char *name;
  const char *detail;
  const char *value;
  double share;
  double target;
  double projected;
  LopeTone tone;
  const char *uuid;
} LopeListRow;

#define LOPE_TYPE_LIST_CHART (lope_list_chart_get_type ())
G_DECLARE_FINAL_TYPE (LopeListChart, lope_list_chart, LOPE, LIST_CHART, LopeChart)

LopeListChart *lope_list_chart_new         (const char        *title,
                                            const char        *name_title,
                                            const char        *detail_title,
                                            const char        *value_title);
void           lope_list_chart_add         (LopeListChart     *self,
                                            const LopeListRow *row);
void           lope_list_chart_set_summary (LopeListChart     *self,
                                            const char        *summary);

G_END_DECLS
