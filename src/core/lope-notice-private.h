/* lope-notice-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-notice.h"

G_BEGIN_DECLS

/* The words of notices about pain, red flags and recovery:
 * lope-notice-pain-text.c, lope-notice-pain-evidence.c */
char       *lope_notice_pain_get_title    (LopeNotice *self,
                                           LopeDay     today);
char       *lope_notice_pain_get_text     (LopeNotice *self);
char       *lope_notice_pain_get_seen     (LopeNotice *self,
                                           LopeDay     today);
const char *lope_notice_pain_get_evidence (LopeNotice *self);
const char *lope_notice_pain_get_source   (LopeNotice *self);
const char *lope_notice_pain_get_advice   (LopeNotice *self);

G_END_DECLS
