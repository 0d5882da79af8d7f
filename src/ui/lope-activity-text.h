/* lope-activity-text.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-activity.h"

G_BEGIN_DECLS

/* How an activity is put into words. */

char *lope_activity_dup_title      (LopeActivity *activity);
char *lope_activity_dup_kind_label (LopeActivity *activity);
char *lope_activity_format_when    (LopeActivity *activity,
                                    LopeDay       today);
char *lope_activity_format_field   (LopeActivity *activity,
                                    guint         field,
                                    LopeUnits     units);
char *lope_activity_format_ways    (LopeActivity *activity);
char *lope_activity_format_source  (LopeActivity *activity);

void  lope_text_append             (GString      *text,
                                    const char   *part);
void  lope_record_set_typed        (LopeRecord   *record,
                                    guint         field,
                                    const char   *text);

G_END_DECLS
