/* test-manifest.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads every file of a collection of real activity files and compares with
 * the values that its manifest expects. LOPE_TEST_DATA names the folder that
 * has the collection in `activities`; with LOPE_MANIFEST_TABLE=FILE a table of
 * all results is written. Lists of activities, in `csv`, are read too. */

#include "config.h"

#include "lope-file.h"
#include "lope-file-walk.h"

#include <math.h>
#include <string.h>
#include <sys/resource.h>

/* What is refused is refused within this. */
#define MAX_SECONDS 5
#define MAX_MEMORY (300 * 1024 * 1024)

typedef struct {
  char *folder;
  GHashTable *columns; /* name → position + 1 */
  GPtrArray *rows;     /* of GStrv */
  GString *table;      /* nullable */
} Manifest;

typedef struct {
  GPtrArray *recordings;
  GPtrArray *warnings;
  GPtrArray *errors;
} Result;

/* A value of the manifest, and where in a recording it is to be found. */
typedef struct {
  const char *column;
  guint field;
  double tolerance;
  double relative;
  const char *doubt; /* in `disagree`, makes it one not to be asserted */
} Check;

static const Check checks[] = {
  { "start_utc", LOPE_ACTIVITY_START, 1, 0, "lap start" },
  { "elapsed_s", LOPE_ACTIVITY_ELAPSED, 1, 0, "elapsed" },
  { "timer_s", LOPE_ACTIVITY_DURATION, 1, 0, "timer" },
  { "distance_m", LOPE_ACTIVITY_DISTANCE, 1, 0.0005, "distance" },
  { "avg_hr", LOPE_ACTIVITY_HR, 1, 0, "avg HR" },
  { "avg_cadence", LOPE_ACTIVITY_CADENCE, 2, 0, "cadence" },
  { "span_s", LOPE_ACTIVITY_COMPUTED_ELAPSED, 1, 0, "elapsed" },
  { "avg_hr_points", LOPE_ACTIVITY_COMPUTED_HR, 1, 0, "avg HR" },
};

static Manifest manifest;
static Manifest lists;

static const char *
get_cell_of (const Manifest *self,
             guint           row,
             const char     *column)
{
  char **cells = g_ptr_array_index (self->rows, row);
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, column));

  g_assert_cmpuint (position, >, 0);

  return position <= g_strv_length (cells) ? cells[position - 1] : "";
}

static const char *
get_cell (guint       row,
          const char *column)
{
  return get_cell_of (&manifest, row, column);
}

static void
clear_result (Result *result)
{
  g_clear_pointer (&result->recordings, g_ptr_array_unref);
  g_clear_pointer (&result->warnings, g_ptr_array_unref);
  g_clear_pointer (&result->errors, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, clear_result)

static void
take (Result *result,
      GBytes *bytes)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeFileContent) content = lope_file_parse (bytes, zone, &error);

  if (content == NULL)
    {
      g_assert_true (error->domain == LOPE_FILE_ERROR);
      g_assert_cmpuint (strlen (error->message), >, 8);
      g_ptr_array_add (result->errors, g_strdup (error->message));
      return;
    }

  g_assert_no_error (error);
  g_ptr_array_extend_and_steal (result->recordings, g_steal_pointer (&content->recordings));
  g_ptr_array_extend_and_steal (result->warnings, g_steal_pointer (&content->warnings));
}

static gboolean
take_cb (const char   *path,
         GBytes       *content,
         const GError *error,
         gpointer      user_data)
{
  Result *result = user_data;

  if (content != NULL)
    take (result, content);
  else
    g_ptr_array_add (result->errors, g_strdup (error->message));

  return TRUE;
}

static void
read_file (Result     *result,
           const char *file,
           gboolean    archive)
{
  g_autofree char *path = g_build_filename (manifest.folder, file, NULL);
  const char *paths[] = { path, NULL };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  result->recordings = g_ptr_array_new_with_free_func ((GDestroyNotify) lope_recording_free);
  result->warnings = g_ptr_array_new_with_free_func (g_free);
  result->errors = g_ptr_array_new_with_free_func (g_free);

  if (archive)
    {
      lope_file_walk (paths, NULL, take_cb, result);
      return;
    }

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (data, size);
  take (result, bytes);
}

/* The expected value of one activity, or NaN if there is none. Where there is
 * one value for several activities it is that of the file. */
static double
get_expected (const char *cell,
              guint       index,
              guint       n)
{
  g_auto (GStrv) parts = g_strsplit (cell, ";", -1);
  const char *part;

  if (g_strv_length (parts) != n)
    return NAN;

  part = parts[index];
  if (*part == '\0')
    return NAN;
  if (strchr (part, 'T') != NULL)
    {
      g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (part, NULL);

      g_assert_nonnull (time);
      return (double) g_date_time_to_unix (time);
    }

  return g_ascii_strtod (part, NULL);
}

