/* lope-answers-draft.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-pain-questions.h"

G_BEGIN_DECLS

void     lope_answers_draft_keep    (LopeSession       *session,
                                     const char        *key,
                                     LopePainQuestions *questions);
gboolean lope_answers_draft_restore (LopeSession       *session,
                                     const char        *key,
                                     LopePainQuestions *questions);

G_END_DECLS
