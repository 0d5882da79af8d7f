/* lope-json-values.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-record.h"
#include "lope-text.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean lope_json_get_int    (JsonNode     *node,
                               gint64       *value);
gboolean lope_json_get_time   (JsonNode     *node,
                               LopeTextTime *time);
gboolean lope_json_read_value (LopeRecord   *record,
                               guint         i,
                               JsonNode     *node);

G_END_DECLS
