/* lope-vector.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-vector.h"

#include <math.h>

/**
 * lope_vector_add:
 * @a: a vector
 * @b: a vector
 *
 * Adds two vectors.
 *
 * Returns: their sum
 */
LopeVector
lope_vector_add (LopeVector a,
                 LopeVector b)
{
  return (LopeVector) { a.x + b.x, a.y + b.y, a.z + b.z };
}

/**
 * lope_vector_subtract:
 * @a: a vector
 * @b: a vector
 *
 * Subtracts a vector.
 *
 * Returns: the way from @b to @a
 */
LopeVector
lope_vector_subtract (LopeVector a,
                      LopeVector b)
{
  return (LopeVector) { a.x - b.x, a.y - b.y, a.z - b.z };
}

/**
 * lope_vector_scale:
 * @a: a vector
 * @factor: a number
 *
 * Makes a vector longer or shorter.
 *
 * Returns: the vector
 */
LopeVector
lope_vector_scale (LopeVector a,
                   double     factor)
{
  return (LopeVector) { a.x * factor, a.y * factor, a.z * factor };
}

/**
 * lope_vector_mix:
 * @a: a vector
 * @b: a vector
 * @share: from 0, which is @a, to 1, which is @b
 *
 * Goes part of the straight way from one place to another.
 *
 * Returns: the place
 */
LopeVector
lope_vector_mix (LopeVector a,
                 LopeVector b,
                 double     share)
{
  return lope_vector_add (a, lope_vector_scale (lope_vector_subtract (b, a), share));
}

/**
 * lope_vector_dot:
 * @a: a vector
 * @b: a vector
 *
 * Computes the scalar product.
 *
 * Returns: the product
 */
double
lope_vector_dot (LopeVector a,
                 LopeVector b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

/**
 * lope_vector_cross:
 * @a: a vector
 * @b: a vector
 *
 * Computes the vector product.
 *
 * Returns: the product
 */
LopeVector
lope_vector_cross (LopeVector a,
                   LopeVector b)
{
  return (LopeVector) { a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x };
}

/**
 * lope_vector_length:
 * @a: a vector
 *
 * Measures a vector.
 *
 * Returns: its length
 */
double
lope_vector_length (LopeVector a)
{
  return sqrt (lope_vector_dot (a, a));
}

/**
 * lope_vector_unit:
 * @a: a vector
 *
 * Makes a vector one long; one without length points to the right.
 *
 * Returns: the direction
 */
LopeVector
lope_vector_unit (LopeVector a)
{
  double length = lope_vector_length (a);

  return length > 1e-9 ? lope_vector_scale (a, 1 / length) : (LopeVector) { 1, 0, 0 };
}

/**
 * lope_vector_across:
 * @a: a vector
 * @axis: a direction, one long
 *
 * Takes the part of a vector at right angles to an axis.
 *
 * Returns: its direction
 */
LopeVector
lope_vector_across (LopeVector a,
                    LopeVector axis)
{
  return lope_vector_unit (lope_vector_subtract (a, lope_vector_scale (axis, lope_vector_dot (a, axis))));
}
