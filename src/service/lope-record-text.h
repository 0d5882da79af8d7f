/* lope-record-text.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-record.h"

G_BEGIN_DECLS

/* Records as CSV and JSON, by the names of their fields. The locale has no say
 * in it. */

void  lope_json_append_string       (GString         *out,
                                     const char      *text);
void  lope_json_append_double       (GString         *out,
                                     double           value);
void  lope_csv_append               (GString         *out,
                                     const char      *text);

char *lope_record_dup_field_text    (LopeRecord      *record,
                                     guint            field,
                                     GHashTable      *names);
void  lope_record_append_csv_header (GString         *out,
                                     LopeRecordClass *klass);
void  lope_record_append_csv        (GString         *out,
                                     LopeRecord      *record,
                                     GHashTable      *names);
void  lope_record_append_json       (GString         *out,
                                     LopeRecord      *record,
                                     GHashTable      *names);

G_END_DECLS
