/* lope-tone.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-style.h"

G_BEGIN_DECLS

/**
 * LopeTone:
 * @LOPE_TONE_BAR: distance, the accent of the desktop
 * @LOPE_TONE_FAINT: single values behind their mean
 * @LOPE_TONE_LINE: the mean of them, a stronger accent
 * @LOPE_TONE_NEUTRAL: what is no distance
 * @LOPE_TONE_FOREGROUND: lines that say where something stands
 * @LOPE_TONE_OVER: what is over a line
 * @LOPE_TONE_PAIN: how much it hurts
 * @LOPE_TONE_DONE: exercises that were done
 * @LOPE_TONE_DUE: those that were not: an empty frame
 * @LOPE_TONE_SHOE_1: the shoe that is used most
 * @LOPE_TONE_SHOE_2: the next one
 * @LOPE_TONE_SHOE_3: the next one
 * @LOPE_TONE_SHOE_4: the next one
 * @LOPE_TONE_RETIRED: shoes that are no longer used
 * @LOPE_TONE_OTHER: all others
 *
 * What something drawn stands for, which decides its colour and, where colours
 * are not enough, its pattern.
 */
typedef enum {
  LOPE_TONE_BAR,
  LOPE_TONE_FAINT,
  LOPE_TONE_LINE,
  LOPE_TONE_NEUTRAL,
  LOPE_TONE_FOREGROUND,
  LOPE_TONE_OVER,
  LOPE_TONE_PAIN,
  LOPE_TONE_DONE,
  LOPE_TONE_DUE,
  LOPE_TONE_SHOE_1,
  LOPE_TONE_SHOE_2,
  LOPE_TONE_SHOE_3,
  LOPE_TONE_SHOE_4,
  LOPE_TONE_RETIRED,
  LOPE_TONE_OTHER,
} LopeTone;

LopeColor lope_tone_get_color (LopeTone              self,
                               const LopeChartStyle *style);
void      lope_tone_fill      (LopeTone              self,
                               cairo_t              *cr,
                               const LopeRect       *rect,
                               double                alpha,
                               gboolean              round_top,
                               const LopeChartStyle *style);

G_END_DECLS
