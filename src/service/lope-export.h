/* lope-export.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-calendar.h"
#include "lope-store.h"

G_BEGIN_DECLS

GHashTable *lope_export_list_shoe_names (LopeStore      *store,
                                         GError        **error);

gboolean    lope_export_json            (LopeStore      *store,
                                         GOutputStream  *stream,
                                         GError        **error);
gboolean    lope_export_csv             (LopeStore      *store,
                                         GType           type,
                                         GOutputStream  *stream,
                                         GError        **error);
gboolean    lope_export_calendar        (LopeStore      *store,
                                         LopeDay         today,
                                         GOutputStream  *stream,
                                         LopeCalendarCount *count,
                                         GError        **error);

G_END_DECLS
