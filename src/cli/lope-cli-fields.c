/* lope-cli-fields.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-fields.h"

#include "lope-parse.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

/* The international foot. */
#define METRES_PER_FOOT 0.3048

static int
find_field (const LopeCliField *fields,
            const char         *name,
            gsize               length)
{
  for (int i = 0; fields[i].name != NULL; i++)
    {
      if (strlen (fields[i].name) == length && strncmp (fields[i].name, name, length) == 0)
        return i;
    }

  return -1;
}

static gboolean
parse_height (LopeCli     *cli,
              const char  *text,
              gint64      *metres,
              GError     **error)
{
  gboolean feet = FALSE;
  g_autofree char *number = g_strstrip (g_strdup (text));

  if (g_str_has_suffix (number, "ft"))
    {
      feet = TRUE;
      number[strlen (number) - 2] = '\0';
    }
  else if (g_str_has_suffix (number, "m"))
    number[strlen (number) - 1] = '\0';
  else
    feet = lope_cli_get_preferences (cli)->units == LOPE_UNITS_IMPERIAL;

  if (!lope_parse_int (g_strchomp (number), 0, 300000, metres, error))
    return FALSE;

  if (feet)
    *metres = (gint64) (*metres * METRES_PER_FOOT + 0.5);

  return TRUE;
}

/* A unit that stands there makes the runner's own irrelevant, and finding that
 * out takes longer than the rest. */
static LopeUnits
get_units_for (LopeCli    *cli,
               const char *text)
{
  if (*text != '\0' && g_ascii_isalpha (text[strlen (text) - 1]))
    return LOPE_UNITS_METRIC;

  return lope_cli_get_preferences (cli)->units;
}

static char *
fail_no_shoe (const char  *name,
              GError     **error)
{
  g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
               _ ("There is no shoe “%s” in the journal"), name);

  return NULL;
}

static char *
find_shoe (LopeCli     *cli,
           const char  *name,
           GError     **error)
{
  g_autoptr (GPtrArray) shoes = NULL;
  g_autoptr (LopeRecord) by_uuid = NULL;
  LopeStore *store;

  /* A mistake should not leave a journal behind. */
  if (cli->store == NULL && !g_file_test (cli->journal, G_FILE_TEST_EXISTS))
    return fail_no_shoe (name, error);

  store = lope_cli_open_to_write (cli, error);
  if (store == NULL)
    return NULL;

  if (g_uuid_string_is_valid (name))
    {
      by_uuid = lope_store_get (store, LOPE_TYPE_SHOE, name, NULL);
      if (by_uuid != NULL)
        return g_strdup (lope_record_get_uuid (by_uuid));
    }

  shoes = lope_store_find_shoes_by_name (store, name, error);
  if (shoes == NULL)
    return NULL;

  if (shoes->len == 1)
    return g_strdup (lope_record_get_uuid (g_ptr_array_index (shoes, 0)));

  if (shoes->len == 0)
    return fail_no_shoe (name, error);

  g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
               _ ("“%s” could be several shoes; give the UUID of one"), name);

  return NULL;
}

static char *
find_run (LopeCli     *cli,
          const char  *uuid,
          GError     **error)
{
  g_autoptr (LopeRecord) run = NULL;

  if (g_uuid_string_is_valid (uuid) && (cli->store != NULL || g_file_test (cli->journal, G_FILE_TEST_EXISTS)))
    {
      LopeStore *store = lope_cli_open_to_write (cli, error);

      if (store == NULL)
        return NULL;
      run = lope_store_get (store, LOPE_TYPE_ACTIVITY, uuid, NULL);
    }

  if (run != NULL)
    return g_strdup (lope_record_get_uuid (run));

  g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
               _ ("There is no activity with the UUID “%s” in the journal"), uuid);

  return NULL;
}

static gboolean
parse_real (const char  *text,
            double      *value,
            GError     **error)
{
  g_autofree char *number = g_strdelimit (g_strstrip (g_strdup (text)), ",", '.');
  char *end;

  *value = g_ascii_strtod (number, &end);
  if (end != number && *end == '\0' && isfinite (*value))
    return TRUE;

  g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_SYNTAX, _ ("“%s” is not a number"), text);

  return FALSE;
}

/* Upper and lower case, and the two kinds of dashes, are the same. */
static int
find_nick (const LopeNick *nicks,
           const char     *text)
{
  g_autofree char *wanted = g_strdelimit (g_strstrip (g_ascii_strdown (text, -1)), "_", '-');

  for (int i = 0; nicks[i].nick != NULL; i++)
    {
      g_autofree char *nick = g_strdelimit (g_ascii_strdown (nicks[i].nick, -1), "_", '-');

      if (g_str_equal (nick, wanted))
        return i;
    }

  return -1;
}

