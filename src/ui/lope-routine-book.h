/* lope-routine-book.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-session.h"
#include "lope-step-offer.h"

G_BEGIN_DECLS

#define LOPE_TYPE_ROUTINE_BOOK (lope_routine_book_get_type ())
G_DECLARE_FINAL_TYPE (LopeRoutineBook, lope_routine_book, LOPE, ROUTINE_BOOK, GObject)

LopeRoutineBook      *lope_routine_book_load         (LopeSession        *session,
                                                      LopeDay             from);
const LopeRoutineLog *lope_routine_book_get_log      (LopeRoutineBook    *self);
LopeRoutinePlan      *lope_routine_book_find_plan    (LopeRoutineBook    *self,
                                                      const char         *uuid);
GPtrArray            *lope_routine_book_get_own      (LopeRoutineBook    *self);
const LopeExercise   *lope_routine_book_find_exercise (LopeRoutineBook   *self,
                                                      const char         *id,
                                                      LopeOwnExercise   **own);
guint32               lope_routine_book_get_areas    (LopeRoutineBook    *self);
LopeRoutineSession   *lope_routine_book_get_open     (LopeRoutineBook    *self);
LopeStepOffer         lope_routine_book_get_offer    (LopeRoutineBook    *self,
                                                      LopeRoutineStep    *step);
gboolean              lope_routine_book_has_ready    (LopeRoutineBook    *self,
                                                      const char         *ready);

G_END_DECLS
