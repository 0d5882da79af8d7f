/* lope-schedule-file.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-store.h"

G_BEGIN_DECLS

void    lope_schedule_file_make        (LopeStore            *store,
                                        GPtrArray            *plans,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
GBytes *lope_schedule_file_make_finish (GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS
