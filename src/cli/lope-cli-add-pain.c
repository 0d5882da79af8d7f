/* lope-cli-add-pain.c: pain, red flags, check-ins
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-add.h"

#include <glib/gi18n-lib.h>

#define MINUTES 60
#define HOURS 3600

/* Until when an answer about a morning is not from memory (evidence.md P3). */
#define NOON (12 * HOURS)

/* Until so many days after a run its morning can be told of. */
#define MORNING_DAYS 2

typedef enum {
  PAIN_DATE,
} PainField;

static const LopeCliField pain_fields[] = {
  [PAIN_DATE] = { "date", LOPE_PAIN_ENTRY_TIME, LOPE_CLI_FIELD_MOMENT },
  { "region", LOPE_PAIN_ENTRY_REGION, LOPE_CLI_FIELD_PLAIN },
  { "severity", LOPE_PAIN_ENTRY_SEVERITY, LOPE_CLI_FIELD_PLAIN },
  { "moment", LOPE_PAIN_ENTRY_MOMENT, LOPE_CLI_FIELD_PLAIN },
  { "run", LOPE_PAIN_ENTRY_RUN, LOPE_CLI_FIELD_RUN },
  { "quality", LOPE_PAIN_ENTRY_QUALITIES, LOPE_CLI_FIELD_PLAIN },
  { "behaviour", LOPE_PAIN_ENTRY_BEHAVIOURS, LOPE_CLI_FIELD_PLAIN },
  { "recalled", LOPE_PAIN_ENTRY_RECALLED, LOPE_CLI_FIELD_PLAIN },
  { "notes", LOPE_PAIN_ENTRY_NOTES, LOPE_CLI_FIELD_PLAIN },
  { NULL },
};

static const LopeCliField red_flag_fields[] = {
  { "flag", LOPE_RED_FLAG_FLAG, LOPE_CLI_FIELD_PLAIN },
  { "date", LOPE_RED_FLAG_RAISED, LOPE_CLI_FIELD_MOMENT },
  { "reviewed", LOPE_RED_FLAG_REVIEWED, LOPE_CLI_FIELD_TIME },
  { "by", LOPE_RED_FLAG_REVIEWED_BY, LOPE_CLI_FIELD_PLAIN },
  { "worsening", LOPE_RED_FLAG_WORSENING, LOPE_CLI_FIELD_PLAIN },
  { "severity", LOPE_RED_FLAG_SEVERITY, LOPE_CLI_FIELD_PLAIN },
  { "region", LOPE_RED_FLAG_REGION, LOPE_CLI_FIELD_PLAIN },
  { "notes", LOPE_RED_FLAG_NOTES, LOPE_CLI_FIELD_PLAIN },
  { NULL },
};

static const LopeCliField check_in_fields[] = {
  { "date", LOPE_CHECK_IN_DAY, LOPE_CLI_FIELD_PLAIN },
  { "sleep", LOPE_CHECK_IN_SLEEP, LOPE_CLI_FIELD_HOURS },
  { "sleep-quality", LOPE_CHECK_IN_SLEEP_QUALITY, LOPE_CLI_FIELD_PLAIN },
  { "resting-hr", LOPE_CHECK_IN_RESTING_HR, LOPE_CLI_FIELD_PLAIN },
  { "hrv", LOPE_CHECK_IN_HRV, LOPE_CLI_FIELD_PLAIN },
  { "fatigue", LOPE_CHECK_IN_FATIGUE, LOPE_CLI_FIELD_PLAIN },
  { "mood", LOPE_CHECK_IN_MOOD, LOPE_CLI_FIELD_PLAIN },
  { "sitting", LOPE_CHECK_IN_SITTING, LOPE_CLI_FIELD_HOURS },
  { "long-sitting", LOPE_CHECK_IN_LONG_SITTING, LOPE_CLI_FIELD_PLAIN },
  { "painkiller", LOPE_CHECK_IN_PAINKILLER, LOPE_CLI_FIELD_PLAIN },
  { "notes", LOPE_CHECK_IN_NOTES, LOPE_CLI_FIELD_PLAIN },
  { NULL },
};

static gboolean
fail_missing (const char  *message,
              GError     **error)
{
  g_set_error_literal (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_MISSING, message);

  return FALSE;
}

/* ==== Pain ==== */

