/* lope-recording-charts.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-profile.h"
#include "lope-recording.h"
#include "lope-route.h"

G_BEGIN_DECLS

/* With more samples than this, a worker is to make them. */
#define LOPE_RECORDING_LONG 10000

LopeProfile *lope_recording_make_profile (const LopeRecording *self);
LopeRoute   *lope_recording_make_route   (const LopeRecording *self);

G_END_DECLS
