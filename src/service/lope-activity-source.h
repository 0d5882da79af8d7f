/* lope-activity-source.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-recording.h"
#include "lope-store.h"

G_BEGIN_DECLS

gboolean       lope_activity_has_recording         (LopeActivity         *activity);
void           lope_activity_load_recording_async  (LopeActivity         *activity,
                                                    const char           *path,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
LopeRecording *lope_activity_load_recording_finish (LopeActivity         *activity,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
