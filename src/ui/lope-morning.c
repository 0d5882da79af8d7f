/* lope-morning.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-morning.h"

#include "lope-format.h"
#include "lope-pain-save.h"

#include <glib/gi18n-lib.h>

/* ==== What was before ==== */

typedef struct {
  int peak; /* during and after the runs of the day before, −1 if not recorded */
  int morning; /* on waking the day before, −1 if not recorded */
} Before;

static Before
find_before (LopeSession            *session,
             const LopePainQuestion *question,
             int                     region)
{
  const LopeDay day = question->morning - 1;
  Before before = { .peak = -1, .morning = -1 };
  g_autoptr (GPtrArray) entries = lope_store_list_records (lope_session_get_store (session), LOPE_TYPE_PAIN_ENTRY,
                                                           day, day, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      LopePainEntry *entry = entries->pdata[i];
      const gint64 moment = lope_record_get_int (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_MOMENT);
      const int where = lope_pain_entry_get_region (entry);
      const int severity = lope_pain_entry_get_severity (entry);

      if (severity < 0 || (where != region && where != LOPE_REGION_ANYWHERE))
        continue;
      if (moment == LOPE_PAIN_MORNING)
        before.morning = severity;
      else if (moment == LOPE_PAIN_DURING || moment == LOPE_PAIN_AFTER)
        before.peak = MAX (before.peak, severity);
    }

  return before;
}

static char *
format_run (LopeSession            *session,
            const LopePainQuestion *question)
{
  g_autoptr (LopeRecord) run = NULL;

  if (question->run[0] == '\0')
    return NULL;

  run = lope_store_get (lope_session_get_store (session), LOPE_TYPE_ACTIVITY, question->run, NULL);
  if (run == NULL || !lope_record_is_set (run, LOPE_ACTIVITY_DISTANCE))
    return NULL;

  return lope_format_distance (lope_record_get_int (run, LOPE_ACTIVITY_DISTANCE), lope_session_get_units (session));
}

static char *
describe_run (LopeSession            *session,
              const LopePainQuestion *question,
              const Before           *before)
{
  const gboolean yesterday = question->morning == lope_session_get_today (session);
  g_autofree char *distance = format_run (session, question);

  if (!question->run_day)
    return NULL;

  if (before->peak >= 0 && distance != NULL)
    /* TRANSLATORS: %1$s is the distance of a run, %2$d how much it hurt, 0 to 10. */
    return g_strdup_printf (yesterday ? _("After yesterday’s %1$s: %2$d.") : _("After the %1$s of the day before: %2$d."),
                            distance, before->peak);
  if (distance != NULL)
    /* TRANSLATORS: %s is the distance of a run. */
    return g_strdup_printf (yesterday ? _("After yesterday’s run of %s.") : _("After the run of %s the day before."), distance);

  return g_strdup (yesterday ? _("After yesterday’s run.") : _("After the run of the day before."));
}

/* ==== What the answers say ==== */

static gboolean
is_answer (GPtrArray     *answers,
           LopePainEntry *entry)
{
  for (guint i = 0; i < answers->len; i++)
    {
      if (g_str_equal (lope_record_get_uuid (answers->pdata[i]), lope_record_get_uuid (LOPE_RECORD (entry))))
        return TRUE;
    }

  return FALSE;
}

/* ==== API ==== */

/**
 * lope_morning_get_title:
 * @session: the session
 * @question: a question about a morning
 *
 * Puts the question.
 *
 * Returns: (transfer full): the translated question
 */
char *
lope_morning_get_title (LopeSession            *session,
                        const LopePainQuestion *question)
{
  if (question->morning == lope_session_get_today (session))
    return g_strdup (question->recalled ? _("How Was It This Morning?") : _("How Is It This Morning?"));

  return g_strdup (_("How Was It Yesterday Morning?"));
}

/**
 * lope_morning_get_before:
 * @session: the session
 * @question: a question about a morning
 * @region: a region, or %LOPE_REGION_ANYWHERE
 *
 * Tells how it was before, to compare with.
 *
 * Returns: (transfer full): translated sentences, empty if nothing is known
 */
char *
lope_morning_get_before (LopeSession            *session,
                         const LopePainQuestion *question,
                         int                     region)
{
  const Before before = find_before (session, question, region);
  g_autofree char *run = describe_run (session, question, &before);
  g_autofree char *morning = NULL;

  if (before.morning >= 0)
    /* TRANSLATORS: %d is how much it hurt, 0 to 10. */
    morning = g_strdup_printf (question->morning == lope_session_get_today (session) ? _("Yesterday morning: %d.")
                                                                                     : _("The morning before: %d."),
                               before.morning);
  if (run != NULL && morning != NULL)
    /* TRANSLATORS: One sentence after another. */
    return g_strdup_printf (C_("sentences", "%1$s %2$s"), run, morning);

  return run != NULL ? g_steal_pointer (&run) : g_strdup (morning != NULL ? morning : "");
}

/**
 * lope_morning_save_none:
 * @session: the session
 * @question: a question about a morning
 *
 * Answers all of a question: nothing hurt anywhere.
 *
 * Returns: whether it was saved
 */
gboolean
lope_morning_save_none (LopeSession            *session,
                        const LopePainQuestion *question)
{
  const gint64 now = lope_session_get_now (session);
  const int offset = lope_time_get_offset (lope_session_get_zone (session), now);
  g_autoptr (LopePainEntry) entry = lope_pain_entry_new (LOPE_REGION_ANYWHERE, LOPE_PAIN_MORNING, 0, now, offset);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  lope_pain_question_date (question, entry, offset, now);
  g_ptr_array_add (entries, entry);

  return lope_pain_save (session, NULL, entries, _("Morning saved"));
}

/**
 * lope_morning_judge:
 * @session: the session
 * @question: a question about a morning
 * @answers: (element-type LopePainEntry): answers that are not saved yet
 * @response: (out): what they say
 *
 * Finds what the pain around the run of the day before says with these answers.
 *
 * Returns: %FALSE if there was no run, or the journal cannot be read
 */
gboolean
lope_morning_judge (LopeSession            *session,
                    const LopePainQuestion *question,
                    GPtrArray              *answers,
                    LopePainResponse       *response)
{
  g_autoptr (LopePainRecords) records = NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  if (question->run[0] == '\0')
    return FALSE;

  records = lope_store_load_pain (lope_session_get_store (session), lope_session_get_today (session),
                                  lope_session_get_now (session), NULL);
  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->entries->len; i++)
    {
      if (!is_answer (answers, records->entries->pdata[i]))
        g_ptr_array_add (entries, records->entries->pdata[i]);
    }
  g_ptr_array_extend (entries, answers, NULL, NULL);
  records->log.entries = (LopePainEntry **) entries->pdata;
  records->log.n_entries = entries->len;

  for (guint i = 0; i < records->log.n_runs; i++)
    {
      if (g_str_equal (records->log.runs[i].uuid, question->run))
        {
          *response = lope_pain_log_judge_run (&records->log, &records->log.runs[i]);
          return TRUE;
        }
    }

  return FALSE;
}