/* Strides are two steps; where the unit is not told, either will do. */
static double
to_steps (guint  row,
          guint  index,
          guint  n,
          double expected,
          double got)
{
  g_auto (GStrv) units = g_strsplit (get_cell (row, "cad_unit"), ";", -1);
  const char *unit = g_strv_length (units) == n ? units[index] : units[0];

  if (unit == NULL || isnan (expected) || isnan (got))
    return NAN;
  if (g_str_equal (unit, "strides/min") || (g_str_equal (unit, "as in file") && fabs (expected * 2 - got) < 3))
    return expected * 2;
  if (g_str_equal (unit, "steps/min") || g_str_equal (unit, "as in file"))
    return expected;

  return NAN;
}

static void
compare (guint           row,
         const Result   *result,
         GString        *got,
         GString        *problems)
{
  guint n = result->recordings->len;

  for (guint i = 0; i < n; i++)
    {
      LopeRecording *recording = g_ptr_array_index (result->recordings, i);
      LopeRecord *activity = LOPE_RECORD (recording->activity);
      gint64 start = lope_record_get_int (activity, LOPE_ACTIVITY_START);
      gint64 sport = lope_record_get_int (activity, LOPE_ACTIVITY_SPORT);
      g_autofree char *iso = lope_time_to_iso (start, 0);
      g_autoptr (GError) error = NULL;

      g_assert_true (lope_record_validate (activity, &error));
      g_assert_no_error (error);
      g_string_append_printf (got, "%s%s %s", i > 0 ? "; " : "", lope_sport_nicks[sport].nick, iso);

      for (guint k = 0; k < G_N_ELEMENTS (checks); k++)
        {
          double expected = get_expected (get_cell (row, checks[k].column), i, n);
          double value = lope_record_is_set (activity, checks[k].field)
                           ? (double) lope_record_get_int (activity, checks[k].field) : NAN;

          if (checks[k].field != LOPE_ACTIVITY_START && !isnan (value))
            g_string_append_printf (got, " %s=%.0f", checks[k].column, value);
          if (checks[k].field == LOPE_ACTIVITY_CADENCE)
            expected = to_steps (row, i, n, expected, value);
          /* 0 is what devices say for “not measured”. */
          if (isnan (expected) || (expected == 0 && isnan (value)))
            continue;
          if (!(fabs (value - expected) <= fmax (checks[k].tolerance, checks[k].relative * expected)))
            g_string_append_printf (problems, "%s%s: expected %.1f, got %.0f",
                                    problems->len > 0 ? " | " : "", checks[k].column, expected, value);
        }
    }
}

static void
count (guint         row,
       const Result *result,
       GString      *got,
       GString      *problems)
{
  guint n_laps = 0, n_points = 0;
  g_auto (GStrv) laps = g_strsplit (get_cell (row, "laps"), ";", -1);
  g_auto (GStrv) points = g_strsplit (get_cell (row, "points"), ";", -1);
  guint expected_laps = 0, expected_points = 0;

  for (guint i = 0; i < result->recordings->len; i++)
    {
      LopeRecording *recording = g_ptr_array_index (result->recordings, i);
      guint n;

      lope_activity_get_laps (recording->activity, &n);
      n_laps += n;
      n_points += recording->samples->len;
    }
  for (char **lap = laps; *lap != NULL; lap++)
    expected_laps += (guint) g_ascii_strtoull (*lap, NULL, 10);
  for (char **point = points; *point != NULL; point++)
    expected_points += (guint) g_ascii_strtoull (*point, NULL, 10);

  g_string_append_printf (got, "; laps=%u points=%u", n_laps, n_points);
  if (*get_cell (row, "laps") != '\0' && n_laps != expected_laps)
    g_string_append_printf (problems, "%slaps: expected %u, got %u", problems->len > 0 ? " | " : "",
                            expected_laps, n_laps);
  if (*get_cell (row, "points") != '\0' && n_points != expected_points)
    g_string_append_printf (problems, "%spoints: expected %u, got %u", problems->len > 0 ? " | " : "",
                            expected_points, n_points);
}

