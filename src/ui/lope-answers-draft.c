/* lope-answers-draft.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-answers-draft.h"

#include "lope-run-draft.h"

/**
 * lope_answers_draft_keep:
 * @session: the session
 * @key: what names the form among all drafts of a journal
 * @questions: the questions in it
 *
 * Keeps what was answered and not saved; where nothing is answered, what was kept
 * earlier is forgotten.
 */
void
lope_answers_draft_keep (LopeSession       *session,
                         const char        *key,
                         LopePainQuestions *questions)
{
  g_autoptr (LopeRunDraft) draft = NULL;

  g_return_if_fail (LOPE_IS_PAIN_QUESTIONS (questions));

  if (!lope_pain_questions_is_answered (questions))
    {
      lope_run_draft_discard (session, key);
      return;
    }

  draft = lope_run_draft_new (lope_activity_new ());
  lope_record_set_int (LOPE_RECORD (draft->activity), LOPE_ACTIVITY_PAINKILLER,
                       lope_pain_questions_get_painkiller (questions));
  g_clear_pointer (&draft->pain, g_ptr_array_unref);
  draft->pain = lope_pain_questions_list (questions);
  lope_run_draft_save (draft, session, key);
}

/**
 * lope_answers_draft_restore:
 * @session: the session
 * @key: what names the form among all drafts of a journal
 * @questions: the questions in it, which ask already
 *
 * Shows what was answered earlier and not saved.
 *
 * Returns: %FALSE if there is nothing
 */
gboolean
lope_answers_draft_restore (LopeSession       *session,
                            const char        *key,
                            LopePainQuestions *questions)
{
  g_autoptr (LopeRunDraft) draft = lope_run_draft_load (session, key);

  g_return_val_if_fail (LOPE_IS_PAIN_QUESTIONS (questions), FALSE);

  if (draft == NULL || draft->pain->len == 0)
    return FALSE;

  lope_pain_questions_load (questions, draft->pain);
  lope_pain_questions_set_painkiller (questions,
                                      lope_record_get_int (LOPE_RECORD (draft->activity), LOPE_ACTIVITY_PAINKILLER));

  return TRUE;
}
