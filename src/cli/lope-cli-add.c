/* lope-cli-add.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-add.h"

#include "lope-parse.h"

#include <glib/gi18n-lib.h>

typedef enum {
  RUN_DATE,
  RUN_DISTANCE,
  RUN_DURATION,
  RUN_SHOE,
} RunField;

/* The first ones stand where RunField says. */
static const LopeCliField run_fields[] = {
  [RUN_DATE] = { "date", LOPE_ACTIVITY_START, LOPE_CLI_FIELD_MOMENT },
  [RUN_DISTANCE] = { "distance", LOPE_ACTIVITY_DISTANCE, LOPE_CLI_FIELD_DISTANCE },
  [RUN_DURATION] = { "duration", LOPE_ACTIVITY_DURATION, LOPE_CLI_FIELD_DURATION },
  [RUN_SHOE] = { "shoe", LOPE_ACTIVITY_SHOE, LOPE_CLI_FIELD_SHOE },
  { "elapsed", LOPE_ACTIVITY_ELAPSED, LOPE_CLI_FIELD_DURATION },
  { "sport", LOPE_ACTIVITY_SPORT, LOPE_CLI_FIELD_PLAIN },
  { "kind", LOPE_ACTIVITY_KIND, LOPE_CLI_FIELD_PLAIN },
  { "surface", LOPE_ACTIVITY_SURFACE, LOPE_CLI_FIELD_PLAIN },
  { "hilliness", LOPE_ACTIVITY_HILLINESS, LOPE_CLI_FIELD_PLAIN },
  { "rpe", LOPE_ACTIVITY_RPE, LOPE_CLI_FIELD_PLAIN },
  { "cadence", LOPE_ACTIVITY_CADENCE, LOPE_CLI_FIELD_PLAIN },
  { "hr", LOPE_ACTIVITY_HR, LOPE_CLI_FIELD_PLAIN },
  { "max-hr", LOPE_ACTIVITY_MAX_HR, LOPE_CLI_FIELD_PLAIN },
  { "ascent", LOPE_ACTIVITY_ASCENT, LOPE_CLI_FIELD_HEIGHT },
  { "warmup", LOPE_ACTIVITY_WARM_UP, LOPE_CLI_FIELD_PLAIN },
  { "cooldown", LOPE_ACTIVITY_COOL_DOWN, LOPE_CLI_FIELD_PLAIN },
  { "painkiller", LOPE_ACTIVITY_PAINKILLER, LOPE_CLI_FIELD_PLAIN },
  { "title", LOPE_ACTIVITY_TITLE, LOPE_CLI_FIELD_PLAIN },
  { "notes", LOPE_ACTIVITY_NOTES, LOPE_CLI_FIELD_PLAIN },
  { NULL },
};

static const LopeCliField shoe_fields[] = {
  { "name", LOPE_SHOE_NAME, LOPE_CLI_FIELD_PLAIN },
  { "brand", LOPE_SHOE_BRAND, LOPE_CLI_FIELD_PLAIN },
  { "model", LOPE_SHOE_MODEL, LOPE_CLI_FIELD_PLAIN },
  { "bought", LOPE_SHOE_BOUGHT, LOPE_CLI_FIELD_PLAIN },
  { "initial", LOPE_SHOE_INITIAL, LOPE_CLI_FIELD_DISTANCE_OR_ZERO },
  { "target", LOPE_SHOE_TARGET, LOPE_CLI_FIELD_DISTANCE },
  { "default-for", LOPE_SHOE_DEFAULT_FOR, LOPE_CLI_FIELD_PLAIN },
  { "retired", LOPE_SHOE_RETIRED, LOPE_CLI_FIELD_PLAIN },
  { "notes", LOPE_SHOE_NOTES, LOPE_CLI_FIELD_PLAIN },
  { NULL },
};

static LopeRecord *
make_run (void)
{
  return LOPE_RECORD (lope_activity_new ());
}

static LopeRecord *
make_shoe (void)
{
  return LOPE_RECORD (lope_shoe_new (NULL));
}

