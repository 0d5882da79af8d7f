/* lope-pain-scale.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LOPE_PAIN_UNSET:
 *
 * The severity of a scale on which nothing is chosen. 0 is a choice.
 */
#define LOPE_PAIN_UNSET (-1)

#define LOPE_TYPE_PAIN_SCALE (lope_pain_scale_get_type ())
G_DECLARE_FINAL_TYPE (LopePainScale, lope_pain_scale, LOPE, PAIN_SCALE, GtkWidget)

GtkWidget *lope_pain_scale_new          (const char    *label);
void       lope_pain_scale_set_label    (LopePainScale *self,
                                         const char    *label);
int        lope_pain_scale_get_severity (LopePainScale *self);
void       lope_pain_scale_set_severity (LopePainScale *self,
                                         int            severity);

G_END_DECLS
