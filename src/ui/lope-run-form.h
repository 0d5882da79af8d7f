/* lope-run-form.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-run-draft.h"
#include "lope-run-form-pain.h"

G_BEGIN_DECLS

#define LOPE_TYPE_RUN_FORM (lope_run_form_get_type ())
G_DECLARE_FINAL_TYPE (LopeRunForm, lope_run_form, LOPE, RUN_FORM, AdwBin)

void          lope_run_form_set_up        (LopeRunForm        *self,
                                           LopeSession        *session,
                                           LopeActivity       *activity,
                                           gboolean            is_new);
LopeActivity *lope_run_form_collect       (LopeRunForm        *self);
gboolean      lope_run_form_check         (LopeRunForm        *self);
void          lope_run_form_read_line     (LopeRunForm        *self,
                                           const char         *line);
LopeRunFormPain *lope_run_form_get_pain   (LopeRunForm        *self);
gboolean      lope_run_form_is_touched    (LopeRunForm        *self);
LopeRunDraft *lope_run_form_make_draft    (LopeRunForm        *self);
void          lope_run_form_show_draft    (LopeRunForm        *self,
                                           const LopeRunDraft *draft);
void          lope_run_form_reset         (LopeRunForm        *self);

G_END_DECLS
