/* lope-notice-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-format.h"
#include "lope-notice.h"
#include "lope-pain-response.h"
#include "lope-routine-log.h"

G_BEGIN_DECLS

/* The numbers behind a notice: lope-notice-values.c */
gint64       lope_notice_get_number        (LopeNotice      *self,
                                            const char      *key);
double       lope_notice_get_real          (LopeNotice      *self,
                                            const char      *key);
LopeDay      lope_notice_get_value_day     (LopeNotice      *self,
                                            const char      *key);

/* The words of notices about pain, red flags and recovery:
 * lope-notice-pain-text.c, lope-notice-pain-evidence.c */
char        *lope_notice_pain_get_title    (LopeNotice      *self,
                                            LopeDay          today);
char        *lope_notice_pain_get_text     (LopeNotice      *self,
                                            LopeDay          today);
char        *lope_notice_pain_get_seen     (LopeNotice      *self,
                                            LopeDay          today);
LopeEvidence lope_notice_pain_get_evidence (LopeNotice      *self);
char        *lope_notice_format_sleep      (double           minutes);

/* Those about routines: lope-notice-routine.c */
LopeNotice  *lope_notice_new_for_routine      (const LopeRoutineDay *day,
                                               const LopeAdherence  *adherence);
char        *lope_notice_routine_get_title    (LopeNotice           *self,
                                               LopeDay               today);
char        *lope_notice_routine_get_text     (LopeNotice           *self);
char        *lope_notice_routine_get_seen     (LopeNotice           *self,
                                               LopeDay               today);
LopeEvidence lope_notice_routine_get_evidence (LopeNotice           *self);

G_END_DECLS
