/* lope-recording-charts.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lope-profile.h"
#include "lope-recording.h"
#include "lope-route.h"

G_BEGIN_DECLS

/**
 * LopeRecordingCharts:
 * @activity: (owned): what the file says of it
 * @profile: (owned): what was measured along the way
 * @route: (owned): where it led; empty where no position was recorded
 *
 * What is shown of a recording.
 */
typedef struct {
  LopeActivity *activity;
  LopeProfile *profile;
  LopeRoute *route;
} LopeRecordingCharts;

LopeProfile         *lope_recording_make_profile       (const LopeRecording  *self);
LopeRoute           *lope_recording_make_route         (const LopeRecording  *self);

void                 lope_recording_charts_free        (LopeRecordingCharts  *self);
void                 lope_recording_charts_load_async  (LopeActivity         *activity,
                                                        const char           *path,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
LopeRecordingCharts *lope_recording_charts_load_finish (LopeActivity         *activity,
                                                        GAsyncResult         *result,
                                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeRecordingCharts, lope_recording_charts_free)

G_END_DECLS
