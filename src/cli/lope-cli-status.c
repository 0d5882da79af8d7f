/* lope-cli-status.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-status.h"

#include "lope-format.h"
#include "lope-headline.h"
#include "lope-parse.h"
#include "lope-record-text.h"

#include <glib/gi18n-lib.h>

/* The values of a notice are flat: numbers, words, or nothing. */
static void
append_variant_json (GString  *out,
                     GVariant *value)
{
  g_autoptr (GVariant) inner = NULL;

  switch (g_variant_classify (value))
    {
    case G_VARIANT_CLASS_MAYBE:
      inner = g_variant_get_maybe (value);
      if (inner != NULL)
        append_variant_json (out, inner);
      else
        g_string_append (out, "null");
      break;
    case G_VARIANT_CLASS_VARIANT:
      inner = g_variant_get_variant (value);
      append_variant_json (out, inner);
      break;
    case G_VARIANT_CLASS_STRING:
      lope_json_append_string (out, g_variant_get_string (value, NULL));
      break;
    case G_VARIANT_CLASS_BOOLEAN:
      g_string_append (out, g_variant_get_boolean (value) ? "true" : "false");
      break;
    case G_VARIANT_CLASS_DOUBLE:
      lope_json_append_double (out, g_variant_get_double (value));
      break;
    case G_VARIANT_CLASS_INT32:
      g_string_append_printf (out, "%d", g_variant_get_int32 (value));
      break;
    case G_VARIANT_CLASS_INT64:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, g_variant_get_int64 (value));
      break;
    default:
      g_critical ("A notice holds a value of the unexpected type %s", g_variant_get_type_string (value));
      g_string_append (out, "null");
    }
}

static void
append_values_json (GString  *out,
                    GVariant *values)
{
  GVariantIter iter;
  const char *name;
  GVariant *value;
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  if (values != NULL)
    {
      g_variant_iter_init (&iter, values);
      while (g_variant_iter_loop (&iter, "{&sv}", &name, &value))
        {
          if (!first)
            g_string_append_c (out, ',');
          first = FALSE;
          lope_json_append_string (out, name);
          g_string_append_c (out, ':');
          append_variant_json (out, value);
        }
    }
  g_string_append_c (out, '}');
}

static void
append_metres_or_null (GString    *out,
                       const char *name,
                       int         metres)
{
  if (metres > 0)
    g_string_append_printf (out, ",\"%s\":%d", name, metres);
  else
    g_string_append_printf (out, ",\"%s\":null", name);
}

static void
append_week_json (GString                *out,
                  const LopeWeeklyChange *week)
{
  g_string_append_printf (out, ",\"week\":{\"distance_m\":%d,\"previous_m\":%d,\"change_percent\":",
                          week->distance, week->previous);
  if (week->has_percent)
    lope_json_append_double (out, week->percent);
  else
    g_string_append (out, "null");
  g_string_append_c (out, '}');
}

/* Each of these on a line, so that a person can read it too. */
static void
append_list_json (GString    *out,
                  const char *name,
                  GPtrArray  *items)
{
  g_string_append_printf (out, ",\n\"%s\":[", name);
  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (out, "%s\n%s", i > 0 ? "," : "", (const char *) g_ptr_array_index (items, i));
  g_string_append (out, "]");
}

static GPtrArray *
list_notices_json (GListModel *notices,
                   LopeDay     today,
                   LopeUnits   units)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);
      GString *text = g_string_new (NULL);

      lope_cli_append_notice_json (text, notice, today, units);
      g_ptr_array_add (items, g_string_free (text, FALSE));
    }

  return items;
}

static GPtrArray *
list_shoes_json (LopeStatus *status)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lope_status_get_n_shoes (status); i++)
    {
      const LopeShoeWear *wear;
      LopeShoe *shoe = lope_status_get_shoe (status, i, &wear);
      GString *text = g_string_new ("{\"name\":");

      lope_json_append_string (text, lope_shoe_get_name (shoe));
      lope_cli_append_wear_json (text, wear);
      g_string_append (text, ",\"uuid\":");
      lope_json_append_string (text, lope_record_get_uuid (LOPE_RECORD (shoe)));
      g_string_append_c (text, '}');
      g_ptr_array_add (items, g_string_free (text, FALSE));
    }

  return items;
}

