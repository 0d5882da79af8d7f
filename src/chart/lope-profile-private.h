/* lope-profile-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-profile.h"

G_BEGIN_DECLS

struct _LopeProfile {
  gboolean by_distance;
  double extent; /* metres or seconds */
  double means[LOPE_PROFILE_N_SERIES];
  guint measured[LOPE_PROFILE_N_SERIES]; /* how often */
  guint n;

  double *distance; /* owned, metres, with @by_distance */
  double *elapsed; /* owned, seconds */
  float *series[LOPE_PROFILE_N_SERIES]; /* owned, NaN for what was not measured */
  guint *part; /* owned: lines are drawn within a part */
};

/* Metres, or seconds, from the start. */
static inline const double *
lope_profile_get_axis (const LopeProfile *self)
{
  return self->by_distance ? self->distance : self->elapsed;
}

void lope_profile_finish (LopeProfile *self);

G_END_DECLS