static gboolean
is_given (guint64  given,
          RunField field)
{
  return (given & (G_GUINT64_CONSTANT (1) << field)) != 0;
}

static gboolean
apply_default_shoe (LopeCli     *cli,
                    LopeRecord  *run,
                    GError     **error)
{
  LopeStore *store = lope_cli_open_to_write (cli, error);
  g_autoptr (GPtrArray) shoes = store != NULL ? lope_store_list_shoes (store, error) : NULL;
  LopeShoe *shoe;

  if (shoes == NULL)
    return FALSE;

  shoe = lope_shoe_get_default ((LopeShoe **) shoes->pdata, shoes->len,
                                lope_activity_get_day (LOPE_ACTIVITY (run)),
                                lope_record_get_int (run, LOPE_ACTIVITY_SPORT),
                                lope_record_get_int (run, LOPE_ACTIVITY_KIND),
                                lope_record_get_int (run, LOPE_ACTIVITY_SURFACE));
  if (shoe != NULL)
    lope_record_set_text (run, LOPE_ACTIVITY_SHOE, lope_record_get_uuid (LOPE_RECORD (shoe)));

  return TRUE;
}

static gboolean
check_order (LopeRecord  *record,
             guint        lower,
             guint        upper,
             const char  *message,
             GError     **error)
{
  if (!lope_record_is_set (record, lower) || !lope_record_is_set (record, upper) ||
      lope_record_get_int (record, lower) <= lope_record_get_int (record, upper))
    return TRUE;

  g_set_error_literal (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE, message);

  return FALSE;
}

/* evidence.md S-1: a retired shoe takes no new runs. */
static gboolean
check_shoe (LopeCli     *cli,
            LopeRecord  *run,
            GError     **error)
{
  const char *uuid = lope_record_get_text (run, LOPE_ACTIVITY_SHOE);
  g_autoptr (LopeRecord) shoe = NULL;
  g_autofree char *last = NULL;
  gint64 retired;

  if (uuid == NULL)
    return TRUE;

  shoe = lope_store_get (cli->store, LOPE_TYPE_SHOE, uuid, error);
  if (shoe == NULL)
    return FALSE;

  retired = lope_record_get_int (shoe, LOPE_SHOE_RETIRED);
  if (retired == LOPE_UNSET || lope_activity_get_day (LOPE_ACTIVITY (run)) <= retired)
    return TRUE;

  last = lope_day_to_iso ((LopeDay) retired);
  g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
               /* TRANSLATORS: %1$s is the name of a shoe, %2$s a date such as 2026-04-02. */
               _ ("“%1$s” was retired on %2$s and takes no later runs"),
               lope_shoe_get_name (LOPE_SHOE (shoe)), last);

  return FALSE;
}

static gboolean
complete_run (LopeCli     *cli,
              LopeRecord  *run,
              guint64      given,
              GError     **error)
{
  gint64 now = lope_cli_now ();

  if (!lope_record_is_set (run, LOPE_ACTIVITY_START))
    {
      lope_record_set_int (run, LOPE_ACTIVITY_START, now);
      lope_record_set_int (run, LOPE_ACTIVITY_OFFSET, lope_time_get_offset (cli->zone, now));
    }
  if (!lope_record_is_set (run, LOPE_ACTIVITY_SPORT))
    lope_record_set_int (run, LOPE_ACTIVITY_SPORT, LOPE_SPORT_RUN);

  if (!lope_record_is_set (run, LOPE_ACTIVITY_DISTANCE) && !lope_record_is_set (run, LOPE_ACTIVITY_DURATION))
    {
      g_set_error_literal (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_MISSING,
                           _ ("A run needs a distance or a duration"));
      return FALSE;
    }
  if (!check_order (run, LOPE_ACTIVITY_DURATION, LOPE_ACTIVITY_ELAPSED,
                    _ ("elapsed: it counts the pauses too, so it cannot be shorter than the duration"), error) ||
      !check_order (run, LOPE_ACTIVITY_HR, LOPE_ACTIVITY_MAX_HR,
                    _ ("max-hr: it cannot be lower than the average heart rate"), error))
    return FALSE;

  if (is_given (given, RUN_SHOE))
    return check_shoe (cli, run, error);

  return !lope_activity_is_run (LOPE_ACTIVITY (run)) || apply_default_shoe (cli, run, error);
}