static GPtrArray *
list_pain_json (LopeStatus *status)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const LopePainRegion *regions = lope_status_get_pain (status, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = lope_day_to_iso (regions[i].latest_day);

      g_ptr_array_add (items,
                       g_strdup_printf ("{\"region\":\"%s\",\"latest\":%d,\"trend\":\"%s\",\"day\":\"%s\","
                                        "\"moment\":\"%s\",\"followed\":%s,\"mode\":\"%s\"}",
                                        lope_region_get_id (regions[i].region), regions[i].latest,
                                        lope_pain_trend_nicks[regions[i].weeks.trend].nick, day,
                                        lope_pain_moment_nicks[regions[i].latest_moment].nick,
                                        regions[i].followed ? "true" : "false",
                                        lope_pain_mode_nicks[regions[i].mode].nick));
    }

  return items;
}

static GPtrArray *
list_routines_json (LopeStatus *status)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const LopeRoutineDay *routines = lope_status_get_routines (status, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *due = lope_day_to_iso (routines[i].day);
      GString *text;

      /* What is only offered is not due. */
      if (!routines[i].due)
        continue;

      text = g_string_new ("{\"name\":");
      lope_json_append_string (text, lope_routine_plan_get_name (routines[i].plan));
      g_string_append_printf (text, ",\"due\":\"%s\",\"time\":", due);
      if (routines[i].minute >= 0)
        g_string_append_printf (text, "\"%02d:%02d\"", routines[i].minute / 60, routines[i].minute % 60);
      else
        g_string_append (text, "null");
      g_string_append_printf (text, ",\"state\":\"%s\",\"uuid\":\"%s\"}",
                              lope_routine_state_nicks[routines[i].state].nick,
                              lope_routine_plan_get_uuid (routines[i].plan));
      g_ptr_array_add (items, g_string_free (text, FALSE));
    }

  return items;
}

static void
print_json (LopeStatus *status,
            GListModel *shown,
            LopeDay     today,
            LopeUnits   units)
{
  const LopeRunLimit *limit = lope_status_get_limit (status);
  g_autofree char *date = lope_day_to_iso (lope_status_get_day (status));
  g_autoptr (GPtrArray) notices = list_notices_json (shown, today, units);
  g_autoptr (GPtrArray) shoes = list_shoes_json (status);
  g_autoptr (GPtrArray) routines = list_routines_json (status);
  g_autoptr (GPtrArray) pain = list_pain_json (status);
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "{\"date\":\"%s\"", date);
  append_week_json (out, lope_status_get_week (status));
  append_metres_or_null (out, "run_limit_m", limit->literal);
  append_metres_or_null (out, "run_limit_advised_m", limit->advised);
  append_list_json (out, "notices", notices);
  append_list_json (out, "shoes", shoes);
  append_list_json (out, "routines_due", routines);
  append_list_json (out, "pain", pain);
  g_string_append (out, "}\n");
  lope_cli_print (out->str);
}

/* What pain advises, and the distance as a small line where it still matters. */
static void
append_line (GString    *out,
             const char *text)
{
  if (text != NULL)
    g_string_append_printf (out, "%s\n", text);
}

static void
append_headline_text (GString    *out,
                      LopeStatus *status,
                      LopeUnits   units)
{
  g_autofree char *title = lope_headline_get_title (status, units);
  g_autofree char *reason = lope_headline_get_reason (status, units);
  g_autofree char *line = lope_headline_get_line (status, units);
  const LopeRunLimit *limit = lope_status_get_limit (status);
  g_autofree char *literal = lope_format_distance_limit (limit->literal, units);

  append_line (out, lope_headline_get_urgent (status));
  append_line (out, title);
  append_line (out, reason);
  append_line (out, line);
  if (lope_status_get_headline (status) == LOPE_HEADLINE_LIMIT && limit->left_out_day != LOPE_DAY_NONE)
    {
      /* TRANSLATORS: %s is a distance. “It” is a run that is far above the others. */
      g_string_append_printf (out, _ ("With it, the line would be %s."), literal);
      g_string_append_c (out, '\n');
    }
}

static void
append_week_text (GString                *out,
                  const LopeWeeklyChange *week,
                  LopeUnits               units)
{
  g_autofree char *distance = lope_format_distance (week->distance, units);
  g_autofree char *previous = lope_format_distance (week->previous, units);
  g_autofree char *percent = NULL;

  if (!week->has_percent)
    {
      /* TRANSLATORS: Both are distances, such as “24.1 km”. */
      g_string_append_printf (out, _ ("Last 7 days: %1$s (the 7 before: %2$s)"), distance, previous);
    }
  else
    {
      percent = lope_format_percent (week->percent, 0);
      /* TRANSLATORS: %1$s and %2$s are distances, %3$s is a change, such as “+12 %”. */
      g_string_append_printf (out, _ ("Last 7 days: %1$s (the 7 before: %2$s, change: %3$s)"),
                              distance, previous, percent);
    }
  g_string_append_c (out, '\n');
}

