/* lope-form-draft.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_FORM_DRAFT (lope_form_draft_get_type ())
G_DECLARE_FINAL_TYPE (LopeFormDraft, lope_form_draft, LOPE, FORM_DRAFT, GObject)

LopeFormDraft *lope_form_draft_new    (AdwDialog     *dialog,
                                       AdwBanner     *banner,
                                       LopeSession   *session,
                                       const char    *key);
void           lope_form_draft_watch  (LopeFormDraft *self,
                                       gpointer       object,
                                       const char    *property,
                                       const char    *name);
void           lope_form_draft_begin  (LopeFormDraft *self);
void           lope_form_draft_finish (LopeFormDraft *self);

G_END_DECLS
