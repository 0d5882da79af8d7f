/* lope-run-form-pain.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_RUN_FORM_PAIN (lope_run_form_pain_get_type ())
G_DECLARE_FINAL_TYPE (LopeRunFormPain, lope_run_form_pain, LOPE, RUN_FORM_PAIN, AdwBin)

void       lope_run_form_pain_set_up           (LopeRunFormPain *self,
                                                LopeSession     *session,
                                                LopeActivity    *activity,
                                                gboolean         is_new);
void       lope_run_form_pain_show             (LopeRunFormPain *self,
                                                LopeActivity    *activity,
                                                GPtrArray       *entries);
void       lope_run_form_pain_follow           (LopeRunFormPain *self,
                                                LopeActivity    *activity);
GPtrArray *lope_run_form_pain_get_original     (LopeRunFormPain *self);
GPtrArray *lope_run_form_pain_list             (LopeRunFormPain *self,
                                                LopeActivity    *activity);
void       lope_run_form_pain_collect          (LopeRunFormPain *self,
                                                LopeRecord      *record);
gboolean   lope_run_form_pain_hurts            (LopeRunFormPain *self);
gboolean   lope_run_form_pain_is_touched       (LopeRunFormPain *self);
guint      lope_run_form_pain_get_wanted_flags (LopeRunFormPain *self);

G_END_DECLS
