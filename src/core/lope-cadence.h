/* lope-cadence.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cadence counts steps of both feet in a minute (evidence.md M1). */

double lope_cadence_from_steps   (gint64  steps,
                                  gint64  seconds);
int    lope_cadence_normalise    (int     cadence);
double lope_cadence_find_own     (const int *cadences,
                                  guint   n_cadences);
void   lope_cadence_suggest      (double  own,
                                  double *low,
                                  double *high);
double lope_step_length          (double  seconds_per_km,
                                  double  cadence);
double lope_pace_after_break     (int     days,
                                  gboolean cross_trained);

G_END_DECLS
