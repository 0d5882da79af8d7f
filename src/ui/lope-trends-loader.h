/* lope-trends-loader.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-session.h"
#include "lope-trends.h"

G_BEGIN_DECLS

void            lope_trends_load_async  (LopeSession          *session,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
LopeTrendsData *lope_trends_load_finish (GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