static gboolean
parse_nick (const LopeNick  *nicks,
            const char      *text,
            gint64          *value,
            GError         **error)
{
  g_autofree char *all = NULL;
  int found = find_nick (nicks, text);

  if (found >= 0)
    {
      *value = found;
      return TRUE;
    }

  all = lope_nicks_join (nicks);
  g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_SYNTAX,
               _ ("“%1$s” is not one of: %2$s"), text, all);

  return FALSE;
}

static gboolean
parse_flags (const LopeNick  *nicks,
             const char      *text,
             gint64          *value,
             GError         **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  *value = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 bit;

      if (!parse_nick (nicks, words[i], &bit, error))
        return FALSE;
      *value |= G_GINT64_CONSTANT (1) << bit;
    }

  return TRUE;
}

/* Without a time of day it is noon; but what is written down in the morning of
 * a day has already happened. */
static void
keep_out_of_future (LopeMoment *moment)
{
  gint64 now = lope_cli_now ();

  if (!moment->has_time && moment->utc > now && moment->day == lope_day_from_time (now, moment->offset))
    moment->utc = now;
}

static gboolean
set_plain (LopeCli     *cli,
           LopeRecord  *record,
           guint        field,
           const char  *text,
           GError     **error)
{
  guint n;
  const LopeField *descriptor = &lope_record_get_fields (record, &n)[field];
  LopeMoment moment;
  gboolean flag;
  double real;
  gint64 value;

  switch (descriptor->type)
    {
    case LOPE_FIELD_REAL:
      if (!parse_real (text, &real, error))
        return FALSE;
      lope_record_set_real (record, field, real);
      return TRUE;
    case LOPE_FIELD_TEXT:
      lope_record_set_text (record, field, text);
      return TRUE;
    case LOPE_FIELD_BOOL:
      if (!lope_parse_bool (text, &flag, error))
        return FALSE;
      value = flag ? 1 : 0;
      break;
    case LOPE_FIELD_ENUM:
      if (!parse_nick (descriptor->nicks, text, &value, error))
        return FALSE;
      break;
    case LOPE_FIELD_FLAGS:
      if (!parse_flags (descriptor->nicks, text, &value, error))
        return FALSE;
      break;
    case LOPE_FIELD_DAY:
      if (!lope_parse_moment (text, cli->zone, &moment, error))
        return FALSE;
      value = moment.day;
      break;
    default:
      if (!lope_parse_int (text, (gint64) descriptor->min, (gint64) descriptor->max, &value, error))
        return FALSE;
    }

  lope_record_set_int (record, field, value);

  return TRUE;
}

static void
set_offset (LopeRecord *record,
            int         offset)
{
  const int field = lope_record_class_find_field (LOPE_RECORD_GET_CLASS (record), "offset_min");

  if (field >= 0)
    lope_record_set_int (record, (guint) field, offset);
}

/* A moment, or whether it is now. */
static gboolean
parse_time (LopeCli     *cli,
            const char  *text,
            gint64      *time,
            GError     **error)
{
  LopeMoment moment;
  gboolean yes;

  if (lope_parse_bool (text, &yes, NULL))
    {
      *time = yes ? lope_cli_now () : LOPE_UNSET;
      return TRUE;
    }

  if (!lope_parse_moment (text, cli->zone, &moment, error))
    return FALSE;

  keep_out_of_future (&moment);
  *time = moment.utc;

  return TRUE;
}

static gboolean
set_reference (LopeCli             *cli,
               const LopeCliField  *field,
               const char          *text,
               LopeRecord          *record,
               GError             **error)
{
  g_autofree char *uuid = NULL;

  if (field->type == LOPE_CLI_FIELD_SHOE && g_ascii_strcasecmp (text, "none") == 0)
    return TRUE;

  uuid = field->type == LOPE_CLI_FIELD_SHOE ? find_shoe (cli, text, error) : find_run (cli, text, error);
  if (uuid == NULL)
    return FALSE;

  lope_record_set_text (record, field->field, uuid);

  return TRUE;
}