static void
append_notices_text (GString    *out,
                     GListModel *notices,
                     LopeDay     today,
                     LopeUnits   units)
{
  if (g_list_model_get_n_items (notices) == 0)
    return;

  g_string_append_printf (out, "\n%s\n", _ ("Worth knowing"));
  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);
      g_autofree char *text = lope_cli_describe_notice (notice, today, units);

      g_string_append_printf (out, "  %s\n", text);
    }
}

static void
append_shoe_text (GString            *out,
                  LopeShoe           *shoe,
                  const LopeShoeWear *wear,
                  LopeDay             today,
                  LopeUnits           units)
{
  g_autofree char *distance = lope_format_distance (wear->distance, units);
  g_autofree char *target = lope_format_distance_round (wear->target, units);

  g_string_append (out, "  ");
  /* TRANSLATORS: %1$s is the name of a shoe, the others are distances. */
  g_string_append_printf (out, _ ("%1$s: %2$s of %3$s"), lope_shoe_get_name (shoe), distance, target);
  if (wear->projection == LOPE_PROJECTION_DATE)
    {
      g_autofree char *day = lope_format_day_long (wear->projected, today);

      g_string_append (out, ", ");
      /* TRANSLATORS: %s is a date: when a shoe may reach its target distance. */
      g_string_append_printf (out, _ ("until about %s"), day);
    }
  g_string_append_c (out, '\n');
}

/* Those that are put away stand in “list shoes”. */
static void
append_shoes_text (GString    *out,
                   LopeStatus *status,
                   LopeUnits   units)
{
  LopeDay today = lope_status_get_day (status);
  guint n = 0;

  for (guint i = 0; i < lope_status_get_n_shoes (status); i++)
    {
      const LopeShoeWear *wear;
      LopeShoe *shoe = lope_status_get_shoe (status, i, &wear);

      if (lope_shoe_is_retired (shoe, today))
        continue;

      if (n++ == 0)
        g_string_append_printf (out, "\n%s\n", _ ("Shoes"));
      append_shoe_text (out, shoe, wear, today, units);
    }
}

static void
append_pain_text (GString    *out,
                  LopeStatus *status)
{
  guint n;
  const LopePainRegion *regions = lope_status_get_pain (status, &n);

  if (n == 0)
    return;

  g_string_append_printf (out, "\n%s\n", _ ("Pain"));
  for (guint i = 0; i < n; i++)
    {
      const char *trend = lope_nick_get_label (lope_pain_trend_nicks, regions[i].weeks.trend);
      g_autofree char *day = lope_format_day (regions[i].latest_day);

      g_string_append (out, "  ");
      if (regions[i].weeks.trend == LOPE_PAIN_TREND_INSUFFICIENT)
        /* TRANSLATORS: %1$s is a region of the body, %2$d a severity from 0 to 10, %3$s a date. */
        g_string_append_printf (out, _ ("%1$s: %2$d of 10 on %3$s"), lope_region_get_name (regions[i].region),
                                regions[i].latest, day);
      else
        /* TRANSLATORS: As above; %4$s is how it changes from week to week, such as “Rising”. */
        g_string_append_printf (out, _ ("%1$s: %2$d of 10 on %3$s (from week to week: %4$s)"),
                                lope_region_get_name (regions[i].region), regions[i].latest, day, trend);
      g_string_append_c (out, '\n');
    }
}

static void
print_text (LopeStatus *status,
            GListModel *shown,
            LopeDay     today,
            LopeUnits   units)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *day = lope_format_day_long (lope_status_get_day (status), today);

  g_string_append_printf (out, "%s\n\n", day);
  append_headline_text (out, status, units);
  append_week_text (out, lope_status_get_week (status), units);
  append_notices_text (out, shown, today, units);
  append_pain_text (out, status);
  append_shoes_text (out, status, units);
  lope_cli_print (out->str);
}