static LopeRecord *
make_pain (void)
{
  LopeRecord *pain = g_object_new (LOPE_TYPE_PAIN_ENTRY, NULL);

  lope_record_set_int (pain, LOPE_PAIN_ENTRY_MOMENT, LOPE_PAIN_OTHER);

  return pain;
}

/* A morning that is told of late is from memory, or not that morning any more. */
static void
look_at_morning (LopeRecord *pain,
                 LopeRecord *run)
{
  const LopeDay day = lope_pain_entry_get_day (LOPE_PAIN_ENTRY (pain));
  const LopeDay run_day = lope_activity_get_day (LOPE_ACTIVITY (run));
  const gint64 seconds = lope_record_get_int (pain, LOPE_PAIN_ENTRY_TIME) +
                         MINUTES * lope_record_get_int (pain, LOPE_PAIN_ENTRY_OFFSET) - 86400 * (gint64) day;

  if (lope_record_get_int (pain, LOPE_PAIN_ENTRY_MOMENT) != LOPE_PAIN_MORNING)
    return;

  if (day > run_day + MORNING_DAYS)
    {
      lope_record_set_int (pain, LOPE_PAIN_ENTRY_MOMENT, LOPE_PAIN_OTHER);
      lope_cli_complain (_ ("Note: this is more than two days after the run, so it counts as “other”"));
    }
  else if (!lope_record_is_set (pain, LOPE_PAIN_ENTRY_RECALLED) && (day == run_day + MORNING_DAYS || seconds > NOON))
    lope_record_set_int (pain, LOPE_PAIN_ENTRY_RECALLED, 1);
}

static gboolean
complete_pain (LopeCli     *cli,
               LopeRecord  *pain,
               guint64      given,
               GError     **error)
{
  const char *uuid = lope_record_get_text (pain, LOPE_PAIN_ENTRY_RUN);
  const gint64 now = lope_cli_now ();
  g_autoptr (LopeRecord) run = NULL;

  if (!lope_record_is_set (pain, LOPE_PAIN_ENTRY_SEVERITY))
    return fail_missing (_ ("Pain needs a severity from 0 to 10"), error);
  if (!lope_record_is_set (pain, LOPE_PAIN_ENTRY_MOMENT))
    lope_record_set_int (pain, LOPE_PAIN_ENTRY_MOMENT, LOPE_PAIN_OTHER);

  if (uuid != NULL)
    {
      run = lope_store_get (lope_cli_open_to_write (cli, NULL), LOPE_TYPE_ACTIVITY, uuid, error);
      if (run == NULL)
        return FALSE;
    }

  if (!lope_record_is_set (pain, LOPE_PAIN_ENTRY_TIME))
    {
      if (run != NULL && lope_record_get_int (pain, LOPE_PAIN_ENTRY_MOMENT) != LOPE_PAIN_OTHER)
        lope_pain_entry_set_run (LOPE_PAIN_ENTRY (pain), LOPE_ACTIVITY (run), now);
      else
        lope_pain_entry_set_time (LOPE_PAIN_ENTRY (pain), now, lope_time_get_offset (cli->zone, now), now);
    }
  if (run != NULL)
    look_at_morning (pain, run);

  return lope_pain_entry_check (LOPE_PAIN_ENTRY (pain), error);
}

/* What the entry raises is kept, and said. */
static gboolean
save_pain (LopeCli     *cli,
           LopeStore   *store,
           LopeRecord **pain,
           GError     **error)
{
  guint n = 0;

  if (!lope_store_add (store, *pain, error) ||
      !lope_store_raise_red_flags (store, lope_cli_today (cli), lope_cli_now (), &n, error))
    return FALSE;

  if (n > 0)
    lope_cli_complain (_ ("Note: with this a red flag is open; “lope status” tells more"));

  return TRUE;
}

const LopeCliAddition lope_cli_pain_addition = { "pain", pain_fields, make_pain, complete_pain, save_pain };

/* ==== Red flags ==== */

static LopeRecord *
make_red_flag (void)
{
  return g_object_new (LOPE_TYPE_RED_FLAG, NULL);
}

