/* lope-body-draw.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-body.h"

G_BEGIN_DECLS

/**
 * LopeBodyStyleFlags:
 * @LOPE_BODY_STYLE_DARK: it is shown on dark ground
 * @LOPE_BODY_STYLE_HIGH_CONTRAST: lines are to be strong
 * @LOPE_BODY_STYLE_PRINT: it is put on paper
 *
 * How the figure is shown.
 */
typedef enum {
  LOPE_BODY_STYLE_NORMAL = 0,
  LOPE_BODY_STYLE_DARK = 1 << 0,
  LOPE_BODY_STYLE_HIGH_CONTRAST = 1 << 1,
  LOPE_BODY_STYLE_PRINT = 1 << 2,
} LopeBodyStyleFlags;

/**
 * LopeBodyStyle:
 * @foreground: text and lines
 * @page: what the figure stands on
 * @accent: what is chosen
 * @silhouette: the body
 * @flags: how it is shown
 * @pango: (transfer none): fonts and resolution
 *
 * How the figure is to look.
 */
typedef struct {
  LopeColor foreground;
  LopeColor page;
  LopeColor accent;
  LopeColor silhouette;
  LopeBodyStyleFlags flags;

  PangoContext *pango; /* borrowed */
} LopeBodyStyle;

/**
 * LopeBodyValue:
 * @region: (transfer none): a region with its side
 * @severity: from 0 to 10, or −1 for none
 * @chosen: whether the region is one of those that are chosen
 *
 * How much a region hurts.
 */
typedef struct {
  const char *region; /* borrowed */
  int severity;
  gboolean chosen;
} LopeBodyValue;

/**
 * LopeBodyState:
 * @values: (array length=n_values): the regions with a value; of several for
 *   one region the highest is shown
 * @n_values: how many there are
 * @hover: (nullable): the region under the pointer
 * @selected: (nullable): the region that is chosen
 * @focus: (nullable): the region that keys go to
 *
 * What is shown on the figure.
 */
typedef struct {
  const LopeBodyValue *values; /* borrowed */
  guint n_values;
  const char *hover; /* borrowed */
  const char *selected; /* borrowed */
  const char *focus; /* borrowed */
} LopeBodyState;

void lope_body_style_init (LopeBodyStyle        *self,
                           PangoContext         *pango,
                           const LopeColor      *foreground,
                           const LopeColor      *page,
                           const LopeColor      *accent,
                           LopeBodyStyleFlags    flags);
void lope_body_draw       (cairo_t              *cr,
                           const LopeBodyLayout *layout,
                           const LopeBodyStyle  *style,
                           const LopeBodyState  *state);

G_END_DECLS
