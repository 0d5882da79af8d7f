/* lope-step-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-step-offer.h"

G_BEGIN_DECLS

#define LOPE_TYPE_STEP_ROW (lope_step_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeStepRow, lope_step_row, LOPE, STEP_ROW, AdwExpanderRow)

GtkWidget          *lope_step_row_new             (LopeRoutineStep *step);
void                lope_step_row_show            (LopeStepRow     *self,
                                                   LopeRoutineStep *step,
                                                   guint            n_steps,
                                                   const LopeStepOffer *offer);
void                lope_step_row_take            (LopeStepRow     *self);
LopeRoutineStep    *lope_step_row_get_step        (LopeStepRow     *self);
const LopeExercise *lope_step_row_get_replacement (LopeStepRow     *self);

G_END_DECLS
