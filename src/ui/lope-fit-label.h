/* lope-fit-label.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOPE_TYPE_FIT_LABEL (lope_fit_label_get_type ())
G_DECLARE_FINAL_TYPE (LopeFitLabel, lope_fit_label, LOPE, FIT_LABEL, GtkWidget)

void   lope_fit_label_set_label  (LopeFitLabel *self,
                                  const char   *label);
double lope_fit_label_find_scale (PangoLayout  *layout,
                                  int           width);

G_END_DECLS
