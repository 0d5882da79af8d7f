/* lope-vector.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LopeVector:
 *
 * A place or a direction as the viewer sees it: x to the right, y up, z towards
 * the viewer.
 */
typedef struct {
  double x;
  double y;
  double z;
} LopeVector;

LopeVector lope_vector_add      (LopeVector a,
                                 LopeVector b);
LopeVector lope_vector_subtract (LopeVector a,
                                 LopeVector b);
LopeVector lope_vector_scale    (LopeVector a,
                                 double     factor);
LopeVector lope_vector_mix      (LopeVector a,
                                 LopeVector b,
                                 double     share);
double     lope_vector_dot      (LopeVector a,
                                 LopeVector b);
LopeVector lope_vector_cross    (LopeVector a,
                                 LopeVector b);
double     lope_vector_length   (LopeVector a);
LopeVector lope_vector_unit     (LopeVector a);
LopeVector lope_vector_across   (LopeVector a,
                                 LopeVector axis);

G_END_DECLS
