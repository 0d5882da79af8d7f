/* lope-cli-list.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-private.h"

#include "lope-cli-status.h"
#include "lope-export.h"
#include "lope-format.h"
#include "lope-record-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* What is being listed, and how. */
typedef struct {
  LopeCli *cli;        /* borrowed */
  LopeStore *store;    /* borrowed */
  LopeCliFormat format;
  LopeDay from;
  LopeDay to;
  GHashTable *names;   /* owned, of the shoes by UUID */
  GString *line;       /* owned */
  LopeUnits units;     /* for text */
  int sport_width;     /* for text: in characters */
  guint n;             /* how many were listed */
} List;

static void
begin_json_item (List *self)
{
  g_string_append (self->line, self->n++ > 0 ? ",\n{" : "\n{");
}

static void
append_activity_text (List         *self,
                      LopeActivity *activity)
{
  LopeRecord *record = LOPE_RECORD (activity);
  const char *shoe = lope_record_get_text (record, LOPE_ACTIVITY_SHOE);
  const char *shoe_name = shoe != NULL ? g_hash_table_lookup (self->names, shoe) : NULL;
  const char *title = lope_record_get_text (record, LOPE_ACTIVITY_TITLE);
  const char *sport = lope_nick_get_label (lope_sport_nicks, lope_record_get_int (record, LOPE_ACTIVITY_SPORT));
  g_autofree char *day = lope_day_to_iso (lope_activity_get_day (activity));
  g_autofree char *time = lope_format_time (lope_record_get_int (record, LOPE_ACTIVITY_START),
                                            (int) lope_record_get_int (record, LOPE_ACTIVITY_OFFSET));
  g_autofree char *distance = NULL;
  g_autofree char *duration = NULL;

  if (lope_record_is_set (record, LOPE_ACTIVITY_DISTANCE))
    distance = lope_format_distance (lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE), self->units);
  if (lope_record_is_set (record, LOPE_ACTIVITY_DURATION))
    duration = lope_format_duration (lope_record_get_int (record, LOPE_ACTIVITY_DURATION));

  lope_cli_append_cell (self->line, day, 10, FALSE);
  lope_cli_append_cell (self->line, time, 5, TRUE);
  lope_cli_append_cell (self->line, sport != NULL ? sport : "", self->sport_width, FALSE);
  lope_cli_append_cell (self->line, distance != NULL ? distance : "–", 8, TRUE);
  lope_cli_append_cell (self->line, duration != NULL ? duration : "–", 7, TRUE);
  lope_cli_append_cell (self->line, shoe_name != NULL ? shoe_name : "", 16, FALSE);
  lope_cli_append_cell (self->line, title != NULL ? title : "", 0, FALSE);
}

static gboolean
print_activity (LopeRecord  *record,
                gpointer     user_data,
                GError     **error)
{
  List *self = user_data;

  g_string_truncate (self->line, 0);

  switch (self->format)
    {
    case LOPE_CLI_FORMAT_JSON:
      begin_json_item (self);
      lope_record_append_json (self->line, record, self->names);
      g_string_append_c (self->line, '}');
      lope_cli_print (self->line->str);
      break;
    case LOPE_CLI_FORMAT_CSV:
      lope_record_append_csv (self->line, record, self->names);
      lope_cli_print (self->line->str);
      break;
    case LOPE_CLI_FORMAT_TEXT:
    default:
      append_activity_text (self, LOPE_ACTIVITY (record));
      lope_cli_print_cells (self->line);
    }

  return TRUE;
}

static void
print_csv_header (List       *self,
                  GType       type,
                  const char *more)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  lope_record_append_csv_header (self->line, (LopeRecordClass *) klass);
  g_string_truncate (self->line, self->line->len - 1);
  g_string_append_printf (self->line, "%s\n", more);
  lope_cli_print (self->line->str);
}

