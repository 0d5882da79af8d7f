/* lope-morning.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-session.h"

G_BEGIN_DECLS

/* The question how it was on waking: its words, its quick answer, and what the
 * answers say of the run before. */

char                  *lope_morning_get_title  (LopeSession            *session,
                                                const LopePainQuestion *question);
char                  *lope_morning_get_before (LopeSession            *session,
                                                const LopePainQuestion *question,
                                                int                     region);
gboolean               lope_morning_save_none  (LopeSession            *session,
                                                const LopePainQuestion *question);
gboolean               lope_morning_judge      (LopeSession            *session,
                                                const LopePainQuestion *question,
                                                GPtrArray              *answers,
                                                LopePainResponse       *response);

G_END_DECLS
