/* lope-profile.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LopeProfilePoint:
 * @elapsed: seconds since the start
 * @distance: metres since the start, or NaN
 * @altitude: metres, or NaN
 * @hr: heart rate, or 0
 * @cadence: steps a minute, or 0
 * @segment: another number after each pause or gap
 *
 * What was measured at one moment.
 */
typedef struct {
  double elapsed;
  double distance;
  double altitude;
  int hr;
  int cadence;
  guint segment;
} LopeProfilePoint;

/**
 * LopeProfileSeries:
 * @LOPE_PROFILE_PACE: seconds for a kilometre
 * @LOPE_PROFILE_ALTITUDE: metres
 * @LOPE_PROFILE_HEART_RATE: beats a minute
 * @LOPE_PROFILE_CADENCE: steps a minute
 *
 * What a profile shows.
 */
typedef enum {
  LOPE_PROFILE_PACE,
  LOPE_PROFILE_ALTITUDE,
  LOPE_PROFILE_HEART_RATE,
  LOPE_PROFILE_CADENCE,
} LopeProfileSeries;

#define LOPE_PROFILE_N_SERIES 4

/**
 * LopeProfileDot:
 * @along: where it is, from 0 at the start to 1 at the end
 * @value: the value; NaN lifts the pen
 *
 * A point of a line to be drawn.
 */
typedef struct {
  double along;
  double value;
} LopeProfileDot;

typedef struct _LopeProfile LopeProfile;

#define LOPE_TYPE_PROFILE (lope_profile_get_type ())
GType        lope_profile_get_type    (void);

LopeProfile *lope_profile_new         (const LopeProfilePoint *points,
                                       gsize                   n_points);
LopeProfile *lope_profile_ref         (LopeProfile            *self);
void         lope_profile_unref       (LopeProfile            *self);

gboolean     lope_profile_by_distance (const LopeProfile      *self);
double       lope_profile_get_extent  (const LopeProfile      *self);
guint        lope_profile_get_n       (const LopeProfile      *self);
double       lope_profile_get_along   (const LopeProfile      *self,
                                       guint                   i);
double       lope_profile_get_elapsed (const LopeProfile      *self,
                                       guint                   i);
double       lope_profile_get_value   (const LopeProfile      *self,
                                       LopeProfileSeries       series,
                                       guint                   i);
gboolean     lope_profile_has         (const LopeProfile      *self,
                                       LopeProfileSeries       series);
double       lope_profile_get_mean    (const LopeProfile      *self,
                                       LopeProfileSeries       series);
double       lope_profile_get_fastest (const LopeProfile      *self,
                                       double                  metres);
guint        lope_profile_find        (const LopeProfile      *self,
                                       double                  along);
gboolean     lope_profile_get_range   (const LopeProfile      *self,
                                       LopeProfileSeries       series,
                                       double                  share,
                                       double                 *low,
                                       double                 *high);
GArray      *lope_profile_reduce      (const LopeProfile      *self,
                                       LopeProfileSeries       series,
                                       guint                   n_columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeProfile, lope_profile_unref)

G_END_DECLS