static gboolean
list_activities (List    *self,
                 GError **error)
{
  LopeActivityFilter filter = LOPE_ACTIVITY_FILTER_ALL;

  filter.from = self->from;
  filter.to = self->to;
  if (self->format == LOPE_CLI_FORMAT_CSV)
    print_csv_header (self, LOPE_TYPE_ACTIVITY, "");

  return lope_store_foreach_activity (self->store, &filter, FALSE, print_activity, self, error);
}

static LopeStatus *
load_status (List    *self,
             GError **error)
{
  LopeDay today = lope_cli_today (self->cli);
  LopeDay day = self->to != LOPE_DAY_NONE ? self->to : today;

  return lope_cli_load_status (self->cli, self->store, day, day == today ? lope_cli_now () : G_MAXINT64, error);
}

/* A shoe was in use between the day it was bought and the day it was retired. */
static gboolean
is_in_range (List     *self,
             LopeShoe *shoe)
{
  gint64 bought = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_BOUGHT);
  gint64 retired = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_RETIRED);

  return (self->to == LOPE_DAY_NONE || bought == LOPE_UNSET || bought <= self->to) &&
         (self->from == LOPE_DAY_NONE || retired == LOPE_UNSET || retired >= self->from);
}

static void
print_shoe (List               *self,
            LopeShoe           *shoe,
            const LopeShoeWear *wear)
{
  LopeRecord *record = LOPE_RECORD (shoe);
  g_autofree char *distance = NULL;
  g_autofree char *target = NULL;

  g_string_truncate (self->line, 0);

  switch (self->format)
    {
    case LOPE_CLI_FORMAT_JSON:
      begin_json_item (self);
      lope_record_append_json (self->line, record, self->names);
      g_string_append_printf (self->line, ",\"total_m\":%d,\"status\":\"%s\"}",
                              wear->distance, lope_wear_status_nicks[wear->status].nick);
      lope_cli_print (self->line->str);
      break;
    case LOPE_CLI_FORMAT_CSV:
      lope_record_append_csv (self->line, record, self->names);
      g_string_truncate (self->line, self->line->len - 1);
      g_string_append_printf (self->line, ",%d,%s\n", wear->distance, lope_wear_status_nicks[wear->status].nick);
      lope_cli_print (self->line->str);
      break;
    case LOPE_CLI_FORMAT_TEXT:
    default:
      distance = lope_format_distance (wear->distance, self->units);
      target = lope_format_distance_round (wear->target, self->units);
      lope_cli_append_cell (self->line, lope_shoe_get_name (shoe), 24, FALSE);
      lope_cli_append_cell (self->line, distance, 10, TRUE);
      lope_cli_append_cell (self->line, target, 8, TRUE);
      lope_cli_append_cell (self->line, lope_nick_get_label (lope_wear_status_nicks, wear->status), 0, FALSE);
      lope_cli_print_cells (self->line);
    }
}

static gboolean
list_shoes (List    *self,
            GError **error)
{
  g_autoptr (LopeStatus) status = load_status (self, error);

  if (status == NULL)
    return FALSE;

  if (self->format == LOPE_CLI_FORMAT_CSV)
    print_csv_header (self, LOPE_TYPE_SHOE, ",total_m,status");
  for (guint i = 0; i < lope_status_get_n_shoes (status); i++)
    {
      const LopeShoeWear *wear;
      LopeShoe *shoe = lope_status_get_shoe (status, i, &wear);

      if (is_in_range (self, shoe))
        print_shoe (self, shoe, wear);
    }

  return TRUE;
}