static gboolean
is_doubtful (guint       row,
             const char *problem)
{
  static const struct {
    const char *doubt;
    const char *columns; /* NULL for all */
  } doubts[] = {
    { "not well-formed", NULL },
    { "framing", NULL },
    { "at 7472", NULL },
    { "back in time", "elapsed_s span_s distance_m points start_utc" },
    { "unusable position", "points distance_m" },
    { "usable time", NULL },
    { "elapsed", "elapsed_s span_s points" },
    { "lap start", "start_utc" },
    { "distance", "distance_m" },
    { "avg HR", "avg_hr avg_hr_points" },
    { "timer", "timer_s" },
  };
  const char *disagree = get_cell (row, "disagree");
  g_autofree char *column = g_strndup (problem, strcspn (problem, ":"));

  for (guint i = 0; i < G_N_ELEMENTS (doubts); i++)
    {
      if (strstr (disagree, doubts[i].doubt) != NULL &&
          (doubts[i].columns == NULL || strstr (doubts[i].columns, column) != NULL))
        return TRUE;
    }

  return FALSE;
}

static char *
describe_expected (guint row)
{
  static const char *const columns[] = { "sport", "start_utc", "elapsed_s", "timer_s", "distance_m",
                                         "avg_hr", "avg_cadence", "laps", "points" };
  GString *text = g_string_new (get_cell (row, "expect"));

  if (*get_cell (row, "activities") != '\0')
    g_string_append_printf (text, " activities=%s", get_cell (row, "activities"));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (*get_cell (row, columns[i]) != '\0')
        g_string_append_printf (text, " %s=%s", columns[i], get_cell (row, columns[i]));
    }

  return g_string_free (text, FALSE);
}

static void
report (guint       row,
        const char *got,
        const char *verdict,
        const char *explanation)
{
  g_autofree char *expected = describe_expected (row);

  g_test_message ("expected: %s", expected);
  g_test_message ("got: %s", got);
  g_test_message ("verdict: %s %s", verdict, explanation);
  if (manifest.table != NULL)
    g_string_append_printf (manifest.table, "%s\t%s\t%s\t%s\t%s\n", get_cell (row, "file"), expected, got,
                            verdict, explanation);
}

static void
check_row (guint    row,
           Result  *result,
           GString *got,
           GString *problems)
{
  g_auto (GStrv) expect = g_strsplit (get_cell (row, "expect"), "|", -1);
  gboolean may_be_read = g_strv_contains ((const char *const *) expect, "ok") ||
                         g_strv_contains ((const char *const *) expect, "ok-warn");
  gboolean may_be_refused = !g_strv_contains ((const char *const *) expect, "ok") &&
                            (expect[1] != NULL || !may_be_read);
  const char *activities = get_cell (row, "activities");
  /* Of some damaged files the collector's tool could make nothing. */
  gboolean counted = *activities != '\0' && !(may_be_refused && g_str_equal (activities, "0"));
  guint n = result->recordings->len;

  if (n == 0)
    {
      g_string_append (got, result->errors->len > 0 ? g_ptr_array_index (result->errors, 0) : "nothing");
      if (!may_be_refused)
        g_string_append (problems, "refused");
      return;
    }
  if (!may_be_read)
    g_string_append (problems, "read, but there is nothing to read");
  else if (counted && n != g_ascii_strtoull (activities, NULL, 10))
    g_string_append_printf (problems, "activities: expected %s, got %u", activities, n);

  compare (row, result, got, problems);
  count (row, result, got, problems);
  for (guint i = 0; i < result->warnings->len; i++)
    g_string_append_printf (got, " [%s]", (const char *) g_ptr_array_index (result->warnings, i));
  for (guint i = 0; i < result->errors->len; i++)
    g_string_append_printf (got, " [%s]", (const char *) g_ptr_array_index (result->errors, i));
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  const char *file = get_cell (row, "file");
  gboolean archive = g_str_equal (get_cell (row, "format"), "zip") || g_str_has_suffix (file, ".zip");
  gint64 begin = g_get_monotonic_time ();
  struct rusage before, after;
  g_auto (Result) result = { NULL };
  g_autoptr (GString) got = g_string_new (NULL);
  g_autoptr (GString) problems = g_string_new (NULL);
  g_auto (GStrv) list = NULL;
  gboolean all_doubtful = TRUE;

  getrusage (RUSAGE_SELF, &before);
  read_file (&result, file, archive);
  getrusage (RUSAGE_SELF, &after);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, MAX_SECONDS * G_USEC_PER_SEC);
  g_assert_cmpint ((after.ru_maxrss - before.ru_maxrss) * 1024, <, MAX_MEMORY);

  check_row (row, &result, got, problems);
  if (problems->len == 0)
    {
      report (row, got->str, result.recordings->len > 0 ? "same" : "refused", "");
      return;
    }

  list = g_strsplit (problems->str, " | ", -1);
  for (char **problem = list; *problem != NULL; problem++)
    all_doubtful &= is_doubtful (row, *problem);
  g_string_append_printf (problems, " — %s", get_cell (row, "disagree"));
  report (row, got->str, all_doubtful ? "differs, as the manifest warns" : "differs", problems->str);
  if (!all_doubtful)
    g_test_fail_printf ("%s", problems->str);
}

