/* lope-cli-add-session.c: that a routine was done
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-add.h"

#include "lope-parse.h"
#include "lope-ready-routine.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the routine is called stands in the field of its name until it is found;
 * how many sets were done, in that of what was done. */
static const LopeCliField session_fields[] = {
  { "routine", LOPE_ROUTINE_SESSION_NAME, LOPE_CLI_FIELD_PLAIN },
  { "date", LOPE_ROUTINE_SESSION_TIME, LOPE_CLI_FIELD_MOMENT },
  { "sets", LOPE_ROUTINE_SESSION_SETS, LOPE_CLI_FIELD_PLAIN },
  { "effort", LOPE_ROUTINE_SESSION_EFFORT, LOPE_CLI_FIELD_PLAIN },
  { "pain", LOPE_ROUTINE_SESSION_PAIN, LOPE_CLI_FIELD_PLAIN },
  { "sharp", LOPE_ROUTINE_SESSION_SHARP, LOPE_CLI_FIELD_PLAIN },
  { "elsewhere", LOPE_ROUTINE_SESSION_ELSEWHERE, LOPE_CLI_FIELD_PLAIN },
  { "notes", LOPE_ROUTINE_SESSION_NOTES, LOPE_CLI_FIELD_PLAIN },
  { NULL },
};

static LopeRecord *
make_session (void)
{
  return g_object_new (LOPE_TYPE_ROUTINE_SESSION, NULL);
}

static gboolean
is_same_name (const char *a,
              const char *b)
{
  g_autofree char *first = g_utf8_casefold (a, -1);
  g_autofree char *second = g_utf8_casefold (b, -1);

  return g_str_equal (first, second);
}

/* A ready-made routine, by its permanent name or by what it is called. */
static const LopeReadyRoutine *
find_ready (const char *name)
{
  for (guint i = 0; i < lope_n_ready_routines; i++)
    {
      const LopeReadyRoutine *ready = &lope_ready_routines[i];

      if (g_str_equal (ready->id, name) || is_same_name (ready->name, name) ||
          is_same_name (lope_ready_routine_get_name (ready), name))
        return ready;
    }

  return NULL;
}

static LopeRoutinePlan *
make_ready (const LopeReadyRoutine *ready)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (LopeRoutine) routine = lope_ready_routine_make (ready, &steps);
  LopeRoutinePlan *plan = lope_routine_plan_new (routine);

  for (guint i = 0; i < steps->len; i++)
    lope_routine_plan_add_step (plan, steps->pdata[i]);

  return plan;
}

static LopeRoutinePlan *
find_in_journal (LopeCli     *cli,
                 const char  *name,
                 gboolean    *ambiguous,
                 GError     **error)
{
  g_autoptr (GPtrArray) plans = NULL;
  LopeStore *store;

  *ambiguous = FALSE;

  /* A mistake should not leave a journal behind. */
  if (cli->store == NULL && !g_file_test (cli->journal, G_FILE_TEST_EXISTS))
    return NULL;

  store = lope_cli_open_to_write (cli, error);
  if (store == NULL)
    return NULL;
  if (g_uuid_string_is_valid (name))
    return lope_store_get_plan (store, name, error);

  plans = lope_store_find_plans (store, name, error);
  if (plans == NULL || plans->len == 0)
    return NULL;
  *ambiguous = plans->len > 1;

  return g_object_ref (plans->pdata[0]);
}

/* One of the journal, or else a ready-made one, which is not in the journal yet. */
static LopeRoutinePlan *
find_plan (LopeCli     *cli,
           const char  *name,
           gboolean    *in_journal,
           GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean ambiguous;
  g_autoptr (LopeRoutinePlan) plan = find_in_journal (cli, name, &ambiguous, &local_error);
  const LopeReadyRoutine *ready = find_ready (name);

  *in_journal = plan != NULL;
  if (plan != NULL && !ambiguous)
    return g_steal_pointer (&plan);
  if (local_error != NULL && !g_error_matches (local_error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (plan == NULL && ready != NULL)
    return make_ready (ready);

  if (ambiguous)
    g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
                 _ ("“%s” could be several routines; give the UUID of one"), name);
  else
    g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
                 _ ("There is no routine “%s” in the journal, nor a ready-made one"), name);

  return NULL;
}

