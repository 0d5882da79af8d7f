/* lope-pain-questions.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

/**
 * LOPE_PAIN_ASKS:
 * @moment: a #LopePainMoment
 *
 * A moment as a bit, for lope_pain_questions_ask().
 */
#define LOPE_PAIN_ASKS(moment) (1u << (moment))

/**
 * LOPE_PAIN_ASKS_RUN:
 *
 * How a run went: during and after it, together.
 */
#define LOPE_PAIN_ASKS_RUN (LOPE_PAIN_ASKS (LOPE_PAIN_DURING) | LOPE_PAIN_ASKS (LOPE_PAIN_AFTER))

#define LOPE_TYPE_PAIN_QUESTIONS (lope_pain_questions_get_type ())
G_DECLARE_FINAL_TYPE (LopePainQuestions, lope_pain_questions, LOPE, PAIN_QUESTIONS, AdwPreferencesGroup)

GtkWidget *lope_pain_questions_new                (void);

/* What is asked: first the session, then this. */
void       lope_pain_questions_set_session        (LopePainQuestions      *self,
                                                   LopeSession            *session);
void       lope_pain_questions_ask                (LopePainQuestions      *self,
                                                   guint                   moments,
                                                   const int              *regions,
                                                   guint                   n_regions);
void       lope_pain_questions_ask_followed       (LopePainQuestions      *self,
                                                   guint                   moments);
void       lope_pain_questions_set_forgettable    (LopePainQuestions      *self,
                                                   gboolean                forgettable);
void       lope_pain_questions_set_detailed       (LopePainQuestions      *self,
                                                   gboolean                detailed);
void       lope_pain_questions_set_asks_painkiller (LopePainQuestions     *self,
                                                   gboolean                asks);

/* The answers. */
void       lope_pain_questions_load               (LopePainQuestions      *self,
                                                   GPtrArray              *entries);
GPtrArray *lope_pain_questions_list               (LopePainQuestions      *self);
GPtrArray *lope_pain_questions_list_for_run       (LopePainQuestions      *self,
                                                   LopeActivity           *run);
GPtrArray *lope_pain_questions_list_for_morning   (LopePainQuestions      *self,
                                                   const LopePainQuestion *question);
gboolean   lope_pain_questions_is_answered        (LopePainQuestions      *self);
void       lope_pain_questions_add_region         (LopePainQuestions      *self,
                                                   int                     region);
void       lope_pain_questions_answer             (LopePainQuestions      *self,
                                                   int                     region,
                                                   int                     severity);
void       lope_pain_questions_set_painkiller     (LopePainQuestions      *self,
                                                   gint64                  painkiller);
gint64     lope_pain_questions_get_painkiller     (LopePainQuestions      *self);

/* Red flags that the answers make worth asking about. */
guint      lope_pain_questions_get_wanted_flags   (LopePainQuestions      *self);

G_END_DECLS
