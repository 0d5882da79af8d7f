/* lope-pain-doubts.c: which safety questions are worth asking
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-doubts.h"

/* What was answered so lately is not asked again (our own, so that it does not
 * nag). */
#define ANSWERED_DAYS 7

/* The questions that are answered: lately, or with a yes that is still open. */
static guint
find_settled (LopeSession *session)
{
  const LopeDay today = lope_session_get_today (session);
  const gint64 now = lope_session_get_now (session);
  g_autoptr (GPtrArray) flags = NULL;
  guint settled = 0;

  flags = lope_store_list_records (lope_session_get_store (session), LOPE_TYPE_RED_FLAG,
                                   LOPE_DAY_NONE, LOPE_DAY_NONE, NULL);
  for (guint i = 0; flags != NULL && i < flags->len; i++)
    {
      LopeRedFlag *flag = flags->pdata[i];
      const gint64 answered = lope_record_get_int (LOPE_RECORD (flag), LOPE_RED_FLAG_ANSWERED);
      const gint64 offset = lope_record_get_int (LOPE_RECORD (flag), LOPE_RED_FLAG_OFFSET);
      const int which = lope_red_flag_get_flag (flag);

      if (which < 0)
        continue;
      if (lope_red_flag_is_active (flag, now) ||
          (answered != LOPE_UNSET && answered <= now &&
           lope_day_from_time (answered, offset == LOPE_UNSET ? 0 : (int) offset) > today - ANSWERED_DAYS))
        settled |= 1u << which;
    }

  return settled;
}

/**
 * lope_pain_find_doubts:
 * @session: the session
 * @entries: (element-type LopePainEntry): what is told
 *
 * Finds the questions about red flags that what is told makes worth answering:
 * those of lope_pain_entry_find_doubts() that are neither open nor answered in
 * the last seven days.
 *
 * Returns: #LopeFlag as bits, 0 for none
 */
guint
lope_pain_find_doubts (LopeSession *session,
                       GPtrArray   *entries)
{
  guint doubts = 0;

  g_return_val_if_fail (LOPE_IS_SESSION (session), 0);
  g_return_val_if_fail (entries != NULL, 0);

  for (guint i = 0; i < entries->len; i++)
    doubts |= lope_pain_entry_find_doubts (entries->pdata[i]);

  return doubts != 0 ? doubts & ~find_settled (session) : 0;
}
