/* lope-pain-badge.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOPE_TYPE_PAIN_BADGE (lope_pain_badge_get_type ())
G_DECLARE_FINAL_TYPE (LopePainBadge, lope_pain_badge, LOPE, PAIN_BADGE, GtkWidget)

GtkWidget *lope_pain_badge_new          (int            severity);
void       lope_pain_badge_set_severity (LopePainBadge *self,
                                         int            severity);

G_END_DECLS
