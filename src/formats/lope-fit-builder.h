/* lope-fit-builder.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-fit-messages.h"
#include "lope-recording.h"

G_BEGIN_DECLS

typedef struct _LopeFitBuilder LopeFitBuilder;

LopeFitBuilder *lope_fit_builder_new        (LopeFileContent       *content,
                                             GTimeZone             *zone);
void            lope_fit_builder_free       (LopeFitBuilder        *self);
gboolean        lope_fit_builder_add        (LopeFitBuilder        *self,
                                             const LopeFitMessage  *message,
                                             GError               **error);
void            lope_fit_builder_end        (LopeFitBuilder        *self);
gboolean        lope_fit_builder_is_other   (LopeFitBuilder        *self);
gboolean        lope_fit_builder_lacks_date (LopeFitBuilder        *self);
const char     *lope_fit_builder_explain    (LopeFitBuilder        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeFitBuilder, lope_fit_builder_free)

G_END_DECLS