static void
print_notice (List       *self,
              LopeNotice *notice,
              LopeDay     today)
{
  g_autofree char *text = lope_notice_get_full_text (notice, today, self->units);
  const char *values[] = {
    lope_notice_kind_nicks[lope_notice_get_kind (notice)].nick,
    lope_severity_nicks[lope_notice_get_severity (notice)].nick,
    lope_notice_get_subject (notice),
    text,
  };
  g_autofree char *line = NULL;

  g_string_truncate (self->line, 0);

  switch (self->format)
    {
    case LOPE_CLI_FORMAT_JSON:
      g_string_append (self->line, self->n++ > 0 ? ",\n" : "\n");
      lope_cli_append_notice_json (self->line, notice, today, self->units);
      lope_cli_print (self->line->str);
      break;
    case LOPE_CLI_FORMAT_CSV:
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        {
          if (i > 0)
            g_string_append_c (self->line, ',');
          lope_csv_append (self->line, values[i]);
        }
      g_string_append_c (self->line, '\n');
      lope_cli_print (self->line->str);
      break;
    case LOPE_CLI_FORMAT_TEXT:
    default:
      line = lope_cli_describe_notice (notice, today, self->units);
      lope_cli_print (line);
      lope_cli_print ("\n");
    }
}

static gboolean
list_notices (List    *self,
              GError **error)
{
  g_autoptr (LopeStatus) status = load_status (self, error);
  g_autoptr (GListStore) shown = NULL;
  GListModel *notices;

  if (status == NULL)
    return FALSE;

  if (self->format == LOPE_CLI_FORMAT_CSV)
    lope_cli_print ("kind,severity,subject,text\n");
  shown = lope_store_list_notices (self->store, status);
  notices = G_LIST_MODEL (shown);
  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);

      if (self->from == LOPE_DAY_NONE || lope_notice_get_day (notice) >= self->from)
        print_notice (self, notice, lope_status_get_day (status));
    }

  return TRUE;
}

/* ==== Pain, red flags, check-ins ==== */

/* A number, or nothing. */
static void
append_number (GString    *line,
               LopeRecord *record,
               guint       field,
               int         width)
{
  g_autofree char *text = lope_record_dup_field_text (record, field, NULL);

  lope_cli_append_cell (line, text != NULL ? text : "–", width, TRUE);
}

static void
append_pain_text (List       *self,
                  LopeRecord *record)
{
  LopePainEntry *entry = LOPE_PAIN_ENTRY (record);
  const char *moment = lope_nick_get_label (lope_pain_moment_nicks, lope_record_get_int (record, LOPE_PAIN_ENTRY_MOMENT));
  const char *notes = lope_record_get_text (record, LOPE_PAIN_ENTRY_NOTES);
  g_autofree char *day = lope_day_to_iso (lope_pain_entry_get_day (entry));
  g_autofree char *time = lope_format_time (lope_record_get_int (record, LOPE_PAIN_ENTRY_TIME),
                                            (int) lope_record_get_int (record, LOPE_PAIN_ENTRY_OFFSET));

  lope_cli_append_cell (self->line, day, 10, FALSE);
  lope_cli_append_cell (self->line, time, 5, TRUE);
  append_number (self->line, record, LOPE_PAIN_ENTRY_SEVERITY, 2);
  lope_cli_append_cell (self->line, moment != NULL ? moment : "", lope_cli_get_widest_label (lope_pain_moment_nicks), FALSE);
  lope_cli_append_cell (self->line, lope_region_get_name (lope_pain_entry_get_region (entry)), 30, FALSE);
  lope_cli_append_cell (self->line, notes != NULL ? notes : "", 0, FALSE);
}

static void
append_flag_text (List       *self,
                  LopeRecord *record)
{
  LopeRedFlag *flag = LOPE_RED_FLAG (record);
  const int which = lope_red_flag_get_flag (flag);
  const LopeDay day = lope_red_flag_get_day (flag);
  g_autofree char *date = day != LOPE_DAY_NONE ? lope_day_to_iso (day) : NULL;
  const char *state = C_ ("red flag", "open");

  if (day == LOPE_DAY_NONE)
    state = C_ ("red flag", "answered with no");
  else if (lope_record_is_set (record, LOPE_RED_FLAG_REVIEWED))
    state = C_ ("red flag", "reviewed");

  lope_cli_append_cell (self->line, date != NULL ? date : "–", 10, FALSE);
  lope_cli_append_cell (self->line, which >= 0 ? lope_flag_get_id ((LopeFlag) which) : "–", 4, FALSE);
  lope_cli_append_cell (self->line, lope_nick_get_label (lope_flag_level_nicks, lope_red_flag_get_level (flag)),
               lope_cli_get_widest_label (lope_flag_level_nicks), FALSE);
  lope_cli_append_cell (self->line, state, 8, FALSE);
  lope_cli_append_cell (self->line, which >= 0 ? lope_flag_get_question ((LopeFlag) which) : "", 0, FALSE);
}

