/* lope-comparison.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-notice.h"
#include "lope-run-spike.h"

G_BEGIN_DECLS

/**
 * LopeBarRole:
 * @LOPE_BAR_USUAL: what it was before
 * @LOPE_BAR_LINE: a line that the rule draws
 * @LOPE_BAR_SEEN: what was seen, within the line
 * @LOPE_BAR_OVER: what was seen, over the line
 *
 * What a bar of a comparison stands for.
 */
typedef enum {
  LOPE_BAR_USUAL,
  LOPE_BAR_LINE,
  LOPE_BAR_SEEN,
  LOPE_BAR_OVER,
} LopeBarRole;

/**
 * LopeBar:
 * @role: what it stands for
 * @value: its length, or NaN if it was not recorded
 * @label: what it is
 * @text: the value in words
 *
 * A bar of a comparison.
 */
typedef struct {
  LopeBarRole role;
  double value;
  char *label; /* owned */
  char *text; /* owned */
} LopeBar;

/**
 * LopeComparison:
 * @bars: (element-type LopeBar): the bars, possibly none
 * @top: the value of a full bar
 *
 * What was seen against what, to be drawn.
 */
typedef struct {
  GArray *bars; /* owned */
  double top;
} LopeComparison;

LopeComparison *lope_comparison_new_for_notice (LopeNotice         *notice,
                                                LopeDay             today,
                                                LopeUnits           units);
LopeComparison *lope_comparison_new_for_limit  (const LopeRunLimit *limit,
                                                LopeDay             today,
                                                LopeUnits           units);
void            lope_comparison_free           (LopeComparison     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeComparison, lope_comparison_free)

G_END_DECLS
