/* lope-body-figure.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-body-map.h"

G_BEGIN_DECLS

#define LOPE_TYPE_BODY_FIGURE (lope_body_figure_get_type ())
G_DECLARE_FINAL_TYPE (LopeBodyFigure, lope_body_figure, LOPE, BODY_FIGURE, AdwBin)

GtkWidget   *lope_body_figure_new     (void);
LopeBodyMap *lope_body_figure_get_map (LopeBodyFigure *self);

G_END_DECLS
