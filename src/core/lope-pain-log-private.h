/* lope-pain-log-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-pain-log.h"

G_BEGIN_DECLS

/* So many days of pain, or of its absence, make up what the rules call “in the
 * last 14 days” (evidence.md P2, P3). */
#define LOPE_PAIN_DAYS 14

/**
 * LopePainItem:
 * @severity: 0 to 10, or −1 where the runner could not tell
 *
 * A pain entry as the rules want it; the fields are those of the entry.
 */
typedef struct {
  gint64 time;
  int offset;
  LopeDay day;
  LopePainMoment moment;
  int region;
  int severity;
  guint64 behaviours;
  const char *run;
} LopePainItem;

gboolean           lope_pain_log_read        (const LopePainLog *self,
                                              guint              i,
                                              LopePainItem      *item);
gboolean          *lope_pain_log_find_followed (const LopePainLog *self,
                                              int                region,
                                              LopeDay            from,
                                              LopeDay            to);
gboolean          *lope_pain_log_find_hurting (const LopePainLog *self);
gboolean           lope_pain_log_is_active   (const LopePainLog *self,
                                              LopeRedFlag       *flag);
LopeRegionSetting *lope_pain_log_get_setting (const LopePainLog *self,
                                              int                region);
LopeDay            lope_pain_log_get_set_day (const LopePainLog *self,
                                              int                region,
                                              guint              field);
gboolean           lope_pain_log_is_linked   (const LopePainLog *self,
                                              const LopePainItem *item,
                                              LopeDay            day);

G_END_DECLS
