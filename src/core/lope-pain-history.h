/* lope-pain-history.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-pain-entry.h"

G_BEGIN_DECLS

/**
 * LopePainPeak:
 * @region: where
 * @severity: the highest
 * @latest: the latest
 * @latest_day: its day
 * @n_entries: how many there are
 *
 * How much a region hurt in some time.
 */
typedef struct {
  int region;
  int severity;
  int latest;
  LopeDay latest_day;
  guint n_entries;
} LopePainPeak;

/**
 * LopePainTag:
 * @tag: a position in `lope_pain_quality_nicks` or `lope_pain_behaviour_nicks`
 * @is_behaviour: in which of them
 * @count: in how many entries it occurs
 *
 * A word that was used for pain.
 */
typedef struct {
  int tag;
  gboolean is_behaviour;
  guint count;
} LopePainTag;

GArray *lope_pain_history_list_peaks (GPtrArray *entries,
                                      LopeDay    from,
                                      LopeDay    to);
GArray *lope_pain_history_list_tags  (GPtrArray *entries,
                                      int        region);

G_END_DECLS
