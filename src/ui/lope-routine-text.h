/* lope-routine-text.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-step-offer.h"

G_BEGIN_DECLS

/* Routines in words, in the language of the runner. */

/**
 * LopeWeekdayForm:
 * @LOPE_WEEKDAY_SHORT: a few letters
 * @LOPE_WEEKDAY_FULL: the whole word
 *
 * How much of the name of a day of the week.
 */
typedef enum {
  LOPE_WEEKDAY_SHORT,
  LOPE_WEEKDAY_FULL,
} LopeWeekdayForm;

char *lope_routine_text_dup_step_name (LopeRoutineStep    *step);
char *lope_routine_text_dup_dose      (const LopeDose     *dose,
                                       gboolean            sides);
char *lope_routine_text_dup_step      (LopeRoutineStep    *step);
char *lope_routine_text_dup_range     (const LopeExercise *exercise);
char *lope_routine_text_dup_minutes   (int                 seconds);
char *lope_routine_text_dup_seconds   (int                 seconds);
char *lope_routine_text_dup_size      (GPtrArray          *steps);
char *lope_routine_text_dup_weekday   (int                 weekday,
                                       LopeWeekdayForm     form);
char *lope_routine_text_dup_weekdays  (guint               weekdays);
char *lope_routine_text_dup_rule      (LopeSchedule       *schedule);
char *lope_routine_text_dup_schedule  (LopeSchedule       *schedule,
                                       LopeDay             today);
char *lope_routine_text_dup_time      (gint64              minute);
char *lope_routine_text_dup_areas     (guint32             areas);
const char *lope_routine_text_get_reason (LopeStepOfferKind  kind);
char *lope_routine_text_dup_adherence (const LopeAdherence *adherence);

G_END_DECLS
