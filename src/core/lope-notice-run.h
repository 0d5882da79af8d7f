/* lope-notice-run.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-notice.h"
#include "lope-pain-response.h"
#include "lope-run-spike.h"

G_BEGIN_DECLS

/* Notices about one run. */

LopeNotice *lope_notice_new_for_spike    (const char             *uuid,
                                          LopeDay                 day,
                                          const LopeRunSpike     *spike);
LopeNotice *lope_notice_new_for_response (const char             *uuid,
                                          LopeDay                 day,
                                          const LopePainResponse *response);

G_END_DECLS
