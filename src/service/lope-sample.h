/* lope-sample.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-store.h"

G_BEGIN_DECLS

gboolean lope_sample_fill (LopeStore  *store,
                           LopeDay     day,
                           GTimeZone  *zone,
                           GError    **error);

G_END_DECLS