static gboolean
set_field (LopeCli             *cli,
           const LopeCliField  *field,
           const char          *text,
           LopeRecord          *record,
           GError             **error)
{
  LopeMoment moment;
  gint64 value;

  /* To leave something empty is to say that it was not recorded. */
  if (text[strspn (text, " \t\r\n")] == '\0')
    {
      lope_record_unset (record, field->field);
      return TRUE;
    }

  switch (field->type)
    {
    case LOPE_CLI_FIELD_MOMENT:
      if (!lope_parse_moment (text, cli->zone, &moment, error))
        return FALSE;
      keep_out_of_future (&moment);
      set_offset (record, moment.offset);
      value = moment.utc;
      break;
    case LOPE_CLI_FIELD_TIME:
      if (!parse_time (cli, text, &value, error))
        return FALSE;
      break;
    case LOPE_CLI_FIELD_HOURS:
      if (!lope_parse_hours (text, &value, error))
        return FALSE;
      break;
    case LOPE_CLI_FIELD_DISTANCE:
      if (!lope_parse_distance (text, get_units_for (cli, text), &value, error))
        return FALSE;
      break;
    case LOPE_CLI_FIELD_DISTANCE_OR_ZERO:
      if (!lope_parse_distance_or_zero (text, get_units_for (cli, text), &value, error))
        return FALSE;
      break;
    case LOPE_CLI_FIELD_DURATION:
      if (!lope_parse_duration (text, &value, error))
        return FALSE;
      break;
    case LOPE_CLI_FIELD_HEIGHT:
      if (!parse_height (cli, text, &value, error))
        return FALSE;
      break;
    case LOPE_CLI_FIELD_SHOE:
    case LOPE_CLI_FIELD_RUN:
      return set_reference (cli, field, text, record, error);
    case LOPE_CLI_FIELD_PLAIN:
    default:
      return set_plain (cli, record, field->field, text, error);
    }

  lope_record_set_int (record, field->field, value);

  return TRUE;
}

/* Finds the field that a word such as `distance=8.2` is about. */
static int
split_word (LopeCli            *cli,
            const LopeCliField *fields,
            const char         *word,
            guint64             given,
            LopeExit           *status)
{
  const char *equals = strchr (word, '=');
  int found;

  if (!g_utf8_validate (word, -1, NULL))
    {
      g_autofree char *shown = g_utf8_make_valid (word, -1);

      lope_cli_complain (_ ("“%s” is not readable text"), shown);
      *status = LOPE_EXIT_ERROR;
      return -1;
    }

  if (equals == NULL)
    {
      *status = lope_cli_usage (cli, _ ("“%s” is not of the form FIELD=VALUE"), word);
      return -1;
    }

  found = find_field (fields, word, (gsize) (equals - word));
  if (found < 0)
    {
      g_autofree char *name = g_strndup (word, (gsize) (equals - word));
      g_autofree char *all = lope_cli_fields_join (fields);

      *status = lope_cli_usage (cli, _ ("There is no field “%1$s”; there are: %2$s"), name, all);
    }
  else if (given & (G_GUINT64_CONSTANT (1) << found))
    {
      *status = lope_cli_usage (cli, _ ("“%s” is given twice"), fields[found].name);
      return -1;
    }

  return found;
}

/* ==== API ==== */

/**
 * lope_cli_fields_join:
 * @fields: the fields of a type of record
 *
 * Lists their names for a message.
 *
 * Returns: (transfer full): the names with commas between them
 */
char *
lope_cli_fields_join (const LopeCliField *fields)
{
  GString *text = g_string_new (fields[0].name);

  for (guint i = 1; fields[i].name != NULL; i++)
    g_string_append_printf (text, ", %s", fields[i].name);

  return g_string_free (text, FALSE);
}

/**
 * lope_cli_fields_parse:
 * @cli: the call
 * @fields: the fields of the type of record
 * @words: what was given: `FIELD=VALUE`
 * @record: what to put the values into
 * @given: (out): which of @fields were given, as bits
 * @status: (out): what to return if the result is %FALSE
 *
 * Reads the values of a record. What is wrong with them has been told when the
 * result is %FALSE.
 *
 * Returns: %TRUE if all of them make sense
 */
gboolean
lope_cli_fields_parse (LopeCli             *cli,
                       const LopeCliField  *fields,
                       char               **words,
                       LopeRecord          *record,
                       guint64             *given,
                       LopeExit            *status)
{
  *given = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      int found = split_word (cli, fields, words[i], *given, status);

      if (found < 0)
        return FALSE;

      *given |= G_GUINT64_CONSTANT (1) << found;
      if (!set_field (cli, &fields[found], strchr (words[i], '=') + 1, record, &error))
        {
          lope_cli_complain ("%s: %s", fields[found].name, error->message);
          *status = LOPE_EXIT_ERROR;
          return FALSE;
        }
    }

  return TRUE;
}
