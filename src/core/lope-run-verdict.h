/* lope-run-verdict.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-run-spike.h"

G_BEGIN_DECLS

/**
 * LopeRunVerdict:
 * @spike: how the distance compares (evidence.md L1)
 * @limit: how far would have stayed within 10 % that day
 *
 * What there is to say about the distance of one run, done or being typed.
 */
typedef struct {
  LopeRunSpike spike;
  LopeRunLimit limit;
} LopeRunVerdict;

LopeRunVerdict lope_run_verdict_find      (const LopeRun        *runs,
                                           guint                 n_runs,
                                           LopeDay               first_day,
                                           LopeDay               day,
                                           gint64                start,
                                           int                   distance,
                                           const char           *uuid);
gboolean       lope_run_verdict_is_over   (const LopeRunVerdict *self);
gboolean       lope_run_verdict_is_within (const LopeRunVerdict *self);
char          *lope_run_verdict_get_title (const LopeRunVerdict *self);
char          *lope_run_verdict_get_text  (const LopeRunVerdict *self,
                                           LopeDay               today,
                                           LopeUnits             units);

G_END_DECLS
