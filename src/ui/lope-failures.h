/* lope-failures.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-window.h"

G_BEGIN_DECLS

void lope_failures_show (LopeWindow *window,
                         const char *title,
                         const char *reason);

G_END_DECLS