/* A day is seen from its end, today from now. */
static gboolean
parse_on (LopeCli     *cli,
          const char  *text,
          LopeDay     *day,
          gint64      *until,
          LopeExit    *status)
{
  g_autoptr (GError) error = NULL;
  LopeDay today = lope_cli_today (cli);
  LopeMoment moment = { .day = today };

  if (text != NULL && !lope_parse_moment (text, cli->zone, &moment, &error))
    {
      *status = lope_cli_usage (cli, "--on: %s", error->message);
      return FALSE;
    }

  *day = moment.day;
  if (moment.has_time)
    *until = moment.utc;
  else
    *until = moment.day == today ? lope_cli_now () : G_MAXINT64;

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_cli_load_status:
 * @cli: the call
 * @store: the journal
 * @day: the day to look at
 * @until: nothing later than this counts, UTC seconds
 * @error: return location for a #LopeStoreError
 *
 * Judges a day by the runner's preferences.
 *
 * Returns: (transfer full) (nullable): the status
 */
LopeStatus *
lope_cli_load_status (LopeCli    *cli,
                      LopeStore  *store,
                      LopeDay     day,
                      gint64      until,
                      GError    **error)
{
  const LopePreferences *preferences = lope_cli_get_preferences (cli);

  return lope_store_load_status (store, day, until, preferences->default_target,
                                 preferences->ten_percent_line, error);
}

/**
 * lope_cli_append_notice_json:
 * @out: what to append to
 * @notice: a notice
 * @today: from which day its sentence is told
 * @units: the runner's units, for its sentence
 *
 * Appends a notice as a JSON object.
 */
void
lope_cli_append_notice_json (GString    *out,
                             LopeNotice *notice,
                             LopeDay     today,
                             LopeUnits   units)
{
  g_autofree char *text = lope_notice_get_full_text (notice, today, units);

  g_string_append_printf (out, "{\"kind\":\"%s\",\"severity\":\"%s\",\"subject\":",
                          lope_notice_kind_nicks[lope_notice_get_kind (notice)].nick,
                          lope_severity_nicks[lope_notice_get_severity (notice)].nick);
  lope_json_append_string (out, lope_notice_get_subject (notice));
  g_string_append (out, ",\"text\":");
  lope_json_append_string (out, text);
  g_string_append (out, ",\"values\":");
  append_values_json (out, lope_notice_get_values (notice));
  g_string_append_c (out, '}');
}

/**
 * lope_cli_append_wear_json:
 * @out: what to append to
 * @wear: where a shoe stands
 *
 * Appends the members of a JSON object, each with a comma before it.
 */
void
lope_cli_append_wear_json (GString            *out,
                           const LopeShoeWear *wear)
{
  g_autofree char *projected = wear->projection == LOPE_PROJECTION_DATE ? lope_day_to_iso (wear->projected) : NULL;

  g_string_append_printf (out, ",\"distance_m\":%d,\"target_m\":%d,\"status\":\"%s\",\"projected\":",
                          wear->distance, wear->target, lope_wear_status_nicks[wear->status].nick);
  lope_json_append_string (out, projected);
}

/**
 * lope_cli_describe_notice:
 * @notice: a notice
 * @today: from which day it is told
 * @units: the runner's units
 *
 * Makes a line of a notice.
 *
 * Returns: (transfer full): its severity and its sentence
 */
char *
lope_cli_describe_notice (LopeNotice *notice,
                          LopeDay     today,
                          LopeUnits   units)
{
  g_autofree char *text = lope_notice_get_full_text (notice, today, units);

  return g_strdup_printf ("%s: %s", lope_nick_get_label (lope_severity_nicks, lope_notice_get_severity (notice)), text);
}

/**
 * lope_cli_status:
 * @cli: the call
 * @arguments: the arguments
 *
 * The verb `status`: mileage, pain, shoes, routines and notices of a day.
 *
 * Returns: what the program returns
 */
LopeExit
lope_cli_status (LopeCli  *cli,
                 char    **arguments)
{
  g_autofree char *on = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_ ("Look at another day or moment"), N_ ("DAY[THH:MM]") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_ ("text or json"), N_ ("FORMAT") },
    { NULL },
  };
  g_autoptr (LopeStore) store = NULL;
  g_autoptr (LopeStatus) result = NULL;
  g_autoptr (GListStore) shown = NULL;
  GError *error = NULL;
  LopeCliFormat format;
  LopeUnits units;
  LopeExit status;
  gint64 until;
  LopeDay day;

  if (!lope_cli_parse (cli, arguments, entries, NULL, &status) ||
      !lope_cli_expect_rest (cli, 0, 0, &status) ||
      !lope_cli_parse_format (cli, format_name, FALSE, &format, &status) ||
      !parse_on (cli, on, &day, &until, &status))
    return status;

  store = lope_cli_open_to_read (cli, &error);
  if (store == NULL)
    return lope_cli_fail (error);
  result = lope_cli_load_status (cli, store, day, until, &error);
  if (result == NULL)
    return lope_cli_fail (error);

  shown = lope_store_list_notices (store, result);
  units = lope_cli_get_preferences (cli)->units;
  if (format == LOPE_CLI_FORMAT_JSON)
    print_json (result, G_LIST_MODEL (shown), day, units);
  else
    print_text (result, G_LIST_MODEL (shown), day, units);

  return LOPE_EXIT_FINE;
}