static void
append_check_in_text (List       *self,
                      LopeRecord *record)
{
  static const struct {
    guint field;
    const char *label;
  } values[] = {
    { LOPE_CHECK_IN_SLEEP, NC_ ("check-in", "Sleep, minutes") },
    { LOPE_CHECK_IN_SLEEP_QUALITY, NC_ ("check-in", "Sleep quality") },
    { LOPE_CHECK_IN_RESTING_HR, NC_ ("check-in", "Resting pulse") },
    { LOPE_CHECK_IN_HRV, NC_ ("check-in", "HRV, ms") },
    { LOPE_CHECK_IN_FATIGUE, NC_ ("check-in", "Fatigue") },
    { LOPE_CHECK_IN_MOOD, NC_ ("check-in", "Mood") },
    { LOPE_CHECK_IN_SITTING, NC_ ("check-in", "Sitting, minutes") },
  };
  g_autofree char *day = lope_day_to_iso (lope_check_in_get_day (LOPE_CHECK_IN (record)));

  lope_cli_append_cell (self->line, day, 10, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = lope_record_dup_field_text (record, values[i].field, NULL);
      g_autofree char *cell = NULL;

      if (text == NULL)
        continue;
      /* TRANSLATORS: %1$s is what was recorded, such as “Mood”, %2$s a number. */
      cell = g_strdup_printf (C_ ("check-in", "%1$s: %2$s"), g_dpgettext2 (GETTEXT_PACKAGE, "check-in", values[i].label), text);
      lope_cli_append_cell (self->line, cell, 0, FALSE);
    }
}

static void
print_other (List       *self,
             LopeRecord *record)
{
  g_string_truncate (self->line, 0);

  if (self->format == LOPE_CLI_FORMAT_JSON)
    {
      begin_json_item (self);
      lope_record_append_json (self->line, record, NULL);
      if (LOPE_IS_RED_FLAG (record))
        g_string_append_printf (self->line, ",\"level\":\"%s\",\"active\":%s",
                                lope_flag_level_nicks[lope_red_flag_get_level (LOPE_RED_FLAG (record))].nick,
                                lope_red_flag_is_active (LOPE_RED_FLAG (record), G_MAXINT64 - 1) ? "true" : "false");
      g_string_append_c (self->line, '}');
      lope_cli_print (self->line->str);
      return;
    }
  if (self->format == LOPE_CLI_FORMAT_CSV)
    {
      lope_record_append_csv (self->line, record, NULL);
      lope_cli_print (self->line->str);
      return;
    }

  if (LOPE_IS_PAIN_ENTRY (record))
    append_pain_text (self, record);
  else if (LOPE_IS_RED_FLAG (record))
    append_flag_text (self, record);
  else
    append_check_in_text (self, record);
  lope_cli_print_cells (self->line);
}

static gboolean
list_others (List    *self,
             GType    type,
             GError **error)
{
  g_autoptr (GPtrArray) records = lope_store_list_records (self->store, type, self->from, self->to, error);

  if (records == NULL)
    return FALSE;

  if (self->format == LOPE_CLI_FORMAT_CSV)
    print_csv_header (self, type, "");
  for (guint i = 0; i < records->len; i++)
    print_other (self, g_ptr_array_index (records, i));

  return TRUE;
}

