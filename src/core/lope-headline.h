/* lope-headline.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-status.h"

G_BEGIN_DECLS

/* The words of what comes first on a day, for the window and the command line. */

const char *lope_headline_get_urgent (LopeStatus *status);
char       *lope_headline_get_title  (LopeStatus *status,
                                      LopeUnits   units);
char       *lope_headline_get_reason (LopeStatus *status,
                                      LopeUnits   units);
char       *lope_headline_get_line   (LopeStatus *status,
                                      LopeUnits   units);

G_END_DECLS