static gboolean
complete_red_flag (LopeCli     *cli,
                   LopeRecord  *flag,
                   guint64      given,
                   GError     **error)
{
  const gboolean reviewed = lope_record_is_set (flag, LOPE_RED_FLAG_REVIEWED);
  gint64 time = reviewed ? lope_record_get_int (flag, LOPE_RED_FLAG_REVIEWED) : lope_cli_now ();

  if (!lope_record_is_set (flag, LOPE_RED_FLAG_FLAG))
    return fail_missing (_ ("A red flag needs to say which one it is, such as flag=F-06"), error);

  if (lope_record_is_set (flag, LOPE_RED_FLAG_RAISED))
    time = lope_record_get_int (flag, LOPE_RED_FLAG_RAISED);
  else
    {
      lope_record_set_int (flag, LOPE_RED_FLAG_RAISED, time);
      lope_record_set_int (flag, LOPE_RED_FLAG_OFFSET, lope_time_get_offset (cli->zone, time));
    }
  lope_record_set_int (flag, LOPE_RED_FLAG_ANSWERED, time);

  if (!reviewed)
    return TRUE;
  if (lope_record_get_int (flag, LOPE_RED_FLAG_REVIEWED) < time)
    {
      g_set_error_literal (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_RANGE,
                           _ ("reviewed: it cannot be before the flag was raised"));
      return FALSE;
    }
  if (!lope_record_is_set (flag, LOPE_RED_FLAG_REVIEWED_BY))
    lope_record_set_int (flag, LOPE_RED_FLAG_REVIEWED_BY, LOPE_REVIEWER_SELF);

  return TRUE;
}

/* Finds what is reviewed: the open flags of that name. */
static GPtrArray *
find_open (LopeStore   *store,
           LopeRecord  *review,
           GError     **error)
{
  const gint64 time = lope_record_get_int (review, LOPE_RED_FLAG_REVIEWED);
  GPtrArray *flags = lope_store_list_records (store, LOPE_TYPE_RED_FLAG, LOPE_DAY_NONE, LOPE_DAY_NONE, error);

  for (guint i = flags != NULL ? flags->len : 0; i > 0; i--)
    {
      LopeRedFlag *flag = flags->pdata[i - 1];

      if (lope_red_flag_get_flag (flag) != lope_red_flag_get_flag (LOPE_RED_FLAG (review)) ||
          !lope_red_flag_is_active (flag, time) ||
          (lope_record_is_set (review, LOPE_RED_FLAG_REGION) &&
           !lope_record_field_equal (LOPE_RECORD (flag), review, LOPE_RED_FLAG_REGION)))
        g_ptr_array_remove_index (flags, i - 1);
    }

  return flags;
}

/* To say that a flag was reviewed changes those that are open; else both its
 * beginning and its end are written down. */
static gboolean
save_red_flag (LopeCli     *cli,
               LopeStore   *store,
               LopeRecord **flag,
               GError     **error)
{
  g_autoptr (GPtrArray) open = NULL;

  if (!lope_record_is_set (*flag, LOPE_RED_FLAG_REVIEWED))
    return lope_store_add (store, *flag, error);

  open = find_open (store, *flag, error);
  if (open == NULL)
    return FALSE;
  if (open->len == 0)
    return lope_store_add (store, *flag, error);

  for (guint i = 0; i < open->len; i++)
    lope_red_flag_review (open->pdata[i], lope_record_get_int (*flag, LOPE_RED_FLAG_REVIEWED),
                          (LopeReviewer) lope_record_get_int (*flag, LOPE_RED_FLAG_REVIEWED_BY));
  g_set_object (flag, LOPE_RECORD (open->pdata[open->len - 1]));

  return lope_store_update_many (store, open, error);
}

const LopeCliAddition lope_cli_red_flag_addition = {
  "red-flag", red_flag_fields, make_red_flag, complete_red_flag, save_red_flag,
};

/* ==== Check-ins ==== */

static LopeRecord *
make_check_in (void)
{
  return g_object_new (LOPE_TYPE_CHECK_IN, NULL);
}

static gboolean
complete_check_in (LopeCli     *cli,
                   LopeRecord  *check_in,
                   guint64      given,
                   GError     **error)
{
  if (!lope_record_is_set (check_in, LOPE_CHECK_IN_DAY))
    lope_record_set_int (check_in, LOPE_CHECK_IN_DAY, lope_cli_today (cli));

  for (guint i = LOPE_CHECK_IN_SLEEP; i < LOPE_CHECK_IN_N_FIELDS; i++)
    {
      if (lope_record_is_set (check_in, i))
        return TRUE;
    }

  return fail_missing (_ ("A check-in needs at least one value beside its date"), error);
}

const LopeCliAddition lope_cli_check_in_addition = {
  "check-in", check_in_fields, make_check_in, complete_check_in, NULL,
};