static gboolean
list_pain (List    *self,
           GError **error)
{
  return list_others (self, LOPE_TYPE_PAIN_ENTRY, error);
}

static gboolean
list_red_flags (List    *self,
                GError **error)
{
  return list_others (self, LOPE_TYPE_RED_FLAG, error);
}

static gboolean
list_check_ins (List    *self,
                GError **error)
{
  return list_others (self, LOPE_TYPE_CHECK_IN, error);
}

static gboolean
list_routines (List    *self,
               GError **error)
{
  return lope_cli_list_routines (self->cli, self->store, self->format, error);
}

static gboolean
list_sessions (List    *self,
               GError **error)
{
  return lope_cli_list_sessions (self->cli, self->store, self->format, self->from, self->to, error);
}

/* What can be listed; each later type of record is one more line. */
static const struct {
  const char *name;
  gboolean (*list) (List    *self,
                    GError **error);
} types[] = {
  { "activities", list_activities },
  { "shoes", list_shoes },
  { "pain", list_pain },
  { "red-flags", list_red_flags },
  { "check-ins", list_check_ins },
  { "routines", list_routines },
  { "sessions", list_sessions },
  { "notices", list_notices },
};

static int
find_type (LopeCli  *cli,
           LopeExit *status)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (cli->rest[0] != NULL && g_str_equal (types[i].name, cli->rest[0]))
        return lope_cli_expect_rest (cli, 1, 1, status) ? (int) i : -1;
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", types[i].name);
    }

  if (cli->rest[0] == NULL)
    *status = lope_cli_usage (cli, _ ("What is to be listed? There are: %s"), names->str);
  else
    *status = lope_cli_usage (cli, _ ("“%1$s” cannot be listed; there are: %2$s"), cli->rest[0], names->str);

  return -1;
}

static LopeExit
list (List *self,
      int   type)
{
  GError *error = NULL;

  self->names = lope_export_list_shoe_names (self->store, &error);
  if (self->names == NULL)
    return lope_cli_fail (error);

  if (self->format == LOPE_CLI_FORMAT_TEXT || types[type].list == list_notices)
    self->units = lope_cli_get_preferences (self->cli)->units;
  self->sport_width = lope_cli_get_widest_label (lope_sport_nicks);

  if (self->format == LOPE_CLI_FORMAT_JSON)
    lope_cli_print ("[");
  if (!types[type].list (self, &error))
    return lope_cli_fail (error);
  if (self->format == LOPE_CLI_FORMAT_JSON)
    lope_cli_print ("\n]\n");

  return LOPE_EXIT_FINE;
}

/**
 * lope_cli_list:
 * @cli: the call
 * @arguments: the arguments
 *
 * The verb `list`: lists what is in the journal, oldest first.
 *
 * Returns: what the program returns
 */
LopeExit
lope_cli_list (LopeCli  *cli,
               char    **arguments)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("The first day"), N_ ("DAY") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("The last day"), N_ ("DAY") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_ ("text, csv or json"), N_ ("FORMAT") },
    { NULL },
  };
  g_autoptr (LopeStore) store = NULL;
  GError *error = NULL;
  List self = { .cli = cli };
  LopeExit status;
  int type;

  if (!lope_cli_parse (cli, arguments, entries, NULL, &status) ||
      !lope_cli_parse_format (cli, format_name, TRUE, &self.format, &status) ||
      !lope_cli_parse_day (cli, "--from", from, &self.from, &status) ||
      !lope_cli_parse_day (cli, "--to", to, &self.to, &status))
    return status;
  type = find_type (cli, &status);
  if (type < 0)
    return status;

  store = lope_cli_open_to_read (cli, &error);
  if (store == NULL)
    return lope_cli_fail (error);

  self.store = store;
  self.line = g_string_new (NULL);
  status = list (&self, type);
  g_string_free (self.line, TRUE);
  g_clear_pointer (&self.names, g_hash_table_unref);

  return status;
}