/* “12/15”, “12” of those that the routine has, or each exercise. */
static gboolean
read_sets (LopeRecord       *session,
           LopeRoutinePlan  *plan,
           GError          **error)
{
  g_autofree char *text = g_strdup (lope_record_get_text (session, LOPE_ROUTINE_SESSION_SETS));
  const gint64 max = (gint64) lope_record_get_fields (session, &(guint) { 0 })[LOPE_ROUTINE_SESSION_TOTAL].max;
  gint64 done, total = lope_routine_plan_count_bouts (plan);
  g_autoptr (GArray) items = NULL;
  char *slash;

  if (text == NULL)
    return TRUE;
  if (strchr (text, ' ') != NULL)
    {
      if (!lope_session_item_parse (text, &items, error))
        return FALSE;
      lope_routine_session_set_items (LOPE_ROUTINE_SESSION (session), items);
      return TRUE;
    }

  slash = strchr (text, '/');
  if (slash != NULL)
    *slash = '\0';
  if ((slash != NULL && !lope_parse_int (slash + 1, 1, max, &total, error)) ||
      !lope_parse_int (text, 0, MAX (total, 1), &done, error))
    {
      g_prefix_error (error, "sets: ");
      return FALSE;
    }

  lope_record_unset (session, LOPE_ROUTINE_SESSION_SETS);
  lope_record_set_int (session, LOPE_ROUTINE_SESSION_DONE, done);
  lope_record_set_int (session, LOPE_ROUTINE_SESSION_TOTAL, MAX (total, 1));

  return TRUE;
}

static void
set_plan (LopeRecord      *session,
          LopeRoutinePlan *plan)
{
  lope_record_set_text (session, LOPE_ROUTINE_SESSION_ROUTINE, lope_routine_plan_get_uuid (plan));
  lope_record_set_text (session, LOPE_ROUTINE_SESSION_NAME, lope_routine_plan_get_name (plan));
}

/* What is written down here was done without the guide of the window. */
static gboolean
complete_session (LopeCli     *cli,
                  LopeRecord  *session,
                  guint64      given,
                  GError     **error)
{
  const char *name = lope_record_get_text (session, LOPE_ROUTINE_SESSION_NAME);
  const gint64 now = lope_cli_now ();
  g_autoptr (LopeRoutinePlan) plan = NULL;
  gboolean in_journal;

  if (name == NULL)
    {
      g_set_error_literal (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_MISSING,
                           _ ("A session needs to say of which routine it is, such as routine=hip_strength_a"));
      return FALSE;
    }
  plan = find_plan (cli, name, &in_journal, error);
  if (plan == NULL || !read_sets (session, plan, error))
    return FALSE;
  if (in_journal)
    set_plan (session, plan);

  if (!lope_record_is_set (session, LOPE_ROUTINE_SESSION_TIME))
    {
      lope_record_set_int (session, LOPE_ROUTINE_SESSION_TIME, now);
      lope_record_set_int (session, LOPE_ROUTINE_SESSION_OFFSET, lope_time_get_offset (cli->zone, now));
    }
  lope_record_set_int (session, LOPE_ROUTINE_SESSION_FINISHED, lope_record_get_int (session, LOPE_ROUTINE_SESSION_TIME));
  if (!lope_record_is_set (session, LOPE_ROUTINE_SESSION_ELSEWHERE))
    lope_record_set_int (session, LOPE_ROUTINE_SESSION_ELSEWHERE, 1);

  return TRUE;
}

/* A ready-made routine comes into the journal with the first session of it, without
 * a schedule. */
static gboolean
save_session (LopeCli     *cli,
              LopeStore   *store,
              LopeRecord **session,
              GError     **error)
{
  g_autoptr (GPtrArray) saved = g_ptr_array_new ();
  g_autoptr (LopeRoutinePlan) plan = NULL;
  GPtrArray *steps;

  if (lope_record_is_set (*session, LOPE_ROUTINE_SESSION_ROUTINE))
    return lope_store_add (store, *session, error);

  plan = make_ready (find_ready (lope_record_get_text (*session, LOPE_ROUTINE_SESSION_NAME)));
  set_plan (*session, plan);
  steps = lope_routine_plan_get_steps (plan);
  g_ptr_array_add (saved, lope_routine_plan_get_routine (plan));
  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (saved, steps->pdata[i]);
  g_ptr_array_add (saved, *session);

  return lope_store_apply (store, saved, NULL, error);
}

const LopeCliAddition lope_cli_session_addition = {
  "session", session_fields, make_session, complete_session, save_session,
};
