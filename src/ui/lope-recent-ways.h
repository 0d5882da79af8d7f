/* lope-recent-ways.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-store.h"

G_BEGIN_DECLS

/**
 * LopeRecentWays:
 * @kinds: (element-type gint64): kinds of run
 * @surfaces: (element-type gint64): surfaces
 * @shoes: (element-type utf8): UUIDs of shoes
 *
 * What the runner has used of late, each without repetitions, the last used
 * first.
 */
typedef struct {
  GArray *kinds;    /* owned */
  GArray *surfaces; /* owned */
  GPtrArray *shoes; /* owned */
} LopeRecentWays;

LopeRecentWays *lope_recent_ways_load       (LopeStore      *store);
void            lope_recent_ways_free       (LopeRecentWays *self);
GPtrArray      *lope_recent_ways_list_shoes (LopeRecentWays *self,
                                             LopeStore      *store,
                                             LopeDay         day,
                                             const char     *own);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeRecentWays, lope_recent_ways_free)

G_END_DECLS