static void
tell_future (LopeRecord *record)
{
  if (LOPE_IS_ACTIVITY (record) && lope_record_get_int (record, LOPE_ACTIVITY_START) > lope_cli_now ())
    lope_cli_complain (_ ("Note: this lies in the future; it is written down, and counts from then on"));
}

static gboolean
complete_shoe (LopeCli     *cli,
               LopeRecord  *shoe,
               guint64      given,
               GError     **error)
{
  if (!lope_record_is_set (shoe, LOPE_SHOE_NAME))
    {
      g_set_error_literal (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_MISSING, _ ("A shoe needs a name"));
      return FALSE;
    }

  return check_order (shoe, LOPE_SHOE_BOUGHT, LOPE_SHOE_RETIRED,
                      _ ("retired: it cannot be before the shoe was bought"), error);
}

/* What can be added; each later type of record is one more line. */
static const LopeCliAddition run_addition = { "run", run_fields, make_run, complete_run, NULL };
static const LopeCliAddition shoe_addition = { "shoe", shoe_fields, make_shoe, complete_shoe, NULL };

static const LopeCliAddition *const types[] = {
  &run_addition, &shoe_addition, &lope_cli_pain_addition, &lope_cli_red_flag_addition, &lope_cli_check_in_addition,
  &lope_cli_session_addition,
};

static int
find_type (LopeCli  *cli,
           LopeExit *status)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (cli->rest[0] != NULL && g_str_equal (types[i]->name, cli->rest[0]))
        return (int) i;
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", types[i]->name);
    }

  if (cli->rest[0] == NULL)
    *status = lope_cli_usage (cli, _ ("What is to be added? There are: %s"), names->str);
  else
    *status = lope_cli_usage (cli, _ ("“%1$s” cannot be added; there are: %2$s"), cli->rest[0], names->str);

  return -1;
}

static char *
describe_fields (void)
{
  GString *text = g_string_new (_ ("Fields:"));

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *names = lope_cli_fields_join (types[i]->fields);

      g_string_append_printf (text, "\n  %s: %s", types[i]->name, names);
    }
  g_string_append_printf (text, "\n\n%s\n  lope add run distance=8.2km duration=47:10 date=2026-03-14T07:30 shoe=Ghost",
                          _ ("For example:"));

  return g_string_free (text, FALSE);
}

/**
 * lope_cli_add:
 * @cli: the call
 * @arguments: the arguments
 *
 * The verb `add`: writes a record down and prints its UUID once it is durable.
 *
 * Returns: what the program returns
 */
LopeExit
lope_cli_add (LopeCli  *cli,
              char    **arguments)
{
  g_autofree char *description = describe_fields ();
  g_autoptr (LopeRecord) record = NULL;
  LopeStore *store;
  GError *error = NULL;
  LopeExit status;
  guint64 given;
  int type;

  if (!lope_cli_parse (cli, arguments, NULL, description, &status))
    return status;
  type = find_type (cli, &status);
  if (type < 0)
    return status;

  record = types[type]->make ();
  if (!lope_cli_fields_parse (cli, types[type]->fields, cli->rest + 1, record, &given, &status))
    return status;
  if (!lope_record_validate (record, &error) ||
      !types[type]->complete (cli, record, given, &error))
    return lope_cli_fail (error);

  store = lope_cli_open_to_write (cli, &error);
  if (store == NULL ||
      !(types[type]->save != NULL ? types[type]->save (cli, store, &record, &error) : lope_store_add (store, record, &error)))
    return lope_cli_fail (error);

  tell_future (record);
  lope_cli_print (lope_record_get_uuid (record));
  lope_cli_print ("\n");

  return LOPE_EXIT_FINE;
}
