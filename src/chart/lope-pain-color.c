/* lope-pain-color.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-color.h"

typedef struct {
  guint32 fill;
  gboolean white; /* the number */
} Step;

/* On light ground from amber to plum, on dark ground from brown to coral: more
 * is redder and farther from the ground. The lightness goes one way over the
 * whole scale, also for eyes that do not tell red, green or blue apart
 * (simulated after Machado and others 2009). */
static const Step light[] = {
  { 0xdfddd9, FALSE }, { 0xf5e0a0, FALSE }, { 0xf1c679, FALSE }, { 0xefaa55, FALSE },
  { 0xed8a39, FALSE }, { 0xe7692b, FALSE }, { 0xdc452a, FALSE }, { 0xc82735, TRUE },
  { 0xae0d3d, TRUE }, { 0x90063d, TRUE }, { 0x720637, TRUE },
};

static const Step dark[] = {
  { 0x3f3f43, TRUE }, { 0x675136, TRUE }, { 0x7a5633, TRUE }, { 0x8f5b32, TRUE },
  { 0xa35f35, TRUE }, { 0xb6623c, FALSE }, { 0xca6648, FALSE }, { 0xdd6a56, FALSE },
  { 0xef6d66, FALSE }, { 0xff747a, FALSE }, { 0xff8795, FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (light) == LOPE_PAIN_MAX + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (dark) == LOPE_PAIN_MAX + 1);

/**
 * lope_pain_color:
 * @severity: from 0 to %LOPE_PAIN_MAX; what is beyond counts as the nearest
 * @dark_ground: whether it is shown on dark ground
 * @fill: (out): the colour
 * @number: (out) (optional): the colour of the number on it
 *
 * Gets the colour that stands for pain. It never stands alone: the number is
 * always with it, with a contrast of at least 4.5 to 1.
 */
void
lope_pain_color (int        severity,
                 gboolean   dark_ground,
                 LopeColor *fill,
                 LopeColor *number)
{
  const Step *step = &(dark_ground ? dark : light)[CLAMP (severity, 0, LOPE_PAIN_MAX)];
  double ink = step->white ? 1 : 0;

  *fill = (LopeColor) {
    (step->fill >> 16) / 255.0,
    (step->fill >> 8 & 0xff) / 255.0,
    (step->fill & 0xff) / 255.0,
    1,
  };
  if (number != NULL)
    *number = (LopeColor) { ink, ink, ink, 1 };
}