static LopeFileContent *
read_list (guint    row,
           GError **error)
{
  const char *file = get_cell_of (&lists, row, "file");
  g_autofree char *path = g_build_filename (lists.folder, file, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (2 * 3600);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) read_error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &read_error);
  g_assert_no_error (read_error);
  bytes = g_bytes_new_take (data, size);

  return lope_file_parse_in_units (bytes, zone,
                                   strstr (file, "miles") != NULL ? LOPE_UNITS_IMPERIAL : LOPE_UNITS_METRIC, error);
}

/* Sums over the rows of a list of activities; other tables are refused. */
static void
test_list (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  const char *distance = get_cell_of (&lists, row, "sum_distance_m");
  const char *first = get_cell_of (&lists, row, "first_start");
  double expected = g_ascii_strtod (distance + strcspn (distance, "0123456789"), NULL);
  g_autofree char *start = g_strndup (first, strlen ("2024-05-01 07:12:09"));
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeFileContent) content = read_list (row, &error);
  gboolean found = FALSE;
  double sum = 0;

  if (strstr (get_cell_of (&lists, row, "kind"), "Garmin Connect Activities") == NULL)
    {
      g_assert_null (content);
      g_assert_true (error->domain == LOPE_FILE_ERROR);
      g_test_message ("refused: %s", error->message);
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (content->recordings->len, ==,
                    g_ascii_strtoull (get_cell_of (&lists, row, "rows"), NULL, 10));
  g_strdelimit (start, " ", 'T');
  for (guint i = 0; i < content->recordings->len; i++)
    {
      LopeRecording *recording = g_ptr_array_index (content->recordings, i);
      LopeRecord *record = LOPE_RECORD (recording->activity);
      g_autofree char *iso = lope_time_to_iso (lope_record_get_int (record, LOPE_ACTIVITY_START),
                                               (int) lope_record_get_int (record, LOPE_ACTIVITY_OFFSET));

      found |= g_str_has_prefix (iso, start);
      if (lope_record_is_set (record, LOPE_ACTIVITY_DISTANCE))
        sum += (double) lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE);
    }
  g_test_message ("%u activities, %.0f m, expected %s", content->recordings->len, sum, distance);
  g_assert_true (found);
  g_assert_cmpfloat_with_epsilon (sum, expected, expected * 0.001);
}

static void
test_missing (void)
{
  g_test_skip ("LOPE_TEST_DATA does not name a folder with activities/MANIFEST.tsv");
}

static gboolean
load (Manifest   *self,
      const char *folder)
{
  const char *data = g_getenv ("LOPE_TEST_DATA");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) header = NULL;

  if (data == NULL || *data == '\0')
    return FALSE;

  path = g_build_filename (data, folder, "MANIFEST.tsv", NULL);
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;

  self->folder = g_build_filename (data, folder, NULL);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lines = g_strsplit (text, "\n", -1);
  header = g_strsplit (lines[0], "\t", -1);
  for (guint i = 0; header[i] != NULL; i++)
    g_hash_table_insert (self->columns, g_strdup (header[i]), GUINT_TO_POINTER (i + 1));
  for (guint i = 1; lines[i] != NULL; i++)
    {
      if (*lines[i] != '\0')
        g_ptr_array_add (self->rows, g_strsplit (lines[i], "\t", -1));
    }

  return TRUE;
}

static void
add_cases (Manifest      *self,
           const char    *prefix,
           GTestDataFunc  test)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/formats/manifest/%s%s", prefix, get_cell_of (self, i, "file"));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test);
    }
}

static void
unload (Manifest *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_hash_table_unref);
  g_clear_pointer (&self->folder, g_free);
}

int
main (int   argc,
      char *argv[])
{
  const char *table = g_getenv ("LOPE_MANIFEST_TABLE");
  int status;

  g_test_init (&argc, &argv, NULL);

  if (load (&manifest, "activities"))
    add_cases (&manifest, "", test_row);
  else
    g_test_add_func ("/formats/manifest", test_missing);
  if (load (&lists, "csv"))
    add_cases (&lists, "csv/", test_list);

  if (table != NULL && *table != '\0')
    manifest.table = g_string_new ("file\texpected\tgot\tverdict\texplanation\n");
  status = g_test_run ();

  if (manifest.table != NULL && !g_file_set_contents (table, manifest.table->str, -1, NULL))
    g_printerr ("%s could not be written\n", table);
  if (manifest.table != NULL)
    g_string_free (manifest.table, TRUE);
  unload (&manifest);
  unload (&lists);

  return status;
}
