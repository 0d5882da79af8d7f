/* lope-recovery.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-check-in.h"

G_BEGIN_DECLS

/**
 * LOPE_SLEEP_TARGET:
 *
 * How many minutes of sleep a runner wants who has not said so (evidence.md M4).
 */
#define LOPE_SLEEP_TARGET 420

/**
 * LopeRecoveryMarker:
 * @LOPE_RECOVERY_RESTING_HR: the resting heart rate, beats a minute
 * @LOPE_RECOVERY_HRV: heart rate variability, the natural logarithm of
 *   milliseconds
 * @LOPE_RECOVERY_SLEEP: sleep, minutes
 */
typedef enum {
  LOPE_RECOVERY_RESTING_HR,
  LOPE_RECOVERY_HRV,
  LOPE_RECOVERY_SLEEP,
} LopeRecoveryMarker;

#define LOPE_N_RECOVERY_MARKERS (LOPE_RECOVERY_SLEEP + 1)

extern const LopeNick lope_recovery_marker_nicks[];

/**
 * LopeRecovery:
 * @known: whether there were enough values
 * @noted: whether it is worth a note
 * @recent: the median or mean of the last days
 * @baseline: the usual value; the target for sleep
 * @deviation: the standard deviation of the usual values, for HRV
 * @limit: where the note begins
 * @n_recent: how many values are behind @recent
 *
 * Where one marker stands.
 */
typedef struct {
  gboolean known;
  gboolean noted;
  double recent;
  double baseline;
  double deviation;
  double limit;
  guint n_recent;
} LopeRecovery;

LopeRecovery lope_recovery_judge (LopeRecoveryMarker   marker,
                                  LopeCheckIn        **check_ins,
                                  guint                n_check_ins,
                                  LopeDay              day,
                                  int                  sleep_target);

G_END_DECLS
