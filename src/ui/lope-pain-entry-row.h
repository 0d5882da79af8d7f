/* lope-pain-entry-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-pain-entry.h"

G_BEGIN_DECLS

#define LOPE_TYPE_PAIN_ENTRY_ROW (lope_pain_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (LopePainEntryRow, lope_pain_entry_row, LOPE, PAIN_ENTRY_ROW, AdwBin)

GtkWidget *lope_pain_entry_row_new       (gboolean          writable);
void       lope_pain_entry_row_set_entry (LopePainEntryRow *self,
                                          LopePainEntry    *entry);
char      *lope_pain_entry_row_describe  (LopePainEntryRow *self);

G_END_DECLS
