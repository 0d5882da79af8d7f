/* fuzz.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

#include "lope-file.h"

G_BEGIN_DECLS

/* The name and type are libFuzzer's. */
int  LLVMFuzzerTestOneInput (const uint8_t   *data,
                             size_t           size);

void fuzz_parse             (LopeFileContent *(*parse) (const guint8 *, gsize, GTimeZone *, GError **),
                             const uint8_t   *data,
                             size_t           size);
void fuzz_check             (LopeFileContent *content,
                             GError          *error);

G_END_DECLS
